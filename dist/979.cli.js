export const id = 979;
export const ids = [979];
export const modules = {

/***/ 1979:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   check: () => (/* binding */ check)
/* harmony export */ });
/* harmony import */ var _config_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6564);
/* harmony import */ var _lib_files_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3963);
/* harmony import */ var _lib_git_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4892);
/* harmony import */ var _lib_version_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(6480);
/* harmony import */ var _providers_clock_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(551);
/* harmony import */ var _providers_detect_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4542);
/* harmony import */ var _report_render_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3089);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4183);
/* harmony import */ var _output_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8178);









async function check({ argv, env, isTerminal, progress }) {
    const clock = (0,_providers_clock_js__WEBPACK_IMPORTED_MODULE_7__/* .startClock */ .L)();
    const provider = await (0,_providers_detect_js__WEBPACK_IMPORTED_MODULE_3__/* .detectProvider */ .F)(env, clock);
    const config = (0,_config_js__WEBPACK_IMPORTED_MODULE_0__/* .parseCheck */ .QB)(argv, env, isTerminal, provider);
    const { directory, reports } = config.check;
    const { root } = (0,_lib_git_js__WEBPACK_IMPORTED_MODULE_2__/* .findRepository */ .W1)(directory);
    const outputs = config.output === null ? [] : [{ format: config.format, file: config.output }];
    for (const { file } of [...reports, ...outputs])
        (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_1__/* .checkOutput */ .yr)(root, file);
    const { verdict, evidencePath } = await (0,_run_js__WEBPACK_IMPORTED_MODULE_5__/* .runCheck */ .k)({ ...config.check, reports: [...reports, ...outputs] }, provider, {
        elapsed: clock.elapsed,
        progress: config.quiet ? () => undefined : progress,
    });
    (0,_output_js__WEBPACK_IMPORTED_MODULE_6__/* .writeReports */ .Li)(reports, root, verdict);
    await provider.report({
        verdict,
        evidencePath,
        markdown: (0,_report_render_js__WEBPACK_IMPORTED_MODULE_4__/* .render */ .X)('markdown', verdict, { color: false, version: _lib_version_js__WEBPACK_IMPORTED_MODULE_8__.VERSION }),
    });
    return (0,_output_js__WEBPACK_IMPORTED_MODULE_6__/* .outcome */ .bu)(config, root, (0,_output_js__WEBPACK_IMPORTED_MODULE_6__/* .renderVerdict */ .gM)(config, verdict), verdict.verdict === 'PASSED' ? 0 : 1);
}


/***/ }),

/***/ 6564:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CI: () => (/* binding */ usage),
/* harmony export */   Em: () => (/* binding */ POLICY_VERBS),
/* harmony export */   QB: () => (/* binding */ parseCheck),
/* harmony export */   VP: () => (/* binding */ parsePolicyCommand),
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
    sarif: { type: 'string', multiple: true },
};
const POLICY = {
    ...COMMON,
    policy: { type: 'string', multiple: true },
    base: { type: 'string' },
    head: { type: 'string' },
    against: { type: 'string', multiple: true },
    since: { type: 'string' },
    range: { type: 'string' },
    jobs: { type: 'string' },
    'fail-on': { type: 'string' },
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
        sarif: (values.sarif ?? []).map((file) => (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(directory, notEmpty('sarif', file))),
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
const POLICY_VERBS = ['validate', 'compile', 'diff', 'test', 'explain', 'replay', 'waivers'];
const POLICY_FLAGS = {
    validate: ['policy'],
    compile: ['policy'],
    diff: ['fail-on'],
    test: ['policy'],
    explain: ['policy', 'base', 'head'],
    replay: ['policy', 'against', 'since', 'range', 'jobs'],
    waivers: ['policy'],
};
const POLICY_FORMATS = {
    validate: ['text', 'json'],
    compile: ['text', 'json'],
    diff: ['text', 'json', 'markdown'],
    test: ['text', 'json'],
    explain: ['text', 'json'],
    replay: ['text', 'json', 'markdown'],
    waivers: ['text', 'json'],
};
function parsePolicyCommand(verb, argv, env, isTerminal) {
    const { values, positionals } = parse(argv, POLICY, 'policy');
    const foreign = Object.keys(values).find((flag) => !Object.hasOwn(COMMON, flag) && !takes(verb, flag));
    if (foreign !== undefined)
        throw usage(`policy ${verb} has no --${foreign}`, 'see `countersign policy --help`');
    const directory = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(values.C ?? '.');
    const config = outputOf(values, env, isTerminal, directory);
    if (!POLICY_FORMATS[verb].includes(config.format)) {
        const formats = POLICY_FORMATS[verb].join(', ');
        throw usage(`policy ${verb} has no format ${config.format}`, `take one of ${formats}`);
    }
    return {
        ...config,
        directory,
        positionals: positionals.map((value) => notEmpty('argument', value)),
        policies: (values.policy ?? []).map((policy) => notEmpty('policy', policy)),
        against: (values.against ?? []).map((policy) => notEmpty('against', policy)),
        base: values.base ?? null,
        head: values.head ?? null,
        since: values.since ?? null,
        range: values.range ?? null,
        jobs: values.jobs === undefined ? null : jobsOf(values.jobs),
        failOn: failOnOf(values['fail-on']),
    };
}
function takes(verb, flag) {
    return POLICY_FLAGS[verb].some((known) => known === flag);
}
function jobsOf(value) {
    if (/^[1-9][0-9]?$/.test(value))
        return Number(value);
    throw usage(`--jobs wants a number from 1 to 99, not ${value}`);
}
function failOnOf(value) {
    if (value === undefined || value === 'loosened' || value === 'changed')
        return value ?? null;
    throw usage(`--fail-on wants loosened or changed, not ${value}`);
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

/***/ 4542:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  F: () => (/* binding */ detectProvider)
});

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
;// CONCATENATED MODULE: ./build/providers/local.js

function localProvider(clock) {
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
            grade: 'local',
            now: clock.now(),
        }),
        idToken: async () => {
            throw new errors/* RunError */.e4('TOKEN_UNAVAILABLE', 'there is no OIDC token outside CI', {
                hint: 'sign with a key: --sign key --key FILE',
            });
        },
        changes: () => ({
            remote: 'origin',
            fullHistory: 'run `git fetch --unshallow origin`, then the check again',
        }),
        report: async () => undefined,
    };
}

