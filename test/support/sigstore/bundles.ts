import { constants, createHash, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { type Extension, type Pair, type San, spki, toPem } from './certificates.ts';
import type { LoggedEntry, PrivateSigstore } from './instance.ts';
import { issueLeaf, type Leaf, wholeSeconds } from './leaf.ts';
import {
  dsseEntry,
  type EntryKind,
  type Envelope,
  hashedrekordEntry,
  intotoEntry,
  preAuthEncoding,
} from './rekor.ts';

/** Bundles signed without a request: as many as a test wants, at any time, with any certificate. */

export type TlogEntryJson = {
  logIndex: string;
  logId: { keyId: string };
  kindVersion: { kind: string; version: string };
  integratedTime?: string;
  inclusionPromise?: { signedEntryTimestamp: string };
  inclusionProof?: {
    logIndex: string;
    rootHash: string;
    treeSize: string;
    hashes: string[];
    checkpoint: { envelope: string };
  };
  canonicalizedBody: string;
};

/** A bundle as JSON, to be changed field by field. */
export type BundleJson = {
  mediaType: string;
  verificationMaterial: {
    certificate?: { rawBytes: string };
    x509CertificateChain?: { certificates: { rawBytes: string }[] };
    publicKey?: { hint: string };
    tlogEntries: TlogEntryJson[];
    timestampVerificationData?: { rfc3161Timestamps: { signedTimestamp: string }[] };
  };
  dsseEnvelope?: { payload: string; payloadType: string; signatures: { sig: string; keyid?: string }[] };
  messageSignature?: { messageDigest: { algorithm: string; digest: string }; signature: string };
};

export type Witness = 'rekor' | 'tsa';

export type SignOptions = {
  readonly san?: string | readonly San[];
  readonly extensions?: readonly Extension[];
  readonly issuer?: string;
  /** Default: both. */
  readonly witnesses?: readonly Witness[];
  readonly now?: Date;
  /** In place of a good certificate; of `issueLeaf`, without `publicKey`. */
  readonly leaf?: Leaf;
  /** Default: `v0.3`. The older ones hold a chain of one certificate. */
  readonly version?: 'v0.1' | 'v0.2' | 'v0.3';
};

export type DsseOptions = SignOptions & {
  readonly payload: Buffer;
  readonly payloadType?: string;
  /** Default: `dsse`. */
  readonly entry?: EntryKind;
};

const IN_TOTO = 'application/vnd.in-toto+json';
const MEDIA_TYPES = {
  'v0.1': 'application/vnd.dev.sigstore.bundle+json;version=0.1',
  'v0.2': 'application/vnd.dev.sigstore.bundle+json;version=0.2',
  'v0.3': 'application/vnd.dev.sigstore.bundle.v0.3+json',
};

/** A DSSE bundle of this instance, good unless an option says otherwise. */
export async function signDsse(sigstore: PrivateSigstore, options: DsseOptions): Promise<BundleJson> {
  const { payload, payloadType = IN_TOTO } = options;
  const { leaf, now } = await signerOf(sigstore, options);
  const signature = signRaw(preAuthEncoding(payload, payloadType), leaf.privateKey);
  const envelope = envelopeOf(payload, payloadType, signature);
  const entry = (options.entry ?? 'dsse') === 'dsse' ? dsseEntry : intotoEntry;
  const witnessed = await witness(
    sigstore,
    options,
    now,
    signature,
    entry(envelope, toPem(leaf.certificate)),
  );
  return {
    mediaType: MEDIA_TYPES[options.version ?? 'v0.3'],
    verificationMaterial: { ...certificateOf(leaf, options), ...witnessed },
    dsseEnvelope: envelope,
  };
}

export type MessageOptions = SignOptions & { readonly message: Buffer };

/** A bundle with a message signature, logged as `hashedrekord`. */
export async function signMessage(sigstore: PrivateSigstore, options: MessageOptions): Promise<BundleJson> {
  const { leaf, now } = await signerOf(sigstore, options);
  const digest = createHash('sha256').update(options.message).digest();
  const signature = signRaw(options.message, leaf.privateKey);
  const entry = hashedrekordEntry(digest, signature, toPem(leaf.certificate));
  return {
    mediaType: MEDIA_TYPES[options.version ?? 'v0.3'],
    verificationMaterial: {
      ...certificateOf(leaf, options),
      ...(await witness(sigstore, options, now, signature, entry)),
    },
    messageSignature: messageOf(digest, signature),
  };
}

async function signerOf(sigstore: PrivateSigstore, options: SignOptions): Promise<{ leaf: Leaf; now: Date }> {
  const { san, extensions, issuer } = options;
  const now = wholeSeconds(options.now ?? new Date());
  const asked = {
    ...(san === undefined ? {} : { san }),
    ...(extensions === undefined ? {} : { extensions }),
    ...(issuer === undefined ? {} : { issuer }),
  };
  return { leaf: options.leaf ?? (await issueLeaf(sigstore, { now, ...asked })), now };
}

function certificateOf(
  { certificate }: Leaf,
  { version }: SignOptions,
): Partial<BundleJson['verificationMaterial']> {
  const rawBytes = certificate.toString('base64');
  return version === 'v0.1' || version === 'v0.2'
    ? { x509CertificateChain: { certificates: [{ rawBytes }] } }
    : { certificate: { rawBytes } };
}

function envelopeOf(payload: Buffer, payloadType: string, signature: Buffer) {
  const signatures = [{ sig: signature.toString('base64') }];
  return { payload: payload.toString('base64'), payloadType, signatures } satisfies Envelope;
}

function messageOf(digest: Buffer, signature: Buffer) {
  return {
    messageDigest: { algorithm: 'SHA2_256', digest: digest.toString('base64') },
    signature: signature.toString('base64'),
  };
}

async function witness(
  sigstore: PrivateSigstore,
  { witnesses = ['rekor', 'tsa'] }: SignOptions,
  now: Date,
  signature: Buffer,
  entry: object,
) {
  const tlogEntries = witnesses.includes('rekor') ? [entryJson(entry, await sigstore.log(entry, now))] : [];
  if (!witnesses.includes('tsa')) return { tlogEntries };
  const signedTimestamp = (await sigstore.timestamp(signature, now)).toString('base64');
  return { tlogEntries, timestampVerificationData: { rfc3161Timestamps: [{ signedTimestamp }] } };
}

/** An entry as it stands in a bundle; `body` names its kind. */
export function entryJson(body: object, logged: LoggedEntry): TlogEntryJson {
  const { kind, apiVersion } = { kind: '', apiVersion: '', ...body };
  const { inclusionProof: proof } = logged;
  const hex = (text: string): string => Buffer.from(text, 'hex').toString('base64');
  return {
    logIndex: `${logged.logIndex}`,
    logId: { keyId: hex(logged.logID) },
    kindVersion: { kind, version: apiVersion },
    integratedTime: `${logged.integratedTime}`,
    inclusionPromise: { signedEntryTimestamp: logged.signedEntryTimestamp },
    inclusionProof: {
      logIndex: `${proof.logIndex}`,
      rootHash: hex(proof.rootHash),
      treeSize: `${proof.treeSize}`,
      hashes: proof.hashes.map(hex),
      checkpoint: { envelope: proof.checkpoint },
    },
    canonicalizedBody: logged.body,
  };
}

// ── bare keys ───────────────────────────────────────────────────────────────────────────────

export const KEY_KINDS = ['p256', 'p384', 'p521', 'ed25519', 'rsa', 'rsa-pss'] as const;
export type KeyKind = (typeof KEY_KINDS)[number];

/** A new pair; RSA of 2048 bits unless another size is asked for. */
export function makePair(kind: KeyKind, modulusLength = 2048): Pair {
  switch (kind) {
    case 'p256':
      return generateKeyPairSync('ec', { namedCurve: 'P-256' });
    case 'p384':
      return generateKeyPairSync('ec', { namedCurve: 'P-384' });
    case 'p521':
      return generateKeyPairSync('ec', { namedCurve: 'P-521' });
    case 'ed25519':
      return generateKeyPairSync('ed25519');
    case 'rsa':
      return generateKeyPairSync('rsa', { modulusLength });
    case 'rsa-pss':
      return generateKeyPairSync('rsa-pss', { modulusLength });
  }
}

export const publicPem = ({ publicKey }: Pair): string =>
  publicKey.export({ type: 'spki', format: 'pem' }).toString();
export const privatePem = ({ privateKey }: Pair): string =>
  privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();

export type KeySignedOptions = {
  readonly key: Pair;
  /** DSSE over it; or `message`, signed as it is. */
  readonly payload?: Buffer;
  readonly payloadType?: string;
  readonly message?: Buffer;
  /** Who witnesses it; default: nobody. */
  readonly sigstore?: PrivateSigstore;
  readonly witnesses?: readonly Witness[];
  readonly now?: Date;
};

/** A bundle by a bare key; by the key's own algorithm: SHA-256, P-384 SHA-384, P-521 SHA-512, PSS as its kind says. */
export async function keySigned(options: KeySignedOptions): Promise<BundleJson> {
  const { key, payload, payloadType = IN_TOTO, message, sigstore } = options;
  const signed = message ?? preAuthEncoding(payload ?? Buffer.alloc(0), payloadType);
  const signature = signRaw(signed, key.privateKey);
  const digest = createHash('sha256').update(signed).digest();
  const envelope = envelopeOf(payload ?? Buffer.alloc(0), payloadType, signature);
  const pem = publicPem(key);
  const entry = message === undefined ? dsseEntry(envelope, pem) : hashedrekordEntry(digest, signature, pem);
  const now = wholeSeconds(options.now ?? new Date());
  const witnessed =
    sigstore === undefined ? { tlogEntries: [] } : await witness(sigstore, options, now, signature, entry);
  const hint = createHash('sha256').update(spki(key.publicKey)).digest('base64');
  return {
    mediaType: MEDIA_TYPES['v0.3'],
    verificationMaterial: { publicKey: { hint }, ...witnessed },
    ...(message === undefined
      ? { dsseEnvelope: envelope }
      : { messageSignature: messageOf(digest, signature) }),
  };
}

/** Signs as the key's kind has it. */
export function signRaw(data: Buffer, key: KeyObject | null): Buffer {
  if (key === null) throw new Error('this leaf was issued for a key that is not ours');
  switch (key.asymmetricKeyType) {
    case 'ed25519':
      return sign(null, data, key);
    case 'rsa-pss':
      return sign('sha256', data, { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 32 });
    case 'ec':
      return sign(hashOfCurve(key.asymmetricKeyDetails?.namedCurve), data, key);
    default:
      return sign('sha256', data, key);
  }
}

function hashOfCurve(curve: string | undefined): 'sha256' | 'sha384' | 'sha512' {
  if (curve === 'secp384r1') return 'sha384';
  return curve === 'secp521r1' ? 'sha512' : 'sha256';
}
