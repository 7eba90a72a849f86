import { RunError } from '../../errors.ts';
import type { PrivateKey } from '../keys.ts';

/** Who signs: a key, or a Sigstore identity (`sigstore.ts`). */

export type Signer = {
  /** A key's URN, or the identity in the certificate. */
  readonly id: string;
  /**
   * The bytes of a Sigstore bundle v0.3 in canonical JSON, DSSE over the payload.
   * @throws RunError SIGNING_FAILED, TOKEN_UNAVAILABLE
   */
  readonly sign: (payload: Buffer, payloadType: string) => Promise<Buffer>;
};

export type KeySigner = Signer & Pick<PrivateKey, 'hint'>;

/** Signs with a key of one's own: no log, no time, no network. */
export function keySigner(key: PrivateKey): KeySigner {
  return {
    id: key.id,
    hint: key.hint,
    sign: async (payload, payloadType) => {
      const { bundleBytes, signedBytes } = await import('./envelope.ts');
      return bundleBytes(
        { payload, payloadType, signature: signing(key, signedBytes(payload, payloadType)) },
        key.hint,
      );
    },
  };
}

function signing(key: PrivateKey, data: Buffer): Buffer {
  try {
    return key.sign(data);
  } catch (cause) {
    throw new RunError('SIGNING_FAILED', 'the key does not sign', {
      hint: 'check the key with `openssl pkey -in KEY -check -noout`',
      cause,
    });
  }
}
