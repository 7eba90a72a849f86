export const id = 246;
export const ids = [246,872,176];
export const modules = {

/***/ 1246:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   parsePolicy: () => (/* binding */ parsePolicy)
/* harmony export */ });
/* unused harmony export compilePolicy */
/* harmony import */ var _lib_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7130);
/* harmony import */ var _assemble_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5087);
/* harmony import */ var _document_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1909);
/* harmony import */ var _expressions_expressions_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5603);
/* harmony import */ var _matching_globs_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2176);
/* harmony import */ var _matching_patterns_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9872);
/* harmony import */ var _position_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4200);
/* harmony import */ var _schema_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(5760);








function compilePolicy(inputs) {
    const parsed = inputs.map(parsePolicy);
    const standing = parsed.find(({ file }) => file.extends !== undefined);
    if (standing !== undefined)
        throw invalidPolicy(standing.source.name, standing.positionOf(['extends']), 'it does not stand alone');
    return assemblePolicy(parsed);
}
function parsePolicy({ name, bytes, from }) {
    const document = (0,_document_js__WEBPACK_IMPORTED_MODULE_2__/* .parsePolicyDocument */ .X)(name, bytes);
    const { positionOf } = document;
    const result = _schema_js__WEBPACK_IMPORTED_MODULE_7__/* .policySchema */ .w.safeParse(document.data);
    if (!result.success)
        throw schemaError(name, result.error.issues[0], positionOf);
    const file = result.data;
    for (const { glob, path } of globsOf(file)) {
        const why = (0,_matching_globs_js__WEBPACK_IMPORTED_MODULE_4__/* .globProblem */ .A)(glob);
        if (why !== null)
            throw (0,_position_js__WEBPACK_IMPORTED_MODULE_6__/* .invalidPolicy */ .U)(name, positionOf(path), `\`${glob}\`: ${why}`);
    }
    checkRules(name, file, document);
    return { source: { name, digest: (0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .ol)(bytes), from }, file, positionOf, parents: [], files: new Map() };
}
function checkRules(name, file, document) {
    let steps = 0;
    for (const [index, entry] of (file.rules ?? []).entries()) {
        const at = ['rules', index];
        steps += checkPatterns(name, at, entry, document.positionOf);
        if (steps > _matching_patterns_js__WEBPACK_IMPORTED_MODULE_5__/* .MAX_PROGRAMS */ .NR) {
            const why = `up to here the patterns are a program of over ${_matching_patterns_js__WEBPACK_IMPORTED_MODULE_5__/* .MAX_PROGRAMS */ .NR} steps`;
            throw (0,_position_js__WEBPACK_IMPORTED_MODULE_6__/* .invalidPolicy */ .U)(name, document.positionOf(at), why);
        }
        checkWhen(name, [...at, 'when'], entry.when, document);
    }
}
function checkWhen(name, at, when, { positionIn }) {
    if (when === undefined)
        return;
    const checked = (0,_expressions_expressions_js__WEBPACK_IMPORTED_MODULE_3__.checkExpression)(when);
    if (checked.status === 'usable')
        return;
    const before = when.slice(0, checked.offset).split('\n');
    const place = `line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1} of the expression`;
    throw (0,_position_js__WEBPACK_IMPORTED_MODULE_6__/* .invalidPolicy */ .U)(name, positionIn(at, checked.offset), `\`when\`, ${place}: ${checked.why}`);
}
function schemaError(name, issue, positionOf) {
    const path = issue?.path ?? [];
    const [unknown] = issue?.keys ?? [];
    if (unknown !== undefined)
        return (0,_position_js__WEBPACK_IMPORTED_MODULE_6__/* .invalidPolicy */ .U)(name, positionOf([...path, unknown], 'key'), `unknown key \`${unknown}\``);
    const plain = (issue?.message ?? 'it is not a policy').replace(/^Invalid input: |^Invalid string: /, '');
    const where = path.length === 0 ? '' : `\`${path.map(String).join('.')}\`: `;
    return (0,_position_js__WEBPACK_IMPORTED_MODULE_6__/* .invalidPolicy */ .U)(name, positionOf(path), where + plain);
}
function* globsOf({ rules = [], waivers = [], releases = [] }) {
    const placed = (globs, path) => (globs ?? []).map((glob, item) => ({ glob, path: [...path, item] }));
    for (const [i, { paths, except }] of rules.entries()) {
        yield* placed(paths, ['rules', i, 'paths']);
        yield* placed(except, ['rules', i, 'except']);
    }
    for (const [i, { paths }] of waivers.entries())
        yield* placed(paths, ['waivers', i, 'paths']);
    for (const [i, { artifacts }] of releases.entries()) {
        yield* placed(typeof artifacts === 'string' ? [artifacts] : artifacts, ['releases', i, 'artifacts']);
    }
}
function checkPatterns(name, at, entry, positionOf) {
    let steps = 0;
    for (const key of ['added', 'removed']) {
        const pattern = entry[key];
        if (pattern === undefined)
            continue;
        const checked = (0,_matching_patterns_js__WEBPACK_IMPORTED_MODULE_5__/* .checkPattern */ .rg)(pattern);
        if (checked.status === 'refused')
            throw (0,_position_js__WEBPACK_IMPORTED_MODULE_6__/* .invalidPolicy */ .U)(name, positionOf([...at, key]), checked.why);
        steps += checked.steps;
    }
    return steps;
}


