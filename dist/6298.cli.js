export const id = 6298;
export const ids = [6298];
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

/***/ 5718:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qn: () => (/* binding */ variableOf),
/* harmony export */   Wo: () => (/* binding */ openCustody),
/* harmony export */   X9: () => (/* binding */ keysFolder),
/* harmony export */   a7: () => (/* binding */ PURPOSES),
/* harmony export */   o4: () => (/* binding */ privateFile),
/* harmony export */   q9: () => (/* binding */ namedKeys),
/* harmony export */   s3: () => (/* binding */ MANDATE_TYPE)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var jose__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(37265);
/* harmony import */ var jose__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(17968);
/* harmony import */ var jose__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(7448);
/* harmony import */ var _attestation_keys_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8305);
/* harmony import */ var _attestation_signing_signer_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(36299);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(19473);
/* harmony import */ var _lib_files_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(13963);








const PURPOSES = ['mandate', 'evidence', 'policy', 'log'];
const MANDATE_TYPE = 'countersign-mandate+jwt';
const KINDS = {
    mandate: 'ECDSA P-256',
    evidence: 'ECDSA P-256',
    policy: 'ECDSA P-256',
    log: 'Ed25519',
};
const MAX_KEY_BYTES = 65_536;
function keysFolder(data) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(data, 'keys');
}
function privateFile(data, purpose) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(keysFolder(data), `${purpose}.pem`);
}
function variableOf(purpose) {
    return `COUNTERSIGN_${purpose.toUpperCase()}_KEY`;
}
async function openCustody(data, env) {
    for (const folder of [data, keysFolder(data)])
        refuseChangeable(folder);
    const keys = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.statSync)(keysFolder(data), { throwIfNoEntry: false });
    if (keys !== undefined)
        refuseStrangers(keysFolder(data), [keys]);
    const own = (purpose) => loadOwn(data, purpose, env);
    const [mandate, evidence, policy, log] = [own('mandate'), own('evidence'), own('policy'), own('log')];
    refuseOneForTwo({ mandate, evidence, policy, log });
    const others = (purpose, { id }) => loadOthers(data, purpose).filter((key) => key.id !== id);
    return {
        mandate: await mandateKeys(mandate, others('mandate', mandate)),
        evidence: envelopes(evidence, others('evidence', evidence)),
        policy: envelopes(policy, others('policy', policy)),
        log: logSigner(log),
    };
}
function namedKeys({ keys }) {
    return keys.map(({ hint, key }) => ({
        keyid: hint,
        public_key: key.export({ type: 'spki', format: 'pem' }).toString(),
    }));
}
function envelopes(own, others) {
    return { signer: (0,_attestation_signing_signer_js__WEBPACK_IMPORTED_MODULE_4__/* .keySigner */ .Y)(own), keys: [publicOf(own), ...others] };
}
function publicOf({ key }) {
    const pem = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)(key).export({ type: 'spki', format: 'pem' });
    return (0,_attestation_keys_js__WEBPACK_IMPORTED_MODULE_3__/* .parsePublicKey */ .ee)(Buffer.from(pem), 'a key of the gateway');
}
async function mandateKeys(own, others) {
    const all = [publicOf(own), ...others];
    const jwks = await Promise.all(all.map(({ key }) => jwkOf(key)));
    const [{ kid } = { kid: '' }] = jwks;
    return {
        jwks,
        keys: new Map(all.map(({ key }, i) => [jwks[i]?.kid ?? '', key])),
        sign: (claims) => new jose__WEBPACK_IMPORTED_MODULE_7__/* .SignJWT */ .P({ ...claims })
            .setProtectedHeader({ alg: 'ES256', typ: MANDATE_TYPE, kid: kid ?? '' })
            .sign(own.key),
    };
}
async function jwkOf(key) {
    const jwk = await (0,jose__WEBPACK_IMPORTED_MODULE_8__/* .exportJWK */ .JU)(key);
    return { ...jwk, kid: await (0,jose__WEBPACK_IMPORTED_MODULE_9__/* .calculateJwkThumbprint */ .s)(jwk), use: 'sig', alg: 'ES256' };
}
function logSigner(own) {
    const der = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)(own.key).export({ type: 'spki', format: 'der' });
    return {
        publicKey: der.toString('base64'),
        raw: der.subarray(-32),
        sign: async (data) => own.sign(data),
    };
}
function loadOwn(data, purpose, env) {
    const variable = variableOf(purpose);
    const given = env[variable];
    if (given !== undefined && given !== '')
        return ofKind(purpose, variable, Buffer.from(given));
    const file = privateFile(data, purpose);
    refuseUnsafe(file);
    return ofKind(purpose, file, readKey(file));
}
function ofKind(purpose, name, pem) {
    return expectKind(purpose, name, (0,_attestation_keys_js__WEBPACK_IMPORTED_MODULE_3__/* .parsePrivateKey */ .QW)(pem, name));
}
function loadOthers(data, purpose) {
    const names = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.existsSync)(keysFolder(data)) ? (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_6__/* .listFolder */ .bt)(keysFolder(data)) : [];
    if ('why' in names)
        throw unreadable(keysFolder(data), names.why);
    return names
        .filter((name) => name.startsWith(`${purpose}.`) && name.endsWith('.pub'))
        .map((name) => (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(keysFolder(data), name))
        .map((file) => expectKind(purpose, file, (0,_attestation_keys_js__WEBPACK_IMPORTED_MODULE_3__/* .parsePublicKey */ .ee)(readKey(file), file)));
}
function expectKind(purpose, name, key) {
    if (key.algorithm === KINDS[purpose])
        return key;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_5__/* .RunError */ .e4('KEY_UNSUPPORTED', `expected ${KINDS[purpose]}, found that ${name} is ${key.algorithm}`, {
        hint: 'make the keys of a gateway with `countersign gateway keygen --data DIR`',
    });
}
function readKey(file) {
    const bytes = (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_6__/* .readRegular */ .VX)(file, MAX_KEY_BYTES);
    if ('why' in bytes)
        throw unreadable(file, bytes.why);
    return bytes;
}
function refuseUnsafe(file) {
    if (process.platform === 'win32' || !(0,node_fs__WEBPACK_IMPORTED_MODULE_1__.existsSync)(file))
        return;
    const stats = [(0,node_fs__WEBPACK_IMPORTED_MODULE_1__.lstatSync)(file), (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.statSync)(file)].filter((one) => !one.isSymbolicLink());
    refuseStrangers(file, stats);
    if (stats.every(({ mode }) => (mode & 0o077) === 0))
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_5__/* .RunError */ .e4('KEY_UNREADABLE', `${file} can be read by others than its owner`, {
        hint: `run \`chmod 600 ${file}\`, and think of making another key: it may have been read`,
    });
}
function refuseChangeable(folder) {
    const stats = process.platform === 'win32' ? undefined : (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.statSync)(folder, { throwIfNoEntry: false });
    if (stats === undefined)
        return;
    if ((stats.mode & 0o022) === 0 || (stats.mode & 0o1000) !== 0)
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_5__/* .RunError */ .e4('KEY_UNREADABLE', `${folder} can be changed by others than its owner`, {
        hint: `run \`chmod 700 ${folder}\`, and look whether all that is in it is yours`,
    });
}
function refuseStrangers(path, stats) {
    const own = process.geteuid?.();
    if (own === undefined)
        return;
    if (stats.every(({ uid }) => uid === own || uid === 0))
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_5__/* .RunError */ .e4('KEY_UNREADABLE', `${path} belongs to another user than the gateway’s`, {
        hint: `run \`chown -R $(id -u) ${path}\` as its administrator, and look whether the keys are yours`,
    });
}
function refuseOneForTwo(keys) {
    const ids = PURPOSES.map((purpose) => keys[purpose].id);
    const second = PURPOSES.find((_, i) => ids.indexOf(ids[i] ?? '') !== i);
    if (second === undefined)
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_5__/* .RunError */ .e4('KEY_UNSUPPORTED', `expected a key of its own for ${second}, found that of another`, {
        hint: 'take four keys, as `countersign gateway keygen --data DIR` makes them',
    });
}
function unreadable(name, why) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_5__/* .RunError */ .e4('KEY_UNREADABLE', `${name} is no key that can be used: ${why}`, {
        hint: 'restore it from where the keys are kept; for a new gateway `countersign gateway keygen --data DIR` makes them',
    });
}


