import { isAbsolute, relative, sep } from 'node:path';
import type { RootOptions } from '../attestation/trust/choose.ts';
import type {
  BundleSource,
  loadBundles,
  SubjectVerification,
  verifySubject,
} from '../attestation/verify-subject.ts';
import { VerificationError } from '../errors.ts';
import { quotePath } from '../lib/names.ts';
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
  readonly loadBundles: typeof loadBundles;
  readonly verify: typeof verifySubject;
  /** Of the content of a file or folder, named as from `directory`. @throws RunError SUBJECT_UNREADABLE */
  readonly digestOf: (file: string) => Digest;
  /** Of a file of the head; null where there is no such regular file, or it is too large. */
  readonly headDigest: (path: Path) => Promise<Digest | null>;
};

/** A file with attestations that something was held against: the evidence binds it. */
export type UsedBundle = { readonly uri: string; readonly digest: Digest };

export type ReleaseCheck = CheckedReleases & { readonly bundles: readonly UsedBundle[] };

/** @throws RunError SUBJECT_UNREADABLE, BUNDLE_UNREADABLE, and those of keys and trusted roots */
export async function checkReleases(input: ReleaseInput, ports: ReleasePorts): Promise<ReleaseCheck> {
  const plan = planReleases({ ...input, matches: ports.matches });
  const bundles = plan.asked.length === 0 ? [] : openBundles(input, ports);
  const checked: CheckedArtifact[] = [];
  for (const asked of plan.asked) checked.push(await checkArtifact(asked, bundles, input, ports));
  checked.sort(bySubject);
  const others: Unchecked[] = [];
  for (const { artifact, result } of checked) {
    if (!artifact.inside || !plan.brought.has(artifact.path)) continue;
    if ((await ports.headDigest(artifact.path)) !== result.digest) others.push(anotherFile(artifact));
  }
  return {
    results: checked.map(({ result }) => result),
    failures: checked.flatMap(({ failures }) => failures),
    unchecked: once([...plan.unchecked, ...others]),
    bundles: usedOf(checked, input),
  };
}

type Bundles = readonly BundleSource[] | VerificationError;

/** One that was made to mislead is a reason against every artifact that it was given for. */
function openBundles({ bundles, directory }: ReleaseInput, ports: ReleasePorts): Bundles {
  const names = bundles.map((file) => nameFrom(directory, file));
  return refusalOf(() => ports.loadBundles(names, directory));
}

type CheckedArtifact = {
  readonly artifact: Artifact;
  readonly result: ReleaseResult;
  readonly failures: readonly ReleaseFailure[];
  readonly used: readonly UsedBundle[];
};

/** The artifact is read once, whatever the number of entries. */
async function checkArtifact(
  { artifact, entries }: Asked,
  bundles: Bundles,
  { materials, directory, trust, now }: ReleaseInput,
  { verify, digestOf }: ReleasePorts,
): Promise<CheckedArtifact> {
  const name = nameFrom(directory, artifact.file);
  const asked = entries.map((entry) => ({ entry, expected: expectationOf(entry, materials, now) }));
  const expectations = asked.flatMap(({ expected }) => expected ?? []);
  const nameless = asked.filter(({ expected }) => expected === null);
  const verified =
    bundles instanceof VerificationError
      ? bundles
      : expectations.length === 0
        ? []
        : await verify(name, bundles, expectations, { directory, trust, now }).catch(refusal);
  const answers = verified instanceof VerificationError ? [] : verified;
  const failures = once([
    ...(verified instanceof VerificationError ? [failureOf(artifact, verified)] : []),
    ...answers.flatMap(({ reason }) => (reason === null ? [] : [failureOf(artifact, reason)])),
    ...nameless.map(({ entry }) => namelessKey(artifact, entry)),
  ]);
  if (failures.length === 0 && answers.filter(({ status }) => status === 'verified').length < entries.length)
    throw new Error('expected a verification or a reason for each entry');
  const digest = answers[0]?.subject.digest ?? digestOf(name);
  return {
    artifact,
    result: resultOf(artifact, digest, answers, failures),
    failures,
    used: answers.flatMap((one) =>
      one.bundles.map(({ source, digest: of }) => ({ uri: source, digest: of })),
    ),
  };
}

function resultOf(
  { path }: Artifact,
  digest: Digest,
  answers: readonly SubjectVerification[],
  failures: readonly ReleaseFailure[],
): ReleaseResult {
  const signers = once(answers.flatMap(({ attestation }) => attestation?.signer?.name ?? []));
  const [first] = failures;
  return {
    subject: quotePath(path),
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

function failureOf({ path }: Artifact, { code, message, hint }: VerificationError): ReleaseFailure {
  return { path, code, message, hint };
}

function namelessKey({ path }: Artifact, { signer }: ReleasePolicy): ReleaseFailure {
  const what = signer.kind === 'certificate' ? 'root' : 'key';
  return {
    path,
    code: 'SIGNER_MISMATCH',
    message: `the policy names the ${what} of the expected signer by its digest alone`,
    hint: `put the PEM file beside the policy and name it as \`${what}\`: a digest verifies nothing`,
  };
}

/** What was verified is on the disk; what is merged is in the head. */
function anotherFile({ path }: Artifact): Unchecked {
  return {
    what: `release ${quotePath(path)}`,
    why: 'the file that was given is not the one that the change brings',
    blocks: true,
  };
}

// ── names and lists ─────────────────────────────────────────────────────────────────────────

/** The same words on every machine; what looks like a digest is still a file. */
function nameFrom(directory: string, file: string): string {
  const name = relative(directory, file);
  if (name === '' || isAbsolute(name)) return name === '' ? '.' : name;
  const plain = name.split(sep).join('/');
  return /^sha\d+:/i.test(plain) ? `./${plain}` : plain;
}

/** Files: of several bundles in one, the file. */
function usedOf(
  checked: readonly CheckedArtifact[],
  { bundles, directory }: ReleaseInput,
): readonly UsedBundle[] {
  const names = bundles.map((file) => nameFrom(directory, file));
  const used = checked
    .flatMap((one) => one.used)
    .map(({ uri, digest }) => ({
      uri: names.find((name) => uri === name || uri.startsWith(`${name}:`)) ?? uri,
      digest,
    }));
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
