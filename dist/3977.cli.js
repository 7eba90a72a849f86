export const id = 3977;
export const ids = [3977];
export const modules = {

/***/ 63977:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ describe),
/* harmony export */   renderFailure: () => (/* binding */ renderFailure)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _lib_inert_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(68656);
/* harmony import */ var _report_github_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(67752);
/* harmony import */ var _report_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9665);




const BUG_HINT = 'this is a bug of countersign: please report it with this text and the output of `countersign --version`';
function renderFailure(error, argv) {
    const { code, message, hint, exitCode } = describe(error);
    const format = askedFormat(argv);
    const text = `countersign: ${code}: ${message}\n  → ${hint}\n`;
    if (format === 'json')
        return { stdout: (0,_report_json_js__WEBPACK_IMPORTED_MODULE_2__/* .inertJson */ .n)({ error: { code, message, hint } }), stderr: text, exitCode };
    if (format === 'github') {
        return { stdout: (0,_report_github_js__WEBPACK_IMPORTED_MODULE_1__/* .errorAnnotation */ .I)(code, `${message} → ${hint}`), stderr: text, exitCode };
    }
    return { stdout: '', stderr: text, exitCode };
}
function describe(error) {
    if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RunError */ .e4)
        return safe(error.code, error.message, error.hint, error.exitCode);
    if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .VerificationError */ .mk)
        return safe(error.code, error.message, error.hint, 1);
    const what = error instanceof Error ? `${error.name}: ${error.message}` : 'something that is no error was thrown';
    return safe('INTERNAL_ERROR', `unexpected: ${what}`, BUG_HINT, 70);
}
function safe(code, message, hint, exitCode) {
    return { code, message: (0,_lib_inert_js__WEBPACK_IMPORTED_MODULE_3__/* .inert */ .t)(message), hint: (0,_lib_inert_js__WEBPACK_IMPORTED_MODULE_3__/* .inert */ .t)(hint), exitCode };
}
function askedFormat(argv) {
    const at = argv.indexOf('--format');
    return (argv.find((arg) => arg.startsWith('--format='))?.slice('--format='.length) ??
        (at === -1 ? undefined : argv[at + 1]));
}


/***/ }),

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

/***/ 46241:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gg: () => (/* binding */ titleOf),
/* harmony export */   Ih: () => (/* binding */ annotationsOf),
/* harmony export */   Og: () => (/* binding */ MAX_TITLE),
/* harmony export */   W7: () => (/* binding */ fileOf),
/* harmony export */   h2: () => (/* binding */ MAX_MESSAGE),
/* harmony export */   ro: () => (/* binding */ remarksOf)
/* harmony export */ });
/* harmony import */ var _lib_inert_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68656);
/* harmony import */ var _summary_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74611);


