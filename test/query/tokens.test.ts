/** The scan agrees with the grammar on what is a text, a comment, a name. */
import { expect } from 'chai';
import { declarePrefixes, queryBody } from '../../src/query/known-prefixes.ts';
import { queryForm, tokens } from '../../src/query/sparql-tokens.ts';
import { problemOf } from './problem-of.ts';

const texts = (sparql: string): string[] => tokens(sparql).map(({ text }) => text);

describe('scanning SPARQL', () => {
  it('tells comments from IRIs, names and texts', () => {
    expect(texts('<https://example.org/#a> # b "c"\n"# no" \'#\' ex:a#b')).to.deep.equal(['<https://example.org/#a>', '"# no"', "'#'", 'ex:a']);
  });
  it('takes the dot after a name for the end of a triple, and the one inside for a letter', () => {
    expect(texts('?s a ex:a.b. ?o :c\\.d .')).to.deep.equal(['?s', 'a', 'ex:a.b', '.', '?o', ':c\\.d', '.']);
  });
  it('tells an IRI from less-than', () => {
    expect(texts('?a < ?b && ?c > 3')).to.deep.equal(['?a', '<', '?b', '&&', '?c', '>', '3']);
  });
  it('reads long texts with quotation marks in them', () => {
    expect(texts('"""a "b" \\""" c""" \'\'\'d\'e\'\'\'')).to.have.length(2);
  });

  it('finds the form of a query', () => {
    const form = (sparql: string): string | undefined => queryForm(tokens(sparql));
    expect(form('# SELECT\nBASE <https://x/> PREFIX select: <https://y/> ASK {}')).to.equal('ask');
    expect(form('construct where { ?s ?p ?o }')).to.equal('construct');
    expect(form('{ SELECT * {} }')).to.equal('select');
    expect(form('nonsense')).to.equal(undefined);
  });

  it('refuses each kind of update', async () => {
    for (const update of ['INSERT DATA {}', 'DELETE WHERE {}', 'load <x:y>', 'CLEAR ALL', 'DROP ALL', 'CREATE GRAPH <x:y>', 'ADD <x:y> TO <x:z>', 'MOVE <x:y> TO <x:z>', 'COPY <x:y> TO <x:z>', 'PREFIX a: <b:c> WITH <x:y> DELETE { ?s ?p ?o } WHERE { ?s ?p ?o }']) {
      expect(await problemOf(() => queryForm(tokens(update))), update).to.match(/^update-refused/u);
    }
  });

  it('declares the known prefixes that are used and not declared', () => {
    const known = { '': 'https://example.org/', id: 'https://example.org/id/', xsd: 'https://x/' };
    expect(declarePrefixes('# id:x\nPREFIX id: <https://mine/>\nASK { :a id:b "xsd:c", foo:d }', known, '\n').text)
      .to.equal('# id:x\nPREFIX : <https://example.org/>\nPREFIX id: <https://mine/>\nASK { :a id:b "xsd:c", foo:d }');
    expect(declarePrefixes('ASK { ?s ?p toString:x }', known, ' ').text).to.equal('ASK { ?s ?p toString:x }');
  });

  it('leaves the header out of the query', () => {
    expect(queryBody('#+ summary: x\r\n#+ tags: [a]\r\n\r\n# note\r\nASK {}\r\n')).to.equal('# note\r\nASK {}\r\n');
  });
});
