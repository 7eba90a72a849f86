import { randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import { RunError } from '../errors.ts';
import { limitKey } from './address.ts';
import type { VerifiedMandate } from './mandate.ts';
import { type Problem, type ProblemCode, problem, unavailable } from './problem.ts';
import type { Limiter } from './rate-limit.ts';
import type { GrantCode } from './refusal.ts';
import { type Incoming, readBody } from './request-body.ts';
import { whyPathInvalid } from './request-path.ts';
import { responseOf } from './respond.ts';
import type { Answer, Asked, MandateRoute, Route } from './route.ts';

/** Request → Response: what holds for every route, in its order. The routes themselves know nothing of it. */

export type HandlerDeps = {
  readonly routes: readonly Route[];
  readonly verify: (jws: string, now: Date) => Promise<VerifiedMandate | null>;
  readonly perAddress: Limiter;
  readonly perMandate: Limiter;
  readonly now: () => Date;
  /** Milliseconds that never go back. */
  readonly elapsed: () => number;
  readonly seen: (line: RequestLine) => void;
};

/** What a log may say of a request: nothing that somebody sent but the method and a checked id. */
export type RequestLine = {
  readonly requestId: string;
  readonly method: string;
  /** As the API writes it; `none` for what is no route. */
  readonly route: string;
  readonly status: number;
  readonly code: ProblemCode | GrantCode | null;
  readonly milliseconds: number;
  readonly address: string;
  readonly tenant: string | null;
  /** A bug's own name and message; null: there was none. */
  readonly error: string | null;
};

/** What the connection tells of a request. */
export type Peer = {
  /** The request's target as it was sent. */
  readonly target: string;
  readonly address: string;
  readonly body: Incoming;
};

type Handled = {
  readonly route: Route | null;
  readonly result: Answer | Problem;
  readonly tenant: string | null;
  readonly error: string | null;
};

type Env = { Bindings: { readonly handled: { value: Handled | null }; readonly body: Incoming } };

export function createHandler(deps: HandlerDeps): (request: Request, peer: Peer) => Promise<Response> {
  const { fetch: dispatch } = router(deps);
  return async (request, { target, address, body }) => {
    const start = deps.elapsed();
    const requestId = requestIdOf(request.headers);
    const handled: { value: Handled | null } = { value: null };
    const wait = deps.perAddress(limitKey(address));
    const why = wait > 0 ? null : whyPathInvalid(target);
    if (wait > 0) handled.value = none(limited(wait));
    else if (why !== null) handled.value = none(problem('path_invalid', why));
    else await dispatch(request, { handled, body });
    const { route, result, tenant, error } =
      handled.value ?? none(problem('not_found', 'there is no such route'));
    const isOauth = route?.errors === 'oauth' || target.split('?')[0] === '/v1/token';
    const response = responseOf(result, { requestId, isOauth, isHead: request.method === 'HEAD' });
    deps.seen({
      requestId,
      method: /^[A-Z]{3,7}$/.test(request.method) ? request.method : 'OTHER',
      route: route?.path ?? 'none',
      status: response.status,
      code: result.code ?? null,
      milliseconds: Math.round(deps.elapsed() - start),
      address,
      tenant,
      error,
    });
    return response;
  };
}

function none(result: Problem): Handled {
  return { route: null, result, tenant: null, error: null };
}

function limited(wait: number): Problem {
  return problem('rate_limited', 'too many requests from this address', {
    headers: { 'retry-after': String(wait) },
  });
}

/** A client's own id, for its logs and ours; none that could forge a line. */
function requestIdOf(headers: Headers): string {
  const given = headers.get('x-request-id') ?? '';
  return /^[\w.-]{1,64}$/.test(given) ? given : randomUUID();
}

// ── routing ─────────────────────────────────────────────────────────────────────────────────

function router(deps: HandlerDeps): Hono<Env> {
  const app = new Hono<Env>();
  for (const route of deps.routes) {
    app.on(route.method, honoPath(route.path), async ({ req, env }) => {
      const sent = { request: req.raw, params: req.param(), body: env.body };
      env.handled.value = await handle(route, sent, deps);
      return new Response();
    });
  }
  for (const path of new Set(deps.routes.map((route) => route.path))) {
    app.all(honoPath(path), ({ env }) => {
      const methods = deps.routes.filter((route) => route.path === path).map(({ method }) => method);
      const allow = methods.flatMap((method) => (method === 'GET' ? ['GET', 'HEAD'] : [method])).join(', ');
      env.handled.value = none(problem('method_not_allowed', `expected ${allow}`, { headers: { allow } }));
      return new Response();
    });
  }
  return app;
}

/** `{id}` is `:id`; `{path}` takes the rest. */
function honoPath(path: string): string {
  return path.replace('{path}', ':path{.+}').replace(/\{(\w+)\}/g, ':$1');
}

/** A request for a route, of which nothing has been read. */
type Sent = {
  readonly request: Request;
  readonly params: Readonly<Record<string, string>>;
  readonly body: Incoming;
};

async function handle(route: Route, sent: Sent, deps: HandlerDeps): Promise<Handled> {
  let tenant: string | null = null;
  try {
    const now = deps.now();
    let mandate: VerifiedMandate | null = null;
    if (route.scope !== null) {
      const found = await mandateOf(route, sent.request.headers, now, deps);
      if ('kind' in found) return { route, result: found, tenant, error: null };
      mandate = found;
      tenant = found.tenant;
    }
    const asked = await askedOf(route, sent, now);
    if ('kind' in asked) return { route, result: asked, tenant, error: null };
    const result =
      route.scope === null
        ? await route.handle(asked)
        : mandate === null
          ? noMandate('')
          : await route.handle(asked, mandate);
    return { route, result, tenant, error: null };
  } catch (error) {
    const known = error instanceof RunError ? unavailable(error) : null;
    if (known !== null) return { route, result: known, tenant, error: null };
    const bug =
      error instanceof Error ? `${error.name}: ${error.stack ?? error.message}` : 'no error was thrown';
    return {
      route,
      result: problem('internal_error', 'this is a bug of the gateway'),
      tenant,
      error: bug,
    };
  }
}

// ── who, and what ───────────────────────────────────────────────────────────────────────────

/** RFC 6750, 3.1: who has sent no token at all is told no error of it. */
function noMandate(authorization: string): Problem {
  const error = /^Bearer\b/i.test(authorization) ? ', error="invalid_token"' : '';
  return problem('mandate_invalid', 'expected `Authorization: Bearer` with a mandate of this gateway', {
    headers: { 'www-authenticate': `Bearer realm="countersign"${error}` },
  });
}

async function mandateOf(
  { scope }: MandateRoute,
  headers: Headers,
  now: Date,
  { verify, perMandate }: HandlerDeps,
): Promise<VerifiedMandate | Problem> {
  const authorization = headers.get('authorization') ?? '';
  const [, token] = /^Bearer ([A-Za-z0-9_.-]+)$/i.exec(authorization) ?? [];
  const mandate = token === undefined ? null : await verify(token, now);
  if (mandate === null) return noMandate(authorization);
  // Two forges of one kind may have repositories of the same id.
  const wait = perMandate(`${mandate.tenant}\0${mandate.sub}`);
  if (wait > 0)
    return problem('rate_limited', 'too many requests of this repository', {
      headers: { 'retry-after': String(wait) },
    });
  if (mandate.scopes.has(scope)) return mandate;
  return problem('scope_missing', `expected a mandate with the scope ${scope}`, {
    headers: {
      'www-authenticate': `Bearer realm="countersign", error="insufficient_scope", scope="${scope}"`,
    },
  });
}

async function askedOf(
  route: Route,
  { request, params, body: incoming }: Sent,
  now: Date,
): Promise<Asked | Problem> {
  for (const [name, schema] of Object.entries(route.params ?? {})) {
    if (!schema.safeParse(params[name]).success)
      return problem('not_found', 'there is nothing of that name', {
        hint: `\`${name}\` is not of its form`,
      });
  }
  const query = new URL(request.url).searchParams;
  if (route.query !== undefined) {
    const known = Object.keys(route.query.shape);
    const odd = [...query.keys()].some((name) => !known.includes(name) || query.getAll(name).length > 1);
    if (odd) return problem('query_invalid', `expected each of ${known.join(', ')} at most once`);
  }
  const body =
    route.body === undefined ? Buffer.alloc(0) : await readBody(request.headers, incoming, route.body);
  if ('kind' in body) return body;
  return { params, query, headers: request.headers, body, now };
}
