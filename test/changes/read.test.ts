import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type History, openHistory } from '../../src/changes/history.ts';
import { readChange } from '../../src/changes/read.ts';
import { quotePath } from '../../src/lib/names.ts';
import type { Change, ChangedFile } from '../../src/model.ts';
import {
  EXECUTABLE,
  type Files,
  GITLINK,
  LINK,
  makeRepository,
  runGit,
  type TestRepository,
  temporaryFolder,
} from '../support/repository.ts';

const HINTS = { remote: 'origin', fullHistory: 'fetch it' };

async function read(directory: string, base: string, head: string): Promise<Change> {
  const history: History = await openHistory({ directory, base, head, hints: HINTS });
  try {
    return await readChange(history);
  } finally {
    history.close();
  }
}

const lines = (count: number, word = 'line'): string =>
  Array.from({ length: count }, (_, i) => `${word} ${i}\n`).join('');
const SUBMODULE = (digit: string, format: 'sha1' | 'sha256') => ({
  mode: GITLINK,
  id: digit.repeat(format === 'sha1' ? 40 : 64),
});
const utf16 = (text: string): Buffer => Buffer.from(`\ufeff${text}`, 'utf16le');

/** Every kind of change at once. */
function sides(format: 'sha1' | 'sha256'): { before: Files; after: Files } {
  const before: Files = {
    'kept.md': 'kept\n',
    'modified.md': lines(20),
    'deleted.md': 'deleted\n',
    'folder/deleted.md': lines(3, 'gone'),
    'renamed/old.md': lines(40, 'text'),
    'renamed/same.md': lines(30, 'same'),
    'mode.sh': 'run\n',
    'type.md': 'a file\n',
    link: { mode: LINK, content: 'kept.md' },
    'submodule/moved': SUBMODULE('1', format),
    'submodule/removed': SUBMODULE('2', format),
    'crlf.md': 'one\ntwo\n',
    'no-end.md': 'one\ntwo\n',
    'end.md': 'one\ntwo',
    'empty-before.md': '',
    'empty-after.md': 'one\n',
    'binary.bin': Buffer.from([0, 1, 2, 3]),
    'utf16.txt': utf16('one\ntwo\n'),
    'was-folder/file.md': 'inside\n',
    'was-file': 'outside\n',
  };
  const after: Files = {
    'kept.md': 'kept\n',
    'modified.md': lines(20)
      .replace('line 3\n', 'line three\nline three and a half\n')
      .replace('line 9\n', ''),
    'renamed/new.md': lines(40, 'text').replace('text 7', 'edited 7'),
    'renamed/moved.md': lines(30, 'same'),
    'added.md': 'added\n',
    'added-empty.md': '',
    'mode.sh': { mode: EXECUTABLE, content: 'run\n' },
    'type.md': { mode: LINK, content: 'kept.md' },
    link: { mode: LINK, content: 'added.md' },
    'submodule/moved': SUBMODULE('3', format),
    'submodule/added': SUBMODULE('4', format),
    'crlf.md': 'one\r\ntwo\r\n',
    'no-end.md': 'one\ntwo',
    'end.md': 'one\ntwo\n',
    'empty-before.md': 'one\n',
    'empty-after.md': '',
    'binary.bin': Buffer.from([0, 1, 2, 4, 5]),
    'utf16.txt': utf16('one\ntwo\nthree\n'),
    'was-folder': 'a file now\n',
    'was-file/file.md': 'in a folder now\n',
    'odd name \u00e9.md': 'odd\n',
  };
  return { before, after };
}

type Row = {
  readonly status: string;
  readonly oldPath: string;
  readonly path: string;
  readonly modes: string;
  readonly ids: string;
};

/** What git's own diff says, path by path. */
function rawRows(repository: TestRepository, base: string, head: string): readonly Row[] {
  const fields = repository
    .git(['diff', '--raw', '-z', '--no-abbrev', '-M', '--ignore-submodules=none', base, head])
    .split('\0');
  const rows: Row[] = [];
  for (let i = 0; i + 1 < fields.length; ) {
    const [oldMode = '', newMode = '', oldId = '', newId = '', status = ''] = (fields[i] ?? '')
      .slice(1)
      .split(' ');
    const [from = '', to = ''] = fields.slice(i + 1, i + 3);
    const isRename = status.startsWith('R');
    rows.push({
      status: status.slice(0, 1),
      oldPath: from,
      path: isRename ? to : from,
      modes: `${oldMode} ${newMode}`,
      ids: `${oldId} ${newId}`,
    });
    i += isRename ? 3 : 2;
  }
  return rows.sort(byPath);
}

const byPath = (a: { path: string }, b: { path: string }): number =>
  Buffer.compare(Buffer.from(a.path), Buffer.from(b.path));

const LETTERS = { added: 'A', modified: 'M', deleted: 'D', renamed: 'R', 'type-changed': 'T' } as const;

function rowOf(file: ChangedFile, none: string): Row {
  const { base, head } = file;
  return {
    status: LETTERS[file.status],
    oldPath: file.oldPath ?? file.path,
    path: file.path,
    modes: `${base?.mode ?? '000000'} ${head?.mode ?? '000000'}`,
    ids: `${base?.id ?? none} ${head?.id ?? none}`,
  };
}

