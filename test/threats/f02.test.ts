import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { type Checked, outcomeOf } from '../support/cli.ts';
import { makeRepository, temporaryFolder, writeObject } from '../support/repository.ts';
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

const row = threatRow('F2');

type Environment = Readonly<Record<string, string>>;
type Plant = (story: CallStory, canary: Canary) => Environment;

function write(name: string, text: string): string {
  const path = join(temporaryFolder(), name);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, text);
  return path;
}

const evilConfig = ({ program }: Canary): string =>
  `[core]\n\tfsmonitor = ${program}\n\tpager = ${program}\n\tsshCommand = ${program}\n\thooksPath = /tmp\n` +
  `\talternateRefsCommand = ${program}\n[diff]\n\texternal = ${program}\n\trelative = true\n` +
  `[alias]\n\tcat-file = "!${program}"\n[protocol]\n\tallow = always\n[safe]\n\tdirectory = nowhere\n`;

const GIT_PROGRAMS = [
  'git',
  'git-upload-pack',
  'git-merge-base',
  'git-cat-file',
  'git-rev-list',
  'git-remote-file',
];

function falseGit({ marker }: Canary): string {
  const folder = join(temporaryFolder(), 'bin');
  for (const name of GIT_PROGRAMS) plant(folder, name, marker);
  return folder;
}

/** Another repository with none of the objects. */
const other = makeRepository();
other.ref('refs/heads/main', other.commit(other.files({ 'other.md': 'other\n' })));

const PLANTS: Readonly<Record<string, Plant>> = {
  'a false git first on PATH': (_, canary) => ({ PATH: `${falseGit(canary)}:${process.env.PATH}` }),
  'a PATH with nothing else': (_, canary) => ({ PATH: falseGit(canary) }),
  '~/.gitconfig': (_, canary) => ({ HOME: join(write('.gitconfig', evilConfig(canary)), '..') }),
  XDG_CONFIG_HOME: (_, canary) => {
    const config = write('git/config', evilConfig(canary));
    writeFileSync(join(config, '../attributes'), '* -diff\n');
    return { XDG_CONFIG_HOME: join(config, '../..') };
  },
  GIT_DIR: () => ({ GIT_DIR: other.gitDir }),
  GIT_COMMON_DIR: () => ({ GIT_COMMON_DIR: other.gitDir }),
  GIT_WORK_TREE: () => ({
    GIT_WORK_TREE: other.root,
    GIT_INDEX_FILE: join(other.root, 'index'),
    GIT_PREFIX: 'sub/',
  }),
  GIT_CONFIG_COUNT: (_, { program }) => ({
    GIT_CONFIG_COUNT: '2',
    GIT_CONFIG_KEY_0: 'core.fsmonitor',
    GIT_CONFIG_VALUE_0: program,
    GIT_CONFIG_KEY_1: 'diff.external',
    GIT_CONFIG_VALUE_1: program,
  }),
  GIT_CONFIG_PARAMETERS: (_, { program }) => ({ GIT_CONFIG_PARAMETERS: `'core.fsmonitor'='${program}'` }),
  GIT_CONFIG_GLOBAL: (_, canary) => ({ GIT_CONFIG_GLOBAL: write('config', evilConfig(canary)) }),
  GIT_CONFIG_SYSTEM: (_, canary) => ({
    GIT_CONFIG_SYSTEM: write('config', evilConfig(canary)),
    GIT_CONFIG_NOSYSTEM: '0',
  }),
  GIT_EXEC_PATH: (_, canary) => ({ GIT_EXEC_PATH: falseGit(canary) }),
  GIT_OBJECT_DIRECTORY: () => ({ GIT_OBJECT_DIRECTORY: join(other.gitDir, 'objects') }),
  GIT_ALTERNATE_OBJECT_DIRECTORIES: (s) => {
    const objects = join(temporaryFolder(), 'objects');
    for (const id of [s.base, s.head]) writeObject(objects, 'commit', Buffer.from('tree\n'), 'sha1', id);
    return { GIT_ALTERNATE_OBJECT_DIRECTORIES: objects };
  },
  GIT_EXTERNAL_DIFF: (_, { program }) => ({ GIT_EXTERNAL_DIFF: program, GIT_DIFF_OPTS: '-u0' }),
  'GIT_PAGER and GIT_EDITOR': (_, { program }) => ({
    GIT_PAGER: program,
    PAGER: program,
    GIT_EDITOR: program,
    EDITOR: program,
  }),
  'GIT_SSH and its kin': (_, { program }) => ({
    GIT_SSH: program,
    GIT_SSH_COMMAND: program,
    GIT_ASKPASS: program,
    SSH_ASKPASS: program,
    GIT_PROXY_COMMAND: program,
    GIT_ALLOW_PROTOCOL: 'ext',
  }),
  GIT_TRACE: (_, { marker }) => ({
    GIT_TRACE: marker,
    GIT_TRACE2_EVENT: marker,
    GIT_TRACE_SETUP: marker,
    GIT_TRACE_PACKET: marker,
  }),
  GIT_REPLACE_REF_BASE: (s) => {
    s.ref(`refs/evil/${s.head}`, s.commit(s.files({ 'good.md': 'good\n' })));
    return { GIT_REPLACE_REF_BASE: 'refs/evil/', GIT_NO_REPLACE_OBJECTS: '0' };
  },
  GIT_SHALLOW_FILE: (s) => ({ GIT_SHALLOW_FILE: write('shallow', `${s.base}\n${s.head}\n`) }),
  GIT_GRAFT_FILE: (s) => ({ GIT_GRAFT_FILE: write('grafts', `${s.base} ${s.head}\n`) }),
  'GIT_NAMESPACE and defaults': (_, { marker }) => {
    const template = temporaryFolder();
    plant(join(template, 'hooks'), 'reference-transaction', marker);
    return {
      GIT_NAMESPACE: 'evil',
      GIT_DEFAULT_HASH: 'sha256',
      GIT_TEMPLATE_DIR: template,
      GIT_CEILING_DIRECTORIES: '/',
    };
  },
};

const WAYS = ['full ids', 'HEAD~2', 'no revision', 'a shallow clone'];
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

// 22 × 4: with 25 of them each variable and each call comes up.
for (const [variable, call] of sample(pairs(Object.keys(PLANTS), WAYS), 14)) {
  row.attack(`${variable} changes nothing with ${call}`, 'unharmed', async () => {
    const canary = makeCanary();
    const story = storyFor(call);
    const checked = await CALLS[call]?.(story, { env: PLANTS[variable]?.(story, canary) ?? {} });
    expect(canary.sang()).toBe(false);
    expect(checked?.code).toBe(1);
    expect(checked && outcomeOf(checked)).toEqual(outcomeOf(await twinOf(call)));
  });
}
