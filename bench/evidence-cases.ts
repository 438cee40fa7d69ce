/**
 * Holds the evidence of random queries on random small graphs against brute force (what is asked of it: test/evidence/truth.ts).
 *
 *   npm run evidence-cases -- [--count 10000] [--seed 1] [--family monotone|non-monotone] [--engine oxigraph|comunica]
 *
 * Without a family, as many of each. The first case that fails is shrunk and printed, and ends the run with exit 1.
 */
import { parseArgs } from 'node:util';
import type { Family } from '../test/evidence/cases.ts';
import { inOneLine, runCases } from '../test/evidence/random-cases.ts';

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '10000' },
    seed: { type: 'string', default: '1' },
    family: { type: 'string' },
    engine: { type: 'string', default: 'oxigraph' },
  },
});

const families: readonly Family[] = values.family === 'monotone' || values.family === 'non-monotone' ? [values.family] : ['monotone', 'non-monotone'];
if (values.family !== undefined && families.length > 1) throw new Error(`there is no family ${values.family}: monotone, non-monotone`);

for (const family of families) {
  const started = performance.now();
  const { refused, counterexample, ...summary } = await runCases({
    family, count: Number(values.count), seed: Number(values.seed), engine: values.engine,
    // Comunica takes a hundred times as long, so fewer subsets.
    mostClaims: values.engine === 'comunica' ? 4 : 10,
    onCase: (done) => {
      if (done % 500 === 0) console.error(`${family}: ${done} in ${Math.round((performance.now() - started) / 1000)} s`);
    },
  });
  console.log(`${family} on ${values.engine}: ${inOneLine({ ...summary, refused, ...(counterexample === undefined ? {} : { counterexample }) })}; seed ${values.seed}, ${Math.round((performance.now() - started) / 1000)} s`);
  for (const [words, count] of refused) console.log(`  refused ${count} times: ${words}`);
  if (counterexample !== undefined) {
    console.log(counterexample);
    process.exitCode = 1;
  }
}
