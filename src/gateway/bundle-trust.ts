import { type PublicKey, parsePublicKey } from '../attestation/keys.ts';
import type { GatewayConfig, TenantConfig } from '../config/gateway.ts';
import { RunError } from '../errors.ts';
import { readRegular } from '../lib/files.ts';
import type { Custody } from './custody.ts';
import type { BundleTrust } from './evidence-bundle.ts';

/** Who may have signed a bundle of these tenants: the gateway, a key of theirs, or a run of a known issuer. */

const MAX_FILE_BYTES = 1024 * 1024;

/** @throws RunError KEY_UNREADABLE, KEY_UNSUPPORTED, TRUST_ROOT_UNREADABLE */
export function bundleTrust(
  { issuers, trustedRoot }: GatewayConfig,
  custody: Pick<Custody, 'evidence'>,
  tenants: readonly TenantConfig[],
): Omit<BundleTrust, 'now'> {
  return {
    keys: [...custody.evidence.keys, ...tenants.flatMap(ownKeys)],
    issuers: issuers.map(({ issuer }) => issuer),
    roots: {
      trustedRoot: trustedRoot === null ? null : fileAt(trustedRoot, 'TRUST_ROOT_UNREADABLE'),
      offline: true,
      cache: null,
    },
  };
}

function ownKeys({ evidenceKeys }: TenantConfig): readonly PublicKey[] {
  return evidenceKeys.map((file) => parsePublicKey(fileAt(file, 'KEY_UNREADABLE').bytes, file));
}

function fileAt(
  file: string,
  code: 'KEY_UNREADABLE' | 'TRUST_ROOT_UNREADABLE',
): { readonly name: string; readonly bytes: Buffer } {
  const bytes = readRegular(file, MAX_FILE_BYTES);
  if (!('why' in bytes)) return { name: file, bytes };
  throw new RunError(code, `${file} cannot be read: ${bytes.why}`, {
    hint: 'name a file that the gateway may read, in its configuration',
  });
}
