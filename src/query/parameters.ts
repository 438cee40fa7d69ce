/** Turns what people type after `-p` into RDF terms: IRIs by any name in the registry, literals checked by type. */
import type * as RDF from '@rdfjs/types';
import { Terms } from '../graph/terms.ts';
import { OWL_CLASS } from '../graph/vocabulary.ts';
import type { Match } from '../graph/labels.ts';
import { bilingual, Problem, type Bilingual } from '../problem.ts';
import type { CannedQuery, Parameter } from './canned-query.ts';
import { didYouMean, meant } from '../graph/did-you-mean.ts';
import { literalMistake } from './literal-forms.ts';
import type { Things } from './things.ts';

const XSD = 'http://www.w3.org/2001/XMLSchema#';
const terms = new Terms();

export type ParameterValue = RDF.NamedNode | RDF.Literal;

/**
 * The values of a query's parameters by name: those given, and the defaults of the others.
 * @throws Problem `unknown-parameter`, `parameter-type`, `parameter-choice`, `unknown-entity`, `ambiguous-entity`
 */
export function readParameters(query: CannedQuery, given: Readonly<Record<string, string>>, things: Things): ReadonlyMap<string, ParameterValue> {
  for (const name of Object.keys(given)) if (!query.parameters.some((parameter) => parameter.name === name)) throw unknownParameter(name, query);
  const values = new Map<string, ParameterValue>();
  for (const parameter of query.parameters) {
    const text = Object.hasOwn(given, parameter.name) ? given[parameter.name] : parameter.default;
    if (text !== undefined) values.set(parameter.name, readValue(parameter, text, things));
    else if (!parameter.optional) throw missing(parameter, query);
  }
  return values;
}

/**
 * The term that a text means for one parameter.
 * @throws Problem as `readParameters` does
 */
export function readValue(parameter: Parameter, text: string, things: Things): ParameterValue {
  if (parameter.choices && !parameter.choices.includes(text)) {
    throw new Problem({
      code: 'parameter-choice', message: { en: `${parameter.name} cannot be “${text}”`, de: `${parameter.name} kann nicht „${text}“ sein` },
      repair: { en: `It takes one of: ${parameter.choices.join(', ')}.`, de: `Möglich ist eines von: ${parameter.choices.join(', ')}.` },
    });
  }
  return parameter.kind === 'iri' ? terms.iri(findThing(parameter, text.trim(), things)) : literal(parameter, text);
}

function literal({ name, kind }: Parameter, text: string): RDF.Literal {
  if (kind === 'string') return terms.literal(text);
  if (kind.startsWith('lang:')) return terms.literal(text, kind.slice('lang:'.length));
  const value = text.trim();
  const mistake = literalMistake(kind, value);
  if (mistake !== undefined) {
    const message = { en: `${name}: “${text}” is ${mistake.what.en}`, de: `${name}: „${text}“ ist ${mistake.what.de}` };
    throw new Problem({ code: 'parameter-type', message, repair: mistake.repair });
  }
  const type = kind === 'number' ? (/^[+-]?\d+$/u.test(value) ? 'integer' : 'decimal') : kind;
  return terms.literal(value, terms.iri(XSD + type));
}

/**
 * The thing or class that a text names by itself, outside any parameter. Where a name is that of a class and of its kind
 * or property too ("company", "use case"), the class is meant: the others have no things of their own to show.
 * @throws Problem `unknown-entity`, `ambiguous-entity`
 */
export function findNamed(text: string, things: Things): { readonly of: 'thing' | 'class'; readonly iri: string } {
  const any: Parameter = { name: '', variable: '', optional: false, kind: 'iri', label: {}, help: {} };
  const known = things.classes.get(text.trim()) ?? classNamed(text.trim(), things);
  const iri = known ?? findThing(any, text.trim(), things);
  return { of: known !== undefined || things.isA(iri, OWL_CLASS) ? 'class' : 'thing', iri };
}

/** The one class among the terms of the ontology that go by this name; undefined where something else does too. */
function classNamed(text: string, things: Things): string | undefined {
  const found = things.labels.find(text).map(({ iri }) => iri);
  const classes = found.filter((iri) => things.isA(iri, OWL_CLASS));
  return classes.length === 1 && !found.some((iri) => things.idSpaces.some((space) => iri.startsWith(space))) ? classes[0] : undefined;
}

function findThing(parameter: Parameter, text: string, things: Things): string {
  const iri = writtenIri(text, things);
  if (iri !== undefined && things.isKnown(iri)) {
    if (fits(iri, parameter, things)) return iri;
    throw wrongClass(parameter, text, things);
  }
  const found = things.labels.find(text, parameter.classIri).filter((match) => fits(match.iri, parameter, things));
  const [only, ...others] = found;
  if (only === undefined) throw unknownThing(parameter, text, things);
  if (others.length > 0) throw ambiguous(parameter, text, found);
  return only.iri;
}

