/** Claims that contradict, change, confirm or answer others, each told with both sides (semantics §31 to §33). */
import type { CheckedProject } from '../checked-project.ts';
import { ClaimSides } from '../claim-sides.ts';
import type { Found, Severity, Text } from '../finding.ts';
import type { Rule } from '../rule.ts';
import { comparedFacts, type ComparedFacts } from '../../graph/compared-facts.ts';
import { invalidations } from '../../graph/invalidations.ts';

/** What is said of each kind, of a fact around its sides `a` and `b`; `b` is the one reported later, of a change the newer. */
interface Words {
  readonly id: string;
  readonly severity: Severity;
  readonly message: (a: Text, b: Text, fact: Text) => Text;
  readonly repair: Text;
}

const WORDS: Readonly<Record<ComparedFacts['how'], Words>> = {
  contradiction: {
    id: 'contradiction', severity: 'warning',
    message: (a, b, fact) => ({ en: `Claims contradict each other (${fact.en}): ${b.en}, but ${a.en}.`, de: `Angaben widersprechen sich (${fact.de}): ${b.de}, aber ${a.de}.` }),
    repair: {
      en: 'Read both passages again. If one was misread, mend it; if the value has changed, say so: :replaces where a report says it, or the :referencePeriod that each is for. If the reports do differ, keep both: answers mark the rows.',
      de: 'Beide Passagen noch einmal lesen. Wurde eine falsch gelesen, sie berichtigen; hat sich der Wert geändert, das sagen: mit :replaces, wo ein Bericht es sagt, oder mit dem :referencePeriod, für den jeder gilt. Weichen die Berichte wirklich voneinander ab, beide behalten: Antworten kennzeichnen die Zeilen.',
    },
  },
  change: {
    id: 'change', severity: 'note',
    message: (a, b, fact) => ({ en: `It has changed (${fact.en}): now ${b.en}; before ${a.en}.`, de: `Es hat sich geändert (${fact.de}): jetzt ${b.de}; vorher ${a.de}.` }),
    repair: { en: 'Nothing to mend: answers mark the rows that rest on the older value.', de: 'Nichts zu berichtigen: Antworten kennzeichnen die Zeilen, die auf dem älteren Wert beruhen.' },
  },
  confirmation: {
    id: 'confirmation', severity: 'note',
    message: (a, b, fact) => ({ en: `Another report confirms it (${fact.en}): ${b.en}, as ${a.en}.`, de: `Ein anderer Bericht bestätigt es (${fact.de}): ${b.de}, wie ${a.de}.` }),
    repair: { en: 'Nothing to mend: more than one report says so now.', de: 'Nichts zu berichtigen: Nun sagt es mehr als ein Bericht.' },
  },
  answer: {
    id: 'answered-question', severity: 'note',
    message: (a, b, fact) => ({ en: `An open question has an answer (${fact.en}): ${b.en}; asked in ${a.en}.`, de: `Eine offene Frage hat eine Antwort (${fact.de}): ${b.de}; gefragt in ${a.de}.` }),
    repair: { en: 'Nothing to mend: the question stays, since it was open when it was asked.', de: 'Nichts zu berichtigen: Die Frage bleibt, denn offen war sie, als sie gestellt wurde.' },
  },
};

export const rule: Rule = {
  id: 'contradiction',
  ids: Object.values(WORDS).map(({ id }) => id).filter((id) => id !== 'contradiction'),
  severity: 'warning',
  needsAll: true,
  check: (project) => {
    const pairs = comparedFacts(counting(project));
    if (pairs.length === 0) return [];
    const sides = new ClaimSides(project);
    return pairs.map((pair) => found(pair, sides));
  },
};

/** The graph without what was retracted. */
function counting(project: CheckedProject): Parameters<typeof comparedFacts>[0] {
  const claims = new Map(project.files.flatMap((file) => file.claims.map((claim) => [claim.iri, claim] as const)));
  const gone = invalidations({ quads: project.closed, claims });
  return {
    claims: new Map([...claims].filter(([iri]) => !gone.has(iri))),
    quads: gone.size === 0 ? project.closed : project.closed.filter(({ quad }) => !gone.has(quad.graph.value)),
  };
}

function found({ how, one, other, of, key, periodOpen }: ComparedFacts, sides: ClaimSides): Found {
  const { id, severity, message, repair } = WORDS[how];
  const { en, de } = message(sides.told(one), sides.told(other), how === 'answer' ? sides.fact(key) : sides.fact(key, of));
  const open = how === 'contradiction' && periodOpen;
  const [place, ...others] = sides.places([...other, ...one]);
  return {
    id, severity, repair, place: place!, others,
    message: {
      en: open ? `${en} Neither says of when it is: they may speak of different times.` : en,
      de: open ? `${de} Keine sagt, von wann sie ist: Sie können von verschiedenen Zeiten sprechen.` : de,
    },
  };
}
