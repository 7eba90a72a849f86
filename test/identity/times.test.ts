import { expect, test } from 'vitest';
import { checkTimes } from '../../src/identity/times.ts';
import type { ForgeName } from '../../src/model.ts';

const NOW = new Date('2026-09-01T12:00:00.900Z');
const AT = Math.floor(NOW.getTime() / 1000);

type Offsets = { readonly iat: number; readonly nbf: number; readonly exp: number };

function check(offsets: Partial<Offsets>, provider: ForgeName = 'github'): string {
  const { iat, nbf, exp } = { iat: 0, nbf: -600, exp: 300, ...offsets };
  const checked = checkTimes({ iat: AT + iat, nbf: AT + nbf, exp: AT + exp }, provider, NOW);
  return 'status' in checked ? checked.code : `until ${checked.expires - AT}`;
}

test.each<[string, Partial<Offsets>, string]>([
  ['made now', {}, 'until 300'],
  ['expired 30 s ago', { exp: -30, iat: -300 }, 'until -30'],
  ['expired 31 s ago', { exp: -31, iat: -300 }, 'token_expired'],
  ['starting in 30 s', { nbf: 30 }, 'until 300'],
  ['starting in 31 s', { nbf: 31 }, 'token_not_yet_valid'],
  ['made in 30 s', { iat: 30 }, 'until 300'],
  ['made in 31 s', { iat: 31 }, 'token_not_yet_valid'],
  ['good for an hour', { exp: 3600 }, 'until 3600'],
  ['good for a second more', { exp: 3601 }, 'token_too_old'],
  ['made 15 minutes ago', { iat: -900 }, 'until 300'],
  ['made a second before', { iat: -901 }, 'token_too_old'],
  ['over before it starts', { nbf: 10, exp: 10 }, 'token_not_yet_valid'],
  ['over before it is made', { iat: 10, exp: 10 }, 'token_expired'],
])('a token %s', (_, offsets, outcome) => {
  expect(check(offsets)).toBe(outcome);
  expect(check(offsets, 'azure')).toBe(outcome);
});

test.each<[string, Partial<Offsets>, string]>([
  ['good for a day', { exp: 86_400 }, 'until 86400'],
  ['good for a second more', { exp: 86_401 }, 'token_too_old'],
  ['made when the job started, hours ago', { iat: -80_000, nbf: -80_005, exp: 6_400 }, 'until 6400'],
])('a token of GitLab %s', (_, offsets, outcome) => {
  expect(check(offsets, 'gitlab')).toBe(outcome);
});
