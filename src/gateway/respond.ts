import { type Problem, problemDocument, statusOf } from './problem.ts';
import { description } from './refusal.ts';
import type { Answer } from './route.ts';

/** What a route has answered → what goes out, with the headers that every answer has. */

type Outgoing = { readonly requestId: string; readonly isOauth: boolean; readonly isHead: boolean };

export function responseOf(result: Answer | Problem, { requestId, isOauth, isHead }: Outgoing): Response {
  const common = { 'x-content-type-options': 'nosniff', 'x-request-id': requestId };
  if (result.kind === 'answer') {
    const headers = { ...common, ...result.headers, 'content-type': result.contentType };
    const body = result.status === 304 || isHead ? null : result.body;
    return new Response(body, { status: result.status, headers });
  }
  const document = problemDocument(result, requestId);
  const headers = {
    ...common,
    'cache-control': 'no-store',
    'content-type': isOauth ? 'application/json' : 'application/problem+json',
    ...result.headers,
  };
  const status = statusOf(result.code);
  return new Response(isHead ? null : JSON.stringify(isOauth ? oauth(result, document) : document), {
    status,
    headers,
  });
}

/** RFC 6749, 5.2 (and 4.1.2.1 for what is not the client's fault), with the problem's own members beside it. */
function oauth({ code, detail }: Problem, document: object) {
  return { error: oauthError(code), error_description: description(detail), ...document };
}

function oauthError(code: Problem['code']): string {
  const status = statusOf(code);
  if (status === 429 || status === 503) return 'temporarily_unavailable';
  return status === 500 ? 'server_error' : 'invalid_request';
}
