import { chmodSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { TestProject } from 'vitest/node';
import { placesIn, readPostmaster } from '../../src/gateway/database/cluster.ts';
import { isThere, kindOfProcess } from '../../src/gateway/database/process.ts';

/**
 * One PostgreSQL cluster for a whole run of vitest. Here is only the place for it: the first test that wants a
 * database starts it (postgres.ts), the end of the run stops it.
 */

declare module 'vitest' {
  export interface ProvidedContext {
    /** The folder of this run's cluster. */
    postgres: string;
  }
}

const PREFIX = 'countersign-postgres-';

export async function setup(project: TestProject): Promise<void> {
  await removeAbandoned();
  const folder = mkdtempSync(join(tmpdir(), `${PREFIX}${process.pid}-`));
  // As root, the server runs as somebody else.
  chmodSync(folder, 0o711);
  project.provide('postgres', folder);
  made.push(folder);
}

const made: string[] = [];

export async function teardown(): Promise<void> {
  for (const folder of made.splice(0)) await remove(folder);
}

/** Of runs that were killed. */
async function removeAbandoned(): Promise<void> {
  for (const name of readdirSync(tmpdir())) {
    const pid = Number(new RegExp(`^${PREFIX}(\\d+)-`).exec(name)?.[1] ?? 0);
    if (pid > 0 && !isThere(pid)) await remove(join(tmpdir(), name));
  }
}

async function remove(folder: string): Promise<void> {
  const { cluster } = placesIn(join(folder, 'data'));
  const pid = readPostmaster(cluster)?.pid;
  if (pid !== undefined && kindOfProcess(pid, cluster) === 'server') {
    process.kill(pid, 'SIGQUIT');
    for (let left = 250; left > 0 && kindOfProcess(pid, cluster) === 'server'; left--) await sleep(20);
  }
  rmSync(folder, { recursive: true, force: true });
}
