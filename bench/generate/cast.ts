/** Who and what the invented reports are about: the registry of the generated project. */
import { Names, slug } from './names.ts';
import type { Random } from './random.ts';
import type { Said } from './triples.ts';

/** Something with a name in the registry; `id` as Turtle writes it. */
export interface Named {
  readonly id: string;
  readonly label: Said;
}

export interface Country extends Named {
  readonly code: string;
}

export interface City extends Named {
  readonly country: Country;
}

export interface Organisation extends Named {
  readonly type: 'Company' | 'Ministry' | 'ArmedForces' | 'PublicAuthority' | 'NewsPublisher';
  readonly kind: string;
  readonly city: City;
  /** Whether the registry knows its country. */
  readonly isKnown: boolean;
}

export interface Person extends Named {
  readonly at: Organisation;
  readonly post: 'ceo' | 'founder' | 'co-founder' | 'director';
}

export interface Technology extends Named {
  readonly kind: 'product' | 'models' | 'system' | 'military-equipment' | 'infrastructure' | 'field';
  readonly maker: Organisation;
  readonly isMakerKnown: boolean;
}

export interface Cast {
  readonly project: Named;
  readonly europe: Named;
  readonly countries: readonly Country[];
  readonly cities: readonly City[];
  readonly companies: readonly Organisation[];
  readonly stateBodies: readonly Organisation[];
  readonly publishers: readonly Organisation[];
  readonly people: readonly Person[];
  readonly technologies: readonly Technology[];
}

// Codes have to be those of real countries; everything else is invented.
const COUNTRIES: readonly (readonly [code: string, en: string, de: string])[] = [
  ['AT', 'Austria', 'Österreich'], ['BE', 'Belgium', 'Belgien'], ['CH', 'Switzerland', 'Schweiz'], ['DK', 'Denmark', 'Dänemark'],
  ['EE', 'Estonia', 'Estland'], ['FI', 'Finland', 'Finnland'], ['IS', 'Iceland', 'Island'], ['IT', 'Italy', 'Italien'],
  ['LU', 'Luxembourg', 'Luxemburg'], ['NO', 'Norway', 'Norwegen'], ['PT', 'Portugal', 'Portugal'], ['SE', 'Sweden', 'Schweden'],
];

const STATE_BODIES: readonly (readonly [type: Organisation['type'], kind: string, en: string, de: string])[] = [
  ['Ministry', 'ministry', 'Ministry for Waterways', 'Ministerium für Wasserwege'],
  ['ArmedForces', 'armed-forces', 'Coast Forces', 'Küstenstreitkräfte'],
  ['PublicAuthority', 'public-body', 'Weather Authority', 'Wetterbehörde'],
];

const TECHNOLOGIES: readonly (readonly [kind: Technology['kind'], en: string, de: string])[] = [
  ['models', 'models', 'Modelle'], ['system', 'control systems', 'Steuersysteme'], ['military-equipment', 'patrol drones', 'Patrouillendrohnen'],
  ['infrastructure', 'data centres', 'Rechenzentren'], ['field', 'forecasting', 'Vorhersage'],
];

/** @param size how many companies there are; all else goes by it */
export function makeCast(random: Random, size: number): Cast {
  const names = new Names(random);
  const countries = COUNTRIES.slice(0, Math.min(COUNTRIES.length, 3 + Math.floor(size / 8)))
    .map(([code, en, de]): Country => ({ id: `id:${slug(en)}`, label: { en, de }, code }));
  const cities = Array.from({ length: 4 + Math.floor(size / 3) }, (): City => ({ ...called(names.word()), country: random.pick(countries) }));
  const organisation = (name: Named, type: Organisation['type'], kind: string): Organisation =>
    ({ ...name, type, kind, city: random.pick(cities), isKnown: random.chance(0.3) });
  const companies = Array.from({ length: size }, () => organisation(called(names.word()), 'Company', 'company'));
  const stateBodies = Array.from({ length: Math.max(6, Math.floor(size / 4)) }, (_, at) => {
    const [type, kind, en, de] = STATE_BODIES[at % STATE_BODIES.length]!;
    const of = names.word();
    return organisation({ id: `id:${slug(en)}-${slug(of)}`, label: { en: `${of} ${en}`, de: `${de} ${of}` } }, type, kind);
  });
  const publishers = Array.from({ length: 3 + Math.floor(size / 20) }, () => organisation(called(`${names.word()} Courier`), 'NewsPublisher', 'news-publisher'));
  const people = [...companies, ...stateBodies].flatMap((at) => Array.from({ length: random.int(0, 2) }, (_, number): Person => ({
    ...called(names.person()), at, post: at.type === 'Company' ? (['ceo', 'founder', 'co-founder'] as const)[(number + random.int(0, 2)) % 3]! : 'director',
  })));
  const technologies = companies.flatMap((maker) => [
    ...(random.chance(0.4) ? [{ ...called(`${names.word()} Assistant`), kind: 'product', maker, isMakerKnown: random.chance(0.3) } as const] : []),
    ...random.some(TECHNOLOGIES, random.int(1, 2)).map(([kind, en, de]): Technology => ({
      id: `${maker.id}-${slug(en)}`, label: { en: `${maker.label.en} ${en}`, de: `${de} von ${maker.label.de}` }, kind, maker, isMakerKnown: random.chance(0.2),
    })),
  ]);
  const project = called('Generated deals');
  return { project, europe: { id: 'id:europe', label: { en: 'Europe', de: 'Europa' } }, countries, cities, companies, stateBodies, publishers, people, technologies };
}

function called(name: string): Named {
  return { id: `id:${slug(name)}`, label: { en: name, de: name } };
}
