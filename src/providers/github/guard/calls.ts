import { posix } from 'node:path';

/** How a step or a job runs our check: as an action, as a reusable workflow, or as a command. */

export type Call =
  /** `repository` in small letters; `path` inside it, empty at its root. */
  | { readonly kind: 'uses'; readonly repository: string; readonly path: string; readonly ref: string }
  /** A wrapper of this repository that is called as we are; what it holds is a file of its own. */
  | { readonly kind: 'local'; readonly path: string }
  /** `plain`: nothing around it decides whether it runs, or whether its failure counts. */
  | { readonly kind: 'command'; readonly script: string; readonly plain: boolean };

/** Whose action this is, unless a repository says that it uses a mirror. */
export const OUR_REPOSITORY = 'countersign/countersign';
/** Any owner: forks and mirrors are called as we are. */
const OURS = 'countersign';
const REMOTE = /^([^/@\s]+\/[^/@\s]+)((?:\/[^@\s]*)?)@(\S+)$/;
const LOCAL = /^\.\/((?:[^/]+\/)*countersign(?:\.ya?ml)?)\/?$/i;

/** Of `uses:`; null: something else. */
export function callOfUses(uses: string): Call | null {
  const local = LOCAL.exec(uses.trim())?.[1];
  if (local !== undefined) return { kind: 'local', path: posix.normalize(local) };
  const [, name = '', path = '', ref = ''] = REMOTE.exec(uses.trim()) ?? [];
  const repository = name.toLowerCase();
  if (repository.split('/')[1] !== OURS) return null;
  return { kind: 'uses', repository, path: path.replace(/^\/+|\/+$/g, ''), ref };
}

/** A program of ours and the rest of its line. */
const PROGRAM = /(?:^|[\s/"'`;&|(=])(?:countersign(?:@[\w.^~-]+)?|dist\/cli\.js)["']?(?=\s|$)([^\n;&|)]*)/gi;
const COMMANDS = 'check verify attest skills policy evidence gateway init doctor help'.split(' ');

/** Of `run:`; null: it does not call the check. */
export function callOfScript(run: string): Call | null {
  const script = plainLines(run);
  if (![...script.matchAll(PROGRAM)].some(([, rest = '']) => asksForCheck(rest))) return null;
  return { kind: 'command', script, plain: isPlain(script) };
}

/** Without comments, empty lines and the breaks inside of a command. */
function plainLines(run: string): string {
  return run
    .replace(/\\\r?\n[ \t]*/g, ' ')
    .split('\n')
    .map((line) =>
      line
        .replace(/(^|\s)#.*$/, '')
        .replace(/[ \t\r]+/g, ' ')
        .trim(),
    )
    .filter((line) => line !== '')
    .join('\n');
}

/** Options may come first (`-C dir check`), and a list of arguments may hold anything. */
function asksForCheck(rest: string): boolean {
  const words = rest.trim().split(/\s+/).map(unquoted);
  const command = words.find((word) => COMMANDS.includes(word));
  return command === undefined ? words.some((word) => word.startsWith('$')) : command === 'check';
}

const unquoted = (word: string): string => word.replace(/^["'`]+|["'`]+$/g, '');

const RUNNER = '(?:npx|bunx|pnpx|pnpm exec|pnpm dlx|yarn|yarn dlx|yarn exec|npm exec|node)';
const PLAIN_CALL = new RegExp(
  `^(?:exec )?(?:${RUNNER} (?:-\\S+ )*)?"?(?:[\\w.@$\\{\\}/-]*/)?(?:countersign(?:@[\\w.^~-]+)?|dist/cli\\.js)"? [^|&;<>\`]*$`,
  'i',
);
/** What makes a shell go on after a failure, or not come so far. */
const TRICKS =
  /\bset \+|\btrap\b|\bexit\b|\breturn\b|\b(?:if|while|until|case|for|function|alias|eval)\b|\(\)|\|\||&\s*$/m;

function isPlain(script: string): boolean {
  const lines = script.split('\n');
  return !TRICKS.test(script) && lines.some((line) => PLAIN_CALL.test(line) && / check(?: |$)/.test(line));
}

/** Whether it names a program by a path that is among these, wherever it is run. */
export function namesOneOf(script: string, paths: ReadonlySet<string>): boolean {
  const programs = script
    .split(/\s+/)
    .map(unquoted)
    .filter((word) => word.includes('/'))
    // What a variable stands for is not known; what comes after it is.
    .map((word) => posix.normalize(word.replace(/^.*\$[^/]*\//, '')).toLowerCase());
  return programs.some((one) => [...paths].some((path) => path === one || path.endsWith(`/${one}`)));
}
