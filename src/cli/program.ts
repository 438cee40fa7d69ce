/** The command line: which commands and flags there are, and what each run ends with. */
import { Command, CommanderError } from 'commander';
import { FORMATS, formatOptions } from '../export/formats.ts';
import { safeText } from '../export/terminal-text.ts';
import { Problem } from '../problem.ts';
import { inLanguage } from '../query/canned-query.ts';
import { collect, type GlobalFlags } from './command-options.ts';
import { EXAMPLES } from './help-examples.ts';
import { askedLanguage, messagesFor } from './language.ts';
import { addLensFlags, splitLens } from './lens-flags.ts';
import type { Messages } from './messages-en.ts';
import { LATER_COMMANDS, notBuilt, refuseLaterFlags } from './not-built.ts';
import { sayProblem } from './session.ts';
import type { Terminal } from './terminal.ts';
import { usageProblem } from './usage-errors.ts';
import { VERSION } from './version.ts';
import { WORKED_EXAMPLES } from './worked-examples.ts';

/** The commands that ask or write the graph, and so take a lens. */
const LENSED: ReadonlySet<string> = new Set(['list', 'ask', 'why', 'diff', 'query', 'export']);

/** Called with the exit code of the command that ran. */
type Done = (exit: number) => void;

/**
 * Runs one command line.
 * @param args what comes after the program's name
 * @returns the exit code: 0 fine, 1 refused (unknown query, entity or file; a file left out), 2 wrong usage
 */
export async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  const say = messagesFor(askedLanguage(args), terminal.env);
  let exit = 0;
  const program = commandLine(terminal, say, (code) => (exit = code));
  try {
    if (args.length === 0) {
      program.outputHelp();
      return 0;
    }
    // A command still to come brings its own flags; only its name is looked at.
    if (!Object.hasOwn(LATER_COMMANDS, args[0] ?? '')) refuseLaterFlags(args, say);
    refuseUnknownHelp(program, args);
    await program.parseAsync(args, { from: 'user' });
    return exit;
  } catch (error) {
    return failed(error, calledCommand(program, args), terminal, say);
  }
}

/** The commands with their flags and help, for running and for the tests of the documentation. */
export function commandLine(terminal: Terminal, say: Messages, done: Done): Command {
  const program = new Command('dealgraph');
  program
    .description(say.about)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => void terminal.out.write(text),
      writeErr: (text) => void terminal.err.write(text),
      outputError: () => undefined,
      getOutHelpWidth: () => terminal.out.columns ?? 100,
    })
    .configureHelp({ showGlobalOptions: true, styleTitle: (title) => say.titles[title] ?? title })
    .helpOption('-h, --help', say.options.help)
    .helpCommand('help [command]', say.commands.help)
    .version(VERSION, '-V, --version', say.options.version)
    .option('--project <dir>', say.options.project)
    .option('--engine <name>', say.options.engine)
    .option('--format <format>', say.options.format(FORMATS.map(({ name }) => name).join(', ')))
    .option('-o, --output <file>', say.options.output)
    .option('--lang <code>', say.options.lang);
  addCommands(program, terminal, say, done);
  addCompletion(program, terminal, say, done);
  for (const [name, part] of Object.entries(LATER_COMMANDS)) addLaterCommand(program, name, () => notBuilt(name, part, say));
  program.addHelpText('after', () => `\n${say.notBuiltYet(Object.keys(LATER_COMMANDS).join(', '))}`);
  for (const command of [program, ...program.commands]) addExamples(command, say);
  return program;
}

