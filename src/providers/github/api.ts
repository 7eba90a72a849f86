import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { RunError } from '../../errors.ts';
import {
  type HttpAnswer,
  type HttpFailure,
  type HttpOptions,
  httpGet,
  httpSend,
  isSecureUrl,
} from '../../lib/http.ts';
import { VERSION } from '../../lib/version.ts';
import type { Environment } from '../../model.ts';

/** GitHub's REST API as one job or one person asks it. Every answer is parsed; its limits are obeyed. */

/** What a call came to. `refused`: GitHub's own word, which another try would not change. */
export type ApiAnswer<T> =
  | { readonly kind: 'ok'; readonly value: T }
  | {
      readonly kind: 'refused';
      readonly status: number;
      readonly message: string;
      /** The permissions that would do, as GitHub names them: `administration=read`. */
      readonly needs?: string;
    };

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
const MAX_PAGES = 50;
const PAGE = 100;
const GET_TRIES = 4;
const FIRST_DELAY_MS = 500;
/** What answers that never came may cost one run; whatever is asked after that gets one short try. */
const MAX_TROUBLE_MS = 40_000;
const SHORT_TIMEOUT_MS = 5_000;
/** All the waiting that GitHub may ask of one run. */
const MAX_WAIT_MS = 120_000;
/** Doubled each time: an answer that always says 0 is not asked for a thousand times. */
const MIN_WAIT_MS = 250;
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

/** What gives it to us. */
export const GIVE_TOKEN = `add \`env: GITHUB_TOKEN: \${{ github.token }}\` to the step`;

