export const id = 6564;
export const ids = [6564];
export const modules = {

/***/ 46564:
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
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57975);
/* harmony import */ var _config_check_gateway_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6452);
/* harmony import */ var _config_sigstore_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(41905);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(19473);





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
    ..._config_sigstore_js__WEBPACK_IMPORTED_MODULE_3__/* .SIGSTORE_FLAGS */ .x,
    ..._config_check_gateway_js__WEBPACK_IMPORTED_MODULE_2__/* .GATEWAY_FLAGS */ .Xb,
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
    pending: { type: 'boolean' },
};
function usage(message, hint = 'see `countersign --help`') {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .RunError */ .e4('USAGE', message, { hint });
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
        gateway: (0,_config_check_gateway_js__WEBPACK_IMPORTED_MODULE_2__/* .askedGateway */ .tH)(values, env, directory),
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
    return { ...outputOf(values, env, isTerminal, directory), check, pending: values.pending === true };
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
    const services = (0,_config_sigstore_js__WEBPACK_IMPORTED_MODULE_3__/* .servicesOf */ .Y)(values);
    const byDefault = values.gateway !== undefined ? 'gateway' : inCi ? 'default' : 'none';
    const mode = values.sign ?? (key !== null ? 'key' : byDefault);
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
            if (values.gateway === undefined)
                throw usage('--sign gateway wants --gateway URL', 'name the gateway that signs with --gateway');
            return { mode };
    }
    if (values.sign === undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .RunError */ .e4('SIGNER_REQUIRED', 'in CI a verdict is signed, and --offline lets nobody be asked to', {
            hint: 'add --key FILE, or write --sign none',
        });
    throw usage(`there is no signer ${mode}`, 'take one of none, key, sigstore, gateway');
}


/***/ }),

/***/ 6452:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MS: () => (/* binding */ gatewayUrl),
/* harmony export */   Xb: () => (/* binding */ GATEWAY_FLAGS),
/* harmony export */   tH: () => (/* binding */ askedGateway)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19473);
/* harmony import */ var _lib_http_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(11986);



const GATEWAY_FLAGS = {
    gateway: { type: 'string' },
    'gateway-policy': { type: 'string' },
    'gateway-trust': { type: 'string' },
    audience: { type: 'string' },
};
function askedGateway(values, env, directory) {
    if (values.gateway === undefined) {
        const flag = ABOUT_ONE.find((name) => values[name] !== undefined);
        if (flag === undefined)
            return null;
        throw usage(`--${flag} is about a gateway, and none is named`, 'add --gateway URL');
    }
    const url = gatewayUrl(values.gateway);
    refuseContradictions(values);
    refuseBlindTls(env);
    const trust = textOf(values, 'gateway-trust');
    return {
        url,
        policy: policyOf(values),
        trust: trust === null ? null : (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(directory, trust),
        audience: textOf(values, 'audience') ?? url,
        proxy: PROXIES.find((name) => (env[name] ?? '') !== '') ?? null,
    };
}
const ABOUT_ONE = ['gateway-policy', 'gateway-trust', 'audience'];
const PROXIES = ['HTTPS_PROXY', 'https_proxy', 'ALL_PROXY', 'all_proxy'];
function gatewayUrl(given) {
    const isPlain = (0,_lib_http_js__WEBPACK_IMPORTED_MODULE_2__/* .isSecureUrl */ .z3)(given) && /^https?:\/\/[^/?#\\\s]+\/?$/i.test(given);
    if (isPlain)
        return new URL(given).origin;
    throw usage('--gateway wants the https URL of a gateway: no path, query or user', 'for example --gateway https://countersign.example');
}
function policyOf(values) {
    const policy = textOf(values, 'gateway-policy') ?? 'default';
    if (/^(?:[A-Za-z0-9][A-Za-z0-9._-]{0,99}|sha256:[0-9a-f]{64})$/.test(policy))
        return policy;
    throw usage('--gateway-policy wants the name or the digest of a policy', 'for example --gateway-policy default');
}
function textOf(values, flag) {
    const value = values[flag];
    if (value === undefined)
        return null;
    if (value !== '' && !value.includes('\0'))
        return value;
    throw usage(`--${flag} is empty`, 'see `countersign check --help`');
}
function refuseContradictions(values) {
    if (values.offline === true)
        throw usage('--gateway is asked over the network, and --offline forbids it', 'keep one of them');
    if (values.sign === 'none')
        throw usage('--sign none leaves a gateway nothing to countersign', 'write --sign gateway, or leave --gateway out');
    if (values['verifier-id'] !== undefined)
        throw usage('with --gateway the verifier is the gateway, and --verifier-id names another', 'leave --verifier-id out');
}
function refuseBlindTls(env) {
    if (env.NODE_TLS_REJECT_UNAUTHORIZED !== '0')
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RunError */ .e4('TLS_UNTRUSTED', 'NODE_TLS_REJECT_UNAUTHORIZED=0 lets anybody answer for the gateway', {
        hint: 'take it out of the environment of the job; a CA of your own is named with NODE_EXTRA_CA_CERTS=FILE, behind the action with its input ca-certificates',
    });
}
function usage(message, hint) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RunError */ .e4('USAGE', message, { hint });
}


/***/ }),

