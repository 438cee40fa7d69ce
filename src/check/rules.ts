/** All rules, in the order in which they run. A new check is one file in `rules/` and one line here. */
import type { Rule } from './rule.ts';
import { rule as almostNamespace } from './rules/almost-namespace.ts';
import { rule as attribution } from './rules/attribution.ts';
import { rule as claimShape } from './rules/claim-shape.ts';
import { rule as classOfThing } from './rules/class-of-thing.ts';
import { rule as comparedFacts } from './rules/compared-facts.ts';
import { rule as countryCode } from './rules/country-code.ts';
import { rule as crossedLabels } from './rules/crossed-labels.ts';
import { rule as dateBounds } from './rules/date-bounds.ts';
import { rule as dayOrder } from './rules/day-order.ts';
import { rule as defaultPart } from './rules/default-part.ts';
import { rule as factPredicate } from './rules/fact-predicate.ts';
import { rule as files } from './rules/files.ts';
import { rule as garbledText } from './rules/garbled-text.ts';
import { rule as huge } from './rules/huge.ts';
import { rule as labelLanguage } from './rules/label-language.ts';
import { rule as labelMissing } from './rules/label-missing.ts';
import { rule as languageMismatch } from './rules/language-mismatch.ts';
import { rule as literalForm } from './rules/literal-form.ts';
import { rule as loops } from './rules/loops.ts';
import { rule as looseEnd } from './rules/loose-end.ts';
import { rule as nameSpelling } from './rules/name-spelling.ts';
import { rule as oddIri } from './rules/odd-iri.ts';
import { rule as passageLines } from './rules/passage-lines.ts';
import { rule as passagePlace } from './rules/passage-place.ts';
import { rule as recordedBeforeRead } from './rules/recorded-before-read.ts';
import { rule as repeatedNumber } from './rules/repeated-number.ts';
import { rule as shapes } from './rules/shapes.ts';
import { rule as sharedLabel } from './rules/shared-label.ts';
import { rule as standardValue } from './rules/standard-value.ts';
import { rule as summaryElsewhere } from './rules/summary-elsewhere.ts';
import { rule as textForm } from './rules/text-form.ts';
import { rule as translationDiffers } from './rules/translation-differs.ts';
import { rule as twoKindsOfThing } from './rules/two-kinds-of-thing.ts';
import { rule as twoLabels } from './rules/two-labels.ts';
import { rule as unknownCurrency } from './rules/unknown-currency.ts';
import { rule as unknownStandardTerm } from './rules/unknown-standard-term.ts';
import { rule as unknownTerm } from './rules/unknown-term.ts';
import { rule as unknownThing } from './rules/unknown-thing.ts';
import { rule as unlikelyYear } from './rules/unlikely-year.ts';
import { rule as valueKind } from './rules/value-kind.ts';

export const RULES: readonly Rule[] = [
  files, almostNamespace, unknownTerm, unknownStandardTerm, oddIri, literalForm, repeatedNumber, valueKind, standardValue, classOfThing, dateBounds, dayOrder, unlikelyYear, unknownCurrency,
  labelLanguage, labelMissing, twoLabels, sharedLabel, textForm, garbledText, huge, unknownThing, passagePlace, claimShape, defaultPart, factPredicate, attribution,
  twoKindsOfThing, looseEnd, loops, countryCode, crossedLabels, languageMismatch, translationDiffers, nameSpelling, summaryElsewhere, passageLines, recordedBeforeRead, comparedFacts,
  shapes,
];
