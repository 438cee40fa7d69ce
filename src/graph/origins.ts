/** Puts each triple of a file into its origin: a claim, the registry, the ontology, or its report's own graph (semantics §8). */
import { basename, extname } from 'node:path';
import type * as RDF from '@rdfjs/types';
import { Problem } from '../problem.ts';
import type { OriginFile, SourceFile } from './files.ts';
import type { ClaimEntry, ReportEntry } from './graph.ts';
import type { ParsedFile } from './parse.ts';
import type { Terms } from './terms.ts';
import { claimIri, dg, ontologyOrigin, RDF_TYPE, registryOrigin, thing } from './vocabulary.ts';
import { wholeReport } from './whole-report.ts';

/**
 * Sorts one parsed file. A report file's default part is its report's own graph, and each of its named graphs a claim;
 * a graph that is the registry, the ontology or a report's own keeps its name, so that a stated export is itself a
 * file of a project (semantics §36). A report file without named graphs is one claim (semantics §13).
 * What a used project's file says of registry and ontology goes into those of the project that is loaded, `base`; its
 * reports and claims keep their own names.
 * @throws Problem `merged-export` for a file that carries the mark of one, `report-id` for a file name that makes no IRI
 */
export function sortIntoOrigins(parsed: ParsedFile, file: SourceFile, base: string, terms: Terms): OriginFile {
  refuseMergedExport(parsed, file);
  const home = homeOf(file, base);
  if (file.role === 'report' && !parsed.named) return wholeReport(parsed.quads, file, reportIn(file, home), file.base, terms);
  const moved = new Map([['', home], [registryOrigin(file.base), registryOrigin(base)], [ontologyOrigin(file.base), ontologyOrigin(base)]]);
  const quads = parsed.quads.map((quad) => {
    const origin = moved.get(quad.graph.value) ?? quad.graph.value;
    return origin === quad.graph.value ? quad : terms.quad(quad.subject, quad.predicate, quad.object, terms.iri(origin));
  });
  const reports = reportsIn(quads, parsed, file, home);
  const claims = claimsIn(quads, parsed, file, home, new Set([...moved.keys(), ...moved.values()]), reports);
  return { file, quads, claims, reports: reports.filter(({ iri }) => iri !== home || inUse(home, quads, claims)) };
}

/** The id of a report file: its base name without the ending. */
function reportId(path: string): string {
  return basename(path, extname(path));
}

function homeOf(file: SourceFile, base: string): string {
  if (file.role === 'ontology') return ontologyOrigin(base);
  if (file.role === 'registry') return registryOrigin(base);
  const id = reportId(file.path);
  if (/^[\p{L}\p{N}][\p{L}\p{N}._~-]*$/u.test(id)) return thing(file.base, id);
  throw new Problem({
    code: 'report-id', place: { file: file.shown },
    message: {
      en: `a report's id is its file name, and "${id}" makes no IRI`,
      de: `die Kennung eines Berichts ist sein Dateiname, und aus „${id}“ wird keine IRI`,
    },
    repair: {
      en: 'Rename the file: letters, digits, ".", "_" and "-" only, a letter or digit first.',
      de: 'Die Datei umbenennen: nur Buchstaben, Ziffern, „.“, „_“ und „-“, am Anfang ein Buchstabe oder eine Ziffer.',
    },
  });
}

function reportIn(file: SourceFile, iri: string): ReportEntry {
  return { iri, id: reportId(file.path), file: file.path };
}

/** The file's own report, and in an export every report that has its own graph here: described in it, or named by a claim. */
function reportsIn(quads: readonly RDF.Quad[], { blocks }: ParsedFile, file: SourceFile, home: string): ReportEntry[] {
  const described = quads.filter(({ subject, predicate, object, graph }) =>
    predicate.value === RDF_TYPE && object.value === dg('Report') && subject.value === graph.value).map(({ subject }) => subject.value);
  const named = [...blocks.keys()].map((iri) => reportByName(iri, file.base));
  const others = [...new Set([...described, ...named])].filter((iri) => iri !== undefined && iri !== home && blocks.has(iri)) as string[];
  const entries = others.map((iri) => ({ iri, id: idOf(iri, file.base), file: file.path }));
  return file.role === 'report' ? [reportIn(file, home), ...entries] : entries;
}

/** A report's id: what follows `<base>id/`; under a base that this project does not know, what follows the first `/id/`. */
function idOf(iri: string, base: string): string {
  const ids = thing(base, '');
  if (iri.startsWith(ids)) return iri.slice(ids.length);
  return /\/id\/(.+)$/u.exec(iri)?.[1] ?? iri;
}

/** The report that a claim's IRI, `<base>claim/<report>/<passage>-<n>`, speaks of. */
function reportByName(claim: string, base: string): string | undefined {
  const claims = claimIri(base, '');
  const end = claim.lastIndexOf('/');
  return claim.startsWith(claims) && end > claims.length ? thing(base, claim.slice(claims.length, end)) : undefined;
}

function claimsIn(quads: readonly RDF.Quad[], { blocks }: ParsedFile, file: SourceFile, home: string, noClaims: ReadonlySet<string>, reports: readonly ReportEntry[]): ClaimEntry[] {
  const known = new Set(reports.map(({ iri }) => iri));
  const stated = new Map(quads.filter(({ predicate }) => predicate.value === dg('report')).map((quad) => [quad.subject.value, quad.object.value]));
  // A claim that does not name its report is told of in that report's own graph (semantics §8).
  const toldIn = new Map(quads.filter(({ graph }) => known.has(graph.value)).map(({ subject, graph }) => [subject.value, graph.value]));
  return [...blocks].filter(([iri]) => !noClaims.has(iri) && !known.has(iri)).map(([iri, line]) => {
    const report = [stated.get(iri), toldIn.get(iri), reportByName(iri, file.base)].find((found) => found !== undefined && known.has(found));
    return { iri, report: report ?? home, file: file.path, line };
  });
}

/** An export in a report file's place has nothing of a report by that file's name. */
function inUse(home: string, quads: readonly RDF.Quad[], claims: readonly ClaimEntry[]): boolean {
  return claims.some(({ report }) => report === home) || quads.some(({ graph }) => graph.value === home);
}

function refuseMergedExport({ quads, lines, places }: ParsedFile, file: SourceFile): void {
  const at = quads.findIndex(({ predicate, object }) => predicate.value === RDF_TYPE && object.value === dg('MergedExport'));
  if (at < 0) return;
  throw new Problem({
    code: 'merged-export',
    message: {
      en: 'is a merged export: it holds inferred triples and the merged default graph, and cannot be told apart from data',
      de: 'ist ein Export mit --merged: darin stehen abgeleitete Tripel und der verschmolzene Standardgraph, von Daten nicht zu unterscheiden',
    },
    place: { file: file.shown, line: lines[at] ?? 1, ...(places && { line: places.quads[at]!.subject.line, column: places.quads[at]!.subject.column }) },
    repair: { en: 'Export again without --merged, and use that file.', de: 'Noch einmal ohne --merged exportieren und jene Datei nehmen.' },
  });
}
