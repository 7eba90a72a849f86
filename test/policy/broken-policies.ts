/** Broken policies, each with the place that the error must name: `line:column`. */

const HEAD = 'version: 1\nname: acme\n';
/** One valid rule; its first line is line 4 of a file that starts with HEAD. */
const RULE = '  - id: own\n    title: t\n    effect: deny\n    paths: [a]\n';
const withRule = (...lines: readonly string[]): string =>
  `${HEAD}rules:\n  - id: own\n    title: t\n    effect: deny\n    paths: [a]\n${lines.map((line) => `    ${line}\n`).join('')}`;
/** The line lands on line 4, after `  - `. */
const onlyRule = (...lines: readonly string[]): string => `${HEAD}rules:\n  - ${lines.join('\n    ')}\n`;
/** A rule whose `paths` (7:12) or `added` (7:12) is what is wrong. */
const withGlob = (glob: string): string =>
  onlyRule('id: own', 'title: t', 'effect: deny', `paths: ['${glob}']`);
const withPattern = (pattern: string): string =>
  onlyRule('id: own', 'title: t', 'effect: deny', `added: '${pattern}'`);

export type BrokenPolicy = readonly [title: string, policy: string | Buffer, at: `${number}:${number}`];

const MEGABYTE = 1024 * 1024;
const nested = (depth: number): string =>
  Array.from({ length: depth }, (_, i) => `${' '.repeat(i)}a:\n`).join('');
const bomb = ['a: &a [x, x, x, x, x, x, x, x, x]']
  .concat(
    ['b', 'c', 'd', 'e', 'f', 'g', 'h'].map(
      (name, i) => `${name}: &${name} [${Array(9).fill(`*${'abcdefg'[i]}`).join(', ')}]`,
    ),
  )
  .join('\n');

const FORM: readonly BrokenPolicy[] = [
  ['an empty file', '', '1:1'],
  ['nothing but comments', '# policy\n\n', '1:1'],
  ['nothing but a document mark', '---\n', '1:4'],
  ['a list at the top', '- version: 1\n', '1:1'],
  ['a word at the top', 'policy\n', '1:1'],
  ['a file that is not UTF-8', Buffer.from([...Buffer.from(`${HEAD}# caf`), 0xe9, 0x0a]), '1:1'],
  ['UTF-16 with its mark', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(HEAD, 'utf16le')]), '1:1'],
  ['UTF-16 without a mark', Buffer.from(HEAD, 'utf16le'), '1:1'],
  ['an encoded surrogate', Buffer.from([...Buffer.from(`${HEAD}# `), 0xed, 0xa0, 0x80, 0x0a]), '1:1'],
  ['a byte order mark inside', `${HEAD}\ufeffrules: []\n`, '3:1'],
  ['a NUL in a name', 'version: 1\nname: ac\0me\n', '2:7'],
  ['an escaped NUL in a name', 'version: 1\nname: "ac\\0me"\n', '2:7'],
  ['a file over the cap', `${HEAD}${'#'.repeat(MEGABYTE)}\n`, '1:1'],
  ['a tab for indentation', `${HEAD}rules:\n\t- id: own\n`, '4:1'],
  ['a second document', `${HEAD}---\n${HEAD}`, '3:1'],
  ['a second, empty document', `${HEAD}---\n`, '3:1'],
  ['a second document behind an end mark', `${HEAD}...\n${HEAD}`, '4:1'],
  ['an open list', `${HEAD}rules: [\n`, '4:1'],
  ['an open quote', 'version: 1\nname: "acme\n', '3:1'],
  ['an escape that is none', 'version: 1\nname: "\\q"\n', '2:8'],
  ['a `%YAML 1.1` line', `%YAML 1.1\n---\n${HEAD}`, '1:1'],
  ['a `%YAML 1.2` line', `%YAML 1.2\n---\n${HEAD}`, '1:1'],
  ['a `%TAG` line', `%TAG !x! tag:example.com,2000:\n---\n${HEAD}`, '1:1'],
  ['a directive that is none', `%FOO\n---\n${HEAD}`, '1:1'],
];

