import { RE2JS, type RE2JSException, RE2JSSyntaxException } from 're2js';
import { quoted } from '../position.ts';

/** What is wrong with a pattern, in words for whoever wrote it. */

/** A character that nobody sees; in double quotes YAML makes it of `\b`, `\f` and others. */
const CONTROL = /[^\P{Cc}\t]/u;

/** Nobody means these, and they match nothing: null when there is none. */
export function controlProblem(pattern: string): { readonly why: string; readonly hint: string } | null {
  const [control] = CONTROL.exec(pattern) ?? [];
  if (control === undefined) return null;
  const what =
    control === '\b'
      ? 'in double quotes `\\b` is a backspace and no word boundary'
      : `the control character ${quoted(control)} stands in it`;
  return {
    why: `${what}: write the pattern in single quotes`,
    hint: "put it in single quotes, as in `added: '\\bfoo'`; a control character itself is `\\x` and two digits",
  };
}

/** What RE2 leaves out, by how it begins. */
const LEFT_OUT: readonly (readonly [begins: RegExp, what: string])[] = [
  [/^\(\?<?[=!]/, 'RE2 looks neither ahead nor behind'],
  [/^\\[1-9]/, 'RE2 has no backreferences'],
  [/^\\Z/, 'write `$`'],
];

/** The library's words, and the part of the pattern they are about. */
export function syntaxProblem(error: RE2JSException, flags: number): string {
  if (!(error instanceof RE2JSSyntaxException) || error.input === null)
    return error.message.replace(/^error parsing regexp: /, '');
  // The library writes its flags before the pattern.
  const part = (flags & RE2JS.MULTILINE) === 0 ? error.input : error.input.replace(/^\(\?m\)/, '');
  const left = LEFT_OUT.find(([begins]) => begins.test(part))?.[1];
  return `${error.error}: ${quoted(part)}${left === undefined ? '' : `; ${left}`}`;
}
