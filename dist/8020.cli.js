export const id = 8020;
export const ids = [8020];
export const modules = {

/***/ 38020:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  evidenceReport: () => (/* binding */ evidenceReport)
});

// EXTERNAL MODULE: ./build/config/evidence.js
var evidence = __webpack_require__(58686);
// EXTERNAL MODULE: ./build/config.js
var build_config = __webpack_require__(46564);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/evidence/read.js
var read = __webpack_require__(96170);
// EXTERNAL MODULE: ./build/evidence/show.js
var show = __webpack_require__(44231);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js
var schemas = __webpack_require__(55156);
// EXTERNAL MODULE: ./build/evidence/write.js
var write = __webpack_require__(8487);
;// CONCATENATED MODULE: ./build/evidence/verdict-document.js




const digest = schemas.string().regex(/^sha256:[0-9a-f]{64}$/);
const objectId = schemas.string().regex(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/);
const permission = schemas["enum"](['write', 'maintain', 'admin']);
const line = schemas.int().positive().nullable();
const count = schemas.int().nonnegative();
const strings = schemas.array(schemas.string());
const finding = schemas.object({
    ruleId: schemas.string(),
    effect: schemas["enum"](['deny', 'require-approval', 'warn']),
    path: schemas.string().nullable(),
    startLine: line,
    endLine: line,
    message: schemas.string(),
    hint: schemas.string(),
    fingerprint: digest,
    waived: schemas.object({ reason: schemas.string(), owner: schemas.string(), expires: schemas.string() }).exactOptional(),
});
const skill = schemas.object({
    name: schemas.string(),
    path: schemas.string(),
    digest,
    level: schemas.string(),
    status: schemas.string(),
    evidence: strings,
    reason: schemas.string().exactOptional(),
});
const release = schemas.object({
    subject: schemas.string(),
    digest,
    status: schemas["enum"](['verified', 'rejected']),
    signer: schemas.string().exactOptional(),
    reason: schemas.string().exactOptional(),
});
const requiredApproval = schemas.object({ ruleId: schemas.string(), users: strings, teams: strings, permission, count });
const verdictSchema = schemas.object({
    schema: schemas.literal('urn:countersign:verdict:v1'),
    verdict: schemas["enum"](['PASSED', 'FAILED']),
    subject: schemas.object({ repository: schemas.string(), base: objectId, mergeBase: objectId, head: objectId, digest }),
    grade: schemas["enum"](['enforced', 'advisory', 'local']),
    policy: schemas.object({
        name: schemas.string(),
        digest,
        sources: schemas.array(schemas.object({ name: schemas.string(), digest, from: schemas["enum"](['base', 'file', 'pack', 'gateway']) })),
    }),
    findings: schemas.array(finding),
    skills: schemas.array(skill),
    releases: schemas.array(release),
    approvals: schemas.object({
        required: schemas.array(requiredApproval),
        given: schemas.array(schemas.object({ ruleId: schemas.string(), by: schemas.string() })),
    }),
    unchecked: schemas.array(schemas.object({ what: schemas.string(), why: schemas.string(), blocks: schemas.boolean() })),
    stats: schemas.object({
        files: count,
        addedLines: count,
        removedLines: count,
        rules: count,
        milliseconds: schemas.number(),
    }),
});
function parseVerdict(bytes) {
    const parsed = verdictSchema.safeParse((0,read/* parseJson */.qF)(bytes));
    if (parsed.success)
        return parsed.data;
    throw new errors/* VerificationError */.mk('EVIDENCE_TAMPERED', `${write/* VERDICT_FILE */.R2} is no verdict`);
}

// EXTERNAL MODULE: ./build/lib/digest.js
var lib_digest = __webpack_require__(57130);
// EXTERNAL MODULE: ./build/providers/clock.js
var clock = __webpack_require__(30551);
// EXTERNAL MODULE: ./build/providers/detect.js + 1 modules
var detect = __webpack_require__(24542);
// EXTERNAL MODULE: ./build/commands/output.js + 3 modules
var output = __webpack_require__(73066);
// EXTERNAL MODULE: ./build/commands/reported.js
var reported = __webpack_require__(4052);
;// CONCATENATED MODULE: ./build/commands/evidence-report.js











