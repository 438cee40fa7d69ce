/** Where agents stand on a deal's limits: demands, refusals, no comment, questions left open, deals named together. */
import type { Cast } from './cast.ts';
import type { Deal } from './deal.ts';
import { introduced, type Fact } from './fact.ts';
import type { Random } from './random.ts';
import type { Said, Triples } from './triples.ts';

const TOPICS = { 'mass-surveillance': ['mass surveillance', 'Massenüberwachung'], 'autonomous-weapons': ['autonomous weapons', 'autonome Waffen'], 'place-of-operation': ['place of operation', 'Betriebsort'], relocation: ['moving', 'Umzug'] } as const;
const STANCES = { demands: ['demand', 'Forderung'], refuses: ['refusal', 'Ablehnung'], accepts: ['acceptance', 'Zusage'], 'no-comment': ['no comment', 'kein Kommentar'] } as const;

export function positions(random: Random, cast: Cast, deal: Deal): Fact[] {
  return Array.from({ length: random.int(0, 2) }, (_, at) => position(random, cast, deal, at + 1)).flat();
}

function position(random: Random, cast: Cast, deal: Deal, number: number): Fact[] {
  const stance = random.share({ demands: 5, refuses: 2, accepts: 1, 'no-comment': 3 });
  const topic = random.pick(Object.keys(TOPICS) as (keyof typeof TOPICS)[]);
  const holder = random.chance(0.7) || cast.people.length === 0 ? random.pick(deal.parties) : random.pick(cast.people);
  const towards = random.pick(stance === 'no-comment' ? cast.publishers : deal.parties);
  const id = `id:position-${deal.key}-${number}`;
  const label: Said = {
    en: `${STANCES[stance][0]} by ${holder.label.en} on ${TOPICS[topic][0]} (${deal.label.en}, ${number})`,
    de: `${STANCES[stance][1]} von ${holder.label.de} zu: ${TOPICS[topic][1]} (${deal.label.de}, ${number})`,
  };
  const tie: Fact = { triples: [[id, ':scope', deal.id]], voice: 'ours', said: { en: `Our reading: this concerns ${deal.label.en}.`, de: `Unsere Lesart: Das betrifft ${deal.label.de}.` } };
  const aim = `id:aim-position-${deal.key}-${number}`;
  return [
    introduced(id, 'Position', label, [
      [id, ':holder', holder.id], [id, ':stance', `:stance-${stance}`], [id, ':topic', `:topic-${topic}`], [id, ':towards', towards.id],
      ...(stance === 'demands' ? [[id, ':seeks', topic === 'relocation' ? ':seeks-action' : ':seeks-exclusion'] satisfies Triples] : []),
    ], stance !== 'no-comment' && random.chance(0.3) ? { voice: holder } : {}),
    tie,
    ...(stance === 'demands' && random.chance(0.3) ? [introduced(aim, 'Aim', { en: `what is meant by: ${label.en}`, de: `bezweckt mit: ${label.de}` }, [[id, ':aim', aim], [aim, ':aimTowards', towards.id], [aim, ':aimInvolves', random.pick(cast.countries).id]], { mode: 'intention' })] : []),
  ];
}

/** A question that a publisher asked and got no answer to. */
export function openQuestion(random: Random, cast: Cast, deal: Deal): Fact {
  const topic = random.pick(['mass-surveillance', 'autonomous-weapons'] as const);
  const [id, of] = [`id:question-${deal.key}`, random.pick(deal.parties)];
  return introduced(id, 'OpenQuestion', { en: `Does ${deal.label.en} rule out ${TOPICS[topic][0]}?`, de: `Schließt ${deal.label.de} aus: ${TOPICS[topic][1]}?` }, [
    [id, ':askedBy', random.pick(cast.publishers).id], [id, ':askedOf', of.id], [id, ':topic', `:topic-${topic}`], [id, ':scope', deal.id],
  ]);
}

/** Deals of one party that a report names only together; which belong to it is our reading. */
export function dealGroup(deals: readonly Deal[], number: number, random: Random): Fact[] {
  const of = random.pick(deals[0]!.parties);
  const [id, silence] = [`id:deals-together-${number}`, `id:position-together-${number}`];
  const label = { en: `deals of ${of.label.en} (group ${number})`, de: `Deals von ${of.label.de} (Gruppe ${number})` };
  return [
    introduced(id, 'DealGroup', label, [[id, ':dealsOf', of.id]]),
    ...deals.filter(({ parties }) => parties.includes(of)).map((deal): Fact => ({ triples: [[id, ':memberDeal', deal.id]], voice: 'ours', said: { en: `Our reading: ${deal.label.en} belongs to these deals.`, de: `Unsere Lesart: Zu diesen Deals gehört ${deal.label.de}.` } })),
    introduced(silence, 'Position', { en: `no comment by ${of.label.en} (group ${number})`, de: `kein Kommentar von ${of.label.de} (Gruppe ${number})` }, [[silence, ':holder', of.id], [silence, ':stance', ':stance-no-comment'], [silence, ':topic', random.pick([':topic-the-deals', ':topic-mass-surveillance'])], [silence, ':scope', id]]),
  ];
}
