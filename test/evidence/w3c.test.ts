/** Every query of the W3C's tests with evidence: traced, with rows that their evidence suffices for, or refused by name. */
import { join } from 'node:path';
import { expect } from 'chai';
import { traceQuery } from '../../src/evidence/trace.ts';
import { termKey } from '../../src/graph/terms.ts';
import { Problem } from '../../src/problem.ts';
import { comunicaEngine } from '../../src/query/comunica-engine.ts';
import type { Engine, EngineDataset, EngineResult, Solution } from '../../src/query/engine.ts';
import { oxigraphEngine } from '../../src/query/oxigraph-engine.ts';
import type { Traced } from '../../src/query/tracer.ts';
import { readTests, type W3cTest } from '../w3c/manifest.ts';
import { datasetOf, queryText, w3cGraph, type W3cGraph } from './w3c-graph.ts';

const folder = process.env['W3C_TESTS'];
const MANIFESTS = [['sparql11', 'manifest-sparql11-query.ttl'], ['sparql10', 'manifest-evaluation.ttl']] as const;

/** The refusals of all tests, by what the problem names. */
const REFUSED = {
  'evidence cannot be traced through a subquery in GRAPH ?g that does not select ?g': 1,
  BNODE: 2, GROUP_CONCAT: 7, NOW: 1, RAND: 1, SAMPLE: 4, STRUUID: 1, UUID: 2,
};

/** Where a row needs more than its derivations, and why. */
const NEEDS_MORE: Readonly<Record<string, string>> = {
  'negation/subset-02': 'NOT EXISTS in NOT EXISTS', 'negation/subset-03': 'NOT EXISTS in MINUS',
};
/** Oxigraph finds no path from a term that is not in the graph, not even the empty one. */
const OXIGRAPH_PATHS = ['property-path/pp02', 'property-path/pp28a', 'property-path/pp37'];
/** Not read by our parser though both engines accept it. */
const NOT_READ = 'expr-builtin/case-insensitive-booleans';

describe('evidence of the W3C\'s queries', function () {
  if (folder === undefined) {
    it.skip('W3C_TESTS does not name the folder with the W3C\'s rdf-tests');
    return;
  }
  this.timeout(120_000);
  const tests = MANIFESTS.flatMap(([suite, manifest]) => readTests(join(folder, suite, manifest))).filter(({ kind, name }) => kind === 'evaluation' && name !== NOT_READ);
  for (const [engine, make] of Object.entries({ oxigraph: oxigraphEngine, comunica: comunicaEngine })) {
    it(`${engine}: each of ${tests.length} is traced or refused by name`, async () => {
      const refused: Record<string, number> = {};
      const wrong: string[] = [];
      for (const test of tests) {
        const result = await judge(test, make, engine === 'oxigraph' ? [...Object.keys(NEEDS_MORE), ...OXIGRAPH_PATHS] : Object.keys(NEEDS_MORE));
        if (result instanceof Problem) refused[/through ([A-Z_]+)/u.exec(result.message)?.[1] ?? result.message] = (refused[/through ([A-Z_]+)/u.exec(result.message)?.[1] ?? result.message] ?? 0) + 1;
        else wrong.push(...result.map((what) => `${test.name}: ${what}`));
      }
      expect({ wrong, refused }).to.deep.equal({ wrong: [], refused: REFUSED });
    });
  }
});

/** What is wrong with the evidence of one test's query; a refusal is told as such. */
async function judge(test: W3cTest, make: (dataset: EngineDataset) => Engine, needMore: readonly string[]): Promise<readonly string[] | Problem> {
  const graph = w3cGraph(test);
  const engine = make(datasetOf(graph));
  try {
    const sparql = queryText(test);
    const traced = await traceQuery({ sparql, engine, graph: graph.graph, prefixes: {}, lang: 'en' });
    const plain = rowsOf(await engine.query(sparql), traced.variables);
    const same = JSON.stringify(rowsOfTraced(traced)) === JSON.stringify(plain);
    const bare = [...traced.evidence.values()].filter(({ row: { derivations, members }, sought }) => derivations.length === 0 && (members ?? []).length === 0 && sought.length === 0);
    const short = needMore.includes(test.name) || test.graphData.length > 0 || /\b(?:LIMIT|OFFSET)\b/iu.test(sparql) ? [] : await insufficient(sparql, traced, graph, make);
    return [...(same ? [] : ['other rows than the plain answer']), ...(bare.length === 0 ? [] : ['rows without evidence']), ...short];
  } catch (error) {
    if (error instanceof Problem && error.code === 'evidence-refused') return error;
    return [String(error)];
  } finally {
    engine.close();
  }
}

/** The rows that are not there when only the claims of one of their derivations are. */
async function insufficient(sparql: string, { variables, solutions, evidence }: Traced, graph: W3cGraph, make: (dataset: EngineDataset) => Engine): Promise<string[]> {
  const missing: string[] = [];
  for (const solution of solutions.slice(0, 5)) {
    const { derivations, evidence: claims } = evidence.get(solution)!.row;
    for (const derivation of derivations.slice(0, 3)) {
      const kept = new Set(derivation.map((index) => claims[index]!.claim));
      const engine = make(datasetOf(graph, (claim) => kept.has(claim)));
      const row = rowOf(solution, variables);
      if (!rowsOf(await engine.query(sparql), variables).includes(row)) missing.push(`${row} does not follow from ${[...kept].join(', ')}`);
      engine.close();
    }
  }
  return missing;
}

function rowsOfTraced({ variables, solutions }: Traced): string[] {
  return solutions.map((solution) => rowOf(solution, variables)).sort();
}

function rowsOf(result: EngineResult, variables: readonly string[]): string[] {
  if (result.type === 'boolean') return [`"${result.value}"^^http://www.w3.org/2001/XMLSchema#boolean`];
  if (result.type === 'solutions') return result.solutions.map((solution) => rowOf(solution, variables)).sort();
  return result.quads.map(({ subject, predicate, object }) => rowOf(new Map([['subject', subject], ['predicate', predicate], ['object', object]]), variables)).sort();
}

/** Blank nodes that a query makes are other ones each time. */
function rowOf(solution: Solution, variables: readonly string[]): string {
  return variables.map((name) => {
    const term = solution.get(name);
    return term === undefined ? '' : term.termType === 'BlankNode' ? '_:' : termKey(term);
  }).join(' | ');
}
