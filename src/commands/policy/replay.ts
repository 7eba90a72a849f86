import { availableParallelism } from 'node:os';
import { resolveNames } from '../../changes/commits.ts';
import { listSteps, openRange, type Step, type Steps } from '../../changes/first-parents.ts';
import { historyOf, type OpenedObjects, type Place, readFileAt } from '../../changes/history.ts';
import { repositoryOf } from '../../changes/remote.ts';
import type { PolicyConfig } from '../../config/policy.ts';
import { usage } from '../../config.ts';
import { RunError } from '../../errors.ts';
import { checkOutput } from '../../lib/files.ts';
import { findRepository } from '../../lib/git.ts';
import type { Revision } from '../../model.ts';
import { type LoadedPolicy, loadPolicy } from '../../policy/load.ts';
import type { ReadAt } from '../../policy/places.ts';
import { MAX_POLICY_BYTES } from '../../policy/position.ts';
import {
  type Around,
  assumedIn,
  type Replayed,
  summarizeReplay,
  withoutStages,
} from '../../policy/replay.ts';
import { type Clock, startClock } from '../../providers/clock.ts';
import type { Invocation } from '../invocation.ts';
import { type Outcome, outcome } from '../output.ts';
import { loadAtHand } from './at-hand.ts';
import { renderReplay } from './replay-report.ts';
import { type ReplayWork, replayShare } from './replay-share.ts';
import type { ReplayReport } from './replay-words.ts';

/**
 * `countersign policy replay`: two policies over a repository's own first-parent history, and what they decide
 * differently. A rehearsal: whatever it finds, it ends with 0.
 * @throws RunError USAGE, NOT_A_REPOSITORY, REVISION_INVALID, REVISION_UNKNOWN, HISTORY_SHALLOW, OBJECT_MISSING,
 * POLICY_NOT_FOUND, POLICY_INVALID, GIT_TIMEOUT, OUTPUT_UNSAFE, OUTPUT_UNWRITABLE
 */
export async function replay(
  config: PolicyConfig,
  invocation: Invocation,
  clock: Clock = startClock(),
): Promise<Outcome> {
  const range = rangeOf(config);
  const place: Place = { repository: findRepository(config.directory), hints: HINTS };
  const { root } = place.repository;
  if (config.output !== null) checkOutput(root, config.output);
  const { opened, ids } = await openRange(place, range.from, range.to, range.flag);
  try {
    const steps = await listSteps(place, opened, ids);
    const policies = await loadBoth(config, place, opened);
    const around = await aroundOf(place, policies, clock);
    const work = workOf(place, opened, steps.steps, policies, around);
    const rows = await replayAll(work, config, invocation, clock);
    const assumed = await assumedIn([policies.from.policy.policy, policies.to.policy.policy]);
    const report = { ...reportOf(rows, steps, policies, clock.elapsed()), assumed };
    return outcome(config, root, renderReplay(config.format, report), 0);
  } finally {
    opened.reader.close();
    opened.store.close();
  }
}

const HINTS = {
  remote: 'origin',
  fullHistory: 'run `git fetch --unshallow origin`, then the replay again',
};

type Range = { readonly from: Revision; readonly to: Revision; readonly flag: string };

function rangeOf({ since, range, positionals }: PolicyConfig): Range {
  if (positionals[0] !== undefined)
    throw usage(`policy replay takes no argument: ${positionals[0]}`, 'name the policy with --policy');
  if ((since === null) === (range === null)) {
    throw usage(
      'policy replay wants --since REV or --range A..B, and one of them',
      'for example --since HEAD~100',
    );
  }
  if (since !== null) return { from: since, to: 'HEAD', flag: '--since' };
  const [, from, to = ''] = /^((?:(?!\.\.).)+)\.\.(?!\.)(.*)$/s.exec(range ?? '') ?? [];
  if (from === undefined) throw usage('--range wants A..B', 'for example --range v1.0..main');
  return { from, to: to === '' ? 'HEAD' : to, flag: '--range' };
}

// ── the two policies ────────────────────────────────────────────────────────────────────────

type Policies = { readonly from: LoadedPolicy; readonly to: LoadedPolicy };

