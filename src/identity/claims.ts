import type { Identity } from '../model.ts';
import { azureRun } from './claims/azure.ts';
import { githubRun } from './claims/github.ts';
import { gitlabRun } from './claims/gitlab.ts';
import type { MissingClaim, Run } from './claims/run.ts';
import type { Issuer } from './issuer.ts';
import type { JsonObject } from './jws.ts';

/** What an issuer's claims say, in one form; when they expire is said elsewhere. */
export function identityOf(claims: JsonObject, issuer: Issuer): Omit<Identity, 'expires'> | MissingClaim {
  const run = runOf(claims, issuer);
  if ('missing' in run) return run;
  return { provider: issuer.provider, issuer: issuer.issuer, ...run };
}

function runOf(claims: JsonObject, issuer: Issuer): Run | MissingClaim {
  switch (issuer.provider) {
    case 'github':
      return githubRun(claims, issuer);
    case 'gitlab':
      return gitlabRun(claims, issuer);
    case 'azure':
      return azureRun(claims, issuer);
  }
}
