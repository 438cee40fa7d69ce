/** Judges a whole project, or single files as if they had been added to it. */
import { assemble, type Assembled } from '../graph/assemble.ts';
import { close } from '../graph/close.ts';
import { readFiles, unreadNames, type SourceFile } from '../graph/files.ts';
import { indexLabels } from '../graph/index-labels.ts';
import type { Project } from '../graph/project.ts';
import { usedBases } from '../graph/uses.ts';
import type { Problem } from '../problem.ts';
import { readCatalogue, type Catalogue } from '../query/catalogue.ts';
import type { Prepared } from '../query/prepared.ts';
import { thingsOf } from '../query/things.ts';
import type { CheckResult } from './check-result.ts';
import { CheckedProject } from './checked-project.ts';
import { inOrder, seenFrom, type Finding } from './finding.ts';
import { eachOnce } from './each-once.ts';
import { problemFinding } from './problem-finding.ts';
import { projectFileFindings } from './project-file.ts';
import { queryFindings, type ExtraQuery } from './queries.ts';
import { RULES } from './rules.ts';
import { rule as almostNamespace } from './rules/almost-namespace.ts';
import type { Rule } from './rule.ts';
import { readShapes } from './shapes-file.ts';

/** Files to judge beside the project's own, and whose findings are asked for. */
export interface CheckOptions {
  /** Data files from elsewhere, as if they stood in the project. */
  readonly extra?: readonly SourceFile[];
  /** Saved queries from elsewhere. */
  readonly extraQueries?: readonly ExtraQuery[];
  /** Files from elsewhere that cannot be read. */
  readonly extraProblems?: readonly Problem[];
  /** What was worked out ahead for saved queries; it only ever saves time. */
  readonly prepared?: Prepared;
  /** Only findings in these files (as messages show them); all where it is left out. */
  readonly only?: ReadonlySet<string>;
}

/** Runs every rule. Nothing is thrown for bad data; every mistake is a finding. */
export async function checkProject(project: Project, options: CheckOptions = {}): Promise<CheckResult> {
  const read = readFiles(project);
  const unreadable = [...read.problems, ...(options.extraProblems ?? [])];
  const sources = [...read.files, ...(options.extra ?? [])];
  const assembled = await assemble(project, sources, { locate: true });
  const bases = usedBases(project);
  const closed = close(assembled.stated, project.base, assembled.terms, Object.values(bases));
  const shapes = await readShapes(project);
  const checked = new CheckedProject({ project, sources, ignored: unreadNames(project), files: assembled.kept, stated: assembled.stated, closed, shapes: shapes.quads });
  const labels = indexLabels(closed, [project.base, ...Object.values(bases)], project.languages);
  const things = thingsOf({ base: project.base, usedBases: bases, quads: closed, labels });
  const catalogue = await readCatalogue(project, things, options.prepared);
  const problems = [...unreadable, ...assembled.problems, ...shapes.problems, ...catalogue.problems];
  const complete = unreadable.length + assembled.problems.length === 0;
  const findings = [
    ...problems.map((problem) => problemFinding(problem, sources)),
    ...(await ruleFindings(checked, complete)).flatMap((found) => seenFrom(found, ({ file }) => !isUsed(file, sources, project)) ?? []),
    ...await queryFindings({ ...catalogue, queries: catalogue.queries.filter(({ from }) => from === undefined) }, options.extraQueries ?? [], checked, things, complete),
  ];
  const all = eachOnce([...findings, ...projectFileFindings(project, findings)]);
  const { only } = options;
  const once = only === undefined ? all : all.flatMap((found) => seenFrom(found, ({ file }) => only.has(file)) ?? []);
  return { findings: inOrder(once), files: counted(assembled, problems, catalogue, project, options), complete };
}

/** What a used project says is its own affair, as long as it can be read: nobody could mend it here. */
function isUsed(file: string, sources: readonly SourceFile[], { base }: Project): boolean {
  return sources.some(({ shown, base: its }) => shown === file && its !== base);
}

/** Under a wrong namespace nothing in a file means what it should: such a file is judged for that alone. */
async function ruleFindings(project: CheckedProject, complete: boolean): Promise<Finding[]> {
  const astray = await findingsOf(almostNamespace, project);
  const files = new Set(astray.map(({ place }) => place.file));
  const findings: Finding[] = [];
  for (const rule of RULES) {
    if (rule === almostNamespace || (rule.needsAll && (!complete || files.size > 0))) continue;
    for (const found of await findingsOf(rule, project)) if (!files.has(found.place.file)) findings.push(found);
  }
  return [...astray, ...findings];
}

async function findingsOf(rule: Rule, project: CheckedProject): Promise<Finding[]> {
  return [...await rule.check(project)].map((found) => ({ ...found, id: found.id ?? rule.id, severity: found.severity ?? rule.severity }));
}

function counted({ kept }: Assembled, problems: readonly Problem[], { queries }: Catalogue, { base }: Project, { only, extraQueries = [] }: CheckOptions): number {
  if (only !== undefined) return only.size;
  const failed = new Set(problems.flatMap(({ place }) => (place === undefined ? [] : [place.file])));
  const ownFiles = kept.filter(({ file }) => file.base === base).map(({ file }) => file.shown);
  return new Set([...ownFiles, ...queries.filter(({ from }) => from === undefined).map(({ file }) => file), ...extraQueries.map(({ shown }) => shown), ...failed]).size;
}
