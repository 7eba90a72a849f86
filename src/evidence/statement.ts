import { z } from 'zod';
import { sha256 } from '../lib/digest.ts';
import type { Digest, ObjectId, Verdict } from '../model.ts';

/** Verdict → in-toto Statement v1 with a SLSA Verification Summary v1 (https://slsa.dev/verification_summary/v1). */

const STATEMENT_TYPE = 'https://in-toto.io/Statement/v1';
const PREDICATE_TYPE = 'https://slsa.dev/verification_summary/v1';

const hex = z.string().regex(/^[0-9a-f]{64}$/);

/** The Statement as this program writes it, field for field. */
export const statementSchema = z.strictObject({
  _type: z.literal(STATEMENT_TYPE),
  subject: z
    .array(z.strictObject({ digest: z.strictObject({ gitCommit: z.string().regex(/^[0-9a-f]{40,64}$/) }) }))
    .min(1),
  predicateType: z.literal(PREDICATE_TYPE),
  predicate: z.strictObject({
    verifier: z.strictObject({ id: z.string().min(1) }),
    timeVerified: z.iso.datetime(),
    resourceUri: z.string().min(1),
    policy: z.strictObject({ uri: z.string().min(1), digest: z.strictObject({ sha256: hex }) }),
    inputAttestations: z
      .array(z.strictObject({ uri: z.string().min(1), digest: z.strictObject({ sha256: hex }) }))
      .min(1),
    verificationResult: z.enum(['PASSED', 'FAILED']),
    verifiedLevels: z.array(z.string().regex(/^(?:FAILED|ORG_SOURCE_[A-Z0-9_]+)$/)).length(1),
  }),
});

export type Statement = z.infer<typeof statementSchema>;

/** A file of attestations, as it was named. */
export type UsedBundle = { readonly uri: string; readonly digest: Digest };

export type NamedPolicy = { readonly name: string; readonly digest: Digest };

export type StatementInput = {
  readonly verdict: Verdict;
  readonly verdictBytes: Buffer;
  readonly level: string;
  readonly merge: ObjectId | null;
  readonly verifierId: string;
  /** A gateway's, of which the verdict's may be a child; absent: the verdict's own. */
  readonly policy?: NamedPolicy;
  readonly now: Date;
  readonly bundles: readonly UsedBundle[];
};

export function toStatement(input: StatementInput): Statement {
  const { verdict, policy = verdict.policy } = input;
  const commits = [verdict.subject.head, ...(input.merge === null ? [] : [input.merge])];
  return {
    _type: STATEMENT_TYPE,
    subject: [...new Set(commits)].map((gitCommit) => ({ digest: { gitCommit } })),
    predicateType: PREDICATE_TYPE,
    predicate: {
      verifier: { id: input.verifierId },
      timeVerified: `${input.now.toISOString().slice(0, 19)}Z`,
      resourceUri: resourceUri(verdict.subject.repository),
      policy: { uri: policyUri(policy.name), digest: { sha256: plain(policy.digest) } },
      inputAttestations: [
        { uri: 'verdict.json', digest: { sha256: sha256(input.verdictBytes) } },
        ...input.bundles.map(({ uri, digest }) => ({
          uri: bundleUri(uri),
          digest: { sha256: plain(digest) },
        })),
      ],
      verificationResult: verdict.verdict,
      verifiedLevels: levelsOf(verdict.verdict, input.level),
    },
  };
}

/** The name of a file, wherever it was; no other input can be called so. */
function bundleUri(name: string): string {
  return `urn:countersign:bundle:${encodeURIComponent(name.replace(/^.*[/\\]/, ''))}`;
}

export function resourceUri(repository: string): string {
  return repository.startsWith('https://') ? `git+${repository}` : repository;
}

export function policyUri(name: string): string {
  return `urn:countersign:policy:${name}`;
}

/** A failed verdict verifies no level; a passed one the organisation's own, never one of SLSA. */
export function levelsOf(result: Verdict['verdict'], level: string): [string] {
  return [result === 'FAILED' ? 'FAILED' : level];
}

function plain(digest: string): string {
  return digest.replace(/^sha256:/, '');
}
