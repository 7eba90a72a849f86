import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';

/** Our own workflows, the one that others call, and the examples of the docs. */

interface Step {
  id?: string;
  uses?: string;
  run?: string;
  with?: Record<string, unknown>;
}

interface Job {
  name?: string;
  if?: string;
  uses?: string;
  permissions: Record<string, string>;
  steps?: Step[];
  with?: Record<string, unknown>;
}

interface Called {
  inputs: Record<string, { description?: string; type?: string; default?: unknown }>;
  outputs: Record<string, { description?: string; value?: string }>;
}

interface Workflow {
  name: string;
  on: Record<string, unknown> & { workflow_call?: Called };
  permissions: Record<string, string>;
  jobs: Record<string, Job>;
}

interface Action {
  inputs: Record<string, unknown>;
  outputs: Record<string, unknown>;
}

const ROOT = fileURLToPath(new URL('../', import.meta.url));
const load = (path: string): unknown => parse(readFileSync(join(ROOT, path), 'utf8'));
const inFolder = (folder: string): readonly (readonly [string, Workflow])[] =>
  readdirSync(join(ROOT, folder)).map((name) => [name, load(join(folder, name)) as Workflow] as const);

const own = inFolder('.github/workflows');
const examples = inFolder('docs/examples');
const action = load('action.yml') as Action;
const reusable = load('.github/workflows/countersign.yml') as Workflow;

const READS = { contents: 'read', checks: 'write', 'pull-requests': 'read' };

describe.each([...own, ...examples])('%s', (_, workflow) => {
  const jobs = Object.entries(workflow.jobs);
  const steps = jobs.flatMap(([, job]) => job.steps ?? []);

  test('grants nothing by default, and says what each job gets', () => {
    expect(workflow.permissions).toEqual({});
    for (const [name, job] of jobs) expect(job.permissions, name).toBeDefined();
  });

  test('pins every action to a commit, our own folder aside', () => {
    const uses = [...jobs.map(([, job]) => job.uses), ...steps.map((step) => step.uses)];
    for (const name of uses.filter((one) => one !== undefined))
      expect(name).toMatch(/^\.\/$|^[\w-]+\/[\w./-]+@[0-9a-f]{40}$/);
  });

  test('no script contains an expression', () => {
    for (const { run } of steps) expect(run ?? '').not.toContain('${{');
  });

  test('no checkout leaves the token behind', () => {
    const checkouts = steps.filter(({ uses }) => uses?.startsWith('actions/checkout@') === true);
    for (const step of checkouts) expect(step.with?.['persist-credentials']).toBe(false);
  });

  test('no job is named as the status check, which would then stand there twice', () => {
    for (const [id, { name }] of jobs) expect([id, name]).not.toContain('countersign');
  });

  test('what uses the action gives it no input that it does not have', () => {
    const uses = steps.filter(({ uses: name = '' }) => name === './' || name.startsWith('countersign/'));
    for (const step of uses)
      expect(Object.keys(action.inputs)).toEqual(expect.arrayContaining(Object.keys(step.with ?? {})));
  });
});

test('a job that reports may make the status check and read what decides it, and nothing else', () => {
  const granted = (workflow: Workflow | undefined, job: string) => workflow?.jobs[job]?.permissions;
  const named = (name: string) => [...own, ...examples].find(([file]) => file === name)?.[1];
  expect(granted(named('ci.yml'), 'action')).toEqual(READS);
  expect(granted(named('forks-decide.yml'), 'decide')).toEqual(READS);
  expect(granted(named('pull-request.yml'), 'decide')).toEqual({ ...READS, 'id-token': 'write' });
  expect(granted(named('enforced-caller.yml'), 'countersign-gate')).toEqual(
    reusable.jobs.decide?.permissions,
  );
  expect(granted(reusable, 'decide')).toEqual({ ...READS, 'id-token': 'write' });
  expect(granted(named('forks-trigger.yml'), 'trigger')).toEqual({});
});

test('the reusable workflow describes its inputs and gives each to the action', () => {
  const { inputs, outputs } = reusable.on.workflow_call ?? { inputs: {}, outputs: {} };
  const given = reusable.jobs.decide?.steps?.find(({ id }) => id === 'check')?.with ?? {};
  for (const [name, { description, default: value }] of Object.entries(inputs)) {
    expect(description, name).toMatch(/\S/);
    expect(value, name).toBeDefined();
    if (name !== 'runner') expect(given[name], name).toBe(`\${{ inputs.${name} }}`);
  }
  for (const [name, { description, value }] of Object.entries(outputs)) {
    expect(description, name).toMatch(/\S/);
    expect(value).toBe(`\${{ jobs.decide.outputs.${name} }}`);
    expect(Object.keys(action.outputs)).toContain(name);
  }
});

test('nobody who calls the reusable workflow says which commits are decided about, or with which token', () => {
  const { inputs } = reusable.on.workflow_call ?? { inputs: {} };
  for (const name of ['base', 'head', 'directory', 'evidence', 'key', 'token'])
    expect(Object.keys(inputs)).not.toContain(name);
});

test('the reusable workflow runs the action of its own commit, beside which the change cannot stand', () => {
  const [, , ourselves, change, check] = reusable.jobs.decide?.steps ?? [];
  expect(ourselves?.with).toMatchObject({
    repository: `\${{ steps.own.outputs.repository }}`,
    ref: `\${{ steps.own.outputs.commit }}`,
  });
  expect(ourselves?.with).not.toHaveProperty('path');
  expect(change?.with).toMatchObject({ path: 'change', 'fetch-depth': 0 });
  expect(check).toMatchObject({ uses: './', with: { directory: 'change' } });
});

test('of the two stages for forks, the first runs nothing of the change and the second checks nothing of it out', () => {
  const [, trigger] = examples.find(([name]) => name === 'forks-trigger.yml') ?? [];
  const [, decide] = examples.find(([name]) => name === 'forks-decide.yml') ?? [];
  expect(trigger?.jobs.trigger?.steps).toEqual([{ run: 'true' }]);
  expect(decide?.on).toEqual({ workflow_run: { workflows: [trigger?.name], types: ['completed'] } });
  const steps = decide?.jobs.decide?.steps ?? [];
  expect(steps.filter(({ run }) => run !== undefined)).toEqual([]);
  for (const step of steps) {
    expect(step.with).not.toHaveProperty('ref');
    expect(step.with).not.toHaveProperty('repository');
    expect(step.uses).not.toContain('download-artifact');
  }
});
