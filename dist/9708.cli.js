export const id = 9708;
export const ids = [9708,7327];
export const modules = {

/***/ 51704:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A1: () => (/* binding */ listSteps),
/* harmony export */   jg: () => (/* binding */ readStep),
/* harmony export */   wQ: () => (/* binding */ openRange)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _lib_git_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(94892);
/* harmony import */ var _between_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48407);
/* harmony import */ var _commits_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(49236);
/* harmony import */ var _history_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(53298);
/* harmony import */ var _read_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(93243);






async function listSteps(place, opened, ids) {
    const [base = null, head = null] = ids;
    if (base === null || head === null)
        throw unknownEnd();
    const [baseCommit = null, headCommit = null] = await (0,_commits_js__WEBPACK_IMPORTED_MODULE_3__/* .peelCommits */ .pP)(opened.reader, [base, head]);
    if (baseCommit === null || headCommit === null)
        throw unknownEnd();
    const parents = await parentsBetween((0,_history_js__WEBPACK_IMPORTED_MODULE_4__/* .withAllocationLimit */ .E2)(opened.store), baseCommit, headCommit);
    if (parents !== null)
        return { base: baseCommit, head: headCommit, ...chainOf(parents, headCommit) };
    if (place.repository.shallow)
        throw (0,_commits_js__WEBPACK_IMPORTED_MODULE_3__/* .tooShallow */ .Z7)(place.hints);
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RunError */ .e4('OBJECT_MISSING', 'a commit of the range is missing or cannot be read', {
        hint: 'run `git fsck`, then clone again',
    });
}
function unknownEnd() {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RunError */ .e4('REVISION_UNKNOWN', 'an end of the range is no commit of this repository', {
        hint: 'fetch it first, or name one that is there: `git rev-list --count --first-parent HEAD` says how far HEAD~N goes',
    });
}
async function parentsBetween(store, base, head) {
    const result = await (0,_lib_git_js__WEBPACK_IMPORTED_MODULE_1__/* .inStore */ .jw)(store, ['rev-list', '--parents', head, `^${base}`]);
    if (result.code !== 0 || (0,_commits_js__WEBPACK_IMPORTED_MODULE_3__/* .complaints */ .ZL)(result.stderr))
        return null;
    const parents = new Map();
    for (const line of result.stdout.toString('latin1').split('\n')) {
        const [id = '', ...rest] = line.split(' ');
        if (_commits_js__WEBPACK_IMPORTED_MODULE_3__/* .FULL_ID */ .G2.test(id))
            parents.set(id, rest);
    }
    return parents;
}
function chainOf(parents, head) {
    const chain = [];
    for (let at = head; parents.has(at); at = parents.get(at)?.[0] ?? '')
        chain.push(at);
    const order = new Map([...parents.keys()].map((id, index) => [id, index]));
    const taken = new Set();
    const steps = [];
    const roots = [];
    for (const commit of chain.reverse()) {
        const [parent] = parents.get(commit) ?? [];
        const merged = reachable(commit, parents, taken);
        merged.sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
        if (parent === undefined)
            roots.push(commit);
        else
            steps.push({ commit, parent, merged });
    }
    return { steps: steps.reverse(), roots };
}
function reachable(commit, parents, taken) {
    const found = [];
    const open = [commit];
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
        if (taken.has(at) || !parents.has(at))
            continue;
        taken.add(at);
        if (at !== commit)
            found.push(at);
        for (const parent of parents.get(at) ?? [])
            open.push(parent);
    }
    return found;
}
async function openRange(place, from, to, flag) {
    const revisions = [(0,_commits_js__WEBPACK_IMPORTED_MODULE_3__/* .checkRevision */ .G7)(flag, from), (0,_commits_js__WEBPACK_IMPORTED_MODULE_3__/* .checkRevision */ .G7)(flag, to)];
    const { ids, format } = await (0,_commits_js__WEBPACK_IMPORTED_MODULE_3__/* .resolveNames */ .jN)(place.repository, revisions);
    return { opened: (0,_history_js__WEBPACK_IMPORTED_MODULE_4__/* .openObjects */ .dV)(place.repository, format), ids };
}
async function readStep(place, opened, { commit, parent, merged }) {
    const commits = await (0,_between_js__WEBPACK_IMPORTED_MODULE_2__/* .readCommits */ .F)(opened.reader, { ofHead: [commit, ...merged], others: [parent] });
    if (commits === null) {
        if (place.repository.shallow)
            throw (0,_commits_js__WEBPACK_IMPORTED_MODULE_3__/* .tooShallow */ .Z7)(place.hints);
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RunError */ .e4('OBJECT_MISSING', `commit ${commit} or its parent is missing`, {
            hint: 'run `git fsck`, then clone again',
        });
    }
    const ends = { base: parent, head: commit, mergeBases: [parent], commits };
    return (0,_read_js__WEBPACK_IMPORTED_MODULE_5__/* .readChange */ .p)((0,_history_js__WEBPACK_IMPORTED_MODULE_4__/* .historyOf */ .om)(place, opened, ends));
}


