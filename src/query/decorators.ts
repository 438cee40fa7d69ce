/** Takes the `#+` header out of an `.rq` file: one YAML block whose every value knows its line. */
import { Problem, type Bilingual, type Place } from '../problem.ts';

/** A value of the header with its place in the file. */
export interface Entry {
  readonly value: unknown;
  readonly place: Place;
  /** The entries of a map by key, and the items of a list under '0', '1' …; empty for a plain value. */
  readonly entries: ReadonlyMap<string, Entry>;
}

/** Whether a line belongs to the header (grlc's decorator). */
const DECORATOR = /^#\+ ?(.*)$/u;

/**
 * The header of a query's text as a map; empty where there is none.
 * @throws Problem `query-header` where it is no YAML, or no map, with file, line and column
 */
export async function readDecorators(text: string, file: string): Promise<Entry> {
  const lines: Array<{ yaml: string; line: number; skipped: number }> = [];
  for (const [index, raw] of text.split(/\r?\n/u).entries()) {
    const match = DECORATOR.exec(raw);
    if (match) lines.push({ yaml: match[1] ?? '', line: index + 1, skipped: raw.length - (match[1]?.length ?? 0) });
  }
  const place = (line: number, column: number): Place => {
    const at = lines[Math.min(line, lines.length) - 1];
    return { file, line: at?.line ?? 1, column: column + (at?.skipped ?? 0) };
  };
  const { isMap, isScalar, isSeq, LineCounter, parseDocument } = await import('yaml');
  const counter = new LineCounter();
  const document = parseDocument(lines.map(({ yaml }) => yaml).join('\n'), { lineCounter: counter, prettyErrors: false, uniqueKeys: true });
  const at = (offset: number): Place => {
    const { line, col } = counter.linePos(offset);
    return place(line, col);
  };
  const [error] = document.errors;
  if (error) throw headerProblem({
    en: `the header is no YAML: ${error.message}`, de: `der Kopf ist kein YAML (${error.message})`,
  }, at(error.pos[0]), {
    en: 'Mend the line; blanks at the beginning and quotation marks count.', de: 'Die Zeile richtigstellen; Leerzeichen am Anfang und Anführungszeichen zählen.',
  });
  const entry = (node: unknown, start: number): Entry => {
    const offset = (node as { range?: [number, number, number] } | null)?.range?.[0] ?? start;
    const parts = new Map<string, Entry>();
    if (isMap(node)) {
      for (const { key, value } of node.items) {
        const keyStart = (key as { range?: [number, number, number] } | null)?.range?.[0] ?? offset;
        parts.set(String(isScalar(key) ? key.value : key), { ...entry(value, keyStart), place: at(keyStart) });
      }
    } else if (isSeq(node)) for (const [index, item] of node.items.entries()) parts.set(String(index), entry(item, offset));
    return { value: isScalar(node) ? scalarText(node) : (node as { toJSON?(): unknown } | null)?.toJSON?.() ?? null, place: at(offset), entries: parts };
  };
  const root = entry(document.contents, 0);
  if (document.contents !== null && !isMap(document.contents)) throw headerProblem({
    en: 'the header must be a map of keys and values', de: 'der Kopf muss aus Schlüsseln mit Werten bestehen',
  }, root.place, { en: 'Write lines such as #+ summary: "…".', de: 'Zeilen wie #+ summary: "…" schreiben.' });
  return root;
}

/** What was written: a date or number keeps its letters. */
function scalarText(node: { value: unknown; source?: string | undefined }): unknown {
  return typeof node.value === 'number' || node.value instanceof Date ? node.source ?? String(node.value) : node.value;
}

/** A mistake in a header. */
export function headerProblem(message: Bilingual, place: Place, repair: Bilingual): Problem {
  return new Problem({ code: 'query-header', message, place, repair });
}
