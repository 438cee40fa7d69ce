/** Cases of answers as folders: `case.json` or `query.rq`, and `expected.tsv` with the rows written from the article. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Answer } from '../../src/query/answer.ts';
import { folder } from './shipped.ts';

export interface AnswerCase {
  readonly name: string;
  /** The id of a canned query, or the text of one written for the case. */
  readonly query: string;
  readonly parameters: Readonly<Record<string, string>>;
  readonly variables: readonly string[];
  /** One line per row, cells by tabs, sorted. */
  readonly rows: readonly string[];
}

/** The cases of a folder under `test/cases/`. */
export function answerCases(topic: string): readonly AnswerCase[] {
  const root = join(folder, 'test/cases', topic);
  return readdirSync(root).sort().map((name) => {
    const [head = '', ...rows] = readFileSync(join(root, name, 'expected.tsv'), 'utf8').trimEnd().split('\n');
    return { name, ...question(join(root, name)), variables: head.split('\t'), rows: rows.sort() };
  });
}

function question(caseFolder: string): Pick<AnswerCase, 'query' | 'parameters'> {
  const file = join(caseFolder, 'case.json');
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as Pick<AnswerCase, 'query' | 'parameters'>;
  return { query: readFileSync(join(caseFolder, 'query.rq'), 'utf8'), parameters: {} };
}

/** A term as the expected rows write it: the end of an IRI, a literal's text, or `-`. */
export function short(value: string | undefined, isIri: boolean): string {
  if (value === undefined) return '-';
  return isIri ? value.replace(/^.*[#/]/u, '') : value;
}

/** All cells of each row as the expected rows write them, sorted. */
export function answerRows(answer: Answer, variables: readonly string[]): string[] {
  const line = (cells: Answer['rows'][number]['cells']) => variables.map((name) => short(cells[name]?.value, cells[name]?.iri !== undefined)).join('\t');
  return answer.rows.map(({ cells }) => line(cells)).sort();
}
