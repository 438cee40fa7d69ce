/** Pages by their text and pictures by their places; `test/interop/html.test.ts` looks at them in a browser. */
import { expect } from 'chai';
import fc from 'fast-check';
import { answerPage, answersPage, rowPage, type AnswerPageOptions } from '../../src/export/html/answer-page.ts';
import { barChart } from '../../src/export/html/bar-chart.ts';
import { DARK, LIGHT, type Colours } from '../../src/export/html/colours.ts';
import { at } from '../../src/export/html/day.ts';
import { crossings, layersOf } from '../../src/export/html/layers.ts';
import { html, Markup } from '../../src/export/html/markup.ts';
import { networkLayout } from '../../src/export/html/network-layout.ts';
import { network, type Network } from '../../src/export/html/network.ts';
import { fittedLines, textWidth } from '../../src/export/html/text-width.ts';
import { timeAxis } from '../../src/export/html/time-axis.ts';
import { timeline } from '../../src/export/html/timeline.ts';
import { pageWords } from '../../src/export/html/words.ts';
import { readingStyle } from '../../src/export/answer-sheet.ts';
import { safeLine } from '../../src/export/terminal-text.ts';
import type { Answer, Row } from '../../src/query/answer.ts';
import type { CannedQuery } from '../../src/query/canned-query.ts';
import { openProject, type OpenedProject } from '../../src/index.ts';
import { anAnswer, thing, typed } from './an-answer.ts';
import { HOSTILE, hostileProject, LINK } from './hostile-project.ts';
import { removeTempProjects } from '../graph/temp-project.ts';

const style = readingStyle({ lang: 'en' });
const words = pageWords('en');

describe('markup', () => {
  it('keeps every value text, between tags and in attributes', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => {
      const written = html`<p title="${text}">${text}</p>`.toString();
      const [, attribute = '', content = ''] = /^<p title="([^"<>]*)">([^"<>]*)<\/p>$/u.exec(written) ?? [];
      const read = (part: string): string => part.replaceAll(/&(lt|gt|quot|#39|amp);/gu, (_, name: string) => ({ lt: '<', gt: '>', quot: '"', '#39': "'", amp: '&' })[name] ?? '');
      const shown = safeLine(text).replaceAll(/\p{Surrogate}/gu, '\ufffd');
      expect([read(attribute), read(content)]).to.deep.equal([shown, shown]);
    }));
  });

  it('lets in what is markup by its type, and nothing for false and undefined', () => {
    expect(html`${[html`<b>${'&'}</b>`, false, undefined, 3, new Markup('<i>')]}`.toString()).to.equal('<b>&amp;</b>3<i>');
  });
});

describe('text in pictures', () => {
  it('is broken into lines of the width, and cut with “…”', () => {
    expect(fittedLines('Alpenrobotik and the Ministry of Weather', 120, 13, 2)).to.deep.equal(['Alpenrobotik and', 'the Ministry of…']);
    expect(fittedLines('snow', 200, 13, 2)).to.deep.equal(['snow']);
    expect(fittedLines('vision-language-action', 110, 13, 3)).to.deep.equal(['vision-', 'language-', 'action']);
  });

  it('never gets wider than asked, whatever it is', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 900 }), (text) => {
      const lines = fittedLines(text, 90, 12, 3, true);
      expect(lines).to.have.length.within(1, 3);
      for (const line of lines) expect(textWidth(line, 12, true)).to.be.at.most(90.001);
    }));
  });
});

describe('colours', () => {
  /** The contrast of WCAG 2.2. */
  const contrast = (one: string, other: string): number => {
    const [light = 0, dark = 0] = [one, other].map((colour) => {
      const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => Number.parseInt(colour.slice(start, start + 2), 16) / 255).map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    }).toSorted((a, b) => b - a);
    return (light + 0.05) / (dark + 0.05);
  };
  for (const [name, colours] of Object.entries({ light: LIGHT, dark: DARK }) as [string, Colours][]) {
    it(`can be read and told apart, ${name}`, () => {
      for (const ground of [colours.paper, colours.tint]) {
        for (const text of [colours.ink, colours.muted, colours.accent]) expect(contrast(text, ground)).to.be.at.least(4.5);
        expect(contrast(colours.edge, ground)).to.be.at.least(3);
      }
    });
  }
});

