import type { KeyObject } from 'node:crypto';
import { dsse, RFC3161Timestamp } from '@sigstore/core';
import type { TrustMaterial } from '@sigstore/verify';
import { getTSATimestamp } from '@sigstore/verify/dist/timestamp/index.js';
import { VerificationError } from '../errors.ts';
import { digestOf } from '../lib/digest.ts';
import type { Digest } from '../model.ts';
import type { Bundle, MalformedBundle } from './bundle.ts';
import { type CertificateClaims, type LeafCertificate, readLeaf } from './certificate.ts';
import { checkChain, checkTimestamps } from './chain.ts';
import { checkIdentity, checkSource, type ExpectedSigner, type ExpectedSource } from './identity.ts';
import { by, checkLogTime, derOfKey, verifyBody, verifyInclusion } from './log.ts';
import { checkPredicate, type ExpectedPredicate, type PredicateFacts } from './predicates/check.ts';
import { verifySignature } from './signature.ts';
import { matchSubject, type Statement } from './statement.ts';
import type { Subject } from './subject.ts';
import type { TrustRoot } from './trust/trusted-root.ts';

/**
 * One bundle against one subject. Every check is made whatever the others say, and each has its outcome: a
 * bundle is verified when none has failed and none was left out that the trusted root demands.
 */

/** In the order in which a failure is told. */
export const CHECKS = [
  'signature',
  'chain',
  'sct',
  'log',
  'time',
  'identity',
  'subject',
  'predicate',
] as const;
export type CheckName = (typeof CHECKS)[number];

/** `not-required`: not by this root. `not-reached`: another failure leaves nothing to check. */
export type Outcome = 'passed' | 'failed' | 'not-required' | 'not-reached';

export type Expectation = ExpectedSource & ExpectedPredicate & { readonly signer: ExpectedSigner };

/** A key that is trusted, with the time it was in use. */
export type TrustedKey = {
  readonly id: string;
  readonly key: KeyObject;
  /** Null: at any time. */
  readonly validFor: { readonly start: Date; readonly end: Date | null } | null;
};

/** What the signer is checked against. */
export type Trust =
  | { readonly kind: 'authorities'; readonly root: TrustRoot }
  /** `root` is for the log entries and timestamps that there are; `demandsLog` when it was named for that. */
  | {
      readonly kind: 'keys';
      readonly find: (hint: string) => TrustedKey | null;
      readonly root: TrustRoot | null;
      readonly demandsLog: boolean;
    };

export type BundleVerification = {
  readonly source: string;
  /** Of the file the bundle is in. */
  readonly digest: Digest;
  readonly status: 'verified' | 'rejected';
  readonly checks: Readonly<Record<CheckName, Outcome>>;
  readonly reason: VerificationError | null;
  readonly predicateType: string | null;
  /** As the bundle names it: believed only when it is verified. */
  readonly signer: { readonly name: string; readonly issuer: string | null } | null;
  readonly claims: CertificateClaims | null;
  /** The proven times of signing, ISO 8601. */
  readonly times: readonly string[];
  readonly logIndex: string | null;
  readonly statement: Statement | null;
  readonly facts: PredicateFacts | null;
};

type Ledger = {
  readonly outcomes: Map<CheckName, Outcome>;
  readonly errors: Map<CheckName, VerificationError>;
};

/** Makes one check and writes down what came of it. @returns undefined when it has failed. */
async function attempt<T>(
  ledger: Ledger,
  name: CheckName,
  check: () => T | Promise<T>,
): Promise<T | undefined> {
  try {
    const value = await check();
    ledger.outcomes.set(name, 'passed');
    return value;
  } catch (error) {
    if (!(error instanceof VerificationError)) throw error;
    ledger.outcomes.set(name, 'failed');
    ledger.errors.set(name, error);
    return undefined;
  }
}

/** Who has signed, as far as a bundle and our trust go together. */
type Signing = {
  readonly key: KeyObject;
  /** What a log entry has to name. */
  readonly der: Buffer;
  readonly leaf: LeafCertificate | null;
  readonly id: string;
  readonly validFor: TrustedKey['validFor'];
};

