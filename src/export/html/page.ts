/** A page as one file: it asks nobody for anything, runs nothing, and says so itself to the browser. */
import { html, trusted, type Content } from './markup.ts';
import { headline } from './prose.ts';
import { styleSheet } from './style.ts';
import { pageWords } from './words.ts';

export interface Page {
  readonly lang: string;
  /** What it is about, in one line of plain text. */
  readonly title: string;
  /** Above the title: what the page is a part of. */
  readonly kicker: string;
  /** Below the title. */
  readonly head: Content;
  readonly body: Content;
  /** Paragraphs at the end. */
  readonly foot: readonly Content[];
  /** What stands at the foot of each printed page. */
  readonly paperFoot: string;
}

/** No script, no request: even what slipped into the page as markup could neither run nor load. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

/** The whole document, ending in a line feed. */
export function pageText({ lang, title, kicker, head, body, foot, paperFoot }: Page): string {
  const words = pageWords(lang);
  const document = html`<!DOCTYPE html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${trusted(POLICY)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<link rel="icon" href="data:,">
<title>${title.slice(0, 200)}</title>
<style>${trusted(styleSheet(paperFoot, words.page))}</style>
</head>
<body>
<a class="skip" href="#content">${words.skip}</a>
<header class="top">
<p class="kicker"><b>dealgraph</b> ${kicker}</p>
<h1>${headline(title)}</h1>
${head}
</header>
<main id="content" tabindex="-1">
${body}
</main>
<footer class="foot">
${foot.map((paragraph) => html`<p>${paragraph}</p>`)}
</footer>
</body>
</html>
`;
  return document.toString();
}
