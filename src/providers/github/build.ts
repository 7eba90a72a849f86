import { z } from 'zod';
import { RunError } from '../../errors.ts';
import { readRegular } from '../../lib/files.ts';
import type { Context, Environment } from '../../model.ts';
import { claimsOf, mismatch, refuseVariables, serverOfIssuer, VARIABLES } from './claims.ts';
import { MAX_EVENT_BYTES, repositorySchema, visibilityOf } from './event.ts';

/** What GitHub says of the build that runs here: the token's claims, which no step can change, or the variables. */

const commit = z.string().regex(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/);
const number = z.string().regex(/^[0-9]{1,20}$/);
const ref = z.string().regex(/^refs\/\S{1,1000}$/);
/** `owner/name/.github/workflows/NAME@REF`; a ref may hold another `@`. */
const workflowRef = z.string().regex(/^[\w.-]+\/[\w.-]+\/[^@\s]{1,1000}@\S{1,1000}$/);

const factsSchema = z.object({
  repository: z.string().regex(/^[\w.-]+\/[\w.-]+$/),
  repository_id: number,
  repository_owner_id: number,
  sha: commit,
  ref,
  workflow_ref: workflowRef,
  job_workflow_ref: workflowRef,
  event_name: z.string().regex(/^\w{1,100}$/),
  runner_environment: z.string().regex(/^[\w-]{1,100}$/),
  run_id: number,
  run_attempt: number,
});
type Facts = z.infer<typeof factsSchema>;
const claimsSchema = factsSchema.extend({
  iss: z.string(),
  repository_visibility: z.string().optional(),
});

export type GithubBuild = {
  readonly server: string;
  readonly repository: string;
  readonly repositoryId: string;
  readonly ownerId: string;
  readonly commit: string;
  readonly ref: string;
  readonly workflow: { readonly path: string; readonly ref: string };
  readonly jobWorkflow: string;
  readonly event: string;
  readonly runnerEnvironment: string;
  readonly runId: string;
  readonly runAttempt: string;
};

/**
 * The facts of this build. With a token its claims decide, and every variable that is set has to agree.
 * @throws RunError CONTEXT_UNREADABLE, CONTEXT_MISMATCH
 */
export function loadBuild(env: Environment, token: string | null): GithubBuild {
  const server = serverOf(env);
  if (token === null) return buildOf(server, parse(factsSchema, fromVariables(env), 'the variables'));
  const claims = parse(claimsSchema, claimsOf(token), 'the claims of the OIDC token');
  if ((serverOfIssuer(claims.iss) ?? claims.iss) !== server) throw mismatch('GITHUB_SERVER_URL');
  refuseVariables(env, claims);
  return buildOf(server, claims);
}

function fromVariables(env: Environment): Readonly<Record<string, string | undefined>> {
  const facts = Object.entries(VARIABLES).map(([name, variable]) => [name, env[variable]] as const);
  // No variable names the workflow of a reusable job.
  return { ...Object.fromEntries(facts), job_workflow_ref: env.GITHUB_WORKFLOW_REF };
}

function buildOf(server: string, facts: Facts): GithubBuild {
  const [path = '', ...refs] = facts.workflow_ref.split('@');
  // As an organisation's ruleset has it; the form of this provenance has no place for a second repository.
  if (!path.startsWith(`${facts.repository}/`))
    throw new RunError('CONTEXT_MISMATCH', 'the workflow of this job is a file of another repository', {
      hint: 'attest in a workflow of the repository itself, or pass --predicate FILE --predicate-type URI',
    });
  return {
    server,
    repository: facts.repository,
    repositoryId: facts.repository_id,
    ownerId: facts.repository_owner_id,
    commit: facts.sha,
    ref: facts.ref,
    workflow: { path: path.split('/').slice(2).join('/'), ref: refs.join('@') },
    jobWorkflow: facts.job_workflow_ref,
    event: facts.event_name,
    runnerEnvironment: facts.runner_environment,
    runId: facts.run_id,
    runAttempt: facts.run_attempt,
  };
}

/**
 * Whether everybody may know of this repository: the event says so, and the token, where there is one, as well.
 * Read by itself: a build runs on events on which there is no change to check.
 */
export function loadVisibility(env: Environment): Context['visibility'] {
  const parsed = eventSchema.safeParse(readEvent(env.GITHUB_EVENT_PATH ?? ''));
  return visibilityOf({ repository: parsed.data?.repository });
}

const eventSchema = z.object({ repository: repositorySchema.nullish() });

function readEvent(path: string): unknown {
  const bytes = readRegular(path, MAX_EVENT_BYTES);
  if ('why' in bytes) return null; // then nothing is known of the repository
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

function serverOf(env: Environment): string {
  const server = env.GITHUB_SERVER_URL ?? 'https://github.com';
  if (/^https:\/\/[A-Za-z0-9.-]+(?::[0-9]+)?$/.test(server)) return server;
  throw unreadable('GITHUB_SERVER_URL is no https URL of a host');
}

function parse<T>(schema: z.ZodType<T>, value: unknown, what: string): T {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw unreadable(`${what} lack what a build has: ${parsed.error.issues[0]?.path.join('.')}`);
}

function unreadable(why: string): RunError {
  return new RunError('CONTEXT_UNREADABLE', `the build cannot be read: ${why}`, {
    hint: 'run it as a step of a GitHub Actions job, or say yourself what is attested: --predicate FILE --predicate-type URI',
  });
}
