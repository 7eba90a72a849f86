export const id = 1246;
export const ids = [1246];
export const modules = {

/***/ 1246:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   parsePolicy: () => (/* binding */ parsePolicy)
/* harmony export */ });
/* unused harmony export compilePolicy */
/* harmony import */ var _lib_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7130);
/* harmony import */ var _assemble_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6136);
/* harmony import */ var _document_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2116);
/* harmony import */ var _expressions_expressions_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3919);
/* harmony import */ var _matching_globs_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2176);
/* harmony import */ var _matching_patterns_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(553);
/* harmony import */ var _position_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4200);
/* harmony import */ var _schema_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(5760);
/* harmony import */ var _schema_error_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(9951);









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
        throw (0,_schema_error_js__WEBPACK_IMPORTED_MODULE_8__/* .schemaError */ .g)(_schema_js__WEBPACK_IMPORTED_MODULE_7__/* .policySchema */ .w, result.error.issues, document);
    const file = result.data;
    for (const { glob, path } of globsOf(file)) {
        const why = (0,_matching_globs_js__WEBPACK_IMPORTED_MODULE_4__.globProblem)(glob);
        if (why === null)
            continue;
        throw (0,_position_js__WEBPACK_IMPORTED_MODULE_6__/* .invalidPolicy */ .U4)(name, positionOf(path), `${(0,_schema_error_js__WEBPACK_IMPORTED_MODULE_8__/* .placeName */ .f)(path, file)}: ${(0,_position_js__WEBPACK_IMPORTED_MODULE_6__/* .quoted */ .TL)(glob)}: ${why}`);
    }
    checkRules(name, file, document);
    return { source: { name, digest: (0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .ol)(bytes), from }, file, positionOf, parents: [], files: new Map() };
}
function checkRules(name, file, document) {
    let steps = 0;
    for (const [index, entry] of (file.rules ?? []).entries()) {
        const at = ['rules', index];
        steps += checkPatterns(name, at, entry, document);
        if (steps > _matching_patterns_js__WEBPACK_IMPORTED_MODULE_5__/* .MAX_PROGRAMS */ .NR) {
            const why = `up to here the patterns are a program of over ${_matching_patterns_js__WEBPACK_IMPORTED_MODULE_5__/* .MAX_PROGRAMS */ .NR} steps`;
            throw (0,_position_js__WEBPACK_IMPORTED_MODULE_6__/* .invalidPolicy */ .U4)(name, document.positionOf(at), why);
        }
        checkWhen(name, [...at, 'when'], entry.when, document);
    }
}
function checkWhen(name, at, when, { data, positionIn }) {
    if (when === undefined)
        return;
    const checked = (0,_expressions_expressions_js__WEBPACK_IMPORTED_MODULE_3__.checkExpression)(when);
    if (checked.status === 'usable')
        return;
    const before = when.slice(0, checked.offset).split('\n');
    const place = `line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1} of the expression`;
    throw (0,_position_js__WEBPACK_IMPORTED_MODULE_6__/* .invalidPolicy */ .U4)(name, positionIn(at, checked.offset), `${(0,_schema_error_js__WEBPACK_IMPORTED_MODULE_8__/* .placeName */ .f)(at, data)}, ${place}: ${checked.why}`, checked.hint);
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
function checkPatterns(name, at, entry, { data, positionOf }) {
    let steps = 0;
    for (const key of ['added', 'removed']) {
        const pattern = entry[key];
        if (pattern === undefined)
            continue;
        const checked = (0,_matching_patterns_js__WEBPACK_IMPORTED_MODULE_5__/* .checkPattern */ .rg)(pattern);
        if (checked.status === 'refused') {
            const path = [...at, key];
            throw (0,_position_js__WEBPACK_IMPORTED_MODULE_6__/* .invalidPolicy */ .U4)(name, positionOf(path), `${(0,_schema_error_js__WEBPACK_IMPORTED_MODULE_8__/* .placeName */ .f)(path, data)}: ${checked.why}`, checked.hint);
        }
        steps += checked.steps;
    }
    return steps;
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

/***/ 553:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  NR: () => (/* binding */ MAX_PROGRAMS),
  rg: () => (/* binding */ checkPattern),
  nf: () => (/* binding */ checkProgram),
  fu: () => (/* binding */ patternSet)
});

// EXTERNAL MODULE: ./node_modules/re2js/build/index.js
var build = __webpack_require__(2856);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/policy/matching/pattern-meter.js
var pattern_meter = __webpack_require__(117);
// EXTERNAL MODULE: ./build/policy/position.js
var position = __webpack_require__(4200);
;// CONCATENATED MODULE: ./build/policy/matching/pattern-words.js


const CONTROL = /[^\P{Cc}\t]/u;
function controlProblem(pattern) {
    const [control] = CONTROL.exec(pattern) ?? [];
    if (control === undefined)
        return null;
    const what = control === '\b'
        ? 'in double quotes `\\b` is a backspace and no word boundary'
        : `the control character ${(0,position/* quoted */.TL)(control)} stands in it`;
    return {
        why: `${what}: write the pattern in single quotes`,
        hint: "put it in single quotes, as in `added: '\\bfoo'`; a control character itself is `\\x` and two digits",
    };
}
const LEFT_OUT = [
    [/^\(\?<?[=!]/, 'RE2 looks neither ahead nor behind'],
    [/^\\[1-9]/, 'RE2 has no backreferences'],
    [/^\\Z/, 'write `$`'],
];
function syntaxProblem(error, flags) {
    if (!(error instanceof build/* RE2JSSyntaxException */.pB) || error.input === null)
        return error.message.replace(/^error parsing regexp: /, '');
    const part = (flags & build/* RE2JS */.L3.MULTILINE) === 0 ? error.input : error.input.replace(/^\(\?m\)/, '');
    const left = LEFT_OUT.find(([begins]) => begins.test(part))?.[1];
    return `${error.error}: ${(0,position/* quoted */.TL)(part)}${left === undefined ? '' : `; ${left}`}`;
}

;// CONCATENATED MODULE: ./build/policy/matching/patterns.js




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
    const control = controlProblem(pattern);
    return control === null ? checkProgram(pattern, build/* RE2JS */.L3.MULTILINE) : { status: 'refused', ...control };
}
function checkProgram(pattern, flags) {
    const refused = (why) => ({ status: 'refused', why });
    try {
        const steps = build/* RE2JS */.L3.compile(pattern, flags).programSize();
        if (steps <= MAX_PROGRAM)
            return { status: 'usable', steps };
        return refused(`it is a program of ${steps} steps, more than ${MAX_PROGRAM}: repeat less`);
    }
    catch (error) {
        if (error instanceof build/* RE2JSException */.o_)
            return refused(`not an RE2 pattern: ${syntaxProblem(error, flags)}`);
        throw error;
    }
}
const OTHER_LINE_ENDS = /[\r\v\f\u0085\u2028\u2029\ufeff]/;
function patternSet(patterns, ids = [], work = null) {
    const allowance = allowanceOf(patterns, ids, work);
    const compiled = [];
    const single = (index) => {
        compiled[index] ??= (0,pattern_meter/* searcher */.o)(patterns[index] ?? '', build/* RE2JS */.L3.MULTILINE, allowance.spender(index));
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
    return new errors/* RunError */.e4('POLICY_COST', `the pattern of ${name} costs too much on this change`, {
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
        const found = (0,pattern_meter/* setSearcher */.I)(all, build/* RE2JS */.L3.MULTILINE, spend, grew);
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


/***/ })

};
