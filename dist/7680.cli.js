export const id = 7680;
export const ids = [7680,4905,6997];
export const modules = {

/***/ 6997:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readSubject: () => (/* binding */ readSubject)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/lib/names.js
var names = __webpack_require__(71576);
;// CONCATENATED MODULE: ./build/attestation/tree-digest.js




function treeDigest(files) {
    const hash = (0,external_node_crypto_.createHash)('sha256').update('countersign-tree-v1\n');
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
        for (const name of (0,external_node_fs_.readdirSync)(placeIn(root, folder.path), { encoding: 'buffer' })) {
            if (entries.length > ENTRIES)
                throw tooLarge(`more than ${ENTRIES} files`);
            const path = folder.path.length === 0 ? name : Buffer.concat([folder.path, SLASH, name]);
            const stats = (0,external_node_fs_.lstatSync)(placeIn(root, path), { bigint: true });
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
    throw new errors/* RunError */.e4('SUBJECT_UNREADABLE', `expected files, folders and links only, found something else at ${(0,names/* quotePath */.WG)((0,names/* pathFromBytes */.nP)(path))}`, { hint: 'remove the pipe, socket or device from the folder: it has no digest' });
}
function tooLarge(what) {
    return new errors/* RunError */.e4('SUBJECT_UNREADABLE', `the folder holds ${what}`, {
        hint: 'name the archive that was released, or a smaller folder',
    });
}

;// CONCATENATED MODULE: ./build/attestation/subject.js






const HEX_DIGITS = { sha256: 64, sha384: 96, sha512: 128 };
const isAlgorithm = (name) => Object.hasOwn(HEX_DIGITS, name);
const DIGEST = /^(sha256|sha384|sha512):(.*)$/is;
function readSubject(spec, directory, wants, onRead = () => undefined) {
    const digest = DIGEST.exec(spec);
    if (digest !== null)
        return readDigest(spec, digest[1] ?? '', digest[2] ?? '');
    const path = (0,external_node_path_.resolve)(directory, spec);
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
    throw new errors/* RunError */.e4('USAGE', `expected ${name}: and ${digits} lower-case hex digits, found another digest`, {
        hint: 'write the whole digest in lower case, or ./ before the name if it is a file',
    });
}
function statsOf(spec, path) {
    if (spec === '') {
        throw new errors/* RunError */.e4('USAGE', 'expected a file, a folder or sha256:HEX, found an empty name', {
            hint: 'name the artifact, or `.` for this folder',
        });
    }
    try {
        const stats = (0,external_node_fs_.statSync)(path, { bigint: true, throwIfNoEntry: false });
        if (stats !== undefined)
            return stats;
    }
    catch (error) {
        throw isFileError(error) ? unreadable(spec, `it cannot be read: ${error.code}`, error) : error;
    }
    throw unreadable(spec, 'there is no such file');
}
function unreadable(name, why, cause) {
    return new errors/* RunError */.e4('SUBJECT_UNREADABLE', `${(0,names/* quotePath */.WG)(name)} cannot be verified: ${why}`, {
        hint: 'name a file or folder that you may read, or its digest as sha256:HEX',
        cause,
    });
}
function changed(name) {
    return new errors/* VerificationError */.mk('SUBJECT_MISMATCH', `${(0,names/* quotePath */.WG)(name)} changed while it was read`);
}
const isFileError = (error) => error instanceof Error && 'code' in error;
const GONE = ['ENOENT', 'ENOTDIR', 'ELOOP', 'EINVAL', 'ENXIO', 'EISDIR'];
function guarded(name, read) {
    try {
        return read();
    }
    catch (error) {
        if (error instanceof errors/* RunError */.e4 || error instanceof errors/* VerificationError */.mk || !isFileError(error))
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
    const hashes = [...new Set(['sha256', ...wants.algorithms])].map((algorithm) => [algorithm, (0,external_node_crypto_.createHash)(algorithm)]);
    const size = Number(stats.size);
    const kept = wants.whole || stats.size <= SMALL ? Buffer.allocUnsafe(size) : null;
    const piece = Buffer.allocUnsafe(Math.min(PIECE, size + 1));
    const seen = seenAs(stats);
    readOnce({ name, path, seen, size, flags: OPEN }, { hashes: hashes.map(([, hash]) => hash), kept, piece, onRead });
    if (guarded(name, () => seenAs((0,external_node_fs_.statSync)(path, { bigint: true }))) !== seen)
        throw changed(name);
    const digests = Object.fromEntries(hashes.map(([algorithm, hash]) => [algorithm, hash.digest('hex')]));
    return { name, kind: 'file', digests, bytes: kept };
}
const OPEN = external_node_fs_.constants.O_RDONLY | (external_node_fs_.constants.O_NONBLOCK ?? 0);
const OPEN_NO_LINK = OPEN | (external_node_fs_.constants.O_NOFOLLOW ?? 0);
function readOnce({ name, path, seen, size, flags }, { hashes, kept, piece, onRead }) {
    const file = guarded(name, () => (0,external_node_fs_.openSync)(path, flags));
    const isSame = () => seenAs((0,external_node_fs_.fstatSync)(file, { bigint: true })) === seen;
    try {
        guarded(name, () => {
            if (!isSame())
                throw changed(name);
            let total = 0;
            for (let read = -1; read !== 0; total += read) {
                read = (0,external_node_fs_.readSync)(file, piece, 0, piece.length, null);
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
        (0,external_node_fs_.closeSync)(file);
    }
}
function readDirectory({ name, path, onRead }, stats) {
    const entries = guarded(name, () => listTree(path, stats));
    const piece = Buffer.allocUnsafe(PIECE);
    const files = [];
    for (const entry of entries) {
        if (entry.mode === null)
            continue;
        const place = placeIn(path, entry.path);
        const hash = (0,external_node_crypto_.createHash)('sha256');
        if (entry.mode === '120000')
            hash.update(guarded(name, () => (0,external_node_fs_.readlinkSync)(place, { encoding: 'buffer' })));
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
    return { name, kind: 'directory', digests: { sha256: treeDigest(files) }, bytes: null };
}
function isStill(name, path, before) {
    const keyOf = ({ path: place, seen }) => `${place.toString('latin1')}\0${seen}`;
    const after = new Set(guarded(name, () => listTree(path, (0,external_node_fs_.statSync)(path, { bigint: true }))).map(keyOf));
    return after.size === before.length && before.every((entry) => after.has(keyOf(entry)));
}


/***/ }),

/***/ 24905:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   loadBundles: () => (/* binding */ loadBundles),
/* harmony export */   verifySubject: () => (/* binding */ verifySubject)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19473);
/* harmony import */ var _lib_files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(13963);
/* harmony import */ var _bundle_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(52981);
/* harmony import */ var _statement_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(82128);
/* harmony import */ var _subject_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6997);
/* harmony import */ var _trust_choose_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(78198);
/* harmony import */ var _verify_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(22380);









const MAX_BUNDLE_BYTES = 32 * 1024 * 1024;
const MAX_BUNDLES = 10_000;
function loadBundles(files, directory) {
    return files.map((file) => {
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(directory, file);
        const stats = (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_3__/* .lstatOrNull */ .nd)(path);
        if (stats?.isDirectory() === true)
            return { kind: 'folder', name: file, path };
        return { kind: 'bundles', bundles: readBundles(path, file) };
    });
}
function readBundles(path, name) {
    const bytes = (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_3__/* .readRegular */ .VX)(path, MAX_BUNDLE_BYTES);
    if ('why' in bytes)
        throw unreadable(name, bytes.why);
    const bundles = (0,_bundle_js__WEBPACK_IMPORTED_MODULE_4__/* .parseBundles */ .z)(bytes, name);
    if ('unreadable' in bundles)
        throw unreadable(name, bundles.unreadable);
    if (bundles.length > MAX_BUNDLES)
        throw unreadable(name, `it holds more than ${MAX_BUNDLES} bundles`);
    return bundles;
}
function unreadable(name, why) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .RunError */ .e4('BUNDLE_UNREADABLE', `${name} cannot be read as a bundle: ${why}`, {
        hint: 'name a Sigstore bundle (JSON, or one in each line) with --bundle, as `gh attestation download` or `cosign --bundle` write it',
    });
}
async function verifySubject(spec, sources, expectations, options) {
    const subject = (0,_subject_js__WEBPACK_IMPORTED_MODULE_6__.readSubject)(spec, options.directory, wantsOf(sources));
    const bundles = sources.flatMap((source) => source.kind === 'bundles' ? source.bundles : bundlesIn(source, subject));
    const answers = [];
    for (const expected of expectations)
        answers.push(await verifyAgainst(subject, bundles, expected, options));
    return answers;
}
const ALL = new Set(['sha256', 'sha384', 'sha512']);
const LONGEST_P256 = 72;
const LONGEST_ECDSA = 139;
function wantsOf(sources) {
    if (sources.some(({ kind }) => kind === 'folder'))
        return { algorithms: ALL, whole: false };
    const bundles = sources.flatMap((source) => (source.kind === 'bundles' ? source.bundles : []));
    const algorithms = new Set(['sha256']);
    let whole = false;
    for (const bundle of bundles) {
        if ('malformed' in bundle)
            continue;
        const { content, signature } = bundle;
        if (content.kind === 'message') {
            const name = _verify_js__WEBPACK_IMPORTED_MODULE_8__/* .MESSAGE_DIGESTS */ .Ie.get(content.algorithm);
            if (name !== undefined)
                algorithms.add(name);
            if (signature.length > LONGEST_P256)
                for (const one of ALL)
                    algorithms.add(one);
            whole ||= signature.length === 64 || signature.length > LONGEST_ECDSA;
        }
        else if (content.statement !== null)
            for (const name of (0,_statement_js__WEBPACK_IMPORTED_MODULE_5__/* .neededAlgorithms */ .A0)(content.statement))
                algorithms.add(name);
    }
    return { algorithms, whole };
}
function bundlesIn({ name, path }, { digests }) {
    const names = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(path)
        .filter((file) => /\.(?:jsonl?|sigstore)$/.test(file))
        .sort();
    if (names.length > MAX_BUNDLES)
        throw unreadable(name, `it holds more than ${MAX_BUNDLES} files`);
    const hexes = Object.values(digests);
    const named = names.filter((file) => hexes.some((hex) => file.includes(hex)));
    const from = (file) => readBundles((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(path, file), (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(name, file));
    if (named.length > 0)
        return named.flatMap(from);
    return names.flatMap(from).filter((bundle) => {
        if ('malformed' in bundle)
            return true;
        const { content } = bundle;
        if (content.kind === 'message')
            return hexes.includes(content.digest);
        return content.statement?.subjects.some((one) => Object.values(one.digests).some((hex) => hexes.includes(hex)));
    });
}
async function verifyAgainst({ name, digests, bytes, kind }, bundles, expected, { trust, now }) {
    const subject = { name, digests, bytes, kind };
    const candidates = bundles.filter((bundle) => isOfType(bundle, expected.predicateType));
    const results = [];
    let root = null;
    for (const bundle of candidates.length > 0 ? candidates : bundles) {
        if ('malformed' in bundle) {
            results.push((0,_verify_js__WEBPACK_IMPORTED_MODULE_8__/* .unread */ .gy)(bundle));
            continue;
        }
        const chosen = await (0,_trust_choose_js__WEBPACK_IMPORTED_MODULE_7__/* .trustFor */ .Q)(bundle, expected.signer, trust, now);
        const found = chosen.root;
        if (found !== null)
            root = { name: found.name, from: found.from, date: found.date, note: found.note };
        results.push(await (0,_verify_js__WEBPACK_IMPORTED_MODULE_8__/* .verifyBundle */ .IF)(bundle, subject, { expected, trust: chosen, now }));
    }
    const attestation = results.find(({ status }) => status === 'verified') ?? null;
    return {
        status: attestation === null ? 'rejected' : 'verified',
        subject: { name, digest: `sha256:${digests.sha256 ?? ''}` },
        bundles: results,
        attestation,
        reason: attestation === null ? reasonOf(results, name) : null,
        root,
    };
}
function isOfType(bundle, wanted) {
    if (wanted === null || 'malformed' in bundle)
        return true;
    const { content } = bundle;
    return content.kind === 'envelope' && content.statement?.predicateType === wanted;
}
function reasonOf(results, name) {
    const passed = ({ checks }) => Object.values(checks).filter((outcome) => outcome === 'passed').length;
    const [best] = [...results].sort((a, b) => passed(b) - passed(a));
    return best?.reason ?? new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .VerificationError */ .mk('SUBJECT_MISMATCH', `none of the bundles is about ${name}`);
}


/***/ }),

/***/ 35548:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readRoot: () => (/* binding */ readRoot),
/* harmony export */   signerOf: () => (/* binding */ signerOf)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _attestation_identity_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(33039);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19473);
/* harmony import */ var _lib_files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(13963);




async function signerOf(asked, sourceRepository) {
    switch (asked.kind) {
        case 'identity':
            return { kind: 'sigstore', subject: asked.subject, issuer: asked.issuer };
        case 'pattern': {
            const { compileIdentity } = await Promise.all(/* import() */[__webpack_require__.e(2856), __webpack_require__.e(2204)]).then(__webpack_require__.bind(__webpack_require__, 32204));
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
const MAX_ROOT_BYTES = 4 * 1024 * 1024;
function readRoot(name, directory) {
    const bytes = (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_3__/* .readRegular */ .VX)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(directory, name), MAX_ROOT_BYTES);
    if (!('why' in bytes))
        return { name, bytes };
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .RunError */ .e4('TRUST_ROOT_UNREADABLE', `${name} is no trusted root: ${bytes.why}`, {
        hint: 'name a trusted_root.json with --trusted-root, or leave it out for the built-in ones',
    });
}


/***/ }),

/***/ 87680:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  verify: () => (/* binding */ verify_verify)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/attestation/verify-subject.js
var verify_subject = __webpack_require__(24905);
// EXTERNAL MODULE: ./build/config.js
var build_config = __webpack_require__(46564);
// EXTERNAL MODULE: ./build/config/identity.js
var identity = __webpack_require__(26773);
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
        predicateType: (0,identity/* given */.gI)('predicate-type', values['predicate-type']),
        builder: (0,identity/* given */.gI)('builder-id', values['builder-id']),
        levels: (values['verified-level'] ?? []).map((level) => (0,build_config/* notEmpty */.z2)('verified-level', level)),
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
    const name = (0,build_config/* notEmpty */.z2)('source-repository', value).replace(/^git\+/, '');
    if (/^https:\/\/[^/\s]+(?:\/[^/\s]+){2,}$/.test(name))
        return name;
    if (/^[^/\s:.]+\.[^/\s:]+(?:\/[^/\s]+){2,}$/.test(name))
        return `https://${name}`;
    if (/^[\w.-]+\/[\w.-]+$/.test(name))
        return `https://github.com/${name}`;
    throw (0,build_config/* usage */.CI)(`--source-repository wants https://HOST/OWNER/NAME, not ${value}`);
}
function refOf(value) {
    if (value === undefined)
        return null;
    if (/^refs\/\S+$/.test(value))
        return value;
    throw (0,build_config/* usage */.CI)(`--source-ref wants a whole ref, not ${value}`, 'for example refs/heads/main or refs/tags/v1.2.3');
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
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/lib/files.js
var files = __webpack_require__(13963);
// EXTERNAL MODULE: ./build/providers/clock.js
var clock = __webpack_require__(30551);
// EXTERNAL MODULE: ./build/commands/asked-trust.js
var asked_trust = __webpack_require__(35548);
// EXTERNAL MODULE: ./build/commands/output.js
var output = __webpack_require__(78178);
// EXTERNAL MODULE: ./build/attestation/verify.js + 8 modules
var verify = __webpack_require__(22380);
// EXTERNAL MODULE: ./build/lib/inert.js
var inert = __webpack_require__(68656);
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
    const logged = [logIndex === null ? '' : `log entry ${logIndex}`, ...times]
        .filter((part) => part !== '')
        .join(', ');
    return [
        `VERIFIED  ${(0,inert/* inert */.t)(subject.name)}  ${subject.digest ?? ''}\n`,
        line('signer', by),
        line('attests', [predicateType ?? 'these bytes, without a predicate', ...(source === '' ? [] : [`of ${source}`])].join(' ')),
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
    return verify/* CHECKS */.ui.map((name) => `${name} ${checks[name].replace('-', ' ')}`).join(' · ');
}

;// CONCATENATED MODULE: ./build/commands/verify.js










async function verify_verify({ argv, env, isTerminal }) {
    const config = parseVerify(argv, env, isTerminal);
    const now = (0,clock/* startClock */.L)().now();
    const expectation = await expectationOf(config, now);
    const trust = {
        trustedRoot: config.trustedRoot === null ? null : (0,asked_trust.readRoot)(config.trustedRoot, config.directory),
        offline: config.offline,
        cache: config.cache,
    };
    const answers = [];
    for (const subject of config.subjects)
        answers.push(await verifyOne(subject, { config, expectation, trust, now }));
    const failed = answers.some((answer) => answer.status === 'rejected');
    return (0,output/* outcome */.bu)(config, null, renderVerification(answers, config), failed ? 1 : 0);
}
async function verifyOne(subject, { config, expectation, trust, now }) {
    try {
        const { directory } = config;
        const sources = (0,verify_subject.loadBundles)(bundlesFor(subject, config), directory);
        const [found] = await (0,verify_subject.verifySubject)(subject, sources, [expectation], { directory, trust, now });
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
const BESIDE = ['.sigstore.json', '.sigstore', '.intoto.jsonl'];
function bundlesFor(subject, { bundles, directory }) {
    if (bundles.length > 0)
        return bundles;
    const beside = BESIDE.map((end) => subject + end).filter((file) => (0,files/* lstatOrNull */.nd)((0,external_node_path_.resolve)(directory, file))?.isFile() === true);
    if (beside.length > 0)
        return beside;
    throw (0,build_config/* usage */.CI)(`there is no bundle for ${subject}`, `name one with --bundle, or put it at ${subject}${BESIDE[0]}`);
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


/***/ })

};
