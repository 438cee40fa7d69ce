/** Problems speak German too: none of graph/ and query/ is written in English only, and what they say is approved in both languages. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { decodeUtf8 } from '../src/graph/decode.ts';
import { loadGraph } from '../src/graph/load.ts';
import { parseRdf } from '../src/graph/parse.ts';
import { readProject } from '../src/graph/project.ts';
import { Terms } from '../src/graph/terms.ts';
import type { OpenedProject } from '../src/index.ts';
import { Problem } from '../src/problem.ts';
import { readQuery } from '../src/query/read-query.ts';
import { aProject, runHere } from './cli/a-project.ts';
import { withWeather } from './query/weather-project.ts';
import { rejectedProblem } from './thrown-problem.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
/** Folders whose problems need both languages. */
const BILINGUAL_FOLDERS = ['graph', 'query', 'evidence', 'export', 'check', 'format'];

/** The lines of a source that give a problem, or a helper that makes one, a text in one language only. */
function inOneLanguage(source: string): string[] {
  const code = source.replace(/\/\*[\s\S]*?\*\//gu, '').replace(/^\s*\/\/.*$/gmu, '');
  const parts = '(?:message|repair|reason|what)';
  const rules = [
    // A text where both languages belong, be it behind a condition.
    new RegExp(`\\b${parts}: (?:[^{,;]* [?:] )?['"\`].*`, 'gu'),
    // A value that may be a text in one language.
    new RegExp(`\\b${parts}\\??: (?:string|Said)\\b.*`, 'gu'),
    new RegExp(`\\b(?:const|let) ${parts} = ['"\`].*`, 'gu'),
  ];
  return rules.flatMap((rule) => code.match(rule) ?? []);
}

describe('problems in German', () => {
  for (const folder of BILINGUAL_FOLDERS) {
    it(`are written beside the English everywhere in ${folder}/`, () => {
      const files = readdirSync(join(root, 'src', folder)).filter((name) => name.endsWith('.ts'));
      const wrong = files.flatMap((name) => inOneLanguage(readFileSync(join(root, 'src', folder, name), 'utf8')).map((line) => `${folder}/${name}: ${line}`));
      expect(files).not.to.be.empty;
      expect(wrong).to.deep.equal([]);
    });
  }

  it('would be missed', () => {
    expect(inOneLanguage("new Problem({ code: 'x', message: `no ${y}`, repair: { en: 'a', de: 'b' } })")).to.have.length(1);
    expect(inOneLanguage("new Problem({ code: 'x', message, repair: y ? 'End it.' : z })")).to.have.length(1);
    expect(inOneLanguage('function wrong(message: string): Problem {')).to.have.length(1);
    expect(inOneLanguage("const repair = 'Write it.';")).to.have.length(1);
    expect(inOneLanguage("/** message: 'x' */ new Problem({ message: { en: 'a', de: 'b' }, repair })")).to.deep.equal([]);
  });

  it('come in the language that the command runs in', async () => {
    const { folder, remove } = aProject();
    try {
      const { exit, err } = await runHere(['ask', 'xyzzy', '--project', folder, '--lang', 'de']);
      expect(exit).to.equal(1);
      expect(err).to.contain('keine gespeicherte Frage heißt „xyzzy“');
      expect((await runHere(['ask', 'xyzzy', '--project', folder], { env: { LANG: 'de_AT.UTF-8' } })).err).to.equal(err);
      expect((await runHere(['ask', 'xyzzy', '--project', folder, '--lang', 'en'], { env: { LANG: 'de_AT.UTF-8' } })).err).to.contain('no saved question is called');
    } finally {
      remove();
    }
  });

  it('stay German at another place, and fall back to English where there is none', () => {
    const moved = new Problem({ code: 'x', message: { en: 'wrong', de: 'falsch' }, repair: 'Mend it.' }).movedTo({ file: 'a.ttl', line: 2 });
    expect(moved.toString('de')).to.equal('a.ttl:2: falsch\n  Mend it.');
    expect(moved.text('de-AT').message).to.equal('falsch');
    expect(moved.text('fr').message).to.equal('wrong');
    expect([`${moved}`, moved.message, moved.repair]).to.deep.equal(['a.ttl:2: wrong\n  Mend it.', 'wrong', 'Mend it.']);
  });

  it('say what is approved (APPROVE=1 writes it anew)', async () => {
    const problems = [...await ofProjects(), ...await ofTexts(), ...await ofHeaders(), ...await ofQuestions()];
    const file = join(root, 'test', 'cases', 'problems', 'expected.txt');
    const told = `${problems.map((problem) => `${problem.code}\n${problem}\n${problem.toString('de')}\n`).join('\n')}`;
    if (process.env['APPROVE'] !== undefined) writeFileSync(file, told);
    expect(told).to.equal(readFileSync(file, 'utf8'));
    for (const problem of problems) {
      const { message, repair } = problem.text('de');
      expect(message, problem.code).not.to.equal(problem.message);
      if (problem.repair !== undefined) expect(repair, problem.code).not.to.equal(problem.repair);
      // Words of English that are none of German, outside what is quoted or said by a library in brackets.
      const own = `${message} ${repair}`.replace(/„[^“]*“|<[^>]*>|\([^)]*\)|[\w-]+-[\w-]+/gu, '');
      expect(own.match(/\b(?:the|is|not|must|or|and|write|with|of|to|an)\b/giu), own).to.equal(null);
    }
  });
});

