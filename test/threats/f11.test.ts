import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { startFakeGateway } from '../support/fake-gateway.ts';
import { type GithubApi, startGithubApi } from '../support/github-api.ts';
import { githubJob } from '../support/github-check.ts';
import { codeOf } from '../support/github-event.ts';
import {
  failedWith,
  failure,
  heard,
  isGreen,
  isRed,
  jobOf,
  PENDING,
  passed,
  startForge,
} from '../support/github-status.ts';
import { startSteps } from '../support/github-steps.ts';
import { startIssuer } from '../support/issuer.ts';
import { FULL, sample, threatRow } from '../support/threats.ts';

/** Evidence, receipt, artifact, green: what breaks off on the way is no green, and says so. */

const row = threatRow('F11');

const ALWAYS = { times: 1000 } as const;
type Plan = (github: GithubApi) => void;
/** `said`: GitHub hears at least that it failed. */
type Case = readonly [title: string, plan: Plan, said: 'red' | 'nothing'];

const UPDATE = 'PATCH /check-runs/{check_run_id}';

const CUTS: readonly Case[] = [
  [
    'opening it is cut',
    (github) => github.fault('POST /check-runs', { kind: 'cut', when: 'before' }, ALWAYS),
    'nothing',
  ],
  [
    'opening it breaks the server',
    (github) => github.fault('POST /check-runs', { kind: 'broken', status: 502, isDone: false }, ALWAYS),
    'nothing',
  ],
  [
    'concluding it is cut',
    (github) => github.fault(UPDATE, { kind: 'cut', when: 'before' }, ALWAYS),
    'nothing',
  ],
  [
    'concluding it breaks the server',
    (github) => github.fault(UPDATE, { kind: 'broken', status: 503, isDone: false }, ALWAYS),
    'nothing',
  ],
  [
    'another program answers',
    (github) =>
      github.fault(
        UPDATE,
        { kind: 'answer', status: 200, body: '<!doctype html><title>Sign in</title>' },
        ALWAYS,
      ),
    'nothing',
  ],
  [
    'the head cannot be read again',
    (github) =>
      github.fault('GET /pulls/{pull_number}', { kind: 'broken', status: 504, isDone: false }, ALWAYS),
    'red',
  ],
  [
    'the check cannot be read again',
    (github) =>
      github.fault('GET /commits/{ref}/check-runs', { kind: 'cut', when: 'after' }, { ...ALWAYS, after: 1 }),
    'nothing',
  ],
  [
    'what became of it cannot be read',
    (github) => {
      github.fault(UPDATE, { kind: 'cut', when: 'before' });
      github.fault('GET /check-runs/{check_run_id}', { kind: 'broken', status: 500, isDone: false }, ALWAYS);
    },
    'red',
  ],
  [
    'another program answers when it is listed',
    (github) =>
      github.fault(
        'GET /commits/{ref}/check-runs',
        { kind: 'answer', status: 200, body: '{"ok":true}' },
        { ...ALWAYS, after: 1 },
      ),
    'nothing',
  ],
  [
    'all of it is gone once the evidence is there',
    (github) => github.fault('*', { kind: 'cut', when: 'before' }, { ...ALWAYS, after: 2 }),
    'nothing',
  ],
];

type Ran = { readonly github: GithubApi; readonly codes: readonly (string | null)[]; readonly ms: number };

async function play([, plan]: Case): Promise<Ran> {
  const github = await startForge();
  const job = jobOf(github);
  plan(github);
  const start = performance.now();
  const opened = await codeOf(job.report(PENDING));
  const codes = opened === null ? [opened, await codeOf(job.report(passed()))] : [opened];
  await codeOf(job.report(failure('REPORT_FAILED')));
  return { github, codes, ms: performance.now() - start };
}

/** Each waits between its tries: all of them at once, when the first is asked for. */
const SAMPLE = sample(CUTS, 4);
let playing: readonly Promise<Ran>[] | null = null;
function ran(at: number): Promise<Ran> {
  playing ??= SAMPLE.map(play);
  return playing[at] ?? Promise.reject(new Error('no such case'));
}

const LIMIT_MS = 60_000;

