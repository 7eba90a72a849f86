export const id = 4406;
export const ids = [4406];
export const modules = {

/***/ 4406:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BUILT_IN: () => (/* binding */ BUILT_IN)
/* harmony export */ });
/* harmony import */ var _embedded_generated_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(35575);

const BUILT_IN = {
    sigstore: sourceOf('sigstore'),
    github: sourceOf('github'),
};
function sourceOf(name) {
    const { mirror, date, tufRoot, trustedRoot } = _embedded_generated_js__WEBPACK_IMPORTED_MODULE_0__/* .ROOTS */ .G[name];
    return {
        name,
        mirror,
        tufRoot: Buffer.from(tufRoot),
        target: 'trusted_root.json',
        builtIn: { bytes: Buffer.from(trustedRoot), date },
    };
}


/***/ })

};
