/** An IRI that no one can mean: a scheme that does not exist (htp:), nothing after it, a space written as such. */
import type { Statement } from '../checked-project.ts';
import type { Text } from '../finding.ts';
import type { Rule } from '../rule.ts';

const SCHEMES = new Set(['http', 'https', 'urn', 'mailto', 'tel', 'doi', 'info', 'did', 'tag', 'ark', 'geo', 'ftp', 'ftps', 'data', 'ni', 'hdl', 'isbn', 'issn', 'oid', 'uuid', 'bitcoin', 'ipfs', 'xmpp', 'sip', 'sips', 'nostr', 'at', 'cid', 'mid', 'ws', 'wss', 'git', 'ssh']);

export const rule: Rule = {
  id: 'odd-iri',
  severity: 'warning',
  check: (project) => project.statements.flatMap((statement) => partsOf(statement).flatMap(([part, iri]) => {
    const reason = oddness(iri);
    return reason === undefined ? [] : [{
      place: project.place(statement, part),
      message: { en: `<${iri}> ${reason.en}.`, de: `<${iri}> ${reason.de}.` },
      repair: { en: 'Write the full address or name, such as https://example.org/name.', de: 'Die volle Adresse oder den vollen Namen schreiben, etwa https://example.org/name.' },
    }];
  })),
};

function partsOf({ quad: { subject, predicate, object } }: Statement): (readonly ['subject' | 'predicate' | 'object', string])[] {
  return [
    ...(subject.termType === 'NamedNode' ? [['subject', subject.value] as const] : []),
    ['predicate', predicate.value],
    ...(object.termType === 'NamedNode' ? [['object', object.value] as const] : []),
  ];
}

function oddness(iri: string): Text | undefined {
  const scheme = /^([a-z][a-z0-9+.-]*):/iu.exec(iri)?.[1]?.toLowerCase() ?? '';
  if (scheme === 'file') return { en: 'is a path of one machine', de: 'ist ein Pfad auf einem einzelnen Rechner' };
  if (!SCHEMES.has(scheme) && !scheme.includes('.') && !scheme.includes('+')) return { en: `has the scheme "${scheme}", which is none`, de: `hat das Schema „${scheme}“, das keines ist` };
  if (/^https?:(?!\/\/[^/\s])/iu.test(iri)) return { en: 'names no host', de: 'nennt keinen Host' };
  if (/^https?:\/\/https?:/iu.test(iri)) return { en: 'has its scheme twice', de: 'hat sein Schema zweimal' };
  return undefined;
}