function addCommands(program: Command, terminal: Terminal, say: Messages, done: Done): void {
  const flags = <Flags extends GlobalFlags>(command: Command) => command.optsWithGlobals<Flags>();
  program.command('list').description(say.commands.list).argument('[topic]', say.arguments.topic)
    .action(async (topic: string | undefined, _, command: Command) =>
      done(await (await import('./list.ts')).list(topic, flags(command), terminal, say)));
  program.command('ask').description(say.commands.ask).argument('[words...]', say.arguments.words)
    .option('-p, --param <name=value>', say.options.param, collect)
    .option('--all', say.options.all)
    .option('--limit <n|all>', say.options.limit)
    .option('--evidence', say.options.evidence)
    .option('--fragile', say.diff.fragile)
    .option('--compare <name=A,B>', say.compare.flag, collect)
    .option('--excel', say.options.excel)
    .action(async (words: string[], _, command: Command) =>
      done(await (await import('./ask.ts')).ask(words, flags(command), terminal, say)));
  program.command('why').description(say.why.about).argument('[words...]', say.arguments.words)
    .option('-p, --param <name=value>', say.options.param, collect)
    .option('--row <n|id>', say.why.row)
    .option('--query <query>', say.why.query)
    .option('--unfold', say.why.unfold)
    .option('--text [file]', say.why.text, collect)
    .action(async (words: string[], _, command: Command) =>
      done(await (await import('./why.ts')).why(words, flags(command), terminal, say)));
  const diffing = program.command('diff').description(say.diff.about).argument('[words...]', say.arguments.words)
    .option('-p, --param <name=value>', say.options.param, collect)
    .option('--against', say.diff.against)
    .option('--limit <n|all>', say.options.limit)
    .option('--exit-code', say.diff.exitCode);
  const lenses = splitLens(diffing, 'against');
  diffing.action(async (words: string[], _, command: Command) =>
    done(await (await import('./diff.ts')).diff(words, flags(command), lenses, terminal, say)));
  program.command('query').description(say.commands.query).argument('[query]', say.arguments.sparql)
    .option('--bound <id>', say.options.bound)
    .option('-p, --param <name=value>', say.options.param, collect)
    .option('--federate', say.options.federate)
    .option('--evidence', say.options.evidence)
    .option('--excel', say.options.excel)
    .action(async (source: string | undefined, _, command: Command) =>
      done(await (await import('./query.ts')).query(source, flags(command), terminal, say)));
  program.command('format').description(say.format.about).argument('[files...]', say.format.files)
    .option('--check', say.format.check)
    .option('--as <syntax>', say.format.as)
    .option('--merge', say.format.merge)
    .action(async (files: string[], _, command: Command) =>
      done(await (await import('./format.ts')).format(files, flags(command), terminal, say)));
  const [standard, ...others] = FORMATS.map(({ name }) => name);
  const exporting = program.command('export').description(say.commands.export).argument('[thing]', say.arguments.thing)
    .option('--as <format>', say.options.as(standard ?? '', others.join(', ')))
    .action(async (thing: string | undefined, _, command: Command) =>
      done(await (await import('./export.ts')).exportGraph(thing, flags(command), terminal, say)));
  for (const { option: { name, value, help }, formats } of formatOptions()) {
    exporting.option(`--${name}${value === undefined ? '' : ` <${value}>`}`, `${formats.join(', ')}: ${inLanguage(help, say.language)}`);
  }
  // Last, so that a command's own flags stand first in its help.
  for (const command of program.commands) if (LENSED.has(command.name())) addLensFlags(command, say);
  program.command('check').description(say.commands.check).argument('[files...]', say.check.files)
    .option('--as <role>', say.check.as)
    .action(async (files: string[], _, command: Command) =>
      done(await (await import('./check.ts')).check(files, flags(command), terminal, say)));
  program.command('init').description(say.init.about).argument('[dir]', say.init.dir)
    .option('--with-reports', say.init.withReports)
    .option('--name <text>', say.init.name)
    .option('--base <iri>', say.init.base)
    .option('--languages <codes>', say.init.languages)
    .action(async (folder: string | undefined, _, command: Command) =>
      done(await (await import('./init.ts')).init(folder, flags(command), terminal, say)));
}

/** `help x` where there is no x: commander would print the whole help as an error. @throws CommanderError as for `x` itself */
function refuseUnknownHelp(program: Command, args: readonly string[]): void {
  if (!args.includes('help')) return;
  const [first, name] = program.parseOptions([...args]).operands;
  if (first !== 'help' || name === undefined || name === 'help') return;
  if (!program.commands.some((command) => command.name() === name)) program.parse([name], { from: 'user' });
}

/** `completion` for people, and `complete`, which its scripts call. */
function addCompletion(program: Command, terminal: Terminal, say: Messages, done: Done): void {
  program.command('completion').description(say.completion.about).argument('[shell]', say.completion.shell)
    .action(async (shell: string | undefined, _, command: Command) =>
      done(await (await import('./completion.ts')).completion(shell, command.optsWithGlobals(), terminal, say)));
  program.command('complete', { hidden: true }).argument('[words...]').option('--line <text>').helpOption(false)
    .action(async (words: string[], { line }: { line?: string }) =>
      done(await (await import('./complete.ts')).complete(words, line, program, terminal, say)));
}

/** A command that is known but not built: whatever follows it, the answer is the reason. */
function addLaterCommand(program: Command, name: string, refusal: () => Problem): void {
  program.command(name, { hidden: true }).argument('[anything...]').allowUnknownOption().helpOption(false)
    .action(() => {
      throw refusal();
    });
}

function addExamples(command: Command, say: Messages): void {
  const examples = EXAMPLES[command.name()];
  if (examples === undefined) return;
  command.addHelpText('after', `\n${say.examples}\n${examples.map((example) => `  dealgraph ${example}`).join('\n')}`);
  const worked = WORKED_EXAMPLES[command.name()]?.[say.language];
  if (worked !== undefined) command.addHelpText('after', `\n${say.worked.type}\n${indented(worked.type, '  $ ')}\n${say.worked.see}\n${indented(worked.see, '  ')}`);
}

function indented(lines: string, by: string): string {
  return lines.replace(/^(?=.)/gmu, by);
}

function calledCommand(program: Command, args: readonly string[]): string {
  const called = program.commands.find((command) => args.includes(command.name()));
  return called === undefined ? 'dealgraph' : `dealgraph ${called.name()}`;
}

function failed(error: unknown, command: string, terminal: Terminal, say: Messages): number {
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return 0;
    sayProblem(usageProblem(error, command, say), terminal, say);
    return 2;
  }
  if (error instanceof Problem) {
    sayProblem(error, terminal, say);
    return error.kind === 'usage' ? 2 : 1;
  }
  const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
  terminal.err.write(`${say.crashed}\n${safeText(trace)}\n`);
  return 1;
}
