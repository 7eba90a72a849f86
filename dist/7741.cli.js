export const id = 7741;
export const ids = [7741];
export const modules = {

/***/ 8305:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PM: () => (/* binding */ loadPrivateKey),
/* harmony export */   QW: () => (/* binding */ parsePrivateKey),
/* harmony export */   ee: () => (/* binding */ parsePublicKey),
/* harmony export */   fg: () => (/* binding */ loadPublicKey),
/* harmony export */   qO: () => (/* binding */ unsupported)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19473);
/* harmony import */ var _lib_files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(13963);
/* harmony import */ var _signature_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(95143);




function loadPrivateKey(path) {
    return parsePrivateKey(readKey(path), path);
}
function parsePrivateKey(pem, name) {
    const key = parsePem(pem, name, 'private', node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPrivateKey);
    const algorithm = algorithmOf(key, name);
    if (algorithm.family === 'rsa' || algorithm.order === P521_ORDER)
        throw unsupported(name, algorithm.name, 'ECDSA P-256, P-384 or Ed25519 to sign with');
    return {
        ...namesOf((0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)(key)),
        algorithm: algorithm.name,
        key,
        sign: (data) => withLowS((0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.sign)(algorithm.hash, data, { key, dsaEncoding: 'der' }), algorithm.order),
    };
}
function loadPublicKey(path) {
    return parsePublicKey(readKey(path), path);
}
function parsePublicKey(pem, name) {
    const key = parsePem(pem, name, 'public', node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey);
    const { name: algorithm, hash, order, padding } = algorithmOf(key, name);
    return {
        ...namesOf(key),
        algorithm,
        key,
        verify: (data, signature) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.verify)(hash, data, { key, dsaEncoding: 'der', ...(padding === null ? {} : { padding }) }, signature),
        isOnlyForm: (signature) => hasLowS(signature, order),
    };
}
function namesOf(publicKey) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256')
        .update(publicKey.export({ type: 'spki', format: 'der' }))
        .digest();
    return { id: `urn:countersign:key:sha256:${hash.toString('hex')}`, hint: hash.toString('base64') };
}
function readKey(path) {
    let bytes;
    try {
        bytes = (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_2__/* .readAtMost */ .rU)(path, MAX_KEY_BYTES);
    }
    catch (cause) {
        throw unreadable(path, 'the file cannot be read', cause);
    }
    if (bytes.length > MAX_KEY_BYTES)
        throw unreadable(path, `it is larger than ${MAX_KEY_BYTES} bytes`);
    return bytes;
}
const MAX_KEY_BYTES = 65_536;
function parsePem(bytes, name, kind, create) {
    const pem = bytes.toString('utf8');
    if (pem.includes('ENCRYPTED'))
        throw unreadable(name, 'it is encrypted');
    if (kind === 'public' && pem.includes('PRIVATE KEY-----'))
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RunError */ .e4('KEY_UNREADABLE', `${name} is a private key, and verifying wants the public one`, {
            hint: 'name its public half: `openssl pkey -in PRIVATE -pubout -out PUBLIC`',
        });
    if (pem.includes('CERTIFICATE-----'))
        throw unreadable(name, 'it is a certificate');
    try {
        return create(pem);
    }
    catch {
        throw unreadable(name, `it is not a PEM ${kind} key`);
    }
}
const MAKE = 'make one with `openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -out key.pem` and its public half with `openssl pkey -in key.pem -pubout -out key.pub`';
function unreadable(name, why, cause) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RunError */ .e4('KEY_UNREADABLE', `${name} is no key that can be used: ${why}`, { hint: MAKE, cause });
}
function unsupported(name, found, expected) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RunError */ .e4('KEY_UNSUPPORTED', `expected ${expected}, found that ${name} is ${found}`, {
        hint: MAKE,
    });
}
const P256_ORDER = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;
const P384_ORDER = 0xffffffffffffffffffffffffffffffffffffffffffffffffc7634d81f4372ddf581a0db248b0a77aecec196accc52973n;
const P521_ORDER = 0x1fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffa51868783bf2f966b7fcc0148f709a5d03bb5c9b8899c47aebb6fb71e91386409n;
const CURVES = {
    prime256v1: { name: 'ECDSA P-256', hash: 'sha256', order: P256_ORDER },
    secp384r1: { name: 'ECDSA P-384', hash: 'sha384', order: P384_ORDER },
    secp521r1: { name: 'ECDSA P-521', hash: 'sha512', order: P521_ORDER },
};
function algorithmOf(key, name) {
    (0,_signature_js__WEBPACK_IMPORTED_MODULE_3__/* .supportedKey */ .M)(key, name);
    const { asymmetricKeyType: type, asymmetricKeyDetails: details } = key;
    const curve = Object.entries(CURVES).find(([curveName]) => curveName === details?.namedCurve)?.[1];
    if (curve !== undefined)
        return { family: 'ec', ...curve, padding: null };
    if (type === 'ed25519')
        return { family: 'eddsa', name: 'Ed25519', hash: null, order: null, padding: null };
    const padding = type === 'rsa' ? node_crypto__WEBPACK_IMPORTED_MODULE_0__.constants.RSA_PKCS1_PADDING : node_crypto__WEBPACK_IMPORTED_MODULE_0__.constants.RSA_PKCS1_PSS_PADDING;
    return { family: 'rsa', name: 'RSA', hash: 'sha256', order: null, padding };
}
function hasLowS(der, order) {
    if (order === null)
        return true;
    const start = (der[1] ?? 0) > 0x80 ? 3 : 2;
    const s = der.subarray(start + 4 + (der[start + 1] ?? 0));
    return BigInt(`0x0${s.toString('hex')}`) <= order / 2n;
}
function withLowS(der, order) {
    if (order === null || hasLowS(der, order))
        return der;
    const r = der.subarray(2, 4 + (der[3] ?? 0));
    const s = der.subarray(2 + r.length + 2);
    const hex = (order - BigInt(`0x${s.toString('hex')}`)).toString(16);
    const lower = Buffer.from(hex.padStart(hex.length + (hex.length % 2), '0'), 'hex');
    const value = (lower[0] ?? 0) < 0x80 ? lower : Buffer.concat([Buffer.of(0), lower]);
    return Buffer.concat([
        Buffer.of(0x30, r.length + 2 + value.length),
        r,
        Buffer.of(0x02, value.length),
        value,
    ]);
}


/***/ }),

/***/ 70852:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ PAYLOAD_TYPE)
/* harmony export */ });
const PAYLOAD_TYPE = 'application/vnd.in-toto+json';


/***/ }),

/***/ 95143:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ supportedKey),
/* harmony export */   O: () => (/* binding */ verifySignature)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19473);


