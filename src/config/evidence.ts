import { resolve } from 'node:path';
import { COMMON, cacheFolder, type OutputConfig, outputOf, parse, usage } from '../config.ts';
import type { Environment } from '../model.ts';
import { type AskedSigner, askedSigner, given, IDENTITY_FLAGS, type IdentityValues } from './identity.ts';

/** `countersign evidence verify|show|report`: flags → which directory, against whom. */

/** A saved discovery document of a gateway. */
export type AskedGateway = { readonly file: string; readonly name: string };

export type EvidenceConfig = OutputConfig & {
  /** Absolute. */
  readonly directory: string;
  /** What other paths as typed are relative to. */
  readonly from: string;
  /** Null: the gateway has signed itself; without one it is only shown. */
  readonly signer: AskedSigner | null;
  /** Null: no log is trusted. */
  readonly gateway: AskedGateway | null;
  readonly trustedRoot: string | null;
  readonly offline: boolean;
  readonly cache: string | null;
};

const EVIDENCE = { ...COMMON, ...IDENTITY_FLAGS, 'gateway-trust': { type: 'string' } } as const;

const WHOM =
  'pass --key PEM of the signer you trust, or --certificate-identity and --certificate-oidc-issuer, or --gateway-trust FILE';

/** @throws RunError USAGE, IDENTITY_REQUIRED */
export function parseEvidence(
  verb: 'verify' | 'show',
  argv: readonly string[],
  env: Environment,
  isTerminal: boolean,
): EvidenceConfig {
  const { values, positionals } = parse(argv, EVIDENCE, 'evidence');
  const [directory, extra] = positionals;
  if (directory === undefined || extra !== undefined) {
    throw usage('evidence takes one directory', '`countersign evidence verify DIR --key PEM`');
  }
  const from = resolve(values.C ?? '.');
  const config = outputOf(values, env, isTerminal, from);
  if (config.format !== 'text' && config.format !== 'json')
    throw usage(`evidence has the formats text and json, not ${config.format}`);
  return {
    ...config,
    directory: resolve(from, directory),
    from,
    ...(verb === 'show' ? { signer: null, gateway: null } : askedTrust(values, from)),
    trustedRoot: given('trusted-root', values['trusted-root']),
    offline: values.offline === true,
    cache: cacheFolder(env),
  };
}

/** What `countersign evidence report` concludes the status check with. Null: there is no verdict to conclude it with. */
export type ReportConfig = OutputConfig & { readonly directory: string | null };

/** @throws RunError USAGE */
export function parseReport(argv: readonly string[], env: Environment, isTerminal: boolean): ReportConfig {
  const { values, positionals } = parse(argv, COMMON, 'evidence');
  const [directory, extra] = positionals;
  if (extra !== undefined || directory === '')
    throw usage('evidence report takes one directory, or none', '`countersign evidence report DIR`');
  const from = resolve(values.C ?? '.');
  const config = outputOf(values, env, isTerminal, from);
  return { ...config, directory: directory === undefined ? null : resolve(from, directory) };
}

const NAMES_SIGNER = [
  'key',
  'certificate-identity',
  'certificate-identity-regexp',
  'certificate-oidc-issuer',
] as const;

function askedTrust(
  values: IdentityValues & { readonly 'gateway-trust'?: string },
  from: string,
): Pick<EvidenceConfig, 'signer' | 'gateway'> {
  const name = given('gateway-trust', values['gateway-trust']);
  if (name === null) return { signer: askedSigner(values, from, WHOM), gateway: null };
  const gateway = { file: resolve(from, name), name };
  const namesSigner = NAMES_SIGNER.some((flag) => values[flag] !== undefined);
  return { signer: namesSigner ? askedSigner(values, from, WHOM) : null, gateway };
}
