export const id = 179;
export const ids = [179];
export const modules = {

/***/ 3179:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  parsePolicy: () => (/* binding */ parsePolicy)
});

// UNUSED EXPORTS: compilePolicy

// EXTERNAL MODULE: ./build/lib/digest.js
var digest = __webpack_require__(7130);
// EXTERNAL MODULE: ./build/policy/assemble.js
var assemble = __webpack_require__(5087);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
// EXTERNAL MODULE: ./build/policy/position.js
var position = __webpack_require__(4200);
;// CONCATENATED MODULE: ./build/policy/document.js


const MAX_ALIASES = 100;
const MAX_DEPTH = 50;
function parsePolicyDocument(name, bytes) {
    const lines = new dist/* LineCounter */.HN();
    const at = (offset) => {
        const { line, col } = lines.linePos(offset);
        return { line: Math.max(line, 1), column: Math.max(col, 1) };
    };
    const refuse = (why, offset) => (0,position/* invalidPolicy */.U)(name, at(offset), why);
    const [document, second] = composeDocuments(decodeText(name, bytes), lines, refuse);
    if (document === undefined || document.contents === null)
        throw refuse('it is empty', 0);
    const problem = document.errors[0] ?? document.warnings[0];
    if (problem !== undefined)
        throw refuse(problem.message, problem.pos[0]);
    if (second !== undefined)
        throw refuse('a second document follows; one file is one policy', second.range[0]);
    const { directives } = document;
    if (directives?.yaml.explicit === true || Object.keys(directives?.tags ?? {}).length > 1) {
        throw refuse('a `%` line changes what the rest means: leave it out', 0);
    }
    refuseOddNodes(document, refuse);
    return {
        name,
        data: toData(document, refuse),
        positionOf: (path, of = 'value') => at(offsetOf(document.contents, path, of)),
    };
}
function decodeText(name, bytes) {
    const start = { line: 1, column: 1 };
    if (bytes.length > position/* MAX_POLICY_BYTES */.m)
        throw (0,position/* invalidPolicy */.U)(name, start, `it is larger than ${position/* MAX_POLICY_BYTES */.m} bytes`);
    try {
        return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    }
    catch {
        throw (0,position/* invalidPolicy */.U)(name, start, 'it is not valid UTF-8', 'save it as UTF-8');
    }
}
function composeDocuments(text, lines, refuse) {
    const composer = new dist/* Composer */.Dk({
        version: '1.2',
        uniqueKeys: false,
        logLevel: 'silent',
    });
    let first = null;
    const onError = (at, _code, message) => {
        first ??= refuse(message, offsetOfError(at));
        throw first;
    };
    Object.assign(composer, { onError });
    return [...composer.compose(tokensOf(text, lines, refuse))];
}
function offsetOfError(at) {
    if (typeof at === 'number')
        return at;
    return 'offset' in at ? at.offset : at[0];
}
function* tokensOf(text, lines, refuse) {
    const parser = new dist/* Parser */.iX(lines.addNewLine);
    lines.addNewLine(0);
    for (const lexeme of new dist/* Lexer */.JG().lex(text)) {
        yield* parser.next(lexeme);
        if (parser.stack.length > MAX_DEPTH)
            throw refuse('it is nested too deeply', parser.offset);
    }
    yield* parser.end();
}
function refuseOddNodes(document, refuse) {
    const anchors = new Set();
    let aliases = 0;
    (0,dist/* visit */.YR)(document, {
        Node: (_key, node) => {
            const at = offsetIn(node);
            if ((0,dist/* isAlias */.Vj)(node)) {
                if (++aliases > MAX_ALIASES)
                    throw refuse(`it has more than ${MAX_ALIASES} aliases`, at);
                if (!anchors.has(node.source))
                    throw refuse(`the alias \`*${node.source}\` names nothing before it`, at);
                return;
            }
            if (node.anchor !== undefined)
                anchors.add(node.anchor);
            if (node.tag !== undefined)
                throw refuse(`a tag (\`${node.tag}\`) is not allowed`, at);
            if ((0,dist/* isMap */.jh)(node))
                refuseOddKeys(node.items, refuse, at);
        },
    });
}
function refuseOddKeys(pairs, refuse, mapAt) {
    const keys = new Set();
    for (const { key } of pairs) {
        const at = offsetIn(key, mapAt);
        if (!(0,dist/* isScalar */.jn)(key) || typeof key.value !== 'string')
            throw refuse('a key that is not a plain word', at);
        if (keys.has(key.value))
            throw refuse(`the key \`${key.value}\` stands twice in one place`, at);
        keys.add(key.value);
    }
}
function offsetIn(node, otherwise = 0) {
    return node?.range?.[0] ?? otherwise;
}
function toData(document, refuse) {
    try {
        return document.toJS({ maxAliasCount: MAX_ALIASES });
    }
    catch (error) {
        if (error instanceof ReferenceError)
            throw refuse('its aliases expand to too much', 0);
        throw error;
    }
}
function offsetOf(root, path, of) {
    let node = root;
    let offset = root.range?.[0] ?? 0;
    for (const [i, key] of path.entries()) {
        const child = childOf(node, key);
        if (child === null)
            return offset;
        const wanted = of === 'key' && i === path.length - 1 ? (child.key ?? child.value) : (child.value ?? child.key);
        offset = wanted?.range?.[0] ?? offset;
        if (child.value === null)
            return offset;
        node = child.value;
    }
    return offset;
}
function childOf(node, key) {
    if (!(0,dist/* isCollection */.P3)(node))
        return null;
    if ((0,dist/* isMap */.jh)(node)) {
        const pair = node.items.find((item) => (0,dist/* isScalar */.jn)(item.key) && item.key.value === key);
        return pair === undefined ? null : { key: pair.key, value: pair.value ?? null };
    }
    const value = node.items[Number(key)];
    return value === undefined ? null : { key: null, value: value };
}

