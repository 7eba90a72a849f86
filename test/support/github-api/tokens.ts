import { type App, GITHUB_ACTIONS } from './state.ts';

/** Who asks, and what a token may do. */

export type Permission =
  | 'actions'
  | 'administration'
  | 'checks'
  | 'contents'
  | 'metadata'
  | 'organization-administration'
  | 'pull-requests'
  | 'statuses';
export type Permissions = { readonly [name in Permission]?: 'read' | 'write' };

export type Token = {
  permissions: Permissions;
  /** Of an app, as a job's is of GitHub Actions; null: a person's, which may make no check run. */
  app: App | null;
};

/** A job's, with what the docs ask for. */
export const JOB_TOKEN = 'ghs_job-of-a-test';
/** A maintainer's, with read scopes only. */
export const MAINTAINER_TOKEN = 'github_pat_maintainer-of-a-test';

export const JOB_PERMISSIONS: Permissions = {
  actions: 'read',
  checks: 'write',
  contents: 'read',
  metadata: 'read',
  'pull-requests': 'read',
  statuses: 'write',
};

export const MAINTAINER_PERMISSIONS: Permissions = {
  actions: 'read',
  administration: 'read',
  contents: 'read',
  metadata: 'read',
  'pull-requests': 'read',
};

export function standardTokens(): Map<string, Token> {
  return new Map<string, Token>([
    [JOB_TOKEN, { permissions: JOB_PERMISSIONS, app: GITHUB_ACTIONS }],
    [MAINTAINER_TOKEN, { permissions: MAINTAINER_PERMISSIONS, app: null }],
  ]);
}

export type Needs = {
  readonly permission: Permission;
  readonly level: 'read' | 'write';
  /** Whether everybody may who may see a public repository. */
  readonly isOpen: boolean;
};

export function may({ permissions }: Token, permission: Permission, level: 'read' | 'write'): boolean {
  const granted = permissions[permission];
  return granted === 'write' || granted === level;
}

/** Null: nothing is in the way. */
export function refusalOf(
  token: Token,
  { permission, level, isOpen }: Needs,
  isPublic: boolean,
): { readonly status: 403 | 404; readonly message: string } | null {
  if (isPublic && isOpen) return null;
  if (!isPublic && !may(token, 'metadata', 'read')) return { status: 404, message: 'Not Found' };
  if (may(token, permission, level)) {
    if (permission === 'checks' && level === 'write' && token.app === null)
      return { status: 403, message: 'You must authenticate via a GitHub App.' };
    return null;
  }
  const whose = token.app === null ? 'personal access token' : 'integration';
  return { status: 403, message: `Resource not accessible by ${whose}` };
}
