/** Nothing in a query reaches the network, unless federation is asked for. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect } from 'chai';
import { comunicaEngine } from '../../src/query/comunica-engine.ts';
import { oxigraphEngine } from '../../src/query/oxigraph-engine.ts';
import { problemOf } from './problem-of.ts';

const NOTHING = { defaultGraph: [], namedGraphs: [] };

describe('queries and the network', () => {
  let server: Server;
  let address: string;
  let requests = 0;
  before((done) => {
    server = createServer((_, response) => {
      requests += 1;
      response.setHeader('content-type', 'application/sparql-results+json');
      response.end('{"head":{"vars":["x"]},"results":{"bindings":[{"x":{"type":"literal","value":"snow"}}]}}');
    }).listen(0, '127.0.0.1', () => {
      address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/sparql`;
      done();
    });
  });
  beforeEach(() => {
    requests = 0;
  });
  after((done) => void server.close(done));

  const queries: ReadonlyArray<readonly [name: string, query: (address: string) => string, problem: RegExp]> = [
    ['FROM', (at) => `SELECT * FROM <${at}> { ?s ?p ?o }`, /^no problem$/u],
    ['FROM NAMED', (at) => `SELECT * FROM NAMED <${at}> { GRAPH ?g { ?s ?p ?o } }`, /^no problem$/u],
    ['a prefixed FROM', (at) => `PREFIX x: <${at.replace('sparql', '')}> SELECT * FROM x:sparql { ?s ?p ?o }`, /^no problem$/u],
    ['GRAPH', (at) => `SELECT * { GRAPH <${at}> { ?s ?p ?o } }`, /^no problem$/u],
    ['DESCRIBE', (at) => `DESCRIBE <${at}>`, /^no problem$/u],
    ['SERVICE', (at) => `SELECT * { SERVICE <${at}> { ?s ?p ?o } }`, /^service-refused/u],
    ['SERVICE SILENT', (at) => `SELECT * { SERVICE SILENT <${at}> { ?s ?p ?o } }`, /^service-refused/u],
    ['SERVICE with a variable', (at) => `SELECT * { BIND(<${at}> AS ?e) SERVICE ?e { ?s ?p ?o } }`, /^service-refused/u],
    ['LOAD', (at) => `LOAD <${at}>`, /^update-refused/u],
  ];
  for (const make of [oxigraphEngine, comunicaEngine]) {
    for (const [name, query, expected] of queries) {
      it(`${make.name}: ${name}`, async () => {
        expect(await problemOf(() => make(NOTHING).query(query(address)))).to.match(expected);
        expect(requests).to.equal(0);
      });
    }
  }

  it('federates where it is asked to, and then only by SERVICE', async () => {
    const engine = comunicaEngine(NOTHING, { federate: true });
    await engine.query(`SELECT * FROM <${address}> { ?s ?p ?o }`);
    expect(requests).to.equal(0);
    const result = await engine.query(`SELECT ?x { SERVICE <${address}> { ?s ?p ?x } }`);
    expect(result.type === 'solutions' && result.solutions.map((row) => row.get('x')?.value)).to.deep.equal(['snow']);
    expect(requests).to.be.greaterThan(0);
  });
});
