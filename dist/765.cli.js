export const id = 765;
export const ids = [765];
export const modules = {

/***/ 3765:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  check: () => (/* binding */ check)
});

// EXTERNAL MODULE: ./build/config.js
var build_config = __webpack_require__(6564);
// EXTERNAL MODULE: ./build/lib/files.js
var lib_files = __webpack_require__(3963);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
;// CONCATENATED MODULE: ./build/lib/git.js





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
    throw new errors/* RunError */.e4('GIT_NOT_FOUND', `git is in none of ${PLACES.join(', ')}`, {
        hint: 'install git with the system’s package manager; PATH is not searched, because earlier steps can change it',
    });
}
function isExecutable(path) {
    try {
        (0,external_node_fs_.accessSync)(path, external_node_fs_.constants.X_OK);
        return true;
    }
    catch {
        return false;
    }
}
function findRepository(directory) {
    if (!exists(directory) || !(0,external_node_fs_.statSync)(directory).isDirectory())
        throw notARepository(directory, 'no such folder');
    const start = (0,external_node_fs_.realpathSync)(directory);
    for (let at = start;; at = (0,external_node_path_.dirname)(at)) {
        const dotGit = (0,external_node_path_.join)(at, '.git');
        if (exists(dotGit))
            return describe(at, dotGit, resolveGitFile(dotGit), false);
        if ((0,external_node_path_.dirname)(at) === at)
            break;
    }
    if (exists((0,external_node_path_.join)(start, 'HEAD')) && exists((0,external_node_path_.join)(start, 'objects')))
        return describe(start, start, start, true);
    throw notARepository(directory, 'no .git here or above');
}
function notARepository(directory, why) {
    return new errors/* RunError */.e4('NOT_A_REPOSITORY', `${directory} is not in a git repository: ${why}`, {
        hint: 'run it inside a clone, or pass -C DIR',
    });
}
function describe(root, dotGit, gitDir, bare) {
    const commonFile = (0,external_node_path_.join)(gitDir, 'commondir');
    const common = exists(commonFile) ? (0,external_node_path_.resolve)(gitDir, firstLine(commonFile)) : gitDir;
    const objects = (0,external_node_path_.join)(common, 'objects');
    if (!exists(objects))
        throw notARepository(root, `${objects} does not exist`);
    return { root, bare, gitDir: dotGit, objects, shallow: exists((0,external_node_path_.join)(common, 'shallow')) };
}
function resolveGitFile(dotGit) {
    if ((0,external_node_fs_.statSync)(dotGit).isDirectory())
        return dotGit;
    const target = firstLine(dotGit).replace(/^gitdir: /, '');
    return (0,external_node_path_.isAbsolute)(target) ? target : (0,external_node_path_.resolve)((0,external_node_path_.dirname)(dotGit), target);
}
function firstLine(path) {
    return (0,external_node_fs_.readFileSync)(path, 'utf8').split('\n', 1)[0]?.trimEnd() ?? '';
}
function exists(path) {
    try {
        return (0,external_node_fs_.statSync)(path, { throwIfNoEntry: false }) !== undefined;
    }
    catch {
        return false;
    }
}
function shallowCommits({ objects, shallow }) {
    if (!shallow)
        return [];
    const lines = (0,external_node_fs_.readFileSync)((0,external_node_path_.join)((0,external_node_path_.dirname)(objects), 'shallow'), 'latin1').split('\n');
    return lines.filter((line) => /^[0-9a-f]{40,64}$/.test(line));
}
function openObjectStore(repository, format) {
    const directory = temporaryDirectory();
    (0,external_node_fs_.mkdirSync)((0,external_node_path_.join)(directory, 'refs'));
    (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(directory, 'HEAD'), 'ref: refs/heads/none\n');
    (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(directory, 'config'), storeConfig(format));
    const close = () => (0,external_node_fs_.rmSync)(directory, { recursive: true, force: true });
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
        return (0,external_node_fs_.mkdtempSync)((0,external_node_path_.join)((0,external_node_path_.resolve)((0,external_node_os_.tmpdir)()), 'countersign-git-'));
    }
    catch (cause) {
        throw new errors/* RunError */.e4('OUTPUT_UNWRITABLE', 'no folder can be made in the temporary directory', {
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
        PATH: [(0,external_node_path_.dirname)(gitBinary()), '/usr/bin', '/bin'].join(process.platform === 'win32' ? ';' : ':'),
        HOME: home,
        XDG_CONFIG_HOME: home,
        LC_ALL: 'C',
        TZ: 'UTC',
        GIT_CONFIG_NOSYSTEM: '1',
        GIT_CONFIG_SYSTEM: '/dev/null',
        GIT_CONFIG_GLOBAL: '/dev/null',
        GIT_ATTR_NOSYSTEM: '1',
        GIT_NO_REPLACE_OBJECTS: '1',
        GIT_GRAFT_FILE: (0,external_node_path_.join)(home, 'no-grafts'),
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
        GIT_SHALLOW_FILE: (0,external_node_path_.join)(repository.objects, 'no-shallow-file'),
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
        const child = (0,external_node_child_process_.spawn)(gitBinary(), args, {
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
    return new errors/* RunError */.e4('GIT_TIMEOUT', `git ${verb} took more than ${GIT_TIMEOUT_MS / 1000} s`, {
        hint: 'run the check again; if it happens each time, look at the repository with `git fsck` and `git count-objects -v`',
    });
}
function gitFailed(message, cause) {
    return new errors/* RunError */.e4('GIT_FAILED', message, { hint: 'look at the repository with `git fsck`', cause });
}

// EXTERNAL MODULE: ./build/lib/version.js
var version = __webpack_require__(6480);
;// CONCATENATED MODULE: ./build/providers/clock.js
function startClock() {
    const start = performance.now();
    return { now: () => new Date(), elapsed: () => Math.round(performance.now() - start) };
}

;// CONCATENATED MODULE: ./build/providers/local.js

function localProvider(clock) {
    return {
        name: 'local',
        temporary: null,
        context: async () => ({
            provider: 'local',
            event: 'local',
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
        const { githubProvider } = await Promise.all(/* import() */[__webpack_require__.e(857), __webpack_require__.e(218)]).then(__webpack_require__.bind(__webpack_require__, 6218));
        return githubProvider(env, clock);
    }
    return localProvider(clock);
}

// EXTERNAL MODULE: ./build/report/render.js + 3 modules
var render = __webpack_require__(3089);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./build/lib/objects.js




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
        const started = (0,external_node_child_process_.spawn)(gitBinary(), args, { env: store.env, cwd: store.directory, windowsHide: true });
        timer = setTimeout(() => end(timedOut(args)), GIT_TIMEOUT_MS);
        started.on('error', (cause) => end(gitFailed(`git could not be started: ${cause.message}`, cause)));
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
        const hash = (0,external_node_crypto_.createHash)(format)
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
    return new errors/* RunError */.e4('OBJECT_CORRUPT', `object ${name} cannot be read: ${why}`, {
        hint: 'run `git fsck`, then clone again',
    });
}

;// CONCATENATED MODULE: ./build/changes/limits.js

const MAX_FILES = 100_000;
const MAX_DEPTH = 4_096;
const MAX_PATH_BYTES = 16_384;
const MAX_TOTAL_PATH_BYTES = 32 * 1024 * 1024;
const MAX_TREE_BYTES = 16 * 1024 * 1024;
const MAX_COMMIT_BYTES = 1024 * 1024;
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
function tooLarge(what, limit) {
    return new errors/* RunError */.e4('CHANGE_TOO_LARGE', `the change has more than ${limit.toLocaleString('en-US')} ${what}`, {
        hint: 'split it into smaller changes, each with a check of its own',
    });
}

;// CONCATENATED MODULE: ./build/changes/commits.js



const FULL_ID = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;
function checkRevision(flag, revision) {
    const why = revision === ''
        ? 'it is empty'
        : revision.startsWith('-')
            ? 'it starts with a dash'
            : (badCharacter(revision) ?? notOneCommit(revision));
    if (why === null)
        return revision;
    throw new errors/* RunError */.e4('REVISION_INVALID', `${flag} is not a revision: ${why}`, {
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
    const result = await inRepository(repository, ['rev-parse', '--show-object-format', ...commits, '--']);
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
    throw new errors/* RunError */.e4('REVISION_INVALID', `${name} is ambiguous: a branch and a tag have that name`, {
        hint: `say which: refs/heads/${name}, refs/remotes/${name} or refs/tags/${name}`,
    });
}
function unreadable(repository, result) {
    const why = result.stderr.split('\n', 1)[0]?.trim() || `git ended with ${result.code}`;
    return new errors/* RunError */.e4('NOT_A_REPOSITORY', `git cannot read ${repository.root}: ${why}`, {
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
    const result = await inRepository(repository, ['for-each-ref', '--format=%(refname)', ...candidates]);
    const known = new Set(result.stdout.toString('utf8').split('\n'));
    const found = candidates.find((candidate) => known.has(candidate));
    if (found !== undefined)
        return found;
    throw new errors/* RunError */.e4('BASE_UNKNOWN', 'there is no default branch to compare with', {
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
    checkObjectSize(type, size);
    return type === 'commit' || type === 'tag' ? 'keep' : 'skip';
}
function taggedBy({ type, bytes }) {
    if (type !== 'tag')
        return null;
    return /^object ([0-9a-f]{40,64})\n/.exec(bytes?.toString('latin1', 0, 80) ?? '')?.[1] ?? null;
}
async function mergeBasesOf(store, base, head) {
    const result = await inStore(store, ['merge-base', '--all', base, head]);
    if (complaints(result.stderr))
        return null;
    const [first, ...rest] = result.stdout
        .toString('latin1')
        .split('\n')
        .filter((line) => FULL_ID.test(line));
    if (first === undefined) {
        throw new errors/* RunError */.e4('NO_MERGE_BASE', 'base and head have no common history', {
            hint: 'check that --base names the branch this change is made for',
        });
    }
    if (rest.length >= MAX_MERGE_BASES)
        throw tooLarge('merge bases', MAX_MERGE_BASES);
    return [first, ...rest];
}
async function verifyCommits(reader, between) {
    const ids = await between;
    if (ids === null)
        return false;
    let complete = true;
    const visit = (object) => {
        if (object === null)
            complete = false;
    };
    await reader.each(ids, visit, (type, size) => {
        checkObjectSize(type, size);
        return 'keep';
    });
    return complete;
}
async function commitsBetween(store, base, head) {
    const result = await inStore(store, ['rev-list', '--boundary', `${base}...${head}`]);
    if (complaints(result.stderr))
        return null;
    const lines = result.stdout.toString('latin1').split('\n');
    return lines.map((line) => line.replace(/^-/, '')).filter((id) => FULL_ID.test(id));
}
function complaints(stderr) {
    const lines = stderr.split('\n').filter((line) => line !== '');
    return lines.some((line) => !/^error: (?:object directory .* does not exist|unable to normalize alternate)/.test(line));
}
const DEEPEN_STEPS = ['--deepen=200', '--unshallow'];
async function deepen(repository, step, wanted, hints) {
    for (const ids of [wanted, shallowCommits(repository)]) {
        const input = `${ids.join('\n')}\n`;
        const result = await fetchInto(repository, [step, '--stdin', hints.remote], { input });
        if (result.code === 0)
            return;
    }
    throw tooShallow(hints);
}
async function fetchCommit(repository, id, { remote }) {
    const url = await inRepository(repository, ['config', '--get', `remote.${remote}.url`]);
    if (url.code !== 0)
        return false;
    const result = await fetchInto(repository, [remote, id]);
    if (result.code === 0)
        return true;
    if (result.stderr.includes('not our ref'))
        return false;
    throw new errors/* RunError */.e4('HISTORY_SHALLOW', `commit ${id} is not in this clone, and ${remote} does not give it`, {
        hint: `run \`git fetch ${remote} ${id}\`, then the check again`,
    });
}
function tooShallow(hints) {
    return new errors/* RunError */.e4('HISTORY_SHALLOW', 'this clone is shallow: the history between base and head is not all here', {
        hint: hints.fullHistory,
    });
}
async function fetchObjects(repository, ids, { remote }) {
    const promised = await inRepository(repository, ['config', '--get-regexp', '^remote\\..*\\.promisor$']);
    if (promised.code !== 0)
        return false;
    const settings = ['-c', 'fetch.negotiationAlgorithm=noop'];
    const input = `${ids.join('\n')}\n`;
    const result = await fetchInto(repository, ['--filter=blob:none', '--stdin', remote], { settings, input });
    if (result.code === 0)
        return true;
    throw new errors/* RunError */.e4('HISTORY_SHALLOW', `this clone is partial: ${ids.length} object(s) of the change are not here`, {
        hint: `run \`git fetch --refetch --no-filter ${remote}\`, then the check again`,
    });
}

// EXTERNAL MODULE: ./build/lib/names.js
var names = __webpack_require__(1576);
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

;// CONCATENATED MODULE: ./build/changes/tree.js




async function walkTrees(read, base, head) {
    const changes = [];
    const problems = [];
    const paths = { left: MAX_TOTAL_PATH_BYTES };
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
            for (const problem of folderProblems(folder.path, entries))
                problems.push(problem);
            if (changes.length + next.length > MAX_FILES)
                throw tooLarge('files and folders', MAX_FILES);
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
        if (bytes > MAX_TREE_BYTES)
            throw tooLarge('bytes in its folders', MAX_TREE_BYTES);
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
const isSame = (a, b) => a.id === b.id && a.written === b.written;
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
        if (depth > MAX_DEPTH)
            throw tooLarge(`folders above ${(0,names/* quotePath */.WG)(path.slice(0, 60))}…`, MAX_DEPTH);
        out.next.push({ path, depth, base: baseFolder, head: headFolder, inSkill: folder.inSkill });
    }
    const files = { base: baseFolder === null ? base : null, head: headFolder === null ? head : null };
    if (files.base !== null || files.head !== null)
        out.changes.push({ path, ...files, inSkill: folder.inSkill });
}
function childPath(folder, name) {
    const path = folder.path === '' ? name : `${folder.path}/${name}`;
    if (path.length > MAX_PATH_BYTES)
        throw tooLarge(`bytes in the path ${(0,names/* quotePath */.WG)(path.slice(0, 60))}…`, MAX_PATH_BYTES);
    return path;
}
function spendPath(path, budget) {
    budget.left -= shownLength(path);
    if (budget.left < 0)
        throw tooLarge('bytes in its paths', MAX_TOTAL_PATH_BYTES);
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
        const name = (0,names/* pathFromBytes */.nP)(bytes.subarray(space + 1, nul));
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
    throw new errors/* RunError */.e4('OBJECT_CORRUPT', `commit ${commit.id} cannot be read: it names no tree`, {
        hint: 'run `git fsck`, then clone again',
    });
}
function brokenTree(id, why) {
    return new errors/* RunError */.e4('OBJECT_CORRUPT', `tree ${id} cannot be read: ${why}`, {
        hint: 'run `git fsck`, then clone again',
    });
}
function comparePaths(a, b) {
    return a === b ? 0 : Buffer.compare((0,names/* pathToBytes */.iJ)(a), (0,names/* pathToBytes */.iJ)(b));
}

;// CONCATENATED MODULE: ./build/changes/history.js






async function openHistory(options) {
    const repository = findRepository(options.directory);
    const head = checkRevision('--head', options.head ?? 'HEAD');
    const base = checkRevision('--base', options.base ?? (await defaultBranch(repository)));
    const opened = { current: null };
    try {
        const commits = await findCommits(repository, { base, head }, options.hints, opened);
        if (opened.current === null)
            throw tooShallow(options.hints);
        return historyOf(repository, opened.current, commits, options.hints);
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
        const { ids, format } = await resolveNames(repository, [revisions.base, revisions.head]);
        opened.current ??= openObjects(repository, format);
        return { ids, found: await commonHistory(opened.current, ids) };
    };
    let looked = await look();
    for (const step of DEEPEN_STEPS) {
        const { ids, found } = looked;
        if (found !== null && 'mergeBases' in found)
            return found;
        if (repository.shallow) {
            await deepen(repository, step, [...new Set(ids.filter((id) => id !== null))], hints);
        }
        else {
            const absent = found === null ? '' : revisions[found.absent];
            await refuseCorrupt(opened.current, found, ids);
            if (!FULL_ID.test(absent) || !(await fetchCommit(repository, absent, hints)))
                throw unknown(revisions, found);
        }
        looked = await look();
    }
    if (looked.found === null)
        throw tooShallow(hints);
    if ('mergeBases' in looked.found)
        return looked.found;
    throw unknown(revisions, looked.found);
}
function openObjects(repository, format) {
    const store = openObjectStore(repository, format);
    return { store, reader: openObjectReader(store) };
}
async function commonHistory(opened, ids) {
    const [base = null, head = null] = ids;
    if (head === null)
        return { absent: 'head' };
    if (base === null)
        return { absent: 'base' };
    const [baseCommit = null, headCommit = null] = await peelCommits(opened.reader, [base, head]);
    if (headCommit === null)
        return { absent: 'head' };
    if (baseCommit === null)
        return { absent: 'base' };
    const walked = withAllocationLimit(opened.store);
    const parting = mergeBasesOf(walked, base, head);
    const between = commitsBetween(walked, base, head);
    between.catch(() => undefined);
    const mergeBases = await parting;
    if (mergeBases === null || !(await verifyCommits(opened.reader, between)))
        return null;
    return { base: baseCommit, head: headCommit, mergeBases };
}
function withAllocationLimit(store) {
    return { ...store, env: { ...store.env, GIT_ALLOC_LIMIT: '128m' } };
}
function unknown(revisions, absent) {
    if (absent === null) {
        return new errors/* RunError */.e4('OBJECT_MISSING', 'a commit between base and head is missing or cannot be read', {
            hint: 'run `git fsck`, then clone again',
        });
    }
    return new errors/* RunError */.e4('REVISION_UNKNOWN', `there is no commit ${revisions[absent.absent]} in this repository`, {
        hint: `fetch it first, or name another one with --${absent.absent}`,
    });
}
function historyOf(repository, opened, commits, hints) {
    const { store, reader } = opened;
    return {
        repository,
        store,
        ...commits,
        close: () => closeOpened(opened),
        read: async (names, visit, wanted) => {
            const accept = (type, size) => {
                checkObjectSize(type, size);
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
            if (!(await fetchObjects(repository, [...new Set(absent)], hints)))
                throw await history_unreadable(store, absent);
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
        at = { mode: '040000', id: treeIdOf(object) };
    });
    for (const name of path.split('/')) {
        if (at.mode !== '040000')
            return null;
        let entry;
        await history.read([at.id], (tree) => {
            entry = parseTree(tree).find((candidate) => candidate.name === name);
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
    const error = await history_unreadable(opened.store, [id]);
    if (error.code === 'OBJECT_CORRUPT')
        throw error;
}
async function history_unreadable(store, names) {
    const [name = ''] = names;
    const { stderr } = await inStore(store, ['cat-file', '-t', name]);
    const [, why] = /^error: (.+)$/m.exec(stderr) ?? [];
    return why === undefined ? objectMissing(names) : corrupt(name, why);
}
function objectMissing(names) {
    return new errors/* RunError */.e4('OBJECT_MISSING', `${names.length} object(s) of the change are not in this clone, first ${names[0]}`, { hint: 'run `git fsck`, then clone again' });
}

// EXTERNAL MODULE: ./build/lib/canonical-json.js
var canonical_json = __webpack_require__(297);
// EXTERNAL MODULE: ./build/lib/digest.js
var digest = __webpack_require__(7130);
// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
;// CONCATENATED MODULE: ./build/changes/decode.js


const MARKS = [
    { encoding: 'utf-32le', mark: Buffer.from([0xff, 0xfe, 0, 0]) },
    { encoding: 'utf-32be', mark: Buffer.from([0, 0, 0xfe, 0xff]) },
    { encoding: 'utf-16le', mark: Buffer.from([0xff, 0xfe]) },
    { encoding: 'utf-16be', mark: Buffer.from([0xfe, 0xff]) },
];
function decode(bytes) {
    const marked = MARKS.find(({ mark }) => bytes.subarray(0, mark.length).equals(mark));
    if (marked !== undefined)
        return decodeMarked(bytes, marked.encoding);
    return bytes.includes(0) ? decodeBinary(bytes) : decodeText(bytes);
}
function decodeMarked(bytes, encoding) {
    const wide = encoding.startsWith('utf-32');
    const text = wide ? utf32(bytes, encoding === 'utf-32be') : utf16(bytes, encoding === 'utf-16be');
    if (text !== null)
        return { encoding, binary: false, opacity: null, text };
    const opacity = wide ? 'utf-32' : 'utf-16-without-mark';
    return { encoding: 'bytes', binary: bytes.includes(0), opacity, text: bytes.toString('latin1') };
}
function decodeText(bytes) {
    const encoding = (0,external_node_buffer_.isUtf8)(bytes) ? 'utf-8' : 'bytes';
    const text = (0,external_node_buffer_.isAscii)(bytes)
        ? bytes.toString('latin1')
        : encoding === 'utf-8'
            ? bytes.toString('utf8')
            : (0,names/* decodeLossless */.xo)(bytes);
    return { encoding, binary: false, opacity: opacityOfText(text, bytes.length), text };
}
function decodeBinary(bytes) {
    const opacity = opacityOfBinary(bytes);
    const text = opacity === 'nul' ? (0,names/* decodeLossless */.xo)(bytes) : bytes.toString('latin1');
    return { encoding: 'bytes', binary: true, opacity, text };
}
const ASCII_BEHIND_MARK = /^[\t\n\r -~]+$|[\t\n\r -~]{64}/;
function utf16(bytes, bigEndian) {
    if (bytes.length % 2 !== 0 || ASCII_BEHIND_MARK.test(bytes.toString('latin1', 2)))
        return null;
    const text = (bigEndian ? Buffer.from(bytes).swap16() : bytes).toString('utf16le');
    return /\p{Surrogate}/u.test(text) ? null : text;
}
function utf32(bytes, bigEndian) {
    if (bytes.length % 4 !== 0)
        return null;
    const units = Buffer.allocUnsafe(bytes.length);
    let length = 0;
    for (let i = 0; i < bytes.length; i += 4) {
        const code = bigEndian ? bytes.readUInt32BE(i) : bytes.readUInt32LE(i);
        if (code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff))
            return null;
        if (code > 0xffff)
            length = units.writeUInt16LE(0xd800 + ((code - 0x10000) >> 10), length);
        length = units.writeUInt16LE(code > 0xffff ? 0xdc00 + (code & 0x3ff) : code, length);
    }
    return units.toString('utf16le', 0, length);
}
function census(bytes) {
    const nul = [0, 0, 0, 0];
    const text = [0, 0, 0, 0];
    let high = 0;
    for (let i = 0; i < bytes.length; i++) {
        const byte = bytes[i];
        if (byte === 0)
            nul[i & 3]++;
        else if (byte > 0x7f)
            high++;
        else if ((byte >= 0x20 && byte < 0x7f) || (byte >= 0x09 && byte <= 0x0d))
            text[i & 3]++;
    }
    return { nul, text, high };
}
function opacityOfBinary(bytes) {
    const { nul, text, high } = census(bytes);
    const quarter = bytes.length / 4;
    const nuls = sum(nul);
    const only = (at) => nul.every((n, i) => i === at || n >= 0.9 * Math.floor(quarter));
    if (bytes.length >= 4 && text.some((n, at) => n >= 0.5 * quarter && only(at)))
        return 'utf-32';
    const even = (counts) => (counts[0] ?? 0) + (counts[2] ?? 0);
    const asUtf16 = (written, empty) => written >= quarter && empty >= quarter && empty >= 0.9 * nuls;
    if (asUtf16(even(text), nuls - even(nul)))
        return 'utf-16-without-mark';
    if (asUtf16(sum(text) - even(text), even(nul)))
        return 'utf-16-without-mark';
    const readable = sum(text) + ((0,external_node_buffer_.isUtf8)(bytes) ? high : 0);
    const disguised = readable > 0 && readable >= 0.95 * (bytes.length - nuls);
    return disguised || bytes.toString('latin1', 0, 2) === '#!' ? 'nul' : null;
}
function sum(counts) {
    return counts.reduce((total, count) => total + count, 0);
}
const LFS_POINTER = /^version (?:https:\/\/(?:git-lfs|hawser)\.github\.com\/spec\/v1|http:\/\/git-media\.io\/v\/2)\s/;
function opacityOfText(text, size) {
    if (size < 1024 && LFS_POINTER.test(text))
        return 'lfs-pointer';
    return isUtf7(text) ? 'utf-7' : null;
}
const UTF7_MARK = /^\+\/v[89+/]/;
const UTF7_DECLARED = /(?:coding|charset)\s*[:=]\s*["']?(?:utf[-_]?7|unicode[-_]1[-_]1[-_]utf[-_]7)\b/i;
const UTF7_SHIFTED = /\+([A-Za-z0-9+/]{3,})(-?)/g;
function isUtf7(text) {
    if (UTF7_MARK.test(text) || UTF7_DECLARED.test(text.slice(0, 1024)))
        return true;
    if (!text.includes('+A'))
        return false;
    const open = new Set();
    const words = new Set();
    for (const [, run = '', close] of text.matchAll(UTF7_SHIFTED)) {
        if (!hidesAscii(run))
            continue;
        const word = /^[A-Z]{3}$/.test(run);
        if (close === '-' && !word)
            return true;
        if (close === '-')
            words.add(run);
        else if (!word)
            open.add(run);
        if (open.size === 2 || words.size === 3)
            return true;
    }
    return false;
}
function hidesAscii(base64) {
    if (!base64.startsWith('A'))
        return false;
    const bytes = Buffer.from(base64, 'base64');
    if (bytes.length % 2 !== 0 || !bytes.toString('base64').startsWith(base64))
        return false;
    for (let i = 0; i < bytes.length; i += 2) {
        const unit = bytes.readUInt16BE(i);
        if ((unit < 0x20 && unit !== 9 && unit !== 10 && unit !== 13) || unit > 0x7e)
            return false;
    }
    return true;
}

// EXTERNAL MODULE: ./node_modules/diff-sequences/build/index.js
var build = __webpack_require__(7999);
;// CONCATENATED MODULE: ./build/changes/lines.js

const diffSequences = build["default"] ?? build;
const PER_FILE = 20_000_000;
const PER_CHANGE = 400_000_000;
function diffBudget(left = PER_CHANGE) {
    return { comparisons: Math.min(PER_FILE, left) };
}
function wholeText(text) {
    if (text === '')
        return [];
    const lines = splitLines(text);
    return [{ line: 1, count: lines.length, text: joinLines(lines) }];
}
function splitLines(text) {
    const lines = [];
    for (let at = 0; at < text.length;) {
        const end = text.indexOf('\n', at);
        const next = end === -1 ? text.length : end + 1;
        lines.push(text.slice(at, next));
        at = next;
    }
    return lines;
}
function joinLines(lines) {
    return lines.map((line) => line.replace(/\r?\n$/, '')).join('\n');
}
function diffLines(before, after, budget) {
    if (before === after)
        return { added: [], removed: [], addedLines: 0, removedLines: 0 };
    const a = splitLines(before);
    const b = splitLines(after);
    const kept = keptLines(a, b, budget);
    const added = hunksOf(b, kept.b);
    const removed = hunksOf(a, kept.a);
    return { added, removed, addedLines: countLines(added), removedLines: countLines(removed) };
}
function countLines(hunks) {
    return hunks.reduce((sum, hunk) => sum + hunk.count, 0);
}
function keptLines(a, b, budget) {
    const kept = { a: new Uint8Array(a.length), b: new Uint8Array(b.length) };
    let start = 0;
    while (start < a.length && start < b.length && a[start] === b[start])
        start++;
    let end = 0;
    while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end])
        end++;
    kept.a.fill(1, 0, start).fill(1, a.length - end);
    kept.b.fill(1, 0, start).fill(1, b.length - end);
    const middle = commonLines(a, b, { start, aEnd: a.length - end, bEnd: b.length - end });
    longestCommon(middle, kept, budget);
    return kept;
}
function commonLines(a, b, range) {
    const ids = new Map();
    for (let i = range.start; i < range.aEnd; i++) {
        const line = a[i] ?? '';
        if (!ids.has(line))
            ids.set(line, ids.size);
    }
    const inB = new Uint8Array(ids.size);
    const bSide = [];
    const bAt = [];
    for (let i = range.start; i < range.bEnd; i++) {
        const id = ids.get(b[i] ?? '');
        if (id === undefined)
            continue;
        inB[id] = 1;
        bSide.push(id);
        bAt.push(i);
    }
    const aSide = [];
    const aAt = [];
    for (let i = range.start; i < range.aEnd; i++) {
        const id = ids.get(a[i] ?? '') ?? 0;
        if (inB[id] !== 1)
            continue;
        aSide.push(id);
        aAt.push(i);
    }
    return {
        a: Uint32Array.from(aSide),
        b: Uint32Array.from(bSide),
        aAt: Uint32Array.from(aAt),
        bAt: Uint32Array.from(bAt),
    };
}
class OverBudget extends Error {
}
function longestCommon(middle, kept, budget) {
    const found = [];
    const isCommon = (i, j) => {
        if (--budget.comparisons < 0)
            throw new OverBudget();
        return middle.a[i] === middle.b[j];
    };
    try {
        diffSequences(middle.a.length, middle.b.length, isCommon, (count, i, j) => found.push([count, i, j]));
    }
    catch (error) {
        if (error instanceof OverBudget)
            return;
        throw error;
    }
    for (const [count, i, j] of found) {
        for (let k = 0; k < count; k++) {
            kept.a[middle.aAt[i + k] ?? 0] = 1;
            kept.b[middle.bAt[j + k] ?? 0] = 1;
        }
    }
}
function hunksOf(lines, kept) {
    const hunks = [];
    for (let i = 0; i < lines.length;) {
        if (kept[i] === 1) {
            i++;
            continue;
        }
        let end = i;
        while (end < lines.length && kept[end] !== 1)
            end++;
        hunks.push({ line: i + 1, count: end - i, text: joinLines(lines.slice(i, end)) });
        i = end;
    }
    return hunks;
}
function uniteHunks(sides) {
    if (sides.length === 1)
        return sides[0] ?? [];
    const lines = new Map();
    for (const hunk of sides.flat()) {
        for (const [i, text] of hunk.text.split('\n').entries())
            lines.set(hunk.line + i, text);
    }
    const hunks = [];
    for (const [line, text] of [...lines].sort(([x], [y]) => x - y)) {
        const last = hunks.at(-1);
        if (last !== undefined && last.line + last.count === line) {
            hunks[hunks.length - 1] = { line: last.line, count: last.count + 1, text: `${last.text}\n${text}` };
        }
        else
            hunks.push({ line, count: 1, text });
    }
    return hunks;
}

;// CONCATENATED MODULE: ./build/changes/surface.js
const AGENT_FOLDERS = 'agents|claude|claude-plugin|clinerules|codex|cursor|cursor-plugin|gemini|goose|kiro|opencode|roo|windsurf';
const TABLE = [
    ['policy', [/^\.countersign\//iu, /^countersign\.lock\.json$/iu]],
    [
        'workflow',
        [
            /^\.(?:github|gitea|forgejo)\/workflows\/[^/]+\.ya?ml$/iu,
            /(?:^|\/)action\.ya?ml$/iu,
            /(?:^|\/)(?:[^/]*\.)?gitlab-ci\.ya?ml$/iu,
            /^\.gitlab\/ci\//iu,
            /(?:^|\/)azure-pipelines[^/]*\.ya?ml$/iu,
            /^\.(?:azure-pipelines|buildkite|circleci|semaphore|teamcity|tekton|woodpecker)\//iu,
            /(?:^|\/)jenkinsfile(?:[.-][^/]*)?$/iu,
            /^\.?(?:appveyor|bitbucket-pipelines|cirrus|drone|travis|woodpecker)\.ya?ml$/iu,
            /^\.(?:cirrus|drone)\.(?:star|jsonnet)$/iu,
            /(?:^|\/)cloudbuild\.(?:ya?ml|json)$/iu,
        ],
    ],
    [
        'lockfile',
        [
            /(?:^|\/)(?:package-lock|npm-shrinkwrap|skills-lock|packages\.lock)\.json$/iu,
            /(?:^|\/)(?:yarn|bun|cargo|poetry|uv|pdm|composer|flake|mix|pubspec|deno|pipfile|gemfile|podfile|conda|pixi)\.lock$/iu,
            /(?:^|\/)pylock(?:\.[^/.]+)?\.toml$/iu,
            /(?:^|\/)(?:bun\.lockb|pnpm-lock\.yaml|go\.sum|go\.work\.sum|gradle\.lockfile|buildscript-gradle\.lockfile)$/iu,
            /(?:^|\/)(?:apm\.lock\.ya?ml|toolhive\.lock\.ya?ml|package\.resolved|cartfile\.resolved|\.terraform\.lock\.hcl)$/iu,
            /(?:^|\/)(?:module\.bazel\.lock|jsr\.lock|gems\.locked|chart\.lock|conan\.lock|devbox\.lock|rebar\.lock)$/iu,
        ],
    ],
    [
        'mcp-configuration',
        [/(?:^|\/)\.mcp\.json$/iu, /(?:^|\/)\.(?:agents|cursor|roo|vscode|kiro\/settings)\/mcp\.json$/iu],
    ],
    [
        'skill',
        [
            /(?:^|\/)skill\.md$/iu,
            /(?:^|\/)\.[^/]+\/skills(?:-[^/]+)?\//iu,
            /^(?:agent\/|data\/)?skills\//iu,
        ],
    ],
    [
        'agent-instructions',
        [
            /(?:^|\/)(?:agents|agent|agents\.local|agents\.override|claude|claude\.local|gemini)\.md$/iu,
            /(?:^|\/)\.(?:cursorrules|windsurfrules|clinerules|roorules|roorules-[^/]+|roomodes|goosehints)$/iu,
            /(?:^|\/)opencode\.jsonc?$/iu,
            new RegExp(`(?:^|/)\\.(?:${AGENT_FOLDERS})/`, 'iu'),
            /(?:^|\/)\.github\/(?:agents|chatmodes|hooks|instructions|prompts)\//iu,
            /(?:^|\/)\.github\/copilot-instructions\.md$/iu,
            /(?:^|\/)\.vscode\/settings\.json$/iu,
            /\.code-workspace$/iu,
        ],
    ],
    [
        'infrastructure',
        [
            /\.(?:tf|tf\.json|tofu|tfvars|tfvars\.json|hcl|bicep|bicepparam|nomad|dockerfile)$/iu,
            /(?:^|\/)(?:docker|container)file(?:[._-](?!(?:[^/]*\.)?md$)[^/]*)?$/iu,
            /(?:^|\/)(?:docker-)?compose(?:[._-][^/]*)?\.ya?ml$/iu,
            /(?:^|\/)(?:chart|helmfile|kustomization|skaffold|serverless|pulumi(?:\.[^/]*)?)\.ya?ml$/iu,
            /^(?=(?:.*\/)?(?:charts?|helm)\/).*\/(?:templates\/|values[^/]*\.ya?ml$)/isu,
            /^(?=(?:.*\/)?(?:k8s|kubernetes|cloudformation)\/).*\.(?:ya?ml|json)$/isu,
            /\.(?:cfn|cloudformation)\.(?:ya?ml|json)$/iu,
        ],
    ],
];
function surfaceOf(path, inSkill) {
    const row = TABLE.find(([, patterns]) => patterns.some((pattern) => pattern.test(path)));
    return row?.[0] ?? (inSkill ? 'skill' : 'source');
}

;// CONCATENATED MODULE: ./build/changes/contents.js





const SYMLINK = '120000';
const SUBMODULE = '160000';
async function readContents(history, paths, visit) {
    const slots = paths.flatMap((change) => {
        const entries = contents_entriesOf(change);
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
        return size > MAX_FILE_BYTES ? 'skip' : 'keep';
    });
}
function contents_entriesOf({ bases, head }) {
    return head === null ? bases : [...bases, head];
}
function fileCounter(visit) {
    let left = PER_CHANGE;
    let lines = 0;
    return ({ change, sides }) => {
        const bases = change.bases.flatMap((entry) => sides.get(entry) ?? []);
        const head = change.head === null ? null : (sides.get(change.head) ?? null);
        const budget = diffBudget(left);
        const before = budget.comparisons;
        const file = changedFile(change, { bases, head }, budget);
        left -= before - Math.max(budget.comparisons, 0);
        sides.clear();
        lines += countLines(file.added) + countLines(file.removed);
        if (lines > MAX_LINES)
            throw tooLarge('added and removed lines', MAX_LINES);
        visit(file);
    };
}
async function measureContents(history, paths) {
    const total = totalCap();
    const entries = paths.flatMap(contents_entriesOf);
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
        if (total > MAX_TOTAL_BYTES)
            throw tooLarge('bytes in its files', MAX_TOTAL_BYTES);
    };
}
function submoduleSide(entry) {
    return { entry, size: 0, content: { kind: 'submodule' }, text: `Subproject commit ${entry.id}\n` };
}
function blobSide(entry, size, bytes) {
    if (bytes === null)
        return { entry, size, content: { kind: 'oversized' }, text: null };
    const { encoding, binary, opacity, text } = decode(bytes);
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
        surface: surfaceOf(change.path, change.inSkill),
        ...lines,
        whole: change.oldPath === null
            ? null
            : { base: wholeText(base?.text ?? ''), head: wholeText(head?.text ?? '') },
        addedLines: binary ? 0 : countLines(lines.added),
        removedLines: binary ? 0 : countLines(lines.removed),
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
    const diffs = bases.map((base) => diffLines(base.text ?? '', after, budget));
    return {
        added: change.added ? wholeText(after) : uniteHunks(diffs.map(({ added }) => added)),
        removed: diffs.flatMap(({ removed }) => removed),
    };
}

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
    const result = await inStore(store, [...args, base, head]);
    if (result.code !== 0)
        throw gitFailed(`git diff-tree ended with ${result.code}: ${result.stderr.split('\n', 1)[0]}`);
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
    const result = await inStore(store, ['config', `--blob=${blob}`, '--no-includes', '--list', '-z']);
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

;// CONCATENATED MODULE: ./build/changes/read.js








async function readChange(history) {
    const walked = await walkAll(history);
    const paths = await withRenames(history, walked.paths);
    const files = await readFiles(history, paths);
    return {
        base: history.base,
        mergeBases: history.mergeBases,
        head: history.head,
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
        const walk = await walkTrees((ids, visit) => history.read(ids, visit), base, head);
        for (const change of walk.changes)
            byPath.set(change.path, merged(byPath.get(change.path), change));
        for (const problem of walk.problems)
            problems.set(`${problem.kind}\0${problem.path}`, problem);
    }
    if (byPath.size > MAX_FILES)
        throw tooLarge('files', MAX_FILES);
    const paths = [...byPath.values()].sort((a, b) => comparePaths(a.path, b.path));
    return { paths, problems: [...problems.values()].sort((a, b) => comparePaths(a.path, b.path)) };
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
        trees[index] = treeIdOf(object);
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
    return files.sort((a, b) => comparePaths(a.path, b.path));
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

;// CONCATENATED MODULE: ./build/changes/remote.js

const LOCAL_REPOSITORY = 'urn:countersign:local';
async function repositoryOf(repository, context) {
    if (context.repository !== null)
        return context.repository;
    const result = await inRepository(repository, ['config', '--get', 'remote.origin.url']);
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
// EXTERNAL MODULE: ./build/policy/effect.js
var policy_effect = __webpack_require__(2786);
// EXTERNAL MODULE: ./build/policy/rules/index.js + 10 modules
var rules = __webpack_require__(2433);
;// CONCATENATED MODULE: ./build/policy/evaluate.js




const MAX_FINDINGS = 10_000;
async function evaluate(facts, policy) {
    const matching = policy.rules.every(holdsEverywhere) ? null : await Promise.all(/* import() */[__webpack_require__.e(519), __webpack_require__.e(271)]).then(__webpack_require__.bind(__webpack_require__, 7271));
    const covers = matching?.coverage() ?? (() => true);
    const observed = [...builtInObservations(facts, policy, covers)];
    let ofPatterns = 0;
    for (const found of matching?.patternObservations(facts, policy, covers) ?? []) {
        observed.push(found);
        if (++ofPatterns > MAX_FINDINGS)
            break;
    }
    const findings = toFindings(observed.sort(byPlace).slice(0, MAX_FINDINGS));
    return { findings, unlisted: observed.length > MAX_FINDINGS };
}
function holdsEverywhere({ kind, paths, except }) {
    return kind !== 'pattern' && paths.includes('**') && except.length === 0;
}
function builtInObservations(facts, policy, covers) {
    return policy.rules.flatMap((rule) => {
        const observations = rules/* BUILT_IN_RULES */.J.get(rule.id)?.check(facts) ?? [];
        const covered = observations.filter(({ path }) => path === null || covers(rule, path));
        return strictest(rule, covered).map((observation) => ({ rule, observation }));
    });
}
function strictest(rule, observations) {
    if (observations.length <= MAX_FINDINGS)
        return observations;
    const strength = (observation) => policy_effect/* STRENGTH */.Ul[effectOf(rule, observation)];
    return [...observations].sort((a, b) => strength(b) - strength(a)).slice(0, MAX_FINDINGS + 1);
}
function byPlace(a, b) {
    return (comparePlaces(a.observation.path, b.observation.path) ||
        (a.observation.startLine ?? 0) - (b.observation.startLine ?? 0) ||
        compare(a.rule.id, b.rule.id) ||
        compare(a.observation.message, b.observation.message) ||
        compare(a.observation.text ?? '', b.observation.text ?? ''));
}
const comparePlaces = (a, b) => (a === b ? 0 : compare(shown(a), shown(b)));
const shown = (path) => (path === null ? '' : (0,names/* quotePath */.WG)(path));
const compare = (a, b) => (a === b ? 0 : a < b ? -1 : 1);
function effectOf(rule, { effect }) {
    return (0,policy_effect/* weaker */.mp)(rule.effect, effect ?? rule.effect);
}
function toFindings(observed) {
    const occurrences = new Map();
    return observed.map(({ rule, observation }) => {
        const path = observation.path === null ? null : (0,names/* quotePath */.WG)(observation.path);
        const key = (0,digest/* hashOfPlace */.V9)(rule.id, path, (observation.text ?? '').trim().toWellFormed());
        const place = key.soFar;
        const occurrence = occurrences.get(place) ?? 0;
        occurrences.set(place, occurrence + 1);
        return {
            ruleId: rule.id,
            effect: effectOf(rule, observation),
            path,
            startLine: observation.startLine,
            endLine: observation.endLine,
            message: observation.message,
            hint: observation.hint ?? rule.hint,
            fingerprint: key.with(occurrence),
        };
    });
}

// EXTERNAL MODULE: ./build/policy/assemble.js
var assemble = __webpack_require__(5087);
;// CONCATENATED MODULE: ./build/policy/packs.generated.js
const PACKS = {
    baseline: {
        text: `# Safe to switch on anywhere: what no repository wants, whatever it holds.
# The core rules (path-unsafe, path-collision, symlink-escape, submodule-unsafe,
# evidence-planted, policy-changed) are always on and need no line here.
version: 1
name: baseline
rules:
  - id: hidden-unicode
    effect: deny
  - id: opaque-content
    effect: require-approval
  - id: submodule-changed
    effect: require-approval
`,
        file: { "version": 1, "name": "baseline", "rules": [{ "id": "hidden-unicode", "effect": "deny" }, { "id": "opaque-content", "effect": "require-approval" }, { "id": "submodule-changed", "effect": "require-approval" }] },
    },
};

// EXTERNAL MODULE: ./build/policy/position.js
var position = __webpack_require__(4200);
;// CONCATENATED MODULE: ./build/policy/load.js








const DEFAULT_POLICY = '.countersign/policy.yaml';
const PACK = 'pack:';
async function loadPolicy(names, places) {
    if (names.length === 0) {
        const found = await fromBase(places, DEFAULT_POLICY);
        const parsed = found === null ? loadPack('baseline') : await parse(found);
        return { policy: (0,assemble/* assemblePolicy */.F)([parsed]), paths: [DEFAULT_POLICY] };
    }
    const parsed = [];
    const paths = [];
    for (const name of names) {
        const inside = name.startsWith(PACK) ? null : (0,lib_files/* pathInside */._l)(places.root, (0,external_node_path_.resolve)(places.directory, name));
        if (inside !== null)
            paths.push(inside);
        parsed.push(await loadNamed(name, inside, places));
    }
    return { policy: (0,assemble/* assemblePolicy */.F)(parsed), paths };
}
async function parse(input) {
    const { parsePolicy } = await Promise.all(/* import() */[__webpack_require__.e(857), __webpack_require__.e(519), __webpack_require__.e(815), __webpack_require__.e(179)]).then(__webpack_require__.bind(__webpack_require__, 3179));
    return parsePolicy(input);
}
function loadPack(name) {
    const pack = Object.hasOwn(PACKS, name) ? PACKS[name] : undefined;
    if (pack !== undefined) {
        const source = { name: PACK + name, digest: (0,digest/* digestOf */.ol)(pack.text), from: 'pack' };
        return { source, file: pack.file, positionOf: () => ({ line: 1, column: 1 }) };
    }
    const known = Object.keys(PACKS).map((pack) => PACK + pack);
    throw new errors/* RunError */.e4('POLICY_NOT_FOUND', `there is no pack called ${name}`, {
        hint: `take one of ${known.join(', ')}`,
    });
}
async function loadNamed(name, inside, places) {
    if (name.startsWith(PACK))
        return loadPack(name.slice(PACK.length));
    if (inside === null)
        return parse(fromFile(name, (0,external_node_path_.resolve)(places.directory, name), places.root));
    const found = await fromBase(places, inside);
    if (found !== null)
        return parse(found);
    throw new errors/* RunError */.e4('POLICY_NOT_FOUND', `the base commit has no ${inside}`, {
        hint: 'a policy of the repository is read from the base, never from the change: merge it first, or take pack:baseline',
    });
}
async function fromBase({ readBase }, path) {
    const found = await readBase(path);
    if (found === null)
        return null;
    const { bytes } = found.object;
    if (found.mode.startsWith('100') && bytes !== null)
        return { name: path, bytes, from: 'base' };
    const why = `in the base commit it is no regular file of at most ${position/* MAX_POLICY_BYTES */.m} bytes`;
    throw new errors/* RunError */.e4('POLICY_INVALID', `${path}:1:1: ${why}`, { hint: 'replace it by a regular file' });
}
function fromFile(name, file, root) {
    const notFound = (why, cause) => new errors/* RunError */.e4('POLICY_NOT_FOUND', `${name} cannot be read as a policy: ${why}`, {
        hint: 'name a file that exists, or a pack such as pack:baseline',
        cause,
    });
    if ((0,lib_files/* endsInside */.Lg)(root, file))
        throw notFound('it is a link into the repository, where the change could lead it on');
    try {
        const stats = (0,external_node_fs_.statSync)(file);
        if (!stats.isFile() || stats.size > position/* MAX_POLICY_BYTES */.m)
            throw notFound(`it is no file of at most ${position/* MAX_POLICY_BYTES */.m} bytes`);
        return { name, bytes: (0,external_node_fs_.readFileSync)(file), from: 'file' };
    }
    catch (cause) {
        if (cause instanceof errors/* RunError */.e4)
            throw cause;
        throw notFound('there is no such file, or you may not read it', cause);
    }
}

;// CONCATENATED MODULE: ./build/policy/verdict.js


function decide(input) {
    const { change, policy } = input;
    const { findings } = input.evaluation;
    const unchecked = [...input.unchecked, ...uncheckedOf(change, input.evaluation)].sort(byName);
    const failed = findings.some(fails) || unchecked.some(({ blocks }) => blocks);
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
        findings,
        skills: [],
        releases: [],
        approvals: { required: requiredApprovals(findings), given: [] },
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
function fails(finding) {
    return finding.waived === undefined && finding.effect !== 'warn';
}
function requiredApprovals(findings) {
    const open = findings.filter((finding) => finding.effect === 'require-approval' && fails(finding));
    return [...new Set(open.map(({ ruleId }) => ruleId))].sort().map((ruleId) => ({ ruleId, count: 1 }));
}
function sourcesOf(sources) {
    return sources.map((source) => ({ ...source, name: (0,names/* quotePath */.WG)(source.name) }));
}
function uncheckedOf(change, { unlisted }) {
    const oversized = change.files.flatMap((file) => {
        if (file.head?.content.kind !== 'oversized')
            return [];
        return [
            {
                what: `file ${(0,names/* quotePath */.WG)(file.path)}`,
                why: 'it is larger than one file may be to be read',
                blocks: true,
            },
        ];
    });
    const more = {
        what: `findings beyond the first ${MAX_FINDINGS}`,
        why: 'they are not listed',
        blocks: true,
    };
    const nothing = { what: 'change', why: 'the head holds nothing that the base has not', blocks: false };
    return [
        ...(change.files.length === 0 ? [nothing] : []),
        ...oversized,
        ...(unlisted ? [more] : []),
        { what: 'skills', why: 'this version has no skills stage', blocks: false },
        { what: 'releases', why: 'this version has no releases stage', blocks: false },
    ];
}
function byName(a, b) {
    return a.what === b.what ? 0 : a.what < b.what ? -1 : 1;
}

;// CONCATENATED MODULE: ./build/run.js












async function runCheck(config, provider, { elapsed, progress }) {
    progress('resolving base and head');
    const context = await provider.context();
    const history = await openHistory({
        directory: config.directory,
        base: config.base ?? context.base,
        head: config.head ?? context.head,
        hints: provider.changes(),
    });
    try {
        const { root } = history.repository;
        const signer = config.signing.mode === 'key' ? (0,keys/* loadSigner */.v)(config.signing.file) : null;
        const evidencePath = config.evidence ?? (0,external_node_path_.join)(root, '.countersign', 'evidence');
        (0,write/* checkEvidencePlace */.Jg)(root, evidencePath);
        refuseInsideEvidence(config, evidencePath);
        if ((0,lib_files/* endsInside */.Lg)(history.repository.gitDir, evidencePath))
            throw (0,lib_files/* outputUnsafe */.k6)(evidencePath, 'it is inside the folder of git itself');
        const { policy, paths } = await loadPolicy(config.policies, {
            root,
            directory: config.directory,
            readBase: (path) => readFileAt(history, history.base, path, position/* MAX_POLICY_BYTES */.m),
        });
        progress('reading the change');
        const [change, repository] = await Promise.all([
            readChange(history),
            repositoryOf(history.repository, context),
        ]);
        progress('evaluating the policy');
        const facts = { change, evidencePath: (0,lib_files/* pathInside */._l)(root, evidencePath), policyPaths: paths };
        const verdict = decide({
            repository,
            grade: context.grade,
            change,
            policy,
            evaluation: await evaluate(facts, policy.policy),
            unchecked: plantedVariables(config),
            milliseconds: elapsed(),
        });
        const { files, reference } = await createEvidence({
            verdict,
            policy: policy.policy,
            signer,
            verifierId: config.verifierId,
            merge: mergeOf(config, context),
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
function mergeOf(config, context) {
    return config.head === null && config.base === null ? context.merge : null;
}
function plantedVariables({ plantable }) {
    return plantable.map((name) => ({
        what: `environment ${name}`,
        why: 'it was set before this program started and can change what programs do',
        blocks: false,
    }));
}

// EXTERNAL MODULE: ./build/commands/output.js
var output = __webpack_require__(8178);
;// CONCATENATED MODULE: ./build/commands/check.js









async function check({ argv, env, isTerminal, progress }) {
    const clock = startClock();
    const provider = await detectProvider(env, clock);
    const config = (0,build_config/* parseCheck */.QB)(argv, env, isTerminal, provider);
    const { directory, reports } = config.check;
    const { root } = findRepository(directory);
    const outputs = config.output === null ? [] : [{ format: config.format, file: config.output }];
    for (const { file } of [...reports, ...outputs])
        (0,lib_files/* checkOutput */.yr)(root, file);
    const { verdict, evidencePath } = await runCheck({ ...config.check, reports: [...reports, ...outputs] }, provider, {
        elapsed: clock.elapsed,
        progress: config.quiet ? () => undefined : progress,
    });
    (0,output/* writeReports */.Li)(reports, root, verdict);
    await provider.report({
        verdict,
        evidencePath,
        markdown: (0,render/* render */.X)('markdown', verdict, { color: false, version: version.VERSION }),
    });
    return (0,output/* outcome */.bu)(config, root, (0,output/* renderVerdict */.gM)(config, verdict), verdict.verdict === 'PASSED' ? 0 : 1);
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

/***/ 5087:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ assemblePolicy)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9473);
/* harmony import */ var _lib_canonical_json_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(297);
/* harmony import */ var _lib_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7130);
/* harmony import */ var _effect_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2786);
/* harmony import */ var _position_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4200);
/* harmony import */ var _rules_index_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2433);






const DEFAULT_LEVEL = 'ORG_SOURCE_COUNTERSIGN';
function assemblePolicy(parsed) {
    const rules = new Map(coreRules().map((rule) => [rule.id, rule]));
    for (const from of parsed) {
        for (const [index, entry] of (from.file.rules ?? []).entries())
            addRule(rules, entry, { from, index });
    }
    const policy = {
        version: 1,
        name: parsed.map(({ file }) => file.name).join('+'),
        level: levelOf(parsed),
        rules: [...rules.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
    };
    return { policy, digest: (0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .digestOf */ .ol)((0,_lib_canonical_json_js__WEBPACK_IMPORTED_MODULE_5__/* .canonicalJson */ .d)(policy)), sources: parsed.map(({ source }) => source) };
}
function levelOf(parsed) {
    const levels = new Set(parsed.flatMap(({ file }) => file.level ?? []));
    const [level = DEFAULT_LEVEL, other] = levels;
    if (other === undefined)
        return level;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RunError */ .e4('POLICY_INVALID', `two policies name different levels: ${level} and ${other}`, {
        hint: 'keep `level` in one of them',
    });
}
function coreRules() {
    return [..._rules_index_js__WEBPACK_IMPORTED_MODULE_4__/* .BUILT_IN_RULES */ .J.values()]
        .filter(({ core }) => core)
        .map((rule) => builtInRule(rule, rule.effect));
}
function builtInRule(rule, effect) {
    const { id, title, hint } = rule;
    const kind = rule.core ? 'core' : 'built-in';
    return { id, kind, title, effect, hint, paths: ['**'], except: [], added: null, removed: null };
}
function addRule(rules, entry, { from, index }) {
    const refuse = (key, why) => (0,_position_js__WEBPACK_IMPORTED_MODULE_3__/* .invalidPolicy */ .U)(from.source.name, from.positionOf(['rules', index, key]), why);
    const twin = (from.file.rules ?? []).findIndex(({ id }) => id === entry.id);
    if (twin < index)
        throw refuse('id', `the rule \`${entry.id}\` stands twice in this policy`);
    const builtIn = _rules_index_js__WEBPACK_IMPORTED_MODULE_4__/* .BUILT_IN_RULES */ .J.get(entry.id);
    const known = rules.get(entry.id);
    if (builtIn === undefined) {
        if (known !== undefined)
            throw refuse('id', `the rule \`${entry.id}\` is already in another policy`);
        rules.set(entry.id, patternRule(entry, refuse));
        return;
    }
    rules.set(entry.id, switchedOn(builtIn, known, entry, refuse));
}
function patternRule(entry, refuse) {
    if (entry.title === undefined)
        throw refuse('id', `\`${entry.id}\` is no built-in rule, and a rule of your own needs a \`title\``);
    if (entry.effect === undefined)
        throw refuse('id', `the rule \`${entry.id}\` needs an \`effect\``);
    if (entry.paths === undefined && entry.added === undefined && entry.removed === undefined) {
        throw refuse('id', `the rule \`${entry.id}\` has no condition: give it \`paths\`, \`added\` or \`removed\``);
    }
    return {
        id: entry.id,
        kind: 'pattern',
        title: entry.title,
        effect: entry.effect,
        hint: entry.hint ?? 'change it, or ask the owner of the policy',
        paths: sorted(entry.paths ?? ['**']),
        except: sorted(entry.except ?? []),
        added: entry.added ?? null,
        removed: entry.removed ?? null,
    };
}
function switchedOn(rule, known, entry, refuse) {
    if (entry.added !== undefined)
        throw refuse('added', `\`${rule.id}\` is a built-in rule: it has no patterns`);
    if (entry.removed !== undefined)
        throw refuse('removed', `\`${rule.id}\` is a built-in rule: it has no patterns`);
    if (rule.core && (entry.paths ?? entry.except) !== undefined) {
        throw refuse(entry.paths === undefined ? 'except' : 'paths', `\`${rule.id}\` is a core rule: it holds everywhere`);
    }
    const own = entry.effect ?? rule.effect;
    if (rule.core && _effect_js__WEBPACK_IMPORTED_MODULE_2__/* .STRENGTH */ .Ul[own] < _effect_js__WEBPACK_IMPORTED_MODULE_2__/* .STRENGTH */ .Ul[rule.effect]) {
        throw refuse('effect', `\`${rule.id}\` is a core rule: at least \`${rule.effect}\`, it may be raised and never lowered`);
    }
    const effect = known === undefined ? own : (0,_effect_js__WEBPACK_IMPORTED_MODULE_2__/* .stricter */ .Rn)(known.effect, own);
    return {
        ...builtInRule(rule, effect),
        title: entry.title ?? known?.title ?? rule.title,
        hint: entry.hint ?? known?.hint ?? rule.hint,
        paths: sorted([...(known === undefined ? [] : known.paths), ...(entry.paths ?? ['**'])]),
        except: sorted((entry.except ?? []).filter((glob) => known?.except.includes(glob) ?? true)),
    };
}
function sorted(globs) {
    return globs.includes('**') ? ['**'] : [...new Set(globs)].sort();
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

/***/ 4200:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ invalidPolicy),
/* harmony export */   m: () => (/* binding */ MAX_POLICY_BYTES)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9473);

const MAX_POLICY_BYTES = 1024 * 1024;
const MAX_WHY = 500;
function invalidPolicy(name, { line, column }, why, hint) {
    const [first = ''] = why.split('\n', 1);
    const brief = first.length > MAX_WHY ? `${first.slice(0, MAX_WHY)}…` : first;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RunError */ .e4('POLICY_INVALID', `${name}:${line}:${column}: ${brief}`, {
        hint: hint ?? 'mend that line; policies/README.md lists every key and rule',
    });
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
    effect: 'deny',
    hint: 'remove it from the change and add `.countersign/evidence/` to .gitignore',
    core: true,
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
    effect: 'deny',
    hint: 'remove the characters or write them as escapes; spell a word in one alphabet',
    core: false,
    check: ({ change }) => change.files.flatMap((file) => [...checkName(file), ...checkContent(file)]),
};
function checkName(file) {
    if ((file.status !== 'added' && file.status !== 'renamed') || !mayHide(file.path))
        return [];
    const hits = tally(file.path, file, ({ kind }) => EFFECTS[kind].agent === 'deny');
    if (hits === null)
        return [];
    return [observe(file, null, `the file's name holds ${describe(file.path, hits)}`, hits.effect)];
}
function checkContent(file) {
    const content = file.head?.content;
    if (content?.kind !== 'lines' || content.binary)
        return [];
    const hunks = hunksOf(file);
    const encoding = content.encoding === 'bytes' ? checkEncoding(file, hunks) : [];
    return [...encoding, ...checkLines(file, hunks)];
}
function hunksOf(file) {
    return file.whole !== null && AGENT_SURFACES.has(file.surface) ? file.whole.head : file.added;
}
function checkEncoding(file, hunks) {
    if (!AGENT_SURFACES.has(file.surface) || hunks.length === 0)
        return [];
    return [{ ...observe(file, null, 'not valid UTF-8', 'deny'), hint: 'save the file as UTF-8' }];
}
function checkLines(file, hunks) {
    const observations = [];
    let rest = null;
    for (const { line, number } of linesOf(hunks)) {
        const hits = tally(line, file, (hit) => !isByteOrderMark(hit, number));
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
function tally(text, file, counts) {
    if (!mayHide(text))
        return null;
    const side = AGENT_SURFACES.has(file.surface) ? 'agent' : 'elsewhere';
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
            const found = EFFECTS[hit.kind][side];
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
    effect: 'require-approval',
    hint: 'save the file as UTF-8 text',
    core: false,
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
    effect: 'deny',
    hint: 'rename one of them: on Windows and macOS one overwrites the other',
    core: true,
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
    effect: 'deny',
    hint: 'rename or remove the entry; no git command writes such a name by itself',
    core: true,
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

;// CONCATENATED MODULE: ./build/policy/rules/policy-changed.js
const policyChanged = {
    id: 'policy-changed',
    title: 'Somebody else approves a change of the policy',
    effect: 'require-approval',
    hint: 'ask a reviewer with write access who is not an author of this change; the base’s policy decided it, this one holds from the next change on',
    core: true,
    check: (facts) => facts.change.files.flatMap((file) => {
        const touched = pathsOf(file).some((path) => decides(path, facts));
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
function pathsOf(file) {
    return file.oldPath === null ? [file.path] : [file.path, file.oldPath];
}
function decides(path, { policyPaths }) {
    const plain = path.toLowerCase();
    if (plain.startsWith('.countersign/evidence/'))
        return false;
    if (plain === '.countersign' || plain.startsWith('.countersign/') || plain === 'countersign.lock.json')
        return true;
    return policyPaths.some((policyPath) => policyPath.toLowerCase() === plain);
}

;// CONCATENATED MODULE: ./build/policy/rules/submodule-changed.js
const submoduleChanged = {
    id: 'submodule-changed',
    title: 'Submodules are added and moved on purpose',
    effect: 'require-approval',
    hint: 'have someone look at what the submodule brings between the two commits',
    core: false,
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
    effect: 'deny',
    hint: 'give the submodule a plain name, a path inside the tree and an https URL',
    core: true,
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
    effect: 'deny',
    hint: 'replace the link by a regular file, or point it at a file of this repository',
    core: true,
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
    submoduleChanged,
    submoduleUnsafe,
    symlinkEscape,
].map((rule) => [rule.id, rule]));


/***/ })

};
