/** Judges saved queries: their syntax, and the terms they ask for. Header and parameters are judged as they are read. */
import { decodeUtf8 } from '../graph/decode.ts';
import { didYouMean } from '../graph/did-you-mean.ts';
import { ONTOLOGY, thing } from '../graph/vocabulary.ts';
import { Problem } from '../problem.ts';
import { bodyOf, parseBody } from '../query/bound-query.ts';
import { querySize, refuseTooLarge, refuseTooLong } from '../query/query-limits.ts';
import { readQuery } from '../query/read-query.ts';
import { position, tokens, type Token } from '../query/sparql-tokens.ts';
import type { CannedQuery } from '../query/canned-query.ts';
import type { Catalogue } from '../query/catalogue.ts';
import type { Things } from '../query/things.ts';
import type { CheckedProject } from './checked-project.ts';
import type { Finding, FindingPlace } from './finding.ts';
import { problemFinding } from './problem-finding.ts';
import { STANDARD_NAMESPACES } from './standard-terms.ts';

/** A saved query from outside the project. */
export interface ExtraQuery {
  readonly shown: string;
  readonly bytes: Buffer;
}

type QuerySource = Pick<CannedQuery, 'text' | 'file'>;

/** Every mistake in the queries that could be read, and in those given beside them. */
export async function queryFindings({ queries, prepared }: Pick<Catalogue, 'queries' | 'prepared'>, extra: readonly ExtraQuery[], project: CheckedProject, { prefixes }: Pick<Things, 'prefixes'>, complete: boolean): Promise<Finding[]> {
  const known: Known = { asked: knownNamespaces(project, complete), prefixes };
  const findings: Finding[] = [];
  const own: QuerySource[] = [...queries];
  // What is prepared has been parsed.
  const parsed = new Set(queries.filter(({ id }) => prepared.get(id)?.ready !== undefined || prepared.get(id)?.tree !== undefined).map(({ file }) => file));
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
  for (const query of own) {
    if (!parsed.has(query.file)) findings.push(...await syntaxFindings(query, prefixes));
    findings.push(...termFindings(query, known));
  }
  return findings;
}

async function syntaxFindings({ text, file }: QuerySource, prefixes: Readonly<Record<string, string>>): Promise<Finding[]> {
  try {
    const body = bodyOf(text, prefixes);
    refuseTooLong(body);
    refuseTooLarge(querySize(body, tokens(body)));
    await parseBody({ text, file }, body);
    return [];
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return [problemFinding(error.place === undefined ? error.movedTo({ file, line: 1, column: 1 }) : error, [])];
  }
}

/** Terms of our namespaces and of the shared vocabularies that do not exist, and things that nobody described. */
function termFindings({ text, file }: QuerySource, { asked, prefixes }: Known): Finding[] {
  const scanned = tokens(text);
  const declared = declaredPrefixes(scanned, prefixes);
  return scanned.flatMap((token, index) => {
    const iri = isDeclaration(scanned, index) || isDeclaration(scanned, index - 1) ? undefined : iriOf(token, declared);
    const namespace = iri === undefined ? undefined : asked.find(({ start, names }) => iri.startsWith(start) && !names.has(iri.slice(start.length)));
    if (iri === undefined || namespace === undefined || iri === namespace.start) return [];
    const { start, names } = namespace;
    const place: FindingPlace = { file, ...position(text, token.start) };
    const written = (name: string): string => (token.kind === 'iri' ? `<${start}${name}>` : token.text.slice(0, token.text.indexOf(':') + 1) + name);
    return [{
      id: 'query-unknown-term', severity: 'error', place: { ...place, endColumn: (place.column ?? 1) + token.text.length },
      message: { en: `The query asks for ${token.text}, which is described nowhere, so it finds nothing.`, de: `Die Abfrage fragt nach ${token.text}, das nirgends beschrieben ist; sie findet damit nichts.` },
      repair: didYouMean(iri.slice(start.length), names, { en: 'Use a term of the ontology (dealgraph ask properties, dealgraph ask classes), or a thing of the registry.', de: 'Einen Begriff der Ontologie nehmen (dealgraph ask properties, dealgraph ask classes) oder ein Ding aus dem Register.' }, written),
    } as const];
  });
}

/** A namespace all of whose names are known. */
interface KnownNamespace {
  readonly start: string;
  readonly names: ReadonlySet<string>;
}

interface Known {
  readonly asked: readonly KnownNamespace[];
  readonly prefixes: Readonly<Record<string, string>>;
}

/** While a file is left out, the things and terms that it describes would seem not to exist. */
function knownNamespaces(checked: CheckedProject, complete: boolean): KnownNamespace[] {
  const { ontology, project, statements } = checked;
  const under = (start: string, iris: Iterable<string>): KnownNamespace => ({ start, names: new Set([...iris].filter((iri) => iri.startsWith(start)).map((iri) => iri.slice(start.length))) });
  const things = complete ? [under(thing(project.base, ''), statements.map(({ quad }) => quad.subject.value))] : [];
  const terms = checked.knowsAllTerms ? [under(ONTOLOGY, ontology.described)] : [];
  return [...terms, ...things, ...STANDARD_NAMESPACES];
}

/** The IRI that a token writes; undefined for any other token, and for an undeclared prefix, which is a mistake in syntax. */
function iriOf({ kind, text }: Token, declared: ReadonlyMap<string, string>): string | undefined {
  if (kind === 'iri') return text.slice(1, -1);
  const colon = text.indexOf(':');
  const namespace = kind === 'name' ? declared.get(text.slice(0, colon)) : undefined;
  return namespace === undefined ? undefined : namespace + text.slice(colon + 1).replaceAll('\\', '');
}

function declaredPrefixes(scanned: readonly Token[], known: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  const declared = new Map(Object.entries(known));
  for (const [index, token] of scanned.entries()) {
    if (token.kind === 'iri' && isDeclaration(scanned, index - 1)) declared.set(scanned[index - 1]!.text.slice(0, -1), token.text.slice(1, -1));
  }
  return declared;
}

/** Whether a token is the prefix of a PREFIX, or the address of a BASE. */
function isDeclaration(scanned: readonly Token[], index: number): boolean {
  return /^(?:prefix|base)$/iu.test(scanned[index - 1]?.text ?? '');
}
