export const id = 97;
export const ids = [97,480];
export const modules = {

/***/ 8178:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Li: () => (/* binding */ writeReports),
/* harmony export */   bu: () => (/* binding */ outcome),
/* harmony export */   gM: () => (/* binding */ renderVerdict)
/* harmony export */ });
/* harmony import */ var _lib_files_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3963);
/* harmony import */ var _lib_version_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6480);
/* harmony import */ var _report_render_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3089);



function outcome(config, root, data, exitCode) {
    const silent = config.quiet && config.format === 'text' && exitCode === 0;
    if (config.output === null)
        return { stdout: silent ? '' : data, exitCode };
    (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_0__/* .writeOutput */ .zh)(root, config.output, data);
    return { stdout: '', exitCode };
}
function renderVerdict(config, verdict) {
    return (0,_report_render_js__WEBPACK_IMPORTED_MODULE_1__/* .render */ .X)(config.format, verdict, { color: config.color, version: _lib_version_js__WEBPACK_IMPORTED_MODULE_2__.VERSION });
}
function writeReports(reports, root, verdict) {
    for (const { format, file } of reports)
        (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_0__/* .writeOutput */ .zh)(root, file, (0,_report_render_js__WEBPACK_IMPORTED_MODULE_1__/* .render */ .X)(format, verdict, { color: false, version: _lib_version_js__WEBPACK_IMPORTED_MODULE_2__.VERSION }));
}


/***/ }),

/***/ 6564:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CI: () => (/* binding */ usage),
/* harmony export */   QB: () => (/* binding */ parseCheck),
/* harmony export */   vf: () => (/* binding */ parseEvidence)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7975);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9473);



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
    sign: { type: 'string' },
    key: { type: 'string' },
    'verifier-id': { type: 'string' },
    evidence: { type: 'string' },
    report: { type: 'string', multiple: true },
};
const EVIDENCE = { ...COMMON, key: { type: 'string' } };
function usage(message, hint = 'see `countersign --help`') {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .RunError */ .e4('USAGE', message, { hint });
}
function parseCheck(argv, env, isTerminal, provider) {
    const { temporary } = provider;
    const { values, positionals } = parse(argv, CHECK, 'check');
    if (positionals[0] !== undefined)
        throw usage(`check takes no argument: ${positionals[0]}`, 'name the change with --base and --head');
    const directory = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(values.C ?? '.');
    const evidence = values.evidence === undefined ? null : (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(directory, notEmpty('evidence', values.evidence));
    const check = {
        directory,
        base: values.base ?? null,
        head: values.head ?? null,
        policies: (values.policy ?? []).map((policy) => notEmpty('policy', policy)),
        signing: signingOf(values, provider.name !== 'local', directory),
        verifierId: verifierIdOf(values['verifier-id']),
        evidence: evidence ?? (temporary === null ? null : (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(temporary, 'countersign-evidence')),
        reports: (values.report ?? []).map((report) => reportOf(report, directory)),
        plantable: PLANTABLE.filter((name) => env[name] !== undefined && env[name] !== ''),
    };
    return { ...outputOf(values, env, isTerminal, directory), check };
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
function parseEvidence(argv, env, isTerminal) {
    const { values, positionals } = parse(argv, EVIDENCE, 'evidence');
    const [directory, extra] = positionals;
    if (directory === undefined || extra !== undefined) {
        throw usage('evidence takes one directory', '`countersign evidence verify DIR --key PEM`');
    }
    const from = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(values.C ?? '.');
    const config = outputOf(values, env, isTerminal, from);
    if (config.format !== 'text' && config.format !== 'json')
        throw usage(`evidence has the formats text and json, not ${config.format}`);
    const key = values.key === undefined ? null : (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(from, notEmpty('key', values.key));
    return { ...config, directory: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(from, directory), key };
}
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
    const mode = values.sign ?? (key !== null ? 'key' : inCi ? null : 'none');
    switch (mode) {
        case 'none':
            if (key !== null)
                throw usage('--sign none and --key contradict each other', 'keep one of them');
            return { mode };
        case 'key':
            if (key === null)
                throw usage('--sign key wants --key FILE', 'name the PEM file of the private key with --key');
            return { mode, file: key };
        case 'sigstore':
        case 'gateway':
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .RunError */ .e4('SIGNER_UNAVAILABLE', `this version cannot sign with ${mode} yet`, {
                hint: 'take --sign key --key FILE, or --sign none',
            });
        case null:
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .RunError */ .e4('SIGNER_REQUIRED', 'in CI a verdict is signed unless you say otherwise, and no signer is named', {
                hint: 'add --key FILE, or write --sign none',
            });
        default:
            throw usage(`there is no signer ${mode}`, 'take one of none, key, sigstore, gateway');
    }
}


/***/ }),

/***/ 114:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ loadTrustedKey),
/* harmony export */   v: () => (/* binding */ loadSigner)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9473);



