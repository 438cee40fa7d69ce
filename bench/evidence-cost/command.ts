/** The whole command with evidence against the plain one, start of the process included. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { median } from './table.ts';

const program = fileURLToPath(new URL('../../dist/bin/dealgraph.js', import.meta.url));

/** The median of the ratios of that many pairs, run in turn. */
export function commandRatio(folder: string, runs: number): number {
  const pair = (): number => {
    const plain = time(folder, []);
    return time(folder, ['--evidence']) / plain;
  };
  // The first pair reads files that later ones find in the system's cache.
  pair();
  return median(Array.from({ length: runs }, pair));
}

/** Milliseconds of one whole process. */
function time(folder: string, more: readonly string[]): number {
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, [program, 'ask', 'deals', '--project', folder, ...more], { encoding: 'utf8', maxBuffer: 1e9 });
  if (status !== 0) throw new Error(`ask deals ${more.join(' ')} ended with ${status}: ${stderr}`);
  return performance.now() - start;
}
