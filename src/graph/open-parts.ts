/** What is open while a file is read: the statement that a token belongs to, and the graph around it. */
import { Problem, type Bilingual } from '../problem.ts';
import type { LocatedToken } from './located-token.ts';

export class OpenParts {
  /** The first token of the statement being read. */
  statement: LocatedToken | undefined;
  /** The name of the graph being read, or its brace where it has none. */
  graph: LocatedToken | undefined;
  #before: LocatedToken | undefined;
  /** The same, or of the graph that was closed last: n3 makes a graph's last triple after its brace. */
  lastGraph: LocatedToken | undefined;
  /** The brackets around that token that are still open, the outermost first. */
  readonly brackets: LocatedToken[] = [];
  #ended = true;

  /** @throws Problem `syntax` where a graph starts inside another, which n3 lets pass */
  see(token: LocatedToken, file: string): void {
    if (token.type === '{' && this.graph !== undefined) throw nestedGraph(token, this.graph, file);
    if (this.#ended && !['.', '}', 'eof'].includes(token.type)) [this.statement, this.#ended] = [token, false];
    if (token.type === '[' || token.type === '(') this.brackets.push(token);
    else if (token.type === ']' || token.type === ')') this.brackets.pop();
    else if (token.type === '{') {
      this.graph = this.#before ?? token;
      [this.lastGraph, this.#ended] = [this.graph, true];
    }
    else if (token.type === '}') [this.graph, this.#ended] = [undefined, true];
    else if (token.type === '.' && this.brackets.length === 0) this.#ended = true;
    this.#before = token;
  }
}

/** TriG §2.1: a graph's block holds triples only. */
function nestedGraph({ line, start }: LocatedToken, graph: LocatedToken, file: string): Problem {
  return new Problem({
    code: 'syntax', place: { file, line, column: start + 1 },
    message: {
      en: `a graph starts here, but the one that starts on line ${graph.line} is not closed`, de: `hier beginnt ein Graph, der in Zeile ${graph.line} begonnene ist aber nicht geschlossen`,
    },
    repair: {
      en: `Close the graph of line ${graph.line} with "}" after its last statement.`, de: `Den Graphen aus Zeile ${graph.line} nach seiner letzten Aussage mit „}“ schließen.`,
    },
  });
}

/** The statement that a mistake belongs to, in brackets, where it starts on an earlier line. */
export function inStatement(statement: LocatedToken | undefined, line: number): Bilingual {
  if (statement === undefined || statement.line >= line) return { en: '', de: '' };
  return { en: ` (in the statement that starts on line ${statement.line})`, de: ` (in der Aussage, die in Zeile ${statement.line} beginnt)` };
}
