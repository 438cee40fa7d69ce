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

const UTF_16: Text = { en: 'UTF-16 text', de: 'UTF-16-Text' };

const KINDS: readonly (readonly [name: Text, looks: (start: string, bytes: Buffer) => boolean, endings: readonly string[]])[] = [
  [{ en: 'a ZIP archive or an Office document', de: 'ein ZIP-Archiv oder Office-Dokument' }, (_, bytes) => bytes.subarray(0, 4).toString('latin1') === 'PK\u0003\u0004', []],
  [{ en: 'a PDF document', de: 'ein PDF-Dokument' }, (start) => start.startsWith('%PDF-'), []],
  [{ en: 'a gzip archive', de: 'ein gzip-Archiv' }, (_, bytes) => bytes[0] === 0x1f && bytes[1] === 0x8b, []],
  [UTF_16, (_, bytes) => (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff), []],
  [{ en: 'an HTML page', de: 'eine HTML-Seite' }, (start) => /^\s*<(?:!doctype html|html)\b/iu.test(start), []],
  [{ en: 'RDF/XML or other XML', de: 'RDF/XML oder anderes XML' }, (start) => /^\s*<\?xml\b|^\s*<rdf:RDF\b/iu.test(start), ['.rdf']],
  [{ en: 'JSON or JSON-LD', de: 'JSON oder JSON-LD' }, (start) => /^\s*(?:\{\s*"|\[\s*\{|\{\s*\})/u.test(start), ['.jsonld']],
  [{ en: 'N-Quads', de: 'N-Quads' }, (start) => /^(?:\s*#.*\n)*\s*(?:<[^>]*>|_:\S+)\s+<[^>]*>\s+(?:<[^>]*>|_:\S+|"(?:[^"\\\n]|\\.)*"\S*)\s+(?:<[^>]*>|_:\S+)\s*\./u.test(start), ['.nq']],
  [{ en: 'TriG, with named graphs', de: 'TriG mit benannten Graphen' }, (start) => /^[^"#]*?(?:[\w.-]*:[\w./-]*|<[^>]*>)\s*\{/mu.test(start), ['.trig']],
  [{ en: 'a SPARQL query', de: 'eine SPARQL-Abfrage' }, (start) => /^(?:\s*#.*\n)*\s*(?:PREFIX\s+\S*:\s*<[^>]*>\s*)*(?:SELECT|ASK|CONSTRUCT|DESCRIBE)\b/iu.test(start), ['.rq']],
  [{ en: 'a table of values (CSV)', de: 'eine Wertetabelle (CSV)' }, (start) => /^[^\s<@#:;]+(?:[,;\t][^\s<@#:;]*){2,}\r?\n[^\n]*[,;\t]/u.test(start), []],
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
    message: { en: `The name says ${ending}, but the file looks like ${name.en}.`, de: `Der Name sagt ${ending}, die Datei sieht aber aus wie ${name.de}.` },
    repair: own === '.trig' || own === '.nq'
      ? { en: `Rename it to end in ${own}.`, de: `Sie mit der Endung ${own} benennen.` }
      : { en: 'Write the data as Turtle (.ttl) or TriG (.trig), or move the file out of the folder.', de: 'Die Daten als Turtle (.ttl) oder TriG (.trig) schreiben oder die Datei aus dem Ordner nehmen.' },
  };
}
