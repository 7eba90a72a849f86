import { createHash } from 'node:crypto';
import type { Digest } from '../model.ts';

/** Lower-case hex sha256. */
export function sha256(data: Uint8Array | string): string {
  return createHash('sha256').update(data).digest('hex');
}

/** `sha256:` and lower-case hex. */
export function digestOf(data: Uint8Array | string): Digest {
  return `sha256:${sha256(data)}`;
}

/** Code units that are escaped and hashed at a time: a line may be a file of its own. */
const PIECE = 65_536;

/**
 * The sha256 over the canonical JSON `["rule","path","text",occurrence]`, without ever making that text.
 * `soFar` tells places apart, `with` closes the array.
 */
export function hashOfPlace(
  ruleId: string,
  path: string | null,
  text: string,
): { readonly soFar: string; readonly with: (occurrence: number) => Digest } {
  const hash = createHash('sha256').update(`[${JSON.stringify(ruleId)},${JSON.stringify(path)},"`);
  for (let start = 0; start < text.length; ) {
    const end = text.codePointAt(start + PIECE - 1) ?? 0;
    // No cut goes through a surrogate pair.
    const length = end > 0xffff ? PIECE + 1 : PIECE;
    hash.update(JSON.stringify(text.slice(start, start + length)).slice(1, -1));
    start += length;
  }
  hash.update('"');
  return {
    soFar: hash.copy().digest('hex'),
    with: (occurrence) => `sha256:${hash.copy().update(`,${occurrence}]`).digest('hex')}`,
  };
}
