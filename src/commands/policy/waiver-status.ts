import { treePaths } from '../../changes/tree-paths.ts';
import type { Waiver } from '../../model.ts';
import { startClock } from '../../providers/clock.ts';
import { plural } from '../../report/summary.ts';

/** How waivers stand today: how long they last, and whether there is anything for them to waive. */

export type WaiverStatus = 'holds' | 'expired' | 'unused';
/** `daysLeft`: zero on the last day, less when it is over. */
export type StandingWaiver = Waiver & { readonly daysLeft: number; readonly status: WaiverStatus };

const DAY = 86_400_000;

/** @param root null outside of a repository: then no path can be looked for */
export async function waiverStatus(
  waivers: readonly Waiver[],
  root: string | null,
): Promise<{ readonly today: string; readonly waivers: readonly StandingWaiver[] }> {
  const today = startClock().now().toISOString().slice(0, 10);
  const unused = root === null ? () => false : await unusedIn(root, waivers);
  const standing = waivers.map((waiver): StandingWaiver => {
    const daysLeft = Math.round((Date.parse(waiver.expires) - Date.parse(today)) / DAY);
    return { ...waiver, daysLeft, status: daysLeft < 0 ? 'expired' : unused(waiver) ? 'unused' : 'holds' };
  });
  return { today, waivers: standing.sort((a, b) => a.daysLeft - b.daysLeft) };
}

/** A waiver for files that are not there waits for somebody to make them. */
async function unusedIn(root: string, waivers: readonly Waiver[]): Promise<(waiver: Waiver) => boolean> {
  const asked = waivers.filter(({ paths }) => !paths.includes('**'));
  if (asked.length === 0) return () => false;
  const { globMatcher } = await import('../../policy/matching/globs.ts');
  const matches = globMatcher();
  const files = await treePaths(root);
  return (waiver) => asked.includes(waiver) && !files.some((path) => matches(waiver.paths, path));
}

/** What is to be said of a waiver's days, and of its paths when they match nothing. */
export function describeStanding({ status, daysLeft }: StandingWaiver): string {
  switch (status) {
    case 'expired':
      return `over since ${plural(-daysLeft, 'day')}`;
    case 'holds':
      return daysLeft === 0 ? 'its last day' : `${plural(daysLeft, 'day')} left`;
    case 'unused':
      return `${plural(daysLeft, 'day')} left, matches no file of HEAD`;
  }
}
