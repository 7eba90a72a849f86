import { generateKeyPairSync, type KeyObject, sign, type X509Certificate } from 'node:crypto';
import { type BundleWithDsseEnvelope, type TransparencyLogEntry, toDSSEBundle } from '@sigstore/bundle';
import { RFC3161Timestamp } from '@sigstore/core';
import { RunError, VerificationError } from '../../errors.ts';
import { isSecureUrl } from '../../lib/http.ts';
import { type Bundle, parseBundles } from '../bundle.ts';
import { readLeaf } from '../certificate.ts';
import { verifyBody } from '../log.ts';
import { refusing } from '../refusing.ts';
import { nameOf, openService, signingFailed, wrongIfThrown } from './ask.ts';
import { serialize, signedBytes } from './envelope.ts';
import { requestCertificate } from './fulcio.ts';
import { logEnvelope } from './rekor.ts';
import { type SelfCheck, verifyOwn } from './self-check.ts';
import { AUDIENCE, LIMITS, type Limits, type Services } from './services.ts';
import type { Signer } from './signer.ts';
import { type ExpectedIdentity, identityOf, isPublic } from './token.ts';
import { requestTimestamp } from './tsa.ts';

/**
 * Signs with a Sigstore identity: a key that lives as long as the run, a certificate for the job's token, and an
 * entry in a log. A signature that nobody has witnessed is never handed out.
 */

export type SigstoreOptions = {
  readonly services: Services;
  /** The job's OIDC token for an audience. @throws RunError TOKEN_UNAVAILABLE */
  readonly token: (audience: string) => Promise<string>;
  /** Whether a token that speaks of a private repository is refused. */
  readonly publicOnly?: boolean;
  /** Null: of this instance no root is known, and only its form is checked. */
  readonly selfCheck?: SelfCheck | null;
  readonly limits?: Limits;
};

type Asking = { readonly services: Services; readonly limits: Limits };
type Certified = {
  readonly privateKey: KeyObject;
  readonly certificate: X509Certificate;
  readonly subject: string;
  readonly issuer: string;
};

/**
 * Asks for a certificate: from then on there are some minutes to sign.
 * @throws RunError TOKEN_UNAVAILABLE, SIGNER_REQUIRED, SIGNING_FAILED
 */
export async function openSigstoreSigner({
  services,
  token,
  publicOnly = false,
  selfCheck = null,
  limits = LIMITS,
}: SigstoreOptions): Promise<Signer> {
  for (const url of [services.fulcioUrl, services.rekorUrl, services.tsaUrl]) {
    if (url !== null && !isSecureUrl(url))
      throw signingFailed(
        'a service of Sigstore is not asked: it has no https URL',
        'name it as https://HOST',
      );
  }
  const asking = { services, limits };
  const given = await tokenWithin(token, limits);
  // The event file is a step's to write to, the token is not.
  if (publicOnly && !isPublic(given))
    throw new RunError('SIGNER_REQUIRED', 'the job’s OIDC token says that the repository is not public', {
      hint: 'add --key FILE, or write --sign sigstore if its name may be public',
    });
  const certified = await certify(asking, given);
  return {
    id: certified.subject,
    sign: async (payload, payloadType) => {
      const bytes = await signWitnessed(asking, certified, { payload, payloadType });
      if (selfCheck !== null) await verifyOwn(bytes, certified, selfCheck);
      return bytes;
    },
  };
}

// ── the certificate ─────────────────────────────────────────────────────────────────────────

async function tokenWithin(token: SigstoreOptions['token'], limits: Limits): Promise<string> {
  const given = await within(token(AUDIENCE), limits.phaseMs);
  if (given !== null) return given.trim();
  throw new RunError('TOKEN_UNAVAILABLE', 'the OIDC token did not come in time', {
    hint: 'run the job again; nothing was signed',
  });
}

async function certify({ services, limits }: Asking, token: string): Promise<Certified> {
  const expected = identityOf(token);
  const pair = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const fulcio = openService('the certificate authority', services.fulcioUrl, limits);
  const certificate = await requestCertificate(fulcio, token, pair);
  const subject = wrongIfThrown(nameOf(fulcio), () => subjectOf(certificate, pair.publicKey, expected));
  return { privateKey: pair.privateKey, certificate, subject, issuer: expected.issuer };
}

