export const id = 2409;
export const ids = [2409,2176];
export const modules = {

/***/ 68656:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ inert)
/* harmony export */ });
function inert(text) {
    return text
        .replace(UNSAFE, (char) => `\\u{${(char.codePointAt(0) ?? 0).toString(16)}}`)
        .replace(/##(?=\[|vso\[)/gi, '#\\u{23}');
}
const UNSAFE = /(?!\u200d)(?:\u034f|[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\u115f\u1160\u3164\uffa0])/gu;


/***/ }),

/***/ 62176:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   globMatcher: () => (/* binding */ globMatcher),
/* harmony export */   globProblem: () => (/* binding */ globProblem)
/* harmony export */ });
/* harmony import */ var minimatch__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(91138);

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
    const problem = problemOf(glob);
    if (problem === null)
        return null;
    const { why, mended } = problem;
    const isShown = mended !== undefined && mended.length <= MAX_SHOWN && !/[\p{C}`]/u.test(mended);
    return isShown && problemOf(mended) === null ? `${why}: write \`${mended}\`` : why;
}
const MAX_SHOWN = 100;
function problemOf(glob) {
    if (/[!?+*@]\(/.test(glob))
        return { why: 'extended globs are not supported, `{a,b}` is', ...oneOf(glob) };
    if (/\\(?:[\w/]|$)/.test(glob.replace(/\\\\/g, '')))
        return {
            why: 'folders are parted by `/`, and a backslash only escapes',
            mended: glob.replace(/\\/g, '/'),
        };
    const alternatives = (0,minimatch__WEBPACK_IMPORTED_MODULE_0__/* .braceExpand */ .KA)(glob, { braceExpandMax: MAX_ALTERNATIVES + 1 });
    if (alternatives.length > MAX_ALTERNATIVES)
        return { why: `it has more than ${MAX_ALTERNATIVES} alternatives` };
    const problem = alternatives.map(alternativeProblem).find((one) => one !== null);
    if (problem === undefined)
        return null;
    const { why, mend } = problem;
    return mend === undefined ? { why } : { why, mended: mend(glob) };
}
function alternativeProblem(glob) {
    if (glob.startsWith('/') || glob.startsWith('./'))
        return {
            why: 'paths start at the root of the repository, without `/` or `./`',
            mend: (whole) => whole.replace(/(^|[{,])(?:\.?\/)+/g, '$1'),
        };
    if (glob.endsWith('/'))
        return { why: 'a folder is not a file', mend: (whole) => whole.replace(/\/(?=$|[,}])/g, '/**') };
    if (/\[[^\]]*$/.test(glob.replace(/\\./gs, '_')))
        return { why: 'a class is opened and never closed: write `\\[` for the character' };
    if (glob.startsWith('!'))
        return { why: 'a glob takes nothing out: use `except`' };
    if (/(?:^|\/)\.\.?(?:\/|$)/.test(glob))
        return { why: '`.` and `..` name no file of a repository' };
    if (/[^/]\*\*|\*\*[^/]/.test(glob.replace(/\\./gs, '_')))
        return { why: '`**` means folders only when it stands alone between slashes', mend: partStars };
    return null;
}
function oneOf(glob) {
    const mended = glob.replace(/@\(([^()|{},]+(?:\|[^()|{},]+)+)\)/g, (_, inside) => {
        return `{${inside.replaceAll('|', ',')}}`;
    });
    return mended === glob ? {} : { mended };
}
function partStars(glob) {
    if (/[\\[]/.test(glob))
        return glob;
    return glob
        .split(/([/{},])/)
        .map((part) => {
        const names = part.split(/\*{2,}/);
        if (names.length === 1 || part === '**')
            return part;
        return names
            .map((name, i) => `${i > 0 && name !== '' ? '*' : ''}${name}${i < names.length - 1 && name !== '' ? '*' : ''}`)
            .flatMap((name, i) => (i === 0 ? [name] : ['**', name]))
            .filter((name) => name !== '')
            .join('/');
    })
        .join('');
}
function globMatcher() {
    const answers = new Map();
    const answersFor = (path) => {
        const known = answers.get(path);
        if (known !== undefined)
            return known;
        if (answers.size >= KEPT_PATHS)
            answers.clear();
        const fresh = new Map();
        answers.set(path, fresh);
        return fresh;
    };
    return (globs, path) => {
        let known = null;
        for (const glob of globs) {
            const compiled = COMPILED.get(glob) ?? compileGlob(glob);
            if (!compiled.mayMatch(path))
                continue;
            known ??= answersFor(path);
            const answer = known.get(glob) ?? compiled.matches(path);
            known.set(glob, answer);
            if (answer)
                return true;
        }
        return false;
    };
}
const KEPT_PATHS = 4;
const COMPILED = new Map();
function compileGlob(glob) {
    const compiled = glob === '**' || glob === '**/*' ? EVERY_PATH : partOf(glob);
    COMPILED.set(glob, compiled);
    return compiled;
}
const EVERY_PATH = { mayMatch: () => true, matches: () => true };
function partOf(glob) {
    const minimatch = new minimatch__WEBPACK_IMPORTED_MODULE_0__/* .Minimatch */ .VR(glob, OPTIONS);
    const matches = (path) => minimatch.match(path);
    if (/\\|\/\//.test(glob))
        return { mayMatch: () => true, matches };
    const start = /^[^*?[{]*/.exec(glob)?.[0] ?? '';
    const end = (/[^*?\]}]*$/.exec(glob)?.[0] ?? '').replace(/^\//, '');
    return { mayMatch: (path) => path.startsWith(start) && path.endsWith(end), matches };
}


/***/ }),

/***/ 90117:
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

/***/ 50553:
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
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/policy/matching/pattern-meter.js
var pattern_meter = __webpack_require__(90117);
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


/***/ }),

