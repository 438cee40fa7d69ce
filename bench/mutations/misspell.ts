/** Slips of the finger: a letter left out, doubled, exchanged or another one. */
import { replace, type Change, type Files, type Kind, type TextFile } from './kind.ts';
import type { Random } from './random.ts';
import type { Span, Term, TurtleText } from './turtle-text.ts';

export const MISSPELLINGS: readonly Kind[] = [
  { id: 'misspell-term', family: 'misspell', weight: 4, make: (files, random) => inLocalName(files, random, /^:/u) },
  { id: 'misspell-thing', family: 'misspell', weight: 4, make: (files, random) => inLocalName(files, random, /^id:/u) },
  { id: 'misspell-claim-or-passage', family: 'misspell', weight: 2, make: (files, random) => inLocalName(files, random, /^[cp]:/u) },
  { id: 'misspell-standard-term', family: 'misspell', weight: 1, make: (files, random) => inLocalName(files, random, /^(?:rdfs|skos|dcterms|owl|prov|org|schema):/u) },
  { id: 'misspell-label', family: 'misspell', weight: 3, make: (files, random) => inText(files, random, ['rdfs:label', 'skos:altLabel']) },
  { id: 'misspell-summary', family: 'misspell', weight: 1, make: (files, random) => inText(files, random, [':summary', ':as', 'rdfs:comment', 'skos:definition', 'skos:scopeNote']) },
  { id: 'misspell-prefix', family: 'misspell', weight: 2, make: (files, random) => ofNames(files, random, ({ text }) => /^\w/u.test(text) && text !== 'a', (file, { start, text }) => slip(file, { start, end: start + text.indexOf(':') }, random)) },
  { id: 'misspell-other-prefix', family: 'misspell', weight: 2, make: (files, random) => ofNames(files, random, ({ text }) => text.includes(':'), (file, { start, text }) => {
    const other = random.pick(file.prefixes);
    return other && replace(file, { start, end: start + text.indexOf(':') }, other.name);
  }) },
  { id: 'misspell-namespace', family: 'misspell', weight: 1, make: ({ all }, random) => {
    const site = random.pick(all.flatMap((file) => file.prefixes.map(({ iri }) => ({ file, iri }))));
    return site && slip(site.file, inside(site.iri), random);
  } },
  { id: 'misspell-iri', family: 'misspell', weight: 1, make: (files, random) => {
    const site = random.pick(namesOf(files, ({ kind }) => kind === 'iri'));
    return site && slip(site.file, inside(site.term), random);
  } },
  { id: 'misspell-language', family: 'misspell', weight: 1, make: (files, random) => inTag(files, random, 'language', '@') },
  { id: 'misspell-datatype', family: 'misspell', weight: 1, make: (files, random) => inTag(files, random, 'datatype', ':') },
];

interface NameSite {
  readonly file: TurtleText;
  readonly term: Term;
}

/** Every name and IRI, as subject, property or value, with the names of graphs. */
function namesOf({ statements, blocks }: Files, fits: (term: Term) => boolean): readonly NameSite[] {
  const inStatements = statements.flatMap(({ file, statement: { subject, groups } }) => [subject, ...groups.flatMap(({ verb, values }) => [verb, ...values])].map((term) => ({ file, term })));
  return [...inStatements, ...blocks.map(({ file, block }) => ({ file, term: block.name }))].filter(({ term }) => fits(term));
}

function ofNames(files: Files, random: Random, fits: (term: Term) => boolean, make: (file: TurtleText, term: Term) => Change | undefined): Change | undefined {
  const site = random.pick(namesOf(files, (term) => term.kind === 'name' && fits(term)));
  return site && make(site.file, site.term);
}

function inLocalName(files: Files, random: Random, prefix: RegExp): Change | undefined {
  return ofNames(files, random, ({ text }) => prefix.test(text), (file, { start, end, text }) => slip(file, { start: start + text.indexOf(':') + 1, end }, random));
}

function inText(files: Files, random: Random, properties: readonly string[]): Change | undefined {
  const site = random.pick(files.values.filter(({ group, value }) => value.kind === 'text' && properties.includes(group.verb.text)));
  return site && slip(site.file, { start: site.value.start + 1, end: site.value.start + site.value.text.length - 1 }, random);
}

function inTag(files: Files, random: Random, kind: 'language' | 'datatype', after: string): Change | undefined {
  const site = random.pick(files.values.filter(({ value }) => value.tag?.kind === kind));
  return site && slip(site.file, { start: site.value.tag!.start + site.value.tag!.text.indexOf(after) + 1, end: site.value.tag!.end }, random);
}

function inside({ start, end }: Span): Span {
  return { start: start + 1, end: end - 1 };
}

/** One slip of the finger in a word or number; a digit becomes another digit. */
export function slip(file: TextFile, span: Span, random: Random): Change | undefined {
  const word = file.text.slice(span.start, span.end);
  const places = [...word].flatMap((letter, index) => (/^[a-z0-9]$/iu.test(letter) ? [index] : []));
  const at = random.pick(places);
  if (at === undefined) return undefined;
  const [letter, next] = [word[at]!, word[at + 1] ?? ''];
  const other = /\d/u.test(letter) ? String((Number(letter) + 1 + random.below(9)) % 10) : 'abcdefghijklmnopqrstuvwxyz'[random.below(26)]!;
  const written = random.pick(['', letter + letter, next + letter, other])!;
  return replace(file, span, word.slice(0, at) + written + word.slice(at + (written === next + letter ? 2 : 1)));
}
