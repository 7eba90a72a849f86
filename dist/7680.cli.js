export const id = 7680;
export const ids = [7680,8082,3857,4905,5921];
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


/***/ }),

/***/ 5921:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readSubject: () => (/* binding */ readSubject)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9473);
/* harmony import */ var _lib_names_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1576);
/* harmony import */ var _tree_digest_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5026);






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

/***/ 5026:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   VV: () => (/* binding */ placeIn),
/* harmony export */   fZ: () => (/* binding */ treeDigest),
/* harmony export */   ke: () => (/* binding */ seenAs),
/* harmony export */   nT: () => (/* binding */ listTree)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9473);
/* harmony import */ var _lib_names_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1576);




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

/***/ 4905:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   verifySubject: () => (/* binding */ verifySubject)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9473);
/* harmony import */ var _bundle_sources_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8082);
/* harmony import */ var _statement_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2128);
/* harmony import */ var _subject_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5921);
/* harmony import */ var _subject_match_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6085);
/* harmony import */ var _trust_choose_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8198);
/* harmony import */ var _verification_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7158);
/* harmony import */ var _verify_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(1064);








async function verifySubject(spec, sources, expectations, options) {
    const subject = (0,_subject_js__WEBPACK_IMPORTED_MODULE_3__.readSubject)(spec, options.directory, wantsOf(sources));
    const bundles = sources.flatMap(({ searched, bundles: all }) => searched ? all.filter((bundle) => 'malformed' in bundle || (0,_bundle_sources_js__WEBPACK_IMPORTED_MODULE_1__.isAbout)(bundle, subject)) : all);
    const answers = [];
    for (const expected of expectations)
        answers.push(await verifyAgainst(subject, bundles, expected, options));
    return answers;
}
const ALL = new Set(['sha256', 'sha384', 'sha512']);
const LONGEST_P256 = 72;
const LONGEST_ECDSA = 139;
function wantsOf(sources) {
    const bundles = sources.flatMap((source) => source.bundles);
    const algorithms = new Set(['sha256']);
    let whole = false;
    for (const bundle of bundles) {
        if ('malformed' in bundle)
            continue;
        const { content, signature } = bundle;
        if (content.kind === 'message') {
            const name = _subject_match_js__WEBPACK_IMPORTED_MODULE_4__/* .MESSAGE_DIGESTS */ .Ie.get(content.algorithm);
            if (name !== undefined)
                algorithms.add(name);
            if (signature.length > LONGEST_P256)
                for (const one of ALL)
                    algorithms.add(one);
            whole ||= signature.length === 64 || signature.length > LONGEST_ECDSA;
        }
        else if (content.statement !== null)
            for (const name of (0,_statement_js__WEBPACK_IMPORTED_MODULE_2__/* .neededAlgorithms */ .A0)(content.statement))
                algorithms.add(name);
    }
    return { algorithms, whole };
}
async function verifyAgainst(subject, bundles, expected, { trust, now }) {
    const { name, digests } = subject;
    const candidates = bundles.filter((bundle) => isOfType(bundle, expected.predicateType));
    const asked = candidates.length > 0 ? candidates : bundles;
    const results = [];
    for (const bundle of asked) {
        if ('malformed' in bundle)
            results.push({ found: (0,_verification_js__WEBPACK_IMPORTED_MODULE_6__/* .unread */ .gy)(bundle), root: null });
        else if (asked.length > 1 && !(0,_bundle_sources_js__WEBPACK_IMPORTED_MODULE_1__.isAbout)(bundle, subject))
            results.push({ found: (0,_verification_js__WEBPACK_IMPORTED_MODULE_6__/* .unrelated */ .pS)(bundle, subject), root: null });
        else {
            const chosen = await (0,_trust_choose_js__WEBPACK_IMPORTED_MODULE_5__/* .trustFor */ .Q)(bundle, expected.signer, trust, now);
            results.push({
                found: await (0,_verify_js__WEBPACK_IMPORTED_MODULE_7__/* .verifyBundle */ .I)(bundle, subject, { expected, trust: chosen, now }),
                root: chosen.root,
            });
        }
    }
    const best = bestOf(results);
    const verified = best?.found.status === 'verified';
    return {
        status: verified ? 'verified' : 'rejected',
        subject: { name, digest: digestOf(digests) },
        bundles: results.map(({ found }) => found),
        attestation: verified ? best.found : null,
        reason: verified ? null : (best?.found.reason ?? aboutNothing(name)),
        root: rootAnswer(best?.root ?? null),
    };
}
function bestOf(results) {
    const passed = ({ found: { checks, signer } }) => signer === null ? -1 : Object.values(checks).filter((outcome) => outcome === 'passed').length;
    const verified = results.find(({ found }) => found.status === 'verified');
    return verified ?? [...results].sort((a, b) => passed(b) - passed(a))[0];
}
function rootAnswer(root) {
    return root === null ? null : { name: root.name, from: root.from, date: root.date, note: root.note };
}
function aboutNothing(name) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .VerificationError */ .mk('SUBJECT_MISMATCH', `none of the bundles is about ${name}`);
}
function isOfType(bundle, wanted) {
    if (wanted === null || 'malformed' in bundle)
        return true;
    const { content } = bundle;
    return content.kind === 'envelope' && content.statement?.predicateType === wanted;
}
function digestOf(digests) {
    const [named] = ['sha256', 'sha384', 'sha512'].filter((name) => digests[name] !== undefined);
    return named === undefined ? null : `${named}:${digests[named]}`;
}


