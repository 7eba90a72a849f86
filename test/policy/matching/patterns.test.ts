import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkPattern, patternSet } from '../../../src/policy/matching/patterns.ts';

/** The numbers of the lines that a pattern finds, and whether the search in the whole text agrees. */
function linesOf(pattern: string, text: string, line = 1): readonly number[] {
  expect(checkPattern(pattern).status).toBe('usable');
  const set = patternSet([pattern]);
  const found = [...set.lines(0, { line, count: text.split('\n').length, text })];
  for (const hit of found) expect(hit.text).toBe(text.split('\n')[hit.line - line]);
  // No false absence: what a line matches, the search before it has announced.
  if (found.length > 0) expect([...set.candidates(text)]).toEqual([0]);
  return found.map((hit) => hit.line);
}

test.each<[string, string, string, readonly number[]]>([
  ['a word', 'b', 'a\nb\nc', [2]],
  ['the first line', '^a', 'a\nba\nab', [1, 3]],
  ['the last line', 'c$', 'c\ncb\nbc', [1, 3]],
  ['the last, empty line', '^$', 'a\n', [2]],
  ['an empty text is one empty line', '^$', '', [1]],
  ['empty lines in the middle', '^$', 'a\n\n\nb', [2, 3]],
  ['every line', '', 'a\nb\n', [1, 2, 3]],
  ['what may be empty', 'x*', 'a\n\nx', [1, 2, 3]],
  ['the whole line', '^ab?$', 'a\nab\nabb', [1, 2]],
  ['twice in a line is one line', 'a', 'aaa\nb', [1]],
  ['two neighbours', 'a', 'a\na\nb\na', [1, 2, 4]],
  ['a match over two lines is none', 'a[\\n]b', 'a\nb', []],
  ['white space does not reach the next line', 'a\\s+b', 'a\nb\na b', [3]],
  ['a negated class does not reach the next line', 'a[^x]b', 'a\nb\na-b', [3]],
  ['a dot with the flag s does not reach the next line', '(?s)a.b', 'a\nb\na-b', [3]],
  ['a negated class to the end of the line', 'a[^x]*$', 'ax\nab\nx', [2]],
  ['a match that begins before another', '(?s)a.*b|c', 'a\nc\nb', [2]],
  ['a long match does not hide the next line', 'a[^b]*', 'a\na\nab\nb', [1, 2, 3]],
  ['a word boundary at the line’s ends', '\\bab\\b', 'ab\ncab\nab.', [1, 3]],
  ['no boundary over a line end', 'a\\Bb', 'a\nb\nab', [3]],
  ['case', '(?i)ABC', 'abc\nAbC\nab', [1, 2]],
  ['the Kelvin sign', '(?i)k', '\u212a\nx', [1]],
  ['a character beyond the first plane', '^.x$', '😀x\n\ud83dx\n😀😀x', [1, 2]],
  ['after characters beyond the first plane', 'x', '😀😀😀\n😀x\n😀', [2]],
  ['a class beyond the first plane', '[😀-😂]', 'a\n😁\n😃', [2]],
  ['a lone surrogate', '^.$', '\udc80\nab', [1]],
  ['NUL', 'a\\x00b', 'a\0b\nab', [1]],
  ['a byte of a binary file', '\\x{ff}', '\u00ff\ny', [1]],
])('%s', (_, pattern, text, expected) => {
  expect(linesOf(pattern, text)).toEqual(expected);
  expect(linesOf(pattern, text, 41)).toEqual(expected.map((line) => line + 40));
});

/** What editors, compilers and shells take for the end of a line. */
const ENDS = [
  ['CR', '\r'],
  ['VT', '\v'],
  ['FF', '\f'],
  ['NEL', '\u0085'],
  ['LS', '\u2028'],
  ['PS', '\u2029'],
] as const;

test.each(ENDS)('%s inside a line ends it for ^ and $, and the number stays the file’s', (_, end) => {
  expect(linesOf('^evil$', `a\nx${end}evil${end}y\nb`)).toEqual([2]);
  expect(linesOf('^evil', `x${end}evil()`)).toEqual([1]);
  expect(linesOf('evil$', `evil${end}`)).toEqual([1]);
  expect(linesOf('^$', `a${end}${end}b\nc`)).toEqual([1]);
});

test.each(ENDS)('%s inside a line can be matched as what it is', (_, end) => {
  const code = `\\x{${end.charCodeAt(0).toString(16)}}`;
  expect(linesOf(`a${code}b`, `x\na${end}b`)).toEqual([2]);
  expect(linesOf('a.b', `a${end}b\nab`)).toEqual([1]);
  expect(linesOf('^a[^x]b$', `ab\na${end}b`)).toEqual([2]);
});

test('the search in a whole text names every pattern that a line matches', () => {
  const set = patternSet(['a', '^b$', '\\r', 'x\\ny', 'z']);
  expect([...set.candidates('ca\nb\rb\n')].sort()).toEqual([0, 1, 2]);
  expect([...patternSet([]).candidates('a')]).toEqual([]);
});

