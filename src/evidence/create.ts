import { PAYLOAD_TYPE } from '../attestation/payload-type.ts';
import type { Signer } from '../attestation/signing/signer.ts';
import { canonicalJson } from '../lib/canonical-json.ts';
import { digestOf } from '../lib/digest.ts';
import type { EvidenceReference, ObjectId, Policy, Verdict } from '../model.ts';
import type { NamedPolicy, UsedBundle } from './statement.ts';
import type { EvidenceFiles } from './write.ts';

/** Verdict → the files of its evidence. */

/** What a gateway did with evidence. */
export type Logged = {
  readonly bundle: Buffer;
  /** Who has signed, when it was the gateway. */
  readonly signer: string | null;
  readonly receipt: Buffer;
  readonly index: number;
};

/** A gateway: the verifier of this run. */
export type Countersigner = {
  /** Its URL. */
  readonly id: string;
  readonly policy: NamedPolicy;
  /** `bundle` null: the gateway signs the payload. */
  readonly submit: (submission: {
    readonly payload: Buffer;
    readonly bundle: Buffer | null;
    readonly verdict: Buffer;
  }) => Promise<Logged>;
};

export type EvidenceInput = {
  readonly verdict: Verdict;
  readonly policy: Policy;
  /** Null: the gateway signs; without one nothing is signed, and there is no bundle. */
  readonly signer: Signer | null;
  /** Null: no gateway countersigns. */
  readonly gateway: Countersigner | null;
  readonly verifierId: string | null;
  readonly merge: ObjectId | null;
  /** Files of attestations that were looked at. */
  readonly bundles: readonly UsedBundle[];
  readonly now: Date;
  /** Where the files will be, as it is told. */
  readonly path: string;
};

export type CreatedEvidence = { readonly files: EvidenceFiles; readonly reference: EvidenceReference };

/** @throws RunError SIGNING_FAILED, TOKEN_UNAVAILABLE, and what the gateway throws */
export async function createEvidence(input: EvidenceInput): Promise<CreatedEvidence> {
  const verdict = canonicalJson(input.verdict);
  const policy = canonicalJson(input.policy);
  const signed = await sign(input, verdict);
  if (signed === null) {
    return {
      files: { verdict, policy, bundle: null, receipt: null },
      reference: { path: input.path, digest: digestOf(verdict) },
    };
  }
  const { bundle, receipt, signer, logIndex } = signed;
  return {
    files: { verdict, policy, bundle, receipt },
    reference: {
      path: input.path,
      digest: digestOf(bundle),
      signer,
      ...(logIndex === null ? {} : { logIndex }),
    },
  };
}

type Signed = {
  readonly bundle: Buffer;
  readonly receipt: Buffer | null;
  readonly signer: string;
  readonly logIndex: number | null;
};

/** Null: nobody signs. */
async function sign(input: EvidenceInput, verdict: Buffer): Promise<Signed | null> {
  const { signer, gateway } = input;
  if (gateway !== null) return countersign(input, gateway, verdict);
  if (signer === null) return null;
  const bundle = await signer.sign(await payloadOf(input, verdict, signer.id), PAYLOAD_TYPE);
  const { logIndexOf } = await import('./bundle.ts');
  return { bundle, receipt: null, signer: signer.id, logIndex: logIndexOf(bundle) };
}

/** The receipt's place in the gateway's log is the one that is told, whatever other log the signature is in. */
async function countersign(input: EvidenceInput, gateway: Countersigner, verdict: Buffer): Promise<Signed> {
  const { signer } = input;
  const payload = await payloadOf(input, verdict, gateway.id);
  const own = signer === null ? null : await signer.sign(payload, PAYLOAD_TYPE);
  const logged = await gateway.submit({ payload, bundle: own, verdict });
  return { ...logged, signer: logged.signer ?? signer?.id ?? gateway.id, logIndex: logged.index };
}

async function payloadOf(input: EvidenceInput, verdictBytes: Buffer, signerId: string): Promise<Buffer> {
  // Loaded for those who sign: an unsigned check needs nothing of it.
  const { toStatement } = await import('./statement.ts');
  const { verdict, merge, now, bundles, gateway } = input;
  const statement = toStatement({
    verdict,
    verdictBytes,
    level: input.policy.level,
    merge,
    verifierId: gateway === null ? (input.verifierId ?? signerId) : gateway.id,
    policy: gateway?.policy ?? verdict.policy,
    now,
    bundles,
  });
  return canonicalJson(statement);
}
