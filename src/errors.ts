/**
 * Every way a run ends without a verdict, and every reason a proof is refused.
 *
 * `RunError`: the invocation is wrong (exit 2) or no verdict could be reached (exit 3).
 * `VerificationError`: something was parsed and refused (exit 1).
 * Anything else that is thrown is a bug (exit 70).
 */

/** Codes of `RunError` with the exit code each one ends in. */
export const RUN_CODES = {
  // 2: the invocation, the policy or a lock is wrong
  USAGE: 2,
  NOT_A_REPOSITORY: 2,
  REVISION_INVALID: 2,
  REVISION_UNKNOWN: 2,
  BASE_UNKNOWN: 2,
  NO_MERGE_BASE: 2,
  HISTORY_SHALLOW: 2,
  POLICY_NOT_FOUND: 2,
  POLICY_INVALID: 2,
  SARIF_INVALID: 2,
  SIGNER_REQUIRED: 2,
  SIGNER_UNAVAILABLE: 2,
  KEY_UNREADABLE: 2,
  KEY_UNSUPPORTED: 2,
  IDENTITY_REQUIRED: 2,
  SUBJECT_UNREADABLE: 2,
  BUNDLE_UNREADABLE: 2,
  TRUST_ROOT_UNREADABLE: 2,
  PREDICATE_INVALID: 2,
  EVIDENCE_UNREADABLE: 2,
  OUTPUT_UNSAFE: 2,
  OUTPUT_UNWRITABLE: 2,
  GATEWAY_TRUST_UNREADABLE: 2,
  CONFIG_UNREADABLE: 2,
  CONFIG_INVALID: 2,
  DATA_UNUSABLE: 2,
  DATABASE_UNAVAILABLE: 2,
  // 3: no verdict could be reached
  GIT_NOT_FOUND: 3,
  GIT_FAILED: 3,
  GIT_TIMEOUT: 3,
  OBJECT_MISSING: 3,
  OBJECT_CORRUPT: 3,
  CHANGE_TOO_LARGE: 3,
  POLICY_COST: 3,
  POLICY_FAILED: 3,
  TOKEN_UNAVAILABLE: 3,
  TOKEN_REFUSED: 3,
  GATEWAY_UNAVAILABLE: 3,
  GATEWAY_REFUSED: 3,
  GATEWAY_UNTRUSTED: 3,
  TLS_UNTRUSTED: 3,
  TRUST_ROOT_STALE: 3,
  TRUST_ROOT_INVALID: 3,
  CONTEXT_UNREADABLE: 3,
  CONTEXT_MISMATCH: 3,
  EVENT_UNSUPPORTED: 3,
  FORGE_UNAVAILABLE: 3,
  HEAD_MOVED: 3,
  SIGNING_FAILED: 3,
  REPORT_FAILED: 3,
  // 3, and a gateway's 503: nothing was written
  STORAGE_UNAVAILABLE: 3,
  LOG_CORRUPT: 3,
  CLOCK_SKEW: 3,
  ISSUER_UNAVAILABLE: 3,
} as const;

export type RunErrorCode = keyof typeof RUN_CODES;

/** The invocation is wrong or no verdict could be reached. `hint` is the next thing to type or to change. */
export class RunError extends Error {
  override readonly name = 'RunError';
  readonly code: RunErrorCode;
  readonly hint: string;

  constructor(code: RunErrorCode, message: string, options: { hint: string; cause?: unknown }) {
    super(message, { cause: options.cause });
    this.code = code;
    this.hint = options.hint;
  }

  get exitCode(): 2 | 3 {
    return RUN_CODES[this.code];
  }
}

/** Why a proof was parsed and refused, with what to do about it. */
const VERIFICATION_HINTS = {
  EVIDENCE_FILES: 'restore the directory as `countersign check` wrote it: nothing missing, nothing added',
  EVIDENCE_TAMPERED: 'do not trust this directory: fetch the evidence again from where it was published',
  EVIDENCE_MISMATCH: 'the files come from different runs: fetch the whole directory of one run again',
  SIGNER_MISMATCH: 'name the signer you trust exactly, or do not trust what this one signed',
  BUNDLE_MALFORMED:
    'fetch the bundle again from where it was published; one that stays so was made to mislead',
  PAYLOAD_TYPE: 'ask for an in-toto attestation: nothing else is read out of an envelope',
  SIGNATURE_INVALID:
    'name the key of who signed; if that is the one, bundle or artifact was changed after signing: fetch them again',
  CHAIN_INVALID: 'name the root that issued the certificate with --trusted-root, if you trust it',
  SCT_MISSING: 'do not trust this certificate: its issuer did not log it where the trusted root demands',
  LOG_UNPROVEN:
    'ask for a Sigstore bundle with its log entry (an envelope alone has none), or fetch the receipt again; --trusted-root names the root of a private log',
  LOG_UNKNOWN:
    'name the discovery document of the gateway that logged it, saved when you began to trust it: --gateway-trust FILE',
  LOG_FORKED:
    'do not trust this log: keep both checkpoints and tell its operators, who run `countersign gateway fsck`',
  LOG_MISMATCH: 'do not trust this bundle: its log entry is about something else',
  TIME_UNPROVEN:
    'sign again with a log or a timestamp authority of the trusted root; check this machine’s clock',
  ISSUER_MISMATCH:
    'pass --certificate-oidc-issuer exactly as the signer’s certificate has it, if you trust it',
  SOURCE_MISMATCH: 'name the repository, ref or workflow you expect, or do not use this artifact',
  SUBJECT_MISMATCH: 'fetch the artifact and its bundle again from one release: they do not belong together',
  DIGEST_WEAK: 'ask for an attestation with sha256 or sha512 digests',
  PREDICATE_TYPE: 'ask for what this attestation is about, or for another attestation of the artifact',
  VSA_REJECTED: 'verify again with the verifier that you trust, and take its newer summary',
} as const;

export type VerificationErrorCode = keyof typeof VERIFICATION_HINTS;

/** A proof was parsed and refused. */
export class VerificationError extends Error {
  override readonly name = 'VerificationError';
  readonly code: VerificationErrorCode;

  constructor(code: VerificationErrorCode, message: string) {
    super(message);
    this.code = code;
  }

  get hint(): string {
    return VERIFICATION_HINTS[this.code];
  }
}