function loadSigner(path) {
    const key = readKey(path, 'private', node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPrivateKey);
    const hash = hashOf(key, path);
    const names = namesOf((0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)(key));
    return {
        ...names,
        sign: (data) => {
            for (;;) {
                const signature = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.sign)(hash, data, { key, dsaEncoding: 'der' });
                if (hash === null || hasLowS(signature))
                    return signature;
            }
        },
    };
}
function loadTrustedKey(path) {
    const key = readKey(path, 'public', node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey);
    const hash = hashOf(key, path);
    return {
        ...namesOf(key),
        verify: (data, signature) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.verify)(hash, data, { key, dsaEncoding: 'der' }, signature) && (hash === null || hasLowS(signature)),
    };
}
const P256_ORDER = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;
function hasLowS(der) {
    const s = der.subarray(6 + (der[3] ?? 0));
    return BigInt(`0x0${s.toString('hex')}`) <= P256_ORDER / 2n;
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


/***/ }),

/***/ 8487:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CX: () => (/* binding */ POLICY_FILE),
/* harmony export */   Ij: () => (/* binding */ BUNDLE_FILE),
/* harmony export */   Jg: () => (/* binding */ checkEvidencePlace),
/* harmony export */   R2: () => (/* binding */ VERDICT_FILE),
/* harmony export */   bU: () => (/* binding */ MAX_EVIDENCE_BYTES),
/* harmony export */   nP: () => (/* binding */ writeEvidence)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _lib_files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3963);



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

/***/ 297:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ canonicalJson)
/* harmony export */ });
/* harmony import */ var canonicalize__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8799);

function canonicalJson(value) {
    const text = (0,canonicalize__WEBPACK_IMPORTED_MODULE_0__/* ["default"] */ .A)(value);
    if (text === undefined)
        throw new TypeError('not a JSON value');
    return Buffer.from(text, 'utf8');
}


/***/ }),

/***/ 7130:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V9: () => (/* binding */ hashOfPlace),
/* harmony export */   ol: () => (/* binding */ digestOf),
/* harmony export */   sc: () => (/* binding */ sha256)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);

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

/***/ 3963:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BT: () => (/* binding */ refuseLinksBelow),
/* harmony export */   I: () => (/* binding */ kindOf),
/* harmony export */   Lg: () => (/* binding */ endsInside),
/* harmony export */   _l: () => (/* binding */ pathInside),
/* harmony export */   dV: () => (/* binding */ writing),
/* harmony export */   k6: () => (/* binding */ outputUnsafe),
/* harmony export */   nd: () => (/* binding */ lstatOrNull),
/* harmony export */   qf: () => (/* binding */ writeNew),
/* harmony export */   yr: () => (/* binding */ checkOutput),
/* harmony export */   zh: () => (/* binding */ writeOutput)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9473);




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
function kindOf(stats) {
    if (stats.isSymbolicLink())
        return 'a symbolic link';
    if (stats.isDirectory())
        return 'a folder';
    if (stats.isFile())
        return 'a file';
    return 'a special file';
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
function writeNew(path, data) {
    const file = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync)(path, 'wx', 0o644);
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

/***/ 8656:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ inert)
/* harmony export */ });
function inert(text) {
    return text
        .replace(UNSAFE, (char) => `\\u{${(char.codePointAt(0) ?? 0).toString(16)}}`)
        .replace(/##(?=\[|vso\[)/gi, '#\\u{23}');
}
const UNSAFE = /(?!\u200d)(?:\u034f|[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\u115f\u1160\u3164\uffa0])/gu;


/***/ }),

