import type { SigstoreServices } from '../../model.ts';

/** Which Sigstore signs: the public one, or one of one's own. */

export type Services = SigstoreServices;

/** The public-good instance; its log says when, so that no timestamp is needed. */
export const PUBLIC_SERVICES: Services = {
  fulcioUrl: 'https://fulcio.sigstore.dev',
  rekorUrl: 'https://rekor.sigstore.dev',
  tsaUrl: null,
};

/** What a token for Sigstore is for. */
export const AUDIENCE = 'sigstore';

/**
 * Three tries each; asking and witnessing take their own time, and neither takes longer. An answer is some
 * kilobytes: a chain of certificates, a log entry with its proof.
 */
export const LIMITS = {
  requestMs: 4_500,
  retries: 2,
  firstDelayMs: 250,
  phaseMs: 15_000,
  maxBytes: 262_144,
};
export type Limits = typeof LIMITS;
