import { createHash, createPublicKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { bits, boolean, integer, octets, oid, sequence, set, time, tlv, utf8 } from './der.ts';

/** Certificates of any shape: the right ones a Sigstore issues, and the wrong ones nobody should. */

export type Pair = { readonly privateKey: KeyObject; readonly publicKey: KeyObject };

export function ecPair(namedCurve: 'P-256' | 'P-384' | 'P-521' = 'P-256'): Pair {
  return generateKeyPairSync('ec', { namedCurve });
}

/** `value`: what the extension holds, DER or raw, as Fulcio would have written it. */
export type Extension = { readonly oid: string; readonly value: Buffer; readonly critical?: boolean };

export type San = { readonly kind: 'uri' | 'email' | 'dns' | 'username'; readonly value: string };

export const CODE_SIGNING = '1.3.6.1.5.5.7.3.3';
export const TIME_STAMPING = '1.3.6.1.5.5.7.3.8';
export const SERVER_AUTH = '1.3.6.1.5.5.7.3.1';

export type CertificateRequest = {
  readonly subject: string | null;
  readonly publicKey: KeyObject;
  readonly issuer: string;
  readonly issuerKey: Pair;
  readonly notBefore: Date;
  readonly notAfter: Date;
  /** Null: the extension is absent. */
  readonly ca: boolean | null;
  readonly keyUsage: 'digitalSignature' | 'keyCertSign' | null;
  readonly eku: readonly string[];
  readonly san: readonly San[];
  readonly extensions: readonly Extension[];
};

const ECDSA_SHA384 = sequence(oid('1.2.840.10045.4.3.3'));
const KEY_USAGE = {
  digitalSignature: bits(Buffer.from([0x80]), 7),
  keyCertSign: bits(Buffer.from([0x06]), 1),
};

/** DER of an X.509 v3 certificate, signed with ECDSA and SHA-384. */
export function makeCertificate(request: CertificateRequest): Buffer {
  const tbs = sequence(
    tlv(0xa0, integer(Buffer.from([2]))),
    integer(createHash('sha256').update(spki(request.publicKey)).digest().subarray(0, 16)),
    ECDSA_SHA384,
    name(request.issuer),
    sequence(time(request.notBefore), time(request.notAfter)),
    name(request.subject),
    spki(request.publicKey),
    tlv(0xa3, sequence(...extensionsOf(request).map(encodeExtension))),
  );
  return sequence(tbs, ECDSA_SHA384, bits(sign('sha384', tbs, request.issuerKey.privateKey)));
}

function extensionsOf(request: CertificateRequest): readonly Extension[] {
  const { ca, keyUsage, eku, san } = request;
  const list: Extension[] = [];
  if (keyUsage !== null) list.push({ oid: '2.5.29.15', critical: true, value: KEY_USAGE[keyUsage] });
  if (eku.length > 0) {
    const critical = eku.includes(TIME_STAMPING);
    list.push({ oid: '2.5.29.37', critical, value: sequence(...eku.map(oid)) });
  }
  if (ca !== null)
    list.push({ oid: '2.5.29.19', critical: true, value: ca ? sequence(boolean(true)) : sequence() });
  list.push({ oid: '2.5.29.14', value: octets(keyId(request.publicKey)) });
  list.push({ oid: '2.5.29.35', value: sequence(tlv(0x80, keyId(request.issuerKey.publicKey))) });
  if (san.length > 0)
    list.push({
      oid: '2.5.29.17',
      critical: request.subject === null,
      value: sequence(...san.map(encodeSan)),
    });
  return [...list, ...request.extensions];
}

function encodeExtension({ oid: id, value, critical = false }: Extension): Buffer {
  return sequence(oid(id), ...(critical ? [boolean(true)] : []), octets(value));
}

function encodeSan({ kind, value }: San): Buffer {
  switch (kind) {
    case 'uri':
      return tlv(0x86, Buffer.from(value, 'utf8'));
    case 'email':
      return tlv(0x81, Buffer.from(value, 'utf8'));
    case 'dns':
      return tlv(0x82, Buffer.from(value, 'utf8'));
    case 'username':
      return tlv(0xa0, oid('1.3.6.1.4.1.57264.1.7'), tlv(0xa0, utf8(value)));
  }
}

function name(common: string | null): Buffer {
  if (common === null) return sequence();
  const part = (id: string, text: string): Buffer => set(sequence(oid(id), utf8(text)));
  return sequence(part('2.5.4.10', 'sigstore.test'), part('2.5.4.3', common));
}

export function spki(key: KeyObject): Buffer {
  const open = key.type === 'private' ? createPublicKey(key) : key;
  return open.export({ type: 'spki', format: 'der' });
}

function keyId(key: KeyObject): Buffer {
  return createHash('sha1').update(spki(key)).digest();
}

export function toPem(der: Buffer): string {
  const lines = der.toString('base64').match(/.{1,64}/g) ?? [];
  return `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`;
}
