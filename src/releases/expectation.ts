import type { ExpectedSigner } from '../attestation/identity.ts';
import type { Expectation } from '../attestation/verify.ts';
import type { Digest, PolicySigner, ReleasePolicy, SlsaBuildLevel } from '../model.ts';

/** What one entry of the policy asks for, in the verifier's words. */

/** The bytes of keys and roots, by their digest. */
export type Materials = ReadonlyMap<Digest, Buffer>;

/** Null: the policy knows the key or the root by its digest alone, and nothing can be verified with that. */
export function expectationOf(entry: ReleasePolicy, materials: Materials, now: Date): Expectation | null {
  const signer = signerOf(entry.signer, materials);
  if (signer === null) return null;
  const { predicateType, source, builder, level, maxAge, verifiers } = entry;
  const isSummary = SUMMARY.test(predicateType);
  return {
    signer,
    predicateType,
    sourceRepository: source?.repository ?? null,
    sourceRef: source?.ref ?? null,
    builder,
    level: level === null ? 0 : LEVELS[level],
    summary: isSummary ? { maxAgeDays: maxAge, verifiers, policyDigest: null, levels: [] } : null,
    now,
  };
}

const SUMMARY = /^https:\/\/slsa\.dev\/verification_summary\/v/;

const LEVELS: Readonly<Record<SlsaBuildLevel, 1 | 2 | 3>> = {
  SLSA_BUILD_LEVEL_1: 1,
  SLSA_BUILD_LEVEL_2: 2,
  SLSA_BUILD_LEVEL_3: 3,
};

function signerOf(signer: PolicySigner, materials: Materials): ExpectedSigner | null {
  const { name } = signer;
  switch (signer.kind) {
    case 'sigstore':
      return { kind: 'sigstore', issuer: signer.issuer, subject: signer.subject };
    case 'certificate': {
      const root = materials.get(signer.root);
      return root === undefined ? null : { kind: 'certificate', name: name || signer.root, root };
    }
    case 'key': {
      const key = materials.get(signer.key);
      return key === undefined ? null : { kind: 'key', name: name || signer.key, key, logged: false };
    }
  }
}
