import { resolve } from 'node:path';
import { COMMON, cacheFolder, notEmpty, type OutputConfig, outputOf, parse, usage } from '../config.ts';
import { RunError } from '../errors.ts';
import type { Environment, Signing } from '../model.ts';
import { SIGSTORE_FLAGS, servicesOf } from './sigstore.ts';

/** `countersign attest`: flags → what is attested, of which artifacts, signed by whom. Nothing has been read yet. */

export type AttestConfig = OutputConfig & {
  /** Absolute. */
  readonly directory: string;
  /** As typed: files, folders, or `sha256:HEX`. */
  readonly artifacts: readonly string[];
  /** What a digest is the digest of. */
  readonly subjectName: string | null;
  /** Null: provenance of this run. The file is absolute. */
  readonly predicate: { readonly file: string; readonly type: string } | null;
  readonly signing: AttestSigning;
  /** As typed: the root of a Sigstore of one's own, to check what was signed. */
  readonly trustedRoot: string | null;
  readonly cache: string | null;
  /** Whether this job can ask for a token. */
  readonly offersToken: boolean;
};

export type AttestSigning = Exclude<Signing, { readonly mode: 'none' }>;

const ATTEST = {
  ...COMMON,
  ...SIGSTORE_FLAGS,
  'subject-name': { type: 'string' },
  predicate: { type: 'string' },
  'predicate-type': { type: 'string' },
  sign: { type: 'string' },
  key: { type: 'string' },
  'trusted-root': { type: 'string' },
} as const;

/** @throws RunError USAGE, SIGNER_UNAVAILABLE */
export function parseAttest(argv: readonly string[], env: Environment, isTerminal: boolean): AttestConfig {
  const { values, positionals } = parse(argv, ATTEST, 'attest');
  const directory = resolve(values.C ?? '.');
  if (positionals.length === 0)
    throw usage('attest wants what to attest', 'name files, directories or sha256:HEX');
  const config = outputOf(values, env, isTerminal, directory);
  if (config.format !== 'text' && config.format !== 'json')
    throw usage(`attest has the formats text and json, not ${config.format}`);
  return {
    ...config,
    directory,
    artifacts: positionals.map((artifact) => notEmpty('ARTIFACT', artifact)),
    subjectName:
      values['subject-name'] === undefined ? null : notEmpty('subject-name', values['subject-name']),
    predicate: predicateOf(values, directory),
    signing: signingOf(values, directory),
    trustedRoot:
      values['trusted-root'] === undefined ? null : notEmpty('trusted-root', values['trusted-root']),
    cache: cacheFolder(env),
    offersToken: (env.ACTIONS_ID_TOKEN_REQUEST_URL ?? '') !== '',
  };
}

type Values = {
  readonly predicate?: string;
  readonly 'predicate-type'?: string;
  readonly sign?: string;
  readonly key?: string;
  readonly 'fulcio-url'?: string;
  readonly 'rekor-url'?: string;
  readonly 'timestamp-server-url'?: string;
};

function predicateOf(values: Values, directory: string): AttestConfig['predicate'] {
  const { predicate: file, 'predicate-type': type } = values;
  if (file === undefined && type === undefined) return null;
  if (file === undefined || type === undefined)
    throw usage(
      '--predicate and --predicate-type come together',
      'name the file and the type of what it holds',
    );
  if (!/^[a-z][a-z0-9+.-]*:[!-~]+$/i.test(type))
    throw usage(`--predicate-type wants a URI, not ${type}`, 'for example https://cyclonedx.org/bom');
  return { file: resolve(directory, notEmpty('predicate', file)), type };
}

function signingOf(values: Values, directory: string): AttestSigning {
  const services = servicesOf(values);
  const key = values.key === undefined ? null : resolve(directory, notEmpty('key', values.key));
  const mode = values.sign ?? (key === null ? 'default' : 'key');
  if (mode !== 'key' && key !== null)
    throw usage(`--sign ${mode} and --key contradict each other`, 'keep one of them');
  switch (mode) {
    case 'key':
      if (key === null)
        throw usage('--sign key wants --key FILE', 'name the PEM file of the private key with --key');
      if (services !== null)
        throw usage('a key needs no service of Sigstore', 'leave out --key, or --fulcio-url and the like');
      return { mode, file: key };
    case 'sigstore':
    case 'default':
      if (values.sign === 'default') break;
      return { mode, services };
    case 'gateway':
      throw new RunError('SIGNER_UNAVAILABLE', 'a gateway signs verdicts, and no artifacts', {
        hint: 'take --sign key --key FILE, or --sign sigstore',
      });
  }
  throw usage(`there is no signer ${mode} for an attestation`, 'take one of key, sigstore');
}
