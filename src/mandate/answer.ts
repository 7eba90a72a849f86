import { z } from 'zod';
import { RunError } from '../errors.ts';
import type { HttpAnswer } from '../lib/http.ts';
import { type JsonValue, parseStrictJson } from '../lib/strict-json.ts';
import { hostOf, seeWho, type Talk, told, unavailable } from './talk.ts';

/** What a gateway answers: a document of the kind that was asked for, a refusal in its own form, or something else. */

/** How a run ends without what it asked for; nothing of a request is in it. */
export type Refusing = (talk: Talk, problem: Problem, status: number) => RunError;

/** RFC 9457 with a code, or OAuth's with one. */
const problemSchema = z.object({
  code: z.string().regex(/^[a-z][a-z0-9_]{0,63}$/),
  detail: z.string().optional(),
  error_description: z.string().optional(),
  hint: z.string().optional(),
});

export type Problem = { readonly code: string; readonly detail: string; readonly hint: string };

const JSON_TYPE = /^application\/(?:[\w.+-]+\+)?json\s*(?:;|$)/i;

/**
 * The JSON of a success, as it is there. `what`: what it should have been.
 * @throws RunError GATEWAY_UNAVAILABLE, GATEWAY_REFUSED, and what `refusing` makes
 */
export function jsonOf(
  talk: Talk,
  answer: HttpAnswer,
  what: string,
  refusing: Refusing = refused,
): JsonValue {
  const { status, headers, body } = answer;
  if (status !== 200 && status !== 201) throw failed(talk, answer, refusing);
  const json = JSON_TYPE.test(headers.get('content-type') ?? '') ? parseStrictJson(body) : null;
  if (json === null) throw somethingElse(talk, what, 'it is not JSON');
  if ('why' in json) throw somethingElse(talk, what, json.why);
  return json.value;
}

/** @throws RunError GATEWAY_UNAVAILABLE */
export function parseAnswer<T>(talk: Talk, schema: z.ZodType<T>, value: JsonValue, what: string): T {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const place = parsed.error.issues[0]?.path.map(String).join('.') ?? '';
  throw somethingElse(talk, what, place === '' ? 'it is of another shape' : `${place} is not of its kind`);
}

/** A proxy, a portal or another program answers for it. */
export function somethingElse(talk: Talk, what: string, why: string): RunError {
  return unavailable(talk, `${hostOf(talk)} answers with something that is no ${what}: ${why}`, seeWho(talk));
}

/** The error for a status that is no success. */
export function failed(talk: Talk, answer: HttpAnswer, refusing: Refusing = refused): RunError {
  const { status, headers } = answer;
  const problem = problemOf(answer);
  const code = problem === null ? '' : ` (${problem.code})`;
  if (status === 429) {
    const seconds = headers.get('retry-after') ?? '';
    const wait = /^[0-9]{1,6}$/.test(seconds) ? `wait ${seconds} seconds` : 'wait a minute';
    return unavailable(
      talk,
      `${hostOf(talk)} has had too many requests`,
      `${wait}, then start the job again`,
    );
  }
  if (problem !== null && status < 500 && status >= 400 && status !== 407)
    return refusing(talk, problem, status);
  const hint = problem === null && status < 500 ? seeWho(talk) : null;
  return unavailable(talk, `${hostOf(talk)} answers with status ${status}${code}`, hint);
}

function problemOf({ headers, body }: HttpAnswer): Problem | null {
  const json = JSON_TYPE.test(headers.get('content-type') ?? '') ? parseStrictJson(body) : null;
  const parsed = problemSchema.safeParse(json !== null && 'value' in json ? json.value : null);
  if (!parsed.success) return null;
  const { code, detail, error_description: described, hint } = parsed.data;
  return { code, detail: detail ?? described ?? '', hint: hint ?? '' };
}

/** What to do about a code; of others the gateway itself knows best. */
const HINTS: Readonly<Record<string, string>> = {
  mandate_invalid: 'start the job again: its mandate for this gateway is over',
  scope_missing:
    'ask the gateway’s operators for the scopes policy:read and evidence:write in this repository’s binding',
  not_found: 'name a policy that the gateway has for this repository: --gateway-policy NAME',
  idempotency_conflict: 'start the job again',
  evidence_refused:
    'start the job again for its own change alone: without --base and --head, and with no variable of GITHUB_ that an earlier step has set; with --key or --sign sigstore the gateway has to know that signer',
  body_too_large: 'split the change: its verdict is larger than the gateway takes',
};

export function refused(talk: Talk, problem: Problem, status: number): RunError {
  return new RunError('GATEWAY_REFUSED', refusalText(talk, problem, `with status ${status}`), {
    hint: HINTS[problem.code] ?? (told(talk, problem.hint) || 'ask the gateway’s operators'),
  });
}

/** The code, and what the gateway says to it. */
export function refusalText(talk: Talk, { code, detail }: Problem, what: string): string {
  const why = detail === '' ? '' : `: ${told(talk, detail)}`;
  return `the gateway ${hostOf(talk)} refuses ${what}: ${code}${why}`;
}

/** What it says does not hold: it is not the gateway that is trusted, or that one lies. */
export function untrusted(talk: Talk, why: string, hint: string | null = null): RunError {
  return new RunError('GATEWAY_UNTRUSTED', `the gateway ${hostOf(talk)} is not believed: ${why}`, {
    hint:
      hint ??
      'ask the gateway’s operators before anything is merged; when they have changed keys, save its discovery document anew for --gateway-trust',
  });
}
