/** Findings as workflow commands in a log, which GitHub shows as annotations on the changed lines. */
import { asText, type Finding } from './finding.ts';

const LEVELS: Readonly<Record<Finding['severity'], string>> = { error: 'error', warning: 'warning', note: 'notice' };

/** One `::error file=…,line=…::message` per line (GitHub Actions, workflow commands). */
export function findingsGithub(findings: readonly Finding[], lang: string): string {
  return findings.map((finding) => {
    const { severity, id, place: { file, line, column, endColumn } } = finding;
    const properties = [['file', file], ['line', line], ['col', column], ['endColumn', endColumn], ['title', id]] as const;
    const listed = properties.filter(([, value]) => value !== undefined && value !== '').map(([name, value]) => `${name}=${property(String(value))}`);
    return `::${LEVELS[severity]} ${listed.join(',')}::${data(asText(finding, lang))}\n`;
  }).join('');
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
