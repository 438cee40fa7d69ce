/** Judges a changed project as its keepers would: does it load, what does `check` find, do the approved answers still hold? */
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { checkProject } from '../../src/check/check-project.ts';
import type { Finding } from '../../src/check/finding.ts';
import type { Graph } from '../../src/graph/graph.ts';
import { versionOf } from '../../src/graph/load.ts';
import { readProject } from '../../src/graph/project.ts';
import { openProject, writePrepared, type OpenedProject } from '../../src/index.ts';
import { answerCases, answerRows, type AnswerCase } from '../../test/data/answer-cases.ts';
import { misplaced } from '../../test/data/article-places.ts';

export type Outcome = 'equivalent' | 'check' | 'answer' | 'slipped';

export interface Verdict {
  readonly outcome: Outcome;
  /** The ids of the new findings, or the first approved answer that is another one. */
  readonly by: readonly string[];
  /** Whether the closed graph is what it was: what was left out follows from the rest by the ontology. */
  readonly implied?: boolean;
  /** Whether the article's text gives it away; undefined where that text is not at hand. */
  readonly misplaced?: boolean;
}

/** A file of the project and its new text. */
export interface Changed {
  readonly path: string;
  readonly original: string;
  readonly text: string;
}

interface ApprovedAnswer extends AnswerCase {
  readonly saved: boolean;
}

export class Judge {
  readonly #folder: string;
  readonly #bare: string;
  readonly #article: Buffer | undefined;
  readonly #answers: readonly ApprovedAnswer[];
  #version = '';
  #closed = '';
  #known: ReadonlySet<string> = new Set();

  private constructor(folder: string, article: Buffer | undefined) {
    this.#folder = join(folder, 'project');
    this.#bare = join(folder, 'without-queries');
    this.#article = article;
    this.#answers = [...answerCases('answers').map((one) => ({ ...one, saved: true })), ...answerCases('questions').map((one) => ({ ...one, saved: false }))];
  }

  /** Copies the project, and says what is true of it before any change. */
  static async of(source: string, article: Buffer | undefined): Promise<Judge> {
    const root = mkdtempSync(join(tmpdir(), 'dealgraph-mutations-'));
    const judge = new Judge(root, article);
    await judge.#copy(source);
    return judge;
  }

  /** Takes the copy away. */
  close(): void {
    rmSync(dirname(this.#folder), { recursive: true, force: true });
  }

  async judge({ path, original, text }: Changed): Promise<Verdict> {
    const file = join(this.#folder, path);
    writeFileSync(file, text);
    try {
      return await this.#verdict(path);
    } finally {
      writeFileSync(file, original);
    }
  }

  async #copy(source: string): Promise<void> {
    mkdirSync(this.#bare);
    for (const part of ['dealgraph.json', 'data', 'ontology', 'queries']) {
      cpSync(join(source, part), join(this.#folder, part), { recursive: true });
      // Saved queries are judged against the ontology only: while that stays, they need not be parsed each time.
      if (part !== 'queries') symlinkSync(join(this.#folder, part), join(this.#bare, part));
    }
    await writePrepared(this.#folder, this.#prepared);
    const project = await this.#open();
    this.#version = project.graph.version;
    this.#closed = closedVersion(project.graph);
    this.#known = new Set((await checkProject(readProject(this.#folder))).findings.map(signature));
    const wrong = await this.#wrongAnswer(project);
    project.close();
    if (wrong !== undefined) throw new Error(`${wrong} is another answer than the approved one before any change`);
  }

  get #prepared(): string {
    return join(this.#folder, 'prepared.json');
  }

  #open(): Promise<OpenedProject> {
    return openProject({ folder: this.#folder, preparedFile: this.#prepared });
  }

  async #verdict(path: string): Promise<Verdict> {
    const project = await this.#open();
    try {
      // Of two queries nobody can tell in general whether they ask the same.
      const isSame = !path.startsWith('queries/') && project.graph.version === this.#version && project.problems.length === 0;
      if (isSame) return { outcome: 'equivalent', by: [] };
      const found = await this.#findings(path);
      if (found.length > 0) return { outcome: 'check', by: [...new Set(found.map(({ id }) => id))] };
      const wrong = await this.#wrongAnswer(project);
      if (wrong !== undefined) return { outcome: 'answer', by: [wrong] };
      const implied = !path.startsWith('queries/') && closedVersion(project.graph) === this.#closed;
      return { outcome: 'slipped', by: [], implied, ...this.#places(project.graph) };
    } finally {
      project.close();
    }
  }

  /** New errors and warnings. */
  async #findings(path: string): Promise<readonly Finding[]> {
    const folder = path.startsWith('data/') ? this.#bare : this.#folder;
    const { findings } = await checkProject(readProject(folder));
    return findings.filter((finding) => finding.severity !== 'note' && !this.#known.has(signature(finding)));
  }

  /** The first approved answer that is another one now. */
  async #wrongAnswer(project: OpenedProject): Promise<string | undefined> {
    for (const one of this.#answers) if (!(await holds(one, project))) return one.name;
    return undefined;
  }

  #places({ quads, base }: Graph): { readonly misplaced?: boolean } {
    if (this.#article === undefined) return {};
    return { misplaced: misplaced(quads.map(({ quad }) => quad), base, this.#article).length > 0 };
  }
}

function closedVersion({ quads }: Graph): string {
  return versionOf(quads.map(({ quad }) => ({ quad, stated: true })));
}

/** A change moves later lines, so a finding is known again by what it says. */
function signature({ id, message }: Finding): string {
  return `${id} ${message.en}`;
}

async function holds({ query, parameters, variables, rows, saved }: ApprovedAnswer, project: OpenedProject): Promise<boolean> {
  try {
    const answer = saved ? await project.ask(query, { parameters }) : await asked(query, project);
    const columns = answer.columns.map(({ name }) => name);
    return columns.join() === variables.join() && answerRows(answer, variables).join('\n') === rows.join('\n');
  } catch {
    // A parameter that names nothing any more, a query left out.
    return false;
  }
}

async function asked(query: string, project: OpenedProject) {
  const result = await project.query(query);
  if (result.type !== 'answer') throw new TypeError('an approved answer is no graph');
  return result.answer;
}
