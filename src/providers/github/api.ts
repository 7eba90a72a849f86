import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { RunError } from '../../errors.ts';
import { type HttpAnswer, type HttpFailure, httpGet, httpSend, isSecureUrl } from '../../lib/http.ts';
import { VERSION } from '../../lib/version.ts';
import type { Environment } from '../../model.ts';

/** GitHub's REST API as one job or one person asks it. Every answer is parsed; its limits are obeyed. */

/** What a call came to. `refused`: GitHub's own word, which another try would not change. */
export type ApiAnswer<T> =
  | { readonly kind: 'ok'; readonly value: T }
  | { readonly kind: 'refused'; readonly status: number; readonly message: string };

/** Nobody knows whether it was done: the connection was cut, or the server broke. */
export type Uncertain = { readonly kind: 'uncertain'; readonly why: string };

export type GithubApi = {
  /** Tried again while the server is broken. @throws RunError FORGE_UNAVAILABLE */
  readonly get: <T>(path: string, schema: z.ZodType<T>) => Promise<ApiAnswer<T>>;
  /**
   * Every page of a list; `path` without `page` and `per_page`. @throws RunError FORGE_UNAVAILABLE, also when there
   * are more than `MAX_PAGES`
   */
  readonly list: <T>(path: string, schema: z.ZodType<readonly T[]>) => Promise<ApiAnswer<readonly T[]>>;
  /** Sent once: who sends it finds out what came of it. @throws RunError FORGE_UNAVAILABLE when it was never sent */
  readonly send: <T>(
    method: 'POST' | 'PATCH',
    path: string,
    body: object,
    schema: z.ZodType<T>,
  ) => Promise<ApiAnswer<T> | Uncertain>;
};

/** Of 100 items each. */
export const MAX_PAGES = 50;
const PAGE = 100;
const GET_TRIES = 4;
const FIRST_DELAY_MS = 500;
/** All the waiting that GitHub may ask of one run. */
const MAX_WAIT_MS = 120_000;
/** What its documentation asks for when an answer does not say how long. */
const DEFAULT_WAIT_MS = 60_000;
const HTTP = { maxBytes: 16 * 1024 * 1024, timeoutMs: 20_000 } as const;
const ACCEPT = 'application/vnd.github+json';
const API_VERSION = '2022-11-28';

export type ApiOptions = {
  /** `https://api.github.com`, without a slash at its end. */
  readonly url: string;
  readonly token: string;
  readonly now: () => Date;
};

/** Null: this job gives us no token for the API. @throws RunError CONTEXT_UNREADABLE */
export function jobApi(env: Environment, now: () => Date): GithubApi | null {
  const token = [env.GITHUB_TOKEN, env.GH_TOKEN].find((one) => one !== undefined && one !== '');
  // The runner sets it for every job: without it, nobody knows whose API this token is for.
  const url = (env.GITHUB_API_URL ?? '').replace(/\/$/, '');
  if (token === undefined || url === '') return null;
  if (!isSecureUrl(url) || !/^[!-~]+$/.test(token))
    throw new RunError('CONTEXT_UNREADABLE', 'GITHUB_API_URL is no https URL, or GITHUB_TOKEN is no token', {
      hint: 'let the runner set GITHUB_API_URL, and give the step a GITHUB_TOKEN as docs/troubleshooting.md shows',
    });
  return openApi({ url, token, now });
}

