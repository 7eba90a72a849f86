import { isUtf8 } from 'node:buffer';
import { z } from 'zod';
import { type Refusal, refusal } from './refusal.ts';

/** The form of `/v1/token` (RFC 8693, 2.1). */

export const MAX_TOKEN_FORM_BYTES = 131_072;

const GRANT_TYPE = 'urn:ietf:params:oauth:grant-type:token-exchange';
const TOKEN_TYPES = [
  'urn:ietf:params:oauth:token-type:id_token',
  'urn:ietf:params:oauth:token-type:jwt',
] as const;

const REQUESTED_TYPES = [
  'urn:ietf:params:oauth:token-type:jwt',
  'urn:ietf:params:oauth:token-type:access_token',
] as const;

export const tokenFormSchema = z.object({
  grant_type: z.literal(GRANT_TYPE),
  subject_token: z.string(),
  subject_token_type: z.enum(TOKEN_TYPES),
  /** What a mandate is, in either of its names; absent: that. */
  requested_token_type: z.enum(REQUESTED_TYPES).optional(),
  /** Space-separated, a subset of the binding’s; absent: all of them. */
  scope: z.string().optional(),
  /** 40 or 64 lower-case hex digits. */
  head: z.string().optional(),
  /** Base64 of the raw test-merge commit object. */
  commit: z.string().optional(),
});

export type TokenForm = {
  readonly subjectToken: string;
  readonly scope: string | null;
  readonly head: string | null;
  readonly commit: string | null;
};

export type ParsedForm = { readonly form: TokenForm } | { readonly refused: Refusal };

/** What this server would have to heed and does not know (RFC 8693, 2.1). */
const NOT_OURS = ['actor_token', 'actor_token_type'];
const TARGETS = ['audience', 'resource'];

/** `url`: this gateway, which may be named as the target. */
export function parseTokenForm(body: Buffer, url: string): ParsedForm {
  if (!isUtf8(body)) return refused('request_invalid', 'the form is not UTF-8');
  const fields = withoutEmpty(new URLSearchParams(body.toString('utf8')));
  const twice = [...Object.keys(tokenFormSchema.shape), ...NOT_OURS, ...TARGETS].find(
    (name) => fields.getAll(name).length > 1,
  );
  if (twice !== undefined) return refused('request_invalid', `expected \`${twice}\` once`);
  if (NOT_OURS.some((name) => fields.has(name)))
    return refused('request_invalid', 'nobody acts for another here: `actor_token` is not taken');
  if (TARGETS.some((name) => (fields.get(name) ?? url) !== url))
    return refused('target_invalid', 'expected this gateway as the target, or none');
  if ((fields.get('grant_type') ?? GRANT_TYPE) !== GRANT_TYPE)
    return refused('grant_unsupported', 'expected the grant type of a token exchange');
  const parsed = tokenFormSchema.safeParse(Object.fromEntries(fields));
  if (!parsed.success) {
    const name = String(parsed.error.issues[0]?.path[0] ?? '');
    return refused('request_invalid', `expected \`${name}\` as RFC 8693 has it`);
  }
  const { subject_token: subjectToken, scope = null, head = null, commit = null } = parsed.data;
  return { form: { subjectToken, scope, head, commit } };
}

/** RFC 6749, 3.2: what is sent without a value is as if it were left out; no token at all is a malformed one. */
function withoutEmpty(fields: URLSearchParams): URLSearchParams {
  return new URLSearchParams([...fields].filter(([name, value]) => value !== '' || name === 'subject_token'));
}

function refused(code: Parameters<typeof refusal>[0], why: string): ParsedForm {
  return { refused: refusal(code, why) };
}
