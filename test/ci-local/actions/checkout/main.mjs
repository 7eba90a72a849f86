/** As actions/checkout does it: one fetch of what is asked for, then a checkout of it. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';

const { env } = process;
const input = (name) => env[`INPUT_${name.toUpperCase()}`] ?? '';
const workspace = env.GITHUB_WORKSPACE ?? '';
const folder = resolve(workspace, input('path'));
if (folder !== workspace && !folder.startsWith(`${workspace}/`))
  throw new Error('the path leaves the workspace');

mkdirSync(folder, { recursive: true });
for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true, force: true });

const git = (...args) =>
  execFileSync('git', ['-C', folder, '-c', 'protocol.file.allow=always', ...args], { stdio: 'inherit' });
const repository = input('repository');
const isOwn = repository === env.GITHUB_REPOSITORY;
const asked = input('ref');
const ref = asked !== '' ? asked : isOwn ? (env.GITHUB_REF ?? '') : 'HEAD';
const commit = asked === '' && isOwn ? (env.GITHUB_SHA ?? '') : ref;
const isAll = input('fetch-depth') === '0';
const depth = isAll ? ['--no-tags'] : ['--no-tags', `--depth=${input('fetch-depth')}`];
const everything = isAll ? ['+refs/heads/*:refs/remotes/origin/*', '+refs/tags/*:refs/tags/*'] : [];
// A pull request's own commit is where no branch is.
const target = ref.startsWith('refs/pull/')
  ? ref.replace(/^refs\//, 'refs/remotes/')
  : 'refs/remotes/origin/asked';

git('init', '--quiet');
git('remote', 'add', 'origin', `file://${join(env.CI_LOCAL_GIT ?? '', repository)}`);
git('fetch', '--quiet', ...depth, 'origin', ...everything, `+${commit}:${target}`);
if (input('sparse-checkout') !== '') git('sparse-checkout', 'set', ...input('sparse-checkout').split('\n'));
git('checkout', '--quiet', '--detach', target);
