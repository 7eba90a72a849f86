import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { RunError } from '../../errors.ts';
import { isSecureUrl } from '../../lib/http.ts';
import { type ReadCache, readCache, readFailure, writeCache, writeFailure } from './tuf-cache.ts';
import { type Get, newState, type State, type TufFiles, type Updated, update } from './tuf-client.ts';
import { openMirror } from './tuf-mirror.ts';

/**
 * The bytes of a trusted root: fresh from its TUF repository, from our cache of it, or as they ship with us.
 * What is cached is verified from the TUF root we started with, at each load.
 */

export type RootSource = {
  readonly name: 'sigstore' | 'github' | 'private';
  /** The URL of the TUF repository. */
  readonly mirror: string;
  /** The `root.json` that trust starts with. */
  readonly tufRoot: Buffer;
  /** The name of the trusted root in the repository. */
  readonly target: string;
  /** The trusted root that ships with us, and when it was good. */
  readonly builtIn: { readonly bytes: Buffer; readonly date: string } | null;
};

export type LoadedRoot = {
  /** `trusted_root.json`. */
  readonly bytes: Buffer;
  readonly from: 'built-in' | 'cache' | 'tuf';
  /** When it was last known to be good. */
  readonly date: string;
  /** What the reader should know, such as why it could not be refreshed. */
  readonly note: string | null;
};

export type LoadOptions = {
  /** Opens no socket. */
  readonly offline: boolean;
  /** The folder where refreshed roots are kept; null: nowhere. */
  readonly cache: string | null;
  readonly now: Date;
};

/** A successful refresh is not repeated for a day, a failed one not for five minutes. */
const REFRESHED_FOR = 24 * 60 * 60 * 1000;
const FAILED_FOR = 5 * 60 * 1000;

/** Nothing has expired yet: what fails here fails for another reason than its age. */
const BEFORE_ALL = new Date(0);

