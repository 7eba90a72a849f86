import { createHash } from 'node:crypto';
import { RFC3161Timestamp } from '@sigstore/core';
import { VerificationError } from '../../errors.ts';
import { bodyOf, nameOf, post, type Service, wrongIfThrown } from './ask.ts';

/**
 * A timestamp of Sigstore's authority, which takes its request as JSON and answers with RFC 3161. Decodes only:
 * that it is over this signature is the caller's to check.
 */

/** RFC 3161 2.4.2: granted, and granted with changes. */
const GRANTED: readonly bigint[] = [0n, 1n];

/** The whole answer, which is what a bundle holds. @throws RunError SIGNING_FAILED */
export async function requestTimestamp(service: Service, signature: Buffer): Promise<Buffer> {
  // An URL with a path is the whole of it.
  const path = new URL(service.url).pathname === '/' ? '/api/v1/timestamp' : '';
  const artifactHash = createHash('sha256').update(signature).digest('base64');
  const answer = await post(service, path, { artifactHash, hashAlgorithm: 'sha256' });
  const der = Buffer.from(bodyOf(service, answer));
  return wrongIfThrown(nameOf(service), () => {
    if (GRANTED.includes(RFC3161Timestamp.parse(der).status)) return der;
    throw new VerificationError('TIME_UNPROVEN', 'it grants no timestamp');
  });
}
