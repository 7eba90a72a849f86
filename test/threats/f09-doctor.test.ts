import { expect } from 'vitest';
import { APP, diagnosed, requireCheck, startRepository } from '../support/doctor.ts';
import type { GithubApi } from '../support/github-api.ts';
import { sample, threatRow } from '../support/threats.ts';

/** Another workflow or a status with our check's name counts, unless the branch takes it from our app alone. */
const row = threatRow('F9');

const OTHER_APP = 9426;
const WORKFLOW = '.github/workflows/countersign.yml';

function runWorkflow(github: GithubApi, where: object, bypass: readonly never[] = []): void {
  github.addRuleset({
    source: 'Organization',
    bypass,
    rules: [{ type: 'workflows', parameters: { workflows: [{ path: WORKFLOW, ...where }] } }],
  });
}

const GATE = `on: pull_request
jobs:
  gate:
    runs-on: ubuntu-latest
    steps: [{ uses: acme/countersign@${'a'.repeat(40)} }]
`;

function runOwn(github: GithubApi, text: string): void {
  github.state.files.set(WORKFLOW, text);
  runWorkflow(github, { repository_id: github.state.repository.id, ref: 'refs/heads/main' });
}

type Case = readonly [title: string, set: (github: GithubApi) => void, args?: readonly string[]];

const OPEN: readonly Case[] = [
  ['nothing requires it', () => undefined],
  ['any source, by a ruleset', (github) => requireCheck(github, null)],
  ['any source, as the number −1', (github) => requireCheck(github, -1)],
  ['any source, as the number 0', (github) => requireCheck(github, 0)],
  ['GitHub Actions, which any workflow is', (github) => requireCheck(github, 15368)],
  ['GitHub Actions, which is asked for by name', (github) => requireCheck(github, 15368), ['--app', '15368']],
  ['another app than ours', (github) => requireCheck(github, OTHER_APP), ['--app', String(APP)]],
  ['a job of a like name', (github) => requireCheck(github, APP, 'countersign / decide')],
  ['the name in other letters', (github) => requireCheck(github, APP, 'Countersign')],
  [
    'any source, by classic protection',
    (github) =>
      github.protect('main', { checks: [{ context: 'countersign', appId: null }], enforceAdmins: true }),
  ],
  [
    'GitHub Actions, by classic protection',
    (github) =>
      github.protect('main', { checks: [{ context: 'countersign', appId: 15368 }], enforceAdmins: true }),
  ],
  [
    'a ruleset that only evaluates',
    (github) => {
      requireCheck(github, APP).enforcement = 'evaluate';
    },
  ],
  [
    'a ruleset for other branches',
    (github) => {
      requireCheck(github, APP).include = ['refs/heads/release/*'];
    },
  ],
  [
    'a ruleset workflow of a branch that writers push to',
    (github) => runWorkflow(github, { repository_id: github.state.repository.id, ref: 'refs/heads/tools' }),
  ],
  [
    'a ruleset workflow of the branch itself, where there is none',
    (github) => runWorkflow(github, { repository_id: github.state.repository.id, ref: 'refs/heads/main' }),
  ],
  ...[
    ['runs something else', GATE.replace('acme/countersign@', 'acme/lint@')],
    ['is skipped', GATE.replace('runs-on', 'if: false\n    runs-on')],
    ['waits for what may fail', GATE.replace('runs-on', 'needs: x\n    runs-on')],
    ['may fail', GATE.replace('steps', 'continue-on-error: true\n    steps')],
  ].map(
    ([what, text = '']): Case => [
      `a ruleset workflow of the branch itself, which ${what}`,
      (github) => runOwn(github, text),
    ],
  ),
  [
    'a ruleset workflow that is not ours',
    (github) =>
      github.addRuleset({
        rules: [
          {
            type: 'workflows',
            parameters: { workflows: [{ path: '.github/workflows/lint.yml', repository_id: 5 }] },
          },
        ],
      }),
  ],
];

for (const [title, set, args] of sample(OPEN, 8)) {
  row.attack(`doctor exits 1 where the check is taken from: ${title}`, 'refused', async () => {
    const github = await startRepository();
    set(github);
    const { code, diagnosis, row: about } = await diagnosed(github, args);
    expect({ code, grade: diagnosis.grade }).toEqual({ code: 1, grade: 'advisory' });
    expect(about('is required')).toMatchObject({ state: 'open', decides: true });
    await github.close();
  });
}

const ENFORCED: readonly Case[] = [
  ['our app, by a ruleset', (github) => requireCheck(github, APP), ['--app', String(APP)]],
  [
    'our app, by classic protection that includes administrators',
    (github) =>
      github.protect('main', { checks: [{ context: 'countersign', appId: APP }], enforceAdmins: true }),
  ],
  [
    'a ruleset workflow at a commit',
    (github) => runWorkflow(github, { repository_id: 5, sha: 'a'.repeat(40) }),
  ],
  ['a ruleset workflow of the branch itself, which runs the check', (github) => runOwn(github, GATE)],
  [
    'our app, beside a rule that any source satisfies',
    (github) => {
      requireCheck(github, null);
      requireCheck(github, APP);
    },
  ],
];

for (const [title, set, args] of ENFORCED) {
  row.twin(`doctor exits 0 where the check is taken from ${title}`, async () => {
    const github = await startRepository();
    set(github);
    const { code, diagnosis } = await diagnosed(github, args);
    expect({ code, grade: diagnosis.grade }).toEqual({ code: 0, grade: 'enforced' });
    await github.close();
  });
}

row.twin('doctor says that an app which is not named may be another CI', async () => {
  const github = await startRepository();
  requireCheck(github, OTHER_APP);
  const { code, row: about } = await diagnosed(github, []);
  expect(code).toBe(0);
  expect(about('is required')).toMatchObject({ state: 'ok', found: expect.stringContaining('--app') });
  await github.close();
});

row.attack(
  'doctor exits 1 where a rule that keeps the branch is one that others bypass',
  'refused',
  async () => {
    const github = await startRepository();
    github.push('release', 'a'.repeat(40));
    const parameters = {
      do_not_enforce_on_create: true,
      strict_required_status_checks_policy: true,
      required_status_checks: [{ context: 'countersign (release)', integration_id: APP }],
    };
    const include = ['refs/heads/release'];
    github.addRuleset({ include, rules: [{ type: 'required_status_checks', parameters }] });
    const keeping = github.addRuleset({
      include,
      rules: [{ type: 'deletion' }, { type: 'non_fast_forward' }],
    });
    const args = ['--app', String(APP), '--branch', 'release'];
    expect((await diagnosed(github, args)).code).toBe(0);
    keeping.bypass = [{ actor_id: 4, actor_type: 'RepositoryRole', bypass_mode: 'always' }];
    const { code, row: about } = await diagnosed(github, args);
    expect(code).toBe(1);
    expect(about('history')).toMatchObject({ state: 'open', decides: true });
    await github.close();
  },
);
