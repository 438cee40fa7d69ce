/** Turns what loading could not use into findings, and says so where a file is of another format than its name. */
import type { SourceFile } from '../graph/files.ts';
import { bilingual, type Problem } from '../problem.ts';
import type { Finding } from './finding.ts';
import { sniffedFormat } from './sniffed-format.ts';

/** A problem as a finding; its code is the id. */
export function problemFinding(problem: Problem, sources: readonly SourceFile[]): Finding {
  const source = sources.find(({ shown }) => shown === problem.place?.file);
  const other = source !== undefined && ['syntax', 'encoding', 'relative-iri', 'unnamed-graph'].includes(problem.code) ? sniffedFormat(source) : undefined;
  const place = problem.place ?? { file: '' };
  if (other !== undefined) return { severity: 'error', place: { file: place.file, line: 1, column: 1 }, ...other };
  return {
    id: problem.code, severity: 'error', place,
    message: bilingual((lang) => problem.text(lang).message), repair: bilingual((lang) => problem.text(lang).repair ?? ''),
  };
}
