import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { RunError } from '../../src/errors.ts';
import { loadSigner, loadTrustedKey } from '../../src/evidence/keys.ts';
import { KEY_TYPES, makeKeys, P256_ORDER, rsOf } from '../support/evidence.ts';
import { temporaryFolder } from '../support/repository.ts';

const DATA = Buffer.from('what is signed');

test.each(KEY_TYPES)('%s signs, and its public half verifies exactly that', (type) => {
  const { signer, trusted } = makeKeys(type);
  const signature = signer.sign(DATA);
  expect(trusted.verify(DATA, signature)).toBe(true);
  expect(trusted.verify(Buffer.from('what was signed'), signature)).toBe(false);
  expect(makeKeys(type).trusted.verify(DATA, signature)).toBe(false);
  for (const bytes of [Buffer.alloc(0), Buffer.alloc(64), Buffer.alloc(72, 0x30), signature.subarray(1)])
    expect(trusted.verify(DATA, bytes)).toBe(false);
});

test.each(KEY_TYPES)('%s has one name in all its forms', (type) => {
  const { signer, trusted } = makeKeys(type);
  expect(signer.id).toBe(trusted.id);
  expect(signer.hint).toBe(trusted.hint);
  expect(signer.id).toBe(`urn:countersign:key:sha256:${Buffer.from(signer.hint, 'base64').toString('hex')}`);
});

test('every ECDSA signature is the lower of its pair', () => {
  const { signer } = makeKeys();
  for (let i = 0; i < 50; i++) expect(rsOf(signer.sign(DATA)).s <= P256_ORDER / 2n).toBe(true);
});

// ── files that are no key ───────────────────────────────────────────────────────────────────

const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const privatePem = ec.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
const publicPem = ec.publicKey.export({ type: 'spki', format: 'pem' }).toString();
const secretLine = privatePem.split('\n')[1] ?? '';
const pemOf = (key: KeyObject, type: 'pkcs8' | 'spki'): string =>
  key.export({ type: type as 'pkcs8', format: 'pem' }).toString();
const encrypted = (cipher: string): string =>
  ec.privateKey.export({ type: 'pkcs8', format: 'pem', cipher, passphrase: 'x' }).toString();

function fileOf(body: string | Buffer): string {
  const file = join(temporaryFolder(), 'key');
  writeFileSync(file, body);
  return file;
}

function refusalOf(load: () => unknown): RunError {
  try {
    load();
  } catch (error) {
    if (error instanceof RunError) return error;
    throw error;
  }
  throw new Error('it was not refused');
}

const GARBAGE: readonly (readonly [string, string | Buffer])[] = [
  ['nothing', ''],
  ['a word', 'hunter2-is-my-password'],
  ['zeros', Buffer.alloc(4096)],
  ['bytes that are no text', Buffer.from(Array.from({ length: 1000 }, (_, i) => (i * 37) % 256))],
  ['a key cut short', privatePem.slice(0, 100)],
  ['a public key cut short', publicPem.slice(0, 60)],
  ['a PEM of nothing', '-----BEGIN PRIVATE KEY-----\n-----END PRIVATE KEY-----\n'],
  ['a PEM of something else', '-----BEGIN PRIVATE KEY-----\naGVsbG8=\n-----END PRIVATE KEY-----\n'],
  [
    'an OpenSSH key',
    '-----BEGIN OPENSSH PRIVATE KEY-----\nb3BlbnNzaC1rZXktdjE=\n-----END OPENSSH PRIVATE KEY-----\n',
  ],
  ['DER without PEM', ec.privateKey.export({ type: 'pkcs8', format: 'der' })],
  ['a JWK', JSON.stringify(ec.privateKey.export({ format: 'jwk' }))],
  ['an encrypted key', encrypted('aes-256-cbc')],
  [
    'an encrypted key of the old form',
    '-----BEGIN EC PRIVATE KEY-----\nProc-Type: 4,ENCRYPTED\nDEK-Info: AES-256-CBC,00\n\nAAAA\n-----END EC PRIVATE KEY-----\n',
  ],
];