/** Lines added and removed by path; `-` for binary. */
function numstat(repository: TestRepository, base: string, head: string): Map<string, string> {
  const fields = repository
    .git(['diff', '--numstat', '-z', '-M', '--minimal', '--ignore-submodules=none', base, head])
    .split('\0');
  const counts = new Map<string, string>();
  for (let i = 0; i + 1 < fields.length; ) {
    const [added, removed, path = ''] = (fields[i] ?? '').split('\t');
    // A rename's two paths follow in fields of their own.
    counts.set(path === '' ? (fields[i + 2] ?? '') : path, `${added} ${removed}`);
    i += path === '' ? 3 : 1;
  }
  return counts;
}

test.each(['sha1', 'sha256'] as const)('a change is what git says it is, with %s', async (format) => {
  const repository = makeRepository({ format });
  const { before, after } = sides(format);
  const base = repository.commit(repository.files(before));
  const head = repository.commit(repository.files(after), [base]);
  const change = await read(repository.root, base, head);
  const none = '0'.repeat(format === 'sha1' ? 40 : 64);
  expect(change.files.map((file) => rowOf(file, none))).toEqual(rawRows(repository, base, head));

  const counts = numstat(repository, base, head);
  const mine = change.files.map((file) => [
    file.path,
    file.binary ? '- -' : `${file.addedLines} ${file.removedLines}`,
  ]);
  // Git takes UTF-16 for binary; its lines are read here.
  counts.set('utf16.txt', '1 0');
  expect(new Map(mine as [string, string][])).toEqual(counts);
  for (const { base: old, head: now } of change.files) {
    for (const side of [old, now]) {
      if (side === null || side.mode === GITLINK) continue;
      expect(side.size).toBe(Number(repository.git(['cat-file', '-s', side.id])));
    }
  }
});

test('the same change has the same digest wherever it is read from', async () => {
  const repository = makeRepository();
  const { before, after } = sides('sha1');
  const { commit, files, root, ref, git } = repository;
  const base = commit(files(before));
  const head = commit(files(after), [base]);
  ref('refs/heads/main', base);
  ref('refs/heads/feature', head);
  const { digest } = await read(root, base, head);
  mkdirSync(join(root, 'sub/folder'), { recursive: true });
  const worktree = join(temporaryFolder(), 'worktree');
  git(['worktree', 'add', '-q', '--no-checkout', worktree, 'feature']);
  const bare = join(temporaryFolder(), 'bare.git');
  runGit(root, ['clone', '-q', '--bare', root, bare]);
  expect((await read(join(root, 'sub/folder'), 'main', 'feature')).digest).toBe(digest);
  expect((await read(worktree, 'main', 'HEAD')).digest).toBe(digest);
  expect((await read(bare, base, 'feature')).digest).toBe(digest);
  git(['tag', '-a', '-m', 'tag', 'v1', head]);
  expect((await read(root, 'main', 'v1')).head).toBe(head);
  git(['gc', '-q', '--prune=now']);
  expect((await read(root, 'main', 'feature')).digest).toBe(digest);
});

test('a rename keeps both paths and all lines of both sides', async () => {
  const { commit, files, root } = makeRepository();
  const base = commit(files({ 'a/old.md': lines(10) }));
  const head = commit(files({ 'b/new.md': lines(10).replace('line 4', 'line four') }), [base]);
  const [file, ...rest] = (await read(root, base, head)).files;
  expect(rest).toEqual([]);
  expect(file).toMatchObject({
    status: 'renamed',
    path: 'b/new.md',
    oldPath: 'a/old.md',
    base: { path: 'a/old.md' },
    added: [{ line: 5, count: 1, text: 'line four' }],
    removed: [{ line: 5, count: 1, text: 'line 4' }],
    whole: { base: [{ line: 1, count: 10 }], head: [{ line: 1, count: 10 }] },
  });
});

test('a link’s content is its target, and a submodule’s is its commit', async () => {
  const { commit, files, root } = makeRepository();
  const base = commit(files({ 'README.md': 'x\n' }));
  const after: Files = {
    'README.md': 'x\n',
    link: { mode: LINK, content: '../etc' },
    lib: SUBMODULE('a', 'sha1'),
  };
  const change = await read(root, base, commit(files(after), [base]));
  expect(change.files.map(({ head }) => head?.content)).toEqual([
    { kind: 'submodule' },
    { kind: 'symlink', target: '../etc' },
  ]);
  expect(change.files[1]?.added).toEqual([{ line: 1, count: 1, text: '../etc' }]);
});

test('base and head that are one commit are an empty change', async () => {
  const { commit, files, root } = makeRepository();
  const base = commit(files({ 'README.md': 'x\n' }));
  expect(await read(root, base, base)).toMatchObject({ files: [], mergeBases: [base], treeProblems: [] });
});

test('names of any bytes are sorted as git sorts them', async () => {
  const { commit, files, tree, blob, root, git } = makeRepository();
  const base = commit(files({}));
  const names = [[0x61, 0xff], [0xc3, 0xa9], [0x7a], [0xef, 0xbf, 0xbd], [0xf0, 0x9f, 0x98, 0x80]].map(
    (bytes) => Buffer.from(bytes),
  );
  const entries = names.sort(Buffer.compare).map((name) => ({ mode: '100644', name, id: blob('x\n') }));
  const head = commit(tree(entries), [base]);
  const listed =
    git(['-c', 'core.quotePath=false', 'ls-tree', '--name-only', '-z', head]).split('\0').length - 1;
  const { files: changed } = await read(root, base, head);
  expect(changed.length).toBe(listed);
  expect(changed.map(({ path }) => quotePath(path))).toEqual(['"a\\377"', 'z', 'é', '\ufffd', '😀']);
});
