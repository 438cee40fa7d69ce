/** A lens in words: each condition and each remark, in both languages, and where the answer formats put them. */
import { expect } from 'chai';
import { answerMarkdown } from '../../src/export/answer-markdown.ts';
import { answerTable } from '../../src/export/answer-table.ts';
import { lensInWords, type LensReading } from '../../src/export/lens-words.ts';
import type { LeftOut, Lens } from '../../src/query/answer.ts';
import { anAnswer, thing } from './an-answer.ts';

const NOTHING_LEFT: LeftOut = { of: 151, claims: 90, undated: 0, possible: [], unreviewed: 0, undatedReports: [], correctedSince: [], unplaced: 0 };

function reading(lang: string): LensReading {
  return { lang, nameOf: (iri) => iri.replace('https://example.org/id/', ''), shorten: (iri) => iri.replace('https://example.org/claim/', 'claim:'), isProject: (iri) => iri.endsWith('/our-project') };
}

const id = (name: string): string => `https://example.org/id/${name}`;
const claim = (name: string): string => `https://example.org/claim/${name}`;
const told = (lens: Lens, leftOut: Partial<LeftOut>, lang: string) => lensInWords({ lens, leftOut: { ...NOTHING_LEFT, ...leftOut } }, reading(lang));

describe('a lens in words', () => {
  it('is nothing without one', () => expect(lensInWords({ lens: {} }, reading('en'))).to.equal(undefined));

  const conditions: readonly { lens: Lens; en: string; de: string }[] = [
    { lens: { asOf: '2026-03-01' }, en: 'Only what was reported by 1 March 2026', de: 'Nur was bis 1. März 2026 berichtet war' },
    { lens: { happenedBy: '2026-03-01' }, en: 'Only what happened, or may have happened, by 1 March 2026', de: 'Nur was bis 1. März 2026 geschehen war oder sein kann' },
    { lens: { recordedBy: '2026-03-01' }, en: 'Only what this project had recorded by 1 March 2026', de: 'Nur was dieses Projekt bis 1. März 2026 erfasst hatte' },
    { lens: { minCertainty: 'asserted' }, en: 'Only what a report states itself', de: 'Nur was ein Medium selbst berichtet' },
    { lens: { minCertainty: 'said' }, en: 'Only what a report states itself or a named party says', de: 'Nur was ein Medium selbst berichtet oder eine genannte Seite sagt' },
    { lens: { mode: ['fact', 'intention'] }, en: 'Only facts and intentions', de: 'Nur Tatsachen und Absichten' },
    { lens: { reviewedOnly: true }, en: 'Only claims that a second person reviewed', de: 'Nur Angaben, die eine zweite Person geprüft hat' },
    { lens: { onlyReport: [id('Snow')] }, en: 'Only the report “Snow”', de: 'Nur der Bericht „Snow“' },
    { lens: { withoutReport: [id('Snow'), id('Rain')] }, en: 'Without the reports “Snow” and “Rain”', de: 'Ohne die Berichte „Snow“ und „Rain“' },
    { lens: { withoutSource: [id('Talbahn')] }, en: 'Without what Talbahn, or anyone speaking for it, says or publishes', de: 'Ohne das, was Talbahn, oder wer dafür spricht, sagt oder veröffentlicht' },
    { lens: { withoutSource: [id('our-project')] }, en: 'Without the readings of our-project itself', de: 'Ohne die eigenen Lesarten von our-project' },
    { lens: { withoutClaim: [id('It snowed.')] }, en: 'Without the claim “It snowed.”', de: 'Ohne die Angabe „It snowed.“' },
    { lens: { asOf: '2026-03-01', mode: ['fact'], withoutReport: [id('Snow')] }, en: 'Only what was reported by 1 March 2026; only facts; without the report “Snow”', de: 'Nur was bis 1. März 2026 berichtet war; nur Tatsachen; ohne den Bericht „Snow“' },
  ];
  for (const { lens, en, de } of conditions) {
    it(`says: ${en}`, () => {
      expect(told(lens, {}, 'en')).to.equal(`${en}: 90 of 151 claims count.`);
      expect(told(lens, {}, 'de')).to.equal(`${de}: 90 von 151 Angaben zählen.`);
    });
  }

  const remarks: readonly { leftOut: Partial<LeftOut>; en: string; de: string }[] = [
    { leftOut: { undated: 12 }, en: '12 are about nothing dated, and are kept for that.', de: '12 handeln von nichts Datiertem und bleiben deshalb.' },
    { leftOut: { undated: 1 }, en: '1 is about nothing dated, and is kept for that.', de: '1 handelt von nichts Datiertem und bleibt deshalb.' },
    { leftOut: { possible: [claim('a/1-1'), claim('a/1-2')] }, en: '2 are about something that may have been later (claim:a/1-1, claim:a/1-2).', de: 'Bei 2 kann etwas auch später gewesen sein (claim:a/1-1, claim:a/1-2).' },
    { leftOut: { possible: ['1', '2', '3', '4'].map(claim) }, en: '4 are about something that may have been later.', de: 'Bei 4 kann etwas auch später gewesen sein.' },
    { leftOut: { undatedReports: [id('a')] }, en: '1 report without a date counts from the day it was recorded.', de: '1 Bericht ohne Datum zählt ab dem Tag, an dem er erfasst wurde.' },
    { leftOut: { unplaced: 2 }, en: '2 are left out because no day is recorded for them.', de: '2 fehlen, weil zu ihnen kein Tag erfasst ist.' },
    { leftOut: { unreviewed: 7 }, en: '7 have not been reviewed.', de: '7 sind nicht geprüft.' },
    { leftOut: { unreviewed: 90 }, en: 'None has been reviewed.', de: 'Keine ist geprüft.' },
  ];
  for (const { leftOut, en, de } of remarks) {
    it(`says: ${en}`, () => {
      expect(told({ mode: ['fact'] }, leftOut, 'en')).to.equal(`Only facts: 90 of 151 claims count. ${en}`);
      expect(told({ mode: ['fact'] }, leftOut, 'de')).to.equal(`Nur Tatsachen: 90 von 151 Angaben zählen. ${de}`);
    });
  }

  it('never counts more claims than there are: those corrected later are told beside', () => {
    const leftOut = { claims: 153, correctedSince: [claim('a'), claim('b')] };
    expect(told({ asOf: '2026-03-01' }, leftOut, 'en')).to.equal('Only what was reported by 1 March 2026: 151 of 151 claims count. Besides, 2 claims count that their publishers corrected or withdrew later.');
    expect(told({ asOf: '2026-03-01' }, leftOut, 'de')).to.equal('Nur was bis 1. März 2026 berichtet war: 151 von 151 Angaben zählen. Dazu zählen 2 Angaben, die Medien später berichtigt oder zurückgezogen haben.');
  });

  it('lets no code of certainty stand alone', () => {
    for (const lang of ['en', 'de']) for (const minCertainty of ['asserted', 'said', 'hearsay']) expect(told({ minCertainty }, {}, lang)).to.not.match(/\b(?:asserted|said|hearsay)\b/u);
  });
});

