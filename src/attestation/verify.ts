import type { KeyObject } from 'node:crypto';
import { dsse } from '@sigstore/core';
import { VerificationError } from '../errors.ts';
import { digestOf } from '../lib/digest.ts';
import type { Digest } from '../model.ts';
import type { Bundle } from './bundle.ts';
import { type CertificateClaims, type LeafCertificate, readLeaf } from './certificate.ts';
import { checkChain } from './chain.ts';
import { checkIdentity, checkSource, type ExpectedSigner, type ExpectedSource } from './identity.ts';
import { derOfKey } from './log.ts';
import { checkPredicate, type ExpectedPredicate, type PredicateFacts } from './predicates/check.ts';
import { verifySignature } from './signature.ts';
import type { Subject } from './subject.ts';
import { checkSubject, isOtherMessage } from './subject-match.ts';
import type { TrustRoot } from './trust/trusted-root.ts';
import { attempt, type BundleVerification, type Ledger, newLedger, verificationOf } from './verification.ts';
import { checkWitnesses } from './witnesses.ts';

/**
 * One bundle against one subject. Every check is made whatever the others say, and each has its outcome: a
 * bundle is verified when none has failed and none was left out that the trusted root demands.
 */

export type Expectation = ExpectedSource & ExpectedPredicate & { readonly signer: ExpectedSigner };

/** Only who has signed: what is said in the envelope is the caller's to check. */
export function signedBy(signer: ExpectedSigner, now: Date): Expectation {
  return {
    signer,
    sourceRepository: null,
    sourceRef: null,
    predicateType: null,
    builder: null,
    level: 0,
    summary: null,
    now,
  };
}

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
  /** `root` is for the log entries and timestamps that there are; they are demanded when it was named for that. */
  | {
      readonly kind: 'keys';
      readonly find: (hint: string) => TrustedKey | null;
      readonly root: TrustRoot | null;
      readonly demands: { readonly log: boolean; readonly time: boolean };
    };

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
  const ledger = newLedger();
  const toldBy = trust.kind === 'keys' ? 'identity' : 'chain';
  const signing = await attempt(ledger, toldBy, () => signingOf(bundle, trust, expected.signer));
  // That it could be read is no check: the real one follows, or is left out.
  if (signing !== undefined) ledger.outcomes.delete(toldBy);
  let times: readonly Date[] = [];
  if (signing !== undefined) {
    await checkSignature(ledger, { bundle, subject, signing });
    const demands = demandsOf(trust, signing);
    const { root } = trust;
    times = await checkWitnesses(ledger, { bundle, subject, signer: signing.der, root, demands, now });
    await checkSigner(ledger, { bundle, signing, trust, times, expected, now });
  }
  const claims = signing?.leaf?.claims ?? null;
  const facts = await checkContent(ledger, { bundle, subject, expected, claims, times });
  const signer = signing === undefined ? null : { name: signing.id, issuer: claims?.issuer ?? null };
  return verificationOf(bundle, { ledger, signer, claims, times, facts });
}

/** A bare key has no time of its own to be checked, but for one that was in use for a while. */
function demandsOf(trust: Trust, { validFor }: Signing): { readonly log: boolean; readonly time: boolean } {
  return trust.kind === 'authorities'
    ? trust.root.demands
    : { ...trust.demands, time: trust.demands.time || validFor !== null };
}

type Content = Pick<Parts, 'bundle' | 'subject' | 'expected' | 'times'> & {
  readonly claims: CertificateClaims | null;
};

async function checkContent(
  ledger: Ledger,
  { bundle, subject, expected, claims, times }: Content,
): Promise<PredicateFacts | null> {
  if (subject === null) {
    ledger.outcomes.set('subject', 'not-required');
    ledger.outcomes.set('predicate', 'not-required');
    return null;
  }
  await attempt(ledger, 'subject', () =>
    checkSubject(bundle, subject, ledger.outcomes.get('signature') === 'passed'),
  );
  return (
    (await attempt(ledger, 'predicate', () => checkPredicate(bundle, expected, { claims, times }))) ?? null
  );
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
      throw new VerificationError(
        'SIGNATURE_INVALID',
        `the signature is not by ${signing.id}, or not over this`,
      );
  });
}

async function checkSigner(
  ledger: Ledger,
  { bundle, signing, trust, times, expected, now }: Omit<Parts, 'subject'>,
): Promise<void> {
  const { leaf, validFor } = signing;
  if (leaf === null || trust.kind === 'keys') {
    ledger.outcomes.set('chain', 'not-required');
    ledger.outcomes.set('sct', 'not-required');
    // A key that has signed nothing is nobody's identity.
    if (ledger.outcomes.get('signature') !== 'passed') return;
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
