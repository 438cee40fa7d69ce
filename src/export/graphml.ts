/** GraphML for Gephi and yEd: things as nodes, what is stated between two of them as one edge per property. */
import type { Graph } from '../graph/graph.ts';
import { dg, localName, RDF_TYPE, RDFS_LABEL } from '../graph/vocabulary.ts';
import { shortIri } from './short-iri.ts';
import { ThingRecords, type Said, type ThingRecord } from './thing-records.ts';
import { BETWEEN, eventDate, inReadersLanguage, isNumber, propertyNames, termText } from './thing-values.ts';
import { voucher, type Vouched } from './vouching.ts';

export interface GraphmlOptions {
  readonly lang: string;
  readonly prefixes: Readonly<Record<string, string>>;
}

type AttributeType = 'string' | 'int' | 'double' | 'boolean';
type Values = Readonly<Record<string, string>>;

/** What every node and edge can have, before the properties that occur; in this order. */
const NODE: readonly (readonly [string, AttributeType])[] = [
  ['label', 'string'], ['iri', 'string'], ['class', 'string'], ['class_iri', 'string'], ['kind', 'string'], ['kind_iri', 'string'],
  ['date', 'string'], ['date_stated', 'string'], ['earliest', 'string'], ['latest', 'string'], ['date_precision', 'string'],
  ['date_approximate', 'string'], ['date_certainty', 'string'], ['date_vouched', 'string'],
  ['claims', 'int'], ['certainty', 'string'], ['certainty_weakest', 'string'], ['mode', 'string'], ['mode_words', 'string'], ['vouched', 'string'],
];
const EDGE: readonly (readonly [string, AttributeType])[] = [
  ['label', 'string'], ['property', 'string'],
  ['claims', 'int'], ['certainty', 'string'], ['certainty_weakest', 'string'], ['mode', 'string'], ['mode_words', 'string'], ['vouched', 'string'], ['claim_iris', 'string'],
];

/** Said of a node in attributes of their own above. */
const FOLDED = new Set([RDF_TYPE, RDFS_LABEL, dg('kind')]);
/** Places that are asked for as an attribute, besides being nodes with an edge. */
const AS_ATTRIBUTE_TOO = new Set([dg('country'), dg('knownCountry')]);

/**
 * Writes the network, node by node and edge by edge. An event's date is folded into the event; amounts stay nodes, with
 * what they measure, since a budget is not a contract's value.
 */
export function* writeGraphml(graph: Graph, options: GraphmlOptions): Generator<string> {
  const network = new Network(graph, options);
  const own = network.ownAttributes();
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n';
  for (const [name, type] of [...NODE, ...own]) yield `  <key id="n.${name}" for="node" attr.name="${name}" attr.type="${type}"/>\n`;
  for (const [name, type] of EDGE) yield `  <key id="e.${name}" for="edge" attr.name="${name}" attr.type="${type}"/>\n`;
  yield '  <graph id="dealgraph" edgedefault="directed">\n';
  for (const record of network.nodes()) yield `    <node id="${network.id(record.iri)}">\n${data('n', network.node(record))}    </node>\n`;
  for (const { source, target, values } of network.edges()) {
    yield `    <edge source="${network.id(source)}" target="${network.id(target)}">\n${data('e', values)}    </edge>\n`;
  }
  yield '  </graph>\n</graphml>\n';
}

class Network {
  readonly #graph: Graph;
  readonly #options: GraphmlOptions;
  readonly #records: ThingRecords;
  readonly #vouched: (origins: Iterable<string>) => Vouched;

  #names: ReadonlyMap<string, string> = new Map();

  constructor(graph: Graph, options: GraphmlOptions) {
    this.#graph = graph;
    this.#options = options;
    this.#records = new ThingRecords(graph);
    this.#vouched = voucher(graph, options.lang);
  }

  /** An XML NMTOKEN, as the schema asks for, that still reads as a name. */
  id(iri: string): string {
    return shortIri(iri, this.#options.prefixes).replace(/[^A-Za-z0-9.:_-]|_(?=x)/gu, (char) => `_x${char.codePointAt(0)!.toString(16)}_`);
  }

  /** Every thing but the dates, which stand with their events. */
  *nodes(): Generator<ThingRecord> {
    for (const record of this.#records) if (!this.#isFolded(record)) yield record;
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
    this.#names = propertyNames(types.keys(), NODE.map(([name]) => name), this.#options.prefixes);
    return [...this.#names].map(([property, name]) => [name, types.get(property) ?? 'string'] as const);
  }

  node(record: ThingRecord): Values {
    const { lang } = this.#options;
    const text = (said: readonly Said[]): string => said.map(({ term }) => termText(term, this.#graph, lang)).join(BETWEEN);
    const classes = this.#records.classes(record);
    const label = (iri: string): string => this.#graph.labels.label(iri, lang)?.value ?? localName(iri);
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
          if (!stated || !this.#records.isThing(term) || this.#isFolded(this.#records.get(term.value))) continue;
          const vouched = this.#vouched(origins);
          const label = this.#graph.labels.label(property, this.#options.lang)?.value ?? localName(property);
          yield { source: record.iri, target: term.value, values: { label, property, ...vouchedValues(vouched), claim_iris: vouched.claims.join(BETWEEN) } };
        }
      }
    }
  }

  /** A date whose event shows it. */
  #isFolded({ said }: ThingRecord): boolean {
    return said.has(dg('dateOf'));
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

/** The attributes that a node or edge has; an empty one is left out, which reads as unknown. */
function data(prefix: string, values: Values): string {
  return Object.entries(values).filter(([, value]) => value !== '').map(([name, value]) => `      <data key="${prefix}.${name}">${escaped(value)}</data>\n`).join('');
}

/** XML 1.0 has no place for most control characters, not even escaped. */
function escaped(text: string): string {
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd')
    .replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\r', '&#13;');
}
