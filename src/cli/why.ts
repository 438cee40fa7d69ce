/** `dealgraph why`: one row of an answer, and who says so: every claim it rests on, in words. */
import { join, relative } from 'node:path';
import { answerObject, jsonText } from '../export/answer-json.ts';
import { copyObjects, copyWords, type ReaderCopy } from '../export/copy-words.ts';
import { explainedMarkdown } from '../export/explained-markdown.ts';
import { explainRow } from '../export/explained-row.ts';
import { explainedText } from '../export/explained-text.ts';
import { recordedTexts, type RecordedTexts } from '../export/recorded-passages.ts';
import { learnWidths } from '../export/terminal-text.ts';
import { Problem } from '../problem.ts';
import type { Answer, Row } from '../query/answer.ts';
import { answerText, cut } from './answer-text.ts';
import { parameterValues, usage, type GlobalFlags } from './command-options.ts';
import type { Messages } from './messages-en.ts';
import { emit, outputFor, WHY_FORMATS, type Output, type WhyFormat } from './output.ts';
import { queryText } from './query-source.ts';
import { chosenQuestion, understoodLine } from './question-choice.ts';
import { copiesIn, namedCopies } from './reader-copies.ts';
import { chosenRow } from './row-choice.ts';
import { plainReading } from './reading.ts';
import { askOptions, withProject, type Session } from './session.ts';
import { ink, lineWidth, type Terminal } from './terminal.ts';

export interface WhyFlags extends GlobalFlags {
  readonly param?: readonly string[];
  readonly row?: string;
  readonly query?: string;
  readonly unfold?: boolean;
  /** The files named; `true` without one: those in `sources/`. */
  readonly text?: readonly string[] | true;
}

/** So many ways to a row, and members of one that counts, are told unasked. */
const FIRST = 3;

/**
 * Explains one row of the answer to a saved question or to a query of one's own.
 * @returns the exit code
 * @throws Problem wrong usage, an unknown question, parameter, row or file, and what cannot be traced
 */
export async function why(words: readonly string[], flags: WhyFlags, terminal: Terminal, say: Messages): Promise<number> {
  const output = outputFor(flags, WHY_FORMATS, say);
  const parameters = parameterValues(flags.param ?? [], say);
  if (flags.query !== undefined && (words.length > 0 || flags.param !== undefined)) throw usage('one-question', say.why.oneQuestion);
  if (flags.query === undefined && words.length === 0) throw usage('nothing-asked', say.nothingAsked, say.why.nothingAskedRepair);
  if (flags.text !== undefined && output.format === 'jsonld') throw usage('text-format', say.why.textFormat);
  const sparql = flags.query === undefined ? undefined : await queryText(flags.query, terminal, say);
  return withProject(flags, terminal, say, async (session) => {
    const { answer, heard } = sparql === undefined ? await savedAnswer(words, parameters, session) : { answer: await ownAnswer(sparql, session), heard: '' };
    const inText = output.format === 'table';
    // A format for programs has no place for it: there it is said beside.
    if (!inText && heard !== '') terminal.err.write(heard);
    const text = answer.rows.length === 0 && flags.row === undefined ? await answerText(cut(answer, 0), { ...output, evidence: true }, session) : await explained(answer, flags, output, session);
    await emit((inText ? heard : '') + text, output, terminal);
    return 0;
  });
}

async function savedAnswer(words: readonly string[], given: Readonly<Record<string, string>>, session: Session): Promise<{ answer: Answer; heard: string }> {
  const question = chosenQuestion(words, given, session);
  const answer = await session.project.ask(question.id, askOptions(session, question.parameters, true));
  return { answer, heard: question.unused === undefined ? '' : understoodLine(answer, question.unused, session) };
}

async function ownAnswer(sparql: string, { project, lensed, lang, engine, say }: Session): Promise<Answer> {
  const result = await project.query(sparql, { lang, lens: lensed.lens, evidence: true, ...(engine === undefined ? {} : { engine }) });
  if (result.type === 'answer') return result.answer;
  throw usage('triples-format', say.why.triples, say.why.triplesRepair);
}

/** The row asked for, in the format asked for. */
async function explained(answer: Answer, flags: WhyFlags, output: Output<WhyFormat>, session: Session): Promise<string> {
  const { project: { graph }, lang, say } = session;
  const total = answer.rows.length;
  const options = plainReading(session, total);
  const index = chosenRow(answer, flags.row, options, say);
  const row = answer.rows[index]!;
  const texts = recordedTexts(graph);
  const copies = readerCopies(row, flags, output, texts, session);
  const only = { ...answer, rows: [row] };
  if (output.format === 'jsonld') return answerText({ answer: only, total: 1 }, { ...output, format: 'jsonld', evidence: true }, session);
  if (output.format === 'json') return jsonText({ ...answerObject(only, { total }), ...(flags.text === undefined ? {} : { copies: copyObjects(copies, row, texts) }) });
  const inCopies = copies.length === 0 ? {} : { copies: copyWords(copies, texts, graph, lang) };
  if (output.format === 'html') return (await import('./answer-html.ts')).rowHtml(answer, index, inCopies, session);
  const told = explainRow(answer, index, graph, { ...options, ...(flags.unfold ? {} : { most: FIRST }), ...inCopies });
  if (output.format === 'markdown') return explainedMarkdown(told, lang);
  await learnWidths(JSON.stringify(told));
  const colours = output.file === undefined ? ink(session.terminal) : undefined;
  return explainedText(told, { lang, width: lineWidth(session.terminal), ...(colours === undefined ? {} : { ink: colours }) });
}

/**
 * The reader's own copies of the reports that a row rests on: the files named; with `--text` alone those in `sources/`.
 * Unasked these are shown on a terminal only: the publisher's words never go into a file or a pipe that was not asked to
 * have them.
 */
function readerCopies(row: Row, { text }: WhyFlags, output: Output<WhyFormat>, texts: RecordedTexts, { project, say, terminal }: Session): readonly ReaderCopy[] {
  const onTerminal = output.format === 'table' && output.file === undefined && Boolean(terminal.out.isTTY);
  if (text === undefined && !onTerminal) return [];
  const reports = [...new Set((row.evidence ?? []).map(({ report }) => report))].flatMap((iri) => project.graph.reports.get(iri) ?? []);
  if (text !== undefined && text !== true) return namedCopies(text, reports, texts, say);
  const sources = join(project.folder, 'sources');
  const copies = copiesIn(sources, reports, texts, say).map((copy) => ({ ...copy, file: fromHere(copy.file) }));
  if (text !== undefined && copies.length === 0 && reports.length > 0) {
    throw new Problem({ code: 'no-copy', message: say.why.noSources(fromHere(sources)), repair: say.why.noSourcesRepair(reports[0]!.id) });
  }
  return copies;
}

/** A path as one would type it here. */
function fromHere(path: string): string {
  const here = relative(process.cwd(), path);
  return here.startsWith('..') ? path : here;
}
