/** Judges saved queries: their syntax, and the terms they ask for. Header and parameters are judged as they are read. */
import { decodeUtf8 } from '../graph/decode.ts';
import { localName, ONTOLOGY } from '../graph/vocabulary.ts';
import { Problem } from '../problem.ts';
import { bodyOf, parseBody } from '../query/bound-query.ts';
import { readQuery } from '../query/read-query.ts';
import { position, tokens, type Token } from '../query/sparql-tokens.ts';
import type { CannedQuery } from '../query/canned-query.ts';
import type { Things } from '../query/things.ts';
import type { CheckedProject } from './checked-project.ts';
import type { Finding, FindingPlace } from './finding.ts';
import { didYouMean } from './meant.ts';
import { problemFinding } from './problem-finding.ts';
import { standardTerm } from './standard-terms.ts';

/** A saved query from outside the project. */
export interface ExtraQuery {
  readonly shown: string;
  readonly bytes: Buffer;
}

type Text = Pick<CannedQuery, 'text' | 'file'>;

/** Every mistake in the queries that could be read, and in those given beside them. */
export async function queryFindings(queries: readonly CannedQuery[], extra: readonly ExtraQuery[], project: CheckedProject, { prefixes }: Pick<Things, 'prefixes'>): Promise<Finding[]> {
  const findings: Finding[] = [];
  const own: Text[] = [...queries];
  for (const { shown, bytes } of extra) {
    try {
      const text = decodeUtf8(bytes, shown);
      findings.push(...(await readQuery(text, shown)).problems.map((problem) => problemFinding(problem, [])));
      own.push({ text, file: shown });
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      findings.push(problemFinding(error, []));
    }
  }
  for (const query of own) findings.push(...await syntaxFindings(query, prefixes), ...termFindings(query, project, prefixes));
  return findings;
}

async function syntaxFindings({ text, file }: Text, prefixes: Readonly<Record<string, string>>): Promise<Finding[]> {
  try {
    await parseBody({ text, file }, bodyOf(text, prefixes));
    return [];
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return [problemFinding(error, [])];
  }
}

/** Terms of our namespaces and of the shared vocabularies that do not exist. */
function termFindings({ text, file }: Text, project: CheckedProject, prefixes: Readonly<Record<string, string>>): Finding[] {
  const scanned = tokens(text);
  const declared = declaredPrefixes(scanned, prefixes);
  return scanned.flatMap((token, index) => {
    if (token.kind !== 'name' || isDeclaration(scanned, index)) return [];
    const colon = token.text.indexOf(':');
    const namespace = declared.get(token.text.slice(0, colon));
    const name = token.text.slice(colon + 1).replaceAll('\\', '');
    if (namespace === undefined || name === '') return [];
    const known = knownNames(namespace, project);
    if (known === undefined || known.has(name)) return [];
    const place: FindingPlace = { file, ...position(text, token.start) };
    return [{
      id: 'query-unknown-term', severity: 'error', place: { ...place, endColumn: (place.column ?? 1) + token.text.length },
      message: { en: `The query asks for ${token.text}, which no ontology describes, so it finds nothing.`, de: `Die Abfrage fragt nach ${token.text}, das keine Ontologie beschreibt; sie findet damit nichts.` },
      repair: didYouMean(name, known, { en: 'Use a term of the ontology (dealgraph ask properties, dealgraph ask classes).', de: 'Einen Begriff der Ontologie nehmen (dealgraph ask properties, dealgraph ask classes).' }, (near) => token.text.slice(0, colon + 1) + near),
    } as const];
  });
}

function declaredPrefixes(scanned: readonly Token[], known: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  const declared = new Map(Object.entries(known));
  for (const [index, token] of scanned.entries()) {
    if (token.kind === 'iri' && isDeclaration(scanned, index - 1)) declared.set(scanned[index - 1]!.text.slice(0, -1), token.text.slice(1, -1));
  }
  return declared;
}

function isDeclaration(scanned: readonly Token[], index: number): boolean {
  return /^prefix$/iu.test(scanned[index - 1]?.text ?? '');
}

/** The names that a namespace has, where we know them all. */
function knownNames(namespace: string, { ontology }: CheckedProject): ReadonlySet<string> | undefined {
  if (namespace === ONTOLOGY) return new Set([...ontology.described].filter((iri) => iri.startsWith(namespace)).map(localName));
  return standardTerm(namespace)?.known;
}
