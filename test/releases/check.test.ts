import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { BundleVerification } from '../../src/attestation/verification.ts';
import type { Expectation } from '../../src/attestation/verify.ts';
import type { SubjectVerification } from '../../src/attestation/verify-subject.ts';
import { RunError, VerificationError } from '../../src/errors.ts';
import { digestOf } from '../../src/lib/digest.ts';
import { globMatcher } from '../../src/policy/matching/globs.ts';
import {
  checkReleases,
  type ReleaseCheck,
  type ReleaseInput,
  type ReleasePorts,
} from '../../src/releases/check.ts';
import type { HeadEntry } from '../../src/releases/head-entry.ts';
import { factsOf } from '../support/change.ts';
import { temporaryFolder } from '../support/repository.ts';
import { entryOf } from './entries.ts';

const root = temporaryFolder();
mkdirSync(join(root, 'dist'));
for (const name of ['a', 'b']) writeFileSync(join(root, 'dist', name), name);
const A = join(root, 'dist/a');
const B = join(root, 'dist/b');
const DIGEST = { a: digestOf('a'), b: digestOf('b') };
const now = new Date('2026-01-01T00:00:00Z');

const input: ReleaseInput = {
  entries: [entryOf()],
  materials: new Map(),
  artifacts: [A],
  bundles: [join(root, 'bundle.json')],
  directory: root,
  root,
  change: factsOf([{ path: 'README.md', after: 'x\n' }]).change,
  trust: { trustedRoot: null, offline: true, cache: null },
  now,
};

const bundle = (source: string): BundleVerification => ({
  source,
  file: source.replace(/:\d+$/, ''),
  digest: digestOf(source.replace(/:\d+$/, '')),
  status: 'verified',
  checks: {
    signature: 'passed',
    chain: 'passed',
    sct: 'passed',
    log: 'passed',
    time: 'passed',
    identity: 'passed',
    subject: 'passed',
    predicate: 'passed',
  },
  reason: null,
  predicateType: 'https://slsa.dev/provenance/v1',
  signer: { name: 'https://subject.example', issuer: 'https://issuer.example' },
  claims: null,
  times: [],
  logIndex: null,
  statement: null,
  facts: null,
});

const refused = new VerificationError('SIGNER_MISMATCH', 'expected one, found another');

function answerOf(name: string, reason: VerificationError | null): SubjectVerification {
  const attestation = reason === null ? bundle('bundle.json:2') : null;
  return {
    status: reason === null ? 'verified' : 'rejected',
    subject: { name, digest: name.endsWith('a') ? DIGEST.a : DIGEST.b },
    bundles: [bundle('bundle.json:1'), bundle('bundle.json:2'), bundle('folder/x.json')],
    attestation,
    reason,
    root: null,
  };
}

type Asked = { readonly name: string; readonly expectations: readonly Expectation[] };

/** A verifier that refuses what `refuses` names. */
function portsWith(
  refuses: (asked: Expectation, name: string) => VerificationError | null,
  calls: Asked[] = [],
): ReleasePorts {
  return {
    matches: globMatcher(),
    bundlesBeside: () => [],
    loadBundles: () => [],
    verify: async (name, _bundles, expectations) => {
      calls.push({ name, expectations });
      return expectations.map((one) => answerOf(name, refuses(one, name)));
    },
    digestOf: (file) => digestOf(file.slice(-1)),
    head: async () => ({ kind: 'absent' }),
  };
}

const check = (change: Partial<ReleaseInput>, ports = portsWith(() => null)): Promise<ReleaseCheck> =>
  checkReleases({ ...input, ...change }, ports);

test('an artifact that verifies is told with its digest and signer, and the file of its bundle is bound', async () => {
  const { results, failures, unchecked, bundles } = await check({});
  expect(results).toEqual([
    { subject: 'dist/a', digest: DIGEST.a, status: 'verified', signer: 'https://subject.example' },
  ]);
  expect([failures, unchecked]).toEqual([[], []]);
  expect([...bundles].sort((a, b) => (a.uri < b.uri ? -1 : 1))).toEqual([
    { uri: 'bundle.json', digest: digestOf('bundle.json') },
    { uri: 'folder/x.json', digest: digestOf('folder/x.json') },
  ]);
});

test('every artifact has to have what every entry about it asks for', async () => {
  const entries = [entryOf(), entryOf({ artifacts: ['**/b'], builder: 'x:y' })];
  const calls: Asked[] = [];
  const ports = portsWith(({ builder }) => (builder === 'x:y' ? refused : null), calls);
  const { results, failures } = await check({ entries, artifacts: [B, A] }, ports);
  expect(results.map(({ subject, status, reason }) => [subject, status, reason])).toEqual([
    ['dist/a', 'verified', undefined],
    ['dist/b', 'rejected', 'SIGNER_MISMATCH: expected one, found another'],
  ]);
  expect(failures).toEqual([
    {
      subject: 'dist/b',
      path: 'dist/b',
      code: 'SIGNER_MISMATCH',
      message: refused.message,
      hint: refused.hint,
    },
  ]);
  expect(calls.map(({ name, expectations }) => [name, expectations.length])).toEqual([
    ['dist/b', 2],
    ['dist/a', 1],
  ]);
});

