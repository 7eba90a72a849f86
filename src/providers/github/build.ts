import { z } from 'zod';
import { RunError } from '../../errors.ts';
import { readRegular } from '../../lib/files.ts';
import type { Context, Environment } from '../../model.ts';
import { MAX_EVENT_BYTES } from './context.ts';

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

/** The variable that says the same as a claim; no variable names the workflow of a reusable job. */
const VARIABLES: Readonly<Record<Exclude<keyof Facts, 'job_workflow_ref'>, string>> = {
  repository: 'GITHUB_REPOSITORY',
  repository_id: 'GITHUB_REPOSITORY_ID',
  repository_owner_id: 'GITHUB_REPOSITORY_OWNER_ID',
  sha: 'GITHUB_SHA',
  ref: 'GITHUB_REF',
  workflow_ref: 'GITHUB_WORKFLOW_REF',
  event_name: 'GITHUB_EVENT_NAME',
  runner_environment: 'RUNNER_ENVIRONMENT',
  run_id: 'GITHUB_RUN_ID',
  run_attempt: 'GITHUB_RUN_ATTEMPT',
};

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
  if (serverOfIssuer(claims.iss) !== server) throw mismatch('GITHUB_SERVER_URL');
  const other = Object.entries(fromVariables(env)).find(
    ([name, value]) =>
      name !== 'job_workflow_ref' &&
      value !== undefined &&
      value !== Object.entries(claims).find(([claim]) => claim === name)?.[1],
  );
  if (other !== undefined)
    throw mismatch(Object.entries(VARIABLES).find(([name]) => name === other[0])?.[1] ?? other[0]);
  return buildOf(server, claims);
}

function fromVariables(env: Environment): Readonly<Record<string, string | undefined>> {
  const facts = Object.entries(VARIABLES).map(([name, variable]) => [name, env[variable]] as const);
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
  const repository = parsed.data?.repository;
  if (repository === undefined || repository === null) return 'unknown';
  const { visibility, private: isPrivate } = repository;
  if (visibility === undefined && isPrivate === undefined) return 'unknown';
  return (visibility ?? 'public') === 'public' && isPrivate !== true ? 'public' : 'private';
}

const eventSchema = z.object({
  repository: z.object({ visibility: z.string().optional(), private: z.boolean().optional() }).nullish(),
});

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

/** `https://token.actions.githubusercontent.com[/enterprise]`, `https://token.actions.NAME.ghe.com`, or a server of one's own. */
function serverOfIssuer(issuer: string): string {
  if (/^https:\/\/token\.actions\.githubusercontent\.com(?:\/[\w-]+)?$/.test(issuer))
    return 'https://github.com';
  const enterprise = /^https:\/\/token\.actions\.([a-z0-9-]+\.ghe\.com)$/.exec(issuer)?.[1];
  return enterprise === undefined ? issuer.replace(/\/_services\/token$/, '') : `https://${enterprise}`;
}

/** Decodes only: Fulcio checks the signature of a token that it is given; signed with a key, nobody has. */
function claimsOf(token: string): unknown {
  try {
    return JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8'));
  } catch {
    return null;
  }
}

function parse<T>(schema: z.ZodType<T>, value: unknown, what: string): T {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw unreadable(`${what} lack what a build has: ${parsed.error.issues[0]?.path.join('.')}`);
}

function mismatch(variable: string): RunError {
  return new RunError(
    'CONTEXT_MISMATCH',
    `expected what the job’s OIDC token says, found another ${variable}`,
    {
      hint: 'let no earlier step set variables of GITHUB_ or RUNNER_; provenance is about the job that signs it',
    },
  );
}

function unreadable(why: string): RunError {
  return new RunError('CONTEXT_UNREADABLE', `the build cannot be read: ${why}`, {
    hint: 'run it as a step of a GitHub Actions job, or say yourself what is attested: --predicate FILE --predicate-type URI',
  });
}