const MAX_MESSAGE = 4096;
const MAX_TITLE = 250;
const MAX_HEADLINE = 140;
const MAX_NAME = 60;
function remarksOf(verdict) {
    const { findings, blocking } = (0,_summary_js__WEBPACK_IMPORTED_MODULE_0__/* .summarize */ .eh)(verdict);
    const of = (standing, level, before) => findings
        .filter((one) => one.standing === standing)
        .map(({ finding }) => ({
        level,
        finding,
        title: finding.ruleId,
        message: `${before}${finding.message}${afterMessage(finding)}`,
    }));
    const approved = findings
        .filter(({ standing }) => standing === 'approved')
        .map(({ finding }) => ({
        level: 'notice',
        finding,
        title: finding.ruleId,
        message: `approved by ${(0,_summary_js__WEBPACK_IMPORTED_MODULE_0__/* .approversOf */ .U9)(finding, verdict).join(', ')}: ${finding.message}`,
    }));
    const unchecked = blocking.map(({ what, why }) => ({
        level: 'error',
        finding: null,
        title: 'not checked',
        message: `${what}: ${why}`,
    }));
    return [
        ...of('denied', 'error', ''),
        ...unchecked,
        ...of('open', 'error', 'needs approval: '),
        ...of('warned', 'warning', ''),
        ...approved,
        ...of('waived', 'notice', 'waived: '),
    ];
}
function afterMessage({ hint, waived }) {
    if (waived !== undefined)
        return ` (until ${waived.expires}, ${waived.owner}: ${waived.reason})`;
    return hint === '' ? '' : ` → ${hint}`;
}
function fileOf({ path }) {
    return path === null || path === '' || path.startsWith('"') || (0,_lib_inert_js__WEBPACK_IMPORTED_MODULE_1__/* .inert */ .t)(path) !== path ? null : path;
}
function annotationsOf(verdict) {
    return remarksOf(verdict).flatMap(({ level, finding, title, message }) => {
        const path = finding === null ? null : fileOf(finding);
        if (finding === null || path === null)
            return [];
        const startLine = Math.max(1, finding.startLine ?? 1);
        return [
            {
                level,
                path,
                startLine,
                endLine: Math.max(startLine, finding.endLine ?? startLine),
                title: (0,_summary_js__WEBPACK_IMPORTED_MODULE_0__/* .clip */ .$Q)((0,_lib_inert_js__WEBPACK_IMPORTED_MODULE_1__/* .inert */ .t)(`countersign: ${title}`), MAX_TITLE),
                message: (0,_summary_js__WEBPACK_IMPORTED_MODULE_0__/* .clip */ .$Q)((0,_lib_inert_js__WEBPACK_IMPORTED_MODULE_1__/* .inert */ .t)(message === '' ? title : message), MAX_MESSAGE),
            },
        ];
    });
}
function titleOf(verdict) {
    const counts = (0,_summary_js__WEBPACK_IMPORTED_MODULE_0__/* .countsOf */ .mQ)((0,_summary_js__WEBPACK_IMPORTED_MODULE_0__/* .summarize */ .eh)(verdict)).join(', ');
    const { grade, policy, stats } = verdict;
    const name = (0,_summary_js__WEBPACK_IMPORTED_MODULE_0__/* .clip */ .$Q)((0,_lib_inert_js__WEBPACK_IMPORTED_MODULE_1__/* .inert */ .t)(policy.name), MAX_NAME);
    const facts = `${(0,_summary_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(stats.files, 'file')}, policy ${name}, ${grade}`;
    return (0,_summary_js__WEBPACK_IMPORTED_MODULE_0__/* .clip */ .$Q)(`${verdict.verdict}: ${counts === '' ? '' : `${counts}; `}${facts}`, MAX_HEADLINE);
}


/***/ }),

/***/ 67752:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ errorAnnotation),
/* harmony export */   u: () => (/* binding */ renderGithub)
/* harmony export */ });
/* harmony import */ var _lib_inert_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(68656);
/* harmony import */ var _annotations_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46241);
/* harmony import */ var _summary_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74611);



const ANNOTATIONS = 10;
const LEVELS = ['error', 'warning', 'notice'];
function renderGithub(verdict) {
    const remarks = (0,_annotations_js__WEBPACK_IMPORTED_MODULE_0__/* .remarksOf */ .ro)(verdict);
    const kinds = LEVELS.map((level) => remarks.filter((one) => one.level === level));
    const left = kinds.reduce((sum, { length }) => sum + Math.max(0, length - ANNOTATIONS), 0);
    const lines = kinds.flatMap((annotations) => annotations.slice(0, ANNOTATIONS)).map(command);
    if (left > 0)
        lines.push(`countersign: ${left} more not shown here; see the job summary or \`--format json\``);
    lines.push(verdictLine(verdict));
    return `${lines.join('\n')}\n`;
}
function command({ level, finding, title, message }) {
    const place = finding === null ? [] : placeProperties(finding);
    const properties = [...place, `title=${property(`countersign: ${title}`, _annotations_js__WEBPACK_IMPORTED_MODULE_0__/* .MAX_TITLE */ .Og)}`];
    const prefix = finding === null || finding.path === null || place.length > 0 ? '' : `${(0,_summary_js__WEBPACK_IMPORTED_MODULE_1__/* .placeOf */ .$t)(finding)}: `;
    return `::${level} ${properties.join(',')}::${data(prefix + message, _annotations_js__WEBPACK_IMPORTED_MODULE_0__/* .MAX_MESSAGE */ .h2)}`;
}
function placeProperties(finding) {
    const path = (0,_annotations_js__WEBPACK_IMPORTED_MODULE_0__/* .fileOf */ .W7)(finding);
    if (path === null)
        return [];
    const { startLine, endLine } = finding;
    const properties = [`file=${property(path, path.length)}`];
    if (startLine !== null)
        properties.push(`line=${startLine}`, `endLine=${Math.max(startLine, endLine ?? startLine)}`);
    return properties;
}
function data(text, max) {
    return (0,_summary_js__WEBPACK_IMPORTED_MODULE_1__/* .clip */ .$Q)((0,_lib_inert_js__WEBPACK_IMPORTED_MODULE_2__/* .inert */ .t)(text), max).replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}
