import { RunError } from '../../errors.ts';
import { inert } from '../../lib/inert.ts';
import type { ApiAnswer } from './api.ts';

/** What could not be said to GitHub. */

/** Of GitHub's own words. */
const MAX_WORDS = 200;

export type Refused = ApiAnswer<unknown> & { readonly kind: 'refused' };

export function reportFailed(message: string, hint: string, cause?: unknown): RunError {
  return new RunError('REPORT_FAILED', message, { hint, cause });
}

/** The token may not do it, or may not even see that it could. */
export function isForbidden({ status }: Refused): boolean {
  return status === 403 || status === 404;
}

export function refusedBy(what: string, { status, message }: Refused, hint: string): RunError {
  const words = inert(message.slice(0, MAX_WORDS));
  const said = words === '' ? `status ${status}` : `status ${status}: ${words}`;
  return reportFailed(`${what}: GitHub answers with ${said}`, hint);
}

/** A forge that does not answer is a report that failed. @throws RunError REPORT_FAILED, and what else `work` throws */
export async function reporting<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof RunError) || error.code !== 'FORGE_UNAVAILABLE') throw error;
    throw reportFailed(`the status check is not reported: ${error.message}`, error.hint, error);
  }
}
