import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type CliResult, runCli } from '../support/cli.ts';
import { makeRepository, type TestRepository, temporaryFolder, writeObject } from '../support/repository.ts';

/** Whatever is wrong with the input ends in a code, a message and a hint, as text and as JSON. */

const POLICY = 'version: 1\nname: small\n';

type Story = TestRepository & { readonly base: string; readonly head: string };

function makeStory(policy = POLICY): Story {
  const repository = makeRepository();
  const { files, commit, ref } = repository;
  const base = commit(files({ '.countersign/policy.yaml': policy, 'docs/a.md': 'a\n' }), [commit(files({}))]);
  const head = commit(files({ '.countersign/policy.yaml': policy, 'docs/a.md': 'a\nb\n' }), [base]);
  ref('refs/heads/main', base);
  ref('refs/heads/feature', head);
  return { ...repository, base, head };
}

const range = ({ base, head }: Story): string[] => ['--base', base, '--head', head];

function remove({ gitDir }: Story, id: string): void {
  rmSync(join(gitDir, 'objects', id.slice(0, 2), id.slice(2)));
}

/** The object file holds no zlib stream, or another object. */
function spoil(story: Story, id: string, how: 'garbage' | 'swapped'): void {
  remove(story, id);
  const objects = join(story.gitDir, 'objects');
  if (how === 'swapped') writeObject(objects, 'blob', Buffer.from('other\n'), 'sha1', id);
  else writeFileSync(join(objects, id.slice(0, 2), id.slice(2)), 'no zlib stream');
}

const rootTree = (story: Story): string => story.git(['rev-parse', `${story.head}^{tree}`]);
const docsTree = (story: Story): string => story.git(['rev-parse', `${story.head}:docs`]);
const blobOf = (story: Story): string => story.git(['rev-parse', `${story.head}:docs/a.md`]);

type Run = { readonly args: readonly string[]; readonly cwd: string };
type Case = readonly [title: string, code: 2 | 3, error: string, prepare: () => Run];

function damaged(damage: (story: Story) => void, names: (story: Story) => string[] = range): () => Run {
  return () => {
    const story = makeStory();
    damage(story);
    return { args: names(story), cwd: story.root };
  };
}

const fine = makeStory();
const at =
  (...args: string[]): (() => Run) =>
  (): Run => ({ args, cwd: fine.root });
const withRange = (...args: string[]): (() => Run) => at(...range(fine), ...args);

const file = (name: string, text: string): string => {
  const path = join(temporaryFolder(), name);
  writeFileSync(path, text);
  return path;
};

const EC_P384 = '-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n';

