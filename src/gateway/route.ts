import type { z } from 'zod';
import type { MandateScope } from '../model.ts';
import type { VerifiedMandate } from './mandate.ts';
import type { Problem, ProblemCode } from './problem.ts';
import type { GrantCode } from './refusal.ts';

/** One route: how it is asked, what it answers, and who may. The server and `openapi.json` are made of these. */

export type Answer = {
  readonly kind: 'answer';
  readonly status: number;
  /** For the log: why it is no, where that is no problem document. */
  readonly code?: GrantCode;
  readonly contentType: string;
  readonly body: string | Uint8Array<ArrayBuffer>;
  /** With `cache-control`: every answer says whether it may be kept. */
  readonly headers: Readonly<Record<string, string>> & { readonly 'cache-control': string };
};

/** As it was asked; what is in it has been read by the route's own schemas. */
export type Asked = {
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly headers: Headers;
  readonly body: Buffer;
  readonly now: Date;
};

export type Body = {
  readonly contentType: 'application/json' | 'application/x-www-form-urlencoded';
  readonly maxBytes: number;
  readonly schema: z.ZodType;
};

/** `schema` null: bytes or text that `says` describes. */
export type Response = {
  readonly says: string;
  readonly contentType: string;
  readonly schema: z.ZodType | null;
};

type Common = {
  readonly method: 'GET' | 'POST';
  /** As OpenAPI writes it; a parameter named `path` takes the rest. */
  readonly path: string;
  readonly operation: string;
  readonly summary: string;
  readonly params?: Readonly<Record<string, z.ZodType>>;
  readonly query?: z.ZodObject;
  readonly body?: Body;
  readonly requestHeaders?: Readonly<Record<string, z.ZodType>>;
  readonly responses: Readonly<Record<number, Response>>;
  /** Besides those that any route may answer. */
  readonly problems: readonly ProblemCode[];
};

export type OpenRoute = Common & {
  readonly scope: null;
  /** `oauth`: errors in OAuth's form (RFC 6749, 5.2). */
  readonly errors: 'problem' | 'oauth';
  readonly handle: (asked: Asked) => Promise<Answer | Problem>;
};

export type MandateRoute = Common & {
  readonly scope: MandateScope;
  readonly errors: 'problem';
  readonly handle: (asked: Asked, mandate: VerifiedMandate) => Promise<Answer | Problem>;
};

export type Route = OpenRoute | MandateRoute;

/** A JSON document. */
export function json(
  status: number,
  value: object,
  cacheControl: string,
  headers: Readonly<Record<string, string>> = {},
): Answer {
  return jsonText(status, JSON.stringify(value), cacheControl, headers);
}

/** The same of a document that is written already. */
export function jsonText(
  status: number,
  body: string,
  cacheControl: string,
  headers: Readonly<Record<string, string>> = {},
): Answer {
  return {
    kind: 'answer',
    status,
    contentType: 'application/json',
    body,
    headers: { ...headers, 'cache-control': cacheControl },
  };
}

/** Bytes as they are. */
export function bytes(body: Uint8Array, cacheControl: string): Answer {
  return {
    kind: 'answer',
    status: 200,
    contentType: 'application/octet-stream',
    body: new Uint8Array(body),
    headers: { 'cache-control': cacheControl },
  };
}

/** For one mandate, and for nobody's cache. */
export const PRIVATE = 'private, no-store';
