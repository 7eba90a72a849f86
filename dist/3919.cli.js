export const id = 3919;
export const ids = [3919];
export const modules = {

/***/ 33919:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  checkExpression: () => (/* binding */ checkExpression),
  explainExpression: () => (/* binding */ explainExpression),
  expressionEvaluator: () => (/* binding */ expressionEvaluator)
});

// EXTERNAL MODULE: ./node_modules/@marcbachmann/cel-js/lib/index.js + 13 modules
var lib = __webpack_require__(47337);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/policy/matching/patterns.js + 1 modules
var patterns = __webpack_require__(50553);
;// CONCATENATED MODULE: ./build/policy/expressions/language.js

const PERSON = { name: 'string', email: 'string' };
const VARIABLES = {
    change: 'Change',
    actor: 'Actor',
    event: 'string',
    base: 'Branch',
    head: 'Branch',
    repository: 'string',
    labels: 'list<string>',
    skills: 'list<Skill>',
    releases: 'list<Release>',
    today: 'string',
};
const FIELDS = {
    Person: PERSON,
    Commit: {
        author: 'Person',
        committer: 'Person',
        signed: 'bool',
        message: 'string',
        trailers: 'map<string, list<string>>',
    },
    File: {
        path: 'string',
        oldPath: 'string',
        status: 'string',
        mode: 'string',
        size: 'int',
        binary: 'bool',
        surface: 'string',
        added: 'list<string>',
        removed: 'list<string>',
    },
    Change: { files: 'list<File>', addedLines: 'int', removedLines: 'int', commits: 'list<Commit>' },
    Actor: { login: 'string', kind: 'string' },
    Branch: { branch: 'string' },
    Skill: { name: 'string', path: 'string', level: 'string', status: 'string' },
    Release: { subject: 'string', digest: 'string', status: 'string' },
};
const PROTOTYPES = {
    Person: { constructor: () => 'Person' },
    Commit: { constructor: () => 'Commit' },
    File: { constructor: () => 'File' },
    Change: { constructor: () => 'Change' },
    Actor: { constructor: () => 'Actor' },
    Branch: { constructor: () => 'Branch' },
    Skill: { constructor: () => 'Skill' },
    Release: { constructor: () => 'Release' },
};
const VARIABLE_NAMES = new Set(Object.keys(VARIABLES));
const COMPREHENSIONS = new Set(['all', 'exists', 'exists_one', 'filter', 'map']);
const FUNCTIONS = new Set(['size', 'int', 'string']);
const METHODS = new Set([
    'contains',
    'endsWith',
    'join',
    'lowerAscii',
    'matches',
    'size',
    'split',
    'startsWith',
    'trim',
    'upperAscii',
]);
const KNOWN_VALUES = {
    'Actor.kind': ['human', 'bot', 'agent'],
    'File.status': ['added', 'modified', 'deleted', 'renamed', 'type-changed'],
    'File.surface': [
        'workflow',
        'infrastructure',
        'agent-instructions',
        'mcp-configuration',
        'skill',
        'lockfile',
        'policy',
        'source',
    ],
    'Release.status': ['verified', 'rejected'],
};
function fieldType(type, field) {
    return fieldsOf(type).includes(field) ? (FIELDS[type]?.[field] ?? null) : null;
}
function fieldsOf(type) {
    return Object.hasOwn(FIELDS, type) ? Object.keys(FIELDS[type] ?? {}) : [];
}
function variableType(name) {
    return VARIABLE_NAMES.has(name) ? (VARIABLES[name] ?? null) : null;
}
function isRecord(type) {
    return type !== null && Object.hasOwn(FIELDS, /^list<(\w+)>$/.exec(type)?.[1] ?? type);
}
const MAX_LENGTH = 4000;
const LIMITS = {
    maxAstNodes: 1000,
    maxDepth: 50,
    maxListElements: 500,
    maxMapEntries: 1,
    maxCallArguments: 8,
};
function environment() {
    const environment = new lib/* Environment */.OH({ limits: LIMITS });
    for (const [name, prototype] of Object.entries(PROTOTYPES))
        environment.registerType(name, { ctor: prototype.constructor, fields: { ...FIELDS[name] } });
    for (const [name, type] of Object.entries(VARIABLES))
        environment.registerVariable(name, type);
    return environment;
}

