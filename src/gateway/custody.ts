import { createPublicKey } from 'node:crypto';
import { existsSync, lstatSync, type Stats, statSync } from 'node:fs';
import { join } from 'node:path';
import { calculateJwkThumbprint, exportJWK, type JWK, SignJWT } from 'jose';
import { type PrivateKey, type PublicKey, parsePrivateKey, parsePublicKey } from '../attestation/keys.ts';
import { type KeySigner, keySigner } from '../attestation/signing/signer.ts';
import { RunError } from '../errors.ts';
import { listFolder, readRegular } from '../lib/files.ts';
import type { Environment, NamedKey } from '../model.ts';
import type { LogSigner } from './store/store.ts';

/**
 * The gateway's keys, and what may be done with them: nothing else ever holds a private one. For each purpose one
 * key signs; others may stand beside it to verify what was signed before, or will be after a change.
 */

export const PURPOSES = ['mandate', 'evidence', 'policy', 'log'] as const;
export type Purpose = (typeof PURPOSES)[number];

export type Custody = {
  readonly mandate: {
    /** A JWS of these claims. */
    readonly sign: (claims: Readonly<Record<string, unknown>>) => Promise<string>;
    /** Public; the one that signs is the first. */
    readonly jwks: readonly JWK[];
    readonly keys: ReadonlyMap<string, PublicKey['key']>;
  };
  readonly evidence: Envelopes;
  readonly policy: Envelopes;
  readonly log: LogSigner;
};

/** Whoever signs envelopes, and all whose envelopes are taken for theirs; the one that signs is the first. */
export type Envelopes = { readonly signer: KeySigner; readonly keys: readonly PublicKey[] };

export const MANDATE_TYPE = 'countersign-mandate+jwt';
const KINDS: Readonly<Record<Purpose, string>> = {
  mandate: 'ECDSA P-256',
  evidence: 'ECDSA P-256',
  policy: 'ECDSA P-256',
  log: 'Ed25519',
};
const MAX_KEY_BYTES = 65_536;

export function keysFolder(data: string): string {
  return join(data, 'keys');
}

export function privateFile(data: string, purpose: Purpose): string {
  return join(keysFolder(data), `${purpose}.pem`);
}

/** Private keys may come in variables instead: then none has to be on a disk. */
export function variableOf(purpose: Purpose): string {
  return `COUNTERSIGN_${purpose.toUpperCase()}_KEY`;
}

/** @throws RunError KEY_UNREADABLE, KEY_UNSUPPORTED */
export async function openCustody(data: string, env: Environment): Promise<Custody> {
  for (const folder of [data, keysFolder(data)]) refuseChangeable(folder);
  const keys = statSync(keysFolder(data), { throwIfNoEntry: false });
  if (keys !== undefined) refuseStrangers(keysFolder(data), [keys]);
  const own = (purpose: Purpose): PrivateKey => loadOwn(data, purpose, env);
  const [mandate, evidence, policy, log] = [own('mandate'), own('evidence'), own('policy'), own('log')];
  refuseOneForTwo({ mandate, evidence, policy, log });
  const others = (purpose: Purpose, { id }: PrivateKey): readonly PublicKey[] =>
    loadOthers(data, purpose).filter((key) => key.id !== id);
  return {
    mandate: await mandateKeys(mandate, others('mandate', mandate)),
    evidence: envelopes(evidence, others('evidence', evidence)),
    policy: envelopes(policy, others('policy', policy)),
    log: logSigner(log),
  };
}

/** PEM, by the name that bundles hint at. */
export function namedKeys({ keys }: Envelopes): readonly NamedKey[] {
  return keys.map(({ hint, key }) => ({
    keyid: hint,
    public_key: key.export({ type: 'spki', format: 'pem' }).toString(),
  }));
}

function envelopes(own: PrivateKey, others: readonly PublicKey[]): Envelopes {
  return { signer: keySigner(own), keys: [publicOf(own), ...others] };
}

function publicOf({ key }: Pick<PrivateKey, 'key'>): PublicKey {
  const pem = createPublicKey(key).export({ type: 'spki', format: 'pem' });
  return parsePublicKey(Buffer.from(pem), 'a key of the gateway');
}

async function mandateKeys(own: PrivateKey, others: readonly PublicKey[]): Promise<Custody['mandate']> {
  const all = [publicOf(own), ...others];
  const jwks = await Promise.all(all.map(({ key }) => jwkOf(key)));
  const [{ kid } = { kid: '' }] = jwks;
  return {
    jwks,
    keys: new Map(all.map(({ key }, i) => [jwks[i]?.kid ?? '', key])),
    sign: (claims) =>
      new SignJWT({ ...claims })
        .setProtectedHeader({ alg: 'ES256', typ: MANDATE_TYPE, kid: kid ?? '' })
        .sign(own.key),
  };
}

