export const id = 7112;
export const ids = [7112];
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

/***/ 70630:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ repositoryOf)
/* harmony export */ });
/* harmony import */ var _lib_git_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94892);

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

/***/ 89715:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I5: () => (/* binding */ rootOf),
/* harmony export */   Jc: () => (/* binding */ loadAtHand),
/* harmony export */   Q3: () => (/* binding */ namedPolicies),
/* harmony export */   R8: () => (/* binding */ filesOf)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _changes_history_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(53298);
/* harmony import */ var _config_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(46564);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(19473);
/* harmony import */ var _lib_files_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(13963);
/* harmony import */ var _lib_git_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(94892);
/* harmony import */ var _policy_load_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8237);
/* harmony import */ var _policy_position_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(4200);








function rootOf(directory) {
    try {
        return (0,_lib_git_js__WEBPACK_IMPORTED_MODULE_5__/* .findRepository */ .W1)(directory).root;
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .RunError */ .e4 && error.code === 'NOT_A_REPOSITORY')
            return null;
        throw error;
    }
}
async function loadAtHand(directory, names) {
    const open = [];
    const readRevision = async (revision) => {
        const history = await (0,_changes_history_js__WEBPACK_IMPORTED_MODULE_1__/* .openHistory */ .jC)({ directory, base: revision, head: revision, hints: HINTS });
        open.push(history);
        return (path) => (0,_changes_history_js__WEBPACK_IMPORTED_MODULE_1__/* .readFileAt */ ._T)(history, history.head, path, _policy_position_js__WEBPACK_IMPORTED_MODULE_7__/* .MAX_POLICY_BYTES */ .mk);
    };
    try {
        return await (0,_policy_load_js__WEBPACK_IMPORTED_MODULE_6__/* .loadPolicyAtHand */ .PS)(names, { directory, root: rootOf(directory), readRevision });
    }
    finally {
        for (const history of open)
            history.close();
    }
}
const HINTS = { remote: 'origin', fullHistory: 'run `git fetch --unshallow origin`, then again' };
function namedPolicies({ policies, positionals }) {
    if (policies.length > 0 && positionals.length > 0)
        throw (0,_config_js__WEBPACK_IMPORTED_MODULE_2__/* .usage */ .CI)('a policy is named twice', 'name it with --policy or as the argument, not both');
    return policies.length > 0 ? policies : positionals;
}
function filesOf({ parsed }, directory, root) {
    if (root === null)
        return [];
    const files = parsed.filter(({ source }) => source.from !== 'pack');
    return files.flatMap(({ source }) => (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_4__/* .pathInside */ ._l)(root, (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(directory, source.name)) ?? []);
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

/***/ 17112:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  replay: () => (/* binding */ replay_replay)
});

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./build/changes/commits.js
var commits = __webpack_require__(49236);
// EXTERNAL MODULE: ./build/changes/first-parents.js
var first_parents = __webpack_require__(51704);
// EXTERNAL MODULE: ./build/changes/history.js
var changes_history = __webpack_require__(53298);
// EXTERNAL MODULE: ./build/changes/remote.js
var remote = __webpack_require__(70630);
// EXTERNAL MODULE: ./build/config.js
var config = __webpack_require__(46564);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/lib/files.js
var files = __webpack_require__(13963);
// EXTERNAL MODULE: ./build/lib/git.js
var git = __webpack_require__(94892);
// EXTERNAL MODULE: ./build/policy/load.js + 1 modules
var load = __webpack_require__(8237);
// EXTERNAL MODULE: ./build/policy/position.js
var position = __webpack_require__(4200);
// EXTERNAL MODULE: ./build/policy/replay.js
var replay = __webpack_require__(20284);
// EXTERNAL MODULE: ./build/providers/clock.js
var providers_clock = __webpack_require__(30551);
// EXTERNAL MODULE: ./build/commands/output.js + 3 modules
var output = __webpack_require__(73066);
// EXTERNAL MODULE: ./build/commands/policy/at-hand.js
var at_hand = __webpack_require__(89715);
// EXTERNAL MODULE: ./build/report/json.js
var json = __webpack_require__(9665);
// EXTERNAL MODULE: ./build/report/summary.js
var summary = __webpack_require__(74611);
// EXTERNAL MODULE: ./build/report/tables.js
var tables = __webpack_require__(57442);
;// CONCATENATED MODULE: ./build/commands/policy/replay-words.js

