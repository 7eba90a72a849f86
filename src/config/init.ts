import { resolve } from 'node:path';
import { COMMON, type OutputConfig, outputOf, parse, usage } from '../config.ts';
import type { Environment } from '../model.ts';
import { gatewayUrl } from './check-gateway.ts';

/** `countersign init FORGE`: flags → what is written where. */

export type InitConfig = OutputConfig & {
  /** As typed. */
  readonly forge: string;
  /** Absolute. */
  readonly directory: string;
  /** An origin that can stand in a YAML file as it is. */
  readonly gateway: string | null;
  /** A full commit. */
  readonly pin: string | null;
  readonly dryRun: boolean;
};

const INIT = {
  ...COMMON,
  gateway: { type: 'string' },
  pin: { type: 'string' },
  'dry-run': { type: 'boolean' },
} as const;

/** @throws RunError USAGE */
export function parseInit(argv: readonly string[], env: Environment, isTerminal: boolean): InitConfig {
  const { values, positionals } = parse(argv, INIT, 'init');
  const [forge, extra] = positionals;
  if (forge === undefined || extra !== undefined)
    throw usage('init takes one forge', 'for example `countersign init github`');
  const directory = resolve(values.C ?? '.');
  const config = outputOf(values, env, isTerminal, directory);
  if (config.format !== 'text' && config.format !== 'json')
    throw usage(`init has the formats text and json, not ${config.format}`, 'see `countersign init --help`');
  return {
    ...config,
    forge,
    directory,
    gateway: values.gateway === undefined ? null : plainUrl(values.gateway),
    pin: values.pin === undefined ? null : pinOf(values.pin),
    dryRun: values['dry-run'] === true,
  };
}

/** A URL's host may hold quotes and `${{ }}`, which are something else to who reads the file. */
function plainUrl(given: string): string {
  const url = gatewayUrl(given);
  if (/^https?:\/\/(?:[a-z0-9._-]+|\[[0-9a-f:.]+\])(?::[0-9]+)?$/.test(url)) return url;
  throw usage(
    '--gateway wants a host of letters, digits, dots and dashes',
    'for example --gateway https://countersign.example',
  );
}

function pinOf(given: string): string {
  if (/^[0-9a-f]{40}$/i.test(given)) return given.toLowerCase();
  throw usage(
    '--pin wants all 40 hex digits of a commit: a shorter one, a tag or a branch may be another tomorrow',
    '`git rev-parse REV^{commit}` in a clone of countersign prints them',
  );
}
