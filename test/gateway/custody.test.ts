import { createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { RunError } from '../../src/errors.ts';
import { namedKeys, openCustody } from '../../src/gateway/custody.ts';
import { openGateway } from '../../src/gateway/gateway.ts';
import { makeKeys, needsKeys } from '../../src/gateway/keygen.ts';
import { type Listening, listenWith } from '../../src/gateway/server.ts';
import {
  ask,
  bearer,
  mandateFor,
  policyDigest,
  startGateway,
  statementOf,
  submit,
  type TestGateway,
} from '../support/gateway.ts';
import { POSTGRES } from '../support/postgres.ts';
import { temporaryFolder } from '../support/repository.ts';

/** Where the gateway's private keys are, who may read them, and how one takes another's place. */

const PURPOSES = ['mandate', 'evidence', 'policy', 'log'] as const;

function freshData(): string {
  return join(temporaryFolder(), 'data');
}

async function madeKeys(): Promise<string> {
  const data = freshData();
  await makeKeys(data);
  return data;
}

async function refusalOf(run: Promise<unknown>): Promise<RunError> {
  const error = await run.then(
    () => new Error('it was taken'),
    (thrown: unknown) => thrown,
  );
  if (error instanceof RunError) return error;
  throw error;
}

function pem(key: KeyObject): string {
  const type = key.type === 'private' ? 'pkcs8' : 'spki';
  return key.export({ type, format: 'pem' } as never).toString();
}

const ec = () => generateKeyPairSync('ec', { namedCurve: 'P-256' });

function fileOf(data: string, purpose: string): string {
  return join(data, 'keys', `${purpose}.pem`);
}

function privateText(data: string): string {
  return PURPOSES.map((purpose) => readFileSync(fileOf(data, purpose), 'utf8')).join('');
}

// ── keygen ──────────────────────────────────────────────────────────────────────────────────

test('keys are made for their owner alone, and only their public halves are told', async () => {
  const data = freshData();
  const halves = await makeKeys(data);
  expect(statSync(join(data, 'keys')).mode & 0o777).toBe(0o700);
  for (const purpose of PURPOSES) expect(statSync(fileOf(data, purpose)).mode & 0o777).toBe(0o600);
  expect(readdirSync(data)).toEqual(['keys']);
  const told = JSON.stringify(halves);
  expect(told).not.toContain('PRIVATE');
  for (const line of privateText(data)
    .split('\n')
    .filter((one) => /^[A-Za-z0-9+/=]{20,}$/.test(one)))
    expect(told).not.toContain(line);
  const custody = await openCustody(data, {});
  expect(namedKeys(custody.evidence)).toEqual([halves.evidence]);
  expect(namedKeys(custody.policy)).toEqual([halves.policy]);
  expect(custody.mandate.jwks[0]?.kid).toBe(halves.mandate.kid);
  expect(createPublicKey(halves.log.public_key).export({ format: 'jwk' }).x).toBe(
    custody.log.raw.toString('base64url'),
  );
});

test('keys are never written over, nor a part of them, nor in a folder where others were used', async () => {
  const data = await madeKeys();
  const before = privateText(data);
  expect(await refusalOf(makeKeys(data))).toMatchObject({ code: 'OUTPUT_UNSAFE', exitCode: 2 });
  expect(privateText(data)).toBe(before);
  rmSync(fileOf(data, 'log'));
  expect((await refusalOf(makeKeys(data))).code).toBe('OUTPUT_UNSAFE');
  expect(readdirSync(join(data, 'keys'))).toHaveLength(3);
  for (const used of ['postgres', 'objects']) {
    const folder = freshData();
    mkdirSync(join(folder, used), { recursive: true });
    expect((await refusalOf(makeKeys(folder))).code).toBe('OUTPUT_UNSAFE');
    expect(readdirSync(folder)).toEqual([used]);
  }
});

test('where keys cannot be made it says so, and leaves nothing half made', async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'file'), '');
  expect(await refusalOf(makeKeys(join(folder, 'file', 'data')))).toMatchObject({ exitCode: 2 });
  expect(await refusalOf(makeKeys(join(folder, 'file')))).toMatchObject({ exitCode: 2 });
  expect(readdirSync(folder)).toEqual(['file']);
});

test('a gateway makes keys only where none has ever been', async () => {
  const data = freshData();
  expect(needsKeys(data, {})).toBe(true);
  expect(needsKeys(data, { COUNTERSIGN_LOG_KEY: 'x' })).toBe(false);
  mkdirSync(join(data, 'keys'), { recursive: true });
  expect(needsKeys(data, {})).toBe(false);
  rmSync(join(data, 'keys'), { recursive: true });
  mkdirSync(join(data, 'objects'));
  expect(needsKeys(data, {})).toBe(false);
});

