export const id = 7753;
export const ids = [7753];
export const modules = {

/***/ 8407:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  $: () => (/* binding */ commitsBetween),
  F: () => (/* binding */ readCommits)
});

// EXTERNAL MODULE: ./build/lib/git.js
var git = __webpack_require__(4892);
// EXTERNAL MODULE: ./build/lib/names.js
var names = __webpack_require__(1576);
;// CONCATENATED MODULE: ./build/changes/commit-object.js

function parseCommit({ id, bytes }) {
    const all = bytes ?? Buffer.alloc(0);
    const end = all.indexOf('\n\n');
    const headers = all.toString('latin1', 0, end === -1 ? all.length : end).split('\n');
    const decode = decoderOf(headers);
    const message = end === -1 ? '' : decode(all.subarray(end + 2));
    return {
        id,
        author: parsePerson(decode(Buffer.from(headerOf(headers, 'author'), 'latin1'))),
        committer: parsePerson(decode(Buffer.from(headerOf(headers, 'committer'), 'latin1'))),
        signed: headers.some((line) => /^gpgsig(?:-sha256)? /.test(line)),
        message,
        trailers: parseTrailers(message),
    };
}
function headerOf(headers, name) {
    const line = headers.find((candidate) => candidate.startsWith(`${name} `));
    return line === undefined ? '' : line.slice(name.length + 1);
}
function decoderOf(headers) {
    const isLatin = /^(?:iso[-_]?8859-1|latin-?1)$/i.test(headerOf(headers, 'encoding'));
    return isLatin ? (bytes) => bytes.toString('latin1') : names/* pathFromBytes */.nP;
}
function parsePerson(line) {
    const open = line.indexOf('<');
    if (open === -1)
        return { name: trim(line), email: '' };
    const close = line.indexOf('>', open);
    const email = close === -1 ? '' : line.slice(open + 1, close);
    return { name: trim(line.slice(0, open)), email: trim(email) };
}
function parseTrailers(message) {
    if (!message.includes(':'))
        return [];
    const lines = message.split('\n');
    const end = endOfMessage(lines);
    const found = [];
    let last = null;
    for (let i = startOfBlock(lines, end); i < end; i++) {
        const line = lines[i] ?? '';
        if (last !== null && isIndented(line)) {
            last.push(trim(line));
            continue;
        }
        const colon = separatorOf(line);
        last = colon === -1 ? null : [trim(line.slice(colon + 1))];
        if (last !== null)
            found.push({ key: normalizeKey(trim(line.slice(0, colon))), parts: last });
    }
    return found.map(({ key, parts }) => ({ key, value: trim(parts.join(' ')) }));
}
function endOfMessage(lines) {
    let end = null;
    let inConflicts = false;
    for (const [index, line] of lines.entries()) {
        if (line === '' || isComment(line))
            end ??= index;
        else if (line === 'Conflicts:') {
            inConflicts = true;
            end ??= index;
        }
        else if (!(inConflicts && line.startsWith('\t'))) {
            end = null;
            inConflicts = false;
        }
    }
    return end ?? lines.length;
}
function startOfBlock(lines, end) {
    const title = lines.findIndex((line) => !isComment(line) && isBlank(line));
    const counts = { trailers: 0, others: 0, indented: 0, ofGit: false };
    let onlyBlank = true;
    for (let at = end - 1; title !== -1 && at >= title; at--) {
        const line = lines[at] ?? '';
        if (!isComment(line) && isBlank(line)) {
            if (onlyBlank)
                continue;
            const others = counts.others + counts.indented;
            const enough = counts.ofGit ? counts.trailers * 3 >= others : counts.trailers > 0 && others === 0;
            return enough ? at + 1 : end;
        }
        if (!isComment(line))
            onlyBlank = false;
        countLine(line, counts);
    }
    return end;
}
function countLine(line, counts) {
    const isOfGit = /^(?:Signed-off-by: |\(cherry picked from commit )/.test(line);
    if (!isComment(line) && isIndented(line)) {
        counts.indented += 1;
        return;
    }
    if (isOfGit || separatorOf(line) !== -1) {
        counts.trailers += 1;
        counts.ofGit ||= isOfGit;
    }
    else {
        counts.others += counts.indented + (isComment(line) ? 0 : 1);
    }
    counts.indented = 0;
}
function separatorOf(line) {
    const [start] = /^[A-Za-z0-9-]+[ \t]*:/.exec(line) ?? [];
    return start === undefined ? -1 : start.length - 1;
}
function normalizeKey(key) {
    return key.slice(0, 1).toUpperCase() + key.slice(1).toLowerCase();
}
const isComment = (line) => line.startsWith('#');
const isBlank = (line) => /^[ \t\r]*$/.test(line);
const isIndented = (line) => /^[ \t\r]/.test(line);
function trim(text) {
    let start = 0;
    let end = text.length;
    while (start < end && isGitBlank(text.charCodeAt(start)))
        start += 1;
    while (end > start && isGitBlank(text.charCodeAt(end - 1)))
        end -= 1;
    return text.slice(start, end);
}
function isGitBlank(unit) {
    return unit === 0x20 || unit === 0x09 || unit === 0x0a || unit === 0x0d;
}

// EXTERNAL MODULE: ./build/changes/commits.js
var commits = __webpack_require__(9236);
// EXTERNAL MODULE: ./build/changes/limits.js
var limits = __webpack_require__(3976);
;// CONCATENATED MODULE: ./build/changes/between.js




async function commitsBetween(store, base, head) {
    const result = await (0,git/* inStore */.jw)(store, ['rev-list', '--left-right', '--boundary', `${base}...${head}`]);
    if ((0,commits/* complaints */.ZL)(result.stderr))
        return null;
    const ofHead = [];
    const others = [];
    for (const line of result.stdout.toString('latin1').split('\n')) {
        const id = line.slice(1);
        if (commits/* FULL_ID */.G2.test(id))
            (line.startsWith('>') ? ofHead : others).push(id);
    }
    return { ofHead, others };
}
async function readCommits(reader, between) {
    if (between === null)
        return null;
    const { ofHead, others } = between;
    const commits = [];
    const spend = (0,limits/* commitBudget */.xC)();
    let complete = true;
    const visit = (object, index) => {
        if (object === null)
            complete = false;
        else if (index < ofHead.length)
            commits.push(spend(parseCommit(object)));
    };
    await reader.each([...ofHead, ...others], visit, (type, size) => {
        (0,limits/* checkObjectSize */.pS)(type, size);
        return 'keep';
    });
    return complete ? commits : null;
}


/***/ }),

/***/ 9236:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ej: () => (/* binding */ DEEPEN_STEPS),
/* harmony export */   G2: () => (/* binding */ FULL_ID),
/* harmony export */   G7: () => (/* binding */ checkRevision),
/* harmony export */   OR: () => (/* binding */ defaultBranch),
/* harmony export */   Z7: () => (/* binding */ tooShallow),
/* harmony export */   ZL: () => (/* binding */ complaints),
/* harmony export */   gN: () => (/* binding */ deepen),
/* harmony export */   iH: () => (/* binding */ fetchCommit),
/* harmony export */   il: () => (/* binding */ mergeBasesOf),
/* harmony export */   jN: () => (/* binding */ resolveNames),
/* harmony export */   pP: () => (/* binding */ peelCommits),
/* harmony export */   rt: () => (/* binding */ fetchObjects)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9473);
/* harmony import */ var _lib_git_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4892);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3976);



const FULL_ID = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;
function checkRevision(flag, revision) {
    const why = revision === ''
        ? 'it is empty'
        : revision.startsWith('-')
            ? 'it starts with a dash'
            : (badCharacter(revision) ?? notOneCommit(revision));
    if (why === null)
        return revision;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RunError */ .e4('REVISION_INVALID', `${flag} is not a revision: ${why}`, {
        hint: 'pass a branch, a tag, a commit id or something like HEAD~1',
    });
}
function notOneCommit(revision) {
    return /\.\.|^\^|\^[@!-]/.test(revision) ? 'it is a range, and the merge base is found for you' : null;
}
function badCharacter(revision) {
    return /[\0-\x20\x7f]/.test(revision) ? 'it holds a space or a control character' : null;
}
async function resolveNames(repository, revisions) {
    if (revisions.every((revision) => FULL_ID.test(revision) && revision.length === revisions[0]?.length)) {
        return { format: revisions[0]?.length === 64 ? 'sha256' : 'sha1', ids: revisions };
    }
    const commits = revisions.map((revision) => `${revision}^{commit}`);
    const result = await (0,_lib_git_js__WEBPACK_IMPORTED_MODULE_1__/* .inRepository */ .yJ)(repository, ['rev-parse', '--show-object-format', ...commits, '--']);
    const [format = '', ...lines] = result.stdout.toString('latin1').split('\n');
    if (format !== 'sha1' && format !== 'sha256')
        throw unreadable(repository, result);
    refuseAmbiguous(result.stderr);
    const ids = lines.filter((line) => FULL_ID.test(line));
    if (result.code === 0 && ids.length === revisions.length)
        return { format, ids };
    const [only = '', second] = revisions;
    if (second === undefined)
        return { format, ids: [FULL_ID.test(only) ? only : null] };
    const alone = await Promise.all(revisions.map((revision) => resolveNames(repository, [revision])));
    return { format, ids: alone.map(({ ids: [id = null] }) => id) };
}
function refuseAmbiguous(stderr) {
    const [, name] = /refname '(.*)' is ambiguous/.exec(stderr) ?? [];
    if (name === undefined || name === 'HEAD')
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RunError */ .e4('REVISION_INVALID', `${name} is ambiguous: a branch and a tag have that name`, {
        hint: `say which: refs/heads/${name}, refs/remotes/${name} or refs/tags/${name}`,
    });
}
function unreadable(repository, result) {
    const why = result.stderr.split('\n', 1)[0]?.trim() || `git ended with ${result.code}`;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RunError */ .e4('NOT_A_REPOSITORY', `git cannot read ${repository.root}: ${why}`, {
        hint: 'run `git status` there and mend what it says',
    });
}
async function defaultBranch(repository) {
    const candidates = [
        'refs/remotes/origin/HEAD',
        'refs/remotes/origin/main',
        'refs/remotes/origin/master',
        'refs/heads/main',
        'refs/heads/master',
    ];
    const result = await (0,_lib_git_js__WEBPACK_IMPORTED_MODULE_1__/* .inRepository */ .yJ)(repository, ['for-each-ref', '--format=%(refname)', ...candidates]);
    const known = new Set(result.stdout.toString('utf8').split('\n'));
    const found = candidates.find((candidate) => known.has(candidate));
    if (found !== undefined)
        return found;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RunError */ .e4('BASE_UNKNOWN', 'there is no default branch to compare with', {
        hint: 'say what the change is compared with: --base REV',
    });
}
async function peelCommits(reader, ids) {
    const peeled = ids.map(() => null);
    let open = ids.map((id, index) => ({ id, index }));
    while (open.length > 0) {
        const tags = [];
        const visit = (object, at) => {
            const index = open[at]?.index ?? 0;
            const tagged = object === null ? null : taggedBy(object);
            if (object?.type === 'commit')
                peeled[index] = object.id;
            else if (tagged !== null)
                tags.push({ id: tagged, index });
        };
        await reader.each(open.map(({ id }) => id), visit, keepCommits);
        open = tags;
    }
    return peeled;
}
function keepCommits(type, size) {
    (0,_limits_js__WEBPACK_IMPORTED_MODULE_2__/* .checkObjectSize */ .pS)(type, size);
    return type === 'commit' || type === 'tag' ? 'keep' : 'skip';
}
function taggedBy({ type, bytes }) {
    if (type !== 'tag')
        return null;
    return /^object ([0-9a-f]{40,64})\n/.exec(bytes?.toString('latin1', 0, 80) ?? '')?.[1] ?? null;
}
async function mergeBasesOf(store, base, head) {
    const result = await (0,_lib_git_js__WEBPACK_IMPORTED_MODULE_1__/* .inStore */ .jw)(store, ['merge-base', '--all', base, head]);
    if (complaints(result.stderr))
        return null;
    const [first, ...rest] = result.stdout
        .toString('latin1')
        .split('\n')
        .filter((line) => FULL_ID.test(line));
    if (first === undefined) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RunError */ .e4('NO_MERGE_BASE', 'base and head have no common history', {
            hint: 'check that --base names the branch this change is made for',
        });
    }
    if (rest.length >= _limits_js__WEBPACK_IMPORTED_MODULE_2__/* .MAX_MERGE_BASES */ .Vh)
        throw (0,_limits_js__WEBPACK_IMPORTED_MODULE_2__/* .tooLarge */ .g$)('merge bases', _limits_js__WEBPACK_IMPORTED_MODULE_2__/* .MAX_MERGE_BASES */ .Vh);
    return [first, ...rest];
}
function complaints(stderr) {
    const lines = stderr.split('\n').filter((line) => line !== '');
    return lines.some((line) => !/^error: (?:object directory .* does not exist|unable to normalize alternate)/.test(line));
}
const DEEPEN_STEPS = ['--deepen=200', '--unshallow'];
async function deepen(repository, step, wanted, hints) {
    for (const ids of [wanted, (0,_lib_git_js__WEBPACK_IMPORTED_MODULE_1__/* .shallowCommits */ .H)(repository)]) {
        const input = `${ids.join('\n')}\n`;
        const result = await (0,_lib_git_js__WEBPACK_IMPORTED_MODULE_1__/* .fetchInto */ .DL)(repository, [step, '--stdin', hints.remote], { input });
        if (result.code === 0)
            return;
    }
    throw tooShallow(hints);
}
async function fetchCommit(repository, id, { remote }) {
    const url = await (0,_lib_git_js__WEBPACK_IMPORTED_MODULE_1__/* .inRepository */ .yJ)(repository, ['config', '--get', `remote.${remote}.url`]);
    if (url.code !== 0)
        return false;
    const result = await (0,_lib_git_js__WEBPACK_IMPORTED_MODULE_1__/* .fetchInto */ .DL)(repository, [remote, id]);
    if (result.code === 0)
        return true;
    if (result.stderr.includes('not our ref'))
        return false;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RunError */ .e4('HISTORY_SHALLOW', `commit ${id} is not in this clone, and ${remote} does not give it`, {
        hint: `run \`git fetch ${remote} ${id}\`, then the check again`,
    });
}
function tooShallow(hints) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RunError */ .e4('HISTORY_SHALLOW', 'this clone is shallow: the history between base and head is not all here', {
        hint: hints.fullHistory,
    });
}
async function fetchObjects(repository, ids, { remote }) {
    const promised = await (0,_lib_git_js__WEBPACK_IMPORTED_MODULE_1__/* .inRepository */ .yJ)(repository, ['config', '--get-regexp', '^remote\\..*\\.promisor$']);
    if (promised.code !== 0)
        return false;
    const settings = ['-c', 'fetch.negotiationAlgorithm=noop'];
    const input = `${ids.join('\n')}\n`;
    const result = await (0,_lib_git_js__WEBPACK_IMPORTED_MODULE_1__/* .fetchInto */ .DL)(repository, ['--filter=blob:none', '--stdin', remote], { settings, input });
    if (result.code === 0)
        return true;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RunError */ .e4('HISTORY_SHALLOW', `this clone is partial: ${ids.length} object(s) of the change are not here`, {
        hint: `run \`git fetch --refetch --no-filter ${remote}\`, then the check again`,
    });
}


