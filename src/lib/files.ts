import { randomBytes } from 'node:crypto';
import {
  accessSync,
  closeSync,
  constants,
  fstatSync,
  fsyncSync,
  lstatSync,
  openSync,
  readdirSync,
  readSync,
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeSync,
} from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { RunError } from '../errors.ts';

/**
 * Output that nothing planted can redirect: a link, FIFO or folder in the way is refused, and a file appears
 * whole or not at all.
 */

export function outputUnsafe(path: string, why: string): RunError {
  return new RunError('OUTPUT_UNSAFE', `${path} is not written: ${why}`, {
    hint: 'remove it if it is not yours, or name another place outside the repository',
  });
}

function outputUnwritable(path: string, cause: unknown): RunError {
  const why = cause instanceof Error ? cause.message.split(',', 1)[0] : 'unknown';
  return new RunError('OUTPUT_UNWRITABLE', `${path} cannot be written: ${why}`, {
    hint: 'check that its folder exists and that you may write there',
    cause,
  });
}

/** Null as well for what lies below a file, where nothing can be. */
export function lstatOrNull(path: string): Stats | null {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) ?? null;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOTDIR') return null;
    throw error;
  }
}

/**
 * @returns the path below `root` with `/` between its parts, or null when it does not lead there. Links above
 * the root are followed; what is below is the change's, and taken as it is written.
 */
export function pathInside(root: string, path: string): string | null {
  const full = resolve(path);
  const real = realPath(root);
  const top = foldersOf(full).find((folder) => realPath(folder) === real);
  return top === undefined ? null : relative(top, full).split(sep).join('/');
}

/** Whether a path, with all its links followed, ends inside `root`. */
export function endsInside(root: string, path: string): boolean {
  const inside = relative(realPath(root), realPath(path));
  return inside !== '..' && !inside.startsWith(`..${sep}`) && !isAbsolute(inside);
}

/** @returns where below `root` a path ends, with all its links followed; null when that is elsewhere. */
export function realPathInside(root: string, path: string): string | null {
  if (!endsInside(root, path)) return null;
  return relative(realPath(root), realPath(path)).split(sep).join('/');
}

/** The real place of a path whose last parts need not exist. */
function realPath(path: string): string {
  const full = resolve(path);
  try {
    return realpathSync(full);
  } catch {
    return dirname(full) === full ? full : join(realPath(dirname(full)), full.slice(dirname(full).length));
  }
}

/**
 * Refuses a path that leads through a link which the change can have planted: every folder between the
 * repository's root and the path is a real one, whatever links lead to the repository itself.
 * @throws RunError OUTPUT_UNSAFE
 */
export function refuseLinksBelow(root: string | null, path: string): void {
  if (root === null) return;
  for (const folder of foldersBelow(realPath(root), resolve(path))) {
    const stats = writing(path, () => lstatOrNull(folder));
    if (stats !== null && !stats.isDirectory())
      throw outputUnsafe(path, `${folder} is not a folder but ${kindOf(stats)}`);
  }
}

/** The folders of a path behind the first that is really the root; none when the path does not lead there. */
function foldersBelow(root: string, path: string): readonly string[] {
  const folders = foldersOf(path);
  const index = folders.findIndex((folder) => realPath(folder) === root);
  return index === -1 ? [] : folders.slice(index + 1);
}

/** From the top of the file system to the folder a path is in. */
function foldersOf(path: string): readonly string[] {
  const folders: string[] = [];
  for (let at = dirname(path); dirname(at) !== at; at = dirname(at)) folders.unshift(at);
  return folders;
}

/**
 * Refuses output over what is read, or into a folder that is: it would be gone, or another. Links count.
 * @throws RunError OUTPUT_UNSAFE
 */
export function refuseOver(output: string, inputs: readonly string[]): void {
  const one = identityAt(output);
  const over = one !== null && inputs.map(identityAt).includes(one);
  const into = inputs.some((input) => kindAt(input) === 'folder' && endsInside(input, output));
  if (over || into) throw outputUnsafe(output, 'it is read in the same run');
}

function identityAt(path: string): string | null {
  try {
    const stats = statSync(path, { bigint: true, throwIfNoEntry: false });
    return stats === undefined ? null : `${stats.dev}:${stats.ino}`;
  } catch (error) {
    if (error instanceof Error && 'code' in error) return null;
    throw error;
  }
}

/** What a path leads to, links followed; null: nothing that can be looked at. */
export function kindAt(path: string): 'file' | 'folder' | 'other' | null {
  try {
    const stats = statSync(path, { throwIfNoEntry: false });
    if (stats === undefined) return null;
    return stats.isFile() ? 'file' : stats.isDirectory() ? 'folder' : 'other';
  } catch (error) {
    if (error instanceof Error && 'code' in error) return null;
    throw error;
  }
}

