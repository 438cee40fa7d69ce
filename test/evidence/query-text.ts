/** Writes a random query as SPARQL: as it is, or so that the claims chosen answer for its positive parts and the whole graph for the negated ones. */
import { prefixes } from '../../src/graph/vocabulary.ts';
import { BASE } from '../graph/temp-project.ts';
import type { AnyQuery, Part, Pattern, SelectQuery } from './a-query.ts';
import { WHOLE } from './every-subset.ts';
import { withoutIdle, withoutIdleMatches } from './idle-optionals.ts';

type Mode = 'plain' | 'positive' | 'whole';

/** Declarations for the prefixes that random queries use. */
export const PROLOGUE = ['', 'id', 'rdf', 'rdfs', 'xsd'].map((name) => `PREFIX ${name}: <${prefixes(BASE)[name]}>\n`).join('');

/** The query itself. */
export function plainText(query: AnyQuery): string {
  return new Writer('plain').query(query);
}

/**
 * The query with whatever it negates (NOT EXISTS, MINUS, an OPTIONAL's finding nothing) asked of the whole graph, in the graphs
 * named `WHOLE…`, and without any OPTIONAL that nothing depends on. Over a subset of claims it gives the rows whose positive parts these claims support, negations being
 * judged where the answer judged them. LIMIT and OFFSET are left out. It is monotone.
 */
export function positiveText(query: AnyQuery): string {
  return new Writer('positive').query(query);
}

/** All solutions of a query's pattern, those that only a blank node or a branch tells apart being told apart, by `positiveText`. */
export function membersText({ parts }: SelectQuery): string {
  const writer = new Writer('positive', true);
  return `SELECT * WHERE ${writer.braced(withoutIdleMatches(parts))}`;
}

class Writer {
  readonly #mode: Mode;
  readonly #tellsApart: boolean;
  readonly #counter: { next: number };

  constructor(mode: Mode, tellsApart = false, counter = { next: 0 }) {
    this.#mode = mode;
    this.#tellsApart = tellsApart;
    this.#counter = counter;
  }

  query(query: AnyQuery): string {
    switch (query.form) {
      case 'ask': return `ASK ${this.braced(this.#needed(query))}`;
      case 'construct': return `CONSTRUCT { ${query.template.map((pattern) => pattern.join(' ')).join(' . ')} } WHERE ${this.braced(this.#needed(query))}`;
      case 'select': return this.#select(query);
    }
  }

