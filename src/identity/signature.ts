import { compactVerify, errors } from 'jose';
import { ALGORITHMS, type Issuer } from './issuer.ts';
import type { IssuerKey } from './issuer-key.ts';
import type { IssuerKeys } from './issuer-keys.ts';
import type { Jws } from './jws.ts';
import { type Refusal, refused } from './refusal.ts';

/**
 * Whether the issuer signed it: the key that its set has under this name, in the key's own algorithm; null: it did.
 * @throws RunError ISSUER_UNAVAILABLE
 */
export async function checkSignature(jws: Jws, issuer: Issuer, keys: IssuerKeys): Promise<Refusal | null> {
  const algorithm = ALGORITHMS.find((algorithm) => algorithm === jws.algorithm);
  // Before anybody is asked: no issuer has another.
  if (algorithm === undefined) return refused('algorithm_refused', 'expected RS256 or ES256');
  if (jws.kid === null) return refused('key_unknown', 'it does not name its key');
  const { key, algorithms } = await keys.find(issuer, jws.kid);
  if (key === null) {
    // Every issuer may sign in RS256; in ES256 only where its set has such a key.
    if (algorithm === 'ES256' && !algorithms.has(algorithm))
      return refused('algorithm_refused', 'this issuer has no key for ES256');
    return refused('key_unknown', 'the issuer has no such key, or none that is good enough');
  }
  if (key.algorithm !== algorithm)
    return refused('algorithm_refused', `expected ${key.algorithm}, which this key is for`);
  const isSigned = await verifies(jws.compact, key);
  return isSigned ? null : refused('signature_invalid', 'the issuer did not sign this');
}

async function verifies(compact: string, { key, algorithm }: IssuerKey): Promise<boolean> {
  try {
    await compactVerify(compact, key, { algorithms: [algorithm] });
    return true;
  } catch (error) {
    if (error instanceof errors.JOSEError) return false;
    throw error;
  }
}
