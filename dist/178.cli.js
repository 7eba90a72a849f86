export const id = 178;
export const ids = [178];
export const modules = {

/***/ 3243:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  p: () => (/* binding */ readChange)
});

// EXTERNAL MODULE: ./build/changes/changed-file.js + 2 modules
var changed_file = __webpack_require__(6137);
// EXTERNAL MODULE: ./build/changes/limits.js
var limits = __webpack_require__(3976);
// EXTERNAL MODULE: ./build/changes/lines.js
var changes_lines = __webpack_require__(5245);
;// CONCATENATED MODULE: ./build/changes/contents.js



const SUBMODULE = '160000';
async function readContents(history, paths, visit) {
    const slots = paths.flatMap((change) => {
        const entries = entriesOf(change);
        const pending = { change, sides: new Map(), waiting: entries.length };
        return entries.map((entry) => ({ pending, entry }));
    });
    const total = totalCap();
    const finish = fileCounter(visit);
    const fill = ({ pending, entry }, side) => {
        pending.sides.set(entry, side);
        if (--pending.waiting === 0)
            finish(pending);
    };
    for (const slot of slots)
        if (slot.entry.mode === SUBMODULE)
            fill(slot, submoduleSide(slot.entry));
    const blobs = slots.filter(({ entry }) => entry.mode !== SUBMODULE);
    await history.read(blobs.map(({ entry }) => entry.id), (object, index) => {
        const slot = blobs[index];
        if (slot !== undefined)
            fill(slot, (0,changed_file/* sideOf */.Jh)(slot.entry, object.size, object.bytes));
    }, (_type, size) => {
        total(size);
        return size > limits/* MAX_FILE_BYTES */.gZ ? 'skip' : 'keep';
    });
}
function entriesOf({ bases, head }) {
    return head === null ? bases : [...bases, head];
}
function fileCounter(visit) {
    const makeFile = (0,changed_file/* fileMaker */.Lj)();
    let lines = 0;
    return ({ change, sides }) => {
        const bases = change.bases.flatMap((entry) => sides.get(entry) ?? []);
        const head = change.head === null ? null : (sides.get(change.head) ?? null);
        const file = makeFile({ ...change, bases, head });
        sides.clear();
        lines += (0,changes_lines/* countLines */.lt)(file.added) + (0,changes_lines/* countLines */.lt)(file.removed);
        if (lines > limits/* MAX_LINES */.xg)
            throw (0,limits/* tooLarge */.g$)('added and removed lines', limits/* MAX_LINES */.xg);
        visit(file);
    };
}
async function measureContents(history, paths) {
    const total = totalCap();
    const entries = paths.flatMap(entriesOf);
    const ids = entries.filter(({ mode }) => mode !== SUBMODULE).map(({ id }) => id);
    await history.read(ids, () => undefined, (_type, size) => {
        total(size);
        return 'skip';
    });
}
function totalCap() {
    let total = 0;
    return (size) => {
        total += size;
        if (total > limits/* MAX_TOTAL_BYTES */.gx)
            throw (0,limits/* tooLarge */.g$)('bytes in its files', limits/* MAX_TOTAL_BYTES */.gx);
    };
}
function submoduleSide({ mode, id }) {
    return { mode, id, size: 0, content: { kind: 'submodule' }, text: `Subproject commit ${id}\n` };
}

// EXTERNAL MODULE: ./build/lib/git.js
var git = __webpack_require__(4892);
// EXTERNAL MODULE: ./build/lib/names.js
var names = __webpack_require__(1576);
;// CONCATENATED MODULE: ./build/changes/renames.js


