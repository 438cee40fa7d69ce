/** Mistakes in the shipped data, one of each kind: which are caught, and by what; and what nobody but a reader would notice. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { Judge, type Verdict } from '../../bench/mutations/judge.ts';
import { changed, type Files } from '../../bench/mutations/kind.ts';
import { KINDS, mistakeOf } from '../../bench/mutations/kinds.ts';
import { Random } from '../../bench/mutations/random.ts';
import { filesUnder } from '../../bench/mutations/run.ts';
import { folder } from '../data/shipped.ts';

const REPORT = 'data/reports/trending-topics-mistral-defence.trig';

interface Mistake {
  readonly name: string;
  /** The report, unless another file is named. */
  readonly path?: string;
  /** What stands there, once, and what stands there instead. */
  readonly edits: readonly (readonly [before: string, after: string])[];
  readonly caughtBy: string;
}

const block = `c:2-5 {
    id:event-chatgpt-uninstalls a :Event ;
        :kind :kind-uninstalls ;
        :object id:chatgpt .
}
`;
const supplier = ':supplier id:mistral-ai ;\n        :client id:french-defence-ministry';
const month = ':value "2026-01"^^xsd:gYearMonth';
const awarded = 'id:event-framework-awarded rdfs:label "Mistral AI receives the French framework contract"@en, "Mistral AI bekommt den französischen Rahmenvertrag"@de';

const CAUGHT_BY_CHECK: readonly Mistake[] = [
  { name: 'a claim\'s graph left out', edits: [[block, '']], caughtBy: 'claim-empty' },
  { name: 'a semicolon left out', edits: [[supplier, supplier.replace(' ;', '')]], caughtBy: 'syntax' },
  { name: 'a month made a day', edits: [[month, ':value "2026-01-15"^^xsd:date']], caughtBy: 'date-bounds' },
  { name: 'a sum in quotation marks', edits: [[':value 300000000', ':value "300000000"']], caughtBy: 'value-type' },
  { name: 'a property misspelt', edits: [[supplier, supplier.replace(':supplier', ':suplier')]], caughtBy: 'unknown-term' },
  { name: 'a thing misspelt', edits: [[supplier, supplier.replace('mistral-ai', 'mistal-ai')]], caughtBy: 'unknown-thing' },
  { name: 'a claim\'s graph under another claim\'s name', edits: [['c:2-5 {', 'c:18-1x {'], ['c:5-1 {', 'c:2-5 {'], ['c:18-1x {', 'c:5-1 {']], caughtBy: 'summary-elsewhere' },
  { name: 'the labels of two places exchanged', path: 'data/places.ttl', edits: [['"Germany"@en, "Deutschland"@de', '"Germany"@en, "London"@de'], ['"London"@en, "London"@de', '"London"@en, "Deutschland"@de']], caughtBy: 'crossed-labels' },
  { name: 'a translation that belongs to another thing', edits: [[awarded, awarded.replace('Mistral AI bekommt', 'Helsing bekommt')]], caughtBy: 'translation-differs' },
  { name: 'two translations under each other\'s language', edits: [['"Mistral AI is based in Paris."@en', '"Der Sitz von Mistral AI ist in Paris."@en'], ['"Mistral AI hat seinen Sitz in Paris."@de', '"The seat of Mistral AI is in Paris."@de']], caughtBy: 'language-mismatch' },
  { name: 'a name misspelt', edits: [['"Mistral AI is based in Paris."@en', '"Misrtal AI is based in Paris."@en']], caughtBy: 'name-spelling' },
  { name: 'a line number out of order', edits: [[':line 20 ;', ':line 2 ;']], caughtBy: 'passage-order' },
  { name: 'a passage that starts one character early', edits: [[':start 4057 ;', ':start 4056 ;']], caughtBy: 'passage-gap' },
  { name: 'a country\'s code taken by another', path: 'data/places.ttl', edits: [[':isoCode "AT"', ':isoCode "FR"']], caughtBy: 'shared-country' },
  { name: 'a country that does not exist', path: 'data/places.ttl', edits: [[':isoCode "AT"', ':isoCode "AY"']], caughtBy: 'unknown-country' },
  { name: 'a version read after its claims were recorded', edits: [[':readOn "2026-11-24"', ':readOn "2026-12-24"']], caughtBy: 'recorded-before-read' },
  { name: 'a use case called a project', edits: [['id:use-case-perception a :UseCase', 'id:use-case-perception a :Project']], caughtBy: 'value-class' },
  { name: 'a class in quotation marks', path: 'data/technologies.ttl', edits: [['id:claude a :Technology', 'id:claude a "Technology"']], caughtBy: 'standard-value' },
  { name: 'a characterisation that nobody makes', edits: [['    id:trending-topics-mistral-defence :characterisation id:char-heated-debate .\n', '']], caughtBy: 'loose-end' },
];

