/** The network that a graph is: things as nodes, what is stated between two of them as one edge per property. */
import type { Graph } from '../graph/graph.ts';
import { dg, localName, RDF_TYPE, RDFS_LABEL } from '../graph/vocabulary.ts';
import { ThingRecords, type Said, type ThingRecord } from './thing-records.ts';
import { BETWEEN, eventDate, inReadersLanguage, isNumber, nameOf, propertyNames, termText } from './thing-values.ts';
import { voucher, type Vouched } from './vouching.ts';

export interface NetworkOptions {
  readonly lang: string;
  readonly prefixes: Readonly<Record<string, string>>;
  /** The classes by IRI, where the graph is a part that does not declare them; else those that it declares. */
  readonly classes?: ReadonlySet<string>;
}

export type AttributeType = 'string' | 'int' | 'double' | 'boolean';
export type Values = Readonly<Record<string, string>>;

/** What every node and edge can have, before the properties that occur; in this order. */
export const NODE_ATTRIBUTES: readonly (readonly [string, AttributeType])[] = [
  ['label', 'string'], ['iri', 'string'], ['class', 'string'], ['class_iri', 'string'], ['kind', 'string'], ['kind_iri', 'string'],
  ['date', 'string'], ['date_stated', 'string'], ['earliest', 'string'], ['latest', 'string'], ['date_precision', 'string'],
  ['date_approximate', 'string'], ['date_certainty', 'string'], ['date_vouched', 'string'],
  ['claims', 'int'], ['certainty', 'string'], ['certainty_weakest', 'string'], ['mode', 'string'], ['mode_words', 'string'], ['vouched', 'string'],
];
export const EDGE_ATTRIBUTES: readonly (readonly [string, AttributeType])[] = [
  ['label', 'string'], ['property', 'string'],
  ['claims', 'int'], ['certainty', 'string'], ['certainty_weakest', 'string'], ['mode', 'string'], ['mode_words', 'string'], ['vouched', 'string'], ['claim_iris', 'string'],
];

/** What a date says that its event shows. */
const DATE_OF = dg('dateOf');
/** Said of a node in attributes of their own above. */
const FOLDED = new Set([RDF_TYPE, RDFS_LABEL, dg('kind')]);
/** Places that are asked for as an attribute, besides being nodes with an edge. */
const AS_ATTRIBUTE_TOO = new Set([dg('country'), dg('knownCountry')]);

/** Nodes and edges of a graph with their attributes. */
export class Network {
  readonly #graph: Graph;
  readonly #options: NetworkOptions;
  readonly #records: ThingRecords;
  readonly #vouched: (origins: Iterable<string>) => Vouched;
  #names: ReadonlyMap<string, string> = new Map();

  constructor(graph: Graph, options: NetworkOptions) {
    this.#graph = graph;
    this.#options = options;
    this.#records = new ThingRecords(graph);
    this.#vouched = voucher(graph, options.lang);
  }

  /** Every thing but the dates, which stand with their events. */
  *nodes(): Generator<ThingRecord> {
    for (const record of this.#records) if (!record.said.has(DATE_OF)) yield record;
  }

  /** The properties that occur as attributes, with their types: a number only where every node has at most one. */
  ownAttributes(): readonly (readonly [string, AttributeType])[] {
    const types = new Map<string, AttributeType>();
    for (const record of this.nodes()) {
      for (const [property, said] of this.#attributes(record)) {
        const type = said.length > 1 ? 'string' : attributeType(said[0]!);
        types.set(property, types.has(property) && types.get(property) !== type ? 'string' : type);
      }
    }
    this.#names = propertyNames(types.keys(), NODE_ATTRIBUTES.map(([name]) => name), this.#options.prefixes);
    return [...this.#names].map(([property, name]) => [name, types.get(property) ?? 'string'] as const);
  }

  node(record: ThingRecord): Values {
    const { lang } = this.#options;
    const text = (said: readonly Said[]): string => said.map(({ term }) => termText(term, this.#graph, lang)).join(BETWEEN);
    const classes = this.#records.classes(record);
    const label = (iri: string): string => nameOf(iri, this.#graph, lang);
    const kind = record.said.get(dg('kind')) ?? [];
    const date = eventDate(record, this.#records, this.#graph, lang);
    const own = [...this.#attributes(record)].map(([property, said]) => [this.#names.get(property) ?? property, text(said)]);
    return {
      label: label(record.iri), iri: record.iri,
      class: classes.map(label).join(BETWEEN), class_iri: classes.join(BETWEEN),
      kind: text(kind), kind_iri: kind.map(({ term }) => term.value).join(BETWEEN),
      ...(date === undefined ? {} : this.#date(date)),
      ...vouchedValues(this.#vouched([...record.said.values()].flatMap((said) => said.flatMap(({ origins }) => origins)))),
      ...Object.fromEntries(own),
    };
  }

  /** One edge for each statement between two things, whoever states it. */
  *edges(): Generator<{ readonly source: string; readonly target: string; readonly values: Values }> {
    for (const record of this.nodes()) {
      for (const [property, said] of record.said) {
        if (property === RDF_TYPE) continue;
        for (const { term, origins, stated } of said) {
          if (!stated || !this.#records.isThing(term) || this.#records.says(term.value, DATE_OF)) continue;
          const vouched = this.#vouched(origins);
          const label = nameOf(property, this.#graph, this.#options.lang);
          yield { source: record.iri, target: term.value, values: { label, property, ...vouchedValues(vouched), claim_iris: vouched.claims.join(BETWEEN) } };
        }
      }
    }
  }

  /** What is said in literals and terms of the ontology, and the places that are attributes too. */
  *#attributes({ said }: ThingRecord): Generator<readonly [string, readonly Said[]]> {
    for (const [property, all] of said) {
      if (FOLDED.has(property)) continue;
      const values = inReadersLanguage(all.filter(({ term }) => AS_ATTRIBUTE_TOO.has(property) || !this.#records.isThing(term)), this.#options.lang)
        .filter(({ term }) => !this.#graph.claims.has(term.value));
      if (values.length > 0) yield [property, values];
    }
  }

  #date(date: NonNullable<ReturnType<typeof eventDate>>): Values {
    const vouched = this.#vouched(date.origins);
    return {
      date: date.words, date_stated: date.stated, earliest: date.earliest, latest: date.latest, date_precision: date.precision,
      date_approximate: date.approximate, date_certainty: vouched.best ?? '', date_vouched: vouched.words.join(BETWEEN),
    };
  }
}

function vouchedValues({ claims, best = '', weakest = '', modes, modeWords, words }: Vouched): Values {
  return {
    claims: String(claims.length), certainty: best, certainty_weakest: weakest, mode: modes.join(BETWEEN),
    mode_words: modeWords.join(BETWEEN), vouched: words.join(BETWEEN),
  };
}

function attributeType({ term }: Said): AttributeType {
  if (isNumber(term)) return 'double';
  return term.termType === 'Literal' && /^(?:true|false)$/u.test(term.value) && localName(term.datatype.value) === 'boolean' ? 'boolean' : 'string';
}
