import { RunError, type RunErrorCode } from '../errors.ts';
import { inert } from '../lib/inert.ts';

/** What every reader of policies shares, without the weight of a parser. */

/** A policy of a thousand rules is a tenth of this. */
export const MAX_POLICY_BYTES = 1024 * 1024;

/** What a message may repeat of a file. */
const MAX_WHY = 500;

export type Position = { readonly line: number; readonly column: number };

/** What is wrong at a place of a file. */
export type Invalid = (name: string, position: Position, why: string, hint?: string) => RunError;

/** One line whatever is in it: a key may hold line feeds and escape sequences. */
export const invalidPolicy: Invalid = invalidAs(
  'POLICY_INVALID',
  'mend that line, then run `countersign policy validate`',
);

/** The same of another kind of file. */
export function invalidAs(code: RunErrorCode, usual: string): Invalid {
  return (name, { line, column }, why, hint = usual) =>
    new RunError(code, `${name}:${line}:${column}: ${clipped(why, MAX_WHY)}`, { hint });
}

/** What a message may repeat of one word. */
const MAX_WORD = 100;

/** A word of the file, as a message shows it. */
export function quoted(word: string): string {
  return `\`${clipped(word, MAX_WORD)}\``;
}

/** Cut before it is read, and again: an escape is longer than what it stands for. */
function clipped(text: string, max: number): string {
  const shown = inert(text.slice(0, max));
  if (shown.length <= max && text.length <= max) return shown;
  return `${shown.slice(0, max - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}
