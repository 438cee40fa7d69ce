/** The shipped report points at the article's passages: hashes and offsets fit the file that ARTICLE names. */
import { readFileSync } from 'node:fs';
import type * as RDF from '@rdfjs/types';
import { expect } from 'chai';
import { misplaced, valueIn } from './article-places.ts';
import { ONTOLOGY, project, shipped } from './shipped.ts';

const report = `${project.base}id/trending-topics-mistral-defence`;
const { quads } = await shipped;
const merged = quads.map(({ quad }) => quad);
const value = valueIn(merged);

function subjects(property: string, object: string): RDF.Term[] {
  return merged.filter((quad) => quad.predicate.value === ONTOLOGY + property && quad.object.value === object).map(({ subject }) => subject);
}

describe('the shipped report', () => {
  it('has a claim on each of its 27 passages, all read fully', () => {
    const passages = Array.from({ length: 27 }, (_, index) => `${report}/passage/${index + 1}`);
    expect(passages.filter((passage) => subjects('passage', passage).length === 0)).to.deep.equal([]);
    expect(passages.filter((passage) => value(passage, 'coverage') !== `${ONTOLOGY}coverage-full`)).to.deep.equal([]);
  });

  const file = process.env['ARTICLE'];
  const against = file === undefined ? it.skip : it;
  const wrong = file === undefined ? [] : misplaced(merged, project.base, readFileSync(file));

  const tests = { text: 'has the hash of the article\'s text', passage: 'finds each passage by offsets and both hashes', quotation: 'quotes from quotation mark to quotation mark' };
  for (const [part, title] of Object.entries(tests)) {
    against(`${title}${file === undefined ? ' (skipped: ARTICLE names no file)' : ''}`, () => {
      expect(wrong.filter(({ what }) => what === part)).to.deep.equal([]);
    });
  }
});