// EXTERNAL MODULE: ./build/policy/globs.js
var globs = __webpack_require__(6912);
// EXTERNAL MODULE: ./build/policy/patterns.js
var patterns = __webpack_require__(7312);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(2857);
;// CONCATENATED MODULE: ./build/policy/schema.js

const effect = schemas/* enum */.k5n(['warn', 'require-approval', 'deny']);
const schema_text = schemas/* string */.YjP().min(1).max(1000);
const pattern = schemas/* string */.YjP().min(1).max(4000);
const schema_globs = schemas/* array */.YOg(schemas/* string */.YjP().min(1).max(1000)).min(1).max(1000);
const rule = schemas/* strictObject */.rej({
    id: schemas/* string */.YjP()
        .max(100)
        .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'lower-case words joined by dashes'),
    title: schema_text.optional(),
    effect: effect.optional(),
    paths: schema_globs.optional(),
    except: schema_globs.optional(),
    added: pattern.optional(),
    removed: pattern.optional(),
    hint: schema_text.optional(),
});
const policySchema = schemas/* strictObject */.rej({
    version: schemas/* literal */.euz(1),
    name: schemas/* string */.YjP()
        .max(100)
        .regex(/^[A-Za-z0-9][A-Za-z0-9._/-]*$/, 'letters, digits, `.`, `_`, `/` and `-`'),
    level: schemas/* string */.YjP()
        .max(100)
        .regex(/^ORG_SOURCE_[A-Z0-9_]+$/, '`ORG_SOURCE_` and upper-case letters: a level of your own, never one of SLSA')
        .optional(),
    rules: schemas/* array */.YOg(rule).max(5000).optional(),
});

;// CONCATENATED MODULE: ./build/policy/compile.js