describe('a timeline', () => {
  const dated = (name: string, cells: Row['cells']): Row['cells'] => ({ deal: thing(name, name), ...cells });
  const answer = anAnswer(['date', 'precision', 'deal', 'earliest', 'latest'], [
    dated('end of year', { date: typed('2024', 'gYear'), precision: { value: 'end-of-year' }, earliest: typed('2024-10-01', 'date'), latest: typed('2024-12-31', 'date') }),
    dated('month', { date: typed('2025-02', 'gYearMonth') }),
    dated('day', { date: typed('2025-02-03', 'date') }),
    dated('nothing', {}),
    dated('no such day', { date: typed('2025-02-30', 'date') }),
  ]);

  it('gives each entry the days that its date may mean, no fewer and no more', () => {
    const { entries } = timeline(answer, style, words, 10)!;
    expect(entries.map(({ label, first, last }) => [label, first, last])).to.deep.equal([
      ['end of year', at(2024, 9, 1), at(2024, 11, 31)], ['month', at(2025, 1, 1), at(2025, 1, 28)], ['day', at(2025, 1, 3), at(2025, 1, 3)],
    ]);
    expect(entries[0]!.date).to.equal('end of 2024');
  });

  it('never places what has no date, and names it beside', () => {
    expect(timeline(answer, style, words, 10)!.undated).to.deep.equal(['nothing', 'no such day: 2025-02-30']);
  });

  it('has marks at the beginnings of months or years, around all days', () => {
    const day = fc.tuple(fc.integer({ min: 1, max: 9998 }), fc.integer({ min: 0, max: 11 }), fc.integer({ min: 1, max: 28 })).map(([year, month, date]) => at(year, month, date));
    fc.assert(fc.property(day, day, (one, other) => {
      const [first, last] = [Math.min(one, other), Math.max(one, other)];
      const { first: from, end, ticks } = timeAxis(first, last, 8, 'en-GB');
      expect(from).to.be.at.most(first);
      expect(end).to.be.above(last);
      expect(ticks.length).to.be.within(2, 11);
      expect([ticks[0]!.day, ticks.at(-1)!.day]).to.deep.equal([from, end]);
    }));
    expect(timeAxis(at(2024, 9, 1), at(2026, 0, 31), 8, 'en-GB').ticks.map(({ label }) => label)).to.deep.equal(['Oct 2024', 'Jan 2025', 'Apr', 'Jul', 'Oct', 'Jan 2026', 'Apr']);
  });
});

describe('bars', () => {
  it('of different currencies, units or periods never share a scale', () => {
    const amount = (value: string, currency: string, period?: string): Row['cells'] => ({
      of: thing('x', 'x'), value: typed(value, 'integer'), currency: { value: currency }, approximate: typed('true', 'boolean'), ...(period === undefined ? {} : { period: typed(period, 'duration') }),
    });
    const chart = barChart(anAnswer(['of', 'value', 'currency', 'approximate', 'period'], [amount('5', 'EUR'), amount('7', 'USD'), amount('300000000', 'EUR', 'P1Y'), amount('6', 'EUR')]), style, words, 40)!;
    expect(chart.sections.map(({ unit, bars }) => [unit, bars.map(({ values }) => values[0]!.text.replaceAll('\u00a0', ' '))])).to.deep.equal([
      ['EUR', ['about €5', 'about €6']], ['USD', ['about US$7']], ['EUR per year', ['about €300 m per year']],
    ]);
  });

  it('say what is not reported, and draw nothing for it', () => {
    const rows = [{ deal: thing('a', 'a'), parties: typed('2', 'integer') }, { deal: thing('b', 'b') }];
    const answer = anAnswer(['deal', 'parties'], rows);
    const absent: Answer = { ...answer, rows: [answer.rows[0]!, { ...answer.rows[1]!, absent: [{ column: 'parties', finding: 'not-reported' }] }] };
    expect(barChart(absent, style, words, 40)!.sections[0]!.bars[1]!.values).to.deep.equal([{ number: undefined, text: 'not reported', approximate: false }]);
  });

  it('are marked where a row is hearsay or no fact', () => {
    const answer = anAnswer(['deal', 'parties'], [{ deal: thing('a', 'a'), parties: typed('2', 'integer') }]);
    const marked = (row: Partial<Row>): unknown => {
      const { mark, sub } = barChart({ ...answer, rows: [{ ...answer.rows[0]!, ...row }] }, style, words, 40)!.sections[0]!.bars[0]!;
      return [mark, sub];
    };
    const intention = { cells: { ...answer.rows[0]!.cells, deal: { ...thing('a', 'a'), mode: 'intention' } } };
    expect(marked({})).to.deep.equal([undefined, '']);
    expect(marked({ certainty: 'hearsay' })).to.deep.equal(['hearsay', '']);
    expect(marked(intention)).to.deep.equal(['intention', '']);
    expect(marked({ ...intention, certainty: 'hearsay' })).to.deep.equal(['hearsay', 'an intention, not a fact']);
    expect(marked({ restsOn: { reports: [], hearsay: false, interestedParty: false, ownReading: true } })).to.deep.equal(['reading', '']);
  });
});

