export const id = 5639;
export const ids = [5639];
export const modules = {

/***/ 35639:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  gateway: () => (/* binding */ gateway)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/config.js + 1 modules
var config = __webpack_require__(82990);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/policy/document.js + 2 modules
var policy_document = __webpack_require__(82116);
// EXTERNAL MODULE: ./build/policy/position.js
var position = __webpack_require__(4200);
// EXTERNAL MODULE: ./build/policy/schema-error.js + 1 modules
var schema_error = __webpack_require__(39951);
// EXTERNAL MODULE: ./build/lib/http.js + 1 modules
var http = __webpack_require__(11986);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js
var schemas = __webpack_require__(55156);
;// CONCATENATED MODULE: ./build/config/gateway-schema.js

const gateway_schema_text = schemas.string()
    .min(1)
    .max(2000)
    .regex(/^(?!.*-----BEGIN)[^\p{Cc}]*$/u, 'one line of text');
const NAME = /^[a-z0-9][a-z0-9._-]{0,62}$/;
const NAME_FORM = 'a name of lower-case letters, digits, `-`, `_` and `.`';
const gateway_schema_name = schemas.string().regex(NAME, NAME_FORM);
const commit = schemas.string().regex(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/, 'a full commit id');
const workflow = schemas.string()
    .max(1000)
    .regex(/^[\w.-]+(?:\/[\w.-]+)+\/[^\s@]+\.ya?ml(?:@\S+)?$/, '`owner/name/.github/workflows/FILE.yml`, with `@refs/…` or without');
const SCOPES = ['policy:read', 'skill:read', 'evidence:write', 'check:write'];
const issuerSchema = schemas.strictObject({
    issuer: gateway_schema_text,
    provider: schemas["enum"](['github', 'gitlab', 'azure']),
    audience: gateway_schema_text.optional(),
    server: gateway_schema_text.optional(),
    allowPrivateAddress: schemas.boolean().optional(),
});
const bindingSchema = schemas.strictObject({
    issuer: gateway_schema_text,
    repositoryId: schemas.string().regex(/^[\w-]+(?:\/[\w-]+){0,2}$/, 'the id of the repository, in quotes'),
    workflows: schemas.array(workflow).max(1000).optional(),
    workflowShas: schemas.array(commit).max(1000).optional(),
    scopes: schemas.array(schemas["enum"](SCOPES)).min(1),
});
const tenantSchema = schemas.strictObject({
    name: gateway_schema_name,
    policies: schemas.record(schemas.string(), gateway_schema_text).optional(),
    bindings: schemas.array(bindingSchema).max(100_000).optional(),
    evidenceKeys: schemas.array(gateway_schema_text).max(100).optional(),
});
const network = schemas.union([schemas.ipv4(), schemas.ipv6(), schemas.cidrv4(), schemas.cidrv6()]);
const proxy = schemas.string()
    .refine((one) => network.safeParse(one).success, 'expected an address or a network, such as 10.0.0.0/8');
const rateSchema = schemas.strictObject({
    rate: schemas.number().min(0.001).max(1_000_000),
    burst: schemas.int().min(1).max(10_000_000),
});
const gatewaySchema = schemas.strictObject({
    url: gateway_schema_text,
    listen: gateway_schema_text.optional(),
    tls: schemas.strictObject({ certificate: gateway_schema_text, key: gateway_schema_text }).optional(),
    data: gateway_schema_text,
    database: gateway_schema_text.optional(),
    objects: gateway_schema_text.optional(),
    issuers: schemas.array(issuerSchema).min(1).max(1000),
    tenants: schemas.array(tenantSchema).min(1).max(10_000),
    trustedProxies: schemas.array(proxy).max(1000).optional(),
    limits: schemas.strictObject({ perAddress: rateSchema.optional(), perBinding: rateSchema.optional() }).optional(),
    trustedRoot: gateway_schema_text.optional(),
    dangerouslyAllowHttpIssuers: schemas.boolean().optional(),
});
const TEXT_KEYS = new Set([
    'url',
    'listen',
    'data',
    'database',
    'objects',
    'trustedRoot',
]);

;// CONCATENATED MODULE: ./build/config/gateway-checks.js



const kebab = (key) => key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
const variableOf = (key) => `COUNTERSIGN_${kebab(key).replaceAll('-', '_').toUpperCase()}`;
const DEFAULT_LISTEN = '127.0.0.1:8080';
const PER_ADDRESS = { rate: 100, burst: 1000 };
const PER_BINDING = { rate: 100, burst: 1000 };
const AZURE_AUDIENCE = 'api://AzureADTokenExchange';
function configOf(file, places) {
    const { refuse } = places;
    const path = (key, value) => {
        const from = places.said.get(key)?.from ?? places.fromFile ?? '.';
        return (0,external_node_path_.resolve)(from, value);
    };
    if (file.objects !== undefined)
        throw refuse(['objects'], 'this version keeps objects in `data`', 'leave it out');
    const allowHttp = file.dangerouslyAllowHttpIssuers === true;
    const issuers = file.issuers.map((one, i) => issuerOf(one, i, { ...places, url: file.url, allowHttp }));
    const twice = issuers.findIndex(({ issuer }, i) => issuers.findIndex((one) => one.issuer === issuer) !== i);
    if (twice !== -1)
        throw refuse(['issuers', twice, 'issuer'], 'it stands twice');
    return {
        url: urlOf(file.url, refuse),
        listen: listenOf(file.listen ?? DEFAULT_LISTEN, refuse),
        tls: file.tls === undefined
            ? null
            : { certificate: path('tls', file.tls.certificate), key: path('tls', file.tls.key) },
        data: path('data', file.data),
        database: databaseOf(file.database, places),
        issuers,
        tenants: tenantsOf(file, issuers, path, refuse),
        trustedProxies: file.trustedProxies ?? [],
        limits: {
            perAddress: file.limits?.perAddress ?? PER_ADDRESS,
            perBinding: file.limits?.perBinding ?? PER_BINDING,
        },
        trustedRoot: file.trustedRoot === undefined ? null : path('trustedRoot', file.trustedRoot),
        dangerouslyAllowHttpIssuers: allowHttp,
    };
}
function urlOf(url, refuse) {
    if ((0,http/* isSecureUrl */.z3)(url) && new URL(url).origin === url)
        return url;
    throw refuse(['url'], 'expected `https://HOST`, without a path or a slash at its end', 'http is for a loopback address, in tests');
}
function listenOf(listen, refuse) {
    const [, bracketed, plain, port = ''] = /^(?:\[([0-9a-fA-F:.]+)\]|([\w.-]+)):(\d{1,5})$/.exec(listen) ?? [];
    const host = bracketed ?? plain;
    if (host !== undefined && Number(port) <= 65_535)
        return { host, port: Number(port) };
    throw refuse(['listen'], 'expected ADDRESS:PORT', 'for example `listen: 127.0.0.1:8080`');
}
function databaseOf(database, { refuse, said }) {
    if (database === undefined)
        return null;
    if (!/^postgres(?:ql)?:\/\//.test(database))
        throw refuse(['database'], 'expected a URL that begins with `postgres://`');
    if (hasPassword(database) && said.get('database')?.by !== variableOf('database'))
        throw refuse(['database'], 'a password does not belong here', `put the URL into the variable ${variableOf('database')}, or the password into PGPASSWORD or ~/.pgpass`);
    return database;
}
function hasPassword(database) {
    if (/^[a-z]+:\/\/[^/?#@]*:(?!\d*(?:[/?#]|$))[^@]*@/.test(database))
        return true;
    const query = new URLSearchParams(/\?([^#]*)/.exec(database)?.[1] ?? '');
    return [...query.keys()].some((name) => /pass(?:word)?$/i.test(name));
}
function issuerOf({ issuer, provider, audience, server, allowPrivateAddress }, index, { refuse, url, allowHttp }) {
    const isHttp = issuer.startsWith('http://');
    if (!(0,http/* isSecureUrl */.z3)(issuer) || !/^https?:\/\/[^\s\\?#@]*[^\s\\?#@/]$/.test(issuer))
        throw refuse(['issuers', index, 'issuer'], 'expected an https URL as the tokens have it, without a slash at its end');
    if (isHttp && !allowHttp)
        throw refuse(['issuers', index, 'issuer'], 'an http issuer is for tests', 'set `dangerouslyAllowHttpIssuers: true`, on a machine of your own');
    if (server !== undefined && (!(0,http/* isSecureUrl */.z3)(server) || new URL(server).origin !== server))
        throw refuse(['issuers', index, 'server'], 'expected `https://HOST`');
    const usual = provider === 'azure' ? AZURE_AUDIENCE : url;
    return {
        issuer,
        provider,
        audience: audience ?? usual,
        server: server ?? null,
        isPrivate: allowPrivateAddress === true,
    };
}
const REPOSITORY_IDS = {
    github: [/^\d{1,20}$/, 'the repository’s `repository_id`, digits'],
    gitlab: [/^\d{1,20}$/, 'the project’s id, digits'],
    azure: [/^[\w-]+\/[\w-]+\/[\w-]+$/, '`org_id/prj_id/def_id`'],
};
function tenantsOf({ tenants }, issuers, path, refuse) {
    const names = tenants.map(({ name }) => name);
    const twice = names.findIndex((name, i) => names.indexOf(name) !== i);
    if (twice !== -1)
        throw refuse(['tenants', twice, 'name'], `\`${names[twice]}\` stands twice`);
    const known = new Map(issuers.map((one) => [one.issuer, one.provider]));
    return tenants.map(({ name, policies = {}, bindings = [], evidenceKeys = [] }, t) => ({
        name,
        policies: new Map(Object.entries(policies).map(([policy, file]) => {
            if (NAME.test(policy))
                return [policy, path('tenants', file)];
            throw refuse(['tenants', t, 'policies', policy], `expected ${NAME_FORM}`);
        })),
        evidenceKeys: evidenceKeys.map((file) => path('tenants', file)),
        bindings: bindings.map(({ issuer, repositoryId, workflows = [], workflowShas = [], scopes }, b) => {
            const at = ['tenants', t, 'bindings', b];
            const provider = known.get(issuer);
            if (provider === undefined)
                throw refuse([...at, 'issuer'], 'it is none of `issuers`');
            const [form, says] = REPOSITORY_IDS[provider];
            if (!form.test(repositoryId))
                throw refuse([...at, 'repositoryId'], `expected ${says}`);
            return { issuer, repositoryId, workflows, workflowShas, scopes };
        }),
    }));
}

;// CONCATENATED MODULE: ./build/config/gateway.js








const KEYS = Object.keys(gatewaySchema.shape);
const FLAGS = {
    ...config/* COMMON */.Sq,
    config: { type: 'string' },
    url: { type: 'string' },
    listen: { type: 'string' },
    tls: { type: 'string' },
    data: { type: 'string' },
    database: { type: 'string' },
    objects: { type: 'string' },
    issuers: { type: 'string' },
    tenants: { type: 'string' },
    'trusted-proxies': { type: 'string' },
    limits: { type: 'string' },
    'trusted-root': { type: 'string' },
    'dangerously-allow-http-issuers': { type: 'boolean' },
};
function parseGateway(verb, argv, env, isTerminal) {
    const { values, positionals } = (0,config/* parse */.qg)(argv, FLAGS, 'gateway');
    if (positionals[0] !== undefined)
        throw (0,config/* usage */.CI)(`gateway ${verb} takes no argument: ${positionals[0]}`);
    const directory = (0,external_node_path_.resolve)(values.C ?? '.');
    const output = (0,config/* outputOf */.jH)(values, env, isTerminal, directory);
    if (output.format !== 'text' && output.format !== 'json')
        throw (0,config/* usage */.CI)(`gateway has the formats text and json, not ${output.format}`);
    const said = new Map();
    for (const key of KEYS) {
        const option = Object.entries(values).find(([name]) => name === kebab(key))?.[1];
        const variable = env[variableOf(key)];
        if (option !== undefined)
            said.set(key, { by: `--${kebab(key)}`, value: String(option), from: directory });
        else if (variable !== undefined && variable !== '')
            said.set(key, { by: variableOf(key), value: variable, from: directory });
    }
    const data = said.get('data');
    return {
        ...output,
        verb,
        file: values.config === undefined ? null : (0,external_node_path_.resolve)(directory, values.config),
        data: data === undefined ? null : (0,external_node_path_.resolve)(directory, data.value),
        said,
    };
}
const KIND = {
    what: 'a gateway’s configuration',
    invalid: (0,position/* invalidAs */.Oe)('CONFIG_INVALID', 'mend that line and start again; gateway.md lists every key'),
};
function gatewayConfig(command, bytes) {
    const { file, said } = command;
    const name = file ?? 'the options';
    const document = bytes === null ? null : (0,policy_document/* parsePolicyDocument */.X)(name, bytes, KIND.invalid);
    const data = document?.data ?? {};
    if (typeof data !== 'object' || data === null || Array.isArray(data))
        throw KIND.invalid(name, START, 'expected a map of keys');
    const merged = { ...data };
    for (const [key, { by, value }] of said)
        merged[key] = textOrData(key, value, by);
    const placed = placedIn(name, merged, document, said);
    const parsed = gatewaySchema.safeParse(merged);
    if (!parsed.success)
        throw (0,schema_error/* schemaError */.g)(gatewaySchema, parsed.error.issues, placed(parsed.error.issues[0]?.path ?? []), KIND);
    const refuse = (path, why, hint) => {
        const { name: where, positionOf } = placed(path);
        return KIND.invalid(where, positionOf(path), `\`${path.join('.')}\`: ${why}`, hint);
    };
    return configOf(parsed.data, { refuse, fromFile: file === null ? null : (0,external_node_path_.dirname)(file), said });
}
const START = { line: 1, column: 1 };
function textOrData(key, value, by) {
    return TEXT_KEYS.has(key) ? value : (0,policy_document/* parsePolicyDocument */.X)(by, Buffer.from(value), KIND.invalid).data;
}
function placedIn(name, data, document, said) {
    return ([key]) => {
        const by = said.get(String(key))?.by;
        if (by === undefined && document !== null)
            return { name, data, positionOf: document.positionOf };
        return { name: by ?? name, data, positionOf: () => START };
    };
}
function configUnreadable(file, why) {
    return new errors/* RunError */.e4('CONFIG_UNREADABLE', `${file} cannot be read as a configuration: ${why}`, {
        hint: 'name the gateway’s YAML file with --config',
    });
}

// EXTERNAL MODULE: ./build/lib/files.js
var files = __webpack_require__(13963);
// EXTERNAL MODULE: ./build/providers/clock.js
var clock = __webpack_require__(30551);
// EXTERNAL MODULE: ./build/commands/output.js
var output = __webpack_require__(78178);
;// CONCATENATED MODULE: ./build/commands/gateway.js





async function gateway(invocation) {
    const [verb = '', ...rest] = invocation.argv;
    if (verb !== 'serve' && verb !== 'keygen' && verb !== 'fsck')
        throw (0,config/* usage */.CI)(`there is no \`gateway ${verb}\``, 'take `gateway serve`, `gateway keygen` or `gateway fsck`, each with --config FILE');
    const command = parseGateway(verb, rest, invocation.env, invocation.isTerminal);
    if (command.file === null && command.said.size === 0)
        throw (0,config/* usage */.CI)(`gateway ${verb} wants to know of which gateway`, verb === 'keygen' ? 'name its folder with --data DIR' : 'name its configuration with --config FILE');
    switch (verb) {
        case 'serve': {
            const { serve } = await Promise.all(/* import() */[__webpack_require__.e(1770), __webpack_require__.e(4998), __webpack_require__.e(5160), __webpack_require__.e(9320), __webpack_require__.e(9833), __webpack_require__.e(8237), __webpack_require__.e(1748), __webpack_require__.e(1442), __webpack_require__.e(216), __webpack_require__.e(2337)]).then(__webpack_require__.bind(__webpack_require__, 82337));
            await serve(gateway_configOf(command), invocation);
            return { stdout: '', exitCode: 0 };
        }
        case 'keygen': {
            const { makeKeys } = await Promise.all(/* import() */[__webpack_require__.e(4998), __webpack_require__.e(6298)]).then(__webpack_require__.bind(__webpack_require__, 6298));
            const halves = await makeKeys(dataOf(command));
            return (0,output/* outcome */.bu)(command, null, `${JSON.stringify(halves, null, 2)}\n`, 0);
        }
        case 'fsck': {
            const { checkGateway } = await Promise.all(/* import() */[__webpack_require__.e(1770), __webpack_require__.e(4998), __webpack_require__.e(5160), __webpack_require__.e(1748), __webpack_require__.e(1442), __webpack_require__.e(216), __webpack_require__.e(7887)]).then(__webpack_require__.bind(__webpack_require__, 57887));
            const { text, exitCode } = await checkGateway(gateway_configOf(command), {
                env: invocation.env,
                now: (0,clock/* startClock */.L)().now(),
                format: command.format === 'json' ? 'json' : 'text',
            });
            return (0,output/* outcome */.bu)(command, null, text, exitCode);
        }
    }
}
const MAX_CONFIG_BYTES = 1024 * 1024;
function gateway_configOf(command) {
    if (command.file === null)
        return gatewayConfig(command, null);
    const bytes = (0,files/* readRegular */.VX)(command.file, MAX_CONFIG_BYTES);
    if ('why' in bytes)
        throw configUnreadable(command.file, bytes.why);
    return gatewayConfig(command, bytes);
}
function dataOf(command) {
    return command.data ?? gateway_configOf(command).data;
}


/***/ }),

/***/ 82990:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Sq: () => (/* binding */ COMMON),
  nF: () => (/* binding */ cacheFolder),
  z2: () => (/* binding */ notEmpty),
  jH: () => (/* binding */ outputOf),
  qg: () => (/* binding */ parse),
  QB: () => (/* binding */ parseCheck),
  CI: () => (/* binding */ config_usage)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/lib/http.js + 1 modules
var http = __webpack_require__(11986);
;// CONCATENATED MODULE: ./build/config/check-gateway.js



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
    const url = urlOf(values.gateway);
    refuseContradictions(values);
    refuseBlindTls(env);
    const trust = textOf(values, 'gateway-trust');
    return {
        url,
        policy: policyOf(values),
        trust: trust === null ? null : (0,external_node_path_.resolve)(directory, trust),
        audience: textOf(values, 'audience') ?? url,
        proxy: PROXIES.find((name) => (env[name] ?? '') !== '') ?? null,
    };
}
const ABOUT_ONE = ['gateway-policy', 'gateway-trust', 'audience'];
const PROXIES = ['HTTPS_PROXY', 'https_proxy', 'ALL_PROXY', 'all_proxy'];
function urlOf(given) {
    const isPlain = (0,http/* isSecureUrl */.z3)(given) && /^https?:\/\/[^/?#\\\s]+\/?$/i.test(given);
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
    throw new errors/* RunError */.e4('TLS_UNTRUSTED', 'NODE_TLS_REJECT_UNAUTHORIZED=0 lets anybody answer for the gateway', {
        hint: 'take it out of the environment of the job; a CA of your own is named with NODE_EXTRA_CA_CERTS=FILE',
    });
}
function usage(message, hint) {
    return new errors/* RunError */.e4('USAGE', message, { hint });
}

// EXTERNAL MODULE: ./build/config/sigstore.js
var sigstore = __webpack_require__(41905);
;// CONCATENATED MODULE: ./build/config.js





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
    ...sigstore/* SIGSTORE_FLAGS */.x,
    ...GATEWAY_FLAGS,
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
function config_usage(message, hint = 'see `countersign --help`') {
    return new errors/* RunError */.e4('USAGE', message, { hint });
}
function parseCheck(argv, env, isTerminal, provider) {
    const { temporary } = provider;
    const { values, positionals } = parse(argv, CHECK, 'check');
    if (positionals[0] !== undefined)
        throw config_usage(`check takes no argument: ${positionals[0]}`, 'name the change with --base and --head');
    const directory = (0,external_node_path_.resolve)(values.C ?? '.');
    const evidence = values.evidence === undefined ? null : (0,external_node_path_.resolve)(directory, notEmpty('evidence', values.evidence));
    if (values.bundle !== undefined && values.artifact === undefined)
        throw config_usage('--bundle holds attestations of artifacts, and none is given', 'name them with --artifact');
    const check = {
        directory,
        base: values.base ?? null,
        head: values.head ?? null,
        policies: (values.policy ?? []).map((policy) => notEmpty('policy', policy)),
        signing: signingOf(values, provider.name !== 'local', directory),
        gateway: askedGateway(values, env, directory),
        verifierId: verifierIdOf(values['verifier-id']),
        evidence: evidence ?? (temporary === null ? null : (0,external_node_path_.join)(temporary, 'countersign-evidence')),
        reports: (values.report ?? []).map((report) => reportOf(report, directory)),
        sarif: (values.sarif ?? []).map((file) => (0,external_node_path_.resolve)(directory, notEmpty('sarif', file))),
        artifacts: (values.artifact ?? []).map((file) => (0,external_node_path_.resolve)(directory, notEmpty('artifact', file))),
        bundles: (values.bundle ?? []).map((file) => (0,external_node_path_.resolve)(directory, notEmpty('bundle', file))),
        trustedRoot: values['trusted-root'] === undefined
            ? null
            : (0,external_node_path_.resolve)(directory, notEmpty('trusted-root', values['trusted-root'])),
        offline: values.offline === true,
        cache: cacheFolder(env),
        plantable: PLANTABLE.filter((name) => env[name] !== undefined && env[name] !== ''),
    };
    return { ...outputOf(values, env, isTerminal, directory), check };
}
function cacheFolder(env) {
    const base = [env.XDG_CACHE_HOME, env.LOCALAPPDATA].find((folder) => folder !== undefined && folder !== '');
    if (base !== undefined)
        return (0,external_node_path_.resolve)(base, 'countersign', 'tuf');
    const home = env.HOME ?? env.USERPROFILE ?? '';
    return home === '' ? null : (0,external_node_path_.join)(home, '.cache', 'countersign', 'tuf');
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
        return (0,external_node_util_.parseArgs)({ args: [...argv], options, strict: true, allowPositionals: true });
    }
    catch (cause) {
        const message = cause instanceof Error ? cause.message.split(/\.\s/, 1)[0] : 'these flags cannot be read';
        throw config_usage(`${message}`, `see \`countersign ${command} --help\``);
    }
}
function outputOf(values, env, isTerminal, directory) {
    const output = values.output === undefined || values.output === '-'
        ? null
        : (0,external_node_path_.resolve)(directory, notEmpty('output', values.output));
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
    throw config_usage(`there is no format ${name}`, `take one of ${FORMATS.join(', ')}`);
}
function reportOf(report, directory) {
    const split = report.indexOf('=');
    if (report.endsWith('=-'))
        throw config_usage('--report writes files, not stdout', 'take --format for stdout');
    if (split === -1)
        throw config_usage(`--report wants FORMAT=FILE, not ${report}`, 'for example --report sarif=countersign.sarif');
    return {
        format: formatOf(report.slice(0, split)),
        file: (0,external_node_path_.resolve)(directory, notEmpty('report', report.slice(split + 1))),
    };
}
function notEmpty(flag, value) {
    if (value !== '' && !value.includes('\0'))
        return value;
    throw config_usage(`--${flag} is empty`);
}
function verifierIdOf(id) {
    if (id === undefined)
        return null;
    if (/^[a-z][a-z0-9+.-]*:[!-~]+$/i.test(id))
        return id;
    throw config_usage(`--verifier-id wants a URI, not ${id}`, 'for example --verifier-id https://ci.example/countersign');
}
function signingOf(values, inCi, directory) {
    const key = values.key === undefined ? null : (0,external_node_path_.resolve)(directory, notEmpty('key', values.key));
    const services = (0,sigstore/* servicesOf */.Y)(values);
    const byDefault = values.gateway !== undefined ? 'gateway' : inCi ? 'default' : 'none';
    const mode = values.sign ?? (key !== null ? 'key' : byDefault);
    if (mode !== 'key' && key !== null)
        throw config_usage(`--sign ${mode} and --key contradict each other`, 'keep one of them');
    if (services !== null && mode !== 'sigstore' && mode !== 'default')
        throw config_usage(`--sign ${mode} needs no service of Sigstore`, 'write --sign sigstore, or leave --fulcio-url and the like out');
    switch (mode) {
        case 'none':
            return { mode };
        case 'key':
            if (key === null)
                throw config_usage('--sign key wants --key FILE', 'name the PEM file of the private key with --key');
            return { mode, file: key };
        case 'sigstore':
            if (values.offline === true)
                throw config_usage('--sign sigstore asks its services, and --offline forbids it', 'sign with a key: --key FILE');
            return { mode, services };
        case 'default':
            if (values.sign === undefined && values.offline !== true)
                return { mode, services };
            break;
        case 'gateway':
            if (values.gateway === undefined)
                throw config_usage('--sign gateway wants --gateway URL', 'name the gateway that signs with --gateway');
            return { mode };
    }
    if (values.sign === undefined)
        throw new errors/* RunError */.e4('SIGNER_REQUIRED', 'in CI a verdict is signed, and --offline lets nobody be asked to', {
            hint: 'add --key FILE, or write --sign none',
        });
    throw config_usage(`there is no signer ${mode}`, 'take one of none, key, sigstore, gateway');
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

;// CONCATENATED MODULE: ./build/lib/http.js

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
    const host = URL.canParse(url) ? new URL(url).host : 'the host';
    return { kind: 'failure', why, code, message: `${host} ${what}` };
}


/***/ }),

/***/ 4200:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Oe: () => (/* binding */ invalidAs),
/* harmony export */   TL: () => (/* binding */ quoted),
/* harmony export */   U4: () => (/* binding */ invalidPolicy),
/* harmony export */   mk: () => (/* binding */ MAX_POLICY_BYTES)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _lib_inert_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68656);


const MAX_POLICY_BYTES = 1024 * 1024;
const MAX_WHY = 500;
const invalidPolicy = invalidAs('POLICY_INVALID', 'mend that line, then run `countersign policy validate`');
function invalidAs(code, usual) {
    return (name, { line, column }, why, hint = usual) => new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RunError */ .e4(code, `${name}:${line}:${column}: ${clipped(why, MAX_WHY)}`, { hint });
}
const MAX_WORD = 100;
function quoted(word) {
    return `\`${clipped(word, MAX_WORD)}\``;
}
function clipped(text, max) {
    const shown = (0,_lib_inert_js__WEBPACK_IMPORTED_MODULE_1__/* .inert */ .t)(text.slice(0, max));
    if (shown.length <= max && text.length <= max)
        return shown;
    return `${shown.slice(0, max - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}


/***/ }),

/***/ 30551:
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
