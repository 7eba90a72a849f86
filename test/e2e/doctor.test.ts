import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type CliResult, runCli } from '../support/cli.ts';
import { ADMINISTRATOR_TOKEN, APP, requireCheck, startRepository } from '../support/doctor.ts';
import type { GithubApi } from '../support/github-api.ts';
import { makeRepository, temporaryFolder } from '../support/repository.ts';

/** `countersign doctor` of the built program, in a clone of a repository on github.com. */

function clone(remote = 'git@github.com:acme/widgets.git'): string {
  const { root, git } = makeRepository();
  git(['config', 'remote.origin.url', remote]);
  return root;
}

const run = (github: GithubApi, args: readonly string[], cwd = clone()): Promise<CliResult> =>
  runCli(['doctor', ...args], {
    cwd,
    env: { GITHUB_API_URL: github.url, GH_TOKEN: ADMINISTRATOR_TOKEN },
  });

test('enforced is exit 0, and each row that decides says by what', async () => {
  const github = await startRepository();
  requireCheck(github, APP);
  const { code, stdout, stderr } = await run(github, ['--app', String(APP)]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toMatch(
    /^ENFORCED {2}https:\/\/github\.com\/acme\/widgets · branch main · check countersign$/m,
  );
  expect(stdout).toMatch(
    /^ok {8}the check is required, from one source: required from app 424242, by ruleset/m,
  );
  expect(stdout).toMatch(/^grade {5}enforced: /m);
});

test('advisory is exit 1 in every format, with what was wanted, what was found and how to set it', async () => {
  const github = await startRepository();
  requireCheck(github, 15368);
  const text = await run(github, []);
  expect(text.code).toBe(1);
  expect(text.stdout).toMatch(
    /^open {6}the check is required, from one source\n {10}│ wanted .*\n {10}│ found .*15368.*\n {10}→ /m,
  );
  expect(text.stdout).toMatch(/^grade {5}advisory: a job's own word, another job can say the same$/m);
  const json = await run(github, ['--format', 'json']);
  expect(json.code).toBe(1);
  expect(JSON.parse(json.stdout)).toMatchObject({
    schema: 'urn:countersign:diagnosis:v1',
    grade: 'advisory',
    rows: expect.arrayContaining([
      expect.objectContaining({
        state: 'open',
        decides: true,
        remedy: expect.objectContaining({ page: expect.any(String) }),
      }),
    ]),
  });
  const file = join(temporaryFolder(), 'doctor.md');
  const markdown = await run(github, ['--format', 'markdown', '--output', file]);
  expect({ code: markdown.code, stdout: markdown.stdout }).toEqual({ code: 1, stdout: '' });
  expect(readFileSync(file, 'utf8')).toMatch(/^### ❌ Countersign: advisory$/m);
});

test('--quiet says nothing when all is well, and else what is not', async () => {
  const github = await startRepository();
  const ruleset = requireCheck(github, APP);
  expect(await run(github, ['--quiet', '--app', String(APP)])).toMatchObject({ code: 0, stdout: '' });
  ruleset.bypass = [{ actor_id: 5, actor_type: 'RepositoryRole', bypass_mode: 'always' }];
  const { code, stdout } = await run(github, ['--quiet', '--app', String(APP)]);
  expect(code).toBe(1);
  expect(stdout).toMatch(/^open {6}nobody may merge without it$/m);
  expect(stdout).not.toMatch(/^ok /m);
});

const error = ({ code, stdout }: CliResult): unknown => ({ code, error: JSON.parse(stdout).error.code });

test('no token is exit 3, another forge and a host that only the clone names are exit 2', async () => {
  const json = ['doctor', '--format', 'json'];
  expect(error(await runCli(json, { cwd: clone() }))).toEqual({ code: 3, error: 'TOKEN_UNAVAILABLE' });
  for (const remote of ['https://gitlab.com/a/b.git', 'https://git.evil.example/a/b.git']) {
    const found = await runCli(json, { cwd: clone(remote), env: { GH_TOKEN: 'secret-of-a-test' } });
    expect(error(found)).toEqual({ code: 2, error: 'USAGE' });
    expect(found.stdout + found.stderr).not.toContain('secret-of-a-test');
  }
});

test('-C before the command goes to the clone', async () => {
  const github = await startRepository();
  requireCheck(github, APP);
  const { code } = await runCli(['-C', clone(), 'doctor', '--quiet', '--app', String(APP)], {
    env: { GITHUB_API_URL: github.url, GITHUB_TOKEN: ADMINISTRATOR_TOKEN },
  });
  expect(code).toBe(0);
});