describe('a network', () => {
  const things = (count: number): Network['things'] => Array.from({ length: count }, (_, index) => ({ id: `${index}`, label: `thing ${index} ${'of a name '.repeat(index % 4)}`, isEnd: true }));
  const links = (pairs: readonly (readonly [number, number])[]): Network => {
    const size = Math.max(...pairs.flat()) + 1;
    const known = new Map(pairs.filter(([a, b]) => a !== b).map(([a, b]) => [`${Math.min(a, b)} ${Math.max(a, b)}`, [Math.min(a, b), Math.max(a, b)] as const]));
    return { things: things(size), links: [...known.values()].map(([from, to]) => ({ from, to, isFar: false, marks: [[]] })), ways: pairs.map((pair) => [...pair]), places: [['a'], ['b']], rows: pairs.length };
  };
  const any = fc.array(fc.tuple(fc.nat(14), fc.nat(14)), { minLength: 1, maxLength: 40 }).map(links);

  it('has boxes that never overlap, in the same places each time', () => {
    fc.assert(fc.property(any, (one) => {
      const { boxes, width, height } = networkLayout(one, 1000);
      expect(networkLayout(one, 1000).boxes).to.deep.equal(boxes);
      for (const [index, a] of boxes.entries()) {
        expect(a.x).to.be.at.least(0);
        expect(a.y).to.be.at.least(-0.001);
        expect(a.x + a.width).to.be.at.most(width);
        expect(a.y + a.height).to.be.at.most(height + 0.001);
        for (const b of boxes.slice(index + 1)) {
          expect(a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y + 0.001 || b.y + b.height <= a.y + 0.001).to.equal(true);
        }
      }
    }));
  });

  it('links only neighbouring columns, or two boxes of one', () => {
    fc.assert(fc.property(any, (one) => {
      const { boxes } = networkLayout(one, 1000);
      for (const { from, to } of one.links) expect(Math.abs(boxes[from]!.column - boxes[to]!.column)).to.be.at.most(1);
    }));
  });

  it('uncrosses what can be uncrossed', () => {
    const crossed = links([[0, 4], [1, 3], [2, 4], [2, 3]]);
    const near = [[4], [3], [4, 3], [1, 2], [0, 2]];
    expect(crossings([[0, 1, 2], [3, 4]], near)).to.equal(2);
    expect(layersOf(crossed).map((layers) => crossings(layers, near))).to.deep.equal([0]);
  });

  it('leads through the columns of its path, the first of a place that has a value', () => {
    const answer = anAnswer(['a', 'b', 'c'], [{ a: thing('x', 'x'), b: thing('y', 'y'), c: thing('z', 'z') }, { a: thing('x', 'x'), c: thing('w', 'w') }]);
    const read = network(answer, [['b', 'a'], ['c']], style, 60)!;
    expect(read.ways.map((way) => way.map((index) => read.things[index]!.label))).to.deep.equal([['y', 'z'], ['x', 'w']]);
  });

  it('shows so many things and says how many rows those are', () => {
    const answer = anAnswer(['a', 'b'], Array.from({ length: 9 }, (_, index) => ({ a: thing('hub', 'hub'), b: thing(`t${index}`, `t${index}`) })));
    const { things: shown, rows } = network(answer, undefined, style, 6)!;
    expect([shown.length, rows]).to.deep.equal([6, 5]);
  });

  it('marks a link whose rows say that it is several steps, unless another row says it is one', () => {
    const row = (a: string, b: string, steps: string): Row['cells'] => ({ a: thing(a, a), b: thing(b, b), steps: typed(steps, 'integer') });
    const answer = anAnswer(['a', 'b', 'steps'], [row('x', 'y', '2'), row('x', 'z', '2'), row('x', 'z', '1')]);
    expect(network(answer, undefined, style, 60)!.links.map(({ isFar }) => isFar)).to.deep.equal([true, false]);
  });
});

