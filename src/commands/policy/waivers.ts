import { treePaths } from '../../changes/tree-paths.ts';
import type { PolicyConfig } from '../../config.ts';
import { inert } from '../../lib/inert.ts';
import type { Waiver } from '../../model.ts';
import { startClock } from '../../providers/clock.ts';
import { inertJson } from '../../report/json.ts';
import { plural } from '../../report/summary.ts';
import type { Invocation } from '../invocation.ts';
import { type Outcome, outcome } from '../output.ts';
import { loadAtHand, namedPolicies, rootOf } from './at-hand.ts';

/** `countersign policy waivers`: what is let pass, until when, and what of it is over or matches no file. */
export async function waivers(config: PolicyConfig, _invocation: Invocation): Promise<Outcome> {
  const { policy } = await loadAtHand(config.directory, namedPolicies(config));
  const root = rootOf(config.directory);
  const today = startClock().now().toISOString().slice(0, 10);
  const unused = root === null ? () => false : await unusedIn(config.directory, policy.policy.waivers);
  const listed = policy.policy.waivers
    .map((waiver) => listedOf(waiver, today, unused(waiver)))
    .sort((a, b) => a.daysLeft - b.daysLeft);
  const document = { policy: { name: policy.policy.name, digest: policy.digest }, today, waivers: listed };
  const text = `${listed.length === 0 ? 'no waivers' : plural(listed.length, 'waiver')} in ${inert(policy.policy.name)}\n${listed.map(line).join('')}`;
  return outcome(config, root, config.format === 'json' ? inertJson(document) : text, 0);
}

type Status = 'holds' | 'expired' | 'unused';
type Listed = Waiver & { readonly daysLeft: number; readonly status: Status };

const DAY = 86_400_000;

/** Zero on the last day; less when it is over. */
function listedOf(waiver: Waiver, today: string, unused: boolean): Listed {
  const daysLeft = Math.round((Date.parse(waiver.expires) - Date.parse(today)) / DAY);
  return { ...waiver, daysLeft, status: daysLeft < 0 ? 'expired' : unused ? 'unused' : 'holds' };
}

/** A waiver for files that are not there waits for somebody to make them. */
async function unusedIn(directory: string, waivers: readonly Waiver[]): Promise<(waiver: Waiver) => boolean> {
  const asked = waivers.filter(({ paths }) => !paths.includes('**'));
  if (asked.length === 0) return () => false;
  const { globMatcher } = await import('../../policy/matching/globs.ts');
  const matches = globMatcher();
  const files = await treePaths(directory);
  return (waiver) => asked.includes(waiver) && !files.some((path) => matches(waiver.paths, path));
}

const WORDS: Readonly<Record<Status, (days: number) => string>> = {
  holds: (days) => (days === 0 ? 'its last day' : `${plural(days, 'day')} left`),
  expired: (days) => `over since ${plural(-days, 'day')}`,
  unused: (days) => `${plural(days, 'day')} left, matches no file of HEAD`,
};

function line({ rule, paths, reason, owner, expires, daysLeft, status }: Listed): string {
  const where = paths.join(', ');
  const sign = status === 'holds' ? 'holds  ' : status === 'expired' ? 'expired' : 'warning';
  return `${sign}  ${inert(`${rule}  ${where}`)}\n         │ ${inert(`${reason} (${owner})`)}\n         until ${expires}: ${WORDS[status](daysLeft)}\n`;
}
