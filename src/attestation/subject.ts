import { createHash, type Hash } from 'node:crypto';
import {
  type BigIntStats,
  closeSync,
  constants,
  fstatSync,
  openSync,
  readlinkSync,
  readSync,
  statSync,
} from 'node:fs';
import { resolve } from 'node:path';
import { RunError, VerificationError } from '../errors.ts';
import { quotePath } from '../lib/names.ts';
import { listTree, placeIn, seenAs, type TreeEntry, type TreeFile, treeDigest } from './tree-digest.ts';

/** The artifact that is verified: read once, and refused when it changes meanwhile. */

export type Algorithm = 'sha256' | 'sha384' | 'sha512';

export type Subject = {
  /** As the caller wrote it. */
  readonly name: string;
  readonly kind: 'file' | 'directory' | 'digest';
  /** Lower-case hex. sha256 always, but for a digest of another algorithm that was given in place of a file. */
  readonly digests: Readonly<Partial<Record<Algorithm, string>>>;
  /** The whole content, where it is small or was asked for. */
  readonly bytes: Buffer | null;
};

export type SubjectWants = { readonly algorithms: ReadonlySet<Algorithm>; readonly whole: boolean };

/** Its sha256, which is always taken, and nothing else. */
const NAME_ONLY: SubjectWants = { algorithms: new Set(), whole: false };

const HEX_DIGITS: Readonly<Record<Algorithm, number>> = { sha256: 64, sha384: 96, sha512: 128 };

const isAlgorithm = (name: string): name is Algorithm => Object.hasOwn(HEX_DIGITS, name);

/** A file of such a name is `./sha256:…`. In any case, so that a mistyped digest is never taken for a file. */
const DIGEST = /^(sha256|sha384|sha512):(.*)$/is;

/**
 * Reads `sha256:HEX`, or the file or folder at a path relative to `directory`. `onRead` runs behind each piece
 * that is read: tests race through it.
 * @throws RunError USAGE, SUBJECT_UNREADABLE
 * @throws VerificationError SUBJECT_MISMATCH
 */
export function readSubject(
  spec: string,
  directory: string,
  wants: SubjectWants = NAME_ONLY,
  onRead: () => void = () => undefined,
): Subject {
  const digest = DIGEST.exec(spec);
  if (digest !== null) return readDigest(spec, digest[1] ?? '', digest[2] ?? '');
  const path = resolve(directory, spec);
  const stats = statsOf(spec, path);
  const reading: Reading = { name: spec, path, wants, onRead };
  if (stats.isDirectory()) return readDirectory(reading, stats);
  if (stats.isFile()) return readFile(reading, stats);
  throw unreadable(spec, 'it is neither a file nor a folder');
}

type Reading = {
  readonly name: string;
  readonly path: string;
  readonly wants: SubjectWants;
  readonly onRead: () => void;
};

function readDigest(spec: string, algorithm: string, hex: string): Subject {
  if (isAlgorithm(algorithm) && hex.length === HEX_DIGITS[algorithm] && /^[0-9a-f]+$/.test(hex))
    return { name: spec, kind: 'digest', digests: { [algorithm]: hex }, bytes: null };
  const name = algorithm.toLowerCase();
  const digits = isAlgorithm(name) ? HEX_DIGITS[name] : 0;
  throw new RunError('USAGE', `expected ${name}: and ${digits} lower-case hex digits, found another digest`, {
    hint: 'write the whole digest in lower case, or ./ before the name if it is a file',
  });
}

function statsOf(spec: string, path: string): BigIntStats {
  if (spec === '') {
    throw new RunError('USAGE', 'expected a file, a folder or sha256:HEX, found an empty name', {
      hint: 'name the artifact, or `.` for this folder',
    });
  }
  try {
    const stats = statSync(path, { bigint: true, throwIfNoEntry: false });
    if (stats !== undefined) return stats;
  } catch (error) {
    throw isFileError(error) ? unreadable(spec, `it cannot be read: ${error.code}`, error) : error;
  }
  throw unreadable(spec, 'there is no such file');
}

function unreadable(name: string, why: string, cause?: unknown): RunError {
  return new RunError('SUBJECT_UNREADABLE', `${quotePath(name)} cannot be read: ${why}`, {
    hint: 'name a file or folder that you may read, or its digest as sha256:HEX',
    cause,
  });
}

function changed(name: string): VerificationError {
  return new VerificationError('SUBJECT_MISMATCH', `${quotePath(name)} changed while it was read`);
}

const isFileError = (error: unknown): error is Error & { readonly code: unknown } =>
  error instanceof Error && 'code' in error;

/** It was there a moment ago, and of the kind that was opened. */
const GONE: readonly unknown[] = ['ENOENT', 'ENOTDIR', 'ELOOP', 'EINVAL', 'ENXIO', 'EISDIR'];