const NODES: readonly BrokenPolicy[] = [
  ['a tag of its own', `${HEAD}rules: !x []\n`, '3:8'],
  ['the tag !!str', 'version: 1\nname: !!str acme\n', '2:13'],
  ['the tag !!int', 'version: !!int 1\nname: acme\n', '1:16'],
  ['the tag !!binary', `${HEAD}rules: !!binary aGk=\n`, '3:17'],
  ['the tag !!set', `${HEAD}rules: !!set {a, b}\n`, '3:14'],
  ['the tag !!omap', `${HEAD}rules: !!omap [a: 1]\n`, '3:15'],
  ['the tag !!js/function', `${HEAD}rules: !!js/function 'x'\n`, '3:8'],
  ['a bare !', 'version: 1\nname: ! acme\n', '2:9'],
  ['an alias bomb', `${bomb}\n`, '1:1'],
  ['more aliases than reason', `${HEAD}x: &x [a]\ny: [${'*x, '.repeat(101)}]\n`, '4:405'],
  ['an alias of nothing', `${HEAD}rules: *x\n`, '3:8'],
  ['an alias before its anchor', `${HEAD}rules: *x\nmore: &x []\n`, '3:8'],
  ['an alias of what it is in', `${HEAD}rules: &x [*x]\n`, '3:12'],
  ['an alias as a key', '&a version: 1\nname: acme\n*a : 1\n', '3:1'],
  ['two anchors', `${HEAD}rules: &a &b []\n`, '3:11'],
  ['a merge key', `${HEAD}rules:\n  - &a {id: own, title: t, effect: deny, paths: [a]}\n  - <<: *a\n`, '5:5'],
  ['a merge key at the top', `x: &x {name: acme}\n<<: *x\nversion: 1\n`, '1:1'],
  ['a key twice', `${HEAD}name: other\n`, '3:1'],
  ['a key twice in a rule', withRule('effect: warn'), '8:5'],
  ['a key twice in a flow map', `${HEAD}rules: [{id: a, id: b}]\n`, '3:17'],
  ['a key twice under two spellings', `${HEAD}"na\\u006de": other\n`, '3:1'],
  ['a number as a key', `${HEAD}1: a\n`, '3:1'],
  ['a truth value as a key', `${HEAD}true: a\n`, '3:1'],
  ['a null as a key', `${HEAD}~: a\n`, '3:1'],
  ['a key that is not there', `${HEAD}: a\n`, '3:1'],
  ['a list as a key', `${HEAD}? [a]\n: b\n`, '3:3'],
  ['a map as a key', `${HEAD}? {a: b}\n: c\n`, '3:3'],
  ['the key __proto__', `${HEAD}__proto__: {rules: []}\n`, '3:1'],
  ['the key __proto__ in a rule', withRule('__proto__: {effect: warn}'), '8:5'],
  ['the key constructor', `${HEAD}constructor: {prototype: {}}\n`, '3:1'],
  ['the key toString in a rule', withRule('toString: a'), '8:5'],
  ['the key hasOwnProperty', `hasOwnProperty: 1\n${HEAD}`, '1:1'],
];

const SIZES: readonly BrokenPolicy[] = [
  ['100,000 brackets on one line', '['.repeat(100_000), '1:51'],
  ['100,000 brackets on as many lines', '[\n'.repeat(100_000), '50:2'],
  ['100,000 brackets in a value', `${HEAD}rules: ${'['.repeat(100_000)}`, '3:57'],
  ['100,000 braces', '{a: '.repeat(100_000), '1:198'],
  ['100,000 braces on as many lines', '{a:\n'.repeat(100_000), '50:2'],
  ['100,000 brackets, closed', `${HEAD}x: ${'['.repeat(100_000)}${']'.repeat(100_000)}\n`, '3:53'],
  ['maps in maps', nested(1000), '50:51'],
  ['100,000 dashes', '- '.repeat(100_000), '1:100'],
  ['100,000 question marks', '? '.repeat(100_000), '1:100'],
  ['a huge name', `version: 1\nname: ${'a'.repeat(900_000)}\n`, '2:7'],
  ['a huge key', `${HEAD}${'a'.repeat(900)}: 1\n`, '3:1'],
  ['a huge unknown key', `${HEAD}? ${'a'.repeat(900_000)}\n: 1\n`, '3:3'],
  ['a huge title', `${HEAD}rules:\n  - id: own\n    title: ${'a'.repeat(1001)}\n`, '5:12'],
  ['a huge pattern', withPattern('a'.repeat(4001)), '7:12'],
  ['a huge glob', withGlob('a'.repeat(1001)), '7:13'],
  ['too many globs', withRule(`except: [${'a, '.repeat(1001)}]`), '8:13'],
  ['too many rules', `${HEAD}rules:\n${'  - {id: a}\n'.repeat(5001)}`, '4:3'],
  ['a line of 900,000 spaces and a bracket', `${HEAD}rules:${' '.repeat(900_000)}]`, '3:900007'],
];

