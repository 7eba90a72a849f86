import { z } from 'zod';
import { canonicalJson } from '../../lib/canonical-json.ts';
import { parseStrictJson } from '../../lib/strict-json.ts';
import type { LogLeaf } from '../../model.ts';

/** An entry of a gateway's log: canonical JSON that names a digest and a tenant's random id, and nothing else. */

/** Whole seconds of UTC, and a moment that there was. */
function isTime(time: string): boolean {
  const date = new Date(time);
  return !Number.isNaN(date.getTime()) && `${date.toISOString().slice(0, 19)}Z` === time;
}

const leafSchema = z.strictObject({
  digest: z.string().regex(/^sha256:[0-9a-f]{64}$/),
  headVerified: z.literal(false).exactOptional(),
  kind: z.literal('evidence'),
  tenant: z.string().regex(/^[0-9A-Za-z_-]{1,64}$/),
  time: z.string().refine(isTime),
});

/** What is hashed into the log. */
export function leafBytes(leaf: LogLeaf): Buffer {
  return canonicalJson(leaf);
}

/** Null: they are no entry in its one form. */
export function parseLeaf(bytes: Buffer): LogLeaf | null {
  const json = parseStrictJson(bytes);
  const leaf = 'why' in json ? null : leafSchema.safeParse(json.value);
  if (leaf?.success !== true) return null;
  return leafBytes(leaf.data).equals(bytes) ? leaf.data : null;
}
