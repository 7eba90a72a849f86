import { RunError } from '../errors.ts';
import type { Diagnosis, Environment } from '../model.ts';
import type { Clock } from './clock.ts';
import { type Address, githubAddress } from './github/doctor-address.ts';

/** Which forge a repository is of, and what its settings say of the check. Nothing is written anywhere. */

export type AskedDiagnosis = {
  /** As typed; null: of the job, else of the clone. */
  readonly repository: string | null;
  readonly branch: string | null;
  readonly app: number | null;
  /** `https://host/owner/name` of the clone, or no URL. @throws RunError NOT_A_REPOSITORY */
  readonly origin: () => Promise<string>;
};

/** @throws RunError USAGE, NOT_A_REPOSITORY, TOKEN_UNAVAILABLE, TOKEN_REFUSED, FORGE_UNAVAILABLE, REVISION_UNKNOWN */
export async function diagnose(asked: AskedDiagnosis, env: Environment, clock: Clock): Promise<Diagnosis> {
  const address = await githubAddress(asked, env);
  refuseOtherForge(address);
  const { diagnoseGithub } = await import('./github/doctor.ts');
  return diagnoseGithub(address, asked, { env, now: clock.now });
}

/** Hosts that are known to be of another forge: no token of ours is sent there. */
const OTHERS = [
  /(?:^|\.)gitlab\./,
  /(?:^|\.)dev\.azure\.com$/,
  /\.visualstudio\.com$/,
  /(?:^|\.)bitbucket\.org$/,
  /(?:^|\.)codeberg\.org$/,
];

/** @throws RunError USAGE */
function refuseOtherForge({ host, isNamed }: Address): void {
  const isOther = OTHERS.some((pattern) => pattern.test(host));
  if (!isOther && isNamed) return;
  const why = isOther ? 'is another forge' : 'may be any forge, and a token is not sent to find out';
  throw new RunError('USAGE', `doctor reads the settings of GitHub; ${host} ${why}`, {
    hint: isOther
      ? 'this version reads github.com, *.ghe.com and GitHub Enterprise Server: name a repository there with --repository'
      : `if it is a GitHub Enterprise Server of yours, name it: --repository ${host}/OWNER/NAME`,
  });
}
