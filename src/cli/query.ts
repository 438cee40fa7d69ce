/** `dealgraph query`: SPARQL of one's own, or a saved query printed with its parameters bound. */
import { existsSync } from 'node:fs';
import { quadsTurtle } from '../export/quads-turtle.ts';
import { Problem } from '../problem.ts';
import { answerText, cut, lensLine, sayBeside } from './answer-text.ts';
import { parameterValues, usage, type GlobalFlags } from './command-options.ts';
import { typedLens } from './lens-flags.ts';
import type { Messages } from './messages-en.ts';
import { ANSWER_FORMATS, answerOutput, emit, outputFor, type AnswerFormat, type Output } from './output.ts';
import { queryText } from './query-source.ts';
import { withProject, type Session } from './session.ts';
import type { Terminal } from './terminal.ts';

export interface QueryFlags extends GlobalFlags {
  readonly bound?: string;
  readonly param?: readonly string[];
  readonly federate?: boolean;
  readonly excel?: boolean;
  readonly evidence?: boolean;
}

/**
 * Answers a query of one's own, or prints a saved one bound.
 * @returns the exit code
 * @throws Problem wrong usage, an unknown file, and what the engine refuses
 */
export async function query(source: string | undefined, flags: QueryFlags, terminal: Terminal, say: Messages): Promise<number> {
  const parameters = parameterValues(flags.param ?? [], say);
  if (flags.bound !== undefined) return printBound(flags.bound, source, parameters, flags, terminal, say);
  if (flags.param !== undefined) throw usage('parameters-need-bound', say.parametersNeedBound);
  if (flags.federate && flags.engine !== 'comunica') throw usage('federate-needs-comunica', say.federateNeedsComunica);
  if (source === undefined) throw usage('no-query', say.noQuery, say.noQueryRepair);
  const output = answerOutput(queryOutput(flags, say), flags, say);
  const sparql = await queryText(source, terminal, say);
  return withProject(flags, terminal, say, async (session) => {
    if (flags.federate) terminal.err.write(`${say.usesNetwork}\n`);
    const result = await session.project.query(sparql, queryOptions(session, flags, output.evidence)).catch((error: unknown) => {
      throw error instanceof Problem && error.place !== undefined && existsSync(source) ? error.movedTo({ ...error.place, file: source }) : error;
    });
    if (result.type === 'quads') {
      await emit(await triplesText(result.quads, output, session), output, terminal);
      const lens = lensLine(session);
      if (lens !== undefined) terminal.err.write(`${lens}\n`);
    } else {
      const whole = cut(result.answer, Infinity);
      await emit(await answerText(whole, rowsOutput(output, flags, say), session), output, terminal);
      sayBeside(whole, rowsOutput(output, flags, say), session);
    }
    return 0;
  });
}

async function printBound(
  id: string,
  source: string | undefined,
  parameters: Readonly<Record<string, string>>,
  flags: QueryFlags,
  terminal: Terminal,
  say: Messages,
): Promise<number> {
  if (source !== undefined) throw usage('bound-alone', say.boundAlone);
  const ignored = [...(flags.excel ? ['--excel'] : []), ...(flags.evidence ? ['--evidence'] : []), ...(flags.format === undefined ? [] : ['--format']), ...(flags.federate ? ['--federate'] : [])];
  if (ignored.length > 0 || /\.(?:json|jsonld|csv|tsv|md|html?)$/iu.test(flags.output ?? '')) throw usage('bound-is-sparql', say.boundIsSparql);
  if (Object.keys(typedLens(flags)).length > 0) throw usage('bound-without-lens', say.lens.boundHasNone);
  return withProject(flags, terminal, say, async ({ project }) => {
    const text = await project.bound(id, parameters);
    const output = { format: 'sparql', chosen: true, file: flags.output === '-' ? undefined : flags.output };
    await emit(text.endsWith('\n') ? text : `${text}\n`, output, terminal);
    return 0;
  });
}

/** Triples may go into a Turtle file; whether the query gives triples is known only after it ran. */
function queryOutput(flags: GlobalFlags, say: Messages): Output<AnswerFormat | 'turtle'> {
  const turtleFile = flags.format === undefined && flags.output !== undefined && /\.ttl$/iu.test(flags.output);
  if (turtleFile) return { format: 'turtle', chosen: true, file: flags.output };
  return outputFor(flags, ANSWER_FORMATS, say);
}

function rowsOutput(output: Output<AnswerFormat | 'turtle'>, { evidence }: QueryFlags, say: Messages): Output<AnswerFormat> {
  const { format } = output;
  if (format !== 'turtle') return { ...output, format };
  if (evidence) throw usage('evidence-is-rows', say.evidenceIsRows, say.evidenceIsRowsRepair);
  throw usage('unknown-format', say.unknownFormat('turtle', ANSWER_FORMATS.join(', ')));
}

function queryOptions(session: Session, flags: QueryFlags, evidence: boolean | undefined) {
  return {
    lang: session.lang,
    lens: session.lensed.lens,
    ...(session.engine === undefined ? {} : { engine: session.engine }),
    ...(flags.federate ? { federate: true } : {}),
    ...(evidence ? { evidence } : {}),
  };
}

async function triplesText(
  quads: Parameters<typeof quadsTurtle>[0],
  output: Output<AnswerFormat | 'turtle'>,
  { project, say }: Session,
): Promise<string> {
  if (output.format === 'jsonld') return (await import('../export/quads-jsonld.ts')).quadsJsonLd(quads, project.graph);
  if (output.chosen && output.format !== 'turtle' && output.format !== 'table') {
    throw usage('triples-format', say.triplesFormat(output.format), say.triplesFormatRepair);
  }
  return quadsTurtle(quads, project.prefixes);
}
