/** What can stand as the value of a flag or as an argument; where nothing is known, shells offer files. */
import type { Command, Option } from 'commander';
import type { OpenedProject } from '../index.ts';
import { inLanguage, type CannedQuery } from '../query/canned-query.ts';
import { ROLES } from './check-files.ts';
import { ENGINES } from './command-options.ts';
import { FORMATS as EXPORTS } from '../export/formats.ts';
import { shortIri } from '../export/short-iri.ts';
import { CERTAINTIES } from '../graph/claim-knowledge.ts';
import { dg } from '../graph/vocabulary.ts';
import type { ThingForm } from '../export/json-ld-thing.ts';
import { ANSWER_FORMATS, CHECK_FORMATS, DIFF_FORMATS, LIST_FORMATS, WHY_FORMATS } from './output.ts';
import { byTopic } from './question-list.ts';
import { SHELL_SCRIPTS } from './shell-scripts.ts';
import { commandsOf, type TypedLine } from './typed-line.ts';

/** A word that fits, and what it is. */
export interface Candidate {
  readonly value: string;
  readonly what: string;
}

/** Opens the project of the line that is typed; asked for only where its content is needed, since that takes time. */
export type WithProject = <T>(use: (project: OpenedProject, lang: string) => T) => Promise<T>;

const GRAPH_FORMATS = EXPORTS.map(({ name }) => name);

/** The formats of commands whose formats are not those of answers. */
const FORMATS: Readonly<Record<string, readonly string[]>> = { list: LIST_FORMATS, export: GRAPH_FORMATS, check: CHECK_FORMATS, diff: DIFF_FORMATS, why: WHY_FORMATS };

/** What `--as` takes is another thing with each command. */
const AS: Readonly<Record<string, readonly string[]>> = { export: GRAPH_FORMATS, check: ROLES, format: ['turtle', 'trig'] };

const MODES = ['fact', 'intention', 'characterisation'];
const SAYING: ReadonlySet<string> = new Set([dg('attributedTo'), dg('publisher')]);

/** A record, so that none is forgotten. */
const FORMS = Object.keys({ compacted: 0, expanded: 0, flattened: 0, framed: 0 } satisfies Record<ThingForm, number>);

/** The values of a flag, by its long name. */
export async function flagValues(flag: Option, line: TypedLine, withProject: WithProject): Promise<readonly Candidate[]> {
  switch (flag.long) {
    case '--engine': return plain(ENGINES);
    case '--format': return plain(FORMATS[line.command.name()] ?? ANSWER_FORMATS);
    case '--as': return plain(AS[line.command.name()] ?? []);
    case '--form': return plain(FORMS);
    case '--limit': return plain(['all']);
    case '--min-certainty': return plain(CERTAINTIES);
    case '--mode': return plain(MODES);
    case '--only-report': case '--without-report': return withProject(reports);
    case '--without-source': return withProject(sources);
    case '--without-claim': return withProject(claims);
    case '--lang': return withProject(({ languages }) => plain(languages));
    case '--bound': return withProject(({ queries }, lang) => queries.map((query) => questionOf(query, lang)));
    case '--param': case '--compare': return withProject(({ queries }, lang) => parameters(questionsMeant(line, queries), line.typed, lang));
    default: return [];
  }
}

/** The values of a command's next argument, by the argument's name. `given` are the arguments before it. */
export async function argumentValues(command: Command, given: readonly string[], program: Command, withProject: WithProject): Promise<readonly Candidate[]> {
  switch (command.registeredArguments[given.length]?.name()) {
    case 'topic': return withProject(({ queries }, lang) =>
      byTopic(queries).map(({ topic, label }) => ({ value: topic, what: inLanguage(label, lang) ?? '' })));
    case 'words': return withProject(({ queries }, lang) => queries.map((query) => questionOf(query, lang)));
    case 'shell': return plain(Object.keys(SHELL_SCRIPTS));
    case 'command': return commandsOf(program).map((one) => ({ value: one.name(), what: one.description() }));
    default: return [];
  }
}

function reports({ graph }: OpenedProject, lang: string): readonly Candidate[] {
  return [...graph.reports.values()].map(({ iri, id }) => ({ value: id, what: graph.labels.label(iri, lang)?.value ?? '' }));
}

/** Whoever a claim is attributed to, or publishes a report. */
function sources({ graph, prefixes }: OpenedProject, lang: string): readonly Candidate[] {
  const said = graph.quads.filter(({ quad, stated }) => stated && SAYING.has(quad.predicate.value)).map(({ quad }) => quad.object.value);
  return [...new Set(said)].map((iri) => ({ value: shortIri(iri, prefixes), what: graph.labels.label(iri, lang)?.value ?? '' }));
}

function claims({ graph, prefixes }: OpenedProject, lang: string): readonly Candidate[] {
  return [...graph.claims.keys()].map((iri) => ({ value: shortIri(iri, prefixes), what: graph.labels.label(iri, lang)?.value ?? '' }));
}

function plain(values: readonly string[]): readonly Candidate[] {
  return values.map((value) => ({ value, what: '' }));
}

function questionOf({ id, question }: CannedQuery, lang: string): Candidate {
  return { value: id, what: inLanguage(question, lang) ?? '' };
}

/** The question that the line names; all where it names none yet. */
function questionsMeant({ given, flags }: TypedLine, queries: readonly CannedQuery[]): readonly CannedQuery[] {
  const id = flags['--bound'] ?? given[0];
  return id === undefined ? queries : queries.filter((query) => query.id === id);
}

/** `name=` of each parameter, and `name=value` behind a name whose values are listed. */
function parameters(queries: readonly CannedQuery[], typed: string, lang: string): readonly Candidate[] {
  const known = new Map(queries.flatMap((query) => query.parameters.map((parameter) => [parameter.name, parameter] as const)));
  const named = known.get(typed.split('=', 1)[0] ?? '');
  if (named !== undefined && typed.includes('=')) return plain((named.choices ?? []).map((choice) => `${named.name}=${choice}`));
  return [...known.values()].map(({ name, label, help }) => ({ value: `${name}=`, what: inLanguage(help, lang) ?? inLanguage(label, lang) ?? '' }));
}
