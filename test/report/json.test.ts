import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Verdict } from '../../src/model.ts';
import { inertJson, renderJson } from '../../src/report/json.ts';
import { failedVerdict, passedVerdict } from '../support/verdict.ts';

test('the verdict document comes back identical, key order included', () => {
  for (const verdict of [passedVerdict(), failedVerdict()]) {
    const parsed = JSON.parse(renderJson(verdict)) as Verdict;
    expect(parsed).toEqual(verdict);
    expect(JSON.stringify(parsed)).toBe(JSON.stringify(verdict));
  }
});

test('an ordinary verdict is plain indented JSON', () => {
  expect(renderJson(failedVerdict())).toBe(`${JSON.stringify(failedVerdict(), null, 2)}\n`);
});

test('A16 any string comes back from JSON as it went in, from a text without invisible characters', () => {
  const units = fc.array(fc.integer({ min: 0, max: 0xffff })).map((all) => String.fromCharCode(...all));
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), units), (text) => {
      const output = inertJson({ text, list: [text] });
      expect(JSON.parse(output)).toEqual({ text, list: [text] });
      expect(output).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
    }),
    { numRuns: 500 },
  );
});

test('A16 the openings of runner commands are broken in JSON and mean the same', () => {
  for (const text of ['##[x]', 'a###[x]', '##vso[x]', '##VsO[x]', '\\##[x]', '"##[x]', '## [x]']) {
    const output = inertJson([text]);
    expect(output).not.toMatch(/##\[|##vso\[/i);
    expect(JSON.parse(output)).toEqual([text]);
  }
});
