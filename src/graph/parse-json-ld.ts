/** Parses one JSON-LD file into quads that know their line. Contexts are local: nothing is ever fetched. */
import { Problem, type Bilingual, type Place } from '../problem.ts';
import { jsonErrorOffset } from './json-error.ts';
import { jsonIds } from './json-ids.ts';
import { parseRdf, type ParsedFile, type ParseOptions } from './parse.ts';
import { lineAndColumn } from './place-in-text.ts';
import { TokenPlaces } from './token-places.ts';

export interface JsonLdOptions extends Omit<ParseOptions, 'format'> {
  /** The contexts that a document may name by IRI: those that come with the project and what it uses. */
  readonly contexts: () => ReadonlyMap<string, unknown>;
}

/** What jsonld.js tells of while it works (its events). */
interface Told {
  readonly code: string;
  readonly details?: Readonly<Record<string, unknown>>;
}

/** Said of documents that are right: a node that is only named, an empty map. */
const HARMLESS = new Set(['object with only @id', 'empty object', 'object with only @list', 'object with only @language', 'object with only @value']);

/**
 * Parses JSON-LD 1.1 by way of its RDF (JSON-LD 1.1 API §8).
 * @throws Problem `syntax`, `json-ld`, `no-network`, `relative-iri`, with line and column where they are known
 */
export async function parseJsonLd(text: string, options: JsonLdOptions): Promise<ParsedFile> {
  const document = parsedJson(text, options.file);
  refuseView(document, text, options.file);
  const parsed = await parseRdf(await nquadsOf(document, text, options), { ...options, format: 'application/n-quads', locate: false });
  return atTheirLines(parsed, text, document, options);
}

function parsedJson(text: string, file: string): object {
  try {
    const document = JSON.parse(text) as unknown;
    if (typeof document === 'object' && document !== null) return document;
  } catch {
    throw new Problem({
      code: 'syntax', place: { file, ...lineAndColumn(text, jsonErrorOffset(text)) },
      message: { en: 'is not JSON from here on', de: 'ist ab hier kein JSON' },
      repair: { en: 'Mend the JSON there: often a comma or a quotation mark is missing.', de: 'Das JSON dort berichtigen: Oft fehlt ein Komma oder ein Anführungszeichen.' },
    });
  }
  throw new Problem({
    code: 'json-ld', place: { file, line: 1, column: 1 },
    message: { en: 'is no JSON-LD document', de: 'ist kein JSON-LD-Dokument' },
    repair: { en: 'Write { "@context": …, "@graph": [ … ] }.', de: '{ "@context": …, "@graph": [ … ] } schreiben.' },
  });
}

/** A thing's export: its tree is a merge that has forgotten who said what (semantics §37). */
function refuseView(document: object, text: string, file: string): void {
  const nodes = [document, ...[(document as Record<string, unknown>)['@graph'] ?? []].flat()];
  if (!nodes.some((node) => typeof node === 'object' && node !== null && 'view' in node)) return;
  throw new Problem({
    code: 'json-ld-view', place: { file, ...lineAndColumn(text, Math.max(text.indexOf('"view"'), 0)) },
    message: { en: 'is the view of a thing, which does not tell who says what, and no data', de: 'ist die Ansicht eines Dinges, die nicht sagt, wer was sagt, und keine Daten' },
    repair: { en: 'Keep the claims alone: { "@context": …, "@graph": what stands under "claims" }.', de: 'Nur die Angaben behalten: { "@context": …, "@graph": was unter „claims“ steht }.' },
  });
}

async function nquadsOf(document: object, text: string, options: JsonLdOptions): Promise<string> {
  const { default: jsonld } = await import('jsonld');
  const nothing = nullTerms(document, options.contexts);
  const place = (value: unknown): Place => ({ file: options.file, ...lineAndColumn(text, Math.max(text.indexOf(JSON.stringify(value) ?? ''), 0)) });
  const eventHandler = ({ event, next }: { event: Told; next: () => void }): void => {
    const { code, details = {} } = event;
    const isMeant = HARMLESS.has(code) || (code === 'invalid property' && nothing.has(String(details['property'])));
    if (!isMeant) throw dropped(event, place(details['property'] ?? details['id'] ?? details['type'] ?? details['value']));
    next();
  };
  try {
    return await jsonld.toRDF(document as never, { format: 'application/n-quads', documentLoader: localContexts(options, place), eventHandler } as never) as unknown as string;
  } catch (cause) {
    const problem = problemIn(cause);
    if (problem !== undefined) throw problem;
    const { name, message } = cause as Error;
    if (!name.startsWith('jsonld.')) throw cause;
    const said = message.replace(/^Invalid JSON-LD syntax; /u, '');
    throw new Problem({
      code: 'json-ld', place: { file: options.file, line: 1, column: 1 }, message: { en: `is no JSON-LD: ${said}`, de: `ist kein JSON-LD: ${said}` },
      repair: { en: 'Write it as JSON-LD 1.1 says; dealgraph export --as jsonld shows the form.', de: 'So schreiben, wie JSON-LD 1.1 es sagt; dealgraph export --as jsonld zeigt die Form.' },
    }, { cause });
  }
}

