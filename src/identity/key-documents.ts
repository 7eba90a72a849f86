import { z } from 'zod';
import { RunError } from '../errors.ts';
import { isPublicAddress } from '../lib/addresses.ts';
import { type HttpFailure, httpGet } from '../lib/http.ts';
import { type JsonValue, parseStrictJson } from '../lib/strict-json.ts';
import { isUrl } from '../lib/url.ts';
import type { Issuer } from './issuer.ts';
import { acceptKeys, type IssuerKey } from './issuer-key.ts';

/**
 * An issuer's keys from where it publishes them (OpenID Connect Discovery 1.0, 4): its discovery document names
 * the set, which has to be of the issuer's own origin. No redirect, no private address, four seconds for all.
 */

const ALL_MS = 4_000;
const MAX_DISCOVERY_BYTES = 65_536;
const MAX_SET_BYTES = 262_144;
const MAX_KEYS = 100;

const discoverySchema = z.object({ issuer: z.string(), jwks_uri: z.string() });
const setSchema = z.object({ keys: z.array(z.json()).max(MAX_KEYS) });

export type KeyDocumentOptions = {
  /** Whether http on loopback and private addresses may be asked. */
  readonly allowPrivate: boolean;
};

/** At least one, by `kid`. @throws RunError ISSUER_UNAVAILABLE */
export async function fetchIssuerKeys(
  issuer: Issuer,
  options: KeyDocumentOptions,
): Promise<ReadonlyMap<string, IssuerKey>> {
  const signal = AbortSignal.timeout(ALL_MS);
  const ask = (url: string, maxBytes: number): Promise<Answer> => askIssuer(url, maxBytes, signal, options);
  const url = setUrl(issuer, await ask(discoveryUrl(issuer), MAX_DISCOVERY_BYTES));
  const set = await ask(url, MAX_SET_BYTES);
  if (set.status !== 200) throw unavailable(issuer, `its keys are not there: status ${set.status}`);
  const parsed = setSchema.safeParse(set.document);
  if (!parsed.success) throw unavailable(issuer, 'what it publishes is no set of keys');
  const keys = await acceptKeys(parsed.data.keys);
  if (keys.size === 0) throw unavailable(issuer, 'none of the keys it publishes is good enough');
  return keys;
}

/** The document is null where the answer is no JSON of one meaning. */
type Answer = { readonly status: number; readonly document: JsonValue };

async function askIssuer(
  url: string,
  maxBytes: number,
  signal: AbortSignal,
  { allowPrivate }: KeyDocumentOptions,
): Promise<Answer> {
  const answer = await httpGet(url, {
    maxBytes,
    timeoutMs: ALL_MS,
    redirect: 'none',
    signal,
    mayConnect: (address) => allowPrivate || isPublicAddress(address),
  });
  if (answer.kind === 'failure') throw notAnswering(answer);
  const json = parseStrictJson(answer.body);
  return { status: answer.status, document: 'value' in json ? json.value : null };
}

/** The issuer's name is its discovery document's address, whatever slash it ends in. */
function discoveryUrl({ issuer }: Issuer): string {
  return `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
}

function setUrl(issuer: Issuer, { status, document }: Answer): string {
  if (status === 404) return wellKnownSet(issuer);
  if (status !== 200) throw unavailable(issuer, `its discovery document is not there: status ${status}`);
  const parsed = discoverySchema.safeParse(document);
  if (!parsed.success) throw unavailable(issuer, 'its discovery document is none');
  const { issuer: name, jwks_uri: url } = parsed.data;
  if (name !== issuer.issuer) throw unavailable(issuer, 'its discovery document is of another issuer');
  if (!isUrl(url) || new URL(url).origin !== new URL(issuer.issuer).origin)
    throw unavailable(issuer, 'its keys are at another origin');
  return url;
}

/** Where each provider's keys are, for instances without a discovery document (providers.md §1). */
function wellKnownSet({ issuer, provider }: Issuer): string {
  switch (provider) {
    case 'github':
      return `${issuer.replace(/\/$/, '')}/.well-known/jwks`;
    case 'gitlab':
      return `${issuer.replace(/\/$/, '')}/oauth/discovery/keys`;
    case 'azure':
      return `${new URL(issuer).origin}/.well-known/jwks`;
  }
}

function notAnswering({ message, why }: HttpFailure): RunError {
  return new RunError('ISSUER_UNAVAILABLE', `the issuer's keys cannot be had: ${message}`, {
    hint:
      why === 'insecure'
        ? 'name an https issuer at a public address; dangerouslyAllowHttpIssuers allows others, for tests'
        : 'try again; if it stays so, look at the way from the gateway to the issuer',
  });
}

function unavailable({ issuer }: Issuer, why: string): RunError {
  return new RunError('ISSUER_UNAVAILABLE', `the keys of ${issuer} cannot be had: ${why}`, {
    hint: 'try again; if it stays so, look at what the issuer publishes and at the `issuers` of the gateway',
  });
}