/***/ 1576:
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

/***/ 6480:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   VERSION: () => (/* binding */ VERSION)
/* harmony export */ });
const VERSION = '0.1.0';


/***/ }),

/***/ 7752:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ errorAnnotation),
/* harmony export */   u: () => (/* binding */ renderGithub)
/* harmony export */ });
/* harmony import */ var _lib_inert_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8656);
/* harmony import */ var _summary_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4611);


const ANNOTATIONS = 10;
const MESSAGE = 4096;
const TITLE = 250;
function renderGithub(verdict) {
    const { errors, warnings } = annotationsOf(verdict);
    const left = Math.max(0, errors.length - ANNOTATIONS) + Math.max(0, warnings.length - ANNOTATIONS);
    const lines = [...errors.slice(0, ANNOTATIONS), ...warnings.slice(0, ANNOTATIONS)].map(command);
    if (left > 0)
        lines.push(`countersign: ${left} more not shown here; see the job summary or \`--format json\``);
    lines.push(verdictLine(verdict));
    return `${lines.join('\n')}\n`;
}
function annotationsOf(verdict) {
    const { findings, blocking } = (0,_summary_js__WEBPACK_IMPORTED_MODULE_0__/* .summarize */ .eh)(verdict);
    const of = (standing, type, before) => findings
        .filter((one) => one.standing === standing)
        .map(({ finding }) => ({
        type,
        finding,
        title: finding.ruleId,
        message: before + (finding.hint === '' ? finding.message : `${finding.message} → ${finding.hint}`),
    }));
    const unchecked = blocking.map(({ what, why }) => ({
        type: 'error',
        finding: null,
        title: 'not checked',
        message: `${what}: ${why}`,
    }));
    return {
        errors: [...of('denied', 'error', ''), ...unchecked, ...of('open', 'error', 'needs approval: ')],
        warnings: of('warned', 'warning', ''),
    };
}
function command({ type, finding, title, message }) {
    const place = finding === null ? [] : placeProperties(finding);
    const properties = [...place, `title=${property(`countersign: ${title}`, TITLE)}`];
    const prefix = finding === null || finding.path === null || place.length > 0 ? '' : `${(0,_summary_js__WEBPACK_IMPORTED_MODULE_0__/* .placeOf */ .$t)(finding)}: `;
    return `::${type} ${properties.join(',')}::${data(prefix + message, MESSAGE)}`;
}
function placeProperties({ path, startLine, endLine }) {
    if (path === null || path === '' || path.startsWith('"') || (0,_lib_inert_js__WEBPACK_IMPORTED_MODULE_1__/* .inert */ .t)(path) !== path)
        return [];
    const properties = [`file=${property(path, path.length)}`];
    if (startLine !== null)
        properties.push(`line=${startLine}`, `endLine=${Math.max(startLine, endLine ?? startLine)}`);
    return properties;
}
function data(text, max) {
    return (0,_summary_js__WEBPACK_IMPORTED_MODULE_0__/* .clip */ .$Q)((0,_lib_inert_js__WEBPACK_IMPORTED_MODULE_1__/* .inert */ .t)(text), max).replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}
