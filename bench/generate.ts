/**
 * Writes a project of invented, believable reporting of any size, the same for the same seed.
 *
 *   npm run generate -- [--quads 100000] [--seed 7] DIR
 *
 * The quads are those that stand in its files; with what is inferred and what it uses of dealgraph, the graph has more.
 */
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { generateProject } from './generate/project.ts';

const { values, positionals } = parseArgs({ options: { quads: { type: 'string', default: '100000' }, seed: { type: 'string', default: '7' } }, allowPositionals: true });
const [folder, ...others] = positionals;
const [quads, seed] = [Number(values.quads), Number(values.seed)];
if (folder === undefined || others.length > 0 || !Number.isSafeInteger(quads) || quads < 1 || !Number.isSafeInteger(seed)) {
  console.error('Usage: npm run generate -- [--quads 100000] [--seed 7] DIR');
  process.exitCode = 2;
} else if (existsSync(folder)) {
  // Reports of another size would stay beside the new ones.
  console.error(`${folder} is there already; name a folder that is not.`);
  process.exitCode = 2;
} else {
  const written = generateProject(folder, { quads, seed });
  console.log(`${folder}: ${written.reports} reports on ${written.deals} deals, ${written.quads} quads in the files.`);
}