async function evidenceReport({ argv, env, isTerminal }) {
    const provider = await (0,detect/* detectProvider */.F)(env, (0,clock/* startClock */.L)());
    return (0,reported/* orReported */.d7)(provider, () => conclude((0,evidence/* parseReport */.M)(argv, env, isTerminal), provider));
}
async function conclude(config, provider) {
    if (provider.name === 'local')
        throw (0,build_config/* usage */.CI)('evidence report is about the status check of a CI run, and this is none', 'run it as a step behind `countersign check --pending`');
    if (config.directory === null)
        throw new errors/* RunError */.e4('REPORT_FAILED', 'the run left no verdict, or its evidence was not kept', {
            hint: 'see the steps before this one: what the check said itself, then the upload of its evidence',
        });
    const verdict = verdictOf(config.directory);
    const ended = (0,output/* outcome */.bu)(config, null, (0,output/* renderVerdict */.gM)(config, verdict), verdict.verdict === 'PASSED' ? 0 : 1);
    await provider.report((0,reported/* concludedBy */.Pp)(verdict));
    return ended;
}
function verdictOf(directory) {
    const files = (0,read/* readEvidence */.At)(directory);
    const { logIndex } = (0,show/* describeEvidence */.R)(files);
    return {
        ...parseVerdict(files.verdict),
        evidence: {
            path: directory,
            digest: (0,lib_digest/* digestOf */.ol)(files.bundle ?? files.verdict),
            ...(logIndex === null ? {} : { logIndex }),
        },
    };
}


/***/ }),

/***/ 63977:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ describe),
/* harmony export */   renderFailure: () => (/* binding */ renderFailure)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _lib_inert_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(68656);
/* harmony import */ var _report_github_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(67752);
/* harmony import */ var _report_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9665);




const BUG_HINT = 'this is a bug of countersign: please report it with this text and the output of `countersign --version`';
function renderFailure(error, argv) {
    const { code, message, hint, exitCode } = describe(error);
    const format = askedFormat(argv);
    const text = `countersign: ${code}: ${message}\n  → ${hint}\n`;
    if (format === 'json')
        return { stdout: (0,_report_json_js__WEBPACK_IMPORTED_MODULE_2__/* .inertJson */ .n)({ error: { code, message, hint } }), stderr: text, exitCode };
    if (format === 'github') {
        return { stdout: (0,_report_github_js__WEBPACK_IMPORTED_MODULE_1__/* .errorAnnotation */ .I)(code, `${message} → ${hint}`), stderr: text, exitCode };
    }
    return { stdout: '', stderr: text, exitCode };
}
function describe(error) {
    if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RunError */ .e4)
        return safe(error.code, error.message, error.hint, error.exitCode);
    if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .VerificationError */ .mk)
        return safe(error.code, error.message, error.hint, 1);
    const what = error instanceof Error ? `${error.name}: ${error.message}` : 'something that is no error was thrown';
    return safe('INTERNAL_ERROR', `unexpected: ${what}`, BUG_HINT, 70);
}
function safe(code, message, hint, exitCode) {
    return { code, message: (0,_lib_inert_js__WEBPACK_IMPORTED_MODULE_3__/* .inert */ .t)(message), hint: (0,_lib_inert_js__WEBPACK_IMPORTED_MODULE_3__/* .inert */ .t)(hint), exitCode };
}
function askedFormat(argv) {
    const at = argv.indexOf('--format');
    return (argv.find((arg) => arg.startsWith('--format='))?.slice('--format='.length) ??
        (at === -1 ? undefined : argv[at + 1]));
}


/***/ }),

/***/ 4052:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pp: () => (/* binding */ concludedBy),
/* harmony export */   RQ: () => (/* binding */ markdownOf),
/* harmony export */   d7: () => (/* binding */ orReported)
/* harmony export */ });
/* harmony import */ var _report_annotations_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46241);
/* harmony import */ var _report_markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34902);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(63977);



