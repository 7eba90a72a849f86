import { createHash, createPublicKey, type KeyObject, verify, X509Certificate } from 'node:crypto';
import canonicalize from 'canonicalize';

/** What Rekor v1 does with a proposed entry before it is logged, which the mock leaves out. */

const sha256 = (text: string | Buffer): string => createHash('sha256').update(text).digest('hex');
const base64 = (text: string): string => Buffer.from(text, 'utf8').toString('base64');

export type EntryKind = 'dsse' | 'intoto';

export type Envelope = {
  readonly payload: string;
  readonly payloadType: string;
  readonly signatures: readonly { readonly sig: string; readonly keyid?: string }[];
};

/** A proposed `dsse`, `intoto` or `hashedrekord` entry as Rekor logs it. */
// biome-ignore lint/suspicious/noExplicitAny: a request as it came in
export function canonicalEntry(proposed: any): object {
  switch (proposed.kind) {
    case 'dsse': {
      const { envelope, verifiers } = proposed.spec.proposedContent;
      const [verifier = ''] = verifiers;
      const pem = Buffer.from(verifier, 'base64').toString('utf8');
      checkEnvelope(JSON.parse(envelope), pem);
      return dsseEntry(JSON.parse(envelope), pem, sha256(envelope));
    }
    case 'intoto': {
      const { payload: _, ...envelope } = proposed.spec.content.envelope;
      return { ...proposed, spec: { content: { ...proposed.spec.content, envelope } } };
    }
    case 'hashedrekord':
      return proposed;
    default:
      throw new Error(`there are no entries of the kind ${proposed.kind}`);
  }
}

export function dsseEntry(envelope: Envelope, pem: string, envelopeHash?: string): object {
  const hash = (value: string): object => ({ algorithm: 'sha256', value });
  return {
    apiVersion: '0.0.1',
    kind: 'dsse',
    spec: {
      envelopeHash: hash(envelopeHash ?? sha256(JSON.stringify(envelope))),
      payloadHash: hash(sha256(Buffer.from(envelope.payload, 'base64'))),
      signatures: envelope.signatures.map(({ sig }) => ({ signature: sig, verifier: base64(pem) })),
    },
  };
}

export function intotoEntry(envelope: Envelope, pem: string): object {
  const [signature = { sig: '' }] = envelope.signatures;
  const { payload, payloadType } = envelope;
  const hashed = { payloadType, payload, signatures: [{ sig: signature.sig, publicKey: pem }] };
  return {
    apiVersion: '0.0.2',
    kind: 'intoto',
    spec: {
      content: {
        envelope: { payloadType, signatures: [{ sig: base64(signature.sig), publicKey: base64(pem) }] },
        hash: { algorithm: 'sha256', value: sha256(canonicalize(hashed) ?? '') },
        payloadHash: { algorithm: 'sha256', value: sha256(Buffer.from(payload, 'base64')) },
      },
    },
  };
}

export function hashedrekordEntry(digest: Buffer, signature: Buffer, pem: string): object {
  return {
    apiVersion: '0.0.1',
    kind: 'hashedrekord',
    spec: {
      data: { hash: { algorithm: 'sha256', value: digest.toString('hex') } },
      signature: { content: signature.toString('base64'), publicKey: { content: base64(pem) } },
    },
  };
}

function checkEnvelope({ payload, payloadType, signatures }: Envelope, pem: string): void {
  const key: KeyObject = pem.includes('CERTIFICATE')
    ? new X509Certificate(pem).publicKey
    : createPublicKey(pem);
  const signed = preAuthEncoding(Buffer.from(payload, 'base64'), payloadType);
  const hash = key.asymmetricKeyType === 'ed25519' ? null : 'sha256';
  const [signature] = signatures;
  if (!verify(hash, signed, key, Buffer.from(signature?.sig ?? '', 'base64')))
    throw new Error('the envelope is not signed by its verifier');
}

export function preAuthEncoding(payload: Buffer, type: string): Buffer {
  const head = `DSSEv1 ${Buffer.byteLength(type)} ${type} ${payload.length} `;
  return Buffer.concat([Buffer.from(head, 'utf8'), payload]);
}
