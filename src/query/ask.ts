/** Asks an engine and makes an answer of what it returns. */
import type * as RDF from '@rdfjs/types';
import type { Labels } from '../graph/labels.ts';
import { Terms } from '../graph/terms.ts';
import { XSD_BOOLEAN } from '../graph/vocabulary.ts';
import type { Absence, Answer, Cell, GraphStamp, LeftOut, Lens, Row } from './answer.ts';
import { inLanguage, type CannedQuery } from './canned-query.ts';
import { cellOf, columnType } from './cells.ts';
import type { Engine, EngineResult, Solution } from './engine.ts';
import { hasOrder, rowId, sortSolutions } from './row-order.ts';
import { tokens } from './sparql-tokens.ts';
import type { RowEvidence, SoughtAbsence, Tracer } from './tracer.ts';

/** What an answer says besides its rows. */
export interface AnswerContext {
  readonly labels: Labels;
  readonly stamp: GraphStamp;
  readonly lens: Lens;
  readonly leftOut: LeftOut | undefined;
  /** dealgraph's own version. */
  readonly version: string;
  readonly lang: string;
  /** Whether every passage in the graph was read fully; otherwise nothing can be called "not reported" (semantics §16). */
  readonly fullyRead: boolean;
  /** Given where the answer is to show its evidence. */
  readonly trace?: (sparql: string, engine: Engine) => ReturnType<Tracer>;
}

/** What is asked: a saved query, or for an ad-hoc one only an empty question. */
export type Asked = Pick<CannedQuery, 'id' | 'question' | 'note' | 'columns' | 'absent' | 'parameters'>;

/** A query of one's own has no header. */
export const AD_HOC_QUERY: Asked = { id: 'query', question: {}, columns: {}, parameters: [] };

type Tabular = Exclude<EngineResult, { type: 'quads' }>;

/**
 * Evaluates SELECT or ASK text and returns the answer; the rows of a SELECT without ORDER BY come sorted by their terms.
 * @param parameters those set or defaulted, by name
 * @returns the answer, or the quads of a CONSTRUCT or DESCRIBE
 */
export async function askEngine(
  engine: Engine, sparql: string, asked: Asked, parameters: ReadonlyMap<string, RDF.Term>, context: AnswerContext,
): Promise<{ type: 'answer'; answer: Answer } | { type: 'quads'; quads: readonly RDF.Quad[] }> {
  if (context.trace !== undefined) {
    const { variables, solutions, evidence } = await context.trace(sparql, engine);
    return { type: 'answer', answer: answerOf(variables, inOrder(solutions, variables, sparql), asked, parameters, context, evidence) };
  }
  const result = await engine.query(sparql);
  if (result.type === 'quads') return result;
  const { variables, solutions } = table(result, sparql);
  return { type: 'answer', answer: answerOf(variables, solutions, asked, parameters, context) };
}

function table(result: Tabular, sparql: string): { variables: readonly string[]; solutions: readonly Solution[] } {
  if (result.type === 'boolean') {
    const terms = new Terms();
    return { variables: ['answer'], solutions: [new Map([['answer', terms.literal(String(result.value), terms.iri(XSD_BOOLEAN))]])] };
  }
  const { variables, solutions } = result;
  return { variables, solutions: inOrder(solutions, variables, sparql) };
}

function inOrder(solutions: readonly Solution[], variables: readonly string[], sparql: string): readonly Solution[] {
  return hasOrder(tokens(sparql)) ? solutions : sortSolutions(solutions, variables);
}

function answerOf(variables: readonly string[], solutions: readonly Solution[], asked: Asked, parameters: ReadonlyMap<string, RDF.Term>, context: AnswerContext, evidence?: ReadonlyMap<Solution, RowEvidence>): Answer {
  const { labels, lang, stamp, version, lens, leftOut } = context;
  const note = asked.note && inLanguage(asked.note, lang);
  return {
    query: asked.id,
    question: inLanguage(asked.question, lang) ?? '',
    ...(note === undefined ? {} : { note }),
    parameters: Object.fromEntries([...parameters].map(([name, term]) => [name, cellOf(term, labels, lang)])),
    lens,
    ...(leftOut === undefined ? {} : { leftOut }),
    graph: stamp,
    dealgraph: version,
    columns: variables.map((name) => ({
      name, label: columnLabel(name, asked, lang),
      type: columnType(solutions.map((solution) => solution.get(name))),
    })),
    rows: solutions.map((solution) => rowOf(solution, variables, asked, context, evidence?.get(solution))),
  };
}

/** @param evidence what was traced for the row, told in its cells, in what has no value, and beside these */
function rowOf(solution: Solution, variables: readonly string[], { absent = {} }: Asked, { labels, lang, fullyRead }: AnswerContext, evidence?: RowEvidence): Row {
  const cells: Record<string, Cell> = {};
  for (const name of variables) {
    const term = solution.get(name);
    if (term === undefined) continue;
    const cell = cellOf(term, labels, lang);
    const sureness = evidence?.cells[name];
    cells[name] = sureness === undefined ? cell : { ...cell, ...sureness };
  }
  const missing = variables.flatMap((column) => {
    const finding = cells[column] === undefined ? absent[column] : undefined;
    return finding === undefined ? [] : [{ column, finding: fullyRead ? finding : 'not-recorded' as const }];
  });
  const id = rowId(cells, variables);
  if (evidence === undefined) return missing.length === 0 ? { id, cells } : { id, cells, absent: missing };
  const all = evidence.sought.length === 0 ? missing : absences(missing, evidence.sought);
  return all.length === 0 ? { id, cells, ...evidence.row } : { id, cells, absent: all, ...evidence.row };
}

/** What the header says of a column, with what was looked for; then what else was looked for in vain, each thing once. */
function absences(findings: readonly Absence[], sought: readonly SoughtAbsence[]): Absence[] {
  const explained = (column: string | undefined) => sought.find(({ columns }) => column !== undefined && columns.includes(column));
  const known = findings.map((one) => {
    const { columns: _, ...found } = explained(one.column) ?? { columns: [] };
    return { ...one, ...found };
  });
  const used = new Set(findings.map(({ column }) => explained(column)));
  return [...known, ...sought.filter((one) => !used.has(one)).map(({ columns: [column], ...found }) => ({ ...(column === undefined ? {} : { column }), finding: 'not-found' as const, ...found }))];
}

/** The header's word for a column; a projected parameter has one as a parameter. */
function columnLabel(name: string, { columns, parameters }: Asked, lang: string): string {
  const label = columns[name] ?? parameters.find(({ variable }) => variable === name)?.label ?? {};
  return inLanguage(label, lang) ?? name;
}
