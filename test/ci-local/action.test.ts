import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { CheckRun } from '../support/github-api/state.ts';
import { JOB_TOKEN, type Permissions } from '../support/github-api/tokens.ts';
import type { GithubApi } from '../support/github-api.ts';
import type { Files } from '../support/repository.ts';
import { mergeGroup, pullRequest, pullRequestOfFork, review, workflowRun } from './support/events.ts';
import {
  artifactsOf,
  breakUploads,
  CALLS,
  callsOf,
  type Job,
  killCheck,
  makeJob,
  queue,
  runJob,
} from './support/job.ts';
import { example, makeProject, type Own, ownRelease, type Project } from './support/project.ts';

/** The composite action in the workflow of docs/examples/pull-request.yml, as a runner runs it. */

let own: Own;
beforeAll(() => {
  own = ownRelease();
});

const POLICY = '.countersign/policy.yaml';
const policy = (text: string): Files => ({ [POLICY]: `version: 1\nname: acme\n${text}` });
/** What the example signs with is not on this machine. */
const workflow = (lines = 'sign: none'): string =>
  example('pull-request.yml', own).replace(/sign: sigstore.*$/m, lines);

type Given = { readonly base?: Files; readonly head?: Files; readonly with?: string };

async function start(given: Given = {}): Promise<{ project: Project; job: Job; github: GithubApi }> {
  const project = makeProject({
    workflows: { 'check.yml': workflow(given.with) },
    base: given.base ?? {},
    head: given.head ?? {},
  });
  const job = await makeJob({ own, project, issuer: null });
  return { project, job, github: job.github };
}

const { find, open, reviews, pull, update } = CALLS;
const ofPull = { workflow: 'check.yml' };

/** The one check run of that head. */
function checkRun({ state }: GithubApi, sha: string): CheckRun {
  const [one, ...others] = state.checkRuns.filter((run) => run.sha === sha);
  if (one === undefined || others.length > 0) throw new Error(`${others.length + 1} check runs`);
  return one;
}

const concluded = ({ name, status, conclusion, title }: CheckRun) => ({ name, status, conclusion, title });
const errorsOf = (run: { commands: readonly { name: string; properties: object }[] }) =>
  run.commands.map(({ name, properties }) => [name, properties]);

/** What a finding is made of: an invisible character that turns the text around. */
const BAD = { 'src/b.ts': 'const b = 1; // \u202e hidden\n' };

test('a pass: open, decided, uploaded, then green, with the calls that it takes', async () => {
  const { project, job, github } = await start();
  const run = await runJob(job, { ...ofPull, event: pullRequest(project) });
  expect(run.code).toBe(0);
  expect(run.outputs).toMatchObject({ verdict: 'PASSED', 'exit-code': '0', status: 'check-run' });
  expect(run.outputs['evidence-digest']).toMatch(/^sha256:[0-9a-f]{64}$/);
  expect(run.outputs['artifact-id']).toBe('1');
  expect(run.commands).toEqual([]);
  expect(run.log).toContain('PASSED');
  expect(run.summary).toContain('PASSED');
  expect(concluded(checkRun(github, project.head))).toMatchObject({
    name: 'countersign',
    status: 'completed',
    conclusion: 'success',
  });
  expect(artifactsOf(job)).toHaveLength(1);
  expect(github.calls()).toEqual([
    `GET /repos/acme/widgets/commits/${project.head}/check-runs 200`,
    'POST /repos/acme/widgets/check-runs 201',
    'GET /repos/acme/widgets/pulls/7/reviews 200',
    `GET /repos/acme/widgets/commits/${project.head}/check-runs 200`,
    'GET /repos/acme/widgets/pulls/7 200',
    expect.stringMatching(/^PATCH \/repos\/acme\/widgets\/check-runs\/\d+ 200$/),
  ]);
  expect(github.problems()).toEqual([]);
});