const CURVES = new Map([
    ['prime256v1', { name: 'p256', size: 32, hashes: ['sha256'] }],
    ['secp384r1', { name: 'p384', size: 48, hashes: ['sha384', 'sha256'] }],
    ['secp521r1', { name: 'p521', size: 66, hashes: ['sha512', 'sha256'] }],
]);
const RSA_BITS = 2048;
const ACCEPTED = 'expected ECDSA on P-256, P-384 or P-521, Ed25519, or RSA of at least 2048 bits';
function supportedKey(key, name) {
    const found = whatUnsupported(key);
    if (found === null)
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RunError */ .e4('KEY_UNSUPPORTED', `${name}: ${ACCEPTED}, found ${found}`, {
        hint: 'make one with `openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -out key.pem`',
    });
}
function whatUnsupported({ asymmetricKeyType: type, asymmetricKeyDetails: details = {}, }) {
    if (type === 'ed25519')
        return null;
    if (type === 'ec') {
        const curve = details.namedCurve ?? 'of its own making';
        return CURVES.has(curve) ? null : `an EC key on the curve ${curve}`;
    }
    if (type !== 'rsa' && type !== 'rsa-pss')
        return `a key of type ${type ?? 'secret'}`;
    const { modulusLength = 0, publicExponent = 0n, hashAlgorithm = 'sha256' } = details;
    if (modulusLength < RSA_BITS)
        return `RSA of ${modulusLength} bits`;
    if (publicExponent < 3n)
        return `RSA with the exponent ${publicExponent}`;
    return hashAlgorithm === 'sha256' ? null : `RSA-PSS for ${hashAlgorithm}`;
}
async function verifySignature(key, signed, signature, form = 'der') {
    const found = whatUnsupported(key);
    if (found !== null)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .VerificationError */ .mk('SIGNATURE_INVALID', `${ACCEPTED}, found ${found}`);
    const curve = CURVES.get(key.asymmetricKeyDetails?.namedCurve ?? '');
    if (curve !== undefined)
        return verifyEcdsa(key, curve, signed, signature, form);
    if ('digests' in signed)
        return verifyDigest(key, signed.digests, signature);
    if (key.asymmetricKeyType === 'ed25519')
        return holds(() => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.verify)(null, signed.bytes, key, signature));
    const padding = key.asymmetricKeyType === 'rsa' ? PKCS1 : PSS;
    return holds(() => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.verify)('sha256', signed.bytes, { key, ...padding }, signature));
}
const PKCS1 = { padding: node_crypto__WEBPACK_IMPORTED_MODULE_0__.constants.RSA_PKCS1_PADDING };
const PSS = { padding: node_crypto__WEBPACK_IMPORTED_MODULE_0__.constants.RSA_PKCS1_PSS_PADDING, saltLength: node_crypto__WEBPACK_IMPORTED_MODULE_0__.constants.RSA_PSS_SALTLEN_AUTO };
function holds(check) {
    try {
        return check();
    }
    catch (error) {
        if (error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_OSSL'))
            return false;
        throw error;
    }
}
function needsBytes(what) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .VerificationError */ .mk('SIGNATURE_INVALID', `expected the artifact itself, found only its digest, and ${what}: name the file instead of its digest`);
}
async function verifyEcdsa(key, { name, size, hashes }, signed, signature, form) {
    const compact = form === 'der' ? compactFrom(signature, size) : signature;
    if (compact === null || compact.length !== 2 * size)
        return false;
    if ('bytes' in signed) {
        const options = { key, dsaEncoding: 'ieee-p1363' };
        return hashes.some((hash) => holds(() => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.verify)(hash, signed.bytes, options, compact)));
    }
    const curve = (await __webpack_require__.e(/* import() */ 8988).then(__webpack_require__.bind(__webpack_require__, 8988)))[name];
    const point = pointOf(key);
    for (const hash of hashes) {
        const digest = signed.digests[hash];
        if (digest === undefined)
            continue;
        const options = { prehash: false, lowS: false, format: 'compact' };
        if (curve.verify(compact, Buffer.from(digest, 'hex'), point, options))
            return true;
    }
    const missing = hashes.find((hash) => signed.digests[hash] === undefined);
    if (missing !== undefined)
        throw needsBytes(`the signature may be over its ${missing}`);
    return false;
}
function pointOf(key) {
    const { x = '', y = '' } = key.export({ format: 'jwk' });
    return Buffer.concat([Buffer.from([4]), Buffer.from(x, 'base64url'), Buffer.from(y, 'base64url')]);
}
const SEQUENCE = 0x30;
const INTEGER = 0x02;
function compactFrom(der, size) {
    const sequence = readElement(der, SEQUENCE);
    if (sequence === null || sequence.rest.length > 0)
        return null;
    const first = readElement(sequence.body, INTEGER);
    const second = first === null ? null : readElement(first.rest, INTEGER);
    if (first === null || second === null || second.rest.length > 0)
        return null;
    const r = unsigned(first.body, size);
    const s = unsigned(second.body, size);
    return r === null || s === null ? null : Buffer.concat([r, s]);
}
function readElement(der, tag) {
    const [found = 0, length = 0, long = 0] = der;
    if (found !== tag || length > 0x81 || length === 0x80)
        return null;
    if (length === 0x81 && long < 0x80)
        return null;
    const start = length === 0x81 ? 3 : 2;
    const end = start + (length === 0x81 ? long : length);
    return end > der.length ? null : { body: der.subarray(start, end), rest: der.subarray(end) };
}
function unsigned(bytes, size) {
    const [first = 0x80, second = 0x80] = bytes;
    if (first >= 0x80 || (first === 0 && second < 0x80))
        return null;
    const digits = first === 0 && bytes.length > 1 ? bytes.subarray(1) : bytes;
    return digits.length > size ? null : Buffer.concat([Buffer.alloc(size - digits.length), digits]);
}
const SHA256_INFO = Buffer.from('3031300d060960864801650304020105000420', 'hex');
function verifyDigest(key, digests, signature) {
    if (key.asymmetricKeyType !== 'rsa')
        throw needsBytes('this kind of key signs more than that');
    if (digests.sha256 === undefined)
        throw needsBytes('the signature is over its sha256');
    const length = Math.ceil((key.asymmetricKeyDetails?.modulusLength ?? 0) / 8);
    if (signature.length !== length)
        return false;
    const info = Buffer.concat([SHA256_INFO, Buffer.from(digests.sha256, 'hex')]);
    const head = Buffer.from([0, 1]);
    const padding = Buffer.alloc(length - info.length - 3, 0xff);
    const expected = Buffer.concat([head, padding, Buffer.from([0]), info]);
    return holds(() => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.publicDecrypt)({ key, padding: node_crypto__WEBPACK_IMPORTED_MODULE_0__.constants.RSA_NO_PADDING }, signature).equals(expected));
}


/***/ }),

/***/ 36299:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ keySigner)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);

function keySigner(key) {
    return {
        id: key.id,
        hint: key.hint,
        sign: async (payload, payloadType) => {
            const { bundleBytes, signedBytes } = await Promise.all(/* import() */[__webpack_require__.e(1770), __webpack_require__.e(4101)]).then(__webpack_require__.bind(__webpack_require__, 34101));
            return bundleBytes({ payload, payloadType, signature: signing(key, signedBytes(payload, payloadType)) }, key.hint);
        },
    };
}
function signing(key, data) {
    try {
        return key.sign(data);
    }
    catch (cause) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RunError */ .e4('SIGNING_FAILED', 'the key does not sign', {
            hint: 'check the key with `openssl pkey -in KEY -check -noout`',
            cause,
        });
    }
}