const RENAME_LIMIT = 400;
async function findRenames(store, base, head) {
    const safe = ['--no-ext-diff', '--no-textconv', '--ignore-submodules=none', '--no-relative'];
    const args = [
        'diff-tree',
        '-r',
        '-z',
        '--raw',
        '--no-abbrev',
        '-M',
        `-l${RENAME_LIMIT}`,
        '--diff-filter=R',
        ...safe,
    ];
    const result = await (0,git/* inStore */.jw)(store, [...args, base, head]);
    if (result.code !== 0)
        throw (0,git/* gitFailed */.gk)(`git diff-tree ended with ${result.code}: ${result.stderr.split('\n', 1)[0]}`);
    const fields = splitNul(result.stdout);
    const renames = new Map();
    for (let i = 0; i + 2 < fields.length; i += 3) {
        const [, from, to] = fields.slice(i, i + 3);
        if (from !== undefined && to !== undefined)
            renames.set((0,names/* pathFromBytes */.nP)(to), (0,names/* pathFromBytes */.nP)(from));
    }
    return renames;
}
function splitNul(bytes) {
    const fields = [];
    for (let at = 0; at < bytes.length;) {
        const end = bytes.indexOf(0, at);
        fields.push(bytes.subarray(at, end === -1 ? bytes.length : end));
        at = end === -1 ? bytes.length : end + 1;
    }
    return fields;
}

;// CONCATENATED MODULE: ./build/changes/submodules.js


async function readSubmodules(store, blob) {
    const result = await (0,git/* inStore */.jw)(store, ['config', `--blob=${blob}`, '--no-includes', '--list', '-z']);
    if (result.code !== 0)
        return { status: 'unreadable' };
    const sections = new Map();
    for (const entry of (0,names/* pathFromBytes */.nP)(result.stdout)
        .split('\0')
        .filter((part) => part !== '')) {
        const match = /^submodule\.([^\n]*)\.([a-zA-Z][a-zA-Z0-9-]*)(?:\n(.*))?$/s.exec(entry);
        const [, name = '', key = '', value = ''] = match ?? [];
        if (match === null)
            continue;
        const values = sections.get(name) ?? [];
        values.push({ key: key.toLowerCase(), value });
        sections.set(name, values);
    }
    return {
        status: 'read',
        sections: [...sections].map(([name, values]) => ({ name, values })),
    };
}

// EXTERNAL MODULE: ./build/changes/tree.js
var tree = __webpack_require__(6144);
;// CONCATENATED MODULE: ./build/changes/read.js






async function readChange(history) {
    const walked = await walkAll(history);
    const paths = await withRenames(history, walked.paths);
    const files = await readFiles(history, paths);
    return {
        base: history.base,
        mergeBases: history.mergeBases,
        head: history.head,
        commits: history.commits,
        digest: (0,changed_file/* digestOfFiles */.v0)(files),
        files,
        treeProblems: walked.problems,
        submodules: await submodulesOf(history, files),
    };
}
async function walkAll(history) {
    const trees = await treesOf(history, [history.head, ...history.mergeBases]);
    const [head = '', ...bases] = trees;
    const byPath = new Map();
    const problems = new Map();
    for (const base of bases) {
        const walk = await (0,tree/* walkTrees */.n5)((ids, visit) => history.read(ids, visit), base, head);
        for (const change of walk.changes)
            byPath.set(change.path, merged(byPath.get(change.path), change));
        for (const problem of walk.problems)
            problems.set(`${problem.kind}\0${problem.path}`, problem);
    }
    if (byPath.size > limits/* MAX_FILES */.BE)
        throw (0,limits/* tooLarge */.g$)('files', limits/* MAX_FILES */.BE);
    const paths = [...byPath.values()].sort((a, b) => (0,tree/* comparePaths */.cD)(a.path, b.path));
    return { paths, problems: [...problems.values()].sort((a, b) => (0,tree/* comparePaths */.cD)(a.path, b.path)) };
}
function merged(known, { path, base, head, inSkill }) {
    return {
        path,
        head,
        bases: [...(known?.bases ?? []), ...(base === null ? [] : [base])],
        added: head !== null && (base === null || known?.added === true),
        oldPath: null,
        inSkill: inSkill || known?.inSkill === true,
    };
}
async function treesOf(history, commits) {
    const trees = [];
    await history.read(commits, (object, index) => {
        trees[index] = (0,tree/* treeIdOf */.bR)(object);
    });
    return trees;
}
async function withRenames(history, paths) {
    const added = paths.filter((change) => change.added);
    const deleted = new Map(paths.filter(({ head }) => head === null).map((change) => [change.path, change]));
    if (added.length === 0 || deleted.size === 0 || history.mergeBases.length > 1)
        return paths;
    await measureContents(history, [...added, ...deleted.values()]);
    const renames = await findRenames(history.store, history.mergeBases[0], history.head);
    const sources = new Map();
    for (const { path } of added) {
        const old = deleted.get(renames.get(path) ?? '');
        if (old !== undefined)
            sources.set(path, old);
    }
    const moved = new Set(sources.values());
    return paths.flatMap((change) => {
        if (moved.has(change))
            return [];
        const old = sources.get(change.path);
        return [old === undefined ? change : { ...change, bases: old.bases, added: false, oldPath: old.path }];
    });
}
async function readFiles(history, paths) {
    const files = [];
    await readContents(history, paths, (file) => files.push(file));
    return files.sort((a, b) => (0,tree/* comparePaths */.cD)(a.path, b.path));
}
async function submodulesOf(history, files) {
    const head = files.find(({ path }) => path === '.gitmodules')?.head ?? null;
    if (head === null || !head.mode.startsWith('100'))
        return { status: 'unchanged' };
    return readSubmodules(history.store, head.id);
}


