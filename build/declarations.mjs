/** The library's type declarations: those that `index.d.ts` leads to, with the RDF/JS types that they mention. */
import { execFile } from 'node:child_process';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, posix } from 'node:path';
import { promisify } from 'node:util';

/** What a declaration imports or exports from. */
const FROM = /(?<=\b(?:from|import\()\s*['"])([^'"]+)(?=['"])/gu;

/**
 * Has TypeScript write the declarations of `src/index.ts`, and puts those that its readers need into `out`.
 * A type error is said and does not stop the build: `npm run typecheck` is for that.
 * @param {string} root the repository's folder
 * @param {string} out the folder to write to
 */
export async function declarations(root, out) {
  const all = join(root, '.cache', 'types');
  await rm(all, { recursive: true, force: true });
  // TypeScript's own program, run by this Node: no shell, so the same on every system.
  const tsc = join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin', 'tsc');
  const args = [tsc, '-p', join(root, 'build', 'tsconfig.types.json'), '--outDir', all];
  await promisify(execFile)(process.execPath, args, { cwd: root }).catch((error) => {
    console.error(`declarations are missing or incomplete:\n${error.stdout || error.message}`);
  });
  // package.json is imported too, so TypeScript keeps the folder `src`; readers of the types need not know it.
  await copyWithImports(join(all, 'src'), out, 'index', new Set());
  await copyRdfTypes(root, out);
}

/** `name` is a declaration's path in `src/`, without its ending, with `/` on every system. */
async function copyWithImports(from, to, name, done) {
  if (done.has(name)) return;
  done.add(name);
  const text = await readFile(join(from, `${name}.d.ts`), 'utf8').catch(() => undefined);
  if (text === undefined) return;
  await mkdir(dirname(join(to, name)), { recursive: true });
  await writeFile(join(to, `${name}.d.ts`), text.replace(FROM, (target) => publishedName(target, name)));
  const beside = [...text.matchAll(FROM)].map(([target]) => target).filter((target) => target.startsWith('.'));
  await Promise.all(beside.map((target) => copyWithImports(from, to, posix.join(posix.dirname(name), withoutEnding(target)), done)));
}

/** `.js` is what every version of TypeScript understands; `.ts` is what our sources say. */
function publishedName(target, name) {
  if (target === '@rdfjs/types') return `${posix.relative(posix.dirname(name), '.') || '.'}/rdf-js.js`;
  return target.startsWith('.') ? `${withoutEnding(target)}.js` : target;
}

function withoutEnding(target) {
  return target.replace(/\.ts$/u, '');
}

/**
 * The RDF/JS data model is a page of types. As a package it would bring Node's types, megabytes of them, and of a
 * version that need not suit the reader's TypeScript. Types match by their shape, so a copy is as good.
 */
async function copyRdfTypes(root, out) {
  const folder = join(root, 'node_modules', '@rdfjs', 'types');
  const [model, licence] = await Promise.all(['data-model.d.ts', 'LICENSE'].map((file) => readFile(join(folder, file), 'utf8')));
  const { version } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
  await writeFile(join(out, 'rdf-js.d.ts'), `/*\n@rdfjs/types ${version}, data-model.d.ts\n\n${licence.trim()}\n*/\n\n${model}`);
}
