/** `--format json` keeps the shape that docs/schema promises. */
import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { aProject, runHere } from './a-project.ts';
import { mismatches, undocumentedKeys } from './json-schema.ts';

const schema = (name: string) => JSON.parse(readFileSync(new URL(`../../docs/schema/${name}.schema.json`, import.meta.url), 'utf8'));

describe('--format json', () => {
  const { folder, remove } = aProject();
  after(remove);

  const cases: readonly [string, readonly string[]][] = [
    ['list', ['list']],
    ['ask', ['ask', 'contracts', '-p', 'org=Talbahn']],
    ['ask', ['ask', 'values', '--limit', '0', '--lang', 'de']],
    ['ask', ['ask', 'contracts', '--mode', 'fact', '--happened-by', '2026-01-01', '--as-of', '2030-01-01', '--recorded-by', '2030-01-01', '--min-certainty', 'hearsay']],
    ['ask', ['ask', 'contracts', '--evidence', '--happened-by', '2020-01-01']],
    ['ask', ['ask', '--all']],
    ['ask', ['query', 'ASK { ?s ?p ?o }']],
    ['ask', ['ask', 'contracts', '--evidence']],
    ['ask', ['ask', '--all', '--evidence', '--lang', 'de']],
    ['ask', ['query', 'CONSTRUCT { ?deal :supplier ?who } { ?deal :supplier ?who }', '--evidence']],
  ];
  for (const [name, args] of cases) {
    it(`of ${args.join(' ')} fits ${name}.schema.json, with no key undocumented`, async () => {
      const value: unknown = JSON.parse((await runHere([...args, '--format', 'json', '--project', folder])).out);
      expect(mismatches(value, schema(name))).to.deep.equal([]);
      expect(undocumentedKeys(value, schema(name))).to.deep.equal([]);
    });
  }

  for (const engine of ['oxigraph', 'comunica']) {
    it(`of all shipped answers with evidence fits ask.schema.json on ${engine}, with no key undocumented`, async () => {
      const { exit, out } = await runHere(['ask', '--all', '--evidence', '--format', 'json', '--engine', engine, '--project', '.']);
      const answers = JSON.parse(out) as readonly { readonly rows: readonly { readonly evidence?: readonly unknown[]; readonly absent?: unknown; readonly background?: unknown }[] }[];
      expect(exit).to.equal(0);
      expect(mismatches(answers, schema('ask'))).to.deep.equal([]);
      expect(undocumentedKeys(answers, schema('ask'))).to.deep.equal([]);
      const unexplained = answers.flatMap(({ rows }) => rows).filter(({ evidence = [], absent, background }) => evidence.length === 0 && absent === undefined && background === undefined);
      expect(unexplained).to.deep.equal([]);
    }).timeout(300_000);
  }

  it('is judged: a missing key and a wrong type are found', () => {
    expect(mismatches([{ id: 1, topic: 'x', summary: '', question: '' }], schema('list'))).to.deep.equal([
      '$[0] lacks parameters', '$[0].id is integer, not string',
    ]);
  });
});
