/** The W3C's SPARQL tests on both engines: every failure is known by name and reason, and a known one that passes is red too. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { comunicaEngine } from '../../src/query/comunica-engine.ts';
import { oxigraphEngine } from '../../src/query/oxigraph-engine.ts';
import { readTests } from './manifest.ts';
import { failure } from './run.ts';

/** The folder that holds the W3C's `sparql10` and `sparql11`, where somebody has it. */
const folder = process.env['W3C_TESTS'];
/** Per engine, `<suite>:<folder>/<test>` to the reason. */
const known = JSON.parse(readFileSync(new URL('known-failures.json', import.meta.url), 'utf8')) as Record<string, Record<string, string>>;
const SUITES = [
  ['sparql11', ['manifest-sparql11-query.ttl', 'manifest-sparql11-results.ttl']],
  ['sparql10', ['manifest-evaluation.ttl']],
] as const;
const ENGINES = { oxigraph: oxigraphEngine, comunica: comunicaEngine };

describe('W3C SPARQL tests', function () {
  if (folder === undefined) {
    it.skip('W3C_TESTS does not name the folder with the W3C\'s rdf-tests');
    return;
  }
  this.timeout(120_000);
  for (const [suite, manifests] of SUITES) {
    const tests = manifests.flatMap((manifest) => readTests(join(folder, suite, manifest)));
    for (const [name, make] of Object.entries(ENGINES)) {
      const reasons = known[name] ?? {};
      it(`${suite}: ${name} passes all ${tests.length} but the known ones`, async () => {
        const failures: Record<string, string> = {};
        for (const test of tests) {
          const why = await failure(test, make);
          if (why !== undefined) failures[`${suite}:${test.name}`] = why;
        }
        const fresh = Object.entries(failures).filter(([test]) => !(test in reasons)).map(([test, why]) => `${test}: ${why}`);
        const mended = Object.keys(reasons).filter((test) => test.startsWith(`${suite}:`) && !(test in failures));
        expect({ fresh, mended }).to.deep.equal({ fresh: [], mended: [] });
      });
    }
  }
});
