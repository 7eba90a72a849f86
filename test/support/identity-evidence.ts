import type { ExpectedSigner } from '../../src/attestation/identity.ts';
import type { Signer } from '../../src/attestation/signing/signer.ts';
import { openSigstoreSigner } from '../../src/attestation/signing/sigstore.ts';
import { VerificationError } from '../../src/errors.ts';
import { verifyIdentityEvidence } from '../../src/evidence/verify.ts';
import type { EvidenceFiles } from '../../src/evidence/write.ts';
import type { Verdict } from '../../src/model.ts';
import { ISSUER, REPOSITORY, WORKFLOW } from './attestations.ts';
import { makeEvidence } from './evidence.ts';
import type { BundleJson, Claims, PrivateSigstore } from './sigstore.ts';
import { passedVerdict } from './verdict.ts';

/** Evidence that a run's identity has signed, by a Sigstore of our own, and the answer to it. */

/** A verdict about this repository. */
export const about = (repository: string, change: Partial<Verdict> = {}): Partial<Verdict> => ({
  subject: { ...passedVerdict().subject, repository },
  ...change,
});

/** Signed by a run with these claims; a null clock: the log alone says when. */
export function openRun(
  sigstore: PrivateSigstore,
  claims: Partial<Claims> = {},
  tsaUrl: string | null = sigstore.tsaUrl,
): Promise<Signer> {
  const { fulcioUrl, rekorUrl } = sigstore;
  const services = { fulcioUrl, rekorUrl, tsaUrl };
  return openSigstoreSigner({ services, token: async () => sigstore.token(claims) });
}

/** Evidence of a run with these claims, about `REPOSITORY` unless the verdict says otherwise. */
export async function byRun(
  sigstore: PrivateSigstore,
  verdict: Partial<Verdict> = {},
  claims: Partial<Claims> = {},
  tsaUrl: string | null = sigstore.tsaUrl,
): Promise<EvidenceFiles> {
  return makeEvidence({
    signer: await openRun(sigstore, claims, tsaUrl),
    verdict: { ...about(REPOSITORY), ...verdict },
  });
}

export const SIGNER = { kind: 'sigstore', subject: WORKFLOW, issuer: ISSUER } as const;

/** `VERIFIED`, or the code it is refused with. */
export async function answerTo(
  sigstore: PrivateSigstore,
  files: EvidenceFiles,
  signer: Extract<ExpectedSigner, { issuer: string }> = SIGNER,
): Promise<string> {
  const bytes = Buffer.from(JSON.stringify(sigstore.trustedRoot));
  const roots = { trustedRoot: { name: 'root.json', bytes }, offline: true, cache: null };
  try {
    await verifyIdentityEvidence(files, { signer, roots, now: new Date() });
    return 'VERIFIED';
  } catch (error) {
    if (error instanceof VerificationError) return error.code;
    throw error;
  }
}

/** The payload of the envelope, as it stands there. */
export function payloadOf({ bundle }: EvidenceFiles): string {
  const { dsseEnvelope }: BundleJson = JSON.parse(bundle?.toString('utf8') ?? '');
  return dsseEnvelope?.payload ?? '';
}
