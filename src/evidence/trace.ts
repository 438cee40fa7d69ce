/** Answers a query with evidence: the plain answer, and for every row of it what tracing found. */
import type * as Sparql from '@traqula/rules-sparql-1-1';
import { Terms } from '../graph/terms.ts';
import { XSD_BOOLEAN } from '../graph/vocabulary.ts';
import type { Solution } from '../query/engine.ts';
import { sortSolutions } from '../query/row-order.ts';
import { writeSparql } from '../query/sparql-parser.ts';
import type { RowEvidence, Traced, TraceRequest } from '../query/tracer.ts';
import { ClaimBook } from './claim-book.ts';
import { constructedTriples } from './construct.ts';
import { evidenceGround, type EvidenceGround } from './ground.ts';
import { keepKeys } from './group-keys.ts';
import { preparedQuery, type PreparedQuery } from './prepared-query.ts';
import { untraced } from './refusals.ts';
import { rowEvidence, type EvidenceContext } from './row-evidence.ts';
import type { RowTrace } from './row-trace.ts';
import { notFound, traceSelect, type SelectTrace } from './select-trace.ts';
import { tracedRows } from './traced-rows.ts';
import { mentioned, NEW, variable } from './syntax.ts';

/**
 * Answers a SELECT, ASK or CONSTRUCT, each row with its evidence (semantics §23 to §28).
 * @throws Problem `evidence-refused` for a form that cannot be traced, `evidence-incomplete` where the engine gave a row
 * whose claims are not in the graph, and what the engine throws
 */
export async function traceQuery(request: TraceRequest): Promise<Traced> {
  const prepared = await preparedQuery(request.sparql);
  const { query } = prepared;
  const tracing = new Tracing(request, await evidenceGround(request, query), prepared);
  switch (query.subType) {
    case 'select': return tracing.select(query);
    case 'ask': return tracing.ask(query);
    case 'construct': return tracing.construct(query);
    case 'describe': throw new TypeError('DESCRIBE has been refused before');
  }
}

class Tracing {
  readonly #request: TraceRequest;
  readonly #ground: EvidenceGround;
  readonly #prepared: PreparedQuery;

  constructor(request: TraceRequest, ground: EvidenceGround, prepared: PreparedQuery) {
    this.#request = request;
    this.#ground = ground;
    this.#prepared = prepared;
  }

  async select(query: Sparql.QuerySelect): Promise<Traced> {
    const keyed = this.#prepared.once('keyed', () => keepKeys(query, this.#prepared.names));
    const isSame = keyed.columns.length === query.variables.length;
    const trace = await this.#trace(query);
    const rows = this.#prepared.isSpelledOut ? tracedRows(trace) : undefined;
    const { variables, solutions } = rows === undefined
      ? await this.#solutions(isSame ? this.#request.sparql : await this.#written(keyed.query), query.variables.length)
      : { variables: keyed.columns, solutions: rows };
    const evidence = await this.#evidence(solutions, trace, (solution) => trace.find(solution, keyed.keys));
    return { variables, solutions, evidence };
  }

  async ask(query: Sparql.QueryAsk): Promise<Traced> {
    const result = await this.#request.engine.query(this.#request.sparql);
    if (result.type !== 'boolean') throw new TypeError('ASK gives yes or no');
    const terms = new Terms();
    const solution: Solution = new Map([['answer', terms.literal(String(result.value), terms.iri(XSD_BOOLEAN))]]);
    const select = this.#prepared.once<Sparql.QuerySelect>('select', () => ({ ...query, subType: 'select', variables: [] }));
    const trace = await this.#trace(select);
    const row = result.value ? trace.find(solution) : notFound(query, trace.context, solution);
    const evidence = await this.#evidence([solution], trace, () => row, ['answer']);
    return { variables: ['answer'], solutions: [solution], evidence };
  }

  async construct(query: Sparql.QueryConstruct): Promise<Traced> {
    const { template, ...rest } = query;
    const { blanks } = this.#prepared;
    const used = [...mentioned(template)].filter((name) => !blanks.has(name));
    const select = this.#prepared.once<Sparql.QuerySelect>('select', () => ({ ...rest, subType: 'select', variables: used.map(variable) }));
    const plain: Sparql.QuerySelect = used.length > 0 ? select : { ...select, variables: [{ type: 'wildcard', loc: NEW }] };
    const result = await this.#solutions(await this.#written(plain));
    const trace = await this.#trace(select);
    const rows = constructedTriples(template, result.solutions, blanks, trace.context, (solution) => trace.find(solution, used) ?? fail(solution));
    const solutions = sortSolutions([...rows.keys()], ['subject', 'predicate', 'object']);
    const evidence = await this.#evidence(solutions, trace, (solution) => rows.get(solution), ['subject', 'predicate', 'object']);
    return { variables: ['subject', 'predicate', 'object'], solutions, evidence };
  }

  #trace(query: Sparql.QuerySelect): Promise<SelectTrace> {
    const { index, ranks, graphs } = this.#ground;
    return traceSelect(query, { engine: this.#request.engine, index, ranks, graphs, names: this.#prepared.names, prologue: this.#prepared.prologue });
  }

  /** The query that gives the rows, where it is another than the one asked. */
  #written(query: Sparql.QuerySelect): Promise<string> {
    return this.#prepared.once('written', async () => this.#prepared.prologue + await writeSparql(query));
  }

  /** @param shown how many of the columns are shown; those behind them are keys that were added */
  async #solutions(sparql: string, shown = Infinity): Promise<{ variables: readonly string[]; solutions: readonly Solution[] }> {
    const result = await this.#request.engine.query(sparql);
    if (result.type !== 'solutions') throw new TypeError('SELECT gives solutions');
    return { variables: result.variables.slice(0, shown), solutions: result.solutions };
  }

  /** @param all columns that rest on everything, where they are none of the query's own */
  async #evidence(solutions: readonly Solution[], trace: SelectTrace, find: (solution: Solution) => RowTrace | undefined, all?: readonly string[]): Promise<Map<Solution, RowEvidence>> {
    const { labels, reports } = this.#request.graph;
    const { index, known, ranks, interested, books } = this.#ground;
    const { lang, prefixes } = this.#request;
    let book = books.get(lang);
    if (book === undefined) books.set(lang, (book = new ClaimBook(this.#request.graph, index.claims, known, ranks, interested, lang)));
    const context: EvidenceContext = {
      labels, lang, prefixes, reports: reports.size, book,
      columns: all === undefined ? trace.columns : all.map((name) => ({ name, sources: new Set(), isAggregate: false })), byLeaf: trace.context.columns, everyColumn: all,
    };
    const found = new Map<Solution, RowEvidence>();
    for (const solution of solutions) {
      const row = find(solution);
      if (row === undefined) fail(solution);
      found.set(solution, await rowEvidence(row, solution, context));
    }
    return found;
  }
}

function fail(solution: Solution): never {
  throw untraced(solution);
}
