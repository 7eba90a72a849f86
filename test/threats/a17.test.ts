import { execFileSync } from 'node:child_process';
import {
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { expect } from 'vitest';
import { findingsOf, runCheck, runCli } from '../support/cli.ts';
import { makeRepository, type TestRepository, temporaryFolder } from '../support/repository.ts';
import { FULL, pairs, threatRow } from '../support/threats.ts';

const row = threatRow('A17');

type Story = TestRepository & { readonly base: string; readonly head: string; readonly outside: string };

function makeStory(): Story {
  const repository = makeRepository();
  const { files, commit } = repository;
  const base = commit(files({ 'README.md': 'hello\n' }));
  const head = commit(files({ 'README.md': 'hello\nworld\n' }), [base]);
  const outside = temporaryFolder();
  writeFileSync(join(outside, 'precious'), 'precious\n');
  return { ...repository, base, head, outside };
}

/** Put at the very path that is written, or above it. */
const PLANTS: Readonly<Record<string, (path: string, outside: string) => void>> = {
  'a symbolic link': (path, outside) => symlinkSync(join(outside, 'precious'), path),
  'a FIFO': (path) => execFileSync('sh', ['-c', 'exec mkfifo "$1"', 'sh', path]),
  'a folder with something in it': (path) => {
    mkdirSync(path);
    writeFileSync(join(path, 'notes.txt'), 'mine\n');
  },
  'a file of somebody else': (path) => writeFileSync(path, 'mine\n'),
  'a hard link': (path, outside) => linkSync(join(outside, 'precious'), path),
  'a link in the folders above': (path, outside) => symlinkSync(outside, dirname(path)),
};

/** Flags and the path that they write. */
const OUTPUTS: Readonly<Record<string, (path: string) => readonly string[]>> = {
  '--evidence': (path) => ['--evidence', path],
  '--output': (path) => ['--evidence', join(temporaryFolder(), 'e'), '--output', path],
  '--report': (path) => ['--evidence', join(temporaryFolder(), 'e'), '--report', `json=${path}`],
  'the default evidence': () => [],
};

/** A file that is replaced by a rename is no way out: what else has its name stays as it was. */
const isReplaced = (plant: string, output: string): boolean =>
  ['a file of somebody else', 'a hard link'].includes(plant) && ['--output', '--report'].includes(output);

const isTried = (index: number): boolean => FULL || index % 2 === 0;

for (const [index, [plant, output]] of pairs(Object.keys(PLANTS), Object.keys(OUTPUTS)).entries()) {
  if (!isTried(index + Math.floor(index / 4))) continue;
  const replaced = isReplaced(plant, output);
  row.attack(`${plant} where ${output} writes leads nowhere`, replaced ? 'unharmed' : 'refused', async () => {
    const story = makeStory();
    const folder = output === 'the default evidence' ? '.countersign/evidence' : 'out/place';
    const path = join(story.root, folder);
    if (plant !== 'a link in the folders above') mkdirSync(dirname(path), { recursive: true });
    PLANTS[plant]?.(path, story.outside);
    const range = ['--base', story.base, '--head', story.head];
    const result = await runCli(['check', ...range, ...(OUTPUTS[output]?.(path) ?? [])], { cwd: story.root });
    expect(readdirSync(story.outside)).toEqual(['precious']);
    expect(readFileSync(join(story.outside, 'precious'), 'utf8')).toBe('precious\n');
    expect({ code: result.code, unsafe: result.stderr.includes('OUTPUT_UNSAFE') }).toEqual(
      replaced ? { code: 0, unsafe: false } : { code: 2, unsafe: true },
    );
    if (replaced) expect(lstatSync(path).nlink).toBe(1);
    else if (plant === 'a folder with something in it') expect(readdirSync(path)).toEqual(['notes.txt']);
  });
}

row.attack('evidence that is committed is found', 'refused', async () => {
  const { root, base, files, commit } = makeStory();
  const verdict = '{"schema":"urn:countersign:verdict:v1","verdict":"PASSED"}\n';
  const head = commit(files({ 'README.md': 'hello\n', '.countersign/evidence/verdict.json': verdict }), [
    base,
  ]);
  const checked = await runCheck(root, { base, head });
  expect(checked.code).toBe(1);
  expect(findingsOf(checked, 'evidence-planted')).toMatchObject([{ effect: 'deny' }]);
});

row.attack('evidence that is committed where this run writes its own is found', 'refused', async () => {
  const { root, base, files, commit } = makeStory();
  const head = commit(files({ 'README.md': 'hello\n', 'Proof/verdict.json': '{}\n' }), [base]);
  const checked = await runCheck(root, { base, head, args: ['--evidence', join(root, 'proof')] });
  expect(findingsOf(checked, 'evidence-planted')).toMatchObject([{ path: 'Proof/verdict.json' }]);
});

row.twin('an empty place, and our own earlier output, are written', async () => {
  const { root, base, head } = makeStory();
  const args = ['check', '--base', base, '--head', head];
  for (const _ of ['first', 'second']) {
    expect((await runCli(args, { cwd: root })).code).toBe(0);
    expect(existsSync(join(root, '.countersign/evidence/verdict.json'))).toBe(true);
    expect(readdirSync(join(root, '.countersign'))).toEqual(['evidence']);
  }
});
