export const id = 5921;
export const ids = [5921];
export const modules = {

/***/ 75921:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readSubject: () => (/* binding */ readSubject)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(19473);
/* harmony import */ var _lib_names_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(71576);
/* harmony import */ var _tree_digest_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(95026);






const NAME_ONLY = { algorithms: new Set(), whole: false };
const HEX_DIGITS = { sha256: 64, sha384: 96, sha512: 128 };
const isAlgorithm = (name) => Object.hasOwn(HEX_DIGITS, name);
const DIGEST = /^(sha256|sha384|sha512):(.*)$/is;
function readSubject(spec, directory, wants = NAME_ONLY, onRead = () => undefined) {
    const digest = DIGEST.exec(spec);
    if (digest !== null)
        return readDigest(spec, digest[1] ?? '', digest[2] ?? '');
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(directory, spec);
    const stats = statsOf(spec, path);
    const reading = { name: spec, path, wants, onRead };
    if (stats.isDirectory())
        return readDirectory(reading, stats);
    if (stats.isFile())
        return readFile(reading, stats);
    throw unreadable(spec, 'it is neither a file nor a folder');
}
function readDigest(spec, algorithm, hex) {
    if (isAlgorithm(algorithm) && hex.length === HEX_DIGITS[algorithm] && /^[0-9a-f]+$/.test(hex))
        return { name: spec, kind: 'digest', digests: { [algorithm]: hex }, bytes: null };
    const name = algorithm.toLowerCase();
    const digits = isAlgorithm(name) ? HEX_DIGITS[name] : 0;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .RunError */ .e4('USAGE', `expected ${name}: and ${digits} lower-case hex digits, found another digest`, {
        hint: 'write the whole digest in lower case, or ./ before the name if it is a file',
    });
}
function statsOf(spec, path) {
    if (spec === '') {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .RunError */ .e4('USAGE', 'expected a file, a folder or sha256:HEX, found an empty name', {
            hint: 'name the artifact, or `.` for this folder',
        });
    }
    try {
        const stats = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.statSync)(path, { bigint: true, throwIfNoEntry: false });
        if (stats !== undefined)
            return stats;
    }
    catch (error) {
        throw isFileError(error) ? unreadable(spec, `it cannot be read: ${error.code}`, error) : error;
    }
    throw unreadable(spec, 'there is no such file');
}
function unreadable(name, why, cause) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .RunError */ .e4('SUBJECT_UNREADABLE', `${(0,_lib_names_js__WEBPACK_IMPORTED_MODULE_4__/* .quotePath */ .WG)(name)} cannot be read: ${why}`, {
        hint: 'name a file or folder that you may read, or its digest as sha256:HEX',
        cause,
    });
}
function changed(name) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .VerificationError */ .mk('SUBJECT_MISMATCH', `${(0,_lib_names_js__WEBPACK_IMPORTED_MODULE_4__/* .quotePath */ .WG)(name)} changed while it was read`);
}
const isFileError = (error) => error instanceof Error && 'code' in error;
const GONE = ['ENOENT', 'ENOTDIR', 'ELOOP', 'EINVAL', 'ENXIO', 'EISDIR'];
function guarded(name, read) {
    try {
        return read();
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .RunError */ .e4 || error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .VerificationError */ .mk || !isFileError(error))
            throw error;
        throw GONE.includes(error.code)
            ? changed(name)
            : unreadable(name, `it cannot be read: ${error.code}`, error);
    }
}
const SMALL = 1048576n;
const WHOLE = 536870912n;
const PIECE = 262_144;
function readFile({ name, path, wants, onRead }, stats) {
    if (wants.whole && stats.size > WHOLE)
        throw unreadable(name, `expected at most ${WHOLE} bytes, found ${stats.size}, to check a signature over all`);
    const hashes = [...new Set(['sha256', ...wants.algorithms])].map((algorithm) => [algorithm, (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)(algorithm)]);
    const size = Number(stats.size);
    const kept = wants.whole || stats.size <= SMALL ? Buffer.allocUnsafe(size) : null;
    const piece = Buffer.allocUnsafe(Math.min(PIECE, size + 1));
    const seen = (0,_tree_digest_js__WEBPACK_IMPORTED_MODULE_5__/* .seenAs */ .ke)(stats);
    readOnce({ name, path, seen, size, flags: OPEN }, { hashes: hashes.map(([, hash]) => hash), kept, piece, onRead });
    if (guarded(name, () => (0,_tree_digest_js__WEBPACK_IMPORTED_MODULE_5__/* .seenAs */ .ke)((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.statSync)(path, { bigint: true }))) !== seen)
        throw changed(name);
    const digests = Object.fromEntries(hashes.map(([algorithm, hash]) => [algorithm, hash.digest('hex')]));
    return { name, kind: 'file', digests, bytes: kept };
}
const OPEN = node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_RDONLY | (node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_NONBLOCK ?? 0);
const OPEN_NO_LINK = OPEN | (node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_NOFOLLOW ?? 0);
function readOnce({ name, path, seen, size, flags }, { hashes, kept, piece, onRead }) {
    const file = guarded(name, () => (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync)(path, flags));
    const isSame = () => (0,_tree_digest_js__WEBPACK_IMPORTED_MODULE_5__/* .seenAs */ .ke)((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.fstatSync)(file, { bigint: true })) === seen;
    try {
        guarded(name, () => {
            if (!isSame())
                throw changed(name);
            let total = 0;
            for (let read = -1; read !== 0; total += read) {
                read = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readSync)(file, piece, 0, piece.length, null);
                if (total + read > size)
                    throw changed(name);
                const bytes = piece.subarray(0, read);
                for (const hash of hashes)
                    hash.update(bytes);
                if (kept !== null)
                    bytes.copy(kept, total);
                onRead();
            }
            if (total !== size || !isSame())
                throw changed(name);
        });
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.closeSync)(file);
    }
}
function readDirectory({ name, path, onRead }, stats) {
    const entries = guarded(name, () => (0,_tree_digest_js__WEBPACK_IMPORTED_MODULE_5__/* .listTree */ .nT)(path, stats));
    const piece = Buffer.allocUnsafe(PIECE);
    const files = [];
    for (const entry of entries) {
        if (entry.mode === null)
            continue;
        const place = (0,_tree_digest_js__WEBPACK_IMPORTED_MODULE_5__/* .placeIn */ .VV)(path, entry.path);
        const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
        if (entry.mode === '120000')
            hash.update(guarded(name, () => (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readlinkSync)(place, { encoding: 'buffer' })));
        else {
            const source = { name, path: place, seen: entry.seen, size: entry.size, flags: OPEN_NO_LINK };
            readOnce(source, { hashes: [hash], kept: null, piece, onRead });
        }
        files.push({ mode: entry.mode, path: entry.path, sha256: hash.digest('hex') });
    }
    if (files.length === 0)
        throw unreadable(name, 'the folder holds no file');
    if (!isStill(name, path, entries))
        throw changed(name);
    return { name, kind: 'directory', digests: { sha256: (0,_tree_digest_js__WEBPACK_IMPORTED_MODULE_5__/* .treeDigest */ .fZ)(files) }, bytes: null };
}
function isStill(name, path, before) {
    const keyOf = ({ path: place, seen }) => `${place.toString('latin1')}\0${seen}`;
    const after = new Set(guarded(name, () => (0,_tree_digest_js__WEBPACK_IMPORTED_MODULE_5__/* .listTree */ .nT)(path, (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.statSync)(path, { bigint: true }))).map(keyOf));
    return after.size === before.length && before.every((entry) => after.has(keyOf(entry)));
}


/***/ }),

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


/***/ })

};
