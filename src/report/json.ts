import type { Verdict } from '../model.ts';

/** The verdict document, indented. Parsing it gives back the identical document. */
export function renderJson(verdict: Verdict): string {
  return inertJson(verdict);
}

/**
 * JSON of which no line does anything to a terminal or a CI log. What is invisible, and the second `#` of the
 * openings a runner acts on anywhere in a line, is written as `\uXXXX`, which means the same to a parser.
 */
export function inertJson(value: unknown): string {
  const text = JSON.stringify(value, null, 2);
  // `#` never belongs to an escape of JSON's own, and both patterns can only match inside strings.
  const inert = text.replace(INVISIBLE, escapeUnits).replace(/##(?=\[|vso\[)/gi, '#\\u0023');
  return `${inert}\n`;
}

/** Cc but for our own line ends (JSON.stringify escapes those in strings), Cf, Cs, Zl, Zp, what shows as nothing. */
const INVISIBLE = /(?!\n)[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800]/gu;

function escapeUnits(char: string): string {
  return Array.from({ length: char.length }, (_, i) => `\\u${hex(char.charCodeAt(i))}`).join('');
}

function hex(unit: number): string {
  return unit.toString(16).padStart(4, '0');
}
