import { expect, test, vi } from 'vitest';
import { ask, RUN, started } from '../support/github-api/ask.ts';
import type { Fault } from '../support/github-api/faults.ts';
import { BASE_SHA, HEAD_SHA } from '../support/github-api/people.ts';
import type { GithubApi } from '../support/github-api.ts';

/** GitHub's API as our tests have it: what goes wrong, and what happens in between. */

const OTHER_SHA = '07e4'.repeat(10);

const made = ({ state }: GithubApi): number => state.checkRuns.length;

test.each<[string, Fault, number | null, number]>([
  ['broken before', { kind: 'broken', status: 502, isDone: false }, 502, 0],
  ['broken after', { kind: 'broken', status: 500, isDone: true }, 500, 1],
  ['cut before', { kind: 'cut', when: 'before' }, null, 0],
  ['cut after', { kind: 'cut', when: 'after' }, null, 1],
  ['cut inside the answer', { kind: 'cut', when: 'inside' }, null, 1],
  ['slow', { kind: 'slow', ms: 20 }, 201, 1],
  ['the rate limit', { kind: 'rate-limit', status: 403, resetIn: 60 }, 403, 0],
  ['a secondary limit', { kind: 'secondary-limit', status: 429, retryAfter: 1 }, 429, 0],
  ['a secondary limit that says no time', { kind: 'secondary-limit', status: 403, retryAfter: null }, 403, 0],
  ['another answer', { kind: 'answer', status: 200, body: '{' }, 200, 0],
])('%s: the next call is as ever', async (_, fault, status, done) => {
  const github = await started();
  github.fault('POST /check-runs', fault);
  expect((await ask(github, 'GET /pulls/7')).status).toBe(200);
  const answer = await ask(github, 'POST /check-runs', { body: RUN }).catch(() => null);
  expect(answer?.status ?? null).toBe(status);
  expect(made(github)).toBe(done);
  if (fault.kind === 'secondary-limit')
    expect(answer?.headers.get('retry-after')).toBe(fault.retryAfter === null ? null : '1');
  if (fault.kind === 'rate-limit') expect(answer?.headers.get('x-ratelimit-remaining')).toBe('0');
  expect((await ask(github, 'POST /check-runs', { body: RUN })).status).toBe(201);
  expect(github.calls()).toEqual([
    'GET /repos/acme/widgets/pulls/7 200',
    `POST /repos/acme/widgets/check-runs ${status ?? 'cut'}`,
    'POST /repos/acme/widgets/check-runs 201',
  ]);
  expect(github.problems()).toEqual([]);
});

test('faults wait for their turn, and one call has one of them', async () => {
  const github = await started();
  github.fault('*', { kind: 'broken', status: 503, isDone: false }, { after: 1 });
  github.fault(
    'GET /pulls/{pull_number}',
    { kind: 'broken', status: 504, isDone: false },
    { after: 1, times: 2 },
  );
  const statuses = [];
  for (const _ of [1, 2, 3, 4, 5]) statuses.push((await ask(github, 'GET /pulls/7')).status);
  expect(statuses).toEqual([200, 503, 504, 504, 200]);
  github.fault('*', { kind: 'silent' }, { times: 100 });
  github.calm();
  expect((await ask(github, 'GET /pulls/7')).status).toBe(200);
});

test('a force push between two calls is seen by the second', async () => {
  const github = await started();
  github.before('GET /pulls/{pull_number}', () => github.push('feature', OTHER_SHA), { after: 1 });
  const head = async (): Promise<string> => (await ask(github, 'GET /pulls/7')).json().head.sha;
  expect([await head(), await head()]).toEqual([HEAD_SHA, OTHER_SHA]);
  github.after('GET /pulls/{pull_number}', () => github.push('feature', BASE_SHA));
  expect([await head(), await head()]).toEqual([OTHER_SHA, BASE_SHA]);
  expect((await ask(github, 'GET /git/matching-refs/heads/feature')).json()).toMatchObject([
    { ref: 'refs/heads/feature', object: { sha: BASE_SHA } },
  ]);
});

test('silent: it is done, and the answer never comes', async () => {
  const github = await started();
  github.fault('POST /check-runs', { kind: 'silent' });
  const ended = ask(github, 'POST /check-runs', { body: RUN }).catch(() => 'cut');
  await vi.waitFor(() => expect(github.calls()).toEqual(['POST /repos/acme/widgets/check-runs silent']));
  expect(made(github)).toBe(1);
  await github.close();
  expect(await ended).toBe('cut');
});