function property(text, max) {
    return data(text, max).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
function verdictLine(verdict) {
    const summary = (0,_summary_js__WEBPACK_IMPORTED_MODULE_0__/* .summarize */ .eh)(verdict);
    const parts = [...(0,_summary_js__WEBPACK_IMPORTED_MODULE_0__/* .countsOf */ .mQ)(summary), ...(0,_summary_js__WEBPACK_IMPORTED_MODULE_0__/* .factsOf */ .xS)(verdict, _lib_inert_js__WEBPACK_IMPORTED_MODULE_1__/* .inert */ .t), _summary_js__WEBPACK_IMPORTED_MODULE_0__/* .GRADES */ .F4[verdict.grade]];
    if (summary.skipped.length > 0) {
        parts.push(`not checked: ${summary.skipped.map(({ what }) => (0,_lib_inert_js__WEBPACK_IMPORTED_MODULE_1__/* .inert */ .t)(what)).join(', ')}`);
    }
    return `countersign: ${verdict.verdict} · ${parts.join(' · ')}`;
}
function errorAnnotation(title, message) {
    return `${command({ type: 'error', finding: null, title, message })}\n`;
}


/***/ }),

/***/ 9665:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ renderJson),
/* harmony export */   n: () => (/* binding */ inertJson)
/* harmony export */ });
function renderJson(verdict) {
    return inertJson(verdict);
}
function inertJson(value) {
    const text = JSON.stringify(value, null, 2);
    const inert = text.replace(INVISIBLE, escapeUnits).replace(/##(?=\[|vso\[)/gi, '#\\u0023');
    return `${inert}\n`;
}
const INVISIBLE = /(?!\n)[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800]/gu;
function escapeUnits(char) {
    return Array.from({ length: char.length }, (_, i) => `\\u${hex(char.charCodeAt(i))}`).join('');
}
function hex(unit) {
    return unit.toString(16).padStart(4, '0');
}


/***/ }),

/***/ 3089:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  X: () => (/* binding */ render)
});

// EXTERNAL MODULE: ./build/report/github.js
var github = __webpack_require__(7752);
// EXTERNAL MODULE: ./build/report/json.js
var json = __webpack_require__(9665);
// EXTERNAL MODULE: ./build/lib/inert.js
var inert = __webpack_require__(8656);
// EXTERNAL MODULE: ./build/report/summary.js
var report_summary = __webpack_require__(4611);
;// CONCATENATED MODULE: ./build/report/markdown.js


