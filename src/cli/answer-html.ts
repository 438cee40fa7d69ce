/** Answers as HTML pages of this session: with its graph, the queries' views and the command that asks again. */
import type { AnswerPageOptions } from '../export/html/answer-page.ts';
import type { Answer } from '../query/answer.ts';
import { reading, type CutAnswer } from './answer-text.ts';
import type { Session } from './session.ts';

/** One answer as a page of its own. */
export async function answerHtml({ answer, total }: CutAnswer, session: Session): Promise<string> {
  const { answerPage } = await import('../export/html/answer-page.ts');
  return answerPage(answer, pageOptions(answer, total, session));
}

/** Several answers in one page. */
export async function answersHtml(answers: readonly CutAnswer[], session: Session): Promise<string> {
  const { answersPage } = await import('../export/html/answer-page.ts');
  return answersPage(answers.map(({ answer, total }) => ({ answer, options: pageOptions(answer, total, session) })), session.lang);
}

/** How a page of this session reads an answer. */
export function pageOptions(answer: Answer, total: number, session: Session): AnswerPageOptions {
  const { project: { graph, queries }, lang } = session;
  const query = queries.find(({ id }) => id === answer.query);
  return { ...reading(session, total), lang, graph, query, lens: [], ...(query === undefined ? {} : { command: askedAgain(answer, session) }) };
}

/** The command line that gives this answer again. */
function askedAgain({ query, parameters }: Answer, { lang }: Session): string {
  const given = Object.entries(parameters).map(([name, { value }]) => `-p ${quoted(`${name}=${value}`)}`);
  return ['dealgraph ask', query, ...given, `--lang ${lang}`, `--format html -o ${query}.html`].join(' ');
}

/** A word of a POSIX shell. */
function quoted(word: string): string {
  return /^[\w=.,:/@%+-]+$/u.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`;
}
