import { createHash } from 'node:crypto';
import { CODE_SIGNING, ecPair, makeCertificate, type Pair, spki, TIME_STAMPING } from './certificates.ts';
import type { Service } from './servers.ts';

/** Keys and authorities of one instance, and the trusted root that names them. */

/** Certificates of the instance are valid from then on, and its trusted root starts then. */
const START = new Date('2021-01-01T00:00:00Z');
const END = new Date('2045-01-01T00:00:00Z');

export type SigstoreKeys = {
  readonly root: Pair;
  readonly ca: Pair;
  readonly ctLog: Pair;
  readonly rekor: Pair;
  readonly tsaRoot: Pair;
  readonly tsa: Pair;
};

/** DER. `ca` issues the leaves, `root` issues `ca`. */
export type SigstoreCertificates = {
  readonly root: Buffer;
  readonly ca: Buffer;
  readonly tsaRoot: Buffer;
  readonly tsa: Buffer;
};

type ValidFor = { start?: string; end?: string };
type LogJson = {
  baseUrl: string;
  hashAlgorithm: string;
  publicKey: { rawBytes: string; keyDetails: string; validFor: ValidFor };
  logId: { keyId: string };
};
type AuthorityJson = {
  subject: { organization: string; commonName: string };
  uri: string;
  certChain: { certificates: { rawBytes: string }[] };
  validFor: ValidFor;
};
export type TrustedRootJson = {
  mediaType: string;
  tlogs: LogJson[];
  certificateAuthorities: AuthorityJson[];
  ctlogs: LogJson[];
  timestampAuthorities: AuthorityJson[];
};

export function makeKeys(): SigstoreKeys {
  return {
    root: ecPair('P-384'),
    ca: ecPair('P-384'),
    ctLog: ecPair(),
    rekor: ecPair(),
    tsaRoot: ecPair('P-384'),
    tsa: ecPair(),
  };
}

export function certificatesOf(keys: SigstoreKeys): SigstoreCertificates {
  const authority = { notBefore: START, notAfter: END, san: [], extensions: [] };
  const own = (name: string, pair: Pair): Buffer =>
    makeCertificate({
      ...authority,
      subject: name,
      publicKey: pair.publicKey,
      issuer: name,
      issuerKey: pair,
      ca: true,
      keyUsage: 'keyCertSign',
      eku: [],
    });
  return {
    root: own('root', keys.root),
    ca: makeCertificate({
      ...authority,
      subject: 'issuing',
      publicKey: keys.ca.publicKey,
      issuer: 'root',
      issuerKey: keys.root,
      ca: true,
      keyUsage: 'keyCertSign',
      eku: [CODE_SIGNING],
    }),
    tsaRoot: own('tsa root', keys.tsaRoot),
    tsa: makeCertificate({
      ...authority,
      subject: 'tsa',
      publicKey: keys.tsa.publicKey,
      issuer: 'tsa root',
      issuerKey: keys.tsaRoot,
      ca: false,
      keyUsage: 'digitalSignature',
      eku: [TIME_STAMPING],
    }),
  };
}

export function trustedRootOf(
  keys: SigstoreKeys,
  certificates: SigstoreCertificates,
  urls: Readonly<Record<Service, string>>,
): TrustedRootJson {
  const validFor = { start: START.toISOString() };
  const logOf = (baseUrl: string, { publicKey }: Pair): LogJson => ({
    baseUrl,
    hashAlgorithm: 'SHA2_256',
    publicKey: {
      rawBytes: spki(publicKey).toString('base64'),
      keyDetails: 'PKIX_ECDSA_P256_SHA_256',
      validFor: { ...validFor },
    },
    logId: { keyId: createHash('sha256').update(spki(publicKey)).digest('base64') },
  });
  const authorityOf = (uri: string, ...chain: readonly Buffer[]): AuthorityJson => ({
    subject: { organization: 'sigstore.test', commonName: 'test' },
    uri,
    certChain: { certificates: chain.map((der) => ({ rawBytes: der.toString('base64') })) },
    validFor: { ...validFor },
  });
  return {
    mediaType: 'application/vnd.dev.sigstore.trustedroot+json;version=0.1',
    tlogs: [logOf(urls.rekor, keys.rekor)],
    certificateAuthorities: [authorityOf(urls.fulcio, certificates.ca, certificates.root)],
    ctlogs: [logOf('https://ctlog.test', keys.ctLog)],
    timestampAuthorities: [authorityOf(urls.tsa, certificates.tsa, certificates.tsaRoot)],
  };
}
