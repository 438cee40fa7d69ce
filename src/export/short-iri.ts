/** IRIs as people can still read them where there is no label. */

/** Writes an IRI as a prefixed name where a known prefix fits and what is left reads as a name; else as it is. */
export function shortIri(iri: string, prefixes: Readonly<Record<string, string>>): string {
  let best: readonly [prefix: string, namespace: string] | undefined;
  for (const [prefix, namespace] of Object.entries(prefixes)) {
    if (iri.startsWith(namespace) && namespace.length > (best?.[1].length ?? 0)) best = [prefix, namespace];
  }
  if (best === undefined) return iri;
  const name = iri.slice(best[1].length);
  return /^[\p{L}\p{N}_][\p{L}\p{N}_/-]*$/u.test(name) ? `${best[0]}:${name}` : iri;
}