/** Null: this job gives us no token for the API. @throws RunError CONTEXT_UNREADABLE */
export function jobApi(env: Environment, now: () => Date): GithubApi | null {
  const token = [env.GITHUB_TOKEN, env.GH_TOKEN].find((one) => one !== undefined && one !== '');
  // The runner sets it for every job: without it, nobody knows whose API this token is for.
  const url = (env.GITHUB_API_URL ?? '').replace(/\/$/, '');
  if (token === undefined || url === '') return null;
  if (!isSecureUrl(url) || !/^[!-~]+$/.test(token))
    throw new RunError('CONTEXT_UNREADABLE', 'GITHUB_API_URL is no https URL, or GITHUB_TOKEN is no token', {
      hint: `let the runner set GITHUB_API_URL, and ${GIVE_TOKEN}`,
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
  const trouble = { left: MAX_TROUBLE_MS };
  const timed = async (ask: Ask): Promise<HttpAnswer | HttpFailure> => {
    const started = now().getTime();
    const timeoutMs = Math.max(SHORT_TIMEOUT_MS, Math.min(HTTP.timeoutMs, trouble.left));
    const answer = await ask({ ...HTTP, headers, timeoutMs });
    if (brokenBy(answer) !== null) trouble.left -= now().getTime() - started;
    return answer;
  };
  /** Again, as often as GitHub asks to wait and there is patience for it. */
  const obeying = async (ask: Ask): Promise<HttpAnswer | HttpFailure> => {
    for (let least = MIN_WAIT_MS; ; least *= 2) {
      const answer = await timed(ask);
      const asked = answer.kind === 'answer' ? askedToWait(answer, now()) : null;
      if (asked === null) return answer;
      const wait = Math.max(asked, least);
      if (wait > patience.left)
        throw unavailable(`it asks to wait ${Math.ceil(wait / 1000)} seconds: its rate limit is reached`);
      patience.left -= wait;
      await pause(wait);
    }
  };
  const get = async <T>(path: string, schema: z.ZodType<T>): Promise<ApiAnswer<T>> => {
    for (let tried = 1, delay = FIRST_DELAY_MS; ; tried++, delay *= 2) {
      const answer = await obeying((options) =>
        httpGet(`${url}${path}`, { ...options, redirect: 'same-host' }),
      );
      const broken = brokenBy(answer);
      if (broken === null && answer.kind === 'answer') return surelyParsed(answer, schema);
      trouble.left -= delay;
      if (tried === GET_TRIES || trouble.left <= 0) throw unavailable(broken ?? 'it gives no answer');
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
      const answer = await obeying((options) =>
        httpSend(method, `${url}${path}`, JSON.stringify(body), {
          ...options,
          contentType: 'application/json',
        }),
      );
      const broken = brokenBy(answer);
      if (answer.kind === 'answer' && broken === null) return parsed(answer, schema);
      if (answer.kind === 'failure' && NEVER_SENT.includes(answer.why)) throw unavailable(answer.message);
      if (answer.kind === 'failure' && answer.why === 'redirected') throw unavailable(answer.message, MOVED);
      return { kind: 'uncertain', why: broken ?? 'it gives no answer' };
    },
  };
}

const SURE_TRIES = 3;

/**
 * Sends until it is known what came of it. `find`: looks for what may have been done; null: it was not, or doing it
 * twice is the same. @throws RunError FORGE_UNAVAILABLE, and what `send` and `find` throw
 */
export async function surely<T>(
  send: () => Promise<ApiAnswer<T> | Uncertain>,
  find: () => Promise<T | null> = async () => null,
): Promise<ApiAnswer<T>> {
  for (let tried = 1, delay = FIRST_DELAY_MS; ; tried++, delay *= 2) {
    const answer = await send();
    if (answer.kind !== 'uncertain') return answer;
    await pause(delay);
    const found = await find();
    if (found !== null) return { kind: 'ok', value: found };
    if (tried === SURE_TRIES) throw unavailable(answer.why);
  }
}

type Ask = (
  options: Pick<HttpOptions, 'maxBytes' | 'timeoutMs'> & {
    readonly headers: Readonly<Record<string, string>>;
  },
) => Promise<HttpAnswer | HttpFailure>;

const MOVED = 'the repository was renamed or transferred: start a new run, for instance by a push';
const NEVER_SENT: readonly HttpFailure['why'][] = ['insecure', 'tls'];

function brokenBy(answer: HttpAnswer | HttpFailure): string | null {
  if (answer.kind === 'failure') return answer.message;
  return answer.status >= 500 || answer.status === 408 ? `it answers with status ${answer.status}` : null;
}

/** Milliseconds; null: nobody asks. A 403 without any of these signs is about permissions. */
function askedToWait({ status, headers, body }: HttpAnswer, now: Date): number | null {
  if (status !== 429 && status !== 403) return null;
  const after = Number(headers.get('retry-after') ?? Number.NaN);
  if (Number.isFinite(after) && after >= 0) return after * 1000;
  if (headers.get('x-ratelimit-remaining') === '0') {
    const reset = Number(headers.get('x-ratelimit-reset') ?? Number.NaN);
    return Number.isFinite(reset) ? reset * 1000 - now.getTime() + 1000 : DEFAULT_WAIT_MS;
  }
  const isSecondary = /secondary rate limit|abuse detection/i.test(body.toString('utf8', 0, 4096));
  return status === 429 || isSecondary ? DEFAULT_WAIT_MS : null;
}

const messageSchema = z.object({ message: z.string() });

/** `uncertain`: half of an answer, or that of another program on the way. */
function parsed<T>({ status, headers, body }: HttpAnswer, schema: z.ZodType<T>): ApiAnswer<T> | Uncertain {
  const value = jsonOf(body);
  if (status < 200 || status > 299) {
    const message = messageSchema.safeParse(value).data?.message ?? '';
    const needs = headers.get('x-accepted-github-permissions');
    return { kind: 'refused', status, message, ...(needs ? { needs } : {}) };
  }
  const result = schema.safeParse(value);
  if (result.success) return { kind: 'ok', value: result.data };
  const missing = result.error.issues[0]?.path.join('.') || 'what is asked for';
  return { kind: 'uncertain', why: `its answer lacks ${missing}` };
}

function surelyParsed<T>(answer: HttpAnswer, schema: z.ZodType<T>): ApiAnswer<T> {
  const found = parsed(answer, schema);
  if (found.kind === 'uncertain') throw unavailable(found.why);
  return found;
}

function jsonOf(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    return null; // whatever it is, no schema takes it
  }
}

function unavailable(why: string, hint = 'see its status page, then start the job again'): RunError {
  return new RunError('FORGE_UNAVAILABLE', `GitHub’s API does not help: ${why}`, { hint });
}
