import type { RateLimit } from '../config/gateway.ts';

/** Token buckets, one for each key: how fast somebody may go on, and how much at once after a rest. */

/** Seconds to wait; 0: go on. */
export type Limiter = (key: string) => number;

/** Buckets that are kept: who has not been seen for the longest begins anew. */
const MAX_KEYS = 100_000;

type Bucket = { left: number; at: number };

/** `milliseconds`: a clock that never goes back. */
export function rateLimiter({ rate, burst }: RateLimit, milliseconds: () => number): Limiter {
  const buckets = new Map<string, Bucket>();
  return (key) => {
    const at = milliseconds();
    const known = buckets.get(key);
    const bucket = known ?? { left: burst, at };
    bucket.left = Math.min(burst, bucket.left + ((at - bucket.at) / 1000) * rate);
    bucket.at = at;
    buckets.delete(key);
    buckets.set(key, bucket);
    if (buckets.size > MAX_KEYS) forgetOldest(buckets);
    if (bucket.left >= 1) {
      bucket.left -= 1;
      return 0;
    }
    return Math.max(1, Math.ceil((1 - bucket.left) / rate));
  };
}

function forgetOldest(buckets: Map<string, Bucket>): void {
  const [oldest] = buckets.keys();
  if (oldest !== undefined) buckets.delete(oldest);
}
