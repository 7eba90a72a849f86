import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, test } from 'vitest';

/** transparency-dev/merkle: proofs as JSON, `wantErr` says which prove nothing. Sizes go beyond what doubles hold. */

const VECTORS = process.env.COUNTERSIGN_VECTORS ?? join(import.meta.dirname, '../../../shared/vectors');

type Raw = Readonly<Record<string, unknown>> & { readonly wantErr: boolean };

export type MerkleVector = {
  readonly name: string;
  readonly wantErr: boolean;
  readonly count: (name: string) => bigint;
  readonly hash: (name: string) => Buffer;
  readonly proof: readonly Buffer[];
};

/** Empty where the vectors are not. */
export function merkleVectors(kind: 'inclusion' | 'consistency'): readonly MerkleVector[] {
  const folder = join(VECTORS, 'merkle', 'testdata', kind);
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => parse(`${kind}/${file}`, readFileSync(join(folder, file), 'utf8')));
}

function parse(name: string, text: string): MerkleVector {
  const raw: Raw = JSON.parse(text.replace(/"(leafIdx|treeSize|size1|size2)":\s*(\d+)/g, '"$1": "$2"'));
  const proof = (raw.proof ?? []) as readonly string[];
  return {
    name,
    wantErr: raw.wantErr,
    count: (field) => BigInt(String(raw[field])),
    hash: (field) => Buffer.from(String(raw[field]), 'base64'),
    proof: proof.map((hash) => Buffer.from(hash, 'base64')),
  };
}

/** In CI their absence is a failure, not a smaller suite. */
export function wantsVectors(row: string, vectors: readonly MerkleVector[], count: number): void {
  test.runIf(process.env.CI === 'true')(`${row} the vectors are here`, () => {
    expect(vectors).toHaveLength(count);
  });
}
