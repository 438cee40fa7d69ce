/** The template of a new project: which files it has, and what stands in them for one name, base and choice of languages. */
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, sep } from 'node:path';

/** What a new project is to be. */
export interface NewProject {
  readonly name: string;
  readonly base: string;
  /** Language tags in lower case, the preferred one first. */
  readonly languages: readonly string[];
  /** Whether the reports that come with dealgraph count too. */
  readonly withReports: boolean;
  /** The day it is made, as `YYYY-MM-DD`. */
  readonly today: string;
  /** Of dealgraph. */
  readonly version: string;
}

/** The languages that the template's words are there in; the first is taken where a project has none of them. */
const TEMPLATE_LANGUAGES = ['en', 'de'] as const;

/** The files of a new project by their paths in it, with `/`. `templates` is the folder that the template stands in. */
export function projectFiles(templates: string, project: NewProject): ReadonlyMap<string, string> {
  const root = join(templates, 'project');
  const paths = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(root.length + 1).split(sep).join('/')).toSorted();
  const readme = `README.${wordsOf(project.languages)[0]}.md`;
  return new Map(paths.filter((path) => !path.startsWith('README.') || path === readme)
    .map((path) => [targetPath(path), filled(readFileSync(join(root, ...path.split('/')), 'utf8').replaceAll('\r\n', '\n'), path, project)]));
}

/** The languages of a project that the template has words in; where there is none, its first, said to be what it is. */
export function wordsOf(languages: readonly string[]): readonly string[] {
  const known = languages.filter((tag) => TEMPLATE_LANGUAGES.some((one) => one === primary(tag)));
  return known.length > 0 ? [...new Set(known.map(primary))] : [TEMPLATE_LANGUAGES[0]];
}

/** npm packs no file called .gitignore, so no name in the template begins with a dot. */
function targetPath(path: string): string {
  return path.replace(/^README\.\w+\.md$/u, 'README.md').replace(/(^|\/)dot-/gu, '$1.');
}

/** `{{name}}` is a value; `{{en: "…" de: "…"}}` a text in the project's languages, as the file's format writes that. */
function filled(text: string, path: string, project: NewProject): string {
  const values = valuesFor(path, project);
  const tags = project.languages.filter((tag) => TEMPLATE_LANGUAGES.some((one) => one === primary(tag)));
  const write = /^\.(?:ttl|trig)$/u.test(extname(path))
    ? (texts: readonly Localised[]) => texts.map(({ tag, quoted }) => `${quoted}@${tag}`).join(', ')
    : (texts: readonly Localised[]) => `{ ${texts.map(({ tag, quoted }) => `${tag}: ${quoted}`).join(', ')} }`;
  return text
    .replace(/\{\{(\w+)\}\}/gu, (whole, key: string) => values[key] ?? whole)
    .replace(/\{\{((?:[a-z]+: "(?:[^"\\]|\\.)*"\s*)+)\}\}/gu, (_, inner: string) => {
      const texts = new Map([...inner.matchAll(/([a-z]+): ("(?:[^"\\]|\\.)*")/gu)].map((match) => [match[1] ?? '', match[2] ?? '']));
      return write((tags.length > 0 ? tags : [TEMPLATE_LANGUAGES[0]]).map((tag) => ({ tag, quoted: texts.get(primary(tag)) ?? '""' })));
    });
}

interface Localised {
  readonly tag: string;
  readonly quoted: string;
}

function valuesFor(path: string, { name, base, languages, withReports, today, version }: NewProject): Readonly<Record<string, string>> {
  return {
    // JSON's escapes are Turtle's and YAML's too (double-quoted); Markdown takes the name as it is.
    name: path.endsWith('.md') ? name : JSON.stringify(name).slice(1, -1),
    base,
    // A name after a second # would make no IRI.
    terms: base.endsWith('#') ? `${base}ontology/` : `${base}ontology#`,
    languages: `[${languages.map((tag) => JSON.stringify(tag)).join(', ')}]`,
    use: withReports ? '{ "package": "dealgraph", "reports": true }' : '"dealgraph"',
    today,
    version,
  };
}

function primary(tag: string): string {
  return tag.split('-')[0] ?? tag;
}
