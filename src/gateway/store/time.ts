import { RunError } from '../../errors.ts';

/** The log's time: RFC 3339 in UTC and whole seconds, and it never goes back. */

/** A clock that is a little behind another replica's, or was set back by that much, waits for nobody. */
const BEHIND_MS = 60_000;

export function rfc3339(time: Date): string {
  return `${time.toISOString().slice(0, 19)}Z`;
}

/** To whole seconds, as it is written. */
export function toTime(time: Date): Date {
  return new Date(Math.floor(time.getTime() / 1000) * 1000);
}

/** @throws RunError CLOCK_SKEW */
export function nextTime(now: Date, last: Date): Date {
  if (now.getTime() >= last.getTime()) return toTime(now);
  if (last.getTime() - now.getTime() <= BEHIND_MS) return last;
  throw new RunError(
    'CLOCK_SKEW',
    `the clock says ${rfc3339(now)}, and the log’s last entry is of ${rfc3339(last)}`,
    { hint: 'set the clock of this machine, or wait until it is past that time' },
  );
}
