import { VerificationError } from '../errors.ts';
import { type JsonValue, parseStrictJson } from '../lib/strict-json.ts';
import { isList, isObject, shown } from './json.ts';
import type { Algorithm, Subject } from './subject.ts';

/**
 * in-toto Statements, v0.1 and v1 (https://github.com/in-toto/attestation/blob/main/spec/v1/statement.md): what
 * an attestation is about. Subjects are matched by digest alone: a name is a hint for people.
 */

export type StatementSubject = {
  readonly name: string | null;
  /** As written: algorithm names and values are checked when they are compared. */
  readonly digests: Readonly<Record<string, string>>;
};

/** Decoded only: whoever signed it, and whether, is not known here. */
export type Statement = {
  readonly type: 'v0.1' | 'v1';
  readonly subjects: readonly StatementSubject[];
  readonly predicateType: string;
  /** Null: the statement has none. */
  readonly predicate: JsonValue;
};

const TYPES: ReadonlyMap<JsonValue, Statement['type']> = new Map([
  ['https://in-toto.io/Statement/v0.1', 'v0.1'],
  ['https://in-toto.io/Statement/v1', 'v1'],
]);

/** The characters of RFC 3986. A scheme is not asked for: cosign 1 wrote types without. */
const URI = /^[A-Za-z0-9._~:/?#[\]@!$&'()*+,;=%-]{1,2048}$/;

/** Strong digests and how many hex digits each one has. */
const STRONG: Readonly<Record<Algorithm, number>> = { sha256: 64, sha384: 96, sha512: 128 };
const ALGORITHMS: readonly Algorithm[] = ['sha256', 'sha384', 'sha512'];

/**
 * Reads a payload as an in-toto Statement; fields it does not know are ignored, as the specification asks.
 * @throws VerificationError BUNDLE_MALFORMED
 */
export function parseStatement(payload: Buffer): Statement {
  const parsed = parseStrictJson(payload);
  if ('why' in parsed) throw malformed(parsed.why);
  const { value } = parsed;
  if (!isObject(value)) throw malformed('it is no JSON object');
  const type = TYPES.get(value._type ?? null);
  if (type === undefined) throw malformed('expected _type to be in-toto Statement v0.1 or v1');
  const { predicateType, predicate } = value;
  if (typeof predicateType !== 'string' || !URI.test(predicateType)) {
    throw malformed('expected predicateType to be a URI');
  }
  if (predicate !== undefined && !isObject(predicate)) throw malformed('expected predicate to be an object');
  return { type, subjects: readSubjects(value.subject ?? null), predicateType, predicate: predicate ?? null };
}

function readSubjects(value: JsonValue): readonly StatementSubject[] {
  if (!isList(value)) throw malformed('expected subject to be an array');
  return value.map(readSubject);
}

/** The other fields of a ResourceDescriptor (uri, content, …) say nothing about which bytes are meant. */
function readSubject(value: JsonValue): StatementSubject {
  if (!isObject(value)) throw malformed('expected each subject to be an object');
  const { name, digest = {} } = value;
  if (name !== undefined && typeof name !== 'string')
    throw malformed('expected the name of a subject to be text');
  if (!isObject(digest)) throw malformed('expected the digest of a subject to be an object');
  const digests: Record<string, string> = {};
  for (const [algorithm, found] of Object.entries(digest)) {
    if (typeof found !== 'string') throw malformed('expected each digest of a subject to be text');
    digests[algorithm] = found;
  }
  return { name: name ?? null, digests };
}

function malformed(why: string): VerificationError {
  return new VerificationError('BUNDLE_MALFORMED', `the statement cannot be read: ${why}`);
}

/** Which digests of the artifact this statement can be compared with; sha256 always. */
export function neededAlgorithms(statement: Statement): ReadonlySet<Algorithm> {
  const listed = ALGORITHMS.filter((algorithm) =>
    statement.subjects.some(({ digests }) => Object.hasOwn(digests, algorithm)),
  );
  return new Set<Algorithm>(['sha256', ...listed]);
}

/**
 * Returns when one subject of the statement is the artifact: at least one strong digest was compared, and all
 * that could be are equal.
 * @throws VerificationError SUBJECT_MISMATCH, DIGEST_WEAK
 */
export function matchSubject(statement: Statement, subject: Subject): void {
  if (statement.subjects.some(({ digests }) => isSame(digests, subject.digests))) return;
  if (statement.subjects.length === 0) throw mismatch(subject, 'the statement names no subject');
  const kinds = new Set(statement.subjects.flatMap(({ digests }) => Object.keys(digests)));
  if (kinds.size === 0) throw mismatch(subject, 'no subject of the statement has a digest');
  if (!ALGORITHMS.some((algorithm) => kinds.has(algorithm))) {
    throw new VerificationError(
      'DIGEST_WEAK',
      `expected a sha256, sha384 or sha512 digest of ${shown(subject.name)}, found ${shown([...kinds].slice(0, 5).join(', '))} only`,
    );
  }
  throw mismatch(subject, nearest(statement, subject));
}

function isSame(stated: StatementSubject['digests'], ours: Subject['digests']): boolean {
  let compared = 0;
  for (const algorithm of ALGORITHMS) {
    if (!Object.hasOwn(stated, algorithm)) continue;
    const found = stated[algorithm] ?? '';
    // Also where we have nothing to compare it with: the same statement then has one answer for file and digest.
    if (!isDigest(algorithm, found)) return false;
    const own = ours[algorithm];
    if (own === undefined) continue;
    if (found !== own) return false;
    compared++;
  }
  return compared > 0;
}

function isDigest(algorithm: Algorithm, text: string): boolean {
  return text.length === STRONG[algorithm] && /^[0-9a-f]+$/.test(text);
}

/** What the statement says instead: of the entry with our name, or of the only one. */
function nearest({ subjects }: Statement, { name, digests }: Subject): string {
  const plain = name.slice(name.lastIndexOf('/') + 1);
  const named = subjects.find((stated) => stated.name === name || stated.name === plain);
  const entry = named ?? (subjects.length === 1 ? subjects[0] : undefined);
  if (entry === undefined) return `none of the ${subjects.length} subjects of the statement`;
  const listed = ALGORITHMS.filter((algorithm) => Object.hasOwn(entry.digests, algorithm));
  const other = listed.find((algorithm) => digests[algorithm] !== entry.digests[algorithm]) ?? listed[0];
  const who = entry.name === null ? 'a subject without name' : shown(entry.name);
  if (other === undefined) return `${who} without a strong digest`;
  return `${who} with ${other}:${shown(entry.digests[other] ?? '')}`;
}

function mismatch({ name, digests }: Subject, found: string): VerificationError {
  return new VerificationError(
    'SUBJECT_MISMATCH',
    `expected a subject with sha256:${digests.sha256 ?? 'unknown'}, the digest of ${shown(name)}, found ${found}`,
  );
}
