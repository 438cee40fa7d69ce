/** A closed graph in a form that loads without parsing: a table of terms, and quads as indices into it. */
import type * as RDF from '@rdfjs/types';
import type { ClaimEntry, Graph, OriginQuad, ReportEntry } from './graph.ts';
import { indexLabels } from './index-labels.ts';
import type { Project } from './project.ts';
import { termKey, Terms } from './terms.ts';
import { noteUndisputed } from './undisputed.ts';
import { usedBases } from './uses.ts';

/** Changes with every change of the shape below, so that an older program's snapshot is not read. */
const FORMAT = 2;

interface Snapshot {
  readonly format: number;
  readonly key: string;
  readonly version: string;
  /** Keys as `termKey` writes them. */
  readonly terms: readonly string[];
  /** Subject, predicate, object and graph of each quad, the stated ones first. */
  readonly quads: readonly number[];
  /** How many of the quads are stated. */
  readonly stated: number;
  /** Whether nothing in the graph is disputed, where that was worked out. */
  readonly undisputed: boolean;
  readonly claims: readonly ClaimEntry[];
  readonly reports: readonly ReportEntry[];
}

/**
 * Writes a graph without problems as JSON. `key` is what `loadWithKey` gave with it; `undisputed` says that it has no disputes.
 * @throws RangeError for a graph with problems: what is left out could not be told apart from what is not there
 */
export function writeSnapshot(graph: Graph, key: string, undisputed = false): string {
  if (graph.problems.length > 0) throw new RangeError('a graph with problems is not kept as a snapshot');
  const numbers = new Map<string, number>();
  const number = (term: RDF.Term): number => {
    const known = numbers.get(termKey(term));
    if (known !== undefined) return known;
    numbers.set(termKey(term), numbers.size);
    return numbers.size - 1;
  };
  const ordered = [...graph.quads.filter(({ stated }) => stated), ...graph.quads.filter(({ stated }) => !stated)];
  const quads = ordered.flatMap(({ quad }) => [quad.subject, quad.predicate, quad.object, quad.graph].map(number));
  const snapshot: Snapshot = {
    format: FORMAT, key, version: graph.version, terms: [...numbers.keys()], quads,
    stated: graph.quads.filter(({ stated }) => stated).length,
    undisputed,
    claims: [...graph.claims.values()], reports: [...graph.reports.values()],
  };
  return JSON.stringify(snapshot);
}

/** The graph of a snapshot made under `key`; undefined where it was made from other inputs or by another program. */
export function readSnapshot(text: string, key: string, project: Project): Graph | undefined {
  // The key stands at the front: a snapshot of something else need not be parsed.
  if (!text.startsWith(`{"format":${FORMAT},"key":${JSON.stringify(key)},`)) return undefined;
  const snapshot = JSON.parse(text) as Snapshot;
  const quads = readQuads(snapshot);
  const bases = usedBases(project);
  const graph = {
    base: project.base,
    usedBases: bases,
    quads,
    claims: new Map(snapshot.claims.map((claim) => [claim.iri, claim])),
    reports: new Map(snapshot.reports.map((report) => [report.iri, report])),
    labels: indexLabels(quads, [project.base, ...Object.values(bases)], project.languages),
    version: snapshot.version,
    problems: [],
  };
  if (snapshot.undisputed) noteUndisputed(graph);
  return graph;
}

function readQuads({ terms: keys, quads, stated }: Snapshot): OriginQuad[] {
  const terms = new Terms();
  const table = keys.map((key) => terms.fromKey(key));
  const at = <T extends RDF.Term>(index: number): T => table[quads[index]!] as RDF.Term as T;
  const read: OriginQuad[] = [];
  for (let i = 0; i < quads.length; i += 4) {
    read.push({ quad: terms.quad(at(i), at(i + 1), at(i + 2), at(i + 3)), stated: i < stated * 4 });
  }
  return read;
}
