import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { type NewFile, newFileDiff, planNewFiles, writeNewFiles } from '../../src/lib/new-files.ts';
import { withoutPrivileges } from '../support/privileges.ts';
import { makeRepository, temporaryFolder } from '../support/repository.ts';

const FILES: readonly NewFile[] = [
  { path: 'a/b/one.yml', text: 'one\n', otherPaths: ['a/b/one.yaml'] },
  { path: 'c/two.yml', text: 'two\nlines\n', otherPaths: [] },
];

const unsafe = expect.objectContaining({ code: 'OUTPUT_UNSAFE', exitCode: 2 });
const unwritable = expect.objectContaining({ code: 'OUTPUT_UNWRITABLE', exitCode: 2 });
const everythingIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();

function planted(files: Readonly<Record<string, string>>): string {
  const root = temporaryFolder();
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}

test('new files are written with their folders, and nothing is left beside them', () => {
  const root = temporaryFolder();
  expect(planNewFiles(root, FILES).map(({ status }) => status)).toEqual(['new', 'new']);
  writeNewFiles(root, FILES);
  expect(everythingIn(root)).toEqual(['a', 'a/b', 'a/b/one.yml', 'c', 'c/two.yml']);
  for (const { path, text } of FILES) {
    expect(readFileSync(join(root, path), 'utf8')).toBe(text);
    expect(statSync(join(root, path)).nlink).toBe(1);
  }
  expect(planNewFiles(root, FILES).map(({ status }) => status)).toEqual(['unchanged', 'unchanged']);
});

const IN_THE_WAY: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'a file with other content': { 'c/two.yml': 'mine\n' },
  'an empty file': { 'c/two.yml': '' },
  'the same lines with other ends': { 'c/two.yml': 'two\r\nlines\r\n' },
  'a large file': { 'c/two.yml': 'x'.repeat(100_000) },
  'a file where a folder belongs': { a: 'mine\n' },
  'a name that is taken for it': { 'a/b/one.yaml': 'mine\n' },
  'a name in other letter case': { 'a/b/ONE.yml': 'one\n' },
  'another name in other letter case': { 'a/b/One.YAML': 'one\n' },
};

test.each(Object.entries(IN_THE_WAY))('%s is in the way of all of them', (_what, files) => {
  const root = planted(files);
  const before = everythingIn(root);
  expect(() => planNewFiles(root, FILES)).toThrow(unsafe);
  expect(everythingIn(root)).toEqual(before);
});

const posix = process.platform !== 'win32';

const PLANTS: Readonly<Record<string, (root: string) => void>> = {
  'a link to a folder where a folder belongs': (root) => symlinkSync(temporaryFolder(), join(root, 'a')),
  'a link to nothing where a folder belongs': (root) => symlinkSync(join(root, 'nothing'), join(root, 'a')),
  'a link to itself where a folder belongs': (root) => symlinkSync('a', join(root, 'a')),
  'a link further down': (root) => {
    mkdirSync(join(root, 'a'));
    symlinkSync(temporaryFolder(), join(root, 'a', 'b'));
  },
  'a link to the very bytes': (root) => {
    mkdirSync(join(root, 'c'));
    writeFileSync(join(root, 'real.yml'), 'two\nlines\n');
    symlinkSync('../real.yml', join(root, 'c', 'two.yml'));
  },
  'a link to nothing': (root) => {
    mkdirSync(join(root, 'c'));
    symlinkSync('nothing', join(root, 'c', 'two.yml'));
  },
  'a folder': (root) => mkdirSync(join(root, 'c', 'two.yml'), { recursive: true }),
  'a FIFO': (root) => {
    mkdirSync(join(root, 'c'));
    execFileSync('mkfifo', [join(root, 'c', 'two.yml')]);
  },
};

test.skipIf(!posix).each(Object.entries(PLANTS))('A17 %s is refused and stays', (_what, plant) => {
  const root = temporaryFolder();
  plant(root);
  const before = everythingIn(root);
  expect(() => planNewFiles(root, FILES)).toThrow(unsafe);
  expect(everythingIn(root)).toEqual(before);
});

test.skipIf(!posix)(
  'A17 a link planted after the look is not followed, and the first file is taken back',
  () => {
    const root = temporaryFolder();
    const target = temporaryFolder();
    planNewFiles(root, FILES);
    symlinkSync(target, join(root, 'c'));
    expect(() => writeNewFiles(root, FILES)).toThrow(unsafe);
    expect(everythingIn(root)).toEqual(['c']);
    expect(everythingIn(target)).toEqual([]);
    expect(readlinkSync(join(root, 'c'))).toBe(target);
  },
);

test('what turned up in the meantime stays, and the first file is taken back', () => {
  const root = planted({ 'c/two.yml': 'mine\n' });
  expect(() => writeNewFiles(root, FILES)).toThrow(unsafe);
  expect(everythingIn(root)).toEqual(['c', 'c/two.yml']);
  expect(readFileSync(join(root, 'c', 'two.yml'), 'utf8')).toBe('mine\n');
});

test.skipIf(!posix)('where the second cannot be written, nothing is left of the first', async () => {
  const root = planted({ 'c/other.txt': 'x\n' });
  chmodSync(root, 0o777);
  chmodSync(join(root, 'c'), 0o555);
  await withoutPrivileges(() => {
    expect(() => writeNewFiles(root, FILES)).toThrow(unwritable);
  });
  expect(everythingIn(root)).toEqual(['c', 'c/other.txt']);
});

test.skipIf(!posix)('in a folder that is read-only nothing is written', async () => {
  const root = temporaryFolder();
  chmodSync(root, 0o555);
  await withoutPrivileges(() => {
    expect(planNewFiles(root, FILES).map(({ status }) => status)).toEqual(['new', 'new']);
    expect(() => writeNewFiles(root, FILES)).toThrow(unwritable);
  });
  expect(everythingIn(root)).toEqual([]);
});

test.skipIf(!posix)('what cannot be looked at is refused', async () => {
  const root = planted({ 'c/two.yml': 'two\nlines\n' });
  chmodSync(root, 0o777);
  chmodSync(join(root, 'c', 'two.yml'), 0o000);
  await withoutPrivileges(() => {
    expect(() => planNewFiles(root, FILES)).toThrow(unsafe);
  });
});

test('a diff is what git shows of the same files, and what git applies', () => {
  const { root, git } = makeRepository();
  const files = [...FILES, { path: 'long.txt', text: `x\n\n# \${{ y }}\n`.repeat(100), otherPaths: [] }];
  const diff = files.map(newFileDiff).join('');
  git(['apply', '-'], { input: diff });
  for (const { path, text } of files) expect(readFileSync(join(root, path), 'utf8')).toBe(text);
  git(['add', '-A']);
  const shown = git(['-c', 'core.abbrev=7', '-c', 'diff.noprefix=false', 'diff', '--cached', '--no-color']);
  expect(`${shown}\n`).toBe(diff);
  expect(existsSync(join(root, 'long.txt'))).toBe(true);
});