// EXTERNAL MODULE: ./build/policy/nearest.js
var nearest = __webpack_require__(68029);
// EXTERNAL MODULE: ./build/policy/position.js
var position = __webpack_require__(4200);
;// CONCATENATED MODULE: ./build/policy/expressions/words.js



function refusalIn(text, error) {
    const offset = error.range?.start ?? 0;
    if (error.code === 'limit_exceeded')
        return { why: 'too many parts, or too deep', offset };
    const operator = misspeltOperator(text, offset, error.code);
    if (operator !== null)
        return operator;
    switch (error.code) {
        case 'unterminated_string':
            return { why: 'a text is opened and never closed', offset, hint: COMMENT_HINT };
        case 'unexpected_token':
        case 'expected_token':
            return { why: misplaced(text, offset, oneLine(error.summary)), offset };
        case 'unexpected_character':
            return { why: `${wordAt(text, offset)} cannot stand here`, offset };
        default:
            return { why: plain(error.summary), offset };
    }
}
const COMMENT_HINT = 'end the text with the quote it began with; in YAML ` #` begins a comment, unless the whole expression is in single quotes';
const OPERATORS = [
    [/^(?:===|=(?![>=<]))/, '=='],
    [/^=>/, '>='],
    [/^=</, '<='],
    [/^<>/, '!='],
    [/^!==/, '!='],
    [/^=~/, '.matches("…")'],
    [/^&(?!&)/, '&&'],
    [/^\|(?!\|)/, '||'],
    [/^and\b/i, '&&'],
    [/^or\b/i, '||'],
    [/^not\b/i, '!'],
];
function misspeltOperator(text, offset, code) {
    if (!/^(?:unexpected_character|unexpected_token|expected_token)$/.test(code))
        return null;
    const before = /(?:==|!=|<|\bnot[ \t]+)$/i.exec(text.slice(Math.max(0, offset - 20), offset))?.[0].length ?? 0;
    for (const at of [offset - before, offset]) {
        const rest = text.slice(at, at + 20);
        const found = OPERATORS.find(([theirs]) => theirs.test(rest));
        const theirs = found?.[0].exec(rest)?.[0];
        if (found === undefined || theirs === undefined)
            continue;
        return { why: `${(0,position/* quoted */.TL)(theirs)} is no operator here: write \`${found[1]}\``, offset: at };
    }
    return null;
}
function misplaced(text, offset, summary) {
    if (offset >= text.trimEnd().length) {
        const closing = /^Expected (\w+)/.exec(summary)?.[1];
        const missing = closing === undefined ? undefined : CLOSING[closing];
        return missing === undefined ? 'it ends too early' : `it ends too early: ${missing} is missing`;
    }
    return `${wordAt(text, offset)} cannot stand here`;
}
const CLOSING = {
    RPAREN: '`)`',
    RBRACKET: '`]`',
    RBRACE: '`}`',
    COLON: '`:`',
};
function wordAt(text, offset) {
    const [word = ''] = /^(?:\w+|.)/su.exec(text.slice(offset)) ?? [];
    const shown = (0,position/* quoted */.TL)(word);
    return /\p{C}/u.test(shown) ? 'this character' : shown;
}
function plain(summary) {
    return oneLine(summary)
        .replace(/^no such overload: |^found no matching overload for /, 'the types do not fit: ')
        .replace(/\.$/, '')
        .replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase());
}
function unknownName(name, own) {
    const names = [...own, ...VARIABLE_NAMES];
    const owner = [...VARIABLE_NAMES].find((variable) => fieldsOf(variableType(variable) ?? '').includes(name));
    const isText = Object.values(KNOWN_VALUES).some((values) => values.includes(name));
    const near = (0,nearest/* nearest */.pA)(name, [...names, 'true', 'false']);
    const meant = isText ? `"${name}"` : (near ?? (owner === undefined ? null : `${owner}.${name}`));
    return {
        why: `there is no ${(0,position/* quoted */.TL)(name)}: take one of ${names.map((one) => (0,position/* quoted */.TL)(one).slice(1, -1)).join(', ')}`,
        ...(meant === null ? {} : { hint: `did you mean ${(0,position/* quoted */.TL)(meant)}?` }),
    };
}
const NOT_OURS = {
    has: '`has` is not offered: every field is there, and of trailers ask `"Name" in trailers`',
    dyn: '`dyn` is not offered: types are checked when the policy is loaded',
    timestamp: '`timestamp` is not offered: compare days as text, `today < "2030-01-31"`',
    not: '`not` is no function: write `!`',
    len: '`len` is not offered: write `size(…)`',
    length: '`length` is not offered: write `size()`',
    includes: '`includes` is not offered: write `.contains("…")`, and of a list `"…" in list`',
    any: '`any` is not offered: write `.exists(x, …)`',
    some: '`some` is not offered: write `.exists(x, …)`',
    lower: '`lower` is not offered: write `.lowerAscii()`',
    toLowerCase: '`toLowerCase` is not offered: write `.lowerAscii()`',
};
function unknownFunction(name, offered) {
    const instead = Object.hasOwn(NOT_OURS, name) ? NOT_OURS[name] : undefined;
    if (instead !== undefined)
        return { why: instead };
    const meant = (0,nearest/* nearest */.pA)(name, offered);
    return {
        why: `there is no function ${(0,position/* quoted */.TL)(name)}: take one of ${[...offered].join(', ')}`,
        ...(meant === null ? {} : { hint: `did you mean ${(0,position/* quoted */.TL)(meant)}?` }),
    };
}
function unknownField(owner, field, type) {
    const it = (0,position/* quoted */.TL)(oneLine(owner));
    const none = `${it} has no ${(0,position/* quoted */.TL)(field)}`;
    if (Object.hasOwn(FIELDS, type))
        return `${none}: it has ${(0,nearest/* listed */.KE)(fieldsOf(type))}`;
    return type.startsWith('list<') ? `${none}, it is a list: ask ${it}\`.exists(x, …)\`` : none;
}
function oneLine(text) {
    return text.replace(/[\p{C}\p{Z}]+/gu, ' ').trim();
}

