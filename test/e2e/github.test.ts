import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runCli } from '../support/cli.ts';
import { makeRepository, temporaryFolder } from '../support/repository.ts';

/** The built program under GitHub's variables and a real event file. */

type Run = {
  readonly root: string;
  readonly env: Record<string, string>;
  readonly base: string;
  readonly head: string;
  readonly merge: string;
};

function pullRequest(text = 'fine\n'): Run {
  const { root, commit, files, ref } = makeRepository();
  const base = commit(files({ a: 'a\n' }));
  const head = commit(files({ a: 'a\n', b: text }), [base]);
  const merge = commit(files({ a: 'a\n', b: text }), [base, head]);
  ref('refs/heads/main', base);
  ref('refs/pull/1/merge', merge);
  const temporary = temporaryFolder();
  const event = { pull_request: { base: { sha: base }, head: { sha: head } }, repository: { private: true } };
  return { root, base, head, merge, env: environment(temporary, 'pull_request', merge, event) };
}

function environment(temporary: string, name: string, sha: string, event: object): Record<string, string> {
  writeFileSync(join(temporary, 'event.json'), JSON.stringify(event));
  for (const file of ['output', 'summary']) writeFileSync(join(temporary, file), '');
  return {
    GITHUB_ACTIONS: 'true',
    CI: 'true',
    GITHUB_EVENT_NAME: name,
    GITHUB_EVENT_PATH: join(temporary, 'event.json'),
    GITHUB_REPOSITORY: 'acme/app',
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_SHA: sha,
    GITHUB_OUTPUT: join(temporary, 'output'),
    GITHUB_STEP_SUMMARY: join(temporary, 'summary'),
    RUNNER_TEMP: temporary,
  };
}

const read = (run: Run, file: 'output' | 'summary'): string =>
  readFileSync(join(run.env.RUNNER_TEMP ?? '', file), 'utf8');

test('a pull request is decided from its own base and head, with outputs and a summary', async () => {
  const run = pullRequest();
  const { code, stdout } = await runCli(['check', '--sign', 'none', '--format', 'json'], {
    cwd: run.root,
    env: run.env,
  });
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({
    verdict: 'PASSED',
    grade: 'advisory',
    subject: { repository: 'https://github.com/acme/app', base: run.base, head: run.head },
  });
  expect(read(run, 'output')).toMatch(/^verdict<<(\S+)\nPASSED\n\1$/m);
  expect(read(run, 'output')).toMatch(/^evidence-path<<(\S+)\n.*countersign-evidence\n\1$/m);
  expect(read(run, 'output')).toMatch(/^evidence-digest<<(\S+)\nsha256:[0-9a-f]{64}\n\1$/m);
  expect(read(run, 'summary')).toContain('PASSED');
});

test('a failing pull request is annotated, and the job is red', async () => {
  const run = pullRequest('x \u202e y\n');
  const { code, stdout } = await runCli(['check', '--sign', 'none', '--format', 'github'], {
    cwd: run.root,
    env: run.env,
  });
  expect(code).toBe(1);
  expect(stdout).toMatch(/^::error file=b,line=1,endLine=1,title=countersign%3A hidden-unicode::/);
  expect(read(run, 'output')).toContain('FAILED');
});

test('in CI a verdict without a named signer is exit 2 SIGNER_REQUIRED and reports nothing', async () => {
  const run = pullRequest();
  const { code, stdout } = await runCli(['check', '--format', 'github'], { cwd: run.root, env: run.env });
  expect(code).toBe(2);
  expect(stdout).toMatch(/^::error title=countersign%3A SIGNER_REQUIRED::/);
  expect(read(run, 'output')).toBe('');
});

test('the evidence of a pull request names the head and the test merge', async () => {
  const run = pullRequest();
  const key = join(temporaryFolder(), 'key.pem');
  const { generateKeyPairSync } = await import('node:crypto');
  writeFileSync(key, generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }));
  expect((await runCli(['check', '--key', key], { cwd: run.root, env: run.env })).code).toBe(0);
  const bundle = JSON.parse(
    readFileSync(join(run.env.RUNNER_TEMP ?? '', 'countersign-evidence', 'evidence.sigstore.json'), 'utf8'),
  );
  const statement = JSON.parse(Buffer.from(bundle.dsseEnvelope.payload, 'base64').toString('utf8'));
  expect(statement.subject).toEqual([
    { digest: { gitCommit: run.head } },
    { digest: { gitCommit: run.merge } },
  ]);
  expect(statement.predicate.resourceUri).toBe('git+https://github.com/acme/app');
});

test('a push and a merge group are decided from the commits they name', async () => {
  const { root, base, head, env } = pullRequest();
  const temporary = env.RUNNER_TEMP ?? '';
  const events = [
    environment(temporary, 'push', head, { before: base, after: head }),
    environment(temporary, 'merge_group', head, { merge_group: { base_sha: base, head_sha: head } }),
    environment(temporary, 'push', head, { before: '0'.repeat(40), after: head }),
  ];
  for (const [i, event] of events.entries()) {
    environment(
      temporary,
      event.GITHUB_EVENT_NAME ?? '',
      head,
      [
        { before: base, after: head },
        { merge_group: { base_sha: base, head_sha: head } },
        { before: '0'.repeat(40), after: head },
      ][i] ?? {},
    );
    const { code, stdout } = await runCli(['check', '--sign', 'none', '--format', 'json'], {
      cwd: root,
      env: event,
    });
    expect([code, JSON.parse(stdout).subject?.base, JSON.parse(stdout).subject?.head]).toEqual([
      0,
      base,
      head,
    ]);
  }
});

const BROKEN: readonly (readonly [string, string, Record<string, string | undefined>])[] = [
  ['an event that says nothing safe', 'EVENT_UNSUPPORTED', { GITHUB_EVENT_NAME: 'issue_comment' }],
  ['no event file', 'CONTEXT_UNREADABLE', { GITHUB_EVENT_PATH: '/nonexistent' }],
  ['no repository', 'CONTEXT_UNREADABLE', { GITHUB_REPOSITORY: undefined }],
  ['a repository that is no name', 'CONTEXT_UNREADABLE', { GITHUB_REPOSITORY: 'acme/app\n::error::x' }],
  ['a server that is no host', 'CONTEXT_UNREADABLE', { GITHUB_SERVER_URL: 'https://user:secret@host/' }],
  ['an event file of another event', 'CONTEXT_UNREADABLE', { GITHUB_EVENT_NAME: 'merge_group' }],
  ['a summary that cannot be written', 'REPORT_FAILED', { GITHUB_STEP_SUMMARY: '/nonexistent/summary' }],
];

test.each(BROKEN)('%s is exit 3 %s, never a skip', async (_name, code, change) => {
  const run = pullRequest();
  const result = await runCli(['check', '--sign', 'none', '--format', 'json'], {
    cwd: run.root,
    env: { ...run.env, ...change },
  });
  expect([result.code, JSON.parse(result.stdout).error.code]).toEqual([3, code]);
});
