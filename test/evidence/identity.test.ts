import { beforeAll, expect, test } from 'vitest';
import { evidence } from '../../src/commands/evidence.ts';
import { RunError } from '../../src/errors.ts';
import type { EvidenceFiles } from '../../src/evidence/write.ts';
import { canonicalJson } from '../../src/lib/canonical-json.ts';
import { BY_IDENTITY, ISSUER, makePlace, type Place, REPOSITORY, WORKFLOW } from '../support/attestations.ts';
import {
  editStatement,
  makeEvidence,
  makeKeys,
  parse,
  verificationOf,
  writtenEvidence,
} from '../support/evidence.ts';
import { logAgain, loggedEvidence, makeGateway } from '../support/gateway-log.ts';
import { about, answerTo, byRun, openRun, payloadOf, SIGNER } from '../support/identity-evidence.ts';
import { type PrivateSigstore, startSigstore } from '../support/sigstore.ts';
import { makeLog } from '../support/tlog.ts';
import { findingWith } from '../support/verdict.ts';

/** Evidence by a certificate is of the identity, and of the run, that were named. */

let sigstore: PrivateSigstore;
let place: Place;
let good: EvidenceFiles;
beforeAll(async () => {
  sigstore = await startSigstore();
  place = makePlace(sigstore);
  good = await byRun(sigstore);
  return () => sigstore.close();
});

// ── who signed, and in which run ────────────────────────────────────────────────────────────

const FORK = { repository: 'evil/fork' };

test('a run of another repository, with the same workflow, signs nothing for this one', async () => {
  expect(await answerTo(sigstore, await byRun(sigstore, {}, FORK))).toBe('EVIDENCE_MISMATCH');
  expect(await answerTo(sigstore, await byRun(sigstore, about('https://github.com/acme/other')))).toBe(
    'EVIDENCE_MISMATCH',
  );
  expect(await answerTo(sigstore, await byRun(sigstore, about(`${REPOSITORY}.git`)))).toBe(
    'EVIDENCE_MISMATCH',
  );
  const { bundle } = await byRun(sigstore, {}, FORK);
  expect(await answerTo(sigstore, { ...good, bundle })).toBe('EVIDENCE_MISMATCH');
});

test('a run of a fork says so in the evidence that it signs for itself', async () => {
  const files = await byRun(sigstore, about('https://github.com/evil/fork'), FORK);
  expect(await answerTo(sigstore, files)).toBe('VERIFIED');
  expect(Buffer.from(payloadOf(files), 'base64').toString()).toContain('git+https://github.com/evil/fork');
});

test.each<[string, { readonly subject?: string; readonly issuer?: string }, string]>([
  ['another workflow', { subject: WORKFLOW.replace('release.yml', 'other.yml') }, 'SIGNER_MISMATCH'],
  ['another ref', { subject: WORKFLOW.replace(/@.*/, '@refs/heads/main') }, 'SIGNER_MISMATCH'],
  ['no ref', { subject: WORKFLOW.replace(/@.*/, '') }, 'SIGNER_MISMATCH'],
  ['another issuer', { issuer: 'https://gitlab.com' }, 'ISSUER_MISMATCH'],
  ['an issuer that begins the same', { issuer: `${ISSUER}/acme` }, 'ISSUER_MISMATCH'],
])('evidence is not of %s', async (_, change, code) => {
  expect(await answerTo(sigstore, good, { ...SIGNER, ...change })).toBe(code);
});

test('evidence of another instance is refused', async () => {
  const other = await startSigstore();
  const signer = await openRun(other);
  expect(await answerTo(sigstore, await makeEvidence({ signer, verdict: about(REPOSITORY) }))).toBe(
    'EVIDENCE_TAMPERED',
  );
  await other.close();
});

test('files of another run, each signed, do not go together', async () => {
  const other = await byRun(sigstore, { findings: [findingWith({ effect: 'warn' })] });
  for (const name of ['verdict', 'bundle'] as const)
    expect(await answerTo(sigstore, { ...good, [name]: other[name] })).toMatch(/^EVIDENCE_/);
  expect(await answerTo(sigstore, { ...good, bundle: null })).toBe('EVIDENCE_FILES');
  expect(
    await answerTo(
      sigstore,
      editStatement(good, null, (statement) => ({ ...statement, subject: [] })),
    ),
  ).toBe('EVIDENCE_TAMPERED');
});

