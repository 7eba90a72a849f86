import type { Digest } from '../../model.ts';
import type { Difference, ReplaySummary } from '../../policy/replay.ts';
import { plural } from '../../report/summary.ts';

/** A replay's report, and what all of its formats say in the same words. */

type Named = { readonly name: string; readonly digest: Digest };

export type ReplayReport = ReplaySummary & {
  /** Two commit ids with two dots between. */
  readonly range: string;
  readonly from: Named;
  readonly to: Named;
  readonly changes: number;
  /** Commits without a parent: there is nothing that they change. */
  readonly roots: readonly string[];
  /** Sections of the policies that old commits have nothing for. */
  readonly leftOut: readonly string[];
  /** Rules that look at what old commits do not tell. */
  readonly assumed: readonly string[];
  readonly milliseconds: number;
};

export const isSame = ({ from, to }: ReplayReport): boolean => from.digest === to.digest;
export const shortId = (id: string): string => id.slice(0, 12);
export const signed = (count: number): string => (count > 0 ? `+${count}` : `−${-count}`);

/** A flood of warnings would bury them. */
export const withOtherVerdict = ({ different }: ReplayReport): readonly Difference[] =>
  different.filter(isOther);

const isOther = ({ from, to }: Difference): boolean => from !== to;

export function differentTitle(report: ReplayReport): string {
  return `${plural(withOtherVerdict(report).length, 'change')} decided differently`;
}

/** Those that are counted and not listed. */
export function sameVerdict({ different }: ReplayReport): readonly string[] {
  const count = different.filter((one) => !isOther(one)).length;
  return count === 0
    ? []
    : [`${count} more with other findings and the same verdict (--format json lists them)`];
}

export function shortRange({ range }: ReplayReport): string {
  return range.split('..').map(shortId).join('..');
}

export const verdictsOf = ({ from, to }: Difference): string => `${from} → ${to}`;

export function timing({ changes, milliseconds }: ReplayReport): string {
  const rate = Math.round((changes * 1000) / Math.max(milliseconds, 1));
  return `${plural(changes, 'change')} in ${(milliseconds / 1000).toFixed(1)} s, ${rate} changes/s`;
}

/** What the numbers do not hold. */
export function notes(
  { roots, leftOut, assumed, unread }: ReplayReport,
  show: (id: string) => string,
): string[] {
  return [
    ...(roots.length === 0
      ? []
      : [`not replayed: ${roots.map(shortId).join(', ')}, which has no parent to compare with`]),
    ...(leftOut.length === 0
      ? []
      : [`not replayed: ${leftOut.join(', ')}, which old commits have nothing for`]),
    ...(assumed.length === 0
      ? []
      : [
          `not replayed: who made a change and its labels, which history does not tell: ${
            assumed.length === 1 ? 'rule' : 'rules'
          } ${assumed.map(show).join(', ')} ${
            assumed.length === 1 ? 'is' : 'are'
          } judged as if by a person without labels`,
        ]),
    ...(unread.length === 0 ? [] : [`${plural(unread.length, 'change')} could not be judged, see above`]),
    'approvals are not replayed: what asks for one counts as FAILED',
  ];
}
