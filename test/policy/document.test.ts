import fc from 'fast-check';
import { expect, test } from 'vitest';
import { RunError } from '../../src/errors.ts';
import { assemblePolicy } from '../../src/policy/assemble.ts';
import { compilePolicy, parsePolicy } from '../../src/policy/compile.ts';
import { FULL } from '../support/threats.ts';
import { BROKEN_POLICIES } from './broken-policies.ts';

const RUNS = FULL ? 3000 : 500;

const inputOf = (policy: string | Buffer) =>
  ({ name: 'acme/policy.yaml', bytes: Buffer.from(policy), from: 'file' }) as const;

/** `file:line:column` of the error, or the whole error when it is another one. */
function placeOf(policy: string | Buffer): unknown {
  try {
    return compilePolicy([inputOf(policy)]).policy;
  } catch (error) {
    if (!(error instanceof RunError) || error.code !== 'POLICY_INVALID') return error;
    return /^acme\/policy\.yaml:(\d+:\d+): ./.exec(error.message)?.[1] ?? error.message;
  }
}

test.each(BROKEN_POLICIES)('%s is refused, with its place', (_, policy, at) => {
  const start = performance.now();
  expect(placeOf(policy)).toBe(at);
  expect(performance.now() - start).toBeLessThan(1000);
});

test('the table has no twins', () => {
  expect(new Set(BROKEN_POLICIES.map(([title]) => title)).size).toBe(BROKEN_POLICIES.length);
  expect(new Set(BROKEN_POLICIES.map(([, policy]) => policy.toString())).size).toBe(BROKEN_POLICIES.length);
});

test('no message repeats more than a line of the file', () => {
  for (const [, policy] of BROKEN_POLICIES) {
    const error = refusalOf(policy);
    expect(error.message.length).toBeLessThan(600);
    expect(error.message).not.toContain('\n');
  }
});

function refusalOf(policy: string | Buffer): RunError {
  try {
    compilePolicy([inputOf(policy)]);
  } catch (error) {
    if (error instanceof RunError) return error;
    throw error;
  }
  throw new Error('it was not refused');
}

/** Every lexeme of YAML, over and over: the time grows with the file and with nothing else. */
const DENSE = [
  '[\n',
  '- ',
  'a: ',
  '\n',
  '#\n',
  'a\n',
  '"',
  '\\',
  '&a ',
  '*a ',
  '!a ',
  '|\n',
  ',',
  '{}\n',
  '---\n',
  '? a\n',
  '%\n',
];

test.each(DENSE)('a file full of %j is answered in linear time', (lexeme) => {
  const time = (size: number): number => {
    const policy = Buffer.from(
      `version: 1\nname: acme\nrules: ${lexeme.repeat(Math.floor(size / lexeme.length))}`,
    );
    const start = performance.now();
    expect(typeof placeOf(policy)).toBe('string');
    return performance.now() - start;
  };
  const [small, large] = [time(2 ** 15), time(2 ** 17)];
  // Four times the size: sixteen times the time were quadratic. Short times are noise.
  expect(large).toBeLessThan(Math.max(10 * small, 500));
});

const VALID = `# what acme wants
version: 1
name: acme
level: ORG_SOURCE_ACME
rules:
  - id: public-ingress
    title: "No ingress \\u2014 from everywhere"
    effect: deny
    paths: &tf ['**/*.tf', 'infra/{a,b}/**']
    except:
      - lab/**
    added: 'cidr_blocks\\s*=\\s*\\["0\\.0\\.0\\.0/0"\\]'
    hint: >-
      restrict
      the range
  - {id: no-removal, title: keep it, effect: warn, paths: *tf, removed: '^licence$'}
  - id: hidden-unicode
    effect: deny
    with: {strict: everywhere}
    approvers: {users: [ann], teams: [security], permission: write, count: 1}
  - id: agents
    title: small changes
    effect: require-approval
    when: |
      actor.kind == "agent" &&
        change.files.exists(f, f.added.size() > 3)
    waivable: base
    tests: [{name: n, file: a, added: x, given: {actor: {kind: agent}}, expect: pass}]
skills:
  minimum: signed
  sources: ['https://github.com/acme/**']
  signers:
    - {name: a, kind: sigstore, issuer: 'https://a.example', subject: s}
    - {name: b, kind: key, key: 'sha256:${'0'.repeat(64)}'}
scanners: [{name: semgrep, effect: deny, required: true}]
releases: [{artifacts: 'dist/*', predicateType: 'https://slsa.dev/provenance/v1', signer: {kind: sigstore, issuer: i, subject: s}}]
mcp: {servers: ['npm:a@1.0.0']}
waivers: [{rule: public-ingress, paths: ['lab/**'], reason: r, owner: o, expires: 2027-01-31}]
`;

