import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { findingsOf, outcomeOf, runCheck } from '../support/cli.ts';
import {
  commitBytes,
  makeRepository,
  type TestRepository,
  temporaryFolder,
  treeBytes,
  writeObject,
} from '../support/repository.ts';
import { sample, threatRow } from '../support/threats.ts';

const row = threatRow('A6');

const POLICY = `version: 1
name: ingress
rules:
  - { id: ingress, title: no open ingress, effect: deny, paths: ['**/*.tf'], added: open-to-all }
`;

type Story = TestRepository & {
  readonly bad: { readonly blob: string; readonly tree: string };
  readonly good: { readonly blob: string; readonly tree: string };
  readonly root0: string;
  readonly parting: string;
  readonly base1: string;
  readonly base: string;
  readonly head1: string;
  readonly head: string;
};

/** `main` and `feature` part at `parting`; `feature` opens an ingress and hides nothing. */
function makeStory(): Story {
  const repository = makeRepository();
  const { files, commit, blob, ref } = repository;
  const old = { '.countersign/policy.yaml': POLICY, 'main.tf': 'closed\n' };
  const root0 = commit(files({ 'README.md': 'first\n' }));
  const parting = commit(files(old), [root0]);
  const base1 = commit(files({ ...old, 'b1.md': 'one\n' }), [parting]);
  const base = commit(files({ ...old, 'b1.md': 'one\n', 'b2.md': 'two\n' }), [base1]);
  const head1 = commit(files({ ...old, 'main.tf': 'open-to-all\n' }), [parting]);
  const bad = {
    blob: blob('open-to-all\n'),
    tree: files({ ...old, 'main.tf': 'open-to-all\n', 'h.md': 'h\n' }),
  };
  const good = {
    blob: blob('closed-to-all\n'),
    tree: files({ ...old, 'main.tf': 'closed\n', 'h.md': 'h\n' }),
  };
  const head = commit(bad.tree, [head1]);
  ref('refs/heads/main', base);
  ref('refs/heads/feature', head);
  return { ...repository, bad, good, root0, parting, base1, base, head1, head };
}

const check = (story: Story) => runCheck(story.root, { base: 'main', head: 'feature' });

const untouched = makeStory();
const twin = check(untouched);

row.twin('the line that opens an ingress is found', async () => {
  expect((await twin).code).toBe(1);
  expect(findingsOf(await twin)).toMatchObject([{ ruleId: 'ingress', effect: 'deny', path: 'main.tf' }]);
});

type Trick = readonly [string, (story: Story) => void];

const replace = (from: string, to: string, story: Story): void => story.ref(`refs/replace/${from}`, to);

const REPLACED: readonly Trick[] = [
  ['replace ref of the head commit', (s) => replace(s.head, s.commit(s.good.tree, [s.head1]), s)],
  ['replace ref of the head’s tree', (s) => replace(s.bad.tree, s.good.tree, s)],
  ['replace ref of the blob', (s) => replace(s.bad.blob, s.good.blob, s)],
];

function graft(story: Story, line: string): void {
  mkdirSync(join(story.gitDir, 'info'), { recursive: true });
  writeFileSync(join(story.gitDir, 'info/grafts'), `${line}\n`);
}

const GRAFTED: readonly Trick[] = [
  ['graft that makes the head an ancestor of the base', (s) => graft(s, `${s.base} ${s.base1} ${s.head}`)],
  ['graft between the base and the parting', (s) => graft(s, `${s.base1} ${s.head}`)],
  ['graft that puts the head on the base', (s) => graft(s, `${s.head} ${s.base}`)],
];

/** The object is no longer in the repository but in an alternate, with other content under its id. */
function swap(story: Story, id: string, type: string, content: Buffer): void {
  const other = join(temporaryFolder(), 'objects');
  mkdirSync(other, { recursive: true });
  rmSync(join(story.gitDir, 'objects', id.slice(0, 2), id.slice(2)));
  writeObject(other, type, content, 'sha1', id);
  mkdirSync(join(story.gitDir, 'objects/info'), { recursive: true });
  writeFileSync(join(story.gitDir, 'objects/info/alternates'), `${other}\n`);
}

