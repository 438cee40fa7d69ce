/** Runs one W3C test on one engine. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { DataFactory } from 'n3';
import type * as RDF from '@rdfjs/types';
import { Problem } from '../../src/problem.ts';
import type { Engine, EngineDataset, EngineResult } from '../../src/query/engine.ts';
import type { W3cTest } from './manifest.ts';
import { quadRows, readQuads, readResult, type Result, type ResultRow } from './results.ts';
import { sameRows } from './same-result.ts';

/** Why the test failed; undefined where it passed. */
export async function failure(test: W3cTest, make: (dataset: EngineDataset) => Engine): Promise<string | undefined> {
  const text = `BASE <${test.query}>\n${readFileSync(fileURLToPath(test.query), 'utf8')}`;
  const engine = make(dataset(test, text));
  try {
    const result = await engine.query(text);
    if (test.kind === 'accepts') return undefined;
    if (test.kind === 'refuses') return 'accepted';
    return test.result !== undefined && same(result, readResult(test.result), test.lax) ? undefined : 'another result';
  } catch (error) {
    if (!(error instanceof Problem)) return `threw ${String(error)}`;
    if (test.kind === 'refuses' && error.code === 'sparql-syntax') return undefined;
    // Well-formed is all that these ask: a service or function that nobody has is another matter.
    if (test.kind === 'accepts' && ['service-refused', 'engine-failed'].includes(error.code)) return undefined;
    return `${error.code}: ${error.message}`;
  } finally {
    engine.close();
  }
}

function dataset({ kind, data, graphData }: W3cTest, query: string): EngineDataset {
  if (kind === 'accepts' || kind === 'refuses') return { defaultGraph: [], namedGraphs: [] };
  const named = new Map(graphData.map(({ file, graph }) => [graph, file]));
  const base = /^BASE <([^>]*)>/u.exec(query)?.[1];
  for (const [, iri = ''] of query.matchAll(/\bFROM\s+(?:NAMED\s+)?<([^>]*)>/giu)) {
    const file = new URL(iri, base).href;
    if (file.startsWith('file:')) named.set(file, file);
  }
  return {
    defaultGraph: data.flatMap((file) => readQuads(file)),
    namedGraphs: [...named].flatMap(([graph, file]) => readQuads(file).map(({ subject, predicate, object }) =>
      DataFactory.quad(subject as RDF.Quad_Subject, predicate as RDF.Quad_Predicate, object as RDF.Quad_Object, DataFactory.namedNode(graph)))),
  };
}

function same(result: EngineResult, expected: Result, lax: boolean): boolean {
  if (result.type === 'boolean') return 'boolean' in expected && expected.boolean === result.value;
  if ('boolean' in expected) return false;
  const rows = result.type === 'quads' ? quadRows(result.quads) : result.solutions.map((solution) => Object.fromEntries(solution));
  return lax ? sameRows(once(rows), once(expected.rows)) : sameRows(rows, expected.rows, expected.plain);
}

function once(rows: readonly ResultRow[]): ResultRow[] {
  return rows.filter((row, index) => rows.findIndex((other) => sameRows([row], [other])) === index);
}
