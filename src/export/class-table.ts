/** One table of the things of a class: a row each, a column per property, and beside each who vouches for it. */
import type * as RDF from '@rdfjs/types';
import type { Graph } from '../graph/graph.ts';
import { dg, OWL_CLASS, RDF_TYPE, RDFS_LABEL } from '../graph/vocabulary.ts';
import type { CsvCell } from './csv.ts';
import type { NetworkOptions } from './network.ts';
import { ThingRecords, type RecordSource, type Said, type ThingRecord } from './thing-records.ts';
import { BETWEEN, eventDate, inReadersLanguage, isNumber, nameOf, propertyNames, termText } from './thing-values.ts';
import { voucher } from './vouching.ts';

export interface Table {
  readonly header: readonly string[];
  readonly rows: Iterable<readonly CsvCell[]>;
}

const FIRST = ['iri', 'label', 'class'];
const DATE = ['date', 'date_stated', 'earliest', 'latest', 'date_precision', 'date_approximate', 'date_vouched'];
const LAST = ['claims', 'certainty', 'certainty_weakest', 'mode'];
const ELSEWHERE = new Set([RDF_TYPE, RDFS_LABEL]);

/** The IRIs of the classes that a graph declares. */
export function declaredClasses({ quads }: Pick<Graph, 'quads'>): ReadonlySet<string> {
  return new Set(quads.filter(({ quad }) => quad.predicate.value === RDF_TYPE && quad.object.value === OWL_CLASS).map(({ quad }) => quad.subject.value));
}

/** The tables of a graph's classes; what is read for one serves the next. */
export class ClassTables {
  readonly #graph: Graph;
  readonly #options: NetworkOptions;
  readonly #records = new Map<RecordSource, ThingRecords>();
  readonly #vouched: ReturnType<typeof voucher>;

  constructor(graph: Graph, options: NetworkOptions) {
    this.#graph = graph;
    this.#options = options;
    this.#vouched = voucher(graph, options.lang);
  }

  /** The classes that claims and registry give things, by IRI. */
  classes(): readonly string[] {
    const found = new Set<string>();
    for (const { said } of this.#of('claims')) for (const { term } of said.get(RDF_TYPE) ?? []) found.add(term.value);
    const isClass = this.#options.classes ?? declaredClasses(this.#graph);
    return [...found].filter((iri) => isClass.has(iri)).sort();
  }

  /** The table of a class, with the things of its narrower classes; without rows where there are none. */
  table(classIri: string): Table {
    const source = (['claims', 'reports', 'ontology'] as const).find((from) => !this.#members(from, classIri).next().done) ?? 'claims';
    const columns = this.#columns(source, classIri);
    return { header: columns.flatMap(({ names }) => names), rows: this.#rows(source, classIri, columns) };
  }

  *#rows(source: RecordSource, classIri: string, columns: readonly Column[]): Generator<readonly CsvCell[]> {
    for (const record of this.#members(source, classIri)) yield columns.flatMap(({ cells }) => cells(record));
  }

  *#members(from: RecordSource, classIri: string): Generator<ThingRecord> {
    for (const record of this.#of(from)) if (record.said.get(RDF_TYPE)?.some(({ term }) => term.value === classIri)) yield record;
  }

  #of(from: RecordSource): ThingRecords {
    let records = this.#records.get(from);
    if (records === undefined) this.#records.set(from, (records = new ThingRecords(this.#graph, from)));
    return records;
  }

  /** The columns of a class: those that any of its things has a value for, always in the same order. */
  #columns(source: RecordSource, classIri: string): readonly Column[] {
    const sorts = new Map<string, { things: boolean }>();
    let isDated = false;
    for (const { said } of this.#members(source, classIri)) {
      isDated ||= said.has(dg('date'));
      for (const [property, values] of said) {
        if (ELSEWHERE.has(property) || property === dg('date')) continue;
        const sort = sorts.get(property) ?? { things: false };
        sorts.set(property, { things: sort.things || values.some(({ term }) => term.termType === 'NamedNode') });
      }
    }
    const names = propertyNames(sorts.keys(), [...FIRST, ...DATE, ...(source === 'claims' ? LAST : [])], this.#options.prefixes);
    const properties = [...names].sort(([, a], [, b]) => (a < b ? -1 : 1));
    return [
      this.#first(source),
      ...(isDated ? [this.#date(source)] : []),
      ...properties.map(([property, name]) => this.#property(property, name, sorts.get(property)?.things ?? false, source)),
      ...(source === 'claims' ? [this.#last()] : []),
    ];
  }

  #first(source: RecordSource): Column {
    const label = (iri: string): string => nameOf(iri, this.#graph, this.#options.lang);
    return { names: FIRST, cells: (record) => [record.iri, this.#graph.labels.label(record.iri, this.#options.lang)?.value ?? '', this.#of(source).classes(record).map(label).join(BETWEEN)] };
  }

  #date(source: RecordSource): Column {
    return {
      names: DATE,
      cells: (record) => {
        const date = eventDate(record, this.#of(source), this.#graph, this.#options.lang);
        if (date === undefined) return DATE.map(() => '');
        return [date.words, date.stated, date.earliest, date.latest, date.precision, date.approximate, this.#vouched(date.origins).words.join(BETWEEN)];
      },
    };
  }

  /** Values in words, their IRIs where they are things or terms, and who vouches for each. */
  #property(property: string, name: string, things: boolean, source: RecordSource): Column {
    const isVouched = source === 'claims';
    return {
      names: [name, ...(things ? [`${name}_iri`] : []), ...(isVouched ? [`${name}_vouched`] : [])],
      cells: ({ said }) => {
        const values = inReadersLanguage(said.get(property) ?? [], this.#options.lang);
        const iris = values.map(({ term }) => (term.termType === 'NamedNode' ? term.value : '')).join(BETWEEN);
        return [this.#valueCell(values.map(({ term }) => term)), ...(things ? [iris] : []), ...(isVouched ? [this.#vouching(values)] : [])];
      },
    };
  }

  #valueCell(terms: readonly RDF.Term[]): CsvCell {
    const [only] = terms;
    if (terms.length === 1 && only !== undefined && isNumber(only)) return { number: only.value };
    return terms.map((term) => termText(term, this.#graph, this.#options.lang)).join(BETWEEN);
  }

  /** One text where all values have the same; else one per value, in their order. */
  #vouching(values: readonly Said[]): string {
    const each = values.map(({ origins }) => this.#vouched(origins).words.join('; '));
    return (new Set(each).size === 1 ? each.slice(0, 1) : each).join(BETWEEN);
  }

  #last(): Column {
    return {
      names: LAST,
      cells: ({ said }) => {
        const { claims, best = '', weakest = '', modes } = this.#vouched([...said.values()].flatMap((values) => values.flatMap(({ origins }) => origins)));
        return [{ number: String(claims.length) }, best, weakest, modes.join(BETWEEN)];
      },
    };
  }
}

/** One or several columns that are filled together. */
interface Column {
  readonly names: readonly string[];
  cells(record: ThingRecord): readonly CsvCell[];
}
