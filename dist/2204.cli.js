export const id = 2204;
export const ids = [2204];
export const modules = {

/***/ 32204:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   compileIdentity: () => (/* binding */ compileIdentity)
/* harmony export */ });
/* harmony import */ var re2js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2856);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);


function compileIdentity(pattern) {
    try {
        const compiled = re2js__WEBPACK_IMPORTED_MODULE_1__/* .RE2JS */ .L3.compile(pattern);
        return (subject) => compiled.matches(subject);
    }
    catch {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RunError */ .e4('USAGE', '--certificate-identity-regexp is no regular expression in RE2 syntax', {
            hint: 'it has to match the whole identity; a dot that is meant as one is written \\.',
        });
    }
}


/***/ })

};
