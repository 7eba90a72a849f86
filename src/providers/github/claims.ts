import { z } from 'zod';
import { RunError } from '../../errors.ts';
import type { Environment } from '../../model.ts';
import { type GithubEvent, shortBranch, unreadable, visibilityOf, workflowFileOf } from './event.ts';

/**
 * The claims of a job's token against everything a step before us could have changed: variables and the event file.
 * Decodes only: whoever is given the token checks its signature, and nobody but the runner gives it to us.
 */

/** The variable that says the same as a claim. */
export const VARIABLES = {
  repository: 'GITHUB_REPOSITORY',
  repository_id: 'GITHUB_REPOSITORY_ID',
  repository_owner: 'GITHUB_REPOSITORY_OWNER',
  repository_owner_id: 'GITHUB_REPOSITORY_OWNER_ID',
  sha: 'GITHUB_SHA',
  ref: 'GITHUB_REF',
  head_ref: 'GITHUB_HEAD_REF',
  base_ref: 'GITHUB_BASE_REF',
  event_name: 'GITHUB_EVENT_NAME',
  workflow_ref: 'GITHUB_WORKFLOW_REF',
  workflow_sha: 'GITHUB_WORKFLOW_SHA',
  run_id: 'GITHUB_RUN_ID',
  run_attempt: 'GITHUB_RUN_ATTEMPT',
  run_number: 'GITHUB_RUN_NUMBER',
  actor: 'GITHUB_ACTOR',
  actor_id: 'GITHUB_ACTOR_ID',
  runner_environment: 'RUNNER_ENVIRONMENT',
} as const;
type ClaimName = keyof typeof VARIABLES;
const NAMES = Object.keys(VARIABLES) as readonly ClaimName[];

/** Of a token or of what was parsed out of one. */
type Claimed = { readonly [Name in ClaimName]?: string | null | undefined };

const claim = z.union([z.string().max(4096), z.number().transform(String)]).nullish();
const claimsSchema = z.object({
  ...(Object.fromEntries(NAMES.map((name) => [name, claim])) as Record<ClaimName, typeof claim>),
  repository_visibility: claim,
  iss: claim,
});
export type Claims = z.infer<typeof claimsSchema>;

/** @throws RunError CONTEXT_UNREADABLE */
export function readClaims(token: string): Claims {
  const parsed = claimsSchema.safeParse(claimsOf(token));
  if (parsed.success) return parsed.data;
  throw unreadable('the claims of the job’s OIDC token are none');
}

/** What the middle of a token holds; null: nothing that is JSON. */
export function claimsOf(token: string): unknown {
  try {
    return JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8'));
  } catch {
    return null;
  }
}

/** @throws RunError CONTEXT_MISMATCH */
export function refuseContradiction(env: Environment, event: GithubEvent, claims: Claims): void {
  refuseEnvironment(env, claims);
  const other = membersOf(event, claims).find(([, said, claimed]) => differ(said, claimed));
  if (other !== undefined) throw mismatch(`${other[0]} in the event file`);
}

/** @throws RunError CONTEXT_MISMATCH */
export function refuseEnvironment(env: Environment, claims: Claims): void {
  refuseVariables(env, claims);
  if (differ(env.GITHUB_SERVER_URL, serverOfIssuer(claims.iss ?? ''))) throw mismatch('GITHUB_SERVER_URL');
}

const SAAS = /^https:\/\/token\.actions\.(?:githubusercontent\.com(?:\/[\w-]+)?|([a-z0-9-]+\.ghe\.com))$/;
const SELF_HOSTED = /^(https:\/\/[^/]+)\/_services\/token$/;

/** Whose jobs an issuer tells of; null: it is none of GitHub's. */
export function serverOfIssuer(issuer: string): string | null {
  const saas = SAAS.exec(issuer);
  return saas === null ? (SELF_HOSTED.exec(issuer)?.[1] ?? null) : `https://${saas[1] ?? 'github.com'}`;
}

/** @throws RunError CONTEXT_MISMATCH */
export function refuseVariables(env: Environment, claims: Claimed): void {
  const other = NAMES.find(
    (name) => !isOfRerun(name, env, claims) && differ(env[VARIABLES[name]], claims[name]),
  );
  if (other !== undefined) throw mismatch(VARIABLES[other]);
}

/** Whether somebody else has started the run again, and the token may be about them. */
function isOfRerun(name: ClaimName, env: Environment, { actor, run_attempt: attempt }: Claimed): boolean {
  if (name !== 'actor' && name !== 'actor_id') return false;
  return Number(attempt) > 1 && actor !== env.GITHUB_ACTOR && actor === env.GITHUB_TRIGGERING_ACTOR;
}

type Said = string | number | null | undefined;
type Member = readonly [member: string, said: Said, claimed: Said];

/** What neither side leaves out has to be the same. */
function differ(said: Said, claimed: Said): boolean {
  const [one, other] = [String(said ?? ''), String(claimed ?? '')];
  return one !== '' && other !== '' && one !== other;
}

function membersOf(event: GithubEvent, claims: Claims): readonly Member[] {
  const { repository: here } = event;
  // A name may have changed since the event; its id may not.
  const isNamed = (here?.id ?? null) === null || (claims.repository_id ?? '') === '';
  const visibility = visibilityOf(event);
  const claimed = (claims.repository_visibility ?? '') === 'public' ? 'public' : 'private';
  return [
    ['repository.id', here?.id, claims.repository_id],
    ['repository.full_name', isNamed ? here?.full_name : null, claims.repository],
    ['repository.owner.id', here?.owner?.id, claims.repository_owner_id],
    [
      'repository.visibility',
      visibility === 'unknown' ? null : visibility,
      (claims.repository_visibility ?? '') === '' ? null : claimed,
    ],
    ...changeOf(event, claims),
  ];
}

/** The members of each event that its token knows as well. */
function changeOf(event: GithubEvent, claims: Claims): readonly Member[] {
  const { pull_request: pull, merge_group: group } = event;
  switch (claims.event_name) {
    case 'pull_request':
    case 'pull_request_review':
    case 'pull_request_target': {
      const number = /^refs\/pull\/([0-9]+)\/merge$/.exec(claims.ref ?? '')?.[1];
      return [
        ['pull_request.number', pull?.number, number],
        ['pull_request.base.ref', pull?.base.ref, shortBranch(claims.base_ref)],
        ['pull_request.head.ref', pull?.head.ref, shortBranch(claims.head_ref)],
      ];
    }
    case 'merge_group':
      return [
        ['merge_group.head_sha', group?.head_sha, claims.sha],
        ['merge_group.head_ref', group?.head_ref, claims.ref],
      ];
    case 'push':
      return [
        ['after', event.after, claims.sha],
        ['ref', event.ref, claims.ref],
      ];
    case 'workflow_dispatch':
    case 'schedule':
      return [
        ['workflow', event.workflow, workflowFileOf(claims.workflow_ref)?.split('/').slice(2).join('/')],
      ];
    default:
      return [];
  }
}

export function mismatch(what: string): RunError {
  return new RunError('CONTEXT_MISMATCH', `expected what the job’s OIDC token says, found another ${what}`, {
    hint: 'let no earlier step set variables of GITHUB_ or RUNNER_ or write the event file; of an old run, start a new one instead',
  });
}
