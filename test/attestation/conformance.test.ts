import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { loadBundles } from '../../src/attestation/bundle-sources.ts';
import { verifySubject } from '../../src/attestation/verify-subject.ts';
import { RunError, VerificationError } from '../../src/errors.ts';

/** sigstore-conformance `bundle-verify`: 70 folders, of which the names that end in `_fail` have to be refused. */

const VECTORS = process.env.COUNTERSIGN_VECTORS ?? join(import.meta.dirname, '../../../shared/vectors');
const CASES = join(VECTORS, 'sigstore-conformance', 'bundle-verify');
const PUBLIC_GOOD = join(VECTORS, 'trusted-roots', 'sigstore-public-good.json');
const NOW = new Date('2026-11-21T00:00:00Z');

const DEFAULT_IDENTITY =
  'https://github.com/sigstore-conformance/extremely-dangerous-public-oidc-beacon/.github/workflows/extremely-dangerous-oidc-beacon.yml@refs/heads/main';
const DEFAULT_ISSUER = 'https://token.actions.githubusercontent.com';

/** What each case is refused for, so that none is refused for a reason of its own. */
const CODES: Readonly<Record<string, string>> = {
  'bundle-empty-certificate-chain_fail': 'BUNDLE_MALFORMED',
  'bundle-from-wrong-instance_fail': 'LOG_UNPROVEN',
  'bundle-invalid-base64-signature_fail': 'BUNDLE_MALFORMED',
  'bundle-malformed-json_fail': 'BUNDLE_UNREADABLE',
  'bundle-negative-log-index_fail': 'BUNDLE_MALFORMED',
  'bundle-unknown-version_fail': 'BUNDLE_MALFORMED',
  'bundle-with-root-cert_fail': 'LOG_UNPROVEN',
  'checkpoint-bad-keyhint_fail': 'LOG_UNPROVEN',
  'checkpoint-wrong-roothash_fail': 'LOG_UNPROVEN',
  'dsse-invalid-sig_fail': 'SIGNATURE_INVALID',
  'dsse-mismatch-envelope_fail': 'LOG_MISMATCH',
  'dsse-mismatch-sig_fail': 'LOG_MISMATCH',
  'inclusion-proof-corrupted-hash_fail': 'LOG_UNPROVEN',
  'incorrect-public-key_fail': 'LOG_UNPROVEN',
  'integrated-time-in-future_fail': 'CHAIN_INVALID',
  'intoto-expired-certificate_fail': 'CHAIN_INVALID',
  'intoto-log-entry-mismatch_fail': 'LOG_MISMATCH',
  'intoto-missing-inclusion-proof_fail': 'LOG_UNPROVEN',
  'intoto-set-outside-signing-cert-validity_fail': 'CHAIN_INVALID',
  'intoto-tsa-timestamp-outside-cert-validity_fail': 'CHAIN_INVALID',
  'invalid-checkpoint-signature_fail': 'LOG_UNPROVEN',
  'invalid-ct-key_fail': 'SCT_MISSING',
  'invalid-inclusion-proof_fail': 'LOG_UNPROVEN',
  'managed-key-no-key_fail': 'SIGNER_MISMATCH',
  'managed-key-wrong-key_fail': 'KEY_UNREADABLE',
  'message-digest-mismatch_fail': 'SUBJECT_MISMATCH',
  'rekor2-checkpoint-missing-log-signature_fail': 'LOG_UNPROVEN',
  'rekor2-checkpoint-missing-origin_fail': 'LOG_UNPROVEN',
  'rekor2-checkpoint-missing-root-hash_fail': 'LOG_UNPROVEN',
  'rekor2-checkpoint-missing-size_fail': 'LOG_UNPROVEN',
  'rekor2-checkpoint-no-matching-signature_fail': 'LOG_UNPROVEN',
  'rekor2-dsse-invalid-sig_fail': 'SIGNATURE_INVALID',
  'rekor2-dsse-mismatch-envelope_fail': 'LOG_MISMATCH',
  'rekor2-dsse-mismatch-sig_fail': 'LOG_MISMATCH',
  'rekor2-no-inclusion-proof_fail': 'LOG_UNPROVEN',
  'rekor2-no-timestamp_fail': 'TIME_UNPROVEN',
  'rekor2-timestamp-outside-trust-root-tsa-validity_fail': 'TIME_UNPROVEN',
  'rekor2-timestamp-outside-tsa-cert-validity_fail': 'TIME_UNPROVEN',
  'rekor2-timestamp-payload-mismatch_fail': 'TIME_UNPROVEN',
  'rekor2-timestamp-untrusted-tsa-with-embedded-cert_fail': 'TIME_UNPROVEN',
  'rekor2-timestamp-untrusted-tsa-without-embedded-cert_fail': 'TIME_UNPROVEN',
  'rekor2-timestamp-with-incorrect-time_fail': 'BUNDLE_MALFORMED',
  'set-invalid-signature_fail': 'LOG_UNPROVEN',
  'signature-mismatch_fail': 'SIGNATURE_INVALID',
  'trust-root-tlog-missing-validity-start_fail': 'LOG_UNPROVEN',
  'wrong-hashedrekord-artifact_fail': 'LOG_MISMATCH',
  'wrong-hashedrekord-cert-and-sig_fail': 'LOG_MISMATCH',
  'wrong-hashedrekord-entry_fail': 'LOG_MISMATCH',
  'wrong-material_fail': 'SUBJECT_MISMATCH',
};