/***/ }),

/***/ 3298:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E2: () => (/* binding */ withAllocationLimit),
/* harmony export */   _T: () => (/* binding */ readFileAt),
/* harmony export */   dV: () => (/* binding */ openObjects),
/* harmony export */   jC: () => (/* binding */ openHistory),
/* harmony export */   om: () => (/* binding */ historyOf)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9473);
/* harmony import */ var _lib_git_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4892);
/* harmony import */ var _lib_objects_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9132);
/* harmony import */ var _between_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8407);
/* harmony import */ var _commits_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9236);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3976);
/* harmony import */ var _tree_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6144);







async function openHistory(options) {
    const repository = (0,_lib_git_js__WEBPACK_IMPORTED_MODULE_1__/* .findRepository */ .W1)(options.directory);
    const head = (0,_commits_js__WEBPACK_IMPORTED_MODULE_4__/* .checkRevision */ .G7)('--head', options.head ?? 'HEAD');
    const base = (0,_commits_js__WEBPACK_IMPORTED_MODULE_4__/* .checkRevision */ .G7)('--base', options.base ?? (await (0,_commits_js__WEBPACK_IMPORTED_MODULE_4__/* .defaultBranch */ .OR)(repository)));
    const opened = { current: null };
    try {
        const commits = await findCommits(repository, { base, head }, options.hints, opened);
        if (opened.current === null)
            throw (0,_commits_js__WEBPACK_IMPORTED_MODULE_4__/* .tooShallow */ .Z7)(options.hints);
        return historyOf({ repository, hints: options.hints }, opened.current, commits);
    }
    catch (error) {
        closeOpened(opened.current);
        throw error;
    }
}
function closeOpened(opened) {
    opened?.reader.close();
    opened?.store.close();
}
async function findCommits(repository, revisions, hints, opened) {
    const look = async () => {
        const { ids, format } = await (0,_commits_js__WEBPACK_IMPORTED_MODULE_4__/* .resolveNames */ .jN)(repository, [revisions.base, revisions.head]);
        opened.current ??= openObjects(repository, format);
        return { ids, found: await commonHistory(opened.current, ids) };
    };
    let looked = await look();
    for (const step of _commits_js__WEBPACK_IMPORTED_MODULE_4__/* .DEEPEN_STEPS */ .Ej) {
        const { ids, found } = looked;
        if (found !== null && 'mergeBases' in found)
            return found;
        if (repository.shallow) {
            await (0,_commits_js__WEBPACK_IMPORTED_MODULE_4__/* .deepen */ .gN)(repository, step, [...new Set(ids.filter((id) => id !== null))], hints);
        }
        else {
            const absent = found === null ? '' : revisions[found.absent];
            await refuseCorrupt(opened.current, found, ids);
            if (!_commits_js__WEBPACK_IMPORTED_MODULE_4__/* .FULL_ID */ .G2.test(absent) || !(await (0,_commits_js__WEBPACK_IMPORTED_MODULE_4__/* .fetchCommit */ .iH)(repository, absent, hints)))
                throw unknown(revisions, found);
        }
        looked = await look();
    }
    if (looked.found === null)
        throw (0,_commits_js__WEBPACK_IMPORTED_MODULE_4__/* .tooShallow */ .Z7)(hints);
    if ('mergeBases' in looked.found)
        return looked.found;
    throw unknown(revisions, looked.found);
}
function openObjects(repository, format) {
    const store = (0,_lib_git_js__WEBPACK_IMPORTED_MODULE_1__/* .openObjectStore */ .$O)(repository, format);
    return { store, reader: (0,_lib_objects_js__WEBPACK_IMPORTED_MODULE_2__/* .openObjectReader */ .T)(store) };
}
async function commonHistory(opened, ids) {
    const [base = null, head = null] = ids;
    if (head === null)
        return { absent: 'head' };
    if (base === null)
        return { absent: 'base' };
    const [baseCommit = null, headCommit = null] = await (0,_commits_js__WEBPACK_IMPORTED_MODULE_4__/* .peelCommits */ .pP)(opened.reader, [base, head]);
    if (headCommit === null)
        return { absent: 'head' };
    if (baseCommit === null)
        return { absent: 'base' };
    const walked = withAllocationLimit(opened.store);
    const parting = (0,_commits_js__WEBPACK_IMPORTED_MODULE_4__/* .mergeBasesOf */ .il)(walked, base, head);
    const between = (0,_between_js__WEBPACK_IMPORTED_MODULE_3__/* .commitsBetween */ .$)(walked, base, head);
    between.catch(() => undefined);
    const mergeBases = await parting;
    if (mergeBases === null)
        return null;
    const commits = await (0,_between_js__WEBPACK_IMPORTED_MODULE_3__/* .readCommits */ .F)(opened.reader, await between);
    return commits === null ? null : { base: baseCommit, head: headCommit, mergeBases, commits };
}
function withAllocationLimit(store) {
    return { ...store, env: { ...store.env, GIT_ALLOC_LIMIT: '128m' } };
}
function unknown(revisions, absent) {
    if (absent === null) {
        return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RunError */ .e4('OBJECT_MISSING', 'a commit between base and head is missing or cannot be read', {
            hint: 'run `git fsck`, then clone again',
        });
    }
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RunError */ .e4('REVISION_UNKNOWN', `there is no commit ${revisions[absent.absent]} in this repository`, {
        hint: `fetch it first, or name another one with --${absent.absent}`,
    });
}
function historyOf({ repository, hints }, opened, ends) {
    const { store, reader } = opened;
    return {
        repository,
        store,
        ...ends,
        close: () => closeOpened(opened),
        read: async (names, visit, wanted) => {
            const accept = (type, size) => {
                (0,_limits_js__WEBPACK_IMPORTED_MODULE_5__/* .checkObjectSize */ .pS)(type, size);
                return wanted === undefined ? 'keep' : wanted(type, size);
            };
            const missing = [];
            const see = (object, index) => {
                if (object !== null)
                    visit(object, index);
                else
                    missing.push({ name: names[index] ?? '', index });
            };
            await reader.each(names, see, accept);
            if (missing.length === 0)
                return;
            const absent = missing.map(({ name }) => name);
            if (!(await (0,_commits_js__WEBPACK_IMPORTED_MODULE_4__/* .fetchObjects */ .rt)(repository, [...new Set(absent)], hints)))
                throw await unreadable(store, absent);
            await reader.each(absent, (object, index) => {
                if (object === null)
                    throw objectMissing(absent);
                visit(object, missing[index]?.index ?? 0);
            }, accept);
        },
    };
}
async function readFileAt(history, commit, path, cap) {
    let at = { mode: '040000', id: '' };
    await history.read([commit], (object) => {
        at = { mode: '040000', id: (0,_tree_js__WEBPACK_IMPORTED_MODULE_6__/* .treeIdOf */ .bR)(object) };
    });
    for (const name of path.split('/')) {
        if (at.mode !== '040000')
            return null;
        let entry;
        await history.read([at.id], (tree) => {
            entry = (0,_tree_js__WEBPACK_IMPORTED_MODULE_6__/* .parseTree */ .cZ)(tree).find((candidate) => candidate.name === name);
        });
        if (entry === undefined)
            return null;
        at = entry;
    }
    if (at.mode === '160000')
        return null;
    let found = null;
    const visit = (object) => {
        found = object;
    };
    await history.read([at.id], visit, (_type, size) => (size > cap ? 'skip' : 'keep'));
    return found === null ? null : { mode: at.mode, object: found };
}
async function refuseCorrupt(opened, found, [base = null, head = null]) {
    const id = found?.absent === 'base' ? base : found?.absent === 'head' ? head : null;
    if (opened === null || id === null)
        return;
    const error = await unreadable(opened.store, [id]);
    if (error.code === 'OBJECT_CORRUPT')
        throw error;
}
async function unreadable(store, names) {
    const [name = ''] = names;
    const { stderr } = await (0,_lib_git_js__WEBPACK_IMPORTED_MODULE_1__/* .inStore */ .jw)(store, ['cat-file', '-t', name]);
    const [, why] = /^error: (.+)$/m.exec(stderr) ?? [];
    return why === undefined ? objectMissing(names) : (0,_lib_objects_js__WEBPACK_IMPORTED_MODULE_2__/* .corrupt */ .q)(name, why);
}
function objectMissing(names) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RunError */ .e4('OBJECT_MISSING', `${names.length} object(s) of the change are not in this clone, first ${names[0]}`, { hint: 'run `git fsck`, then clone again' });
}


/***/ }),

/***/ 3976:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BE: () => (/* binding */ MAX_FILES),
/* harmony export */   PR: () => (/* binding */ MAX_PATH_BYTES),
/* harmony export */   Vh: () => (/* binding */ MAX_MERGE_BASES),
/* harmony export */   az: () => (/* binding */ MAX_TOTAL_PATH_BYTES),
/* harmony export */   g$: () => (/* binding */ tooLarge),
/* harmony export */   gZ: () => (/* binding */ MAX_FILE_BYTES),
/* harmony export */   gx: () => (/* binding */ MAX_TOTAL_BYTES),
/* harmony export */   lr: () => (/* binding */ MAX_DEPTH),
/* harmony export */   pS: () => (/* binding */ checkObjectSize),
/* harmony export */   xC: () => (/* binding */ commitBudget),
/* harmony export */   xg: () => (/* binding */ MAX_LINES),
/* harmony export */   yN: () => (/* binding */ MAX_TREE_BYTES)
/* harmony export */ });
/* unused harmony exports MAX_COMMIT_BYTES, MAX_COMMITS_BYTES */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9473);

const MAX_FILES = 100_000;
const MAX_DEPTH = 4_096;
const MAX_PATH_BYTES = 16_384;
const MAX_TOTAL_PATH_BYTES = 32 * 1024 * 1024;
const MAX_TREE_BYTES = 16 * 1024 * 1024;
const MAX_COMMIT_BYTES = 1024 * 1024;
const MAX_COMMITS_BYTES = 64 * 1024 * 1024;
const COMMIT_BYTES = 512;
const TRAILER_BYTES = 128;
const MAX_FILE_BYTES = 16 * 1024 * 1024;
const MAX_TOTAL_BYTES = 128 * 1024 * 1024;
const MAX_LINES = 2_000_000;
const MAX_MERGE_BASES = 16;
function checkObjectSize(type, size) {
    if (type === 'tree' && size > MAX_TREE_BYTES)
        throw tooLarge('bytes in one folder', MAX_TREE_BYTES);
    if ((type === 'commit' || type === 'tag') && size > MAX_COMMIT_BYTES)
        throw tooLarge(`bytes in one ${type}`, MAX_COMMIT_BYTES);
}
function commitBudget() {
    let left = MAX_COMMITS_BYTES;
    return (commit) => {
        const people = [commit.author, commit.committer].map(({ name, email }) => name.length + email.length);
        const text = people.reduce((sum, length) => sum + length, commit.message.length);
        left -= COMMIT_BYTES + text + TRAILER_BYTES * commit.trailers.length;
        if (left < 0)
            throw tooLarge('bytes in its commits', MAX_COMMITS_BYTES);
        return commit;
    };
}
function tooLarge(what, limit) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RunError */ .e4('CHANGE_TOO_LARGE', `the change has more than ${limit.toLocaleString('en-US')} ${what}`, {
        hint: 'split it into smaller changes, each with a check of its own',
    });
}


