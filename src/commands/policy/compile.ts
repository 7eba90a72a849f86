import type { PolicyConfig } from '../../config/policy.ts';
import { inertJson } from '../../report/json.ts';
import type { Invocation } from '../invocation.ts';
import { type Outcome, outcome } from '../output.ts';
import { loadAtHand, namedPolicies, rootOf } from './at-hand.ts';

/**
 * `countersign policy compile`: what a policy means, whatever it looks like: the same meaning gives the same
 * bytes. The digest is over the RFC 8785 form of `policy`. @throws RunError POLICY_INVALID
 */
export async function compile(config: PolicyConfig, _invocation: Invocation): Promise<Outcome> {
  const { policy } = await loadAtHand(config.directory, namedPolicies(config));
  const document = { digest: policy.digest, policy: policy.policy };
  return outcome(config, rootOf(config.directory), inertJson(document), 0);
}