const SWAPPED: readonly Trick[] = [
  [
    'alternate whose commit between base and parting is another one',
    (s) =>
      swap(s, s.base1, 'commit', commitBytes(s.good.tree, [s.head], { message: 'x\n', time: 1_800_000_000 })),
  ],
  [
    'alternate whose parting has the head’s tree',
    (s) =>
      swap(
        s,
        s.parting,
        'commit',
        commitBytes(s.bad.tree, [s.root0], { message: 'x\n', time: 1_700_000_001 }),
      ),
  ],
  [
    'alternate whose tree is another one',
    (s) => swap(s, s.bad.tree, 'tree', treeBytes([{ mode: '100644', name: 'main.tf', id: s.good.blob }])),
  ],
  ['alternate whose blob is another one', (s) => swap(s, s.bad.blob, 'blob', Buffer.from('closed-to-all\n'))],
];

const cut = (story: Story, ids: readonly string[]): void =>
  writeFileSync(join(story.gitDir, 'shallow'), ids.map((id) => `${id}\n`).join(''));

const CUT: readonly Trick[] = [
  ['shallow file that cuts the head', (s) => cut(s, [s.head])],
  ['shallow file that cuts the base', (s) => cut(s, [s.base1, s.base])],
  ['shallow file that cuts the parting', (s) => cut(s, [s.parting, s.head1])],
];

/** A commit-graph, true but for the first parent of one commit. */
function lieInGraph(story: Story, commit: string, parent: string): void {
  story.git(['commit-graph', 'write', '--reachable']);
  const path = join(story.gitDir, 'objects/info/commit-graph');
  const bytes = readFileSync(path);
  const chunks = new Map<string, number>();
  for (let i = 0; i < (bytes[6] ?? 0); i++) {
    const at = 8 + i * 12;
    chunks.set(bytes.toString('latin1', at, at + 4), Number(bytes.readBigUInt64BE(at + 4)));
  }
  const fanout = chunks.get('OIDF') ?? 0;
  const ids = chunks.get('OIDL') ?? 0;
  const count = bytes.readUInt32BE(fanout + 255 * 4);
  const all = Array.from({ length: count }, (_, i) => bytes.toString('hex', ids + i * 20, ids + i * 20 + 20));
  bytes.writeUInt32BE(all.indexOf(parent), (chunks.get('CDAT') ?? 0) + all.indexOf(commit) * 36 + 20);
  createHash('sha1')
    .update(bytes.subarray(0, -20))
    .digest()
    .copy(bytes, bytes.length - 20);
  rmSync(path);
  writeFileSync(path, bytes);
}

const GRAPHED: readonly Trick[] = [
  ['commit-graph that lies about the base', (s) => lieInGraph(s, s.base, s.head)],
  ['commit-graph that lies between base and parting', (s) => lieInGraph(s, s.base1, s.head)],
  ['commit-graph that lies about the head', (s) => lieInGraph(s, s.head, s.base)],
];

for (const [title, play] of sample([...REPLACED, ...GRAFTED, ...CUT, ...GRAPHED], 8)) {
  row.attack(`${title} hides nothing`, 'refused', async () => {
    const story = makeStory();
    play(story);
    const checked = await check(story);
    expect(checked.code).toBe(1);
    expect(outcomeOf(checked)).toEqual(outcomeOf(await twin));
  });
}

for (const [title, play] of SWAPPED) {
  row.attack(`${title} is refused aloud`, 'refused', async () => {
    const story = makeStory();
    play(story);
    expect(outcomeOf(await check(story))).toEqual({ code: 3, error: 'OBJECT_CORRUPT' });
  });
}
