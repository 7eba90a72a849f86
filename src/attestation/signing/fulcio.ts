import { type KeyObject, sign, X509Certificate } from 'node:crypto';
import { z } from 'zod';
import { bodyOf, nameOf, parseAnswer, post, type Service, wrongIfThrown } from './ask.ts';
import { possessorOf } from './token.ts';

/** A certificate from Fulcio (`POST /api/v2/signingCert`). Decodes only: whose it is, is the caller's to check. */

const issued = z.object({ chain: z.object({ certificates: z.array(z.string()).min(1).max(16) }) });

/** Detached: an authority without a log of its certificates. */
const answerSchema = z.union([
  z.object({ signedCertificateEmbeddedSct: issued }).transform((one) => one.signedCertificateEmbeddedSct),
  z.object({ signedCertificateDetachedSct: issued }).transform((one) => one.signedCertificateDetachedSct),
]);

export type KeyPair = { readonly privateKey: KeyObject; readonly publicKey: KeyObject };

/**
 * The first certificate of the chain: the one of the key, with the token's owner in it.
 * @throws RunError SIGNING_FAILED, TOKEN_UNAVAILABLE
 */
export async function requestCertificate(
  service: Service,
  token: string,
  { privateKey, publicKey }: KeyPair,
): Promise<X509Certificate> {
  const answer = await post(service, '/api/v2/signingCert', {
    credentials: { oidcIdentityToken: token },
    publicKeyRequest: {
      publicKey: {
        algorithm: 'ECDSA',
        content: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
      },
      proofOfPossession: sign('sha256', Buffer.from(possessorOf(token)), privateKey).toString('base64'),
    },
  });
  const { chain } = parseAnswer(service, answerSchema, bodyOf(service, answer));
  return wrongIfThrown(nameOf(service), () => new X509Certificate(chain.certificates[0] ?? ''));
}
