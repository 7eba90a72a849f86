import { resolve } from 'node:path';
import { type ExpectedSigner, issuerOf } from '../attestation/identity.ts';
import type { AskedSigner } from '../config/identity.ts';
import { RunError } from '../errors.ts';
import { readRegular } from '../lib/files.ts';
import { MAX_TRUSTED_ROOT_BYTES } from '../releases/trusted-root.ts';

/** Whom to trust, as it was asked for, with the files that were named for it. */

/** @throws RunError USAGE, IDENTITY_REQUIRED, KEY_UNREADABLE */
export async function signerOf(asked: AskedSigner, sourceRepository: string | null): Promise<ExpectedSigner> {
  switch (asked.kind) {
    case 'identity':
      return { kind: 'sigstore', subject: asked.subject, issuer: asked.issuer };
    case 'pattern': {
      const { compileIdentity } = await import('../attestation/identity-pattern.ts');
      const { pattern, issuer } = asked;
      return { kind: 'sigstore-pattern', pattern, issuer, matches: compileIdentity(pattern) };
    }
    case 'source': {
      const issuer = asked.issuer ?? issuerOf(sourceRepository ?? '');
      if (issuer !== null) return { kind: 'sigstore-source', workflow: asked.workflow, issuer };
      throw new RunError('IDENTITY_REQUIRED', `nobody here knows who signs for ${sourceRepository ?? ''}`, {
        hint: 'add --certificate-oidc-issuer URL of its forge',
      });
    }
    case 'key':
      return { kind: 'key', name: asked.name, key: readKey(asked), logged: true };
    case 'npm':
      return { kind: 'npm' };
  }
}

/** A PEM key is well under a kilobyte. */
const MAX_KEY_BYTES = 65_536;

function readKey({ file, name }: { file: string; name: string }): Buffer {
  const bytes = readRegular(file, MAX_KEY_BYTES);
  if (!('why' in bytes)) return bytes;
  throw new RunError('KEY_UNREADABLE', `${name} is no key that can be used: ${bytes.why}`, {
    hint: 'name the PEM file of the public key, or registry:npm for the keys of the npm registry',
  });
}

/** @throws RunError TRUST_ROOT_UNREADABLE */
export function readRoot(name: string, directory: string): { name: string; bytes: Buffer } {
  const bytes = readRegular(resolve(directory, name), MAX_TRUSTED_ROOT_BYTES);
  if (!('why' in bytes)) return { name, bytes };
  throw new RunError('TRUST_ROOT_UNREADABLE', `${name} is no trusted root: ${bytes.why}`, {
    hint: 'name a trusted_root.json with --trusted-root, or leave it out for the built-in ones',
  });
}