// ── files and variables ─────────────────────────────────────────────────────────────────────

type Damage = readonly [name: string, damage: (data: string) => void, code: string];

const write =
  (name: string, text: string, mode = 0o600) =>
  (data: string) => {
    rmSync(join(data, 'keys', name), { force: true, recursive: true });
    writeFileSync(join(data, 'keys', name), text, { mode });
  };

const DAMAGES: readonly Damage[] = [
  ['a key that its group can read', (data) => chmodSync(fileOf(data, 'evidence'), 0o640), 'KEY_UNREADABLE'],
  ['a key that all can read', (data) => chmodSync(fileOf(data, 'log'), 0o604), 'KEY_UNREADABLE'],
  ['a key that others can write', (data) => chmodSync(fileOf(data, 'policy'), 0o602), 'KEY_UNREADABLE'],
  ['a folder that others can write', (data) => chmodSync(join(data, 'keys'), 0o777), 'KEY_UNREADABLE'],
  ['a key that is gone', (data) => rmSync(fileOf(data, 'mandate')), 'KEY_UNREADABLE'],
  ['all keys gone', (data) => rmSync(join(data, 'keys'), { recursive: true }), 'KEY_UNREADABLE'],
  [
    'a folder as a key',
    (data) => {
      rmSync(fileOf(data, 'log'));
      mkdirSync(fileOf(data, 'log'), { mode: 0o700 });
    },
    'KEY_UNREADABLE',
  ],
  [
    'a link to nowhere',
    (data) => {
      rmSync(fileOf(data, 'log'));
      symlinkSync('nowhere', fileOf(data, 'log'));
    },
    'KEY_UNREADABLE',
  ],
  [
    'a link to a key that others can read',
    (data) => {
      writeFileSync(join(data, 'open.pem'), pem(ec().privateKey), { mode: 0o644 });
      rmSync(fileOf(data, 'evidence'));
      symlinkSync('../open.pem', fileOf(data, 'evidence'));
    },
    'KEY_UNREADABLE',
  ],
  ['an empty key', write('log.pem', ''), 'KEY_UNREADABLE'],
  ['text as a key', write('policy.pem', 'hunter2'), 'KEY_UNREADABLE'],
  ['a public key as a private one', write('policy.pem', pem(ec().publicKey)), 'KEY_UNREADABLE'],
  ['a key without end', write('policy.pem', 'a'.repeat(100_000)), 'KEY_UNREADABLE'],
  [
    'an Ed25519 key for mandates',
    write('mandate.pem', pem(generateKeyPairSync('ed25519').privateKey)),
    'KEY_UNSUPPORTED',
  ],
  ['an ECDSA key for the log', write('log.pem', pem(ec().privateKey)), 'KEY_UNSUPPORTED'],
  [
    'P-384 for evidence',
    write('evidence.pem', pem(generateKeyPairSync('ec', { namedCurve: 'P-384' }).privateKey)),
    'KEY_UNSUPPORTED',
  ],
  [
    'RSA for policies',
    write('policy.pem', pem(generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey)),
    'KEY_UNSUPPORTED',
  ],
  [
    'one key for two purposes',
    (data) => write('policy.pem', readFileSync(fileOf(data, 'evidence'), 'utf8'))(data),
    'KEY_UNSUPPORTED',
  ],
  [
    'another public key of the wrong kind',
    write('mandate.old.pub', pem(generateKeyPairSync('ed25519').publicKey)),
    'KEY_UNSUPPORTED',
  ],
  ['another public key that is private', write('evidence.old.pub', pem(ec().privateKey)), 'KEY_UNREADABLE'],
  ['another public key that is text', write('evidence.old.pub', 'hunter2'), 'KEY_UNREADABLE'],
];

test.each(DAMAGES)('%s is refused, and named without what is in it', async (_, damage, code) => {
  const data = await madeKeys();
  const secrets = privateText(data);
  damage(data);
  const error = await refusalOf(openCustody(data, {}));
  expect([error.code, error.exitCode]).toEqual([code, 2]);
  expect(error.hint).not.toBe('');
  const said = `${error.message} ${error.hint} ${String(error.cause ?? '')}`;
  expect(said).not.toMatch(/hunter2|BEGIN/);
  for (const line of secrets.split('\n').filter((one) => one.length > 20)) expect(said).not.toContain(line);
});

