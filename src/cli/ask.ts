/** `dealgraph ask`: one saved question, named by its id or by words, and its answer. */
import { answerText, sayBeside, shownRows } from './answer-text.ts';
import { askAll } from './ask-all.ts';
import { parameterValues, rowLimit, usage, type GlobalFlags } from './command-options.ts';
import type { Messages } from './messages-en.ts';
import { ANSWER_FORMATS, answerOutput, emit, outputFor } from './output.ts';
import { chosenQuestion, understoodLine } from './question-choice.ts';
import { askOptions, withProject } from './session.ts';
import type { Terminal } from './terminal.ts';

export interface AskFlags extends GlobalFlags {
  readonly param?: readonly string[];
  readonly all?: boolean;
  readonly limit?: string;
  readonly excel?: boolean;
  readonly evidence?: boolean;
  readonly fragile?: boolean;
  readonly compare?: readonly string[];
}

/**
 * Answers one question, or all with `--all`.
 * @returns the exit code
 * @throws Problem wrong usage, an unknown question, parameter or value
 */
export async function ask(words: readonly string[], flags: AskFlags, terminal: Terminal, say: Messages): Promise<number> {
  const output = answerOutput(outputFor(flags, ANSWER_FORMATS, say), flags.fragile ? { ...flags, evidence: true } : flags, say);
  const limit = rowLimit(flags.limit, say);
  const parameters = parameterValues(flags.param ?? [], say);
  if (flags.compare !== undefined && (flags.all || flags.fragile)) throw usage('compare-alone', say.compare.alone);
  if (flags.all) {
    if (words.length > 0 || Object.keys(parameters).length > 0) throw usage('all-alone', say.allAlone);
    return askAll(output, limit, flags, terminal, say);
  }
  if (words.length === 0) throw usage('nothing-asked', say.nothingAsked, say.nothingAskedRepair);
  if (flags.compare !== undefined) {
    const { compare, comparedValues } = await import('./compare.ts');
    const compared = comparedValues(flags.compare, say);
    return withProject(flags, terminal, say, (session) => compare(words, parameters, compared, limit, output, session));
  }
  return withProject(flags, terminal, say, async (session) => {
    const question = chosenQuestion(words, parameters, session);
    const answer = await session.project.ask(question.id, askOptions(session, question.parameters, output.evidence));
    const shown = await shownRows(answer, limit ?? Infinity, flags.fragile);
    const heard = question.unused === undefined ? undefined : understoodLine(answer, question.unused, session);
    // A pure format has no place for it: there it is said beside.
    if (heard !== undefined && output.format !== 'table') terminal.err.write(heard);
    const above = heard !== undefined && output.format === 'table' ? heard : '';
    await emit(above + (await answerText(shown, output, session)), output, terminal);
    sayBeside(shown, output, session);
    return 0;
  });
}
