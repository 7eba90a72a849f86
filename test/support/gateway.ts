import { randomBytes } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type GatewayCommand, type GatewayConfig, gatewayConfig } from '../../src/config/gateway.ts';
import { type Custody, openCustody } from '../../src/gateway/custody.ts';
import { openDatabase } from '../../src/gateway/database/open.ts';
import { openGateway } from '../../src/gateway/gateway.ts';
import type { RequestLine } from '../../src/gateway/handler.ts';
import { makeKeys } from '../../src/gateway/keygen.ts';
import { openObjects } from '../../src/gateway/objects/files.ts';
import type { Route } from '../../src/gateway/route.ts';
import { listenWith } from '../../src/gateway/server.ts';
import { GRANTS, MIGRATIONS } from '../../src/gateway/store/migrations.ts';
import { openStore, type StoreOptions } from '../../src/gateway/store/open.ts';
import type { Store } from '../../src/gateway/store/store.ts';
import { canonicalJson } from '../../src/lib/canonical-json.ts';
import { sha256 } from '../../src/lib/digest.ts';
import type { ForgeName } from '../../src/model.ts';
import { githubClaims, startIssuer, type TestClaims, type TestIssuer } from './issuer.ts';
import { testDatabase } from './postgres.ts';
import { temporaryFolder } from './repository.ts';

/** A whole gateway in this process: a real database, real files, a real socket, and an issuer beside it. */

export const GATEWAY_URL = 'https://countersign.example';
export const OTHER_REPOSITORY = '987654321';

const POLICY = `version: 1
name: acme
rules:
  - id: no-eval
    title: No eval
    effect: deny
    added: 'eval\\('
`;

export type TestGateway = {
  /** Where it listens. */
  readonly address: string;
  readonly config: GatewayConfig;
  readonly issuer: TestIssuer;
  readonly custody: Custody;
  readonly store: Store;
  readonly routes: readonly Route[];
  readonly data: string;
  readonly databaseUrl: string;
  /** What it has logged. */
  readonly lines: readonly RequestLine[];
  /** Moves its clock, in milliseconds. */
  readonly moveClock: (by: number) => void;
  readonly close: () => Promise<void>;
};

export type TestGatewayOptions = {
  readonly provider?: ForgeName;
  /** Replaces keys of the configuration. */
  readonly config?: Readonly<Record<string, unknown>>;
  readonly store?: Partial<Pick<StoreOptions, 'dangerouslyWithoutTenantFilter' | 'fault'>>;
};

/** Tenants `acme` (the claims' own repository) and `other`, both with the policy `default`. */
export async function startGateway(options: TestGatewayOptions = {}): Promise<TestGateway> {
  const issuer = await startIssuer({ provider: options.provider ?? 'github', audience: GATEWAY_URL });
  const data = join(temporaryFolder(), 'data');
  mkdirSync(data, { recursive: true });
  writeFileSync(join(data, 'policy.yaml'), POLICY);
  writeFileSync(join(data, 'other.yaml'), POLICY.replace('name: acme', 'name: other'));
  const config = configOf({ ...configData(issuer, data), ...options.config });
  await makeKeys(config.data);
  const custody = await openCustody(config.data, {});
  const database = await testDatabase();
  const pool = await openDatabase({
    url: database.url,
    embedded: null,
    max: 6,
    migrations: MIGRATIONS,
    grants: GRANTS,
  });
  const objects = await openObjects(config.data);
  let moved = 0;
  const now = (): Date => new Date(Date.now() + moved);
  const store = await openStore({
    pool,
    objects,
    log: { origin: 'countersign.example', signer: custody.log },
    now,
    ...options.store,
  });
  const lines: RequestLine[] = [];
  const gateway = await openGateway({
    config,
    custody,
    store,
    now,
    elapsed: () => performance.now(),
    log: (line) => void lines.push(line),
    stopping: () => false,
  });
  const { address, drain } = await listenWith(config, gateway.handle);
  return {
    address,
    config,
    issuer,
    custody,
    store,
    routes: gateway.routes,
    data,
    databaseUrl: database.url,
    lines,
    moveClock: (by) => {
      moved += by;
    },
    close: async () => {
      await drain();
      await store.close();
      await pool.close();
      await issuer.close();
      await database.drop();
    },
  };
}

function configData(issuer: TestIssuer, data: string): Record<string, unknown> {
  const scopes = ['policy:read', 'skill:read', 'evidence:write'];
  const id = { github: '123456789', gitlab: '20', azure: String(issuer.claims().org_id) }[issuer.provider];
  return {
    url: GATEWAY_URL,
    listen: '127.0.0.1:0',
    data,
    issuers: [{ issuer: issuer.url, provider: issuer.provider, audience: issuer.audience }],
    tenants: [
      {
        name: 'acme',
        policies: { default: join(data, 'policy.yaml') },
        bindings: [{ issuer: issuer.url, repositoryId: id, scopes }],
      },
      {
        name: 'other',
        policies: { default: join(data, 'other.yaml') },
        bindings: [{ issuer: issuer.url, repositoryId: OTHER_REPOSITORY, scopes }],
      },
    ],
    limits: {
      perAddress: { rate: 100_000, burst: 1_000_000 },
      perBinding: { rate: 100_000, burst: 1_000_000 },
    },
    dangerouslyAllowHttpIssuers: true,
  };
}

