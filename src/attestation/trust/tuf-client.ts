import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Fetcher, Updater } from 'tuf-js';
import { parseStrictJson } from '../../lib/strict-json.ts';

/** One update as TUF §5 has it, by tuf-js, with its files, its network and its clock in our hands. */

/** By their path below the mirror: `5.root.json`, `timestamp.json`, `targets/HASH.trusted_root.json`. */
export type TufFiles = ReadonlyMap<string, Buffer>;

/** The bytes at a path below the mirror; null: it has none. */
export type Get = (path: string, maxBytes: number) => Promise<Buffer | null>;

export type Updated = {
  /** The target, verified. */
  readonly bytes: Buffer;
  /** Every file that was asked for and found: the same update needs no other. */
  readonly used: TufFiles;
  /** Until when the timestamp that vouches for all of it is valid. */
  readonly expires: Date;
};

/** The trusted state: `root.json`, and what was verified with it. Private to this run. */
export type State = { readonly folder: string };

/** What ours has is a hundred times smaller. */
const MAX_TARGET = 4 * 1024 * 1024;

/** Names no host: what is asked for is decided by the path alone. */
const BASE = 'https://mirror.invalid';

/** A state that trusts one root and knows nothing else. */
export function newState(folder: string, tufRoot: Buffer): State {
  const state = { folder: mkdtempSync(join(folder, 'state-')) };
  writeFileSync(join(state.folder, 'root.json'), tufRoot);
  return state;
}

/**
 * Brings a state up to date and fetches the target, as if it were `now`.
 * @throws whatever tuf-js throws of metadata that does not verify, and what `get` throws, as itself or wrapped
 */
export async function update(state: State, target: string, get: Get, now: Date): Promise<Updated> {
  const [{ Updater }, { DownloadHTTPError }] = await Promise.all([
    import('tuf-js'),
    import('tuf-js/dist/error.js'),
  ]);
  const used = new Map<string, Buffer>();
  const trustedKeys = onlineKeys(state);
  const bytesAt = async (url: string, maxBytes: number): Promise<Buffer> => {
    const path = pathOf(url);
    const bytes = await get(path, maxBytes);
    if (bytes === null) {
      if (/^\d+\.root\.json$/.test(path)) forgetRotated(state, trustedKeys);
      throw new DownloadHTTPError('there is no such file', 404);
    }
    if (bytes.length > maxBytes) throw new RangeError('a file is larger than its metadata allows');
    used.set(path, bytes);
    return bytes;
  };
  const updater = new Updater({
    metadataDir: state.folder,
    metadataBaseUrl: BASE,
    targetBaseUrl: `${BASE}/targets`,
    fetcher: fetcherOf(bytesAt, join(state.folder, 'download')),
  });
  setClock(updater, now);
  const info = await updater.getTargetInfo(target);
  if (info === undefined || info.length > MAX_TARGET)
    throw new RangeError('there is no such target of a sane size');
  const file = await updater.downloadTarget(info, join(state.folder, 'target'));
  return { bytes: readFileSync(file), used, expires: expiresOf(state) };
}

function fetcherOf(bytesAt: (url: string, maxBytes: number) => Promise<Buffer>, download: string): Fetcher {
  return {
    downloadBytes: bytesAt,
    downloadFile: async (url, maxBytes, handle) => {
      writeFileSync(download, await bytesAt(url, maxBytes));
      return handle(download);
    },
  };
}

function pathOf(url: string): string {
  if (!url.startsWith(`${BASE}/`)) throw new RangeError('a file of metadata leads elsewhere');
  return url.slice(BASE.length + 1);
}

/** tuf-js asks the system what time it is; here time is an argument. */
function setClock(updater: Updater, now: Date): void {
  const trusted: unknown = Reflect.get(updater, 'trustedSet');
  if (typeof trusted !== 'object' || trusted === null || !Reflect.has(trusted, 'referenceTime'))
    throw new Error('tuf-js keeps its time elsewhere');
  Reflect.set(trusted, 'referenceTime', now);
}

/**
 * TUF 5.3.11: when the keys of timestamp or snapshot were rotated, what the old keys signed holds nobody back,
 * so that a repository recovers from versions that an attacker drove up. tuf-js looks at signatures only and
 * would keep a timestamp that is about a rotated snapshot. Called when the newest root is in place.
 */
function forgetRotated(state: State, trustedKeys: string): void {
  if (onlineKeys(state) === trustedKeys) return;
  // Emptied, tuf-js takes them for unreadable and goes on without.
  for (const role of ['timestamp', 'snapshot']) writeFileSync(join(state.folder, `${role}.json`), '');
}

function expiresOf(state: State): Date {
  const expires = member(signedPart(state, 'timestamp'), 'expires');
  return new Date(typeof expires === 'string' ? expires : Number.NaN);
}

/** Who signs timestamp and snapshot, by the root that the state trusts. */
function onlineKeys(state: State): string {
  const roles = member(signedPart(state, 'root'), 'roles');
  return JSON.stringify(['timestamp', 'snapshot'].map((role) => member(member(roles, role), 'keyids')));
}

function signedPart({ folder }: State, role: 'root' | 'timestamp'): unknown {
  const json = parseStrictJson(readFileSync(join(folder, `${role}.json`)));
  return 'value' in json ? member(json.value, 'signed') : null;
}

function member(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return null;
  return Reflect.get(value, name);
}