test('a key’s evidence is no identity’s, and the other way round', async () => {
  const keys = makeKeys();
  const byKey = await makeEvidence({ signer: keys.signer, verdict: about(REPOSITORY) });
  expect(await answerTo(sigstore, byKey)).toBe('SIGNER_MISMATCH');
  expect(verificationOf(good, keys.trusted)).toBe('SIGNER_MISMATCH');
  expect(verificationOf(byKey, keys.trusted)).toBe('VERIFIED');
});

// ── by the command ──────────────────────────────────────────────────────────────────────────

type Ran = {
  readonly exit: number;
  readonly code: string | null;
  readonly document: Record<string, unknown>;
};

async function verifyDirectory(
  files: EvidenceFiles,
  flags: readonly string[],
  format = 'json',
): Promise<Ran> {
  const argv = ['verify', writtenEvidence(files), ...flags, '--format', format];
  const invocation = {
    env: {},
    isTerminal: false,
    entry: '',
    progress: () => undefined,
    onStop: () => undefined,
  };
  try {
    const { stdout, exitCode } = await evidence({ ...invocation, argv });
    const document = format === 'json' ? JSON.parse(stdout) : { text: stdout };
    return { exit: exitCode, code: document.reason?.code ?? null, document };
  } catch (error) {
    if (error instanceof RunError) return { exit: error.exitCode, code: error.code, document: {} };
    throw error;
  }
}

const byFlags = (): readonly string[] => [...BY_IDENTITY, '--trusted-root', place.trustedRoot, '--offline'];

test('evidence verify takes an identity, and says whose evidence it is, and of when', async () => {
  const { exit, document } = await verifyDirectory(good, byFlags());
  expect(exit).toBe(0);
  expect(document).toMatchObject({ status: 'verified', verdict: 'PASSED', signer: WORKFLOW });
  expect(document).toMatchObject({ verifier: WORKFLOW, timeVerified: '2026-11-21T03:00:00Z' });
  const { text } = (await verifyDirectory(good, byFlags(), 'text')).document;
  expect(text).not.toContain('not signed');
});

test('a failed verdict verifies as a failed one', async () => {
  const files = await byRun(sigstore, { verdict: 'FAILED', findings: [findingWith()] });
  const { exit, document } = await verifyDirectory(files, byFlags());
  expect([exit, document.status, document.verdict]).toEqual([0, 'verified', 'FAILED']);
  const passed = canonicalJson({ ...parse(files.verdict), verdict: 'PASSED' });
  expect(await answerTo(sigstore, { ...files, verdict: passed })).toBe('EVIDENCE_MISMATCH');
});

test('evidence verify refuses the kind of signer that was not asked for', async () => {
  const keys = makeKeys();
  const byKey = await makeEvidence({ signer: keys.signer, verdict: about(REPOSITORY) });
  expect(await verifyDirectory(byKey, byFlags())).toMatchObject({ exit: 1, code: 'SIGNER_MISMATCH' });
  expect(await verifyDirectory(good, ['--key', keys.publicFile])).toMatchObject({
    exit: 1,
    code: 'SIGNER_MISMATCH',
  });
  expect(await verifyDirectory(good, [...byFlags(), '--key', keys.publicFile])).toMatchObject({
    exit: 2,
    code: 'USAGE',
  });
  expect(await verifyDirectory(good, BY_IDENTITY.slice(0, 2))).toMatchObject({
    exit: 2,
    code: 'IDENTITY_REQUIRED',
  });
});

test('what a run has signed and a gateway has logged needs both', async () => {
  const gateway = makeGateway();
  const signer = await openRun(sigstore);
  const files = await loggedEvidence(gateway, { signer, verdict: about(REPOSITORY) });
  const flags = [...BY_IDENTITY, '--trusted-root', place.trustedRoot, '--offline'];
  const logged = [...flags, '--gateway-trust', gateway.file];
  expect(await verifyDirectory(files, logged)).toMatchObject({
    exit: 0,
    document: { signer: WORKFLOW, receipt: { status: 'verified', index: 4 } },
  });
  expect(await verifyDirectory(files, flags)).toMatchObject({
    exit: 0,
    document: { receipt: { status: 'unverified' } },
  });
  for (const [changed, code] of [
    [{ ...files, receipt: null }, 'EVIDENCE_FILES'],
    [logAgain(files, makeLog()), 'LOG_UNKNOWN'],
    [good, 'SIGNER_MISMATCH'],
  ] as const)
    expect(await verifyDirectory(changed, logged)).toMatchObject({ exit: 1, code });
  const alone = await verifyDirectory(files, ['--gateway-trust', gateway.file]);
  expect(alone).toMatchObject({ exit: 1, code: 'SIGNER_MISMATCH' });
});
