/** One piece of work at a time, for as many as came meanwhile: what waits shares one transaction and one fsync. */

export type Batched<I, O> = {
  readonly add: (item: I) => Promise<O>;
  /** When everything that was added has its answer. */
  readonly idle: () => Promise<void>;
};

export type BatchOptions<I, O> = {
  readonly limit: number;
  /** One answer for each item, in their order. */
  readonly work: (items: readonly I[]) => Promise<readonly O[]>;
  /** Whether one of many may alone have made the work fail: then each is tried by itself. */
  readonly isOnesFault: (error: unknown) => boolean;
};

type Waiting<I, O> = {
  readonly item: I;
  readonly done: (answer: O) => void;
  readonly fail: (error: unknown) => void;
};

export function batched<I, O>({ limit, work, isOnesFault }: BatchOptions<I, O>): Batched<I, O> {
  let waiting: Waiting<I, O>[] = [];
  let running: Promise<void> | null = null;

  const answer = async (batch: readonly Waiting<I, O>[]): Promise<void> => {
    try {
      const answers = await work(batch.map(({ item }) => item));
      if (answers.length !== batch.length) throw new RangeError('not one answer for each item');
      for (const [i, { done }] of batch.entries()) done(answers[i] as O);
    } catch (error) {
      if (batch.length === 1 || !isOnesFault(error)) for (const { fail } of batch) fail(error);
      else for (const one of batch) await answer([one]);
    }
  };
  const run = async (): Promise<void> => {
    while (waiting.length > 0) {
      const batch = waiting.slice(0, limit);
      waiting = waiting.slice(limit);
      await answer(batch);
    }
    running = null;
  };
  return {
    add: (item) =>
      new Promise((done, fail) => {
        waiting.push({ item, done, fail });
        // Those of the same moment come along.
        running ??= Promise.resolve().then(run);
      }),
    idle: async () => {
      while (running !== null) await running;
    },
  };
}
