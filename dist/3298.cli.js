export const id = 3298;
export const ids = [3298];
export const modules = {

/***/ 48407:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  $: () => (/* binding */ commitsBetween),
  F: () => (/* binding */ readCommits)
});

// EXTERNAL MODULE: ./build/lib/git.js
var git = __webpack_require__(94892);
// EXTERNAL MODULE: ./build/lib/names.js
var names = __webpack_require__(71576);
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
var commits = __webpack_require__(49236);
// EXTERNAL MODULE: ./build/changes/limits.js
var limits = __webpack_require__(93976);
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

/***/ 49236:
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
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _lib_git_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(94892);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(93976);



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

/***/ 53298:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E2: () => (/* binding */ withAllocationLimit),
/* harmony export */   _T: () => (/* binding */ readFileAt),
/* harmony export */   dV: () => (/* binding */ openObjects),
/* harmony export */   jC: () => (/* binding */ openHistory),
/* harmony export */   om: () => (/* binding */ historyOf)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _lib_git_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(94892);
/* harmony import */ var _lib_objects_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(49132);
/* harmony import */ var _between_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(48407);
/* harmony import */ var _commits_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(49236);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(93976);
/* harmony import */ var _tree_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(66144);







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

/***/ 93976:
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
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);

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

/***/ 84049:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  V: () => (/* binding */ folderProblems)
});

// EXTERNAL MODULE: ./build/lib/dot-git.js
var dot_git = __webpack_require__(47626);
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

/***/ 66144:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   bR: () => (/* binding */ treeIdOf),
/* harmony export */   cD: () => (/* binding */ comparePaths),
/* harmony export */   cZ: () => (/* binding */ parseTree),
/* harmony export */   n5: () => (/* binding */ walkTrees)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _lib_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(71576);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(93976);
/* harmony import */ var _tree_problems_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(84049);




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

/***/ 94892:
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
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(19473);





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

/***/ 49132:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ openObjectReader),
/* harmony export */   q: () => (/* binding */ corrupt)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77598);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19473);
/* harmony import */ var _git_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(94892);




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


/***/ })

};