/***/ }),

/***/ 24861:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MG: () => (/* binding */ databaseUnavailable),
/* harmony export */   OO: () => (/* binding */ storageUnavailable),
/* harmony export */   cn: () => (/* binding */ sqlState),
/* harmony export */   gf: () => (/* binding */ whyOf)
/* harmony export */ });
/* harmony import */ var pg__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83849);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19473);


class SqlFailure extends Error {
    name = 'SqlFailure';
    sqlState;
    constructor(error) {
        super(['SQLSTATE', error.code, error.table, error.constraint, error.routine].filter((part) => part).join(' '));
        this.sqlState = error.code ?? '';
    }
}
function storageUnavailable(error) {
    if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RunError */ .e4)
        return error;
    const cause = error instanceof pg__WEBPACK_IMPORTED_MODULE_0__/* ["default"].DatabaseError */ .Ay.DatabaseError ? new SqlFailure(error) : error;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RunError */ .e4('STORAGE_UNAVAILABLE', `the database did not answer as it should: ${whyOf(error)}`, {
        hint: 'try again; if it stays so, look at the database: is it up, has it room, may we write?',
        cause,
    });
}
function sqlState(error) {
    return error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RunError */ .e4 && error.cause instanceof SqlFailure ? error.cause.sqlState : null;
}
function whyOf(error) {
    if (error instanceof pg__WEBPACK_IMPORTED_MODULE_0__/* ["default"].DatabaseError */ .Ay.DatabaseError)
        return `SQLSTATE ${error.code ?? 'unknown'}`;
    if (error instanceof Error && 'code' in error && typeof error.code === 'string')
        return error.code;
    return error instanceof Error && /time(?:d )?out/i.test(error.message) ? 'timeout' : 'connection lost';
}
function databaseUnavailable(message, hint, cause) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RunError */ .e4('DATABASE_UNAVAILABLE', message, { hint, cause });
}


