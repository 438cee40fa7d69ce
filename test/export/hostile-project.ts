/** An invented project whose every text tries to be more than text, for the tests of what is shown. */
import { BASE, PREFIXES, tempProject } from '../graph/temp-project.ts';

const RIGHT_TO_LEFT = '\u202e';
const ESCAPE = '\u001b';

/** Texts that act where they are not held to be text, by what they are. */
export const HOSTILE = {
  markup: '<script>parent.hit=1</script><img src="http://evil.example/x.png" onerror="parent.hit=2">',
  attribute: '"><svg onload=parent.hit=3> \' onmouseover=\'parent.hit=4',
  style: '</style></title></svg><style>@import "http://evil.example/x.css";*{display:none}</style>',
  reversed: `pay ${RIGHT_TO_LEFT}001 to us`,
  controls: `bell\u0007 ${ESCAPE}[31mred\u0000 \u009b2J\u200bhidden`,
  long: `${'long '.repeat(1000)}${'W'.repeat(5000)}`,
  arabic: 'شركة الثلج (Snow Company) 2026',
  wide: '雪'.repeat(60),
} as const;

export const LINK = 'https://evil.example/?a="><script>parent.hit=5</script>&b=1';

/** A text as Turtle writes it. */
function turtle(text: string): string {
  return `"${text.replaceAll(/[\\"\u0000-\u001f\u007f-\u009f]/gu, (sign) => `\\u${(sign.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`)}"@en`;
}

/** Two names for IRIs that say nothing about their labels. */
const NAMES = Object.keys(HOSTILE);

function registry(): string {
  return `${PREFIXES}
id:post a :NewsPublisher ; rdfs:label ${turtle(HOSTILE.attribute)} .
${NAMES.map((name) => `id:${name} a :Company ; rdfs:label ${turtle(HOSTILE[name as keyof typeof HOSTILE])} .`).join('\n')}`;
}

/** One deal for each text: with a date or without, and an amount of it in one of two currencies. */
function report(): string {
  const claims = NAMES.map((name, index) => {
    const other = NAMES[(index + 1) % NAMES.length];
    const dated = index % 3 === 2 ? '' : ` id:event-${name} a :Event ; :object id:deal-${name} ; :kind :kind-award ; :date id:date-${name} . id:date-${name} a :StatedDate ; :value "2025-0${index + 1}"^^xsd:gYearMonth ; :precision :precision-month ; :earliest "2025-0${index + 1}-01"^^xsd:date ; :latest "2025-0${index + 1}-28"^^xsd:date .`;
    return `<${BASE}claim/r/${index + 1}-1> a :Claim ; :report id:r ; :passage <${BASE}id/r/passage/${index + 1}> ; :certainty ${index % 2 === 0 ? ':certainty-asserted' : ':certainty-hearsay'} ; :mode ${index % 4 === 3 ? ':mode-intention' : ':mode-fact'} ; :attributedTo id:post ; :summary ${turtle(HOSTILE[name as keyof typeof HOSTILE])} .
<${BASE}id/r/passage/${index + 1}> a :Passage ; :report id:r ; :number ${index + 1} .
id:deal-${name} rdfs:label ${turtle(`deal ${HOSTILE[name as keyof typeof HOSTILE]}`)} .
<${BASE}claim/r/${index + 1}-1> { id:deal-${name} a :Deal ; :party id:${name}, id:${other} .${dated} id:amount-${name} a :Amount ; :of id:deal-${name} ; :value ${(index + 1) * 1_000_000} ; :currency "${index % 2 === 0 ? 'EUR' : 'USD'}" . }`;
  });
  return `${PREFIXES}@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
id:r a :Report ; rdfs:label ${turtle(HOSTILE.markup)} ; :publisher id:post ; :address "javascript:parent.hit=6"^^xsd:anyURI, ${JSON.stringify(LINK)}^^xsd:anyURI .
${claims.join('\n')}`;
}

function query(view: string, text: string): string {
  const said = JSON.stringify(`${view}: ${HOSTILE.markup} ${HOSTILE.style}`);
  return `#+ summary: x
#+ x-dealgraph:
#+   question: { en: ${said} }
#+   note: { en: ${JSON.stringify(HOSTILE.attribute)} }
#+   view: ${view}
#+   columns: { deal: { en: ${said} } }
${text}`;
}

/** The folder of the project; its questions are named by their views. */
export function hostileProject(): string {
  return tempProject({
    'data/registry.ttl': registry(), 'data/reports/r.trig': report(),
    'queries/x/timeline.rq': query('timeline', 'SELECT ?deal ?date ?precision ?earliest ?latest { ?deal a :Deal OPTIONAL { ?event :object ?deal ; :date ?when . ?when :value ?date ; :precision ?precision ; :earliest ?earliest ; :latest ?latest } } ORDER BY STR(?deal)'),
    'queries/x/graph.rq': query('graph', 'SELECT ?one ?deal ?other { ?deal a :Deal ; :party ?one, ?other FILTER(STR(?one) < STR(?other)) } ORDER BY STR(?one) STR(?other)'),
    'queries/x/bar.rq': query('bar', 'SELECT ?deal ?value ?currency { ?amount :of ?deal ; :value ?value ; :currency ?currency } ORDER BY STR(?deal)'),
    'queries/x/table.rq': query('table', 'SELECT ?deal ?who ?claim ?certainty ?mode ?summary { GRAPH ?claim { ?deal :party ?who } ?claim :certainty ?certainty ; :mode ?mode ; :summary ?summary } ORDER BY STR(?deal) STR(?who)'),
  }, { ontology: true });
}