test('a fail: the check run holds the annotations, and the log does not repeat them as commands', async () => {
  const { project, job, github } = await start({ head: BAD });
  const run = await runJob(job, { ...ofPull, event: pullRequest(project) });
  expect(run.code).toBe(1);
  expect(run.outputs).toMatchObject({ verdict: 'FAILED', 'exit-code': '1', status: 'check-run' });
  expect(run.commands).toEqual([]);
  expect(run.log).toContain('hidden-unicode');
  const made = checkRun(github, project.head);
  expect(concluded(made)).toMatchObject({ status: 'completed', conclusion: 'failure' });
  expect(made.annotations).toEqual([
    expect.objectContaining({ path: 'src/b.ts', start_line: 1, annotation_level: 'failure' }),
  ]);
  // Red needs nobody to confirm the head.
  expect(github.calls()).toEqual([
    `GET /repos/acme/widgets/commits/${project.head}/check-runs 200`,
    'POST /repos/acme/widgets/check-runs 201',
    'GET /repos/acme/widgets/pulls/7/reviews 200',
    `GET /repos/acme/widgets/commits/${project.head}/check-runs 200`,
    expect.stringMatching(/^PATCH \/repos\/acme\/widgets\/check-runs\/\d+ 200$/),
  ]);
  expect(artifactsOf(job)).toHaveLength(1);
  expect(github.problems()).toEqual([]);
});

test('A16 names of the change are no commands to the runner, neither in the report nor in annotations', async () => {
  const names = [
    '::error::x',
    '##[add-mask]e',
    'a##[error]b',
    '::stop-commands::t',
    '%0A::warning::y',
    '::set-output name=verdict::PASSED',
  ];
  const head = Object.fromEntries(names.map((name) => [`${name}.ts`, BAD['src/b.ts']]));
  const { project, job, github } = await start({ head });
  const run = await runJob(job, { ...ofPull, event: pullRequest(project) });
  expect(run.code).toBe(1);
  expect(run.commands).toEqual([]);
  expect(run.outputs.verdict).toBe('FAILED');
  expect(github.problems()).toEqual([]);

  const bare = await start({ head, with: "sign: none\n          token: ''" });
  const annotated = await runJob(bare.job, { ...ofPull, event: pullRequest(bare.project) });
  expect(annotated.commands).toHaveLength(names.length);
  for (const [name, properties] of errorsOf(annotated)) {
    expect(name).toBe('error');
    expect(properties).toMatchObject({ title: 'countersign: hidden-unicode' });
  }
});

test('without a token nothing is asked, no status check is made, and the log has the annotations', async () => {
  const { project, job, github } = await start({ head: BAD, with: "sign: none\n          token: ''" });
  const run = await runJob(job, { ...ofPull, event: pullRequest(project), env: { GH_TOKEN: JOB_TOKEN } });
  expect(run.code).toBe(1);
  expect(run.outputs).toMatchObject({ verdict: 'FAILED', 'exit-code': '1' });
  expect(errorsOf(run)).toEqual([['error', expect.objectContaining({ file: 'src/b.ts', line: '1' })]]);
  expect(github.calls()).toEqual([]);
});

const granted = (github: GithubApi, permissions: Permissions): void => {
  const token = github.tokens.get(JOB_TOKEN);
  if (token !== undefined) token.permissions = permissions;
};
const READS: Permissions = { contents: 'read', metadata: 'read', 'pull-requests': 'read' };

test('a missing permission is red, and says which line to add', async () => {
  const { project, job, github } = await start();
  granted(github, READS);
  const run = await runJob(job, { ...ofPull, event: pullRequest(project) });
  expect(run.code).toBe(1);
  expect(run.outputs['exit-code']).toBe('3');
  expect(errorsOf(run)).toEqual([['error', { title: 'countersign: REPORT_FAILED' }]]);
  expect(run.commands[0]?.message).toContain('checks: write');
  expect(artifactsOf(job)).toEqual([]);
  expect(github.state.checkRuns).toEqual([]);
  // Asked when it is opened, and by the last step.
  const refused = ['GET /commits/{ref}/check-runs 403', 'GET /commits/{ref}/statuses 403'];
  expect(callsOf(job)).toEqual([...refused, ...refused]);
  expect(github.problems()).toEqual([]);
});

