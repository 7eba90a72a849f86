import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const section = (letter: string, rows: number): readonly string[] =>
  Array.from({ length: rows }, (_, i) => `${letter}${i + 1}`);

/** Rows of the gateway, its log and the runner that this version has a part in. */
const GATEWAY = ['D1', 'D2', 'D3', 'D4', 'D5', 'D6', 'D7', 'D8', 'D9', 'D10', 'D11', 'D12', 'D17'];
const LOG = ['E1', 'E2', 'E3', 'E4', 'E5', 'E6', 'E8', 'E10'];
const RUNNER = ['F1', 'F2', 'F7', 'F9', 'F10'];

/** The rows of the threat model that this version has a part in. */
const ROWS = [...section('A', 21), ...section('C', 15), ...GATEWAY, ...LOG, ...RUNNER];

/** Rows without a case. The list only shrinks: what a row needs comes with a later version. */
const WITHOUT_CASES = ['A18', 'A21'];

const TESTS = fileURLToPath(new URL('..', import.meta.url));

/** Ids that begin a test's title, or that a row of `support/threats` is made with. */
function rowsWithCases(): ReadonlySet<string> {
  const files = readdirSync(TESTS, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.test.ts'),
  );
  const texts = files.map((file) => readFileSync(join(TESTS, file), 'utf8'));
  return new Set(
    texts.flatMap((text) => [...text.matchAll(/\(\s*['"`]([A-F]\d{1,2})[ '"`]/g)].map(([, id = '']) => id)),
  );
}

test('every row has a case, but for those on a list that only shrinks', () => {
  const covered = rowsWithCases();
  expect(ROWS.filter((id) => !covered.has(id))).toEqual(WITHOUT_CASES);
});
