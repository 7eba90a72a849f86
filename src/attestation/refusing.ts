import { VerificationError, type VerificationErrorCode } from '../errors.ts';

/**
 * Runs a check that is a library's. Whatever it throws at what somebody else wrote is a refusal; its message may
 * quote that, so ours is told.
 * @throws VerificationError the code
 */
export function refusing<T>(code: VerificationErrorCode, message: string, check: () => T): T {
  try {
    return check();
  } catch (error) {
    if (error instanceof VerificationError) throw error;
    throw new VerificationError(code, message);
  }
}