/***/ }),

/***/ 5548:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readRoot: () => (/* binding */ readRoot),
/* harmony export */   signerOf: () => (/* binding */ signerOf)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _attestation_identity_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3039);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9473);
/* harmony import */ var _lib_files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3963);
/* harmony import */ var _releases_trusted_root_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3857);





async function signerOf(asked, sourceRepository) {
    switch (asked.kind) {
        case 'identity':
            return { kind: 'sigstore', subject: asked.subject, issuer: asked.issuer };
        case 'pattern': {
            const { compileIdentity } = await Promise.all(/* import() */[__webpack_require__.e(2856), __webpack_require__.e(2204)]).then(__webpack_require__.bind(__webpack_require__, 2204));
            const { pattern, issuer } = asked;
            return { kind: 'sigstore-pattern', pattern, issuer, matches: compileIdentity(pattern) };
        }
        case 'source': {
            const issuer = asked.issuer ?? (0,_attestation_identity_js__WEBPACK_IMPORTED_MODULE_1__/* .issuerOf */ .xD)(sourceRepository ?? '');
            if (issuer !== null)
                return { kind: 'sigstore-source', workflow: asked.workflow, issuer };
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .RunError */ .e4('IDENTITY_REQUIRED', `nobody here knows who signs for ${sourceRepository ?? ''}`, {
                hint: 'add --certificate-oidc-issuer URL of its forge',
            });
        }
        case 'key':
            return { kind: 'key', name: asked.name, key: readKey(asked), logged: true };
        case 'npm':
            return { kind: 'npm' };
    }
}
const MAX_KEY_BYTES = 65_536;
function readKey({ file, name }) {
    const bytes = (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_3__/* .readRegular */ .VX)(file, MAX_KEY_BYTES);
    if (!('why' in bytes))
        return bytes;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .RunError */ .e4('KEY_UNREADABLE', `${name} is no key that can be used: ${bytes.why}`, {
        hint: 'name the PEM file of the public key, or registry:npm for the keys of the npm registry',
    });
}
function readRoot(name, directory) {
    const bytes = (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_3__/* .readRegular */ .VX)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(directory, name), _releases_trusted_root_js__WEBPACK_IMPORTED_MODULE_4__.MAX_TRUSTED_ROOT_BYTES);
    if (!('why' in bytes))
        return { name, bytes };
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .RunError */ .e4('TRUST_ROOT_UNREADABLE', `${name} is no trusted root: ${bytes.why}`, {
        hint: 'name a trusted_root.json with --trusted-root, or leave it out for the built-in ones',
    });
}


