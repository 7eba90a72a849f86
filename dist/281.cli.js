export const id = 281;
export const ids = [281];
export const modules = {

/***/ 3243:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  p: () => (/* binding */ readChange)
});

// EXTERNAL MODULE: ./build/lib/canonical-json.js
var canonical_json = __webpack_require__(297);
// EXTERNAL MODULE: ./build/lib/digest.js
var digest = __webpack_require__(7130);
// EXTERNAL MODULE: ./build/lib/names.js
var names = __webpack_require__(1576);
// EXTERNAL MODULE: ./build/changes/decode.js
var decode = __webpack_require__(7050);
// EXTERNAL MODULE: ./build/changes/limits.js
var limits = __webpack_require__(3976);
// EXTERNAL MODULE: ./build/changes/lines.js
var changes_lines = __webpack_require__(5245);
// EXTERNAL MODULE: ./build/changes/surface.js
var surface = __webpack_require__(9549);
;// CONCATENATED MODULE: ./build/changes/contents.js





const SYMLINK = '120000';
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
            fill(slot, blobSide(slot.entry, object.size, object.bytes));
    }, (_type, size) => {
        total(size);
        return size > limits/* MAX_FILE_BYTES */.gZ ? 'skip' : 'keep';
    });
}
function entriesOf({ bases, head }) {
    return head === null ? bases : [...bases, head];
}
function fileCounter(visit) {
    let left = changes_lines/* PER_CHANGE */.nX;
    let lines = 0;
    return ({ change, sides }) => {
        const bases = change.bases.flatMap((entry) => sides.get(entry) ?? []);
        const head = change.head === null ? null : (sides.get(change.head) ?? null);
        const budget = (0,changes_lines/* diffBudget */.bO)(left);
        const before = budget.comparisons;
        const file = changedFile(change, { bases, head }, budget);
        left -= before - Math.max(budget.comparisons, 0);
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
function submoduleSide(entry) {
    return { entry, size: 0, content: { kind: 'submodule' }, text: `Subproject commit ${entry.id}\n` };
}
function blobSide(entry, size, bytes) {
    if (bytes === null)
        return { entry, size, content: { kind: 'oversized' }, text: null };
    const { encoding, binary, opacity, text } = (0,decode/* decode */.D)(bytes);
    if (entry.mode === SYMLINK)
        return { entry, size, content: { kind: 'symlink', target: (0,names/* pathFromBytes */.nP)(bytes) }, text };
    return { entry, size, content: { kind: 'lines', encoding, binary, opacity }, text };
}
function changedFile(change, sides, budget) {
    const { head } = sides;
    const base = change.added ? null : (sides.bases[0] ?? null);
    const lines = linesOf(change, sides, budget);
    const binary = [base, head].some((side) => side?.content.kind === 'lines' && side.content.binary);
    return {
        status: statusOf(change, base, head),
        path: change.path,
        oldPath: change.oldPath,
        base: base === null ? null : fileSide(change.oldPath ?? change.path, base),
        head: head === null ? null : fileSide(change.path, head),
        binary,
        surface: (0,surface/* surfaceOf */.l)(change.path, change.inSkill),
        ...lines,
        whole: change.oldPath === null
            ? null
            : { base: (0,changes_lines/* wholeText */.r0)(base?.text ?? ''), head: (0,changes_lines/* wholeText */.r0)(head?.text ?? '') },
        addedLines: binary ? 0 : (0,changes_lines/* countLines */.lt)(lines.added),
        removedLines: binary ? 0 : (0,changes_lines/* countLines */.lt)(lines.removed),
    };
}
function fileSide(path, { entry, size, content }) {
    return { path, mode: entry.mode, id: entry.id, size, content };
}
function statusOf(change, base, head) {
    if (head === null)
        return 'deleted';
    if (base === null)
        return 'added';
    if (change.oldPath !== null)
        return 'renamed';
    return base.entry.mode.slice(0, 3) === head.entry.mode.slice(0, 3) ? 'modified' : 'type-changed';
}
function linesOf(change, { bases, head }, budget) {
    const after = head?.text ?? '';
    const diffs = bases.map((base) => (0,changes_lines/* diffLines */.Pp)(base.text ?? '', after, budget));
    return {
        added: change.added ? (0,changes_lines/* wholeText */.r0)(after) : (0,changes_lines/* uniteHunks */.ll)(diffs.map(({ added }) => added)),
        removed: diffs.flatMap(({ removed }) => removed),
    };
}

// EXTERNAL MODULE: ./build/lib/git.js
var git = __webpack_require__(4892);
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
        digest: digestOfFiles(files),
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
function digestOfFiles(files) {
    const rows = files.map((file) => ({
        status: file.status,
        path: (0,names/* quotePath */.WG)(file.path),
        oldPath: file.oldPath === null ? null : (0,names/* quotePath */.WG)(file.oldPath),
        base: file.base === null ? null : { mode: file.base.mode, id: file.base.id },
        head: file.head === null ? null : { mode: file.head.mode, id: file.head.id },
    }));
    return (0,digest/* digestOf */.ol)((0,canonical_json/* canonicalJson */.d)(rows));
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

/***/ 2447:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ describeApprovers),
/* harmony export */   R: () => (/* binding */ weighApprovals)
/* harmony export */ });
const PERMISSIONS = ['write', 'maintain', 'admin'];
function weighApprovals(change, { approvals, authors }, demand) {
    const writers = writersOf(change, authors);
    const judged = approvals.map((approval) => ({
        by: approval.by,
        why: refusal(approval, change.head, writers, demand),
    }));
    const counted = sortedLogins(judged.filter(({ why }) => why === null).map(({ by }) => by));
    const refused = judged.flatMap(({ by, why }) => why === null || counted.some((login) => sameLogin(login, by)) ? [] : [`${by} ${why}`]);
    return { counted, refused: [...new Set(refused)].sort() };
}
function sortedLogins(logins) {
    const byKey = new Map(logins.map((login) => [login.toLowerCase(), login]));
    return [...byKey].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, login]) => login);
}
const sameLogin = (a, b) => a.toLowerCase() === b.toLowerCase();
function refusal(approval, head, writers, demand) {
    const { by, permission, teams, kind } = approval;
    if (approval.commit !== head)
        return 'approved another commit';
    if (kind !== 'human')
        return `is a ${kind}, not a person`;
    if (wroteIt(approval, writers))
        return 'wrote or pushed a part of it';
    if (permission === null || PERMISSIONS.indexOf(permission) < PERMISSIONS.indexOf(demand.permission))
        return `is not known to have ${demand.permission} access`;
    if (demand.users.length + demand.teams.length === 0)
        return null;
    if (demand.users.some((user) => sameLogin(user, by)))
        return null;
    if (demand.teams.length === 0)
        return 'is not one of the approvers';
    if (teams === null)
        return `is not known to be in ${demand.teams.join(' or ')}: no one here can tell`;
    const within = demand.teams.some((team) => teams.some((one) => sameLogin(one, team)));
    return within ? null : `is not in ${demand.teams.join(' or ')}`;
}
function writersOf({ commits }, authors) {
    const emails = new Set(commits.flatMap(peopleOf).map(({ email }) => email.trim().toLowerCase()));
    const logins = [...emails].flatMap((email) => NO_REPLY.exec(email)?.[1] ?? []);
    return { emails, logins: new Set([...authors.map((login) => login.toLowerCase()), ...logins]) };
}
const NO_REPLY = /^(?:\d+[+-])?([^@+]+)@users\.noreply\./;
function peopleOf({ author, committer, trailers }) {
    const others = trailers
        .filter(({ key }) => key === 'Co-authored-by')
        .map(({ value }) => ({ name: value, email: /<([^<>]*)>/.exec(value)?.[1] ?? value }));
    return [author, committer, ...others];
}
function wroteIt({ by, emails }, writers) {
    return (writers.logins.has(by.toLowerCase()) ||
        emails.some((email) => writers.emails.has(email.trim().toLowerCase())));
}
function describeApprovers({ users, teams, permission, count }) {
    const people = [...users, ...teams.map((team) => `team ${team}`)].join(', ');
    const who = people === '' ? `with ${permission} access` : `of ${people} (with ${permission} access)`;
    return `${count === 1 ? 'one approval' : `${count} approvals`} ${who}`;
}


