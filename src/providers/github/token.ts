import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { RunError } from '../../errors.ts';
import { httpGet } from '../../lib/http.ts';
import type { Environment } from '../../model.ts';

/**
 * The job's OIDC token. `getIDToken` of `@actions/core` prints the token to stdout, for the runner to mask: where
 * stdout is a file of somebody's, the token would be in it.
 */

const TRIES = 3;
const FIRST_DELAY_MS = 250;
const HTTP = { maxBytes: 65_536, timeoutMs: 4_500, redirect: 'none' } as const;
const RETRIED: readonly number[] = [408, 429, 500, 502, 503, 504];

const answerSchema = z.object({ value: z.string().regex(/^[\w-]+\.[\w-]+\.[\w-]+$/) });

/** @throws RunError TOKEN_UNAVAILABLE */
export async function loadIdToken(env: Environment, audience: string): Promise<string> {
  const { ACTIONS_ID_TOKEN_REQUEST_URL: base = '', ACTIONS_ID_TOKEN_REQUEST_TOKEN: secret = '' } = env;
  if (!URL.canParse(base) || secret === '') throw unavailable('this job gets no OIDC token');
  const url = new URL(base);
  url.searchParams.set('audience', audience);
  const headers = { accept: 'application/json', authorization: `Bearer ${secret}` };
  for (let tried = 1, delay = FIRST_DELAY_MS; ; tried++, delay *= 2) {
    const answer = await httpGet(url.href, { ...HTTP, headers });
    if (answer.kind === 'answer' && answer.status === 200) return tokenOf(answer.body);
    const isLast = answer.kind === 'answer' && !RETRIED.includes(answer.status);
    if (isLast || tried === TRIES) {
      const why = answer.kind === 'answer' ? `status ${answer.status}` : answer.why;
      throw unavailable(`the runner gives this job no OIDC token: ${why}`);
    }
    await pause(delay);
  }
}

function tokenOf(body: Buffer): string {
  try {
    return answerSchema.parse(JSON.parse(body.toString('utf8'))).value;
  } catch {
    // What was answered may be a token all the same: it is not told.
    throw unavailable('the runner answered with something that is no OIDC token');
  }
}

function unavailable(message: string): RunError {
  return new RunError('TOKEN_UNAVAILABLE', message, {
    hint: 'add `permissions: id-token: write` to the job; a run from a fork never gets one',
  });
}
