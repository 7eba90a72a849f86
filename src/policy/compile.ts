import { digestOf } from '../lib/digest.ts';
import type { PolicySource } from '../model.ts';
import { assemblePolicy, type CompiledPolicy } from './assemble.ts';
import { type PolicyDocument, parsePolicyDocument } from './document.ts';
import { checkExpression } from './expressions/expressions.ts';
import { globProblem } from './matching/globs.ts';
import { checkPattern, MAX_PROGRAMS } from './matching/patterns.ts';
import type { ParsedPolicy } from './parsed.ts';
import { invalidPolicy, quoted } from './position.ts';
import { type PolicyFile, policySchema, type RuleEntry } from './schema.ts';
import { placeName, schemaError } from './schema-error.ts';

/** Policy files as bytes → one compiled policy. */

/** A policy as it was found, before anything in it is believed. */
export type PolicyInput = {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly from: PolicySource['from'];
};

/** Files that stand alone; what they extend is found by `load.ts`. @throws RunError POLICY_INVALID */
export function compilePolicy(inputs: readonly PolicyInput[]): CompiledPolicy {
  const parsed = inputs.map(parsePolicy);
  const standing = parsed.find(({ file }) => file.extends !== undefined);
  if (standing !== undefined)
    throw invalidPolicy(standing.source.name, standing.positionOf(['extends']), 'it does not stand alone');
  return assemblePolicy(parsed);
}

/** One file by itself: its syntax, its keys, its globs, patterns and expressions. @throws RunError POLICY_INVALID */
export function parsePolicy({ name, bytes, from }: PolicyInput): ParsedPolicy {
  const document = parsePolicyDocument(name, bytes);
  const { positionOf } = document;
  const result = policySchema.safeParse(document.data);
  if (!result.success) throw schemaError(policySchema, result.error.issues, document);
  const file = result.data;
  for (const { glob, path } of globsOf(file)) {
    const why = globProblem(glob);
    if (why === null) continue;
    throw invalidPolicy(name, positionOf(path), `${placeName(path, file)}: ${quoted(glob)}: ${why}`);
  }
  checkRules(name, file, document);
  return { source: { name, digest: digestOf(bytes), from }, file, positionOf, parents: [], files: new Map() };
}

function checkRules(name: string, file: PolicyFile, document: PolicyDocument): void {
  let steps = 0;
  for (const [index, entry] of (file.rules ?? []).entries()) {
    const at = ['rules', index];
    steps += checkPatterns(name, at, entry, document);
    if (steps > MAX_PROGRAMS) {
      const why = `up to here the patterns are a program of over ${MAX_PROGRAMS} steps`;
      throw invalidPolicy(name, document.positionOf(at), why);
    }
    checkWhen(name, [...at, 'when'], entry.when, document);
  }
}

/** The error names the place inside the expression, in the file's own lines. */
function checkWhen(
  name: string,
  at: readonly PropertyKey[],
  when: string | undefined,
  { data, positionIn }: PolicyDocument,
): void {
  if (when === undefined) return;
  const checked = checkExpression(when);
  if (checked.status === 'usable') return;
  const before = when.slice(0, checked.offset).split('\n');
  const place = `line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1} of the expression`;
  throw invalidPolicy(
    name,
    positionIn(at, checked.offset),
    `${placeName(at, data)}, ${place}: ${checked.why}`,
    checked.hint,
  );
}

type PlacedGlob = { readonly glob: string; readonly path: readonly PropertyKey[] };

function* globsOf({ rules = [], waivers = [], releases = [] }: PolicyFile): Generator<PlacedGlob> {
  const placed = (globs: readonly string[] | undefined, path: readonly PropertyKey[]): PlacedGlob[] =>
    (globs ?? []).map((glob, item) => ({ glob, path: [...path, item] }));
  for (const [i, { paths, except }] of rules.entries()) {
    yield* placed(paths, ['rules', i, 'paths']);
    yield* placed(except, ['rules', i, 'except']);
  }
  for (const [i, { paths }] of waivers.entries()) yield* placed(paths, ['waivers', i, 'paths']);
  for (const [i, { artifacts }] of releases.entries()) {
    yield* placed(typeof artifacts === 'string' ? [artifacts] : artifacts, ['releases', i, 'artifacts']);
  }
}

/** @returns the instructions of both patterns. */
function checkPatterns(
  name: string,
  at: readonly PropertyKey[],
  entry: RuleEntry,
  { data, positionOf }: PolicyDocument,
): number {
  let steps = 0;
  for (const key of ['added', 'removed'] as const) {
    const pattern = entry[key];
    if (pattern === undefined) continue;
    const checked = checkPattern(pattern);
    if (checked.status === 'refused') {
      const path = [...at, key];
      throw invalidPolicy(name, positionOf(path), `${placeName(path, data)}: ${checked.why}`, checked.hint);
    }
    steps += checked.steps;
  }
  return steps;
}
