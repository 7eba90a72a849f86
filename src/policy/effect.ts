import type { Effect } from '../model.ts';

/** The order of effects, in one place: warn < require-approval < deny. */
export const STRENGTH: Readonly<Record<Effect, number>> = { warn: 0, 'require-approval': 1, deny: 2 };

export function weaker(a: Effect, b: Effect): Effect {
  return STRENGTH[a] < STRENGTH[b] ? a : b;
}

export function stricter(a: Effect, b: Effect): Effect {
  return STRENGTH[a] > STRENGTH[b] ? a : b;
}