function property(text, max) {
    return data(text, max).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
function verdictLine(verdict) {
    const summary = (0,_summary_js__WEBPACK_IMPORTED_MODULE_1__/* .summarize */ .eh)(verdict);
    const parts = [...(0,_summary_js__WEBPACK_IMPORTED_MODULE_1__/* .countsOf */ .mQ)(summary), ...(0,_summary_js__WEBPACK_IMPORTED_MODULE_1__/* .factsOf */ .xS)(verdict, _lib_inert_js__WEBPACK_IMPORTED_MODULE_2__/* .inert */ .t), _summary_js__WEBPACK_IMPORTED_MODULE_1__/* .GRADES */ .F4[verdict.grade]];
    const { names, reasons } = (0,_summary_js__WEBPACK_IMPORTED_MODULE_1__/* .skippedOf */ .aL)(summary);
    const skipped = [...reasons.map(({ what, why }) => `${what} (${why})`), ...names];
    if (skipped.length > 0)
        parts.push(`not checked: ${skipped.map(_lib_inert_js__WEBPACK_IMPORTED_MODULE_2__/* .inert */ .t).join(', ')}`);
    return `countersign: ${verdict.verdict} · ${parts.join(' · ')}`;
}
function errorAnnotation(title, message) {
    return `${command({ level: 'error', finding: null, title, message })}\n`;
}


/***/ }),

/***/ 9665:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ renderJson),
/* harmony export */   n: () => (/* binding */ inertJson)
/* harmony export */ });
function renderJson(verdict) {
    return inertJson(verdict);
}
function inertJson(value) {
    const text = JSON.stringify(value, null, 2);
    const inert = text.replace(INVISIBLE, escapeUnits).replace(/##(?=\[|vso\[)/gi, '#\\u0023');
    return `${inert}\n`;
}
const INVISIBLE = /(?!\n)[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800]/gu;
function escapeUnits(char) {
    return Array.from({ length: char.length }, (_, i) => `\\u${hex(char.charCodeAt(i))}`).join('');
}
function hex(unit) {
    return unit.toString(16).padStart(4, '0');
}


/***/ }),

