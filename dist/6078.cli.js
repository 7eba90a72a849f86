export const id = 6078;
export const ids = [6078];
export const modules = {

/***/ 8305:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PM: () => (/* binding */ loadPrivateKey),
/* harmony export */   ee: () => (/* binding */ parsePublicKey),
/* harmony export */   fg: () => (/* binding */ loadPublicKey),
/* harmony export */   qO: () => (/* binding */ unsupported)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9473);
/* harmony import */ var _lib_files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3963);
/* harmony import */ var _signature_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5143);




function loadPrivateKey(path) {
    const key = parsePem(readKey(path), path, 'private', node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPrivateKey);
    const algorithm = algorithmOf(key, path);
    if (algorithm.family === 'rsa' || algorithm.order === P521_ORDER)
        throw unsupported(path, algorithm.name, 'ECDSA P-256, P-384 or Ed25519 to sign with');
    return {
        ...namesOf((0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)(key)),
        algorithm: algorithm.name,
        sign: (data) => {
            for (;;) {
                const signature = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.sign)(algorithm.hash, data, { key, dsaEncoding: 'der' });
                if (hasLowS(signature, algorithm.order))
                    return signature;
            }
        },
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


/***/ }),

/***/ 852:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ PAYLOAD_TYPE)
/* harmony export */ });
const PAYLOAD_TYPE = 'application/vnd.in-toto+json';


/***/ }),

/***/ 5143:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ supportedKey),
/* harmony export */   O: () => (/* binding */ verifySignature)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9473);


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

/***/ 6564:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CI: () => (/* binding */ usage),
/* harmony export */   QB: () => (/* binding */ parseCheck),
/* harmony export */   Sq: () => (/* binding */ COMMON),
/* harmony export */   jH: () => (/* binding */ outputOf),
/* harmony export */   nF: () => (/* binding */ cacheFolder),
/* harmony export */   qg: () => (/* binding */ parse),
/* harmony export */   z2: () => (/* binding */ notEmpty)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7975);
/* harmony import */ var _config_sigstore_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1905);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9473);




