/** The plain form of a text, in which a reader's copy is compared with a report (semantics §14). */
import { expect } from 'chai';
import fc from 'fast-check';
import { plainStretch, plainText } from '../../src/graph/plain-text.ts';

describe('plain text', () => {
  const same: readonly [string, string, string][] = [
    ['quotation marks of any language', '„a“ “b” «c» ‚d‘ ‘e’ ‹f›', `"a" "b" "c" 'd' 'e' 'f'`],
    ['apostrophes', 'Alpenrobotik’s', "Alpenrobotik's"],
    ['dashes and minus signs', '1–2 — 3−4 ‑ ‒ ―', '1-2 - 3-4 - - -'],
    ['white space, also that which does not break', '\u00a0 a\u00a0\u2009\tb\r\nc ', 'a b c'],
    ['letters put together from parts', 'u\u0308ber', '\u00fcber'],
  ];
  for (const [what, text, plain] of same) it(`makes ${what} one`, () => expect(plainText(text)).to.equal(plain));

  it('keeps what says something: letters, case, digits, other punctuation', () => {
    expect(plainText('A a 1, 2.')).to.equal('A a 1, 2.').and.not.equal(plainText('a a 1, 2'));
  });

  it('tells where a stretch of it stands in the text itself', () => {
    const { characters, start, end } = plainStretch('  He  said  „yes“ .', 8, 13)!;
    expect(characters.slice(start, end).join('')).to.equal('„yes“');
    expect(plainStretch('short', 2, 9)).to.equal(undefined);
  });

  it('tells it for any text and stretch', () => {
    const text = fc.string({ unit: fc.constantFrom('a', ' ', '\u00a0', '\t', '„', '–', 'u\u0308', '😀') });
    fc.assert(fc.property(text, fc.nat(20), fc.nat(20), (words, from, length) => {
      const plain = [...plainText(words)];
      const found = plainStretch(words, from, from + length);
      if (length === 0 || from + length > plain.length) {
        expect(found).to.equal(undefined);
        return;
      }
      const piece = found!.characters.slice(found!.start, found!.end).join('');
      // Without its own ends, which are blanks to a piece and none to the whole.
      expect(plainText(piece)).to.equal(plain.slice(from, from + length).join('').trim());
    }));
  });
});
