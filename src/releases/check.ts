import { isAbsolute, relative, sep } from 'node:path';
import type { BundleSource, bundlesBeside, loadBundles } from '../attestation/bundle-sources.ts';
import type { RootOptions } from '../attestation/trust/choose.ts';
import type { SubjectVerification, verifySubject } from '../attestation/verify-subject.ts';
import { VerificationError } from '../errors.ts';
import { kindAt } from '../lib/files.ts';
import type {
  Change,
  CheckedReleases,
  Digest,
  Path,
  ReleaseFailure,
  ReleasePolicy,
  ReleaseResult,
  Unchecked,
} from '../model.ts';
import { expectationOf, type Materials } from './expectation.ts';
import type { HeadEntry } from './head-entry.ts';
import { type Artifact, type Asked, type Matches, planReleases } from './plan.ts';

/** Every artifact that was given against every entry of the policy that is about it: all of them must verify. */

export type ReleaseInput = {
  readonly entries: readonly ReleasePolicy[];
  readonly materials: Materials;
  /** Absolute, as the bundles. */
  readonly artifacts: readonly string[];
  readonly bundles: readonly string[];
  readonly directory: string;
  readonly root: string;
  readonly change: Change;
  readonly trust: RootOptions;
  readonly now: Date;
};

/** What this stage asks of others. */
export type ReleasePorts = {
  readonly matches: Matches;
  readonly bundlesBeside: typeof bundlesBeside;
  readonly loadBundles: typeof loadBundles;
  readonly verify: typeof verifySubject;
  /** Of the content of a file or folder, named as from `directory`. @throws RunError SUBJECT_UNREADABLE */
  readonly digestOf: (file: string) => Digest;
  readonly head: (path: Path) => Promise<HeadEntry>;
};

/** A file with attestations that something was held against: the evidence binds it. */
export type UsedBundle = { readonly uri: string; readonly digest: Digest };

export type ReleaseCheck = CheckedReleases & { readonly bundles: readonly UsedBundle[] };

/** @throws RunError SUBJECT_UNREADABLE, BUNDLE_UNREADABLE, and those of keys and trusted roots */
export async function checkReleases(input: ReleaseInput, ports: ReleasePorts): Promise<ReleaseCheck> {
  const plan = planReleases({ ...input, matches: ports.matches });
  const received = receiving(input, ports);
  const checked: CheckedArtifact[] = [];
  for (const asked of plan.asked) checked.push(await checkArtifact(asked, received, input, ports));
  checked.sort(bySubject);
  const others: Unchecked[] = [];
  for (const { asked, result } of checked) {
    for (const place of asked.touched) {
      const why = whyAnother(asked.artifact, result.digest, await ports.head(place));
      if (why !== null) others.push({ what: `release ${asked.artifact.subject}`, why, blocks: true });
    }
  }
  return {
    results: checked.map(({ result }) => result),
    failures: checked.flatMap(({ failures }) => failures),
    unchecked: once([...plan.unchecked, ...others]),
    bundles: usedOf(checked),
  };
}

// ── attestations ────────────────────────────────────────────────────────────────────────────

/** Files of attestations and what is in them; one that was made to mislead is a reason by itself. */
type Received = {
  readonly files: readonly string[];
  readonly bundles: readonly BundleSource[] | VerificationError;
};

/**
 * Those that were given, for every artifact; when none was given, each artifact's own that stand beside it. They
 * may be files of the change: unlike a scanner's results they are signed, by whom the policy of the base names, so
 * that who brings them along has no say in what they say.
 */
function receiving(
  { bundles, directory }: ReleaseInput,
  { loadBundles, bundlesBeside }: ReleasePorts,
): (name: string) => Received {
  const open = (files: readonly string[]): Received => ({
    files,
    bundles: refusalOf(() => loadBundles(files, directory)),
  });
  if (bundles.length === 0) return (name) => open(bundlesBeside(name, directory));
  let given: Received | null = null;
  return () => {
    given ??= open(bundles.map((file) => nameFrom(directory, file)));
    return given;
  };
}

// ── one artifact ────────────────────────────────────────────────────────────────────────────

type CheckedArtifact = {
  readonly asked: Asked;
  readonly result: ReleaseResult;
  readonly failures: readonly ReleaseFailure[];
  readonly used: readonly UsedBundle[];
};

