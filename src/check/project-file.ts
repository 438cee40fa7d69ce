/** Judges `dealgraph.json` beyond what loading needs: keys that nobody reads, and used packages that are others than accepted. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { jsonPlace } from '../graph/json-places.ts';
import { lineAndColumn } from '../graph/place-in-text.ts';
import { PROJECT_FILE, shownPath, type Project } from '../graph/project.ts';
import type { Finding } from './finding.ts';
import { didYouMean } from './meant.ts';

const KEYS = ['$schema', 'name', 'version', 'base', 'languages', 'licences', 'uses', 'accepted'];

/**
 * A finding for each key that dealgraph does not know, and for each used package that was upgraded since it was
 * accepted; what else can be wrong there stops every command.
 * @param others what else was found in the project: most likely what the upgrade broke
 */
export function projectFileFindings(project: Project, others: readonly Finding[]): Finding[] {
  const text = readFileSync(join(project.folder, PROJECT_FILE), 'utf8');
  const file = shownPath(project, PROJECT_FILE);
  return [...unknownKeys(text, file), ...upgrades(text, file, project, others)];
}

function unknownKeys(text: string, file: string): Finding[] {
  const keys = Object.keys(JSON.parse(text) as object);
  return keys.filter((key) => !KEYS.includes(key)).map((key) => ({
    id: 'project-key',
    severity: 'warning',
    place: { file, ...lineAndColumn(text, jsonPlace(text, [key]).key) },
    message: { en: `dealgraph.json has the key "${key}", which nothing reads.`, de: `dealgraph.json hat den Schlüssel „${key}“, den nichts liest.` },
    repair: didYouMean(key, KEYS, { en: `Take it out; keys are ${KEYS.slice(1).join(', ')}.`, de: `Ihn herausnehmen; Schlüssel sind ${KEYS.slice(1).join(', ')}.` }),
  }));
}

/** What is used is never copied, so an upgrade may break what was fine: said until somebody accepts it. */
function upgrades(text: string, file: string, { used, accepted }: Project, others: readonly Finding[]): Finding[] {
  const toMend = others.filter(({ severity }) => severity !== 'note').length;
  return used.flatMap(({ name, version }) => {
    const before = Object.hasOwn(accepted, name) ? accepted[name] : undefined;
    if (before === undefined || before === version) return [];
    return [{
      id: 'package-upgraded',
      severity: 'note' as const,
      place: { file, ...lineAndColumn(text, jsonPlace(text, ['accepted', name]).value) },
      message: {
        en: `${name} is ${version} here, and ${before} when it was last accepted. ${broke(toMend).en}`,
        de: `${name} ist hier ${version}, und ${before}, als es zuletzt angenommen wurde. ${broke(toMend).de}`,
      },
      repair: { en: `When nothing is left to mend, write "accepted": { "${name}": "${version}" }.`, de: `Ist nichts mehr zu berichtigen, "accepted": { "${name}": "${version}" } schreiben.` },
    }];
  });
}

function broke(count: number): { readonly en: string; readonly de: string } {
  if (count === 0) return { en: 'Nothing broke.', de: 'Nichts ging dabei kaputt.' };
  if (count === 1) return { en: 'The other finding may be what the upgrade broke.', de: 'Der andere Befund kann von dem Wechsel kommen.' };
  return { en: `The ${count} other findings may be what the upgrade broke.`, de: `Die ${count} anderen Befunde können von dem Wechsel kommen.` };
}