/***/ 74611:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $Q: () => (/* binding */ clip),
/* harmony export */   $t: () => (/* binding */ placeOf),
/* harmony export */   F3: () => (/* binding */ shortHead),
/* harmony export */   F4: () => (/* binding */ GRADES),
/* harmony export */   LS: () => (/* binding */ plural),
/* harmony export */   NC: () => (/* binding */ describeRelease),
/* harmony export */   U9: () => (/* binding */ approversOf),
/* harmony export */   aL: () => (/* binding */ skippedOf),
/* harmony export */   eh: () => (/* binding */ summarize),
/* harmony export */   mQ: () => (/* binding */ countsOf),
/* harmony export */   xS: () => (/* binding */ factsOf)
/* harmony export */ });
const STANDINGS = ['denied', 'open', 'warned', 'approved', 'waived'];
const GRADES = {
    local: 'local: nobody enforces this run',
    advisory: "advisory: a job's own word, another job can say the same",
    enforced: 'enforced: the gateway stands behind this verdict',
};
function summarize(verdict) {
    const missing = verdict.approvals.required
        .map((required) => progressOf(required, verdict))
        .filter(({ given, count }) => given < count);
    const findings = verdict.findings.map((finding) => ({
        finding,
        standing: standingOf(finding, verdict, missing),
    }));
    return {
        findings: STANDINGS.flatMap((standing) => findings.filter((one) => one.standing === standing)),
        missing,
        blocking: verdict.unchecked.filter(({ blocks }) => blocks),
        skipped: verdict.unchecked.filter(({ blocks }) => !blocks),
    };
}
function progressOf({ ruleId, count }, verdict) {
    const people = verdict.approvals.given.filter((given) => given.ruleId === ruleId).map(({ by }) => by);
    return { ruleId, count, given: new Set(people).size };
}
function standingOf(finding, verdict, missing) {
    if (finding.waived !== undefined)
        return 'waived';
    switch (finding.effect) {
        case 'deny':
            return 'denied';
        case 'warn':
            return 'warned';
        case 'require-approval': {
            const asked = verdict.approvals.required.some(({ ruleId }) => ruleId === finding.ruleId);
            const lacks = missing.some(({ ruleId }) => ruleId === finding.ruleId);
            return asked && !lacks ? 'approved' : 'open';
        }
    }
}
function approversOf({ ruleId }, { approvals }) {
    return [...new Set(approvals.given.filter((given) => given.ruleId === ruleId).map(({ by }) => by))];
}
function countsOf({ findings, missing, blocking }) {
    const of = (standing) => findings.filter((one) => one.standing === standing).length;
    const counts = [
        [of('denied'), `${of('denied')} denied`],
        [missing.length, `${plural(missing.length, 'approval')} missing`],
        [blocking.length, `${blocking.length} could not be checked`],
        [of('warned'), plural(of('warned'), 'warning')],
        [of('approved'), `${of('approved')} approved`],
        [of('waived'), `${of('waived')} waived`],
    ];
    return counts.filter(([count]) => count > 0).map(([, text]) => text);
}
function factsOf(verdict, show) {
    const { files, addedLines, removedLines, rules } = verdict.stats;
    return [
        `${plural(files, 'file')}, +${addedLines} −${removedLines}`,
        show(shortHead(verdict)),
        `policy ${show(verdict.policy.name)}, ${plural(rules, 'rule')}`,
    ];
}
const VARIABLE = 'environment ';
const WITH_REASON = /^(?:scanner|rule|release) /;
function skippedOf({ skipped }) {
    const reasons = skipped.filter(({ what }) => WITH_REASON.test(what));
    const plain = skipped.filter((one) => !reasons.includes(one)).map(({ what }) => what);
    const variables = plain.filter((what) => what.startsWith(VARIABLE));
    const others = plain.filter((what) => !variables.includes(what));
    const folded = variables.length > 1 ? [plural(variables.length, 'environment variable')] : variables;
    return { names: [...folded, ...others], reasons };
}
function describeRelease({ subject, digest, signer }, show) {
    const by = signer === undefined ? '' : `, signed by ${show(signer)}`;
    return `${show(subject)} ${show(digest)}${by}`;
}
function shortHead({ subject }) {
    return subject.head.slice(0, 12);
}
function placeOf({ ruleId, path, startLine, endLine }) {
    if (path === null)
        return ruleId === 'release-untrusted' ? 'outside of the repository' : 'the whole change';
    if (startLine === null)
        return path;
    if (endLine === null || endLine <= startLine)
        return `${path}:${startLine}`;
    return `${path}:${startLine}-${endLine}`;
}
function plural(count, noun) {
    return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
function clip(text, max) {
    if (text.length <= max)
        return text;
    return `${text.slice(0, max - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}


/***/ })

};
