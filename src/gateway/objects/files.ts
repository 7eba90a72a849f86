import { randomBytes } from 'node:crypto';
import { constants, type Dirent } from 'node:fs';
import { open, opendir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { RunError } from '../../errors.ts';
import { digestOf } from '../../lib/digest.ts';
import type { Digest } from '../../model.ts';
import type { Blob, ObjectStore } from '../store/store.ts';
import { makeInside, makeTop, sharedSync } from './folders.ts';

/**
 * Objects as files: `objects/ab/<64 hex>`. A file gets its name only when the disk has its bytes, and `put`
 * answers only when the disk has the name: what is there is whole, whatever was killed or went full.
 */

/** One thing below `objects/`, for an audit. */
export type Listed =
  | { readonly kind: 'object'; readonly digest: Digest }
  /** A file that is no object, by its path below `objects/`. */
  | { readonly kind: 'stray'; readonly path: string };

export type FileObjects = ObjectStore & {
  /** Everything that is there, in no order. @throws RunError STORAGE_UNAVAILABLE */
  readonly list: () => AsyncGenerator<Listed>;
};

const DIGEST = /^sha256:([0-9a-f]{2})[0-9a-f]{62}$/;
/** Few enough to be made at once: a folder that is new costs each object in it another fsync. */
const FOLDERS = Array.from({ length: 256 }, (_, i) => i.toString(16).padStart(2, '0'));
const TEMPORARY = 'tmp';
/** More than the server accepts; what is larger was not written by us. */
const LARGEST = 64 * 1024 * 1024;
const ABANDONED_MS = 3_600_000;
/** Neither a link nor a FIFO is followed or waited for. */
const READ = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/** @throws RunError STORAGE_UNAVAILABLE */
export async function openObjects(data: string): Promise<FileObjects> {
  const top = join(data, 'objects');
  const temporary = join(top, TEMPORARY);
  return storing(async () => {
    await makeTop(top);
    await makeInside(top, [TEMPORARY, ...FOLDERS]);
    await removeAbandoned(temporary);
    const place = { top, temporary, sync: sharedSync() };
    const putting = new Map<Digest, Promise<void>>();
    return {
      // Of one object only one at a time: who fails may remove it.
      put: (blob) => {
        const same = putting.get(blob.digest);
        if (same !== undefined) return same;
        const end = (): boolean => putting.delete(blob.digest);
        const mine = storing(() => put(place, blob)).finally(end);
        putting.set(blob.digest, mine);
        return mine;
      },
      get: (digest) => storing(() => get(top, digest)),
      list: () => list(top),
    };
  });
}

type Place = {
  readonly top: string;
  readonly temporary: string;
  readonly sync: (folder: string) => Promise<void>;
};

/** @throws RangeError when the name is not the digest of the bytes */
async function put({ top, temporary, sync }: Place, { digest, bytes }: Blob): Promise<void> {
  const path = pathOf(digest);
  if (path === null || digestOf(bytes) !== digest) throw new RangeError('an object that is not its digest');
  const folder = join(top, path.folder);
  const target = join(folder, path.name);
  const isThere = await holds(target, bytes);
  // Other bytes under this name are damage, which this heals.
  if (!isThere) await write(join(temporary, randomBytes(12).toString('hex')), target, bytes);
  try {
    // Also when it was there: it may be so new that its name is not durable.
    await sync(folder);
  } catch (error) {
    // The next attempt writes it again: after a failed fsync, a second one may say yes to what was lost.
    if (!isThere) await rm(target, { force: true }).catch(() => undefined);
    throw error;
  }
}

async function write(temporary: string, target: string, bytes: Buffer): Promise<void> {
  try {
    const file = await open(temporary, 'wx', 0o600);
    try {
      await file.writeFile(bytes);
      await file.datasync();
    } finally {
      await file.close();
    }
    await rename(temporary, target);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw error;
  }
}

async function holds(path: string, bytes: Buffer): Promise<boolean> {
  const found = await read(path).catch(() => null);
  return found?.equals(bytes) === true;
}

async function get(top: string, digest: Digest): Promise<Buffer | null> {
  const path = pathOf(digest);
  return path === null ? null : read(join(top, path.folder, path.name));
}

async function read(path: string): Promise<Buffer | null> {
  const file = await open(path, READ).catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return null;
    throw error;
  });
  if (file === null) return null;
  try {
    const stats = await file.stat();
    if (!stats.isFile() || stats.size > LARGEST) throw unavailable('what lies there is no object of ours');
    return await file.readFile();
  } finally {
    await file.close();
  }
}

/** Only a digest becomes a path. */
function pathOf(digest: Digest): { readonly folder: string; readonly name: string } | null {
  const folder = DIGEST.exec(digest)?.[1];
  return folder === undefined ? null : { folder, name: digest.slice('sha256:'.length) };
}

async function* list(top: string): AsyncGenerator<Listed> {
  for await (const entry of entriesOf(top)) {
    if (entry.name === TEMPORARY && entry.isDirectory()) continue;
    if (!FOLDERS.includes(entry.name) || !entry.isDirectory()) yield { kind: 'stray', path: entry.name };
    else
      for await (const inside of entriesOf(join(top, entry.name)))
        yield listed(entry.name, inside.name, inside.isFile());
  }
}

async function* entriesOf(path: string): AsyncGenerator<Dirent> {
  const folder = await storing(() => opendir(path));
  try {
    for (;;) {
      const entry = await storing(() => folder.read());
      if (entry === null) return;
      yield entry;
    }
  } finally {
    await folder.close();
  }
}

function listed(folder: string, name: string, isFile: boolean): Listed {
  const digest = `sha256:${name}`;
  const isPlaced = isFile && pathOf(digest)?.folder === folder;
  return isPlaced ? { kind: 'object', digest } : { kind: 'stray', path: `${folder}/${name}` };
}

/** By the file system's own clock; another process may be writing right now. */
async function removeAbandoned(temporary: string): Promise<void> {
  const probe = join(temporary, randomBytes(12).toString('hex'));
  await (await open(probe, 'wx', 0o600)).close();
  const { mtimeMs: now } = await stat(probe);
  await rm(probe, { force: true });
  for await (const entry of await opendir(temporary)) {
    const path = join(temporary, entry.name);
    const found = await stat(path).catch(() => null);
    if (found !== null && now - found.mtimeMs > ABANDONED_MS)
      await rm(path, { recursive: true, force: true });
  }
}

/** Says of whatever the file system refuses that nothing was kept. @throws RunError STORAGE_UNAVAILABLE */
async function storing<T>(body: () => Promise<T>): Promise<T> {
  try {
    return await body();
  } catch (error) {
    if (error instanceof RunError || codeOf(error) === null) throw error;
    throw unavailable(`the file system answered ${codeOf(error)}`, error);
  }
}

function unavailable(why: string, cause?: unknown): RunError {
  return new RunError('STORAGE_UNAVAILABLE', `the objects of the data folder cannot be used: ${why}`, {
    hint: 'make room, check the disk and that we may write in `objects`, then try again',
    cause,
  });
}

function codeOf(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;
}
