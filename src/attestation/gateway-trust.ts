import { z } from 'zod';
import { RunError } from '../errors.ts';
import { readAtMost } from '../lib/files.ts';
import { parseStrictJson } from '../lib/strict-json.ts';
import type { GatewayTrust, NamedKey } from '../model.ts';
import { type PublicKey, parsePublicKey } from './keys.ts';
import { type NoteKey, parseVerifierKey } from './tlog/note.ts';

/** A gateway's discovery document: which keys sign for it, in a form that is ready to verify with. */

/** Takes a signature in one form only: no changed byte of what it has signed passes. */
export type GatewayKey = Pick<PublicKey, 'id' | 'hint' | 'key' | 'verify'>;

export type ParsedTrust = {
  readonly document: GatewayTrust;
  /** The gateway's URL, as mandates and evidence name it. */
  readonly issuer: string;
  readonly log: NoteKey;
  readonly evidenceKeys: readonly GatewayKey[];
  readonly policyKeys: readonly GatewayKey[];
};

const url = z.url({ protocol: /^https?$/ });
const keys = z.array(z.object({ keyid: z.string().min(1), public_key: z.string().min(1) })).min(1);

/** A newer gateway may say more. */
const trustSchema = z.object({
  issuer: url,
  token_endpoint: url,
  jwks_uri: url,
  log: z.object({ origin: z.string().min(1), public_key: z.string().min(1) }),
  evidence_keys: keys,
  policy_keys: keys,
});

/** Longer ones are not read. */
export const MAX_TRUST_BYTES = 262_144;

/** The gateway's own. */
const ALGORITHM = 'ECDSA P-256';

/** A saved document, in a file or a pipe. @throws RunError GATEWAY_TRUST_UNREADABLE */
export function loadGatewayTrust(path: string, name: string): ParsedTrust {
  let bytes: Buffer;
  try {
    bytes = readAtMost(path, MAX_TRUST_BYTES);
  } catch (cause) {
    throw unreadable(name, 'the file cannot be read', cause);
  }
  return parseGatewayTrust(bytes, name);
}

/** `name` is what errors call it: the file, or the URL. @throws RunError GATEWAY_TRUST_UNREADABLE */
export function parseGatewayTrust(bytes: Uint8Array, name: string): ParsedTrust {
  if (bytes.length > MAX_TRUST_BYTES) throw unreadable(name, `it is larger than ${MAX_TRUST_BYTES} bytes`);
  const json = parseStrictJson(bytes);
  if ('why' in json) throw unreadable(name, json.why);
  const parsed = trustSchema.safeParse(json.value);
  if (!parsed.success) throw unreadable(name, whatIsMissing(parsed.error));
  const document = parsed.data;
  const log = parseVerifierKey(document.log.public_key);
  if (log === null) throw unreadable(name, 'log.public_key is no verifier key: expected name+hash+base64');
  if (log.name !== document.log.origin)
    throw unreadable(name, 'log.public_key is the key of another name than log.origin');
  return {
    document,
    issuer: document.issuer,
    log,
    evidenceKeys: parseKeys(document.evidence_keys, name, 'evidence_keys'),
    policyKeys: parseKeys(document.policy_keys, name, 'policy_keys'),
  };
}

/** Where it differs from the schema, in its own words and none of the document's values. */
function whatIsMissing({ issues: [issue] }: z.ZodError): string {
  const path = issue?.path.join('.') ?? '';
  return path === '' ? 'it is no JSON object' : `${path} is missing or not of its kind`;
}

function parseKeys(named: readonly NamedKey[], name: string, list: string): readonly GatewayKey[] {
  const found = named.map(({ keyid, public_key }, i) => {
    const { algorithm, id, hint, key, verify, isOnlyForm } = parseKey(public_key, name, `${list}.${i}`);
    if (algorithm !== ALGORITHM)
      throw unreadable(name, `${list}.${i} is of type ${algorithm}, expected ${ALGORITHM}`);
    if (keyid !== hint) throw unreadable(name, `${list}.${i} has the keyid of another key`);
    return {
      id,
      hint,
      key,
      verify: (data: Buffer, signature: Buffer) => verify(data, signature) && isOnlyForm(signature),
    };
  });
  if (new Set(found.map(({ hint }) => hint)).size < found.length)
    throw unreadable(name, `${list} has a key twice`);
  return found;
}

function parseKey(pem: string, name: string, where: string): PublicKey {
  try {
    return parsePublicKey(Buffer.from(pem), where);
  } catch (error) {
    if (error instanceof RunError) throw unreadable(name, error.message);
    throw error;
  }
}

function unreadable(name: string, why: string, cause?: unknown): RunError {
  return new RunError('GATEWAY_TRUST_UNREADABLE', `${name} is no gateway’s discovery document: ${why}`, {
    hint: 'save it anew: `curl -fsS https://GATEWAY/.well-known/countersign.json -o gateway.json`, over a connection you trust',
    cause,
  });
}
