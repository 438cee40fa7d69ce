/** Which saved question is asked, by its id or by words, and how people are told what was understood. */
import { safeLine } from '../export/terminal-text.ts';
import type { Answer } from '../query/answer.ts';
import type { Session } from './session.ts';

/** A saved question and the values that it is asked with. */
export interface ChosenQuestion {
  readonly id: string;
  readonly parameters: Readonly<Record<string, string>>;
  /** Where words were read, and no id given: the names and words that played no part. */
  readonly unused?: readonly string[];
}

/** The question that words mean, with the values in them and those that were given; given ones win. @throws Problem as `understand` */
export function chosenQuestion(words: readonly string[], given: Readonly<Record<string, string>>, { project, lang }: Session): ChosenQuestion {
  const { id, parameters, understood } = project.understand(words.join(' '), lang);
  return { id, parameters: { ...parameters, ...given }, ...(understood.by === 'id' ? {} : { unused: understood.unused }) };
}

/** Which question and which values were understood, and what was not used, before the answer to it. */
export function understoodLine(answer: Answer, unused: readonly string[], { say }: Session): string {
  const values = Object.entries(answer.parameters).map(([name, cell]) => `${name} = ${cell.label ?? cell.value}`);
  return `${safeLine(say.understood(answer.query, values.join(', '), unused.join(', ')))}\n`;
}
