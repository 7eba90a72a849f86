import { type History, readFileAt } from '../changes/history.ts';
import { MAX_FILE_BYTES } from '../changes/limits.ts';
import { pathsOfCommit } from '../changes/tree-paths.ts';
import type { Change, CheckConfig } from '../model.ts';
import type { LoadedPolicy } from '../policy/load.ts';
import type { ReleaseCheck } from '../releases/check.ts';
import type { TrustedRootFile } from '../releases/trusted-root.ts';

/** Artifacts that a run is given, held against its policy. */

type Releasing = {
  readonly loaded: LoadedPolicy;
  readonly change: Change;
  readonly trustedRoot: TrustedRootFile | null;
  readonly now: Date;
};

/** Loaded for policies that ask for attestations, and for those who give what the policy does not ask for. */
export async function releasesOf(
  config: CheckConfig,
  history: History,
  { loaded, change, trustedRoot, now }: Releasing,
): Promise<ReleaseCheck | null> {
  const entries = loaded.policy.policy.releases;
  if (entries.length + config.artifacts.length === 0) return null;
  const [{ checkReleases }, { headEntry }, { globMatcher }, sources, { verifySubject }, { readSubject }] =
    await Promise.all([
      import('../releases/check.ts'),
      import('../releases/head-entry.ts'),
      import('../policy/matching/globs.ts'),
      import('../attestation/bundle-sources.ts'),
      import('../attestation/verify-subject.ts'),
      import('../attestation/subject.ts'),
    ]);
  const { artifacts, bundles, directory, offline, cache } = config;
  const trust = { trustedRoot, offline, cache };
  const { materials } = loaded;
  const { root } = history.repository;
  return checkReleases(
    { entries, materials, artifacts, bundles, directory, root, change, trust, now },
    {
      matches: globMatcher(),
      bundlesBeside: sources.bundlesBeside,
      loadBundles: sources.loadBundles,
      verify: verifySubject,
      digestOf: (file) => `sha256:${readSubject(file, directory).digests.sha256}`,
      head: (path) =>
        headEntry(path, {
          at: (file) => readFileAt(history, history.head, file, MAX_FILE_BYTES),
          paths: () => pathsOfCommit(history.store, history.head),
        }),
    },
  );
}
