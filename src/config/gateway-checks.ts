import { resolve } from 'node:path';
import type { RunError } from '../errors.ts';
import { isSecureUrl } from '../lib/http.ts';
import type { ForgeName } from '../model.ts';
import type { GatewayConfig, IssuerConfig, RateLimit, TenantConfig } from './gateway-config.ts';
import { type GatewayFile, NAME, NAME_FORM } from './gateway-schema.ts';

/** What a schema cannot say of a configuration: how its keys go together, and what paths are relative to. */

/** A key of the file that an option or a variable says instead. */
export type Said = { readonly by: string; readonly value: string; readonly from: string };

export const kebab = (key: string): string => key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
export const variableOf = (key: string): string =>
  `COUNTERSIGN_${kebab(key).replaceAll('-', '_').toUpperCase()}`;

export type Refuse = (path: readonly PropertyKey[], why: string, hint?: string) => RunError;
type Places = {
  readonly refuse: Refuse;
  /** What paths in the file are relative to. */
  readonly fromFile: string | null;
  readonly said: ReadonlyMap<string, Said>;
};

const DEFAULT_LISTEN = '127.0.0.1:8080';
const PER_ADDRESS: RateLimit = { rate: 100, burst: 1000 };
const PER_BINDING: RateLimit = { rate: 100, burst: 1000 };
const AZURE_AUDIENCE = 'api://AzureADTokenExchange';

/** @throws what `refuse` answers */
export function configOf(file: GatewayFile, places: Places): GatewayConfig {
  const { refuse } = places;
  const path = (key: string, value: string): string => {
    const from = places.said.get(key)?.from ?? places.fromFile ?? '.';
    return resolve(from, value);
  };
  if (file.objects !== undefined)
    throw refuse(['objects'], 'this version keeps objects in `data`', 'leave it out');
  const allowHttp = file.dangerouslyAllowHttpIssuers === true;
  const issuers = file.issuers.map((one, i) => issuerOf(one, i, { ...places, url: file.url, allowHttp }));
  const twice = issuers.findIndex(({ issuer }, i) => issuers.findIndex((one) => one.issuer === issuer) !== i);
  if (twice !== -1) throw refuse(['issuers', twice, 'issuer'], 'it stands twice');
  return {
    url: urlOf(file.url, refuse),
    listen: listenOf(file.listen ?? DEFAULT_LISTEN, refuse),
    tls:
      file.tls === undefined
        ? null
        : { certificate: path('tls', file.tls.certificate), key: path('tls', file.tls.key) },
    data: path('data', file.data),
    database: databaseOf(file.database, places),
    issuers,
    tenants: tenantsOf(file, issuers, path, refuse),
    trustedProxies: file.trustedProxies ?? [],
    limits: {
      perAddress: file.limits?.perAddress ?? PER_ADDRESS,
      perBinding: file.limits?.perBinding ?? PER_BINDING,
    },
    trustedRoot: file.trustedRoot === undefined ? null : path('trustedRoot', file.trustedRoot),
    dangerouslyAllowHttpIssuers: allowHttp,
  };
}

function urlOf(url: string, refuse: Refuse): string {
  if (isSecureUrl(url) && new URL(url).origin === url) return url;
  throw refuse(
    ['url'],
    'expected `https://HOST`, without a path or a slash at its end',
    'http is for a loopback address, in tests',
  );
}

function listenOf(listen: string, refuse: Refuse): GatewayConfig['listen'] {
  const [, bracketed, plain, port = ''] = /^(?:\[([0-9a-fA-F:.]+)\]|([\w.-]+)):(\d{1,5})$/.exec(listen) ?? [];
  const host = bracketed ?? plain;
  if (host !== undefined && Number(port) <= 65_535) return { host, port: Number(port) };
  throw refuse(['listen'], 'expected ADDRESS:PORT', 'for example `listen: 127.0.0.1:8080`');
}