/***/ }),

/***/ 630:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ repositoryOf)
/* harmony export */ });
/* harmony import */ var _lib_git_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4892);

const LOCAL_REPOSITORY = 'urn:countersign:local';
async function repositoryOf(repository, context) {
    if (context.repository !== null)
        return context.repository;
    const result = await (0,_lib_git_js__WEBPACK_IMPORTED_MODULE_0__/* .inRepository */ .yJ)(repository, ['config', '--get', 'remote.origin.url']);
    return result.code === 0 ? normalizeRemote(result.stdout.toString('utf8').trimEnd()) : LOCAL_REPOSITORY;
}
function normalizeRemote(url) {
    const scp = /^(?:[\w.-]+@)?([A-Za-z0-9.-]+\.[A-Za-z0-9-]+):(?!\/\/)\/?([\w.~/-]+)$/.exec(url);
    const long = /^(?:https?|ssh|git):\/\/(?:[^/@]*@)?([A-Za-z0-9.-]+(?::[0-9]+)?)\/([\w.~/-]+)$/.exec(url);
    const [, host, path] = long ?? scp ?? [];
    if (host === undefined || path === undefined)
        return LOCAL_REPOSITORY;
    const plainHost = url.startsWith('ssh:') ? host.replace(/:[0-9]+$/, '') : host;
    return `https://${plainHost.toLowerCase()}/${path.replace(/\/+$/, '').replace(/\.git$/, '')}`;
}


/***/ }),

/***/ 2241:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ treePaths),
/* harmony export */   n: () => (/* binding */ pathsOfCommit)
/* harmony export */ });
/* harmony import */ var _lib_git_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4892);
/* harmony import */ var _lib_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1576);
/* harmony import */ var _commits_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9236);



