export const id = 8477;
export const ids = [8477];
export const modules = {

/***/ 28477:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   chooseSigning: () => (/* binding */ chooseSigning),
/* harmony export */   openSigner: () => (/* binding */ openSigner)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _keys_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8305);
/* harmony import */ var _services_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(27353);
/* harmony import */ var _signer_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(36299);




function chooseSigning(asked, visibility) {
    if (asked.mode === 'key')
        return asked;
    if (asked.mode === 'sigstore')
        return { mode: 'sigstore', services: asked.services, publicOnly: false };
    switch (visibility) {
        case 'public':
            return { mode: 'sigstore', services: asked.services, publicOnly: true };
        case 'private':
        case 'unknown':
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RunError */ .e4('SIGNER_REQUIRED', 'the repository is not known to be public, and its name would be for everybody to read in the log of Sigstore', {
                hint: 'add --key FILE, or write --sign sigstore if that may be; a check may do without: --sign none',
            });
        case 'outside-ci':
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RunError */ .e4('SIGNER_REQUIRED', 'outside CI nobody signs unless you say who', {
                hint: 'add --key FILE, or write --sign sigstore with a token in SIGSTORE_ID_TOKEN',
            });
    }
}
async function openSigner(chosen, token, check) {
    switch (chosen.mode) {
        case 'key':
            return (0,_signer_js__WEBPACK_IMPORTED_MODULE_3__/* .keySigner */ .Y)((0,_keys_js__WEBPACK_IMPORTED_MODULE_1__/* .loadPrivateKey */ .PM)(chosen.file));
        case 'sigstore': {
            const { openSigstoreSigner } = await Promise.all(/* import() */[__webpack_require__.e(5156), __webpack_require__.e(1770), __webpack_require__.e(4187), __webpack_require__.e(8745), __webpack_require__.e(3323)]).then(__webpack_require__.bind(__webpack_require__, 6453));
            const { publicOnly, services } = chosen;
            const isKnown = services === null || check.roots.trustedRoot !== null;
            const selfCheck = isKnown ? check : null;
            return openSigstoreSigner({ services: services ?? _services_js__WEBPACK_IMPORTED_MODULE_2__/* .PUBLIC_SERVICES */ .hq, token, publicOnly, selfCheck });
        }
    }
}


/***/ }),

/***/ 27353:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Xu: () => (/* binding */ AUDIENCE),
/* harmony export */   b1: () => (/* binding */ LIMITS),
/* harmony export */   hq: () => (/* binding */ PUBLIC_SERVICES)
/* harmony export */ });
const PUBLIC_SERVICES = {
    fulcioUrl: 'https://fulcio.sigstore.dev',
    rekorUrl: 'https://rekor.sigstore.dev',
    tsaUrl: null,
};
const AUDIENCE = 'sigstore';
const LIMITS = {
    requestMs: 4_500,
    retries: 2,
    firstDelayMs: 250,
    phaseMs: 15_000,
    maxBytes: 262_144,
};


/***/ })

};