/** `subject` null: what is said in the envelope, and of what, is the caller's to check. */
export async function verifyBundle(
  bundle: Bundle,
  subject: Subject | null,
  { expected, trust, now }: { readonly expected: Expectation; readonly trust: Trust; readonly now: Date },
): Promise<BundleVerification> {
  const ledger: Ledger = { outcomes: new Map(), errors: new Map() };
  const toldBy = trust.kind === 'keys' ? 'identity' : 'chain';
  const signing = await attempt(ledger, toldBy, () => signingOf(bundle, trust, expected.signer));
  // That it could be read is no check: the real one follows, or is left out.
  if (signing !== undefined) ledger.outcomes.delete(toldBy);
  let times: readonly Date[] = [];
  if (signing !== undefined) {
    await checkSignature(ledger, { bundle, subject, signing });
    times = await checkLogAndTime(ledger, { bundle, subject, signing, trust, now });
    await checkSigner(ledger, { bundle, signing, trust, times, expected, now });
  }
  const claims = signing?.leaf?.claims ?? null;
  const facts = await checkContent(ledger, { bundle, subject, expected, claims });
  return verificationOf(bundle, { ledger, signing, times, facts });
}

type Content = Pick<Parts, 'bundle' | 'subject' | 'expected'> & { readonly claims: CertificateClaims | null };

async function checkContent(
  ledger: Ledger,
  { bundle, subject, expected, claims }: Content,
): Promise<PredicateFacts | null> {
  if (subject === null) {
    ledger.outcomes.set('subject', 'not-required');
    ledger.outcomes.set('predicate', 'not-required');
    return null;
  }
  await attempt(ledger, 'subject', () => checkSubject(bundle, subject, ledger));
  return (await attempt(ledger, 'predicate', () => checkPredicate(bundle, expected, claims))) ?? null;
}

function signingOf({ material }: Bundle, trust: Trust, signer: ExpectedSigner): Signing {
  switch (trust.kind) {
    case 'authorities': {
      if (material.kind === 'key')
        throw new VerificationError(
          'SIGNER_MISMATCH',
          'it is signed with a bare key, expected a certificate',
        );
      const leaf = readLeaf(material.leaf, trust.root.profile);
      return { key: leaf.key, der: material.leaf, leaf, id: leaf.claims.subject, validFor: null };
    }
    case 'keys': {
      if (material.kind === 'certificate')
        throw new VerificationError(
          'SIGNER_MISMATCH',
          'it is signed with a certificate, expected a bare key',
        );
      const found = trust.find(material.hint);
      if (found === null)
        throw new VerificationError(
          'SIGNER_MISMATCH',
          `it is signed with another key than ${nameOf(signer)}`,
        );
      return { key: found.key, der: derOfKey(found.key), leaf: null, id: found.id, validFor: found.validFor };
    }
  }
}

function nameOf(signer: ExpectedSigner): string {
  return signer.kind === 'npm' ? 'those of the npm registry' : 'the one that is trusted';
}

type Parts = {
  readonly bundle: Bundle;
  readonly subject: Subject | null;
  readonly signing: Signing;
  readonly trust: Trust;
  readonly times: readonly Date[];
  readonly expected: Expectation;
  readonly now: Date;
};

/** Keys that once signed envelopes with r and s side by side in place of DER: Google's, for the VSAs of its images. */
const HISTORIC_P1363: ReadonlySet<Digest> = new Set([
  'sha256:f2dc1795c9c57933c48218f71a3f7e91bad43a435cd0cf41537454a2bcb4c8c5',
]);

async function checkSignature(
  ledger: Ledger,
  { bundle: { content, signature }, subject, signing }: Pick<Parts, 'bundle' | 'subject' | 'signing'>,
): Promise<void> {
  // A signature over other bytes says nothing of these: the subject's check tells that they are others.
  if (isOtherMessage({ content }, subject)) return;
  await attempt(ledger, 'signature', async () => {
    const signed =
      content.kind === 'envelope'
        ? { bytes: dsse.preAuthEncoding(content.payloadType, content.payload) }
        : subject?.bytes
          ? { bytes: subject.bytes }
          : { digests: subject?.digests ?? {} };
    const valid =
      (await verifySignature(signing.key, signed, signature)) ||
      (HISTORIC_P1363.has(digestOf(signing.der)) &&
        (await verifySignature(signing.key, signed, signature, 'p1363')));
    if (!valid)
      throw new VerificationError('SIGNATURE_INVALID', `it is no signature of ${signing.id} over this`);
  });
}

type Message = Extract<Bundle['content'], { kind: 'message' }>;

/** Names of Sigstore's hash algorithms → ours. */
export const MESSAGE_DIGESTS: ReadonlyMap<string, 'sha256' | 'sha384' | 'sha512'> = new Map([
  ['SHA2_256', 'sha256'],
  ['SHA2_384', 'sha384'],
  ['SHA2_512', 'sha512'],
]);

