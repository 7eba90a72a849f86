import {
  Composer,
  type CST,
  type Document,
  isCollection,
  isMap,
  isScalar,
  Lexer,
  LineCounter,
  type Node,
  Parser,
} from 'yaml';
import type { RunError } from '../errors.ts';
import { type Refuse, toPlainData } from './plain-data.ts';
import { type Invalid, invalidPolicy, MAX_POLICY_BYTES, type Position } from './position.ts';
import { yamlProblem } from './yaml-words.ts';

/** YAML → plain data with positions. What YAML can do beyond data is refused: tags, second documents, alias bombs. */

/** A policy nests eight deep; the composer calls itself once for each level, and its stack ends somewhere. */
const MAX_DEPTH = 50;

export type PolicyDocument = {
  readonly name: string;
  readonly data: unknown;
  /** Where the value at a path stands; the nearest parent's place when it has none. `key`: the key itself. */
  readonly positionOf: (path: readonly PropertyKey[], of?: 'key' | 'value') => Position;
  /** Where one character of the text at a path stands; where its form hides that, where the text begins. */
  readonly positionIn: (path: readonly PropertyKey[], offset: number) => Position;
};

/** `invalid`: how an error is told; the gateway's configuration is read here, too. @throws what it answers */
export function parsePolicyDocument(
  name: string,
  bytes: Uint8Array,
  invalid: Invalid = invalidPolicy,
): PolicyDocument {
  const lines = new LineCounter();
  const at = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const refuse: Refuse = (why, offset, hint) => invalid(name, at(offset), why, hint);
  const text = decodeText(name, bytes, invalid);
  const [document, second] = composeDocuments(text, lines, refuse);
  if (document === undefined || document.contents === null) throw refuse('it is empty', 0);
  const problem = document.errors[0] ?? document.warnings[0];
  if (problem !== undefined) {
    const { why, hint } = yamlProblem({
      text,
      offset: problem.pos[0],
      code: problem.code,
      message: problem.message,
    });
    throw refuse(why, problem.pos[0], hint);
  }
  if (second !== undefined)
    throw refuse('a second document follows; one file is one policy', second.range[0]);
  const { directives } = document;
  if (directives?.yaml.explicit === true || Object.keys(directives?.tags ?? {}).length > 1) {
    throw refuse('a `%` line changes what the rest means: leave it out', 0);
  }
  const data = toPlainData(document.contents, refuse);
  return {
    name,
    data,
    positionOf: (path, of = 'value') => at(offsetOf(document.contents as Node, path, of)),
    positionIn: (path, offset) => {
      const start = offsetOf(document.contents as Node, path, 'value');
      const node = document.getIn(path, true);
      return at(
        isScalar(node) ? start + offsetInside(text.slice(start, node.range?.[1]), node, offset) : start,
      );
    },
  };
}

/** In quotes or plain the text stands there as it is, unless it is escaped or folded; a block is indented. */
function offsetInside(
  raw: string,
  { value, type }: { value: unknown; type?: string },
  offset: number,
): number {
  if (typeof value !== 'string') return 0;
  if (type !== 'BLOCK_LITERAL') return raw.includes(value) ? raw.indexOf(value) + offset : 0;
  const before = value.slice(0, offset).split('\n');
  const lines = raw.split('\n');
  const indent = /^ */.exec(lines.slice(1).find((line) => line.trim() !== '') ?? '')?.[0].length ?? 0;
  const above = lines.slice(0, before.length).reduce((sum, line) => sum + line.length + 1, 0);
  return above + indent + (before.at(-1)?.length ?? 0);
}

function decodeText(name: string, bytes: Uint8Array, invalid: Invalid): string {
  const start = { line: 1, column: 1 };
  if (bytes.length > MAX_POLICY_BYTES)
    throw invalid(name, start, `it is larger than ${MAX_POLICY_BYTES} bytes`);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw invalid(name, start, 'it is not valid UTF-8', 'save it as UTF-8');
  }
}

/** Documents up to the first thing that is wrong: a hostile file has a million, and each costs a stack trace. */
function composeDocuments(text: string, lines: LineCounter, refuse: Refuse): Document.Parsed[] {
  const composer = new Composer({
    version: '1.2',
    uniqueKeys: false, // quadratic in the library; `plain-data.ts` looks for twins
    logLevel: 'silent',
  });
  let first: RunError | null = null;
  const onError = (at: ErrorPlace, code: string, message: string): never => {
    if (first !== null) throw first; // the library catches what is thrown, and calls again
    const offset = offsetOfError(at);
    const { why, hint } = yamlProblem({ text, offset, code, message });
    first = refuse(why, offset, hint);
    throw first;
  };
  // It has no option to stop at the first; most of its errors and warnings come through this method.
  Object.assign(composer, { onError });
  return [...composer.compose(tokensOf(text, lines, refuse))];
}

type ErrorPlace = number | readonly [number, number] | { readonly offset: number };

function offsetOfError(at: ErrorPlace): number {
  if (typeof at === 'number') return at;
  return 'offset' in at ? at.offset : at[0];
}

function* tokensOf(text: string, lines: LineCounter, refuse: Refuse): Generator<CST.Token> {
  const parser = new Parser(lines.addNewLine);
  lines.addNewLine(0);
  for (const lexeme of new Lexer().lex(text)) {
    yield* parser.next(lexeme);
    if (parser.stack.length > MAX_DEPTH) throw refuse('it is nested too deeply', parser.offset);
  }
  yield* parser.end();
}

function offsetOf(root: Node, path: readonly PropertyKey[], of: 'key' | 'value'): number {
  let node: Node = root;
  let offset = root.range?.[0] ?? 0;
  for (const [i, key] of path.entries()) {
    const child = childOf(node, key);
    if (child === null) return offset;
    const wanted =
      of === 'key' && i === path.length - 1 ? (child.key ?? child.value) : (child.value ?? child.key);
    offset = wanted?.range?.[0] ?? offset;
    if (child.value === null) return offset;
    node = child.value;
  }
  return offset;
}

function childOf(node: Node, key: PropertyKey): { key: Node | null; value: Node | null } | null {
  if (!isCollection(node)) return null;
  if (isMap(node)) {
    const pair = node.items.find((item) => isScalar(item.key) && item.key.value === key);
    return pair === undefined ? null : { key: pair.key as Node, value: (pair.value as Node | null) ?? null };
  }
  const value = node.items[Number(key)];
  return value === undefined ? null : { key: null, value: value as Node };
}
