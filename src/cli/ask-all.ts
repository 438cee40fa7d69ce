/** `dealgraph ask --all`: every saved question with its defaults, grouped by topic. */
import { answerObject, jsonText } from '../export/answer-json.ts';
import { answerMarkdown } from '../export/answer-markdown.ts';
import { graphLine } from '../export/answer-sheet.ts';
import { shortIri } from '../export/short-iri.ts';
import { wrap } from '../export/terminal-text.ts';
import { Problem } from '../problem.ts';
import type { Answer } from '../query/answer.ts';
import { lensLine, linkedAnswer, linkedText, shownRows, tableText } from './answer-text.ts';
import { usage, type GlobalFlags } from './command-options.ts';
import { lensAsTyped } from './lens-flags.ts';
import type { Messages } from './messages-en.ts';
import { emit, type AnswerFormat, type Output } from './output.ts';
import { progress } from './progress.ts';
import { byTopic, listText } from './question-list.ts';
import { reading, type CutAnswer } from './reading.ts';
import { askOptions, sayProblem, withProject, type Session } from './session.ts';
import { ink, lineWidth, type Terminal } from './terminal.ts';

/** On a terminal, nobody reads a thousand rows between two questions. */
const ROWS_ON_TERMINAL = 20;

/**
 * Asks every question. One that fails is said on standard error and makes exit 1; the others are answered.
 * @throws Problem `all-one-table` (usage) for CSV and TSV, which hold one table
 */
export async function askAll(
  output: Output<AnswerFormat>,
  limit: number | undefined,
  flags: GlobalFlags & { readonly fragile?: boolean },
  terminal: Terminal,
  say: Messages,
): Promise<number> {
  if (output.format === 'csv' || output.format === 'tsv') {
    throw usage('all-one-table', say.allOneTable(output.format), say.allOneTableRepair);
  }
  return withProject(flags, terminal, say, async (session) => {
    const forPerson = Boolean(terminal.out.isTTY) && !output.chosen && output.file === undefined;
    const most = limit ?? (forPerson ? ROWS_ON_TERMINAL : Infinity);
    const streams = output.format === 'table' && output.file === undefined;
    if (streams && forPerson) terminal.out.write(`${await listText(session)}\n`);
    const lens = lensLine(session);
    if (streams && lens !== undefined) terminal.out.write(`${wrapped(lens, terminal)}\n\n`);
    // Tables appear as they are ready; the other formats and files are written whole.
    const write = streams ? (text: string) => void terminal.out.write(text) : undefined;
    const { answers, exit, texts } = await allAnswers(session, most, output, flags.fragile, write);
    const last = answers[0] === undefined ? '' : `${flags.fragile ? `${await togetherLine(answers, session)}\n` : ''}${graphLine(answers[0].answer, session.lang)}\n`;
    if (write) write(last);
    else await emit(await allText(answers, lens === undefined ? texts : [`${output.format === 'table' ? wrapped(lens, terminal) : lens}\n`, ...texts], last, output, session), output, terminal);
    return exit;
  });
}

function wrapped(line: string, terminal: Terminal): string {
  return wrap(line, lineWidth(terminal)).join('\n');
}

async function allText(answers: readonly CutAnswer[], texts: readonly string[], last: string, output: Output<AnswerFormat>, session: Session): Promise<string> {
  if (output.format === 'html') return (await import('./answer-html.ts')).answersHtml(answers, session);
  if (output.format === 'json') return jsonText(answers.map(jsonObject));
  // A list of documents is a document (JSON-LD 1.1 §9).
  if (output.format === 'jsonld') return linkedText(await Promise.all(answers.map((answer) => linkedAnswer(answer, output, session))));
  return `${texts.join('\n')}\n${last}`;
}

/** How many rows of all answers hang on little. */
async function togetherLine(answers: readonly CutAnswer[], { lang }: Session): Promise<string> {
  const { fragileWords } = await import('../export/fragile-words.ts');
  const found = answers.flatMap(({ fragile }) => fragile ?? []);
  const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
  return fragileWords(lang).together(sum(found.map(({ numbers }) => numbers.length)), sum(found.map(({ of }) => of)), found.filter(({ numbers }) => numbers.length > 0).length, answers.length);
}

function jsonObject({ answer, total, fragile }: CutAnswer): Record<string, unknown> {
  return answerObject(answer, { total, ...(fragile === undefined ? {} : { fragile }) });
}

async function allAnswers(session: Session, most: number, output: Output<AnswerFormat>, fragile: boolean | undefined, write?: (text: string) => void) {
  const ids = byTopic(session.project.queries).flatMap(({ queries }) => queries.map((query) => query.id));
  const steps = progress(session.terminal, (done) => session.say.working(done, ids.length));
  const answers: CutAnswer[] = [];
  const texts: string[] = [];
  let exit = 0;
  for (const [index, id] of ids.entries()) {
    if (!write || !session.terminal.out.isTTY) steps.at(index);
    const answer = await answerOrProblem(id, output.evidence, session);
    if (answer === undefined) {
      exit = 1;
      continue;
    }
    const shown = await shownRows(answer, most, fragile);
    answers.push(shown);
    const text = ['json', 'jsonld', 'html'].includes(output.format) ? '' : await numbered(shown, index + 1, output, session);
    if (write) write(`${text}\n`);
    else texts.push(text);
  }
  steps.end();
  return { answers, exit, texts };
}

async function answerOrProblem(id: string, evidence: boolean | undefined, session: Session): Promise<Answer | undefined> {
  try {
    return await session.project.ask(id, askOptions(session, {}, evidence));
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    sayProblem(error, session.terminal, session.say);
    return undefined;
  }
}

/** One of many answers: numbered, and where it was cut with the command that shows it whole. */
async function numbered({ answer, total, fragile }: CutAnswer, number: number, output: Output<AnswerFormat>, session: Session): Promise<string> {
  const shown = { answer: { ...answer, question: `${number}. ${answer.question}` }, total, ...(fragile === undefined ? {} : { fragile }) };
  const command = `dealgraph ask ${answer.query}${fragile === undefined ? '' : ' --fragile'}${lensAsTyped(answer.lens, (iri) => shortIri(iri, session.project.prefixes))}`;
  const left = total - answer.rows.length;
  const more = left > 0 ? session.say.moreRows(left, command) : undefined;
  if (output.format === 'markdown') {
    return `${answerMarkdown(shown.answer, { ...(await reading(session, total, output, shown.answer.rows, fragile)), lensTold: true })}${more === undefined ? '' : `\n${more}\n`}`;
  }
  const dim = (output.file === undefined ? ink(session.terminal)?.dim : undefined) ?? ((text: string) => text);
  return `${await tableText(shown, output, session, true)}${more === undefined ? dim(command) : dim(more)}\n`;
}