test('a token that may make statuses alone makes one, and the log has the annotations', async () => {
  const { project, job, github } = await start({ head: BAD });
  granted(github, { ...READS, checks: 'read', statuses: 'write' });
  const run = await runJob(job, { ...ofPull, event: pullRequest(project) });
  expect(run.outputs).toMatchObject({ 'exit-code': '1', status: 'commit-status' });
  expect(errorsOf(run)).toEqual([['error', expect.objectContaining({ file: 'src/b.ts' })]]);
  expect(github.state.statuses.at(-1)).toMatchObject({ context: 'countersign', state: 'failure' });
  expect(github.state.checkRuns).toEqual([]);
  expect(github.problems()).toEqual([]);
});

test('A14 a force push in between is red for the old head, and nothing is said of the new one', async () => {
  const { project, job, github } = await start();
  const pushed = project.commit(project.files({ a: 'a\n' }), [project.base]);
  github.before('GET /pulls/{pull_number}', () => github.push('topic', pushed));
  const run = await runJob(job, { ...ofPull, event: pullRequest(project) });
  expect(run.code).toBe(1);
  expect(run.outputs['exit-code']).toBe('3');
  expect(errorsOf(run)).toEqual([['error', { title: 'countersign: HEAD_MOVED' }]]);
  expect(concluded(checkRun(github, project.head))).toMatchObject({
    conclusion: 'failure',
    title: expect.stringContaining('HEAD_MOVED'),
  });
  expect(github.state.checkRuns).toHaveLength(1);
  expect(callsOf(job)).toEqual([find, open, reviews, find, pull, find, update]);
  expect(github.problems()).toEqual([]);
});

test('F11 no artifact, no green', async () => {
  const { project, job, github } = await start();
  breakUploads(job);
  const run = await runJob(job, { ...ofPull, event: pullRequest(project) });
  expect(run.code).toBe(1);
  expect(run.outputs).toMatchObject({ verdict: '', 'exit-code': '3' });
  expect(concluded(checkRun(github, project.head))).toMatchObject({
    status: 'completed',
    conclusion: 'failure',
  });
  expect(errorsOf(run).at(-1)).toEqual(['error', { title: 'countersign: REPORT_FAILED' }]);
  expect(callsOf(job)).toEqual([find, open, reviews, find, update]);
  expect(github.problems()).toEqual([]);
});

test('F8 a check that is killed leaves no status check open: it is red', async () => {
  const { project, job, github } = await start();
  github.before('GET /pulls/{pull_number}/reviews', () => killCheck(job));
  const run = await runJob(job, { ...ofPull, event: pullRequest(project) });
  expect(run.code).toBe(1);
  expect(run.outputs).toMatchObject({ verdict: '', 'exit-code': '3' });
  expect(errorsOf(run)).toEqual([['error', { title: 'countersign: REPORT_FAILED' }]]);
  expect(concluded(checkRun(github, project.head))).toMatchObject({
    status: 'completed',
    conclusion: 'failure',
  });
  expect(artifactsOf(job)).toEqual([]);
  expect(callsOf(job)).toEqual([find, open, reviews, find, update]);
  expect(github.problems()).toEqual([]);
});

test('a run again updates its own check run, and leaves the artifact of the first attempt', async () => {
  const { project, job, github } = await start();
  for (const attempt of [1, 2]) {
    const run = await runJob(job, { ...ofPull, event: pullRequest(project), attempt });
    expect(run.code).toBe(0);
  }
  expect(concluded(checkRun(github, project.head))).toMatchObject({ conclusion: 'success' });
  expect(artifactsOf(job)).toHaveLength(2);
  expect(github.problems()).toEqual([]);
});

