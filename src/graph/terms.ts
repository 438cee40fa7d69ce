/** RDF/JS terms that are made once each and carry a key, so that graphs compare and count them cheaply. */
import type * as RDF from '@rdfjs/types';
import { RDF_LANG_STRING, XSD_STRING } from './vocabulary.ts';

abstract class KeyedTerm {
  abstract readonly termType: string;
  readonly value: string;
  /** Tells terms apart in one string: an IRI, `_:label`, `"lexical"@lang` or `"lexical"^^datatype` (as n3 does). */
  readonly id: string;

  constructor(value: string, id: string) {
    this.value = value;
    this.id = id;
  }

  equals(other: RDF.Term | null | undefined): boolean {
    return other === this || (!!other && other.termType === this.termType && termKey(other) === this.id);
  }
}

class Iri extends KeyedTerm implements RDF.NamedNode {
  readonly termType = 'NamedNode';
  constructor(iri: string) {
    super(iri, iri);
  }
}

class Blank extends KeyedTerm implements RDF.BlankNode {
  readonly termType = 'BlankNode';
  constructor(label: string) {
    super(label, `_:${label}`);
  }
}

class Text extends KeyedTerm implements RDF.Literal {
  readonly termType = 'Literal';
  readonly language: string;
  readonly datatype: RDF.NamedNode;
  constructor(value: string, language: string, datatype: RDF.NamedNode) {
    super(value, literalKey(value, language, datatype.value));
    this.language = language;
    this.datatype = datatype;
  }
}

class DefaultGraphTerm extends KeyedTerm implements RDF.DefaultGraph {
  readonly termType = 'DefaultGraph';
  declare readonly value: '';
  constructor() {
    super('', '');
  }
}

class PlainQuad implements RDF.Quad {
  readonly termType = 'Quad';
  readonly value = '';
  readonly subject: RDF.Quad_Subject;
  readonly predicate: RDF.Quad_Predicate;
  readonly object: RDF.Quad_Object;
  readonly graph: RDF.Quad_Graph;

  constructor(subject: RDF.Quad_Subject, predicate: RDF.Quad_Predicate, object: RDF.Quad_Object, graph: RDF.Quad_Graph) {
    this.subject = subject;
    this.predicate = predicate;
    this.object = object;
    this.graph = graph;
  }

  equals(other: RDF.Term | null | undefined): boolean {
    return !!other && other.termType === 'Quad' && this.subject.equals(other.subject)
      && this.predicate.equals(other.predicate) && this.object.equals(other.object) && this.graph.equals(other.graph);
  }
}

/** One string per distinct term, whichever library made it; equal keys mean sameTerm. */
export function termKey(term: RDF.Term): string {
  if (term instanceof KeyedTerm) return term.id;
  switch (term.termType) {
    case 'NamedNode': return term.value;
    case 'BlankNode': return `_:${term.value}`;
    case 'Literal': return literalKey(term.value, term.language.toLowerCase(), term.datatype.value);
    case 'DefaultGraph': return '';
    case 'Variable': return `?${term.value}`;
    case 'Quad': return JSON.stringify([term.subject, term.predicate, term.object, term.graph].map(termKey));
  }
}

function literalKey(value: string, language: string, datatype: string): string {
  if (language !== '') return `"${value}"@${language}`;
  return datatype === XSD_STRING ? `"${value}"` : `"${value}"^^${datatype}`;
}

/** Makes each distinct IRI and literal once. Language tags are lower-cased, as RDF 1.1 Concepts §3.3 allows. */
export class Terms {
  readonly #iris = new Map<string, RDF.NamedNode>();
  readonly #literals = new Map<string, RDF.Literal>();
  readonly #defaultGraph = new DefaultGraphTerm();

  iri(value: string): RDF.NamedNode {
    let term = this.#iris.get(value);
    if (term === undefined) this.#iris.set(value, (term = new Iri(value)));
    return term;
  }

  blank(label: string): RDF.BlankNode {
    return new Blank(label);
  }

  /** A literal; `kind` is a language tag or a datatype, `xsd:string` when left out. */
  literal(value: string, kind?: string | RDF.NamedNode): RDF.Literal {
    const language = typeof kind === 'string' ? kind.toLowerCase() : '';
    const datatype = language !== '' ? this.iri(RDF_LANG_STRING) : (kind as RDF.NamedNode | undefined) ?? this.iri(XSD_STRING);
    const key = literalKey(value, language, datatype.value);
    let term = this.#literals.get(key);
    if (term === undefined) this.#literals.set(key, (term = new Text(value, language, datatype)));
    return term;
  }

  /** The term of a key that `termKey` wrote (IRIs, blank nodes and literals). */
  fromKey(key: string): RDF.NamedNode | RDF.BlankNode | RDF.Literal {
    if (key.startsWith('_:')) return this.blank(key.slice(2));
    if (!key.startsWith('"')) return this.iri(key);
    // Neither a language tag nor an IRI holds a quotation mark, so the last one closes the value.
    const close = key.lastIndexOf('"');
    const [value, rest] = [key.slice(1, close), key.slice(close + 1)];
    if (rest.startsWith('@')) return this.literal(value, rest.slice(1));
    return rest === '' ? this.literal(value) : this.literal(value, this.iri(rest.slice(2)));
  }

  defaultGraph(): RDF.DefaultGraph {
    return this.#defaultGraph;
  }

  quad(s: RDF.Quad_Subject, p: RDF.Quad_Predicate, o: RDF.Quad_Object, g: RDF.Quad_Graph = this.#defaultGraph): RDF.Quad {
    return new PlainQuad(s, p, o, g);
  }
}
