/**
 * Makes text from a change safe to print on one line of a terminal or of a CI log: control and invisible
 * characters are shown as `\u{HEX}`, line ends too, and the openings that runners act on anywhere in a line
 * (`##[…` of GitHub and Azure, `##vso[…`) are broken. Used under every format's own escaping.
 */
export function inert(text: string): string {
  return text
    .replace(UNSAFE, (char) => `\\u{${(char.codePointAt(0) ?? 0).toString(16)}}`)
    .replace(/##(?=\[|vso\[)/gi, '#\\u{23}');
}

/** Cc, Cf, Cs, Zl, Zp and what else is invisible; the emoji joiner stays. */
const UNSAFE = /(?!\u200d)(?:\u034f|[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\u115f\u1160\u3164\uffa0])/gu;
