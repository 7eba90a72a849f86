import { createInterface } from 'node:readline';
import { openObjects } from '../../../src/gateway/objects/files.ts';
import type { FaultPoint } from '../../../src/gateway/store/faults.ts';
import { digestOf } from '../../../src/lib/digest.ts';
import { evidenceOf, openTestDatabase, openTestStore } from './world.ts';

/** A gateway's store as a process of its own: a command in each line of its input, an answer in each of its output. */

export type ChildEntry = { readonly name: string; readonly key?: string; readonly body?: string };

export type ChildCommand =
  /** `dieAt`: the process ends at that point, by a signal that nothing can catch. */
  | {
      readonly kind: 'append';
      readonly tenant: string;
      readonly entries: readonly ChildEntry[];
      readonly clients: number;
      readonly dieAt?: FaultPoint;
    }
  | { readonly kind: 'tokens'; readonly issuer: string; readonly jtis: readonly string[] };

export type ChildReceipt =
  | {
      readonly status: 'created' | 'known';
      readonly id: string;
      readonly index: number;
      readonly proof: string;
      readonly bundle: string;
    }
  | { readonly status: 'conflict' }
  | { readonly status: 'failed'; readonly code: string };

export type ChildAnswer = { readonly receipts: readonly ChildReceipt[]; readonly used: readonly boolean[] };

const [url = '', data = ''] = process.argv.slice(2);
let dieAt: FaultPoint | null = null;
const pool = await openTestDatabase(url, 10);
const store = await openTestStore(pool, await openObjects(data), {
  now: () => new Date(),
  fault: (point) => {
    if (point === dieAt) process.kill(process.pid, 'SIGKILL');
  },
});

async function append(tenant: string, { name, key, body = '' }: ChildEntry): Promise<ChildReceipt> {
  const idempotency = key === undefined ? null : { key, request: digestOf(body) };
  try {
    const answer = await store.append(evidenceOf(tenant, name, { idempotency }));
    if (answer.status === 'conflict') return answer;
    const { id, digest, receipt } = answer.evidence;
    return { status: answer.status, id, index: receipt.index, proof: receipt.proof, bundle: digest };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    return { status: 'failed', code };
  }
}

/** So many at a time as there are clients, in the order of the entries. */
async function work(command: ChildCommand): Promise<ChildAnswer> {
  if (command.kind === 'tokens') {
    const used = command.jtis.map((jti) =>
      store.useToken(command.issuer, jti, new Date(Date.now() + 600_000)),
    );
    return { receipts: [], used: await Promise.all(used) };
  }
  dieAt = command.dieAt ?? null;
  const receipts: ChildReceipt[] = [];
  let next = 0;
  const client = async (): Promise<void> => {
    for (let i = next++; ; i = next++) {
      const entry = command.entries[i];
      if (entry === undefined) return;
      receipts[i] = await append(command.tenant, entry);
    }
  };
  await Promise.all(Array.from({ length: command.clients }, client));
  return { receipts, used: [] };
}

process.stdout.write('ready\n');
for await (const line of createInterface({ input: process.stdin })) {
  const command: ChildCommand = JSON.parse(line);
  process.stdout.write(`${JSON.stringify(await work(command))}\n`);
}
await store.close();
await pool.close();
