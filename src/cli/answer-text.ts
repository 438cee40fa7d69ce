/** Answers in the format asked for, as the text that is written. */
import { answerObject, jsonText } from '../export/answer-json.ts';
import { answerMarkdown } from '../export/answer-markdown.ts';
import { graphLine } from '../export/answer-sheet.ts';
import { answerTable } from '../export/answer-table.ts';
import { fragileCount } from '../export/fragile-words.ts';
import type { EvidenceColumns } from '../export/evidence-columns.ts';
import { evidenceSheetWords } from '../export/evidence-sheet-words.ts';
import { answerCsv, answerExcel } from '../export/sparql-results-csv.ts';
import { answerTsv } from '../export/sparql-results-tsv.ts';
import { jsonLayout } from '../export/json-layout.ts';
import type { Json } from '../export/json-ld-names.ts';
import { graphReading, lensInWords } from '../export/lens-words.ts';
import { learnWidths, safeLine } from '../export/terminal-text.ts';
import type { Answer } from '../query/answer.ts';
import type { FragileRows } from '../query/fragile.ts';
import type { AnswerFormat, Output } from './output.ts';
import { evidenceReaderOf, reading, type CutAnswer } from './reading.ts';
import type { Session } from './session.ts';
import { ink, lineWidth } from './terminal.ts';

/** Keeps the first `limit` rows. */
export function cut(answer: Answer, limit: number, fragile?: FragileRows): CutAnswer {
  return { answer: { ...answer, rows: answer.rows.slice(0, limit) }, total: answer.rows.length, ...(fragile === undefined ? {} : { fragile }) };
}

/** The first `limit` rows, or with `fragile` of those that hang on little. */
export async function shownRows(answer: Answer, limit: number, fragile: boolean | undefined): Promise<CutAnswer> {
  if (!fragile) return cut(answer, limit);
  const found = (await import('../query/fragile.ts')).fragileAnswer(answer);
  return cut(found.answer, limit, found.fragile);
}

/** Writes one answer in a format; table and Markdown end with the line on the graph. */
export async function answerText({ answer, total, fragile }: CutAnswer, output: Output<AnswerFormat>, session: Session): Promise<string> {
  const alsoFragile = fragile === undefined ? {} : { fragile };
  switch (output.format) {
    case 'json': return jsonText(answerObject(answer, { total, ...alsoFragile }));
    case 'jsonld': return linkedText(await linkedAnswer({ answer, total }, output, session));
    case 'html': return (await import('./answer-html.ts')).answerHtml({ answer, total, ...alsoFragile }, session);
    case 'csv': return output.excel ? answerExcel(answer, session.lang, await columnsOf(answer, output, session)) : answerCsv(answer, await columnsOf(answer, output, session));
    case 'tsv': return answerTsv(answer, await columnsOf(answer, output, session));
    case 'markdown': return `${answerMarkdown(answer, await reading(session, total, output, answer.rows, fragile))}\n${graphLine(answer, session.lang)}\n`;
    case 'table': return `${await tableText({ answer, total, ...alsoFragile }, output, session)}${graphLine(answer, session.lang)}\n`;
  }
}

/** One answer as linked data. */
export async function linkedAnswer({ answer, total }: CutAnswer, { evidence }: Output<AnswerFormat>, { project, lang }: Session): Promise<Json> {
  const [{ answerJsonLd }, { EvidenceJsonLd }] = await Promise.all([import('../export/answer-jsonld.ts'), import('../export/evidence-jsonld.ts')]);
  return answerJsonLd(answer, { base: project.base, lang, total, ...(evidence || answer.rows.some(({ disputedBy }) => disputedBy !== undefined) ? { evidence: new EvidenceJsonLd(project.graph, lang) } : {}) });
}

/** A document of linked data as text. */
export function linkedText(document: Json): string {
  return `${jsonLayout(document, 0, 1)}\n`;
}

/** The table alone, for where it goes: fitted and coloured on a terminal, plain in a file or pipe. */
export async function tableText({ answer, total, fragile }: CutAnswer, output: Output<AnswerFormat>, session: Session, lensTold = false): Promise<string> {
  await learnWidths(JSON.stringify(answer));
  const { terminal } = session;
  const colours = output.file === undefined ? ink(terminal) : undefined;
  const onTerminal = output.file === undefined && Boolean(terminal.out.isTTY);
  return answerTable(answer, {
    ...(await reading(session, total, output, answer.rows, fragile)),
    lensTold,
    width: lineWidth(terminal),
    rule: onTerminal ? '─' : '-',
    ...(colours === undefined ? {} : { ink: colours }),
  });
}

/** The columns of an answer's evidence where that goes to the output; else of what is disputed in it. */
async function columnsOf(answer: Answer, { evidence }: Output<AnswerFormat>, { project, lang }: Session): Promise<EvidenceColumns | undefined> {
  if (!evidence && answer.rows.every(({ disputedBy }) => disputedBy === undefined)) return undefined;
  const { disputeColumns, evidenceColumns } = await import('../export/evidence-columns.ts');
  return (evidence ? evidenceColumns : disputeColumns)(answer, await evidenceReaderOf(project.graph, lang));
}

/** The lens and what it left out, where one was asked for, in one line that is safe for a terminal. */
export function lensLine({ project, lensed, lang }: Pick<Session, 'project' | 'lensed' | 'lang'>): string | undefined {
  const words = lensInWords(lensed, graphReading(project.graph, lang));
  return words === undefined ? undefined : safeLine(words);
}

/** What a pure format cannot say goes to standard error: which graph answered, and how much was left out. */
export function sayBeside({ answer, total, fragile }: CutAnswer, output: Output<AnswerFormat>, session: Session): void {
  const { say, terminal, lang } = session;
  if (output.format !== 'csv' && output.format !== 'tsv') return;
  const lens = lensLine(session);
  if (lens !== undefined) terminal.err.write(`${lens}\n`);
  if (fragile !== undefined) terminal.err.write(`${fragileCount(fragile, lang)}\n`);
  if (answer.disputesUntraced) terminal.err.write(`${evidenceSheetWords(lang).untraced}\n`);
  if (answer.rows.length < total) terminal.err.write(`${say.cutShort(answer.rows.length, total)}\n`);
  terminal.err.write(`${graphLine(answer, lang)}\n`);
}
