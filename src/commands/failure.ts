import { RunError, VerificationError } from '../errors.ts';
import { inert } from '../lib/inert.ts';
import { errorAnnotation } from '../report/github.ts';
import { inertJson } from '../report/json.ts';

/** A run without a verdict, told in the asked format: the code for machines, the hint for people. */

export type Failure = { readonly stdout: string; readonly stderr: string; readonly exitCode: number };

const BUG_HINT =
  'this is a bug of countersign: please report it with this text and the output of `countersign --version`';

export function renderFailure(error: unknown, argv: readonly string[]): Failure {
  const { code, message, hint, exitCode } = describe(error);
  const format = askedFormat(argv);
  const text = `countersign: ${code}: ${message}\n  → ${hint}\n`;
  if (format === 'json')
    return { stdout: inertJson({ error: { code, message, hint } }), stderr: text, exitCode };
  if (format === 'github') {
    return { stdout: errorAnnotation(code, `${message} → ${hint}`), stderr: text, exitCode };
  }
  return { stdout: '', stderr: text, exitCode };
}

type Description = {
  readonly code: string;
  readonly message: string;
  readonly hint: string;
  readonly exitCode: number;
};

/** As it is shown: every string of it is inert. */
export function describe(error: unknown): Description {
  if (error instanceof RunError) return safe(error.code, error.message, error.hint, error.exitCode);
  if (error instanceof VerificationError) return safe(error.code, error.message, error.hint, 1);
  const what =
    error instanceof Error ? `${error.name}: ${error.message}` : 'something that is no error was thrown';
  return safe('INTERNAL_ERROR', `unexpected: ${what}`, BUG_HINT, 70);
}

function safe(code: string, message: string, hint: string, exitCode: number): Description {
  return { code, message: inert(message), hint: inert(hint), exitCode };
}

/** Read by hand: the flags may be what is wrong. */
function askedFormat(argv: readonly string[]): string | undefined {
  const at = argv.indexOf('--format');
  return (
    argv.find((arg) => arg.startsWith('--format='))?.slice('--format='.length) ??
    (at === -1 ? undefined : argv[at + 1])
  );
}
