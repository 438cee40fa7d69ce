/** One mistake, one finding: drops what another finding explains better. */
import { addTo } from '../graph/groups.ts';
import { RDFS_LABEL } from '../graph/vocabulary.ts';
import type { Finding } from './finding.ts';
import { SHAPE_IDS } from './rules/shapes.ts';

/** At one spot, the ids on the left say all that those on the right could. */
const EXPLAINED_BY: readonly (readonly [by: string, ids: readonly string[]])[] = [
  ['value-kind', ['unknown-term', 'unknown-thing', 'value-class']],
  ['literal-form', ['unlikely-year', 'date-bounds']],
  ['value-class', ['unknown-thing']],
  ['value-type', ['value-range']],
  ['huge-literal', ['stray-space', 'markup']],
];

/** The findings without those that tell of the same mistake in other words. */
export function eachOnce(findings: readonly Finding[]): Finding[] {
  const seen = new Set<string>();
  const spots = new Map<string, Finding[]>();
  const things = new Map<string, Finding[]>();
  for (const finding of findings) {
    addTo(spots, spotOf(finding), finding);
    if (finding.about !== undefined) addTo(things, finding.about.thing, finding);
  }
  return findings.flatMap((finding) => {
    const key = `${spotOf(finding)} ${finding.id} ${finding.message.en}`;
    const beside = spots.get(spotOf(finding)) ?? [];
    const kin = finding.about === undefined ? [] : things.get(finding.about.thing) ?? [];
    if (seen.has(key) || isExplainedHere(finding, beside) || isExplainedElsewhere(finding, kin)) return [];
    seen.add(key);
    return [raised(finding, kin)];
  });
}

/** A shape often asks for what a rule explains better. */
function isExplainedHere({ id }: Finding, beside: readonly Finding[]): boolean {
  const isShape = SHAPE_IDS.includes(id) && id !== 'value-missing';
  if (isShape && beside.some((other) => !SHAPE_IDS.includes(other.id) && other.severity === 'error')) return true;
  return EXPLAINED_BY.some(([by, ids]) => ids.includes(id) && beside.some((other) => other.id === by));
}

/** What a thing lacks is no news where it is described nowhere, where its property is misspelt, or where it is of another class. */
function isExplainedElsewhere({ id, about }: Finding, kin: readonly Finding[]): boolean {
  const has = (...ids: readonly string[]): boolean => kin.some((other) => ids.includes(other.id));
  const isShape = SHAPE_IDS.includes(id) || id === 'conflicting-classes';
  if (id === 'attribution' && has('value-class', 'unknown-thing')) return true;
  if (isShape && has('property-class')) return true;
  if (['value-missing', 'label-missing'].includes(id) && has('unknown-thing', 'unknown-passage', 'unknown-claim', 'unknown-term', 'unknown-standard-term')) return true;
  if (about?.property !== RDFS_LABEL) return false;
  return (id === 'value-missing' && has('label-missing')) || (id === 'too-many-values' && has('two-labels'));
}

/** A label that the shapes ask for is not only worth having. */
function raised(finding: Finding, kin: readonly Finding[]): Finding {
  const isAsked = finding.id === 'label-missing' && kin.some(({ id, about }) => id === 'value-missing' && about?.property === RDFS_LABEL);
  return isAsked ? { ...finding, severity: 'error' } : finding;
}

function spotOf({ place: { file, line, column } }: Finding): string {
  return `${file}:${line}:${column}`;
}
