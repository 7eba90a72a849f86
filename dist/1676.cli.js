export const id = 1676;
export const ids = [1676,3857,5921,8477,5548];
export const modules = {

/***/ 33039:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   As: () => (/* binding */ checkSource),
/* harmony export */   Z0: () => (/* binding */ checkIdentity),
/* harmony export */   xD: () => (/* binding */ issuerOf)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);

const FORGES = [
    { host: 'https://github.com/', issuer: 'https://token.actions.githubusercontent.com' },
    { host: 'https://gitlab.com/', issuer: 'https://gitlab.com' },
];
function issuerOf(repository) {
    return FORGES.find(({ host }) => repository.startsWith(host))?.issuer ?? null;
}
function checkIdentity(claims, expected) {
    if (claims.issuer !== expected.issuer)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .VerificationError */ .mk('ISSUER_MISMATCH', `expected the issuer ${expected.issuer}, found ${claims.issuer ?? 'none'}`);
    if (claims.buildSigner !== null && isUrl(claims.subject) && claims.buildSigner !== claims.subject)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .VerificationError */ .mk('SIGNER_MISMATCH', 'the certificate’s name and its build signer differ');
    const found = claims.subject;
    if (isUrl(found) && claims.subjectKind !== 'uri')
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .VerificationError */ .mk('SIGNER_MISMATCH', 'the certificate’s name is a URL only by its looks');
    switch (expected.kind) {
        case 'sigstore':
            if (found !== expected.subject)
                throw mismatch(`the signer ${expected.subject}`, found);
            return;
        case 'sigstore-pattern':
            if (!expected.matches(found))
                throw mismatch(`a signer that as a whole matches ${expected.pattern}`, found);
            return;
        case 'sigstore-source':
            if (expected.workflow !== null && !isWorkflow(found, expected.workflow))
                throw mismatch(`the workflow ${expected.workflow}`, found);
    }
}
function isUrl(name) {
    return name.startsWith('https://');
}
function isWorkflow(found, expected) {
    if (expected.includes('@'))
        return found === expected;
    if (!found.startsWith(`${expected}@`))
        return false;
    const ref = found.slice(expected.length + 1);
    return /^(?:refs\/.+|[0-9a-f]{40}|[0-9a-f]{64})$/.test(ref) && !ref.includes('@refs/');
}
function mismatch(expected, found) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .VerificationError */ .mk('SIGNER_MISMATCH', `expected ${expected}, found ${found}`);
}
function checkSource(claims, expected) {
    const pairs = [
        ['source repository', expected.sourceRepository, claims.sourceRepository],
        ['source ref', expected.sourceRef, claims.sourceRef],
    ];
    for (const [what, wanted, found] of pairs) {
        if (wanted !== null && wanted !== found)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .VerificationError */ .mk('SOURCE_MISMATCH', `expected the ${what} ${wanted}, found ${found ?? 'none'}`);
    }
}


/***/ }),

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

/***/ 28477:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   chooseSigning: () => (/* binding */ chooseSigning),
/* harmony export */   openSigner: () => (/* binding */ openSigner)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _keys_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8305);
/* harmony import */ var _services_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(27353);
/* harmony import */ var _signer_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(36299);




function chooseSigning(asked, visibility) {
    if (asked.mode === 'key')
        return asked;
    if (asked.mode === 'sigstore')
        return { mode: 'sigstore', services: asked.services, publicOnly: false };
    switch (visibility) {
        case 'public':
            return { mode: 'sigstore', services: asked.services, publicOnly: true };
        case 'private':
        case 'unknown':
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RunError */ .e4('SIGNER_REQUIRED', 'the repository is not known to be public, and its name would be for everybody to read in the log of Sigstore', {
                hint: 'add --key FILE, or write --sign sigstore if that may be; a check may do without: --sign none',
            });
        case 'outside-ci':
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RunError */ .e4('SIGNER_REQUIRED', 'outside CI nobody signs unless you say who', {
                hint: 'add --key FILE, or write --sign sigstore with a token in SIGSTORE_ID_TOKEN',
            });
    }
}
async function openSigner(chosen, token, check) {
    switch (chosen.mode) {
        case 'key':
            return (0,_signer_js__WEBPACK_IMPORTED_MODULE_3__/* .keySigner */ .Y)((0,_keys_js__WEBPACK_IMPORTED_MODULE_1__/* .loadPrivateKey */ .PM)(chosen.file));
        case 'sigstore': {
            const { openSigstoreSigner } = await Promise.all(/* import() */[__webpack_require__.e(5156), __webpack_require__.e(1770), __webpack_require__.e(4187), __webpack_require__.e(8745), __webpack_require__.e(3323)]).then(__webpack_require__.bind(__webpack_require__, 6453));
            const { publicOnly, services } = chosen;
            const isKnown = services === null || check.roots.trustedRoot !== null;
            const selfCheck = isKnown ? check : null;
            return openSigstoreSigner({ services: services ?? _services_js__WEBPACK_IMPORTED_MODULE_2__/* .PUBLIC_SERVICES */ .hq, token, publicOnly, selfCheck });
        }
    }
}


/***/ }),

/***/ 27353:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Xu: () => (/* binding */ AUDIENCE),
/* harmony export */   b1: () => (/* binding */ LIMITS),
/* harmony export */   hq: () => (/* binding */ PUBLIC_SERVICES)
/* harmony export */ });
const PUBLIC_SERVICES = {
    fulcioUrl: 'https://fulcio.sigstore.dev',
    rekorUrl: 'https://rekor.sigstore.dev',
    tsaUrl: null,
};
const AUDIENCE = 'sigstore';
const LIMITS = {
    requestMs: 4_500,
    retries: 2,
    firstDelayMs: 250,
    phaseMs: 15_000,
    maxBytes: 262_144,
};


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
/* harmony import */ var _releases_trusted_root_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(33857);





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
function readRoot(name, directory) {
    const bytes = (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_3__/* .readRegular */ .VX)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(directory, name), _releases_trusted_root_js__WEBPACK_IMPORTED_MODULE_4__.MAX_TRUSTED_ROOT_BYTES);
    if (!('why' in bytes))
        return { name, bytes };
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .RunError */ .e4('TRUST_ROOT_UNREADABLE', `${name} is no trusted root: ${bytes.why}`, {
        hint: 'name a trusted_root.json with --trusted-root, or leave it out for the built-in ones',
    });
}


/***/ }),

/***/ 31676:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  attest: () => (/* binding */ attest)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/attestation/payload-type.js
var payload_type = __webpack_require__(70852);
;// CONCATENATED MODULE: ./build/attestation/predicates/build.js
const BUILD_TYPE = 'https://actions.github.io/buildtypes/workflow/v1';
const PROVENANCE_TYPE = 'https://slsa.dev/provenance/v1';
function buildProvenance(facts) {
    const repository = `${facts.server}/${facts.repository}`;
    return {
        buildDefinition: {
            buildType: BUILD_TYPE,
            externalParameters: {
                workflow: { ref: facts.workflow.ref, repository, path: facts.workflow.path },
            },
            internalParameters: {
                github: {
                    event_name: facts.event,
                    repository_id: facts.repositoryId,
                    repository_owner_id: facts.ownerId,
                    runner_environment: facts.runnerEnvironment,
                },
            },
            resolvedDependencies: [{ uri: `git+${repository}@${facts.ref}`, digest: { gitCommit: facts.commit } }],
        },
        runDetails: {
            builder: { id: `${facts.server}/${facts.jobWorkflow}` },
            metadata: {
                invocationId: `${repository}/actions/runs/${facts.runId}/attempts/${facts.runAttempt}`,
            },
        },
    };
}

// EXTERNAL MODULE: ./build/attestation/signing/open.js
var signing_open = __webpack_require__(28477);
// EXTERNAL MODULE: ./build/attestation/signing/services.js
var services = __webpack_require__(27353);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/lib/canonical-json.js
var canonical_json = __webpack_require__(60297);
// EXTERNAL MODULE: ./build/lib/names.js
var names = __webpack_require__(71576);
;// CONCATENATED MODULE: ./build/attestation/signing/statement.js



function statementBytes({ subjects, predicateType, predicate }) {
    const byName = new Map();
    for (const { name, sha256 } of subjects) {
        const known = byName.get(name);
        if (known === sha256)
            throw twice(`${(0,names/* quotePath */.WG)(name)} is named twice`);
        if (known !== undefined)
            throw twice(`two artifacts have the name ${(0,names/* quotePath */.WG)(name)}, and they differ`);
        byName.set(name, sha256);
    }
    const sorted = [...byName].sort(([a], [b]) => (a < b ? -1 : 1));
    return (0,canonical_json/* canonicalJson */.d)({
        _type: 'https://in-toto.io/Statement/v1',
        subject: sorted.map(([name, sha256]) => ({ name, digest: { sha256 } })),
        predicateType,
        predicate,
    });
}
function twice(message) {
    return new errors/* RunError */.e4('USAGE', message, {
        hint: 'name each artifact once; artifacts of one name are attested one by one, each in a run of its own',
    });
}

