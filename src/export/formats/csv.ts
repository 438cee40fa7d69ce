/** CSV: tables for spreadsheets and data frames. */
import { prefixes } from '../../graph/vocabulary.ts';
import type { ExportFormat, ExportRequest } from '../format.ts';

/** Nodes, edges, or one table per class (RFC 4180). */
export const csv: ExportFormat = {
  name: 'csv',
  endings: ['.csv'],
  mediaType: 'text/csv',
  scopes: ['graph', 'thing', 'class'],
  options: [
    {
      name: 'table', value: 'nodes|edges|class',
      help: {
        en: 'which table (default: edges, or the table of the class exported); -o FOLDER/ writes all of them',
        de: 'welche Tabelle (Voreinstellung: edges, oder die Tabelle der Klasse); -o ORDNER/ schreibt alle',
      },
    },
    {
      name: 'excel',
      help: {
        en: 'for Excel: marked as UTF-8; with --lang de semicolons and decimal commas',
        de: 'für Excel: als UTF-8 gekennzeichnet; mit --lang de Semikolon und Dezimalkomma',
      },
    },
  ],
  notes: ({ scope, options, folder }) => [
    {
      en: 'Tables for people and data frames: who vouches stands beside each value, passages are left out; they cannot be read back.',
      de: 'Tabellen für Menschen und Auswertungen: Wer dafür steht, steht neben jedem Wert, Passagen fehlen; sie lassen sich nicht zurücklesen.',
    },
    ...(options['table'] !== undefined || scope.of === 'class' || folder ? [] : [{
      en: 'This is the table of edges; --table nodes or --table CLASS gives another, -o FOLDER/ all of them.',
      de: 'Das ist die Tabelle der Kanten; --table nodes oder --table KLASSE gibt eine andere, -o ORDNER/ alle.',
    }]),
  ],
  async write(request) {
    const [{ writeTable }, { scopedGraph }, style] = await Promise.all([import('../csv-tables.ts'), import('../scope.ts'), csvStyle(request)]);
    const { scope, graph, options } = request;
    const { table } = options;
    // A class has its own table, from all that the graph says of its things.
    if (scope.of === 'class' && table === undefined) return writeTable(graph, scope.iri, networkOptions(request), style);
    return writeTable(scopedGraph(request), typeof table === 'string' ? table : 'edges', await tableOptions(request), style);
  },
  async files(request) {
    const [{ writeTables }, { scopedGraph }, style] = await Promise.all([import('../csv-tables.ts'), import('../scope.ts'), csvStyle(request)]);
    return writeTables(scopedGraph(request), await tableOptions(request), style);
  },
};

function networkOptions({ lang, graph }: ExportRequest): { lang: string; prefixes: Record<string, string> } {
  return { lang, prefixes: prefixes(graph.base, graph.usedBases) };
}

/** The part of the graph that belongs to a thing does not say which classes there are. */
async function tableOptions(request: ExportRequest) {
  const { declaredClasses } = await import('../class-table.ts');
  return { ...networkOptions(request), classes: declaredClasses(request.graph) };
}

async function csvStyle({ options, lang }: ExportRequest) {
  const { excelStyle, PLAIN_CSV } = await import('../csv.ts');
  return options['excel'] === true ? excelStyle(lang) : PLAIN_CSV;
}
