import { createPublicKey, sign, verify } from 'node:crypto';
import type { Extension, Pair } from './certificates.ts';
import { utf8 } from './der.ts';

/** Tokens as GitHub Actions has them, and what Fulcio makes of their claims. */

const SHA = 'ba214227977e57973d87219493ad93eeda9c7d6c';

/** A job of the public repository acme/widget, on a tag. */
export const GITHUB_CLAIMS = {
  iss: 'https://token.actions.githubusercontent.com',
  sub: 'repo:acme/widget:ref:refs/tags/v1.2.3',
  event_name: 'push',
  job_workflow_ref: 'acme/widget/.github/workflows/release.yml@refs/tags/v1.2.3',
  job_workflow_sha: SHA,
  ref: 'refs/tags/v1.2.3',
  ref_type: 'tag',
  repository: 'acme/widget',
  repository_id: '792829709',
  repository_owner: 'acme',
  repository_owner_id: '398027',
  repository_visibility: 'public',
  run_attempt: '1',
  run_id: '11997537386',
  run_number: '7',
  runner_environment: 'github-hosted',
  sha: SHA,
  actor: 'octocat',
  workflow: 'release',
  workflow_ref: 'acme/widget/.github/workflows/release.yml@refs/tags/v1.2.3',
  workflow_sha: SHA,
};

export type Claims = typeof GITHUB_CLAIMS;

/** The variables of the same job; `GITHUB_EVENT_PATH` is the test's to write. */
export function githubVariables(claims: Claims = GITHUB_CLAIMS): Record<string, string> {
  return {
    GITHUB_ACTIONS: 'true',
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_EVENT_NAME: claims.event_name,
    GITHUB_REF: claims.ref,
    GITHUB_REPOSITORY: claims.repository,
    GITHUB_REPOSITORY_ID: claims.repository_id,
    GITHUB_REPOSITORY_OWNER: claims.repository_owner,
    GITHUB_REPOSITORY_OWNER_ID: claims.repository_owner_id,
    GITHUB_RUN_ATTEMPT: claims.run_attempt,
    GITHUB_RUN_ID: claims.run_id,
    GITHUB_SHA: claims.sha,
    GITHUB_WORKFLOW: claims.workflow,
    GITHUB_WORKFLOW_REF: claims.workflow_ref,
    GITHUB_WORKFLOW_SHA: claims.workflow_sha,
    RUNNER_ENVIRONMENT: claims.runner_environment,
    GITHUB_ACTOR: claims.actor,
  };
}

export function makeToken(claims: object, audience: string, issuer: Pair): string {
  const now = Math.floor(Date.now() / 1000);
  const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  const body = { aud: audience, iat: now, nbf: now, exp: now + 300, jti: `${now}`, ...claims };
  const signed = `${part({ alg: 'ES256', typ: 'JWT', kid: 'test' })}.${part(body)}`;
  const signature = sign('sha256', Buffer.from(signed), {
    key: issuer.privateKey,
    dsaEncoding: 'ieee-p1363',
  });
  return `${signed}.${signature.toString('base64url')}`;
}

/** What the mock takes on trust: the token is the issuer's, for Sigstore, and the key is the asker's. */
export function checkCertificateRequest(body: string, issuer: Pair): void {
  const { credentials, publicKeyRequest } = JSON.parse(body);
  const [header, payload, signature] = String(credentials.oidcIdentityToken).split('.');
  const key = { key: issuer.publicKey, dsaEncoding: 'ieee-p1363' } as const;
  const isSigned = verify(
    'sha256',
    Buffer.from(`${header}.${payload}`),
    key,
    Buffer.from(signature ?? '', 'base64url'),
  );
  const claims = JSON.parse(Buffer.from(payload ?? '', 'base64url').toString('utf8'));
  if (!isSigned || claims.aud !== 'sigstore') throw new Error('the token is not for this Fulcio');
  const subject = Buffer.from(claims.email ?? claims.sub);
  const proof = Buffer.from(publicKeyRequest.proofOfPossession, 'base64');
  if (!verify('sha256', subject, createPublicKey(publicKeyRequest.publicKey.content), proof))
    throw new Error('the key is not the asker’s');
}

const FULCIO = '1.3.6.1.4.1.57264.1';

/** The extensions Fulcio writes for a GitHub job: 1–6 raw, the others DER UTF8String. */
export function githubExtensions(claims: Claims = GITHUB_CLAIMS): readonly Extension[] {
  const host = 'https://github.com';
  const raw: Record<number, string> = {
    1: claims.iss,
    2: claims.event_name,
    3: claims.sha,
    4: claims.workflow,
    5: claims.repository,
    6: claims.ref,
  };
  const encoded: Record<number, string> = {
    8: claims.iss,
    9: `${host}/${claims.job_workflow_ref}`,
    10: claims.job_workflow_sha,
    11: claims.runner_environment,
    12: `${host}/${claims.repository}`,
    13: claims.sha,
    14: claims.ref,
    15: claims.repository_id,
    16: `${host}/${claims.repository_owner}`,
    17: claims.repository_owner_id,
    18: `${host}/${claims.workflow_ref}`,
    19: claims.workflow_sha,
    20: claims.event_name,
    21: `${host}/${claims.repository}/actions/runs/${claims.run_id}/attempts/${claims.run_attempt}`,
    22: claims.repository_visibility,
  };
  return [
    ...Object.entries(raw).map(([id, text]) => rawExtension(Number(id), text)),
    ...Object.entries(encoded).map(([id, text]) => fulcioExtension(Number(id), text)),
  ];
}

/** `1.3.6.1.4.1.57264.1.ID` with a DER UTF8String (8 and above). */
export function fulcioExtension(id: number, text: string): Extension {
  return { oid: `${FULCIO}.${id}`, value: utf8(text) };
}

/** `1.3.6.1.4.1.57264.1.ID` with the bare text (1 to 6). */
export function rawExtension(id: number, text: string): Extension {
  return { oid: `${FULCIO}.${id}`, value: Buffer.from(text, 'utf8') };
}
