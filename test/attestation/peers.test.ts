import { spawnSync } from 'node:child_process';
import { type KeyObject, sign } from 'node:crypto';
import { dsse } from '@sigstore/core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  ARTIFACT,
  BY_IDENTITY,
  hexOf,
  makePlace,
  type Place,
  PROVENANCE,
  runVerify,
  statementOf,
  WORKFLOW,
} from '../support/attestations.ts';
import { findCosign } from '../support/cosign.ts';
import { temporaryFolder } from '../support/repository.ts';
import {
  type BundleJson,
  issueLeaf,
  type KeyKind,
  keySigned,
  type LeafOptions,
  makePair,
  type PrivateSigstore,
  publicPem,
  type SignOptions,
  signDsse,
  signMessage,
  startSigstore,
} from '../support/sigstore.ts';

/**
 * The same bundle to us and to cosign: both verify it or both refuse it. Where they differ, the case says why, and
 * what is verified by us alone has to be there by name as well.
 */

const cosign = findCosign();
if (cosign === null)
  process.stdout.write(
    'SKIPPED: cosign is neither on PATH nor in COSIGN, bundles are not compared with it\n',
  );

let sigstore: PrivateSigstore;
let place: Place;
let home: string;
beforeAll(async () => {
  sigstore = await startSigstore();
  place = makePlace(sigstore);
  home = temporaryFolder();
});
afterAll(() => sigstore.close());

type Answer = 'verified' | 'refused';
type Asked = {
  readonly bundle: BundleJson | string;
  /** PEM; null: by certificate. */
  readonly key: string | null;
  readonly artifact?: Buffer;
  readonly type?: string;
  readonly identity?: readonly string[];
};

async function askUs({ bundle, key, artifact, type, identity = BY_IDENTITY }: Asked): Promise<Answer> {
  const file = place.write('bundle.json', bundle);
  const subject = place.write('subject', artifact ?? ARTIFACT);
  const signer =
    key === null
      ? [...identity, '--trusted-root', place.trustedRoot]
      : ['--key', place.write('key.pem', key)];
  const asked = type === undefined ? [] : ['--predicate-type', type];
  const { exit } = await runVerify([subject, '--bundle', file, ...signer, ...asked]);
  expect(exit).toBeLessThanOrEqual(2);
  return exit === 0 ? 'verified' : 'refused';
}

function askCosign({ bundle, key, artifact, type, identity = BY_IDENTITY }: Asked): Answer {
  const text = typeof bundle === 'string' ? bundle : JSON.stringify(bundle);
  const isMessage = text.includes('"messageSignature"') && !text.includes('"dsseEnvelope"');
  const args = [
    ...(isMessage ? ['verify-blob'] : ['verify-blob-attestation', '--type', type ?? PROVENANCE]),
    ...['--bundle', place.write('bundle.json', text)],
    ...(key === null
      ? [...identity, '--trusted-root', place.trustedRoot]
      : ['--key', place.write('key.pem', key), '--insecure-ignore-tlog']),
    // It looks at timestamps only where it is told to, and then demands one.
    ...(text.includes('rfc3161Timestamps') ? ['--use-signed-timestamps'] : []),
    place.write('subject', artifact ?? ARTIFACT),
  ];
  const { status, signal } = spawnSync(cosign ?? '', args, {
    env: { HOME: home, PATH: '/usr/bin:/bin' },
    timeout: 30_000,
  });
  expect(signal).toBeNull();
  return status === 0 ? 'verified' : 'refused';
}

type Case = {
  readonly asked: () => Promise<Asked>;
  readonly answer: Answer;
  /** Why cosign answers otherwise. */
  readonly cosignDiffers?: string;
};

const other = (answer: Answer): Answer => (answer === 'verified' ? 'refused' : 'verified');

function compare(cases: Readonly<Record<string, Case>>): void {
  test.each(Object.entries(cases))('%s', async (_, { asked, answer, cosignDiffers }) => {
    const input = await asked();
    const expected = cosignDiffers === undefined ? answer : other(answer);
    expect({ us: await askUs(input), cosign: askCosign(input) }).toEqual({ us: answer, cosign: expected });
  });
}

// ── by a key ────────────────────────────────────────────────────────────────────────────────

type Change = (bundle: BundleJson, key: KeyObject) => void;