const FORMATS = ['text', 'json', 'markdown', 'sarif', 'github'];
const COMMON = {
    C: { type: 'string', short: 'C' },
    format: { type: 'string' },
    output: { type: 'string' },
    quiet: { type: 'boolean' },
    'no-color': { type: 'boolean' },
    help: { type: 'boolean', short: 'h' },
};
const CHECK = {
    ...COMMON,
    base: { type: 'string' },
    head: { type: 'string' },
    policy: { type: 'string', multiple: true },
    ..._config_sigstore_js__WEBPACK_IMPORTED_MODULE_2__/* .SIGSTORE_FLAGS */ .x,
    sign: { type: 'string' },
    key: { type: 'string' },
    'verifier-id': { type: 'string' },
    evidence: { type: 'string' },
    report: { type: 'string', multiple: true },
    sarif: { type: 'string', multiple: true },
    artifact: { type: 'string', multiple: true },
    bundle: { type: 'string', multiple: true },
    'trusted-root': { type: 'string' },
    offline: { type: 'boolean' },
};
function usage(message, hint = 'see `countersign --help`') {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .RunError */ .e4('USAGE', message, { hint });
}
function parseCheck(argv, env, isTerminal, provider) {
    const { temporary } = provider;
    const { values, positionals } = parse(argv, CHECK, 'check');
    if (positionals[0] !== undefined)
        throw usage(`check takes no argument: ${positionals[0]}`, 'name the change with --base and --head');
    const directory = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(values.C ?? '.');
    const evidence = values.evidence === undefined ? null : (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(directory, notEmpty('evidence', values.evidence));
    if (values.bundle !== undefined && values.artifact === undefined)
        throw usage('--bundle holds attestations of artifacts, and none is given', 'name them with --artifact');
    const check = {
        directory,
        base: values.base ?? null,
        head: values.head ?? null,
        policies: (values.policy ?? []).map((policy) => notEmpty('policy', policy)),
        signing: signingOf(values, provider.name !== 'local', directory),
        verifierId: verifierIdOf(values['verifier-id']),
        evidence: evidence ?? (temporary === null ? null : (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(temporary, 'countersign-evidence')),
        reports: (values.report ?? []).map((report) => reportOf(report, directory)),
        sarif: (values.sarif ?? []).map((file) => (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(directory, notEmpty('sarif', file))),
        artifacts: (values.artifact ?? []).map((file) => (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(directory, notEmpty('artifact', file))),
        bundles: (values.bundle ?? []).map((file) => (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(directory, notEmpty('bundle', file))),
        trustedRoot: values['trusted-root'] === undefined
            ? null
            : (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(directory, notEmpty('trusted-root', values['trusted-root'])),
        offline: values.offline === true,
        cache: cacheFolder(env),
        plantable: PLANTABLE.filter((name) => env[name] !== undefined && env[name] !== ''),
    };
    return { ...outputOf(values, env, isTerminal, directory), check };
}
function cacheFolder(env) {
    const base = [env.XDG_CACHE_HOME, env.LOCALAPPDATA].find((folder) => folder !== undefined && folder !== '');
    if (base !== undefined)
        return (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(base, 'countersign', 'tuf');
    const home = env.HOME ?? env.USERPROFILE ?? '';
    return home === '' ? null : (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(home, '.cache', 'countersign', 'tuf');
}
const PLANTABLE = [
    'NODE_OPTIONS',
    'NODE_PATH',
    'NODE_EXTRA_CA_CERTS',
    'NODE_TLS_REJECT_UNAUTHORIZED',
    'NODE_REPL_EXTERNAL_MODULE',
    'NODE_V8_COVERAGE',
    'LD_PRELOAD',
    'LD_LIBRARY_PATH',
    'LD_AUDIT',
    'DYLD_INSERT_LIBRARIES',
    'DYLD_LIBRARY_PATH',
    'BASH_ENV',
    'ENV',
    'OPENSSL_CONF',
    'SSL_CERT_FILE',
    'SSL_CERT_DIR',
];
function parse(argv, options, command) {
    try {
        return (0,node_util__WEBPACK_IMPORTED_MODULE_1__.parseArgs)({ args: [...argv], options, strict: true, allowPositionals: true });
    }
    catch (cause) {
        const message = cause instanceof Error ? cause.message.split(/\.\s/, 1)[0] : 'these flags cannot be read';
        throw usage(`${message}`, `see \`countersign ${command} --help\``);
    }
}
function outputOf(values, env, isTerminal, directory) {
    const output = values.output === undefined || values.output === '-'
        ? null
        : (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(directory, notEmpty('output', values.output));
    const wanted = values['no-color'] !== true && (env.NO_COLOR ?? '') === '' && env.TERM !== 'dumb';
    return {
        format: formatOf(values.format ?? 'text'),
        output,
        quiet: values.quiet === true,
        color: wanted && isTerminal && output === null,
    };
}
function formatOf(name) {
    const found = FORMATS.find((format) => format === name);
    if (found !== undefined)
        return found;
    throw usage(`there is no format ${name}`, `take one of ${FORMATS.join(', ')}`);
}
function reportOf(report, directory) {
    const split = report.indexOf('=');
    if (report.endsWith('=-'))
        throw usage('--report writes files, not stdout', 'take --format for stdout');
    if (split === -1)
        throw usage(`--report wants FORMAT=FILE, not ${report}`, 'for example --report sarif=countersign.sarif');
    return {
        format: formatOf(report.slice(0, split)),
        file: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(directory, notEmpty('report', report.slice(split + 1))),
    };
}
function notEmpty(flag, value) {
    if (value !== '' && !value.includes('\0'))
        return value;
    throw usage(`--${flag} is empty`);
}
function verifierIdOf(id) {
    if (id === undefined)
        return null;
    if (/^[a-z][a-z0-9+.-]*:[!-~]+$/i.test(id))
        return id;
    throw usage(`--verifier-id wants a URI, not ${id}`, 'for example --verifier-id https://ci.example/countersign');
}
function signingOf(values, inCi, directory) {
    const key = values.key === undefined ? null : (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(directory, notEmpty('key', values.key));
    const services = (0,_config_sigstore_js__WEBPACK_IMPORTED_MODULE_2__/* .servicesOf */ .Y)(values);
    const mode = values.sign ?? (key !== null ? 'key' : inCi ? 'default' : 'none');
    if (mode !== 'key' && key !== null)
        throw usage(`--sign ${mode} and --key contradict each other`, 'keep one of them');
    if (services !== null && mode !== 'sigstore' && mode !== 'default')
        throw usage(`--sign ${mode} needs no service of Sigstore`, 'write --sign sigstore, or leave --fulcio-url and the like out');
    switch (mode) {
        case 'none':
            return { mode };
        case 'key':
            if (key === null)
                throw usage('--sign key wants --key FILE', 'name the PEM file of the private key with --key');
            return { mode, file: key };
        case 'sigstore':
            if (values.offline === true)
                throw usage('--sign sigstore asks its services, and --offline forbids it', 'sign with a key: --key FILE');
            return { mode, services };
        case 'default':
            if (values.sign === undefined && values.offline !== true)
                return { mode, services };
            break;
        case 'gateway':
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .RunError */ .e4('SIGNER_UNAVAILABLE', `this version cannot sign with ${mode} yet`, {
                hint: 'take --sign key --key FILE, --sign sigstore, or --sign none',
            });
    }
    if (values.sign === undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .RunError */ .e4('SIGNER_REQUIRED', 'in CI a verdict is signed, and --offline lets nobody be asked to', {
            hint: 'add --key FILE, or write --sign none',
        });
    throw usage(`there is no signer ${mode}`, 'take one of none, key, sigstore, gateway');
}


/***/ }),

/***/ 6773:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B4: () => (/* binding */ askedSigner),
/* harmony export */   gI: () => (/* binding */ given),
/* harmony export */   hb: () => (/* binding */ IDENTITY_FLAGS)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _config_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6564);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9473);



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

/***/ 1905:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ servicesOf),
/* harmony export */   x: () => (/* binding */ SIGSTORE_FLAGS)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9473);
/* harmony import */ var _lib_http_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9874);


const SIGSTORE_FLAGS = {
    'fulcio-url': { type: 'string' },
    'rekor-url': { type: 'string' },
    'timestamp-server-url': { type: 'string' },
};
function servicesOf(values) {
    const fulcioUrl = urlOf('fulcio-url', values);
    const rekorUrl = urlOf('rekor-url', values);
    const tsaUrl = urlOf('timestamp-server-url', values);
    if (fulcioUrl === null && rekorUrl === null && tsaUrl === null)
        return null;
    if (fulcioUrl === null)
        throw wrong('a Sigstore of your own is named without its --fulcio-url', 'name all of its services, or none');
    if (rekorUrl === null && tsaUrl === null)
        throw wrong('--fulcio-url by itself names nobody who can say when something was signed', 'add --rekor-url, --timestamp-server-url, or both, of the same instance');
    return { fulcioUrl, rekorUrl, tsaUrl };
}
function urlOf(flag, values) {
    const value = values[flag];
    if (value === undefined)
        return null;
    const isPlain = (0,_lib_http_js__WEBPACK_IMPORTED_MODULE_1__/* .isSecureUrl */ .z3)(value) && new URL(value).search === '' && new URL(value).hash === '';
    if (isPlain && !/[?#]/.test(value))
        return value.replace(/\/+$/, '');
    throw wrong(`--${flag} wants an https URL without a query`, `for example --${flag} https://sigstore.example`);
}
function wrong(message, hint) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RunError */ .e4('USAGE', message, { hint });
}


/***/ }),

/***/ 9874:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   lx: () => (/* binding */ httpGet),
/* harmony export */   z3: () => (/* binding */ isSecureUrl),
/* harmony export */   zA: () => (/* binding */ httpPost)
/* harmony export */ });
const MAX_REDIRECTS = 3;
const REDIRECTS = [301, 302, 303, 307, 308];
async function httpGet(url, options) {
    return exchange(url, { method: 'GET', headers: options.headers ?? {} }, options);
}
async function httpPost(url, body, options) {
    const headers = { ...options.headers, 'content-type': options.contentType };
    return exchange(url, { method: 'POST', headers, body }, { ...options, redirect: 'none' });
}
function isSecureUrl(url) {
    if (!URL.canParse(url))
        return false;
    const { protocol, hostname, username, password } = new URL(url);
    if (username !== '' || password !== '')
        return false;
    return protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname));
}
function isLoopback(hostname) {
    return hostname === 'localhost' || hostname === '[::1]' || /^127(?:\.\d{1,3}){3}$/.test(hostname);
}
async function exchange(url, sent, options) {
    if (!isSecureUrl(url))
        return failure(url, 'insecure', 'is not asked: it is not an https URL');
    const abort = new AbortController();
    const end = () => abort.abort();
    const timer = setTimeout(end, options.timeoutMs);
    if (options.signal?.aborted === true)
        end();
    options.signal?.addEventListener('abort', end);
    try {
        const init = { ...sent, redirect: 'manual', signal: abort.signal };
        return await follow(new URL(url), init, options, MAX_REDIRECTS);
    }
    catch (error) {
        return failureOf(url, error, abort.signal.aborted);
    }
    finally {
        clearTimeout(timer);
        options.signal?.removeEventListener('abort', end);
    }
}
async function follow(url, init, options, redirects) {
    const response = await fetch(url.href, init);
    if (REDIRECTS.includes(response.status)) {
        await response.body?.cancel();
        const next = nextUrl(url, response.headers.get('location'));
        if (options.redirect === 'none' || redirects === 0 || next === null)
            return failure(url.href, 'redirected', 'sends us elsewhere');
        return follow(next, init, options, redirects - 1);
    }
    const body = await readBody(response, options.maxBytes);
    if (body === null)
        return failure(url.href, 'too-large', `answers with more than ${options.maxBytes} bytes`);
    return { kind: 'answer', status: response.status, headers: response.headers, body };
}
function nextUrl(from, location) {
    if (location === null || !URL.canParse(location, from.href))
        return null;
    const to = new URL(location, from.href);
    return to.origin === from.origin && isSecureUrl(to.href) ? to : null;
}
async function readBody({ body }, maxBytes) {
    if (body === null)
        return Buffer.alloc(0);
    const chunks = [];
    let length = 0;
    for await (const chunk of body) {
        length += chunk.length;
        if (length > maxBytes)
            return null;
        chunks.push(chunk);
    }
    return Buffer.concat(chunks);
}
function failureOf(url, error, aborted) {
    if (aborted)
        return failure(url, 'timeout', 'did not answer in time');
    if (!(error instanceof TypeError))
        throw error;
    const code = codeOf(error.cause);
    if (isTls(code))
        return failure(url, 'tls', `cannot prove who it is: ${code}`);
    if (isCompression(code))
        return failure(url, 'malformed', `answers with what does not decompress: ${code}`);
    return failure(url, 'unreachable', `cannot be reached: ${code}`);
}
function codeOf(cause) {
    if (!(cause instanceof Error) || !('code' in cause))
        return 'no connection';
    const { code } = cause;
    return typeof code === 'string' && /^\w{1,60}$/.test(code) ? code : 'no connection';
}
function isTls(code) {
    return /CERT|SSL|TLS|SIGNATURE|SELF_SIGNED|ISSUER|^EPROTO$|^HOSTNAME_MISMATCH$/.test(code);
}
function isCompression(code) {
    return /^(?:Z_|ERR_{1,2}ERROR_|ERR_BROTLI_)/.test(code);
}
function failure(url, why, what) {
    const host = URL.canParse(url) ? new URL(url).host : 'the host';
    return { kind: 'failure', why, message: `${host} ${what}` };
}


/***/ }),

/***/ 551:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ startClock)
/* harmony export */ });
function startClock() {
    const start = performance.now();
    return { now: () => new Date(), elapsed: () => Math.round(performance.now() - start) };
}


/***/ })

};
