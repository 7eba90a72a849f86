import { resolve } from 'node:path';
import { COMMON, cacheFolder, type OutputConfig, outputOf, parse, usage } from '../config.ts';
import type { Environment } from '../model.ts';
import { type AskedSigner, askedSigner, given, IDENTITY_FLAGS } from './identity.ts';

/** `countersign evidence verify|show`: flags → which directory, against whom. */

export type EvidenceConfig = OutputConfig & {
  /** Absolute. */
  readonly directory: string;
  /** What other paths as typed are relative to. */
  readonly from: string;
  /** Null: it is only shown. */
  readonly signer: AskedSigner | null;
  readonly trustedRoot: string | null;
  readonly offline: boolean;
  readonly cache: string | null;
};

const EVIDENCE = { ...COMMON, ...IDENTITY_FLAGS } as const;

const WHOM =
  'pass --key PEM of the signer you trust, or --certificate-identity and --certificate-oidc-issuer';

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
    signer: verb === 'show' ? null : askedSigner(values, from, WHOM),
    trustedRoot: given('trusted-root', values['trusted-root']),
    offline: values.offline === true,
    cache: cacheFolder(env),
  };
}