test('the valid policy of the mutations is valid', () => {
  expect(placeOf(VALID)).toMatchObject({ name: 'acme', level: 'ORG_SOURCE_ACME' });
});

/** A policy, or an error that says where: never a crash, never another error. */
function expectAnswer(policy: Buffer): void {
  const answer = placeOf(policy);
  if (typeof answer === 'string') expect(answer).toMatch(/^\d+:\d+$/);
  else expect(answer).toMatchObject({ version: 1, rules: expect.any(Array) });
}

test('no truncation ends in anything but a policy or POLICY_INVALID', () => {
  const bytes = Buffer.from(VALID);
  for (let length = 0; length <= bytes.length; length++) expectAnswer(bytes.subarray(0, length));
});

test('no flipped bit ends in anything but a policy or POLICY_INVALID', () => {
  const bytes = Buffer.from(VALID);
  for (let bit = 0; bit < bytes.length * 8; bit += FULL ? 1 : 11) {
    const flipped = Buffer.from(bytes);
    flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
    expectAnswer(flipped);
  }
});

test('no changed byte ends in anything but a policy or POLICY_INVALID', () => {
  const bytes = Buffer.from(VALID);
  const edits = fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.integer({ min: 0, max: 255 })), {
    minLength: 1,
    maxLength: 4,
  });
  fc.assert(
    fc.property(edits, (changes) => {
      const changed = Buffer.from(bytes);
      for (const [at, byte] of changes) changed[at] = byte;
      expectAnswer(changed);
    }),
    { numRuns: RUNS, seed: 7 },
  );
});

test('no soup of YAML ends in anything but a policy or POLICY_INVALID', () => {
  const piece = fc.constantFrom(
    ...[
      'version: 1',
      'name: a',
      'rules:',
      '  - ',
      'id: own',
      '    ',
      'paths: ',
      '[',
      ']',
      '{',
      '}',
      ', ',
      ': ',
    ],
    ...[
      '&a ',
      '*a',
      '!!str ',
      '!x ',
      '? ',
      '| ',
      '>-',
      '"',
      "'",
      '#',
      '---',
      '...',
      '%YAML 1.1',
      '<<',
      '~',
      '\t',
    ],
    ...[
      '\n',
      '\n  ',
      '\r\n',
      '\u2028',
      '\ufeff',
      '\0',
      '\ud800',
      '1e999',
      '__proto__',
      'effect: deny',
      'title: t',
    ],
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => expectAnswer(Buffer.from(pieces.join('')))),
    { numRuns: RUNS, seed: 7 },
  );
});

test('a byte order mark at the start is no part of the policy, and moves no position', () => {
  expect(placeOf(`\ufeff${VALID}`)).toEqual(placeOf(VALID));
  expect(placeOf('\ufeffversion: 2\nname: acme\n')).toBe('1:10');
});

test('an alias repeats a list', () => {
  const text = `version: 1\nname: acme\nrules:\n${Array.from({ length: 100 }, (_, i) => `  - {id: r${i}, title: t, effect: deny, paths: ${i === 0 ? '&p [a, b]' : '*p'}}\n`).join('')}`;
  expect(placeOf(text)).toMatchObject({
    rules: expect.arrayContaining([
      expect.objectContaining({ id: 'r99', scopes: [{ paths: ['a', 'b'], except: [] }] }),
    ]),
  });
});

test('two policies are told apart in the place of an error', () => {
  const own = parsePolicy({
    ...inputOf('version: 1\nname: a\nrules: [{id: own, title: t, effect: deny, paths: [a]}]\n'),
    name: 'a.yaml',
  });
  const other = parsePolicy({
    ...inputOf('version: 1\nname: b\n\nrules: [{id: own, title: t, effect: deny, paths: [a]}]\n'),
    name: 'b.yaml',
  });
  expect(() => assemblePolicy([own, other])).toThrow(
    expect.objectContaining({ code: 'POLICY_INVALID', message: expect.stringMatching(/^b\.yaml:4:14: /) }),
  );
});
