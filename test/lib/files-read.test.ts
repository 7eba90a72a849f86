import { chmodSync, linkSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { kindAt, listFolder, readAtMost, refuseOver } from '../../src/lib/files.ts';
import { withoutPrivileges } from '../support/privileges.ts';
import { temporaryFolder } from '../support/repository.ts';

const unsafe = expect.objectContaining({ code: 'OUTPUT_UNSAFE', exitCode: 2 });

// ── what is read is not written over ────────────────────────────────────────────────────────

/** A file and a full folder that are read, with other ways to reach them. */
function read() {
  const folder = temporaryFolder();
  const at = (name: string): string => join(folder, name);
  mkdirSync(at('dist/inner'), { recursive: true });
  for (const name of ['in.txt', 'dist/a', 'dist/inner/b', 'other.txt']) writeFileSync(at(name), name);
  linkSync(at('in.txt'), at('hard.txt'));
  symlinkSync('in.txt', at('soft.txt'));
  symlinkSync('dist', at('alias'));
  return { at, inputs: [at('in.txt'), at('dist'), at('not-there')] };
}

test.each([
  'in.txt',
  'hard.txt',
  'soft.txt',
  'dist/../in.txt',
  'dist',
  'dist/a',
  'dist/new',
  'dist/inner/b',
  'dist/inner/new',
  'dist/no/such/folder',
  'alias/a',
  'alias/new',
  'alias/inner/new',
])('output over or into what is read is refused: %s', (name) => {
  const { at, inputs } = read();
  expect(() => refuseOver(at(name), inputs)).toThrow(unsafe);
});

test.each(['other.txt', 'new.txt', 'dist-new', 'dist.txt', 'no/such/folder', 'not-there', 'x'.repeat(300)])(
  'output beside what is read is not in its way: %s',
  (name) => {
    const { at, inputs } = read();
    refuseOver(at(name), inputs);
    refuseOver(at(name), []);
  },
);

test('output over what is read through a link is refused', () => {
  const { at } = read();
  expect(() => refuseOver(at('in.txt'), [at('soft.txt')])).toThrow(unsafe);
  expect(() => refuseOver(at('dist/new'), [at('alias')])).toThrow(unsafe);
});

// ── looking, and reading no more than asked for ─────────────────────────────────────────────

test('what cannot be looked at is nothing, whatever keeps one from it', () => {
  const { at } = read();
  symlinkSync('loop', at('loop'));
  symlinkSync('nowhere', at('dangling'));
  expect([kindAt(at('soft.txt')), kindAt(at('alias')), kindAt('/dev/null')]).toEqual([
    'file',
    'folder',
    'other',
  ]);
  for (const name of ['x'.repeat(300), 'loop', 'loop/x', 'dangling', 'in.txt/below', 'x\0y', 'missing'])
    expect(kindAt(at(name))).toBeNull();
});

test('a folder that cannot be listed is said', async () => {
  const { at } = read();
  symlinkSync('loop', at('loop'));
  expect(listFolder(at('dist'))).toEqual(['a', 'inner']);
  for (const name of ['x'.repeat(300), 'loop', 'in.txt', 'missing'])
    expect(listFolder(at(name))).toHaveProperty('why');
  chmodSync(at('.'), 0o755);
  chmodSync(at('dist'), 0o000);
  await withoutPrivileges(() => expect(listFolder(at('dist'))).toHaveProperty('why'));
  chmodSync(at('dist'), 0o755);
});

test.skipIf(process.platform === 'win32')('a file without an end is read no further than asked for', () => {
  const start = performance.now();
  expect(readAtMost('/dev/zero', 65_536)).toHaveLength(65_537);
  expect(performance.now() - start).toBeLessThan(1000);
});

test('a file is read whole when it is no longer than asked for', () => {
  const file = join(temporaryFolder(), 'file');
  for (const length of [0, 1, 9, 10]) {
    writeFileSync(file, 'x'.repeat(length));
    expect(readAtMost(file, 10).toString()).toBe('x'.repeat(length));
  }
  for (const length of [11, 1000]) {
    writeFileSync(file, 'x'.repeat(length));
    expect(readAtMost(file, 10)).toHaveLength(11);
  }
  expect(() => readAtMost(join(file, 'x'), 10)).toThrow(expect.objectContaining({ code: 'ENOTDIR' }));
});
