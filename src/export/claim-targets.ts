/** What linked data says of a claim beside its triples: concepts, source, and where its passage stands, by positions alone. */
import type { Graph } from '../graph/graph.ts';
import { saidOf } from '../graph/said-of.ts';
import { dg } from '../graph/vocabulary.ts';

/** Where a passage stands in one text of its report, in Unicode code points, half-open (semantics §14). */
export interface TextPosition {
  /** The version of the report whose text is meant, by IRI, and the hash of that text where it is recorded. */
  readonly version: string;
  readonly sha256: string | undefined;
  readonly start: string;
  readonly end: string;
}

/** A claim's metadata by IRI. */
export interface ClaimTarget {
  readonly certainty: string | undefined;
  readonly mode: string | undefined;
  readonly attributedTo: string | undefined;
  readonly passage: string | undefined;
  /** One for each version of the report in which the passage was found. */
  readonly positions: readonly TextPosition[];
}

/** Reads a graph once, and then tells of any claim of it. */
export function claimTargets({ quads }: Pick<Graph, 'quads'>): (claim: string) => ClaimTarget {
  const said = saidOf(quads, [
    dg('certainty'), dg('mode'), dg('attributedTo'), dg('passage'), dg('location'), dg('inVersion'), dg('start'), dg('end'), dg('sha256'),
  ]);
  const positions = (passage: string | undefined): TextPosition[] => (passage === undefined ? [] : said.values(passage, dg('location'))).flatMap(({ value: location }) => {
    const [version, start, end] = [dg('inVersion'), dg('start'), dg('end')].map((property) => said.value(location, property));
    // A location without its numbers or version points nowhere.
    return version === undefined || start === undefined || end === undefined ? [] : [{ version, sha256: said.value(version, dg('sha256')), start, end }];
  });
  return (claim) => {
    const [certainty, mode, attributedTo, passage] = [dg('certainty'), dg('mode'), dg('attributedTo'), dg('passage')].map((property) => said.value(claim, property));
    return { certainty, mode, attributedTo, passage, positions: positions(passage) };
  };
}