const CAUGHT_BY_ANSWERS: readonly Mistake[] = [
  { name: 'supplier and client exchanged', edits: [[supplier, ':supplier id:french-defence-ministry ;\n        :client id:mistral-ai']], caughtBy: 'deal-parties' },
  { name: 'a sum with a nought too many', edits: [[':value 300000000', ':value 3000000000']], caughtBy: 'amounts' },
];

const files: Files = filesUnder(folder, 'data');
const article = process.env['ARTICLE'];

describe('one mistake in the shipped data', () => {
  let judge: Judge;
  before(async () => {
    judge = await Judge.of(folder, article === undefined ? undefined : readFileSync(article));
  });
  after(() => judge.close());

  /** The verdict on the shipped file with its edits, each of which has to find its place. */
  function verdict({ path = REPORT, edits }: Pick<Mistake, 'path' | 'edits'>): Promise<Verdict> {
    const original = readFileSync(join(folder, path), 'utf8');
    const text = edits.reduce((before, [from, to]) => {
      expect(before.split(from), from).to.have.length.above(1);
      return before.replace(from, () => to);
    }, original);
    return judge.judge({ path, original, text });
  }

  for (const mistake of CAUGHT_BY_CHECK) {
    it(`check finds ${mistake.name}: ${mistake.caughtBy}`, async () => {
      const { outcome, by } = await verdict(mistake);
      expect(outcome).to.equal('check');
      expect(by).to.include(mistake.caughtBy);
    });
  }

  for (const mistake of CAUGHT_BY_ANSWERS) {
    it(`only an approved answer tells of ${mistake.name}`, async () => {
      expect((await verdict(mistake)).outcome).to.equal('answer');
    });
  }

  it('is none where the graph stays the same', async () => {
    expect((await verdict({ edits: [[supplier, `${supplier.replace('    ', '')} ; # as before\n        :supplier id:mistral-ai`]] })).outcome).to.equal('equivalent');
  });

  it('slips through where only a reader of the words can see it', async () => {
    expect((await verdict({ edits: [['"operators"@en', '"opperators"@en']] })).outcome).to.equal('slipped');
  });

  it('slips through in a hash, unless the article\'s text is at hand', async () => {
    const { outcome, misplaced } = await verdict({ edits: [[':plainSha256 "edc352b6', ':plainSha256 "fdc352b6']] });
    expect([outcome, misplaced]).to.deep.equal(['slipped', article === undefined ? undefined : true]);
  });

  it('says that a class was left out which follows from the rest', async () => {
    const { outcome, implied } = await verdict({ edits: [['id:use-case-perception a :UseCase .', '']] });
    expect([outcome, implied]).to.deep.equal(['slipped', true]);
  });
});

describe('mistakes at random', () => {
  it('have room in the shipped data, whatever their kind, and change it', () => {
    for (const kind of KINDS) {
      const { change } = mistakeOf(kind, files, new Random(1));
      expect(changed(change), kind.id).to.not.equal(change.file.text);
    }
  });

  it('are the same for the same seed, and others for another', () => {
    const made = (seed: number): readonly string[] => {
      const random = new Random(seed);
      return KINDS.map((kind) => JSON.stringify(mistakeOf(kind, files, random).change.edits));
    };
    expect(made(7)).to.deep.equal(made(7));
    expect(made(8)).to.not.deep.equal(made(7));
  });
});
