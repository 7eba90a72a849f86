import type { Digest, ObjectId, Receipt, Verdict } from '../../model.ts';

/**
 * What the gateway keeps, as a port. Every method may throw RunError STORAGE_UNAVAILABLE; then nothing was
 * written, or a retry finds what was.
 */

/** The random id of a tenant, a UUID: what the log names it by. */
export type TenantId = string;

/** An object that is named by its digest, and its bytes. */
export type Blob = { readonly digest: Digest; readonly bytes: Buffer };

export type NewEvidence = {
  readonly tenant: TenantId;
  /** Of the Statement's canonical bytes: the same Statement of a tenant twice is one entry. */
  readonly statement: Digest;
  /** Canonical JSON. */
  readonly bundle: Blob;
  readonly verdict: Blob | null;
  /** `git+https://host/owner/name`. */
  readonly repository: string;
  readonly head: ObjectId;
  readonly headVerified: boolean;
  readonly result: Verdict['verdict'];
  /** Of the mandate that submitted it: for the audit. */
  readonly mandate: { readonly jti: string; readonly subject: string; readonly run: string };
  readonly idempotency: { readonly key: string; readonly request: Digest } | null;
};

export type StoredEvidence = {
  /** Unguessable: 128 random bits, base64url. */
  readonly id: string;
  /** Of the bundle. */
  readonly digest: Digest;
  readonly bundle: Buffer;
  readonly receipt: Receipt;
};

export type Appended =
  | { readonly status: 'created' | 'known'; readonly evidence: StoredEvidence }
  /** The idempotency key was used for another request. */
  | { readonly status: 'conflict' };

export type EvidenceItem = {
  readonly id: string;
  readonly digest: Digest;
  readonly repository: string;
  readonly head: ObjectId;
  readonly verdict: Verdict['verdict'];
  readonly index: number;
  /** RFC 3339. */
  readonly time: string;
};

export type EvidenceFilter = {
  readonly repository: string | null;
  readonly head: ObjectId | null;
  readonly verdict: Verdict['verdict'] | null;
  /** The id of the last item of the page before; unknown ids give an empty page. */
  readonly after: string | null;
  readonly limit: number;
};

export interface Store {
  /** The log's name, fixed when it was made. */
  readonly origin: string;
  /** The id of a tenant by its name in the configuration; made when it is new. */
  tenantId(name: string): Promise<TenantId>;
  /** True once for each pair, whatever process asks; kept until it has expired. */
  useToken(issuer: string, jti: string, expires: Date): Promise<boolean>;
  /** Durable when it answers. @throws RunError STORAGE_UNAVAILABLE, LOG_CORRUPT, CLOCK_SKEW */
  append(evidence: NewEvidence): Promise<Appended>;
  find(tenant: TenantId, id: string): Promise<StoredEvidence | null>;
  /** Newest first. */
  list(tenant: TenantId, filter: EvidenceFilter): Promise<readonly EvidenceItem[]>;
  /** The newest signed checkpoint. */
  checkpoint(): Promise<string>;
  /** C2SP tlog-tiles; `width` null: the full tile. Null: there is none (yet). */
  tile(level: number, index: number, width: number | null): Promise<Buffer | null>;
  entries(index: number, width: number | null): Promise<Buffer | null>;
  /** Null: the database can be written and the log is what it was; else why not. */
  unready(): Promise<string | null>;
  close(): Promise<void>;
}

/** Where objects are: at least as durable as the database when `put` answers. */
export interface ObjectStore {
  /** Idempotent. @throws RunError STORAGE_UNAVAILABLE */
  put(blob: Blob): Promise<void>;
  /** The bytes as they are there, unchecked; null: there are none. @throws RunError STORAGE_UNAVAILABLE */
  get(digest: Digest): Promise<Buffer | null>;
}

/** The log's key: Ed25519, and a name that was fixed when the log was made. */
export type LogSigner = {
  /** DER SubjectPublicKeyInfo, base64: tells whether this is the key the log was made with. */
  readonly publicKey: string;
  /** The raw 32 bytes. */
  readonly raw: Buffer;
  readonly sign: (data: Buffer) => Promise<Buffer>;
};
