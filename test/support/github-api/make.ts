import { createHash } from 'node:crypto';
import { type Json, type JsonObject, type Schema, schemaNamed } from './openapi.ts';
import { type Commit, fullName, type GithubState } from './state.ts';

/** The parts of answers. What matters is said here; what a schema demands besides is filled in by its type. */

/** Where answers say that things are. */
export type Urls = {
  /** `http://127.0.0.1:PORT/repos/acme/widgets`. */
  readonly api: string;
  /** `https://github.com/acme/widgets`. */
  readonly html: string;
};

export function urlsOf(state: GithubState, origin: string): Urls {
  const name = fullName(state);
  return { api: `${origin}/repos/${name}`, html: `https://github.com/${name}` };
}

/** All that the schema of that name demands, with these values. */
export function filled(name: string, api: string, values: JsonObject): JsonObject {
  return { ...objectOf({ $ref: name }, api), ...values };
}

function objectOf(schema: Schema, api: string): JsonObject {
  const value = exampleOf(schema, '', api);
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : {};
}

export const SOME_TIME = '2026-01-02T03:04:05Z';

function exampleOf(schema: Schema, name: string, api: string): Json {
  if (schema.nullable === true && name !== '') return null;
  if (schema.$ref !== undefined) return exampleOf(schemaNamed(schema.$ref), name, api);
  const [variant] = schema.oneOf ?? schema.anyOf ?? [];
  if (variant !== undefined) return exampleOf(variant, name, api);
  if (schema.allOf !== undefined) return Object.assign({}, ...schema.allOf.map((one) => objectOf(one, api)));
  if (schema.enum !== undefined) return schema.enum[0] ?? null;
  switch (schema.type) {
    case 'array':
      return [];
    case 'boolean':
      return false;
    case 'integer':
    case 'number':
      return schema.minimum ?? 0;
    case 'string':
      return textOf(schema, name, api);
  }
  const required = schema.required ?? [];
  const properties = Object.entries(schema.properties ?? {}).filter(([key]) => required.includes(key));
  return Object.fromEntries(properties.map(([key, value]) => [key, exampleOf(value, key, api)]));
}

function textOf({ format }: Schema, name: string, api: string): string {
  if (format === 'date-time') return SOME_TIME;
  if (format === 'email') return 'somebody@acme.example';
  const isUrl = format === 'uri' || /(?:^|_)(?:url|href)$/.test(name);
  return isUrl ? `${api}/${name.replace(/_?(?:url|href)$/, '')}` : '';
}

/** As GitHub says it: without the fractions. */
export function timeOf(time: Date): string {
  return time.toISOString().replace(/\.\d+Z$/, 'Z');
}

/** A number of its own for each text: the same one every time. */
export function numberOf(text: string): number {
  return createHash('sha256').update(text).digest().readUInt32BE(0);
}

export function nodeId(kind: string, id: number | string): string {
  return Buffer.from(`${kind}${id}`).toString('base64url');
}

export function typeOf(login: string): 'User' | 'Bot' {
  return login.endsWith('[bot]') || login === 'Copilot' ? 'Bot' : 'User';
}

export function userOf(login: string, type: string = typeOf(login)): JsonObject {
  const id = numberOf(login);
  return filled('simple-user', `https://api.github.com/users/${login}`, {
    login,
    id,
    node_id: nodeId('U_', id),
    html_url: `https://github.com/${login}`,
    avatar_url: `https://avatars.githubusercontent.com/u/${id}`,
    type,
  });
}

export function ownerOf({ repository }: GithubState): JsonObject {
  return { ...userOf(repository.owner, repository.ownerType), id: repository.ownerId };
}

/** `schema`: how much of it. */
export function repositoryOf(
  state: GithubState,
  { api, html }: Urls,
  schema: 'full-repository' | 'minimal-repository' | 'repository',
): JsonObject {
  const { id, name, defaultBranch, visibility } = state.repository;
  return filled(schema, api, {
    id,
    node_id: nodeId('R_', id),
    name,
    full_name: fullName(state),
    owner: ownerOf(state),
    private: visibility !== 'public',
    visibility,
    default_branch: defaultBranch,
    url: api,
    html_url: html,
    clone_url: `${html}.git`,
  });
}

/** A fork is another repository, of whom its name says. */
export function headRepositoryOf(state: GithubState, urls: Urls, name: string): JsonObject {
  if (name === fullName(state)) return repositoryOf(state, urls, 'repository');
  const [owner = '', repository = ''] = name.split('/');
  const api = urls.api.replace(/\/repos\/.*$/, `/repos/${name}`);
  const id = numberOf(name);
  return {
    ...repositoryOf(state, { api, html: `https://github.com/${name}` }, 'repository'),
    id,
    node_id: nodeId('R_', id),
    name: repository,
    full_name: name,
    fork: true,
    owner: userOf(owner),
  };
}

const UNSAID: Commit = {
  parents: [],
  message: 'a commit',
  author: 'ann',
  committer: 'ann',
  isVerified: false,
  date: SOME_TIME,
};

export function commitJson(state: GithubState, urls: Urls, sha: string): JsonObject {
  const commit = state.commits.get(sha) ?? UNSAID;
  const { parents, message, date, isVerified } = commit;
  const person = (login: string | null): JsonObject => {
    const name = login ?? 'somebody';
    return { name, email: `${name.replace(/\W/g, '')}@acme.example`, date };
  };
  const at = (id: string): { readonly url: string; readonly html_url: string } => ({
    url: `${urls.api}/commits/${id}`,
    html_url: `${urls.html}/commit/${id}`,
  });
  return filled('commit', urls.api, {
    sha,
    node_id: nodeId('C_', sha),
    ...at(sha),
    comments_url: `${at(sha).url}/comments`,
    commit: {
      url: `${urls.api}/git/commits/${sha}`,
      author: person(commit.author),
      committer: person(commit.committer),
      message,
      comment_count: 0,
      tree: { sha: treeOf(sha), url: `${urls.api}/git/trees/${treeOf(sha)}` },
      verification: {
        verified: isVerified,
        reason: isVerified ? 'valid' : 'unsigned',
        payload: null,
        signature: null,
        verified_at: null,
      },
    },
    author: commit.author === null ? null : userOf(commit.author),
    committer: commit.committer === null ? null : userOf(commit.committer),
    parents: parents.map((parent) => ({ sha: parent, ...at(parent) })),
  });
}

function treeOf(sha: string): string {
  return createHash('sha1').update(`tree of ${sha}`).digest('hex');
}

export type Ref = { readonly ref: string; readonly sha: string };

export function refOf({ api }: Urls, { ref, sha }: Ref): JsonObject {
  const url = `${api}/git/${ref}`;
  return {
    ref,
    node_id: nodeId('REF_', ref),
    url,
    object: { type: 'commit', sha, url: `${api}/git/commits/${sha}` },
  };
}
