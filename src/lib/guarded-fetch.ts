import { lookup } from 'node:dns';
import { type ClientRequest, request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';

/**
 * `fetch` that sees the address before it is connected to: what the name's look-up answers is judged and then
 * connected to, so there is no second look-up that could answer otherwise. One connection for each request,
 * nothing compressed, no redirect followed.
 */

export type Judge = (address: string) => boolean;

export type GuardedInit = {
  readonly headers: Readonly<Record<string, string>>;
  readonly signal: AbortSignal;
  readonly mayConnect: Judge;
};

/** The code of what goes wrong here and not on the way. */
export const ADDRESS_REFUSED = 'ERR_ADDRESS_REFUSED';
export const ENCODING_REFUSED = 'ERR_ENCODING_REFUSED';

/** GET. @throws TypeError whose cause has a code, as `fetch` does */
export async function guardedFetch(
  url: URL,
  { headers, signal, mayConnect }: GuardedInit,
): Promise<Response> {
  const literal = url.hostname.replace(/^\[|\]$/g, '');
  // What is an address already is never looked up.
  if (isIP(literal) !== 0 && !mayConnect(literal)) throw failed(coded(ADDRESS_REFUSED));
  const send = url.protocol === 'https:' ? httpsRequest : httpRequest;
  const options = {
    agent: false,
    headers: { accept: '*/*', ...headers },
    lookup: judged(mayConnect),
    signal,
  };
  return toResponse(await answered(send(url, options)));
}

/** Every address of the answer is judged: which of them is connected to is not ours to say. */
function judged(mayConnect: Judge): LookupFunction {
  return (hostname, options, callback) => {
    lookup(hostname, { ...options, all: true }, (error, addresses) => {
      const [first] = addresses ?? [];
      if (error !== null || first === undefined) callback(error ?? coded('ENOTFOUND'), '');
      else if (!addresses.every(({ address }) => mayConnect(address))) callback(coded(ADDRESS_REFUSED), '');
      else if (options.all === true) callback(null, addresses);
      else callback(null, first.address, first.family);
    });
  };
}

function answered(request: ClientRequest): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    request.on('response', resolve);
    request.on('error', (error) => reject(failed(error)));
    request.end();
  });
}

function toResponse(message: IncomingMessage): Response {
  const { statusCode: status = 0, rawHeaders, headers } = message;
  // `Response` takes no other; and nothing compressed was asked for.
  const refused = status < 200 || status > 599 ? 'ERR_STATUS' : ENCODING_REFUSED;
  if (refused === 'ERR_STATUS' || (headers['content-encoding'] ?? 'identity') !== 'identity') {
    message.destroy();
    throw failed(coded(refused));
  }
  const pairs = rawHeaders.flatMap((name, i): [string, string][] =>
    i % 2 === 0 ? [[name, rawHeaders[i + 1] ?? '']] : [],
  );
  // Nobody reads what a redirect says, and what is not read holds its connection.
  const hasBody = ![204, 205].includes(status) && (status < 300 || status > 399);
  if (!hasBody) message.destroy();
  return new Response(hasBody ? ReadableStream.from(chunks(message)) : null, { status, headers: pairs });
}

async function* chunks(message: IncomingMessage): AsyncGenerator<Uint8Array> {
  try {
    for await (const chunk of message) if (chunk instanceof Uint8Array) yield chunk;
  } catch (cause) {
    throw failed(cause);
  }
}

function failed(cause: unknown): TypeError {
  return new TypeError('fetch failed', { cause });
}

function coded(code: string): Error {
  return Object.assign(new Error(code), { code });
}
