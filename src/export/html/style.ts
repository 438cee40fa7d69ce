/** The style sheet of pages on screens; `style-print.ts` has that of paper. No font, image or script comes from anywhere. */
import { colourProperties, DARK, LIGHT } from './colours.ts';
import { printStyle } from './style-print.ts';

const BASE = `
:root{color-scheme:light dark;${colourProperties(LIGHT)};
--sans:system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue","Liberation Sans",Arial,"Noto Sans",sans-serif;
--serif:Charter,"Bitstream Charter","Iowan Old Style","Sitka Text",Cambria,Georgia,"Liberation Serif","Noto Serif",serif}
@media screen and (prefers-color-scheme:dark){:root{${colourProperties(DARK)}}}
*{box-sizing:border-box}
html{font:100%/1.5 var(--sans);color:var(--ink);background:var(--paper);-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0}
main,.top,.foot{width:min(63rem,100% - 2rem);margin-inline:auto}
h1,h2,h3{font-family:var(--serif);font-weight:700;line-height:1.2;margin:0;overflow-wrap:anywhere;text-wrap:balance}
h1{font-size:clamp(1.5rem,1.1rem + 1.8vw,2.25rem);max-width:24em}
h2{font-size:1.25rem}
h3{font-size:1.05rem}
p,ul,ol,dl,figure{margin:0}
a{color:var(--accent);text-underline-offset:.15em;overflow-wrap:anywhere}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
bdi{overflow-wrap:break-word}
bdi.w{overflow-wrap:anywhere}
.skip{position:absolute;left:-100vw;background:var(--paper);padding:.5rem 1rem}
.skip:focus{left:0;top:0}
.hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
`;

const HEAD = `
.top{padding-block:1.25rem 0}
.kicker{border-top:4px solid var(--accent);padding-top:.5rem;font-size:.8125rem;color:var(--muted);margin-bottom:1.5rem}
.kicker b{color:var(--accent);font-weight:700}
.lead{font-family:var(--serif);font-size:1.0625rem;max-width:42em;margin-top:.75rem;overflow-wrap:anywhere}
.facts{display:grid;grid-template-columns:fit-content(40%) minmax(0,1fr);gap:.15rem 1rem;margin-top:1rem;font-size:.875rem}
.facts dt{color:var(--muted);overflow-wrap:anywhere}
.facts dd{margin:0;overflow-wrap:anywhere}
main>section,main>article,main>nav{margin-top:2rem}
.foot{border-top:1px solid var(--rule);margin-top:3rem;padding-block:1rem 3rem;font-size:.8125rem;color:var(--muted)}
.foot p+p{margin-top:.35rem}
.foot code{overflow-wrap:anywhere;color:var(--ink)}
.note{font-size:.875rem;color:var(--muted);max-width:46em;margin-top:.5rem}
.toc{columns:3 18rem;column-gap:2rem;font-size:.875rem;margin-top:1rem}
.toc section{break-inside:avoid;margin-bottom:1rem}
.toc h3{font-family:var(--sans);font-size:.8125rem;color:var(--muted);margin-bottom:.15rem}
.toc ol{list-style:none;padding:0}
.toc a{display:block;padding-block:.25rem;min-height:1.5rem;text-decoration:none}
.toc a:hover{text-decoration:underline}
article.answer{border-top:1px solid var(--ink);padding-top:1rem;margin-top:3.5rem}
article.answer h2{font-size:1.5rem;max-width:26em}
article.answer>section,article.answer>figure{margin-top:1.5rem}
`;

const PICTURE = `
figure{margin-top:2rem}
figure svg{display:block;max-width:100%;height:auto;margin-top:.75rem}
figure svg.has-narrow{width:100%;max-width:54rem}
figure svg.narrow{display:none;max-width:26rem;width:100%}
.scroll{overflow-x:auto;margin-top:.75rem}
.scroll svg{max-width:none;margin:0}
svg text{font:13px var(--sans);fill:var(--ink)}
svg .sub{font-size:12px;fill:var(--muted)}
svg .head{font-size:12px;font-weight:700;fill:var(--muted)}
svg .box-text{font-size:12px}
svg .box-text.strong{font-weight:600}
svg .value{font-variant-numeric:tabular-nums}
svg .over{paint-order:stroke;stroke:var(--paper);stroke-width:3px;stroke-linejoin:round}
svg .bar:not(.marked){fill:var(--accent)}
svg .bar.marked{stroke:var(--accent);stroke-width:1.25}
svg .bar.soft{stroke:var(--accent);stroke-width:1.25;stroke-dasharray:3 2;fill-opacity:.55}
svg .paper{fill:var(--paper)}
svg .hatch{fill:var(--accent)}
svg .rule,svg .grid{stroke:var(--rule);stroke-width:1}
svg .zero{stroke:var(--edge);stroke-width:1}
svg .box{fill:var(--paper);stroke:var(--edge)}
svg .box.end{fill:var(--tint);stroke:var(--accent);stroke-width:1.5}
svg .link{fill:none;stroke:var(--edge);stroke-width:1.25}
svg .far{stroke-dasharray:7 4}
svg .hearsay.link{stroke-dasharray:1.5 4;stroke-linecap:round;stroke-width:2}
svg .intention.link,svg .characterisation.link{stroke-dasharray:9 3 2 3}
svg .reading.link{stroke-dasharray:4 3 1 3}
svg .hearsay.intention.link,svg .hearsay.characterisation.link,svg .hearsay.reading.link{stroke-dasharray:1.5 4 9 4}
svg .intention.reading.link,svg .characterisation.reading.link{stroke-dasharray:9 3 1.5 3 1.5 3}
figcaption{font-size:.875rem;color:var(--muted);max-width:46em;margin-top:.75rem}
figcaption ul{padding-left:1.1rem;color:var(--ink)}
@media screen and (max-width:49.99rem){
figure svg.wide.has-narrow{display:none}
figure svg.narrow{display:block}
.scroll-hint{display:block;font-size:.8125rem;color:var(--muted)}
}
@media (forced-colors:active){
svg .bar,svg .hatch{fill:CanvasText}
svg .link,svg .box,svg .zero{stroke:CanvasText}
}
`;

