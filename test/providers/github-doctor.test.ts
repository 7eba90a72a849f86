import { describe, expect, test } from 'vitest';
import { doctor } from '../../src/commands/doctor.ts';
import type { Environment } from '../../src/model.ts';
import { githubAddress } from '../../src/providers/github/doctor-address.ts';
import {
  ADMINISTRATOR_TOKEN,
  APP,
  diagnosed,
  requireCheck,
  runDoctor,
  startRepository,
} from '../support/doctor.ts';
import { JOB_TOKEN, MAINTAINER_TOKEN } from '../support/github-api/tokens.ts';
import type { GithubApi } from '../support/github-api.ts';
import { makeRepository, temporaryFolder } from '../support/repository.ts';

/** What `doctor` makes of GitHub's settings, one changed at a time. The twin is `enforced`. */

const SHA = 'a'.repeat(40);
const GOOD = `name: gate
on:
  pull_request:
    types: [opened, synchronize, reopened, edited]
  merge_group:
permissions: {}
jobs:
  decide:
    runs-on: ubuntu-latest
    permissions:
      contents: read
      checks: write
      id-token: write
    steps:
      - uses: countersign/countersign@${SHA}
        with: { gateway: 'https://countersign.example' }
`;
const QUEUE = {
  type: 'merge_queue',
  parameters: {
    check_response_timeout_minutes: 60,
    grouping_strategy: 'ALLGREEN',
    max_entries_to_build: 5,
    max_entries_to_merge: 5,
    merge_method: 'MERGE',
    min_entries_to_merge: 1,
    min_entries_to_merge_wait_minutes: 5,
  },
};
const REVIEWS = {
  type: 'pull_request',
  parameters: {
    dismiss_stale_reviews_on_push: true,
    require_code_owner_review: false,
    require_last_push_approval: true,
    required_approving_review_count: 1,
    required_review_thread_resolution: false,
  },
};

const refused = (message: string) =>
  ({ kind: 'answer', status: 403, body: JSON.stringify({ message }) }) as const;

/** Everything as it has to be. */
async function enforced(workflow = GOOD): Promise<GithubApi> {
  const github = await startRepository();
  requireCheck(github, APP);
  github.addRuleset({ source: 'Organization', rules: [QUEUE, REVIEWS] });
  github.state.files.set('.github/workflows/gate.yml', workflow);
  Object.assign(github.state.actions, { shaPinningRequired: true, allowed: 'selected' });
  return github;
}

test('a repository that has everything is enforced, and nothing is left to do', async () => {
  const github = await enforced();
  const { code, diagnosis } = await diagnosed(github, ['--app', String(APP)]);
  expect(code).toBe(0);
  expect(diagnosis).toMatchObject({
    repository: 'https://github.com/acme/widgets',
    branch: 'main',
    check: 'countersign',
    grade: 'enforced',
  });
  expect(diagnosis.rows.filter(({ state }) => state !== 'ok')).toEqual([]);
  expect(diagnosis.rows.filter(({ decides }) => decides)).toHaveLength(2);
  expect(github.requests().map(({ method }) => method)).not.toContain('POST');
  expect(new Set(github.requests().map(({ method }) => method))).toEqual(new Set(['GET']));
});

