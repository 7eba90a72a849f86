import { z } from 'zod';
import { RunError } from '../../errors.ts';
import { parseStrictJson } from '../../lib/strict-json.ts';

/** Whom a token is about. Decodes only: the certificate authority checks the signature, we what it made of it. */

export type ExpectedIdentity = {
  readonly issuer: string;
  /** Null: how this issuer's tokens become a name is the authority's own. */
  readonly subject: string | null;
};

const text = z.string().min(1).max(4096);
const claimsSchema = z.object({
  iss: text,
  sub: text.optional(),
  email: text.optional(),
  email_verified: z.boolean().optional(),
  job_workflow_ref: text.optional(),
  ci_config_ref_uri: text.optional(),
  federated_claims: z.object({ connector_id: text }).optional(),
  repository_visibility: text.optional(),
  project_visibility: text.optional(),
});

const GITHUB = 'https://token.actions.githubusercontent.com';
const GITHUB_ENTERPRISE = /^https:\/\/token\.actions\.([a-z0-9-]+\.ghe\.com)$/;

/**
 * The identity that a certificate for this token has, as Fulcio's rules for its issuer say.
 * @throws RunError TOKEN_UNAVAILABLE
 */
export function identityOf(token: string): ExpectedIdentity {
  const claims = claimsOf(token);
  const { iss, sub, email, federated_claims: federated } = claims;
  if (email !== undefined) {
    if (claims.email_verified !== true) throw unreadable('its issuer has not verified the email address');
    return { issuer: federated?.connector_id ?? iss, subject: email };
  }
  if (sub === undefined) throw unreadable('it names nobody');
  return { issuer: iss, subject: subjectOf(claims) };
}

/** Whose name is signed to prove that a key is one's own: Fulcio compares it with the token it is given. @throws RunError TOKEN_UNAVAILABLE */
export function possessorOf(token: string): string {
  const { email, sub } = claimsOf(token);
  const possessor = email ?? sub;
  if (possessor === undefined) throw unreadable('it names nobody');
  return possessor;
}

/** Whether a token does not speak against its repository being public. @throws RunError TOKEN_UNAVAILABLE */
export function isPublic(token: string): boolean {
  const { repository_visibility: repository, project_visibility: project } = claimsOf(token);
  return (repository ?? project ?? 'public') === 'public';
}

type Claims = z.infer<typeof claimsSchema>;

function claimsOf(token: string): Claims {
  const [, payload, signature, ...more] = token.trim().split('.');
  if (payload === undefined || signature === undefined || more.length > 0)
    throw unreadable('it is no JSON web token');
  const json = parseStrictJson(Buffer.from(payload, 'base64url'));
  const claims = claimsSchema.safeParse('value' in json ? json.value : null);
  if (!claims.success) throw unreadable('it has not the claims of one');
  return claims.data;
}

function subjectOf({ iss, job_workflow_ref: workflow, ci_config_ref_uri: config }: Claims) {
  if (workflow !== undefined) {
    if (iss === GITHUB || iss.startsWith(`${GITHUB}/`)) return `https://github.com/${workflow}`;
    const enterprise = GITHUB_ENTERPRISE.exec(iss)?.[1];
    return enterprise === undefined ? null : `https://${enterprise}/${workflow}`;
  }
  return config === undefined ? null : `https://${config}`;
}

function unreadable(why: string): RunError {
  return new RunError('TOKEN_UNAVAILABLE', `the OIDC token cannot sign: ${why}`, {
    hint: 'give the job a token for the audience `sigstore`; SIGSTORE_ID_TOKEN holds nothing but the token',
  });
}