describe('an answer under a lens', () => {
  const answer = { ...anAnswer([['deal', 'Deal']], [{ deal: thing('d1', 'Snow contract') }]), lens: { mode: ['fact'] }, leftOut: NOTHING_LEFT };

  it('says so above the table', () => {
    expect(answerTable(answer).split('\n').slice(0, 3)).to.deep.equal(['Which contracts are there?', 'Only facts: 90 of 151 claims count.', '']);
  });

  it('says so above the Markdown table', () => {
    expect(answerMarkdown(answer)).to.match(/^## Which contracts are there\?\n\nOnly facts: 90 of 151 claims count\.\n\n\| Deal/u);
  });

  it('says so also where there is no row, and does not speak for the whole graph', () => {
    expect(answerTable({ ...answer, rows: [] })).to.include('Only facts: 90 of 151 claims count.').and.to.include('No rows: nothing in the claims that count here matches');
  });

  it('does not say of what is missing that no report has it', () => {
    const missing = { ...answer, rows: [{ id: '0', cells: {}, absent: [{ column: 'deal', finding: 'not-reported' as const }] }] };
    expect(answerTable(missing)).to.include('“not reported”: no claim that counts here says it').and.to.not.include('no report in the graph');
    expect(answerTable(missing, { lang: 'de' })).to.include('Keine Angabe, die hier zählt, sagt es').and.to.not.include('Kein Bericht im Graphen');
  });

  it('is harmless where a name is hostile', () => {
    const hostile = { ...answer, lens: { onlyReport: ['https://example.org/id/x'] } };
    const nameOf = () => `${String.fromCharCode(27)}[31m|<b>\u202e`;
    expect(answerTable(hostile, { nameOf })).to.not.match(/\u001b|\u202e/u);
    expect(answerMarkdown(hostile, { nameOf })).to.not.match(/\u001b|\u202e|<b>|[^\\]\|<|[^\\]\|&/u);
  });

  it('leaves it out where it is told once for many', () => {
    expect(answerTable(answer, { lensTold: true })).to.not.include('Only facts');
  });
});
