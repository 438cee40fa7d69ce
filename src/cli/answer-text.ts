/** Answers in the format asked for, as the text that is written. */
import { answerObject, jsonText } from '../export/answer-json.ts';
import { answerMarkdown } from '../export/answer-markdown.ts';
import { graphLine, type ReadingOptions } from '../export/answer-sheet.ts';
import { answerTable } from '../export/answer-table.ts';
import { answerCsv, answerExcel } from '../export/sparql-results-csv.ts';
import { shortIri } from '../export/short-iri.ts';
import { answerTsv } from '../export/sparql-results-tsv.ts';
import { jsonLayout } from '../export/json-layout.ts';
import type { Json } from '../export/json-ld-names.ts';
import { learnWidths } from '../export/terminal-text.ts';
import type { Graph } from '../graph/graph.ts';
import { RDF_TYPE, dg, thing } from '../graph/vocabulary.ts';
import type { Answer } from '../query/answer.ts';
import type { AnswerFormat, Output } from './output.ts';
import type { Session } from './session.ts';
import { ink, lineWidth } from './terminal.ts';

const PROJECT = dg('Project');

/** An answer with as many rows as asked for; `total` is how many it had. */
export interface CutAnswer {
  readonly answer: Answer;
  readonly total: number;
}

/** Keeps the first `limit` rows. */
export function cut(answer: Answer, limit: number): CutAnswer {
  return { answer: { ...answer, rows: answer.rows.slice(0, limit) }, total: answer.rows.length };
}

/** Writes one answer in a format; table and Markdown end with the line on the graph. */
export async function answerText({ answer, total }: CutAnswer, output: Output<AnswerFormat>, session: Session): Promise<string> {
  switch (output.format) {
    case 'json': return jsonText(answerObject(answer, { total }));
    case 'jsonld': return linkedText(await linkedAnswer({ answer, total }, session));
    case 'html': return (await import('./answer-html.ts')).answerHtml({ answer, total }, session);
    case 'csv': return output.excel ? answerExcel(answer, session.lang) : answerCsv(answer);
    case 'tsv': return answerTsv(answer);
    case 'markdown': return `${answerMarkdown(answer, reading(session, total))}\n${graphLine(answer, session.lang)}\n`;
    case 'table': return `${await tableText({ answer, total }, output, session)}${graphLine(answer, session.lang)}\n`;
  }
}

/** One answer as linked data. */
export async function linkedAnswer({ answer, total }: CutAnswer, { project, lang }: Session): Promise<Json> {
  const { answerJsonLd } = await import('../export/answer-jsonld.ts');
  return answerJsonLd(answer, { base: project.base, lang, total });
}

/** A document of linked data as text. */
export function linkedText(document: Json): string {
  return `${jsonLayout(document, 0, 1)}\n`;
}

/** The table alone, for where it goes: fitted and coloured on a terminal, plain in a file or pipe. */
export async function tableText({ answer, total }: CutAnswer, output: Output<AnswerFormat>, session: Session): Promise<string> {
  await learnWidths(JSON.stringify(answer));
  const { terminal } = session;
  const colours = output.file === undefined ? ink(terminal) : undefined;
  const onTerminal = output.file === undefined && Boolean(terminal.out.isTTY);
  return answerTable(answer, {
    ...reading(session, total),
    width: lineWidth(terminal),
    rule: onTerminal ? '─' : '-',
    ...(colours === undefined ? {} : { ink: colours }),
  });
}

/** How people of this session read an answer. */
export function reading({ project, lang }: Session, total: number): ReadingOptions {
  const projects = projectsOf(project.graph);
  return { lang, total, shorten: (iri) => shortIri(iri, project.prefixes), isProject: (iri) => projects.has(iri) };
}

const known = new WeakMap<Graph, ReadonlySet<string>>();

/** What keeps a graph: its claims are readings of its own (semantics §6). A used project's readings are that project's. */
function projectsOf(graph: Graph): ReadonlySet<string> {
  let projects = known.get(graph);
  if (projects === undefined) {
    const types = graph.quads.filter(({ quad }) => quad.object.value === PROJECT && quad.predicate.value === RDF_TYPE);
    const used = Object.values(graph.usedBases).map((base) => thing(base, ''));
    projects = new Set(types.map(({ quad }) => quad.subject.value).filter((iri) => !used.some((ids) => iri.startsWith(ids))));
    known.set(graph, projects);
  }
  return projects;
}

/** What a pure format cannot say goes to standard error: which graph answered, and how much was left out. */
export function sayBeside({ answer, total }: CutAnswer, output: Output<AnswerFormat>, session: Session): void {
  const { say, terminal, lang } = session;
  if (output.format !== 'csv' && output.format !== 'tsv') return;
  if (answer.rows.length < total) terminal.err.write(`${say.cutShort(answer.rows.length, total)}\n`);
  terminal.err.write(`${graphLine(answer, lang)}\n`);
}