test('the head of a merge queue is decided anew, and gets a check run of its own', async () => {
  const { project, job, github } = await start();
  const event = mergeGroup(project);
  queue(job, project, event);
  const run = await runJob(job, { ...ofPull, event });
  expect(run.code).toBe(0);
  expect(concluded(checkRun(github, project.merge))).toMatchObject({
    name: 'countersign',
    conclusion: 'success',
  });
  const branch = 'GET /git/matching-refs/{ref} 200';
  expect(callsOf(job)).toEqual([find, open, pull, reviews, find, branch, update]);
  expect(github.problems()).toEqual([]);
});

test('F6 the run of a fork ends at once, and says what works instead', async () => {
  const { project, job, github } = await start();
  granted(github, { contents: 'read', metadata: 'read', checks: 'read', 'pull-requests': 'read' });
  const run = await runJob(job, { ...ofPull, event: pullRequestOfFork(project) });
  expect(run.code).toBe(1);
  expect(run.outputs['exit-code']).toBe('3');
  expect(errorsOf(run)).toEqual([['error', { title: 'countersign: TOKEN_UNAVAILABLE' }]]);
  expect(callsOf(job)).toEqual([]);
  expect(github.problems()).toEqual([]);
});

test('of the two stages for forks, the second decides the fork’s head as the base would have it', async () => {
  const names = { 'trigger.yml': 'forks-trigger.yml', 'decide.yml': 'forks-decide.yml' };
  const workflows = Object.fromEntries(
    Object.entries(names).map(([file, name]) => [file, example(name, own)]),
  );
  const project = makeProject({ workflows, head: BAD });
  // A fork's commits are in no branch of the base.
  project.git(['update-ref', '-d', 'refs/heads/topic']);
  const job = await makeJob({ own, project, issuer: null, from: 'mallory/widgets' });
  const first = await runJob(job, { event: pullRequestOfFork(project), workflow: 'trigger.yml' });
  expect(first.code).toBe(0);
  const run = await runJob(job, { event: workflowRun(project), workflow: 'decide.yml' });
  expect(run.outputs).toMatchObject({ verdict: 'FAILED', 'exit-code': '1' });
  expect(concluded(checkRun(job.github, project.head))).toMatchObject({
    name: 'countersign',
    conclusion: 'failure',
  });
  // Each program asks which pull request it is; the first stage asked for nothing.
  const which = ['GET /pulls 200', pull];
  expect(callsOf(job)).toEqual([...which, find, open, reviews, ...which, find, update]);
  expect(job.github.problems()).toEqual([]);
});

test('a waiver of the base lets pass what it names, and the check run shows it', async () => {
  const expires = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
  const base = policy(`rules: [{ id: no-eval, title: No eval, effect: deny, added: 'eval\\(' }]
waivers: [{ rule: no-eval, paths: [src/**], reason: a demo, owner: bea, expires: ${expires} }]
`);
  const { project, job, github } = await start({ base, head: { 'src/c.ts': 'eval(x)\n' } });
  const run = await runJob(job, { ...ofPull, event: pullRequest(project) });
  expect(run.outputs).toMatchObject({ verdict: 'PASSED', 'exit-code': '0' });
  const made = checkRun(github, project.head);
  expect(concluded(made)).toMatchObject({ conclusion: 'success' });
  expect(made.summary).toContain('bea');
  expect(made.annotations).toEqual([expect.objectContaining({ annotation_level: 'notice' })]);
  expect(callsOf(job)).toEqual([find, open, reviews, find, pull, update]);
  expect(github.problems()).toEqual([]);
});

