import { generateKeyPairSync, type KeyObject, sign, X509Certificate } from 'node:crypto';
import { RFC3161Timestamp } from '@sigstore/core';
import { DSSEBundleBuilder, FulcioSigner, RekorWitness, TSAWitness, type Witness } from '@sigstore/sign';
import { RunError, VerificationError } from '../../errors.ts';
import { isSecureUrl } from '../../lib/http.ts';
import { type Bundle, parseBundles } from '../bundle.ts';
import { readLeaf } from '../certificate.ts';
import { verifyBody } from '../log.ts';
import { serialize } from './envelope.ts';
import { AUDIENCE, LIMITS, type Limits, type Services } from './services.ts';
import type { Signer } from './signer.ts';
import { type ExpectedIdentity, identityOf, isPublic } from './token.ts';

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
  readonly limits?: Limits;
};

type Asking = { readonly services: Services; readonly limits: Limits };
type Certified = {
  readonly privateKey: KeyObject;
  readonly certificate: X509Certificate;
  readonly subject: string;
};

/**
 * Asks for a certificate: from then on there are some minutes to sign.
 * @throws RunError TOKEN_UNAVAILABLE, SIGNER_REQUIRED, SIGNING_FAILED
 */
export async function openSigstoreSigner({
  services,
  token,
  publicOnly = false,
  limits = LIMITS,
}: SigstoreOptions): Promise<Signer> {
  for (const url of [services.fulcioUrl, services.rekorUrl, services.tsaUrl]) {
    if (url !== null && !isSecureUrl(url))
      throw failed('a service of Sigstore is not asked: it has no https URL', 'name it as https://HOST');
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
    sign: (payload, payloadType) => signWitnessed(asking, certified, { payload, payloadType }),
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
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const pem = publicKey.export({ type: 'spki', format: 'pem' }).toString();
  const fulcio = new FulcioSigner({
    fulcioBaseURL: services.fulcioUrl,
    identityProvider: { getToken: async () => token },
    keyHolder: {
      sign: async (data) => ({
        signature: sign('sha256', data, privateKey),
        key: { $case: 'publicKey', publicKey: pem },
      }),
    },
    ...fetching(limits),
  });
  const service = `the certificate authority ${hostOf(services.fulcioUrl)}`;
  // What it signs besides is the proof that the key is ours; the certificate is all that is kept.
  const { key } = await asked(service, limits, () => fulcio.sign(Buffer.alloc(0)));
  const certificate = wrongIfThrown(
    service,
    () => new X509Certificate(key.$case === 'x509Certificate' ? key.certificate : ''),
  );
  const subject = wrongIfThrown(service, () => subjectOf(certificate, publicKey, expected));
  return { privateKey, certificate, subject };
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
  const builder = new DSSEBundleBuilder({
    signer: {
      sign: async (data) => ({
        signature: sign('sha256', data, privateKey),
        key: { $case: 'x509Certificate', certificate: certificate.toString() },
      }),
    },
    witnesses: witnessesOf(asking),
  });
  const bundle = await builder.create({ data: artifact.payload, type: artifact.payloadType });
  const bytes = serialize(bundle);
  wrongIfThrown('Sigstore', () => checkWitnessed(bytes, asking.services, certificate, artifact));
  return bytes;
}

function witnessesOf({ services, limits }: Asking): Witness[] {
  const { rekorUrl, tsaUrl } = services;
  const witnesses: Witness[] = [];
  if (rekorUrl !== null) {
    // `dsse` is what the public log takes for envelopes.
    const rekor = new RekorWitness({ rekorBaseURL: rekorUrl, entryType: 'dsse', ...fetching(limits) });
    const service = `the log ${hostOf(rekorUrl)}`;
    witnesses.push({ testify: (content, key) => asked(service, limits, () => rekor.testify(content, key)) });
  }
  if (tsaUrl !== null) {
    const tsa = new TSAWitness({ tsaBaseURL: tsaUrl, ...fetching(limits) });
    const service = `the timestamp authority ${hostOf(tsaUrl)}`;
    witnesses.push({ testify: (content) => asked(service, limits, () => tsa.testify(content)) });
  }
  return witnesses;
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
  // Throws when the time is another signature's.
  for (const timestamp of timestamps)
    RFC3161Timestamp.parse(Buffer.from(timestamp)).tstInfo.verify(signature);
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

// ── services ────────────────────────────────────────────────────────────────────────────────

function fetching({ requestMs, retries, firstDelayMs }: Limits) {
  return { timeout: requestMs, retry: { retries, minTimeout: firstDelayMs, factor: 2 } };
}

/** The answer of a service; what the library says of a failure may hold the token, and is not repeated. */
async function asked<T>(service: string, { phaseMs }: Limits, ask: () => Promise<T>): Promise<T> {
  let answer: T | null;
  try {
    answer = await within(ask(), phaseMs);
  } catch (error) {
    if (error instanceof RunError) throw error;
    throw failed(`${service} ${whyOf(error)}`);
  }
  if (answer !== null) return answer;
  throw failed(`${service} did not answer in time`);
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

/** A status or the name of a network error, found in what the library has wrapped around it. */
function whyOf(error: unknown): string {
  let status: number | null = null;
  let code: string | null = null;
  for (let at = error, depth = 0; at instanceof Error && depth < 5; at = at.cause, depth++) {
    if ('statusCode' in at && typeof at.statusCode === 'number') status = at.statusCode;
    if ('type' in at && (at.type === 'request-timeout' || at.type === 'body-timeout'))
      return 'did not answer in time';
    if (
      'code' in at &&
      typeof at.code === 'string' &&
      /^(?:E[A-Z]{2,20}|[A-Z_]*(?:CERT|TLS|SSL)[A-Z_]*)$/.test(at.code)
    )
      code = at.code;
  }
  if (status !== null) return `answered with status ${status}`;
  return code === null ? 'answered with something else than was asked for' : `cannot be reached: ${code}`;
}

/** Parsers throw anything at bytes that somebody else chose. */
function wrongIfThrown<T>(service: string, check: () => T): T {
  try {
    return check();
  } catch (error) {
    const why = error instanceof VerificationError ? `: ${error.message}` : '';
    throw failed(`${service} answered with something else than was asked for${why}`);
  }
}

function failed(
  message: string,
  hint = 'run it again later; nothing was signed that could be used',
): RunError {
  return new RunError('SIGNING_FAILED', message, { hint });
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : 'of no URL';
}
