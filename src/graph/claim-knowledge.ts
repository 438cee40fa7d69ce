/** What is known of each claim besides its triples: which passage it rests on, who vouches for it and for what. */
import type { Graph } from './graph.ts';
import { dg, localName, RDF_TYPE } from './vocabulary.ts';

/** The codes of certainty, the surest first (semantics §4). */
export const CERTAINTIES = ['asserted', 'said', 'hearsay'] as const;

export interface ClaimFacts {
  readonly iri: string;
  readonly report: string;
  /** The passage's IRI. */
  readonly passage: string | undefined;
  /** `asserted`, `said`, `hearsay`, or what a project calls its own. */
  readonly certainty: string | undefined;
  readonly mode: string | undefined;
  /** Who it is attributed to, by IRI. */
  readonly source: string | undefined;
  /** Our own one-line summary by language. */
  readonly summary: ReadonlyMap<string, string>;
}

/** Whatever a graph knows about its claims, by claim IRI; also the numbers of passages and who keeps the graph. */
export interface ClaimKnowledge {
  readonly claims: ReadonlyMap<string, ClaimFacts>;
  readonly passageNumbers: ReadonlyMap<string, string>;
  readonly projects: ReadonlySet<string>;
}

const WANTED = new Set([dg('passage'), dg('certainty'), dg('mode'), dg('attributedTo')]);

/** Reads the metadata of every claim in one pass over the graph. */
export function claimKnowledge({ quads, claims }: Pick<Graph, 'quads' | 'claims'>): ClaimKnowledge {
  const values = new Map<string, string>();
  const summaries = new Map<string, Map<string, string>>();
  const passageNumbers = new Map<string, string>();
  const projects = new Set<string>();
  for (const { quad: { subject, predicate, object } } of quads) {
    if (predicate.value === RDF_TYPE && object.value === dg('Project')) projects.add(subject.value);
    else if (predicate.value === dg('number')) passageNumbers.set(subject.value, object.value);
    else if (!claims.has(subject.value)) continue;
    else if (WANTED.has(predicate.value)) values.set(`${subject.value} ${localName(predicate.value)}`, object.value);
    else if (predicate.value === dg('summary') && object.termType === 'Literal') {
      const known = summaries.get(subject.value) ?? new Map<string, string>();
      summaries.set(subject.value, known.set(object.language, object.value));
    }
  }
  const facts = (iri: string, report: string): ClaimFacts => ({
    iri, report, passage: values.get(`${iri} passage`), certainty: bareCode(values.get(`${iri} certainty`)), mode: bareCode(values.get(`${iri} mode`)),
    source: values.get(`${iri} attributedTo`), summary: summaries.get(iri) ?? new Map(),
  });
  return { claims: new Map([...claims.values()].map(({ iri, report }) => [iri, facts(iri, report)])), passageNumbers, projects };
}

/** The bare code of a certainty or mode, be it a concept or a code already. */
export function bareCode(value: string | undefined): string | undefined {
  return value === undefined ? undefined : localName(value).replace(/^(?:certainty|mode)-/u, '');
}
