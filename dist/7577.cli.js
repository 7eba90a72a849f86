export const id = 7577;
export const ids = [7577,5921];
export const modules = {

/***/ 48082:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BESIDE: () => (/* binding */ BESIDE),
/* harmony export */   bundlesBeside: () => (/* binding */ bundlesBeside),
/* harmony export */   isAbout: () => (/* binding */ isAbout),
/* harmony export */   loadBundles: () => (/* binding */ loadBundles)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19473);
/* harmony import */ var _lib_files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(13963);
/* harmony import */ var _bundle_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(79105);




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

/***/ 78348:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ch: () => (/* binding */ signCheckpoint),
/* harmony export */   HQ: () => (/* binding */ readCheckpoint),
/* harmony export */   S7: () => (/* binding */ parseCheckpoint),
/* harmony export */   om: () => (/* binding */ verifyCheckpoint),
/* harmony export */   p4: () => (/* binding */ checkLogNames)
/* harmony export */ });
/* unused harmony export verifyGrowth */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _lib_merkle_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77032);
/* harmony import */ var _note_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4510);



const SIZE = /^(?:0|[1-9][0-9]*)$/;
function readCheckpoint(text) {
    const note = (0,_note_js__WEBPACK_IMPORTED_MODULE_2__/* .parseNote */ .wd)(text);
    if (note === null)
        return null;
    const [origin = '', size = '', root = '', ...extensions] = note.text.slice(0, -1).split('\n');
    const isWhole = [origin, size, root, ...extensions].every((line) => line !== '');
    return isWhole && SIZE.test(size) ? { origin, size, root, note } : null;
}
function parseCheckpoint(text) {
    const lines = readCheckpoint(text);
    if (lines === null)
        return null;
    const { origin, note } = lines;
    const [size, root] = [Number(lines.size), (0,_note_js__WEBPACK_IMPORTED_MODULE_2__/* .decodeBase64 */ .y4)(lines.root)];
    if (!Number.isSafeInteger(size) || root?.length !== _lib_merkle_js__WEBPACK_IMPORTED_MODULE_1__/* .HASH_BYTES */ .FA)
        return null;
    return checkpointText({ origin, size, root }) === note.text ? { origin, size, root, note } : null;
}
function checkpointText({ origin, size, root }) {
    return `${origin}\n${size}\n${root.toString('base64')}\n`;
}
function signCheckpoint(head, sign, raw) {
    return (0,_note_js__WEBPACK_IMPORTED_MODULE_2__/* .signNote */ .qO)(checkpointText(head), { name: head.origin, raw, sign });
}
function checkLogNames({ origin, note }, log) {
    if (origin !== log.name)
        throw unknown('the checkpoint is of another log than the trusted one');
    if (!note.signatures.some((signature) => (0,_note_js__WEBPACK_IMPORTED_MODULE_2__/* .isBy */ ._m)(signature, log)))
        throw unknown('the checkpoint has no signature under the name and key of the trusted log');
}
function verifyCheckpoint(checkpoint, log) {
    checkLogNames(checkpoint, log);
    if ((0,_note_js__WEBPACK_IMPORTED_MODULE_2__/* .checkNote */ .dZ)(checkpoint.note, log) !== 'signed')
        throw unknown('the checkpoint’s signature is not the trusted log’s');
}
function verifyGrowth([earlier, later], proof, log) {
    verifyCheckpoint(earlier, log);
    verifyCheckpoint(later, log);
    if (!isBeginning(earlier, later, proof))
        throw new VerificationError('LOG_FORKED', 'the earlier of two checkpoints is not the beginning of the later');
}
function isBeginning(earlier, later, proof) {
    if (earlier.size === 0 && later.size > 0)
        return earlier.root.equals(EMPTY_ROOT) && proof.length === 0;
    const [size1, size2] = [earlier.size, later.size];
    return verifyConsistency({ size1, size2, root1: earlier.root, root2: later.root, proof });
}
function unknown(why) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .VerificationError */ .mk('LOG_UNKNOWN', why);
}


