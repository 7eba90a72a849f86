export const id = 5548;
export const ids = [5548,3857];
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
