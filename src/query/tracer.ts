/** The port behind which evidence is traced; what asks knows nothing of how. */
import type { Graph } from '../graph/graph.ts';
import type { Absence, Row } from './answer.ts';
import type { Engine, Solution } from './engine.ts';

/** What was not found, with every column that it leaves without a value. */
export interface SoughtAbsence extends Omit<Absence, 'column' | 'finding'> {
  readonly columns: readonly string[];
}

/** What tracing adds to a row. */
export interface RowEvidence {
  /** Keys of the row itself. */
  readonly row: Required<Pick<Row, 'evidence' | 'derivations' | 'restsOn'>> & Pick<Row, 'certainty' | 'weakest' | 'members' | 'more' | 'background' | 'smallestLoss' | 'disputedBy' | 'disputes'>;
  readonly sought: readonly SoughtAbsence[];
  /** How sure cells are, by column. */
  readonly cells: Readonly<Record<string, { readonly certainty: string; readonly mode?: string } | undefined>>;
}

/** What is traced, and on what. */
export interface TraceRequest {
  /** A SPARQL 1.1 query, prefixes written out in it. */
  readonly sparql: string;
  readonly engine: Engine;
  readonly graph: Graph;
  /** The graph without its lens, where it has one: who has a stake is read there, since a lens that hides a role takes it from nobody. */
  readonly whole?: Graph;
  readonly prefixes: Readonly<Record<string, string>>;
  readonly lang: string;
}

/** The answer to a query with what each row rests on. */
export interface Traced {
  readonly variables: readonly string[];
  readonly solutions: readonly Solution[];
  readonly evidence: ReadonlyMap<Solution, RowEvidence>;
}

/**
 * Answers a SELECT, ASK or CONSTRUCT with evidence; a CONSTRUCT gives its triples as rows.
 * Throws Problem `evidence-refused` for a form that cannot be traced, and what the engine throws.
 */
export type Tracer = (request: TraceRequest) => Promise<Traced>;
