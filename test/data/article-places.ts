/** Holds the shipped report's hashes and offsets against the text of the article. */
import { createHash } from 'node:crypto';
import type * as RDF from '@rdfjs/types';
import { ONTOLOGY } from './shipped.ts';

export interface Misplaced {
  readonly what: 'text' | 'passage' | 'quotation';
  /** The version, passage or statement that does not fit. */
  readonly thing: string;
}

/** Passages that hold a direct quotation, by the statement that it is. */
const QUOTED = [['statement-rondepierre', 13], ['statement-helsing', 15], ['statement-scherf', 24]] as const;

/** The first value of a property of a thing; empty where there is none. */
export function valueIn(quads: Iterable<RDF.Quad>): (subject: string, property: string) => string {
  const first = new Map<string, string>();
  for (const { subject, predicate, object } of quads) {
    const key = `${subject.value} ${predicate.value}`;
    if (!first.has(key)) first.set(key, object.value);
  }
  return (subject, property) => first.get(`${subject} ${ONTOLOGY}${property}`) ?? '';
}

/** What does not fit the article's bytes: the version's hash, a passage's offsets and hashes, a quotation's offsets. */
export function misplaced(quads: Iterable<RDF.Quad>, base: string, bytes: Buffer): readonly Misplaced[] {
  const value = valueIn(quads);
  const report = `${base}id/trending-topics-mistral-defence`;
  const characters = [...bytes.toString('utf8')];
  const found: Misplaced[] = value(`${report}/v1`, 'sha256') === sha256(bytes) ? [] : [{ what: 'text', thing: 'v1' }];
  for (let number = 1; number <= 27; number++) {
    const location = `${report}/passage/${number}/v1`;
    const text = characters.slice(Number(value(location, 'start')), Number(value(location, 'end'))).join('');
    const fits = sha256(text) === value(location, 'sha256') && sha256(plain(text)) === value(location, 'plainSha256');
    if (!fits) found.push({ what: 'passage', thing: `passage ${number}` });
  }
  for (const [statement, number] of QUOTED) {
    const start = Number(value(`${report}/passage/${number}/v1`, 'start'));
    const from = start + Number(value(`${base}id/${statement}`, 'quotationStart'));
    const to = start + Number(value(`${base}id/${statement}`, 'quotationEnd'));
    if (characters[from - 1] !== '„' || characters[to] !== '“') found.push({ what: 'quotation', thing: statement });
  }
  return found;
}

function sha256(content: string | Buffer): string {
  return createHash('sha256').update(content).digest('hex');
}

/** Semantics §14: NFC, with white space, quotation marks and dashes made plain. */
function plain(text: string): string {
  return text.normalize('NFC').replace(/[„“”«»‟]/gu, '"').replace(/[‚‘’‛‹›']/gu, "'").replace(/[‐‑‒–—―−-]/gu, '-').replace(/\s+/gu, ' ').trim();
}