/***/ }),

/***/ 4049:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  V: () => (/* binding */ folderProblems)
});

// EXTERNAL MODULE: ./build/lib/dot-git.js
var dot_git = __webpack_require__(7626);
;// CONCATENATED MODULE: ./build/changes/tree-names.js

function unsafeName(name, atRoot, mode) {
    if (name === '')
        return 'an empty name';
    if (name.includes('/'))
        return 'a slash inside a name';
    for (const part of name.split('\\')) {
        if (part === '.' || part === '..')
            return `\`${part}\` as a name`;
        if ((0,dot_git/* isDotGit */.G)(part))
            return part === '.git' ? '`.git` as a name' : 'a name that some systems read as `.git`';
    }
    if (name !== '.gitmodules' && atRoot && isDotGitmodules(name))
        return 'a name that some systems read as `.gitmodules`';
    if (!KNOWN_MODES.has(mode))
        return `the mode ${mode}, which git does not write`;
    return null;
}
const KNOWN_MODES = new Set(['040000', '100644', '100664', '100755', '120000', '160000']);
function isDotGitmodules(name) {
    const plain = name.replace(dot_git/* HFS_IGNORED */.l, '').toLowerCase();
    return /^(?:\.gitmodules|gitmod~[1-4]|gi7eba~[1-9])[ .]*(?::.*)?$/s.test(plain);
}
function collisions(names) {
    const byKey = new Map();
    const pairs = [];
    for (const name of names) {
        const key = foldName(name);
        const other = byKey.get(key);
        if (other === undefined)
            byKey.set(key, name);
        else
            pairs.push([name, other]);
    }
    return pairs;
}
function foldName(name) {
    if (/^[\x00-\x7f]*$/.test(name))
        return name.toLowerCase();
    return name.replace(dot_git/* HFS_IGNORED */.l, '').normalize('NFC').toUpperCase().toLowerCase().normalize('NFC');
}

;// CONCATENATED MODULE: ./build/changes/tree-problems.js

function folderProblems(folder, entries) {
    const before = new Map();
    for (const entry of entries.base)
        before.set(entry.name, [...(before.get(entry.name) ?? []), entry]);
    const pathOf = (name) => (folder === '' ? name : `${folder}/${name}`);
    const problems = [];
    const seen = new Map();
    for (const entry of entries.head) {
        const known = before.get(entry.name) ?? [];
        const reason = unsafeName(entry.name, folder === '', entry.written);
        const unsafe = (why) => problems.push({ kind: 'unsafe', path: pathOf(entry.name), reason: why });
        if (reason !== null && !known.some(({ written }) => written === entry.written))
            unsafe(reason);
        const twin = seen.get(entry.name);
        if (twin !== undefined &&
            ![twin, entry].every((one) => known.length > 1 && known.some((old) => isSame(old, one)))) {
            unsafe('twice in one folder');
        }
        seen.set(entry.name, entry);
    }
    for (const [name, other] of collisions([...seen.keys()])) {
        if (before.has(name) && before.has(other))
            continue;
        const added = before.has(name) ? other : name;
        problems.push({ kind: 'collision', path: pathOf(added), other: pathOf(added === name ? other : name) });
    }
    return problems;
}
const isSame = (a, b) => a.id === b.id && a.written === b.written;


/***/ }),

/***/ 6144:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   bR: () => (/* binding */ treeIdOf),
/* harmony export */   cD: () => (/* binding */ comparePaths),
/* harmony export */   cZ: () => (/* binding */ parseTree),
/* harmony export */   n5: () => (/* binding */ walkTrees)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9473);
/* harmony import */ var _lib_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1576);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3976);
/* harmony import */ var _tree_problems_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4049);




async function walkTrees(read, base, head) {
    const changes = [];
    const problems = [];
    const paths = { left: _limits_js__WEBPACK_IMPORTED_MODULE_2__/* .MAX_TOTAL_PATH_BYTES */ .az };
    let level = base === head ? [] : [{ path: '', depth: 0, base, head, inSkill: false }];
    while (level.length > 0) {
        const next = [];
        let trees = new Map();
        for (const [index, folder] of level.entries()) {
            if (index % AT_ONCE === 0)
                trees = await readTrees(read, level.slice(index, index + AT_ONCE));
            const entries = { base: entriesOf(trees, folder.base), head: entriesOf(trees, folder.head) };
            const inSkill = folder.inSkill || entries.base.some(isSkillFile) || entries.head.some(isSkillFile);
            compareFolder({ ...folder, inSkill }, entries, { changes, next, paths });
            for (const problem of (0,_tree_problems_js__WEBPACK_IMPORTED_MODULE_3__/* .folderProblems */ .V)(folder.path, entries))
                problems.push(problem);
            if (changes.length + next.length > _limits_js__WEBPACK_IMPORTED_MODULE_2__/* .MAX_FILES */ .BE)
                throw (0,_limits_js__WEBPACK_IMPORTED_MODULE_2__/* .tooLarge */ .g$)('files and folders', _limits_js__WEBPACK_IMPORTED_MODULE_2__/* .MAX_FILES */ .BE);
        }
        level = next;
    }
    return { changes, problems };
}
const AT_ONCE = 64;
async function readTrees(read, level) {
    const ids = [...new Set(level.flatMap(({ base, head }) => [base, head]).filter((id) => id !== null))];
    const trees = new Map();
    let bytes = 0;
    await read(ids, (object) => {
        bytes += object.size;
        if (bytes > _limits_js__WEBPACK_IMPORTED_MODULE_2__/* .MAX_TREE_BYTES */ .yN)
            throw (0,_limits_js__WEBPACK_IMPORTED_MODULE_2__/* .tooLarge */ .g$)('bytes in its folders', _limits_js__WEBPACK_IMPORTED_MODULE_2__/* .MAX_TREE_BYTES */ .yN);
        if (object.type !== 'tree')
            throw brokenTree(object.id, `it is a ${object.type}`);
        trees.set(object.id, parseTree(object));
    });
    return trees;
}
function entriesOf(trees, id) {
    return id === null ? [] : (trees.get(id) ?? []);
}
const isFolder = (entry) => entry.mode === '040000';
const isSkillFile = (entry) => !isFolder(entry) && entry.name.toLowerCase() === 'skill.md';
function compareFolder(folder, entries, out) {
    const before = new Map(entries.base.map((entry) => [entry.name, entry]));
    const seen = new Set();
    for (const entry of entries.head) {
        const old = seen.has(entry.name) ? undefined : before.get(entry.name);
        seen.add(entry.name);
        if (old?.id === entry.id && old.mode === entry.mode)
            continue;
        pushChange(folder, old ?? null, entry, out);
    }
    for (const old of entries.base)
        if (!seen.has(old.name))
            pushChange(folder, old, null, out);
}
function pushChange(folder, base, head, out) {
    const path = childPath(folder, (head ?? base)?.name ?? '');
    spendPath(path, out.paths);
    const baseFolder = base !== null && isFolder(base) ? base.id : null;
    const headFolder = head !== null && isFolder(head) ? head.id : null;
    if (baseFolder !== null || headFolder !== null) {
        const depth = folder.depth + 1;
        if (depth > _limits_js__WEBPACK_IMPORTED_MODULE_2__/* .MAX_DEPTH */ .lr)
            throw (0,_limits_js__WEBPACK_IMPORTED_MODULE_2__/* .tooLarge */ .g$)(`folders above ${(0,_lib_names_js__WEBPACK_IMPORTED_MODULE_1__/* .quotePath */ .WG)(path.slice(0, 60))}…`, _limits_js__WEBPACK_IMPORTED_MODULE_2__/* .MAX_DEPTH */ .lr);
        out.next.push({ path, depth, base: baseFolder, head: headFolder, inSkill: folder.inSkill });
    }
    const files = { base: baseFolder === null ? base : null, head: headFolder === null ? head : null };
    if (files.base !== null || files.head !== null)
        out.changes.push({ path, ...files, inSkill: folder.inSkill });
}
function childPath(folder, name) {
    const path = folder.path === '' ? name : `${folder.path}/${name}`;
    if (path.length > _limits_js__WEBPACK_IMPORTED_MODULE_2__/* .MAX_PATH_BYTES */ .PR)
        throw (0,_limits_js__WEBPACK_IMPORTED_MODULE_2__/* .tooLarge */ .g$)(`bytes in the path ${(0,_lib_names_js__WEBPACK_IMPORTED_MODULE_1__/* .quotePath */ .WG)(path.slice(0, 60))}…`, _limits_js__WEBPACK_IMPORTED_MODULE_2__/* .MAX_PATH_BYTES */ .PR);
    return path;
}
function spendPath(path, budget) {
    budget.left -= shownLength(path);
    if (budget.left < 0)
        throw (0,_limits_js__WEBPACK_IMPORTED_MODULE_2__/* .tooLarge */ .g$)('bytes in its paths', _limits_js__WEBPACK_IMPORTED_MODULE_2__/* .MAX_TOTAL_PATH_BYTES */ .az);
}
function shownLength(path) {
    let length = 0;
    for (let i = 0; i < path.length; i++)
        length += shownUnit(path.charCodeAt(i));
    return length;
}
function shownUnit(unit) {
    if (unit >= 0x20 && unit < 0x7f)
        return 1;
    if (unit < 0x80 || (unit >= 0xdc80 && unit <= 0xdcff))
        return 4;
    const bytes = unit < 0x800 || (unit >= 0xd800 && unit <= 0xdfff) ? 2 : 3;
    return 4 * bytes;
}
function parseTree(object) {
    const bytes = object.bytes ?? Buffer.alloc(0);
    const idLength = object.id.length / 2;
    const entries = [];
    for (let at = 0; at < bytes.length;) {
        const space = bytes.indexOf(0x20, at);
        const nul = bytes.indexOf(0, space + 1);
        const next = nul + 1 + idLength;
        if (space === -1 || nul === -1 || next > bytes.length)
            throw brokenTree(object.id, 'an entry is cut off');
        const written = bytes.toString('latin1', at, space).padStart(6, '0');
        if (!/^[0-7]{6}$/.test(written))
            throw brokenTree(object.id, 'an entry has no mode');
        const name = (0,_lib_names_js__WEBPACK_IMPORTED_MODULE_1__/* .pathFromBytes */ .nP)(bytes.subarray(space + 1, nul));
        entries.push({ mode: canonicalMode(written), written, name, id: bytes.toString('hex', nul + 1, next) });
        at = next;
    }
    return entries;
}
function canonicalMode(written) {
    const mode = Number.parseInt(written, 8);
    switch (mode & 0o170000) {
        case 0o040000:
            return '040000';
        case 0o120000:
            return '120000';
        case 0o100000:
            return (mode & 0o100) === 0 ? '100644' : '100755';
        default:
            return '160000';
    }
}
function treeIdOf(commit) {
    const start = commit.bytes?.toString('latin1', 0, 80) ?? '';
    const [, id] = /^tree ([0-9a-f]{40,64})\n/.exec(start) ?? [];
    if (commit.type === 'commit' && id !== undefined)
        return id;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RunError */ .e4('OBJECT_CORRUPT', `commit ${commit.id} cannot be read: it names no tree`, {
        hint: 'run `git fsck`, then clone again',
    });
}
function brokenTree(id, why) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RunError */ .e4('OBJECT_CORRUPT', `tree ${id} cannot be read: ${why}`, {
        hint: 'run `git fsck`, then clone again',
    });
}
function comparePaths(a, b) {
    return a === b ? 0 : Buffer.compare((0,_lib_names_js__WEBPACK_IMPORTED_MODULE_1__/* .pathToBytes */ .iJ)(a), (0,_lib_names_js__WEBPACK_IMPORTED_MODULE_1__/* .pathToBytes */ .iJ)(b));
}


/***/ }),

/***/ 297:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ canonicalJson)
/* harmony export */ });
/* harmony import */ var canonicalize__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8799);

function canonicalJson(value) {
    const text = (0,canonicalize__WEBPACK_IMPORTED_MODULE_0__/* ["default"] */ .A)(value);
    if (text === undefined)
        throw new TypeError('not a JSON value');
    return Buffer.from(text, 'utf8');
}


/***/ }),

/***/ 7626:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ isDotGit),
/* harmony export */   l: () => (/* binding */ HFS_IGNORED)
/* harmony export */ });
const HFS_IGNORED = /[\u200c-\u200f\u202a-\u202e\u206a-\u206f\ufeff]/g;
function isDotGit(name) {
    const plain = name.replace(HFS_IGNORED, '').toLowerCase();
    return plain === '.git' || /^(?:\.git|git~1)[ .]*(?::.*)?$/s.test(plain);
}


/***/ }),

