export const id = 234;
export const ids = [234,208];
export const modules = {

/***/ 5208:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MAX_FINDINGS: () => (/* binding */ MAX_FINDINGS),
/* harmony export */   evaluate: () => (/* binding */ evaluate)
/* harmony export */ });
/* harmony import */ var _lib_canonical_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(297);
/* harmony import */ var _lib_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7130);
/* harmony import */ var _lib_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1576);
/* harmony import */ var _rules_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2433);




const MAX_FINDINGS = 10_000;
async function evaluate(facts, policy) {
    const matching = policy.rules.every(holdsEverywhere) ? null : await Promise.all(/* import() */[__webpack_require__.e(519), __webpack_require__.e(271)]).then(__webpack_require__.bind(__webpack_require__, 7271));
    const covers = matching?.coverage() ?? (() => true);
    const observed = [...builtInObservations(facts, policy, covers)];
    let ofPatterns = 0;
    for (const found of matching?.patternObservations(facts, policy, covers) ?? []) {
        observed.push(found);
        if (++ofPatterns > MAX_FINDINGS)
            break;
    }
    const findings = toFindings(observed.sort(byPlace).slice(0, MAX_FINDINGS));
    return { findings, unlisted: observed.length > MAX_FINDINGS };
}
function holdsEverywhere({ kind, paths, except }) {
    return kind !== 'pattern' && paths.includes('**') && except.length === 0;
}
function builtInObservations(facts, policy, covers) {
    return policy.rules.flatMap((rule) => {
        const observations = _rules_index_js__WEBPACK_IMPORTED_MODULE_2__/* .BUILT_IN_RULES */ .J.get(rule.id)?.check(facts) ?? [];
        const covered = observations.filter(({ path }) => path === null || covers(rule, path));
        return covered.map((observation) => ({ rule, observation }));
    });
}
function byPlace(a, b) {
    return (comparePlaces(a.observation.path, b.observation.path) ||
        (a.observation.startLine ?? 0) - (b.observation.startLine ?? 0) ||
        compare(a.rule.id, b.rule.id) ||
        compare(a.observation.message, b.observation.message) ||
        compare(a.observation.text ?? '', b.observation.text ?? ''));
}
const comparePlaces = (a, b) => (a === b ? 0 : compare(shown(a), shown(b)));
const shown = (path) => (path === null ? '' : (0,_lib_names_js__WEBPACK_IMPORTED_MODULE_1__/* .quotePath */ .WG)(path));
const compare = (a, b) => (a === b ? 0 : a < b ? -1 : 1);
const STRENGTH = { warn: 0, 'require-approval': 1, deny: 2 };
function weaker(a, b) {
    return STRENGTH[a] < STRENGTH[b] ? a : b;
}
function toFindings(observed) {
    const occurrences = new Map();
    return observed.map(({ rule, observation }) => {
        const path = observation.path === null ? null : (0,_lib_names_js__WEBPACK_IMPORTED_MODULE_1__/* .quotePath */ .WG)(observation.path);
        const key = [rule.id, path, (observation.text ?? '').trim().toWellFormed()];
        const place = (0,_lib_canonical_json_js__WEBPACK_IMPORTED_MODULE_3__/* .canonicalJson */ .d)(key).toString('utf8');
        const occurrence = occurrences.get(place) ?? 0;
        occurrences.set(place, occurrence + 1);
        return {
            ruleId: rule.id,
            effect: weaker(rule.effect, observation.effect ?? rule.effect),
            path,
            startLine: observation.startLine,
            endLine: observation.endLine,
            message: observation.message,
            hint: observation.hint ?? rule.hint,
            fingerprint: (0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .o)((0,_lib_canonical_json_js__WEBPACK_IMPORTED_MODULE_3__/* .canonicalJson */ .d)([...key, occurrence])),
        };
    });
}


/***/ }),

/***/ 6234:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   decide: () => (/* binding */ decide)
/* harmony export */ });
/* harmony import */ var _lib_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1576);
/* harmony import */ var _evaluate_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5208);


function decide(input) {
    const { change, policy } = input;
    const { findings } = input.evaluation;
    const unchecked = [...input.unchecked, ...uncheckedOf(change, input.evaluation)].sort(byName);
    const failed = findings.some(fails) || unchecked.some(({ blocks }) => blocks);
    return {
        schema: 'urn:countersign:verdict:v1',
        verdict: failed ? 'FAILED' : 'PASSED',
        subject: {
            repository: input.repository,
            base: change.base,
            mergeBase: change.mergeBases[0],
            head: change.head,
            digest: change.digest,
        },
        grade: input.grade,
        policy: { name: policy.policy.name, digest: policy.digest, sources: sourcesOf(policy.sources) },
        findings,
        skills: [],
        releases: [],
        approvals: { required: requiredApprovals(findings), given: [] },
        unchecked,
        stats: {
            files: change.files.length,
            addedLines: change.files.reduce((sum, file) => sum + file.addedLines, 0),
            removedLines: change.files.reduce((sum, file) => sum + file.removedLines, 0),
            rules: policy.policy.rules.length,
            milliseconds: input.milliseconds,
        },
    };
}
function fails(finding) {
    return finding.waived === undefined && finding.effect !== 'warn';
}
function requiredApprovals(findings) {
    const open = findings.filter((finding) => finding.effect === 'require-approval' && fails(finding));
    return [...new Set(open.map(({ ruleId }) => ruleId))].sort().map((ruleId) => ({ ruleId, count: 1 }));
}
function sourcesOf(sources) {
    return sources.map((source) => ({ ...source, name: (0,_lib_names_js__WEBPACK_IMPORTED_MODULE_0__/* .quotePath */ .WG)(source.name) }));
}
function uncheckedOf(change, { unlisted }) {
    const oversized = change.files.flatMap((file) => {
        if (file.head?.content.kind !== 'oversized')
            return [];
        return [
            {
                what: `file ${(0,_lib_names_js__WEBPACK_IMPORTED_MODULE_0__/* .quotePath */ .WG)(file.path)}`,
                why: 'it is larger than one file may be to be read',
                blocks: true,
            },
        ];
    });
    const more = {
        what: `findings beyond the first ${_evaluate_js__WEBPACK_IMPORTED_MODULE_1__.MAX_FINDINGS}`,
        why: 'they are not listed',
        blocks: true,
    };
    return [
        ...oversized,
        ...(unlisted ? [more] : []),
        { what: 'skills', why: 'this version has no skills stage', blocks: false },
        { what: 'releases', why: 'this version has no releases stage', blocks: false },
    ];
}
function byName(a, b) {
    return a.what === b.what ? 0 : a.what < b.what ? -1 : 1;
}


/***/ })

};
