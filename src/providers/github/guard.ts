import type { Change, ChangedFile, CheckEdit, Path } from '../../model.ts';
import { AUTHORED, type GuardedFile, type HeadText, mayNameCheck, namesCheck } from './guard/file.ts';

/** What a change does to the check in GitHub's own files. The parser is loaded where one of them may concern us. */

/** Of the one part of a repository that GitHub runs; names with other letters are other files to it. */
const WORKFLOW = /^\.github\/workflows\/[^/]+\.ya?ml$/;
const ACTION = /(?:^|\/)action\.ya?ml$/;

/** All the text of one change that is parsed, a second for each mebibyte: nobody writes as much by hand. */
const MAX_PARSED = 4 * 1024 * 1024;

export async function githubCheckEdits(change: Change): Promise<readonly CheckEdit[]> {
  const skipped = skipEdits(change);
  const files = change.files.flatMap(guardedFiles);
  const unread = change.files.flatMap(unreadEdits);
  const asked = files.filter(({ kind, bases, head }) =>
    [...bases, textOf(head)].some(kind === 'workflow' ? mayNameCheck : namesCheck),
  );
  if (asked.length === 0) return [...skipped, ...unread];
  const sizes = asked.flatMap(({ bases, head }) => [...bases, textOf(head)].map(({ length }) => length));
  if (sizes.reduce((sum, size) => sum + size, 0) > MAX_PARSED)
    return [...skipped, ...unread, ...asked.flatMap(bothEdits)];
  const { compareFiles } = await import('./guard/compare.ts');
  const touched = new Set(change.files.flatMap(({ path, oldPath }) => [path, oldPath ?? path]));
  return [...skipped, ...unread, ...compareFiles(asked, touched)];
}

function kindOf(path: Path): GuardedFile['kind'] | null {
  if (WORKFLOW.test(path)) return 'workflow';
  return ACTION.test(path) ? 'action' : null;
}

/** A workflow that becomes an action is one that is gone, and another that is new. */
function guardedFiles({ path, oldPath, texts, head }: ChangedFile): readonly GuardedFile[] {
  const before = texts === null || texts.bases.length === 0 ? null : kindOf(oldPath ?? path);
  const after = texts === null || texts.head === null ? null : kindOf(path);
  const bases = [...new Set(texts?.bases)];
  const now = headOf(texts?.head ?? null, head);
  if (before !== null && before === after) return [{ path, kind: before, bases, head: now }];
  const gone: HeadText = { status: texts?.head === null ? 'deleted' : 'moved' };
  return [
    ...(before === null ? [] : [{ path, kind: before, bases, head: gone }]),
    ...(after === null ? [] : [{ path, kind: after, bases: [], head: now }]),
  ];
}

function headOf(text: string | null, side: ChangedFile['head']): HeadText {
  if (text === null) return { status: 'deleted' };
  return side?.content.kind === 'lines' ? { status: 'there', text } : { status: 'replaced' };
}

function textOf(head: HeadText): string {
  return head.status === 'there' ? head.text : '';
}

// ── what needs no parser ────────────────────────────────────────────────────────────────────

function unreadEdits(file: ChangedFile): readonly CheckEdit[] {
  const { path, oldPath, texts, base, added } = file;
  if (texts !== null) return [];
  const before = base !== null && kindOf(oldPath ?? path) === 'workflow';
  if (before) return [tooLarge(path, 'removed')];
  const isNamed =
    kindOf(path) === 'workflow' && added.some(({ text }) => namesCheck(text) || AUTHORED.test(text));
  return isNamed ? [tooLarge(path, 'name-reused')] : [];
}

function bothEdits({ path }: GuardedFile): readonly CheckEdit[] {
  return [tooLarge(path, 'removed'), tooLarge(path, 'name-reused')];
}

function tooLarge(path: Path, kind: CheckEdit['kind']): CheckEdit {
  return { kind, path, line: null, message: 'too large to be compared with what it was', text: 'size' };
}

/** What GitHub looks for in the message of a head before it starts anything for it. */
const SKIP = /\[(?:skip ci|ci skip|no ci|skip actions|actions skip)\]/i;
const SKIP_TRAILER = /^skip-checks:[ \t]*true[ \t]*$/im;

function skipEdits({ commits, head }: Change): readonly CheckEdit[] {
  const { message = '' } = commits.find(({ id }) => id === head) ?? {};
  const last =
    message
      .trimEnd()
      .split(/\n[ \t]*\n/)
      .at(-1) ?? '';
  const word = SKIP.exec(message)?.[0] ?? SKIP_TRAILER.exec(last)?.[0];
  if (word === undefined) return [];
  return [
    {
      kind: 'removed',
      path: null,
      line: null,
      message: `the head commit’s message has \`${word.trim().toLowerCase()}\`: the check is not started for it`,
      text: 'skip',
    },
  ];
}