;// CONCATENATED MODULE: ./build/providers/detect.js

async function detectProvider(env, clock) {
    if (env.GITHUB_ACTIONS === 'true') {
        const { githubProvider } = await Promise.all(/* import() */[__webpack_require__.e(857), __webpack_require__.e(762)]).then(__webpack_require__.bind(__webpack_require__, 2762));
        return githubProvider(env, clock);
    }
    return localProvider(clock);
}


/***/ }),

/***/ 4183:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  c: () => (/* binding */ circumstancesOf),
  k: () => (/* binding */ runCheck)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/changes/history.js
var changes_history = __webpack_require__(3298);
// EXTERNAL MODULE: ./build/changes/read.js + 3 modules
var read = __webpack_require__(3243);
// EXTERNAL MODULE: ./build/changes/remote.js
var remote = __webpack_require__(630);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/lib/canonical-json.js
var canonical_json = __webpack_require__(297);
// EXTERNAL MODULE: ./build/lib/digest.js
var digest = __webpack_require__(7130);
;// CONCATENATED MODULE: ./build/evidence/create.js



async function createEvidence(input) {
    const verdict = (0,canonical_json/* canonicalJson */.d)(input.verdict);
    const policy = (0,canonical_json/* canonicalJson */.d)(input.policy);
    const { signer } = input;
    if (signer === null) {
        return {
            files: { verdict, policy, bundle: null },
            reference: { path: input.path, digest: (0,digest/* digestOf */.ol)(verdict) },
        };
    }
    const [{ toStatement }, { signBundle }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(857), __webpack_require__.e(829)]).then(__webpack_require__.bind(__webpack_require__, 3829)),
        Promise.all(/* import() */[__webpack_require__.e(857), __webpack_require__.e(416), __webpack_require__.e(490)]).then(__webpack_require__.bind(__webpack_require__, 4490)),
    ]);
    const statement = toStatement({
        verdict: input.verdict,
        verdictBytes: verdict,
        level: input.policy.level,
        merge: input.merge,
        verifierId: input.verifierId ?? signer.id,
        now: input.now,
    });
    const bundle = signing(() => signBundle((0,canonical_json/* canonicalJson */.d)(statement), signer));
    return {
        files: { verdict, policy, bundle },
        reference: { path: input.path, digest: (0,digest/* digestOf */.ol)(bundle), signer: signer.id },
    };
}
function signing(sign) {
    try {
        return sign();
    }
    catch (cause) {
        throw new errors/* RunError */.e4('SIGNING_FAILED', 'the verdict could not be signed', {
            hint: 'check the key with `openssl pkey -in KEY -check -noout`',
            cause,
        });
    }
}

