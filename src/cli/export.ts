/** `dealgraph export`: the whole graph as linked data. */
import { writeNQuads, writeTrig } from '../export/rdf.ts';
import { usage, type GlobalFlags } from './command-options.ts';
import type { Messages } from './messages-en.ts';
import { notBuilt } from './not-built.ts';
import { GRAPH_FORMATS, emit, outputFor } from './output.ts';
import { withProject } from './session.ts';
import type { Terminal } from './terminal.ts';

export interface ExportFlags extends GlobalFlags {
  readonly as?: string;
  readonly merged?: boolean;
}

/** Writes the graph, origin by origin. @returns the exit code @throws Problem `not-built`, `unknown-format` (usage) */
export async function exportGraph(thing: string | undefined, flags: ExportFlags, terminal: Terminal, say: Messages): Promise<number> {
  if (thing !== undefined) throw notBuilt(`export ${thing}`, 'linked-data', say);
  if (flags.as !== undefined && flags.format !== undefined && flags.as !== flags.format) throw usage('as-and-format', say.asAndFormat);
  if (flags.as === 'csv' || flags.format === 'csv') throw notBuilt('export --as csv', 'linked-data', say);
  const format = flags.as ?? flags.format;
  const output = outputFor(format === undefined ? flags : { ...flags, format }, GRAPH_FORMATS, say);
  return withProject(flags, terminal, say, async ({ project }) => {
    const merged = flags.merged ?? false;
    const text = output.format === 'trig' ? writeTrig(project.graph, project.project, { merged }) : writeNQuads(project.graph, { merged });
    await emit(await text, output, terminal);
    if (!merged) terminal.err.write(`${say.needsMerged}\n`);
    return 0;
  });
}
