import { createHmac, createPrivateKey, createPublicKey, randomBytes, sign } from 'node:crypto';
import { openDatabase } from '../../../src/gateway/database/open.ts';
import type { Pool } from '../../../src/gateway/database/pool.ts';
import { GRANTS, MIGRATIONS } from '../../../src/gateway/store/migrations.ts';
import { openStore, type StoreOptions } from '../../../src/gateway/store/open.ts';
import type { LogSigner, NewEvidence, ObjectStore, Store } from '../../../src/gateway/store/store.ts';
import { canonicalJson } from '../../../src/lib/canonical-json.ts';
import { digestOf, sha256 } from '../../../src/lib/digest.ts';
import type { Digest } from '../../../src/model.ts';

/** A store with everything that it stands on, for tests and for the processes that they start. */

export const ORIGIN = 'gateway.example/log';
export const NOW = new Date('2026-11-21T03:00:00.500Z');
export const REPOSITORY = 'git+https://github.com/acme/app';

/** PKCS #8 of an Ed25519 key is this and 32 bytes: the same seed is the same key in every process. */
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex');

export function signerOf(seed: string): LogSigner {
  const key = createPrivateKey({
    key: Buffer.concat([PKCS8, Buffer.from(sha256(seed), 'hex')]),
    format: 'der',
    type: 'pkcs8',
  });
  const der = createPublicKey(key).export({ format: 'der', type: 'spki' });
  return {
    publicKey: der.toString('base64'),
    raw: der.subarray(-32),
    sign: async (data) => sign(null, data, key),
  };
}

export const LOG = { origin: ORIGIN, signer: signerOf('log') };

/** Stands for the signature of a bundle, which the store itself never looks at. */
const sealOf = (payload: Buffer): string => createHmac('sha256', 'evidence').update(payload).digest('base64');

export type MemoryObjects = ObjectStore & { readonly kept: Map<Digest, Buffer> };

export function memoryObjects(): MemoryObjects {
  const kept = new Map<Digest, Buffer>();
  return {
    kept,
    put: async ({ digest, bytes }) => {
      kept.set(digest, bytes);
    },
    get: async (digest) => kept.get(digest) ?? null,
  };
}

export function openTestDatabase(url: string, max = 4): Promise<Pool> {
  return openDatabase({ url, embedded: null, max, migrations: MIGRATIONS, grants: GRANTS });
}

export type EvidenceChange = Partial<NewEvidence> & {
  readonly padding?: number;
};

/** Evidence of one run: the same `name` is the same Statement, and each call another bundle of it. */
export function evidenceOf(tenant: string, name: string, change: EvidenceChange = {}): NewEvidence {
  const { padding = 0, ...rest } = change;
  const head = change.head ?? sha256(`${name}/head`).slice(0, 40);
  const result = change.result ?? 'PASSED';
  const verdict = canonicalJson({ verdict: result, head });
  const payload = canonicalJson({
    _type: 'https://in-toto.io/Statement/v1',
    subject: [{ digest: { gitCommit: head } }],
    predicateType: 'https://slsa.dev/verification_summary/v1',
    predicate: {
      verifier: { id: 'https://gateway.example' },
      timeVerified: '2026-11-21T02:59:59Z',
      resourceUri: change.repository ?? REPOSITORY,
      policy: { digest: { sha256: sha256('policy') } },
      inputAttestations: [{ uri: 'verdict.json', digest: { sha256: sha256(verdict) } }],
      verificationResult: result,
      verifiedLevels: [result === 'FAILED' ? 'FAILED' : `ORG_SOURCE_${sha256(name).toUpperCase()}`],
    },
  });
  const bundle = canonicalJson({
    dsseEnvelope: {
      payload: payload.toString('base64'),
      signatures: [{ sig: sealOf(payload) }],
    },
    // As another signature of the same Statement would: other bytes each time.
    nonce: randomBytes(8 + padding).toString('base64'),
  });
  return {
    tenant,
    statement: digestOf(payload),
    bundle: { digest: digestOf(bundle), bytes: bundle },
    verdict: { digest: digestOf(verdict), bytes: verdict },
    repository: REPOSITORY,
    head,
    headVerified: true,
    result,
    mandate: { jti: `jti-${name}`, subject: 'github:1', run: '7/1' },
    idempotency: null,
    ...rest,
  };
}

/** What `fsck` is told: null when the bundle has its seal. */
export function verifyTestBundle(bytes: Buffer): string | null {
  const parsed: unknown = JSON.parse(bytes.toString('utf8'));
  const { payload, signatures } = (
    parsed as { dsseEnvelope: { payload: string; signatures: { sig: string }[] } }
  ).dsseEnvelope;
  return signatures[0]?.sig === sealOf(Buffer.from(payload, 'base64')) ? null : 'it is not signed by the key';
}

export async function openTestStore(
  pool: Pool,
  objects: ObjectStore,
  change: Partial<StoreOptions> = {},
): Promise<Store> {
  return openStore({ pool, objects, log: LOG, now: () => NOW, ...change });
}