const LIMIT = 900 * 1024;
const SIDE_LIMIT = 64 * 1024;
const STRING = 1000;
function renderMarkdown(verdict) {
    const summary = (0,report_summary/* summarize */.eh)(verdict);
    const before = heading(verdict, summary);
    const after = [
        ...table(approvals(summary), SIDE_LIMIT),
        ...table(unchecked(summary), SIDE_LIMIT),
        ...table(waived(summary), SIDE_LIMIT),
    ];
    const left = LIMIT - bytes([...before, ...after].join('\n\n')) - 1024;
    return `${[...before, ...table(findings(summary), left), ...after].join('\n\n')}\n`;
}
function heading(verdict, summary) {
    const mark = verdict.verdict === 'PASSED' ? '✅' : '❌';
    const counts = (0,report_summary/* countsOf */.mQ)(summary);
    const facts = [code(verdict.subject.repository), ...(0,report_summary/* factsOf */.xS)(verdict, code)];
    if (verdict.evidence !== undefined)
        facts.push(`evidence ${code(verdict.evidence.digest)}`);
    return [
        `### ${mark} Countersign: ${verdict.verdict}`,
        ...(counts.length === 0 ? [] : [`**${counts.join(' · ')}**`]),
        facts.join(' · '),
        report_summary/* GRADES */.F4[verdict.grade],
    ];
}
function findings({ findings }) {
    const rows = findings
        .filter(({ standing }) => standing !== 'waived')
        .map(({ finding, standing }) => [
        EFFECTS[standing],
        code(finding.ruleId),
        code((0,report_summary/* placeOf */.$t)(finding)),
        finding.hint === '' ? code(finding.message) : `${code(finding.message)} → ${code(finding.hint)}`,
    ]);
    return { title: 'Findings', columns: ['effect', 'rule', 'where', 'what'], rows };
}
const EFFECTS = {
    denied: '**deny**',
    open: '**needs approval**',
    warned: 'warn',
    approved: 'approved',
    waived: 'waived',
};
function approvals({ missing }) {
    const rows = missing.map(({ ruleId, given, count }) => [code(ruleId), `${given} of ${count}`]);
    return { title: 'Missing approvals', columns: ['rule', 'given'], rows };
}
function unchecked({ blocking, skipped }) {
    const rows = [...blocking, ...skipped].map(({ what, why, blocks }) => [
        code(what),
        code(why),
        blocks ? '**yes**' : 'no',
    ]);
    return { title: 'Not checked', columns: ['what', 'why', 'blocks'], rows };
}
function waived({ findings }) {
    const rows = findings.flatMap(({ finding }) => {
        if (finding.waived === undefined)
            return [];
        const { reason, owner, expires } = finding.waived;
        return [[code(finding.ruleId), code((0,report_summary/* placeOf */.$t)(finding)), code(reason), code(owner), code(expires)]];
    });
    return { title: 'Waived', columns: ['rule', 'where', 'reason', 'owner', 'until'], rows };
}
function table({ title, columns, rows }, limit) {
    if (rows.length === 0)
        return [];
    const lines = [row(columns), `|${' --- |'.repeat(columns.length)}`];
    let used = bytes(lines.join('\n'));
    let shown = 0;
    for (const cells of rows) {
        const line = row(cells);
        used += bytes(line) + 1;
        if (used > limit)
            break;
        lines.push(line);
        shown += 1;
    }
    const rest = rows.length - shown;
    const note = `**${rest} more do not fit here**: \`countersign check --format json\` lists all.`;
    return [`#### ${title}`, lines.join('\n'), ...(rest > 0 ? [note] : [])];
}
function row(cells) {
    return `| ${cells.join(' | ')} |`;
}
function code(text) {
    const shown = (0,inert/* inert */.t)((0,report_summary/* clip */.$Q)(text, STRING))
        .replace(/\\(?=\|)/g, '\\u{5c}')
        .replaceAll('|', '\\|')
        .replace(/`{8,}/g, (run) => '\\u{60}'.repeat(run.length));
    const longest = Math.max(0, ...(shown.match(/`+/g) ?? []).map((run) => run.length));
    const fence = '`'.repeat(longest + 1);
    const blank = /^$|^[` ]|[` ]$/.test(shown) ? ' ' : '';
    return fence + blank + shown + blank + fence;
}
function bytes(text) {
    return Buffer.byteLength(text);
}

// EXTERNAL MODULE: ./build/lib/names.js
var names = __webpack_require__(1576);
;// CONCATENATED MODULE: ./build/report/sarif.js