function isMessage({ algorithm, digest }: Message, { digests }: Subject): boolean {
  const name = MESSAGE_DIGESTS.get(algorithm);
  return name !== undefined && digests[name] === digest;
}

/** Signed over other bytes: then signature and log entry are not compared with these. */
function isOtherMessage({ content }: Pick<Bundle, 'content'>, subject: Subject | null): boolean {
  return content.kind === 'message' && (subject === null || !isMessage(content, subject));
}

function checkSubject({ content }: Bundle, subject: Subject, { outcomes }: Ledger): void {
  if (content.kind === 'message') {
    if (!isMessage(content, subject))
      throw new VerificationError(
        'SUBJECT_MISMATCH',
        `expected the bytes with ${content.algorithm} ${content.digest}, found ${subject.name} with sha256:${subject.digests.sha256 ?? ''}`,
      );
    // The digest beside the signature is only a hint.
    if (outcomes.get('signature') !== 'passed')
      throw new VerificationError('SUBJECT_MISMATCH', 'no signature vouches for these bytes');
    return;
  }
  if (content.statement === null) throw notInToto(content.payloadType);
  matchSubject(content.statement, subject);
}

function notInToto(payloadType: string): VerificationError {
  return new VerificationError(
    'PAYLOAD_TYPE',
    `expected an in-toto Statement, found the payload type ${payloadType}`,
  );
}

// ── log and time ────────────────────────────────────────────────────────────────────────────

const NO_MATERIAL: Pick<TrustMaterial, 'tlogs' | 'timestampAuthorities'> = {
  tlogs: [],
  timestampAuthorities: [],
};

/** @returns the times that are proven */
async function checkLogAndTime(
  ledger: Ledger,
  { bundle, subject, signing, trust, now }: Omit<Parts, 'times' | 'expected'>,
): Promise<readonly Date[]> {
  const { tlogs, timestampAuthorities } = trust.root?.material ?? NO_MATERIAL;
  const demandsLog = trust.kind === 'keys' ? trust.demandsLog : trust.root.demands.log;
  const isOther = isOtherMessage(bundle, subject);
  let logged: readonly Date[] = [];
  if (demandsLog || bundle.entries.length > 0) {
    const found = await attempt(ledger, 'log', () => {
      checkEntries(bundle);
      for (const entry of bundle.entries) {
        verifyInclusion(entry, bundle.version, tlogs);
        if (!isOther) verifyBody(entry, bundle, signing, subject);
      }
      return integratedTimes(bundle);
    });
    logged = found ?? [];
  } else ledger.outcomes.set('log', 'not-required');
  // A bare key has no time of its own to be checked; what is there is checked all the same.
  const demandsTime = trust.kind === 'authorities' ? trust.root.demands.time : signing.validFor !== null;
  if (!demandsTime && bundle.timestamps.length === 0 && logged.length === 0) {
    ledger.outcomes.set('time', 'not-required');
    return [];
  }
  const times = await attempt(ledger, 'time', () => {
    const stamped = bundle.timestamps.map((der) => timestampOf(der, bundle.signature, timestampAuthorities));
    const all = [...logged, ...stamped];
    checkTimestamps(all, { now, demanded: demandsTime });
    return all;
  });
  if (times === undefined) return [];
  if (ledger.outcomes.get('log') === 'passed' && isOther) ledger.outcomes.delete('log');
  if (ledger.outcomes.get('log') === 'passed')
    await attempt(ledger, 'log', () => {
      for (const entry of bundle.entries) if (times.length > 0) checkLogTime(entry, times, tlogs);
    });
  return times;
}

function checkEntries({ entries }: Bundle): void {
  if (entries.length === 0)
    throw new VerificationError('LOG_UNPROVEN', 'it has no log entry, and the root demands one');
  const places = new Set(
    entries.map(
      ({ logId, canonicalizedBody }) =>
        `${logId.keyId.toString('hex')} ${canonicalizedBody.toString('base64')}`,
    ),
  );
  if (places.size < entries.length)
    throw new VerificationError('LOG_MISMATCH', 'it has the same log entry twice');
}

/** Only with a promise has the log signed the time. */
function integratedTimes({ entries }: Bundle): readonly Date[] {
  return entries.flatMap(({ inclusionPromise, integratedTime }) =>
    inclusionPromise === undefined ? [] : [new Date(Number(integratedTime) * 1000)],
  );
}

