import { z } from 'zod';
import { RunError } from '../errors.ts';
import { httpPost } from '../lib/http.ts';
import { parseStrictJson } from '../lib/strict-json.ts';
import type { ObjectId } from '../model.ts';
import { jsonOf, type Problem, parseAnswer, refusalText, refused } from './answer.ts';
import { answered, type Result, requestTime, restBefore, type Talk, timeLeft, told } from './talk.ts';

/** The provider's token for a mandate (RFC 8693). A token is good for one exchange, and is never in a message. */

/** The provider's token for this gateway; `fresh`: another one than before, where it gives several. */
export type Tokens = (which?: 'fresh') => Promise<string>;

export type Exchange = {
  readonly endpoint: string;
  readonly head: ObjectId;
  /** The test merge's commit object, which proves the head; null: there is none at hand. */
  readonly commit: Buffer | null;
  readonly tokens: Tokens;
};

export type Granted = {
  readonly mandate: string;
  /** When it is over, on the clock of the talk. */
  readonly until: number;
};

const SCOPES = ['policy:read', 'evidence:write'];
/** A commit with a longer message is not sent: the form has its limit. */
const MAX_COMMIT = 49_152;
/** What a provider may take to give another token. */
const FRESH_MS = 15_000;

const grantedSchema = z.object({
  access_token: z.string().regex(/^[\w-]+\.[\w-]+\.[\w-]+$/),
  issued_token_type: z.literal('urn:ietf:params:oauth:token-type:jwt'),
  token_type: z.string().regex(/^bearer$/i),
  expires_in: z.int().min(1).max(86_400),
  scope: z.string().refine((scope) => SCOPES.every((one) => scope.split(' ').includes(one))),
});
const WHAT = 'mandate';

/** @throws RunError TOKEN_UNAVAILABLE, TOKEN_REFUSED, GATEWAY_REFUSED, GATEWAY_UNAVAILABLE, TLS_UNTRUSTED */
export async function exchange(talk: Talk, asked: Exchange, which?: 'fresh'): Promise<Granted> {
  let token = await asked.tokens(which);
  for (let tried = 1; ; tried++) {
    talk.secrets.push(token);
    const sentAt = talk.elapsed();
    const result = await send(talk, asked, token);
    const rest = restBefore(talk, result, tried);
    const next = rest === null ? null : await nextToken(talk, asked.tokens, { token, result });
    if (rest === null || next === null) return grantedOf(talk, result, { token, sentAt });
    await talk.pause(rest);
    token = next;
  }
}

function send(talk: Talk, { endpoint, head, commit }: Exchange, token: string): Promise<Result> {
  const form = new URLSearchParams({
    grant_type: 'urn:ietf:params:oauth:grant-type:token-exchange',
    subject_token: token,
    subject_token_type: 'urn:ietf:params:oauth:token-type:id_token',
    scope: SCOPES.join(' '),
    head,
    ...(commit === null || commit.length > MAX_COMMIT ? {} : { commit: commit.toString('base64') }),
  });
  return httpPost(endpoint, form.toString(), {
    maxBytes: 65_536,
    timeoutMs: requestTime(talk),
    contentType: 'application/x-www-form-urlencoded',
    headers: { accept: 'application/json' },
  });
}

type Sent = { readonly token: string; readonly result: Result };

/** Once it has arrived a token may be spent: then another one, or none. */
async function nextToken(talk: Talk, tokens: Tokens, { token, result }: Sent): Promise<string | null> {
  if (isUnspent(result)) return token;
  const fresh = timeLeft(talk) < FRESH_MS ? token : await freshToken(tokens, token);
  // Where there is no other, what says that it is not ready is taken to have written nothing.
  const mayBeUnspent = result.kind === 'answer' && result.status === 503;
  return fresh !== token || mayBeUnspent ? fresh : null;
}

/** That the gateway did not answer is what is told, not that there is no other token. */
async function freshToken(tokens: Tokens, token: string): Promise<string> {
  try {
    return await tokens('fresh');
  } catch (error) {
    if (error instanceof RunError && error.code === 'TOKEN_UNAVAILABLE') return token;
    throw error;
  }
}

/** Codes of connections that never were. */
const NEVER_SENT: readonly (string | null)[] = [
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ENETUNREACH',
  'EHOSTUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
];

function isUnspent(result: Result): boolean {
  return result.kind === 'failure' ? NEVER_SENT.includes(result.code) : result.status === 429;
}

function grantedOf(
  talk: Talk,
  result: Result,
  { token, sentAt }: { readonly token: string; readonly sentAt: number },
): Granted {
  const json = jsonOf(talk, answered(talk, result), WHAT, (_talk, problem, status) =>
    status === 400 ? tokenRefused(talk, problem, token) : refused(talk, problem, status),
  );
  const { access_token: mandate, expires_in: seconds } = parseAnswer(talk, grantedSchema, json, WHAT);
  talk.secrets.push(mandate);
  return { mandate, until: sentAt + seconds * 1000 };
}

// ── why a token is refused ──────────────────────────────────────────────────────────────────

/** Said to people, never decided by: nobody has verified them here. */
const claimsSchema = z.object({
  repository_id: z
    .string()
    .regex(/^[0-9]{1,20}$/)
    .optional(),
  job_project_id: z
    .string()
    .regex(/^[0-9]{1,20}$/)
    .optional(),
  job_workflow_ref: z.string().max(300).optional(),
});

function claimsOf(token: string): z.infer<typeof claimsSchema> {
  const json = parseStrictJson(Buffer.from(token.split('.')[1] ?? '', 'base64url'));
  return claimsSchema.safeParse('value' in json ? json.value : null).data ?? {};
}

const AGAIN = 'start the job again';

function tokenRefused(talk: Talk, problem: Problem, token: string): RunError {
  return new RunError('TOKEN_REFUSED', refusalText(talk, problem, 'the token'), {
    hint: hintOf(problem, talk, token),
  });
}

function hintOf({ code, hint }: Problem, talk: Talk, token: string): string {
  const { repository_id, job_project_id, job_workflow_ref: workflow } = claimsOf(token);
  const id = repository_id ?? job_project_id ?? null;
  switch (code) {
    case 'repository_not_bound':
      return `ask the gateway’s operators to bind the repository id ${id ?? 'of this repository'} to one tenant`;
    case 'workflow_not_allowed':
      return `run the check in a workflow that the gateway’s binding lists, or ask its operators to list ${workflow === undefined ? 'this one' : told({ ...talk, secrets: [] }, workflow)}`;
    case 'audience_mismatch':
      return 'leave --audience out, or name the audience that the gateway’s operators have configured for this CI';
    case 'issuer_unknown':
      return 'ask the gateway’s operators to add the issuer of this CI’s tokens to `issuers`';
    case 'fork_refused':
      return 'run the check in the repository itself: a run from a fork gets no mandate';
    case 'event_refused':
      return 'start the check on pull_request, merge_group or push';
    case 'scope_refused':
      return `ask the gateway’s operators for the scopes ${SCOPES.join(' and ')} in this repository’s binding`;
    case 'head_invalid':
      return 'leave --base and --head out: the gateway countersigns the head that the job is about, and no other';
    case 'token_replayed':
      return `${AGAIN}: each token is good for one exchange`;
    case 'token_expired':
    case 'token_not_yet_valid':
    case 'token_too_old':
      return `${AGAIN}, with the check before anything that takes long; the gateway’s clock may be wrong, too`;
    default:
      return told(talk, hint) || 'ask the gateway’s operators';
  }
}
