import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Commit } from '../../../src/model.ts';
import {
  checkExpression,
  explainExpression,
  expressionEvaluator,
} from '../../../src/policy/expressions/expressions.ts';
import { factsOf } from '../../support/change.ts';

const commit: Commit = {
  id: '3'.repeat(40),
  author: { name: 'Ada', email: 'ada@example.invalid' },
  committer: { name: 'Bot', email: 'bot@example.invalid' },
  signed: true,
  message: 'Fix it\n\nSigned-off-by: Ada\n',
  trailers: [
    { key: 'Signed-off-by', value: 'Ada' },
    { key: 'Signed-off-by', value: 'Bob' },
  ],
};

const facts = factsOf(
  [
    { path: 'infra/main.tf', before: 'a\nb\n', after: 'a\nopen = true\n' },
    { path: 'src/new.ts', oldPath: 'src/old.ts', before: 'x\n', after: 'x\ny\n' },
    { path: 'gone.md', before: 'bye\n' },
    { path: 'odd\udcff.txt', after: 'ABC\u00c9\n' },
  ],
  {
    commits: [commit],
    event: 'pull_request',
    actor: { login: 'ada', kind: 'agent' },
    branches: { base: 'main', head: 'fix/one' },
    labels: ['bug', 'urgent'],
    today: '2026-05-04',
  },
);

const holds = (when: string): boolean => expressionEvaluator(facts)({ id: 'mine', when });

describe('what an expression can say', () => {
  test.each([
    'size(change.files) == 4 && change.files.size() == 4',
    'change.addedLines == 3 && change.removedLines == 2',
    'change.files.exists(f, f.path == "infra/main.tf" && f.status == "modified" && f.oldPath == "")',
    'change.files.exists_one(f, f.oldPath == "src/old.ts" && f.status == "renamed")',
    'change.files.exists(f, f.status == "deleted" && f.mode == "" && f.size == 4)',
    'change.files.all(f, f.mode in ["", "100644"] && !f.binary)',
    'change.files.exists(f, f.surface == "infrastructure")',
    'change.files.exists(f, f.added.exists(l, l == "open = true"))',
    'change.files.exists(f, f.removed == ["b"])',
    'change.files[1].added[0] == "open = true" && change.files[0].removed[0] == "bye"',
    'change.files.filter(f, f.path.endsWith(".tf")).map(f, f.path) == ["infra/main.tf"]',
    'change.files.map(f, f.status == "deleted", f.path)[0] == "gone.md"',
    'change.commits[0].author.email.endsWith("@example.invalid") && change.commits[0].signed',
    'change.commits.all(c, c.trailers["Signed-off-by"].exists(v, v == "Bob"))',
    'change.commits.all(c, "Signed-off-by" in c.trailers && !("Fixes" in c.trailers))',
    'change.commits.exists(c, c.trailers.exists(k, c.trailers[k].exists(v, v == "Ada")))',
    'change.commits[0].committer.name.lowerAscii() == "bot" && change.commits[0].message.contains("Fix")',
    'actor.kind == "agent" && actor.login == "ada" && event == "pull_request"',
    'base.branch == "main" && head.branch.startsWith("fix/") && repository.startsWith("https://")',
    '"bug" in labels && labels.join(",") == "bug,urgent" && "a,b".split(",") == ["a", "b"]',
    'size(skills) == 0 && releases.all(r, r.status == "verified")',
    'today > "2026-01-01" && int("3") + 1 == 4 && string(4) == "4" && " a ".trim() == "a"',
    'event.matches("^pull_(?:request|target)$") && !event.matches("x")',
    'change.files.exists(constructor, constructor.path == "gone.md")',
    'true ? 1.5 < 2.0 : false',
    // `||` and `exists` pass over what fails where the answer does not depend on it
    'labels[9] == "x" || true',
    'labels.exists(l, l == "bug" || labels[9] == l)',
  ])('%s', (when) => {
    expect(holds(when)).toBe(true);
  });

  test.each([
    ['matches is RE2: a class by name', '"é".matches("^\\\\pL$")', true],
    ['matches is RE2: `$` is the end of the text', '"a\\nb".matches("a$")', false],
    ['upper and lower case are ASCII’s', '"AÉK".lowerAscii() == "aÉk" && "éa".upperAscii() == "éA"', true],
    ['a path that is no text is what it is', 'change.files.exists(f, f.path.size() == 8)', true],
  ])('%s', (_, when, value) => {
    expect(holds(when)).toBe(value);
  });

  test('what it looks at is what it names, not what it calls its own', () => {
    const looksAt = (text: string) => {
      const checked = checkExpression(text);
      return checked.status === 'usable' ? [...checked.looksAt].sort() : checked.why;
    };
    expect(looksAt('size(skills) > 0 || actor.kind == "bot"')).toEqual(['actor', 'skills']);
    expect(looksAt('change.files.exists(skill, skill.path == event)')).toEqual(['change', 'event']);
    expect(looksAt('[1].exists(i, i == 1)')).toEqual([]);
    expect(looksAt('"skills" == "releases"')).toEqual([]);
  });
});

