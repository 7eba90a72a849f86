import { afterAll, test } from 'vitest';

/**
 * One row of the threat model as tests. `npm test` runs a fixed sample, `npm run threats` every case; either
 * way the row ends with one line: tried / refused / wrongly accepted / wrongly refused.
 */

/** `vitest run --mode threats` sets it (vitest.config.ts). */
export const FULL = process.env.COUNTERSIGN_THREATS === 'full';

/** `refused`: the attack is found or ends the run. `unharmed`: the trick changes nothing. */
export type Must = 'refused' | 'unharmed';

export type ThreatRow = {
  /** A case of the row; its assertions say whether the one outcome allowed came about. */
  readonly attack: (title: string, must: Must, body: () => Promise<void> | void, timeout?: number) => void;
  /** The same subject without the trick: not counted, and must hold too. */
  readonly twin: (title: string, body: () => Promise<void> | void, timeout?: number) => void;
};

export function threatRow(id: string): ThreatRow {
  const counts = { tried: 0, refused: 0, wronglyAccepted: 0, wronglyRefused: 0 };
  afterAll(() => {
    const { tried, refused, wronglyAccepted, wronglyRefused } = counts;
    process.stdout.write(
      `${id}  tried ${tried} / refused ${refused} / wrongly accepted ${wronglyAccepted} / wrongly refused ${wronglyRefused}\n`,
    );
  });
  return {
    attack: (title, must, body, timeout) =>
      test(
        `${id} ${title}`,
        async () => {
          counts.tried++;
          try {
            await body();
          } catch (error) {
            if (must === 'refused') counts.wronglyAccepted++;
            else counts.wronglyRefused++;
            throw error;
          }
          if (must === 'refused') counts.refused++;
        },
        timeout,
      ),
    twin: (title, body, timeout) => test(`${id} twin: ${title}`, body, timeout),
  };
}

/** Every case at full size, else `size` of them spread evenly: the same ones each time. */
export function sample<T>(cases: readonly T[], size: number): readonly T[] {
  if (FULL || cases.length <= size) return cases;
  return Array.from({ length: size }, (_, i) => cases[Math.floor((i * cases.length) / size)] as T);
}

/** Every pair of two lists. */
export function pairs<A, B>(first: readonly A[], second: readonly B[]): readonly (readonly [A, B])[] {
  return first.flatMap((a) => second.map((b) => [a, b] as const));
}