/***/ }),

/***/ 93243:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  p: () => (/* binding */ readChange)
});

// EXTERNAL MODULE: ./build/changes/changed-file.js + 2 modules
var changed_file = __webpack_require__(6137);
// EXTERNAL MODULE: ./build/changes/limits.js
var limits = __webpack_require__(93976);
// EXTERNAL MODULE: ./build/changes/lines.js
var changes_lines = __webpack_require__(5245);
;// CONCATENATED MODULE: ./build/changes/contents.js



const SUBMODULE = '160000';
async function readContents(history, paths, visit) {
    const slots = paths.flatMap((change) => {
        const entries = entriesOf(change);
        const pending = { change, sides: new Map(), waiting: entries.length };
        return entries.map((entry) => ({ pending, entry }));
    });
    const total = totalCap();
    const finish = fileCounter(visit);
    const fill = ({ pending, entry }, side) => {
        pending.sides.set(entry, side);
        if (--pending.waiting === 0)
            finish(pending);
    };
    for (const slot of slots)
        if (slot.entry.mode === SUBMODULE)
            fill(slot, submoduleSide(slot.entry));
    const blobs = slots.filter(({ entry }) => entry.mode !== SUBMODULE);
    await history.read(blobs.map(({ entry }) => entry.id), (object, index) => {
        const slot = blobs[index];
        if (slot !== undefined)
            fill(slot, (0,changed_file/* sideOf */.Jh)(slot.entry, object.size, object.bytes));
    }, (_type, size) => {
        total(size);
        return size > limits/* MAX_FILE_BYTES */.gZ ? 'skip' : 'keep';
    });
}
function entriesOf({ bases, head }) {
    return head === null ? bases : [...bases, head];
}
function fileCounter(visit) {
    const makeFile = (0,changed_file/* fileMaker */.Lj)();
    let lines = 0;
    return ({ change, sides }) => {
        const bases = change.bases.flatMap((entry) => sides.get(entry) ?? []);
        const head = change.head === null ? null : (sides.get(change.head) ?? null);
        const file = makeFile({ ...change, bases, head });
        sides.clear();
        lines += (0,changes_lines/* countLines */.lt)(file.added) + (0,changes_lines/* countLines */.lt)(file.removed);
        if (lines > limits/* MAX_LINES */.xg)
            throw (0,limits/* tooLarge */.g$)('added and removed lines', limits/* MAX_LINES */.xg);
        visit(file);
    };
}
async function measureContents(history, paths) {
    const total = totalCap();
    const entries = paths.flatMap(entriesOf);
    const ids = entries.filter(({ mode }) => mode !== SUBMODULE).map(({ id }) => id);
    await history.read(ids, () => undefined, (_type, size) => {
        total(size);
        return 'skip';
    });
}
function totalCap() {
    let total = 0;
    return (size) => {
        total += size;
        if (total > limits/* MAX_TOTAL_BYTES */.gx)
            throw (0,limits/* tooLarge */.g$)('bytes in its files', limits/* MAX_TOTAL_BYTES */.gx);
    };
}
function submoduleSide({ mode, id }) {
    return { mode, id, size: 0, content: { kind: 'submodule' }, text: `Subproject commit ${id}\n` };
}

// EXTERNAL MODULE: ./build/lib/git.js
var git = __webpack_require__(94892);
// EXTERNAL MODULE: ./build/lib/names.js
var names = __webpack_require__(71576);
;// CONCATENATED MODULE: ./build/changes/renames.js


const RENAME_LIMIT = 400;
async function findRenames(store, base, head) {
    const safe = ['--no-ext-diff', '--no-textconv', '--ignore-submodules=none', '--no-relative'];
    const args = [
        'diff-tree',
        '-r',
        '-z',
        '--raw',
        '--no-abbrev',
        '-M',
        `-l${RENAME_LIMIT}`,
        '--diff-filter=R',
        ...safe,
    ];
    const result = await (0,git/* inStore */.jw)(store, [...args, base, head]);
    if (result.code !== 0)
        throw (0,git/* gitFailed */.gk)(`git diff-tree ended with ${result.code}: ${result.stderr.split('\n', 1)[0]}`);
    const fields = splitNul(result.stdout);
    const renames = new Map();
    for (let i = 0; i + 2 < fields.length; i += 3) {
        const [, from, to] = fields.slice(i, i + 3);
        if (from !== undefined && to !== undefined)
            renames.set((0,names/* pathFromBytes */.nP)(to), (0,names/* pathFromBytes */.nP)(from));
    }
    return renames;
}
function splitNul(bytes) {
    const fields = [];
    for (let at = 0; at < bytes.length;) {
        const end = bytes.indexOf(0, at);
        fields.push(bytes.subarray(at, end === -1 ? bytes.length : end));
        at = end === -1 ? bytes.length : end + 1;
    }
    return fields;
}

;// CONCATENATED MODULE: ./build/changes/submodules.js


async function readSubmodules(store, blob) {
    const result = await (0,git/* inStore */.jw)(store, ['config', `--blob=${blob}`, '--no-includes', '--list', '-z']);
    if (result.code !== 0)
        return { status: 'unreadable' };
    const sections = new Map();
    for (const entry of (0,names/* pathFromBytes */.nP)(result.stdout)
        .split('\0')
        .filter((part) => part !== '')) {
        const match = /^submodule\.([^\n]*)\.([a-zA-Z][a-zA-Z0-9-]*)(?:\n(.*))?$/s.exec(entry);
        const [, name = '', key = '', value = ''] = match ?? [];
        if (match === null)
            continue;
        const values = sections.get(name) ?? [];
        values.push({ key: key.toLowerCase(), value });
        sections.set(name, values);
    }
    return {
        status: 'read',
        sections: [...sections].map(([name, values]) => ({ name, values })),
    };
}

// EXTERNAL MODULE: ./build/changes/tree.js
var tree = __webpack_require__(66144);
;// CONCATENATED MODULE: ./build/changes/read.js






