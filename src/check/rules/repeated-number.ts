/** `:value 5,5`: Turtle reads the same number twice, RDF holds it once, and the decimal place is gone. */
import type { CheckedProject, Statement } from '../checked-project.ts';
import type { Found } from '../finding.ts';
import type { Rule } from '../rule.ts';

/** Different numbers (`2,5`) are two values, which the shapes refuse; equal ones are one value to them. */
export const rule: Rule = {
  id: 'repeated-number',
  severity: 'error',
  check: (project) => project.statements.flatMap((statement, index) => {
    const before = project.statements[index - 1];
    return before !== undefined && isRepeated(before, statement) ? [found(statement, project)] : [];
  }),
};

function isRepeated(before: Statement, { quad, spots }: Statement): boolean {
  const isNumber = quad.object.termType === 'Literal' && /^\d+$/u.test(quad.object.value);
  return isNumber && before.quad.equals(quad) && spots !== undefined && before.spots?.object.line === spots.object.line && before.spots.object.column < spots.object.column;
}

function found(statement: Statement, project: CheckedProject): Found {
  const { object: { value }, predicate } = statement.quad;
  const property = project.name(predicate.value, statement.file);
  return {
    place: project.place(statement),
    message: { en: `${property} has ${value} twice; it counts once.`, de: `${property} hat zweimal ${value}; es zählt nur einmal.` },
    repair: { en: `Write ${value}.${value} with a point if that is meant: a comma separates two values.`, de: `${value}.${value} mit Punkt schreiben, wenn das gemeint ist: Ein Komma trennt zwei Werte.` },
  };
}
