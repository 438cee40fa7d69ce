/** Pages in a real browser: nothing on them is hard to perceive or use, nothing is asked of anyone, and all data is text. */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect } from 'chai';
import { chromium, type Browser, type Page } from 'playwright-core';
import type { Answer } from '../../src/query/answer.ts';
import { answerPage, answersPage, rowPage, type AnswerPageOptions } from '../../src/export/html/answer-page.ts';
import { safeLine } from '../../src/export/terminal-text.ts';
import { openProject, type OpenedProject } from '../../src/index.ts';
import { HOSTILE, hostileProject } from '../export/hostile-project.ts';
import { removeTempProjects } from '../graph/temp-project.ts';
import { runHere } from '../cli/a-project.ts';
import { needs, suiteFolder } from './tools.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const STANDARD = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const LOOKS = readFileSync(new URL('in-page.js', import.meta.url), 'utf8');
/** As many rows of each answer are looked at by axe, which takes its time. */
const ROWS = 10;
/** Pages are looked at side by side; more than the machine has cores brings nothing. */
const AT_ONCE = 2;

interface Made {
  readonly name: string;
  readonly url: string;
  readonly hasPicture: boolean;
}

describe('pages in Chromium', () => {
  const folder = suiteFolder();
  let browser: Browser | undefined;
  let shipped: readonly Made[] = [];
  let short: readonly Made[] = [];
  let hostile: readonly Made[] = [];
  let besides: readonly Made[] = [];

  before(async function () {
    this.timeout(240_000);
    const executablePath = process.env['CHROMIUM'];
    if (executablePath === undefined || executablePath === '') return;
    // As root, which test machines often are, its sandbox does not start.
    browser = await chromium.launch({ executablePath, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
    ({ whole: shipped, short } = await pagesOf('.', folder));
    const hostileFolder = hostileProject();
    ({ whole: hostile } = await pagesOf(hostileFolder, folder));
    besides = [...await comparingPages('.', folder, 'claims'), ...await comparingPages(hostileFolder, folder, 'table')];
  });
  after(async () => {
    await browser?.close();
    removeTempProjects();
  });

  it('break no rule of WCAG 2.2 AA, in either colour scheme: every shipped question', async function () {
    this.timeout(240_000);
    needs(this, 'CHROMIUM');
    expect(short).to.have.length.above(80);
    expect(await eachPage(browser!, short, violations)).to.deep.equal([]);
  });

  it('break no rule of WCAG 2.2 AA with hostile texts either', async function () {
    needs(this, 'CHROMIUM');
    expect(await eachPage(browser!, hostile, violations)).to.deep.equal([]);
  });

  it('break no rule of WCAG 2.2 AA, need no scrolling sideways and ask nobody where they compare', async function () {
    this.timeout(240_000);
    needs(this, 'CHROMIUM');
    expect(besides).to.have.length(6);
    expect(await eachPage(browser!, besides, async (page, { url }) => {
      const asked: string[] = [];
      page.on('request', (request) => void (request.url() === url || asked.push(request.url())));
      await page.goto(url);
      const wide = await atWidths(page, [320, 1180]);
      return [...await violations(page), ...wide, ...asked];
    })).to.deep.equal([]);
  });

  it('ask nobody for anything, and run nothing', async function () {
    needs(this, 'CHROMIUM');
    const found = await eachPage(browser!, [...hostile, ...shipped.slice(0, 3)], async (page, { url }) => {
      const asked: string[] = [];
      page.on('request', (request) => void (request.url() === url || asked.push(request.url())));
      page.on('dialog', (dialog) => void asked.push(`dialog ${dialog.message()}`));
      page.on('console', (message) => void asked.push(message.text()));
      await page.goto(url);
      await look(page, 'unfold', 1000);
      await page.hover('h1');
      return [...await look(page, 'active'), ...asked];
    });
    expect(found).to.deep.equal([]);
  });

  it('show hostile texts as they are, what cannot be seen as its code', async function () {
    needs(this, 'CHROMIUM');
    const tables = hostile.filter(({ name }) => name.endsWith('table'));
    expect(await eachPage(browser!, tables, async (page) => look(page, 'missing', Object.values(HOSTILE).map(safeLine)))).to.deep.equal([]);
  });

  it('need no scrolling sideways from 320 px on, folded or not', async function () {
    this.timeout(240_000);
    needs(this, 'CHROMIUM');
    const found = await eachPage(browser!, [...hostile, ...shipped], async (page) => {
      const folded = await atWidths(page, [320, 360, 768, 1180]);
      await look(page, 'unfold', 12);
      return [...folded, ...await atWidths(page, [320])];
    });
    expect(found).to.deep.equal([]);
  });

  it('draw labels that stay in the picture, in their boxes and off each other', async function () {
    needs(this, 'CHROMIUM');
    const drawn = [...hostile, ...shipped].filter(({ hasPicture }) => hasPicture);
    expect(drawn).to.have.length.above(12);
    for (const width of [360, 1180]) expect(await eachPage(browser!, drawn, async (page) => look(page, 'misplaced'), width)).to.deep.equal([]);
  });

  it('unfold what rows rest on when they are printed', async function () {
    needs(this, 'CHROMIUM');
    const found = await eachPage(browser!, shipped.filter(({ name }) => name.endsWith('-deals')), async (page) => {
      await page.emulateMedia({ media: 'print' });
      return look(page, 'folded');
    });
    expect(found).to.deep.equal([]);
  });
});

/**
 * The pages of all questions of a project, of one row of the first and of all in one, in files; and those of all questions
 * cut short: after some rows the next ones are built the same.
 */
async function pagesOf(path: string, folder: string): Promise<{ whole: readonly Made[]; short: readonly Made[] }> {
  const project = await openProject({ folder: path });
  const answers: { answer: Answer; options: AnswerPageOptions }[] = [];
  for (const { id } of project.queries) answers.push(await asked(project, id));
  const made = answers.map(({ answer, options }) => written(folder, `${project.project.name}-${answer.query}`, answerPage(answer, options)));
  const first = answers[0]!;
  made.push(written(folder, `${project.project.name}-why`, rowPage(first.answer, 0, first.options)));
  made.push(written(folder, `${project.project.name}-all`, answersPage(answers.slice(0, 12), { lang: 'en' })));
  const short = answers.map(({ answer, options }) => written(folder, `${project.project.name}-${answer.query}-short`, answerPage({ ...answer, rows: answer.rows.slice(0, ROWS) }, { ...options, total: answer.rows.length })));
  project.close();
  return { whole: made, short };
}

/** The pages of `diff`, of one answer and of all, and of an answer's fragile rows. */
async function comparingPages(project: string, folder: string, id: string): Promise<readonly Made[]> {
  const lenses = ['--min-certainty', 'said', '--against', '--mode', 'fact'];
  const commands: Readonly<Record<string, readonly string[]>> = {
    one: ['diff', id, ...lenses, '--limit', String(ROWS)], all: ['diff', ...lenses, '--limit', '2'], fragile: ['ask', id, '--fragile', '--limit', String(ROWS)],
  };
  const made: Made[] = [];
  for (const [what, args] of Object.entries(commands)) {
    const { exit, out, err } = await runHere([...args, '--format', 'html', '--project', project]);
    if (exit !== 0) throw new Error(err);
    made.push(written(folder, `${id}-${what}`, out));
  }
  return made;
}

async function asked(project: OpenedProject, id: string): Promise<{ answer: Answer; options: AnswerPageOptions }> {
  const answer = await project.ask(id, { lang: 'en', evidence: true });
  return { answer, options: { lang: 'en', graph: project.graph, query: project.queries.find((query) => query.id === id) } };
}

function written(folder: string, name: string, text: string): Made {
  const file = join(folder, `${name}.html`);
  writeFileSync(file, text);
  return { name, url: pathToFileURL(file).href, hasPicture: text.includes('<figure') };
}

/** Runs something on each page, each in a tab of its own without a network, and gathers what it found, named by page. */
async function eachPage(browser: Browser, pages: readonly Made[], see: (page: Page, made: Made) => Promise<readonly string[]>, width = 1180): Promise<readonly string[]> {
  const context = await browser.newContext({ viewport: { width, height: 900 }, offline: true });
  // Through the debugger: the page's own policy lets no script in.
  await context.addInitScript(LOOKS);
  const found = new Map<string, readonly string[]>();
  const waiting = [...pages];
  await Promise.all(Array.from({ length: AT_ONCE }, async () => {
    const page = await context.newPage();
    for (let made = waiting.shift(); made !== undefined; made = waiting.shift()) {
      await page.goto(made.url);
      found.set(made.name, await see(page, made));
      page.removeAllListeners();
    }
  }));
  await context.close();
  return pages.flatMap(({ name }) => (found.get(name) ?? []).map((one) => `${name}: ${one}`));
}

/** Looks at something in the page: a list of what is wrong. */
async function look(page: Page, name: string, given?: unknown): Promise<readonly string[]> {
  return page.evaluate(([what, value]) => (globalThis as unknown as { looks: Record<string, (value: unknown) => string[]> }).looks[what as string]!(value), [name, given]);
}

/** What axe finds in light, and of colours also in dark. */
async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate(AXE);
  await look(page, 'unfold', 4);
  await page.emulateMedia({ colorScheme: 'light' });
  const light = await look(page, 'axe', { runOnly: STANDARD });
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await look(page, 'axe', { runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } });
  return [...light, ...dark.map((one) => `dark: ${one}`)];
}

async function atWidths(page: Page, widths: readonly number[]): Promise<readonly string[]> {
  const found: string[] = [];
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    found.push(...await look(page, 'width'));
  }
  return found;
}
