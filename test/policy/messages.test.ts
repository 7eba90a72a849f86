import { expect, test } from 'vitest';
import { RunError } from '../../src/errors.ts';
import { compilePolicy } from '../../src/policy/compile.ts';
import { BROKEN_POLICIES } from './broken-policies.ts';

/** What a person typed, and what the answer has to say: here the words are the promise. */

const HEAD = 'version: 1\nname: acme\n';
const withRule = (line: string): string =>
  `${HEAD}rules:\n  - id: public-ingress\n    title: t\n    effect: deny\n    ${line}\n`;
const withWhen = (expression: string): string => withRule(`when: '${expression}'`);
const withWaiver = (fields: string): string =>
  `${HEAD}waivers: [{rule: path-unsafe, reason: r, owner: o, ${fields}}]\n`;

function load(policy: string | Buffer): void {
  compilePolicy([{ name: 'p.yaml', bytes: Buffer.from(policy), from: 'file' }]);
}

function refusalOf(policy: string | Buffer): RunError {
  try {
    load(policy);
  } catch (error) {
    if (error instanceof RunError) return error;
    throw error;
  }
  throw new Error('it was not refused');
}

const TYPED: readonly (readonly [title: string, policy: string, fragments: readonly string[]])[] = [
  [
    'stars before a name',
    withRule("paths: ['**.tf']"),
    ['rule public-ingress: `paths[0]`', 'write `**/*.tf`'],
  ],
  ['stars behind a name', withRule("paths: ['src/a**']"), ['write `src/a*/**`']],
  ['stars in one alternative', withRule("paths: ['{**.tf,b}']"), ['write `{**/*.tf,b}`']],
  ['a folder', withRule("paths: ['src/']"), ['write `src/**`']],
  ['a leading slash', withRule("paths: ['/src/**']"), ['write `src/**`']],
  ['an extended glob', withRule("paths: ['@(a|b)/x']"), ['write `{a,b}/x`']],
  ['a glob without quotes', withRule('paths: [**/*.tf]'), ["put quotes around it: `'**/*.tf'`"]],
  ['a glob that is a negation', withRule('paths: [!src/**]'), ['a tag']],
  ['a key with a letter less', withRule('path: [a]'), ['unknown key `path`: did you mean `paths`?']],
  ['a key with one letter', withRule('efect: deny'), ['unknown key `efect`: did you mean `effect`?']],
  ['a key in a waiver', withWaiver('expire: 2027-01-01'), ['did you mean `expires`?']],
  ['a key in a test', withRule('tests: [{name: n, expects: deny}]'), ['did you mean `expect`?']],
  [
    'a key of a signer',
    `${HEAD}skills: {signers: [{name: a, kind: sigstore, isuer: i, subject: s}]}\n`,
    ['did you mean `issuer`?'],
  ],
  ['one &', withWhen('event == "a" & true'), ['rule public-ingress: `when`', 'write `&&`']],
  ['one |', withWhen('event == "a" | true'), ['write `||`']],
  ['one =', withWhen('actor.kind = "agent"'), ['write `==`']],
  ['three =', withWhen('actor.kind === "agent"'), ['write `==`']],
  ['and', withWhen('event == "a" and true'), ['write `&&`']],
  ['or', withWhen('event == "a" or true'), ['write `||`']],
  ['not', withWhen('not true'), ['write `!`']],
  ['not with parentheses', withWhen('not(true)'), ['write `!`']],
  ['a field', withWhen('actor.knd == "a"'), ['`actor` has no `knd`: it has `login`, `kind`']],
  [
    'a field of a list’s item',
    withWhen('change.files.exists(f, f.pth == "a")'),
    ['`f` has no `pth`', '`path`'],
  ],
  ['a field of a list', withWhen('change.files.path == "a"'), ['a list', '.exists(']],
  ['a name', withWhen('actr.kind == "a"'), ['there is no `actr`: take one of change, actor, ']],
  ['a function', withWhen('len(labels) > 0'), ['write `size(…)`']],
  ['a boundary in a text', withWhen('event.matches("\\bfoo")'), ['backspace', '`\\\\b`']],
  ['an end', withWhen('(event == "a"'), ['it ends too early: `)` is missing']],
  [
    'an expression half in quotes',
    withRule('when: "agent" == actor.kind'),
    ['the whole expression in single quotes'],
  ],
  ['an expression as a tag', withRule('when: !("x" in labels)'), ['the whole expression in single quotes']],
  [
    'an expression with a colon',
    withRule('when: event == "a: b"'),
    ['the whole expression in single quotes'],
  ],
  ['a title with a colon', withRule('hint: no: never'), ['the whole value in single quotes']],
  ['a class as a list', withRule('added: [a-z]+'), ['the whole pattern in single quotes']],
  ['an escape in double quotes', withRule('added: "\\s+"'), ['`\\s`', 'the whole pattern in single quotes']],
  ['a day', withWaiver('expires: tomorrow'), ['`waivers[0].expires`', '`YYYY-MM-DD`', '`2026-12-21`']],
  [
    'a waiver without an owner',
    `${HEAD}waivers: [{rule: path-unsafe, reason: r, expires: 2027-01-01}]\n`,
    ['`waivers[0]` has no `owner`'],
  ],
  ['no version', 'name: a\n', ['the policy has no `version`: write `version: 1`']],
  ['one parent', `${HEAD}extends: org.yaml\n`, ['write `extends: [org.yaml]`: a list']],
  ['one path', withRule("paths: 'src/**'"), ["write `paths: ['src/**']`: a list"]],
  ['a version in quotes', "version: '1'\nname: a\n", ['`1`, without quotes']],
  [
    'an effect',
    withRule('').replace('deny', 'block'),
    ['one of `warn`, `require-approval`, `deny`', '`block`'],
  ],
  ['an open group', withRule("added: 'a(b'"), ['missing closing ): `a(b`']],
  ['an open group under a flag of its own', withRule("added: '(?m)a(b'"), ['missing closing ): `(?m)a(b`']],
  ['a lookahead', withRule("added: 'a(?=b)'"), ['neither ahead nor behind']],
  ['a boundary in double quotes', withRule('added: "\\bfoo"'), ['backspace', 'single quotes']],
  ['a key with a line feed and an escape', `${HEAD}"a\\nb\\u001b[31m": 1\n`, ['`a\\u{a}b\\u{1b}[31m`']],
  ['an empty list', withRule('paths: []'), ['an empty list']],
  ['a key without a value', withRule('paths:'), ['a list, found nothing']],
  ['a number as text', withRule('hint: 7'), ['expected text, found `7`: put quotes around it']],
  ['no list at all', `${HEAD}rules: yes\n`, ['expected a list, found `yes`']],
  [
    'a variant',
    `${HEAD}skills: {signers: [{name: a, kind: gpg}]}\n`,
    ['one of `sigstore`, `certificate`, `key`'],
  ],
  ['no variant', `${HEAD}skills: {signers: [{name: a}]}\n`, ['`skills.signers[0]` has no `kind`']],
  ['a union', withRule('waivable: nobody'), ['one of `true`, `false`, `base`', '`nobody`']],
  [
    'a list in a union',
    `${HEAD}releases: [{artifacts: [a, 1], predicateType: 'a:b', signer: {kind: key, key: k}}]\n`,
    ['`releases[0].artifacts[1]`: expected text, found `1`'],
  ],
];

