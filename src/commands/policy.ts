import { POLICY_VERBS, type PolicyConfig, type PolicyVerb, parsePolicyCommand } from '../config/policy.ts';
import { usage } from '../config.ts';
import type { Invocation } from './invocation.ts';
import type { Outcome } from './output.ts';

type Run = (config: PolicyConfig, invocation: Invocation) => Promise<Outcome>;

const RUNS: Readonly<Record<PolicyVerb, () => Promise<Run>>> = {
  validate: async () => (await import('./policy/validate.ts')).validate,
  compile: async () => (await import('./policy/compile.ts')).compile,
  diff: async () => (await import('./policy/diff.ts')).diff,
  test: async () => (await import('./policy/test.ts')).testPolicy,
  explain: async () => (await import('./policy/explain.ts')).explain,
  replay: async () => (await import('./policy/replay.ts')).replay,
  waivers: async () => (await import('./policy/waivers.ts')).waivers,
};

/** `countersign policy validate|compile|diff|test|explain|replay|waivers`. */
export async function policy(invocation: Invocation): Promise<Outcome> {
  const [name = '', ...rest] = invocation.argv;
  const verb = POLICY_VERBS.find((known) => known === name);
  if (verb === undefined)
    throw usage(
      name === '' ? 'policy wants to know what to do' : `there is no \`policy ${name}\``,
      `take one of ${POLICY_VERBS.join(', ')}`,
    );
  const run = await RUNS[verb]();
  return run(parsePolicyCommand(verb, rest, invocation.env, invocation.isTerminal), invocation);
}
