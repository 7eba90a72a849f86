import { z } from 'zod';
import { canonicalJson } from '../lib/canonical-json.ts';
import { sha256 } from '../lib/digest.ts';
import type { JsonValue } from '../lib/strict-json.ts';
import type { SubmittedStatement } from './evidence-statement.ts';
import type { VerifiedMandate } from './mandate.ts';
import type { Blob } from './store/store.ts';

/** The verdict document beside a Statement: stored with it, and never greener or redder than it. */

const verdictSchema = z.looseObject({
  schema: z.literal('urn:countersign:verdict:v1'),
  verdict: z.enum(['PASSED', 'FAILED']),
  subject: z.looseObject({ repository: z.string(), head: z.string() }),
  findings: z.array(z.looseObject({ effect: z.string(), waived: z.looseObject({}).optional() })),
  unchecked: z.array(z.looseObject({ blocks: z.boolean() })).optional(),
});

export type CheckedVerdict = { readonly blob: Blob } | { readonly why: string };

export function checkVerdict(
  document: JsonValue,
  { predicate }: SubmittedStatement,
  mandate: VerifiedMandate,
): CheckedVerdict {
  const parsed = verdictSchema.safeParse(document);
  if (!parsed.success || typeof document !== 'object' || document === null)
    return { why: 'expected `verdict` to be a verdict document' };
  const verdict = parsed.data;
  const bytes = canonicalJson(document);
  const digest = sha256(bytes);
  const named = predicate.inputAttestations?.filter(({ uri }) => uri === 'verdict.json') ?? [];
  if (named.length !== 1 || named[0]?.digest.sha256 !== digest)
    return { why: 'expected `verdict` to have the digest that the Statement names for verdict.json' };
  if (verdict.verdict !== predicate.verificationResult)
    return { why: 'expected `verdict` to have the result of the Statement' };
  if (verdict.subject.head !== mandate.head)
    return { why: 'expected `verdict` to be about the mandate’s head' };
  if (`git+${verdict.subject.repository}` !== mandate.resource)
    return { why: 'expected `verdict` to be about the mandate’s repository' };
  const denied = verdict.findings.some(({ effect, waived }) => effect === 'deny' && waived === undefined);
  const blocked = (verdict.unchecked ?? []).some(({ blocks }) => blocks);
  if (verdict.verdict === 'PASSED' && (denied || blocked))
    return {
      why: 'expected FAILED: the verdict has a finding that denies, or something unchecked that blocks',
    };
  return { blob: { digest: `sha256:${digest}`, bytes } };
}
