/** Formatting, case by case: test/cases/format/<case>/input.* becomes expected.*. */
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { formatText } from '../../src/format/format-text.ts';

const folder = fileURLToPath(new URL('../cases/format', import.meta.url));

describe('format: cases', () => {
  for (const name of readdirSync(folder)) {
    it(name.replaceAll('-', ' '), async () => {
      const ending = existsSync(join(folder, name, 'input.ttl')) ? 'ttl' : 'trig';
      const expected = join(folder, name, `expected.${ending}`);
      const options = { format: ending === 'ttl' ? ('text/turtle' as const) : ('application/trig' as const), file: name, base: 'https://example.org/deals/' };
      const text = await formatText(readFileSync(join(folder, name, `input.${ending}`), 'utf8'), options);
      if (process.env['APPROVE']) writeFileSync(expected, text);
      expect(text).to.equal(readFileSync(expected, 'utf8'));
      expect(await formatText(text, options)).to.equal(text);
    });
  }
});
