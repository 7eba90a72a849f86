import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { evidence } from '../../src/commands/evidence.ts';
import { VERDICT_FILE } from '../../src/evidence/write.ts';
import { makeEvidence, makeKeys, writtenEvidence } from '../support/evidence.ts';
import { loggedEvidence, makeGateway } from '../support/gateway-log.ts';
import { temporaryFolder } from '../support/repository.ts';
import { makeLog, ORIGIN } from '../support/tlog.ts';
import { findingWith } from '../support/verdict.ts';

const keys = makeKeys();
const run = (...argv: readonly string[]) =>
  evidence({
    argv,
    env: {},
    isTerminal: false,
    entry: '',
    progress: () => undefined,
  });
const gateway = makeGateway(makeLog(), keys);
const good = async (): Promise<string> => writtenEvidence(await makeEvidence({ signer: keys.signer }));

test('verify says who signed, exit 0', async () => {
  const directory = await good();
  const { stdout, exitCode } = await run('verify', directory, '--key', keys.publicFile);
  expect([exitCode, stdout.split('\n').length]).toEqual([0, 2]);
  expect(stdout).toMatch(new RegExp(`^VERIFIED  PASSED .* by ${keys.signer.id}\n$`));
  const json = await run('verify', directory, '--key', keys.publicFile, '--format', 'json');
  expect(JSON.parse(json.stdout)).toMatchObject({
    status: 'verified',
    signer: keys.signer.id,
    verdict: 'PASSED',
  });
});

test('verify refuses with the code, exit 1', async () => {
  const directory = await good();
  writeFileSync(join(directory, VERDICT_FILE), '{}');
  const { stdout, exitCode } = await run('verify', directory, '--key', keys.publicFile);
  expect([exitCode, stdout.startsWith('REFUSED  EVIDENCE_TAMPERED: ')]).toEqual([1, true]);
  const json = await run('verify', directory, '--key', keys.publicFile, '--format', 'json');
  expect(JSON.parse(json.stdout)).toMatchObject({
    status: 'rejected',
    reason: { code: 'EVIDENCE_TAMPERED', hint: expect.any(String) },
  });
  expect(json.exitCode).toBe(1);
});

test.each([
  ['no key', ['verify', 'DIR'], 'IDENTITY_REQUIRED'],
  ['an empty key', ['verify', 'DIR', '--key', ''], 'USAGE'],
  ['no directory', ['verify', '--key', 'KEY'], 'USAGE'],
  ['two directories', ['verify', 'DIR', 'DIR', '--key', 'KEY'], 'USAGE'],
  ['a directory that is not there', ['verify', 'DIR/nothing', '--key', 'KEY'], 'EVIDENCE_UNREADABLE'],
  ['a file for the directory', ['verify', `DIR/${VERDICT_FILE}`, '--key', 'KEY'], 'EVIDENCE_UNREADABLE'],
  ['a key that is not there', ['verify', 'DIR', '--key', 'KEY.nothing'], 'KEY_UNREADABLE'],
  ['the private key', ['verify', 'DIR', '--key', 'PRIVATE'], 'KEY_UNREADABLE'],
  ['another verb', ['check', 'DIR'], 'USAGE'],
  ['an empty gateway’s document', ['verify', 'DIR', '--gateway-trust', ''], 'USAGE'],
  [
    'a gateway’s document that is not there',
    ['verify', 'DIR', '--gateway-trust', 'GATEWAY.nothing'],
    'GATEWAY_TRUST_UNREADABLE',
  ],
  [
    'a gateway’s document that is none',
    ['verify', 'DIR', '--gateway-trust', 'KEY'],
    'GATEWAY_TRUST_UNREADABLE',
  ],
  [
    'a document that is none, beside a good key',
    ['verify', 'DIR', '--key', 'KEY', '--gateway-trust', 'KEY'],
    'GATEWAY_TRUST_UNREADABLE',
  ],
  [
    'a root of certificates beside a gateway alone',
    ['verify', 'DIR', '--gateway-trust', 'GATEWAY', '--trusted-root', 'x'],
    'USAGE',
  ],
  [
    'an issuer alone beside a gateway',
    ['verify', 'DIR', '--gateway-trust', 'GATEWAY', '--certificate-oidc-issuer', 'https://x.example'],
    'IDENTITY_REQUIRED',
  ],
  [
    'an output over the gateway’s document',
    ['verify', 'DIR', '--gateway-trust', 'GATEWAY', '--output', 'GATEWAY'],
    'OUTPUT_UNSAFE',
  ],
  ['an unknown flag', ['verify', 'DIR', '--key', 'KEY', '--insecure'], 'USAGE'],
  ['a format of another command', ['show', 'DIR', '--format', 'sarif'], 'USAGE'],
])('%s ends in exit 2', async (_, argv, code) => {
  const directory = await good();
  const places: Record<string, string> = {
    DIR: directory,
    KEY: keys.publicFile,
    PRIVATE: keys.privateFile,
    GATEWAY: gateway.file,
  };
  const filled = argv.map((arg) =>
    arg.replace(/^(?:DIR|KEY|PRIVATE|GATEWAY)/, (name) => places[name] ?? name),
  );
  await expect(run(...filled)).rejects.toMatchObject({ code, exitCode: 2, hint: expect.stringMatching(/./) });
});