function guarded<T>(name: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof RunError || error instanceof VerificationError || !isFileError(error)) throw error;
    throw GONE.includes(error.code)
      ? changed(name)
      : unreadable(name, `it cannot be read: ${error.code}`, error);
  }
}

/** Up to here a file is kept, asked for or not. */
const SMALL = 1_048_576n;
/** The largest that is kept when it is asked for. */
const WHOLE = 536_870_912n;

/** Of one read: larger ones are no faster, and this much is all that a file of any size takes. */
const PIECE = 262_144;

function readFile({ name, path, wants, onRead }: Reading, stats: BigIntStats): Subject {
  if (wants.whole && stats.size > WHOLE)
    throw unreadable(
      name,
      `expected at most ${WHOLE} bytes, found ${stats.size}, to check a signature over all`,
    );
  const hashes = [...new Set<Algorithm>(['sha256', ...wants.algorithms])].map(
    (algorithm) => [algorithm, createHash(algorithm)] as const,
  );
  const size = Number(stats.size);
  const kept = wants.whole || stats.size <= SMALL ? Buffer.allocUnsafe(size) : null;
  const piece = Buffer.allocUnsafe(Math.min(PIECE, size + 1));
  const seen = seenAs(stats);
  readOnce(
    { name, path, seen, size, flags: OPEN },
    { hashes: hashes.map(([, hash]) => hash), kept, piece, onRead },
  );
  // The name may lead to another file by now, and that one was not read.
  if (guarded(name, () => seenAs(statSync(path, { bigint: true }))) !== seen) throw changed(name);
  const digests = Object.fromEntries(hashes.map(([algorithm, hash]) => [algorithm, hash.digest('hex')]));
  return { name, kind: 'file', digests, bytes: kept };
}

/** Windows has no FIFO in its file system, and no such flags. */
const OPEN = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);
const OPEN_NO_LINK = OPEN | (constants.O_NOFOLLOW ?? 0);

type Source = {
  readonly name: string;
  readonly path: string | Buffer;
  /** As it was before it was opened. */
  readonly seen: string;
  readonly size: number;
  readonly flags: number;
};

type Sink = {
  readonly hashes: readonly Hash[];
  /** Exactly as large as the file. */
  readonly kept: Buffer | null;
  readonly piece: Buffer;
  readonly onRead: () => void;
};

/** Every byte goes by once; what is hashed is what is kept. */
function readOnce({ name, path, seen, size, flags }: Source, { hashes, kept, piece, onRead }: Sink): void {
  const file = guarded(name, () => openSync(path, flags));
  const isSame = (): boolean => seenAs(fstatSync(file, { bigint: true })) === seen;
  try {
    guarded(name, () => {
      if (!isSame()) throw changed(name);
      let total = 0;
      for (let read = -1; read !== 0; total += read) {
        read = readSync(file, piece, 0, piece.length, null);
        if (total + read > size) throw changed(name); // or a growing file would be read for ever
        const bytes = piece.subarray(0, read);
        for (const hash of hashes) hash.update(bytes);
        if (kept !== null) bytes.copy(kept, total);
        onRead();
      }
      if (total !== size || !isSame()) throw changed(name);
    });
  } finally {
    closeSync(file);
  }
}

function readDirectory({ name, path, onRead }: Reading, stats: BigIntStats): Subject {
  const entries = guarded(name, () => listTree(path, stats));
  const piece = Buffer.allocUnsafe(PIECE);
  const files: TreeFile[] = [];
  for (const entry of entries) {
    if (entry.mode === null) continue;
    const place = placeIn(path, entry.path);
    const hash = createHash('sha256');
    if (entry.mode === '120000')
      hash.update(guarded(name, () => readlinkSync(place, { encoding: 'buffer' })));
    else {
      const source = { name, path: place, seen: entry.seen, size: entry.size, flags: OPEN_NO_LINK };
      readOnce(source, { hashes: [hash], kept: null, piece, onRead });
    }
    files.push({ mode: entry.mode, path: entry.path, sha256: hash.digest('hex') });
  }
  if (files.length === 0) throw unreadable(name, 'the folder holds no file');
  if (!isStill(name, path, entries)) throw changed(name);
  return { name, kind: 'directory', digests: { sha256: treeDigest(files) }, bytes: null };
}

/** Whether nothing came, went or was written to since. */
function isStill(name: string, path: string, before: readonly TreeEntry[]): boolean {
  const keyOf = ({ path: place, seen }: TreeEntry): string => `${place.toString('latin1')}\0${seen}`;
  const after = new Set(guarded(name, () => listTree(path, statSync(path, { bigint: true }))).map(keyOf));
  return after.size === before.length && before.every((entry) => after.has(keyOf(entry)));
}
