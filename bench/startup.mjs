/**
 * How long one answer takes from a cold start, next to `node -e 0` and to Comunica's command line on the same data.
 *
 *   node bench/startup.mjs [--question ID] [--runs N] [--peer DIR]
 *
 * DIR is a folder in which `npm install @comunica/query-sparql-file` was run; without it that comparison is left out.
 * The commands run in turn, A B A B …, and the ratio is taken pair by pair, so that a machine whose speed drifts
 * does not decide it.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { cpus, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: {
    question: { type: 'string', default: 'deals' },
    runs: { type: 'string', default: '15' },
    peer: { type: 'string' },
  },
});
const runs = Number(values.runs);
const program = fileURLToPath(new URL('../dist/bin/dealgraph.js', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'dealgraph-bench-'));

try {
  const ask = [program, 'ask', values.question, '--format', 'csv'];
  console.log(`node ${process.version}, ${cpus()[0]?.model ?? 'unknown processor'} × ${cpus().length}, ${runs} pairs each, medians`);
  compare(`dealgraph ask ${values.question}`, ask, 'node -e 0', ['-e', '0']);
  compare('dealgraph --version', [program, '--version'], 'node -e 0', ['-e', '0']);
  const peer = peerProgram();
  if (peer === undefined) {
    console.log('comunica-sparql-file: left out, --peer names no folder that has @comunica/query-sparql-file');
  } else {
    compare(`dealgraph ask ${values.question}`, ask, 'comunica-sparql-file', [peer, ...peerArguments()]);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Runs A and B in turn and prints both medians and the median of the ratios. */
function compare(nameA, a, nameB, b) {
  // The first run of each reads files that later runs find in the system's cache.
  run(a);
  run(b);
  const pairs = Array.from({ length: runs }, () => [run(a), run(b)]);
  const [medianA, medianB] = [0, 1].map((side) => median(pairs.map((pair) => pair[side])));
  const ratio = median(pairs.map(([first, second]) => first / second));
  console.log(`${nameA}: ${medianA.toFixed(0)} ms; ${nameB}: ${medianB.toFixed(0)} ms; ratio ${ratio.toFixed(2)}`);
}

/** Milliseconds of one whole process. */
function run(args) {
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'], encoding: 'utf8', maxBuffer: 1e9 });
  const time = performance.now() - start;
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}: ${stderr}`);
  return time;
}

function median(numbers) {
  const sorted = numbers.toSorted((x, y) => x - y);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

function peerProgram() {
  if (values.peer === undefined) return undefined;
  const manifest = join(resolve(values.peer), 'node_modules', '@comunica', 'query-sparql-file', 'package.json');
  if (!existsSync(manifest)) return undefined;
  const { bin } = createRequire(import.meta.url)(manifest);
  return join(manifest, '..', bin['comunica-sparql-file']);
}

/** The same question on the same dataset: the merged export and the bound query. */
function peerArguments() {
  const data = join(folder, 'merged.nq');
  const query = join(folder, 'query.rq');
  runText(['export', '--as', 'nquads', '--merged', '-o', data]);
  writeFileSync(query, runText(['query', '--bound', values.question]));
  return [data, '-f', query, '-t', 'text/csv'];
}

function runText(args) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], { encoding: 'utf8', maxBuffer: 1e9 });
  if (status !== 0) throw new Error(`dealgraph ${args.join(' ')} ended with ${status}: ${stderr}`);
  return stdout;
}
