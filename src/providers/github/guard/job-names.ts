import { AUTHORED, folded, unescaped } from './file.ts';
import { entriesOf, type Job, textOf, type Workflow } from './workflow.ts';
import type { Tree } from './yaml-tree.ts';

/** What a job may be called, as far as a file tells without being run. */

const OURS = 'countersign';

/** Our own for another base begins the same way. */
export function isOurs(name: string): boolean {
  const plain = folded(name).trim();
  return plain === OURS || plain.startsWith(`${OURS} (`);
}

/** Whether the name of a job's own result is ours, or may be. */
export function mayBeOurs(job: Job, workflow: Workflow): boolean {
  const name = job.settings.get('name')?.text.trim() || job.id;
  if (!name.includes('${{')) return isOurs(name);
  if (name.length > MAX_NAME) return true;
  const parts = name.split(EXPRESSION).map((part, i) => (i % 2 === 0 ? part : dotted(part)));
  // Nobody means well by more; and what the author of a change writes may be our name.
  if (parts.length > MAX_PARTS || isAuthored(parts)) return true;
  const values = valuesOf(job, workflow);
  const ends = parts.reduce<ReadonlySet<string>>(
    (starts, part, i) => continued(starts, i % 2 === 0 ? [part] : optionsOf(part, values)),
    new Set(['']),
  );
  return [...ends].some((end) => isOurs(end) || (end === '' && isOurs(job.id)));
}

/** Texts and expressions by turns. */
const EXPRESSION = /\$\{\{([\s\S]*?)\}\}/g;
/** `github['x']` is `github.x`. */
const dotted = (expression: string): string => expression.replace(/\[\s*'([\w-]+)'\s*\]/g, '.$1');
const MAX_PARTS = 17;
const MAX_NAME = 2000;

function isAuthored(parts: readonly string[]): boolean {
  return parts.every((part, i) => (i % 2 === 0 ? part.trim() === '' : AUTHORED.test(part)));
}

const OPEN = `${OURS} (`;
/** What our name may end in, the longest first. */
const ENDS = Array.from({ length: OPEN.length - 1 }, (_, i) => OPEN.slice(i));

/** As much of a text as can be a part of our name; null: nothing of it can. So there are few, whatever a matrix has. */
function pieceOf(text: string): string | null {
  const plain = folded(text).replace(/\s+/g, ' ');
  const found = [plain, plain.trim()].find((one) => OPEN.includes(one));
  return found ?? ENDS.find((end) => plain.trimStart().startsWith(end)) ?? null;
}

function continued(starts: ReadonlySet<string>, options: readonly string[]): ReadonlySet<string> {
  const pieces = new Set(options.flatMap((option) => pieceOf(option) ?? []));
  const longer = [...starts].flatMap((start) =>
    start === OPEN ? [OPEN] : [...pieces].map((piece) => `${start}${piece}`.replace(/\s+/g, ' ').trimStart()),
  );
  return new Set(longer.filter((one) => OPEN.startsWith(one)));
}

type Values = (reference: string) => readonly string[];

/** What expressions may name, and this very file says. */
function valuesOf(job: Job, workflow: Workflow): Values {
  const matrix = entriesOf(entriesOf(job.strategy).get('matrix')?.value);
  const included = matrix.get('include')?.value;
  const rows = included?.kind === 'list' ? included.items : [];
  return (reference) => {
    const [context = '', ...keys] = reference.split('.');
    const key = keys.join('.');
    if (context === 'matrix')
      return [matrix.get(key)?.value, ...rows.map((row) => entriesOf(row).get(key)?.value)].flatMap(wordsOf);
    if (context === 'inputs') return [workflow.defaults.get(key)?.text ?? ''];
    if (reference === 'github.workflow') return [workflow.name];
    return reference === 'github.job' ? [job.id] : [];
  };
}

function wordsOf(tree: Tree | undefined): readonly string[] {
  if (tree?.kind === 'list') return tree.items.map(textOf);
  return tree === undefined ? [] : [textOf(tree)];
}

/** Nothing, each text in it and all of them together, and what it names: one of them is what it may come to. */
function optionsOf(expression: string, values: Values): readonly string[] {
  const texts = [...expression.matchAll(/'((?:[^']|'')*)'/g)].map(([, text = '']) =>
    text.replaceAll("''", "'"),
  );
  const formatted = texts.map((text, i) =>
    text.replace(/\{(\d)\}/g, (_, at: string) => texts[i + 1 + Number(at)] ?? ''),
  );
  const joined = texts.map((text) => unescaped(text).replace(/\{\d+\}|[[\]",\s]+/g, '')).join('');
  const named = expression.match(/\b(?:matrix|inputs|github)(?:\.[\w-]+)+/g) ?? [];
  return [...new Set(['', ...texts, ...formatted, joined, ...named.flatMap(values)])];
}
