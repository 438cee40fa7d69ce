/** docs/findings.md explains every kind of finding, and every kind is one that something finds. */
import { readFileSync, readdirSync } from 'node:fs';
import { expect } from 'chai';
import { FINDING_IDS, findingTitle } from '../../src/check/finding-titles.ts';
import { RULES } from '../../src/check/rules.ts';
import { casesIn, lines } from './check-cases.ts';

const page = readFileSync('docs/findings.md', 'utf8');
const headings = [...page.matchAll(/^## `([^`]+)`$/gmu)].map((match) => match[1]);
const declared = RULES.flatMap(({ id, ids = [] }) => [id, ...ids]);
/** Where problems of loading a project come from, as far as `check` shows them. */
const LOADING = [...readdirSync('src/graph').map((name) => `src/graph/${name}`), ...['catalogue', 'decorators', 'query-text', 'query-limits', 'topics'].map((name) => `src/query/${name}.ts`)];
/** What stops a command and is no finding. */
const NO_FINDING = new Set(['not-built', 'service-refused', 'update-refused']);
const problems = LOADING.flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/(?:code: |#problem\()'([a-z0-9.-]+)'/gu)].map((match) => match[1]!)).filter((code) => !NO_FINDING.has(code));
const beside = ['src/check/queries.ts', 'src/check/project-file.ts', 'src/check/sniffed-format.ts'].flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/\bid: '([a-z0-9.-]+)'/gu)].map((match) => match[1]!));

describe('docs/findings.md', () => {
  it('has a heading for every id, and none for any other', () => {
    expect(headings.toSorted()).to.deep.equal(FINDING_IDS.toSorted());
  });

  it('gives each title, and how bad it is', () => {
    const missing = FINDING_IDS.filter((id) => !new RegExp(`^## \`${id}\`\\n\\n\\*(?:error|warning|note)\\* · \\*\\*${findingTitle(id).en.replaceAll('.', '\\.').replaceAll(' ', '\\s')}\\.\\*\\*`, 'imu').test(page));
    expect(missing).to.deep.equal([]);
  });

  it('lists each id at the top, with a link that leads to its heading', () => {
    const links = [...page.matchAll(/\[`([^`]+)`\]\(#([^)]+)\)/gu)].map((match) => [match[1], match[2]]);
    expect(links.map(([id]) => id).toSorted()).to.deep.equal(FINDING_IDS.toSorted());
    expect(links.filter(([id, anchor]) => anchor !== id?.replaceAll('.', ''))).to.deep.equal([]);
  });
});

describe('the kinds of findings', () => {
  it('are declared where they are found: by a rule, or as a problem of loading', () => {
    expect(FINDING_IDS.filter((id) => ![...declared, ...problems, ...beside].includes(id))).to.deep.equal([]);
  });

  it('have a title in both languages, whoever finds them', () => {
    const untitled = [...declared, ...problems, ...beside].filter((id) => !FINDING_IDS.includes(id));
    expect(untitled).to.deep.equal([]);
    for (const id of FINDING_IDS) expect(findingTitle(id).de, id).to.not.equal(id);
  });

  it('each have a case, but for those that a case cannot bring about', () => {
    const shown = new Set(casesIn('check').flatMap((name) => lines(`test/cases/check/${name}/expected.txt`).map((line) => line.split(' ').at(-1))));
    // Rights of the file system; constraints that only a project's own shapes have.
    expect(FINDING_IDS.filter((id) => !shown.has(id)).toSorted()).to.deep.equal(['shape', 'unreadable-file']);
  });
});
