import { isUtf8 } from 'node:buffer';
import type { ParsedTrust } from '../attestation/gateway-trust.ts';
import { checkReceiptForm, type LoggedEntry, verifyReceipt } from '../attestation/tlog/receipt.ts';
import { VerificationError } from '../errors.ts';
import { digestOf } from '../lib/digest.ts';
import { type EvidenceFiles, RECEIPT_FILE } from './write.ts';

/** The receipt of evidence, whose bundle has been verified. */

export type CheckedReceipt = Pick<LoggedEntry, 'index' | 'time' | 'origin'> & {
  /** `unverified`: it is about this bundle and holds together, and nobody said which log to trust. */
  readonly status: 'verified' | 'unverified';
  /** False: the entry says that only the runner's word binds the head commit. */
  readonly headVerified: boolean;
};

/**
 * Demanded when a gateway is trusted, checked as far as it goes without one. Null: there is none.
 * @throws VerificationError EVIDENCE_FILES, EVIDENCE_MISMATCH, LOG_UNPROVEN, LOG_UNKNOWN
 */
export function checkReceipt(
  { bundle, receipt }: EvidenceFiles,
  gateway: ParsedTrust | null,
): CheckedReceipt | null {
  if (receipt === null && gateway === null) return null;
  if (receipt === null || bundle === null)
    throw new VerificationError('EVIDENCE_FILES', `${RECEIPT_FILE} is missing: no gateway has logged this`);
  if (!isUtf8(receipt)) throw new VerificationError('LOG_UNPROVEN', `${RECEIPT_FILE} is no text in UTF-8`);
  const [text, bundleDigest] = [receipt.toString('utf8'), digestOf(bundle)];
  const { index, leaf, time, origin } =
    gateway === null
      ? checkReceiptForm(text, bundleDigest)
      : verifyReceipt(text, { bundleDigest, trust: gateway });
  const status = gateway === null ? 'unverified' : 'verified';
  return { status, index, time, origin, headVerified: leaf.headVerified !== false };
}