describe('who may merge without it', () => {
  const BYPASSES = [
    { actor_id: 5, actor_type: 'RepositoryRole', bypass_mode: 'always' },
    { actor_id: null, actor_type: 'DeployKey', bypass_mode: 'always' },
    { actor_id: 7, actor_type: 'Team', bypass_mode: 'pull_request' },
  ] as const;
  test.each(BYPASSES)('$actor_type in the bypass list: exit 1', async (actor) => {
    const github = await enforced();
    const [ruleset] = github.state.rulesets;
    if (ruleset !== undefined) ruleset.bypass = [actor];
    const { code, row } = await diagnosed(github);
    expect(code).toBe(1);
    expect(row('without it')).toMatchObject({ state: 'open', decides: true });
    expect(row('without it').remedy?.page).toBe(
      `https://github.com/acme/widgets/settings/rules/${ruleset?.id}`,
    );
  });

  test('a bypass list that is not shown is no empty one: exit 1, and the permission is named', async () => {
    const github = await enforced();
    const { code, row } = await diagnosed(github, ['--app', String(APP)], MAINTAINER_TOKEN);
    expect(code).toBe(1);
    expect(row('is required').state).toBe('ok');
    expect(row('without it').state).toBe('unknown');
    expect(row('without it').found).toContain('administration: write');
  });

  test('of an organisation’s ruleset another permission is named', async () => {
    const github = await startRepository();
    requireCheck(github, APP).source = 'Organization';
    const { row } = await diagnosed(github, ['--app', String(APP)], MAINTAINER_TOKEN);
    expect(row('without it').found).toContain('organization_administration: write');
    expect(row('without it').remedy?.page).toMatch(
      /^https:\/\/github\.com\/organizations\/acme\/settings\/rules\/\d+$/,
    );
  });

  test('whose token it is may bypass, though the list is not shown: open', async () => {
    const github = await enforced();
    const [ruleset] = github.state.rulesets;
    if (ruleset !== undefined) ruleset.mayBypass = 'pull_requests_only';
    const { row } = await diagnosed(github, ['--app', String(APP)], MAINTAINER_TOKEN);
    expect(row('without it').state).toBe('open');
  });

  test('one requirement without exception is enough', async () => {
    const github = await enforced();
    const [ruleset] = github.state.rulesets;
    if (ruleset !== undefined) ruleset.bypass = [BYPASSES[0]];
    requireCheck(github, APP);
    expect((await diagnosed(github)).code).toBe(0);
  });

  test('one without exception that anybody satisfies is not', async () => {
    const github = await enforced();
    const [ruleset] = github.state.rulesets;
    if (ruleset !== undefined) ruleset.bypass = [BYPASSES[0]];
    requireCheck(github, null);
    expect((await diagnosed(github)).code).toBe(1);
  });

  test('classic protection without administrators is open, with the command that includes them', async () => {
    const github = await startRepository();
    github.state.branches.set('it’s', { sha: SHA, protection: null });
    github.protect('it’s', { checks: [{ context: 'countersign (it’s)', appId: APP }] });
    const { code, diagnosis, row } = await diagnosed(github, ['--app', String(APP), '--branch', 'it’s']);
    expect(code).toBe(1);
    expect(diagnosis.check).toBe('countersign (it’s)');
    expect(row('is required').state).toBe('ok');
    expect(row('without it')).toMatchObject({
      state: 'open',
      remedy: { page: expect.stringMatching(/\/branches$/) },
    });
    expect(row('without it').remedy?.command).toBe(
      'gh api -X POST repos/acme/widgets/branches/it%E2%80%99s/protection/enforce_admins',
    );
  });
});

describe('what a token is not told', () => {
  test('classic protection is told in part to a job, as far as it decides', async () => {
    const github = await startRepository();
    github.protect('main', { checks: [{ context: 'countersign', appId: APP }], enforceAdmins: true });
    const { code, row } = await diagnosed(github, ['--app', String(APP)], JOB_TOKEN);
    expect(code).toBe(0);
    expect(row('history')).toMatchObject({ state: 'unknown', decides: false });
    expect(row('pinned').found).toContain('administration: read');
  });

  test('nothing of classic protection: unknown where no ruleset requires it, and the permission is named', async () => {
    const github = await startRepository();
    github.state.repository.visibility = 'private';
    github.tokens.set('metadata', { permissions: { metadata: 'read' }, app: null });
    const { code, diagnosis, row } = await diagnosed(github, [], 'metadata');
    expect(code).toBe(1);
    expect(diagnosis.rows.map(({ state }) => state)).not.toContain('open');
    expect(row('is required')).toMatchObject({ state: 'unknown', decides: true });
    expect(row('is required').found).toContain('administration: read');
    expect(row('a workflow runs').found).toContain('contents: read');
  });

  test('rules that are not told: unknown, whatever classic protection says of anybody', async () => {
    const github = await startRepository();
    github.protect('main', { checks: [{ context: 'countersign', appId: null }] });
    github.fault('GET /rules/branches/{branch}', refused('Resource not accessible by integration'));
    const { code, row } = await diagnosed(github);
    expect(code).toBe(1);
    expect(row('is required').state).toBe('unknown');
  });

  test('a plan without rulesets requires nothing: open, not unknown', async () => {
    const github = await startRepository();
    const message = 'Upgrade to GitHub Pro or make this repository public to enable this feature.';
    for (const target of ['GET /rules/branches/{branch}', 'GET /branches/{branch}/protection'] as const)
      github.fault(target, refused(message));
    const { code, row } = await diagnosed(github);
    expect(code).toBe(1);
    expect(row('is required').state).toBe('open');
  });

  test.each([
    ['a token that GitHub does not take', 'nobody', [], 'TOKEN_REFUSED'],
    ['a repository that it does not show', MAINTAINER_TOKEN, ['--repository', 'acme/other'], 'TOKEN_REFUSED'],
    ['a branch that is not there', MAINTAINER_TOKEN, ['--branch', 'gone'], 'REVISION_UNKNOWN'],
  ])('%s is no diagnosis', async (_, token, args, code) => {
    const github = await startRepository();
    await expect(diagnosed(github, args, token)).rejects.toMatchObject({ code });
  });
});

