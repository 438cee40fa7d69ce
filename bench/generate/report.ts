/** One invented report on some deals, as a report file: itself, its passages, its claims. */
import type { Cast, Organisation, Person } from './cast.ts';
import type { Deal } from './deal.ts';
import { introduced, type Fact } from './fact.ts';
import { Passages } from './passages.ts';
import type { Random } from './random.ts';
import { two } from './stated-dates.ts';
import { blocks, count, day, PREFIXES, quoted, said, type Said, type Triples } from './triples.ts';

/** Facts told together, under one heading. */
export interface Section {
  readonly deal: Deal;
  readonly facts: readonly Fact[];
  /** Who is quoted on it. */
  readonly speaker: Person | undefined;
}

/** More claims than this do not rest on one paragraph. */
const MOST_IN_PARAGRAPH = 7;

interface Written {
  readonly description: readonly Triples[];
  readonly iri: string;
  readonly content: readonly Triples[];
}

export class Report {
  readonly id: string;
  readonly #random: Random;
  readonly #cast: Cast;
  readonly #base: string;
  readonly #publisher: Organisation;
  readonly #passages: Passages;
  readonly #claims: Written[] = [];
  readonly #labels = new Map<string, Said>();
  readonly #perPassage = new Map<number, number>();
  readonly #recorded: number;
  /** Whether every claim says who recorded it and when, or the report says so for all. */
  readonly #tellsEach: boolean;

  constructor(random: Random, cast: Cast, base: string, number: number) {
    this.#random = random;
    this.#cast = cast;
    this.#base = base;
    this.#publisher = random.pick(cast.publishers);
    this.id = `report-${number}`;
    this.#passages = new Passages(random, this.id, base);
    this.#recorded = random.int(10, 300);
    this.#tellsEach = random.chance(0.6);
  }

  /** @param labelled what has a name already, in another file; takes up what gets its name here */
  write(sections: readonly Section[], labelled: Set<string>): { readonly text: string; readonly triples: number } {
    this.#headline(sections[0]!.deal);
    for (const section of sections) this.#section(section);
    const labels = [...this.#labels].filter(([id]) => !labelled.has(id)).map(([id, label]): Triples => [id, 'rdfs:label', ...said(label)]);
    for (const [id] of labels) labelled.add(id);
    const described = [...this.#about(sections[0]!.deal), ...this.#passages.triples(), ...labels];
    const text = `# ${this.id}: an invented report, for measuring.\n${PREFIXES(this.#base)}@prefix c: <${this.#base}claim/${this.id}/> .\n@prefix p: <${this.#base}id/${this.id}/passage/> .\n\n`
      + `${blocks(described)}\n${this.#claims.map(({ iri, description, content }) => `${blocks(description)}${iri} {\n${blocks(content, '    ')}}\n`).join('\n')}`;
    return { text, triples: count(described) + this.#claims.reduce((sum, { description, content }) => sum + count(description) + count(content), 0) };
  }

  #headline(deal: Deal): void {
    const id = `id:char-${this.id}`;
    this.#claim(this.#passages.add('headline').number, introduced(id, 'Characterisation', { en: `widely noted (${this.id})`, de: `viel beachtet (${this.id})` }, [
      [`id:${this.id}`, ':characterisation', id], [id, ':characterises', this.#random.chance(0.5) ? deal.id : deal.parties[0]!.id], [id, ':as', '"widely noted"@en', '"viel beachtet"@de'],
      ...(this.#random.chance(0.2) ? [[id, ':topic', ':topic-autonomous-weapons'] satisfies Triples] : []),
    ], { mode: 'characterisation' }));
  }

  #section({ deal, facts, speaker }: Section): void {
    const heading = this.#passages.add('heading').number;
    this.#claim(heading, deal.core);
    const listed = facts.filter(({ isListed }) => isListed);
    const told = facts.filter(({ isListed }) => !isListed);
    for (let at = 0; at < told.length; at += MOST_IN_PARAGRAPH) {
      const { number } = this.#passages.add('paragraph');
      for (const fact of told.slice(at, at + MOST_IN_PARAGRAPH)) this.#claim(number, fact, heading);
    }
    if (speaker !== undefined) this.#quote(deal, speaker);
    let line = 0;
    for (const fact of listed) {
      // A reading of a use case's topic rests on the line of that use case.
      if (fact.voice !== 'ours' || line === 0) line = this.#passages.add('list-item').number;
      this.#claim(line, fact, heading);
    }
  }

