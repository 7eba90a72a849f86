import { z } from 'zod';
import { type Answer, type Call, type Listed, listed, NOT_FOUND, ok, param, refused } from './answer.ts';
import { filled, nodeId, numberOf, timeOf, type Urls, userOf } from './make.ts';
import { pullsAt } from './make-pulls.ts';
import type { JsonObject } from './openapi.ts';
import { type App, type CheckRun, commitOf, GITHUB_ACTIONS, type GithubState } from './state.ts';

/** Check runs: what apps say of a commit. */

const annotationSchema = z.object({
  path: z.string(),
  start_line: z.number(),
  end_line: z.number(),
  start_column: z.number().optional(),
  end_column: z.number().optional(),
  annotation_level: z.string(),
  message: z.string(),
  title: z.string().optional(),
  raw_details: z.string().optional(),
});
const checkRunSchema = z.object({
  name: z.string().optional(),
  head_sha: z.string().optional(),
  external_id: z.string().optional(),
  details_url: z.string().optional(),
  status: z.string().optional(),
  conclusion: z.string().optional(),
  started_at: z.string().optional(),
  completed_at: z.string().optional(),
  output: z
    .object({
      title: z.string().optional(),
      summary: z.string().optional(),
      text: z.string().optional(),
      annotations: z.array(annotationSchema).optional(),
    })
    .optional(),
});
type Sent = z.infer<typeof checkRunSchema>;

export function createCheckRun(call: Call): Answer {
  const { state, urls, token, now } = call;
  const sent = checkRunSchema.parse(call.body);
  const sha = /^[0-9a-f]{40,64}$/.test(sent.head_sha ?? '') ? commitOf(state, sent.head_sha ?? '') : null;
  if (sha === null) return refused(422, `No commit found for SHA: ${sent.head_sha}`);
  const app = token.app ?? GITHUB_ACTIONS;
  const suite = state.checkRuns.find((one) => one.sha === sha && one.app.id === app.id)?.suite;
  const run: CheckRun = {
    ...newCheckRun(state, app, sha, now),
    suite: suite ?? numberOf(`suite of ${app.id} ${sha}`),
  };
  change(run, { status: 'queued', ...sent }, now);
  state.checkRuns.push(run);
  return { status: 201, body: checkRunOf(state, urls, run) };
}

export function newCheckRun(state: GithubState, app: App, sha: string, now: Date): CheckRun {
  return {
    id: 41_000 + state.checkRuns.length,
    app,
    suite: 0,
    sha,
    name: '',
    externalId: '',
    detailsUrl: null,
    status: 'queued',
    conclusion: null,
    startedAt: timeOf(now),
    completedAt: null,
    title: null,
    summary: null,
    text: null,
    annotations: [],
  };
}

export function updateCheckRun(call: Call): Answer {
  const { state, urls, token, now } = call;
  const run = found(call);
  if (run === undefined) return NOT_FOUND;
  if (run.app.id !== token.app?.id) {
    const whose = `Invalid app_id \`${run.app.id}\``;
    return refused(403, `${whose} - check run can only be modified by the GitHub App that created it.`);
  }
  const sent = checkRunSchema.parse(call.body);
  const { status: _status, conclusion: _conclusion, completed_at: _completed, ...rest } = sent;
  const stays = run.status === 'completed' && !state.checks.canReopen;
  change(run, stays ? rest : sent, now);
  return ok(checkRunOf(state, urls, run));
}

/** A conclusion completes it, another status opens it again, and annotations are never taken back. */
function change(run: CheckRun, sent: Sent, now: Date): void {
  run.name = sent.name ?? run.name;
  run.externalId = sent.external_id ?? run.externalId;
  run.detailsUrl = sent.details_url ?? run.detailsUrl;
  run.startedAt = sent.started_at === undefined ? run.startedAt : timeOf(new Date(sent.started_at));
  if (sent.conclusion !== undefined) {
    run.status = 'completed';
    run.conclusion = sent.conclusion;
    run.completedAt = timeOf(sent.completed_at === undefined ? now : new Date(sent.completed_at));
  } else if (sent.status !== undefined) {
    run.status = sent.status;
    run.conclusion = null;
    run.completedAt = null;
  }
  const { title, summary, text, annotations } = sent.output ?? {};
  run.title = title ?? run.title;
  run.summary = summary ?? run.summary;
  run.text = text ?? run.text;
  run.annotations = [...run.annotations, ...(annotations ?? [])];
}

