import { randomBytes } from 'node:crypto';
import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { sha256 } from '../../lib/digest.ts';
import { lstatOrNull, readRegular, writeNew } from '../../lib/files.ts';
import { type JsonValue, parseStrictJson } from '../../lib/strict-json.ts';
import type { TufFiles } from './tuf-client.ts';

/**
 * What the last refresh downloaded, in one file that appears whole or not at all. Anybody who ran before us may
 * have written it: nothing in it is believed, its files are verified at each load, and its times can only make
 * us ask the mirror less often than we would.
 */

export type CacheContent = { readonly refreshed: Date; readonly files: TufFiles };

export type ReadCache =
  | { readonly status: 'none' }
  | { readonly status: 'unreadable' }
  | ({ readonly status: 'read' } & CacheContent);

/** The public ones need 100 KB. */
const MAX_CACHE = 16 * 1024 * 1024;
const MAX_MARK = 1024;

/** Reads what the last refresh of a mirror left in a folder; nothing of it has been verified. */
export function readCache(folder: string, mirror: string): ReadCache {
  const path = join(folder, cacheName(mirror));
  const stats = lstatOrNull(path);
  if (stats === null) return { status: 'none' };
  const content = stats.isFile() ? readJson(path, MAX_CACHE) : null;
  const refreshed = dateOf(content?.refreshed);
  const files = filesOf(content?.files);
  if (refreshed === null || files === null) return { status: 'unreadable' };
  return { status: 'read', refreshed, files };
}

/** Replaces what a folder holds of a mirror. @returns whether it could */
export function writeCache(folder: string, mirror: string, { refreshed, files }: CacheContent): boolean {
  const encoded = [...files].map(([path, bytes]) => [path, bytes.toString('base64')]);
  const content = { version: 1, refreshed: refreshed.toISOString(), files: Object.fromEntries(encoded) };
  const text = `${JSON.stringify(content)}\n`;
  return text.length <= MAX_CACHE && replaceFile(folder, cacheName(mirror), text);
}

/** When a mirror could last not be reached, as the folder has it; null: nobody wrote that. */
export function readFailure(folder: string, mirror: string): Date | null {
  const path = join(folder, failureName(mirror));
  if (lstatOrNull(path)?.isFile() !== true) return null;
  return dateOf(readJson(path, MAX_MARK)?.failed);
}

/** Remembers that a mirror could not be reached. @returns whether it could */
export function writeFailure(folder: string, mirror: string, now: Date): boolean {
  const text = `${JSON.stringify({ version: 1, failed: now.toISOString() })}\n`;
  return replaceFile(folder, failureName(mirror), text);
}

function cacheName(mirror: string): string {
  return `tuf-${sha256(mirror).slice(0, 16)}.json`;
}

function failureName(mirror: string): string {
  return `tuf-${sha256(mirror).slice(0, 16)}.failed.json`;
}

type JsonObject = { readonly [key: string]: JsonValue };

function readJson(path: string, cap: number): JsonObject | null {
  const bytes = readRegular(path, cap);
  if (!Buffer.isBuffer(bytes)) return null;
  const json = parseStrictJson(bytes, { depth: 2 });
  return 'value' in json && isObject(json.value) && json.value.version === 1 ? json.value : null;
}

function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function dateOf(value: JsonValue | undefined): Date | null {
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(value)) return null;
  const date = new Date(value);
  return Number.isNaN(date.getTime()) ? null : date;
}

function filesOf(value: JsonValue | undefined): TufFiles | null {
  if (!isObject(value)) return null;
  const files = new Map<string, Buffer>();
  for (const [path, content] of Object.entries(value)) {
    if (typeof content !== 'string') return null;
    files.set(path, Buffer.from(content, 'base64'));
  }
  return files;
}

/** A new file takes the name of the old one: a link or FIFO there is replaced, never followed. */
function replaceFile(folder: string, name: string, text: string): boolean {
  const fresh = join(folder, `.${randomBytes(6).toString('hex')}.tmp`);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    if (lstatOrNull(folder)?.isDirectory() !== true) return false;
    try {
      writeNew(fresh, text);
      renameSync(fresh, join(folder, name));
    } finally {
      rmSync(fresh, { force: true });
    }
    return true;
  } catch (error) {
    // A cache that cannot be kept costs time, not the verdict.
    if (error instanceof Error && 'code' in error) return false;
    throw error;
  }
}
