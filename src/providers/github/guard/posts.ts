import { isOurs } from './job-names.ts';
import type { Settings, Step } from './workflow.ts';

/** Steps that make a check run or a commit status, and call it as the check is called. */

/** As libraries call it. */
const CALLS =
  /\bcreateCommitStatus\b|\bchecks\s*\.\s*(?:create|update)\b|\b(?:create|update)_?(?:check_?run|commit_?status|status)\b/i;
/** As paths have it; below a commit they are only read. */
const PATHS = /(?<!\bcommits\/[^\s/]{1,200}\/)\bcheck-runs\b|\bstatuses\/|\bstatuses_url\b/i;
const WRITES =
  /\b(?:POST|PATCH)\b|\.(?:post|patch)\(|(?:^|\s)(?:-[fFd]|--(?:raw-)?field|--input|--data(?:-\w+)?|--json)\b/;
/** Actions that do it for a step, and those that only look. */
const POSTERS = /status|checks?(?!out)|test-report|junit|surefire|test-result|request-action/i;
const READERS = /wait|await|poll/i;
/** What posters call the name; by the weak words others mean a folder, or an artifact. */
const NAME_INPUTS = /^(?:check|status)[-_ ]?(?:run[-_ ]?)?(?:name|context)$/i;
const WEAK_INPUTS = /^(?:name|context)$/i;

/** Whether a variable has our name as its value. */
export function isGiven(variables: Settings): boolean {
  return [...variables.values()].some(({ text }) => isOurs(text));
}

/**
 * The line where it does; null: it does not. Our own steps do it for us.
 * @param around whether variables of its job or its workflow have our name
 */
export function postsOurs(step: Step, around: boolean): number | null {
  if (step.call?.kind === 'uses') return null;
  const uses = step.settings.get('uses')?.text ?? '';
  const run = step.settings.get('run');
  if (READERS.test(uses)) return null;
  const named = [...step.inputs].find(([key, { text }]) => isOurs(text) && isNameOf(key, uses));
  if (uses !== '' && named !== undefined) return named[1].line;
  const scripts = [...(run === undefined ? [] : [run]), ...step.inputs.values()];
  const text = scripts.map((script) => script.text).join('\n');
  const posting = scripts.find((script) => CALLS.test(script.text) || PATHS.test(script.text));
  if (posting === undefined || !(CALLS.test(text) || WRITES.test(text))) return null;
  const isNamed =
    around || isGiven(step.env) || isGiven(step.inputs) || scripts.some((script) => namesOurs(script.text));
  return isNamed ? posting.line : null;
}

function isNameOf(key: string, uses: string): boolean {
  return NAME_INPUTS.test(key) || (WEAK_INPUTS.test(key) && POSTERS.test(uses));
}

/** In quotes of its own, or behind `=` or `:`; put together from pieces as well. */
const VALUE =
  /(?:["'`]|[=:]\s{0,20})countersign(?:\s?\([^)\n]{0,200}\)?)?(?=["'`]|\s*(?:$|[\s,;)}\]&|\\]))/im;

function namesOurs(script: string): boolean {
  const plain = script.replace(/(^|\s)#.*$/gm, '$1');
  return VALUE.test(plain) || VALUE.test(plain.replace(/["'`][ \t]{0,20}\+?\s{0,20}["'`]/g, ''));
}
