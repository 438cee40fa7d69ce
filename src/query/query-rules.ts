/** Checks a header against its query, and the query against what canned queries may do. */
import type { Bilingual, Place, Problem } from '../problem.ts';
import { headerProblem } from './decorators.ts';
import { didYouMean } from '../graph/did-you-mean.ts';
import type { DescribedParameter, Header } from './header.ts';
import { parameterVariables, type ParameterVariable } from './parameter-variable.ts';
import { isWord, position, type Token } from './sparql-tokens.ts';

/** A query's text with its tokens and how its file is shown. */
export interface QuerySource {
  readonly text: string;
  readonly file: string;
  readonly scanned: readonly Token[];
}

/** Every rule that the text alone can break: its form, ordering, aggregates without order, assigned parameters. */
export function textProblems(source: QuerySource): Problem[] {
  const { scanned } = source;
  const form = scanned.find((token) => ['SELECT', 'ASK', 'CONSTRUCT', 'DESCRIBE', 'INSERT', 'DELETE', 'LOAD', 'CLEAR', 'DROP', 'CREATE'].some((word) => isWord(token, word)));
  const found: Problem[] = [];
  const say = (token: Token | undefined, message: Bilingual, repair: Bilingual): void => void found.push(headerProblem(message, placeOf(source, token), repair));
  if (!isWord(form, 'SELECT') && !isWord(form, 'ASK')) {
    say(form, { en: 'a saved query must be SELECT or ASK', de: 'eine gespeicherte Abfrage muss SELECT oder ASK sein' }, {
      en: 'Ask for rows, or for yes or no.', de: 'Nach Zeilen fragen, oder nach Ja oder Nein.',
    });
  }
  for (const token of scanned) {
    if (isWord(token, 'SAMPLE') || isWord(token, 'GROUP_CONCAT')) {
      say(token, {
        en: `${token.text} has no order in SPARQL, so its answer may change from run to run`,
        de: `${token.text} hat in SPARQL keine Reihenfolge, also kann die Antwort jedes Mal anders ausfallen`,
      }, { en: 'Return one row per value, or use MIN, MAX or COUNT.', de: 'Eine Zeile je Wert ausgeben, oder MIN, MAX oder COUNT nehmen.' });
    }
    if (isWord(token, 'SERVICE')) {
      say(token, {
        en: 'a saved query asks this graph only, not a SERVICE', de: 'eine gespeicherte Abfrage fragt nur diesen Graphen, keinen SERVICE',
      }, { en: 'Ask it with dealgraph query.', de: 'Sie mit dealgraph query stellen.' });
    }
  }
  for (const token of unorderedLimits(scanned)) {
    say(token, { en: 'LIMIT without ORDER BY cuts anywhere', de: 'LIMIT ohne ORDER BY schneidet irgendwo ab' }, {
      en: 'Order by all that tells rows apart, before LIMIT.', de: 'Vor LIMIT nach allem ordnen, was die Zeilen unterscheidet.',
    });
  }
  for (const token of assignedParameters(scanned)) {
    say(token, {
      en: `the parameter ${token.text} is given a value by the query itself`, de: `der Parameter ${token.text} bekommt schon in der Abfrage selbst einen Wert`,
    }, { en: 'Give that variable another name.', de: 'Dieser Variablen einen anderen Namen geben.' });
  }
  return found;
}

/** Every way in which header and query do not fit: parameters, defaults, choices and columns that the other does not have. */
export function fitProblems(source: QuerySource, header: Header): Problem[] {
  const { parameters, wrong } = parameterVariables(source.scanned);
  const names = parameters.map(({ name }) => name);
  const found = wrong.map(({ variable, offset, reason, repair }) => headerProblem({ en: `?${variable} ${reason.en}`, de: `?${variable} ${reason.de}` }, placeAt(source, offset), repair));
  const say = (message: Bilingual, place: Place, repair: Bilingual): void => void found.push(headerProblem(message, place, repair));
  for (const [index, parameter] of parameters.entries()) {
    if (names.indexOf(parameter.name) !== index) {
      say({
        en: `two variables for the parameter ${parameter.name}`, de: `zwei Variablen für den Parameter ${parameter.name}`,
      }, placeAt(source, parameter.offset), { en: 'Use the same variable everywhere.', de: 'Überall dieselbe Variable verwenden.' });
    }
    found.push(...parameterProblems(parameter, header, placeAt(source, parameter.offset)));
  }
  const unused = (what: Bilingual, keys: Iterable<readonly [string, { place: Place }]>): void => {
    for (const [name, { place }] of keys) {
      if (names.includes(name)) continue;
      say({
        en: `${what.en} ${name}, but no variable of the query is that parameter`, de: `${what.de} ${name}, aber keine Variable der Abfrage ist dieser Parameter`,
      }, place, didYouMean(name, names, {
        en: `Use ?_${name}_iri or the like in the query, or remove the line.`, de: `In der Abfrage ?_${name}_iri oder Ähnliches verwenden, oder die Zeile entfernen.`,
      }));
    }
  };
  unused({ en: 'the header describes', de: 'der Kopf beschreibt' }, header.parameters);
  unused({ en: 'the header has a default for', de: 'der Kopf hat eine Voreinstellung für' }, header.defaults);
  unused({ en: 'the header lists choices for', de: 'der Kopf hat eine Auswahl für' }, header.enumerate);
  const variables = new Set(source.scanned.filter(({ kind }) => kind === 'variable').map(({ text }) => text.slice(1)));
  const ofPath = header.path.flatMap(({ value, place }) => value.map((name) => [name, { place }] as const));
  for (const [name, { place }] of [...header.columns, ...header.absent, ...ofPath]) {
    if (variables.has(name) || name === 'answer') continue;
    say({
      en: `the header names the column ${name}, which the query does not have`, de: `der Kopf nennt die Spalte ${name}, die die Abfrage nicht hat`,
    }, place, didYouMean(name, variables, { en: 'Remove the line.', de: 'Die Zeile entfernen.' }));
  }
  return found;
}

