/** What a deal is for: technologies, use cases, who may use it, contributions, aims, referrals, restrictions. */
import type { Cast, Organisation } from './cast.ts';
import type { Deal } from './deal.ts';
import { introduced, type Fact } from './fact.ts';
import type { Random } from './random.ts';
import type { Said, Triples } from './triples.ts';

const USES: readonly (readonly [en: string, de: string, ...topics: string[]])[] = [
  ['reading sensor data at sea', 'Sensordaten auf See auswerten', 'perception'], ['guiding tugs in fog', 'Schlepper im Nebel lenken', 'robotics', 'operations'],
  ['adapting models to local weather', 'Modelle ans örtliche Wetter anpassen', 'model-building'], ['advising watch officers', 'Wachhabende beraten', 'decisions', 'human-machine'],
  ['steering patrol drones', 'Patrouillendrohnen lenken', 'embedding', 'warfare'], ['choosing targets of water cannons', 'Ziele von Wasserwerfern wählen', 'weapons'],
  ['training for boarding', 'Entern üben', 'combat', 'protection'], ['tools for one authority', 'Werkzeuge für eine Behörde', 'tailored-solutions'],
];
const LIMITS = [['place-of-operation', 'where it may run', 'wo es laufen darf'], ['mass-surveillance', 'no mass surveillance', 'keine Massenüberwachung'], ['autonomous-weapons', 'no autonomous weapons', 'keine autonomen Waffen']] as const;

export function purposes(random: Random, cast: Cast, deal: Deal): Fact[] {
  const user = random.pick(cast.stateBodies);
  return [
    ...deal.technologies.map(({ id, maker, label }): Fact => ({ triples: [[id, 'a', ':Technology'], [id, ':maker', maker.id], [deal.id, ':technology', id]], said: { en: `The deal is about ${label.en}.`, de: `Es geht um ${label.de}.` } })),
    ...useCases(random, cast, deal, user),
    ...(random.chance(0.4) ? access(random, cast, deal, user) : []),
    ...(random.chance(0.2) ? [{ triples: [[deal.id, ':supervisor', user.id]], said: { en: `${user.label.en} supervises it.`, de: `Aufsicht hat: ${user.label.de}.` } } satisfies Fact] : []),
    ...contributions(random, cast, deal),
    ...(random.chance(0.3) ? aims(random, cast, deal, user) : []),
    ...(random.chance(0.15) ? [referral(random, cast, deal)] : []),
    ...(random.chance(0.35) ? restriction(random, cast, deal) : []),
  ];
}

function useCases(random: Random, cast: Cast, deal: Deal, user: Organisation): Fact[] {
  return random.some(USES, random.int(0, 4)).flatMap(([en, de, ...topics], at): Fact[] => {
    const id = `id:use-${deal.key}-${at + 1}`;
    const label = { en: `${en} (${deal.label.en})`, de: `${de} (${deal.label.de})` };
    return [
      introduced(id, 'UseCase', label, [
        [deal.id, ':useCase', id], [id, ':involves', ...random.some(cast.technologies, random.int(1, 2)).map((one) => one.id)], ...(random.chance(0.3) ? [[id, ':intendedUser', user.id] satisfies Triples] : []),
      ], { isListed: true }),
      { triples: [[id, ':topic', ...topics.map((topic) => `:topic-${topic}`)]], voice: 'ours', isListed: true, said: { en: `Our reading of the topic: ${en}.`, de: `Unsere Lesart des Themas: ${de}.` } },
    ];
  });
}

