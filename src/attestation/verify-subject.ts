import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { RunError, VerificationError } from '../errors.ts';
import { lstatOrNull, readRegular } from '../lib/files.ts';
import type { Digest } from '../model.ts';
import { type Bundle, type MalformedBundle, parseBundles } from './bundle.ts';
import { neededAlgorithms } from './statement.ts';
import { type Algorithm, readSubject, type Subject } from './subject.ts';
import { MESSAGE_DIGESTS } from './subject-match.ts';
import { type RootOptions, trustFor } from './trust/choose.ts';
import { type BundleVerification, unread } from './verification.ts';
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

/** Far more than a bundle or a release's attestations; what is larger is no bundle. */
const MAX_BUNDLE_BYTES = 32 * 1024 * 1024;
const MAX_BUNDLES = 10_000;

type Received = Bundle | MalformedBundle;

/** Bundles as they were received: of files, or of a folder that is searched by digest. */
export type BundleSource =
  | { readonly kind: 'bundles'; readonly bundles: readonly Received[] }
  | { readonly kind: 'folder'; readonly name: string; readonly path: string };

/** @throws RunError BUNDLE_UNREADABLE */
export function loadBundles(files: readonly string[], directory: string): readonly BundleSource[] {
  return files.map((file) => {
    const path = resolve(directory, file);
    const stats = lstatOrNull(path);
    if (stats?.isDirectory() === true) return { kind: 'folder', name: file, path };
    return { kind: 'bundles', bundles: readBundles(path, file) };
  });
}

function readBundles(path: string, name: string): readonly Received[] {
  const bytes = readRegular(path, MAX_BUNDLE_BYTES);
  if ('why' in bytes) throw unreadable(name, bytes.why);
  const bundles = parseBundles(bytes, name);
  if ('unreadable' in bundles) throw unreadable(name, bundles.unreadable);
  if (bundles.length > MAX_BUNDLES) throw unreadable(name, `it holds more than ${MAX_BUNDLES} bundles`);
  return bundles;
}

function unreadable(name: string, why: string): RunError {
  return new RunError('BUNDLE_UNREADABLE', `${name} cannot be read as a bundle: ${why}`, {
    hint: 'name a Sigstore bundle (JSON, or one in each line) with --bundle, as `gh attestation download` or `cosign --bundle` write it',
  });
}

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
  const bundles = sources.flatMap((source) =>
    source.kind === 'bundles' ? source.bundles : bundlesIn(source, subject),
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
  if (sources.some(({ kind }) => kind === 'folder')) return { algorithms: ALL, whole: false };
  const bundles = sources.flatMap((source) => (source.kind === 'bundles' ? source.bundles : []));
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

/** By name first (`sha256:HEX.jsonl`, as gh writes it), else every bundle there that is about the digest. */
function bundlesIn(
  { name, path }: { name: string; path: string },
  { digests }: Subject,
): readonly Received[] {
  const names = readdirSync(path)
    .filter((file) => /\.(?:jsonl?|sigstore)$/.test(file))
    .sort();
  if (names.length > MAX_BUNDLES) throw unreadable(name, `it holds more than ${MAX_BUNDLES} files`);
  const hexes = Object.values(digests);
  const named = names.filter((file) => hexes.some((hex) => file.includes(hex)));
  const from = (file: string): readonly Received[] => readBundles(join(path, file), join(name, file));
  if (named.length > 0) return named.flatMap(from);
  return names.flatMap(from).filter((bundle) => {
    if ('malformed' in bundle) return true;
    const { content } = bundle;
    if (content.kind === 'message') return hexes.includes(content.digest);
    return content.statement?.subjects.some((one) =>
      Object.values(one.digests).some((hex) => hexes.includes(hex)),
    );
  });
}

async function verifyAgainst(
  { name, digests, bytes, kind }: Subject,
  bundles: readonly Received[],
  expected: Expectation,
  { trust, now }: SubjectOptions,
): Promise<SubjectVerification> {
  const subject: Subject = { name, digests, bytes, kind };
  const candidates = bundles.filter((bundle) => isOfType(bundle, expected.predicateType));
  const results: BundleVerification[] = [];
  let root: RootAnswer | null = null;
  for (const bundle of candidates.length > 0 ? candidates : bundles) {
    if ('malformed' in bundle) {
      results.push(unread(bundle));
      continue;
    }
    const chosen = await trustFor(bundle, expected.signer, trust, now);
    const found = chosen.root;
    if (found !== null) root = { name: found.name, from: found.from, date: found.date, note: found.note };
    results.push(await verifyBundle(bundle, subject, { expected, trust: chosen, now }));
  }
  const attestation = results.find(({ status }) => status === 'verified') ?? null;
  return {
    status: attestation === null ? 'rejected' : 'verified',
    subject: { name, digest: digestOf(digests) },
    bundles: results,
    attestation,
    reason: attestation === null ? reasonOf(results, name) : null,
    root,
  };
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

/** Of several that were refused, the one that came furthest says most; one by another kind of signer least. */
function reasonOf(results: readonly BundleVerification[], name: string): VerificationError {
  const passed = ({ checks, signer }: BundleVerification): number =>
    signer === null ? -1 : Object.values(checks).filter((outcome) => outcome === 'passed').length;
  const [best] = [...results].sort((a, b) => passed(b) - passed(a));
  return best?.reason ?? new VerificationError('SUBJECT_MISMATCH', `none of the bundles is about ${name}`);
}
