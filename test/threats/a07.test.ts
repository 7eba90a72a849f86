import { execFileSync } from 'node:child_process';
import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { type Checked, findingsOf, outcomeOf, runCheck } from '../support/cli.ts';
import { runGit, temporaryFolder } from '../support/repository.ts';
import { pairs, sample, threatRow } from '../support/threats.ts';
import {
  CALLS,
  type CallStory,
  type Canary,
  makeCallStory,
  makeCanary,
  makeShallowStory,
  plant,
} from './calls.ts';

const row = threatRow('A7');

type Setting = (story: CallStory, canary: Canary) => void;

const configure = (story: CallStory, lines: string): void =>
  appendFileSync(join(story.gitDir, 'config'), lines);

const HOOKS = [
  'post-checkout',
  'reference-transaction',
  'post-index-change',
  'pre-auto-gc',
  'fsmonitor-watchman',
];

function attributes(story: CallStory, line: string): void {
  mkdirSync(join(story.gitDir, 'info'), { recursive: true });
  writeFileSync(join(story.gitDir, 'info/attributes'), `${line}\n`);
}

const ALTERNATE = temporaryFolder();

const SETTINGS: Readonly<Record<string, Setting>> = {
  'core.fsmonitor': (s, { program }) =>
    configure(s, `[core]\n\tfsmonitor = ${program}\n\tfsmonitorHookVersion = 2\n`),
  'core.hooksPath': (s, { marker }) => {
    const folder = join(temporaryFolder(), 'hooks');
    for (const hook of HOOKS) plant(folder, hook, marker);
    configure(s, `[core]\n\thooksPath = ${folder}\n`);
  },
  '.git/hooks': (s, { marker }) => {
    for (const hook of HOOKS) plant(join(s.gitDir, 'hooks'), hook, marker);
  },
  'include.path': (s, { program }) => {
    const other = join(temporaryFolder(), 'config');
    writeFileSync(
      other,
      `[core]\n\tfsmonitor = ${program}\n\tpager = ${program}\n[diff]\n\texternal = ${program}\n`,
    );
    configure(s, `[include]\n\tpath = ${other}\n`);
  },
  'diff.relative': (s) => {
    const order = join(temporaryFolder(), 'order');
    writeFileSync(order, '*.md\n');
    configure(s, `[diff]\n\trelative = true\n\torderFile = ${order}\n\trenames = false\n\tnoprefix = true\n`);
  },
  'diff.external': (s, { program }) => configure(s, `[diff]\n\texternal = ${program}\n`),
  textconv: (s, { program }) => {
    attributes(s, '* diff=hide');
    configure(s, `[diff "hide"]\n\ttextconv = ${program}\n\tcommand = ${program}\n\tbinary = true\n`);
  },
  filter: (s, { program }) => {
    attributes(s, '* filter=hide');
    configure(s, `[filter "hide"]\n\tclean = ${program}\n\tsmudge = ${program}\n\tprocess = ${program}\n`);
  },
  'helper programs': (s, { program }) =>
    configure(
      s,
      `[core]\n\tsshCommand = ${program}\n\taskPass = ${program}\n\tgitProxy = ${program}\n\teditor = ${program}\n` +
        `[credential]\n\thelper = ${program}\n[gpg]\n\tprogram = ${program}\n[log]\n\tshowSignature = true\n`,
    ),
  'core.alternateRefsCommand': (s, { program }) => {
    mkdirSync(join(ALTERNATE, 'objects'), { recursive: true });
    mkdirSync(join(s.gitDir, 'objects/info'), { recursive: true });
    writeFileSync(join(s.gitDir, 'objects/info/alternates'), `${join(ALTERNATE, 'objects')}\n`);
    configure(s, `[core]\n\talternateRefsCommand = ${program}\n`);
  },
  'remote.origin.uploadpack': (s, { program }) =>
    configure(s, `[remote "origin"]\n\tuploadpack = ${program}\n\treceivepack = ${program}\n`),
  'alias and pager': (s, { program }) => {
    const calls = [
      'rev-parse',
      'merge-base',
      'cat-file',
      'diff-tree',
      'rev-list',
      'config',
      'fetch',
      'for-each-ref',
    ];
    const aliases = calls.map((call) => `\t${call} = "!${program}"\n`).join('');
    const pagers = calls.map((call) => `\t${call} = ${program}\n`).join('');
    configure(s, `[core]\n\tpager = ${program}\n[alias]\n${aliases}[pager]\n${pagers}`);
  },
  'config.worktree': (s, { program }) => {
    configure(s, '[core]\n\trepositoryFormatVersion = 1\n[extensions]\n\tworktreeConfig = true\n');
    writeFileSync(
      join(s.gitDir, 'config.worktree'),
      `[core]\n\tfsmonitor = ${program}\n\tworktree = ${ALTERNATE}\n`,
    );
  },
  'a nested bare repository': (s, { program }) => {
    const bare = join(s.root, 'sub');
    runGit(s.root, ['init', '--quiet', '--bare', bare]);
    appendFileSync(join(bare, 'config'), `[core]\n\tfsmonitor = ${program}\n\tworktree = .\n`);
  },
  'a foreign owner': (s) => {
    if (process.getuid?.() === 0) execFileSync('chown', ['-R', '1234', s.root]);
  },
};