test('an approval by review makes the red check of that head green', async () => {
  const base = policy(
    "rules: [{ id: asks, title: Somebody looks, effect: require-approval, paths: ['src/**'], added: '.' }]\n",
  );
  const { project, job, github } = await start({ base });
  const before = await runJob(job, { ...ofPull, event: pullRequest(project) });
  expect(before.outputs).toMatchObject({ verdict: 'FAILED', 'exit-code': '1' });
  expect(concluded(checkRun(github, project.head))).toMatchObject({ conclusion: 'failure' });
  const proposed = github.state.pulls.get(7);
  if (proposed === undefined) throw new Error('no pull request');
  github.state.collaborators.set('bea', 'write');
  github.addReview(proposed, { user: 'bea' });
  const after = await runJob(job, { ...ofPull, event: review(project, 'bea'), run: 43 });
  expect(after.outputs).toMatchObject({ verdict: 'PASSED', 'exit-code': '0' });
  expect(concluded(checkRun(github, project.head))).toMatchObject({ conclusion: 'success' });
  const people = ['GET /pulls/{pull_number}/commits 200', 'GET /collaborators/{username}/permission 200'];
  // The annotations that the check run has already are not added again.
  const added = 'GET /check-runs/{check_run_id}/annotations 200';
  expect(callsOf(job)).toEqual([
    ...[find, open, reviews, find, update],
    ...[find, update, reviews, ...people, find, added, pull, update],
  ]);
  expect(github.problems()).toEqual([]);
});

describe('F1', () => {
  const PLANT = `      - run: |
          echo "require('fs').writeFileSync('$CANARY', '')" >"$RUNNER_TEMP/plant.cjs"
          echo "touch '$CANARY'" >"$RUNNER_TEMP/plant.sh"
          cat >>"$GITHUB_ENV" <<END
          NODE_OPTIONS=--require $RUNNER_TEMP/plant.cjs
          BASH_ENV=$RUNNER_TEMP/plant.sh
          LD_LIBRARY_PATH=$RUNNER_TEMP
          NODE_TLS_REJECT_UNAUTHORIZED=0
          GIT_CONFIG_COUNT=1
          GIT_CONFIG_KEY_0=core.fsmonitor
          GIT_CONFIG_VALUE_0=$RUNNER_TEMP/plant.sh
          GH_TOKEN=planted
          END
`;

  test('what an earlier step has planted runs in none of our steps', async () => {
    // The upload is another's program: it is no step of ours, and would run it.
    const planted = workflow("sign: none\n          upload: 'false'").replace(
      /^ {6}- uses: countersign\//m,
      (uses) => `${PLANT}${uses}`,
    );
    const project = makeProject({ workflows: { 'check.yml': planted } });
    const job = await makeJob({ own, project, issuer: null });
    const canary = join(job.artifacts, '.canary');
    const run = await runJob(job, {
      event: pullRequest(project),
      workflow: 'check.yml',
      env: { CANARY: canary },
    });
    expect(run.outputs).toMatchObject({ verdict: 'PASSED', 'exit-code': '0' });
    expect(existsSync(canary)).toBe(false);
  });

  test('it does run in a step that blanks nothing', async () => {
    const planted = workflow('sign: none').replace(
      /^ {6}- uses: countersign\/[\s\S]*?(?=^ {6}- |(?![\s\S]))/m,
      `${PLANT}      - run: node -e 0\n`,
    );
    const project = makeProject({ workflows: { 'check.yml': planted } });
    const job = await makeJob({ own, project, issuer: null });
    const canary = join(job.artifacts, '.canary');
    await runJob(job, { event: pullRequest(project), workflow: 'check.yml', env: { CANARY: canary } });
    expect(existsSync(canary)).toBe(true);
  });

  test('a loader that starts nothing and says that all went well passes nothing', async () => {
    const steps = `      - run: echo LD_TRACE_LOADED_OBJECTS=1 >>"$GITHUB_ENV"\n`;
    const planted = workflow("sign: none\n          upload: 'false'").replace(
      /^ {6}- uses: countersign\//m,
      (uses) => `${steps}${uses}`,
    );
    const project = makeProject({ workflows: { 'check.yml': planted } });
    const job = await makeJob({ own, project, issuer: null });
    const run = await runJob(job, { event: pullRequest(project), workflow: 'check.yml' });
    expect(run.code).toBe(1);
    expect(run.log).toContain('countersign-gave-no-exit-code');
  });
});
