/** Finds the reports, sources and claims that a lens names, by any of their names. */
import { didYouMean } from '../graph/did-you-mean.ts';
import type { Graph } from '../graph/graph.ts';
import { plainSpelling } from '../graph/spelling.ts';
import { claimIri, dg } from '../graph/vocabulary.ts';
import { bilingual, Problem, type Bilingual } from '../problem.ts';
import { writtenIri } from './parameters.ts';
import type { Things } from './things.ts';

/** Where names are looked up: in the whole graph, before any lens. */
interface Lookup {
  readonly graph: Graph;
  readonly things: Things;
  /** How messages call what the name was given for. */
  readonly name: string;
}

/** The report of an IRI, prefixed name, id or label. @throws Problem `unknown-entity`, `ambiguous-entity` */
export function reportNamed(text: string, lookup: Lookup): string {
  const { graph: { reports }, things: { labels } } = lookup;
  return named(text, lookup, {
    kind: { en: 'report', de: 'Bericht' },
    fits: (iri) => reports.has(iri),
    byId: () => [...reports.values()].filter(({ id }) => id === text.trim()).map(({ iri }) => iri),
    names: () => [...[...reports.values()].map(({ id }) => id), ...[...labels.spellings(dg('Report'))].map(({ spelling }) => spelling)],
  });
}

/** The agent, or the project itself for its own readings, of an IRI, prefixed name, id or label. @throws Problem as `reportNamed` */
export function sourceNamed(text: string, lookup: Lookup): string {
  const { labels, isA } = lookup.things;
  const classes = [dg('Agent'), dg('Project')];
  return named(text, lookup, {
    kind: { en: 'source', de: 'Quelle' },
    fits: (iri) => classes.some((classIri) => isA(iri, classIri)),
    byId: () => [],
    names: () => classes.flatMap((classIri) => [...labels.spellings(classIri)].map(({ spelling }) => spelling)),
  });
}

/**
 * The claim of an IRI, prefixed name, `<report>/<passage>-<n>`, `<passage>-<n>` where one report has it, or summary.
 * @throws Problem as `reportNamed`
 */
export function claimNamed(text: string, lookup: Lookup): string {
  const { graph } = lookup;
  const [claims, short, plain] = [[...graph.claims.keys()], text.trim(), plainSpelling(text)];
  const starts = [graph.base, ...Object.values(graph.usedBases)].map((base) => claimIri(base, ''));
  const shown = (iri: string): string => iri.slice(starts.find((start) => iri.startsWith(start))?.length ?? 0);
  return named(text, lookup, {
    kind: { en: 'claim', de: 'Angabe' },
    fits: (iri) => graph.claims.has(iri),
    byId: () => {
      const found = claims.filter((iri) => shown(iri) === short);
      if (found.length > 0) return found;
      const ending = claims.filter((iri) => iri.endsWith(`/${short}`));
      if (ending.length > 0) return ending;
      return graph.quads.filter(({ quad }) => quad.predicate.value === dg('summary') && plainSpelling(quad.object.value) === plain).map(({ quad }) => quad.subject.value);
    },
    names: () => claims.map(shown),
  });
}

interface Sought {
  readonly kind: Bilingual;
  readonly fits: (iri: string) => boolean;
  /** The things that the text is an id of, in ways that labels do not know. */
  readonly byId: () => readonly string[];
  /** What they are called, for "did you mean". */
  readonly names: () => readonly string[];
}

function named(text: string, { things, name }: Lookup, { kind, fits, byId, names }: Sought): string {
  const written = writtenIri(text.trim(), things);
  if (written !== undefined && fits(written)) return written;
  const found = [...new Set([...things.labels.find(text).map(({ iri }) => iri), ...byId()])].filter(fits);
  const [only, ...others] = found;
  if (only === undefined) throw unknown(text, name, kind, names());
  if (others.length === 0) return only;
  const listed = bilingual((lang) => found.map((iri) => `\n    ${things.labels.label(iri, lang)?.value ?? ''} <${iri}>`).join(''));
  throw new Problem({
    code: 'ambiguous-entity', message: { en: `${name}: “${text}” names ${found.length} things:${listed.en}`, de: `${name}: „${text}“ heißen ${found.length} Dinge:${listed.de}` },
    repair: { en: 'Give the IRI of the one that is meant.', de: 'Die IRI des gemeinten angeben.' },
  });
}

function unknown(text: string, name: string, kind: Bilingual, names: readonly string[]): Problem {
  return new Problem({
    code: 'unknown-entity', message: { en: `${name}: no ${kind.en} is called “${text}”`, de: `${name}: nichts von der Art „${kind.de}“ heißt „${text}“` },
    repair: didYouMean(text, new Set(names), { en: 'Give a name that stands in the graph, an IRI, or a prefixed name.', de: 'Einen Namen angeben, der im Graphen steht, eine IRI oder einen Namen mit Präfix.' }),
  });
}
