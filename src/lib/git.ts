import { spawn } from 'node:child_process';
import {
  accessSync,
  constants,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, isAbsolute, join, resolve } from 'node:path';
import { RunError } from '../errors.ts';

/**
 * Git on hostile repositories. Objects are read in a private git directory that borrows nothing from the
 * repository but its object store: its configuration, hooks, attributes, grafts, replace refs, `shallow` file
 * and work tree do not exist there, so they cannot be wrong. The repository's own directory is used only to
 * resolve names and, when history is missing, to fetch.
 */

/** Where git is installed by systems and their package managers. `PATH` belongs to the steps before us. */
const PLACES =
  process.platform === 'win32'
    ? ['C:\\Program Files\\Git\\cmd\\git.exe', 'C:\\Program Files\\Git\\bin\\git.exe']
    : [
        '/usr/bin/git',
        '/usr/local/bin/git',
        '/opt/homebrew/bin/git',
        '/bin/git',
        '/opt/local/bin/git',
        '/home/linuxbrew/.linuxbrew/bin/git',
        '/run/current-system/sw/bin/git',
      ];

/** One git call may take this long: the whole check promises an answer within a minute. */
export const GIT_TIMEOUT_MS = 50_000;
/** Output of the calls that answer with lists; what is larger is not a change anybody reviews. */
const OUTPUT_CAP = 512 * 1024 * 1024;

export type ObjectFormat = 'sha1' | 'sha256';

/** A repository found on disk: nothing in it has been read yet but where it is. */
export type Repository = {
  /** The folder that holds `.git`, or the bare repository itself. */
  readonly root: string;
  readonly bare: boolean;
  /** `.git` (a folder, or a file that names one) or the bare repository. */
  readonly gitDir: string;
  readonly objects: string;
  /** A clone cut off by depth: its history is not all here. */
  readonly shallow: boolean;
};

/** A private git directory over a repository's objects. `close` removes it. */
export type ObjectStore = {
  readonly format: ObjectFormat;
  readonly directory: string;
  readonly env: Readonly<Record<string, string>>;
  readonly close: () => void;
};

export type GitResult = { readonly code: number; readonly stdout: Buffer; readonly stderr: string };

