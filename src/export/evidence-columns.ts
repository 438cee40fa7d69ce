/** Evidence as columns for programs, one row of an answer a line: CSV and TSV beside the query's own columns. */
import { XSD_BOOLEAN, XSD_INTEGER } from '../graph/vocabulary.ts';
import type { Answer, Cell, Derivations, Dispute, DisputingClaim, Row } from '../query/answer.ts';
import { fragileBy } from '../query/fragile.ts';
import type { EvidenceReader } from './evidence-reader.ts';
import { evidenceSheetWords } from './evidence-sheet-words.ts';
import { rowVouching } from './row-vouching.ts';
import { BETWEEN } from './thing-values.ts';

/** A column: its name behind the prefix, and a row's value; undefined where it has none. */
type EvidenceColumn = readonly [name: string, value: (row: Row, reader: EvidenceReader, answer: Answer) => Cell | undefined];

const COLUMNS: readonly EvidenceColumn[] = [
  ['row', ({ id }) => text(id)],
  ['vouching', (row, reader) => text(rowVouching(row, reader).map(({ words }) => words).join(BETWEEN))],
  ['certainty', ({ certainty }) => text(certainty)],
  ['weakest', ({ weakest }) => text(weakest)],
  ['modes', ({ cells }) => list(Object.values(cells).map(({ mode }) => mode))],
  ['claims', ({ evidence }) => list(evidence?.map(({ claim }) => claim))],
  ['passages', ({ evidence }) => text(evidence?.map(({ passage }) => passage ?? 'whole').join(' '))],
  ['reports', ({ evidence }) => list(evidence?.map(({ report }) => report))],
  ['attributed_to', ({ evidence }) => list(evidence?.map(({ attributedTo }) => attributedTo))],
  ['derivations', ({ derivations = [], members }) => text((members ?? [derivations]).map(setsText).join(' ; '))],
  ['members', ({ members }) => (members === undefined ? undefined : { value: String(members.length), datatype: XSD_INTEGER })],
  ['more', ({ more }) => truth(more ?? false)],
  ['needs_reports', ({ restsOn }) => list(restsOn?.reports)],
  ['needs_hearsay', ({ restsOn }) => truth(restsOn?.hearsay)],
  ['needs_interested_party', ({ restsOn }) => truth(restsOn?.interestedParty)],
  ['needs_own_reading', ({ restsOn }) => truth(restsOn?.ownReading)],
  ['smallest_loss', ({ smallestLoss }) => text(smallestLoss === undefined ? undefined : setText(smallestLoss.claims))],
  ['smallest_loss_exact', ({ smallestLoss }) => truth(smallestLoss?.exact)],
  ['hangs_on', (row, _, { graph }) => list(fragileBy(row, graph.reports))],
  ['absent', ({ absent }, reader, { columns }) => text(absent?.map((absence) => reader.absence(absence, columns)).join(BETWEEN))],
  ['background', ({ background }) => list(background?.map(({ kind }) => kind))],
  ['disputed_by', ({ disputedBy }) => list(disputedBy)],
  ['disputed', (row, reader) => text((row.disputes ?? []).flatMap(({ how, by }) => by.map((claim) => disputeText(how, claim, reader))).join(BETWEEN))],
  ['summaries', ({ evidence }) => text(evidence?.map(({ summary }) => summary ?? '').join(BETWEEN))],
];

/** The columns of an answer's evidence. */
export interface EvidenceColumns {
  /** Each of them a SPARQL variable's name that the query has no column of. */
  readonly names: readonly string[];
  /** The values of a row as literals, in the order of the names. */
  readonly cells: (row: Row) => readonly (Cell | undefined)[];
}

/** The columns that tell what is disputed: without evidence these alone, and only where something is. */
const OF_DISPUTES: ReadonlySet<string> = new Set(['disputed_by', 'disputed']);

/** What is disputed in an answer as columns; undefined where no row rests on a disputed claim. */
export function disputeColumns(answer: Answer, reader: EvidenceReader): EvidenceColumns | undefined {
  return answer.rows.some(({ disputedBy }) => disputedBy !== undefined) ? columnsOf(answer, reader, COLUMNS.filter(([name]) => OF_DISPUTES.has(name))) : undefined;
}

/** The evidence of an answer as columns. */
export function evidenceColumns(answer: Answer, reader: EvidenceReader): EvidenceColumns {
  return columnsOf(answer, reader, COLUMNS);
}

function columnsOf(answer: Answer, reader: EvidenceReader, columns: readonly EvidenceColumn[]): EvidenceColumns {
  let prefix = 'evidence_';
  // The names are stable but for a query that has such columns itself.
  while (answer.columns.some(({ name }) => name.startsWith(prefix))) prefix = `${prefix}_`;
  return { names: columns.map(([name]) => prefix + name), cells: (row) => columns.map(([, value]) => value(row, reader, answer)) };
}

/** “newer: the report states it, Kaikurier …, passage 3: …”. */
function disputeText(how: Dispute['how'], claim: DisputingClaim, reader: EvidenceReader): string {
  const { vouches, report } = reader.entry(claim);
  const told = `${[vouches, report, reader.passage(claim)].join(', ')}${claim.summary === undefined ? '' : `: ${claim.summary}`}`;
  const words = evidenceSheetWords(reader.lang);
  return how === 'contradicted' ? words.disputed(told) : words.newer(told);
}

/** `1+3 | 2`: positions in the list of claims, from 1; either of the two suffices, the first needs both its claims. */
function setsText(sets: Derivations): string {
  return sets.map(setText).join(BETWEEN);
}

function setText(set: readonly number[]): string {
  return set.map((index) => index + 1).join('+');
}

function text(value: string | undefined): Cell | undefined {
  return value === undefined || value === '' ? undefined : { value };
}

/** Each value once, parted by blanks. */
function list(values: readonly (string | undefined)[] | undefined): Cell | undefined {
  return text([...new Set(values?.filter((value) => value !== undefined))].join(' '));
}

function truth(value: boolean | undefined): Cell | undefined {
  return value === undefined ? undefined : { value: String(value), datatype: XSD_BOOLEAN };
}
