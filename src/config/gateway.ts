import { dirname, resolve } from 'node:path';
import { COMMON, type OutputConfig, outputOf, parse, usage } from '../config.ts';
import { RunError } from '../errors.ts';
import { documentAt } from '../lib/documentation.ts';
import type { Environment } from '../model.ts';
import { type PolicyDocument, parsePolicyDocument } from '../policy/document.ts';
import { invalidAs, type Position } from '../policy/position.ts';
import { type Kind, schemaError } from '../policy/schema-error.ts';
import { configOf, kebab, type Refuse, type Said, variableOf } from './gateway-checks.ts';
import type { GatewayConfig } from './gateway-config.ts';
import { gatewaySchema, TEXT_KEYS } from './gateway-schema.ts';

/** `countersign gateway …`: flags, variables and the configuration file → one typed configuration. */

export type { BindingConfig, GatewayConfig, RateLimit, TenantConfig } from './gateway-config.ts';

/** What was asked on the command line, before any file is read. */
export type GatewayCommand = OutputConfig & {
  readonly verb: 'serve' | 'keygen' | 'fsck';
  /** Absolute; null: everything is said by options and variables. */
  readonly file: string | null;
  /** As it was said, absolute: keys are made before there is a configuration. */
  readonly data: string | null;
  readonly said: ReadonlyMap<string, Said>;
};

const KEYS = Object.keys(gatewaySchema.shape);

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
  invalid: invalidAs(
    'CONFIG_INVALID',
    `mend that line and start again; ${documentAt('docs/gateway.md#start-one')} lists every key`,
  ),
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

/** @throws RunError CONFIG_UNREADABLE */
export function configUnreadable(file: string, why: string): RunError {
  return new RunError('CONFIG_UNREADABLE', `${file} cannot be read as a configuration: ${why}`, {
    hint: 'name the gateway’s YAML file with --config',
  });
}