/***/ }),

/***/ 19260:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I0: () => (/* binding */ blockingFolder),
/* harmony export */   fy: () => (/* binding */ hasRight),
/* harmony export */   iR: () => (/* binding */ dataUnusable),
/* harmony export */   jX: () => (/* binding */ isRoot),
/* harmony export */   qU: () => (/* binding */ ownName),
/* harmony export */   tb: () => (/* binding */ makeDataFolder),
/* harmony export */   v: () => (/* binding */ using),
/* harmony export */   vq: () => (/* binding */ chooseOwner),
/* harmony export */   xY: () => (/* binding */ refuseUnreachable)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(19473);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(24861);





const NAMES = ['postgres', 'nobody'];
function isRoot() {
    return process.geteuid?.() === 0;
}
function makeDataFolder(data) {
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(data);
    return using(folder, () => {
        const made = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(folder, { recursive: true, mode: isRoot() ? 0o711 : 0o700 });
        if (made !== undefined && isRoot())
            for (let at = folder; at.length >= made.length; at = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(at))
                (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.chmodSync)(at, 0o711);
        const real = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(folder);
        if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(real).isDirectory())
            throw dataUnusable(`${folder} is not a folder`, 'name a folder');
        return real;
    });
}
function chooseOwner(cluster) {
    const own = process.geteuid?.() ?? 0;
    const found = using(cluster, () => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(cluster, { throwIfNoEntry: false }));
    if (found !== undefined && !found.isDirectory())
        throw dataUnusable(`${cluster} is not a folder`, 'move it away');
    if (!isRoot()) {
        if (found !== undefined && found.uid !== own)
            throw dataUnusable(`${cluster} belongs to user id ${found.uid}, not to ${own}, who we are`, 'start as the user who made it, or give it to this one: chown -R');
        return null;
    }
    const users = passwd();
    if (found !== undefined && found.uid !== 0) {
        const { uid } = found;
        const user = users.find((entry) => entry.uid === uid);
        if (user !== undefined)
            return user;
        throw dataUnusable(`${cluster} belongs to user id ${uid}, who is not in /etc/passwd`, 'add that user, or give the folder to another: chown -R postgres');
    }
    const user = NAMES.map((name) => users.find((entry) => entry.name === name)).find((entry) => entry);
    if (user !== undefined)
        return user;
    throw (0,_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .databaseUnavailable */ .MG)('PostgreSQL does not run as root, and there is no user `postgres` or `nobody` to run it as', 'start as another user, or pass --database postgres://…');
}
function passwd() {
    const lines = using('/etc/passwd', () => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)('/etc/passwd', 'utf8')).split('\n');
    return lines.flatMap((line) => {
        const [, name, uid, gid] = /^([^:]+):[^:]*:(\d+):(\d+):/.exec(line) ?? [];
        if (name === undefined || Number(uid) === 0)
            return [];
        return [{ name, uid: Number(uid), gid: Number(gid) }];
    });
}
function ownName() {
    try {
        const { username } = (0,node_os__WEBPACK_IMPORTED_MODULE_1__.userInfo)();
        if (/^[A-Za-z0-9_][A-Za-z0-9_.@$-]*$/.test(username))
            return username;
    }
    catch {
    }
    throw (0,_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .databaseUnavailable */ .MG)(`user id ${process.geteuid?.()} has no usable name, which PostgreSQL wants`, 'start as a user of /etc/passwd, or pass --database postgres://…');
}
function blockingFolder(folder, owner) {
    if (owner === null)
        return null;
    const folders = [folder];
    for (let at = folder; (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(at) !== at; at = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(at))
        folders.unshift((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(at));
    return folders.find((at) => !hasRight(at, owner, 0o1)) ?? null;
}
function hasRight(path, owner, right) {
    if (owner === null)
        return true;
    const { mode, uid, gid } = using(path, () => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path));
    if (uid === owner.uid)
        return ((mode >> 6) & right) === right;
    if (gid === owner.gid)
        return ((mode >> 3) & right) === right;
    return (mode & right) === right;
}
function refuseUnreachable(folder, owner) {
    const blocking = blockingFolder(folder, owner);
    if (blocking === null)
        return;
    throw dataUnusable(`the database's user (id ${owner?.uid}) cannot pass through ${blocking}`, `allow it with \`chmod o+x ${blocking}\`, or name another folder with --data`);
}
function dataUnusable(message, hint, cause) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .RunError */ .e4('DATA_UNUSABLE', message, { hint, cause });
}
function using(path, use) {
    try {
        return use();
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .RunError */ .e4 || !(error instanceof Error) || !('code' in error))
            throw error;
        throw dataUnusable(`${path} cannot be used: ${error.code}`, 'check that it exists, that we may write there, and that the disk has room', error);
    }
}