test('a key may come in a variable, and none has to be on the disk', async () => {
  const data = await madeKeys();
  const own = ec();
  const custody = await openCustody(data, { COUNTERSIGN_EVIDENCE_KEY: pem(own.privateKey) });
  expect(namedKeys(custody.evidence).map((key) => key.public_key)).toEqual([pem(own.publicKey)]);
  const all = Object.fromEntries(
    PURPOSES.map((one) => [`COUNTERSIGN_${one.toUpperCase()}_KEY`, readFileSync(fileOf(data, one), 'utf8')]),
  );
  const elsewhere = freshData();
  expect(needsKeys(elsewhere, all)).toBe(false);
  expect((await openCustody(elsewhere, all)).log.raw).toEqual(custody.log.raw);
  expect(existsSync(elsewhere)).toBe(false);
  for (const wrong of ['hunter2', pem(generateKeyPairSync('ed25519').privateKey), fileOf(data, 'evidence')]) {
    const error = await refusalOf(openCustody(data, { COUNTERSIGN_EVIDENCE_KEY: wrong }));
    expect(error.message).toContain('COUNTERSIGN_EVIDENCE_KEY');
    expect(error.message + error.hint).not.toContain(wrong);
  }
});

test('a folder in which nobody replaces another’s is safe enough, a key of it readable by its owner alone', async () => {
  const data = await madeKeys();
  chmodSync(join(data, 'keys'), 0o1777);
  for (const purpose of PURPOSES) chmodSync(fileOf(data, purpose), 0o400);
  expect((await openCustody(data, {})).mandate.jwks).toHaveLength(1);
});

// ── another key ─────────────────────────────────────────────────────────────────────────────

describe.skipIf(!POSTGRES)('after a change of keys', () => {
  let gateway: TestGateway;
  let former = '';
  let bundle: object;
  let changed: Listening;
  beforeAll(async () => {
    gateway = await startGateway();
    former = await mandateFor(gateway);
    const statement = statementOf(await policyDigest(gateway, former));
    bundle = (await submit(gateway, former, { statement })).json.bundle;
    for (const purpose of ['mandate', 'evidence']) {
      const file = fileOf(gateway.data, purpose);
      const old = createPublicKey(readFileSync(file));
      writeFileSync(join(gateway.data, 'keys', `${purpose}.2026.pub`), pem(old));
      rmSync(file);
      writeFileSync(file, pem(ec().privateKey), { mode: 0o600 });
    }
    const custody = await openCustody(gateway.data, {});
    const { handle } = await openGateway({
      ...gateway,
      custody,
      now: () => new Date(),
      elapsed: () => performance.now(),
      log: () => undefined,
      stopping: () => false,
    });
    changed = await listenWith(gateway.config, handle);
  });
  afterAll(async () => {
    await changed?.drain();
    await gateway?.close();
  });

  test('discovery and JWKS show both, the one that signs first', async () => {
    const before = await ask(gateway.address, '/.well-known/countersign.json');
    const after = await ask(changed.address, '/.well-known/countersign.json');
    expect(after.json.evidence_keys).toHaveLength(2);
    expect(after.json.evidence_keys[1]).toEqual(before.json.evidence_keys[0]);
    const jwks = await ask(changed.address, '/.well-known/jwks.json');
    expect(jwks.json.keys).toHaveLength(2);
    expect(jwks.json.keys[1]).toEqual((await ask(gateway.address, '/.well-known/jwks.json')).json.keys[0]);
    expect(jwks.text).not.toContain('"d"');
  });

  test('a mandate and a bundle of the former keys are still taken, new ones are of the new keys', async () => {
    const policy = await ask(changed.address, '/v1/policies/default', bearer(former));
    expect(policy.status).toBe(200);
    const again = await submit(changed, former, { bundle });
    expect(again.status).toBe(200);
    const mandate = await mandateFor({ address: changed.address, issuer: gateway.issuer });
    const kidOf = (jws: string): string =>
      JSON.parse(Buffer.from(jws.split('.')[0] ?? '', 'base64url').toString('utf8')).kid;
    const jwks = await ask(changed.address, '/.well-known/jwks.json');
    expect([kidOf(mandate), kidOf(former)]).toEqual(jwks.json.keys.map(({ kid }: { kid: string }) => kid));
    // Who has only the former key does not know the new one.
    expect((await ask(gateway.address, '/v1/policies/default', bearer(mandate))).status).toBe(401);
  });
});

const AS_ROOT = process.getuid?.() === 0;

test.runIf(AS_ROOT).each([
  ['a key', (data: string) => fileOf(data, 'evidence')],
  ['the folder of the keys', (data: string) => join(data, 'keys')],
])('%s that belongs to another user is refused', async (_what, place) => {
  const data = await madeKeys();
  chownSync(place(data), 65_534, 65_534);
  expect((await refusalOf(openCustody(data, {}))).code).toBe('KEY_UNREADABLE');
});