/***/ }),

/***/ 7680:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  verify: () => (/* binding */ verify)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/attestation/bundle-sources.js
var bundle_sources = __webpack_require__(8082);
// EXTERNAL MODULE: ./build/attestation/subject.js
var attestation_subject = __webpack_require__(5921);
// EXTERNAL MODULE: ./build/attestation/verify-subject.js
var verify_subject = __webpack_require__(4905);
// EXTERNAL MODULE: ./build/config.js
var build_config = __webpack_require__(6564);
// EXTERNAL MODULE: ./build/config/identity.js
var identity = __webpack_require__(6773);
;// CONCATENATED MODULE: ./build/config/verify.js



const VERIFY = {
    ...build_config/* COMMON */.Sq,
    bundle: { type: 'string', multiple: true },
    ...identity/* IDENTITY_FLAGS */.hb,
    'predicate-type': { type: 'string' },
    'source-repository': { type: 'string' },
    'source-ref': { type: 'string' },
    'signer-workflow': { type: 'string' },
    'builder-id': { type: 'string' },
    'verified-level': { type: 'string', multiple: true },
    'verifier-id': { type: 'string', multiple: true },
    'policy-digest': { type: 'string' },
    'max-age': { type: 'string' },
};
const WHOM = 'pass --certificate-identity and --certificate-oidc-issuer, --source-repository, or --key';
function parseVerify(argv, env, isTerminal) {
    const { values, positionals } = (0,build_config/* parse */.qg)(argv, VERIFY, 'verify');
    const directory = (0,external_node_path_.resolve)(values.C ?? '.');
    if (positionals.length === 0)
        throw (0,build_config/* usage */.CI)('verify wants what to verify', 'name a file, a directory or sha256:HEX');
    const config = (0,build_config/* outputOf */.jH)(values, env, isTerminal, directory);
    if (config.format !== 'text' && config.format !== 'json')
        throw (0,build_config/* usage */.CI)(`verify has the formats text and json, not ${config.format}`);
    return {
        ...config,
        directory,
        subjects: positionals.map((subject) => (0,build_config/* notEmpty */.z2)('SUBJECT', subject)),
        bundles: (values.bundle ?? []).map((file) => (0,build_config/* notEmpty */.z2)('bundle', file)),
        signer: (0,identity/* askedSigner */.B4)(values, directory, WHOM),
        sourceRepository: repositoryOf(values['source-repository']),
        sourceRef: refOf(values['source-ref']),
        predicateType: typeOf(values['predicate-type']),
        builder: (0,identity/* given */.gI)('builder-id', values['builder-id']),
        levels: (values['verified-level'] ?? []).map(levelOf),
        verifiers: values['verifier-id'] ?? null,
        policyDigest: policyDigestOf(values['policy-digest']),
        maxAgeDays: daysOf(values['max-age']),
        trustedRoot: (0,identity/* given */.gI)('trusted-root', values['trusted-root']),
        offline: values.offline === true,
        cache: (0,build_config/* cacheFolder */.nF)(env),
    };
}
function repositoryOf(value) {
    if (value === undefined)
        return null;
    const name = (0,build_config/* notEmpty */.z2)('source-repository', value)
        .replace(/^git\+/, '')
        .replace(/\.git$/, '');
    if (/^https:\/\/[^/\s]+(?:\/[^/\s]+){2,}$/.test(name))
        return name;
    if (/^[^/\s:.]+\.[^/\s:]+(?:\/[^/\s]+){2,}$/.test(name))
        return `https://${name}`;
    if (/^[\w.-]+\/[\w.-]+$/.test(name))
        return `https://github.com/${name}`;
    throw (0,build_config/* usage */.CI)(`--source-repository wants https://HOST/OWNER/NAME, or OWNER/NAME on github.com, not ${value}`, 'see `countersign verify --help`');
}
function refOf(value) {
    if (value === undefined)
        return null;
    if (/^refs\/\S+$/.test(value))
        return value;
    throw (0,build_config/* usage */.CI)(`--source-ref wants a whole ref, not ${value}`, 'for example refs/heads/main or refs/tags/v1.2.3');
}
function typeOf(value) {
    if (value === undefined || /^[a-z][a-z0-9+.-]*:[!-~]+$/i.test(value))
        return value ?? null;
    throw (0,build_config/* usage */.CI)(`--predicate-type wants a URI, not ${value}`, 'for example https://slsa.dev/provenance/v1');
}
function levelOf(value) {
    if (/^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$/.test(value))
        return value;
    throw (0,build_config/* usage */.CI)(`--verified-level wants the name of a level, not ${value}`, 'for example SLSA_BUILD_LEVEL_3');
}
function policyDigestOf(value) {
    if (value === undefined)
        return null;
    if (/^sha256:[0-9a-f]{64}$/.test(value))
        return value;
    throw (0,build_config/* usage */.CI)('--policy-digest wants sha256: and 64 lower-case hex digits');
}
function daysOf(value) {
    if (value === undefined)
        return null;
    if (/^[1-9][0-9]{0,4}$/.test(value))
        return Number(value);
    throw (0,build_config/* usage */.CI)(`--max-age wants a number of days, not ${value}`);
}

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/lib/files.js
var files = __webpack_require__(3963);
// EXTERNAL MODULE: ./build/providers/clock.js
var clock = __webpack_require__(551);
// EXTERNAL MODULE: ./build/commands/asked-trust.js
var asked_trust = __webpack_require__(5548);
// EXTERNAL MODULE: ./build/commands/output.js
var output = __webpack_require__(8178);
// EXTERNAL MODULE: ./build/attestation/verification.js
var verification = __webpack_require__(7158);
// EXTERNAL MODULE: ./build/lib/inert.js
var inert = __webpack_require__(8656);
// EXTERNAL MODULE: ./build/report/json.js
var json = __webpack_require__(9665);
;// CONCATENATED MODULE: ./build/commands/verify-text.js