const RESULTS = 25_000;
const NO_FILE = 'no%20file%20associated%20with%20this%20alert';
function renderSarif(verdict, { version }) {
    const summary = (0,report_summary/* summarize */.eh)(verdict);
    const rules = rulesOf(summary);
    const index = new Map(rules.map(({ id }, i) => [id, i]));
    const log = {
        $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
        version: '2.1.0',
        runs: [
            {
                tool: { driver: { name: 'countersign', version, rules } },
                invocations: [{ executionSuccessful: true, toolExecutionNotifications: notifications(summary) }],
                results: summary.findings
                    .slice(0, RESULTS)
                    .map((standpoint) => resultOf(standpoint, index.get((0,inert/* inert */.t)(standpoint.finding.ruleId)) ?? -1)),
            },
        ],
    };
    return (0,json/* inertJson */.n)(log);
}
function rulesOf({ findings }) {
    const hints = new Map();
    for (const { finding } of findings) {
        const id = (0,inert/* inert */.t)(finding.ruleId);
        if ((hints.get(id) ?? '') === '')
            hints.set(id, finding.hint);
    }
    const ids = [...hints.keys()].sort();
    return ids.map((id) => ({
        id,
        shortDescription: { text: plain(id) },
        fullDescription: { text: `countersign rule ${plain(id)}` },
        help: { text: plain(hints.get(id) || `see policies/README.md on ${id}`) },
    }));
}
function resultOf({ finding, standing }, ruleIndex) {
    const uri = finding.path === null ? null : uriOf(finding.path);
    const said = finding.hint === '' ? finding.message : `${finding.message} → ${finding.hint}`;
    const place = uri === null && finding.path !== null ? `${(0,report_summary/* placeOf */.$t)(finding)}: ` : '';
    return {
        ruleId: (0,inert/* inert */.t)(finding.ruleId),
        ruleIndex,
        level: levelOf(finding, standing),
        message: { text: plain(place + said) },
        locations: [locationOf(finding, uri ?? NO_FILE)],
        partialFingerprints: { 'countersign/v1': finding.fingerprint.replace(/^sha256:/, '') },
        ...(finding.waived === undefined
            ? {}
            : {
                suppressions: [
                    { kind: 'external', status: 'accepted', justification: (0,inert/* inert */.t)(finding.waived.reason) },
                ],
            }),
    };
}
function levelOf({ effect }, standing) {
    switch (standing) {
        case 'denied':
        case 'open':
            return 'error';
        case 'warned':
            return 'warning';
        case 'approved':
            return 'note';
        case 'waived':
            return effect === 'warn' ? 'warning' : 'error';
    }
}
function locationOf(finding, uri) {
    const artifactLocation = { uri, uriBaseId: '%SRCROOT%' };
    const region = regionOf(finding);
    return { physicalLocation: region === null ? { artifactLocation } : { artifactLocation, region } };
}
function uriOf(shown) {
    const uri = [...(0,names/* unquotePath */.Pf)(shown)].map(encodeByte).join('');
    const leaves = uri.split('/').some((segment) => segment === '.' || segment === '..');
    return uri === '' || uri.startsWith('/') || leaves ? null : uri;
}
function encodeByte(byte) {
    const char = String.fromCharCode(byte);
    return /[A-Za-z0-9\-._~/]/.test(char) ? char : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`;
}
function regionOf({ startLine, endLine }) {
    if (startLine === null || startLine < 1)
        return null;
    return { startLine, endLine: Math.max(startLine, endLine ?? startLine) };
}
function notifications({ findings, blocking, skipped }) {
    const say = (level, text) => ({ level, message: { text } });
    const unchecked = ({ what, why }) => plain(`not checked: ${what}: ${why}`);
    const left = findings.length - RESULTS;
    return [
        ...blocking.map((one) => say('error', unchecked(one))),
        ...skipped.map((one) => say('note', unchecked(one))),
        ...(left > 0
            ? [say('error', `over GitHub's limit of ${RESULTS} results, left out: ${(0,report_summary/* plural */.LS)(left, 'finding')}`)]
            : []),
    ];
}
function plain(text) {
    return (0,inert/* inert */.t)(text).replace(/[\\[\]]/g, '\\$&');
}

;// CONCATENATED MODULE: ./build/report/text.js