const CASES: readonly Case[] = [
  ['a folder that is no repository', 2, 'NOT_A_REPOSITORY', () => ({ args: [], cwd: temporaryFolder() })],
  ['a folder that does not exist', 2, 'NOT_A_REPOSITORY', at('-C', '/nonexistent/folder')],
  [
    'a .git that is a broken file',
    2,
    'NOT_A_REPOSITORY',
    () => {
      const cwd = temporaryFolder();
      writeFileSync(join(cwd, '.git'), 'gitdir: /nonexistent\n');
      return { args: [], cwd };
    },
  ],
  [
    'a configuration git cannot read',
    2,
    'NOT_A_REPOSITORY',
    damaged(
      (s) => writeFileSync(join(s.gitDir, 'config'), '[core'),
      () => ['--base', 'main'],
    ),
  ],
  ['an unknown name', 2, 'REVISION_UNKNOWN', at('--base', 'nowhere')],
  ['an unknown id', 2, 'REVISION_UNKNOWN', at('--base', '1'.repeat(40), '--head', fine.head)],
  ['an id of the other kind', 2, 'REVISION_UNKNOWN', at('--base', '1'.repeat(64), '--head', fine.head)],
  ['a blob for a commit', 2, 'REVISION_UNKNOWN', at('--base', fine.blob('a\n'), '--head', fine.head)],
  [
    'a revision that starts with a dash',
    2,
    'REVISION_INVALID',
    at('--base=--upload-pack=touch', '--head', fine.head),
  ],
  ['a revision with a line feed', 2, 'REVISION_INVALID', at('--base', 'main\nmain')],
  ['an empty revision', 2, 'REVISION_INVALID', at('--base', '')],
  [
    'two histories',
    2,
    'NO_MERGE_BASE',
    () => {
      const stranger = fine.commit(fine.files({ 'x.md': 'x\n' }));
      return { args: ['--base', fine.base, '--head', stranger], cwd: fine.root };
    },
  ],
  [
    'no default branch',
    2,
    'BASE_UNKNOWN',
    damaged(
      (s) => s.git(['update-ref', '-d', 'refs/heads/main']),
      () => ['--head', 'feature'],
    ),
  ],
  ['a head that is gone', 2, 'REVISION_UNKNOWN', damaged((s) => remove(s, s.head))],
  [
    'a commit on the way that is gone',
    3,
    'OBJECT_MISSING',
    () => {
      const { files, commit, root, ...rest } = makeStory();
      const between = commit(files({ 'x.md': 'x\n' }), [rest.base]);
      const head = commit(files({ 'y.md': 'y\n' }), [between]);
      remove({ files, commit, root, ...rest }, between);
      return { args: ['--base', rest.base, '--head', head], cwd: root };
    },
  ],
  ['a tree that is gone', 3, 'OBJECT_MISSING', damaged((s) => remove(s, docsTree(s)))],
  [
    'a root tree that is gone',
    3,
    'OBJECT_MISSING',
    () => {
      const story = makeStory();
      const args = range(story);
      remove(story, rootTree(story));
      return { args, cwd: story.root };
    },
  ],
  ['a blob that is gone', 3, 'OBJECT_MISSING', damaged((s) => remove(s, blobOf(s)))],
  ['a commit that is garbage', 3, 'OBJECT_CORRUPT', damaged((s) => spoil(s, s.head, 'garbage'))],
  ['a tree that is garbage', 3, 'OBJECT_CORRUPT', damaged((s) => spoil(s, docsTree(s), 'garbage'))],
  ['a blob that is garbage', 3, 'OBJECT_CORRUPT', damaged((s) => spoil(s, blobOf(s), 'garbage'))],
  ['a tree that is a blob', 3, 'OBJECT_CORRUPT', damaged((s) => spoil(s, docsTree(s), 'swapped'))],
  ['a blob that is another one', 3, 'OBJECT_CORRUPT', damaged((s) => spoil(s, blobOf(s), 'swapped'))],
  [
    'a tree that is cut off',
    3,
    'OBJECT_CORRUPT',
    () => {
      const tree = fine.object('tree', Buffer.from('100644 a.md\0short'));
      return { args: ['--base', fine.base, '--head', fine.commit(tree, [fine.base])], cwd: fine.root };
    },
  ],
  ['a key that is not there', 2, 'KEY_UNREADABLE', withRange('--key', '/nonexistent/key.pem')],
  ['a key that is none', 2, 'KEY_UNREADABLE', () => withRange('--key', file('key.pem', EC_P384))()],
  ['a folder for a key', 2, 'KEY_UNREADABLE', () => withRange('--key', temporaryFolder())()],
  ['a policy that is not there', 2, 'POLICY_NOT_FOUND', withRange('--policy', 'other.yaml')],
  ['a pack that is not there', 2, 'POLICY_NOT_FOUND', withRange('--policy', 'pack:nothing')],
  [
    'a policy with an unknown key',
    2,
    'POLICY_INVALID',
    () => withRange('--policy', file('p.yaml', `${POLICY}colour: red\n`))(),
  ],
  [
    'a base policy that is no YAML',
    2,
    'POLICY_INVALID',
    () => {
      const story = makeStory('version: [1\n');
      return { args: range(story), cwd: story.root };
    },
  ],
  [
    'a base policy that is a link',
    2,
    'POLICY_INVALID',
    () => {
      const { files, commit, root } = makeRepository();
      const base = commit(
        files({ '.countersign/policy.yaml': { mode: '120000', content: '../policy.yaml' } }),
      );
      return { args: ['--base', base, '--head', commit(files({ 'a.md': 'a\n' }), [base])], cwd: root };
    },
  ],
  [
    'an output in a folder that is not there',
    2,
    'OUTPUT_UNWRITABLE',
    withRange('--output', '/nonexistent/folder/out.json'),
  ],
  ['an output that is a folder', 2, 'OUTPUT_UNSAFE', () => withRange('--output', temporaryFolder())()],
  ['evidence where a file is', 2, 'OUTPUT_UNSAFE', () => withRange('--evidence', file('evidence', ''))()],
  [
    'evidence below a file',
    2,
    'OUTPUT_UNWRITABLE',
    () => withRange('--evidence', `${file('file', '')}/evidence`)(),
  ],
  ['a flag that is none', 2, 'USAGE', withRange('--no-such-flag')],
  ['a format that is none', 2, 'USAGE', withRange('--report', 'pdf=x.pdf')],
];

