import { VerificationError } from '../errors.ts';
import type { Digest } from '../model.ts';
import type { Bundle, MalformedBundle } from './bundle.ts';
import type { CertificateClaims } from './certificate.ts';
import type { PredicateFacts } from './predicates/check.ts';
import type { Statement } from './statement.ts';
import type { Subject } from './subject.ts';
import { checkSubject } from './subject-match.ts';

/** What came of each check of a bundle, and what is said of the bundle because of it. */

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

export type BundleVerification = {
  readonly source: string;
  readonly file: string;
  /** Of the file the bundle is in; null: it could not be read. */
  readonly digest: Digest | null;
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

/** What has come of the checks so far. */
export type Ledger = {
  readonly outcomes: Map<CheckName, Outcome>;
  readonly errors: Map<CheckName, VerificationError>;
};

/** Before any check. */
export function newLedger(): Ledger {
  return { outcomes: new Map(), errors: new Map() };
}

/** Makes one check and writes down what came of it. @returns undefined when it has failed. */
export async function attempt<T>(
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

type Made = {
  readonly ledger: Ledger;
  /** Null: it could not be told. */
  readonly signer: BundleVerification['signer'];
  readonly claims: CertificateClaims | null;
  readonly times: readonly Date[];
  readonly facts: PredicateFacts | null;
};

/** The answer, when every check is made. */
export function verificationOf(
  bundle: Bundle,
  { ledger, signer, claims, times, facts }: Made,
): BundleVerification {
  const checks = { ...NOT_REACHED, ...Object.fromEntries(ledger.outcomes) };
  const reason = reasonOf(ledger);
  const complete = Object.values(checks).every(
    (outcome) => outcome === 'passed' || outcome === 'not-required',
  );
  const { content } = bundle;
  const statement = content.kind === 'envelope' ? content.statement : null;
  return {
    source: bundle.source,
    file: bundle.file,
    digest: bundle.digest,
    status: reason === null && complete ? 'verified' : 'rejected',
    checks,
    reason,
    predicateType: statement?.predicateType ?? null,
    signer,
    claims,
    times: times.map((time) => time.toISOString().replace('.000Z', 'Z')),
    logIndex: bundle.entries[0]?.logIndex ?? null,
    statement,
    facts,
  };
}

/** The answer for what is no bundle at all. */
export function unread({ malformed, ...place }: MalformedBundle): BundleVerification {
  return { ...NOTHING_KNOWN, ...place, checks: NOT_REACHED, reason: malformed };
}

/** The answer for one of several that is about something else. */
export function unrelated(bundle: Bundle, subject: Subject): BundleVerification {
  const { source, file, digest, content } = bundle;
  const statement = content.kind === 'envelope' ? content.statement : null;
  return {
    ...NOTHING_KNOWN,
    source,
    file,
    digest,
    checks: { ...NOT_REACHED, subject: 'failed' },
    reason: mismatchOf(bundle, subject),
    predicateType: statement?.predicateType ?? null,
    statement,
  };
}

function mismatchOf(bundle: Bundle, subject: Subject): VerificationError {
  try {
    checkSubject(bundle, subject, false);
  } catch (error) {
    if (error instanceof VerificationError) return error;
    throw error;
  }
  throw new RangeError('a bundle about something else that is about the subject');
}

const NOTHING_KNOWN = {
  status: 'rejected',
  predicateType: null,
  signer: null,
  claims: null,
  times: [],
  logIndex: null,
  statement: null,
  facts: null,
} as const;

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