// EXTERNAL MODULE: ./build/attestation/subject.js
var subject = __webpack_require__(75921);
// EXTERNAL MODULE: ./build/config.js
var build_config = __webpack_require__(46564);
// EXTERNAL MODULE: ./build/config/sigstore.js
var sigstore = __webpack_require__(41905);
;// CONCATENATED MODULE: ./build/config/attest.js




const ATTEST = {
    ...build_config/* COMMON */.Sq,
    ...sigstore/* SIGSTORE_FLAGS */.x,
    'subject-name': { type: 'string' },
    predicate: { type: 'string' },
    'predicate-type': { type: 'string' },
    sign: { type: 'string' },
    key: { type: 'string' },
    'trusted-root': { type: 'string' },
};
function parseAttest(argv, env, isTerminal) {
    const { values, positionals } = (0,build_config/* parse */.qg)(argv, ATTEST, 'attest');
    const directory = (0,external_node_path_.resolve)(values.C ?? '.');
    if (positionals.length === 0)
        throw (0,build_config/* usage */.CI)('attest wants what to attest', 'name files, directories or sha256:HEX');
    const config = (0,build_config/* outputOf */.jH)(values, env, isTerminal, directory);
    if (config.format !== 'text' && config.format !== 'json')
        throw (0,build_config/* usage */.CI)(`attest has the formats text and json, not ${config.format}`);
    return {
        ...config,
        directory,
        artifacts: positionals.map((artifact) => (0,build_config/* notEmpty */.z2)('ARTIFACT', artifact)),
        subjectName: values['subject-name'] === undefined ? null : (0,build_config/* notEmpty */.z2)('subject-name', values['subject-name']),
        predicate: predicateOf(values, directory),
        signing: signingOf(values, directory),
        trustedRoot: values['trusted-root'] === undefined ? null : (0,build_config/* notEmpty */.z2)('trusted-root', values['trusted-root']),
        cache: (0,build_config/* cacheFolder */.nF)(env),
        offersToken: (env.ACTIONS_ID_TOKEN_REQUEST_URL ?? '') !== '',
    };
}
function predicateOf(values, directory) {
    const { predicate: file, 'predicate-type': type } = values;
    if (file === undefined && type === undefined)
        return null;
    if (file === undefined || type === undefined)
        throw (0,build_config/* usage */.CI)('--predicate and --predicate-type come together', 'name the file and the type of what it holds');
    if (!/^[a-z][a-z0-9+.-]*:[!-~]+$/i.test(type))
        throw (0,build_config/* usage */.CI)(`--predicate-type wants a URI, not ${type}`, 'for example https://cyclonedx.org/bom');
    return { file: (0,external_node_path_.resolve)(directory, (0,build_config/* notEmpty */.z2)('predicate', file)), type };
}
function signingOf(values, directory) {
    const services = (0,sigstore/* servicesOf */.Y)(values);
    const key = values.key === undefined ? null : (0,external_node_path_.resolve)(directory, (0,build_config/* notEmpty */.z2)('key', values.key));
    const mode = values.sign ?? (key === null ? 'default' : 'key');
    if (mode !== 'key' && key !== null)
        throw (0,build_config/* usage */.CI)(`--sign ${mode} and --key contradict each other`, 'keep one of them');
    switch (mode) {
        case 'key':
            if (key === null)
                throw (0,build_config/* usage */.CI)('--sign key wants --key FILE', 'name the PEM file of the private key with --key');
            if (services !== null)
                throw (0,build_config/* usage */.CI)('a key needs no service of Sigstore', 'leave out --key, or --fulcio-url and the like');
            return { mode, file: key };
        case 'sigstore':
        case 'default':
            if (values.sign === 'default')
                break;
            return { mode, services };
        case 'gateway':
            throw new errors/* RunError */.e4('SIGNER_UNAVAILABLE', 'a gateway signs verdicts, and no artifacts', {
                hint: 'take --sign key --key FILE, or --sign sigstore',
            });
    }
    throw (0,build_config/* usage */.CI)(`there is no signer ${mode} for an attestation`, 'take one of key, sigstore');
}

// EXTERNAL MODULE: ./build/lib/files.js
var files = __webpack_require__(13963);
// EXTERNAL MODULE: ./build/lib/git.js
var git = __webpack_require__(94892);
// EXTERNAL MODULE: ./build/lib/strict-json.js
var strict_json = __webpack_require__(9182);
// EXTERNAL MODULE: ./build/providers/clock.js
var providers_clock = __webpack_require__(30551);
// EXTERNAL MODULE: ./build/providers/detect.js + 1 modules
var detect = __webpack_require__(24542);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js
var schemas = __webpack_require__(55156);
// EXTERNAL MODULE: ./build/providers/github/claims.js
var github_claims = __webpack_require__(37912);
// EXTERNAL MODULE: ./build/providers/github/event.js
var github_event = __webpack_require__(97069);
;// CONCATENATED MODULE: ./build/providers/github/build.js





const commit = schemas.string().regex(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/);
const number = schemas.string().regex(/^[0-9]{1,20}$/);
const ref = schemas.string().regex(/^refs\/\S{1,1000}$/);
const workflowRef = schemas.string().regex(/^[\w.-]+\/[\w.-]+\/[^@\s]{1,1000}@\S{1,1000}$/);
const factsSchema = schemas.object({
    repository: schemas.string().regex(/^[\w.-]+\/[\w.-]+$/),
    repository_id: number,
    repository_owner_id: number,
    sha: commit,
    ref,
    workflow_ref: workflowRef,
    job_workflow_ref: workflowRef,
    event_name: schemas.string().regex(/^\w{1,100}$/),
    runner_environment: schemas.string().regex(/^[\w-]{1,100}$/),
    run_id: number,
    run_attempt: number,
});
const claimsSchema = factsSchema.extend({
    iss: schemas.string(),
    repository_visibility: schemas.string().optional(),
});
function loadBuild(env, token) {
    const server = serverOf(env);
    if (token === null)
        return buildOf(server, parse(factsSchema, fromVariables(env), 'the variables'));
    const claims = parse(claimsSchema, (0,github_claims/* claimsOf */.ds)(token), 'the claims of the OIDC token');
    if (((0,github_claims/* serverOfIssuer */.q0)(claims.iss) ?? claims.iss) !== server)
        throw (0,github_claims/* mismatch */.J4)('GITHUB_SERVER_URL');
    (0,github_claims/* refuseVariables */.gW)(env, claims);
    return buildOf(server, claims);
}
function fromVariables(env) {
    const facts = Object.entries(github_claims/* VARIABLES */.ut).map(([name, variable]) => [name, env[variable]]);
    return { ...Object.fromEntries(facts), job_workflow_ref: env.GITHUB_WORKFLOW_REF };
}
function buildOf(server, facts) {
    const [path = '', ...refs] = facts.workflow_ref.split('@');
    if (!path.startsWith(`${facts.repository}/`))
        throw new errors/* RunError */.e4('CONTEXT_MISMATCH', 'the workflow of this job is a file of another repository', {
            hint: 'attest in a workflow of the repository itself, or pass --predicate FILE --predicate-type URI',
        });
    return {
        server,
        repository: facts.repository,
        repositoryId: facts.repository_id,
        ownerId: facts.repository_owner_id,
        commit: facts.sha,
        ref: facts.ref,
        workflow: { path: path.split('/').slice(2).join('/'), ref: refs.join('@') },
        jobWorkflow: facts.job_workflow_ref,
        event: facts.event_name,
        runnerEnvironment: facts.runner_environment,
        runId: facts.run_id,
        runAttempt: facts.run_attempt,
    };
}
function loadVisibility(env) {
    const parsed = eventSchema.safeParse(readEvent(env.GITHUB_EVENT_PATH ?? ''));
    return (0,github_event/* visibilityOf */.gt)({ repository: parsed.data?.repository });
}
const eventSchema = schemas.object({ repository: github_event/* repositorySchema */._L.nullish() });
function readEvent(path) {
    const bytes = (0,files/* readRegular */.VX)(path, github_event/* MAX_EVENT_BYTES */.Au);
    if ('why' in bytes)
        return null;
    try {
        return JSON.parse(bytes.toString('utf8'));
    }
    catch (error) {
        if (error instanceof SyntaxError)
            return null;
        throw error;
    }
}
function serverOf(env) {
    const server = env.GITHUB_SERVER_URL ?? 'https://github.com';
    if (/^https:\/\/[A-Za-z0-9.-]+(?::[0-9]+)?$/.test(server))
        return server;
    throw unreadable('GITHUB_SERVER_URL is no https URL of a host');
}
function parse(schema, value, what) {
    const parsed = schema.safeParse(value);
    if (parsed.success)
        return parsed.data;
    throw unreadable(`${what} lack what a build has: ${parsed.error.issues[0]?.path.join('.')}`);
}
function unreadable(why) {
    return new errors/* RunError */.e4('CONTEXT_UNREADABLE', `the build cannot be read: ${why}`, {
        hint: 'run it as a step of a GitHub Actions job, or say yourself what is attested: --predicate FILE --predicate-type URI',
    });
}

