import type { TrustMaterial } from '@sigstore/verify';
import { VerificationError } from '../errors.ts';
import type { LogEntry } from './bundle.ts';

/**
 * The form of a checkpoint: a C2SP signed note, and nothing else in it. Its signature is the library's to check,
 * which reads whatever looks like a line of a note.
 */

type Log = TrustMaterial['tlogs'][number];
type Proof = NonNullable<LogEntry['inclusionProof']>;

/** Text, an empty line, and lines of an em dash, a name and base64. */
const NOTE = /^((?:[^\p{Cc}]+\n){3,})\n((?:\u2014 [^\s+\p{Cc}]+ [A-Za-z0-9+/]+={0,2}\n)+)$/u;
const SIZE = /^(?:0|[1-9][0-9]*)$/;
const HINT_BYTES = 4;

/** That the note is well-formed, of this log, and of the tree the proof is for. @throws VerificationError LOG_UNPROVEN */
export function checkCheckpoint({ checkpoint, treeSize, rootHash }: Proof, { logID, baseURL }: Log): void {
  const [, text = '', lines = ''] = NOTE.exec(checkpoint?.envelope ?? '') ?? [];
  const [, size = '', root = ''] = text.split('\n');
  if (!SIZE.test(size)) throw unproven('its checkpoint is no signed note');
  const signatures = lines.trimEnd().split('\n').map(signatureOf);
  const own = signatures.filter(({ bytes }) =>
    bytes.subarray(0, HINT_BYTES).equals(logID.subarray(0, HINT_BYTES)),
  );
  const names = namesOf(baseURL);
  if (own.length === 0 || own.some(({ name }) => !names.includes(name)))
    throw unproven('its checkpoint is not signed under the name of the log');
  if (size !== treeSize || root !== rootHash.toString('base64'))
    throw unproven('the proof is for another tree than its checkpoint');
}

function signatureOf(line: string): { readonly name: string; readonly bytes: Buffer } {
  const [, name = '', text = ''] = line.split(' ');
  const bytes = Buffer.from(text, 'base64');
  if (bytes.length <= HINT_BYTES || bytes.toString('base64') !== text)
    throw unproven('its checkpoint has a signature that is none');
  return { name, bytes };
}

/** A log's name is its URL without the scheme; Rekor v1 takes its host's, without the port. */
function namesOf(baseURL: string): readonly string[] {
  const name = baseURL.replace(/^[a-z]+:\/\//, '').replace(/\/+$/, '');
  return [name, name.replace(/[:/].*$/, '')];
}

function unproven(why: string): VerificationError {
  return new VerificationError('LOG_UNPROVEN', why);
}
