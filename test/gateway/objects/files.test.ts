import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { RunError } from '../../../src/errors.ts';
import { type FileObjects, type Listed, openObjects } from '../../../src/gateway/objects/files.ts';
import type { Blob } from '../../../src/gateway/store/store.ts';
import { digestOf } from '../../../src/lib/digest.ts';
import { temporaryFolder } from '../../support/repository.ts';

const blobOf = (bytes: Buffer): Blob => ({ digest: digestOf(bytes), bytes });
const newBlob = (size = 32_768): Blob => blobOf(randomBytes(size));

const fileOf = (data: string, { digest }: Blob): string =>
  join(data, 'objects', digest.slice(7, 9), digest.slice(7));

const leftovers = (data: string): readonly string[] => readdirSync(join(data, 'objects', 'tmp'));

const listed = async (objects: FileObjects): Promise<readonly Listed[]> => {
  const all: Listed[] = [];
  for await (const entry of objects.list()) all.push(entry);
  return all;
};

const codeOf = (run: Promise<unknown>): Promise<string> =>
  run.then(
    () => 'accepted',
    (error: unknown) => (error instanceof RunError ? error.code : String(error)),
  );

describe('objects on the file system', () => {
  test('what was put is there, in another process too, private to us', async () => {
    const data = temporaryFolder();
    const blobs = [blobOf(Buffer.alloc(0)), newBlob(1), newBlob()];
    const objects = await openObjects(data);
    for (const blob of blobs) await objects.put(blob);
    const again = await openObjects(data);
    for (const { digest, bytes } of blobs) expect(await again.get(digest)).toEqual(bytes);
    expect(await again.get(newBlob().digest)).toBeNull();
    expect(statSync(fileOf(data, blobs[0] as Blob)).mode & 0o777).toBe(0o600);
    expect(statSync(join(data, 'objects')).mode & 0o777).toBe(0o700);
    expect(leftovers(data)).toEqual([]);
  });

  test('one object put by many at once is one object', async () => {
    const data = temporaryFolder();
    const [first, second] = [await openObjects(data), await openObjects(data)];
    const blob = newBlob();
    await Promise.all(Array.from({ length: 40 }, (_, i) => (i % 2 === 0 ? first : second).put(blob)));
    expect(await first.get(blob.digest)).toEqual(blob.bytes);
    expect(await listed(first)).toEqual([{ kind: 'object', digest: blob.digest }]);
    expect(leftovers(data)).toEqual([]);
  });

  test('many objects at once are all there', async () => {
    const data = temporaryFolder();
    const objects = await openObjects(data);
    const blobs = Array.from({ length: 100 }, () => newBlob(512));
    await Promise.all(blobs.map((blob) => objects.put(blob)));
    for (const { digest, bytes } of blobs) expect((await objects.get(digest))?.equals(bytes)).toBe(true);
    expect(await listed(objects)).toHaveLength(100);
  });

  test.each<[string, (path: string) => void]>([
    ['cut off', (path) => truncateSync(path, 7)],
    ['changed', (path) => writeFileSync(path, Buffer.alloc(32_768))],
    ['emptied', (path) => truncateSync(path, 0)],
    [
      'made a link',
      (path) => {
        rmSync(path);
        symlinkSync('/etc/passwd', path);
      },
    ],
    [
      'made a FIFO',
      (path) => {
        rmSync(path);
        execFileSync('mkfifo', [path]);
      },
    ],
  ])('an object that was %s is healed by the next put', async (_, damage) => {
    const data = temporaryFolder();
    const objects = await openObjects(data);
    const blob = newBlob();
    await objects.put(blob);
    damage(fileOf(data, blob));
    await objects.put(blob);
    expect(readFileSync(fileOf(data, blob)).equals(blob.bytes)).toBe(true);
    expect(readFileSync('/etc/passwd', 'utf8')).toMatch(/^root:/m);
  });

  test('a link in the place of an object is not followed', async () => {
    const data = temporaryFolder();
    const objects = await openObjects(data);
    const blob = newBlob();
    symlinkSync('/etc/passwd', fileOf(data, blob));
    expect(await codeOf(objects.get(blob.digest))).toBe('STORAGE_UNAVAILABLE');
  });

  test.each([
    'sha256:../../../../etc/passwd',
    '../../etc/passwd',
    `sha256:${'A'.repeat(64)}`,
    `sha256:${'a'.repeat(63)}`,
    `sha256:${'a'.repeat(64)}\n`,
    `sha256:${'a'.repeat(64)}/..`,
    `sha256:${'a'.repeat(62)}\0a`,
    `sha512:${'a'.repeat(64)}`,
    '',
  ])('%j is no path', async (digest) => {
    const objects = await openObjects(temporaryFolder());
    expect(await objects.get(digest)).toBeNull();
    await expect(objects.put({ digest, bytes: Buffer.alloc(0) })).rejects.toThrow(RangeError);
  });

  test('bytes are not kept under a name that is not theirs', async () => {
    const data = temporaryFolder();
    const objects = await openObjects(data);
    const { digest } = newBlob();
    await expect(objects.put({ digest, bytes: Buffer.from('other') })).rejects.toThrow(RangeError);
    expect(await objects.get(digest)).toBeNull();
    expect(leftovers(data)).toEqual([]);
  });

  test('what a killed process left half-written is removed, what another writes now is not', async () => {
    const data = temporaryFolder();
    await openObjects(data);
    const [old, young] = ['old', 'young'].map((name) => join(data, 'objects', 'tmp', name)) as [
      string,
      string,
    ];
    for (const path of [old, young]) writeFileSync(path, 'half');
    const { mtimeMs } = statSync(old);
    utimesSync(old, mtimeMs / 1_000 - 7_200, mtimeMs / 1_000 - 7_200);
    await openObjects(data);
    expect([old, young].map((path) => existsSync(path))).toEqual([false, true]);
  });

  test('an audit is shown what is no object', async () => {
    const data = temporaryFolder();
    const objects = await openObjects(data);
    const blob = newBlob();
    await objects.put(blob);
    const other = blob.digest.startsWith('sha256:00') ? '01' : '00';
    mkdirSync(join(data, 'objects', other, 'folder'));
    writeFileSync(join(data, 'objects', other, blob.digest.slice(7)), blob.bytes);
    writeFileSync(join(data, 'objects', 'notes.txt'), '');
    const all = await listed(objects);
    expect(all.filter(({ kind }) => kind === 'object')).toEqual([{ kind: 'object', digest: blob.digest }]);
    const strays = all.flatMap((entry) => (entry.kind === 'stray' ? [entry.path] : []));
    expect(strays.sort()).toEqual([`${other}/${blob.digest.slice(7)}`, `${other}/folder`, 'notes.txt']);
  });

  test('a folder in the way is an error, not a crash', async () => {
    const data = temporaryFolder();
    const objects = await openObjects(data);
    const blob = newBlob();
    mkdirSync(fileOf(data, blob));
    expect(await codeOf(objects.put(blob))).toBe('STORAGE_UNAVAILABLE');
    expect(await codeOf(objects.get(blob.digest))).toBe('STORAGE_UNAVAILABLE');
    expect(leftovers(data)).toEqual([]);
    const file = join(temporaryFolder(), 'file');
    writeFileSync(file, '');
    expect(await codeOf(openObjects(file))).toBe('STORAGE_UNAVAILABLE');
  });
});

