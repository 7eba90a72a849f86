import { dirname, resolve } from 'node:path';
import { COMMON, type OutputConfig, outputOf, parse, usage } from '../config.ts';
import { RunError } from '../errors.ts';
import { isSecureUrl } from '../lib/http.ts';
import type { Environment, ForgeName, MandateScope } from '../model.ts';
import { type PolicyDocument, parsePolicyDocument } from '../policy/document.ts';
import { invalidAs, type Position } from '../policy/position.ts';
import { type Kind, schemaError } from '../policy/schema-error.ts';
import { type GatewayFile, gatewaySchema, NAME, NAME_FORM, TEXT_KEYS } from './gateway-schema.ts';

/** `countersign gateway …`: flags, variables and the configuration file → one typed configuration. */

export type RateLimit = { readonly rate: number; readonly burst: number };

export type IssuerConfig = {
  readonly issuer: string;
  readonly provider: ForgeName;
  readonly audience: string;
  readonly server: string | null;
  /** Whether its address need not be public. */
  readonly isPrivate: boolean;
};

export type BindingConfig = {
  readonly issuer: string;
  readonly repositoryId: string;
  /** Empty: any. */
  readonly workflows: readonly string[];
  readonly workflowShas: readonly string[];
  readonly scopes: readonly MandateScope[];
};

export type TenantConfig = {
  readonly name: string;
  /** Absolute files, by the policy's name. */
  readonly policies: ReadonlyMap<string, string>;
  readonly bindings: readonly BindingConfig[];
  readonly evidenceKeys: readonly string[];
};

export type GatewayConfig = {
  /** Without a slash at its end. */
  readonly url: string;
  readonly listen: { readonly host: string; readonly port: number };
  readonly tls: { readonly certificate: string; readonly key: string } | null;
  /** Absolute. */
  readonly data: string;
  /** Null: the embedded one. */
  readonly database: string | null;
  readonly issuers: readonly IssuerConfig[];
  readonly tenants: readonly TenantConfig[];
  /** Addresses or networks whose `X-Forwarded-For` is believed. */
  readonly trustedProxies: readonly string[];
  readonly limits: { readonly perAddress: RateLimit; readonly perBinding: RateLimit };
  /** Absolute; null: the built-in roots. */
  readonly trustedRoot: string | null;
  readonly dangerouslyAllowHttpIssuers: boolean;
};

/** What was asked on the command line, before any file is read. */
export type GatewayCommand = OutputConfig & {
  readonly verb: 'serve' | 'keygen' | 'fsck';
  /** Absolute; null: everything is said by options and variables. */
  readonly file: string | null;
  /** As it was said, absolute: keys are made before there is a configuration. */
  readonly data: string | null;
  readonly said: ReadonlyMap<string, Said>;
};

/** A key of the file that an option or a variable says instead. */
type Said = { readonly by: string; readonly value: string; readonly from: string };

const KEYS = Object.keys(gatewaySchema.shape);
const kebab = (key: string): string => key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
const variableOf = (key: string): string => `COUNTERSIGN_${kebab(key).replaceAll('-', '_').toUpperCase()}`;

const FLAGS = {
  ...COMMON,
  config: { type: 'string' },
  url: { type: 'string' },
  listen: { type: 'string' },
  tls: { type: 'string' },
  data: { type: 'string' },
  database: { type: 'string' },
  objects: { type: 'string' },
  issuers: { type: 'string' },
  tenants: { type: 'string' },
  'trusted-proxies': { type: 'string' },
  limits: { type: 'string' },
  'trusted-root': { type: 'string' },
  'dangerously-allow-http-issuers': { type: 'boolean' },
} as const;

/** @throws RunError USAGE */
export function parseGateway(
  verb: GatewayCommand['verb'],
  argv: readonly string[],
  env: Environment,
  isTerminal: boolean,
): GatewayCommand {
  const { values, positionals } = parse(argv, FLAGS, 'gateway');
  if (positionals[0] !== undefined) throw usage(`gateway ${verb} takes no argument: ${positionals[0]}`);
  const directory = resolve(values.C ?? '.');
  const output = outputOf(values, env, isTerminal, directory);
  if (output.format !== 'text' && output.format !== 'json')
    throw usage(`gateway has the formats text and json, not ${output.format}`);
  const said = new Map<string, Said>();
  for (const key of KEYS) {
    const option = Object.entries(values).find(([name]) => name === kebab(key))?.[1];
    const variable = env[variableOf(key)];
    if (option !== undefined)
      said.set(key, { by: `--${kebab(key)}`, value: String(option), from: directory });
    else if (variable !== undefined && variable !== '')
      said.set(key, { by: variableOf(key), value: variable, from: directory });
  }
  const data = said.get('data');
  return {
    ...output,
    verb,
    file: values.config === undefined ? null : resolve(directory, values.config),
    data: data === undefined ? null : resolve(directory, data.value),
    said,
  };
}

/** What a file of this kind is called in messages. */
const KIND: Kind = {
  what: 'a gateway’s configuration',
  invalid: invalidAs('CONFIG_INVALID', 'mend that line and start again; gateway.md lists every key'),
};

/**
 * The file with what was said besides it. `bytes` null: there is no file.
 * @throws RunError CONFIG_INVALID with file, line and column
 */
export function gatewayConfig(command: GatewayCommand, bytes: Buffer | null): GatewayConfig {
  const { file, said } = command;
  const name = file ?? 'the options';
  const document = bytes === null ? null : parsePolicyDocument(name, bytes, KIND.invalid);
  const data = document?.data ?? {};
  if (typeof data !== 'object' || data === null || Array.isArray(data))
    throw KIND.invalid(name, START, 'expected a map of keys');
  const merged: Record<string, unknown> = { ...data };
  for (const [key, { by, value }] of said) merged[key] = textOrData(key, value, by);
  const placed = placedIn(name, merged, document, said);
  const parsed = gatewaySchema.safeParse(merged);
  if (!parsed.success)
    throw schemaError(gatewaySchema, parsed.error.issues, placed(parsed.error.issues[0]?.path ?? []), KIND);
  const refuse: Refuse = (path, why, hint) => {
    const { name: where, positionOf } = placed(path);
    return KIND.invalid(where, positionOf(path), `\`${path.join('.')}\`: ${why}`, hint);
  };
  return configOf(parsed.data, { refuse, fromFile: file === null ? null : dirname(file), said });
}

const START: Position = { line: 1, column: 1 };

function textOrData(key: string, value: string, by: string): unknown {
  return TEXT_KEYS.has(key) ? value : parsePolicyDocument(by, Buffer.from(value), KIND.invalid).data;
}

type Placed = Pick<PolicyDocument, 'name' | 'data' | 'positionOf'>;

function placedIn(
  name: string,
  data: unknown,
  document: PolicyDocument | null,
  said: ReadonlyMap<string, Said>,
): (path: readonly PropertyKey[]) => Placed {
  return ([key]) => {
    const by = said.get(String(key))?.by;
    if (by === undefined && document !== null) return { name, data, positionOf: document.positionOf };
    return { name: by ?? name, data, positionOf: () => START };
  };
}

type Refuse = (path: readonly PropertyKey[], why: string, hint?: string) => RunError;
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

function configOf(file: GatewayFile, places: Places): GatewayConfig {
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

/** @throws RunError CONFIG_UNREADABLE */
export function configUnreadable(file: string, why: string): RunError {
  return new RunError('CONFIG_UNREADABLE', `${file} cannot be read as a configuration: ${why}`, {
    hint: 'name the gateway’s YAML file with --config',
  });
}
