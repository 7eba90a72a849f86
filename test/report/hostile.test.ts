import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { COMMANDS, FORMATS, filledWith, harmOf, naughtyStrings, rendered, twinOf } from './hostile.ts';

const naughty = naughtyStrings();

function harms(strings: readonly string[]): unknown[] {
  const wrong = FORMATS.flatMap((format) =>
    strings.flatMap((text) => harmOf(format, text).map((harm) => ({ format, text, harm }))),
  );
  console.info(
    `A16: ${strings.length * FORMATS.length} tried / 0 refused / ${wrong.length} wrongly accepted`,
  );
  return wrong;
}

test('the vectors are there in CI', () => {
  if (naughty === null && process.env.CI === undefined)
    console.warn('SKIPPED: the shared vectors are missing');
  else expect(naughty).toHaveLength(515);
});

test('A16 at least 45 commands of runners, terminals and markup are tried', () => {
  expect(new Set(COMMANDS).size).toBe(COMMANDS.length);
  expect(COMMANDS.length).toBeGreaterThanOrEqual(45);
});

test('A16 a message with ::set-env starts no workflow command in any format', () => {
  expect(harms(COMMANDS)).toEqual([]);
});

test.skipIf(naughty === null)('A16 a naughty string is one line in and one line out in every format', () => {
  expect(harms(naughty ?? [])).toEqual([]);
});

test('A16 no string of any characters is more than text in any format', () => {
  const unit = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.constantFrom(...TRICKY) }),
    loneUnits,
  );
  fc.assert(
    fc.property(unit, fc.constantFrom(...FORMATS), (text, format) => {
      expect(harmOf(format, text)).toEqual([]);
    }),
    { numRuns: 500 },
  );
});

const TRICKY = [
  ...'`|\\#[]:%<>&@\r\n\u001b\u2028\u202e\u200d "(),;{}',
  '##[',
  '##vso[',
  '::',
  '\n::error::',
  '\ud83d',
];
const loneUnits = fc
  .array(fc.integer({ min: 0, max: 0xffff }))
  .map((units) => units.map((unit) => String.fromCharCode(unit)).join(''));

test('A16 colours are the only escape sequences of a coloured report', () => {
  for (const text of [...COMMANDS, ...(naughty ?? [])]) {
    const output = rendered('text', filledWith(text), { color: true });
    const plain = output.replace(/\u001b\[(?:\d;?)+m/g, '');
    expect(plain).toBe(rendered('text', filledWith(text)));
    expect(output.split('\u001b').length).toBe(
      rendered('text', twinOf(text), { color: true }).split('\u001b').length,
    );
  }
});

test('A16 the JSON of a hostile verdict parses to the identical verdict', () => {
  for (const text of [...COMMANDS, ...(naughty ?? [])]) {
    const verdict = filledWith(text);
    expect(isDeepStrictEqual(JSON.parse(rendered('json', verdict)), verdict)).toBe(true);
  }
});