for (const [at, [title, , said]] of SAMPLE.entries())
  row.attack(
    `${title}: REPORT_FAILED within a minute, and not green`,
    'refused',
    async () => {
      const { github, codes, ms } = await ran(at);
      expect(codes.at(-1)).toBe('REPORT_FAILED');
      expect(ms).toBeLessThan(LIMIT_MS);
      expect(isGreen(github)).toBe(false);
      expect(isRed(github)).toBe(said === 'red');
      expect(github.state.checkRuns.length).toBeLessThanOrEqual(1);
    },
    2 * LIMIT_MS,
  );

row.attack('the upload is cut: evidence is there, green is not', 'refused', async () => {
  const job = await startSteps();
  expect((await job.check(['--pending'])).code).toBe(0);
  expect(existsSync(join(job.evidence, 'verdict.json'))).toBe(true);
  // The action names no folder whose upload has failed.
  const { code, stderr } = await job.report();
  expect([code, /REPORT_FAILED/.test(stderr)]).toEqual([3, true]);
  expect(isRed(job.github, 'countersign', job.head)).toBe(true);
});

if (FULL)
  row.attack(
    'GitHub breaks after the receipt: the receipt is kept, exit 3, not green',
    'refused',
    async () => {
      const [github, issuer, gateway] = await Promise.all([
        startGithubApi(),
        startIssuer({ provider: 'github' }),
        startFakeGateway(),
      ]);
      const job = githubJob(github, { issuer });
      const receipt = join(job.evidence, 'receipt.tlog-proof');
      let wasThere = false;
      github.before(UPDATE, () => {
        wasThere = existsSync(receipt);
      });
      github.fault(UPDATE, { kind: 'broken', status: 500, isDone: false }, ALWAYS);
      const { code, stderr } = await job.check(['--gateway', gateway.url]);
      expect([code, /REPORT_FAILED/.test(stderr)]).toEqual([3, true]);
      expect([wasThere, existsSync(receipt), isGreen(github, 'countersign', job.head)]).toEqual([
        true,
        true,
        false,
      ]);
      await Promise.all([issuer.close(), gateway.close()]);
    },
  );

row.twin('evidence is there before the check is green', async () => {
  const job = await startSteps();
  let wasThere = false;
  job.github.before(UPDATE, () => {
    wasThere = existsSync(join(job.evidence, 'verdict.json'));
  });
  expect((await job.check()).code).toBe(0);
  expect([wasThere, isGreen(job.github, 'countersign', job.head)]).toEqual([true, true]);
});

type Survived = readonly [title: string, plan: Plan];

const SURVIVED: readonly Survived[] = [
  ['opening it is cut', (github) => github.fault('POST /check-runs', { kind: 'cut', when: 'before' })],
  [
    'opening it is done, and the answer is cut',
    (github) => github.fault('POST /check-runs', { kind: 'cut', when: 'after' }),
  ],
  [
    'opening it is done, and the server breaks',
    (github) => github.fault('POST /check-runs', { kind: 'broken', status: 502, isDone: true }),
  ],
  [
    'opening it is done, and half of the answer is there',
    (github) => github.fault('POST /check-runs', { kind: 'cut', when: 'inside' }),
  ],
  ['a batch is cut', (github) => github.fault(UPDATE, { kind: 'cut', when: 'before' }, { after: 1 })],
  [
    'a batch is done, and the answer is cut',
    (github) => github.fault(UPDATE, { kind: 'cut', when: 'after' }, { after: 1 }),
  ],
  [
    'the last call is done, and the server breaks',
    (github) => github.fault(UPDATE, { kind: 'broken', status: 500, isDone: true }, { ...ALWAYS, after: 2 }),
  ],
  [
    'the last call is done, and the answer is cut',
    (github) => github.fault(UPDATE, { kind: 'cut', when: 'after' }, { ...ALWAYS, after: 2 }),
  ],
];

for (const [title, plan] of sample(SURVIVED, 3))
  row.twin(`${title}: found out, one check, and each annotation once`, async () => {
    const github = await startForge();
    const job = jobOf(github);
    plan(github);
    await job.report(PENDING);
    await job.report(failedWith(120));
    expect(github.state.checkRuns).toHaveLength(1);
    expect(isRed(github)).toBe(true);
    const lines = heard(github).run?.annotations.map((one) => one.start_line) ?? [];
    expect([lines.length, new Set(lines).size]).toEqual([120, 120]);
  });
