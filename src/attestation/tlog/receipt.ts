import { VerificationError } from '../../errors.ts';
import { hashLeaf, verifyInclusion } from '../../lib/merkle.ts';
import type { Digest, LogLeaf, Receipt } from '../../model.ts';
import { type Checkpoint, checkLogNames, parseCheckpoint, verifyCheckpoint } from './checkpoint.ts';
import { leafBytes, parseLeaf } from './leaf.ts';
import { formatNote, isBy, type NoteKey } from './note.ts';
import { formatProof, parseProof, type TlogProof } from './proof.ts';

/** A gateway's receipt: that its log holds an entry about this very bundle. Offline; the log's key comes from outside. */

export type ReceiptOptions = {
  /** Of the bundle's bytes, which are canonical JSON. */
  readonly bundleDigest: Digest;
  readonly trust: { readonly log: NoteKey };
};

/** What a receipt says; who gets it knows whether the log's signature was verified. */
export type LoggedEntry = {
  readonly index: number;
  readonly leaf: LogLeaf;
  /** When the gateway says that it logged it: the leaf's. */
  readonly time: string;
  /** The log's name. */
  readonly origin: string;
};

/** Larger ones are not parsed: an entry, 64 hashes and the signatures of sixteen witnesses are well below. */
const MAX_CHARACTERS = 262_144;

/**
 * A receipt as a file holds it: the trusted log has signed the tree, the entry is at its place, and is about this
 * bundle. Signatures of anybody else are refused: no byte of evidence is one that nothing decides.
 * @throws VerificationError LOG_UNPROVEN, LOG_UNKNOWN, EVIDENCE_MISMATCH
 */
export function verifyReceipt(text: string, { bundleDigest, trust }: ReceiptOptions): LoggedEntry {
  const read = readReceipt(text);
  checkLogNames(read.checkpoint, trust.log);
  if (read.checkpoint.note.signatures.length > 1)
    throw new VerificationError('LOG_UNKNOWN', 'the receipt has a signature that nobody here can check');
  return verifyRead(read, { bundleDigest, trust });
}

/**
 * A receipt as a gateway answers it, where witnesses may have signed too. What it says beside the proof says the
 * same. `text` is what evidence keeps: the same receipt with the log's own signature alone.
 * @throws VerificationError LOG_UNPROVEN, LOG_UNKNOWN, EVIDENCE_MISMATCH
 */
export function verifyReceiptAnswer(
  { index, leaf, proof }: Receipt,
  { bundleDigest, trust }: ReceiptOptions,
): LoggedEntry & { readonly text: string } {
  const read = readReceipt(proof);
  const entry = verifyRead(read, { bundleDigest, trust });
  if (entry.index !== index) throw unproven('the answer names another place in the log than its proof');
  if (!leafBytes(entry.leaf).equals(leaf)) throw unproven('the answer has another entry than its proof');
  const { note } = read.checkpoint;
  const [own] = note.signatures.filter((signature) => isBy(signature, trust.log));
  const signed = own === undefined ? note : { text: note.text, signatures: [own] as const };
  return { ...entry, text: formatProof({ ...read.proof, checkpoint: formatNote(signed) }) };
}

/**
 * Without a log that is trusted: its form, and that it proves an entry about this bundle to be in some tree.
 * Who signed that tree is NOT verified.
 * @throws VerificationError LOG_UNPROVEN, EVIDENCE_MISMATCH
 */
export function checkReceiptForm(text: string, bundleDigest: Digest): LoggedEntry {
  const read = readReceipt(text);
  return aboutBundle(checkInclusion(read), bundleDigest);
}

type Read = { readonly proof: TlogProof; readonly leaf: LogLeaf; readonly checkpoint: Checkpoint };

/** Names and proof first: what was cut from another receipt is told from what another log signed. */
function verifyRead(read: Read, { bundleDigest, trust }: ReceiptOptions): LoggedEntry {
  checkLogNames(read.checkpoint, trust.log);
  const entry = checkInclusion(read);
  verifyCheckpoint(read.checkpoint, trust.log);
  return aboutBundle(entry, bundleDigest);
}

/** Decodes only. */
function readReceipt(text: string): Read {
  const proof = text.length > MAX_CHARACTERS ? null : parseProof(text);
  if (proof === null) throw unproven('the receipt is no proof in its canonical form');
  const leaf = proof.extra === null ? null : parseLeaf(proof.extra);
  if (leaf === null) throw unproven('the receipt holds no entry of a gateway’s log');
  const checkpoint = parseCheckpoint(proof.checkpoint);
  if (checkpoint === null) throw unproven('the receipt has no checkpoint in its canonical form');
  return { proof, leaf, checkpoint };
}

function checkInclusion({ proof, leaf, checkpoint }: Read): LoggedEntry {
  const { index, hashes } = proof;
  const { size, root, origin } = checkpoint;
  if (!verifyInclusion({ index, size, leafHash: hashLeaf(leafBytes(leaf)), proof: hashes, root }))
    throw unproven('the receipt does not prove that its entry is in the log');
  return { index, leaf, time: leaf.time, origin };
}

function aboutBundle(entry: LoggedEntry, bundleDigest: Digest): LoggedEntry {
  if (entry.leaf.digest === bundleDigest) return entry;
  throw new VerificationError('EVIDENCE_MISMATCH', 'the receipt is about another bundle than this one');
}

function unproven(why: string): VerificationError {
  return new VerificationError('LOG_UNPROVEN', why);
}
