import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { kindOf, lstatOrNull, outputUnsafe, refuseLinksBelow, writeNew, writing } from '../lib/files.ts';

/** The evidence directory: exactly these files, all of them at once or none. */

export const VERDICT_FILE = 'verdict.json';
export const POLICY_FILE = 'policy.json';
export const BUNDLE_FILE = 'evidence.sigstore.json';
/** Written when a gateway has countersigned. */
export const RECEIPT_FILE = 'receipt.tlog-proof';
const FILES: readonly string[] = [VERDICT_FILE, POLICY_FILE, BUNDLE_FILE, RECEIPT_FILE];

/** Ours is far smaller; what is larger is not read. */
export const MAX_EVIDENCE_BYTES = 64 * 1024 * 1024;

export type EvidenceFiles = {
  readonly verdict: Buffer;
  readonly policy: Buffer;
  readonly bundle: Buffer | null;
  /** The gateway's; null when none has countersigned. */
  readonly receipt: Buffer | null;
};

/**
 * Refuses a place that holds anything but our own earlier output.
 * @throws RunError OUTPUT_UNSAFE
 */
export function checkEvidencePlace(root: string | null, directory: string): void {
  refuseLinksBelow(root, directory);
  writing(directory, () => {
    const stats = lstatOrNull(directory);
    if (stats === null) return;
    if (!stats.isDirectory()) throw outputUnsafe(directory, `it is ${kindOf(stats)}`);
    const names = readdirSync(directory);
    for (const name of names) {
      const entry = lstatOrNull(join(directory, name));
      if (!FILES.includes(name) || entry?.isFile() !== true)
        throw outputUnsafe(directory, `${name} in it is not ours`);
    }
    if (names.length > 0 && !isVerdict(join(directory, VERDICT_FILE)))
      throw outputUnsafe(directory, `${VERDICT_FILE} in it is not ours`);
  });
}

/** Enough to know our own output by; nothing of it is believed. */
function isVerdict(path: string): boolean {
  const stats = lstatOrNull(path);
  if (stats?.isFile() !== true || stats.size > MAX_EVIDENCE_BYTES) return false;
  return readFileSync(path, 'utf8').includes('"schema":"urn:countersign:verdict:v1"');
}

/** Writes a fresh folder and renames it into place. @throws RunError OUTPUT_UNSAFE, OUTPUT_UNWRITABLE */
export function writeEvidence(root: string | null, directory: string, files: EvidenceFiles): void {
  checkEvidencePlace(root, directory);
  writing(directory, () => {
    const parent = dirname(directory);
    mkdirSync(parent, { recursive: true });
    const fresh = mkdtempSync(join(parent, '.countersign-'));
    try {
      chmodSync(fresh, 0o755);
      writeNew(join(fresh, VERDICT_FILE), files.verdict);
      writeNew(join(fresh, POLICY_FILE), files.policy);
      if (files.bundle !== null) writeNew(join(fresh, BUNDLE_FILE), files.bundle);
      if (files.receipt !== null) writeNew(join(fresh, RECEIPT_FILE), files.receipt);
      replaceFolder(fresh, directory);
    } finally {
      rmSync(fresh, { recursive: true, force: true });
    }
  });
}

/** A rename cannot replace a full folder: the earlier one steps aside first, and back if the second step fails. */
function replaceFolder(fresh: string, directory: string): void {
  if (lstatOrNull(directory) === null) {
    renameSync(fresh, directory);
    return;
  }
  const aside = `${fresh}-old`;
  renameSync(directory, aside);
  try {
    renameSync(fresh, directory);
  } catch (error) {
    renameSync(aside, directory);
    throw error;
  }
  rmSync(aside, { recursive: true, force: true });
}
