import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import {
  ARTIFACT,
  BY_WORKFLOW,
  type Judge,
  judge,
  makePlace,
  type Place,
  statementOf,
} from '../support/attestations.ts';
import { meaningOf } from '../support/meaning.ts';
import { type PrivateSigstore, signDsse, signMessage, startSigstore } from '../support/sigstore.ts';
import { FULL } from '../support/threats.ts';

/** A bundle of which one bit was flipped, any: refused, or it means the same. */

let sigstore: PrivateSigstore;
let place: Place;
beforeAll(async () => {
  sigstore = await startSigstore();
  place = makePlace(sigstore);
  return () => sigstore.close();
});

type Prepared = { readonly bytes: Buffer; readonly judged: Judge };

const VECTORS = process.env.COUNTERSIGN_VECTORS ?? join(import.meta.dirname, '../../../shared/vectors');
const REKOR2 = join(VECTORS, 'sigstore-conformance', 'bundle-verify', 'rekor2-happy-path');
const present = existsSync(REKOR2);
if (!present) process.stdout.write(`SKIPPED: flipped bits of a real bundle, there is none at ${REKOR2}\n`);

const own = async (bundle: object): Promise<Prepared> => ({
  bytes: Buffer.from(JSON.stringify(bundle)),
  judged: judge(place.artifact, BY_WORKFLOW, readFileSync(place.trustedRoot)),
});

const BASES: Readonly<Record<string, () => Promise<Prepared>>> = {
  'a provenance': async () =>
    own(await signDsse(sigstore, { payload: statementOf(), entry: 'intoto', version: 'v0.3' })),
  'a signature over the artifact': async () => own(await signMessage(sigstore, { message: ARTIFACT })),
  'a bundle of Rekor 2': async () => {
    const read = (file: string): Buffer => readFileSync(join(REKOR2, file));
    const subject =
      'https://github.com/sigstore-conformance/extremely-dangerous-public-oidc-beacon/.github/workflows/extremely-dangerous-oidc-beacon.yml@refs/heads/main';
    const issuer = 'https://token.actions.githubusercontent.com';
    return {
      bytes: Buffer.from(JSON.stringify(JSON.parse(read('bundle.sigstore.json').toString('utf8')))),
      judged: judge(
        join(REKOR2, '..', 'a.txt'),
        { kind: 'sigstore', subject, issuer },
        read('trusted_root.json'),
      ),
    };
  },
};

function flipped(bytes: Buffer, at: number, bit: number): Buffer {
  const other = Buffer.from(bytes);
  other[at] = (other[at] ?? 0) ^ (1 << bit);
  return other;
}

type Flip = { readonly at: number; readonly bit: number; readonly found: string };

/** @returns what is wrong with a flip: null when it is refused, or means the same. */
async function wrongFlip(
  { bytes, judged }: Prepared,
  at: number,
  bit: number,
): Promise<Flip | 'neutral' | null> {
  const other = flipped(bytes, at, bit);
  const found = await judged(other);
  if (found.startsWith('BUG')) return { at, bit, found };
  if (found !== 'verified') return null;
  return meaningOf(other) === meaningOf(bytes) ? 'neutral' : { at, bit, found };
}

const around = (bytes: Buffer, { at, bit, found }: Flip): string =>
  `${found}: bit ${bit} of byte ${at}: …${flipped(bytes, at, bit).subarray(at - 40, at + 20)}…`;

for (const [name, prepare] of Object.entries(BASES)) {
  const isSkipped = name === 'a bundle of Rekor 2' && !present;

  test.skipIf(isSkipped)(
    `${name} with any bit flipped is refused, or means the same`,
    async () => {
      const base = await prepare();
      expect(await base.judged(base.bytes)).toBe('verified');
      const anyBit = fc.record({ at: fc.nat(base.bytes.length - 1), bit: fc.nat(7) });
      await fc.assert(
        fc.asyncProperty(anyBit, async ({ at, bit }) => {
          const wrong = await wrongFlip(base, at, bit);
          if (wrong !== null && wrong !== 'neutral') expect.fail(around(base.bytes, wrong));
        }),
        { numRuns: FULL ? 4000 : 80 },
      );
    },
    600_000,
  );

  test.runIf(FULL && !isSkipped)(
    `${name} with a bit of each byte flipped is refused, or means the same`,
    async () => {
      const base = await prepare();
      const wrong: string[] = [];
      let neutral = 0;
      for (let at = 0; at < base.bytes.length; at++)
        for (const bit of [0, 1 + (at % 7)]) {
          const found = await wrongFlip(base, at, bit);
          if (found === 'neutral') neutral++;
          else if (found !== null) wrong.push(around(base.bytes, found));
        }
      process.stdout.write(`${name}: ${2 * base.bytes.length} bits flipped, ${neutral} of them neutral\n`);
      expect(wrong).toEqual([]);
    },
    600_000,
  );
}
