/** Finds the saved question that a person means: by its id, by a part of it, or by words with names in them. */
import { Problem } from '../problem.ts';
import { inLanguage, type CannedQuery, type Parameter } from './canned-query.ts';
import { meant, nearest } from './did-you-mean.ts';
import { refuseMistyped } from './mistyped-names.ts';
import { indexNames, mentions, type Mention } from './named-things.ts';
import type { Things } from './things.ts';
import { isStopWord, words, type Word } from './words.ts';

/** What was understood. */
export interface Understood {
  readonly id: string;
  /** Values for `-p`, by name. */
  readonly parameters: Readonly<Record<string, string>>;
  /** How the question was found, with which names, and which names and words played no part. */
  readonly understood: { readonly by: 'id' | 'part' | 'words'; readonly names: readonly string[]; readonly unused: readonly string[] };
}

/**
 * Makes an understander of a catalogue; words are indexed with the first question.
 * @returns a function that throws Problem `ambiguous-question` (listing all that fit as well) and `unknown-query`
 */
export function understander(queries: readonly CannedQuery[], things: Things): (text: string, lang: string) => Understood {
  let index: Index | undefined;
  return (text, lang) => byId(text, queries) ?? byQuestion(text, queries) ?? byWords(text, lang, (index ??= buildIndex(queries, things)), things);
}

function byId(text: string, queries: readonly CannedQuery[]): Understood | undefined {
  const typed = text.trim().toLowerCase();
  const found = (query: CannedQuery, by: 'id' | 'part'): Understood => ({ id: query.id, parameters: {}, understood: { by, names: [], unused: [] } });
  const exact = queries.find(({ id }) => id === typed) ?? queries.find(({ id }) => id === typed.replaceAll(/\s+/gu, '-'));
  if (exact) return found(exact, 'id');
  const parts = typed.length < 3 ? [] : queries.filter(({ id }) => id.includes(typed.replaceAll(/\s+/gu, '-')));
  return parts.length === 1 && parts[0] ? found(parts[0], 'part') : undefined;
}

/** The question as it stands in the list. */
function byQuestion(text: string, queries: readonly CannedQuery[]): Understood | undefined {
  const plain = (question: string): string => words(question).map((word) => word.plain).join(' ');
  const typed = plain(text);
  const found = typed === '' ? [] : queries.filter(({ question }) => Object.values(question).some((one) => plain(one) === typed));
  return found.length === 1 && found[0] ? { id: found[0].id, parameters: {}, understood: { by: 'words', names: [], unused: [] } } : undefined;
}

interface IndexedQuery {
  readonly query: CannedQuery;
  /** How much a stem says for this query. */
  readonly weights: ReadonlyMap<string, number>;
  /** The stems of the id, of the questions and where it stands for its topic of that, each a list. */
  readonly phrases: readonly (readonly string[])[];
}

interface Index {
  readonly queries: readonly IndexedQuery[];
  /** How rare a stem is among the queries: 1 for one in all of them, more for a rarer one. */
  readonly rarity: (stem: string) => number;
  readonly mentionsIn: (question: readonly Word[]) => Mention[];
  readonly conceptsIn: (question: readonly Word[]) => Mention[];
  /** The names that are one word, which a mistyped word may mean. */
  readonly oneWordNames: readonly string[];
}

const WEIGHTS = { id: 3, question: 2, summary: 1.5, tags: 1, other: 0.5 };

