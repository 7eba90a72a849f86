import { MAX_TRUST_BYTES, type ParsedTrust, parseGatewayTrust } from '../attestation/gateway-trust.ts';
import { RunError } from '../errors.ts';
import { httpGet } from '../lib/http.ts';
import { jsonOf, somethingElse, untrusted } from './answer.ts';
import { ask, type Talk } from './talk.ts';
import type { TrustFile } from './trust-file.ts';

/** Whose keys are the gateway's: as a saved document pins them, else as the gateway says itself, over TLS. */

const PATH = '/.well-known/countersign.json';
const WHAT = 'discovery document of a gateway';

/**
 * With a file nobody is asked.
 * @throws RunError GATEWAY_TRUST_UNREADABLE, GATEWAY_UNAVAILABLE, GATEWAY_UNTRUSTED, TLS_UNTRUSTED
 */
export async function discover(talk: Talk, pinned: TrustFile | null): Promise<ParsedTrust> {
  const trust = pinned === null ? await fetchTrust(talk) : parseGatewayTrust(pinned.bytes, pinned.name);
  const { issuer, document } = trust;
  if (issuer !== talk.url)
    throw untrusted(
      talk,
      `${pinned === null ? 'its discovery document' : pinned.name} is of another gateway than ${talk.url}`,
      'name the gateway by its `url`, character for character, and the document that was saved from there',
    );
  // A token goes to nobody but who was named.
  for (const endpoint of ['token_endpoint', 'jwks_uri'] as const) {
    if (new URL(document[endpoint]).origin !== issuer)
      throw untrusted(talk, `its ${endpoint} is on another host`);
  }
  return trust;
}

async function fetchTrust(talk: Talk): Promise<ParsedTrust> {
  const options = {
    maxBytes: MAX_TRUST_BYTES,
    redirect: 'none',
    headers: { accept: 'application/json' },
  } as const;
  const answer = await ask(talk, (timeoutMs) => httpGet(`${talk.url}${PATH}`, { ...options, timeoutMs }));
  jsonOf(talk, answer, WHAT);
  try {
    return parseGatewayTrust(answer.body, `${talk.url}${PATH}`);
  } catch (error) {
    if (!(error instanceof RunError) || error.code !== 'GATEWAY_TRUST_UNREADABLE') throw error;
    throw somethingElse(talk, WHAT, error.message);
  }
}
