import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { RunError } from './errors.ts';
import type { CheckConfig, Environment, Format, Provider, ReportTarget, Signing } from './model.ts';

/** Flags and environment → one typed Config. Nothing has been read from disk yet. */

const FORMATS: readonly Format[] = ['text', 'json', 'markdown', 'sarif', 'github'];

export type OutputConfig = {
  readonly format: Format;
  readonly output: string | null;
  readonly quiet: boolean;
  readonly color: boolean;
};

/** How a check runs, and how its command answers. */
export type CheckCommand = OutputConfig & { readonly check: CheckConfig };

export type EvidenceConfig = OutputConfig & { readonly directory: string; readonly key: string | null };

const COMMON = {
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
  sign: { type: 'string' },
  key: { type: 'string' },
  'verifier-id': { type: 'string' },
  evidence: { type: 'string' },
  report: { type: 'string', multiple: true },
} as const;

const EVIDENCE = { ...COMMON, key: { type: 'string' } } as const;

export function usage(message: string, hint = 'see `countersign --help`'): RunError {
  return new RunError('USAGE', message, { hint });
}

/** @throws RunError USAGE, SIGNER_REQUIRED, SIGNER_UNAVAILABLE */
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
  const check: CheckConfig = {
    directory,
    base: values.base ?? null,
    head: values.head ?? null,
    policies: (values.policy ?? []).map((policy) => notEmpty('policy', policy)),
    signing: signingOf(values, provider.name !== 'local', directory),
    verifierId: verifierIdOf(values['verifier-id']),
    evidence: evidence ?? (temporary === null ? null : join(temporary, 'countersign-evidence')),
    reports: (values.report ?? []).map((report) => reportOf(report, directory)),
    plantable: PLANTABLE.filter((name) => env[name] !== undefined && env[name] !== ''),
  };
  return { ...outputOf(values, env, isTerminal, directory), check };
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

/** @throws RunError USAGE */
export function parseEvidence(
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
  const key = values.key === undefined ? null : resolve(from, notEmpty('key', values.key));
  return { ...config, directory: resolve(from, directory), key };
}

type OptionTable = Readonly<
  Record<string, { type: 'string' | 'boolean'; short?: string; multiple?: boolean }>
>;

function parse<T extends OptionTable>(argv: readonly string[], options: T, command: string) {
  try {
    return parseArgs({ args: [...argv], options, strict: true, allowPositionals: true });
  } catch (cause) {
    const message = cause instanceof Error ? cause.message.split(/\.\s/, 1)[0] : 'these flags cannot be read';
    throw usage(`${message}`, `see \`countersign ${command} --help\``);
  }
}

type OutputValues = { format?: string; output?: string; quiet?: boolean; 'no-color'?: boolean };

function outputOf(
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

function notEmpty(flag: string, value: string): string {
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

function signingOf(values: { sign?: string; key?: string }, inCi: boolean, directory: string): Signing {
  const key = values.key === undefined ? null : resolve(directory, notEmpty('key', values.key));
  const mode = values.sign ?? (key !== null ? 'key' : inCi ? null : 'none');
  switch (mode) {
    case 'none':
      if (key !== null) throw usage('--sign none and --key contradict each other', 'keep one of them');
      return { mode };
    case 'key':
      if (key === null)
        throw usage('--sign key wants --key FILE', 'name the PEM file of the private key with --key');
      return { mode, file: key };
    case 'sigstore':
    case 'gateway':
      throw new RunError('SIGNER_UNAVAILABLE', `this version cannot sign with ${mode} yet`, {
        hint: 'take --sign key --key FILE, or --sign none',
      });
    case null:
      throw new RunError(
        'SIGNER_REQUIRED',
        'in CI a verdict is signed unless you say otherwise, and no signer is named',
        {
          hint: 'add --key FILE, or write --sign none',
        },
      );
    default:
      throw usage(`there is no signer ${mode}`, 'take one of none, key, sigstore, gateway');
  }
}
