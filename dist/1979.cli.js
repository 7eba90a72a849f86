export const id = 1979;
export const ids = [1979];
export const modules = {

/***/ 1979:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   check: () => (/* binding */ check)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _config_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6564);
/* harmony import */ var _lib_files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3963);
/* harmony import */ var _lib_git_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4892);
/* harmony import */ var _lib_version_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(6480);
/* harmony import */ var _providers_clock_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(551);
/* harmony import */ var _providers_detect_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4542);
/* harmony import */ var _report_render_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3089);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4183);
/* harmony import */ var _output_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8178);










async function check({ argv, env, isTerminal, progress }) {
    const clock = (0,_providers_clock_js__WEBPACK_IMPORTED_MODULE_8__/* .startClock */ .L)();
    const provider = await (0,_providers_detect_js__WEBPACK_IMPORTED_MODULE_4__/* .detectProvider */ .F)(env, clock);
    const config = (0,_config_js__WEBPACK_IMPORTED_MODULE_1__/* .parseCheck */ .QB)(argv, env, isTerminal, provider);
    const { directory, reports } = config.check;
    const { root } = (0,_lib_git_js__WEBPACK_IMPORTED_MODULE_3__/* .findRepository */ .W1)(directory);
    const outputs = config.output === null ? [] : [{ format: config.format, file: config.output }];
    const inputs = await inputsOf(config.check);
    for (const { file } of [...reports, ...outputs]) {
        (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_2__/* .checkOutput */ .yr)(root, file);
        (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_2__/* .refuseOver */ .Fn)(file, inputs);
    }
    const { verdict, evidencePath } = await (0,_run_js__WEBPACK_IMPORTED_MODULE_6__/* .runCheck */ .k_)({ ...config.check, reports: [...reports, ...outputs] }, provider, {
        elapsed: clock.elapsed,
        progress: config.quiet ? () => undefined : progress,
    });
    (0,_output_js__WEBPACK_IMPORTED_MODULE_7__/* .writeReports */ .Li)(reports, root, verdict);
    await provider.report({
        verdict,
        evidencePath,
        markdown: (0,_report_render_js__WEBPACK_IMPORTED_MODULE_5__/* .render */ .X)('markdown', verdict, { color: false, version: _lib_version_js__WEBPACK_IMPORTED_MODULE_9__.VERSION }),
    });
    return (0,_output_js__WEBPACK_IMPORTED_MODULE_7__/* .outcome */ .bu)(config, root, (0,_output_js__WEBPACK_IMPORTED_MODULE_7__/* .renderVerdict */ .gM)(config, verdict), verdict.verdict === 'PASSED' ? 0 : 1);
}
async function inputsOf(config) {
    const { artifacts, bundles, sarif, policies, signing, trustedRoot, directory } = config;
    const named = [
        ...artifacts,
        ...bundles.flatMap(_lib_files_js__WEBPACK_IMPORTED_MODULE_2__/* .filesAt */ .Tl),
        ...sarif,
        ...policies.map((policy) => (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(directory, policy)),
        ...(signing.mode === 'key' ? [signing.file] : []),
        ...(trustedRoot === null ? [] : [trustedRoot]),
    ];
    if (artifacts.length === 0 || bundles.length > 0)
        return named;
    const { bundlesBeside } = await Promise.all(/* import() */[__webpack_require__.e(2857), __webpack_require__.e(9105), __webpack_require__.e(8082)]).then(__webpack_require__.bind(__webpack_require__, 8082));
    return [...named, ...artifacts.flatMap((artifact) => bundlesBeside(artifact, directory))];
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


/***/ })

};