/***/ 41905:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ servicesOf),
/* harmony export */   x: () => (/* binding */ SIGSTORE_FLAGS)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _lib_http_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(11986);


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

/***/ 11986:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  lx: () => (/* binding */ httpGet),
  zA: () => (/* binding */ httpPost),
  v0: () => (/* binding */ httpSend),
  z3: () => (/* binding */ isSecureUrl)
});

// EXTERNAL MODULE: external "node:dns"
var external_node_dns_ = __webpack_require__(40610);
// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(37067);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(44708);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(77030);
;// CONCATENATED MODULE: ./build/lib/guarded-fetch.js




const ADDRESS_REFUSED = 'ERR_ADDRESS_REFUSED';
const ENCODING_REFUSED = 'ERR_ENCODING_REFUSED';
async function guardedFetch(url, { headers, signal, mayConnect }) {
    const literal = url.hostname.replace(/^\[|\]$/g, '');
    if ((0,external_node_net_.isIP)(literal) !== 0 && !mayConnect(literal))
        throw failed(coded(ADDRESS_REFUSED));
    const send = url.protocol === 'https:' ? external_node_https_.request : external_node_http_.request;
    const options = {
        agent: false,
        headers: { accept: '*/*', ...headers },
        lookup: judged(mayConnect),
        signal,
    };
    return toResponse(await answered(send(url, options)));
}
function judged(mayConnect) {
    return (hostname, options, callback) => {
        (0,external_node_dns_.lookup)(hostname, { ...options, all: true }, (error, addresses) => {
            const [first] = addresses ?? [];
            if (error !== null || first === undefined)
                callback(error ?? coded('ENOTFOUND'), '');
            else if (!addresses.every(({ address }) => mayConnect(address)))
                callback(coded(ADDRESS_REFUSED), '');
            else if (options.all === true)
                callback(null, addresses);
            else
                callback(null, first.address, first.family);
        });
    };
}
function answered(request) {
    return new Promise((resolve, reject) => {
        request.on('response', resolve);
        request.on('error', (error) => reject(failed(error)));
        request.end();
    });
}
function toResponse(message) {
    const { statusCode: status = 0, rawHeaders, headers } = message;
    const refused = status < 200 || status > 599 ? 'ERR_STATUS' : ENCODING_REFUSED;
    if (refused === 'ERR_STATUS' || (headers['content-encoding'] ?? 'identity') !== 'identity') {
        message.destroy();
        throw failed(coded(refused));
    }
    const pairs = rawHeaders.flatMap((name, i) => i % 2 === 0 ? [[name, rawHeaders[i + 1] ?? '']] : []);
    const hasBody = ![204, 205].includes(status) && (status < 300 || status > 399);
    if (!hasBody)
        message.destroy();
    return new Response(hasBody ? ReadableStream.from(chunks(message)) : null, { status, headers: pairs });
}
async function* chunks(message) {
    try {
        for await (const chunk of message)
            if (chunk instanceof Uint8Array)
                yield chunk;
    }
    catch (cause) {
        throw failed(cause);
    }
}
function failed(cause) {
    return new TypeError('fetch failed', { cause });
}
function coded(code) {
    return Object.assign(new Error(code), { code });
}

