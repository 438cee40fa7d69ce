/** The worked examples of what compares: two lenses side by side. */

/** `dealgraph diff`, in both languages of the help. */
export const WORKED_DIFF = {
  en: {
    type: 'dealgraph diff amounts --min-certainty said',
    see: `First lens   None: every claim counts, … in all.
Second lens  Only what a report states itself or a named party says: … of … claims count. …
…
Which amounts of money are reported, and what does each measure? (amounts)
Rows: 1 gone, 2 the same.
- gone: of: Mistral AI; measures: valuation; value: about US$11 bn; who vouches: passed on, no
  source named
    because the lens leaves out claim 3-9

The claims that the lens leaves out, in our own words:
3-9  passed on, no source named, passage 3: Mistral AI is now held to be worth about 11 billion
…
Graph …: … report…, … claims.`,
  },
  de: {
    type: 'dealgraph diff amounts --min-certainty said',
    see: `Erste Auswahl   Keine: Jede Angabe zählt, insgesamt ….
Zweite Auswahl  Nur was ein Medium selbst berichtet oder eine genannte Seite sagt: …
…
Welche Geldbeträge sind berichtet, und was misst jeder? (amounts)
Zeilen: 1 weg, 2 gleich.
- weg: von: Mistral AI; misst: Bewertung; Wert: rund 11 Mrd. $; wer dafür steht: ohne Quelle
  weitergegeben
    weil die Auswahl die Angabe 3-9 weglässt

Die Angaben, die die Auswahl weglässt, in unseren eigenen Worten:
3-9  ohne Quelle weitergegeben, Passage 3: Mistral AI wird nun auf ungefähr 11 Mrd. Dollar …
…
Graph …: … Bericht…, … Angaben.`,
  },
};
