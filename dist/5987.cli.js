export const id = 5987;
export const ids = [5987];
export const modules = {

/***/ 55987:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   verifyByCertificate: () => (/* binding */ verifyByCertificate)
/* harmony export */ });
/* harmony import */ var _sigstore_bundle__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61040);
/* harmony import */ var _attestation_bundle_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(79105);
/* harmony import */ var _attestation_payload_type_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(70852);
/* harmony import */ var _attestation_refusing_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51542);
/* harmony import */ var _attestation_signing_envelope_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(34101);
/* harmony import */ var _attestation_trust_choose_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(78198);
/* harmony import */ var _attestation_verify_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(81064);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(19473);
/* harmony import */ var _write_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8487);









const OF_SIGNER = new Set(['SIGNER_MISMATCH', 'ISSUER_MISMATCH']);
async function verifyByCertificate(bytes, { signer, roots, now }) {
    const bundle = readCanonical(bytes);
    const trust = await (0,_attestation_trust_choose_js__WEBPACK_IMPORTED_MODULE_4__/* .trustFor */ .Q)(bundle, signer, roots, now);
    const expected = (0,_attestation_verify_js__WEBPACK_IMPORTED_MODULE_5__/* .signedBy */ .q)(signer, now);
    const { status, reason, signer: named, claims, } = await (0,_attestation_verify_js__WEBPACK_IMPORTED_MODULE_5__/* .verifyBundle */ .I)(bundle, null, { expected, trust, now });
    if (reason !== null && OF_SIGNER.has(reason.code))
        throw reason;
    if (status === 'rejected' || bundle.content.kind !== 'envelope')
        throw tampered(reason === null ? 'it could not be checked' : `${reason.code}: ${reason.message}`);
    const { payload } = bundle.content;
    return { payload, signer: named?.name ?? '', repository: claims?.sourceRepository ?? null };
}
function readCanonical(bytes) {
    const bundles = (0,_attestation_bundle_js__WEBPACK_IMPORTED_MODULE_1__/* .parseBundles */ .z)(bytes, _write_js__WEBPACK_IMPORTED_MODULE_7__/* .BUNDLE_FILE */ .Ij);
    const [bundle, ...more] = 'unreadable' in bundles ? [] : bundles;
    if (bundle === undefined || more.length > 0)
        throw tampered('it is not one bundle');
    if ('malformed' in bundle)
        throw tampered(bundle.malformed.message);
    if (bundle.content.kind !== 'envelope' || bundle.content.payloadType !== _attestation_payload_type_js__WEBPACK_IMPORTED_MODULE_8__/* .PAYLOAD_TYPE */ .U)
        throw tampered('it is no envelope of a Statement');
    if (!isOurForm(bytes))
        throw tampered('it is not in its canonical form');
    return bundle;
}
function isOurForm(bytes) {
    const written = (0,_attestation_refusing_js__WEBPACK_IMPORTED_MODULE_2__/* .refusing */ .c)('EVIDENCE_TAMPERED', `${_write_js__WEBPACK_IMPORTED_MODULE_7__/* .BUNDLE_FILE */ .Ij} is not one bundle`, () => (0,_sigstore_bundle__WEBPACK_IMPORTED_MODULE_0__/* .bundleFromJSON */ .vw)(JSON.parse(bytes.toString('utf8'))));
    const { tlogEntries, timestampVerificationData } = written.verificationMaterial;
    const stamps = (timestampVerificationData?.rfc3161Timestamps ?? []).map(({ signedTimestamp }) => signedTimestamp.toString('base64'));
    return (written.mediaType === _sigstore_bundle__WEBPACK_IMPORTED_MODULE_0__/* .BUNDLE_V03_MEDIA_TYPE */ .HM &&
        new Set(stamps).size === stamps.length &&
        tlogEntries.every(({ inclusionProof }) => inclusionProof?.checkpoint?.envelope.split('\n\n')[1]?.split('\n').length === 2) &&
        (0,_attestation_signing_envelope_js__WEBPACK_IMPORTED_MODULE_3__/* .serialize */ .l)(written).equals(bytes));
}
function tampered(why) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_6__/* .VerificationError */ .mk('EVIDENCE_TAMPERED', `${_write_js__WEBPACK_IMPORTED_MODULE_7__/* .BUNDLE_FILE */ .Ij} is not what was signed: ${why}`);
}


/***/ })

};
