import { z } from 'zod';
import { canonicalJson } from '../../../lib/canonical-json.ts';
import { digestOf } from '../../../lib/digest.ts';
import { parseStrictJson } from '../../../lib/strict-json.ts';
import type { Digest, ObjectId, Verdict } from '../../../model.ts';
import { submittedStatement } from '../../evidence-statement.ts';

/** What a row says of its bundle, and the bundle itself. */

export type RowClaims = {
  readonly statement: Digest;
  readonly verdict: Digest | null;
  readonly repository: string;
  readonly head: ObjectId;
  readonly result: Verdict['verdict'];
};

const bundleSchema = z.looseObject({ dsseEnvelope: z.looseObject({ payload: z.base64() }) });

/** Null: the row says what was signed. Who signed it is not looked at here. */
export function whyNotRow(bytes: Buffer, row: RowClaims): string | null {
  const bundle = parsed(bytes, bundleSchema);
  if (bundle === null) return 'the bundle has no envelope';
  const payload = Buffer.from(bundle.dsseEnvelope.payload, 'base64');
  const statement = parsed(payload, submittedStatement);
  if (statement === null) return 'the bundle holds no Verification Summary';
  if (digestOf(canonicalJson(statement)) !== row.statement)
    return 'the row names another Statement than the bundle holds';
  const { subject, predicate } = statement;
  if (predicate.resourceUri !== row.repository) return 'the row names another repository than the bundle';
  if (predicate.verificationResult !== row.result) return 'the row has another result than the bundle';
  if (!subject.some(({ digest }) => digest.gitCommit === row.head))
    return 'the row names another head than the bundle';
  const inputs = (predicate.inputAttestations ?? []).map(({ digest }) => `sha256:${digest.sha256}`);
  if (row.verdict !== null && !inputs.includes(row.verdict))
    return 'the row names another verdict than the bundle';
  return null;
}

function parsed<T>(bytes: Buffer, schema: z.ZodType<T>): T | null {
  const json = parseStrictJson(bytes);
  return 'value' in json ? (schema.safeParse(json.value).data ?? null) : null;
}