function found(call: Call): CheckRun | undefined {
  return call.state.checkRuns.find(({ id }) => id === Number(param(call, 'check_run_id')));
}

export function getCheckRun(call: Call): Answer {
  const run = found(call);
  return run === undefined ? NOT_FOUND : ok(checkRunOf(call.state, call.urls, run));
}

export function listAnnotations(call: Call): Answer | Listed {
  const run = found(call);
  if (run === undefined) return NOT_FOUND;
  const blob = `${call.urls.html}/blob/${run.sha}`;
  const items = run.annotations.map((one) => ({
    path: one.path,
    blob_href: `${blob}/${encodeURI(one.path)}`,
    start_line: one.start_line,
    start_column: one.start_column ?? null,
    end_line: one.end_line,
    end_column: one.end_column ?? null,
    annotation_level: one.annotation_level,
    title: one.title ?? null,
    message: one.message,
    raw_details: one.raw_details ?? null,
  }));
  return listed(items);
}

/** The newest first; `latest`, which is the default, hides those that a younger one of the same suite replaces. */
export function listCheckRuns(call: Call): Answer | Listed {
  const { state, urls, query } = call;
  const sha = commitOf(state, param(call, 'ref'));
  if (sha === null) return refused(422, `No commit found for SHA: ${param(call, 'ref')}`);
  const [name, status, app] = ['check_name', 'status', 'app_id'].map((key) => query.get(key));
  const ofCommit = state.checkRuns.filter((run) => run.sha === sha).sort((a, b) => b.id - a.id);
  const same = (a: CheckRun, b: CheckRun): boolean => a.suite === b.suite && a.name === b.name;
  const latest = ofCommit.filter((run, at) => ofCommit.findIndex((one) => same(one, run)) === at);
  const runs = (query.get('filter') === 'all' ? ofCommit : latest)
    .filter((run) => name === null || run.name === name)
    .filter((run) => status === null || run.status === status)
    .filter((run) => app === null || String(run.app.id) === app);
  return {
    items: runs.map((run) => checkRunOf(state, urls, run)),
    around: (check_runs, total_count) => ({ total_count, check_runs }),
  };
}

function checkRunOf(state: GithubState, urls: Urls, run: CheckRun): JsonObject {
  const self = `${urls.api}/check-runs/${run.id}`;
  return {
    id: run.id,
    node_id: nodeId('CR_', run.id),
    name: run.name,
    head_sha: run.sha,
    external_id: run.externalId,
    url: self,
    html_url: `${urls.html}/runs/${run.id}`,
    details_url: run.detailsUrl ?? `${urls.html}/runs/${run.id}`,
    status: run.status,
    conclusion: run.conclusion,
    started_at: run.startedAt,
    completed_at: run.completedAt,
    check_suite: { id: run.suite },
    output: {
      title: run.title,
      summary: run.summary,
      text: run.text,
      annotations_count: run.annotations.length,
      annotations_url: `${self}/annotations`,
    },
    app: appOf(run.app),
    pull_requests: pullsAt(state, urls, run.sha),
  };
}

function appOf({ id, slug }: App): JsonObject {
  return filled('integration', `https://api.github.com/apps/${slug}`, {
    id,
    slug,
    node_id: nodeId('A_', id),
    name: slug === GITHUB_ACTIONS.slug ? 'GitHub Actions' : slug,
    owner: userOf('github', 'Organization'),
    html_url: `https://github.com/apps/${slug}`,
    permissions: { checks: 'write', metadata: 'read', statuses: 'write' },
    events: ['check_run'],
  });
}
