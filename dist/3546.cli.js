export const id = 3546;
export const ids = [3546,3857];
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

/***/ 87680:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  verify: () => (/* binding */ verify)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/attestation/bundle-sources.js
var bundle_sources = __webpack_require__(48082);
// EXTERNAL MODULE: ./build/attestation/subject.js
var attestation_subject = __webpack_require__(75921);
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
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/lib/files.js
var files = __webpack_require__(13963);
// EXTERNAL MODULE: ./build/providers/clock.js
var clock = __webpack_require__(30551);
// EXTERNAL MODULE: ./build/commands/asked-trust.js
var asked_trust = __webpack_require__(35548);
// EXTERNAL MODULE: ./build/commands/output.js + 3 modules
var output = __webpack_require__(73066);
// EXTERNAL MODULE: ./build/attestation/verification.js
var verification = __webpack_require__(87158);
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

/***/ 26773:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B4: () => (/* binding */ askedSigner),
/* harmony export */   gI: () => (/* binding */ given),
/* harmony export */   hb: () => (/* binding */ IDENTITY_FLAGS)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _config_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(46564);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19473);



const IDENTITY_FLAGS = {
    'certificate-identity': { type: 'string' },
    'certificate-identity-regexp': { type: 'string' },
    'certificate-oidc-issuer': { type: 'string' },
    key: { type: 'string' },
    'trusted-root': { type: 'string' },
    offline: { type: 'boolean' },
};
const NPM_KEYS = 'registry:npm';
function askedSigner(values, directory, whom) {
    const subject = given('certificate-identity', values['certificate-identity']);
    const pattern = given('certificate-identity-regexp', values['certificate-identity-regexp']);
    const issuer = given('certificate-oidc-issuer', values['certificate-oidc-issuer']);
    const workflow = given('signer-workflow', values['signer-workflow']);
    const named = [subject, pattern, workflow].filter((one) => one !== null);
    if (named.length > 1)
        throw (0,_config_js__WEBPACK_IMPORTED_MODULE_1__/* .usage */ .CI)('--certificate-identity, --certificate-identity-regexp and --signer-workflow contradict each other', 'keep one of them');
    if (values.key !== undefined) {
        if (named.length > 0 || issuer !== null)
            throw (0,_config_js__WEBPACK_IMPORTED_MODULE_1__/* .usage */ .CI)('--key and a certificate’s identity contradict each other', 'keep one of them');
        return keyOf((0,_config_js__WEBPACK_IMPORTED_MODULE_1__/* .notEmpty */ .z2)('key', values.key), directory);
    }
    if (subject !== null || pattern !== null)
        return identityOf({ subject, pattern, issuer });
    if (values['source-repository'] !== undefined)
        return { kind: 'source', workflow: workflow === null ? null : workflowOf(workflow), issuer };
    if (issuer !== null)
        throw required('an issuer alone names nobody', 'add --certificate-identity SAN');
    if (workflow !== null || values['source-ref'] !== undefined)
        throw required('a workflow or ref alone names no source', 'add --source-repository https://HOST/OWNER/NAME');
    throw required('it is verified against somebody, and nobody is named', whom);
}
function given(flag, value) {
    return value === undefined ? null : (0,_config_js__WEBPACK_IMPORTED_MODULE_1__/* .notEmpty */ .z2)(flag, value);
}
function required(message, hint) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .RunError */ .e4('IDENTITY_REQUIRED', message, { hint });
}
function identityOf({ subject, pattern, issuer }) {
    if (issuer === null)
        throw required('a certificate’s identity is only as good as its issuer, and no issuer is named', 'add --certificate-oidc-issuer URL, for example https://token.actions.githubusercontent.com');
    if (subject !== null)
        return { kind: 'identity', subject, issuer };
    return { kind: 'pattern', pattern: pattern ?? '', issuer };
}
function keyOf(name, directory) {
    return name === NPM_KEYS ? { kind: 'npm' } : { kind: 'key', file: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(directory, name), name };
}
const ON_GITHUB = /^[\w-][\w.-]*\/[\w.-]+\/\.github\/workflows\/\S+$/;
function workflowOf(value) {
    if (value.startsWith('https://'))
        return value;
    if (ON_GITHUB.test(value))
        return `https://github.com/${value}`;
    if (/^[^/\s:.][^/\s:]*\.[^/\s:]+(?:\/[^/\s]+){3,}$/.test(value))
        return `https://${value}`;
    throw (0,_config_js__WEBPACK_IMPORTED_MODULE_1__/* .usage */ .CI)(`--signer-workflow wants OWNER/NAME/.github/workflows/FILE or a URL, not ${value}`, 'with @REF behind it for one ref, without for any');
}


/***/ }),

/***/ 57130:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V9: () => (/* binding */ hashOfPlace),
/* harmony export */   ol: () => (/* binding */ digestOf),
/* harmony export */   sc: () => (/* binding */ sha256)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);

function sha256(data) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(data).digest('hex');
}
function digestOf(data) {
    return `sha256:${sha256(data)}`;
}
const PIECE = 65_536;
function hashOfPlace(ruleId, path, text) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(`[${JSON.stringify(ruleId)},${JSON.stringify(path)},"`);
    for (let start = 0; start < text.length;) {
        const end = text.codePointAt(start + PIECE - 1) ?? 0;
        const length = end > 0xffff ? PIECE + 1 : PIECE;
        hash.update(JSON.stringify(text.slice(start, start + length)).slice(1, -1));
        start += length;
    }
    hash.update('"');
    return {
        soFar: hash.copy().digest('hex'),
        with: (occurrence) => `sha256:${hash.copy().update(`,${occurrence}]`).digest('hex')}`,
    };
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
