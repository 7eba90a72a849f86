import { constants, createHmac, createPublicKey, type KeyObject, sign } from 'node:crypto';
import { expect } from 'vitest';
import { IN_TOTO, makePlace, runVerify, statementOf } from '../support/attestations.ts';
import { bits, integer, oid, sequence, tlv } from '../support/sigstore/der.ts';
import { preAuthEncoding } from '../support/sigstore/rekor.ts';
import { keySigned, makePair, type Pair, publicPem, spki } from '../support/sigstore.ts';
import { threatRow } from '../support/threats.ts';

const row = threatRow('C6');

const place = makePlace({
  trustedRoot: { mediaType: '', tlogs: [], certificateAuthorities: [], ctlogs: [], timestampAuthorities: [] },
});
const payload = statementOf();
const signed = preAuthEncoding(payload, IN_TOTO);
const P256 = makePair('p256');
const P384 = makePair('p384');
const ED = makePair('ed25519');
const RSA = makePair('rsa');
const N256 = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;
const N384 =
  0xffffffffffffffffffffffffffffffffffffffffffffffffc7634d81f4372ddf581a0db248b0a77aecec196accc52973n;
const N25519 = 2n ** 252n + 27742317777372353535851937790883648493n;

/** A bundle by this key with another signature in it. */
async function ended(key: Pair, signature: Buffer, pem = publicPem(key), keyid?: string) {
  const bundle = await keySigned({ key, payload });
  const sig = signature.toString('base64');
  const signatures = [keyid === undefined ? { sig } : { sig, keyid }];
  const dsseEnvelope = { payload: payload.toString('base64'), payloadType: IN_TOTO, signatures };
  const file = place.write('bundle.json', { ...bundle, dsseEnvelope });
  return runVerify([place.artifact, '--bundle', file, '--key', place.write('key.pub', pem)]);
}

// ── ECDSA by its parts ──────────────────────────────────────────────────────────────────────

const bytesOf = (value: bigint): Buffer => {
  const hex = value.toString(16);
  return Buffer.from(hex.padStart(hex.length + (hex.length % 2), '0'), 'hex');
};
const encoded = (r: bigint, s: bigint): Buffer => sequence(integer(bytesOf(r)), integer(bytesOf(s)));

function partsOf({ privateKey }: Pair, hash: string): { r: bigint; s: bigint; p1363: Buffer } {
  const p1363 = sign(hash, signed, { key: privateKey, dsaEncoding: 'ieee-p1363' });
  const half = p1363.length / 2;
  const value = (bytes: Buffer): bigint => BigInt(`0x${bytes.toString('hex')}`);
  return { r: value(p1363.subarray(0, half)), s: value(p1363.subarray(half)), p1363 };
}

const { r, s, p1363 } = partsOf(P256, 'sha256');
const good = encoded(r, s);

/** A signature whose r fills all its bytes, so that one byte less or more is seen. */
function withSetBit(): { r: bigint; s: bigint } {
  for (;;) {
    const parts = partsOf(P256, 'sha256');
    if (parts.r >> 255n === 1n) return parts;
  }
}
const high = withSetBit();

// ── the others ──────────────────────────────────────────────────────────────────────────────

const hmac = (hash: string, secret: Buffer | string): Buffer =>
  createHmac(hash, secret).update(signed).digest();

/** The key as PKCS #8 says RSASSA-PSS: it never signs otherwise. */
function asPss({ publicKey }: Pair): string {
  const der = publicKey.export({ type: 'pkcs1', format: 'der' });
  const key = createPublicKey({
    key: sequence(sequence(oid('1.2.840.113549.1.1.10')), bits(der)),
    format: 'der',
    type: 'spki',
  });
  return key.export({ type: 'spki', format: 'pem' }).toString();
}

const rsa = (hash: string, padding: number, key: KeyObject = RSA.privateKey): Buffer =>
  sign(hash, signed, { key, padding, saltLength: constants.RSA_PSS_SALTLEN_DIGEST });
const PKCS1 = constants.RSA_PKCS1_PADDING;
const PSS = constants.RSA_PKCS1_PSS_PADDING;

