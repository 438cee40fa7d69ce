/**
 * What evidence costs: every canned question asked plainly and with evidence, in one warm process, in turn.
 *
 *   npm run bench:evidence -- [--quads 100000] [--seed 7] [--folder DIR] [--runs 5] [--limit 20] [--only ID,ID…] [--command]
 *
 * Measures the shipped data and a generated project of that size, or only the project in DIR. A question whose first two
 * answers take longer than the limit, in seconds, is not repeated: its figures are those of single runs and marked so.
 * `--command` adds the whole command, start of the process included; it needs `npm run build` first.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { commandRatio } from './evidence-cost/command.ts';
import { measure } from './evidence-cost/measure.ts';
import { table } from './evidence-cost/table.ts';
import { generateProject } from './generate/project.ts';

const { values } = parseArgs({
  options: {
    quads: { type: 'string', default: '100000' }, seed: { type: 'string', default: '7' }, folder: { type: 'string' }, runs: { type: 'string', default: '5' },
    limit: { type: 'string', default: '20' }, only: { type: 'string' }, command: { type: 'boolean', default: false },
  },
});
const shipped = fileURLToPath(new URL('..', import.meta.url));
const root = mkdtempSync(join(tmpdir(), 'dealgraph-bench-'));

try {
  const generated = join(root, 'generated');
  const folders: (readonly [title: string, folder: string])[] = values.folder === undefined ? [['Shipped data', shipped]] : [[values.folder, values.folder]];
  if (values.folder === undefined) {
    const { quads } = generateProject(generated, { quads: Number(values.quads), seed: Number(values.seed) });
    folders.push([`Generated project, ${quads} quads in its files`, generated]);
  }
  for (const [title, folder] of folders) {
    const only = values.only === undefined ? undefined : new Set(values.only.split(','));
    const { quads, claims, costs } = await measure(folder, {
      runs: Number(values.runs), limit: Number(values.limit) * 1000, only,
      onCost: ({ id, rows, plain, evidence }) => console.error(`${id}: ${rows} rows, ${plain.toFixed(1)} ms, with evidence ${evidence.toFixed(1)} ms`),
    });
    console.log(`## ${title}: ${quads} quads in the graph, ${claims} claims\n\n${table(costs)}\n`);
    if (values.command) console.log(`The whole command, \`ask deals --evidence\` against \`ask deals\`: ${commandRatio(folder, Number(values.runs)).toFixed(2)} times.\n`);
  }
} finally {
  rmSync(root, { recursive: true, force: true });
}
