/** Reads a query's header into what the catalogue needs, collecting every mistake with its line. */
import type { Bilingual, Place, Problem } from '../problem.ts';
import type { Localised } from './canned-query.ts';
import { headerProblem, type Entry } from './decorators.ts';
import { didYouMean } from '../graph/did-you-mean.ts';

export type Absence = 'not-reported' | 'not-recorded';
export type View = 'table' | 'timeline' | 'graph' | 'bar';

/** One described parameter. */
export interface DescribedParameter {
  readonly type?: string;
  readonly scheme?: string;
  readonly label: Localised;
  readonly help: Localised;
  readonly place: Place;
}

/** A value with its place, for mistakes that only show beside the query. */
export interface Placed<T> {
  readonly value: T;
  readonly place: Place;
}

/** A header without knowledge of its query. */
export interface Header {
  readonly summary: string;
  readonly description?: string;
  readonly tags: readonly string[];
  readonly defaults: ReadonlyMap<string, Placed<string>>;
  readonly enumerate: ReadonlyMap<string, Placed<readonly string[]>>;
  readonly question: Localised;
  readonly note: Localised;
  readonly parameters: ReadonlyMap<string, DescribedParameter>;
  readonly columns: ReadonlyMap<string, Placed<Localised>>;
  readonly absent: ReadonlyMap<string, Placed<Absence>>;
  readonly view?: View;
  readonly path: readonly Placed<readonly string[]>[];
  readonly order?: number;
}

const OUR_KEYS = ['question', 'note', 'parameters', 'view', 'path', 'columns', 'absent', 'order'];
const PARAMETER_KEYS = ['type', 'scheme', 'label', 'help'];
const VIEWS: readonly View[] = ['table', 'timeline', 'graph', 'bar'];

const NO_QUESTION: Bilingual = { en: 'the header has no question', de: 'im Kopf fehlt die Frage (question)' };
const NAME_VALUE: Bilingual = { en: 'Write - name: value.', de: '- name: wert schreiben.' };

/** A key's name, the same in both languages. */
function asItIs(key: string): Bilingual {
  return { en: key, de: key };
}

/** Reads a header; `problems` gets each mistake, and what is wrong is left out of the result. */
export function readHeader(root: Entry, problems: Problem[]): Header {
  return new HeaderReader(problems).read(root);
}

class HeaderReader {
  readonly #problems: Problem[];

  constructor(problems: Problem[]) {
    this.#problems = problems;
  }