describe('workflows', () => {
  const about = async (workflow: string, what: string) =>
    (await diagnosed(await enforced(workflow))).row(what);

  test.each([
    ['a filter of paths', 'types:', 'paths-ignore: [docs]\n    types:', 'every change', 'open'],
    ['a filter of other branches', 'types:', 'branches: [release]\n    types:', 'every change', 'open'],
    ['a filter of this branch', 'types:', "branches: ['**']\n    types:", 'every change', 'ok'],
    [
      'a branch that is taken out again',
      'types:',
      "branches: ['**', '!main']\n    types:",
      'every change',
      'open',
    ],
    ['types without retargeting', ', edited', '', 'every change', 'open'],
    ['only pushes', /pull_request:\n.*\n/, 'push:\n', 'every change', 'open'],
    ['no answer to the queue', '  merge_group:\n', '', 'queue', 'open'],
    ['a tag', SHA, 'v1', 'is fixed', 'open'],
    ['a short SHA', SHA, SHA.slice(0, 12), 'is fixed', 'open'],
    ['no checks: write', 'checks: write', 'checks: read', 'may say', 'open'],
    ['no id-token: write, with a gateway', '      id-token: write\n', '', 'may say', 'open'],
    [
      'everything',
      /permissions:\n(?: {6}.*\n)+ {4}steps/,
      'permissions: write-all\n    steps',
      'may say',
      'ok',
    ],
    ['the name of the check on a job', 'decide:', 'countersign:', 'name of the check', 'open'],
    [
      'the name of the check, written out',
      'runs-on:',
      'name: countersign\n    runs-on:',
      'name of the check',
      'open',
    ],
    ['a job of a like name', 'decide:', 'countersign-gate:', 'name of the check', 'ok'],
    [
      'two keys alike, which GitHub does not start',
      'name: gate',
      'name: gate\nname: gate',
      'name of the check',
      'unknown',
    ],
  ])('%s', async (_, from, to, what, state) => {
    expect(GOOD.replace(from, to)).not.toBe(GOOD);
    expect(await about(GOOD.replace(from, to), what)).toMatchObject({ state, decides: false });
  });

  test.each([
    ['our reusable workflow', `acme/countersign/.github/workflows/countersign.yml@${SHA}`],
    ['a wrapper of the organisation', `acme/policies/.github/workflows/countersign.yml@${SHA}`],
  ])('%s runs the check, too', async (_, uses) => {
    const workflow = `on: [pull_request, merge_group]\njobs:\n  gate:\n    uses: ${uses}\n    permissions: { checks: write }\n`;
    const { row } = await diagnosed(await enforced(workflow));
    expect([row('a workflow runs').state, row('is fixed').state, row('may say').state]).toEqual([
      'ok',
      'ok',
      'ok',
    ]);
  });

  test('none that runs it is told with the command that writes one', async () => {
    const row = await about('on: push\njobs:\n  a:\n    steps: [{ run: make }]\n', 'a workflow runs');
    expect(row).toMatchObject({ state: 'open', decides: false });
    expect(row.remedy?.words).toContain('countersign init github');
  });

  test('what a privileged trigger checks out of the change is told of any workflow', async () => {
    const github = await enforced();
    const checkout =
      'jobs:\n  a:\n    steps:\n      - uses: actions/checkout@v5\n        with: { ref: refs/pull/7/head }\n';
    github.state.files.set('.github/workflows/label.yml', `on: pull_request_target\n${checkout}`);
    expect((await diagnosed(github)).row('rights of the base')).toMatchObject({ state: 'open' });
    github.state.files.set('.github/workflows/label.yml', `on: pull_request\n${checkout}`);
    expect((await diagnosed(github)).row('rights of the base')).toMatchObject({ state: 'ok' });
  });

  test('permissions that only the repository’s default says are its', async () => {
    const workflow = `on: pull_request\njobs:\n  a:\n    steps: [{ uses: countersign/countersign@${SHA} }]\n`;
    const github = await enforced(workflow);
    expect((await diagnosed(github)).row('may say').state).toBe('open');
    expect((await diagnosed(github, ['--app', String(APP)], JOB_TOKEN)).row('may say').state).toBe('unknown');
    github.state.actions.defaultPermissions = 'write';
    expect((await diagnosed(github)).row('may say').state).toBe('ok');
  });
});

