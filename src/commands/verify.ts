import { resolve } from 'node:path';
import type { Expectation } from '../attestation/verify.ts';
import { loadBundles, type SubjectVerification, verifySubject } from '../attestation/verify-subject.ts';
import { parseVerify, type VerifyConfig } from '../config/verify.ts';
import { usage } from '../config.ts';
import { VerificationError } from '../errors.ts';
import { lstatOrNull } from '../lib/files.ts';
import { startClock } from '../providers/clock.ts';
import { readRoot, signerOf } from './asked-trust.ts';
import type { Invocation } from './invocation.ts';
import { type Outcome, outcome } from './output.ts';
import { renderVerification } from './verify-text.ts';

/** `countersign verify SUBJECT…`: the attestations of artifacts, against somebody. */
export async function verify({ argv, env, isTerminal }: Invocation): Promise<Outcome> {
  const config = parseVerify(argv, env, isTerminal);
  const now = startClock().now();
  const expectation = await expectationOf(config, now);
  const trust = {
    trustedRoot: config.trustedRoot === null ? null : readRoot(config.trustedRoot, config.directory),
    offline: config.offline,
    cache: config.cache,
  };
  const answers: SubjectVerification[] = [];
  for (const subject of config.subjects)
    answers.push(await verifyOne(subject, { config, expectation, trust, now }));
  const failed = answers.some((answer) => answer.status === 'rejected');
  return outcome(config, null, renderVerification(answers, config), failed ? 1 : 0);
}

type Asked = {
  readonly config: VerifyConfig;
  readonly expectation: Expectation;
  readonly trust: Parameters<typeof verifySubject>[3]['trust'];
  readonly now: Date;
};

async function verifyOne(
  subject: string,
  { config, expectation, trust, now }: Asked,
): Promise<SubjectVerification> {
  try {
    const { directory } = config;
    const sources = loadBundles(bundlesFor(subject, config), directory);
    const [found] = await verifySubject(subject, sources, [expectation], { directory, trust, now });
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

/** Beside the artifact, as cosign, sigstore-python and slsa-github-generator put them. */
const BESIDE = ['.sigstore.json', '.sigstore', '.intoto.jsonl'];

function bundlesFor(subject: string, { bundles, directory }: VerifyConfig): readonly string[] {
  if (bundles.length > 0) return bundles;
  const beside = BESIDE.map((end) => subject + end).filter(
    (file) => lstatOrNull(resolve(directory, file))?.isFile() === true,
  );
  if (beside.length > 0) return beside;
  throw usage(
    `there is no bundle for ${subject}`,
    `name one with --bundle, or put it at ${subject}${BESIDE[0]}`,
  );
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