// EXTERNAL MODULE: ./build/lib/url.js
var lib_url = __webpack_require__(70421);
;// CONCATENATED MODULE: ./build/lib/http.js


const MAX_REDIRECTS = 3;
const REDIRECTS = [301, 302, 303, 307, 308];
async function httpGet(url, options) {
    return exchange(url, { method: 'GET', headers: options.headers ?? {} }, options);
}
async function httpPost(url, body, options) {
    return httpSend('POST', url, body, options);
}
async function httpSend(method, url, body, options) {
    const headers = { ...options.headers, 'content-type': options.contentType };
    return exchange(url, { method, headers, body }, { ...options, redirect: 'none' });
}
function isSecureUrl(url) {
    if (!(0,lib_url/* isUrl */.g)(url))
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
        const answer = follow(new URL(url), sender(sent, options, abort.signal), options, MAX_REDIRECTS);
        return await Promise.race([answer, endOf(abort.signal)]);
    }
    catch (error) {
        return failureOf(url, error, abort.signal.aborted);
    }
    finally {
        clearTimeout(timer);
        options.signal?.removeEventListener('abort', end);
    }
}
function endOf(signal) {
    return new Promise((_, reject) => {
        const end = () => reject(new TypeError('it is over'));
        if (signal.aborted)
            end();
        signal.addEventListener('abort', end, { once: true });
    });
}
function sender(sent, { mayConnect }, signal) {
    if (mayConnect === undefined)
        return (url) => fetch(url.href, { ...sent, redirect: 'manual', signal });
    return (url) => guardedFetch(url, { headers: sent.headers, signal, mayConnect });
}
async function follow(url, send, options, redirects) {
    const response = await send(url);
    if (REDIRECTS.includes(response.status)) {
        await response.body?.cancel();
        const next = nextUrl(url, response.headers.get('location'));
        if (options.redirect === 'none' || redirects === 0 || next === null)
            return failure(url.href, 'redirected', 'sends us elsewhere');
        return follow(next, send, options, redirects - 1);
    }
    const body = await readBody(response, options.maxBytes);
    if (body === null)
        return failure(url.href, 'too-large', `answers with more than ${options.maxBytes} bytes`);
    return { kind: 'answer', status: response.status, headers: response.headers, body };
}
function nextUrl(from, location) {
    if (location === null || !(0,lib_url/* isUrl */.g)(location, from.href))
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
    if (code === ADDRESS_REFUSED)
        return failure(url, 'insecure', 'is not asked: its address may not be connected to');
    if (isTls(code))
        return failure(url, 'tls', `cannot prove who it is: ${code}`, code);
    if (isCompression(code))
        return failure(url, 'malformed', `answers with what does not decompress: ${code}`, code);
    return failure(url, 'unreachable', `cannot be reached: ${code}`, code);
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
    return code === ENCODING_REFUSED || /^(?:Z_|ERR_{1,2}ERROR_|ERR_BROTLI_)/.test(code);
}
function failure(url, why, what, code = null) {
    const host = (0,lib_url/* isUrl */.g)(url) ? new URL(url).host : 'the host';
    return { kind: 'failure', why, code, message: `${host} ${what}` };
}


/***/ }),

/***/ 70421:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ isUrl)
/* harmony export */ });
function isUrl(text, base) {
    try {
        return new URL(text, base).href !== '';
    }
    catch {
        return false;
    }
}


/***/ })

};
