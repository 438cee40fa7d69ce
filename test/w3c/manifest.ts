/** Reads the W3C's test manifests. */
import { readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Parser, Store } from 'n3';
import type * as RDF from '@rdfjs/types';

const MF = 'http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#';
const QT = 'http://www.w3.org/2001/sw/DataAccess/tests/test-query#';
const RDF_NS = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';

export interface W3cTest {
  /** `<folder>/<name>`, unique in a suite. */
  readonly name: string;
  readonly folder: string;
  readonly kind: 'evaluation' | 'csv' | 'accepts' | 'refuses';
  /** All `file:` IRIs. */
  readonly query: string;
  readonly data: readonly string[];
  readonly graphData: readonly { readonly file: string; readonly graph: string }[];
  readonly result: string | undefined;
  /** REDUCED may give a row any number of times, once or more. */
  readonly lax: boolean;
}

const KINDS: Readonly<Record<string, W3cTest['kind']>> = {
  QueryEvaluationTest: 'evaluation', CSVResultFormatTest: 'csv',
  PositiveSyntaxTest11: 'accepts', PositiveSyntaxTest: 'accepts', NegativeSyntaxTest11: 'refuses', NegativeSyntaxTest: 'refuses',
};

/** The tests of a manifest and of those that it includes, in their order. */
export function readTests(path: string): W3cTest[] {
  const base = pathToFileURL(path).href;
  const store = new Store(new Parser({ baseIRI: base }).parse(readFileSync(path, 'utf8')));
  const included = lists(store, `${MF}include`).flatMap((manifest) => readTests(fileURLToPath(manifest.value)));
  const own = lists(store, `${MF}entries`).map((entry) => readTest(store, entry, basename(dirname(path))));
  return [...included, ...own.filter((test) => test !== undefined)];
}

function readTest(store: Store, entry: RDF.Term, folder: string): W3cTest | undefined {
  const one = (subject: RDF.Term | undefined, predicate: string): RDF.Term | undefined => (subject ? store.getObjects(subject as RDF.NamedNode, predicate, null)[0] : undefined);
  const kind = store.getObjects(entry as RDF.NamedNode, `${RDF_NS}type`, null).map(({ value }) => KINDS[value.replace(/^.*#/u, '')]).find((found) => found !== undefined);
  if (kind === undefined) return undefined;
  const action = one(entry, `${MF}action`);
  const graphData = (action ? store.getObjects(action as RDF.NamedNode, `${QT}graphData`, null) : []).map((graph) => ({
    file: one(graph, `${QT}graph`)?.value ?? graph.value,
    graph: one(graph, 'http://www.w3.org/2000/01/rdf-schema#label')?.value ?? graph.value,
  }));
  return {
    name: `${folder}/${entry.value.replace(/^.*[#/]/u, '')}`, folder, kind,
    query: one(action, `${QT}query`)?.value ?? action?.value ?? '',
    data: action ? store.getObjects(action as RDF.NamedNode, `${QT}data`, null).map(({ value }) => value) : [],
    graphData, result: one(entry, `${MF}result`)?.value,
    lax: one(entry, `${MF}resultCardinality`)?.value === `${MF}LaxCardinality`,
  };
}

function lists(store: Store, predicate: string): RDF.Term[] {
  return store.getObjects(null, predicate, null).flatMap((head) => {
    const items: RDF.Term[] = [];
    for (let node: RDF.Term | undefined = head; node && node.value !== `${RDF_NS}nil`; node = store.getObjects(node as RDF.BlankNode, `${RDF_NS}rest`, null)[0]) {
      items.push(...store.getObjects(node as RDF.BlankNode, `${RDF_NS}first`, null));
    }
    return items;
  });
}
