import fc from 'fast-check';
import { expect, test } from 'vitest';
import { globMatcher, globProblem } from '../../../src/policy/matching/globs.ts';

const suggestionFor = (glob: string): string | null =>
  /: write `([^`]+)`$/.exec(globProblem(glob) ?? '')?.[1] ?? null;

test.each([
  // typed, suggested, a path that was meant, a path that was not
  ['**.tf', '**/*.tf', 'x/a.tf', 'x/a.md'],
  ['src/**.tf', 'src/**/*.tf', 'src/x/a.tf', 'lib/a.tf'],
  ['src/a**', 'src/a*/**', 'src/ab/c', 'src/b/c'],
  ['a**b', 'a*/**/*b', 'ax/y/xb', 'x/b'],
  ['src/***', 'src/**', 'src/a/b', 'lib/a'],
  ['**a**', '**/*a*/**', 'x/bac/y', 'x/b/y'],
  ['{**.tf,b}', '{**/*.tf,b}', 'x/a.tf', 'x/b'],
  ['src/', 'src/**', 'src/a', 'src'],
  ['{src/,lib}', '{src/**,lib}', 'src/a', 'src'],
  ['/src/**', 'src/**', 'src/a', 'a'],
  ['./src/**', 'src/**', 'src/a', 'a'],
  ['{src,/lib}/**', '{src,lib}/**', 'lib/a', 'a'],
  ['src\\lib', 'src/lib', 'src/lib', 'srclib'],
  ['@(a|b)/x', '{a,b}/x', 'b/x', 'c/x'],
])('for %s, %s is suggested', (typed, suggested, meant, other) => {
  expect(suggestionFor(typed)).toBe(suggested);
  expect(globMatcher()([suggested], meant)).toBe(true);
  expect(globMatcher()([suggested], other)).toBe(false);
});

test.each([
  ['a class with stars', '[**]'],
  ['an escaped star', 'a\\***'],
  ['stars glued to braces', '{**,b}.tf'],
  ['a repetition', '+(a|b)'],
  ['a negation', '!src/'],
  ['a step up', '../src/'],
  ['only a slash', '/'],
  ['a backtick', '`**'],
  ['a control character', '\u0007**'],
  ['a glob too long to be shown', `${'a'.repeat(200)}**`],
])('nothing is suggested for %s', (_, typed) => {
  expect(globProblem(typed)).not.toBeNull();
  expect(suggestionFor(typed)).toBeNull();
});

test('what is suggested is itself accepted, and never matches everything', () => {
  const glob = fc.string({
    unit: fc.constantFrom(...'ab*?[]{}!,.-\\/(|)+@`\n', '**', '..', '😀', '@(a|b)'),
    minLength: 1,
    maxLength: 12,
  });
  let suggestions = 0;
  fc.assert(
    fc.property(glob, (typed) => {
      const suggested = suggestionFor(typed);
      if (suggested === null) return;
      suggestions += 1;
      expect([suggested, globProblem(suggested)]).toEqual([suggested, null]);
      if (/[ab.-]/.test(typed) && !typed.includes('{')) expect(suggested).not.toMatch(/^[*/]+$/);
    }),
    { numRuns: 5000, seed: 7 },
  );
  expect(suggestions).toBeGreaterThan(100);
});