/** A good bundle by a key, changed, or written otherwise. */
function byKey(
  change: Change = () => undefined,
  { kind = 'p256', payload = statementOf() }: { kind?: KeyKind; payload?: Buffer } = {},
): () => Promise<Asked & { bundle: BundleJson }> {
  return async () => {
    const key = makePair(kind);
    const bundle = await keySigned({ key, payload });
    change(bundle, key.privateKey);
    return { bundle, key: publicPem(key) };
  };
}

function envelopeIn({ dsseEnvelope }: BundleJson): NonNullable<BundleJson['dsseEnvelope']> {
  if (dsseEnvelope === undefined) throw new Error('a bundle without an envelope');
  return dsseEnvelope;
}

function signatureIn(bundle: BundleJson): { sig: string; keyid?: string } {
  const [signature] = envelopeIn(bundle).signatures;
  if (signature === undefined) throw new Error('an envelope without a signature');
  return signature;
}

type Signing = { hash: string; key: KeyObject; dsaEncoding?: 'der' | 'ieee-p1363' };

function resign(bundle: BundleJson, { hash, key, dsaEncoding = 'der' }: Signing): void {
  const { payload, payloadType } = envelopeIn(bundle);
  const signed = dsse.preAuthEncoding(payloadType, Buffer.from(payload, 'base64'));
  signatureIn(bundle).sig = sign(hash, signed, { key, dsaEncoding }).toString('base64');
}

/** The text of a bundle, with one place of it written otherwise. */
function rewritten(asked: () => Promise<Asked & { bundle: BundleJson }>, write: (text: string) => string) {
  return async (): Promise<Asked> => {
    const { bundle, key } = await asked();
    return { bundle: write(JSON.stringify(bundle)), key };
  };
}

const about = (digest: Record<string, string>): Buffer =>
  statementOf({ subject: [{ name: 'widget.tgz', digest }] });
const flipped = (text: string): string => {
  const bytes = Buffer.from(text, 'base64');
  bytes.writeUInt8((bytes.at(-1) ?? 0) ^ 1, bytes.length - 1);
  return bytes.toString('base64');
};

/** Base64 of these bytes ends in `==`. */
const padded = (json: Buffer): Buffer =>
  Buffer.concat([json, Buffer.alloc((4 - (json.length % 3)) % 3, ' ')]);
const longer = (text: string): string =>
  Buffer.concat([Buffer.from(text, 'base64'), Buffer.from([0])]).toString('base64');

