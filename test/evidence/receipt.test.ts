import { expect, test } from 'vitest';
import { loadPublicKey } from '../../src/attestation/keys.ts';
import { VerificationError } from '../../src/errors.ts';
import { readEvidence } from '../../src/evidence/read.ts';
import { verifyEvidence, verifyGatewayEvidence, verifySigned } from '../../src/evidence/verify.ts';
import type { EvidenceFiles } from '../../src/evidence/write.ts';
import { canonicalJson } from '../../src/lib/canonical-json.ts';
import {
  derOf,
  editBundle,
  editStatement,
  makeEvidence,
  makeKeys,
  P256_ORDER,
  rsOf,
  signatureOf,
  withSignature,
  writtenEvidence,
} from '../support/evidence.ts';
import {
  documentOf,
  GATEWAY_POLICY,
  ISSUER_URL,
  logAgain,
  loggedEvidence,
  makeGateway,
  namedKey,
  trustOf,
} from '../support/gateway-log.ts';
import { sample, threatRow } from '../support/threats.ts';
import { makeLog, ORIGIN, signatureLine, withEntries } from '../support/tlog.ts';

/** Evidence of a gateway: signed by one of its keys, decided under its policy, and in its log. */

const gateway = makeGateway();
const good = await loggedEvidence(gateway);

function codeOf(verify: () => unknown): string {
  try {
    verify();
    return 'VERIFIED';
  } catch (error) {
    if (error instanceof VerificationError) return error.code;
    throw error;
  }
}

const answerTo = (files: EvidenceFiles, trust = gateway.trust): string =>
  codeOf(() => verifyGatewayEvidence(files, trust));

// ── E1 with a receipt ───────────────────────────────────────────────────────────────────────

const E1 = threatRow('E1');

for (const name of ['verdict', 'policy', 'bundle', 'receipt'] as const) {
  const bytes = good[name] ?? Buffer.alloc(0);
  const bits = Array.from({ length: bytes.length * 8 }, (_, bit) => bit);
  const spread = bits.filter((bit) => bit % Math.ceil(bits.length / 200) === 0);
  // Every bit of the others is tampered.test.ts's.
  for (const bit of name === 'receipt' ? sample(bits, 200) : spread)
    E1.attack(`bit ${bit} of ${name}, logged by a gateway`, 'refused', () => {
      const flipped = Buffer.from(bytes);
      flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      const code = answerTo({ ...good, [name]: flipped });
      if (name === 'receipt') expect(['LOG_UNPROVEN', 'LOG_UNKNOWN']).toContain(code);
      else expect(code).toBe('EVIDENCE_TAMPERED');
    });
  E1.attack(`a byte behind ${name}, logged by a gateway`, 'refused', () => {
    expect(answerTo({ ...good, [name]: Buffer.concat([bytes, Buffer.from('\n')]) })).not.toBe('VERIFIED');
  });
}

E1.attack('the signature of a stranger behind the log’s', 'refused', () => {
  const line = signatureLine('witness.example', Buffer.alloc(76, 1));
  const receipt = Buffer.concat([good.receipt ?? Buffer.alloc(0), Buffer.from(line)]);
  expect(answerTo({ ...good, receipt })).toBe('LOG_UNKNOWN');
});

// ── who signed, and who logged ──────────────────────────────────────────────────────────────

test('evidence of a gateway is verified from its directory and its document alone', () => {
  const files = readEvidence(writtenEvidence(good));
  expect(files).toEqual(good);
  expect(verifyGatewayEvidence(files, gateway.trust)).toMatchObject({
    signer: gateway.keys.signer.id,
    receipt: {
      status: 'verified',
      index: 4,
      origin: ORIGIN,
      time: '2026-11-21T03:00:01Z',
      headVerified: true,
    },
    statement: {
      predicate: {
        policy: { uri: `urn:countersign:policy:${GATEWAY_POLICY.name}` },
        verifier: { id: ISSUER_URL },
      },
    },
  });
});

