import { beforeAll, expect } from 'vitest';
import {
  BY_IDENTITY,
  makePlace,
  type Place,
  statementOf,
  verifyAt,
  WORKFLOW,
} from '../support/attestations.ts';
import { octets, utf8 } from '../support/sigstore/der.ts';
import {
  type BundleJson,
  CODE_SIGNING,
  type DsseOptions,
  type Extension,
  ecPair,
  fulcioExtension,
  githubExtensions,
  issueLeaf,
  type Leaf,
  type LeafOptions,
  makeCertificate,
  type Pair,
  type PrivateSigstore,
  SERVER_AUTH,
  signDsse,
  startSigstore,
} from '../support/sigstore.ts';
import { threatRow } from '../support/threats.ts';

const row = threatRow('C4');

let sigstore: PrivateSigstore;
let place: Place;
beforeAll(async () => {
  sigstore = await startSigstore();
  place = makePlace(sigstore);
  return () => sigstore.close();
});

const HOUR = 3_600_000;
const NOW = new Date();
const EARLIER = new Date(NOW.getTime() - HOUR);
const LATER = new Date(NOW.getTime() + HOUR);
const SCT = '1.3.6.1.4.1.11129.2.4.2';
const ANY_USAGE = '2.5.29.37.0';

type Code = 'CHAIN_INVALID' | 'TIME_UNPROVEN' | 'SCT_MISSING';
type Build = () => Promise<BundleJson>;

const signed = (options: Partial<DsseOptions> = {}): Promise<BundleJson> =>
  signDsse(sigstore, { payload: statementOf(), now: NOW, ...options });

/** Signed by a leaf of the instance that is wrong in one thing. */
const by =
  (options: LeafOptions): Build =>
  async () =>
    signed({ leaf: await issueLeaf(sigstore, { now: NOW, ...options }) });

const withExtensions = (...more: readonly Extension[]): Build =>
  by({ extensions: [...githubExtensions(), ...more] });

/** Signed by a leaf whose chain brings other certificates. */
async function bringing(leaf: Leaf, version: 'v0.1' | 'v0.3', chain: readonly Buffer[]): Promise<BundleJson> {
  const bundle = await signed({ leaf, version });
  const certificates = [leaf.certificate, ...chain].map((der) => ({ rawBytes: der.toString('base64') }));
  const { certificate: _, ...material } = bundle.verificationMaterial;
  return { ...bundle, verificationMaterial: { ...material, x509CertificateChain: { certificates } } };
}

function ownRoot(pair: Pair): Buffer {
  const authority = { ca: true, keyUsage: 'keyCertSign', eku: [], san: [], extensions: [] } as const;
  const times = { notBefore: EARLIER, notAfter: LATER };
  return makeCertificate({
    ...authority,
    ...times,
    subject: 'issuing',
    publicKey: pair.publicKey,
    issuer: 'issuing',
    issuerKey: pair,
  });
}

async function fromOwnRoot(version: 'v0.1' | 'v0.3' | null): Promise<BundleJson> {
  const pair = ecPair('P-384');
  const leaf = await issueLeaf(sigstore, { now: NOW, issuedBy: { name: 'issuing', key: pair } });
  return version === null ? signed({ leaf }) : bringing(leaf, version, [ownRoot(pair)]);
}

/** A leaf that a job got rightly, used as an authority. */
async function underLeaf(): Promise<BundleJson> {
  const key = ecPair();
  const middle = await issueLeaf(sigstore, { now: NOW, publicKey: key.publicKey, subject: 'job' });
  const leaf = await issueLeaf(sigstore, { now: NOW, issuedBy: { name: 'job', key } });
  return bringing(leaf, 'v0.1', [middle.certificate]);
}

async function selfSigned(): Promise<BundleJson> {
  const pair = ecPair();
  const issuedBy = { name: 'job', key: pair };
  const leaf = await issueLeaf(sigstore, { now: NOW, subject: 'job', publicKey: pair.publicKey, issuedBy });
  return signed({ leaf: { ...leaf, privateKey: pair.privateKey } });
}

async function withSctTwice(): Promise<BundleJson> {
  const { privateKey, publicKey } = ecPair();
  const { certificate } = await issueLeaf(sigstore, { now: NOW, publicKey, sct: 'none' });
  const asked = { now: NOW, issuer: sigstore.keys.ca.publicKey, log: 'trusted' } as const;
  const one = (await sigstore.sctList(certificate, asked)).subarray(4);
  const length = Buffer.alloc(2);
  length.writeUInt16BE(2 * one.length);
  const value = octets(Buffer.concat([length, one, one]));
  const extensions = [...githubExtensions(), { oid: SCT, value }];
  const leaf = await issueLeaf(sigstore, { now: NOW, publicKey, sct: 'none', extensions });
  return signed({ leaf: { ...leaf, privateKey } });
}

async function withoutTime(): Promise<BundleJson> {
  const bundle = await signed({ witnesses: ['rekor'] });
  for (const entry of bundle.verificationMaterial.tlogEntries) {
    delete entry.inclusionPromise;
    entry.logIndex = entry.inclusionProof?.logIndex ?? '';
  }
  return bundle;
}

