/** The clock: the one place besides the gateway's main where time is read. */
export type Clock = { readonly now: () => Date; readonly elapsed: () => number };

export function startClock(): Clock {
  const start = performance.now();
  return { now: () => new Date(), elapsed: () => Math.round(performance.now() - start) };
}
