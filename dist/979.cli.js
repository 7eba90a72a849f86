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
    const { verdict, evidencePath } = await (0,_run_js__WEBPACK_IMPORTED_MODULE_5__/* .runCheck */ .k_)({ ...config.check, reports: [...reports, ...outputs] }, provider, {
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


/***/ })

};
