export const id = 487;
export const ids = [487];
export const modules = {

/***/ 8487:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BUNDLE_FILE: () => (/* binding */ BUNDLE_FILE),
/* harmony export */   POLICY_FILE: () => (/* binding */ POLICY_FILE),
/* harmony export */   RECEIPT_FILE: () => (/* binding */ RECEIPT_FILE),
/* harmony export */   VERDICT_FILE: () => (/* binding */ VERDICT_FILE),
/* harmony export */   checkEvidencePlace: () => (/* binding */ checkEvidencePlace),
/* harmony export */   writeEvidence: () => (/* binding */ writeEvidence)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _lib_files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3963);



const VERDICT_FILE = 'verdict.json';
const POLICY_FILE = 'policy.json';
const BUNDLE_FILE = 'evidence.sigstore.json';
const RECEIPT_FILE = 'receipt.tlog-proof';
const FILES = [VERDICT_FILE, POLICY_FILE, BUNDLE_FILE, RECEIPT_FILE];
function checkEvidencePlace(root, directory) {
    (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_2__/* .refuseLinksBelow */ .BT)(root, directory);
    const stats = (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_2__/* .lstatOrNull */ .nd)(directory);
    if (stats === null)
        return;
    if (!stats.isDirectory())
        throw (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_2__/* .outputUnsafe */ .k6)(directory, `it is ${(0,_lib_files_js__WEBPACK_IMPORTED_MODULE_2__/* .kindOf */ .I)(stats)}`);
    const names = (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_2__/* .writing */ .dV)(directory, () => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(directory));
    for (const name of names) {
        const entry = (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_2__/* .lstatOrNull */ .nd)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, name));
        if (!FILES.includes(name) || entry?.isFile() !== true)
            throw (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_2__/* .outputUnsafe */ .k6)(directory, `${name} in it is not ours`);
    }
    if (names.length > 0 && !isVerdict((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, VERDICT_FILE))) {
        throw (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_2__/* .outputUnsafe */ .k6)(directory, `${VERDICT_FILE} in it is not ours`);
    }
}
function isVerdict(path) {
    if ((0,_lib_files_js__WEBPACK_IMPORTED_MODULE_2__/* .lstatOrNull */ .nd)(path)?.isFile() !== true)
        return false;
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path, 'utf8').includes('"schema":"urn:countersign:verdict:v1"');
}
function writeEvidence(root, directory, files) {
    checkEvidencePlace(root, directory);
    (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_2__/* .writing */ .dV)(directory, () => {
        const parent = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(directory);
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(parent, { recursive: true });
        const fresh = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdtempSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(parent, `.${(0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(directory)}-`));
        try {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.chmodSync)(fresh, 0o755);
            (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_2__/* .writeNew */ .qf)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(fresh, VERDICT_FILE), files.verdict);
            (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_2__/* .writeNew */ .qf)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(fresh, POLICY_FILE), files.policy);
            if (files.bundle !== null)
                (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_2__/* .writeNew */ .qf)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(fresh, BUNDLE_FILE), files.bundle);
            replaceFolder(fresh, directory);
        }
        finally {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(fresh, { recursive: true, force: true });
        }
    });
}
function replaceFolder(fresh, directory) {
    if ((0,_lib_files_js__WEBPACK_IMPORTED_MODULE_2__/* .lstatOrNull */ .nd)(directory) === null) {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.renameSync)(fresh, directory);
        return;
    }
    const aside = `${fresh}-old`;
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.renameSync)(directory, aside);
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.renameSync)(fresh, directory);
    }
    catch (error) {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.renameSync)(aside, directory);
        throw error;
    }
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(aside, { recursive: true, force: true });
}


/***/ })

};
