/** Reads a lens as people give it: checks its dates and codes, and finds its reports, sources and claims by any name. */
import { didYouMean } from '../graph/did-you-mean.ts';
import { daysOf } from '../graph/days.ts';
import type { Graph } from '../graph/graph.ts';
import { codesOf } from '../graph/lens-facts.ts';
import type { Lens } from '../graph/lens-types.ts';
import { dg } from '../graph/vocabulary.ts';
import { Problem, type Bilingual } from '../problem.ts';
import { literalMistake } from './literal-forms.ts';
import { claimNamed, reportNamed, sourceNamed } from './lens-things.ts';
import type { Things } from './things.ts';

type Names = string | readonly string[];

/**
 * A lens with things by any of their names: full IRI, prefixed name, short id (of a claim `<report>/<passage>-<n>`, or
 * `<passage>-<n>` where one report has it), label or spelling (of a claim its summary). Empty lists are no condition.
 */
export interface LensNames {
  readonly asOf?: string;
  readonly happenedBy?: string;
  readonly recordedBy?: string;
  readonly minCertainty?: string;
  readonly mode?: Names;
  readonly reviewedOnly?: boolean;
  readonly onlyReport?: Names;
  readonly withoutReport?: Names;
  readonly withoutSource?: Names;
  readonly withoutClaim?: Names;
}

export type LensKey = keyof LensNames;

interface Lookup {
  readonly graph: Graph;
  readonly things: Things;
  /** How messages call the condition. */
  readonly name: string;
}

const READERS: { readonly [Key in LensKey]-?: (given: NonNullable<LensNames[Key]>, lookup: Lookup) => Lens[Key] } = {
  asOf: day,
  happenedBy: day,
  recordedBy: day,
  minCertainty: (given, lookup) => code(given, dg('certainties'), lookup),
  mode: (given, lookup) => each(given, (text) => code(text, dg('modes'), lookup)),
  reviewedOnly: (given) => (given ? true : undefined),
  onlyReport: (given, lookup) => each(given, (text) => reportNamed(text, lookup)),
  withoutReport: (given, lookup) => each(given, (text) => reportNamed(text, lookup)),
  withoutSource: (given, lookup) => each(given, (text) => sourceNamed(text, lookup)),
  withoutClaim: (given, lookup) => each(given, (text) => claimNamed(text, lookup)),
};

/**
 * The lens that was meant, with full IRIs and without empty conditions, its keys in one order.
 * @param show how messages call a condition; by its key where left out
 * @throws Problem `lens-key`, `lens-date`, `lens-code` (usage), `unknown-entity`, `ambiguous-entity`
 */
export function readLens(given: LensNames, graph: Graph, things: Things, show: (key: LensKey) => string = (key) => key): Lens {
  for (const key of Object.keys(given)) if (!Object.hasOwn(READERS, key)) throw unknownKey(key);
  const read = (key: LensKey): Partial<Lens> => {
    const value = given[key];
    // Which reader takes which value is settled in the table above; here it is any of them.
    const meaning = value === undefined ? undefined : (READERS[key] as (one: unknown, lookup: Lookup) => unknown)(value, { graph, things, name: show(key) });
    return meaning === undefined || (Array.isArray(meaning) && meaning.length === 0) ? {} : { [key]: meaning };
  };
  return Object.assign({}, ...(Object.keys(READERS) as LensKey[]).map(read)) as Lens;
}

function each(given: Names, read: (text: string) => string): readonly string[] {
  return [...new Set((typeof given === 'string' ? [given] : given).map(read))];
}

/** A month or year does not say which of its days is meant, and the first and the last give different answers. */
function day(given: string, { name }: Lookup): string {
  const text = given.trim();
  const mistake = literalMistake('date', text);
  if (mistake === undefined) return text;
  const days = /^\d{4}(?:-\d\d)?$/u.test(text) && !/-(?:00|1[3-9]|[2-9]\d)$/u.test(text) ? daysOf(text) : undefined;
  if (days === undefined) throw new Problem({ code: 'lens-date', kind: 'usage', message: said(name, text, mistake.what), repair: mistake.repair });
  const what = text.length === 4 ? { en: 'a year and no day', de: 'ein Jahr und kein Tag' } : { en: 'a month and no day', de: 'ein Monat und kein Tag' };
  throw new Problem({
    code: 'lens-date', kind: 'usage', message: said(name, text, what),
    repair: { en: `Say by which day: ${days.latest} for all of it, ${days.earliest} for its first day.`, de: `Den Tag nennen: ${days.latest} für alles davon, ${days.earliest} für den ersten Tag.` },
  });
}

function said(name: string, text: string, what: Bilingual): Bilingual {
  return { en: `${name}: “${text}” is ${what.en}`, de: `${name}: „${text}“ ist ${what.de}` };
}

function code(given: string, scheme: string, { graph, name }: Lookup): string {
  const known = codesOf(graph, scheme);
  const found = known.find((one) => one === given.trim().toLowerCase());
  if (found !== undefined) return found;
  throw new Problem({
    code: 'lens-code', kind: 'usage', message: { en: `${name} cannot be “${given}”`, de: `${name} kann nicht „${given}“ sein` },
    repair: { en: `It takes one of: ${known.join(', ')}.`, de: `Möglich ist eines von: ${known.join(', ')}.` },
  });
}

function unknownKey(key: string): Problem {
  return new Problem({
    code: 'lens-key', kind: 'usage', message: { en: `a lens has no condition ${key}`, de: `eine Auswahl hat keine Bedingung ${key}` },
    repair: didYouMean(key, Object.keys(READERS), { en: `It has ${Object.keys(READERS).join(', ')}.`, de: `Möglich: ${Object.keys(READERS).join(', ')}.` }),
  });
}