;// CONCATENATED MODULE: ./build/policy/expressions/check.js



const MAX_NESTING = 3;
const MAX_INT = 2n ** 63n - 1n;
function checkNode(node, used) {
    return refusalOf(node, { scope: new Map(), used });
}
function refusalOf(node, look) {
    return ownRefusal(node, look) ?? first(childrenOf(node, look.scope), look);
}
function first(children, { used }) {
    for (const { node, scope } of children) {
        const refusal = refusalOf(node, { scope, used });
        if (refusal !== null)
            return refusal;
    }
    return null;
}
function childrenOf(node, scope) {
    const comprehension = comprehensionOf(node);
    if (comprehension === null)
        return operandsOf(node).map((operand) => ({ node: operand, scope }));
    const { receiver, name, bodies } = comprehension;
    const inner = new Map(scope).set(name, elementOf(typeOf(receiver, scope)));
    return [{ node: receiver, scope }, ...bodies.map((body) => ({ node: body, scope: inner }))];
}
function operandsOf(node) {
    switch (node.op) {
        case 'value':
        case 'id':
            return [];
        case '.':
        case '.?':
            return [node.args[0]];
        case 'call':
            return node.args[1];
        case 'rcall':
            return [node.args[1], ...node.args[2]];
        case '!_':
        case '-_':
            return [node.args];
        case 'map':
            return node.args.flat();
        case 'list':
        case '?:':
            return [...node.args];
        case '[]':
        case '[?]':
        case '||':
        case '&&':
        case '==':
        case '!=':
        case 'in':
        case '+':
        case '-':
        case '*':
        case '/':
        case '%':
        case '<':
        case '<=':
        case '>':
        case '>=':
            return node.args;
    }
}
function comprehensionOf(node) {
    if (node.op !== 'rcall' || !COMPREHENSIONS.has(node.args[0]))
        return null;
    const [, receiver, [variable, ...bodies]] = node.args;
    if (variable?.op !== 'id')
        return null;
    return { receiver, variable, name: variable.args, bodies };
}
function ownRefusal(node, { scope, used }) {
    const refused = (why) => ({ why, offset: node.pos });
    switch (node.op) {
        case 'value':
            if (typeof node.args === 'bigint' && node.args > MAX_INT)
                return refused('more than 64 bits can hold');
            return ['string', 'bigint', 'number', 'boolean'].includes(typeof node.args)
                ? null
                : refused('only text, numbers, `true` and `false` can be written here');
        case 'id':
            if (scope.has(node.args))
                return null;
            if (!VARIABLE_NAMES.has(node.args))
                return { ...unknownName(node.args, scope.keys()), offset: node.pos };
            used.add(node.args);
            return null;
        case '.':
            return refusedField(node, scope);
        case 'map':
            return refused('a map cannot be written here');
        case '[]':
            return isPlainIndex(node.args)
                ? null
                : refused('only a number or the name of a trailer can stand in `[]`');
        case 'call':
            return FUNCTIONS.has(node.args[0])
                ? null
                : { ...unknownFunction(node.args[0], FUNCTIONS), offset: node.pos };
        case 'rcall':
            return refusedCall(node, scope);
        default:
            return refusedComparison(node, scope);
    }
}
function isPlainIndex([receiver, index]) {
    if (index.op === 'value' && typeof index.args === 'bigint')
        return true;
    return receiver.op === '.' && receiver.args[1] === 'trailers';
}
function refusedCall(node, scope) {
    const [name, receiver, args] = node.args;
    const nameAt = Math.max(node.pos, node.input.indexOf(name, receiver.end));
    if (name === 'matches')
        return refusedPattern(args[0] ?? node);
    const comprehension = comprehensionOf(node);
    if (comprehension === null) {
        const offered = [...METHODS, ...COMPREHENSIONS];
        return METHODS.has(name) ? null : { ...unknownFunction(name, offered), offset: nameAt };
    }
    const { variable, name: own } = comprehension;
    const refused = (why) => ({ why, offset: variable.pos });
    if (!/^[A-Za-z][A-Za-z0-9_]*$/.test(own))
        return refused('a name begins with a letter');
    if (scope.has(own) || VARIABLE_NAMES.has(own))
        return refused('this name already has a meaning: take another one');
    if (scope.size >= MAX_NESTING)
        return refused(`lists can be searched ${MAX_NESTING} deep, not deeper`);
    return null;
}
function refusedPattern(argument) {
    const refused = (why) => ({ why, offset: argument.pos });
    if (argument.op !== 'value' || typeof argument.args !== 'string')
        return refused('the pattern of `matches` has to be written out');
    if (argument.args.includes('\b'))
        return refused('in a text `\\b` is a backspace: for a word boundary write `\\\\b`');
    const checked = (0,patterns/* checkProgram */.nf)(argument.args, 0);
    return checked.status === 'refused' ? refused(checked.why) : null;
}
function typeOf(node, scope) {
    if (node.op === 'id')
        return scope.has(node.args) ? (scope.get(node.args) ?? null) : variableType(node.args);
    if (node.op === '.')
        return fieldType(typeOf(node.args[0], scope) ?? '', node.args[1]);
    if (node.op === '[]')
        return elementOf(typeOf(node.args[0], scope));
    if (node.op === 'rcall' && node.args[0] === 'filter')
        return typeOf(node.args[1], scope);
    return null;
}
function elementOf(type) {
    return type === null ? null : (/^list<(\w+)>$/.exec(type)?.[1] ?? null);
}
function refusedField(node, scope) {
    const [owner, field] = node.args;
    const type = typeOf(owner, scope);
    if (type === null || type.startsWith('map<') || fieldType(type, field) !== null)
        return null;
    return { why: unknownField(owner.input.slice(owner.start, owner.end), field, type), offset: node.pos };
}
function refusedComparison(node, scope) {
    if (node.op !== '==' && node.op !== '!=' && node.op !== 'in')
        return null;
    const [left, right] = node.args;
    const whole = [left, right].find((operand) => isRecord(typeOf(operand, scope)));
    if (whole !== undefined)
        return { why: 'compare its fields: this has many', offset: whole.pos };
    return unknownAmong(left, right, scope) ?? unknownAmong(right, left, scope);
}
function unknownAmong(field, literal, scope) {
    if (field.op !== '.')
        return null;
    const owner = typeOf(field.args[0], scope);
    const known = owner === null ? undefined : KNOWN_VALUES[`${owner}.${field.args[1]}`];
    if (known === undefined)
        return null;
    const written = literal.op === 'list' ? literal.args : [literal];
    for (const value of written) {
        if (value.op !== 'value' || typeof value.args !== 'string' || known.includes(value.args))
            continue;
        return { why: `this value is never there: it is one of ${known.join(', ')}`, offset: value.pos };
    }
    return null;
}