function expectExplained(result: CliResult, code: number, error: string): void {
  expect(result.stderr).toMatch(new RegExp(`^countersign: ${error}: .+\\n {2}→ .+\\n$`));
  expect(result.stderr).not.toMatch(/\n\s+at |node:internal|\.js:\d/);
  expect(result.code).toBe(code);
}

test.each(CASES)('%s is explained', async (_title, code, error, prepare) => {
  const { args, cwd } = prepare();
  const before = readdirSync(cwd);
  const evidence = args.includes('--evidence') ? [] : ['--evidence', join(temporaryFolder(), 'evidence')];
  const result = await runCli(['check', '--format', 'json', ...evidence, ...args], { cwd });
  expectExplained(result, code, error);
  expect(JSON.parse(result.stdout)).toEqual({
    error: { code: error, message: expect.stringMatching(/./), hint: expect.stringMatching(/./) },
  });
  expect(readdirSync(cwd)).toEqual(before);
  if (evidence[1] !== undefined) expect(existsSync(evidence[1])).toBe(false);
});

test.each(['text', 'markdown', 'sarif'])('as %s an error leaves stdout empty', async (format) => {
  const result = await runCli(['check', '--format', format, '--base', 'nowhere'], { cwd: fine.root });
  expectExplained(result, 2, 'REVISION_UNKNOWN');
  expect(result.stdout).toBe('');
});

/** Root may write anywhere. */
test.runIf(process.getuid?.() !== 0)('evidence in a folder nobody may write to is explained', async () => {
  const parent = temporaryFolder();
  chmodSync(parent, 0o500);
  const args = ['check', ...range(fine), '--evidence', join(parent, 'evidence')];
  expectExplained(await runCli(args, { cwd: fine.root }), 2, 'OUTPUT_UNWRITABLE');
  expect(readdirSync(parent)).toEqual([]);
});

test('a key of another kind is explained', async () => {
  const key = join(temporaryFolder(), 'key.pem');
  execFileSync(process.execPath, [
    '-e',
    `
    const { generateKeyPairSync } = require('node:crypto');
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    require('node:fs').writeFileSync(process.argv[1], privateKey.export({ type: 'pkcs8', format: 'pem' }));`,
    key,
  ]);
  expectExplained(
    await runCli(['check', ...range(fine), '--key', key], { cwd: fine.root }),
    2,
    'KEY_UNSUPPORTED',
  );
});

test('no private git folder is left behind', async () => {
  const tmp = join(temporaryFolder(), 'tmp');
  mkdirSync(tmp);
  const story = makeStory();
  remove(story, blobOf(story));
  await runCli(['check', ...range(story), '--evidence', join(temporaryFolder(), 'e')], {
    cwd: story.root,
    env: { TMPDIR: tmp },
  });
  await runCli(['check', ...range(fine), '--evidence', join(temporaryFolder(), 'e')], {
    cwd: fine.root,
    env: { TMPDIR: tmp },
  });
  expect(readdirSync(tmp)).toEqual([]);
});