/***/ }),

/***/ 4510:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EG: () => (/* binding */ verifierKey),
/* harmony export */   _m: () => (/* binding */ isBy),
/* harmony export */   dZ: () => (/* binding */ checkNote),
/* harmony export */   qO: () => (/* binding */ signNote),
/* harmony export */   se: () => (/* binding */ formatNote),
/* harmony export */   wd: () => (/* binding */ parseNote),
/* harmony export */   y4: () => (/* binding */ decodeBase64),
/* harmony export */   z$: () => (/* binding */ parseVerifierKey)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);

const KEY_HASH_BYTES = 4;
const KEY_BYTES = 32;
const ED25519 = 0x01;
const DASH = '\u2014';
const NOTE = /^((?:[^\p{Cc}]*\n)+)\n((?:\u2014 [^\s+\p{Cc}]+ [A-Za-z0-9+/]+={0,2}\n)+)$/u;
const NAME = /^[^\s+\p{Cc}]+$/u;
function parseNote(note) {
    const [, text, lines = ''] = NOTE.exec(note) ?? [];
    if (text === undefined || !note.isWellFormed())
        return null;
    const [first, ...more] = lines.trimEnd().split('\n').map(parseSignature);
    const others = more.filter((signature) => signature !== null);
    if (first === undefined || first === null || others.length !== more.length)
        return null;
    return { text, signatures: [first, ...others] };
}
function formatNote({ text, signatures }) {
    return `${text}\n${signatures.map(formatSignature).join('')}`;
}
function formatSignature({ name, keyHash, signature }) {
    return `${DASH} ${name} ${Buffer.concat([keyHash, signature]).toString('base64')}\n`;
}
function parseSignature(line) {
    const [, name = '', base64 = ''] = line.split(' ');
    const bytes = decodeBase64(base64);
    if (bytes === null || bytes.length <= KEY_HASH_BYTES)
        return null;
    return { name, keyHash: bytes.subarray(0, KEY_HASH_BYTES), signature: bytes.subarray(KEY_HASH_BYTES) };
}
function decodeBase64(text) {
    const bytes = Buffer.from(text, 'base64');
    return bytes.toString('base64') === text ? bytes : null;
}
function isKeyName(name) {
    return NAME.test(name) && name.isWellFormed();
}
function keyHashOf(name, raw) {
    const named = Buffer.from(`${name}\n`);
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256')
        .update(named)
        .update(Buffer.of(ED25519))
        .update(raw)
        .digest()
        .subarray(0, KEY_HASH_BYTES);
}
function verifierKey(name, raw) {
    if (!isKeyName(name) || raw.length !== KEY_BYTES)
        throw new RangeError('no Ed25519 key of a note');
    const encoded = Buffer.concat([Buffer.of(ED25519), raw]).toString('base64');
    return `${name}+${keyHashOf(name, raw).toString('hex')}+${encoded}`;
}
function parseVerifierKey(text) {
    const [name = '', , ...rest] = text.split('+');
    const encoded = decodeBase64(rest.join('+'));
    if (encoded === null || encoded.length !== 1 + KEY_BYTES || !isKeyName(name))
        return null;
    const raw = encoded.subarray(1);
    if (verifierKey(name, raw) !== text)
        return null;
    const jwk = { kty: 'OKP', crv: 'Ed25519', x: raw.toString('base64url') };
    return { name, keyHash: keyHashOf(name, raw), key: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)({ key: jwk, format: 'jwk' }) };
}
function checkNote(note, key) {
    const [own, second] = note.signatures.filter((signature) => isBy(signature, key));
    if (own === undefined)
        return 'unsigned';
    if (second !== undefined)
        return 'twice';
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.verify)(null, Buffer.from(note.text), key.key, own.signature) ? 'signed' : 'forged';
}
function isBy({ name, keyHash }, key) {
    return name === key.name && keyHash.equals(key.keyHash);
}
async function signNote(text, { name, raw, sign }) {
    const signature = await sign(Buffer.from(text));
    return formatNote({ text, signatures: [{ name, keyHash: keyHashOf(name, raw), signature }] });
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


/***/ }),

