/**
 * Repositories with a known history for tests of the built product: made with `git fast-import`, the same
 * bytes and commit ids every time, and a child's environment with nothing of ours in it.
 */
import { execFileSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { delimiter, dirname } from 'node:path';

/** An environment from nothing: no CI variable, token or git setting of this machine reaches the child. */
export function bareEnvironment() {
  const kept = ['PATH', 'SystemRoot', 'SYSTEMROOT', 'ComSpec', 'PATHEXT', 'TEMP', 'TMP', 'TMPDIR'];
  const pairs = kept.filter((name) => process.env[name]).map((name) => [name, process.env[name]]);
  const git = {
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_GLOBAL: process.platform === 'win32' ? 'NUL' : '/dev/null',
  };
  return { ...Object.fromEntries(pairs), ...git, HOME: tmpdir(), USERPROFILE: tmpdir() };
}

/** The same environment with another Node first on `PATH`. */
export function withNode(env, node) {
  return { ...env, PATH: `${dirname(node)}${delimiter}${env.PATH}` };
}

/** Runs git in `folder` and answers its stdout. */
export function git(folder, args, input) {
  const options = { cwd: folder, env: bareEnvironment(), input, maxBuffer: 1 << 30 };
  return execFileSync('git', args, options).toString();
}

/**
 * Makes a repository in the empty `folder`: one commit per entry of `commits`, each a map path → text of what
 * it writes. `HEAD` is the last one.
 */
export function makeRepository(folder, commits) {
  git(folder, ['init', '--quiet', '--initial-branch=main']);
  git(folder, ['fast-import', '--quiet', '--done'], renderStream(commits));
  git(folder, ['reset', '--quiet', '--hard']);
}

function renderStream(commits) {
  const parts = [];
  commits.forEach((files, index) => {
    const who = `Fixture <fixture@example.invalid> ${1_700_000_000 + index} +0000`;
    parts.push(`commit refs/heads/main\nauthor ${who}\ncommitter ${who}\n${data(`commit ${index}\n`)}`);
    for (const [path, text] of Object.entries(files)) parts.push(`M 100644 inline ${path}\n${data(text)}`);
  });
  return Buffer.from(`${parts.join('')}done\n`);
}

function data(text) {
  return `data ${Buffer.byteLength(text)}\n${text}\n`;
}
