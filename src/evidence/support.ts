/** Which columns of a row rest on which part of its query, so that a cell is as sure as what it rests on (semantics §24). */
import type { Part, Slot } from './plan.ts';
import type { TracedColumn } from './tracing-query.ts';

/** A part that is looked up for a solution. */
export type Leaf = Extract<Part, { type: 'triple' | 'path' | 'subquery' | 'graph' }>;

/** The leaves of a plan, at every depth. */
export function leavesOf(parts: readonly Part[]): Leaf[] {
  return parts.flatMap((part): Leaf[] => {
    switch (part.type) {
      case 'branch': case 'found': return leavesOf(part.parts);
      case 'oneOf': return part.choices.flatMap(leavesOf);
      case 'not': case 'constant': case 'holds': return [];
      default: return [part];
    }
  });
}

/** The variables of a leaf: what it starts from, and what it leads to. */
interface Ends {
  readonly from: readonly string[];
  readonly to: readonly string[];
  /** The variable of the graph that it stands in, which is among those. */
  readonly within: readonly string[];
}

/**
 * The columns that rest on each leaf, every leaf having at least one: a triple counts for the value that it leads to; one
 * that leads to something not shown counts for what is shown behind it, else for what it starts from.
 */
export function columnsByLeaf(parts: readonly Part[], columns: readonly TracedColumn[]): ReadonlyMap<Leaf, readonly string[]> {
  const leaves = leavesOf(parts);
  const ends = new Map(leaves.map((leaf) => [leaf, endsOf(leaf)]));
  const shown = new Map<string, string[]>();
  for (const { name, sources } of columns) for (const source of sources) shown.set(source, [...shown.get(source) ?? [], name]);
  const supported = new Map(leaves.map((leaf) => [leaf, supports(leaf, ends, shown, true)]));
  const covered = new Set([...supported.values()].flat());
  for (const { name, sources } of columns) {
    if (covered.has(name)) continue;
    const near = leaves.filter((leaf) => [...ends.get(leaf)!.from, ...ends.get(leaf)!.to].some((one) => sources.has(one)));
    // What nothing leads to rests on what leads away from it; a constant stands in its row because of all the rest.
    const away = leaves.filter((leaf) => supports(leaf, ends, shown, false).includes(name));
    for (const leaf of away.length > 0 ? away : near.length > 0 ? near : leaves) supported.set(leaf, [...supported.get(leaf)!, name]);
  }
  const all = columns.map(({ name }) => name);
  return new Map([...supported].map(([leaf, names]) => [leaf, names.length === 0 ? all : [...new Set(names)]]));
}

/** @param isForward whether to follow triples from subject to object only, so that two that meet in a hidden value stay apart */
function supports(leaf: Leaf, ends: ReadonlyMap<Leaf, Ends>, shown: ReadonlyMap<string, readonly string[]>, isForward: boolean): string[] {
  const { from, to, within } = ends.get(leaf)!;
  // Whatever else it leads to, it is one of the things said in its graph.
  const said = leaf.type === 'graph' ? [] : within.flatMap((name) => shown.get(name) ?? []);
  const goals = to.filter((name) => leaf.type === 'graph' || !within.includes(name));
  // A subquery's columns lead on to what is said of them, not back to what named them.
  const led = [...goals.flatMap((name) => shown.get(name) ?? []), ...goals.filter((name) => !shown.has(name)).flatMap((name) => behind(name, leaf, ends, shown, isForward || leaf.type === 'subquery'))];
  if (led.length > 0) return [...led, ...said];
  return [...said, ...from.flatMap((name) => shown.get(name) ?? []), ...from.filter((name) => !shown.has(name)).flatMap((name) => behind(name, leaf, ends, shown))];
}

/** The columns that other leaves lead to from a variable that is not shown itself. */
function behind(start: string, without: Leaf, ends: ReadonlyMap<Leaf, Ends>, shown: ReadonlyMap<string, readonly string[]>, isForward = false): string[] {
  const found: string[] = [];
  const seen = new Set([start]);
  for (const name of seen) {
    for (const [leaf, { from, to, within }] of ends) {
      if (leaf === without || !(isForward && from.length > 0 ? [...from, ...within] : [...from, ...to]).includes(name)) continue;
      // A graph holds what is said in it, not what else is known of its subject.
      for (const other of within.includes(name) ? to : [...from, ...to]) {
        if (shown.has(other)) found.push(...shown.get(other)!);
        else seen.add(other);
      }
    }
  }
  return found;
}

function endsOf(leaf: Leaf): Ends {
  switch (leaf.type) {
    case 'triple': {
      // What a constant object says, it says of the subject.
      const to = names(leaf.object, leaf.predicate, leaf.graph);
      const within = names(leaf.graph);
      return typeof leaf.object === 'string' ? { from: names(leaf.subject), to, within } : { from: [], to: names(leaf.subject, leaf.predicate, leaf.graph), within };
    }
    case 'path': {
      const within = names(leaf.graph);
      return typeof leaf.end === 'string' ? { from: names(leaf.start), to: names(leaf.end, leaf.graph), within } : { from: [], to: names(leaf.start, leaf.graph), within };
    }
    case 'graph': return { from: [], to: names(leaf.graph), within: [] };
    case 'subquery': return { from: [], to: [...leaf.columns, ...names(leaf.graph)], within: names(leaf.graph) };
  }
}

function names(...slots: readonly (Slot | undefined)[]): string[] {
  return slots.filter((slot): slot is string => typeof slot === 'string');
}
