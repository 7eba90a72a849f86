import { z } from 'zod';
import type { Actor, ActorKind, Environment } from '../../model.ts';

/** Who made the change and who started the run, as the event says it. */

/** A deleted account is null; so may be what a fork has taken with it. */
const account = z.object({ login: z.string().max(200), type: z.string().nullish() }).nullish();
const branch = z.object({ ref: z.string().max(1000).nullish() }).nullish();

const aroundEvent = z.object({
  sender: account,
  ref: z.string().max(1000).nullish(),
  pull_request: z
    .object({
      user: account,
      base: branch,
      head: branch,
      labels: z.array(z.object({ name: z.string().max(1000) })).nullish(),
    })
    .nullish(),
  merge_group: z
    .object({ base_ref: z.string().max(1000).nullish(), head_ref: z.string().max(1000).nullish() })
    .nullish(),
});

export type Around = {
  readonly actor: Actor;
  readonly branches: { readonly base: string; readonly head: string };
  readonly labels: readonly string[];
  readonly authors: readonly string[];
};

/**
 * The actor is who made the change; of it and whoever started the run, the less human decides the kind.
 * @returns null when the event is of another shape: then nobody is known, and nothing may be decided
 */
export function aroundOf(payload: unknown, env: Environment): Around | null {
  const parsed = aroundEvent.safeParse(payload);
  if (!parsed.success) return null;
  const { sender, ref, pull_request: pull, merge_group: group } = parsed.data;
  const starters = [env.GITHUB_ACTOR, env.GITHUB_TRIGGERING_ACTOR].flatMap((login) =>
    login === undefined || login === '' ? [] : [{ login, type: undefined }],
  );
  const people = [pull?.user, sender, ...starters].filter((one) => one !== undefined && one !== null);
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

function shortBranch(ref: string | null | undefined): string {
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

function kindOf({ login, type }: { login: string; type?: string | null | undefined }): ActorKind {
  const name = login.toLowerCase();
  if (AGENTS.has(name)) return 'agent';
  return type === 'Bot' || name.endsWith('[bot]') ? 'bot' : 'human';
}
