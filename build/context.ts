/** Makes `ontology/context.jsonld` out of the ontology and its shapes. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type * as RDF from '@rdfjs/types';
import { Parser } from 'n3';
import { CONTEXT_IRI, CONTEXT_VERSION, ontologyContext } from '../src/export/json-ld-context.ts';
import { jsonLayout } from '../src/export/json-layout.ts';
import type { Json } from '../src/export/json-ld-names.ts';

const SH = 'http://www.w3.org/ns/shacl#';

/** The text of the context document for the ontology in a folder. */
export function contextDocument(root: string, base: string): string {
  const quads = (file: string): RDF.Quad[] => new Parser().parse(readFileSync(join(root, 'ontology', file), 'utf8'));
  const ontology = [...quads('dealgraph.ttl'), ...quads('schemes.ttl')];
  const document = {
    version: CONTEXT_VERSION,
    id: CONTEXT_IRI,
    license: 'https://creativecommons.org/licenses/by/4.0/',
    '@context': ontologyContext(ontology, base, singleProperties(quads('shapes.ttl'))) as Json,
  };
  return `${jsonLayout(document, 0, 2)}\n`;
}

/** Properties of which every shape that speaks of them allows one at most. */
function singleProperties(shapes: readonly RDF.Quad[]): ReadonlySet<string> {
  const limited = new Set(shapes.filter(({ predicate, object }) => predicate.value === `${SH}maxCount` && object.value === '1').map(({ subject }) => subject.value));
  const paths = shapes.filter(({ predicate }) => predicate.value === `${SH}path`);
  const many = new Set(paths.filter(({ subject }) => !limited.has(subject.value)).map(({ object }) => object.value));
  return new Set(paths.map(({ object }) => object.value).filter((path) => !many.has(path)));
}

const BEGIN = '<!-- The context, term by term: npm run docs -->';
const END = '<!-- end of the context -->';

/** The page with its table of terms renewed. @param page with the two marks between which the table stands */
export function withContextTable(page: string, root: string, base: string): string {
  const [before, after] = [page.indexOf(BEGIN), page.indexOf(END)];
  if (before < 0 || after < before) throw new Error('docs/json-ld.md has no place for the context');
  return `${page.slice(0, before)}${BEGIN}\n\n${contextTable(root, base)}\n${page.slice(after)}`;
}

function contextTable(root: string, base: string): string {
  const { '@context': context } = JSON.parse(contextDocument(root, base)) as { '@context': Record<string, unknown> };
  const comments = new Map(new Parser().parse(readFileSync(join(root, 'ontology', 'dealgraph.ttl'), 'utf8'))
    .filter(({ predicate, object }) => predicate.value.endsWith('#comment') && object.termType === 'Literal' && object.language === 'en')
    .map(({ subject, object }) => [subject.value.replace(/^.*#/u, ''), object.value]));
  const rows = Object.entries(context).filter(([name]) => !name.startsWith('@')).map(([name, definition]) => {
    const { iri, reads, meaning } = described(name, definition, comments);
    return `| \`${name}\` | ${iri} | ${reads} | ${meaning} |`;
  });
  return `| term | is | a plain value reads as | meaning |\n| --- | --- | --- | --- |\n${rows.join('\n')}\n`;
}

/** Terms whose meaning does not stand in the ontology. */
const MEANINGS: Readonly<Record<string, string>> = {
  claims: 'further nodes of the same document: in an export of a thing, its claims as named graphs',
  view: 'a word to the reader', vouching: 'marks in a view what the report does not state itself as a fact', deleted: 'marks a tombstone for tools that read plain JSON',
  label: 'what people call it', comment: 'a remark', altLabel: 'another spelling', definition: 'what a concept means', scopeNote: 'which words qualify for a concept',
  notation: 'a code', inScheme: 'the scheme of a concept', license: 'under which licence', sameAs: 'the same thing under another IRI', seeAlso: 'more about it',
  Tombstone: 'a thing that is gone', formerType: 'the classes it had',
};

function described(name: string, definition: unknown, comments: ReadonlyMap<string, string>): { readonly iri: string; readonly reads: string; readonly meaning: string } {
  const meaning = comments.get(name) ?? MEANINGS[name] ?? '';
  if (definition === null) return { iri: 'no RDF', reads: 'nothing: it is for people', meaning };
  if (typeof definition === 'string') return { iri: `\`${definition}\``, reads: 'nodes', meaning };
  const { '@id': id, '@reverse': reverse, '@type': type, '@container': container, '@prefix': prefix } = definition as Record<string, string | string[] | boolean | undefined>;
  if (prefix === true) return { iri: `<${String(id)}>`, reads: 'a prefix', meaning: '' };
  const containers = new Set([container ?? []].flat());
  const isList = containers.has('@set') ? ', written as a list' : '';
  if (reverse !== undefined) return { iri: `\`${String(reverse)}\` backwards`, reads: `a thing${isList}`, meaning: `what says of it: ${String(reverse).replace('dg:', '')}` };
  const kinds: Readonly<Record<string, string>> = { '@id': 'a thing', '@vocab': 'a term of the vocabulary' };
  const reads = containers.has('@language') ? 'texts by language' : kinds[String(type)] ?? (type === undefined ? 'as JSON has it' : `\`${String(type)}\``);
  return { iri: `\`${String(id ?? `dg:${name}`)}\``, reads: reads + isList, meaning };
}
