import { PORT } from './cluster.ts';
import type { ConnectionOptions } from './pool.ts';

/** How the embedded server runs, and what is in it. */

/** Owns the database, and is bound by row-level security like everybody else. */
export const USER = 'countersign';
export const DATABASE = 'countersign';

export function connectionTo(host: string): ConnectionOptions {
  return { host, port: PORT, user: USER, database: DATABASE };
}

/** Nothing of ours reaches it: no variables, no working directory. */
export const ENVIRONMENT = { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' };

/** Durable, small, silent about statements and their values. */
export const SETTINGS = {
  listen_addresses: '',
  port: String(PORT),
  unix_socket_permissions: '0700',
  shared_buffers: '64MB',
  max_wal_size: '256MB',
  max_parallel_workers_per_gather: '0',
  jit: 'off',
  fsync: 'on',
  synchronous_commit: 'on',
  full_page_writes: 'on',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_destination: 'stderr',
  logging_collector: 'off',
  // In the server's order this leaves out errors, which are answered to us and may quote values.
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_statement: 'none',
  log_min_duration_statement: '-1',
  log_checkpoints: 'off',
};
