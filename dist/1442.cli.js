export const id = 1442;
export const ids = [1442];
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

/***/ 44490:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ signedBytes),
/* harmony export */   i: () => (/* binding */ bundleBytes),
/* harmony export */   logIndexOf: () => (/* binding */ logIndexOf)
/* harmony export */ });
/* harmony import */ var _sigstore_bundle__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61040);
/* harmony import */ var _attestation_payload_type_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(70852);
/* harmony import */ var _attestation_signing_envelope_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34101);



function signedBytes(payload) {
    return _attestation_signing_envelope_js__WEBPACK_IMPORTED_MODULE_1__.signedBytes(payload, _attestation_payload_type_js__WEBPACK_IMPORTED_MODULE_2__/* .PAYLOAD_TYPE */ .U);
}
function bundleBytes(payload, signature, hint) {
    return _attestation_signing_envelope_js__WEBPACK_IMPORTED_MODULE_1__.bundleBytes({ payload, payloadType: _attestation_payload_type_js__WEBPACK_IMPORTED_MODULE_2__/* .PAYLOAD_TYPE */ .U, signature }, hint);
}
function logIndexOf(bundle) {
    const [entry] = (0,_sigstore_bundle__WEBPACK_IMPORTED_MODULE_0__/* .bundleFromJSON */ .vw)(JSON.parse(bundle.toString('utf8'))).verificationMaterial.tlogEntries;
    return entry === undefined ? null : Number(entry.logIndex);
}


/***/ }),

/***/ 96170:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   At: () => (/* binding */ readEvidence),
/* harmony export */   H: () => (/* binding */ verdictClaims),
/* harmony export */   Wt: () => (/* binding */ payloadSchema),
/* harmony export */   _D: () => (/* binding */ bundleSchema),
/* harmony export */   e9: () => (/* binding */ policyClaims),
/* harmony export */   qF: () => (/* binding */ parseJson)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(55156);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19473);
/* harmony import */ var _lib_files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(13963);
/* harmony import */ var _write_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8487);






