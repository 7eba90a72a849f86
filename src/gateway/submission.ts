import { z } from 'zod';
import { PAYLOAD_TYPE } from '../attestation/payload-type.ts';
import type { Signer } from '../attestation/signing/signer.ts';
import { canonicalJson } from '../lib/canonical-json.ts';
import { digestOf } from '../lib/digest.ts';
import { type JsonValue, parseStrictJson } from '../lib/strict-json.ts';
import { type BundleTrust, openBundle } from './evidence-bundle.ts';
import {
  type StatementOptions,
  type SubmittedStatement,
  statementBytes,
  submittedStatement,
  whyNotOurs,
} from './evidence-statement.ts';
import { checkVerdict } from './evidence-verdict.ts';
import { mandateName, type VerifiedMandate } from './mandate.ts';
import { type Problem, problem } from './problem.ts';
import type { Blob, NewEvidence, TenantId } from './store/store.ts';

/** A submitted Statement or bundle → evidence that may be appended, or why not. */

export const MAX_EVIDENCE_BYTES = 8 * 1024 * 1024;

const document = z.record(z.string(), z.unknown());

/** Only the outer form: what is inside is read by its own schema, and refused in its own words. */
export const submissionSchema = z.union([
  z.strictObject({ statement: document, verdict: document.optional() }),
  z.strictObject({ bundle: document, verdict: document.optional() }),
]);

export type SubmissionOptions = {
  readonly url: string;
  readonly tenant: TenantId;
  readonly signer: Signer;
  readonly levelOf: StatementOptions['levelOf'];
  readonly trust: BundleTrust;
};

export type Submission = { readonly kind: 'evidence'; readonly evidence: NewEvidence } | Problem;

/** `idempotencyKey` null: every request is one of its own, and the same Statement still one entry. */
export async function readSubmission(
  body: Buffer,
  idempotencyKey: string | null,
  mandate: VerifiedMandate,
  options: SubmissionOptions,
): Promise<Submission> {
  const json = parseStrictJson(body);
  if ('why' in json) return problem('body_malformed', `the body is not read: ${json.why}`);
  const { value } = json;
  if (!isObject(value) || !submissionSchema.safeParse(value).success)
    return problem('evidence_refused', 'expected `statement` or `bundle`, and a `verdict` beside it or none');
  const statement = await statementIn(value, mandate, options);
  if ('why' in statement) return refused(statement.why);
  const why = whyNotOurs(statement.parsed, mandate, { ...options, now: options.trust.now });
  if (why !== null) return refused(why);
  const verdict = value.verdict === undefined ? null : checkVerdict(value.verdict, statement.parsed, mandate);
  if (verdict !== null && 'why' in verdict) return refused(verdict.why);
  const bundle = statement.bundle ?? (await options.signer.sign(statement.canonical, PAYLOAD_TYPE));
  const { predicate } = statement.parsed;
  return {
    kind: 'evidence',
    evidence: {
      tenant: options.tenant,
      statement: digestOf(statement.canonical),
      bundle: blobOf(bundle),
      verdict: verdict?.blob ?? null,
      repository: predicate.resourceUri,
      head: mandate.head,
      headVerified: mandate.headVerified,
      result: predicate.verificationResult,
      mandate: {
        jti: mandateName(mandate),
        subject: mandate.sub,
        run: `${mandate.run.id}/${mandate.run.attempt}`,
      },
      idempotency: idempotencyKey === null ? null : { key: idempotencyKey, request: digestOf(body) },
    },
  };
}

function refused(why: string): Problem {
  return problem('evidence_refused', why);
}

function isObject(value: JsonValue): value is { readonly [key: string]: JsonValue } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function blobOf(bytes: Buffer): Blob {
  return { digest: digestOf(bytes), bytes };
}

type Submitted = {
  readonly parsed: SubmittedStatement;
  /** The same Statement has the same bytes here, however it was written. */
  readonly canonical: Buffer;
  /** Canonical JSON; null: we sign. */
  readonly bundle: Buffer | null;
};

/** Read before it is written anew: a body that is no Statement costs no more than its parsing. */
async function statementIn(
  value: { readonly [key: string]: JsonValue },
  mandate: VerifiedMandate,
  { trust }: SubmissionOptions,
): Promise<Submitted | { readonly why: string }> {
  const { statement, bundle } = value;
  if (statement !== undefined) return parseStatement(statement, null);
  if (bundle === undefined || !isObject(bundle) || !isObject(bundle.dsseEnvelope ?? null))
    return { why: 'expected `bundle` to be a Sigstore bundle over an envelope' };
  const bytes = canonicalJson(bundle);
  const opened = await openBundle(bytes, mandate, trust);
  if ('why' in opened) return opened;
  const json = parseStrictJson(opened.payload);
  return 'why' in json ? json : parseStatement(json.value, bytes);
}

function parseStatement(value: JsonValue, bundle: Buffer | null): Submitted | { readonly why: string } {
  const parsed = submittedStatement.safeParse(value);
  if (parsed.success) return { parsed: parsed.data, canonical: statementBytes(parsed.data), bundle };
  const at = parsed.error.issues[0]?.path.join('.') ?? '';
  return { why: `expected the Statement of a Verification Summary: \`${at}\` is not what it has` };
}
