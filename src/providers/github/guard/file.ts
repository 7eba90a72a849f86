import type { CheckEdit, Path } from '../../../model.ts';
import type { Workflow } from './workflow.ts';

/** One changed file on its way: what it is to GitHub, its text, and what that says. */

/** One changed file with all that can be known of both sides. */
export type GuardedFile = {
  /** As the change has it: where it is found. */
  readonly path: Path;
  readonly kind: Workflow['kind'];
  /** What each merge base had there; none where GitHub did not look. */
  readonly bases: readonly string[];
  readonly head: HeadText;
};

export type HeadText =
  | { readonly status: 'there'; readonly text: string }
  | { readonly status: 'deleted' | 'moved' | 'replaced' };

export type ReadFile = Pick<GuardedFile, 'path' | 'kind'> & {
  /** What could be read of each merge base; what nobody could read has run nothing. */
  readonly bases: readonly Workflow[];
  readonly head:
    | { readonly status: 'read'; readonly workflow: Workflow; readonly lines: readonly string[] }
    | { readonly status: 'unreadable' | 'deleted' | 'moved' | 'replaced' };
  /** Whether a head that cannot be read has our name, and no merge base that ran the check or could not be read either. */
  readonly isNamed: boolean;
};

/** What the author of a change writes: a job may be called after it. */
export const AUTHORED =
  /\bgithub\.(?:head_ref|ref_name|actor|triggering_actor|event\.(?:pull_request\.(?:title|body|head|user)|head_commit\.message|sender))\b/i;

/** As somebody may take it for another: without marks, letters that only look otherwise, and what nobody sees. */
export function folded(text: string): string {
  if (/^[\0-\x7f]*$/.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .replace(/[\p{M}\p{Default_Ignorable_Code_Point}]+/gu, '')
    .toLowerCase();
}

/** Whether a job in it may be called as we are: what computes a name may put it together in any order. */
export function mayNameCheck(text: string): boolean {
  return /\{\{|\\[xuU\r\n]/.test(text) || namesCheck(text);
}

/** Whether our name is in a text: also in pieces, as expressions and scripts put them together. */
export function namesCheck(text: string): boolean {
  if (/countersign|dist\/cli\.js/i.test(text)) return true;
  return folded(unescaped(text))
    .replace(/[^a-z]+/g, '')
    .includes('countersign');
}

/** As double quotes of YAML and JSON have it. */
export function unescaped(text: string): string {
  return text.replace(/\\(?:x([0-9a-f]{2})|u([0-9a-f]{4})|U([0-9a-f]{8}))/gi, (_, two, four, eight) => {
    const code = Number.parseInt(two ?? four ?? eight, 16);
    return code > 0x10ffff ? '' : String.fromCodePoint(code);
  });
}

/** A finding's text is the line it stands on: it stays the same finding when lines move. */
export function editAt(
  file: ReadFile,
  kind: CheckEdit['kind'],
  { line, message }: { readonly line: number | null; readonly message: string },
): CheckEdit {
  const text = file.head.status === 'read' && line !== null ? (file.head.lines[line - 1] ?? '') : message;
  return { kind, path: file.path, line, message, text };
}
