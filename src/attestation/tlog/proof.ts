import { HASH_BYTES } from '../../lib/merkle.ts';
import { decodeBase64 } from './note.ts';

/** C2SP tlog-proof: an entry's place in a log, the hashes that prove it, and the checkpoint they lead to. */

export type TlogProof = {
  /** Not authenticated by the format: ours is the entry itself, which its hash authenticates. Null: none. */
  readonly extra: Buffer | null;
  readonly index: number;
  /** From the leaf's sibling up. */
  readonly hashes: readonly Buffer[];
  /** As the log signed it; not parsed here. */
  readonly checkpoint: string;
};

const FIRST_LINE = 'c2sp.org/tlog-proof@v1';
const PROOF =
  /^c2sp\.org\/tlog-proof@v1\n(?:extra (.*)\n)?index (0|[1-9][0-9]*)\n((?:[^\n]+\n)*)\n([\s\S]+)$/;

/** A tree of 2^64 leaves needs no more. */
const MAX_HASHES = 64;

/** A proof in its one form: written anew it is the same text. Null: it is none. */
export function parseProof(text: string): TlogProof | null {
  const [, encoded, digits, lines = '', checkpoint = ''] = PROOF.exec(text) ?? [];
  const index = Number(digits ?? Number.NaN);
  if (!Number.isSafeInteger(index)) return null;
  const extra = encoded === undefined ? null : decodeBase64(encoded);
  const named = lines.split('\n').slice(0, -1);
  if (named.length > MAX_HASHES) return null;
  const hashes = named.map(decodeBase64).filter((hash) => hash?.length === HASH_BYTES);
  const proof = { extra, index, hashes: hashes.filter((hash) => hash !== null), checkpoint };
  return formatProof(proof) === text ? proof : null;
}

export function formatProof({ extra, index, hashes, checkpoint }: TlogProof): string {
  const lines = [
    FIRST_LINE,
    ...(extra === null ? [] : [`extra ${extra.toString('base64')}`]),
    `index ${index}`,
    ...hashes.map((hash) => hash.toString('base64')),
  ];
  return `${lines.join('\n')}\n\n${checkpoint}`;
}