function renderVerification(answers, config) {
    if (config.format === 'json')
        return (0,json/* inertJson */.n)(documentOf(answers));
    const shown = config.quiet ? answers.filter(({ status }) => status === 'rejected') : answers;
    return shown.map((answer) => textOf(answer)).join('');
}
function documentOf(answers) {
    const rejected = answers.find(({ status }) => status === 'rejected');
    return {
        schema: 'urn:countersign:verification:v1',
        status: rejected === undefined ? 'verified' : 'rejected',
        ...(rejected?.reason ? { reason: reasonOf(rejected.reason) } : {}),
        subjects: answers.map(({ subject, status, reason, bundles, attestation, root }) => ({
            ...subject,
            status,
            ...(reason === null ? {} : { reason: reasonOf(reason) }),
            ...(attestation === null ? {} : { attestation: attestationOf(attestation) }),
            bundles: bundles.map(bundleOf),
            root,
        })),
    };
}
function reasonOf({ code, message, hint }) {
    return { code, message, hint };
}
function bundleOf({ source, digest, status, checks, reason, predicateType, signer, }) {
    return {
        source,
        digest,
        status,
        predicateType,
        ...(status === 'verified' ? { signer } : {}),
        checks,
        ...(reason === null ? {} : { reason: reasonOf(reason) }),
    };
}
function attestationOf({ predicateType, signer, claims, times, logIndex, statement, facts, }) {
    return {
        predicateType,
        signer,
        ...(claims === null
            ? {}
            : {
                source: {
                    repository: claims.sourceRepository,
                    repositoryId: claims.sourceRepositoryId,
                    ref: claims.sourceRef,
                    commit: claims.sourceCommit,
                    workflow: claims.buildSigner,
                },
            }),
        times,
        logIndex,
        subjects: statement?.subjects.length ?? 1,
        ...(facts === null ? {} : { facts }),
    };
}
const WIDTH = 10;
function line(name, text) {
    return `  ${name.padEnd(WIDTH)}${(0,inert/* inert */.t)(text)}\n`;
}
function textOf(answer) {
    return answer.attestation === null ? refusedText(answer) : verifiedText(answer, answer.attestation);
}
function verifiedText({ subject, root, bundles }, found) {
    const { predicateType, signer, claims, times, logIndex } = found;
    const by = signer?.issuer ? `${signer.name} (${signer.issuer})` : (signer?.name ?? '');
    const source = [claims?.sourceRepository, claims?.sourceRef]
        .filter((part) => typeof part === 'string')
        .join('@');
    const logged = [logIndex === null ? '' : `log entry ${logIndex}`, ...new Set(times)]
        .filter((part) => part !== '')
        .join(', ');
    return [
        `VERIFIED  ${(0,inert/* inert */.t)(subject.name)}${subject.digest === null || subject.digest === subject.name ? '' : `  ${subject.digest}`}\n`,
        line('signer', by),
        line('attests', [predicateType ?? 'the bytes themselves', ...(source === '' ? [] : [`from ${source}`])].join(', ')),
        ...(logged === '' ? [] : [line('signed', logged)]),
        line('bundle', bundles.length > 1 ? `${found.source}, one of ${bundles.length}` : found.source),
        ...(root === null ? [] : [line('root', rootText(root))]),
    ].join('');
}
function rootText({ name, from, date, note }) {
    const of = date === null ? '' : ` of ${date.slice(0, 10)}`;
    return `${name}, ${from}${of}${note === null ? '' : `: ${note}`}`;
}
function refusedText({ subject, reason, bundles, root }) {
    const several = bundles.length > 1;
    return [
        `REFUSED  ${(0,inert/* inert */.t)(subject.name)}: ${reason?.code ?? ''}: ${(0,inert/* inert */.t)(reason?.message ?? '')}\n`,
        ...bundles.flatMap((bundle) => [
            ...(several ? [line('bundle', `${bundle.source}: ${bundle.reason?.code ?? bundle.status}`)] : []),
            ...(several && bundle.reason !== reason ? [] : [line('checks', checksText(bundle))]),
        ]),
        ...(root === null ? [] : [line('root', rootText(root))]),
        `  → ${reason?.hint ?? ''}\n`,
        ...(bundles.length > 0 ? ['  → more: the same command with `--format json`\n'] : []),
    ].join('');
}
function checksText({ checks }) {
    return verification/* CHECKS */.ui.map((name) => `${name} ${checks[name].replace('-', ' ')}`).join(' · ');
}

