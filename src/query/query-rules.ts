/** Checks a header against its query, and the query against what canned queries may do. */
import type { Place, Problem } from '../problem.ts';
import { headerProblem } from './decorators.ts';
import { didYouMean } from './did-you-mean.ts';
import type { Header } from './header.ts';
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
  const say = (token: Token | undefined, message: string, repair: string): void => void found.push(headerProblem(message, placeOf(source, token), repair));
  if (!isWord(form, 'SELECT') && !isWord(form, 'ASK')) say(form, 'a saved query must be SELECT or ASK', 'Ask for rows, or for yes or no.');
  for (const token of scanned) {
    if (isWord(token, 'SAMPLE') || isWord(token, 'GROUP_CONCAT')) say(token, `${token.text} has no order in SPARQL, so its answer may change from run to run`, 'Return one row per value, or use MIN, MAX or COUNT.');
    if (isWord(token, 'SERVICE')) say(token, 'a saved query asks this graph only, not a SERVICE', 'Ask it with dealgraph query.');
  }
  for (const token of unorderedLimits(scanned)) say(token, 'LIMIT without ORDER BY cuts anywhere', 'Order by all that tells rows apart, before LIMIT.');
  for (const token of assignedParameters(scanned)) say(token, `the parameter ${token.text} is given a value by the query itself`, 'Give that variable another name.');
  return found;
}

/** Every way in which header and query do not fit: parameters, defaults, choices and columns that the other does not have. */
export function fitProblems(source: QuerySource, header: Header): Problem[] {
  const { parameters, wrong } = parameterVariables(source.scanned);
  const names = parameters.map(({ name }) => name);
  const found = wrong.map(({ variable, offset, reason, repair }) => headerProblem(`?${variable} ${reason}`, placeAt(source, offset), repair));
  const say = (message: string, place: Place, repair: string): void => void found.push(headerProblem(message, place, repair));
  for (const [index, parameter] of parameters.entries()) {
    if (names.indexOf(parameter.name) !== index) say(`two variables for the parameter ${parameter.name}`, placeAt(source, parameter.offset), 'Use the same variable everywhere.');
    found.push(...parameterProblems(parameter, header, placeAt(source, parameter.offset)));
  }
  const unused = (what: string, keys: Iterable<readonly [string, { place: Place }]>): void => {
    for (const [name, { place }] of keys) {
      if (!names.includes(name)) say(`${what} ${name}, but no variable of the query is that parameter`, place, didYouMean(name, names, `Use ?_${name}_iri or the like in the query, or remove the line.`));
    }
  };
  unused('the header describes', header.parameters);
  unused('the header has a default for', header.defaults);
  unused('the header lists choices for', header.enumerate);
  const variables = new Set(source.scanned.filter(({ kind }) => kind === 'variable').map(({ text }) => text.slice(1)));
  for (const [name, { place }] of [...header.columns, ...header.absent]) {
    if (!variables.has(name) && name !== 'answer') say(`the header names the column ${name}, which the query does not have`, place, didYouMean(name, variables, 'Remove the line.'));
  }
  return found;
}

function parameterProblems({ name, variable, optional, kind }: ParameterVariable, header: Header, inQuery: Place): Problem[] {
  const found: Problem[] = [];
  const say = (message: string, place: Place, repair: string): void => void found.push(headerProblem(message, place, repair));
  const described = header.parameters.get(name);
  const value = header.defaults.get(name);
  const choices = header.enumerate.get(name);
  if (!described) say(`the parameter ${name} is not described`, inQuery, `Add to x-dealgraph: parameters: ${name}: { label: { en: "…" }, help: { en: "…" } }.`);
  else if (Object.keys(described.label).length === 0) say(`the parameter ${name} has no label`, described.place, 'Add label: { en: "…", de: "…" }.');
  if (described?.type !== undefined && kind !== 'iri') say(`the parameter ${name} has a class, but is no IRI`, described.place, `Write ?_${name}_iri in the query, or remove the type.`);
  if (described?.scheme !== undefined && described.type !== 'Concept') say(`the parameter ${name} has a scheme, but is no Concept`, described.place, 'Write type: Concept.');
  if (!optional && !value) say(`the parameter ${name} has no default and is not optional, so the query does not run by itself`, inQuery, `Write ?_${variable} instead, or add to defaults: - ${name}: ….`);
  if (value && kind === 'iri' && described?.type !== 'Concept') say(`the default of ${name} is one entity, which other projects do not have`, value.place, `Make the parameter optional: ?_${variable.replace(/^__/u, '_')}.`);
  if (value && choices && !choices.value.includes(value.value)) say(`the default of ${name} is none of its choices`, value.place, `Take one of ${choices.value.join(', ')}.`);
  return found;
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
