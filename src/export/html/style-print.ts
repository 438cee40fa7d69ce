/** The style sheet of pages on paper: everything is unfolded, links say where they lead, rows stay whole. */

/** The rules for paper. @param foot what stands at the foot of each page, on the left. @param page the word for page */
export function printStyle(foot: string, page: string): string {
  return `
@page{size:A4;margin:18mm 16mm 20mm;
@bottom-left{content:${cssText(foot)};font:8pt sans-serif;color:#555}
@bottom-right{content:${cssText(`${page} `)} counter(page) "/" counter(pages);font:8pt sans-serif;color:#555}}
@media print{
html{font-size:9.5pt;background:#fff}
main,.top,.foot{width:auto}
.skip,.scroll-hint{display:none}
h1{font-size:20pt}
h1,h2,h3,h4,caption,thead,.report{break-after:avoid}
p,li{orphans:3;widows:3}
.report,li{break-inside:avoid}
.proof>td{-webkit-box-decoration-break:clone;box-decoration-break:clone;padding-top:.35rem}
figure{break-inside:avoid}
figure svg{max-width:100%;height:auto}
.scroll{overflow:visible}
.scroll svg{max-width:100%}
table{font-size:9pt}
thead{display:table-header-group}
tr:not(.proof),.claim{break-inside:avoid}
tr:not(.proof),.h,summary{break-after:avoid}
details::details-content{content-visibility:visible;display:block;block-size:auto}
details>summary{list-style:none}
summary::-webkit-details-marker{display:none}
.says{background:none;padding:.1rem 0 .1rem .75rem;font-size:8pt;columns:2;column-gap:1.5rem}
.says>.h:first-child{margin-top:0}
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
