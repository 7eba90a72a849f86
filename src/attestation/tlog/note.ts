import { createHash, createPublicKey, type KeyObject, verify } from 'node:crypto';

/** C2SP signed-note: text that one or more keys have signed, and the Ed25519 keys that it is verified with. */

export type NoteSignature = {
  readonly name: string;
  /** Four bytes that tell the keys of one name apart; no proof of anything. */
  readonly keyHash: Buffer;
  readonly signature: Buffer;
};

/** Decodes only: no signature has been checked. */
export type Note = {
  /** With its last line feed: what is signed. */
  readonly text: string;
  readonly signatures: readonly [NoteSignature, ...NoteSignature[]];
};

/** A key as its log is known by: nothing in a note changes its algorithm. */
export type NoteKey = {
  readonly name: string;
  readonly keyHash: Buffer;
  readonly key: KeyObject;
};

const KEY_HASH_BYTES = 4;
const KEY_BYTES = 32;
/** The signature type of plain Ed25519. A witness's cosignature is 0x04, so the same key has another hash there. */
const ED25519 = 0x01;
const DASH = '\u2014';

/** Lines, an empty line, and lines of an em dash, a name and base64; no control character but line feeds. */
const NOTE = /^((?:[^\p{Cc}]*\n)+)\n((?:\u2014 [^\s+\p{Cc}]+ [A-Za-z0-9+/]+={0,2}\n)+)$/u;
const NAME = /^[^\s+\p{Cc}]+$/u;

/** A note in its one form. Null: it is none. */
export function parseNote(note: string): Note | null {
  const [, text, lines = ''] = NOTE.exec(note) ?? [];
  if (text === undefined || !note.isWellFormed()) return null;
  const [first, ...more] = lines.trimEnd().split('\n').map(parseSignature);
  const others = more.filter((signature) => signature !== null);
  if (first === undefined || first === null || others.length !== more.length) return null;
  return { text, signatures: [first, ...others] };
}

export function formatNote({ text, signatures }: Note): string {
  return `${text}\n${signatures.map(formatSignature).join('')}`;
}

function formatSignature({ name, keyHash, signature }: NoteSignature): string {
  return `${DASH} ${name} ${Buffer.concat([keyHash, signature]).toString('base64')}\n`;
}

function parseSignature(line: string): NoteSignature | null {
  const [, name = '', base64 = ''] = line.split(' ');
  const bytes = decodeBase64(base64);
  if (bytes === null || bytes.length <= KEY_HASH_BYTES) return null;
  return { name, keyHash: bytes.subarray(0, KEY_HASH_BYTES), signature: bytes.subarray(KEY_HASH_BYTES) };
}

/** RFC 4648 section 4 in its one form: padded, and without bits that mean nothing. Null: it is not. */
export function decodeBase64(text: string): Buffer | null {
  const bytes = Buffer.from(text, 'base64');
  return bytes.toString('base64') === text ? bytes : null;
}

// ── keys ────────────────────────────────────────────────────────────────────────────────────

/** Whether a key may have this name: a note would not hold another. */
function isKeyName(name: string): boolean {
  return NAME.test(name) && name.isWellFormed();
}

/** The first bytes of the sha256 of name, type and key: as the key's signatures are told from others. */
function keyHashOf(name: string, raw: Buffer): Buffer {
  const named = Buffer.from(`${name}\n`);
  return createHash('sha256')
    .update(named)
    .update(Buffer.of(ED25519))
    .update(raw)
    .digest()
    .subarray(0, KEY_HASH_BYTES);
}

/** `name+hash+base64` of an Ed25519 key's 32 bytes. Another name or length is a bug. */
export function verifierKey(name: string, raw: Buffer): string {
  if (!isKeyName(name) || raw.length !== KEY_BYTES) throw new RangeError('no Ed25519 key of a note');
  const encoded = Buffer.concat([Buffer.of(ED25519), raw]).toString('base64');
  return `${name}+${keyHashOf(name, raw).toString('hex')}+${encoded}`;
}

/** Null: it is no verifier key of plain Ed25519 in its one form. */
export function parseVerifierKey(text: string): NoteKey | null {
  const [name = '', , ...rest] = text.split('+');
  const encoded = decodeBase64(rest.join('+'));
  if (encoded === null || encoded.length !== 1 + KEY_BYTES || !isKeyName(name)) return null;
  const raw = encoded.subarray(1);
  if (verifierKey(name, raw) !== text) return null;
  const jwk = { kty: 'OKP', crv: 'Ed25519', x: raw.toString('base64url') };
  return { name, keyHash: keyHashOf(name, raw), key: createPublicKey({ key: jwk, format: 'jwk' }) };
}

/** What a note's signature by a key is: the signatures of others are theirs, and neither help nor harm. */
export type NoteAnswer = 'signed' | 'forged' | 'twice' | 'unsigned';

/** `forged`: under the key's name and hash, and not its signature. */
export function checkNote(note: Note, key: NoteKey): NoteAnswer {
  const [own, second] = note.signatures.filter((signature) => isBy(signature, key));
  if (own === undefined) return 'unsigned';
  if (second !== undefined) return 'twice';
  return verify(null, Buffer.from(note.text), key.key, own.signature) ? 'signed' : 'forged';
}

/** Whether a signature says that it is by this key. */
export function isBy({ name, keyHash }: NoteSignature, key: NoteKey): boolean {
  return name === key.name && keyHash.equals(key.keyHash);
}

/** @throws what `sign` throws */
export async function signNote(
  text: string,
  { name, raw, sign }: { name: string; raw: Buffer; sign: (data: Buffer) => Promise<Buffer> },
): Promise<string> {
  const signature = await sign(Buffer.from(text));
  return formatNote({ text, signatures: [{ name, keyHash: keyHashOf(name, raw), signature }] });
}