/** A password in the file would be in every copy of it, one in an option in every list of processes. */
function databaseOf(database: string | undefined, { refuse, said }: Places): string | null {
  if (database === undefined) return null;
  if (!/^postgres(?:ql)?:\/\//.test(database))
    throw refuse(['database'], 'expected a URL that begins with `postgres://`');
  if (hasPassword(database) && said.get('database')?.by !== variableOf('database'))
    throw refuse(
      ['database'],
      'a password does not belong here',
      `put the URL into the variable ${variableOf('database')}, or the password into PGPASSWORD or ~/.pgpass`,
    );
  return database;
}

/** What stands behind a colon is a password when an @ follows it, but for a port in front of the path. */
function hasPassword(database: string): boolean {
  if (/^[a-z]+:\/\/[^/?#@]*:(?!\d*(?:[/?#]|$))[^@]*@/.test(database)) return true;
  const query = new URLSearchParams(/\?([^#]*)/.exec(database)?.[1] ?? '');
  return [...query.keys()].some((name) => /pass(?:word)?$/i.test(name));
}

type Issuing = Places & { readonly url: string; readonly allowHttp: boolean };

function issuerOf(
  { issuer, provider, audience, server, allowPrivateAddress }: GatewayFile['issuers'][number],
  index: number,
  { refuse, url, allowHttp }: Issuing,
): IssuerConfig {
  const isHttp = issuer.startsWith('http://');
  if (!isSecureUrl(issuer) || !/^https?:\/\/[^\s\\?#@]*[^\s\\?#@/]$/.test(issuer))
    throw refuse(
      ['issuers', index, 'issuer'],
      'expected an https URL as the tokens have it, without a slash at its end',
    );
  if (isHttp && !allowHttp)
    throw refuse(
      ['issuers', index, 'issuer'],
      'an http issuer is for tests',
      'set `dangerouslyAllowHttpIssuers: true`, on a machine of your own',
    );
  if (server !== undefined && (!isSecureUrl(server) || new URL(server).origin !== server))
    throw refuse(['issuers', index, 'server'], 'expected `https://HOST`');
  const usual = provider === 'azure' ? AZURE_AUDIENCE : url;
  return {
    issuer,
    provider,
    audience: audience ?? usual,
    server: server ?? null,
    isPrivate: allowPrivateAddress === true,
  };
}

const REPOSITORY_IDS: Readonly<Record<ForgeName, readonly [RegExp, string]>> = {
  github: [/^\d{1,20}$/, 'the repository’s `repository_id`, digits'],
  gitlab: [/^\d{1,20}$/, 'the project’s id, digits'],
  azure: [/^[\w-]+\/[\w-]+\/[\w-]+$/, '`org_id/prj_id/def_id`'],
};

function tenantsOf(
  { tenants }: GatewayFile,
  issuers: readonly IssuerConfig[],
  path: (key: string, value: string) => string,
  refuse: Refuse,
): readonly TenantConfig[] {
  const names = tenants.map(({ name }) => name);
  const twice = names.findIndex((name, i) => names.indexOf(name) !== i);
  if (twice !== -1) throw refuse(['tenants', twice, 'name'], `\`${names[twice]}\` stands twice`);
  const known = new Map(issuers.map((one) => [one.issuer, one.provider]));
  return tenants.map(({ name, policies = {}, bindings = [], evidenceKeys = [] }, t) => ({
    name,
    policies: new Map(
      Object.entries(policies).map(([policy, file]) => {
        if (NAME.test(policy)) return [policy, path('tenants', file)];
        throw refuse(['tenants', t, 'policies', policy], `expected ${NAME_FORM}`);
      }),
    ),
    evidenceKeys: evidenceKeys.map((file) => path('tenants', file)),
    bindings: bindings.map(({ issuer, repositoryId, workflows = [], workflowShas = [], scopes }, b) => {
      const at = ['tenants', t, 'bindings', b];
      const provider = known.get(issuer);
      if (provider === undefined) throw refuse([...at, 'issuer'], 'it is none of `issuers`');
      const [form, says] = REPOSITORY_IDS[provider];
      if (!form.test(repositoryId)) throw refuse([...at, 'repositoryId'], `expected ${says}`);
      return { issuer, repositoryId, workflows, workflowShas, scopes };
    }),
  }));
}
