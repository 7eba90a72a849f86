import { RunError } from '../../errors.ts';
import type { Diagnosis, Environment } from '../../model.ts';
import { jobApi } from './api.ts';
import type { Address } from './doctor-address.ts';
import { adviceRows } from './doctor-advice.ts';
import { bypassRow } from './doctor-bypass.ts';
import { requirementsOf } from './doctor-requirements.ts';
import { readSettings, type Settings } from './doctor-settings.ts';
import { requiredRow } from './doctor-source.ts';
import { workflowRows } from './doctor-workflows.ts';

/** What GitHub's settings make of the check on one branch. Every call is a GET. */

type Asked = { readonly branch: string | null; readonly app: number | null };
type Around = { readonly env: Environment; readonly now: () => Date };

/** @throws RunError TOKEN_UNAVAILABLE, TOKEN_REFUSED, FORGE_UNAVAILABLE, REVISION_UNKNOWN, CONTEXT_UNREADABLE */
export async function diagnoseGithub(
  { host, repository, api: url }: Address,
  { branch, app }: Asked,
  { env, now }: Around,
): Promise<Diagnosis> {
  const api = jobApi({ ...env, GITHUB_API_URL: url }, now);
  if (api === null)
    throw new RunError('TOKEN_UNAVAILABLE', 'the settings of a repository are not read without a token', {
      hint: `set GITHUB_TOKEN or GH_TOKEN: \`GH_TOKEN=$(gh auth token${host === 'github.com' ? '' : ` --hostname ${host}`}) countersign doctor\``,
    });
  return judge(await readSettings(api, { server: `https://${host}`, repository, branch }), app);
}

/** Pure. `app`: the only one whose check counts; null: nobody says which is. */
function judge(settings: Settings, app: number | null): Diagnosis {
  const { server, repository, branch, check } = settings;
  const requirements = requirementsOf(settings, app);
  const rows = [
    requiredRow(settings, requirements, app),
    bypassRow(settings, requirements),
    ...workflowRows(settings, requirements),
    ...adviceRows(settings, requirements),
  ];
  const isEnforced = rows.every(({ decides, state }) => !decides || state === 'ok');
  const grade = isEnforced ? 'enforced' : 'advisory';
  return { repository: `${server}/${repository}`, branch, check, grade, rows };
}
