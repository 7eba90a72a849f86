import type { PublicKey } from '../attestation/keys.ts';
import type { RootOptions } from '../attestation/trust/choose.ts';
import { RunError, VerificationError } from '../errors.ts';
import { verifySigned } from '../evidence/verify.ts';
import type { VerifiedMandate } from './mandate.ts';

/** A bundle that the run signed itself: by a key that the tenant has named, or as the very run of the mandate. */

export type BundleTrust = {
  /** The gateway's own and the tenant's. */
  readonly keys: readonly PublicKey[];
  /** Whose certificates name a run of the mandate's provider. */
  readonly issuers: readonly string[];
  readonly roots: RootOptions;
  readonly now: Date;
};

export type OpenedBundle = { readonly payload: Buffer } | { readonly why: string };

/** `bytes`: its canonical JSON. */
export function openBundle(
  bytes: Buffer,
  { resource }: Pick<VerifiedMandate, 'resource'>,
  trust: BundleTrust,
): Promise<OpenedBundle> {
  return opened(bytes, resource, trust);
}

/** Of a bundle that was taken once: null, or why it is not signed by anybody that is trusted now. */
export async function whyUnsigned(bytes: Buffer, trust: BundleTrust): Promise<string | null> {
  const bundle = await opened(bytes, null, trust);
  return 'why' in bundle ? bundle.why : null;
}

async function opened(bytes: Buffer, resource: string | null, trust: BundleTrust): Promise<OpenedBundle> {
  try {
    if (!isByCertificate(bytes)) return { payload: verifySigned(bytes, trust.keys) };
    return { payload: await openByCertificate(bytes, resource, trust) };
  } catch (error) {
    if (error instanceof VerificationError) return { why: `${error.code}: ${error.message}` };
    if (error instanceof RunError && error.code.startsWith('TRUST_ROOT_')) return { why: error.message };
    throw error;
  }
}

function isByCertificate(bytes: Buffer): boolean {
  return /"(?:certificate|x509CertificateChain)":/.test(bytes.toString('latin1'));
}

/** A run of this repository, as the certificate proves it; null: of any. @throws VerificationError, RunError */
async function openByCertificate(
  bytes: Buffer,
  resource: string | null,
  { issuers, roots, now }: BundleTrust,
): Promise<Buffer> {
  const { verifyByCertificate } = await import('../evidence/certificate.ts');
  let refused = new VerificationError('ISSUER_MISMATCH', 'no issuer of this gateway signs for runs');
  for (const issuer of issuers) {
    try {
      const signer = { kind: 'sigstore-source', issuer, workflow: null } as const;
      const { payload, repository } = await verifyByCertificate(bytes, { signer, roots, now });
      if (resource === null || `git+${repository}` === resource) return payload;
      throw new VerificationError('SIGNER_MISMATCH', 'it is signed by a run of another repository');
    } catch (error) {
      if (!(error instanceof VerificationError) || error.code !== 'ISSUER_MISMATCH') throw error;
      refused = error;
    }
  }
  throw refused;
}