const REFUSED: readonly (readonly [text: string, offset: number])[] = [
  ['', 0],
  ['actor', 0],
  ['1 + 1', 0],
  ['true ? 1 : 2', 0],
  ['actor.kind == ', 14],
  ['event == "a', 9],
  ['event = "a"', 6],
  ['(event == "a"', 13],
  ['event == "\\q"', 10],
  ['event == "a" event', 13],
  ['\ud800', 0],
  ['nosuch', 0],
  ['events == "x"', 0],
  ['event ==\n  nosuch', 11],
  ['true || nosuch', 8],
  ['labels.exists(l, true) && l == "x"', 26],
  ['event == "a" & event == "b"', 13],
  ['event == "a" | event == "b"', 13],
  ['event === "a"', 6],
  ['event !== "a"', 6],
  ['event <> "a"', 6],
  ['change.addedLines => 1', 18],
  ['true and true', 5],
  ['true OR true', 5],
  ['true && not true', 8],
  ['"x" not in labels', 4],
  ['not(true)', 0],
  ['len(labels) == 1', 0],
  ['event.startswith("x")', 6],
  ['event.matches("\\bx")', 14],
  ['event.nosuch == "x"', 6],
  ['labels.nosuch == "x"', 7],
  ['actor.nosuch == "x"', 6],
  ['change.files[0].nosuch == "x"', 16],
  ['change.files.exists(f, f.nosuch)', 25],
  ['change.files.exists(f, f.added.exists(l, l.nosuch == 1))', 43],
  ['actor.kind == 1', 0],
  ['event + 1 == "x"', 0],
  ['!event', 0],
  ['[1, "a"] == labels', 4],
  ['labels.all(l, l)', 14],
  ['labels.exists(1, true)', 14],
  ['labels.map(l)', 11],
  // values that are never there
  ['actor.kind == "robot"', 14],
  ['"robot" != actor.kind', 0],
  ['actor.kind in ["bot", "robot"]', 22],
  ['change.files.exists(f, f.status == "changed")', 35],
  ['change.files[0].surface == "x"', 27],
  ['change.files.filter(f, true).exists(g, g.status == "x")', 51],
  // ways around the types
  ['dyn(actor).kind == "x"', 0],
  ['type(event) == string', 0],
  ['has(change.nosuch)', 0],
  ['has(actor.kind)', 0],
  ['actor["kind"] == "x"', 0],
  ['actor[event] == "x"', 0],
  ['{"a": 1}["a"] == 1', 0],
  ['cel.bind(x, 1, x == 1)', 4],
  ['google.protobuf', 0],
  ['int == int', 0],
  ['change.__proto__ == 1', 7],
  ['change.constructor', 7],
  ['__proto__', 0],
  ['constructor', 0],
  ['toString', 0],
  ['labels.exists(__proto__, true)', 14],
  ['labels.exists(_x, true)', 14],
  ['labels.?x', 7],
  ['labels[?0] == "x"', 7],
  // macros that take a name that has a meaning
  ['labels.exists(change, true)', 14],
  ['labels.exists(skills, skills == "x")', 14],
  ['labels.exists(l, labels.exists(l, true))', 31],
  // what cannot be compared as a whole
  ['change.files[0] == change.files[0]', 0],
  ['change.files == []', 7],
  ['change.files.exists(f, f in change.files)', 23],
  ['actor == actor', 0],
  // what is not offered
  ['event.matches("(a")', 14],
  ['event.matches("(?=a)")', 14],
  ['event.matches("(a)\\\\1")', 14],
  ['event.matches("a{1001}")', 14],
  ['event.matches("(?:.{1000}){3}")', 14],
  ['event.matches(event)', 14],
  ['event.matches("a" + "b")', 14],
  ['event.substring(1) == "x"', 6],
  ['timestamp(today) < timestamp(today)', 0],
  ['duration("1s") == duration("1s")', 0],
  ['b"a" == b"a"', 0],
  ['1u == 1u', 0],
  ['labels == null', 10],
  ['change.addedLines > 9223372036854775808', 20],
  ['labels.exists(a, labels.exists(b, labels.exists(c, labels.exists(d, true))))', 65],
];