describe('settings around it', () => {
  test('what is advice never changes the exit code', async () => {
    const github = await startRepository();
    github.addRuleset({
      rules: [
        {
          type: 'required_status_checks',
          parameters: {
            strict_required_status_checks_policy: false,
            required_status_checks: [{ context: 'countersign', integration_id: APP }],
          },
        },
      ],
    });
    Object.assign(github.state.actions, { defaultPermissions: 'write', canApprove: true });
    const { code, diagnosis } = await diagnosed(github);
    expect(code).toBe(0);
    const open = diagnosis.rows.filter(({ state }) => state === 'open').map(({ what }) => what);
    expect(open).toEqual([
      'a workflow runs the check',
      'a green check is of the base as it is now',
      'an approval is of the head that merges',
      'the branch keeps its history',
      'actions of others are pinned',
      'a job’s token can do little',
    ]);
  });

  test.each([
    ['ALLGREEN', 5, 'ok'],
    ['HEADGREEN', 5, 'open'],
    ['HEADGREEN', 1, 'ok'],
  ])(
    'a queue decides each entry again: %s, %i at once',
    async (grouping_strategy, max_entries_to_merge, state) => {
      const github = await startRepository();
      const parameters = { ...QUEUE.parameters, grouping_strategy, max_entries_to_merge };
      github.addRuleset({ rules: [{ ...QUEUE, parameters }] });
      expect((await diagnosed(github)).row('base as it is now')).toMatchObject({ state, decides: false });
    },
  );

  test.each([
    ['release', 1, true],
    ['main', 0, false],
  ])(
    'a branch that is made again unchecked decides, but for the default branch: %s',
    async (branch, code, decides) => {
      const github = await startRepository();
      github.push('release', SHA);
      const check = branch === 'main' ? 'countersign' : 'countersign (release)';
      github.addRuleset({
        include: [`refs/heads/${branch}`],
        rules: [
          {
            type: 'required_status_checks',
            parameters: {
              do_not_enforce_on_create: true,
              strict_required_status_checks_policy: true,
              required_status_checks: [{ context: check, integration_id: APP }],
            },
          },
        ],
      });
      const found = await diagnosed(github, ['--app', String(APP), '--branch', branch]);
      expect(found.code).toBe(code);
      expect(found.row('history')).toMatchObject({ state: 'open', decides });
    },
  );

  test('on a server of one’s own the number of Actions is not known: --app has to name ours', async () => {
    const github = await startRepository();
    requireCheck(github, APP);
    const env = {
      GITHUB_API_URL: github.url,
      GITHUB_SERVER_URL: 'https://git.acme.example',
      GH_TOKEN: ADMINISTRATOR_TOKEN,
    };
    const run = (argv: readonly string[]) =>
      doctor({
        argv: ['--repository', 'acme/widgets', ...argv],
        env,
        isTerminal: false,
        entry: '',
        progress: () => undefined,
      });
    expect((await run([])).exitCode).toBe(1);
    expect((await run(['--app', String(APP)])).exitCode).toBe(0);
  });
});

