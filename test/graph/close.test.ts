import { expect } from 'chai';
import type * as RDF from '@rdfjs/types';
import fc from 'fast-check';
import { close } from '../../src/graph/close.ts';
import { quadToNQuads } from '../../src/graph/nquads.ts';
import { Terms } from '../../src/graph/terms.ts';
import {
  ONTOLOGY, ontologyOrigin, OWL_INVERSE_OF, OWL_SYMMETRIC_PROPERTY, RDF_TYPE, RDFS_DOMAIN, RDFS_RANGE, RDFS_SUBCLASS_OF, RDFS_SUBPROPERTY_OF,
} from '../../src/graph/vocabulary.ts';
import { BASE } from './temp-project.ts';

type Triple = readonly [subject: string, predicate: string, object: string];

const FOREIGN = 'http://www.w3.org/ns/prov#';
const isOwn = (iri: string): boolean => iri.startsWith(ONTOLOGY);
const isLiteral = (term: string): boolean => term.startsWith('"');

type Rule = (fact: Triple, axiom: Triple) => Triple | undefined;

const rules: readonly Rule[] = [
  ([s, p, o], [a, rule, b]) => (p === RDF_TYPE && rule === RDFS_SUBCLASS_OF && a === o ? [s, p, b] : undefined),
  ([s, p, o], [a, rule, b]) => (rule === RDFS_SUBPROPERTY_OF && a === p ? [s, b, o] : undefined),
  ([s, p], [a, rule, b]) => (rule === RDFS_DOMAIN && a === p ? [s, RDF_TYPE, b] : undefined),
  ([, p, o], [a, rule, b]) => (rule === RDFS_RANGE && a === p ? [o, RDF_TYPE, b] : undefined),
  ([s, p, o], [a, rule, b]) => (rule === OWL_INVERSE_OF && a === p ? [o, b, s] : undefined),
  ([s, p, o], [a, rule, b]) => (rule === OWL_INVERSE_OF && b === p ? [o, a, s] : undefined),
  ([s, p, o], [a, rule, b]) => (rule === RDF_TYPE && b === OWL_SYMMETRIC_PROPERTY && a === p ? [o, p, s] : undefined),
];

/** The rules of RDFS and OWL one by one until nothing new comes, and only then what is not ours left out. */
function naiveClosure(schema: readonly Triple[], data: readonly Triple[]): Set<string> {
  const facts = new Map(data.map((triple) => [triple.join(' '), triple]));
  for (let size = -1; size !== facts.size;) {
    size = facts.size;
    for (const fact of facts.values()) {
      const found = schema.flatMap((axiom) => rules.map((rule) => rule(fact, axiom)));
      for (const triple of found) if (triple !== undefined && !isLiteral(triple[0])) facts.set(triple.join(' '), triple);
    }
  }
  const stated = new Set(data.map((triple) => triple.join(' ')));
  return new Set([...facts].filter(([key, [, p, o]]) => stated.has(key) || isOwn(p === RDF_TYPE ? o : p)).map(([key]) => key));
}

function quadsOf(triples: readonly Triple[], graph: string, terms: Terms): RDF.Quad[] {
  return triples.map(([s, p, o]) => terms.quad(terms.iri(s), terms.iri(p), terms.fromKey(o) as RDF.Quad_Object, terms.iri(graph)));
}

const named = (kind: string, namespaces: readonly string[], count: number): fc.Arbitrary<string> =>
  fc.tuple(fc.constantFrom(...namespaces), fc.nat(count - 1)).map(([namespace, n]) => `${namespace}${kind}${n}`);
const aClass = named('C', [ONTOLOGY, ONTOLOGY, ONTOLOGY, FOREIGN], 4);
const aProperty = named('p', [ONTOLOGY, ONTOLOGY, ONTOLOGY, FOREIGN], 4);
const aThing = named('t', ['http://things.example/'], 3);
const anAxiom: fc.Arbitrary<Triple> = fc.oneof(
  fc.tuple(aClass, fc.constant(RDFS_SUBCLASS_OF), aClass),
  fc.tuple(aProperty, fc.constantFrom(RDFS_SUBPROPERTY_OF, RDFS_SUBPROPERTY_OF, OWL_INVERSE_OF), aProperty),
  fc.tuple(aProperty, fc.constantFrom(RDFS_DOMAIN, RDFS_RANGE), aClass),
  fc.tuple(aProperty, fc.constant(RDF_TYPE), fc.constant(OWL_SYMMETRIC_PROPERTY)),
);
const aFact: fc.Arbitrary<Triple> = fc.oneof(
  fc.tuple(aThing, aProperty, aThing), fc.tuple(aThing, aProperty, fc.constantFrom('"text"', '"3"')), fc.tuple(aThing, fc.constant(RDF_TYPE), aClass),
);

describe('closure', () => {
  it('agrees with the rules applied one by one, on any small ontology', () => {
    fc.assert(fc.property(fc.array(anAxiom, { maxLength: 12 }), fc.array(aFact, { maxLength: 5 }), (axioms, facts) => {
      const terms = new Terms();
      const claim = `${BASE}claim/x/1-1`;
      const closed = close([...quadsOf(axioms, ontologyOrigin(BASE), terms), ...quadsOf(facts, claim, terms)], BASE, terms);
      const inClaim = closed.filter(({ quad }) => quad.graph.value === claim).map(({ quad }) => quad);
      const expected = naiveClosure(axioms, facts);
      expect(new Set(inClaim.map(quadToNQuads))).to.deep.equal(new Set(quadsOf([...expected].map((key) => key.split(' ') as unknown as Triple), claim, terms).map(quadToNQuads)));
      expect(inClaim.length).to.equal(expected.size);
    }), { seed: 3, numRuns: 2000 });
  });

  it('stays inside the graph of its premise, and keeps what was stated as stated', () => {
    const terms = new Terms();
    const ontology = quadsOf([[`${ONTOLOGY}p`, RDFS_SUBPROPERTY_OF, `${ONTOLOGY}q`]], ontologyOrigin(BASE), terms);
    const one = quadsOf([['x:a', `${ONTOLOGY}p`, 'x:b']], 'x:g1', terms);
    const two = quadsOf([['x:a', `${ONTOLOGY}q`, 'x:b'], ['x:a', `${ONTOLOGY}p`, 'x:b']], 'x:g2', terms);
    const closed = close([...ontology, ...one, ...two, ...two], BASE, terms).map(({ quad, stated }) => `${quad.graph.value} ${quad.predicate.value.slice(ONTOLOGY.length)} ${stated}`);
    expect(closed.slice(1)).to.deep.equal(['x:g1 p true', 'x:g2 q true', 'x:g2 p true', 'x:g1 q false']);
  });

  it('follows a project\'s own terms, declared in its ontology', () => {
    const terms = new Terms();
    const ontology = quadsOf([
      ['http://my.example/#Boat', RDFS_SUBCLASS_OF, 'http://my.example/#Vehicle'],
      ['http://my.example/#Vehicle', RDF_TYPE, 'http://www.w3.org/2002/07/owl#Class'],
      ['http://my.example/#Vehicle', RDFS_SUBCLASS_OF, 'http://other.example/#Thing'],
    ], ontologyOrigin(BASE), terms);
    const closed = close([...ontology, ...quadsOf([['x:a', RDF_TYPE, 'http://my.example/#Boat']], 'x:g', terms)], BASE, terms);
    expect(closed.filter(({ stated }) => !stated).map(({ quad }) => quad.object.value)).to.deep.equal(['http://my.example/#Vehicle']);
  });
});
