/**
 * The package.json that goes into the package: without what only a checkout needs. npm would otherwise warn everybody
 * who installs the package of a script (`prepare`) that is never run there.
 *
 * `npm pack` runs this as `prepack` (`trim`) and, when the package is written, as `postpack` (`restore`).
 */
import { copyFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const manifest = join(root, 'package.json');
const whole = join(root, '.cache', 'package.json');
const FOR_A_CHECKOUT = new Set(['scripts', 'devDependencies', 'overrides', 'allowScripts']);

// A run that broke off has left its copy; what is in use then is the trimmed one.
await restore();
if (process.argv[2] === 'trim') await trim();

async function trim() {
  await mkdir(join(root, '.cache'), { recursive: true });
  const text = await readFile(manifest, 'utf8');
  await writeFile(whole, text);
  const kept = Object.entries(JSON.parse(text)).filter(([key]) => !FOR_A_CHECKOUT.has(key));
  await writeFile(manifest, `${JSON.stringify(Object.fromEntries(kept), null, 2)}\n`);
}

async function restore() {
  // Only over what `trim` left: a package.json with scripts is the checkout's own, perhaps newer than the copy.
  const trimmed = !('scripts' in JSON.parse(await readFile(manifest, 'utf8')));
  if (trimmed) await copyFile(whole, manifest);
  await rm(whole, { force: true });
}