const isSame = ({ from, to }) => from.digest === to.digest;
const shortId = (id) => id.slice(0, 12);
const signed = (count) => (count > 0 ? `+${count}` : `−${-count}`);
const withOtherVerdict = ({ different }) => different.filter(isOther);
const isOther = ({ from, to }) => from !== to;
function differentTitle(report) {
    return `${(0,summary/* plural */.LS)(withOtherVerdict(report).length, 'change')} decided differently`;
}
function sameVerdict({ different }) {
    const count = different.filter((one) => !isOther(one)).length;
    return count === 0
        ? []
        : [`${count} more with other findings and the same verdict (--format json lists them)`];
}
function shortRange({ range }) {
    return range.split('..').map(shortId).join('..');
}
const verdictsOf = ({ from, to }) => `${from} → ${to}`;
function timing({ changes, milliseconds }) {
    const rate = Math.round((changes * 1000) / Math.max(milliseconds, 1));
    return `${(0,summary/* plural */.LS)(changes, 'change')} in ${(milliseconds / 1000).toFixed(1)} s, ${rate} changes/s`;
}
function notes({ roots, leftOut, assumed, unread }, show) {
    return [
        ...(roots.length === 0
            ? []
            : [`not replayed: ${roots.map(shortId).join(', ')}, which has no parent to compare with`]),
        ...(leftOut.length === 0
            ? []
            : [`not replayed: ${leftOut.join(', ')}, which old commits have nothing for`]),
        ...(assumed.length === 0
            ? []
            : [
                `not replayed: who made a change and its labels, which history does not tell: ${assumed.length === 1 ? 'rule' : 'rules'} ${assumed.map(show).join(', ')} ${assumed.length === 1 ? 'is' : 'are'} judged as if by a person without labels`,
            ]),
        ...(unread.length === 0 ? [] : [`${(0,summary/* plural */.LS)(unread.length, 'change')} could not be judged, see above`]),
        'approvals are not replayed: what asks for one counts as FAILED',
    ];
}

;// CONCATENATED MODULE: ./build/commands/policy/replay-markdown.js



const SUBJECT = 60;
const TABLE_BYTES = 18 * 1024;
function renderMarkdown(report) {
    const { from, to, failed } = report;
    const count = isSame(report)
        ? `Both policies are ${(0,tables/* code */.aY)(to.name)} ${(0,tables/* code */.aY)(to.digest)}: ${(0,summary/* plural */.LS)(failed.length, 'change')} would fail.`
        : `**${differentTitle(report)}** from ${(0,tables/* code */.aY)(from.name)} to ${(0,tables/* code */.aY)(to.name)}.`;
    const parts = [
        `### Countersign: ${(0,summary/* plural */.LS)(report.changes, 'change')} of ${(0,tables/* code */.aY)(shortRange(report))} replayed`,
        count,
        ...(0,tables/* table */.tp)(isSame(report) ? failedTable(report) : differentTable(report), TABLE_BYTES),
        ...sameVerdict(report),
        ...(0,tables/* table */.tp)(rulesTable(report), TABLE_BYTES),
        ...(0,tables/* table */.tp)(unreadTable(report), TABLE_BYTES),
        [...notes(report, tables/* code */.aY), timing(report)].map((line) => `- ${line}`).join('\n'),
    ];
    return `${parts.join('\n\n')}\n`;
}
function differentTable(report) {
    const rows = withOtherVerdict(report).map((one) => [
        (0,tables/* code */.aY)(shortId(one.commit)),
        verdictsOf(one),
        countsMarkdown(one.findings, signed),
        (0,tables/* code */.aY)((0,summary/* clip */.$Q)(one.subject, SUBJECT)),
    ]);
    return { title: 'Decided differently', columns: ['commit', 'verdict', 'findings', 'subject'], rows };
}
function failedTable({ failed }) {
    const rows = failed.map(({ commit, subject, findings }) => [
        (0,tables/* code */.aY)(shortId(commit)),
        countsMarkdown(findings, String),
        (0,tables/* code */.aY)((0,summary/* clip */.$Q)(subject, SUBJECT)),
    ]);
    return { title: 'Would fail', columns: ['commit', 'findings', 'subject'], rows };
}
function countsMarkdown(counts, show) {
    if (counts.length === 0)
        return 'not checked';
    return counts.map(({ ruleId, effect, count }) => `${(0,tables/* code */.aY)(ruleId)} ${effect} ${show(count)}`).join(', ');
}
function rulesTable({ rules, to }) {
    const rows = rules.map(({ ruleId, effect, changes, findings }) => [
        (0,tables/* code */.aY)(ruleId),
        effect,
        String(changes),
        String(findings),
    ]);
    return { title: `Rules of ${(0,tables/* code */.aY)(to.name)}`, columns: ['rule', 'effect', 'changes', 'findings'], rows };
}
function unreadTable({ unread }) {
    const rows = unread.map((one) => [(0,tables/* code */.aY)(shortId(one.commit)), (0,tables/* code */.aY)(one.code), (0,tables/* code */.aY)(one.message)]);
    return { title: 'Could not be judged', columns: ['commit', 'code', 'why'], rows };
}

