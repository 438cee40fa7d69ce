/** What a project builds on: the projects that its `uses` names and that these use in turn, found and checked. */
import { existsSync, readdirSync, realpathSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Problem, type Bilingual, type Place } from '../problem.ts';
import { didYouMean } from './did-you-mean.ts';
import { folderOf, packageVersion } from './find-used.ts';
import { PROJECT_FILE, readProjectFile, type ProjectFile } from './project-file.ts';
import { WITHOUT_NOTHING, type Named, type Use, type Without } from './use-entries.ts';
import { prefixes } from './vocabulary.ts';

/** A project that another one uses. Its `name` and `shown` are what lists, messages and paths call it. */
export interface UsedProject extends ProjectFile {
  /** Whether its reports count too. */
  readonly reports: boolean;
  readonly without: Without;
}

interface Step extends UsedProject {
  /** Its folder without links, by which it is known to be the same. */
  readonly real: string;
}

/**
 * The used projects, nearest first, in the order of `uses`; each counts once, as the entry nearest to `root` says. On
 * the way to it `reports` must be true everywhere, and what one entry switches off stays off.
 * @throws Problem `uses`, `project-file`
 */
export function usedProjects(root: ProjectFile, shipped?: string): readonly UsedProject[] {
  if (root.uses.length === 0) return [];
  const steps: Step[] = [{ ...root, reports: true, without: WITHOUT_NOTHING, real: realpathSync(root.folder) }];
  const ways = new Map<string, { readonly to: string; readonly use: Use }[]>();
  // What is added while walking is walked too: nearest first.
  for (const from of steps) {
    const targets = from.uses.map((use) => {
      const found = follow(use, from, shipped);
      const same = steps.find((step) => step.real === found.real) ?? steps.slice(1).find((step) => step.name === found.name && step.base === found.base);
      if (same === undefined) steps.push(refuseClash(found, steps, use));
      return { to: (same ?? found).real, use };
    });
    ways.set(from.real, targets);
  }
  refuseCircle(steps, ways);
  for (const step of steps) for (const { to, use } of ways.get(step.real) ?? []) refuseUnknown(use, steps.find(({ real }) => real === to)!, reachable(to, steps, ways));
  return steps.slice(1).map(({ real: _real, ...used }) => used);
}

/** The bases of the used projects by the prefix that stands for each: its name, made fit for one. */
export function usedBases({ base, used }: { readonly base: string; readonly used: readonly UsedProject[] }): Readonly<Record<string, string>> {
  const taken = new Set(Object.keys(prefixes(base)));
  const bases: Record<string, string> = {};
  for (const { name, base: usedBase } of used) {
    const stem = name.slice(name.lastIndexOf('/') + 1).normalize('NFKD').replace(/[\u0300-\u036f]/gu, '').toLowerCase().replace(/[^a-z0-9]+/gu, '-').replace(/^[^a-z]+|-+$/gu, '') || 'used';
    const numbered = (n: number): string => (n === 1 ? stem : `${stem}${n}`);
    let n = 1;
    while ([numbered(n), `${numbered(n)}-claim`].some((prefix) => taken.has(prefix))) n += 1;
    taken.add(numbered(n)).add(`${numbered(n)}-claim`);
    bases[numbered(n)] = usedBase;
  }
  return bases;
}

/** The SHACL shapes that count for a project: its own, and those of what it uses; with the path that messages show. */
export function shapeFiles({ used, ...own }: ProjectFile & { readonly used: readonly UsedProject[] }): readonly { readonly file: string; readonly shown: string }[] {
  return [own, ...used.filter(({ without }) => !without.shapes)]
    .map(({ folder, shown }) => ({ file: join(folder, 'ontology', 'shapes.ttl'), shown: join(shown, 'ontology', 'shapes.ttl') }))
    .filter(({ file }) => existsSync(file));
}

/** The topics of a folder's questions and their ids, by the names of its files alone. */
function questionNames(folder: string): { readonly topics: readonly string[]; readonly queries: readonly string[] } {
  const root = join(folder, 'queries');
  if (!existsSync(root)) return { topics: [], queries: [] };
  const topics = readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isDirectory() && !entry.name.startsWith('.')).map(({ name }) => name);
  const files = topics.flatMap((topic) => readdirSync(join(root, topic)));
  return { topics, queries: files.filter((name) => name.endsWith('.rq') && !name.startsWith('.')).map((name) => name.slice(0, -'.rq'.length)) };
}