/***/ 4892:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $O: () => (/* binding */ openObjectStore),
/* harmony export */   Cr: () => (/* binding */ gitBinary),
/* harmony export */   DL: () => (/* binding */ fetchInto),
/* harmony export */   H: () => (/* binding */ shallowCommits),
/* harmony export */   W1: () => (/* binding */ findRepository),
/* harmony export */   eS: () => (/* binding */ GIT_TIMEOUT_MS),
/* harmony export */   gk: () => (/* binding */ gitFailed),
/* harmony export */   iU: () => (/* binding */ timedOut),
/* harmony export */   jw: () => (/* binding */ inStore),
/* harmony export */   yJ: () => (/* binding */ inRepository)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1421);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9473);





const PLACES = process.platform === 'win32'
    ? ['C:\\Program Files\\Git\\cmd\\git.exe', 'C:\\Program Files\\Git\\bin\\git.exe']
    : [
        '/usr/bin/git',
        '/usr/local/bin/git',
        '/opt/homebrew/bin/git',
        '/bin/git',
        '/opt/local/bin/git',
        '/home/linuxbrew/.linuxbrew/bin/git',
        '/run/current-system/sw/bin/git',
    ];
const GIT_TIMEOUT_MS = 50_000;
const OUTPUT_CAP = 512 * 1024 * 1024;
function gitBinary() {
    const found = PLACES.find(isExecutable);
    if (found !== undefined)
        return found;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .RunError */ .e4('GIT_NOT_FOUND', `git is in none of ${PLACES.join(', ')}`, {
        hint: 'install git with the system’s package manager; PATH is not searched, because earlier steps can change it',
    });
}
function isExecutable(path) {
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.accessSync)(path, node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.X_OK);
        return true;
    }
    catch {
        return false;
    }
}
function findRepository(directory) {
    if (!exists(directory) || !(0,node_fs__WEBPACK_IMPORTED_MODULE_1__.statSync)(directory).isDirectory())
        throw notARepository(directory, 'no such folder');
    const start = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.realpathSync)(directory);
    for (let at = start;; at = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(at)) {
        const dotGit = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(at, '.git');
        if (exists(dotGit))
            return describe(at, dotGit, resolveGitFile(dotGit), false);
        if ((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(at) === at)
            break;
    }
    if (exists((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(start, 'HEAD')) && exists((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(start, 'objects')))
        return describe(start, start, start, true);
    throw notARepository(directory, 'no .git here or above');
}
function notARepository(directory, why) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .RunError */ .e4('NOT_A_REPOSITORY', `${directory} is not in a git repository: ${why}`, {
        hint: 'run it inside a clone, or pass -C DIR',
    });
}
function describe(root, dotGit, gitDir, bare) {
    const commonFile = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(gitDir, 'commondir');
    const common = exists(commonFile) ? (0,node_path__WEBPACK_IMPORTED_MODULE_3__.resolve)(gitDir, firstLine(commonFile)) : gitDir;
    const objects = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(common, 'objects');
    if (!exists(objects))
        throw notARepository(root, `${objects} does not exist`);
    return { root, bare, gitDir: dotGit, objects, shallow: exists((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(common, 'shallow')) };
}
function resolveGitFile(dotGit) {
    if ((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.statSync)(dotGit).isDirectory())
        return dotGit;
    const target = firstLine(dotGit).replace(/^gitdir: /, '');
    return (0,node_path__WEBPACK_IMPORTED_MODULE_3__.isAbsolute)(target) ? target : (0,node_path__WEBPACK_IMPORTED_MODULE_3__.resolve)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(dotGit), target);
}
function firstLine(path) {
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(path, 'utf8').split('\n', 1)[0]?.trimEnd() ?? '';
}
function exists(path) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.statSync)(path, { throwIfNoEntry: false }) !== undefined;
    }
    catch {
        return false;
    }
}
function shallowCommits({ objects, shallow }) {
    if (!shallow)
        return [];
    const lines = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(objects), 'shallow'), 'latin1').split('\n');
    return lines.filter((line) => /^[0-9a-f]{40,64}$/.test(line));
}
function openObjectStore(repository, format) {
    const directory = temporaryDirectory();
    (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.mkdirSync)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(directory, 'refs'));
    (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.writeFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(directory, 'HEAD'), 'ref: refs/heads/none\n');
    (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.writeFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(directory, 'config'), storeConfig(format));
    const close = () => (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.rmSync)(directory, { recursive: true, force: true });
    process.once('exit', close);
    const env = {
        ...baseEnv(directory),
        GIT_DIR: directory,
        GIT_OBJECT_DIRECTORY: repository.objects,
        GIT_ALLOW_PROTOCOL: 'none',
    };
    return {
        format,
        directory,
        env,
        close: () => {
            process.removeListener('exit', close);
            close();
        },
    };
}
function temporaryDirectory() {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.mkdtempSync)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.resolve)((0,node_os__WEBPACK_IMPORTED_MODULE_2__.tmpdir)()), 'countersign-git-'));
    }
    catch (cause) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .RunError */ .e4('OUTPUT_UNWRITABLE', 'no folder can be made in the temporary directory', {
            hint: 'set TMPDIR to a folder that exists and that you may write to',
            cause,
        });
    }
}
function storeConfig(format) {
    const version = format === 'sha1' ? 0 : 1;
    const extension = format === 'sha1' ? '' : '[extensions]\n\tobjectFormat = sha256\n';
    return `[core]\n\trepositoryFormatVersion = ${version}\n\tbare = true\n\tcommitGraph = false\n\tmultiPackIndex = false\n\tbigFileThreshold = 16m\n\tfsmonitor = false\n\thooksPath = /dev/null\n\tattributesFile = /dev/null\n${extension}`;
}
function baseEnv(home) {
    const system = process.platform === 'win32' ? { SystemRoot: 'C:\\Windows' } : {};
    return {
        ...system,
        PATH: [(0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(gitBinary()), '/usr/bin', '/bin'].join(process.platform === 'win32' ? ';' : ':'),
        HOME: home,
        XDG_CONFIG_HOME: home,
        LC_ALL: 'C',
        TZ: 'UTC',
        GIT_CONFIG_NOSYSTEM: '1',
        GIT_CONFIG_SYSTEM: '/dev/null',
        GIT_CONFIG_GLOBAL: '/dev/null',
        GIT_ATTR_NOSYSTEM: '1',
        GIT_NO_REPLACE_OBJECTS: '1',
        GIT_GRAFT_FILE: (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(home, 'no-grafts'),
        GIT_NO_LAZY_FETCH: '1',
        GIT_OPTIONAL_LOCKS: '0',
        GIT_TERMINAL_PROMPT: '0',
        GIT_ASKPASS: '',
        GIT_PAGER: '',
        GIT_EDITOR: ':',
    };
}
const OVERRULED = [
    'core.fsmonitor=false',
    'core.hooksPath=/dev/null',
    'core.attributesFile=/dev/null',
    'core.commitGraph=false',
    'core.multiPackIndex=false',
    'core.sshCommand=ssh',
    'core.gitProxy=',
    'core.askPass=',
    'core.pager=',
    'core.alternateRefsCommand=true',
    'credential.helper=',
    'fetch.recurseSubmodules=false',
    'fetch.writeCommitGraph=false',
    'submodule.recurse=false',
    'gc.auto=0',
    'maintenance.auto=false',
    'protocol.allow=never',
].flatMap((setting) => ['-c', setting]);
function inRepository(repository, args) {
    const env = {
        ...baseEnv(repository.objects),
        GIT_DIR: repository.gitDir,
        GIT_SHALLOW_FILE: (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(repository.objects, 'no-shallow-file'),
        GIT_ALLOW_PROTOCOL: 'none',
    };
    return runGit([...OVERRULED, ...args], { env, cwd: repository.root });
}
function fetchInto(repository, args, options = {}) {
    const protocols = ['https', 'http', 'ssh', 'file'];
    const env = {
        ...baseEnv(repository.objects),
        GIT_DIR: repository.gitDir,
        GIT_ALLOW_PROTOCOL: protocols.join(':'),
        GIT_SSH_COMMAND: 'ssh -oBatchMode=yes',
    };
    const quiet = [
        '--quiet',
        '--no-tags',
        '--no-recurse-submodules',
        '--no-write-fetch-head',
        '--no-auto-maintenance',
    ];
    const settings = [...OVERRULED, ...(options.settings ?? [])];
    return runGit([...settings, 'fetch', ...quiet, '--upload-pack=git-upload-pack', ...args], {
        env,
        cwd: repository.root,
        input: options.input ?? '',
    });
}
function inStore(store, args) {
    return runGit(args, { env: store.env, cwd: store.directory });
}
function runGit(args, options) {
    return new Promise((done, fail) => {
        const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(gitBinary(), args, {
            env: options.env,
            cwd: options.cwd,
            stdio: ['pipe', 'pipe', 'pipe'],
            windowsHide: true,
        });
        const stdout = [];
        let stderr = '';
        let size = 0;
        const stop = (error) => {
            clearTimeout(timer);
            child.kill('SIGKILL');
            fail(error);
        };
        const timer = setTimeout(() => stop(timedOut(args)), GIT_TIMEOUT_MS);
        child.on('error', (cause) => stop(gitFailed(`git could not be started: ${cause.message}`, cause)));
        child.stdin.on('error', () => undefined);
        child.stdin.end(options.input ?? '');
        child.stdout.on('data', (chunk) => {
            size += chunk.length;
            if (size > OUTPUT_CAP)
                stop(gitFailed('git printed more than any change has'));
            else
                stdout.push(chunk);
        });
        child.stderr.on('data', (chunk) => {
            if (stderr.length < 65_536)
                stderr += chunk.toString('utf8');
        });
        child.on('close', (code) => {
            clearTimeout(timer);
            done({ code: code ?? 128, stdout: Buffer.concat(stdout), stderr });
        });
    });
}
function timedOut(args) {
    const verb = args.find((arg) => !arg.startsWith('-') && !arg.includes('=')) ?? 'git';
    return new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .RunError */ .e4('GIT_TIMEOUT', `git ${verb} took more than ${GIT_TIMEOUT_MS / 1000} s`, {
        hint: 'run the check again; if it happens each time, look at the repository with `git fsck` and `git count-objects -v`',
    });
}
function gitFailed(message, cause) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .RunError */ .e4('GIT_FAILED', message, { hint: 'look at the repository with `git fsck`', cause });
}


/***/ }),

/***/ 9132:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ openObjectReader),
/* harmony export */   q: () => (/* binding */ corrupt)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1421);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7598);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9473);
/* harmony import */ var _git_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4892);




const keepAll = () => 'keep';
function openObjectReader(store) {
    let child = null;
    let round = null;
    let stderr = '';
    let timer;
    const parser = answerParser();
    const end = (error) => {
        const failing = round;
        round = null;
        close();
        failing?.fail(error);
    };
    const close = () => {
        clearTimeout(timer);
        child?.removeAllListeners('close');
        child?.kill('SIGKILL');
        child = null;
    };
    const start = () => {
        const args = ['cat-file', '--batch'];
        const started = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)((0,_git_js__WEBPACK_IMPORTED_MODULE_3__/* .gitBinary */ .Cr)(), args, { env: store.env, cwd: store.directory, windowsHide: true });
        timer = setTimeout(() => end((0,_git_js__WEBPACK_IMPORTED_MODULE_3__/* .timedOut */ .iU)(args)), _git_js__WEBPACK_IMPORTED_MODULE_3__/* .GIT_TIMEOUT_MS */ .eS);
        started.on('error', (cause) => end((0,_git_js__WEBPACK_IMPORTED_MODULE_3__/* .gitFailed */ .gk)(`git could not be started: ${cause.message}`, cause)));
        started.stdin.on('error', () => undefined);
        started.stderr.on('data', (chunk) => {
            stderr = (stderr + chunk.toString('utf8')).slice(0, 4096);
        });
        started.on('close', () => end(corrupt(round?.names[round.index] ?? '', stderr)));
        started.stdout.on('data', (chunk) => {
            try {
                parser.push(chunk, (answer) => receive(answer), () => round?.accept ?? keepAll);
            }
            catch (error) {
                end(error);
            }
        });
        return started;
    };
    const receive = (answer) => {
        if (round === null)
            return;
        const index = round.index++;
        round.visit(answer === null ? null : verified(answer, store.format), index);
        if (round.index === round.names.length) {
            const finished = round;
            round = null;
            finished.done();
        }
    };
    return {
        close,
        each: (names, visit, accept = keepAll) => new Promise((done, fail) => {
            if (names.length === 0)
                return done();
            child ??= start();
            round = { names, visit, accept, done, fail, index: 0 };
            child.stdin.write(`${names.join('\n')}\n`);
        }),
    };
}
function answerParser() {
    let header = '';
    let body = null;
    return {
        push(chunk, receive, accept) {
            let at = 0;
            while (at < chunk.length) {
                if (body === null) {
                    const lineEnd = chunk.indexOf(10, at);
                    header += chunk.toString('latin1', at, lineEnd === -1 ? chunk.length : lineEnd);
                    if (lineEnd === -1)
                        return;
                    at = lineEnd + 1;
                    const [id = '', type = '', size = ''] = header.split(' ');
                    const missing = /^[0-9a-f]{40,64} [a-z]+ [0-9]+$/.test(header) === false;
                    header = '';
                    if (missing) {
                        receive(null);
                        continue;
                    }
                    const kept = accept()(type, Number(size)) === 'keep';
                    body = {
                        id,
                        type,
                        size: Number(size),
                        bytes: kept ? Buffer.allocUnsafe(Number(size)) : null,
                        read: 0,
                    };
                }
                const take = Math.min(chunk.length - at, body.size + 1 - body.read);
                if (body.bytes !== null)
                    chunk.copy(body.bytes, body.read, at, at + take);
                at += take;
                body.read += take;
                if (body.read === body.size + 1) {
                    const complete = body;
                    body = null;
                    receive(complete);
                }
            }
        },
    };
}
function verified(answer, format) {
    if (answer.bytes !== null) {
        const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_1__.createHash)(format)
            .update(`${answer.type} ${answer.size}\0`)
            .update(answer.bytes)
            .digest('hex');
        if (hash !== answer.id)
            throw corrupt(answer.id, `its content has the id ${hash}`);
    }
    return { id: answer.id, type: answer.type, size: answer.size, bytes: answer.bytes };
}
function corrupt(name, detail) {
    const why = detail.split('\n', 1)[0]?.trim() || 'git ended without an answer';
    return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .RunError */ .e4('OBJECT_CORRUPT', `object ${name} cannot be read: ${why}`, {
        hint: 'run `git fsck`, then clone again',
    });
}


