import { createHash, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { canonicalJson } from '../../src/lib/canonical-json.ts';
import { digestOf } from '../../src/lib/digest.ts';
import type { LogLeaf } from '../../src/model.ts';
import { naiveInclusion, naiveRoot } from './merkle.ts';

/** A gateway's log, written from the C2SP texts alone: our own encoder is what is tested. */

export type TestLog = {
  readonly origin: string;
  readonly privateKey: KeyObject;
  readonly raw: Buffer;
  readonly entries: readonly Buffer[];
};

export const ORIGIN = 'countersign.example/log';

/** A log with entries of strangers. */
export function makeLog(origin = ORIGIN, strangers = 4): TestLog {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const raw = publicKey.export({ type: 'spki', format: 'der' }).subarray(-32);
  const entries = Array.from({ length: strangers }, (_, i) => canonicalJson(leafOf(Buffer.of(i))));
  return { origin, privateKey, raw, entries };
}

export function leafOf(bundle: Buffer, change: Partial<LogLeaf> = {}): LogLeaf {
  return {
    digest: digestOf(bundle),
    kind: 'evidence',
    tenant: '0b9d6c1e-54ff-4a3c-9d3e-7a6f1c2b8e90',
    time: '2026-11-21T03:00:01Z',
    ...change,
  };
}

export const withEntries = (log: TestLog, ...entries: readonly Buffer[]): TestLog => ({
  ...log,
  entries: [...log.entries, ...entries],
});

export const hashesOf = (log: TestLog): Buffer[] =>
  log.entries.map((entry) => createHash('sha256').update(Buffer.of(0)).update(entry).digest());

export function hashOfKey(name: string, raw: Buffer, type = 1): Buffer {
  return createHash('sha256')
    .update(Buffer.concat([Buffer.from(`${name}\n`), Buffer.of(type), raw]))
    .digest()
    .subarray(0, 4);
}

export function verifierKeyOf({ origin, raw }: TestLog): string {
  const key = Buffer.concat([Buffer.of(1), raw]).toString('base64');
  return `${origin}+${hashOfKey(origin, raw).toString('hex')}+${key}`;
}

export const signatureLine = (name: string, ...bytes: readonly Buffer[]): string =>
  `— ${name} ${Buffer.concat(bytes).toString('base64')}\n`;

/** Signed by the log unless another line is given. */
export function noteOf(log: TestLog, text: string, lines?: string): string {
  const { origin, raw, privateKey } = log;
  const own = (): string =>
    signatureLine(origin, hashOfKey(origin, raw), sign(null, Buffer.from(text), privateKey));
  return `${text}\n${lines ?? own()}`;
}

export function headOf(log: TestLog): string {
  return `${log.origin}\n${log.entries.length}\n${naiveRoot(hashesOf(log)).toString('base64')}\n`;
}

/** A tlog-proof of one entry. */
export function receiptOf(log: TestLog, index = log.entries.length - 1, note?: string): string {
  const proof = naiveInclusion(index, hashesOf(log)).map((hash) => hash.toString('base64'));
  const extra = log.entries[index]?.toString('base64') ?? '';
  const lines = ['c2sp.org/tlog-proof@v1', `extra ${extra}`, `index ${index}`, ...proof];
  return `${lines.join('\n')}\n\n${note ?? noteOf(log, headOf(log))}`;
}
