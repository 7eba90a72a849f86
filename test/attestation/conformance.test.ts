import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { loadBundles, verifySubject } from '../../src/attestation/verify-subject.ts';
import { RunError, VerificationError } from '../../src/errors.ts';

/** sigstore-conformance `bundle-verify`: 70 folders, of which the names that end in `_fail` have to be refused. */

const VECTORS = process.env.COUNTERSIGN_VECTORS ?? join(import.meta.dirname, '../../../shared/vectors');
const CASES = join(VECTORS, 'sigstore-conformance', 'bundle-verify');
const PUBLIC_GOOD = join(VECTORS, 'trusted-roots', 'sigstore-public-good.json');
const NOW = new Date('2026-11-21T00:00:00Z');

const DEFAULT_IDENTITY =
  'https://github.com/sigstore-conformance/extremely-dangerous-public-oidc-beacon/.github/workflows/extremely-dangerous-oidc-beacon.yml@refs/heads/main';
const DEFAULT_ISSUER = 'https://token.actions.githubusercontent.com';

const present = existsSync(CASES);
const names = present
  ? readdirSync(CASES, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []))
  : [];

/** @returns the code it was refused with, or null when it was verified */
async function verifyCase(name: string): Promise<string | null> {
  const folder = join(CASES, name);
  const file = (file: string): string | null => {
    const path = join(folder, file);
    return existsSync(path) ? path : null;
  };
  const text = (name: string, fallback: string): string => {
    const path = file(name);
    return path === null ? fallback : readFileSync(path, 'utf8').trim();
  };
  const key = file('key.pub');
  const root = file('trusted_root.json') ?? PUBLIC_GOOD;
  const trustedRoot = { name: root, bytes: readFileSync(root) };
  try {
    const sources = loadBundles([join(folder, 'bundle.sigstore.json')], folder);
    const [answer] = await verifySubject(
      file('artifact') ?? join(CASES, 'a.txt'),
      sources,
      [
        {
          signer:
            key === null
              ? {
                  kind: 'sigstore',
                  subject: text('identity', DEFAULT_IDENTITY),
                  issuer: text('issuer', DEFAULT_ISSUER),
                }
              : { kind: 'key', name: 'key.pub', key: readFileSync(key), logged: true },
          sourceRepository: null,
          sourceRef: null,
          predicateType: null,
          builder: null,
          level: 0,
          summary: null,
          now: NOW,
        },
      ],
      { directory: folder, trust: { trustedRoot, offline: true, cache: null }, now: NOW },
    );
    if (answer?.status === 'verified') return null;
    return answer?.reason?.code ?? 'NO_REASON';
  } catch (error) {
    if (error instanceof VerificationError || error instanceof RunError) return error.code;
    throw error;
  }
}

const counts = { tried: 0, refused: 0, wronglyAccepted: 0, wronglyRefused: 0 };
afterAll(() => {
  const { tried, refused, wronglyAccepted, wronglyRefused } = counts;
  process.stdout.write(
    `C1  tried ${tried} / refused ${refused} / wrongly accepted ${wronglyAccepted} / wrongly refused ${wronglyRefused}\n`,
  );
});

test.runIf(process.env.CI === 'true')('C1 the vectors are here', () => {
  expect(names).toHaveLength(70);
});

describe.skipIf(!present)('C1 sigstore-conformance', () => {
  test.each(names)('C1 %s', async (name) => {
    counts.tried++;
    const code = await verifyCase(name);
    if (code !== null) counts.refused++;
    if (name.endsWith('_fail')) {
      if (code === null) counts.wronglyAccepted++;
      expect(code).not.toBeNull();
      expect(code).not.toBe('NO_REASON');
    } else {
      if (code !== null) counts.wronglyRefused++;
      expect(code).toBeNull();
    }
    if (process.env.SHOW_CODES === '1') process.stdout.write(`${name} ${code ?? 'verified'}\n`);
  });
});
