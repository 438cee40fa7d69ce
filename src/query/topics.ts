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

/** @throws Problem `topics` */
export async function parseTopics(text: string, file: string): Promise<readonly Topic[]> {
  const { parse } = await import('yaml');
  const example = '- { id: deals, label: { en: "Deals", de: "Deals" } }';
  const repair: Bilingual = { en: `Write one line per topic: ${example}`, de: `Eine Zeile je Thema schreiben: ${example}` };
  let listed: unknown;
  try {
    listed = parse(text);
  } catch (cause) {
    const [first = ''] = String(cause instanceof Error ? cause.message : cause).split('\n', 1);
    const line = /line (\d+)/u.exec(first)?.[1];
    throw new Problem({
      code: 'topics', message: { en: `no YAML: ${first}`, de: `kein YAML (${first})` }, place: { file, ...(line === undefined ? {} : { line: Number(line) }) }, repair,
    }, { cause });
  }
  if (!Array.isArray(listed) || !listed.every(isTopic)) throw new Problem({
    code: 'topics', message: { en: 'not a list of topics with id and label', de: 'keine Liste von Themen mit id und label' }, place: { file }, repair,
  });
  return listed.map(({ id, label }) => ({ id, label }));
}

function isTopic(value: unknown): value is Topic {
  const { id, label } = (typeof value === 'object' && value !== null ? value : {}) as Partial<Topic>;
  return typeof id === 'string' && typeof label === 'object' && label !== null && Object.values(label).every((text) => typeof text === 'string');
}