function parameterProblems(parameter: ParameterVariable, header: Header, inQuery: Place): Problem[] {
  const { name, variable, optional } = parameter;
  const found: Problem[] = [];
  const say = (message: Bilingual, place: Place, repair: Bilingual): void => void found.push(headerProblem(message, place, repair));
  const described = header.parameters.get(name);
  if (!described) {
    const add = `x-dealgraph: parameters: ${name}: { label: { en: "…" }, help: { en: "…" } }`;
    say(ofParameter(name, { en: 'is not described', de: 'ist nicht beschrieben' }), inQuery, { en: `Add to the header: ${add}.`, de: `Im Kopf ergänzen: ${add}.` });
  } else found.push(...descriptionProblems(parameter, described));
  if (!optional && !header.defaults.has(name)) {
    say(ofParameter(name, {
      en: 'has no default and is not optional, so the query does not run by itself',
      de: 'hat keine Voreinstellung und darf nicht wegbleiben, also läuft die Abfrage nicht für sich',
    }), inQuery, {
      en: `Write ?_${variable} instead, or add to defaults: - ${name}: ….`, de: `Stattdessen ?_${variable} schreiben, oder unter defaults ergänzen: - ${name}: ….`,
    });
  }
  return [...found, ...defaultProblems(parameter, header)];
}

/** What is wrong with how the header describes a parameter. */
function descriptionProblems({ name, kind }: ParameterVariable, { label, type, scheme, place }: DescribedParameter): Problem[] {
  const found: Problem[] = [];
  const say = (what: Bilingual, repair: Bilingual): void => void found.push(headerProblem(ofParameter(name, what), place, repair));
  if (Object.keys(label).length === 0) say({ en: 'has no label', de: 'hat kein Label' }, { en: 'Add label: { en: "…", de: "…" }.', de: 'label: { en: "…", de: "…" } ergänzen.' });
  if (type !== undefined && kind !== 'iri') {
    say({ en: 'has a class, but is no IRI', de: 'hat eine Klasse, ist aber keine IRI' }, {
      en: `Write ?_${name}_iri in the query, or remove the type.`, de: `In der Abfrage ?_${name}_iri schreiben, oder type entfernen.`,
    });
  }
  if (scheme !== undefined && type !== 'Concept') {
    say({ en: 'has a scheme, but is no Concept', de: 'hat ein Schema, ist aber kein Concept' }, { en: 'Write type: Concept.', de: 'type: Concept schreiben.' });
  }
  return found;
}

/** What is wrong with a parameter's default. */
function defaultProblems({ name, variable, kind }: ParameterVariable, header: Header): Problem[] {
  const value = header.defaults.get(name);
  const choices = header.enumerate.get(name)?.value;
  if (value === undefined) return [];
  const found: Problem[] = [];
  const say = (en: string, de: string, repair: Bilingual): void =>
    void found.push(headerProblem({ en: `the default of ${name} is ${en}`, de: `die Voreinstellung von ${name} ist ${de}` }, value.place, repair));
  if (kind === 'iri' && header.parameters.get(name)?.type !== 'Concept') {
    const optional = `?_${variable.replace(/^__/u, '_')}`;
    say('one entity, which other projects do not have', 'ein bestimmtes Ding, das andere Projekte nicht haben', {
      en: `Make the parameter optional: ${optional}.`, de: `Den Parameter so schreiben, dass er wegbleiben darf: ${optional}.`,
    });
  }
  if (choices && !choices.includes(value.value)) {
    say('none of its choices', 'nicht in seiner Auswahl', { en: `Take one of ${choices.join(', ')}.`, de: `Eines davon nehmen: ${choices.join(', ')}.` });
  }
  return found;
}

function ofParameter(name: string, { en, de }: Bilingual): Bilingual {
  return { en: `the parameter ${name} ${en}`, de: `der Parameter ${name} ${de}` };
}

/** LIMITs whose own SELECT has no ORDER BY before them. */
function unorderedLimits(scanned: readonly Token[]): Token[] {
  const ordered = [false];
  return scanned.filter((token, index) => {
    if (token.text === '{') ordered.push(false);
    else if (token.text === '}') ordered.pop();
    else if (isWord(token, 'ORDER') && isWord(scanned[index + 1], 'BY')) ordered[ordered.length - 1] = true;
    return isWord(token, 'LIMIT') && ordered.at(-1) !== true;
  });
}

/** Parameters after AS or VALUES. */
function assignedParameters(scanned: readonly Token[]): Token[] {
  let listed = false;
  return scanned.filter((token, index) => {
    if (isWord(token, 'VALUES')) listed = true;
    else if (token.text === '{') listed = false;
    return token.kind === 'variable' && token.text.startsWith('_', 1) && (listed || isWord(scanned[index - 1], 'AS'));
  });
}

function placeOf(source: QuerySource, token: Token | undefined): Place {
  return placeAt(source, token?.start ?? 0);
}

function placeAt({ text, file }: QuerySource, offset: number): Place {
  return { file, ...position(text, offset) };
}
