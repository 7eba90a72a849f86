export const id = 2337;
export const ids = [2337];
export const modules = {

/***/ 6298:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ needsKeys),
/* harmony export */   makeKeys: () => (/* binding */ makeKeys)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var jose__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(7448);
/* harmony import */ var jose__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(17968);
/* harmony import */ var _attestation_keys_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8305);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(19473);
/* harmony import */ var _lib_files_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(13963);
/* harmony import */ var _custody_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5718);
/* harmony import */ var _database_owner_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(19260);









async function makeKeys(data) {
    const folder = (0,_custody_js__WEBPACK_IMPORTED_MODULE_6__/* .keysFolder */ .X9)(data);
    if ((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.existsSync)(folder))
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .RunError */ .e4('OUTPUT_UNSAFE', `${folder} is not written: there are keys already`, {
            hint: 'keys are never written over: move the folder away if you are sure, or name another --data',
        });
    if (wasUsed(data))
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .RunError */ .e4('OUTPUT_UNSAFE', `${folder} is not written: a gateway has used other keys here`, {
            hint: 'put its keys back from where they are kept: others would void what it has signed, and its log',
        });
    const top = (0,_database_owner_js__WEBPACK_IMPORTED_MODULE_7__/* .makeDataFolder */ .tb)(data);
    const pairs = { mandate: ec(), evidence: ec(), policy: ec(), log: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.generateKeyPairSync)('ed25519') };
    (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_5__/* .writing */ .dV)(folder, () => {
        const fresh = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.mkdtempSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(top, '.keys-'));
        try {
            for (const purpose of _custody_js__WEBPACK_IMPORTED_MODULE_6__/* .PURPOSES */ .a7)
                (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_5__/* .writeSecret */ .kz)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(fresh, `${purpose}.pem`), pemOf(pairs[purpose].privateKey));
            syncFolder(fresh);
            (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.renameSync)(fresh, folder);
            syncFolder(top);
        }
        finally {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.rmSync)(fresh, { recursive: true, force: true });
        }
    });
    return {
        mandate: {
            kid: await (0,jose__WEBPACK_IMPORTED_MODULE_8__/* .calculateJwkThumbprint */ .s)(await (0,jose__WEBPACK_IMPORTED_MODULE_9__/* .exportJWK */ .JU)(pairs.mandate.publicKey)),
            public_key: publicPem(pairs.mandate.publicKey),
        },
        evidence: named(pairs.evidence.publicKey),
        policy: named(pairs.policy.publicKey),
        log: { public_key: publicPem(pairs.log.publicKey) },
    };
}
function needsKeys(data, env) {
    const missing = _custody_js__WEBPACK_IMPORTED_MODULE_6__/* .PURPOSES */ .a7.filter((purpose) => !isThere(data, purpose, env));
    return missing.length === _custody_js__WEBPACK_IMPORTED_MODULE_6__/* .PURPOSES */ .a7.length && !(0,node_fs__WEBPACK_IMPORTED_MODULE_1__.existsSync)((0,_custody_js__WEBPACK_IMPORTED_MODULE_6__/* .keysFolder */ .X9)(data)) && !wasUsed(data);
}
function wasUsed(data) {
    return ['postgres', 'objects'].some((name) => (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(data, name)));
}
function isThere(data, purpose, env) {
    return (env[(0,_custody_js__WEBPACK_IMPORTED_MODULE_6__/* .variableOf */ .Qn)(purpose)] ?? '') !== '' || (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.existsSync)((0,_custody_js__WEBPACK_IMPORTED_MODULE_6__/* .privateFile */ .o4)(data, purpose));
}
function syncFolder(folder) {
    const file = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync)(folder, 'r');
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.fsyncSync)(file);
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.closeSync)(file);
    }
}
function ec() {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.generateKeyPairSync)('ec', { namedCurve: 'P-256' });
}
function pemOf(key) {
    return key.export({ type: 'pkcs8', format: 'pem' }).toString();
}
function publicPem(key) {
    return key.export({ type: 'spki', format: 'pem' }).toString();
}
function named(key) {
    const pem = publicPem(key);
    return { keyid: (0,_attestation_keys_js__WEBPACK_IMPORTED_MODULE_3__/* .parsePublicKey */ .ee)(Buffer.from(pem), 'a new key').hint, public_key: pem };
}


/***/ }),

/***/ 82337:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  serve: () => (/* binding */ serve)
});

// EXTERNAL MODULE: ./node_modules/pino/pino.js
var pino = __webpack_require__(65005);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/gateway/custody.js
var gateway_custody = __webpack_require__(5718);
// EXTERNAL MODULE: ./build/gateway/database/embedded.js + 2 modules
var database_embedded = __webpack_require__(76482);
// EXTERNAL MODULE: ./build/lib/digest.js
var lib_digest = __webpack_require__(57130);
// EXTERNAL MODULE: ./build/gateway/database/failure.js
var failure = __webpack_require__(24861);
// EXTERNAL MODULE: ./build/gateway/database/pool.js + 1 modules
var database_pool = __webpack_require__(35276);
;// CONCATENATED MODULE: ./build/gateway/database/migrate.js



const LOCK = '1668247158, 2';
const TABLE = `CREATE TABLE IF NOT EXISTS schema_migrations (
  id integer PRIMARY KEY,
  name text NOT NULL,
  checksum text NOT NULL,
  applied_at timestamptz NOT NULL DEFAULT now()
)`;
async function migrate(pool, migrations) {
    let applied = await locked(pool, async (session) => {
        const { rows } = await session.query("SELECT to_regclass('schema_migrations') IS NOT NULL AS there");
        if (rows[0]?.there !== true)
            await session.query(TABLE);
        return appliedIn(session);
    });
    refuseOthers(applied, migrations);
    while (applied.length < migrations.length) {
        applied = await locked(pool, async (session) => {
            const found = await appliedIn(session);
            refuseOthers(found, migrations);
            const next = migrations[found.length];
            return next === undefined ? found : [...found, await apply(session, next)];
        });
    }
}
function locked(pool, body) {
    return (0,database_pool/* transaction */.Rn)(pool, async (session) => {
        await session.query(`SELECT pg_advisory_xact_lock(${LOCK})`);
        return body(session);
    });
}
async function appliedIn(session) {
    const { rows } = await session.query('SELECT id, name, checksum FROM schema_migrations ORDER BY id');
    return rows;
}
async function apply(session, { id, name, sql }) {
    const checksum = (0,lib_digest/* sha256 */.sc)(sql);
    await session.script(sql);
    await session.query('INSERT INTO schema_migrations (id, name, checksum) VALUES ($1, $2, $3)', [
        id,
        name,
        checksum,
    ]);
    return { id, name, checksum };
}
function refuseOthers(applied, migrations) {
    for (const [index, { id, name, checksum }] of applied.entries()) {
        const ours = migrations[index];
        if (ours === undefined)
            throw (0,failure/* databaseUnavailable */.MG)(`the database is newer than this program: it has migration ${id}`, 'start the newer countersign, or restore the backup from before it ran');
        if (ours.id !== id || ours.name !== name || (0,lib_digest/* sha256 */.sc)(ours.sql) !== checksum)
            throw (0,failure/* databaseUnavailable */.MG)(`migration ${id} of the database is not the one of this program`, 'start the countersign that made this database, or name another database');
    }
}

// EXTERNAL MODULE: ./build/gateway/database/role.js
var role = __webpack_require__(45671);
;// CONCATENATED MODULE: ./build/gateway/database/open.js



async function openDatabase(options) {
    const { url, embedded, max, migrations, grants } = options;
    const maker = await (0,database_pool/* openPool */.x5)({ url, embedded, max: 1, statementTimeout: 0 });
    const role = await prepared(maker, migrations, grants).finally(() => maker.close());
    return (0,database_pool/* openPool */.x5)({ url, embedded, max, role });
}
async function prepared(pool, migrations, grants) {
    await migrate(pool, migrations);
    return (0,role/* prepareRole */.U)(pool, grants);
}

// EXTERNAL MODULE: ./build/attestation/tlog/note.js
var note = __webpack_require__(4510);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js
var classic_schemas = __webpack_require__(55156);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(77030);
;// CONCATENATED MODULE: ./build/lib/addresses.js

const NOT_PUBLIC_4 = [
    ['0.0.0.0', 8],
    ['10.0.0.0', 8],
    ['100.64.0.0', 10],
    ['127.0.0.0', 8],
    ['168.63.129.16', 32],
    ['169.254.0.0', 16],
    ['172.16.0.0', 12],
    ['192.0.0.0', 24],
    ['192.0.2.0', 24],
    ['192.31.196.0', 24],
    ['192.52.193.0', 24],
    ['192.88.99.0', 24],
    ['192.168.0.0', 16],
    ['192.175.48.0', 24],
    ['198.18.0.0', 15],
    ['198.51.100.0', 24],
    ['203.0.113.0', 24],
    ['224.0.0.0', 4],
    ['240.0.0.0', 4],
];
const NOT_PUBLIC_6 = [
    ['2001::', 23],
    ['2001:db8::', 32],
    ['2002::', 16],
    ['2620:4f:8000::', 48],
    ['3fff::', 20],
];
const notPublic = new external_node_net_.BlockList();
for (const [network, prefix] of NOT_PUBLIC_4)
    notPublic.addSubnet(network, prefix, 'ipv4');
for (const [network, prefix] of NOT_PUBLIC_6)
    notPublic.addSubnet(network, prefix, 'ipv6');
const unicast = new external_node_net_.BlockList();
unicast.addSubnet('2000::', 3, 'ipv6');
function isPublicAddress(address) {
    if ((0,external_node_net_.isIPv4)(address))
        return !notPublic.check(address, 'ipv4');
    if (!(0,external_node_net_.isIPv6)(address) || address.includes('%'))
        return false;
    return unicast.check(address, 'ipv6') && !notPublic.check(address, 'ipv6');
}

// EXTERNAL MODULE: ./build/lib/http.js + 1 modules
var http = __webpack_require__(11986);
// EXTERNAL MODULE: ./build/lib/strict-json.js
var strict_json = __webpack_require__(9182);
// EXTERNAL MODULE: ./build/lib/url.js
var lib_url = __webpack_require__(70421);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: ./node_modules/jose/dist/webapi/key/import.js + 2 modules
var key_import = __webpack_require__(13566);
;// CONCATENATED MODULE: ./build/identity/roca.js
const SMALL_PRIMES = Array.from({ length: 83 }, (_, i) => 2 * i + 3).filter(isPrime);
function isPrime(n) {
    for (let divisor = 3; divisor * divisor <= n; divisor += 2)
        if (n % divisor === 0)
            return false;
    return true;
}
const GENERATOR = 65_537;
const LOGARITHMS = SMALL_PRIMES.map((prime) => {
    const logarithms = new Map();
    for (let power = 1; !logarithms.has(power); power = (power * GENERATOR) % prime)
        logarithms.set(power, logarithms.size);
    return { prime, logarithms };
});
function hasRocaFingerprint(modulus) {
    let exponent = 0n;
    let period = 1n;
    for (const { prime, logarithms } of LOGARITHMS) {
        const logarithm = logarithms.get(Number(modulus % BigInt(prime)));
        if (logarithm === undefined)
            return false;
        const order = BigInt(logarithms.size);
        let steps = 0n;
        while (steps < order && (exponent - BigInt(logarithm)) % order !== 0n) {
            exponent += period;
            steps += 1n;
        }
        if (steps === order)
            return false;
        period = leastCommonMultiple(period, order);
        exponent %= period;
    }
    return true;
}
function leastCommonMultiple(a, b) {
    let [divisor, rest] = [a, b];
    while (rest !== 0n)
        [divisor, rest] = [rest, divisor % rest];
    return (a / divisor) * b;
}

;// CONCATENATED MODULE: ./build/identity/issuer-key.js




const base64url = classic_schemas.string()
    .max(2048)
    .regex(/^[A-Za-z0-9_-]+$/)
    .refine((text) => Buffer.from(text, 'base64url').toString('base64url') === text);
const absent = classic_schemas.undefined().optional();
const common = {
    kid: classic_schemas.string().min(1).max(512),
    use: classic_schemas.literal('sig').optional(),
    key_ops: classic_schemas.tuple([classic_schemas.literal('verify')]).optional(),
    ...{ d: absent, p: absent, q: absent, dp: absent, dq: absent, qi: absent, oth: absent, k: absent },
};
const keySchema = classic_schemas.discriminatedUnion('kty', [
    classic_schemas.object({
        kty: classic_schemas.literal('RSA'),
        alg: classic_schemas.literal('RS256').optional(),
        n: base64url,
        e: base64url,
        ...common,
    }),
    classic_schemas.object({
        kty: classic_schemas.literal('EC'),
        alg: classic_schemas.literal('ES256').optional(),
        crv: classic_schemas.literal('P-256'),
        x: base64url,
        y: base64url,
        ...common,
    }),
]);
async function acceptKeys(set) {
    const accepted = new Map();
    for (const [kid, [first, ...others]] of byKid(set)) {
        if (first === undefined || others.some((other) => !(0,external_node_util_.isDeepStrictEqual)(other, first)))
            continue;
        const key = await acceptKey(first);
        if (key !== null)
            accepted.set(kid, key);
    }
    return accepted;
}
function byKid(set) {
    const named = new Map();
    for (const entry of set) {
        const { data } = classic_schemas.object({ kid: classic_schemas.string() }).safeParse(entry);
        if (data !== undefined)
            named.set(data.kid, [...(named.get(data.kid) ?? []), entry]);
    }
    return named;
}
async function acceptKey(entry) {
    const { data: jwk } = keySchema.safeParse(entry);
    if (jwk === undefined || !isGood(jwk))
        return null;
    const { kty } = jwk;
    const algorithm = kty === 'RSA' ? 'RS256' : 'ES256';
    const halves = kty === 'RSA' ? { kty, n: jwk.n, e: jwk.e } : { kty, crv: jwk.crv, x: jwk.x, y: jwk.y };
    return { kid: jwk.kid, algorithm, key: await (0,key_import/* importJWK */.Og)(halves, algorithm) };
}
function isGood(jwk) {
    return jwk.kty === 'RSA' ? isGoodRsa(toInteger(jwk.n), toInteger(jwk.e)) : isOnCurve(jwk.x, jwk.y);
}
function toInteger(text) {
    return BigInt(`0x${Buffer.from(text, 'base64url').toString('hex')}`);
}
const MIN_MODULUS = 1n << 2047n;
const MAX_MODULUS = 1n << 8192n;
const MIN_EXPONENT = 65537n;
const MAX_EXPONENT = 1n << 32n;
function isGoodRsa(modulus, exponent) {
    if (modulus < MIN_MODULUS || modulus >= MAX_MODULUS || modulus % 2n === 0n)
        return false;
    if (exponent < MIN_EXPONENT || exponent >= MAX_EXPONENT || exponent % 2n === 0n)
        return false;
    return SMALL_PRIMES.every((prime) => modulus % BigInt(prime) !== 0n) && !hasRocaFingerprint(modulus);
}
const P = 0xffffffff00000001000000000000000000000000ffffffffffffffffffffffffn;
const B = 0x5ac635d8aa3a93e7b3ebbd55769886bc651d06b0cc53b0f63bce3c3e27d2604bn;
function isOnCurve(xText, yText) {
    if (xText.length !== 43 || yText.length !== 43)
        return false;
    const x = toInteger(xText);
    const y = toInteger(yText);
    return x < P && y < P && (y * y - (x * x * x - 3n * x + B)) % P === 0n;
}

;// CONCATENATED MODULE: ./build/identity/key-documents.js







const ALL_MS = 4_000;
const MAX_DISCOVERY_BYTES = 65_536;
const MAX_SET_BYTES = 262_144;
const MAX_KEYS = 100;
const discoverySchema = classic_schemas.object({ issuer: classic_schemas.string(), jwks_uri: classic_schemas.string() });
const setSchema = classic_schemas.object({ keys: classic_schemas.array(classic_schemas.json()).max(MAX_KEYS) });
async function fetchIssuerKeys(issuer, options) {
    const signal = AbortSignal.timeout(ALL_MS);
    const ask = (url, maxBytes) => askIssuer(url, maxBytes, signal, options);
    const url = setUrl(issuer, await ask(discoveryUrl(issuer), MAX_DISCOVERY_BYTES));
    const set = await ask(url, MAX_SET_BYTES);
    if (set.status !== 200)
        throw unavailable(issuer, `its keys are not there: status ${set.status}`);
    const parsed = setSchema.safeParse(set.document);
    if (!parsed.success)
        throw unavailable(issuer, 'what it publishes is no set of keys');
    const keys = await acceptKeys(parsed.data.keys);
    if (keys.size === 0)
        throw unavailable(issuer, 'none of the keys it publishes is good enough');
    return keys;
}
async function askIssuer(url, maxBytes, signal, { allowPrivate }) {
    const answer = await (0,http/* httpGet */.lx)(url, {
        maxBytes,
        timeoutMs: ALL_MS,
        redirect: 'none',
        signal,
        mayConnect: (address) => allowPrivate || isPublicAddress(address),
    });
    if (answer.kind === 'failure')
        throw notAnswering(answer);
    const json = (0,strict_json/* parseStrictJson */.R)(answer.body);
    return { status: answer.status, document: 'value' in json ? json.value : null };
}
function discoveryUrl({ issuer }) {
    return `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
}
function setUrl(issuer, { status, document }) {
    if (status === 404)
        return wellKnownSet(issuer);
    if (status !== 200)
        throw unavailable(issuer, `its discovery document is not there: status ${status}`);
    const parsed = discoverySchema.safeParse(document);
    if (!parsed.success)
        throw unavailable(issuer, 'its discovery document is none');
    const { issuer: name, jwks_uri: url } = parsed.data;
    if (name !== issuer.issuer)
        throw unavailable(issuer, 'its discovery document is of another issuer');
    if (!(0,lib_url/* isUrl */.g)(url) || new URL(url).origin !== new URL(issuer.issuer).origin)
        throw unavailable(issuer, 'its keys are at another origin');
    return url;
}
function wellKnownSet({ issuer, provider }) {
    switch (provider) {
        case 'github':
            return `${issuer.replace(/\/$/, '')}/.well-known/jwks`;
        case 'gitlab':
            return `${issuer.replace(/\/$/, '')}/oauth/discovery/keys`;
        case 'azure':
            return `${new URL(issuer).origin}/.well-known/jwks`;
    }
}
function notAnswering({ message, why }) {
    return new errors/* RunError */.e4('ISSUER_UNAVAILABLE', `the issuer's keys cannot be had: ${message}`, {
        hint: why === 'insecure'
            ? 'name an https issuer at a public address; dangerouslyAllowHttpIssuers allows others, for tests'
            : 'try again; if it stays so, look at the way from the gateway to the issuer',
    });
}
function unavailable({ issuer }, why) {
    return new errors/* RunError */.e4('ISSUER_UNAVAILABLE', `the keys of ${issuer} cannot be had: ${why}`, {
        hint: 'try again; if it stays so, look at what the issuer publishes and at the `issuers` of the gateway',
    });
}

