/** Writes the whole graph as N-Quads or TriG: what is stated, or the very dataset an engine gets (semantics §36). */
import type * as RDF from '@rdfjs/types';
import type { Graph } from '../graph/graph.ts';
import { engineDataset } from '../graph/merge.ts';
import type { Project } from '../graph/project.ts';
import { Terms } from '../graph/terms.ts';
import { dg, genidBase, mergedMark, RDF_TYPE } from '../graph/vocabulary.ts';
import { canonicalNQuads } from './rdf-canonical.ts';
import { trigDocument } from './rdf-trig.ts';

export interface RdfExportOptions {
  /** The closed origins and the merged default graph, marked as such; otherwise stated triples only, default graph empty. */
  readonly merged?: boolean;
}

/** What to say wherever a stated export is written: it is the project, and no dataset that canned queries run on. */
export const STATED_EXPORT_NOTE = 'The default graph is empty: canned queries elsewhere need an export with --merged.';

/**
 * Canonical N-Quads (RDFC-1.0).
 * @throws Problem `canonical-work` where blank nodes are too many alike to be put in order within the work limit
 */
export function writeNQuads(graph: Graph, options: RdfExportOptions = {}): string {
  return canonicalNQuads(exportedQuads(graph, options));
}

/**
 * TriG that reads back to exactly the quads of `writeNQuads`, in one order whatever the files' order: registry,
 * ontology, reports, claims by report and number, then the default graph and the mark of a merged export.
 */
export function writeTrig(graph: Graph, project: Pick<Project, 'name' | 'version' | 'licences'>, options: RdfExportOptions = {}): string {
  return trigDocument(exportedQuads(graph, options), { graph, comments: comments(graph, project, options) });
}

/** The quads of an export; what was a blank node in a project's file is one again (semantics §12). */
export function exportedQuads(graph: Graph, { merged = false }: RdfExportOptions = {}): readonly RDF.Quad[] {
  const terms = new Terms();
  if (!merged) return withBlankNodes(graph.quads.filter(({ stated }) => stated).map(({ quad }) => quad), graph.base, terms);
  const { defaultGraph, namedGraphs } = engineDataset(graph);
  const [mark, type, markedAs] = [terms.iri(mergedMark(graph.base)), terms.iri(RDF_TYPE), terms.iri(dg('MergedExport'))];
  // An engine keeps the stable IRIs, so that GRAPH and evidence mean the same things there. The mark stays out of the
  // default graph, so that no answer there counts it.
  return [...namedGraphs, ...defaultGraph, terms.quad(mark, type, markedAs, mark)];
}

function withBlankNodes(quads: readonly RDF.Quad[], base: string, terms: Terms): readonly RDF.Quad[] {
  const genid = genidBase(base);
  // Only what the loader itself made: its hash is also a label that every syntax takes.
  const isGenid = (term: RDF.Term): boolean => term.termType === 'NamedNode' && term.value.startsWith(genid) && /^[0-9a-f]{24}(-\d+)?$/.test(term.value.slice(genid.length));
  const back = <T extends RDF.Term>(term: T): T | RDF.BlankNode => (isGenid(term) ? terms.blank(`b${term.value.slice(genid.length)}`) : term);
  return quads.map((quad) => (isGenid(quad.subject) || isGenid(quad.object)
    ? terms.quad(back(quad.subject), quad.predicate, back(quad.object), quad.graph) : quad));
}

function comments(graph: Graph, { name, version, licences }: Pick<Project, 'name' | 'version' | 'licences'>, { merged }: RdfExportOptions): string[] {
  const title = [name, version].filter((part) => part !== '').join(' ') || graph.base;
  return [
    merged
      ? 'A merged export: closed origins and the merged default graph, for other engines. It is not project data.'
      : `Stated triples only, each in its origin. ${STATED_EXPORT_NOTE}`,
    `From ${title} (<${graph.base}>), graph ${graph.version}.`,
    ...(licences.data === undefined ? [] : [`Licence of the data: <${licences.data}>`]),
  ].map((line) => line.replace(/[\r\n]+/g, ' '));
}
