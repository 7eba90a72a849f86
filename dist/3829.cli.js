export const id = 3829;
export const ids = [3829];
export const modules = {

/***/ 43829:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ resourceUri),
/* harmony export */   P6: () => (/* binding */ policyUri),
/* harmony export */   pd: () => (/* binding */ levelsOf),
/* harmony export */   t: () => (/* binding */ statementSchema),
/* harmony export */   toStatement: () => (/* binding */ toStatement)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(55156);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(64377);
/* harmony import */ var _lib_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57130);


const STATEMENT_TYPE = 'https://in-toto.io/Statement/v1';
const PREDICATE_TYPE = 'https://slsa.dev/verification_summary/v1';
const hex = zod__WEBPACK_IMPORTED_MODULE_1__.string().regex(/^[0-9a-f]{64}$/);
const statementSchema = zod__WEBPACK_IMPORTED_MODULE_1__.strictObject({
    _type: zod__WEBPACK_IMPORTED_MODULE_1__.literal(STATEMENT_TYPE),
    subject: zod__WEBPACK_IMPORTED_MODULE_1__.array(zod__WEBPACK_IMPORTED_MODULE_1__.strictObject({ digest: zod__WEBPACK_IMPORTED_MODULE_1__.strictObject({ gitCommit: zod__WEBPACK_IMPORTED_MODULE_1__.string().regex(/^[0-9a-f]{40,64}$/) }) }))
        .min(1),
    predicateType: zod__WEBPACK_IMPORTED_MODULE_1__.literal(PREDICATE_TYPE),
    predicate: zod__WEBPACK_IMPORTED_MODULE_1__.strictObject({
        verifier: zod__WEBPACK_IMPORTED_MODULE_1__.strictObject({ id: zod__WEBPACK_IMPORTED_MODULE_1__.string().min(1) }),
        timeVerified: zod__WEBPACK_IMPORTED_MODULE_2__.datetime(),
        resourceUri: zod__WEBPACK_IMPORTED_MODULE_1__.string().min(1),
        policy: zod__WEBPACK_IMPORTED_MODULE_1__.strictObject({ uri: zod__WEBPACK_IMPORTED_MODULE_1__.string().min(1), digest: zod__WEBPACK_IMPORTED_MODULE_1__.strictObject({ sha256: hex }) }),
        inputAttestations: zod__WEBPACK_IMPORTED_MODULE_1__.array(zod__WEBPACK_IMPORTED_MODULE_1__.strictObject({ uri: zod__WEBPACK_IMPORTED_MODULE_1__.string().min(1), digest: zod__WEBPACK_IMPORTED_MODULE_1__.strictObject({ sha256: hex }) }))
            .min(1),
        verificationResult: zod__WEBPACK_IMPORTED_MODULE_1__["enum"](['PASSED', 'FAILED']),
        verifiedLevels: zod__WEBPACK_IMPORTED_MODULE_1__.array(zod__WEBPACK_IMPORTED_MODULE_1__.string().regex(/^(?:FAILED|ORG_SOURCE_[A-Z0-9_]+)$/)).length(1),
    }),
});
function toStatement(input) {
    const { verdict, policy = verdict.policy } = input;
    const commits = [verdict.subject.head, ...(input.merge === null ? [] : [input.merge])];
    return {
        _type: STATEMENT_TYPE,
        subject: [...new Set(commits)].map((gitCommit) => ({ digest: { gitCommit } })),
        predicateType: PREDICATE_TYPE,
        predicate: {
            verifier: { id: input.verifierId },
            timeVerified: `${input.now.toISOString().slice(0, 19)}Z`,
            resourceUri: resourceUri(verdict.subject.repository),
            policy: { uri: policyUri(policy.name), digest: { sha256: plain(policy.digest) } },
            inputAttestations: [
                { uri: 'verdict.json', digest: { sha256: (0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .sc)(input.verdictBytes) } },
                ...input.bundles.map(({ uri, digest }) => ({
                    uri: bundleUri(uri),
                    digest: { sha256: plain(digest) },
                })),
            ],
            verificationResult: verdict.verdict,
            verifiedLevels: levelsOf(verdict.verdict, input.level),
        },
    };
}
function bundleUri(name) {
    return `urn:countersign:bundle:${encodeURIComponent(name.replace(/^.*[/\\]/, ''))}`;
}
function resourceUri(repository) {
    return repository.startsWith('https://') ? `git+${repository}` : repository;
}
function policyUri(name) {
    return `urn:countersign:policy:${name}`;
}
function levelsOf(result, level) {
    return [result === 'FAILED' ? 'FAILED' : level];
}
function plain(digest) {
    return digest.replace(/^sha256:/, '');
}


/***/ }),

/***/ 64377:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ZodISODate: () => (/* reexport safe */ _schemas_js__WEBPACK_IMPORTED_MODULE_0__.ZodISODate),
/* harmony export */   ZodISODateTime: () => (/* reexport safe */ _schemas_js__WEBPACK_IMPORTED_MODULE_0__.ZodISODateTime),
/* harmony export */   ZodISODuration: () => (/* reexport safe */ _schemas_js__WEBPACK_IMPORTED_MODULE_0__.ZodISODuration),
/* harmony export */   ZodISOTime: () => (/* reexport safe */ _schemas_js__WEBPACK_IMPORTED_MODULE_0__.ZodISOTime),
/* harmony export */   date: () => (/* binding */ date),
/* harmony export */   datetime: () => (/* binding */ datetime),
/* harmony export */   duration: () => (/* binding */ duration),
/* harmony export */   time: () => (/* binding */ time)
/* harmony export */ });
/* harmony import */ var _core_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43759);
/* harmony import */ var _schemas_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(55156);



function datetime(params) {
    return _core_index_js__WEBPACK_IMPORTED_MODULE_1__/* ._isoDateTime */ .G1(_schemas_js__WEBPACK_IMPORTED_MODULE_0__.ZodISODateTime, params);
}
function date(params) {
    return _core_index_js__WEBPACK_IMPORTED_MODULE_1__/* ._isoDate */ .db(_schemas_js__WEBPACK_IMPORTED_MODULE_0__.ZodISODate, params);
}
function time(params) {
    return _core_index_js__WEBPACK_IMPORTED_MODULE_1__/* ._isoTime */ .Kn(_schemas_js__WEBPACK_IMPORTED_MODULE_0__.ZodISOTime, params);
}
function duration(params) {
    return _core_index_js__WEBPACK_IMPORTED_MODULE_1__/* ._isoDuration */ .f2(_schemas_js__WEBPACK_IMPORTED_MODULE_0__.ZodISODuration, params);
}


/***/ })

};
