import { RunError } from '../errors.ts';

/** What every reader of policies shares, without the weight of a parser. */

/** A policy of a thousand rules is a tenth of this. */
export const MAX_POLICY_BYTES = 1024 * 1024;

/** What a message may repeat of a file. */
const MAX_WHY = 500;

export type Position = { readonly line: number; readonly column: number };

export function invalidPolicy(
  name: string,
  { line, column }: Position,
  why: string,
  hint?: string,
): RunError {
  const [first = ''] = why.split('\n', 1);
  const brief = first.length > MAX_WHY ? `${first.slice(0, MAX_WHY)}…` : first;
  return new RunError('POLICY_INVALID', `${name}:${line}:${column}: ${brief}`, {
    hint: hint ?? 'mend that line; policies/README.md lists every key and rule',
  });
}
