/** Mistakes that put two things in each other's place. */
import { swap, type Change, type Files, type Kind, type ValueSite } from './kind.ts';
import type { Random } from './random.ts';
import type { Group, Statement, Term, TurtleText } from './turtle-text.ts';
import { isDescription } from './drop.ts';

export const SWAPS: readonly Kind[] = [
  { id: 'swap-values', family: 'swap', weight: 3, make: swapValues },
  { id: 'swap-subjects', family: 'swap', weight: 2, make: swapSubjects },
  { id: 'swap-passages', family: 'swap', weight: 2, make: ({ values }, random) => ofOneProperty(values.filter(({ group }) => group.verb.text === ':passage'), random) },
  { id: 'swap-claim-blocks', family: 'swap', weight: 1, make: ({ blocks }, random) => {
    const [one, other] = [random.pick(blocks), random.pick(blocks)];
    return one && other && one.file === other.file ? swap(one.file, one.block.name, other.block.name) : undefined;
  } },
  { id: 'swap-roles', family: 'swap', weight: 3, make: swapRoles },
  { id: 'swap-direction', family: 'swap', weight: 2, make: ({ values }, random) => {
    const site = random.pick(values.filter(({ statement: { block, groups }, group, value }) => block !== undefined && groups.length === 1 && group.values.length === 1 && isThing(value)));
    return site && swap(site.file, site.statement.subject, site.value);
  } },
  { id: 'swap-bounds', family: 'swap', weight: 1, make: ({ statements }, random) => {
    const site = random.pick(statements.flatMap(({ file, statement }) => bounds(statement).map(([first, last]) => ({ file, first, last }))));
    return site && swap(site.file, site.first, site.last);
  } },
  { id: 'swap-languages', family: 'swap', weight: 1, make: ({ statements }, random) => {
    const site = random.pick(statements.flatMap(({ file, statement }) => statement.groups.flatMap((group) => twoLanguages(group).map((pair) => ({ file, pair })))));
    return site && swap(site.file, wording(site.pair[0]), wording(site.pair[1]));
  } },
];

function isThing({ text }: Term): boolean {
  return text.startsWith('id:');
}

/** Two values of one property, of two things or claims. */
function swapValues({ values }: Files, random: Random): Change | undefined {
  return ofOneProperty(values.filter(({ group }) => group.verb.text !== ':passage'), random);
}

function ofOneProperty(sites: readonly ValueSite[], random: Random): Change | undefined {
  const one = random.pick(sites);
  if (one === undefined) return undefined;
  const others = sites.filter(({ file, group, value }) => file === one.file && group.verb.text === one.group.verb.text && value.text !== one.value.text && value.tag?.text === one.value.tag?.text);
  const other = random.pick(others);
  return other && swap(one.file, one.value, other.value);
}

/** Two things of one class, each told what belongs to the other. */
function swapSubjects({ statements }: Files, random: Random): Change | undefined {
  const described = statements.flatMap(({ file, statement }) => classOf(statement) === undefined || isDescription(statement) ? [] : [{ file, statement }]);
  const one = random.pick(described);
  const other = one && random.pick(described.filter(({ file, statement }) => file === one.file && statement.subject.text !== one.statement.subject.text && classOf(statement) === classOf(one.statement)));
  return one && other && swap(one.file, one.statement.subject, other.statement.subject);
}

function classOf({ groups }: Statement): string | undefined {
  return groups.find(({ verb }) => verb.text === 'a')?.values[0]?.text;
}

/** Supplier and client, agent and addressee, speaker and topic: two properties of one thing. */
function swapRoles({ statements }: Files, random: Random): Change | undefined {
  const pairs = statements.filter(({ statement }) => statement.block !== undefined).flatMap(({ file, statement: { groups } }) => {
    const named = groups.filter(({ verb, values }) => verb.text !== 'a' && values.some(isThing));
    return named.flatMap((a, index) => named.slice(index + 1).map((b) => ({ file, a, b })));
  });
  const pair = random.pick(pairs);
  return pair && swapFirst(pair.file, pair.a, pair.b, random);
}

function swapFirst(file: TurtleText, a: Group, b: Group, random: Random): Change | undefined {
  const [one, other] = [random.pick(a.values.filter(isThing)), random.pick(b.values.filter(isThing))];
  return one && other && swap(file, one, other);
}

const BOUNDS = [[':earliest', ':latest'], [':start', ':end'], [':quotationStart', ':quotationEnd']] as const;

function bounds({ groups }: Statement): readonly (readonly [Term, Term])[] {
  const value = (property: string): Term | undefined => groups.find(({ verb }) => verb.text === property)?.values[0];
  return BOUNDS.flatMap(([first, last]) => {
    const [from, to] = [value(first), value(last)];
    return from && to ? [[from, to] as const] : [];
  });
}

function twoLanguages({ values }: Group): readonly (readonly [Term, Term])[] {
  const spoken = values.filter(({ tag }) => tag?.kind === 'language');
  return spoken.flatMap((a, index) => spoken.slice(index + 1).filter((b) => b.tag?.text !== a.tag?.text).map((b) => [a, b] as const));
}

/** A text without its language. */
function wording({ start, text }: Term): { readonly start: number; readonly end: number } {
  return { start, end: start + text.length };
}
