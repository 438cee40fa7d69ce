/** Reads which claim tells which value of which keyed fact (semantics §31). */
import type * as RDF from '@rdfjs/types';
import type { Days, ToldValue } from './compared-values.ts';
import { addTo } from './groups.ts';
import type { ToldThings } from './told-things.ts';
import { dg, RDF_TYPE, RDFS_SUBCLASS_OF } from './vocabulary.ts';

/** One claim's word on one fact. */
export interface Telling {
  readonly claim: string;
  readonly report: string;
  /** The amount, date, restriction … that it is told of. */
  readonly node: string;
  readonly of: string;
  readonly key: readonly string[];
  readonly value: ToldValue;
  /** The time that it is stated for. */
  readonly time: Days | undefined;
}

/** What of a thing of a compared class makes its value. */
export const VALUES: readonly string[] = [
  dg('value'), dg('currency'), dg('unit'), dg('period'), dg('approximate'), dg('earliest'), dg('latest'), dg('permitsOnly'), dg('excludes'), dg('basis'), dg('referencePeriod'),
];
const NUMBER = /#(?:integer|decimal|double|float|int|long|short|nonNegativeInteger|positiveInteger)$/u;

/** All tellings in the order in which their reports were published, as far as that is known, then of the graph. */
export function readTellings(things: ToldThings): readonly Telling[] {
  const keys = things.keys;
  const classes = new Map<string, Set<string>>();
  for (const { subject, object } of things.all(RDF_TYPE)) if (keys.has(object.value)) classes.set(subject.value, (classes.get(subject.value) ?? new Set()).add(object.value));
  const found: Telling[] = [];
  for (const [node, its] of classes) {
    for (const of of its.size === 1 ? its : narrowest(its, things)) found.push(...new KeyedThing(node, of, keys.get(of)!, things).tellings());
  }
  return found.length < 2 ? found : things.inOrder(found);
}

/** Of a thing's compared classes those that none of the others is a part of: an amount is not compared again as a quantity. */
function narrowest(classes: ReadonlySet<string>, things: ToldThings): readonly string[] {
  const broader = (iri: string): ReadonlySet<string> => {
    const reached = new Set<string>(things.values(iri, RDFS_SUBCLASS_OF));
    for (const one of reached) for (const further of things.values(one, RDFS_SUBCLASS_OF)) reached.add(further);
    return reached;
  };
  return [...classes].filter((one) => ![...classes].some((other) => other !== one && broader(other).has(one)));
}

/** A thing of a compared class, with all that facts say of it. */
class KeyedThing {
  readonly #iri: string;
  readonly #of: string;
  readonly #keys: readonly string[];
  readonly #things: ToldThings;

  constructor(iri: string, of: string, keys: readonly string[], things: ToldThings) {
    this.#iri = iri;
    this.#of = of;
    this.#keys = keys;
    this.#things = things;
  }

  /** One for each claim that tells a value, or of what has none (a restriction) that it is there, and for each key of it. */
  tellings(): readonly Telling[] {
    const measured = [dg('value'), dg('earliest'), dg('latest')].flatMap((property) => this.#things.facts(this.#iri, property));
    const telling = measured.length > 0 ? measured : [...this.#keys, ...VALUES].flatMap((property) => this.#things.facts(this.#iri, property));
    return [...new Set(telling.map(({ graph }) => graph.value))].flatMap((claim) => {
      const value = this.#value(claim);
      const [period] = this.#objects(claim, dg('referencePeriod'));
      const time = period === undefined ? undefined : this.#days(claim, period.value);
      const report = this.#things.report(claim);
      return value === undefined ? [] : this.#keyValues(claim).map((key) => ({ node: this.#iri, of: this.#of, key, value, time, claim, report }));
    });
  }

  /** What a claim says of a thing by a property, or where it says nothing, what others say. */
  #objects(claim: string, property: string, thing = this.#iri): readonly RDF.Term[] {
    const all = this.#things.facts(thing, property);
    const own = all.length > 1 ? all.filter(({ graph }) => graph.value === claim) : all;
    return (own.length > 0 ? own : all).map(({ object }) => object);
  }

  #text(claim: string, property: string): string | undefined {
    return this.#objects(claim, property)[0]?.value;
  }

  /** Every combination of key values; none where one is not known. */
  #keyValues(claim: string): readonly (readonly string[])[] {
    return this.#keys.reduce<readonly (readonly string[])[]>((found, property) => {
      const values = [...new Set(this.#objects(claim, property).map(({ value }) => value))];
      return found.flatMap((key) => values.map((value) => [...key, value]));
    }, [[]]);
  }

  #value(claim: string): ToldValue | undefined {
    const [object] = this.#objects(claim, dg('value'));
    const approximate = this.#text(claim, dg('approximate')) === 'true';
    if (object?.termType === 'Literal' && NUMBER.test(object.datatype.value)) {
      const [value, currency, unit, period] = [Number(object.value), this.#text(claim, dg('currency')), this.#text(claim, dg('unit')), this.#text(claim, dg('period'))];
      return Number.isNaN(value) ? undefined : { kind: 'number', value, approximate, currency, unit, period };
    }
    const days = this.#days(claim, this.#iri);
    if (days !== undefined) return { kind: 'days', ...days, approximate };
    const things = (property: string): readonly string[] => [...new Set(this.#objects(claim, property).map(({ value }) => value))].sort();
    return object === undefined ? { kind: 'limits', permitsOnly: things(dg('permitsOnly')), excludes: things(dg('excludes')) } : undefined;
  }

  /** The days that a stated date allows; an end that is not stated is open. */
  #days(claim: string, date: string): Days | undefined {
    const [earliest, latest] = [dg('earliest'), dg('latest')].map((end) => this.#objects(claim, end, date)[0]?.value.slice(0, 10));
    return earliest === undefined && latest === undefined ? undefined : { earliest: earliest ?? '0000-01-01', latest: latest ?? '9999-12-31' };
  }
}

/** What each thing has taken the place of, as a report says. */
export function readReplaced(things: ToldThings): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const { subject, object, graph } of things.all(dg('replaces'))) if (things.isFact(graph.value)) addTo(found, subject.value, object.value);
  return found;
}