const FIELDS: readonly BrokenPolicy[] = [
  ['no version', 'name: acme\n', '1:1'],
  ['no name', 'version: 1\n', '1:1'],
  ['another version', 'version: 2\nname: acme\n', '1:10'],
  ['a version in quotes', 'version: "1"\nname: acme\n', '1:10'],
  ['a version between two', 'version: 1.5\nname: acme\n', '1:10'],
  ['no value for version', 'version:\nname: acme\n', '1:9'],
  ['an unknown key', `${HEAD}rule: []\n`, '3:1'],
  ['an unknown key in another case', `${HEAD}Rules: []\n`, '3:1'],
  ['a parent that is one word', `${HEAD}extends: pack:baseline\n`, '3:10'],
  ['an empty list of parents', `${HEAD}extends: []\n`, '3:10'],
  ['a parent that is a map', `${HEAD}extends: [{file: a}]\n`, '3:11'],
  ['an unknown key in a rule', withRule('path: [b]'), '8:5'],
  ['an unknown key in a rule, in quotes', withRule("'whem': 'true'"), '8:5'],
  ['a name that is a number', 'version: 1\nname: 7\n', '2:7'],
  ['a name that is a date', 'version: 1\nname: [2026-01-01]\n', '2:7'],
  ['an empty name', "version: 1\nname: ''\n", '2:7'],
  ['a name with a space', 'version: 1\nname: a b\n', '2:7'],
  ['a name with a line end', 'version: 1\nname: "a\\nb"\n', '2:7'],
  ['a level of SLSA', `${HEAD}level: SLSA_SOURCE_LEVEL_3\n`, '3:8'],
  ['a level of SLSA behind a prefix', `${HEAD}level: ORG_SOURCE_x\n`, '3:8'],
  ['a level with a line end', `${HEAD}level: "ORG_SOURCE_A\\n"\n`, '3:8'],
  ['a level that is a date', `${HEAD}level: 2026-01-01\n`, '3:8'],
  ['rules that are a map', `${HEAD}rules: {id: a}\n`, '3:8'],
  ['rules that are a YAML 1.1 truth value', `${HEAD}rules: yes\n`, '3:8'],
  ['rules that are null', `${HEAD}rules: null\n`, '3:8'],
  ['rules without a value', `${HEAD}rules:\n`, '3:7'],
  ['a rule that is a word', `${HEAD}rules:\n  - own\n`, '4:5'],
  ['a rule that is nothing', `${HEAD}rules:\n  -\n`, '4:4'],
  ['a rule without an id', onlyRule('title: t', 'effect: deny', 'paths: [a]'), '4:5'],
  ['an id that is a number', onlyRule('id: 1'), '4:9'],
  ['an id that is a truth value', onlyRule('id: true'), '4:9'],
  ['an id that is null', onlyRule('id: ~'), '4:9'],
  ['an id with capitals', onlyRule('id: Own'), '4:9'],
  ['an id with an underscore', onlyRule('id: my_own'), '4:9'],
  ['an id with a dash at its end', onlyRule('id: own-'), '4:9'],
  ['an id with a slash', onlyRule('id: own/rule'), '4:9'],
  ['an id with a line end', onlyRule('id: "own\\n"'), '4:9'],
  ['an id in another alphabet', onlyRule('id: ру1'), '4:9'],
  ['an empty id', onlyRule('id: ""'), '4:9'],
  ['an effect that is none', onlyRule('id: own', 'effect: block'), '5:13'],
  ['an effect in capitals', onlyRule('id: own', 'effect: DENY'), '5:13'],
  ['an effect that is `off`', onlyRule('id: hidden-unicode', 'effect: off'), '5:13'],
  ['an effect that is false', onlyRule('id: hidden-unicode', 'effect: false'), '5:13'],
  ['an effect in a list', onlyRule('id: own', 'effect: [deny]'), '5:13'],
  ['a title that is a number', onlyRule('id: own', 'title: 7'), '5:12'],
  ['an empty hint', withRule("hint: ''"), '8:11'],
  ['paths that are one word', onlyRule('id: own', 'paths: a'), '5:12'],
  ['paths without a glob', onlyRule('id: own', 'paths: []'), '5:12'],
  ['a glob that is a number', onlyRule('id: own', 'paths: [a, 1]'), '5:16'],
  ['an empty glob', onlyRule('id: own', "paths: [a, '']"), '5:16'],
  ['a glob that is null', onlyRule('id: own', 'paths:', '  - a', '  -'), '7:8'],
  ['patterns in a list', onlyRule('id: own', 'added: [a]'), '5:12'],
  ['an empty pattern', onlyRule('id: own', "removed: ''"), '5:14'],
];

