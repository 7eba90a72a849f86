import { execFileSync, spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { runCli } from '../support/cli.ts';
import { makeRepository } from '../support/repository.ts';

/** actionlint and zizmor find nothing, in what is ours and in what we write for others. */

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const inFolder = (...folder: string[]): readonly string[] =>
  readdirSync(join(ROOT, ...folder)).map((name) => join(...folder, name));
const workflows = inFolder('.github', 'workflows');
const examples = inFolder('docs', 'examples');

function findings(program: string | undefined, args: readonly string[], cwd = ROOT): string {
  const { status, stdout, stderr, error } = spawnSync(program ?? '', args, { cwd, encoding: 'utf8' });
  return status === 0 ? '' : `${error ?? ''}exit ${status}\n${stdout}${stderr}`;
}

const actionlint = (files: readonly string[], cwd?: string): string =>
  findings(process.env.COUNTERSIGN_ACTIONLINT, ['-no-color', '-shellcheck=', '-pyflakes=', ...files], cwd);
const zizmor = (files: readonly string[], cwd?: string): string =>
  findings(process.env.COUNTERSIGN_ZIZMOR, ['--offline', '--color=never', ...files], cwd);

test('our workflows and the action', () => {
  expect(actionlint(workflows)).toBe('');
  expect(zizmor(['.github', 'action.yml'])).toBe('');
});

test('the examples of the docs, as they are', () => {
  expect(actionlint(examples)).toBe('');
  expect(zizmor(examples)).toBe('');
});

test.each([[[]], [['--gateway', 'https://countersign.example']]])(
  'what `countersign init github %s` writes',
  async (args) => {
    const { root } = makeRepository();
    execFileSync('git', ['-C', root, 'remote', 'add', 'origin', 'https://github.com/acme/widgets']);
    const { code, stderr } = await runCli(['init', 'github', '--pin', 'a'.repeat(40), ...args], {
      cwd: root,
    });
    expect(stderr).toBe('');
    expect(code).toBe(0);
    const file = join('.github', 'workflows', 'countersign.yml');
    expect(actionlint([file], root)).toBe('');
    expect(zizmor([file], root)).toBe('');
  },
);
