/** The saved questions as lists: by topic for people, as objects and rows for programs. */
import { cellWidth, learnWidths, pad, safeLine, wrap } from '../export/terminal-text.ts';
import { inLanguage, type CannedQuery, type Localised, type Source } from '../query/canned-query.ts';
import type { Messages } from './messages-en.ts';
import type { Session } from './session.ts';
import { ink, lineWidth } from './terminal.ts';

export interface Topic {
  readonly topic: string;
  readonly label: Localised;
  readonly queries: readonly CannedQuery[];
}

/** The queries grouped by topic, in the order of the catalogue. */
export function byTopic(queries: readonly CannedQuery[]): readonly Topic[] {
  return [...new Set(queries.map((query) => query.topic))].map((topic) => {
    const some = queries.filter((query) => query.topic === topic);
    return { topic, label: some[0]?.topicLabel ?? { '': topic }, queries: some };
  });
}

/** The numbered questions by topic, as people read them; numbers are those of `ask --all`. */
export async function listText(session: Session, queries: readonly CannedQuery[] = session.project.queries): Promise<string> {
  await learnWidths(JSON.stringify(queries.map(({ id, question }) => [id, question])));
  const { lang, say, terminal } = session;
  const bold = ink(terminal)?.bold ?? ((text: string) => text);
  const idWidth = Math.max(0, ...queries.map((query) => cellWidth(query.id)));
  const indent = 6 + idWidth + 2;
  let number = 0;
  const topics = byTopic(queries).map(({ topic, label, queries: some }) => {
    const lines = some.flatMap((query) => {
      number += 1;
      const question = wrap(safeLine([inLanguage(query.question, lang) ?? '', ...origin(query, say)].join(' ')), Math.max(30, lineWidth(terminal) - indent));
      const head = `${String(number).padStart(4)}  ${pad(query.id, idWidth)}  `;
      return question.map((line, index) => `${index === 0 ? head : ' '.repeat(indent)}${line}`);
    });
    const heading = inLanguage(label, lang) ?? '';
    return [bold(safeLine(heading === topic ? topic : `${heading} (${topic})`)), ...lines, ''].join('\n');
  });
  return `${topics.join('\n')}\n${say.questions(number)} ${say.askOne}\n`;
}

/** Where a question comes from, in brackets, where that is not the project itself. */
function origin({ from, replaces }: CannedQuery, say: Messages): string[] {
  const name = (source: Source): string => `${source.name} ${source.version}`.trim();
  return [...(from === undefined ? [] : [`(${say.uses.from(name(from))})`]), ...(replaces === undefined ? [] : [`(${say.uses.replaces(name(replaces))})`])];
}

/** One entry of `list --format json` (schema: docs/schema/list.schema.json). */
export function listEntry(query: CannedQuery, lang: string): Record<string, unknown> {
  return {
    id: query.id,
    topic: query.topic,
    summary: query.summary,
    question: inLanguage(query.question, lang) ?? '',
    ...(query.from === undefined ? {} : { from: query.from }),
    ...(query.replaces === undefined ? {} : { replaces: query.replaces }),
    parameters: query.parameters.map((parameter) => ({
      name: parameter.name,
      type: parameter.classIri ?? parameter.kind,
      label: inLanguage(parameter.label, lang) ?? '',
      help: inLanguage(parameter.help, lang) ?? '',
      ...(parameter.scheme === undefined ? {} : { scheme: parameter.scheme }),
      optional: parameter.optional,
      ...(parameter.default === undefined ? {} : { default: parameter.default }),
      ...(parameter.choices === undefined ? {} : { choices: parameter.choices }),
    })),
  };
}
