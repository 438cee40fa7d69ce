/** Answers with evidence about the invented harbour project, and what is told of them. */
import { evidenceReader, type EvidenceReader } from '../../src/export/evidence-reader.ts';
import { openProject, type OpenedProject } from '../../src/index.ts';
import type { Answer, EvidenceEntry, Row } from '../../src/query/answer.ts';
import { LaidProject } from '../check/check-cases.ts';
import { anAnswer } from './an-answer.ts';

/** The harbour project while the tests of a file run. */
export class Harbour {
  readonly #laid = new LaidProject();
  #project: OpenedProject | undefined;

  get project(): OpenedProject {
    return this.#project!;
  }

  async open(): Promise<void> {
    this.#project = await openProject({ folder: this.#laid.folder });
  }

  close(): void {
    this.#project?.close();
    this.#laid.remove();
  }

  reader(lang = 'en'): EvidenceReader {
    return evidenceReader(this.project.graph, lang);
  }

  /** The answer to SPARQL of one's own, with its evidence. */
  async asked(sparql: string, lang = 'en'): Promise<Answer> {
    const result = await this.project.query(sparql, { evidence: true, lang });
    if (result.type !== 'answer') throw new Error('no answer');
    return result.answer;
  }

  /** A claim of the project, such as `cranes/2-2`, as a row that rests on it has it. */
  entry(name: string, more: Partial<EvidenceEntry> = {}): EvidenceEntry {
    const claim = `${this.project.base}claim/${name}`;
    const known = this.project.graph.claims.get(claim)!;
    return { claim, passage: Number(/\/(\d+)-/u.exec(name)![1]), line: known.line, file: known.file, report: known.report, certainty: 'asserted', mode: 'fact', triples: [], summary: `What ${name} says.`, ...more };
  }

  /** An answer of one column whose rows have the given evidence. */
  withRows(...rows: readonly Partial<Row>[]): Answer {
    const answer = anAnswer([['deal', 'Deal']], rows.map((_, index) => ({ deal: { value: `deal ${index + 1}` } })));
    return { ...answer, graph: { ...answer.graph, reports: 3 }, rows: answer.rows.map((row, index) => ({ ...row, ...rows[index] })) };
  }
}