export function openApi({ url, token, now }: ApiOptions): GithubApi {
  const headers = {
    accept: ACCEPT,
    authorization: `Bearer ${token}`,
    'user-agent': `countersign/${VERSION}`,
    'x-github-api-version': API_VERSION,
  };
  const patience = { left: MAX_WAIT_MS };
  /** Again, as often as GitHub asks to wait and there is patience for it. */
  const obeying = async (ask: () => Promise<HttpAnswer | HttpFailure>): Promise<HttpAnswer | HttpFailure> => {
    for (;;) {
      const answer = await ask();
      const wait = answer.kind === 'answer' ? askedToWait(answer, now()) : null;
      if (wait === null) return answer;
      if (wait > patience.left)
        throw unavailable(`it asks to wait ${Math.ceil(wait / 1000)} seconds: its rate limit is reached`);
      patience.left -= wait;
      await pause(wait);
    }
  };
  const get = async <T>(path: string, schema: z.ZodType<T>): Promise<ApiAnswer<T>> => {
    for (let tried = 1, delay = FIRST_DELAY_MS; ; tried++, delay *= 2) {
      const answer = await obeying(() =>
        httpGet(`${url}${path}`, { ...HTTP, headers, redirect: 'same-host' }),
      );
      const broken = brokenBy(answer);
      if (broken === null && answer.kind === 'answer') return parsed(answer, schema);
      if (tried === GET_TRIES) throw unavailable(broken ?? 'it gives no answer');
      await pause(delay);
    }
  };
  return {
    get,
    list: async (path, schema) => {
      const items = [];
      for (let page = 1; page <= MAX_PAGES; page++) {
        const joint = path.includes('?') ? '&' : '?';
        const answer = await get(`${path}${joint}per_page=${PAGE}&page=${page}`, schema);
        if (answer.kind === 'refused') return answer;
        items.push(...answer.value);
        if (answer.value.length < PAGE) return { kind: 'ok', value: items };
      }
      throw unavailable(`it lists more than ${MAX_PAGES * PAGE} of what is asked for`);
    },
    send: async (method, path, body, schema) => {
      const options = { ...HTTP, headers, contentType: 'application/json' };
      const answer = await obeying(() => httpSend(method, `${url}${path}`, JSON.stringify(body), options));
      const broken = brokenBy(answer);
      if (answer.kind === 'answer' && broken === null) return parsed(answer, schema);
      if (answer.kind === 'failure' && NEVER_SENT.includes(answer.why)) throw unavailable(answer.message);
      return { kind: 'uncertain', why: broken ?? 'it gives no answer' };
    },
  };
}

const NEVER_SENT: readonly HttpFailure['why'][] = ['insecure', 'tls'];

function brokenBy(answer: HttpAnswer | HttpFailure): string | null {
  if (answer.kind === 'failure') return answer.message;
  return answer.status >= 500 || answer.status === 408 ? `it answers with status ${answer.status}` : null;
}

/** Milliseconds; null: nobody asks. A 403 without any of these signs is about permissions. */
function askedToWait({ status, headers, body }: HttpAnswer, now: Date): number | null {
  if (status !== 429 && status !== 403) return null;
  const after = Number(headers.get('retry-after') ?? Number.NaN);
  if (Number.isFinite(after) && after >= 0) return Math.max(after * 1000, 100);
  if (headers.get('x-ratelimit-remaining') === '0') {
    const reset = Number(headers.get('x-ratelimit-reset') ?? Number.NaN);
    return Number.isFinite(reset) ? Math.max(reset * 1000 - now.getTime(), 1000) : DEFAULT_WAIT_MS;
  }
  const isSecondary = /secondary rate limit|abuse detection/i.test(body.toString('utf8', 0, 4096));
  return status === 429 || isSecondary ? DEFAULT_WAIT_MS : null;
}

const messageSchema = z.object({ message: z.string() });

function parsed<T>({ status, body }: HttpAnswer, schema: z.ZodType<T>): ApiAnswer<T> {
  const value = jsonOf(body);
  if (status < 200 || status > 299)
    return { kind: 'refused', status, message: messageSchema.safeParse(value).data?.message ?? '' };
  const result = schema.safeParse(value);
  if (result.success) return { kind: 'ok', value: result.data };
  throw unavailable(`its answer lacks ${result.error.issues[0]?.path.join('.') || 'what is asked for'}`);
}

function jsonOf(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    return null; // whatever it is, no schema takes it
  }
}

export function unavailable(why: string): RunError {
  return new RunError('FORGE_UNAVAILABLE', `GitHub’s API does not help: ${why}`, {
    hint: 'see its status page, then start the job again',
  });
}
