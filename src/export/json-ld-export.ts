/** Reads what an export as JSON-LD was asked for, and has it written: a graph, a thing, the things of a class, or changes. */
import { underLens } from '../graph/lens.ts';
import { Problem, type Bilingual } from '../problem.ts';
import { graphAtRevision } from './at-revision.ts';
import { changesBetween, MAIN_CLASSES, thingsOfClasses } from './changed-things.ts';
import type { Chunks } from './chunks.ts';
import type { ExportRequest } from './format.ts';
import { jsonLayout } from './json-layout.ts';
import { frameClass } from './json-ld-frames.ts';
import { JsonLdNames } from './json-ld-names.ts';
import type { NodeObject } from './json-ld-nodes.ts';
import { contextFor, framesFor } from './json-ld-shipped.ts';
import { thingDocument, thingsDocument, tombstone, type ThingForm, type ThingOptions } from './json-ld-thing.ts';
import { writeJsonLd } from './json-ld.ts';
import { storedGraph } from './scope.ts';

const FORMS: readonly ThingForm[] = ['compacted', 'expanded', 'flattened', 'framed'];

/**
 * The text of an export as JSON-LD.
 * @throws Problem `unknown-form`, `merged-thing`, `one-thing`, `whole-graph-frame`, `bad-context`, `unknown-frame` (usage), `frame`,
 *   and for `--changed-since` what `graphAtRevision` throws
 */
export async function jsonLdExport(request: ExportRequest): Promise<Chunks> {
  const { graph, scope, options } = request;
  const thing = thingOptions(request);
  const many = options['lines'] === true || options['changed-since'] !== undefined;
  const whole = scope.of === 'graph' && !many && thing.form !== 'framed' && thing.frame === undefined;
  if (options['merged'] === true && !whole) throw refused('merged-thing', { en: '--merged writes the whole graph: it goes with no thing, class, frame, --lines or --changed-since', de: '--merged schreibt den ganzen Graphen: ohne Ding, Klasse, Frame, --lines und --changed-since' });
  if (whole) return writeJsonLd(storedGraph(request), { ...thing, form: thing.form as Exclude<ThingForm, 'framed'>, merged: options['merged'] === true });
  if (scope.of !== 'thing') return manyThings(request, thing);
  if (many) throw refused('one-thing', { en: '--lines and --changed-since are for the things of a class, or of the whole graph', de: '--lines und --changed-since sind für die Dinge einer Klasse oder des ganzen Graphen' },
    { en: 'Leave them out, or name a class: dealgraph export Deal --as jsonld --lines', de: 'Sie weglassen oder eine Klasse nennen: dealgraph export Deal --as jsonld --lines' });
  return `${jsonLayout(await thingDocument(graph, scope.iri, thing), 0, 1)}\n`;
}

function thingOptions({ graph, project, options }: ExportRequest): ThingOptions & { readonly form: ThingForm } {
  const asked = options['form'] ?? 'compacted';
  const form = FORMS.find((one) => one === asked);
  if (form === undefined) throw refused('unknown-form', { en: `--form has no ${String(asked)}`, de: `--form kennt ${String(asked)} nicht` }, { en: `It takes ${FORMS.join(', ')}.`, de: `Es nimmt ${FORMS.join(', ')}.` });
  return { context: contextFor(graph), frames: framesFor(project), address: address(options['context']), frame: text(options['frame']), form };
}

function text(value: string | boolean | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** An address that every reader of the document resolves to the same: absolute. */
function address(value: string | boolean | undefined): string | undefined {
  const url = text(value);
  if (url === undefined || (URL.canParse(url) && /^https?:\/\/\S+$/iu.test(url))) return url;
  throw refused('bad-context', { en: `--context takes an absolute http or https address, not ${url}`, de: `--context nimmt eine absolute http- oder https-Adresse, nicht ${url}` },
    { en: 'Put the context where its readers can fetch it, and give that address.', de: 'Den Kontext dorthin legen, wo seine Leser ihn holen können, und diese Adresse angeben.' });
}

async function manyThings(request: ExportRequest, thing: ThingOptions): Promise<Chunks> {
  const { graph, options, project } = request;
  const classes = classesOf(request, thing);
  const since = text(options['changed-since']);
  const { changed, gone } = since === undefined
    ? { changed: thingsOfClasses(graph, classes), gone: [] }
    : changesBetween(underLens(await graphAtRevision(project, since), request.lens?.lens ?? {}).graph, graph, classes);
  const tombstones = gone.map(({ iri, types }) => tombstone(iri, types, thing));
  return options['lines'] === true ? lines(request, changed, thing, tombstones) : thingsDocument(graph, changed, thing, tombstones);
}

/** The class asked for, else that of the frame, else those of the main things. */
function classesOf({ scope }: ExportRequest, { frame, frames, context }: ThingOptions): readonly string[] {
  if (scope.of === 'class') return [scope.iri];
  const named = frames.find(({ name }) => name === frame);
  const byFrame = named && frameClass(named, new JsonLdNames(context));
  if (byFrame !== undefined) return [byFrame];
  return MAIN_CLASSES;
}

async function* lines({ graph }: ExportRequest, iris: readonly string[], options: ThingOptions, gone: readonly NodeObject[]): AsyncGenerator<string> {
  for (const iri of iris) yield `${JSON.stringify(await thingDocument(graph, iri, options))}\n`;
  for (const one of gone) yield `${JSON.stringify(one)}\n`;
}

function refused(code: string, message: Bilingual, repair?: Bilingual): Problem {
  return new Problem({ code, message, kind: 'usage', ...(repair === undefined ? {} : { repair }) });
}
