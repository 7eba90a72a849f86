import { RunError } from '../../../src/errors.ts';
import { type Embedded, startEmbedded } from '../../../src/gateway/database/embedded.ts';

/** A process that holds an embedded server until it is killed: `node embedded-child.js DATA`. */

export type ChildSays =
  | { readonly status: 'started'; readonly postgres: number; readonly host: string }
  | { readonly status: 'refused'; readonly code: string; readonly message: string };

try {
  say(startedAs(await startEmbedded(process.argv[2] ?? '')));
  setInterval(() => undefined, 60_000);
} catch (error) {
  if (!(error instanceof RunError)) throw error;
  say({ status: 'refused', code: error.code, message: error.message });
}

function startedAs({ pid, connection }: Embedded): ChildSays {
  return { status: 'started', postgres: pid, host: connection.host };
}

function say(line: ChildSays): void {
  process.stdout.write(`${JSON.stringify(line)}\n`);
}
