/** Bundles the program and the library, so that the published package needs no overrides and starts quickly. */
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { build } from 'esbuild';
import { lazyPackages } from './lazy-packages.mjs';

/** CommonJS packages expect these names, which ECMAScript modules lack; each output file gets its own. */
const COMMONJS_NAMES = [
  "import { createRequire as __createRequire } from 'node:module';",
  "import { fileURLToPath as __fileURLToPath } from 'node:url';",
  'const require = __createRequire(import.meta.url);',
  'const __filename = __fileURLToPath(import.meta.url);',
  "const __dirname = __fileURLToPath(new URL('.', import.meta.url));",
].join('\n');

/**
 * Writes `bin/dealgraph.js` and `index.js` with shared chunks; what is imported with `import()` loads when first needed.
 * @param {string} root the repository's folder
 * @param {string} out the folder to write to
 * @returns {Promise<readonly string[]>} the source files that went in, relative to `root`
 */
export async function bundle(root, out) {
  const nativeFetch = join(root, 'build', 'native-fetch.mjs');
  const result = await build({
    absWorkingDir: root,
    entryPoints: [
      { in: join('src', 'cli', 'main.ts'), out: join('bin', 'dealgraph') },
      { in: join('src', 'index.ts'), out: 'index' },
    ],
    outdir: out,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.20',
    chunkNames: 'chunks/[name]-[hash]',
    banner: { js: COMMONJS_NAMES },
    mainFields: ['module', 'main'],
    minifySyntax: true,
    minifyWhitespace: true,
    legalComments: 'none',
    alias: { 'cross-fetch': nativeFetch, 'cross-fetch/polyfill': nativeFetch },
    plugins: [lazyPackages],
    metafile: true,
    logLevel: 'warning',
  });
  refuseOutsidePackages(result.metafile);
  return Object.keys(result.metafile.inputs);
}

/** What the bundle takes from outside is Node's own: nothing else is beside it where it is installed. */
function refuseOutsidePackages({ outputs }) {
  const outside = Object.values(outputs).flatMap(({ imports }) => imports).filter(({ external }) => external).map(({ path }) => path)
    .filter((path) => !path.startsWith('node:') && !builtinModules.includes(path));
  if (outside.length > 0) throw new Error(`not bundled: ${[...new Set(outside)].join(', ')}`);
}
