/** A private Sigstore for tests: the instance, its certificates, and bundles signed without a request. */
export * from './sigstore/bundles.ts';
export * from './sigstore/certificates.ts';
export * from './sigstore/instance.ts';
export * from './sigstore/leaf.ts';
export * from './sigstore/oidc.ts';
export type { Service, Tamper } from './sigstore/servers.ts';
