import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type JsonValue, parseStrictJson } from '../../src/lib/strict-json.ts';

const utf8 = (text: string): Buffer => Buffer.from(text, 'utf8');
const isRefused = (json: Uint8Array | string): boolean => 'why' in parseStrictJson(json);
const nested = (depth: number, open = '[', close = ']'): string => open.repeat(depth) + close.repeat(depth);

const REFUSED: Readonly<Record<string, string>> = {
  'an empty text': '',
  'white space alone': ' \n',
  'a byte order mark': '\ufeff{}',
  'a second document': '{}{}',
  'trailing bytes': '{} x',
  'a trailing NUL': '{}\0',
  'a trailing comma': '{"a":1,}',
  'a comment': '{}//',
  'a single quote': "{'a':1}",
  'a control character in a string': '"a\nb"',
  'a non-breaking space between tokens': '[1,\u00a02]',
  'a leading zero': '[01]',
  NaN: '[NaN]',
  'an open string': '"abc',
  'an open string that ends in a backslash': '"abc\\',
  'an open object': '{"a":',
  'a bad escape': '"\\x41"',
  'a short escape': '"\\u12"',
  'a bad escape in a name': '{"\\u12":1}',
  'the same name twice': '{"a":1,"a":1}',
  'the same name twice, once escaped': '{"a":1,"\\u0061":1}',
  'the same name twice, escaped in two ways': '{"\\u000a":1,"\\n":1}',
  'the same name twice, far apart': '{"a":{"b":[{"c":"}"}]},"d":"{","a":2}',
  'the same name twice, deep inside': '[[{"x":{"a":1, "a" :2}}]]',
  'the same name twice behind an array': '{"a":[1,"b",2],"b":1,"a":0}',
  'the same empty name twice': '{"":1,"":1}',
  'the same name beyond ASCII twice': '{"é":1,"\\u00e9":1}',
  'the same surrogate pair twice': '{"😀":1,"\\ud83d\\ude00":1}',
  'a name that holds a quote twice': '{"\\"":1,"\\u0022":2}',
  __proto__: '{"__proto__":{}}',
  '__proto__ deep inside': '{"a":[{"b":{"__proto__":1}}]}',
  '__proto__ with an escape': '{"__proto\\u005f_":1}',
  'a lone high surrogate': '"\\ud800"',
  'a lone low surrogate': '["\\udc00"]',
  'a lone surrogate behind a pair': '"\\ud83d\\ude00\\ude00"',
  'a swapped surrogate pair': '"\\ude00\\ud83d"',
  'a lone surrogate in a name': '{"\\ud800":1}',
  '65 arrays inside each other': nested(65),
  '65 objects inside each other': `${'{"a":'.repeat(65)}1${'}'.repeat(65)}`,
  'a number that no double holds': '[1e999]',
  'a negative number that no double holds': '{"a":-1E+400}',
  'a number of 400 digits': `[${'9'.repeat(400)}]`,
};

const TAKEN: Readonly<Record<string, string>> = {
  'white space around': ' \t\r\n{"a": [1, 2.5e3, -0, true, false, null]}\n',
  'a string alone': '"a"',
  'the same name in two objects': '[{"a":1},{"a":1},{"b":{"a":1}}]',
  'the same name in an object inside': '{"a":{"a":{"a":1}},"b":{"a":2}}',
  'a value like its name': '{"a":"a","b":"a"}',
  'the same strings in an array': '["a","a","__proto__"]',
  'a name that looks like another': '{"a":1,"a ":1,"A":1,"\\\\u0061":1}',
  'names in two normal forms': '{"é":1,"e\u0301":2}',
  'constructor and toString as names': '{"constructor":1,"toString":2,"hasOwnProperty":3}',
  'brackets and quotes in strings': '{"a":"[{\\"b\\":1,\\"b\\":2}]"}',
  'a surrogate pair escaped': '"\\ud83d\\ude00"',
  'an escaped backslash before a u': '"\\\\ud800"',
  'a string that ends in an escaped backslash': '{"a":"\\\\","b":"\\\\"}',
  '64 arrays inside each other': nested(64),
  'many arrays beside each other': `[${Array(200).fill('[]').join()}]`,
  'the largest double': '[1.7976931348623157e308]',
};

describe('JSON with two meanings is refused:', () => {
  test.each(Object.entries(REFUSED))('%s', (_, text) => {
    expect(isRefused(utf8(text))).toBe(true);
    expect(isRefused(text)).toBe(true);
  });
});

describe('plain JSON is taken as JSON.parse takes it:', () => {
  test.each(Object.entries(TAKEN))('%s', (_, text) => {
    expect(parseStrictJson(utf8(text))).toEqual({ value: JSON.parse(text) });
    expect(parseStrictJson(text)).toEqual({ value: JSON.parse(text) });
  });
});

