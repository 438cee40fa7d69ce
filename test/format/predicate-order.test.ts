/** The order of predicates names only what there is. */
import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { Parser } from 'n3';
import { inPredicateOrder, ORDERED_PREDICATES } from '../../src/format/predicate-order.ts';
import { ONTOLOGY } from '../../src/graph/vocabulary.ts';

const unit = (iri: string) => ({ predicate: iri, iri, before: [], objects: [] });

describe('format: the order of predicates', () => {
  it('names terms of ours only as the ontology does, each once', () => {
    const declared = new Set(new Parser().parse(readFileSync('ontology/dealgraph.ttl', 'utf8')).map(({ subject }) => subject.value));
    expect(ORDERED_PREDICATES.filter((iri) => iri.startsWith(ONTOLOGY) && !declared.has(iri))).to.deep.equal([]);
  });

  it('puts other predicates behind, by IRI, numbers as numbers', () => {
    const sorted = inPredicateOrder(['urn:p10', 'urn:p2', `${ONTOLOGY}kind`, 'urn:a'].map(unit)).map(({ iri }) => iri);
    expect(sorted).to.deep.equal([`${ONTOLOGY}kind`, 'urn:a', 'urn:p2', 'urn:p10']);
  });
});
