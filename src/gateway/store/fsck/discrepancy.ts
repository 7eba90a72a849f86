/** What does not agree. The words of `what` are stable: scripts read them. */
export const DISCREPANCIES = [
  'head',
  'log-key',
  'leaf-missing',
  'leaf-extra',
  'leaf-malformed',
  'leaf-time',
  'leaf-tenant',
  'leaf-without-evidence',
  'tile-missing',
  'tile-changed',
  'tile-extra',
  'checkpoint-missing',
  'checkpoint-extra',
  'checkpoint-root',
  'checkpoint-malformed',
  'checkpoint-signature',
  'checkpoint-time',
  'evidence-extra',
  'evidence-leaf',
  'evidence-statement',
  'receipt',
  'receipt-checkpoint',
  'audit',
  'idempotency',
  'object-missing',
  'object-changed',
  'bundle-refused',
] as const;

export type Discrepancy = {
  readonly what: (typeof DISCREPANCIES)[number];
  /** A leaf, tile, checkpoint, evidence id or object. */
  readonly where: string;
  readonly why: string;
};

export type Report = (discrepancy: Discrepancy) => void;