/***/ }),

/***/ 1909:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  X: () => (/* binding */ parsePolicyDocument)
});

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
;// CONCATENATED MODULE: ./build/policy/plain-data.js

const MAX_ALIASES = 100;
const MAX_REPEATED = 100_000;
function toPlainData(root, refuse) {
    return dataOf(root, { refuse, anchors: new Map(), aliases: 0, size: 0 });
}
function dataOf(node, walk) {
    if (node === null)
        return null;
    if ((0,dist/* isAlias */.Vj)(node))
        return aliased(node.source, offsetOf(node), walk);
    const before = walk.size++;
    refuseTag(node, walk);
    const value = plainValue(node, walk);
    const { anchor } = node;
    if (anchor !== undefined)
        walk.anchors.set(anchor, { value, size: walk.size - before });
    return value;
}
function refuseTag(node, { refuse }) {
    if (node.tag !== undefined)
        throw refuse(`a tag (\`${node.tag}\`) is not allowed`, offsetOf(node));
}
function aliased(source, at, walk) {
    const found = walk.anchors.get(source);
    if (++walk.aliases > MAX_ALIASES)
        throw walk.refuse(`it has more than ${MAX_ALIASES} aliases`, at);
    if (found === undefined)
        throw walk.refuse(`the alias \`*${source}\` names nothing before it`, at);
    walk.size += found.size;
    if (walk.size > MAX_REPEATED)
        throw walk.refuse('its aliases expand to too much', 0);
    return found.value;
}
function plainValue(node, walk) {
    if ((0,dist/* isScalar */.jn)(node))
        return node.value;
    if ((0,dist/* isSeq */.oP)(node))
        return node.items.map((item) => dataOf(item, walk));
    if (!(0,dist/* isMap */.jh)(node))
        throw walk.refuse('it is no plain data', offsetOf(node));
    const data = {};
    const keys = new Set();
    for (const { key, value } of node.items) {
        const name = keyOf(key, offsetOf(node), walk);
        if (keys.has(name))
            throw walk.refuse(`the key \`${name}\` stands twice in one place`, offsetOf(key));
        keys.add(name);
        const plain = dataOf(value, walk);
        if (name === '__proto__')
            Object.defineProperty(data, name, { value: plain, enumerable: true });
        else
            data[name] = plain;
    }
    return data;
}
function keyOf(key, mapAt, walk) {
    if (!(0,dist/* isScalar */.jn)(key) || typeof key.value !== 'string')
        throw walk.refuse('a key that is not a plain word', key === null ? mapAt : offsetOf(key, mapAt));
    refuseTag(key, walk);
    dataOf(key, walk);
    return key.value;
}
function offsetOf(node, otherwise = 0) {
    return node.range?.[0] ?? otherwise;
}

// EXTERNAL MODULE: ./build/policy/position.js
var position = __webpack_require__(4200);
;// CONCATENATED MODULE: ./build/policy/document.js



