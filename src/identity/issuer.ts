import type { ForgeName } from '../model.ts';

/** Whose tokens are taken; a row of the configuration's table, and the only thing that says so. */
export type Issuer = {
  /** `iss`, character for character. */
  readonly issuer: string;
  readonly provider: ForgeName;
  /** `aud`, character for character. */
  readonly audience: string;
  /** Where its repositories are, `https://host`; null: as the provider's issuers say it. */
  readonly server: string | null;
  /** A server in a network of one's own: its address need not be public. */
  readonly isPrivate?: boolean;
};

/** Asymmetric and of a fixed hash: nothing else is ever verified. */
export const ALGORITHMS = ['RS256', 'ES256'] as const;

export type TokenAlgorithm = (typeof ALGORITHMS)[number];
