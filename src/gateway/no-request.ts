import { type Problem, problem, problemDocument, statusOf } from './problem.ts';
import { MAX_EVIDENCE_BYTES } from './submission.ts';

/** What is no request at all, or none that any route should see: how it is told, and what it is answered. */

/** Of a request, as Node's parser has it. */
type Head = {
  readonly method?: string | undefined;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly rawHeaders: readonly string[];
  readonly httpVersion: string;
};

/**
 * RFC 9112, 3.2; RFC 9110, 9.3.1: what a GET carries may be meant as the next request, by somebody else.
 * Null: a route may see it.
 */
export function whyNoRequest({ method, headers, rawHeaders, httpVersion }: Head): string | null {
  const hosts = rawHeaders.filter((name, i) => i % 2 === 0 && name.toLowerCase() === 'host').length;
  if (hosts > 1 || (hosts === 0 && httpVersion === '1.1')) return 'expected one `Host`';
  const coding = headers['transfer-encoding'];
  if (coding !== undefined && String(coding).toLowerCase() !== 'chunked')
    return 'expected no transfer coding but `chunked`';
  const hasBody = coding !== undefined || (headers['content-length'] ?? '0') !== '0';
  return hasBody && (method === 'GET' || method === 'HEAD') ? `expected no body of ${method}` : null;
}

/** No route takes more, whatever is announced. */
const MOST_BYTES = MAX_EVIDENCE_BYTES;

/** How much a body may come to be: what does not say how long it is may be anything. */
export function bodyBytes({ headers }: Pick<Head, 'headers'>): number {
  if (headers['transfer-encoding'] !== undefined) return MOST_BYTES;
  return Math.min(MOST_BYTES, Number(headers['content-length'] ?? 0));
}

const HEADERS = {
  'content-type': 'application/problem+json',
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
} as const;

/** The connection ends: where the next request would begin, nobody can tell. */
const CLOSE = { connection: 'close' } as const;

/** For what no route has seen; its own headers stand instead of the end of the connection. */
export function refusal(refused: Problem): Response {
  return new Response(JSON.stringify(problemDocument(refused, 'none')), {
    status: statusOf(refused.code),
    headers: { ...HEADERS, ...(refused.headers ?? CLOSE) },
  });
}

/** The answer to what Node's parser refuses, as it stands on the wire; null: none, the peer is gone or speaks TLS. */
export function refusedBytes(code: string): string | null {
  if (!/^(?:HPE_|ERR_HTTP_)/.test(code)) return null;
  const [line, refused] =
    code === 'ERR_HTTP_REQUEST_TIMEOUT'
      ? (['408 Request Timeout', problem('request_timeout', 'the request was not here in time')] as const)
      : code === 'HPE_HEADER_OVERFLOW'
        ? ([
            '431 Request Header Fields Too Large',
            problem('request_invalid', 'its header is too large'),
          ] as const)
        : (['400 Bad Request', problem('request_invalid', 'this is no request of HTTP/1.1')] as const);
  const status = Number.parseInt(line, 10);
  const body = JSON.stringify({ ...problemDocument(refused, 'none'), status });
  const headers = { ...HEADERS, ...CLOSE, 'content-length': Buffer.byteLength(body) };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  return [`HTTP/1.1 ${line}`, ...lines, '', body].join('\r\n');
}
