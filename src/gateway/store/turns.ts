/** Work of many, a few at a time for each: who waits for a turn holds no connection meanwhile. */

export type Turns = <T>(key: string, work: () => Promise<T>) => Promise<T>;

type Lane = { running: number; readonly waiting: (() => void)[] };

export function turns(most: number): Turns {
  const lanes = new Map<string, Lane>();
  const laneOf = (key: string): Lane => {
    const lane = lanes.get(key) ?? { running: 0, waiting: [] };
    lanes.set(key, lane);
    return lane;
  };
  return async (key, work) => {
    const lane = laneOf(key);
    // Who ends gives its place on: nobody who comes meanwhile can take it.
    if (lane.running === most) await new Promise<void>((go) => lane.waiting.push(go));
    else lane.running++;
    try {
      return await work();
    } finally {
      const next = lane.waiting.shift();
      if (next !== undefined) next();
      else if (--lane.running === 0) lanes.delete(key);
    }
  };
}

/** One piece of work at a time: who asks while it runs gets its answer. */
export function shared<T>(work: () => Promise<T>): () => Promise<T> {
  let running: Promise<T> | null = null;
  return () => {
    running ??= work().finally(() => {
      running = null;
    });
    return running;
  };
}
