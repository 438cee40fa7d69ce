/** The shipped report points at the article's passages: hashes and offsets fit the file that ARTICLE names. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type * as RDF from '@rdfjs/types';
import { expect } from 'chai';
import { ONTOLOGY, project, shipped } from './shipped.ts';

const report = `${project.base}id/trending-topics-mistral-defence`;
const { quads } = await shipped;
const merged = quads.map(({ quad }) => quad);

function value(subject: string, property: string): string {
  const found = merged.find((quad) => quad.subject.value === subject && quad.predicate.value === ONTOLOGY + property);
  return found?.object.value ?? '';
}

function subjects(property: string, object: string): RDF.Term[] {
  return merged.filter((quad) => quad.predicate.value === ONTOLOGY + property && quad.object.value === object).map(({ subject }) => subject);
}

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/** Semantics §14: NFC, with white space, quotation marks and dashes made plain. */
function plain(text: string): string {
  return text.normalize('NFC').replace(/[„“”«»‟]/gu, '"').replace(/[‚‘’‛‹›']/gu, "'").replace(/[‐‑‒–—―−-]/gu, '-').replace(/\s+/gu, ' ').trim();
}

describe('the shipped report', () => {
  it('has a claim on each of its 27 passages, all read fully', () => {
    const passages = Array.from({ length: 27 }, (_, index) => `${report}/passage/${index + 1}`);
    expect(passages.filter((passage) => subjects('passage', passage).length === 0)).to.deep.equal([]);
    expect(passages.filter((passage) => value(passage, 'coverage') !== `${ONTOLOGY}coverage-full`)).to.deep.equal([]);
  });

  const file = process.env['ARTICLE'];
  const against = file === undefined ? it.skip : it;
  const bytes = file === undefined ? Buffer.alloc(0) : readFileSync(file);
  const characters = [...bytes.toString('utf8')];

  against(`has the hash of the article's text${file === undefined ? ' (skipped: ARTICLE names no file)' : ''}`, () => {
    expect(value(`${report}/v1`, 'sha256')).to.equal(createHash('sha256').update(bytes).digest('hex'));
  });

  against(`finds each passage by offsets and both hashes${file === undefined ? ' (skipped: ARTICLE names no file)' : ''}`, () => {
    for (let number = 1; number <= 27; number++) {
      const location = `${report}/passage/${number}/v1`;
      const text = characters.slice(Number(value(location, 'start')), Number(value(location, 'end'))).join('');
      expect(sha256(text), `passage ${number}`).to.equal(value(location, 'sha256'));
      expect(sha256(plain(text)), `passage ${number}, plain`).to.equal(value(location, 'plainSha256'));
    }
  });

  against(`quotes from quotation mark to quotation mark${file === undefined ? ' (skipped: ARTICLE names no file)' : ''}`, () => {
    for (const [statement, number] of [['statement-rondepierre', 13], ['statement-helsing', 15], ['statement-scherf', 24]] as const) {
      const start = Number(value(`${report}/passage/${number}/v1`, 'start'));
      const from = start + Number(value(`${project.base}id/${statement}`, 'quotationStart'));
      const to = start + Number(value(`${project.base}id/${statement}`, 'quotationEnd'));
      expect([characters[from - 1], characters[to]], statement).to.deep.equal(['„', '“']);
    }
  });
});
