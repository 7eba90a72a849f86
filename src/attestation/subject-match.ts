import { VerificationError } from '../errors.ts';
import type { Bundle } from './bundle.ts';
import { matchSubject } from './statement.ts';
import type { Algorithm, Subject } from './subject.ts';

/** Whether what was signed is about the subject at hand. */

type Message = Extract<Bundle['content'], { kind: 'message' }>;

/** Names of Sigstore's hash algorithms → ours. */
export const MESSAGE_DIGESTS: ReadonlyMap<string, Algorithm> = new Map([
  ['SHA2_256', 'sha256'],
  ['SHA2_384', 'sha384'],
  ['SHA2_512', 'sha512'],
]);

function isMessage({ algorithm, digest }: Message, { digests }: Subject): boolean {
  const name = MESSAGE_DIGESTS.get(algorithm);
  return name !== undefined && digests[name] === digest;
}

/** Signed over other bytes: then signature and log entry are not compared with these. */
export function isOtherMessage({ content }: Pick<Bundle, 'content'>, subject: Subject | null): boolean {
  return content.kind === 'message' && (subject === null || !isMessage(content, subject));
}

/**
 * `signed`: whether the signature over the bytes was verified.
 * @throws VerificationError SUBJECT_MISMATCH, DIGEST_WEAK, PAYLOAD_TYPE
 */
export function checkSubject({ content }: Bundle, subject: Subject, signed: boolean): void {
  if (content.kind === 'message') {
    if (!isMessage(content, subject))
      throw new VerificationError(
        'SUBJECT_MISMATCH',
        `expected the bytes with ${content.algorithm} ${content.digest}, found ${subject.name} with sha256:${subject.digests.sha256 ?? ''}`,
      );
    // The digest beside the signature is only a hint.
    if (!signed) throw new VerificationError('SUBJECT_MISMATCH', 'no signature vouches for these bytes');
    return;
  }
  if (content.statement === null)
    throw new VerificationError(
      'PAYLOAD_TYPE',
      `expected an in-toto Statement, found the payload type ${content.payloadType}`,
    );
  matchSubject(content.statement, subject);
}