  #quote(deal: Deal, speaker: Person): void {
    const { number, length } = this.#passages.add('paragraph');
    const statement = `id:statement-${this.id}-${deal.key}`;
    const name = `id:char-${this.id}-${deal.key}`;
    const isDirect = this.#random.chance(0.6);
    const content = this.#claim(number, introduced(name, 'Characterisation', { en: `a step ahead (${this.id}, ${deal.label.en})`, de: `ein Schritt voran (${this.id}, ${deal.label.de})` }, [
      [statement, ':characterisation', name], [name, ':characterises', deal.technologies[0]?.id ?? speaker.at.id], [name, ':as', '"a step ahead"@en', '"ein Schritt voran"@de'],
    ], { mode: 'characterisation', voice: speaker }));
    this.#claim(number, introduced(statement, 'Statement', { en: `statement by ${speaker.label.en} (${this.id})`, de: `Äußerung von ${speaker.label.de} (${this.id})` }, [
      [statement, ':speaker', speaker.id], [statement, ':spokenAs', `id:post-${speaker.id.slice('id:'.length)}`], [statement, ':speechForm', isDirect ? ':speech-direct' : ':speech-indirect'],
      ...(isDirect ? [[statement, ':quotationStart', '1'], [statement, ':quotationEnd', String(Math.floor(length / 2))]] satisfies Triples[] : []), [statement, ':expresses', content],
    ]));
    this.#claim(number, { triples: [[statement, ':scope', deal.id]], voice: 'ours', said: { en: `Our reading: ${speaker.label.en} speaks of ${deal.label.en}.`, de: `Unsere Lesart: ${speaker.label.de} spricht über ${deal.label.de}.` } });
  }

  #claim(passage: number, { triples, said: summary, mode, voice, labels }: Fact, context?: number): string {
    const number = (this.#perPassage.get(passage) ?? 0) + 1;
    this.#perPassage.set(passage, number);
    const iri = `c:${passage}-${number}`;
    const random = this.#random;
    const isPlain = voice === undefined || voice === 'hearsay';
    const [certainty, party] = isPlain ? [voice ?? 'asserted', this.#publisher] : ['said', voice === 'ours' ? this.#cast.project : voice];
    const isLate = random.chance(0.05);
    const recorded = this.#tellsEach || isLate;
    const later = isLate ? random.int(1, 60) : 0;
    const description: Triples[] = [
      [iri, 'a', ':Claim'], [iri, ':report', `id:${this.id}`], [iri, ':passage', `p:${passage}`], ...(context === undefined || context === passage ? [] : [[iri, ':contextPassage', `p:${context}`] satisfies Triples]),
      [iri, ':certainty', `:certainty-${certainty}`], [iri, ':mode', `:mode-${mode ?? 'fact'}`], [iri, ':attributedTo', party.id],
      ...(random.chance(0.04) ? [[iri, ':earlierCoverage', 'true'] satisfies Triples] : []),
      ...(recorded ? [[iri, ':recordedBy', this.#cast.project.id], [iri, ':recordedOn', day(date(this.#recorded + later))]] satisfies Triples[] : []),
      ...(random.chance(0.1) ? [[iri, ':reviewedBy', random.pick(this.#cast.people).id] satisfies Triples] : []),
      [iri, ':summary', ...said(summary)],
    ];
    this.#claims.push({ iri, description, content: triples });
    for (const [id, label] of labels ?? []) this.#labels.set(id, label);
    return iri;
  }

  #about(deal: Deal): Triples[] {
    const [report, version] = [`id:${this.id}`, `<${this.#base}id/${this.id}/v1>`];
    return [
      [report, 'a', ':Report'], [report, 'rdfs:label', ...said({ en: `${this.#publisher.label.en} on ${deal.label.en} (${this.id})`, de: `${this.#publisher.label.de} über ${deal.label.de} (${this.id})` })],
      [report, ':publisher', this.#publisher.id], [report, ':language', quoted(this.#random.chance(0.5) ? 'de' : 'en')],
      ...(this.#random.chance(0.75) ? [[report, ':issued', day(date(this.#recorded - this.#random.int(1, 9)))] satisfies Triples] : []),
      [report, ':recordedBy', this.#cast.project.id], [report, ':recordedOn', day(date(this.#recorded))],
      [version, 'a', ':ReportVersion'], [version, 'rdfs:label', ...said({ en: 'first version read', de: 'erste gelesene Fassung' })], [version, ':report', report], [version, ':number', '1'], [version, ':sha256', this.#passages.sha256()], [version, ':readOn', day(date(this.#recorded))],
    ];
  }
}

/** The day that many days into 2026. */
function date(days: number): string {
  const on = new Date(Date.UTC(2026, 0, 1 + days));
  return `${on.getUTCFullYear()}-${two(on.getUTCMonth() + 1)}-${two(on.getUTCDate())}`;
}