const MOUNT = 'mount';

/** Small, and gone with the tests; null where we may not mount. */
const DISK = smallDisk();

function smallDisk(): string | null {
  if (process.getuid?.() !== 0 || process.platform !== 'linux') return skipped('only root can mount one');
  const folder = temporaryFolder();
  try {
    execFileSync(MOUNT, ['-t', 'tmpfs', '-o', 'size=4m,mode=0700', 'tmpfs', folder], { stdio: 'ignore' });
    return folder;
  } catch {
    return skipped('mounting one is not allowed here');
  }
}

function skipped(why: string): null {
  process.stderr.write(`SKIPPED: objects on a full disk: ${why}\n`);
  return null;
}

describe.skipIf(DISK === null)('objects on a disk', () => {
  const disk = DISK ?? '';
  afterAll(() => {
    execFileSync(`u${MOUNT}`, [disk]);
  });

  test('that is full: nothing is half-written, and what was answered is there', async () => {
    const objects = await openObjects(disk);
    const answered: Blob[] = [];
    let code = 'accepted';
    for (let left = 1_000; left > 0 && code === 'accepted'; left--) {
      const blob = newBlob(50_001);
      code = await codeOf(objects.put(blob));
      if (code === 'accepted') answered.push(blob);
    }
    expect(code).toBe('STORAGE_UNAVAILABLE');
    expect(answered.length).toBeGreaterThan(10);
    expect(leftovers(disk)).toEqual([]);
    expect((await listed(objects)).map((entry) => entry.kind === 'object' && entry.digest).sort()).toEqual(
      answered.map(({ digest }) => digest).sort(),
    );
    for (const { digest, bytes } of answered) expect((await objects.get(digest))?.equals(bytes)).toBe(true);
    rmSync(fileOf(disk, answered[0] as Blob));
    expect(await codeOf(objects.put(newBlob(10_000)))).toBe('accepted');
  });

  test('that became read-only: an error, and what is there can be read', async () => {
    const objects = await openObjects(disk);
    const [first] = await listed(objects);
    execFileSync(MOUNT, ['-o', 'remount,ro', disk]);
    expect(await codeOf(objects.put(newBlob()))).toBe('STORAGE_UNAVAILABLE');
    expect(first?.kind === 'object' && (await objects.get(first.digest))).toBeInstanceOf(Buffer);
    expect(await codeOf(openObjects(join(disk, 'new')))).toBe('STORAGE_UNAVAILABLE');
  });
});

test.skipIf(process.getuid?.() === 0)('a folder that we may not write is an error', async () => {
  const data = temporaryFolder();
  chmodSync(data, 0o500);
  expect(await codeOf(openObjects(data))).toBe('STORAGE_UNAVAILABLE');
});