/** The log saw it within the certificate's minutes, the timestamp authority an hour later. */
async function stampedLater(): Promise<BundleJson> {
  const bundle = await signed();
  const signature = Buffer.from(bundle.dsseEnvelope?.signatures[0]?.sig ?? '', 'base64');
  const later = await sigstore.timestamp(signature, new Date(NOW.getTime() - 20 * 60_000));
  bundle.verificationMaterial.timestampVerificationData?.rfc3161Timestamps.push({
    signedTimestamp: later.toString('base64'),
  });
  return bundle;
}

const CERTIFICATES: Readonly<Record<string, readonly [Code, Build]>> = {
  'that is an authority': ['CHAIN_INVALID', by({ ca: true })],
  'that is the issuing authority’s own': [
    'CHAIN_INVALID',
    () =>
      signed({ leaf: { certificate: sigstore.certificates.ca, privateKey: sigstore.keys.ca.privateKey } }),
  ],
  'for no extended usage': ['CHAIN_INVALID', by({ eku: [] })],
  'for servers': ['CHAIN_INVALID', by({ eku: [SERVER_AUTH] })],
  'for any extended usage': ['CHAIN_INVALID', by({ eku: [ANY_USAGE] })],
  'whose key is not for signatures': ['CHAIN_INVALID', by({ keyUsage: 'keyCertSign' })],
  'of an authority with our authority’s name': ['CHAIN_INVALID', () => fromOwnRoot(null)],
  'of a root that the bundle brings': ['CHAIN_INVALID', () => fromOwnRoot('v0.1')],
  'of a root that a bundle of version 0.3 brings': ['CHAIN_INVALID', () => fromOwnRoot('v0.3')],
  'beside the trusted root itself, in a bundle of version 0.3': [
    'CHAIN_INVALID',
    async () =>
      bringing(await issueLeaf(sigstore, { now: NOW }), 'v0.3', [
        sigstore.certificates.ca,
        sigstore.certificates.root,
      ]),
  ],
  'issued by somebody’s leaf': ['CHAIN_INVALID', underLeaf],
  'signed by itself': ['CHAIN_INVALID', selfSigned],
  'that had expired at the proven time': ['CHAIN_INVALID', by({ now: EARLIER })],
  'that was not valid yet at the proven time': ['CHAIN_INVALID', by({ now: LATER })],
  'that had not begun at one of two proven times': ['CHAIN_INVALID', stampedLater],
  'with an unknown critical extension': [
    'CHAIN_INVALID',
    withExtensions({ oid: '1.2.3.4', value: utf8('x'), critical: true }),
  ],
  'with an extension twice': [
    'CHAIN_INVALID',
    withExtensions(fulcioExtension(12, 'https://github.com/evil/x')),
  ],
  'with bytes behind it': [
    'CHAIN_INVALID',
    async () => {
      const { certificate, privateKey } = await issueLeaf(sigstore, { now: NOW });
      return signed({ leaf: { certificate: Buffer.concat([certificate, Buffer.from([0])]), privateKey } });
    },
  ],
  'at no proven time': ['TIME_UNPROVEN', withoutTime],
  'at a time to come': ['TIME_UNPROVEN', () => signed({ now: LATER })],
  'without the word of a certificate log': ['SCT_MISSING', by({ sct: 'none' })],
  'with the word of an unknown certificate log': ['SCT_MISSING', by({ sct: 'unknown-log' })],
  'with a certificate log’s word for another': ['SCT_MISSING', by({ sct: 'other-certificate' })],
  'with one certificate log’s word twice': ['SCT_MISSING', withSctTwice],
};

for (const [title, [code, build]] of Object.entries(CERTIFICATES)) {
  row.attack(`a certificate ${title} proves nothing`, 'refused', async () => {
    expect(await verifyAt(place, await build(), BY_IDENTITY)).toMatchObject({ exit: 1, code });
  });
}

const TWINS: Readonly<Record<string, Build>> = {
  'as it is issued': by({}),
  'with more extensions that are not critical': withExtensions({ oid: '1.2.3.4', value: utf8('x') }),
  'for code and servers': by({ eku: [CODE_SIGNING, SERVER_AUTH] }),
  'beside the authority that issued it, in an old bundle': async () =>
    bringing(await issueLeaf(sigstore, { now: NOW }), 'v0.1', [sigstore.certificates.ca]),
  'beside the authority and the trusted root, as npm wrote it': async () =>
    bringing(await issueLeaf(sigstore, { now: NOW }), 'v0.1', [
      sigstore.certificates.ca,
      sigstore.certificates.root,
    ]),
  'at a time of a log alone': () => signed({ witnesses: ['rekor'] }),
};

for (const [title, build] of Object.entries(TWINS)) {
  row.twin(`a certificate ${title} names ${WORKFLOW}`, async () => {
    expect(await verifyAt(place, await build(), BY_IDENTITY)).toMatchObject({ exit: 0, code: null });
  });
}
