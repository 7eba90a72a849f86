import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parsePolicy } from '../../src/policy/compile.ts';
import { loadPack } from '../../src/policy/load.ts';
import { PACKS } from '../../src/policy/packs.generated.ts';

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
async function roundTrip(packs: [string, string][]): Promise<[string, { text: string; file: unknown }][]> {
  const file = join(folder, `${Math.random()}.mjs`);
  const types = /^import type .*$|^export type .*$|: Readonly<Record<string, Pack>>/gm;
  writeFileSync(file, renderPacks(packs).replace(types, ''));
  const { PACKS }: { PACKS: Record<string, { text: string; file: unknown }> } = await import(
    pathToFileURL(file).href
  );
  return Object.entries(PACKS);
}

test('a pack is embedded as it is, whatever its text contains', async () => {
  const texts = fc.string({ unit: fc.constantFrom('${', ...'a`}\\\n\r\t\'" \u202e\u200b\u{1f600}\u2028é') });
  await fc.assert(
    fc.asyncProperty(texts, async (value) => {
      const text = `name: ${JSON.stringify(value)}\n`;
      expect(await roundTrip([['agent-surface', text]])).toEqual([
        ['agent-surface', { text, file: { name: value } }],
      ]);
    }),
  );
});

test('what a pack says with any key of the language is embedded as the program reads it', async () => {
  const text = `version: 1
name: wide
extends: [pack:baseline]
rules:
  - id: generated-code
    title: Somebody looks
    effect: require-approval
    when: 'size(change.files) > 20 && today < "2030-01-01"'
    approvers: { users: [ada], permission: maintain, count: 2 }
    waivable: false
    tests: [{ name: yes, given: { today: 2026-11-21 }, added: "a\\nb", expect: pass }]
  - { id: hidden-unicode, with: { strict: everywhere } }
skills: { minimum: signed, signers: [{ name: ops, kind: key, key: 'sha256:${'0'.repeat(64)}' }] }
scanners: [{ name: semgrep, effect: deny, required: true }]
mcp: { servers: ['npm:a@1.0.0'] }
waivers: [{ rule: semgrep, reason: old, owner: ada, expires: 2027-01-31 }]
`;
  const { file } = parsePolicy({ name: 'pack:wide', bytes: Buffer.from(text), from: 'pack' });
  expect(await roundTrip([['wide', text]])).toEqual([['wide', { text, file }]]);
});

test('nothing invisible is left in the generated source', () => {
  const source = renderPacks([['baseline', 'name: a\u202eb\u200bc\u{e0041}\n']]);
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

test('what is embedded of each pack is what its text says', () => {
  expect(Object.keys(PACKS)).toContain('baseline');
  for (const [name, { text, file }] of Object.entries(PACKS)) {
    const input = { name: `pack:${name}`, bytes: Buffer.from(text), from: 'pack' } as const;
    expect(parsePolicy(input)).toMatchObject({ file, source: loadPack(name).source });
    expect(readFileSync(join(import.meta.dirname, '..', '..', 'policies', `${name}.yaml`), 'utf8')).toBe(
      text,
    );
  }
});
