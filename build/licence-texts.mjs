/** The licences of the packages that were bundled, which have to travel with their code. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * @param {string} root the repository's folder
 * @param {readonly string[]} inputs the bundled source files, relative to `root`
 * @returns {Promise<string>} one section per licence text, under the packages that come with it
 */
export async function licenceTexts(root, inputs) {
  const folders = new Set(inputs.map(packageFolder).filter((folder) => folder !== undefined));
  const licences = await Promise.all([...folders].sort().map((folder) => licence(join(root, folder))));
  const packages = new Map();
  for (const { name, text } of licences) packages.set(text, [...(packages.get(text) ?? []), name]);
  const sections = [...packages].map(([text, names]) => `${'='.repeat(80)}\n${[...new Set(names)].join('\n')}\n\n${text}`);
  return `${sections.join('\n\n')}\n`;
}

/** `node_modules/a/node_modules/@b/c` of a file in it. */
function packageFolder(file) {
  return /^.*node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/u.exec(file)?.[0];
}

async function licence(folder) {
  const { name, version, license, author } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
  const file = (await readdir(folder)).find((entry) => /^licen[cs]e/iu.test(entry) && !/\.(?:c?js|ts)$/u.test(entry));
  const by = typeof author === 'string' ? author : author?.name;
  const text = file === undefined ? `${license ?? 'see its repository'}${by ? `, ${by}` : ''}` : (await readFile(join(folder, file), 'utf8')).replaceAll('\r\n', '\n').trim();
  return { name: `${name} ${version}`, text };
}