/** What loading says of projects with mistakes. */
async function ofProjects(): Promise<Problem[]> {
  const names = ['left-out', 'merged-export', 'same-claim', 'same-report'];
  const graphs = await Promise.all(names.map((name) => loadGraph(readProject(join('test', 'cases', 'load', name, 'project')))));
  return graphs.flatMap(({ problems }) => problems);
}

async function ofTexts(): Promise<Problem[]> {
  const P = '@prefix : <http://example.org/> .\n';
  const texts = [
    `${P}:a ex:b :c .`, `${P}:a rdfs:label "x" .`, `${P}:a :b :c\n:d :e :f .`, `${P}:a :b :c`, `${P}:a :b "text .\n:c :d :e .`, `${P}:a :b """text .`, `${P}:g { :a :b :c .`,
    `${P}:a :b <has space> .`, `${P}:a :b .`, `${P}:g { :a :b :c } }`, `${P}:a "b" :c .`, `${P}:a :b "c"@e_n .`, `${P}"a" :b :c .`, `${P}:a _:b :c .`, `${P}:a { :b :c :d } .`, '@prefix : <http://example.org/>\n:a :b :c .',
    `${P}:a :b :c ; ; . ]`, '@prefix <http://example.org/> .', `${P}:a :b "c"@abcdefghijk .`, `${P}:a :b £ .`, `${P}:a :b <c> .`, `${P}<< :a :b :c >> :d :e .`, `${P}_:g { :a :b :c }`,
  ];
  const options = { format: 'application/trig', file: 'data/x.trig', terms: new Terms(), blankPrefix: 'b', known: { rdfs: 'http://www.w3.org/2000/01/rdf-schema#' } };
  const found = await Promise.all(texts.map((text) => rejectedProblem(() => parseRdf(text, options))));
  return [...found, await rejectedProblem(() => decodeUtf8(Buffer.from([0x41, 0xe4]), 'data/x.ttl'))];
}

async function ofHeaders(): Promise<Problem[]> {
  const head = '#+ x-dealgraph:\n#+   question: { en: "Which?" }\n';
  const queries = [
    '#+ summary: "Deals\nASK { ?a ?b ?c }', '#+ - a\nASK { ?a ?b ?c }', 'SELECT ?a { ?a ?b ?c }',
    `#+ summary: [a]\n#+ tags: a\n#+ defaults: a\n#+ enumerate:\n#+   - n: [1, 2]\n${head}#+   colums: {}\n#+   view: timelin\n#+   order: first\n#+   columns: { x: { en: "X" } }\n#+   absent: { c: never }\nASK { ?a ?b ?c }`,
    `#+ defaults:\n#+   - n: 3\n#+   - org: x\n#+   - q: {}\n#+ enumerate:\n#+   - n: [1, 2]\n${head}#+   note: "x"\n#+   parameters:\n#+     n: { type: Place, label: { en: "n" } }\n#+     org: { scheme: x, help: { en: "x" } }\n#+     gone: { label: { en: "x" } }\nASK { ?a ?_n_integer ?_org_iri . ?a ?b ?_day_xsd_date, ?__day_xsd_date, ?_d_date, ?_e_xsd_dat, ?_f_uri, ?_g_h_i, ?_j_k }`,
    `${head}CONSTRUCT { ?a ?b ?c } { ?a ?b ?c }`, `${head}SELECT (SAMPLE(?a) AS ?_x) { ?a ?b ?c SERVICE <http://x.example/> { ?a ?b ?c } } LIMIT 1`,
  ];
  const read = await Promise.all(queries.map((text) => readQuery(text, 'queries/deals/deals.rq')));
  return read.flatMap(({ problems }) => problems);
}

async function ofQuestions(): Promise<Problem[]> {
  const found: Problem[] = [];
  await withWeather(async (project) => {
    for (const ask of questions(project)) found.push(await rejectedProblem(ask));
  });
  return found;
}

/** Questions and queries of the weather project that are refused. */
function questions(project: OpenedProject): (() => unknown)[] {
  const ask = (id: string, parameters: Record<string, string>) => (): unknown => project.ask(id, { parameters });
  const query = (sparql: string, engine = 'oxigraph') => (): unknown => project.query(sparql, { engine });
  const ids = project.queries.map(({ id }) => id);
  const own = (name: string): string => project.queries.find(({ parameters }) => parameters.some((parameter) => parameter.name === name))?.id ?? '';
  return [
    ask('xyzzy', {}), ask(`${ids[0]}x`, {}), ask(ids[0]!, { nope: 'x' }), ask(own('org'), { org: 'Alpenrobotk' }), ask(own('org'), { org: 'xyzzy' }), ask(own('org'), { org: 'id:seestadt' }),
    () => project.understand('xyzzy foo'), 
    query('ASK { ?a ?b }'), query('ASK { ?a £ ?b }'), query('ASK { ?a ex:b ?c }'), query('ASK { ?a ?b ?c'), query('DELETE WHERE { ?a ?b ?c }'), query('hello'), query('ASK { <a> ?b ?c }'),
    query('ASK { SERVICE <http://x.example/> { ?a ?b ?c } }'), query('ASK { SERVICE <http://x.example/> { ?a ?b ?c } }', 'comunica'), query(`ASK { ${'?a ?b ?c . '.repeat(200)} }`), query('ASK {}', 'rdfox'),
    () => readProject('test/cases'),
  ];
}
