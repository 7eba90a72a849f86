import { resolve } from 'node:path';
import { notEmpty, usage } from '../config.ts';
import { RunError } from '../errors.ts';

/** Flags that say against whom something is verified: cosign's and gh's names. */

/** Who may have signed, as it was asked for. */
export type AskedSigner =
  | { readonly kind: 'identity'; readonly subject: string; readonly issuer: string }
  | { readonly kind: 'pattern'; readonly pattern: string; readonly issuer: string }
  | { readonly kind: 'source'; readonly workflow: string | null; readonly issuer: string | null }
  | { readonly kind: 'key'; readonly file: string; readonly name: string }
  | { readonly kind: 'npm' };

export const IDENTITY_FLAGS = {
  'certificate-identity': { type: 'string' },
  'certificate-identity-regexp': { type: 'string' },
  'certificate-oidc-issuer': { type: 'string' },
  key: { type: 'string' },
  'trusted-root': { type: 'string' },
  offline: { type: 'boolean' },
} as const;

export type IdentityValues = {
  readonly 'certificate-identity'?: string;
  readonly 'certificate-identity-regexp'?: string;
  readonly 'certificate-oidc-issuer'?: string;
  readonly 'source-repository'?: string;
  readonly 'source-ref'?: string;
  readonly 'signer-workflow'?: string;
  readonly key?: string;
};

/** The keys that the npm registry signs with ship with us. */
const NPM_KEYS = 'registry:npm';

/** `whom` says what to pass when nobody is named. @throws RunError USAGE, IDENTITY_REQUIRED */
export function askedSigner(values: IdentityValues, directory: string, whom: string): AskedSigner {
  const subject = given('certificate-identity', values['certificate-identity']);
  const pattern = given('certificate-identity-regexp', values['certificate-identity-regexp']);
  const issuer = given('certificate-oidc-issuer', values['certificate-oidc-issuer']);
  const workflow = given('signer-workflow', values['signer-workflow']);
  const named = [subject, pattern, workflow].filter((one) => one !== null);
  if (named.length > 1)
    throw usage(
      '--certificate-identity, --certificate-identity-regexp and --signer-workflow contradict each other',
      'keep one of them',
    );
  if (values.key !== undefined) {
    if (named.length > 0 || issuer !== null)
      throw usage('--key and a certificate’s identity contradict each other', 'keep one of them');
    return keyOf(notEmpty('key', values.key), directory);
  }
  if (subject !== null || pattern !== null) return identityOf({ subject, pattern, issuer });
  if (values['source-repository'] !== undefined)
    return { kind: 'source', workflow: workflow === null ? null : workflowOf(workflow), issuer };
  if (issuer !== null) throw required('an issuer alone names nobody', 'add --certificate-identity SAN');
  if (workflow !== null || values['source-ref'] !== undefined)
    throw required(
      'a workflow or ref alone names no source',
      'add --source-repository https://HOST/OWNER/NAME',
    );
  throw required('it is verified against somebody, and nobody is named', whom);
}

export function given(flag: string, value: string | undefined): string | null {
  return value === undefined ? null : notEmpty(flag, value);
}

function required(message: string, hint: string): RunError {
  return new RunError('IDENTITY_REQUIRED', message, { hint });
}

type Named = {
  readonly subject: string | null;
  readonly pattern: string | null;
  readonly issuer: string | null;
};

function identityOf({ subject, pattern, issuer }: Named): AskedSigner {
  if (issuer === null)
    throw required(
      'a certificate’s identity is only as good as its issuer, and no issuer is named',
      'add --certificate-oidc-issuer URL, for example https://token.actions.githubusercontent.com',
    );
  if (subject !== null) return { kind: 'identity', subject, issuer };
  return { kind: 'pattern', pattern: pattern ?? '', issuer };
}

function keyOf(name: string, directory: string): AskedSigner {
  return name === NPM_KEYS ? { kind: 'npm' } : { kind: 'key', file: resolve(directory, name), name };
}

const ON_GITHUB = /^[\w-][\w.-]*\/[\w.-]+\/\.github\/workflows\/\S+$/;

function workflowOf(value: string): string {
  if (value.startsWith('https://')) return value;
  if (ON_GITHUB.test(value)) return `https://github.com/${value}`;
  if (/^[^/\s:.][^/\s:]*\.[^/\s:]+(?:\/[^/\s]+){3,}$/.test(value)) return `https://${value}`;
  throw usage(
    `--signer-workflow wants OWNER/NAME/.github/workflows/FILE or a URL, not ${value}`,
    'with @REF behind it for one ref, without for any',
  );
}