/***/ }),

/***/ 6234:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ decide)
/* harmony export */ });
/* harmony import */ var _lib_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1576);
/* harmony import */ var _approvals_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2447);
/* harmony import */ var _evaluate_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2520);
/* harmony import */ var _rule_entry_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3244);




function decide(input) {
    const { change, policy } = input;
    const approvals = approvalsOf(input);
    const unchecked = [...input.unchecked, ...uncheckedOf(input)].sort(byName);
    const denied = input.evaluation.findings.some(({ effect, waived }) => effect === 'deny' && waived === undefined);
    const failed = denied || approvals.some(({ met }) => !met) || unchecked.some(({ blocks }) => blocks);
    return {
        schema: 'urn:countersign:verdict:v1',
        verdict: failed ? 'FAILED' : 'PASSED',
        subject: {
            repository: input.repository,
            base: change.base,
            mergeBase: change.mergeBases[0],
            head: change.head,
            digest: change.digest,
        },
        grade: input.grade,
        policy: { name: policy.policy.name, digest: policy.digest, sources: sourcesOf(policy.sources) },
        findings: withApprovals(input.evaluation.findings, approvals),
        skills: [],
        releases: [],
        approvals: {
            required: approvals.map(({ required }) => required),
            given: approvals.flatMap(({ given }) => given),
        },
        unchecked,
        stats: {
            files: change.files.length,
            addedLines: change.files.reduce((sum, file) => sum + file.addedLines, 0),
            removedLines: change.files.reduce((sum, file) => sum + file.removedLines, 0),
            rules: policy.policy.rules.length,
            milliseconds: input.milliseconds,
        },
    };
}
function approvalsOf({ change, policy, evaluation, approving }) {
    const open = evaluation.findings.filter(({ effect, waived }) => effect === 'require-approval' && waived === undefined);
    return [...new Set(open.map(({ ruleId }) => ruleId))].sort().map((ruleId) => {
        const approvers = policy.policy.rules.find(({ id }) => id === ruleId)?.approvers ?? _rule_entry_js__WEBPACK_IMPORTED_MODULE_2__/* .ANYBODY */ .hi;
        const { counted, refused } = (0,_approvals_js__WEBPACK_IMPORTED_MODULE_3__/* .weighApprovals */ .R)(change, approving, approvers);
        const given = counted.map((by) => ({ ruleId, by }));
        return { required: { ruleId, ...approvers }, given, met: given.length >= approvers.count, refused };
    });
}
function withApprovals(findings, demands) {
    return findings.map((finding) => {
        if (finding.effect !== 'require-approval' || finding.waived !== undefined)
            return finding;
        const demand = demands.find(({ required }) => required.ruleId === finding.ruleId);
        if (demand === undefined || demand.met)
            return finding;
        const more = [...(isPlain(demand.required) ? [] : [asks(demand.required)]), ...demand.refused];
        return { ...finding, hint: [finding.hint, ...more].join('; ') };
    });
}
function isPlain({ users, teams, permission, count }) {
    return users.length + teams.length === 0 && permission === _rule_entry_js__WEBPACK_IMPORTED_MODULE_2__/* .ANYBODY */ .hi.permission && count === _rule_entry_js__WEBPACK_IMPORTED_MODULE_2__/* .ANYBODY */ .hi.count;
}
function asks(approvers) {
    const teams = approvers.teams.length === 0 ? '' : '; teams need the App or the gateway';
    return `it takes ${(0,_approvals_js__WEBPACK_IMPORTED_MODULE_3__/* .describeApprovers */ .Q)(approvers)}${teams}`;
}
function sourcesOf(sources) {
    return sources.map((source) => ({ ...source, name: (0,_lib_names_js__WEBPACK_IMPORTED_MODULE_0__/* .quotePath */ .WG)(source.name) }));
}
function uncheckedOf({ change, policy, evaluation }) {
    const oversized = change.files
        .filter(({ head }) => head?.content.kind === 'oversized')
        .map(({ path }) => ({
        what: `file ${(0,_lib_names_js__WEBPACK_IMPORTED_MODULE_0__/* .quotePath */ .WG)(path)}`,
        why: 'it is larger than one file may be to be read',
        blocks: true,
    }));
    const more = {
        what: `findings beyond the first ${_evaluate_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_FINDINGS */ .M}`,
        why: 'they are not listed',
        blocks: true,
    };
    const nothing = { what: 'change', why: 'the head holds nothing that the base has not', blocks: false };
    const { skills, releases, mcp } = policy.policy;
    return [
        ...evaluation.unchecked,
        ...(change.files.length === 0 ? [nothing] : []),
        ...oversized,
        ...(evaluation.unlisted ? [more] : []),
        absentStage('skills', 'skills', skills !== null),
        absentStage('releases', 'releases', releases.length > 0),
        ...(mcp === null ? [] : [absentStage('MCP servers', 'mcp', true)]),
    ];
}
function absentStage(what, stage, asked) {
    const why = `this version has no ${stage} stage`;
    return { what, why: asked ? `${why}, and the policy asks for one` : why, blocks: asked };
}
function byName(a, b) {
    return a.what === b.what ? 0 : a.what < b.what ? -1 : 1;
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


/***/ })

};
