import type { RunError } from '../errors.ts';

/** What the gateway answers instead: RFC 9457 problem documents, each code with its status and what to do next. */

const PROBLEMS = {
  path_invalid: [400, 'the path is none of this API', 'take the path from /openapi.json as it stands there'],
  query_invalid: [400, 'the query is not of this API', 'see the parameters of this route in /openapi.json'],
  header_invalid: [400, 'a header is not as it has to be', 'see this route in /openapi.json'],
  body_malformed: [
    400,
    'the body cannot be read in one way only',
    'send one JSON document of the schema in /openapi.json: no name twice, at most 64 levels deep',
  ],
  request_invalid: [400, 'the request is not of this API', 'see this route in /openapi.json'],
  mandate_invalid: [
    401,
    'there is no valid mandate',
    'exchange the provider’s OIDC token at /v1/token, and send what it answers as `Authorization: Bearer …` within its time',
  ],
  scope_missing: [403, 'the mandate does not reach that far', 'ask for the scope at /v1/token'],
  not_found: [404, 'there is nothing here, or nothing of yours', 'check the id, and whose mandate it is'],
  method_not_allowed: [405, 'the route has no such method', 'take a method that `Allow` names'],
  request_timeout: [408, 'the request did not arrive in time', 'send it at once'],
  idempotency_conflict: [
    409,
    'this idempotency key was used for another request',
    'make a new key for each submission, and keep it for its retries',
  ],
  body_too_large: [413, 'the body is too large', 'send less: the limit is in `detail`'],
  type_unsupported: [415, 'the body is of another type', 'send the type that `detail` names, uncompressed'],
  evidence_refused: [
    422,
    'the evidence is not what this mandate may submit',
    'submit the Statement of this run: see `detail` for what differs',
  ],
  rate_limited: [429, 'too many requests', 'wait for as many seconds as `Retry-After` says'],
  issuer_unavailable: [503, 'the issuer’s keys cannot be had', 'try again in a minute'],
  storage_unavailable: [503, 'nothing could be stored', 'try again with the same Idempotency-Key'],
  log_corrupt: [
    503,
    'the log is not what it was, and nothing is appended',
    'operators: run `countersign gateway fsck`, and restore from a backup that has the newest checkpoint',
  ],
  clock_skew: [503, 'the gateway’s clock is behind its log', 'operators: set the clock'],
  not_ready: [503, 'the gateway is not ready', 'see `detail`; try again in a minute'],
  internal_error: [500, 'something went wrong here', 'tell the operators the requestId'],
} as const satisfies Record<string, readonly [number, string, string]>;

export type ProblemCode = keyof typeof PROBLEMS;

export type Problem = {
  readonly kind: 'problem';
  readonly code: ProblemCode;
  /** Of this occurrence; never anything of a token, key or body. */
  readonly detail: string;
  readonly hint?: string;
  readonly headers?: Readonly<Record<string, string>>;
};

export function problem(
  code: ProblemCode,
  detail: string,
  more: Pick<Problem, 'hint' | 'headers'> = {},
): Problem {
  return { kind: 'problem', code, detail, ...more };
}

export function statusOf(code: ProblemCode): number {
  return PROBLEMS[code][0];
}

export function titleOf(code: ProblemCode): string {
  return PROBLEMS[code][1];
}

/** The problem document (`application/problem+json`). */
export type ProblemDocument = {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code: ProblemCode;
  readonly hint: string;
  readonly requestId: string;
};

export function problemDocument({ code, detail, hint }: Problem, requestId: string): ProblemDocument {
  const [status, title, usual] = PROBLEMS[code];
  return {
    type: `urn:countersign:problem:${code}`,
    title,
    status,
    detail,
    code,
    hint: hint ?? usual,
    requestId,
  };
}

/** What stopped a request though it was good; null: a bug. */
export function unavailable(error: RunError): Problem | null {
  switch (error.code) {
    case 'STORAGE_UNAVAILABLE':
      return problem('storage_unavailable', error.message);
    case 'LOG_CORRUPT':
      return problem('log_corrupt', error.message);
    case 'CLOCK_SKEW':
      return problem('clock_skew', error.message);
    case 'ISSUER_UNAVAILABLE':
      return problem('issuer_unavailable', error.message, { headers: { 'retry-after': '30' } });
    default:
      return null;
  }
}
