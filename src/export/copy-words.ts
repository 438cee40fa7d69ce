/** The publisher's words of a passage, out of the reader's own copy, and how well that copy fits. Never out of the project. */
import type { Graph } from '../graph/graph.ts';
import { plainStretch, plainText } from '../graph/plain-text.ts';
import type { Row } from '../query/answer.ts';
import { wording } from './evidence-wording.ts';
import { fits, type CopiedPassage, type Fit } from './reader-copy.ts';
import type { Quotation, RecordedTexts } from './recorded-passages.ts';
import { nameOf } from './thing-values.ts';

/** A passage in a reader's copy. */
export interface PassageInWords {
  readonly fit: Fit;
  /** Where it stands in the copy, or that it is missing. */
  readonly says: string;
  /** The words, cut where a direct quotation begins and ends; empty where they are missing. */
  readonly parts: readonly { readonly text: string; readonly quoted: boolean }[];
  /** Who is quoted with the marked part. */
  readonly quotation: string | undefined;
}

export interface CopyInWords {
  /** How well each copy fits: so many passages found, moved, differing, missing. */
  readonly fits: readonly string[];
  /** The words of a passage, the quotations marked that some of these claims tell of; undefined without a copy of the report. */
  words(report: string, passage: string, claims: readonly string[]): PassageInWords | undefined;
}

/** A copy of a report, in the reader's file of that name. */
export interface ReaderCopy {
  readonly file: string;
  readonly report: string;
  readonly passages: readonly CopiedPassage[];
}

/** The copies for programs: how well each fits, and the passages that a row rests on, with their words. */
export function copyObjects(copies: readonly ReaderCopy[], row: Row, texts: RecordedTexts): readonly Record<string, unknown>[] {
  const { evidence = [] } = row;
  const claimsOf = (report: string, number: number): readonly string[] => evidence.filter((entry) => entry.report === report && entry.passage === number).map(({ claim }) => claim);
  return copies.map(({ file, report, passages }) => ({
    report, file, ...fits(passages),
    passages: passages.flatMap(({ passage: { iri, number, length }, fit, text, line }) => {
      const claims = claimsOf(report, number);
      if (claims.length === 0) return [];
      const parts = text === undefined || fit === 'differing' ? undefined : quotedParts(text, length, quotationsOf(iri, claims, texts));
      const quoted = parts?.filter((part) => part.quoted).map((part) => part.text) ?? [];
      return [{ passage: number, fit, ...(line === undefined ? {} : { line }), ...(text === undefined ? {} : { text }), ...(quoted.length === 0 ? {} : { quoted }) }];
    }),
  }));
}

/** The quotations inside a passage that some claims tell of, each once. */
function quotationsOf(passage: string, claims: readonly string[], texts: RecordedTexts): readonly Quotation[] {
  const all = claims.flatMap((claim) => texts.quotations(passage, claim));
  return all.filter((one, index) => all.findIndex(({ start, end }) => start === one.start && end === one.end) === index);
}

/** Tells of the reader's copies, at most one for each report. */
export function copyWords(copies: readonly ReaderCopy[], texts: RecordedTexts, graph: Graph, lang: string): CopyInWords {
  const { copy, quoted } = wording(lang);
  const byReport = new Map(copies.map((one) => [one.report, one]));
  return {
    fits: copies.map(({ file, report, passages }) => copy.fits(file, quoted(nameOf(report, graph, lang)), fits(passages))),
    words: (report, iri, claims) => {
      const copied = byReport.get(report)?.passages.find(({ passage }) => passage.iri === iri);
      if (copied === undefined) return undefined;
      return passageInWords(copied, quotationsOf(iri, claims, texts), graph, lang);
    },
  };
}

function passageInWords(copied: CopiedPassage, quotations: readonly Quotation[], graph: Graph, lang: string): PassageInWords {
  const { copy } = wording(lang);
  const { fit, text, line } = copied;
  if (fit === 'missing' || text === undefined || line === undefined) return { fit, says: copy.missing, parts: [], quotation: undefined };
  const says = { found: copy.words, moved: copy.moved, differing: copy.differing }[fit](line);
  if (quotations.length === 0) return { fit, says, parts: [{ text, quoted: false }], quotation: undefined };
  const who = [...new Set(quotations.map(({ speaker }) => (speaker === undefined ? copy.someone : nameOf(speaker, graph, lang))))].join(', ');
  const parts = fit === 'differing' ? undefined : quotedParts(text, copied.passage.length, quotations);
  return parts === undefined ? { fit, says, parts: [{ text, quoted: false }], quotation: copy.notMarked(who) } : { fit, says, parts, quotation: copy.quoted(who) };
}

/**
 * Cuts a passage where quotations begin and end. The recorded places count in the publisher's text; a copy may have other
 * white space, so they fit its plain form, if that has the recorded length, or else its own characters.
 * @returns undefined where neither has the recorded length: then the places would be guessed
 */
export function quotedParts(text: string, length: number, quotations: readonly Quotation[]): readonly { readonly text: string; readonly quoted: boolean }[] | undefined {
  const inPlain = [...plainText(text)].length === length;
  if (!inPlain && [...text].length !== length) return undefined;
  const characters = inPlain ? [...text.normalize('NFC')] : [...text];
  const inside = characters.map(() => false);
  for (const { start, end } of quotations) {
    const stretch = inPlain ? plainStretch(text, start, end) : { start, end };
    if (stretch === undefined) return undefined;
    inside.fill(true, stretch.start, stretch.end);
  }
  const parts: { text: string; quoted: boolean }[] = [];
  for (const [place, character] of characters.entries()) {
    const last = parts.at(-1);
    if (last !== undefined && last.quoted === inside[place]) last.text += character;
    else parts.push({ text: character, quoted: inside[place]! });
  }
  return parts;
}
