import { generateKeyPairSync } from 'node:crypto';
import { expect, test } from 'vitest';
import { parsePrivateKey, parsePublicKey } from '../../src/attestation/keys.ts';
import { FULL } from '../support/threats.ts';

test.each(['P-256', 'P-384'])(
  'of %s every signature verifies, in the one form that nobody can change',
  (namedCurve) => {
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve });
    const own = parsePrivateKey(Buffer.from(privateKey.export({ type: 'pkcs8', format: 'pem' })), 'key');
    const theirs = parsePublicKey(Buffer.from(publicKey.export({ type: 'spki', format: 'pem' })), 'key');
    for (let i = 0; i < (FULL ? 5_000 : 300); i++) {
      const data = Buffer.from(`message ${i}`);
      const signature = own.sign(data);
      expect([theirs.verify(data, signature), theirs.isOnlyForm(signature)]).toEqual([true, true]);
    }
  },
);