/***/ }),

/***/ 93243:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  p: () => (/* binding */ readChange)
});

// EXTERNAL MODULE: ./build/changes/changed-file.js + 2 modules
var changed_file = __webpack_require__(6137);
// EXTERNAL MODULE: ./build/changes/limits.js
var limits = __webpack_require__(93976);
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
var git = __webpack_require__(94892);
// EXTERNAL MODULE: ./build/lib/names.js
var names = __webpack_require__(71576);
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
var tree = __webpack_require__(66144);
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

/***/ 77861:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ replayShare)
/* harmony export */ });
/* harmony import */ var _changes_first_parents_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51704);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19473);
/* harmony import */ var _lib_objects_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(49132);
/* harmony import */ var _policy_replay_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(20284);
/* harmony import */ var _providers_guards_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(78530);





const READER_MS = 10_000;
async function replayShare(work, { next, done, clock }) {
    const store = { ...work.store, close: () => undefined };
    let reader = (0,_lib_objects_js__WEBPACK_IMPORTED_MODULE_2__/* .openObjectReader */ .T)(store);
    let opened = clock.elapsed();
    const renew = () => {
        reader.close();
        reader = (0,_lib_objects_js__WEBPACK_IMPORTED_MODULE_2__/* .openObjectReader */ .T)(store);
        opened = clock.elapsed();
    };
    try {
        for (let index = next();; index = next()) {
            const step = work.steps[index];
            if (step === undefined)
                return;
            if (clock.elapsed() - opened > READER_MS)
                renew();
            const row = await replayStep(work, step, () => (0,_changes_first_parents_js__WEBPACK_IMPORTED_MODULE_0__/* .readStep */ .jg)(work.place, { store, reader }, step));
            if (row.status === 'unread')
                renew();
            done(index, row);
        }
    }
    finally {
        reader.close();
    }
}
async function replayStep({ from, to, around }, { commit }, read) {
    try {
        const change = await read();
        const known = { ...around, checkEdits: await (0,_providers_guards_js__WEBPACK_IMPORTED_MODULE_4__/* .checkEdits */ .G)(change) };
        const judged = { from: await (0,_policy_replay_js__WEBPACK_IMPORTED_MODULE_3__/* .judge */ .S4)(change, from, known), to: await (0,_policy_replay_js__WEBPACK_IMPORTED_MODULE_3__/* .judge */ .S4)(change, to, known) };
        return { status: 'judged', commit, subject: subjectOf(change), files: change.files.length, ...judged };
    }
    catch (error) {
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RunError */ .e4))
            throw error;
        return { status: 'unread', commit, code: error.code, message: error.message };
    }
}
const SUBJECT = 200;
function subjectOf({ commits: [commit] }) {
    const lines = commit?.message.slice(0, 10 * SUBJECT).split('\n') ?? [];
    return (lines.find((line) => line.trim() !== '') ?? '').trim().slice(0, SUBJECT);
}


/***/ }),

/***/ 7327:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   replayInThreads: () => (/* binding */ replayInThreads),
/* harmony export */   replayThread: () => (/* binding */ replayThread)
/* harmony export */ });
/* harmony import */ var node_worker_threads__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75919);
/* harmony import */ var _providers_clock_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(30551);
/* harmony import */ var _replay_share_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77861);



async function replayInThreads(work, options) {
    const counter = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
    const data = { work, counter };
    const workers = Array.from({ length: options.jobs }, () => new node_worker_threads__WEBPACK_IMPORTED_MODULE_0__.Worker(options.entry, { workerData: data, argv: [], execArgv: [] }));
    try {
        await Promise.all(workers.map((worker) => finished(worker, options.done)));
    }
    finally {
        await Promise.all(workers.map((worker) => worker.terminate()));
    }
}
function finished(worker, done) {
    return new Promise((resolve, reject) => {
        worker.on('message', ({ index, row }) => done(index, row));
        worker.once('error', reject);
        worker.once('exit', (code) => code === 0 ? resolve() : reject(new Error(`a thread of the replay ended with ${code}`)));
    });
}
async function replayThread() {
    if (node_worker_threads__WEBPACK_IMPORTED_MODULE_0__.isMainThread || node_worker_threads__WEBPACK_IMPORTED_MODULE_0__.parentPort === null)
        throw new Error('this is no thread');
    const port = node_worker_threads__WEBPACK_IMPORTED_MODULE_0__.parentPort;
    const { work, counter } = node_worker_threads__WEBPACK_IMPORTED_MODULE_0__.workerData;
    const taken = new Int32Array(counter);
    await (0,_replay_share_js__WEBPACK_IMPORTED_MODULE_1__/* .replayShare */ .t)(work, {
        next: () => Atomics.add(taken, 0, 1),
        done: (index, row) => port.postMessage({ index, row }),
        clock: (0,_providers_clock_js__WEBPACK_IMPORTED_MODULE_2__/* .startClock */ .L)(),
    });
}


