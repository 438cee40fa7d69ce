/**
 * The evidence of an answer as linked data. A row `prov:wasDerivedFrom` its claims; each minimal set is a
 * `prov:qualifiedDerivation` of its own from a `prov:Collection` of the claims that it needs together. So "any one of
 * these" are several derivations, and "all of these" the members of one collection.
 */
import type { Graph } from '../graph/graph.ts';
import { Terms } from '../graph/terms.ts';
import { ontologyOrigin, registryOrigin } from '../graph/vocabulary.ts';
import type { Answer, Background, Derivations, DisputingClaim, EvidenceEntry, Row } from '../query/answer.ts';
import { claimTargets, type ClaimTarget } from './claim-targets.ts';
import { confusableScheme, type Json, type JsonLdNames } from './json-ld-names.ts';

const terms = new Terms();

/** The keys of evidence, beside those of an answer. */
export const EVIDENCE_CONTEXT = {
  Claim: 'dg:Claim', ReportVersion: 'dg:ReportVersion', Annotation: 'oa:Annotation', SpecificResource: 'oa:SpecificResource', TextPositionSelector: 'oa:TextPositionSelector',
  Derivation: 'prov:Derivation', Collection: 'prov:Collection', Entity: 'prov:Entity',
  claims: '@included', texts: '@included',
  derivedFrom: { '@id': 'prov:wasDerivedFrom', '@type': '@id', '@container': '@set' },
  derivations: { '@id': 'prov:qualifiedDerivation', '@container': '@set' }, entity: { '@id': 'prov:entity' },
  allOf: { '@id': 'prov:hadMember', '@type': '@id', '@container': '@set' }, members: { '@id': 'prov:hadMember', '@container': '@set' },
  traits: { '@id': 'schema:additionalProperty', '@container': '@set' },
  certainty: { '@id': 'dg:certainty', '@type': '@id' }, mode: { '@id': 'dg:mode', '@type': '@id' }, attributedTo: { '@id': 'prov:wasAttributedTo' },
  summary: { '@id': 'dg:summary', '@container': '@language' }, report: { '@id': 'dg:report', '@type': '@id' }, passage: { '@id': 'dg:passage', '@type': '@id' },
  target: { '@id': 'oa:hasTarget', '@container': '@set' }, source: { '@id': 'oa:hasSource', '@type': '@id' }, selector: { '@id': 'oa:hasSelector' },
  start: { '@id': 'oa:start', '@type': 'xsd:nonNegativeInteger' }, end: { '@id': 'oa:end', '@type': 'xsd:nonNegativeInteger' }, sha256: 'dg:sha256',
} as const;

/** Keys of a row besides its cells; a column of such a name is written by its full IRI. */
export const EVIDENCE_ROW_KEYS = ['derivedFrom', 'derivations', 'members', 'traits'] as const;

/** Tells of one graph's evidence. */
export class EvidenceJsonLd {
  readonly #graph: Graph;
  readonly #lang: string;
  readonly #target: (claim: string) => ClaimTarget;

  constructor(graph: Graph, lang: string) {
    this.#graph = graph;
    this.#lang = lang;
    this.#target = claimTargets(graph);
  }

