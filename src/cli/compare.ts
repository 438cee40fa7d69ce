/** `dealgraph ask --compare`: one question for several values of a parameter, side by side. */
import { answerObject, jsonText } from '../export/answer-json.ts';
import { sheetMarkdown } from '../export/answer-markdown.ts';
import { graphLine } from '../export/answer-sheet.ts';
import { sheetTable } from '../export/answer-table.ts';
import { comparisonSheet, valueNames } from '../export/comparison-sheet.ts';
import { comparisonWords } from '../export/comparison-words.ts';
import { learnWidths, safeLine } from '../export/terminal-text.ts';
import type { Answer } from '../query/answer.ts';
import { inLanguage } from '../query/canned-query.ts';
import { compareAnswers, stackedAnswer, type Comparison } from '../query/comparison.ts';
import { answerText, cut, linkedAnswer, linkedText, sayBeside, tableText } from './answer-text.ts';
import { usage } from './command-options.ts';
import type { Messages } from './messages-en.ts';
import { emit, type AnswerFormat, type Output } from './output.ts';
import { chosenQuestion, understoodLine } from './question-choice.ts';
import { plainReading, reading } from './reading.ts';
import { askOptions, type Session } from './session.ts';
import { ink, lineWidth } from './terminal.ts';

/** The parameter and the values that `--compare` names. */
export interface Compared {
  readonly name: string;
  readonly values: readonly string[];
}

/**
 * Reads `name=A,B`; a value in double quotes may have commas in it. Where the flag is repeated, each is one value, as it stands.
 * @throws Problem `bad-compare`, `compare-several`, `compare-two` (usage)
 */
export function comparedValues(given: readonly string[], say: Messages): Compared {
  const pairs = given.map((text) => {
    const at = text.indexOf('=');
    if (at < 1) throw usage('bad-compare', say.compare.bad(text), say.compare.badRepair);
    return { name: text.slice(0, at), value: text.slice(at + 1) };
  });
  const [{ name } = { name: '' }] = pairs;
  if (pairs.some((pair) => pair.name !== name)) throw usage('compare-several', say.compare.several);
  const values = (pairs.length > 1 ? pairs.map(({ value }) => value) : parted(pairs[0]?.value ?? '')).map((value) => value.trim()).filter((value) => value !== '');
  if (values.length < 2) throw usage('compare-two', say.compare.two(name), say.compare.badRepair);
  return { name, values };
}

/** Parts at commas outside double quotes; two of them inside stand for one. */
function parted(text: string): readonly string[] {
  return [...text.matchAll(/(?:^|,)\s*(?:"((?:[^"]|"")*)"\s*(?=,|$)|([^,]*))/gu)].map(([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '');
}

/** Asks the question once for each value and writes the answers side by side. @returns the exit code */
export async function compare(words: readonly string[], given: Readonly<Record<string, string>>, { name, values }: Compared, limit: number | undefined, output: Output<AnswerFormat>, session: Session): Promise<number> {
  const { project, say, terminal } = session;
  if (Object.hasOwn(given, name)) throw usage('compare-and-param', say.compare.andParam(name));
  const question = chosenQuestion(words, given, session);
  const answers: Answer[] = [];
  for (const value of values) {
    const answer = await project.ask(question.id, askOptions(session, { ...question.parameters, [name]: value }, output.evidence));
    const twin = answers.findIndex(({ parameters }) => parameters[name]!.value === answer.parameters[name]!.value);
    if (twin >= 0) throw usage('compare-same', say.compare.same(values[twin]!, value));
    answers.push(answer);
  }
  const parameter = project.queries.find(({ id }) => id === question.id)!.parameters.find((one) => one.name === name)!;
  const compared = { answers, comparison: compareAnswers(answers, name, parameter.variable), label: inLanguage(parameter.label, session.lang) ?? name, limit: limit ?? Infinity };
  const heard = question.unused === undefined ? '' : understoodLine(answers[0]!, question.unused.filter((word) => !values.includes(word)), session);
  const inText = output.format === 'table';
  if (!inText && heard !== '') terminal.err.write(heard);
  await emit((inText ? heard : '') + (await inFormat(compared, output, session)), output, terminal);
  sayBeside(cut(stacked(compared), limit ?? Infinity), output, session);
  return 0;
}

