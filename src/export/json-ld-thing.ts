/** Things as JSON-LD: each framed over the merge of its claims, and under `claims` those claims as named graphs (semantics §37). */
import type { Graph } from '../graph/graph.ts';
import { selectThing } from '../graph/select.ts';
import { Terms } from '../graph/terms.ts';
import { RDF_TYPE } from '../graph/vocabulary.ts';
import type { Context } from './json-ld-context.ts';
import { chooseFrame, framed, refuse, schemaOf } from './json-ld-frames.ts';
import { jsonLayout } from './json-layout.ts';
import { confusableScheme, JsonLdNames, type Json } from './json-ld-names.ts';
import type { NodeObject } from './json-ld-nodes.ts';
import type { Frame } from './json-ld-shipped.ts';
import { viewNodes } from './json-ld-view.ts';
import { withVouching } from './json-ld-vouching.ts';
import { claimsPart, confusableSchemes, termsOf } from './json-ld.ts';
import { exportedQuads } from './rdf-quads.ts';

/** `framed` is the view alone; the others are the whole document, under the context, without one, or flat. */
export type ThingForm = 'compacted' | 'expanded' | 'flattened' | 'framed';

export interface ThingOptions {
  readonly context: Context;
  readonly frames: readonly Frame[];
  readonly address?: string | undefined;
  /** The frame for every thing, in place of the one for its class. */
  readonly frame?: string | undefined;
  readonly form?: ThingForm;
}

/** Stands in each document under `view`, which means nothing in RDF. */
export const VIEW_NOTE = 'A view of what the claims below say together, labels and what follows by the ontology added. What the report does not state itself as a fact is marked by vouching. Who says what stands under claims.';
const VIEW_ALONE = 'A view of what all claims say together, labels and what follows by the ontology added. What the report does not state itself as a fact is marked by vouching.';

/**
 * One thing as a document by itself: `{ "@context", "view", "@id", …, "claims": [ … ] }`.
 * `{ "@context": doc["@context"], "@graph": doc.claims }` gives exactly the stated quads of `selectThing`.
 * @throws Problem `unknown-frame` (usage), `frame`
 */
export async function thingDocument(graph: Graph, iri: string, options: ThingOptions): Promise<Json> {
  const selected = selectThing(graph, iri);
  const names = namesFor([selected], options);
  const document = { '@context': names.context, ...(await thingObject(graph, selected, iri, names, options)) };
  return inForm(document, options.form ?? 'compacted', names);
}

/** What is left of a thing that is no longer in the graph (ActivityStreams 2.0 Tombstone), as a document by itself. */
export function tombstone(iri: string, formerTypes: readonly string[], { context, address }: Pick<ThingOptions, 'context' | 'address'>): NodeObject {
  const terms = new Terms();
  const names = new JsonLdNames(context, new Set([iri, ...formerTypes].flatMap((one) => confusableScheme(one) ?? [])), address);
  const formerType = formerTypes.map((type) => names.vocabulary(terms.iri(type)));
  return { '@context': names.context, '@id': names.id(terms.iri(iri)), '@type': ['Tombstone'], formerType, deleted: true };
}

/**
 * Several things in one document, a thing at a time: `{ "@context", "@graph": [ { "view", "@id", …, "claims" }, … ] }`.
 * Flattened, the whole has to be there before the first piece is written.
 * @param gone tombstones to end with
 */
export async function* thingsDocument(graph: Graph, iris: readonly string[], options: ThingOptions, gone: readonly NodeObject[] = []): AsyncGenerator<string> {
  const names = namesFor([graph], options);
  const { form = 'compacted' } = options;
  const objects = async function* (): AsyncGenerator<NodeObject> {
    for (const iri of iris) yield thingObject(graph, selectThing(graph, iri), iri, names, options);
    for (const { '@context': _, ...node } of gone) yield node;
  };
  if (form === 'flattened') {
    const all: NodeObject[] = [];
    for await (const one of objects()) all.push(one);
    yield `${jsonLayout(await inForm({ '@context': names.context, '@graph': all }, form, names), 0, 1)}\n`;
    return;
  }
  const isExpanded = form === 'expanded';
  const indent = isExpanded ? 2 : 4;
  yield isExpanded ? '[' : `{\n  "@context": ${jsonLayout(names.context, 2)},\n  "@graph": [`;
  let separator = '\n';
  for await (const one of objects()) {
    const shown = isExpanded ? (await inForm({ '@context': names.context, ...one }, form, names) as readonly Json[]) : [one];
    for (const node of shown) {
      yield `${separator}${' '.repeat(indent)}${jsonLayout(node, indent, 1)}`;
      separator = ',\n';
    }
  }
  yield isExpanded ? '\n]\n' : '\n  ]\n}\n';
}

function namesFor(parts: readonly Graph[], { context, address }: ThingOptions): JsonLdNames {
  return new JsonLdNames(context, new Set(parts.flatMap((part) => [...confusableSchemes(termsOf(part.quads.map(({ quad }) => quad)))])), address);
}

async function thingObject(graph: Graph, selected: Graph, iri: string, names: JsonLdNames, { frames, frame, form }: ThingOptions): Promise<NodeObject> {
  const types = selected.quads.filter(({ quad }) => quad.subject.value === iri && quad.predicate.value === RDF_TYPE).map(({ quad }) => quad.object.value);
  const chosen = chooseFrame(frames, new Set(types), frame, names, schemaOf(graph));
  const view = withVouching(await framed(viewNodes(graph, selected, iri), chosen, iri, names), selected, names);
  const alone = form === 'framed';
  return { view: alone ? VIEW_ALONE : VIEW_NOTE, ...view, ...(alone ? {} : { claims: claimsPart(selected, exportedQuads(selected), names) }) };
}

async function inForm(document: NodeObject, form: ThingForm, names: JsonLdNames): Promise<Json> {
  if (form === 'compacted' || form === 'framed') return document;
  const { default: jsonld } = await import('jsonld');
  const options = { documentLoader: refuse } as never;
  // The context itself, where the document is to name it by its address.
  const whole = { ...document, '@context': names.fullContext } as never;
  if (form === 'expanded') return await jsonld.expand(whole, options) as unknown as Json;
  const flat = await jsonld.flatten(whole, names.fullContext as never, options) as unknown as NodeObject;
  return { ...flat, '@context': names.context };
}
