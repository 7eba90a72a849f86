import { type KeyObject, X509Certificate as OpenSslCertificate } from 'node:crypto';
import { X509Certificate } from '@sigstore/core';
import { VerificationError } from '../errors.ts';

/**
 * A signing certificate and what it says of its owner. Decodes only: that anybody trusted has issued it is
 * `verify.ts`'s to prove.
 */

/** The extensions of Fulcio that are read (https://github.com/sigstore/fulcio/blob/main/docs/oid-info.md). */
const FULCIO = {
  buildSigner: '1.3.6.1.4.1.57264.1.9',
  runnerEnvironment: '1.3.6.1.4.1.57264.1.11',
  sourceRepository: '1.3.6.1.4.1.57264.1.12',
  sourceCommit: '1.3.6.1.4.1.57264.1.13',
  sourceRef: '1.3.6.1.4.1.57264.1.14',
  sourceRepositoryId: '1.3.6.1.4.1.57264.1.15',
} as const;

/** Before 2023 Fulcio wrote plain bytes, under numbers of their own. */
const FULCIO_V1 = {
  issuer: '1.3.6.1.4.1.57264.1.1',
  sourceCommit: '1.3.6.1.4.1.57264.1.3',
  sourceRepository: '1.3.6.1.4.1.57264.1.5',
  sourceRef: '1.3.6.1.4.1.57264.1.6',
} as const;
const ISSUER_V2 = '1.3.6.1.4.1.57264.1.8';

const SUBJECT_ALT_NAME = '2.5.29.17';
const CODE_SIGNING = '1.3.6.1.5.5.7.3.3';
const OTHER_NAME_FULCIO = '1.3.6.1.4.1.57264.1.7';
/** Extensions of a leaf that may be critical because somebody here looks at them. */
const UNDERSTOOD: ReadonlySet<string> = new Set([
  '2.5.29.15', // key usage
  '2.5.29.19', // basic constraints
  '2.5.29.37', // extended key usage
  SUBJECT_ALT_NAME,
]);

/** Who a certificate names, and what Fulcio has seen of the run that asked for it. */
export type CertificateClaims = {
  /** The one subject alternative name. */
  readonly subject: string;
  /** Which kind of name it is: text that looks like a URL may be put into another. */
  readonly subjectKind: 'uri' | 'email' | 'other';
  /** Null: it was not issued to an OpenID identity. */
  readonly issuer: string | null;
  readonly sourceRepository: string | null;
  readonly sourceRepositoryId: string | null;
  readonly sourceRef: string | null;
  readonly sourceCommit: string | null;
  /** Build Signer URI: the workflow that asked for the certificate. */
  readonly buildSigner: string | null;
  /** `github-hosted`, `gitlab-hosted` or `self-hosted`. */
  readonly runnerEnvironment: string | null;
};

export type LeafCertificate = {
  readonly x509: X509Certificate;
  readonly key: KeyObject;
  readonly claims: CertificateClaims;
};

/** @throws VerificationError CHAIN_INVALID, SIGNER_MISMATCH, ISSUER_MISMATCH */
export function readLeaf(der: Buffer, profile: 'fulcio' | 'plain'): LeafCertificate {
  const openssl = parsing(() => new OpenSslCertificate(der));
  if (!openssl.raw.equals(der)) throw invalid('there are bytes behind it');
  const x509 = parsing(() => parseX509(der));
  const extensions = parsing(() => extensionsOf(x509));
  checkUsage(openssl, x509, extensions, profile);
  return {
    x509,
    key: parsing(() => openssl.publicKey),
    claims: profile === 'fulcio' ? claimsOf(extensions) : { ...NO_CLAIMS, subject: oneLine(openssl.subject) },
  };
}

const NO_CLAIMS: Omit<CertificateClaims, 'subject'> = {
  subjectKind: 'other',
  issuer: null,
  sourceRepository: null,
  sourceRepositoryId: null,
  sourceRef: null,
  sourceCommit: null,
  buildSigner: null,
  runnerEnvironment: null,
};

/** The organisation of the authority that a certificate names, which proves nothing; null: it cannot be parsed. */
export function issuedBy(der: Buffer): string | null {
  try {
    // OpenSSL escapes commas and the like with a backslash.
    return (/^O=(.*)$/m.exec(new OpenSslCertificate(der).issuer)?.[1] ?? '').replace(/\\(.)/g, '$1');
  } catch {
    return null; // it is refused for what it is when it is verified
  }
}

/** OpenSSL writes each part of a name on a line. */
function oneLine(name: string): string {
  return name.split('\n').join(', ');
}

/** A certificate of an authority, for a chain. @throws VerificationError CHAIN_INVALID */
export function readAuthority(der: Buffer): X509Certificate {
  parsing(() => new OpenSslCertificate(der));
  return parsing(() => parseX509(der));
}

const RAW = new WeakMap<X509Certificate, Buffer>();

/** The library's certificate, which would encode itself and the other anew whenever two are compared. */
export function parseX509(der: Buffer): X509Certificate {
  const parsed = X509Certificate.parse(Buffer.from(der));
  RAW.set(parsed, der);
  parsed.equals = (other) => RAW.get(other)?.equals(der) === true;
  parsed.clone = () => parseX509(der);
  return parsed;
}

function invalid(why: string): VerificationError {
  return new VerificationError('CHAIN_INVALID', `the certificate cannot be trusted: ${why}`);
}