;// CONCATENATED MODULE: ./build/commands/verify.js












async function verify({ argv, env, isTerminal }) {
    const config = parseVerify(argv, env, isTerminal);
    if (config.output !== null)
        (0,files/* refuseOver */.Fn)(config.output, inputsOf(config));
    const now = (0,clock/* startClock */.L)().now();
    const expectation = await expectationOf(config, now);
    const trust = {
        trustedRoot: config.trustedRoot === null ? null : (0,asked_trust.readRoot)(config.trustedRoot, config.directory),
        offline: config.offline,
        cache: config.cache,
    };
    const sources = config.bundles.length === 0 ? null : (0,bundle_sources.loadBundles)(config.bundles, config.directory);
    const answers = [];
    for (const subject of config.subjects)
        answers.push(await verifyOne(subject, { config, sources, expectation, trust, now }));
    const failed = answers.some((answer) => answer.status === 'rejected');
    return (0,output/* outcome */.bu)(config, null, renderVerification(answers, config), failed ? 1 : 0);
}
function inputsOf({ subjects, bundles, signer, trustedRoot, directory }) {
    const at = (name) => (0,external_node_path_.resolve)(directory, name);
    const beside = bundles.length > 0 ? [] : subjects.flatMap((subject) => (0,bundle_sources.bundlesBeside)(subject, directory));
    return [
        ...[...subjects, ...beside].map(at),
        ...bundles.map(at).flatMap(files/* filesAt */.Tl),
        ...(trustedRoot === null ? [] : [at(trustedRoot)]),
        ...(signer.kind === 'key' ? [signer.file] : []),
    ];
}
async function verifyOne(subject, { config, sources, expectation, trust, now }) {
    try {
        const { directory } = config;
        const bundles = sources ?? (0,bundle_sources.loadBundles)(bundlesFor(subject, directory), directory);
        const [found] = await (0,verify_subject.verifySubject)(subject, bundles, [expectation], { directory, trust, now });
        if (found !== undefined)
            return found;
        throw new RangeError('no answer to one expectation');
    }
    catch (error) {
        if (error instanceof errors/* VerificationError */.mk)
            return refused(subject, error);
        throw error;
    }
}
function refused(name, reason) {
    const subject = { name, digest: null };
    return { status: 'rejected', subject, bundles: [], attestation: null, reason, root: null };
}
function bundlesFor(subject, directory) {
    const beside = (0,bundle_sources.bundlesBeside)(subject, directory);
    if (beside.length > 0)
        return beside;
    const { kind } = (0,attestation_subject.readSubject)(subject, directory);
    const where = kind === 'digest' ? '' : `, or put it at ${subject}${bundle_sources.BESIDE[0]}`;
    throw (0,build_config/* usage */.CI)(`there is no bundle for ${subject}`, `name one with --bundle${where}`);
}
async function expectationOf(config, now) {
    const level = [3, 2, 1].find((one) => config.levels.includes(`SLSA_BUILD_LEVEL_${one}`)) ?? 0;
    return {
        signer: await (0,asked_trust.signerOf)(config.signer, config.sourceRepository),
        sourceRepository: config.sourceRepository,
        sourceRef: config.sourceRef,
        predicateType: config.predicateType,
        builder: config.builder,
        level,
        summary: {
            maxAgeDays: config.maxAgeDays,
            verifiers: config.verifiers,
            policyDigest: config.policyDigest,
            levels: config.levels,
        },
        now,
    };
}


