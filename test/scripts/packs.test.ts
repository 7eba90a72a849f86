import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';

interface Packs {
  loadPacks(folder: string): [string, string][];
  renderPacks(packs: [string, string][]): string;
}

const { loadPacks, renderPacks }: Packs = await import(
  new URL('../../scripts/packs.mjs', import.meta.url).href
);
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'countersign-packs-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What the generated module exports, read back by Node itself. */
async function roundTrip(packs: [string, string][]): Promise<[string, string][]> {
  const file = join(folder, `${Math.random()}.mjs`);
  writeFileSync(file, renderPacks(packs).replace(': Readonly<Record<string, string>>', ''));
  const { PACKS }: { PACKS: Record<string, string> } = await import(pathToFileURL(file).href);
  return Object.entries(PACKS);
}

test('a pack is embedded as it is, whatever its text contains', async () => {
  const texts = fc.string({ unit: fc.constantFrom('${', ...'a`}\\\n\r\t\'" \u202e\u200b\u{1f600}\u2028é') });
  await fc.assert(
    fc.asyncProperty(texts, async (text) => {
      expect(await roundTrip([['agent-surface', text]])).toEqual([['agent-surface', text]]);
    }),
  );
});

test('nothing invisible is left in the generated source', () => {
  const source = renderPacks([['baseline', 'a\u202eb\u200bc\u{e0041}']]);
  expect(source).not.toMatch(/[^\P{C}\n]/u);
});

test('packs are sorted by name and other files are left out', () => {
  const policies = join(folder, 'policies');
  mkdirSync(policies);
  for (const name of ['b.yaml', 'a.yaml', 'README.md', 'schema.json']) {
    writeFileSync(join(policies, name), `${name}\n`);
  }
  expect(loadPacks(policies)).toEqual([
    ['a', 'a.yaml\n'],
    ['b', 'b.yaml\n'],
  ]);
});
