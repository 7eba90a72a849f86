import { parseProof } from '../attestation/tlog/proof.ts';
import { VerificationError } from '../errors.ts';
import { parseJson, payloadSchema, type VerdictClaims, verdictClaims } from './read.ts';
import { type Statement, statementSchema } from './statement.ts';
import type { EvidenceFiles } from './write.ts';
import { VERDICT_FILE } from './write.ts';

/** What evidence says of itself. Decodes only: whoever shows it says whether it was verified. */
export type EvidenceSummary = {
  readonly verdict: VerdictClaims['verdict'];
  readonly head: string;
  readonly base: string;
  readonly repository: string;
  readonly grade: string;
  readonly policy: VerdictClaims['policy'];
  readonly findings: VerdictClaims['findings'];
  /** Null when nothing is signed. */
  readonly timeVerified: string | null;
  readonly verifier: string | null;
  readonly verifiedLevels: readonly string[];
  /** Where its receipt places it in a gateway's log; null without one that can be read. */
  readonly logIndex: number | null;
};

/** @throws VerificationError EVIDENCE_TAMPERED */
export function describeEvidence({ verdict, bundle, receipt }: EvidenceFiles): EvidenceSummary {
  const parsed = verdictClaims.safeParse(parseJson(verdict));
  if (!parsed.success) throw new VerificationError('EVIDENCE_TAMPERED', `${VERDICT_FILE} is no verdict`);
  const claims = parsed.data;
  const statement = bundle === null ? null : statementOf(bundle);
  return {
    verdict: claims.verdict,
    head: claims.subject.head,
    base: claims.subject.base,
    repository: claims.subject.repository,
    grade: claims.grade,
    policy: claims.policy,
    findings: claims.findings,
    timeVerified: statement?.predicate.timeVerified ?? null,
    verifier: statement?.predicate.verifier.id ?? null,
    verifiedLevels: statement?.predicate.verifiedLevels ?? [],
    logIndex: receipt === null ? null : (parseProof(receipt.toString('utf8'))?.index ?? null),
  };
}

function statementOf(bytes: Buffer): Statement | null {
  const bundle = payloadSchema.safeParse(parseJson(bytes));
  if (!bundle.success) return null;
  const payload = Buffer.from(bundle.data.dsseEnvelope.payload, 'base64');
  return statementSchema.safeParse(parseJson(payload)).data ?? null;
}