const SGR = { red: '31', green: '32', yellow: '33', bold: '1', dim: '2' };
const INDENT = ' '.repeat(10);
function renderText(verdict, options) {
    const paint = painter(options);
    const summary = (0,report_summary/* summarize */.eh)(verdict);
    const lines = isClean(verdict, summary)
        ? [cleanLine(verdict, summary, paint)]
        : [
            ...text_heading(verdict, summary, paint),
            ...section(findingLines(summary, paint)),
            ...section(otherLines(verdict, summary, paint)),
            ...section(nextLines(verdict, summary, paint)),
        ];
    return `${lines.join('\n')}\n`;
}
function painter({ color }) {
    if (!color)
        return (text) => text;
    return (text, ...styles) => `\u001b[${styles.map((style) => SGR[style]).join(';')}m${text}\u001b[0m`;
}
function isClean(verdict, { findings, missing, blocking }) {
    const open = findings.some(({ standing }) => standing !== 'approved' && standing !== 'waived');
    return verdict.verdict === 'PASSED' && !open && missing.length === 0 && blocking.length === 0;
}
function cleanLine(verdict, summary, paint) {
    const parts = [...(0,report_summary/* factsOf */.xS)(verdict, inert/* inert */.t), ...(0,report_summary/* countsOf */.mQ)(summary), report_summary/* GRADES */.F4[verdict.grade]];
    if (summary.skipped.length > 0)
        parts.push(`not checked: ${text_names(summary.skipped)}`);
    return `${word(verdict, paint)}  ${parts.join(' · ')}`;
}
function text_heading(verdict, summary, paint) {
    const first = `${word(verdict, paint)}    ${(0,report_summary/* factsOf */.xS)(verdict, inert/* inert */.t).join(' · ')}`;
    const counts = (0,report_summary/* countsOf */.mQ)(summary);
    return counts.length === 0 ? [first] : [first, INDENT + counts.join(' · ')];
}
function word({ verdict }, paint) {
    return paint(verdict, 'bold', verdict === 'PASSED' ? 'green' : 'red');
}
function section(lines) {
    return lines.length === 0 ? [] : ['', ...lines];
}
function findingLines({ findings }, paint) {
    return findings.flatMap((standpoint) => {
        const label = labelOf(standpoint, paint);
        if (label === null)
            return [];
        const { finding } = standpoint;
        const lines = [
            `${label}${(0,inert/* inert */.t)(finding.ruleId)}  ${paint((0,inert/* inert */.t)((0,report_summary/* placeOf */.$t)(finding)), 'bold')}`,
            `${INDENT}│ ${(0,inert/* inert */.t)(finding.message)}`,
        ];
        return finding.hint === '' ? lines : [...lines, `${INDENT}${paint(`→ ${(0,inert/* inert */.t)(finding.hint)}`, 'dim')}`];
    });
}
function labelOf({ standing }, paint) {
    switch (standing) {
        case 'denied':
            return label('deny', paint, 'red');
        case 'open':
            return label('approval', paint, 'yellow');
        case 'warned':
            return label('warn', paint, 'yellow');
        case 'approved':
        case 'waived':
            return null;
    }
}
function otherLines(verdict, { missing, blocking, skipped }, paint) {
    const lines = [
        ...missing.map(({ ruleId, given, count }) => `${label('missing', paint, 'yellow')}approval for ${(0,inert/* inert */.t)(ruleId)}: ${given} of ${count} given`),
        ...blocking.map(({ what, why }) => `${label('blocks', paint, 'red')}not checked: ${(0,inert/* inert */.t)(what)}, ${(0,inert/* inert */.t)(why)}`),
    ];
    if (skipped.length > 0)
        lines.push(`${label('note', paint, 'dim')}not checked: ${text_names(skipped)}`);
    lines.push(`${label('grade', paint, 'dim')}${report_summary/* GRADES */.F4[verdict.grade]}`);
    return lines;
}
function nextLines(verdict, { findings, missing, blocking }, paint) {
    const next = label('next', paint, 'bold');
    const lines = [];
    if (findings.some(({ standing }) => standing === 'denied')) {
        const again = `countersign check --base ${(0,inert/* inert */.t)(verdict.subject.base.slice(0, 12))}`;
        lines.push(`${next}fix what is denied, commit, then \`${again}\``);
    }
    if (missing.length > 0)
        lines.push(`${next}ask for the missing approval of ${(0,inert/* inert */.t)((0,report_summary/* shortHead */.F3)(verdict))}`);
    if (blocking.length > 0)
        lines.push(`${next}take out of the change what could not be checked, or make it checkable`);
    if (lines.length === 0 && verdict.verdict === 'PASSED')
        lines.push(`${next}nothing blocks; read the warnings`);
    return lines;
}
function text_names(unchecked) {
    return unchecked.map(({ what }) => (0,inert/* inert */.t)(what)).join(', ');
}
function label(text, paint, style) {
    return paint(text, style) + ' '.repeat(INDENT.length - text.length);
}

