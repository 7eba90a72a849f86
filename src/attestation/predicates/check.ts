import { VerificationError } from '../../errors.ts';
import type { Bundle } from '../bundle.ts';
import type { CertificateClaims } from '../certificate.ts';
import type { ExpectedSource } from '../identity.ts';
import type { Statement } from '../statement.ts';
import { NPM_PUBLISH, type NpmPublish, readPublish } from './npm.ts';
import {
  buildLevel,
  checkProvenance,
  PROVENANCE_V1,
  PROVENANCE_V02,
  type Provenance,
  readProvenance,
} from './provenance.ts';
import { readSbom, type Sbom } from './sbom.ts';
import { checkSummary, SUMMARY_V1, SUMMARY_V02, type Summary } from './summary.ts';

/** What is expected of what was attested. */
export type ExpectedPredicate = {
  readonly predicateType: string | null;
  /** A builder's id; without `@ref` at any ref. */
  readonly builder: string | null;
  /** Of SLSA's build track. */
  readonly level: 0 | 1 | 2 | 3;
  readonly summary: {
    readonly maxAgeDays: number | null;
    readonly verifiers: readonly string[] | null;
    readonly policyDigest: string | null;
    /** Of any track. */
    readonly levels: readonly string[];
  } | null;
  readonly now: Date;
};

/** What a predicate says, for those of a kind that is read. */
export type PredicateFacts =
  /** Level 0: it contradicts the certificate that vouches for it. */
  | { readonly kind: 'provenance'; readonly provenance: Provenance; readonly level: 0 | 1 | 2 | 3 }
  | { readonly kind: 'summary'; readonly summary: Summary }
  | { readonly kind: 'npm'; readonly npm: NpmPublish }
  | { readonly kind: 'sbom'; readonly sbom: Sbom };

type Expected = ExpectedPredicate & ExpectedSource;

/** What was proven of the signature: by whom, if by certificate, and when. */
type Proven = { readonly claims: CertificateClaims | null; readonly times: readonly Date[] };

const GRACE_MS = 5 * 60_000;

/** @throws VerificationError PAYLOAD_TYPE, PREDICATE_TYPE, SOURCE_MISMATCH, VSA_REJECTED, BUNDLE_MALFORMED */
export function checkPredicate(
  { content, announced }: Pick<Bundle, 'content' | 'announced'>,
  expected: Expected,
  { claims, times }: Proven,
): PredicateFacts | null {
  const { predicateType } = expected;
  if (content.kind === 'message') {
    if (predicateType !== null) throw otherType(predicateType, 'a signature without a predicate');
    refuseUnattested(expected);
    return null;
  }
  const { statement, payloadType } = content;
  if (statement === null)
    throw new VerificationError(
      'PAYLOAD_TYPE',
      `expected an in-toto Statement, found the payload type ${payloadType}`,
    );
  const found = statement.predicateType;
  if (predicateType !== null && found !== predicateType) throw otherType(predicateType, found);
  if (announced !== null && announced !== found) throw otherType(announced, found);
  return factsOf(statement, expected, { claims, times });
}

function otherType(expected: string, found: string): VerificationError {
  return new VerificationError('PREDICATE_TYPE', `expected the predicate type ${expected}, found ${found}`);
}

function factsOf(statement: Statement, expected: Expected, { claims, times }: Proven): PredicateFacts | null {
  switch (statement.predicateType) {
    case PROVENANCE_V02:
    case PROVENANCE_V1:
      return provenanceOf(statement, expected, claims);
    case SUMMARY_V02:
    case SUMMARY_V1:
      return summaryOf(statement, expected, times);
  }
  refuseUnattested(expected);
  if (statement.predicateType === NPM_PUBLISH) return { kind: 'npm', npm: readPublish(statement) };
  const sbom = readSbom(statement);
  return sbom === null ? null : { kind: 'sbom', sbom };
}

/** Only a provenance names a builder, only provenance and summaries have a level, only summaries the rest. */
function refuseUnattested({ builder, level, summary }: ExpectedPredicate): void {
  const [wanted] = [
    ...(builder === null ? [] : [`the builder ${builder}`]),
    ...(level === 0 ? [] : [`SLSA build level ${level}`]),
    ...wantedOfSummary(summary),
  ];
  if (wanted !== undefined)
    throw new VerificationError(
      'PREDICATE_TYPE',
      `expected ${wanted}, found a predicate that says nothing of it`,
    );
}

function wantedOfSummary(summary: ExpectedPredicate['summary']): readonly string[] {
  if (summary === null) return [];
  const { maxAgeDays, verifiers, policyDigest, levels } = summary;
  return [
    ...(maxAgeDays === null ? [] : [`a summary of at most ${maxAgeDays} days`]),
    ...(verifiers === null ? [] : [`a summary by ${verifiers.join(' or ')}`]),
    ...(policyDigest === null ? [] : [`a summary under the policy ${policyDigest}`]),
    ...levels.map((name) => `the level ${name}`),
  ];
}

const BUILD_LEVEL = /^SLSA_BUILD_LEVEL_[0-3]$/;

function provenanceOf(
  statement: Statement,
  expected: Expected,
  claims: CertificateClaims | null,
): PredicateFacts {
  const { summary } = expected;
  // A level of the build track is read out of provenance, too; the rest only a summary can say.
  const others = summary && { ...summary, levels: summary.levels.filter((name) => !BUILD_LEVEL.test(name)) };
  refuseUnattested({ ...expected, builder: null, level: 0, summary: others });
  const provenance = readProvenance(statement);
  // Whoever names a signer alone trusts all it attests; whoever asks for a source is told when it is another's.
  if (asksForBuild(expected)) checkProvenance(provenance, expected, claims);
  const level = agrees(provenance, claims) ? buildLevel(provenance, claims) : 0;
  if (level < expected.level)
    throw new VerificationError(
      'SOURCE_MISMATCH',
      `expected SLSA build level ${expected.level}, found ${level}`,
    );
  return { kind: 'provenance', provenance, level };
}

/** Whether the certificate contradicts nothing in it. */
function agrees(provenance: Provenance, claims: CertificateClaims | null): boolean {
  try {
    checkProvenance(provenance, { sourceRepository: null, sourceRef: null, builder: null }, claims);
    return true;
  } catch (error) {
    if (error instanceof VerificationError) return false;
    throw error;
  }
}

function asksForBuild({ sourceRepository, sourceRef, builder, level }: Expected): boolean {
  return sourceRepository !== null || sourceRef !== null || builder !== null || level > 0;
}

function summaryOf(statement: Statement, expected: Expected, times: readonly Date[]): PredicateFacts {
  const { summary: wanted, level, builder, now } = expected;
  refuseUnattested({ ...expected, builder, level: 0, summary: null });
  const levels = [...(wanted?.levels ?? []), ...(level === 0 ? [] : [`SLSA_BUILD_LEVEL_${level}`])];
  const summary = checkSummary(statement, {
    now,
    maxAgeDays: wanted?.maxAgeDays ?? null,
    verifiers: wanted?.verifiers ?? null,
    policyDigest: wanted?.policyDigest ?? null,
    resourceUri: null,
    levels: [...new Set(levels)],
  });
  // What is dated after its own signature was made to look fresh.
  const latest = Math.max(...times.map((time) => time.getTime()));
  if (times.length > 0 && summary.timeVerified.getTime() > latest + GRACE_MS)
    throw new VerificationError('VSA_REJECTED', 'it says that it was decided after it was signed');
  return { kind: 'summary', summary };
}