test.each(REFUSED)('%j is refused, and it is said where', (text, offset) => {
  const checked = checkExpression(text);
  expect(checked).toMatchObject({ status: 'refused', offset });
  if (checked.status === 'refused') expect(checked.why).toMatch(/^[^\n\p{C}]{5,200}$/u);
  expect(() => holds(text)).toThrow(expect.objectContaining({ code: 'POLICY_INVALID' }));
});

test.each([
  ['10,000 parentheses', '('.repeat(10_000)],
  ['2,000 parentheses that are closed', `${'('.repeat(1990)}true${')'.repeat(1990)}`],
  ['4,000 negations', `${'!'.repeat(3990)}true`],
  ['4,000 minus signs', `${'-'.repeat(3990)}1 == 1`],
  ['1,300 lists in lists', `${'['.repeat(1990)}${']'.repeat(1990)} == []`],
  ['1,900 indices', `labels${'[0]'.repeat(1300)} == "x"`],
  ['700 conditions', `${'true ? '.repeat(500)}true`],
  ['a list of 1,000', `1 in [${'1,'.repeat(1000)}1]`],
  ['a text of 5,000 characters', `event == "${'a'.repeat(5000)}"`],
  ['a name of 5,000 characters', 'a'.repeat(5000)],
  ['20,000 parts', Array(20_000).fill('true').join('&&')],
  ['800 parts', Array(800).fill('1').join('+')],
])('%s is refused at once', (_, text) => {
  const start = performance.now();
  expect(checkExpression(text).status).toBe('refused');
  expect(performance.now() - start).toBeLessThan(500);
});

test('no text makes the check throw', () => {
  const word = fc.constantFrom(
    ...'change actor event labels skills files commits trailers path added exists all map filter matches has dyn'.split(
      ' ',
    ),
    ...'( ) [ ] { } . , : ? ! - + * / % == != < <= in && || " \' \\ 1 1.5 1u b"a" r"a" true null // f l __proto__'.split(
      ' ',
    ),
    '"(a"',
    '"a"',
    '\n',
  );
  const sentence = fc.array(word, { maxLength: 25 }).map((words) => words.join(''));
  const call = fc
    .tuple(word, word, word, word)
    .map(([list, method, name, body]) => `change.${list}.${method}(${name}, ${body})`);
  fc.assert(
    fc.property(fc.oneof(sentence, call, fc.string({ unit: 'binary', maxLength: 60 })), (text) => {
      const checked = checkExpression(text);
      if (checked.status === 'refused') {
        expect(checked.offset).toBeGreaterThanOrEqual(0);
        expect(checked.offset).toBeLessThanOrEqual(text.length);
        expect(checked.why).toMatch(/^[^\n\p{C}]+$/u);
        return;
      }
      try {
        holds(text);
      } catch (error) {
        expect(error).toMatchObject({ code: 'POLICY_FAILED' });
      }
    }),
    { numRuns: 3000, seed: 4 },
  );
});