describe.skipIf(cosign === null)('by a key', () => {
  compare({
    'a bundle by a P-256 key': { asked: byKey(), answer: 'verified' },
    'a P-384 key with its own hash': {
      asked: byKey(undefined, { kind: 'p384' }),
      answer: 'verified',
      cosignDiffers: 'it takes SHA-256 for every key that it is given',
    },
    'a P-384 key with SHA-256': {
      asked: byKey((b, key) => resign(b, { hash: 'sha256', key }), { kind: 'p384' }),
      answer: 'verified',
    },
    'r and s side by side': {
      asked: byKey((b, key) => resign(b, { hash: 'sha256', key, dsaEncoding: 'ieee-p1363' })),
      answer: 'refused',
      cosignDiffers: 'it takes either form of every ECDSA key, we of the signers alone that wrote it so',
    },
    'a byte behind the signature': {
      asked: byKey((b) => Object.assign(signatureIn(b), { sig: longer(signatureIn(b).sig) })),
      answer: 'refused',
    },
    'a bundle by an Ed25519 key': { asked: byKey(undefined, { kind: 'ed25519' }), answer: 'verified' },
    'a bundle by an RSA key': { asked: byKey(undefined, { kind: 'rsa' }), answer: 'verified' },
    'another key': {
      asked: async () => ({ ...(await byKey()()), key: publicPem(makePair('p256')) }),
      answer: 'refused',
    },
    'another artifact': {
      asked: async () => ({ ...(await byKey()()), artifact: Buffer.from('another') }),
      answer: 'refused',
    },
    'another predicate type than was asked for': {
      asked: async () => ({ ...(await byKey()()), type: 'https://slsa.dev/provenance/v0.2' }),
      answer: 'refused',
    },
    'another payload': {
      asked: byKey((b) =>
        Object.assign(envelopeIn(b), { payload: statementOf({ predicate: {} }).toString('base64') }),
      ),
      answer: 'refused',
    },
    'another payload type': {
      asked: byKey((b) => Object.assign(envelopeIn(b), { payloadType: 'text/plain' })),
      answer: 'refused',
    },
    'a signature with one bit changed': {
      asked: byKey((b) => Object.assign(signatureIn(b), { sig: flipped(signatureIn(b).sig) })),
      answer: 'refused',
    },
    'no signature': { asked: byKey((b) => envelopeIn(b).signatures.pop()), answer: 'refused' },
    'the same signature twice': {
      asked: byKey((b) => envelopeIn(b).signatures.push(signatureIn(b))),
      answer: 'refused',
    },
    'a key id that says nothing': {
      asked: byKey((b) => Object.assign(signatureIn(b), { keyid: 'nobody' })),
      answer: 'verified',
      cosignDiffers: 'it leaves out a signature whose key id is not the one that it computes for the key',
    },
    'the hint of another key': {
      asked: byKey((b) => Object.assign(b.verificationMaterial, { publicKey: { hint: 'nobody' } })),
      answer: 'verified',
    },
    'the media type of a version to come': {
      asked: byKey((b) => Object.assign(b, { mediaType: 'application/vnd.dev.sigstore.bundle.v0.9+json' })),
      answer: 'refused',
    },
    'a key and a certificate': {
      asked: byKey((b) => Object.assign(b.verificationMaterial, { certificate: { rawBytes: 'AAAA' } })),
      answer: 'refused',
    },
    'a field that bundles do not have': {
      asked: byKey((b) => Object.assign(b, { more: 1 })),
      answer: 'refused',
    },
    'the same name twice': {
      asked: rewritten(byKey(), (text) => text.replace('{', '{"mediaType":"",')),
      answer: 'refused',
    },
    'bytes behind the bundle': { asked: rewritten(byKey(), (text) => `${text}x`), answer: 'refused' },
    'base64 without its padding': {
      asked: byKey(
        (b) => Object.assign(envelopeIn(b), { payload: envelopeIn(b).payload.replace(/=+$/, '') }),
        {
          payload: padded(statementOf()),
        },
      ),
      answer: 'refused',
      cosignDiffers: 'protobuf’s JSON takes several forms of the same bytes, we take one',
    },
    'a subject by sha512 alone': {
      asked: byKey(undefined, { payload: about({ sha512: hexOf(ARTIFACT, 'sha512') }) }),
      answer: 'verified',
    },
    'a subject by sha1 alone': {
      asked: byKey(undefined, { payload: about({ sha1: hexOf(ARTIFACT, 'sha1') }) }),
      answer: 'refused',
    },
    'a subject with the right sha256 and a wrong sha512': {
      asked: byKey(undefined, { payload: about({ sha256: hexOf(ARTIFACT), sha512: '0'.repeat(128) }) }),
      answer: 'refused',
    },
    'a digest in upper case': {
      asked: byKey(undefined, { payload: about({ sha256: hexOf(ARTIFACT).toUpperCase() }) }),
      answer: 'refused',
      cosignDiffers: 'it decodes the digest, in-toto asks for lower case',
    },
    'a statement with the same name twice': {
      asked: byKey(undefined, {
        payload: Buffer.from(`${statementOf()}`.replace('{', '{"predicateType":"x",')),
      }),
      answer: 'refused',
    },
    'a statement without subjects': {
      asked: byKey(undefined, { payload: statementOf({ subject: [] }) }),
      answer: 'refused',
    },
  });
});

// ── by a certificate ────────────────────────────────────────────────────────────────────────

const LOGGED: SignOptions = { witnesses: ['rekor'] };

function byCertificate(
  change: (bundle: BundleJson) => void = () => undefined,
  options: SignOptions = LOGGED,
) {
  return async (): Promise<Asked> => {
    const bundle = await signDsse(sigstore, { payload: statementOf(), ...options });
    change(bundle);
    return { bundle, key: null };
  };
}

function byLeaf(leaf: LeafOptions) {
  return async (): Promise<Asked> =>
    byCertificate(undefined, { ...LOGGED, leaf: await issueLeaf(sigstore, leaf) })();
}

function entryIn({ verificationMaterial: { tlogEntries } }: BundleJson) {
  const [entry] = tlogEntries;
  if (entry?.inclusionProof === undefined) throw new Error('a bundle without a log entry');
  return { entry, proof: entry.inclusionProof };
}

