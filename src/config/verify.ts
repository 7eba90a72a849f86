import { resolve } from 'node:path';
import { COMMON, cacheFolder, notEmpty, type OutputConfig, outputOf, parse, usage } from '../config.ts';
import type { Environment } from '../model.ts';
import { type AskedSigner, askedSigner, given, IDENTITY_FLAGS } from './identity.ts';

/** `countersign verify`: flags → what is verified, against whom. Nothing has been read from disk yet. */

export type VerifyConfig = OutputConfig & {
  readonly directory: string;
  readonly subjects: readonly string[];
  /** As typed. */
  readonly bundles: readonly string[];
  readonly signer: AskedSigner;
  readonly sourceRepository: string | null;
  readonly sourceRef: string | null;
  readonly predicateType: string | null;
  readonly builder: string | null;
  readonly levels: readonly string[];
  readonly verifiers: readonly string[] | null;
  readonly policyDigest: string | null;
  readonly maxAgeDays: number | null;
  readonly trustedRoot: string | null;
  readonly offline: boolean;
  readonly cache: string | null;
};

const VERIFY = {
  ...COMMON,
  bundle: { type: 'string', multiple: true },
  ...IDENTITY_FLAGS,
  'predicate-type': { type: 'string' },
  'source-repository': { type: 'string' },
  'source-ref': { type: 'string' },
  'signer-workflow': { type: 'string' },
  'builder-id': { type: 'string' },
  'verified-level': { type: 'string', multiple: true },
  'verifier-id': { type: 'string', multiple: true },
  'policy-digest': { type: 'string' },
  'max-age': { type: 'string' },
} as const;

const WHOM = 'pass --certificate-identity and --certificate-oidc-issuer, --source-repository, or --key';

/** @throws RunError USAGE, IDENTITY_REQUIRED */
export function parseVerify(argv: readonly string[], env: Environment, isTerminal: boolean): VerifyConfig {
  const { values, positionals } = parse(argv, VERIFY, 'verify');
  const directory = resolve(values.C ?? '.');
  if (positionals.length === 0)
    throw usage('verify wants what to verify', 'name a file, a directory or sha256:HEX');
  const config = outputOf(values, env, isTerminal, directory);
  if (config.format !== 'text' && config.format !== 'json')
    throw usage(`verify has the formats text and json, not ${config.format}`);
  return {
    ...config,
    directory,
    subjects: positionals.map((subject) => notEmpty('SUBJECT', subject)),
    bundles: (values.bundle ?? []).map((file) => notEmpty('bundle', file)),
    signer: askedSigner(values, directory, WHOM),
    sourceRepository: repositoryOf(values['source-repository']),
    sourceRef: refOf(values['source-ref']),
    predicateType: typeOf(values['predicate-type']),
    builder: given('builder-id', values['builder-id']),
    levels: (values['verified-level'] ?? []).map(levelOf),
    verifiers: values['verifier-id'] ?? null,
    policyDigest: policyDigestOf(values['policy-digest']),
    maxAgeDays: daysOf(values['max-age']),
    trustedRoot: given('trusted-root', values['trusted-root']),
    offline: values.offline === true,
    cache: cacheFolder(env),
  };
}

/** `owner/name` is one of GitHub's, as gh takes it. */
function repositoryOf(value: string | undefined): string | null {
  if (value === undefined) return null;
  const name = notEmpty('source-repository', value)
    .replace(/^git\+/, '')
    .replace(/\.git$/, '');
  if (/^https:\/\/[^/\s]+(?:\/[^/\s]+){2,}$/.test(name)) return name;
  if (/^[^/\s:.]+\.[^/\s:]+(?:\/[^/\s]+){2,}$/.test(name)) return `https://${name}`;
  if (/^[\w.-]+\/[\w.-]+$/.test(name)) return `https://github.com/${name}`;
  throw usage(
    `--source-repository wants https://HOST/OWNER/NAME, or OWNER/NAME on github.com, not ${value}`,
    'see `countersign verify --help`',
  );
}

function refOf(value: string | undefined): string | null {
  if (value === undefined) return null;
  if (/^refs\/\S+$/.test(value)) return value;
  throw usage(
    `--source-ref wants a whole ref, not ${value}`,
    'for example refs/heads/main or refs/tags/v1.2.3',
  );
}

function typeOf(value: string | undefined): string | null {
  if (value === undefined || /^[a-z][a-z0-9+.-]*:[!-~]+$/i.test(value)) return value ?? null;
  throw usage(`--predicate-type wants a URI, not ${value}`, 'for example https://slsa.dev/provenance/v1');
}

function levelOf(value: string): string {
  if (/^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$/.test(value)) return value;
  throw usage(`--verified-level wants the name of a level, not ${value}`, 'for example SLSA_BUILD_LEVEL_3');
}

function policyDigestOf(value: string | undefined): string | null {
  if (value === undefined) return null;
  if (/^sha256:[0-9a-f]{64}$/.test(value)) return value;
  throw usage('--policy-digest wants sha256: and 64 lower-case hex digits');
}

function daysOf(value: string | undefined): number | null {
  if (value === undefined) return null;
  if (/^[1-9][0-9]{0,4}$/.test(value)) return Number(value);
  throw usage(`--max-age wants a number of days, not ${value}`);
}
