/** The one in-memory graph: every quad knows the origin it stands in and whether it was stated. */
import type * as RDF from '@rdfjs/types';
import type { Problem } from '../problem.ts';
import type { Labels } from './labels.ts';

/** A quad in its origin (its graph term: a claim, `<registry>`, `<ontology>` or a report), semantics §8. */
export interface OriginQuad {
  readonly quad: RDF.Quad;
  /** False where it only follows by the ontology (semantics §10). */
  readonly stated: boolean;
}

/** A claim as the loader knows it: its IRI, the report it belongs to, and where its block starts. */
export interface ClaimEntry {
  readonly iri: string;
  readonly report: string;
  /** Relative to the project folder; of a used project's file `NAME/…`. */
  readonly file: string;
  /** Line (from 1) where the claim's block starts in `file`. */
  readonly line: number;
}

export interface ReportEntry {
  readonly iri: string;
  /** The file's base name, unique in the project. */
  readonly id: string;
  readonly file: string;
}

/** A loaded and closed project graph. Immutable; a lens makes another one of the same shape. */
export interface Graph {
  /** The project's base IRI, ending in `/`. */
  readonly base: string;
  /** The bases of the projects that it uses, by the name that stands for each in prefixes. */
  readonly usedBases: Readonly<Record<string, string>>;
  readonly quads: readonly OriginQuad[];
  readonly claims: ReadonlyMap<string, ClaimEntry>;
  readonly reports: ReadonlyMap<string, ReportEntry>;
  readonly labels: Labels;
  /** First 12 hex digits of a sha256 over the canonical N-Quads of the stated quads. */
  readonly version: string;
  /** Files left out whole because of an error, each with its place and repair. */
  readonly problems: readonly Problem[];
}
