import { type Problem, problem } from './problem.ts';
import type { Body } from './route.ts';

/** A request's body, with its limits before it is parsed. */

/** As it comes in: leaving it early leaves the rest unread, and the connection open for the answer. */
export type Incoming = AsyncIterable<Uint8Array>;

export async function readBody(
  headers: Headers,
  incoming: Incoming,
  { contentType, maxBytes }: Body,
): Promise<Buffer | Problem> {
  if (!isOfType(headers.get('content-type') ?? '', contentType))
    return problem('type_unsupported', `expected ${contentType}, in UTF-8`);
  if (!['', 'identity'].includes((headers.get('content-encoding') ?? '').toLowerCase()))
    return problem('type_unsupported', `expected ${contentType} without a content coding`);
  const length = Number(headers.get('content-length') ?? 0);
  if (length > maxBytes) return tooLarge(maxBytes);
  const body = await readAll(incoming, { length, maxBytes });
  if (contentType === 'application/json' && !('kind' in body) && valuesIn(body) > MAX_VALUES)
    return problem('body_malformed', `expected at most ${MAX_VALUES} values`);
  return body;
}

/** A value of two bytes takes twenty times as much once it is read, and time of everybody’s: verdicts have longer ones. */
const MAX_VALUES = 100_000;

/** At least as many as there are: what stands in texts is counted with them. */
function valuesIn(json: Buffer): number {
  let count = 1;
  for (const byte of json) if (byte === COMMA || byte === OPEN_ARRAY || byte === OPEN_OBJECT) count++;
  return count;
}

const COMMA = 0x2c;
const OPEN_ARRAY = 0x5b;
const OPEN_OBJECT = 0x7b;

async function readAll(
  incoming: Incoming,
  { length, maxBytes }: { readonly length: number; readonly maxBytes: number },
): Promise<Buffer | Problem> {
  // What is announced is taken once: pieces and their sum would be twice as much.
  let bytes = Buffer.allocUnsafe(length);
  let read = 0;
  try {
    for await (const chunk of incoming) {
      const needed = read + chunk.length;
      if (needed > maxBytes) return tooLarge(maxBytes);
      if (needed > bytes.length)
        bytes = Buffer.concat([bytes.subarray(0, read)], Math.min(maxBytes, needed * 2));
      bytes.set(chunk, read);
      read = needed;
    }
  } catch (error) {
    // The peer is gone: then nobody reads the answer either.
    if (error instanceof Error && 'code' in error)
      return problem('request_invalid', 'the body ended before its time');
    throw error;
  }
  return bytes.subarray(0, read);
}

function tooLarge(maxBytes: number): Problem {
  return problem('body_too_large', `expected at most ${maxBytes} bytes`, {
    headers: { connection: 'close' },
  });
}

function isOfType(header: string, wanted: string): boolean {
  const [type = '', ...parameters] = header.toLowerCase().split(';');
  const charsets = parameters.map((one) => one.trim()).filter((one) => one !== '');
  return (
    type.trim() === wanted && charsets.every((one) => one === 'charset=utf-8' || one === 'charset="utf-8"')
  );
}