/** @throws RunError GIT_NOT_FOUND */
export function gitBinary(): string {
  const found = PLACES.find(isExecutable);
  if (found !== undefined) return found;
  throw new RunError('GIT_NOT_FOUND', `git is in none of ${PLACES.join(', ')}`, {
    hint: 'install git with the system’s package manager; PATH is not searched, because earlier steps can change it',
  });
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * Finds the repository around a folder as git does, except that a bare repository counts only when no `.git`
 * is above it: a change can plant one in any subfolder.
 * @throws RunError NOT_A_REPOSITORY
 */
export function findRepository(directory: string): Repository {
  if (!exists(directory) || !statSync(directory).isDirectory())
    throw notARepository(directory, 'no such folder');
  const start = realpathSync(directory);
  for (let at = start; ; at = dirname(at)) {
    const dotGit = join(at, '.git');
    if (exists(dotGit)) return describe(at, dotGit, resolveGitFile(dotGit), false);
    if (dirname(at) === at) break;
  }
  if (exists(join(start, 'HEAD')) && exists(join(start, 'objects')))
    return describe(start, start, start, true);
  throw notARepository(directory, 'no .git here or above');
}

function notARepository(directory: string, why: string): RunError {
  return new RunError('NOT_A_REPOSITORY', `${directory} is not in a git repository: ${why}`, {
    hint: 'run it inside a clone, or pass -C DIR',
  });
}

function describe(root: string, dotGit: string, gitDir: string, bare: boolean): Repository {
  const commonFile = join(gitDir, 'commondir');
  const common = exists(commonFile) ? resolve(gitDir, firstLine(commonFile)) : gitDir;
  const objects = join(common, 'objects');
  if (!exists(objects)) throw notARepository(root, `${objects} does not exist`);
  return { root, bare, gitDir: dotGit, objects, shallow: exists(join(common, 'shallow')) };
}

/** A worktree's or submodule's `.git` is a file that names the real folder. */
function resolveGitFile(dotGit: string): string {
  if (statSync(dotGit).isDirectory()) return dotGit;
  const target = firstLine(dotGit).replace(/^gitdir: /, '');
  return isAbsolute(target) ? target : resolve(dirname(dotGit), target);
}

function firstLine(path: string): string {
  return readFileSync(path, 'utf8').split('\n', 1)[0]?.trimEnd() ?? '';
}

/** What cannot be looked at (a name below a file, a name too long) is not there. */
function exists(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch {
    return false;
  }
}

/** Where a shallow clone was cut off, as its own file says. */
export function shallowCommits({ objects, shallow }: Repository): readonly string[] {
  if (!shallow) return [];
  const lines = readFileSync(join(dirname(objects), 'shallow'), 'latin1').split('\n');
  return lines.filter((line) => /^[0-9a-f]{40,64}$/.test(line));
}

/** Makes the private git directory over a repository's objects. */
export function openObjectStore(repository: Repository, format: ObjectFormat): ObjectStore {
  const directory = temporaryDirectory();
  mkdirSync(join(directory, 'refs'));
  writeFileSync(join(directory, 'HEAD'), 'ref: refs/heads/none\n');
  writeFileSync(join(directory, 'config'), storeConfig(format));
  const close = (): void => rmSync(directory, { recursive: true, force: true });
  process.once('exit', close);
  const env = {
    ...baseEnv(directory),
    GIT_DIR: directory,
    GIT_OBJECT_DIRECTORY: repository.objects,
    GIT_ALLOW_PROTOCOL: 'none',
  };
  return {
    format,
    directory,
    env,
    close: () => {
      process.removeListener('exit', close);
      close();
    },
  };
}

function temporaryDirectory(): string {
  try {
    return mkdtempSync(join(resolve(tmpdir()), 'countersign-git-'));
  } catch (cause) {
    throw new RunError('OUTPUT_UNWRITABLE', 'no folder can be made in the temporary directory', {
      hint: 'set TMPDIR to a folder that exists and that you may write to',
      cause,
    });
  }
}

function storeConfig(format: ObjectFormat): string {
  const version = format === 'sha1' ? 0 : 1;
  const extension = format === 'sha1' ? '' : '[extensions]\n\tobjectFormat = sha256\n';
  // Graphs and indexes beside the objects are caches that can lie about parents and offsets.
  return `[core]\n\trepositoryFormatVersion = ${version}\n\tbare = true\n\tcommitGraph = false\n\tmultiPackIndex = false\n\tbigFileThreshold = 16m\n\tfsmonitor = false\n\thooksPath = /dev/null\n\tattributesFile = /dev/null\n${extension}`;
}

/** What git may know of the world: nothing of the caller's environment, no system or user configuration. */
function baseEnv(home: string): Record<string, string> {
  const system = process.platform === 'win32' ? { SystemRoot: 'C:\\Windows' } : {};
  return {
    ...system,
    PATH: [dirname(gitBinary()), '/usr/bin', '/bin'].join(process.platform === 'win32' ? ';' : ':'),
    HOME: home,
    XDG_CONFIG_HOME: home,
    LC_ALL: 'C',
    TZ: 'UTC',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_SYSTEM: '/dev/null',
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_ATTR_NOSYSTEM: '1',
    GIT_NO_REPLACE_OBJECTS: '1',
    GIT_GRAFT_FILE: join(home, 'no-grafts'),
    GIT_NO_LAZY_FETCH: '1',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_TERMINAL_PROMPT: '0',
    GIT_ASKPASS: '',
    GIT_PAGER: '',
    GIT_EDITOR: ':',
  };
}

/** Settings of the repository that run programs or change answers, overruled where its own directory is used. */
const OVERRULED = [
  'core.fsmonitor=false',
  'core.hooksPath=/dev/null',
  'core.attributesFile=/dev/null',
  'core.commitGraph=false',
  'core.multiPackIndex=false',
  'core.sshCommand=ssh',
  'core.gitProxy=',
  'core.askPass=',
  'core.pager=',
  'core.alternateRefsCommand=true',
  'credential.helper=',
  'fetch.recurseSubmodules=false',
  'fetch.writeCommitGraph=false',
  'submodule.recurse=false',
  'gc.auto=0',
  'maintenance.auto=false',
  'protocol.allow=never',
].flatMap((setting) => ['-c', setting]);

/** A call in the repository's own directory, to resolve names: it reads refs, runs nothing and fetches nothing. */
export function inRepository(repository: Repository, args: readonly string[]): Promise<GitResult> {
  const env = {
    ...baseEnv(repository.objects),
    GIT_DIR: repository.gitDir,
    // The history as its commits tell it: a `shallow` file that cuts it is read by nobody.
    GIT_SHALLOW_FILE: join(repository.objects, 'no-shallow-file'),
    GIT_ALLOW_PROTOCOL: 'none',
  };
  return runGit([...OVERRULED, ...args], { env, cwd: repository.root });
}

/** A fetch into the repository's own directory: its remote and credentials, none of its programs. */
export function fetchInto(
  repository: Repository,
  args: readonly string[],
  options: { settings?: readonly string[]; input?: string } = {},
): Promise<GitResult> {
  const protocols = ['https', 'http', 'ssh', 'file'];
  const env = {
    ...baseEnv(repository.objects),
    GIT_DIR: repository.gitDir,
    GIT_ALLOW_PROTOCOL: protocols.join(':'),
    GIT_SSH_COMMAND: 'ssh -oBatchMode=yes',
  };
  const quiet = [
    '--quiet',
    '--no-tags',
    '--no-recurse-submodules',
    '--no-write-fetch-head',
    '--no-auto-maintenance',
  ];
  const settings = [...OVERRULED, ...(options.settings ?? [])];
  return runGit([...settings, 'fetch', ...quiet, '--upload-pack=git-upload-pack', ...args], {
    env,
    cwd: repository.root,
    input: options.input ?? '',
  });
}

/** A call in the private directory. */
export function inStore(store: ObjectStore, args: readonly string[]): Promise<GitResult> {
  return runGit(args, { env: store.env, cwd: store.directory });
}

/** @throws RunError GIT_TIMEOUT, GIT_FAILED (it could not be started, or said too much) */
function runGit(
  args: readonly string[],
  options: { env: Readonly<Record<string, string>>; cwd: string; input?: string },
): Promise<GitResult> {
  return new Promise((done, fail) => {
    const child = spawn(gitBinary(), args, {
      env: options.env,
      cwd: options.cwd,
      stdio: ['pipe', 'pipe', 'pipe'],
      windowsHide: true,
    });
    const stdout: Buffer[] = [];
    let stderr = '';
    let size = 0;
    const stop = (error: RunError): void => {
      clearTimeout(timer);
      child.kill('SIGKILL');
      fail(error);
    };
    const timer = setTimeout(() => stop(timedOut(args)), GIT_TIMEOUT_MS);
    child.on('error', (cause) => stop(gitFailed(`git could not be started: ${cause.message}`, cause)));
    child.stdin.on('error', () => undefined); // a child that stops reading says why by its exit code
    child.stdin.end(options.input ?? '');
    child.stdout.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > OUTPUT_CAP) stop(gitFailed('git printed more than any change has'));
      else stdout.push(chunk);
    });
    child.stderr.on('data', (chunk: Buffer) => {
      if (stderr.length < 65_536) stderr += chunk.toString('utf8');
    });
    child.on('close', (code) => {
      clearTimeout(timer);
      done({ code: code ?? 128, stdout: Buffer.concat(stdout), stderr });
    });
  });
}

export function timedOut(args: readonly string[]): RunError {
  const verb = args.find((arg) => !arg.startsWith('-') && !arg.includes('=')) ?? 'git';
  return new RunError('GIT_TIMEOUT', `git ${verb} took more than ${GIT_TIMEOUT_MS / 1000} s`, {
    hint: 'run the check again; if it happens each time, look at the repository with `git fsck` and `git count-objects -v`',
  });
}

export function gitFailed(message: string, cause?: unknown): RunError {
  return new RunError('GIT_FAILED', message, { hint: 'look at the repository with `git fsck`', cause });
}