const present = existsSync(CASES);
const names = present
  ? readdirSync(CASES, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []))
  : [];

/** @returns the code it was refused with, or null when it was verified */
async function verifyCase(name: string): Promise<string | null> {
  const folder = join(CASES, name);
  const file = (file: string): string | null => {
    const path = join(folder, file);
    return existsSync(path) ? path : null;
  };
  const text = (name: string, fallback: string): string => {
    const path = file(name);
    return path === null ? fallback : readFileSync(path, 'utf8').trim();
  };
  const key = file('key.pub');
  const root = file('trusted_root.json') ?? PUBLIC_GOOD;
  const trustedRoot = { name: root, bytes: readFileSync(root) };
  try {
    const sources = loadBundles([join(folder, 'bundle.sigstore.json')], folder);
    const [answer] = await verifySubject(
      file('artifact') ?? join(CASES, 'a.txt'),
      sources,
      [
        {
          signer:
            key === null
              ? {
                  kind: 'sigstore',
                  subject: text('identity', DEFAULT_IDENTITY),
                  issuer: text('issuer', DEFAULT_ISSUER),
                }
              : { kind: 'key', name: 'key.pub', key: readFileSync(key), logged: true },
          sourceRepository: null,
          sourceRef: null,
          predicateType: null,
          builder: null,
          level: 0,
          summary: null,
          now: NOW,
        },
      ],
      { directory: folder, trust: { trustedRoot, offline: true, cache: null }, now: NOW },
    );
    if (answer?.status === 'verified') return null;
    return answer?.reason?.code ?? 'NO_REASON';
  } catch (error) {
    if (error instanceof VerificationError || error instanceof RunError) return error.code;
    throw error;
  }
}

const counts = { tried: 0, refused: 0, wronglyAccepted: 0, wronglyRefused: 0 };
afterAll(() => {
  const { tried, refused, wronglyAccepted, wronglyRefused } = counts;
  process.stdout.write(
    `C1  tried ${tried} / refused ${refused} / wrongly accepted ${wronglyAccepted} / wrongly refused ${wronglyRefused}\n`,
  );
});

test.runIf(process.env.CI === 'true')('C1 the vectors are here', () => {
  expect(names).toHaveLength(70);
});

describe.skipIf(!present)('C1 sigstore-conformance', () => {
  test.each(names)('C1 %s', async (name) => {
    counts.tried++;
    const code = await verifyCase(name);
    if (code !== null) counts.refused++;
    if (name.endsWith('_fail')) {
      if (code === null) counts.wronglyAccepted++;
      expect(code).toBe(CODES[name] ?? 'a code in the table above');
    } else {
      if (code !== null) counts.wronglyRefused++;
      expect(code).toBeNull();
    }
  });
});
