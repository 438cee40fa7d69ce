/** The shipped data conform to the SHACL shapes, and the shapes catch what people get wrong. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type * as RDF from '@rdfjs/types';
import { expect } from 'chai';
import { Parser } from 'n3';
import rdf from 'rdf-ext';
import { Validator, type ValidationResult } from 'shacl-engine';
import { merge } from '../../src/graph/merge.ts';
import { folder, ONTOLOGY, shipped } from './shipped.ts';

const PREFIXES = `@prefix : <${ONTOLOGY}> . @prefix id: <https://w3id.org/dealgraph/id/> .
  @prefix c: <https://w3id.org/dealgraph/claim/trending-topics-mistral-defence/> . @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .`;

function parse(turtle: string): RDF.Quad[] {
  return new Parser({ factory: rdf as unknown as RDF.DataFactory }).parse(turtle) as RDF.Quad[];
}

const shapes = rdf.dataset(parse(readFileSync(join(folder, 'ontology/shapes.ttl'), 'utf8')) as never);

/** Validates the shipped graph after taking away `gone` (by subject and predicate) and adding `extra`. */
async function validate(change: { gone?: readonly [subject: string, predicate: string]; extra?: string } = {}): Promise<readonly ValidationResult[]> {
  const { quads } = await shipped;
  const kept = merge(quads).filter((quad) => !(change.gone && quad.subject.value === change.gone[0] && quad.predicate.value === change.gone[1]));
  const dataset = rdf.dataset([...kept, ...parse(`${PREFIXES} ${change.extra ?? ''}`)] as never);
  const report = await new Validator(shapes as unknown as RDF.DatasetCore, { factory: rdf }).validate({ dataset: dataset as unknown as RDF.DatasetCore });
  return report.results;
}

function messages(results: readonly ValidationResult[], lang: string): string[] {
  return results.flatMap(({ message }) => message.filter(({ language }) => language === lang).map(({ value }) => value));
}

const claim = 'https://w3id.org/dealgraph/claim/trending-topics-mistral-defence/5-1';
const thing = (name: string): string => `https://w3id.org/dealgraph/id/${name}`;

describe('SHACL shapes', () => {
  it('the shipped data have neither errors nor warnings', async () => {
    expect(messages(await validate(), 'en')).to.deep.equal([]);
  });

  const mistakes: readonly { name: string; change: Parameters<typeof validate>[0]; says: string }[] = [
    { name: 'a claim without certainty', change: { gone: [claim, `${ONTOLOGY}certainty`] }, says: 'A claim says who vouches for it: asserted, said or hearsay.' },
    { name: 'a claim without summary', change: { gone: [claim, `${ONTOLOGY}summary`] }, says: 'A claim has a one-line summary of our own, one in each language, of at most 300 characters.' },
    { name: 'an amount without currency', change: { gone: [thing('amount-amiad-budget'), `${ONTOLOGY}currency`] }, says: 'An amount has one currency, as its ISO 4217 code such as EUR.' },
    { name: 'an amount in words', change: { gone: [thing('amount-amiad-budget'), `${ONTOLOGY}value`], extra: 'id:amount-amiad-budget :value "much" .' }, says: 'A quantity has one value, a number.' },
    { name: 'a date whose bounds are the wrong way round', change: { gone: [thing('date-framework-awarded'), `${ONTOLOGY}latest`], extra: 'id:date-framework-awarded :latest "2025-12-31"^^xsd:date .' }, says: 'The earliest day is a date of ten characters without zone, not after the latest.' },
    { name: 'a second kind', change: { extra: 'id:mistral-french-framework :kind :kind-partnership .' }, says: 'A deal has exactly one kind, from the scheme deal-kinds.' },
    { name: 'a position without stance', change: { gone: [thing('position-relocation'), `${ONTOLOGY}stance`] }, says: 'A position has one stance: demands, accepts, refuses or no comment.' },
    { name: 'a claim that no longer counts, without who erred', change: { extra: 'c:5-1 :invalidatedOn "2026-12-01"^^xsd:date ; :invalidationNote "Another supplier."@en .' }, says: 'What no longer counts says who erred: the publisher or we (:invalidationKind).' },
    { name: 'a claim that no longer counts, without since when', change: { extra: 'c:5-1 :invalidationKind :invalidation-misread ; :invalidationNote "Another supplier."@en .' }, says: 'What no longer counts says since which day (:invalidatedOn), one date.' },
    { name: 'a passage that is none', change: { gone: [claim, `${ONTOLOGY}passage`], extra: 'c:5-1 :passage id:mistral-ai .' }, says: 'A claim rests on exactly one passage.' },
  ];
  for (const { name, change, says } of mistakes) {
    it(`catches ${name}`, async () => expect(messages(await validate(change), 'en')).to.include(says));
  }

  it('warns where a use case has no topic', async () => {
    const results = await validate({ gone: [thing('use-case-robotics'), `${ONTOLOGY}topic`] });
    expect(results.map(({ severity }) => severity.value)).to.deep.equal(['http://www.w3.org/ns/shacl#Warning']);
  });

  it('speaks German too', async () => {
    expect(messages(await validate({ gone: [claim, `${ONTOLOGY}mode`] }), 'de')).to.deep.equal(['Eine Angabe hat einen Modus: fact, intention oder characterisation.']);
  });
});
