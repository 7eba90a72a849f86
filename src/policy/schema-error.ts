import type { z } from 'zod';
import type { RunError } from '../errors.ts';
import { globProblem } from './matching/globs.ts';
import { listed, nearest } from './nearest.ts';
import { type Invalid, invalidPolicy, type Position, quoted } from './position.ts';
import { isAccepted, keysAt } from './schema-keys.ts';

/** What the schema has against a file, in our words: what is wanted there, and what to write. */

type Path = readonly PropertyKey[];
type Issue = z.core.$ZodIssue;
type Placed = {
  readonly name: string;
  readonly data: unknown;
  readonly positionOf: (path: Path, of?: 'key' | 'value') => Position;
};
type Place = { readonly schema: z.ZodType; readonly data: unknown };
/** `takes`: whether another value would do there. */
type Found = {
  readonly path: Path;
  readonly value: unknown;
  readonly takes: (value: unknown) => boolean;
};

/** The most useful of the issues, at its place. `schema`: whose keys are suggested. */
export function schemaError(
  schema: z.ZodType,
  issues: readonly Issue[],
  document: Placed,
  { what, invalid }: Kind = POLICY,
): RunError {
  const { name, data, positionOf } = document;
  const [first] = issues;
  if (first === undefined) return invalid(name, positionOf([]), `it is not ${what}`);
  const issue = settled(first);
  const unknown = unknownKeyIn(issue, { schema, data });
  if (unknown === null)
    return invalid(name, positionOf(issue.path), problemAt(issue, { schema, data }, what));
  const { path, key } = unknown;
  const keys = keysAt(schema, path, data);
  const hint = keys.length === 0 ? undefined : `the keys of this place: ${keys.join(', ')}`;
  return invalid(name, positionOf([...path, key], 'key'), unknownKey(key, keys), hint);
}

/** What kind of file it is, in a message's words, and how its errors are told. */
export type Kind = { readonly what: string; readonly invalid: Invalid };

const POLICY: Kind = { what: 'a policy', invalid: invalidPolicy };

/** A place as people name it: `rule public-ingress: \`paths[0]\``, \`waivers[0].expires\`. */
export function placeName(path: Path, data: unknown): string {
  const id =
    path[0] === 'rules' && path.length > 2 && path[2] !== 'id'
      ? valueAt(data, [...path.slice(0, 2), 'id'])
      : null;
  if (typeof id !== 'string' || !/^[a-z0-9-]{1,100}$/.test(id)) return `\`${joined(path)}\``;
  return `rule ${id}: \`${joined(path.slice(2))}\``;
}

function joined(path: Path): string {
  return path
    .map((key, i) => {
      if (typeof key === 'number') return `[${key}]`;
      const word = quoted(String(key)).slice(1, -1);
      return i === 0 ? word : `.${word}`;
    })
    .join('');
}

/** The value at a path of plain data; undefined where there is none. */
function valueAt(data: unknown, path: Path): unknown {
  let value: unknown = data;
  for (const key of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = Reflect.get(value, key);
  }
  return value;
}

// ── which issue ─────────────────────────────────────────────────────────────────────────────

/** A key that is missing because it is misspelt is told as misspelt. */
function unknownKeyIn(
  issue: Issue,
  { schema, data }: Place,
): { readonly path: Path; readonly key: string } | null {
  if (issue.code === 'unrecognized_keys') return { path: issue.path, key: issue.keys[0] ?? '' };
  const missing = issue.path.at(-1);
  if (typeof missing !== 'string' || valueAt(data, issue.path) !== undefined) return null;
  const path = issue.path.slice(0, -1);
  const known = [missing, ...keysAt(schema, path, data)];
  const owner = valueAt(data, path);
  const key = Object.keys(typeof owner === 'object' && owner !== null ? owner : {}).find(
    (one) => !known.includes(one) && nearest(one, known) === missing,
  );
  return key === undefined ? null : { path, key };
}

/** Of a union that failed, what is wrong with the one form that was meant, where that is plain. */
function settled(issue: Issue): Issue {
  if (issue.code !== 'invalid_union') return issue;
  const [meant, another] = issue.errors.filter((own) => own.every(isOfTheRightKind));
  const inner = another === undefined ? meant?.[0] : undefined;
  return inner === undefined ? issue : settled({ ...inner, path: [...issue.path, ...inner.path] });
}

/** A text that is no good text, or a map with a bad key: not a list where a text is wanted. */
function isOfTheRightKind({ code, path }: Issue): boolean {
  return path.length > 0 || !['invalid_type', 'invalid_value', 'invalid_union'].includes(code);
}

function unknownKey(key: string, keys: readonly string[]): string {
  const meant = nearest(key, keys);
  const unknown = `unknown key ${quoted(key)}`;
  if (meant !== null) return `${unknown}: did you mean \`${meant}\`?`;
  return key === '<<' ? `${unknown}: keys are not merged, write them out` : unknown;
}

// ── in words ────────────────────────────────────────────────────────────────────────────────

function problemAt(issue: Issue, { schema, data }: Place, what: string): string {
  const { path } = issue;
  const value = valueAt(data, path);
  const key = path.at(-1);
  if (value === undefined && typeof key === 'string') {
    const owner = path.length === 1 ? what.replace(/^a /, 'the ') : placeName(path.slice(0, -1), data);
    return `${owner} has no \`${key}\`${toWrite(key, choicesIn(issue) ?? [])}`;
  }
  const where = path.length === 0 ? '' : `${placeName(path, data)}: `;
  return where + wordsOf(issue, { path, value, takes: (other) => isAccepted(schema, path, data, other) });
}

