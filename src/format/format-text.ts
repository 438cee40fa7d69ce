/** Formats one text and proves that it still says the same. */
import type * as RDF from '@rdfjs/types';
import { Problem, type Bilingual } from '../problem.ts';
import { parseRdf, type ParsedFile } from '../graph/parse.ts';
import { QuadSet } from '../graph/quad-set.ts';
import { Terms } from '../graph/terms.ts';
import { prefixes } from '../graph/vocabulary.ts';
import type { Document } from './document.ts';
import { layout } from './layout.ts';
import { readDocument } from './read-document.ts';
import { commentsIn, tokensOf, withPlainLineEnds } from './tokens.ts';

export interface TextOptions {
  readonly format: 'text/turtle' | 'application/trig';
  /** As messages show it. */
  readonly file: string;
  /** The project's base, for prefixes that a repair may suggest. */
  readonly base: string;
}

/**
 * The text in canonical order, LF line ends, comments kept.
 * @throws Problem `syntax` and what else the loader refuses, with its place; `format-unproved` where the result would
 * not say the same (a mistake of ours: nothing is then written), `canonical-work` where blank nodes make that too hard to tell
 */
export async function formatText(text: string, options: TextOptions): Promise<string> {
  const source = text.replace(/^\ufeff/, '');
  const before = await parsed(source, options);
  const formatted = layout(await readDocument(await withPlainLineEnds(source)));
  await prove([{ text: source, parsed: before }], [{ text: formatted, parsed: await parsed(formatted, options) }], options.file);
  return formatted;
}

/** Parses as the loader does. @throws Problem with its place */
export async function parsed(text: string, { format, file, base }: TextOptions, blankPrefix = 'b'): Promise<ParsedFile> {
  return parseRdf(text, { format, file, terms: new Terms(), blankPrefix, known: prefixes(base) });
}

export interface ParsedText {
  readonly text: string;
  readonly parsed: ParsedFile;
}

/** @throws Problem `format-unproved` unless both sides hold the same quads, graphs and comments */
export async function prove(before: readonly ParsedText[], after: readonly ParsedText[], file: string): Promise<void> {
  const { canonicalNQuads } = await import('../export/rdf-canonical.ts');
  const quads = (side: readonly ParsedText[]): string => canonicalNQuads(distinct(side.flatMap(({ parsed }) => parsed.quads)));
  const graphs = (side: readonly ParsedText[]): Promise<string> => each(side, async (text) => graphNames(await readDocument(text)));
  const comments = (side: readonly ParsedText[]): Promise<string> => each(side, async (text) => commentsIn(await tokensOf(text)));
  // A graph that holds nothing has no triples to tell of it, and still makes a file one with claims (semantics §13).
  if (quads(before) !== quads(after) || (await graphs(before)) !== (await graphs(after))) throw unproved(file, { en: 'its triples', de: 'ihre Tripel' });
  if ((await comments(before)) !== (await comments(after))) throw unproved(file, { en: 'its comments', de: 'ihre Kommentare' });
}

async function each(side: readonly ParsedText[], words: (text: string) => Promise<readonly string[]>): Promise<string> {
  return (await Promise.all(side.map(({ text }) => words(text)))).flat().sort().join('\n');
}

function graphNames({ items }: Document): string[] {
  return [...new Set(items.flatMap((item) => (item.kind === 'graph' ? [item.key] : [])))];
}

/** What is said twice is said once: blank nodes are told apart by the set of what is said of them. */
function distinct(quads: readonly RDF.Quad[]): RDF.Quad[] {
  const seen = new QuadSet();
  return quads.filter((quad) => seen.add(quad));
}

function unproved(file: string, what: Bilingual): Problem {
  return new Problem({
    code: 'format-unproved', place: { file },
    message: { en: `formatting would change ${what.en}, so the file was left as it is`, de: `das Formatieren würde ${what.de} ändern, daher bleibt die Datei, wie sie ist` },
    repair: { en: 'This is a mistake in dealgraph. Please report it with the file.', de: 'Das ist ein Fehler in dealgraph. Bitte mit der Datei melden.' },
  });
}
