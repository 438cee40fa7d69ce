/** What a row must never be drawn without: that it is hearsay, no fact, or a reading of ours (semantics §4, §6). */
import { bareCode } from '../../graph/claim-knowledge.ts';
import type { Row } from '../../query/answer.ts';

/** The weightiest comes first: it decides how something is drawn, the others are said beside. */
export const MARKS = ['hearsay', 'intention', 'characterisation', 'reading'] as const;
export type Mark = (typeof MARKS)[number];

/** The marks of a row, the weightiest first; none where a report or a named party vouches for it as a fact, or nothing says. */
export function marksOf({ certainty, cells, restsOn }: Row, isProject: (iri: string) => boolean): readonly Mark[] {
  const certainties = new Set([certainty, cells['certainty']?.value].map(bareCode));
  const modes = new Set([...Object.values(cells).map(({ mode }) => mode), cells['mode']?.value].map(bareCode));
  const source = cells['source']?.iri;
  const bears: Readonly<Record<Mark, boolean | undefined>> = {
    hearsay: certainties.has('hearsay') || restsOn?.hearsay,
    intention: modes.has('intention'),
    characterisation: modes.has('characterisation'),
    reading: restsOn?.ownReading || (source !== undefined && certainties.has('said') && isProject(source)),
  };
  return MARKS.filter((mark) => bears[mark]);
}
