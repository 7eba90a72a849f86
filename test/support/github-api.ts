import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { afterEachFile } from './ends.ts';
import { newCheckRun } from './github-api/checks.ts';
import {
  type Fault,
  isBeforeEffect,
  newPlan,
  type Plan,
  send,
  suffer,
  type Target,
  type When,
} from './github-api/faults.ts';
import { type Asked, answerTo, judgeAsked } from './github-api/handle.ts';
import type { Json } from './github-api/openapi.ts';
import {
  addPull,
  addReview,
  addRuleset,
  BASE_SHA,
  type NewPull,
  protect,
  push,
} from './github-api/people.ts';
import {
  type App,
  type CheckRun,
  GITHUB_ACTIONS,
  type GithubState,
  newState,
  type Protection,
  type Pull,
  type Repository,
  type Review,
  type Ruleset,
} from './github-api/state.ts';
import { standardTokens, type Token } from './github-api/tokens.ts';

/**
 * GitHub's REST API on loopback, with the state of one repository. Each request and each answer is held against
 * GitHub's published description (test/fixtures/github-openapi.json, cut by scripts/github-openapi.mjs): what is not
 * as described is answered with 599 and is a problem.
 *
 *   const github = await startGithubApi();                       // acme/widgets, public, branch main
 *   const pull = github.addPull({ head: { sha: HEAD } });        // number 7, from branch feature
 *   github.addReview(pull, { user: 'bea' });                     // APPROVED, of its head
 *   github.state.collaborators.set('bea', 'write');
 *   const env = { GITHUB_API_URL: github.url, GITHUB_TOKEN: JOB_TOKEN };
 *   github.fault('PATCH /check-runs/{check_run_id}', { kind: 'broken', status: 502, isDone: true });
 *   github.before('GET /pulls/{pull_number}', () => github.push('feature', OTHER));
 *   …
 *   expect(github.problems()).toEqual([]);                       // else `close` throws them
 *   expect(github.calls()).toEqual(['POST /repos/acme/widgets/check-runs 201', …]);
 *   await github.close();
 *
 * - `state` (github-api/state.ts) is read and changed directly; a commit that nothing points to is not known.
 * - `tokens` (github-api/tokens.ts): `JOB_TOKEN` and `MAINTAINER_TOKEN` are there; set others, or change what they may.
 *   A public repository can be read without a permission, as on GitHub: to see one missing, make it private.
 * - An operation is named by what is below the repository, as in github-api/operations.ts. Another one: a line in
 *   scripts/github-openapi.mjs, one in operations.ts.
 * - What passes a limit of GitHub's is answered with 422 as GitHub does, and is no problem: it is in `calls`.
 * - Servers that a test file has not closed are closed after it, and their problems fail it.
 */

export type GithubApi = {
  /** Without a slash at its end: `GITHUB_API_URL`. */
  readonly url: string;
  readonly state: GithubState;
  readonly tokens: Map<string, Token>;
  readonly addPull: (pull?: NewPull) => Pull;
  /** An approval of the head by somebody, unless it is said otherwise. */
  readonly addReview: (pull: Pull, review?: Partial<Review>) => Review;
  /** In force for the default branch, with no rule, unless it is said otherwise. */
  readonly addRuleset: (ruleset?: Partial<Ruleset>) => Ruleset;
  /** The old kind, with nothing demanded unless it is said. */
  readonly protect: (branch: string, protection?: Partial<Protection>) => void;
  /** As others make them: a job of that name, another app. */
  readonly addCheckRun: (run: Partial<CheckRun> & Pick<CheckRun, 'sha' | 'name'>, app?: App) => CheckRun;
  /** The branch points there now, and so do the heads of open pull requests from it. */
  readonly push: (branch: string, sha: string) => void;
  readonly fault: (target: Target, fault: Fault, when?: When) => void;
  /** Something happens between two calls: before this one is decided. */
  readonly before: (target: Target, happen: Happen, when?: When) => void;
  /** The same when it is decided, and before its answer is sent. */
  readonly after: (target: Target, happen: Happen, when?: When) => void;
  /** No fault and no happening is left. */
  readonly calm: () => void;
  /** `POST /repos/acme/widgets/check-runs 201`; instead of the status `cut` or `silent`. */
  readonly calls: () => readonly string[];
  /** The same with all that was sent. */
  readonly requests: () => readonly GithubRequest[];
  /** What was not as the description has it; taken by who asks. */
  readonly problems: () => readonly string[];
  /** @throws Error when there are problems that nobody took */
  readonly close: () => Promise<void>;
};

export type Happen = () => void | Promise<void>;

export type GithubRequest = {
  readonly method: string;
  readonly path: string;
  readonly query: string;
  /** Null: none that the slice has. */
  readonly operation: string | null;
  /** Null: there was none. */
  readonly body: Json;
  readonly outcome: string;
};

export type GithubApiOptions = {
  readonly repository?: Partial<Repository>;
  /** Where the default branch points. */
  readonly sha?: string;
  readonly now?: () => Date;
};