  /** What stands in the document beside the rows: each claim once, and the texts that their positions are in. */
  included({ rows }: Answer, names: JsonLdNames): { readonly [key: string]: Json } {
    const entries = new Map(rows.flatMap(({ evidence = [], disputes = [] }) => [...disputes.flatMap(({ by }) => by), ...evidence].map((entry) => [entry.claim, entry] as const)));
    const texts = new Map([...entries.values()].flatMap(({ claim, report }) => this.#target(claim).positions.map(({ version, sha256 }) => [version, { report, sha256 }] as const)));
    return {
      claims: [...entries.values()].map((entry) => this.#claim(entry, names)),
      texts: [...texts].map(([version, { report, sha256 }]) => ({
        '@id': id(version, names), '@type': 'ReportVersion', report: id(report, names), ...(sha256 === undefined ? {} : { sha256 }),
      })),
    };
  }

  /**
   * What a row rests on.
   * @param iri the row's IRI; sets and members get theirs from it
   */
  row(row: Row, iri: string, names: JsonLdNames): { readonly [key: string]: Json } {
    const { evidence = [], derivations = [], members, background = [] } = row;
    const from = [...new Set([...evidence.map(({ claim }) => claim), ...background.flatMap((one) => this.#entity(one))])];
    return {
      ...(from.length === 0 ? {} : { derivedFrom: from.map((one) => id(one, names)) }),
      ...qualified(derivations, evidence, iri, names),
      ...(members === undefined ? {} : {
        members: members.map((sets, index) => ({ '@id': `${iri}-member-${index + 1}`, '@type': 'Entity', ...qualified(sets, evidence, `${iri}-member-${index + 1}`, names) })),
      }),
      ...this.#traits(row, names),
    };
  }

  /** The schemes by which an IRI in the evidence could be mistaken for a compact one. */
  schemes({ rows }: Answer): readonly string[] {
    const iris = rows.flatMap(({ evidence = [], background = [], disputedBy = [], disputes = [] }) => [
      ...disputedBy, ...background.flatMap((one) => this.#entity(one)),
      ...[...evidence, ...disputes.flatMap(({ by }) => by)].flatMap(({ claim, report }) => {
        const { certainty, mode, attributedTo, passage, positions } = this.#target(claim);
        return [claim, report, certainty, mode, attributedTo, passage, ...positions.map(({ version }) => version)];
      }),
    ]);
    return iris.flatMap((iri) => (iri === undefined ? [] : (confusableScheme(iri) ?? [])));
  }

  /** A claim annotates its passage: positions in the report's text, never its words. */
  #claim({ claim, report, summary, summaryLang }: DisputingClaim, names: JsonLdNames): Json {
    const { certainty, mode, attributedTo, passage, positions } = this.#target(claim);
    const known = (key: string, iri: string | undefined): { readonly [key: string]: Json } => (iri === undefined ? {} : { [key]: id(iri, names) });
    return {
      '@id': id(claim, names), '@type': ['Claim', 'Annotation'], report: id(report, names),
      ...known('certainty', certainty), ...known('mode', mode),
      ...(attributedTo === undefined ? {} : { attributedTo: this.#labelled(attributedTo, names) }),
      ...(summary === undefined ? {} : { summary: { [summaryLang ?? this.#lang]: summary } }),
      ...known('passage', passage),
      target: positions.length === 0 ? [id(report, names)].map((whole) => ({ '@id': whole })) : positions.map(({ version, start, end }) => ({
        '@type': 'SpecificResource', source: id(version, names), selector: { '@type': 'TextPositionSelector', start, end },
      })),
    };
  }

  #labelled(iri: string, names: JsonLdNames): Json {
    const label = this.#graph.labels.label(iri, this.#lang);
    return { '@id': id(iri, names), ...(label === undefined ? {} : { label: { [label.lang === '' ? '@none' : label.lang]: label.value } }) };
  }

  /** Registry, ontology and a report's own graph are entities too; a constant and a path of no steps are none. */
  #entity({ kind, report }: Background): readonly string[] {
    if (kind === 'registry') return [registryOrigin(this.#graph.base)];
    if (kind === 'ontology') return [ontologyOrigin(this.#graph.base)];
    return kind === 'report' && report !== undefined ? [report] : [];
  }

  /** The rest by the names that it has in JSON. */
  #traits({ evidence = [], certainty, more, restsOn, smallestLoss, disputedBy = [] }: Row, names: JsonLdNames): { readonly traits?: Json } {
    const concept = evidence.find((entry) => entry.certainty === certainty);
    const node = (iri: string | undefined): Json[] => (iri === undefined ? [] : [{ '@id': id(iri, names) }]);
    const values: readonly (readonly [name: string, values: readonly Json[]])[] = [
      ['certainty', concept === undefined ? [] : node(this.#target(concept.claim).certainty)],
      ['more', more ? [true] : []],
      ['restsOn.reports', (restsOn?.reports ?? []).flatMap(node)],
      ...(['hearsay', 'interestedParty', 'ownReading'] as const).map((trait) => [`restsOn.${trait}`, restsOn?.[trait] ? [true] : []] as const),
      ['smallestLoss', (smallestLoss?.claims ?? []).flatMap((index) => node(evidence[index]!.claim))],
      ['smallestLoss.exact', smallestLoss === undefined ? [] : [smallestLoss.exact]],
      ['disputedBy', disputedBy.flatMap(node)],
    ];
    const traits = values.flatMap(([name, all]) => all.map((value) => ({ '@type': 'PropertyValue', name, value })));
    return traits.length === 0 ? {} : { traits };
  }
}

/** Each set as a derivation from all its claims together; a set of no claims is none. */
function qualified(sets: Derivations, evidence: readonly EvidenceEntry[], iri: string, names: JsonLdNames): { readonly [key: string]: Json } {
  const derivations = sets.filter((set) => set.length > 0).map((set, index) => ({
    '@type': 'Derivation',
    entity: { '@id': `${iri}-set-${index + 1}`, '@type': 'Collection', allOf: set.map((at) => id(evidence[at]!.claim, names)) },
  }));
  return derivations.length === 0 ? {} : { derivations };
}

function id(iri: string, names: JsonLdNames): string {
  return names.id(terms.iri(iri));
}