// EXTERNAL MODULE: ./build/commands/asked-trust.js
var asked_trust = __webpack_require__(35548);
;// CONCATENATED MODULE: ./build/commands/attest.js

















async function attest({ argv, env, isTerminal, progress }) {
    const config = parseAttest(argv, env, isTerminal);
    const clock = (0,providers_clock/* startClock */.L)();
    const provider = await (0,detect/* detectProvider */.F)(env, clock);
    const root = rootOf(config.directory);
    if (config.output !== null) {
        (0,files/* checkOutput */.yr)(root, config.output);
        (0,files/* refuseOver */.Fn)(config.output, inputsOf(config));
    }
    const inGithub = provider.name === 'github';
    const signing = (0,signing_open.chooseSigning)(config.signing, inGithub ? loadVisibility(env) : 'outside-ci');
    const token = (audience) => provider.idToken(audience);
    const say = config.quiet ? () => undefined : progress;
    say('reading what is attested');
    const predicate = await attest_predicateOf(config, inGithub ? env : null, token);
    const payload = statementBytes({ subjects: subjectsOf(config), ...predicate });
    say('signing');
    const trustedRoot = config.trustedRoot === null ? null : (0,asked_trust.readRoot)(config.trustedRoot, config.directory);
    const roots = { trustedRoot, offline: false, cache: config.cache };
    const signer = await (0,signing_open.openSigner)(signing, token, { roots, now: clock.now });
    const line = `${await signer.sign(payload, payload_type/* PAYLOAD_TYPE */.U)}\n`;
    if (config.output === null)
        return { stdout: line, exitCode: 0 };
    (0,files/* writeOutput */.zh)(root, config.output, line);
    return { stdout: '', exitCode: 0 };
}
function inputsOf({ artifacts, directory, predicate, signing }) {
    return [
        ...artifacts.map((artifact) => (0,external_node_path_.resolve)(directory, artifact)),
        ...(predicate === null ? [] : [predicate.file]),
        ...(signing.mode === 'key' ? [signing.file] : []),
    ];
}
function rootOf(directory) {
    try {
        return (0,git/* findRepository */.W1)(directory).root;
    }
    catch (error) {
        if (error instanceof errors/* RunError */.e4)
            return null;
        throw error;
    }
}
function subjectsOf({ artifacts, directory, subjectName }) {
    let names = subjectName === null ? 0 : 1;
    const subjects = artifacts.map((artifact) => {
        const { kind, digests } = (0,subject.readSubject)(artifact, directory);
        const { sha256 } = digests;
        if (sha256 === undefined)
            throw (0,build_config/* usage */.CI)('an artifact is named by its sha256', 'write sha256: and 64 hex digits');
        if (kind !== 'digest')
            return { name: (0,external_node_path_.basename)((0,external_node_path_.resolve)(directory, artifact)), sha256 };
        if (subjectName === null || names-- === 0)
            throw (0,build_config/* usage */.CI)('a digest wants a name, and --subject-name names one', 'add --subject-name NAME for one sha256:HEX');
        return { name: subjectName, sha256 };
    });
    if (names > 0)
        throw (0,build_config/* usage */.CI)('--subject-name names a digest, and there is none', 'a file has its own name');
    return subjects;
}
async function attest_predicateOf({ predicate, signing, offersToken }, github, token) {
    if (predicate !== null)
        return { predicateType: predicate.type, predicate: readPredicate(predicate.file) };
    if (github === null) {
        throw (0,build_config/* usage */.CI)('provenance is about a job of GitHub Actions, and this is none', 'say what is attested: --predicate FILE --predicate-type URI');
    }
    const claims = signing.mode !== 'key' || offersToken ? await token(services/* AUDIENCE */.Xu) : null;
    return { predicateType: PROVENANCE_TYPE, predicate: buildProvenance(loadBuild(github, claims)) };
}
const MAX_PREDICATE_BYTES = 16_777_216;
function readPredicate(file) {
    const bytes = (0,files/* readRegular */.VX)(file, MAX_PREDICATE_BYTES);
    if ('why' in bytes)
        throw predicateInvalid(file, bytes.why);
    const parsed = (0,strict_json/* parseStrictJson */.R)(bytes, { depth: 63 });
    if ('why' in parsed)
        throw predicateInvalid(file, parsed.why);
    const { value } = parsed;
    if (hasRounded(value))
        throw predicateInvalid(file, 'it has a number that readers of JSON round: write it as text');
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
        return value;
    throw predicateInvalid(file, 'expected a JSON object, found another value');
}
function hasRounded(value) {
    if (typeof value === 'number')
        return Number.isInteger(value) && !Number.isSafeInteger(value);
    if (typeof value !== 'object' || value === null)
        return false;
    const inner = Object.values(value);
    return inner.some(hasRounded);
}
function predicateInvalid(file, why) {
    return new errors/* RunError */.e4('PREDICATE_INVALID', `${file} is no predicate: ${why}`, {
        hint: 'name a JSON file that holds the predicate alone, without a Statement or an envelope around it',
    });
}


/***/ }),

/***/ 60297:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ canonicalJson)
/* harmony export */ });
/* harmony import */ var canonicalize__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98799);

function canonicalJson(value) {
    const text = (0,canonicalize__WEBPACK_IMPORTED_MODULE_0__/* ["default"] */ .A)(value);
    if (text === undefined)
        throw new TypeError('not a JSON value');
    return Buffer.from(text, 'utf8');
}


/***/ }),

/***/ 13963:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BT: () => (/* binding */ refuseLinksBelow),
/* harmony export */   Fn: () => (/* binding */ refuseOver),
/* harmony export */   I: () => (/* binding */ kindOf),
/* harmony export */   Ii: () => (/* binding */ kindAt),
/* harmony export */   Lg: () => (/* binding */ endsInside),
/* harmony export */   Tl: () => (/* binding */ filesAt),
/* harmony export */   VX: () => (/* binding */ readRegular),
/* harmony export */   _l: () => (/* binding */ pathInside),
/* harmony export */   bt: () => (/* binding */ listFolder),
/* harmony export */   dV: () => (/* binding */ writing),
/* harmony export */   k6: () => (/* binding */ outputUnsafe),
/* harmony export */   kz: () => (/* binding */ writeSecret),
/* harmony export */   nd: () => (/* binding */ lstatOrNull),
/* harmony export */   oG: () => (/* binding */ realPathInside),
/* harmony export */   qf: () => (/* binding */ writeNew),
/* harmony export */   rU: () => (/* binding */ readAtMost),
/* harmony export */   yr: () => (/* binding */ checkOutput),
/* harmony export */   zh: () => (/* binding */ writeOutput)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(19473);




