import { expect, test } from 'vitest';
import { isUrl } from '../../src/lib/url.ts';

test('what is a URL stays one, however often it is asked', () => {
  const answers = new Set<boolean>();
  for (let i = 0; i < 100_000; i++) answers.add(isUrl('https://m\u00fcnchen.example'));
  expect([...answers]).toEqual([true]);
});

test.each([
  ['https://a.example/x', undefined, true],
  ['/x', 'https://a.example', true],
  ['/x', undefined, false],
  ['', undefined, false],
  ['https://[', undefined, false],
])('%j with %j: %s', (text, base, expected) => {
  expect(isUrl(text, base)).toBe(expected);
});
