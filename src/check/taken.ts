/** What only one thing may have, and a second one has too. */
import type { Statement } from './checked-project.ts';

/** Each statement whose key another thing has already, with the first thing that has it. */
export function* taken(statements: Iterable<Statement>, keyOf: (statement: Statement) => string): Generator<readonly [at: Statement, other: string]> {
  const first = new Map<string, string>();
  for (const at of statements) {
    const [key, iri] = [keyOf(at), at.quad.subject.value];
    const other = first.get(key);
    if (other === undefined) first.set(key, iri);
    else if (other !== iri) yield [at, other];
  }
}