describe('a page', () => {
  let project: OpenedProject;
  let table: Answer;
  before(async () => {
    project = await openProject({ folder: hostileProject() });
    table = await project.ask('table', { lang: 'en', evidence: true });
  });
  after(() => {
    project.close();
    removeTempProjects();
  });
  const options = (query?: CannedQuery): AnswerPageOptions => ({ lang: 'en', graph: project.graph, query });

  it('is one file that refuses scripts and requests', () => {
    const text = answerPage(table, options());
    expect(text).to.match(/^<!DOCTYPE html>\n<html lang="en">/u).and.to.include(`http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'`);
    expect(text).not.to.match(/<(?:script|iframe|object|embed|img|base|form)\b|url\((?!#)/iu);
  });

  it('has a caption, headings with scope and a heading for each row', () => {
    const text = answerPage(table, options());
    expect(text.match(/<caption>/gu)).to.have.length(1);
    expect(text.match(/scope="col"/gu)).to.have.length(5);
    expect(text.match(/scope="row"/gu)).to.have.length(table.rows.length);
  });

  it('folds the evidence of each row: who vouches, where, which triples, our summary', () => {
    const text = answerPage(table, options());
    expect(text.match(/<b>Evidence<\/b>/gu)).to.have.length(table.rows.length);
    expect(text).to.include('passage 1').and.to.include('Our summary: ').and.to.include('passed on, no source named').and.to.include('— party →');
  });

  it('links only addresses of the web', () => {
    const text = answerPage(table, options());
    expect(text).to.include(`<a class="plain" href="${html`${LINK}`.toString()}"`);
    expect(text).not.to.match(/href="javascript:/iu);
  });

  it('says the lens and what it left out, the question’s note, the graph and the command', () => {
    const leftOut = { of: 8, claims: 7, undated: 0, possible: [], unreviewed: 7, undatedReports: [], correctedSince: [], unplaced: 0 };
    const text = answerPage({ ...table, note: 'Read with care.', lens: { minCertainty: 'said' }, leftOut }, { ...options(), command: 'dealgraph ask table' });
    expect(text).to.include('Only what a report states itself or a named party says: 7 of 8 claims count.').and.to.include('Read with care.').and.to.include(`Graph ${table.graph.version}: 1 report, 8 claims.`).and.to.include('<code>dealgraph ask table</code>');
    expect(answerPage(table, options())).to.include('none, every claim counts');
  });

  it('draws the view of its query above the table, and no view where the query has none', () => {
    const query = (id: string): CannedQuery => project.queries.find((one) => one.id === id)!;
    expect(answerPage(table, options(query('table')))).not.to.include('<figure');
    return Promise.all(['timeline', 'graph', 'bar'].map(async (id) => {
      const text = answerPage(await project.ask(id, { lang: 'en', evidence: true }), options(query(id)));
      expect(text.indexOf('<svg role="img"'), id).to.be.within(1, text.indexOf('<table'));
      expect(text.match(/aria-label="[^"]+"/gu), id).to.have.length.above(0);
      const ids = [...text.matchAll(/ id="([^"]+)"/gu)].map(([, one]) => one);
      expect(new Set(ids).size, id).to.equal(ids.length);
    }));
  });

  it('shows absent values in words, and no rows as no “none”', () => {
    const answer = anAnswer(['deal', 'value'], [{ deal: thing('a', 'a') }]);
    const absent: Answer = { ...answer, rows: [{ ...answer.rows[0]!, absent: [{ column: 'value', finding: 'not-recorded' }] }] };
    expect(answerPage(absent, options())).to.include('not recorded');
    expect(answerPage({ ...answer, rows: [] }, options())).to.include('which is not the same as “none”');
  });

  it('names the language of a text that is not the reader’s', () => {
    expect(answerPage(anAnswer(['client'], [{ client: thing('m', 'Wetterministerium', 'de') }]), options())).to.include('<bdi lang="de">Wetterministerium [de]</bdi>');
  });

  it('folds what is very long, all of it inside', () => {
    expect(answerPage(table, options())).to.include(`<details class="long"><summary>`).and.to.include(HOSTILE.long);
  });

  it('speaks German throughout', async () => {
    const german = await project.ask('bar', { lang: 'de', evidence: true });
    const text = answerPage(german, { ...options(project.queries.find(({ id }) => id === 'bar')), lang: 'de' }).replaceAll(/<style>[\s\S]*?<\/style>|<[^>]*>/gu, ' ');
    expect(text).to.include('Beleg').and.to.include('keine, jede Angabe zählt').and.to.include('Jede Einheit hat ihren eigenen Maßstab');
    expect(text).not.to.match(/\b(?:Evidence|claims?(?!:)|passages?|rows?|reports? states)\b/u);
  });

  it('of one row unfolds what it rests on under headings in order', () => {
    const text = rowPage(table, 0, options());
    expect([...text.matchAll(/<h(\d)/gu)].map(([, rank]) => Number(rank))).to.satisfy((ranks: number[]) => ranks.every((rank, index) => index === 0 ? rank === 1 : rank <= ranks[index - 1]! + 1));
    expect(text).to.include('What it rests on').and.to.include('Our summary: ');
  });

  it('of several answers has each once, found from a table of contents', async () => {
    const bars = await project.ask('bar', { lang: 'en', evidence: true });
    const text = answersPage([{ answer: table, options: options(project.queries.find(({ id }) => id === 'table')) }, { answer: bars, options: options(project.queries.find(({ id }) => id === 'bar')) }], { lang: 'en' });
    expect([...text.matchAll(/href="#(answer-\d+)"/gu)].map(([, id]) => id)).to.deep.equal(['answer-1', 'answer-2']);
    expect(text.match(/<article class="answer" id="answer-\d"/gu)).to.have.length(2);
  });
});
