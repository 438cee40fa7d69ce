/** What a row must never be drawn without: that it is hearsay, no fact, or a reading of ours (semantics §4, §6). */
import type { Row } from '../../query/answer.ts';
import { bareCode } from '../evidence-words.ts';

/** The weightiest comes first: a row bears one mark in a picture, its evidence says everything. */
export const MARKS = ['hearsay', 'intention', 'characterisation', 'reading'] as const;
export type Mark = (typeof MARKS)[number];

/** The mark of a row; undefined where a report or a named party vouches for it as a fact, or nothing says. */
export function markOf({ certainty, cells, restsOn }: Row, isProject: (iri: string) => boolean): Mark | undefined {
  const certainties = [certainty, cells['certainty']?.value].map(bareCode);
  const modes = [...Object.values(cells).map(({ mode }) => mode), cells['mode']?.value].map(bareCode);
  if (certainties.includes('hearsay') || restsOn?.hearsay) return 'hearsay';
  if (modes.includes('intention')) return 'intention';
  if (modes.includes('characterisation')) return 'characterisation';
  const source = cells['source']?.iri;
  return restsOn?.ownReading || (source !== undefined && certainties.includes('said') && isProject(source)) ? 'reading' : undefined;
}
