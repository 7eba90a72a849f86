export const id = 266;
export const ids = [266,176];
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

/***/ 8266:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   waiverFinder: () => (/* binding */ waiverFinder)
/* harmony export */ });
/* harmony import */ var _matching_globs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2176);

function waiverFinder(waivers, today) {
    const matches = (0,_matching_globs_js__WEBPACK_IMPORTED_MODULE_0__.globMatcher)();
    const latest = [...waivers].sort((a, b) => (a.expires < b.expires ? 1 : a.expires > b.expires ? -1 : 0));
    return (ruleId, scanner, path) => {
        const names = namesOf(ruleId, scanner);
        const found = latest.find(({ rule, paths }) => names.includes(scanner === null ? rule : rule.toLowerCase()) &&
            (path === null ? paths.includes('**') : matches(paths, path)));
        return found === undefined ? null : { ...found, status: isOver(found, today) ? 'ended' : 'holds' };
    };
}
function isOver({ expires }, today) {
    return expires < today;
}
function namesOf(ruleId, scanner) {
    if (scanner === null)
        return [ruleId];
    const name = scanner.name.toLowerCase();
    const own = ruleId.toLowerCase();
    return [name, own.startsWith(`${name}/`) ? own : `${name}/${own}`];
}


/***/ })

};
