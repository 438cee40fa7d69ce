/** What reports tell besides: of the organisations in a deal, their people and units, and of events around them. */
import type { Cast, Organisation, Technology } from './cast.ts';
import { sum, type Deal } from './deal.ts';
import { introduced, type Fact } from './fact.ts';
import type { Random } from './random.ts';
import { statedDate } from './stated-dates.ts';
import type { Triples } from './triples.ts';

/** What may be told of an organisation; the same each time, so that several reports tell the same. */
export function organisationFacts(random: Random, cast: Cast, one: Organisation): Fact[] {
  const key = one.id.slice('id:'.length);
  const isCompany = one.type === 'Company';
  return [
    { triples: isCompany ? [[one.id, 'a', ':Company'], [one.id, ':basedIn', one.city.id]] : [[one.id, ':country', one.city.country.id]], said: { en: `${one.label.en} is at home in ${one.city.country.label.en}.`, de: `${one.label.de} gehört nach ${one.city.country.label.de}.` }, ...(random.chance(0.15) ? { voice: 'ours' } : {}) },
    ...(isCompany ? [{ triples: [[one.id, ':industry', random.pick([':industry-ai', ':industry-defence-tech'])]], said: { en: `The line of business of ${one.label.en}.`, de: `Die Branche von ${one.label.de}.` } } satisfies Fact] : []),
    ...cast.people.filter(({ at }) => at === one).map((person) => {
      const id = `id:post-${person.id.slice('id:'.length)}`;
      return introduced(id, 'Membership', { en: `${person.label.en}, ${person.post}, ${one.label.en}`, de: `${person.label.de}, Funktion bei ${one.label.de}` }, [[id, ':member', person.id], [id, ':post', `:post-${person.post}`], [id, ':postAt', one.id]]);
    }),
    ...(random.chance(0.3) ? unit(random, one, key) : []),
    ...(random.chance(0.4) ? [worth(random, one, key)] : []),
    ...(isCompany && random.chance(0.2) ? [cooperation(one, random.pick(cast.stateBodies))] : []),
    ...(random.chance(0.3) ? [{ triples: [[`id:char-self-${key}`, 'a', ':Characterisation'], [`id:char-self-${key}`, ':characterises', one.id], [`id:char-self-${key}`, ':as', '"a leader in its field"@en', '"führend auf dem eigenen Gebiet"@de']], labels: [[`id:char-self-${key}`, { en: `a leader in its field (${one.label.en})`, de: `führend auf dem eigenen Gebiet (${one.label.de})` }]], voice: one, mode: 'characterisation', said: { en: `${one.label.en} calls itself a leader.`, de: `${one.label.de} nennt sich führend.` } } satisfies Fact] : []),
  ];
}

function unit(random: Random, one: Organisation, key: string): Fact[] {
  const [id, staff] = [`id:unit-${key}`, `id:staff-${key}`];
  const label = { en: `coast division of ${one.label.en}`, de: `Küstensparte von ${one.label.de}` };
  return [
    introduced(id, 'OrganisationalUnit', label, [[id, ':unitOf', one.id]]),
    introduced(staff, 'Quantity', { en: `staff of the ${label.en}`, de: `Personal der ${label.de}` }, [[staff, ':of', id], [staff, ':measures', ':measure-staff'], [staff, ':value', String(random.int(5, 900))], [staff, ':unit', ':unit-person'], [staff, ':approximate', 'true']]),
  ];
}

function worth(random: Random, one: Organisation, key: string): Fact {
  const id = `id:amount-${key}`;
  const isCompany = one.type === 'Company';
  return introduced(id, 'Amount', { en: `${isCompany ? 'valuation' : 'budget'} of ${one.label.en}`, de: `${isCompany ? 'Bewertung' : 'Budget'}: ${one.label.de}` }, [
    [id, ':of', one.id], [id, ':measures', isCompany ? ':measure-valuation' : ':measure-yearly-budget'], ...sum(random, id), ...(isCompany ? [] : [[id, ':period', '"P1Y"^^xsd:duration'] satisfies Triples]),
  ], { voice: 'hearsay' });
}