async function readChange(history) {
    const walked = await walkAll(history);
    const paths = await withRenames(history, walked.paths);
    const files = await readFiles(history, paths);
    return {
        base: history.base,
        mergeBases: history.mergeBases,
        head: history.head,
        commits: history.commits,
        digest: (0,changed_file/* digestOfFiles */.v0)(files),
        files,
        treeProblems: walked.problems,
        submodules: await submodulesOf(history, files),
    };
}
async function walkAll(history) {
    const trees = await treesOf(history, [history.head, ...history.mergeBases]);
    const [head = '', ...bases] = trees;
    const byPath = new Map();
    const problems = new Map();
    for (const base of bases) {
        const walk = await (0,tree/* walkTrees */.n5)((ids, visit) => history.read(ids, visit), base, head);
        for (const change of walk.changes)
            byPath.set(change.path, merged(byPath.get(change.path), change));
        for (const problem of walk.problems)
            problems.set(`${problem.kind}\0${problem.path}`, problem);
    }
    if (byPath.size > limits/* MAX_FILES */.BE)
        throw (0,limits/* tooLarge */.g$)('files', limits/* MAX_FILES */.BE);
    const paths = [...byPath.values()].sort((a, b) => (0,tree/* comparePaths */.cD)(a.path, b.path));
    return { paths, problems: [...problems.values()].sort((a, b) => (0,tree/* comparePaths */.cD)(a.path, b.path)) };
}
function merged(known, { path, base, head, inSkill }) {
    return {
        path,
        head,
        bases: [...(known?.bases ?? []), ...(base === null ? [] : [base])],
        added: head !== null && (base === null || known?.added === true),
        oldPath: null,
        inSkill: inSkill || known?.inSkill === true,
    };
}
async function treesOf(history, commits) {
    const trees = [];
    await history.read(commits, (object, index) => {
        trees[index] = (0,tree/* treeIdOf */.bR)(object);
    });
    return trees;
}
async function withRenames(history, paths) {
    const added = paths.filter((change) => change.added);
    const deleted = new Map(paths.filter(({ head }) => head === null).map((change) => [change.path, change]));
    if (added.length === 0 || deleted.size === 0 || history.mergeBases.length > 1)
        return paths;
    await measureContents(history, [...added, ...deleted.values()]);
    const renames = await findRenames(history.store, history.mergeBases[0], history.head);
    const sources = new Map();
    for (const { path } of added) {
        const old = deleted.get(renames.get(path) ?? '');
        if (old !== undefined)
            sources.set(path, old);
    }
    const moved = new Set(sources.values());
    return paths.flatMap((change) => {
        if (moved.has(change))
            return [];
        const old = sources.get(change.path);
        return [old === undefined ? change : { ...change, bases: old.bases, added: false, oldPath: old.path }];
    });
}
async function readFiles(history, paths) {
    const files = [];
    await readContents(history, paths, (file) => files.push(file));
    return files.sort((a, b) => (0,tree/* comparePaths */.cD)(a.path, b.path));
}
async function submodulesOf(history, files) {
    const head = files.find(({ path }) => path === '.gitmodules')?.head ?? null;
    if (head === null || !head.mode.startsWith('100'))
        return { status: 'unchanged' };
    return readSubmodules(history.store, head.id);
}


/***/ }),

/***/ 70630:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ repositoryOf)
/* harmony export */ });
/* harmony import */ var _lib_git_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94892);

const LOCAL_REPOSITORY = 'urn:countersign:local';
async function repositoryOf(repository, context) {
    if (context.repository !== null)
        return context.repository;
    const result = await (0,_lib_git_js__WEBPACK_IMPORTED_MODULE_0__/* .inRepository */ .yJ)(repository, ['config', '--get', 'remote.origin.url']);
    return result.code === 0 ? normalizeRemote(result.stdout.toString('utf8').trimEnd()) : LOCAL_REPOSITORY;
}
function normalizeRemote(url) {
    const scp = /^(?:[\w.-]+@)?([A-Za-z0-9.-]+\.[A-Za-z0-9-]+):(?!\/\/)\/?([\w.~/-]+)$/.exec(url);
    const long = /^(?:https?|ssh|git):\/\/(?:[^/@]*@)?([A-Za-z0-9.-]+(?::[0-9]+)?)\/([\w.~/-]+)$/.exec(url);
    const [, host, path] = long ?? scp ?? [];
    if (host === undefined || path === undefined)
        return LOCAL_REPOSITORY;
    const plainHost = url.startsWith('ssh:') ? host.replace(/:[0-9]+$/, '') : host;
    return `https://${plainHost.toLowerCase()}/${path.replace(/\/+$/, '').replace(/\.git$/, '')}`;
}


/***/ }),

/***/ 72241:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ treePaths),
/* harmony export */   n: () => (/* binding */ pathsOfCommit)
/* harmony export */ });
/* harmony import */ var _lib_git_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94892);
/* harmony import */ var _lib_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(71576);
/* harmony import */ var _commits_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(49236);



async function treePaths(directory) {
    const repository = (0,_lib_git_js__WEBPACK_IMPORTED_MODULE_0__/* .findRepository */ .W1)(directory);
    const { format, ids } = await (0,_commits_js__WEBPACK_IMPORTED_MODULE_2__/* .resolveNames */ .jN)(repository, ['HEAD']);
    const [head = null] = ids;
    if (head === null)
        return [];
    const store = (0,_lib_git_js__WEBPACK_IMPORTED_MODULE_0__/* .openObjectStore */ .$O)(repository, format);
    try {
        return await pathsOfCommit(store, head);
    }
    finally {
        store.close();
    }
}
async function pathsOfCommit(store, commit) {
    const { stdout } = await (0,_lib_git_js__WEBPACK_IMPORTED_MODULE_0__/* .inStore */ .jw)(store, ['ls-tree', '-r', '-z', '--name-only', commit]);
    return splitAtNul(stdout).map(_lib_names_js__WEBPACK_IMPORTED_MODULE_1__/* .pathFromBytes */ .nP);
}
function splitAtNul(bytes) {
    const parts = [];
    for (let start = 0; start < bytes.length;) {
        const end = bytes.indexOf(0, start);
        if (end === -1)
            break;
        parts.push(bytes.subarray(start, end));
        start = end + 1;
    }
    return parts;
}


/***/ }),

/***/ 60114:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ loadTrustedKey),
/* harmony export */   v: () => (/* binding */ loadSigner)
/* harmony export */ });
/* harmony import */ var _attestation_keys_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8305);
/* harmony import */ var _attestation_signing_signer_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(36299);


function loadSigner(path) {
    return (0,_attestation_signing_signer_js__WEBPACK_IMPORTED_MODULE_1__/* .keySigner */ .Y)(ofEvidence(path, (0,_attestation_keys_js__WEBPACK_IMPORTED_MODULE_0__/* .loadPrivateKey */ .PM)(path)));
}
function loadTrustedKey(path) {
    const { id, hint, verify, isOnlyForm } = ofEvidence(path, (0,_attestation_keys_js__WEBPACK_IMPORTED_MODULE_0__/* .loadPublicKey */ .fg)(path));
    return { id, hint, verify: (data, signature) => verify(data, signature) && isOnlyForm(signature) };
}
const KINDS = ['ECDSA P-256', 'Ed25519'];
function ofEvidence(path, key) {
    if (KINDS.includes(key.algorithm))
        return key;
    throw (0,_attestation_keys_js__WEBPACK_IMPORTED_MODULE_0__/* .unsupported */ .qO)(path, `a key of type ${key.algorithm}`, KINDS.join(' or '));
}


/***/ }),

