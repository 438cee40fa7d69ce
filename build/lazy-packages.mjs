/**
 * Lets bundled code load CommonJS packages with `import()`, named exports and all.
 *
 * Node finds out the names that a CommonJS module exports; esbuild, when it splits, gives `import()` of such a module
 * its `default` only. So each package that our sources load lazily is reached through a small module that names them.
 */

/** @type {import('esbuild').Plugin} */
export const lazyPackages = {
  name: 'lazy-packages',
  setup(build) {
    build.onResolve({ filter: /^[^./]/ }, ({ path, kind, importer, resolveDir, namespace }) => {
      const fromOurs = namespace === 'file' && !/[\\/]node_modules[\\/]/u.test(importer);
      if (kind !== 'dynamic-import' || !fromOurs || path.startsWith('node:')) return undefined;
      return { path, namespace: 'lazy-package', pluginData: { resolveDir } };
    });
    build.onLoad({ filter: /.*/, namespace: 'lazy-package' }, async ({ path, pluginData }) => {
      const names = Object.keys(await import(path)).filter((name) => /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(name) && name !== 'module.exports' && name !== '__esModule');
      return { contents: `export { ${names.join(', ')} } from ${JSON.stringify(path)};`, resolveDir: pluginData.resolveDir, loader: 'js' };
    });
  },
};
