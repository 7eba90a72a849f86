import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalJson } from '../../src/lib/canonical-json.ts';

const text = (value: object): string => canonicalJson(value).toString('utf8');

test.each<[string, object, string]>([
  [
    'keys by UTF-16 units, not by code points',
    { '\ufb33': 1, '😀': 2, é: 3, a: 4 },
    '{"a":4,"é":3,"😀":2,"\ufb33":1}',
  ],
  [
    'numbers as ECMAScript writes them',
    [1e21, 1e-7, -0, 0.1, 333333333.3333333, 1e300 * 10],
    '[1e+21,1e-7,0,0.1,333333333.3333333,1e+301]',
  ],
  [
    'escapes only where JSON needs them',
    ['\u0000\b\t\n\f\r"\\/\u2028\u007f'],
    '["\\u0000\\b\\t\\n\\f\\r\\"\\\\/\u2028\u007f"]',
  ],
  ['no space', { a: [1, { b: null }], c: true }, '{"a":[1,{"b":null}],"c":true}'],
  ['what is undefined is not there', { a: undefined, b: 1 }, '{"b":1}'],
  ['numbers as keys by their text', { 10: 'a', 9: 'b', '': 'c' }, '{"":"c","10":"a","9":"b"}'],
])('%s', (_, value, expected) => {
  expect(text(value)).toBe(expected);
});

test.each<[string, object]>([
  ['a lone surrogate', ['\ud800']],
  ['a lone surrogate in a key', { '\udc80': 1 }],
  ['what is not a number', [Number.NaN]],
  ['infinity', [Number.POSITIVE_INFINITY]],
])('%s is refused', (_, value) => {
  expect(() => canonicalJson(value)).toThrow();
});

test('the form is one: of any JSON value, and of any order of its keys', () => {
  fc.assert(
    fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
      fc.pre(JSON.stringify(value).isWellFormed() && !/\\u[dD][89a-fA-F]/.test(JSON.stringify(value)));
      const once = text([value]);
      expect(text(JSON.parse(once))).toBe(once);
      expect(text([reversed(value)])).toBe(once);
      expect(JSON.parse(once)).toEqual(JSON.parse(JSON.stringify([value])));
    }),
    { numRuns: 500, seed: 7 },
  );
});

function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, inside]) => [key, reversed(inside)]),
  );
}

/** The vectors of RFC 8785's author; `none` leaves them out, in CI they must be there. */
const VECTORS =
  process.env.COUNTERSIGN_VECTORS ?? join(import.meta.dirname, '..', '..', '..', 'shared', 'vectors');
const folder = join(VECTORS, 'jcs', 'testdata');
const missing = VECTORS === 'none' || (!existsSync(folder) && process.env.CI === undefined);
const names = missing ? [] : readdirSync(join(folder, 'input'));

if (missing) process.stdout.write(`SKIPPED: the vectors of RFC 8785, ${folder} is not there\n`);

describe.skipIf(missing)('the vectors of RFC 8785', () => {
  test('there are six', () => {
    expect(names).toHaveLength(6);
  });

  test.each(names)('%s', (name) => {
    const input = JSON.parse(readFileSync(join(folder, 'input', name), 'utf8'));
    expect(text(input)).toBe(readFileSync(join(folder, 'output', name), 'utf8').trimEnd());
    const hex = readFileSync(join(folder, 'outhex', name.replace('.json', '.txt')), 'utf8').replace(
      /\s/g,
      '',
    );
    expect(canonicalJson(input).toString('hex')).toBe(hex);
  });
});