// EXTERNAL MODULE: ./build/evidence/keys.js
var keys = __webpack_require__(114);
// EXTERNAL MODULE: ./build/evidence/write.js
var write = __webpack_require__(8487);
// EXTERNAL MODULE: ./build/lib/files.js
var lib_files = __webpack_require__(3963);
// EXTERNAL MODULE: ./build/policy/evaluate.js + 1 modules
var evaluate = __webpack_require__(2520);
// EXTERNAL MODULE: ./build/policy/load.js + 1 modules
var load = __webpack_require__(8237);
// EXTERNAL MODULE: ./build/policy/position.js
var position = __webpack_require__(4200);
// EXTERNAL MODULE: ./build/policy/verdict.js
var policy_verdict = __webpack_require__(6234);
;// CONCATENATED MODULE: ./build/run.js












async function runCheck(config, provider, { elapsed, progress }) {
    progress('resolving base and head');
    const context = await provider.context();
    const history = await (0,changes_history/* openHistory */.jC)({
        directory: config.directory,
        base: config.base ?? context.base,
        head: config.head ?? context.head,
        hints: provider.changes(),
    });
    try {
        const { root } = history.repository;
        const signer = config.signing.mode === 'key' ? (0,keys/* loadSigner */.v)(config.signing.file) : null;
        const evidencePath = config.evidence ?? (0,external_node_path_.join)(root, '.countersign', 'evidence');
        (0,write/* checkEvidencePlace */.Jg)(root, evidencePath);
        refuseInsideEvidence(config, evidencePath);
        if ((0,lib_files/* endsInside */.Lg)(history.repository.gitDir, evidencePath))
            throw (0,lib_files/* outputUnsafe */.k6)(evidencePath, 'it is inside the folder of git itself');
        const { policy, paths } = await (0,load/* loadPolicy */.tb)(config.policies, {
            root,
            directory: config.directory,
            readBase: (path) => (0,changes_history/* readFileAt */._T)(history, history.base, path, position/* MAX_POLICY_BYTES */.m),
        });
        progress('reading the change');
        const [change, repository] = await Promise.all([
            (0,read/* readChange */.p)(history),
            (0,remote/* repositoryOf */._)(history.repository, context),
        ]);
        const scans = await readScans(config, history);
        const merge = mergeOf(config, context);
        progress('evaluating the policy');
        const facts = {
            change,
            circumstances: circumstancesOf(context, repository),
            scans,
            scanned: [change.head, ...merge],
            evidencePath: (0,lib_files/* pathInside */._l)(root, evidencePath),
            policyPaths: paths,
        };
        const verdict = (0,policy_verdict/* decide */.L)({
            repository,
            grade: context.grade,
            change,
            policy,
            evaluation: await (0,evaluate/* evaluate */._)(facts, policy.policy),
            approving: context,
            unchecked: plantedVariables(config),
            milliseconds: elapsed(),
        });
        const { files, reference } = await createEvidence({
            verdict,
            policy: policy.policy,
            signer,
            verifierId: config.verifierId,
            merge: merge[0] ?? null,
            now: context.now,
            path: evidencePath,
        });
        (0,write/* writeEvidence */.nP)(root, evidencePath, files);
        return { verdict: { ...verdict, evidence: reference }, evidencePath };
    }
    finally {
        history.close();
    }
}
function refuseInsideEvidence({ reports }, evidencePath) {
    const inside = reports.find(({ file }) => (0,external_node_path_.dirname)(file) === evidencePath);
    if (inside !== undefined)
        throw (0,lib_files/* outputUnsafe */.k6)(inside.file, 'it is inside the folder of the evidence');
}
function mergeOf(config, { merge }) {
    return config.head === null && config.base === null && merge !== null ? [merge] : [];
}
function circumstancesOf(context, repository) {
    const { event, actor, branches, labels, now } = context;
    return { event, actor, branches, labels, repository, today: now.toISOString().slice(0, 10) };
}
async function readScans({ sarif, directory }, history) {
    if (sarif.length === 0)
        return [];
    const { MAX_SARIF_BYTES, parseSarif, sarifInvalid } = await Promise.all(/* import() */[__webpack_require__.e(857), __webpack_require__.e(657)]).then(__webpack_require__.bind(__webpack_require__, 4657));
    const { root } = history.repository;
    const scans = [];
    for (const path of sarif) {
        const file = (0,external_node_path_.relative)(directory, path);
        const inside = (0,lib_files/* realPathInside */.oG)(root, path);
        if (inside !== null && (await (0,changes_history/* readFileAt */._T)(history, history.head, inside, 0)) !== null)
            throw sarifInvalid(file, 'it is a file of the change itself, which would judge itself');
        const bytes = (0,lib_files/* readRegular */.VX)(path, MAX_SARIF_BYTES);
        if ('why' in bytes)
            throw sarifInvalid(file, bytes.why);
        scans.push(...parseSarif(bytes, { file, root }));
    }
    return scans;
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
