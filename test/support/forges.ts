import { writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { openDatabase } from '../../src/gateway/database/open.ts';
import { openGateway } from '../../src/gateway/gateway.ts';
import { openObjects } from '../../src/gateway/objects/files.ts';
import { listenWith } from '../../src/gateway/server.ts';
import { GRANTS, MIGRATIONS } from '../../src/gateway/store/migrations.ts';
import { openStore } from '../../src/gateway/store/open.ts';
import type { ForgeName } from '../../src/model.ts';
import { makeKeys, type TestKeys } from './evidence.ts';
import { OTHER_REPOSITORY, startGateway, type TestGateway, type TestGatewayOptions } from './gateway.ts';
import { AZURE_ORGANISATION, azureClaims, startIssuer, type TestIssuer } from './issuer.ts';

/** A gateway that takes tokens of three issuers, one of each provider, with tenants of the test’s own. */

export const PROVIDERS: readonly ForgeName[] = ['github', 'gitlab', 'azure'];

/** The repository of each provider’s valid claims. */
const REPOSITORY_IDS: Readonly<Record<ForgeName, string>> = {
  github: '123456789',
  gitlab: '20',
  azure: `${AZURE_ORGANISATION}/${azureClaims.prj_id}/${azureClaims.def_id}`,
};

export const SCOPES = ['policy:read', 'skill:read', 'evidence:write'] as const;

export type TestBinding = {
  readonly repositoryId: string;
  readonly scopes: readonly string[];
  readonly workflows?: readonly string[];
  readonly workflowShas?: readonly string[];
};

export type Bind = (
  provider: ForgeName,
  binding?: Partial<TestBinding>,
) => TestBinding & { readonly issuer: string };

export type Forges = TestGateway & {
  readonly issuerOf: (provider: ForgeName) => TestIssuer;
  /** What a tenant has of its own: a key that may sign its evidence, and one that its policy names. */
  readonly keysOf: (tenant: string) => { readonly evidence: TestKeys; readonly policy: TestKeys };
};

export type Bindings = (bind: Bind) => Readonly<Record<string, readonly object[]>>;

/** Each tenant has a repository on GitHub; the first has one on each forge. */
const TWO_TENANTS: Bindings = (bind) => ({
  acme: PROVIDERS.map((provider) => bind(provider)),
  other: [bind('github', { repositoryId: OTHER_REPOSITORY })],
});

/** `bindings`: of each tenant, by its name. */
export async function startForges(
  bindings: Bindings = TWO_TENANTS,
  { config = {}, ...options }: Omit<TestGatewayOptions, 'provider'> = {},
): Promise<Forges> {
  const started = await Promise.all(PROVIDERS.map((provider) => startIssuer({ provider })));
  const issuerOf = (name: ForgeName): TestIssuer => found(started.find(({ provider }) => provider === name));
  const bind: Bind = (provider, binding = {}) => ({
    issuer: issuerOf(provider).url,
    repositoryId: REPOSITORY_IDS[provider],
    scopes: SCOPES,
    ...binding,
  });
  const tenants = Object.entries(bindings(bind)).map(([name, ofIt]) => ({ name, ofIt, ...keysOfOne() }));
  const gateway = await startGateway({
    ...options,
    config: {
      issuers: started.map(({ url, provider, audience }) => ({ issuer: url, provider, audience })),
      tenants: tenants.map(({ name, ofIt, evidence, policy }) => ({
        name,
        policies: { default: policyFile(name, policy) },
        bindings: ofIt,
        evidenceKeys: [evidence.publicFile],
      })),
      ...config,
    },
  });
  return {
    ...gateway,
    issuer: issuerOf('github'),
    issuerOf,
    keysOf: (tenant) => found(tenants.find(({ name }) => name === tenant)),
    close: async () => {
      await gateway.close();
      await Promise.all(started.map(({ close }) => close()));
    },
  };
}

const keysOfOne = (): ReturnType<Forges['keysOf']> => ({ evidence: makeKeys(), policy: makeKeys() });

function policyFile(tenant: string, { publicFile }: TestKeys): string {
  const file = join(dirname(publicFile), 'policy.yaml');
  const signer = `skills: { signers: [{ name: ${tenant}, kind: key, key: ${basename(publicFile)} }] }`;
  const rule = "rules: [{ id: no-eval, title: No eval, effect: deny, added: 'eval' }]";
  writeFileSync(file, `version: 1\nname: ${tenant}\n${signer}\n${rule}\n`);
  return file;
}

function found<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('there is none');
  return value;
}

/** Another process’s part of the same gateway: its keys, objects and database, and nothing of its memory. */
export async function startReplica({ config, custody, data, databaseUrl }: TestGateway) {
  const pool = await openDatabase({
    url: databaseUrl,
    embedded: null,
    max: 2,
    migrations: MIGRATIONS,
    grants: GRANTS,
  });
  const now = (): Date => new Date();
  const log = { origin: 'countersign.example', signer: custody.log };
  const store = await openStore({ pool, objects: await openObjects(data), log, now });
  const gateway = await openGateway({
    config,
    custody,
    store,
    now,
    elapsed: () => performance.now(),
    log: () => undefined,
    stopping: () => false,
  });
  const { address, drain } = await listenWith(config, gateway.handle);
  return {
    address,
    close: async () => {
      await drain();
      await store.close();
      await pool.close();
    },
  };
}

/** What a mandate says; not verified. */
export function claimsIn(mandate: string): Readonly<Record<string, unknown>> {
  return JSON.parse(Buffer.from(mandate.split('.')[1] ?? '', 'base64url').toString());
}
