/** The style sheet of pages on paper: everything is unfolded, links say where they lead, rows stay whole. */

/** The rules for paper. @param foot what stands at the foot of each page, on the left. @param page the word for page */
export function printStyle(foot: string, page: string): string {
  return `
@page{size:A4;margin:18mm 16mm 20mm;
@bottom-left{content:${cssText(foot)};font:8pt sans-serif;color:#555}
@bottom-right{content:${cssText(`${page} `)} counter(page) "/" counter(pages);font:8pt sans-serif;color:#555}}
@media print{
html{font-size:9.5pt;background:#fff}
main,.top,.foot{max-width:none;padding-inline:0}
.skip,.scroll-hint{display:none}
h1{font-size:20pt}
h1,h2,h3,h4,caption,thead,.report{break-after:avoid}
figure{break-inside:avoid}
figure svg{max-width:100%;height:auto}
.scroll{overflow:visible}
.scroll svg{max-width:100%}
table{font-size:9pt}
thead{display:table-header-group}
tr,.claim{break-inside:avoid}
tr:not(.proof){break-after:avoid}
details::details-content{content-visibility:visible;display:block;block-size:auto}
details>summary{list-style:none}
summary::-webkit-details-marker{display:none}
.says{background:none;padding:.25rem 0 .25rem .75rem;font-size:8.5pt}
.long>summary{display:none}
a[href^="http"]::after{content:" <" attr(href) ">";font-size:.9em}
a.plain::after{content:none!important}
.toc a{color:inherit}
article.answer{break-before:page;margin-top:0}
}
`;
}

/** A text as a string of CSS that no character of it can end. */
function cssText(text: string): string {
  return `"${text.replaceAll(/[^\p{L}\p{N} .,:/-]/gu, (sign) => `\\${(sign.codePointAt(0) ?? 0).toString(16)} `)}"`;
}