async function loadBoth(config: PolicyConfig, place: Place, opened: OpenedObjects): Promise<Policies> {
  const { directory, against, policies } = config;
  const from =
    against.length === 0
      ? await loadPolicy([], {
          root: place.repository.root,
          directory,
          readBase: await readHead(place, opened),
        })
      : await loadAtHand(directory, against);
  return { from, to: await loadAtHand(directory, policies) };
}

/** The policy that would decide on the next change is the head's. @throws RunError REVISION_UNKNOWN */
async function readHead(place: Place, opened: OpenedObjects): Promise<ReadAt> {
  const { ids } = await resolveNames(place.repository, ['HEAD']);
  const [head = null] = ids;
  if (head === null) {
    throw new RunError('REVISION_UNKNOWN', 'HEAD is no commit, so it has no policy to compare with', {
      hint: 'name the old policy with --against',
    });
  }
  const history = historyOf(place, opened, { base: head, head, mergeBases: [head], commits: [] });
  return (path) => readFileAt(history, head, path, MAX_POLICY_BYTES);
}

/**
 * An old change is judged as of today: waivers that have ended are not brought back. A file that decides under one
 * policy counts under both, so that they differ by their rules alone.
 */
async function aroundOf({ repository }: Place, { from, to }: Policies, clock: Clock): Promise<Around> {
  return {
    policyPaths: [...new Set([...from.paths, ...to.paths])],
    circumstances: {
      event: 'replay',
      actor: { login: '', kind: 'human' },
      branches: { base: '', head: '' },
      labels: [],
      repository: await repositoryOf(repository, { repository: null }),
      today: clock.now().toISOString().slice(0, 10),
    },
  };
}

// ── the changes ─────────────────────────────────────────────────────────────────────────────

function workOf(
  place: Place,
  { store: { format, directory, env } }: OpenedObjects,
  steps: readonly Step[],
  { from, to }: Policies,
  around: Around,
): ReplayWork {
  const policies = { from: withoutStages(from.policy), to: withoutStages(to.policy) };
  return { place, store: { format, directory, env }, steps, ...policies, around };
}

/** A thread takes longer to start than so many small changes take. */
const STEPS_PER_THREAD = 200;

async function replayAll(
  work: ReplayWork,
  { jobs, quiet }: PolicyConfig,
  { entry, progress }: Invocation,
  clock: Clock,
): Promise<readonly Replayed[]> {
  const total = work.steps.length;
  const rows: Replayed[] = [];
  let count = 0;
  const done = (index: number, row: Replayed): void => {
    rows[index] = row;
    count += 1;
    if (!quiet) progress(`replaying ${count} of ${total}`);
  };
  const wanted = jobs ?? Math.min(availableParallelism(), Math.ceil(total / STEPS_PER_THREAD));
  const threads = Math.min(wanted, total);
  if (threads > 1 && entry !== '') {
    const { replayInThreads } = await import('./replay-threads.ts');
    await replayInThreads(work, { entry, jobs: threads, done });
  } else {
    let index = 0;
    await replayShare(work, { next: () => index++, done, clock });
  }
  if (count !== total) throw new Error(`${count} of ${total} changes were replayed`);
  return rows;
}

function reportOf(
  rows: readonly Replayed[],
  { base, head, roots }: Steps,
  { from, to }: Policies,
  milliseconds: number,
): Omit<ReplayReport, 'assumed'> {
  const named = ({ policy: { policy, digest } }: LoadedPolicy) => ({ name: policy.name, digest });
  return {
    range: `${base}..${head}`,
    from: named(from),
    to: named(to),
    changes: rows.length,
    ...summarizeReplay(rows),
    roots,
    leftOut: leftOutOf([from, to]),
    milliseconds,
  };
}

function leftOutOf(policies: readonly LoadedPolicy[]): readonly string[] {
  const asks = policies.flatMap(({ policy: { policy } }) => [
    ...(policy.scanners.length > 0 ? ['scanners'] : []),
    ...(policy.skills === null ? [] : ['skills']),
    ...(policy.releases.length > 0 ? ['releases'] : []),
    ...(policy.mcp === null ? [] : ['mcp']),
  ]);
  return [...new Set(asks)].sort();
}
