/** What a call throws, as people read it. */
import { Problem } from '../../src/problem.ts';

/** `code: message`, with `line:column` after the code where there is a place; `no problem` where nothing is thrown. */
export async function problemOf(call: () => unknown): Promise<string> {
  try {
    await call();
    return 'no problem';
  } catch (error) {
    if (error instanceof Problem) return told(error);
    throw error;
  }
}

/** One problem in the same form. */
export function told({ code, message, place }: Problem): string {
  return `${code}${place?.line === undefined ? '' : ` ${place.line}:${place.column ?? '-'}`}: ${message}`;
}
