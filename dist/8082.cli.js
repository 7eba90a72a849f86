export const id = 8082;
export const ids = [8082];
export const modules = {

/***/ 8082:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BESIDE: () => (/* binding */ BESIDE),
/* harmony export */   bundlesBeside: () => (/* binding */ bundlesBeside),
/* harmony export */   isAbout: () => (/* binding */ isAbout),
/* harmony export */   loadBundles: () => (/* binding */ loadBundles)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9473);
/* harmony import */ var _lib_files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3963);
/* harmony import */ var _bundle_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9105);




const MAX_BUNDLE_BYTES = 32 * 1024 * 1024;
const MAX_BUNDLES = 10_000;
const BUNDLE_FILE = /\.(?:jsonl?|sigstore)$/;
const BESIDE = ['.sigstore.json', '.sigstore', '.intoto.jsonl'];
function bundlesBeside(subject, directory) {
    return BESIDE.map((end) => subject + end).filter((file) => (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_2__/* .kindAt */ .Ii)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(directory, file)) === 'file');
}
function loadBundles(files, directory) {
    return files.map((file) => {
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(directory, file);
        if ((0,_lib_files_js__WEBPACK_IMPORTED_MODULE_2__/* .kindAt */ .Ii)(path) === 'folder')
            return { searched: true, bundles: readFolder(path, file) };
        return { searched: false, bundles: readFile(path, file) };
    });
}
function readFile(path, name) {
    const bytes = (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_2__/* .readRegular */ .VX)(path, MAX_BUNDLE_BYTES);
    if ('why' in bytes)
        throw unreadable(name, bytes.why);
    const bundles = (0,_bundle_js__WEBPACK_IMPORTED_MODULE_3__/* .parseBundles */ .z)(bytes, name);
    if ('unreadable' in bundles)
        throw unreadable(name, bundles.unreadable);
    if (bundles.length > MAX_BUNDLES)
        throw unreadable(name, `it holds more than ${MAX_BUNDLES} bundles`);
    return bundles;
}
function readFolder(path, name) {
    const listed = (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_2__/* .listFolder */ .bt)(path);
    if ('why' in listed)
        throw unreadable(name, listed.why);
    const names = listed.filter((file) => BUNDLE_FILE.test(file));
    if (names.length === 0)
        throw unreadable(name, 'the folder holds no .json, .jsonl or .sigstore file');
    if (names.length > MAX_BUNDLES)
        throw unreadable(name, `it holds more than ${MAX_BUNDLES} files`);
    return names.flatMap((file) => readInFolder((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(path, file), (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(name, file)));
}
function readInFolder(path, name) {
    try {
        return readFile(path, name);
    }
    catch (error) {
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RunError */ .e4))
            throw error;
        const malformed = new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .VerificationError */ .mk('BUNDLE_MALFORMED', error.message);
        return [{ source: name, file: name, digest: null, malformed }];
    }
}
function unreadable(name, why) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RunError */ .e4('BUNDLE_UNREADABLE', `${name} cannot be read as a bundle: ${why}`, {
        hint: 'name a Sigstore bundle (JSON, or one in each line) with --bundle, as `gh attestation download` or `cosign --bundle` write it',
    });
}
function isAbout(bundle, { digests }) {
    const hexes = Object.values(digests);
    const { content } = bundle;
    if (content.kind === 'message')
        return hexes.includes(content.digest);
    return (content.statement?.subjects.some((one) => Object.values(one.digests).some((hex) => hexes.includes(hex))) === true);
}


/***/ })

};
