/** Findings in the stable JSON shape of `check --format json` (schema: docs/schema/check.schema.json). */
import type { CheckResult } from './check-result.ts';
import { inWords, type Finding, type Severity } from './finding.ts';

/** One object: what was found, and how much was judged. */
export function findingsObject({ findings, files, complete }: CheckResult, lang: string): Record<string, unknown> {
  const count = (severity: Severity): number => findings.filter((finding) => finding.severity === severity).length;
  return {
    files, complete, errors: count('error'), warnings: count('warning'), notes: count('note'),
    findings: findings.map((finding) => findingObject(finding, lang)),
  };
}

function findingObject(finding: Finding, lang: string): Record<string, unknown> {
  const { id, severity, place, others = [] } = finding;
  const { message, repair } = inWords(finding, lang);
  return { id, severity, ...place, message, repair, ...(others.length === 0 ? {} : { others }) };
}