function outputUnsafe(path, why) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .RunError */ .e4('OUTPUT_UNSAFE', `${path} is not written: ${why}`, {
        hint: 'remove it if it is not yours, or name another place outside the repository',
    });
}
function outputUnwritable(path, cause) {
    const why = cause instanceof Error ? cause.message.split(',', 1)[0] : 'unknown';
    return new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .RunError */ .e4('OUTPUT_UNWRITABLE', `${path} cannot be written: ${why}`, {
        hint: 'check that its folder exists and that you may write there',
        cause,
    });
}
function lstatOrNull(path) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.lstatSync)(path, { throwIfNoEntry: false }) ?? null;
    }
    catch (error) {
        if (error instanceof Error && 'code' in error && error.code === 'ENOTDIR')
            return null;
        throw error;
    }
}
function pathInside(root, path) {
    const full = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(path);
    const real = realPath(root);
    const top = foldersOf(full).find((folder) => realPath(folder) === real);
    return top === undefined ? null : (0,node_path__WEBPACK_IMPORTED_MODULE_2__.relative)(top, full).split(node_path__WEBPACK_IMPORTED_MODULE_2__.sep).join('/');
}
function endsInside(root, path) {
    const inside = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.relative)(realPath(root), realPath(path));
    return inside !== '..' && !inside.startsWith(`..${node_path__WEBPACK_IMPORTED_MODULE_2__.sep}`) && !(0,node_path__WEBPACK_IMPORTED_MODULE_2__.isAbsolute)(inside);
}
function realPathInside(root, path) {
    if (!endsInside(root, path))
        return null;
    return (0,node_path__WEBPACK_IMPORTED_MODULE_2__.relative)(realPath(root), realPath(path)).split(node_path__WEBPACK_IMPORTED_MODULE_2__.sep).join('/');
}
function realPath(path) {
    const full = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(path);
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.realpathSync)(full);
    }
    catch {
        return (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(full) === full ? full : (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(realPath((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(full)), full.slice((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(full).length));
    }
}
function refuseLinksBelow(root, path) {
    if (root === null)
        return;
    for (const folder of foldersBelow(realPath(root), (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(path))) {
        const stats = writing(path, () => lstatOrNull(folder));
        if (stats !== null && !stats.isDirectory())
            throw outputUnsafe(path, `${folder} is not a folder but ${kindOf(stats)}`);
    }
}
function foldersBelow(root, path) {
    const folders = foldersOf(path);
    const index = folders.findIndex((folder) => realPath(folder) === root);
    return index === -1 ? [] : folders.slice(index + 1);
}
function foldersOf(path) {
    const folders = [];
    for (let at = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path); (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(at) !== at; at = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(at))
        folders.unshift(at);
    return folders;
}
function refuseOver(output, inputs) {
    const one = identityAt(output);
    const over = one !== null && inputs.map(identityAt).includes(one);
    const into = inputs.some((input) => kindAt(input) === 'folder' && endsInside(input, output));
    if (over || into)
        throw outputUnsafe(output, 'it is read in the same run');
}
function identityAt(path) {
    try {
        const stats = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.statSync)(path, { bigint: true, throwIfNoEntry: false });
        return stats === undefined ? null : `${stats.dev}:${stats.ino}`;
    }
    catch (error) {
        if (error instanceof Error && 'code' in error)
            return null;
        throw error;
    }
}
function kindAt(path) {
    try {
        const stats = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.statSync)(path, { throwIfNoEntry: false });
        if (stats === undefined)
            return null;
        return stats.isFile() ? 'file' : stats.isDirectory() ? 'folder' : 'other';
    }
    catch (error) {
        if (error instanceof Error && 'code' in error)
            return null;
        throw error;
    }
}
function listFolder(path) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readdirSync)(path).sort();
    }
    catch (error) {
        if (error instanceof Error && 'code' in error)
            return { why: `it cannot be listed: ${error.code}` };
        throw error;
    }
}
function filesAt(path) {
    if (kindAt(path) !== 'folder')
        return [path];
    const names = listFolder(path);
    return 'why' in names ? [] : names.map((name) => (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(path, name));
}
function kindOf(stats) {
    if (stats.isSymbolicLink())
        return 'a symbolic link';
    if (stats.isDirectory())
        return 'a folder';
    if (stats.isFile())
        return 'a file';
    return 'a special file';
}
function readRegular(path, cap) {
    try {
        const stats = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.statSync)(path, { throwIfNoEntry: false });
        if (stats === undefined)
            return { why: 'there is no such file' };
        return whyUnread(stats, cap) ?? readOpened((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync)(path, OPEN_REGULAR), cap);
    }
    catch (error) {
        if (error instanceof Error && 'code' in error)
            return { why: `it cannot be read: ${error.code}` };
        throw error;
    }
}
function readAtMost(path, cap) {
    const file = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync)(path, 'r');
    try {
        return readUpTo(file, cap + 1);
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.closeSync)(file);
    }
}
const OPEN_REGULAR = node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_RDONLY | (node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_NONBLOCK ?? 0);
function whyUnread(stats, cap) {
    if (!stats.isFile())
        return { why: `it is ${kindOf(stats)}` };
    return stats.size > cap ? { why: `it is larger than ${cap} bytes` } : null;
}
function readOpened(file, cap) {
    try {
        const stats = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.fstatSync)(file);
        const why = whyUnread(stats, cap);
        if (why !== null)
            return why;
        const bytes = readUpTo(file, stats.size + 1);
        return bytes.length === stats.size ? bytes : { why: 'it changed while it was read' };
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.closeSync)(file);
    }
}
function readUpTo(file, most) {
    const bytes = Buffer.allocUnsafe(most);
    let length = 0;
    for (let read = -1; read !== 0 && length < bytes.length; length += read)
        read = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readSync)(file, bytes, length, bytes.length - length, null);
    return bytes.subarray(0, length);
}
function checkOutput(root, path) {
    refuseLinksBelow(root, path);
    const stats = writing(path, () => lstatOrNull(path));
    if (stats !== null && !stats.isFile())
        throw outputUnsafe(path, `it is ${kindOf(stats)}`);
    writing(path, () => (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.accessSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path), node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.W_OK));
}
function writeOutput(root, path, data) {
    checkOutput(root, path);
    const temporary = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path), `.countersign-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(6).toString('hex')}.tmp`);
    writing(path, () => {
        try {
            writeNew(temporary, data);
            (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.renameSync)(temporary, path);
        }
        finally {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.rmSync)(temporary, { force: true });
        }
    });
}
function writeSecret(path, data) {
    writeNew(path, data, 0o600);
}
function writeNew(path, data, mode = 0o644) {
    const file = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync)(path, 'wx', mode);
    try {
        const bytes = typeof data === 'string' ? Buffer.from(data, 'utf8') : data;
        for (let at = 0; at < bytes.length;)
            at += (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.writeSync)(file, bytes, at);
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.fsyncSync)(file);
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.closeSync)(file);
    }
}
function writing(path, write) {
    try {
        return write();
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .RunError */ .e4)
            throw error;
        throw outputUnwritable(path, error);
    }
}


/***/ }),

/***/ 94892:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $O: () => (/* binding */ openObjectStore),
/* harmony export */   Cr: () => (/* binding */ gitBinary),
/* harmony export */   DL: () => (/* binding */ fetchInto),
/* harmony export */   H: () => (/* binding */ shallowCommits),
/* harmony export */   W1: () => (/* binding */ findRepository),
/* harmony export */   eS: () => (/* binding */ GIT_TIMEOUT_MS),
/* harmony export */   gk: () => (/* binding */ gitFailed),
/* harmony export */   iU: () => (/* binding */ timedOut),
/* harmony export */   jw: () => (/* binding */ inStore),
/* harmony export */   yJ: () => (/* binding */ inRepository)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(19473);





const PLACES = process.platform === 'win32'
    ? ['C:\\Program Files\\Git\\cmd\\git.exe', 'C:\\Program Files\\Git\\bin\\git.exe']
    : [
        '/usr/bin/git',
        '/usr/local/bin/git',
        '/opt/homebrew/bin/git',
        '/bin/git',
        '/opt/local/bin/git',
        '/home/linuxbrew/.linuxbrew/bin/git',
        '/run/current-system/sw/bin/git',
    ];