async function orReported(provider, work) {
    try {
        return await work();
    }
    catch (error) {
        const { code, message, hint } = (0,_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .describe */ .q)(error);
        const markdown = () => (0,_report_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .renderFailureMarkdown */ .o)({ code, message, hint });
        await provider.report({ kind: 'failure', code, message, hint, markdown }).catch(() => undefined);
        throw error;
    }
}
function concludedBy(verdict) {
    return {
        kind: 'conclusion',
        verdict,
        title: (0,_report_annotations_js__WEBPACK_IMPORTED_MODULE_0__/* .titleOf */ .Gg)(verdict),
        markdown: markdownOf(verdict),
        annotations: (0,_report_annotations_js__WEBPACK_IMPORTED_MODULE_0__/* .annotationsOf */ .Ih)(verdict),
    };
}
function markdownOf(verdict) {
    return (maxBytes) => (0,_report_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .renderMarkdown */ .G)(verdict, maxBytes);
}


/***/ }),

/***/ 24542:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  F: () => (/* binding */ detectProvider)
});

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/providers/guards.js + 1 modules
var guards = __webpack_require__(78530);
;// CONCATENATED MODULE: ./build/providers/local.js


const OF_SIGSTORE = 'sign with a key: --sign key --key FILE; for Sigstore put a token with the audience sigstore into SIGSTORE_ID_TOKEN';
const OF_GATEWAY = 'a gateway hears the jobs of a CI that it knows, and nobody else: run the check there, or leave --gateway out here';
function localProvider(env, clock) {
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
            reviewed: null,
            grade: 'local',
            unchecked: [],
            now: clock.now(),
        }),
        idToken: async (audience) => {
            const given = env.SIGSTORE_ID_TOKEN ?? '';
            if (audience === 'sigstore' && given !== '')
                return given;
            throw new errors/* RunError */.e4('TOKEN_UNAVAILABLE', 'there is no OIDC token outside CI', {
                hint: audience === 'sigstore' ? OF_SIGSTORE : OF_GATEWAY,
            });
        },
        changes: () => ({
            remote: 'origin',
            fullHistory: 'run `git fetch --unshallow origin`, then the check again',
            checkEdits: guards/* checkEdits */.G,
        }),
        report: async () => undefined,
    };
}

;// CONCATENATED MODULE: ./build/providers/detect.js

async function detectProvider(env, clock) {
    if (env.GITHUB_ACTIONS === 'true') {
        const { githubProvider } = await Promise.all(/* import() */[__webpack_require__.e(5156), __webpack_require__.e(6607)]).then(__webpack_require__.bind(__webpack_require__, 18988));
        return githubProvider(env, clock);
    }
    return localProvider(env, clock);
}


/***/ }),

/***/ 43089:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JR: () => (/* binding */ mayNameCheck),
/* harmony export */   Nk: () => (/* binding */ namesCheck),
/* harmony export */   TM: () => (/* binding */ folded),
/* harmony export */   aU: () => (/* binding */ editAt),
/* harmony export */   h9: () => (/* binding */ AUTHORED),
/* harmony export */   tv: () => (/* binding */ unescaped)
/* harmony export */ });
const AUTHORED = /\bgithub\.(?:head_ref|ref_name|actor|triggering_actor|event\.(?:pull_request\.(?:title|body|head|user)|head_commit\.message|sender))\b/i;
function folded(text) {
    if (/^[\0-\x7f]*$/.test(text))
        return text.toLowerCase();
    return text
        .normalize('NFKD')
        .replace(/[\p{M}\p{Default_Ignorable_Code_Point}]+/gu, '')
        .toLowerCase();
}
function mayNameCheck(text) {
    return /\{\{|\\[xuU\r\n]/.test(text) || namesCheck(text);
}
function namesCheck(text) {
    if (/countersign|dist\/cli\.js/i.test(text))
        return true;
    return folded(unescaped(text))
        .replace(/[^a-z]+/g, '')
        .includes('countersign');
}
function unescaped(text) {
    return text.replace(/\\(?:x([0-9a-f]{2})|u([0-9a-f]{4})|U([0-9a-f]{8}))/gi, (_, two, four, eight) => {
        const code = Number.parseInt(two ?? four ?? eight, 16);
        return code > 0x10ffff ? '' : String.fromCodePoint(code);
    });
}
function editAt(file, kind, { line, message }) {
    const text = file.head.status === 'read' && line !== null ? (file.head.lines[line - 1] ?? '') : message;
    return { kind, path: file.path, line, message, text };
}


/***/ }),

/***/ 78530:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  G: () => (/* binding */ checkEdits)
});