/** @throws RunError TRUST_ROOT_STALE, TRUST_ROOT_INVALID; TRUST_ROOT_UNREADABLE for a mirror without TLS */
export async function loadTrustRoot(source: RootSource, options: LoadOptions): Promise<LoadedRoot> {
  if (!isSecureUrl(source.mirror))
    throw new RunError('TRUST_ROOT_UNREADABLE', 'expected an https URL for the trust root’s mirror', {
      hint: 'name the mirror by an https URL without a password in it',
    });
  const { cache, offline, now } = options;
  const read: ReadCache = cache === null ? { status: 'none' } : readCache(cache, source.mirror);
  // Nothing to verify and nobody to ask.
  if (offline && read.status === 'none') return withoutRefresh(source, { status: 'none' }, null, now);
  const work = workFolder();
  if (work === null)
    return withoutRefresh(source, { status: 'none' }, 'not refreshed: there is no temporary folder', now);
  try {
    return await load(source, options, { read, work });
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** Null: an earlier step, or a full disk, leaves no place to work in. */
function workFolder(): string | null {
  try {
    return mkdtempSync(join(tmpdir(), 'countersign-tuf-'));
  } catch (error) {
    if (error instanceof Error && 'code' in error) return null;
    throw error;
  }
}

type Work = { readonly read: ReadCache; readonly work: string };

async function load(source: RootSource, options: LoadOptions, { read, work }: Work): Promise<LoadedRoot> {
  const { cache: folder, now } = options;
  const cache = await verifyCache(source, read, work, now);
  if (options.offline) return withoutRefresh(source, cache, null, now);
  if (cache.status === 'fresh' && isRecent(cache.refreshed, now, REFRESHED_FOR))
    return withoutRefresh(source, cache, null, now);
  if (folder !== null && isRecent(readFailure(folder, source.mirror), now, FAILED_FOR))
    return withoutRefresh(source, cache, 'could not be refreshed less than five minutes ago', now);

  const refreshed = await refresh(source, cache, work, now);
  if ('unreachable' in refreshed) {
    if (folder !== null) writeFailure(folder, source.mirror, now);
    return withoutRefresh(source, cache, `could not be refreshed: ${refreshed.unreachable}`, now);
  }
  const kept =
    folder === null || writeCache(folder, source.mirror, { refreshed: now, files: refreshed.used });
  const note = notes(
    cache.status === 'refused' && 'the cache was refused: it does not verify',
    !kept && 'the cache could not be written',
  );
  return { bytes: refreshed.bytes, from: 'tuf', date: now.toISOString(), note };
}

type Cache =
  | { readonly status: 'none' }
  | { readonly status: 'refused' }
  | {
      readonly status: 'fresh' | 'expired';
      readonly refreshed: Date;
      readonly updated: Updated;
      readonly state: State;
      /** Whether all of it was still valid when the built-in root was made. */
      readonly newer: boolean;
    };

async function verifyCache(source: RootSource, read: ReadCache, work: string, now: Date): Promise<Cache> {
  if (read.status === 'none') return { status: 'none' };
  if (read.status === 'unreadable') return { status: 'refused' };
  const { refreshed, files } = read;
  const fresh = await verifyFiles(source, files, work, now);
  if (fresh !== null) return { status: 'fresh', refreshed, ...fresh, newer: true };
  const expired = await verifyFiles(source, files, work, BEFORE_ALL);
  if (expired === null) return { status: 'refused' };
  // The cache's own time is anybody's word; that its signatures still held on a day we know is not.
  const day = source.builtIn === null ? null : new Date(source.builtIn.date);
  const newer = day !== null && (await verifyFiles(source, files, work, day)) !== null;
  return { status: 'expired', refreshed, ...expired, newer };
}

async function verifyFiles(
  source: RootSource,
  files: TufFiles,
  work: string,
  now: Date,
): Promise<{ readonly updated: Updated; readonly state: State } | null> {
  const state = newState(work, source.tufRoot);
  try {
    return { updated: await update(state, source.target, from(files), now), state };
  } catch {
    // Planted metadata fails in more ways than can be named, and all of them mean: not this one.
    return null;
  }
}

function from(files: TufFiles): Get {
  return async (path) => files.get(path) ?? null;
}

function isRecent(time: Date | null, now: Date, span: number): boolean {
  if (time === null) return false;
  const age = now.getTime() - time.getTime();
  return age >= 0 && age < span;
}

/** The best there is without the network. @throws RunError TRUST_ROOT_STALE */
function withoutRefresh(source: RootSource, cache: Cache, why: string | null, now: Date): LoadedRoot {
  if (cache.status === 'fresh' || (cache.status === 'expired' && cache.newer)) {
    const note = notes(why, cache.status === 'expired' && 'the cached root has expired');
    return {
      bytes: cache.updated.bytes,
      from: 'cache',
      date: dateOf(cache.refreshed, cache.updated, now),
      note,
    };
  }
  const note = notes(
    why,
    cache.status === 'refused' && 'the cache was refused: it does not verify',
    cache.status === 'expired' && 'the cached root has expired',
  );
  if (source.builtIn === null) throw stale(source, note ?? 'nothing of it is at hand offline');
  return { ...source.builtIn, from: 'built-in', note };
}

/** The cache's word, but never later than what was signed allows. */
function dateOf(refreshed: Date, { expires }: Updated, now: Date): string {
  return new Date(Math.min(refreshed.getTime(), expires.getTime(), now.getTime())).toISOString();
}

/**
 * Asks the mirror, from what the cache proved on: nothing older is taken.
 * @throws RunError TRUST_ROOT_STALE, TRUST_ROOT_INVALID
 */
async function refresh(
  source: RootSource,
  cache: Cache,
  work: string,
  now: Date,
): Promise<Updated | { readonly unreachable: string }> {
  const known = 'state' in cache ? cache : null;
  const state = known?.state ?? newState(work, source.tufRoot);
  const mirror = openMirror(source.mirror);
  try {
    await update(state, source.target, mirror.get, now);
    // Once more from the start with all files at hand: what we keep is what the next load needs, and no more.
    const files = new Map([...(known?.updated.used ?? []), ...mirror.files()]);
    return await update(newState(work, source.tufRoot), source.target, from(files), now);
  } catch (cause) {
    const failure = mirror.failure();
    if (failure !== null) return { unreachable: failure };
    const frozen = await update(state, source.target, mirror.get, BEFORE_ALL).then(
      () => true,
      () => false,
    );
    throw frozen
      ? stale(source, 'its mirror serves nothing that is still valid', cause)
      : invalid(source, cause);
  }
}

function stale(source: RootSource, why: string, cause?: unknown): RunError {
  return new RunError('TRUST_ROOT_STALE', `no current trust root from ${hostOf(source)}: ${why}`, {
    hint: 'check this machine’s clock and network, or name a trusted_root.json that you trust with --trusted-root',
    cause,
  });
}

function invalid(source: RootSource, cause: unknown): RunError {
  return new RunError('TRUST_ROOT_INVALID', `what ${hostOf(source)} serves as trust root does not verify`, {
    hint: 'do not trust what it serves: try another network, or use the roots at hand with --offline',
    cause,
  });
}

function hostOf({ mirror }: RootSource): string {
  return new URL(mirror).host;
}

function notes(...all: readonly (string | false | null)[]): string | null {
  const said = all.filter((note) => typeof note === 'string');
  return said.length === 0 ? null : said.join('; ');
}
