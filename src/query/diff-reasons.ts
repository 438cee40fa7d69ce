/** Because of which claims a row is in one answer and not in the other, as far as its evidence tells. */
import type { Graph } from '../graph/graph.ts';
import type { Cell, EvidenceEntry, Row } from './answer.ts';

/** A graph as far as it says which claims count. */
export type ClaimsOf = Pick<Graph, 'claims'>;

/**
 * The claims that a row needs and another lens does not count: for each thing that it needs, and that no listed derivation
 * gives there, the fewest whose return would give it. Empty where the other lens has what the row needs.
 */
export function missingClaims({ evidence = [], derivations = [], members }: Row, other: ClaimsOf): readonly EvidenceEntry[] {
  const parts = (members ?? [derivations]).map((sets) => sets.map((set) => set.filter((index) => !other.claims.has(evidence[index]!.claim))));
  const broken = parts.filter((sets) => sets.length > 0 && sets.every((set) => set.length > 0));
  const missing = new Set(broken.flatMap((sets) => sets.filter((set) => !sets.some((one) => one.length < set.length && one.every((index) => set.includes(index)))).flat()));
  return evidence.filter((_, index) => missing.has(index));
}

/**
 * Queries that find what a row says is not there, with its own things put in; none for what has nothing to do with them.
 * Prefixes are those of the project.
 */
export function soughtQueries({ absent = [], cells }: Row): readonly string[] {
  return [...new Set(absent.flatMap(({ pattern }) => pattern ?? []))].flatMap((pattern) => {
    const bound = Object.entries(cells).filter(([name, { iri }]) => iri !== undefined && new RegExp(`[?$]${name}(?!\\w)`, 'u').test(pattern));
    if (bound.length === 0) return [];
    const values = bound.map(([name, cell]) => `VALUES ?${name} { <${(cell as Required<Pick<Cell, 'iri'>>).iri}> }`);
    return [`SELECT * WHERE { ${values.join(' ')} ${pattern} }`];
  });
}
