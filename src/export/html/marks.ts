/** What a row must never be drawn without: that it is hearsay, no fact, or a reading of ours (semantics §4, §6). */
import type { Row } from '../../query/answer.ts';
import { bareCode } from '../evidence-words.ts';

/** The weightiest comes first: a row bears one mark in a picture, its evidence says everything. */
export const MARKS = ['hearsay', 'intention', 'characterisation', 'reading'] as const;
export type Mark = (typeof MARKS)[number];

/** The mark of a row; undefined where a report or a named party vouches for it as a fact, or nothing says. */
export function markOf({ certainty, cells, restsOn }: Row, isProject: (iri: string) => boolean): Mark | undefined {
  const certainties = new Set([certainty, cells['certainty']?.value].map(bareCode));
  const modes = new Set([...Object.values(cells).map(({ mode }) => mode), cells['mode']?.value].map(bareCode));
  if (certainties.has('hearsay') || restsOn?.hearsay) return 'hearsay';
  if (modes.has('intention')) return 'intention';
  if (modes.has('characterisation')) return 'characterisation';
  const source = cells['source']?.iri;
  return restsOn?.ownReading || (source !== undefined && certainties.has('said') && isProject(source)) ? 'reading' : undefined;
}