const MAX_DEPTH = 50;
function parsePolicyDocument(name, bytes) {
    const lines = new dist/* LineCounter */.HN();
    const at = (offset) => {
        const { line, col } = lines.linePos(offset);
        return { line: Math.max(line, 1), column: Math.max(col, 1) };
    };
    const refuse = (why, offset) => (0,position/* invalidPolicy */.U)(name, at(offset), why);
    const text = decodeText(name, bytes);
    const [document, second] = composeDocuments(text, lines, refuse);
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
    const data = toPlainData(document.contents, refuse);
    return {
        name,
        data,
        positionOf: (path, of = 'value') => at(document_offsetOf(document.contents, path, of)),
        positionIn: (path, offset) => {
            const start = document_offsetOf(document.contents, path, 'value');
            const node = document.getIn(path, true);
            return at((0,dist/* isScalar */.jn)(node) ? start + offsetInside(text.slice(start, node.range?.[1]), node, offset) : start);
        },
    };
}
function offsetInside(raw, { value, type }, offset) {
    if (typeof value !== 'string')
        return 0;
    if (type !== 'BLOCK_LITERAL')
        return raw.includes(value) ? raw.indexOf(value) + offset : 0;
    const before = value.slice(0, offset).split('\n');
    const lines = raw.split('\n');
    const indent = /^ */.exec(lines.slice(1).find((line) => line.trim() !== '') ?? '')?.[0].length ?? 0;
    const above = lines.slice(0, before.length).reduce((sum, line) => sum + line.length + 1, 0);
    return above + indent + (before.at(-1)?.length ?? 0);
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
function document_offsetOf(root, path, of) {
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


/***/ }),

/***/ 2176:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ globProblem),
/* harmony export */   globMatcher: () => (/* binding */ globMatcher)
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
const COMPILED = new Map();
function compileGlob(glob) {
    if (glob === '**' || glob === '**/*')
        return () => true;
    const minimatch = COMPILED.get(glob) ?? new minimatch__WEBPACK_IMPORTED_MODULE_0__/* .Minimatch */ .VR(glob, OPTIONS);
    COMPILED.set(glob, minimatch);
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

/***/ 117:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ setSearcher),
/* harmony export */   o: () => (/* binding */ searcher)
/* harmony export */ });
/* harmony import */ var re2js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2856);

const UNITS_PER_STATE = 8;
const INSTRUCTIONS_PER_UNIT = 8;
function searcher(pattern, flags, spend) {
    const compiled = re2js__WEBPACK_IMPORTED_MODULE_0__/* .RE2JS */ .L3.compile(pattern, flags);
    const size = compiled.programSize();
    meterStates(compiled.re2Input.dfa, spend);
    onFallback(compiled.re2Input.dfa, (length) => spend((length * size) / INSTRUCTIONS_PER_UNIT));
    return (text) => compiled.test(text);
}
function setSearcher(patterns, flags, spend, onStall) {
    const set = new re2js__WEBPACK_IMPORTED_MODULE_0__/* .RE2Set */ .QG(re2js__WEBPACK_IMPORTED_MODULE_0__/* .RE2Set */ .QG.UNANCHORED, flags);
    for (const pattern of patterns)
        set.add(pattern);
    set.compile();
    meterStates(set.dfa, spend);
    onFallback(set.dfa, onStall);
    return (text) => set.match(text);
}
function meterStates(engine, spend) {
    const make = engine.makeState.bind(engine);
    engine.makeState = (places, flag, ids) => {
        const state = make(places, flag, ids);
        spend(UNITS_PER_STATE + places.length + (state?.nfaStates.length ?? 0));
        return state;
    };
}
function onFallback(engine, fallback) {
    const { match, matchSet } = { match: engine.match.bind(engine), matchSet: engine.matchSet.bind(engine) };
    engine.match = (input, at, anchor) => {
        const answer = match(input, at, anchor);
        if (answer === null)
            fallback(input.endPos() - at);
        return answer;
    };
    engine.matchSet = (input, at, anchor) => {
        const answer = matchSet(input, at, anchor);
        if (answer === null)
            fallback(input.endPos() - at);
        return answer;
    };
}


/***/ }),

