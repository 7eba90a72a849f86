import { RunError } from '../../errors.ts';
import { canonicalJson } from '../../lib/canonical-json.ts';
import { quotePath } from '../../lib/names.ts';
import type { JsonValue } from '../../lib/strict-json.ts';

/** Subjects and a predicate → the bytes of one in-toto Statement v1 (https://in-toto.io/Statement/v1). */

export type NamedSubject = { readonly name: string; readonly sha256: string };

export type StatementInput = {
  readonly subjects: readonly NamedSubject[];
  readonly predicateType: string;
  readonly predicate: JsonValue;
};

/**
 * Canonical JSON; subjects sorted by name and digest.
 * @throws RunError USAGE when one subject is named twice, or one name has two digests
 */
export function statementBytes({ subjects, predicateType, predicate }: StatementInput): Buffer {
  const byName = new Map<string, string>();
  for (const { name, sha256 } of subjects) {
    const known = byName.get(name);
    if (known === sha256) throw twice(`${quotePath(name)} is named twice`);
    if (known !== undefined) throw twice(`two artifacts have the name ${quotePath(name)}, and they differ`);
    byName.set(name, sha256);
  }
  const sorted = [...byName].sort(([a], [b]) => (a < b ? -1 : 1));
  return canonicalJson({
    _type: 'https://in-toto.io/Statement/v1',
    subject: sorted.map(([name, sha256]) => ({ name, digest: { sha256 } })),
    predicateType,
    predicate,
  });
}

function twice(message: string): RunError {
  return new RunError('USAGE', message, {
    hint: 'name each artifact once; artifacts of one name are attested one by one, each in a run of its own',
  });
}