/** jsonld.js wraps what its callbacks throw. */
function problemIn(error: unknown): Problem | undefined {
  for (let at = error; at !== undefined && at !== null; at = (at as { cause?: unknown; details?: { cause?: unknown } }).cause ?? (at as { details?: { cause?: unknown } }).details?.cause) {
    if (at instanceof Problem) return at;
  }
  return undefined;
}

/** What would be left out in silence. */
function dropped({ code, details = {} }: Told, place: Place): Problem {
  const relative = code.startsWith('relative');
  const thing = String(details['property'] ?? details['id'] ?? details['type'] ?? details['value'] ?? '');
  const why: Bilingual = relative
    ? { en: `"${thing}" is a relative IRI, and a file's place on disk names nothing`, de: `„${thing}“ ist eine relative IRI, und der Ort einer Datei benennt nichts` }
    : { en: `"${thing}" means nothing in this context and would be left out (${code})`, de: `„${thing}“ bedeutet in diesem Kontext nichts und fiele weg (${code})` };
  return new Problem({
    code: relative ? 'relative-iri' : 'json-ld', place, message: why,
    repair: { en: 'Write a full IRI or a prefixed name, or define the term in "@context".', de: 'Eine volle IRI oder einen Namen mit Präfix schreiben oder den Begriff in „@context“ erklären.' },
  });
}

function localContexts({ contexts }: JsonLdOptions, place: (value: unknown) => Place): (url: string) => Promise<unknown> {
  return async (url) => {
    const known = contexts();
    if (known.has(url)) return { contextUrl: null, document: known.get(url), documentUrl: url };
    const names = [...known.keys()].join(', ');
    throw new Problem({
      code: 'no-network', place: place(url), message: { en: `the context ${url} is not here, and nothing is fetched`, de: `der Kontext ${url} ist nicht hier, und es wird nichts geholt` },
      repair: names === ''
        ? { en: 'Write the context itself into the file.', de: 'Den Kontext selbst in die Datei schreiben.' }
        : { en: `Write the context itself into the file, or name ${names}.`, de: `Den Kontext selbst in die Datei schreiben oder ${names} nennen.` },
    });
  };
}

/** Terms that a context maps to nothing on purpose: words to readers. */
function nullTerms(document: object, contexts: JsonLdOptions['contexts']): ReadonlySet<string> {
  const given = (document as Record<string, unknown>)['@context'];
  const all = [given].flat().map((one) => (typeof one === 'string' ? (contexts().get(one) as Record<string, unknown> | undefined)?.['@context'] : one));
  return new Set(all.flatMap((one) => (typeof one === 'object' && one !== null ? Object.entries(one).filter(([, value]) => value === null).map(([term]) => term) : [])));
}

/** The lines of N-Quads that nobody wrote become those where the JSON names each subject. */
function atTheirLines({ quads, blocks, named }: ParsedFile, text: string, document: object, { locate, terms, known }: JsonLdOptions): ParsedFile {
  const spotOf = jsonIds(text, document, known);
  const spots = quads.map(({ subject, graph }) => spotOf(subject.value) ?? spotOf(graph.value) ?? { line: 1, column: 1 });
  const blockLines = new Map([...blocks.keys()].map((iri) => [iri, spotOf(iri)?.line ?? 1]));
  if (!locate) return { quads, lines: spots.map(({ line }) => line), blocks: blockLines, named };
  const places = new TokenPlaces(terms);
  for (const spot of spots) places.quads.push({ subject: spot, predicate: spot, object: spot });
  for (const iri of blocks.keys()) places.blocks.push({ iri, spot: spotOf(iri) ?? { line: 1, column: 1 } });
  return { quads, lines: spots.map(({ line }) => line), blocks: blockLines, named, places };
}