const TABLE = `
table{border-collapse:collapse;width:100%;font-size:.9375rem;line-height:1.4;margin-top:.5rem}
caption{text-align:left;font-size:.875rem;color:var(--muted);padding-bottom:.5rem;overflow-wrap:anywhere}
thead th{font-size:.8125rem;font-weight:700;color:var(--muted);text-align:left;vertical-align:bottom;border-bottom:1.5px solid var(--ink);padding:.25rem .75rem .35rem 0}
td,tbody th{vertical-align:top;text-align:left;font-weight:400;padding:.45rem .75rem .3rem 0}
tbody th{font-weight:600}
td:last-child,th:last-child{padding-right:0}
table.slim{max-width:46rem}
.num{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
tbody tr:first-child>*{border-top:1px solid var(--rule)}
tbody:first-of-type tr:first-child>*{border-top:0}
.aside{color:var(--muted);font-style:italic}
.k,.scroll-hint{display:none}
.proof>td{padding:0 0 .35rem}
details>summary{cursor:pointer;font-size:.8125rem;color:var(--muted);padding-block:.2rem;min-height:1.5rem;width:fit-content;max-width:100%;overflow-wrap:anywhere}
details>summary:hover{color:var(--ink)}
summary b{color:var(--accent);font-weight:600}
summary::marker{color:var(--accent)}
.gone del{color:var(--muted)}
del{text-decoration-color:var(--accent)}
ins{text-decoration:none;background:var(--tint);font-weight:600}
.mark{color:var(--ink);border-bottom:1.5px dotted var(--accent)}
.says{background:var(--tint);border-left:3px solid var(--accent);padding:.75rem 1rem;margin:.25rem 0 .75rem;font-size:.875rem;overflow-wrap:anywhere}
.says>*+*,.open>*+*{margin-top:.5rem}
.says ul,.open ul{padding-left:1.1rem}
.h{font-weight:700}
.says>.h:not(:first-child),.open>h2:not(:first-child){margin-top:1.1rem}
.open h2{font-size:1.25rem}
.open .member,.says .member,.way+.way{border-top:1px solid var(--edge);margin-top:.75rem;padding-top:.5rem}
.report{color:var(--muted)}
.report+.passage{margin-top:.35rem}
.report+.way,.report+.member{margin-top:.75rem}
.passage{border-top:1px solid var(--rule);padding-top:.4rem}
.passage>.h{font-size:.8125rem;color:var(--muted)}
.claim{margin-top:.25rem}
.claim+.claim{margin-top:.75rem}
.claim>*+*{margin-top:.2rem}
.claim>p:first-child{font-weight:600}
.small{font-size:.8125rem;color:var(--muted)}
blockquote{margin:.35rem 0;padding-left:.75rem;border-left:2px solid var(--edge);font-family:var(--serif)}
.long>summary{font-size:inherit;color:inherit}
.cells{display:grid;grid-template-columns:fit-content(40%) minmax(0,1fr);gap:.3rem 1.25rem;margin-top:1rem;border-block:1px solid var(--rule);padding-block:.75rem}
.cells dt{color:var(--muted);font-size:.875rem;overflow-wrap:anywhere}
.cells dd{margin:0;overflow-wrap:anywhere;font-weight:600}
`;

/** Below a width, each row becomes a card: headings stand beside the values. */
function cards(condition: string, name: string): string {
  return `@media screen and ${condition}{
table.${name},.${name} thead,.${name} tbody,.${name} tr,.${name} th,.${name} td,.${name} caption{display:block}
.${name} thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.${name} tbody{border-top:1px solid var(--rule);padding-block:.5rem}
.${name} tbody tr:first-child>*{border:0}
.${name} tbody td,.${name} tbody th{padding:.1rem 0}
.${name} tr:not(.proof)>*{display:grid;grid-template-columns:minmax(5.5rem,30%) minmax(0,1fr);gap:.75rem;text-align:left;white-space:normal}
.${name} .k{display:block;color:var(--muted);font-style:normal;font-size:.8125rem;font-weight:400;overflow-wrap:anywhere}
}
`;
}

/** Tables become cards below these widths, in rem: what needs more room does so earlier. */
export const CARDS = { few: 40, some: 56, many: 66 } as const;

/** The whole style sheet. @param foot what stands at the foot of printed pages, on the left */
export function styleSheet(foot: string, page: string): string {
  const tables = Object.entries(CARDS).map(([name, rem]) => cards(`(max-width:${rem - 0.01}rem)`, name));
  return [BASE, HEAD, PICTURE, TABLE, ...tables, cards('(min-width:0)', 'always'), printStyle(foot, page)].join('').replaceAll(/\n+/gu, '\n');
}
