import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { askedGateway, GATEWAY_FLAGS } from './config/check-gateway.ts';
import { SIGSTORE_FLAGS, type SigstoreValues, servicesOf } from './config/sigstore.ts';
import { RunError } from './errors.ts';
import type { CheckConfig, Environment, Format, Provider, ReportTarget } from './model.ts';

/** Flags and environment → one typed Config. Nothing has been read from disk yet. */

const FORMATS: readonly Format[] = ['text', 'json', 'markdown', 'sarif', 'github'];

export type OutputConfig = {
  readonly format: Format;
  readonly output: string | null;
  readonly quiet: boolean;
  readonly color: boolean;
};

/** How a check runs, and how its command answers. */
export type CheckCommand = OutputConfig & {
  readonly check: CheckConfig;
  /** Whether the status check stays open, for `evidence report` to conclude. */
  readonly pending: boolean;
};

export const COMMON = {
  C: { type: 'string', short: 'C' },
  format: { type: 'string' },
  output: { type: 'string' },
  quiet: { type: 'boolean' },
  'no-color': { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

const CHECK = {
  ...COMMON,
  base: { type: 'string' },
  head: { type: 'string' },
  policy: { type: 'string', multiple: true },
  ...SIGSTORE_FLAGS,
  ...GATEWAY_FLAGS,
  sign: { type: 'string' },
  key: { type: 'string' },
  'verifier-id': { type: 'string' },
  evidence: { type: 'string' },
  report: { type: 'string', multiple: true },
  sarif: { type: 'string', multiple: true },
  artifact: { type: 'string', multiple: true },
  bundle: { type: 'string', multiple: true },
  'trusted-root': { type: 'string' },
  offline: { type: 'boolean' },
  pending: { type: 'boolean' },
} as const;

export function usage(message: string, hint = 'see `countersign --help`'): RunError {
  return new RunError('USAGE', message, { hint });
}

/** @throws RunError USAGE, SIGNER_REQUIRED */
export function parseCheck(
  argv: readonly string[],
  env: Environment,
  isTerminal: boolean,
  provider: Pick<Provider, 'name' | 'temporary'>,
): CheckCommand {
  const { temporary } = provider;
  const { values, positionals } = parse(argv, CHECK, 'check');
  if (positionals[0] !== undefined)
    throw usage(`check takes no argument: ${positionals[0]}`, 'name the change with --base and --head');
  const directory = resolve(values.C ?? '.');
  const evidence =
    values.evidence === undefined ? null : resolve(directory, notEmpty('evidence', values.evidence));
  if (values.bundle !== undefined && values.artifact === undefined)
    throw usage('--bundle holds attestations of artifacts, and none is given', 'name them with --artifact');
  const check: CheckConfig = {
    directory,
    base: values.base ?? null,
    head: values.head ?? null,
    policies: (values.policy ?? []).map((policy) => notEmpty('policy', policy)),
    signing: signingOf(values, provider.name !== 'local', directory),
    gateway: askedGateway(values, env, directory),
    verifierId: verifierIdOf(values['verifier-id']),
    evidence: evidence ?? (temporary === null ? null : join(temporary, 'countersign-evidence')),
    reports: (values.report ?? []).map((report) => reportOf(report, directory)),
    sarif: (values.sarif ?? []).map((file) => resolve(directory, notEmpty('sarif', file))),
    artifacts: (values.artifact ?? []).map((file) => resolve(directory, notEmpty('artifact', file))),
    bundles: (values.bundle ?? []).map((file) => resolve(directory, notEmpty('bundle', file))),
    trustedRoot:
      values['trusted-root'] === undefined
        ? null
        : resolve(directory, notEmpty('trusted-root', values['trusted-root'])),
    offline: values.offline === true,
    cache: cacheFolder(env),
    plantable: PLANTABLE.filter((name) => env[name] !== undefined && env[name] !== ''),
  };
  return { ...outputOf(values, env, isTerminal, directory), check, pending: values.pending === true };
}

/** Where refreshed trusted roots are kept: each is verified again when it is loaded. */
export function cacheFolder(env: Environment): string | null {
  const base = [env.XDG_CACHE_HOME, env.LOCALAPPDATA].find((folder) => folder !== undefined && folder !== '');
  if (base !== undefined) return resolve(base, 'countersign', 'tuf');
  const home = env.HOME ?? env.USERPROFILE ?? '';
  return home === '' ? null : join(home, '.cache', 'countersign', 'tuf');
}

/** Before us, each of these can make a program do something else (CVE-2022-24765's kin; threat row F1). */
const PLANTABLE = [
  'NODE_OPTIONS',
  'NODE_PATH',
  'NODE_EXTRA_CA_CERTS',
  'NODE_TLS_REJECT_UNAUTHORIZED',
  'NODE_REPL_EXTERNAL_MODULE',
  'NODE_V8_COVERAGE',
  'LD_PRELOAD',
  'LD_LIBRARY_PATH',
  'LD_AUDIT',
  'DYLD_INSERT_LIBRARIES',
  'DYLD_LIBRARY_PATH',
  'BASH_ENV',
  'ENV',
  'OPENSSL_CONF',
  'SSL_CERT_FILE',
  'SSL_CERT_DIR',
];

type OptionTable = Readonly<
  Record<string, { type: 'string' | 'boolean'; short?: string; multiple?: boolean }>
>;

export function parse<T extends OptionTable>(argv: readonly string[], options: T, command: string) {
  try {
    return parseArgs({ args: [...argv], options, strict: true, allowPositionals: true });
  } catch (cause) {
    const message = cause instanceof Error ? cause.message.split(/\.\s/, 1)[0] : 'these flags cannot be read';
    throw usage(`${message}`, `see \`countersign ${command} --help\``);
  }
}

type OutputValues = { format?: string; output?: string; quiet?: boolean; 'no-color'?: boolean };

export function outputOf(
  values: OutputValues,
  env: Environment,
  isTerminal: boolean,
  directory: string,
): OutputConfig {
  const output =
    values.output === undefined || values.output === '-'
      ? null
      : resolve(directory, notEmpty('output', values.output));
  const wanted = values['no-color'] !== true && (env.NO_COLOR ?? '') === '' && env.TERM !== 'dumb';
  return {
    format: formatOf(values.format ?? 'text'),
    output,
    quiet: values.quiet === true,
    color: wanted && isTerminal && output === null,
  };
}

function formatOf(name: string): Format {
  const found = FORMATS.find((format) => format === name);
  if (found !== undefined) return found;
  throw usage(`there is no format ${name}`, `take one of ${FORMATS.join(', ')}`);
}

function reportOf(report: string, directory: string): ReportTarget {
  const split = report.indexOf('=');
  if (report.endsWith('=-')) throw usage('--report writes files, not stdout', 'take --format for stdout');
  if (split === -1)
    throw usage(`--report wants FORMAT=FILE, not ${report}`, 'for example --report sarif=countersign.sarif');
  return {
    format: formatOf(report.slice(0, split)),
    file: resolve(directory, notEmpty('report', report.slice(split + 1))),
  };
}

export function notEmpty(flag: string, value: string): string {
  if (value !== '' && !value.includes('\0')) return value;
  throw usage(`--${flag} is empty`);
}

function verifierIdOf(id: string | undefined): string | null {
  if (id === undefined) return null;
  if (/^[a-z][a-z0-9+.-]*:[!-~]+$/i.test(id)) return id;
  throw usage(
    `--verifier-id wants a URI, not ${id}`,
    'for example --verifier-id https://ci.example/countersign',
  );
}

type SigningValues = SigstoreValues & {
  readonly sign?: string;
  readonly key?: string;
  readonly gateway?: string;
  readonly offline?: boolean;
};

function signingOf(values: SigningValues, inCi: boolean, directory: string): CheckConfig['signing'] {
  const key = values.key === undefined ? null : resolve(directory, notEmpty('key', values.key));
  const services = servicesOf(values);
  const byDefault = values.gateway !== undefined ? 'gateway' : inCi ? 'default' : 'none';
  const mode = values.sign ?? (key !== null ? 'key' : byDefault);
  if (mode !== 'key' && key !== null)
    throw usage(`--sign ${mode} and --key contradict each other`, 'keep one of them');
  if (services !== null && mode !== 'sigstore' && mode !== 'default')
    throw usage(
      `--sign ${mode} needs no service of Sigstore`,
      'write --sign sigstore, or leave --fulcio-url and the like out',
    );
  switch (mode) {
    case 'none':
      return { mode };
    case 'key':
      if (key === null)
        throw usage('--sign key wants --key FILE', 'name the PEM file of the private key with --key');
      return { mode, file: key };
    case 'sigstore':
      if (values.offline === true)
        throw usage(
          '--sign sigstore asks its services, and --offline forbids it',
          'sign with a key: --key FILE',
        );
      return { mode, services };
    case 'default':
      if (values.sign === undefined && values.offline !== true) return { mode, services };
      break;
    case 'gateway':
      if (values.gateway === undefined)
        throw usage('--sign gateway wants --gateway URL', 'name the gateway that signs with --gateway');
      return { mode };
  }
  if (values.sign === undefined)
    throw new RunError(
      'SIGNER_REQUIRED',
      'in CI a verdict is signed, and --offline lets nobody be asked to',
      {
        hint: 'add --key FILE, or write --sign none',
      },
    );
  throw usage(`there is no signer ${mode}`, 'take one of none, key, sigstore, gateway');
}