/***/ 24905:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   verifySubject: () => (/* binding */ verifySubject)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _bundle_sources_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48082);
/* harmony import */ var _statement_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(82128);
/* harmony import */ var _subject_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(75921);
/* harmony import */ var _subject_match_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(56085);
/* harmony import */ var _trust_choose_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(78198);
/* harmony import */ var _verification_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(87158);
/* harmony import */ var _verify_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(81064);








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

/***/ 77032:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FA: () => (/* binding */ HASH_BYTES),
/* harmony export */   I5: () => (/* binding */ rootOf),
/* harmony export */   UA: () => (/* binding */ hashChildren),
/* harmony export */   f2: () => (/* binding */ subtreesOf),
/* harmony export */   lG: () => (/* binding */ hashLeaf),
/* harmony export */   rn: () => (/* binding */ appendLeaves),
/* harmony export */   yR: () => (/* binding */ verifyInclusion),
/* harmony export */   zg: () => (/* binding */ EMPTY_ROOT)
/* harmony export */ });
/* unused harmony export verifyConsistency */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);

const HASH_BYTES = 32;
const EMPTY_ROOT = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').digest();
const LEAF = Buffer.of(0);
const NODE = Buffer.of(1);
function hashLeaf(data) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(LEAF).update(data).digest();
}
function hashChildren(left, right) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(NODE).update(left).update(right).digest();
}
function verifyInclusion({ index, size, leafHash, proof, root }) {
    if (![leafHash, root, ...proof].every(isHash))
        return false;
    const [leaf, count] = [countOf(index), countOf(size)];
    if (leaf === null || count === null || leaf >= count)
        return false;
    let hash = leafHash;
    let [node, last] = [leaf, count - 1n];
    for (const sibling of proof) {
        if (last === 0n)
            return false;
        if (isRight(node) || node === last) {
            hash = hashChildren(sibling, hash);
            while (node !== 0n && !isRight(node))
                [node, last] = [node >> 1n, last >> 1n];
        }
        else
            hash = hashChildren(hash, sibling);
        [node, last] = [node >> 1n, last >> 1n];
    }
    return last === 0n && equal(hash, root);
}
function verifyConsistency({ size1, size2, root1, root2, proof }) {
    const [first, second] = [countOf(size1), countOf(size2)];
    if (first === null || second === null || !proof.every(isHash))
        return false;
    if (first === second) {
        const possible = first !== 0n || equal(root1, EMPTY_ROOT);
        return possible && proof.length === 0 && equal(root1, root2);
    }
    if (first === 0n || first > second)
        return false;
    let [node, last] = [first - 1n, second - 1n];
    while (isRight(node))
        [node, last] = [node >> 1n, last >> 1n];
    const [seed, ...rest] = node === 0n ? [root1, ...proof] : proof;
    if (seed === undefined)
        return false;
    let [hash1, hash2] = [seed, seed];
    for (const sibling of rest) {
        if (last === 0n)
            return false;
        if (isRight(node) || node === last) {
            [hash1, hash2] = [hashChildren(sibling, hash1), hashChildren(sibling, hash2)];
            while (node !== 0n && !isRight(node))
                [node, last] = [node >> 1n, last >> 1n];
        }
        else
            hash2 = hashChildren(hash2, sibling);
        [node, last] = [node >> 1n, last >> 1n];
    }
    return last === 0n && equal(hash1, root1) && equal(hash2, root2);
}
function countOf(value) {
    if (typeof value === 'number' && !Number.isSafeInteger(value))
        return null;
    return value < 0 ? null : BigInt(value);
}
function isRight(node) {
    return (node & 1n) === 1n;
}
function isHash(hash) {
    return hash.length === HASH_BYTES;
}
function equal(a, b) {
    return Buffer.compare(a, b) === 0;
}
function appendLeaves(size, frontier, leafHashes) {
    const newSize = size + leafHashes.length;
    const levels = growLevels(size, frontier, leafHashes);
    const subtrees = subtreesOf(newSize);
    const old = new Map(subtreesOf(size).map(({ level, index }, i) => [`${level}/${index}`, frontier[i]]));
    const grown = subtrees.map(({ level, index }) => nodeAt(levels, level, index) ?? known(old.get(`${level}/${index}`)));
    const rests = foldRight(grown);
    return {
        size: newSize,
        frontier: grown,
        root: rests[0] ?? EMPTY_ROOT,
        proofs: leafHashes.map((_, i) => proofOf(size + i, { levels, subtrees, grown, rests })),
    };
}
function rootOf(size, frontier) {
    if (subtreesOf(size).length !== frontier.length)
        throw new RangeError('the frontier is of another size');
    return foldRight(frontier)[0] ?? EMPTY_ROOT;
}
function subtreesOf(size) {
    if (!Number.isSafeInteger(size) || size < 0)
        throw new RangeError('no size of a tree');
    const found = [];
    for (let [level, count] = [0, size]; count > 0; level++, count = Math.floor(count / 2))
        if (count % 2 === 1)
            found.push({ level, index: count - 1 });
    return found.reverse();
}
function growLevels(size, frontier, leafHashes) {
    if (subtreesOf(size).length !== frontier.length)
        throw new RangeError('the frontier is of another size');
    const smallestFirst = [...frontier].reverse();
    const levels = [];
    for (let [count, fresh] = [size, leafHashes]; fresh.length > 0; count = Math.floor(count / 2)) {
        const isOdd = count % 2 === 1;
        const nodes = isOdd ? [known(smallestFirst.shift()), ...fresh] : fresh;
        levels.push({ first: isOdd ? count - 1 : count, nodes });
        fresh = pairsOf(nodes);
    }
    return levels;
}
function pairsOf(nodes) {
    return Array.from({ length: Math.floor(nodes.length / 2) }, (_, i) => hashChildren(known(nodes[2 * i]), known(nodes[2 * i + 1])));
}
function nodeAt(levels, level, index) {
    const found = levels[level];
    return found?.nodes[index - found.first] ?? null;
}
function foldRight(subtrees) {
    const folded = [];
    for (const hash of [...subtrees].reverse()) {
        const right = folded.at(-1);
        folded.push(right === undefined ? hash : hashChildren(hash, right));
    }
    return folded.reverse();
}
function proofOf(leaf, { levels, subtrees, grown, rests }) {
    const at = subtrees.findIndex(({ level, index }) => Math.floor(leaf / 2 ** level) === index);
    const within = Array.from({ length: subtrees[at]?.level ?? 0 }, (_, level) => {
        const node = Math.floor(leaf / 2 ** level);
        return known(nodeAt(levels, level, node % 2 === 0 ? node + 1 : node - 1));
    });
    const right = rests[at + 1];
    return [...within, ...(right === undefined ? [] : [right]), ...grown.slice(0, at).reverse()];
}
function known(hash) {
    if (hash === undefined || hash === null)
        throw new RangeError('a hash of the tree is missing');
    return hash;
}


