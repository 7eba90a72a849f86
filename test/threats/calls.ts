import { chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Checked, type CliOptions, runCheck } from '../support/cli.ts';
import {
  EXECUTABLE,
  GITLINK,
  makeRepository,
  repositoryAt,
  runGit,
  type TestRepository,
  temporaryFolder,
} from '../support/repository.ts';

/** One change that needs every git call of a check, and the ways to ask for it. */

const POLICY = `version: 1
name: calls
rules:
  - { id: ingress, title: no open ingress, effect: deny, paths: ['**/*.tf'], added: open-to-all }
  - { id: moved, title: guards stay, effect: deny, removed: guard }
  - { id: submodule-changed, effect: warn }
`;

const MODULES = '[submodule "lib"]\n\tpath = lib\n\turl = https://example.invalid/lib.git\n';
const TEXT = Array.from({ length: 20 }, (_, i) => `line ${i} of a text that moves\n`).join('');

export type CallStory = TestRepository & { readonly base: string; readonly head: string };

/** `main` at the base, `HEAD` on `feature`: an edit, a rename with an edit, a mode, a submodule, a deletion. */
export function makeCallStory(): CallStory {
  const repository = makeRepository();
  const { files, commit, ref } = repository;
  const old = { '.countersign/policy.yaml': POLICY, 'sub/main.tf': 'closed\n' };
  const root = commit(files({ 'README.md': 'first\n' }));
  const base = commit(files({ ...old, 'old.md': `guard\n${TEXT}`, 'run.sh': 'run\n', 'gone.md': 'gone\n' }), [
    root,
  ]);
  const next = {
    ...old,
    'sub/main.tf': 'closed\nopen-to-all\n',
    'run.sh': { mode: EXECUTABLE, content: 'run\n' },
  };
  const lib = { mode: GITLINK, id: '1'.repeat(40) };
  const middle = commit(files({ ...next, 'old.md': `guard\n${TEXT}`, 'gone.md': 'gone\n' }), [base]);
  const head = commit(files({ ...next, 'new.md': TEXT, '.gitmodules': MODULES, lib }), [middle]);
  ref('refs/heads/main', base);
  ref('refs/heads/feature', head);
  writeFileSync(join(repository.gitDir, 'HEAD'), 'ref: refs/heads/feature\n');
  mkdirSync(join(repository.root, 'sub'));
  return { ...repository, base, head };
}

/** A clone of the same repository that holds the head's last commit only. */
export function makeShallowStory(origin: CallStory): CallStory {
  const root = join(temporaryFolder(), 'clone');
  const url = pathToFileURL(origin.root).href;
  runGit(origin.root, ['clone', '--quiet', '--depth=1', '--no-checkout', '--branch=feature', url, root]);
  mkdirSync(join(root, 'sub'));
  return { ...repositoryAt(root, join(root, '.git')), base: origin.base, head: origin.head };
}

export type Call = (story: CallStory, options?: CliOptions) => Promise<Checked>;

/** The shallow ones want a story of `makeShallowStory`. */
export const CALLS: Readonly<Record<string, Call>> = {
  'full ids': (s, options) => runCheck(s.root, { ...options, base: s.base, head: s.head }),
  'HEAD~2': (s, options) => runCheck(s.root, { ...options, base: 'HEAD~2', head: 'HEAD' }),
  'no revision': (s, options) => runCheck(s.root, options),
  'a shallow clone': (s, options) => runCheck(s.root, { ...options, base: s.base, head: 'HEAD' }),
  '-C sub': (s, options) =>
    runCheck(s.root, { ...options, base: 'main', head: 'feature', args: ['-C', join(s.root, 'sub')] }),
  'in sub': (s, options) => runCheck(join(s.root, 'sub'), { ...options, base: s.base, head: 'HEAD' }),
};

/** A program that leaves a mark, and whether it has. */
export type Canary = { readonly program: string; readonly marker: string; readonly sang: () => boolean };

export function makeCanary(): Canary {
  const folder = temporaryFolder();
  const marker = join(folder, 'sang');
  const program = plant(folder, 'canary', marker);
  return { program, marker, sang: () => existsSync(marker) };
}

/** The same program under another name, for example a false `git`. */
export function plant(folder: string, name: string, marker: string): string {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, name);
  writeFileSync(path, `#!/bin/sh\ntouch '${marker}'\n`);
  chmodSync(path, 0o755);
  return path;
}