;// CONCATENATED MODULE: ./build/report/render.js





function render(format, verdict, options) {
    switch (format) {
        case 'text':
            return renderText(verdict, options);
        case 'json':
            return (0,json/* renderJson */.h)(verdict);
        case 'markdown':
            return renderMarkdown(verdict);
        case 'sarif':
            return renderSarif(verdict, options);
        case 'github':
            return (0,github/* renderGithub */.u)(verdict);
    }
}


/***/ }),

/***/ 4611:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $Q: () => (/* binding */ clip),
/* harmony export */   $t: () => (/* binding */ placeOf),
/* harmony export */   F3: () => (/* binding */ shortHead),
/* harmony export */   F4: () => (/* binding */ GRADES),
/* harmony export */   LS: () => (/* binding */ plural),
/* harmony export */   eh: () => (/* binding */ summarize),
/* harmony export */   mQ: () => (/* binding */ countsOf),
/* harmony export */   xS: () => (/* binding */ factsOf)
/* harmony export */ });
const STANDINGS = ['denied', 'open', 'warned', 'approved', 'waived'];
const GRADES = {
    local: 'local: nobody enforces this run',
    advisory: "advisory: a job's own word, another job can say the same",
    enforced: 'enforced: the gateway stands behind this verdict',
};
function summarize(verdict) {
    const missing = verdict.approvals.required
        .map((required) => progressOf(required, verdict))
        .filter(({ given, count }) => given < count);
    const findings = verdict.findings.map((finding) => ({
        finding,
        standing: standingOf(finding, verdict, missing),
    }));
    return {
        findings: STANDINGS.flatMap((standing) => findings.filter((one) => one.standing === standing)),
        missing,
        blocking: verdict.unchecked.filter(({ blocks }) => blocks),
        skipped: verdict.unchecked.filter(({ blocks }) => !blocks),
    };
}
function progressOf({ ruleId, count }, verdict) {
    const people = verdict.approvals.given.filter((given) => given.ruleId === ruleId).map(({ by }) => by);
    return { ruleId, count, given: new Set(people).size };
}
function standingOf(finding, verdict, missing) {
    if (finding.waived !== undefined)
        return 'waived';
    switch (finding.effect) {
        case 'deny':
            return 'denied';
        case 'warn':
            return 'warned';
        case 'require-approval': {
            const asked = verdict.approvals.required.some(({ ruleId }) => ruleId === finding.ruleId);
            const lacks = missing.some(({ ruleId }) => ruleId === finding.ruleId);
            return asked && !lacks ? 'approved' : 'open';
        }
    }
}
function countsOf({ findings, missing, blocking }) {
    const of = (standing) => findings.filter((one) => one.standing === standing).length;
    const counts = [
        [of('denied'), `${of('denied')} denied`],
        [missing.length, `${plural(missing.length, 'approval')} missing`],
        [blocking.length, `${blocking.length} could not be checked`],
        [of('warned'), plural(of('warned'), 'warning')],
        [of('approved'), `${of('approved')} approved`],
        [of('waived'), `${of('waived')} waived`],
    ];
    return counts.filter(([count]) => count > 0).map(([, text]) => text);
}
function factsOf(verdict, show) {
    const { files, addedLines, removedLines, rules } = verdict.stats;
    return [
        `${plural(files, 'file')}, +${addedLines} −${removedLines}`,
        show(shortHead(verdict)),
        `policy ${show(verdict.policy.name)}, ${plural(rules, 'rule')}`,
    ];
}
function shortHead({ subject }) {
    return subject.head.slice(0, 12);
}
function placeOf({ path, startLine, endLine }) {
    if (path === null)
        return 'the whole change';
    if (startLine === null)
        return path;
    if (endLine === null || endLine <= startLine)
        return `${path}:${startLine}`;
    return `${path}:${startLine}-${endLine}`;
}
function plural(count, noun) {
    return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
function clip(text, max) {
    if (text.length <= max)
        return text;
    return `${text.slice(0, max - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}


/***/ })

};
