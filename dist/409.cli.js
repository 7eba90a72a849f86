export const id = 409;
export const ids = [409,872,176];
export const modules = {

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

/***/ 2409:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   coverage: () => (/* binding */ coverage),
/* harmony export */   ownObservations: () => (/* binding */ ownObservations)
/* harmony export */ });
/* harmony import */ var _matching_globs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2176);
/* harmony import */ var _matching_patterns_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9872);
/* harmony import */ var _scope_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9171);



function coverage() {
    const matches = (0,_matching_globs_js__WEBPACK_IMPORTED_MODULE_0__.globMatcher)();
    return (scope, path) => matches(scope.paths, path) && !matches(scope.except, path);
}
function* ownObservations({ change }, policy, covers, holds) {
    const { ofTheWhole, ofFiles, restart } = preparedFor(policy);
    restart();
    for (const rule of ofTheWhole) {
        if (holds(rule))
            yield { rule, observation: { ...NOWHERE, message: rule.title } };
    }
    for (const file of change.files) {
        for (const { rule, sides } of ofFiles) {
            const scopes = rule.scopes.filter((scope) => pathsOf(file).some((path) => covers(scope, path)));
            for (const observation of inScopes(rule, scopes, file, { sides, covers })) {
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
    const ofFiles = rules.filter((rule) => !isOfTheWhole(rule));
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
        ofTheWhole: rules.filter(isOfTheWhole),
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
const NOWHERE = { path: null, startLine: null, endLine: null };
function isOfTheWhole({ when, added, removed, scopes }) {
    return when !== null && added === null && removed === null && scopes.every(_scope_js__WEBPACK_IMPORTED_MODULE_2__/* .isEverywhere */ .T4);
}
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
function pathsOf(file) {
    return file.oldPath === null ? [file.path] : [file.path, file.oldPath];
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
function* observe(rule, scope, file, { sides, covers }) {
    const nowhere = { path: file.path, startLine: null, endLine: null, message: rule.title };
    const removed = linesMatching(sides.removed, rule, removedLines(scope, file, covers));
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
        for (const { line, text } of linesMatching(sides.added, rule, addedLines(scope, file, covers))) {
            yield { ...nowhere, startLine: line, endLine: line, text };
        }
    }
}
function isUnread(side) {
    return side?.content.kind === 'oversized';
}
const NO_LINES = [];
function addedLines(scope, file, covers) {
    if (file.head === null || !covers(scope, file.path))
        return NO_LINES;
    if (file.oldPath === null || covers(scope, file.oldPath))
        return file.added;
    return file.whole?.head ?? file.added;
}
function removedLines(scope, file, covers) {
    if (!covers(scope, file.oldPath ?? file.path))
        return NO_LINES;
    if (file.oldPath === null || covers(scope, file.path))
        return file.removed;
    return file.whole?.base ?? file.removed;
}


/***/ })

};
