/** The problem that a call is expected to end in. */
import { Problem } from '../src/problem.ts';

/** What the call throws. @throws whatever it throws that is no Problem, and where it throws nothing */
export function thrownProblem(call: () => unknown): Problem {
  try {
    call();
  } catch (error) {
    return asProblem(error);
  }
  throw new Error(`no problem: ${call}`);
}

/** What the call throws or its promise is rejected with. */
export async function rejectedProblem(call: () => unknown): Promise<Problem> {
  try {
    await call();
  } catch (error) {
    return asProblem(error);
  }
  throw new Error(`no problem: ${call}`);
}

function asProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  throw error;
}
