export const id = 4770;
export const ids = [4770];
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

/***/ 4770:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  doctor: () => (/* binding */ doctor)
});

// EXTERNAL MODULE: ./build/changes/remote.js
var remote = __webpack_require__(70630);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/config.js
var build_config = __webpack_require__(46564);
;// CONCATENATED MODULE: ./build/config/doctor.js


const DOCTOR = {
    ...build_config/* COMMON */.Sq,
    repository: { type: 'string' },
    branch: { type: 'string' },
    app: { type: 'string' },
};
const HELP = 'see `countersign doctor --help`';
function parseDoctor(argv, env, isTerminal) {
    const { values, positionals } = (0,build_config/* parse */.qg)(argv, DOCTOR, 'doctor');
    if (positionals[0] !== undefined)
        throw (0,build_config/* usage */.CI)(`doctor takes no argument: ${positionals[0]}`, 'name the repository with --repository');
    const directory = (0,external_node_path_.resolve)(values.C ?? '.');
    const config = (0,build_config/* outputOf */.jH)(values, env, isTerminal, directory);
    if (config.format !== 'text' && config.format !== 'json' && config.format !== 'markdown')
        throw (0,build_config/* usage */.CI)(`doctor has the formats text, json and markdown, not ${config.format}`, HELP);
    return {
        ...config,
        directory,
        repository: values.repository === undefined ? null : (0,build_config/* notEmpty */.z2)('repository', values.repository),
        branch: values.branch === undefined ? null : branchOf(values.branch),
        app: values.app === undefined ? null : appOf(values.app),
    };
}
function branchOf(value) {
    const branch = (0,build_config/* notEmpty */.z2)('branch', value).replace(/^refs\/heads\//, '');
    if (/^[^\s~^:?*[\\]+$/.test(branch) && !/^\.|\/\.|\.\./.test(branch))
        return branch;
    throw (0,build_config/* usage */.CI)(`--branch wants the name of a branch, not ${value}`, 'for example --branch main');
}
function appOf(value) {
    if (/^[1-9][0-9]{0,14}$/.test(value))
        return Number(value);
    throw (0,build_config/* usage */.CI)(`--app wants the number of an app, not ${value}`, 'it is on the page of the app’s settings');
}

// EXTERNAL MODULE: ./build/lib/git.js
var git = __webpack_require__(94892);
// EXTERNAL MODULE: ./build/providers/clock.js
var clock = __webpack_require__(30551);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/lib/url.js
var url = __webpack_require__(70421);
;// CONCATENATED MODULE: ./build/providers/github/doctor-address.js


const NAME = /^(?!\.{1,2}\/)[\w.-]+\/(?!\.{1,2}$)[\w.-]+$/;
const HOST = /^[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?(?::[0-9]{1,5})?$/;
const GITHUB = 'github.com';
async function githubAddress(asked, env) {
    const named = namedHosts(env);
    if (asked.repository !== null)
        return typedAddress(asked.repository, named[0] ?? GITHUB, env);
    const ofJob = env.GITHUB_REPOSITORY ?? '';
    if (ofJob !== '')
        return typedAddress(ofJob, named[0] ?? GITHUB, env);
    const [host, repository] = /^https:\/\/([^/]+)\/(.+)$/.exec(await asked.origin())?.slice(1) ?? [];
    if (host === undefined || repository === undefined)
        throw nameIt('this clone has no remote `origin` that says which repository it is of');
    const api = apiOf(host, env);
    const isNamed = isGithubs(host) || named.includes(host) || api === env.GITHUB_API_URL;
    if (isNamed && !NAME.test(repository))
        throw nameIt('the remote `origin` is no OWNER/NAME');
    return { host, repository, api, isNamed };
}
function typedAddress(typed, host, env) {
    const parts = typed
        .replace(/^https:\/\//, '')
        .replace(/\/$/, '')
        .split('/');
    const ownHost = parts.length === 3 ? (parts[0] ?? '').toLowerCase() : host;
    const repository = parts.slice(-2).join('/');
    if (parts.length > 3 || !HOST.test(ownHost) || !NAME.test(repository))
        throw nameIt(`expected OWNER/NAME or HOST/OWNER/NAME, found ${typed}`);
    return { host: ownHost, repository, api: apiOf(ownHost, env), isNamed: true };
}
function namedHosts(env) {
    const server = env.GITHUB_SERVER_URL ?? '';
    const hosts = [(0,url/* isUrl */.g)(server) ? new URL(server).host : '', env.GH_HOST ?? ''];
    return hosts.filter((host) => HOST.test(host)).map((host) => host.toLowerCase());
}
function isGithubs(host) {
    return host === GITHUB || /^[a-z0-9-]+\.ghe\.com$/.test(host);
}
function apiOf(host, env) {
    const server = env.GITHUB_SERVER_URL ?? '';
    const isOfJob = !(0,url/* isUrl */.g)(server) || new URL(server).host.toLowerCase() === host;
    if ((env.GITHUB_API_URL ?? '') !== '' && isOfJob)
        return env.GITHUB_API_URL ?? '';
    return isGithubs(host) ? `https://api.${host}` : `https://${host}/api/v3`;
}
function nameIt(message) {
    return new errors/* RunError */.e4('USAGE', message, { hint: 'name the repository: --repository OWNER/NAME' });
}

;// CONCATENATED MODULE: ./build/providers/doctor.js


async function diagnose(asked, env, clock) {
    const address = await githubAddress(asked, env);
    refuseOtherForge(address);
    const { diagnoseGithub } = await Promise.all(/* import() */[__webpack_require__.e(5156), __webpack_require__.e(8815), __webpack_require__.e(2554)]).then(__webpack_require__.bind(__webpack_require__, 22554));
    return diagnoseGithub(address, asked, { env, now: clock.now });
}
const OTHERS = [
    /(?:^|\.)gitlab\./,
    /(?:^|\.)dev\.azure\.com$/,
    /\.visualstudio\.com$/,
    /(?:^|\.)bitbucket\.org$/,
    /(?:^|\.)codeberg\.org$/,
];
function refuseOtherForge({ host, isNamed }) {
    const isOther = OTHERS.some((pattern) => pattern.test(host));
    if (!isOther && isNamed)
        return;
    const why = isOther ? 'is another forge' : 'may be any forge, and a token is not sent to find out';
    throw new errors/* RunError */.e4('USAGE', `doctor reads the settings of GitHub; ${host} ${why}`, {
        hint: isOther
            ? 'this version reads github.com, *.ghe.com and GitHub Enterprise Server: name a repository there with --repository'
            : `if it is a GitHub Enterprise Server of yours, name it: --repository ${host}/OWNER/NAME`,
    });
}

// EXTERNAL MODULE: ./build/lib/inert.js
var inert = __webpack_require__(68656);
// EXTERNAL MODULE: ./build/report/json.js
var json = __webpack_require__(9665);
// EXTERNAL MODULE: ./build/report/paint.js
var report_paint = __webpack_require__(78495);
// EXTERNAL MODULE: ./build/report/summary.js
var summary = __webpack_require__(74611);
// EXTERNAL MODULE: ./build/report/tables.js
var tables = __webpack_require__(57442);
;// CONCATENATED MODULE: ./build/report/diagnosis.js





function isEnforced({ grade }) {
    return grade === 'enforced';
}
function renderDiagnosis(diagnosis, style) {
    switch (style.format) {
        case 'json':
            return (0,json/* inertJson */.n)({ schema: 'urn:countersign:diagnosis:v1', ...diagnosis });
        case 'markdown':
            return markdownOf(diagnosis);
        case 'text':
        case 'sarif':
        case 'github':
            return textOf(diagnosis, style);
    }
}
const GRADE = {
    advisory: summary/* GRADES */.F4.advisory,
    enforced: 'enforced: nothing in a change can say this in its place',
};
function conclusionsOf({ rows }) {
    const count = (state) => rows.filter((row) => row.decides && row.state === state).length;
    const advice = rows.filter(({ decides, state }) => !decides && state !== 'ok').length;
    const said = [
        [count('open'), `the check can be bypassed: ${(0,summary/* plural */.LS)(count('open'), 'setting')} open`],
        [count('unknown'), `whether it can be bypassed could not be told: ${count('unknown')} unknown`],
        [advice, `${advice} more to look at`],
    ];
    return said.filter(([number]) => number > 0).map(([, text]) => text);
}
function textOf(diagnosis, { color, quiet }) {
    const { repository, branch, check, grade, rows } = diagnosis;
    const plain = (0,report_paint/* painter */.C2)({ color });
    const paint = (text, ...styles) => plain(text, ...styles) + ' '.repeat(report_paint/* WIDTH */.lR - text.length);
    const word = isEnforced(diagnosis) ? paint('ENFORCED', 'green') : paint('ADVISORY', 'red');
    const shown = rows.filter(({ state }) => !quiet || state !== 'ok');
    const lines = [
        `${word}${(0,inert/* inert */.t)(`${repository} · branch ${branch} · check ${check}`)}`,
        ...conclusionsOf(diagnosis).map((text) => report_paint/* INDENT */.BH + text),
        '',
        ...shown.flatMap((row) => rowLines(row, paint)),
        '',
        `${paint('grade', 'dim')}${GRADE[grade]}`,
    ];
    return `${lines.join('\n')}\n`;
}
function rowLines(row, paint) {
    const { what, wanted, found, state, decides, remedy } = row;
    const colour = state === 'ok' ? 'green' : decides && state === 'open' ? 'red' : 'yellow';
    const first = `${paint(state, colour)}${what}`;
    if (state === 'ok')
        return [`${first}: ${(0,inert/* inert */.t)(found)}`];
    return [
        decides ? first : `${first} (advice)`,
        `${report_paint/* INDENT */.BH}│ wanted  ${(0,inert/* inert */.t)(wanted)}`,
        `${report_paint/* INDENT */.BH}│ found   ${(0,inert/* inert */.t)(found)}`,
        ...linesOf(remedy).map((line) => `${report_paint/* INDENT */.BH}→ ${(0,inert/* inert */.t)(line)}`),
    ];
}
function linesOf(remedy) {
    return [remedy?.words, remedy?.page, remedy?.command].filter((line) => typeof line === 'string');
}
function markdownOf(diagnosis) {
    const { repository, branch, check, grade, rows } = diagnosis;
    const heading = [
        `### ${isEnforced(diagnosis) ? '✅' : '❌'} Countersign: ${grade}`,
        [(0,tables/* code */.aY)(repository), `branch ${(0,tables/* code */.aY)(branch)}`, `check ${(0,tables/* code */.aY)(check)}`].join(' · '),
        ...conclusionsOf(diagnosis).map((text) => `**${text}**`),
        GRADE[grade],
    ];
    const cells = rows.map(({ what, wanted, found, state, decides, remedy }) => [
        state === 'ok' ? 'ok' : `**${state}**`,
        decides ? 'yes' : 'advice',
        what,
        (0,tables/* code */.aY)(wanted),
        (0,tables/* code */.aY)(found),
        linesOf(remedy).map(tables/* code */.aY).join('<br>'),
    ]);
    const columns = ['state', 'decides', 'what', 'wanted', 'found', 'how to set it'];
    const left = tables/* SUMMARY_BYTES */.R$ - (0,tables/* bytes */.ee)(heading.join('\n\n'));
    return `${[...heading, ...(0,tables/* table */.tp)({ title: 'Settings', columns, rows: cells }, left)].join('\n\n')}\n`;
}

// EXTERNAL MODULE: ./build/commands/output.js + 3 modules
var output = __webpack_require__(73066);
;// CONCATENATED MODULE: ./build/commands/doctor.js







async function doctor({ argv, env, isTerminal, progress }) {
    const config = parseDoctor(argv, env, isTerminal);
    const { directory, repository, branch, app } = config;
    progress('reading the settings of the repository');
    const origin = () => (0,remote/* repositoryOf */._)((0,git/* findRepository */.W1)(directory), { repository: null });
    const diagnosis = await diagnose({ repository, branch, app, origin }, env, (0,clock/* startClock */.L)());
    return (0,output/* outcome */.bu)(config, null, renderDiagnosis(diagnosis, config), isEnforced(diagnosis) ? 0 : 1);
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
