export const id = 5224;
export const ids = [5224];
export const modules = {

/***/ 95026:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   VV: () => (/* binding */ placeIn),
/* harmony export */   fZ: () => (/* binding */ treeDigest),
/* harmony export */   ke: () => (/* binding */ seenAs),
/* harmony export */   nT: () => (/* binding */ listTree)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19473);
/* harmony import */ var _lib_names_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(71576);




function treeDigest(files) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update('countersign-tree-v1\n');
    const sorted = [...files].sort((a, b) => Buffer.compare(a.path, b.path));
    for (const { mode, sha256, path } of sorted)
        hash.update(`${mode} ${sha256} `).update(path).update('\0');
    return hash.digest('hex');
}
const ENTRIES = 100_000;
const DEPTH = 256;
function seenAs({ dev, ino, mode, size, mtimeNs, ctimeNs }) {
    return [dev, ino, mode, size, mtimeNs, ctimeNs].join(' ');
}
function listTree(root, rootStats) {
    const entries = [{ path: Buffer.alloc(0), mode: null, seen: seenAs(rootStats), size: 0 }];
    const folders = [{ path: Buffer.alloc(0), depth: 0 }];
    for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
        if (folder.depth === DEPTH)
            throw tooLarge(`folders more than ${DEPTH} deep`);
        for (const name of (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readdirSync)(placeIn(root, folder.path), { encoding: 'buffer' })) {
            if (entries.length > ENTRIES)
                throw tooLarge(`more than ${ENTRIES} files`);
            const path = folder.path.length === 0 ? name : Buffer.concat([folder.path, SLASH, name]);
            const stats = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.lstatSync)(placeIn(root, path), { bigint: true });
            const mode = modeOf(stats, path);
            entries.push({ path, mode, seen: seenAs(stats), size: Number(stats.size) });
            if (mode === null)
                folders.push({ path, depth: folder.depth + 1 });
        }
    }
    return entries;
}
const SLASH = Buffer.from('/');
function placeIn(root, path) {
    return Buffer.concat([Buffer.from(root), SLASH, path]);
}
function modeOf(stats, path) {
    if (stats.isDirectory())
        return null;
    if (stats.isSymbolicLink())
        return '120000';
    if (stats.isFile())
        return (stats.mode & 64n) === 0n ? '100644' : '100755';
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .RunError */ .e4('SUBJECT_UNREADABLE', `expected files, folders and links only, found something else at ${(0,_lib_names_js__WEBPACK_IMPORTED_MODULE_3__/* .quotePath */ .WG)((0,_lib_names_js__WEBPACK_IMPORTED_MODULE_3__/* .pathFromBytes */ .nP)(path))}`, { hint: 'remove the pipe, socket or device from the folder: it has no digest' });
}
function tooLarge(what) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .RunError */ .e4('SUBJECT_UNREADABLE', `the folder holds ${what}`, {
        hint: 'name the archive that was released, or a smaller folder',
    });
}


/***/ }),

/***/ 75224:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   headEntry: () => (/* binding */ headEntry),
/* harmony export */   lineOf: () => (/* binding */ lineOf)
/* harmony export */ });
/* harmony import */ var _attestation_tree_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95026);
/* harmony import */ var _lib_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57130);
/* harmony import */ var _lib_names_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(71576);



const MAX_FILES = 5_000;
const MAX_BYTES = 256 * 1024 * 1024;
async function headEntry(path, { at, paths }) {
    if (path === '')
        return other('it is the repository itself');
    const found = await at(path);
    if (found === null) {
        const listed = new Set(await paths());
        return lineOf(path).some((one) => listed.has(one))
            ? other('in the head it is in a submodule, or below a link or a file')
            : { kind: 'absent' };
    }
    if (found.mode === '040000')
        return folderEntry(path, { at, paths });
    const mode = modeOf(found.mode);
    if (mode === null || mode === '120000')
        return other('in the head it is a link');
    const { bytes } = found.object;
    return bytes === null ? other(TOO_LARGE) : { kind: 'file', digest: (0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .digestOf */ .ol)(bytes) };
}
const TOO_LARGE = 'in the head it is too large to be compared';
const other = (why) => ({ kind: 'other', why });
function lineOf(path) {
    const parts = path.split('/');
    return parts.map((_, i) => parts.slice(0, i + 1).join('/'));
}
async function folderEntry(folder, { at, paths }) {
    const inside = (await paths()).filter((path) => path.startsWith(`${folder}/`));
    if (inside.length > MAX_FILES)
        return other(TOO_LARGE);
    const files = [];
    let left = MAX_BYTES;
    for (const path of inside) {
        const found = await at(path);
        const mode = found === null ? null : modeOf(found.mode);
        if (found === null || mode === null)
            return other('in the head it holds a submodule');
        const { bytes } = found.object;
        if (bytes === null || bytes.length > left)
            return other(TOO_LARGE);
        left -= bytes.length;
        files.push({ mode, sha256: (0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .sc)(bytes), path: (0,_lib_names_js__WEBPACK_IMPORTED_MODULE_2__/* .pathToBytes */ .iJ)(path.slice(folder.length + 1)) });
    }
    return { kind: 'folder', digest: `sha256:${(0,_attestation_tree_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .treeDigest */ .fZ)(files)}` };
}
function modeOf(mode) {
    if (mode === '120000')
        return mode;
    if (!mode.startsWith('100'))
        return null;
    return mode === '100755' ? mode : '100644';
}


/***/ })

};
