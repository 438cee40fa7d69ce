/** The catalogue of a project: order, headings, mistakes that leave a file out, and what is prepared ahead. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { writePrepared } from '../../src/index.ts';
import { withWeather, weatherFolder } from './weather-project.ts';
import { told } from './problem-of.ts';
import { openProject } from '../../src/index.ts';

describe('the catalogue', () => {
  it('goes by topic, then order, then id', () => withWeather(async (project) => {
    expect(project.problems).to.deep.equal([]);
    expect(project.queries.map(({ topic, id }) => `${topic}/${id}`)).to.deep.equal(['places/between', 'deals/deals-of', 'deals/any-contract', 'deals/deals-of-kind']);
    expect(project.queries[0]?.topicLabel).to.deep.equal({ en: 'Places', de: 'Orte' });
  }));

  it('knows classes and schemes by their names', () => withWeather(async (project) => {
    const parameters = project.queries.flatMap((query) => query.parameters);
    expect(parameters.find(({ name }) => name === 'org')?.classIri).to.equal('https://w3id.org/dealgraph/ontology#Organisation');
    expect(parameters.find(({ name }) => name === 'kind')).to.include({ classIri: 'http://www.w3.org/2004/02/skos/core#Concept', scheme: 'https://w3id.org/dealgraph/ontology#deal-kinds' });
  }));

  const broken: ReadonlyArray<readonly [name: string, path: string, text: string, expected: RegExp]> = [
    ['a mistake in a header', 'queries/deals/wrong.rq', '#+ summary: "x"\nASK { ?s ?p ?o }', /^query-header 1:4: the header has no question$/u],
    ['a class that the ontology does not have', 'queries/deals/wrong.rq', '#+ x-dealgraph:\n#+   question: { en: "x" }\n#+   parameters: { org: { type: Organization, label: { en: "x" } } }\nASK { ?s ?p ?__org_iri }', /^query-header 3:20: the parameter org has the type Organization, which the ontology does not have$/u],
    ['the id of another topic\'s query', 'queries/deals/between.rq', '#+ x-dealgraph: { question: { en: "x" } }\nASK { ?s ?p ?o }', /^duplicate-query: two queries have the id between; the other is .*between\.rq$/u],
    ['topics that are no list', 'queries/topics.yaml', 'deals: 1', /^topics 1:1: not a list of topics with id and label$/u],
  ];
  for (const [name, path, text, expected] of broken) {
    it(`leaves out ${name}, and says so`, async () => {
      const { folder, remove } = weatherFolder();
      try {
        mkdirSync(join(folder, path, '..'), { recursive: true });
        writeFileSync(join(folder, path), text);
        const project = await openProject({ folder });
        expect(project.problems).to.have.length(1);
        expect(told(project.problems[0]!)).to.match(expected);
        expect(project.problems[0]?.place?.file).to.match(/queries\/.*\.(?:rq|yaml)$/u);
        expect(project.queries).to.have.length(4);
      } finally {
        remove();
      }
    });
  }

  it('is the same with everything prepared ahead, and answers alike', () => withWeather(async (plain, folder) => {
    const file = join(folder, 'prepared.json');
    await writePrepared(folder, file);
    const prepared = await openProject({ folder, preparedFile: file });
    expect(prepared.queries).to.deep.equal(plain.queries);
    for (const { id, parameters } of plain.queries) {
      const given = parameters.some(({ name }) => name === 'org') ? { org: 'Alpenrobotik' } : parameters.some(({ name }) => name === 'n') ? { n: '2' } : {};
      for (const values of [{}, given]) {
        expect(await prepared.bound(id, values), id).to.equal(await plain.bound(id, values));
        expect(await prepared.ask(id, { parameters: values }), id).to.deep.equal(await plain.ask(id, { parameters: values }));
      }
    }
    prepared.close();
  }));

  it('uses nothing prepared for a query that has changed since', () => withWeather(async (_, folder) => {
    const file = join(folder, 'prepared.json');
    await writePrepared(folder, file);
    const path = join(folder, 'queries/deals/any-contract.rq');
    writeFileSync(path, readFileSync(path, 'utf8').replace(':Contract', ':Truce'));
    const project = await openProject({ folder, preparedFile: file });
    expect((await project.ask('any-contract')).rows[0]?.cells['answer']?.value).to.equal('false');
    project.close();
  }));

  it('does without a damaged prepared file', () => withWeather(async (_, folder) => {
    const file = join(folder, 'prepared.json');
    for (const text of ['', '{"format":', '{"format":-1}', '[]', 'null']) {
      writeFileSync(file, text);
      expect((await openProject({ folder, preparedFile: file })).queries, text).to.have.length(4);
    }
  }));

  it('tells a syntax error of a saved query in its file and line', async () => {
    const { folder, remove } = weatherFolder();
    try {
      writeFileSync(join(folder, 'queries/deals/wrong.rq'), '#+ x-dealgraph: { question: { en: "x" } }\n\nSELECT ?deal WHERE {\n  ?deal a :Deal ?x\n}\n');
      const project = await openProject({ folder });
      const error = await project.ask('wrong').catch((problem: unknown) => problem);
      expect(String(error)).to.match(/queries\/deals\/wrong\.rq:4:17: /u);
      project.close();
    } finally {
      remove();
    }
  });
});