type Recorded = { -readonly [K in keyof GithubRequest]: GithubRequest[K] };

type Server = {
  readonly state: GithubState;
  readonly tokens: Map<string, Token>;
  readonly now: () => Date;
  readonly faults: Plan<Fault>;
  readonly before: Plan<Happen>;
  readonly after: Plan<Happen>;
  readonly requests: Recorded[];
  readonly problems: string[];
  origin: string;
};

const running = new Set<GithubApi>();
afterEachFile.add(async () => {
  const closed = await Promise.allSettled([...running].map((one) => one.close()));
  const failed = closed.find((one) => one.status === 'rejected');
  if (failed !== undefined) throw failed.reason;
});

export async function startGithubApi(options: GithubApiOptions = {}): Promise<GithubApi> {
  const { repository = {}, sha = BASE_SHA, now = () => new Date() } = options;
  const server: Server = {
    state: newState(repository),
    tokens: standardTokens(),
    now,
    faults: newPlan(),
    before: newPlan(),
    after: newPlan(),
    requests: [],
    problems: [],
    origin: '',
  };
  server.state.branches.set(server.state.repository.defaultBranch, { sha, protection: null });
  const listener = createServer((request, response) => {
    handle(server, request, response).catch((error: Error) => {
      server.problems.push(`the server of the tests fails: ${error.stack}`);
      response.destroy();
    });
  });
  await new Promise<void>((done) => listener.listen(0, '127.0.0.1', done));
  const address = listener.address();
  if (typeof address !== 'object' || address === null) throw new Error('no port');
  server.origin = `http://127.0.0.1:${address.port}`;
  const github: GithubApi = {
    ...facade(server),
    close: async () => {
      running.delete(github);
      listener.closeAllConnections();
      await new Promise((done) => listener.close(done));
      const left = server.problems.splice(0);
      if (left.length > 0) throw new Error(`GitHub’s API was not used as described:\n${left.join('\n')}`);
    },
  };
  running.add(github);
  return github;
}

function facade(server: Server): Omit<GithubApi, 'close'> {
  const { state, tokens, faults, before, after, requests, problems } = server;
  return {
    url: server.origin,
    state,
    tokens,
    addPull: (pull = {}) => addPull(state, pull),
    addReview: (pull, review = {}) => addReview(pull, review),
    addRuleset: (ruleset = {}) => addRuleset(state, ruleset),
    protect: (branch, protection = {}) => protect(state, branch, protection),
    addCheckRun: (run, app = GITHUB_ACTIONS) => {
      const made = { ...newCheckRun(state, app, run.sha, server.now()), ...run };
      state.checkRuns.push(made);
      return made;
    },
    push: (branch, sha) => push(state, branch, sha),
    fault: (target, fault, when = {}) => faults.add(target, fault, when),
    before: (target, happen, when = {}) => before.add(target, happen, when),
    after: (target, happen, when = {}) => after.add(target, happen, when),
    calm: () => {
      for (const plan of [faults, before, after]) plan.clear();
    },
    calls: () => requests.map(({ method, path, outcome }) => `${method} ${path} ${outcome}`),
    requests: () => requests,
    problems: () => problems.splice(0),
  };
}

async function handle(server: Server, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const asked = await read(request);
  const judged = judgeAsked(asked);
  const recorded: Recorded = {
    method: asked.method,
    path: asked.path,
    query: asked.query.toString(),
    operation: judged.kind === 'sound' ? judged.sound.route.operation : judged.operation,
    body: judged.kind === 'sound' ? (judged.sound.body ?? null) : asked.body,
    outcome: 'pending',
  };
  server.requests.push(recorded);
  const fail = (why: readonly string[]): string => {
    const problems = why.map((one) => `${asked.method} ${asked.path}: ${one}`);
    server.problems.push(...problems);
    return send(response, {
      status: 599,
      headers: {},
      body: JSON.stringify({ message: problems.join('\n') }),
    });
  };
  if (judged.kind === 'wrong') {
    recorded.outcome = fail(judged.why);
    return;
  }
  const { operation } = judged.sound.route;
  for (const happen of server.before.due(operation)) await happen();
  const fault = server.faults.next(operation);
  if (fault !== undefined && isBeforeEffect(fault)) {
    recorded.outcome = await suffer(fault, { request, response, honest: null, now: server.now() });
    return;
  }
  const { answer, problem } = answerTo(judged.sound, { ...server, now: server.now() });
  for (const happen of server.after.due(operation)) await happen();
  if (problem !== null) recorded.outcome = fail([`the answer ${answer.status} ${problem}`]);
  else if (fault === undefined) recorded.outcome = send(response, answer);
  else recorded.outcome = await suffer(fault, { request, response, honest: answer, now: server.now() });
}

async function read(request: IncomingMessage): Promise<Asked> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const { method = '', url = '', headers } = request;
  const [path = '', query = ''] = url.split('?');
  const body = Buffer.concat(chunks).toString('utf8');
  return { method, path, query: new URLSearchParams(query), headers, body };
}