test('an entry that has the head by the runner’s word says so', async () => {
  const files = await loggedEvidence(gateway, { leaf: { headVerified: false } });
  expect(verifyGatewayEvidence(files, gateway.trust).receipt).toMatchObject({ headVerified: false });
});

test('without a receipt a gateway’s evidence is not whole', () => {
  expect(answerTo({ ...good, receipt: null })).toBe('EVIDENCE_FILES');
  expect(codeOf(() => verifyEvidence(good, gateway.keys.trusted, gateway.trust))).toBe('VERIFIED');
  expect(codeOf(() => verifyEvidence({ ...good, receipt: null }, gateway.keys.trusted))).toBe('VERIFIED');
});

test('without a trusted log a receipt is checked as far as it goes, and said to be no more', () => {
  const { trusted } = gateway.keys;
  expect(verifyEvidence(good, trusted).receipt).toMatchObject({ status: 'unverified', index: 4 });
  const forged = logAgain(good, makeLog('log.evil'));
  expect(verifyEvidence(forged, trusted).receipt).toMatchObject({ status: 'unverified', origin: 'log.evil' });
  expect(codeOf(() => verifyEvidence({ ...good, receipt: Buffer.from('x') }, trusted))).toBe('LOG_UNPROVEN');
  expect(codeOf(() => verifyEvidence({ ...good, receipt: Buffer.from([0xff]) }, trusted))).toBe(
    'LOG_UNPROVEN',
  );
});

test('a receipt for other evidence is refused, whoever looks', async () => {
  const other = await loggedEvidence(gateway, { signer: makeKeys().signer });
  const swapped = { ...good, receipt: other.receipt };
  expect(answerTo(swapped)).toBe('EVIDENCE_MISMATCH');
  expect(codeOf(() => verifyEvidence(swapped, gateway.keys.trusted))).toBe('EVIDENCE_MISMATCH');
});

test('of two keys that a gateway is trusted with, the one that signed is found', () => {
  const next = makeKeys();
  for (const named of [
    [namedKey(next), namedKey(gateway.keys)],
    [namedKey(gateway.keys), namedKey(next)],
  ])
    expect(answerTo(good, trustOf(documentOf(gateway.log, named)))).toBe('VERIFIED');
});

test.each<[string, () => string | Promise<string>, string]>([
  ['a key that was never its own', async () => answerTo(await forgedBy(makeKeys())), 'SIGNER_MISMATCH'],
  [
    'a key that is trusted no more',
    () => answerTo(good, trustOf(documentOf(gateway.log, [namedKey(makeKeys())]))),
    'SIGNER_MISMATCH',
  ],
  [
    'another key under its hint',
    async () =>
      answerTo(
        logAgain(
          editBundle(await forgedBy(makeKeys()), (bundle) => ({
            ...bundle,
            verificationMaterial: {
              ...Object(bundle.verificationMaterial),
              publicKey: { hint: gateway.keys.signer.hint },
            },
          })),
          gateway.log,
        ),
      ),
    'EVIDENCE_TAMPERED',
  ],
  [
    'its key, as another verifier',
    async () => answerTo(await loggedEvidence(gateway, { id: 'https://other.example' })),
    'SIGNER_MISMATCH',
  ],
  ['its key, in the log of another', () => answerTo(logAgain(good, makeLog('log.evil'))), 'LOG_UNKNOWN'],
  ['its key, in a log of its name', () => answerTo(logAgain(good, makeLog(ORIGIN))), 'LOG_UNKNOWN'],
])('evidence by %s is refused', async (_, verify, code) => {
  expect(await verify()).toBe(code);
});

/** A stranger with a log entry of the gateway. */
async function forgedBy(keys: ReturnType<typeof makeKeys>): Promise<EvidenceFiles> {
  return loggedEvidence(gateway, { signer: keys.signer });
}

