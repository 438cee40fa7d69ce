/**
 * How many mistakes the project's own guards catch: one change at random in the shipped files, again and again, each judged
 * by `check` and then by the approved answers.
 *
 *   npm run mutations -- [--count 500] [--seed 1] [--over data|ontology|queries] [--kind ID] [--only N,N…] [--list]
 *
 * What slips through is listed on stderr as it comes; `--list` prints every mistake with its verdict at the end.
 * With ARTICLE naming the article's text, it also says how many more its hashes and offsets would catch.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Judge } from './mutations/judge.ts';
import { runMutations } from './mutations/run.ts';
import { listing, summary } from './mutations/table.ts';

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '500' },
    seed: { type: 'string', default: '1' },
    over: { type: 'string', default: 'data' },
    kind: { type: 'string' },
    only: { type: 'string' },
    list: { type: 'boolean', default: false },
  },
});

const folder = fileURLToPath(new URL('..', import.meta.url));
const article = process.env['ARTICLE'];
const judge = await Judge.of(folder, article === undefined ? undefined : readFileSync(article));
try {
  const started = performance.now();
  const mutants = await runMutations(judge, folder, {
    count: Number(values.count), seed: Number(values.seed), over: values.over,
    ...(values.kind === undefined ? {} : { kind: values.kind }),
    ...(values.only === undefined ? {} : { only: new Set(values.only.split(',').map(Number)) }),
    // What slips through is told at once: a long run need not be waited for.
    onMutant: (mutant, number) => {
      if (mutant.verdict.outcome === 'slipped') console.error(`${number} ${listing([mutant])}`);
    },
  });
  console.log(summary(mutants));
  console.log(`Seed ${values.seed}, over ${values.over}, ${Math.round((performance.now() - started) / 1000)} s.`);
  if (values.list) console.log(listing(mutants));
} finally {
  judge.close();
}
