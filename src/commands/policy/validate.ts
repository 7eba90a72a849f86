import type { PolicyConfig } from '../../config/policy.ts';
import { inert } from '../../lib/inert.ts';
import { inertJson } from '../../report/json.ts';
import { plural } from '../../report/summary.ts';
import type { Invocation } from '../invocation.ts';
import { type Outcome, outcome } from '../output.ts';
import { loadAtHand, namedPolicies, rootOf } from './at-hand.ts';
import { describeStanding, waiverStatus } from './waiver-status.ts';

/** `countersign policy validate`: whether a policy loads, with all that it extends. @throws RunError POLICY_INVALID */
export async function validate(config: PolicyConfig, _invocation: Invocation): Promise<Outcome> {
  const { policy } = await loadAtHand(config.directory, namedPolicies(config));
  const root = rootOf(config.directory);
  const { name, rules, waivers } = policy.policy;
  const standing = await waiverStatus(waivers, root);
  const warnings = standing.waivers
    .filter(({ status }) => status !== 'holds')
    .map((waiver) => `the waiver of ${waiver.rule} (${waiver.owner}): ${describeStanding(waiver)}`);
  const { digest, sources } = policy;
  const counts = { rules: rules.length, waivers: waivers.length };
  if (config.format === 'json')
    return outcome(
      config,
      root,
      inertJson({ status: 'valid', name, digest, sources, ...counts, warnings }),
      0,
    );
  const lines = [
    `VALID  ${inert(name)}, ${plural(rules.length, 'rule')}, ${plural(waivers.length, 'waiver')} · ${digest}`,
    ...sources.map((source) => `  ${inert(source.name)}  ${source.digest}`),
    ...warnings.map((warning) => `warning  ${inert(warning)}`),
  ];
  return outcome(config, root, `${lines.join('\n')}\n`, 0);
}
