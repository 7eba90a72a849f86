import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import {
  checkOutput,
  pathInside,
  refuseLinksBelow,
  writeNew,
  writeOutput,
  writing,
} from '../../src/lib/files.ts';
import { withoutPrivileges } from '../support/privileges.ts';
import { temporaryFolder } from '../support/repository.ts';

const unsafe = expect.objectContaining({ code: 'OUTPUT_UNSAFE', exitCode: 2 });
const unwritable = expect.objectContaining({ code: 'OUTPUT_UNWRITABLE', exitCode: 2 });
/** Nothing is left beside the named files. */
const namesIn = (folder: string): readonly string[] => readdirSync(folder).sort();

test('a file is written whole, replaced whole, and nothing is left beside it', () => {
  const folder = temporaryFolder();
  const file = join(folder, 'out.txt');
  for (const data of ['one', Buffer.from([0, 255]), '', 'é'.repeat(100_000)]) {
    writeOutput(null, file, data);
    expect(readFileSync(file)).toEqual(Buffer.from(data));
    expect(namesIn(folder)).toEqual(['out.txt']);
  }
});

/** One command with one place behind it. */
function shell(command: string, place: string): void {
  execFileSync('sh', ['-c', `${command} "$0"`, place], { stdio: 'ignore' });
}

const PLANTS: Readonly<Record<string, (path: string) => void>> = {
  'a symbolic link to a file': (path) => {
    const target = join(temporaryFolder(), 'target');
    writeFileSync(target, 'mine');
    symlinkSync(target, path);
  },
  'a symbolic link to nothing': (path) => symlinkSync(join(temporaryFolder(), 'nothing'), path),
  'a symbolic link to itself': (path) => symlinkSync(basename(path), path),
  'a folder': (path) => mkdirSync(path),
  'a FIFO': (path) => shell('mkfifo', path),
};

for (const [title, plant] of Object.entries(PLANTS)) {
  test.skipIf(process.platform === 'win32')(`A17 ${title} in the way is refused and stays`, () => {
    const folder = temporaryFolder();
    const path = join(folder, 'out.txt');
    plant(path);
    expect(() => checkOutput(null, path)).toThrow(unsafe);
    expect(() => writeOutput(null, path, 'x')).toThrow(unsafe);
    expect(namesIn(folder)).toEqual(['out.txt']);
  });
}

test('A17 the target of a planted link is not written', () => {
  const target = join(temporaryFolder(), 'target');
  writeFileSync(target, 'mine');
  const path = join(temporaryFolder(), 'out.txt');
  symlinkSync(target, path);
  expect(() => writeOutput(null, path, 'x')).toThrow(unsafe);
  expect(readFileSync(target, 'utf8')).toBe('mine');
});

test('A17 a hard link is replaced, not written through', () => {
  const target = join(temporaryFolder(), 'target');
  const path = join(temporaryFolder(), 'out.txt');
  writeFileSync(target, 'mine');
  linkSync(target, path);
  writeOutput(null, path, 'x');
  expect([readFileSync(target, 'utf8'), readFileSync(path, 'utf8'), statSync(path).nlink]).toEqual([
    'mine',
    'x',
    1,
  ]);
});

/** A repository with a link below it, and another way to reach the repository. */
function planted(target: (root: string) => string): { root: string; alias: string } {
  const root = join(temporaryFolder(), 'repository');
  mkdirSync(join(root, 'real'), { recursive: true });
  symlinkSync(target(root), join(root, 'reports'));
  const alias = join(temporaryFolder(), 'alias');
  symlinkSync(root, alias);
  return { root, alias };
}

