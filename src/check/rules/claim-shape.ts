/** What a claim is as a named graph: described, filled, written once, named after its report and passage. */
import type { CheckedProject, Statement } from '../checked-project.ts';
import { placeAt } from '../checked-project.ts';
import type { Found } from '../finding.ts';
import type { Rule } from '../rule.ts';
import { claimIri, dg, RDF_TYPE, thing } from '../../graph/vocabulary.ts';

export const rule: Rule = {
  id: 'claim-undescribed',
  ids: ['claim-empty', 'claim-split', 'claim-iri'],
  severity: 'error',
  check: (project) => [...undescribed(project), ...split(project), ...empty(project), ...misnamed(project)],
};

function* undescribed(project: CheckedProject): Iterable<Found> {
  for (const file of project.files) {
    for (const { iri, line } of file.claims) {
      if (project.about(iri).some(({ quad }) => quad.predicate.value !== RDF_TYPE)) continue;
      const name = project.name(iri, file);
      const block = file.places?.blocks.find((one) => one.iri === iri);
      yield {
        place: block ? placeAt(file.file.shown, block.spot) : { file: file.file.shown, line },
        message: { en: `The claim ${name} is not described: no passage, no certainty, no summary.`, de: `Die Angabe ${name} ist nicht beschrieben: keine Passage, kein „wer dafür steht“, keine Zusammenfassung.` },
        repair: { en: `Add before it: ${name} a :Claim ; :report … ; :passage … ; :certainty … ; :mode … ; :attributedTo … ; :recordedBy … ; :recordedOn … ; :summary "…"@en .`, de: `Davor ergänzen: ${name} a :Claim ; :report … ; :passage … ; :certainty … ; :mode … ; :attributedTo … ; :recordedBy … ; :recordedOn … ; :summary "…"@de .` },
      };
    }
  }
}

/** Two blocks under one IRI become one claim: most often one was copied and not renamed. */
function* split(project: CheckedProject): Iterable<Found> {
  for (const file of project.files) {
    const first = new Map<string, number>();
    for (const { iri, spot } of file.places?.blocks ?? []) {
      const line = first.get(iri);
      if (line === undefined) first.set(iri, spot.line);
      if (line === undefined || !file.claims.some((claim) => claim.iri === iri)) continue;
      const name = project.name(iri, file);
      yield {
        id: 'claim-split',
        severity: 'warning',
        place: placeAt(file.file.shown, spot),
        message: { en: `The claim ${name} has a block on line ${line} already; both count as one claim.`, de: `Die Angabe ${name} hat schon einen Block in Zeile ${line}; beide zählen als eine Angabe.` },
        repair: { en: 'Give this one its own number and description, or join the two blocks.', de: 'Dieser eine eigene Nummer und Beschreibung geben oder die beiden Blöcke zusammenführen.' },
      };
    }
  }
}

function* empty(project: CheckedProject): Iterable<Found> {
  const filled = new Set(project.files.flatMap(({ quads }) => quads.map(({ graph }) => graph.value)));
  for (const at of described(project)) {
    const { value: iri } = at.quad.subject;
    if (filled.has(iri)) continue;
    const name = project.name(iri, at.file);
    yield {
      id: 'claim-empty',
      place: project.place(at, 'subject'),
      message: { en: `The claim ${name} is described but says nothing: there is no graph of that name.`, de: `Die Angabe ${name} ist beschrieben, sagt aber nichts: Es gibt keinen Graphen dieses Namens.` },
      repair: { en: `Add ${name} { … } with what the passage supports.`, de: `${name} { … } ergänzen, mit dem, was die Passage trägt.` },
    };
  }
}

/** `<report>/<passage>-<n>` has to fit what the claim itself says. */
function* misnamed(project: CheckedProject): Iterable<Found> {
  const [claims, things] = [claimIri(project.project.base, ''), thing(project.project.base, '')];
  for (const at of described(project)) {
    const { value: iri } = at.quad.subject;
    const match = iri.startsWith(claims) ? /^(.+)\/(\d+)-\d+$/u.exec(iri.slice(claims.length)) : null;
    const report = project.value(iri, dg('report'))?.value;
    const passage = project.value(iri, dg('passage'))?.value;
    const number = passage === undefined ? undefined : project.value(passage, dg('number'))?.value;
    if (match === null || (report !== undefined && !report.startsWith(things))) continue;
    const fits = (report === undefined || report === things + match[1]) && (number === undefined || number === match[2] || passage?.endsWith(`/passage/${match[2]}`));
    if (fits) continue;
    const wanted = `${report === undefined ? match[1] : report.slice(things.length)}/${number ?? match[2]}-…`;
    yield {
      id: 'claim-iri',
      severity: 'warning',
      place: project.place(at, 'subject'),
      message: { en: `${project.name(iri, at.file)} is named after report "${match[1]}", passage ${match[2]}, but rests on ${wanted.replace(/-…$/u, '')}.`, de: `${project.name(iri, at.file)} ist nach Bericht „${match[1]}“, Passage ${match[2]} benannt, beruht aber auf ${wanted.replace(/-…$/u, '')}.` },
      repair: { en: `Name it claim/${wanted}, or mend its passage and report.`, de: `Sie claim/${wanted} nennen oder Passage und Bericht berichtigen.` },
    };
  }
}

function described(project: CheckedProject): readonly Statement[] {
  return project.statements.filter(({ quad, spots }) => spots !== undefined && quad.predicate.value === RDF_TYPE && quad.object.value === dg('Claim'));
}
