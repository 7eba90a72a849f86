import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  closeSync,
  fchmodSync,
  fchownSync,
  fsyncSync,
  lchownSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { isRoot, type Owner, ownName, refuseUnreachable, using } from './owner.ts';
import { isThere } from './process.ts';

/**
 * The embedded server's places below the data folder: `postgres/` is the cluster, `postgres.run-*` holds its
 * socket, `postgres.new-*` is one that is being made. The cluster's owner is less than root: what root does in it,
 * it does by names that lead through no link.
 */

export type Places = { readonly data: string; readonly cluster: string; readonly log: string };

export function placesIn(data: string): Places {
  return { data, cluster: join(data, 'postgres'), log: join(data, 'postgres.log') };
}

export const PORT = 5432;
/** `sun_path` holds 104 bytes on some systems; the socket's own name takes 14, its end one. */
const LONGEST = 104 - 14 - 1;
const RUN = 'postgres.run-';
const NEW = 'postgres.new-';
const TEMPORARY = 'countersign-run-';

/** What a server writes into its cluster while it runs, and leaves there when it is killed. */
export type Postmaster = {
  readonly pid: number;
  /** The folder of its socket; null: it has none yet. */
  readonly socket: string | null;
};

/** Null: no server claims to be there. @throws RunError DATA_UNUSABLE */
export function readPostmaster(cluster: string): Postmaster | null {
  const path = join(cluster, 'postmaster.pid');
  const lines = using(path, () => {
    try {
      return readFileSync(path, 'utf8').split('\n');
    } catch (error) {
      if (error instanceof Error && 'code' in error && /^(?:ENOENT|ENOTDIR)$/.test(String(error.code)))
        return null;
      throw error;
    }
  });
  const pid = /^\d{1,10}$/.test(lines?.[0] ?? '') ? Number(lines?.[0]) : 0;
  if (lines === null || pid === 0) return null;
  const socket = lines[4] ?? '';
  return { pid, socket: socket.startsWith('/') ? socket : null };
}

/** PostgreSQL takes any living process of that number for its server, and would not start. */
export function forgetPostmaster(cluster: string): void {
  using(cluster, () => rmSync(join(cluster, 'postmaster.pid'), { force: true }));
}

/** An empty folder to make a cluster in. */
export function newClusterFolder({ data }: Places, owner: Owner): string {
  return using(data, () => {
    for (const name of readdirSync(data)) {
      const pid = Number(/^postgres\.new-(\d+)-/.exec(name)?.[1] ?? 0);
      // A gateway died over it; its `initdb` may still be writing, then the next start removes it.
      if (pid > 0 && !isThere(pid)) removeLitter(join(data, name));
    }
    const folder = join(data, `${NEW}${process.pid}-${randomBytes(6).toString('hex')}`);
    mkdirSync(folder, { mode: 0o700 });
    if (owner !== null) chownSync(folder, owner.uid, owner.gid);
    return folder;
  });
}

/** Gives a finished cluster its name, or drops it when another process was faster. */
export function placeCluster(fresh: string, { data, cluster }: Places): void {
  using(cluster, () => {
    try {
      renameSync(fresh, cluster);
      syncFolder(data);
    } catch (error) {
      rmSync(fresh, { recursive: true, force: true });
      const code = error instanceof Error && 'code' in error ? error.code : '';
      if (code !== 'ENOTEMPTY' && code !== 'EEXIST') throw error;
    }
  });
}

/** A cluster that root copied or restored is given back to its user, in the mode that PostgreSQL wants. */
export function adoptCluster(cluster: string, owner: Owner): void {
  using(cluster, () => {
    const { uid, mode } = lstatSync(cluster);
    if (owner !== null && uid === 0) {
      for (const name of readdirSync(cluster, { recursive: true, encoding: 'utf8' }))
        lchownSync(join(cluster, name), owner.uid, owner.gid);
      lchownSync(cluster, owner.uid, owner.gid);
    }
    if ((mode & 0o077) !== 0) chmodSync(cluster, 0o700);
  });
}

/**
 * Who may connect: our own user and root, recognised by the kernel; nobody needs a password, and no other user
 * gets in even if the folder's mode were changed.
 */
export function writeAccess(cluster: string, owner: Owner, roles: readonly string[]): void {
  const names = [...new Set([ownName(), ...(isRoot() ? [] : ['root'])])];
  const map = names.flatMap((name) => roles.map((role) => `countersign "${name}" "${role}"\n`)).join('');
  writeFor(join(cluster, 'pg_hba.conf'), owner, 'local all all peer map=countersign\n');
  writeFor(join(cluster, 'pg_ident.conf'), owner, map);
}

/** A new file under another name, then a rename: neither follows a link that the cluster's owner planted. */
function writeFor(path: string, owner: Owner, text: string): void {
  using(path, () => {
    const fresh = `${path}.${randomBytes(6).toString('hex')}`;
    const file = openSync(fresh, 'wx', 0o600);
    try {
      writeSync(file, text);
      fchmodSync(file, 0o600);
      if (owner !== null) fchownSync(file, owner.uid, owner.gid);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(fresh, path);
  });
}

/** A new folder for each start: a socket that a killed server left is in nobody's way. */
export function newRunFolder({ data }: Places, owner: Owner): string {
  const isShort = Buffer.byteLength(join(data, `${RUN}123456`)) <= LONGEST;
  const prefix = isShort ? join(data, RUN) : join(realpathSync(tmpdir()), TEMPORARY);
  const folder = using(prefix, () => mkdtempSync(prefix));
  if (owner !== null) using(folder, () => chownSync(folder, owner.uid, owner.gid));
  refuseUnreachable(folder, owner);
  return folder;
}

/** What earlier servers left, one of them perhaps outside the data folder. */
export function removeRunFolders({ data }: Places, keep: string | null, old: string | null): void {
  const names = readdirSync(data).filter((name) => name.startsWith(RUN));
  const folders = names.map((name) => join(data, name));
  if (old !== null && basename(old).startsWith(TEMPORARY)) folders.push(old);
  for (const folder of folders) if (folder !== keep) removeLitter(folder);
}

export function removeLitter(folder: string): void {
  try {
    if (lstatSync(folder).isDirectory()) rmSync(folder, { recursive: true, force: true });
  } catch {
    // It is no reason to fail.
  }
}

function syncFolder(path: string): void {
  const folder = openSync(path, 'r');
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}
