import { VerificationError } from '../../errors.ts';
import { EMPTY_ROOT, HASH_BYTES, verifyConsistency } from '../../lib/merkle.ts';
import { checkNote, decodeBase64, isBy, type Note, type NoteKey, parseNote, signNote } from './note.ts';

/** C2SP tlog-checkpoint: what a log says its tree is, as a signed note. */

export type TreeHead = { readonly origin: string; readonly size: number; readonly root: Buffer };

/** Decodes only: no signature has been checked. */
export type Checkpoint = TreeHead & { readonly note: Note };

/** The lines of any log's checkpoint as they stand there, extension lines left out. */
export type CheckpointLines = {
  readonly origin: string;
  readonly size: string;
  readonly root: string;
  readonly note: Note;
};

const SIZE = /^(?:0|[1-9][0-9]*)$/;

/** At least three lines, none of them empty, and a size without a zero before it. Null: it is none. */
export function readCheckpoint(text: string): CheckpointLines | null {
  const note = parseNote(text);
  if (note === null) return null;
  const [origin = '', size = '', root = '', ...extensions] = note.text.slice(0, -1).split('\n');
  const isWhole = [origin, size, root, ...extensions].every((line) => line !== '');
  return isWhole && SIZE.test(size) ? { origin, size, root, note } : null;
}

/** A checkpoint of ours: exactly three lines, a root of sha256. Null: it is none. */
export function parseCheckpoint(text: string): Checkpoint | null {
  const lines = readCheckpoint(text);
  if (lines === null) return null;
  const { origin, note } = lines;
  const [size, root] = [Number(lines.size), decodeBase64(lines.root)];
  if (!Number.isSafeInteger(size) || root?.length !== HASH_BYTES) return null;
  return checkpointText({ origin, size, root }) === note.text ? { origin, size, root, note } : null;
}

/** What a log signs. */
function checkpointText({ origin, size, root }: TreeHead): string {
  return `${origin}\n${size}\n${root.toString('base64')}\n`;
}

/** `raw` is the public key's 32 bytes; the key's name is the origin. @throws what `sign` throws */
export function signCheckpoint(
  head: TreeHead,
  sign: (data: Buffer) => Promise<Buffer>,
  raw: Buffer,
): Promise<string> {
  return signNote(checkpointText(head), { name: head.origin, raw, sign });
}

/**
 * That it is of this log by its names: origin, key name and key hash. Nothing has been verified yet.
 * @throws VerificationError LOG_UNKNOWN
 */
export function checkLogNames({ origin, note }: Checkpoint, log: NoteKey): void {
  if (origin !== log.name) throw unknown('the checkpoint is of another log than the trusted one');
  if (!note.signatures.some((signature) => isBy(signature, log)))
    throw unknown('the checkpoint has no signature under the name and key of the trusted log');
}

/**
 * That the trusted log has signed it, once; signatures of others are carried and prove nothing.
 * @throws VerificationError LOG_UNKNOWN
 */
export function verifyCheckpoint(checkpoint: Checkpoint, log: NoteKey): void {
  checkLogNames(checkpoint, log);
  if (checkNote(checkpoint.note, log) !== 'signed')
    throw unknown('the checkpoint’s signature is not the trusted log’s');
}

/**
 * That one log said both, and the later tree begins with the earlier. Two histories of one log, signed, are the
 * proof that it lies to somebody.
 * @throws VerificationError LOG_UNKNOWN, LOG_FORKED
 */
export function verifyGrowth(
  [earlier, later]: readonly [Checkpoint, Checkpoint],
  proof: readonly Buffer[],
  log: NoteKey,
): void {
  verifyCheckpoint(earlier, log);
  verifyCheckpoint(later, log);
  if (!isBeginning(earlier, later, proof))
    throw new VerificationError(
      'LOG_FORKED',
      'the earlier of two checkpoints is not the beginning of the later',
    );
}

function isBeginning(earlier: TreeHead, later: TreeHead, proof: readonly Buffer[]): boolean {
  // Everything begins with nothing, and no proof is needed to say so.
  if (earlier.size === 0 && later.size > 0) return earlier.root.equals(EMPTY_ROOT) && proof.length === 0;
  const [size1, size2] = [earlier.size, later.size];
  return verifyConsistency({ size1, size2, root1: earlier.root, root2: later.root, proof });
}

function unknown(why: string): VerificationError {
  return new VerificationError('LOG_UNKNOWN', why);
}