/** One rule whose `when` (7:11 when plain, one later in quotes) is what is wrong. */
const withWhen = (when: string): string => onlyRule('id: own', 'title: t', 'effect: deny', `when: ${when}`);

const EXPRESSIONS: readonly BrokenPolicy[] = [
  ['an expression with an unknown name', withWhen('nobody == 1'), '7:11'],
  ['an expression with an unknown field', withWhen('actor.name == "x"'), '7:17'],
  ['an unknown field in quotes', withWhen("'actor.name == 1'"), '7:18'],
  [
    'an unknown field on the second line',
    withWhen('|\n      event == "x" &&\n        actor.name == "y"'),
    '9:15',
  ],
  ['an expression of the wrong type', withWhen('size(change.files) > "x"'), '7:11'],
  ['an expression that is no truth value', withWhen('size(change.files)'), '7:11'],
  ['an expression that ends too early', withWhen('size(change.files) >'), '7:31'],
  ['an expression with an unknown function', withWhen('now() > 1'), '7:11'],
  ['an expression that is a number', withWhen('1'), '7:11'],
  ['an expression that is true to YAML', withWhen('true'), '7:11'],
  ['an empty expression', withWhen("''"), '7:11'],
  ['an expression of nothing but spaces', withWhen("'   '"), '7:15'],
  ['dyn, which no type is checked behind', withWhen('dyn(event) == 1'), '7:11'],
  ['a macro over what is no list', withWhen('event.exists(e, e == "x")'), '7:11'],
];

