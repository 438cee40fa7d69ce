/** `dealgraph diff`: one question, or all, under two lenses side by side. */
import { jsonText } from '../export/answer-json.ts';
import { diffObject } from '../export/diff-json.ts';
import { diffMarkdown } from '../export/diff-markdown.ts';
import { diffSheet, type DiffSheet } from '../export/diff-sheet.ts';
import { diffText } from '../export/diff-text.ts';
import { shortIri } from '../export/short-iri.ts';
import { learnWidths } from '../export/terminal-text.ts';
import { Problem } from '../problem.ts';
import type { Lens } from '../query/answer.ts';
import { diffQuestion, type AnswerDiff } from '../query/lens-diff.ts';
import { parameterValues, rowLimit, usage, type GlobalFlags } from './command-options.ts';
import { flagOf, lensAsTyped, typedLens, type SplitLens } from './lens-flags.ts';
import type { Messages } from './messages-en.ts';
import { DIFF_FORMATS, emit, outputFor, type DiffFormat, type Output } from './output.ts';
import { progress } from './progress.ts';
import { chosenQuestion, understoodLine } from './question-choice.ts';
import { byTopic } from './question-list.ts';
import { evidenceReaderOf, plainReading } from './reading.ts';
import { sayProblem, withProject, type Session } from './session.ts';
import { ink, lineWidth, type Terminal } from './terminal.ts';

export interface DiffFlags extends GlobalFlags {
  readonly param?: readonly string[];
  readonly against?: boolean;
  readonly limit?: string;
  readonly exitCode?: boolean;
}

/**
 * Compares the answers to one question, or to all, under two lenses.
 * @param split the lens before `--against`
 * @returns the exit code: with `--exit-code` 1 where any row differs
 * @throws Problem wrong usage, an unknown question, parameter or thing
 */
export async function diff(words: readonly string[], flags: DiffFlags, split: SplitLens, terminal: Terminal, say: Messages): Promise<number> {
  const output = outputFor(flags, DIFF_FORMATS, say);
  const limit = rowLimit(flags.limit, say);
  const parameters = parameterValues(flags.param ?? [], say);
  if (split.times > 1) throw usage('against-once', say.diff.againstOnce);
  if (Object.keys({ ...split.before, ...typedLens(flags) }).length === 0) throw usage('no-lens', say.diff.noLens, say.diff.noLensRepair);
  if (words.length === 0 && Object.keys(parameters).length > 0) throw usage('parameters-need-question', say.diff.parametersNeedQuestion);
  return withProject(flags, terminal, say, async (session) => {
    const lenses = { first: (await session.project.under(split.before ?? {}, flagOf)).lens, second: session.lensed.lens };
    const { diffs, exit, heard } = words.length === 0 ? await allDiffs(lenses, session) : await oneDiff(words, parameters, lenses, session);
    const text = await inFormat(diffs, words.length > 0, limit, output, session);
    const inText = output.format === 'table';
    if (!inText && heard !== '') terminal.err.write(heard);
    await emit((inText ? heard : '') + text, output, terminal);
    return flags.exitCode && diffs.some(({ changes }) => changes.length > 0) ? 1 : exit;
  });
}

interface Lenses {
  readonly first: Lens;
  readonly second: Lens;
}

interface Diffs {
  readonly diffs: readonly AnswerDiff[];
  readonly exit: number;
  /** How words were understood; empty where an id was given. */
  readonly heard: string;
}

async function oneDiff(words: readonly string[], given: Readonly<Record<string, string>>, lenses: Lenses, session: Session): Promise<Diffs> {
  const { id, parameters, unused } = chosenQuestion(words, given, session);
  const one = await diffQuestion(session.project, id, { ...lenses, parameters, ...asking(session) });
  return { diffs: [one], exit: 0, heard: unused === undefined ? '' : understoodLine(one.first, unused, session) };
}

async function allDiffs(lenses: Lenses, session: Session): Promise<Diffs> {
  const { project, say, terminal } = session;
  const ids = byTopic(project.queries).flatMap(({ queries }) => queries.map(({ id }) => id));
  const steps = progress(terminal, (done) => say.diff.working(done, ids.length));
  const diffs: AnswerDiff[] = [];
  let exit = 0;
  for (const [index, id] of ids.entries()) {
    steps.at(index);
    try {
      diffs.push(await diffQuestion(project, id, { ...lenses, ...asking(session) }));
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      sayProblem(error, terminal, say);
      exit = 1;
    }
  }
  steps.end();
  return { diffs, exit, heard: '' };
}

function asking({ lang, engine }: Session) {
  return { lang, ...(engine === undefined ? {} : { engine }) };
}

async function inFormat(diffs: readonly AnswerDiff[], single: boolean, limit: number | undefined, output: Output<DiffFormat>, session: Session): Promise<string> {
  if (output.format === 'json') return jsonText(diffObject(diffs, limit));
  const { project: { graph }, lang, terminal } = session;
  const sheet = diffSheet(diffs, single, { ...plainReading(session, 0), lang, graph, reader: await evidenceReaderOf(graph, lang), ...(limit === undefined ? {} : { limit }) });
  if (output.format === 'markdown') return diffMarkdown(sheet, lang);
  if (output.format === 'html') return (await import('../export/html/diff-page.ts')).diffPage(sheet, { lang, version: diffs[0]?.first.dealgraph ?? '', command: askedAgain(diffs, single, sheet, session) });
  await learnWidths(JSON.stringify(sheet));
  const colours = output.file === undefined ? ink(terminal) : undefined;
  return diffText(sheet, { lang, width: lineWidth(terminal), ...(colours === undefined ? {} : { ink: colours }) });
}

/** The command line that makes a page again. */
function askedAgain(diffs: readonly AnswerDiff[], single: boolean, { answers }: DiffSheet, { project, lang }: Session): string {
  const [one] = diffs;
  const typed = (lens: Lens | undefined): string => lensAsTyped(lens ?? {}, (iri) => shortIri(iri, project.prefixes));
  const given = single ? Object.entries(one?.first.parameters ?? {}).map(([name, { value, iri }]) => ` -p '${name}=${iri === undefined ? value : shortIri(iri, project.prefixes)}'`).join('') : '';
  const question = single ? ` ${answers[0]?.query ?? ''}` : '';
  return `dealgraph diff${question}${given}${typed(one?.first.lens)} --against${typed(one?.second.lens)} --lang ${lang} -o diff.html`;
}