test('what an entry asks for reaches the verifier, word for word', async () => {
  const calls: Asked[] = [];
  const materials = new Map([[digestOf('pem'), Buffer.from('pem')]]);
  const entries = [
    entryOf({
      builder: 'https://builder.example',
      source: { repository: 'https://a.example/b/c', ref: 'refs/heads/main' },
      level: 'SLSA_BUILD_LEVEL_3',
    }),
    entryOf({
      predicateType: 'https://slsa.dev/verification_summary/v1',
      signer: { name: 'ops', kind: 'key', key: digestOf('pem') },
      maxAge: 7,
      verifiers: ['https://verifier.example'],
    }),
    entryOf({ signer: { name: '', kind: 'certificate', root: digestOf('pem') } }),
  ];
  await check(
    { entries, materials },
    portsWith(() => null, calls),
  );
  expect(calls[0]?.expectations).toMatchObject([
    {
      signer: { kind: 'sigstore', issuer: 'https://issuer.example', subject: 'https://subject.example' },
      predicateType: 'https://slsa.dev/provenance/v1',
      builder: 'https://builder.example',
      sourceRepository: 'https://a.example/b/c',
      sourceRef: 'refs/heads/main',
      level: 3,
      summary: null,
      now,
    },
    {
      signer: { kind: 'key', name: 'ops', key: Buffer.from('pem') },
      sourceRepository: null,
      level: 0,
      summary: { maxAgeDays: 7, verifiers: ['https://verifier.example'] },
    },
    { signer: { kind: 'certificate', root: Buffer.from('pem') } },
  ]);
});

test.each([
  ['key', { name: 'ops', kind: 'key', key: digestOf('pem') }],
  ['root', { name: 'ops', kind: 'certificate', root: digestOf('pem') }],
] as const)('a %s that the policy knows by its digest alone verifies nothing', async (_, signer) => {
  const calls: Asked[] = [];
  const alone = await check(
    { entries: [entryOf({ signer })] },
    portsWith(() => null, calls),
  );
  expect(calls).toEqual([]);
  expect(alone.results).toMatchObject([{ subject: 'dist/a', digest: DIGEST.a, status: 'rejected' }]);
  expect(alone.failures).toMatchObject([{ path: 'dist/a', code: 'SIGNER_MISMATCH' }]);
  const both = await check({ entries: [entryOf({ signer }), entryOf()] });
  expect(both.results).toMatchObject([{ status: 'rejected' }]);
  expect(both.failures).toHaveLength(1);
});

test('a bundle that was made to mislead is a reason against every artifact it was given for', async () => {
  const malformed = new VerificationError('BUNDLE_MALFORMED', 'two signatures');
  const ports: ReleasePorts = {
    ...portsWith(() => null),
    loadBundles: () => {
      throw malformed;
    },
  };
  const { results, failures } = await check({ artifacts: [A, B] }, ports);
  expect(results.map(({ digest, status }) => [digest, status])).toEqual([
    [DIGEST.a, 'rejected'],
    [DIGEST.b, 'rejected'],
  ]);
  expect(failures.map(({ code }) => code)).toEqual(['BUNDLE_MALFORMED', 'BUNDLE_MALFORMED']);
});

test('an artifact that is refused while it is read is rejected, and a run that is wrong has no verdict', async () => {
  const throwing = (error: Error): ReleasePorts => ({
    ...portsWith(() => null),
    verify: async () => {
      throw error;
    },
  });
  const mismatch = new VerificationError('SUBJECT_MISMATCH', 'it changed while it was read');
  expect((await check({}, throwing(mismatch))).failures).toMatchObject([{ code: 'SUBJECT_MISMATCH' }]);
  const wrong = new RunError('SUBJECT_UNREADABLE', 'no such file', { hint: 'h' });
  await expect(check({}, throwing(wrong))).rejects.toBe(wrong);
});

test('the same failure of two entries is told once', async () => {
  const entries = [entryOf(), entryOf({ builder: 'x:y' })];
  expect(
    (
      await check(
        { entries },
        portsWith(() => refused),
      )
    ).failures,
  ).toHaveLength(1);
});

test('bundles are not opened where no artifact is asked for', async () => {
  const ports: ReleasePorts = {
    ...portsWith(() => null),
    loadBundles: () => {
      throw new RunError('BUNDLE_UNREADABLE', 'x', { hint: 'h' });
    },
  };
  const { results, unchecked } = await check({ entries: [], artifacts: [A] }, ports);
  expect(results).toEqual([]);
  expect(unchecked).toMatchObject([{ what: 'release dist/a', blocks: false }]);
});

const blocks = [{ what: 'release dist/a', blocks: true }];
test.each<[string, HeadEntry, readonly object[]]>([
  ['the bytes of the head', { kind: 'file', digest: DIGEST.a }, []],
  ['other bytes', { kind: 'file', digest: DIGEST.b }, blocks],
  ['a folder of the same digest', { kind: 'folder', digest: DIGEST.a }, blocks],
  ['a link', { kind: 'other', why: 'it is a link' }, blocks],
  ['nothing there any more', { kind: 'absent' }, []],
])('what the change touches is verified as the head has it: %s', async (_, head, expected) => {
  const { change } = factsOf([{ path: 'dist/a', after: 'a' }]);
  const ports = { ...portsWith(() => null), head: async () => head };
  expect((await check({ change }, ports)).unchecked).toMatchObject(expected);
});

test('names are the same on every machine, and a file that is called like a digest is still a file', async () => {
  const calls: Asked[] = [];
  const named = join(root, 'sha256:00');
  const loaded: (readonly string[])[] = [];
  const ports: ReleasePorts = {
    ...portsWith(() => null, calls),
    loadBundles: (files) => {
      loaded.push(files);
      return [];
    },
  };
  await check({ entries: [entryOf({ artifacts: ['**'] })], artifacts: [named, A] }, ports);
  expect(calls.map(({ name }) => name)).toEqual(['./sha256:00', 'dist/a']);
  expect(loaded).toEqual([['bundle.json']]);
});