test.each(GARBAGE)('%s is no key to sign with and none to verify with', (_, body) => {
  for (const load of [loadSigner, loadTrustedKey])
    expect(refusalOf(() => load(fileOf(body)))).toMatchObject({ code: 'KEY_UNREADABLE', exitCode: 2 });
});

test('the public key cannot sign, the private one is not taken to verify', () => {
  expect(refusalOf(() => loadSigner(fileOf(publicPem)))).toMatchObject({ code: 'KEY_UNREADABLE' });
  expect(refusalOf(() => loadTrustedKey(fileOf(privatePem)))).toMatchObject({
    code: 'KEY_UNREADABLE',
    message: expect.stringContaining('private'),
  });
  expect(refusalOf(() => loadTrustedKey(fileOf(`${publicPem}${privatePem}`)))).toMatchObject({
    code: 'KEY_UNREADABLE',
  });
});

test('a file that is not there, a folder and a file nobody may read are no keys', () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'key'));
  const locked = fileOf(privatePem);
  chmodSync(locked, 0o000);
  const places = [join(folder, 'nothing'), join(folder, 'key'), join(locked, 'x')];
  for (const path of [...places, ...(process.geteuid?.() === 0 ? [] : [locked])])
    for (const load of [loadSigner, loadTrustedKey])
      expect(refusalOf(() => load(path))).toMatchObject({
        code: 'KEY_UNREADABLE',
        hint: expect.stringContaining('openssl'),
      });
});

test.each([
  ['ECDSA P-384', generateKeyPairSync('ec', { namedCurve: 'P-384' })],
  ['ECDSA P-521', generateKeyPairSync('ec', { namedCurve: 'P-521' })],
  ['ECDSA secp256k1', generateKeyPairSync('ec', { namedCurve: 'secp256k1' })],
  ['RSA 2048', generateKeyPairSync('rsa', { modulusLength: 2048 })],
  ['Ed448', generateKeyPairSync('ed448')],
  ['X25519', generateKeyPairSync('x25519')],
] as const)('%s is not supported, for either', (_, { privateKey, publicKey }) => {
  expect(refusalOf(() => loadSigner(fileOf(pemOf(privateKey, 'pkcs8'))))).toMatchObject({
    code: 'KEY_UNSUPPORTED',
    exitCode: 2,
  });
  expect(refusalOf(() => loadTrustedKey(fileOf(pemOf(publicKey, 'spki'))))).toMatchObject({
    code: 'KEY_UNSUPPORTED',
    exitCode: 2,
  });
});

test('SEC1 is a form of the same key', () => {
  const sec1 = ec.privateKey.export({ type: 'sec1', format: 'pem' });
  expect(loadSigner(fileOf(sec1.toString())).id).toBe(loadSigner(fileOf(privatePem)).id);
});

test('no error says anything of the file', () => {
  const bodies = [
    ...GARBAGE.map(([, body]) => body),
    privatePem,
    publicPem,
    privatePem.replace(secretLine, secretLine.slice(4)),
    `${secretLine}\n`,
    `x${privatePem}`,
  ];
  for (const body of bodies) {
    const file = fileOf(body);
    for (const load of [loadSigner, loadTrustedKey]) {
      let said = '';
      try {
        load(file);
      } catch (error) {
        if (!(error instanceof RunError)) throw error;
        const cause = error.cause instanceof Error ? `${error.cause.message} ${error.cause.stack}` : '';
        said = `${error.message} ${error.hint} ${error.stack} ${cause}`;
      }
      for (const line of readFileSync(file, 'latin1')
        .split('\n')
        .filter((text) => text.length > 8 && !text.startsWith('-----')))
        expect(said).not.toContain(line);
      expect(said).not.toContain('hunter2');
    }
  }
});