/** With a part of another good bundle. */
function withPartOf(
  take: (bundle: BundleJson) => Partial<BundleJson['verificationMaterial']>,
  options: SignOptions = LOGGED,
) {
  return async (): Promise<Asked> => {
    const [bundle, another] = await Promise.all(
      [statementOf(), statementOf({ predicate: {} })].map((payload) =>
        signDsse(sigstore, { payload, ...options }),
      ),
    );
    if (bundle === undefined || another === undefined) throw new Error('two bundles');
    Object.assign(bundle.verificationMaterial, take(another));
    return { bundle, key: null };
  };
}

const message = async (): Promise<Asked> => ({
  bundle: await signMessage(sigstore, { message: ARTIFACT, ...LOGGED }),
  key: null,
});

describe.skipIf(cosign === null)('by a certificate', () => {
  compare({
    'a bundle in the log': { asked: byCertificate(), answer: 'verified' },
    'a bundle with a timestamp besides': { asked: byCertificate(undefined, {}), answer: 'verified' },
    'a bundle v0.1 of years ago': {
      asked: byCertificate(undefined, { ...LOGGED, version: 'v0.1', now: new Date('2023-05-06T07:08:09Z') }),
      answer: 'verified',
    },
    'a message signature': { asked: message, answer: 'verified' },
    'a message signature of another artifact': {
      asked: async () => ({ ...(await message()), artifact: Buffer.from('another') }),
      answer: 'refused',
    },
    'a timestamp without a log entry': {
      asked: byCertificate(undefined, { witnesses: ['tsa'] }),
      answer: 'refused',
    },
    'another identity': {
      asked: async () => ({
        ...(await byCertificate()()),
        identity: BY_IDENTITY.map((one) => (one.includes('@') ? `${one}.4` : one)),
      }),
      answer: 'refused',
    },
    'another issuer': { asked: byLeaf({ issuer: 'https://token.example' }), answer: 'refused' },
    'the log entry of another signature': {
      asked: withPartOf(({ verificationMaterial: { tlogEntries } }) => ({ tlogEntries })),
      answer: 'refused',
    },
    'another certificate of the same signer': {
      asked: withPartOf(({ verificationMaterial: { certificate } }) =>
        certificate === undefined ? {} : { certificate },
      ),
      answer: 'refused',
    },
    'the timestamp of another signature': {
      asked: withPartOf(
        ({ verificationMaterial: { timestampVerificationData: data } }) =>
          data === undefined ? {} : { timestampVerificationData: data },
        {},
      ),
      answer: 'refused',
    },
    'the same log entry twice': {
      asked: byCertificate((b) => b.verificationMaterial.tlogEntries.push(entryIn(b).entry)),
      answer: 'refused',
    },
    'another root hash': {
      asked: byCertificate((b) =>
        Object.assign(entryIn(b).proof, { rootHash: flipped(entryIn(b).proof.rootHash) }),
      ),
      answer: 'refused',
    },
    'another time of the log': {
      asked: byCertificate((b) => Object.assign(entryIn(b).entry, { integratedTime: '1700000000' })),
      answer: 'refused',
    },
    'another place in the log': {
      asked: byCertificate((b) => Object.assign(entryIn(b).entry, { logIndex: '4711' })),
      answer: 'refused',
    },
    'no inclusion proof': {
      asked: byCertificate((b) => Reflect.deleteProperty(entryIn(b).entry, 'inclusionProof')),
      answer: 'refused',
    },
    'no checkpoint': {
      asked: byCertificate((b) => Reflect.deleteProperty(entryIn(b).proof, 'checkpoint')),
      answer: 'refused',
    },
    'no promise and no timestamp': {
      asked: byCertificate((b) => Reflect.deleteProperty(entryIn(b).entry, 'inclusionPromise')),
      answer: 'refused',
    },
    'no SCT': { asked: byLeaf({ sct: 'none' }), answer: 'refused' },
    'the SCT of an unknown log': { asked: byLeaf({ sct: 'unknown-log' }), answer: 'refused' },
    'a certificate that had expired': { asked: byLeaf({ minutes: -1 }), answer: 'refused' },
    'a certificate of another authority': {
      asked: byLeaf({ issuedBy: { name: 'issuing', key: makePair('p384') } }),
      answer: 'refused',
    },
    'a certificate for another use': { asked: byLeaf({ eku: ['1.3.6.1.5.5.7.3.1'] }), answer: 'refused' },
    'a certificate with two names': {
      asked: byLeaf({ san: [WORKFLOW, 'https://example.com/'].map((value) => ({ kind: 'uri', value })) }),
      answer: 'refused',
      cosignDiffers: 'one of the names is enough for it',
    },
  });
});