test('evidence that somebody else has signed needs that signer, and the gateway’s log', async () => {
  const [own, stranger] = [makeKeys('Ed25519'), makeKeys()];
  const files = await loggedEvidence(gateway, { signer: own.signer });
  expect(codeOf(() => verifyEvidence(files, own.trusted, gateway.trust))).toBe('VERIFIED');
  expect(answerTo(files)).toBe('SIGNER_MISMATCH');
  expect(codeOf(() => verifyEvidence(files, stranger.trusted, gateway.trust))).toBe('SIGNER_MISMATCH');
  const unlogged = await makeEvidence({ signer: own.signer });
  expect(codeOf(() => verifyEvidence(logAgain(unlogged, gateway.log), own.trusted, gateway.trust))).toBe(
    'SIGNER_MISMATCH',
  );
});

// ── whose policy ────────────────────────────────────────────────────────────────────────────

type Named = { uri: string; digest: { sha256: string } };

/** The Statement names another policy, signed and logged by the gateway. */
const withPolicy = (edit: (policy: Named) => Named): EvidenceFiles =>
  logAgain(
    editStatement(good, gateway.keys.privateKey, (statement) => {
      const predicate = Object(statement.predicate);
      return { ...statement, predicate: { ...predicate, policy: edit(predicate.policy) } };
    }),
    gateway.log,
  );

const compiled = JSON.parse(good.verdict.toString('utf8')).policy;

test.each<[string, (policy: Named) => Named]>([
  ['by another digest', (policy) => ({ ...policy, digest: { sha256: '6'.repeat(64) } })],
  ['by another name', (policy) => ({ ...policy, uri: 'urn:countersign:policy:other' })],
  [
    'that is the run’s, not the gateway’s',
    () => ({
      uri: `urn:countersign:policy:${compiled.name}`,
      digest: { sha256: compiled.digest.slice('sha256:'.length) },
    }),
  ],
])('a Statement that names a policy %s is refused', (_, edit) => {
  expect(answerTo(withPolicy((policy) => policy))).toBe('VERIFIED');
  expect(answerTo(withPolicy(edit))).toBe('EVIDENCE_MISMATCH');
});

test('a verdict under the policies of two gateways is refused', async () => {
  const second = { name: 'other', digest: `sha256:${'7'.repeat(64)}`, from: 'gateway' } as const;
  const sources = [...compiled.sources, second];
  const files = await makeEvidence({
    signer: gateway.keys.signer,
    verifierId: ISSUER_URL,
    verdict: { policy: { ...compiled, sources } },
  });
  expect(answerTo(logAgain(files, gateway.log))).toBe('EVIDENCE_MISMATCH');
});

test('the policy of the run is the verdict’s, whatever policy the gateway has', () => {
  const policy = canonicalJson({ ...JSON.parse(good.policy.toString('utf8')), level: 'ORG_SOURCE_MORE' });
  expect(answerTo({ ...good, policy })).toBe('EVIDENCE_TAMPERED');
});

// ── a bundle alone ──────────────────────────────────────────────────────────────────────────

test('a bundle alone is taken by any of the trusted keys, in one form of its signature', () => {
  const keys = [makeKeys(), gateway.keys].map(({ publicFile }) => loadPublicKey(publicFile));
  const bundle = good.bundle ?? Buffer.alloc(0);
  expect(verifySigned(bundle, keys).toString('utf8')).toContain('"_type"');
  const { r, s } = rsOf(signatureOf(good));
  const mirrored = withSignature(good, derOf(r, P256_ORDER - s)).bundle ?? Buffer.alloc(0);
  expect(codeOf(() => verifySigned(mirrored, keys))).toBe('EVIDENCE_TAMPERED');
  expect(codeOf(() => verifySigned(bundle, keys.slice(0, 1)))).toBe('SIGNER_MISMATCH');
  expect(codeOf(() => verifySigned(bundle, []))).toBe('SIGNER_MISMATCH');
});

test('the receipt stays one when the log grows', () => {
  const grown = makeGateway(withEntries(gateway.log, Buffer.from('next')), gateway.keys);
  expect(answerTo(good, grown.trust)).toBe('VERIFIED');
});