// EXTERNAL MODULE: ./build/policy/matching/pattern-meter.js
var pattern_meter = __webpack_require__(90117);
;// CONCATENATED MODULE: ./build/policy/expressions/cost.js


const MAX_STEPS = 12_000_000;
const MAX_STEPS_OF_ALL = 60_000_000;
const OVER = new Error('over the limit');
function meterOf(limit) {
    let steps = 0;
    return {
        spend: (more) => {
            steps += more;
            if (steps > limit)
                throw OVER;
        },
        isOver: () => steps > limit,
        steps: () => steps,
    };
}
function isMetered(node) {
    return 'setMeta' in node && 'meta' in node && 'evaluate' in node;
}
function meterNodes(root, { spend }) {
    const visit = (node, weighed) => {
        if (!isMetered(node))
            throw new Error('the CEL library changed: its nodes can no longer be counted');
        const steps = node.op === 'list' ? 1 + node.args.length / ITEMS_PER_STEP : 1;
        const evaluate = ownEvaluate(node, spend) ?? node.meta.evaluate;
        node.setMeta('evaluate', (evaluator, self, context) => {
            spend(steps);
            const value = orFailure(() => evaluate(evaluator, self, context), spend);
            if (weighed === 'all')
                weigh(value, spend);
            else if (weighed === 'text' && typeof value === 'string')
                weigh(value, spend);
            return value;
        });
        for (const operand of operandsOf(node))
            if (operand.op !== 'value')
                visit(operand, weighedBy(node));
    };
    visit(root, 'nothing');
}
const STEPS_PER_FAILURE = 50;
function orFailure(work, spend) {
    try {
        return work();
    }
    catch (error) {
        if (error !== OVER)
            spend(STEPS_PER_FAILURE);
        throw error;
    }
}
function weighedBy(node) {
    switch (node.op) {
        case '==':
        case '!=':
        case 'in':
        case '+':
        case '<':
        case '<=':
        case '>':
        case '>=':
            return 'all';
        case 'rcall':
            if (comprehensionOf(node) !== null)
                return 'nothing';
            return node.args[0] === 'size' ? 'text' : 'all';
        case 'call':
            return node.args[0] === 'size' ? 'text' : 'all';
        default:
            return 'nothing';
    }
}
const CHARACTERS_PER_STEP = 64;
const ITEMS_PER_STEP = 2;
function weigh(value, spend) {
    if (typeof value === 'string')
        spend(value.length / CHARACTERS_PER_STEP);
    if (!Array.isArray(value))
        return;
    spend(value.length / ITEMS_PER_STEP);
    for (const item of value)
        weigh(item, spend);
}
function ownEvaluate(node, spend) {
    if (node.op !== 'rcall')
        return null;
    const method = ownMethod(node, spend);
    if (method === null)
        return null;
    const operands = operandsOf(node).filter(isMetered);
    return (evaluator, _, context) => {
        const [text, argument = ''] = operands.map((operand) => operand.evaluate(evaluator, operand, context));
        if (typeof text !== 'string' || typeof argument !== 'string')
            throw new Error('not text');
        return method(text, argument);
    };
}
function ownMethod(node, spend) {
    const [name, , args] = node.args;
    switch (name) {
        case 'matches':
            return matches(args[0], spend);
        case 'lowerAscii':
            return (text) => text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
        case 'upperAscii':
            return (text) => text.replace(/[a-z]+/g, (letters) => letters.toUpperCase());
        case 'contains':
            return (text, part) => {
                spend(searchSteps(text, part));
                return text.includes(part);
            };
        case 'split':
            if (args.length !== 1)
                return null;
            return (text, separator) => {
                spend(searchSteps(text, separator));
                const parts = text.split(separator);
                spend(parts.length / ITEMS_PER_STEP);
                return parts;
            };
        default:
            return null;
    }
}
function searchSteps(text, part) {
    return (text.length * part.length) / 512;
}
const MATCHED_PER_STEP = 8;
function matches(pattern, spend) {
    const written = pattern?.op === 'value' ? String(pattern.args) : '';
    const search = (0,pattern_meter/* searcher */.o)(written, 0, spend);
    return (text) => {
        spend(text.length / MATCHED_PER_STEP);
        return search(text);
    };
}

