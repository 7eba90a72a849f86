import type { ReleasePolicy } from '../model.ts';
import type { ParsedPolicy } from './parsed.ts';
import { invalidPolicy } from './position.ts';
import type { ReleaseEntry } from './schema.ts';
import { sortedSet } from './scope.ts';
import { signerOf } from './signers.ts';

/** What releases need, as a file says it → that compiled. An entry that nothing could ever meet is refused. */

/** @throws RunError POLICY_INVALID */
export function releasesOf(parsed: ParsedPolicy): readonly ReleasePolicy[] {
  return (parsed.file.releases ?? []).map((entry, i) => {
    const path = ['releases', i];
    refuseUnmeetable(entry, parsed, path);
    return {
      artifacts: listOf(entry.artifacts),
      predicateType: entry.predicateType,
      signer: signerOf(entry.signer, parsed, [...path, 'signer']),
      builder: entry.builder ?? null,
      source: sourceOf(entry),
      level: entry.level ?? null,
      maxAge: entry.maxAge ?? null,
      verifiers: entry.verifier === undefined ? null : listOf(entry.verifier),
      optional: entry.optional ?? false,
    };
  });
}

const listOf = (one: string | readonly string[]): readonly string[] =>
  sortedSet(typeof one === 'string' ? [one] : one);

function sourceOf({ source }: ReleaseEntry): ReleasePolicy['source'] {
  if (source === undefined) return null;
  if (typeof source === 'string') return { repository: source, ref: null };
  return { repository: source.repository, ref: source.ref ?? null };
}

type Kind = 'provenance' | 'summary';

/** What is only said in some kinds of predicate. */
const SAID_IN: Readonly<Record<'builder' | 'level' | 'maxAge' | 'verifier', readonly Kind[]>> = {
  builder: ['provenance'],
  level: ['provenance', 'summary'],
  maxAge: ['summary'],
  verifier: ['summary'],
};

const KINDS: Readonly<Record<Kind, { readonly type: RegExp; readonly says: string }>> = {
  provenance: {
    type: /^https:\/\/slsa\.dev\/provenance\/v/,
    says: 'provenance (`https://slsa.dev/provenance/v1`)',
  },
  summary: {
    type: /^https:\/\/slsa\.dev\/verification_summary\/v/,
    says: 'a Verification Summary (`https://slsa.dev/verification_summary/v1`)',
  },
};

function refuseUnmeetable(entry: ReleaseEntry, parsed: ParsedPolicy, path: readonly PropertyKey[]): void {
  const refuse = (key: keyof ReleaseEntry, why: string) =>
    invalidPolicy(
      parsed.source.name,
      parsed.positionOf([...path, key]),
      `\`releases[${String(path[1])}].${key}\`: ${why}`,
    );
  for (const key of ['builder', 'level', 'maxAge', 'verifier'] as const) {
    const kinds = SAID_IN[key];
    if (entry[key] === undefined || kinds.some((kind) => KINDS[kind].type.test(entry.predicateType)))
      continue;
    throw refuse(key, `only ${kinds.map((kind) => KINDS[kind].says).join(' or ')} says it`);
  }
  if (entry.source !== undefined && entry.signer.kind === 'key')
    throw refuse('source', 'a bare key names no repository: only a certificate does');
}
