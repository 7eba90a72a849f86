import {
  Composer,
  type CST,
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  Lexer,
  LineCounter,
  type Node,
  Parser,
} from 'yaml';

/** YAML that somebody else wrote → what GitHub would read: text, lists and maps with lines. Nothing else passes. */

export type Tree =
  | { readonly kind: 'text'; readonly text: string; readonly line: number }
  | { readonly kind: 'list'; readonly items: readonly Tree[]; readonly line: number }
  | { readonly kind: 'map'; readonly entries: Entries; readonly line: number };

/** By key, each with the line of its key. */
export type Entries = ReadonlyMap<string, { readonly line: number; readonly value: Tree }>;

/** GitHub nests as deep; the composer calls itself once for each level, and its stack ends somewhere. */
const MAX_DEPTH = 50;
/** Of values and their letters, those that aliases stand for counted as often as they are repeated. */
const MAX_SIZE = 8 * 1024 * 1024;
const VALUE_SIZE = 8;

/** Thrown where a file is none; the library catches what is thrown and calls again. */
class Unreadable extends Error {}

/** `mergeLine`: of a key `<<`, which other readers of YAML know and no runner takes. */
export type Parsed = { readonly tree: Tree; readonly mergeLine: number | null };

export function parseTree(text: string): Tree | null {
  return parseDocument(text)?.tree ?? null;
}

/** @returns null for what is no single document of plain data: no runner starts it, and we know nothing of it */
export function parseDocument(text: string): Parsed | null {
  try {
    const lines = new LineCounter();
    const [document, second] = composeDocuments(text, lines);
    if (second !== undefined) return null;
    const walk: Walk = {
      lineOf: (at) => lines.linePos(at).line,
      anchors: new Map(),
      size: 0,
      mergeLine: null,
    };
    const tree = treeOf(document?.contents ?? null, walk, 0);
    return { tree, mergeLine: walk.mergeLine };
  } catch (error) {
    if (error instanceof Unreadable) return null;
    throw error;
  }
}

function composeDocuments(text: string, lines: LineCounter): readonly Document.Parsed[] {
  const composer = new Composer({
    version: '1.2',
    uniqueKeys: false, // quadratic in the library; `entriesOf` looks for twins
    logLevel: 'silent',
  });
  let broken: Unreadable | null = null;
  const onError = (_at: unknown, code: string, message: string, isWarning?: boolean): void => {
    if (isWarning === true && broken === null) return;
    broken ??= new Unreadable(`${code} ${message}`);
    throw broken;
  };
  // It has no option to stop at the first; a hostile file has a million, and each costs a stack trace.
  Object.assign(composer, { onError });
  const documents = [...composer.compose(tokensOf(text, lines))];
  if (broken !== null || documents.some(({ errors }) => errors.length > 0)) throw new Unreadable();
  return documents;
}

function* tokensOf(text: string, lines: LineCounter): Generator<CST.Token> {
  const parser = new Parser(lines.addNewLine);
  lines.addNewLine(0);
  for (const lexeme of new Lexer().lex(text)) {
    yield* parser.next(lexeme);
    if (parser.stack.length > MAX_DEPTH * 2) throw new Unreadable();
  }
  yield* parser.end();
}

type Walk = {
  readonly lineOf: (offset: number) => number;
  readonly anchors: Map<string, { readonly tree: Tree; readonly size: number }>;
  size: number;
  mergeLine: number | null;
};

function treeOf(node: Node | null, walk: Walk, line: number): Tree {
  const before = walk.size;
  walk.size += VALUE_SIZE + (isScalar(node) ? textOf(node).length : 0);
  if (walk.size > MAX_SIZE) throw new Unreadable();
  if (node === null) return { kind: 'text', text: '', line };
  if (isAlias(node)) return aliased(node.source, walk);
  const tree = plainTree(node, walk, walk.lineOf(node.range?.[0] ?? 0));
  const { anchor } = node as { anchor?: string };
  // Known from here on: inside of itself an anchor names nothing yet.
  if (anchor !== undefined) walk.anchors.set(anchor, { tree, size: walk.size - before });
  return tree;
}

function aliased(source: string, walk: Walk): Tree {
  const found = walk.anchors.get(source);
  walk.size += found?.size ?? 0;
  if (found === undefined || walk.size > MAX_SIZE) throw new Unreadable();
  return found.tree;
}

function plainTree(node: Node, walk: Walk, line: number): Tree {
  if (isScalar(node)) return { kind: 'text', text: textOf(node), line };
  if (isSeq(node))
    return { kind: 'list', items: node.items.map((item) => treeOf(item as Node | null, walk, line)), line };
  if (!isMap(node)) throw new Unreadable();
  const entries = new Map<string, { line: number; value: Tree }>();
  const merged: Tree[] = [];
  for (const { key, value } of node.items) {
    if (!isScalar(key)) throw new Unreadable();
    const name = textOf(key);
    const at = walk.lineOf(key.range?.[0] ?? 0);
    const tree = treeOf(value as Node | null, walk, at);
    const { anchor } = key as { anchor?: string };
    if (anchor !== undefined)
      walk.anchors.set(anchor, { tree: { kind: 'text', text: name, line: at }, size: name.length });
    if (name === '<<') {
      merged.push(tree);
      walk.mergeLine ??= at;
    } else if (entries.has(name)) throw new Unreadable();
    else entries.set(name, { line: at, value: tree });
  }
  // What is written itself goes before what is merged into it.
  for (const [name, entry] of merged.flatMap(mergedEntries)) if (!entries.has(name)) entries.set(name, entry);
  return { kind: 'map', entries, line };
}

function mergedEntries(tree: Tree): readonly [string, { readonly line: number; readonly value: Tree }][] {
  if (tree.kind === 'text') throw new Unreadable();
  return tree.kind === 'map' ? [...tree.entries] : tree.items.flatMap(mergedEntries);
}

/** As it is written: `on`, `yes` and `012` are words here, whatever a version of YAML makes of them. */
function textOf({ value, source }: { readonly value: unknown; readonly source?: string }): string {
  if (typeof value === 'string') return value;
  return value === null ? '' : (source ?? String(value));
}