/***/ }),

/***/ 3857:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MAX_TRUSTED_ROOT_BYTES: () => (/* binding */ MAX_TRUSTED_ROOT_BYTES),
/* harmony export */   readTrustedRoot: () => (/* binding */ readTrustedRoot)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9473);
/* harmony import */ var _lib_files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3963);



const MAX_TRUSTED_ROOT_BYTES = 4 * 1024 * 1024;
async function readTrustedRoot(file, places) {
    const name = shownFrom(places.directory, file);
    const path = (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_2__/* .pathInside */ ._l)(places.root, file);
    if (path !== null)
        return { name, bytes: await readFromBase(path, name, places.readBase), path };
    if ((0,_lib_files_js__WEBPACK_IMPORTED_MODULE_2__/* .endsInside */ .Lg)(places.root, file))
        throw unreadable(name, 'it is a link into the repository, where the change could lead it on');
    const bytes = (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_2__/* .readRegular */ .VX)(file, MAX_TRUSTED_ROOT_BYTES);
    if ('why' in bytes)
        throw unreadable(name, bytes.why);
    return { name, bytes, path: null };
}
async function readFromBase(path, name, readBase) {
    const found = await readBase(path);
    if (found === null)
        throw unreadable(name, 'the base commit has no such file');
    const { bytes } = found.object;
    if (found.mode.startsWith('100') && bytes !== null)
        return bytes;
    const why = `in the base commit it is no regular file of at most ${MAX_TRUSTED_ROOT_BYTES} bytes`;
    throw unreadable(name, why);
}
function unreadable(name, why) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RunError */ .e4('TRUST_ROOT_UNREADABLE', `${name} cannot be read as a trusted root: ${why}`, {
        hint: 'name a file outside of the repository, or one that is merged: of a file inside, the base’s copy is read',
    });
}
function shownFrom(directory, path) {
    const shown = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.relative)(directory, path);
    return (0,node_path__WEBPACK_IMPORTED_MODULE_0__.isAbsolute)(shown) ? path : shown.split(node_path__WEBPACK_IMPORTED_MODULE_0__.sep).join('/');
}


/***/ })

};
