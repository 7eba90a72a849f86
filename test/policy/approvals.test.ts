import { expect, test } from 'vitest';
import type { Approval, Approvers, Change, Commit } from '../../src/model.ts';
import { weighApprovals } from '../../src/policy/approvals.ts';
import { factsOf } from '../support/change.ts';

const commit: Commit = {
  id: '3'.repeat(40),
  author: { name: 'Ada', email: 'ada@acme.example' },
  committer: { name: 'Ada', email: '7+ada@users.noreply.github.com' },
  signed: false,
  message: 'work',
  trailers: [
    { key: 'Co-authored-by', value: 'Claude <noreply@anthropic.example>' },
    { key: 'Co-authored-by', value: 'Carl <Carl@Acme.example>' },
  ],
};
const change: Change = { ...factsOf([{ path: 'a', after: 'x' }]).change, commits: [commit] };
const anybody: Approvers = { users: [], teams: [], permission: 'write', count: 1 };
const good: Approval = {
  by: 'rita',
  kind: 'human',
  emails: ['rita@acme.example'],
  commit: change.head,
  permission: 'write',
  teams: [],
};

const countedOf = (approval: Partial<Approval>, demand: Partial<Approvers> = {}, authors = ['ada']) =>
  weighApprovals(change, { approvals: [{ ...good, ...approval }], authors }, { ...anybody, ...demand });

test('somebody else with write access who approved this head counts', () => {
  expect(countedOf({})).toEqual({ counted: ['rita'], refused: [] });
});

test.each<[string, Partial<Approval>]>([
  ['an approval of the base', { commit: change.base }],
  ['an approval of an earlier head', { commit: '9'.repeat(40) }],
  ['an approval of a shortened head', { commit: change.head.slice(0, 12) }],
  ['the author of the change', { by: 'ada' }],
  ['the author in other letters', { by: 'ADA' }],
  ['who committed a part, by address', { by: 'x', emails: ['ada@acme.example'] }],
  ['who committed a part, by the login in a no-reply address', { by: 'Ada', emails: [] }],
  ['a co-author, in other letters', { by: 'carl', emails: ['other@x.example', ' carl@acme.EXAMPLE'] }],
  ['a bot', { kind: 'bot' }],
  ['an agent', { kind: 'agent' }],
  ['somebody of whom nobody knows what they may do', { permission: null }],
])('%s does not count', (_, approval) => {
  const { counted, refused } = countedOf(approval, {}, []);
  if (approval.by !== 'ada' && approval.by !== 'ADA') expect(counted).toEqual([]);
  expect(countedOf(approval).counted).toEqual([]);
  expect(countedOf(approval).refused).toHaveLength(1);
  expect(refused.length + counted.length).toBe(1);
});

test('who pushed to the change does not count, whoever opened it', () => {
  expect(countedOf({}, {}, ['ada', 'Rita']).counted).toEqual([]);
});

test.each<[string, Partial<Approval>, Partial<Approvers>, boolean]>([
  ['a named user', {}, { users: ['Rita'] }, true],
  ['somebody else than the named', {}, { users: ['sam'] }, false],
  ['a member of a named team', { teams: ['security'] }, { teams: ['security'] }, true],
  ['a member of another team', { teams: ['web'] }, { teams: ['security'] }, false],
  ['somebody whose teams nobody knows', { teams: null }, { teams: ['security'] }, false],
  ['a named user whose teams nobody knows', { teams: null }, { teams: ['security'], users: ['rita'] }, true],
  ['write where maintain is asked', {}, { permission: 'maintain' }, false],
  ['admin where maintain is asked', { permission: 'admin' }, { permission: 'maintain' }, true],
  ['a named user without write access', { permission: null }, { users: ['rita'] }, false],
])('%s', (_, approval, demand, counts) => {
  expect(countedOf(approval, demand).counted).toEqual(counts ? ['rita'] : []);
});

test('one person who approves twice is one person', () => {
  const approvals = [good, { ...good, by: 'RITA' }, { ...good, by: 'sam', emails: [] }];
  const { counted } = weighApprovals(change, { approvals, authors: [] }, anybody);
  expect(counted.map((login) => login.toLowerCase())).toEqual(['rita', 'sam']);
});

test('an old approval beside a new one of the same person is not held against them', () => {
  const approvals = [{ ...good, commit: change.base }, good];
  expect(weighApprovals(change, { approvals, authors: [] }, anybody)).toEqual({
    counted: ['rita'],
    refused: [],
  });
});
