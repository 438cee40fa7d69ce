/** Mistakes of fact: another number, day, party, kind, source; something said twice, once too often or in the wrong place. */
import { replace, type Change, type Files, type Kind, type ValueSite } from './kind.ts';
import type { Random } from './random.ts';

export const ALTERATIONS: readonly Kind[] = [
  { id: 'alter-number', family: 'alter', weight: 3, make: (files, random) => ofValues(files, random, ({ value }) => /^\d+$/u.test(value.text), ({ value }) => otherNumber(value.text, random)) },
  { id: 'alter-amount', family: 'alter', weight: 1, make: (files, random) => ofValues(files, random, ({ value, group }) => group.verb.text === ':value' && /^\d+$/u.test(value.text), ({ value }) => otherNumber(value.text, random)) },
  { id: 'alter-date', family: 'alter', weight: 2, make: (files, random) => ofValues(files, random, ({ value }) => value.tag?.text === 'xsd:date', ({ value }) => `"${otherDay(value.text.slice(1, -1), random)}"^^xsd:date`) },
  { id: 'alter-stated-date', family: 'alter', weight: 1, make: (files, random) => ofValues(files, random, ({ value, group }) => group.verb.text === ':value' && value.tag !== undefined, ({ value }) => value.text.replace(/\d(?=\D*$)/u, (digit) => String((Number(digit) % 9) + 1)) + `^^${value.tag!.text}`) },
  { id: 'alter-hash', family: 'alter', weight: 1, make: (files, random) => ofValues(files, random, ({ value }) => /^"[0-9a-f]{64}"$/u.test(value.text), ({ value }) => otherDigit(value.text, random)) },
  { id: 'alter-code', family: 'alter', weight: 1, make: (files, random) => ofValues(files, random, ({ value }) => /^"(?:[A-Z]{2,3}|[a-z]{2})"$/u.test(value.text) && value.tag === undefined, () => `"${random.pick(['EUR', 'USD', 'GBP', 'FR', 'DE', 'AT', 'GB', 'en', 'fr'])}"`) },
  { id: 'alter-approximate', family: 'alter', weight: 1, make: (files, random) => ofValues(files, random, ({ value }) => /^(?:true|false)$/u.test(value.text), ({ value }) => (value.text === 'true' ? 'false' : 'true')) },
  { id: 'alter-certainty', family: 'alter', weight: 1, make: (files, random) => concept(files, random, /^:certainty-/u) },
  { id: 'alter-mode', family: 'alter', weight: 1, make: (files, random) => concept(files, random, /^:mode-/u) },
  { id: 'alter-coverage', family: 'alter', weight: 1, make: (files, random) => ofValues(files, random, ({ value }) => value.text.startsWith(':coverage-'), () => random.pick([':coverage-none', ':coverage-topics'])!) },
  { id: 'alter-concept', family: 'alter', weight: 3, make: (files, random) => concept(files, random, /^:(?!certainty-|mode-|coverage-)[a-z]+-/u) },
  { id: 'alter-attribution', family: 'alter', weight: 1, make: (files, random) => ofValues(files, random, ({ group }) => group.verb.text === ':attributedTo', () => random.pick(['id:dealgraph', 'id:trending-topics', 'id:mistral-ai', 'id:helsing', 'id:bertrand-rondepierre', 'id:gundbert-scherf'])!) },
  { id: 'alter-thing', family: 'alter', weight: 4, make: (files, random) => {
    const site = random.pick(files.values.filter(({ statement, value }) => statement.block !== undefined && value.text.startsWith('id:')));
    const other = site && random.pick(files.kin(site.value.text));
    return site && other ? replace(site.file, site.value, other) : undefined;
  } },
  { id: 'alter-passage', family: 'alter', weight: 1, make: (files, random) => ofValues(files, random, ({ group }) => /^:(?:passage|contextPassage)$/u.test(group.verb.text), () => `p:${1 + random.below(27)}`) },
  { id: 'add-value', family: 'alter', weight: 2, make: addValue },
  { id: 'add-duplicate', family: 'alter', weight: 1, make: (files, random) => {
    const site = random.pick(files.statements);
    return site && { file: site.file, edits: [{ start: site.statement.end, end: site.statement.end, text: `\n${site.file.text.slice(site.statement.start, site.statement.end)}` }] };
  } },
  { id: 'move-statement', family: 'alter', weight: 2, make: moveStatement },
];

function ofValues({ values }: Files, random: Random, fits: (site: ValueSite) => boolean, written: (site: ValueSite) => string): Change | undefined {
  const site = random.pick(values.filter(fits));
  return site && replace(site.file, site.value, written(site));
}

/** Another concept that these files use, of the family that its name begins with. */
function concept(files: Files, random: Random, prefix: RegExp): Change | undefined {
  const site = random.pick(files.values.filter(({ value }) => prefix.test(value.text)));
  if (site === undefined) return undefined;
  const family = site.value.text.slice(0, site.value.text.indexOf('-') + 1);
  const others = new Set(files.values.map(({ value }) => value.text).filter((text) => text.startsWith(family) && text !== site.value.text));
  const other = random.pick([...others]);
  return other === undefined ? undefined : replace(site.file, site.value, other);
}

/** One more or less, a nought more or less, two digits exchanged. */
function otherNumber(text: string, random: Random): string {
  const number = Number(text);
  const exchanged = text.length > 1 ? text.slice(0, -2) + text.at(-1)! + text.at(-2)! : String(number + 2);
  return random.pick([String(number + 1), String(Math.max(0, number - 1)), `${text}0`, String(Math.floor(number / 10)), exchanged])!;
}

/** A day, month or year beside the right one. */
function otherDay(text: string, random: Random): string {
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number);
  const step = random.pick([-1, 1])!;
  const moved = random.pick([[year + step, month, day], [year, month + step, day], [year, month, day + step]])!;
  return moved.map((part, index) => String(part).padStart(index === 0 ? 4 : 2, '0')).join('-');
}

function otherDigit(text: string, random: Random): string {
  const at = 1 + random.below(text.length - 2);
  return text.slice(0, at) + '0123456789abcdef'[(Number.parseInt(text[at]!, 16) + 1 + random.below(15)) % 16]! + text.slice(at + 1);
}

/** A second value beside the right one, taken from another place where the property stands. */
function addValue({ values }: Files, random: Random): Change | undefined {
  const site = random.pick(values);
  const other = site && random.pick(values.filter(({ group, value }) => group.verb.text === site.group.verb.text && value.text !== site.value.text));
  if (site === undefined || other === undefined) return undefined;
  return { file: site.file, edits: [{ start: site.group.end, end: site.group.end, text: `, ${other.file.text.slice(other.value.start, other.value.end)}` }] };
}

/** Out of its claim into another one, or in front of the claim where nobody vouches for it. */
function moveStatement({ statements, blocks }: Files, random: Random): Change | undefined {
  const site = random.pick(statements.filter(({ statement }) => statement.block !== undefined));
  const other = site && random.pick(blocks.filter(({ file, block }) => file === site.file && block.name.text !== site.statement.block));
  if (site === undefined || other === undefined) return undefined;
  const { start, end } = site.statement;
  const text = site.file.text.slice(start, end);
  const to = random.below(2) === 0 ? other.block.end - 1 : other.block.start;
  return { file: site.file, edits: [{ start, end, text: '' }, { start: to, end: to, text: `${text.endsWith('.') ? text : `${text} .`}\n` }] };
}
