import { setTimeout as pause } from 'node:timers/promises';
import type { z } from 'zod';
import { RunError, VerificationError } from '../../errors.ts';
import { type HttpAnswer, type HttpFailure, httpGet, httpPost } from '../../lib/http.ts';
import { type JsonValue, parseStrictJson } from '../../lib/strict-json.ts';
import type { Limits } from './services.ts';

/**
 * Asking one service of Sigstore. `@sigstore/sign` would follow a redirect with the job's token to any host, read
 * an answer without end, and print all it sends under NODE_DEBUG. Nothing of a request or an answer is in a message.
 */

export type Service = {
  /** As messages call it: `the log`. */
  readonly what: string;
  /** Without a slash at its end. */
  readonly url: string;
  readonly limits: Limits;
  readonly signal: AbortSignal;
};

/** From now on there is one phase's time for all that this service is asked. */
export function openService(what: string, url: string, limits: Limits): Service {
  return { what, url: url.replace(/\/+$/, ''), limits, signal: AbortSignal.timeout(limits.phaseMs) };
}

/** What the service answers in the end, whatever the status. @throws RunError SIGNING_FAILED */
export function post(service: Service, path: string, json: JsonValue): Promise<HttpAnswer> {
  const body = JSON.stringify(json);
  const options = { ...optionsOf(service), contentType: 'application/json' };
  return answerOf(service, () => httpPost(`${service.url}${path}`, body, options));
}

/** The same of what it has already. @throws RunError SIGNING_FAILED */
export function get(service: Service, path: string): Promise<HttpAnswer> {
  const options = { ...optionsOf(service), redirect: 'none' } as const;
  return answerOf(service, () => httpGet(`${service.url}${path}`, options));
}

/** The bytes of an answer, which has to be one of success. @throws RunError SIGNING_FAILED */
export function bodyOf(service: Service, { status, body }: HttpAnswer): Buffer {
  if (status >= 200 && status < 300) return body;
  throw signingFailed(`${nameOf(service)} answered with status ${status}`);
}

/** JSON of the expected shape. @throws RunError SIGNING_FAILED */
export function parseAnswer<T>(service: Service, schema: z.ZodType<T>, bytes: Buffer): T {
  const json = parseStrictJson(bytes);
  const parsed = schema.safeParse('value' in json ? json.value : undefined);
  if (parsed.success) return parsed.data;
  throw wrongAnswer(nameOf(service));
}

/** As messages call a service: `the log rekor.example`. */
export function nameOf({ what, url }: Service): string {
  return `${what} ${new URL(url).host}`;
}

/** Parsers throw anything at bytes that somebody else chose. @throws RunError SIGNING_FAILED */
export function wrongIfThrown<T>(who: string, check: () => T): T {
  try {
    return check();
  } catch (error) {
    throw wrongAnswer(who, error instanceof VerificationError ? `: ${error.message}` : '');
  }
}

/** Nothing is signed. */
export function signingFailed(
  message: string,
  hint = 'run it again later; nothing was signed that could be used',
): RunError {
  return new RunError('SIGNING_FAILED', message, { hint });
}

function wrongAnswer(who: string, why = ''): RunError {
  return signingFailed(`${who} answered with something else than was asked for${why}`);
}

function optionsOf({ limits, signal }: Service) {
  const { maxBytes, requestMs: timeoutMs } = limits;
  return { maxBytes, timeoutMs, signal, headers: { accept: 'application/json' } };
}

/** How long to wait is ours to say: `Retry-After` is not read. */
async function answerOf(
  { what, limits, signal }: Service,
  send: () => Promise<HttpAnswer | HttpFailure>,
): Promise<HttpAnswer> {
  for (let left = limits.retries, delay = limits.firstDelayMs; ; left--, delay *= 2) {
    const result = await send();
    const isLast = left === 0 || signal.aborted || !mayPass(result);
    if (isLast && result.kind === 'answer') return result;
    if (isLast && result.kind === 'failure') throw signingFailed(`${what} ${result.message}`);
    await pause(delay);
  }
}

/** Whether it may be otherwise in a moment. */
function mayPass(result: HttpAnswer | HttpFailure): boolean {
  if (result.kind === 'failure') return result.why === 'unreachable' || result.why === 'timeout';
  return result.status === 408 || result.status === 429 || result.status >= 500;
}