test.each(TYPED)('%s: the answer says what to write', (_, policy, fragments) => {
  const { code, message } = refusalOf(policy);
  expect(code).toBe('POLICY_INVALID');
  for (const fragment of fragments) expect(message).toContain(fragment);
});

test.each([
  ['a glob', "paths: ['**.tf']"],
  ['a list', 'paths: a'],
  ['a list of globs', "paths: 'src/**'"],
  ['an alias', 'paths: [*.tf]'],
])('what is suggested for %s loads when it is written', (_, line) => {
  const { message } = refusalOf(withRule(line));
  const suggested = /`([^`]+)`(?:: a list)?$/.exec(message)?.[1] ?? '';
  const written = suggested.startsWith('paths:') ? suggested : `paths: ['${suggested.replaceAll("'", '')}']`;
  expect(() => load(withRule(written))).not.toThrow();
});

test.each([
  ['a glob in it', 'paths: src/'],
  ['an alias of it', 'paths: [**.tf]'],
  ['what the list holds', 'tests: yes'],
])('nothing is suggested that would be refused for %s', (_, line) => {
  expect(refusalOf(withRule(line)).message).not.toMatch(/: write `|it: `/);
});

test('every refusal is one line of at most 500 characters that says nothing in the words of a library', () => {
  const all = [...BROKEN_POLICIES.map(([, policy]) => policy), ...TYPED.map(([, policy]) => policy)];
  for (const policy of all) {
    const { message, hint } = refusalOf(policy);
    expect(message.length).toBeLessThanOrEqual(500 + 'p.yaml:100000:1000000: '.length);
    expect(message).toMatch(/^[^\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]+$/u);
    expect(hint).not.toBe('');
    expect(message).not.toMatch(/received|undefined|Invalid|Too (?:small|big)|>=|overload|error parsing/);
  }
});

test('a key of a megabyte and a key of escapes are shown clipped', () => {
  for (const key of ['a'.repeat(900_000), '\u001b'.repeat(1000), '😀'.repeat(1000)]) {
    const { message } = refusalOf(`${HEAD}? ${JSON.stringify(key)}\n: 1\n`);
    expect(message.length).toBeLessThan(200);
    expect(message).toMatch(/^[^\p{Cc}\p{Cs}]+$/u);
  }
});

test('a file that is no policy is not repeated', () => {
  expect(refusalOf('hunter2 is the password\n').message).not.toContain('hunter2');
  expect(refusalOf(`${HEAD}rules: ${'secret '.repeat(20)}\n`).message).not.toContain('secret');
});

test.each([
  ['actr.kind == "a"', '`actor`'],
  ['login == "a"', '`actor.login`'],
  ['actor.kind == agent', '`"agent"`'],
  ['True', '`true`'],
  ['event.startswith("a")', '`startsWith`'],
])('for %s the hint is what was meant', (expression, meant) => {
  expect(refusalOf(withWhen(expression)).hint).toBe(`did you mean ${meant}?`);
});

test('without advice of its own, the hint is the next command', () => {
  expect(refusalOf(withRule("added: 'a(b'")).hint).toContain('countersign policy validate');
});
