import { RunError } from '../errors.ts';

/** What every reader of policies shares, without the weight of a parser. */

/** A policy of a thousand rules is a tenth of this. */
export const MAX_POLICY_BYTES = 1024 * 1024;

export type Position = { readonly line: number; readonly column: number };

export function invalidPolicy(
  name: string,
  { line, column }: Position,
  why: string,
  hint?: string,
): RunError {
  return new RunError('POLICY_INVALID', `${name}:${line}:${column}: ${why}`, {
    hint: hint ?? 'mend that line; policies/README.md lists every key and rule',
  });
}
