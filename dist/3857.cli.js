export const id = 3857;
export const ids = [3857];
export const modules = {

/***/ 38186:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ readTrusted)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _files_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(13963);


async function readTrusted(file, { root, directory, readBase }, kind) {
    const name = shownFrom(directory, file);
    const path = (0,_files_js__WEBPACK_IMPORTED_MODULE_1__/* .pathInside */ ._l)(root, file);
    if (path !== null)
        return { name, bytes: await readFromBase(path, name, readBase, kind), path };
    if ((0,_files_js__WEBPACK_IMPORTED_MODULE_1__/* .endsInside */ .Lg)(root, file))
        throw kind.unreadable(name, 'it is a link into the repository, where the change could lead it on');
    return { name, bytes: kind.read(file, name), path: null };
}
async function readFromBase(path, name, readBase, { maxBytes, unreadable }) {
    const found = await readBase(path, maxBytes);
    if (found === null)
        throw unreadable(name, 'the base commit has no such file');
    const { bytes } = found.object;
    if (found.mode.startsWith('100') && bytes !== null)
        return bytes;
    throw unreadable(name, `in the base commit it is no regular file of at most ${maxBytes} bytes`);
}
function shownFrom(directory, path) {
    const shown = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.relative)(directory, path);
    return (0,node_path__WEBPACK_IMPORTED_MODULE_0__.isAbsolute)(shown) ? path : shown.split(node_path__WEBPACK_IMPORTED_MODULE_0__.sep).join('/');
}


/***/ }),

/***/ 33857:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MAX_TRUSTED_ROOT_BYTES: () => (/* binding */ MAX_TRUSTED_ROOT_BYTES),
/* harmony export */   readTrustedRoot: () => (/* binding */ readTrustedRoot)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _lib_files_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(13963);
/* harmony import */ var _lib_trusted_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(38186);



const MAX_TRUSTED_ROOT_BYTES = 4 * 1024 * 1024;
function readTrustedRoot(file, places) {
    return (0,_lib_trusted_file_js__WEBPACK_IMPORTED_MODULE_2__/* .readTrusted */ .G)(file, places, ROOT);
}
const ROOT = {
    maxBytes: MAX_TRUSTED_ROOT_BYTES,
    read: (file, name) => {
        const bytes = (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_1__/* .readRegular */ .VX)(file, MAX_TRUSTED_ROOT_BYTES);
        if ('why' in bytes)
            throw unreadable(name, bytes.why);
        return bytes;
    },
    unreadable,
};
function unreadable(name, why) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RunError */ .e4('TRUST_ROOT_UNREADABLE', `${name} cannot be read as a trusted root: ${why}`, {
        hint: 'name a file outside of the repository, or one that is merged: of a file inside, the base’s copy is read',
    });
}


/***/ })

};
