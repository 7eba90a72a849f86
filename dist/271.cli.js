export const id = 271;
export const ids = [271];
export const modules = {

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

/***/ 7271:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   coverage: () => (/* binding */ coverage),
/* harmony export */   patternObservations: () => (/* binding */ patternObservations)
/* harmony export */ });
/* harmony import */ var _globs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6912);
/* harmony import */ var _patterns_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7312);


function coverage() {
    const matches = (0,_globs_js__WEBPACK_IMPORTED_MODULE_0__/* .globMatcher */ .f)();
    return (rule, path) => matches(rule.paths, path) && !matches(rule.except, path);
}
function* patternObservations({ change }, policy, covers) {
    const rules = policy.rules.filter(({ kind }) => kind === 'pattern');
    const sides = { added: sideOf(rules, 'added'), removed: sideOf(rules, 'removed') };
    for (const file of change.files) {
        for (const rule of rules) {
            if (!pathsOf(file).some((path) => covers(rule, path)))
                continue;
            for (const observation of observePattern(rule, file, sides, covers))
                yield { rule, observation };
        }
    }
}
function pathsOf(file) {
    return file.oldPath === null ? [file.path] : [file.path, file.oldPath];
}
function sideOf(rules, key) {
    const withPattern = rules.filter((rule) => rule[key] !== null);
    return {
        set: (0,_patterns_js__WEBPACK_IMPORTED_MODULE_1__/* .patternSet */ .fu)(withPattern.map((rule) => rule[key] ?? '')),
        indexOf: new Map(withPattern.map((rule, index) => [rule, index])),
        searched: new WeakMap(),
    };
}
function* linesMatching(side, rule, hunks) {
    const index = side.indexOf.get(rule);
    if (index === undefined)
        return;
    const candidates = side.searched.get(hunks) ?? side.set.candidates(hunks.map(({ text }) => text).join('\n'));
    side.searched.set(hunks, candidates);
    if (!candidates.has(index))
        return;
    for (const hunk of hunks)
        yield* side.set.lines(index, hunk);
}
function* observePattern(rule, file, sides, covers) {
    const nowhere = { path: file.path, startLine: null, endLine: null, message: rule.title };
    const removed = linesMatching(sides.removed, rule, removedLines(rule, file, covers));
    const unread = rule.removed !== null && isUnread(file.base) && covers(rule, file.oldPath ?? file.path);
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
        for (const { line, text } of linesMatching(sides.added, rule, addedLines(rule, file, covers))) {
            yield { ...nowhere, startLine: line, endLine: line, text };
        }
    }
}
function isUnread(side) {
    return side?.content.kind === 'oversized';
}
const NO_LINES = [];
function addedLines(rule, file, covers) {
    if (file.head === null || !covers(rule, file.path))
        return NO_LINES;
    if (file.oldPath === null || covers(rule, file.oldPath))
        return file.added;
    return file.whole?.head ?? file.added;
}
function removedLines(rule, file, covers) {
    if (!covers(rule, file.oldPath ?? file.path))
        return NO_LINES;
    if (file.oldPath === null || covers(rule, file.path))
        return file.removed;
    return file.whole?.base ?? file.removed;
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
