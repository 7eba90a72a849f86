import { PAYLOAD_TYPE } from '../attestation/payload-type.ts';
import type { Signer } from '../attestation/signing/signer.ts';
import { canonicalJson } from '../lib/canonical-json.ts';
import { digestOf } from '../lib/digest.ts';
import type { EvidenceReference, ObjectId, Policy, Verdict } from '../model.ts';
import type { UsedBundle } from './statement.ts';
import type { EvidenceFiles } from './write.ts';

/** Verdict → the files of its evidence. */

export type EvidenceInput = {
  readonly verdict: Verdict;
  readonly policy: Policy;
  /** Null: nothing is signed, and there is no bundle. */
  readonly signer: Signer | null;
  readonly verifierId: string | null;
  readonly merge: ObjectId | null;
  /** Files of attestations that were looked at. */
  readonly bundles: readonly UsedBundle[];
  readonly now: Date;
  /** Where the files will be, as it is told. */
  readonly path: string;
};

export type CreatedEvidence = { readonly files: EvidenceFiles; readonly reference: EvidenceReference };

/** @throws RunError SIGNING_FAILED, TOKEN_UNAVAILABLE */
export async function createEvidence(input: EvidenceInput): Promise<CreatedEvidence> {
  const verdict = canonicalJson(input.verdict);
  const policy = canonicalJson(input.policy);
  const { signer } = input;
  if (signer === null) {
    return {
      files: { verdict, policy, bundle: null, receipt: null },
      reference: { path: input.path, digest: digestOf(verdict) },
    };
  }
  // Loaded for those who sign: an unsigned check needs nothing of it.
  const { toStatement } = await import('./statement.ts');
  const statement = toStatement({
    verdict: input.verdict,
    verdictBytes: verdict,
    level: input.policy.level,
    merge: input.merge,
    verifierId: input.verifierId ?? signer.id,
    now: input.now,
    bundles: input.bundles,
  });
  const bundle = await signer.sign(canonicalJson(statement), PAYLOAD_TYPE);
  const { logIndexOf } = await import('./bundle.ts');
  const logIndex = logIndexOf(bundle);
  return {
    files: { verdict, policy, bundle, receipt: null },
    reference: {
      path: input.path,
      digest: digestOf(bundle),
      signer: signer.id,
      ...(logIndex === null ? {} : { logIndex }),
    },
  };
}
