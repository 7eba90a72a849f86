import { z } from 'zod';
import { type JsonValue, parseStrictJson } from '../lib/strict-json.ts';
import { type Refusal, refused } from './refusal.ts';

/**
 * A compact JWS (RFC 7515 7.1) in the one form that every reader reads alike. Decodes only: no signature has
 * been checked, and the header decides nothing.
 */

export type Jws = {
  readonly status: 'read';
  readonly compact: string;
  /** As the header says it; null: no text. */
  readonly algorithm: string | null;
  /** Null: none, or no text. */
  readonly kid: string | null;
  /** May be anything. */
  readonly payload: Buffer;
};

const MAX_TOKEN_CHARACTERS = 16_384;

/** Names whose meaning would be: take the key from me, read me otherwise, or know me or refuse (RFC 8725 3.10). */
const REFUSED_NAMES = ['crit', 'jku', 'jwk', 'x5u', 'x5c', 'b64', 'zip'] as const;

const headerSchema = z.looseObject({ typ: z.literal('JWT').optional() });

export function readJws(token: string): Jws | Refusal {
  if (token.length > MAX_TOKEN_CHARACTERS) return malformed('it is longer than 16 KiB');
  const [header, payload, signature, ...more] = token.split('.');
  if (header === undefined || payload === undefined || signature === undefined || more.length > 0)
    return malformed('expected three parts');
  if (header === '' || signature === '') return malformed('one of its parts is empty');
  if (![header, payload, signature].every(isCanonical)) return malformed('one of its parts is not base64url');
  const parsed = parseObject(Buffer.from(header, 'base64url'));
  if ('why' in parsed) return malformed(`its header is not what it should be: ${parsed.why}`);
  const names = headerSchema.safeParse(parsed.value);
  if (!names.success) return malformed('expected the type JWT or none');
  const name = REFUSED_NAMES.find((name) => Object.hasOwn(names.data, name));
  if (name !== undefined) return malformed(`its header has a ${name}`);
  const { alg, kid } = names.data;
  return {
    status: 'read',
    compact: token,
    algorithm: typeof alg === 'string' ? alg : null,
    kid: typeof kid === 'string' && kid !== '' ? kid : null,
    payload: Buffer.from(payload, 'base64url'),
  };
}

/** A set of claims; not one of them is verified. */
export function readClaims({ payload }: Jws): { readonly claims: JsonObject } | Refusal {
  const parsed = parseObject(payload);
  if ('why' in parsed) return malformed(`its payload is not what it should be: ${parsed.why}`);
  return { claims: parsed.value };
}

export type JsonObject = { readonly [name: string]: JsonValue };

function parseObject(bytes: Buffer): { readonly value: JsonObject } | { readonly why: string } {
  const json = parseStrictJson(bytes);
  if ('why' in json) return json;
  return isObject(json.value) ? { value: json.value } : { why: 'it is no object' };
}

function isObject(value: JsonValue): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** No padding, no other alphabet, no unused bits that are set: else the same bytes would have many texts. */
function isCanonical(text: string): boolean {
  return /^[A-Za-z0-9_-]*$/.test(text) && Buffer.from(text, 'base64url').toString('base64url') === text;
}

function malformed(why: string): Refusal {
  return refused('token_malformed', why);
}