/***/ 9872:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NR: () => (/* binding */ MAX_PROGRAMS),
/* harmony export */   fu: () => (/* binding */ patternSet),
/* harmony export */   nf: () => (/* binding */ checkProgram),
/* harmony export */   rg: () => (/* binding */ checkPattern)
/* harmony export */ });
/* harmony import */ var re2js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2856);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9473);
/* harmony import */ var _pattern_meter_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(117);



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
    return checkProgram(pattern, re2js__WEBPACK_IMPORTED_MODULE_1__/* .RE2JS */ .L3.MULTILINE);
}
function checkProgram(pattern, flags) {
    const refused = (why) => ({ status: 'refused', why });
    try {
        const steps = re2js__WEBPACK_IMPORTED_MODULE_1__/* .RE2JS */ .L3.compile(pattern, flags).programSize();
        if (steps <= MAX_PROGRAM)
            return { status: 'usable', steps };
        return refused(`it is a program of ${steps} steps, more than ${MAX_PROGRAM}: repeat less`);
    }
    catch (error) {
        if (error instanceof re2js__WEBPACK_IMPORTED_MODULE_1__/* .RE2JSException */ .o_)
            return refused(`not an RE2 pattern: ${error.message}`);
        throw error;
    }
}
const OTHER_LINE_ENDS = /[\r\v\f\u0085\u2028\u2029\ufeff]/;
function patternSet(patterns, ids = [], work = null) {
    const allowance = allowanceOf(patterns, ids, work);
    const compiled = [];
    const single = (index) => {
        compiled[index] ??= (0,_pattern_meter_js__WEBPACK_IMPORTED_MODULE_2__/* .searcher */ .o)(patterns[index] ?? '', re2js__WEBPACK_IMPORTED_MODULE_1__/* .RE2JS */ .L3.MULTILINE, allowance.spender(index));
        return compiled[index];
    };
    const search = inGroups([...patterns.keys()], MAX_GROUP, (some) => groupSearch(some, patterns, single));
    return {
        restart: allowance.restart,
        candidates: (text) => {
            allowance.read(text.length);
            return candidatesIn(search, text);
        },
        lines: (pattern, hunk) => matchedLines(single(pattern), hunk),
    };
}
const ONE_PATTERN = { atOnce: 10_000_000, perCharacter: 5 };
const ALL_PATTERNS = { atOnce: 30_000_000, perCharacter: 10 };
function allowanceOf(patterns, ids, shared) {
    const nameOf = (index) => ids[index] ?? shortened(patterns[index] ?? '');
    const spent = new Float64Array(patterns.length);
    const own = { units: 0, characters: 0 };
    const all = shared ?? own;
    const over = (units, { atOnce, perCharacter }, { characters }) => units > atOnce + perCharacter * characters;
    const spender = (index) => (units) => {
        spent[index] = (spent[index] ?? 0) + units;
        all.units += units;
        if (over(spent[index] ?? 0, ONE_PATTERN, own))
            throw stalled(nameOf(index));
        if (over(all.units, ALL_PATTERNS, all))
            throw stalled(nameOf(spent.indexOf(Math.max(...spent))));
    };
    return {
        read: (count) => {
            own.characters += count;
        },
        spender,
        restart: () => {
            spent.fill(0);
            own.units = 0;
            own.characters = 0;
        },
    };
}
function shortened(pattern) {
    return JSON.stringify(pattern.length > 60 ? `${pattern.slice(0, 60)}…` : pattern);
}
function stalled(name) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RunError */ .e4('POLICY_COST', `the pattern of ${name} costs too much on this change`, {
        hint: 'a long repetition of a wide class (`.{0,500}`) is what costs: make either smaller, or split the pattern',
    });
}
const MAX_GROUP = 32;
const MIN_GROUP = 4;
const GROUP = { atOnce: 1000, perCharacter: 0.004 };
function inGroups(members, size, search) {
    const groups = Array.from({ length: Math.ceil(members.length / size) }, (_, i) => search(members.slice(i * size, (i + 1) * size)));
    return (text) => groups.flatMap((group) => group(text));
}
function groupSearch(members, patterns, single) {
    if (members.length < MIN_GROUP)
        return (text) => members.filter((index) => single(index)(text));
    let left = members.length * GROUP.atOnce;
    const spend = (units) => {
        left -= units;
        if (left < 0)
            throw GREW;
    };
    const asOne = () => {
        const all = members.map((index) => patterns[index] ?? '');
        const found = (0,_pattern_meter_js__WEBPACK_IMPORTED_MODULE_2__/* .setSearcher */ .I)(all, re2js__WEBPACK_IMPORTED_MODULE_1__/* .RE2JS */ .L3.MULTILINE, spend, grew);
        return (text) => found(text).map((index) => members[index] ?? 0);
    };
    let parted = false;
    let search = null;
    return (text) => {
        left += members.length * GROUP.perCharacter * text.length;
        try {
            search ??= asOne();
            return search(text);
        }
        catch (error) {
            if (error !== GREW || parted)
                throw error;
            parted = true;
            const half = Math.ceil(members.length / 2);
            search = inGroups(members, half, (some) => groupSearch(some, patterns, single));
            return search(text);
        }
    };
}
const GREW = new Error('the states of a group grow too fast');
function grew() {
    throw GREW;
}
function candidatesIn(search, text) {
    const found = search(text);
    if (!OTHER_LINE_ENDS.test(text))
        return new Set(found);
    return new Set([...found, ...search(text.replace(/[\r\v\f\u0085\u2028\u2029\ufeff]/g, '\n'))]);
}
function* matchedLines(matches, { text, line: first }) {
    for (let line = first, at = 0; at <= text.length; line++) {
        const next = text.indexOf('\n', at);
        const end = next === -1 ? text.length : next;
        const one = text.slice(at, end);
        if (matchesLine(matches, one))
            yield { line, text: one };
        at = end + 1;
    }
}
function matchesLine(matches, line) {
    if (matches(line))
        return true;
    return OTHER_LINE_ENDS.test(line) && line.split(OTHER_LINE_ENDS).some((part) => matches(part));
}


