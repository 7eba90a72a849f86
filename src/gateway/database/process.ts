import { existsSync, readFileSync } from 'node:fs';

/** What a process is that a file names: the number may have been given to another since. */

export function isThere(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Not ours to signal, but there.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** `server`: PostgreSQL on that cluster. `unknown`: it may be; nothing here can tell. */
export type Kind = 'gone' | 'server' | 'other' | 'unknown';

/** By its command line, which anybody may read: root in a container may not ask for more. */
export function kindOfProcess(pid: number, cluster: string): Kind {
  if (!isThere(pid)) return 'gone';
  if (!existsSync('/proc/self/cmdline')) return 'unknown';
  const args = commandLine(pid);
  // A zombie has none.
  if (args === null || args.join('') === '') return 'gone';
  if (!/(?:^|\/)(?:postgres|postmaster)$/.test(args[0] ?? '')) return 'other';
  const folder = args[args.indexOf('-D') + 1] ?? '';
  if (folder === cluster) return 'server';
  return folder.startsWith('/') && args.includes('-D') ? 'other' : 'unknown';
}

function commandLine(pid: number): readonly string[] | null {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
  } catch {
    return null;
  }
}
