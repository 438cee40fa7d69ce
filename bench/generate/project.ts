/** A whole generated project: reports one after another, several on the same deals, until there are as many quads as asked for. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import manifest from '../../package.json' with { type: 'json' };
import { organisationFacts, reaction, technologyFact } from './background.ts';
import { makeCast, type Cast } from './cast.ts';
import { makeDeal, type Deal } from './deal.ts';
import type { Fact } from './fact.ts';
import { dealGroup, openQuestion, positions } from './positions.ts';
import { purposes } from './purposes.ts';
import { Random } from './random.ts';
import { registryFiles } from './registry.ts';
import { Report, type Section } from './report.ts';
import { blocks, count, PREFIXES } from './triples.ts';

const BASE = 'https://example.org/generated/';

/** Later reports come back to deals as old as this, counted in deals. */
const REMEMBERED = 6;

/** What was written; `quads` are those that stand in the files, before anything is inferred from them. */
export interface Generated {
  readonly quads: number;
  readonly reports: number;
  readonly deals: number;
}

/**
 * Writes a project of invented reporting into a folder, at least as large as asked for by one report at most.
 * @param quads how many quads its files are to hold, registry and reports together
 */
export function generateProject(folder: string, { quads, seed }: { readonly quads: number; readonly seed: number }): Generated {
  const random = new Random(seed);
  const cast = makeCast(random, 12 + Math.floor(quads / 1000));
  mkdirSync(join(folder, 'data', 'reports'), { recursive: true });
  writeFileSync(join(folder, 'dealgraph.json'), `${JSON.stringify({
    name: 'Generated deals', version: '0.1.0', base: BASE, languages: ['en', 'de'],
    uses: [{ package: 'dealgraph', without: { registry: true } }], accepted: { dealgraph: manifest.version },
  }, null, 2)}\n`);
  let total = 0;
  for (const [file, triples] of Object.entries(registryFiles(cast, BASE))) {
    writeFileSync(join(folder, 'data', file), `# Registry of invented names.\n${PREFIXES(BASE)}\n${blocks(triples)}`);
    total += count(triples);
  }
  const reporting = new Reporting(random, cast);
  while (total < quads || reporting.reports === 0) {
    const { name, text, triples } = reporting.next();
    writeFileSync(join(folder, 'data', 'reports', `${name}.trig`), text);
    total += triples;
  }
  return { quads: total, reports: reporting.reports, deals: reporting.deals };
}

/** Reports in the order in which they appear, each on new deals and on some that were reported before. */
class Reporting {
  reports = 0;
  readonly #random: Random;
  readonly #cast: Cast;
  readonly #deals: Deal[] = [];
  readonly #labelled = new Set<string>();
  readonly #background = new Map<string, readonly Fact[]>();

  constructor(random: Random, cast: Cast) {
    this.#random = random;
    this.#cast = cast;
  }

  get deals(): number {
    return this.#deals.length;
  }

  next(): { readonly name: string; readonly text: string; readonly triples: number } {
    const random = this.#random;
    this.reports += 1;
    const known = random.some(this.#deals.slice(-REMEMBERED), random.int(1, 3));
    const fresh = Array.from({ length: random.int(1, 2) }, () => this.#newDeal());
    const report = new Report(random, this.#cast, BASE, this.reports);
    const sections = [...fresh, ...known].map((deal) => this.#section(deal));
    const together = random.chance(0.2) ? dealGroup([...fresh, ...known], this.reports, random) : [];
    const [first, ...rest] = sections;
    return { name: report.id, ...report.write([{ ...first!, facts: [...first!.facts, ...together] }, ...rest], this.#labelled) };
  }

  #newDeal(): Deal {
    const [random, cast] = [this.#random, this.#cast];
    const deal = makeDeal(random, cast, this.#deals.length + 1);
    deal.facts.push(
      ...purposes(random, cast, deal), ...positions(random, cast, deal), ...(random.chance(0.35) ? [openQuestion(random, cast, deal)] : []), ...(random.chance(0.12) ? reaction(random, cast, deal) : []),
    );
    this.#deals.push(deal);
    return deal;
  }

  #section(deal: Deal): Section {
    const random = this.#random;
    const isFirst = !this.#labelled.has(deal.id);
    const technologies = deal.technologies.filter(() => random.chance(0.6)).flatMap((one) => this.#once(`${one.id} used`, () => [technologyFact(random, this.#cast, one)]));
    const organisations = deal.parties.flatMap((party) => {
      const isNew = !this.#background.has(party.id);
      return this.#once(party.id, () => organisationFacts(random, this.#cast, party)).filter(() => isNew || random.chance(0.3));
    });
    const people = this.#cast.people.filter(({ at }) => deal.parties.includes(at));
    const speaker = people.length > 0 && random.chance(0.4) ? random.pick(people) : undefined;
    const post = speaker === undefined ? [] : this.#once(speaker.at.id, () => organisationFacts(random, this.#cast, speaker.at)).filter(({ triples }) => triples.some(([, , object]) => object === speaker.id));
    // The first report on a deal or an organisation tells all of it, so that nothing is told of things that nobody introduced.
    const told = deal.facts.filter(() => isFirst || random.chance(0.5));
    return { deal, facts: [...new Set([...told, ...technologies, ...organisations, ...post])], speaker };
  }

  #once(key: string, make: () => readonly Fact[]): readonly Fact[] {
    let facts = this.#background.get(key);
    if (facts === undefined) this.#background.set(key, (facts = make()));
    return facts;
  }
}
