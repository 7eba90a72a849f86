import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { compiled } from '../../support/compiled.ts';
import type { ChildAnswer, ChildCommand } from './child.ts';

/** Stores in processes of their own. */

export type StoreChild = {
  /** Null: the process has ended before it answered. */
  readonly ask: (command: ChildCommand) => Promise<ChildAnswer | null>;
  /** As a gateway that is stopped. */
  readonly end: () => Promise<void>;
};

/** @param data a folder for its objects. */
export async function startChild(url: string, data: string): Promise<StoreChild> {
  const child = spawn(process.execPath, [compiled('test/gateway/store/child.ts'), url, data]);
  let stderr = '';
  child.stderr.on('data', (chunk: Buffer) => {
    stderr += chunk.toString('utf8');
  });
  child.stdin.on('error', () => undefined); // it has ended, as its output tells
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const { value } = await lines.next();
  if (value !== 'ready') throw new Error(`the store did not start: ${stderr}`);
  return {
    ask: async (command) => {
      child.stdin.write(`${JSON.stringify(command)}\n`);
      const { value: line, done } = await lines.next();
      if (done === true) {
        await ended(child);
        if (child.signalCode !== 'SIGKILL') throw new Error(`the store ended: ${stderr}`);
        return null;
      }
      const answer: ChildAnswer = JSON.parse(String(line));
      return answer;
    },
    end: async () => {
      child.stdin.end();
      await ended(child);
    },
  };
}

async function ended(child: ChildProcessWithoutNullStreams): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
}
