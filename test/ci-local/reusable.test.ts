import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { TestIssuer } from '../support/issuer.ts';
import { POSTGRES } from '../support/postgres.ts';
import { type Files, temporaryFolder } from '../support/repository.ts';
import { type ServedGateway, serveGateway } from '../support/served-gateway.ts';
import { mergeGroup, pullRequest, pullRequestOfFork } from './support/events.ts';
import { artifactsOf, CALLS, callsOf, type Job, makeJob, queue, runJob } from './support/job.ts';
import { example, makeProject, type Own, ownRelease } from './support/project.ts';

/** The reusable workflow as docs/examples/enforced-caller.yml calls it, with a gateway. */

const POLICY = `name: acme
rules: [{ id: no-eval, title: No eval, effect: deny, added: 'eval\\(' }]
`;

describe.skipIf(!POSTGRES)('called by its full commit', () => {
  let own: Own;
  let gateway: ServedGateway;
  beforeAll(async () => {
    own = ownRelease();
    gateway = await serveGateway({ default: POLICY });
  });
  afterAll(() => gateway?.close());

  type Given = { readonly head?: Files; readonly url?: string; readonly issuer?: TestIssuer | null };

  async function start({ head = {}, url = gateway.url, issuer = gateway.issuer }: Given = {}): Promise<Job> {
    const text = example('enforced-caller.yml', own).replace('https://countersign.example', url);
    const project = makeProject({ workflows: { 'check.yml': text }, head });
    const given = issuer === null ? null : { issuer, claims: gateway.claims };
    return makeJob({ own, project, issuer: given });
  }

  const { find, open, reviews, pull, update } = CALLS;
  const workflow = 'check.yml';
  const conclusionOf = ({ github, project }: Job, sha = project.head): unknown =>
    github.state.checkRuns.map((run) => [run.name, run.sha === sha, run.status, run.conclusion]);
  const read = (job: Job, name: string): string => {
    const [artifact = ''] = artifactsOf(job);
    return readFileSync(join(artifact, name), 'utf8');
  };

  test('a pass: the action of that commit decides, the gateway signs and logs, then it is green', async () => {
    const job = await start();
    const run = await runJob(job, { event: pullRequest(job.project), workflow });
    expect(run.commands).toEqual([]);
    expect(run.code).toBe(0);
    expect(run.outputs).toMatchObject({
      repository: 'countersign/countersign',
      commit: own.commit,
      verdict: 'PASSED',
      'exit-code': '0',
    });
    expect(conclusionOf(job)).toEqual([['countersign', true, 'completed', 'success']]);
    expect(read(job, 'receipt.tlog-proof')).toContain('c2sp.org/tlog-proof');
    expect(callsOf(job)).toEqual([find, open, reviews, find, pull, update]);
    expect(JSON.parse(read(job, 'verdict.json'))).toMatchObject({ policy: { name: 'acme' } });
    expect(job.github.problems()).toEqual([]);
  });

  test('a fail by the gateway’s policy, which the repository cannot loosen', async () => {
    const job = await start({ head: { 'src/c.ts': 'eval(x)\n' } });
    const run = await runJob(job, { event: pullRequest(job.project), workflow });
    expect(run.code).toBe(1);
    expect(run.outputs).toMatchObject({ verdict: 'FAILED', 'exit-code': '1' });
    expect(conclusionOf(job)).toEqual([['countersign', true, 'completed', 'failure']]);
    expect(job.github.problems()).toEqual([]);
  });

  test('the head of a merge queue gets a mandate of its own', async () => {
    const job = await start();
    const event = mergeGroup(job.project);
    queue(job, job.project, event);
    const run = await runJob(job, { event, workflow });
    expect(run.outputs).toMatchObject({ verdict: 'PASSED', 'exit-code': '0' });
    expect(conclusionOf(job, job.project.merge)).toEqual([['countersign', true, 'completed', 'success']]);
    expect(job.github.problems()).toEqual([]);
  });

  test('F10 a gateway that is down is red, with the reason', async () => {
    // Nothing listens on port 9 of a machine without inetd.
    const job = await start({ url: 'http://127.0.0.1:9' });
    const run = await runJob(job, { event: pullRequest(job.project), workflow });
    expect(run.code).toBe(1);
    expect(run.outputs['exit-code']).toBe('3');
    expect(run.commands.map(({ properties }) => properties)).toEqual([
      { title: 'countersign: GATEWAY_UNAVAILABLE' },
    ]);
    expect(conclusionOf(job)).toEqual([['countersign', true, 'completed', 'failure']]);
    expect(job.github.state.checkRuns[0]?.title).toContain('GATEWAY_UNAVAILABLE');
    expect(artifactsOf(job)).toEqual([]);
    // The last step finds that it has been said already.
    expect(callsOf(job)).toEqual([find, open, reviews, find, update, find]);
    expect(job.github.problems()).toEqual([]);
  });

  test('without an OIDC token, as a fork’s run is, nothing runs and nothing is said', async () => {
    const job = await start({ issuer: null });
    const run = await runJob(job, { event: pullRequestOfFork(job.project), workflow });
    expect(run.code).toBe(1);
    expect(run.commands).toEqual([
      {
        name: 'error',
        message: expect.stringContaining('id-token: write'),
        properties: { title: 'Countersign' },
      },
    ]);
    expect(job.github.calls()).toEqual([]);
  });

  test('a change that brings an action and a program of its own cannot put them where ours are', async () => {
    const canary = join(temporaryFolder(), 'canary');
    const evil = `require('fs').writeFileSync(${JSON.stringify(canary)}, '')\n`;
    const action = 'runs: { using: composite, steps: [] }\n';
    const head = { 'action.yml': action, 'dist/cli.js': evil, 'change/action.yml': action };
    const job = await start({ head });
    const run = await runJob(job, { event: pullRequest(job.project), workflow });
    expect(run.outputs['evidence-digest']).toMatch(/^sha256:/);
    expect(run.outputs.commit).toBe(own.commit);
    expect(existsSync(canary)).toBe(false);
  });
});
