/** The disputes that a row stands in as sentences, each with its other side: for `why`, pages and programs that show text. */
import type { Graph } from '../graph/graph.ts';
import type { Dispute, DisputingClaim, Row } from '../query/answer.ts';
import { wording } from './evidence-wording.ts';
import { evidenceTeller, type EvidenceInWords } from './evidence-words.ts';

/** A sentence for each dispute of a row; one with the claims' names alone where no more is known of them. */
export function disputeWords({ disputedBy = [], disputes = [] }: Row, graph: Graph, lang: string, shorten: (iri: string) => string): readonly string[] {
  const { why } = wording(lang);
  if (disputedBy.length === 0) return [];
  if (disputes.length === 0) return [why.disputedBy(disputedBy.map(shorten))];
  const tell = evidenceTeller(graph, lang);
  return disputes.map((dispute) => sentence(dispute, (claim) => tell({ ...claim, triples: [] }), lang, shorten));
}

function sentence({ how, claims, by, periodOpen }: Dispute, tell: (claim: DisputingClaim) => EvidenceInWords, lang: string, shorten: (iri: string) => string): string {
  const { dispute } = wording(lang).why;
  const others = by.map((claim) => {
    const { claimName, vouches, report, passageAlone } = tell(claim);
    return dispute.claim(claimName, vouches, `${report}, ${passageAlone}`, claim.summary);
  });
  const says = dispute[how](claims.map(shorten), others);
  return how === 'contradicted' && periodOpen ? `${says} ${dispute.periodOpen}` : says;
}
