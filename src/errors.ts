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
  EVIDENCE_UNREADABLE: 2,
  OUTPUT_UNSAFE: 2,
  OUTPUT_UNWRITABLE: 2,
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
  CONTEXT_UNREADABLE: 3,
  EVENT_UNSUPPORTED: 3,
  SIGNING_FAILED: 3,
  REPORT_FAILED: 3,
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
  SIGNER_MISMATCH: 'pass the key of the signer you trust, or do not trust this evidence',
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
