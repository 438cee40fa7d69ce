/** Findings as people read them in a terminal: place, message and repair, in the form that editors jump to. */
import { inWords, type Finding, type FindingPlace } from './finding.ts';

/** The words around findings. */
export interface WordsAround {
  readonly severities: Readonly<Record<Finding['severity'], string>>;
}

/** `file:line:column: error: message [id]`, and the repair on a line of its own; one finding after the other. */
export function findingsText(findings: readonly Finding[], lang: string, words: WordsAround): string {
  return findings.map((finding) => {
    const { message, repair } = inWords(finding, lang);
    const mend = repair === '' ? '' : `  ${repair}\n`;
    return `${placeText(finding.place)}${words.severities[finding.severity]}: ${message} [${finding.id}]\n${mend}`;
  }).join('');
}

function placeText({ file, line, column }: FindingPlace): string {
  return `${[file, line, line === undefined ? undefined : column].filter((part) => part !== undefined).join(':')}: `;
}
