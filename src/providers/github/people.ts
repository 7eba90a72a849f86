import { z } from 'zod';
import type { Actor, ActorKind, Environment } from '../../model.ts';

/** Who made the change and who started the run, as the event says it. */

const account = z.object({ login: z.string().max(200), type: z.string().optional() });
const branch = z.object({ ref: z.string().max(1000).optional() }).optional();

const aroundEvent = z.object({
  sender: account.optional(),
  ref: z.string().max(1000).optional(),
  pull_request: z
    .object({
      user: account.optional(),
      base: branch,
      head: branch,
      labels: z.array(z.object({ name: z.string().max(1000) })).optional(),
    })
    .optional(),
  merge_group: z
    .object({ base_ref: z.string().max(1000).optional(), head_ref: z.string().max(1000).optional() })
    .optional(),
});

export type Around = {
  readonly actor: Actor;
  readonly branches: { readonly base: string; readonly head: string };
  readonly labels: readonly string[];
  readonly authors: readonly string[];
};

/** The actor is who made the change; of it and whoever started the run, the less human decides the kind. */
export function aroundOf(payload: unknown, env: Environment): Around {
  const { sender, ref, pull_request: pull, merge_group: group } = aroundEvent.safeParse(payload).data ?? {};
  const starters = [env.GITHUB_ACTOR, env.GITHUB_TRIGGERING_ACTOR].flatMap((login) =>
    login === undefined || login === '' ? [] : [{ login, type: undefined }],
  );
  const people = [pull?.user, sender, ...starters].filter((one) => one !== undefined);
  const kinds = people.map(kindOf);
  const kind = (['agent', 'bot', 'human'] as const).find((one) => kinds.includes(one)) ?? 'human';
  return {
    actor: { login: people[0]?.login ?? '', kind },
    branches: {
      base: shortBranch(pull?.base?.ref ?? group?.base_ref ?? ref),
      head: shortBranch(pull?.head?.ref ?? group?.head_ref ?? ref),
    },
    labels: (pull?.labels ?? []).map(({ name }) => name).sort(),
    authors: [...new Set(people.map(({ login }) => login))].sort(),
  };
}

function shortBranch(ref: string | undefined): string {
  return (ref ?? '').replace(/^refs\/heads\//, '');
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

function kindOf({ login, type }: { login: string; type?: string | undefined }): ActorKind {
  const name = login.toLowerCase();
  if (AGENTS.has(name)) return 'agent';
  return type === 'Bot' || name.endsWith('[bot]') ? 'bot' : 'human';
}