const SECTIONS: readonly BrokenPolicy[] = [
  ['an unknown key in approvers', withRule('approvers: {user: [a]}'), '8:17'],
  ['approvers that are a list', withRule('approvers: [a]'), '8:16'],
  ['no approvers among users', withRule('approvers: {users: []}'), '8:24'],
  ['approvals that are none', withRule('approvers: {count: 0}'), '8:24'],
  ['half an approval', withRule('approvers: {count: 1.5}'), '8:24'],
  ['approvals by readers', withRule('approvers: {permission: read}'), '8:29'],
  ['waivable by anybody', withRule('waivable: anybody'), '8:15'],
  ['parameters of a rule of its own', withRule('with: {a: b}'), '8:11'],
  ['parameters that are a list', withRule('with: [a]'), '8:11'],
  ['a parameter that is none', onlyRule('id: hidden-unicode', 'with: {stric: agents}'), '5:11'],
  ['a choice that is none', onlyRule('id: hidden-unicode', 'with: {strict: all}'), '5:11'],
  ['a core rule with an expression', onlyRule('id: path-unsafe', 'when: \'event == "x"\''), '5:11'],
  ['a test without an expectation', withRule('tests: [{name: n}]'), '8:13'],
  ['a test that expects something else', withRule('tests: [{name: n, expect: fail}]'), '8:31'],
  [
    'a day of a test that is none',
    withRule('tests: [{name: n, expect: pass, given: {today: 2026-13-01}}]'),
    '8:52',
  ],
  ['skills of an unknown level', `${HEAD}skills: {minimum: trusted}\n`, '3:19'],
  ['a source that is no URL', `${HEAD}skills: {sources: [acme]}\n`, '3:20'],
  ['a signer of an unknown kind', `${HEAD}skills: {signers: [{name: a, kind: gpg}]}\n`, '3:36'],
  [
    'a signer without an issuer',
    `${HEAD}skills: {signers: [{name: a, kind: sigstore, subject: s}]}\n`,
    '3:20',
  ],
  [
    'a signer with a key too many',
    `${HEAD}skills: {signers: [{name: a, kind: key, key: k, root: r}]}\n`,
    '3:49',
  ],
  [
    'a key file that is not there',
    `${HEAD}skills: {signers: [{name: a, kind: key, key: gone.pub}]}\n`,
    '3:46',
  ],
  ['a short digest of a key', `${HEAD}skills: {signers: [{name: a, kind: key, key: 'sha256:00'}]}\n`, '3:46'],
  ['a scanner without an effect', `${HEAD}scanners: [{name: a}]\n`, '3:12'],
  ['a scanner twice', `${HEAD}scanners: [{name: a, effect: deny}, {name: A, effect: warn}]\n`, '3:44'],
  ['a scanner with a slash', `${HEAD}scanners: [{name: a/b, effect: deny}]\n`, '3:19'],
  ['a release without a signer', `${HEAD}releases: [{artifacts: a, predicateType: 'a:b'}]\n`, '3:12'],
  [
    'a release with a bad glob',
    `${HEAD}releases: [{artifacts: [a, /b], predicateType: 'a:b', signer: {kind: sigstore, issuer: i, subject: s}}]\n`,
    '3:28',
  ],
  ['servers that are a map', `${HEAD}mcp: {servers: {a: b}}\n`, '3:16'],
  ['mcp without servers', `${HEAD}mcp: {}\n`, '3:6'],
  [
    'a waiver without a reason',
    `${HEAD}waivers: [{rule: path-unsafe, owner: o, expires: 2027-01-31}]\n`,
    '3:11',
  ],
  [
    'a waiver with an empty reason',
    `${HEAD}waivers: [{rule: path-unsafe, reason: ' ', owner: o, expires: 2027-01-31}]\n`,
    '3:39',
  ],
  [
    'a waiver without an owner',
    `${HEAD}waivers: [{rule: path-unsafe, reason: r, expires: 2027-01-31}]\n`,
    '3:11',
  ],
  ['a waiver without an end', `${HEAD}waivers: [{rule: path-unsafe, reason: r, owner: o}]\n`, '3:11'],
  [
    'a waiver until a day that is none',
    `${HEAD}waivers: [{rule: path-unsafe, reason: r, owner: o, expires: 2027-02-29}]\n`,
    '3:61',
  ],
  [
    'a waiver of a rule that does not exist',
    `${HEAD}waivers: [{rule: nope, reason: r, owner: o, expires: 2027-01-31}]\n`,
    '3:18',
  ],
  [
    'a waiver of a rule that is not on',
    `${HEAD}waivers: [{rule: hidden-unicode, reason: r, owner: o, expires: 2027-01-31}]\n`,
    '3:18',
  ],
  [
    'a waiver with a bad glob',
    `${HEAD}waivers: [{rule: path-unsafe, paths: [a/], reason: r, owner: o, expires: 2027-01-31}]\n`,
    '3:39',
  ],
  [
    'a waiver of a rule that may not be waived',
    `${HEAD}rules: [{id: path-unsafe, waivable: false}]\nwaivers: [{rule: path-unsafe, reason: r, owner: o, expires: 2027-01-31}]\n`,
    '4:18',
  ],
];

const MEANING: readonly BrokenPolicy[] = [
  ['a rule of its own without a title', onlyRule('id: own', 'effect: deny', 'paths: [a]'), '4:9'],
  ['a rule of its own without an effect', onlyRule('id: own', 'title: t', 'paths: [a]'), '4:9'],
  ['a rule of its own without a condition', onlyRule('id: own', 'title: t', 'effect: deny'), '4:9'],
  [
    'a rule with nothing but exceptions',
    onlyRule('id: own', 'title: t', 'effect: deny', 'except: [a]'),
    '4:9',
  ],
  ['a rule of its own twice', `${HEAD}rules:\n${RULE}${RULE}`, '8:9'],
  ['a built-in rule twice', `${HEAD}rules: [{id: hidden-unicode}, {id: hidden-unicode}]\n`, '3:36'],
  ['a core rule twice', `${HEAD}rules:\n  - id: path-unsafe\n  - id: path-unsafe\n`, '5:9'],
  ['a core rule lowered', onlyRule('id: path-unsafe', 'effect: warn'), '5:13'],
  ['a core rule lowered by one', onlyRule('id: symlink-escape', 'effect: require-approval'), '5:13'],
  ['the policy’s own rule lowered', onlyRule('id: policy-changed', 'effect: warn'), '5:13'],
  ['a core rule narrowed', onlyRule('id: path-unsafe', 'paths: [src/**]'), '5:12'],
  ['a core rule with an exception', onlyRule('id: evidence-planted', 'except: [a]'), '5:13'],
  ['a core rule with a pattern', onlyRule('id: path-collision', 'added: a'), '5:12'],
  ['a built-in rule with `added`', onlyRule('id: hidden-unicode', 'added: a'), '5:12'],
  ['a built-in rule with `removed`', onlyRule('id: opaque-content', 'removed: a'), '5:14'],
];

