import { z } from 'zod';
import type { ServedPolicies } from '../policies.ts';
import { problem } from '../problem.ts';
import { type Answer, bytes, jsonText, type MandateRoute } from '../route.ts';

/** The tenants' policies, signed, and the keys and roots that they name. */

const REVALIDATE = 'private, no-cache';

const digest = z.string().regex(/^sha256:[0-9a-f]{64}$/);
const nameOrDigest = z
  .string()
  .regex(/^(?:[a-z0-9][a-z0-9._-]{0,62}|sha256:[0-9a-f]{64})$/)
  .describe('a name of the configuration, or the digest of the compiled policy');

/** Null: the tenant is none of the configuration any more. */
type PoliciesOf = (tenant: string) => ServedPolicies | null;

export function policyRoutes(policiesOf: PoliciesOf): readonly MandateRoute[] {
  return [
    {
      method: 'GET',
      path: '/v1/policies/{name}',
      operation: 'getPolicy',
      summary: 'A policy: DSSE over a Statement whose predicate is the compiled policy',
      scope: 'policy:read',
      errors: 'problem',
      params: { name: nameOrDigest },
      requestHeaders: { 'If-None-Match': z.string().describe('entity tags, or `*`') },
      responses: {
        200: {
          says: 'a Sigstore bundle v0.3; `ETag` is the policy’s digest',
          contentType: 'application/json',
          schema: z.record(z.string(), z.unknown()),
        },
        304: {
          says: 'it is the one that `If-None-Match` names',
          contentType: 'application/json',
          schema: null,
        },
      },
      problems: [],
      handle: async ({ params, headers }, mandate) => {
        const name = params.name ?? '';
        const policies = policiesOf(mandate.tenant);
        const found = policies?.byName.get(name) ?? policies?.byDigest.get(name);
        if (found === undefined) return problem('not_found', 'the tenant has no such policy');
        const etag = `"${found.digest}"`;
        if (matches(headers.get('if-none-match'), etag)) return notModified(etag);
        return jsonText(200, found.bundle.toString('utf8'), REVALIDATE, { etag });
      },
    },
    {
      method: 'GET',
      path: '/v1/materials/{digest}',
      operation: 'getMaterial',
      summary: 'A key or root that a policy of the tenant names by its digest',
      scope: 'policy:read',
      errors: 'problem',
      params: { digest },
      responses: {
        200: { says: 'the file', contentType: 'application/octet-stream', schema: null },
      },
      problems: [],
      handle: async ({ params }, mandate) => {
        const found = policiesOf(mandate.tenant)?.materials.get(params.digest ?? '');
        if (found === undefined) return problem('not_found', 'no policy of the tenant names such a file');
        return bytes(found, REVALIDATE);
      },
    },
  ];
}

/** RFC 9110, 13.1.2: a weak mark compares as well. */
function matches(header: string | null, etag: string): boolean {
  return (header ?? '').split(',').some((one) => [etag, `W/${etag}`, '*'].includes(one.trim()));
}

function notModified(etag: string): Answer {
  return {
    kind: 'answer',
    status: 304,
    contentType: 'application/json',
    body: '',
    headers: { etag, 'cache-control': REVALIDATE },
  };
}
