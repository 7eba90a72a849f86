export const id = 114;
export const ids = [114];
export const modules = {

/***/ 114:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   loadSigner: () => (/* binding */ loadSigner),
/* harmony export */   loadTrustedKey: () => (/* binding */ loadTrustedKey)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9473);



function loadSigner(path) {
    const key = readKey(path, 'private', node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPrivateKey);
    const names = namesOf((0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)(key));
    return { ...names, sign: (data) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.sign)(hashOf(key, path), data, { key, dsaEncoding: 'der' }) };
}
function loadTrustedKey(path) {
    const key = readKey(path, 'public', node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey);
    const hash = hashOf(key, path);
    return {
        ...namesOf(key),
        verify: (data, signature) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.verify)(hash, data, { key, dsaEncoding: 'der' }, signature),
    };
}
function readKey(path, kind, create) {
    let pem;
    try {
        pem = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(path, 'utf8');
    }
    catch (cause) {
        throw unreadable(path, `the file cannot be read`, cause);
    }
    if (pem.includes('ENCRYPTED'))
        throw unreadable(path, 'it is encrypted');
    const isPrivate = pem.includes('PRIVATE KEY-----');
    if (kind === 'public' && isPrivate)
        throw unreadable(path, 'it is a private key, and verifying wants the public one');
    try {
        const key = create(pem);
        hashOf(key, path);
        return key;
    }
    catch (cause) {
        if (cause instanceof _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .RunError */ .e4)
            throw cause;
        throw unreadable(path, `it is not a PEM ${kind} key`);
    }
}
function unreadable(path, why, cause) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .RunError */ .e4('KEY_UNREADABLE', `${path} is no key that can be used: ${why}`, {
        hint: 'make one with `openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -out key.pem` and its public half with `openssl pkey -in key.pem -pubout -out key.pub`',
        cause,
    });
}
function hashOf(key, path) {
    const { asymmetricKeyType: type, asymmetricKeyDetails: details } = key;
    if (type === 'ed25519')
        return null;
    if (type === 'ec' && details?.namedCurve === 'prime256v1')
        return 'sha256';
    const found = type === 'ec' ? `an EC key on ${details?.namedCurve}` : `a key of type ${type}`;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .RunError */ .e4('KEY_UNSUPPORTED', `${path} is ${found}, expected ECDSA P-256 or Ed25519`, {
        hint: 'make one with `openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -out key.pem`',
    });
}
function namesOf(publicKey) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256')
        .update(publicKey.export({ type: 'spki', format: 'der' }))
        .digest();
    return { id: `urn:countersign:key:sha256:${hash.toString('hex')}`, hint: hash.toString('base64') };
}


/***/ })

};
