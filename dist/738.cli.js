export const id = 738;
export const ids = [738];
export const modules = {

/***/ 6738:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createEvidence: () => (/* binding */ createEvidence)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9473);
/* harmony import */ var _lib_canonical_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(297);
/* harmony import */ var _lib_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7130);



async function createEvidence(input) {
    const verdict = (0,_lib_canonical_json_js__WEBPACK_IMPORTED_MODULE_2__/* .canonicalJson */ .d)(input.verdict);
    const policy = (0,_lib_canonical_json_js__WEBPACK_IMPORTED_MODULE_2__/* .canonicalJson */ .d)(input.policy);
    const { signer } = input;
    if (signer === null) {
        return {
            files: { verdict, policy, bundle: null },
            reference: { path: input.path, digest: (0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .digestOf */ .o)(verdict) },
        };
    }
    const [{ toStatement }, { signBundle }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(857), __webpack_require__.e(829)]).then(__webpack_require__.bind(__webpack_require__, 3829)),
        Promise.all(/* import() */[__webpack_require__.e(857), __webpack_require__.e(416), __webpack_require__.e(490)]).then(__webpack_require__.bind(__webpack_require__, 4490)),
    ]);
    const statement = toStatement({
        verdict: input.verdict,
        verdictBytes: verdict,
        level: input.policy.level,
        merge: input.merge,
        verifierId: input.verifierId ?? signer.id,
        now: input.now,
    });
    const bundle = signing(() => signBundle((0,_lib_canonical_json_js__WEBPACK_IMPORTED_MODULE_2__/* .canonicalJson */ .d)(statement), signer));
    return {
        files: { verdict, policy, bundle },
        reference: { path: input.path, digest: (0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .digestOf */ .o)(bundle), signer: signer.id },
    };
}
function signing(sign) {
    try {
        return sign();
    }
    catch (cause) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RunError */ .e4('SIGNING_FAILED', 'the verdict could not be signed', {
            hint: 'check the key with `openssl pkey -in KEY -check -noout`',
            cause,
        });
    }
}


/***/ })

};
