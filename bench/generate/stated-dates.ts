/** Dates as reports state them: a day, a month, the end of a year or a year, with the days that they may mean. */
import type { Random } from './random.ts';
import { day, type Said, type Triples } from './triples.ts';

const MONTHS_EN = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const MONTHS_DE = ['Januar', 'Februar', 'März', 'April', 'Mai', 'Juni', 'Juli', 'August', 'September', 'Oktober', 'November', 'Dezember'];

/** A date before 2026 as a thing of its own, and how it reads. */
export function statedDate(random: Random, id: string): { readonly triples: readonly Triples[]; readonly label: Said } {
  const precision = random.share({ day: 3, month: 4, year: 2, 'end-of-year': 1 });
  const [year, month] = [random.int(2023, 2025), random.int(1, 12)];
  const exact = random.int(1, 28);
  const [from, to, value, label] = spanOf(precision, year, month, exact);
  return {
    triples: [[id, 'a', ':StatedDate'], [id, ':value', value], [id, ':precision', `:precision-${precision}`], [id, ':approximate', precision === 'day' || random.chance(0.8) ? 'false' : 'true'], [id, ':earliest', day(from)], [id, ':latest', day(to)]],
    label,
  };
}

type Span = readonly [earliest: string, latest: string, value: string, label: Said];

function spanOf(precision: string, year: number, month: number, exact: number): Span {
  const inMonth = `${year}-${two(month)}`;
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  switch (precision) {
    case 'day': return [`${inMonth}-${two(exact)}`, `${inMonth}-${two(exact)}`, day(`${inMonth}-${two(exact)}`), { en: `${exact} ${MONTHS_EN[month - 1]} ${year}`, de: `${exact}. ${MONTHS_DE[month - 1]} ${year}` }];
    case 'month': return [`${inMonth}-01`, `${inMonth}-${two(last)}`, `"${inMonth}"^^xsd:gYearMonth`, { en: `${MONTHS_EN[month - 1]} ${year}`, de: `${MONTHS_DE[month - 1]} ${year}` }];
    case 'year': return [`${year}-01-01`, `${year}-12-31`, `"${year}"^^xsd:gYear`, { en: String(year), de: String(year) }];
    default: return [`${year}-10-01`, `${year}-12-31`, `"${year}"^^xsd:gYear`, { en: `end of ${year}`, de: `Ende ${year}` }];
  }
}

/** Two digits. */
export function two(number: number): string {
  return String(number).padStart(2, '0');
}
