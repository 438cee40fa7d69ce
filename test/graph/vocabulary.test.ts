import { expect } from 'chai';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Parser } from 'n3';
import { dg, ONTOLOGY, prefixes } from '../../src/graph/vocabulary.ts';

const declared = new Set(['ontology/dealgraph.ttl', 'ontology/schemes.ttl']
  .flatMap((file) => new Parser().parse(readFileSync(file, 'utf8'))).map(({ subject }) => subject.value));
const sources = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts')).map((file) => join('src', file));

describe('the vocabulary', () => {
  it('names only terms that stand in the ontology', () => {
    for (const file of sources) {
      for (const [, name] of readFileSync(file, 'utf8').matchAll(/\bdg\('([^']*)'\)/g)) expect(declared, `${file}: ${name}`).to.include(dg(name!));
    }
  });

  it('is called with the name spelled out, so that the names can be looked up', () => {
    for (const file of sources.filter((path) => !path.endsWith('vocabulary.ts'))) {
      expect(readFileSync(file, 'utf8').match(/\bdg\((?!')/g) ?? [], file).to.deep.equal([]);
    }
  });

  it('knows the project\'s own prefixes by its base, and the ontology\'s wherever that is', () => {
    expect(prefixes('https://example.org/x/')).to.include({
      '': ONTOLOGY, dg: ONTOLOGY, id: 'https://example.org/x/id/', claim: 'https://example.org/x/claim/',
    }).and.include.keys('rdf', 'rdfs', 'owl', 'xsd', 'skos', 'dcterms', 'prov', 'org', 'schema', 'oa');
  });
});
