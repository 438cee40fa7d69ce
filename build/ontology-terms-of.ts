/** The terms of an opened project's ontology, with the shapes beside it, for the documentation and its test. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readOntologyTerms, type OntologyTerms } from '../src/export/ontology-terms.ts';
import { parseRdf } from '../src/graph/parse.ts';
import { Terms } from '../src/graph/terms.ts';
import { ontologyOrigin } from '../src/graph/vocabulary.ts';
import type { OpenedProject } from '../src/index.ts';

export async function ontologyTermsOf(project: OpenedProject): Promise<OntologyTerms> {
  const file = join(project.folder, 'ontology', 'shapes.ttl');
  const shapes = await parseRdf(readFileSync(file, 'utf8'), { format: 'text/turtle', file, terms: new Terms(), blankPrefix: 's', known: {} });
  const origin = ontologyOrigin(project.base);
  const ontology = project.graph.quads.filter(({ quad, stated }) => stated && quad.graph.value === origin).map(({ quad }) => quad);
  return readOntologyTerms(ontology, shapes.quads, project.queries);
}