/***/ }),

/***/ 5760:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ policySchema)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2857);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4377);

const effect = zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['warn', 'require-approval', 'deny']);
const text = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(1000).regex(/\S/, 'something to read');
const pattern = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).max(4000);
const glob = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).max(1000);
const globs = zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(glob).min(1).max(1000);
const id = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()
    .max(100)
    .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'lower-case words joined by dashes');
const people = zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).max(200)).min(1).max(200);
const approvers = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    users: people
        .optional()
        .describe('Logins who may approve. With `teams`: either. Neither: everybody with the permission'),
    teams: people.optional().describe('Teams whose members may approve; needs the App or the gateway'),
    permission: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['write', 'maintain', 'admin'])
        .optional()
        .describe('What an approver may at least do in the repository (default `write`)'),
    count: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().min(1).max(20).optional().describe('How many different people (default 1)'),
})
    .describe('Who approves what this rule finds, when its effect is `require-approval`');
const given = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    actor: zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
        login: text.optional().describe('The login'),
        kind: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['human', 'bot', 'agent']).optional().describe('What they are (default `human`)'),
    })
        .optional()
        .describe('Who started the run'),
    event: text.optional().describe('What started it'),
    base: text.optional().describe('The branch the change is for'),
    head: text.optional().describe('The branch it comes from'),
    labels: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(text).max(100).optional().describe('Labels of the change'),
    repository: text.optional().describe('The repository'),
    today: zod__WEBPACK_IMPORTED_MODULE_1__/* .date */ .p6().optional().describe('The day, `YYYY-MM-DD`'),
})
    .describe('What is known around the change, for `when`');
const ruleTest = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    name: text.describe('What it shows'),
    file: glob.optional().describe('The path of the one file that changes (default `example`)'),
    added: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(100_000).optional().describe('Lines that are added to it'),
    removed: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(100_000).optional().describe('Lines that are removed from it'),
    given: given.optional(),
    expect: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['deny', 'require-approval', 'warn', 'pass'])
        .describe('The strictest effect that this rule finds; `pass` when it finds nothing'),
})
    .describe('One small change and what the rule says of it');
const rule = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    id: id.describe('The id of a built-in rule switches that rule on; any other is a rule of your own'),
    title: text.optional().describe('What is wanted, as the finding says it. A rule of your own needs one'),
    effect: effect.optional().describe('What a finding does. A rule of your own needs one'),
    paths: globs.optional().describe('Globs; one of them must match (default: every path)'),
    except: globs.optional().describe('Globs; none of them may match'),
    added: pattern.optional().describe('RE2; an added line matches it'),
    removed: pattern.optional().describe('RE2; a removed line matches it'),
    when: pattern.optional().describe('CEL; true of the whole change'),
    with: zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).max(100), zod__WEBPACK_IMPORTED_MODULE_0__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(1000), zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(), zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY()]))
        .optional()
        .describe('Parameters of a built-in rule; its section of README.md lists them'),
    approvers: approvers.optional(),
    waivable: zod__WEBPACK_IMPORTED_MODULE_0__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY(), zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('base')])
        .optional()
        .describe('`false`: no waiver; `base`: a gateway’s rule that the base may waive (default `true`)'),
    hint: text.optional().describe('What to do about a finding'),
    tests: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(ruleTest).max(200).optional().describe('What `policy test` runs'),
});
const file = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()
    .min(1)
    .max(1000)
    .describe('A PEM file from where the policy itself comes, or its `sha256:HEX`');
