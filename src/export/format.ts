/** What an export format is: its names, what it takes and loses, and how it writes. `formats.ts` lists them all. */
import type { Graph } from '../graph/graph.ts';
import type { Project } from '../graph/project.ts';
import type { LeftOut, Lens } from '../query/answer.ts';
import type { Localised } from '../query/canned-query.ts';
import type { Chunks } from './chunks.ts';

/** How much is exported: everything, one thing with what belongs to it, or the things of one class. */
export type Scope = { readonly of: 'graph' } | { readonly of: 'thing' | 'class'; readonly iri: string };

/** A flag of `export` that only some formats take. */
export interface FormatOption {
  /** Its long form without dashes; its value stands in `ExportRequest.options` under this very name. */
  readonly name: string;
  /** What stands for its value in help texts; left out for a flag without one. */
  readonly value?: string;
  readonly help: Localised;
}

/** What a format is asked to write. */
export interface ExportRequest {
  /** The whole graph under the lens, whatever the scope. */
  readonly graph: Graph;
  /** Without a lens, the graph as it stands in the files, retracted claims included: for what reads back as the project. */
  readonly stored?: Graph;
  /** The lens asked for, and what it left out. */
  readonly lens?: { readonly lens: Lens; readonly leftOut: LeftOut };
  readonly project: Pick<Project, 'name' | 'version' | 'licences' | 'languages' | 'folder' | 'shown' | 'used'>;
  readonly scope: Scope;
  /** The language of labels and comments, one of the project's. */
  readonly lang: string;
  /** Whether that was asked for, and is not the system's. */
  readonly langAsked: boolean;
  /** Whether `files` is asked for. */
  readonly folder: boolean;
  /** The format's own flags that were given, by name: a text, or true for one without a value. */
  readonly options: Readonly<Record<string, string | boolean>>;
}

/** One file of an export that is a folder. */
export interface ExportFile {
  /** A plain file name. */
  readonly name: string;
  readonly text: Chunks;
}

/**
 * One format. Its own file in `formats/` holds this description and nothing heavy, since help texts read it: what writes
 * is imported when it is called.
 */
export interface ExportFormat {
  /** What `--as` takes. */
  readonly name: string;
  /** The endings of its files, with their dot, the usual one first. `--as` takes them too, without the dot. */
  readonly endings: readonly [string, ...string[]];
  readonly mediaType: string;
  readonly scopes: readonly Scope['of'][];
  readonly options: readonly FormatOption[];
  /** What this export leaves out or changes against the project, or a choice made for the user; each is said on standard error. */
  notes(request: ExportRequest): readonly Localised[];
  /**
   * The text, in pieces where the graph may be large.
   * @throws Problem where an option's value or the graph cannot be written; before the first piece wherever possible
   */
  write(request: ExportRequest): Promise<Chunks>;
  /** The files of an export into a folder, for formats that can be one (`-o DIR/`). */
  files?(request: ExportRequest): Promise<Iterable<ExportFile>>;
}
