/** An explained row for a terminal or a plain pipe: headings, indented, wrapped at words. */
import type { Ink } from './answer-table.ts';
import { explainedParts, type Part } from './explained-parts.ts';
import type { ExplainedRow } from './explained-row.ts';
import { cellWidth, safeLine, wrap } from './terminal-text.ts';

export interface ExplainedTextOptions {
  readonly lang: string;
  /** Terminal cells per line; at least 20 are used. */
  readonly width?: number;
  readonly ink?: Ink;
}

const PLAIN: Ink = { bold: (text) => text, dim: (text) => text };
const STEP = '  ';

/** Writes an explained row. @returns text ending in a line feed, with hostile characters from the data made visible */
export function explainedText(row: ExplainedRow, { lang, width = 100, ink = PLAIN }: ExplainedTextOptions): string {
  const lines = explainedParts(row, lang).flatMap((part) => partLines(part, Math.max(20, width), ink));
  // Empty lines part blocks; never two together, and none at the ends.
  return `${lines.filter((line, index) => line !== '' || (index > 0 && lines[index - 1] !== '')).join('\n').trim()}\n`;
}

function partLines(part: Part, width: number, ink: Ink): readonly string[] {
  const indent = STEP.repeat(part.depth);
  const bullet = part.kind === 'triple' || part.kind === 'sentence' ? '- ' : part.kind === 'words' ? '| ' : '';
  const hanging = part.kind === 'words' ? '| ' : ' '.repeat(cellWidth(bullet));
  const text = safeLine(part.pieces.map(({ text: piece, quoted }) => (quoted ? `⟦${piece}⟧` : piece)).join(''));
  const wrapped = wrap(text, Math.max(10, width - cellWidth(indent) - cellWidth(bullet)));
  const paint = ['heading', 'title', 'place'].includes(part.kind) ? ink.bold : part.kind === 'note' ? ink.dim : (line: string) => line;
  const lines = wrapped.map((line, index) => `${indent}${index === 0 ? bullet : hanging}${paint(line)}`.trimEnd());
  return [...(part.apart ? [''] : []), ...lines];
}
