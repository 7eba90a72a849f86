import { type Call, callOfScript, callOfUses } from './calls.ts';
import { type Entries, parseDocument, type Tree } from './yaml-tree.ts';

/** A workflow or a composite action, as far as it decides whether and how a check runs. */

/** Scalars of a map, by key. */
export type Settings = ReadonlyMap<string, Setting>;
export type Setting = { readonly text: string; readonly line: number };

/** What jobs and steps have alike. */
export type Part = {
  readonly line: number;
  /** Its own keys: `if`, `continue-on-error`, `name`, `uses`, `shell` … */
  readonly settings: Settings;
  readonly inputs: Settings;
  readonly env: Settings;
  readonly call: Call | null;
};

export type Step = Part & {
  /** The same for two steps that say the same. */
  readonly form: string;
};

export type Job = Part & {
  readonly id: string;
  readonly needs: readonly Setting[];
  readonly strategy: Tree | null;
  readonly strategyLine: number;
  readonly container: Tree | null;
  /** `defaults.run.shell`. */
  readonly shell: string;
  readonly steps: readonly Step[];
};

export type Trigger = { readonly line: number; readonly filters: ReadonlyMap<string, Filter> };
export type Filter = { readonly line: number; readonly values: readonly string[] };

export type Workflow = {
  readonly kind: 'workflow' | 'action';
  readonly name: string;
  /** Of `on:` and of `jobs:` or `runs:`. */
  readonly lines: { readonly triggers: number | null; readonly jobs: number | null };
  readonly triggers: ReadonlyMap<string, Trigger>;
  /** Defaults of its inputs, by name. */
  readonly defaults: Settings;
  readonly env: Settings;
  readonly shell: string;
  readonly jobs: ReadonlyMap<string, Job>;
  /** Where it has a key that no runner takes. */
  readonly mergeLine: number | null;
};

/** More than any runner starts: they are compared with each other. */
const MAX_JOBS = 1000;

/** A job and the workflow it is in. */
export type Held = { readonly workflow: Workflow; readonly job: Job };

/** What a job without a reusable workflow posts its own result as. */
export function checkName({ id, settings }: Job): string {
  return settings.get('name')?.text.trim() || id;
}

export function runsCheck({ call, steps }: Job): boolean {
  return call !== null || steps.some((step) => step.call !== null);
}

/** @returns null when it is no YAML that a runner would read */
export function parseWorkflow(text: string, kind: Workflow['kind']): Workflow | null {
  const parsed = parseDocument(text);
  if (parsed === null) return null;
  const top = entriesOf(parsed.tree);
  if (entriesOf(top.get('jobs')?.value).size > MAX_JOBS) return null;
  const on = top.get('on');
  return {
    kind,
    name: textOf(top.get('name')?.value),
    lines: { triggers: on?.line ?? null, jobs: top.get(kind === 'workflow' ? 'jobs' : 'runs')?.line ?? null },
    triggers: kind === 'workflow' ? triggersOf(on) : new Map(),
    defaults: kind === 'workflow' ? calledDefaults(on?.value) : defaultsOf(top.get('inputs')?.value),
    env: settingsOf(top.get('env')?.value),
    shell: shellOf(top),
    mergeLine: parsed.mergeLine,
    jobs: kind === 'workflow' ? jobsOf(top.get('jobs')?.value) : composite(top.get('runs')),
  };
}

type Entry = { readonly line: number; readonly value: Tree };

function jobsOf(tree: Tree | undefined): ReadonlyMap<string, Job> {
  return new Map([...entriesOf(tree)].map(([id, entry]) => [id, jobOf(id, entry)]));
}

/** The steps of an action, as if they were a job's. */
function composite(runs: Entry | undefined): ReadonlyMap<string, Job> {
  return runs === undefined ? new Map() : new Map([['', jobOf('', runs)]]);
}

