import type { ForgeName, MandateScope } from '../model.ts';

/** The gateway's configuration, as the gateway knows it. */

export type RateLimit = { readonly rate: number; readonly burst: number };

export type IssuerConfig = {
  readonly issuer: string;
  readonly provider: ForgeName;
  readonly audience: string;
  readonly server: string | null;
  /** Whether its address need not be public. */
  readonly isPrivate: boolean;
};

export type BindingConfig = {
  readonly issuer: string;
  readonly repositoryId: string;
  /** Empty: any. */
  readonly workflows: readonly string[];
  readonly workflowShas: readonly string[];
  readonly scopes: readonly MandateScope[];
};

export type TenantConfig = {
  readonly name: string;
  /** Absolute files, by the policy's name. */
  readonly policies: ReadonlyMap<string, string>;
  readonly bindings: readonly BindingConfig[];
  readonly evidenceKeys: readonly string[];
};

export type GatewayConfig = {
  /** Without a slash at its end. */
  readonly url: string;
  readonly listen: { readonly host: string; readonly port: number };
  readonly tls: { readonly certificate: string; readonly key: string } | null;
  /** Absolute. */
  readonly data: string;
  /** Null: the embedded one. */
  readonly database: string | null;
  readonly issuers: readonly IssuerConfig[];
  readonly tenants: readonly TenantConfig[];
  /** Addresses or networks whose `X-Forwarded-For` is believed. */
  readonly trustedProxies: readonly string[];
  readonly limits: { readonly perAddress: RateLimit; readonly perBinding: RateLimit };
  /** Absolute; null: the built-in roots. */
  readonly trustedRoot: string | null;
  readonly dangerouslyAllowHttpIssuers: boolean;
};