test.each<[string, (root: string) => string]>([
  ['out of the tree', () => temporaryFolder()],
  ['to another folder', () => 'real'],
  ['to the root itself', () => '.'],
  ['to nothing', () => 'nothing'],
])('A17 a planted folder that is a link %s is refused, however the repository is reached', (_, target) => {
  const { root, alias } = planted(target);
  for (const from of [root, alias]) {
    for (const known of [root, alias]) {
      expect(() => refuseLinksBelow(known, join(from, 'reports', 'out.txt'))).toThrow(unsafe);
      expect(() => refuseLinksBelow(known, join(from, 'reports', 'a', 'out.txt'))).toThrow(unsafe);
      expect(() => refuseLinksBelow(known, join(from, 'real', '..', 'reports', 'out.txt'))).toThrow(unsafe);
      expect(() => writeOutput(known, join(from, 'reports', 'out.txt'), 'x')).toThrow(unsafe);
      refuseLinksBelow(known, join(from, 'real', 'out.txt'));
      refuseLinksBelow(known, join(from, 'new', 'a', 'out.txt'));
      refuseLinksBelow(known, join(from, 'out.txt'));
    }
  }
});

test('A17 a file in place of a folder is refused', () => {
  const { root } = planted(() => 'real');
  writeFileSync(join(root, 'file'), '');
  expect(() => refuseLinksBelow(root, join(root, 'file', 'out.txt'))).toThrow(unsafe);
});

test('links outside of the repository are the user’s own', () => {
  const { root } = planted(() => 'real');
  const elsewhere = temporaryFolder();
  symlinkSync(temporaryFolder(), join(elsewhere, 'link'));
  refuseLinksBelow(root, join(elsewhere, 'link', 'out.txt'));
  refuseLinksBelow(null, join(root, 'reports', 'out.txt'));
});

test('a folder that is not there is said', () => {
  const path = join(temporaryFolder(), 'nothing', 'out.txt');
  expect(() => checkOutput(null, path)).toThrow(unwritable);
  expect(() => writeOutput(null, path, 'x')).toThrow(unwritable);
  expect(existsSync(join(path, '..'))).toBe(false);
});

test('a folder that may not be written is said, and nothing changes', async () => {
  const folder = temporaryFolder();
  const path = join(folder, 'out.txt');
  writeFileSync(path, 'old');
  chmodSync(folder, 0o555);
  await withoutPrivileges(() => expect(() => writeOutput(null, path, 'x')).toThrow(unwritable));
  chmodSync(folder, 0o755);
  expect([namesIn(folder), readFileSync(path, 'utf8')]).toEqual([['out.txt'], 'old']);
});

test('a name as long as names may be is written, a longer one is said', () => {
  const folder = temporaryFolder();
  writeOutput(null, join(folder, 'x'.repeat(255)), 'x');
  expect(() => checkOutput(null, join(folder, 'x'.repeat(256)))).toThrow(unwritable);
  expect(() => writeOutput(null, join(folder, 'x'.repeat(256)), 'x')).toThrow(unwritable);
  expect(namesIn(folder)).toEqual(['x'.repeat(255)]);
});

test('a new file is never an old one', () => {
  const path = join(temporaryFolder(), 'new');
  writeNew(path, 'x');
  expect(() => writeNew(path, 'y')).toThrow(expect.objectContaining({ code: 'EEXIST' }));
  const link = join(temporaryFolder(), 'link');
  symlinkSync(join(temporaryFolder(), 'nothing'), link);
  expect(() => writeNew(link, 'y')).toThrow(expect.objectContaining({ code: 'EEXIST' }));
});

test('what goes wrong while writing names the place and keeps its own code', () => {
  expect(() =>
    writing('place', () => {
      throw new Error('EIO: i/o error, write');
    }),
  ).toThrow(
    expect.objectContaining({
      code: 'OUTPUT_UNWRITABLE',
      message: 'place cannot be written: EIO: i/o error',
    }),
  );
  expect(() => writing('place', () => checkOutput(null, temporaryFolder()))).toThrow(unsafe);
  expect(writing('place', () => 7)).toBe(7);
});

test('a path inside a folder is named with slashes, whatever links lead there', () => {
  const { root, alias } = planted(() => 'real');
  for (const from of [root, alias]) {
    expect(pathInside(from, join(root, 'a', 'b'))).toBe('a/b');
    expect(pathInside(root, join(from, '..a'))).toBe('..a');
    expect(pathInside(from, from)).toBeNull();
    expect(pathInside(root, join(from, '..', 'b'))).toBeNull();
    expect(pathInside(from, `${from}-other/a`)).toBeNull();
  }
  expect(pathInside(root, realpathSync(temporaryFolder()))).toBeNull();
});