/***/ }),

/***/ 2786:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Rn: () => (/* binding */ stricter),
/* harmony export */   Ul: () => (/* binding */ STRENGTH),
/* harmony export */   mp: () => (/* binding */ weaker)
/* harmony export */ });
const STRENGTH = { warn: 0, 'require-approval': 1, deny: 2 };
function weaker(a, b) {
    return STRENGTH[a] < STRENGTH[b] ? a : b;
}
function stricter(a, b) {
    return STRENGTH[a] > STRENGTH[b] ? a : b;
}


/***/ }),

/***/ 6583:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ND: () => (/* binding */ ORDER),
/* harmony export */   eg: () => (/* binding */ parameterOrder)
/* harmony export */ });
/* unused harmony export ORDER_TABLE */
/* harmony import */ var _effect_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2786);

const LEVELS = ['untracked', 'locked', 'pinned', 'signed', 'approved'];
const PERMISSIONS = ['write', 'maintain', 'admin'];
const WAIVABLE = ['base', true, false];
const rises = (order) => (parent, child) => order.indexOf(child) >= order.indexOf(parent);
const same = (a, b) => JSON.stringify(a) === JSON.stringify(b);
const isWithin = (list, item) => list.some((one) => same(one, item));
const shortens = (parent, child) => parent === null || (child?.every((item) => isWithin(parent, item)) ?? false);
const keepsAll = (parent, child) => parent.every((item) => isWithin(child, item));
const drops = (parent, child) => child === null || child === parent;
const keepsPaths = (parent, child) => child.includes('**') || keepsAll(parent, child);
const namesNobody = ({ users, teams }) => users.length + teams.length === 0;
const namesFewer = (parent, child) => namesNobody(parent) ||
    (!namesNobody(child) && shortens(parent.users, child.users) && shortens(parent.teams, child.teams));
const effectOrder = (parent, child) => _effect_js__WEBPACK_IMPORTED_MODULE_0__/* .STRENGTH */ .Ul[child] >= _effect_js__WEBPACK_IMPORTED_MODULE_0__/* .STRENGTH */ .Ul[parent];
const scannersHold = (parent, child) => parent.every((before) => child.some((after) => after.name === before.name &&
    effectOrder(before.effect, after.effect) &&
    (after.required || !before.required)));
const order = (field, says, holds) => ({
    field,
    says,
    holds,
});
const UNTOUCHED = 'may not be touched in a parent’s rule';
const ORDER = {
    level: order('level', 'stays as the parent says it', (parent, child) => parent === child),
    rules: order('rules', 'rules may be added; a parent’s rule stays', keepsAll),
    effect: order('rules[].effect', 'may rise: `warn` < `require-approval` < `deny`', effectOrder),
    paths: order('rules[].paths', 'patterns may be added; the parent’s stay', keepsPaths),
    except: order('rules[].except', 'patterns may be taken out', shortens),
    scopes: order('rules[].paths, except', 'together', (parent, child) => parent.every((before) => child.some((after) => keepsPaths(before.paths, after.paths) && shortens(before.except, after.except)))),
    added: order('rules[].added', UNTOUCHED, drops),
    removed: order('rules[].removed', UNTOUCHED, drops),
    when: order('rules[].when', UNTOUCHED, drops),
    text: order('rules[].title, hint', UNTOUCHED, (parent, child) => parent === child),
    approvers: order('rules[].approvers', 'fewer people, a higher `permission` (`write` < `maintain` < `admin`), a higher `count`', (parent, child) => namesFewer(parent, child) &&
        rises(PERMISSIONS)(parent.permission, child.permission) &&
        child.count >= parent.count),
    waivable: order('rules[].waivable', 'may turn `false`; `base` may turn `true`', rises(WAIVABLE)),
    minimum: order('skills.minimum', 'may rise: `untracked` < `locked` < `pinned` < `signed` < `approved`', rises(LEVELS)),
    sources: order('skills.sources', 'may be set where the parent has none, and shortened', shortens),
    signers: order('skills.signers', 'may be set where the parent has none, and shortened; none of them changed', shortens),
    scanners: order('scanners', 'may be added; `effect` may rise, `required` may turn `true`; the parent’s stay', scannersHold),
    releases: order('releases', 'may be added; the parent’s stay', keepsAll),
    servers: order('mcp.servers', 'may be set where the parent has none, and shortened', shortens),
    waivers: order('waivers', 'the one exception: they may be added, with owner, reason and expiry', shortens),
};
const parameterOrder = (rule) => order('rules[].with', 'a parameter may move on in the order that its rule gives', (parent, child) => Object.entries(rule.parameters).every(([name, { choices, default: start }]) => rises(choices)(parent[name] ?? start, child[name] ?? start)));
const ORDER_TABLE = [
    ...Object.values(ORDER).filter((one) => one !== ORDER.scopes),
    parameterOrder({ parameters: {} }),
].map(({ field, says }) => ({ field, says }));


/***/ }),

/***/ 3244:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fs: () => (/* binding */ tightened),
/* harmony export */   L1: () => (/* binding */ switchedOn),
/* harmony export */   XR: () => (/* binding */ ownRule),
/* harmony export */   eP: () => (/* binding */ builtInRule),
/* harmony export */   hi: () => (/* binding */ ANYBODY)
/* harmony export */ });
/* harmony import */ var _effect_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2786);
/* harmony import */ var _order_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6583);
/* harmony import */ var _rules_release_untrusted_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9233);
/* harmony import */ var _scope_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9171);




const ANYBODY = { users: [], teams: [], permission: 'write', count: 1 };
function builtInRule(rule) {
    return {
        id: rule.id,
        kind: rule.core ? 'core' : 'built-in',
        title: rule.title,
        effect: rule.effect,
        hint: rule.hint,
        scopes: [_scope_js__WEBPACK_IMPORTED_MODULE_3__/* .EVERYWHERE */ .Zh],
        added: null,
        removed: null,
        when: null,
        with: defaultsOf(rule),
        approvers: ANYBODY,
        waivable: rule.waivable,
    };
}
function defaultsOf({ parameters }) {
    return Object.fromEntries(Object.entries(parameters).map(([name, one]) => [name, one.default]));
}
function ownRule(entry, refuse) {
    const { id, title, effect } = entry;
    if (title === undefined)
        throw refuse('id', `\`${id}\` is no built-in rule, and a rule of your own needs a \`title\``);
    if (effect === undefined)
        throw refuse('id', `the rule \`${id}\` needs an \`effect\``);
    if (entry.with !== undefined)
        throw refuse('with', `\`${id}\` is a rule of your own: only built-in rules have parameters`);
    const conditions = [entry.paths, entry.added, entry.removed, entry.when];
    if (conditions.every((condition) => condition === undefined)) {
        const why = `the rule \`${id}\` has no condition: give it \`paths\`, \`added\`, \`removed\` or \`when\``;
        throw refuse('id', why);
    }
    return {
        id,
        kind: 'own',
        title: title.trim(),
        effect,
        hint: entry.hint?.trim() ?? 'change it, or ask the owner of the policy',
        scopes: [(0,_scope_js__WEBPACK_IMPORTED_MODULE_3__/* .scopeOf */ .Od)(entry)],
        added: entry.added ?? null,
        removed: entry.removed ?? null,
        when: entry.when?.trim() ?? null,
        with: {},
        approvers: approversOf(entry.approvers, refuse),
        waivable: entry.waivable ?? true,
    };
}
function switchedOn(rule, entry, refuse) {
    refusePatterns(rule, entry, refuse);
    refuseConditions(rule, entry, refuse);
    const plain = builtInRule(rule);
    const on = {
        ...plain,
        title: entry.title?.trim() ?? plain.title,
        effect: entry.effect ?? plain.effect,
        hint: entry.hint?.trim() ?? plain.hint,
        scopes: [(0,_scope_js__WEBPACK_IMPORTED_MODULE_3__/* .scopeOf */ .Od)(entry)],
        when: entry.when?.trim() ?? null,
        with: { ...plain.with, ...parametersOf(rule, entry, refuse) },
        approvers: approversOf(entry.approvers, refuse),
        waivable: entry.waivable ?? plain.waivable,
    };
    if (rule.core)
        refuseWeakerCore(rule, entry, on, refuse);
    return on;
}
const CONDITIONS = ['paths', 'except', 'when'];
function refusePatterns(rule, entry, refuse) {
    for (const key of ['added', 'removed']) {
        if (entry[key] !== undefined)
            throw refuse(key, `\`${rule.id}\` is a built-in rule: it has no patterns`);
    }
}
function refuseConditions({ id }, entry, refuse) {
    if (id !== _rules_release_untrusted_js__WEBPACK_IMPORTED_MODULE_2__/* .releaseUntrusted */ .E.id)
        return;
    const why = `\`${id}\` is about whatever \`releases\` asks for: narrow \`releases[].artifacts\` instead`;
    for (const key of CONDITIONS)
        if (entry[key] !== undefined)
            throw refuse(key, why);
}
function refuseWeakerCore(rule, entry, { effect, waivable }, refuse) {
    if (!rule.waivable && waivable !== false)
        throw refuse('waivable', `\`${rule.id}\` is never waived`);
    for (const key of CONDITIONS) {
        if (entry[key] !== undefined)
            throw refuse(key, `\`${rule.id}\` is a core rule: it holds everywhere and always`);
    }
    if (_effect_js__WEBPACK_IMPORTED_MODULE_0__/* .STRENGTH */ .Ul[effect] < _effect_js__WEBPACK_IMPORTED_MODULE_0__/* .STRENGTH */ .Ul[rule.effect]) {
        const why = `\`${rule.id}\` is a core rule: at least \`${rule.effect}\`, it may be raised and never lowered`;
        throw refuse('effect', why);
    }
}
const FIXED = ['title', 'hint', 'added', 'removed', 'when'];
function tightened(parent, builtIn, entry, refuse) {
    if (builtIn !== undefined)
        refuseConditions(builtIn, entry, refuse);
    for (const key of FIXED) {
        if (entry[key] !== undefined)
            throw refuse(key, `\`${parent.id}\` is a rule of a parent: its \`${key}\` ${_order_js__WEBPACK_IMPORTED_MODULE_1__/* .ORDER */ .ND.text.says}`);
    }
    const values = builtIn === undefined ? {} : parametersOf(builtIn, entry, refuse);
    if (builtIn === undefined && entry.with !== undefined)
        throw refuse('with', `\`${parent.id}\` is no built-in rule: only those have parameters`);
    const child = {
        ...parent,
        effect: entry.effect ?? parent.effect,
        scopes: widened(parent.scopes, entry, refuse),
        with: { ...parent.with, ...values },
        approvers: entry.approvers === undefined ? parent.approvers : approversOf(entry.approvers, refuse),
        waivable: entry.waivable ?? parent.waivable,
    };
    const looser = (key, says, shown = '') => refuse(key, `a child may only tighten \`${parent.id}\`: ${shown}\`${key}\` ${says}`);
    if (!_order_js__WEBPACK_IMPORTED_MODULE_1__/* .ORDER */ .ND.effect.holds(parent.effect, child.effect))
        throw looser('effect', `is \`${parent.effect}\` in the parent, and ${_order_js__WEBPACK_IMPORTED_MODULE_1__/* .ORDER */ .ND.effect.says}`);
    if (!_order_js__WEBPACK_IMPORTED_MODULE_1__/* .ORDER */ .ND.approvers.holds(parent.approvers, child.approvers))
        throw looser('approvers', `is more than the parent’s; allowed are ${_order_js__WEBPACK_IMPORTED_MODULE_1__/* .ORDER */ .ND.approvers.says}`);
    if (!_order_js__WEBPACK_IMPORTED_MODULE_1__/* .ORDER */ .ND.waivable.holds(parent.waivable, child.waivable))
        throw looser('waivable', _order_js__WEBPACK_IMPORTED_MODULE_1__/* .ORDER */ .ND.waivable.says);
    if (builtIn !== undefined && !(0,_order_js__WEBPACK_IMPORTED_MODULE_1__/* .parameterOrder */ .eg)(builtIn).holds(parent.with, child.with))
        throw looser('with', 'is less strict than the parent’s');
    return child;
}
function widened(scopes, entry, refuse) {
    if (entry.paths === undefined && entry.except === undefined)
        return scopes;
    const paths = entry.paths ?? scopes.flatMap((scope) => scope.paths);
    const except = entry.except ??
        (scopes[0]?.except ?? []).filter((glob) => scopes.every((one) => one.except.includes(glob)));
    for (const scope of scopes) {
        const lost = scope.paths.find((glob) => !_order_js__WEBPACK_IMPORTED_MODULE_1__/* .ORDER */ .ND.paths.holds([glob], paths));
        if (lost !== undefined)
            throw refuse('paths', `the parent’s \`${lost}\` is missing: in \`paths\` ${_order_js__WEBPACK_IMPORTED_MODULE_1__/* .ORDER */ .ND.paths.says}`);
        const added = except.find((glob) => !scope.except.includes(glob));
        if (added !== undefined)
            throw refuse('except', `\`${added}\` is not excepted by the parent: in \`except\` ${_order_js__WEBPACK_IMPORTED_MODULE_1__/* .ORDER */ .ND.except.says}`);
    }
    return (0,_scope_js__WEBPACK_IMPORTED_MODULE_3__/* .uniteScopes */ .nQ)(scopes, [(0,_scope_js__WEBPACK_IMPORTED_MODULE_3__/* .scopeOf */ .Od)({ paths, except })]);
}
function approversOf(entry, refuse) {
    if (entry === undefined)
        return ANYBODY;
    const { users = [], teams = [], permission = 'write', count = 1 } = entry;
    if (users.length > 0 && teams.length === 0 && count > users.length)
        throw refuse('approvers', `it takes ${count} approvals, and only ${users.length} may give one`);
    return { users: (0,_scope_js__WEBPACK_IMPORTED_MODULE_3__/* .sortedSet */ .Cc)(users), teams: (0,_scope_js__WEBPACK_IMPORTED_MODULE_3__/* .sortedSet */ .Cc)(teams), permission, count };
}
function parametersOf(rule, entry, refuse) {
    const given = Object.entries(entry.with ?? {});
    for (const [name, value] of given) {
        const parameter = Object.hasOwn(rule.parameters, name) ? rule.parameters[name] : undefined;
        if (parameter === undefined)
            throw refuse('with', `\`${rule.id}\` has no parameter \`${name}\``);
        if (!parameter.choices.includes(String(value))) {
            const choices = parameter.choices.map((choice) => `\`${choice}\``).join(', ');
            throw refuse('with', `\`${name}\` is one of ${choices}`);
        }
    }
    return Object.fromEntries(given.map(([name, value]) => [name, String(value)]));
}


