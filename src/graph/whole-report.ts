/** A report file without named graphs (plain Turtle): one claim that rests on the whole report (semantics §13). */
import type * as RDF from '@rdfjs/types';
import type { OriginFile, SourceFile } from './files.ts';
import type { ReportEntry } from './graph.ts';
import type { Terms } from './terms.ts';
import { claimIri, dg, RDF_TYPE, RDFS_LABEL, thing, XSD_INTEGER } from './vocabulary.ts';

const METADATA_CLASSES: ReadonlySet<string> = new Set([dg('Report'), dg('ReportVersion'), dg('Passage'), dg('PassageLocation'), dg('Claim')]);

/**
 * Splits the file: what describes the report, its passages and its claims becomes the report's own graph; all else is
 * the claim `<base>claim/<id>/0-1`. Where the file does not describe that claim, it is asserted, a fact, and rests on
 * the passage "whole report". These descriptions count as stated, so that an export reads back the same.
 */
export function wholeReport(quads: readonly RDF.Quad[], file: SourceFile, report: ReportEntry, base: string, terms: Terms): OriginFile {
  const claim = claimIri(base, `${report.id}/0-1`);
  const described = describedSubjects(quads, base, report.iri);
  const [own, content] = [terms.iri(report.iri), terms.iri(claim)];
  const placed = quads.map(({ subject, predicate, object }) => terms.quad(subject, predicate, object, described.has(subject.value) ? own : content));
  if (!placed.some(({ graph }) => graph === content)) return { file, quads: placed, claims: [], reports: [report] };
  return {
    file,
    quads: [...placed, ...description(placed, { claim, report: report.iri, passage: thing(base, `${report.id}/passage/0`) }, terms)],
    claims: [{ iri: claim, report: report.iri, file: file.path, line: 1 }],
    reports: [report],
  };
}

/** Subjects of a metadata class, the report, and whatever has a claim's IRI. */
function describedSubjects(quads: readonly RDF.Quad[], base: string, report: string): ReadonlySet<string> {
  const described = new Set([report]);
  for (const { subject, predicate, object } of quads) {
    const isMetadata = predicate.value === RDF_TYPE && METADATA_CLASSES.has(object.value);
    if (isMetadata || subject.value.startsWith(claimIri(base, ''))) described.add(subject.value);
  }
  return described;
}

/** What the file leaves unsaid of its one claim. */
function description(quads: readonly RDF.Quad[], iris: { claim: string; report: string; passage: string }, terms: Terms): RDF.Quad[] {
  const said = new Set(quads.map(({ subject, predicate }) => `${subject.value} ${predicate.value}`));
  const graph = terms.iri(iris.report);
  const add = (subject: string, predicate: string, ...objects: (RDF.NamedNode | RDF.Literal)[]): RDF.Quad[] =>
    said.has(`${subject} ${predicate}`) ? [] : objects.map((object) => terms.quad(terms.iri(subject), terms.iri(predicate), object, graph));
  const { claim, report, passage } = iris;
  const restsOnIt = add(claim, dg('passage'), terms.iri(passage));
  return [
    ...add(report, RDF_TYPE, terms.iri(dg('Report'))),
    ...add(claim, RDF_TYPE, terms.iri(dg('Claim'))),
    ...add(claim, dg('report'), graph),
    ...restsOnIt,
    ...add(claim, dg('certainty'), terms.iri(dg('certainty-asserted'))),
    ...add(claim, dg('mode'), terms.iri(dg('mode-fact'))),
    ...publisherOf(quads, report).flatMap((publisher) => add(claim, dg('attributedTo'), publisher)),
    ...(restsOnIt.length === 0 ? [] : [
      ...add(passage, RDF_TYPE, terms.iri(dg('Passage'))),
      ...add(passage, dg('report'), graph),
      ...add(passage, dg('number'), terms.literal('0', terms.iri(XSD_INTEGER))),
      ...add(passage, RDFS_LABEL, terms.literal('whole report', 'en'), terms.literal('ganzer Bericht', 'de')),
    ]),
  ];
}

/** Asserted means that the publisher itself vouches (semantics §4). */
function publisherOf(quads: readonly RDF.Quad[], report: string): RDF.NamedNode[] {
  const found = quads.find(({ subject, predicate, object }) => subject.value === report && predicate.value === dg('publisher') && object.termType === 'NamedNode');
  return found === undefined ? [] : [found.object as RDF.NamedNode];
}