/***/ 8487:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CX: () => (/* binding */ POLICY_FILE),
/* harmony export */   Ij: () => (/* binding */ BUNDLE_FILE),
/* harmony export */   Jg: () => (/* binding */ checkEvidencePlace),
/* harmony export */   R2: () => (/* binding */ VERDICT_FILE),
/* harmony export */   aH: () => (/* binding */ RECEIPT_FILE),
/* harmony export */   bU: () => (/* binding */ MAX_EVIDENCE_BYTES),
/* harmony export */   nP: () => (/* binding */ writeEvidence)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _lib_files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(13963);



const VERDICT_FILE = 'verdict.json';
const POLICY_FILE = 'policy.json';
const BUNDLE_FILE = 'evidence.sigstore.json';
const RECEIPT_FILE = 'receipt.tlog-proof';
const FILES = [VERDICT_FILE, POLICY_FILE, BUNDLE_FILE, RECEIPT_FILE];
const MAX_EVIDENCE_BYTES = 64 * 1024 * 1024;
function checkEvidencePlace(root, directory) {
    (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_2__/* .refuseLinksBelow */ .BT)(root, directory);
    (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_2__/* .writing */ .dV)(directory, () => {
        const stats = (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_2__/* .lstatOrNull */ .nd)(directory);
        if (stats === null)
            return;
        if (!stats.isDirectory())
            throw (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_2__/* .outputUnsafe */ .k6)(directory, `it is ${(0,_lib_files_js__WEBPACK_IMPORTED_MODULE_2__/* .kindOf */ .I)(stats)}`);
        const names = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(directory);
        for (const name of names) {
            const entry = (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_2__/* .lstatOrNull */ .nd)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, name));
            if (!FILES.includes(name) || entry?.isFile() !== true)
                throw (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_2__/* .outputUnsafe */ .k6)(directory, `${name} in it is not ours`);
        }
        if (names.length > 0 && !isVerdict((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, VERDICT_FILE)))
            throw (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_2__/* .outputUnsafe */ .k6)(directory, `${VERDICT_FILE} in it is not ours`);
    });
}
function isVerdict(path) {
    const stats = (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_2__/* .lstatOrNull */ .nd)(path);
    if (stats?.isFile() !== true || stats.size > MAX_EVIDENCE_BYTES)
        return false;
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path, 'utf8').includes('"schema":"urn:countersign:verdict:v1"');
}
function writeEvidence(root, directory, files) {
    checkEvidencePlace(root, directory);
    (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_2__/* .writing */ .dV)(directory, () => {
        const parent = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(directory);
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(parent, { recursive: true });
        const fresh = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdtempSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(parent, '.countersign-'));
        try {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.chmodSync)(fresh, 0o755);
            (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_2__/* .writeNew */ .qf)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(fresh, VERDICT_FILE), files.verdict);
            (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_2__/* .writeNew */ .qf)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(fresh, POLICY_FILE), files.policy);
            if (files.bundle !== null)
                (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_2__/* .writeNew */ .qf)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(fresh, BUNDLE_FILE), files.bundle);
            if (files.receipt !== null)
                (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_2__/* .writeNew */ .qf)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(fresh, RECEIPT_FILE), files.receipt);
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


/***/ }),

/***/ 4200:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Oe: () => (/* binding */ invalidAs),
/* harmony export */   TL: () => (/* binding */ quoted),
/* harmony export */   U4: () => (/* binding */ invalidPolicy),
/* harmony export */   mk: () => (/* binding */ MAX_POLICY_BYTES)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _lib_inert_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68656);


