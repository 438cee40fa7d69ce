/** Random projects of several small reports, and random lenses on them. */
import fc from 'fast-check';
import type { Lens } from '../../src/graph/lens-types.ts';
import { BASE, PREFIXES } from './temp-project.ts';

const XSD = 'http://www.w3.org/2001/XMLSchema#';
const REPORTS = ['ferry', 'quay', 'storm'] as const;
const AGENTS = ['yard', 'board', 'ada', 'bo', 'workshop', 'courier', 'wire', 'keeper'] as const;
const DAYS = ['2025-12-31', '2026-01-01', '2026-01-15', '2026-02-28', '2026-03-01', '2026-06-30'] as const;
const CERTAINTIES = ['asserted', 'said', 'hearsay'] as const;
const MODES = ['fact', 'intention', 'characterisation'] as const;

export const thing = (name: string): string => `${BASE}id/${name}`;
export const claim = (report: string, number: number): string => `${BASE}claim/${report}/1-${number}`;

/** What a claim may say; some of it hangs on a deal or event only through other claims, some has no name of its own. */
const CONTENTS = [
  'id:deal a :Contract ; :supplier id:yard ; :client id:board .',
  'id:deal :useCase id:use . id:use a :UseCase .',
  'id:use :topic :topic-operations .',
  'id:signing a :Event ; :kind :kind-conclusion ; :object id:deal ; :date id:day-1 . id:day-1 :earliest "2026-01-01" ; :latest "2026-01-31" .',
  'id:signing :date id:day-2 . id:day-2 :earliest "2026-03-01" ; :latest "2026-03-01" .',
  'id:summit a :Event ; :concurrentWith id:signing .',
  '[] a :Amount ; :of id:deal ; :value 5 .',
  'id:post a :Membership ; :member id:ada ; :postAt id:yard .',
  'id:workshop a :OrganisationalUnit ; :unitOf id:yard .',
  'id:speech a :Statement ; :speaker id:ada ; :scope id:deal .',
  'id:limit a :Restriction ; :restricts id:deal ; :excludes id:noise .',
  'id:yard :basedIn id:harbour .',
] as const;

const day = fc.constantFrom(...DAYS);
const rarely = <T>(what: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(what, { nil: undefined, freq: 3 });

const claimText = fc.record({
  content: fc.subarray([...CONTENTS], { minLength: 1, maxLength: 2 }),
  certainty: fc.constantFrom(...CERTAINTIES, undefined), mode: fc.constantFrom(...MODES), source: fc.constantFrom(...AGENTS),
  recordedOn: rarely(day), isReviewed: fc.boolean(),
  invalidated: fc.option(fc.record({ on: day, kind: fc.constantFrom('by-publisher', 'misread') }), { nil: undefined, freq: 4 }),
  /** What is said about it in ways that a lens has no words for: something nameless, and a tie to another claim. */
  note: fc.boolean(), tiedTo: rarely(fc.record({ report: fc.constantFrom(...REPORTS), number: fc.integer({ min: 1, max: 4 }) })),
});

const reportText = fc.record({
  issued: rarely(day), recordedOn: fc.option(day, { nil: undefined, freq: 5 }), publisher: fc.constantFrom('courier', 'wire', 'board'),
  claims: fc.array(claimText, { maxLength: 5 }),
});

/** The files of a project by path. A report may have no claims, a claim no certainty, no date of its own, or be retracted. */
export const reportFiles: fc.Arbitrary<Readonly<Record<string, string>>> = fc.array(reportText, { minLength: 1, maxLength: REPORTS.length })
  .map((reports) => Object.fromEntries(reports.map((report, at) => [`data/reports/${REPORTS[at]!}.trig`, trig(REPORTS[at]!, report)])));

const FILES: Readonly<Record<string, string>> = {
  'data/registry.ttl': `${PREFIXES} id:keeper a :Project . id:courier a :NewsPublisher . id:yard a :Company ; rdfs:label "Yard"@en .`,
  // A tie that holds both ways: what follows from it stands with the other claim, and goes with its premise.
  'ontology/ties.ttl': `${PREFIXES} id:tiedTo a owl:ObjectProperty, owl:SymmetricProperty .`,
};

/** Registry and a term of the project's own, beside any reports. */
export const otherFiles = FILES;

type ReportText = typeof reportText extends fc.Arbitrary<infer T> ? T : never;

function trig(id: string, { issued, recordedOn, publisher, claims }: ReportText): string {
  const date = (text: string): string => `"${text}"^^<${XSD}date>`;
  const said = (predicate: string, value: string | undefined): string => (value === undefined ? '' : ` ; :${predicate} ${value}`);
  const blocks = claims.map((one, at) => {
    const iri = `<${claim(id, at + 1)}>`;
    const { certainty, invalidated, tiedTo } = one;
    return `${iri} a :Claim ; :report id:${id} ; :mode :mode-${one.mode} ; :attributedTo id:${one.source}${said('certainty', certainty && `:certainty-${certainty}`)}`
      + `${said('recordedOn', one.recordedOn && date(one.recordedOn))}${one.isReviewed ? ' ; :reviewedBy id:bo' : ''}${one.note ? ' ; rdfs:seeAlso [ rdfs:comment "a note" ; rdfs:seeAlso [ a :Passage ] ]' : ''}`
      + `${said('invalidatedOn', invalidated && date(invalidated.on))}${said('invalidationKind', invalidated && `:invalidation-${invalidated.kind}`)}`
      + `${tiedTo === undefined ? '' : ` ; id:tiedTo <${claim(tiedTo.report, tiedTo.number)}>`} .\n${iri} { ${one.content.join(' ')} }`;
  });
  return `${PREFIXES} id:${id} a :Report ; :publisher id:${publisher}${said('issued', issued && date(issued))}${said('recordedOn', recordedOn && date(recordedOn))} .\nid:deal rdfs:label "deal of ${id}"@en .\n${blocks.join('\n')}`;
}

/** Any lens on such a project, or on another one with these names. */
export function anyLens(names: { readonly reports: readonly string[]; readonly sources: readonly string[]; readonly claims: readonly string[]; readonly days: readonly string[] }): fc.Arbitrary<Lens> {
  const some = (iris: readonly string[]): fc.Arbitrary<string[]> => fc.subarray([...iris], { minLength: 1, maxLength: Math.min(2, iris.length) });
  return fc.record({
    asOf: fc.constantFrom(...names.days), happenedBy: fc.constantFrom(...names.days), recordedBy: fc.constantFrom(...names.days),
    minCertainty: fc.constantFrom(...CERTAINTIES), mode: fc.subarray([...MODES], { minLength: 1 }), reviewedOnly: fc.constant(true),
    onlyReport: some(names.reports), withoutReport: some(names.reports), withoutSource: some(names.sources), withoutClaim: some(names.claims),
  }, { requiredKeys: [] });
}

/** Lenses on random reports. */
export const lensOnReports = anyLens({
  reports: REPORTS.map(thing), sources: AGENTS.map(thing), days: DAYS,
  claims: REPORTS.flatMap((report) => [1, 2, 3].map((number) => claim(report, number))),
});