const PATTERNS: readonly BrokenPolicy[] = (
  [
    ['a lookahead', 'a(?=b)'],
    ['a negative lookahead', 'a(?!b)'],
    ['a lookbehind', '(?<=a)b'],
    ['a negative lookbehind', '(?<!a)b'],
    ['a backreference', '(a)\\1'],
    ['a named backreference', '(?P<n>a)(?P=n)'],
    ['a possessive repetition', 'a++'],
    ['an atomic group', '(?>a+)b'],
    ['a repetition of a repetition', 'a**'],
    ['a repetition over the limit', 'a{1001}'],
    ['a repetition over the limit in two steps', '(?:a{100}){100}'],
    ['a program that is too long', '.{1000}.{1000}.{1000}'],
    ['an open group', '(a'],
    ['an open class', '[a'],
    ['a class from back to front', '[z-a]'],
    ['a lone star', '*a'],
    ['a backslash at the end', 'a\\'],
    ['an escape of JavaScript', '\\u0041'],
    ['a code point that is none', '\\x{110000}'],
    ['an unknown script', '\\p{Klingon}'],
    ['a conditional', '(a)?(?(1)b|c)'],
    ['a comment group', '(?#x)a'],
    ['the flag x', '(?x)a b'],
    ['a recursion', '(?R)'],
    ['a single byte', '\\C'],
    ['the start of the text', '\\Aimport'],
    ['the end of the text', 'end\\z'],
    ['the end of the text of Perl', 'end\\Z'],
    ['the start of the text behind a quoted backslash', '\\\\\\Aa'],
    ['lines switched off', '(?-m)^a'],
    ['lines switched off in a group', 'x|(?s-mi:^a)'],
  ] as const
).map(([title, pattern]) => [title, withPattern(pattern), '7:12']);

const GLOBS: readonly BrokenPolicy[] = (
  [
    ['a leading slash', '/src/**'],
    ['a leading `./`', './src/**'],
    ['a trailing slash', 'src/'],
    ['`..` at the start', '../src/**'],
    ['`..` inside', 'src/../lib'],
    ['`..` at the end', 'src/..'],
    ['`.` inside', 'src/./lib'],
    ['a negation', '!src/**'],
    ['an extended glob +()', 'src/+(a|b)'],
    ['an extended glob @()', '@(a|b)/x'],
    ['an extended glob !()', '!(a)'],
    ['an extended glob ?()', 'a?(b)'],
    ['an extended glob *()', '*(a)'],
    ['a range of braces over the cap', '{1..1000000}'],
    ['a product of braces over the cap', '{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}'],
    ['a leading slash in one alternative', '{src,/lib}/**'],
    ['a folder in one alternative', '{src/,lib}'],
    ['`..` in one alternative', '{../a,b}'],
    ['two stars glued to a name', '**.tf'],
    ['two stars behind a name', 'src/a**'],
    ['three stars', 'src/***'],
    ['folders parted as on Windows', 'src\\lib'],
    ['a backslash at the end of a glob', 'src\\'],
  ] as const
).map(([title, glob]) => [title, withGlob(glob), '7:13']);

export const BROKEN_POLICIES: readonly BrokenPolicy[] = [
  ...FORM,
  ...NODES,
  ...SIZES,
  ...FIELDS,
  ...MEANING,
  ...EXPRESSIONS,
  ...SECTIONS,
  ...PATTERNS,
  ...GLOBS,
];
