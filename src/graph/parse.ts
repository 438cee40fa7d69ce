/** Parses one RDF file with n3 into quads that know their line, and graphs that know where their block starts. */
import type * as RDF from '@rdfjs/types';
import { Problem, type Bilingual } from '../problem.ts';
import type { LocatedToken } from './located-token.ts';
import { OpenParts } from './open-parts.ts';
import { syntaxProblem } from './syntax-problem.ts';
import type { Terms } from './terms.ts';
import { TokenPlaces } from './token-places.ts';

export interface ParsedFile {
  /** As written: the file's default part has the default graph. Blank nodes are labelled apart from other files'. */
  readonly quads: readonly RDF.Quad[];
  /** For each quad, the line (from 1) of the token that completed it. */
  readonly lines: readonly number[];
  /** The line (from 1) where the first block of each named graph starts, by graph IRI; blocks that hold nothing are left out. */
  readonly blocks: ReadonlyMap<string, number>;
  /** Whether the file has named graphs at all, be they empty (semantics §13 asks). */
  readonly named: boolean;
  /** Where everything stands; only where `locate` asked for it. */
  readonly places?: TokenPlaces;
}

export interface ParseOptions {
  /** n3's name of the format, such as `text/turtle`. */
  readonly format: string;
  /** The path as messages show it. */
  readonly file: string;
  readonly terms: Terms;
  /** Keeps this file's blank node labels apart from other files'. */
  readonly blankPrefix: string;
  /** Prefixes that a repair may suggest. */
  readonly known: Readonly<Record<string, string>>;
  /** Whether to keep the place of every quad, prefix and block: only judging a file needs them. */
  readonly locate?: boolean;
}

/** Tokens of RDF 1.2, which neither the claims' model nor every engine knows. */
const RDF_1_2 = new Set(['<<', '<<(', '{|', '~', 'dircode', 'VERSION', '@version']);

/**
 * Parses Turtle, TriG, N-Triples or N-Quads. The work itself is synchronous.
 * @throws Problem `syntax`, `relative-iri` or `rdf-1.2`, with line and column
 */
export async function parseRdf(text: string, options: ParseOptions): Promise<ParsedFile> {
  // Loaded when first needed: a prepared snapshot does without it.
  const { Parser } = await import('n3');
  const reader = new Reader(options);
  const parser = new Parser({ format: options.format, factory: reader.factory() as never, blankNodePrefix: options.blankPrefix });
  try {
    // With onToken and without onQuad, n3 works synchronously and shows each token just before it is used.
    const quads = parser.parse(text, { onToken: (token: LocatedToken) => reader.see(token) } as never) as unknown as RDF.Quad[];
    return { quads, lines: reader.lines, blocks: reader.blocks, named: reader.named, ...(reader.places && { places: reader.places }) };
  } catch (error) {
    throw error instanceof Problem ? error : syntaxProblem(error, { text, file: options.file, known: options.known, before: reader.before, open: reader.open });
  }
}

/** Watches tokens go by, so that terms and quads can be tied to their lines. */
class Reader {
  readonly lines: number[] = [];
  readonly blocks = new Map<string, number>();
  named = false;
  /** The token before the one being read. */
  before: LocatedToken | undefined;
  readonly places: TokenPlaces | undefined;
  readonly open = new OpenParts();
  readonly #options: ParseOptions;
  readonly #absolute = new Set<string>();
  #token: LocatedToken | undefined;
  #blockLine = 0;
  #unnamed = 0;

  constructor(options: ParseOptions) {
    this.#options = options;
    this.places = options.locate ? new TokenPlaces(options.terms) : undefined;
  }

  see(token: LocatedToken): void {
    if (RDF_1_2.has(token.type)) throw this.#problem('rdf-1.2', token, {
      en: `"${token.type}" is RDF 1.2, which is not read`, de: `„${token.type}“ ist RDF 1.2 und wird nicht gelesen`,
    }, {
      en: 'Write the statement in RDF 1.1: describe it as a thing of its own, or as a claim.',
      de: 'Die Aussage in RDF 1.1 schreiben: als eigenes Ding beschreiben, oder als Angabe.',
    });
    this.open.see(token, this.#options.file);
    // A block starts at its label, which is the token before the brace.
    if (token.type === '{') {
      this.#blockLine = this.#token?.line ?? token.line;
      this.named ||= this.#token?.type === 'IRI' || this.#token?.type === 'prefixed';
    }
    this.before = this.#token;
    this.#token = token;
    this.places?.see(token);
  }

  /** What n3 makes terms and quads with. */
  factory(): Record<string, unknown> {
    const { terms, blankPrefix } = this.#options;
    return {
      namedNode: (value: string) => this.#iri(value),
      blankNode: (label?: string) => this.#placed(terms.blank(label ?? `${blankPrefix}n3-${this.#unnamed++}`)),
      literal: (value: string, kind?: string | RDF.NamedNode) => this.#placed(terms.literal(value, kind)),
      defaultGraph: () => terms.defaultGraph(),
      quad: (s: RDF.Quad_Subject, p: RDF.Quad_Predicate, o: RDF.Quad_Object, g?: RDF.Quad_Graph) => this.#quad(s, p, o, g),
    };
  }

  #iri(value: string): RDF.NamedNode {
    if (!this.#absolute.has(value)) {
      if (!/^[a-z][a-z0-9+.-]*:/i.test(value)) {
        throw this.#problem('relative-iri', this.#token, {
          en: `<${value}> is a relative IRI, and a file's place on disk names nothing`,
          de: `<${value}> ist eine relative IRI, und wo eine Datei gespeichert ist, benennt nichts`,
        }, {
          en: 'Write the full IRI or a prefixed name, or declare a @base.',
          de: 'Die volle IRI oder einen Namen mit Präfix schreiben, oder eine @base deklarieren.',
        });
      }
      this.#absolute.add(value);
    }
    return this.#placed(this.#options.terms.iri(value));
  }

  #placed<T extends RDF.Term>(term: T): T {
    this.places?.made(term);
    return term;
  }

  #quad(subject: RDF.Quad_Subject, predicate: RDF.Quad_Predicate, object: RDF.Quad_Object, graph?: RDF.Quad_Graph): RDF.Quad {
    const quad = this.#options.terms.quad(subject, predicate, object, graph || undefined);
    if (quad.graph.termType === 'BlankNode') {
      throw this.#problem('unnamed-graph', this.open.lastGraph ?? this.#token, {
        en: 'a graph is named by a blank node', de: 'ein Graph ist nach einem Blank Node benannt, hat also keinen Namen',
      }, {
        en: 'Give the claim an IRI: <base>claim/<report>/<passage>-<n>.', de: 'Der Angabe eine IRI geben: <Basis>claim/<Bericht>/<Passage>-<n>.',
      });
    }
    const line = this.#token?.line ?? 1;
    this.lines.push(line);
    this.places?.quad(quad);
    // N-Quads have no blocks: there a graph starts with its first line.
    if (graph?.termType === 'NamedNode') this.named = true;
    if (graph?.termType === 'NamedNode' && !this.blocks.has(graph.value)) this.blocks.set(graph.value, this.#blockLine || line);
    return quad;
  }

  #problem(code: string, token: LocatedToken | undefined, message: Bilingual, repair: Bilingual): Problem {
    const place = { file: this.#options.file, ...(token && { line: token.line, column: token.start + 1 }) };
    return new Problem({ code, message, place, repair });
  }
}
