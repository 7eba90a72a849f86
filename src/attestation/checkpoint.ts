import type { TrustMaterial } from '@sigstore/verify';
import { VerificationError } from '../errors.ts';
import type { LogEntry } from './bundle.ts';
import { readCheckpoint } from './tlog/checkpoint.ts';

/**
 * The form of Rekor's checkpoint: a C2SP signed note, and nothing else in it. Its signature is the library's to
 * check, which reads whatever looks like a line of a note.
 */

type Log = TrustMaterial['tlogs'][number];
type Proof = NonNullable<LogEntry['inclusionProof']>;

/** That the note is well-formed, of this log, and of the tree the proof is for. @throws VerificationError LOG_UNPROVEN */
export function checkCheckpoint({ checkpoint, treeSize, rootHash }: Proof, { logID, baseURL }: Log): void {
  const read = readCheckpoint(checkpoint?.envelope ?? '');
  if (read === null) throw unproven('its checkpoint is no signed note');
  const own = read.note.signatures.filter(({ keyHash }) => logID.subarray(0, keyHash.length).equals(keyHash));
  const names = namesOf(baseURL);
  if (own.length === 0 || own.some(({ name }) => !names.includes(name)))
    throw unproven('its checkpoint is not signed under the name of the log');
  if (read.size !== treeSize || read.root !== rootHash.toString('base64'))
    throw unproven('the proof is for another tree than its checkpoint');
}

/** A log's name is its URL without the scheme; Rekor v1 takes its host's, without the port. */
function namesOf(baseURL: string): readonly string[] {
  const name = baseURL.replace(/^[a-z]+:\/\//, '').replace(/\/+$/, '');
  return [name, name.replace(/[:/].*$/, '')];
}

function unproven(why: string): VerificationError {
  return new VerificationError('LOG_UNPROVEN', why);
}
