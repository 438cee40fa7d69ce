/** In which order the blocks of a document stand, and which section comments head them. */
import { byNumbersToo } from '../export/natural-order.ts';
import { dg } from '../graph/vocabulary.ts';
import { roleOf, type Block, type Conflict, type Document, type Section } from './document.ts';

export type Placed = Block | Conflict | Section;

/**
 * The items below the prefixes in canonical order. A report: the report, its versions, passages, what it introduces,
 * then claim by claim, each description before its graph, in order of passage and number. A registry: by IRI between
 * one section comment and the next. An ontology: as its author arranged it.
 */
export function inBlockOrder(document: Document): Placed[] {
  const items = document.items.filter((item): item is Placed => item.kind !== 'directive');
  const role = roleOf(document);
  if (role === 'ontology') return items;
  return role === 'report' ? reportOrder(items) : registryOrder(items);
}

function registryOrder(items: readonly Placed[]): Placed[] {
  const ordered: Placed[] = [];
  let blocks: (Block | Conflict)[] = [];
  const flush = (): void => {
    ordered.push(...blocks.toSorted((a, b) => byKey(blockOf(a), blockOf(b))));
    blocks = [];
  };
  for (const item of items) {
    if (item.kind !== 'section') blocks.push(item);
    else {
      flush();
      ordered.push(item);
    }
  }
  flush();
  return ordered;
}

interface Grouped {
  readonly item: Block | Conflict;
  readonly rank: number;
  readonly group: string;
  readonly sections: Section[];
}

/** A section comment between two groups (the passages, the claims of passage 5 …) heads its group; within one it goes with the next block. */
function reportOrder(items: readonly Placed[]): Placed[] {
  const graphs = new Set(items.map(blockIn).filter((block) => block?.kind === 'graph').map((block) => block!.key!));
  const heads = new Map<string, Section[]>();
  const blocks: Grouped[] = [];
  let waiting: Section[] = [];
  for (const item of items) {
    if (item.kind === 'section') {
      waiting.push(item);
      continue;
    }
    const rank = rankOf(blockOf(item), graphs);
    const group = rank === CLAIMS ? `${rank} ${blockOf(item).key!.replace(/-\d+$/, '')}` : String(rank);
    const atBorder = blocks.at(-1)?.group !== group;
    if (atBorder) heads.set(group, [...(heads.get(group) ?? []), ...waiting]);
    blocks.push({ item, rank, group, sections: atBorder ? [] : waiting });
    waiting = [];
  }
  const ordered = blocks.toSorted((a, b) => a.rank - b.rank || byKey(blockOf(a.item), blockOf(b.item)));
  const headed = ordered.flatMap(({ item, group, sections }) => {
    const head = heads.get(group) ?? [];
    heads.delete(group);
    return [...head, ...sections, item];
  });
  return [...headed, ...waiting];
}

const CLAIMS = 4;
const RANKS: readonly ReadonlySet<string>[] = [
  new Set([dg('Report')]), new Set([dg('ReportVersion')]), new Set([dg('Passage'), dg('PassageLocation')]),
];

function rankOf(block: Block, graphs: ReadonlySet<string>): number {
  if (block.kind === 'graph') return CLAIMS;
  const rank = RANKS.findIndex((classes) => block.types.some((type) => classes.has(type)));
  if (rank >= 0) return rank;
  const isClaim = block.key !== undefined && (block.types.includes(dg('Claim')) || graphs.has(block.key));
  return isClaim ? CLAIMS : RANKS.length;
}

/** By IRI, numbers as numbers; a description before its graph; what has no IRI last, as its author arranged it. */
function byKey(a: Block, b: Block): number {
  const [left, right] = [sortable(a), sortable(b)];
  if (left === undefined || right === undefined) return Number(left === undefined) - Number(right === undefined);
  return byNumbersToo(left, right) || Number(a.kind === 'graph') - Number(b.kind === 'graph');
}

function sortable({ key }: Block): string | undefined {
  return key?.startsWith('_:') ? undefined : key;
}

function blockOf(item: Block | Conflict): Block {
  return item.kind === 'conflict' ? item.like : item;
}

function blockIn(item: Placed): Block | undefined {
  return item.kind === 'section' ? undefined : blockOf(item);
}