const MAX_POLICY_BYTES = 1024 * 1024;
const MAX_WHY = 500;
const invalidPolicy = invalidAs('POLICY_INVALID', 'mend that line, then run `countersign policy validate`');
function invalidAs(code, usual) {
    return (name, { line, column }, why, hint = usual) => new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RunError */ .e4(code, `${name}:${line}:${column}: ${clipped(why, MAX_WHY)}`, { hint });
}
const MAX_WORD = 100;
function quoted(word) {
    return `\`${clipped(word, MAX_WORD)}\``;
}
function clipped(text, max) {
    const shown = (0,_lib_inert_js__WEBPACK_IMPORTED_MODULE_1__/* .inert */ .t)(text.slice(0, max));
    if (shown.length <= max && text.length <= max)
        return shown;
    return `${shown.slice(0, max - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}


/***/ }),

/***/ 30551:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ startClock)
/* harmony export */ });
function startClock() {
    const start = performance.now();
    return { now: () => new Date(), elapsed: () => Math.round(performance.now() - start) };
}


/***/ }),

/***/ 24542:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  F: () => (/* binding */ detectProvider)
});

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/providers/guards.js + 1 modules
var guards = __webpack_require__(78530);
;// CONCATENATED MODULE: ./build/providers/local.js


const OF_SIGSTORE = 'sign with a key: --sign key --key FILE; for Sigstore put a token with the audience sigstore into SIGSTORE_ID_TOKEN';
const OF_GATEWAY = 'a gateway hears the jobs of a CI that it knows, and nobody else: run the check there, or leave --gateway out here';
function localProvider(env, clock) {
    return {
        name: 'local',
        temporary: null,
        context: async () => ({
            provider: 'local',
            event: 'local',
            actor: { login: '', kind: 'human' },
            branches: { base: '', head: '' },
            labels: [],
            authors: [],
            approvals: [],
            repository: null,
            visibility: 'unknown',
            base: null,
            head: null,
            merge: null,
            reviewed: null,
            grade: 'local',
            unchecked: [],
            now: clock.now(),
        }),
        idToken: async (audience) => {
            const given = env.SIGSTORE_ID_TOKEN ?? '';
            if (audience === 'sigstore' && given !== '')
                return given;
            throw new errors/* RunError */.e4('TOKEN_UNAVAILABLE', 'there is no OIDC token outside CI', {
                hint: audience === 'sigstore' ? OF_SIGSTORE : OF_GATEWAY,
            });
        },
        changes: () => ({
            remote: 'origin',
            fullHistory: 'run `git fetch --unshallow origin`, then the check again',
            checkEdits: guards/* checkEdits */.G,
        }),
        report: async () => undefined,
    };
}

;// CONCATENATED MODULE: ./build/providers/detect.js

async function detectProvider(env, clock) {
    if (env.GITHUB_ACTIONS === 'true') {
        const { githubProvider } = await Promise.all(/* import() */[__webpack_require__.e(5156), __webpack_require__.e(6607)]).then(__webpack_require__.bind(__webpack_require__, 18988));
        return githubProvider(env, clock);
    }
    return localProvider(env, clock);
}


/***/ }),

/***/ 75180:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  c1: () => (/* binding */ circumstancesOf),
  v0: () => (/* binding */ openAsked),
  k_: () => (/* binding */ runCheck)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/changes/history.js
var changes_history = __webpack_require__(53298);
// EXTERNAL MODULE: ./build/changes/read.js + 3 modules
var read = __webpack_require__(93243);
// EXTERNAL MODULE: ./build/changes/remote.js
var remote = __webpack_require__(70630);
// EXTERNAL MODULE: ./build/attestation/payload-type.js
var payload_type = __webpack_require__(70852);
// EXTERNAL MODULE: ./build/lib/canonical-json.js
var canonical_json = __webpack_require__(60297);
// EXTERNAL MODULE: ./build/lib/digest.js
var digest = __webpack_require__(57130);
;// CONCATENATED MODULE: ./build/evidence/create.js



async function createEvidence(input) {
    const verdict = (0,canonical_json/* canonicalJson */.d)(input.verdict);
    const policy = (0,canonical_json/* canonicalJson */.d)(input.policy);
    const signed = await sign(input, verdict);
    if (signed === null) {
        return {
            files: { verdict, policy, bundle: null, receipt: null },
            reference: { path: input.path, digest: (0,digest/* digestOf */.ol)(verdict) },
        };
    }
    const { bundle, receipt, signer, logIndex } = signed;
    return {
        files: { verdict, policy, bundle, receipt },
        reference: {
            path: input.path,
            digest: (0,digest/* digestOf */.ol)(bundle),
            signer,
            ...(logIndex === null ? {} : { logIndex }),
        },
    };
}
async function sign(input, verdict) {
    const { signer, gateway } = input;
    if (gateway !== null)
        return countersign(input, gateway, verdict);
    if (signer === null)
        return null;
    const bundle = await signer.sign(await payloadOf(input, verdict, signer.id), payload_type/* PAYLOAD_TYPE */.U);
    const { logIndexOf } = await Promise.all(/* import() */[__webpack_require__.e(1770), __webpack_require__.e(4490)]).then(__webpack_require__.bind(__webpack_require__, 44490));
    return { bundle, receipt: null, signer: signer.id, logIndex: logIndexOf(bundle) };
}
async function countersign(input, gateway, verdict) {
    const { signer } = input;
    const payload = await payloadOf(input, verdict, gateway.id);
    const own = signer === null ? null : await signer.sign(payload, payload_type/* PAYLOAD_TYPE */.U);
    const logged = await gateway.submit({ payload, bundle: own, verdict });
    return { ...logged, signer: logged.signer ?? signer?.id ?? gateway.id, logIndex: logged.index };
}
async function payloadOf(input, verdictBytes, signerId) {
    const { toStatement } = await Promise.all(/* import() */[__webpack_require__.e(5156), __webpack_require__.e(3829)]).then(__webpack_require__.bind(__webpack_require__, 43829));
    const { verdict, merge, now, bundles, gateway } = input;
    const statement = toStatement({
        verdict,
        verdictBytes,
        level: input.policy.level,
        merge,
        verifierId: gateway === null ? (input.verifierId ?? signerId) : gateway.id,
        policy: gateway?.policy ?? verdict.policy,
        now,
        bundles,
    });
    return (0,canonical_json/* canonicalJson */.d)(statement);
}

// EXTERNAL MODULE: ./build/evidence/write.js
var write = __webpack_require__(8487);
// EXTERNAL MODULE: ./build/lib/files.js
var lib_files = __webpack_require__(13963);
// EXTERNAL MODULE: ./build/policy/evaluate.js + 1 modules
var evaluate = __webpack_require__(12520);
// EXTERNAL MODULE: ./build/policy/load.js + 1 modules
var load = __webpack_require__(8237);
// EXTERNAL MODULE: ./build/policy/position.js
var position = __webpack_require__(4200);
// EXTERNAL MODULE: ./build/policy/verdict.js
var policy_verdict = __webpack_require__(76234);
// EXTERNAL MODULE: ./build/changes/commits.js
var commits = __webpack_require__(49236);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
;// CONCATENATED MODULE: ./build/run/gateway.js



async function openGateway({ gateway, directory }, history, { provider, merge, elapsed, progress }) {
    if (gateway === null)
        return null;
    progress('asking the gateway');
    const [{ openMandate }, { parseRootPolicy }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(5156), __webpack_require__.e(1770), __webpack_require__.e(1748), __webpack_require__.e(6699)]).then(__webpack_require__.bind(__webpack_require__, 5470)),
        Promise.all(/* import() */[__webpack_require__.e(5156), __webpack_require__.e(1138), __webpack_require__.e(2856), __webpack_require__.e(7337), __webpack_require__.e(3919), __webpack_require__.e(2412)]).then(__webpack_require__.bind(__webpack_require__, 43040)),
    ]);
    const trust = await trustOf(gateway, directory, history);
    const mandate = await openMandate({
        url: gateway.url,
        proxy: gateway.proxy,
        trust,
        head: history.head,
        commit: merge === null ? null : await commitObject(history, merge),
        tokens: (which) => provider.idToken(gateway.audience, which),
        wanted: { name: gateway.policy, parse: parseRootPolicy },
        elapsed,
        pause: promises_.setTimeout,
    });
    const { issuer: id, policy: root, submit } = mandate;
    const policy = { name: root.policy.name, digest: root.digest };
    return { root, countersigner: { id, policy, submit }, trustPath: trust?.path ?? null };
}
async function trustOf({ trust }, directory, history) {
    if (trust === null)
        return null;
    const { readTrustFile } = await Promise.all(/* import() */[__webpack_require__.e(5156), __webpack_require__.e(6780)]).then(__webpack_require__.bind(__webpack_require__, 66780));
    return readTrustFile(trust, {
        root: history.repository.root,
        directory,
        readBase: (path, cap) => (0,changes_history/* readFileAt */._T)(history, history.base, path, cap),
    });
}
async function commitObject(history, id) {
    const found = { bytes: null };
    try {
        await history.read([id], ({ type, bytes }) => {
            if (type === 'commit')
                found.bytes = bytes;
        });
    }
    catch (error) {
        if (error instanceof errors/* RunError */.e4 && NOT_HERE.includes(error.code))
            return null;
        throw error;
    }
    return found.bytes;
}
const NOT_HERE = ['OBJECT_MISSING', 'HISTORY_SHALLOW'];

;// CONCATENATED MODULE: ./build/run/agreement.js




async function agreeWithMerge(history, merge, options) {
    if (merge === null || merge === history.head)
        return history;
    try {
        const [first, second, ...more] = parentsOf(await commitObject(history, merge));
        if (first === undefined || second === undefined || more.length > 0)
            return history;
        if (second !== history.head)
            throw mismatch('head');
        if (first === history.base)
            return history;
        const newer = await openBehind(history.base, { ...options, base: first });
        if (newer === null)
            throw mismatch('base');
        history.close();
        return newer;
    }
    catch (error) {
        history.close();
        throw error;
    }
}
async function openAgreed(options, merge) {
    try {
        return await agreeWithMerge(await (0,changes_history/* openHistory */.jC)(options), merge, options);
    }
    catch (error) {
        if (merge !== null && error instanceof errors/* RunError */.e4 && NOT_FOUND.includes(error.code))
            await refuseOthers(merge, options);
        throw error;
    }
}
const NOT_FOUND = ['REVISION_UNKNOWN', 'NO_MERGE_BASE'];
async function refuseOthers(merge, { base, head, ...place }) {
    const [first, second, ...more] = await parentsOfMerge(merge, place);
    if (first === undefined || second === undefined || more.length > 0)
        return;
    if (second !== head)
        throw mismatch('head');
    if (first !== base)
        throw mismatch('base');
}
async function parentsOfMerge(merge, place) {
    try {
        const alone = await (0,changes_history/* openHistory */.jC)({ ...place, base: merge, head: merge });
        try {
            return parentsOf(await commitObject(alone, merge));
        }
        finally {
            alone.close();
        }
    }
    catch (error) {
        if (error instanceof errors/* RunError */.e4)
            return [];
        throw error;
    }
}
function parentsOf(bytes) {
    const text = bytes?.toString('latin1') ?? '';
    const end = text.indexOf('\n\n');
    const header = end === -1 ? text : text.slice(0, end);
    return [...header.matchAll(/^parent ([0-9a-f]{40,64})$/gm)].map(([, id]) => id ?? '');
}
async function openBehind(old, options) {
    let newer = null;
    try {
        newer = await (0,changes_history/* openHistory */.jC)(options);
        if (await isBehind(old, newer, options))
            return newer;
    }
    catch (error) {
        newer?.close();
        if (error instanceof errors/* RunError */.e4 && error.code === 'NO_MERGE_BASE')
            return null;
        throw error;
    }
    newer.close();
    return null;
}
async function isBehind(old, newer, options) {
    const found = await (0,commits/* mergeBasesOf */.il)((0,changes_history/* withAllocationLimit */.E2)(newer.store), old, newer.base);
    if (found !== null)
        return found[0] === old;
    const between = await (0,changes_history/* openHistory */.jC)({ ...options, base: old, head: newer.base });
    between.close();
    return between.mergeBases[0] === old;
}
function mismatch(what) {
    const expected = what === 'head' ? 'the head' : 'a base at or before the one';
    return new errors/* RunError */.e4('CONTEXT_MISMATCH', `expected ${expected} that the forge’s test merge was made of, found another ${what} in the event`, {
        hint: 'push to the branch again, so that event and merge are new; let no earlier step change the event or the clone',
    });
}

// EXTERNAL MODULE: ./build/changes/limits.js
var limits = __webpack_require__(93976);
// EXTERNAL MODULE: ./build/changes/tree-paths.js
var tree_paths = __webpack_require__(72241);
;// CONCATENATED MODULE: ./build/run/releases.js



async function releasesOf(config, history, { loaded, change, trustedRoot, now }) {
    const entries = loaded.policy.policy.releases;
    if (entries.length + config.artifacts.length === 0)
        return null;
    const [{ checkReleases }, { headEntry }, { globMatcher }, sources, { verifySubject }, { readSubject }] = await Promise.all([
        __webpack_require__.e(/* import() */ 9402).then(__webpack_require__.bind(__webpack_require__, 9402)),
        __webpack_require__.e(/* import() */ 5224).then(__webpack_require__.bind(__webpack_require__, 75224)),
        Promise.all(/* import() */[__webpack_require__.e(1138), __webpack_require__.e(2176)]).then(__webpack_require__.bind(__webpack_require__, 62176)),
        Promise.all(/* import() */[__webpack_require__.e(5156), __webpack_require__.e(8082)]).then(__webpack_require__.bind(__webpack_require__, 48082)),
        Promise.all(/* import() */[__webpack_require__.e(5156), __webpack_require__.e(1770), __webpack_require__.e(4187), __webpack_require__.e(8745), __webpack_require__.e(7577)]).then(__webpack_require__.bind(__webpack_require__, 24905)),
        __webpack_require__.e(/* import() */ 5921).then(__webpack_require__.bind(__webpack_require__, 75921)),
    ]);
    const { artifacts, bundles, directory, offline, cache } = config;
    const trust = { trustedRoot, offline, cache };
    const { materials } = loaded;
    const { root } = history.repository;
    return checkReleases({ entries, materials, artifacts, bundles, directory, root, change, trust, now }, {
        matches: globMatcher(),
        bundlesBeside: sources.bundlesBeside,
        loadBundles: sources.loadBundles,
        verify: verifySubject,
        digestOf: (file) => `sha256:${readSubject(file, directory).digests.sha256}`,
        head: (path) => headEntry(path, {
            at: (file) => (0,changes_history/* readFileAt */._T)(history, history.head, file, limits/* MAX_FILE_BYTES */.gZ),
            paths: () => (0,tree_paths/* pathsOfCommit */.n)(history.store, history.head),
        }),
    });
}

;// CONCATENATED MODULE: ./build/run/reviewed.js



const NOT_READ = [
    'REVISION_UNKNOWN',
    'HISTORY_SHALLOW',
    'NO_MERGE_BASE',
    'OBJECT_MISSING',
    'CHANGE_TOO_LARGE',
];
async function approvalsOfHead({ approvals, reviewed }, { findings }, { base, head, digest }, place) {
    const isAsked = findings.some(({ effect, waived }) => effect === 'require-approval' && waived === undefined);
    const given = approvals.some(({ commit }) => commit === reviewed);
    if (reviewed === null || reviewed === head || !isAsked || !given)
        return { approvals, unchecked: [] };
    const found = await digestOf({ ...place, base, head: reviewed });
    if (found === digest) {
        const moved = approvals.map((one) => (one.commit === reviewed ? { ...one, commit: head } : one));
        return { approvals: moved, unchecked: [] };
    }
    const why = typeof found === 'string' ? 'it does not make the same change of this base' : found.why;
    return { approvals, unchecked: [unread(reviewed, why)] };
}
async function digestOf(options) {
    try {
        const history = await (0,changes_history/* openHistory */.jC)(options);
        try {
            return (await (0,read/* readChange */.p)(history)).digest;
        }
        finally {
            history.close();
        }
    }
    catch (error) {
        if (error instanceof errors/* RunError */.e4 && NOT_READ.includes(error.code))
            return { why: `it cannot be compared: ${error.message}; ${error.hint}` };
        throw error;
    }
}
function unread(reviewed, why) {
    return { what: `approvals of ${reviewed}`, why: `they do not count for this head: ${why}`, blocks: false };
}

;// CONCATENATED MODULE: ./build/run/scans.js




async function readScans({ sarif, directory }, history, change) {
    if (sarif.length === 0)
        return [];
    const { MAX_SARIF_BYTES, parseSarif, sarifInvalid } = await Promise.all(/* import() */[__webpack_require__.e(5156), __webpack_require__.e(4657)]).then(__webpack_require__.bind(__webpack_require__, 64657));
    const { root } = history.repository;
    const scans = [];
    for (const path of sarif) {
        const file = (0,external_node_path_.relative)(directory, path);
        const places = [(0,lib_files/* pathInside */._l)(root, path), (0,lib_files/* realPathInside */.oG)(root, path)].filter((place) => place !== null);
        for (const place of places) {
            if (isInSubmodule(place, change) || (await isInHead(place, history)))
                throw sarifInvalid(file, 'it is a file of the change itself, which would judge itself');
        }
        const bytes = (0,lib_files/* readRegular */.VX)(path, MAX_SARIF_BYTES);
        if ('why' in bytes)
            throw sarifInvalid(file, bytes.why);
        scans.push(...parseSarif(bytes, { file, root }));
    }
    return scans;
}
async function isInHead(path, history) {
    const parts = path.split('/');
    for (let length = 1; length <= parts.length; length++) {
        const found = await (0,changes_history/* readFileAt */._T)(history, history.head, parts.slice(0, length).join('/'), 0);
        if (found !== null && found.mode !== '040000')
            return true;
    }
    return false;
}
async function headPathsOf({ store, head }) {
    return new Set(await (0,tree_paths/* pathsOfCommit */.n)(store, head));
}
function isInSubmodule(path, { files }) {
    return files.some(({ head }) => head?.content.kind === 'submodule' && path.startsWith(`${head.path}/`));
}

// EXTERNAL MODULE: ./build/evidence/keys.js
var keys = __webpack_require__(60114);
;// CONCATENATED MODULE: ./build/run/signing.js

async function signingOf({ signing, cache }, { visibility, now }, { provider, elapsed, trustedRoot }) {
    if (signing.mode === 'none' || signing.mode === 'gateway')
        return async () => null;
    if (signing.mode === 'key') {
        const signer = (0,keys/* loadSigner */.v)(signing.file);
        return async () => signer;
    }
    const { chooseSigning, openSigner } = await __webpack_require__.e(/* import() */ 8477).then(__webpack_require__.bind(__webpack_require__, 28477));
    const chosen = chooseSigning(signing, provider.name === 'local' ? 'outside-ci' : visibility);
    const check = {
        roots: { trustedRoot, offline: false, cache },
        now: () => new Date(now.getTime() + elapsed()),
    };
    return () => openSigner(chosen, (audience) => provider.idToken(audience), check);
}

;// CONCATENATED MODULE: ./build/run.js

















async function runCheck(config, provider, { elapsed, progress }) {
    progress('resolving base and head');
    const context = await provider.context(audienceOf(config));
    const history = await openAsked(config, context, provider);
    try {
        const { root } = history.repository;
        const trustedRoot = await trustedRootOf(config, history);
        const openSigner = await signingOf(config, context, { provider, elapsed, trustedRoot });
        const evidencePath = config.evidence ?? (0,external_node_path_.join)(root, '.countersign', 'evidence');
        (0,write/* checkEvidencePlace */.Jg)(root, evidencePath);
        refuseInsideEvidence(config, evidencePath);
        if ((0,lib_files/* endsInside */.Lg)(history.repository.gitDir, evidencePath))
            throw (0,lib_files/* outputUnsafe */.k6)(evidencePath, 'it is inside the folder of git itself');
        const merge = mergeOf(config, context, history);
        const gateway = await openGateway(config, history, {
            provider,
            merge: merge[0] ?? null,
            elapsed,
            progress,
        });
        const places = {
            root,
            directory: config.directory,
            readBase: (path) => (0,changes_history/* readFileAt */._T)(history, history.base, path, position/* MAX_POLICY_BYTES */.mk),
        };
        const loaded = await (0,load/* loadPolicy */.tb)(config.policies, places, gateway?.root ?? null);
        const { policy, paths } = loaded;
        progress('reading the change');
        const [change, repository] = await Promise.all([
            (0,read/* readChange */.p)(history),
            (0,remote/* repositoryOf */._)(history.repository, context),
        ]);
        const scans = await readScans(config, history, change);
        const releases = await releasesOf(config, history, { loaded, change, trustedRoot, now: context.now });
        progress('evaluating the policy');
        const facts = {
            change,
            circumstances: circumstancesOf(context, repository),
            scans,
            headPaths: scans.length === 0 ? null : await headPathsOf(history),
            scanned: [change.head, ...merge],
            releases,
            evidencePath: (0,lib_files/* pathInside */._l)(root, evidencePath),
            policyPaths: [...paths, trustedRoot?.path ?? null, gateway?.trustPath ?? null].filter((path) => path !== null),
            checkEdits: await provider.changes().checkEdits(change),
        };
        const evaluation = await (0,evaluate/* evaluate */._)(facts, policy.policy);
        const { approvals, unchecked } = await approvalsOfHead(context, evaluation, change, {
            directory: config.directory,
            hints: provider.changes(),
        });
        const verdict = (0,policy_verdict/* decide */.L)({
            repository,
            grade: context.grade,
            change,
            policy,
            evaluation,
            releases,
            approving: { approvals, authors: context.authors },
            unchecked: [...plantedVariables(config), ...context.unchecked, ...unchecked],
            milliseconds: elapsed(),
        });
        const { files, reference } = await createEvidence({
            verdict,
            policy: policy.policy,
            signer: await openSigner(),
            gateway: gateway?.countersigner ?? null,
            verifierId: config.verifierId,
            merge: merge[0] ?? null,
            now: context.now,
            path: evidencePath,
            bundles: releases?.bundles ?? [],
        });
        (0,write/* writeEvidence */.nP)(root, evidencePath, files);
        return { verdict: { ...verdict, evidence: reference }, evidencePath };
    }
    finally {
        history.close();
    }
}
function audienceOf({ gateway, signing }) {
    return gateway?.audience ?? (signing.mode === 'sigstore' ? 'sigstore' : null);
}
function refuseInsideEvidence({ reports }, evidencePath) {
    const inside = reports.find(({ file }) => (0,external_node_path_.dirname)(file) === evidencePath);
    if (inside !== undefined)
        throw (0,lib_files/* outputUnsafe */.k6)(inside.file, 'it is inside the folder of the evidence');
}
function mergeOf(asked, { merge, base, head }, found) {
    const isItsOwn = (asked.base === null || found.base === base) && (asked.head === null || found.head === head);
    return isItsOwn && merge !== null ? [merge] : [];
}
async function openAsked(range, context, provider) {
    const options = {
        directory: range.directory,
        base: range.base ?? context.base,
        head: range.head ?? context.head,
        hints: provider.changes(),
    };
    return range.base === null && range.head === null
        ? openAgreed(options, context.merge)
        : (0,changes_history/* openHistory */.jC)(options);
}
function circumstancesOf(context, repository) {
    const { event, actor, branches, labels, now } = context;
    return { event, actor, branches, labels, repository, today: now.toISOString().slice(0, 10) };
}
async function trustedRootOf({ trustedRoot, directory }, history) {
    if (trustedRoot === null)
        return null;
    const { MAX_TRUSTED_ROOT_BYTES, readTrustedRoot } = await __webpack_require__.e(/* import() */ 3857).then(__webpack_require__.bind(__webpack_require__, 33857));
    return readTrustedRoot(trustedRoot, {
        root: history.repository.root,
        directory,
        readBase: (path) => (0,changes_history/* readFileAt */._T)(history, history.base, path, MAX_TRUSTED_ROOT_BYTES),
    });
}
function plantedVariables({ plantable }) {
    return plantable.map((name) => ({
        what: `environment ${name}`,
        why: 'it was set before this program started and can change what programs do',
        blocks: false,
    }));
}


/***/ })

};
