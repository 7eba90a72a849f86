import { RunError } from '../../errors.ts';
import type { Signing, SigstoreServices } from '../../model.ts';
import { loadPrivateKey } from '../keys.ts';
import type { SelfCheck } from './self-check.ts';
import { PUBLIC_SERVICES } from './services.ts';
import { keySigner, type Signer } from './signer.ts';

/** Who signs, as it was asked for; `services` null: the public instance. */
export type AskedSigning = Exclude<Signing, { readonly mode: 'none' }>;

export type ChosenSigning =
  | Extract<Signing, { readonly mode: 'key' }>
  | {
      readonly mode: 'sigstore';
      readonly services: SigstoreServices | null;
      /** Nobody has asked for Sigstore by name: the token, too, has to let the repository be public. */
      readonly publicOnly: boolean;
    };

/**
 * The name of a private repository goes to a public log only when Sigstore is asked for by name.
 * @throws RunError SIGNER_REQUIRED
 */
export function chooseSigning(
  asked: AskedSigning,
  visibility: 'public' | 'private' | 'unknown' | 'outside-ci',
): ChosenSigning {
  if (asked.mode === 'key') return asked;
  if (asked.mode === 'sigstore') return { mode: 'sigstore', services: asked.services, publicOnly: false };
  switch (visibility) {
    case 'public':
      return { mode: 'sigstore', services: asked.services, publicOnly: true };
    case 'private':
    case 'unknown':
      throw new RunError(
        'SIGNER_REQUIRED',
        'the repository is not known to be public, and its name would be for everybody to read in the log of Sigstore',
        {
          hint: 'add --key FILE, or write --sign sigstore if that may be; a check may do without: --sign none',
        },
      );
    case 'outside-ci':
      throw new RunError('SIGNER_REQUIRED', 'outside CI nobody signs unless you say who', {
        hint: 'add --key FILE, or write --sign sigstore with a token in SIGSTORE_ID_TOKEN',
      });
  }
}

/**
 * Loads the key, or asks Sigstore for a certificate, which is good for some minutes.
 * @throws RunError KEY_UNREADABLE, KEY_UNSUPPORTED, TOKEN_UNAVAILABLE, SIGNER_REQUIRED, SIGNING_FAILED
 */
export async function openSigner(
  chosen: ChosenSigning,
  token: (audience: string) => Promise<string>,
  check: SelfCheck,
): Promise<Signer> {
  switch (chosen.mode) {
    case 'key':
      return keySigner(loadPrivateKey(chosen.file));
    case 'sigstore': {
      const { openSigstoreSigner } = await import('./sigstore.ts');
      const { publicOnly, services } = chosen;
      // Of the public instance the root is known; of another one only when it is named.
      const isKnown = services === null || check.roots.trustedRoot !== null;
      const selfCheck = isKnown ? check : null;
      return openSigstoreSigner({ services: services ?? PUBLIC_SERVICES, token, publicOnly, selfCheck });
    }
  }
}
