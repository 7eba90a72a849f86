import { ADDRESS_REFUSED, ENCODING_REFUSED, guardedFetch, type Judge } from './guarded-fetch.ts';
import { isUrl } from './url.ts';

/**
 * The network's one door. TLS except to this machine itself, no other host than the one that was named, no
 * answer larger or later than asked for; what goes wrong is an answer too, and never quotes a URL.
 *
 * Node's `fetch` takes no notice of `HTTPS_PROXY`.
 */

export type HttpOptions = {
  readonly maxBytes: number;
  /** For the whole exchange, from the name's look-up to the last byte. */
  readonly timeoutMs: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** `none`: being sent elsewhere is a failure, even on the same host. */
  readonly redirect: 'same-host' | 'none';
  /** Ends the exchange early: a limit over several of them. */
  readonly signal?: AbortSignal;
};

export type HttpGetOptions = HttpOptions & {
  /**
   * Asked of the very address that would be connected to, for hosts that somebody else names: `isPublicAddress`.
   * Without it every address will do. With it nothing compressed is asked for or taken.
   */
  readonly mayConnect?: Judge;
};

export type HttpPostOptions = Omit<HttpOptions, 'redirect'> & { readonly contentType: string };

export type HttpAnswer = {
  readonly kind: 'answer';
  readonly status: number;
  readonly headers: Headers;
  readonly body: Buffer;
};

export type HttpFailure = {
  readonly kind: 'failure';
  readonly why: 'unreachable' | 'timeout' | 'too-large' | 'tls' | 'redirected' | 'insecure' | 'malformed';
  /** The system's own word for it, such as `ECONNREFUSED`; null: it has none. */
  readonly code: string | null;
  /** Names the host and nothing else of the URL. */
  readonly message: string;
};

const MAX_REDIRECTS = 3;
const REDIRECTS: readonly number[] = [301, 302, 303, 307, 308];

/** What a host answers to GET, whatever its status, or why there is no answer. */
export async function httpGet(url: string, options: HttpGetOptions): Promise<HttpAnswer | HttpFailure> {
  return exchange(url, { method: 'GET', headers: options.headers ?? {} }, options);
}

/** The same of POST. What is sent is for this URL alone: being sent elsewhere is always a failure. */
export async function httpPost(
  url: string,
  body: string,
  options: HttpPostOptions,
): Promise<HttpAnswer | HttpFailure> {
  return httpSend('POST', url, body, options);
}

/** As `httpPost`, with either method. */
export async function httpSend(
  method: 'POST' | 'PATCH',
  url: string,
  body: string,
  options: HttpPostOptions,
): Promise<HttpAnswer | HttpFailure> {
  const headers = { ...options.headers, 'content-type': options.contentType };
  return exchange(url, { method, headers, body }, { ...options, redirect: 'none' });
}

/** Whether bytes on the way to this URL are safe from others: TLS, or this machine itself. */
export function isSecureUrl(url: string): boolean {
  if (!isUrl(url)) return false;
  const { protocol, hostname, username, password } = new URL(url);
  if (username !== '' || password !== '') return false;
  return protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname));
}

function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(?:\.\d{1,3}){3}$/.test(hostname);
}

type Sent = {
  readonly method: 'GET' | 'POST' | 'PATCH';
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
};

async function exchange(url: string, sent: Sent, options: HttpGetOptions): Promise<HttpAnswer | HttpFailure> {
  if (!isSecureUrl(url)) return failure(url, 'insecure', 'is not asked: it is not an https URL');
  // Not AbortSignal.any: in Node 20 the garbage collector takes it from under a fetch, which then never ends.
  const abort = new AbortController();
  const end = (): void => abort.abort();
  const timer = setTimeout(end, options.timeoutMs);
  if (options.signal?.aborted === true) end();
  options.signal?.addEventListener('abort', end);
  try {
    const answer = follow(new URL(url), sender(sent, options, abort.signal), options, MAX_REDIRECTS);
    // What decompresses an answer that was cut may wait for the rest forever, whatever the signal says.
    return await Promise.race([answer, endOf(abort.signal)]);
  } catch (error) {
    return failureOf(url, error, abort.signal.aborted);
  } finally {
    clearTimeout(timer);
    options.signal?.removeEventListener('abort', end);
  }
}

