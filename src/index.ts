/** What npm users may import: the documents that cross process borders, and the errors they end in. */
export {
  RUN_CODES,
  RunError,
  type RunErrorCode,
  VerificationError,
  type VerificationErrorCode,
} from './errors.ts';
export type { Finding, Policy, PolicyRule, Unchecked, Verdict } from './model.ts';
