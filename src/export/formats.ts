/** The export formats, the default one first. A new one is one file in `formats/` and one line here. */
import type { ExportFormat, FormatOption } from './format.ts';
import { csv } from './formats/csv.ts';
import { graphml } from './formats/graphml.ts';
import { jsonld } from './formats/jsonld.ts';
import { nquads } from './formats/nquads.ts';
import { ntriples } from './formats/ntriples.ts';
import { trig } from './formats/trig.ts';
import { turtle } from './formats/turtle.ts';

/** Every format that `export` writes. */
export const FORMATS: readonly [ExportFormat, ...ExportFormat[]] = [trig, nquads, jsonld, turtle, ntriples, graphml, csv];

/** The format of a name or ending (`turtle`, `ttl`, `.ttl`), in any case; undefined where there is none. */
export function formatNamed(name: string): ExportFormat | undefined {
  const asked = name.toLowerCase();
  return FORMATS.find((format) => format.name === asked || format.endings.some((ending) => ending === asked || ending.slice(1) === asked));
}

/** The flags that formats take, each once, with the names of the formats that take it. */
export function formatOptions(): readonly { readonly option: FormatOption; readonly formats: readonly string[] }[] {
  const options = new Map(FORMATS.flatMap((format) => format.options.map((option) => [option.name, option] as const)));
  return [...options.values()].map((option) => ({
    option, formats: FORMATS.filter((format) => format.options.some(({ name }) => name === option.name)).map(({ name }) => name),
  }));
}
