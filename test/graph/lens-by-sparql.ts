/** A second opinion on which claims a lens chooses: each condition as a SPARQL query over the whole graph. */
import type { Graph } from '../../src/graph/graph.ts';
import type { Lens } from '../../src/graph/lens-types.ts';
import { lazyDataset } from '../../src/query/lazy-dataset.ts';
import { oxigraphEngine } from '../../src/query/oxigraph-engine.ts';

const PREFIX = 'PREFIX : <https://w3id.org/dealgraph/ontology#> PREFIX skos: <http://www.w3.org/2004/02/skos/core#>';

/** The chosen claims by IRI, sorted. Every condition but `happenedBy`. */
export async function chosenBySparql(graph: Graph, lens: Omit<Lens, 'happenedBy'>): Promise<string[]> {
  const engine = await oxigraphEngine(lazyDataset(graph));
  let chosen = [...graph.claims.keys()];
  for (const where of conditions(lens)) {
    const values = chosen.map((iri) => `(<${iri}> <${graph.claims.get(iri)!.report}>)`).join(' ');
    const result = await engine.query(`${PREFIX} SELECT DISTINCT ?claim WHERE { VALUES (?claim ?report) { ${values} } ${where} }`);
    if (result.type !== 'solutions') throw new TypeError('SELECT gives solutions');
    chosen = result.solutions.map((row) => row.get('claim')!.value);
  }
  engine.close();
  return chosen.sort();
}

function conditions(lens: Omit<Lens, 'happenedBy'>): string[] {
  const iris = (list: readonly string[] = []): string => list.map((iri) => `<${iri}>`).join(', ');
  const published = 'OPTIONAL { ?report :issued ?issued } OPTIONAL { ?report :recordedOn ?received } OPTIONAL { ?claim :recordedOn ?recorded }';
  const counts = (claim: string): string => {
    const revived = lens.asOf === undefined ? '' : `FILTER NOT EXISTS { ${claim} :invalidatedOn ?off ; :invalidationKind :invalidation-by-publisher . FILTER(STR(?off) > "${lens.asOf}") }`;
    return `FILTER NOT EXISTS { ${claim} :invalidatedOn ?gone ${revived} }`;
  };
  return [
    counts('?claim'),
    ...(lens.asOf === undefined ? [] : [`${published} FILTER(STR(COALESCE(?issued, ?received, ?recorded)) <= "${lens.asOf}")`]),
    ...(lens.recordedBy === undefined ? [] : [`${published} FILTER(STR(COALESCE(?recorded, ?received)) <= "${lens.recordedBy}")`]),
    ...(lens.minCertainty === undefined ? [] : [`?claim :certainty/:strength ?has . ?least skos:notation "${lens.minCertainty}" ; :strength ?needs . FILTER(?has >= ?needs)`]),
    ...(lens.mode === undefined ? [] : [`?claim :mode/skos:notation ?mode . FILTER(?mode IN (${lens.mode.map((mode) => `"${mode}"`).join(', ')}))`]),
    ...(lens.reviewedOnly ? ['?claim :reviewedBy ?reviewer .'] : []),
    ...(lens.onlyReport === undefined ? [] : [`FILTER(?report IN (${iris(lens.onlyReport)}))`]),
    ...(lens.withoutReport === undefined ? [] : [`FILTER(?report NOT IN (${iris(lens.withoutReport)}))`]),
    ...(lens.withoutClaim === undefined ? [] : [`FILTER(?claim NOT IN (${iris(lens.withoutClaim)}))`]),
    ...(lens.withoutSource ?? []).map((source) => silenced(`<${source}>`, counts('?teller'))),
  ];
}

/** Nobody speaks for a source through more than two steps in these projects: a post at a unit, and the unit's organisation. */
function silenced(source: string, counts: string): string {
  const unit = (unitOf: string, whole: string): string => `GRAPH ?teller { ${unitOf} :unitOf ${whole} } ${counts} FILTER EXISTS { ${unitOf} a :OrganisationalUnit }`;
  const post = (who: string, where: string): string => `GRAPH ?teller { ?post :member ${who} ; :postAt ${where} } ${counts}`;
  return `FILTER NOT EXISTS { ?report :publisher ${source} } FILTER NOT EXISTS { ?claim :attributedTo ${source} }
    FILTER NOT EXISTS { ?claim :attributedTo ?who . ${post('?who', source)} } FILTER NOT EXISTS { ?claim :attributedTo ?who . ${unit('?who', source)} }`;
}
