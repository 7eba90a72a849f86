import { readStep, type Step } from '../../changes/first-parents.ts';
import type { Place } from '../../changes/history.ts';
import { RunError } from '../../errors.ts';
import type { ObjectStore } from '../../lib/git.ts';
import { openObjectReader } from '../../lib/objects.ts';
import type { Change } from '../../model.ts';
import type { CompiledPolicy } from '../../policy/assemble.ts';
import { type Around, judge, type Replayed } from '../../policy/replay.ts';
import type { Clock } from '../../providers/clock.ts';
import { checkEdits } from '../../providers/guards.ts';

/** One reader's share of a replay: a change after the other, through one git process. */

/** Plain data, so that a thread can be handed it. */
export type ReplayWork = {
  readonly place: Place;
  readonly store: Omit<ObjectStore, 'close'>;
  readonly steps: readonly Step[];
  readonly from: CompiledPolicy;
  readonly to: CompiledPolicy;
  readonly around: Around;
};

export type ShareOptions = {
  /** The next change that nobody has taken, as an index; at the end of the list or past it: none is left. */
  readonly next: () => number;
  readonly done: (index: number, row: Replayed) => void;
  readonly clock: Clock;
};

/** A git process is given up when it has run this long; long before it is killed for it in mid-change. */
const READER_MS = 10_000;

export async function replayShare(work: ReplayWork, { next, done, clock }: ShareOptions): Promise<void> {
  const store: ObjectStore = { ...work.store, close: () => undefined };
  let reader = openObjectReader(store);
  let opened = clock.elapsed();
  const renew = (): void => {
    reader.close();
    reader = openObjectReader(store);
    opened = clock.elapsed();
  };
  try {
    for (let index = next(); ; index = next()) {
      const step = work.steps[index];
      if (step === undefined) return;
      if (clock.elapsed() - opened > READER_MS) renew();
      const row = await replayStep(work, step, () => readStep(work.place, { store, reader }, step));
      // A reading that was broken off leaves half an answer behind.
      if (row.status === 'unread') renew();
      done(index, row);
    }
  } finally {
    reader.close();
  }
}

async function replayStep(
  { from, to, around }: ReplayWork,
  { commit }: Step,
  read: () => Promise<Change>,
): Promise<Replayed> {
  try {
    const change = await read();
    const known = { ...around, checkEdits: await checkEdits(change) };
    const judged = { from: await judge(change, from, known), to: await judge(change, to, known) };
    return { status: 'judged', commit, subject: subjectOf(change), files: change.files.length, ...judged };
  } catch (error) {
    if (!(error instanceof RunError)) throw error;
    return { status: 'unread', commit, code: error.code, message: error.message };
  }
}

/** Clipped here already: a line can be a mebibyte, and a history has many. */
const SUBJECT = 200;

function subjectOf({ commits: [commit] }: Change): string {
  const lines = commit?.message.slice(0, 10 * SUBJECT).split('\n') ?? [];
  return (lines.find((line) => line.trim() !== '') ?? '').trim().slice(0, SUBJECT);
}
