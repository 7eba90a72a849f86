import { expect, test } from 'vitest';
import type { Format } from '../../src/model.ts';
import { render } from '../../src/report/render.ts';
import { failedVerdict, passedVerdict } from '../support/verdict.ts';

const STARTS: Readonly<Record<Format, string>> = {
  text: 'FAILED ',
  json: '{\n  "schema": "urn:countersign:verdict:v1"',
  markdown: '### ❌ Countersign: FAILED\n',
  sarif: '{\n  "$schema": "https://docs.oasis-open.org/sarif/',
  github: '::error ',
};

test('every format begins as its readers expect and ends with one line end', () => {
  for (const [format, start] of Object.entries(STARTS) as [Format, string][]) {
    for (const verdict of [failedVerdict(), passedVerdict()]) {
      expect(render(format, verdict, { color: false, version: '0.1.0' })).toMatch(/[^\n]\n$/);
    }
    expect(render(format, failedVerdict(), { color: false, version: '0.1.0' }).startsWith(start)).toBe(true);
  }
});

test('the same verdict gives the same bytes, and is not changed by rendering', () => {
  for (const format of Object.keys(STARTS) as Format[]) {
    const verdict = failedVerdict();
    const options = { color: true, version: '0.1.0' };
    expect(render(format, verdict, options)).toBe(render(format, failedVerdict(), options));
    expect(verdict).toEqual(failedVerdict());
  }
});
