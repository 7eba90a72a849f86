export const id = 2176;
export const ids = [2176];
export const modules = {

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


/***/ })

};