function compilePolicy(inputs) {
    return assemblePolicy(inputs.map(parsePolicy));
}
function parsePolicy({ name, bytes, from }) {
    const document = parsePolicyDocument(name, bytes);
    const { positionOf } = document;
    const result = policySchema.safeParse(document.data);
    if (!result.success)
        throw schemaError(name, result.error.issues[0], positionOf);
    let steps = 0;
    for (const [index, entry] of (result.data.rules ?? []).entries()) {
        const at = ['rules', index];
        checkGlobs(name, at, entry, positionOf);
        steps += checkPatterns(name, at, entry, positionOf);
        if (steps > patterns/* MAX_PROGRAMS */.NR)
            throw (0,position/* invalidPolicy */.U)(name, positionOf(at), `up to here the patterns are a program of over ${patterns/* MAX_PROGRAMS */.NR} steps`);
    }
    return { source: { name, digest: (0,digest/* digestOf */.ol)(bytes), from }, file: result.data, positionOf };
}
function schemaError(name, issue, positionOf) {
    const path = issue?.path ?? [];
    const [unknown] = issue?.keys ?? [];
    if (unknown !== undefined)
        return (0,position/* invalidPolicy */.U)(name, positionOf([...path, unknown], 'key'), `unknown key \`${unknown}\``);
    const plain = (issue?.message ?? 'it is not a policy').replace(/^Invalid input: |^Invalid string: /, '');
    const where = path.length === 0 ? '' : `\`${path.map(String).join('.')}\`: `;
    return (0,position/* invalidPolicy */.U)(name, positionOf(path), where + plain);
}
function checkGlobs(name, at, entry, positionOf) {
    for (const key of ['paths', 'except']) {
        for (const [item, glob] of (entry[key] ?? []).entries()) {
            const why = (0,globs/* globProblem */.A)(glob);
            if (why !== null)
                throw (0,position/* invalidPolicy */.U)(name, positionOf([...at, key, item]), `\`${glob}\`: ${why}`);
        }
    }
}
function checkPatterns(name, at, entry, positionOf) {
    let steps = 0;
    for (const key of ['added', 'removed']) {
        const pattern = entry[key];
        if (pattern === undefined)
            continue;
        const checked = (0,patterns/* checkPattern */.rg)(pattern);
        if (checked.status === 'refused')
            throw (0,position/* invalidPolicy */.U)(name, positionOf([...at, key]), checked.why);
        steps += checked.steps;
    }
    return steps;
}


/***/ }),

/***/ 6912:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ globProblem),
/* harmony export */   f: () => (/* binding */ globMatcher)
/* harmony export */ });
/* harmony import */ var minimatch__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1138);

const MAX_ALTERNATIVES = 200;
const OPTIONS = {
    dot: true,
    nocomment: true,
    nonegate: true,
    noext: true,
    nocase: false,
    matchBase: false,
    normalize: false,
    platform: 'linux',
};
function globProblem(glob) {
    if (/[!?+*@]\(/.test(glob))
        return 'extended globs are not supported: write `{a,b}`';
    if (/\\(?:[\w/]|$)/.test(glob.replace(/\\\\/g, '')))
        return 'folders are parted by `/`, and a backslash only escapes';
    const alternatives = (0,minimatch__WEBPACK_IMPORTED_MODULE_0__/* .braceExpand */ .KA)(glob, { braceExpandMax: MAX_ALTERNATIVES + 1 });
    if (alternatives.length > MAX_ALTERNATIVES)
        return `it has more than ${MAX_ALTERNATIVES} alternatives`;
    return alternatives.map(alternativeProblem).find((why) => why !== null) ?? null;
}
function alternativeProblem(glob) {
    if (glob.startsWith('/') || glob.startsWith('./'))
        return 'paths start at the root of the repository, without `/` or `./`';
    if (glob.endsWith('/'))
        return `a folder is not a file: write \`${glob}**\``;
    if (/\[[^\]]*$/.test(glob.replace(/\\./gs, '_')))
        return 'a class is opened and never closed: write `\\[` for the character';
    if (glob.startsWith('!'))
        return 'a glob takes nothing out: use `except`';
    if (/(?:^|\/)\.\.?(?:\/|$)/.test(glob))
        return '`.` and `..` name no file of a repository';
    if (/[^/]\*\*|\*\*[^/]/.test(glob.replace(/\\./gs, '_')))
        return '`**` means folders only when it stands alone between slashes: write `**/*`';
    return null;
}
function globMatcher() {
    const known = new Map();
    const matcherOf = (glob) => {
        const found = known.get(glob);
        if (found !== undefined)
            return found;
        const compiled = compileGlob(glob);
        known.set(glob, compiled);
        return compiled;
    };
    return (globs, path) => globs.some((glob) => matcherOf(glob)(path));
}
function compileGlob(glob) {
    if (glob === '**' || glob === '**/*')
        return () => true;
    const minimatch = new minimatch__WEBPACK_IMPORTED_MODULE_0__/* .Minimatch */ .VR(glob, OPTIONS);
    const answers = new Map();
    return (path) => {
        const known = answers.get(path);
        if (known !== undefined)
            return known;
        const answer = minimatch.match(path);
        answers.set(path, answer);
        return answer;
    };
}


/***/ }),

