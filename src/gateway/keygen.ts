import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, mkdtempSync, openSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { calculateJwkThumbprint, exportJWK } from 'jose';
import { parsePublicKey } from '../attestation/keys.ts';
import { RunError } from '../errors.ts';
import { writeSecret, writing } from '../lib/files.ts';
import type { Environment } from '../model.ts';
import { keysFolder, PURPOSES, type Purpose, privateFile, variableOf } from './custody.ts';
import { makeDataFolder } from './database/owner.ts';

/** Makes a gateway's keys: all four at once, or none. */

/** The public halves, in the forms in which discovery will show them; the log has no name before it has a URL. */
export type PublicHalves = {
  readonly mandate: { readonly kid: string; readonly public_key: string };
  readonly evidence: { readonly keyid: string; readonly public_key: string };
  readonly policy: { readonly keyid: string; readonly public_key: string };
  readonly log: { readonly public_key: string };
};

/** @throws RunError OUTPUT_UNSAFE when there are keys or were, DATA_UNUSABLE, OUTPUT_UNWRITABLE */
export async function makeKeys(data: string): Promise<PublicHalves> {
  const folder = keysFolder(data);
  if (existsSync(folder))
    throw new RunError('OUTPUT_UNSAFE', `${folder} is not written: there are keys already`, {
      hint: 'keys are never written over: move the folder away if you are sure, or name another --data',
    });
  if (wasUsed(data))
    throw new RunError('OUTPUT_UNSAFE', `${folder} is not written: a gateway has used other keys here`, {
      hint: 'put its keys back from where they are kept: others would void what it has signed, and its log',
    });
  const top = makeDataFolder(data);
  const pairs = { mandate: ec(), evidence: ec(), policy: ec(), log: generateKeyPairSync('ed25519') };
  writing(folder, () => {
    const fresh = mkdtempSync(join(top, '.keys-')); // mode 0700
    try {
      for (const purpose of PURPOSES)
        writeSecret(join(fresh, `${purpose}.pem`), pemOf(pairs[purpose].privateKey));
      syncFolder(fresh);
      renameSync(fresh, folder);
      syncFolder(top);
    } finally {
      rmSync(fresh, { recursive: true, force: true });
    }
  });
  return {
    mandate: {
      kid: await calculateJwkThumbprint(await exportJWK(pairs.mandate.publicKey)),
      public_key: publicPem(pairs.mandate.publicKey),
    },
    evidence: named(pairs.evidence.publicKey),
    policy: named(pairs.policy.publicKey),
    log: { public_key: publicPem(pairs.log.publicKey) },
  };
}

/**
 * Whether a gateway that starts here has to make its keys first. Where it has run before, keys that are gone are
 * gone: new ones would make a second log and void what was signed.
 */
export function needsKeys(data: string, env: Environment): boolean {
  const missing = PURPOSES.filter((purpose) => !isThere(data, purpose, env));
  return missing.length === PURPOSES.length && !existsSync(keysFolder(data)) && !wasUsed(data);
}

/** By what a gateway makes after its keys. */
function wasUsed(data: string): boolean {
  return ['postgres', 'objects'].some((name) => existsSync(join(data, name)));
}

function isThere(data: string, purpose: Purpose, env: Environment): boolean {
  return (env[variableOf(purpose)] ?? '') !== '' || existsSync(privateFile(data, purpose));
}

/** Names are on the disk, too: a log must not outlive its key. */
function syncFolder(folder: string): void {
  const file = openSync(folder, 'r');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

function ec() {
  return generateKeyPairSync('ec', { namedCurve: 'P-256' });
}

function pemOf(key: KeyObject): string {
  return key.export({ type: 'pkcs8', format: 'pem' }).toString();
}

function publicPem(key: KeyObject): string {
  return key.export({ type: 'spki', format: 'pem' }).toString();
}

function named(key: KeyObject): PublicHalves['evidence'] {
  const pem = publicPem(key);
  return { keyid: parsePublicKey(Buffer.from(pem), 'a new key').hint, public_key: pem };
}
