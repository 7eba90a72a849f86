import { createHash } from 'node:crypto';
import { type Answer, type Call, NOT_FOUND, ok, param, refused } from './answer.ts';
import { commitJson, nodeId, numberOf, refOf, repositoryOf, timeOf, typeOf, userOf } from './make.ts';
import { pullsAt } from './make-pulls.ts';
import type { Json, JsonObject } from './openapi.ts';
import { commitOf, fullName, type Role, refsOf } from './state.ts';

/** The repository, its refs, commits and files, who works on it, and the runs of its workflows. */

export function getRepository({ state, urls }: Call): Answer {
  return ok(repositoryOf(state, urls, 'full-repository'));
}

/** All that begin so: `heads/a` also gives `heads/ab`. */
export function listMatchingRefs(call: Call): Answer {
  const prefix = `refs/${param(call, 'ref')}`;
  const matching = [...refsOf(call.state)].filter(([ref]) => ref.startsWith(prefix));
  const sorted = matching.sort(([a], [b]) => (a < b ? -1 : 1));
  return ok(sorted.map(([ref, sha]) => refOf(call.urls, { ref, sha })));
}

export function getRef(call: Call): Answer {
  const ref = `refs/${param(call, 'ref')}`;
  const sha = refsOf(call.state).get(ref);
  return sha === undefined ? NOT_FOUND : ok(refOf(call.urls, { ref, sha }));
}

export function getCommit(call: Call): Answer {
  const name = param(call, 'ref');
  const sha = commitOf(call.state, name);
  if (sha === null) return refused(422, `No commit found for SHA: ${name}`);
  return ok({
    ...commitJson(call.state, call.urls, sha),
    stats: { total: 0, additions: 0, deletions: 0 },
    files: [],
  });
}

// ── files ───────────────────────────────────────────────────────────────────────────────────

/** What is larger comes without its content. */
const MAX_CONTENT = 1024 * 1024;

export function getContents(call: Call): Answer {
  const { state, query } = call;
  const path = param(call, 'path').replace(/\/$/, '');
  const ref = query.get('ref') ?? state.repository.defaultBranch;
  if (commitOf(state, ref) === null) return refused(404, `No commit found for the ref ${ref}`);
  const text = state.files.get(`${ref}:${path}`) ?? state.files.get(path);
  if (text !== undefined) return ok(fileOf(call, ref, path, text));
  const inside = `${path}/`;
  const paths = [...state.files.keys()].map((key) =>
    key.startsWith(`${ref}:`) ? key.slice(ref.length + 1) : key,
  );
  const names = new Set(paths.filter((one) => one.startsWith(inside)).map((one) => one.slice(inside.length)));
  if (names.size === 0) return NOT_FOUND;
  const entries = new Map([...names].map((name) => [name.split('/')[0] ?? '', name.includes('/')] as const));
  return ok(
    [...entries].map(([name, isFolder]) => entryOf(call, ref, `${inside}${name}`, isFolder ? 'dir' : 'file')),
  );
}

function entryOf({ urls }: Call, ref: string, path: string, type: 'dir' | 'file', bytes = ''): JsonObject {
  const self = `${urls.api}/contents/${encodeURI(path)}?ref=${encodeURIComponent(ref)}`;
  const html = `${urls.html}/blob/${encodeURI(`${ref}/${path}`)}`;
  const sha = createHash('sha1')
    .update(`blob ${Buffer.byteLength(bytes)}\0${bytes}`)
    .digest('hex');
  const git = `${urls.api}/git/blobs/${sha}`;
  return {
    type,
    name: path.split('/').at(-1) ?? '',
    path,
    sha,
    size: Buffer.byteLength(bytes),
    url: self,
    html_url: html,
    git_url: git,
    download_url: type === 'dir' ? null : html,
    _links: { self, git, html },
  };
}

function fileOf(call: Call, ref: string, path: string, text: string): JsonObject {
  const isLarge = Buffer.byteLength(text) > MAX_CONTENT;
  const lines = Buffer.from(text).toString('base64').replace(/.{60}/g, '$&\n');
  return {
    ...entryOf(call, ref, path, 'file', text),
    content: isLarge ? '' : `${lines}\n`,
    encoding: isLarge ? 'none' : 'base64',
  };
}

// ── people ──────────────────────────────────────────────────────────────────────────────────

const COARSE: Readonly<Record<Role, string>> = {
  admin: 'admin',
  maintain: 'write',
  write: 'write',
  triage: 'read',
  read: 'read',
};

/** Who is no collaborator may read what is public; a bot is no user. */
export function getPermission(call: Call): Answer {
  const { state } = call;
  const login = param(call, 'username');
  if (typeOf(login) === 'Bot') return refused(404, `${login} is not a user`);
  const names = [...state.collaborators.keys()];
  const name = names.find((one) => one.toLowerCase() === login.toLowerCase()) ?? login;
  const role = state.collaborators.get(name) ?? (state.repository.visibility === 'public' ? 'read' : null);
  const permission = role === null ? 'none' : COARSE[role];
  const at = (...levels: readonly string[]): boolean => levels.includes(role ?? 'none');
  const permissions = {
    admin: at('admin'),
    maintain: at('admin', 'maintain'),
    push: at('admin', 'maintain', 'write'),
    triage: at('admin', 'maintain', 'write', 'triage'),
    pull: role !== null,
  };
  const role_name = role ?? 'none';
  return ok({ permission, role_name, user: { ...userOf(name), permissions, role_name } });
}

// ── workflow runs ───────────────────────────────────────────────────────────────────────────

export function getRun(call: Call): Answer {
  const { state, urls } = call;
  const run = state.runs.get(Number(param(call, 'run_id')));
  if (run === undefined) return NOT_FOUND;
  const self = `${urls.api}/actions/runs/${run.id}`;
  const workflow = numberOf(run.path);
  const links = ['jobs', 'logs', 'cancel', 'rerun', 'artifacts'];
  const repository = repositoryOf(state, urls, 'minimal-repository');
  const isFork = run.headRepository !== fullName(state);
  return ok({
    ...Object.fromEntries(links.map((name) => [`${name}_url`, `${self}/${name}`])),
    id: run.id,
    name: 'countersign',
    node_id: nodeId('WFR_', run.id),
    url: self,
    html_url: `${urls.html}/actions/runs/${run.id}`,
    check_suite_id: numberOf(`suite of ${run.id}`),
    check_suite_url: `${urls.api}/check-suites/${numberOf(`suite of ${run.id}`)}`,
    event: run.event,
    head_sha: run.headSha,
    head_branch: run.headBranch,
    path: run.path,
    run_number: 1,
    run_attempt: run.attempt,
    status: run.status,
    conclusion: run.conclusion,
    workflow_id: workflow,
    workflow_url: `${urls.api}/actions/workflows/${workflow}`,
    display_title: 'a run',
    created_at: timeOf(call.now),
    updated_at: timeOf(call.now),
    head_commit: null,
    repository,
    head_repository: isFork ? forkOf(repository, run.headRepository) : repository,
    pull_requests: pullsAt(state, urls, run.headSha).filter((pull) =>
      run.pulls.includes(Number(pull.number)),
    ),
  });
}

function forkOf(repository: JsonObject, name: string): JsonObject {
  const [owner = '', own = ''] = name.split('/');
  const id: Json = numberOf(name);
  return { ...repository, id, name: own, full_name: name, owner: userOf(owner), fork: true };
}
