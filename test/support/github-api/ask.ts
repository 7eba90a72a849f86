import { type GithubApi, type GithubApiOptions, startGithubApi } from '../github-api.ts';
import { HEAD_SHA } from './people.ts';
import { JOB_TOKEN } from './tokens.ts';

/** Asking as our client does, or not quite: for the tests of the server itself. */

const HEADERS = {
  authorization: `Bearer ${JOB_TOKEN}`,
  accept: 'application/vnd.github+json',
  'user-agent': 'countersign/0.0.0',
  'x-github-api-version': '2022-11-28',
};

export type Asking = { readonly body?: object | string; readonly headers?: Readonly<Record<string, string>> };

/** `POST /check-runs`, below the repository. */
export async function ask(github: GithubApi, what: string, { body, headers = {} }: Asking = {}) {
  const [method = '', path = ''] = what.split(' ');
  const sent = typeof body === 'string' ? body : JSON.stringify(body);
  const response = await fetch(`${github.url}/repos/acme/widgets${path.replace(/^\/$/, '')}`, {
    method,
    headers: {
      ...HEADERS,
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: sent ?? '' }),
  });
  const text = await response.text();
  return { status: response.status, headers: response.headers, text, json: () => JSON.parse(text) };
}

/** With a pull request of `HEAD_SHA`. */
export async function started(options: GithubApiOptions = {}): Promise<GithubApi> {
  const github = await startGithubApi(options);
  github.addPull();
  return github;
}

export const RUN = { name: 'countersign', head_sha: HEAD_SHA };
export const ANNOTATION = {
  path: 'a.ts',
  start_line: 1,
  end_line: 1,
  annotation_level: 'failure',
  message: 'm',
};
export const annotated = (...annotations: readonly object[]): object => ({
  output: { title: 't', summary: 's', annotations },
});
