import type { PolicyConfig } from '../../config.ts';
import { inert } from '../../lib/inert.ts';
import { inertJson } from '../../report/json.ts';
import { plural } from '../../report/summary.ts';
import type { Invocation } from '../invocation.ts';
import { type Outcome, outcome } from '../output.ts';
import { loadAtHand, namedPolicies, rootOf } from './at-hand.ts';

/** `countersign policy validate`: whether a policy loads, with all that it extends. @throws RunError POLICY_INVALID */
export async function validate(config: PolicyConfig, _invocation: Invocation): Promise<Outcome> {
  const { policy } = await loadAtHand(config.directory, namedPolicies(config));
  const { name, rules, waivers } = policy.policy;
  const document = {
    status: 'valid',
    name,
    digest: policy.digest,
    sources: policy.sources,
    rules: rules.length,
    waivers: waivers.length,
  };
  const files = policy.sources.map((source) => `  ${inert(source.name)}  ${source.digest}\n`);
  const text = `VALID  ${inert(name)}, ${plural(rules.length, 'rule')}, ${plural(waivers.length, 'waiver')} · ${policy.digest}\n${files.join('')}`;
  const root = rootOf(config.directory);
  return outcome(config, root, config.format === 'json' ? inertJson(document) : text, 0);
}
