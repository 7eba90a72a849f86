import { expect, test } from 'vitest';
import { openHistory } from '../../src/changes/history.ts';
import { readChange } from '../../src/changes/read.ts';
import type { Approval, Context, Effect } from '../../src/model.ts';
import type { Evaluation } from '../../src/policy/evaluate.ts';
import { approvalsOfHead } from '../../src/run/reviewed.ts';
import { makeRepository } from '../support/repository.ts';

/** Approvals of what was reviewed before a queue merged it: of the queue's head if that is the same change. */

const HINTS = { remote: 'origin', fullHistory: 'fetch-depth: 0' };

const approvalOf = (commit: string, by = 'bea'): Approval => ({
  by,
  kind: 'human',
  emails: [],
  commit,
  permission: 'write',
  teams: null,
});

const contextOf = (reviewed: string | null, approvals: readonly Approval[]): Context => ({
  provider: 'github',
  event: 'merge_group',
  actor: { login: 'ann', kind: 'human' },
  branches: { base: 'main', head: '' },
  labels: [],
  authors: ['ann'],
  approvals,
  repository: null,
  visibility: 'unknown',
  base: null,
  head: null,
  merge: null,
  reviewed,
  grade: 'advisory',
  unchecked: [],
  now: new Date(0),
});

const asking = (effect: Effect, more: object = {}): Evaluation => ({
  findings: [
    {
      ruleId: 'x',
      effect,
      path: null,
      startLine: null,
      endLine: null,
      message: '',
      hint: '',
      fingerprint: `sha256:${'0'.repeat(64)}`,
      ...more,
    },
  ],
  unchecked: [],
  unlisted: false,
});
const ASKED = asking('require-approval');

/** main went on since `reviewed` was made; a queue's heads are made of both. */
function queue() {
  const repository = makeRepository();
  const { commit, files } = repository;
  const fork = commit(files({ a: 'a\n', b: 'b\n' }));
  const base = commit(files({ a: 'a\n', b: 'b\n', c: 'c\n' }), [fork]);
  const reviewed = commit(files({ a: 'changed\n', b: 'b\n' }), [fork]);
  const merged = commit(files({ a: 'changed\n', b: 'b\n', c: 'c\n' }), [base, reviewed]);
  const squashed = commit(files({ a: 'changed\n', b: 'b\n', c: 'c\n' }), [base]);
  const more = commit(files({ a: 'changed\n', b: 'evil\n', c: 'c\n' }), [base, reviewed]);
  const resolved = commit(files({ a: 'changed twice\n', b: 'b\n', c: 'c\n' }), [base, reviewed]);
  return { ...repository, ids: { base, reviewed, merged, squashed, more, resolved } };
}
type Queue = ReturnType<typeof queue>;

async function counted(
  { root, ids }: Queue,
  head: string,
  { reviewed = ids.reviewed, evaluation = ASKED }: { reviewed?: string | null; evaluation?: Evaluation } = {},
) {
  const place = { directory: root, hints: HINTS };
  const history = await openHistory({ ...place, base: ids.base, head });
  const change = await readChange(history);
  history.close();
  const context = contextOf(reviewed, [approvalOf(ids.reviewed)]);
  const { approvals, unchecked } = await approvalsOfHead(context, evaluation, change, place);
  return { isOfHead: approvals[0]?.commit === head, unchecked };
}

test.each(['merged', 'squashed'] as const)('the same change %s has been reviewed', async (name) => {
  const made = queue();
  expect(await counted(made, made.ids[name])).toEqual({ isOfHead: true, unchecked: [] });
});

test.each(['more', 'resolved'] as const)('a head that holds %s has not, and it is said', async (name) => {
  const made = queue();
  expect(await counted(made, made.ids[name])).toEqual({
    isOfHead: false,
    unchecked: [
      {
        what: `approvals of ${made.ids.reviewed}`,
        why: expect.stringContaining('the same change'),
        blocks: false,
      },
    ],
  });
});

test('what cannot be had to compare with has not been reviewed, and it is said', async () => {
  const made = queue();
  const absent = 'f'.repeat(40);
  const ids = { ...made.ids, reviewed: absent };
  const { isOfHead, unchecked } = await counted({ ...made, ids }, made.ids.merged);
  expect([isOfHead, unchecked[0]?.what]).toEqual([false, `approvals of ${absent}`]);
});

test('nothing is read where nobody asks, nobody approved or nothing was queued', async () => {
  const made = queue();
  const { merged } = made.ids;
  const untouched = { isOfHead: false, unchecked: [] };
  const waived = { reason: '', owner: '', expires: '' };
  for (const evaluation of [asking('deny'), asking('require-approval', { waived })])
    expect(await counted(made, merged, { evaluation })).toEqual(untouched);
  expect(await counted(made, merged, { reviewed: null })).toEqual(untouched);
  expect(await counted(made, merged, { reviewed: 'e'.repeat(40) })).toEqual(untouched);
});

test('approvals of yet another commit stay what they are', async () => {
  const { root, ids } = queue();
  const place = { directory: root, hints: HINTS };
  const history = await openHistory({ ...place, base: ids.base, head: ids.merged });
  const change = await readChange(history);
  history.close();
  const given = [approvalOf(ids.reviewed), approvalOf(ids.base, 'cem')];
  const { approvals } = await approvalsOfHead(contextOf(ids.reviewed, given), ASKED, change, place);
  expect(approvals.map(({ commit }) => commit)).toEqual([ids.merged, ids.base]);
});
