import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { RunError } from '../errors.ts';
import type { ObjectId } from '../model.ts';
import {
  GIT_TIMEOUT_MS,
  gitBinary,
  gitFailed,
  type ObjectFormat,
  type ObjectStore,
  timedOut,
} from './git.ts';

/** One `git cat-file --batch` for a whole run: every object that is read comes through here and is hashed. */

export type GitObject = {
  readonly id: ObjectId;
  readonly type: string;
  readonly size: number;
  /** Null when `accept` said to skip the content; then nothing has been hashed either. */
  readonly bytes: Buffer | null;
};

/** Whether the content is wanted; throws to end the reading, which stops git at once. */
type Accept = (type: string, size: number) => 'keep' | 'skip';

export type ObjectReader = {
  /**
   * Asks for all names at once and visits the answers in order; null: there is no such object.
   * @throws RunError OBJECT_CORRUPT, GIT_TIMEOUT, GIT_FAILED, and whatever `visit` and `accept` throw
   */
  readonly each: (
    names: readonly string[],
    visit: (object: GitObject | null, index: number) => void,
    accept?: Accept,
  ) => Promise<void>;
  readonly close: () => void;
};

type Round = {
  readonly names: readonly string[];
  readonly visit: (object: GitObject | null, index: number) => void;
  readonly accept: Accept;
  readonly done: () => void;
  readonly fail: (error: unknown) => void;
  index: number;
};

type Body = {
  readonly id: string;
  readonly type: string;
  readonly size: number;
  readonly bytes: Buffer | null;
};

const keepAll: Accept = () => 'keep';

export function openObjectReader(store: ObjectStore): ObjectReader {
  let child: ChildProcessWithoutNullStreams | null = null;
  let round: Round | null = null;
  let stderr = '';
  let timer: NodeJS.Timeout | undefined;
  const parser = answerParser();

  const end = (error: unknown): void => {
    const failing = round;
    round = null;
    close();
    failing?.fail(error);
  };
  const close = (): void => {
    clearTimeout(timer);
    child?.removeAllListeners('close');
    child?.kill('SIGKILL');
    child = null;
  };
  const start = (): ChildProcessWithoutNullStreams => {
    const args = ['cat-file', '--batch'];
    const started = spawn(gitBinary(), args, { env: store.env, cwd: store.directory, windowsHide: true });
    timer = setTimeout(() => end(timedOut(args)), GIT_TIMEOUT_MS);
    started.on('error', (cause) => end(gitFailed(`git could not be started: ${cause.message}`, cause)));
    started.stdin.on('error', () => undefined); // its exit tells more
    started.stderr.on('data', (chunk: Buffer) => {
      stderr = (stderr + chunk.toString('utf8')).slice(0, 4096);
    });
    started.on('close', () => end(corrupt(round?.names[round.index] ?? '', stderr)));
    started.stdout.on('data', (chunk: Buffer) => {
      try {
        parser.push(
          chunk,
          (answer) => receive(answer),
          () => round?.accept ?? keepAll,
        );
      } catch (error) {
        end(error);
      }
    });
    return started;
  };
  const receive = (answer: Body | null): void => {
    if (round === null) return;
    const index = round.index++;
    round.visit(answer === null ? null : verified(answer, store.format), index);
    if (round.index === round.names.length) {
      const finished = round;
      round = null;
      finished.done();
    }
  };
  return {
    close,
    each: (names, visit, accept = keepAll) =>
      new Promise((done, fail) => {
        if (names.length === 0) return done();
        child ??= start();
        round = { names, visit, accept, done, fail, index: 0 };
        child.stdin.write(`${names.join('\n')}\n`);
      }),
  };
}

/** Takes `<id> <type> <size>\n<bytes>\n` and `<name> missing\n` apart, across any chunk borders. */
function answerParser() {
  let header = '';
  let body: (Body & { read: number }) | null = null;
  return {
    push(chunk: Buffer, receive: (answer: Body | null) => void, accept: () => Accept): void {
      let at = 0;
      while (at < chunk.length) {
        if (body === null) {
          const lineEnd = chunk.indexOf(10, at);
          header += chunk.toString('latin1', at, lineEnd === -1 ? chunk.length : lineEnd);
          if (lineEnd === -1) return;
          at = lineEnd + 1;
          const [id = '', type = '', size = ''] = header.split(' ');
          const missing = /^[0-9a-f]{40,64} [a-z]+ [0-9]+$/.test(header) === false;
          header = '';
          if (missing) {
            receive(null);
            continue;
          }
          const kept = accept()(type, Number(size)) === 'keep';
          body = {
            id,
            type,
            size: Number(size),
            bytes: kept ? Buffer.allocUnsafe(Number(size)) : null,
            read: 0,
          };
        }
        // The content is followed by one line feed of git's.
        const take = Math.min(chunk.length - at, body.size + 1 - body.read);
        if (body.bytes !== null) chunk.copy(body.bytes, body.read, at, at + take);
        at += take;
        body.read += take;
        if (body.read === body.size + 1) {
          const complete = body;
          body = null;
          receive(complete);
        }
      }
    },
  };
}

/** Git trusts the name of an object file: whoever can write into the store could swap its content. */
function verified(answer: Body, format: ObjectFormat): GitObject {
  if (answer.bytes !== null) {
    const hash = createHash(format)
      .update(`${answer.type} ${answer.size}\0`)
      .update(answer.bytes)
      .digest('hex');
    if (hash !== answer.id) throw corrupt(answer.id, `its content has the id ${hash}`);
  }
  return { id: answer.id, type: answer.type, size: answer.size, bytes: answer.bytes };
}

/** The error for an object that is there and not what it says. `detail`: its first line is shown. */
export function corrupt(name: string, detail: string): RunError {
  const why = detail.split('\n', 1)[0]?.trim() || 'git ended without an answer';
  return new RunError('OBJECT_CORRUPT', `object ${name} cannot be read: ${why}`, {
    hint: 'run `git fsck`, then clone again',
  });
}