;// CONCATENATED MODULE: ./build/policy/expressions/values.js

function expressionValues({ change, circumstances, releases }) {
    const { actor, event, branches, repository, labels, today } = circumstances;
    const lines = { addedLines: 0, removedLines: 0 };
    for (const { addedLines, removedLines } of change.files) {
        lines.addedLines += addedLines;
        lines.removedLines += removedLines;
    }
    return {
        change: {
            __proto__: PROTOTYPES.Change,
            files: change.files.map(fileValue),
            addedLines: BigInt(lines.addedLines),
            removedLines: BigInt(lines.removedLines),
            commits: change.commits.map(commitValue),
        },
        actor: { __proto__: PROTOTYPES.Actor, login: actor.login, kind: actor.kind },
        event,
        base: { __proto__: PROTOTYPES.Branch, branch: branches.base },
        head: { __proto__: PROTOTYPES.Branch, branch: branches.head },
        repository,
        labels: [...labels],
        skills: [],
        releases: (releases?.results ?? []).map(releaseValue),
        today,
    };
}
function fileValue(file) {
    let added = null;
    let removed = null;
    return {
        __proto__: PROTOTYPES.File,
        path: file.path,
        oldPath: file.oldPath ?? '',
        status: file.status,
        mode: file.head?.mode ?? '',
        size: BigInt((file.head ?? file.base)?.size ?? 0),
        binary: file.binary,
        surface: file.surface,
        get added() {
            added ??= linesOf(file.added);
            return added;
        },
        get removed() {
            removed ??= linesOf(file.removed);
            return removed;
        },
    };
}
function linesOf(hunks) {
    return hunks.flatMap(({ text }) => text.split('\n'));
}
function commitValue({ author, committer, signed, message, trailers }) {
    const byKey = new Map();
    for (const { key, value } of trailers) {
        const values = byKey.get(key) ?? [];
        values.push(value);
        byKey.set(key, values);
    }
    return {
        __proto__: PROTOTYPES.Commit,
        author: personValue(author),
        committer: personValue(committer),
        signed,
        message,
        trailers: byKey,
    };
}
function releaseValue({ subject, digest, status }) {
    return { __proto__: PROTOTYPES.Release, subject, digest, status };
}
function personValue({ name, email }) {
    return { __proto__: PROTOTYPES.Person, name, email };
}