test('names from GitHub are inert in every format', async () => {
  const github = await startRepository();
  const hostile = 'countersign ::error::x\u001b[2J##[add-mask]y|`<img>\u202e';
  requireCheck(github, APP, hostile);
  github.state.files.set('.github/workflows/a\n::error::.yml', 'on: push');
  for (const format of ['text', 'json', 'markdown']) {
    const { stdout } = await runDoctor(github, ['--format', format]);
    expect(stdout).not.toMatch(/[\u001b\u202e]|##\[/);
    expect(stdout).not.toMatch(/^::/m);
  }
});

describe('which repository, and where its API is', () => {
  const origin = (url: string) => async (): Promise<string> => url;
  const addressOf = (repository: string | null, env: Environment, url = 'urn:countersign:local') =>
    githubAddress({ repository, origin: origin(url) }, env);

  test.each<[string, string | null, Environment, string, object]>([
    ['typed', 'a/b', {}, '', { host: 'github.com', repository: 'a/b', api: 'https://api.github.com' }],
    ['its page', 'https://github.com/a/b/', {}, '', { host: 'github.com', repository: 'a/b' }],
    [
      'a host that is typed',
      'GIT.acme.dev/a/b',
      {},
      '',
      { host: 'git.acme.dev', api: 'https://git.acme.dev/api/v3', isNamed: true },
    ],
    ['an enterprise’s', 'acme.ghe.com/a/b', {}, '', { api: 'https://api.acme.ghe.com' }],
    [
      'the job’s',
      null,
      { GITHUB_REPOSITORY: 'c/d', GITHUB_SERVER_URL: 'https://git.acme.dev' },
      '',
      { host: 'git.acme.dev', repository: 'c/d' },
    ],
    [
      'the job’s API',
      null,
      { GITHUB_REPOSITORY: 'c/d', GITHUB_API_URL: 'https://x.example/api' },
      '',
      { api: 'https://x.example/api' },
    ],
    [
      'the job’s API, not for another server',
      'git.acme.dev/a/b',
      { GITHUB_SERVER_URL: 'https://github.com', GITHUB_API_URL: 'https://api.github.com' },
      '',
      { api: 'https://git.acme.dev/api/v3' },
    ],
    [
      'the clone’s',
      null,
      {},
      'https://github.com/e/f',
      { host: 'github.com', repository: 'e/f', isNamed: true },
    ],
    ['the host of gh', null, { GH_HOST: 'git.acme.dev' }, 'https://git.acme.dev/e/f', { isNamed: true }],
    ['a host that only the clone names', null, {}, 'https://git.evil.example/e/f', { isNamed: false }],
    [
      'the same in a job',
      null,
      { GITHUB_SERVER_URL: 'https://github.com', GITHUB_API_URL: 'https://api.github.com' },
      'https://git.evil.example/e/f',
      { isNamed: false },
    ],
  ])('%s', async (_, repository, env, url, address) => {
    expect(await addressOf(repository, env, url)).toMatchObject(address);
  });

  test.each(['a', 'a/b/c/d', '../..', 'a/..', 'a b/c', 'user@host/a/b', 'h/../b', ''])(
    '%j is no repository',
    async (typed) => {
      await expect(addressOf(typed, {})).rejects.toMatchObject({ code: 'USAGE' });
    },
  );

  test.each([
    ['another forge', 'https://gitlab.com/group/sub/project'],
    ['another forge', 'https://dev.azure.com/org/project/_git/name'],
    ['a host that only the clone names', 'https://git.evil.example/e/f'],
    ['no remote at all', ''],
  ])('%s gets no token: exit 2 (%s)', async (_, url) => {
    const { root, git } = makeRepository();
    if (url !== '') git(['config', 'remote.origin.url', url]);
    const run = doctor({
      argv: ['-C', root],
      env: { GH_TOKEN: 'secret' },
      isTerminal: false,
      entry: '',
      progress: () => undefined,
    });
    await expect(run).rejects.toMatchObject({ code: 'USAGE', exitCode: 2 });
  });

  test('without a token nothing is asked: exit 3, with the command that gives one', async () => {
    const run = doctor({
      argv: ['-C', temporaryFolder(), '--repository', 'a/b'],
      env: {},
      isTerminal: false,
      entry: '',
      progress: () => undefined,
    });
    await expect(run).rejects.toMatchObject({
      code: 'TOKEN_UNAVAILABLE',
      exitCode: 3,
      hint: expect.stringContaining('gh auth token'),
    });
  });

  test.each([
    [['--app', 'mine']],
    [['--app', '-1']],
    [['--app', '0']],
    [['--branch', 'a/../b']],
    [['--branch', '']],
    [['--format', 'sarif']],
    [['main']],
  ])('%j is refused before anything is asked', async (argv) => {
    const run = doctor({
      argv,
      env: { GH_TOKEN: 'x' },
      isTerminal: false,
      entry: '',
      progress: () => undefined,
    });
    await expect(run).rejects.toMatchObject({ code: 'USAGE' });
  });
});
