/** Chooses the frame for a thing, and runs it with jsonld.js; nothing is fetched. */
import type { Graph } from '../graph/graph.ts';
import { byCodePoint } from '../graph/nquads.ts';
import { readSchema, type Schema } from '../graph/schema.ts';
import { Problem } from '../problem.ts';
import { didYouMean } from '../graph/did-you-mean.ts';
import { CONTEXT_IRI } from './json-ld-context.ts';
import type { Json, JsonLdNames } from './json-ld-names.ts';
import type { NodeObject } from './json-ld-nodes.ts';
import type { Frame } from './json-ld-shipped.ts';

const schemas = new WeakMap<Graph, Schema>();

/** What follows from a graph's classes; worked out once. */
export function schemaOf(graph: Graph): Schema {
  let schema = schemas.get(graph);
  if (schema === undefined) schemas.set(graph, (schema = readSchema(graph.quads.filter(({ stated }) => stated).map(({ quad }) => quad), graph.base, Object.values(graph.usedBases))));
  return schema;
}

/** The classes among some of which no other one is narrower. */
export function mostSpecific(classes: Iterable<string>, schema: Schema): string[] {
  const all = [...classes];
  return all.filter((one) => !all.some((other) => other !== one && schema.superclasses(other).includes(one) && !schema.superclasses(one).includes(other)));
}

/**
 * The frame by name, else the one for the most specific of a thing's classes, else the one without a class.
 * @throws Problem `unknown-frame` (usage)
 */
export function chooseFrame(frames: readonly Frame[], classes: Iterable<string>, name: string | undefined, names: JsonLdNames, schema: Schema): Frame {
  if (name !== undefined) {
    const named = frames.find((frame) => frame.name === name);
    if (named !== undefined) return named;
    const known = frames.map((frame) => frame.name);
    throw new Problem({ code: 'unknown-frame', message: { en: `there is no frame ${name}`, de: `den Frame ${name} gibt es nicht` }, repair: didYouMean(name, known, { en: `There are ${known.join(', ')}.`, de: `Es gibt ${known.join(', ')}.` }), kind: 'usage' });
  }
  const byClass = new Map(frames.map((frame) => [frameClass(frame, names), frame]));
  const [best] = mostSpecific([...classes].filter((one) => byClass.has(one)), schema);
  return byClass.get(best) ?? frames.find((frame) => frame.name === 'thing') ?? { name: 'thing', frame: {} };
}

/** The class that a frame is for; undefined where it says none. */
export function frameClass({ frame }: Frame, names: JsonLdNames): string | undefined {
  const type = Array.isArray(frame['@type']) ? (frame['@type'] as unknown[])[0] : frame['@type'];
  return typeof type === 'string' ? names.iri(type) : undefined;
}

/**
 * One thing framed.
 * @param nodes expanded node objects of one graph
 * @returns the thing as a tree under `names.context`, without it
 * @throws Problem `frame` for a frame that JSON-LD does not take
 */
export async function framed(nodes: readonly NodeObject[], { name, frame }: Frame, iri: string, names: JsonLdNames): Promise<NodeObject> {
  const context = frame['@context'];
  if (context !== undefined && context !== CONTEXT_IRI) {
    throw new Problem({ code: 'frame', message: { en: `the frame ${name} has a context of its own`, de: `der Frame ${name} hat einen eigenen Kontext` }, repair: { en: `Write "@context": "${CONTEXT_IRI}": it stands for the project's context, terms of its own ontology included.`, de: `"@context": "${CONTEXT_IRI}" schreiben: Das steht für den Kontext des Projekts samt den Begriffen seiner eigenen Ontologie.` } });
  }
  const { '@type': _, ...shape } = withoutEmptyMaps(frame as NodeObject, names) as NodeObject;
  try {
    const { default: jsonld } = await import('jsonld');
    const tree = await jsonld.frame(nodes as never, { ...shape, '@context': names.fullContext, '@id': iri } as never, { embed: '@always', omitDefault: true, documentLoader: refuse } as never) as unknown as NodeObject;
    const { '@context': __, ...rest } = tree;
    return inOrder(rest) as NodeObject;
  } catch (cause) {
    if (!(cause instanceof Error) || !cause.name.startsWith('jsonld.')) throw cause;
    throw new Problem({ code: 'frame', message: { en: `the frame ${name} cannot be used: ${cause.message}`, de: `der Frame ${name} ist unbrauchbar: ${cause.message}` }, repair: { en: 'A frame is as JSON-LD 1.1 Framing says; the shipped ones stand in ontology/frames/.', de: 'Was ein Frame ist, sagt JSON-LD 1.1 Framing; die mitgelieferten stehen in ontology/frames/.' } }, { cause });
  }
}

/** `"label": {}` means any label to people, but an empty language map to JSON-LD: the property's full name says what is meant. */
function withoutEmptyMaps(frame: Json, names: JsonLdNames): Json {
  if (typeof frame !== 'object' || frame === null) return frame;
  if (Array.isArray(frame)) return (frame as readonly Json[]).map((one) => withoutEmptyMaps(one, names));
  return Object.fromEntries(Object.entries(frame).map(([key, value]) => {
    const isEmpty = typeof value === 'object' && value !== null && Object.keys(value).length === 0;
    return [isEmpty && names.isLanguageMap(key) ? names.iri(key) : key, withoutEmptyMaps(value, names)];
  }));
}

/** Answers no request for a document. */
export async function refuse(url: string): Promise<never> {
  throw new Problem({ code: 'no-network', message: { en: `JSON-LD asks for ${url}, and nothing is fetched`, de: `JSON-LD verlangt ${url}, und es wird nichts geholt` }, repair: { en: 'Leave out references to other documents.', de: 'Verweise auf andere Dokumente weglassen.' } });
}

const FIRST = ['@id', '@type', 'label', 'kind'];

/** What tells a reader what a thing is comes first; the rest goes by name. */
function inOrder(value: Json): Json {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return (value as readonly Json[]).map(inOrder);
  const entries = Object.entries(value as NodeObject);
  const rank = (key: string): number => (FIRST.includes(key) ? FIRST.indexOf(key) : FIRST.length);
  return Object.fromEntries(entries.map(([key, inner]) => [key, inOrder(inner)] as const).sort(([a], [b]) => rank(a) - rank(b) || byCodePoint(a, b)));
}
