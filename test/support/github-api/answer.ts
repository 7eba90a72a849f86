import type { Urls } from './make.ts';
import type { Json, JsonObject } from './openapi.ts';
import type { GithubState } from './state.ts';
import type { Needs, Token } from './tokens.ts';

/** What an operation is given, and what it answers. */

export type Call = {
  readonly state: GithubState;
  readonly urls: Urls;
  readonly token: Token;
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  /** Undefined: there was none. It is as the description says. */
  readonly body: Json | undefined;
  readonly now: Date;
};

export type Answer = {
  readonly status: number;
  readonly body: Json;
};

/** All of a list; the server cuts it into pages. */
export type Listed = {
  readonly items: readonly Json[];
  /** Null: the page is the answer. */
  readonly around: ((page: readonly Json[], total: number) => Json) | null;
};

export type Operate = (call: Call) => Answer | Listed;

export type OperationOf = {
  readonly needs: Needs;
  readonly operate: Operate;
};

export function ok(body: Json): Answer {
  return { status: 200, body };
}

export function listed(items: readonly Json[]): Listed {
  return { items, around: null };
}

export const DOCUMENTATION = 'https://docs.github.com/rest';

export function refused(status: number, message: string, more: JsonObject = {}): Answer {
  return { status, body: { message, ...more, documentation_url: DOCUMENTATION, status: String(status) } };
}

export const NOT_FOUND: Answer = refused(404, 'Not Found');

/** What `params` holds is matched by the route: it is there. */
export function param({ params }: Call, name: string): string {
  return params[name] ?? '';
}
