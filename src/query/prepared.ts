/** What is slow to work out about queries, worked out ahead and found again by a hash of their content. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Topic } from './canned-query.ts';
import { queryBody } from './known-prefixes.ts';
import type { QueryText } from './read-query.ts';

/** Changes with every change of the shapes below or of the rules for queries, so that nothing old is used. */
const FORMAT = 2;

export interface PreparedQuery {
  readonly query: Omit<QueryText, 'text'>;
  /** The query ready for an engine, where defaults are literals or there are none. */
  readonly ready?: string;
  /** The parsed body as `packTree` writes it, for queries with parameters. */
  readonly tree?: string;
}

export interface Prepared {
  readonly format: number;
  /** By `preparedKey`. */
  readonly queries: Readonly<Record<string, PreparedQuery>>;
  /** By `contentHash`. */
  readonly topics: Readonly<Record<string, readonly Topic[]>>;
}

export const NOTHING_PREPARED: Prepared = { format: FORMAT, queries: {}, topics: {} };

/** The first 24 hex digits of a sha256. */
export function contentHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 24);
}

/**
 * A query's key: its text, and those of the known prefixes that stand in it, so that a query which declares what it
 * uses has the same key in every project.
 */
export function preparedKey(text: string, prefixes: Readonly<Record<string, string>>): string {
  // Rather one too many (from a comment) than one too few.
  const names = new Set([...queryBody(text).matchAll(/(?<![\w.-])([a-z][\w.-]*)?:/giu)].map((match) => match[1] ?? ''));
  return contentHash(JSON.stringify([FORMAT, text, Object.entries(prefixes).filter(([name]) => names.has(name))]));
}

/** Reads what was prepared; nothing where the file is missing, damaged or of another format, which only costs time. */
export function readPrepared(file: string | undefined): Prepared {
  if (file === undefined) return NOTHING_PREPARED;
  try {
    const prepared = JSON.parse(readFileSync(file, 'utf8')) as Prepared;
    return prepared.format === FORMAT ? prepared : NOTHING_PREPARED;
  } catch {
    return NOTHING_PREPARED;
  }
}

/** The prepared form of queries and topics, as a JSON object. */
export function preparedOf(queries: Readonly<Record<string, PreparedQuery>>, topics: Readonly<Record<string, readonly Topic[]>>): Prepared {
  return { format: FORMAT, queries, topics };
}