function endOf(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const end = (): void => reject(new TypeError('it is over'));
    if (signal.aborted) end();
    signal.addEventListener('abort', end, { once: true });
  });
}

type Send = (url: URL) => Promise<Response>;

function sender(sent: Sent, { mayConnect }: HttpGetOptions, signal: AbortSignal): Send {
  if (mayConnect === undefined) return (url) => fetch(url.href, { ...sent, redirect: 'manual', signal });
  return (url) => guardedFetch(url, { headers: sent.headers, signal, mayConnect });
}

async function follow(
  url: URL,
  send: Send,
  options: HttpOptions,
  redirects: number,
): Promise<HttpAnswer | HttpFailure> {
  const response = await send(url);
  if (REDIRECTS.includes(response.status)) {
    await response.body?.cancel();
    const next = nextUrl(url, response.headers.get('location'));
    if (options.redirect === 'none' || redirects === 0 || next === null)
      return failure(url.href, 'redirected', 'sends us elsewhere');
    return follow(next, send, options, redirects - 1);
  }
  const body = await readBody(response, options.maxBytes);
  if (body === null)
    return failure(url.href, 'too-large', `answers with more than ${options.maxBytes} bytes`);
  return { kind: 'answer', status: response.status, headers: response.headers, body };
}

/** The same scheme, host and port: a request's headers are for nobody else. */
function nextUrl(from: URL, location: string | null): URL | null {
  if (location === null || !isUrl(location, from.href)) return null;
  const to = new URL(location, from.href);
  return to.origin === from.origin && isSecureUrl(to.href) ? to : null;
}

async function readBody({ body }: Response, maxBytes: number): Promise<Buffer | null> {
  if (body === null) return Buffer.alloc(0);
  const chunks: Uint8Array[] = [];
  let length = 0;
  // Leaving the loop cancels the rest.
  for await (const chunk of body) {
    length += chunk.length;
    if (length > maxBytes) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function failureOf(url: string, error: unknown, aborted: boolean): HttpFailure {
  if (aborted) return failure(url, 'timeout', 'did not answer in time');
  // `fetch` throws a TypeError for all that happens on the way; anything else is a bug of ours.
  if (!(error instanceof TypeError)) throw error;
  const code = codeOf(error.cause);
  if (code === ADDRESS_REFUSED)
    return failure(url, 'insecure', 'is not asked: its address may not be connected to');
  if (isTls(code)) return failure(url, 'tls', `cannot prove who it is: ${code}`, code);
  if (isCompression(code))
    return failure(url, 'malformed', `answers with what does not decompress: ${code}`, code);
  return failure(url, 'unreachable', `cannot be reached: ${code}`, code);
}

function codeOf(cause: unknown): string {
  if (!(cause instanceof Error) || !('code' in cause)) return 'no connection';
  const { code } = cause;
  return typeof code === 'string' && /^\w{1,60}$/.test(code) ? code : 'no connection';
}

/** OpenSSL's and Node's names for a handshake or certificate that failed. */
function isTls(code: string): boolean {
  return /CERT|SSL|TLS|SIGNATURE|SELF_SIGNED|ISSUER|^EPROTO$|^HOSTNAME_MISMATCH$/.test(code);
}

/** zlib's names, and brotli's as Node writes them; and what is compressed where nothing may be. */
function isCompression(code: string): boolean {
  return code === ENCODING_REFUSED || /^(?:Z_|ERR_{1,2}ERROR_|ERR_BROTLI_)/.test(code);
}

function failure(
  url: string,
  why: HttpFailure['why'],
  what: string,
  code: string | null = null,
): HttpFailure {
  const host = isUrl(url) ? new URL(url).host : 'the host';
  return { kind: 'failure', why, code, message: `${host} ${what}` };
}
