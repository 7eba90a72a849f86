import { z } from 'zod';
import type { Signer } from '../../attestation/signing/signer.ts';
import type { BundleTrust } from '../evidence-bundle.ts';
import type { StatementOptions } from '../evidence-statement.ts';
import type { VerifiedMandate } from '../mandate.ts';
import { type Problem, problem } from '../problem.ts';
import { type Answer, type Asked, json, jsonText, type MandateRoute, PRIVATE } from '../route.ts';
import type { Store, StoredEvidence, TenantId } from '../store/store.ts';
import { MAX_EVIDENCE_BYTES, readSubmission, submissionSchema } from '../submission.ts';

/** `/v1/evidence`: submit, fetch and list what one tenant's runs decided. */

export type EvidenceDeps = {
  readonly url: string;
  readonly store: Pick<Store, 'append' | 'find' | 'list'>;
  readonly signer: Signer;
  /** Null: the tenant is none of the configuration any more. */
  readonly tenantOf: (name: string) => EvidenceTenant | null;
};

export type EvidenceTenant = {
  readonly id: TenantId;
  readonly levelOf: StatementOptions['levelOf'];
  readonly trust: Omit<BundleTrust, 'now'>;
};

const id = z.string().regex(/^[A-Za-z0-9_-]{22}$/);
const digest = z.string().regex(/^sha256:[0-9a-f]{64}$/);
const bundle = z.record(z.string(), z.unknown()).describe('a Sigstore bundle v0.3 over the Statement');

const receipt = z.object({
  index: z.int().min(0),
  leaf: z.base64().describe('the canonical JSON of the log’s entry'),
  proof: z.string().describe('a C2SP tlog-proof, with the leaf as its extra data'),
});

const evidenceSchema = z.object({ id, digest, bundle, receipt });

const pageSchema = z.object({
  items: z.array(
    z.object({
      id,
      digest,
      repository: z.string(),
      head: z.string(),
      verdict: z.enum(['PASSED', 'FAILED']),
      index: z.int(),
      time: z.iso.datetime(),
    }),
  ),
  next: id.nullable().describe('the next page’s `after`; null: this is the last'),
});

const MAX_PAGE = 100;
const DEFAULT_PAGE = 50;

