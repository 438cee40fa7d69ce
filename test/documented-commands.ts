/** The shell commands that a Markdown page shows, each with the output it promises. */

export interface DocumentedCommand {
  readonly line: string;
  readonly lineNumber: number;
  /** What follows it in the fence; undefined where the fence shows commands only. */
  readonly output: string | undefined;
}

/**
 * The commands in the `sh` fences of a page, except those marked `no-test` with a reason. In a fence with prompts,
 * `$ ` starts a command, `> ` continues it, and the rest is its output; without prompts each line is a command.
 */
export function commandsIn(page: string): readonly DocumentedCommand[] {
  const lines = page.split('\n');
  const commands: DocumentedCommand[] = [];
  for (let start = 0; start < lines.length; start += 1) {
    const fence = /^```sh\b(.*)$/u.exec(lines[start] ?? '');
    if (!fence) continue;
    const end = lines.findIndex((line, index) => index > start && line.startsWith('```'));
    if (!/\bno-test\s+\S/u.test(fence[1] ?? '')) commands.push(...commandsOf(lines.slice(start + 1, end), start + 2));
    start = end;
  }
  return commands;
}

function commandsOf(lines: readonly string[], firstLine: number): readonly DocumentedCommand[] {
  if (!lines.some((line) => line.startsWith('$ '))) {
    return lines.flatMap((line, index) => (line.trim() === '' ? [] : [{ line, lineNumber: firstLine + index, output: undefined }]));
  }
  const starts = lines.flatMap((line, index) => (line.startsWith('$ ') ? [index] : []));
  return starts.map((start, index) => {
    const block = lines.slice(start, starts[index + 1]);
    const outputStart = block.findIndex((line, at) => at > 0 && !line.startsWith('> '));
    const command = block.slice(0, outputStart < 0 ? undefined : outputStart).map((line) => line.slice(2));
    return {
      line: command.join('\n'),
      lineNumber: firstLine + start,
      output: outputStart < 0 ? '' : block.slice(outputStart).join('\n'),
    };
  });
}

/**
 * Whether an output is the promised one. A line of `…` alone stands for any lines, `…` in a line for any text; blanks at
 * line ends, CRLF, and empty lines at the end do not count.
 */
export function outputMatches(actual: string, promised: string): boolean {
  const tidy = (text: string) => text.replaceAll('\r\n', '\n').replace(/[^\S\n]+$/gmu, '').replace(/\n+$/u, '');
  const pattern = tidy(promised)
    .split('\n')
    .map((line) => (line.trim() === '…' ? '(?:.*\\n)*?.*' : line.split('…').map(escaped).join('.*')))
    .join('\n');
  return new RegExp(`^${pattern}$`, 'u').test(tidy(actual));
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/gu, String.raw`\$&`);
}