/** The names in a folder, sorted, or why they cannot be listed. */
export function listFolder(path: string): readonly string[] | { readonly why: string } {
  try {
    return readdirSync(path).sort();
  } catch (error) {
    if (error instanceof Error && 'code' in error) return { why: `it cannot be listed: ${error.code}` };
    throw error;
  }
}

/** A file, or the files right in a folder: what is read of one that is searched. */
export function filesAt(path: string): readonly string[] {
  if (kindAt(path) !== 'folder') return [path];
  const names = listFolder(path);
  return 'why' in names ? [] : names.map((name) => join(path, name));
}

export function kindOf(stats: Stats): string {
  if (stats.isSymbolicLink()) return 'a symbolic link';
  if (stats.isDirectory()) return 'a folder';
  if (stats.isFile()) return 'a file';
  return 'a special file';
}

/**
 * The bytes of a regular file of at most `cap` bytes, or why there are none: a FIFO is not waited for, a device
 * or folder not opened.
 */
export function readRegular(path: string, cap: number): Buffer | { readonly why: string } {
  try {
    const stats = statSync(path, { throwIfNoEntry: false });
    if (stats === undefined) return { why: 'there is no such file' };
    // Looked at by its name first: some devices act when they are opened.
    return whyUnread(stats, cap) ?? readOpened(openSync(path, OPEN_REGULAR), cap);
  } catch (error) {
    if (error instanceof Error && 'code' in error) return { why: `it cannot be read: ${error.code}` };
    throw error;
  }
}

/** The first bytes of a file or pipe, one more than `cap` when there are more: a device has no end. */
export function readAtMost(path: string, cap: number): Buffer {
  const file = openSync(path, 'r');
  try {
    return readUpTo(file, cap + 1);
  } finally {
    closeSync(file);
  }
}

/** Windows has no FIFO in its file system, and no such flag. */
const OPEN_REGULAR = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

function whyUnread(stats: Stats, cap: number): { readonly why: string } | null {
  if (!stats.isFile()) return { why: `it is ${kindOf(stats)}` };
  return stats.size > cap ? { why: `it is larger than ${cap} bytes` } : null;
}

function readOpened(file: number, cap: number): Buffer | { readonly why: string } {
  try {
    const stats = fstatSync(file);
    const why = whyUnread(stats, cap);
    if (why !== null) return why;
    const bytes = readUpTo(file, stats.size + 1);
    return bytes.length === stats.size ? bytes : { why: 'it changed while it was read' };
  } finally {
    closeSync(file);
  }
}

function readUpTo(file: number, most: number): Buffer {
  const bytes = Buffer.allocUnsafe(most);
  let length = 0;
  for (let read = -1; read !== 0 && length < bytes.length; length += read)
    read = readSync(file, bytes, length, bytes.length - length, null);
  return bytes.subarray(0, length);
}

/** Refuses early what `writeOutput` would refuse. @throws RunError OUTPUT_UNSAFE, OUTPUT_UNWRITABLE */
export function checkOutput(root: string | null, path: string): void {
  refuseLinksBelow(root, path);
  const stats = writing(path, () => lstatOrNull(path));
  if (stats !== null && !stats.isFile()) throw outputUnsafe(path, `it is ${kindOf(stats)}`);
  writing(path, () => accessSync(dirname(path), constants.W_OK));
}

/** Writes a file beside its place and renames it there. @throws RunError OUTPUT_UNSAFE, OUTPUT_UNWRITABLE */
export function writeOutput(root: string | null, path: string, data: string | Uint8Array): void {
  checkOutput(root, path);
  const temporary = join(dirname(path), `.countersign-${randomBytes(6).toString('hex')}.tmp`);
  writing(path, () => {
    try {
      writeNew(temporary, data);
      renameSync(temporary, path);
    } finally {
      rmSync(temporary, { force: true });
    }
  });
}

/** The same of what only its owner may read. */
export function writeSecret(path: string, data: string): void {
  writeNew(path, data, 0o600);
}

/** Creates a file that was not there, and waits until the disk has it. */
export function writeNew(path: string, data: string | Uint8Array, mode = 0o644): void {
  const file = openSync(path, 'wx', mode);
  try {
    const bytes = typeof data === 'string' ? Buffer.from(data, 'utf8') : data;
    for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** Runs what writes files, and says which place could not be written. @throws RunError OUTPUT_UNWRITABLE */
export function writing<T>(path: string, write: () => T): T {
  try {
    return write();
  } catch (error) {
    if (error instanceof RunError) throw error;
    throw outputUnwritable(path, error);
  }
}