/***/ 32409:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   coverage: () => (/* binding */ coverage),
/* harmony export */   ownObservations: () => (/* binding */ ownObservations)
/* harmony export */ });
/* harmony import */ var _matching_globs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62176);
/* harmony import */ var _matching_patterns_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(50553);
/* harmony import */ var _scope_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(29171);



function coverage() {
    const matches = (0,_matching_globs_js__WEBPACK_IMPORTED_MODULE_0__.globMatcher)();
    return (scope, path) => matches(scope.paths, path) && !matches(scope.except, path);
}
function* ownObservations({ change }, policy, { covers, holds, waives }) {
    const { ofTheWhole, ofFiles, restart } = preparedFor(policy);
    restart();
    for (const rule of ofTheWhole) {
        if (holds(rule))
            yield { rule, observation: { ...NOWHERE, message: rule.title } };
    }
    for (const file of change.files) {
        if ((0,_scope_js__WEBPACK_IMPORTED_MODULE_2__/* .pathsOf */ .wG)(file).every(isCase))
            continue;
        for (const { rule, sides } of ofFiles) {
            const scopes = rule.scopes.filter((scope) => (0,_scope_js__WEBPACK_IMPORTED_MODULE_2__/* .pathsOf */ .wG)(file).some((path) => covers(scope, path)));
            for (const observation of inScopes(rule, scopes, file, { sides, covers, waives })) {
                if (!holds(rule))
                    break;
                yield { rule, observation };
            }
        }
    }
}
const PREPARED = new WeakMap();
function preparedFor(policy) {
    const known = PREPARED.get(policy);
    if (known !== undefined)
        return known;
    const rules = policy.rules.filter(({ kind }) => kind === 'own');
    const ofFiles = rules.filter((rule) => !(0,_scope_js__WEBPACK_IMPORTED_MODULE_2__/* .isOfTheWhole */ .Kz)(rule));
    const work = { units: 0, characters: 0 };
    const byScope = new Map();
    for (const rule of ofFiles) {
        const key = JSON.stringify(rule.scopes);
        const some = byScope.get(key);
        if (some === undefined)
            byScope.set(key, [rule]);
        else
            some.push(rule);
    }
    const sides = new Map([...byScope].map(([key, some]) => [
        key,
        { added: sideOf(some, 'added', work), removed: sideOf(some, 'removed', work) },
    ]));
    const prepared = {
        ofTheWhole: rules.filter(_scope_js__WEBPACK_IMPORTED_MODULE_2__/* .isOfTheWhole */ .Kz),
        ofFiles: ofFiles.flatMap((rule) => {
            const ofScope = sides.get(JSON.stringify(rule.scopes));
            return ofScope === undefined ? [] : [{ rule, sides: ofScope }];
        }),
        restart: () => {
            Object.assign(work, { units: 0, characters: 0 });
            for (const { added, removed } of sides.values()) {
                added.set.restart();
                removed.set.restart();
            }
        },
    };
    PREPARED.set(policy, prepared);
    return prepared;
}
function isCase(path) {
    return path.startsWith('.countersign/tests/');
}
const NOWHERE = { path: null, startLine: null, endLine: null };
function* inScopes(rule, scopes, file, search) {
    const [only, ...more] = scopes;
    if (only === undefined)
        return;
    if (more.length === 0) {
        yield* observe(rule, only, file, search);
        return;
    }
    const seen = new Set();
    for (const scope of scopes) {
        for (const observation of observe(rule, scope, file, search)) {
            const key = `${observation.startLine} ${observation.message}`;
            if (seen.has(key))
                continue;
            seen.add(key);
            yield observation;
        }
    }
}
function sideOf(rules, key, work) {
    const withPattern = rules.filter((rule) => rule[key] !== null);
    return {
        set: (0,_matching_patterns_js__WEBPACK_IMPORTED_MODULE_1__/* .patternSet */ .fu)(withPattern.map((rule) => rule[key] ?? ''), withPattern.map(({ id }) => id), work),
        indexOf: new Map(withPattern.map((rule, index) => [rule, index])),
        searched: new WeakMap(),
        work,
    };
}
function* linesMatching(side, rule, hunks) {
    const index = side.indexOf.get(rule);
    if (index === undefined)
        return;
    const candidates = side.searched.get(hunks) ?? candidatesIn(side, hunks);
    if (!candidates.has(index))
        return;
    for (const hunk of hunks)
        yield* side.set.lines(index, hunk);
}
function candidatesIn({ set, searched, work }, hunks) {
    const text = hunks.map((hunk) => hunk.text).join('\n');
    work.characters += text.length;
    const candidates = set.candidates(text);
    searched.set(hunks, candidates);
    return candidates;
}
function* observe(rule, scope, file, { sides, covers, waives }) {
    const judged = (path) => covers(scope, path) && !waives(rule, path) && !isCase(path);
    const nowhere = { path: file.path, startLine: null, endLine: null, message: rule.title };
    const removed = linesMatching(sides.removed, rule, removedLines(scope, file, { covers, judged }));
    const unread = rule.removed !== null && isUnread(file.base) && covers(scope, file.oldPath ?? file.path);
    if (rule.added === null && rule.removed === null)
        yield nowhere;
    else if (rule.added === null) {
        if (unread)
            yield { ...nowhere, message: `${rule.title} (the base is too large to be read)` };
        for (const { line, text } of removed) {
            yield { ...nowhere, message: `${rule.title} (line ${line} of the base)`, text };
        }
    }
    else if (rule.removed === null || unread || removed.next().done !== true) {
        for (const { line, text } of linesMatching(sides.added, rule, addedLines(scope, file, { covers, judged }))) {
            yield { ...nowhere, startLine: line, endLine: line, text };
        }
    }
}
function isUnread(side) {
    return side?.content.kind === 'oversized';
}
const NO_LINES = [];
function addedLines(scope, file, { covers, judged }) {
    if (file.head === null || !covers(scope, file.path))
        return NO_LINES;
    if (file.oldPath === null || judged(file.oldPath))
        return file.added;
    return file.whole?.head ?? file.added;
}
function removedLines(scope, file, { covers, judged }) {
    if (!covers(scope, file.oldPath ?? file.path))
        return NO_LINES;
    if (file.oldPath === null || judged(file.path))
        return file.removed;
    return file.whole?.base ?? file.removed;
}


/***/ }),

/***/ 4200:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Oe: () => (/* binding */ invalidAs),
/* harmony export */   TL: () => (/* binding */ quoted),
/* harmony export */   U4: () => (/* binding */ invalidPolicy),
/* harmony export */   mk: () => (/* binding */ MAX_POLICY_BYTES)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _lib_inert_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68656);


const MAX_POLICY_BYTES = 1024 * 1024;
const MAX_WHY = 500;
const invalidPolicy = invalidAs('POLICY_INVALID', 'mend that line, then run `countersign policy validate`');
function invalidAs(code, usual) {
    return (name, { line, column }, why, hint = usual) => new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RunError */ .e4(code, `${name}:${line}:${column}: ${clipped(why, MAX_WHY)}`, { hint });
}
const MAX_WORD = 100;
function quoted(word) {
    return `\`${clipped(word, MAX_WORD)}\``;
}
function clipped(text, max) {
    const shown = (0,_lib_inert_js__WEBPACK_IMPORTED_MODULE_1__/* .inert */ .t)(text.slice(0, max));
    if (shown.length <= max && text.length <= max)
        return shown;
    return `${shown.slice(0, max - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}


/***/ })

};
