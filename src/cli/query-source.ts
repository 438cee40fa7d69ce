/** Where the text of an ad-hoc query comes from: a file, the argument itself, or standard input. */
import { existsSync, readFileSync } from 'node:fs';
import { Problem } from '../problem.ts';
import type { Messages } from './messages-en.ts';
import type { Terminal } from './terminal.ts';

/** The text of the query. @throws Problem `unreadable-file`, `unknown-file` */
export async function queryText(source: string, terminal: Terminal, say: Messages): Promise<string> {
  if (source === '-') return readAll(terminal.input);
  if (existsSync(source)) {
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(source));
    } catch (cause) {
      const why = (cause as NodeJS.ErrnoException).code ?? String(cause);
      throw new Problem({ code: 'unreadable-file', message: say.unreadableFile(source, why) }, { cause });
    }
  }
  // Every SPARQL query has a blank or a brace; a lone word is a mistyped file.
  if (!/[\s{]/u.test(source) || /^\S+\.(?:rq|sparql)$/iu.test(source)) {
    throw new Problem({ code: 'unknown-file', message: say.unknownFile(source), repair: say.noQueryRepair });
  }
  return source;
}

async function readAll(input: Terminal['input']): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of input) text += typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true });
  return text + decoder.decode();
}
