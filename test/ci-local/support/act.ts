import { execFile } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { temporaryFolder } from '../../support/repository.ts';

/** Runs a workflow of a work tree as GitHub's runner would: by act, without containers, on this machine. */

const ACTIONS = fileURLToPath(new URL('../actions/', import.meta.url));

/** The commits that action.yml and the workflows pin; what stands in for them is in `../actions`. */
const STAND_INS = {
  'actions/checkout@08c6903cd8c0fde910a37f88322edcfb5dd907a8': 'checkout',
  'actions/setup-node@2028fbc5c25fe9cf00d9f06a71cc4710d4507903': 'setup-node',
  'actions/upload-artifact@ea165f8d65b6e75b540449e92b4886f43607fa02': 'upload-artifact',
} as const;

export type ActOptions = {
  /** The work tree: its HEAD is what the event is about. */
  readonly root: string;
  readonly workflow: string;
  readonly event: string;
  readonly payload: object;
  readonly actor: string;
  /** The job's own token. */
  readonly token: string;
  readonly env: Readonly<Record<string, string>>;
  /** `owner/name@ref` → folder. */
  readonly repositories: Readonly<Record<string, string>>;
};

/** A workflow command that the runner obeyed. */
export type Command = {
  readonly name: string;
  readonly message: string;
  readonly properties: Readonly<Record<string, string>>;
};

export type ActRun = {
  readonly code: number;
  /** What steps wrote that is no command. */
  readonly log: string;
  readonly commands: readonly Command[];
  /** Of the steps, the last of each name. */
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
  /** As it came, for a person who asks why. */
  readonly raw: string;
};

type Line = {
  readonly msg?: string;
  readonly raw_output?: boolean;
  readonly command?: string;
  readonly arg?: string;
  readonly name?: string;
  readonly content?: string;
  readonly kvPairs?: Readonly<Record<string, string>>;
};

export async function runAct(options: ActOptions): Promise<ActRun> {
  const { root, workflow, event, payload, actor, token, env, repositories } = options;
  const home = temporaryFolder();
  mkdirSync(join(home, 'empty'));
  const file = join(home, 'event.json');
  writeFileSync(file, JSON.stringify(payload));
  const stands = Object.entries(STAND_INS).map(([name, folder]) => [name, join(ACTIONS, folder)] as const);
  const args = [
    ...[event, '-C', root, '-W', join('.github', 'workflows', workflow), '-e', file, '--json', '-a', actor],
    ...['-P', 'ubuntu-latest=-self-hosted', '--no-cache-server', '--no-skip-checkout'],
    ...['--env-file', join(home, 'empty', 'env'), '--secret-file', join(home, 'empty', 'secrets')],
    ...[...stands, ...Object.entries(repositories)].flatMap(([name, folder]) => [
      '--local-repository',
      `${name}=${folder}`,
    ]),
    ...Object.entries(env).flatMap(([name, value]) => ['--env', `${name}=${value}`]),
    ...['-s', 'GITHUB_TOKEN'],
  ];
  const childEnv = {
    PATH: process.env.PATH ?? '',
    HOME: home,
    XDG_CACHE_HOME: join(home, '.cache'),
    GITHUB_TOKEN: token,
  };
  return new Promise((done) => {
    execFile(
      process.env.COUNTERSIGN_ACT ?? 'act',
      args,
      { env: childEnv, maxBuffer: 1 << 26 },
      (error, stdout, stderr) => {
        const code = error === null ? 0 : typeof error.code === 'number' ? error.code : -1;
        done({ code, ...readLog(stdout), raw: `${stdout}${stderr}` });
      },
    );
  });
}

function readLog(stdout: string): Omit<ActRun, 'code' | 'raw'> {
  const lines = stdout
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line): Line => JSON.parse(line));
  const of = (command: string): readonly Line[] => lines.filter((line) => line.command === command);
  return {
    log: lines.flatMap(({ raw_output: isRaw, msg }) => (isRaw === true ? [msg ?? ''] : [])).join(''),
    commands: lines
      .filter(({ command }) => command !== undefined && command !== 'set-output' && command !== 'summary')
      .map(({ command = '', arg = '', kvPairs = {} }) => ({
        name: command,
        message: arg,
        properties: kvPairs,
      })),
    outputs: Object.fromEntries(of('set-output').map(({ name = '', arg = '' }) => [name, arg])),
    summary: of('summary')
      .map(({ content = '' }) => content)
      .join(''),
  };
}
