import { createPublicKey } from 'node:crypto';
import { z } from 'zod';
import { parseStrictJson } from '../../lib/strict-json.ts';
import type { TrustedKey } from '../verify.ts';
import { NPM_KEYS } from './embedded.generated.ts';

/** The keys with which the npm registry attests what was published, as its TUF target lists them. */

const schema = z.object({
  keys: z.array(
    z.object({
      keyId: z.string(),
      keyUsage: z.string(),
      publicKey: z.object({
        rawBytes: z.base64(),
        validFor: z.object({ start: z.iso.datetime(), end: z.iso.datetime().optional() }),
      }),
    }),
  ),
});

/** By the key id that a bundle gives as its hint. */
export function npmKeys(): ReadonlyMap<string, TrustedKey> {
  const json = parseStrictJson(NPM_KEYS);
  const { keys } = schema.parse('value' in json ? json.value : null);
  return new Map(
    keys
      .filter(({ keyUsage }) => keyUsage === 'npm:attestations')
      .map(({ keyId, publicKey: { rawBytes, validFor } }) => [
        keyId,
        {
          id: `registry:npm ${keyId}`,
          key: createPublicKey({ key: Buffer.from(rawBytes, 'base64'), format: 'der', type: 'spki' }),
          validFor: {
            start: new Date(validFor.start),
            end: validFor.end === undefined ? null : new Date(validFor.end),
          },
        },
      ]),
  );
}