function readEvidence(directory) {
    const names = new Set(reading(directory, () => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(directory)));
    for (const name of names) {
        const stats = (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_3__/* .lstatOrNull */ .nd)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, name));
        if (!KNOWN.has(name))
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .VerificationError */ .mk('EVIDENCE_FILES', `a file that is no evidence: ${name}`);
        if (stats?.isFile() !== true)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .VerificationError */ .mk('EVIDENCE_FILES', `${name} is ${stats === null ? 'gone' : (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_3__/* .kindOf */ .I)(stats)}`);
        if (stats.size > _write_js__WEBPACK_IMPORTED_MODULE_4__/* .MAX_EVIDENCE_BYTES */ .bU)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .VerificationError */ .mk('EVIDENCE_FILES', `${name} is too large to be evidence`);
    }
    for (const name of [_write_js__WEBPACK_IMPORTED_MODULE_4__/* .VERDICT_FILE */ .R2, _write_js__WEBPACK_IMPORTED_MODULE_4__/* .POLICY_FILE */ .CX]) {
        if (!names.has(name))
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .VerificationError */ .mk('EVIDENCE_FILES', `${name} is missing`);
    }
    const read = (name) => reading(directory, () => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, name)));
    return {
        verdict: read(_write_js__WEBPACK_IMPORTED_MODULE_4__/* .VERDICT_FILE */ .R2),
        policy: read(_write_js__WEBPACK_IMPORTED_MODULE_4__/* .POLICY_FILE */ .CX),
        bundle: names.has(_write_js__WEBPACK_IMPORTED_MODULE_4__/* .BUNDLE_FILE */ .Ij) ? read(_write_js__WEBPACK_IMPORTED_MODULE_4__/* .BUNDLE_FILE */ .Ij) : null,
        receipt: names.has(_write_js__WEBPACK_IMPORTED_MODULE_4__/* .RECEIPT_FILE */ .aH) ? read(_write_js__WEBPACK_IMPORTED_MODULE_4__/* .RECEIPT_FILE */ .aH) : null,
    };
}
const KNOWN = new Set([_write_js__WEBPACK_IMPORTED_MODULE_4__/* .VERDICT_FILE */ .R2, _write_js__WEBPACK_IMPORTED_MODULE_4__/* .POLICY_FILE */ .CX, _write_js__WEBPACK_IMPORTED_MODULE_4__/* .BUNDLE_FILE */ .Ij, _write_js__WEBPACK_IMPORTED_MODULE_4__/* .RECEIPT_FILE */ .aH]);
function reading(directory, read) {
    try {
        return read();
    }
    catch (cause) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .RunError */ .e4('EVIDENCE_UNREADABLE', `${directory} is no directory that can be read`, {
            hint: `name the directory that holds ${_write_js__WEBPACK_IMPORTED_MODULE_4__/* .VERDICT_FILE */ .R2}, ${_write_js__WEBPACK_IMPORTED_MODULE_4__/* .POLICY_FILE */ .CX} and ${_write_js__WEBPACK_IMPORTED_MODULE_4__/* .BUNDLE_FILE */ .Ij}`,
            cause,
        });
    }
}
function parseJson(bytes) {
    try {
        return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    }
    catch {
        return undefined;
    }
}
const verdictClaims = zod__WEBPACK_IMPORTED_MODULE_5__.object({
    schema: zod__WEBPACK_IMPORTED_MODULE_5__.literal('urn:countersign:verdict:v1'),
    verdict: zod__WEBPACK_IMPORTED_MODULE_5__["enum"](['PASSED', 'FAILED']),
    subject: zod__WEBPACK_IMPORTED_MODULE_5__.object({ repository: zod__WEBPACK_IMPORTED_MODULE_5__.string(), base: zod__WEBPACK_IMPORTED_MODULE_5__.string(), head: zod__WEBPACK_IMPORTED_MODULE_5__.string() }),
    grade: zod__WEBPACK_IMPORTED_MODULE_5__["enum"](['enforced', 'advisory', 'local']),
    policy: zod__WEBPACK_IMPORTED_MODULE_5__.object({
        name: zod__WEBPACK_IMPORTED_MODULE_5__.string(),
        digest: zod__WEBPACK_IMPORTED_MODULE_5__.string(),
        sources: zod__WEBPACK_IMPORTED_MODULE_5__.array(zod__WEBPACK_IMPORTED_MODULE_5__.object({ name: zod__WEBPACK_IMPORTED_MODULE_5__.string(), digest: zod__WEBPACK_IMPORTED_MODULE_5__.string(), from: zod__WEBPACK_IMPORTED_MODULE_5__.string() })),
    }),
    findings: zod__WEBPACK_IMPORTED_MODULE_5__.array(zod__WEBPACK_IMPORTED_MODULE_5__.object({ ruleId: zod__WEBPACK_IMPORTED_MODULE_5__.string(), effect: zod__WEBPACK_IMPORTED_MODULE_5__.string(), message: zod__WEBPACK_IMPORTED_MODULE_5__.string() })),
    stats: zod__WEBPACK_IMPORTED_MODULE_5__.object({ files: zod__WEBPACK_IMPORTED_MODULE_5__.number(), rules: zod__WEBPACK_IMPORTED_MODULE_5__.number() }),
});
const policyClaims = zod__WEBPACK_IMPORTED_MODULE_5__.object({
    name: zod__WEBPACK_IMPORTED_MODULE_5__.string(),
    level: zod__WEBPACK_IMPORTED_MODULE_5__.string(),
    rules: zod__WEBPACK_IMPORTED_MODULE_5__.array(zod__WEBPACK_IMPORTED_MODULE_5__.object({ id: zod__WEBPACK_IMPORTED_MODULE_5__.string() })),
});
const bundleSchema = zod__WEBPACK_IMPORTED_MODULE_5__.strictObject({
    mediaType: zod__WEBPACK_IMPORTED_MODULE_5__.literal('application/vnd.dev.sigstore.bundle.v0.3+json'),
    verificationMaterial: zod__WEBPACK_IMPORTED_MODULE_5__.strictObject({
        publicKey: zod__WEBPACK_IMPORTED_MODULE_5__.strictObject({ hint: zod__WEBPACK_IMPORTED_MODULE_5__.string() }),
        timestampVerificationData: zod__WEBPACK_IMPORTED_MODULE_5__.strictObject({}),
    }),
    dsseEnvelope: zod__WEBPACK_IMPORTED_MODULE_5__.strictObject({
        payload: zod__WEBPACK_IMPORTED_MODULE_5__.base64(),
        payloadType: zod__WEBPACK_IMPORTED_MODULE_5__.string(),
        signatures: zod__WEBPACK_IMPORTED_MODULE_5__.array(zod__WEBPACK_IMPORTED_MODULE_5__.strictObject({ sig: zod__WEBPACK_IMPORTED_MODULE_5__.base64(), keyid: zod__WEBPACK_IMPORTED_MODULE_5__.string().optional() })).length(1),
    }),
});
const payloadSchema = zod__WEBPACK_IMPORTED_MODULE_5__.object({ dsseEnvelope: zod__WEBPACK_IMPORTED_MODULE_5__.object({ payload: zod__WEBPACK_IMPORTED_MODULE_5__.base64() }) });