/** Whatever a parser throws at bytes that somebody else chose means that they are no certificate. */
function parsing<T>(parse: () => T): T {
  try {
    return parse();
  } catch (error) {
    if (error instanceof VerificationError) throw error;
    throw invalid('it cannot be parsed');
  }
}

type Extension = NonNullable<ReturnType<X509Certificate['extension']>>;
type Extensions = ReadonlyMap<string, Extension>;

function extensionsOf(x509: X509Certificate): Extensions {
  const found = new Map<string, Extension>();
  for (const { subs } of x509.extensions) {
    const oid = subs[0]?.toOID() ?? '';
    const extension = x509.extension(oid);
    if (extension === undefined || found.has(oid)) throw invalid(`the extension ${oid} stands twice`);
    found.set(oid, extension);
  }
  return found;
}

function checkUsage(
  openssl: OpenSslCertificate,
  x509: X509Certificate,
  extensions: Extensions,
  profile: 'fulcio' | 'plain',
): void {
  // Node's `ca` wants the key usage of one as well; the certificate's own word is enough.
  if (openssl.ca || parsing(() => x509.extBasicConstraints?.isCA) === true)
    throw invalid('it is an authority’s own, expected one that was issued for signing');
  // Node calls the extended key usage so. One that is for nothing in particular is for signing as well.
  const forCode = openssl.keyUsage?.includes(CODE_SIGNING) ?? profile === 'plain';
  if (!forCode) throw invalid('it is not for signing code');
  if (parsing(() => x509.extKeyUsage?.digitalSignature) !== true)
    throw invalid('its key is not for signatures');
  for (const [oid, extension] of extensions) {
    if (parsing(() => extension.critical) && !UNDERSTOOD.has(oid))
      throw invalid(`its extension ${oid} is critical, and nobody here knows it`);
  }
}

function claimsOf(extensions: Extensions): CertificateClaims {
  const text = (oid: string): string | null => utf8Of(extensions.get(oid));
  const old = (oid: string): string | null => plainOf(extensions.get(oid));
  return {
    ...subjectOf(extensions.get(SUBJECT_ALT_NAME)),
    issuer: agreeing('issuer', text(ISSUER_V2), old(FULCIO_V1.issuer), 'ISSUER_MISMATCH'),
    sourceRepository: repositoryOf(text(FULCIO.sourceRepository), old(FULCIO_V1.sourceRepository)),
    sourceRepositoryId: text(FULCIO.sourceRepositoryId),
    sourceRef: agreeing('source ref', text(FULCIO.sourceRef), old(FULCIO_V1.sourceRef)),
    sourceCommit: agreeing('source commit', text(FULCIO.sourceCommit), old(FULCIO_V1.sourceCommit)),
    buildSigner: text(FULCIO.buildSigner),
    runnerEnvironment: text(FULCIO.runnerEnvironment),
  };
}

/** The old extension holds `owner/name` without its host, and was written for GitHub first. */
function repositoryOf(now: string | null, before: string | null): string | null {
  if (before === null || now?.endsWith(`/${before}`) === true) return now;
  const whole = before.includes('://') ? before : `https://github.com/${before}`;
  return agreeing('source repository', now, whole);
}

/** What is written twice has to say the same. */
function agreeing(
  what: string,
  now: string | null,
  before: string | null,
  code: 'ISSUER_MISMATCH' | 'SIGNER_MISMATCH' = 'SIGNER_MISMATCH',
): string | null {
  if (now === null || before === null || now === before) return now ?? before;
  throw new VerificationError(code, `the certificate names its ${what} twice, and differently`);
}

/** A DER UTF8String inside the extension. */
function utf8Of(extension: Extension | undefined): string | null {
  if (extension === undefined) return null;
  const [inner, ...more] = parsing(() => extension.valueObj.subs);
  if (inner === undefined || more.length > 0 || inner.tag.number !== 0x0c)
    throw invalid(`its extension ${extension.oid} is no text`);
  return decode(inner.value);
}

function plainOf(extension: Extension | undefined): string | null {
  return extension === undefined ? null : decode(extension.value);
}

function decode(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw invalid('an extension of it is no UTF-8');
  }
}

const EMAIL = 0x01;
const URI = 0x06;
const OTHER = 0x00;

/** Exactly one name: of two, a reader and a policy may each look at another. */
function subjectOf(extension: Extension | undefined): Pick<CertificateClaims, 'subject' | 'subjectKind'> {
  const names = extension === undefined ? [] : parsing(() => extension.valueObj.subs[0]?.subs ?? []);
  const [name, ...more] = names;
  if (name === undefined || more.length > 0) {
    const found = name === undefined ? 'no subject alternative name' : `${names.length} of them`;
    throw new VerificationError('SIGNER_MISMATCH', `expected one subject alternative name, found ${found}`);
  }
  if (name.tag.isContextSpecific(URI)) return { subject: decode(name.value), subjectKind: 'uri' };
  if (name.tag.isContextSpecific(EMAIL)) return { subject: decode(name.value), subjectKind: 'email' };
  const [type, value] = name.subs;
  if (name.tag.isContextSpecific(OTHER) && type?.toOID() === OTHER_NAME_FULCIO) {
    const [text] = value?.subs ?? [];
    if (text !== undefined) return { subject: decode(text.value), subjectKind: 'other' };
  }
  throw new VerificationError(
    'SIGNER_MISMATCH',
    'its subject alternative name is of a kind that names nobody',
  );
}
