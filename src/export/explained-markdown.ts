/** An explained row as Markdown, its data written so that no character of it acts as markup. */
import { escapeMarkdown } from './answer-markdown.ts';
import { explainedParts, type Part } from './explained-parts.ts';
import type { ExplainedRow } from './explained-row.ts';

/** Writes an explained row. @returns text ending in a line feed */
export function explainedMarkdown(row: ExplainedRow, lang: string): string {
  const parts = explainedParts(row, lang);
  const lines = parts.flatMap((part, index) => (isList(part) && isList(parts[index - 1]) ? [written(part)] : ['', written(part)]));
  return `${lines.join('\n').trim()}\n`;
}

function isList(part: Part | undefined): boolean {
  return part?.kind === 'triple' || part?.kind === 'sentence';
}

function written({ kind, depth, pieces }: Part): string {
  const text = escapeMarkdown(pieces.map(({ text: piece, quoted }) => (quoted ? `⟦${piece}⟧` : piece)).join(''));
  switch (kind) {
    case 'title': return `## ${text}`;
    case 'heading': return `${depth === 0 ? '###' : '####'} ${text}`;
    case 'place': return `**${text}**`;
    case 'triple': case 'sentence': return `- ${text}`;
    case 'words': return `> ${text}`;
    case 'note': return `*${text}*`;
    case 'text': return text;
  }
}
