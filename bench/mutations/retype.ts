/** Mistakes that make something of another type: a number a text, a month a day, a company a person. */
import { replace, type Change, type Files, type Kind, type ValueSite } from './kind.ts';
import type { Random } from './random.ts';
import type { Statement, Term } from './turtle-text.ts';

const DATATYPES = ['xsd:string', 'xsd:integer', 'xsd:decimal', 'xsd:boolean', 'xsd:date', 'xsd:dateTime', 'xsd:gYear', 'xsd:gYearMonth', 'xsd:duration'];
const LANGUAGES = ['@en', '@de', '@fr', '@de-AT', '@en-GB'];

export const RETYPES: readonly Kind[] = [
  { id: 'retype-datatype', family: 'retype', weight: 3, make: (files, random) => {
    const site = random.pick(files.values.filter(({ value }) => value.tag?.kind === 'datatype'));
    const type = random.pick(DATATYPES);
    return site && type ? replace(site.file, site.value.tag!, type) : undefined;
  } },
  { id: 'retype-number-as-text', family: 'retype', weight: 2, make: (files, random) => ofValues(files, random, ({ kind }) => kind === 'plain', ({ text }) => `"${text}"`) },
  { id: 'retype-text-as-number', family: 'retype', weight: 1, make: (files, random) =>
    ofValues(files, random, ({ kind, tag, text }) => kind === 'text' && tag === undefined && !text.includes(' '), ({ text }) => String(Number.parseInt(text.slice(1), 36) % 1000)) },
  { id: 'retype-untyped', family: 'retype', weight: 2, make: (files, random) => ofValues(files, random, ({ tag }) => tag !== undefined, ({ text }) => text) },
  { id: 'retype-language', family: 'retype', weight: 2, make: (files, random) => {
    const site = random.pick(files.values.filter(({ value }) => value.tag?.kind === 'language'));
    const tag = random.pick(LANGUAGES);
    return site && tag ? replace(site.file, site.value.tag!, tag) : undefined;
  } },
  { id: 'retype-class', family: 'retype', weight: 4, make: (files, random) => {
    const site = random.pick(files.values.filter(({ group }) => group.verb.text === 'a'));
    const other = random.pick(files.classes);
    return site && other ? replace(site.file, site.value, other) : undefined;
  } },
  { id: 'retype-thing-as-text', family: 'retype', weight: 2, make: (files, random) => ofValues(files, random, isName, ({ text }) => `"${text.slice(text.indexOf(':') + 1)}"`) },
  { id: 'retype-text-as-thing', family: 'retype', weight: 1, make: (files, random) =>
    ofValues(files, random, ({ kind }) => kind === 'text', ({ text }) => `id:${text.slice(1, 25).toLowerCase().replace(/[^a-z0-9]+/gu, '-').replace(/^-|-$/gu, '') || 'x'}`) },
  { id: 'retype-property', family: 'retype', weight: 2, make: anotherProperty },
  { id: 'retype-month-as-day', family: 'retype', weight: 2, make: (files, random) => coarseDate(files, random, ({ start, end }, day) => [{ start, end, text: `"${day}"^^xsd:date` }]) },
  { id: 'retype-date-made-precise', family: 'retype', weight: 1, make: (files, random) => coarseDate(files, random, (value, day, statement) => [
    { start: value.start, end: value.end, text: `"${day}"^^xsd:date` },
    ...valuesOf(statement, ':earliest', ':latest').map(({ start, end }) => ({ start, end, text: `"${day}"^^xsd:date` })),
    ...valuesOf(statement, ':precision').map(({ start, end }) => ({ start, end, text: ':precision-day' })),
  ]) },
];

function isName({ kind, text }: Term): boolean {
  return kind === 'name' && text !== 'a';
}

function ofValues(files: Files, random: Random, fits: (value: Term) => boolean, written: (value: Term) => string): Change | undefined {
  const site = random.pick(files.values.filter(({ value }) => fits(value)));
  return site && replace(site.file, site.value, written(site.value));
}

/** A property in use elsewhere in these files, with the same sort of value. */
function anotherProperty(files: Files, random: Random): Change | undefined {
  const site = random.pick(files.values.filter(({ group }) => group.verb.text !== 'a'));
  const sort = ({ value }: ValueSite): string => `${value.kind} ${value.tag?.kind ?? ''} ${value.text.slice(0, value.text.indexOf(':') + 1)}`;
  const others = new Set(site && files.values.filter((other) => sort(other) === sort(site)).map(({ group }) => group.verb.text).filter((verb) => verb !== 'a' && verb !== site.group.verb.text));
  const other = random.pick([...others]);
  return site && other ? replace(site.file, site.group.verb, other) : undefined;
}

/** A year or month that was reported, given a day that was not. */
function coarseDate(files: Files, random: Random, edits: (value: Term, day: string, statement: Statement) => Change['edits']): Change | undefined {
  const site = random.pick(files.values.filter(({ value }) => /^xsd:gYear(?:Month)?$/u.test(value.tag?.text ?? '')));
  if (site === undefined) return undefined;
  const [year, month] = site.value.text.slice(1, -1).split('-');
  const two = (number: number): string => String(number).padStart(2, '0');
  const day = `${year}-${month ?? two(1 + random.below(12))}-${two(1 + random.below(28))}`;
  return { file: site.file, edits: edits(site.value, day, site.statement) };
}

function valuesOf({ groups }: Statement, ...properties: readonly string[]): readonly Term[] {
  return groups.filter(({ verb }) => properties.includes(verb.text)).flatMap(({ values }) => values);
}
