/** A claim as one side of a finding: its name and summary, its place, its passage and report, and who vouches for it. */
import { bareCode } from '../graph/claim-knowledge.ts';
import { groupBy } from '../graph/groups.ts';
import { dg, RDF_TYPE, RDFS_LABEL } from '../graph/vocabulary.ts';
import type { CheckedProject, Statement } from './checked-project.ts';
import type { FindingPlace, Text } from './finding.ts';

/** More claims than this are counted and not told. */
const MOST = 3;
/** Where a claim tells the value that is compared, the likeliest first. */
const TELLING: readonly string[] = [dg('value'), dg('earliest'), dg('permitsOnly'), dg('excludes'), dg('stance'), dg('topic'), dg('restricts')];

type Lang = keyof Text;

export class ClaimSides {
  readonly #project: CheckedProject;
  readonly #blocks: ReadonlyMap<string, readonly Statement[]>;

  constructor(project: CheckedProject) {
    this.#project = project;
    this.#blocks = groupBy(project.statements, ({ quad }) => quad.graph.value);
  }

  /** Where each of these claims tells its value. */
  places(claims: readonly string[]): readonly FindingPlace[] {
    return claims.map((claim) => this.#place(claim));
  }

  /** What a fact is about: its class, where that is to be told, and what makes its key. */
  fact(key: readonly string[], of?: string): Text {
    const named = (lang: Lang): string => `${of === undefined ? '' : `${this.#name(of, lang)}: `}${key.map((part) => this.#name(part, lang)).join(', ')}`;
    return { en: named('en'), de: named('de') };
  }

  /** The claims of one side, in words. */
  told(claims: readonly string[]): Text {
    const side = (lang: Lang): string => {
      const shown = claims.slice(0, MOST).map((claim) => this.#told(claim, lang));
      const more = claims.length - shown.length;
      const joined = shown.join(lang === 'en' ? ' and ' : ' und ');
      return more === 0 ? joined : `${joined}${lang === 'en' ? ` and ${more} more` : ` und ${more} weitere`}`;
    };
    return { en: side('en'), de: side('de') };
  }

  #place(claim: string): FindingPlace {
    const block = this.#blocks.get(claim) ?? [];
    const at = TELLING.flatMap((property) => block.filter(({ quad }) => quad.predicate.value === property))[0] ?? block.find(({ quad }) => quad.predicate.value !== RDF_TYPE) ?? block[0] ?? this.#project.introduction(claim);
    return at === undefined ? { file: this.#project.project.shown } : this.#project.place(at);
  }

  #told(claim: string, lang: Lang): string {
    const { file, line, column } = this.#place(claim);
    const summary = this.#text(claim, dg('summary'), lang);
    const quoted = summary === undefined ? '' : lang === 'en' ? ` “${summary}”` : ` „${summary}“`;
    const origin = [`${[file, line, column].filter((part) => part !== undefined).join(':')}`, this.#passage(claim, lang), this.#vouches(claim, lang)];
    return `${shortId(claim)}${quoted} (${origin.filter((part) => part !== '').join(', ')})`;
  }

  #passage(claim: string, lang: Lang): string {
    const report = this.#project.value(claim, dg('report'))?.value;
    const label = report === undefined ? undefined : this.#name(report, lang);
    const passage = this.#project.value(claim, dg('passage'))?.value;
    const number = passage === undefined ? undefined : this.#project.value(passage, dg('number'))?.value;
    const where = number === undefined || number === '0' ? '' : lang === 'en' ? `passage ${number} of ` : `Passage ${number} von `;
    return label === undefined ? '' : lang === 'en' ? `${where}“${label}”` : `${where}„${label}“`;
  }

  /** Who vouches, in the words that people read it in (semantics §4, §6). */
  #vouches(claim: string, lang: Lang): string {
    const source = this.#project.value(claim, dg('attributedTo'))?.value;
    switch (bareCode(this.#project.value(claim, dg('certainty'))?.value)) {
      case 'asserted': return { en: 'the report states it', de: 'das Medium berichtet es selbst' }[lang];
      case 'hearsay': return { en: 'passed on, no source named', de: 'ohne Quelle weitergegeben' }[lang];
      case 'said': {
        if (source === undefined) return '';
        if (this.#project.isA(source, dg('Project'))) return { en: 'our reading', de: 'unsere Lesart' }[lang];
        const name = this.#name(source, lang);
        return { en: `${name} says so`, de: `laut ${name}` }[lang];
      }
      default: return '';
    }
  }

  #name(iri: string, lang: Lang): string {
    return this.#text(iri, RDFS_LABEL, lang) ?? this.#project.name(iri);
  }

  /** A text in a language; in another where there is none. */
  #text(iri: string, property: string, lang: Lang): string | undefined {
    const all = this.#project.about(iri, property).map(({ quad }) => quad.object);
    return (all.find((text) => text.termType === 'Literal' && text.language === lang) ?? all[0])?.value;
  }
}

/** `REPORT/PASSAGE-N`: a file's own prefix would call the claims of two reports by one name. */
function shortId(claim: string): string {
  const at = claim.lastIndexOf('/claim/');
  return at < 0 ? `<${claim}>` : claim.slice(at + '/claim/'.length);
}
