/** A project as the rules see it: every statement with its place, what follows by the ontology, and short names for messages. */
import type * as RDF from '@rdfjs/types';
import type { OriginFile, SourceFile } from '../graph/files.ts';
import type { OriginQuad } from '../graph/graph.ts';
import { groupBy } from '../graph/groups.ts';
import type { Project } from '../graph/project.ts';
import type { QuadSpots, Spot } from '../graph/token-places.ts';
import { usedBases } from '../graph/uses.ts';
import { genidBase, RDF_TYPE, RDFS_LABEL, SKOS_ALT_LABEL, prefixes } from '../graph/vocabulary.ts';
import type { FindingPlace } from './finding.ts';
import { OntologyIndex } from './ontology-index.ts';

/** One stated triple, the file it stands in, and where; what the loader itself added has no spots. */
export interface Statement {
  readonly quad: RDF.Quad;
  readonly file: OriginFile;
  readonly spots: QuadSpots | undefined;
}

export interface CheckedParts {
  readonly project: Project;
  /** Every file that could be read, whether or not it could be used. */
  readonly sources: readonly SourceFile[];
  /** Files of the folders that are not read at all: their ending is none of ours. */
  readonly ignored: readonly string[];
  readonly files: readonly OriginFile[];
  /** The quads of `files`, file after file. */
  readonly stated: readonly RDF.Quad[];
  /** All of it and what follows by the ontology. */
  readonly closed: readonly OriginQuad[];
  /** The triples of the SHACL shapes. */
  readonly shapes: readonly RDF.Quad[];
}

export class CheckedProject {
  readonly project: Project;
  readonly sources: readonly SourceFile[];
  readonly ignored: readonly string[];
  readonly files: readonly OriginFile[];
  readonly closed: readonly OriginQuad[];
  readonly shapes: readonly RDF.Quad[];
  readonly statements: readonly Statement[];
  readonly ontology: OntologyIndex;
  readonly #bySubject: ReadonlyMap<string, readonly Statement[]>;
  readonly #byObject: ReadonlyMap<string, readonly Statement[]>;
  readonly #types: ReadonlyMap<string, ReadonlySet<string>>;

  constructor({ project, sources, ignored, files, stated, closed, shapes }: CheckedParts) {
    this.project = project;
    this.sources = sources;
    this.ignored = ignored;
    this.files = files;
    this.closed = closed;
    this.shapes = shapes;
    this.statements = located(files, stated);
    this.#bySubject = groupBy(this.statements, ({ quad }) => quad.subject.value);
    this.#byObject = groupBy(this.statements.filter(({ quad }) => quad.object.termType !== 'Literal'), ({ quad }) => quad.object.value);
    this.#types = typesOf(closed);
    this.ontology = new OntologyIndex(closed, project.base);
  }

  /** Whether every ontology file could be read: else a term that seems unknown may stand in one that was left out. */
  get knowsAllTerms(): boolean {
    const kept = new Set(this.files.map(({ file }) => file.shown));
    return this.sources.every(({ role, shown }) => role !== 'ontology' || kept.has(shown));
  }

  /** What is stated about a thing. */
  about(iri: string, predicate?: string): readonly Statement[] {
    const all = this.#bySubject.get(iri) ?? [];
    return predicate === undefined ? all : all.filter(({ quad }) => quad.predicate.value === predicate);
  }

  /** Where a thing is named as an object. */
  naming(iri: string): readonly Statement[] {
    return this.#byObject.get(iri) ?? [];
  }

  /** The first object of a property of a thing. */
  value(iri: string, predicate: string): RDF.Term | undefined {
    return this.about(iri, predicate)[0]?.quad.object;
  }

  /** The things that have a text as their label or spelling, letter for letter. */
  named(text: string): readonly string[] {
    const same = this.statements.filter(({ quad: { predicate, object } }) => (predicate.value === RDFS_LABEL || predicate.value === SKOS_ALT_LABEL) && object.value === text);
    return [...new Set(same.map(({ quad }) => quad.subject.value))];
  }

  /** Whether a thing is of a class, by what is stated or follows. */
  isA(iri: string, classIri: string): boolean {
    return this.#types.get(iri)?.has(classIri) ?? false;
  }

  types(iri: string): ReadonlySet<string> {
    return this.#types.get(iri) ?? new Set();
  }

  /** The statement that introduces a thing: where it gets its class, else the first about it, else the first that names it. */
  introduction(iri: string): Statement | undefined {
    return this.about(iri, RDF_TYPE)[0] ?? this.about(iri)[0] ?? this.naming(iri)[0];
  }

  /** The place of a part of a statement. */
  place({ file, spots }: Statement, part: keyof QuadSpots = 'object'): FindingPlace {
    return spots === undefined ? { file: file.file.shown, line: 1, column: 1 } : placeAt(file.file.shown, spots[part]);
  }

  /** Whether a thing is a blank node in its file: its IRI was made here, and says nothing to people. */
  hasNoName(iri: string): boolean {
    return iri.startsWith(genidBase(this.project.base));
  }

  /** An IRI as the file itself would write it, for messages. */
  name(iri: string, file?: OriginFile): string {
    if (this.hasNoName(iri)) return '[…]';
    const declared = file?.places?.prefixes.map(({ prefix, iri: namespace }) => [prefix, namespace] as const) ?? [];
    const fitting = [...declared, ...Object.entries(prefixes(this.project.base, usedBases(this.project)))]
      .filter(([, namespace]) => iri.startsWith(namespace) && /^[\w.-]*$/u.test(iri.slice(namespace.length)) && namespace !== '');
    const [best] = fitting.toSorted(([, a], [, b]) => b.length - a.length);
    return best === undefined ? `<${iri}>` : `${best[0]}:${iri.slice(best[1].length)}`;
  }
}

/** A spot in a file as findings give it. */
export function placeAt(file: string, { line, column, end }: Spot): FindingPlace {
  return { file, line, column, ...(end === undefined ? {} : { endColumn: end }) };
}

function located(files: readonly OriginFile[], stated: readonly RDF.Quad[]): Statement[] {
  let at = 0;
  return files.flatMap((file) => {
    const own = stated.slice(at, at + file.quads.length);
    at += file.quads.length;
    return own.map((quad, index) => ({ quad, file, spots: file.places?.quads[index] }));
  });
}

function typesOf(closed: readonly OriginQuad[]): ReadonlyMap<string, ReadonlySet<string>> {
  const types = new Map<string, Set<string>>();
  for (const { quad } of closed) {
    if (quad.predicate.value !== RDF_TYPE) continue;
    const known = types.get(quad.subject.value);
    if (known === undefined) types.set(quad.subject.value, new Set([quad.object.value]));
    else known.add(quad.object.value);
  }
  return types;
}
