/** The topics of the saved queries in their order, from `queries/topics.yaml`. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodeUtf8 } from '../graph/decode.ts';
import { Problem, type Bilingual } from '../problem.ts';
import { attempt } from '../graph/attempt.ts';
import type { Topic } from './canned-query.ts';
import { contentHash, type Prepared } from './prepared.ts';

const FILE = 'topics.yaml';

/** The topics of a project; none without the file, and a Problem where it is not a list of `{ id, label }`. */
export async function readTopics(folder: string, shown: string, prepared: Prepared, problems: Problem[]): Promise<readonly Topic[]> {
  const path = join(folder, FILE);
  if (!existsSync(path)) return [];
  const text = attempt(() => decodeUtf8(readFileSync(path), join(shown, FILE)), join(shown, FILE), problems);
  if (text === undefined) return [];
  const ahead = prepared.topics[contentHash(text)];
  if (ahead) return ahead;
  try {
    return await parseTopics(text, join(shown, FILE));
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    problems.push(error);
    return [];
  }
}

/** @throws Problem `topics`, with its line where one is to blame */
export async function parseTopics(text: string, file: string): Promise<readonly Topic[]> {
  const { isSeq, LineCounter, parseDocument } = await import('yaml');
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false });
  const wrong = (message: Bilingual, offset: number): Problem => {
    // What is missing at a line's end, the parser misses at the beginning of the next.
    const { line, col } = counter.linePos(text[offset - 1] === '\n' ? text.slice(0, offset).trimEnd().length : offset);
    return new Problem({ code: 'topics', message, place: { file, line: Math.max(line, 1), column: Math.max(col, 1) }, repair: REPAIR });
  };
  const [error] = document.errors;
  if (error) throw wrong({ en: `no YAML: ${error.message}`, de: `kein YAML (${error.message})` }, error.pos[0]);
  // Nothing but comments: no topic is left, which is no mistake.
  const listed: unknown = document.toJS() ?? [];
  const topics: readonly unknown[] = Array.isArray(listed) ? listed : [];
  const bad = topics.findIndex((topic) => !isTopic(topic));
  if (!Array.isArray(listed) || bad >= 0) {
    const node = isSeq(document.contents) ? document.contents.items[bad] : document.contents;
    throw wrong({ en: 'not a list of topics with id and label', de: 'keine Liste von Themen mit id und label' }, (node as { range?: [number, number, number] } | null)?.range?.[0] ?? 0);
  }
  return (topics as readonly Topic[]).map(({ id, label }) => ({ id, label }));
}

const EXAMPLE = '- { id: deals, label: { en: "Deals", de: "Deals" } }';
const REPAIR: Bilingual = { en: `Write one line per topic: ${EXAMPLE}`, de: `Eine Zeile je Thema schreiben: ${EXAMPLE}` };

function isTopic(value: unknown): value is Topic {
  const { id, label } = (typeof value === 'object' && value !== null ? value : {}) as Partial<Topic>;
  return typeof id === 'string' && typeof label === 'object' && label !== null && Object.values(label).every((text) => typeof text === 'string');
}
