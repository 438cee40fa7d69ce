/** The triples of a CONSTRUCT as rows, each with the solutions that give it (SPARQL 1.1 §16.2). */
import type * as RDF from '@rdfjs/types';
import type * as Sparql from '@traqula/rules-sparql-1-1';
import { termKey, Terms } from '../graph/terms.ts';
import type { Solution } from '../query/engine.ts';
import { sortSolutions } from '../query/row-order.ts';
import { RowTrace, type RowContext } from './row-trace.ts';
import { slot } from './syntax.ts';

/**
 * Fills a template with each solution; what is no triple is left out.
 * @param blanks the template's blank nodes, each new for each solution
 */
export function constructedTriples(template: Sparql.PatternBgp, solutions: readonly Solution[], blanks: ReadonlySet<string>, context: RowContext, find: (solution: Solution) => RowTrace): Map<Solution, RowTrace> {
  const rows = new Map<string, { solution: Solution; trace: RowTrace }>();
  const terms = new Terms();
  // Blank nodes are numbered the same way whatever order an engine gives its solutions in.
  const sorted = sortSolutions(solutions, [...new Set(solutions.flatMap((solution) => [...solution.keys()]))].sort());
  for (const [number, solution] of sorted.entries()) {
    const valueOf = (term: Sparql.GraphNode | Sparql.TripleNesting['predicate']): RDF.Term | undefined => {
      const one = slot(term as Sparql.Term);
      if (typeof one !== 'string') return one;
      return blanks.has(one) ? terms.blank(`${one}x${number}`) : solution.get(one);
    };
    for (const { subject, predicate, object } of template.triples as readonly Sparql.TripleNesting[]) {
      const [s, p, o] = [valueOf(subject), valueOf(predicate), valueOf(object)];
      if (s === undefined || p === undefined || o === undefined || s.termType === 'Literal' || p.termType !== 'NamedNode') continue;
      const key = [s, p, o].map(termKey).join('\n');
      let row = rows.get(key);
      if (row === undefined) rows.set(key, (row = { solution: new Map([['subject', s], ['predicate', p], ['object', o]]), trace: new RowTrace(solution, context) }));
      row.trace.absorb(find(solution));
    }
  }
  return new Map([...rows.values()].map(({ solution, trace }) => [solution, trace]));
}
