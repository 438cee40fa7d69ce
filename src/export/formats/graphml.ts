/** GraphML: the network of things for Gephi, yEd and other graph tools. */
import { prefixes } from '../../graph/vocabulary.ts';
import type { ExportFormat } from '../format.ts';

/** Things as nodes, statements between them as edges (GraphML 1.1). */
export const graphml: ExportFormat = {
  name: 'graphml',
  endings: ['.graphml'],
  mediaType: 'application/graphml+xml',
  scopes: ['graph', 'thing', 'class'],
  options: [],
  notes: () => [{
    en: 'A view for graph tools: things and what ties them. Claims are counted and named on each edge, passages are left out; it cannot be read back.',
    de: 'Eine Sicht für Graphprogramme: Dinge und was sie verbindet. Angaben sind an jeder Kante gezählt und genannt, Passagen fehlen; sie lässt sich nicht zurücklesen.',
  }],
  async write(request) {
    const [{ writeGraphml }, { scopedGraph }] = await Promise.all([import('../graphml.ts'), import('../scope.ts')]);
    return writeGraphml(scopedGraph(request), { lang: request.lang, prefixes: prefixes(request.graph.base, request.graph.usedBases) });
  },
};
