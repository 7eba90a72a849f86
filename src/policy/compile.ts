import type { RunError } from '../errors.ts';
import { digestOf } from '../lib/digest.ts';
import type { PolicySource } from '../model.ts';
import { assemblePolicy, type CompiledPolicy, type ParsedPolicy } from './assemble.ts';
import { parsePolicyDocument } from './document.ts';
import { globProblem } from './globs.ts';
import { checkPattern, MAX_PROGRAMS } from './patterns.ts';
import { invalidPolicy } from './position.ts';
import { policySchema, type RuleEntry } from './schema.ts';

/** Policy files as bytes → one compiled policy. */

/** A policy as it was found, before anything in it is believed. */
export type PolicyInput = {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly from: PolicySource['from'];
};

/** @throws RunError POLICY_INVALID with file, line and column */
export function compilePolicy(inputs: readonly PolicyInput[]): CompiledPolicy {
  return assemblePolicy(inputs.map(parsePolicy));
}

/** One file by itself: its syntax, its keys, its globs and its patterns. @throws RunError POLICY_INVALID */
export function parsePolicy({ name, bytes, from }: PolicyInput): ParsedPolicy {
  const document = parsePolicyDocument(name, bytes);
  const { positionOf } = document;
  const result = policySchema.safeParse(document.data);
  if (!result.success) throw schemaError(name, result.error.issues[0], positionOf);
  let steps = 0;
  for (const [index, entry] of (result.data.rules ?? []).entries()) {
    const at = ['rules', index];
    checkGlobs(name, at, entry, positionOf);
    steps += checkPatterns(name, at, entry, positionOf);
    if (steps > MAX_PROGRAMS)
      throw invalidPolicy(
        name,
        positionOf(at),
        `up to here the patterns are a program of over ${MAX_PROGRAMS} steps`,
      );
  }
  return { source: { name, digest: digestOf(bytes), from }, file: result.data, positionOf };
}

type Issue = {
  readonly code: string;
  readonly path: readonly PropertyKey[];
  readonly message: string;
  readonly keys?: readonly string[];
};

function schemaError(
  name: string,
  issue: Issue | undefined,
  positionOf: ParsedPolicy['positionOf'],
): RunError {
  const path = issue?.path ?? [];
  const [unknown] = issue?.keys ?? [];
  if (unknown !== undefined)
    return invalidPolicy(name, positionOf([...path, unknown], 'key'), `unknown key \`${unknown}\``);
  const plain = (issue?.message ?? 'it is not a policy').replace(/^Invalid input: |^Invalid string: /, '');
  const where = path.length === 0 ? '' : `\`${path.map(String).join('.')}\`: `;
  return invalidPolicy(name, positionOf(path), where + plain);
}

function checkGlobs(
  name: string,
  at: readonly PropertyKey[],
  entry: RuleEntry,
  positionOf: ParsedPolicy['positionOf'],
): void {
  for (const key of ['paths', 'except'] as const) {
    for (const [item, glob] of (entry[key] ?? []).entries()) {
      const why = globProblem(glob);
      if (why !== null) throw invalidPolicy(name, positionOf([...at, key, item]), `\`${glob}\`: ${why}`);
    }
  }
}

/** @returns the instructions of both patterns. */
function checkPatterns(
  name: string,
  at: readonly PropertyKey[],
  entry: RuleEntry,
  positionOf: ParsedPolicy['positionOf'],
): number {
  let steps = 0;
  for (const key of ['added', 'removed'] as const) {
    const pattern = entry[key];
    if (pattern === undefined) continue;
    const checked = checkPattern(pattern);
    if (checked.status === 'refused') throw invalidPolicy(name, positionOf([...at, key]), checked.why);
    steps += checked.steps;
  }
  return steps;
}
