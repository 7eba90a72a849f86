import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import {
  matchSubject,
  neededAlgorithms,
  parseStatement,
  type Statement,
} from '../../src/attestation/statement.ts';
import type { Algorithm, Subject } from '../../src/attestation/subject.ts';

const BYTES = Buffer.from('the artifact\n');
const hash = (algorithm: string, bytes = BYTES): string => createHash(algorithm).update(bytes).digest('hex');
const SHA256 = hash('sha256');
const SHA384 = hash('sha384');
const SHA512 = hash('sha512');
const OTHER = hash('sha256', Buffer.from('another\n'));

const DOCUMENT = {
  _type: 'https://in-toto.io/Statement/v1',
  subject: [{ name: 'a.tgz', digest: { sha256: SHA256 } }],
  predicateType: 'https://slsa.dev/provenance/v1',
  predicate: { buildDefinition: {}, runDetails: {} },
};

const bytesOf = (value: unknown): Buffer => Buffer.from(JSON.stringify(value));
const withFields = (fields: object): Buffer => bytesOf({ ...DOCUMENT, ...fields });
const replaced = (from: string, to: string): Buffer =>
  Buffer.from(JSON.stringify(DOCUMENT).replace(from, () => to));

const file: Subject = {
  name: 'dist/a.tgz',
  kind: 'file',
  digests: { sha256: SHA256, sha384: SHA384, sha512: SHA512 },
  bytes: null,
};
const digestOnly: Subject = {
  name: `sha256:${SHA256}`,
  kind: 'digest',
  digests: { sha256: SHA256 },
  bytes: null,
};

function statementOf(...subject: readonly object[]): Statement {
  return parseStatement(withFields({ subject }));
}

test('a statement of v1 is read field by field', () => {
  expect(parseStatement(bytesOf(DOCUMENT))).toEqual({
    type: 'v1',
    subjects: [{ name: 'a.tgz', digests: { sha256: SHA256 } }],
    predicateType: DOCUMENT.predicateType,
    predicate: DOCUMENT.predicate,
  });
});

const READ: Readonly<Record<string, Buffer>> = {
  'v0.1': withFields({ _type: 'https://in-toto.io/Statement/v0.1' }),
  'no subject in the list': withFields({ subject: [] }),
  'a subject without name': withFields({ subject: [{ digest: { gitCommit: 'a'.repeat(40) } }] }),
  'a subject without digest': withFields({ subject: [{ name: 'a', uri: 'https://example.invalid/a' }] }),
  'all fields of a ResourceDescriptor': withFields({
    subject: [
      {
        name: 'a',
        uri: 'https://example.invalid/a',
        digest: { sha256: SHA256 },
        content: 'YQ==',
        downloadLocation: 'https://example.invalid/a',
        mediaType: 'text/plain',
        annotations: { 'https://example.invalid/k': { deep: [1, null] } },
      },
    ],
  }),
  'two subjects of one name': withFields({
    subject: [
      { name: '_', digest: { sha256: SHA256 } },
      { name: '_', digest: { sha256: OTHER } },
    ],
  }),
  'fields that nobody has specified yet': withFields({ later: { any: 'thing' } }),
  'no predicate': withFields({ predicate: undefined }),
  'a predicate type without scheme, as cosign 1 wrote it': withFields({
    predicateType: 'cosign.sigstore.dev/attestation/v1',
  }),
  'white space around': Buffer.from(` \n${JSON.stringify(DOCUMENT, null, 2)}\n`),
};

for (const [title, payload] of Object.entries(READ)) {
  test(`a statement with ${title} is read`, () => {
    expect(parseStatement(payload).subjects).toBeInstanceOf(Array);
  });
}