async function treePaths(directory) {
    const repository = (0,_lib_git_js__WEBPACK_IMPORTED_MODULE_0__/* .findRepository */ .W1)(directory);
    const { format, ids } = await (0,_commits_js__WEBPACK_IMPORTED_MODULE_2__/* .resolveNames */ .jN)(repository, ['HEAD']);
    const [head = null] = ids;
    if (head === null)
        return [];
    const store = (0,_lib_git_js__WEBPACK_IMPORTED_MODULE_0__/* .openObjectStore */ .$O)(repository, format);
    try {
        return await pathsOfCommit(store, head);
    }
    finally {
        store.close();
    }
}
async function pathsOfCommit(store, commit) {
    const { stdout } = await (0,_lib_git_js__WEBPACK_IMPORTED_MODULE_0__/* .inStore */ .jw)(store, ['ls-tree', '-r', '-z', '--name-only', commit]);
    return splitAtNul(stdout).map(_lib_names_js__WEBPACK_IMPORTED_MODULE_1__/* .pathFromBytes */ .nP);
}
function splitAtNul(bytes) {
    const parts = [];
    for (let start = 0; start < bytes.length;) {
        const end = bytes.indexOf(0, start);
        if (end === -1)
            break;
        parts.push(bytes.subarray(start, end));
        start = end + 1;
    }
    return parts;
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

/***/ 551:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ startClock)
/* harmony export */ });
function startClock() {
    const start = performance.now();
    return { now: () => new Date(), elapsed: () => Math.round(performance.now() - start) };
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
  c1: () => (/* binding */ circumstancesOf),
  v0: () => (/* binding */ openAsked),
  k_: () => (/* binding */ runCheck)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/changes/history.js
var changes_history = __webpack_require__(3298);
// EXTERNAL MODULE: ./build/changes/read.js + 3 modules
var read = __webpack_require__(3243);
// EXTERNAL MODULE: ./build/changes/remote.js
var remote = __webpack_require__(630);
// EXTERNAL MODULE: ./build/changes/tree-paths.js
var tree_paths = __webpack_require__(2241);
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
    const history = await openAsked(config, context, provider);
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
            readBase: (path) => (0,changes_history/* readFileAt */._T)(history, history.base, path, position/* MAX_POLICY_BYTES */.mk),
        });
        progress('reading the change');
        const [change, repository] = await Promise.all([
            (0,read/* readChange */.p)(history),
            (0,remote/* repositoryOf */._)(history.repository, context),
        ]);
        const scans = await readScans(config, history, change);
        const merge = mergeOf(config, context);
        progress('evaluating the policy');
        const facts = {
            change,
            circumstances: circumstancesOf(context, repository),
            scans,
            headPaths: scans.length === 0 ? null : await headPathsOf(history),
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
function openAsked(range, context, provider) {
    return (0,changes_history/* openHistory */.jC)({
        directory: range.directory,
        base: range.base ?? context.base,
        head: range.head ?? context.head,
        hints: provider.changes(),
    });
}
function circumstancesOf(context, repository) {
    const { event, actor, branches, labels, now } = context;
    return { event, actor, branches, labels, repository, today: now.toISOString().slice(0, 10) };
}
async function readScans({ sarif, directory }, history, change) {
    if (sarif.length === 0)
        return [];
    const { MAX_SARIF_BYTES, parseSarif, sarifInvalid } = await Promise.all(/* import() */[__webpack_require__.e(857), __webpack_require__.e(657)]).then(__webpack_require__.bind(__webpack_require__, 4657));
    const { root } = history.repository;
    const scans = [];
    for (const path of sarif) {
        const file = (0,external_node_path_.relative)(directory, path);
        const places = [(0,lib_files/* pathInside */._l)(root, path), (0,lib_files/* realPathInside */.oG)(root, path)].filter((place) => place !== null);
        for (const place of places) {
            if (isInSubmodule(place, change) || (await isInHead(place, history)))
                throw sarifInvalid(file, 'it is a file of the change itself, which would judge itself');
        }
        const bytes = (0,lib_files/* readRegular */.VX)(path, MAX_SARIF_BYTES);
        if ('why' in bytes)
            throw sarifInvalid(file, bytes.why);
        scans.push(...parseSarif(bytes, { file, root }));
    }
    return scans;
}
async function isInHead(path, history) {
    const parts = path.split('/');
    for (let length = 1; length <= parts.length; length++) {
        const found = await (0,changes_history/* readFileAt */._T)(history, history.head, parts.slice(0, length).join('/'), 0);
        if (found !== null && found.mode !== '040000')
            return true;
    }
    return false;
}
async function headPathsOf({ store, head }) {
    return new Set(await (0,tree_paths/* pathsOfCommit */.n)(store, head));
}
function isInSubmodule(path, { files }) {
    return files.some(({ head }) => head?.content.kind === 'submodule' && path.startsWith(`${head.path}/`));
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
