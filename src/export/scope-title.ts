/** What an export of a part of the graph is headed with. */
import type { ExportRequest } from './format.ts';

/** What an export of a part is of, for people: a label and an IRI; undefined for the whole graph. */
export function scopeTitle({ graph, scope, lang }: Pick<ExportRequest, 'graph' | 'scope' | 'lang'>): string | undefined {
  if (scope.of === 'graph') return undefined;
  const label = graph.labels.label(scope.iri, lang)?.value;
  return label === undefined ? `<${scope.iri}>` : `${label} <${scope.iri}>`;
}