  #needed(query: AnyQuery): readonly Part[] {
    return this.#mode === 'positive' ? withoutIdle(query.parts, query) : query.parts;
  }

  braced(parts: readonly Part[]): string {
    return `{ ${this.#group(parts)} }`;
  }

  #select(query: SelectQuery): string {
    const { columns, distinct, grouping } = query;
    const parts = grouping === undefined ? this.#needed(query) : query.parts;
    const named = grouping?.aggregates.map((aggregate, index) => `(${aggregate} AS ?n${index})`) ?? [];
    const shown = grouping === undefined ? columns : [...grouping.keys, ...named];
    return [
      `SELECT ${distinct ? 'DISTINCT ' : ''}${shown.join(' ')} WHERE ${this.braced(parts)}`,
      ...(grouping !== undefined && grouping.keys.length > 0 ? [`GROUP BY ${grouping.keys.join(' ')}`] : []),
      ...(grouping?.having === undefined ? [] : [`HAVING (${grouping.having})`]),
      ...this.#modifiers(query, [...grouping?.keys ?? columns, ...named.map((_, index) => `?n${index}`)]),
      ...(query.values === undefined ? [] : [this.#part(query.values)]),
    ].join(' ');
  }

  #modifiers({ ordered, limit, offset }: SelectQuery, columns: readonly string[]): readonly string[] {
    const order = columns.filter((name) => name !== '*');
    const cut = this.#mode !== 'positive';
    return [
      ...(ordered && order.length > 0 ? [`ORDER BY ${order.map((name) => `STR(${name}) LANG(${name})`).join(' ')}`] : []),
      ...(limit === undefined || !cut ? [] : [`LIMIT ${limit}`]),
      ...(offset === undefined || !cut ? [] : [`OFFSET ${offset}`]),
    ];
  }

  /** What stands between a group's braces. Filters come last: they are the whole group's, wherever they stand. */
  #group(parts: readonly Part[]): string {
    if (this.#mode !== 'positive') return parts.map((part) => this.#part(part)).join(' ');
    let written = '';
    const before: Part[] = [];
    for (const part of parts) {
      if (isFilter(part)) continue;
      written = part.kind === 'optional' ? this.#optional(before, part.parts) : `${written} ${this.#part(part)}`;
      before.push(part);
    }
    return [written, ...parts.filter(isFilter).map((part) => this.#part(part))].join(' ');
  }

  /** A left join as the union of what it finds and, where the whole graph has nothing to find, what stood there before. */
  #optional(before: readonly Part[], parts: readonly Part[]): string {
    // Its filters see what stood before, so they have to stand beside both.
    const inner = parts.filter((part) => !isFilter(part));
    const filters = parts.filter(isFilter).map((part) => this.#part(part)).join(' ');
    const found = `${this.#group(before)} { ${this.#group(inner)} } ${filters} ${this.#mark(0)}`;
    const missing = `${this.#group(before)} ${this.#mark(1)} FILTER NOT EXISTS ${this.#whole().braced(parts)}`;
    // Subqueries, since Oxigraph gives an EXISTS in a mere branch values from beside it, which SPARQL 1.1 does not.
    return `{ SELECT * WHERE { ${found} } } UNION { SELECT * WHERE { ${missing} } }`;
  }

  #part(part: Part): string {
    switch (part.kind) {
      case 'triples': return this.#triples(part.patterns);
      case 'union': return part.branches.map((branch, index) => `{ ${this.#group(branch)} ${this.#mark(index)} }`).join(' UNION ');
      case 'group': return this.braced(part.parts);
      case 'optional': return `OPTIONAL ${this.braced(part.parts)}`;
      case 'minus': return `MINUS ${this.#whole().braced(part.parts)}`;
      case 'not-exists': return `FILTER NOT EXISTS ${this.#whole().braced(part.parts)}`;
      case 'exists': return `FILTER EXISTS ${this.braced(part.parts)}`;
      case 'exists-or': return `FILTER (EXISTS ${this.braced(part.parts)} || ${part.condition})`;
      case 'filter': return `FILTER (${part.condition})`;
      case 'bind': return `BIND (${part.expression} AS ${part.variable})`;
      case 'values': return `VALUES (${part.variables.join(' ')}) { ${part.rows.map((row) => `(${row.join(' ')})`).join(' ')} }`;
      case 'graph': return this.#graph(part.name, part.parts);
      case 'select': return `{ ${this.#select(part.query)} }`;
    }
  }

  #graph(name: string, parts: readonly Part[]): string {
    if (this.#mode === 'whole') return `GRAPH ${name.replace('<', `<${WHOLE}`)} { ${new Writer('plain', false, this.#counter).#group(parts)} }`;
    const written = `GRAPH ${name} ${this.braced(parts)}`;
    return this.#mode === 'positive' && name.startsWith('?') ? `{ ${written} FILTER (!STRSTARTS(STR(${name}), "${WHOLE}")) }` : written;
  }

  #triples(patterns: readonly Pattern[]): string {
    const label = this.#counter.next++;
    const node = (text: string): string => (text.startsWith('_:') ? this.#blank(`${text.slice(2)}${label}`) : text === '[]' ? this.#blank(`a${this.#counter.next++}`) : text);
    let written = '';
    for (const [index, [subject, predicate, object]] of patterns.entries()) {
      const [s, p] = patterns[index - 1] ?? [];
      if (s !== subject || subject === '[]') written += `${index > 0 ? ' . ' : ''}${node(subject)} ${predicate} ${node(object)}`;
      else written += p === predicate ? ` , ${node(object)}` : ` ; ${predicate} ${node(object)}`;
    }
    return this.#mode === 'whole' ? `GRAPH <${WHOLE}> { ${written} }` : `${written} .`;
  }

  #blank(name: string): string {
    return this.#tellsApart ? `?blank_${name}` : `_:${name}`;
  }

  /** Tells the solutions of branches apart. */
  #mark(branch: number): string {
    return this.#tellsApart ? `BIND (${branch} AS ?mark_${this.#counter.next++}_${branch})` : '';
  }

  #whole(): Writer {
    return this.#mode === 'plain' ? this : new Writer('whole', false, this.#counter);
  }
}

function isFilter({ kind }: Part): boolean {
  return kind === 'filter' || kind === 'exists' || kind === 'exists-or' || kind === 'not-exists';
}
