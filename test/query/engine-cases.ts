/** The suite that every engine passes: one folder per case, with data, a query and what it returns. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { Parser } from 'n3';
import type * as RDF from '@rdfjs/types';
import { Problem } from '../../src/problem.ts';
import type { Engine, EngineDataset, EngineResult } from '../../src/query/engine.ts';

const folder = fileURLToPath(new URL('../cases/engine/', import.meta.url));

/** What `expected.json` says. Terms are written as `term` below writes them. */
interface Expected {
  readonly variables?: readonly string[];
  readonly rows?: ReadonlyArray<Readonly<Record<string, string>>>;
  /** Whether the order of rows counts. */
  readonly ordered?: boolean;
  readonly boolean?: boolean;
  readonly triples?: readonly string[];
  /** The code of the Problem that the query meets, and its `line:column` where that is told. */
  readonly problem?: string;
  readonly at?: string;
  /** Engines known to answer otherwise, each with how. One that mends its ways turns the case red, so that this goes. */
  readonly deviates?: Readonly<Record<string, string>>;
}

const PREFIXES: ReadonlyArray<readonly [string, string]> = [['https://example.org/', 'ex:'], ['http://www.w3.org/2001/XMLSchema#', 'xsd:']];

function term(value: RDF.Term): string {
  switch (value.termType) {
    case 'NamedNode': return iri(value.value);
    case 'BlankNode': return '_:';
    case 'Literal': {
      const tail = value.language === '' ? (value.datatype.value.endsWith('#string') ? '' : `^^${iri(value.datatype.value)}`) : `@${value.language}`;
      // Engines write 80 as they like: numbers are compared by value and datatype (semantics §35).
      const lexical = /#(?:decimal|double|float)$/u.test(value.datatype.value) ? String(Number(value.value)) : value.value;
      return `${JSON.stringify(lexical)}${tail}`;
    }
    default: return value.termType;
  }
}

function iri(value: string): string {
  const prefix = PREFIXES.find(([namespace]) => value.startsWith(namespace));
  return prefix === undefined ? `<${value}>` : prefix[1] + value.slice(prefix[0].length);
}

/** The result in the shape of `expected.json`. */
function told(result: EngineResult, expected: Expected): Expected {
  if (result.type === 'boolean') return { boolean: result.value };
  if (result.type === 'quads') {
    return { triples: result.quads.map((quad) => [quad.subject, quad.predicate, quad.object].map(term).join(' ')).toSorted() };
  }
  const rows = result.solutions.map((solution) => Object.fromEntries(
    result.variables.filter((name) => solution.has(name)).map((name) => [name, term(solution.get(name)!)])));
  return expected.ordered
    ? { variables: result.variables, ordered: true, rows }
    : { variables: result.variables, rows: rows.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)) };
}

function dataset(file: string): EngineDataset {
  const quads = new Parser({ format: 'application/trig' }).parse(readFileSync(file, 'utf8'));
  const isDefault = (quad: RDF.Quad): boolean => quad.graph.termType === 'DefaultGraph';
  return { defaultGraph: quads.filter(isDefault), namedGraphs: quads.filter((quad) => !isDefault(quad)) };
}

/** Runs every case on one engine. */
export function engineCases(name: string, make: (data: EngineDataset) => Engine): void {
  for (const id of readdirSync(folder).toSorted()) {
    const file = (part: string): string => join(folder, id, part);
    const expected = JSON.parse(readFileSync(file('expected.json'), 'utf8')) as Expected;
    const { deviates, problem, at, ...rest } = expected;
    const deviation = deviates?.[name];
    it(deviation === undefined ? id : `${id} (known to deviate: ${deviation})`, async () => {
      const engine = make(dataset(file('data.trig')));
      const query = readFileSync(file('query.rq'), 'utf8');
      try {
        if (deviation !== undefined) expect(told(await engine.query(query), expected)).not.to.deep.equal(rest);
        else if (problem === undefined) expect(told(await engine.query(query), expected)).to.deep.equal(rest);
        else expect(await refusal(engine, query)).to.equal(at === undefined ? problem : `${problem} ${at}`, query);
      } finally {
        engine.close();
      }
    });
  }

  async function refusal(engine: Engine, query: string): Promise<string> {
    try {
      return `answered: ${JSON.stringify(await engine.query(query))}`;
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      const { code, place } = error;
      return place?.line === undefined ? code : `${code} ${place.line}:${place.column}`;
    }
  }
}