/** The artifact is read once, whatever the number of entries. */
async function checkArtifact(
  asked: Asked,
  received: (name: string) => Received,
  input: ReleaseInput,
  { verify, digestOf }: ReleasePorts,
): Promise<CheckedArtifact> {
  const { artifact } = asked;
  const { materials, directory, trust, now } = input;
  const name = nameFrom(directory, artifact.file);
  const { files, bundles } = received(name);
  const wanted = asked.entries.map((entry) => ({ entry, expected: expectationOf(entry, materials, now) }));
  const expectations = wanted.flatMap(({ expected }) => expected ?? []);
  const nameless = wanted.filter(({ expected }) => expected === null);
  const verified =
    bundles instanceof VerificationError
      ? bundles
      : expectations.length === 0 || files.length === 0
        ? []
        : await verify(name, bundles, expectations, { directory, trust, now }).catch(refusal);
  const answers = verified instanceof VerificationError ? [] : verified;
  const failures = once([
    ...(files.length === 0 ? [noBundle(artifact)] : []),
    ...(verified instanceof VerificationError ? [failureOf(artifact, verified)] : []),
    ...answers.flatMap(({ reason }) => (reason === null ? [] : [failureOf(artifact, reason)])),
    ...nameless.map(({ entry }) => namelessKey(artifact, entry)),
  ]);
  refuseSilence(asked, answers, failures);
  const digest = answers[0]?.subject.digest ?? digestOf(name);
  return {
    asked,
    result: resultOf(artifact, digest, answers, failures),
    failures,
    used: answers.flatMap((one) =>
      one.bundles.flatMap(({ file, digest: of }) => (of === null ? [] : [{ uri: file, digest: of }])),
    ),
  };
}

function refuseSilence(
  { entries }: Asked,
  answers: readonly SubjectVerification[],
  failures: readonly ReleaseFailure[],
): void {
  const verified = answers.filter(({ status }) => status === 'verified');
  if (failures.length === 0 && verified.length < entries.length)
    throw new Error('expected a verification or a reason for each entry');
}

function resultOf(
  { subject }: Artifact,
  digest: Digest,
  answers: readonly SubjectVerification[],
  failures: readonly ReleaseFailure[],
): ReleaseResult {
  const signers = once(answers.flatMap(({ attestation }) => attestation?.signer?.name ?? []));
  const [first] = failures;
  return {
    subject,
    digest,
    status: first === undefined ? 'verified' : 'rejected',
    ...(signers.length === 0 ? {} : { signer: signers.join(', ') }),
    ...(first === undefined ? {} : { reason: `${first.code}: ${first.message}` }),
  };
}

// ── what is wrong ───────────────────────────────────────────────────────────────────────────

function refusal(error: unknown): VerificationError {
  if (error instanceof VerificationError) return error;
  throw error;
}

function refusalOf<T>(read: () => T): T | VerificationError {
  try {
    return read();
  } catch (error) {
    return refusal(error);
  }
}

function failureOf(
  { subject, path }: Artifact,
  { code, message, hint }: Pick<VerificationError, 'code' | 'message' | 'hint'>,
): ReleaseFailure {
  return { subject, path, code, message, hint };
}

function noBundle(artifact: Artifact): ReleaseFailure {
  return failureOf(artifact, {
    code: 'SUBJECT_MISMATCH',
    message: 'expected an attestation, found none: no --bundle was given, and none stands beside it',
    hint: 'pass its attestation with --bundle, or put it beside the artifact under its name and `.sigstore.json`',
  });
}

function namelessKey(artifact: Artifact, { signer }: ReleasePolicy): ReleaseFailure {
  const what = signer.kind === 'certificate' ? 'root' : 'key';
  return failureOf(artifact, {
    code: 'SIGNER_MISMATCH',
    message: `the policy names the ${what} of the expected signer by its digest alone`,
    hint: `put the PEM file beside the policy and name it as \`${what}\`: a digest verifies nothing`,
  });
}

/** What was verified is on the disk; what is merged is in the head. */
function whyAnother({ file }: Artifact, digest: Digest, head: HeadEntry): string | null {
  if (head.kind === 'absent') return null;
  if (head.kind === 'other') return `the change touches it, and ${head.why}: it cannot be compared`;
  // A file can hold the very text that a folder's digest is over.
  if (head.kind === kindAt(file) && head.digest === digest) return null;
  return `the ${head.kind} that was given is not the one that the change brings`;
}

// ── names and lists ─────────────────────────────────────────────────────────────────────────

/** The same words on every machine; what looks like a digest is still a file. */
function nameFrom(directory: string, file: string): string {
  const name = relative(directory, file);
  if (name === '' || isAbsolute(name)) return name === '' ? '.' : name;
  const plain = name.split(sep).join('/');
  return /^sha\d+:/i.test(plain) ? `./${plain}` : plain;
}

/** Each file once, whatever the number of bundles in it. */
function usedOf(checked: readonly CheckedArtifact[]): readonly UsedBundle[] {
  const used = checked.flatMap((one) => one.used);
  return [...new Map(used.map((one) => [one.digest, one])).values()].sort((a, b) =>
    compare(a.digest, b.digest),
  );
}

function once<T>(list: readonly T[]): readonly T[] {
  return [...new Map(list.map((item) => [JSON.stringify(item), item])).values()];
}

const compare = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);
const bySubject = ({ result: a }: CheckedArtifact, { result: b }: CheckedArtifact): number =>
  compare(a.subject, b.subject) || compare(a.digest, b.digest);
