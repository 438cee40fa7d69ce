/** What evidence cannot be traced through, refused by name: too little evidence is never shown silently. */
import type * as Sparql from '@traqula/rules-sparql-1-1';
import { Problem, type Bilingual } from '../problem.ts';
import type { Solution } from '../query/engine.ts';
import { walk } from './syntax.ts';

/** Functions that give something else each time, and aggregates whose value depends on an order that SPARQL does not define. */
const VOLATILE = new Set(['rand', 'uuid', 'struuid', 'now', 'bnode', 'sample', 'group_concat']);

/** @throws Problem `evidence-refused` where a query uses what cannot be traced (semantics §25) */
export function refuseUntraceable(query: Sparql.Query): void {
  if (query.subType === 'describe') throw refusal({ en: 'DESCRIBE, which every engine answers in its own way', de: 'DESCRIBE, das jede Engine auf ihre Weise beantwortet' }, 'CONSTRUCT');
  walk(query, (node) => {
    const name = String(node['operator'] ?? node['aggregation'] ?? '').toLowerCase();
    if (VOLATILE.has(name)) throw refusal({ en: `${name.toUpperCase()}, which does not always give the same`, de: `${name.toUpperCase()}, das nicht immer dasselbe ergibt` });
    if (node['subType'] === 'service') throw refusal({ en: 'SERVICE: what another endpoint holds has no claims here', de: 'SERVICE: Was ein anderer Endpunkt hat, hat hier keine Angaben' });
  });
}

/** The refusal of a form of query. `instead` names what to write in its place, SPARQL or words. */
export function refusal(form: Bilingual, instead?: string | Bilingual): Problem {
  const [en, de] = typeof instead === 'string' ? [instead, instead] : [instead?.en, instead?.de];
  return new Problem({
    code: 'evidence-refused', kind: 'usage',
    message: { en: `evidence cannot be traced through ${form.en}`, de: `Belege lassen sich nicht verfolgen durch ${form.de}` },
    repair: {
      en: `Ask without evidence, or ${en === undefined ? 'leave it out' : `use ${en}`}.`,
      de: `Ohne Belege fragen, oder ${de === undefined ? 'es weglassen' : `${de} nehmen`}.`,
    },
  });
}

/** A row that the engine gave and whose claims were not found: a mistake of ours or the engine's, and said. */
export function untraced(solution: Solution): Problem {
  const row = [...solution].map(([name, term]) => `?${name} = ${term.value}`).join(', ');
  return new Problem({
    code: 'evidence-incomplete',
    message: { en: `no evidence was found for the row ${row}, though the engine returned it`, de: `Zu der Zeile ${row} fand sich kein Beleg, obwohl die Engine sie liefert` },
    repair: { en: 'Ask with --engine comunica to see whether the engines differ, and report the query.', de: 'Mit --engine comunica fragen, um zu sehen, ob die Engines sich unterscheiden, und die Abfrage melden.' },
  });
}