/** The configuration that a file of these keys would be. */
function configOf(data: Readonly<Record<string, unknown>>): GatewayConfig {
  const command: GatewayCommand = {
    format: 'text',
    output: null,
    quiet: false,
    color: false,
    verb: 'serve',
    file: '/gateway.yaml',
    data: null,
    said: new Map(),
  };
  return gatewayConfig(command, Buffer.from(JSON.stringify(data)));
}

export type Answered = {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  // biome-ignore lint/suspicious/noExplicitAny: a test looks at whatever was answered
  readonly json: any;
};

export async function ask(address: string, path: string, init: RequestInit = {}): Promise<Answered> {
  const response = await fetch(`${address}${path}`, { redirect: 'manual', ...init });
  const text = await response.text();
  const isJson = /json/.test(response.headers.get('content-type') ?? '') && text !== '';
  return {
    status: response.status,
    headers: response.headers,
    text,
    json: isJson ? JSON.parse(text) : null,
  };
}

const EXCHANGE = {
  grant_type: 'urn:ietf:params:oauth:grant-type:token-exchange',
  subject_token_type: 'urn:ietf:params:oauth:token-type:id_token',
};

/** `POST /v1/token`; fields that are undefined are left out. */
export function exchange(
  { address }: Pick<TestGateway, 'address'>,
  token: string,
  fields: Readonly<Record<string, string | undefined>> = {},
): Promise<Answered> {
  const all = { ...EXCHANGE, subject_token: token, head: String(githubClaims.sha), ...fields };
  const form = new URLSearchParams();
  for (const [name, value] of Object.entries(all)) if (value !== undefined) form.set(name, value);
  return ask(address, '/v1/token', { method: 'POST', body: form });
}

/** A mandate for a run with these claims. */
export async function mandateFor(
  gateway: Pick<TestGateway, 'address' | 'issuer'>,
  claims: TestClaims = {},
  fields: Readonly<Record<string, string | undefined>> = {},
): Promise<string> {
  const head = String(claims.sha ?? githubClaims.sha);
  const { status, json, text } = await exchange(gateway, gateway.issuer.issue(claims), { head, ...fields });
  if (status !== 200) throw new Error(`no mandate: ${status} ${text}`);
  return json.access_token;
}

/** Claims of a run of the tenant `other`. */
export const OTHER_CLAIMS: TestClaims = { repository_id: OTHER_REPOSITORY, repository: 'other/thing' };

export type StatementOptions = {
  readonly head?: string;
  readonly sha?: string;
  readonly policy?: string;
  readonly repository?: string;
  readonly result?: 'PASSED' | 'FAILED';
  /** Makes it another Statement than its twins. */
  readonly salt?: string;
  readonly verdict?: object;
};

/** The policy's digest as the gateway serves it. */
export async function policyDigest(gateway: Pick<TestGateway, 'address'>, mandate: string): Promise<string> {
  const { headers } = await ask(gateway.address, '/v1/policies/default', bearer(mandate));
  return (headers.get('etag') ?? '').replaceAll('"', '');
}

export function bearer(mandate: string, init: RequestInit = {}): RequestInit {
  return { ...init, headers: { ...init.headers, authorization: `Bearer ${mandate}` } };
}

export function statementOf(policy: string, options: StatementOptions = {}) {
  const head = options.head ?? String(githubClaims.sha);
  const sha = options.sha ?? head;
  const result = options.result ?? 'PASSED';
  const input =
    options.verdict === undefined ? randomBytes(32).toString('hex') : sha256(canonicalJson(options.verdict));
  return {
    _type: 'https://in-toto.io/Statement/v1',
    subject: [...new Set([head, sha])].map((gitCommit) => ({ digest: { gitCommit } })),
    predicateType: 'https://slsa.dev/verification_summary/v1',
    predicate: {
      verifier: { id: GATEWAY_URL },
      timeVerified: '2026-11-30T12:00:00Z',
      resourceUri: options.repository ?? 'git+https://github.com/acme/widgets',
      policy: { uri: 'urn:countersign:policy:acme', digest: { sha256: policy.replace('sha256:', '') } },
      inputAttestations: [{ uri: 'verdict.json', digest: { sha256: options.salt ?? input } }],
      verificationResult: result,
      verifiedLevels: [result === 'PASSED' ? 'ORG_SOURCE_COUNTERSIGN' : 'FAILED'],
    },
  };
}

export function submit(
  { address }: Pick<TestGateway, 'address'>,
  mandate: string,
  body: object | string,
  headers: Readonly<Record<string, string>> = {},
): Promise<Answered> {
  return ask(address, '/v1/evidence', {
    method: 'POST',
    body: typeof body === 'string' ? body : JSON.stringify(body),
    headers: { authorization: `Bearer ${mandate}`, 'content-type': 'application/json', ...headers },
  });
}
