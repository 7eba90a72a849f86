import { existsSync } from 'node:fs';
import type { GatewayConfig } from '../config/gateway.ts';
import { RunError } from '../errors.ts';
import { inert } from '../lib/inert.ts';
import type { Environment } from '../model.ts';
import { bundleTrust } from './bundle-trust.ts';
import { openCustody } from './custody.ts';
import { placesIn } from './database/cluster.ts';
import { startEmbedded } from './database/embedded.ts';
import { attachEmbedded } from './database/orphan.ts';
import { type ConnectionOptions, openPool } from './database/pool.ts';
import { whyUnsigned } from './evidence-bundle.ts';
import { openObjects } from './objects/files.ts';
import type { Discrepancy } from './store/fsck/discrepancy.ts';
import { type FsckSummary, fsck } from './store/fsck.ts';

/** `countersign gateway fsck`: all that is stored, computed again; beside a running gateway or without one. */

/** What is told one by one; all are counted. */
const MAX_TOLD = 10_000;

export type Checked = { readonly text: string; readonly exitCode: 0 | 1 };

/** @throws RunError KEY_UNREADABLE, DATABASE_UNAVAILABLE, DATA_UNUSABLE, STORAGE_UNAVAILABLE */
export async function checkGateway(
  config: GatewayConfig,
  { env, now, format }: { readonly env: Environment; readonly now: Date; readonly format: 'text' | 'json' },
): Promise<Checked> {
  const custody = await openCustody(config.data, env);
  const server = config.database === null ? await serverOf(config.data) : null;
  const found: Discrepancy[] = [];
  try {
    const connection = server?.connection ?? null;
    const pool = await openPool({ url: config.database, embedded: connection, max: 4, statementTimeout: 0 });
    const trust = { ...bundleTrust(config, custody, config.tenants), now };
    const summary = await fsck(pool, await openObjects(config.data), {
      log: custody.log,
      verifyBundle: (bytes) => whyUnsigned(bytes, trust),
      report: (discrepancy) => {
        if (found.length < MAX_TOLD) found.push(discrepancy);
      },
    }).finally(() => pool.close());
    return { text: render(summary, found, format), exitCode: summary.discrepancies === 0 ? 0 : 1 };
  } finally {
    await server?.stop();
  }
}

type Server = { readonly connection: ConnectionOptions; readonly stop: () => Promise<void> };

/** The one that a running gateway uses, else our own for as long as it takes. */
async function serverOf(data: string): Promise<Server> {
  if (!existsSync(placesIn(data).cluster))
    throw new RunError('DATA_UNUSABLE', `${data} has no database: no gateway has run there`, {
      hint: 'name the data folder of the gateway that is to be checked, or its database',
    });
  const running = await attachEmbedded(data);
  return running === null ? startEmbedded(data) : { connection: running, stop: async () => undefined };
}

function render(summary: FsckSummary, found: readonly Discrepancy[], format: 'text' | 'json'): string {
  const status = summary.discrepancies === 0 ? 'consistent' : 'inconsistent';
  if (format === 'json') return `${JSON.stringify({ status, ...summary, found }, null, 2)}\n`;
  const lines = found.map(({ what, where, why }) => `${what}  ${inert(where)}  ${inert(why)}\n`);
  const counted = `${summary.leaves} entries, ${summary.evidence} evidence of ${summary.tenants} tenants`;
  if (summary.discrepancies === 0) return `CONSISTENT  ${counted}\n`;
  return `${lines.join('')}INCONSISTENT  ${counted}, ${summary.discrepancies} discrepancies\n  → stop appending: keep the newest checkpoint, and restore from a backup that has it\n`;
}
