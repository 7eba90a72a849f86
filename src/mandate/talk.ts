import { RunError } from '../errors.ts';
import type { HttpAnswer, HttpFailure } from '../lib/http.ts';
import { inert } from '../lib/inert.ts';

/** Talking to one gateway: how long, how often, and what is said of it when it ends without an answer. */

export type Talk = {
  /** Without a slash at its end. */
  readonly url: string;
  /** The variable that names a proxy; null: none is set. */
  readonly proxy: string | null;
  /** Milliseconds since the run began. */
  readonly elapsed: () => number;
  /** Rests for so many milliseconds. */
  readonly pause: (milliseconds: number) => Promise<void>;
  /** When this part of the talk is over, on the same clock. */
  readonly deadline: number;
  /** What the gateway was given and nobody else is: it is never repeated. */
  readonly secrets: string[];
};

/** Two parts, and what the provider takes to give a token: a run without an answer is over within a minute. */
const PART_MS = 28_000;
const REQUEST_MS = 10_000;
const TRIES = 3;
const FIRST_DELAY_MS = 500;
/** Who asks for a longer rest is not waited for. */
const LONGEST_REST_MS = 8_000;

/** A new part, with all of its time. */
export function startPart(talk: Omit<Talk, 'deadline'>): Talk {
  return { ...talk, deadline: talk.elapsed() + PART_MS };
}

export function timeLeft({ deadline, elapsed }: Talk): number {
  return Math.max(0, deadline - elapsed());
}

/** What one request may take. */
export function requestTime(talk: Talk): number {
  return Math.max(1, Math.min(REQUEST_MS, timeLeft(talk)));
}

export type Result = HttpAnswer | HttpFailure;

/**
 * Asks until there is an answer that waiting does not change: only for what may be asked twice.
 * @throws RunError GATEWAY_UNAVAILABLE, TLS_UNTRUSTED
 */
export async function ask(talk: Talk, send: (timeoutMs: number) => Promise<Result>): Promise<HttpAnswer> {
  for (let tried = 1; ; tried++) {
    const result = await send(requestTime(talk));
    const rest = restBefore(talk, result, tried);
    if (rest === null) return answered(talk, result);
    await talk.pause(rest);
  }
}

const PASSING: readonly number[] = [429, 502, 503, 504];

/** Milliseconds to wait before it is asked again; null: it is not. */
export function restBefore(talk: Talk, result: Result, tried: number): number | null {
  if (tried >= TRIES || !mayPass(result)) return null;
  const asked = result.kind === 'answer' ? retryAfter(result) : null;
  const rest = asked ?? FIRST_DELAY_MS * 2 ** (tried - 1);
  return rest <= LONGEST_REST_MS && rest < timeLeft(talk) ? rest : null;
}

function mayPass(result: Result): boolean {
  if (result.kind === 'failure') return result.why === 'unreachable' || result.why === 'timeout';
  return PASSING.includes(result.status);
}

/** Whole seconds; a date says nothing to who does not know the other's clock. */
function retryAfter({ headers }: HttpAnswer): number | null {
  const value = headers.get('retry-after') ?? '';
  return /^[0-9]{1,6}$/.test(value) ? Number(value) * 1000 : null;
}

/** What a gateway does not do. */
const ANOTHER: readonly HttpFailure['why'][] = ['redirected', 'too-large', 'malformed'];

/** Whatever its status. @throws RunError GATEWAY_UNAVAILABLE, TLS_UNTRUSTED */
export function answered(talk: Talk, result: Result): HttpAnswer {
  if (result.kind === 'answer') return result;
  if (ANOTHER.includes(result.why)) throw unavailable(talk, result.message, seeWho(talk));
  if (result.why !== 'tls') throw unavailable(talk, result.message);
  throw new RunError('TLS_UNTRUSTED', `the gateway ${result.message}`, {
    hint: 'mend its certificate, or name the CA that issued it with NODE_EXTRA_CA_CERTS=FILE in the environment of the job, behind the action with its input ca-certificates',
  });
}

/** No verdict: nobody knows what the gateway would say. */
export function unavailable(talk: Talk, what: string, hint: string | null = null): RunError {
  const usual = `see whether it runs (\`curl -fsS ${talk.url}/healthz\`), then start the job again`;
  const proxy =
    talk.proxy === null
      ? ''
      : `${talk.proxy} is set, and this program takes no notice of it: let the job reach the gateway directly; `;
  return new RunError('GATEWAY_UNAVAILABLE', `the gateway ${what}`, { hint: `${proxy}${hint ?? usual}` });
}

/** The hint where somebody answers, and not as a gateway does. */
export function seeWho({ url }: Talk): string {
  return `see who answers (\`curl -i ${url}/.well-known/countersign.json\`): a portal, a proxy, or another address than the gateway’s`;
}

export function hostOf({ url }: Talk): string {
  return new URL(url).host;
}

// ── what it says ────────────────────────────────────────────────────────────────────────────

const LONGEST_TOLD = 300;
const PIECE = 12;
/** Of text whose words are put together, where a shorter one may be anybody's. */
const LONG_PIECE = 24;

/** Text of the gateway for a message: short, one line, and without any piece of what it was given, however written. */
export function told({ secrets }: Talk, text: string): string {
  const short = text.slice(0, LONGEST_TOLD).toWellFormed();
  const rest = short.replace(/[\w.~+/=%-]{12,}/g, (word) => (isOfSecret(word, secrets, PIECE) ? '…' : word));
  // Cut into words too short to tell anything by themselves.
  return isOfSecret(rest.replace(/[^\w.~+/=%-]/g, ''), secrets, LONG_PIECE) ? '…' : inert(rest);
}

function isOfSecret(word: string, secrets: readonly string[], length: number): boolean {
  const known = secrets.map((secret) => secret.toLowerCase());
  return readingsOf(word).some((reading) => {
    const plain = reading.toLowerCase();
    for (let at = 0; at + length <= plain.length; at++) {
      const piece = plain.slice(at, at + length);
      if (known.some((secret) => secret.includes(piece))) return true;
    }
    return false;
  });
}

/** As it stands, and what it is if it is base64, hex or escaped as in a URL, wherever in that it begins. */
function readingsOf(word: string): readonly string[] {
  const as = (encoding: 'base64' | 'hex', starts: readonly number[]): readonly string[] =>
    starts.map((start) => Buffer.from(word.slice(start), encoding).toString('latin1'));
  const unescaped = word.replace(/%([0-9a-f]{2})/gi, (_, code: string) =>
    Buffer.from(code, 'hex').toString('latin1'),
  );
  return [word, unescaped, ...as('base64', [0, 1, 2, 3]), ...as('hex', [0, 1])];
}
