/** Random small graphs: a few claims of a few reports over a vocabulary so tiny that they share, chain and contradict. */
import fc from 'fast-check';
import type * as RDF from '@rdfjs/types';
import { close } from '../../src/graph/close.ts';
import type { ClaimEntry, Graph, OriginQuad, ReportEntry } from '../../src/graph/graph.ts';
import { indexLabels } from '../../src/graph/index-labels.ts';
import { Terms } from '../../src/graph/terms.ts';
import {
  claimIri, dg, ontologyOrigin, RDF_TYPE, RDFS_LABEL, RDFS_SUBPROPERTY_OF, registryOrigin, thing, XSD_DECIMAL, XSD_INTEGER,
} from '../../src/graph/vocabulary.ts';
import { BASE } from '../graph/temp-project.ts';

/** Subject, predicate and object by `termKey`. */
export type Triple = readonly [subject: string, predicate: string, object: string];

export interface SmallClaim {
  readonly report: number;
  readonly certainty: 'asserted' | 'said' | 'hearsay';
  readonly triples: readonly Triple[];
}

/** What a case's graph is made of; everything else follows from it. */
export interface SmallGraph {
  readonly claims: readonly SmallClaim[];
  readonly registry: readonly Triple[];
  /** Whether `q` is declared a subproperty of `p`, so that claims hold inferred triples. */
  readonly infers: boolean;
  /**
   * Whether the registry names every node, literal and claim of the case. Paths of length zero want it: by the recommendation a
   * term reaches itself wherever it is asked about, in Oxigraph only where the graph holds it.
   */
  readonly namesAll: boolean;
}

export const NODES: readonly string[] = ['a', 'b', 'c', 'd'].map((name) => thing(BASE, name));
export const [P, Q, R] = ['p', 'q', 'r'].map((name) => thing(BASE, name)) as [string, string, string];
/** Held by the registry about everything, where a case asks for it. */
const NAMES = thing(BASE, 'names');
/** Numbers whose lexical forms differ though the values do not; Oxigraph gives each of such a pair as the same term. */
const SAME_VALUES = [`"1.50"^^${XSD_DECIMAL}`, `"1.5"^^${XSD_DECIMAL}`, `"02"^^${XSD_INTEGER}`];
export const LITERALS: readonly string[] = [`"2"^^${XSD_INTEGER}`, '"x"', '"x"@en', '"y"', ...SAME_VALUES];
const PLAIN_LITERALS = LITERALS.filter((literal) => !SAME_VALUES.includes(literal)).concat(`"1.5"^^${XSD_DECIMAL}`);
const CERTAINTIES = ['asserted', 'said', 'hearsay'] as const;
const CODES = { asserted: dg('certainty-asserted'), said: dg('certainty-said'), hearsay: dg('certainty-hearsay') };

const aNode = fc.constantFrom(...NODES, ...NODES.slice(0, 3), ...NODES.slice(0, 3));

function aTriple(literals: readonly string[]): fc.Arbitrary<Triple> {
  const links = fc.tuple(aNode, fc.constantFrom(P, P, Q), aNode);
  const values = fc.tuple(aNode, fc.constantFrom(R, R, Q), fc.constantFrom(...literals));
  return fc.oneof({ weight: 3, arbitrary: links }, { weight: 2, arbitrary: values });
}

export interface GraphSize {
  readonly mostClaims: number;
  /** Whether one number may stand there in several lexical forms, which engines keep or don't. */
  readonly lexicalForms: boolean;
  readonly namesAll: boolean;
}

