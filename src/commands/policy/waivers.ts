import type { PolicyConfig } from '../../config/policy.ts';
import { inert } from '../../lib/inert.ts';
import { inertJson } from '../../report/json.ts';
import { plural } from '../../report/summary.ts';
import type { Invocation } from '../invocation.ts';
import { type Outcome, outcome } from '../output.ts';
import { loadAtHand, namedPolicies, rootOf } from './at-hand.ts';
import { describeStanding, type StandingWaiver, type WaiverStatus, waiverStatus } from './waiver-status.ts';

/** `countersign policy waivers`: what is let pass, until when, and what of it is over or matches no file. */
export async function waivers(config: PolicyConfig, _invocation: Invocation): Promise<Outcome> {
  const { policy } = await loadAtHand(config.directory, namedPolicies(config));
  const { name, waivers } = policy.policy;
  const root = rootOf(config.directory);
  const standing = await waiverStatus(waivers, root);
  if (config.format === 'json')
    return outcome(config, root, inertJson({ policy: { name, digest: policy.digest }, ...standing }), 0);
  const count = waivers.length === 0 ? 'no waivers' : plural(waivers.length, 'waiver');
  return outcome(config, root, `${count} in ${inert(name)}\n${standing.waivers.map(lines).join('')}`, 0);
}

const SIGNS: Readonly<Record<WaiverStatus, string>> = {
  holds: 'holds    ',
  expired: 'expired  ',
  unused: 'warning  ',
};

function lines(waiver: StandingWaiver): string {
  const { rule, paths, reason, owner, expires, status } = waiver;
  return [
    `${SIGNS[status]}${inert(`${rule}  ${paths.join(', ')}`)}`,
    `         │ ${inert(`${reason} (${owner})`)}`,
    `         until ${expires}: ${describeStanding(waiver)}\n`,
  ].join('\n');
}