function subjectOf(certificate: X509Certificate, publicKey: KeyObject, expected: ExpectedIdentity): string {
  const { key, claims } = readLeaf(certificate.raw, 'fulcio');
  if (!key.equals(publicKey)) throw new VerificationError('CHAIN_INVALID', 'it is for another key');
  if (claims.issuer !== expected.issuer)
    throw new VerificationError('ISSUER_MISMATCH', 'it names another issuer than the token');
  if (expected.subject !== null && claims.subject !== expected.subject)
    throw new VerificationError('SIGNER_MISMATCH', 'it names another identity than the token');
  return claims.subject;
}

// ── the signature and its witnesses ─────────────────────────────────────────────────────────

type Artifact = { readonly payload: Buffer; readonly payloadType: string };

async function signWitnessed(asking: Asking, certified: Certified, artifact: Artifact): Promise<Buffer> {
  const { privateKey, certificate } = certified;
  const { payload, payloadType } = artifact;
  const signature = sign('sha256', signedBytes(payload, payloadType), privateKey);
  const bundle = toDSSEBundle({
    artifact: payload,
    artifactType: payloadType,
    signature,
    certificate: certificate.raw,
  });
  const [tlogEntries, rfc3161Timestamps] = await Promise.all([
    entriesOf(asking, bundle, certificate),
    timestampsOf(asking, signature),
  ]);
  bundle.verificationMaterial.tlogEntries = tlogEntries;
  bundle.verificationMaterial.timestampVerificationData = { rfc3161Timestamps };
  const bytes = serialize(bundle);
  wrongIfThrown('Sigstore', () => checkWitnessed(bytes, asking.services, certificate, artifact));
  return bytes;
}

async function entriesOf(
  { services, limits }: Asking,
  { content }: BundleWithDsseEnvelope,
  certificate: X509Certificate,
): Promise<TransparencyLogEntry[]> {
  if (services.rekorUrl === null) return [];
  const log = openService('the log', services.rekorUrl, limits);
  return [await logEnvelope(log, content.dsseEnvelope, certificate.toString())];
}

async function timestampsOf({ services, limits }: Asking, signature: Buffer) {
  if (services.tsaUrl === null) return [];
  const authority = openService('the timestamp authority', services.tsaUrl, limits);
  return [{ signedTimestamp: await requestTimestamp(authority, signature) }];
}

/** The bundle as everybody else will read it has what was asked for. Who the log is, verifying says. */
function checkWitnessed(
  bytes: Buffer,
  { rekorUrl, tsaUrl }: Services,
  { raw }: X509Certificate,
  { payload, payloadType }: Artifact,
): void {
  const [bundle, ...more] = bundlesOf(bytes);
  if (bundle === undefined || more.length > 0) throw malformed('it is not one bundle');
  const { content, material, entries, timestamps, signature } = bundle;
  if (content.kind !== 'envelope' || !content.payload.equals(payload) || content.payloadType !== payloadType)
    throw malformed('it is about something else');
  if (material.kind !== 'certificate' || !material.leaf.equals(raw))
    throw malformed('it names another signer');
  const [entry] = entries;
  if (entries.length !== (rekorUrl === null ? 0 : 1)) throw malformed('it is not in the log once');
  if (entry !== undefined) {
    if (entry.inclusionProof?.checkpoint === undefined)
      throw new VerificationError('LOG_UNPROVEN', 'the log proves no inclusion');
    verifyBody(entry, bundle, raw, null);
  }
  if (timestamps.length !== (tsaUrl === null ? 0 : 1)) throw malformed('it is not time-stamped once');
  for (const timestamp of timestamps)
    refusing('BUNDLE_MALFORMED', 'the timestamp is of something else', () =>
      RFC3161Timestamp.parse(Buffer.from(timestamp)).tstInfo.verify(signature),
    );
}

function bundlesOf(bytes: Buffer): readonly Bundle[] {
  const bundles = parseBundles(bytes, 'the signed bundle');
  if ('unreadable' in bundles) return [];
  return bundles.map((bundle) => {
    if ('malformed' in bundle) throw bundle.malformed;
    return bundle;
  });
}

function malformed(why: string): VerificationError {
  return new VerificationError('BUNDLE_MALFORMED', why);
}

/** @returns null when the time is over first */
async function within<T>(work: Promise<T>, milliseconds: number): Promise<T | null> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((done) => {
    timer = setTimeout(() => done(null), milliseconds);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
