/** Every term of the ontology is described, and used by data or a query, or says why it is there. */
import { expect } from 'chai';
import { ONTOLOGY, project, queryTexts, shipped } from './shipped.ts';

const RDFS = 'http://www.w3.org/2000/01/rdf-schema#';
const SKOS = 'http://www.w3.org/2004/02/skos/core#';

const { quads } = await shipped;
const stated = quads.filter((entry) => entry.stated).map(({ quad }) => quad);
const ontology = stated.filter(({ graph }) => graph.value === `${project.base}ontology`);
const data = stated.filter(({ graph }) => graph.value !== `${project.base}ontology`);
const terms = [...new Set(ontology.map(({ subject }) => subject.value))].filter((iri) => iri.startsWith(ONTOLOGY));

function languages(term: string, ...predicates: readonly string[]): string[] {
  const found = ontology.filter(({ subject, predicate }) => subject.value === term && predicates.includes(predicate.value));
  return found.map(({ object }) => (object.termType === 'Literal' ? object.language : '')).sort();
}

describe('the ontology', () => {
  it('labels every term in each language', () => {
    expect(terms.filter((term) => languages(term, `${RDFS}label`).join() !== 'de,en')).to.deep.equal([]);
  });

  it('comments on every class, property and concept in each language', () => {
    const schemes = new Set(ontology.filter(({ object }) => object.value === `${SKOS}ConceptScheme`).map(({ subject }) => subject.value));
    const silent = terms.filter((term) => !schemes.has(term) && !term.includes('#expected-'));
    expect(silent.filter((term) => languages(term, `${RDFS}comment`, `${SKOS}definition`).join() !== 'de,en')).to.deep.equal([]);
  });

  it('uses every term, or says why it is there', () => {
    const inData = new Set(data.flatMap(({ subject, predicate, object }) => [subject.value, predicate.value, object.value]));
    const inQueries = [...queryTexts().values()].join('\n');
    const inOntology = new Set(ontology.flatMap(({ subject, predicate, object }) => (predicate.value === `${RDFS}label` ? [] : [predicate.value, object.value]).filter((iri) => iri !== subject.value)));
    const explained = new Set(ontology.filter(({ predicate }) => predicate.value === `${SKOS}editorialNote`).map(({ subject }) => subject.value));
    const named = (term: string): boolean => new RegExp(`:${term.slice(ONTOLOGY.length)}(?![\\w-])`, 'u').test(inQueries);
    const unused = terms.filter((term) => !inData.has(term) && !named(term) && !explained.has(term) && !inOntology.has(term));
    expect(unused).to.deep.equal([]);
  });

  it('defines every own term that data and queries use', () => {
    const known = new Set(terms);
    const used = data.flatMap(({ predicate, object }) => [predicate.value, object.value]).filter((iri) => iri.startsWith(ONTOLOGY));
    const asked = [...queryTexts().values()].flatMap((text) => [...text.replace(/^#.*$/gmu, '').matchAll(/(?<![\w<:]):([\w-]+)/gu)].map((match) => ONTOLOGY + match[1]));
    expect([...new Set([...used, ...asked])].filter((iri) => !known.has(iri))).to.deep.equal([]);
  });
});