function cooperation(one: Organisation, other: Organisation): Fact {
  const id = `id:cooperation-${one.id.slice('id:'.length)}`;
  return introduced(id, 'Cooperation', { en: `cooperation of ${one.label.en} and ${other.label.en}`, de: `Zusammenarbeit: ${one.label.de} und ${other.label.de}` }, [[id, ':participant', one.id, other.id]]);
}

/** A system in use, or a product in a ranking. */
export function technologyFact(random: Random, cast: Cast, one: Technology): Fact {
  const key = one.id.slice('id:'.length);
  if (one.kind === 'product') {
    const id = `id:event-ranking-${key}`;
    return introduced(id, 'Event', { en: `ranking of ${one.label.en}`, de: `Rangplatz: ${one.label.de}` }, [[id, ':kind', ':kind-ranking'], [id, ':object', one.id], [id, ':rank', String(random.int(1, 10))], [id, ':place', ...random.some(cast.countries, 2).map((place) => place.id)], [id, ':completeness', ':list-examples']]);
  }
  const id = `id:deployment-${key}`;
  const platform = random.pick(cast.technologies.filter(({ id: other }) => other !== one.id));
  return introduced(id, 'Deployment', { en: `${one.label.en} in use`, de: `im Einsatz: ${one.label.de}` }, [
    [id, ':agent', one.maker.id], [id, ':system', one.id], [id, random.chance(0.7) ? ':platform' : ':setting', platform.id], ...(random.chance(0.5) ? [[id, ':place', random.pick(cast.cities).id] satisfies Triples] : []),
  ]);
}

/** What happened around a deal: a lawsuit or an invitation, said to be a reaction to it, at the time of something else. */
export function reaction(random: Random, cast: Cast, deal: Deal): Fact[] {
  const kind = random.pick(['lawsuit', 'invitation'] as const);
  const [agent, addressee] = random.some([...deal.parties, ...cast.stateBodies], 2);
  const [id, aim, summit, when] = [`id:event-${deal.key}-${kind}`, `id:aim-${deal.key}-${kind}`, `id:event-${deal.key}-summit`, `id:date-${deal.key}-summit`];
  const date = statedDate(random, when);
  const words = kind === 'lawsuit' ? ['lawsuit', 'Klage'] : ['invitation', 'Einladung'];
  const summitLabel = { en: `summit around ${deal.label.en}`, de: `Gipfel rund um ${deal.label.de}` };
  return [
    introduced(id, 'Event', { en: `${words[0]} after ${deal.label.en}`, de: `${words[1]} nach ${deal.label.de}` }, [[id, ':kind', `:kind-${kind}`], [id, ':agent', agent!.id], [id, ':addressee', addressee!.id]]),
    { triples: [[id, ':reactionTo', deal.id]], mode: 'characterisation', said: { en: `Presented as a reaction to ${deal.label.en}.`, de: `Dargestellt als Reaktion auf ${deal.label.de}.` } },
    introduced(aim, 'Aim', { en: `meant by the ${words[0]} after ${deal.label.en}`, de: `bezweckt mit: ${words[1]} nach ${deal.label.de}` }, [[id, ':aim', aim], [aim, ':aimTowards', addressee!.id], [aim, ':aimInvolves', random.pick(cast.cities).id]], { mode: 'intention' }),
    { ...introduced(summit, 'Event', summitLabel, [[summit, ':kind', ':kind-summit'], [summit, ':place', random.pick(cast.cities).id], [summit, ':date', when], ...date.triples]), labels: [[summit, summitLabel], [when, date.label]] },
    { triples: [[id, ':concurrentWith', summit]], said: { en: `The ${words[0]} and the summit came at the same time.`, de: `Zeitgleich mit dem Gipfel: ${words[1]}.` } },
  ];
}
