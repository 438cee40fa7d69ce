/** One worked example per command for its help: what one types, and what one sees; a test runs each on the shipped data. */
import { WORKED_ASK } from './worked-ask.ts';
import { WORKED_DIFF } from './worked-comparisons.ts';

export interface WorkedExample {
  /** The command lines, one a line. */
  readonly type: string;
  /** What comes out, on a terminal of 100 characters; `…` stands for text or lines left out. */
  readonly see: string;
}

const CHECK = `echo '<https://example.org/seefeld> a <https://w3id.org/dealgraph/ontology#Compny> .' > new.ttl
dealgraph check --as registry new.ttl`;

const EXPORT: WorkedExample = {
  type: 'dealgraph export AMIAD --as turtle',
  see: `…
# Only what belongs to AMIAD <https://w3id.org/dealgraph/id/amiad>.
…
id:amiad a :PublicAuthority ;
    rdfs:label "AMIAD"@de,
        "AMIAD"@en ;
…`,
};

const FORMAT: WorkedExample = {
  type: `echo '<urn:snow> <urn:depth> 12; a <urn:Weather>.' | dealgraph format -`,
  see: `<urn:snow> a <urn:Weather> ;
    <urn:depth> 12 .`,
};

/** Per command, in both languages of the help. */
export const WORKED_EXAMPLES: Readonly<Record<string, { readonly en: WorkedExample; readonly de: WorkedExample }>> = {
  list: {
    en: {
      type: 'dealgraph list money',
      see: `Money and quantities (money)
   1  amounts      Which amounts of money are reported, and what does each measure?
   2  deal-values  What is stated as the value of each deal?
   3  quantities   Which other quantities are reported?

3 questions. Ask one: dealgraph ask ID`,
    },
    de: {
      type: 'dealgraph list money',
      see: `Geld und Größen (money)
   1  amounts      Welche Geldbeträge sind berichtet, und was misst jeder?
   2  deal-values  Was ist als Wert jedes Deals angegeben?
   3  quantities   Welche anderen Größen sind berichtet?

3 Fragen. Eine stellen: dealgraph ask KENNUNG`,
    },
  },
  ask: WORKED_ASK,
  why: {
    en: {
      type: 'dealgraph why amounts --row 2',
      see: `Which amounts of money are reported, and what does each measure?

Row 2 of 3 (…)
of: Mistral AI; measures: valuation; value: about US$11 bn; …

How sure
- The whole row: passed on, no source named.
…
Passage 3 (paragraph)
Passed on, no source named:
…
Our summary: Mistral AI is now held to be worth about 11 billion dollars, …
says so is not named.
Recorded by dealgraph on …; not reviewed; claim:trending-topics-mistral-defence/3-9
…`,
    },
    de: {
      type: 'dealgraph why amounts --row 2',
      see: `Welche Geldbeträge sind berichtet, und was misst jeder?

Zeile 2 von 3 (…)
von: Mistral AI; misst: Bewertung; Wert: rund 11 Mrd. $; …

Wie sicher
- Die ganze Zeile: ohne Quelle weitergegeben.
…
Passage 3 (Absatz)
Ohne Quelle weitergegeben:
…
Unsere Zusammenfassung: Mistral AI wird nun auf ungefähr 11 Mrd. Dollar taxiert, …
US-Dollar; wer das sagt, ist nicht genannt.
Erfasst von dealgraph am …; nicht geprüft;…
…`,
    },
  },
  diff: WORKED_DIFF,
  query: {
    en: {
      type: "dealgraph query 'SELECT ?deal { ?deal a :FundingRound }'",
      see: `deal
-------------------------------
Mistral AI’s 2025 funding round

1 row.
Graph …: … report…, … claims.`,
    },
    de: {
      type: "dealgraph query 'SELECT ?deal { ?deal a :FundingRound }'",
      see: `deal
--------------------------------------
Finanzierungsrunde 2025 von Mistral AI

1 Zeile.
Graph …: … Bericht…, … Angaben.`,
    },
  },
  export: { en: EXPORT, de: EXPORT },
  check: {
    en: {
      type: CHECK,
      see: `new.ttl:1:33: error: :Compny is no term of the ontology. [unknown-term]
  Did you mean :Company?
1 error, 0 warnings in 1 file.`,
    },
    de: {
      type: CHECK,
      see: `new.ttl:1:33: Fehler: :Compny ist kein Begriff der Ontologie. [unknown-term]
  Ist :Company gemeint?
1 Fehler, 0 Warnungen in 1 Datei.`,
    },
  },
  format: { en: FORMAT, de: FORMAT },
  init: {
    en: {
      type: 'dealgraph init harbour --languages en && dealgraph ask maintainers --project harbour',
      see: `harbour/README.md
…
Who maintains what was delivered?
…`,
    },
    de: {
      type: 'dealgraph init hafen --languages de && dealgraph ask maintainers --project hafen',
      see: `hafen/README.md
…
Wer wartet, was geliefert wurde?
…`,
    },
  },
  completion: {
    en: {
      type: 'dealgraph completion bash',
      see: `# What can follow on a dealgraph command line, for bash: source <(dealgraph completion bash)
…`,
    },
    de: {
      type: 'dealgraph completion zsh',
      see: `#compdef dealgraph
# What can follow on a dealgraph command line, for zsh: source <(dealgraph completion zsh),
# or this file as _dealgraph in a folder of $fpath.
…`,
    },
  },
};