/***/ }),

/***/ 43829:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ resourceUri),
/* harmony export */   P6: () => (/* binding */ policyUri),
/* harmony export */   pd: () => (/* binding */ levelsOf),
/* harmony export */   t: () => (/* binding */ statementSchema),
/* harmony export */   toStatement: () => (/* binding */ toStatement)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(55156);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(64377);
/* harmony import */ var _lib_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57130);


const STATEMENT_TYPE = 'https://in-toto.io/Statement/v1';
const PREDICATE_TYPE = 'https://slsa.dev/verification_summary/v1';
const hex = zod__WEBPACK_IMPORTED_MODULE_1__.string().regex(/^[0-9a-f]{64}$/);
const statementSchema = zod__WEBPACK_IMPORTED_MODULE_1__.strictObject({
    _type: zod__WEBPACK_IMPORTED_MODULE_1__.literal(STATEMENT_TYPE),
    subject: zod__WEBPACK_IMPORTED_MODULE_1__.array(zod__WEBPACK_IMPORTED_MODULE_1__.strictObject({ digest: zod__WEBPACK_IMPORTED_MODULE_1__.strictObject({ gitCommit: zod__WEBPACK_IMPORTED_MODULE_1__.string().regex(/^[0-9a-f]{40,64}$/) }) }))
        .min(1),
    predicateType: zod__WEBPACK_IMPORTED_MODULE_1__.literal(PREDICATE_TYPE),
    predicate: zod__WEBPACK_IMPORTED_MODULE_1__.strictObject({
        verifier: zod__WEBPACK_IMPORTED_MODULE_1__.strictObject({ id: zod__WEBPACK_IMPORTED_MODULE_1__.string().min(1) }),
        timeVerified: zod__WEBPACK_IMPORTED_MODULE_2__.datetime(),
        resourceUri: zod__WEBPACK_IMPORTED_MODULE_1__.string().min(1),
        policy: zod__WEBPACK_IMPORTED_MODULE_1__.strictObject({ uri: zod__WEBPACK_IMPORTED_MODULE_1__.string().min(1), digest: zod__WEBPACK_IMPORTED_MODULE_1__.strictObject({ sha256: hex }) }),
        inputAttestations: zod__WEBPACK_IMPORTED_MODULE_1__.array(zod__WEBPACK_IMPORTED_MODULE_1__.strictObject({ uri: zod__WEBPACK_IMPORTED_MODULE_1__.string().min(1), digest: zod__WEBPACK_IMPORTED_MODULE_1__.strictObject({ sha256: hex }) }))
            .min(1),
        verificationResult: zod__WEBPACK_IMPORTED_MODULE_1__["enum"](['PASSED', 'FAILED']),
        verifiedLevels: zod__WEBPACK_IMPORTED_MODULE_1__.array(zod__WEBPACK_IMPORTED_MODULE_1__.string().regex(/^(?:FAILED|ORG_SOURCE_[A-Z0-9_]+)$/)).length(1),
    }),
});
function toStatement(input) {
    const { verdict, policy = verdict.policy } = input;
    const commits = [verdict.subject.head, ...(input.merge === null ? [] : [input.merge])];
    return {
        _type: STATEMENT_TYPE,
        subject: [...new Set(commits)].map((gitCommit) => ({ digest: { gitCommit } })),
        predicateType: PREDICATE_TYPE,
        predicate: {
            verifier: { id: input.verifierId },
            timeVerified: `${input.now.toISOString().slice(0, 19)}Z`,
            resourceUri: resourceUri(verdict.subject.repository),
            policy: { uri: policyUri(policy.name), digest: { sha256: plain(policy.digest) } },
            inputAttestations: [
                { uri: 'verdict.json', digest: { sha256: (0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .sc)(input.verdictBytes) } },
                ...input.bundles.map(({ uri, digest }) => ({
                    uri: bundleUri(uri),
                    digest: { sha256: plain(digest) },
                })),
            ],
            verificationResult: verdict.verdict,
            verifiedLevels: levelsOf(verdict.verdict, input.level),
        },
    };
}
function bundleUri(name) {
    return `urn:countersign:bundle:${encodeURIComponent(name.replace(/^.*[/\\]/, ''))}`;
}
function resourceUri(repository) {
    return repository.startsWith('https://') ? `git+${repository}` : repository;
}
function policyUri(name) {
    return `urn:countersign:policy:${name}`;
}
function levelsOf(result, level) {
    return [result === 'FAILED' ? 'FAILED' : level];
}
function plain(digest) {
    return digest.replace(/^sha256:/, '');
}


