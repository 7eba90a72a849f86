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
// EXTERNAL MODULE: ./build/config.js
var config = __webpack_require__(46564);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/lib/documentation.js
var documentation = __webpack_require__(25478);
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
    invalid: (0,position/* invalidAs */.Oe)('CONFIG_INVALID', `mend that line and start again; ${(0,documentation/* documentAt */.X)('docs/gateway.md#start-one')} lists every key`),
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
// EXTERNAL MODULE: ./build/commands/output.js + 3 modules
var output = __webpack_require__(73066);
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
            const { serve } = await Promise.all(/* import() */[__webpack_require__.e(1770), __webpack_require__.e(4998), __webpack_require__.e(5160), __webpack_require__.e(9320), __webpack_require__.e(7045), __webpack_require__.e(8237), __webpack_require__.e(1748), __webpack_require__.e(1442), __webpack_require__.e(216), __webpack_require__.e(2337)]).then(__webpack_require__.bind(__webpack_require__, 82337));
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
