/** Which open questions a later report answers: by a limit in force on what was asked, or by the word of whoever was asked. */
import type { ComparedFacts } from './fact-pair.ts';
import { addTo, groupBy } from './groups.ts';
import type { ToldThings } from './told-things.ts';
import { dg, RDF_TYPE } from './vocabulary.ts';

/** What of questions, restrictions and positions is read. */
export const ASKED: readonly string[] = [dg('topic'), dg('scope'), dg('restricts'), dg('askedOf'), dg('askedBy'), dg('holder'), dg('stance'), dg('memberDeal')];
/** A demand is no answer, and neither is another refusal to comment. */
const ANSWERING: ReadonlySet<string> = new Set([dg('stance-accepts'), dg('stance-refuses')]);

/**
 * The answers to open questions, each once for every report that gives one. A question is on a topic and a deal, or on a
 * group of deals, of which an answer on one is an answer in part. What the asking report itself says, or an earlier one,
 * is no answer.
 */
export function answeredQuestions(things: ToldThings): readonly ComparedFacts[] {
  const questions = ofClass(dg('OpenQuestion'), things);
  const answers = questions.length === 0 ? new Map<string, string[]>() : answersIn(things);
  if (answers.size === 0) return [];
  return questions.flatMap((question) => {
    const asking = claimsOf(question, [...ASKED, RDF_TYPE], things);
    const from = new Set(asking.map((claim) => things.report(claim)));
    const asked = [...from].map((report) => things.day(report) ?? '').sort()[0] ?? '';
    const given = new Set(asks(question, things).flatMap((what) => answers.get(what) ?? []));
    return [...groupBy(given, (claim) => things.report(claim))]
      .filter(([report]) => asking.length > 0 && !from.has(report) && (things.day(report) ?? asked) >= asked)
      .map(([, other]) => ({ how: 'answer' as const, one: asking, other, of: dg('OpenQuestion'), key: [question], periodOpen: false }));
  });
}

function ofClass(type: string, things: ToldThings): readonly string[] {
  return [...new Set([...things.all(RDF_TYPE)].filter(({ object }) => object.value === type).map(({ subject }) => subject.value))];
}

function claimsOf(thing: string, properties: readonly string[], things: ToldThings): readonly string[] {
  return [...new Set(properties.flatMap((property) => things.facts(thing, property)).map(({ graph }) => graph.value))];
}

function values(thing: string, property: string, things: ToldThings): readonly string[] {
  return [...new Set(things.facts(thing, property).map(({ object }) => object.value))];
}

/** A deal, or a group with its deals. */
function deals(thing: string, property: string, things: ToldThings): readonly string[] {
  return values(thing, property, things).flatMap((deal) => [deal, ...values(deal, dg('memberDeal'), things)]);
}

/** What a question asks, as keys of `answersIn`. */
function asks(question: string, things: ToldThings): readonly string[] {
  const who = ['', ...values(question, dg('askedOf'), things)];
  return values(question, dg('topic'), things).flatMap((topic) => deals(question, dg('scope'), things).flatMap((deal) => who.map((one) => `${topic} ${deal} ${one}`)));
}

/** The claims that answer, by topic, deal and whose word it is: nobody's for what is in force. */
function answersIn(things: ToldThings): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  const add = (thing: string, on: readonly string[], who: readonly string[], by: readonly string[]): void => {
    for (const topic of values(thing, dg('topic'), things)) for (const deal of on) for (const one of who) {
      for (const claim of claimsOf(thing, by, things)) addTo(found, `${topic} ${deal} ${one}`, claim);
    }
  };
  for (const restriction of ofClass(dg('Restriction'), things)) add(restriction, deals(restriction, dg('restricts'), things), [''], [dg('restricts'), dg('topic')]);
  for (const position of ofClass(dg('Position'), things)) {
    if (values(position, dg('stance'), things).some((stance) => ANSWERING.has(stance))) add(position, deals(position, dg('scope'), things), values(position, dg('holder'), things), [dg('stance'), dg('topic')]);
  }
  return found;
}
