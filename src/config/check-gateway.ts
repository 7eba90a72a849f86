import { resolve } from 'node:path';
import { RunError } from '../errors.ts';
import { isSecureUrl } from '../lib/http.ts';
import type { CheckGateway, Environment } from '../model.ts';

/** The flags that name the gateway of a check, and what goes with one. */

export const GATEWAY_FLAGS = {
  gateway: { type: 'string' },
  'gateway-policy': { type: 'string' },
  'gateway-trust': { type: 'string' },
  audience: { type: 'string' },
} as const;

export type GatewayValues = Readonly<Partial<Record<keyof typeof GATEWAY_FLAGS, string>>> & {
  readonly sign?: string;
  readonly offline?: boolean;
  readonly 'verifier-id'?: string;
};

/** Null: no gateway is asked. @throws RunError USAGE, TLS_UNTRUSTED */
export function askedGateway(
  values: GatewayValues,
  env: Environment,
  directory: string,
): CheckGateway | null {
  if (values.gateway === undefined) {
    const flag = ABOUT_ONE.find((name) => values[name] !== undefined);
    if (flag === undefined) return null;
    throw usage(`--${flag} is about a gateway, and none is named`, 'add --gateway URL');
  }
  const url = gatewayUrl(values.gateway);
  refuseContradictions(values);
  refuseBlindTls(env);
  const trust = textOf(values, 'gateway-trust');
  return {
    url,
    policy: policyOf(values),
    trust: trust === null ? null : resolve(directory, trust),
    audience: textOf(values, 'audience') ?? url,
    proxy: PROXIES.find((name) => (env[name] ?? '') !== '') ?? null,
  };
}

const ABOUT_ONE = ['gateway-policy', 'gateway-trust', 'audience'] as const;
const PROXIES = ['HTTPS_PROXY', 'https_proxy', 'ALL_PROXY', 'all_proxy'];

/** A gateway is the issuer of its mandates, and its name is compared character for character. @throws RunError USAGE */
export function gatewayUrl(given: string): string {
  const isPlain = isSecureUrl(given) && /^https?:\/\/[^/?#\\\s]+\/?$/i.test(given);
  if (isPlain) return new URL(given).origin;
  throw usage(
    '--gateway wants the https URL of a gateway: no path, query or user',
    'for example --gateway https://countersign.example',
  );
}

function policyOf(values: GatewayValues): string {
  const policy = textOf(values, 'gateway-policy') ?? 'default';
  if (/^(?:[A-Za-z0-9][A-Za-z0-9._-]{0,99}|sha256:[0-9a-f]{64})$/.test(policy)) return policy;
  throw usage(
    '--gateway-policy wants the name or the digest of a policy',
    'for example --gateway-policy default',
  );
}

function textOf(values: GatewayValues, flag: (typeof ABOUT_ONE)[number]): string | null {
  const value = values[flag];
  if (value === undefined) return null;
  if (value !== '' && !value.includes('\0')) return value;
  throw usage(`--${flag} is empty`, 'see `countersign check --help`');
}

function refuseContradictions(values: GatewayValues): void {
  if (values.offline === true)
    throw usage('--gateway is asked over the network, and --offline forbids it', 'keep one of them');
  if (values.sign === 'none')
    throw usage(
      '--sign none leaves a gateway nothing to countersign',
      'write --sign gateway, or leave --gateway out',
    );
  if (values['verifier-id'] !== undefined)
    throw usage(
      'with --gateway the verifier is the gateway, and --verifier-id names another',
      'leave --verifier-id out',
    );
}

/** An earlier step may have set it: then whoever is on the way would get the job's token, and say what is decided by. */
function refuseBlindTls(env: Environment): void {
  if (env.NODE_TLS_REJECT_UNAUTHORIZED !== '0') return;
  throw new RunError('TLS_UNTRUSTED', 'NODE_TLS_REJECT_UNAUTHORIZED=0 lets anybody answer for the gateway', {
    hint: 'take it out of the environment of the job; a CA of your own is named with NODE_EXTRA_CA_CERTS=FILE, behind the action with its input ca-certificates',
  });
}

function usage(message: string, hint: string): RunError {
  return new RunError('USAGE', message, { hint });
}