/***/ }),

/***/ 58176:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Jm: () => (/* binding */ verifyEvidence),
  X: () => (/* binding */ verifyGatewayEvidence),
  Tq: () => (/* binding */ verifyIdentityEvidence),
  ML: () => (/* binding */ verifySigned)
});

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/lib/canonical-json.js
var canonical_json = __webpack_require__(60297);
// EXTERNAL MODULE: ./build/lib/digest.js
var digest = __webpack_require__(57130);
// EXTERNAL MODULE: ./build/evidence/bundle.js
var bundle = __webpack_require__(44490);
// EXTERNAL MODULE: ./build/evidence/read.js
var read = __webpack_require__(96170);
// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
// EXTERNAL MODULE: ./build/attestation/tlog/receipt.js
var tlog_receipt = __webpack_require__(77592);
// EXTERNAL MODULE: ./build/evidence/write.js
var write = __webpack_require__(8487);
;// CONCATENATED MODULE: ./build/evidence/receipt.js





function checkReceipt({ bundle, receipt }, gateway) {
    if (receipt === null && gateway === null)
        return null;
    if (receipt === null || bundle === null)
        throw new errors/* VerificationError */.mk('EVIDENCE_FILES', `${write/* RECEIPT_FILE */.aH} is missing: no gateway has logged this`);
    if (!(0,external_node_buffer_.isUtf8)(receipt))
        throw new errors/* VerificationError */.mk('LOG_UNPROVEN', `${write/* RECEIPT_FILE */.aH} is no text in UTF-8`);
    const [text, bundleDigest] = [receipt.toString('utf8'), (0,digest/* digestOf */.ol)(bundle)];
    const { index, leaf, time, origin } = gateway === null
        ? (0,tlog_receipt/* checkReceiptForm */.pN)(text, bundleDigest)
        : (0,tlog_receipt/* verifyReceipt */.o3)(text, { bundleDigest, trust: gateway });
    const status = gateway === null ? 'unverified' : 'verified';
    return { status, index, time, origin, headVerified: leaf.headVerified !== false };
}

// EXTERNAL MODULE: ./build/evidence/statement.js
var evidence_statement = __webpack_require__(43829);
;// CONCATENATED MODULE: ./build/evidence/verify.js








