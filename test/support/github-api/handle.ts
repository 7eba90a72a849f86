import type { IncomingMessage } from 'node:http';
import { type Answer, type Call, NOT_FOUND, type OperationOf, refused } from './answer.ts';
import type { Sendable } from './faults.ts';
import { limitPassed } from './limits.ts';
import { urlsOf } from './make.ts';
import { type Json, judgeAnswer, judgeParameters, judgeRequest, ROUTES, type Route } from './openapi.ts';
import { operationNamed } from './operations.ts';
import { fullName, type GithubState } from './state.ts';
import { refusalOf, type Token } from './tokens.ts';

/** One request: judged, decided, and its answer judged as well. */

export type Asked = {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
};

/** A request that is as the description has it. */
export type Sound = {
  readonly asked: Asked;
  readonly route: Route;
  readonly operation: OperationOf;
  readonly params: Readonly<Record<string, string>>;
  readonly body: Json | undefined;
};

export type Judged =
  | { readonly kind: 'sound'; readonly sound: Sound }
  | { readonly kind: 'wrong'; readonly operation: string | null; readonly why: readonly string[] };

export function judgeAsked(asked: Asked): Judged {
  const route = ROUTES.find(({ method, pattern }) => method === asked.method && pattern.test(asked.path));
  const operation = operationNamed(route?.operation ?? '');
  if (route === undefined || operation === null)
    return { kind: 'wrong', operation: null, why: ['the slice has no such operation'] };
  const params = Object.fromEntries(
    Object.entries(route.pattern.exec(asked.path)?.groups ?? {}).map(([name, text]) => [name, decoded(text)]),
  );
  const body = asked.body === '' ? undefined : parsed(asked.body);
  const isLimited = limitPassed(route.operation, body) !== null;
  const wrongBody = isLimited ? null : judgeRequest(route, body);
  const why = [
    ...headerProblems(asked),
    ...judgeParameters(route, params, asked.query),
    ...(wrongBody === null ? [] : [`body ${wrongBody}`]),
  ];
  if (why.length > 0) return { kind: 'wrong', operation: route.operation, why };
  return { kind: 'sound', sound: { asked, route, operation, params, body } };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // as it is: what cannot be decoded names nothing
  }
}

function parsed(text: string): Json {
  try {
    return JSON.parse(text);
  } catch {
    return 'no JSON'; // no body that is described is a string
  }
}

function headerProblems({ headers, body }: Asked): readonly string[] {
  const wanted: readonly (readonly [string, RegExp])[] = [
    ['authorization', /^Bearer [!-~]+$/],
    ['accept', /^application\/vnd\.github\+json$/],
    ['user-agent', /^countersign\/\d/],
    ['x-github-api-version', /^2022-11-28$/],
    ...(body === '' ? [] : ([['content-type', /^application\/json(?:; ?charset=utf-8)?$/i]] as const)),
  ];
  const wrong = wanted.filter(([name, pattern]) => !pattern.test(String(headers[name] ?? '')));
  // Never its value: one of them is a token.
  return wrong.map(([name]) => `header ${name} is ${headers[name] === undefined ? 'missing' : 'another'}`);
}

export type Served = {
  readonly state: GithubState;
  readonly tokens: ReadonlyMap<string, Token>;
  readonly origin: string;
  readonly now: Date;
};

/** @returns the answer, and what is wrong with it: then the mistake is this server's */
export function answerTo(sound: Sound, served: Served): { answer: Sendable; problem: string | null } {
  const { state, origin } = served;
  const decision = decide(sound, served);
  const urls = urlsOf(state, origin);
  const { answer, link } =
    'items' in decision ? paged(decision, sound, urls.api) : { answer: decision, link: '' };
  const problem = judgeAnswer(sound.route, answer.status, answer.body);
  const { permission, level } = sound.operation.needs;
  const accepted = `${permission.replace('-', '_')}=${level}`;
  const headers = {
    'content-type': 'application/json; charset=utf-8',
    'x-github-media-type': 'github.v3; format=json',
    'x-github-request-id': 'C0DE:1:2:3:4',
    'x-ratelimit-limit': '1000',
    'x-ratelimit-remaining': '999',
    ...(link === '' ? {} : { link }),
    ...(answer.status === 403 ? { 'x-accepted-github-permissions': accepted } : {}),
  };
  return { answer: { status: answer.status, headers, body: JSON.stringify(answer.body) }, problem };
}

function decide(sound: Sound, served: Served): ReturnType<OperationOf['operate']> {
  const { asked, route, operation, params, body } = sound;
  const { state, origin, now } = served;
  const token = served.tokens.get(String(asked.headers.authorization).replace(/^Bearer /, ''));
  if (token === undefined) return refused(401, 'Bad credentials');
  const name = `${params.owner}/${params.repo}`;
  if (name.toLowerCase() !== fullName(state).toLowerCase()) return NOT_FOUND;
  const refusal = refusalOf(token, operation.needs, state.repository.visibility === 'public');
  if (refusal !== null) return refused(refusal.status, refusal.message);
  const call: Call = { state, urls: urlsOf(state, origin), token, params, query: asked.query, body, now };
  return limitPassed(route.operation, body) ?? operation.operate(call);
}

type Decided = Extract<ReturnType<OperationOf['operate']>, { readonly items: readonly Json[] }>;

function paged(
  { items, around }: Decided,
  { asked: { path, query } }: Sound,
  api: string,
): { readonly answer: Answer; readonly link: string } {
  const size = Number(query.get('per_page') ?? 30);
  const page = Number(query.get('page') ?? 1);
  const last = Math.max(Math.ceil(items.length / size), 1);
  const part = items.slice((page - 1) * size, page * size);
  const to = (number: number, rel: string): string => {
    const there = new URLSearchParams(query);
    there.set('page', String(number));
    return `<${new URL(path, api).href}?${there}>; rel="${rel}"`;
  };
  const back = page > 1 ? [to(page - 1, 'prev'), to(1, 'first')] : [];
  const on = page < last ? [to(page + 1, 'next'), to(last, 'last')] : [];
  return {
    answer: { status: 200, body: around === null ? part : around(part, items.length) },
    link: [...back, ...on].join(', '),
  };
}