;// CONCATENATED MODULE: ./build/identity/issuer-keys.js


const RENEW_MS = 5 * 60_000;
const KEEP_MS = 24 * 60 * 60_000;
const MISS_MS = 60_000;
const FAILURE_MS = 10_000;
function openIssuerKeys(options) {
    const states = new Map();
    const clock = () => options.now().getTime();
    const stateOf = (issuer) => {
        const known = states.get(issuer.issuer);
        if (known !== undefined)
            return known;
        const state = {
            issuer,
            keys: new Map(),
            fetched: null,
            missed: null,
            failed: null,
            running: null,
        };
        states.set(issuer.issuer, state);
        return state;
    };
    const fetchKeys = async (state) => {
        try {
            state.keys = await fetchIssuerKeys(state.issuer, {
                allowPrivate: options.allowPrivate || state.issuer.isPrivate === true,
            });
            state.fetched = clock();
            state.failed = null;
        }
        catch (error) {
            if (!(error instanceof errors/* RunError */.e4))
                throw error;
            state.failed = { at: clock(), error };
        }
    };
    const renew = (state) => {
        state.running ??= fetchKeys(state).finally(() => {
            state.running = null;
        });
        return state.running;
    };
    const hasJustFailed = ({ failed }) => isWithin(failed?.at ?? null, FAILURE_MS, clock());
    const isUsable = ({ fetched }) => isWithin(fetched, KEEP_MS, clock());
    const makeUsable = async (state) => {
        if (isUsable(state)) {
            if (!isWithin(state.fetched, RENEW_MS, clock()) && !hasJustFailed(state))
                void renew(state);
            return 'kept';
        }
        if (!hasJustFailed(state))
            await renew(state);
        if (!isUsable(state) && state.failed !== null)
            throw again(state.failed.error);
        return 'renewed';
    };
    const lookAgain = async (state) => {
        if (!isWithin(state.missed, MISS_MS, clock())) {
            state.missed = clock();
            await renew(state);
        }
        else if (state.running !== null)
            await state.running;
        if (state.failed !== null)
            throw again(state.failed.error);
    };
    return {
        find: async (issuer, kid) => {
            const state = stateOf(issuer);
            const made = await makeUsable(state);
            if (made === 'kept' && !state.keys.has(kid))
                await lookAgain(state);
            const algorithms = new Set([...state.keys.values()].map(({ algorithm }) => algorithm));
            return { key: state.keys.get(kid) ?? null, algorithms };
        },
    };
}
function isWithin(since, span, at) {
    return since !== null && Math.abs(at - since) <= span;
}
function again({ code, message, hint, cause }) {
    return new errors/* RunError */.e4(code, message, { hint, cause });
}

;// CONCATENATED MODULE: ./build/identity/claims/run.js

