export const id = 5987;
export const ids = [5987];
export const modules = {

/***/ 55987:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   verifyByCertificate: () => (/* binding */ verifyByCertificate)
/* harmony export */ });
/* harmony import */ var _attestation_bundle_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52981);
/* harmony import */ var _attestation_trust_choose_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78198);
/* harmony import */ var _attestation_verify_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(22380);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(19473);
/* harmony import */ var _lib_canonical_json_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(60297);
/* harmony import */ var _lib_strict_json_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9182);
/* harmony import */ var _write_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8487);







const OF_SIGNER = new Set(['SIGNER_MISMATCH', 'ISSUER_MISMATCH']);
async function verifyByCertificate(bytes, { signer, roots, now }) {
    const bundle = readCanonical(bytes);
    const trust = await (0,_attestation_trust_choose_js__WEBPACK_IMPORTED_MODULE_1__/* .trustFor */ .Q)(bundle, signer, roots, now);
    const expected = {
        signer,
        sourceRepository: null,
        sourceRef: null,
        predicateType: null,
        builder: null,
        level: 0,
        summary: null,
        now,
    };
    const { status, reason, signer: named } = await (0,_attestation_verify_js__WEBPACK_IMPORTED_MODULE_2__/* .verifyBundle */ .IF)(bundle, null, { expected, trust, now });
    if (reason !== null && OF_SIGNER.has(reason.code))
        throw reason;
    if (status === 'rejected' || bundle.content.kind !== 'envelope')
        throw tampered(reason === null ? 'it could not be checked' : `${reason.code}: ${reason.message}`);
    return { payload: bundle.content.payload, signer: named?.name ?? '' };
}
function readCanonical(bytes) {
    const json = (0,_lib_strict_json_js__WEBPACK_IMPORTED_MODULE_4__/* .parseStrictJson */ .R)(bytes);
    const isCanonical = 'value' in json &&
        typeof json.value === 'object' &&
        json.value !== null &&
        (0,_lib_canonical_json_js__WEBPACK_IMPORTED_MODULE_6__/* .canonicalJson */ .d)(json.value).equals(bytes);
    const bundles = isCanonical ? (0,_attestation_bundle_js__WEBPACK_IMPORTED_MODULE_0__/* .parseBundles */ .z)(bytes, _write_js__WEBPACK_IMPORTED_MODULE_5__/* .BUNDLE_FILE */ .Ij) : [];
    const [bundle, ...more] = 'unreadable' in bundles ? [] : bundles;
    if (bundle === undefined || more.length > 0)
        throw tampered('it is not in its canonical form');
    if ('malformed' in bundle)
        throw tampered(bundle.malformed.message);
    return bundle;
}
function tampered(why) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .VerificationError */ .mk('EVIDENCE_TAMPERED', `${_write_js__WEBPACK_IMPORTED_MODULE_5__/* .BUNDLE_FILE */ .Ij} is not what was signed: ${why}`);
}


/***/ })

};
