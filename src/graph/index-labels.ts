/** Builds the labels and spellings of a graph, when they are first asked for. */
import type * as RDF from '@rdfjs/types';
import type { OriginQuad } from './graph.ts';
import type { Label, Labels, Match } from './labels.ts';
import { byCodePoint } from './nquads.ts';
import { nearness, plainSpelling } from './spelling.ts';
import { dg, RDF_TYPE, RDFS_LABEL, SKOS_ALT_LABEL, SKOS_NOTATION, thing } from './vocabulary.ts';

interface Spelling {
  readonly iri: string;
  readonly spelling: string;
  readonly plain: string;
  /** Names are searched for near ones; codes and short ids are only found when typed exactly. */
  readonly isName: boolean;
}

/**
 * The labels of a closed graph. A thing is found by `rdfs:label`, `skos:altLabel`, `skos:notation`, and by its short id
 * (what follows `<base>id/`); of two things with one short id, that of the base that stands first. `languages` is the order in which a missing label falls back.
 */
export function indexLabels(quads: readonly OriginQuad[], bases: readonly string[], languages: readonly string[]): Labels {
  return new LabelIndex(quads, bases, languages);
}

class LabelIndex implements Labels {
  readonly #quads: readonly OriginQuad[];
  readonly #bases: readonly string[];
  readonly #languages: readonly string[];
  #labels: ReadonlyMap<string, readonly Label[]> | undefined;
  #types: ReadonlyMap<string, ReadonlySet<string>> | undefined;
  #spellings: readonly Spelling[] | undefined;
  #byPlain: ReadonlyMap<string, readonly Spelling[]> | undefined;

  constructor(quads: readonly OriginQuad[], bases: readonly string[], languages: readonly string[]) {
    this.#quads = quads;
    this.#bases = bases;
    this.#languages = languages;
  }

  label(iri: string, lang: string): Label | undefined {
    this.#labels ??= readLabels(this.#quads);
    const labels = this.#labels.get(iri);
    if (labels === undefined) return undefined;
    for (const wanted of [lang, ...this.#languages, '', 'en']) {
      const found = inLanguage(labels, wanted.toLowerCase());
      if (found !== undefined) return found;
    }
    return labels[0];
  }

  find(text: string, classIri?: string): readonly Match[] {
    this.#byPlain ??= groupByPlain(this.#all());
    return this.#matches((this.#byPlain.get(plainSpelling(text)) ?? []).filter(({ iri }) => this.#isA(iri, classIri)));
  }

  similar(text: string, classIri?: string, limit = 5): readonly Match[] {
    const typed = plainSpelling(text);
    const near = this.#all().filter(({ isName, iri }) => isName && this.#isA(iri, classIri)).flatMap((entry) => {
      const distance = nearness(typed, entry.plain);
      return distance === undefined ? [] : [{ entry, distance }];
    });
    near.sort((a, b) => a.distance - b.distance || a.entry.plain.length - b.entry.plain.length || byCodePoint(a.entry.spelling, b.entry.spelling) || byCodePoint(a.entry.iri, b.entry.iri));
    return this.#matches(near.map(({ entry }) => entry)).slice(0, limit);
  }

  *spellings(classIri?: string): Iterable<{ readonly iri: string; readonly spelling: string }> {
    for (const { iri, spelling, isName } of this.#all()) if (isName && this.#isA(iri, classIri)) yield { iri, spelling };
  }

  #all(): readonly Spelling[] {
    return (this.#spellings ??= readSpellings(this.#quads, this.#bases));
  }

  #isA(iri: string, classIri: string | undefined): boolean {
    if (classIri === undefined) return true;
    this.#types ??= readTypes(this.#quads);
    return this.#types.get(classIri)?.has(iri) ?? false;
  }

  /** One match per thing, by its first (best) spelling. */
  #matches(entries: readonly Spelling[]): readonly Match[] {
    const found = new Map<string, Match>();
    for (const { iri, spelling } of entries) {
      if (!found.has(iri)) found.set(iri, { iri, spelling, label: this.label(iri, this.#languages[0] ?? '')?.value ?? spelling });
    }
    return [...found.values()];
  }
}

const LABELS: ReadonlySet<string> = new Set([RDFS_LABEL, dg('summary')]);

/** A label in exactly this language, else in one that narrows it (`en` is served by `en-gb`). */
function inLanguage(labels: readonly Label[], lang: string): Label | undefined {
  return labels.find((label) => label.lang === lang) ?? (lang === '' ? undefined : labels.find((label) => label.lang.startsWith(`${lang}-`)));
}

/**
 * Labels by thing, in one order whatever the order of files: by language, then by text. A claim has no label of its own:
 * people read it by its summary.
 */
function readLabels(quads: readonly OriginQuad[]): ReadonlyMap<string, readonly Label[]> {
  const labels = new Map<string, Label[]>();
  for (const { quad } of quads) {
    if (!LABELS.has(quad.predicate.value) || quad.object.termType !== 'Literal') continue;
    push(labels, quad.subject.value, { value: quad.object.value, lang: quad.object.language });
  }
  for (const list of labels.values()) list.sort((a, b) => byCodePoint(a.lang, b.lang) || byCodePoint(a.value, b.value));
  return labels;
}

function readTypes(quads: readonly OriginQuad[]): ReadonlyMap<string, ReadonlySet<string>> {
  const members = new Map<string, Set<string>>();
  for (const { quad } of quads) {
    if (quad.predicate.value !== RDF_TYPE) continue;
    const known = members.get(quad.object.value);
    if (known === undefined) members.set(quad.object.value, new Set([quad.subject.value]));
    else known.add(quad.subject.value);
  }
  return members;
}

function readSpellings(quads: readonly OriginQuad[], bases: readonly string[]): readonly Spelling[] {
  const seen = new Set<string>();
  const found: Spelling[] = [];
  const add = (iri: string, spelling: string, isName: boolean): void => {
    const key = `${iri} ${spelling}`;
    if (seen.has(key)) return;
    seen.add(key);
    found.push({ iri, spelling, plain: plainSpelling(spelling), isName });
  };
  for (const { quad: { subject, predicate, object } } of quads) {
    if (isSpelling(predicate, object)) add(subject.value, object.value, predicate.value !== SKOS_NOTATION);
  }
  const subjects = new Set(quads.map(({ quad }) => quad.subject.value));
  const taken = new Set<string>();
  for (const ids of bases.map((base) => thing(base, ''))) {
    const things = [...subjects].filter((iri) => iri.startsWith(ids)).map((iri) => ({ iri, id: iri.slice(ids.length) })).filter(({ id }) => !taken.has(id));
    for (const { iri, id } of things) {
      taken.add(id);
      add(iri, id, false);
    }
  }
  return found;
}

function isSpelling(predicate: RDF.Term, object: RDF.Term): boolean {
  return object.termType === 'Literal' && (predicate.value === RDFS_LABEL || predicate.value === SKOS_ALT_LABEL || predicate.value === SKOS_NOTATION);
}

function groupByPlain(spellings: readonly Spelling[]): ReadonlyMap<string, readonly Spelling[]> {
  const groups = new Map<string, Spelling[]>();
  for (const entry of spellings) push(groups, entry.plain, entry);
  return groups;
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
