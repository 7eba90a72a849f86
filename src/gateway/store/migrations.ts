import type { Migration } from '../database/migrate.ts';
import type { Grants } from '../database/role.ts';

/**
 * The store's tables, for PostgreSQL 15 and later. A migration that has been released is never edited: another
 * one follows it.
 *
 * Rows of a tenant are behind two walls: every query names the tenant, and the policies below show nothing to a
 * transaction that has not said whose it is. The role that serves can add to the log, the evidence and the audit,
 * and can neither change nor remove what is there.
 */

const TABLES = `
CREATE TABLE tenants (
  id uuid PRIMARY KEY,
  name text NOT NULL UNIQUE
);

CREATE TABLE used_tokens (
  issuer text NOT NULL,
  jti_hash bytea NOT NULL CHECK (length(jti_hash) = 32),
  expires timestamptz NOT NULL,
  PRIMARY KEY (issuer, jti_hash)
);
CREATE INDEX used_tokens_expires ON used_tokens (expires);

CREATE TABLE heartbeat (
  singleton boolean PRIMARY KEY DEFAULT true CHECK (singleton),
  time timestamptz NOT NULL
);
`;

const LOG = `
CREATE TABLE log_head (
  singleton boolean PRIMARY KEY DEFAULT true CHECK (singleton),
  origin text NOT NULL,
  public_key text NOT NULL,
  size bigint NOT NULL CHECK (size >= 0),
  frontier bytea NOT NULL CHECK (length(frontier) % 32 = 0),
  root bytea NOT NULL CHECK (length(root) = 32),
  time timestamptz NOT NULL
);

CREATE TABLE log_leaves (
  index bigint PRIMARY KEY CHECK (index >= 0),
  leaf bytea NOT NULL CHECK (length(leaf) BETWEEN 1 AND 65535)
);

CREATE TABLE log_tiles (
  level smallint NOT NULL CHECK (level BETWEEN 0 AND 63),
  index bigint NOT NULL CHECK (index >= 0),
  hashes bytea NOT NULL CHECK (length(hashes) = 8192),
  root bytea NOT NULL CHECK (length(root) = 32),
  PRIMARY KEY (level, index)
);
-- Hashes do not compress: nothing is gained by trying.
ALTER TABLE log_tiles ALTER COLUMN hashes SET STORAGE EXTERNAL;

-- The key is the size: the log cannot say two things of one tree.
CREATE TABLE checkpoints (
  size bigint PRIMARY KEY CHECK (size >= 0),
  root bytea NOT NULL CHECK (length(root) = 32),
  note text NOT NULL,
  time timestamptz NOT NULL
);
`;

const EVIDENCE = `
CREATE TABLE evidence (
  id text COLLATE "C" PRIMARY KEY CHECK (id ~ '^[A-Za-z0-9_-]{22}$'),
  tenant uuid NOT NULL REFERENCES tenants,
  statement text COLLATE "C" NOT NULL CHECK (statement ~ '^sha256:[0-9a-f]{64}$'),
  bundle text COLLATE "C" NOT NULL CHECK (bundle ~ '^sha256:[0-9a-f]{64}$'),
  verdict text COLLATE "C" CHECK (verdict ~ '^sha256:[0-9a-f]{64}$'),
  repository text COLLATE "C" NOT NULL CHECK (octet_length(repository) <= 2048),
  head text COLLATE "C" NOT NULL CHECK (octet_length(head) <= 64),
  head_verified boolean NOT NULL,
  result text COLLATE "C" NOT NULL CHECK (result IN ('PASSED', 'FAILED')),
  log_index bigint NOT NULL UNIQUE REFERENCES log_leaves,
  time timestamptz NOT NULL,
  proof text NOT NULL,
  UNIQUE (tenant, statement)
);
CREATE INDEX evidence_newest ON evidence (tenant, log_index DESC);
CREATE INDEX evidence_of_repository ON evidence (tenant, repository, log_index DESC);
CREATE INDEX evidence_of_head ON evidence (tenant, head, log_index DESC);
-- With the result in them: who asks for the few that failed does not make the database read all that passed.
CREATE INDEX evidence_of_result ON evidence (tenant, result, log_index DESC);
CREATE INDEX evidence_of_repository_result ON evidence (tenant, repository, result, log_index DESC);
CREATE INDEX evidence_of_head_result ON evidence (tenant, head, result, log_index DESC);

CREATE TABLE idempotency (
  tenant uuid NOT NULL REFERENCES tenants,
  key_hash bytea NOT NULL CHECK (length(key_hash) = 32),
  request text COLLATE "C" NOT NULL CHECK (request ~ '^sha256:[0-9a-f]{64}$'),
  evidence text COLLATE "C" NOT NULL REFERENCES evidence,
  PRIMARY KEY (tenant, key_hash)
);

CREATE TABLE audit (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  tenant uuid NOT NULL REFERENCES tenants,
  action text NOT NULL,
  evidence text COLLATE "C" NOT NULL REFERENCES evidence,
  mandate text NOT NULL,
  subject text NOT NULL,
  run text NOT NULL,
  time timestamptz NOT NULL
);
CREATE INDEX audit_of_evidence ON audit (evidence);
`;

/** A setting that was never made is NULL, and one of an earlier transaction is empty: both are nobody's. */
const OWN = `tenant = nullif(current_setting('countersign.tenant', true), '')::uuid`;

const WALLS = ['evidence', 'idempotency', 'audit']
  .map(
    (table) => `
ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;
CREATE POLICY ${table}_of_tenant ON ${table} USING (${OWN}) WITH CHECK (${OWN});
`,
  )
  .join('');

/** By the database's own clock: a process whose clock jumps cannot make room for a replay. */
const TOKENS = `
ALTER TABLE used_tokens ENABLE ROW LEVEL SECURITY;
ALTER TABLE used_tokens FORCE ROW LEVEL SECURITY;
CREATE POLICY used_tokens_read ON used_tokens FOR SELECT USING (true);
CREATE POLICY used_tokens_use ON used_tokens FOR INSERT WITH CHECK (true);
CREATE POLICY used_tokens_forget ON used_tokens FOR DELETE USING (expires < now() - interval '1 day');
`;

export const MIGRATIONS: readonly Migration[] = [
  { id: 1, name: 'log and evidence', sql: [TABLES, LOG, EVIDENCE, WALLS, TOKENS].join('') },
];

/** What the role that serves may do. Nothing that was logged, and no audit, is ever changed or removed. */
export const GRANTS: Grants = {
  tenants: ['SELECT', 'INSERT'],
  used_tokens: ['SELECT', 'INSERT', 'DELETE'],
  heartbeat: ['SELECT', 'INSERT', 'UPDATE'],
  log_head: ['SELECT', 'INSERT', 'UPDATE'],
  log_leaves: ['SELECT', 'INSERT'],
  log_tiles: ['SELECT', 'INSERT'],
  checkpoints: ['SELECT', 'INSERT'],
  evidence: ['SELECT', 'INSERT'],
  idempotency: ['SELECT', 'INSERT'],
  audit: ['SELECT', 'INSERT'],
};
