import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { openSigstoreSigner } from '../../src/attestation/signing/sigstore.ts';
import { RunError } from '../../src/errors.ts';
import { statementOf } from '../support/attestations.ts';
import { type PrivateSigstore, startSigstore } from '../support/sigstore.ts';

/** What was signed is verified against the root of its Sigstore before anybody gets it. */

let sigstore: PrivateSigstore;
beforeAll(async () => {
  sigstore = await startSigstore();
});
afterEach(() => sigstore.tamper('rekor', null));
afterAll(() => sigstore.close());

async function sign(trustedRoot: object): Promise<string> {
  const { fulcioUrl, rekorUrl } = sigstore;
  const bytes = Buffer.from(JSON.stringify(trustedRoot));
  const roots = { trustedRoot: { name: 'root.json', bytes }, offline: true, cache: null };
  try {
    const signer = await openSigstoreSigner({
      services: { fulcioUrl, rekorUrl, tsaUrl: null },
      token: async () => sigstore.token(),
      selfCheck: { roots, now: () => new Date() },
    });
    await signer.sign(statementOf(), 'application/vnd.in-toto+json');
    return 'signed';
  } catch (error) {
    if (error instanceof RunError) return error.code;
    throw error;
  }
}

test('what its own root takes is handed out', async () => {
  expect(await sign(sigstore.trustedRoot)).toBe('signed');
});

test('what is signed under another root than the one that is named is not handed out', async () => {
  const other = await startSigstore();
  try {
    expect(await sign(other.trustedRoot)).toBe('SIGNING_FAILED');
  } finally {
    other.close();
  }
});

const LIES: Readonly<Record<string, (answer: string) => string>> = {
  'a promise of another entry': (answer) =>
    answer.replace(/"signedEntryTimestamp":"[^"]{12}/, '"signedEntryTimestamp":"MEUCIQDAAAAA'),
  'a proof for another tree': (answer) => answer.replace(/"rootHash":"[^"]{4}/, '"rootHash":"0000'),
  'another time': (answer) => answer.replace(/"integratedTime":\d+/, '"integratedTime":1600000000'),
};

test.each(Object.entries(LIES))('a log that answers with %s signs nothing', async (_, change) => {
  sigstore.tamper('rekor', {
    kind: 'rewrite',
    rewrite: (bytes) => Buffer.from(change(bytes.toString('utf8'))),
  });
  expect(await sign(sigstore.trustedRoot)).toBe('SIGNING_FAILED');
});
