import { z } from 'zod';
import type { Actor, ActorKind, Environment } from '../../model.ts';
import { account, shortBranch } from './event.ts';

/** Who made the change, as the event says it. */

/** A deleted account is null; so may be what a fork has taken with it. */
const person = account.nullish();
const branch = z.object({ ref: z.string().max(1000).nullish() }).nullish();

const aroundEvent = z.object({
  action: z.string().max(1000).nullish(),
  sender: person,
  ref: z.string().max(1000).nullish(),
  pull_request: z
    .object({
      user: person,
      base: branch,
      head: branch,
      labels: z.array(z.object({ name: z.string().max(1000) })).nullish(),
    })
    .nullish(),
  merge_group: z
    .object({ base_ref: z.string().max(1000).nullish(), head_ref: z.string().max(1000).nullish() })
    .nullish(),
  workflow_run: z.object({ event: z.string().max(1000) }).nullish(),
});
type AroundEvent = z.infer<typeof aroundEvent>;

export type Around = {
  readonly actor: Actor;
  readonly branches: { readonly base: string; readonly head: string };
  readonly labels: readonly string[];
  readonly authors: readonly string[];
};

type Person = { readonly login: string; readonly type?: string | null | undefined };

/**
 * The actor is who made the change; of all who did, the less human decides the kind.
 * @returns null when the event is of another shape: then nobody is known, and nothing may be decided
 */
export function aroundOf(payload: unknown, env: Environment): Around | null {
  const parsed = aroundEvent.safeParse(payload);
  if (!parsed.success) return null;
  const { ref, pull_request: pull, merge_group: group } = parsed.data;
  const people = makersOf(parsed.data, env);
  const kinds = people.map(kindOf);
  const kind = (['agent', 'bot', 'human'] as const).find((one) => kinds.includes(one)) ?? 'human';
  return {
    actor: { login: people[0]?.login ?? '', kind },
    branches: {
      base: shortBranch(group?.base_ref ?? pull?.base?.ref ?? ref),
      head: shortBranch(group?.head_ref ?? pull?.head?.ref ?? ref),
    },
    labels: (pull?.labels ?? []).map(({ name }) => name).sort(),
    authors: [...new Set(people.map(({ login }) => login))].sort(),
  };
}

/** Who opened the change and who pushed to it; where nobody is known to have, whoever started the run. */
function makersOf(event: AroundEvent, env: Environment): readonly Person[] {
  // Whoever starts a run again has pushed nothing.
  const isAgain = Number(env.GITHUB_RUN_ATTEMPT) > 1;
  const logins = [env.GITHUB_ACTOR, isAgain ? undefined : env.GITHUB_TRIGGERING_ACTOR];
  const starters = [
    event.sender,
    ...logins.flatMap((login) => (login === undefined || login === '' ? [] : [{ login }])),
  ];
  const opener = event.pull_request?.user ?? null;
  const makers = opener === null || isByPush(event, env) ? [opener, ...starters] : [opener];
  return makers.filter((one) => one !== undefined && one !== null);
}

const BY_PUSH: readonly string[] = ['opened', 'synchronize', 'reopened'];

/** Whether who started the run may be who pushed: a reviewer is not, nor who sets a label or fills a queue. */
function isByPush({ action, workflow_run: started }: AroundEvent, env: Environment): boolean {
  switch (env.GITHUB_EVENT_NAME) {
    case 'pull_request':
    case 'pull_request_target':
      return action === undefined || action === null || BY_PUSH.includes(action);
    case 'workflow_run':
      return started?.event !== 'pull_request_review';
    case 'pull_request_review':
    case 'merge_group':
      return false;
    default:
      return true;
  }
}

/** Accounts that coding agents act under; any other `[bot]` is a bot. */
const AGENTS = new Set([
  'amazon-q-developer[bot]',
  'chatgpt-codex-connector[bot]',
  'claude[bot]',
  'copilot',
  'copilot-swe-agent[bot]',
  'cursor[bot]',
  'devin-ai-integration[bot]',
  'gemini-code-assist[bot]',
  'google-labs-jules[bot]',
  'openhands-agent',
  'sweep-ai[bot]',
]);

export function kindOf({ login, type }: Person): ActorKind {
  const name = login.toLowerCase();
  if (AGENTS.has(name)) return 'agent';
  return type === 'Bot' || name.endsWith('[bot]') ? 'bot' : 'human';
}
