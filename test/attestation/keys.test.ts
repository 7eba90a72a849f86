import { constants, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  loadPrivateKey,
  loadPublicKey,
  type PrivateKey,
  type PublicKey,
} from '../../src/attestation/keys.ts';
import { RunError } from '../../src/errors.ts';
import { derOf, P256_ORDER, rsOf } from '../support/evidence.ts';
import { temporaryFolder } from '../support/repository.ts';
import { KEY_KINDS, type KeyKind, makePair, signRaw, startSigstore, toPem } from '../support/sigstore.ts';

const DATA = Buffer.from('what is signed');
const SIGNING = ['p256', 'p384', 'ed25519'] as const;

function loaded(kind: (typeof SIGNING)[number]): { signer: PrivateKey; trusted: PublicKey } {
  const { privateKey, publicKey } = makePair(kind);
  return {
    signer: loadPrivateKey(fileOf(pemOf(privateKey, 'pkcs8'))),
    trusted: loadPublicKey(fileOf(pemOf(publicKey, 'spki'))),
  };
}

test.each(SIGNING)('%s signs, and its public half verifies exactly that', (kind) => {
  const { signer, trusted } = loaded(kind);
  const signature = signer.sign(DATA);
  expect(trusted.verify(DATA, signature)).toBe(true);
  expect(trusted.isOnlyForm(signature)).toBe(true);
  expect(trusted.verify(Buffer.from('what was signed'), signature)).toBe(false);
  expect(loaded(kind).trusted.verify(DATA, signature)).toBe(false);
  for (const bytes of [Buffer.alloc(0), Buffer.alloc(64), Buffer.alloc(72, 0x30), signature.subarray(1)])
    expect(trusted.verify(DATA, bytes)).toBe(false);
});

test.each(SIGNING)('%s has one name in all its forms', (kind) => {
  const { signer, trusted } = loaded(kind);
  expect(signer.id).toBe(trusted.id);
  expect(signer.hint).toBe(trusted.hint);
  expect(signer.id).toBe(`urn:countersign:key:sha256:${Buffer.from(signer.hint, 'base64').toString('hex')}`);
});

test('every ECDSA signature is the lower of its pair', () => {
  const { signer } = loaded('p256');
  for (let i = 0; i < 50; i++) expect(rsOf(signer.sign(DATA)).s <= P256_ORDER / 2n).toBe(true);
});

test.each(['p256', 'p384', 'p521'] as const)(
  'of a %s signature and its twin one is the only form',
  (kind) => {
    const { privateKey, publicKey } = makePair(kind);
    const trusted = loadPublicKey(fileOf(pemOf(publicKey, 'spki')));
    const low = new Set<boolean>();
    for (let i = 0; i < 40; i++) {
      const signature = signRaw(DATA, privateKey);
      expect(trusted.verify(DATA, signature)).toBe(true);
      low.add(trusted.isOnlyForm(signature));
      if (kind !== 'p256') continue;
      const { r, s } = rsOf(signature);
      const twin = derOf(r, P256_ORDER - s);
      expect(trusted.verify(DATA, twin)).toBe(true);
      expect(trusted.isOnlyForm(twin)).toBe(!trusted.isOnlyForm(signature));
    }
    expect(low).toEqual(new Set([true, false]));
  },
);

test.each(KEY_KINDS)('a signature by %s is verified as the key has it, and by no other kind', (kind) => {
  const { privateKey, publicKey } = makePair(kind);
  const trusted = loadPublicKey(fileOf(pemOf(publicKey, 'spki')));
  const signature = signRaw(DATA, privateKey);
  expect(trusted.verify(DATA, signature)).toBe(true);
  expect(trusted.verify(Buffer.from('other'), signature)).toBe(false);
  for (const other of KEY_KINDS.filter((one) => one !== kind))
    expect(publicOf(other).verify(DATA, signature)).toBe(false);
});

const PUBLIC = new Map<KeyKind, PublicKey>();
function publicOf(kind: KeyKind): PublicKey {
  const key = PUBLIC.get(kind) ?? loadPublicKey(fileOf(pemOf(makePair(kind).publicKey, 'spki')));
  PUBLIC.set(kind, key);
  return key;
}