const NOT_UTF8: readonly (readonly [string, readonly number[]])[] = [
  ['a byte that never occurs', [0x22, 0xff, 0x22]],
  ['an overlong slash', [0x22, 0xc0, 0xaf, 0x22]],
  ['an encoded surrogate', [0x22, 0xed, 0xa0, 0x80, 0x22]],
  ['a character cut short', [0x22, 0xe2, 0x82, 0x22]],
  ['UTF-16', [0x22, 0x00, 0x61, 0x00, 0x22, 0x00]],
];

test.each(NOT_UTF8)('bytes that are no UTF-8 are refused: %s', (_, bytes) => {
  expect(isRefused(Uint8Array.from(bytes))).toBe(true);
});

test('a view into a larger buffer is read from its own start to its own end', () => {
  const whole = utf8('x{"a":1}x');
  expect(parseStrictJson(new Uint8Array(whole.buffer, whole.byteOffset + 1, 7))).toEqual({ value: { a: 1 } });
});

test('the caller may ask for another depth', () => {
  expect(parseStrictJson(nested(3), { depth: 3 })).toEqual({ value: [[[]]] });
  expect('why' in parseStrictJson(nested(4), { depth: 3 })).toBe(true);
  expect('value' in parseStrictJson(nested(500), { depth: 500 })).toBe(true);
});

test('no reason repeats what was read', () => {
  for (const text of [
    '{"secret":1,"secret":2}',
    '{"a":secret}',
    '"secret\\ud800"',
    '[secret',
    '"\\ud800secret',
  ]) {
    expect(JSON.stringify(parseStrictJson(text))).not.toContain('secret');
  }
});

test.each([
  ['brackets', '['],
  ['objects', '{"a":'],
  ['quotes', '"'],
  ['escapes without end', '"\\\\'],
  ['digits', '9'],
  ['commas', '[,'],
])('many %s are refused at once', (_, piece) => {
  const bytes = Buffer.alloc(4_000_000, piece);
  const start = performance.now();
  expect(isRefused(bytes)).toBe(true);
  expect(performance.now() - start).toBeLessThan(2_000);
});

/** Without what the strict reader refuses on purpose. */
const values = fc
  .jsonValue({ maxDepth: 6, stringUnit: 'grapheme' })
  .filter((value) => !JSON.stringify(value).includes('__proto__'));

test('whatever JSON.stringify writes is read back as it was, however it is indented', () => {
  fc.assert(
    fc.property(values, fc.constantFrom(0, 1, '\t'), (value, indent) => {
      const text = JSON.stringify(value, null, indent);
      expect(parseStrictJson(utf8(text))).toEqual({ value: JSON.parse(text) });
    }),
  );
});

const escapeAll = (name: string): string =>
  `"${[...Array(name.length).keys()].map((at) => `\\u${name.charCodeAt(at).toString(16).padStart(4, '0')}`).join('')}"`;

/** Every object of a value with one of its names a second time, written otherwise. */
function render(value: JsonValue, repeatAt: { left: number }, escaped: boolean): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map((item) => render(item, repeatAt, escaped)).join()}]`;
  const fields = Object.entries(value).map(
    ([name, item]) => `${JSON.stringify(name)}:${render(item, repeatAt, escaped)}`,
  );
  const [first] = Object.keys(value);
  if (first !== undefined && repeatAt.left-- === 0)
    fields.push(`${escaped ? escapeAll(first) : JSON.stringify(first)}:0`);
  return `{${fields.join()}}`;
}

test('a name that comes twice is found in whatever object it is, however it is written', () => {
  fc.assert(
    fc.property(values, fc.nat(4), fc.boolean(), (value, nth, escaped) => {
      const json: JsonValue = JSON.parse(JSON.stringify(value));
      const repeatAt = { left: nth };
      const text = render(json, repeatAt, escaped);
      JSON.parse(text);
      expect(isRefused(text)).toBe(repeatAt.left < 0);
    }),
  );
});

test('text that JSON.parse refuses is refused, and whatever is taken is what JSON.parse says', () => {
  const pieces = fc.constantFrom(
    '{',
    '}',
    '[',
    ']',
    ',',
    ':',
    '"',
    '\\',
    'a',
    'u0061',
    '1',
    'e9',
    ' ',
    'null',
    '"a"',
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 30 }), (parts) => {
      const text = parts.join('');
      const strict = parseStrictJson(text);
      if ('value' in strict) expect(strict.value).toEqual(JSON.parse(text));
    }),
    { numRuns: 2_000 },
  );
});