function toWrite(key: string, choices: readonly string[]): string {
  const [first, second] = choices;
  if (first === undefined) return '';
  return second === undefined ? `: write \`${key}: ${first}\`` : `: one of ${listed(choices)}`;
}

function wordsOf(issue: Issue, found: Found): string {
  switch (issue.code) {
    case 'invalid_type':
      return mistyped(issue.expected, found);
    case 'invalid_value':
    case 'invalid_union':
      return misvalued(issue, found);
    case 'too_small':
      return tooSmall(String(issue.origin), Number(issue.minimum));
    case 'too_big':
      return tooBig(String(issue.origin), Number(issue.maximum));
    case 'invalid_format':
      return `${formatOf(issue)}, found ${kindOf(found.value, found.path)}`;
    case 'invalid_key':
      return 'a name that is empty or too long';
    case 'unrecognized_keys':
    case 'invalid_element':
    case 'not_multiple_of':
    case 'custom':
      return issue.message;
  }
}

function formatOf({ format, message }: z.core.$ZodIssueInvalidStringFormat): string {
  return format === 'date' ? 'a day as `YYYY-MM-DD`, e.g. `2026-12-21`' : `expected ${message}`;
}

const TYPE_NAMES: Readonly<Record<string, string>> = {
  string: 'text',
  array: 'a list',
  object: 'a map of keys',
  record: 'a map of keys',
  int: 'a whole number',
  number: 'a number',
  boolean: '`true` or `false`',
};

/** A list that was written as one word, and a text that YAML takes for something else, are written out. */
function mistyped(expected: string, found: Found): string {
  const { path, value, takes } = found;
  const key = String(path.at(-1));
  if (expected === 'array' && typeof value === 'string') {
    const isWrong = ['paths', 'except'].includes(key) && globProblem(value) !== null;
    const written = isWrong || !takes([value]) ? null : asYaml(value);
    if (written !== null) return `write \`${key}: [${written}]\`: a list`;
  }
  const wanted = `expected ${TYPE_NAMES[expected] ?? expected}, found ${kindOf(value, path)}`;
  if (expected !== 'string' || value === null) return wanted;
  if (typeof value !== 'object') return takes(String(value)) ? `${wanted}: put quotes around it` : wanted;
  return ['when', 'added', 'removed'].includes(key)
    ? `${wanted}: put the whole of it in single quotes`
    : wanted;
}

function misvalued(issue: Issue, found: Found): string {
  const among = choicesOf(issue);
  if (among === null) return `expected ${formsOf(issue)}, found ${kindOf(found.value, found.path)}`;
  const one = issue.code === 'invalid_value' && issue.values.length === 1 ? issue.values[0] : undefined;
  if (typeof one === 'number' && found.value === String(one)) return `\`${one}\`, without quotes`;
  return `${among}, not ${kindOf(found.value, found.path)}`;
}

/** "one of …", where only a few values are possible. */
function choicesOf(issue: Issue): string | null {
  const choices = choicesIn(issue);
  if (choices === null || choices.length === 0) return null;
  return choices.length === 1 ? `expected ${listed(choices)}` : `one of ${listed(choices)}`;
}

function choicesIn(issue: Issue): readonly string[] | null {
  if (issue.code === 'invalid_value') return issue.values.map(String);
  if (issue.code === 'invalid_type' && issue.expected === 'boolean') return ['true', 'false'];
  if (issue.code !== 'invalid_union') return null;
  if (issue.errors.length === 0 && 'options' in issue && Array.isArray(issue.options))
    return issue.options.map(String);
  const all = issue.errors.map(([first]) => (first === undefined ? null : choicesIn(first)));
  return all.every((some) => some !== null) ? all.flat() : null;
}

function formsOf(issue: Issue): string {
  if (issue.code === 'invalid_union' && issue.errors.length > 0)
    return [...new Set(issue.errors.map(([first]) => (first === undefined ? '' : formsOf(first))))].join(
      ' or ',
    );
  return issue.code === 'invalid_type' ? (TYPE_NAMES[issue.expected] ?? issue.expected) : 'something else';
}

function tooSmall(origin: string, minimum: number): string {
  if (origin === 'array') return 'an empty list: it needs at least one item';
  return origin === 'string' ? 'an empty text' : `expected at least ${minimum}`;
}

function tooBig(origin: string, maximum: number): string {
  if (origin === 'array') return `a list of more than ${maximum} items`;
  return origin === 'string' ? `longer than ${maximum} characters` : `expected at most ${maximum}`;
}

/** What is longer than a word is no word that was meant for this place. */
const MAX_WORD = 40;

/** A word as it stands there; of anything larger, and of a file that is no policy, only what it is. */
function kindOf(value: unknown, path: Path): string {
  if (value === null || value === undefined) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a map';
  const word = String(value);
  if (word.trim() === '') return 'an empty text';
  return path.length === 0 || word.length > MAX_WORD ? 'other text' : quoted(word);
}

/** A text as an item of a list; null when it takes more than a line to write. */
function asYaml(text: string): string | null {
  if (text.length > 80 || /[^\P{C}\u200d]/u.test(text) || text === '') return null;
  if (/^[A-Za-z][\w./-]*(?::[\w./-]+)*$/.test(text) && !/^(?:true|false|null)$/i.test(text)) return text;
  return `'${text.replaceAll("'", "''")}'`;
}