;// CONCATENATED MODULE: ./build/policy/expressions/expressions.js







function checkExpression(text) {
    const parsed = parse(text);
    if (parsed.status === 'refused')
        return parsed;
    return { status: 'usable', looksAt: parsed.looksAt };
}
function expressionEvaluator(facts) {
    const answerOf = runner(facts);
    return (rule) => {
        const answer = answerOf(rule.when);
        switch (answer.status) {
            case 'value':
                return answer.value;
            case 'failed':
                throw new errors/* RunError */.e4('POLICY_FAILED', `the expression of ${rule.id} fails: ${answer.why}`, {
                    hint: 'ask before you take: `size(list) > 0 && list[0] == …`, `"Name" in trailers && …`',
                });
            case 'over':
                throw new errors/* RunError */.e4('POLICY_COST', `the expression of ${rule.id} costs too much on this change`, {
                    hint: 'search fewer lists inside of each other, and ask the cheap questions first',
                });
            case 'refused':
                throw new errors/* RunError */.e4('POLICY_INVALID', `the expression of ${rule.id}: ${answer.why}`, {
                    hint: 'run `countersign policy compile` on the policy',
                });
        }
    };
}
function explainExpression({ when }, facts) {
    const parsed = parse(when);
    if (parsed.status === 'refused')
        return [{ expression: expressions_short(when), value: `error: ${parsed.why}` }];
    const answerOf = runner(facts);
    return operands(parsed.program.ast).map((operand) => {
        const expression = (0,lib/* serialize */.lK)(operand);
        return { expression: expressions_short(expression), value: shown(answerOf(expression)) };
    });
}
let language;
function parse(text) {
    const refused = (why, offset = 0) => ({ status: 'refused', why, offset });
    if (text.length > MAX_LENGTH)
        return refused(`longer than ${MAX_LENGTH} characters`, MAX_LENGTH);
    language ??= environment();
    try {
        const program = language.parse(text);
        const looksAt = new Set();
        const refusal = checkNode(program.ast, looksAt);
        if (refusal !== null)
            return { status: 'refused', ...refusal };
        const { type, error } = program.check();
        if (error !== undefined)
            throw error;
        if (type !== 'bool')
            return refused(`it has to be true or false, not ${type}`, program.ast.start);
        return { status: 'parsed', program, looksAt };
    }
    catch (error) {
        if (error instanceof lib/* ParseError */.mB || error instanceof lib/* TypeError */.hg)
            return { status: 'refused', ...refusalIn(text, error) };
        throw error;
    }
}
function runner(facts) {
    const known = new Map();
    let values;
    let left = MAX_STEPS_OF_ALL;
    return (text) => {
        const before = known.get(text);
        if (before !== undefined)
            return before;
        values ??= expressionValues(facts);
        const meter = meterOf(Math.min(MAX_STEPS, left));
        const answer = run(text, values, meter);
        left -= meter.steps();
        known.set(text, answer);
        return answer;
    };
}
function run(text, values, meter) {
    const parsed = parse(text);
    if (parsed.status === 'refused')
        return parsed;
    meterNodes(parsed.program.ast, meter);
    const answer = evaluated(parsed.program, values, meter);
    if (meter.isOver())
        return { status: 'over' };
    if (meter.steps() === 0)
        throw new Error('the CEL library changed: an evaluation was not counted');
    return answer;
}
function evaluated(program, values, meter) {
    try {
        const value = program(values);
        return typeof value === 'boolean'
            ? { status: 'value', value }
            : { status: 'failed', why: 'not a truth value' };
    }
    catch (error) {
        if (meter.isOver())
            return { status: 'over' };
        if (error instanceof lib/* EvaluationError */.ZN)
            return { status: 'failed', why: error.code.replaceAll('_', ' ') };
        if (error instanceof RangeError)
            return { status: 'over' };
        throw error;
    }
}
function operands(node) {
    return node.op === '&&' || node.op === '||' ? node.args.flatMap(operands) : [node];
}
function shown(answer) {
    switch (answer.status) {
        case 'value':
            return String(answer.value);
        case 'failed':
        case 'refused':
            return `error: ${answer.why}`;
        case 'over':
            return 'error: it costs too much';
    }
}
function expressions_short(text) {
    const line = oneLine(text);
    return line.length > 100 ? `${line.slice(0, 100)}…` : line;
}


/***/ })

};