/***/ }),

/***/ 9182:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ parseStrictJson)
/* harmony export */ });
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4573);

const DEPTH = 64;
const NAMES = 1_000_000;
function parseStrictJson(bytes, { depth = DEPTH } = {}) {
    const text = typeof bytes === 'string' ? checkText(bytes) : decode(bytes);
    if (typeof text !== 'string')
        return text;
    const why = whyAmbiguous(text, depth);
    if (why !== null)
        return { why };
    try {
        const value = JSON.parse(text);
        return { value };
    }
    catch (error) {
        if (error instanceof SyntaxError)
            return { why: text.trim() === '' ? 'it is empty' : 'it is not JSON' };
        throw error;
    }
}
function decode(bytes) {
    if (bytes.length > node_buffer__WEBPACK_IMPORTED_MODULE_0__.constants.MAX_STRING_LENGTH)
        return { why: 'it is too large' };
    if (!(0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(bytes))
        return { why: 'it is not UTF-8' };
    const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
    return startsWithMark(text) ? { why: 'it starts with a byte order mark' } : text;
}
function checkText(text) {
    if (startsWithMark(text))
        return { why: 'it starts with a byte order mark' };
    return text.isWellFormed() ? text : { why: 'it holds half a surrogate pair' };
}
function startsWithMark(text) {
    return text.charCodeAt(0) === 0xfeff;
}
const QUOTE = 0x22;
const COMMA = 0x2c;
const MINUS = 0x2d;
const ZERO = 0x30;
const NINE = 0x39;
const OPEN_ARRAY = 0x5b;
const CLOSE_ARRAY = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;
function whyAmbiguous(text, depth) {
    const marks = { text, quote: -1, backslash: -1, escaped: false };
    const levels = [];
    let nameIsNext = false;
    for (let at = 0; at < text.length; at++) {
        const code = text.charCodeAt(at);
        if (code === QUOTE) {
            const end = endOfString(marks, at);
            const why = whyString(marks, at, end, nameIsNext ? (levels.at(-1) ?? null) : null);
            if (why !== null)
                return why;
            nameIsNext = false;
            at = end - 1;
        }
        else if (code === COMMA) {
            nameIsNext = (levels.at(-1) ?? null) !== null;
        }
        else if (code === OPEN_OBJECT || code === OPEN_ARRAY) {
            nameIsNext = code === OPEN_OBJECT;
            if (levels.push(nameIsNext ? new Set() : null) > depth)
                return `it is nested deeper than ${depth} levels at character ${at}`;
        }
        else if (code === CLOSE_OBJECT || code === CLOSE_ARRAY) {
            levels.pop();
            nameIsNext = false;
        }
        else if (code === MINUS || (code >= ZERO && code <= NINE)) {
            const number = numberAt(text, at);
            if (!isInRange(number))
                return `it holds a number out of range at character ${at}`;
            at += number.length - 1;
        }
    }
    return null;
}
function find(text, what, from) {
    const at = text.indexOf(what, from);
    return at === -1 ? text.length : at;
}
function endOfString(marks, start) {
    marks.escaped = false;
    for (let at = start + 1;; at = marks.backslash + 2) {
        if (marks.quote < at)
            marks.quote = find(marks.text, '"', at);
        if (marks.backslash < at)
            marks.backslash = find(marks.text, '\\', at);
        if (marks.quote <= marks.backslash)
            return Math.min(marks.quote + 1, marks.text.length);
        marks.escaped = true;
    }
}
function whyString({ text, escaped }, start, end, names) {
    if (names === null && !escaped)
        return null;
    const value = decodeString(text.slice(start, end), escaped);
    if (value === null)
        return null;
    if (!value.isWellFormed())
        return `it holds half a surrogate pair at character ${start}`;
    if (names === null)
        return null;
    if (value === '__proto__')
        return `it has a name that no object may have at character ${start}`;
    if (names.has(value))
        return `it has a name twice in one object at character ${start}`;
    if (names.size === NAMES)
        return `it has more than ${NAMES} names in one object`;
    names.add(value);
    return null;
}
function decodeString(quoted, escaped) {
    if (!escaped)
        return quoted.slice(1, -1);
    try {
        const value = JSON.parse(quoted);
        return typeof value === 'string' ? value : null;
    }
    catch {
        return null;
    }
}
const NUMBER = /[-+.eE0-9]+/y;
function numberAt(text, at) {
    NUMBER.lastIndex = at;
    return NUMBER.exec(text)?.[0] ?? '';
}
function isInRange(number) {
    if (number.length < 309 && !/e/i.test(number))
        return true;
    return Math.abs(Number(number)) !== Number.POSITIVE_INFINITY;
}


/***/ })

};
