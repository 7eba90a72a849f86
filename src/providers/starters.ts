import type { Starter } from './starter.ts';

/** Forges that a repository can begin with. */

export const STARTED_FORGES = ['github'] as const;
export type StartedForge = (typeof STARTED_FORGES)[number];

export async function loadStarter(forge: StartedForge): Promise<Starter> {
  switch (forge) {
    case 'github':
      return (await import('./github/starter.ts')).githubStarter;
  }
}
