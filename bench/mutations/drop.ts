/** Mistakes that leave something out. */
import { replace, type Change, type Files, type Kind } from './kind.ts';
import type { Group, Span, Statement, TurtleText } from './turtle-text.ts';

export const DROPS: readonly Kind[] = [
  { id: 'drop-value', family: 'drop', weight: 4, make: ({ values }, random) => {
    const site = random.pick(values);
    return site && dropValue(site.file, site.statement, site.group, site.group.values.indexOf(site.value));
  } },
  { id: 'drop-property', family: 'drop', weight: 3, make: ({ statements }, random) => {
    const site = random.pick(statements);
    const group = site && random.pick(site.statement.groups);
    return site && group && dropGroup(site.file, site.statement, group);
  } },
  { id: 'drop-statement', family: 'drop', weight: 2, make: ({ statements }, random) => {
    const site = random.pick(statements.filter(({ statement }) => !isDescription(statement)));
    return site && replace(site.file, site.statement, '');
  } },
  { id: 'drop-claim-block', family: 'drop', weight: 2, make: ({ blocks }, random) => {
    const site = random.pick(blocks);
    return site && replace(site.file, site.block, '');
  } },
  { id: 'drop-claim-description', family: 'drop', weight: 1, make: ({ statements }, random) => {
    const site = random.pick(statements.filter(({ statement }) => isDescription(statement)));
    return site && replace(site.file, site.statement, '');
  } },
  { id: 'drop-claim', family: 'drop', weight: 2, make: wholeClaim },
  { id: 'drop-punctuation', family: 'drop', weight: 1, make: ({ all }, random) => {
    const file = random.pick(all);
    const mark = file && random.pick(file.marks);
    return file && mark && replace(file, mark, '');
  } },
];

/** Description and graph together, so that nothing dangles. */
function wholeClaim({ blocks, statements }: Files, random: Parameters<Kind['make']>[1]): Change | undefined {
  const site = random.pick(blocks);
  const description = statements.find(({ statement }) => isDescription(statement) && statement.subject.text === site?.block.name.text);
  return site && description && { file: site.file, edits: [site.block, description.statement].map(({ start, end }) => ({ start, end, text: '' })) };
}

/** Whether a statement says what a claim is. */
export function isDescription({ groups }: Statement): boolean {
  return groups.some(({ verb, values }) => verb.text === 'a' && values.some(({ text }) => text === ':Claim'));
}

function dropValue(file: TurtleText, statement: Statement, group: Group, index: number): Change | undefined {
  if (group.values.length === 1) return dropGroup(file, statement, group);
  return replace(file, oneOf(group.values, index), '');
}

function dropGroup(file: TurtleText, statement: Statement, group: Group): Change | undefined {
  if (statement.groups.length === 1) return replace(file, statement, '');
  return replace(file, oneOf(statement.groups, statement.groups.indexOf(group)), '');
}

/** One item of a list with the comma or semicolon that goes with it. */
function oneOf(items: readonly Span[], index: number): Span {
  if (index === 0) return { start: items[0]!.start, end: items[1]!.start };
  return { start: items[index - 1]!.end, end: items[index]!.end };
}
