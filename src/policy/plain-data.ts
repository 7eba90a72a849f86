import { isAlias, isMap, isScalar, isSeq, type Node } from 'yaml';
import type { RunError } from '../errors.ts';
import { globProblem } from './matching/globs.ts';
import { quoted } from './position.ts';

/** YAML nodes → plain data, in one walk that refuses what is more than data. */

/** Aliases repeat a list of paths; more than these repeat each other. */
const MAX_ALIASES = 100;
/** Values that aliases stand for, each counted as often as it is repeated. */
const MAX_REPEATED = 100_000;

export type Refuse = (why: string, offset: number, hint?: string) => RunError;

type Anchored = { readonly value: unknown; readonly size: number };
type Walk = {
  readonly refuse: Refuse;
  readonly anchors: Map<string, Anchored>;
  aliases: number;
  /** Values so far, those that aliases repeat among them. */
  size: number;
};

/** @throws what `refuse` answers: tags, keys that are no words or stand twice, aliases that explode */
export function toPlainData(root: Node, refuse: Refuse): unknown {
  return dataOf(root, { refuse, anchors: new Map(), aliases: 0, size: 0 });
}

function dataOf(node: Node | null, walk: Walk): unknown {
  if (node === null) return null;
  if (isAlias(node)) return aliased(node.source, offsetOf(node), walk);
  const before = walk.size++;
  refuseTag(node, walk);
  const value = plainValue(node, walk);
  const { anchor } = node as { anchor?: string };
  // Known from here on: inside of itself an anchor names nothing yet.
  if (anchor !== undefined) walk.anchors.set(anchor, { value, size: walk.size - before });
  return value;
}

function refuseTag(node: Node, { refuse }: Walk): void {
  if (node.tag !== undefined)
    throw refuse(`a tag (${quoted(node.tag)}) is not allowed: leave it out`, offsetOf(node));
}

function aliased(source: string, at: number, walk: Walk): unknown {
  const found = walk.anchors.get(source);
  if (++walk.aliases > MAX_ALIASES) throw walk.refuse(`it has more than ${MAX_ALIASES} aliases`, at);
  if (found === undefined) throw walk.refuse(unknownAlias(`*${source}`), at);
  walk.size += found.size;
  if (walk.size > MAX_REPEATED) throw walk.refuse('its aliases expand to too much', 0);
  return found.value;
}

/** To YAML a star begins an alias; to people it begins a glob. */
function unknownAlias(written: string): string {
  const inQuotes = `'${written.replaceAll("'", "''")}'`;
  const suggested = globProblem(written) === null ? `: ${quoted(inQuotes)}` : '';
  return /^\*[\w-]+$/.test(written)
    ? `the alias ${quoted(written)} names nothing before it, and a glob needs quotes${suggested}`
    : `${quoted(written)} begins with a star, an alias to YAML: put quotes around it${suggested}`;
}

function plainValue(node: Node, walk: Walk): unknown {
  if (isScalar(node)) return wellFormed(node.value, offsetOf(node), walk);
  if (isSeq(node)) return node.items.map((item) => dataOf(item as Node | null, walk));
  if (!isMap(node)) throw walk.refuse('it is no plain data', offsetOf(node));
  const data: Record<string, unknown> = {};
  const keys = new Set<string>();
  for (const { key, value } of node.items) {
    const name = keyOf(key as Node | null, offsetOf(node), walk);
    if (keys.has(name))
      throw walk.refuse(`the key ${quoted(name)} stands twice in one place`, offsetOf(key as Node));
    keys.add(name);
    const plain = dataOf(value as Node | null, walk);
    // Assigned, this one would be the object's prototype.
    if (name === '__proto__') Object.defineProperty(data, name, { value: plain, enumerable: true });
    else data[name] = plain;
  }
  return data;
}

/** Half a pair is no text that a digest could be over. */
function wellFormed(value: unknown, at: number, { refuse }: Walk): unknown {
  if (typeof value !== 'string' || value.isWellFormed()) return value;
  throw refuse('half of a surrogate pair', at);
}

function keyOf(key: Node | null, mapAt: number, walk: Walk): string {
  if (!isScalar(key) || typeof key.value !== 'string')
    throw walk.refuse('a key that is not a plain word', key === null ? mapAt : offsetOf(key, mapAt));
  refuseTag(key, walk);
  dataOf(key, walk);
  return key.value;
}

function offsetOf(node: Node, otherwise = 0): number {
  return node.range?.[0] ?? otherwise;
}
