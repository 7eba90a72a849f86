import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import pg from 'pg';
import { expect } from 'vitest';
import { RunError } from '../../../src/errors.ts';
import { readPostmaster } from '../../../src/gateway/database/cluster.ts';
import {
  type Embedded,
  type EmbeddedOptions,
  startEmbedded,
} from '../../../src/gateway/database/embedded.ts';
import { kindOfProcess } from '../../../src/gateway/database/process.ts';
import { compiled } from '../../support/compiled.ts';
import { afterEachFile, afterEachTest } from '../../support/ends.ts';
import { temporaryFolder } from '../../support/repository.ts';
import type { ChildSays } from './embedded-child.ts';

/** Embedded servers and the processes that hold them: each is gone when its test is. */

const held: { readonly embedded: Embedded[]; readonly children: ChildProcess[]; readonly folders: string[] } =
  {
    embedded: [],
    children: [],
    folders: [],
  };

afterEachTest.add(async () => {
  for (const embedded of held.embedded.splice(0)) await embedded.stop();
  for (const child of held.children.splice(0)) child.kill('SIGKILL');
  for (const folder of held.folders.splice(0)) {
    const cluster = `${folder}/data/postgres`;
    const pid = readPostmaster(cluster)?.pid ?? 0;
    if (pid > 0 && kindOfProcess(pid, cluster) === 'server') process.kill(pid, 'SIGQUIT');
    await expect.poll(() => kindOfProcess(pid, cluster), { timeout: 10_000 }).not.toBe('server');
    rmSync(folder, { recursive: true, force: true });
  }
});

/** The path of a data folder that is not there yet, in one that anybody may pass through. */
export function dataPath(): string {
  const folder = temporaryFolder();
  chmodSync(folder, 0o711);
  held.folders.push(folder);
  return `${folder}/data`;
}

let made: string | null = null;

afterEachFile.add(() => {
  if (made !== null) rmSync(made, { recursive: true, force: true });
  made = null;
});

/** A data folder with a cluster that has run before, by a copy: making one takes a second. */
export async function usedData(data = dataPath()): Promise<string> {
  if (made === null) {
    made = mkdtempSync(join(tmpdir(), 'countersign-test-'));
    chmodSync(made, 0o711);
    const embedded = await startEmbedded(made);
    await embedded.stop();
  }
  cpSync(made, data, { recursive: true });
  return data;
}

export async function start(data: string, options: EmbeddedOptions = {}): Promise<Embedded> {
  const embedded = await startEmbedded(data, options);
  held.embedded.push(embedded);
  return embedded;
}

export type Child = { readonly process: ChildProcess; readonly says: ChildSays };

/** Another process that starts the server on that data, and what it said of it. */
export async function startChild(data: string): Promise<Child> {
  const process = spawnChild(data);
  for await (const line of createInterface({ input: process.stdout })) {
    process.stdout.resume();
    return { process, says: JSON.parse(line) };
  }
  throw new Error('the child said nothing');
}

export function spawnChild(data: string): ChildProcess & { readonly stdout: NodeJS.ReadableStream } {
  const file = compiled('test/gateway/database/embedded-child.ts');
  const child = spawn(process.execPath, [file, data], { stdio: ['ignore', 'pipe', 'inherit'] });
  held.children.push(child);
  return child;
}

export async function kill(child: ChildProcess): Promise<void> {
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
}

/** The first value of the first row. */
export async function ask(embedded: Embedded, sql: string): Promise<unknown> {
  const client = new pg.Client({ ...embedded.connection, password: '' });
  client.on('error', () => undefined);
  await client.connect();
  try {
    const { rows } = await client.query({ text: sql, rowMode: 'array' });
    return rows[0]?.[0];
  } finally {
    await client.end();
  }
}

export async function refusal(run: Promise<unknown>): Promise<RunError> {
  const error = await run.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(RunError);
  return error as RunError;
}