const GIT_TIMEOUT_MS = 50_000;
const OUTPUT_CAP = 512 * 1024 * 1024;
function gitBinary() {
    const found = PLACES.find(isExecutable);
    if (found !== undefined)
        return found;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .RunError */ .e4('GIT_NOT_FOUND', `git is in none of ${PLACES.join(', ')}`, {
        hint: 'install git with the system’s package manager; PATH is not searched, because earlier steps can change it',
    });
}
function isExecutable(path) {
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.accessSync)(path, node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.X_OK);
        return true;
    }
    catch {
        return false;
    }
}
function findRepository(directory) {
    if (!exists(directory) || !(0,node_fs__WEBPACK_IMPORTED_MODULE_1__.statSync)(directory).isDirectory())
        throw notARepository(directory, 'no such folder');
    const start = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.realpathSync)(directory);
    for (let at = start;; at = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(at)) {
        const dotGit = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(at, '.git');
        if (exists(dotGit))
            return describe(at, dotGit, resolveGitFile(dotGit), false);
        if ((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(at) === at)
            break;
    }
    if (exists((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(start, 'HEAD')) && exists((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(start, 'objects')))
        return describe(start, start, start, true);
    throw notARepository(directory, 'no .git here or above');
}
function notARepository(directory, why) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .RunError */ .e4('NOT_A_REPOSITORY', `${directory} is not in a git repository: ${why}`, {
        hint: 'run it inside a clone, or pass -C DIR',
    });
}
function describe(root, dotGit, gitDir, bare) {
    const commonFile = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(gitDir, 'commondir');
    const common = exists(commonFile) ? (0,node_path__WEBPACK_IMPORTED_MODULE_3__.resolve)(gitDir, firstLine(commonFile)) : gitDir;
    const objects = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(common, 'objects');
    if (!exists(objects))
        throw notARepository(root, `${objects} does not exist`);
    return { root, bare, gitDir: dotGit, objects, shallow: exists((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(common, 'shallow')) };
}
function resolveGitFile(dotGit) {
    if ((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.statSync)(dotGit).isDirectory())
        return dotGit;
    const target = firstLine(dotGit).replace(/^gitdir: /, '');
    return (0,node_path__WEBPACK_IMPORTED_MODULE_3__.isAbsolute)(target) ? target : (0,node_path__WEBPACK_IMPORTED_MODULE_3__.resolve)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(dotGit), target);
}
function firstLine(path) {
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(path, 'utf8').split('\n', 1)[0]?.trimEnd() ?? '';
}
function exists(path) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.statSync)(path, { throwIfNoEntry: false }) !== undefined;
    }
    catch {
        return false;
    }
}
function shallowCommits({ objects, shallow }) {
    if (!shallow)
        return [];
    const lines = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(objects), 'shallow'), 'latin1').split('\n');
    return lines.filter((line) => /^[0-9a-f]{40,64}$/.test(line));
}
function openObjectStore(repository, format) {
    const directory = temporaryDirectory();
    (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.mkdirSync)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(directory, 'refs'));
    (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.writeFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(directory, 'HEAD'), 'ref: refs/heads/none\n');
    (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.writeFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(directory, 'config'), storeConfig(format));
    const close = () => (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.rmSync)(directory, { recursive: true, force: true });
    process.once('exit', close);
    const env = {
        ...baseEnv(directory),
        GIT_DIR: directory,
        GIT_OBJECT_DIRECTORY: repository.objects,
        GIT_ALLOW_PROTOCOL: 'none',
    };
    return {
        format,
        directory,
        env,
        close: () => {
            process.removeListener('exit', close);
            close();
        },
    };
}
function temporaryDirectory() {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.mkdtempSync)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.resolve)((0,node_os__WEBPACK_IMPORTED_MODULE_2__.tmpdir)()), 'countersign-git-'));
    }
    catch (cause) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .RunError */ .e4('OUTPUT_UNWRITABLE', 'no folder can be made in the temporary directory', {
            hint: 'set TMPDIR to a folder that exists and that you may write to',
            cause,
        });
    }
}
function storeConfig(format) {
    const version = format === 'sha1' ? 0 : 1;
    const extension = format === 'sha1' ? '' : '[extensions]\n\tobjectFormat = sha256\n';
    return `[core]\n\trepositoryFormatVersion = ${version}\n\tbare = true\n\tcommitGraph = false\n\tmultiPackIndex = false\n\tbigFileThreshold = 16m\n\tfsmonitor = false\n\thooksPath = /dev/null\n\tattributesFile = /dev/null\n${extension}`;
}
function baseEnv(home) {
    const system = process.platform === 'win32' ? { SystemRoot: 'C:\\Windows' } : {};
    return {
        ...system,
        PATH: [(0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(gitBinary()), '/usr/bin', '/bin'].join(process.platform === 'win32' ? ';' : ':'),
        HOME: home,
        XDG_CONFIG_HOME: home,
        LC_ALL: 'C',
        TZ: 'UTC',
        GIT_CONFIG_NOSYSTEM: '1',
        GIT_CONFIG_SYSTEM: '/dev/null',
        GIT_CONFIG_GLOBAL: '/dev/null',
        GIT_ATTR_NOSYSTEM: '1',
        GIT_NO_REPLACE_OBJECTS: '1',
        GIT_GRAFT_FILE: (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(home, 'no-grafts'),
        GIT_NO_LAZY_FETCH: '1',
        GIT_OPTIONAL_LOCKS: '0',
        GIT_TERMINAL_PROMPT: '0',
        GIT_ASKPASS: '',
        GIT_PAGER: '',
        GIT_EDITOR: ':',
    };
}
const OVERRULED = [
    'core.fsmonitor=false',
    'core.hooksPath=/dev/null',
    'core.attributesFile=/dev/null',
    'core.commitGraph=false',
    'core.multiPackIndex=false',
    'core.sshCommand=ssh',
    'core.gitProxy=',
    'core.askPass=',
    'core.pager=',
    'core.alternateRefsCommand=true',
    'credential.helper=',
    'fetch.recurseSubmodules=false',
    'fetch.writeCommitGraph=false',
    'submodule.recurse=false',
    'gc.auto=0',
    'maintenance.auto=false',
    'protocol.allow=never',
].flatMap((setting) => ['-c', setting]);
function inRepository(repository, args) {
    const env = {
        ...baseEnv(repository.objects),
        GIT_DIR: repository.gitDir,
        GIT_SHALLOW_FILE: (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(repository.objects, 'no-shallow-file'),
        GIT_ALLOW_PROTOCOL: 'none',
    };
    return runGit([...OVERRULED, ...args], { env, cwd: repository.root });
}
function fetchInto(repository, args, options = {}) {
    const protocols = ['https', 'http', 'ssh', 'file'];
    const env = {
        ...baseEnv(repository.objects),
        GIT_DIR: repository.gitDir,
        GIT_ALLOW_PROTOCOL: protocols.join(':'),
        GIT_SSH_COMMAND: 'ssh -oBatchMode=yes',
    };
    const quiet = [
        '--quiet',
        '--no-tags',
        '--no-recurse-submodules',
        '--no-write-fetch-head',
        '--no-auto-maintenance',
    ];
    const settings = [...OVERRULED, ...(options.settings ?? [])];
    return runGit([...settings, 'fetch', ...quiet, '--upload-pack=git-upload-pack', ...args], {
        env,
        cwd: repository.root,
        input: options.input ?? '',
    });
}
function inStore(store, args) {
    return runGit(args, { env: store.env, cwd: store.directory });
}
function runGit(args, options) {
    return new Promise((done, fail) => {
        const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(gitBinary(), args, {
            env: options.env,
            cwd: options.cwd,
            stdio: ['pipe', 'pipe', 'pipe'],
            windowsHide: true,
        });
        const stdout = [];
        let stderr = '';
        let size = 0;
        const stop = (error) => {
            clearTimeout(timer);
            child.kill('SIGKILL');
            fail(error);
        };
        const timer = setTimeout(() => stop(timedOut(args)), GIT_TIMEOUT_MS);
        child.on('error', (cause) => stop(gitFailed(`git could not be started: ${cause.message}`, cause)));
        child.stdin.on('error', () => undefined);
        child.stdin.end(options.input ?? '');
        child.stdout.on('data', (chunk) => {
            size += chunk.length;
            if (size > OUTPUT_CAP)
                stop(gitFailed('git printed more than any change has'));
            else
                stdout.push(chunk);
        });
        child.stderr.on('data', (chunk) => {
            if (stderr.length < 65_536)
                stderr += chunk.toString('utf8');
        });
        child.on('close', (code) => {
            clearTimeout(timer);
            done({ code: code ?? 128, stdout: Buffer.concat(stdout), stderr });
        });
    });
}
function timedOut(args) {
    const verb = args.find((arg) => !arg.startsWith('-') && !arg.includes('=')) ?? 'git';
    return new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .RunError */ .e4('GIT_TIMEOUT', `git ${verb} took more than ${GIT_TIMEOUT_MS / 1000} s`, {
        hint: 'run the check again; if it happens each time, look at the repository with `git fsck` and `git count-objects -v`',
    });
}
function gitFailed(message, cause) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .RunError */ .e4('GIT_FAILED', message, { hint: 'look at the repository with `git fsck`', cause });
}


/***/ }),