const id = classic_schemas.string().regex(/^[1-9][0-9]{0,18}$/);
const guid = classic_schemas.string().regex(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
const objectId = classic_schemas.string().regex(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/);
const run_name = classic_schemas.string()
    .min(1)
    .max(1024)
    .regex(/^[^\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]*$/u);
const run_event = classic_schemas.string().regex(/^[A-Za-z][A-Za-z0-9_]{0,63}$/);
const projectPath = classic_schemas.string()
    .max(512)
    .regex(/^(?:(?!\.{1,2}\/)[A-Za-z0-9_.-]+\/)+(?!\.{1,2}$)[A-Za-z0-9_.-]+$/);
const jti = classic_schemas.string().regex(/^[\x21-\x7e]{1,255}$/);
function parseClaims(table, claims) {
    const { data, error } = table.safeParse(claims);
    if (data !== undefined)
        return { claims: data };
    return { missing: String(error?.issues[0]?.path[0] ?? 'a claim') };
}
function withoutSlash(url) {
    return url.replace(/\/+$/, '');
}

;// CONCATENATED MODULE: ./build/identity/claims/azure.js



const table = classic_schemas.object({
    sub: run_name.regex(/^p:\/\/(?!\.{1,2}\/)[^/]+\/(?!\.{1,2}\/)[^/]+\/.+$/),
    org_id: guid,
    prj_id: guid,
    def_id: id,
    rpo_uri: run_name.optional(),
    rpo_ver: objectId,
    rpo_ref: run_name,
    run_id: id,
    jti: jti,
});
function azureRun(claims, issuer) {
    const parsed = parseClaims(table, claims);
    if ('missing' in parsed)
        return parsed;
    const { claims: found } = parsed;
    const organisation = guid.safeParse(withoutSlash(issuer.issuer).split('/').at(-1)).data;
    if (organisation !== undefined && organisation !== found.org_id)
        return { missing: 'org_id' };
    const isPullRequest = /^refs\/pull\/[0-9]+\/merge$/.test(found.rpo_ref);
    const url = repositoryUrl(found, issuer);
    if (url === null || url.length > MAX_URL)
        return { missing: 'rpo_uri' };
    return {
        repositoryId: `${found.org_id}/${found.prj_id}/${found.def_id}`,
        repositoryName: new URL(url).pathname.slice(1),
        repositoryUrl: url,
        workflow: { ref: null, sha: null },
        event: isPullRequest ? 'PullRequest' : 'unknown',
        isPullRequest,
        isFork: false,
        sha: found.rpo_ver,
        ref: found.rpo_ref,
        run: { id: found.run_id, attempt: '1' },
        jti: found.jti,
    };
}
const SERVICES = 'https://dev.azure.com';
const MAX_URL = 1_800;
function repositoryUrl({ rpo_uri: uri = '', sub }, { server }) {
    const [organisation = '', project = ''] = sub.slice('p://'.length).split('/').map(encodeURIComponent);
    const own = server === null ? [`${SERVICES}/${organisation}`, legacyUrl(organisation)] : [withoutSlash(server)];
    const named = httpsRepository(uri);
    if (named !== null && own.some((one) => isBelow(named, one)))
        return named;
    return server === null ? `${SERVICES}/${organisation}/${project}` : null;
}
function legacyUrl(organisation) {
    return `https://${organisation}.visualstudio.com`;
}
function isBelow(url, parent) {
    return url.toLowerCase().startsWith(`${parent.toLowerCase()}/`);
}
function httpsRepository(uri) {
    if (!(0,lib_url/* isUrl */.g)(uri))
        return null;
    const { protocol, host, pathname, password, search, hash } = new URL(uri);
    if (protocol !== 'https:' || password !== '' || search !== '' || hash !== '')
        return null;
    const path = withoutSlash(pathname).replace(/\.git$/, '');
    return path === '' ? null : `https://${host}${path}`;
}

;// CONCATENATED MODULE: ./build/identity/claims/github.js


const github_table = classic_schemas.object({
    repository_id: id,
    repository_owner_id: id,
    repository: classic_schemas.string().regex(/^[A-Za-z0-9_-]{1,100}\/(?!\.{1,2}$)[A-Za-z0-9_.-]{1,100}$/),
    event_name: run_event,
    sha: objectId,
    ref: classic_schemas.union([classic_schemas.literal(''), run_name]),
    run_id: id,
    run_attempt: id,
    job_workflow_ref: run_name,
    job_workflow_sha: objectId,
    jti: jti,
});
function githubRun(claims, issuer) {
    const parsed = parseClaims(github_table, claims);
    if ('missing' in parsed)
        return parsed;
    const { claims: found } = parsed;
    return {
        repositoryId: found.repository_id,
        repositoryName: found.repository,
        repositoryUrl: `${serverOf(issuer)}/${found.repository}`,
        workflow: { ref: found.job_workflow_ref, sha: found.job_workflow_sha },
        event: found.event_name,
        isPullRequest: found.event_name === 'pull_request',
        isFork: false,
        sha: found.sha,
        ref: found.ref,
        run: { id: found.run_id, attempt: found.run_attempt },
        jti: found.jti,
    };
}
const ENTERPRISE_CLOUD = /^https:\/\/token\.actions\.([a-z0-9-]+\.ghe\.com)$/;
const ENTERPRISE_SERVER = /^(https:\/\/[^/]+)\/_services\/token$/;
function serverOf({ issuer, server }) {
    if (server !== null)
        return withoutSlash(server);
    const cloud = ENTERPRISE_CLOUD.exec(issuer)?.[1];
    if (cloud !== undefined)
        return `https://${cloud}`;
    return ENTERPRISE_SERVER.exec(issuer)?.[1] ?? 'https://github.com';
}

;// CONCATENATED MODULE: ./build/identity/claims/gitlab.js


const gitlab_table = classic_schemas.object({
    job_project_id: id,
    project_id: id,
    project_path: projectPath.optional(),
    job_project_path: projectPath.optional(),
    pipeline_source: run_event,
    sha: objectId,
    ref: run_name,
    pipeline_id: id,
    job_id: id,
    jti: jti,
});
function gitlabRun(claims, issuer) {
    const parsed = parseClaims(gitlab_table, claims);
    if ('missing' in parsed)
        return parsed;
    const { claims: found } = parsed;
    const isFork = found.project_id !== found.job_project_id;
    const path = found.job_project_path ?? (isFork ? undefined : found.project_path);
    if (path === undefined)
        return { missing: 'job_project_path' };
    return {
        repositoryId: found.job_project_id,
        repositoryName: path,
        repositoryUrl: `${gitlab_serverOf(issuer)}/${path}`,
        workflow: { ref: null, sha: null },
        event: found.pipeline_source,
        isPullRequest: found.pipeline_source === 'merge_request_event',
        isFork,
        sha: found.sha,
        ref: found.ref,
        run: { id: found.pipeline_id, attempt: found.job_id },
        jti: found.jti,
    };
}
function gitlab_serverOf({ issuer, server }) {
    if (server !== null)
        return withoutSlash(server);
    return issuer.startsWith('https://') ? withoutSlash(issuer) : 'https://gitlab.com';
}

;// CONCATENATED MODULE: ./build/identity/claims.js



function identityOf(claims, issuer) {
    const run = runOf(claims, issuer);
    if ('missing' in run)
        return run;
    return { provider: issuer.provider, issuer: issuer.issuer, ...run };
}
function runOf(claims, issuer) {
    switch (issuer.provider) {
        case 'github':
            return githubRun(claims, issuer);
        case 'gitlab':
            return gitlabRun(claims, issuer);
        case 'azure':
            return azureRun(claims, issuer);
    }
}

;// CONCATENATED MODULE: ./build/identity/refusal.js
function refused(code, why) {
    return { status: 'refused', code, why };
}

;// CONCATENATED MODULE: ./build/identity/jws.js



const MAX_TOKEN_CHARACTERS = 16_384;
const REFUSED_NAMES = ['crit', 'jku', 'jwk', 'x5u', 'x5c', 'b64', 'zip'];
const headerSchema = classic_schemas.looseObject({ typ: classic_schemas.literal('JWT').optional() });
function readJws(token) {
    if (token.length > MAX_TOKEN_CHARACTERS)
        return malformed('it is longer than 16 KiB');
    const [header, payload, signature, ...more] = token.split('.');
    if (header === undefined || payload === undefined || signature === undefined || more.length > 0)
        return malformed('expected three parts');
    if (header === '' || signature === '')
        return malformed('one of its parts is empty');
    if (![header, payload, signature].every(isCanonical))
        return malformed('one of its parts is not base64url');
    const parsed = parseObject(Buffer.from(header, 'base64url'));
    if ('why' in parsed)
        return malformed(`its header is not what it should be: ${parsed.why}`);
    const names = headerSchema.safeParse(parsed.value);
    if (!names.success)
        return malformed('expected the type JWT or none');
    const name = REFUSED_NAMES.find((name) => Object.hasOwn(names.data, name));
    if (name !== undefined)
        return malformed(`its header has a ${name}`);
    const { alg, kid } = names.data;
    return {
        status: 'read',
        compact: token,
        algorithm: typeof alg === 'string' ? alg : null,
        kid: typeof kid === 'string' && kid !== '' ? kid : null,
        payload: Buffer.from(payload, 'base64url'),
    };
}
function readClaims({ payload }) {
    const parsed = parseObject(payload);
    if ('why' in parsed)
        return malformed(`its payload is not what it should be: ${parsed.why}`);
    return { claims: parsed.value };
}
function parseObject(bytes) {
    const json = (0,strict_json/* parseStrictJson */.R)(bytes);
    if ('why' in json)
        return json;
    return isObject(json.value) ? { value: json.value } : { why: 'it is no object' };
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function isCanonical(text) {
    return /^[A-Za-z0-9_-]*$/.test(text) && Buffer.from(text, 'base64url').toString('base64url') === text;
}
function malformed(why) {
    return refused('token_malformed', why);
}

// EXTERNAL MODULE: ./node_modules/jose/dist/webapi/jws/compact/verify.js + 1 modules
var verify = __webpack_require__(95705);
// EXTERNAL MODULE: ./node_modules/jose/dist/webapi/util/errors.js
var util_errors = __webpack_require__(5674);
;// CONCATENATED MODULE: ./build/identity/issuer.js
const ALGORITHMS = ['RS256', 'ES256'];

;// CONCATENATED MODULE: ./build/identity/signature.js



async function checkSignature(jws, issuer, keys) {
    const algorithm = ALGORITHMS.find((algorithm) => algorithm === jws.algorithm);
    if (algorithm === undefined)
        return refused('algorithm_refused', 'expected RS256 or ES256');
    if (jws.kid === null)
        return refused('key_unknown', 'it does not name its key');
    const { key, algorithms } = await keys.find(issuer, jws.kid);
    if (key === null) {
        if (algorithm === 'ES256' && !algorithms.has(algorithm))
            return refused('algorithm_refused', 'this issuer has no key for ES256');
        return refused('key_unknown', 'the issuer has no such key, or none that is good enough');
    }
    if (key.algorithm !== algorithm)
        return refused('algorithm_refused', `expected ${key.algorithm}, which this key is for`);
    const isSigned = await verifies(jws.compact, key);
    return isSigned ? null : refused('signature_invalid', 'the issuer did not sign this');
}
async function verifies(compact, { key, algorithm }) {
    try {
        await (0,verify/* compactVerify */.B)(compact, key, { algorithms: [algorithm] });
        return true;
    }
    catch (error) {
        if (error instanceof util_errors/* JOSEError */.i4)
            return false;
        throw error;
    }
}

;// CONCATENATED MODULE: ./build/identity/times.js


const LEEWAY = 30;
const HOUR = 3_600;
const LIMITS = {
    github: { lifetime: HOUR, age: 900 },
    azure: { lifetime: HOUR, age: 900 },
    gitlab: { lifetime: 24 * HOUR, age: null },
};
const time = classic_schemas.int().nonnegative();
function checkTimes(claims, provider, now) {
    const exp = time.safeParse(claims.exp).data;
    const nbf = time.safeParse(claims.nbf).data;
    const iat = time.safeParse(claims.iat).data;
    const at = Math.floor(now.getTime() / 1000);
    if (exp === undefined)
        return refused('token_expired', 'expected the time it expires as a whole number');
    if (at > exp + LEEWAY)
        return refused('token_expired', 'it has expired');
    if (nbf === undefined)
        return refused('token_not_yet_valid', 'expected the time it starts as a whole number');
    if (at < nbf - LEEWAY || nbf >= exp)
        return refused('token_not_yet_valid', 'its time has not come');
    if (iat === undefined)
        return refused('token_too_old', 'expected the time it was made as a whole number');
    if (at < iat - LEEWAY)
        return refused('token_not_yet_valid', 'it was made in the future');
    if (exp <= iat)
        return refused('token_expired', 'it expired before it was made');
    const { lifetime, age } = LIMITS[provider];
    if (exp - iat > lifetime)
        return refused('token_too_old', `expected a lifetime of at most ${lifetime / HOUR} h`);
    if (age !== null && at - iat > age)
        return refused('token_too_old', `expected one made in the last ${age / 60} minutes`);
    return { expires: exp };
}

;// CONCATENATED MODULE: ./build/identity/verify-token.js





async function verifyToken(token, { issuers, keys, now }) {
    const jws = readJws(token);
    if (jws.status === 'refused')
        return jws;
    const read = readClaims(jws);
    if ('status' in read)
        return read;
    const { claims } = read;
    const issuer = issuers.find(({ issuer }) => issuer === claims.iss);
    if (issuer === undefined)
        return refused('issuer_unknown', 'its issuer is none of the gateway’s');
    return (await checkSignature(jws, issuer, keys)) ?? checkClaims(claims, issuer, now);
}
function checkClaims(claims, issuer, now) {
    if (claims.aud !== issuer.audience)
        return refused('audience_mismatch', 'it is for another audience, or for several');
    const times = checkTimes(claims, issuer.provider, now);
    if ('status' in times)
        return times;
    const mapped = identityOf(claims, issuer);
    if ('missing' in mapped)
        return refused('claim_missing', `expected ${mapped.missing}, found none or one of another form`);
    return { status: 'verified', identity: { ...mapped, ...times } };
}

;// CONCATENATED MODULE: ./build/gateway/bindings.js
function bindingsOf(tenants) {
    const byRepository = new Map();
    for (const { name, bindings } of tenants) {
        for (const binding of bindings) {
            const key = keyOf(binding.issuer, binding.repositoryId);
            byRepository.set(key, [...(byRepository.get(key) ?? []), { tenant: name, binding }]);
        }
    }
    return (identity) => choose(byRepository.get(keyOf(identity.issuer, identity.repositoryId)) ?? [], identity);
}
function keyOf(issuer, repositoryId) {
    return JSON.stringify([issuer, repositoryId]);
}
function choose(found, identity) {
    if (found.length === 0)
        return bindings_refused('repository_not_bound', `the repository ${identity.repositoryId} is bound to no tenant`);
    const open = found.filter(({ binding }) => isAllowed(binding, identity.workflow));
    const [first, second] = open;
    if (first === undefined)
        return bindings_refused('workflow_not_allowed', 'the workflow of this job is none of those that the binding names');
    if (second !== undefined)
        return bindings_refused('repository_not_bound', `the repository ${identity.repositoryId} is bound ${open.length} times: nobody can tell whose it is`);
    if (identity.isFork)
        return bindings_refused('fork_refused', 'the run is of a fork’s code, and the binding is the repository’s own');
    return { status: 'bound', tenant: first.tenant, scopes: first.binding.scopes };
}
function bindings_refused(code, why) {
    return { status: 'refused', code, why };
}
function isAllowed({ workflows, workflowShas }, { ref, sha }) {
    const path = ref === null ? null : pathOf(ref);
    const byName = workflows.length === 0 || workflows.some((one) => one === ref || one === path);
    return byName && (workflowShas.length === 0 || (sha !== null && workflowShas.includes(sha)));
}
function pathOf(ref) {
    return /^(.+\.ya?ml)@(?:refs\/.+|[0-9a-f]{40}|[0-9a-f]{64})$/.exec(ref)?.[1] ?? null;
}

// EXTERNAL MODULE: ./build/gateway/bundle-trust.js
var bundle_trust = __webpack_require__(24166);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./node_modules/hono/dist/index.js + 24 modules
var dist = __webpack_require__(31894);
;// CONCATENATED MODULE: ./build/gateway/address.js

function clientAddress(peer, forwarded, trusted) {
    let client = plain(peer ?? '');
    const hops = (forwarded ?? '').split(',');
    for (let i = hops.length - 1; i >= 0 && isProxy(client, trusted); i--) {
        const hop = plain(withoutPort((hops[i] ?? '').trim()));
        if ((0,external_node_net_.isIP)(hop) === 0)
            break;
        client = hop;
    }
    return client === '' ? 'unknown' : client;
}
function isProxy(address, trusted) {
    const own = plain(address);
    const family = (0,external_node_net_.isIP)(own);
    return family !== 0 && trusted.check(own, family === 6 ? 'ipv6' : 'ipv4');
}
function limitKey(address) {
    return (0,external_node_net_.isIP)(address) === 6 ? groupsOf(address).slice(0, 4).join(':') : address;
}
function networks(list) {
    const blocks = new external_node_net_.BlockList();
    for (const network of list) {
        const [address = '', bits] = network.split('/');
        const own = plain(address);
        const family = (0,external_node_net_.isIP)(own) === 6 ? 'ipv6' : 'ipv4';
        if (bits === undefined)
            blocks.addAddress(own, family);
        else
            blocks.addSubnet(own, Number(bits) - (own === address ? 0 : 96), family);
    }
    return blocks;
}
function plain(address) {
    const own = address.replace(/%.*$/, '');
    if ((0,external_node_net_.isIP)(own) !== 6)
        return own;
    const groups = groupsOf(own);
    if (groups.slice(0, 5).some((group) => group !== '0') || groups[5] !== 'ffff')
        return own;
    const [high, low] = groups.slice(6).map((group) => Number.parseInt(group, 16));
    return [(high ?? 0) >> 8, (high ?? 0) & 255, (low ?? 0) >> 8, (low ?? 0) & 255].join('.');
}
function withoutPort(hop) {
    return /^\[([^\]]*)\](?::\d{1,5})?$/.exec(hop)?.[1] ?? /^([\d.]+):\d{1,5}$/.exec(hop)?.[1] ?? hop;
}
function groupsOf(address) {
    const [, before = '', dotted = ''] = /^(.*?)((?:\d+\.){3}\d+)?$/.exec(address) ?? [];
    const bytes = (0,external_node_net_.isIPv4)(dotted) ? dotted.split('.').map(Number) : [];
    const [b0 = 0, b1 = 0, b2 = 0, b3 = 0] = bytes;
    const tail = bytes.length === 0 ? '' : `${((b0 << 8) | b1).toString(16)}:${((b2 << 8) | b3).toString(16)}`;
    const [left = '', right] = `${before}${tail}`.split('::');
    const [head, end] = [left, right ?? ''].map((half) => (half === '' ? [] : half.split(':')));
    const zeros = right === undefined ? 0 : 8 - (head?.length ?? 0) - (end?.length ?? 0);
    const groups = [...(head ?? []), ...Array.from({ length: Math.max(0, zeros) }, () => '0'), ...(end ?? [])];
    return groups.map((group) => Number.parseInt(group, 16).toString(16));
}

;// CONCATENATED MODULE: ./build/gateway/problem.js
const PROBLEMS = {
    path_invalid: [400, 'the path is none of this API', 'take the path from /openapi.json as it stands there'],
    query_invalid: [400, 'the query is not of this API', 'see the parameters of this route in /openapi.json'],
    header_invalid: [400, 'a header is not as it has to be', 'see this route in /openapi.json'],
    body_malformed: [
        400,
        'the body cannot be read in one way only',
        'send one JSON document of the schema in /openapi.json: no name twice, at most 64 levels deep',
    ],
    request_invalid: [400, 'the request is not of this API', 'see this route in /openapi.json'],
    mandate_invalid: [
        401,
        'there is no valid mandate',
        'exchange the provider’s OIDC token at /v1/token, and send what it answers as `Authorization: Bearer …` within its time',
    ],
    scope_missing: [403, 'the mandate does not reach that far', 'ask for the scope at /v1/token'],
    not_found: [404, 'there is nothing here, or nothing of yours', 'check the id, and whose mandate it is'],
    method_not_allowed: [405, 'the route has no such method', 'take a method that `Allow` names'],
    request_timeout: [408, 'the request did not arrive in time', 'send it at once'],
    idempotency_conflict: [
        409,
        'this idempotency key was used for another request',
        'make a new key for each submission, and keep it for its retries',
    ],
    body_too_large: [413, 'the body is too large', 'send less: the limit is in `detail`'],
    type_unsupported: [415, 'the body is of another type', 'send the type that `detail` names, uncompressed'],
    evidence_refused: [
        422,
        'the evidence is not what this mandate may submit',
        'submit the Statement of this run: see `detail` for what differs',
    ],
    rate_limited: [429, 'too many requests', 'wait for as many seconds as `Retry-After` says'],
    issuer_unavailable: [503, 'the issuer’s keys cannot be had', 'try again in a minute'],
    storage_unavailable: [503, 'nothing could be stored', 'try again with the same Idempotency-Key'],
    log_corrupt: [
        503,
        'the log is not what it was, and nothing is appended',
        'operators: run `countersign gateway fsck`, and restore from a backup that has the newest checkpoint',
    ],
    clock_skew: [503, 'the gateway’s clock is behind its log', 'operators: set the clock'],
    not_ready: [503, 'the gateway is not ready', 'see `detail`; try again in a minute'],
    internal_error: [500, 'something went wrong here', 'tell the operators the requestId'],
};
function problem(code, detail, more = {}) {
    return { kind: 'problem', code, detail, ...more };
}
function statusOf(code) {
    return PROBLEMS[code][0];
}
function titleOf(code) {
    return PROBLEMS[code][1];
}
function problemDocument({ code, detail, hint }, requestId) {
    const [status, title, usual] = PROBLEMS[code];
    return {
        type: `urn:countersign:problem:${code}`,
        title,
        status,
        detail,
        code,
        hint: hint ?? usual,
        requestId,
    };
}
function problem_unavailable(error) {
    switch (error.code) {
        case 'STORAGE_UNAVAILABLE':
            return problem('storage_unavailable', error.message);
        case 'LOG_CORRUPT':
            return problem('log_corrupt', error.message);
        case 'CLOCK_SKEW':
            return problem('clock_skew', error.message);
        case 'ISSUER_UNAVAILABLE':
            return problem('issuer_unavailable', error.message, { headers: { 'retry-after': '30' } });
        default:
            return null;
    }
}

;// CONCATENATED MODULE: ./build/gateway/request-body.js

async function readBody(headers, incoming, { contentType, maxBytes }) {
    if (!isOfType(headers.get('content-type') ?? '', contentType))
        return problem('type_unsupported', `expected ${contentType}, in UTF-8`);
    if (!['', 'identity'].includes((headers.get('content-encoding') ?? '').toLowerCase()))
        return problem('type_unsupported', `expected ${contentType} without a content coding`);
    const length = Number(headers.get('content-length') ?? 0);
    if (length > maxBytes)
        return tooLarge(maxBytes);
    const body = await readAll(incoming, { length, maxBytes });
    if (contentType === 'application/json' && !('kind' in body) && valuesIn(body) > MAX_VALUES)
        return problem('body_malformed', `expected at most ${MAX_VALUES} values`);
    return body;
}
const MAX_VALUES = 100_000;
function valuesIn(json) {
    let count = 1;
    for (const byte of json)
        if (byte === COMMA || byte === OPEN_ARRAY || byte === OPEN_OBJECT)
            count++;
    return count;
}
const COMMA = 0x2c;
const OPEN_ARRAY = 0x5b;
const OPEN_OBJECT = 0x7b;
async function readAll(incoming, { length, maxBytes }) {
    let bytes = Buffer.allocUnsafe(length);
    let read = 0;
    try {
        for await (const chunk of incoming) {
            const needed = read + chunk.length;
            if (needed > maxBytes)
                return tooLarge(maxBytes);
            if (needed > bytes.length)
                bytes = Buffer.concat([bytes.subarray(0, read)], Math.min(maxBytes, needed * 2));
            bytes.set(chunk, read);
            read = needed;
        }
    }
    catch (error) {
        if (error instanceof Error && 'code' in error)
            return problem('request_invalid', 'the body ended before its time');
        throw error;
    }
    return bytes.subarray(0, read);
}
function tooLarge(maxBytes) {
    return problem('body_too_large', `expected at most ${maxBytes} bytes`, {
        headers: { connection: 'close' },
    });
}
function isOfType(header, wanted) {
    const [type = '', ...parameters] = header.toLowerCase().split(';');
    const charsets = parameters.map((one) => one.trim()).filter((one) => one !== '');
    return (type.trim() === wanted && charsets.every((one) => one === 'charset=utf-8' || one === 'charset="utf-8"'));
}

;// CONCATENATED MODULE: ./build/gateway/request-path.js
function whyPathInvalid(target) {
    const [path = ''] = target.split('?');
    if (!path.startsWith('/'))
        return 'expected a path that begins with a slash';
    if (target.length > 8192)
        return 'expected a shorter target';
    if (!/^[!-~]+$/.test(target) || /[\\<>"^`{|}#]/.test(target))
        return 'expected characters of a URL';
    if (/%(?![0-9A-Fa-f]{2})/.test(path))
        return 'expected two hex digits behind each %';
    if (/%(?:[01][0-9A-Fa-f]|2[eEfF]|5[cC]|7[fF]|[89A-Fa-f][0-9A-Fa-f]|25)/.test(path))
        return 'expected no escaped dot, slash, percent or control character';
    const segments = path.slice(1).split('/');
    if (segments.some((segment) => segment === '.' || segment === '..'))
        return 'expected no `.` or `..` as a segment';
    if (segments.some((segment, i) => segment === '' && i < segments.length - 1))
        return 'expected no empty segment';
    return null;
}
function originForm(target) {
    const [absolute, path = ''] = /^https?:\/\/[^/?#]+(.*)$/i.exec(target) ?? [];
    if (absolute === undefined)
        return target;
    return path.startsWith('/') ? path : `/${path}`;
}

;// CONCATENATED MODULE: ./build/gateway/refusal.js
const GRANTS = {
    request_invalid: ['invalid_request', 'send the form of RFC 8693, as /openapi.json has it'],
    grant_unsupported: [
        'unsupported_grant_type',
        'send `grant_type=urn:ietf:params:oauth:grant-type:token-exchange`',
    ],
    target_invalid: [
        'invalid_target',
        'leave `audience` and `resource` out: mandates are for this gateway alone',
    ],
    token_malformed: ['invalid_grant', 'send the provider’s OIDC token of this job as it is'],
    issuer_unknown: ['invalid_grant', 'operators: add the issuer to `issuers`, character for character'],
    algorithm_refused: ['invalid_grant', 'send a token that the issuer has signed with RS256 or ES256'],
    key_unknown: ['invalid_grant', 'ask for a new token: the issuer may have changed its keys'],
    signature_invalid: ['invalid_grant', 'send the provider’s OIDC token of this job as it is'],
    audience_mismatch: [
        'invalid_grant',
        'ask the provider for a token with this gateway’s URL as its one audience',
    ],
    token_expired: ['invalid_grant', 'ask the provider for a new token and exchange it at once'],
    token_not_yet_valid: ['invalid_grant', 'check the clocks of the issuer and of this gateway'],
    token_too_old: ['invalid_grant', 'ask the provider for a token right before it is exchanged'],
    claim_missing: [
        'invalid_grant',
        'use the token of a job: other tokens of the provider do not say what ran',
    ],
    repository_not_bound: [
        'invalid_grant',
        'operators: bind this repository’s id to one tenant, in `tenants[].bindings`',
    ],
    workflow_not_allowed: [
        'invalid_grant',
        'run the check in a workflow that the binding allows, or let operators add this one',
    ],
    fork_refused: [
        'invalid_grant',
        'run the check on the repository itself: a fork’s run decides nothing here',
    ],
    event_refused: ['invalid_grant', 'start the check on pull_request, merge_group or push'],
    scope_refused: ['invalid_scope', 'ask for scopes that the binding has, or leave `scope` out'],
    head_invalid: ['invalid_request', 'send the head commit that this run decides about'],
    token_replayed: ['invalid_grant', 'ask the provider for a new token: each one is exchanged once'],
};
const GRANT_CODES = Object.keys(GRANTS);
function refusal(code, why) {
    const [error, hint] = GRANTS[code];
    return { code, error, why, hint };
}
function description(why) {
    return why.replaceAll('’', "'").replace(/[^ !#-[\]-~]/g, '?');
}

;// CONCATENATED MODULE: ./build/gateway/respond.js


function responseOf(result, { requestId, isOauth, isHead }) {
    const common = { 'x-content-type-options': 'nosniff', 'x-request-id': requestId };
    if (result.kind === 'answer') {
        const headers = { ...common, ...result.headers, 'content-type': result.contentType };
        const body = result.status === 304 || isHead ? null : result.body;
        return new Response(body, { status: result.status, headers });
    }
    const document = problemDocument(result, requestId);
    const headers = {
        ...common,
        'cache-control': 'no-store',
        'content-type': isOauth ? 'application/json' : 'application/problem+json',
        ...result.headers,
    };
    const status = statusOf(result.code);
    return new Response(isHead ? null : JSON.stringify(isOauth ? oauth(result, document) : document), {
        status,
        headers,
    });
}
function oauth({ code, detail }, document) {
    return { error: oauthError(code), error_description: description(detail), ...document };
}
function oauthError(code) {
    const status = statusOf(code);
    if (status === 429 || status === 503)
        return 'temporarily_unavailable';
    return status === 500 ? 'server_error' : 'invalid_request';
}

;// CONCATENATED MODULE: ./build/gateway/handler.js








function createHandler(deps) {
    const { fetch: dispatch } = router(deps);
    return async (request, { target, address, body }) => {
        const start = deps.elapsed();
        const requestId = requestIdOf(request.headers);
        const handled = { value: null };
        const wait = deps.perAddress(limitKey(address));
        const why = wait > 0 ? null : whyPathInvalid(target);
        if (wait > 0)
            handled.value = none(limited(wait));
        else if (why !== null)
            handled.value = none(problem('path_invalid', why));
        else
            await dispatch(request, { handled, body });
        const { route, result, tenant, error } = handled.value ?? none(problem('not_found', 'there is no such route'));
        const isOauth = route?.errors === 'oauth' || target.split('?')[0] === '/v1/token';
        const response = responseOf(result, { requestId, isOauth, isHead: request.method === 'HEAD' });
        deps.seen({
            requestId,
            method: /^[A-Z]{3,7}$/.test(request.method) ? request.method : 'OTHER',
            route: route?.path ?? 'none',
            status: response.status,
            code: result.code ?? null,
            milliseconds: Math.round(deps.elapsed() - start),
            address,
            tenant,
            error,
        });
        return response;
    };
}
function none(result) {
    return { route: null, result, tenant: null, error: null };
}
function limited(wait) {
    return problem('rate_limited', 'too many requests from this address', {
        headers: { 'retry-after': String(wait) },
    });
}
function requestIdOf(headers) {
    const given = headers.get('x-request-id') ?? '';
    return /^[\w.-]{1,64}$/.test(given) ? given : (0,external_node_crypto_.randomUUID)();
}
function router(deps) {
    const app = new dist/* Hono */.$();
    for (const route of deps.routes) {
        app.on(route.method, honoPath(route.path), async ({ req, env }) => {
            const sent = { request: req.raw, params: req.param(), body: env.body };
            env.handled.value = await handle(route, sent, deps);
            return new Response();
        });
    }
    for (const path of new Set(deps.routes.map((route) => route.path))) {
        app.all(honoPath(path), ({ env }) => {
            const methods = deps.routes.filter((route) => route.path === path).map(({ method }) => method);
            const allow = methods.flatMap((method) => (method === 'GET' ? ['GET', 'HEAD'] : [method])).join(', ');
            env.handled.value = none(problem('method_not_allowed', `expected ${allow}`, { headers: { allow } }));
            return new Response();
        });
    }
    return app;
}
function honoPath(path) {
    return path.replace('{path}', ':path{.+}').replace(/\{(\w+)\}/g, ':$1');
}
async function handle(route, sent, deps) {
    let tenant = null;
    try {
        const now = deps.now();
        let mandate = null;
        if (route.scope !== null) {
            const found = await mandateOf(route, sent.request.headers, now, deps);
            if ('kind' in found)
                return { route, result: found, tenant, error: null };
            mandate = found;
            tenant = found.tenant;
        }
        const asked = await askedOf(route, sent, now);
        if ('kind' in asked)
            return { route, result: asked, tenant, error: null };
        const result = route.scope === null
            ? await route.handle(asked)
            : mandate === null
                ? noMandate('')
                : await route.handle(asked, mandate);
        return { route, result, tenant, error: null };
    }
    catch (error) {
        const known = error instanceof errors/* RunError */.e4 ? problem_unavailable(error) : null;
        if (known !== null)
            return { route, result: known, tenant, error: null };
        const bug = error instanceof Error ? `${error.name}: ${error.stack ?? error.message}` : 'no error was thrown';
        return {
            route,
            result: problem('internal_error', 'this is a bug of the gateway'),
            tenant,
            error: bug,
        };
    }
}
function noMandate(authorization) {
    const error = /^Bearer\b/i.test(authorization) ? ', error="invalid_token"' : '';
    return problem('mandate_invalid', 'expected `Authorization: Bearer` with a mandate of this gateway', {
        headers: { 'www-authenticate': `Bearer realm="countersign"${error}` },
    });
}
async function mandateOf({ scope }, headers, now, { verify, perMandate }) {
    const authorization = headers.get('authorization') ?? '';
    const [, token] = /^Bearer ([A-Za-z0-9_.-]+)$/i.exec(authorization) ?? [];
    const mandate = token === undefined ? null : await verify(token, now);
    if (mandate === null)
        return noMandate(authorization);
    const wait = perMandate(`${mandate.tenant}\0${mandate.sub}`);
    if (wait > 0)
        return problem('rate_limited', 'too many requests of this repository', {
            headers: { 'retry-after': String(wait) },
        });
    if (mandate.scopes.has(scope))
        return mandate;
    return problem('scope_missing', `expected a mandate with the scope ${scope}`, {
        headers: {
            'www-authenticate': `Bearer realm="countersign", error="insufficient_scope", scope="${scope}"`,
        },
    });
}
async function askedOf(route, { request, params, body: incoming }, now) {
    for (const [name, schema] of Object.entries(route.params ?? {})) {
        if (!schema.safeParse(params[name]).success)
            return problem('not_found', 'there is nothing of that name', {
                hint: `\`${name}\` is not of its form`,
            });
    }
    const query = new URL(request.url).searchParams;
    if (route.query !== undefined) {
        const known = Object.keys(route.query.shape);
        const odd = [...query.keys()].some((name) => !known.includes(name) || query.getAll(name).length > 1);
        if (odd)
            return problem('query_invalid', `expected each of ${known.join(', ')} at most once`);
    }
    const body = route.body === undefined ? Buffer.alloc(0) : await readBody(request.headers, incoming, route.body);
    if ('kind' in body)
        return body;
    return { params, query, headers: request.headers, body, now };
}

;// CONCATENATED MODULE: ./build/gateway/mandate.js





const MANDATE_SECONDS = 600;
const MAX_MANDATE_BYTES = 8192;
const seconds = classic_schemas.int().min(0);
const commit = classic_schemas.string().regex(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/);
const SCOPES = ['policy:read', 'skill:read', 'evidence:write', 'check:write'];
const mandateSchema = classic_schemas.strictObject({
    iss: classic_schemas.string(),
    aud: classic_schemas.string(),
    sub: classic_schemas.string(),
    iat: seconds,
    nbf: seconds,
    exp: seconds,
    jti: classic_schemas.string(),
    tenant: classic_schemas.string(),
    repository: classic_schemas.strictObject({
        provider: classic_schemas["enum"](['github', 'gitlab', 'azure']),
        id: classic_schemas.string(),
        name: classic_schemas.string(),
    }),
    resource: classic_schemas.string(),
    run: classic_schemas.strictObject({ id: classic_schemas.string(), attempt: classic_schemas.string() }),
    sha: commit,
    head: commit,
    headVerified: classic_schemas.boolean(),
    ref: classic_schemas.string(),
    event: classic_schemas.string(),
    scope: classic_schemas.string(),
});
const mandate_headerSchema = classic_schemas.strictObject({
    alg: classic_schemas.literal('ES256'),
    typ: classic_schemas.literal(gateway_custody/* MANDATE_TYPE */.s3),
    kid: classic_schemas.string(),
});
async function verifyMandate(jws, { keys, url, now }) {
    const parts = jws.split('.');
    if (jws.length > MAX_MANDATE_BYTES || parts.length !== 3 || !parts.every(isBase64url))
        return null;
    const header = mandate_headerSchema.safeParse(decoded(parts[0] ?? ''));
    const claims = mandateSchema.safeParse(decoded(parts[1] ?? ''));
    const key = header.success ? keys.get(header.data.kid) : undefined;
    if (!claims.success || key === undefined)
        return null;
    try {
        await (0,verify/* compactVerify */.B)(jws, key, { algorithms: ['ES256'] });
    }
    catch (error) {
        if (error instanceof util_errors/* JOSEError */.i4)
            return null;
        throw error;
    }
    const { iss, aud, nbf, exp, scope } = claims.data;
    const epoch = Math.floor(now.getTime() / 1000);
    if (iss !== url || aud !== url || epoch < nbf || epoch >= exp)
        return null;
    const scopes = scope.split(' ');
    return { ...claims.data, scopes: new Set(SCOPES.filter((one) => scopes.includes(one))) };
}
function mandateName({ jti }) {
    return (0,lib_digest/* digestOf */.ol)(jti).slice(7, 23);
}
function isBase64url(part) {
    return part !== '' && Buffer.from(part, 'base64url').toString('base64url') === part;
}
function decoded(part) {
    const parsed = (0,strict_json/* parseStrictJson */.R)(Buffer.from(part, 'base64url'), { depth: 8 });
    return 'value' in parsed ? parsed.value : undefined;
}

// EXTERNAL MODULE: ./node_modules/prom-client/index.js
var prom_client = __webpack_require__(95222);
;// CONCATENATED MODULE: ./build/gateway/metrics.js

const BUCKETS = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.15, 0.25, 0.5, 1, 2.5, 5, 10];
function openMetrics() {
    const registry = new prom_client.Registry();
    const registers = [registry];
    (0,prom_client.collectDefaultMetrics)({ register: registry });
    const requests = new prom_client.Counter({
        name: 'countersign_requests_total',
        help: 'Requests by route, method and status',
        labelNames: ['route', 'method', 'status'],
        registers,
    });
    const seconds = new prom_client.Histogram({
        name: 'countersign_request_seconds',
        help: 'How long requests took, by route',
        labelNames: ['route'],
        buckets: BUCKETS,
        registers,
    });
    const tokens = new prom_client.Counter({
        name: 'countersign_token_exchanges_total',
        help: 'Token exchanges by outcome: granted, or the code of the refusal',
        labelNames: ['outcome'],
        registers,
    });
    const size = new prom_client.Gauge({
        name: 'countersign_log_entries',
        help: 'Entries of the log, as this process has seen them',
        registers,
    });
    let rendering = null;
    return {
        request: ({ route, method, status, milliseconds }) => {
            requests.inc({ route, method, status });
            seconds.observe({ route }, milliseconds / 1000);
        },
        token: (outcome) => tokens.inc({ outcome }),
        logged: (index) => size.set(index + 1),
        render: () => {
            rendering ??= rendered(registry).finally(() => {
                rendering = null;
            });
            return rendering;
        },
    };
}
async function rendered(registry) {
    return { contentType: registry.contentType, text: await registry.metrics() };
}

// EXTERNAL MODULE: ./node_modules/@asteasolutions/zod-to-openapi/dist/index.cjs
var zod_to_openapi_dist = __webpack_require__(87839);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/external.js + 74 modules
var external = __webpack_require__(80358);
// EXTERNAL MODULE: ./build/lib/version.js
var version = __webpack_require__(96480);
;// CONCATENATED MODULE: ./build/gateway/openapi.js




function problemSchema(codes, errors) {
    const problem = classic_schemas.object({
        type: classic_schemas.string(),
        title: classic_schemas.string(),
        status: classic_schemas.int(),
        detail: classic_schemas.string(),
        code: classic_schemas["enum"](codes),
        hint: classic_schemas.string(),
        requestId: classic_schemas.string(),
    });
    return errors === 'oauth' ? problem.extend({ error: classic_schemas.string(), error_description: classic_schemas.string() }) : problem;
}
const ALWAYS = ['path_invalid', 'rate_limited', 'internal_error'];
const WITH_MANDATE = ['mandate_invalid', 'scope_missing'];
const WITH_PARAMS = ['not_found'];
const WITH_QUERY = ['query_invalid'];
const WITH_BODY = [
    'request_invalid',
    'request_timeout',
    'body_too_large',
    'type_unsupported',
];
function problemsOf({ scope, params, query, body, problems }) {
    return [
        ...new Set([
            ...ALWAYS,
            ...(scope === null ? [] : WITH_MANDATE),
            ...(params === undefined ? [] : WITH_PARAMS),
            ...(query === undefined ? [] : WITH_QUERY),
            ...(body === undefined ? [] : WITH_BODY),
            ...problems,
        ]),
    ].sort((a, b) => statusOf(a) - statusOf(b));
}
function openApiDocument(routes, url) {
    (0,zod_to_openapi_dist/* extendZodWithOpenApi */.IA)(external);
    const registry = new zod_to_openapi_dist/* OpenAPIRegistry */.Ku();
    registry.registerComponent('securitySchemes', 'mandate', {
        type: 'http',
        scheme: 'bearer',
        bearerFormat: 'JWT',
        description: 'what POST /v1/token answers',
    });
    for (const route of routes)
        registry.registerPath(openapi_pathOf(route));
    return new zod_to_openapi_dist/* OpenApiGeneratorV31 */.YC(registry.definitions).generateDocument({
        openapi: '3.1.0',
        info: { title: 'Countersign gateway', version: version.VERSION, license: { name: 'Apache-2.0' } },
        servers: [{ url }],
    });
}
function openapi_pathOf(route) {
    const { method, path, operation, summary, scope, params, query, body, requestHeaders } = route;
    return {
        method: method === 'GET' ? 'get' : 'post',
        path,
        operationId: operation,
        summary,
        ...(scope === null ? {} : { security: [{ mandate: [scope] }] }),
        request: {
            ...(params === undefined ? {} : { params: classic_schemas.object(params) }),
            ...(query === undefined ? {} : { query }),
            ...(requestHeaders === undefined ? {} : { headers: classic_schemas.object(requestHeaders).partial() }),
            ...(body === undefined
                ? {}
                : { body: { required: true, content: { [body.contentType]: { schema: body.schema } } } }),
        },
        responses: responsesOf(route),
    };
}
function responsesOf(route) {
    const forms = new Map();
    for (const [status, form] of [...ownForms(route), ...problemForms(route)])
        forms.set(status, [...(forms.get(status) ?? []), form]);
    return Object.fromEntries([...forms].map(([status, of]) => [String(status), openapi_responseOf(status, of)]));
}
function ownForms({ responses }) {
    return Object.entries(responses).map(([status, form]) => [Number(status), form]);
}
function problemForms(route) {
    const contentType = route.errors === 'oauth' ? 'application/json' : 'application/problem+json';
    const codes = problemsOf(route);
    return [...new Set(codes.map(statusOf))].map((status) => {
        const same = codes.filter((code) => statusOf(code) === status);
        const says = same.map((code) => `\`${code}\`: ${titleOf(code)}`).join('; ');
        return [status, { says, contentType, schema: problemSchema(same, route.errors) }];
    });
}
function openapi_responseOf(status, forms) {
    const description = forms.map(({ says }) => says).join('; ');
    if (status === 304)
        return { description };
    const types = [...new Set(forms.map(({ contentType }) => contentType))];
    const content = types.map((type) => {
        const same = forms.filter(({ contentType }) => contentType === type);
        return [type, { schema: schemaOf(same, type) }];
    });
    return { description, content: Object.fromEntries(content) };
}
function schemaOf(forms, contentType) {
    const schemas = forms.flatMap(({ schema }) => (schema === null ? [] : [schema]));
    const [first, second] = schemas;
    if (first === undefined)
        return contentType.startsWith('text/') ? classic_schemas.string() : {};
    return second === undefined ? first : classic_schemas.union(schemas);
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/attestation/payload-type.js
var payload_type = __webpack_require__(70852);
// EXTERNAL MODULE: ./build/lib/canonical-json.js
var canonical_json = __webpack_require__(60297);
// EXTERNAL MODULE: ./build/policy/load.js + 1 modules
var load = __webpack_require__(8237);
;// CONCATENATED MODULE: ./build/gateway/policies.js




const POLICY_PREDICATE_TYPE = 'urn:countersign:policy:v1';
async function loadPolicies(tenants, signer) {
    const served = tenants.map(async ({ name, policies }) => [name, await loadOf(policies, signer)]);
    return new Map(await Promise.all(served));
}
async function loadOf(files, signer) {
    const byName = new Map();
    const materials = new Map();
    for (const [name, file] of files) {
        const loaded = await (0,load/* loadPolicyAtHand */.PS)([file], {
            directory: (0,external_node_path_.dirname)(file),
            root: null,
            readRevision: async () => async () => null,
        });
        const { policy, digest } = loaded.policy;
        const statement = {
            _type: 'https://in-toto.io/Statement/v1',
            subject: [{ name: policy.name, digest: { sha256: digest.slice('sha256:'.length) } }],
            predicateType: POLICY_PREDICATE_TYPE,
            predicate: policy,
        };
        byName.set(name, {
            name,
            digest,
            level: policy.level,
            bundle: await signer.sign((0,canonical_json/* canonicalJson */.d)(statement), payload_type/* PAYLOAD_TYPE */.U),
        });
        for (const [key, bytes] of loaded.materials)
            materials.set(key, bytes);
    }
    const byDigest = new Map([...byName.values()].map((policy) => [policy.digest, policy]));
    return { byName, byDigest, materials };
}

;// CONCATENATED MODULE: ./build/gateway/rate-limit.js
const rate_limit_MAX_KEYS = 100_000;
function rateLimiter({ rate, burst }, milliseconds) {
    const buckets = new Map();
    return (key) => {
        const at = milliseconds();
        const known = buckets.get(key);
        const bucket = known ?? { left: burst, at };
        bucket.left = Math.min(burst, bucket.left + ((at - bucket.at) / 1000) * rate);
        bucket.at = at;
        buckets.delete(key);
        buckets.set(key, bucket);
        if (buckets.size > rate_limit_MAX_KEYS)
            forgetOldest(buckets);
        if (bucket.left >= 1) {
            bucket.left -= 1;
            return 0;
        }
        return Math.max(1, Math.ceil((1 - bucket.left) / rate));
    };
}
function forgetOldest(buckets) {
    const [oldest] = buckets.keys();
    if (oldest !== undefined)
        buckets.delete(oldest);
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/iso.js
var iso = __webpack_require__(64377);
;// CONCATENATED MODULE: ./build/gateway/route.js
function json(status, value, cacheControl, headers = {}) {
    return jsonText(status, JSON.stringify(value), cacheControl, headers);
}
function jsonText(status, body, cacheControl, headers = {}) {
    return {
        kind: 'answer',
        status,
        contentType: 'application/json',
        body,
        headers: { ...headers, 'cache-control': cacheControl },
    };
}
function bytes(body, cacheControl) {
    return {
        kind: 'answer',
        status: 200,
        contentType: 'application/octet-stream',
        body: new Uint8Array(body),
        headers: { 'cache-control': cacheControl },
    };
}
const PRIVATE = 'private, no-store';

// EXTERNAL MODULE: ./build/gateway/evidence-bundle.js
var evidence_bundle = __webpack_require__(78181);
// EXTERNAL MODULE: ./build/gateway/evidence-statement.js
var evidence_statement = __webpack_require__(47712);
;// CONCATENATED MODULE: ./build/gateway/evidence-verdict.js



const verdictSchema = classic_schemas.looseObject({
    schema: classic_schemas.literal('urn:countersign:verdict:v1'),
    verdict: classic_schemas["enum"](['PASSED', 'FAILED']),
    subject: classic_schemas.looseObject({ repository: classic_schemas.string(), head: classic_schemas.string() }),
    findings: classic_schemas.array(classic_schemas.looseObject({ effect: classic_schemas.string(), waived: classic_schemas.looseObject({}).optional() })),
    unchecked: classic_schemas.array(classic_schemas.looseObject({ blocks: classic_schemas.boolean() })).optional(),
});
function checkVerdict(document, { predicate }, mandate) {
    const parsed = verdictSchema.safeParse(document);
    if (!parsed.success || typeof document !== 'object' || document === null)
        return { why: 'expected `verdict` to be a verdict document' };
    const verdict = parsed.data;
    const bytes = (0,canonical_json/* canonicalJson */.d)(document);
    const digest = (0,lib_digest/* sha256 */.sc)(bytes);
    const named = predicate.inputAttestations?.filter(({ uri }) => uri === 'verdict.json') ?? [];
    if (named.length !== 1 || named[0]?.digest.sha256 !== digest)
        return { why: 'expected `verdict` to have the digest that the Statement names for verdict.json' };
    if (verdict.verdict !== predicate.verificationResult)
        return { why: 'expected `verdict` to have the result of the Statement' };
    if (verdict.subject.head !== mandate.head)
        return { why: 'expected `verdict` to be about the mandate’s head' };
    if (`git+${verdict.subject.repository}` !== mandate.resource)
        return { why: 'expected `verdict` to be about the mandate’s repository' };
    const denied = verdict.findings.some(({ effect, waived }) => effect === 'deny' && waived === undefined);
    const blocked = (verdict.unchecked ?? []).some(({ blocks }) => blocks);
    if (verdict.verdict === 'PASSED' && (denied || blocked))
        return {
            why: 'expected FAILED: the verdict has a finding that denies, or something unchecked that blocks',
        };
    return { blob: { digest: `sha256:${digest}`, bytes } };
}

;// CONCATENATED MODULE: ./build/gateway/submission.js










const MAX_EVIDENCE_BYTES = 8 * 1024 * 1024;
const submission_document = classic_schemas.record(classic_schemas.string(), classic_schemas.unknown());
const submissionSchema = classic_schemas.union([
    classic_schemas.strictObject({ statement: submission_document, verdict: submission_document.optional() }),
    classic_schemas.strictObject({ bundle: submission_document, verdict: submission_document.optional() }),
]);
async function readSubmission(body, idempotencyKey, mandate, options) {
    const json = (0,strict_json/* parseStrictJson */.R)(body);
    if ('why' in json)
        return problem('body_malformed', `the body is not read: ${json.why}`);
    const { value } = json;
    if (!submission_isObject(value) || !submissionSchema.safeParse(value).success)
        return problem('evidence_refused', 'expected `statement` or `bundle`, and a `verdict` beside it or none');
    const statement = await statementIn(value, mandate, options);
    if ('why' in statement)
        return submission_refused(statement.why);
    const why = (0,evidence_statement/* whyNotOurs */.nL)(statement.parsed, mandate, { ...options, now: options.trust.now });
    if (why !== null)
        return submission_refused(why);
    const verdict = value.verdict === undefined ? null : checkVerdict(value.verdict, statement.parsed, mandate);
    if (verdict !== null && 'why' in verdict)
        return submission_refused(verdict.why);
    const bundle = statement.bundle ?? (await options.signer.sign(statement.canonical, payload_type/* PAYLOAD_TYPE */.U));
    const { predicate } = statement.parsed;
    return {
        kind: 'evidence',
        evidence: {
            tenant: options.tenant,
            statement: (0,lib_digest/* digestOf */.ol)(statement.canonical),
            bundle: blobOf(bundle),
            verdict: verdict?.blob ?? null,
            repository: predicate.resourceUri,
            head: mandate.head,
            headVerified: mandate.headVerified,
            result: predicate.verificationResult,
            mandate: {
                jti: mandateName(mandate),
                subject: mandate.sub,
                run: `${mandate.run.id}/${mandate.run.attempt}`,
            },
            idempotency: idempotencyKey === null ? null : { key: idempotencyKey, request: (0,lib_digest/* digestOf */.ol)(body) },
        },
    };
}
function submission_refused(why) {
    return problem('evidence_refused', why);
}
function submission_isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function blobOf(bytes) {
    return { digest: (0,lib_digest/* digestOf */.ol)(bytes), bytes };
}
async function statementIn(value, mandate, { trust }) {
    const { statement, bundle } = value;
    if (statement !== undefined)
        return parseStatement(statement, null);
    if (bundle === undefined || !submission_isObject(bundle) || !submission_isObject(bundle.dsseEnvelope ?? null))
        return { why: 'expected `bundle` to be a Sigstore bundle over an envelope' };
    const bytes = (0,canonical_json/* canonicalJson */.d)(bundle);
    const opened = await (0,evidence_bundle/* openBundle */.h)(bytes, mandate, trust);
    if ('why' in opened)
        return opened;
    const json = (0,strict_json/* parseStrictJson */.R)(opened.payload);
    return 'why' in json ? json : parseStatement(json.value, bytes);
}
function parseStatement(value, bundle) {
    const parsed = evidence_statement/* submittedStatement */.p7.safeParse(value);
    if (parsed.success)
        return { parsed: parsed.data, canonical: (0,evidence_statement/* statementBytes */.Tp)(parsed.data), bundle };
    const at = parsed.error.issues[0]?.path.join('.') ?? '';
    return { why: `expected the Statement of a Verification Summary: \`${at}\` is not what it has` };
}

;// CONCATENATED MODULE: ./build/gateway/routes/evidence.js




const evidence_id = classic_schemas.string().regex(/^[A-Za-z0-9_-]{22}$/);
const digest = classic_schemas.string().regex(/^sha256:[0-9a-f]{64}$/);
const bundle = classic_schemas.record(classic_schemas.string(), classic_schemas.unknown()).describe('a Sigstore bundle v0.3 over the Statement');
const receipt = classic_schemas.object({
    index: classic_schemas.int().min(0),
    leaf: classic_schemas.base64().describe('the canonical JSON of the log’s entry'),
    proof: classic_schemas.string().describe('a C2SP tlog-proof, with the leaf as its extra data'),
});
const evidenceSchema = classic_schemas.object({ id: evidence_id, digest, bundle, receipt });
const pageSchema = classic_schemas.object({
    items: classic_schemas.array(classic_schemas.object({
        id: evidence_id,
        digest,
        repository: classic_schemas.string(),
        head: classic_schemas.string(),
        verdict: classic_schemas["enum"](['PASSED', 'FAILED']),
        index: classic_schemas.int(),
        time: iso.datetime(),
    })),
    next: evidence_id.nullable().describe('the next page’s `after`; null: this is the last'),
});
const MAX_PAGE = 100;
const DEFAULT_PAGE = 50;
const querySchema = classic_schemas.strictObject({
    repository: classic_schemas.string()
        .max(4096)
        .regex(/^(?:git\+)?https?:\/\/[A-Za-z0-9.-]+(?::\d{1,5})?(?:\/[A-Za-z0-9._~!*'()%@:+-]+)+$/)
        .optional()
        .describe('`git+https://host/owner/name`'),
    head: classic_schemas.string()
        .regex(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/)
        .optional(),
    verdict: classic_schemas["enum"](['PASSED', 'FAILED']).optional(),
    after: evidence_id.optional(),
    limit: classic_schemas.string()
        .regex(/^[1-9]\d{0,2}$/)
        .optional()
        .describe(`at most ${MAX_PAGE}, ${DEFAULT_PAGE} when absent`),
});
const idempotencyKey = classic_schemas.string().regex(/^[!-~]{1,255}$/);
function evidenceRoutes(deps) {
    return [
        {
            method: 'POST',
            path: '/v1/evidence',
            operation: 'submitEvidence',
            summary: 'Checks a Statement, signs it or checks its signature, appends it to the log and answers the receipt',
            scope: 'evidence:write',
            errors: 'problem',
            body: { contentType: 'application/json', maxBytes: MAX_EVIDENCE_BYTES, schema: submissionSchema },
            requestHeaders: { 'Idempotency-Key': idempotencyKey },
            responses: {
                200: answered('the tenant has this Statement already: the same receipt', evidenceSchema),
                201: answered('appended: row, entry and checkpoint are durable', evidenceSchema),
            },
            problems: [
                'header_invalid',
                'body_malformed',
                'evidence_refused',
                'idempotency_conflict',
                'storage_unavailable',
                'log_corrupt',
                'clock_skew',
            ],
            handle: (asked, mandate) => evidence_submit(asked, mandate, deps),
        },
        {
            method: 'GET',
            path: '/v1/evidence/{id}',
            operation: 'getEvidence',
            summary: 'The bundle and the receipt',
            scope: 'evidence:write',
            errors: 'problem',
            params: { id: evidence_id },
            responses: { 200: answered('the evidence', evidenceSchema) },
            problems: ['storage_unavailable'],
            handle: async ({ params }, mandate) => {
                const tenant = deps.tenantOf(mandate.tenant);
                const found = tenant === null ? null : await deps.store.find(tenant.id, params.id ?? '');
                return found === null ? nothing() : jsonText(200, evidence_document(found), PRIVATE);
            },
        },
        {
            method: 'GET',
            path: '/v1/evidence',
            operation: 'listEvidence',
            summary: 'Pages of the tenant’s evidence, newest first',
            scope: 'evidence:write',
            errors: 'problem',
            query: querySchema,
            responses: { 200: answered('one page', pageSchema) },
            problems: ['storage_unavailable'],
            handle: (asked, mandate) => list(asked, mandate, deps),
        },
    ];
}
function answered(says, schema) {
    return { says, contentType: 'application/json', schema };
}
function nothing() {
    return problem('not_found', 'there is no such evidence of this tenant');
}
async function evidence_submit({ headers, body, now }, mandate, { url, store, signer, tenantOf }) {
    const tenant = tenantOf(mandate.tenant);
    if (tenant === null)
        return problem('mandate_invalid', 'the mandate’s tenant is none of this gateway any more');
    const key = headers.get('idempotency-key');
    if (key !== null && !idempotencyKey.safeParse(key).success)
        return problem('header_invalid', 'expected `Idempotency-Key` of 1 to 255 visible characters');
    const submission = await readSubmission(body, key, mandate, {
        url,
        tenant: tenant.id,
        signer,
        levelOf: tenant.levelOf,
        trust: { ...tenant.trust, now },
    });
    if (submission.kind === 'problem')
        return submission;
    const appended = await store.append(submission.evidence);
    if (appended.status === 'conflict')
        return problem('idempotency_conflict', 'this key was used for another body before');
    const location = `/v1/evidence/${appended.evidence.id}`;
    return jsonText(appended.status === 'created' ? 201 : 200, evidence_document(appended.evidence), PRIVATE, {
        location,
    });
}
function evidence_document({ id, digest, bundle, receipt: { index, leaf, proof } }) {
    const receipt = JSON.stringify({ index, leaf: leaf.toString('base64'), proof });
    return `{"id":"${id}","digest":"${digest}","bundle":${bundle.toString('utf8')},"receipt":${receipt}}`;
}
async function list({ query }, mandate, { store, tenantOf }) {
    const parsed = querySchema.safeParse(Object.fromEntries(query));
    if (!parsed.success) {
        const name = String(parsed.error.issues[0]?.path[0] ?? 'a parameter');
        return problem('query_invalid', `expected \`${name}\` as the API has it`);
    }
    const { repository, head = null, verdict = null, after = null, limit } = parsed.data;
    const size = Math.min(MAX_PAGE, Number(limit ?? DEFAULT_PAGE));
    const tenant = tenantOf(mandate.tenant);
    const filter = { repository: resourceOf(repository), head, verdict, after, limit: size + 1 };
    const found = tenant === null ? [] : await store.list(tenant.id, filter);
    const items = found.slice(0, size);
    return json(200, { items, next: found.length > size ? (items.at(-1)?.id ?? null) : null }, PRIVATE);
}
function resourceOf(repository) {
    if (repository === undefined)
        return null;
    return repository.startsWith('git+') ? repository : `git+${repository}`;
}

// EXTERNAL MODULE: ./build/lib/tile-path.js
var tile_path = __webpack_require__(63020);
;// CONCATENATED MODULE: ./build/gateway/routes/log.js




const CHECKPOINT_CACHE = 'public, max-age=1';
const FOREVER = 'public, max-age=31536000, immutable';
function logRoutes(store) {
    return [
        {
            method: 'GET',
            path: '/checkpoint',
            operation: 'getCheckpoint',
            summary: 'The newest signed checkpoint',
            scope: null,
            errors: 'problem',
            responses: {
                200: { says: 'a C2SP signed note', contentType: 'text/plain; charset=utf-8', schema: null },
            },
            problems: ['storage_unavailable', 'log_corrupt'],
            handle: async () => ({
                kind: 'answer',
                status: 200,
                contentType: 'text/plain; charset=utf-8',
                body: await store.checkpoint(),
                headers: { 'cache-control': CHECKPOINT_CACHE },
            }),
        },
        {
            method: 'GET',
            path: '/tile/{path}',
            operation: 'getTile',
            summary: 'Hashes (`<L>/<N>[.p/<W>]`) or entries (`entries/<N>[.p/<W>]`) of the log',
            scope: null,
            errors: 'problem',
            params: {
                path: classic_schemas.string().describe('level and index, each group of three digits a folder of its own'),
            },
            responses: {
                200: { says: 'a tile or an entry bundle', contentType: 'application/octet-stream', schema: null },
            },
            problems: ['storage_unavailable', 'log_corrupt'],
            handle: ({ params }) => tile(`/tile/${params.path ?? ''}`, store),
        },
    ];
}
async function tile(path, store) {
    const asked = (0,tile_path/* parseTilePath */.L8)(path);
    if (asked === null)
        return problem('path_invalid', 'expected the path of a tile as C2SP tlog-tiles has it');
    const found = asked.kind === 'entries'
        ? await store.entries(asked.index, asked.width)
        : await store.tile(asked.level, asked.index, asked.width);
    if (found === null)
        return problem('not_found', 'the log has no such tile yet');
    return bytes(found, FOREVER);
}

;// CONCATENATED MODULE: ./build/gateway/routes/operations.js



const KEPT = 'public, max-age=300';
const namedKeys = classic_schemas.array(classic_schemas.object({ keyid: classic_schemas.string(), public_key: classic_schemas.string().describe('PEM') }));
const operations_discoverySchema = classic_schemas.object({
    issuer: classic_schemas.url(),
    token_endpoint: classic_schemas.url(),
    jwks_uri: classic_schemas.url(),
    log: classic_schemas.object({ origin: classic_schemas.string(), public_key: classic_schemas.string().describe('a C2SP verifier key') }),
    evidence_keys: namedKeys,
    policy_keys: namedKeys,
});
function operationRoutes(deps) {
    const documents = [
        operations_open('/.well-known/countersign.json', 'getDiscovery', 'What this gateway is, and which keys are its own', {
            response: described('the discovery document', operations_discoverySchema),
            handle: async () => json(200, deps.discovery, KEPT),
        }),
        operations_open('/.well-known/jwks.json', 'getJwks', 'The keys that sign mandates', {
            response: described('a JWK set', classic_schemas.object({ keys: classic_schemas.array(classic_schemas.record(classic_schemas.string(), classic_schemas.unknown())) })),
            handle: async () => json(200, { keys: deps.jwks }, KEPT),
        }),
        operations_open('/openapi.json', 'getOpenApi', 'This description', {
            response: described('OpenAPI 3.1', classic_schemas.record(classic_schemas.string(), classic_schemas.unknown())),
            handle: async () => json(200, deps.openapi(), KEPT),
        }),
        operations_open('/healthz', 'getHealth', 'Whether the process is alive', {
            response: described('it is', classic_schemas.object({ status: classic_schemas.literal('alive') })),
            handle: async () => json(200, { status: 'alive' }, 'no-store'),
        }),
    ];
    const ready = {
        ...operations_open('/readyz', 'getReadiness', 'Whether the database can be written, keys are loaded and the log is consistent', {
            response: described('it can serve', classic_schemas.object({ status: classic_schemas.literal('ready') })),
            handle: async () => json(200, { status: 'ready' }, 'no-store'),
        }),
        problems: ['not_ready'],
        handle: async () => {
            const why = await deps.unready();
            return why === null ? json(200, { status: 'ready' }, 'no-store') : problem('not_ready', why);
        },
    };
    const metrics = operations_open('/metrics', 'getMetrics', 'Prometheus metrics', {
        response: { says: 'text of Prometheus', contentType: 'text/plain', schema: null },
        handle: async () => {
            const { contentType, text } = await deps.metrics();
            return {
                kind: 'answer',
                status: 200,
                contentType,
                body: text,
                headers: { 'cache-control': 'no-store' },
            };
        },
    });
    return [...documents, ready, metrics];
}
function described(says, schema) {
    return { says, contentType: 'application/json', schema };
}
function operations_open(path, operation, summary, { response, handle }) {
    return {
        method: 'GET',
        path,
        operation,
        summary,
        scope: null,
        errors: 'problem',
        responses: { 200: response },
        problems: [],
        handle,
    };
}

;// CONCATENATED MODULE: ./build/gateway/routes/policies.js



const REVALIDATE = 'private, no-cache';
const policies_digest = classic_schemas.string().regex(/^sha256:[0-9a-f]{64}$/);
const nameOrDigest = classic_schemas.string()
    .regex(/^(?:[a-z0-9][a-z0-9._-]{0,62}|sha256:[0-9a-f]{64})$/)
    .describe('a name of the configuration, or the digest of the compiled policy');
function policyRoutes(policiesOf) {
    return [
        {
            method: 'GET',
            path: '/v1/policies/{name}',
            operation: 'getPolicy',
            summary: 'A policy: DSSE over a Statement whose predicate is the compiled policy',
            scope: 'policy:read',
            errors: 'problem',
            params: { name: nameOrDigest },
            requestHeaders: { 'If-None-Match': classic_schemas.string().describe('entity tags, or `*`') },
            responses: {
                200: {
                    says: 'a Sigstore bundle v0.3; `ETag` is the policy’s digest',
                    contentType: 'application/json',
                    schema: classic_schemas.record(classic_schemas.string(), classic_schemas.unknown()),
                },
                304: {
                    says: 'it is the one that `If-None-Match` names',
                    contentType: 'application/json',
                    schema: null,
                },
            },
            problems: [],
            handle: async ({ params, headers }, mandate) => {
                const name = params.name ?? '';
                const policies = policiesOf(mandate.tenant);
                const found = policies?.byName.get(name) ?? policies?.byDigest.get(name);
                if (found === undefined)
                    return problem('not_found', 'the tenant has no such policy');
                const etag = `"${found.digest}"`;
                if (matches(headers.get('if-none-match'), etag))
                    return notModified(etag);
                return jsonText(200, found.bundle.toString('utf8'), REVALIDATE, { etag });
            },
        },
        {
            method: 'GET',
            path: '/v1/materials/{digest}',
            operation: 'getMaterial',
            summary: 'A key or root that a policy of the tenant names by its digest',
            scope: 'policy:read',
            errors: 'problem',
            params: { digest: policies_digest },
            responses: {
                200: { says: 'the file', contentType: 'application/octet-stream', schema: null },
            },
            problems: [],
            handle: async ({ params }, mandate) => {
                const found = policiesOf(mandate.tenant)?.materials.get(params.digest ?? '');
                if (found === undefined)
                    return problem('not_found', 'no policy of the tenant names such a file');
                return bytes(found, REVALIDATE);
            },
        },
    ];
}
function matches(header, etag) {
    return (header ?? '').split(',').some((one) => [etag, `W/${etag}`, '*'].includes(one.trim()));
}
function notModified(etag) {
    return {
        kind: 'answer',
        status: 304,
        contentType: 'application/json',
        body: '',
        headers: { etag, 'cache-control': REVALIDATE },
    };
}

;// CONCATENATED MODULE: ./build/gateway/head.js

const COMMIT = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;
function headOf({ head, commit }, { sha, isPullRequest }) {
    if (head === null || !COMMIT.test(head) || head.length !== sha.length)
        return invalid('expected `head`, a full commit id in lower-case hex digits');
    if (head !== sha && !isPullRequest)
        return invalid('expected `head` to be the commit that the token names: this event is no pull request');
    if (commit !== null) {
        const why = whyUnproven(commit, head, sha);
        if (why !== null)
            return invalid(why);
        return { status: 'known', head, verified: true };
    }
    return { status: 'known', head, verified: head === sha };
}
function invalid(why) {
    return { status: 'invalid', why };
}
function whyUnproven(commit, head, sha) {
    const bytes = Buffer.from(commit, 'base64');
    if (bytes.length === 0 || bytes.toString('base64') !== commit)
        return 'expected `commit` in base64, with `+` written as %2B';
    const algorithm = sha.length === 40 ? 'sha1' : 'sha256';
    const id = (0,external_node_crypto_.createHash)(algorithm).update(`commit ${bytes.length}\0`).update(bytes).digest('hex');
    if (id !== sha)
        return 'expected `commit` to be the object that the token’s `sha` names';
    return parentsOf(bytes)[1] === head ? null : 'expected `head` to be the second parent of `commit`';
}
function parentsOf(bytes) {
    const [tree = '', ...lines] = bytes.toString('latin1').split('\n');
    if (!/^tree [0-9a-f]+$/.test(tree))
        return [];
    const end = lines.findIndex((line) => !line.startsWith('parent '));
    return lines.slice(0, end).map((line) => line.slice('parent '.length));
}

;// CONCATENATED MODULE: ./build/gateway/exchange.js




const REFUSED_EVENTS = new Set(['pull_request_target', 'workflow_run']);
async function exchange(form, now, options) {
    const token = await options.verify(form.subjectToken, now);
    if (token.status === 'refused')
        return exchange_refused(token.code, token.why);
    const { identity } = token;
    const bound = options.bind(identity);
    if (bound.status === 'refused')
        return exchange_refused(bound.code, bound.why);
    if (REFUSED_EVENTS.has(identity.event))
        return exchange_refused('event_refused', `on ${identity.event} the token’s commit is not the change`);
    const scopes = scopesOf(form.scope, bound.scopes);
    if (scopes === null)
        return exchange_refused('scope_refused', 'expected a subset of the scopes of the binding');
    const head = headOf(form, identity);
    if (head.status === 'invalid')
        return exchange_refused('head_invalid', head.why);
    const wait = options.limit(`${identity.issuer}\0${identity.repositoryId}`);
    if (wait > 0)
        return { status: 'limited', wait };
    if (!(await options.useToken(identity.issuer, identity.jti, new Date(identity.expires * 1000))))
        return exchange_refused('token_replayed', 'this token was exchanged before');
    const claims = claimsOf(identity, { url: options.url, now, tenant: bound.tenant, scopes, ...head });
    return { status: 'granted', token: await options.sign(claims), claims };
}
function exchange_refused(code, why) {
    return { status: 'refused', ...refusal(code, why) };
}
function scopesOf(asked, bound) {
    if (asked === null)
        return bound;
    const names = asked.split(' ');
    const found = bound.filter((scope) => names.includes(scope));
    return found.length === new Set(names).size ? found : null;
}
function claimsOf(identity, granting) {
    const { provider, repositoryId, repositoryName, repositoryUrl, run, sha, ref, event, expires } = identity;
    const epoch = Math.floor(granting.now.getTime() / 1000);
    return {
        iss: granting.url,
        aud: granting.url,
        sub: `${provider}:${repositoryId}`,
        iat: epoch,
        nbf: epoch,
        exp: Math.min(epoch + MANDATE_SECONDS, expires),
        jti: (0,external_node_crypto_.randomBytes)(16).toString('base64url'),
        tenant: granting.tenant,
        repository: { provider, id: repositoryId, name: repositoryName },
        resource: `git+${repositoryUrl}`,
        run: { id: run.id, attempt: run.attempt },
        sha,
        head: granting.head,
        headVerified: granting.verified,
        ref,
        event,
        scope: granting.scopes.join(' '),
    };
}

// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
;// CONCATENATED MODULE: ./build/gateway/token-form.js



const MAX_TOKEN_FORM_BYTES = 131_072;
const GRANT_TYPE = 'urn:ietf:params:oauth:grant-type:token-exchange';
const TOKEN_TYPES = [
    'urn:ietf:params:oauth:token-type:id_token',
    'urn:ietf:params:oauth:token-type:jwt',
];
const REQUESTED_TYPES = [
    'urn:ietf:params:oauth:token-type:jwt',
    'urn:ietf:params:oauth:token-type:access_token',
];
const tokenFormSchema = classic_schemas.object({
    grant_type: classic_schemas.literal(GRANT_TYPE),
    subject_token: classic_schemas.string(),
    subject_token_type: classic_schemas["enum"](TOKEN_TYPES),
    requested_token_type: classic_schemas["enum"](REQUESTED_TYPES).optional(),
    scope: classic_schemas.string().optional(),
    head: classic_schemas.string().optional(),
    commit: classic_schemas.string().optional(),
});
const NOT_OURS = ['actor_token', 'actor_token_type'];
const TARGETS = ['audience', 'resource'];
function parseTokenForm(body, url) {
    if (!(0,external_node_buffer_.isUtf8)(body))
        return token_form_refused('request_invalid', 'the form is not UTF-8');
    const fields = withoutEmpty(new URLSearchParams(body.toString('utf8')));
    const twice = [...Object.keys(tokenFormSchema.shape), ...NOT_OURS, ...TARGETS].find((name) => fields.getAll(name).length > 1);
    if (twice !== undefined)
        return token_form_refused('request_invalid', `expected \`${twice}\` once`);
    if (NOT_OURS.some((name) => fields.has(name)))
        return token_form_refused('request_invalid', 'nobody acts for another here: `actor_token` is not taken');
    if (TARGETS.some((name) => (fields.get(name) ?? url) !== url))
        return token_form_refused('target_invalid', 'expected this gateway as the target, or none');
    if ((fields.get('grant_type') ?? GRANT_TYPE) !== GRANT_TYPE)
        return token_form_refused('grant_unsupported', 'expected the grant type of a token exchange');
    const parsed = tokenFormSchema.safeParse(Object.fromEntries(fields));
    if (!parsed.success) {
        const name = String(parsed.error.issues[0]?.path[0] ?? '');
        return token_form_refused('request_invalid', `expected \`${name}\` as RFC 8693 has it`);
    }
    const { subject_token: subjectToken, scope = null, head = null, commit = null } = parsed.data;
    return { form: { subjectToken, scope, head, commit } };
}
function withoutEmpty(fields) {
    return new URLSearchParams([...fields].filter(([name, value]) => value !== '' || name === 'subject_token'));
}
function token_form_refused(code, why) {
    return { refused: refusal(code, why) };
}

;// CONCATENATED MODULE: ./build/gateway/routes/token.js






const grantedSchema = classic_schemas.object({
    access_token: classic_schemas.string(),
    issued_token_type: classic_schemas.literal('urn:ietf:params:oauth:token-type:jwt'),
    token_type: classic_schemas.literal('Bearer'),
    expires_in: classic_schemas.int().min(0),
    scope: classic_schemas.string(),
});
const refusedSchema = classic_schemas.object({
    error: classic_schemas.string(),
    error_description: classic_schemas.string(),
    code: classic_schemas["enum"](GRANT_CODES),
    hint: classic_schemas.string(),
});
const NO_STORE = 'no-store';
function tokenRoute(options, seen) {
    return {
        method: 'POST',
        path: '/v1/token',
        operation: 'exchangeToken',
        summary: 'Exchanges the provider’s OIDC token for a mandate (RFC 8693)',
        scope: null,
        errors: 'oauth',
        body: {
            contentType: 'application/x-www-form-urlencoded',
            maxBytes: MAX_TOKEN_FORM_BYTES,
            schema: tokenFormSchema,
        },
        responses: {
            200: { says: 'the mandate', contentType: 'application/json', schema: grantedSchema },
            400: { says: 'no mandate, and why', contentType: 'application/json', schema: refusedSchema },
        },
        problems: ['issuer_unavailable', 'storage_unavailable'],
        handle: (asked) => grant(asked, options, seen),
    };
}
async function grant({ body, now }, options, seen) {
    const parsed = parseTokenForm(body, options.url);
    if ('refused' in parsed)
        return token_refused(parsed.refused, seen);
    const result = await exchange(parsed.form, now, options);
    if (result.status === 'limited')
        return problem('rate_limited', 'too many exchanges for this repository', {
            headers: { 'retry-after': String(result.wait) },
        });
    if (result.status === 'refused')
        return token_refused(result, seen);
    seen('granted');
    const { token, claims } = result;
    return json(200, {
        access_token: token,
        issued_token_type: 'urn:ietf:params:oauth:token-type:jwt',
        token_type: 'Bearer',
        expires_in: Math.max(0, claims.exp - claims.iat),
        scope: claims.scope,
    }, NO_STORE, { pragma: 'no-cache' });
}
function token_refused({ error, why, code, hint }, seen) {
    seen(code);
    return { ...json(400, { error, error_description: description(why), code, hint }, NO_STORE), code };
}

;// CONCATENATED MODULE: ./build/gateway/gateway.js

















async function openGateway(deps) {
    const { config, custody, store, now, elapsed } = deps;
    const metrics = openMetrics();
    const policies = await loadPolicies(config.tenants, custody.policy.signer);
    const tenants = await tenantsOf(deps, policies);
    const keys = openIssuerKeys({ allowPrivate: config.dangerouslyAllowHttpIssuers, now });
    const routes = [
        tokenRoute({
            url: config.url,
            verify: (token, time) => verifyToken(token, { issuers: config.issuers, keys, now: time }),
            bind: bindingsOf(config.tenants),
            sign: (claims) => custody.mandate.sign(claims),
            useToken: (issuer, jti, expires) => store.useToken(issuer, jti, expires),
            limit: rateLimiter(config.limits.perBinding, elapsed),
        }, metrics.token),
        ...policyRoutes((tenant) => policies.get(tenant) ?? null),
        ...evidenceRoutes({
            url: config.url,
            store: countingStore(store, metrics.logged),
            signer: custody.evidence.signer,
            tenantOf: (name) => tenants.get(name) ?? null,
        }),
        ...logRoutes(store),
        ...operationRoutes({
            discovery: discoveryOf(config.url, custody, store.origin),
            jwks: custody.mandate.jwks,
            unready: async () => (deps.stopping() ? 'it is stopping' : store.unready()),
            metrics: metrics.render,
            openapi: () => description,
        }),
    ];
    const description = openApiDocument(routes, config.url);
    const handler = {
        routes,
        verify: (jws, time) => verifyMandate(jws, { keys: custody.mandate.keys, url: config.url, now: time }),
        perAddress: rateLimiter(config.limits.perAddress, elapsed),
        perMandate: rateLimiter(config.limits.perBinding, elapsed),
        now,
        elapsed,
        seen: (line) => {
            metrics.request(line);
            deps.log(line);
        },
    };
    return { handle: createHandler(handler), routes };
}
function discoveryOf(url, custody, origin) {
    return {
        issuer: url,
        token_endpoint: `${url}/v1/token`,
        jwks_uri: `${url}/.well-known/jwks.json`,
        log: { origin, public_key: (0,note/* verifierKey */.EG)(origin, custody.log.raw) },
        evidence_keys: (0,gateway_custody/* namedKeys */.q9)(custody.evidence),
        policy_keys: (0,gateway_custody/* namedKeys */.q9)(custody.policy),
    };
}
function countingStore(store, logged) {
    return {
        append: async (evidence) => {
            const appended = await store.append(evidence);
            if (appended.status === 'created')
                logged(appended.evidence.receipt.index);
            return appended;
        },
        find: (tenant, id) => store.find(tenant, id),
        list: (tenant, filter) => store.list(tenant, filter),
    };
}
async function tenantsOf({ config, custody, store }, policies) {
    const tenants = new Map();
    for (const tenant of config.tenants) {
        tenants.set(tenant.name, {
            id: await store.tenantId(tenant.name),
            levelOf: (digest) => policies.get(tenant.name)?.byDigest.get(digest)?.level ?? null,
            trust: (0,bundle_trust/* bundleTrust */.Z)(config, custody, [tenant]),
        });
    }
    return tenants;
}

// EXTERNAL MODULE: ./build/gateway/keygen.js
var keygen = __webpack_require__(6298);
// EXTERNAL MODULE: ./build/gateway/objects/files.js + 1 modules
var files = __webpack_require__(12607);
// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(37067);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(44708);
// EXTERNAL MODULE: ./node_modules/@hono/node-server/dist/index.mjs + 2 modules
var node_server_dist = __webpack_require__(26652);
// EXTERNAL MODULE: ./build/lib/files.js
var lib_files = __webpack_require__(13963);
;// CONCATENATED MODULE: ./build/gateway/crowd.js
function shares(most) {
    const taken = new Map();
    return (key, much) => {
        const after = (taken.get(key) ?? 0) + much;
        if (after > most)
            return null;
        taken.set(key, after);
        let isTaken = true;
        return () => {
            if (!isTaken)
                return;
            isTaken = false;
            const left = (taken.get(key) ?? much) - much;
            if (left === 0)
                taken.delete(key);
            else
                taken.set(key, left);
        };
    };
}

;// CONCATENATED MODULE: ./build/gateway/no-request.js


function whyNoRequest({ method, headers, rawHeaders, httpVersion }) {
    const hosts = rawHeaders.filter((name, i) => i % 2 === 0 && name.toLowerCase() === 'host').length;
    if (hosts > 1 || (hosts === 0 && httpVersion === '1.1'))
        return 'expected one `Host`';
    const coding = headers['transfer-encoding'];
    if (coding !== undefined && String(coding).toLowerCase() !== 'chunked')
        return 'expected no transfer coding but `chunked`';
    const hasBody = coding !== undefined || (headers['content-length'] ?? '0') !== '0';
    return hasBody && (method === 'GET' || method === 'HEAD') ? `expected no body of ${method}` : null;
}
const MOST_BYTES = MAX_EVIDENCE_BYTES;
function bodyBytes({ headers }) {
    if (headers['transfer-encoding'] !== undefined)
        return MOST_BYTES;
    return Math.min(MOST_BYTES, Number(headers['content-length'] ?? 0));
}
const HEADERS = {
    'content-type': 'application/problem+json',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
};
const CLOSE = { connection: 'close' };
function no_request_refusal(refused) {
    return new Response(JSON.stringify(problemDocument(refused, 'none')), {
        status: statusOf(refused.code),
        headers: { ...HEADERS, ...(refused.headers ?? CLOSE) },
    });
}
function refusedBytes(code) {
    if (!/^(?:HPE_|ERR_HTTP_)/.test(code))
        return null;
    const [line, refused] = code === 'ERR_HTTP_REQUEST_TIMEOUT'
        ? ['408 Request Timeout', problem('request_timeout', 'the request was not here in time')]
        : code === 'HPE_HEADER_OVERFLOW'
            ? [
                '431 Request Header Fields Too Large',
                problem('request_invalid', 'its header is too large'),
            ]
            : ['400 Bad Request', problem('request_invalid', 'this is no request of HTTP/1.1')];
    const status = Number.parseInt(line, 10);
    const body = JSON.stringify({ ...problemDocument(refused, 'none'), status });
    const headers = { ...HEADERS, ...CLOSE, 'content-length': Buffer.byteLength(body) };
    const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
    return [`HTTP/1.1 ${line}`, ...lines, '', body].join('\r\n');
}

;// CONCATENATED MODULE: ./build/gateway/server.js










const server_LIMITS = {
    headers: 10_000,
    request: 30_000,
    check: 1_000,
    keepAlive: 20_000,
    silence: 60_000,
    drain: 10_000,
    sockets: 10_000,
    socketsPerAddress: 1_000,
    bodiesPerAddress: 24 * 1024 * 1024,
};
const MAX_HEADER_BYTES = 32_768;
async function listenWith(config, handle, limits = {}) {
    const all = { ...server_LIMITS, ...limits };
    const server = server_serverOf(config, requestListener(config, handle, all), all);
    const open = guardConnections(server, config, all);
    await listen(server, config);
    return { address: addressOf(server, config), drain: () => drain(server, open, all) };
}
function requestListener({ trustedProxies }, handle, { bodiesPerAddress }) {
    const trusted = networks(trustedProxies);
    const bodies = shares(bodiesPerAddress);
    return (0,node_server_dist/* getRequestListener */.SE)(async (request, { incoming, outgoing }) => {
        const why = whyNoRequest(incoming);
        if (why !== null)
            return no_request_refusal(problem('request_invalid', why));
        const peer = incoming.socket.remoteAddress;
        const address = clientAddress(peer, request.headers.get('x-forwarded-for'), trusted);
        const leave = bodies(limitKey(address), bodyBytes(incoming));
        if (leave === null)
            return no_request_refusal(tooMuch());
        outgoing.once('close', leave);
        return handle(request, {
            target: originForm(incoming.url ?? ''),
            address,
            body: incoming.iterator({ destroyOnReturn: false }),
        });
    }, {
        overrideGlobalObjects: true,
        hostname: 'localhost',
        errorHandler: (error) => no_request_refusal(error instanceof Error && error.name === 'RequestError'
            ? problem('request_invalid', 'the target or the host is not valid')
            : problem('internal_error', 'this is a bug of the gateway')),
    });
}
function tooMuch() {
    return problem('rate_limited', 'too large bodies of this address at once', {
        headers: { 'retry-after': '1' },
    });
}
function server_serverOf({ tls }, listener, limits) {
    const options = {
        headersTimeout: limits.headers,
        requestTimeout: limits.request,
        connectionsCheckingInterval: limits.check,
        keepAliveTimeout: limits.keepAlive,
        maxHeaderSize: MAX_HEADER_BYTES,
        requireHostHeader: false,
    };
    const server = tls === null ? (0,external_node_http_.createServer)(options) : tlsServer(tls, options, limits.headers);
    server.on('request', listener);
    server.on('checkExpectation', listener);
    server.maxConnections = limits.sockets;
    server.timeout = limits.silence;
    server.maxHeadersCount = 0;
    return server;
}
function tlsServer({ certificate, key }, options, handshake) {
    const [cert, secret] = [certificate, key].map((file) => {
        const bytes = (0,lib_files/* readRegular */.VX)(file, 1024 * 1024);
        if ('why' in bytes)
            throw tlsUnreadable(`${file} cannot be read: ${bytes.why}`);
        return bytes;
    });
    try {
        const own = { cert, key: secret, minVersion: 'TLSv1.2', handshakeTimeout: handshake };
        return (0,external_node_https_.createServer)({ ...options, ...own });
    }
    catch (error) {
        const code = error instanceof Error && 'code' in error ? error.code : 'unknown';
        throw tlsUnreadable(`${certificate} and ${key} are no certificate with its key: ${code}`);
    }
}
function tlsUnreadable(message) {
    return new errors/* RunError */.e4('KEY_UNREADABLE', message, {
        hint: 'name the PEM files of the certificate, with its chain, and of its key without a passphrase under `tls`',
    });
}
function guardConnections(server, { trustedProxies }, { socketsPerAddress }) {
    const trusted = networks(trustedProxies);
    const seats = shares(socketsPerAddress);
    const sockets = new Set();
    const underWay = new Set();
    const last = new WeakMap();
    server.on('connection', (socket) => {
        const peer = socket.remoteAddress ?? '';
        const leave = isProxy(peer, trusted)
            ? () => undefined
            : seats(limitKey(clientAddress(peer, null, trusted)), 1);
        if (leave === null)
            return void socket.destroy();
        sockets.add(socket);
        socket.once('close', () => {
            sockets.delete(socket);
            leave();
        });
    });
    server.on('request', (incoming, outgoing) => {
        underWay.add(outgoing);
        outgoing.once('close', () => underWay.delete(outgoing));
        last.set(incoming.socket, () => !outgoing.writableFinished && (incoming.complete || outgoing.headersSent));
    });
    server.on('clientError', (error, socket) => refuseBytes(error, socket, last.get(socket)?.() === true));
    return { sockets, underWay };
}
function refuseBytes(error, socket, isAnswering) {
    const answer = isAnswering || !socket.writable ? null : refusedBytes(error.code ?? '');
    if (answer === null)
        return void socket.destroy();
    socket.end(answer);
    setTimeout(() => socket.destroy(), LINGER_MS).unref();
}
const LINGER_MS = 1_000;
function listen(server, { listen: { host, port } }) {
    return new Promise((done, fail) => {
        server.on('error', (cause) => fail(new errors/* RunError */.e4('CONFIG_INVALID', `${host}:${port} cannot be listened on: ${cause.code ?? 'unknown'}`, {
            hint: 'name another address or port in `listen`, or stop what listens there',
            cause,
        })));
        server.listen(port, host, () => done());
    });
}
function addressOf(server, { listen: { host }, tls }) {
    const address = server.address();
    const port = address === null || typeof address === 'string' ? 0 : address.port;
    return `${tls === null ? 'http' : 'https'}://${host.includes(':') ? `[${host}]` : host}:${port}`;
}
async function drain(server, { sockets, underWay }, { drain: most }) {
    const closed = new Promise((done) => server.close(() => done()));
    for (let left = most; left > 0 && underWay.size > 0; left -= DRAIN_STEP_MS)
        await new Promise((done) => setTimeout(done, DRAIN_STEP_MS));
    for (const socket of sockets)
        socket.destroy();
    await closed;
}
const DRAIN_STEP_MS = 20;

// EXTERNAL MODULE: ./build/gateway/store/head.js
var store_head = __webpack_require__(95913);
;// CONCATENATED MODULE: ./build/gateway/store/migrations.js
const TABLES = `
CREATE TABLE tenants (
  id uuid PRIMARY KEY,
  name text NOT NULL UNIQUE
);

CREATE TABLE used_tokens (
  issuer text NOT NULL,
  jti_hash bytea NOT NULL CHECK (length(jti_hash) = 32),
  expires timestamptz NOT NULL,
  PRIMARY KEY (issuer, jti_hash)
);
CREATE INDEX used_tokens_expires ON used_tokens (expires);

CREATE TABLE heartbeat (
  singleton boolean PRIMARY KEY DEFAULT true CHECK (singleton),
  time timestamptz NOT NULL
);
`;
const LOG = `
CREATE TABLE log_head (
  singleton boolean PRIMARY KEY DEFAULT true CHECK (singleton),
  origin text NOT NULL,
  public_key text NOT NULL,
  size bigint NOT NULL CHECK (size >= 0),
  frontier bytea NOT NULL CHECK (length(frontier) % 32 = 0),
  root bytea NOT NULL CHECK (length(root) = 32),
  time timestamptz NOT NULL
);

CREATE TABLE log_leaves (
  index bigint PRIMARY KEY CHECK (index >= 0),
  leaf bytea NOT NULL CHECK (length(leaf) BETWEEN 1 AND 65535)
);

CREATE TABLE log_tiles (
  level smallint NOT NULL CHECK (level BETWEEN 0 AND 63),
  index bigint NOT NULL CHECK (index >= 0),
  hashes bytea NOT NULL CHECK (length(hashes) = 8192),
  root bytea NOT NULL CHECK (length(root) = 32),
  PRIMARY KEY (level, index)
);
-- Hashes do not compress: nothing is gained by trying.
ALTER TABLE log_tiles ALTER COLUMN hashes SET STORAGE EXTERNAL;

-- The key is the size: the log cannot say two things of one tree.
CREATE TABLE checkpoints (
  size bigint PRIMARY KEY CHECK (size >= 0),
  root bytea NOT NULL CHECK (length(root) = 32),
  note text NOT NULL,
  time timestamptz NOT NULL
);
`;
const EVIDENCE = `
CREATE TABLE evidence (
  id text COLLATE "C" PRIMARY KEY CHECK (id ~ '^[A-Za-z0-9_-]{22}$'),
  tenant uuid NOT NULL REFERENCES tenants,
  statement text COLLATE "C" NOT NULL CHECK (statement ~ '^sha256:[0-9a-f]{64}$'),
  bundle text COLLATE "C" NOT NULL CHECK (bundle ~ '^sha256:[0-9a-f]{64}$'),
  verdict text COLLATE "C" CHECK (verdict ~ '^sha256:[0-9a-f]{64}$'),
  repository text COLLATE "C" NOT NULL CHECK (octet_length(repository) <= 2048),
  head text COLLATE "C" NOT NULL CHECK (octet_length(head) <= 64),
  head_verified boolean NOT NULL,
  result text COLLATE "C" NOT NULL CHECK (result IN ('PASSED', 'FAILED')),
  log_index bigint NOT NULL UNIQUE REFERENCES log_leaves,
  time timestamptz NOT NULL,
  proof text NOT NULL,
  UNIQUE (tenant, statement)
);
CREATE INDEX evidence_newest ON evidence (tenant, log_index DESC);
CREATE INDEX evidence_of_repository ON evidence (tenant, repository, log_index DESC);
CREATE INDEX evidence_of_head ON evidence (tenant, head, log_index DESC);
-- With the result in them: who asks for the few that failed does not make the database read all that passed.
CREATE INDEX evidence_of_result ON evidence (tenant, result, log_index DESC);
CREATE INDEX evidence_of_repository_result ON evidence (tenant, repository, result, log_index DESC);
CREATE INDEX evidence_of_head_result ON evidence (tenant, head, result, log_index DESC);

CREATE TABLE idempotency (
  tenant uuid NOT NULL REFERENCES tenants,
  key_hash bytea NOT NULL CHECK (length(key_hash) = 32),
  request text COLLATE "C" NOT NULL CHECK (request ~ '^sha256:[0-9a-f]{64}$'),
  evidence text COLLATE "C" NOT NULL REFERENCES evidence,
  PRIMARY KEY (tenant, key_hash)
);

CREATE TABLE audit (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  tenant uuid NOT NULL REFERENCES tenants,
  action text NOT NULL,
  evidence text COLLATE "C" NOT NULL REFERENCES evidence,
  mandate text NOT NULL,
  subject text NOT NULL,
  run text NOT NULL,
  time timestamptz NOT NULL
);
CREATE INDEX audit_of_evidence ON audit (evidence);
`;
const OWN = `tenant = nullif(current_setting('countersign.tenant', true), '')::uuid`;
const WALLS = ['evidence', 'idempotency', 'audit']
    .map((table) => `
ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;
CREATE POLICY ${table}_of_tenant ON ${table} USING (${OWN}) WITH CHECK (${OWN});
`)
    .join('');
const TOKENS = `
ALTER TABLE used_tokens ENABLE ROW LEVEL SECURITY;
ALTER TABLE used_tokens FORCE ROW LEVEL SECURITY;
CREATE POLICY used_tokens_read ON used_tokens FOR SELECT USING (true);
CREATE POLICY used_tokens_use ON used_tokens FOR INSERT WITH CHECK (true);
CREATE POLICY used_tokens_forget ON used_tokens FOR DELETE USING (expires < now() - interval '1 day');
`;
const MIGRATIONS = [
    { id: 1, name: 'log and evidence', sql: [TABLES, LOG, EVIDENCE, WALLS, TOKENS].join('') },
];
const migrations_GRANTS = {
    tenants: ['SELECT', 'INSERT'],
    used_tokens: ['SELECT', 'INSERT', 'DELETE'],
    heartbeat: ['SELECT', 'INSERT', 'UPDATE'],
    log_head: ['SELECT', 'INSERT', 'UPDATE'],
    log_leaves: ['SELECT', 'INSERT'],
    log_tiles: ['SELECT', 'INSERT'],
    checkpoints: ['SELECT', 'INSERT'],
    evidence: ['SELECT', 'INSERT'],
    idempotency: ['SELECT', 'INSERT'],
    audit: ['SELECT', 'INSERT'],
};

// EXTERNAL MODULE: ./build/attestation/tlog/checkpoint.js
var tlog_checkpoint = __webpack_require__(78348);
// EXTERNAL MODULE: ./build/attestation/tlog/proof.js
var tlog_proof = __webpack_require__(38786);
// EXTERNAL MODULE: ./build/lib/merkle.js
var merkle = __webpack_require__(77032);
// EXTERNAL MODULE: ./build/gateway/store/walls.js
var walls = __webpack_require__(16778);
;// CONCATENATED MODULE: ./build/gateway/store/entry.js


function toEntry(evidence) {
    const { idempotency } = evidence;
    const keyHash = idempotency === null ? null : (0,external_node_crypto_.createHash)('sha256').update(idempotency.key).digest('hex');
    return { id: (0,external_node_crypto_.randomBytes)(16).toString('base64url'), evidence, keyHash };
}
function standingOf({ evidence, keyHash }, { statements, keys }) {
    const held = keyHash === null ? undefined : keys.get(keyHash);
    if (held !== undefined) {
        const isSame = held.request === evidence.idempotency?.request;
        return isSame ? { status: 'known', row: held.row, addsKey: false } : { status: 'conflict' };
    }
    const row = statements.get(evidence.statement);
    return row === undefined ? { status: 'new' } : { status: 'known', row, addsKey: keyHash !== null };
}
function byTenant(entries) {
    const groups = new Map();
    for (const entry of entries) {
        const { tenant } = entry.evidence;
        groups.set(tenant, [...(groups.get(tenant) ?? []), entry]);
    }
    return groups;
}
const EVIDENCE_COLUMNS = 'e.id, e.bundle, e.log_index, e.proof, l.leaf';
const EVIDENCE_TABLES = 'evidence e JOIN log_leaves l ON l.index = e.log_index';
function toEvidenceRow({ id, bundle, log_index, proof, leaf }) {
    return { id, bundle, index: log_index, proof, leaf };
}
async function knownOf(session, wall, [tenant, entries]) {
    await (0,walls/* actFor */.mf)(session, tenant);
    const statements = await session.query(`SELECT e.statement, ${EVIDENCE_COLUMNS} FROM ${EVIDENCE_TABLES}
     WHERE ${wall('e')} AND e.statement = ANY ($2)`, [tenant, entries.map(({ evidence }) => evidence.statement)], `known-statements ${wall('e')}`);
    return {
        statements: new Map(statements.rows.map((row) => [row.statement, toEvidenceRow(row)])),
        keys: await knownKeys(session, wall, [tenant, entries]),
    };
}
async function knownKeys(session, wall, [tenant, entries]) {
    const hashes = entries.flatMap(({ keyHash }) => (keyHash === null ? [] : [Buffer.from(keyHash, 'hex')]));
    if (hashes.length === 0)
        return new Map();
    const { rows } = await session.query(`SELECT i.key_hash, i.request, ${EVIDENCE_COLUMNS} FROM idempotency i, ${EVIDENCE_TABLES}
     WHERE ${wall('i')} AND ${wall('e')} AND e.id = i.evidence AND i.key_hash = ANY ($2)`, [tenant, hashes], `known-keys ${wall('e')}`);
    return new Map(rows.map((row) => [row.key_hash.toString('hex'), { request: row.request, row: toEvidenceRow(row) }]));
}

;// CONCATENATED MODULE: ./build/gateway/store/insert.js

async function insertTenant(session, { tenant, planned, keys }, { rows, time }) {
    if (planned.length + keys.length > 0)
        await (0,walls/* actFor */.mf)(session, tenant);
    if (planned.length > 0)
        await insertEvidence(session, tenant, { planned, rows, time });
    if (keys.length > 0)
        await session.query(`INSERT INTO idempotency (tenant, key_hash, request, evidence)
       SELECT $1, * FROM unnest($2::bytea[], $3::text[], $4::text[])`, [
            tenant,
            keys.map(({ keyHash }) => Buffer.from(keyHash, 'hex')),
            keys.map(({ request }) => request),
            keys.map(({ evidence }) => evidence),
        ]);
}
async function insertEvidence(session, tenant, { planned, rows, time }) {
    const evidence = planned.map(({ entry }) => entry.evidence);
    await session.query(`WITH fresh AS (
       SELECT * FROM unnest($3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[], $9::boolean[],
         $10::text[], $11::bigint[], $12::text[], $13::text[], $14::text[], $15::text[])
         AS fresh (id, statement, bundle, verdict, repository, head, head_verified, result, log_index, proof,
           mandate, subject, run)
     ), audited AS (
       INSERT INTO audit (tenant, action, evidence, mandate, subject, run, time)
       SELECT $1, 'evidence.append', id, mandate, subject, run, $2 FROM fresh ORDER BY log_index
     )
     INSERT INTO evidence (tenant, time, id, statement, bundle, verdict, repository, head, head_verified, result,
       log_index, proof)
     SELECT $1, $2, id, statement, bundle, verdict, repository, head, head_verified, result, log_index, proof
     FROM fresh`, [
        tenant,
        time,
        planned.map(({ id }) => id),
        evidence.map(({ statement }) => statement),
        evidence.map(({ bundle }) => bundle.digest),
        evidence.map(({ verdict }) => verdict?.digest ?? null),
        evidence.map(({ repository }) => repository),
        evidence.map(({ head }) => head),
        evidence.map(({ headVerified }) => headVerified),
        evidence.map(({ result }) => result),
        planned.map(({ index }) => index),
        planned.map(({ id }) => rows.get(id)?.proof ?? null),
        evidence.map(({ mandate }) => mandate.jti),
        evidence.map(({ mandate }) => mandate.subject),
        evidence.map(({ mandate }) => mandate.run),
    ], 'insert-evidence');
}

// EXTERNAL MODULE: ./build/attestation/tlog/leaf.js
var tlog_leaf = __webpack_require__(64238);
// EXTERNAL MODULE: ./build/gateway/store/time.js
var store_time = __webpack_require__(92550);
;// CONCATENATED MODULE: ./build/gateway/store/plan.js



function planTenant([tenant, entries], known, { first, time }) {
    const statements = new Map([...known.statements].map(([digest, row]) => [digest, toPlace(row)]));
    const held = new Map([...known.keys].map(([hash, { request, row }]) => [hash, { request, row: toPlace(row) }]));
    const planned = [];
    const keys = [];
    const places = new Map();
    const hold = ({ keyHash, evidence: { idempotency } }, row) => {
        if (keyHash === null || idempotency === null)
            return;
        held.set(keyHash, { request: idempotency.request, row });
        keys.push({ keyHash, request: idempotency.request, evidence: row.id });
    };
    for (const entry of entries) {
        const standing = standingOf(entry, { statements, keys: held });
        if (standing.status === 'conflict') {
            places.set(entry, { kind: 'conflict' });
        }
        else if (standing.status === 'known') {
            places.set(entry, standing.row);
            if (standing.addsKey)
                hold(entry, standing.row);
        }
        else {
            const place = { kind: 'planned', id: entry.id };
            planned.push({ id: entry.id, entry, index: first + planned.length, leaf: leafOf(entry, time) });
            places.set(entry, place);
            statements.set(entry.evidence.statement, place);
            hold(entry, place);
        }
    }
    return { tenant, planned, keys, places };
}
function toPlace(row) {
    return { kind: 'row', id: row.id, row };
}
function leafOf({ evidence }, time) {
    const leaf = {
        digest: evidence.bundle.digest,
        ...(evidence.headVerified ? {} : { headVerified: false }),
        kind: 'evidence',
        tenant: evidence.tenant,
        time: (0,store_time/* rfc3339 */.ag)(time),
    };
    return (0,tlog_leaf/* leafBytes */.e)(leaf);
}

// EXTERNAL MODULE: ./build/gateway/store/tiles.js
var tiles = __webpack_require__(94666);
;// CONCATENATED MODULE: ./build/gateway/store/append.js









async function writeEntries(session, context, { entries, seen }) {
    const { fault, log, now, wall } = context;
    const head = await (0,store_head/* lockHead */.uW)(session);
    await fault('after-lock');
    await (0,store_head/* checkEnd */.cF)(session, head, { key: log.key, seen });
    const time = (0,store_time/* nextTime */.vf)(now(), head.time);
    const plans = [];
    let first = head.size;
    for (const [tenant, own] of byTenant(entries)) {
        const plan = planTenant([tenant, own], await knownOf(session, wall, [tenant, own]), { first, time });
        plans.push(plan);
        first += plan.planned.length;
    }
    await fault('after-lookup');
    const planned = plans.flatMap((plan) => plan.planned);
    const grown = planned.length === 0 ? null : await growLog(session, context, { head, planned, time });
    const rows = new Map((grown?.rows ?? []).map((row) => [row.id, row]));
    for (const plan of plans)
        await insertTenant(session, plan, { rows, time });
    await fault('after-evidence');
    if (grown !== null)
        await (0,store_head/* writeHead */.yl)(session, { ...grown, time });
    await fault('before-commit');
    const { size, root } = grown ?? head;
    return { placed: entries.map((entry) => placeOf(entry, plans, rows)), seen: { size, root } };
}
async function growLog(session, { fault, log: { origin, signer } }, { head, planned, time }) {
    const hashes = planned.map(({ leaf }) => (0,merkle/* hashLeaf */.lG)(leaf));
    const { size, frontier, root, proofs } = (0,merkle/* appendLeaves */.rn)(head.size, head.frontier, hashes);
    await session.query('INSERT INTO log_leaves (index, leaf) SELECT * FROM unnest($1::bigint[], $2::bytea[])', [planned.map(({ index }) => index), planned.map(({ leaf }) => leaf)]);
    await fault('after-leaves');
    await (0,tiles/* insertTiles */.Ny)(session, await (0,tiles/* completedTiles */.Z$)(session, head.size, hashes));
    await fault('after-tiles');
    const checkpoint = await (0,tlog_checkpoint/* signCheckpoint */.Ch)({ origin, size, root }, signer.sign, signer.raw);
    await fault('after-signing');
    await session.query('INSERT INTO checkpoints (size, root, note, time) VALUES ($1, $2, $3, $4)', [size, root, checkpoint, time], 'insert-checkpoint');
    await fault('after-checkpoint');
    const rows = planned.map(({ id, entry, index, leaf }, i) => {
        const proof = (0,tlog_proof/* formatProof */.c)({ extra: leaf, index, hashes: proofs[i] ?? [], checkpoint });
        return { id, bundle: entry.evidence.bundle.digest, index, leaf, proof };
    });
    return { size, frontier, root, rows };
}
function placeOf(entry, plans, rows) {
    const place = plans.find(({ tenant }) => tenant === entry.evidence.tenant)?.places.get(entry);
    const row = place?.kind === 'planned' ? rows.get(place.id) : place?.kind === 'row' ? place.row : 'conflict';
    if (row === undefined)
        throw new RangeError('an entry has no place');
    return row;
}

;// CONCATENATED MODULE: ./build/gateway/store/queue.js
function batched({ limit, work, isOnesFault }) {
    let waiting = [];
    let running = null;
    const answer = async (batch) => {
        try {
            const answers = await work(batch.map(({ item }) => item));
            if (answers.length !== batch.length)
                throw new RangeError('not one answer for each item');
            for (const [i, { done }] of batch.entries())
                done(answers[i]);
        }
        catch (error) {
            if (batch.length === 1 || !isOnesFault(error))
                for (const { fail } of batch)
                    fail(error);
            else
                for (const one of batch)
                    await answer([one]);
        }
    };
    const run = async () => {
        while (waiting.length > 0) {
            const batch = waiting.slice(0, limit);
            waiting = waiting.slice(limit);
            await answer(batch);
        }
        running = null;
    };
    return {
        add: (item) => new Promise((done, fail) => {
            waiting.push({ item, done, fail });
            running ??= Promise.resolve().then(run);
        }),
        idle: async () => {
            while (running !== null)
                await running;
        },
    };
}

;// CONCATENATED MODULE: ./build/gateway/store/appender.js






const AT_ONCE = 256;
function openAppender(pool, context, start) {
    let seen = start;
    const notice = (tree) => {
        if (tree.size > seen.size)
            seen = tree;
    };
    const standings = (entries) => lookUpAll(pool, context, entries);
    const lookUps = batched({ limit: AT_ONCE, work: standings, isOnesFault });
    const appends = batched({
        limit: AT_ONCE,
        isOnesFault,
        work: async (entries) => {
            try {
                const written = await (0,database_pool/* transaction */.Rn)(pool, (session) => writeEntries(session, context, { entries, seen }));
                notice(written.seen);
                await context.fault('after-commit');
                return written.placed;
            }
            catch (error) {
                if (!(error instanceof errors/* RunError */.e4) || error.code !== 'STORAGE_UNAVAILABLE' || isOnesFault(error))
                    throw error;
                return foundAfter(error, entries, standings);
            }
        },
    });
    return {
        lookUp: lookUps.add,
        add: async (entry) => {
            const placed = await appends.add(entry);
            if (placed instanceof errors/* RunError */.e4)
                throw placed;
            return placed;
        },
        seen: () => seen,
        notice,
    };
}
function isOnesFault(error) {
    return /^2[23]/.test((0,failure/* sqlState */.cn)(error) ?? '');
}
async function lookUpAll(pool, { wall }, entries) {
    const standings = await (0,database_pool/* transaction */.Rn)(pool, async (session) => {
        const found = new Map();
        for (const [tenant, own] of byTenant(entries)) {
            const known = await knownOf(session, wall, [tenant, own]);
            for (const entry of own)
                found.set(entry, standingOf(entry, known));
        }
        return found;
    });
    return entries.map((entry) => standings.get(entry) ?? { status: 'new' });
}
async function foundAfter(failure, entries, standings) {
    const found = await standings(entries).catch((error) => {
        if (error instanceof errors/* RunError */.e4)
            throw failure;
        throw error;
    });
    return found.map((standing) => {
        if (standing.status === 'known')
            return standing.addsKey ? failure : standing.row;
        return standing.status === 'conflict' ? 'conflict' : failure;
    });
}

;// CONCATENATED MODULE: ./build/gateway/store/state.js



async function newestCheckpoint(session, seen) {
    const { rows } = await session.query('SELECT size, root, note FROM checkpoints ORDER BY size DESC LIMIT 1', [], 'newest-checkpoint');
    const newest = rows[0];
    if (newest === undefined)
        throw (0,store_head/* logCorrupt */.Gx)('it has no checkpoint');
    refuseEarlier(newest, seen);
    return { note: newest.note, seen: { size: newest.size, root: newest.root } };
}
function refuseEarlier({ size, root }, seen) {
    if (size < seen.size || (size === seen.size && !root.equals(seen.root)))
        throw (0,store_head/* logCorrupt */.Gx)(`it ends at ${size} leaves and was seen at ${seen.size}, or with another root`);
}
const READY_MS = 3_000;
async function whyUnready(pool, now, seen) {
    try {
        await (0,database_pool/* transaction */.Rn)(pool, async (session) => {
            await session.query(`SELECT set_config('statement_timeout', $1, true), set_config('lock_timeout', $1, true)`, [String(READY_MS)]);
            await session.query(`INSERT INTO heartbeat (time) VALUES ($1) ON CONFLICT (singleton) DO UPDATE SET time = excluded.time`, [now]);
            const head = await (0,store_head/* readHead */.zy)(session);
            if (head === null)
                throw (0,store_head/* logCorrupt */.Gx)('its head is gone');
            refuseEarlier(head, seen);
            await newestCheckpoint(session, head);
        });
        return null;
    }
    catch (error) {
        if (error instanceof errors/* RunError */.e4)
            return error.message;
        throw error;
    }
}

;// CONCATENATED MODULE: ./build/gateway/store/published.js



function publishedLog(pool, { seen, notice }) {
    const checkpoint = async () => {
        const before = seen();
        const newest = await (0,database_pool/* withClient */.SV)(pool, (session) => newestCheckpoint(session, before));
        notice(newest.seen);
        return newest.note;
    };
    const inTree = async (read) => {
        const { size } = seen();
        const found = await read(size);
        if (found !== null)
            return found;
        await checkpoint();
        return seen().size === size ? null : read(seen().size);
    };
    return {
        checkpoint,
        tile: (level, index, width) => inTree((size) => (0,database_pool/* withClient */.SV)(pool, (session) => (0,tiles/* readTile */.P7)(session, { size, level, index, width }))),
        entries: (index, width) => inTree((size) => (0,database_pool/* withClient */.SV)(pool, (session) => (0,tiles/* readEntries */.$2)(session, { size, index, width }))),
    };
}

;// CONCATENATED MODULE: ./build/gateway/store/turns.js
function turns(most) {
    const lanes = new Map();
    const laneOf = (key) => {
        const lane = lanes.get(key) ?? { running: 0, waiting: [] };
        lanes.set(key, lane);
        return lane;
    };
    return async (key, work) => {
        const lane = laneOf(key);
        if (lane.running === most)
            await new Promise((go) => lane.waiting.push(go));
        else
            lane.running++;
        try {
            return await work();
        }
        finally {
            const next = lane.waiting.shift();
            if (next !== undefined)
                next();
            else if (--lane.running === 0)
                lanes.delete(key);
        }
    };
}
function shared(work) {
    let running = null;
    return () => {
        running ??= work().finally(() => {
            running = null;
        });
        return running;
    };
}

;// CONCATENATED MODULE: ./build/gateway/store/read.js






const LISTS_AT_ONCE = 2;
function tenantReads({ pool, objects, wall }) {
    const listing = turns(LISTS_AT_ONCE);
    return {
        find: async (tenant, id) => {
            if (!isStorable(id))
                return null;
            const row = await (0,walls/* asTenant */.lk)(pool, tenant, (session) => findRow(session, wall, { tenant, id }));
            return row === null ? null : withBundle(objects, row);
        },
        list: async (tenant, filter) => {
            const asked = [filter.repository, filter.head, filter.after];
            if (!asked.every((text) => text === null || isStorable(text)))
                return [];
            return listing(tenant, () => (0,walls/* asTenant */.lk)(pool, tenant, (session) => listItems(session, wall, { tenant, filter })));
        },
    };
}
async function findRow(session, wall, { tenant, id }) {
    const { rows } = await session.query(`SELECT ${EVIDENCE_COLUMNS} FROM ${EVIDENCE_TABLES} WHERE ${wall('e')} AND e.id = $2`, [tenant, id]);
    return rows[0] === undefined ? null : toEvidenceRow(rows[0]);
}
async function withBundle(objects, row) {
    const { id, bundle: digest, index, leaf, proof } = row;
    const bundle = await objects.get(digest);
    if (bundle === null)
        throw objectLost(`the object ${digest} is gone`);
    if ((0,lib_digest/* digestOf */.ol)(bundle) !== digest)
        throw objectLost(`the object ${digest} is not what its name says`);
    return { id, digest, bundle, receipt: { index, leaf, proof } };
}
function objectLost(what) {
    return new errors/* RunError */.e4('STORAGE_UNAVAILABLE', what, {
        hint: 'restore it from a backup; `countersign gateway fsck` lists everything that is missing or changed',
    });
}
async function listItems(session, wall, { tenant, filter }) {
    const { repository, head, verdict, after, limit } = filter;
    const values = [tenant];
    const conditions = [wall('e')];
    const add = (condition, value) => {
        if (value !== null)
            conditions.push(condition(`$${values.push(value)}`));
    };
    add((parameter) => `e.repository = ${parameter}`, repository);
    add((parameter) => `e.head = ${parameter}`, head);
    add((parameter) => `e.result = ${parameter}`, verdict);
    add((parameter) => `e.log_index < (SELECT b.log_index FROM evidence b WHERE ${wall('b')} AND b.id = ${parameter})`, after);
    const { rows } = await session.query(`SELECT e.id, e.bundle, e.repository, e.head, e.result, e.log_index, e.time FROM evidence e
     WHERE ${conditions.join(' AND ')} ORDER BY e.log_index DESC LIMIT $${values.push(limit)}`, values);
    return rows.map(toItem);
}
function toItem({ id, bundle, repository, head, result, log_index, time }) {
    return {
        id,
        digest: bundle,
        repository,
        head,
        verdict: result,
        index: log_index,
        time: (0,store_time/* rfc3339 */.ag)(time),
    };
}
function isStorable(text) {
    return !text.includes('\0') && text.isWellFormed();
}

// EXTERNAL MODULE: ./build/gateway/store/start.js
var start = __webpack_require__(66247);
;// CONCATENATED MODULE: ./build/gateway/store/tenants.js



function tenantIdOf(pool, name) {
    return (0,database_pool/* withClient */.SV)(pool, async (session) => {
        const found = 'SELECT id FROM tenants WHERE name = $1';
        const { rows } = await session.query(found, [name]);
        if (rows[0] !== undefined)
            return rows[0].id;
        await session.query('INSERT INTO tenants (id, name) VALUES ($1, $2) ON CONFLICT DO NOTHING', [
            (0,external_node_crypto_.randomUUID)(),
            name,
        ]);
        const made = await session.query(found, [name]);
        if (made.rows[0] === undefined)
            throw (0,failure/* storageUnavailable */.OO)(new Error('a row is gone'));
        return made.rows[0].id;
    });
}

;// CONCATENATED MODULE: ./build/gateway/store/tokens.js



const KEPT_MS = 25 * 3_600_000;
const EVERY_MS = 60_000;
const tokens_AT_ONCE = 1_000;
const ROUNDS = 100;
function openTokens(pool, now) {
    let next = now().getTime() + EVERY_MS;
    let forgetting = null;
    const forget = async () => {
        try {
            await forgetExpired(pool, new Date(now().getTime() - KEPT_MS));
        }
        catch (error) {
            if (!(error instanceof errors/* RunError */.e4))
                throw error;
        }
        finally {
            forgetting = null;
        }
    };
    return {
        use: async (issuer, jti, expires) => {
            const isFirst = await useToken(pool, { issuer, jti, expires });
            if (forgetting === null && now().getTime() >= next) {
                next = now().getTime() + EVERY_MS;
                forgetting = forget();
            }
            return isFirst;
        },
        idle: async () => {
            await forgetting;
        },
    };
}
async function useToken(pool, { issuer, jti, expires }) {
    const hash = (0,external_node_crypto_.createHash)('sha256').update(jti).digest();
    const { rowCount } = await (0,database_pool/* withClient */.SV)(pool, (session) => session.query('INSERT INTO used_tokens (issuer, jti_hash, expires) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING RETURNING expires', [issuer, hash, expires], 'use-token'));
    return rowCount === 1;
}
async function forgetExpired(pool, before) {
    for (let round = 0; round < ROUNDS; round++) {
        if ((await forgetSome(pool, before)) < tokens_AT_ONCE)
            return;
    }
}
async function forgetSome(pool, before) {
    const { rowCount } = await (0,database_pool/* withClient */.SV)(pool, (session) => session.query(`DELETE FROM used_tokens WHERE (issuer, jti_hash) IN (
         SELECT issuer, jti_hash FROM used_tokens WHERE expires < $1 ORDER BY expires LIMIT $2)`, [before, tokens_AT_ONCE]));
    return rowCount ?? 0;
}

;// CONCATENATED MODULE: ./build/gateway/store/open.js











async function openStore(options) {
    const { pool, objects, now } = options;
    const { origin, key, seen } = await (0,start/* openLog */.N)(pool, options.log, now());
    const wall = options.dangerouslyWithoutTenantFilter === true ? walls/* dangerouslyNoFirstWall */.X4 : walls/* firstWall */.ZK;
    const fault = options.fault ?? (() => undefined);
    const context = { log: { origin, key, signer: options.log.signer }, now, wall, fault };
    const appender = openAppender(pool, context, seen);
    const tokens = openTokens(pool, now);
    const running = new Set();
    let isClosed = false;
    return {
        origin,
        tenantId: (name) => tenantIdOf(pool, name),
        useToken: tokens.use,
        append: (evidence) => {
            if (isClosed)
                return Promise.reject(open_closed());
            const appended = appendEvidence({ appender, objects, fault }, evidence);
            running.add(appended);
            return appended.finally(() => running.delete(appended));
        },
        ...tenantReads({ pool, objects, wall }),
        ...publishedLog(pool, appender),
        unready: shared(() => whyUnready(pool, now(), appender.seen())),
        close: async () => {
            isClosed = true;
            await Promise.allSettled(running);
            await tokens.idle();
        },
    };
}
function open_closed() {
    return new errors/* RunError */.e4('STORAGE_UNAVAILABLE', 'the gateway is stopping', {
        hint: 'try again: another one answers, or this one when it is back',
    });
}
async function appendEvidence({ appender, objects, fault }, evidence) {
    const entry = toEntry(evidence);
    const standing = await appender.lookUp(entry);
    if (standing.status === 'conflict')
        return standing;
    if (standing.status === 'new') {
        await fault('before-objects');
        const blobs = [evidence.bundle, ...(evidence.verdict === null ? [] : [evidence.verdict])];
        await Promise.all(blobs.map((blob) => objects.put(blob)));
        await fault('after-objects');
    }
    const isWritten = standing.status === 'known' && !standing.addsKey;
    const placed = isWritten ? standing.row : await appender.add(entry);
    if (placed === 'conflict')
        return { status: 'conflict' };
    const status = placed.id === entry.id ? 'created' : 'known';
    const stored = await withOwnBundle(objects, placed, evidence);
    await fault('before-answer');
    return { status, evidence: stored };
}
function withOwnBundle(objects, row, { bundle }) {
    if (row.bundle !== bundle.digest)
        return withBundle(objects, row);
    const { id, bundle: digest, index, leaf, proof } = row;
    return Promise.resolve({ id, digest, bundle: bundle.bytes, receipt: { index, leaf, proof } });
}

;// CONCATENATED MODULE: ./build/gateway/main.js













async function serve(config, { env, onStop }) {
    process.stderr.on('error', () => undefined);
    const say = (line) => void process.stderr.write(`${line}\n`);
    const isFresh = (0,keygen/* needsKeys */.S)(config.data, env);
    const stopped = new Promise((done) => onStop(done));
    const closing = [];
    try {
        if (isFresh && config.database === null)
            await makeFirstKeys(config, say);
        const embedded = config.database === null ? await (0,database_embedded/* startEmbedded */.H)(config.data) : null;
        if (embedded !== null)
            closing.push(() => embedded.stop());
        const pool = await openDatabase({
            url: config.database,
            embedded: embedded?.connection ?? null,
            max: MAX_CONNECTIONS,
            migrations: MIGRATIONS,
            grants: migrations_GRANTS,
        });
        closing.push(() => pool.close());
        if (isFresh && config.database !== null) {
            await refuseForeignLog(pool, config);
            await makeFirstKeys(config, say);
        }
        const custody = await (0,gateway_custody/* openCustody */.Wo)(config.data, env);
        const store = await openLogged(config, pool, custody.log);
        closing.push(() => store.close());
        const state = { isStopping: false };
        const gateway = await openGateway({
            config,
            custody,
            store,
            now: () => new Date(),
            elapsed: () => performance.now(),
            log: requestLog(),
            stopping: () => state.isStopping,
        });
        const { address, drain } = await listenWith(config, gateway.handle);
        closing.push(drain);
        say(`listening on ${address}`);
        const died = embedded === null ? [] : [embedded.died.then((error) => Promise.reject(error))];
        await Promise.race([stopped, ...died]);
        state.isStopping = true;
    }
    finally {
        for (const close of closing.reverse())
            await close();
    }
}
async function makeFirstKeys({ data }, say) {
    await (0,keygen.makeKeys)(data);
    say(`made keys in ${(0,gateway_custody/* keysFolder */.X9)(data)}: back them up, nobody can make them again`);
}
async function refuseForeignLog(pool, { data }) {
    if ((await (0,database_pool/* withClient */.SV)(pool, store_head/* readHead */.zy)) === null)
        return;
    throw new errors/* RunError */.e4('KEY_UNREADABLE', `the database has a log, and ${data} has no keys of it`, {
        hint: 'take the data folder or the keys of the gateway that made it: a log’s key is never made again',
    });
}
async function openLogged(config, pool, signer) {
    const objects = await (0,files/* openObjects */.d)(config.data);
    const origin = config.url.replace(/^https?:\/\//, '');
    return openStore({ pool, objects, log: { origin, signer }, now: () => new Date() });
}
const MAX_CONNECTIONS = 10;
function requestLog() {
    const destination = pino.destination({ dest: 2, sync: true });
    destination.on('error', () => undefined);
    const logger = pino({ base: null, timestamp: pino.stdTimeFunctions.isoTime }, destination);
    return ({ error, ...line }) => {
        if (error === null)
            logger.info(line, 'request');
        else
            logger.error({ ...line, error }, 'request');
    };
}


/***/ })

};
