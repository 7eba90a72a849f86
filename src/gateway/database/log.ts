import {
  closeSync,
  constants,
  copyFileSync,
  fstatSync,
  ftruncateSync,
  openSync,
  readSync,
  renameSync,
} from 'node:fs';
import { using } from './owner.ts';

/** What the embedded server says: our file, of at most two times `CAP`. */

const CAP = 4 * 1024 * 1024;
const TAIL = 16 * 1024;
const EVERY_MS = 60_000;

export type ServerLog = {
  /** For the server's standard error. */
  readonly file: number;
  /** Why it ended, of what it has said since we opened; null: it did not say. */
  readonly reason: () => string | null;
  readonly close: () => void;
};

/** @throws RunError DATA_UNUSABLE */
export function openLog(path: string): ServerLog {
  const flags = constants.O_RDWR | constants.O_APPEND | constants.O_CREAT | (constants.O_NOFOLLOW ?? 0);
  const open = (): number => using(path, () => openSync(path, flags, 0o600));
  let file = open();
  if (fstatSync(file).size > CAP) {
    closeSync(file);
    using(path, () => renameSync(path, `${path}.1`));
    file = open();
  }
  const start = fstatSync(file).size;
  const timer = setInterval(() => cap(path, file), EVERY_MS).unref();
  return {
    file,
    reason: () => reasonIn(file, start),
    close: () => {
      clearInterval(timer);
      closeSync(file);
    },
  };
}

/** The server appends: what is cut off under it does not leave a hole. */
function cap(path: string, file: number): void {
  try {
    if (fstatSync(file).size <= CAP) return;
    copyFileSync(path, `${path}.1`);
    ftruncateSync(file);
  } catch {
    // A log that cannot be shortened now will be later.
  }
}

function reasonIn(file: number, start: number): string | null {
  const bytes = Buffer.alloc(TAIL);
  const text = bytes.toString('utf8', 0, readSync(file, bytes, 0, TAIL, start));
  const lines = text.match(
    /(?:FATAL|PANIC|postgres|error while loading shared libraries): (?! *the database system is ).*/g,
  );
  return lines?.at(-1)?.replace(/^\w+: +/, '') ?? null;
}