const MALFORMED: Readonly<Record<string, Buffer>> = {
  'no byte': Buffer.alloc(0),
  'bytes that are no JSON': Buffer.from('hello'),
  'a list around': bytesOf([DOCUMENT]),
  'null instead': bytesOf(null),
  'a byte order mark': Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), bytesOf(DOCUMENT)]),
  'trailing bytes': Buffer.concat([bytesOf(DOCUMENT), Buffer.from('{}')]),
  'a byte that is no UTF-8': Buffer.concat([bytesOf(DOCUMENT).subarray(0, -1), Buffer.from([0xff, 0x7d])]),
  'two types': replaced('{"_type"', '{"_type":"https://in-toto.io/Statement/v0.1","_type"'),
  'two subject lists': replaced('"subject"', '"subject":[],"subject"'),
  'two predicates': replaced('"predicate":', '"predicate":{},"predicate":'),
  'the same digest twice': replaced('"sha256":', `"sha256":"${OTHER}","sha256":`),
  'a name that is escaped the second time': replaced(
    '"predicateType"',
    '"predicate\\u0054ype":"x","predicateType"',
  ),
  '__proto__ as a digest': replaced('"sha256":', '"__proto__":{"sha256":"x"},"sha256":'),
  'no type': withFields({ _type: undefined }),
  'a type of a later version': withFields({ _type: 'https://in-toto.io/Statement/v2' }),
  'a type with a slash behind': withFields({ _type: 'https://in-toto.io/Statement/v1/' }),
  'a type that is a list': withFields({ _type: ['https://in-toto.io/Statement/v1'] }),
  'no subject list': withFields({ subject: undefined }),
  'a subject that is no list': withFields({ subject: DOCUMENT.subject[0] }),
  'null as subject list': withFields({ subject: null }),
  'a subject that is a text': withFields({ subject: ['a.tgz'] }),
  'a name that is a number': withFields({ subject: [{ name: 1, digest: { sha256: SHA256 } }] }),
  'a name that is null': withFields({ subject: [{ name: null, digest: { sha256: SHA256 } }] }),
  'a digest that is a text': withFields({ subject: [{ name: 'a', digest: SHA256 }] }),
  'a digest that is a list': withFields({ subject: [{ name: 'a', digest: [SHA256] }] }),
  'a digest value in a list': withFields({ subject: [{ name: 'a', digest: { sha256: [SHA256] } }] }),
  'no predicate type': withFields({ predicateType: undefined }),
  'an empty predicate type': withFields({ predicateType: '' }),
  'a predicate type with a line feed': withFields({ predicateType: 'https://slsa.dev/provenance/v1\n' }),
  'a predicate type with a letter of another alphabet': withFields({
    predicateType: 'https://slѕa.dev/provenance/v1',
  }),
  'a predicate that is a text': withFields({ predicate: 'e30=' }),
  'a predicate that is a list': withFields({ predicate: [] }),
  'a predicate that is null': withFields({ predicate: null }),
};

for (const [title, payload] of Object.entries(MALFORMED)) {
  test(`a statement with ${title} is refused`, () => {
    expect(() => parseStatement(payload)).toThrowError(expect.objectContaining({ code: 'BUNDLE_MALFORMED' }));
  });
}

const MATCHING: Readonly<Record<string, Statement>> = {
  'sha256 alone': statementOf({ name: 'a.tgz', digest: { sha256: SHA256 } }),
  'sha384 alone': statementOf({ name: 'a.tgz', digest: { sha384: SHA384 } }),
  'sha512 alone, as npm writes it': statementOf({ name: 'pkg:npm/a@1.0.0', digest: { sha512: SHA512 } }),
  'all strong digests': statementOf({ digest: { sha256: SHA256, sha384: SHA384, sha512: SHA512 } }),
  'weak ones beside it': statementOf({ digest: { md5: '0', sha1: 'x', sha256: SHA256 } }),
  'another name': statementOf({ name: 'b.tgz', digest: { sha256: SHA256 } }),
  'others of its name': statementOf(
    { name: 'a.tgz', digest: { sha256: OTHER } },
    { name: 'a.tgz', digest: { sha256: SHA256 } },
  ),
  'subjects that have only weak digests beside it': statementOf(
    { digest: { sha1: '0' } },
    { digest: { sha256: SHA256 } },
  ),
};

for (const [title, statement] of Object.entries(MATCHING)) {
  test(`an artifact matches by ${title}`, () => {
    expect(() => matchSubject(statement, file)).not.toThrow();
  });
}