test('verify against a gateway says where its log has it', async () => {
  const directory = writtenEvidence(await loggedEvidence(gateway));
  const args = ['verify', directory, '--gateway-trust', gateway.file];
  const { stdout, exitCode } = await run(...args);
  expect([exitCode, stdout.split('\n').length]).toEqual([0, 2]);
  expect(stdout).toContain(`by ${keys.signer.id} · entry 4 of ${ORIGIN}, 2026-11-21T03:00:01Z`);
  expect(stdout).not.toContain('runner');
  const { stdout: json } = await run(...args, '--format', 'json');
  const receipt = { status: 'verified', index: 4, origin: ORIGIN, headVerified: true };
  expect(JSON.parse(json)).toMatchObject({ status: 'verified', logIndex: 4, receipt });
  expect((await run(...args, '--key', keys.publicFile)).exitCode).toBe(0);
  const stranger = await run(...args, '--key', makeKeys().publicFile);
  expect([stranger.exitCode, stranger.stdout]).toEqual([1, expect.stringContaining('SIGNER_MISMATCH')]);
});

test('verify against a gateway says when the head is the runner’s word', async () => {
  const directory = writtenEvidence(await loggedEvidence(gateway, { leaf: { headVerified: false } }));
  const { stdout } = await run('verify', directory, '--gateway-trust', gateway.file);
  expect(stdout).toContain('the head commit by the runner’s word alone');
});

test('verify without a gateway says that the log was not checked', async () => {
  const directory = writtenEvidence(await loggedEvidence(gateway));
  const { stdout, exitCode } = await run('verify', directory, '--key', keys.publicFile);
  expect([exitCode, stdout.split('\n').length]).toEqual([0, 3]);
  expect(stdout).toContain('--gateway-trust FILE');
  const json = await run('verify', directory, '--key', keys.publicFile, '--format', 'json');
  expect(JSON.parse(json.stdout)).toMatchObject({ receipt: { status: 'unverified', index: 4 } });
});

test('evidence that no gateway has seen is refused against one, exit 1', async () => {
  const { stdout, exitCode } = await run('verify', await good(), '--gateway-trust', gateway.file);
  // Its verifier is the key, not the gateway.
  expect([exitCode, stdout.startsWith('REFUSED  SIGNER_MISMATCH: ')]).toEqual([1, true]);
  const directory = writtenEvidence({ ...(await loggedEvidence(gateway)), receipt: null });
  const missing = await run('verify', directory, '--gateway-trust', gateway.file);
  expect([missing.exitCode, missing.stdout.startsWith('REFUSED  EVIDENCE_FILES: ')]).toEqual([1, true]);
});

test('show tells the place in the log, and of a receipt that cannot be read nothing', async () => {
  const directory = writtenEvidence(await loggedEvidence(gateway));
  expect((await run('show', directory)).stdout).toContain('Its receipt says: entry 4 of a log');
  writeFileSync(join(directory, 'receipt.tlog-proof'), 'x');
  const { stdout } = await run('show', directory, '--format', 'json');
  expect(JSON.parse(stdout)).toMatchObject({ status: 'unverified', logIndex: null });
});

test('show tells and verifies nothing, signed or not', async () => {
  const directory = await good();
  const shown = (await run('show', directory)).stdout;
  expect(shown).toContain('Nothing of this has been verified');
  expect(shown).toContain(' · local · ');
  expect(JSON.parse((await run('show', directory, '--format', 'json')).stdout)).toMatchObject({
    status: 'unverified',
    timeVerified: '2026-11-21T03:00:00Z',
  });
  rmSync(join(directory, 'evidence.sigstore.json'));
  const { stdout, exitCode } = await run('show', directory);
  expect([stdout.includes('not signed'), exitCode]).toEqual([true, 0]);
});

test('what evidence says cannot act on a terminal', async () => {
  const message = '\u001b[2J::error::x\u202e##[command]\r\nVERIFIED';
  const verdict = { verdict: 'FAILED', findings: [findingWith({ message })] } as const;
  const directory = writtenEvidence(await makeEvidence({ signer: keys.signer, verdict }));
  for (const format of ['text', 'json']) {
    const { stdout } = await run('show', directory, '--format', format);
    expect(stdout).not.toMatch(/[\u001b\r\u202e]|##\[|^VERIFIED/m);
  }
});

test('--output takes what would go to stdout, -C is where names start', async () => {
  const directory = await good();
  const folder = temporaryFolder();
  const { stdout } = await run(
    'verify',
    directory,
    '--key',
    keys.publicFile,
    '-C',
    folder,
    '--output',
    'out.txt',
  );
  expect([stdout, readFileSync(join(folder, 'out.txt'), 'utf8').startsWith('VERIFIED')]).toEqual(['', true]);
});

test('a stranger’s names of files are shown inert', async () => {
  const directory = await good();
  writeFileSync(join(directory, 'x\u001b[31m\n::error::'), '');
  const { stdout, exitCode } = await run('verify', directory, '--key', keys.publicFile);
  expect(exitCode).toBe(1);
  expect(stdout.split('\n')).toHaveLength(3);
  expect(stdout).not.toContain('\u001b');
});
