/** The part of a query that found nothing, in words. */
import type * as Sparql from '@traqula/rules-sparql-1-1';
import { groupBy } from '../graph/groups.ts';
import type { Labels } from '../graph/labels.ts';
import { localName, RDF_TYPE } from '../graph/vocabulary.ts';
import { ownLanguage, type Bilingual } from '../problem.ts';
import type { Solution } from '../query/engine.ts';
import { isVariable } from './syntax.ts';

const SOMETHING: Bilingual = { en: 'something', de: 'etwas' };
const IS_A: Bilingual = { en: 'is a', de: 'ist' };
const AND: Bilingual = { en: 'and', de: 'und' };
const OR: Bilingual = { en: 'or', de: 'oder' };
const FURTHER: Bilingual = { en: 'under further conditions', de: 'unter weiteren Bedingungen' };

/** A value that is not known is named by its class, if the pattern asks for one. */
interface Known {
  readonly solution: Solution;
  readonly classes: ReadonlyMap<string, string>;
  readonly labels: Labels;
  readonly lang: string;
}

/**
 * What a pattern asks for, thing by thing: “something (position) — holder → Kranwerk; topic → weapons; stance”; what the
 * row knows is put in, and a property without a value may have any. Things that nothing known belongs to are left out
 * where others are told of.
 */
export function soughtWords(patterns: readonly Sparql.Pattern[], solution: Solution, { labels, lang }: { readonly labels: Labels; readonly lang: string }): string {
  return told(patterns, solution, labels, lang) + (analysis(patterns).hasConditions ? ` (${FURTHER[ownLanguage(lang)]})` : '');
}

/** What is said of patterns whatever the row. */
interface Analysis {
  /** By variable the class that it has to be of. */
  readonly classes: ReadonlyMap<string, string>;
  readonly bySubject: readonly (readonly Sparql.TripleNesting[])[];
  /** The branches of each UNION, each as patterns of its own. */
  readonly unions: readonly (readonly (readonly Sparql.Pattern[])[])[];
  readonly hasConditions: boolean;
}

const analyses = new WeakMap<readonly Sparql.Pattern[], Analysis>();

/** Made once for all rows. */
function analysis(patterns: readonly Sparql.Pattern[]): Analysis {
  let known = analyses.get(patterns);
  if (known === undefined) analyses.set(patterns, (known = analysed(patterns)));
  return known;
}

function analysed(patterns: readonly Sparql.Pattern[]): Analysis {
  const triples = triplesIn(patterns);
  return {
    classes: new Map(triples.flatMap(({ subject, predicate, object }): [string, string][] =>
      isVariable(subject) && predicate.type === 'term' && isIri(predicate, RDF_TYPE) && isIri(object) ? [[subject.value, object.value]] : [])),
    bySubject: [...groupBy(triples, ({ subject }) => (isVariable(subject) ? `?${subject.value}` : `${subject.type} ${'value' in subject ? subject.value : ''}`)).values()],
    unions: unionsIn(patterns).map((branches) => branches.map((branch) => [branch])),
    hasConditions: hasConditions(patterns),
  };
}

/** The things that all have to be there, and of a UNION one or the other. */
function told(patterns: readonly Sparql.Pattern[], solution: Solution, labels: Labels, lang: string): string {
  const { classes, bySubject, unions } = analysis(patterns);
  const known: Known = { solution, classes, labels, lang };
  const touching = bySubject.filter((all) => all.some(({ subject, object }) => isKnown(subject, known) || isKnown(object, known)));
  const choices = unions.map((branches) => [...new Set(branches.map((branch) => told(branch, solution, labels, lang)))].filter((text) => text !== '').join(`; ${OR[ownLanguage(lang)]} `));
  const things = (touching.length > 0 || choices.length > 0 ? touching : bySubject).map((all) => thingWords(all, known));
  return [...things, ...choices].filter((text) => text !== '').join(`; ${AND[ownLanguage(lang)]} `);
}

/** The branches of each UNION, not those inside branches. */
function unionsIn(patterns: readonly Sparql.Pattern[]): readonly (readonly Sparql.Pattern[])[] {
  return patterns.flatMap((pattern): readonly (readonly Sparql.Pattern[])[] => {
    if (pattern.type === 'query') return unionsIn(pattern.where.patterns);
    if (pattern.subType === 'union') return [pattern.patterns];
    return 'patterns' in pattern && pattern.subType !== 'minus' && pattern.subType !== 'optional' ? unionsIn(pattern.patterns) : [];
  });
}

function thingWords(triples: readonly Sparql.TripleNesting[], known: Known): string {
  const subject = name(triples[0]!.subject, known);
  // The class of something unknown is in its name.
  const properties = triples.filter((triple) => !(isVariable(triple.subject) && !isKnown(triple.subject, known) && triple.predicate.type === 'term' && isIri(triple.predicate, RDF_TYPE) && isIri(triple.object)));
  const asked = properties.map(({ predicate, object }) => {
    const property = link(predicate, known);
    return isKnown(object, known) || (isVariable(object) && known.classes.has(object.value)) ? `${property} → ${name(object, known)}` : property;
  });
  return asked.length === 0 ? subject : `${subject} — ${asked.join('; ')}`;
}

/** The triples outside UNION and OPTIONAL. */
function triplesIn(patterns: readonly Sparql.Pattern[]): Sparql.TripleNesting[] {
  return patterns.flatMap((pattern) => {
    if (pattern.type === 'query') return triplesIn(pattern.where.patterns);
    if (pattern.subType === 'bgp') return pattern.triples as Sparql.TripleNesting[];
    return 'patterns' in pattern && pattern.subType !== 'minus' && pattern.subType !== 'optional' && pattern.subType !== 'union' ? triplesIn(pattern.patterns) : [];
  });
}

function hasConditions(patterns: readonly Sparql.Pattern[]): boolean {
  return patterns.some((pattern) => (pattern.type === 'query' ? true : ['filter', 'minus', 'values'].includes(pattern.subType) || ('patterns' in pattern && hasConditions(pattern.patterns))));
}

function isIri(term: Sparql.GraphNode, iri?: string): term is Sparql.TermIriFull {
  return term.type === 'term' && term.subType === 'namedNode' && (iri === undefined || ('value' in term && term.value === iri));
}

function isKnown(term: Sparql.GraphNode, { solution }: Known): boolean {
  if (term.type !== 'term' || term.subType === 'blankNode') return false;
  return term.subType !== 'variable' || solution.has(term.value);
}

function name(term: Sparql.GraphNode, { solution, classes, labels, lang }: Known): string {
  const something = SOMETHING[ownLanguage(lang)];
  const labelOf = (iri: string): string => (iri === RDF_TYPE ? IS_A[ownLanguage(lang)] : (labels.label(iri, lang)?.value ?? localName(iri)));
  if (term.type !== 'term' || term.subType === 'blankNode') return something;
  if (term.subType === 'variable') {
    const value = solution.get(term.value);
    const itsClass = classes.get(term.value);
    if (value === undefined) return itsClass === undefined ? something : `${something} (${labelOf(itsClass)})`;
    return value.termType === 'NamedNode' ? labelOf(value.value) : value.value;
  }
  return term.subType === 'namedNode' ? labelOf(term.value) : term.value;
}

/** A predicate, or the predicates of a path in their order. */
function link(predicate: Sparql.TripleNesting['predicate'], known: Known): string {
  if (predicate.type === 'term') return name(predicate, known);
  const separator = predicate.subType === '/' ? ' / ' : ' | ';
  return predicate.items.map((item) => link(item, known)).join(separator);
}
