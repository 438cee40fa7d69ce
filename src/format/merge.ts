/** Merges two versions of a data file block by block, as git's merge driver. */
import { quadLines } from '../graph/nquads.ts';
import { ONTOLOGY } from '../graph/vocabulary.ts';
import { Problem, type Bilingual } from '../problem.ts';
import type { Block, Document, Item, Statement } from './document.ts';
import { parsed } from './format-text.ts';
import { joined } from './join.ts';
import { layout } from './layout.ts';
import { mergeItems, type MergedItems, type Sides } from './merge-items.ts';
import { readDocument } from './read-document.ts';
import { withPlainLineEnds } from './tokens.ts';

export interface Merged {
  readonly text: string;
  /** What both sides changed differently, by the names of the blocks; empty where the merge is clean. */
  readonly conflicts: readonly string[];
  /** Why the whole file is one conflict, where it is. */
  readonly whole?: Problem;
}

/**
 * Merges what both sides did to their common base: a block that one side changed is that side's, one that both changed
 * alike is taken once, and one that they changed differently stands between conflict markers. The result is in
 * canonical order. Where blocks cannot be told apart (a side does not parse, blank node labels on both sides …), the
 * whole file is one conflict, with the reason.
 */
export async function mergeTexts(sides: Sides<string>, file: string): Promise<Merged> {
  const { base, ours, theirs } = sides;
  if (ours === theirs || theirs === base) return { text: ours, conflicts: [] };
  if (ours === base) return { text: theirs, conflicts: [] };
  try {
    return await mergeDocuments(await eachSide(sides, (text, side) => readSide(text, `${file} (${side})`)), file);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return { text: `<<<<<<< ours\n${withEnd(ours)}=======\n${withEnd(theirs)}>>>>>>> theirs\n`, conflicts: [file], whole: error };
  }
}

interface Side {
  readonly document: Document;
  readonly lines: ReadonlySet<string>;
  readonly hasBlanks: boolean;
}

async function readSide(text: string, file: string): Promise<Side> {
  const source = text.replace(/^\ufeff/, '');
  const { quads } = await parsed(source, optionsFor(file));
  const document = joined(await readDocument(await withPlainLineEnds(source)));
  const blocks = document.items.filter((item): item is Block => item.kind === 'statement' || item.kind === 'graph');
  const labels = blocks.some((block) => statementsOf(block).some(({ blanks }) => blanks.length > 0));
  if (labels) throw inOne(file, { en: 'it names blank nodes by labels, and the same label may mean two things', de: 'sie benennt leere Knoten, und derselbe Name kann zweierlei meinen' });
  if (!document.regular) throw inOne(file, { en: 'a prefix or base changes its meaning in it', de: 'ein Präfix oder eine Basis ändert darin die Bedeutung' });
  const lines = new Set(quadLines(quads));
  return { document, lines, hasBlanks: quads.some(({ subject, object }) => subject.termType === 'BlankNode' || object.termType === 'BlankNode') };
}

async function mergeDocuments(sides: Sides<Side>, file: string): Promise<Merged> {
  const items = mergeItems(await eachSide(sides, ({ document }) => Promise.resolve(document.items)));
  if ('trouble' in items) throw inOne(file, items.trouble);
  const header = mergeHeaders(sides);
  const text = layout({ header: header.lines, items: [...items.items], regular: true });
  const conflicts = [...header.conflicts, ...items.conflicts];
  await verify(sides, items, file);
  return { text, conflicts };
}

/** Proves the merge: with each conflict settled as our side has it, it parses; without any, it holds what both sides' changes to the base make. */
async function verify(sides: Sides<Side>, { items, conflicts }: MergedItems, file: string): Promise<void> {
  const settled = items.flatMap((item): Item[] => (item.kind === 'conflict' ? [] : [item]));
  const { quads } = await parsed(layout({ header: [], items: structuredClone(settled), regular: true }), optionsFor(file));
  const { base, ours, theirs } = sides;
  if (conflicts.length > 0 || base.hasBlanks || ours.hasBlanks || theirs.hasBlanks) return;
  const expected = new Set([...ours.lines].filter((line) => theirs.lines.has(line) || !base.lines.has(line)));
  for (const line of theirs.lines) if (!base.lines.has(line)) expected.add(line);
  const found = new Set(quadLines(quads));
  if (found.size !== expected.size || [...found].some((line) => !expected.has(line))) throw inOne(file, { en: 'its blocks could not be put together with certainty', de: 'ihre Blöcke ließen sich nicht sicher zusammenfügen' });
}

function mergeHeaders({ base, ours, theirs }: Sides<Side>): { lines: string[][]; conflicts: string[] } {
  const [b, o, t] = [base, ours, theirs].map(({ document }) => document.header.map((lines) => lines.join('\n')).join('\n\n')) as [string, string, string];
  if (o === t || t === b) return { lines: ours.document.header, conflicts: [] };
  if (o === b) return { lines: theirs.document.header, conflicts: [] };
  return { lines: [['<<<<<<< ours', o, '=======', t, '>>>>>>> theirs'].filter((part) => part !== '')], conflicts: ['#'] };
}

async function eachSide<T, U>(sides: Sides<T>, work: (of: T, side: string) => Promise<U>): Promise<Sides<U>> {
  return { base: await work(sides.base, 'base'), ours: await work(sides.ours, 'ours'), theirs: await work(sides.theirs, 'theirs') };
}

function statementsOf(block: Block): readonly Statement[] {
  return block.kind === 'graph' ? block.statements : [block];
}

function optionsFor(file: string) {
  return { format: 'application/trig' as const, file, base: ONTOLOGY.replace(/ontology#$/, '') };
}

function inOne(file: string, why: Bilingual): Problem {
  const message = { en: `cannot be merged block by block: ${why.en}`, de: `lässt sich nicht Block für Block zusammenführen: ${why.de}` };
  return new Problem({ code: 'merge-whole', message, place: { file } });
}

function withEnd(text: string): string {
  return text === '' || text.endsWith('\n') ? text : `${text}\n`;
}