/***/ }),

/***/ 2433:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  J: () => (/* binding */ BUILT_IN_RULES)
});

;// CONCATENATED MODULE: ./build/policy/rules/evidence-planted.js
const evidencePlanted = {
    id: 'evidence-planted',
    title: 'Evidence is written by the check, never committed',
    why: 'Planted there, it would be taken for what the check itself has found.',
    effect: 'deny',
    hint: 'remove it from the change and add `.countersign/evidence/` to .gitignore',
    core: true,
    waivable: false,
    parameters: {},
    check: ({ change, evidencePath }) => change.files.flatMap((file) => file.head !== null && places(evidencePath).some((place) => isAtOrBelow(file.path, place))
        ? [
            {
                path: file.path,
                startLine: null,
                endLine: null,
                message: 'this is where the check writes its own evidence',
            },
        ]
        : []),
};
function places(evidencePath) {
    return ['.countersign/evidence', ...(evidencePath === null ? [] : [evidencePath])];
}
function isAtOrBelow(path, place) {
    const [a, b] = [path.toLowerCase(), place.toLowerCase()];
    return a === b || a.startsWith(`${b}/`);
}

;// CONCATENATED MODULE: ./build/lib/unicode.js
const BIDI = '\\u202a-\\u202e\\u2066-\\u2069';
const INVISIBLE = '\\u034f\\u115f\\u1160\\u180e\\u200b\\u2060-\\u2064\\u206a-\\u206f\\u3164\\ufeff\\uffa0\\ufff9-\\ufffb';
const JOINER = '\\u200c\\u200d';
const MARK = '\\u00ad\\u061c\\u200e\\u200f\\ufe00-\\ufe0d';
const CONTROL = '\\u0000-\\u0008\\u000b\\u000e-\\u001f\\u007f-\\u009f';
const TAG = '\\u{e0000}-\\u{e007f}';
const SELECTOR = '\\u{e0100}-\\u{e01ef}';
const HIDDEN_CLASS = `[${CONTROL}${MARK}${INVISIBLE}${JOINER}${BIDI}${TAG}${SELECTOR}]`;
const TAG_FLAG = '\\u{1f3f4}\\u{e0067}\\u{e0062}(?:\\u{e0065}\\u{e006e}\\u{e0067}|\\u{e0073}\\u{e0063}\\u{e0074}|\\u{e0077}\\u{e006c}\\u{e0073})\\u{e007f}';
const ANY_HIDDEN = new RegExp(HIDDEN_CLASS, 'u');
const EACH_HIDDEN = new RegExp(`${TAG_FLAG}|${HIDDEN_CLASS}`, 'gu');
const KINDS = [
    [new RegExp(`[${TAG}]`, 'u'), 'tag'],
    [new RegExp(`[${BIDI}]`, 'u'), 'bidi'],
    [new RegExp(`[${SELECTOR}]`, 'u'), 'selector'],
    [new RegExp(`[${INVISIBLE}]`, 'u'), 'invisible'],
    [new RegExp(`[${JOINER}]`, 'u'), 'joiner'],
    [new RegExp(`[${MARK}]`, 'u'), 'mark'],
];
const scripts = (names) => names
    .split(' ')
    .map((name) => `\\p{Script_Extensions=${name}}`)
    .join('');
const JOINING = new RegExp(`(?=[\\p{L}\\p{M}])[${scripts('Arabic Syriac Nko Mongolian Devanagari Bengali Gurmukhi Gujarati Oriya Tamil Telugu Kannada Malayalam Sinhala')}]`, 'u');
const VIRAMA = /[\u094d\u09cd\u0a4d\u0acd\u0b4d\u0bcd\u0c4d\u0ccd\u0d4d\u0dca]/;
const RIGHT_TO_LEFT = new RegExp(`(?=[\\p{L}\\p{M}])[${scripts('Hebrew Arabic Syriac Thaana Nko Samaritan Mandaic Adlam')}]`, 'u');
const PICTOGRAPH = /\p{Extended_Pictographic}/u;
const IDEOGRAPH = /\p{Unified_Ideograph}/u;
function mayHide(text) {
    return ANY_HIDDEN.test(text) || MIXED.test(text);
}
function* hiddenIn(line) {
    if (!ANY_HIDDEN.test(line))
        return;
    for (let match = execFrom(EACH_HIDDEN, line, 0); match !== null;) {
        const { 0: char, index } = match;
        const kind = char.startsWith('\u{1f3f4}') ? null : kindAt(line, index, char);
        if (kind !== null)
            yield { index, code: char.codePointAt(0) ?? 0, kind };
        match = execFrom(EACH_HIDDEN, line, index + char.length);
    }
}
function execFrom(pattern, text, from) {
    pattern.lastIndex = from;
    return pattern.exec(text);
}
function kindAt(line, index, char) {
    if (char < '\u00a0')
        return 'control';
    const kind = KINDS.find(([pattern]) => pattern.test(char))?.[1] ?? 'control';
    const before = charBefore(line, index);
    const after = charAt(line, index + char.length);
    if (kind === 'selector')
        return IDEOGRAPH.test(before) ? 'ideograph-selector' : kind;
    if (kind === 'joiner')
        return joins(line, index, before, after) ? null : kind;
    if (kind === 'mark' && /[\u061c\u200e\u200f]/.test(char)) {
        return RIGHT_TO_LEFT.test(before) || RIGHT_TO_LEFT.test(after) ? null : kind;
    }
    return kind;
}
function joins(line, index, before, after) {
    if (VIRAMA.test(before) || (JOINING.test(before) && JOINING.test(after)))
        return true;
    return line[index] === '\u200d' && PICTOGRAPH.test(after) && PICTOGRAPH.test(baseBefore(line, index));
}
function baseBefore(line, index) {
    let at = index;
    let char = charBefore(line, at);
    while (/^[\ufe0f\u{1f3fb}-\u{1f3ff}]/u.test(char)) {
        at -= char.length;
        char = charBefore(line, at);
    }
    return char;
}
function charAt(line, index) {
    const code = line.codePointAt(index);
    return code === undefined ? '' : String.fromCodePoint(code);
}
function charBefore(line, index) {
    const pair = index >= 2 ? charAt(line, index - 2) : '';
    return pair.length === 2 ? pair : line.slice(Math.max(index - 1, 0), index);
}
const LOOKALIKES = {
    a: '\u0430',
    c: '\u0441',
    d: '\u0501',
    e: '\u0435',
    h: '\u04bb\u0570',
    i: '\u0456\u03b9',
    j: '\u0458',
    l: '\u04cf',
    n: '\u0578',
    o: '\u043e\u03bf\u0585',
    p: '\u0440',
    q: '\u051b',
    s: '\u0455',
    u: '\u057d',
    v: '\u0475\u03bd',
    w: '\u051d',
    x: '\u0445',
    y: '\u0443\u04af',
    A: '\u0410\u0391\u13aa\ua4ee',
    B: '\u0412\u0392\u13f4\ua4d0',
    C: '\u0421\u13df\ua4da',
    D: '\u13a0\ua4d3',
    E: '\u0415\u0395\u13ac\ua4f0',
    F: '\ua4dd',
    G: '\u050c\u13c0\ua4d6',
    H: '\u041d\u0397\u13bb\ua4e7',
    I: '\u0406\u04c0\u0399\ua4f2',
    J: '\u0408\u13ab\ua4d9',
    K: '\u041a\u039a\u13e6\ua4d7',
    L: '\u13de\ua4e1',
    M: '\u041c\u039c\u13b7\ua4df',
    N: '\u039d\ua4e0',
    O: '\u041e\u039f\u0555\ua4f3',
    P: '\u0420\u03a1\u13e2\ua4d1',
    Q: '\u051a',
    R: '\u13a1\u13d2\ua4e3',
    S: '\u0405\u13d5\u13da\u054f\ua4e2',
    T: '\u0422\u03a4\u13a2\ua4d4',
    U: '\u054d\ua4f4',
    V: '\u0474\u13d9\ua4e6',
    W: '\u051c\u13b3\u13d4\ua4ea',
    X: '\u0425\u03a7\ua4eb',
    Y: '\u0423\u04ae\u03a5\ua4ec',
    Z: '\u0396\u13c3\ua4dc',
};
const LETTER_BEHIND = new Map(Object.entries(LOOKALIKES).flatMap(([letter, alike]) => [...alike].map((char) => [char, letter])));
const STYLED = '\\u210a-\\u2134\\uff21-\\uff3a\\uff41-\\uff5a\\u{1d400}-\\u{1d6a5}';
const ALIKE = `[${Object.values(LOOKALIKES).join('')}${STYLED}]`;
const MIXED = new RegExp(`[A-Za-z]${ALIKE}|${ALIKE}[A-Za-z]`, 'u');
const WORD_PIECE = new RegExp(`[0-9\\p{M}${STYLED}${['Latin', 'Cyrillic', 'Greek', 'Armenian', 'Cherokee', 'Lisu'].map((name) => `\\p{Script=${name}}`).join('')}]{1,4096}`, 'gu');
const GREEK_SYMBOL = /[\u03b9\u03bd]/;
const MATHEMATICAL = /[\u210a-\u2134\u{1d400}-\u{1d6a5}]/u;
const ABBREVIATION = 1000;
const INFLECTED = /^[A-Z][A-Z0-9]+[\u0430\u0435\u043e\u0441\u0443\u0445]{1,2}$/;
const ESCAPE = /^(?:\\(?=[A-Za-z])|%(?=[0-9A-Za-z]))(f[A-Z]|[0-9]*(?:hh?|ll?|[jtz])?[A-Za-z])/;
function* lookalikesIn(line) {
    if (!MIXED.test(line))
        return;
    for (const { start, end } of wordsOf(line)) {
        const skip = ESCAPE.exec(line.slice(Math.max(start - 1, 0), start + 8))?.[1]?.length ?? 0;
        const word = line.slice(Math.min(start + skip, end), end);
        if (MIXED.test(word) && isDisguise(word))
            yield* lookalikesOf(word, start + skip);
    }
}
function* wordsOf(line) {
    let start = 0;
    let end = 0;
    for (let piece = execFrom(WORD_PIECE, line, 0); piece !== null; piece = execFrom(WORD_PIECE, line, end)) {
        if (piece.index > end) {
            if (end > start)
                yield { start, end };
            start = piece.index;
        }
        end = piece.index + piece[0].length;
    }
    if (end > start)
        yield { start, end };
}
function isDisguise(word) {
    let letters = 0;
    let needed = Number.POSITIVE_INFINITY;
    for (const char of word) {
        const { isLetter, looksLike, needs } = characterOf(char);
        if (looksLike === undefined)
            return false;
        if (isLetter)
            letters++;
        needed = Math.min(needed, needs);
    }
    return letters >= needed && !(word.length <= ABBREVIATION && INFLECTED.test(word));
}
function* lookalikesOf(word, start) {
    let index = start;
    for (const char of word) {
        const { looksLike } = characterOf(char);
        if (typeof looksLike === 'string') {
            yield { index, code: char.codePointAt(0) ?? 0, kind: 'lookalike', looksLike };
        }
        index += char.length;
    }
}
const CHARACTERS = new Map();
function characterOf(char) {
    const known = CHARACTERS.get(char);
    if (known !== undefined)
        return known;
    const looksLike = /[A-Za-z]/.test(char) ? null : letterBehind(char);
    const least = GREEK_SYMBOL.test(char) ? 5 : MATHEMATICAL.test(char) ? 4 : 3;
    const needs = typeof looksLike === 'string' ? least : Number.POSITIVE_INFINITY;
    const character = { isLetter: /\p{L}/u.test(char), looksLike, needs };
    CHARACTERS.set(char, character);
    return character;
}
function letterBehind(char) {
    const styled = char.normalize('NFKC');
    const letter = LETTER_BEHIND.get(char) ?? (/^[A-Za-z]$/.test(styled) ? styled : undefined);
    if (letter !== undefined)
        return letter;
    return /[\p{Script=Latin}\p{M}0-9]/u.test(char) ? null : undefined;
}

