/** The worked example of `dealgraph ask`, in both languages of the help. */

export const WORKED_ASK = {
  en: {
    type: 'dealgraph ask deals of Helsing\ndealgraph ask amounts --evidence\ndealgraph ask demands --compare who=OpenAI,Anthropic',
    see: `Understood as: deals-of (org = Helsing)
With whom does an organisation have deals?
With org = Helsing

organisation  other side  deal                            kind
------------  ----------  ------------------------------  ---------------------
Helsing       Mistral AI  Mistral AI–Helsing partnership  strategic partnership

1 row.
Graph …: … report…, … claims.
Which amounts of money are reported, and what does each measure?

row  of                       measures           value            who vouches          evidence
…
  2  Mistral AI               valuation          about US$11 bn   passed on, no        3; …
                                                                  source named         …
…
Evidence, each claim in our own words. All claims are from …
…
3  passed on, no source named, passage 3: Mistral AI is now held to be worth about 11 billion
   dollars, taken as US dollars; who says so is not named.
…
Graph …: … report…, … claims.
Who demands what of whom?
With who = OpenAI | Anthropic

topic …  OpenAI  Anthropic
…
2 rows side by side, each for both. …
…
Graph …: … report…, … claims.`,
  },
  de: {
    type: 'dealgraph ask Deals von Helsing\ndealgraph ask amounts --evidence\ndealgraph ask demands --compare who=OpenAI,Anthropic',
    see: `Verstanden als: deals-of (org = Helsing)
Mit wem hat eine Organisation Deals?
Mit org = Helsing

Organisation  andere Seite  Deal                              Art
------------  ------------  --------------------------------  --------------------------
Helsing       Mistral AI    Partnerschaft Mistral AI–Helsing  strategische Partnerschaft

1 Zeile.
Graph …: … Bericht…, … Angaben.
Welche Geldbeträge sind berichtet, und was misst jeder?

Zeile  von …
…
    2  Mistral AI …
…
Belege, jede Angabe in unseren eigenen Worten. Alle Angaben sind aus …
…
3  ohne Quelle weitergegeben, Passage 3: Mistral AI wird nun auf ungefähr 11 Mrd. Dollar …
…
Graph …: … Bericht…, … Angaben.
Wer fordert was von wem?
Mit who = OpenAI | Anthropic

Thema …  OpenAI  Anthropic
…
2 Zeilen nebeneinander, jede für beide. …
…
Graph …: … Bericht…, … Angaben.`,
  },
};
