import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readEvidence } from '../../src/evidence/read.ts';
import { describeEvidence } from '../../src/evidence/show.ts';
import { verifyEvidence } from '../../src/evidence/verify.ts';
import { canonicalJson } from '../../src/lib/canonical-json.ts';
import {
  directoryVerificationOf,
  editStatement,
  KEY_TYPES,
  makeEvidence,
  makeKeys,
  parse,
  rawFiles,
  resign,
  signatureOf,
  signDsse,
  verificationOf,
  withSignature,
  writtenEvidence,
} from '../support/evidence.ts';
import { findingWith } from '../support/verdict.ts';

describe.each(KEY_TYPES)('%s', (type) => {
  const keys = makeKeys(type);
  const failed = { verdict: 'FAILED', findings: [findingWith()] } as const;

  test.each([
    ['PASSED', {}],
    ['FAILED', failed],
  ] as const)('evidence of %s is written, read and verified', async (result, verdict) => {
    const directory = writtenEvidence(await makeEvidence({ signer: keys.signer, verdict }));
    expect(readdirSync(directory).sort()).toEqual(['evidence.sigstore.json', 'policy.json', 'verdict.json']);
    const { statement, signer } = verifyEvidence(readEvidence(directory), keys.trusted);
    expect(signer).toBe(keys.signer.id);
    expect(statement.predicate).toMatchObject({
      verificationResult: result,
      verifiedLevels: [result === 'PASSED' ? 'ORG_SOURCE_ACME' : 'FAILED'],
      verifier: { id: keys.signer.id },
      resourceUri: 'git+https://github.com/acme/app',
      timeVerified: '2026-11-21T03:00:00Z',
    });
    expect(describeEvidence(readEvidence(directory))).toMatchObject({
      verdict: result,
      head: '3f9c2d7a51b8'.padEnd(40, '0'),
    });
  });

  test('a signature by hand, to the letter of DSSE, is the same evidence', async () => {
    const files = await makeEvidence({ signer: keys.signer });
    const { dsseEnvelope } = parse(files.bundle) as { dsseEnvelope: { payload: string } };
    const signature = signDsse(keys.privateKey, Buffer.from(dsseEnvelope.payload, 'base64'));
    expect(verificationOf(withSignature(files, signature), keys.trusted)).toBe('VERIFIED');
    if (type === 'Ed25519') expect(signature).toEqual(signatureOf(files));
  });

  test('what the tests edit and sign again is evidence: the mutations have a valid twin', async () => {
    const files = await makeEvidence({ signer: keys.signer });
    expect(
      verificationOf(
        editStatement(files, keys.privateKey, (statement) => statement),
        keys.trusted,
      ),
    ).toBe('VERIFIED');
    expect(
      verificationOf(
        editStatement(files, null, (statement) => statement),
        keys.trusted,
      ),
    ).toBe('VERIFIED');
    const payload = Buffer.from(
      (parse(files.bundle) as { dsseEnvelope: { payload: string } }).dsseEnvelope.payload,
      'base64',
    );
    expect(resign(files, null, payload)).toEqual(files);
  });

  test('a test merge and a verifier of one’s own are in the Statement', async () => {
    const files = await makeEvidence({
      signer: keys.signer,
      merge: 'f'.repeat(40),
      verifierId: 'https://ci.example/gate',
    });
    const { statement } = verifyEvidence(files, keys.trusted);
    expect(statement.subject.map(({ digest }) => digest.gitCommit)).toEqual([
      '3f9c2d7a51b8'.padEnd(40, '0'),
      'f'.repeat(40),
    ]);
    expect(statement.predicate.verifier.id).toBe('https://ci.example/gate');
  });
});

test('every file is in its canonical form', async () => {
  const files = rawFiles(await makeEvidence({ signer: makeKeys().signer }));
  for (const bytes of Object.values(files)) expect(canonicalJson(parse(bytes))).toEqual(bytes);
});

test('unsigned evidence has no bundle, can be shown, and is never verified', async () => {
  const files = await makeEvidence({ signer: null });
  const directory = writtenEvidence(files);
  expect(readdirSync(directory).sort()).toEqual(['policy.json', 'verdict.json']);
  expect(directoryVerificationOf(directory, makeKeys().trusted)).toBe('EVIDENCE_FILES');
  expect(describeEvidence(readEvidence(directory))).toMatchObject({
    verdict: 'PASSED',
    timeVerified: null,
    verifier: null,
  });
});

test('the head of 64 digits of a SHA-256 repository is evidence too', async () => {
  const keys = makeKeys();
  const head = 'ab'.repeat(32);
  const plain = {
    repository: 'urn:countersign:local',
    base: head,
    mergeBase: head,
    head,
    digest: `sha256:${head}`,
  };
  const files = await makeEvidence({ signer: keys.signer, verdict: { subject: plain } });
  expect(verifyEvidence(files, keys.trusted).statement.predicate.resourceUri).toBe('urn:countersign:local');
});

test('no private key is in the evidence, and everybody may read it', async () => {
  const keys = makeKeys();
  const directory = writtenEvidence(await makeEvidence({ signer: keys.signer }));
  const secret = keys.privateKey.export({ format: 'jwk' }).d ?? '';
  expect(secret).not.toBe('');
  const forms = [
    secret,
    Buffer.from(secret, 'base64url').toString('base64'),
    Buffer.from(secret, 'base64url').toString('hex'),
  ];
  for (const name of readdirSync(directory)) {
    const text = readFileSync(join(directory, name), 'utf8');
    for (const form of [...forms, 'PRIVATE KEY']) expect(text).not.toContain(form);
    expect(statSync(join(directory, name)).mode & 0o777).toBe(0o644);
  }
  expect(statSync(directory).mode & 0o777).toBe(0o755);
});
