import { z } from 'zod';
import type { Digest } from '../model.ts';
import type { VerifiedMandate } from './mandate.ts';

/** A submitted Statement: a Verification Summary of this gateway, about the mandate's own head. */

const hex = z.string().regex(/^[0-9a-f]{64}$/);
const commit = z.string().regex(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/);
const text = z.string().min(1).max(4096);

/** Whoever signs vouches for all of it: what is not known here is refused. */
export const submittedStatement = z.strictObject({
  _type: z.literal('https://in-toto.io/Statement/v1'),
  subject: z
    .array(z.strictObject({ name: text.optional(), digest: z.strictObject({ gitCommit: commit }) }))
    .min(1)
    .max(2),
  predicateType: z.literal('https://slsa.dev/verification_summary/v1'),
  predicate: z.strictObject({
    verifier: z.strictObject({ id: text }),
    timeVerified: z.iso.datetime({ offset: true }),
    resourceUri: text,
    policy: z.strictObject({ uri: text.optional(), digest: z.strictObject({ sha256: hex }) }),
    inputAttestations: z
      .array(z.strictObject({ uri: text.optional(), digest: z.strictObject({ sha256: hex }) }))
      .max(1000)
      .optional(),
    verificationResult: z.enum(['PASSED', 'FAILED']),
    /** Never a level of SLSA, which nobody here has checked. */
    verifiedLevels: z.array(z.string().regex(/^(?:FAILED|ORG_SOURCE_[A-Z0-9_]{1,100})$/)).length(1),
    slsaVersion: z.enum(['1.0', '1.1', '1.2']).optional(),
  }),
});

export type SubmittedStatement = z.infer<typeof submittedStatement>;

export type StatementOptions = {
  readonly url: string;
  /** What a policy that is served to the tenant claims; null: it is none. */
  readonly levelOf: (policy: Digest) => string | null;
  readonly now: Date;
};

/** How far a runner's clock may be before ours. */
const AHEAD_MS = 300_000;

/** Null: it is what this mandate may say; else what differs. */
export function whyNotOurs(
  { subject, predicate }: SubmittedStatement,
  mandate: VerifiedMandate,
  { url, levelOf, now }: StatementOptions,
): string | null {
  const expected = new Set([mandate.head, mandate.sha]);
  const found = new Set(subject.map(({ digest }) => digest.gitCommit));
  if (!found.has(mandate.head)) return 'expected `subject` to hold the mandate’s `head`';
  if (!found.has(mandate.sha)) return 'expected `subject` to hold the mandate’s `sha` besides the head';
  if (found.size !== expected.size || subject.length !== found.size)
    return 'expected no `subject` besides the mandate’s `head` and `sha`';
  if (predicate.resourceUri !== mandate.resource)
    return 'expected `resourceUri` to be the mandate’s repository, as `git+https://host/owner/name`';
  if (predicate.verifier.id !== url) return 'expected `verifier.id` to be this gateway’s URL';
  const level = levelOf(`sha256:${predicate.policy.digest.sha256}`);
  if (level === null) return 'expected `policy.digest` to be one that this gateway serves for the tenant';
  if (subject.some(({ name = mandate.resource }) => name !== mandate.resource))
    return 'expected no `name` of a `subject`, or the mandate’s repository';
  const levels = predicate.verificationResult === 'FAILED' ? 'FAILED' : level;
  if (predicate.verifiedLevels[0] !== levels) return `expected \`verifiedLevels\` to be ["${levels}"]`;
  if (Date.parse(predicate.timeVerified) > now.getTime() + AHEAD_MS)
    return 'expected `timeVerified` to be no time to come';
  return null;
}

/** Every name that a Statement can have, in the order of RFC 8785. */
const NAMES = [
  '_type',
  'digest',
  'gitCommit',
  'id',
  'inputAttestations',
  'name',
  'policy',
  'predicate',
  'predicateType',
  'resourceUri',
  'sha256',
  'slsaVersion',
  'subject',
  'timeVerified',
  'uri',
  'verificationResult',
  'verifiedLevels',
  'verifier',
];

/**
 * The canonical JSON of a Statement that the schema has passed: its names are known and its values are texts, so
 * that the platform's own serialisation, which writes names in the order of a list, is RFC 8785. A submission may
 * hold a thousand inputs, and time is everybody's.
 */
export function statementBytes(statement: SubmittedStatement): Buffer {
  return Buffer.from(JSON.stringify(statement, NAMES), 'utf8');
}
