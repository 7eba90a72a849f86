import { generateKeyPairSync } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadGatewayTrust, MAX_TRUST_BYTES, parseGatewayTrust } from '../../src/attestation/gateway-trust.ts';
import { makeKeys } from '../support/evidence.ts';
import { documentOf, ISSUER_URL, namedKey, trustOf } from '../support/gateway-log.ts';
import { temporaryFolder } from '../support/repository.ts';
import { makeLog, ORIGIN } from '../support/tlog.ts';

/** A discovery document is trust: what is not wholly right is not read in part. */

const log = makeLog();
const [first, second] = [makeKeys(), makeKeys()];
const good = documentOf(log, [namedKey(first), namedKey(second)]);
const bytesOf = (value: unknown): Buffer => Buffer.from(JSON.stringify(value));
const pemOf = (type: 'ec' | 'rsa' | 'ed25519'): string => {
  const { publicKey } =
    type === 'ec'
      ? generateKeyPairSync('ec', { namedCurve: 'P-384' })
      : type === 'rsa'
        ? generateKeyPairSync('rsa', { modulusLength: 2048 })
        : generateKeyPairSync('ed25519');
  return String(publicKey.export({ type: 'spki', format: 'pem' }));
};

test('its keys are ready to verify with', () => {
  const trust = trustOf(good);
  expect(trust).toMatchObject({ issuer: ISSUER_URL, log: { name: ORIGIN }, document: good });
  expect(trust.evidenceKeys.map(({ hint }) => hint)).toEqual([first.trusted.hint, second.trusted.hint]);
  expect(trust.policyKeys).toHaveLength(2);
});

test('a newer gateway may say more', () => {
  expect(trustOf({ ...good, skills_uri: 'x', log: { ...good.log, witnesses: [] } }).issuer).toBe(ISSUER_URL);
});

const [key] = good.evidence_keys as [(typeof good.evidence_keys)[0]];
const json = JSON.stringify(good);
const foreign = documentOf(makeLog('other.example'), []).log;

test.each<[string, Buffer]>([
  ['nothing', Buffer.alloc(0)],
  ['no JSON', Buffer.from('<html>sign in to this network</html>')],
  ['no object', Buffer.from('[]')],
  ['bytes that are no UTF-8', Buffer.concat([Buffer.from(json.slice(0, -1)), Buffer.from([0xff, 0x7d])])],
  ['a mark before', Buffer.from(`\ufeff${json}`)],
  ['a name twice', Buffer.from(json.replace('{', '{"issuer":"https://evil.example",'))],
  ['a key’s name twice', Buffer.from(json.replace('"keyid":', '"keyid":"x","keyid":'))],
  ['more bytes than anybody reads', Buffer.from(`${json}${' '.repeat(MAX_TRUST_BYTES)}`)],
  ['no issuer', bytesOf({ ...good, issuer: undefined })],
  ['an issuer that is no URL', bytesOf({ ...good, issuer: 'countersign.example' })],
  ['an issuer of another scheme', bytesOf({ ...good, issuer: 'file:///etc' })],
  ['no log', bytesOf({ ...good, log: undefined })],
  ['a log without a name', bytesOf({ ...good, log: { ...good.log, origin: '' } })],
  [
    'a log under another name than its key',
    bytesOf({ ...good, log: { ...good.log, origin: 'other.example' } }),
  ],
  [
    'a log with the key of another',
    bytesOf({ ...good, log: { ...good.log, public_key: foreign.public_key } }),
  ],
  ['a log whose key is PEM', bytesOf({ ...good, log: { ...good.log, public_key: pemOf('ed25519') } })],
  ['no keys for evidence', bytesOf({ ...good, evidence_keys: [] })],
  ['no keys for policies', bytesOf({ ...good, policy_keys: undefined })],
  ['a key that is none', bytesOf({ ...good, evidence_keys: [{ ...key, public_key: 'x' }] })],
  ['a key under another’s id', bytesOf({ ...good, evidence_keys: [{ ...key, keyid: second.trusted.hint }] })],
  ['a key twice', bytesOf({ ...good, evidence_keys: [key, key] })],
  ['a key on another curve', bytesOf({ ...good, evidence_keys: [{ ...key, public_key: pemOf('ec') }] })],
  ['an RSA key', bytesOf({ ...good, policy_keys: [{ ...key, public_key: pemOf('rsa') }] })],
  ['an Ed25519 key', bytesOf({ ...good, evidence_keys: [{ ...key, public_key: pemOf('ed25519') }] })],
  ['a private key', bytesOf({ ...good, evidence_keys: [{ ...key, public_key: privatePem() }] })],
])('a document with %s is refused', (_, bytes) => {
  expect(() => parseGatewayTrust(bytes, 'gateway.json')).toThrow(
    expect.objectContaining({
      code: 'GATEWAY_TRUST_UNREADABLE',
      exitCode: 2,
      hint: expect.stringContaining('.well-known/countersign.json'),
    }),
  );
});

function privatePem(): string {
  return String(first.privateKey.export({ type: 'pkcs8', format: 'pem' }));
}

test('what a document holds is not repeated when it is refused', () => {
  const secret = { ...good, evidence_keys: [{ ...key, public_key: privatePem(), keyid: 'KEYID-7f' }] };
  let message = '';
  try {
    parseGatewayTrust(bytesOf(secret), 'gateway.json');
  } catch (error) {
    message = String(error);
  }
  expect(message).toContain('gateway.json');
  expect(message).not.toMatch(/KEYID-7f|BEGIN|MIG/);
});

test('a file that cannot be read is named', () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'a-folder'));
  writeFileSync(join(folder, 'gateway.json'), json);
  expect(loadGatewayTrust(join(folder, 'gateway.json'), 'gateway.json').issuer).toBe(ISSUER_URL);
  for (const name of ['a-folder', 'nothing'])
    expect(() => loadGatewayTrust(join(folder, name), name)).toThrow(
      expect.objectContaining({ code: 'GATEWAY_TRUST_UNREADABLE', message: expect.stringContaining(name) }),
    );
});