const signerName = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).max(100).describe('What reports call them');
const sigstoreSigner = {
    kind: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('sigstore').describe('A keyless signature'),
    issuer: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).max(1000).describe('The OIDC issuer, exactly'),
    subject: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).max(1000).describe('The certificate’s identity, exactly'),
};
const certificateSigner = {
    kind: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('certificate').describe('A certificate under a root'),
    root: file,
};
const keySigner = { kind: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('key').describe('A public key'), key: file };
const signer = zod__WEBPACK_IMPORTED_MODULE_0__/* .discriminatedUnion */ .gMt('kind', [
    zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ name: signerName, ...sigstoreSigner }),
    zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ name: signerName, ...certificateSigner }),
    zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ name: signerName, ...keySigner }),
]);
const releaseSigner = zod__WEBPACK_IMPORTED_MODULE_0__/* .discriminatedUnion */ .gMt('kind', [
    zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ name: signerName.optional(), ...sigstoreSigner }),
    zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ name: signerName.optional(), ...certificateSigner }),
    zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ name: signerName.optional(), ...keySigner }),
]);
const skills = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    minimum: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['untracked', 'locked', 'pinned', 'signed', 'approved'])
        .optional()
        .describe('The level every changed skill needs (default `locked`)'),
    sources: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()
        .max(1000)
        .regex(/^[a-z][a-z0-9+.-]*:./, 'a URL, with globs'))
        .max(1000)
        .optional()
        .describe('Where skills may come from: URLs with globs'),
    signers: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(signer).max(1000).optional().describe('Who may sign skills'),
})
    .describe('What skills in the tree need');
const scanner = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    name: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()
        .max(100)
        .regex(/^[A-Za-z0-9][A-Za-z0-9 ._-]*$/, 'letters, digits, spaces, `.`, `_` and `-`')
        .describe('The tool’s name as its SARIF says it, case aside'),
    effect: effect.describe('What its results on added lines do; its notes warn at most'),
    required: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY()
        .optional()
        .describe('Without results for this head the check fails (default `false`)'),
});
const release = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    artifacts: zod__WEBPACK_IMPORTED_MODULE_0__/* .union */ .KCZ([glob, globs]).describe('Globs of files that need an attestation'),
    predicateType: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()
        .max(1000)
        .regex(/^[a-z][a-z0-9+.-]*:./, 'a URI')
        .describe('What it has to be'),
    signer: releaseSigner.describe('Who has to have signed it'),
});
const waiver = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    rule: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).max(400).describe('The rule; of a scanner its name, or `NAME/RULE`'),
    paths: globs.optional().describe('Globs; findings there are waived (default: everywhere)'),
    reason: text.describe('Why'),
    owner: text.describe('Who answers for it'),
    expires: zod__WEBPACK_IMPORTED_MODULE_1__/* .date */ .p6().describe('The last day it holds, `YYYY-MM-DD` in UTC'),
});
const policySchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    version: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz(1).describe('`1`'),
    name: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()
        .max(100)
        .regex(/^[A-Za-z0-9][A-Za-z0-9._/-]*$/, 'letters, digits, `.`, `_`, `/` and `-`')
        .describe('Letters, digits, `.`, `_`, `/`, `-`; shown in every verdict'),
    extends: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).max(1000))
        .min(1)
        .max(50)
        .optional()
        .describe('Packs (`pack:NAME`) and files from where this one comes; this one may only tighten them'),
    level: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()
        .max(100)
        .regex(/^ORG_SOURCE_[A-Z0-9_]+$/, '`ORG_SOURCE_` and upper-case letters: a level of your own, never one of SLSA')
        .optional()
        .describe('What a passed verdict claims in its evidence (default `ORG_SOURCE_COUNTERSIGN`)'),
    rules: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(rule).max(5000).optional().describe('Rules, in any order'),
    skills: skills.optional(),
    scanners: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(scanner).max(100).optional().describe('Other tools, whose SARIF comes with `--sarif`'),
    releases: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(release).max(100).optional().describe('Attestations that releases need'),
    mcp: zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
        servers: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).max(1000))
            .max(1000)
            .describe('Identities of the servers that may be configured'),
    })
        .optional()
        .describe('MCP servers that agents may use'),
    waivers: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(waiver).max(1000).optional().describe('Findings that are let pass, for a while'),
});


/***/ })

};
