/** CSV as LibreOffice opens it, in an English and a German locale: columns, numbers, dates and umlauts come out right. */
import { expect } from 'chai';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatNamed } from '../../src/export/formats.ts';
import { openProject } from '../../src/index.ts';
import { BASE, PREFIXES, removeTempProjects, tempProject } from '../graph/temp-project.ts';
import { needs, runs, suiteFolder, wholeText } from './tools.ts';

const REPORT = `${PREFIXES} @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
id:r a :Report . id:p a :Passage ; :number 1 . <${BASE}claim/r/1-1> a :Claim ; :report id:r ; :passage id:p ; :certainty :certainty-asserted ; :mode :mode-fact .
<${BASE}claim/r/1-1> {
  id:a a :Amount ; rdfs:label "Größe; \\"Straße\\", 1\\n2"@de, "size"@en ; :value 1234.56 ; :currency "EUR" .
  id:b a :Amount ; rdfs:label "=1+2"@de, "=1+2"@en ; :value -7 ; :currency "@SUM(1)" .
  id:c a :Event ; :date id:d . id:d a :StatedDate ; :value "2026-01-15"^^xsd:date ; :earliest "2026-01-15"^^xsd:date ; :latest "2026-01-15"^^xsd:date .
}`;

/** A cell of LibreOffice's flat XML: what type it took it for, its value, and its text. */
interface SheetCell {
  readonly type: string;
  readonly value: string;
  readonly text: string;
  readonly formula: boolean;
}

function sheet(xml: string): SheetCell[][] {
  const decode = (text: string): string => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&apos;', "'").replaceAll('&amp;', '&');
  const attribute = (attributes: string, name: string): string => decode(new RegExp(`office:${name}="([^"]*)"`, 'u').exec(attributes)?.[1] ?? '');
  return [...xml.matchAll(/<table:table-row[^>]*>([\s\S]*?)<\/table:table-row>/gu)].map(([, row = '']) =>
    [...row.matchAll(/<table:table-cell([^>]*?)(?:\/>|>([\s\S]*?)<\/table:table-cell>)/gu)].flatMap(([, attributes = '', body = '']) => {
      const text = decode([...body.matchAll(/<text:p[^>]*>([\s\S]*?)<\/text:p>/gu)].map(([, paragraph = '']) => paragraph.replaceAll('<text:s/>', ' ')).join('\n'));
      const cell = { type: attribute(attributes, 'value-type'), value: attribute(attributes, 'value') || attribute(attributes, 'date-value'), text, formula: attributes.includes('table:formula') };
      const repeated = Number(/number-columns-repeated="(\d+)"/u.exec(attributes)?.[1] ?? 1);
      return Array.from({ length: Math.min(repeated, 200) }, () => cell);
    }));
}

describe('CSV that we write', () => {
  const folder = suiteFolder();
  after(removeTempProjects);

  async function opened(this: Mocha.Context, table: string, lang: 'en' | 'de', excel: boolean): Promise<SheetCell[][]> {
    const soffice = needs(this, 'SOFFICE');
    const project = await openProject({ folder: tempProject({ 'data/reports/r.trig': REPORT }, { ontology: true }) });
    const text = await formatNamed('csv')!.write({ graph: project.graph, project: project.project, scope: { of: 'graph' }, lang, langAsked: true, folder: false, options: { table, ...(excel ? { excel } : {}) } });
    project.close();
    const name = `${table}-${lang}-${excel}`;
    writeFileSync(join(folder, `${name}.csv`), await wholeText(text));
    // Token 1 the separator, 3 UTF-8, 6 the language of numbers, 8 recognise dates and numbers as on a double click.
    const [separator, language] = [excel && lang === 'de' ? 59 : 44, lang === 'de' ? 1031 : 1033];
    const { code, err } = await runs(soffice, [
      `-env:UserInstallation=file://${join(folder, 'profile')}`, '--headless', `--infilter=CSV:${separator},34,76,1,,${language},false,true,false`,
      '--convert-to', 'fods', '--outdir', folder, join(folder, `${name}.csv`),
    ]);
    expect(code, err).to.equal(0);
    return sheet(readFileSync(join(folder, `${name}.fods`), 'utf8'));
  }

  for (const [lang, excel] of [['en', false], ['en', true], ['de', true]] as const) {
    it(`opens in LibreOffice as it is meant, ${lang}${excel ? ', for Excel' : ''}`, async function () {
      const [header = [], ...rows] = await opened.call(this, 'Amount', lang, excel);
      const column = (name: string): number => header.findIndex(({ text }) => text === name);
      const names = header.map(({ text }) => text).filter((text) => text !== '');
      expect(names.slice(0, 3)).to.deep.equal(['iri', 'label', 'class']);
      const cell = (row: number, name: string): SheetCell | undefined => rows[row]?.[column(name)];
      expect(cell(0, 'value')).to.include({ type: 'float', value: '1234.56' });
      expect(cell(1, 'value')).to.include({ type: 'float', value: '-7' });
      expect(cell(0, 'label')?.text).to.equal(lang === 'de' ? 'Größe; "Straße", 1\n2' : 'size');
      expect(cell(0, 'currency')?.text).to.equal('EUR');
      expect(rows.flat().some(({ formula }) => formula)).to.equal(false);
      // LibreOffice takes the apostrophe as "this is text", or shows it.
      expect(cell(1, 'label')?.text).to.match(/^'?=1\+2$/u);
    });

    it(`has whole dates that LibreOffice knows as dates, ${lang}${excel ? ', for Excel' : ''}`, async function () {
      const [header = [], ...rows] = await opened.call(this, 'Event', lang, excel);
      const at = header.findIndex(({ text }) => text === 'earliest');
      expect(rows[0]?.[at]).to.include({ type: 'date', value: '2026-01-15' });
    });
  }
});
