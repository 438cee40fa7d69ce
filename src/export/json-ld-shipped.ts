/** The context and frames in `ontology/`: those that come with dealgraph, and a project's own. */
import { readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Graph } from '../graph/graph.ts';
import { jsonErrorOffset } from '../graph/json-error.ts';
import { lineAndColumn } from '../graph/place-in-text.ts';
import { Problem } from '../problem.ts';
import { packageFolder } from '../query/shipped.ts';
import { projectContext, type Context } from './json-ld-context.ts';

/** A JSON-LD 1.1 frame by the name of its file. */
export interface Frame {
  readonly name: string;
  readonly frame: Readonly<Record<string, unknown>>;
}

let shipped: Context | undefined;

/** The context for a project's graph. */
export function contextFor(graph: Pick<Graph, 'base' | 'quads'>): Context {
  shipped ??= (JSON.parse(readFileSync(join(packageFolder(import.meta.url), 'ontology', 'context.jsonld'), 'utf8')) as { '@context': Context })['@context'];
  return projectContext(shipped, graph);
}

/**
 * The frames of a project: its own, and the shipped ones whose name it does not use, by name.
 * @throws Problem `frame` where one is no JSON object
 */
export function framesFor(project: { readonly folder: string; readonly shown: string }): readonly Frame[] {
  const own = framesIn(project.folder, project.shown);
  const home = packageFolder(import.meta.url);
  const names = new Set(own.map(({ name }) => name));
  return [...own, ...framesIn(home, home).filter(({ name }) => !names.has(name))].sort((a, b) => (a.name < b.name ? -1 : 1));
}

function framesIn(folder: string, shown: string): Frame[] {
  const under = join('ontology', 'frames');
  return listed(join(folder, under)).filter((file) => file.endsWith('.jsonld')).map((file) => ({
    name: basename(file, '.jsonld'), frame: readFrame(join(folder, under, file), join(shown, under, file)),
  }));
}

function listed(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    // A project need not have frames.
    return [];
  }
}

function readFrame(path: string, file: string): Frame['frame'] {
  const text = readFileSync(path, 'utf8');
  let frame: unknown;
  try {
    frame = JSON.parse(text);
  } catch (cause) {
    throw new Problem({ code: 'frame', message: { en: 'the frame is not JSON from here on', de: 'der Frame ist ab hier kein JSON' }, place: { file, ...lineAndColumn(text, jsonErrorOffset(text)) }, repair: { en: 'Mend the JSON there.', de: 'Das JSON dort berichtigen.' } }, { cause });
  }
  if (typeof frame === 'object' && frame !== null && !Array.isArray(frame)) return frame as Frame['frame'];
  throw new Problem({ code: 'frame', message: { en: 'a frame is one JSON object', de: 'ein Frame ist ein JSON-Objekt' }, place: { file }, repair: { en: 'Write { "@type": …, … }.', de: '{ "@type": …, … } schreiben.' } });
}
