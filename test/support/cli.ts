import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Finding, Verdict } from '../../src/model.ts';
import { temporaryFolder } from './repository.ts';

/** The built program as a child process: `dist/cli.js`, or what `COUNTERSIGN_CLI` names. */

const CLI = process.env.COUNTERSIGN_CLI ?? fileURLToPath(new URL('../../dist/cli.js', import.meta.url));

export type CliOptions = {
  readonly cwd?: string;
  /** Set over the few variables a child gets; undefined takes one away. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly input?: string;
  /** Called once, with the child's process id. */
  readonly started?: (pid: number) => void;
};

export type CliResult = { readonly code: number; readonly stdout: string; readonly stderr: string };

/** Nothing of the caller's CI, tokens or git settings reaches the child. */
const KEPT = ['PATH', 'HOME', 'TMPDIR', 'TEMP', 'TMP', 'SystemRoot'];

function childEnvironment(overrides: CliOptions['env'] = {}): NodeJS.ProcessEnv {
  const kept = KEPT.map((name) => [name, process.env[name]] as const);
  return Object.fromEntries(
    [...kept, ...Object.entries(overrides)].filter(([, value]) => value !== undefined),
  );
}

export function runCli(args: readonly string[], options: CliOptions = {}): Promise<CliResult> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [CLI, ...args], {
      cwd: options.cwd ?? temporaryFolder(),
      env: childEnvironment(options.env),
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    const output = { stdout: [] as Buffer[], stderr: [] as Buffer[] };
    child.stdout.on('data', (chunk: Buffer) => output.stdout.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => output.stderr.push(chunk));
    child.stdin.on('error', () => undefined);
    child.stdin.end(options.input ?? '');
    child.on('error', fail);
    child.on('spawn', () => options.started?.(child.pid ?? 0));
    child.on('close', (code, signal) => {
      const text = (chunks: readonly Buffer[]): string => Buffer.concat(chunks).toString('utf8');
      done({
        code: code ?? (signal === null ? -1 : -2),
        stdout: text(output.stdout),
        stderr: text(output.stderr),
      });
    });
  });
}

export type CheckOptions = CliOptions & {
  readonly base?: string;
  readonly head?: string;
  readonly args?: readonly string[];
};

export type Checked =
  | { readonly kind: 'verdict'; readonly code: number; readonly verdict: Verdict; readonly stderr: string }
  | { readonly kind: 'error'; readonly code: number; readonly error: CliError; readonly stderr: string };

export type CliError = { readonly code: string; readonly message: string; readonly hint: string };

/** `check --format json` in a folder, with its evidence elsewhere. */
export async function runCheck(folder: string, options: CheckOptions = {}): Promise<Checked> {
  const range = [
    ...(options.base === undefined ? [] : ['--base', options.base]),
    ...(options.head === undefined ? [] : ['--head', options.head]),
  ];
  const evidence = options.args?.includes('--evidence')
    ? []
    : ['--evidence', `${temporaryFolder()}/evidence`];
  const args = ['check', '--format', 'json', ...range, ...evidence, ...(options.args ?? [])];
  const result = await runCli(args, { ...options, cwd: options.cwd ?? folder });
  return parseChecked(result);
}

function parseChecked({ code, stdout, stderr }: CliResult): Checked {
  let document: Verdict | { readonly error: CliError };
  try {
    document = JSON.parse(stdout);
  } catch {
    throw new Error(`exit ${code} without a JSON document: ${stdout.slice(0, 500)} ${stderr.slice(0, 2000)}`);
  }
  if ('error' in document) return { kind: 'error', code, error: document.error, stderr };
  return { kind: 'verdict', code, verdict: document, stderr };
}

/** What a trick must not change: the verdict and its findings, or how the run ended. */
export function outcomeOf(checked: Checked): unknown {
  if (checked.kind === 'error') return { code: checked.code, error: checked.error.code };
  const { verdict, findings, unchecked } = checked.verdict;
  return { code: checked.code, verdict, findings, unchecked };
}

export function findingsOf(checked: Checked, ruleId?: string): readonly Finding[] {
  if (checked.kind === 'error') throw new Error(`${checked.error.code}: ${checked.error.message}`);
  const { findings } = checked.verdict;
  return ruleId === undefined ? findings : findings.filter((finding) => finding.ruleId === ruleId);
}