const querySchema = z.strictObject({
  repository: z
    .string()
    .max(4096)
    .regex(/^(?:git\+)?https?:\/\/[A-Za-z0-9.-]+(?::\d{1,5})?(?:\/[A-Za-z0-9._~!*'()%@:+-]+)+$/)
    .optional()
    .describe('`git+https://host/owner/name`'),
  head: z
    .string()
    .regex(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/)
    .optional(),
  verdict: z.enum(['PASSED', 'FAILED']).optional(),
  after: id.optional(),
  limit: z
    .string()
    .regex(/^[1-9]\d{0,2}$/)
    .optional()
    .describe(`at most ${MAX_PAGE}, ${DEFAULT_PAGE} when absent`),
});

/** As Stripe and the draft of the IETF have it: whatever the client likes, visible ASCII. */
const idempotencyKey = z.string().regex(/^[!-~]{1,255}$/);

export function evidenceRoutes(deps: EvidenceDeps): readonly MandateRoute[] {
  return [
    {
      method: 'POST',
      path: '/v1/evidence',
      operation: 'submitEvidence',
      summary:
        'Checks a Statement, signs it or checks its signature, appends it to the log and answers the receipt',
      scope: 'evidence:write',
      errors: 'problem',
      body: { contentType: 'application/json', maxBytes: MAX_EVIDENCE_BYTES, schema: submissionSchema },
      requestHeaders: { 'Idempotency-Key': idempotencyKey },
      responses: {
        200: answered('the tenant has this Statement already: the same receipt', evidenceSchema),
        201: answered('appended: row, entry and checkpoint are durable', evidenceSchema),
      },
      problems: [
        'header_invalid',
        'body_malformed',
        'evidence_refused',
        'idempotency_conflict',
        'storage_unavailable',
        'log_corrupt',
        'clock_skew',
      ],
      handle: (asked, mandate) => submit(asked, mandate, deps),
    },
    {
      method: 'GET',
      path: '/v1/evidence/{id}',
      operation: 'getEvidence',
      summary: 'The bundle and the receipt',
      scope: 'evidence:write',
      errors: 'problem',
      params: { id },
      responses: { 200: answered('the evidence', evidenceSchema) },
      problems: ['storage_unavailable'],
      handle: async ({ params }, mandate) => {
        const tenant = deps.tenantOf(mandate.tenant);
        const found = tenant === null ? null : await deps.store.find(tenant.id, params.id ?? '');
        return found === null ? nothing() : jsonText(200, document(found), PRIVATE);
      },
    },
    {
      method: 'GET',
      path: '/v1/evidence',
      operation: 'listEvidence',
      summary: 'Pages of the tenant’s evidence, newest first',
      scope: 'evidence:write',
      errors: 'problem',
      query: querySchema,
      responses: { 200: answered('one page', pageSchema) },
      problems: ['storage_unavailable'],
      handle: (asked, mandate) => list(asked, mandate, deps),
    },
  ];
}

function answered(says: string, schema: z.ZodType) {
  return { says, contentType: 'application/json', schema };
}

function nothing(): Problem {
  return problem('not_found', 'there is no such evidence of this tenant');
}

async function submit(
  { headers, body, now }: Asked,
  mandate: VerifiedMandate,
  { url, store, signer, tenantOf }: EvidenceDeps,
): Promise<Answer | Problem> {
  const tenant = tenantOf(mandate.tenant);
  if (tenant === null)
    return problem('mandate_invalid', 'the mandate’s tenant is none of this gateway any more');
  const key = headers.get('idempotency-key');
  if (key !== null && !idempotencyKey.safeParse(key).success)
    return problem('header_invalid', 'expected `Idempotency-Key` of 1 to 255 visible characters');
  const submission = await readSubmission(body, key, mandate, {
    url,
    tenant: tenant.id,
    signer,
    levelOf: tenant.levelOf,
    trust: { ...tenant.trust, now },
  });
  if (submission.kind === 'problem') return submission;
  const appended = await store.append(submission.evidence);
  if (appended.status === 'conflict')
    return problem('idempotency_conflict', 'this key was used for another body before');
  const location = `/v1/evidence/${appended.evidence.id}`;
  return jsonText(appended.status === 'created' ? 201 : 200, document(appended.evidence), PRIVATE, {
    location,
  });
}

/** The bundle as it is stored: canonical JSON, which has one reading. */
function document({ id, digest, bundle, receipt: { index, leaf, proof } }: StoredEvidence): string {
  const receipt = JSON.stringify({ index, leaf: leaf.toString('base64'), proof });
  return `{"id":"${id}","digest":"${digest}","bundle":${bundle.toString('utf8')},"receipt":${receipt}}`;
}

async function list(
  { query }: Asked,
  mandate: VerifiedMandate,
  { store, tenantOf }: EvidenceDeps,
): Promise<Answer | Problem> {
  const parsed = querySchema.safeParse(Object.fromEntries(query));
  if (!parsed.success) {
    const name = String(parsed.error.issues[0]?.path[0] ?? 'a parameter');
    return problem('query_invalid', `expected \`${name}\` as the API has it`);
  }
  const { repository, head = null, verdict = null, after = null, limit } = parsed.data;
  const size = Math.min(MAX_PAGE, Number(limit ?? DEFAULT_PAGE));
  const tenant = tenantOf(mandate.tenant);
  const filter = { repository: resourceOf(repository), head, verdict, after, limit: size + 1 };
  const found = tenant === null ? [] : await store.list(tenant.id, filter);
  const items = found.slice(0, size);
  return json(200, { items, next: found.length > size ? (items.at(-1)?.id ?? null) : null }, PRIVATE);
}

/** With `git+` before it or without. */
function resourceOf(repository: string | undefined): string | null {
  if (repository === undefined) return null;
  return repository.startsWith('git+') ? repository : `git+${repository}`;
}
