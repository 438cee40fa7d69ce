/** A project that exists in memory only, around a small graph. */
import type { Graph } from '../../src/graph/graph.ts';
import { comunicaEngine } from '../../src/query/comunica-engine.ts';
import { openLenses } from '../../src/query/lenses.ts';
import { OpenedProject, type Surroundings } from '../../src/query/open-project.ts';
import { oxigraphEngine } from '../../src/query/oxigraph-engine.ts';
import { thingsOf } from '../../src/query/things.ts';
import type { Tracer } from '../../src/query/tracer.ts';
import { BASE } from '../graph/temp-project.ts';

const surroundings: Surroundings = {
  engines: { oxigraph: async (dataset) => oxigraphEngine(dataset), comunica: async (dataset, options) => comunicaEngine(dataset, options) },
  tracer: async () => (await import('../../src/evidence/trace.ts')).traceQuery,
  shipped: '.', version: '0',
};

/** The graph as an open project; `tracer` puts another one in place of the project's own. */
export async function smallProject(graph: Graph, tracer?: Tracer): Promise<OpenedProject> {
  const project = { folder: '.', shown: '.', name: 'small', version: '0', base: BASE, languages: ['en'], licences: {}, uses: [], accepted: {}, used: [] };
  const own = tracer === undefined ? surroundings : { ...surroundings, tracer: async () => tracer };
  const things = thingsOf(graph);
  return new OpenedProject(project, await openLenses(graph, things, own.engines), things, { queries: [], problems: [], prepared: new Map() }, {}, own);
}
