import { expect, test } from 'vitest';
import type { EvidenceFiles } from '../../src/evidence/write.ts';
import {
  KEY_TYPES,
  type KeyType,
  makeEvidence,
  makeKeys,
  type TestKeys,
  verificationOf,
} from '../support/evidence.ts';
import { sample, threatRow } from '../support/threats.ts';
import { findingWith } from '../support/verdict.ts';

/** E1: RFC 8785 bytes, DSSE and one form of a bundle: no bit of a set is neutral. */

const E1 = threatRow('E1');
const FILES = ['verdict', 'policy', 'bundle'] as const;

/** A key whose name holds what one flipped bit makes an escape of JSON: `Tn` → `\n`. */
function unluckyKeys(type: KeyType): TestKeys {
  for (;;) {
    const keys = makeKeys(type);
    if (/[XTL][bfnrt/]/.test(keys.signer.hint)) return keys;
  }
}

for (const type of KEY_TYPES) {
  const keys = unluckyKeys(type);
  const files = await makeEvidence({
    signer: keys.signer,
    verdict: {
      verdict: 'FAILED',
      findings: [findingWith({ message: 'a "quoted" é 😀 \\ line', path: 'Xn/Tb/Lt' })],
      subject: {
        repository: 'https://github.com/aXbc/LtTn',
        base: 'ab'.repeat(20),
        mergeBase: 'cd'.repeat(20),
        head: '0123456789abcdef'.repeat(2).padEnd(40, '8'),
        digest: `sha256:${'9'.repeat(64)}`,
      },
    },
    policy: 'version: 1\nname: acmeTn.Lb\n',
  });

  test(`E1 the set of ${type} is about 4 KiB and verifies as it is`, () => {
    const size = FILES.reduce((sum, name) => sum + (files[name]?.length ?? 0), 0);
    expect(size).toBeGreaterThan(4096);
    expect(size).toBeLessThan(8192);
    expect(verificationOf(files, keys.trusted)).toBe('VERIFIED');
  });

  for (const name of FILES) flipEveryBit(type, keys, files, name);
}

/** Each bit is a case of its own. */
function flipEveryBit(
  type: KeyType,
  keys: TestKeys,
  files: EvidenceFiles,
  name: (typeof FILES)[number],
): void {
  const bytes = files[name] ?? Buffer.alloc(0);
  const bits = sample(
    Array.from({ length: bytes.length * 8 }, (_, bit) => bit),
    140,
  );
  for (const bit of bits) {
    E1.attack(`bit ${bit} of ${name} under ${type}`, 'refused', () => {
      const flipped = Buffer.from(bytes);
      flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(verificationOf({ ...files, [name]: flipped }, keys.trusted)).toBe('EVIDENCE_TAMPERED');
    });
  }
}