function access(random: Random, cast: Cast, deal: Deal, user: Organisation): Fact[] {
  const technology = deal.technologies[0] ?? random.pick(cast.technologies);
  const [group, id] = [`id:bodies-${deal.key}`, `id:access-${deal.key}`];
  const label = { en: `access: ${deal.label.en}`, de: `Zugang: ${deal.label.de}` };
  const forUser = introduced(id, 'Access', label, [[deal.id, ':beneficiary', user.id], [deal.id, ':access', id], [id, ':accessTo', technology.id], [id, ':accessFor', user.id]]);
  if (random.chance(0.5)) return [forUser];
  const example = random.pick(cast.stateBodies);
  const bodies = { en: `affiliated bodies (${deal.label.en})`, de: `angegliederte Stellen (${deal.label.de})` };
  return [
    { ...introduced(group, 'AgentGroup', bodies, [[deal.id, ':beneficiary', group], [deal.id, ':access', id], [id, 'a', ':Access'], [id, ':accessTo', technology.id], [id, ':accessFor', group], [id, ':completeness', ':list-examples']]), labels: [[group, bodies], [id, label]] },
    { triples: [[example.id, ':exampleOf', group], [deal.id, ':beneficiary', example.id]], said: { en: `${example.label.en} is an example of those bodies.`, de: `Ein Beispiel dieser Stellen: ${example.label.de}.` } },
  ];
}

function contributions(random: Random, cast: Cast, deal: Deal): Fact[] {
  return deal.parties.filter(() => random.chance(0.15)).map((party, at) => {
    const id = `id:contribution-${deal.key}-${at + 1}`;
    const label = { en: `contribution of ${party.label.en} to ${deal.label.en}`, de: `Beitrag von ${party.label.de} zu ${deal.label.de}` };
    return introduced(id, 'Contribution', label, [[deal.id, ':contribution', id], [id, ':contributor', party.id], [id, ':contributes', random.pick(cast.technologies).id]]);
  });
}

function aims(random: Random, cast: Cast, deal: Deal, user: Organisation): Fact[] {
  const id = `id:aim-${deal.key}`;
  const focus = random.chance(0.5) ? deal.technologies[0] : undefined;
  const on: Fact[] = focus === undefined ? [] : [{ triples: [[deal.id, ':focus', focus.id]], said: { en: `Its focus: ${focus.label.en}.`, de: `Im Mittelpunkt: ${focus.label.de}.` } }];
  return [...on, introduced(id, 'Aim', { en: `safer harbours through ${deal.label.en}`, de: `sicherere Häfen durch ${deal.label.de}` }, [
    [(focus ?? deal).id, ':aim', id], [id, ':forWhom', random.pick(deal.parties).id], [id, ':aimTowards', user.id], [id, ':aimInvolves', random.pick(cast.countries).id],
  ], { mode: 'intention' })];
}

function referral(random: Random, cast: Cast, deal: Deal): Fact {
  const id = `id:referral-${deal.key}`;
  const [from, to] = random.some(cast.companies, 2);
  return introduced(id, 'Referral', { en: `referral of customers (${deal.label.en})`, de: `Vermittlung von Kunden (${deal.label.de})` }, [
    [deal.id, ':referral', id], [id, ':referrer', from!.id], [id, ':referredTo', to!.id], ...(random.chance(0.7) ? [[id, ':market', random.pick(cast.countries).id] satisfies Triples] : []),
  ], { mode: 'intention' });
}

function restriction(random: Random, cast: Cast, deal: Deal): Fact[] {
  const [topic, en, de] = random.pick(LIMITS);
  const [id, aim] = [`id:restriction-${deal.key}`, `id:aim-restriction-${deal.key}`];
  const places = cast.technologies.filter(({ kind }) => kind === 'infrastructure');
  const [permitted, excluded] = random.some(places, 2);
  const label: Said = { en: `${en} (${deal.label.en})`, de: `${de} (${deal.label.de})` };
  const runs = topic === 'place-of-operation' && excluded !== undefined;
  return [
    introduced(id, 'Restriction', label, [
      [id, ':restricts', deal.id], [id, ':topic', `:topic-${topic}`], ...(runs ? [[id, ':permitsOnly', permitted!.id], [id, ':excludes', excluded.id]] satisfies Triples[] : []),
      ...(random.chance(0.4) ? [[id, ':basis', `:basis-${random.pick(['contract', 'licence', 'law', 'practice'])}`] satisfies Triples] : []),
    ], random.chance(0.2) ? { voice: random.pick(deal.parties) } : {}),
    ...(random.chance(0.4) ? [introduced(aim, 'Aim', { en: `control of data (${deal.label.en})`, de: `Hoheit über Daten (${deal.label.de})` }, [[id, ':aim', aim]], { mode: 'intention' })] : []),
  ];
}
