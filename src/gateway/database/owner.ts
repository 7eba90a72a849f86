import { chmodSync, lstatSync, mkdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { userInfo } from 'node:os';
import { dirname, resolve } from 'node:path';
import { RunError } from '../../errors.ts';
import { databaseUnavailable } from './failure.ts';

/**
 * Who the embedded server runs as. PostgreSQL will not run as root, and a root that keeps private keys beside
 * the database should not want it to.
 */

/** Another user than ours; null: ours. */
export type Owner = { readonly uid: number; readonly gid: number } | null;

/** In this order; `nobody` may own other things too, and is everywhere. */
const NAMES = ['postgres', 'nobody'];

export function isRoot(): boolean {
  return process.geteuid?.() === 0;
}

/**
 * Makes the data folder if it is missing, such that the database's user can pass through it and nobody can look
 * into it. `keygen` must make it here too.
 * @returns its real path
 * @throws RunError DATA_UNUSABLE
 */
export function makeDataFolder(data: string): string {
  const folder = resolve(data);
  return using(folder, () => {
    const made = mkdirSync(folder, { recursive: true, mode: isRoot() ? 0o711 : 0o700 });
    // The umask may have taken something away.
    if (made !== undefined && isRoot())
      for (let at = folder; at.length >= made.length; at = dirname(at)) chmodSync(at, 0o711);
    const real = realpathSync(folder);
    if (!statSync(real).isDirectory()) throw dataUnusable(`${folder} is not a folder`, 'name a folder');
    return real;
  });
}

/**
 * Whoever owns the cluster that is there, else the first of `postgres` and `nobody`.
 * @throws RunError DATABASE_UNAVAILABLE, DATA_UNUSABLE
 */
export function chooseOwner(cluster: string): Owner {
  const own = process.geteuid?.() ?? 0;
  const found = using(cluster, () => lstatSync(cluster, { throwIfNoEntry: false }));
  if (found !== undefined && !found.isDirectory())
    throw dataUnusable(`${cluster} is not a folder`, 'move it away');
  if (!isRoot()) {
    if (found !== undefined && found.uid !== own)
      throw dataUnusable(
        `${cluster} belongs to user id ${found.uid}, not to ${own}, who we are`,
        'start as the user who made it, or give it to this one: chown -R',
      );
    return null;
  }
  const users = passwd();
  // Root's own cluster is one that was copied or restored by root: `adopt` gives it away again.
  if (found !== undefined && found.uid !== 0) {
    const { uid } = found;
    const user = users.find((entry) => entry.uid === uid);
    if (user !== undefined) return user;
    throw dataUnusable(
      `${cluster} belongs to user id ${uid}, who is not in /etc/passwd`,
      'add that user, or give the folder to another: chown -R postgres',
    );
  }
  const user = NAMES.map((name) => users.find((entry) => entry.name === name)).find((entry) => entry);
  if (user !== undefined) return user;
  throw databaseUnavailable(
    'PostgreSQL does not run as root, and there is no user `postgres` or `nobody` to run it as',
    'start as another user, or pass --database postgres://…',
  );
}

type User = { readonly name: string; readonly uid: number; readonly gid: number };

function passwd(): readonly User[] {
  const lines = using('/etc/passwd', () => readFileSync('/etc/passwd', 'utf8')).split('\n');
  return lines.flatMap((line) => {
    const [, name, uid, gid] = /^([^:]+):[^:]*:(\d+):(\d+):/.exec(line) ?? [];
    if (name === undefined || Number(uid) === 0) return [];
    return [{ name, uid: Number(uid), gid: Number(gid) }];
  });
}

/** The name that the server sees on its socket. @throws RunError DATABASE_UNAVAILABLE */
export function ownName(): string {
  try {
    const { username } = userInfo();
    if (/^[A-Za-z0-9_][A-Za-z0-9_.@$-]*$/.test(username)) return username;
  } catch {
    // uid without an entry: PostgreSQL would not know it either
  }
  throw databaseUnavailable(
    `user id ${process.geteuid?.()} has no usable name, which PostgreSQL wants`,
    'start as a user of /etc/passwd, or pass --database postgres://…',
  );
}

/** The first folder from the top that a user cannot pass through on the way to (and into) a real folder. */
export function blockingFolder(folder: string, owner: Owner): string | null {
  if (owner === null) return null;
  const folders = [folder];
  for (let at = folder; dirname(at) !== at; at = dirname(at)) folders.unshift(dirname(at));
  return folders.find((at) => !hasRight(at, owner, 0o1)) ?? null;
}

/** By the mode alone: what an access list or a mount says more, the server's start will tell. */
export function hasRight(path: string, owner: Owner, right: number): boolean {
  if (owner === null) return true;
  const { mode, uid, gid } = using(path, () => statSync(path));
  if (uid === owner.uid) return ((mode >> 6) & right) === right;
  if (gid === owner.gid) return ((mode >> 3) & right) === right;
  return (mode & right) === right;
}

/** @throws RunError DATA_UNUSABLE naming the folder that is in the way */
export function refuseUnreachable(folder: string, owner: Owner): void {
  const blocking = blockingFolder(folder, owner);
  if (blocking === null) return;
  throw dataUnusable(
    `the database's user (id ${owner?.uid}) cannot pass through ${blocking}`,
    `allow it with \`chmod o+x ${blocking}\`, or name another folder with --data`,
  );
}

export function dataUnusable(message: string, hint: string, cause?: unknown): RunError {
  return new RunError('DATA_UNUSABLE', message, { hint, cause });
}

/** @throws RunError DATA_UNUSABLE naming the path */
export function using<T>(path: string, use: () => T): T {
  try {
    return use();
  } catch (error) {
    if (error instanceof RunError || !(error instanceof Error) || !('code' in error)) throw error;
    throw dataUnusable(
      `${path} cannot be used: ${error.code}`,
      'check that it exists, that we may write there, and that the disk has room',
      error,
    );
  }
}