// EXTERNAL MODULE: ./build/lib/inert.js
var inert = __webpack_require__(68656);
;// CONCATENATED MODULE: ./build/commands/policy/replay-text.js



const COLUMNS = 100;
const FINDINGS = 42;
const LEAST = 20;
const LINES = 200;
function renderText(report) {
    const lines = [
        `replayed ${(0,summary/* plural */.LS)(report.changes, 'change')} of ${shortRange(report)}`,
        ...(isSame(report) ? sameText(report) : differentText(report)),
        ...block(`rules of ${(0,inert/* inert */.t)(report.to.name)}`, ['changes', 'findings', 'effect', 'rule'], ruleRows(report.rules)),
        ...block('could not be judged', ['commit', 'code', 'why'], report.unread.map(({ commit, code, message }) => [shortId(commit), code, (0,inert/* inert */.t)(message)])),
        '',
        ...notes(report, inert/* inert */.t),
        timing(report),
    ];
    return `${lines.join('\n')}\n`;
}
function sameText(report) {
    const { to, failed } = report;
    const rows = failed.map(({ commit, subject, findings }) => [
        shortId(commit),
        countsText(findings, String),
        (0,inert/* inert */.t)(subject),
    ]);
    return [
        `both policies are ${(0,inert/* inert */.t)(to.name)} ${to.digest}: nothing is decided differently`,
        ...block(`${(0,summary/* plural */.LS)(failed.length, 'change')} would fail`, ['commit', 'findings', 'subject'], rows),
    ];
}
function differentText(report) {
    const { from, to } = report;
    const rows = withOtherVerdict(report).map((one) => [
        shortId(one.commit),
        verdictsOf(one),
        countsText(one.findings, signed),
        (0,inert/* inert */.t)(one.subject),
    ]);
    const title = differentTitle(report);
    return [
        `from     ${(0,inert/* inert */.t)(from.name)} ${from.digest}`,
        `to       ${(0,inert/* inert */.t)(to.name)} ${to.digest}`,
        ...(rows.length === 0 ? ['', title] : block(title, ['commit', 'verdict', 'findings', 'subject'], rows)),
        ...sameVerdict(report),
    ];
}
function countsText(counts, show) {
    if (counts.length === 0)
        return 'not checked';
    const texts = counts.map(({ ruleId, effect, count }) => `${(0,inert/* inert */.t)(ruleId)} ${effect} ${show(count)}`);
    const more = (listed) => listed === texts.length ? '' : ` and ${texts.length - listed} more`;
    const shown = (listed) => `${texts.slice(0, listed).join(', ')}${more(listed)}`;
    const fitting = texts.map((_, at) => texts.length - at).find((listed) => shown(listed).length <= FINDINGS);
    if (fitting !== undefined)
        return shown(fitting);
    return `${(0,summary/* clip */.$Q)(texts[0] ?? '', FINDINGS - more(1).length)}${more(1)}`;
}
function ruleRows(rules) {
    return rules.map(({ ruleId, effect, changes, findings }) => [
        String(changes),
        String(findings),
        effect,
        (0,inert/* inert */.t)(ruleId),
    ]);
}
function block(title, columns, rows) {
    if (rows.length === 0)
        return [];
    const shown = [columns, ...rows.slice(0, LINES)];
    const last = columns.length - 1;
    const widths = columns.map((_, at) => Math.max(...shown.map((cells) => cells[at]?.length ?? 0)));
    const left = COLUMNS - widths.slice(0, last).reduce((sum, width) => sum + width + 2, 0);
    const lines = shown.map((cells) => cells
        .map((cell, at) => (at === last ? (0,summary/* clip */.$Q)(cell, Math.max(LEAST, left)) : cell.padEnd(widths[at] ?? 0)))
        .join('  ')
        .trimEnd());
    const rest = rows.length - LINES;
    return ['', title, ...lines, ...(rest > 0 ? [`and ${rest} more: --format json lists all`] : [])];
}