// EXTERNAL MODULE: ./build/providers/github/guard/file.js
var guard_file = __webpack_require__(43089);
;// CONCATENATED MODULE: ./build/providers/github/guard.js

const WORKFLOW = /^\.github\/workflows\/[^/]+\.ya?ml$/;
const ACTION = /(?:^|\/)action\.ya?ml$/;
const MAX_PARSED = 4 * 1024 * 1024;
async function githubCheckEdits(change) {
    const skipped = skipEdits(change);
    const files = change.files.flatMap(guardedFiles);
    const unread = change.files.flatMap(unreadEdits);
    const asked = files.filter(({ kind, bases, head }) => [...bases, textOf(head)].some(kind === 'workflow' ? guard_file/* mayNameCheck */.JR : guard_file/* namesCheck */.Nk));
    if (asked.length === 0)
        return [...skipped, ...unread];
    const sizes = asked.flatMap(({ bases, head }) => [...bases, textOf(head)].map(({ length }) => length));
    if (sizes.reduce((sum, size) => sum + size, 0) > MAX_PARSED)
        return [...skipped, ...unread, ...asked.flatMap(bothEdits)];
    const { compareFiles } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(9963)]).then(__webpack_require__.bind(__webpack_require__, 99963));
    const touched = new Set(change.files.flatMap(({ path, oldPath }) => [path, oldPath ?? path]));
    return [...skipped, ...unread, ...compareFiles(asked, touched)];
}
function kindOf(path) {
    if (WORKFLOW.test(path))
        return 'workflow';
    return ACTION.test(path) ? 'action' : null;
}
function guardedFiles({ path, oldPath, texts, head }) {
    const before = texts === null || texts.bases.length === 0 ? null : kindOf(oldPath ?? path);
    const after = texts === null || texts.head === null ? null : kindOf(path);
    const bases = [...new Set(texts?.bases)];
    const now = headOf(texts?.head ?? null, head);
    if (before !== null && before === after)
        return [{ path, kind: before, bases, head: now }];
    const gone = { status: texts?.head === null ? 'deleted' : 'moved' };
    return [
        ...(before === null ? [] : [{ path, kind: before, bases, head: gone }]),
        ...(after === null ? [] : [{ path, kind: after, bases: [], head: now }]),
    ];
}
function headOf(text, side) {
    if (text === null)
        return { status: 'deleted' };
    return side?.content.kind === 'lines' ? { status: 'there', text } : { status: 'replaced' };
}
function textOf(head) {
    return head.status === 'there' ? head.text : '';
}
function unreadEdits(file) {
    const { path, oldPath, texts, base, added } = file;
    if (texts !== null)
        return [];
    const before = base !== null && kindOf(oldPath ?? path) === 'workflow';
    if (before)
        return [tooLarge(path, 'removed')];
    const isNamed = kindOf(path) === 'workflow' && added.some(({ text }) => (0,guard_file/* namesCheck */.Nk)(text) || guard_file/* AUTHORED */.h9.test(text));
    return isNamed ? [tooLarge(path, 'name-reused')] : [];
}
function bothEdits({ path }) {
    return [tooLarge(path, 'removed'), tooLarge(path, 'name-reused')];
}
function tooLarge(path, kind) {
    return { kind, path, line: null, message: 'too large to be compared with what it was', text: 'size' };
}
const SKIP = /\[(?:skip ci|ci skip|no ci|skip actions|actions skip)\]/i;
const SKIP_TRAILER = /^skip-checks:[ \t]*true[ \t]*$/im;
function skipEdits({ commits, head }) {
    const { message = '' } = commits.find(({ id }) => id === head) ?? {};
    const last = message
        .trimEnd()
        .split(/\n[ \t]*\n/)
        .at(-1) ?? '';
    const word = SKIP.exec(message)?.[0] ?? SKIP_TRAILER.exec(last)?.[0];
    if (word === undefined)
        return [];
    return [
        {
            kind: 'removed',
            path: null,
            line: null,
            message: `the head commit’s message has \`${word.trim().toLowerCase()}\`: the check is not started for it`,
            text: 'skip',
        },
    ];
}

;// CONCATENATED MODULE: ./build/providers/guards.js

async function checkEdits(change) {
    return githubCheckEdits(change);
}


/***/ })

};
