import { VerificationError } from '../errors.ts';
import type { Digest } from '../model.ts';
import { type BundleSource, isAbout, type Received } from './bundle-sources.ts';
import { neededAlgorithms } from './statement.ts';
import { type Algorithm, readSubject, type Subject } from './subject.ts';
import { MESSAGE_DIGESTS } from './subject-match.ts';
import { type RootOptions, trustFor } from './trust/choose.ts';
import type { TrustRoot } from './trust/trusted-root.ts';
import { type BundleVerification, unread, unrelated } from './verification.ts';
import { type Expectation, verifyBundle } from './verify.ts';

/** One artifact against all the bundles that were named for it: read once, and one of them has to verify. */

export type SubjectVerification = {
  readonly status: 'verified' | 'rejected';
  /** A null digest: it could not be read, or nothing was read because no bundle could be. */
  readonly subject: { readonly name: string; readonly digest: Digest | null };
  /** Each bundle that was looked at, as it was named; those of other predicate types are left out. */
  readonly bundles: readonly BundleVerification[];
  /** The first that verified. */
  readonly attestation: BundleVerification | null;
  /** Why not, of the bundle that came furthest; null when one was verified. */
  readonly reason: VerificationError | null;
  readonly root: RootAnswer | null;
};

/** Which trusted root answered, and of when it is. */
export type RootAnswer = {
  readonly name: string;
  readonly from: string;
  readonly date: string | null;
  readonly note: string | null;
};

export type SubjectOptions = {
  readonly directory: string;
  readonly trust: RootOptions;
  readonly now: Date;
};

/**
 * @throws RunError SUBJECT_UNREADABLE, BUNDLE_UNREADABLE, TRUST_ROOT_UNREADABLE, TRUST_ROOT_STALE, TRUST_ROOT_INVALID
 * @throws VerificationError BUNDLE_MALFORMED, SUBJECT_MISMATCH
 */
export async function verifySubject(
  spec: string,
  sources: readonly BundleSource[],
  expectations: readonly Expectation[],
  options: SubjectOptions,
): Promise<readonly SubjectVerification[]> {
  const subject = readSubject(spec, options.directory, wantsOf(sources));
  const bundles = sources.flatMap(({ searched, bundles: all }) =>
    searched ? all.filter((bundle) => 'malformed' in bundle || isAbout(bundle, subject)) : all,
  );
  const answers: SubjectVerification[] = [];
  for (const expected of expectations) answers.push(await verifyAgainst(subject, bundles, expected, options));
  return answers;
}

const ALL: ReadonlySet<Algorithm> = new Set(['sha256', 'sha384', 'sha512']);
const LONGEST_P256 = 72;
/** The longest signature of ECDSA, of P-521 in DER: what is longer is RSA's, and Ed25519's has 64 bytes. */
const LONGEST_ECDSA = 139;

/** What has to be computed while the bytes go by: they are read once. */
function wantsOf(sources: readonly BundleSource[]): { algorithms: ReadonlySet<Algorithm>; whole: boolean } {
  const bundles = sources.flatMap((source) => source.bundles);
  const algorithms = new Set<Algorithm>(['sha256']);
  let whole = false;
  for (const bundle of bundles) {
    if ('malformed' in bundle) continue;
    const { content, signature } = bundle;
    if (content.kind === 'message') {
      const name = MESSAGE_DIGESTS.get(content.algorithm);
      if (name !== undefined) algorithms.add(name);
      // Longer than P-256 makes them: the key's own hash is another than the one that is named.
      if (signature.length > LONGEST_P256) for (const one of ALL) algorithms.add(one);
      whole ||= signature.length === 64 || signature.length > LONGEST_ECDSA;
    } else if (content.statement !== null)
      for (const name of neededAlgorithms(content.statement)) algorithms.add(name);
  }
  return { algorithms, whole };
}

async function verifyAgainst(
  subject: Subject,
  bundles: readonly Received[],
  expected: Expectation,
  { trust, now }: SubjectOptions,
): Promise<SubjectVerification> {
  const { name, digests } = subject;
  const candidates = bundles.filter((bundle) => isOfType(bundle, expected.predicateType));
  const asked = candidates.length > 0 ? candidates : bundles;
  const results: Answered[] = [];
  for (const bundle of asked) {
    if ('malformed' in bundle) results.push({ found: unread(bundle), root: null });
    // Among several, one that does not even claim to be about this is not asked for anything else.
    else if (asked.length > 1 && !isAbout(bundle, subject))
      results.push({ found: unrelated(bundle, subject), root: null });
    else {
      const chosen = await trustFor(bundle, expected.signer, trust, now);
      results.push({
        found: await verifyBundle(bundle, subject, { expected, trust: chosen, now }),
        root: chosen.root,
      });
    }
  }
  const best = bestOf(results);
  const verified = best?.found.status === 'verified';
  return {
    status: verified ? 'verified' : 'rejected',
    subject: { name, digest: digestOf(digests) },
    bundles: results.map(({ found }) => found),
    attestation: verified ? best.found : null,
    reason: verified ? null : (best?.found.reason ?? aboutNothing(name)),
    root: rootAnswer(best?.root ?? null),
  };
}

type Answered = { readonly found: BundleVerification; readonly root: TrustRoot | null };

/** The first that is verified; else the one that came furthest, and one by another kind of signer least. */
function bestOf(results: readonly Answered[]): Answered | undefined {
  const passed = ({ found: { checks, signer } }: Answered): number =>
    signer === null ? -1 : Object.values(checks).filter((outcome) => outcome === 'passed').length;
  const verified = results.find(({ found }) => found.status === 'verified');
  return verified ?? [...results].sort((a, b) => passed(b) - passed(a))[0];
}

function rootAnswer(root: TrustRoot | null): RootAnswer | null {
  return root === null ? null : { name: root.name, from: root.from, date: root.date, note: root.note };
}

function aboutNothing(name: string): VerificationError {
  return new VerificationError('SUBJECT_MISMATCH', `none of the bundles is about ${name}`);
}

function isOfType(bundle: Received, wanted: string | null): boolean {
  if (wanted === null || 'malformed' in bundle) return true;
  const { content } = bundle;
  return content.kind === 'envelope' && content.statement?.predicateType === wanted;
}

/** The sha256, or the one digest that was given in place of an artifact. */
function digestOf(digests: Subject['digests']): Digest | null {
  const [named] = (['sha256', 'sha384', 'sha512'] as const).filter((name) => digests[name] !== undefined);
  return named === undefined ? null : `${named}:${digests[named]}`;
}