;// CONCATENATED MODULE: ./build/commands/policy/replay-report.js



function renderReplay(format, report) {
    if (format === 'json')
        return renderJson(report);
    return format === 'markdown' ? renderMarkdown(report) : renderText(report);
}
function renderJson(report) {
    const { range, from, to, changes, different, failed, rules, unread, roots, leftOut, assumed, milliseconds, } = report;
    return (0,json/* inertJson */.n)({
        range,
        from,
        to,
        changes,
        different,
        failed,
        rules,
        unread,
        roots,
        leftOut,
        assumed,
        milliseconds,
    });
}

// EXTERNAL MODULE: ./build/commands/policy/replay-share.js
var replay_share = __webpack_require__(77861);
;// CONCATENATED MODULE: ./build/commands/policy/replay.js

















async function replay_replay(config, invocation, clock = (0,providers_clock/* startClock */.L)()) {
    const range = rangeOf(config);
    const place = { repository: (0,git/* findRepository */.W1)(config.directory), hints: HINTS };
    const { root } = place.repository;
    if (config.output !== null)
        (0,files/* checkOutput */.yr)(root, config.output);
    const { opened, ids } = await (0,first_parents/* openRange */.wQ)(place, range.from, range.to, range.flag);
    try {
        const steps = await (0,first_parents/* listSteps */.A1)(place, opened, ids);
        const policies = await loadBoth(config, place, opened);
        const around = await aroundOf(place, policies, clock);
        const work = workOf(place, opened, steps.steps, policies, around);
        const rows = await replayAll(work, config, invocation, clock);
        const assumed = await (0,replay/* assumedIn */.qX)([policies.from.policy.policy, policies.to.policy.policy]);
        const report = { ...reportOf(rows, steps, policies, clock.elapsed()), assumed };
        return (0,output/* outcome */.bu)(config, root, renderReplay(config.format, report), 0);
    }
    finally {
        opened.reader.close();
        opened.store.close();
    }
}
const HINTS = {
    remote: 'origin',
    fullHistory: 'run `git fetch --unshallow origin`, then the replay again',
};
function rangeOf({ since, range, positionals }) {
    if (positionals[0] !== undefined)
        throw (0,config/* usage */.CI)(`policy replay takes no argument: ${positionals[0]}`, 'name the policy with --policy');
    if ((since === null) === (range === null)) {
        throw (0,config/* usage */.CI)('policy replay wants --since REV or --range A..B, and one of them', 'for example --since HEAD~100');
    }
    if (since !== null)
        return { from: since, to: 'HEAD', flag: '--since' };
    const [, from, to = ''] = /^((?:(?!\.\.).)+)\.\.(?!\.)(.*)$/s.exec(range ?? '') ?? [];
    if (from === undefined)
        throw (0,config/* usage */.CI)('--range wants A..B', 'for example --range v1.0..main');
    return { from, to: to === '' ? 'HEAD' : to, flag: '--range' };
}
async function loadBoth(config, place, opened) {
    const { directory, against, policies } = config;
    const from = against.length === 0
        ? await (0,load/* loadPolicy */.tb)([], {
            root: place.repository.root,
            directory,
            readBase: await readHead(place, opened),
        })
        : await (0,at_hand/* loadAtHand */.Jc)(directory, against);
    return { from, to: await (0,at_hand/* loadAtHand */.Jc)(directory, policies) };
}
async function readHead(place, opened) {
    const { ids } = await (0,commits/* resolveNames */.jN)(place.repository, ['HEAD']);
    const [head = null] = ids;
    if (head === null) {
        throw new errors/* RunError */.e4('REVISION_UNKNOWN', 'HEAD is no commit, so it has no policy to compare with', {
            hint: 'name the old policy with --against',
        });
    }
    const history = (0,changes_history/* historyOf */.om)(place, opened, { base: head, head, mergeBases: [head], commits: [] });
    return (path) => (0,changes_history/* readFileAt */._T)(history, head, path, position/* MAX_POLICY_BYTES */.mk);
}
async function aroundOf({ repository }, { from, to }, clock) {
    return {
        policyPaths: [...new Set([...from.paths, ...to.paths])],
        circumstances: {
            event: 'replay',
            actor: { login: '', kind: 'human' },
            branches: { base: '', head: '' },
            labels: [],
            repository: await (0,remote/* repositoryOf */._)(repository, { repository: null }),
            today: clock.now().toISOString().slice(0, 10),
        },
    };
}
function workOf(place, { store: { format, directory, env } }, steps, { from, to }, around) {
    const policies = { from: (0,replay/* withoutStages */.m)(from.policy), to: (0,replay/* withoutStages */.m)(to.policy) };
    return { place, store: { format, directory, env }, steps, ...policies, around };
}
const STEPS_PER_THREAD = 200;
async function replayAll(work, { jobs, quiet }, { entry, progress }, clock) {
    const total = work.steps.length;
    const rows = [];
    let count = 0;
    const done = (index, row) => {
        rows[index] = row;
        count += 1;
        if (!quiet)
            progress(`replaying ${count} of ${total}`);
    };
    const wanted = jobs ?? Math.min((0,external_node_os_.availableParallelism)(), Math.ceil(total / STEPS_PER_THREAD));
    const threads = Math.min(wanted, total);
    if (threads > 1 && entry !== '') {
        const { replayInThreads } = await __webpack_require__.e(/* import() */ 7327).then(__webpack_require__.bind(__webpack_require__, 7327));
        await replayInThreads(work, { entry, jobs: threads, done });
    }
    else {
        let index = 0;
        await (0,replay_share/* replayShare */.t)(work, { next: () => index++, done, clock });
    }
    if (count !== total)
        throw new Error(`${count} of ${total} changes were replayed`);
    return rows;
}
function reportOf(rows, { base, head, roots }, { from, to }, milliseconds) {
    const named = ({ policy: { policy, digest } }) => ({ name: policy.name, digest });
    return {
        range: `${base}..${head}`,
        from: named(from),
        to: named(to),
        changes: rows.length,
        ...(0,replay/* summarizeReplay */.vp)(rows),
        roots,
        leftOut: leftOutOf([from, to]),
        milliseconds,
    };
}
function leftOutOf(policies) {
    const asks = policies.flatMap(({ policy: { policy } }) => [
        ...(policy.scanners.length > 0 ? ['scanners'] : []),
        ...(policy.skills === null ? [] : ['skills']),
        ...(policy.releases.length > 0 ? ['releases'] : []),
        ...(policy.mcp === null ? [] : ['mcp']),
    ]);
    return [...new Set(asks)].sort();
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
