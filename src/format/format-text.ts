/** Formats one text and proves that it still says the same. */
import { Problem } from '../problem.ts';
import { parseRdf, type ParsedFile } from '../graph/parse.ts';
import { Terms } from '../graph/terms.ts';
import { prefixes } from '../graph/vocabulary.ts';
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

/** @throws Problem `format-unproved` unless both sides hold the same quads and the same comments */
export async function prove(before: readonly ParsedText[], after: readonly ParsedText[], file: string): Promise<void> {
  const { canonicalNQuads } = await import('../export/rdf-canonical.ts');
  const quads = (side: readonly ParsedText[]): string => canonicalNQuads(side.flatMap(({ parsed }) => parsed.quads));
  const named = (side: readonly ParsedText[]): boolean => side.some(({ parsed }) => parsed.named);
  const comments = async (side: readonly ParsedText[]): Promise<string> =>
    (await Promise.all(side.map(async ({ text }) => commentsIn(await tokensOf(text))))).flat().sort().join('\n');
  if (named(before) !== named(after) || quads(before) !== quads(after)) throw unproved(file, 'its triples');
  if ((await comments(before)) !== (await comments(after))) throw unproved(file, 'its comments');
}

function unproved(file: string, what: string): Problem {
  return new Problem({
    code: 'format-unproved', message: `formatting would change ${what}, so the file was left as it is`, place: { file },
    repair: 'This is a mistake in dealgraph. Please report it with the file.',
  });
}
