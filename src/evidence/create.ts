import { RunError } from '../errors.ts';
import { canonicalJson } from '../lib/canonical-json.ts';
import { digestOf } from '../lib/digest.ts';
import type { EvidenceReference, ObjectId, Policy, Verdict } from '../model.ts';
import type { Signer } from './keys.ts';
import type { EvidenceFiles } from './write.ts';

/** Verdict → the files of its evidence. */

export type EvidenceInput = {
  readonly verdict: Verdict;
  readonly policy: Policy;
  /** Null: nothing is signed, and there is no bundle. */
  readonly signer: Signer | null;
  readonly verifierId: string | null;
  readonly merge: ObjectId | null;
  readonly now: Date;
  /** Where the files will be, as it is told. */
  readonly path: string;
};

export type CreatedEvidence = { readonly files: EvidenceFiles; readonly reference: EvidenceReference };

/** @throws RunError SIGNING_FAILED */
export async function createEvidence(input: EvidenceInput): Promise<CreatedEvidence> {
  const verdict = canonicalJson(input.verdict);
  const policy = canonicalJson(input.policy);
  const { signer } = input;
  if (signer === null) {
    return {
      files: { verdict, policy, bundle: null },
      reference: { path: input.path, digest: digestOf(verdict) },
    };
  }
  // Loaded for those who sign: an unsigned check needs neither.
  const [{ toStatement }, { signBundle }] = await Promise.all([
    import('./statement.ts'),
    import('./bundle.ts'),
  ]);
  const statement = toStatement({
    verdict: input.verdict,
    verdictBytes: verdict,
    level: input.policy.level,
    merge: input.merge,
    verifierId: input.verifierId ?? signer.id,
    now: input.now,
  });
  const bundle = signing(() => signBundle(canonicalJson(statement), signer));
  return {
    files: { verdict, policy, bundle },
    reference: { path: input.path, digest: digestOf(bundle), signer: signer.id },
  };
}

function signing(sign: () => Buffer): Buffer {
  try {
    return sign();
  } catch (cause) {
    throw new RunError('SIGNING_FAILED', 'the verdict could not be signed', {
      hint: 'check the key with `openssl pkey -in KEY -check -noout`',
      cause,
    });
  }
}