/***/ 71576:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pf: () => (/* binding */ unquotePath),
/* harmony export */   WG: () => (/* binding */ quotePath),
/* harmony export */   iJ: () => (/* binding */ pathToBytes),
/* harmony export */   nP: () => (/* binding */ pathFromBytes),
/* harmony export */   xo: () => (/* binding */ decodeLossless)
/* harmony export */ });
const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
function pathFromBytes(bytes) {
    try {
        return strict.decode(bytes);
    }
    catch {
        return decodeLossless(bytes);
    }
}
function decodeLossless(bytes) {
    const units = new Uint16Array(bytes.length);
    let length = 0;
    for (let i = 0; i < bytes.length;) {
        const size = sequenceLength(bytes, i);
        if (size === 0)
            units[length++] = 0xdc00 + (bytes[i] ?? 0);
        else
            length = writeCodePoint(units, length, codePoint(bytes, i, size));
        i += Math.max(size, 1);
    }
    return Buffer.from(units.buffer, 0, length * 2).toString('utf16le');
}
function sequenceLength(bytes, at) {
    const lead = bytes[at] ?? 0;
    if (lead < 0x80)
        return 1;
    const size = lead >= 0xc2 && lead < 0xe0 ? 2 : lead >= 0xe0 && lead < 0xf0 ? 3 : lead >= 0xf0 && lead < 0xf5 ? 4 : 0;
    if (size === 0 || at + size > bytes.length)
        return 0;
    for (let i = 1; i < size; i++)
        if (((bytes[at + i] ?? 0) & 0xc0) !== 0x80)
            return 0;
    const code = codePoint(bytes, at, size);
    if (size === 3)
        return code < 0x800 || (code >= 0xd800 && code < 0xe000) ? 0 : 3;
    return size === 4 && (code < 0x10000 || code > 0x10ffff) ? 0 : size;
}
function codePoint(bytes, at, size) {
    let code = (bytes[at] ?? 0) & (size === 1 ? 0x7f : 0xff >> (size + 1));
    for (let i = 1; i < size; i++)
        code = (code << 6) | ((bytes[at + i] ?? 0) & 0x3f);
    return code;
}
function writeCodePoint(units, at, code) {
    if (code < 0x10000)
        units[at] = code;
    else {
        units[at++] = 0xd800 + ((code - 0x10000) >> 10);
        units[at] = 0xdc00 + (code & 0x3ff);
    }
    return at + 1;
}
function pathToBytes(path) {
    if (!/[\udc80-\udcff]/.test(path))
        return Buffer.from(path, 'utf8');
    const parts = [];
    for (const char of path) {
        const code = char.codePointAt(0) ?? 0;
        parts.push(code >= 0xdc80 && code <= 0xdcff ? Buffer.from([code - 0xdc00]) : Buffer.from(char, 'utf8'));
    }
    return Buffer.concat(parts);
}
const PLAIN = /^[\p{L}\p{M}\p{N}\p{P}\p{S} ]*$/u;
const HIDDEN = /\u034f|[\u115f\u1160]|[\u17b4\u17b5]|[\u180b-\u180f]|[\u2800\u3164\uffa0]|[\ufe00-\ufe0d]|\u{1d159}|[\u{e0100}-\u{e01ef}]/u;
const ESCAPES = {
    7: '\\a',
    8: '\\b',
    9: '\\t',
    10: '\\n',
    11: '\\v',
    12: '\\f',
    13: '\\r',
    34: '\\"',
    92: '\\\\',
};
function quotePath(path) {
    if (PLAIN.test(path) && !HIDDEN.test(path) && !/["\\]/.test(path))
        return path;
    let out = '"';
    for (const byte of pathToBytes(path)) {
        const short = ESCAPES[byte];
        if (short !== undefined)
            out += short;
        else if (byte < 0x20 || byte > 0x7e)
            out += `\\${byte.toString(8).padStart(3, '0')}`;
        else
            out += String.fromCharCode(byte);
    }
    return `${out}"`;
}
const UNESCAPES = Object.fromEntries(Object.entries(ESCAPES).map(([code, short]) => [short.slice(1), Number(code)]));
function unquotePath(shown) {
    if (!shown.startsWith('"'))
        return Buffer.from(shown, 'utf8');
    const bytes = [];
    for (const match of shown.slice(1, -1).matchAll(/\\([0-7]{3})|\\(.)|([^\\])/gs)) {
        const [, octal, letter, plain] = match;
        if (octal !== undefined)
            bytes.push(Number.parseInt(octal, 8));
        else if (letter !== undefined)
            bytes.push(UNESCAPES[letter] ?? letter.charCodeAt(0));
        else
            bytes.push((plain ?? '').charCodeAt(0));
    }
    return Buffer.from(bytes);
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


/***/ }),

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

/***/ 37912:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ip: () => (/* binding */ readClaims),
/* harmony export */   J4: () => (/* binding */ mismatch),
/* harmony export */   St: () => (/* binding */ refuseEnvironment),
/* harmony export */   Wj: () => (/* binding */ refuseContradiction),
/* harmony export */   ds: () => (/* binding */ claimsOf),
/* harmony export */   gW: () => (/* binding */ refuseVariables),
/* harmony export */   q0: () => (/* binding */ serverOfIssuer),
/* harmony export */   ut: () => (/* binding */ VARIABLES)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(55156);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _event_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(97069);



const VARIABLES = {
    repository: 'GITHUB_REPOSITORY',
    repository_id: 'GITHUB_REPOSITORY_ID',
    repository_owner: 'GITHUB_REPOSITORY_OWNER',
    repository_owner_id: 'GITHUB_REPOSITORY_OWNER_ID',
    sha: 'GITHUB_SHA',
    ref: 'GITHUB_REF',
    head_ref: 'GITHUB_HEAD_REF',
    base_ref: 'GITHUB_BASE_REF',
    event_name: 'GITHUB_EVENT_NAME',
    workflow_ref: 'GITHUB_WORKFLOW_REF',
    workflow_sha: 'GITHUB_WORKFLOW_SHA',
    run_id: 'GITHUB_RUN_ID',
    run_attempt: 'GITHUB_RUN_ATTEMPT',
    run_number: 'GITHUB_RUN_NUMBER',
    actor: 'GITHUB_ACTOR',
    actor_id: 'GITHUB_ACTOR_ID',
    runner_environment: 'RUNNER_ENVIRONMENT',
};
const NAMES = Object.keys(VARIABLES);
const claim = zod__WEBPACK_IMPORTED_MODULE_2__.union([zod__WEBPACK_IMPORTED_MODULE_2__.string().max(4096), zod__WEBPACK_IMPORTED_MODULE_2__.number().transform(String)]).nullish();
const claimsSchema = zod__WEBPACK_IMPORTED_MODULE_2__.object({
    ...Object.fromEntries(NAMES.map((name) => [name, claim])),
    repository_visibility: claim,
    iss: claim,
});
function readClaims(token) {
    const parsed = claimsSchema.safeParse(claimsOf(token));
    if (parsed.success)
        return parsed.data;
    throw (0,_event_js__WEBPACK_IMPORTED_MODULE_1__/* .unreadable */ .O$)('the claims of the job’s OIDC token are none');
}
function claimsOf(token) {
    try {
        return JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8'));
    }
    catch {
        return null;
    }
}
function refuseContradiction(env, event, claims) {
    refuseEnvironment(env, claims);
    const other = membersOf(event, claims).find(([, said, claimed]) => differ(said, claimed));
    if (other !== undefined)
        throw mismatch(`${other[0]} in the event file`);
}
function refuseEnvironment(env, claims) {
    refuseVariables(env, claims);
    if (differ(env.GITHUB_SERVER_URL, serverOfIssuer(claims.iss ?? '')))
        throw mismatch('GITHUB_SERVER_URL');
}
const SAAS = /^https:\/\/token\.actions\.(?:githubusercontent\.com(?:\/[\w-]+)?|([a-z0-9-]+\.ghe\.com))$/;
const SELF_HOSTED = /^(https:\/\/[^/]+)\/_services\/token$/;
function serverOfIssuer(issuer) {
    const saas = SAAS.exec(issuer);
    return saas === null ? (SELF_HOSTED.exec(issuer)?.[1] ?? null) : `https://${saas[1] ?? 'github.com'}`;
}
function refuseVariables(env, claims) {
    const other = NAMES.find((name) => !isOfRerun(name, env, claims) && differ(env[VARIABLES[name]], claims[name]));
    if (other !== undefined)
        throw mismatch(VARIABLES[other]);
}
function isOfRerun(name, env, { actor, run_attempt: attempt }) {
    if (name !== 'actor' && name !== 'actor_id')
        return false;
    return Number(attempt) > 1 && actor !== env.GITHUB_ACTOR && actor === env.GITHUB_TRIGGERING_ACTOR;
}
function differ(said, claimed) {
    const [one, other] = [String(said ?? ''), String(claimed ?? '')];
    return one !== '' && other !== '' && one !== other;
}
function membersOf(event, claims) {
    const { repository: here } = event;
    const isNamed = (here?.id ?? null) === null || (claims.repository_id ?? '') === '';
    const visibility = (0,_event_js__WEBPACK_IMPORTED_MODULE_1__/* .visibilityOf */ .gt)(event);
    const claimed = (claims.repository_visibility ?? '') === 'public' ? 'public' : 'private';
    return [
        ['repository.id', here?.id, claims.repository_id],
        ['repository.full_name', isNamed ? here?.full_name : null, claims.repository],
        ['repository.owner.id', here?.owner?.id, claims.repository_owner_id],
        [
            'repository.visibility',
            visibility === 'unknown' ? null : visibility,
            (claims.repository_visibility ?? '') === '' ? null : claimed,
        ],
        ...changeOf(event, claims),
    ];
}
function changeOf(event, claims) {
    const { pull_request: pull, merge_group: group } = event;
    switch (claims.event_name) {
        case 'pull_request':
        case 'pull_request_review':
        case 'pull_request_target': {
            const number = /^refs\/pull\/([0-9]+)\/merge$/.exec(claims.ref ?? '')?.[1];
            return [
                ['pull_request.number', pull?.number, number],
                ['pull_request.base.ref', pull?.base.ref, (0,_event_js__WEBPACK_IMPORTED_MODULE_1__/* .shortBranch */ .NK)(claims.base_ref)],
                ['pull_request.head.ref', pull?.head.ref, (0,_event_js__WEBPACK_IMPORTED_MODULE_1__/* .shortBranch */ .NK)(claims.head_ref)],
            ];
        }
        case 'merge_group':
            return [
                ['merge_group.head_sha', group?.head_sha, claims.sha],
                ['merge_group.head_ref', group?.head_ref, claims.ref],
            ];
        case 'push':
            return [
                ['after', event.after, claims.sha],
                ['ref', event.ref, claims.ref],
            ];
        case 'workflow_dispatch':
        case 'schedule':
            return [
                ['workflow', event.workflow, (0,_event_js__WEBPACK_IMPORTED_MODULE_1__/* .workflowFileOf */ .hr)(claims.workflow_ref)?.split('/').slice(2).join('/')],
            ];
        default:
            return [];
    }
}
function mismatch(what) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RunError */ .e4('CONTEXT_MISMATCH', `expected what the job’s OIDC token says, found another ${what}`, {
        hint: 'let no earlier step set variables of GITHUB_ or RUNNER_ or write the event file; of an old run, start a new one instead',
    });
}


/***/ }),

/***/ 97069:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Au: () => (/* binding */ MAX_EVENT_BYTES),
/* harmony export */   Ds: () => (/* binding */ loadEvent),
/* harmony export */   NK: () => (/* binding */ shortBranch),
/* harmony export */   O$: () => (/* binding */ unreadable),
/* harmony export */   _L: () => (/* binding */ repositorySchema),
/* harmony export */   bv: () => (/* binding */ variable),
/* harmony export */   cd: () => (/* binding */ commit),
/* harmony export */   ct: () => (/* binding */ account),
/* harmony export */   g5: () => (/* binding */ isForkOf),
/* harmony export */   gt: () => (/* binding */ visibilityOf),
/* harmony export */   hr: () => (/* binding */ workflowFileOf),
/* harmony export */   id: () => (/* binding */ id),
/* harmony export */   lW: () => (/* binding */ pullSchema),
/* harmony export */   mw: () => (/* binding */ required),
/* harmony export */   qO: () => (/* binding */ unsupported),
/* harmony export */   r4: () => (/* binding */ inWords)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(55156);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _lib_files_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(13963);