/***/ 7312:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NR: () => (/* binding */ MAX_PROGRAMS),
/* harmony export */   fu: () => (/* binding */ patternSet),
/* harmony export */   rg: () => (/* binding */ checkPattern)
/* harmony export */ });
/* harmony import */ var re2js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2856);

const MAX_PROGRAM = 2000;
const MAX_PROGRAMS = 250_000;
const TEXT_ENDS = /\\[Az]|\(\?[A-Za-z]*-[A-Za-z]*m[A-Za-z]*[:)]/;
const LINE_FEED = /^(?:[^[\\]|\\[^nx]|\\x(?!0a|\{0*a\})|\[(?:[^\]\\]|\\.)*\])*(?:\\n|\\x0a|\\x\{0*a\}|\n)/is;
function checkPattern(pattern) {
    const refused = (why) => ({ status: 'refused', why });
    if (TEXT_ENDS.test(pattern.replace(/\\[^Az]/gs, '')))
        return refused('`\\A`, `\\z` and `(?-m)` mean nothing here: use `^` and `$`, lines are matched one by one');
    if (LINE_FEED.test(pattern.replace(/\\\\/g, '')))
        return refused('a line holds no line feed, so `\\n` never matches: lines are matched one by one');
    try {
        const steps = re2js__WEBPACK_IMPORTED_MODULE_0__/* .RE2JS */ .L3.compile(pattern, re2js__WEBPACK_IMPORTED_MODULE_0__/* .RE2JS */ .L3.MULTILINE).programSize();
        if (steps <= MAX_PROGRAM)
            return { status: 'usable', steps };
        return refused(`it is a program of ${steps} steps, more than ${MAX_PROGRAM}: repeat less`);
    }
    catch (error) {
        if (error instanceof re2js__WEBPACK_IMPORTED_MODULE_0__/* .RE2JSException */ .o_)
            return refused(`not an RE2 pattern: ${error.message}`);
        throw error;
    }
}
const OTHER_LINE_ENDS = /[\r\v\f\u0085\u2028\u2029\ufeff]/;
function patternSet(patterns) {
    const set = new re2js__WEBPACK_IMPORTED_MODULE_0__/* .RE2Set */ .QG(re2js__WEBPACK_IMPORTED_MODULE_0__/* .RE2Set */ .QG.UNANCHORED, re2js__WEBPACK_IMPORTED_MODULE_0__/* .RE2JS */ .L3.MULTILINE);
    for (const pattern of patterns)
        set.add(pattern);
    const compiled = [];
    const single = (index) => {
        compiled[index] ??= re2js__WEBPACK_IMPORTED_MODULE_0__/* .RE2JS */ .L3.compile(patterns[index] ?? '', re2js__WEBPACK_IMPORTED_MODULE_0__/* .RE2JS */ .L3.MULTILINE);
        return compiled[index];
    };
    return {
        candidates: (text) => (patterns.length === 0 ? new Set() : candidatesIn(set, text)),
        lines: (pattern, hunk) => matchedLines(single(pattern), hunk),
    };
}
function candidatesIn(set, text) {
    const found = set.match(text);
    if (!OTHER_LINE_ENDS.test(text))
        return new Set(found);
    return new Set([...found, ...set.match(text.replace(/[\r\v\f\u0085\u2028\u2029\ufeff]/g, '\n'))]);
}
function* matchedLines(pattern, { text, line: first }) {
    for (let line = first, at = 0; at <= text.length; line++) {
        const next = text.indexOf('\n', at);
        const end = next === -1 ? text.length : next;
        const one = text.slice(at, end);
        if (matchesLine(pattern, one))
            yield { line, text: one };
        at = end + 1;
    }
}
function matchesLine(pattern, line) {
    if (pattern.test(line))
        return true;
    return OTHER_LINE_ENDS.test(line) && line.split(OTHER_LINE_ENDS).some((part) => pattern.test(part));
}


/***/ })

};
