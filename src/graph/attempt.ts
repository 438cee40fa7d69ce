/** Reads what may not be readable: a failure is a problem of that file, and the rest goes on. */
import { Problem } from '../problem.ts';

/** What `read` returns; where it fails, undefined and one more problem. Anything but a Problem or a system error is thrown on. */
export function attempt<T>(read: () => T, file: string, problems: Problem[]): T | undefined {
  try {
    return read();
  } catch (cause) {
    if (cause instanceof Problem) {
      problems.push(cause);
      return undefined;
    }
    const code = (cause as NodeJS.ErrnoException).code;
    if (code === undefined) throw cause;
    problems.push(new Problem({
      code: 'unreadable-file', message: { en: `cannot be read (${code})`, de: `lässt sich nicht lesen (${code})` }, place: { file },
      repair: { en: 'Make the file readable, or take it out of the project.', de: 'Die Datei lesbar machen oder aus dem Projekt nehmen.' },
    }, { cause }));
    return undefined;
  }
}