function buildIndex(queries: readonly CannedQuery[], things: Things): Index {
  const indexed = queries.map((query, at) => indexQuery(query, queries.findIndex(({ topic }) => topic === query.topic) === at));
  const counts = new Map<string, number>();
  for (const { weights } of indexed) for (const stem of weights.keys()) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  const parameters = queries.flatMap((query) => query.parameters.filter(({ kind }) => kind === 'iri'));
  const classed = parameters.filter(({ classIri, scheme }) => classIri !== undefined && scheme === undefined);
  const schemed = parameters.filter(({ scheme }) => scheme !== undefined);
  const names = indexNames(things, (iri) => things.idSpaces.some((space) => iri.startsWith(space)) || classed.some(({ classIri = '' }) => things.isA(iri, classIri)));
  const concepts = indexNames(things, (iri) => schemed.some(({ scheme = '' }) => things.isInScheme(iri, scheme)));
  return {
    queries: indexed,
    rarity: (stem) => 1 + Math.log(queries.length / Math.max(1, counts.get(stem) ?? 1)),
    mentionsIn: (question) => mentions(question, names),
    conceptsIn: (question) => mentions(question, concepts),
    oneWordNames: [...names.byFirst.values()].flat().filter(({ plain }) => plain.length === 1).map(({ spelling }) => spelling),
  };
}

function indexQuery(query: CannedQuery, isFirstOfTopic: boolean): IndexedQuery {
  const weights = new Map<string, number>();
  const add = (text: string, weight: number): void => {
    for (const { plain, stem } of words(text)) if (!isStopWord(plain)) weights.set(stem, Math.max(weights.get(stem) ?? 0, weight));
  };
  add(query.id, WEIGHTS.id);
  for (const text of Object.values(query.question)) add(text, WEIGHTS.question);
  add(query.summary, WEIGHTS.summary);
  for (const tag of [...query.tags, ...Object.values(query.topicLabel ?? {})]) add(tag, WEIGHTS.tags);
  for (const text of [query.description ?? '', ...Object.values(query.columns).flatMap((column) => Object.values(column)), ...query.parameters.flatMap(({ label }) => Object.values(label))]) add(text, WEIGHTS.other);
  // Who asks for a topic by its name gets the topic's first question.
  const topics = isFirstOfTopic ? Object.values(query.topicLabel ?? {}) : [];
  const phrases = [query.id, ...Object.values(query.question), ...topics].map((text) => words(text).filter(({ plain }) => !isStopWord(plain)).map(({ stem }) => stem));
  return { query, weights, phrases };
}

interface Scored {
  readonly query: CannedQuery;
  readonly score: number;
  readonly parameters: Readonly<Record<string, string>>;
  readonly names: readonly string[];
  readonly unused: readonly string[];
}

function byWords(text: string, lang: string, index: Index, things: Things): Understood {
  const question = words(text);
  const scored = index.queries.map((entry) => scoreQuery(entry, question, index, things)).filter(({ score }) => score > 0).toSorted((a, b) => b.score - a.score);
  const [best] = scored;
  if (best === undefined) throw unknownQuestion(text, index.queries.map(({ query }) => query));
  const equal = scored.filter(({ score }) => score > best.score - 0.05);
  if (equal.length > 1) throw ambiguous(text, lang, equal.map(({ query }) => query));
  refuseMistyped(best.unused, index.oneWordNames);
  return { id: best.query.id, parameters: best.parameters, understood: { by: 'words', names: best.names, unused: best.unused } };
}

/** A name that fits no parameter makes a query unlikely; one that fits is worth about a rare word. */
const FITTING_NAME = 6;
const STRAY_NAME = -5;

function scoreQuery({ query, weights, phrases }: IndexedQuery, question: readonly Word[], index: Index, things: Things): Scored {
  const names = index.mentionsIn(question);
  const concepts = query.parameters.some(({ scheme }) => scheme !== undefined) ? index.conceptsIn(question).filter((mention) => !names.some((name) => overlap(name, mention))) : [];
  const filled = fill(query.parameters, names, concepts, things);
  const isTaken = (at: number): boolean => names.some((name) => inside(name, at)) || filled.used.some((name) => inside(name, at));
  let score = 0;
  const asked = new Set<string>();
  const unused = names.filter((name) => !filled.used.includes(name)).map(({ spelling }) => spelling);
  for (const [at, { plain, stem }] of question.entries()) {
    const isNumber = /^\d+$/u.test(plain) && fillNumber(query.parameters, plain, filled.parameters);
    if (isTaken(at) || isNumber || isStopWord(plain)) continue;
    asked.add(stem);
    const weight = weights.get(stem);
    if (weight === undefined) unused.push(plain);
    score += weight === undefined ? -index.rarity(stem) / 2 : weight * index.rarity(stem);
  }
  if (asked.size === 0) return scoreNamesOnly(query, filled);
  if (score <= 0) return { query, score: 0, parameters: {}, names: [], unused: [] };
  // Of two queries that have all the words, the one that says little else is meant.
  const spare = Math.min(...phrases.map((phrase) => phrase.filter((stem) => !asked.has(stem)).length));
  const stray = names.length - filled.used.filter((used) => names.includes(used)).length;
  score += filled.used.length * FITTING_NAME + stray * STRAY_NAME - spare * 0.4;
  return { query, score, parameters: filled.parameters, names: filled.used.map(({ spelling }) => spelling), unused };
}