test('an RSA key takes PKCS #1 v1.5 and no PSS, a PSS key PSS and nothing else', () => {
  const { privateKey, publicKey } = makePair('rsa');
  const trusted = loadPublicKey(fileOf(pemOf(publicKey, 'spki')));
  const pss = { key: privateKey, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 32 };
  expect(trusted.verify(DATA, sign('sha256', DATA, pss))).toBe(false);
  expect(trusted.verify(DATA, sign('sha1', DATA, privateKey))).toBe(false);
  expect(trusted.verify(DATA, sign('sha512', DATA, privateKey))).toBe(false);
});

test('raw r and s are no signature', () => {
  const { privateKey, publicKey } = makePair('p256');
  const trusted = loadPublicKey(fileOf(pemOf(publicKey, 'spki')));
  const raw = sign('sha256', DATA, { key: privateKey, dsaEncoding: 'ieee-p1363' });
  expect(trusted.verify(DATA, raw)).toBe(false);
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
  for (const load of [loadPrivateKey, loadPublicKey])
    expect(refusalOf(() => load(fileOf(body)))).toMatchObject({ code: 'KEY_UNREADABLE', exitCode: 2 });
});

test('the public key cannot sign, the private one is not taken to verify', () => {
  expect(refusalOf(() => loadPrivateKey(fileOf(publicPem)))).toMatchObject({ code: 'KEY_UNREADABLE' });
  expect(refusalOf(() => loadPublicKey(fileOf(privatePem)))).toMatchObject({
    code: 'KEY_UNREADABLE',
    message: expect.stringContaining('private'),
  });
  expect(refusalOf(() => loadPublicKey(fileOf(`${publicPem}${privatePem}`)))).toMatchObject({
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
    for (const load of [loadPrivateKey, loadPublicKey])
      expect(refusalOf(() => load(path))).toMatchObject({
        code: 'KEY_UNREADABLE',
        hint: expect.stringContaining('openssl'),
      });
});

const unsupported = { code: 'KEY_UNSUPPORTED', exitCode: 2 };

test.each([
  ['ECDSA secp256k1', generateKeyPairSync('ec', { namedCurve: 'secp256k1' })],
  ['ECDSA P-224', generateKeyPairSync('ec', { namedCurve: 'secp224r1' })],
  ['RSA 1024', generateKeyPairSync('rsa', { modulusLength: 1024 })],
  ['RSA-PSS 1024', generateKeyPairSync('rsa-pss', { modulusLength: 1024 })],
  [
    'RSA-PSS with SHA-1',
    generateKeyPairSync('rsa-pss', { modulusLength: 2048, hashAlgorithm: 'sha1', mgf1HashAlgorithm: 'sha1' }),
  ],
  ['Ed448', generateKeyPairSync('ed448')],
  ['X25519', generateKeyPairSync('x25519')],
] as const)('%s is not supported, for either', (_, { privateKey, publicKey }) => {
  expect(refusalOf(() => loadPrivateKey(fileOf(pemOf(privateKey, 'pkcs8'))))).toMatchObject(unsupported);
  expect(refusalOf(() => loadPublicKey(fileOf(pemOf(publicKey, 'spki'))))).toMatchObject(unsupported);
});

test.each(['p521', 'rsa', 'rsa-pss'] as const)('%s verifies and does not sign', (kind) => {
  const { privateKey } = makePair(kind);
  expect(refusalOf(() => loadPrivateKey(fileOf(pemOf(privateKey, 'pkcs8'))))).toMatchObject(unsupported);
});

test('a certificate is not taken for the key in it', async () => {
  const sigstore = await startSigstore();
  const { ca: certificate } = sigstore.certificates;
  await sigstore.close();
  expect(refusalOf(() => loadPublicKey(fileOf(toPem(certificate))))).toMatchObject({
    code: 'KEY_UNREADABLE',
  });
});

test('SEC1 is a form of the same key', () => {
  const sec1 = ec.privateKey.export({ type: 'sec1', format: 'pem' });
  expect(loadPrivateKey(fileOf(sec1.toString())).id).toBe(loadPrivateKey(fileOf(privatePem)).id);
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
    for (const load of [loadPrivateKey, loadPublicKey]) {
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
