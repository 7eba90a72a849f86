import type { KeyObject } from 'node:crypto';
import {
  type CertificateRequest,
  CODE_SIGNING,
  type Extension,
  ecPair,
  makeCertificate,
  type Pair,
  type San,
} from './certificates.ts';
import { GITHUB_CLAIMS, githubExtensions } from './oidc.ts';

/** Certificates as Fulcio issues them, and as it never would. */

const MINUTE = 60_000;

/** A timestamp with fractions of a second is written one way and read another. */
export function wholeSeconds(date: Date): Date {
  return new Date(Math.floor(date.getTime() / 1000) * 1000);
}

export type SctOptions = {
  readonly now: Date;
  readonly issuer: KeyObject;
  readonly log: 'trusted' | 'unknown';
};

export type Issuing = {
  readonly keys: { readonly ca: Pair };
  sctList(preCertificate: Buffer, options: SctOptions): Promise<Buffer>;
};

export type Leaf = { readonly certificate: Buffer; readonly privateKey: KeyObject | null };

export type LeafOptions = {
  /** One URI, or any names; default: the workflow of `GITHUB_CLAIMS`. */
  readonly san?: string | readonly San[];
  /** In place of the default ones of `GITHUB_CLAIMS`. */
  readonly extensions?: readonly Extension[];
  /** The OIDC issuer in the default extensions. */
  readonly issuer?: string;
  /** Default: a new P-256 pair, whose private half is in the answer. */
  readonly publicKey?: KeyObject;
  readonly now?: Date;
  /** Default: ten minutes. */
  readonly minutes?: number;
  readonly eku?: readonly string[];
  readonly ca?: boolean | null;
  readonly keyUsage?: 'digitalSignature' | 'keyCertSign' | null;
  readonly subject?: string | null;
  /** `other-issuer`: proof of a certificate that another authority has issued. */
  readonly sct?: 'good' | 'none' | 'unknown-log' | 'other-issuer' | 'other-certificate';
  /** Who signs it instead of the instance's authority. */
  readonly issuedBy?: { readonly name: string; readonly key: Pair };
};

/** A certificate of this instance, good unless an option says otherwise. */
export async function issueLeaf(sigstore: Issuing, options: LeafOptions = {}): Promise<Leaf> {
  const pair = options.publicKey === undefined ? ecPair() : null;
  const now = wholeSeconds(options.now ?? new Date());
  const san = options.san ?? `https://github.com/${GITHUB_CLAIMS.job_workflow_ref}`;
  const issuedBy = options.issuedBy ?? { name: 'issuing', key: sigstore.keys.ca };
  const claims = { ...GITHUB_CLAIMS, iss: options.issuer ?? GITHUB_CLAIMS.iss };
  const request: CertificateRequest = {
    subject: options.subject ?? null,
    publicKey: options.publicKey ?? pair?.publicKey ?? ecPair().publicKey,
    issuer: issuedBy.name,
    issuerKey: issuedBy.key,
    notBefore: now,
    notAfter: new Date(now.getTime() + (options.minutes ?? 10) * MINUTE),
    ca: options.ca ?? null,
    keyUsage: options.keyUsage === undefined ? 'digitalSignature' : options.keyUsage,
    eku: options.eku ?? [CODE_SIGNING],
    san: typeof san === 'string' ? [{ kind: 'uri', value: san }] : san,
    extensions: options.extensions ?? githubExtensions(claims),
  };
  const sct = await sctOf(sigstore, request, options.sct ?? 'good');
  const certificate = makeCertificate({ ...request, extensions: [...request.extensions, ...sct] });
  return { certificate, privateKey: pair?.privateKey ?? null };
}

async function sctOf(
  sigstore: Issuing,
  request: CertificateRequest,
  kind: NonNullable<LeafOptions['sct']>,
): Promise<readonly Extension[]> {
  if (kind === 'none') return [];
  const other =
    kind === 'other-certificate'
      ? { ...request, san: [{ kind: 'uri', value: 'https://other.test' } as const] }
      : request;
  const value = await sigstore.sctList(makeCertificate(other), {
    now: request.notBefore,
    issuer: kind === 'other-issuer' ? ecPair().publicKey : request.issuerKey.publicKey,
    log: kind === 'unknown-log' ? 'unknown' : 'trusted',
  });
  return [{ oid: '1.3.6.1.4.1.11129.2.4.2', value }];
}
