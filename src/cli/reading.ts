/** How answers are read in one session: their names, how much of them is shown, their evidence. */
import type { ReadingOptions } from '../export/answer-sheet.ts';
import type { EvidenceReader } from '../export/evidence-reader.ts';
import { graphReading } from '../export/lens-words.ts';
import { shortIri } from '../export/short-iri.ts';
import type { Graph } from '../graph/graph.ts';
import { RDF_TYPE, dg, thing } from '../graph/vocabulary.ts';
import type { Answer, Row } from '../query/answer.ts';
import type { FragileRows } from '../query/fragile.ts';
import type { AnswerFormat, Output } from './output.ts';
import type { Session } from './session.ts';

const PROJECT = dg('Project');

/** An answer with as many rows as asked for; `total` is how many it had. */
export interface CutAnswer {
  readonly answer: Answer;
  readonly total: number;
  /** Where only the rows that hang on little are there. */
  readonly fragile?: FragileRows;
}

/** How an answer is read for people in this session, its evidence aside. */
export function plainReading({ project, lang }: Session, total: number): ReadingOptions {
  const projects = projectsOf(project.graph);
  const { nameOf } = graphReading(project.graph, lang);
  return { lang, total, nameOf, shorten: (iri) => shortIri(iri, project.prefixes), isProject: (iri) => projects.has(iri) };
}

/** How people of this session read an answer with these rows, its evidence where that goes to the output. */
export async function reading(session: Session, total: number, { evidence }: Pick<Output<AnswerFormat>, 'evidence'>, rows: readonly Row[], fragile?: FragileRows): Promise<ReadingOptions> {
  const options = plainReading(session, total);
  if (fragile !== undefined) return { ...options, ...(await fragileReading(fragile, session)) };
  if (!evidence) return rows.some(({ disputedBy }) => disputedBy !== undefined) ? { ...options, disputes: await disputeReading(session) } : options;
  const { evidenceSheet } = await import('../export/evidence-sheet.ts');
  const reader = await evidenceReaderOf(session.project.graph, session.lang);
  return { ...options, evidence: (answer, rows) => evidenceSheet(answer, rows, reader, (iri) => shortIri(iri, session.project.prefixes)) };
}

/** How people read what is disputed. */
async function disputeReading({ project: { graph, prefixes }, lang }: Session): Promise<NonNullable<ReadingOptions['disputes']>> {
  const [{ disputeSheet }, reader] = await Promise.all([import('../export/dispute-sheet.ts'), evidenceReaderOf(graph, lang)]);
  return (answer) => disputeSheet(answer, reader, (iri) => shortIri(iri, prefixes));
}

/** How people read an answer that holds only rows that hang on little. */
async function fragileReading(fragile: FragileRows, { project: { graph }, lang }: Session): Promise<Pick<ReadingOptions, 'count' | 'evidence'>> {
  const [{ fragileSheet }, { fragileCount }, reader] = await Promise.all([import('../export/fragile-sheet.ts'), import('../export/fragile-words.ts'), evidenceReaderOf(graph, lang)]);
  const { nameOf } = graphReading(graph, lang);
  return { count: fragileCount(fragile, lang), evidence: (answer) => fragileSheet(answer, fragile, reader, nameOf) };
}

const readers = new WeakMap<Graph, EvidenceReader>();

/** One reader for all answers of a command, since it reads the whole graph. */
export async function evidenceReaderOf(graph: Graph, lang: string): Promise<EvidenceReader> {
  const { evidenceReader } = await import('../export/evidence-reader.ts');
  const reader = readers.get(graph) ?? evidenceReader(graph, lang);
  readers.set(graph, reader);
  return reader;
}

const known = new WeakMap<Graph, ReadonlySet<string>>();

/** What keeps a graph: its claims are readings of its own (semantics §6). A used project's readings are that project's. */
function projectsOf(graph: Graph): ReadonlySet<string> {
  let projects = known.get(graph);
  if (projects === undefined) {
    const types = graph.quads.filter(({ quad }) => quad.object.value === PROJECT && quad.predicate.value === RDF_TYPE);
    const used = Object.values(graph.usedBases).map((base) => thing(base, ''));
    projects = new Set(types.map(({ quad }) => quad.subject.value).filter((iri) => !used.some((ids) => iri.startsWith(ids))));
    known.set(graph, projects);
  }
  return projects;
}
