import { doctor } from '../../src/commands/doctor.ts';
import type { Diagnosis, DiagnosisRow } from '../../src/model.ts';
import { MAINTAINER_PERMISSIONS } from './github-api/tokens.ts';
import { type GithubApi, startGithubApi } from './github-api.ts';

/** `countersign doctor` in this process, against GitHub's API on loopback. */

/** Of somebody who may write rulesets, and is therefore shown who bypasses them. */
export const ADMINISTRATOR_TOKEN = 'github_pat_administrator-of-a-test';
/** The gateway's, as a test has it. */
export const APP = 424242;

export async function startRepository(): Promise<GithubApi> {
  const github = await startGithubApi();
  github.tokens.set(ADMINISTRATOR_TOKEN, {
    permissions: {
      ...MAINTAINER_PERMISSIONS,
      administration: 'write',
      'organization-administration': 'write',
    },
    app: null,
  });
  return github;
}

/** A ruleset that asks for our check of that app; null: of anybody. */
export function requireCheck(github: GithubApi, app: number | null, context = 'countersign') {
  const check = app === null ? { context } : { context, integration_id: app };
  return github.addRuleset({
    rules: [
      {
        type: 'required_status_checks',
        parameters: { strict_required_status_checks_policy: true, required_status_checks: [check] },
      },
      { type: 'deletion' },
      { type: 'non_fast_forward' },
    ],
  });
}

export type Diagnosed = {
  readonly code: number;
  readonly diagnosis: Diagnosis;
  /** The first row about that. */
  readonly row: (what: string) => DiagnosisRow;
};

export async function diagnosed(
  github: GithubApi,
  args: readonly string[] = ['--app', String(APP)],
  token = ADMINISTRATOR_TOKEN,
): Promise<Diagnosed> {
  const { code, stdout } = await runDoctor(github, ['--format', 'json', ...args], token);
  const diagnosis: Diagnosis = JSON.parse(stdout);
  const row = (what: string): DiagnosisRow => {
    const found = diagnosis.rows.find((one) => one.what.includes(what));
    if (found === undefined) throw new Error(`no row about ${what}`);
    return found;
  };
  return { code, diagnosis, row };
}

export async function runDoctor(
  github: GithubApi,
  argv: readonly string[],
  token = ADMINISTRATOR_TOKEN,
): Promise<{ readonly code: number; readonly stdout: string }> {
  const env = { GITHUB_API_URL: github.url, GITHUB_REPOSITORY: 'acme/widgets', GITHUB_TOKEN: token };
  const { stdout, exitCode } = await doctor({
    argv,
    env,
    isTerminal: false,
    entry: '',
    progress: () => undefined,
  });
  return { code: exitCode, stdout };
}
