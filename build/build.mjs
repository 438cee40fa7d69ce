/** Builds dist/: the program, the library, its declarations and the prepared project. Run by `npm ci` through `prepare`. */
import { execFile } from 'node:child_process';
import { chmod, copyFile, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { bundle } from './bundle.mjs';
import { licenceTexts } from './licence-texts.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'dist');
const building = join(root, '.cache', 'dist');

const start = performance.now();
await rm(building, { recursive: true, force: true });
await mkdir(building, { recursive: true });
const [inputs] = await Promise.all([bundle(root, building), declarations()]);
await writeFile(join(building, 'THIRD-PARTY.txt'), await licenceTexts(root, inputs));
await copyWasm();
// A program that runs while we build keeps its old files until the new ones are all there.
await rm(dist, { recursive: true, force: true });
await rename(building, dist);
await chmod(join(dist, 'bin', 'dealgraph.js'), 0o755);
await prepareProject();
console.log(`built dist/ in ${((performance.now() - start) / 1000).toFixed(1)} s`);

/** TypeScript's own program, run by this Node: no shell, so the same on every system. */
async function declarations() {
  const tsc = join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin', 'tsc');
  const out = join(root, '.cache', 'types');
  await rm(out, { recursive: true, force: true });
  const args = [tsc, '-p', join(root, 'build', 'tsconfig.types.json'), '--outDir', out];
  await promisify(execFile)(process.execPath, args, { cwd: root }).catch((error) => {
    console.error(`declarations are missing or incomplete:\n${error.stdout || error.message}`);
  });
  // package.json is imported too, so TypeScript keeps the folder `src`; readers of the types need not know it.
  await rename(join(out, 'src'), join(building, 'types')).catch(() => undefined);
}

/** Oxigraph's bundled code reads its WASM from the folder it stands in. */
async function copyWasm() {
  const wasm = join(root, 'node_modules', 'oxigraph', 'node_bg.wasm');
  await copyFile(wasm, join(building, 'chunks', 'node_bg.wasm'));
}

/**
 * Parses queries and the shipped project ahead, for a quick start. What is wrong with them is said by every command
 * that meets it, so it does not stop the build.
 */
async function prepareProject() {
  try {
    const library = await import(pathToFileURL(join(dist, 'index.js')).href);
    if (typeof library.writePrepared === 'function') await library.writePrepared(root, join(dist, 'prepared.json'));
  } catch (error) {
    console.error(`nothing was prepared ahead: ${error instanceof Error ? (error.stack ?? error.message) : error}`);
  }
}
