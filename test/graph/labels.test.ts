import { expect } from 'chai';
import fc from 'fast-check';
import type { Labels } from '../../src/graph/labels.ts';
import { loadGraph } from '../../src/graph/load.ts';
import { readProject } from '../../src/graph/project.ts';
import { editDistance, plainSpelling } from '../../src/graph/spelling.ts';
import { dg } from '../../src/graph/vocabulary.ts';
import { BASE, PREFIXES, removeTempProjects, tempProject } from './temp-project.ts';

const registry = `${PREFIXES}
id:alpenrobotik a :Company ; rdfs:label "Alpenrobotik GmbH"@de, "Alpine Robotics"@en ; skos:altLabel "Alpen Robotik" .
id:ministry-of-weather a :Ministry ; rdfs:label "Ministère de la Météo"@fr .
id:weather-office a :PublicAuthority ; rdfs:label "Wetteramt" .
id:strasse a :Place ; rdfs:label "Große Straße"@de .
id:echo-company a :Company ; rdfs:label "Echo"@en .
id:echo-place a :Place ; rdfs:label "ECHO"@en .
id:kind-a a skos:Concept ; skos:notation "ka-1" ; rdfs:label "first kind"@en .
id:british a :Place ; rdfs:label "harbour"@en-GB .
`;

describe('labels', () => {
  let labels: Labels;
  before(async () => {
    labels = (await loadGraph(readProject(tempProject({ 'data/registry.ttl': registry }, { ontology: true })))).labels;
  });
  after(removeTempProjects);

  const id = (name: string): string => `${BASE}id/${name}`;
  const found = (text: string, classIri?: string): string[] => labels.find(text, classIri).map(({ iri }) => iri);

  it('come in the language asked for, else in the project\'s, else in any', () => {
    expect(labels.label(id('alpenrobotik'), 'de')).to.deep.equal({ value: 'Alpenrobotik GmbH', lang: 'de' });
    expect(labels.label(id('alpenrobotik'), 'fr')).to.deep.equal({ value: 'Alpine Robotics', lang: 'en' });
    expect(labels.label(id('ministry-of-weather'), 'en')).to.deep.equal({ value: 'Ministère de la Météo', lang: 'fr' });
    expect(labels.label(id('weather-office'), 'de')).to.deep.equal({ value: 'Wetteramt', lang: '' });
    expect(labels.label(id('british'), 'en')).to.deep.equal({ value: 'harbour', lang: 'en-gb' });
    expect(labels.label(id('nobody'), 'en')).to.equal(undefined);
  });

  it('are found whatever the case, accents and white space', () => {
    for (const text of ['Alpenrobotik GmbH', 'ALPINE  ROBOTICS', 'alpenrobotik', ' alpen\u00a0robotik ']) expect(found(text)).to.deep.equal([id('alpenrobotik')]);
    expect(found('ministere de la meteo')).to.deep.equal([id('ministry-of-weather')]);
    expect(found('GROSSE STRASSE')).to.deep.equal([id('strasse')]);
  });

  it('are found by short id and by code', () => {
    expect(found('weather-office')).to.deep.equal([id('weather-office')]);
    expect(found('KA-1')).to.deep.equal([id('kind-a')]);
  });

  it('are found in a class by what follows from the ontology, and all equal ones are', () => {
    expect(found('echo')).to.have.members([id('echo-company'), id('echo-place')]);
    expect(found('echo', dg('Organisation'))).to.deep.equal([id('echo-company')]);
    expect(found('wetteramt', dg('Place'))).to.deep.equal([]);
  });

  it('tell each thing once, with its label in the first language', () => {
    expect(labels.find('alpenrobotik gmbh')).to.deep.equal([{ iri: id('alpenrobotik'), spelling: 'Alpenrobotik GmbH', label: 'Alpine Robotics' }]);
  });

  it('suggest what was nearly typed, the nearest first', () => {
    const near = (text: string, classIri?: string): string[] => labels.similar(text, classIri).map(({ iri }) => iri);
    expect(near('Alpenrobtik')[0]).to.equal(id('alpenrobotik'));
    expect(near('alpnie robotics')[0]).to.equal(id('alpenrobotik'));
    expect(near('wetter')[0]).to.equal(id('weather-office'));
    expect(near('ehco', dg('Company'))).to.deep.equal([id('echo-company')]);
    expect(near('completely different words', dg('Agent'))).to.deep.equal([]);
    expect(labels.similar('e', undefined, 0)).to.deep.equal([]);
    expect(near('x'.repeat(100_000))).to.deep.equal([]);
  });

  it('list the spellings of a class', () => {
    expect([...labels.spellings(dg('Company'))].map(({ spelling }) => spelling)).to.have.members(['Alpenrobotik GmbH', 'Alpine Robotics', 'Alpen Robotik', 'Echo']);
  });
});

describe('spellings', () => {
  it('are as far apart one way as the other, and a limit only cuts off', () => {
    fc.assert(fc.property(fc.string({ maxLength: 8 }), fc.string({ maxLength: 8 }), fc.nat(8), (a, b, limit) => {
      const distance = editDistance(a, b, 100)!;
      expect(editDistance(b, a, 100)).to.equal(distance);
      expect(distance === 0).to.equal(a === b);
      expect(editDistance(a, b, limit)).to.equal(distance <= limit ? distance : undefined);
    }), { seed: 5, numRuns: 500 });
  });

  it('are plain once and for all', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(plainSpelling(plainSpelling(text))).to.equal(plainSpelling(text));
    }), { seed: 5 });
  });
});
