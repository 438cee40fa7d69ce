/** Builds dist/: the program, the library, its declarations and the prepared project. Run by `npm ci` through `prepare`. */
import { chmod, copyFile, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { bundle } from './bundle.mjs';
import { declarations } from './declarations.mjs';
import { licenceTexts } from './licence-texts.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'dist');
const building = join(root, '.cache', 'dist');

const start = performance.now();
await rm(building, { recursive: true, force: true });
await mkdir(building, { recursive: true });
const [inputs] = await Promise.all([bundle(root, building), declarations(root, join(building, 'types'))]);
await writeFile(join(building, 'THIRD-PARTY.txt'), await licenceTexts(root, inputs));
await copyWasm();
// A program that runs while we build keeps its old files until the new ones are all there.
await rm(dist, { recursive: true, force: true });
await rename(building, dist);
await chmod(join(dist, 'bin', 'dealgraph.js'), 0o755);
await prepareProject();
console.error(`built dist/ in ${((performance.now() - start) / 1000).toFixed(1)} s`);

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
