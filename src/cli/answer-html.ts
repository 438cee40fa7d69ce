/** Answers as HTML pages of this session: with its graph, the queries' views and the command that asks again. */
import type { ExplainOptions } from '../export/explained-row.ts';
import type { AnswerPageOptions } from '../export/html/answer-page.ts';
import { shortIri } from '../export/short-iri.ts';
import { claimName } from '../export/claim-name.ts';
import { graphReading } from '../export/lens-words.ts';
import type { Answer, Lens, Row } from '../query/answer.ts';
import type { Comparison } from '../query/comparison.ts';
import type { FragileRows } from '../query/fragile.ts';
import { lensAsTyped } from './lens-flags.ts';
import { plainReading, type CutAnswer } from './reading.ts';
import type { RowsOptions } from '../export/html/rows.ts';
import type { Session } from './session.ts';

/** One answer as a page of its own. */
export async function answerHtml({ answer, total, fragile }: CutAnswer, session: Session): Promise<string> {
  const { answerPage } = await import('../export/html/answer-page.ts');
  return answerPage(answer, { ...pageOptions(answer, total, session), ...(await fragileOptions(answer, fragile, session)) });
}

/** Several answers in one page. */
export async function answersHtml(answers: readonly CutAnswer[], session: Session): Promise<string> {
  const { answersPage } = await import('../export/html/answer-page.ts');
  return answersPage(
    await Promise.all(answers.map(async ({ answer, total, fragile }) => ({ answer, options: { ...pageOptions(answer, total, session), ...(await fragileOptions(answer, fragile, session)) } }))),
    { lang: session.lang, command: `dealgraph ask --all ${asWritten('answers', answers[0]?.answer.lens ?? {}, session)}` },
  );
}

/** Answers side by side, and each with its evidence. */
export async function comparedHtml(answers: readonly Answer[], comparison: Comparison, limit: number, session: Session): Promise<string> {
  const [{ comparePage }, { comparisonSheet, valueNames }] = await Promise.all([import('../export/html/compare-page.ts'), import('../export/comparison-sheet.ts')]);
  const options = plainReading(session, 0);
  const { graph, prefixes } = session.project;
  const [first] = answers;
  const { [comparison.parameter]: _, ...others } = first!.parameters;
  const values = comparison.values.map(({ value, iri }) => ` --compare ${quoted(`${comparison.parameter}=${iri === undefined ? value : shortIri(iri, prefixes)}`)}`);
  return comparePage(answers.map((answer) => ({ ...answer, rows: answer.rows.slice(0, limit) })), comparison, comparisonSheet(answers, comparison, { ...options, limit }), {
    lang: session.lang, shorten: options.shorten!, isProject: options.isProject!, nameOf: options.nameOf!, graph, names: valueNames(comparison, options),
    command: `${askedAgain({ ...first!, parameters: others }, session, undefined)}${values.join('')}`,
  });
}

/** One row and everything it rests on as a page, with the publisher's words where the reader has a copy of them. */
export async function rowHtml(answer: Answer, index: number, copies: Pick<ExplainOptions, 'copies'>, session: Session): Promise<string> {
  const { rowPage } = await import('../export/html/answer-page.ts');
  return rowPage(answer, index, { ...pageOptions(answer, answer.rows.length, session, index), ...copies });
}

/** How a page of this session reads an answer; with an index, one row of it. */
export function pageOptions(answer: Answer, total: number, session: Session, index?: number): AnswerPageOptions {
  const { project: { graph, queries }, lang } = session;
  const query = queries.find(({ id }) => id === answer.query);
  return { ...plainReading(session, total), lang, graph, query, ...(query === undefined ? {} : { command: askedAgain(answer, session, index) }) };
}

/** Where only rows that hang on little are there: how many of how many, and a word on each; the command asks for them again. */
async function fragileOptions(answer: Answer, fragile: FragileRows | undefined, session: Session): Promise<Pick<RowsOptions, 'count' | 'remark'> & { readonly command?: string }> {
  if (fragile === undefined) return {};
  const [{ fragileParts }, { fragileCount, fragileWords }] = await Promise.all([import('../export/fragile-sheet.ts'), import('../export/fragile-words.ts')]);
  const { project: { graph }, lang } = session;
  const { nameOf } = graphReading(graph, lang);
  const nameClaim = ({ evidence = [] }: Row) => (index: number): string => claimName(evidence[index]!.claim, graph.reports.size);
  return {
    count: fragileCount(fragile, lang), command: `${askedAgain(answer, session, undefined)} --fragile`,
    remark: (row) => fragileWords(lang).remark(fragileParts(row, answer.graph.reports, lang, nameOf, nameClaim(row))),
  };
}

/** The command line that gives this page again. */
function askedAgain(answer: Answer, session: Session, index: number | undefined): string {
  const given = Object.entries(answer.parameters).map(([name, { value, iri }]) => `-p ${quoted(`${name}=${iri === undefined ? value : shortIri(iri, session.project.prefixes)}`)}`);
  const row = index === undefined ? [] : [`--row ${answer.rows[index]!.id}`];
  return [index === undefined ? 'dealgraph ask' : 'dealgraph why', answer.query, ...given, ...row, asWritten(answer.query, answer.lens, session)].join(' ');
}

/** The flags that the pages of a session share. */
function asWritten(name: string, lens: Lens, { lang, project }: Session): string {
  return `--lang ${lang} -o ${name}.html${lensAsTyped(lens, (iri) => shortIri(iri, project.prefixes))}`;
}

/** A word of a POSIX shell. */
function quoted(word: string): string {
  return /^[\w=.,:/@%+-]+$/u.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`;
}
