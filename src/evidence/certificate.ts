import { BUNDLE_V03_MEDIA_TYPE, bundleFromJSON } from '@sigstore/bundle';
import { type Bundle, parseBundles } from '../attestation/bundle.ts';
import type { ExpectedSigner } from '../attestation/identity.ts';
import { PAYLOAD_TYPE } from '../attestation/payload-type.ts';
import { refusing } from '../attestation/refusing.ts';
import { serialize } from '../attestation/signing/envelope.ts';
import { type RootOptions, trustFor } from '../attestation/trust/choose.ts';
import { signedBy, verifyBundle } from '../attestation/verify.ts';
import { VerificationError } from '../errors.ts';
import { BUNDLE_FILE } from './write.ts';

/** Evidence that a Sigstore identity has signed: the bundle against the trusted root, byte for byte. */

export type CertificateTrust = {
  readonly signer: Extract<ExpectedSigner, { readonly issuer: string }>;
  readonly roots: RootOptions;
  readonly now: Date;
};

/** What was signed, and by whom. */
export type SignedPayload = {
  readonly payload: Buffer;
  readonly signer: string;
  /** The repository of the run that signed, as the certificate proves it; null: it does not say. */
  readonly repository: string | null;
};

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
  const expected = signedBy(signer, now);
  const {
    status,
    reason,
    signer: named,
    claims,
  } = await verifyBundle(bundle, null, { expected, trust, now });
  if (reason !== null && OF_SIGNER.has(reason.code)) throw reason;
  if (status === 'rejected' || bundle.content.kind !== 'envelope')
    throw tampered(reason === null ? 'it could not be checked' : `${reason.code}: ${reason.message}`);
  const { payload } = bundle.content;
  return { payload, signer: named?.name ?? '', repository: claims?.sourceRepository ?? null };
}

/** One bundle in the one form in which this program writes it: there is no byte that nothing decides. */
function readCanonical(bytes: Buffer): Bundle {
  const bundles = parseBundles(bytes, BUNDLE_FILE);
  const [bundle, ...more] = 'unreadable' in bundles ? [] : bundles;
  if (bundle === undefined || more.length > 0) throw tampered('it is not one bundle');
  if ('malformed' in bundle) throw tampered(bundle.malformed.message);
  if (bundle.content.kind !== 'envelope' || bundle.content.payloadType !== PAYLOAD_TYPE)
    throw tampered('it is no envelope of a Statement');
  if (!isOurForm(bytes)) throw tampered('it is not in its canonical form');
  return bundle;
}

/** Written anew, in the one version that we write, it is the same bytes. */
function isOurForm(bytes: Buffer): boolean {
  const written = refusing('EVIDENCE_TAMPERED', `${BUNDLE_FILE} is not one bundle`, () =>
    bundleFromJSON(JSON.parse(bytes.toString('utf8'))),
  );
  const { tlogEntries, timestampVerificationData } = written.verificationMaterial;
  const stamps = (timestampVerificationData?.rfc3161Timestamps ?? []).map(({ signedTimestamp }) =>
    signedTimestamp.toString('base64'),
  );
  return (
    written.mediaType === BUNDLE_V03_MEDIA_TYPE &&
    new Set(stamps).size === stamps.length &&
    // The log's own signature and no other: nobody here could tell a witness from anybody.
    tlogEntries.every(
      ({ inclusionProof }) => inclusionProof?.checkpoint?.envelope.split('\n\n')[1]?.split('\n').length === 2,
    ) &&
    serialize(written).equals(bytes)
  );
}

function tampered(why: string): VerificationError {
  return new VerificationError('EVIDENCE_TAMPERED', `${BUNDLE_FILE} is not what was signed: ${why}`);
}
