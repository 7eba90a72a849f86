import {
  isAlias,
  isCollection,
  isMap,
  isPair,
  isScalar,
  LineCounter,
  type Node,
  parseAllDocuments,
  visit,
} from 'yaml';
import type { RunError } from '../errors.ts';
import { invalidPolicy, MAX_POLICY_BYTES, type Position } from './position.ts';

/** YAML → plain data with positions. What YAML can do beyond data is refused: tags, second documents, alias bombs. */

/** Aliases repeat a list of paths; more than these repeat each other. */
const MAX_ALIASES = 100;
/** Opening brackets on one line: no policy nests like that, and the parser's stack ends somewhere. */
const MAX_BRACKETS = 200;

export type PolicyDocument = {
  readonly name: string;
  readonly data: unknown;
  /** Where the value at a path stands; the nearest parent's place when it has none. `key`: the key itself. */
  readonly positionOf: (path: readonly PropertyKey[], of?: 'key' | 'value') => Position;
};

/** @throws RunError POLICY_INVALID with file, line and column */
export function parsePolicyDocument(name: string, bytes: Uint8Array): PolicyDocument {
  const lines = new LineCounter();
  const at = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const refuse = (why: string, offset: number): RunError => invalidPolicy(name, at(offset), why);
  const text = decodeText(name, bytes);
  if (text.split('\n').some((line) => line.length > MAX_BRACKETS && bracketDepth(line) > MAX_BRACKETS)) {
    throw refuse('it is nested too deeply', 0);
  }
  const documents = parseAllDocuments(text, {
    version: '1.2',
    uniqueKeys: false, // quadratic in the library; `refuseOddNodes` looks for twins
    prettyErrors: false,
    logLevel: 'silent',
    lineCounter: lines,
  });
  const [document, second] = Array.isArray(documents) ? documents : [];
  if (document === undefined || document.contents === null) throw refuse('it is empty', 0);
  const problem = document.errors[0] ?? document.warnings[0];
  if (problem !== undefined) throw refuse(plainProblem(problem.message), problem.pos[0]);
  if (second !== undefined)
    throw refuse('a second document follows; one file is one policy', second.range[0]);
  visit(document, {
    Node: (_key, node) => {
      const why = oddNode(node as Node);
      if (why !== null) throw refuse(why, (node as Node).range?.[0] ?? 0);
    },
  });
  return {
    name,
    data: toData(document, () => refuse('its aliases expand to too much', 0)),
    positionOf: (path, of = 'value') => at(offsetOf(document.contents as Node, path, of)),
  };
}

function decodeText(name: string, bytes: Uint8Array): string {
  const start = { line: 1, column: 1 };
  if (bytes.length > MAX_POLICY_BYTES)
    throw invalidPolicy(name, start, `it is larger than ${MAX_POLICY_BYTES} bytes`);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw invalidPolicy(name, start, 'it is not valid UTF-8', 'save it as UTF-8');
  }
}

function bracketDepth(line: string): number {
  let depth = 0;
  let deepest = 0;
  for (const char of line) {
    if (char === '[' || char === '{') deepest = Math.max(deepest, ++depth);
    else if (char === ']' || char === '}') depth--;
  }
  return deepest;
}

function plainProblem(message: string): string {
  return message.startsWith('Maximum call stack')
    ? 'it is nested too deeply'
    : (message.split('\n', 1)[0] ?? message);
}

function oddNode(node: Node): string | null {
  if (isAlias(node)) return null;
  if (
    node.tag !== undefined &&
    (isScalar(node) || isCollection(node)) &&
    !node.tag.startsWith('tag:yaml.org,2002:')
  ) {
    return `the tag ${node.tag} is not allowed`;
  }
  if (!isMap(node)) return null;
  const keys = new Set<string>();
  for (const pair of node.items) {
    if (!isPair(pair) || !isScalar(pair.key) || typeof pair.key.value !== 'string')
      return 'a key that is not a plain word';
    if (keys.has(pair.key.value)) return `the key \`${pair.key.value}\` stands twice in one place`;
    keys.add(pair.key.value);
  }
  return null;
}

function toData(
  document: { toJS: (options: { maxAliasCount: number }) => unknown },
  tooMany: () => RunError,
): unknown {
  try {
    return document.toJS({ maxAliasCount: MAX_ALIASES });
  } catch (error) {
    if (error instanceof ReferenceError) throw tooMany();
    throw error;
  }
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
