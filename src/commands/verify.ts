import { resolve } from 'node:path';
import { BESIDE, type BundleSource, bundlesBeside, loadBundles } from '../attestation/bundle-sources.ts';
import { readSubject } from '../attestation/subject.ts';
import type { Expectation } from '../attestation/verify.ts';
import { type SubjectVerification, verifySubject } from '../attestation/verify-subject.ts';
import { parseVerify, type VerifyConfig } from '../config/verify.ts';
import { usage } from '../config.ts';
import { VerificationError } from '../errors.ts';
import { filesAt, refuseOver } from '../lib/files.ts';
import { startClock } from '../providers/clock.ts';
import { readRoot, signerOf } from './asked-trust.ts';
import type { Invocation } from './invocation.ts';
import { type Outcome, outcome } from './output.ts';
import { renderVerification } from './verify-text.ts';

/** `countersign verify SUBJECT…`: the attestations of artifacts, against somebody. */
export async function verify({ argv, env, isTerminal }: Invocation): Promise<Outcome> {
  const config = parseVerify(argv, env, isTerminal);
  if (config.output !== null) refuseOver(config.output, inputsOf(config));
  const now = startClock().now();
  const expectation = await expectationOf(config, now);
  const trust = {
    trustedRoot: config.trustedRoot === null ? null : readRoot(config.trustedRoot, config.directory),
    offline: config.offline,
    cache: config.cache,
  };
  const sources = config.bundles.length === 0 ? null : loadBundles(config.bundles, config.directory);
  const answers: SubjectVerification[] = [];
  for (const subject of config.subjects)
    answers.push(await verifyOne(subject, { config, sources, expectation, trust, now }));
  const failed = answers.some((answer) => answer.status === 'rejected');
  return outcome(config, null, renderVerification(answers, config), failed ? 1 : 0);
}

/** A folder of bundles is searched, not read as a whole: a new answer may lie in it. */
function inputsOf({ subjects, bundles, signer, trustedRoot, directory }: VerifyConfig): readonly string[] {
  const at = (name: string): string => resolve(directory, name);
  const beside = bundles.length > 0 ? [] : subjects.flatMap((subject) => bundlesBeside(subject, directory));
  return [
    ...[...subjects, ...beside].map(at),
    ...bundles.map(at).flatMap(filesAt),
    ...(trustedRoot === null ? [] : [at(trustedRoot)]),
    ...(signer.kind === 'key' ? [signer.file] : []),
  ];
}

type Asked = {
  readonly config: VerifyConfig;
  /** Null: each artifact has its own beside it. */
  readonly sources: readonly BundleSource[] | null;
  readonly expectation: Expectation;
  readonly trust: Parameters<typeof verifySubject>[3]['trust'];
  readonly now: Date;
};

async function verifyOne(
  subject: string,
  { config, sources, expectation, trust, now }: Asked,
): Promise<SubjectVerification> {
  try {
    const { directory } = config;
    const bundles = sources ?? loadBundles(bundlesFor(subject, directory), directory);
    const [found] = await verifySubject(subject, bundles, [expectation], { directory, trust, now });
    if (found !== undefined) return found;
    throw new RangeError('no answer to one expectation');
  } catch (error) {
    // Refused before a bundle could be looked at by itself: this subject is, and the next one has its turn.
    if (error instanceof VerificationError) return refused(subject, error);
    throw error;
  }
}

function refused(name: string, reason: VerificationError): SubjectVerification {
  const subject = { name, digest: null };
  return { status: 'rejected', subject, bundles: [], attestation: null, reason, root: null };
}

function bundlesFor(subject: string, directory: string): readonly string[] {
  const beside = bundlesBeside(subject, directory);
  if (beside.length > 0) return beside;
  // Whether there is such an artifact is asked first: who mistypes its name looks for no bundle.
  const { kind } = readSubject(subject, directory);
  const where = kind === 'digest' ? '' : `, or put it at ${subject}${BESIDE[0]}`;
  throw usage(`there is no bundle for ${subject}`, `name one with --bundle${where}`);
}

async function expectationOf(config: VerifyConfig, now: Date): Promise<Expectation> {
  const level = ([3, 2, 1] as const).find((one) => config.levels.includes(`SLSA_BUILD_LEVEL_${one}`)) ?? 0;
  return {
    signer: await signerOf(config.signer, config.sourceRepository),
    sourceRepository: config.sourceRepository,
    sourceRef: config.sourceRef,
    predicateType: config.predicateType,
    builder: config.builder,
    level,
    summary: {
      maxAgeDays: config.maxAgeDays,
      verifiers: config.verifiers,
      policyDigest: config.policyDigest,
      levels: config.levels,
    },
    now,
  };
}
