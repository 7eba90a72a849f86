import type { Signer } from '../attestation/signing/signer.ts';
import { loadSigner } from '../evidence/keys.ts';
import type { CheckConfig, Context, Provider } from '../model.ts';
import type { TrustedRootFile } from '../releases/trusted-root.ts';

/** Who signs the verdict of a run. */

export type Signing = {
  readonly provider: Provider;
  readonly elapsed: () => number;
  readonly trustedRoot: TrustedRootFile | null;
};

/**
 * Who signs is settled before anything is read; a certificate, which lives for minutes, is asked for at the end.
 * Null: nobody here does; the gateway does, where there is one.
 * @throws RunError SIGNER_REQUIRED, KEY_UNREADABLE, KEY_UNSUPPORTED; opening it, as `openSigner`
 */
export async function signingOf(
  { signing, cache }: CheckConfig,
  { visibility, now }: Context,
  { provider, elapsed, trustedRoot }: Signing,
): Promise<() => Promise<Signer | null>> {
  if (signing.mode === 'none' || signing.mode === 'gateway') return async () => null;
  if (signing.mode === 'key') {
    const signer = loadSigner(signing.file);
    return async () => signer;
  }
  const { chooseSigning, openSigner } = await import('../attestation/signing/open.ts');
  const chosen = chooseSigning(signing, provider.name === 'local' ? 'outside-ci' : visibility);
  const check = {
    roots: { trustedRoot, offline: false, cache },
    now: () => new Date(now.getTime() + elapsed()),
  };
  return () => openSigner(chosen, (audience) => provider.idToken(audience), check);
}