function verifyEvidence(files, key, gateway = null) {
    const payload = verifyBundle(bundleOf(files), key);
    return verifyFiles(files, { payload, signer: key.id, repository: null }, gateway);
}
function verifyGatewayEvidence(files, gateway) {
    return verifyEvidence(files, hintedKey(bundleOf(files), gateway.evidenceKeys), gateway);
}
function verifySigned(bytes, keys) {
    const { verify, isOnlyForm, ...names } = hintedKey(bytes, keys);
    return verifyBundle(bytes, {
        ...names,
        verify: (data, signature) => verify(data, signature) && isOnlyForm(signature),
    });
}
function hintedKey(bundle, keys) {
    const { data } = read/* bundleSchema */._D.safeParse((0,read/* parseJson */.qF)(bundle));
    const named = data?.verificationMaterial.publicKey.hint ?? '';
    const key = keys.find(({ hint }) => hint === named) ?? keys.find(({ hint }) => !isOther(named, hint)) ?? keys[0];
    if (key !== undefined)
        return key;
    throw new errors/* VerificationError */.mk('SIGNER_MISMATCH', 'it is signed by a key, and no key is trusted');
}
async function verifyIdentityEvidence(files, trust, gateway = null) {
    const bytes = bundleOf(files);
    if (namesMaterial((0,read/* parseJson */.qF)(bytes), 'publicKey'))
        throw new errors/* VerificationError */.mk('SIGNER_MISMATCH', 'it is signed by a key, expected a certificate');
    const { verifyByCertificate } = await Promise.all(/* import() */[__webpack_require__.e(4187), __webpack_require__.e(8745), __webpack_require__.e(5987)]).then(__webpack_require__.bind(__webpack_require__, 55987));
    return verifyFiles(files, await verifyByCertificate(bytes, trust), gateway);
}
function bundleOf({ bundle }) {
    if (bundle !== null)
        return bundle;
    throw new errors/* VerificationError */.mk('EVIDENCE_FILES', `${write/* BUNDLE_FILE */.Ij} is missing: this verdict was never signed`);
}
function verifyFiles(files, { payload, signer, repository }, gateway) {
    const statement = statementOf(payload);
    if (repository !== null && (0,evidence_statement/* resourceUri */.N)(repository) !== statement.predicate.resourceUri)
        throw mismatch('the run that signed was of another repository than the Statement');
    const verdict = verifyVerdict(files.verdict, statement);
    verifyPolicy(files.policy, statement, verdict);
    if (gateway !== null && statement.predicate.verifier.id !== gateway.issuer)
        throw new errors/* VerificationError */.mk('SIGNER_MISMATCH', 'the Statement names another verifier than the gateway');
    return { statement, verdict, signer, receipt: checkReceipt(files, gateway) };
}
function statementOf(payload) {
    const statement = evidence_statement/* statementSchema */.t.safeParse((0,read/* parseJson */.qF)(payload));
    if (!statement.success)
        throw mismatch('what was signed is no Verification Summary of this program');
    if (!(0,canonical_json/* canonicalJson */.d)(statement.data).equals(payload))
        throw mismatch('the Statement is not in its canonical form');
    return statement.data;
}
const tampered = (name) => new errors/* VerificationError */.mk('EVIDENCE_TAMPERED', `${name} is not what was signed`);
const mismatch = (what) => new errors/* VerificationError */.mk('EVIDENCE_MISMATCH', what);
function verifyBundle(bytes, key) {
    const json = (0,read/* parseJson */.qF)(bytes);
    const parsed = read/* bundleSchema */._D.safeParse(json);
    if (!parsed.success) {
        if (isByCertificate(json))
            throw new errors/* VerificationError */.mk('SIGNER_MISMATCH', 'it is signed by a certificate, expected a key');
        throw tampered(write/* BUNDLE_FILE */.Ij);
    }
    const { dsseEnvelope, verificationMaterial } = parsed.data;
    const [signature] = dsseEnvelope.signatures;
    for (const named of [verificationMaterial.publicKey.hint, signature?.keyid ?? key.hint]) {
        if (isOther(named, key.hint))
            throw new errors/* VerificationError */.mk('SIGNER_MISMATCH', `it names another key than ${key.id}`);
    }
    const payload = Buffer.from(dsseEnvelope.payload, 'base64');
    const signed = Buffer.from(signature?.sig ?? '', 'base64');
    if (!(0,bundle/* bundleBytes */.i)(payload, signed, key.hint).equals(bytes))
        throw tampered(write/* BUNDLE_FILE */.Ij);
    if (!key.verify((0,bundle/* signedBytes */.S)(payload), signed))
        throw tampered(write/* BUNDLE_FILE */.Ij);
    return payload;
}
function isByCertificate(json) {
    return namesMaterial(json, 'certificate') || namesMaterial(json, 'x509CertificateChain');
}
function namesMaterial(json, name) {
    const material = typeof json === 'object' && json !== null && 'verificationMaterial' in json
        ? json.verificationMaterial
        : null;
    if (typeof material !== 'object' || material === null)
        return false;
    return Object.entries(material).some(([key, value]) => key === name && value !== null);
}
function isOther(found, expected) {
    const shorter = Math.min(found.length, expected.length);
    let start = 0;
    while (start < shorter && found[start] === expected[start])
        start++;
    let end = 0;
    while (end < shorter - start && found.at(-1 - end) === expected.at(-1 - end))
        end++;
    return Math.max(found.length, expected.length) - start - end > 2;
}
function verifyVerdict(bytes, { subject, predicate }) {
    const parsed = read/* verdictClaims */.H.safeParse((0,read/* parseJson */.qF)(bytes));
    const input = predicate.inputAttestations.find(({ uri }) => uri === write/* VERDICT_FILE */.R2);
    if (input === undefined)
        throw mismatch(`the Statement names no ${write/* VERDICT_FILE */.R2}`);
    const intact = (0,digest/* sha256 */.sc)(bytes) === input.digest.sha256;
    if (!parsed.success)
        throw intact ? mismatch(`${write/* VERDICT_FILE */.R2} is no verdict of this program`) : tampered(write/* VERDICT_FILE */.R2);
    const verdict = parsed.data;
    const [head = { digest: { gitCommit: '' } }] = subject;
    const signedPolicy = signedPolicyOf(verdict);
    const signedDigest = `sha256:${predicate.policy.digest.sha256}`;
    const names = [
        ['head', verdict.subject.head, head.digest.gitCommit],
        ['policy', intact ? signedPolicy.digest : nearestDigest(verdict, signedDigest), signedDigest],
        ['repository', verdict.subject.repository, predicate.resourceUri.replace(/^git\+/, '')],
        ['result', verdict.verdict, predicate.verificationResult],
    ];
    for (const [what, found, signed] of names) {
        if (found === signed)
            continue;
        if (intact || isOther(found, signed))
            throw mismatch(`${write/* VERDICT_FILE */.R2} is about another ${what} than the Statement`);
    }
    if (!intact)
        throw tampered(write/* VERDICT_FILE */.R2);
    if ((0,evidence_statement/* policyUri */.P6)(signedPolicy.name) !== predicate.policy.uri)
        throw mismatch('the Statement names another policy');
    if ((0,evidence_statement/* resourceUri */.N)(verdict.subject.repository) !== predicate.resourceUri)
        throw mismatch('the Statement names another repository');
    return verdict;
}
function signedPolicyOf({ policy }) {
    const [gateway, second] = policy.sources.filter(({ from }) => from === 'gateway');
    if (second !== undefined)
        throw mismatch(`${write/* VERDICT_FILE */.R2} has the policies of two gateways`);
    return gateway ?? policy;
}
function nearestDigest({ policy }, signed) {
    const digests = [policy, ...policy.sources].map(({ digest }) => digest);
    return digests.find((digest) => !isOther(digest, signed)) ?? policy.digest;
}
function verifyPolicy(bytes, { predicate }, verdict) {
    const parsed = read/* policyClaims */.e9.safeParse((0,read/* parseJson */.qF)(bytes));
    if ((0,digest/* digestOf */.ol)(bytes) === verdict.policy.digest && parsed.success) {
        const [level] = (0,evidence_statement/* levelsOf */.pd)(predicate.verificationResult, parsed.data.level);
        if (predicate.verifiedLevels[0] === level)
            return;
        throw mismatch('the Statement claims a level that the policy does not give');
    }
    const other = parsed.success &&
        (isOther(parsed.data.name, verdict.policy.name) || parsed.data.rules.length !== verdict.stats.rules);
    throw other
        ? mismatch(`${write/* POLICY_FILE */.CX} is another policy than the one that decided`)
        : tampered(write/* POLICY_FILE */.CX);
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


/***/ })

};
