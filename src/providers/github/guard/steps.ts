import type { Call } from './calls.ts';
import { conditionEdits, toleranceEdits } from './conditions.ts';
import type { Place } from './triggers.ts';
import { grouped, quoted } from './words.ts';
import type { Held, Job, Part, Settings, Step } from './workflow.ts';

/** The steps that run the check, before and after. */

export function stepEdits(before: Held, after: Held): readonly Place[] {
  const { pairs, gone } = pairUp(callers(before.job), callers(after.job));
  const edits = pairs.flatMap(([was, is]) => [
    ...conditionEdits(was, is, WHAT),
    ...toleranceEdits(was, is, WHAT),
    ...withEdits(was, is, WHAT),
    ...shellEdits({ ...before, step: was }, { ...after, step: is }),
  ]);
  if (gone === 0) return edits;
  return [
    { line: after.job.line, message: `steps that ran the check are gone: ${gone} of ${gone + pairs.length}` },
    ...edits,
  ];
}

const WHAT = 'the step that runs the check';

const callers = ({ steps }: Job): readonly Step[] => steps.filter(({ call }) => call !== null);

type Pairs = { readonly pairs: readonly (readonly [Step, Step])[]; readonly gone: number };

/** First those that say the same, then those that run the same, then what is left, in order. */
function pairUp(before: readonly Step[], after: readonly Step[]): Pairs {
  const pairs: (readonly [Step, Step])[] = [];
  let left = before;
  const free = new Set(after);
  for (const keyOf of [({ form }: Step) => form, ({ call }: Step) => whatRuns(call), () => '']) {
    const byKey = grouped([...free], keyOf);
    left = left.filter((step) => {
      const found = byKey.get(keyOf(step))?.shift();
      if (found === undefined) return true;
      free.delete(found);
      pairs.push([step, found]);
      return false;
    });
  }
  return { pairs, gone: left.length };
}

function whatRuns(call: Call | null): string {
  switch (call?.kind) {
    case undefined:
      return '';
    case 'uses':
      return `${call.repository}/${call.path}`;
    case 'local':
      return `./${call.path}`;
    case 'command':
      return call.script;
  }
}

/** Of a job that is a reusable workflow, too: what is run, and with what. */
export function withEdits(before: Part, after: Part, what: string): readonly Place[] {
  const line = after.settings.get('uses')?.line ?? after.settings.get('run')?.line ?? after.line;
  const why = whyOther(before.call, after.call);
  const other = why === null ? [] : [{ line, message: `${what} ${why}` }];
  return [...other, ...inputEdits(before.inputs, after, what)];
}

const FULL_SHA = /^[0-9a-f]{40}$|^[0-9a-f]{64}$/;

/** A version that is pinned by its full digest may move to another one that is. */
function whyOther(before: Call | null, after: Call | null): string | null {
  if (before === null || after === null) return null;
  if (before.kind !== after.kind) return 'runs it in another way, which decides instead';
  if (before.kind === 'command' || after.kind === 'command')
    return whatRuns(before) === whatRuns(after)
      ? null
      : 'is another script: what runs, and whether it counts, has changed';
  if (whatRuns(before) !== whatRuns(after))
    return 'uses another repository or another file of it, which decides instead';
  if (before.kind === 'local' || after.kind === 'local') return null;
  if (before.ref === after.ref || FULL_SHA.test(after.ref)) return null;
  return 'uses another tag or branch, which can be moved to anything: pin it by a full commit SHA';
}

/** Where results go decides nothing; every other input may. */
const HARMLESS = new Set(['evidence', 'sarif-file', 'upload', 'artifact-name']);

function inputEdits(before: Settings, after: Part, what: string): readonly Place[] {
  const names = [...new Set([...before.keys(), ...after.inputs.keys()])].filter(
    (name) => !HARMLESS.has(name.toLowerCase()),
  );
  return names.flatMap((name) => {
    const [was, is] = [before.get(name), after.inputs.get(name)];
    if (linesOf(was?.text) === linesOf(is?.text)) return [];
    return [
      {
        line: is?.line ?? after.line,
        message: `${what} has another input ${quoted(name)}, which changes what decides`,
      },
    ];
  });
}

const linesOf = (text = ''): string =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');

type HeldStep = Held & { readonly step: Step };

/** Our action names its own shell, and blanks what could reach it, but for where programs are found. */
function shellEdits(before: HeldStep, after: HeldStep): readonly Place[] {
  const { call, settings, line } = after.step;
  // Run in another way, it has been told already.
  if (call?.kind !== before.step.call?.kind) return [];
  // Of another script, what it names has been told with it.
  const isSame = whatRuns(call) === whatRuns(before.step.call);
  const asked = isSame ? [...new Set([before.step, after.step].flatMap(namedVariables))] : [];
  const [was, is] = [surroundings(before, asked), surroundings(after, asked)];
  const names = [...new Set([...was.keys(), ...is.keys()])];
  return names.flatMap((name) => {
    if ((was.get(name)?.text ?? '') === (is.get(name)?.text ?? '')) return [];
    const message = `${quoted(name)} of ${WHAT} is another, and may run it differently or not at all`;
    return [
      {
        line: is.get(name)?.line ?? settings.get('run')?.line ?? settings.get('uses')?.line ?? line,
        message,
      },
    ];
  });
}

/** Of the environment, by the step's expressions or its script. */
function namedVariables({ inputs, settings, env, call }: Step): readonly string[] {
  const texts = [...inputs.values(), ...settings.values(), ...env.values()].map(({ text }) => text);
  const script = call?.kind === 'command' ? call.script : '';
  return [
    ...texts.flatMap((text) => [...text.matchAll(/\benv(?:\.|\[\s*')([\w-]+)/g)]),
    ...script.matchAll(/\$(?:\{|env:)?([A-Za-z_]\w*)/g),
  ].map(([, name = '']) => name);
}

/** They decide what a shell and node run before they run what they are told to. */
const SEARCHED = ['PATH', 'Path'];
const DECIDING = [...SEARCHED, 'BASH_ENV', 'ENV', 'SHELLOPTS', 'NODE_OPTIONS', 'NODE_PATH', 'LD_PRELOAD'];

type Surroundings = ReadonlyMap<string, { readonly text: string; readonly line: number | null }>;

/** The shell, the folder and the variables that decide for a script, whoever sets them. */
function surroundings({ workflow, job, step }: HeldStep, asked: readonly string[]): Surroundings {
  const isScript = step.call?.kind === 'command';
  const shell = step.settings.get('shell') ?? { text: job.shell || workflow.shell, line: null };
  const folder = step.settings.get('working-directory') ?? { text: '', line: null };
  const variables = [...(isScript ? DECIDING : SEARCHED), ...asked].flatMap((name) => {
    const found = step.env.get(name) ?? job.env.get(name) ?? workflow.env.get(name);
    return found === undefined ? [] : [[name, found] as const];
  });
  return new Map(isScript ? [...variables, ['shell', shell], ['working-directory', folder]] : variables);
}
