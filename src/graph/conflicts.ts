/** What two files of a project may not both say: the same claim IRI, the same report (semantics §12). */
import { Problem, type Place } from '../problem.ts';
import type { OriginFile } from './files.ts';

/** Keeps the files that get along; of two that do not, the first by path stays and the other is left out whole. */
export function conflicts(files: readonly OriginFile[]): { kept: OriginFile[]; problems: Problem[] } {
  const [claims, reports] = [new Map<string, Place>(), new Map<string, Place>()];
  const problems: Problem[] = [];
  const kept = files.filter((file) => {
    const problem = sameReport(file, reports) ?? sameClaim(file, claims);
    if (problem !== undefined) {
      problems.push(problem);
      return false;
    }
    for (const { iri, line } of file.claims) claims.set(iri, { file: file.file.shown, line });
    for (const { iri } of file.reports) reports.set(iri, { file: file.file.shown });
    return true;
  });
  return { kept, problems };
}

function sameReport({ file, reports }: OriginFile, taken: ReadonlyMap<string, Place>): Problem | undefined {
  const report = reports.find(({ iri }) => taken.has(iri));
  return report && new Problem({
    code: 'same-report', place: { file: file.shown },
    message: {
      en: `the report "${report.id}" stands in ${where(taken.get(report.iri)!)} already`,
      de: `der Bericht „${report.id}“ steht schon in ${where(taken.get(report.iri)!)}`,
    },
    repair: {
      en: 'A report\'s id is its file\'s base name: rename one of the two files, or take one away if they are the same report.',
      de: 'Die Kennung eines Berichts ist sein Dateiname ohne Endung: eine der beiden Dateien umbenennen, oder eine wegnehmen, wenn es derselbe Bericht ist.',
    },
  });
}

function sameClaim({ file, claims, places }: OriginFile, taken: ReadonlyMap<string, Place>): Problem | undefined {
  const claim = claims.find(({ iri }) => taken.has(iri));
  const block = places?.blocks.find(({ iri }) => iri === claim?.iri);
  return claim && new Problem({
    code: 'same-claim', place: { file: file.shown, line: claim.line, ...(block && { column: block.spot.column }) },
    message: {
      en: `the claim <${claim.iri}> stands in ${where(taken.get(claim.iri)!)} already`,
      de: `die Angabe <${claim.iri}> steht schon in ${where(taken.get(claim.iri)!)}`,
    },
    repair: {
      en: `Give one of the two another IRI; ${file.shown} is left out until then.`,
      de: `Einer der beiden eine andere IRI geben; bis dahin bleibt ${file.shown} weggelassen.`,
    },
  });
}

function where({ file, line }: Place): string {
  return line === undefined ? file : `${file}:${line}`;
}
