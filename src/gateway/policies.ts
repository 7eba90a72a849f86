import { dirname } from 'node:path';
import { PAYLOAD_TYPE } from '../attestation/payload-type.ts';
import type { Signer } from '../attestation/signing/signer.ts';
import type { TenantConfig } from '../config/gateway.ts';
import { canonicalJson } from '../lib/canonical-json.ts';
import type { Digest } from '../model.ts';
import { loadPolicyAtHand } from '../policy/load.ts';

/** The tenants' policies: compiled and signed when the gateway starts, served as they are. */

/** What a policy bundle's Statement says it is. */
const POLICY_PREDICATE_TYPE = 'urn:countersign:policy:v1';

export type ServedPolicy = {
  readonly name: string;
  readonly digest: Digest;
  /** What a PASSED verdict of it claims; no child changes that. */
  readonly level: string;
  /** A Sigstore bundle v0.3 over one Statement, canonical JSON. */
  readonly bundle: Buffer;
};

/** One tenant's: policies by name and by digest, and the keys and roots that they name. */
export type ServedPolicies = {
  readonly byName: ReadonlyMap<string, ServedPolicy>;
  readonly byDigest: ReadonlyMap<Digest, ServedPolicy>;
  readonly materials: ReadonlyMap<Digest, Buffer>;
};

/** @throws RunError POLICY_NOT_FOUND, POLICY_INVALID, SIGNING_FAILED */
export async function loadPolicies(
  tenants: readonly TenantConfig[],
  signer: Signer,
): Promise<ReadonlyMap<string, ServedPolicies>> {
  const served = tenants.map(async ({ name, policies }) => [name, await loadOf(policies, signer)] as const);
  return new Map(await Promise.all(served));
}

async function loadOf(files: TenantConfig['policies'], signer: Signer): Promise<ServedPolicies> {
  const byName = new Map<string, ServedPolicy>();
  const materials = new Map<Digest, Buffer>();
  for (const [name, file] of files) {
    const loaded = await loadPolicyAtHand([file], {
      directory: dirname(file),
      root: null,
      readRevision: async () => async () => null, // the gateway has no repository
    });
    const { policy, digest } = loaded.policy;
    const statement = {
      _type: 'https://in-toto.io/Statement/v1',
      subject: [{ name: policy.name, digest: { sha256: digest.slice('sha256:'.length) } }],
      predicateType: POLICY_PREDICATE_TYPE,
      predicate: policy,
    };
    byName.set(name, {
      name,
      digest,
      level: policy.level,
      bundle: await signer.sign(canonicalJson(statement), PAYLOAD_TYPE),
    });
    for (const [key, bytes] of loaded.materials) materials.set(key, bytes);
  }
  const byDigest = new Map([...byName.values()].map((policy) => [policy.digest, policy]));
  return { byName, byDigest, materials };
}
