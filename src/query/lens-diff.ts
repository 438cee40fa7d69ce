/** One question under two lenses: which rows are new, gone or changed, and because of which claims. */
import { Problem } from '../problem.ts';
import type { Answer, EvidenceEntry, Row } from './answer.ts';
import { missingClaims, soughtQueries, type ClaimsOf } from './diff-reasons.ts';
import type { LensNames } from './lens-names.ts';
import type { OpenedProject } from './open-project.ts';
import { pairRows, type RowPairs } from './row-pairs.ts';

/** A row that is not the same in both answers; it has the side or sides on which it stands. */
export interface RowChange {
  readonly change: 'gone' | 'new' | 'changed';
  readonly first?: Row;
  readonly second?: Row;
  /** Of a changed row: the columns with another value. */
  readonly columns?: readonly string[];
  /** The claims that only one lens counts and that explain it; left out where that is not known. */
  readonly because?: Because;
}

/** Claims, each under the lens that counts it. */
export interface Because {
  readonly first: readonly EvidenceEntry[];
  readonly second: readonly EvidenceEntry[];
}

/** What two lenses make of one question. */
export interface AnswerDiff {
  readonly first: Answer;
  readonly second: Answer;
  /** How many rows both have. */
  readonly same: number;
  /** Changed, gone, then new, each in the order of their answer. */
  readonly changes: readonly RowChange[];
}

export interface DiffOptions {
  readonly first: LensNames;
  readonly second: LensNames;
  readonly parameters?: Readonly<Record<string, string>>;
  readonly engine?: string;
  readonly lang?: string;
}

/**
 * Asks a saved question under two lenses and compares the rows (semantics §35). Only where some differ is it asked again,
 * for the evidence of these.
 * @throws Problem as `ask` does
 */
export async function diffQuestion(project: OpenedProject, id: string, { first, second, ...options }: DiffOptions): Promise<AnswerDiff> {
  const answers = await both(project, id, { first, second }, options);
  const plain = pairRows(...answers);
  if (plain.gone.length + plain.added.length + plain.changed.length === 0) return { first: answers[0], second: answers[1], same: plain.same, changes: [] };
  const traced = await both(project, id, { first, second }, { ...options, evidence: true }).catch(refusal);
  if (traced === undefined) return { first: answers[0], second: answers[1], same: plain.same, changes: changesOf(plain) };
  const reasons = new Reasons(project, { first, second }, options);
  const pairs = pairRows(...traced);
  const changes: RowChange[] = [];
  for (const change of changesOf(pairs)) changes.push(await reasons.explained(change));
  return { first: traced[0], second: traced[1], same: pairs.same, changes };
}

type Lenses = Pick<DiffOptions, 'first' | 'second'>;
type Side = keyof Lenses;
type Asking = Omit<DiffOptions, Side> & { readonly evidence?: boolean };

async function both(project: OpenedProject, id: string, { first, second }: Lenses, options: Asking): Promise<[Answer, Answer]> {
  return [await project.ask(id, { ...options, lens: first }), await project.ask(id, { ...options, lens: second })];
}

/** What cannot be traced is compared all the same, without reasons. */
function refusal(error: unknown): undefined {
  if (error instanceof Problem && error.code === 'evidence-refused') return undefined;
  throw error;
}

function changesOf({ gone, added, changed }: RowPairs): readonly RowChange[] {
  return [
    ...changed.map((pair) => ({ change: 'changed' as const, ...pair })),
    ...gone.map((first) => ({ change: 'gone' as const, first })),
    ...added.map((second) => ({ change: 'new' as const, second })),
  ];
}

/** Finds out why rows differ. */
class Reasons {
  readonly #project: OpenedProject;
  readonly #lenses: Lenses;
  readonly #options: Asking;
  readonly #sought = new Map<string, Promise<readonly EvidenceEntry[]>>();

  constructor(project: OpenedProject, lenses: Lenses, options: Asking) {
    this.#project = project;
    this.#lenses = lenses;
    this.#options = options;
  }

  async explained(change: RowChange): Promise<RowChange> {
    const graphs = { first: (await this.#project.under(this.#lenses.first)).graph, second: (await this.#project.under(this.#lenses.second)).graph };
    const because = { first: new Map<string, EvidenceEntry>(), second: new Map<string, EvidenceEntry>() };
    for (const side of ['first', 'second'] as const) {
      const row = change[side];
      if (row === undefined) continue;
      const other = side === 'first' ? 'second' : 'first';
      const missing = missingClaims(row, graphs[other]);
      for (const entry of missing) because[side].set(entry.claim, entry);
      // What is missing on one side and there on the other may be told by that row itself; else it is looked for there.
      if (missing.length === 0) for (const entry of await this.#found(row, other, graphs[side])) because[other].set(entry.claim, entry);
    }
    const [first, second] = [[...because.first.values()], [...because.second.values()]];
    return first.length + second.length === 0 ? change : { ...change, because: { first, second } };
  }

  /** The claims by which the other side finds what this row says is not there, those that this side counts aside. */
  async #found(row: Row, other: Side, own: ClaimsOf): Promise<readonly EvidenceEntry[]> {
    const found = await Promise.all(soughtQueries(row).map((sparql) => this.#evidence(sparql, other)));
    return found.flat().filter(({ claim }) => !own.claims.has(claim));
  }

  /** Each thing that is looked for is looked for once. */
  #evidence(sparql: string, side: Side): Promise<readonly EvidenceEntry[]> {
    const key = `${side} ${sparql}`;
    const known = this.#sought.get(key) ?? this.#asked(sparql, side);
    this.#sought.set(key, known);
    return known;
  }

  async #asked(sparql: string, side: Side): Promise<readonly EvidenceEntry[]> {
    const { parameters: _, ...options } = this.#options;
    try {
      const result = await this.#project.query(sparql, { ...options, lens: this.#lenses[side], evidence: true });
      return result.type === 'answer' ? result.answer.rows.flatMap(({ evidence = [] }) => evidence) : [];
    } catch (error) {
      // A part of a query need not be one by itself: then its claims are not known.
      if (error instanceof Problem) return [];
      throw error;
    }
  }
}
