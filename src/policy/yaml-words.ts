import { quoted } from './position.ts';

/** What is wrong with the YAML of a file, in words for whoever wrote it. */

type YamlProblem = { readonly why: string; readonly hint?: string };

/** Where the library stumbled: the file's text, the offset, its own code and words. */
type Stumble = {
  readonly text: string;
  readonly offset: number;
  readonly code: string;
  readonly message: string;
};

/** Texts that are often written without quotes, or in the wrong ones; each with one that is right. */
const EXAMPLES: Readonly<Record<string, readonly [what: string, example: string]>> = {
  when: ['expression', `when: 'actor.kind == "agent"'`],
  added: ['pattern', "added: '\\s+$'"],
  removed: ['pattern', "removed: '\\s+$'"],
  paths: ['glob', "paths: ['**/*.tf']"],
  except: ['glob', "except: ['**/*.tf']"],
};

export function yamlProblem(stumble: Stumble): YamlProblem {
  const { text, offset, code, message } = stumble;
  if (code === 'BAD_DQ_ESCAPE') {
    const written = quoted(text.slice(offset, offset + 2).replace(/\s$/, ''));
    return { why: `${written} is no escape in double quotes: put ${wholeAt(stumble)} in single quotes` };
  }
  const unquoted = unquotedWhy(stumble);
  if (unquoted !== null)
    return { why: `${unquoted}: put ${wholeAt(stumble)} in single quotes`, ...hintAt(stumble) };
  return { why: OUR_WORDS.find(([theirs]) => theirs.test(message))?.[1] ?? lowerCase(message) };
}

/** Why a value is not read as the one text it was meant to be; null when it is something else. */
function unquotedWhy({ text, offset, code, message }: Stumble): string | null {
  if (/^Unexpected .+ at node end/.test(message)) return 'to YAML the value ends before this';
  if (/^Tags and anchors must be|^A node can have at most one/.test(message))
    return 'a value that begins with `!` or `&` has a tag or an anchor to YAML';
  if (code === 'TAG_RESOLVE_FAILED') return 'a tag is not allowed, and a value that begins with `!` has one';
  if (code === 'BAD_SCALAR_START') return 'no value begins with this character';
  const line = text.slice(offset, offset + MAX_LINE).split('\n', 1)[0] ?? '';
  return /^Nested mappings/.test(message) && /:(?:\s|$)/.test(line)
    ? 'to YAML a colon and a space end a key'
    : null;
}

/** What is looked at of one line. */
const MAX_LINE = 1000;

/** The key whose value the place is in, when it stands on the same line. */
function keyAt({ text, offset }: Stumble): string | undefined {
  const before = text.slice(Math.max(0, offset - MAX_LINE), offset);
  const line = before.slice(before.lastIndexOf('\n') + 1);
  return [...line.matchAll(/(?:^|[\s{,-])(\w+):\s/g)].at(-1)?.[1];
}

function exampleAt(stumble: Stumble): readonly [what: string, example: string] | undefined {
  const key = keyAt(stumble);
  return key !== undefined && Object.hasOwn(EXAMPLES, key) ? EXAMPLES[key] : undefined;
}

function wholeAt(stumble: Stumble): string {
  return `the whole ${exampleAt(stumble)?.[0] ?? 'value'}`;
}

function hintAt(stumble: Stumble): { readonly hint?: string } {
  if (stumble.code === 'TAG_RESOLVE_FAILED' && keyAt(stumble) === 'paths')
    return { hint: "to take paths out of a rule, write them without `!` in `except: ['…']`" };
  const example = exampleAt(stumble)?.[1];
  return example === undefined ? {} : { hint: `as in ${quoted(example)}` };
}

const ALIKE = 'the keys of one map, and the items of one list, begin at the same column';

const OUR_WORDS: readonly (readonly [theirs: RegExp, ours: string])[] = [
  [/^Tabs are not allowed/, 'a tab indents here: use spaces'],
  [/^Missing closing/, 'a quote is opened and never closed'],
  [
    /^Flow (?:sequence|map) in|^Expected flow/,
    'a list or map in brackets is never closed, or its end is not indented',
  ],
  [/^All (?:mapping|sequence) items must|^Nested mappings|^A block sequence may not/, ALIKE],
  [/^Implicit map keys need/, 'a key needs `: ` behind it'],
  [/^Implicit keys need/, 'a key stands on one line, with `: ` behind it'],
];

function lowerCase(message: string): string {
  const [first = ''] = message.split('\n', 1);
  return first.replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase());
}
