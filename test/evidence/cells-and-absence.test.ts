/** How sure single cells are, and in which words what was not found is told. */
import { expect } from 'chai';
import { openProject, type OpenedProject } from '../../src/index.ts';
import type { Row } from '../../src/query/answer.ts';

let project: OpenedProject;

before(async () => {
  project = await openProject({ folder: 'test/cases/why/project' });
});

after(() => project.close());

async function rows(sparql: string, lang = 'en'): Promise<readonly Row[]> {
  const result = await project.query(sparql, { lang, evidence: true });
  if (result.type !== 'answer') throw new TypeError('rows expected');
  return result.answer.rows;
}

/** The certainty of each cell of the only row. */
async function certainties(sparql: string): Promise<Record<string, string | undefined>> {
  const [row] = await rows(sparql);
  return Object.fromEntries(Object.entries(row!.cells).map(([name, { certainty }]) => [name, certainty]));
}

describe('a cell', () => {
  it('is as sure as what leads to it, not as its whole row', async () => {
    expect(await certainties('SELECT ?deal ?topic { ?deal a :Contract ; :useCase ?use . ?use :topic ?topic }')).to.deep.equal({ deal: 'asserted', topic: 'said' });
  });

  it('is not drawn down by the name of a graph that tells something else of its thing', async () => {
    expect(await certainties('SELECT ?use ?topic { ?deal :useCase ?use . ?use a :UseCase GRAPH ?claim { ?use :topic ?topic } }')).to.deep.equal({ use: 'asserted', topic: 'said' });
  });

  it('that a branch computes rests on what is found in that branch', async () => {
    const union = 'SELECT ?deal ?found { ?deal a :Contract { ?amount :of ?deal BIND("amount" AS ?found) } UNION { ?deal :nothing ?found } }';
    expect(await certainties(union)).to.deep.equal({ deal: 'hearsay', found: 'hearsay' });
  });

  it('that is bound in one branch and computed in another rests on what binds it', async () => {
    const union = 'SELECT ?deal ?found { ?deal a :Contract { ?deal :nothing ?x BIND(1 AS ?found) } UNION { ?amount :of ?deal ; :value ?found } }';
    expect(await certainties(union)).to.include({ found: 'hearsay' });
  });
});

describe('what was not found', () => {
  const cases: readonly [what: string, pattern: string, en: string, de: string][] = [
    ['by what is known', '?deal :client id:alpenrobotik', 'snow contract — client → Alpenrobotik', 'Schneevertrag — Auftraggeber → Alpenrobotik'],
    ['a property of which no value is known by its name alone', '?deal :restrictedBy ?any', 'snow contract — restrictedBy', 'Schneevertrag — restrictedBy'],
    ['something unknown by its class', '?x a :Restriction ; :restricts ?deal', 'something (restriction) — restricts → snow contract', 'etwas (Einschränkung) — schränkt ein → Schneevertrag'],
    ['without what only hangs on something unknown', '?x :restricts ?deal . ?y :kind ?z', 'something — restricts → snow contract', 'etwas — schränkt ein → Schneevertrag'],
    ['of a UNION each choice', '{ ?x :restricts ?deal } UNION { ?deal :client id:alpenrobotik }', 'something — restricts → snow contract; or snow contract — client → Alpenrobotik', 'etwas — schränkt ein → Schneevertrag; oder Schneevertrag — Auftraggeber → Alpenrobotik'],
    ['with conditions that it does not spell out', '?x :restricts ?deal FILTER(?x != id:a)', 'something — restricts → snow contract (under further conditions)', 'etwas — schränkt ein → Schneevertrag (unter weiteren Bedingungen)'],
  ];
  for (const [what, pattern, en, de] of cases) {
    it(`is told ${what}: “${en}”`, async () => {
      const sparql = `SELECT ?deal { ?deal a :Contract FILTER NOT EXISTS { ${pattern} } }`;
      const told = await Promise.all(['en', 'de'].map(async (lang) => (await rows(sparql, lang))[0]?.absent?.[0]?.words));
      expect(told).to.deep.equal([en, de]);
    });
  }
});