/***/ }),

/***/ 71576:
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

/***/ 20284:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S4: () => (/* binding */ judge),
/* harmony export */   m: () => (/* binding */ withoutStages),
/* harmony export */   qX: () => (/* binding */ assumedIn),
/* harmony export */   vp: () => (/* binding */ summarizeReplay)
/* harmony export */ });
/* harmony import */ var _evaluate_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12520);
/* harmony import */ var _verdict_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76234);


const UNTOLD = ['actor', 'labels', 'event', 'base', 'head'];
async function assumedIn(policies) {
    const conditional = policies.flatMap(({ rules }) => rules.flatMap(({ id, when }) => (when === null ? [] : [{ id, when }])));
    if (conditional.length === 0)
        return [];
    const { checkExpression } = await Promise.all(/* import() */[__webpack_require__.e(2856), __webpack_require__.e(7337), __webpack_require__.e(3919), __webpack_require__.e(7333)]).then(__webpack_require__.bind(__webpack_require__, 33919));
    const looks = ({ when }) => {
        const checked = checkExpression(when);
        return checked.status === 'usable' && UNTOLD.some((name) => checked.looksAt.has(name));
    };
    return [...new Set(conditional.filter(looks).map(({ id }) => id))].sort();
}
function withoutStages(policy) {
    return { ...policy, policy: { ...policy.policy, scanners: [], skills: null, releases: [], mcp: null } };
}
async function judge(change, policy, around) {
    const nothing = { scans: [], headPaths: null, releases: null, evidencePath: null };
    const facts = { change, ...around, ...nothing, scanned: [change.head] };
    const { verdict, findings } = (0,_verdict_js__WEBPACK_IMPORTED_MODULE_1__/* .decide */ .L)({
        repository: around.circumstances.repository,
        grade: 'local',
        change,
        policy,
        evaluation: await (0,_evaluate_js__WEBPACK_IMPORTED_MODULE_0__/* .evaluate */ ._)(facts, policy.policy),
        releases: null,
        approving: { approvals: [], authors: [] },
        unchecked: [],
        milliseconds: 0,
    });
    const counts = new Map();
    for (const { ruleId, effect, waived } of findings) {
        if (waived !== undefined)
            continue;
        const known = counts.get(keyOf({ ruleId, effect }));
        counts.set(keyOf({ ruleId, effect }), { ruleId, effect, count: (known?.count ?? 0) + 1 });
    }
    return { verdict, counts: [...counts.values()].sort(byRule) };
}
const keyOf = ({ ruleId, effect }) => `${effect} ${ruleId}`;
function byRule(a, b) {
    return compare(a.ruleId, b.ruleId) || compare(a.effect, b.effect);
}
const compare = (a, b) => (a === b ? 0 : a < b ? -1 : 1);
function summarizeReplay(rows) {
    const judged = rows.filter((row) => row.status === 'judged');
    return {
        different: judged.flatMap((row) => differenceOf(row) ?? []),
        failed: judged
            .filter(({ to }) => to.verdict === 'FAILED')
            .map(({ commit, subject, files, to }) => ({ commit, subject, files, findings: to.counts })),
        rules: totalsOf(judged.map(({ to }) => to)),
        unread: rows
            .filter((row) => row.status === 'unread')
            .map(({ commit, code, message }) => ({ commit, code, message })),
    };
}
function differenceOf(row) {
    const before = new Map(row.from.counts.map((one) => [keyOf(one), one.count]));
    const after = new Map(row.to.counts.map((one) => [keyOf(one), one]));
    const gone = row.from.counts.filter((one) => !after.has(keyOf(one)));
    const findings = [...row.to.counts, ...gone]
        .map((one) => ({
        ...one,
        count: (after.get(keyOf(one))?.count ?? 0) - (before.get(keyOf(one)) ?? 0),
    }))
        .filter(({ count }) => count !== 0)
        .sort(byRule);
    if (findings.length === 0 && row.from.verdict === row.to.verdict)
        return null;
    const { commit, subject, files } = row;
    return { commit, subject, files, from: row.from.verdict, to: row.to.verdict, findings };
}
function totalsOf(judgements) {
    const totals = new Map();
    for (const { ruleId, effect, count } of judgements.flatMap(({ counts }) => counts)) {
        const key = keyOf({ ruleId, effect });
        const { changes = 0, findings = 0 } = totals.get(key) ?? {};
        totals.set(key, { ruleId, effect, changes: changes + 1, findings: findings + count });
    }
    return [...totals.values()].sort((a, b) => b.changes - a.changes || b.findings - a.findings || byRule(a, b));
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