test('a pattern that is asked for by number is that pattern', () => {
  const set = patternSet(['a', 'b', 'c']);
  expect([...set.lines(2, { line: 7, count: 3, text: 'a\nb\nc' })]).toEqual([{ line: 9, text: 'c' }]);
});

test('the lines found are those that JavaScript finds line by line', () => {
  const atom = fc.constantFrom(
    'a',
    'b',
    ' ',
    '.',
    '[ab]',
    '[^a]',
    '\\s',
    '\\w',
    '\\d',
    '\\.',
    '(?:a|bc)',
    '\\x{e9}',
    '1',
  );
  const repeated = fc
    .tuple(atom, fc.constantFrom('', '', '*', '+', '?', '{2}', '{0,2}', '*?'))
    .map((parts) => parts.join(''));
  const pattern = fc
    .tuple(
      fc.constantFrom('', '^'),
      fc.array(repeated, { minLength: 1, maxLength: 4 }),
      fc.constantFrom('', '$'),
    )
    .map(([start, parts, end]) => start + parts.join('') + end);
  const text = fc.string({
    unit: fc.constantFrom('a', 'b', 'c', ' ', '\n', '\n', 'é', '1', '.', '😀'),
    maxLength: 30,
  });
  fc.assert(
    fc.property(pattern, text, (re2, body) => {
      // Where both mean the same: JavaScript writes `\x{e9}` otherwise, and `\s` differs beyond ASCII.
      const oracle = new RegExp(re2.replaceAll('\\x{e9}', '\\xe9'), 'u');
      const expected = body.split('\n').flatMap((line, i) => (oracle.test(line) ? [i + 1] : []));
      expect(linesOf(re2, body)).toEqual(expected);
    }),
    { numRuns: 2000, seed: 7 },
  );
});

/** Words of five letters and more, the same ones each time. */
function words(count: number): readonly string[] {
  return Array.from({ length: count }, (_, i) => `w${((i + 7) * 48271).toString(36)}x`);
}

test('patterns that make each other slow are still all found', () => {
  const patterns = words(200).map((word, i) =>
    i % 2 === 0 ? `(?i)[\\w.-]{0,50}?${word}.{0,20}=\\s*[a-z0-9]{16,32}` : `\\b${word}_[0-9a-f]{8}\\b`,
  );
  const lines = words(200).map((word, i) =>
    i % 2 === 0 ? `my.${word.toUpperCase()} key = abcdefghijklmnopq` : `x ${word}_0123abcd y`,
  );
  const set = patternSet(patterns);
  const noise =
    words(3000)
      .join(' = some.other_text-')
      .match(/.{1,90}/g) ?? [];
  const text = [...noise, ...lines].join('\n');
  const hunk = { line: 1, count: noise.length + lines.length, text };
  expect([...set.candidates(text)].sort((a, b) => a - b)).toEqual([...patterns.keys()]);
  expect(set.candidates(noise.join('\n')).size).toBe(0);
  const found = patterns.flatMap((_, i) => [...set.lines(i, hunk)].map(({ line }) => line));
  expect(found).toEqual(patterns.map((_, i) => noise.length + i + 1));
});

test.each([
  '(?i)[\\w.-]{0,50}?(?:access|auth|api|credential|key|secret|token)(?:[ \\t\\w.-]{0,20})[\\s\'"]{0,3}(?:=|>|:{1,3}=|\\|\\||:|=>|\\?=|,)[\\x60\'"\\s=]{0,5}([\\w.=-]{10,150}|[a-z0-9][a-z0-9+/]{11,}={0,3})(?:[\\x60\'"\\s;]|\\\\[nr]|$)',
  '\\b((?:A3T[A-Z0-9]|AKIA|ASIA|ABIA|ACCA)[A-Z2-7]{16})\\b',
  '(?i)\\bey[a-zA-Z0-9]{17,}\\.ey[a-zA-Z0-9\\/\\\\_-]{17,}\\.(?:[a-zA-Z0-9\\/\\\\_-]{10,}={0,2})?',
  '-----BEGIN[ A-Z0-9_-]{0,100}PRIVATE KEY(?: BLOCK)?-----',
  'https://hooks\\.slack\\.com/(?:services|workflows)/[A-Za-z0-9+/]{43,56}',
  '\\bsk_(?:live|test)_[0-9a-zA-Z]{16,64}\\b',
  'eval\\s*\\(.{0,200}(?:request|params|argv)\\b',
])('an ordinary pattern is quick on an ordinary megabyte: %s', (pattern) => {
  expect(checkPattern(pattern).status).toBe('usable');
  const text = words(8000)
    .map((word, i) => `  const ${word} = lookup("${word}.key", ${i}, 'token: none'); // see ${word}`)
    .join('\n');
  const set = patternSet([pattern]);
  const start = performance.now();
  set.candidates(text);
  for (const { line } of set.lines(0, { line: 1, count: 8000, text })) expect(line).toBeGreaterThan(0);
  expect(performance.now() - start).toBeLessThan(2000);
});