function follow(use: Use, from: Step, shipped: string | undefined): Step {
  const folder = folderOf(use, from.folder, shipped);
  const file = readProjectFile(folder, use.kind === 'package' ? use.target : basename(folder));
  const name = use.kind === 'package' ? use.target : file.name || basename(folder);
  const without: Without = {
    topics: [...from.without.topics, ...use.without.topics],
    queries: [...from.without.queries, ...use.without.queries],
    registry: from.without.registry || use.without.registry,
    shapes: from.without.shapes || use.without.shapes,
  };
  const version = use.kind === 'package' ? packageVersion(folder) ?? file.version : file.version;
  return { ...file, name, shown: name, version, reports: from.reports && use.reports, without, real: realpathSync(folder) };
}

/** Two projects under one base would share IRIs, and two of one name could not be told apart in messages. */
function refuseClash(found: Step, [root, ...others]: readonly Step[], { place }: Use): Step {
  const sameBase = [root, ...others].find((step) => step?.base === found.base);
  if (sameBase !== undefined) {
    const own = sameBase === root;
    throw uses({
      en: `${found.name} has the same base as ${own ? 'this project' : sameBase.name}: ${found.base}`,
      de: `${found.name} hat dieselbe Basis wie ${own ? 'dieses Projekt' : sameBase.name}: ${found.base}`,
    }, place, { en: 'Give one of them another "base": it is where a project\'s own names begin.', de: 'Einem von beiden eine andere „base“ geben: Damit beginnen die eigenen Namen eines Projekts.' });
  }
  if (others.some(({ name }) => name === found.name)) {
    throw uses({ en: `two used projects are called ${found.name}`, de: `zwei benutzte Projekte heißen ${found.name}` }, place,
      { en: `Change the "name" in one of the two ${PROJECT_FILE}.`, de: `In einer der beiden ${PROJECT_FILE} den „name“ ändern.` });
  }
  return found;
}

type Ways = ReadonlyMap<string, readonly { readonly to: string; readonly use: Use }[]>;

function refuseCircle(steps: readonly Step[], ways: Ways): void {
  const nameOf = (real: string): string => {
    const step = steps.find((one) => one.real === real)!;
    return step.name || basename(step.folder);
  };
  const done = new Set<string>();
  const visit = (at: string, trail: readonly string[]): void => {
    if (done.has(at)) return;
    for (const { to, use } of ways.get(at) ?? []) {
      const back = trail.indexOf(to);
      const circle = [...trail.slice(back), to].map(nameOf).join(' → ');
      if (back >= 0) {
        throw uses({ en: `uses itself in a circle: ${circle}`, de: `benutzt sich selbst im Kreis: ${circle}` }, use.place,
          { en: 'Take this entry out, or the one that leads here.', de: 'Diesen Eintrag herausnehmen, oder den, der hierher führt.' });
      }
      visit(to, [...trail, to]);
    }
    done.add(at);
  };
  visit(steps[0]!.real, [steps[0]!.real]);
}

/** A used project and what it uses in turn: all that an entry's `without` may name. */
function reachable(real: string, steps: readonly Step[], ways: Ways): readonly Step[] {
  const reached = new Set([real]);
  for (const at of reached) for (const { to } of ways.get(at) ?? []) reached.add(to);
  return steps.filter((step) => reached.has(step.real));
}

/** A name that is nowhere is mistyped, or went away with an upgrade: switching nothing off in silence helps nobody. */
function refuseUnknown({ without }: Use, { name: project, version }: Step, used: readonly Step[]): void {
  if (without.topics.length + without.queries.length === 0) return;
  const known = used.map(({ folder }) => questionNames(folder));
  const refuse = (named: readonly Named[], names: readonly string[], what: Bilingual): void => {
    const unknown = named.find(({ name }) => !names.includes(name));
    if (unknown === undefined) return;
    const whose = `${project} ${version}`.trim();
    throw uses({ en: `${whose} has no ${what.en} "${unknown.name}" to leave out`, de: `${whose} hat ${what.de} „${unknown.name}“ zum Weglassen nicht` }, unknown.place,
      didYouMean(unknown.name, names, { en: 'Take it out of "without".', de: 'Es aus „without“ herausnehmen.' }));
  };
  refuse(without.topics, known.flatMap(({ topics }) => topics), { en: 'topic', de: 'das Thema' });
  refuse(without.queries, known.flatMap(({ queries }) => queries), { en: 'question', de: 'die Frage' });
}

function uses(message: Bilingual, place: Place, repair: Bilingual): Problem {
  return new Problem({ code: 'uses', message, place, repair });
}