const MAX_EVENT_BYTES = 25 * 1024 * 1024;
const commit = zod__WEBPACK_IMPORTED_MODULE_2__.string().regex(/^[0-9a-f]{40}$|^[0-9a-f]{64}$/);
const id = zod__WEBPACK_IMPORTED_MODULE_2__.number().int().nonnegative().max(Number.MAX_SAFE_INTEGER);
const name = zod__WEBPACK_IMPORTED_MODULE_2__.string().max(1000);
const branchRef = zod__WEBPACK_IMPORTED_MODULE_2__.string().regex(/^refs\/heads\/\S{1,1000}$/);
const account = zod__WEBPACK_IMPORTED_MODULE_2__.object({ login: zod__WEBPACK_IMPORTED_MODULE_2__.string().max(200), id: id.nullish(), type: name.nullish() });
const from = zod__WEBPACK_IMPORTED_MODULE_2__.object({ sha: commit, ref: name.nullish(), repo: zod__WEBPACK_IMPORTED_MODULE_2__.object({ id }).nullish() });
const pullSchema = zod__WEBPACK_IMPORTED_MODULE_2__.object({
    number: id.min(1).nullish(),
    state: name.nullish(),
    user: account.nullish(),
    labels: zod__WEBPACK_IMPORTED_MODULE_2__.array(zod__WEBPACK_IMPORTED_MODULE_2__.object({ name })).nullish(),
    base: from,
    head: from,
});
const workflowRun = zod__WEBPACK_IMPORTED_MODULE_2__.object({
    event: name,
    head_sha: commit,
    head_branch: name.nullish(),
    head_repository: zod__WEBPACK_IMPORTED_MODULE_2__.object({ id, owner: account.nullish() }).nullish(),
    pull_requests: zod__WEBPACK_IMPORTED_MODULE_2__.array(zod__WEBPACK_IMPORTED_MODULE_2__.object({ number: id.min(1), base: zod__WEBPACK_IMPORTED_MODULE_2__.object({ repo: zod__WEBPACK_IMPORTED_MODULE_2__.object({ id }) }) }))
        .max(1000)
        .nullish(),
});
const repositorySchema = zod__WEBPACK_IMPORTED_MODULE_2__.object({
    id: id.nullish(),
    full_name: name.nullish(),
    owner: account.nullish(),
    default_branch: name.nullish(),
    visibility: name.nullish(),
    private: zod__WEBPACK_IMPORTED_MODULE_2__.boolean().nullish(),
});
const eventSchema = zod__WEBPACK_IMPORTED_MODULE_2__.object({
    action: name.nullish(),
    number: id.min(1).nullish(),
    sender: account.nullish(),
    repository: repositorySchema.nullish(),
    ref: name.nullish(),
    before: commit.nullish(),
    after: commit.nullish(),
    pull_request: pullSchema.nullish(),
    merge_group: zod__WEBPACK_IMPORTED_MODULE_2__.object({ base_sha: commit, head_sha: commit, base_ref: name.nullish(), head_ref: branchRef.nullish() })
        .nullish(),
    workflow_run: workflowRun.nullish(),
    workflow: zod__WEBPACK_IMPORTED_MODULE_2__.string().max(1000).nullish().catch(null),
});
function loadEvent(env) {
    const event = variable(env, 'GITHUB_EVENT_NAME');
    const parsed = eventSchema.safeParse(readEvent(variable(env, 'GITHUB_EVENT_PATH')));
    if (parsed.success)
        return parsed.data;
    throw lacking(event, parsed.error.issues[0]?.path.join('.') ?? '');
}
function readEvent(path) {
    const bytes = (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_1__/* .readRegular */ .VX)(path, MAX_EVENT_BYTES);
    if ('why' in bytes)
        throw unreadable(`the event file is none: ${bytes.why}`);
    try {
        return JSON.parse(bytes.toString('utf8'));
    }
    catch (cause) {
        throw unreadable('the event file is no JSON that can be read', cause);
    }
}
function required(event, member, value) {
    if (value !== null && value !== undefined)
        return value;
    throw lacking(event, member);
}
function lacking(event, member) {
    return unreadable(`the event file lacks what a ${inWords(event)} event has: ${member}`);
}
function inWords(event) {
    return /^\w{1,100}$/.test(event) ? event : 'nameless';
}
function variable(env, variableName) {
    const value = env[variableName];
    if (value !== undefined && value !== '')
        return value;
    throw unreadable(`the variable ${variableName} is not set`);
}
function unreadable(why, cause) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RunError */ .e4('CONTEXT_UNREADABLE', `the run cannot be read: ${why}`, {
        hint: 'run the check as a step of a GitHub Actions job, and let no earlier step change GITHUB_ variables',
        cause,
    });
}
function unsupported(what, hint = 'start the check on pull_request, merge_group or push') {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RunError */ .e4('EVENT_UNSUPPORTED', `there is no change that can be decided safely on ${what}`, {
        hint,
    });
}
function workflowFileOf(ref) {
    return /^((?:[^/@]+\/)*[^/]+\.ya?ml)@/.exec(ref ?? '')?.[1];
}
function shortBranch(ref) {
    return (ref ?? '').replace(/^refs\/heads\//, '');
}
function visibilityOf(event) {
    const { visibility, private: isPrivate } = event.repository ?? {};
    const said = visibility ?? null;
    if (said === null && (isPrivate ?? null) === null)
        return 'unknown';
    return (said ?? 'public') === 'public' && isPrivate !== true ? 'public' : 'private';
}
function isForkOf(head, base) {
    return head !== undefined && head?.id !== base;
}


/***/ }),

/***/ 43089:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JR: () => (/* binding */ mayNameCheck),
/* harmony export */   Nk: () => (/* binding */ namesCheck),
/* harmony export */   TM: () => (/* binding */ folded),
/* harmony export */   aU: () => (/* binding */ editAt),
/* harmony export */   h9: () => (/* binding */ AUTHORED),
/* harmony export */   tv: () => (/* binding */ unescaped)
/* harmony export */ });
const AUTHORED = /\bgithub\.(?:head_ref|ref_name|actor|triggering_actor|event\.(?:pull_request\.(?:title|body|head|user)|head_commit\.message|sender))\b/i;
function folded(text) {
    if (/^[\0-\x7f]*$/.test(text))
        return text.toLowerCase();
    return text
        .normalize('NFKD')
        .replace(/[\p{M}\p{Default_Ignorable_Code_Point}]+/gu, '')
        .toLowerCase();
}
function mayNameCheck(text) {
    return /\{\{|\\[xuU\r\n]/.test(text) || namesCheck(text);
}
function namesCheck(text) {
    if (/countersign|dist\/cli\.js/i.test(text))
        return true;
    return folded(unescaped(text))
        .replace(/[^a-z]+/g, '')
        .includes('countersign');
}
function unescaped(text) {
    return text.replace(/\\(?:x([0-9a-f]{2})|u([0-9a-f]{4})|U([0-9a-f]{8}))/gi, (_, two, four, eight) => {
        const code = Number.parseInt(two ?? four ?? eight, 16);
        return code > 0x10ffff ? '' : String.fromCodePoint(code);
    });
}
function editAt(file, kind, { line, message }) {
    const text = file.head.status === 'read' && line !== null ? (file.head.lines[line - 1] ?? '') : message;
    return { kind, path: file.path, line, message, text };
}


/***/ }),

/***/ 78530:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  G: () => (/* binding */ checkEdits)
});

// EXTERNAL MODULE: ./build/providers/github/guard/file.js
var guard_file = __webpack_require__(43089);
;// CONCATENATED MODULE: ./build/providers/github/guard.js

