/** Every row of every shipped answer can be explained, in both languages, and says what it must. */
import { expect } from 'chai';
import { explainRow } from '../../src/export/explained-row.ts';
import { explainedText } from '../../src/export/explained-text.ts';
import { openProject, type OpenedProject } from '../../src/index.ts';
import type { Answer } from '../../src/query/answer.ts';

/** What no reader should meet: codes, values that were not looked up, sentences put together wrongly. */
const WRONG = /\b(?:asserted|hearsay|undefined|null|NaN)\b|\[object|certainty-|mode-|(?<!\.)\.\.(?!\.)|;;|: ;|\(\)/u;
/** A question about the codes themselves. */
const ABOUT_CODES = 'concepts';
const RESTS = { en: 'What it rests on', de: 'Worauf es beruht' };

describe('explained', () => {
  let project: OpenedProject;
  before(async () => {
    project = await openProject({ folder: '.' });
  });
  after(() => project.close());

  for (const lang of ['en', 'de'] as const) {
    it(`every row of every shipped answer says what it rests on, in ${lang}`, async function () {
      this.timeout(200_000);
      let rows = 0;
      for (const { id } of project.queries) {
        const answer: Answer = await project.ask(id, { lang, evidence: true });
        for (const [index, row] of answer.rows.entries()) {
          const told = explainRow(answer, index, project.graph, { lang, most: 3 });
          const text = explainedText(told, { lang });
          expect(text, `${id} ${index + 1}`).to.contain(`\n${RESTS[lang]}\n`).and.contain(row.id);
          if (id !== ABOUT_CODES) expect(WRONG.exec(text.replaceAll(/claim:\S+|id:\S+|https?:\S+/gu, ''))?.[0], `${id} ${index + 1}\n${text}`).to.equal(undefined);
          const rests = told.ways.ways.length + told.members.length + told.besides.length + told.absent.length;
          expect(rests, `${id} ${index + 1}: claims, background or absence`).to.be.greaterThan(0);
          if (row.certainty !== undefined) expect(told.sure, `${id} ${index + 1}`).not.to.be.empty;
          rows += 1;
        }
      }
      expect(rows).to.be.greaterThan(1000);
    });
  }
});
