/** A data file as its author arranged it: directives, blocks and comments, each piece in the author's own words. */
import { dg, OWL_CLASS, OWL_DATATYPE_PROPERTY, OWL_ANNOTATION_PROPERTY, OWL_OBJECT_PROPERTY, RDFS_CLASS } from '../graph/vocabulary.ts';

/** Comments are whole lines from `#` on, without blanks at the end. */
export interface ObjectText {
  /** As written: a term, or `[ … ]` or `( … )` with all that is in it. */
  text: string;
  /** Comments on lines of their own above it; those of a predicate's first object stand above the predicate. */
  before: string[];
  /** The comment behind it on its line. */
  after?: string | undefined;
}

/** One predicate with its objects. */
export interface Unit {
  predicate: string;
  iri: string;
  before: string[];
  objects: ObjectText[];
}

/** All that one statement says of a subject. */
export interface Statement {
  kind: 'statement';
  subject: string;
  /** The subject's IRI, or `_:label`; undefined for `[ … ]` and `( … )`. */
  key: string | undefined;
  before: string[];
  units: Unit[];
  /** Comments between the last object and the full stop. */
  tail: string[];
  /** The comment behind the full stop, where it is not that of the last object. */
  after?: string | undefined;
  /** Whether it was written on one line, so that a comment behind it speaks of all of it. */
  oneLine: boolean;
  /** IRIs of the classes given with `a`. */
  types: string[];
  /** Prefixes and blank node labels that the statement's text uses. */
  prefixes: string[];
  blanks: string[];
}

/** A named graph. */
export interface GraphBlock {
  kind: 'graph';
  name: string;
  key: string;
  before: string[];
  /** The comment behind `{`. */
  open?: string | undefined;
  statements: Statement[];
  tail: string[];
  after?: string | undefined;
}

/** `@prefix`, `@base` and their SPARQL forms. */
export interface Directive {
  kind: 'directive';
  text: string;
  /** Undefined for a base. */
  prefix: string | undefined;
  /** The IRI between `<` and `>`. */
  iri: string;
  before: string[];
  after?: string | undefined;
}

/** A comment that stands by itself, with empty lines around it: it heads what follows. */
export interface Section {
  kind: 'section';
  lines: string[];
}

/** What both sides of a merge changed differently: both texts, where the block would stand. */
export interface Conflict {
  kind: 'conflict';
  /** The block as one side has it, for its place. */
  like: Block;
  ours: string;
  theirs: string;
}

export type Block = Statement | GraphBlock;
export type Item = Directive | Block | Section | Conflict;

export interface Document {
  /** Paragraphs of comments at the top. */
  header: string[][];
  /** In the author's order. */
  items: Item[];
  /** False where a prefix or base changes its meaning on the way down: then nothing may change places. */
  regular: boolean;
}

/** How a file is laid out: a report by passage and number, the registry by IRI, an ontology as its author arranged it. */
export type Role = 'report' | 'registry' | 'ontology';

const OF_REPORTS: ReadonlySet<string> = new Set([dg('Report'), dg('ReportVersion'), dg('Passage'), dg('Claim')]);

const OF_ONTOLOGIES: ReadonlySet<string> = new Set([
  'http://www.w3.org/2002/07/owl#Ontology', OWL_CLASS, RDFS_CLASS, OWL_OBJECT_PROPERTY, OWL_DATATYPE_PROPERTY, OWL_ANNOTATION_PROPERTY,
  'http://www.w3.org/2004/02/skos/core#ConceptScheme', 'http://www.w3.org/2004/02/skos/core#Concept', 'http://www.w3.org/ns/shacl#NodeShape',
]);

/** The role of a document by what it holds, so that standard input and git's nameless copies are laid out alike. */
export function roleOf({ items }: Document): Role {
  const blocks = items.map((item) => (item.kind === 'conflict' ? item.like : item));
  const types = blocks.flatMap((block) => (block.kind === 'statement' ? block.types : []));
  if (blocks.some(({ kind }) => kind === 'graph') || types.some((type) => OF_REPORTS.has(type))) return 'report';
  return types.some((type) => OF_ONTOLOGIES.has(type)) ? 'ontology' : 'registry';
}

/** Behind an object's line is room for one comment: an earlier one moves above it. */
export function putBehind(unit: Unit, object: ObjectText, comment: string): void {
  const above = object === unit.objects[0] ? unit : object;
  if (object.after !== undefined) above.before.push(object.after);
  object.after = comment;
}
