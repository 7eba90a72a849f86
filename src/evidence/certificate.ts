import { type Bundle, parseBundles } from '../attestation/bundle.ts';
import type { ExpectedSigner } from '../attestation/identity.ts';
import { type RootOptions, trustFor } from '../attestation/trust/choose.ts';
import { verifyBundle } from '../attestation/verify.ts';
import { VerificationError } from '../errors.ts';
import { canonicalJson } from '../lib/canonical-json.ts';
import { parseStrictJson } from '../lib/strict-json.ts';
import { BUNDLE_FILE } from './write.ts';

/** Evidence that a Sigstore identity has signed: the bundle against the trusted root, byte for byte. */

export type CertificateTrust = {
  readonly signer: Extract<ExpectedSigner, { readonly issuer: string }>;
  readonly roots: RootOptions;
  readonly now: Date;
};

/** What was signed, and by whom. */
export type SignedPayload = { readonly payload: Buffer; readonly signer: string };

/** Whose failure says that it is another signer's; any other says that something was changed. */
const OF_SIGNER: ReadonlySet<string> = new Set(['SIGNER_MISMATCH', 'ISSUER_MISMATCH']);

/**
 * @throws VerificationError EVIDENCE_TAMPERED, SIGNER_MISMATCH, ISSUER_MISMATCH
 * @throws RunError as `trustFor`
 */
export async function verifyByCertificate(
  bytes: Buffer,
  { signer, roots, now }: CertificateTrust,
): Promise<SignedPayload> {
  const bundle = readCanonical(bytes);
  const trust = await trustFor(bundle, signer, roots, now);
  const expected = {
    signer,
    sourceRepository: null,
    sourceRef: null,
    predicateType: null,
    builder: null,
    level: 0,
    summary: null,
    now,
  } as const;
  const { status, reason, signer: named } = await verifyBundle(bundle, null, { expected, trust, now });
  if (reason !== null && OF_SIGNER.has(reason.code)) throw reason;
  if (status === 'rejected' || bundle.content.kind !== 'envelope')
    throw tampered(reason === null ? 'it could not be checked' : `${reason.code}: ${reason.message}`);
  return { payload: bundle.content.payload, signer: named?.name ?? '' };
}

/** One bundle in the one form in which this program writes it: there is no byte that nothing decides. */
function readCanonical(bytes: Buffer): Bundle {
  const json = parseStrictJson(bytes);
  const isCanonical =
    'value' in json &&
    typeof json.value === 'object' &&
    json.value !== null &&
    canonicalJson(json.value).equals(bytes);
  const bundles = isCanonical ? parseBundles(bytes, BUNDLE_FILE) : [];
  const [bundle, ...more] = 'unreadable' in bundles ? [] : bundles;
  if (bundle === undefined || more.length > 0) throw tampered('it is not in its canonical form');
  if ('malformed' in bundle) throw tampered(bundle.malformed.message);
  return bundle;
}

function tampered(why: string): VerificationError {
  return new VerificationError('EVIDENCE_TAMPERED', `${BUNDLE_FILE} is not what was signed: ${why}`);
}
