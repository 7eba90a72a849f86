import { createHash } from 'node:crypto';
import { decode } from '../../src/changes/decode.ts';
import { changeFromContents } from '../../src/changes/from-contents.ts';
import { surfaceOf } from '../../src/changes/surface.ts';
import type {
  Change,
  ChangedFile,
  Circumstances,
  Commit,
  Facts,
  FileSide,
  FileStatus,
  Hunk,
  ObjectId,
  Path,
} from '../../src/model.ts';
import type { CaseReader } from '../../src/policy/cases.ts';
import { checkEdits } from '../../src/providers/guards.ts';

/** How `policy test` reads its cases. */
export const READER: CaseReader = { changeOf: changeFromContents, checkEdits };

/** One changed file by its bytes; without `before` it is added, without `after` deleted, with `oldPath` renamed. */
export type Edit = {
  readonly path: Path;
  readonly oldPath?: Path;
  readonly before?: string | Buffer;
  readonly after?: string | Buffer;
  readonly inSkill?: boolean;
};

/** A change of one merge base, as `changes/` would read it, with a simpler idea of what an added line is. */
function changeOf(edits: readonly Edit[], commits: readonly Commit[]): Change {
  const files = edits.map(fileOf).sort((a, b) => (a.path < b.path ? -1 : 1));
  const base = '1'.repeat(40);
  const digest = createHash('sha256').update(JSON.stringify(files)).digest('hex');
  return {
    base,
    mergeBases: [base],
    head: '2'.repeat(40),
    commits,
    digest: `sha256:${digest}`,
    files,
    treeProblems: [],
    submodules: { status: 'unchanged' },
  };
}

/** A change that somebody types on their own machine. */
const CIRCUMSTANCES: Circumstances = {
  event: 'local',
  actor: { login: '', kind: 'human' },
  branches: { base: '', head: '' },
  labels: [],
  repository: 'https://example.invalid/acme/shop',
  today: '2026-01-01',
};

/** What a case says beside the files. */
export type Around = Partial<Circumstances> & { readonly commits?: readonly Commit[] };

/** The facts of a run with no evidence in the tree, no policy file and no other scanner. */
export function factsOf(edits: readonly Edit[], { commits = [], ...around }: Around = {}): Facts {
  const change = changeOf(edits, commits);
  return {
    change,
    circumstances: { ...CIRCUMSTANCES, ...around },
    scans: [],
    headPaths: null,
    releases: null,
    scanned: [change.head],
    evidencePath: null,
    policyPaths: [],
    checkEdits: [],
  };
}

function fileOf(edit: Edit): ChangedFile {
  const oldPath = edit.oldPath ?? null;
  const before = linesOf(edit.before);
  const after = linesOf(edit.after);
  const base = sideOf(oldPath ?? edit.path, edit.before);
  const head = sideOf(edit.path, edit.after);
  const added = hunksOf(after, new Set(before));
  const removed = hunksOf(before, new Set(after));
  return {
    status: statusOf(edit),
    path: edit.path,
    oldPath,
    base,
    head,
    binary: isBinary(base) || isBinary(head),
    surface: surfaceOf(edit.path, edit.inSkill ?? false),
    added,
    removed,
    texts: null,
    whole: oldPath === null ? null : { base: hunksOf(before, new Set()), head: hunksOf(after, new Set()) },
    addedLines: countOf(added),
    removedLines: countOf(removed),
    oddLineEnds: /\r(?!\n|$)|[\v\f\x1c-\x1e\x85\u2028\u2029]/.test(
      decode(Buffer.from(edit.after ?? '')).text,
    ),
  };
}

function statusOf(edit: Edit): FileStatus {
  if (edit.oldPath !== undefined) return 'renamed';
  if (edit.before === undefined) return 'added';
  return edit.after === undefined ? 'deleted' : 'modified';
}

function sideOf(path: Path, body: string | Buffer | undefined): FileSide | null {
  if (body === undefined) return null;
  const bytes = Buffer.from(body);
  const { encoding, binary, opacity } = decode(bytes);
  const content = { kind: 'lines', encoding, binary, opacity } as const;
  return { path, mode: '100644', id: blobId(bytes), size: bytes.length, content };
}

function isBinary(side: FileSide | null): boolean {
  return side?.content.kind === 'lines' && side.content.binary;
}

function blobId(bytes: Buffer): ObjectId {
  return createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}

function linesOf(body: string | Buffer | undefined): readonly string[] {
  const { text } = decode(Buffer.from(body ?? ''));
  return text === '' ? [] : text.replace(/\n$/, '').split('\n');
}

function hunksOf(lines: readonly string[], other: ReadonlySet<string>): readonly Hunk[] {
  const hunks: Hunk[] = [];
  for (const [index, line] of lines.entries()) {
    if (other.has(line)) continue;
    const last = hunks.at(-1);
    const follows = last !== undefined && last.line + last.count === index + 1;
    if (!follows) hunks.push({ line: index + 1, count: 1, text: line });
    else hunks[hunks.length - 1] = { ...last, count: last.count + 1, text: `${last.text}\n${line}` };
  }
  return hunks;
}

function countOf(hunks: readonly Hunk[]): number {
  return hunks.reduce((total, { count }) => total + count, 0);
}