const WORKFLOW = /^\.github\/workflows\/[^/]+\.ya?ml$/;
const ACTION = /(?:^|\/)action\.ya?ml$/;
const MAX_PARSED = 4 * 1024 * 1024;
async function githubCheckEdits(change) {
    const skipped = skipEdits(change);
    const files = change.files.flatMap(guardedFiles);
    const unread = change.files.flatMap(unreadEdits);
    const asked = files.filter(({ kind, bases, head }) => [...bases, textOf(head)].some(kind === 'workflow' ? guard_file/* mayNameCheck */.JR : guard_file/* namesCheck */.Nk));
    if (asked.length === 0)
        return [...skipped, ...unread];
    const sizes = asked.flatMap(({ bases, head }) => [...bases, textOf(head)].map(({ length }) => length));
    if (sizes.reduce((sum, size) => sum + size, 0) > MAX_PARSED)
        return [...skipped, ...unread, ...asked.flatMap(bothEdits)];
    const { compareFiles } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(9963)]).then(__webpack_require__.bind(__webpack_require__, 99963));
    const touched = new Set(change.files.flatMap(({ path, oldPath }) => [path, oldPath ?? path]));
    return [...skipped, ...unread, ...compareFiles(asked, touched)];
}
function kindOf(path) {
    if (WORKFLOW.test(path))
        return 'workflow';
    return ACTION.test(path) ? 'action' : null;
}
function guardedFiles({ path, oldPath, texts, head }) {
    const before = texts === null || texts.bases.length === 0 ? null : kindOf(oldPath ?? path);
    const after = texts === null || texts.head === null ? null : kindOf(path);
    const bases = [...new Set(texts?.bases)];
    const now = headOf(texts?.head ?? null, head);
    if (before !== null && before === after)
        return [{ path, kind: before, bases, head: now }];
    const gone = { status: texts?.head === null ? 'deleted' : 'moved' };
    return [
        ...(before === null ? [] : [{ path, kind: before, bases, head: gone }]),
        ...(after === null ? [] : [{ path, kind: after, bases: [], head: now }]),
    ];
}
function headOf(text, side) {
    if (text === null)
        return { status: 'deleted' };
    return side?.content.kind === 'lines' ? { status: 'there', text } : { status: 'replaced' };
}
function textOf(head) {
    return head.status === 'there' ? head.text : '';
}
function unreadEdits(file) {
    const { path, oldPath, texts, base, added } = file;
    if (texts !== null)
        return [];
    const before = base !== null && kindOf(oldPath ?? path) === 'workflow';
    if (before)
        return [tooLarge(path, 'removed')];
    const isNamed = kindOf(path) === 'workflow' && added.some(({ text }) => (0,guard_file/* namesCheck */.Nk)(text) || guard_file/* AUTHORED */.h9.test(text));
    return isNamed ? [tooLarge(path, 'name-reused')] : [];
}
function bothEdits({ path }) {
    return [tooLarge(path, 'removed'), tooLarge(path, 'name-reused')];
}
function tooLarge(path, kind) {
    return { kind, path, line: null, message: 'too large to be compared with what it was', text: 'size' };
}
const SKIP = /\[(?:skip ci|ci skip|no ci|skip actions|actions skip)\]/i;
const SKIP_TRAILER = /^skip-checks:[ \t]*true[ \t]*$/im;
function skipEdits({ commits, head }) {
    const { message = '' } = commits.find(({ id }) => id === head) ?? {};
    const last = message
        .trimEnd()
        .split(/\n[ \t]*\n/)
        .at(-1) ?? '';
    const word = SKIP.exec(message)?.[0] ?? SKIP_TRAILER.exec(last)?.[0];
    if (word === undefined)
        return [];
    return [
        {
            kind: 'removed',
            path: null,
            line: null,
            message: `the head commit’s message has \`${word.trim().toLowerCase()}\`: the check is not started for it`,
            text: 'skip',
        },
    ];
}

;// CONCATENATED MODULE: ./build/providers/guards.js

async function checkEdits(change) {
    return githubCheckEdits(change);
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


/***/ }),

/***/ 98799:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ canonicalize)
/* harmony export */ });
function serializeString (value) {
  if (!value.isWellFormed()) {
    throw new Error('Lone surrogate is not allowed');
  }
  return JSON.stringify(value);
}

function serializePrimitive (value) {
  switch (typeof value) {
    case 'number':
      if (isNaN(value)) {
        throw new Error('NaN is not allowed');
      }
      if (!isFinite(value)) {
        throw new Error('Infinity is not allowed');
      }
      // For finite numbers String(value) would give identical output, but
      // JSON.stringify benchmarks faster on V8.
      return JSON.stringify(value);
    case 'string':
      return serializeString(value);
    case 'boolean':
      return value ? 'true' : 'false';
    default:
      // null, or values JSON.stringify maps to undefined (undefined,
      // functions, symbols).
      return JSON.stringify(value);
  }
}

// Resolves a value to either its serialized primitive form (a string — or
// undefined, for values JSON.stringify drops) or a frame describing the
// container to descend into. Callers distinguish the two cases with
// `typeof result !== 'object'`.
//
// toJSON results are unwrapped here, and the wrapper objects stay in `seen`
// until the resolved subtree is fully serialized, so cycles introduced via
// toJSON are still detected.
function enterValue (value, seen) {
  let wrappers = null;
  while (value !== null && typeof value === 'object' && typeof value.toJSON === 'function') {
    if (seen.has(value)) {
      throw new Error('Circular reference detected');
    }
    seen.add(value);
    (wrappers ??= []).push(value);
    value = value.toJSON();
  }

  // Boxed Number/String/Boolean objects serialize as their primitive values,
  // mirroring how JSON.stringify treats them.
  if (value instanceof Number || value instanceof String || value instanceof Boolean) {
    value = value.valueOf();
  }

  if (value === null || typeof value !== 'object') {
    if (wrappers !== null) {
      for (const wrapper of wrappers) seen.delete(wrapper);
    }
    return serializePrimitive(value);
  }

  if (seen.has(value)) {
    throw new Error('Circular reference detected');
  }
  seen.add(value);

  return {
    container: value,
    // null marks an array frame; object frames carry their sorted keys.
    // `sort()`'s default comparator orders by UTF-16 code unit, which is the
    // order JCS requires.
    keys: Array.isArray(value) ? null : Object.keys(value).sort(),
    // Next child to serialize; the frame resumes here after a nested
    // container's subtree completes.
    index: 0,
    // Whether no member has been emitted yet (controls comma placement).
    first: true,
    // toJSON wrappers to release from `seen` when this frame completes.
    wrappers
  };
}

function canonicalize (object) {
  if (object === null || typeof object !== 'object') {
    return serializePrimitive(object);
  }

  const seen = new Set();
  const root = enterValue(object, seen);
  if (typeof root !== 'object') {
    // A toJSON chain resolved the input to a primitive.
    return root;
  }

  let result = root.keys === null ? '[' : '{';
  const stack = [root];

  // Depth-first serialization with an explicit stack instead of recursion, so
  // nesting depth is bounded by heap size rather than call-stack size. The top
  // frame is the container currently being serialized: primitive children are
  // appended inline, while a nested container pushes a new frame and jumps
  // back to the outer loop. Because frame.index was already advanced, the
  // parent resumes at its next child once the subtree is done. Opening
  // brackets are emitted when a frame is pushed, closing brackets when it
  // completes.
  outer:
  while (stack.length > 0) {
    const frame = stack[stack.length - 1];
    const container = frame.container;

    // keys === null marks an array frame; otherwise keys holds the object's
    // sorted property names. Either way the iteration counter lives on the
    // frame itself (frame.index), so when a frame is resumed after a nested
    // container completes, the while condition continues at the first
    // unserialized child instead of restarting from the beginning.
    if (frame.keys === null) {
      while (frame.index < container.length) {
        const i = frame.index++;
        if (i > 0) {
          result += ',';
        }
        const element = container[i];
        // Inside arrays, JSON.stringify serializes values with no JSON
        // representation (undefined, symbols, functions) as null.
        const value = element === undefined || typeof element === 'symbol' || typeof element === 'function' ? null : element;
        if (value === null || typeof value !== 'object') {
          result += serializePrimitive(value);
          continue;
        }
        const child = enterValue(value, seen);
        if (typeof child !== 'object') {
          // A toJSON chain resolved the child to an already-serialized
          // primitive — or, when child is undefined, to a value with no JSON
          // representation, which becomes null inside arrays.
          result += child === undefined ? 'null' : child;
          continue;
        }
        result += child.keys === null ? '[' : '{';
        stack.push(child);
        continue outer;
      }
      result += ']';
    } else {
      const keys = frame.keys;
      while (frame.index < keys.length) {
        const key = keys[frame.index++];
        const value = container[key];
        // Inside objects, JSON.stringify omits properties whose value has no
        // JSON representation (undefined, symbols, functions).
        if (value === undefined || typeof value === 'symbol' || typeof value === 'function') {
          continue;
        }
        if (value === null || typeof value !== 'object') {
          // Commas are tracked with a flag rather than the key index: a
          // skipped key must not leave a stray comma behind.
          if (frame.first) {
            frame.first = false;
          } else {
            result += ',';
          }
          result += serializeString(key) + ':' + serializePrimitive(value);
          continue;
        }
        // The child must be resolved before the key is emitted: a toJSON
        // returning a value with no JSON representation drops the whole
        // property.
        const child = enterValue(value, seen);
        if (child === undefined) {
          continue;
        }
        if (frame.first) {
          frame.first = false;
        } else {
          result += ',';
        }
        result += serializeString(key) + ':';
        if (typeof child !== 'object') {
          result += child;
          continue;
        }
        result += child.keys === null ? '[' : '{';
        stack.push(child);
        continue outer;
      }
      result += '}';
    }

    // Frame complete. The container leaves `seen` so that a later, sibling
    // reference to the same object is not mistaken for a cycle.
    seen.delete(container);
    if (frame.wrappers !== null) {
      for (const wrapper of frame.wrappers) seen.delete(wrapper);
    }
    stack.pop();
  }

  return result;
}


/***/ })

};
