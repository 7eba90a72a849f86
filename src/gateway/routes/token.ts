import { z } from 'zod';
import { type ExchangeOptions, exchange } from '../exchange.ts';
import { type Problem, problem } from '../problem.ts';
import { description, GRANT_CODES, type Refusal } from '../refusal.ts';
import { type Answer, type Asked, json, type OpenRoute } from '../route.ts';
import { MAX_TOKEN_FORM_BYTES, parseTokenForm, tokenFormSchema } from '../token-form.ts';

/** `POST /v1/token`: the provider's OIDC token → a mandate. */

const grantedSchema = z.object({
  access_token: z.string(),
  issued_token_type: z.literal('urn:ietf:params:oauth:token-type:jwt'),
  token_type: z.literal('Bearer'),
  expires_in: z.int().min(0),
  scope: z.string(),
});

const refusedSchema = z.object({
  error: z.string(),
  error_description: z.string(),
  code: z.enum(GRANT_CODES as [(typeof GRANT_CODES)[number]]),
  hint: z.string(),
});

/** RFC 6749, 5.1. */
const NO_STORE = 'no-store';

/** What became of it, for the metrics. */
export type TokenOutcome = 'granted' | Refusal['code'];

export function tokenRoute(options: ExchangeOptions, seen: (outcome: TokenOutcome) => void): OpenRoute {
  return {
    method: 'POST',
    path: '/v1/token',
    operation: 'exchangeToken',
    summary: 'Exchanges the provider’s OIDC token for a mandate (RFC 8693)',
    scope: null,
    errors: 'oauth',
    body: {
      contentType: 'application/x-www-form-urlencoded',
      maxBytes: MAX_TOKEN_FORM_BYTES,
      schema: tokenFormSchema,
    },
    responses: {
      200: { says: 'the mandate', contentType: 'application/json', schema: grantedSchema },
      400: { says: 'no mandate, and why', contentType: 'application/json', schema: refusedSchema },
    },
    problems: ['issuer_unavailable', 'storage_unavailable'],
    handle: (asked) => grant(asked, options, seen),
  };
}

async function grant(
  { body, now }: Asked,
  options: ExchangeOptions,
  seen: (outcome: TokenOutcome) => void,
): Promise<Answer | Problem> {
  const parsed = parseTokenForm(body, options.url);
  if ('refused' in parsed) return refused(parsed.refused, seen);
  const result = await exchange(parsed.form, now, options);
  if (result.status === 'limited')
    return problem('rate_limited', 'too many exchanges for this repository', {
      headers: { 'retry-after': String(result.wait) },
    });
  if (result.status === 'refused') return refused(result, seen);
  seen('granted');
  const { token, claims } = result;
  return json(
    200,
    {
      access_token: token,
      issued_token_type: 'urn:ietf:params:oauth:token-type:jwt',
      token_type: 'Bearer',
      expires_in: Math.max(0, claims.exp - claims.iat),
      scope: claims.scope,
    },
    NO_STORE,
    { pragma: 'no-cache' },
  );
}

function refused({ error, why, code, hint }: Refusal, seen: (outcome: TokenOutcome) => void): Answer {
  seen(code);
  return { ...json(400, { error, error_description: description(why), code, hint }, NO_STORE), code };
}
