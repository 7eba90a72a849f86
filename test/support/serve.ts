import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readPostmaster } from '../../src/gateway/database/cluster.ts';
import { kindOfProcess } from '../../src/gateway/database/process.ts';
import { temporaryFolder } from './repository.ts';

/** `countersign gateway serve` of the built program as a child process, with a folder of its own. */

const CLI = process.env.COUNTERSIGN_CLI ?? fileURLToPath(new URL('../../dist/cli.js', import.meta.url));

/** A folder with a configuration in it. */
export type GatewayFolder = {
  readonly folder: string;
  readonly config: string;
  readonly data: string;
};

export const SERVED_URL = 'https://countersign.example';

const POLICY = `version: 1
name: acme
rules:
  - id: no-eval
    title: No eval
    effect: deny
    added: 'eval\\('
`;

/** `keys` replaces keys of the configuration; undefined takes one away. */
export function gatewayFolder(keys: Readonly<Record<string, unknown>> = {}): GatewayFolder {
  const folder = temporaryFolder();
  // As root, the database runs as somebody else.
  chmodSync(folder, 0o711);
  writeFileSync(join(folder, 'policy.yaml'), POLICY);
  const config = join(folder, 'gateway.yaml');
  const issuer = 'https://token.actions.githubusercontent.com';
  const bindings = [{ issuer, repositoryId: '123456789', scopes: ['policy:read', 'evidence:write'] }];
  const document = {
    url: SERVED_URL,
    listen: '127.0.0.1:0',
    data: './data',
    issuers: [{ issuer, provider: 'github' }],
    tenants: [{ name: 'acme', policies: { default: './policy.yaml' }, bindings }],
    ...keys,
  };
  writeFileSync(config, JSON.stringify(document));
  return { folder, config, data: join(folder, 'data') };
}

export type Ended = { readonly code: number | null; readonly stdout: string; readonly stderr: string };

export type Running = {
  readonly child: ChildProcess;
  /** What it has said so far. */
  readonly stderr: () => string;
  readonly ended: Promise<Ended>;
  /** Where it listens; rejects when it ends before. */
  readonly listening: Promise<string>;
};

export type ServeOptions = {
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly cwd?: string;
};

/** Starts the program; `allStopped` ends what its test has not. */
function startCli(args: readonly string[], { env = {}, cwd }: ServeOptions = {}): Running {
  const child = spawn(process.execPath, [CLI, ...args], {
    cwd: cwd ?? temporaryFolder(),
    env: { PATH: process.env.PATH, HOME: process.env.HOME, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = { stdout: '', stderr: '' };
  const ended = new Promise<Ended>((done, fail) => {
    child.once('error', fail);
    child.once('close', (code) => done({ code, ...said }));
  });
  const listening = new Promise<string>((done, fail) => {
    child.stdout.on('data', (chunk: Buffer) => {
      said.stdout += chunk.toString('utf8');
    });
    child.stderr.on('data', (chunk: Buffer) => {
      said.stderr += chunk.toString('utf8');
      const [, address] = /^listening on (\S+)$/m.exec(said.stderr) ?? [];
      if (address !== undefined) done(address);
    });
    child.once('close', (code) => fail(new Error(`it ended with ${code}: ${said.stderr}`)));
  });
  listening.catch(() => undefined);
  const running = { child, stderr: () => said.stderr, ended, listening };
  started.add(running);
  void ended.then(() => started.delete(running));
  return running;
}

const started = new Set<Running>();
const folders = new Set<string>();

/** `gateway serve` with the folder's configuration. */
export function startServe(
  { config, data }: GatewayFolder,
  args: readonly string[] = [],
  options: ServeOptions = {},
): Running {
  folders.add(data);
  return startCli(['gateway', 'serve', '--config', config, ...args], options);
}

export async function stop({ child, ended }: Running, signal: NodeJS.Signals = 'SIGTERM'): Promise<Ended> {
  child.kill(signal);
  return ended;
}

/** For `afterEach`: nothing that was started outlives its test, nor does a database of one that was killed. */
export async function allStopped(): Promise<void> {
  for (const running of [...started]) await stop(running, 'SIGTERM');
  for (const data of folders) {
    const pid = postgresOf(data);
    if (pid !== null) process.kill(pid, 'SIGQUIT');
  }
  folders.clear();
}

/** The process id of the embedded server on that data; null: none runs. */
export function postgresOf(data: string): number | null {
  const cluster = join(data, 'postgres');
  const pid = readPostmaster(cluster)?.pid ?? 0;
  return pid > 0 && kindOfProcess(pid, cluster) === 'server' ? pid : null;
}

/** The command lines of a process and of all that descend from it. */
export function commandLines(pid: number): readonly string[] {
  const own = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
        const parent = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
        return [{ pid: Number(name), parent, line: readFileSync(`/proc/${name}/cmdline`, 'utf8') }];
      } catch {
        return []; // it has ended meanwhile
      }
    });
  const below = (id: number): readonly string[] =>
    own.flatMap((one) => [
      ...(one.pid === id ? [one.line] : []),
      ...(one.parent === id ? below(one.pid) : []),
    ]);
  return below(pid);
}

/** Resident memory in bytes. Null: this system does not tell. */
export function memoryOf(pid: number): number | null {
  try {
    const [, kilobytes] = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return kilobytes === undefined ? null : Number(kilobytes) * 1024;
  } catch {
    return null;
  }
}