/** Names and nothing else ask what there is about them: the query that takes anything, and little besides. */
function scoreNamesOnly(query: CannedQuery, { parameters, used }: ReturnType<typeof fill>): Scored {
  const open = query.parameters.filter(({ name, classIri, scheme }) => parameters[name] !== undefined && classIri === undefined && scheme === undefined);
  return { query, score: used.length * FITTING_NAME + open.length - query.parameters.length * 0.1 - (used.length === 0 ? Infinity : 0), parameters, names: used.map(({ spelling }) => spelling), unused: [] };
}

function fill(parameters: readonly Parameter[], names: readonly Mention[], concepts: readonly Mention[], things: Things): { parameters: Record<string, string>; used: Mention[] } {
  const filled: Record<string, string> = {};
  const used: Mention[] = [];
  for (const mention of [...names, ...concepts]) {
    for (const parameter of parameters) {
      if (parameter.kind !== 'iri' || filled[parameter.name] !== undefined) continue;
      const fitting = mention.iris.filter((iri) => fitsParameter(iri, parameter, things));
      if (fitting.length === 0) continue;
      // Where several fit, the name itself goes on, and whoever reads it says which there are.
      filled[parameter.name] = fitting.length === 1 ? fitting[0]! : mention.spelling;
      used.push(mention);
      break;
    }
  }
  return { parameters: filled, used };
}

function fitsParameter(iri: string, { classIri, scheme }: Parameter, things: Things): boolean {
  if (scheme !== undefined) return things.isInScheme(iri, scheme);
  return classIri === undefined ? iri.startsWith(things.prefixes['id'] ?? '') : things.isA(iri, classIri);
}

function fillNumber(parameters: readonly Parameter[], digits: string, filled: Record<string, string>): boolean {
  const parameter = parameters.find(({ kind, name }) => kind === 'integer' && filled[name] === undefined);
  if (parameter) filled[parameter.name] = digits;
  return parameter !== undefined;
}

function overlap(a: Mention, b: Mention): boolean {
  return a.start < b.end && b.start < a.end;
}

function inside({ start, end }: Mention, at: number): boolean {
  return at >= start && at < end;
}

function ambiguous(text: string, lang: string, queries: readonly CannedQuery[]): Problem {
  const listed = queries.map(({ id, question }) => `\n    ${id}  ${inLanguage(question, lang) ?? ''}`).join('');
  return new Problem({
    code: 'ambiguous-question',
    message: { en: `“${text}” fits ${queries.length} questions equally well:${listed}`, de: `„${text}“ passt gleich gut auf ${queries.length} Fragen:${listed}` },
    repair: { en: 'Ask by id, or with one more word.', de: 'Mit der Kennung fragen, oder mit einem Wort mehr.' },
  });
}

/** The Problem for a question that no saved query answers. */
export function unknownQuestion(text: string, queries: readonly CannedQuery[]): Problem {
  return new Problem({
    code: 'unknown-query',
    message: { en: `no saved question is called or answers “${text}”`, de: `keine gespeicherte Frage heißt „${text}“ oder ist damit gemeint` },
    repair: meant(nearest(text.trim().replaceAll(/\s+/gu, '-'), queries.map(({ id }) => id))) ?? {
      en: 'See dealgraph list.', de: 'dealgraph list zeigt alle.',
    },
  });
}