const MISMATCHES: Readonly<Record<string, Statement>> = {
  'no subject': statementOf(),
  'a subject of its name without digest': statementOf({ name: 'a.tgz' }),
  'the digest of another file': statementOf({ name: 'a.tgz', digest: { sha256: OTHER } }),
  'the right sha256 and a wrong sha512': statementOf({ digest: { sha256: SHA256, sha512: '0'.repeat(128) } }),
  'the right sha512 and a wrong sha256': statementOf({ digest: { sha256: OTHER, sha512: SHA512 } }),
  'the right sha256 and a short sha512': statementOf({
    digest: { sha256: SHA256, sha512: SHA512.slice(0, 64) },
  }),
  'a digest in capitals': statementOf({ digest: { sha256: SHA256.toUpperCase() } }),
  'a digest cut short': statementOf({ digest: { sha256: SHA256.slice(0, 63) } }),
  'a digest with more behind': statementOf({ digest: { sha256: `${SHA256}00` } }),
  'a digest with a space': statementOf({ digest: { sha256: `${SHA256} ` } }),
  'a digest with its algorithm in front': statementOf({ digest: { sha256: `sha256:${SHA256}` } }),
  'an empty digest': statementOf({ digest: { sha256: '' } }),
  'the sha256 under sha512': statementOf({ digest: { sha512: SHA256 } }),
  'the halves on two subjects': statementOf(
    { digest: { sha256: SHA256, sha512: '0'.repeat(128) } },
    { digest: { sha256: OTHER, sha512: SHA512 } },
  ),
  'a strong digest of others, and for its name a weak one': statementOf(
    { name: 'a.tgz', digest: { sha1: hash('sha1') } },
    { name: 'b.tgz', digest: { sha256: OTHER } },
  ),
};

for (const [title, statement] of Object.entries(MISMATCHES)) {
  test(`an artifact does not match ${title}`, () => {
    expect(() => matchSubject(statement, file)).toThrowError(
      expect.objectContaining({ code: 'SUBJECT_MISMATCH' }),
    );
  });
}

const WEAK: Readonly<Record<string, object>> = {
  sha1: { sha1: hash('sha1') },
  md5: { md5: hash('md5') },
  gitCommit: { gitCommit: 'a'.repeat(40) },
  'sha256 in capitals': { SHA256 },
  'several of them': { sha1: hash('sha1'), md5: hash('md5') },
};

for (const [title, digest] of Object.entries(WEAK)) {
  test(`a statement that knows only ${title} is too weak`, () => {
    const statement = statementOf({ name: 'a.tgz', digest });
    expect(() => matchSubject(statement, file)).toThrowError(
      expect.objectContaining({ code: 'DIGEST_WEAK' }),
    );
  });
}

test('a digest as subject matches by what it is, and other strong digests are not compared', () => {
  const both = statementOf({ digest: { sha256: SHA256, sha512: '0'.repeat(128) } });
  expect(() => matchSubject(both, digestOnly)).not.toThrow();
});

test('a digest as subject does not match where there is nothing to compare it with, nor beside a broken digest', () => {
  for (const digest of [{ sha512: SHA512 }, { sha256: SHA256, sha512: SHA256 }, { sha256: OTHER }]) {
    expect(() => matchSubject(statementOf({ digest }), digestOnly)).toThrowError(
      expect.objectContaining({ code: 'SUBJECT_MISMATCH' }),
    );
  }
});

test('the refusal names what was expected and what stands there', () => {
  const statement = statementOf(
    { name: 'b', digest: { sha256: 'x' } },
    { name: 'a.tgz', digest: { sha256: OTHER } },
  );
  expect(() => matchSubject(statement, file)).toThrowError(new RegExp(`${SHA256}.*a\\.tgz.*${OTHER}`));
});

test('what a statement names reaches no terminal', () => {
  const statement = statementOf({ name: '\u001b[2Ja.tgz', digest: { sha256: '\u001b]0;x\u0007' } });
  expect(() => matchSubject(statement, file)).toThrowError(/^[ -~]+$/);
});

test('of 10 000 subjects ours is found, and its absence noticed, in less than 100 ms', () => {
  const others = Array.from({ length: 9_999 }, (_, i) => ({
    name: `f${i}`,
    digest: { sha256: hash('sha256', Buffer.from(`${i}`)) },
  }));
  const statement = statementOf(...others, ...DOCUMENT.subject);
  const started = performance.now();
  expect(() => matchSubject(statement, file)).not.toThrow();
  expect(() => matchSubject(statementOf(...others), file)).toThrow();
  expect(performance.now() - started).toBeLessThan(process.env.CI === undefined ? 100 : 500);
});

const NEEDED: readonly (readonly [object, readonly Algorithm[]])[] = [
  [{ sha256: SHA256 }, ['sha256']],
  [{ sha512: SHA512 }, ['sha256', 'sha512']],
  [{ sha384: SHA384, sha1: '' }, ['sha256', 'sha384']],
  [{ md5: '' }, ['sha256']],
];

test('only digests that a subject lists are computed, and sha256 always', () => {
  for (const [digest, algorithms] of NEEDED) {
    expect([...neededAlgorithms(statementOf({ digest }))]).toEqual(algorithms);
  }
});