/** An IRI written in full, with or without angle brackets, or as a prefixed name with a known prefix. */
export function writtenIri(text: string, { prefixes }: Pick<Things, 'prefixes'>): string | undefined {
  const full = /^<([^<>\s]*)>$/u.exec(text)?.[1] ?? (/^[a-z][a-z0-9+.-]*:\/\/\S+$/iu.test(text) || text.startsWith('urn:') ? text : undefined);
  if (full !== undefined) return full;
  const colon = text.indexOf(':');
  const namespace = colon < 0 ? undefined : Object.hasOwn(prefixes, text.slice(0, colon)) ? prefixes[text.slice(0, colon)] : undefined;
  return namespace === undefined ? undefined : namespace + text.slice(colon + 1);
}

function fits(iri: string, { classIri, scheme }: Parameter, things: Things): boolean {
  return (classIri === undefined || things.isA(iri, classIri)) && (scheme === undefined || things.isInScheme(iri, scheme));
}

/** The parameter's name, where the text was given for one. */
function before({ name }: Parameter): string {
  return name === '' ? '' : `${name}: `;
}

/** What the parameter takes, by the label of its scheme or class. */
function kindOfThing({ classIri, scheme, name }: Parameter, { labels }: Things): Bilingual {
  const iri = scheme ?? classIri;
  if (iri === undefined) return name === '' ? { en: 'thing', de: 'Ding' } : { en: `thing for ${name}`, de: `Ding für ${name}` };
  return { en: `“${labels.label(iri, 'en')?.value ?? iri}”`, de: `„${labels.label(iri, 'de')?.value ?? iri}“` };
}

function unknownThing(parameter: Parameter, text: string, things: Things): Problem {
  const near = things.labels.similar(text, parameter.classIri, 20).filter(({ iri }) => fits(iri, parameter, things)).slice(0, 3);
  const names = near.map(({ spelling, label }) => (spelling === label ? label : `${spelling} (${label})`));
  const kind = kindOfThing(parameter, things);
  return new Problem({
    code: 'unknown-entity', message: { en: `${before(parameter)}no ${kind.en} is called “${text}”`, de: `${before(parameter)}kein Eintrag der Art ${kind.de} heißt „${text}“` },
    repair: meant([...new Set(names)]) ?? takes(parameter, things) ?? {
      en: 'Give a name or spelling that stands in the graph, an IRI, or a prefixed name.', de: 'Einen Namen oder eine Schreibweise angeben, die im Graphen steht, eine IRI oder einen Namen mit Präfix.',
    },
  });
}

function wrongClass(parameter: Parameter, text: string, things: Things): Problem {
  const kind = kindOfThing(parameter, things);
  return new Problem({
    code: 'unknown-entity',
    message: { en: `${before(parameter)}${text} is in the graph, but is no ${kind.en}`, de: `${before(parameter)}${text} steht im Graphen, ist aber nicht von der Art ${kind.de}` },
    repair: takes(parameter, things) ?? { en: 'Give a thing of that kind.', de: 'Ein Ding dieser Art angeben.' },
  });
}

/** The concepts of a scheme are few enough to be told. */
function takes(parameter: Parameter, { labels, isInScheme }: Things): Bilingual | undefined {
  const { scheme, classIri } = parameter;
  if (scheme === undefined) return undefined;
  const iris = new Set([...labels.spellings(classIri)].map(({ iri }) => iri).filter((iri) => isInScheme(iri, scheme)));
  const listed = bilingual((lang) => [...iris].map((iri) => labels.label(iri, lang)?.value ?? iri).join(', '));
  return { en: `It takes ${listed.en}.`, de: `Möglich: ${listed.de}.` };
}

function ambiguous(parameter: Parameter, text: string, found: readonly Match[]): Problem {
  const listed = found.map(({ label, iri }) => `\n    ${label} <${iri}>`).join('');
  return new Problem({
    code: 'ambiguous-entity',
    message: { en: `${before(parameter)}“${text}” names ${found.length} things:${listed}`, de: `${before(parameter)}„${text}“ heißen ${found.length} Dinge:${listed}` },
    repair: { en: 'Give the IRI of the one that is meant.', de: 'Die IRI des gemeinten angeben.' },
  });
}

function unknownParameter(name: string, query: CannedQuery): Problem {
  const names = query.parameters.map((parameter) => parameter.name);
  return new Problem({
    code: 'unknown-parameter', message: { en: `${query.id} has no parameter ${name}`, de: `${query.id} hat keinen Parameter ${name}` },
    repair: didYouMean(name, names, names.length === 0
      ? { en: 'It takes none.', de: 'Die Frage hat keine Parameter.' }
      : { en: `It takes ${names.join(', ')}.`, de: `Möglich: ${names.join(', ')}.` }),
  });
}

function missing({ name }: Parameter, query: CannedQuery): Problem {
  return new Problem({
    code: 'missing-parameter', message: { en: `${query.id} needs a value for ${name}`, de: `${query.id} braucht einen Wert für ${name}` },
    repair: { en: `Add -p ${name}=…`, de: `-p ${name}=… ergänzen.` },
  });
}
