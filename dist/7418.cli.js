export const id = 7418;
export const ids = [7418];
export const modules = {

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

/***/ 47418:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  init: () => (/* binding */ init)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/changes/remote.js
var changes_remote = __webpack_require__(70630);
// EXTERNAL MODULE: ./build/config.js
var build_config = __webpack_require__(46564);
// EXTERNAL MODULE: ./build/config/check-gateway.js
var check_gateway = __webpack_require__(6452);
;// CONCATENATED MODULE: ./build/config/init.js



const INIT = {
    ...build_config/* COMMON */.Sq,
    gateway: { type: 'string' },
    pin: { type: 'string' },
    'dry-run': { type: 'boolean' },
};
function parseInit(argv, env, isTerminal) {
    const { values, positionals } = (0,build_config/* parse */.qg)(argv, INIT, 'init');
    const [forge, extra] = positionals;
    if (forge === undefined || extra !== undefined)
        throw (0,build_config/* usage */.CI)('init takes one forge', 'for example `countersign init github`');
    const directory = (0,external_node_path_.resolve)(values.C ?? '.');
    const config = (0,build_config/* outputOf */.jH)(values, env, isTerminal, directory);
    if (config.format !== 'text' && config.format !== 'json')
        throw (0,build_config/* usage */.CI)(`init has the formats text and json, not ${config.format}`, 'see `countersign init --help`');
    return {
        ...config,
        forge,
        directory,
        gateway: values.gateway === undefined ? null : plainUrl(values.gateway),
        pin: values.pin === undefined ? null : pinOf(values.pin),
        dryRun: values['dry-run'] === true,
    };
}
function plainUrl(given) {
    const url = (0,check_gateway/* gatewayUrl */.MS)(given);
    if (/^https?:\/\/(?:[a-z0-9._-]+|\[[0-9a-f:.]+\])(?::[0-9]+)?$/.test(url))
        return url;
    throw (0,build_config/* usage */.CI)('--gateway wants a host of letters, digits, dots and dashes', 'for example --gateway https://countersign.example');
}
function pinOf(given) {
    if (/^[0-9a-f]{40}$/i.test(given))
        return given.toLowerCase();
    throw (0,build_config/* usage */.CI)('--pin wants all 40 hex digits of a commit: a shorter one, a tag or a branch may be another tomorrow', '`git rev-parse REV^{commit}` in a clone of countersign prints them');
}

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/lib/files.js
var lib_files = __webpack_require__(13963);
// EXTERNAL MODULE: ./build/lib/git.js
var git = __webpack_require__(94892);
// EXTERNAL MODULE: ./build/lib/inert.js
var inert = __webpack_require__(68656);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
;// CONCATENATED MODULE: ./build/lib/new-files.js





function planNewFiles(root, files) {
    return files.map((file) => ({ ...file, status: statusOf(root, file) }));
}
function statusOf(root, file) {
    const full = (0,external_node_path_.join)(root, file.path);
    (0,lib_files/* refuseLinksBelow */.BT)(root, full);
    refuseOtherPaths(root, file);
    const stats = (0,lib_files/* writing */.dV)(full, () => (0,lib_files/* lstatOrNull */.nd)(full));
    if (stats === null)
        return 'new';
    if (!stats.isFile())
        throw (0,lib_files/* outputUnsafe */.k6)(full, `it is ${(0,lib_files/* kindOf */.I)(stats)}`);
    const wanted = Buffer.from(file.text, 'utf8');
    if (stats.size > 2 * wanted.length)
        throw notOurs(full, OTHER_CONTENT);
    const found = (0,lib_files/* readRegular */.VX)(full, stats.size);
    if ('why' in found)
        throw (0,lib_files/* outputUnsafe */.k6)(full, found.why);
    if (found.equals(wanted))
        return 'unchanged';
    const isAlike = found.toString('utf8').replaceAll('\r\n', '\n') === file.text;
    throw notOurs(full, isAlike ? 'it is there, and its line ends are others' : OTHER_CONTENT);
}
const OTHER_CONTENT = 'it is there with other content';
function refuseOtherPaths(root, { path, otherPaths }) {
    const folder = (0,external_node_path_.dirname)((0,external_node_path_.join)(root, path));
    if ((0,lib_files/* writing */.dV)(folder, () => (0,lib_files/* lstatOrNull */.nd)(folder)) === null)
        return;
    const names = (0,lib_files/* listFolder */.bt)(folder);
    if ('why' in names)
        throw (0,lib_files/* outputUnsafe */.k6)((0,external_node_path_.join)(root, path), `of its folder, ${names.why}`);
    const taken = new Set([path, ...otherPaths].map((other) => (0,external_node_path_.basename)(other).toLowerCase()));
    const other = names.find((name) => name !== (0,external_node_path_.basename)(path) && taken.has(name.toLowerCase()));
    if (other !== undefined)
        throw notOurs((0,external_node_path_.join)(root, path), `${other} is beside it`);
}
function notOurs(full, why) {
    return new errors/* RunError */.e4('OUTPUT_UNSAFE', `${full} is not written: ${why}`, {
        hint: 'nothing is ever overwritten: keep it and change it by hand, or move it away and run this again to compare the two',
    });
}
function writeNewFiles(root, files) {
    const temporaries = [];
    const undo = [];
    try {
        const staged = files.map(({ path, text }) => {
            const full = (0,external_node_path_.join)(root, path);
            makeFolders(root, full, undo);
            (0,lib_files/* checkOutput */.yr)(root, full);
            const temporary = (0,external_node_path_.join)((0,external_node_path_.dirname)(full), `.countersign-${(0,external_node_crypto_.randomBytes)(6).toString('hex')}.tmp`);
            temporaries.push(temporary);
            (0,lib_files/* writing */.dV)(full, () => (0,lib_files/* writeNew */.qf)(temporary, text));
            return { temporary, full };
        });
        for (const { temporary, full } of staged) {
            place(temporary, full);
            undo.push(() => (0,external_node_fs_.rmSync)(full, { force: true }));
        }
        temporaries.splice(0).forEach(removeQuietly);
    }
    catch (error) {
        temporaries.forEach(removeQuietly);
        for (const step of undo.reverse())
            quietly(step);
        throw error;
    }
}
function makeFolders(root, full, undo) {
    const folder = (0,external_node_path_.dirname)(full);
    if (folder === root || (0,lib_files/* writing */.dV)(full, () => (0,lib_files/* lstatOrNull */.nd)(folder)) !== null)
        return;
    makeFolders(root, folder, undo);
    (0,lib_files/* writing */.dV)(full, () => (0,external_node_fs_.mkdirSync)(folder));
    undo.push(() => (0,external_node_fs_.rmdirSync)(folder));
}
function place(temporary, full) {
    (0,lib_files/* writing */.dV)(full, () => {
        try {
            linkOrCopy(temporary, full);
        }
        catch (error) {
            if (hasCode(error, 'EEXIST'))
                throw (0,lib_files/* outputUnsafe */.k6)(full, 'it turned up while this ran');
            throw error;
        }
    });
}
function linkOrCopy(temporary, full) {
    try {
        (0,external_node_fs_.linkSync)(temporary, full);
    }
    catch (error) {
        if (hasCode(error, 'EEXIST'))
            throw error;
        (0,external_node_fs_.copyFileSync)(temporary, full, external_node_fs_.constants.COPYFILE_EXCL);
    }
}
function hasCode(error, code) {
    return error instanceof Error && 'code' in error && error.code === code;
}
function removeQuietly(path) {
    quietly(() => (0,external_node_fs_.rmSync)(path, { force: true }));
}
function quietly(step) {
    try {
        step();
    }
    catch (error) {
        if (!(error instanceof Error && 'code' in error))
            throw error;
    }
}
function newFileDiff({ path, text }) {
    const bytes = Buffer.from(text, 'utf8');
    const id = (0,external_node_crypto_.createHash)('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
    const lines = text.split('\n').slice(0, -1);
    return [
        `diff --git a/${path} b/${path}`,
        'new file mode 100644',
        `index 0000000..${id.slice(0, 7)}`,
        '--- /dev/null',
        `+++ b/${path}`,
        `@@ -0,0 +1${lines.length === 1 ? '' : `,${lines.length}`} @@`,
        ...lines.map((line) => `+${line}`),
        '',
    ].join('\n');
}

// EXTERNAL MODULE: ./build/lib/url.js
var url = __webpack_require__(70421);
// EXTERNAL MODULE: ./build/lib/version.js
var lib_version = __webpack_require__(96480);
// EXTERNAL MODULE: ./build/policy/places.js
var places = __webpack_require__(78015);
;// CONCATENATED MODULE: ./build/policy/starter.js
function starterPolicy(name) {
    return `# What a change has to satisfy. It is read from the base commit, never from the change itself, and a
# change to it needs somebody's approval. Try a rule on your own history before it may deny:
#   countersign policy replay --since REV --policy .countersign/policy.yaml
version: 1
name: '${starterName(name)}'
extends: [pack:baseline] # what it says may only be tightened here

# A rule of your own. \`countersign policy test\` runs its tests, \`countersign policy explain\` says why it matched.
# rules:
#   - id: public-ingress
#     title: No ingress from everywhere
#     effect: deny # warn < require-approval < deny
#     paths: ['**/*.tf']
#     added: 'cidr_blocks\\s*=\\s*\\["0\\.0\\.0\\.0/0"\\]'
#     hint: restrict the range
#     tests:
#       - { name: open to the world, file: main.tf, added: 'cidr_blocks = ["0.0.0.0/0"]', expect: deny }
#       - { name: an inner range, file: main.tf, added: 'cidr_blocks = ["10.0.0.0/8"]', expect: pass }
`;
}
const MAX_NAME = 100;
function starterName(name) {
    const plain = name.slice(0, 10 * MAX_NAME).replace(/[^A-Za-z0-9._-]+/g, '-');
    const trimmed = plain.replace(/^[._-]+/, '').slice(0, MAX_NAME);
    const ended = trimmed.replace(/[._-]+$/, '');
    return ended === '' ? 'repository' : ended;
}

;// CONCATENATED MODULE: ./build/providers/starters.js
const STARTED_FORGES = ['github'];
async function loadStarter(forge) {
    switch (forge) {
        case 'github':
            return (await __webpack_require__.e(/* import() */ 3970).then(__webpack_require__.bind(__webpack_require__, 43970))).githubStarter;
    }
}

// EXTERNAL MODULE: ./build/report/json.js
var json = __webpack_require__(9665);
;// CONCATENATED MODULE: ./build/commands/init/own-commit.js






async function ownCommit(entry) {
    const checkout = checkoutOf(entry);
    if (checkout === null)
        return null;
    const commit = await commitOf(checkout, 'HEAD');
    if (commit === null)
        return null;
    const version = `v${lib_version.VERSION}`;
    const tagged = await commitOf(checkout, `refs/tags/${version}`);
    return { commit, version: tagged === commit ? version : null };
}
function checkoutOf(entry) {
    try {
        const root = (0,external_node_path_.dirname)((0,external_node_path_.dirname)((0,external_node_fs_.realpathSync)(entry)));
        const repository = (0,git/* findRepository */.W1)(root);
        return repository.root === root && isOurs(root) ? repository : null;
    }
    catch (error) {
        const isElsewhere = error instanceof errors/* RunError */.e4 && error.code === 'NOT_A_REPOSITORY';
        if (isElsewhere || (error instanceof Error && 'code' in error && error.code === 'ENOENT'))
            return null;
        throw error;
    }
}
const MAX_ACTION_BYTES = 1024 * 1024;
function isOurs(root) {
    const action = (0,lib_files/* readRegular */.VX)((0,external_node_path_.join)(root, 'action.yml'), MAX_ACTION_BYTES);
    return !('why' in action) && /^name: Countersign\r?$/m.test(action.toString('utf8'));
}
async function commitOf(checkout, name) {
    const found = await (0,git/* inRepository */.yJ)(checkout, ['rev-parse', '--verify', '--quiet', `${name}^{commit}`]);
    const commit = found.stdout.toString('utf8').trimEnd();
    return found.code === 0 && /^[0-9a-f]{40}$/.test(commit) ? commit : null;
}

;// CONCATENATED MODULE: ./build/commands/init/tracked.js



async function refuseUnchecked(repository, paths) {
    const listed = await (0,git/* inRepository */.yJ)(repository, ['ls-files', '-t', '-z', '--', ...paths]);
    if (listed.code !== 0)
        throw (0,git/* gitFailed */.gk)('git does not list what it has');
    const entries = listed.stdout.toString('utf8').split('\0');
    const hidden = entries.find((entry) => entry.startsWith('S '))?.slice(2);
    if (hidden === undefined)
        return;
    const why = 'git has it and does not check it out, for this clone is sparse';
    throw new errors/* RunError */.e4('OUTPUT_UNSAFE', `${(0,external_node_path_.join)(repository.root, hidden)} is not written: ${why}`, {
        hint: `nothing is ever overwritten: check it out with \`git sparse-checkout add /${hidden}\`, and run this again`,
    });
}
async function ignoredPaths(repository, paths) {
    const found = await (0,git/* inRepository */.yJ)(repository, ['check-ignore', '--', ...paths]);
    if (found.code > 1)
        throw (0,git/* gitFailed */.gk)('git does not say what it ignores');
    const lines = new Set(found.stdout.toString('utf8').split('\n'));
    return paths.filter((path) => lines.has(path));
}

// EXTERNAL MODULE: ./build/commands/output.js + 3 modules
var output = __webpack_require__(73066);
;// CONCATENATED MODULE: ./build/commands/init.js


















async function init({ argv, env, isTerminal, entry, show }) {
    const config = parseInit(argv, env, isTerminal);
    const starter = await starterOf(config.forge);
    const repository = workTreeAt(config.directory);
    const { root } = repository;
    const options = { pin: await init_pinOf(config, starter, entry), gateway: config.gateway };
    const policy = {
        path: places/* DEFAULT_POLICY */.zj,
        text: starterPolicy(await nameOf(repository)),
        otherPaths: places/* MISNAMED_POLICIES */.o9,
    };
    const wanted = [starter.workflow(options), policy];
    const files = planNewFiles(root, wanted);
    await refuseUnchecked(repository, wanted.flatMap(({ path, otherPaths }) => [path, ...otherPaths]));
    checkOutputBeside(config, root, files);
    const fresh = files.filter(({ status }) => status === 'new');
    const diff = fresh.map(newFileDiff).join('');
    const next = fresh.length === 0 ? [] : [...(await forcedSteps(repository, fresh)), ...starter.next(options)];
    const isShown = config.format === 'text' && config.output === null && !config.quiet;
    if (isShown)
        await show(diff);
    if (!config.dryRun)
        writeNewFiles(root, fresh);
    const told = config.format === 'json'
        ? (0,json/* inertJson */.n)(documentOf(config, options.pin, files, { diff, next }))
        : `${isShown ? '' : diff}${textOf(config, files, next)}`;
    return (0,output/* outcome */.bu)(config, root, told, 0);
}
async function forcedSteps(repository, files) {
    const ignored = await ignoredPaths(repository, files.map(({ path }) => path));
    return ignored.map((path) => `\`git add --force ${path}\`: a .gitignore leaves it out`);
}
async function starterOf(name) {
    const forge = STARTED_FORGES.find((one) => one === name);
    if (forge !== undefined)
        return loadStarter(forge);
    const known = STARTED_FORGES.join(', ');
    throw (0,build_config/* usage */.CI)(`init knows ${known}, and not ${name}`, `for example \`countersign init ${STARTED_FORGES[0]}\`; for another CI, call \`countersign check\` in it`);
}
function workTreeAt(directory) {
    const repository = (0,git/* findRepository */.W1)(directory);
    if (!repository.bare)
        return repository;
    throw new errors/* RunError */.e4('NOT_A_REPOSITORY', `${directory} is a bare repository: it has no files`, {
        hint: 'run it inside a clone that has its files, or pass -C DIR',
    });
}
async function init_pinOf({ pin }, starter, entry) {
    if (pin !== null)
        return { commit: pin, version: null };
    const own = await ownCommit(entry);
    if (own !== null)
        return own;
    throw (0,build_config/* usage */.CI)('the workflow names countersign by its commit, and this program is in no checkout that tells its own', `pass --pin SHA, the full commit of a release: ${starter.whereCommits(`v${lib_version.VERSION}`)}`);
}
async function nameOf(repository) {
    const remote = await (0,changes_remote/* repositoryOf */._)(repository, { repository: null });
    return (0,external_node_path_.basename)((0,url/* isUrl */.g)(remote) && remote.startsWith('https:') ? remote : repository.root);
}
function checkOutputBeside({ output }, root, files) {
    if (output === null)
        return;
    const inside = (0,lib_files/* pathInside */._l)(root, output)?.toLowerCase();
    const isOver = files.some(({ path }) => path.toLowerCase() === inside);
    if (isOver)
        throw (0,lib_files/* outputUnsafe */.k6)(output, 'it is what this run is to write');
    (0,lib_files/* checkOutput */.yr)(root, output);
}
function documentOf({ dryRun, forge }, { commit }, files, { diff, next }) {
    return {
        forge,
        pin: commit,
        dryRun,
        files: files.map(({ path, status }) => ({
            path,
            status: status === 'new' && !dryRun ? 'written' : status,
        })),
        diff,
        next,
    };
}
function textOf({ dryRun }, files, next) {
    const isDone = files.every(({ status }) => status === 'unchanged');
    if (dryRun && !isDone)
        return '';
    const lines = [
        ...files.map(({ path, status }) => `${status === 'new' ? 'WROTE' : 'UNCHANGED'}  ${path}`),
        ...(isDone ? ['Both are there as they would be written: there is nothing to do.'] : ['', 'Next:']),
        ...next.map((step, index) => `  ${index + 1}. ${(0,inert/* inert */.t)(step)}`),
    ];
    return `${lines.join('\n')}\n`;
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

/***/ 78015:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $C: () => (/* binding */ diskPlace),
/* harmony export */   XE: () => (/* binding */ commitPlace),
/* harmony export */   o9: () => (/* binding */ MISNAMED_POLICIES),
/* harmony export */   zj: () => (/* binding */ DEFAULT_POLICY)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19473);
/* harmony import */ var _lib_files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(13963);
/* harmony import */ var _position_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4200);





function commitPlace(readAt, from, revision = '') {
    const show = (path) => (revision === '' ? path : `${revision}:${path}`);
    return {
        from,
        id: `commit ${revision}`,
        show,
        lead: (path, name) => uniquePlaces(path, name, node_path__WEBPACK_IMPORTED_MODULE_1__.posix.dirname(path), '.', node_path__WEBPACK_IMPORTED_MODULE_1__.posix.join).filter((lead) => !leaves(lead)),
        read: async (path) => {
            const found = await readAt(path);
            if (found === null)
                return null;
            const { bytes } = found.object;
            if (found.mode.startsWith('100') && bytes !== null)
                return bytes;
            const why = `in the ${from === 'base' ? 'base ' : ''}commit it is no regular file of at most ${_position_js__WEBPACK_IMPORTED_MODULE_4__/* .MAX_POLICY_BYTES */ .mk} bytes`;
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .RunError */ .e4('POLICY_INVALID', `${show(path)}:1:1: ${why}`, {
                hint: 'replace it by a regular file',
            });
        },
    };
}
function diskPlace(options) {
    const { directory, root, closed } = options;
    const show = (path) => shownFrom(directory, path);
    return {
        from: 'file',
        id: 'disk',
        show,
        lead: (path, name) => uniquePlaces(path, name, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path), root ?? (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path), node_path__WEBPACK_IMPORTED_MODULE_1__.resolve),
        read: async (path) => readFromDisk(path, show(path), closed),
    };
}
function shownFrom(directory, path) {
    const shown = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(directory, path);
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(shown) ? path : shown.split(node_path__WEBPACK_IMPORTED_MODULE_1__.sep).join('/');
}
function uniquePlaces(path, name, beside, root, join) {
    if (name.startsWith('/') || name.includes('\0') || name.includes('\\') || path === '')
        return [];
    if (/^\.\.?\//.test(name))
        return [join(beside, name)];
    return [...new Set([join(root, name), join(beside, name)])];
}
function leaves(path) {
    return path === '..' || path.startsWith('../') || path.startsWith('/');
}
function readFromDisk(path, shown, closed) {
    const notFound = (why, cause) => new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .RunError */ .e4('POLICY_NOT_FOUND', `${shown} cannot be read as a policy: ${why}`, {
        hint: 'name a file that exists, or a pack such as pack:baseline',
        cause,
    });
    const stats = statOrNull(path, notFound);
    if (stats === null)
        return null;
    if (closed !== null && (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_3__/* .endsInside */ .Lg)(closed, path))
        throw notFound('it is a link into the repository, where the change could lead it on');
    if (!stats.isFile() || stats.size > _position_js__WEBPACK_IMPORTED_MODULE_4__/* .MAX_POLICY_BYTES */ .mk)
        throw notFound(`it is no file of at most ${_position_js__WEBPACK_IMPORTED_MODULE_4__/* .MAX_POLICY_BYTES */ .mk} bytes`);
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path);
    }
    catch (cause) {
        throw notFound('you may not read it', cause);
    }
}
function statOrNull(path, notFound) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path, { throwIfNoEntry: false }) ?? null;
    }
    catch (cause) {
        throw notFound('there is no such file, or you may not read it', cause);
    }
}
const DEFAULT_POLICY = '.countersign/policy.yaml';
const MISNAMED_POLICIES = ['policy.yml', 'policy.json', 'policies.yaml', 'policies.yml'].map((name) => `.countersign/${name}`);


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


/***/ })

};
