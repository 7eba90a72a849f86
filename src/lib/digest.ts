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
