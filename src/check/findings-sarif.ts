/** Findings as SARIF 2.1.0 (OASIS), which editors and code review show in place. */
import { ownLanguage } from '../problem.ts';
import { asText, type Finding, type FindingPlace } from './finding.ts';
import { findingTitle } from './finding-titles.ts';

/** Where the kinds of findings are explained. */
const FINDINGS_PAGE = 'docs/findings.md';

/**
 * One SARIF log with one run (SARIF 2.1.0 §3.13–3.30). Artifact locations are relative to where the command ran, or as
 * the user typed them; columns count UTF-16 units.
 */
export function findingsSarif(findings: readonly Finding[], lang: string, version: string): Record<string, unknown> {
  const ids = [...new Set(findings.map(({ id }) => id))].toSorted();
  const language = ownLanguage(lang);
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [{
      tool: { driver: {
        name: 'dealgraph', version, rules: ids.map((id) => ({
          id, shortDescription: { text: findingTitle(id)[language] },
          // An anchor as Markdown pages make it of a heading.
          help: { text: `${FINDINGS_PAGE}#${id.replaceAll('.', '')}` },
        })),
      } },
      language,
      columnKind: 'utf16CodeUnits',
      results: findings.map((finding) => result(finding, ids.indexOf(finding.id), lang)),
    }],
  };
}

function result(finding: Finding, ruleIndex: number, lang: string): Record<string, unknown> {
  const { id, severity, place, others = [] } = finding;
  return {
    ruleId: id, ruleIndex, level: severity,
    message: { text: asText(finding, lang) },
    ...(place.file === '' ? {} : { locations: [location(place)] }),
    ...(others.length === 0 ? {} : { relatedLocations: others.map(location) }),
  };
}

function location({ file, line, column, endColumn }: FindingPlace): Record<string, unknown> {
  const region = line === undefined ? undefined : { startLine: line, ...(column === undefined ? {} : { startColumn: column }), ...(endColumn === undefined ? {} : { endColumn }) };
  return { physicalLocation: { artifactLocation: { uri: uriOf(file) }, ...(region && { region }) } };
}

/** A path as a URI reference (RFC 3986): `/` between its parts, all else escaped. */
function uriOf(file: string): string {
  const parts = file.replaceAll('\\', '/').split('/').map(encodeURIComponent);
  // A first part with a colon would read as a scheme.
  return parts.join('/').replace(/^([^/]*)%3A/u, './$1%3A');
}