/** A small graph; most have up to seven claims, since every further one doubles the subsets to try. Claims often tell the same. */
export function aSmallGraph({ mostClaims, lexicalForms, namesAll }: GraphSize): fc.Arbitrary<SmallGraph> {
  const triple = aTriple(lexicalForms ? LITERALS : PLAIN_LITERALS);
  const told = fc.oneof(fc.nat(5), triple);
  const claim = fc.record({ report: fc.nat(2), certainty: fc.constantFrom(...CERTAINTIES), told: fc.array(told, { maxLength: 4, size: 'max' }) });
  const usual = fc.array(claim, { minLength: 1, maxLength: Math.min(7, mostClaims), size: 'max' });
  const many = fc.array(claim, { minLength: Math.min(8, mostClaims), maxLength: mostClaims, size: 'max' });
  return fc.record({
    claims: fc.oneof({ weight: 12, arbitrary: usual }, { weight: 1, arbitrary: many }),
    common: fc.array(triple, { minLength: 1, maxLength: 6, size: 'max' }),
    registry: fc.array(triple, { maxLength: 3, size: 'max' }), infers: fc.boolean(),
  }).map(({ claims, common, ...rest }) => ({
    ...rest, namesAll,
    claims: claims.map(({ told: triples, ...one }) => ({ ...one, triples: triples.map((item) => (typeof item === 'number' ? common[item % common.length]! : item)) })),
  }));
}

export function reportOf(number: number): string {
  return thing(BASE, `r${number}`);
}

/** The IRI of a case's claim by its place in `claims`. */
export function claimOf({ claims }: Pick<SmallGraph, 'claims'>, index: number): string {
  return claimIri(BASE, `r${claims[index]!.report}/${index + 1}-1`);
}

/** The graph as the loader would have made it from files. */
export function graphOf(small: SmallGraph): Graph {
  const quads = originQuads(small);
  const claims = small.claims.map(({ report }, index): ClaimEntry => ({ iri: claimOf(small, index), report: reportOf(report), file: `data/reports/r${report}.trig`, line: index + 1 }));
  const reports = [...new Set(small.claims.map(({ report }) => report))].map((number): ReportEntry => ({ iri: reportOf(number), id: `r${number}`, file: `data/reports/r${number}.trig` }));
  return {
    base: BASE, usedBases: {}, quads, problems: [], version: '000000000000', labels: indexLabels(quads, [BASE], ['en', 'de']),
    claims: new Map(claims.map((claim) => [claim.iri, claim])), reports: new Map(reports.map((report) => [report.iri, report])),
  };
}

function originQuads(small: SmallGraph): readonly OriginQuad[] {
  const terms = new Terms();
  const quad = ([s, p, o]: Triple, origin: string): RDF.Quad => terms.quad(terms.iri(s), terms.iri(p), terms.fromKey(o) as RDF.Quad_Object, terms.iri(origin));
  const stated = [
    ...(small.infers ? [quad([Q, RDFS_SUBPROPERTY_OF, P], ontologyOrigin(BASE))] : []),
    ...small.registry.map((triple) => quad(triple, registryOrigin(BASE))),
    ...[...new Set(small.claims.map(({ report }) => report))].flatMap((report) => [
      quad([reportOf(report), RDF_TYPE, dg('Report')], reportOf(report)), quad([reportOf(report), RDFS_LABEL, `"report ${report}"@en`], reportOf(report)),
    ]),
    ...small.claims.flatMap((claim, index) => [
      ...metadata(claim, claimOf(small, index)).map((triple) => quad(triple, reportOf(claim.report))),
      ...claim.triples.map((triple) => quad(triple, claimOf(small, index))),
    ]),
  ];
  const named = small.namesAll ? new Set(stated.flatMap(({ subject, object }) => [subject, object])) : [];
  return close([...stated, ...[...named, ...(small.namesAll ? NODES.map((iri) => terms.iri(iri)) : [])].map((term) => terms.quad(terms.iri(BASE), terms.iri(NAMES), term, terms.iri(registryOrigin(BASE))))], BASE, terms);
}

/** What a report's own graph says of a claim. */
function metadata({ report, certainty }: SmallClaim, iri: string): readonly Triple[] {
  return [[iri, RDF_TYPE, dg('Claim')], [iri, dg('report'), reportOf(report)], [iri, dg('certainty'), CODES[certainty]], [iri, dg('mode'), dg('mode-fact')]];
}
