import { z } from 'zod';
import { VerificationError } from '../errors.ts';
import type { Verdict } from '../model.ts';
import { parseJson } from './read.ts';
import { VERDICT_FILE } from './write.ts';

/** The whole of `verdict.json`, for a run that goes on with what an earlier step of it decided. */

const digest = z.string().regex(/^sha256:[0-9a-f]{64}$/);
const objectId = z.string().regex(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/);
const permission = z.enum(['write', 'maintain', 'admin']);
const line = z.int().positive().nullable();
const count = z.int().nonnegative();
const strings = z.array(z.string());

const finding = z.object({
  ruleId: z.string(),
  effect: z.enum(['deny', 'require-approval', 'warn']),
  path: z.string().nullable(),
  startLine: line,
  endLine: line,
  message: z.string(),
  hint: z.string(),
  fingerprint: digest,
  waived: z.object({ reason: z.string(), owner: z.string(), expires: z.string() }).exactOptional(),
});

const skill = z.object({
  name: z.string(),
  path: z.string(),
  digest,
  level: z.string(),
  status: z.string(),
  evidence: strings,
  reason: z.string().exactOptional(),
});

const release = z.object({
  subject: z.string(),
  digest,
  status: z.enum(['verified', 'rejected']),
  signer: z.string().exactOptional(),
  reason: z.string().exactOptional(),
});

const requiredApproval = z.object({ ruleId: z.string(), users: strings, teams: strings, permission, count });

const verdictSchema: z.ZodType<Verdict> = z.object({
  schema: z.literal('urn:countersign:verdict:v1'),
  verdict: z.enum(['PASSED', 'FAILED']),
  subject: z.object({ repository: z.string(), base: objectId, mergeBase: objectId, head: objectId, digest }),
  grade: z.enum(['enforced', 'advisory', 'local']),
  policy: z.object({
    name: z.string(),
    digest,
    sources: z.array(
      z.object({ name: z.string(), digest, from: z.enum(['base', 'file', 'pack', 'gateway']) }),
    ),
  }),
  findings: z.array(finding),
  skills: z.array(skill),
  releases: z.array(release),
  approvals: z.object({
    required: z.array(requiredApproval),
    given: z.array(z.object({ ruleId: z.string(), by: z.string() })),
  }),
  unchecked: z.array(z.object({ what: z.string(), why: z.string(), blocks: z.boolean() })),
  stats: z.object({
    files: count,
    addedLines: count,
    removedLines: count,
    rules: count,
    milliseconds: z.number(),
  }),
});

/** Decodes only: no signature has been checked. @throws VerificationError EVIDENCE_TAMPERED */
export function parseVerdict(bytes: Buffer): Verdict {
  const parsed = verdictSchema.safeParse(parseJson(bytes));
  if (parsed.success) return parsed.data;
  throw new VerificationError('EVIDENCE_TAMPERED', `${VERDICT_FILE} is no verdict`);
}
