/** One invented deal: what it is, who is in it, when and for how much. */
import type { Cast, Organisation, Technology } from './cast.ts';
import { introduced, type Fact } from './fact.ts';
import type { Random } from './random.ts';
import { statedDate } from './stated-dates.ts';
import type { Said, Triples } from './triples.ts';

export interface Deal {
  readonly id: string;
  /** The last part of `id`, for the names of what belongs to it. */
  readonly key: string;
  readonly label: Said;
  readonly parties: readonly Organisation[];
  /** What is said of it by every report on it. */
  readonly core: Fact;
  /** What a report on it may say, besides. */
  readonly facts: Fact[];
  readonly technologies: readonly Technology[];
}

const KINDS = {
  contract: ['Contract', 'contract', 'Vertrag'],
  'framework-contract': ['FrameworkContract', 'framework contract', 'Rahmenvertrag'],
  partnership: ['Partnership', 'partnership', 'Partnerschaft'],
  'strategic-partnership': ['Partnership', 'strategic partnership', 'strategische Partnerschaft'],
  'funding-round': ['FundingRound', 'funding round', 'Finanzierungsrunde'],
  'unspecified-deal': ['Deal', 'deal', 'Deal'],
} as const;

/** @param number tells it from other deals */
export function makeDeal(random: Random, cast: Cast, number: number): Deal {
  const kind = random.share({ contract: 4, 'framework-contract': 2, partnership: 4, 'strategic-partnership': 2, 'funding-round': 2, 'unspecified-deal': 1 });
  const [type, en, de] = KINDS[kind];
  const key = `deal-${number}`;
  const id = `id:${key}`;
  const first = random.pick(cast.companies);
  const others = random.some(cast.companies.filter((one) => one !== first), 2);
  const second = random.chance(0.45) ? random.pick(cast.stateBodies) : others[0]!;
  const roles = rolesOf(random, kind, first, second, others[1]!);
  const parties = [...new Set(roles.map(([, party]) => party))];
  const label = { en: `${first.label.en} ${en} ${number}`, de: `${de} ${number} von ${first.label.de}` };
  const core: Fact = {
    ...introduced(id, type, label, [[id, ':kind', `:kind-${kind}`], ...roles.map(([role, party]): Triples => [id, `:${role}`, party.id])]),
    said: { en: `${parties.map((party) => party.label.en).join(' and ')}: ${en}.`, de: `${parties.map((party) => party.label.de).join(' und ')}: ${de}.` },
  };
  const technologies = random.some(cast.technologies.filter(({ maker }) => parties.includes(maker)), random.int(0, 2));
  const facts = [...events(random, id, key, label, parties), ...(random.chance(0.55) ? [amount(random, id, key, label, kind)] : [])];
  return { id, key, label, parties, core, facts, technologies };
}

function rolesOf(random: Random, kind: keyof typeof KINDS, first: Organisation, second: Organisation, third: Organisation): (readonly [role: string, party: Organisation])[] {
  switch (kind) {
    case 'contract': case 'framework-contract': return [['supplier', first], ['client', second]];
    case 'partnership': case 'strategic-partnership': return [['partner', first], ['partner', second], ...(random.chance(0.2) ? [['partner', third] as const] : [])];
    case 'funding-round': return [['fundedParty', first], ...(random.chance(0.7) ? [['investor', third] as const] : [])];
    default: return [['party', first], ['party', second]];
  }
}

const EVENTS = { announcement: ['announcement', 'Ankündigung'], conclusion: ['conclusion', 'Abschluss'], award: ['award', 'Vergabe'], end: ['end', 'Ende'], 'deal-turned-down': ['turning down', 'Ablehnung'] } as const;

function events(random: Random, deal: string, key: string, label: Said, parties: readonly Organisation[]): Fact[] {
  const kinds = (Object.keys(EVENTS) as (keyof typeof EVENTS)[]).filter((kind) => random.chance({ announcement: 0.7, conclusion: 0.6, award: 0.3, end: 0.1, 'deal-turned-down': 0.05 }[kind]));
  return kinds.map((kind) => {
    const [id, when] = [`id:event-${key}-${kind}`, `id:date-${key}-${kind}`];
    const [en, de] = EVENTS[kind];
    const date = random.chance(0.7) ? statedDate(random, when) : undefined;
    const fact = introduced(id, 'Event', { en: `${en}: ${label.en}`, de: `${de}: ${label.de}` }, [
      [id, ':kind', `:kind-${kind}`], [id, ':agent', random.pick(parties).id], [id, ':object', deal], ...(date === undefined ? [] : [[id, ':date', when] satisfies Triples, ...date.triples]),
    ]);
    return date === undefined ? fact : { ...fact, labels: [...fact.labels!, [when, date.label]] };
  });
}

function amount(random: Random, deal: string, key: string, label: Said, kind: string): Fact {
  const id = `id:amount-${key}`;
  const isRound = kind === 'funding-round';
  return {
    ...introduced(id, 'Amount', { en: `${isRound ? 'size' : 'value'}: ${label.en}`, de: `${isRound ? 'Höhe' : 'Wert'}: ${label.de}` }, [
      [id, ':of', deal], [id, ':measures', isRound ? ':measure-round-size' : ':measure-contract-value'], ...sum(random, id),
    ]),
    ...(random.chance(0.3) ? { voice: 'hearsay' } : {}),
  };
}

/** A sum of money, mostly round. */
export function sum(random: Random, id: string): Triples[] {
  const value = random.int(1, 99) * 10 ** random.int(5, 8);
  return [[id, ':value', String(value)], [id, ':currency', `"${random.pick(['EUR', 'EUR', 'USD', 'SEK', 'CHF', 'NOK'])}"`], [id, ':approximate', String(random.chance(0.4))]];
}
