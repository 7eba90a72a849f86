import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import type { Operation } from './operations.ts';

/** What goes wrong with the answers to an operation. */

export type Fault =
  /** The server breaks; `isDone`: all the same it did what was asked. */
  | { readonly kind: 'broken'; readonly status: 500 | 502 | 503 | 504; readonly isDone: boolean }
  /** The connection is cut: nothing was done · it was, nobody says so · half of the answer is there. */
  | { readonly kind: 'cut'; readonly when: 'before' | 'after' | 'inside' }
  | { readonly kind: 'slow'; readonly ms: number }
  /** Done, and no answer ever. */
  | { readonly kind: 'silent' }
  /** `x-ratelimit-remaining: 0`, and when it is over: after so many seconds by the server's clock. */
  | { readonly kind: 'rate-limit'; readonly status: 403 | 429; readonly resetIn: number }
  /** Null: without `retry-after`. */
  | { readonly kind: 'secondary-limit'; readonly status: 403 | 429; readonly retryAfter: number | null }
  /** Something else instead, whatever the description says; `isDone` as above. */
  | {
      readonly kind: 'answer';
      readonly status: number;
      readonly body: string;
      readonly headers?: Readonly<Record<string, string>>;
      readonly isDone?: boolean;
    };

export type When = {
  /** So many calls first go as they should. */
  readonly after?: number;
  /** One, unless it is said. */
  readonly times?: number;
};

export type Target = Operation | '*';

type Planned<T> = { readonly target: Target; readonly what: T; after: number; times: number };

/** What is to happen at calls to come, each so often. */
export type Plan<T> = {
  readonly add: (target: Target, what: T, when: When) => void;
  /** All that is due at this call, in the order in which it was planned. */
  readonly due: (operation: string) => readonly T[];
  /** The first that is due; the others wait for calls to come. */
  readonly next: (operation: string) => T | undefined;
  readonly clear: () => void;
};

export function newPlan<T>(): Plan<T> {
  const planned: Planned<T>[] = [];
  return {
    add: (target, what, { after = 0, times = 1 }) => {
      planned.push({ target, what, after, times });
    },
    due: (operation) => dueOf(planned, operation).map(taken),
    next: (operation) => dueOf(planned, operation).slice(0, 1).map(taken)[0],
    clear: () => {
      planned.length = 0;
    },
  };
}

/** A call has come: what waited for it waits for one less. */
function dueOf<T>(planned: readonly Planned<T>[], operation: string): readonly Planned<T>[] {
  const concerned = planned.filter(
    ({ target, times }) => times > 0 && (target === '*' || target === operation),
  );
  const due = concerned.filter(({ after }) => after === 0);
  for (const one of concerned) one.after = Math.max(one.after - 1, 0);
  return due;
}

function taken<T>(one: Planned<T>): T {
  one.times -= 1;
  return one.what;
}

export function isBeforeEffect(fault: Fault): boolean {
  switch (fault.kind) {
    case 'broken':
      return !fault.isDone;
    case 'answer':
      return fault.isDone !== true;
    case 'cut':
      return fault.when === 'before';
    case 'rate-limit':
    case 'secondary-limit':
      return true;
    case 'slow':
    case 'silent':
      return false;
  }
}

export type Sendable = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
};

export type Exchange = {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  /** What would be answered; null: nothing was done. */
  readonly honest: Sendable | null;
  readonly now: Date;
};

/** What the log says of it. */
export async function suffer(fault: Fault, exchange: Exchange): Promise<string> {
  const { request, response, honest, now } = exchange;
  switch (fault.kind) {
    case 'cut': {
      if (fault.when !== 'inside' || honest === null) request.socket.destroy();
      else cutInside(exchange, honest);
      return 'cut';
    }
    case 'silent':
      return 'silent';
    case 'slow':
      await pause(fault.ms);
      return honest === null ? 'silent' : send(response, honest);
    case 'broken':
      return send(response, { status: fault.status, headers: HTML, body: UNICORN });
    case 'answer':
      return send(response, { headers: { 'content-type': 'application/json' }, ...fault });
    case 'rate-limit': {
      const reset = Math.ceil(now.getTime() / 1000) + fault.resetIn;
      const headers = { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(reset) };
      return send(response, limited(fault.status, 'API rate limit exceeded for installation.', headers));
    }
    case 'secondary-limit': {
      const after = fault.retryAfter === null ? {} : { 'retry-after': String(fault.retryAfter) };
      return send(response, limited(fault.status, SECONDARY, after));
    }
  }
}

const HTML = { 'content-type': 'text/html' };
const UNICORN = '<!DOCTYPE html><title>Unicorn! &middot; GitHub</title>';
const SECONDARY = 'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.';

function limited(status: number, message: string, headers: Readonly<Record<string, string>>): Sendable {
  const documentation_url = 'https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api';
  const body = JSON.stringify({ message, documentation_url, status: String(status) });
  return { status, headers: { 'content-type': 'application/json; charset=utf-8', ...headers }, body };
}

function cutInside({ request, response }: Exchange, { status, headers, body }: Sendable): void {
  const bytes = Buffer.from(body);
  response.writeHead(status, { ...headers, 'content-length': bytes.length });
  response.write(bytes.subarray(0, bytes.length / 2), () => request.socket.destroy());
}

export function send(response: ServerResponse, { status, headers, body }: Sendable): string {
  response.writeHead(status, headers).end(body);
  return String(status);
}