// EXTERNAL MODULE: ./build/policy/effect.js
var policy_effect = __webpack_require__(2786);
;// CONCATENATED MODULE: ./build/policy/rules/hidden-unicode.js


const AGENT_SURFACES = new Set(['agent-instructions', 'mcp-configuration', 'skill']);
const EFFECTS = {
    tag: { agent: 'deny', elsewhere: 'deny' },
    bidi: { agent: 'deny', elsewhere: 'deny' },
    selector: { agent: 'deny', elsewhere: 'warn' },
    'ideograph-selector': { agent: 'warn', elsewhere: 'warn' },
    invisible: { agent: 'deny', elsewhere: 'warn' },
    joiner: { agent: 'require-approval', elsewhere: 'warn' },
    mark: { agent: 'warn', elsewhere: 'warn' },
    control: { agent: 'warn', elsewhere: 'warn' },
    lookalike: { agent: 'deny', elsewhere: 'warn' },
};
const NAMED = 5;
const LINES = 100;
const COUNTED = 1000;
const hiddenUnicode = {
    id: 'hidden-unicode',
    title: 'No text that readers cannot see or take for other text',
    why: 'A reviewer approves one text; a compiler or an agent reads another.',
    effect: 'deny',
    hint: 'remove the characters or write them as escapes; spell a word in one alphabet',
    core: false,
    waivable: true,
    parameters: {
        strict: {
            says: 'where text is judged as strictly as in the files that agents read',
            choices: ['agents', 'everywhere'],
            default: 'agents',
        },
    },
    check: ({ change }, { strict }) => change.files.flatMap((file) => {
        const column = strict === 'everywhere' || isForAgents(file) ? 'agent' : 'elsewhere';
        return [...checkName(file, column), ...checkContent(file, column)];
    }),
};
function isForAgents({ surface }) {
    return AGENT_SURFACES.has(surface);
}
function checkName(file, column) {
    if ((file.status !== 'added' && file.status !== 'renamed') || !mayHide(file.path))
        return [];
    const hits = tally(file.path, column, ({ kind }) => EFFECTS[kind].agent === 'deny');
    if (hits === null)
        return [];
    return [observe(file, null, `the file's name holds ${describe(file.path, hits)}`, hits.effect)];
}
function checkContent(file, column) {
    const content = file.head?.content;
    if (content?.kind !== 'lines' || content.binary)
        return [];
    const hunks = hunksOf(file);
    const encoding = content.encoding === 'bytes' ? checkEncoding(file, hunks) : [];
    return [...encoding, ...checkLines(file, hunks, column)];
}
function hunksOf(file) {
    return file.whole !== null && isForAgents(file) ? file.whole.head : file.added;
}
function checkEncoding(file, hunks) {
    if (!isForAgents(file) || hunks.length === 0)
        return [];
    return [{ ...observe(file, null, 'not valid UTF-8', 'deny'), hint: 'save the file as UTF-8' }];
}
function checkLines(file, hunks, column) {
    const observations = [];
    let rest = null;
    for (const { line, number } of linesOf(hunks)) {
        const hits = tally(line, column, (hit) => !isByteOrderMark(hit, number));
        if (hits === null)
            continue;
        if (observations.length === LINES)
            rest = rest === null ? hits.effect : (0,policy_effect/* stricter */.Rn)(rest, hits.effect);
        else
            observations.push(observeLine(file, number, line, hits));
        if (rest === 'deny')
            break;
    }
    const more = `hidden or misleading text on more than ${LINES} lines`;
    return rest === null ? observations : [...observations, observe(file, null, more, rest)];
}
function* linesOf(hunks) {
    for (const { text, line: first } of hunks) {
        if (!mayHide(text))
            continue;
        let number = first;
        for (let start = 0; start <= text.length; number++) {
            const found = text.indexOf('\n', start);
            const end = found < 0 ? text.length : found;
            yield { line: text.slice(start, end), number };
            start = end + 1;
        }
    }
}
function isByteOrderMark({ code, index }, number) {
    return code === 0xfeff && index === 0 && number === 1;
}
function tally(text, column, counts) {
    if (!mayHide(text))
        return null;
    const first = { warn: [], 'require-approval': [], deny: [] };
    let count = 0;
    let effect = null;
    for (const find of [hiddenIn, lookalikesIn]) {
        for (const hit of find(text)) {
            if (effect === 'deny' && count > COUNTED)
                break;
            if (!counts(hit))
                continue;
            count++;
            const found = EFFECTS[hit.kind][column];
            effect = effect === null ? found : (0,policy_effect/* stricter */.Rn)(effect, found);
            const named = first[EFFECTS[hit.kind].agent];
            if (named.length < NAMED)
                named.push(hit);
        }
    }
    if (effect === null)
        return null;
    const named = [...first.deny, ...first['require-approval'], ...first.warn].slice(0, NAMED);
    return { count, effect, named: named.sort((a, b) => a.index - b.index) };
}
function observeLine(file, number, line, hits) {
    const message = `hidden or misleading text: ${describe(line, hits)}`;
    return { ...observe(file, number, message, hits.effect), text: line.trim() };
}
function observe(file, line, message, effect) {
    const place = { path: file.path, startLine: line, endLine: line, message };
    return effect === 'deny' ? place : { ...place, effect };
}
function describe(text, { named, count }) {
    const shown = named.map(({ code, index, looksLike }) => {
        const point = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
        const alike = looksLike === undefined ? '' : ` (looks like ${looksLike})`;
        return `${point}${alike} at column ${columnOf(text, index)}`;
    });
    return `${shown.join(', ')}${andMore(count, named.length)}`;
}
function andMore(count, named) {
    if (count > COUNTED)
        return ` and more than ${COUNTED - named} more`;
    return count > named ? ` and ${count - named} more` : '';
}
function columnOf(text, index) {
    let column = 1;
    for (let at = 0; at < index; column++)
        at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
    return column;
}

;// CONCATENATED MODULE: ./build/policy/rules/opaque-content.js
const opaqueContent = {
    id: 'opaque-content',
    title: 'A person looks at what the check cannot read',
    why: 'What cannot be read cannot be judged, and tools pass it over as binary.',
    effect: 'require-approval',
    hint: 'save the file as UTF-8 text',
    core: false,
    waivable: true,
    parameters: {},
    check: ({ change }) => change.files.flatMap(checkFile),
};
const MESSAGES = {
    nul: 'text with NUL bytes in it, which tools pass as binary',
    'utf-16-without-mark': 'UTF-16 that is not marked as such, or that is not valid',
    'utf-32': 'UTF-32 that is not marked as such, or that is not valid',
    'utf-7': 'UTF-7: letters that look like plain text mean other letters',
    'lfs-pointer': 'a Git LFS pointer where the name says text: the content is not in the change',
    binary: 'binary content where the name says text',
};
const HINTS = {
    nul: 'remove the NUL bytes',
    'lfs-pointer': 'commit the text itself, without Git LFS',
    binary: 'save the file as UTF-8 text, or name it after what it holds',
};
function checkFile(file) {
    const disguise = disguiseOf(file.head);
    if (disguise === null || !matters(disguise, file) || !isNew(disguise, file))
        return [];
    const hint = HINTS[disguise];
    const place = { path: file.path, startLine: null, endLine: null, message: MESSAGES[disguise] };
    return [hint === undefined ? place : { ...place, hint }];
}
function disguiseOf(side) {
    if (side?.content.kind !== 'lines')
        return null;
    return side.content.opacity ?? (side.content.binary ? 'binary' : null);
}
function matters(disguise, file) {
    switch (disguise) {
        case 'utf-16-without-mark':
        case 'utf-32':
        case 'utf-7':
            return true;
        case 'nul':
            return !saysBinary(file);
        case 'lfs-pointer':
        case 'binary':
            return saysText(file);
    }
}
function isNew(disguise, file) {
    return file.oldPath !== null || disguiseOf(file.base) !== disguise;
}
const TEXT = new Set(`adoc asm astro awk bash bat bazel bicep bzl c cc cfg cjs clj cmake cmd conf cpp cs csproj css cts cxx dart
  diff dockerfile editorconfig ejs el env erb ex exs fish fs gemspec go gql gradle graphql groovy h haml hbs hcl hh
  hpp hrl hs htm html http hxx inc ini ipynb java jinja jinja2 jl js json json5 jsonc jsonnet jsp jsx kt kts
  less lhs libsonnet lisp lock lua m m4 mak map markdown md mdc mdx mjs mk ml mli mm mod mts nim nix nomad patch php
  pl pm podspec po pot prisma properties props proto ps1 psd1 psm1 pug py pyi pyx r rake rb rego rkt rs rst sass sbt scala
  scss service sh sln sol sql star styl sum svelte svg swift tcl tex tf tfvars toml tpl ts tsx txt vb vbs vim vue wat
  xhtml xml xsd xsl yaml yml zig zsh`.split(/\s+/));
const TEXT_NAMES = /^(?:(?:gnu)?makefile|(?:docker|container|jenkins|vagrant|gem|rake|brew|pod|fast|just|proc|cap|guard|bers|dag|tilt|earth)file|build|workspace|license|licence|copying|notice|authors|changelog|changes|readme|contributing|codeowners|maintainers|version|\.env\..+|\.[a-z-]+rc|\.git(?:ignore|attributes|modules)|\.(?:docker|npm|prettier|eslint)ignore)$/;
const BINARY = new Set(`3gp 7z a aab aac ai apk arw avi avif bin bmp br bz2 cab class com crx cur dat db dds deb dll dmg doc docx dylib ear
  eot exe f4v fbx flac flv gem gguf gif glb gpg gz h5 hdf5 heic icns ico idx img iso jar jks jp2 jpeg jpg keystore
  lib lz lz4 lzma m4a m4v mdb mid mkv mo mobi mov mp3 mp4 mpeg mpg msi mst nib node npy npz o obj odp ods odt ogg ogv
  onnx opus otf p12 pack parquet pb pdb pdf pfx pickle pkl png ppt pptx psd pt pth pyc pyd pyo qm rar raw rds rlib rpm
  safetensors sfd so sqlite sqlite3 swf swp tar tflite tga tgz tif tiff ttc ttf vsix war wasm wav webm webp whl wim
  wma wmv woff woff2 x xapk xcf xls xlsx xz z zip zst`.split(/\s+/));
function saysText(file) {
    const { name, extension } = nameOf(file);
    return (TEXT.has(extension) || TEXT_NAMES.test(name) || (file.surface !== 'source' && !BINARY.has(extension)));
}
function saysBinary(file) {
    const { name, extension } = nameOf(file);
    return BINARY.has(extension) && !TEXT_NAMES.test(name);
}
function nameOf(file) {
    const name = file.path.slice(file.path.lastIndexOf('/') + 1).toLowerCase();
    return { name, extension: /\.([^.]*)$/.exec(name)?.[1] ?? '' };
}

// EXTERNAL MODULE: ./build/lib/names.js
var names = __webpack_require__(1576);
;// CONCATENATED MODULE: ./build/policy/rules/path-collision.js

