import { VerificationError } from '../errors.ts';
import type { CertificateClaims } from './certificate.ts';

/** Who may have signed, and whether a certificate names exactly them. */

export type ExpectedSigner =
  | { readonly kind: 'sigstore'; readonly issuer: string; readonly subject: string }
  /** RE2 over the whole name, both ends anchored; `matches` is it, compiled. */
  | {
      readonly kind: 'sigstore-pattern';
      readonly issuer: string;
      readonly pattern: string;
      readonly matches: (subject: string) => boolean;
    }
  /** Anybody who signed in a run of the expected source, with the workflow if one is named. */
  | { readonly kind: 'sigstore-source'; readonly issuer: string; readonly workflow: string | null }
  /** PEM, a certificate of an authority. */
  | { readonly kind: 'certificate'; readonly name: string; readonly root: Buffer }
  /** PEM. */
  | {
      readonly kind: 'key';
      readonly name: string;
      readonly key: Buffer;
      /** Whether the log that a named trusted root lists has to have it; without such a root none has. */
      readonly logged: boolean;
    }
  /** The keys of the npm registry. */
  | { readonly kind: 'npm' };

/** What is expected of the run that signed, besides who. */
export type ExpectedSource = {
  /** `https://host/owner/name`. */
  readonly sourceRepository: string | null;
  /** `refs/heads/main`, as the forge writes it. */
  readonly sourceRef: string | null;
};

/** The issuers whose runs carry the source in the certificate, and where their repositories are. */
const FORGES: readonly { readonly host: string; readonly issuer: string }[] = [
  { host: 'https://github.com/', issuer: 'https://token.actions.githubusercontent.com' },
  { host: 'https://gitlab.com/', issuer: 'https://gitlab.com' },
];

/** @returns the issuer that signs for repositories of this forge, or null when it has to be named. */
export function issuerOf(repository: string): string | null {
  return FORGES.find(({ host }) => repository.startsWith(host))?.issuer ?? null;
}

type SigstoreSigner = Extract<ExpectedSigner, { issuer: string }>;

/** @throws VerificationError ISSUER_MISMATCH, SIGNER_MISMATCH */
export function checkIdentity(claims: CertificateClaims, expected: SigstoreSigner): void {
  if (claims.issuer !== expected.issuer)
    throw new VerificationError(
      'ISSUER_MISMATCH',
      `expected the issuer ${expected.issuer}, found ${claims.issuer ?? 'none'}`,
    );
  // Fulcio writes the workflow twice for forges; of two that differ nobody knows which a policy looked at.
  if (claims.buildSigner !== null && isUrl(claims.subject) && claims.buildSigner !== claims.subject)
    throw new VerificationError('SIGNER_MISMATCH', 'the certificate’s name and its build signer differ');
  const found = claims.subject;
  if (isUrl(found) && claims.subjectKind !== 'uri')
    throw new VerificationError('SIGNER_MISMATCH', 'the certificate’s name is a URL only by its looks');
  switch (expected.kind) {
    case 'sigstore':
      if (found !== expected.subject) throw mismatch(`the signer ${expected.subject}`, found);
      return;
    case 'sigstore-pattern':
      if (!expected.matches(found))
        throw mismatch(`a signer that as a whole matches ${expected.pattern}`, found);
      return;
    case 'sigstore-source':
      if (expected.workflow !== null && !isWorkflow(found, expected.workflow))
        throw mismatch(`the workflow ${expected.workflow}`, found);
  }
}

function isUrl(name: string): boolean {
  return name.startsWith('https://');
}

/** Without `@ref` the workflow at any ref, never one whose path only begins the same. */
function isWorkflow(found: string, expected: string): boolean {
  if (expected.includes('@')) return found === expected;
  if (!found.startsWith(`${expected}@`)) return false;
  const ref = found.slice(expected.length + 1);
  // A file's name may hold an @ as well: behind ours stands a ref or a commit, and nothing that has one.
  return /^(?:refs\/.+|[0-9a-f]{40}|[0-9a-f]{64})$/.test(ref) && !ref.includes('@refs/');
}

function mismatch(expected: string, found: string): VerificationError {
  return new VerificationError('SIGNER_MISMATCH', `expected ${expected}, found ${found}`);
}

/** What Fulcio saw of the run. @throws VerificationError SOURCE_MISMATCH */
export function checkSource(claims: CertificateClaims, expected: ExpectedSource): void {
  const pairs: readonly (readonly [string, string | null, string | null])[] = [
    ['source repository', expected.sourceRepository, claims.sourceRepository],
    ['source ref', expected.sourceRef, claims.sourceRef],
  ];
  for (const [what, wanted, found] of pairs) {
    if (wanted !== null && wanted !== found)
      throw new VerificationError(
        'SOURCE_MISMATCH',
        `expected the ${what} ${wanted}, found ${found ?? 'none'}`,
      );
  }
}
