/** `dealgraph list`: the questions that can be asked, by topic. */
import { jsonText } from '../export/answer-json.ts';
import { answerMarkdown } from '../export/answer-markdown.ts';
import { graphLine } from '../export/answer-sheet.ts';
import { wrap } from '../export/terminal-text.ts';
import { answerCsv } from '../export/sparql-results-csv.ts';
import { answerTsv } from '../export/sparql-results-tsv.ts';
import { Problem } from '../problem.ts';
import type { Answer, Column } from '../query/answer.ts';
import { inLanguage, type CannedQuery } from '../query/canned-query.ts';
import { lensLine } from './answer-text.ts';
import type { GlobalFlags } from './command-options.ts';
import type { Messages } from './messages-en.ts';
import { LIST_FORMATS, emit, outputFor, type ListFormat } from './output.ts';
import { byTopic, listEntry, listText } from './question-list.ts';
import { plainReading } from './reading.ts';
import { withProject, type Session } from './session.ts';
import { lineWidth, type Terminal } from './terminal.ts';

/** Lists the questions, all or those of one topic. @returns the exit code @throws Problem `unknown-topic` */
export async function list(topic: string | undefined, flags: GlobalFlags, terminal: Terminal, say: Messages): Promise<number> {
  const output = outputFor(flags, LIST_FORMATS, say);
  return withProject(flags, terminal, say, async (session) => {
    const topics = byTopic(session.project.queries);
    if (topic !== undefined && !topics.some((entry) => entry.topic === topic)) {
      const known = topics.map((entry) => entry.topic).join(', ');
      throw new Problem({ code: 'unknown-topic', message: say.unknownTopic(topic, known) });
    }
    const queries = topics.filter((entry) => topic === undefined || entry.topic === topic).flatMap((entry) => entry.queries);
    await emit(await text(queries, output.format, session), output, terminal);
    // The questions are the same under every lens: beside what programs read, only what it leaves of the graph is told.
    if (output.format !== 'table' && output.format !== 'markdown') terminal.err.write(lensLines(session));
    return 0;
  });
}

async function text(queries: readonly CannedQuery[], format: ListFormat, session: Session): Promise<string> {
  const { lang } = session;
  switch (format) {
    case 'table': return `${await listText(session, queries)}${lensLines(session, lineWidth(session.terminal))}`;
    case 'json': return jsonText(queries.map((query) => listEntry(query, lang)));
    case 'csv': return answerCsv(asAnswer(queries, session));
    case 'tsv': return answerTsv(asAnswer(queries, session));
    case 'markdown': {
      const answer = asAnswer(queries, session);
      return `${answerMarkdown(answer, plainReading(session, queries.length))}\n${graphLine(answer, lang)}\n`;
    }
  }
}

/** Which claims count, and how many are left; empty without a lens. */
function lensLines(session: Session, width = Infinity): string {
  const lens = lensLine(session);
  return lens === undefined ? '' : `${wrap(lens, width).join('\n')}\n${graphLine({ graph: session.lensed.stamp }, session.lang)}\n`;
}

/** The list in the shape of an answer, so that it is written as answers are. */
function asAnswer(queries: readonly CannedQuery[], { project, lensed: { lens, leftOut, stamp }, lang, say }: Session): Answer {
  const columns: Column[] = (['topic', 'id', 'summary', 'question'] as const).map((name) => ({ name, label: say.listColumns[name], type: 'string' }));
  // A project that uses nothing has nothing to say there.
  if (project.project.used.length > 0) columns.push({ name: `from`, label: say.uses.column, type: 'string' });
  const rows = queries.map((query) => ({
    id: query.id,
    cells: {
      topic: { value: query.topic },
      id: { value: query.id },
      summary: { value: query.summary },
      question: { value: inLanguage(query.question, lang) ?? '' },
      ...(query.from === undefined ? {} : { from: { value: `${query.from.name} ${query.from.version}`.trim() } }),
    },
  }));
  return { query: 'list', question: say.listQuestion, parameters: {}, lens, ...(leftOut === undefined ? {} : { leftOut }), graph: stamp, dealgraph: '', columns, rows };
}