test.each([
  ['an index beyond the list', 'labels[2] == "x"'],
  ['a trailer that is not there', 'change.commits[0].trailers["Fixes"][0] == "x"'],
  ['a division by zero', '1 / (size(labels) - 2) == 1'],
  ['a remainder by zero', '1 % (size(labels) - 2) == 1'],
  ['a number over 64 bits', '9223372036854775807 + size(labels) > 0'],
  ['a text that is no number', 'int(event) == 1'],
  ['one that fails in a list', 'labels.all(l, int(l) == 1)'],
])('%s fails with the rule’s name and nothing of the change', (_, when) => {
  const failed = expect.objectContaining({
    code: 'POLICY_FAILED',
    message: expect.stringMatching(/^the expression of mine fails: [a-z ]+$/),
  });
  expect(() => holds(when)).toThrow(failed);
});

test('lines are parted only when they are looked at', () => {
  const text = 'a\n'.repeat(10);
  const [file] = factsOf([{ path: 'a', after: text }]).change.files;
  const hunks = { looked: 0 };
  const watched = {
    ...facts,
    change: {
      ...facts.change,
      files: [
        {
          ...file,
          get added() {
            hunks.looked++;
            return [];
          },
        },
      ],
    },
  } as unknown as typeof facts;
  const evaluate = expressionEvaluator(watched);
  expect(evaluate({ id: 'a', when: 'change.files.exists(f, f.path == "a")' })).toBe(true);
  expect(hunks.looked).toBe(0);
  expect(evaluate({ id: 'b', when: 'change.files.all(f, size(f.added) == 0 && f.added == [])' })).toBe(true);
  expect(hunks.looked).toBe(1);
});

describe('explain', () => {
  test('each condition is shown with what it is worth', () => {
    const when =
      '(size(change.files) + 1) > 2 && (actor.kind == "bot" || !(event == "x")) || labels[7] == "x"';
    expect(explainExpression({ id: 'mine', when }, facts)).toEqual([
      { expression: 'size(change.files) + 1 > 2', value: 'true' },
      { expression: 'actor.kind == "bot"', value: 'false' },
      { expression: '!(event == "x")', value: 'true' },
      { expression: 'labels[7] == "x"', value: 'error: index out of bounds' },
    ]);
  });

  test('what is refused is said, and a long condition is cut', () => {
    expect(explainExpression({ id: 'mine', when: 'nosuch' }, facts)[0]?.value).toMatch(/^error: /);
    const long = `event == "${'a'.repeat(500)}"`;
    expect(explainExpression({ id: 'mine', when: long }, facts)[0]?.expression.length).toBeLessThan(110);
  });
});

/** Six seconds of counting: with `npm run threats`. */
test.runIf(process.env.COUNTERSIGN_THREATS === 'full')(
  'A15 expressions that are each cheap enough may be too expensive together',
  () => {
    const edits = Array.from({ length: 1000 }, (_, i) => ({ path: `f${i}`, after: 'x\n' }));
    const facts = factsOf(edits);
    const holds = expressionEvaluator(facts);
    const when = (i: number): string =>
      `change.files.exists(a, change.files.exists(b, a.path + b.path == "none${i}"))`;
    const evaluateAll = (): void => {
      for (let i = 0; i < 100; i++) holds({ id: `rule-${i}`, when: when(i) });
    };
    expect(holds({ id: 'alone', when: when(1000) })).toBe(false);
    expect(evaluateAll).toThrow(expect.objectContaining({ code: 'POLICY_COST' }));
  },
);