/** RFC 8032 5.1.7: S below the order, or everybody makes a second signature. */
function withLargeS(): Buffer {
  const signature = sign(null, signed, ED.privateKey);
  const little = Buffer.from(signature.subarray(32)).reverse();
  const larger = bytesOf(BigInt(`0x${little.toString('hex')}`) + N25519);
  return Buffer.concat([
    signature.subarray(0, 32),
    Buffer.from(larger).reverse(),
    Buffer.alloc(32 - larger.length),
  ]);
}

type Case = () => ReturnType<typeof ended>;
const ecdsa =
  (signature: Buffer): Case =>
  () =>
    ended(P256, signature);

const MUTATIONS: Readonly<Record<string, Case>> = {
  'an HMAC with the public key’s PEM as its secret': () =>
    ended(P256, hmac('sha256', publicPem(P256)), publicPem(P256), 'HS256'),
  'an HMAC with the public key’s DER as its secret': ecdsa(hmac('sha256', spki(P256.publicKey))),
  'an HMAC of an RSA key': () => ended(RSA, hmac('sha512', publicPem(RSA))),
  'PSS by a key for PKCS #1': () => ended(RSA, rsa('sha256', PSS)),
  'PKCS #1 by a key for PSS': () => ended(RSA, rsa('sha256', PKCS1), asPss(RSA)),
  'RSA with SHA-1': () => ended(RSA, rsa('sha1', PKCS1)),
  'RSA with SHA-512': () => ended(RSA, rsa('sha512', PKCS1)),
  'P-256 with SHA-512': () => ended(P256, sign('sha512', signed, P256.privateKey)),
  'r and s side by side, of P-256': ecdsa(p1363),
  'r and s side by side, of P-384': () => ended(P384, partsOf(P384, 'sha384').p1363),
  'DER with its length in the long form': ecdsa(
    Buffer.concat([Buffer.from([0x30, 0x81, good.length - 2]), good.subarray(2)]),
  ),
  'DER with a zero too many': ecdsa(
    sequence(tlv(0x02, Buffer.concat([Buffer.from([0, 0]), bytesOf(high.r)])), integer(bytesOf(high.s))),
  ),
  'DER with a negative number': ecdsa(sequence(tlv(0x02, bytesOf(high.r)), integer(bytesOf(high.s)))),
  'DER with a byte behind it': ecdsa(Buffer.concat([good, Buffer.from([0])])),
  'r = 0': ecdsa(encoded(0n, s)),
  's = 0': ecdsa(encoded(r, 0n)),
  's = n': ecdsa(encoded(r, N256)),
  's + n': ecdsa(encoded(r, s + N256)),
  'Ed25519 with S + L': () => ended(ED, withLargeS()),
  'a signature over the payload alone': ecdsa(sign('sha256', payload, P256.privateKey)),
};

for (const [title, run] of Object.entries(MUTATIONS)) {
  row.attack(`${title} is no signature`, 'refused', async () => {
    expect(await run()).toMatchObject({ exit: 1, code: 'SIGNATURE_INVALID' });
  });
}

/** Sigstore's own logs and signers write either, so the higher of the two is no mutation. */
const HIGH: Readonly<Record<string, Case>> = {
  'P-256': () => ended(P256, encoded(r, s > N256 / 2n ? s : N256 - s)),
  'P-384': () => {
    const parts = partsOf(P384, 'sha384');
    return ended(P384, encoded(parts.r, parts.s > N384 / 2n ? parts.s : N384 - parts.s));
  },
};

for (const [title, run] of Object.entries(HIGH)) {
  row.attack(`the higher s of ${title} is a signature`, 'unharmed', async () => {
    expect(await run()).toMatchObject({ exit: 0, code: null });
  });
}

const TWINS: Readonly<Record<string, Case>> = {
  'P-256': ecdsa(good),
  'P-384': () => ended(P384, sign('sha384', signed, P384.privateKey)),
  Ed25519: () => ended(ED, sign(null, signed, ED.privateKey)),
  'RSA PKCS #1': () => ended(RSA, rsa('sha256', PKCS1)),
  'RSA PSS': () => ended(RSA, rsa('sha256', PSS), asPss(RSA)),
};

for (const [title, run] of Object.entries(TWINS)) {
  row.twin(`${title} as it is signed is a signature`, async () => {
    expect(await run()).toMatchObject({ exit: 0, code: null });
  });
}
