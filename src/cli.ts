/** argv → command → exit code. Loads nothing before it knows what is asked. */

import { isMainThread } from 'node:worker_threads';
import type { ServerInvocation, ShowingInvocation } from './commands/invocation.ts';
import type { Outcome } from './commands/output.ts';
import { RunError } from './errors.ts';

type Command = (invocation: ServerInvocation & ShowingInvocation) => Promise<Outcome>;

const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  check: async () => (await import('./commands/check.ts')).check,
  verify: async () => (await import('./commands/verify.ts')).verify,
  attest: async () => (await import('./commands/attest.ts')).attest,
  evidence: async () => (await import('./commands/evidence.ts')).evidence,
  policy: async () => (await import('./commands/policy.ts')).policy,
  gateway: async () => (await import('./commands/gateway.ts')).gateway,
  init: async () => (await import('./commands/init.ts')).init,
  doctor: async () => (await import('./commands/doctor.ts')).doctor,
};

/** Commands of which the first argument is a verb. */
const VERBS: ReadonlySet<string> = new Set(['evidence', 'gateway', 'init', 'policy']);

/** `-C DIR` before the command, as git takes it, goes to where the command looks for it. */
function withFolder(argv: readonly string[]): readonly string[] {
  const [flag, directory = '', name, ...rest] = argv;
  if (flag !== '-C') return argv;
  if (name === undefined || name === '-C')
    throw new RunError('USAGE', '-C wants one folder, and a command behind it', {
      hint: 'see `countersign --help`',
    });
  const verbs = VERBS.has(name) ? 1 : 0;
  return [name, ...rest.slice(0, verbs), '-C', directory, ...rest.slice(verbs)];
}

/** Every path is relative to it, and it may be gone. */
function checkFolder(): void {
  try {
    process.cwd();
  } catch {
    throw new RunError('USAGE', 'the current folder is gone', { hint: 'change to a folder that is there' });
  }
}

async function main(argv: readonly string[]): Promise<number> {
  checkFolder();
  const [name, ...rest] = withFolder(argv);
  if (name === '--version' || name === 'version') {
    const { VERSION } = await import('./lib/version.ts');
    return write(`countersign ${VERSION}\n`, 0);
  }
  const command = name === undefined || !Object.hasOwn(COMMANDS, name) ? undefined : COMMANDS[name];
  // Only where a command or its first flag stands: a branch may be called --help, and exit 0 means passed.
  // A file may be called so, too: behind a verb it has to stand alone.
  const behindVerb = VERBS.has(name ?? '') && rest.length === 2 ? rest[1] : undefined;
  const asksHelp = [name, rest[0], behindVerb].some((arg) => arg === '--help' || arg === '-h');
  if (
    name === undefined ||
    name === 'help' ||
    (asksHelp && (command !== undefined || name.startsWith('-')))
  ) {
    const { helpText } = await import('./commands/help.ts');
    return write(helpText(name === 'help' ? rest[0] : name), 0);
  }
  if (command === undefined)
    throw new RunError('USAGE', `there is no command ${name}`, { hint: 'see `countersign --help`' });
  const run = await command();
  const { stdout, exitCode } = await run({
    argv: rest,
    env: process.env,
    isTerminal: process.stdout.isTTY === true,
    entry: process.argv[1] ?? '',
    progress,
    onStop,
    show,
  });
  clearProgress();
  return write(stdout, exitCode);
}

/** What is being done, on one line that is wiped: after a second, and only when a person watches stderr. */
let step = '';
let ticking: NodeJS.Timeout | undefined;
let shown = false;
const CLEAR_LINE = '\r\u001b[2K';

function progress(next: string): void {
  step = next;
  if (process.stderr.isTTY !== true) return;
  ticking ??= setInterval(() => {
    process.stderr.write(`${CLEAR_LINE}countersign: ${step} …`);
    shown = true;
  }, 1000).unref();
}

function clearProgress(): void {
  clearInterval(ticking);
  if (shown) process.stderr.write(CLEAR_LINE);
}

/** Waits until the reader has it: `process.exit` would cut a pipe short. */
function write(text: string, code: number): Promise<number> {
  return new Promise((done) => {
    process.stdout.once('error', () => done(code)); // `| head` has seen enough; the code still says how it went
    process.stdout.write(text, () => done(code));
  });
}

/** What a command says before it goes on. */
async function show(text: string): Promise<void> {
  clearProgress();
  await write(text, 0);
}

/** Whatever ends without a verdict is told in the asked format, with what to do next. */
async function fail(error: unknown): Promise<number> {
  clearProgress();
  const { renderFailure } = await import('./commands/failure.ts');
  const { stdout, stderr, exitCode } = renderFailure(error, process.argv.slice(2));
  process.stderr.write(stderr);
  return write(stdout, exitCode);
}

/** A server has something to finish first; a second signal does not wait for it. */
let stop: (() => void) | null = null;

function onStop(asked: () => void): void {
  stop = asked;
}

function endedBy(code: number): void {
  if (stop === null) process.exit(code);
  stop();
  process.once('SIGINT', () => process.exit(130));
  process.once('SIGTERM', () => process.exit(143));
}

async function start(): Promise<never> {
  // `exit` handlers remove the private git directory; a signal alone would skip them.
  process.once('SIGINT', () => endedBy(130));
  process.once('SIGTERM', () => endedBy(143));
  // Node ends with 0 when nothing is left to wait for: of a command that has not ended, nobody may read a pass.
  process.once('beforeExit', () => {
    process.exitCode = 70;
    fail(new Error('it waits for what never comes')).then(process.exit);
  });
  return process.exit(await main(process.argv.slice(2)).catch(fail));
}

if (isMainThread) start();
else import('./commands/policy/replay-threads.ts').then(({ replayThread }) => replayThread());