function jobOf(id: string, { line, value }: Entry): Job {
  const entries = entriesOf(value);
  const needs = entries.get('needs');
  const strategy = entries.get('strategy');
  return {
    ...partOf(entries, line),
    id,
    needs: needs === undefined ? [] : listOf(needs.value).map((text) => ({ text, line: needs.line })),
    strategy: strategy?.value ?? null,
    strategyLine: strategy?.line ?? line,
    container: entries.get('container')?.value ?? null,
    shell: shellOf(entries),
    steps: itemsOf(entries.get('steps')?.value).map((step) => ({
      ...partOf(entriesOf(step), step.line),
      form: formOf(step),
    })),
  };
}

function partOf(entries: Entries, line: number): Part {
  const settings = scalarsOf(entries);
  const uses = settings.get('uses')?.text;
  const run = settings.get('run')?.text;
  return {
    line,
    settings,
    inputs: settingsOf(entries.get('with')?.value),
    env: settingsOf(entries.get('env')?.value),
    call: uses !== undefined ? callOfUses(uses) : run !== undefined ? callOfScript(run) : null,
  };
}

function triggersOf(on: Entry | undefined): ReadonlyMap<string, Trigger> {
  if (on === undefined) return new Map();
  if (on.value.kind !== 'map')
    return new Map(listOf(on.value).map((event) => [event, { line: on.line, filters: new Map() }]));
  return new Map(
    [...on.value.entries].map(([event, { line, value }]) => [event, { line, filters: filtersOf(value) }]),
  );
}

function filtersOf(tree: Tree): ReadonlyMap<string, Filter> {
  const lists = [...entriesOf(tree)].filter(([, { value }]) => value.kind !== 'map');
  return new Map(lists.map(([key, { line, value }]) => [key, { line, values: listOf(value) }]));
}

function calledDefaults(on: Tree | undefined): Settings {
  const called = entriesOf(entriesOf(on).get('workflow_call')?.value);
  return defaultsOf(called.get('inputs')?.value);
}

function defaultsOf(inputs: Tree | undefined): Settings {
  return new Map(
    [...entriesOf(inputs)].map(([name, { line, value }]) => {
      const given = entriesOf(value).get('default');
      return [name, { text: textOf(given?.value), line: given?.line ?? line }];
    }),
  );
}

function shellOf(entries: Entries): string {
  const run = entriesOf(entries.get('defaults')?.value).get('run')?.value;
  return textOf(entriesOf(run).get('shell')?.value);
}

// ── trees, where another form is no form ────────────────────────────────────────────────────

const NONE: Entries = new Map();

export function entriesOf(tree: Tree | undefined | null): Entries {
  return tree?.kind === 'map' ? tree.entries : NONE;
}

function itemsOf(tree: Tree | undefined): readonly Tree[] {
  return tree?.kind === 'list' ? tree.items : [];
}

export function textOf(tree: Tree | undefined): string {
  return tree?.kind === 'text' ? tree.text : '';
}

/** One word is a list of one. */
function listOf(tree: Tree): readonly string[] {
  if (tree.kind === 'text') return tree.text === '' ? [] : [tree.text];
  return itemsOf(tree).flatMap((item) => (item.kind === 'text' ? [item.text] : []));
}

function settingsOf(tree: Tree | undefined): Settings {
  return scalarsOf(entriesOf(tree));
}

/** At the line of their keys. */
function scalarsOf(entries: Entries): Settings {
  return new Map(
    [...entries].flatMap(([key, { line, value }]) =>
      value.kind === 'text' ? [[key, { text: value.text, line }] as const] : [],
    ),
  );
}

/** The same for two trees that say the same, in whatever order their keys stand. */
export function formOf(tree: Tree): string {
  if (tree.kind === 'text') return JSON.stringify(tree.text);
  if (tree.kind === 'list') return `[${tree.items.map(formOf).join()}]`;
  return `{${[...tree.entries]
    .map(([key, { value }]) => `${JSON.stringify(key)}:${formOf(value)}`)
    .sort()
    .join()}}`;
}
