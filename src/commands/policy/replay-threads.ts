import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import type { Replayed } from '../../policy/replay.ts';
import { startClock } from '../../providers/clock.ts';
import { type ReplayWork, replayShare } from './replay-share.ts';

/** A replay on several processors: each thread takes the next change that nobody has taken. */

type ThreadData = { readonly work: ReplayWork; readonly counter: SharedArrayBuffer };
type Message = { readonly index: number; readonly row: Replayed };

export type ThreadOptions = {
  /** The program's own file: run as a thread, it does nothing but `replayThread`. */
  readonly entry: string;
  readonly jobs: number;
  readonly done: (index: number, row: Replayed) => void;
};

export async function replayInThreads(work: ReplayWork, options: ThreadOptions): Promise<void> {
  const counter = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
  const data: ThreadData = { work, counter };
  const workers = Array.from(
    { length: options.jobs },
    () => new Worker(options.entry, { workerData: data, argv: [], execArgv: [] }),
  );
  try {
    await Promise.all(workers.map((worker) => finished(worker, options.done)));
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}

/** What a thread throws is a bug, and is thrown here again. */
function finished(worker: Worker, done: ThreadOptions['done']): Promise<void> {
  return new Promise((resolve, reject) => {
    worker.on('message', ({ index, row }: Message) => done(index, row));
    worker.once('error', reject);
    worker.once('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`a thread of the replay ended with ${code}`)),
    );
  });
}

/** What the program does when it is run as a thread. */
export async function replayThread(): Promise<void> {
  if (isMainThread || parentPort === null) throw new Error('this is no thread');
  const port = parentPort;
  const { work, counter }: ThreadData = workerData;
  const taken = new Int32Array(counter);
  await replayShare(work, {
    next: () => Atomics.add(taken, 0, 1),
    done: (index, row) => port.postMessage({ index, row } satisfies Message),
    clock: startClock(),
  });
}