const pathCollision = {
    id: 'path-collision',
    title: 'No two names are the same on any system',
    why: 'On Windows and macOS one file overwrites the other at checkout (CVE-2021-21300).',
    effect: 'deny',
    hint: 'rename one of them: on Windows and macOS one overwrites the other',
    core: true,
    waivable: true,
    parameters: {},
    check: ({ change }) => change.treeProblems.flatMap((problem) => problem.kind === 'collision'
        ? [
            {
                path: problem.path,
                startLine: null,
                endLine: null,
                message: `the same name as ${(0,names/* quotePath */.WG)(problem.other)} where case and accents do not count`,
            },
        ]
        : []),
};

;// CONCATENATED MODULE: ./build/policy/rules/path-unsafe.js
const pathUnsafe = {
    id: 'path-unsafe',
    title: 'Every name in the tree is safe to check out',
    why: 'Such entries write outside the work tree or into the folder of git itself, and a hook placed there runs (CVE-2014-9390).',
    effect: 'deny',
    hint: 'rename or remove the entry; no git command writes such a name by itself',
    core: true,
    waivable: true,
    parameters: {},
    check: ({ change }) => change.treeProblems.flatMap((problem) => problem.kind === 'unsafe'
        ? [
            {
                path: problem.path,
                startLine: null,
                endLine: null,
                message: `unsafe tree entry: ${problem.reason}`,
            },
        ]
        : []),
};

// EXTERNAL MODULE: ./build/policy/scope.js
var scope = __webpack_require__(9171);
;// CONCATENATED MODULE: ./build/policy/rules/policy-changed.js

const policyChanged = {
    id: 'policy-changed',
    title: 'Somebody else approves a change of the policy',
    why: 'The policy of the base has judged this change; the new one judges every change after it. Who may loosen it alone may then merge anything.',
    effect: 'require-approval',
    hint: 'ask a reviewer with write access who is not an author of this change; the base’s policy decided it, this one holds from the next change on',
    core: true,
    waivable: false,
    parameters: {},
    check: (facts) => facts.change.files.flatMap((file) => {
        const touched = (0,scope/* pathsOf */.wG)(file).some((path) => decides(path, facts));
        return touched
            ? [
                {
                    path: file.path,
                    startLine: null,
                    endLine: null,
                    message: `${WORDS[file.status]} what decides changes`,
                },
            ]
            : [];
    }),
};
const WORDS = {
    added: 'adds',
    modified: 'changes',
    deleted: 'removes',
    renamed: 'moves',
    'type-changed': 'replaces',
};
function decides(path, { policyPaths }) {
    const plain = path.toLowerCase();
    if (plain.startsWith('.countersign/evidence/'))
        return false;
    if (plain === '.countersign' || plain.startsWith('.countersign/') || plain === 'countersign.lock.json')
        return true;
    return policyPaths.some((policyPath) => policyPath.toLowerCase() === plain);
}

// EXTERNAL MODULE: ./build/policy/rules/release-untrusted.js
var release_untrusted = __webpack_require__(9233);
;// CONCATENATED MODULE: ./build/policy/rules/submodule-changed.js
const submoduleChanged = {
    id: 'submodule-changed',
    title: 'Submodules are added and moved on purpose',
    why: 'One line of the change stands for code that is reviewed nowhere.',
    effect: 'require-approval',
    hint: 'have someone look at what the submodule brings between the two commits',
    core: false,
    waivable: true,
    parameters: {},
    check: ({ change }) => change.files.flatMap((file) => {
        if (file.head?.content.kind !== 'submodule')
            return [];
        const from = file.base?.content.kind === 'submodule' ? file.base.id : null;
        const what = from === null
            ? `submodule added at ${file.head.id}`
            : `submodule moved from ${from} to ${file.head.id}`;
        return [{ path: file.path, startLine: null, endLine: null, message: what }];
    }),
};

;// CONCATENATED MODULE: ./build/policy/rules/submodule-unsafe.js
const submoduleUnsafe = {
    id: 'submodule-unsafe',
    title: 'Submodules are safe to clone',
    why: 'A recursive clone obeys it: it runs a program or writes outside the tree (CVE-2018-11235, CVE-2018-17456, CVE-2025-48384).',
    effect: 'deny',
    hint: 'give the submodule a plain name, a path inside the tree and an https URL',
    core: true,
    waivable: true,
    parameters: {},
    check: ({ change }) => {
        const { submodules } = change;
        if (submodules.status === 'unchanged')
            return [];
        if (submodules.status === 'unreadable')
            return [{ ...AT_FILE, message: '`.gitmodules` cannot be read by git' }];
        const lines = headerLines(change);
        return submodules.sections.flatMap((section) => {
            const line = lines.get(section.name) ?? null;
            return problemsOf(section).map((message) => ({ ...AT_FILE, startLine: line, endLine: line, message }));
        });
    },
};
const AT_FILE = { path: '.gitmodules', startLine: null, endLine: null };
function headerLines(change) {
    const lines = new Map();
    const file = change.files.find(({ path }) => path === AT_FILE.path);
    for (const hunk of file?.added ?? []) {
        for (const [i, text] of hunk.text.split('\n').entries()) {
            const [, name] = /^\s*\[\s*submodule\s+"(.*)"\s*\]/.exec(text) ?? [];
            if (name !== undefined)
                lines.set(name, hunk.line + i);
        }
    }
    return lines;
}
const submodule_unsafe_CONTROL = /[\0-\x1f\x7f]/;
function problemsOf({ name, values }) {
    const problems = [];
    if (submodule_unsafe_CONTROL.test(name) || leavesTree(name))
        problems.push('the name of a submodule leaves its folder');
    for (const { key, value } of values) {
        if (submodule_unsafe_CONTROL.test(value))
            problems.push(`\`${key}\` holds a control character`);
        else if (key === 'url' && urlProblem(value) !== null)
            problems.push(`\`url\` ${urlProblem(value)}`);
        else if (key === 'path' && pathProblem(value))
            problems.push('`path` leaves the tree or starts with a dash');
        else if (key === 'update' && value.startsWith('!'))
            problems.push('`update` runs a command');
        else if (key === 'branch' && value.startsWith('-'))
            problems.push('`branch` starts with a dash');
        else if (!KNOWN_KEYS.has(key))
            problems.push('a key that git does not read from `.gitmodules`');
    }
    return problems;
}
const KNOWN_KEYS = new Set([
    'path',
    'url',
    'update',
    'branch',
    'fetchrecursesubmodules',
    'ignore',
    'shallow',
]);
function leavesTree(path) {
    return path === '' || path.split(/[/\\]/).some((part) => part === '..');
}
function pathProblem(path) {
    return (path.startsWith('-') ||
        /^(?:[/\\]|[A-Za-z]:)/.test(path) ||
        leavesTree(path) ||
        /(?:^|[/\\])\.git(?:[/\\]|$)/i.test(path));
}
const SAFE_SCHEMES = new Set(['https', 'http', 'ssh', 'git', 'git+ssh', 'ssh+git']);
function urlProblem(url) {
    if (url.startsWith('-'))
        return 'starts with a dash';
    if (url === '')
        return 'is empty';
    if (/^[A-Za-z0-9+.-]+::/.test(url))
        return 'names a helper program';
    if (/%0a|%0d|%00/i.test(url))
        return 'hides a control character';
    const scheme = /^([A-Za-z][A-Za-z0-9+.-]*):\/\//.exec(url)?.[1]?.toLowerCase();
    if (scheme !== undefined && !SAFE_SCHEMES.has(scheme))
        return `has the scheme ${scheme}`;
    const host = /^(?:[A-Za-z][A-Za-z0-9+.-]*:\/\/)(?:[^/@]*@)?([^/]*)/.exec(url)?.[1] ??
        /^(?:[^/@]*@)?([^/:]*):/.exec(url)?.[1];
    if (host?.startsWith('-') === true)
        return 'has a host that starts with a dash';
    if (url.startsWith('.') && climbs(url))
        return 'climbs out of the remote it is relative to';
    return null;
}
function climbs(url) {
    const ups = url.split(/[/\\]/).filter((part) => part === '..').length;
    return ups > 3 || /^(?:\.{1,2}[/\\])+:/.test(url);
}

// EXTERNAL MODULE: ./build/lib/dot-git.js
var dot_git = __webpack_require__(7626);
;// CONCATENATED MODULE: ./build/policy/rules/symlink-escape.js

const symlinkEscape = {
    id: 'symlink-escape',
    title: 'Symbolic links stay inside the tree',
    why: 'Whoever follows it reads or writes what no reviewer has seen.',
    effect: 'deny',
    hint: 'replace the link by a regular file, or point it at a file of this repository',
    core: true,
    waivable: true,
    parameters: {},
    check: ({ change }) => change.files.flatMap((file) => {
        const why = problemOf(file);
        return why === null ? [] : [{ path: file.path, startLine: null, endLine: null, message: why }];
    }),
};
function problemOf(file) {
    if (file.head?.content.kind !== 'symlink')
        return file.head?.mode === '120000' ? 'its target is too long to be one' : null;
    const why = escapeOf(file.path, file.head.content.target);
    if (why !== null)
        return `symbolic link ${why}`;
    return mustBeFile(file.path, file.surface)
        ? 'symbolic link where a regular file decides what is checked, run or trusted'
        : null;
}
function escapeOf(path, target) {
    if (target === '' || target.includes('\0'))
        return 'with a target that is none';
    if (/^(?:[/\\]|[A-Za-z]:)/.test(target))
        return 'to an absolute path';
    let depth = path.split('/').length - 1;
    let below = false;
    for (const part of target.split(/[/\\]/)) {
        if (part === '' || part === '.')
            continue;
        if (part === '..') {
            if (below)
                return 'with `..` behind a folder, which nobody can resolve without a checkout';
            if (--depth < 0)
                return 'that leaves the tree';
        }
        else {
            below = true;
            if ((0,dot_git/* isDotGit */.G)(part))
                return 'into the folder of git itself';
        }
    }
    return null;
}
const DECIDING_FOLDERS = new Set(['.countersign', '.github', '.github/workflows', '.gitlab', '.circleci']);
function mustBeFile(path, surface) {
    const name = path.slice(path.lastIndexOf('/') + 1).toLowerCase();
    if (surface === 'workflow' || surface === 'policy' || surface === 'lockfile')
        return true;
    if (DECIDING_FOLDERS.has(path.toLowerCase()))
        return true;
    return ['skill.md', 'codeowners', '.gitmodules', '.gitattributes', '.mcp.json'].includes(name);
}

;// CONCATENATED MODULE: ./build/policy/rules/index.js










const BUILT_IN_RULES = new Map([
    evidencePlanted,
    hiddenUnicode,
    opaqueContent,
    pathCollision,
    pathUnsafe,
    policyChanged,
    release_untrusted/* releaseUntrusted */.E,
    submoduleChanged,
    submoduleUnsafe,
    symlinkEscape,
].map((rule) => [rule.id, rule]));


/***/ }),

/***/ 9233:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ releaseUntrusted),
/* harmony export */   o: () => (/* binding */ failureMessage)
/* harmony export */ });
const releaseUntrusted = {
    id: 'release-untrusted',
    title: 'Every release artifact carries the attestation that the policy asks for',
    why: 'Whoever installs it takes it for what your build made; without a verified attestation nobody knows who made it, and from what.',
    effect: 'deny',
    hint: 'fetch artifact and attestation again from where they were built, or build them again',
    core: false,
    waivable: true,
    parameters: {},
    check: ({ releases }) => (releases?.failures ?? []).map((failure) => ({
        path: failure.path,
        startLine: null,
        endLine: null,
        message: failureMessage(failure),
        hint: failure.hint,
        ...(failure.path === null ? { text: failure.subject } : {}),
    })),
};
function failureMessage({ subject, path, code, message }) {
    return path === null ? `${code}: ${subject}: ${message}` : `${code}: ${message}`;
}


/***/ }),

/***/ 9171:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cc: () => (/* binding */ sortedSet),
/* harmony export */   Kz: () => (/* binding */ isOfTheWhole),
/* harmony export */   Od: () => (/* binding */ scopeOf),
/* harmony export */   T4: () => (/* binding */ isEverywhere),
/* harmony export */   Zh: () => (/* binding */ EVERYWHERE),
/* harmony export */   nQ: () => (/* binding */ uniteScopes),
/* harmony export */   pj: () => (/* binding */ uniqueSorted),
/* harmony export */   wG: () => (/* binding */ pathsOf)
/* harmony export */ });
const EVERYWHERE = { paths: ['**'], except: [] };
function isEverywhere({ paths, except }) {
    return paths.includes('**') && except.length === 0;
}
function isOfTheWhole({ when, added, removed, scopes }) {
    return when !== null && added === null && removed === null && scopes.every(isEverywhere);
}
function pathsOf({ path, oldPath }) {
    return oldPath === null ? [path] : [path, oldPath];
}
function scopeOf({ paths, except }) {
    const all = paths ?? ['**'];
    return { paths: all.includes('**') ? ['**'] : sortedSet(all), except: sortedSet(except ?? []) };
}
function uniteScopes(a, b) {
    return uniqueSorted([...a, ...b]);
}
function sortedSet(list) {
    return [...new Set(list)].sort();
}
function uniqueSorted(list) {
    const byText = new Map(list.map((item) => [JSON.stringify(item), item]));
    return [...byText].sort(([x], [y]) => (x < y ? -1 : 1)).map(([, item]) => item);
}


/***/ })

};