async function jwkOf(key: PublicKey['key']): Promise<JWK> {
  const jwk = await exportJWK(key);
  return { ...jwk, kid: await calculateJwkThumbprint(jwk), use: 'sig', alg: 'ES256' };
}

/** The last 32 bytes of an Ed25519 SubjectPublicKeyInfo are the key (RFC 8410, 4). */
function logSigner(own: PrivateKey): LogSigner {
  const der = createPublicKey(own.key).export({ type: 'spki', format: 'der' });
  return {
    publicKey: der.toString('base64'),
    raw: der.subarray(-32),
    sign: async (data) => own.sign(data),
  };
}

// ── where they are ──────────────────────────────────────────────────────────────────────────

function loadOwn(data: string, purpose: Purpose, env: Environment): PrivateKey {
  const variable = variableOf(purpose);
  const given = env[variable];
  if (given !== undefined && given !== '') return ofKind(purpose, variable, Buffer.from(given));
  const file = privateFile(data, purpose);
  refuseUnsafe(file);
  return ofKind(purpose, file, readKey(file));
}

function ofKind(purpose: Purpose, name: string, pem: Buffer): PrivateKey {
  return expectKind(purpose, name, parsePrivateKey(pem, name));
}

/** `evidence.2026.pub` beside `evidence.pem`: its private half signs no more, or not yet. */
function loadOthers(data: string, purpose: Purpose): readonly PublicKey[] {
  const names = existsSync(keysFolder(data)) ? listFolder(keysFolder(data)) : [];
  if ('why' in names) throw unreadable(keysFolder(data), names.why);
  return names
    .filter((name) => name.startsWith(`${purpose}.`) && name.endsWith('.pub'))
    .map((name) => join(keysFolder(data), name))
    .map((file) => expectKind(purpose, file, parsePublicKey(readKey(file), file)));
}

function expectKind<K extends { readonly algorithm: string }>(purpose: Purpose, name: string, key: K): K {
  if (key.algorithm === KINDS[purpose]) return key;
  throw new RunError(
    'KEY_UNSUPPORTED',
    `expected ${KINDS[purpose]}, found that ${name} is ${key.algorithm}`,
    {
      hint: 'make the keys of a gateway with `countersign gateway keygen --data DIR`',
    },
  );
}

function readKey(file: string): Buffer {
  const bytes = readRegular(file, MAX_KEY_BYTES);
  if ('why' in bytes) throw unreadable(file, bytes.why);
  return bytes;
}

/** A private key that others can read is everybody's. */
function refuseUnsafe(file: string): void {
  if (process.platform === 'win32' || !existsSync(file)) return;
  const stats = [lstatSync(file), statSync(file)].filter((one) => !one.isSymbolicLink());
  refuseStrangers(file, stats);
  if (stats.every(({ mode }) => (mode & 0o077) === 0)) return;
  throw new RunError('KEY_UNREADABLE', `${file} can be read by others than its owner`, {
    hint: `run \`chmod 600 ${file}\`, and think of making another key: it may have been read`,
  });
}

/** Who can put a file there can put a key there that verifies. A folder in which nobody replaces another's will do. */
function refuseChangeable(folder: string): void {
  const stats = process.platform === 'win32' ? undefined : statSync(folder, { throwIfNoEntry: false });
  if (stats === undefined) return;
  if ((stats.mode & 0o022) === 0 || (stats.mode & 0o1000) !== 0) return;
  throw new RunError('KEY_UNREADABLE', `${folder} can be changed by others than its owner`, {
    hint: `run \`chmod 700 ${folder}\`, and look whether all that is in it is yours`,
  });
}

/** Whose file it is can change it whatever its mode: ours, or the administrator's. */
function refuseStrangers(path: string, stats: readonly Stats[]): void {
  const own = process.geteuid?.();
  if (own === undefined) return; // Windows has no such owners
  if (stats.every(({ uid }) => uid === own || uid === 0)) return;
  throw new RunError('KEY_UNREADABLE', `${path} belongs to another user than the gateway’s`, {
    hint: `run \`chown -R $(id -u) ${path}\` as its administrator, and look whether the keys are yours`,
  });
}

/** What is signed for one purpose must be nothing for another. */
function refuseOneForTwo(keys: Readonly<Record<Purpose, PrivateKey>>): void {
  const ids = PURPOSES.map((purpose) => keys[purpose].id);
  const second = PURPOSES.find((_, i) => ids.indexOf(ids[i] ?? '') !== i);
  if (second === undefined) return;
  throw new RunError('KEY_UNSUPPORTED', `expected a key of its own for ${second}, found that of another`, {
    hint: 'take four keys, as `countersign gateway keygen --data DIR` makes them',
  });
}

function unreadable(name: string, why: string): RunError {
  return new RunError('KEY_UNREADABLE', `${name} is no key that can be used: ${why}`, {
    hint: 'restore it from where the keys are kept; for a new gateway `countersign gateway keygen --data DIR` makes them',
  });
}
