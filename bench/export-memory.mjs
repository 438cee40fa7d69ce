/**
 * Time and memory of each export of a large graph: the shipped data repeated under fresh IRIs, until it has a million
 * quads. Peak memory is the most that stood in heap and buffers at once, garbage included, above what the loaded graph
 * takes; each format runs in a process of its own, and what it writes is thrown away.
 *
 *   npx tsx bench/export-memory.mjs [--quads 1000000] [--format NAME,…]
 *
 * The peers, on the same quads: n3's StreamWriter (TriG, in the order the quads come in), and the plain way to canonical
 * N-Quads, which makes every line, sorts them and joins them.
 */
import { spawnSync } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { cpus, devNull } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Readable } from 'node:stream';
import { finished, pipeline } from 'node:stream/promises';
import { gathered } from '../src/export/chunks.ts';
import { FORMATS, formatNamed } from '../src/export/formats.ts';
import { indexLabels } from '../src/graph/index-labels.ts';
import { loadGraph } from '../src/graph/load.ts';
import { quadLines, sortByCodePoint } from '../src/graph/nquads.ts';
import { readProject } from '../src/graph/project.ts';
import { Terms } from '../src/graph/terms.ts';
import { ontologyOrigin } from '../src/graph/vocabulary.ts';

const { values } = parseArgs({ options: { quads: { type: 'string', default: '1000000' }, format: { type: 'string' }, one: { type: 'string' } } });
const MB = 2 ** 20;
const variants = (values.format ?? [...FORMATS.map(({ name }) => name), 'nquads --merged', 'trig --merged', 'csv --table nodes', 'n3 StreamWriter', 'sorted strings'].join()).split(',');

if (values.one === undefined) {
  console.log(`node ${process.version}, ${cpus()[0]?.model ?? 'unknown processor'} × ${cpus().length}; the shipped data repeated to about ${values.quads} quads, closed`);
  console.log('| export | quads | seconds | written, MB | peak over the loaded graph, MB |\n| --- | ---: | ---: | ---: | ---: |');
  for (const variant of variants) {
    const args = ['--expose-gc', '--max-old-space-size=12000', '--import', 'tsx', fileURLToPath(import.meta.url), '--one', variant, '--quads', values.quads];
    const { stdout, stderr, status } = spawnSync(process.execPath, args, { encoding: 'utf8' });
    console.log(status === 0 ? stdout.trim() : `| ${variant} | failed: ${stderr.trim().split('\n').at(-1)} |`);
  }
} else {
  await measure(values.one);
}

function used() {
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

async function measure(variant) {
  const project = readProject(fileURLToPath(new URL('..', import.meta.url)));
  const graph = repeated(await loadGraph(project), Number(values.quads), project);
  globalThis.gc();
  const before = used();
  let peak = before;
  const watch = () => (peak = Math.max(peak, used()));
  const timer = setInterval(watch, 20);
  const start = performance.now();
  let written = 0;
  const count = async function* (pieces) {
    for await (const piece of pieces) {
      written += Buffer.byteLength(piece);
      watch();
      yield piece;
    }
  };
  await pipeline(Readable.from(count(await pieces(variant, graph, project)), { objectMode: true, highWaterMark: 1 }), createWriteStream(devNull));
  clearInterval(timer);
  const seconds = (performance.now() - start) / 1000;
  console.log(`| ${variant} | ${graph.quads.length} | ${seconds.toFixed(1)} | ${Math.round(written / MB)} | ${Math.round((peak - before) / MB)} |`);
}

async function pieces(variant, graph, project) {
  if (variant === 'n3 StreamWriter') return peer(graph);
  if (variant === 'sorted strings') return [[...new Set(sortByCodePoint(quadLines(graph.quads.filter(({ stated }) => stated).map(({ quad }) => quad))))].join('')];
  const [name, flag, value] = variant.split(' ');
  const options = flag === undefined ? {} : { [flag.slice(2)]: value ?? true };
  return gathered(await formatNamed(name).write({ graph, project, scope: { of: 'graph' }, lang: 'en', langAsked: true, folder: false, options }));
}

/** The stated quads through n3's StreamWriter as TriG, in the order they come in. */
async function peer(graph) {
  const { StreamWriter } = await import('n3');
  const writer = new StreamWriter({ format: 'application/trig' });
  const source = Readable.from((function* () {
    for (const { quad, stated } of graph.quads) if (stated) yield quad;
  })());
  writer.setEncoding?.('utf8');
  source.pipe(writer);
  void finished(writer);
  return gathered((async function* () {
    for await (const piece of writer) yield String(piece);
  })());
}

/** The graph with copies of all but the ontology beside it, each under IRIs of its own. */
function repeated(graph, quads, { languages }) {
  const terms = new Terms();
  const ontology = ontologyOrigin(graph.base);
  const fixed = graph.quads.filter(({ quad }) => quad.graph.value === ontology);
  const known = new Set(fixed.flatMap(({ quad }) => quad.subject.value));
  const varying = graph.quads.filter(({ quad }) => quad.graph.value !== ontology);
  const all = [...fixed];
  const [claims, reports] = [new Map(), new Map()];
  const starts = ['id/', 'claim/'].map((part) => graph.base + part);
  for (let copy = 0; all.length < quads; copy++) {
    const fresh = (iri) => (known.has(iri) || !starts.some((start) => iri.startsWith(start)) ? iri : `${iri.replace(/^(.*?\/(?:id|claim)\/)([^/]+)/u, `$1$2-${copy}`)}`);
    const term = (one) => (one.termType === 'NamedNode' ? terms.iri(fresh(one.value)) : one.language ? terms.literal(one.value, one.language) : terms.literal(one.value, terms.iri(one.datatype.value)));
    for (const { quad, stated } of varying) all.push({ quad: terms.quad(term(quad.subject), term(quad.predicate), term(quad.object), term(quad.graph)), stated });
    for (const claim of graph.claims.values()) claims.set(fresh(claim.iri), { ...claim, iri: fresh(claim.iri), report: fresh(claim.report) });
    for (const report of graph.reports.values()) reports.set(fresh(report.iri), { ...report, iri: fresh(report.iri), id: `${report.id}-${copy}` });
  }
  return { ...graph, quads: all, claims, reports, labels: indexLabels(all, graph.base, languages) };
}
