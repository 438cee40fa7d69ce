/** The invented second report is sound: its passages are those of its text, and its files are in canonical order. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { loadGraph } from '../../src/graph/load.ts';
import { readProject } from '../../src/graph/project.ts';
import { dg } from '../../src/graph/vocabulary.ts';
import { runHere } from '../cli/a-project.ts';

describe('the invented second report', () => {
  it('has the hashes and offsets of its text', async () => {
    const text = readFileSync('test/sample/text.de.txt', 'utf8');
    const { quads } = await loadGraph(readProject('test/sample'));
    const located = quads.filter(({ quad, stated }) => stated && quad.subject.value.startsWith('https://example.org/sample/') && [dg('start'), dg('end'), dg('sha256')].includes(quad.predicate.value));
    const of = (iri: string, property: string): string | undefined => located.find(({ quad }) => quad.subject.value === iri && quad.predicate.value === property)?.quad.object.value;
    const passages = [...new Set(located.map(({ quad }) => quad.subject.value))].filter((iri) => of(iri, dg('start')) !== undefined);
    const found = passages.map((iri) => [...text].slice(Number(of(iri, dg('start'))), Number(of(iri, dg('end')))).join(''));
    expect(found).to.deep.equal(text.trimEnd().split('\n'));
    expect(passages.map((iri) => of(iri, dg('sha256')))).to.deep.equal(found.map(sha256));
    expect(located.map(({ quad }) => quad.object.value)).to.include(sha256(text));
  });

  it('is in canonical order', async () => {
    expect((await runHere(['format', '--check', '--project', 'test/sample'])).exit).to.equal(0);
  });

  it('says that it is invented wherever its publisher is named', () => {
    for (const file of ['text.de.txt', 'data/organisations.ttl', 'data/reports/nordlicht-kurier-framework-limits.trig', 'README.md']) {
      expect(readFileSync(`test/sample/${file}`, 'utf8'), file).to.match(/invented|erfunden/iu);
    }
  });
});

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
