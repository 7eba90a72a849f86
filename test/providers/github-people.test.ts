import { expect, test } from 'vitest';
import { aroundOf } from '../../src/providers/github/people.ts';

const pull = (user: object | undefined, sender: object | undefined, more: object = {}) => ({
  sender,
  pull_request: { user, base: { ref: 'main' }, head: { ref: 'feature' }, ...more },
});
const ann = { login: 'ann', type: 'User' };
const ENV = { GITHUB_ACTOR: 'ann', GITHUB_TRIGGERING_ACTOR: 'ann' };

test('the actor is who made the change, and who started the run is an author, too', () => {
  expect(
    aroundOf(pull(ann, { login: 'bob', type: 'User' }), { ...ENV, GITHUB_TRIGGERING_ACTOR: 'eve' }),
  ).toEqual({
    actor: { login: 'ann', kind: 'human' },
    branches: { base: 'main', head: 'feature' },
    labels: [],
    authors: ['ann', 'bob', 'eve'],
  });
});

test.each<[string, object | undefined, object | undefined, Record<string, string>, string]>([
  ['a change of an agent that a person started', { login: 'Copilot', type: 'Bot' }, ann, ENV, 'agent'],
  ['a change of a person that an agent pushed to', ann, { login: 'claude[bot]', type: 'Bot' }, ENV, 'agent'],
  ['a bot', { login: 'dependabot[bot]', type: 'Bot' }, undefined, {}, 'bot'],
  ['a bot by its name alone', undefined, undefined, { GITHUB_ACTOR: 'renovate[bot]' }, 'bot'],
  ['a person', ann, ann, ENV, 'human'],
  ['nobody', undefined, undefined, {}, 'human'],
])('%s', (_, user, sender, env, kind) => {
  expect(aroundOf(pull(user, sender), env)?.actor.kind).toBe(kind);
});

test('labels are sorted, and branches of a queue lose their prefix', () => {
  expect(aroundOf(pull(ann, ann, { labels: [{ name: 'b' }, { name: 'a' }] }), ENV)?.labels).toEqual([
    'a',
    'b',
  ]);
  const group = {
    merge_group: { base_ref: 'refs/heads/main', head_ref: 'refs/heads/gh-readonly-queue/main/pr-1' },
  };
  expect(aroundOf(group, ENV)?.branches).toEqual({ base: 'main', head: 'gh-readonly-queue/main/pr-1' });
  expect(aroundOf({ ref: 'refs/heads/main' }, ENV)?.branches).toEqual({ base: 'main', head: 'main' });
});

test('an event of another shape is no event of nobody', () => {
  for (const payload of [null, 7, 'x', [], { pull_request: 7 }, { sender: { login: 7 } }])
    expect(aroundOf(payload, {})).toBeNull();
});

test('a deleted account or branch takes nothing else with it', () => {
  const labels = [{ name: 'a' }];
  expect(aroundOf(pull(undefined, ann, { user: null, head: { ref: null }, labels }), {})).toEqual({
    actor: { login: 'ann', kind: 'human' },
    branches: { base: 'main', head: '' },
    labels: ['a'],
    authors: ['ann'],
  });
});
