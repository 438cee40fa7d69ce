/** Projects for tests: a folder made from texts, removed when the tests of a file are done. */
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

export const BASE = 'https://example.org/deals/';

export const PREFIXES = `@prefix : <https://w3id.org/dealgraph/ontology#> .
@prefix id: <${BASE}id/> .
@prefix claim: <${BASE}claim/> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix owl: <http://www.w3.org/2002/07/owl#> .
`;

const folders: string[] = [];

/** A folder with these files (path → text or bytes); `dealgraph.json` is added where it is not among them. */
export function tempProject(files: Readonly<Record<string, string | Uint8Array>>, options: { ontology?: boolean } = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'dealgraph-test-'));
  folders.push(folder);
  const all = { 'dealgraph.json': JSON.stringify({ name: 'Test', version: '1.0.0', base: BASE, languages: ['en', 'de'] }), ...files };
  for (const [path, content] of Object.entries(all)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  if (options.ontology) cpSync('ontology', join(folder, 'ontology'), { recursive: true });
  return folder;
}

export function removeTempProjects(): void {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
}