function timestampOf(
  der: Buffer,
  signature: Buffer,
  authorities: TrustMaterial['timestampAuthorities'],
): Date {
  return by(
    'TIME_UNPROVEN',
    'a timestamp of it is by no authority of the trusted root, or over something else',
    () => getTSATimestamp(granted(RFC3161Timestamp.parse(Buffer.from(der))), signature, authorities),
  ).timestamp;
}

/** RFC 3161 2.4.2: 0 is granted, 1 granted with modifications; any other status brings no token. */
function granted(timestamp: RFC3161Timestamp): RFC3161Timestamp {
  if (timestamp.status === 0n || timestamp.status === 1n) return timestamp;
  throw new VerificationError('TIME_UNPROVEN', 'the authority has not granted the timestamp');
}

// ── the signer ──────────────────────────────────────────────────────────────────────────────

async function checkSigner(
  ledger: Ledger,
  { bundle, signing, trust, times, expected, now }: Omit<Parts, 'subject'>,
): Promise<void> {
  const { leaf, validFor } = signing;
  if (leaf === null || trust.kind === 'keys') {
    ledger.outcomes.set('chain', 'not-required');
    ledger.outcomes.set('sct', 'not-required');
    await attempt(ledger, 'identity', () => {
      checkKeyTime(validFor, times, signing.id);
      if (expected.sourceRepository !== null || expected.sourceRef !== null)
        throw new VerificationError('SOURCE_MISMATCH', 'a bare key does not say from which source it signed');
    });
    return;
  }
  await checkChain(
    { bundle, leaf, root: trust.root, times, now },
    (name, check) => attempt(ledger, name, check),
    (name) => ledger.outcomes.set(name, 'not-required'),
  );
  await attempt(ledger, 'identity', () => {
    const { signer } = expected;
    if ('issuer' in signer) checkIdentity(leaf.claims, signer);
    checkSource(leaf.claims, expected);
  });
}

function checkKeyTime(validFor: TrustedKey['validFor'], times: readonly Date[], id: string): void {
  if (validFor === null) return;
  const { start, end } = validFor;
  const outside = times.length === 0 || times.some((time) => time < start || (end !== null && time > end));
  if (outside) throw new VerificationError('SIGNER_MISMATCH', `${id} was not in use when this was signed`);
}

// ── the answer ──────────────────────────────────────────────────────────────────────────────

type Made = {
  readonly ledger: Ledger;
  readonly signing: Signing | undefined;
  readonly times: readonly Date[];
  readonly facts: PredicateFacts | null;
};

function verificationOf(bundle: Bundle, { ledger, signing, times, facts }: Made): BundleVerification {
  const checks = { ...NOT_REACHED, ...Object.fromEntries(ledger.outcomes) };
  const reason = reasonOf(ledger);
  const complete = Object.values(checks).every(
    (outcome) => outcome === 'passed' || outcome === 'not-required',
  );
  const { content } = bundle;
  const statement = content.kind === 'envelope' ? content.statement : null;
  return {
    source: bundle.source,
    digest: bundle.digest,
    status: reason === null && complete ? 'verified' : 'rejected',
    checks,
    reason,
    predicateType: statement?.predicateType ?? null,
    signer: signing === undefined ? null : { name: signing.id, issuer: signing.leaf?.claims.issuer ?? null },
    claims: signing?.leaf?.claims ?? null,
    times: times.map((time) => time.toISOString()),
    logIndex: bundle.entries[0]?.logIndex ?? null,
    statement,
    facts,
  };
}

/** The answer for what is no bundle at all. */
export function unread({ source, digest, malformed }: MalformedBundle): BundleVerification {
  return {
    source,
    digest,
    status: 'rejected',
    checks: NOT_REACHED,
    reason: malformed,
    predicateType: null,
    signer: null,
    claims: null,
    times: [],
    logIndex: null,
    statement: null,
    facts: null,
  };
}

const NOT_REACHED: BundleVerification['checks'] = {
  signature: 'not-reached',
  chain: 'not-reached',
  sct: 'not-reached',
  log: 'not-reached',
  time: 'not-reached',
  identity: 'not-reached',
  subject: 'not-reached',
  predicate: 'not-reached',
};

/** An envelope about something else is told first: whoever exchanged its type has broken the signature as well. */
function reasonOf({ errors }: Ledger): VerificationError | null {
  const all = CHECKS.flatMap((name) => errors.get(name) ?? []);
  return all.find(({ code }) => code === 'PAYLOAD_TYPE') ?? all[0] ?? null;
}
