/** Recognises a file of another format under a wrong name, by how it starts. */
import { extname } from 'node:path';
import type { SourceFile } from '../graph/files.ts';
import type { Text } from './finding.ts';

interface Sniffed {
  /** The finding's id. */
  readonly id: string;
  readonly message: Text;
  readonly repair: Text;
}

const UTF_16 = 'UTF-16 text';

const KINDS: readonly (readonly [name: string, looks: (start: string, bytes: Buffer) => boolean, endings: readonly string[]])[] = [
  ['a ZIP archive or an Office document', (_, bytes) => bytes.subarray(0, 4).toString('latin1') === 'PK\u0003\u0004', []],
  ['a PDF document', (start) => start.startsWith('%PDF-'), []],
  ['a gzip archive', (_, bytes) => bytes[0] === 0x1f && bytes[1] === 0x8b, []],
  [UTF_16, (_, bytes) => (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff), []],
  ['an HTML page', (start) => /^\s*<(?:!doctype html|html)\b/iu.test(start), []],
  ['RDF/XML or other XML', (start) => /^\s*<\?xml\b|^\s*<rdf:RDF\b/iu.test(start), ['.rdf']],
  ['JSON or JSON-LD', (start) => /^\s*(?:\{\s*"|\[\s*\{|\{\s*\})/u.test(start), ['.jsonld']],
  ['N-Quads', (start) => /^(?:\s*#.*\n)*\s*(?:<[^>]*>|_:\S+)\s+<[^>]*>\s+(?:<[^>]*>|_:\S+|"(?:[^"\\\n]|\\.)*"\S*)\s+(?:<[^>]*>|_:\S+)\s*\./u.test(start), ['.nq']],
  ['TriG, with named graphs', (start) => /^[^"#]*?(?:[\w.-]*:[\w./-]*|<[^>]*>)\s*\{/mu.test(start), ['.trig']],
  ['a SPARQL query', (start) => /^(?:\s*#.*\n)*\s*(?:PREFIX\s+\S*:\s*<[^>]*>\s*)*(?:SELECT|ASK|CONSTRUCT|DESCRIBE)\b/iu.test(start), ['.rq']],
  ['a table of values (CSV)', (start) => /^[^\s<@#:;]+(?:[,;\t][^\s<@#:;]*){2,}\r?\n[^\n]*[,;\t]/u.test(start), []],
];

/** What a file is instead of what its name says; undefined where it does not look like anything else. */
export function sniffedFormat({ bytes, path }: Pick<SourceFile, 'bytes' | 'path'>): Sniffed | undefined {
  const start = bytes.subarray(0, 20_000).toString('utf8').replace(/^\ufeff/u, '');
  const ending = extname(path).toLowerCase();
  const kind = KINDS.find(([, looks, endings]) => !endings.includes(ending) && looks(start, bytes));
  if (kind === undefined) return undefined;
  const [name, , [own]] = kind;
  if (name === UTF_16) return { id: 'encoding', message: { en: 'The file is UTF-16, not UTF-8.', de: 'Die Datei ist in UTF-16, nicht in UTF-8.' }, repair: { en: 'Save the file as UTF-8.', de: 'Die Datei als UTF-8 speichern.' } };
  return {
    id: 'wrong-format',
    message: { en: `The name says ${ending}, but the file looks like ${name}.`, de: `Der Name sagt ${ending}, die Datei sieht aber aus wie ${GERMAN[name] ?? name}.` },
    repair: own === '.trig' || own === '.nq'
      ? { en: `Rename it to end in ${own}.`, de: `Sie mit der Endung ${own} benennen.` }
      : { en: 'Write the data as Turtle (.ttl) or TriG (.trig), or move the file out of the folder.', de: 'Die Daten als Turtle (.ttl) oder TriG (.trig) schreiben oder die Datei aus dem Ordner nehmen.' },
  };
}

const GERMAN: Readonly<Record<string, string>> = {
  'a ZIP archive or an Office document': 'ein ZIP-Archiv oder Office-Dokument', 'a PDF document': 'ein PDF-Dokument', 'a gzip archive': 'ein gzip-Archiv',
  'an HTML page': 'eine HTML-Seite', 'RDF/XML or other XML': 'RDF/XML oder anderes XML', 'JSON or JSON-LD': 'JSON oder JSON-LD', 'TriG, with named graphs': 'TriG mit benannten Graphen',
  'a SPARQL query': 'eine SPARQL-Abfrage', 'a table of values (CSV)': 'eine Wertetabelle (CSV)',
};
