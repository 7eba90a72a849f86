import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { RunError } from '../../errors.ts';
import { documentAt } from '../../lib/documentation.ts';
import { httpGet } from '../../lib/http.ts';
import { isUrl } from '../../lib/url.ts';
import type { Environment } from '../../model.ts';
import { isForkOf, loadEvent } from './event.ts';

/**
 * The job's OIDC token. `getIDToken` of `@actions/core` prints the token to stdout, for the runner to mask: where
 * stdout is a file of somebody's, the token would be in it.
 */

const TRIES = 3;
const FIRST_DELAY_MS = 250;
const HTTP = { maxBytes: 65_536, timeoutMs: 4_500, redirect: 'none' } as const;
const RETRIED: readonly number[] = [408, 429, 500, 502, 503, 504];

const answerSchema = z.object({ value: z.string().regex(/^[\w-]+\.[\w-]+\.[\w-]+$/) });

/** Whether this job can ask for one at all. */
export function offersIdToken(env: Environment): boolean {
  return (env.ACTIONS_ID_TOKEN_REQUEST_URL ?? '') !== '' && (env.ACTIONS_ID_TOKEN_REQUEST_TOKEN ?? '') !== '';
}

/** @throws RunError TOKEN_UNAVAILABLE */
export async function loadIdToken(env: Environment, audience: string): Promise<string> {
  const unavailable = (message: string): RunError =>
    new RunError('TOKEN_UNAVAILABLE', message, { hint: hintFor(env) });
  const { ACTIONS_ID_TOKEN_REQUEST_URL: base = '', ACTIONS_ID_TOKEN_REQUEST_TOKEN: secret = '' } = env;
  if (!isUrl(base) || secret === '') throw unavailable('this job gets no OIDC token');
  const url = new URL(base);
  url.searchParams.set('audience', audience);
  const headers = { accept: 'application/json', authorization: `Bearer ${secret}` };
  for (let tried = 1, delay = FIRST_DELAY_MS; ; tried++, delay *= 2) {
    const answer = await httpGet(url.href, { ...HTTP, headers });
    if (answer.kind === 'answer' && answer.status === 200) {
      const token = tokenOf(answer.body);
      if (token === null) throw unavailable('the runner answered with something that is no OIDC token');
      return token;
    }
    const isLast = answer.kind === 'answer' && !RETRIED.includes(answer.status);
    if (isLast || tried === TRIES) {
      const why = answer.kind === 'answer' ? `status ${answer.status}` : answer.why;
      throw unavailable(`the runner gives this job no OIDC token: ${why}`);
    }
    await pause(delay);
  }
}

/** Null: what was answered is no token, or is one in a shape of its own; it is not told. */
function tokenOf(body: Buffer): string | null {
  try {
    return answerSchema.parse(JSON.parse(body.toString('utf8'))).value;
  } catch {
    return null;
  }
}

const FORKS = documentAt('docs/forks.md');

export const FORK_HINT = `start the check \`on: pull_request_target\`, or in two stages: ${FORKS} shows both`;

function hintFor({ GITHUB_ACTOR: actor, GITHUB_EVENT_NAME: event = '' }: Environment): string {
  const add = 'add `permissions: id-token: write` to the job';
  return actor === 'dependabot[bot]' && event.startsWith('pull_request')
    ? `${add}; where a run of Dependabot gets no token all the same, ${FORKS} shows what does`
    : `${add}; a run from a fork never gets one`;
}

/**
 * Triggers that lend a fork's change the secrets of its base: a token would speak for the base alone, and whoever
 * reads it could not tell.
 * @throws RunError TOKEN_UNAVAILABLE, CONTEXT_UNREADABLE
 */
export function refuseLentToken(env: Environment): void {
  const { GITHUB_EVENT_NAME: name } = env;
  if (name !== 'pull_request_target' && name !== 'workflow_run') return;
  const { repository: here, pull_request: pull, workflow_run: started } = loadEvent(env);
  const isFork =
    name === 'workflow_run'
      ? isForkOf(started?.head_repository ?? null, here?.id)
      : isForkOf(pull?.head.repo, pull?.base.repo?.id ?? here?.id);
  if (!isFork) return;
  throw new RunError(
    'TOKEN_UNAVAILABLE',
    `the token of a ${name} run speaks for the base, and the change is a fork’s`,
    {
      hint: `decide it without one: \`--sign none\` or \`--sign key\`, and no --gateway; ${FORKS} shows how`,
    },
  );
}