/***/ }),

/***/ 6298:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ needsKeys),
/* harmony export */   makeKeys: () => (/* binding */ makeKeys)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var jose__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(7448);
/* harmony import */ var jose__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(17968);
/* harmony import */ var _attestation_keys_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8305);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(19473);
/* harmony import */ var _lib_files_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(13963);
/* harmony import */ var _custody_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5718);
/* harmony import */ var _database_owner_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(19260);









async function makeKeys(data) {
    const folder = (0,_custody_js__WEBPACK_IMPORTED_MODULE_6__/* .keysFolder */ .X9)(data);
    if ((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.existsSync)(folder))
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .RunError */ .e4('OUTPUT_UNSAFE', `${folder} is not written: there are keys already`, {
            hint: 'keys are never written over: move the folder away if you are sure, or name another --data',
        });
    if (wasUsed(data))
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .RunError */ .e4('OUTPUT_UNSAFE', `${folder} is not written: a gateway has used other keys here`, {
            hint: 'put its keys back from where they are kept: others would void what it has signed, and its log',
        });
    const top = (0,_database_owner_js__WEBPACK_IMPORTED_MODULE_7__/* .makeDataFolder */ .tb)(data);
    const pairs = { mandate: ec(), evidence: ec(), policy: ec(), log: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.generateKeyPairSync)('ed25519') };
    (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_5__/* .writing */ .dV)(folder, () => {
        const fresh = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.mkdtempSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(top, '.keys-'));
        try {
            for (const purpose of _custody_js__WEBPACK_IMPORTED_MODULE_6__/* .PURPOSES */ .a7)
                (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_5__/* .writeSecret */ .kz)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(fresh, `${purpose}.pem`), pemOf(pairs[purpose].privateKey));
            syncFolder(fresh);
            (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.renameSync)(fresh, folder);
            syncFolder(top);
        }
        finally {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.rmSync)(fresh, { recursive: true, force: true });
        }
    });
    return {
        mandate: {
            kid: await (0,jose__WEBPACK_IMPORTED_MODULE_8__/* .calculateJwkThumbprint */ .s)(await (0,jose__WEBPACK_IMPORTED_MODULE_9__/* .exportJWK */ .JU)(pairs.mandate.publicKey)),
            public_key: publicPem(pairs.mandate.publicKey),
        },
        evidence: named(pairs.evidence.publicKey),
        policy: named(pairs.policy.publicKey),
        log: { public_key: publicPem(pairs.log.publicKey) },
    };
}
function needsKeys(data, env) {
    const missing = _custody_js__WEBPACK_IMPORTED_MODULE_6__/* .PURPOSES */ .a7.filter((purpose) => !isThere(data, purpose, env));
    return missing.length === _custody_js__WEBPACK_IMPORTED_MODULE_6__/* .PURPOSES */ .a7.length && !(0,node_fs__WEBPACK_IMPORTED_MODULE_1__.existsSync)((0,_custody_js__WEBPACK_IMPORTED_MODULE_6__/* .keysFolder */ .X9)(data)) && !wasUsed(data);
}
function wasUsed(data) {
    return ['postgres', 'objects'].some((name) => (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(data, name)));
}
function isThere(data, purpose, env) {
    return (env[(0,_custody_js__WEBPACK_IMPORTED_MODULE_6__/* .variableOf */ .Qn)(purpose)] ?? '') !== '' || (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.existsSync)((0,_custody_js__WEBPACK_IMPORTED_MODULE_6__/* .privateFile */ .o4)(data, purpose));
}
function syncFolder(folder) {
    const file = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync)(folder, 'r');
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.fsyncSync)(file);
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.closeSync)(file);
    }
}
function ec() {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.generateKeyPairSync)('ec', { namedCurve: 'P-256' });
}
function pemOf(key) {
    return key.export({ type: 'pkcs8', format: 'pem' }).toString();
}
function publicPem(key) {
    return key.export({ type: 'spki', format: 'pem' }).toString();
}
function named(key) {
    const pem = publicPem(key);
    return { keyid: (0,_attestation_keys_js__WEBPACK_IMPORTED_MODULE_3__/* .parsePublicKey */ .ee)(Buffer.from(pem), 'a new key').hint, public_key: pem };
}


/***/ })

};
