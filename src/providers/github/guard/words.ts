import { inert } from '../../../lib/inert.ts';

/** How findings show what a file calls something, and what expressions come to without their values. */

const MAX_SHOWN = 60;

/** A name of the file on one line; never more of it than that. */
export function quoted(name: string): string {
  const shown = inert(name.slice(0, MAX_SHOWN));
  return `\`${name.length > MAX_SHOWN ? `${shown}…` : shown}\``;
}

/** The same expression is the same text: with or without its braces, whatever its spaces. */
export function expressionOf(text: string): string {
  const bare = /^\s*\$\{\{([\s\S]*)\}\}\s*$/.exec(text)?.[1] ?? text;
  return bare.replace(/\s+/g, ' ').trim();
}

const ALWAYS = new Set([
  'always()',
  '!cancelled()',
  'always() && !cancelled()',
  '!cancelled() && always()',
  'success() || failure()',
  'failure() || success()',
]);
/** Says what is true anyway. */
const EMPTY = new Set(['', 'success()', 'true']);

/** Of an `if:` that is there or not. `usual`: after what came before it has passed. */
export function conditionKind(text: string | undefined): 'always' | 'usual' | 'never' | 'other' {
  const expression = expressionOf(text ?? '');
  if (ALWAYS.has(expression)) return 'always';
  if (EMPTY.has(expression)) return 'usual';
  return NEVER.test(expression) ? 'never' : 'other';
}

/** Written as a constant, alone or beside other conditions that all have to hold. */
const NEVER =
  /^\(?(?:!\s*true|false|0|null|'')\)?$|^(?:false|!\s*true)\s*&&[^|]*$|^[^|]*&&\s*(?:false|!\s*true)$/;

/** Of `continue-on-error:`. */
export function isFalse(text: string | undefined): boolean {
  return ['', 'false'].includes(expressionOf(text ?? '').toLowerCase());
}

export function grouped<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return groups;
}
