import type { Bundle } from '../bundle.ts';
import { issuedBy } from '../certificate.ts';
import type { ExpectedSigner } from '../identity.ts';
import { parsePublicKey } from '../keys.ts';
import type { Trust } from '../verify.ts';
import { parseAuthority, parseTrustedRoot, type TrustRoot } from './trusted-root.ts';
import { loadTrustRoot, type RootSource } from './tuf.ts';

/** Which trust a bundle is held against: what the user named, else the root of whoever issued the certificate. */

export type RootOptions = {
  /** A `trusted_root.json` that was named; null: the built-in ones. */
  readonly trustedRoot: { readonly name: string; readonly bytes: Buffer } | null;
  /** Opens no socket. */
  readonly offline: boolean;
  /** Where refreshed roots are kept; null: nowhere. */
  readonly cache: string | null;
};

/** @throws RunError TRUST_ROOT_UNREADABLE, TRUST_ROOT_STALE, TRUST_ROOT_INVALID, KEY_UNREADABLE, KEY_UNSUPPORTED */
export async function trustFor(
  bundle: Bundle,
  signer: ExpectedSigner,
  options: RootOptions,
  now: Date,
): Promise<Trust> {
  switch (signer.kind) {
    case 'sigstore':
    case 'sigstore-pattern':
    case 'sigstore-source':
      return { kind: 'authorities', root: await rootOf(nameFor(bundle), options, now) };
    case 'certificate':
      return {
        kind: 'authorities',
        root: parseAuthority(signer.root, { name: signer.name, date: null, from: 'file', note: null }),
      };
    case 'key': {
      const key = parsePublicKey(signer.key, signer.name);
      const named = options.trustedRoot === null ? null : await rootOf('sigstore', options, now);
      return {
        kind: 'keys',
        find: () => ({ id: key.id, key: key.key, validFor: null }),
        // Without a root of its own a key needs none; what the bundle has besides is checked all the same.
        root: named ?? (hasWitness(bundle) ? await rootOf('sigstore', options, now) : null),
        demands: signer.logged && named !== null ? demandsOf(named) : { log: false, time: false },
      };
    }
    case 'npm': {
      const { npmKeys } = await import('./npm-keys.ts');
      const keys = npmKeys();
      return {
        kind: 'keys',
        find: (hint) => keys.get(hint) ?? null,
        root: await rootOf('sigstore', options, now),
        demands: { log: true, time: true },
      };
    }
  }
}

/** A log, or where there is none a clock: that of the root that was named. */
function demandsOf({ demands }: TrustRoot): { readonly log: boolean; readonly time: boolean } {
  return { log: demands.log, time: !demands.log };
}

function hasWitness({ entries, timestamps }: Bundle): boolean {
  return entries.length + timestamps.length > 0;
}

type BuiltIn = 'sigstore' | 'github';

/** The authority's own word chooses where to look; whether it really issued the certificate is checked there. */
function nameFor({ material }: Bundle): BuiltIn {
  return material.kind === 'certificate' && issuedBy(material.leaf) === 'GitHub, Inc.'
    ? 'github'
    : 'sigstore';
}

/** A root is loaded once for all bundles of a run. */
const LOADED = new WeakMap<RootOptions, Map<BuiltIn, Promise<TrustRoot>>>();

function rootOf(name: BuiltIn, options: RootOptions, now: Date): Promise<TrustRoot> {
  const loaded = LOADED.get(options) ?? new Map<BuiltIn, Promise<TrustRoot>>();
  LOADED.set(options, loaded);
  const found = loaded.get(name) ?? loadRoot(name, options, now);
  loaded.set(name, found);
  return found;
}

async function loadRoot(name: BuiltIn, options: RootOptions, now: Date): Promise<TrustRoot> {
  if (options.trustedRoot !== null) {
    const { bytes, name: file } = options.trustedRoot;
    return parseTrustedRoot(bytes, { name: file, date: null, from: 'file', note: null });
  }
  const { BUILT_IN } = await import('./built-in.ts');
  const source: RootSource = BUILT_IN[name];
  const { bytes, from, date, note } = await loadTrustRoot(source, { ...options, now });
  return parseTrustedRoot(bytes, { name, date, from, note });
}