const origin = makeCallStory();
const storyFor = (call: string): CallStory =>
  call === 'a shallow clone' ? makeShallowStory(origin) : makeCallStory();
const twins = new Map<string, Promise<Checked>>();

function twinOf(call: string): Promise<Checked> {
  const known = twins.get(call) ?? CALLS[call]?.(storyFor(call));
  if (known === undefined) throw new Error(`there is no call ${call}`);
  twins.set(call, known);
  return known;
}

for (const call of Object.keys(CALLS)) {
  row.twin(`with ${call} everything is found`, async () => {
    const rules = findingsOf(await twinOf(call)).map(({ ruleId, path }) => `${ruleId} ${path}`);
    expect(rules).toEqual(['submodule-changed lib', 'moved new.md', 'ingress sub/main.tf']);
  });
}

// 15 × 6: with 23 of them each setting and each call comes up.
for (const [setting, call] of sample(pairs(Object.keys(SETTINGS), Object.keys(CALLS)), 13)) {
  row.attack(`${setting} changes nothing with ${call}`, 'unharmed', async () => {
    const canary = makeCanary();
    const story = storyFor(call);
    SETTINGS[setting]?.(story, canary);
    const checked = await CALLS[call]?.(story);
    expect(canary.sang()).toBe(false);
    expect(checked?.code).toBe(1);
    expect(checked && outcomeOf(checked)).toEqual(outcomeOf(await twinOf(call)));
  });
}

/** These send the fetch itself elsewhere, so there is nothing to deepen from: refused, and nothing has run. */
const DETOURS: Readonly<Record<string, Setting>> = {
  'url.insteadOf with ext::': (s, { program }) =>
    configure(
      s,
      `[protocol]\n\tallow = always\n[protocol "ext"]\n\tallow = always\n[url "ext::${program} "]\n\tinsteadOf = file://\n`,
    ),
  'remote.origin.url with ext::': (s, { program }) =>
    configure(s, `[protocol "ext"]\n\tallow = always\n[remote "origin"]\n\turl = ext::${program}\n`),
  'remote.origin.vcs': (s) => configure(s, '[remote "origin"]\n\tvcs = ext\n\turl = x\n'),
};

for (const [setting, play] of Object.entries(DETOURS)) {
  row.twin(`${setting} runs nothing`, async () => {
    const canary = makeCanary();
    const story = makeShallowStory(origin);
    runGit(story.root, ['config', '--unset-all', 'remote.origin.url']);
    if (setting.startsWith('url.'))
      runGit(story.root, ['config', 'remote.origin.url', `file://${origin.root}`]);
    play(story, canary);
    const checked = await runCheck(story.root, { base: story.base, head: 'HEAD' });
    expect(canary.sang()).toBe(false);
    expect(outcomeOf(checked)).toEqual({ code: 2, error: 'HISTORY_SHALLOW' });
  });
}
