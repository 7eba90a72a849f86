import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { afterEachFile } from './ends.ts';

/**
 * Real repositories with any objects. Loose objects are written as git writes them, without asking git whether
 * they make sense: the same bytes as `git hash-object --literally -w`, and fast enough for a hundred thousand.
 */

const folders: string[] = [];

/** An empty folder that is gone when the tests of the file are done. */
export function temporaryFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'countersign-test-')));
  folders.push(folder);
  return folder;
}

afterEachFile.add(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

export const FILE = '100644';
export const EXECUTABLE = '100755';
export const FOLDER = '040000';
export const LINK = '120000';
export const GITLINK = '160000';

export type Entry = { readonly mode: string; readonly name: string | Buffer; readonly id: string };

/** What a path holds: text or bytes of a regular file, or any mode with content or an id. */
export type Content =
  | string
  | Buffer
  | { readonly mode: string; readonly content: string | Buffer }
  | { readonly mode: string; readonly id: string };

export type Files = Readonly<Record<string, Content>>;

export type TestRepository = {
  readonly root: string;
  readonly gitDir: string;
  /** Runs git there and answers its stdout without the last line end. */
  readonly git: (
    args: readonly string[],
    options?: { input?: string | Buffer; env?: Record<string, string> },
  ) => string;
  /** Any object of any type with any bytes. */
  readonly object: (type: string, bytes: Buffer) => string;
  readonly blob: (content: string | Buffer) => string;
  /** A tree of exactly these entries in exactly this order. */
  readonly tree: (entries: readonly Entry[]) => string;
  /** Nested trees in git's order. */
  readonly files: (files: Files) => string;
  readonly commit: (
    tree: string,
    parents?: readonly string[],
    options?: { message?: string; time?: number },
  ) => string;
  readonly ref: (name: string, id: string) => void;
};

/** Git's own settings of the machine and of the caller do not reach the fixtures. */
export const GIT_ENV: Readonly<Record<string, string>> = {
  PATH: process.env.PATH ?? '/usr/bin:/bin',
  HOME: '/nonexistent',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_AUTHOR_NAME: 'Fixture',
  GIT_AUTHOR_EMAIL: 'fixture@example.invalid',
  GIT_AUTHOR_DATE: '1700000000 +0000',
  GIT_COMMITTER_NAME: 'Fixture',
  GIT_COMMITTER_EMAIL: 'fixture@example.invalid',
  GIT_COMMITTER_DATE: '1700000000 +0000',
};

export function runGit(
  cwd: string,
  args: readonly string[],
  options: { input?: string | Buffer; env?: Record<string, string> } = {},
): Buffer {
  return execFileSync('git', args, {
    cwd,
    env: { ...GIT_ENV, ...options.env },
    input: options.input ?? '',
    maxBuffer: 1 << 30,
    stdio: ['pipe', 'pipe', 'pipe'],
  });
}

export function makeRepository(options: { bare?: boolean; format?: 'sha1' | 'sha256' } = {}): TestRepository {
  const root = temporaryFolder();
  const format = options.format ?? 'sha1';
  const init = ['init', '--quiet', '--initial-branch=main', `--object-format=${format}`];
  runGit(root, options.bare === true ? [...init, '--bare', '.'] : [...init, '.']);
  return repositoryAt(root, options.bare === true ? root : join(root, '.git'), format);
}

/** The same operations on a repository that git has made, for example a clone. */
export function repositoryAt(
  root: string,
  gitDir: string,
  format: 'sha1' | 'sha256' = 'sha1',
): TestRepository {
  let clock = 1_700_000_000;
  const object = (type: string, bytes: Buffer): string =>
    writeObject(join(gitDir, 'objects'), type, bytes, format);
  const blob = (content: string | Buffer): string => object('blob', Buffer.from(content));
  const tree = (entries: readonly Entry[]): string => object('tree', treeBytes(entries));
  return {
    root,
    gitDir,
    git: (args, gitOptions) => runGit(root, args, gitOptions).toString('utf8').replace(/\n$/, ''),
    object,
    blob,
    tree,
    files: (files) => nestedTree(files, { blob, tree }),
    commit: (treeId, parents = [], { message = 'fixture\n', time = clock++ } = {}) =>
      object('commit', commitBytes(treeId, parents, { message, time })),
    ref: (name, id) => {
      runGit(root, ['--git-dir', gitDir, 'update-ref', name, id]);
    },
  };
}

/** Writes a loose object and answers its id. `as` files it under another id: content that lies. */
export function writeObject(
  objects: string,
  type: string,
  bytes: Buffer,
  format: 'sha1' | 'sha256' = 'sha1',
  as?: string,
): string {
  const whole = Buffer.concat([Buffer.from(`${type} ${bytes.length}\0`), bytes]);
  const id = as ?? createHash(format).update(whole).digest('hex');
  const path = join(objects, id.slice(0, 2), id.slice(2));
  if (existsSync(path)) return id;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, deflateSync(whole, { level: 1 }), { mode: 0o444 });
  return id;
}

export function treeBytes(entries: readonly Entry[]): Buffer {
  return Buffer.concat(
    entries.flatMap(({ mode, name, id }) => [
      Buffer.from(`${mode.replace(/^0+/, '')} `),
      Buffer.from(name),
      Buffer.from([0]),
      Buffer.from(id, 'hex'),
    ]),
  );
}

export function commitBytes(
  tree: string,
  parents: readonly string[],
  { message, time }: { message: string; time: number },
): Buffer {
  const who = `Fixture <fixture@example.invalid> ${time} +0000`;
  const lines = parents.map((parent) => `parent ${parent}\n`).join('');
  return Buffer.from(`tree ${tree}\n${lines}author ${who}\ncommitter ${who}\n\n${message}`);
}

type Writers = {
  readonly blob: (content: string | Buffer) => string;
  readonly tree: (entries: readonly Entry[]) => string;
};

/** Keys are paths; a key's characters over 0xFF are UTF-8. */
function nestedTree(files: Files, write: Writers): string {
  const folders = new Map<string, Record<string, Content>>();
  const entries: Entry[] = [];
  for (const [path, content] of Object.entries(files)) {
    const slash = path.indexOf('/');
    if (slash === -1) entries.push({ name: path, ...contentOf(content, write) });
    else {
      const folder = folders.get(path.slice(0, slash)) ?? {};
      folder[path.slice(slash + 1)] = content;
      folders.set(path.slice(0, slash), folder);
    }
  }
  for (const [name, inside] of folders) entries.push({ mode: FOLDER, name, id: nestedTree(inside, write) });
  return write.tree(gitOrder(entries));
}

function contentOf(content: Content, { blob }: Writers): { mode: string; id: string } {
  if (typeof content === 'string' || Buffer.isBuffer(content)) return { mode: FILE, id: blob(content) };
  return 'id' in content ? content : { mode: content.mode, id: blob(content.content) };
}

/** Git sorts a folder as if its name ended in a slash. */
export function gitOrder(entries: readonly Entry[]): readonly Entry[] {
  const key = ({ mode, name }: Entry): Buffer =>
    Buffer.concat([Buffer.from(name), Buffer.from(mode === FOLDER ? '/' : '')]);
  return [...entries].sort((a, b) => Buffer.compare(key(a), key(b)));
}
