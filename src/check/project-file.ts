/** Judges `dealgraph.json` beyond what loading needs: keys that nobody reads. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lineAndColumn } from '../graph/place-in-text.ts';
import { PROJECT_FILE, shownPath, type Project } from '../graph/project.ts';
import type { Finding } from './finding.ts';
import { didYouMean } from './meant.ts';

const KEYS = ['$schema', 'name', 'version', 'base', 'languages', 'licences', 'uses', 'accepted'];

/** A finding for each key that dealgraph does not know; what else can be wrong there stops every command. */
export function projectFileFindings(project: Project): Finding[] {
  const text = readFileSync(join(project.folder, PROJECT_FILE), 'utf8');
  const keys = Object.keys(JSON.parse(text) as object);
  return keys.filter((key) => !KEYS.includes(key)).map((key) => ({
    id: 'project-key',
    severity: 'warning',
    place: { file: shownPath(project, PROJECT_FILE), ...lineAndColumn(text, Math.max(text.indexOf(JSON.stringify(key)), 0)) },
    message: { en: `dealgraph.json has the key "${key}", which nothing reads.`, de: `dealgraph.json hat den Schlüssel „${key}“, den nichts liest.` },
    repair: didYouMean(key, KEYS, { en: `Take it out; keys are ${KEYS.slice(1).join(', ')}.`, de: `Ihn herausnehmen; Schlüssel sind ${KEYS.slice(1).join(', ')}.` }),
  }));
}
