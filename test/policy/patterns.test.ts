import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkPattern, patternSet } from '../../src/policy/patterns.ts';
import { FULL, threatRow } from '../support/threats.ts';

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

// ── A15: lines that stall other engines ─────────────────────────────────────────────────────

const CATASTROPHIC: readonly (readonly [pattern: string, unit: string, end: string])[] = [
  ['(a+)+$', 'a', '!'],
  ['([a-zA-Z]+)*$', 'a', '!'],
  ['(a|aa)+$', 'a', '!'],
  ['(a|a?)+$', 'a', '!'],
  ['(.*a){12}$', 'a', '!'],
  ['^(([a-z])+.)+[A-Z]([a-z])+$', 'a', '!'],
  ['(x+x+)+y', 'x', ''],
  ['^(\\w+\\s?)*$', 'a', '!'],
  ['(\\s*)*;$', ' ', '!'],
  ['\\s+$', ' ', 'x'],
  ['^(a?){30}a{30}$', 'a', '!'],
  ['([^"]*"[^"]*")*[^"]*$', '"', '!'],
  ['<!--.*?--\\s*>', '<!--', '--'],
  ['^\\d+(?:,\\d+)*$', '1,', 'x'],
  ['(?:https?://)?(?:[\\w-]+\\.)+[a-z]{2,}/x', 'a.', '!'],
  ['^([\\w.-]+)+@([\\w-]+\\.)+[a-z]+$', 'a.', '@'],
  ['((a{0,5}){0,5})*[^a]$', 'a', ''],
  ['(?i)(?:password|secret).*=.*[\'"].*[\'"]$', "secret='", '!'],
  ['a[^b]*c', 'a', ''],
  ['.*.*.*.*=.*;', '=', ''],
];

const A15 = threatRow('A15');
const SIZE = FULL ? 1_000_000 : 250_000;

for (const [pattern, unit, end] of CATASTROPHIC) {
  A15.attack(`${pattern} takes at most a second for a megabyte`, 'unharmed', () => {
    expect(checkPattern(pattern).status).toBe('usable');
    const line = unit.repeat(Math.floor(SIZE / unit.length)) + end;
    const short = `${unit.repeat(40)}${end}\n`;
    for (const text of [line, short.repeat(Math.floor(SIZE / short.length))]) {
      const set = patternSet([pattern]);
      const start = performance.now();
      set.candidates(text);
      for (const { line } of set.lines(0, { line: 1, count: 1, text })) expect(line).toBeGreaterThan(0);
      expect(performance.now() - start).toBeLessThan(1000);
    }
  });
}

for (const pattern of [
  '(?=a)b',
  '(a)\\1',
  'a++',
  '(?>a)',
  'a{1001}',
  '(?:.{1000}){3}',
  '.{1000}.{1000}.{1000}',
]) {
  A15.attack(`${pattern} is refused when the policy is loaded`, 'refused', () => {
    expect(checkPattern(pattern).status).toBe('refused');
  });
}

test('A15 a match that runs on to the end of the text is found once for each line, in linear time', () => {
  const text = Array(50_000).fill('a').join('\n');
  const start = performance.now();
  for (const pattern of ['a[^b]*', '(?s)a.*', '\\s*a\\s*']) {
    expect([...patternSet([pattern]).lines(0, { line: 1, count: 50_000, text })]).toHaveLength(50_000);
  }
  expect(performance.now() - start).toBeLessThan(3000);
});
