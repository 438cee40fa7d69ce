/** Who vouches and who it is attributed to have to fit: asserted means the publisher itself (semantics §4). */
import type { CheckedProject, Statement } from '../checked-project.ts';
import type { Found } from '../finding.ts';
import type { Rule } from '../rule.ts';
import { dg, localName } from '../../graph/vocabulary.ts';

export const rule: Rule = {
  id: 'attribution',
  severity: 'error',
  check: (project) => project.statements.filter(({ quad }) => quad.predicate.value === dg('certainty')).flatMap((statement) => {
    const claim = statement.quad.subject.value;
    const party = project.value(claim, dg('attributedTo'))?.value;
    const report = project.value(claim, dg('report'))?.value;
    const publisher = report === undefined ? undefined : project.value(report, dg('publisher'))?.value;
    if (party === undefined || publisher === undefined) return [];
    const code = localName(statement.quad.object.value);
    if (code === 'certainty-asserted' && party !== publisher) return [asserted(statement, party, publisher, project)];
    return code === 'certainty-said' && party === publisher ? [said(statement, publisher, project)] : [];
  }),
};

function asserted(statement: Statement, party: string, publisher: string, project: CheckedProject): Found {
  const name = (iri: string): string => project.name(iri, statement.file);
  return {
    about: { thing: publisher },
    place: project.place(statement),
    message: { en: `The report itself is said to vouch, but the claim is attributed to ${name(party)} and not to the publisher ${name(publisher)}.`, de: `Das Medium selbst soll dafür stehen, zugeschrieben ist die Angabe aber ${name(party)} und nicht dem Medium ${name(publisher)}.` },
    repair: { en: `Write :certainty-said if ${name(party)} says so, or :attributedTo ${name(publisher)} if the report states it in its own voice.`, de: `:certainty-said schreiben, wenn ${name(party)} es sagt, oder :attributedTo ${name(publisher)}, wenn das Medium es selbst berichtet.` },
  };
}

function said(statement: Statement, publisher: string, project: CheckedProject): Found {
  const name = project.name(publisher, statement.file);
  return {
    about: { thing: publisher },
    place: project.place(statement),
    message: { en: `A named party is said to vouch, but the claim is attributed to the publisher ${name}.`, de: `Eine genannte Seite soll dafür stehen, zugeschrieben ist die Angabe aber dem Medium ${name}.` },
    repair: { en: 'Attribute it to who says so, or write :certainty-asserted if the report states it in its own voice.', de: 'Dem zuschreiben, der es sagt, oder :certainty-asserted schreiben, wenn das Medium es selbst berichtet.' },
  };
}