  read(root: Entry): Header {
    const get = (key: string): Entry | undefined => root.entries.get(key);
    const ours = get('x-dealgraph');
    if (ours) this.#knownKeys(ours, OUR_KEYS, asItIs('x-dealgraph'));
    const part = (key: string): Entry | undefined => ours?.entries.get(key);
    const question = this.#localised(part('question'), asItIs('question'));
    if (Object.keys(question).length === 0) this.#say(NO_QUESTION, part('question')?.place ?? ours?.place ?? root.place, {
      en: 'Add to x-dealgraph: question: { en: "…", de: "…" }.', de: 'Unter x-dealgraph ergänzen: question: { en: "…", de: "…" }.',
    });
    const description = this.#text(get('description'), 'description');
    const view = this.#oneOf(part('view'), VIEWS, asItIs('view'));
    const order = this.#integer(part('order'));
    return {
      summary: this.#text(get('summary'), 'summary') ?? '',
      ...(description === undefined ? {} : { description }),
      tags: this.#texts(get('tags'), 'tags'),
      defaults: this.#pairs(get('defaults'), 'defaults', (entry, name) => this.#scalar(entry, { en: `the default of ${name}`, de: `die Voreinstellung von ${name}` })),
      enumerate: this.#pairs(get('enumerate'), 'enumerate', (entry) => this.#texts(entry, 'enumerate')),
      question,
      note: part('note') === undefined ? {} : this.#localised(part('note'), asItIs('note')),
      parameters: this.#map(part('parameters'), 'parameters', (entry, name) => this.#parameter(entry, name)),
      columns: this.#map(part('columns'), 'columns', (entry, name) => ({ value: this.#localised(entry, { en: `the column ${name}`, de: `die Spalte ${name}` }), place: entry.place })),
      absent: this.#absent(part('absent')),
      path: this.#path(part('path')),
      ...(view === undefined ? {} : { view }),
      ...(order === undefined ? {} : { order }),
    };
  }

  #parameter(entry: Entry, name: string): DescribedParameter {
    this.#knownKeys(entry, PARAMETER_KEYS, { en: `the parameter ${name}`, de: `der Parameter ${name}` });
    const type = this.#text(entry.entries.get('type'), 'type');
    const scheme = this.#text(entry.entries.get('scheme'), 'scheme');
    return {
      ...(type === undefined ? {} : { type }),
      ...(scheme === undefined ? {} : { scheme }),
      label: this.#localised(entry.entries.get('label'), { en: `the label of ${name}`, de: `das Label von ${name}` }),
      help: this.#localised(entry.entries.get('help'), { en: `the help of ${name}`, de: `die Hilfe zu ${name}` }),
      place: entry.place,
    };
  }

  #absent(entry: Entry | undefined): ReadonlyMap<string, Placed<Absence>> {
    const found = new Map<string, Placed<Absence>>();
    for (const [name, item] of this.#map(entry, 'absent', (one) => one)) {
      const value = this.#oneOf<Absence>(item, ['not-reported', 'not-recorded'], { en: `absent of ${name}`, de: `absent von ${name}` });
      if (value) found.set(name, { value, place: item.place });
    }
    return found;
  }

  /** Each place names a column, or several with `|` between them. */
  #path(entry: Entry | undefined): readonly Placed<readonly string[]>[] {
    if (this.#texts(entry, 'path').length === 0) return [];
    return [...(entry?.entries.values() ?? [])].map(({ value, place }) => ({ value: String(value).split('|').map((name) => name.trim()), place }));
  }

  #map<T>(entry: Entry | undefined, key: string, read: (entry: Entry, name: string) => T): Map<string, T> {
    if (entry !== undefined && !isMap(entry)) this.#say({
      en: `${key} must be a map`, de: `${key} braucht darunter Namen mit Werten`,
    }, entry.place, { en: 'Write one line per name under it, indented.', de: 'Darunter eine Zeile je Namen schreiben, eingerückt.' });
    return new Map([...(entry && isMap(entry) ? entry.entries : [])].map(([name, item]) => [name, read(item, name)]));
  }

  /** grlc's `defaults` and `enumerate`: a list of one-key maps, or one map. */
  #pairs<T>(entry: Entry | undefined, key: string, read: (entry: Entry, name: string) => T | undefined): Map<string, Placed<T>> {
    const found = new Map<string, Placed<T>>();
    const maps = entry === undefined ? [] : isMap(entry) ? [entry] : [...entry.entries.values()];
    if (entry !== undefined && maps.length === 0) this.#say({
      en: `${key} must be a list`, de: `${key} muss eine Liste sein`,
    }, entry.place, { en: 'Write under it lines such as - name: value.', de: 'Darunter Zeilen wie - name: wert schreiben.' });
    for (const map of maps) {
      // grlc also takes a bare name, whose choices it asks an endpoint for.
      if (typeof map.value === 'string' && key === 'enumerate') continue;
      if (!isMap(map)) this.#say({
        en: `${key} must be a list of names with values`, de: `${key} muss eine Liste von Namen mit Werten sein`,
      }, map.place, NAME_VALUE);
      for (const [name, item] of isMap(map) ? map.entries : []) {
        const value = read(item, name);
        if (value !== undefined) found.set(name, { value, place: item.place });
      }
    }
    return found;
  }

  #localised(entry: Entry | undefined, what: Bilingual): Localised {
    if (entry === undefined) return {};
    if (!isMap(entry) || ![...entry.entries].every(([lang, { value }]) => /^[a-z]{2,3}(?:-[a-zA-Z0-9]+)*$/u.test(lang) && typeof value === 'string')) {
      this.#say({
        en: `${what.en} must have a text per language`, de: `${what.de} braucht einen Text je Sprache`,
      }, entry.place, { en: 'Write { en: "…", de: "…" }.', de: '{ en: "…", de: "…" } schreiben.' });
      return {};
    }
    return Object.fromEntries([...entry.entries].map(([lang, { value }]) => [lang, String(value)]));
  }

  #text(entry: Entry | undefined, key: string): string | undefined {
    if (entry === undefined || typeof entry.value === 'string') return entry?.value as string | undefined;
    this.#say({ en: `${key} must be a text`, de: `${key} muss ein Text sein` }, entry.place, { en: `Write ${key}: "…".`, de: `${key}: "…" schreiben.` });
    return undefined;
  }

  #scalar(entry: Entry, what: Bilingual): string | undefined {
    if (['string', 'number', 'boolean'].includes(typeof entry.value)) return String(entry.value);
    this.#say({ en: `${what.en} must be one value`, de: `${what.de} muss ein einzelner Wert sein` }, entry.place, NAME_VALUE);
    return undefined;
  }

  #texts(entry: Entry | undefined, key: string): readonly string[] {
    if (entry === undefined) return [];
    if (Array.isArray(entry.value)) return [...entry.entries.values()].map(({ value }) => String(value));
    this.#say({ en: `${key} must be a list`, de: `${key} muss eine Liste sein` }, entry.place, { en: 'Write [one, another].', de: '[eins, noch eins] schreiben.' });
    return [];
  }

  #integer(entry: Entry | undefined): number | undefined {
    if (entry === undefined || /^-?\d+$/u.test(String(entry.value))) return entry && Number(entry.value);
    this.#say({ en: 'order must be a whole number', de: 'order muss eine ganze Zahl sein' }, entry.place, { en: 'Write order: 10.', de: 'order: 10 schreiben.' });
    return undefined;
  }

  #oneOf<T extends string>(entry: Entry | undefined, options: readonly T[], what: Bilingual): T | undefined {
    const found = options.find((option) => option === entry?.value);
    if (entry !== undefined && found === undefined) {
      this.#say({
        en: `${what.en} cannot be ${String(entry.value)}`, de: `${what.de} kann nicht ${String(entry.value)} sein`,
      }, entry.place, didYouMean(String(entry.value), options, { en: `It takes ${options.join(', ')}.`, de: `Möglich: ${options.join(', ')}.` }));
    }
    return found;
  }

  #knownKeys(entry: Entry, known: readonly string[], what: Bilingual): void {
    for (const [key, { place }] of entry.entries) {
      if (!known.includes(key)) {
        this.#say({
          en: `${what.en} has no key ${key}`, de: `${what.de} kennt keinen Schlüssel ${key}`,
        }, place, didYouMean(key, known, { en: `Keys are ${known.join(', ')}.`, de: `Schlüssel sind ${known.join(', ')}.` }));
      }
    }
  }

  #say(message: Bilingual, place: Place, repair: Bilingual): void {
    this.#problems.push(headerProblem(message, place, repair));
  }
}

function isMap(entry: Entry): boolean {
  return typeof entry.value === 'object' && entry.value !== null && !Array.isArray(entry.value);
}