/** What is written. */
interface ComparedAnswers {
  readonly answers: readonly Answer[];
  readonly comparison: Comparison;
  /** What people call the parameter. */
  readonly label: string;
  readonly limit: number;
}

function stacked({ answers, comparison, label }: ComparedAnswers): Answer {
  return stackedAnswer(answers, comparison, label);
}

async function inFormat(compared: ComparedAnswers, output: Output<AnswerFormat>, session: Session): Promise<string> {
  const { answers, comparison, limit } = compared;
  switch (output.format) {
    case 'json': return jsonText({ comparison: cutComparison(comparison, limit), answers: answers.map((answer) => answerObject(answer)) });
    // A list of documents is a document (JSON-LD 1.1 §9).
    case 'jsonld': return linkedText(await Promise.all(answers.map((answer) => linkedAnswer(cut(answer, limit), output, session))));
    case 'csv': case 'tsv': return answerText(cut(stacked(compared), limit), output, session);
    case 'html': return (await import('./answer-html.ts')).comparedHtml(answers, comparison, limit, session);
    case 'table': case 'markdown': return readable(compared, output, session);
  }
}

/** With --limit only so many rows, and how many there were. */
function cutComparison({ rows, ...rest }: Comparison, limit: number): Record<string, unknown> {
  return { ...rest, ...(rows.length > limit ? { total: rows.length } : {}), rows: rows.slice(0, limit) };
}

async function readable(compared: ComparedAnswers, output: Output<AnswerFormat>, session: Session): Promise<string> {
  const { answers, comparison, limit } = compared;
  if (!comparison.matched) return apart(compared, output, session);
  const options = await reading(session, 0, output, answers.flatMap(({ rows }) => rows));
  const sheet = comparisonSheet(answers, comparison, { ...options, limit });
  const last = graphLine(answers[0]!, session.lang);
  if (output.format === 'markdown') return `${sheetMarkdown(sheet)}\n${last}\n`;
  await learnWidths(JSON.stringify(sheet));
  const { terminal } = session;
  const colours = output.file === undefined ? ink(terminal) : undefined;
  const rule = output.file === undefined && terminal.out.isTTY ? '─' : '-';
  return `${sheetTable(sheet, { width: lineWidth(terminal), rule, ...(colours === undefined ? {} : { ink: colours }) })}${last}\n`;
}

/** Where no rows can be matched: the answers one below the other, each under its value. */
async function apart({ answers, comparison, limit }: ComparedAnswers, output: Output<AnswerFormat>, session: Session): Promise<string> {
  const words = comparisonWords(session.lang);
  const names = valueNames(comparison, plainReading(session, 0));
  const parts = await Promise.all(answers.map(async (answer, at) => {
    const { [comparison.parameter]: _, ...parameters } = answer.parameters;
    const shown = cut({ ...answer, question: names[at]!, parameters }, limit);
    return output.format === 'markdown' ? sheetMarkdownOf(shown, output, session) : tableText(shown, output, session, at > 0);
  }));
  const question = safeLine(answers[0]!.question);
  return [output.format === 'markdown' ? `# ${question}\n` : question, words.apart, '', ...parts, `${graphLine(answers[0]!, session.lang)}\n`].join('\n');
}

async function sheetMarkdownOf(shown: ReturnType<typeof cut>, output: Output<AnswerFormat>, session: Session): Promise<string> {
  const { readableAnswer } = await import('../export/answer-sheet.ts');
  return sheetMarkdown(readableAnswer(shown.answer, await reading(session, shown.total, output, shown.answer.rows)));
}
