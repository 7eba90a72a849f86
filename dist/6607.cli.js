export const id = 6607;
export const ids = [6607,6480];
export const modules = {

/***/ 25478:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ documentAt),
/* harmony export */   p: () => (/* binding */ explanationOf)
/* harmony export */ });
function documentAt(path) {
    return `https://github.com/countersign/countersign/blob/main/${path}`;
}
function explanationOf(code) {
    return documentAt(`docs/troubleshooting.md#${code.toLowerCase()}`);
}


/***/ }),

/***/ 68656:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ inert)
/* harmony export */ });
function inert(text) {
    return text
        .replace(UNSAFE, (char) => `\\u{${(char.codePointAt(0) ?? 0).toString(16)}}`)
        .replace(/##(?=\[|vso\[)/gi, '#\\u{23}');
}
const UNSAFE = /(?!\u200d)(?:\u034f|[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\u115f\u1160\u3164\uffa0])/gu;


/***/ }),

/***/ 96480:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   VERSION: () => (/* binding */ VERSION)
/* harmony export */ });
const VERSION = '0.1.0';


/***/ }),

/***/ 71381:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ jobApi),
/* harmony export */   _P: () => (/* binding */ GIVE_TOKEN),
/* harmony export */   vG: () => (/* binding */ surely)
/* harmony export */ });
/* unused harmony export openApi */
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(55156);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19473);
/* harmony import */ var _lib_http_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(11986);
/* harmony import */ var _lib_version_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(96480);





const MAX_PAGES = 50;
const PAGE = 100;
const GET_TRIES = 4;
const FIRST_DELAY_MS = 500;
const MAX_TROUBLE_MS = 40_000;
const SHORT_TIMEOUT_MS = 5_000;
const MAX_WAIT_MS = 120_000;
const MIN_WAIT_MS = 250;
const DEFAULT_WAIT_MS = 60_000;
const HTTP = { maxBytes: 16 * 1024 * 1024, timeoutMs: 20_000 };
const ACCEPT = 'application/vnd.github+json';
const API_VERSION = '2022-11-28';
const GIVE_TOKEN = `add \`env: GITHUB_TOKEN: \${{ github.token }}\` to the step`;
function jobApi(env, now) {
    const token = [env.GITHUB_TOKEN, env.GH_TOKEN].find((one) => one !== undefined && one !== '');
    const url = (env.GITHUB_API_URL ?? '').replace(/\/$/, '');
    if (token === undefined || url === '')
        return null;
    if (!(0,_lib_http_js__WEBPACK_IMPORTED_MODULE_2__/* .isSecureUrl */ .z3)(url) || !/^[!-~]+$/.test(token))
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RunError */ .e4('CONTEXT_UNREADABLE', 'GITHUB_API_URL is no https URL, or GITHUB_TOKEN is no token', {
            hint: `let the runner set GITHUB_API_URL, and ${GIVE_TOKEN}`,
        });
    return openApi({ url, token, now });
}
function openApi({ url, token, now }) {
    const headers = {
        accept: ACCEPT,
        authorization: `Bearer ${token}`,
        'user-agent': `countersign/${_lib_version_js__WEBPACK_IMPORTED_MODULE_3__.VERSION}`,
        'x-github-api-version': API_VERSION,
    };
    const patience = { left: MAX_WAIT_MS };
    const trouble = { left: MAX_TROUBLE_MS };
    const timed = async (ask) => {
        const started = now().getTime();
        const timeoutMs = Math.max(SHORT_TIMEOUT_MS, Math.min(HTTP.timeoutMs, trouble.left));
        const answer = await ask({ ...HTTP, headers, timeoutMs });
        if (brokenBy(answer) !== null)
            trouble.left -= now().getTime() - started;
        return answer;
    };
    const obeying = async (ask) => {
        for (let least = MIN_WAIT_MS;; least *= 2) {
            const answer = await timed(ask);
            const asked = answer.kind === 'answer' ? askedToWait(answer, now()) : null;
            if (asked === null)
                return answer;
            const wait = Math.max(asked, least);
            if (wait > patience.left)
                throw unavailable(`it asks to wait ${Math.ceil(wait / 1000)} seconds: its rate limit is reached`);
            patience.left -= wait;
            await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(wait);
        }
    };
    const get = async (path, schema) => {
        for (let tried = 1, delay = FIRST_DELAY_MS;; tried++, delay *= 2) {
            const answer = await obeying((options) => (0,_lib_http_js__WEBPACK_IMPORTED_MODULE_2__/* .httpGet */ .lx)(`${url}${path}`, { ...options, redirect: 'same-host' }));
            const broken = brokenBy(answer);
            if (broken === null && answer.kind === 'answer')
                return surelyParsed(answer, schema);
            trouble.left -= delay;
            if (tried === GET_TRIES || trouble.left <= 0)
                throw unavailable(broken ?? 'it gives no answer');
            await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(delay);
        }
    };
    return {
        get,
        list: async (path, schema) => {
            const items = [];
            for (let page = 1; page <= MAX_PAGES; page++) {
                const joint = path.includes('?') ? '&' : '?';
                const answer = await get(`${path}${joint}per_page=${PAGE}&page=${page}`, schema);
                if (answer.kind === 'refused')
                    return answer;
                items.push(...answer.value);
                if (answer.value.length < PAGE)
                    return { kind: 'ok', value: items };
            }
            throw unavailable(`it lists more than ${MAX_PAGES * PAGE} of what is asked for`);
        },
        send: async (method, path, body, schema) => {
            const answer = await obeying((options) => (0,_lib_http_js__WEBPACK_IMPORTED_MODULE_2__/* .httpSend */ .v0)(method, `${url}${path}`, JSON.stringify(body), {
                ...options,
                contentType: 'application/json',
            }));
            const broken = brokenBy(answer);
            if (answer.kind === 'answer' && broken === null)
                return parsed(answer, schema);
            if (answer.kind === 'failure' && NEVER_SENT.includes(answer.why))
                throw unavailable(answer.message);
            if (answer.kind === 'failure' && answer.why === 'redirected')
                throw unavailable(answer.message, MOVED);
            return { kind: 'uncertain', why: broken ?? 'it gives no answer' };
        },
    };
}
const SURE_TRIES = 3;
async function surely(send, find = async () => null) {
    for (let tried = 1, delay = FIRST_DELAY_MS;; tried++, delay *= 2) {
        const answer = await send();
        if (answer.kind !== 'uncertain')
            return answer;
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(delay);
        const found = await find();
        if (found !== null)
            return { kind: 'ok', value: found };
        if (tried === SURE_TRIES)
            throw unavailable(answer.why);
    }
}
const MOVED = 'the repository was renamed or transferred: start a new run, for instance by a push';
const NEVER_SENT = ['insecure', 'tls'];
function brokenBy(answer) {
    if (answer.kind === 'failure')
        return answer.message;
    return answer.status >= 500 || answer.status === 408 ? `it answers with status ${answer.status}` : null;
}
function askedToWait({ status, headers, body }, now) {
    if (status !== 429 && status !== 403)
        return null;
    const after = Number(headers.get('retry-after') ?? Number.NaN);
    if (Number.isFinite(after) && after >= 0)
        return after * 1000;
    if (headers.get('x-ratelimit-remaining') === '0') {
        const reset = Number(headers.get('x-ratelimit-reset') ?? Number.NaN);
        return Number.isFinite(reset) ? reset * 1000 - now.getTime() + 1000 : DEFAULT_WAIT_MS;
    }
    const isSecondary = /secondary rate limit|abuse detection/i.test(body.toString('utf8', 0, 4096));
    return status === 429 || isSecondary ? DEFAULT_WAIT_MS : null;
}
const messageSchema = zod__WEBPACK_IMPORTED_MODULE_4__.object({ message: zod__WEBPACK_IMPORTED_MODULE_4__.string() });
function parsed({ status, headers, body }, schema) {
    const value = jsonOf(body);
    if (status < 200 || status > 299) {
        const message = messageSchema.safeParse(value).data?.message ?? '';
        const needs = headers.get('x-accepted-github-permissions');
        return { kind: 'refused', status, message, ...(needs ? { needs } : {}) };
    }
    const result = schema.safeParse(value);
    if (result.success)
        return { kind: 'ok', value: result.data };
    const missing = result.error.issues[0]?.path.join('.') || 'what is asked for';
    return { kind: 'uncertain', why: `its answer lacks ${missing}` };
}
function surelyParsed(answer, schema) {
    const found = parsed(answer, schema);
    if (found.kind === 'uncertain')
        throw unavailable(found.why);
    return found;
}
function jsonOf(body) {
    try {
        return JSON.parse(body.toString('utf8'));
    }
    catch {
        return null;
    }
}
function unavailable(why, hint = 'see its status page, then start the job again') {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RunError */ .e4('FORGE_UNAVAILABLE', `GitHub’s API does not help: ${why}`, { hint });
}


/***/ }),

/***/ 19773:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ib: () => (/* binding */ isSameAttempt),
/* harmony export */   MP: () => (/* binding */ hashedQuestion),
/* harmony export */   Qm: () => (/* binding */ runUrlOf),
/* harmony export */   Sl: () => (/* binding */ externalIdOf),
/* harmony export */   Wt: () => (/* binding */ parseExternalId),
/* harmony export */   d8: () => (/* binding */ isLater),
/* harmony export */   hw: () => (/* binding */ reporterOf),
/* harmony export */   tx: () => (/* binding */ attemptOf),
/* harmony export */   z5: () => (/* binding */ checkNameOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _lib_inert_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(68656);
/* harmony import */ var _event_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(97069);



const CHECK = 'countersign';
const MAX_BRANCH = 120;
const MAX_JOB = 150;
function checkNameOf(run) {
    const { event, baseBranch, headBranch, defaultBranch } = run;
    switch (event) {
        case 'push':
            return headBranch !== '' && headBranch === defaultBranch
                ? CHECK
                : `${CHECK} (push ${branchName(headBranch)})`;
        case 'workflow_dispatch':
            return `${CHECK} (${DISPATCH})`;
        case 'schedule':
            return `${CHECK} (${SCHEDULE})`;
    }
    if (defaultBranch === null || baseBranch === defaultBranch)
        return CHECK;
    const isTaken = baseBranch === DISPATCH || baseBranch === SCHEDULE;
    return `${CHECK} (${isTaken ? 'branch ' : ''}${branchName(baseBranch)})`;
}
const DISPATCH = 'dispatch';
const SCHEDULE = 'schedule';
function branchName(branch) {
    return branch.length > MAX_BRANCH || (0,_lib_inert_js__WEBPACK_IMPORTED_MODULE_2__/* .inert */ .t)(branch) !== branch ? `sha256:${digest(branch)}` : branch;
}
function digest(text) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(text).digest('hex').slice(0, 32);
}
function reporterOf(env, { number, headBranch }) {
    const workflow = (0,_event_js__WEBPACK_IMPORTED_MODULE_1__/* .workflowFileOf */ .hr)(env.GITHUB_WORKFLOW_REF || NO_WORKFLOW);
    const id = env.GITHUB_JOB || '-';
    if (workflow === undefined || !/^[\w-]+$/.test(id))
        throw (0,_event_js__WEBPACK_IMPORTED_MODULE_1__/* .unreadable */ .O$)('GITHUB_WORKFLOW_REF or GITHUB_JOB does not say which job this is');
    const path = workflow.split('/').slice(2).join('/');
    const whole = `${workflow.startsWith(`${env.GITHUB_REPOSITORY}/`) ? path : workflow}/${id}`;
    return {
        job: whole.length > MAX_JOB || (0,_lib_inert_js__WEBPACK_IMPORTED_MODULE_2__/* .inert */ .t)(whole) !== whole ? `sha256-${digest(whole)}` : whole,
        subject: number === null ? branchName(headBranch).replace(':', '-') || '-' : String(number),
        run: counted('GITHUB_RUN_ID', env.GITHUB_RUN_ID || '1'),
        attempt: counted('GITHUB_RUN_ATTEMPT', env.GITHUB_RUN_ATTEMPT || '1'),
        asked: '',
    };
}
const NO_WORKFLOW = '-/-/-.yml@-';
function counted(name, text) {
    if (/^[1-9][0-9]{0,15}$/.test(text))
        return text;
    throw (0,_event_js__WEBPACK_IMPORTED_MODULE_1__/* .unreadable */ .O$)(`the variable ${name} is no number`);
}
const PREFIX = `${CHECK}:`;
function externalIdOf({ job, subject, run, attempt, asked }) {
    return `${PREFIX}${job}:${subject}:${run}.${attempt}${asked === '' ? '' : `:${asked}`}`;
}
function hashedQuestion(asked) {
    return digest(asked).slice(0, 12);
}
function parseExternalId(text) {
    const [, job, subject, run, attempt, asked = ''] = /^countersign:(.+):([^:]+):(\d{1,16})\.(\d{1,16})(?::([0-9a-f]{12}))?$/.exec(text ?? '') ?? [];
    if (job === undefined || subject === undefined || run === undefined || attempt === undefined)
        return null;
    return { job, subject, run, attempt, asked };
}
function isSameAttempt(one, other) {
    return one.job === other.job && one.run === other.run && one.attempt === other.attempt;
}
function isLater(one, than) {
    const [run, other] = [BigInt(one.run), BigInt(than.run)];
    return run > other || (run === other && BigInt(one.attempt) > BigInt(than.attempt));
}
function runUrlOf({ server, repository }, { run, attempt }) {
    return `${server}/${repository}/actions/runs/${run}/attempts/${attempt}`;
}
function attemptOf(url, { server, repository }) {
    const start = `${server}/${repository}/actions/runs/`;
    const [, run, attempt] = /^(\d{1,16})\/attempts\/(\d{1,16})$/.exec(url.startsWith(start) ? url.slice(start.length) : '') ?? [];
    return run === undefined || attempt === undefined ? null : { run, attempt };
}


/***/ }),

/***/ 37912:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ip: () => (/* binding */ readClaims),
/* harmony export */   J4: () => (/* binding */ mismatch),
/* harmony export */   St: () => (/* binding */ refuseEnvironment),
/* harmony export */   Wj: () => (/* binding */ refuseContradiction),
/* harmony export */   ds: () => (/* binding */ claimsOf),
/* harmony export */   gW: () => (/* binding */ refuseVariables),
/* harmony export */   q0: () => (/* binding */ serverOfIssuer),
/* harmony export */   ut: () => (/* binding */ VARIABLES)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(55156);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _event_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(97069);



const VARIABLES = {
    repository: 'GITHUB_REPOSITORY',
    repository_id: 'GITHUB_REPOSITORY_ID',
    repository_owner: 'GITHUB_REPOSITORY_OWNER',
    repository_owner_id: 'GITHUB_REPOSITORY_OWNER_ID',
    sha: 'GITHUB_SHA',
    ref: 'GITHUB_REF',
    head_ref: 'GITHUB_HEAD_REF',
    base_ref: 'GITHUB_BASE_REF',
    event_name: 'GITHUB_EVENT_NAME',
    workflow_ref: 'GITHUB_WORKFLOW_REF',
    workflow_sha: 'GITHUB_WORKFLOW_SHA',
    run_id: 'GITHUB_RUN_ID',
    run_attempt: 'GITHUB_RUN_ATTEMPT',
    run_number: 'GITHUB_RUN_NUMBER',
    actor: 'GITHUB_ACTOR',
    actor_id: 'GITHUB_ACTOR_ID',
    runner_environment: 'RUNNER_ENVIRONMENT',
};
const NAMES = Object.keys(VARIABLES);
const claim = zod__WEBPACK_IMPORTED_MODULE_2__.union([zod__WEBPACK_IMPORTED_MODULE_2__.string().max(4096), zod__WEBPACK_IMPORTED_MODULE_2__.number().transform(String)]).nullish();
const claimsSchema = zod__WEBPACK_IMPORTED_MODULE_2__.object({
    ...Object.fromEntries(NAMES.map((name) => [name, claim])),
    repository_visibility: claim,
    iss: claim,
});
function readClaims(token) {
    const parsed = claimsSchema.safeParse(claimsOf(token));
    if (parsed.success)
        return parsed.data;
    throw (0,_event_js__WEBPACK_IMPORTED_MODULE_1__/* .unreadable */ .O$)('the claims of the job’s OIDC token are none');
}
function claimsOf(token) {
    try {
        return JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8'));
    }
    catch {
        return null;
    }
}
function refuseContradiction(env, event, claims) {
    refuseEnvironment(env, claims);
    const other = membersOf(event, claims).find(([, said, claimed]) => differ(said, claimed));
    if (other !== undefined)
        throw mismatch(`${other[0]} in the event file`);
}
function refuseEnvironment(env, claims) {
    refuseVariables(env, claims);
    if (differ(env.GITHUB_SERVER_URL, serverOfIssuer(claims.iss ?? '')))
        throw mismatch('GITHUB_SERVER_URL');
}
const SAAS = /^https:\/\/token\.actions\.(?:githubusercontent\.com(?:\/[\w-]+)?|([a-z0-9-]+\.ghe\.com))$/;
const SELF_HOSTED = /^(https:\/\/[^/]+)\/_services\/token$/;
function serverOfIssuer(issuer) {
    const saas = SAAS.exec(issuer);
    return saas === null ? (SELF_HOSTED.exec(issuer)?.[1] ?? null) : `https://${saas[1] ?? 'github.com'}`;
}
function refuseVariables(env, claims) {
    const other = NAMES.find((name) => !isOfRerun(name, env, claims) && differ(env[VARIABLES[name]], claims[name]));
    if (other !== undefined)
        throw mismatch(VARIABLES[other]);
}
function isOfRerun(name, env, { actor, run_attempt: attempt }) {
    if (name !== 'actor' && name !== 'actor_id')
        return false;
    return Number(attempt) > 1 && actor !== env.GITHUB_ACTOR && actor === env.GITHUB_TRIGGERING_ACTOR;
}
function differ(said, claimed) {
    const [one, other] = [String(said ?? ''), String(claimed ?? '')];
    return one !== '' && other !== '' && one !== other;
}
function membersOf(event, claims) {
    const { repository: here } = event;
    const isNamed = (here?.id ?? null) === null || (claims.repository_id ?? '') === '';
    const visibility = (0,_event_js__WEBPACK_IMPORTED_MODULE_1__/* .visibilityOf */ .gt)(event);
    const claimed = (claims.repository_visibility ?? '') === 'public' ? 'public' : 'private';
    return [
        ['repository.id', here?.id, claims.repository_id],
        ['repository.full_name', isNamed ? here?.full_name : null, claims.repository],
        ['repository.owner.id', here?.owner?.id, claims.repository_owner_id],
        [
            'repository.visibility',
            visibility === 'unknown' ? null : visibility,
            (claims.repository_visibility ?? '') === '' ? null : claimed,
        ],
        ...changeOf(event, claims),
    ];
}
function changeOf(event, claims) {
    const { pull_request: pull, merge_group: group } = event;
    switch (claims.event_name) {
        case 'pull_request':
        case 'pull_request_review':
        case 'pull_request_target': {
            const number = /^refs\/pull\/([0-9]+)\/merge$/.exec(claims.ref ?? '')?.[1];
            return [
                ['pull_request.number', pull?.number, number],
                ['pull_request.base.ref', pull?.base.ref, (0,_event_js__WEBPACK_IMPORTED_MODULE_1__/* .shortBranch */ .NK)(claims.base_ref)],
                ['pull_request.head.ref', pull?.head.ref, (0,_event_js__WEBPACK_IMPORTED_MODULE_1__/* .shortBranch */ .NK)(claims.head_ref)],
            ];
        }
        case 'merge_group':
            return [
                ['merge_group.head_sha', group?.head_sha, claims.sha],
                ['merge_group.head_ref', group?.head_ref, claims.ref],
            ];
        case 'push':
            return [
                ['after', event.after, claims.sha],
                ['ref', event.ref, claims.ref],
            ];
        case 'workflow_dispatch':
        case 'schedule':
            return [
                ['workflow', event.workflow, (0,_event_js__WEBPACK_IMPORTED_MODULE_1__/* .workflowFileOf */ .hr)(claims.workflow_ref)?.split('/').slice(2).join('/')],
            ];
        default:
            return [];
    }
}
function mismatch(what) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RunError */ .e4('CONTEXT_MISMATCH', `expected what the job’s OIDC token says, found another ${what}`, {
        hint: 'let no earlier step set variables of GITHUB_ or RUNNER_ or write the event file; of an old run, start a new one instead',
    });
}


/***/ }),

/***/ 97069:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Au: () => (/* binding */ MAX_EVENT_BYTES),
/* harmony export */   Ds: () => (/* binding */ loadEvent),
/* harmony export */   NK: () => (/* binding */ shortBranch),
/* harmony export */   O$: () => (/* binding */ unreadable),
/* harmony export */   _L: () => (/* binding */ repositorySchema),
/* harmony export */   bv: () => (/* binding */ variable),
/* harmony export */   cd: () => (/* binding */ commit),
/* harmony export */   ct: () => (/* binding */ account),
/* harmony export */   g5: () => (/* binding */ isForkOf),
/* harmony export */   gt: () => (/* binding */ visibilityOf),
/* harmony export */   hr: () => (/* binding */ workflowFileOf),
/* harmony export */   id: () => (/* binding */ id),
/* harmony export */   lW: () => (/* binding */ pullSchema),
/* harmony export */   mw: () => (/* binding */ required),
/* harmony export */   qO: () => (/* binding */ unsupported),
/* harmony export */   r4: () => (/* binding */ inWords)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(55156);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _lib_files_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(13963);



const MAX_EVENT_BYTES = 25 * 1024 * 1024;
const commit = zod__WEBPACK_IMPORTED_MODULE_2__.string().regex(/^[0-9a-f]{40}$|^[0-9a-f]{64}$/);
const id = zod__WEBPACK_IMPORTED_MODULE_2__.number().int().nonnegative().max(Number.MAX_SAFE_INTEGER);
const name = zod__WEBPACK_IMPORTED_MODULE_2__.string().max(1000);
const branchRef = zod__WEBPACK_IMPORTED_MODULE_2__.string().regex(/^refs\/heads\/\S{1,1000}$/);
const account = zod__WEBPACK_IMPORTED_MODULE_2__.object({ login: zod__WEBPACK_IMPORTED_MODULE_2__.string().max(200), id: id.nullish(), type: name.nullish() });
const from = zod__WEBPACK_IMPORTED_MODULE_2__.object({ sha: commit, ref: name.nullish(), repo: zod__WEBPACK_IMPORTED_MODULE_2__.object({ id }).nullish() });
const pullSchema = zod__WEBPACK_IMPORTED_MODULE_2__.object({
    number: id.min(1).nullish(),
    state: name.nullish(),
    user: account.nullish(),
    labels: zod__WEBPACK_IMPORTED_MODULE_2__.array(zod__WEBPACK_IMPORTED_MODULE_2__.object({ name })).nullish(),
    base: from,
    head: from,
});
const workflowRun = zod__WEBPACK_IMPORTED_MODULE_2__.object({
    event: name,
    head_sha: commit,
    head_branch: name.nullish(),
    head_repository: zod__WEBPACK_IMPORTED_MODULE_2__.object({ id, owner: account.nullish() }).nullish(),
    pull_requests: zod__WEBPACK_IMPORTED_MODULE_2__.array(zod__WEBPACK_IMPORTED_MODULE_2__.object({ number: id.min(1), base: zod__WEBPACK_IMPORTED_MODULE_2__.object({ repo: zod__WEBPACK_IMPORTED_MODULE_2__.object({ id }) }) }))
        .max(1000)
        .nullish(),
});
const repositorySchema = zod__WEBPACK_IMPORTED_MODULE_2__.object({
    id: id.nullish(),
    full_name: name.nullish(),
    owner: account.nullish(),
    default_branch: name.nullish(),
    visibility: name.nullish(),
    private: zod__WEBPACK_IMPORTED_MODULE_2__.boolean().nullish(),
});
const eventSchema = zod__WEBPACK_IMPORTED_MODULE_2__.object({
    action: name.nullish(),
    number: id.min(1).nullish(),
    sender: account.nullish(),
    repository: repositorySchema.nullish(),
    ref: name.nullish(),
    before: commit.nullish(),
    after: commit.nullish(),
    pull_request: pullSchema.nullish(),
    merge_group: zod__WEBPACK_IMPORTED_MODULE_2__.object({ base_sha: commit, head_sha: commit, base_ref: name.nullish(), head_ref: branchRef.nullish() })
        .nullish(),
    workflow_run: workflowRun.nullish(),
    workflow: zod__WEBPACK_IMPORTED_MODULE_2__.string().max(1000).nullish().catch(null),
});
function loadEvent(env) {
    const event = variable(env, 'GITHUB_EVENT_NAME');
    const parsed = eventSchema.safeParse(readEvent(variable(env, 'GITHUB_EVENT_PATH')));
    if (parsed.success)
        return parsed.data;
    throw lacking(event, parsed.error.issues[0]?.path.join('.') ?? '');
}
function readEvent(path) {
    const bytes = (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_1__/* .readRegular */ .VX)(path, MAX_EVENT_BYTES);
    if ('why' in bytes)
        throw unreadable(`the event file is none: ${bytes.why}`);
    try {
        return JSON.parse(bytes.toString('utf8'));
    }
    catch (cause) {
        throw unreadable('the event file is no JSON that can be read', cause);
    }
}
function required(event, member, value) {
    if (value !== null && value !== undefined)
        return value;
    throw lacking(event, member);
}
function lacking(event, member) {
    return unreadable(`the event file lacks what a ${inWords(event)} event has: ${member}`);
}
function inWords(event) {
    return /^\w{1,100}$/.test(event) ? event : 'nameless';
}
function variable(env, variableName) {
    const value = env[variableName];
    if (value !== undefined && value !== '')
        return value;
    throw unreadable(`the variable ${variableName} is not set`);
}
function unreadable(why, cause) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RunError */ .e4('CONTEXT_UNREADABLE', `the run cannot be read: ${why}`, {
        hint: 'run the check as a step of a GitHub Actions job, and let no earlier step change GITHUB_ variables',
        cause,
    });
}
function unsupported(what, hint = 'start the check on pull_request, merge_group or push') {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RunError */ .e4('EVENT_UNSUPPORTED', `there is no change that can be decided safely on ${what}`, {
        hint,
    });
}
function workflowFileOf(ref) {
    return /^((?:[^/@]+\/)*[^/]+\.ya?ml)@/.exec(ref ?? '')?.[1];
}
function shortBranch(ref) {
    return (ref ?? '').replace(/^refs\/heads\//, '');
}
function visibilityOf(event) {
    const { visibility, private: isPrivate } = event.repository ?? {};
    const said = visibility ?? null;
    if (said === null && (isPrivate ?? null) === null)
        return 'unknown';
    return (said ?? 'public') === 'public' && isPrivate !== true ? 'public' : 'private';
}
function isForkOf(head, base) {
    return head !== undefined && head?.id !== base;
}


/***/ }),

/***/ 18988:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  githubProvider: () => (/* binding */ githubProvider)
});

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/providers/guards.js + 1 modules
var guards = __webpack_require__(78530);
// EXTERNAL MODULE: ./build/providers/github/api.js
var github_api = __webpack_require__(71381);
// EXTERNAL MODULE: ./build/providers/github/claims.js
var claims = __webpack_require__(37912);
// EXTERNAL MODULE: ./build/providers/github/event.js
var github_event = __webpack_require__(97069);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js
var schemas = __webpack_require__(55156);
;// CONCATENATED MODULE: ./build/providers/github/people.js


const person = github_event/* account */.ct.nullish();
const branch = schemas.object({ ref: schemas.string().max(1000).nullish() }).nullish();
const aroundEvent = schemas.object({
    action: schemas.string().max(1000).nullish(),
    sender: person,
    ref: schemas.string().max(1000).nullish(),
    pull_request: schemas.object({
        user: person,
        base: branch,
        head: branch,
        labels: schemas.array(schemas.object({ name: schemas.string().max(1000) })).nullish(),
    })
        .nullish(),
    merge_group: schemas.object({ base_ref: schemas.string().max(1000).nullish(), head_ref: schemas.string().max(1000).nullish() })
        .nullish(),
    workflow_run: schemas.object({ event: schemas.string().max(1000) }).nullish(),
});
function aroundOf(payload, env) {
    const parsed = aroundEvent.safeParse(payload);
    if (!parsed.success)
        return null;
    const { ref, pull_request: pull, merge_group: group } = parsed.data;
    const people = makersOf(parsed.data, env);
    const kinds = people.map(kindOf);
    const kind = ['agent', 'bot', 'human'].find((one) => kinds.includes(one)) ?? 'human';
    return {
        actor: { login: people[0]?.login ?? '', kind },
        branches: {
            base: (0,github_event/* shortBranch */.NK)(group?.base_ref ?? pull?.base?.ref ?? ref),
            head: (0,github_event/* shortBranch */.NK)(group?.head_ref ?? pull?.head?.ref ?? ref),
        },
        labels: (pull?.labels ?? []).map(({ name }) => name).sort(),
        authors: [...new Set(people.map(({ login }) => login))].sort(),
    };
}
function makersOf(event, env) {
    const isAgain = Number(env.GITHUB_RUN_ATTEMPT) > 1;
    const logins = [env.GITHUB_ACTOR, isAgain ? undefined : env.GITHUB_TRIGGERING_ACTOR];
    const starters = [
        event.sender,
        ...logins.flatMap((login) => (login === undefined || login === '' ? [] : [{ login }])),
    ];
    const opener = event.pull_request?.user ?? null;
    const makers = opener === null || isByPush(event, env) ? [opener, ...starters] : [opener];
    return makers.filter((one) => one !== undefined && one !== null);
}
const BY_PUSH = ['opened', 'synchronize', 'reopened'];
function isByPush({ action, workflow_run: started }, env) {
    switch (env.GITHUB_EVENT_NAME) {
        case 'pull_request':
        case 'pull_request_target':
            return action === undefined || action === null || BY_PUSH.includes(action);
        case 'workflow_run':
            return started?.event !== 'pull_request_review';
        case 'pull_request_review':
        case 'merge_group':
            return false;
        default:
            return true;
    }
}
const AGENTS = new Set([
    'amazon-q-developer[bot]',
    'chatgpt-codex-connector[bot]',
    'claude[bot]',
    'copilot',
    'copilot-swe-agent[bot]',
    'cursor[bot]',
    'devin-ai-integration[bot]',
    'gemini-code-assist[bot]',
    'google-labs-jules[bot]',
    'openhands-agent',
    'sweep-ai[bot]',
]);
function kindOf({ login, type }) {
    const name = login.toLowerCase();
    if (AGENTS.has(name))
        return 'agent';
    return type === 'Bot' || name.endsWith('[bot]') ? 'bot' : 'human';
}

;// CONCATENATED MODULE: ./build/providers/github/pull-request.js




const listed = schemas.array(schemas.object({ number: github_event.id.min(1), head: schemas.object({ sha: github_event/* commit */.cd }) }));
function loadPull(api, repository, number) {
    return api.get(`/repos/${repository}/pulls/${number}`, github_event/* pullSchema */.lW);
}
const STARTED_BY = ['pull_request', 'pull_request_review', 'pull_request_target'];
const MAX_CANDIDATES = 20;
async function pullOfWorkflowRun(api, repository, event, started) {
    if (!STARTED_BY.includes(started.event))
        throw (0,github_event/* unsupported */.qO)(`a workflow_run after ${(0,github_event/* inWords */.r4)(started.event)}`);
    const from = started.head_repository;
    if (from === null || from === undefined)
        throw (0,github_event/* unsupported */.qO)('a workflow_run from a repository that is gone');
    if (api === null)
        throw noToken();
    const here = (0,github_event/* required */.mw)('workflow_run', 'repository.id', event.repository?.id);
    const numbers = await candidates(api, repository, here, started);
    if (numbers.length > MAX_CANDIDATES)
        throw notOne(numbers);
    const found = [];
    for (const number of numbers) {
        const pull = allowed(await loadPull(api, repository, number));
        const isIt = pull.number === number && pull.state === 'open' && pull.base.repo?.id === here;
        if (isIt && pull.head.sha === started.head_sha && pull.head.repo?.id === from.id)
            found.push(pull);
    }
    const [pull, ...others] = found;
    if (pull === undefined || others.length > 0)
        throw notOne(found.map(({ number }) => number ?? 0));
    return pull;
}
async function candidates(api, repository, here, { pull_requests: named, head_repository: from, head_branch: branch, head_sha: head }) {
    const ours = (named ?? []).filter(({ base }) => base.repo.id === here).map(({ number }) => number);
    if (ours.length > 0)
        return [...new Set(ours)];
    const owner = from?.owner?.login ?? '';
    if (owner !== '' && (branch ?? '') !== '') {
        const name = encodeURIComponent(`${owner}:${branch}`);
        const found = numbersOf(allowed(await api.list(`/repos/${repository}/pulls?state=open&head=${name}`, listed)), head);
        if (found.length > 0)
            return found;
    }
    const answer = await api.list(`/repos/${repository}/commits/${head}/pulls`, listed);
    if (answer.kind === 'refused' && answer.status === 422)
        return [];
    return numbersOf(allowed(answer), head);
}
function numbersOf(pulls, head) {
    return pulls.filter((pull) => pull.head.sha === head).map(({ number }) => number);
}
function allowed(answer) {
    if (answer.kind === 'ok')
        return answer.value;
    throw new errors/* RunError */.e4('CONTEXT_UNREADABLE', `the pull request of this workflow_run may not be read: GitHub answers with status ${answer.status}`, { hint: 'add `permissions: pull-requests: read` to the job' });
}
function noToken() {
    return new errors/* RunError */.e4('CONTEXT_UNREADABLE', 'a workflow_run does not say which pull request it is about', {
        hint: `${github_api/* GIVE_TOKEN */._P}, and \`permissions: pull-requests: read\` to the job`,
    });
}
function notOne(numbers) {
    if (numbers.length === 0)
        return (0,github_event/* unsupported */.qO)('a workflow_run whose head is of no open pull request any more', 'there is nothing to decide if it was merged, closed or pushed to; else push to it again');
    return (0,github_event/* unsupported */.qO)(`a workflow_run whose head is of several pull requests: ${numbers.join(', ')}`, 'decide on pull_request, or propose this head to one branch at a time');
}

;// CONCATENATED MODULE: ./build/providers/github/reviews.js



const reviewsSchema = schemas.array(schemas.object({
    user: github_event/* account */.ct.nullish(),
    state: schemas.string().max(100),
    commit_id: github_event/* commit */.cd.nullish(),
    submitted_at: schemas.string().max(100).nullish(),
}));
const permissionSchema = schemas.object({
    permission: schemas.string(),
    role_name: schemas.string().nullish(),
    user: github_event/* account */.ct.nullish(),
});
const commitsSchema = schemas.array(schemas.object({ sha: github_event/* commit */.cd, author: github_event/* account */.ct.nullish(), committer: github_event/* account */.ct.nullish() }));
const MAX_APPROVERS = 50;
const MAX_COMMITS = 250;
function uncheckedReviews(why) {
    return { what: 'reviews', why, blocks: false };
}
async function loadReviews(api, about) {
    const pull = `/repos/${about.repository}/pulls/${about.number}`;
    const reviews = await api.list(`${pull}/reviews`, reviewsSchema);
    if (reviews.kind === 'refused')
        return nothing(refusal('reviews', reviews));
    const standing = standingApprovals(reviews.value);
    const ofHead = standing.filter(({ of }) => of === about.head);
    const others = standing.filter(({ of }) => of !== about.head);
    const elsewhere = others.map(({ by, of }) => approvalOf(by, of, null, about));
    if (ofHead.length === 0)
        return { approvals: elsewhere, authors: [], unchecked: [] };
    const writers = await writersOf(api, pull, about.head);
    if ('why' in writers)
        return nothing(writers.why);
    const asked = ofHead.slice(0, MAX_APPROVERS);
    const approvals = [];
    for (const { by, of } of asked)
        approvals.push(approvalOf(by, of, await permissionOf(api, about.repository, by), about));
    const ids = new Set([...writers.ids, about.openerId]);
    const renamed = asked.filter(({ by }) => typeof by.id === 'number' && ids.has(by.id));
    return {
        approvals: [...approvals, ...elsewhere],
        authors: [...new Set([...writers.logins, ...renamed.map(({ by }) => by.login)])],
        unchecked: [
            ofHead.length === asked.length
                ? null
                : `more than ${MAX_APPROVERS} accounts approved this head: the others do not count`,
            writers.untold,
        ].flatMap((why) => (why === null ? [] : [uncheckedReviews(why)])),
    };
}
function nothing(why) {
    return { approvals: [], authors: [], unchecked: [uncheckedReviews(why)] };
}
function refusal(what, { status }) {
    return `GitHub does not give this job the ${what} (status ${status}), so no approval counts: add \`permissions: pull-requests: read\``;
}
function standingApprovals(reviews) {
    const last = new Map();
    const inTime = [...reviews].sort((a, b) => timeOf(a) - timeOf(b));
    for (const review of inTime) {
        if (review.user === null || review.user === undefined)
            continue;
        if (review.state === 'COMMENTED' || review.state === 'PENDING')
            continue;
        last.set(String(review.user.id ?? review.user.login.toLowerCase()), review);
    }
    return [...last.values()].flatMap(({ user: by, state, commit_id: of }) => state === 'APPROVED' && by !== null && by !== undefined && typeof of === 'string' ? [{ by, of }] : []);
}
function timeOf({ submitted_at: at }) {
    return Date.parse(at ?? '') || 0;
}
function approvalOf(by, of, permission, { server }) {
    const kind = kindOf(by);
    const host = new URL(server).hostname;
    const local = [by.login, ...(typeof by.id === 'number' ? [`${by.id}+${by.login}`] : [])];
    const emails = local.map((one) => `${one}@users.noreply.${host}`);
    return { by: by.login, kind, emails, commit: of, permission, teams: null };
}
async function permissionOf(api, repository, by) {
    if (kindOf(by) !== 'human' || !LOGIN.test(by.login))
        return null;
    const path = `/repos/${repository}/collaborators/${encodeURIComponent(by.login)}/permission`;
    const answer = await api.get(path, permissionSchema);
    if (answer.kind === 'refused')
        return null;
    const { permission, role_name: role, user } = answer.value;
    if (typeof user?.id === 'number' && user.id !== by.id)
        return null;
    if (permission === 'admin' || permission === 'maintain')
        return permission;
    if (permission === 'write')
        return role === 'maintain' ? 'maintain' : 'write';
    return null;
}
const LOGIN = /^[\w-][\w.-]*$/;
const UNTOLD = {
    logins: [],
    ids: [],
    untold: 'GitHub does not list the commits of this pull request: who wrote them is known by their addresses alone',
};
async function writersOf(api, pull, head) {
    const answer = await api.list(`${pull}/commits`, commitsSchema);
    if (answer.kind === 'refused' && answer.status === 404)
        return UNTOLD;
    if (answer.kind === 'refused')
        return { why: refusal('commits of the pull request', answer) };
    if (answer.value.length === 0)
        return UNTOLD;
    if (answer.value.length >= MAX_COMMITS)
        return {
            why: `the pull request has ${MAX_COMMITS} commits or more, and GitHub does not say who wrote them all: no approval counts`,
        };
    if (!answer.value.some(({ sha }) => sha === head))
        return { why: 'the pull request has another head by now: no approval counts' };
    const people = answer.value
        .flatMap(({ author, committer }) => [author, committer])
        .filter((one) => one !== null && one !== undefined);
    return {
        logins: people.map(({ login }) => login),
        ids: people.map(({ id }) => id).filter((one) => typeof one === 'number'),
        untold: null,
    };
}

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./build/lib/documentation.js
var documentation = __webpack_require__(25478);
// EXTERNAL MODULE: ./build/lib/http.js + 1 modules
var http = __webpack_require__(11986);
// EXTERNAL MODULE: ./build/lib/url.js
var lib_url = __webpack_require__(70421);
;// CONCATENATED MODULE: ./build/providers/github/token.js







const TRIES = 3;
const FIRST_DELAY_MS = 250;
const HTTP = { maxBytes: 65_536, timeoutMs: 4_500, redirect: 'none' };
const RETRIED = [408, 429, 500, 502, 503, 504];
const answerSchema = schemas.object({ value: schemas.string().regex(/^[\w-]+\.[\w-]+\.[\w-]+$/) });
function offersIdToken(env) {
    return (env.ACTIONS_ID_TOKEN_REQUEST_URL ?? '') !== '' && (env.ACTIONS_ID_TOKEN_REQUEST_TOKEN ?? '') !== '';
}
async function loadIdToken(env, audience) {
    const unavailable = (message) => new errors/* RunError */.e4('TOKEN_UNAVAILABLE', message, { hint: hintFor(env) });
    const { ACTIONS_ID_TOKEN_REQUEST_URL: base = '', ACTIONS_ID_TOKEN_REQUEST_TOKEN: secret = '' } = env;
    if (!(0,lib_url/* isUrl */.g)(base) || secret === '')
        throw unavailable('this job gets no OIDC token');
    const url = new URL(base);
    url.searchParams.set('audience', audience);
    const headers = { accept: 'application/json', authorization: `Bearer ${secret}` };
    for (let tried = 1, delay = FIRST_DELAY_MS;; tried++, delay *= 2) {
        const answer = await (0,http/* httpGet */.lx)(url.href, { ...HTTP, headers });
        if (answer.kind === 'answer' && answer.status === 200) {
            const token = tokenOf(answer.body);
            if (token === null)
                throw unavailable('the runner answered with something that is no OIDC token');
            return token;
        }
        const isLast = answer.kind === 'answer' && !RETRIED.includes(answer.status);
        if (isLast || tried === TRIES) {
            const why = answer.kind === 'answer' ? `status ${answer.status}` : answer.why;
            throw unavailable(`the runner gives this job no OIDC token: ${why}`);
        }
        await (0,promises_.setTimeout)(delay);
    }
}
function tokenOf(body) {
    try {
        return answerSchema.parse(JSON.parse(body.toString('utf8'))).value;
    }
    catch {
        return null;
    }
}
const FORKS = (0,documentation/* documentAt */.X)('docs/forks.md');
const FORK_HINT = `start the check \`on: pull_request_target\`, or in two stages: ${FORKS} shows both`;
function hintFor({ GITHUB_ACTOR: actor, GITHUB_EVENT_NAME: event = '' }) {
    const add = 'add `permissions: id-token: write` to the job';
    return actor === 'dependabot[bot]' && event.startsWith('pull_request')
        ? `${add}; where a run of Dependabot gets no token all the same, ${FORKS} shows what does`
        : `${add}; a run from a fork never gets one`;
}
function refuseLentToken(env) {
    const { GITHUB_EVENT_NAME: name } = env;
    if (name !== 'pull_request_target' && name !== 'workflow_run')
        return;
    const { repository: here, pull_request: pull, workflow_run: started } = (0,github_event/* loadEvent */.Ds)(env);
    const isFork = name === 'workflow_run'
        ? (0,github_event/* isForkOf */.g5)(started?.head_repository ?? null, here?.id)
        : (0,github_event/* isForkOf */.g5)(pull?.head.repo, pull?.base.repo?.id ?? here?.id);
    if (!isFork)
        return;
    throw new errors/* RunError */.e4('TOKEN_UNAVAILABLE', `the token of a ${name} run speaks for the base, and the change is a fork’s`, {
        hint: `decide it without one: \`--sign none\` or \`--sign key\`, and no --gateway; ${FORKS} shows how`,
    });
}

;// CONCATENATED MODULE: ./build/providers/github/context.js








async function loadContext({ env, api, resolved, token, now }) {
    const { run, event } = resolved;
    refuseUntrusted(run);
    if (token !== null)
        (0,claims/* refuseContradiction */.Wj)(env, event, (0,claims/* readClaims */.Ip)(await token()));
    const asked = await askApi(api, resolved);
    const around = aroundOf({ ...event, pull_request: asked.pull }, env);
    if (around === null)
        throw (0,github_event/* unreadable */.O$)('the event file does not say who made the change, and where');
    const { base, head, merge } = run;
    return {
        provider: 'github',
        event: wordOf(run),
        repository: `${run.server}/${run.repository}`,
        visibility: (0,github_event/* visibilityOf */.gt)(event),
        base,
        head,
        merge,
        ...around,
        authors: [...new Set([...around.authors, ...asked.authors])].sort(),
        approvals: asked.approvals,
        reviewed: asked.reviewed,
        unchecked: [...(api === null ? NO_STATUS : []), ...asked.unchecked, ...stacked(run, resolved.pull)],
        grade: 'advisory',
        now,
    };
}
const NO_STATUS = [
    {
        what: 'status check',
        why: `none is posted without a token, and the head is not read again: ${github_api/* GIVE_TOKEN */._P}`,
        blocks: false,
    },
];
function wordOf({ event }) {
    return ['pull_request_review', 'pull_request_target', 'workflow_run'].includes(event)
        ? 'pull_request'
        : event;
}
function refuseUntrusted({ event, isFork }) {
    if (!isFork || (event !== 'pull_request' && event !== 'pull_request_review'))
        return;
    throw new errors/* RunError */.e4('TOKEN_UNAVAILABLE', `a ${event} run of a fork gets no token, and what it says of itself is the fork’s word`, { hint: FORK_HINT });
}
const NOTHING = { approvals: [], authors: [], reviewed: null };
async function askApi(api, { run, pull }) {
    const isGroup = run.event === 'merge_group';
    if (pull === null && !isGroup)
        return { ...NOTHING, pull, unchecked: [] };
    const without = (why) => ({ ...NOTHING, pull, unchecked: [uncheckedReviews(why)] });
    if (api === null)
        return without(`they are not read without a token, so no approval counts: ${github_api/* GIVE_TOKEN */._P}`);
    if (run.number === null)
        return without('the event does not say which pull request it is about');
    if (!isGroup)
        return { ...(await reviewsOf(api, run, pull)), pull, reviewed: null };
    const answer = await loadPull(api, run.repository, run.number);
    if (answer.kind === 'refused')
        return without(refusal('pull request of the merge group', answer));
    const merged = answer.value;
    if (merged.number !== run.number || merged.base.ref !== run.baseBranch)
        return without(`pull request ${run.number} is none for the branch of this merge group`);
    const found = await reviewsOf(api, { ...run, head: merged.head.sha }, merged);
    return { ...found, pull: merged, reviewed: merged.head.sha };
}
function reviewsOf(api, run, pull) {
    const { server, repository, number, head } = run;
    return loadReviews(api, {
        server,
        repository,
        number: number ?? 0,
        head,
        openerId: pull?.user?.id ?? null,
    });
}
function stacked({ baseBranch, defaultBranch }, pull) {
    if (pull === null || defaultBranch === null || baseBranch === '' || baseBranch === defaultBranch)
        return [];
    return [
        {
            what: 'base branch',
            why: `its policy decides here, and may be looser than the default branch’s, where this check has another name; retargeted, it is decided anew only if the workflow starts on the type \`edited\` as well`,
            blocks: false,
        },
    ];
}

;// CONCATENATED MODULE: ./build/providers/github/job.js

const SUMMARY_BYTES = 900 * 1024;
async function tellJob(env, { verdict, markdown, evidencePath }) {
    const { setOutput, summary } = await __webpack_require__.e(/* import() */ 6421).then(__webpack_require__.bind(__webpack_require__, 96421));
    try {
        if ((env.GITHUB_STEP_SUMMARY ?? '') !== '')
            await summary.addRaw(markdown(SUMMARY_BYTES)).write();
        if ((env.GITHUB_OUTPUT ?? '') === '')
            return;
        setOutput('evidence-path', evidencePath);
        setOutput('evidence-digest', verdict.evidence?.digest ?? '');
        setOutput('verdict', verdict.verdict);
    }
    catch (cause) {
        throw unwritten(cause);
    }
}
async function tellFailure(env, { markdown }) {
    if ((env.GITHUB_STEP_SUMMARY ?? '') === '')
        return;
    const { summary } = await __webpack_require__.e(/* import() */ 6421).then(__webpack_require__.bind(__webpack_require__, 96421));
    try {
        await summary.addRaw(markdown(SUMMARY_BYTES)).write();
    }
    catch (cause) {
        throw unwritten(cause);
    }
}
async function tellStatus(env, { status, annotated }) {
    if ((env.GITHUB_OUTPUT ?? '') === '')
        return;
    const { setOutput } = await __webpack_require__.e(/* import() */ 6421).then(__webpack_require__.bind(__webpack_require__, 96421));
    try {
        setOutput('status', status);
        setOutput('annotated', String(annotated));
    }
    catch (cause) {
        throw unwritten(cause);
    }
}
function unwritten(cause) {
    return new errors/* RunError */.e4('REPORT_FAILED', 'the job’s summary or outputs could not be written', {
        hint: 'run the job again; the verdict is not reported until they are',
        cause,
    });
}

;// CONCATENATED MODULE: ./build/providers/github/run.js



const EVENTS = [
    'pull_request',
    'pull_request_review',
    'pull_request_target',
    'merge_group',
    'push',
    'workflow_run',
    'workflow_dispatch',
    'schedule',
];
async function resolveRun(env, api) {
    const name = (0,github_event/* variable */.bv)(env, 'GITHUB_EVENT_NAME');
    const known = EVENTS.find((one) => one === name);
    if (known === undefined)
        throw (0,github_event/* unsupported */.qO)(`the event ${(0,github_event/* inWords */.r4)(name)}`);
    const event = (0,github_event/* loadEvent */.Ds)(env);
    const place = { ...placeOf(env), defaultBranch: event.repository?.default_branch ?? null };
    const sha = github_event/* commit */.cd.safeParse((0,github_event/* variable */.bv)(env, 'GITHUB_SHA')).data;
    if (sha === undefined)
        throw (0,github_event/* unreadable */.O$)('GITHUB_SHA is no commit');
    switch (known) {
        case 'pull_request':
        case 'pull_request_review':
            return ofPull(place, known, event, { merge: sha, number: numberIn(env.GITHUB_REF) });
        case 'pull_request_target':
            return ofPull(place, known, event, { merge: null, number: null });
        case 'merge_group':
            return { run: ofGroup(place, event), event, pull: null };
        case 'push':
            return { run: ofPush(place, event), event, pull: null };
        case 'workflow_dispatch':
        case 'schedule':
            return {
                run: { ...OF_NOBODY, ...place, event: known, head: sha, ...sameBranch(event) },
                event,
                pull: null,
            };
        case 'workflow_run': {
            const started = (0,github_event/* required */.mw)(known, 'workflow_run', event.workflow_run);
            const pull = await pullOfWorkflowRun(api, place.repository, event, started);
            return ofPull(place, known, { ...event, pull_request: pull }, { merge: null, number: null });
        }
    }
}
const SERVER = /^(?:https:\/\/[A-Za-z0-9.-]+|http:\/\/(?:localhost|127\.0\.0\.1))(?::[0-9]+)?$/;
function placeOf(env) {
    const server = env.GITHUB_SERVER_URL ?? 'https://github.com';
    const repository = (0,github_event/* variable */.bv)(env, 'GITHUB_REPOSITORY');
    if (!SERVER.test(server))
        throw (0,github_event/* unreadable */.O$)('GITHUB_SERVER_URL is no https URL of a host');
    if (!/^[\w.-]+\/[\w.-]+$/.test(repository) || repository.split('/').some((part) => /^\.\.?$/.test(part)))
        throw (0,github_event/* unreadable */.O$)('GITHUB_REPOSITORY is not owner/name');
    return { server, repository };
}
const OF_NOBODY = { base: null, merge: null, number: null, isFork: false, headRef: null };
function sameBranch({ ref }) {
    return { baseBranch: (0,github_event/* shortBranch */.NK)(ref), headBranch: (0,github_event/* shortBranch */.NK)(ref) };
}
function ofPull(place, name, event, { merge, number }) {
    const pull = (0,github_event/* required */.mw)(name, 'pull_request', event.pull_request);
    if (event.action === 'closed' || pull.state === 'closed')
        throw (0,github_event/* unsupported */.qO)('a closed pull request');
    const [here, its] = [event.repository?.id, pull.base.repo?.id];
    if (typeof here === 'number' && typeof its === 'number' && here !== its)
        throw new errors/* RunError */.e4('CONTEXT_MISMATCH', 'expected one repository.id in the event file, found another in pull_request.base', { hint: 'let no earlier step write the event file' });
    const run = {
        ...place,
        event: name,
        base: pull.base.sha,
        head: pull.head.sha,
        merge,
        number: pull.number ?? event.number ?? number,
        isFork: (0,github_event/* isForkOf */.g5)(pull.head.repo, its ?? here),
        baseBranch: (0,github_event/* shortBranch */.NK)(pull.base.ref),
        headBranch: (0,github_event/* shortBranch */.NK)(pull.head.ref),
        headRef: null,
    };
    return { run, event, pull };
}
function numberIn(ref) {
    const number = /^refs\/pull\/([1-9][0-9]{0,14})\/merge$/.exec(ref ?? '')?.[1];
    return number === undefined ? null : Number(number);
}
const QUEUE_BRANCH = /^gh-readonly-queue\/(.+)\/pr-([0-9]{1,15})-[0-9a-f]{40,64}$/;
function ofGroup(place, event) {
    const group = (0,github_event/* required */.mw)('merge_group', 'merge_group', event.merge_group);
    if (NO_COMMIT.test(group.base_sha))
        throw (0,github_event/* unreadable */.O$)('the merge group has no base');
    if (group.base_sha === group.head_sha)
        throw (0,github_event/* unreadable */.O$)('the merge group has its head for a base');
    const headBranch = (0,github_event/* shortBranch */.NK)(group.head_ref);
    const [, queueOf, number] = QUEUE_BRANCH.exec(headBranch) ?? [];
    const baseBranch = (0,github_event/* shortBranch */.NK)(group.base_ref ?? queueOf);
    return {
        ...OF_NOBODY,
        ...place,
        event: 'merge_group',
        base: group.base_sha,
        head: group.head_sha,
        number: queueOf === baseBranch && Number(number) > 0 ? Number(number) : null,
        baseBranch,
        headBranch,
        headRef: group.head_ref ?? null,
    };
}
const NO_COMMIT = /^0+$/;
function ofPush(place, event) {
    const before = (0,github_event/* required */.mw)('push', 'before', event.before);
    const head = (0,github_event/* required */.mw)('push', 'after', event.after);
    if (NO_COMMIT.test(head))
        throw (0,github_event/* unsupported */.qO)('a push that deletes a branch');
    if (event.ref?.startsWith('refs/tags/') === true)
        throw (0,github_event/* unsupported */.qO)('a push of a tag');
    const base = NO_COMMIT.test(before) ? null : before;
    return { ...OF_NOBODY, ...place, event: 'push', base, head, ...sameBranch(event) };
}

// EXTERNAL MODULE: ./build/providers/github/check-name.js
var check_name = __webpack_require__(19773);
;// CONCATENATED MODULE: ./build/providers/github/annotations.js

const BATCH = 50;
const MAX_ANNOTATIONS = 1000;
const LEVELS = { error: 'failure', warning: 'warning', notice: 'notice' };
function checkAnnotations(annotations) {
    return annotations.slice(0, MAX_ANNOTATIONS).map(({ level, path, startLine, endLine, title, message }) => ({
        path,
        start_line: startLine,
        end_line: endLine,
        annotation_level: LEVELS[level],
        title,
        message,
    }));
}
const listedAnnotations = schemas.array(schemas.object({
    path: schemas.string(),
    start_line: schemas.number(),
    end_line: schemas.number(),
    annotation_level: schemas.string().nullable(),
    title: schemas.string().nullable(),
    message: schemas.string().nullable(),
}));
function differenceOf(wanted, there) {
    const counts = new Map();
    for (const one of there)
        counts.set(keyOf(one), (counts.get(keyOf(one)) ?? 0) + 1);
    const missing = wanted.filter((one) => {
        const count = counts.get(keyOf(one)) ?? 0;
        counts.set(keyOf(one), Math.max(0, count - 1));
        return count === 0;
    });
    return { missing, stale: [...counts.values()].reduce((sum, count) => sum + count, 0) };
}
function keyOf({ path, start_line, end_line, annotation_level, title, message }) {
    return JSON.stringify([path, start_line, end_line, annotation_level, title, message]);
}
function batchesOf(annotations) {
    const count = Math.max(1, Math.ceil(annotations.length / BATCH));
    return Array.from({ length: count }, (_, at) => annotations.slice(at * BATCH, (at + 1) * BATCH));
}
function annotationNotes({ left, stale }) {
    const notes = [
        left > 0 ? `**${left} more have no annotation**: only so many are posted.` : '',
        stale > 0
            ? `**${stale} of the annotations are older** than this result: GitHub keeps what was posted before.`
            : '',
    ];
    return notes
        .filter((note) => note !== '')
        .map((note) => `\n${note}\n`)
        .join('');
}

// EXTERNAL MODULE: ./build/lib/inert.js
var inert = __webpack_require__(68656);
;// CONCATENATED MODULE: ./build/providers/github/report-failed.js


const MAX_WORDS = 200;
function reportFailed(message, hint, cause) {
    return new errors/* RunError */.e4('REPORT_FAILED', message, { hint, cause });
}
function isForbidden({ status }) {
    return status === 403 || status === 404;
}
function refusedBy(what, { status, message }, hint) {
    const words = (0,inert/* inert */.t)(message.slice(0, MAX_WORDS));
    const said = words === '' ? `status ${status}` : `status ${status}: ${words}`;
    return reportFailed(`${what}: GitHub answers with ${said}`, hint);
}
async function reporting(work) {
    try {
        return await work();
    }
    catch (error) {
        if (!(error instanceof errors/* RunError */.e4) || error.code !== 'FORGE_UNAVAILABLE')
            throw error;
        throw reportFailed(`the status check is not reported: ${error.message}`, error.hint, error);
    }
}

;// CONCATENATED MODULE: ./build/providers/github/check-run.js





const checkRunSchema = schemas.object({
    id: schemas.number().int().positive(),
    external_id: schemas.string().nullish(),
    status: schemas.string(),
    conclusion: schemas.string().nullish(),
    output: schemas.object({ annotations_count: schemas.number().int().nonnegative().nullish() }).nullish(),
})
    .transform(({ id, external_id, status, conclusion, output }) => ({
    id,
    reporter: (0,check_name/* parseExternalId */.Wt)(external_id),
    isOpen: status !== 'completed',
    conclusion: status === 'completed' ? (conclusion ?? null) : null,
    annotations: output?.annotations_count ?? 0,
}));
const listSchema = schemas.object({ check_runs: schemas.array(checkRunSchema) }).transform((list) => list.check_runs);
async function listCheckRuns({ api, run, name }) {
    const query = `check_name=${encodeURIComponent(name)}&filter=all`;
    const answer = await api.list(`/repos/${run.repository}/commits/${run.head}/check-runs?${query}`, listSchema);
    if (answer.kind === 'refused')
        return answer;
    const runs = [...new Map(answer.value.map((one) => [one.id, one])).values()];
    return { kind: 'ok', value: runs.sort((a, b) => b.id - a.id) };
}
const RUNNING = {
    title: 'the check is running',
    summary: 'No verdict yet. If this stays so, the job was ended before it had one: start it again.',
};
async function createCheckRun(check, known) {
    return create(check, opening(check), known);
}
async function reopenCheckRun(check, id) {
    return (0,github_api/* surely */.vG)(() => update(check, id, opening(check)));
}
async function createConcluded(check, ending, known) {
    const annotations = checkAnnotations(ending.annotations).slice(0, BATCH);
    const left = ending.annotations.length - annotations.length;
    const body = closing(check, ending, annotations, annotationNotes({ left, stale: 0 }));
    return create(check, body, known, ending.confirm);
}
async function concludeCheckRun(check, { id, annotations, isOpen }, ending) {
    const wanted = checkAnnotations(ending.annotations);
    const left = ending.annotations.length - wanted.length;
    const listed = async () => (wanted.length === 0 ? [] : annotationsOf(check, id));
    let there = annotations === 0 ? [] : await listed();
    const send = async () => {
        const difference = differenceOf(wanted, there);
        const stale = wanted.length === 0 ? annotations : difference.stale;
        const batches = batchesOf(difference.missing);
        for (const batch of batches.slice(0, -1)) {
            const answer = await update(check, id, { output: { ...RUNNING, annotations: batch } });
            if (answer.kind !== 'ok')
                return answer;
        }
        await ending.confirm('check-run');
        return update(check, id, closing(check, ending, batches.at(-1) ?? [], annotationNotes({ left, stale })));
    };
    return (0,github_api/* surely */.vG)(send, async () => {
        const answer = await get(check, id);
        const isDone = answer.kind === 'ok' && isOpen && answer.value.conclusion === ending.conclusion;
        if (isDone)
            return answer.value;
        there = await listed();
        return null;
    });
}
async function settleCheckRun(check, { id, reporter }, ending) {
    const its = { ...check, reporter: reporter ?? check.reporter };
    return (0,github_api/* surely */.vG)(() => update(check, id, closing(its, ending, [], '')));
}
function get({ api, run }, id) {
    return api.get(`/repos/${run.repository}/check-runs/${id}`, checkRunSchema);
}
async function annotationsOf({ api, run }, id) {
    const answer = await api.list(`/repos/${run.repository}/check-runs/${id}/annotations`, listedAnnotations);
    if (answer.kind === 'ok')
        return answer.value;
    throw refusedBy('the annotations of this check cannot be read', answer, 'add `permissions: checks: write` to the job');
}
async function create(check, body, known, confirm = async () => undefined) {
    const { api, run, name, reporter } = check;
    const whole = { name, head_sha: run.head, ...body };
    return (0,github_api/* surely */.vG)(async () => {
        await confirm('check-run');
        return api.send('POST', `/repos/${run.repository}/check-runs`, whole, checkRunSchema);
    }, async () => {
        const answer = await listCheckRuns(check);
        if (answer.kind === 'refused')
            throw reportFailed('nobody knows whether the status check was posted: it may not be listed', 'add `permissions: checks: write` to the job');
        const isOurs = (one) => one.reporter !== null && (0,check_name/* externalIdOf */.Sl)(one.reporter) === (0,check_name/* externalIdOf */.Sl)(reporter);
        return answer.value.find((one) => isOurs(one) && !known.includes(one.id)) ?? null;
    });
}
function update({ api, run }, id, body) {
    return api.send('PATCH', `/repos/${run.repository}/check-runs/${id}`, body, checkRunSchema);
}
function opening({ reporter, url, now }) {
    return {
        status: 'in_progress',
        external_id: (0,check_name/* externalIdOf */.Sl)(reporter),
        details_url: url,
        started_at: seconds(now()),
        output: { ...RUNNING, summary: `${RUNNING.summary}\n\n${pageOf(url)}` },
    };
}
function closing({ reporter, url, now }, { conclusion, title, markdown }, annotations, notes) {
    const after = `${notes}\n${pageOf(url)}`;
    return {
        status: 'completed',
        conclusion,
        external_id: (0,check_name/* externalIdOf */.Sl)(reporter),
        details_url: url,
        completed_at: seconds(now()),
        output: {
            title,
            summary: `${markdown(MAX_SUMMARY - Buffer.byteLength(after))}${after}`,
            ...(annotations.length === 0 ? {} : { annotations }),
        },
    };
}
const MAX_SUMMARY = 65_535;
function pageOf(url) {
    return `[The run that says so](${url})\n`;
}
function seconds(date) {
    return `${date.toISOString().slice(0, 19)}Z`;
}

;// CONCATENATED MODULE: ./build/providers/github/head.js




const repo = schemas.object({ id: schemas.number() }).nullish();
const pullSchema = schemas.object({
    state: schemas.string().nullish(),
    head: schemas.object({ sha: schemas.string(), repo }),
    base: schemas.object({ ref: schemas.string(), repo }),
});
const refsSchema = schemas.array(schemas.object({ ref: schemas.string(), object: schemas.object({ sha: schemas.string() }) }));
const commitSchema = schemas.object({ parents: schemas.array(schemas.object({ sha: schemas.string() })) });
async function baseOfMerge(api, repository, merge) {
    const answer = await api.get(`/repos/${repository}/commits/${merge}`, commitSchema);
    if (answer.kind === 'refused')
        return null;
    const [first, ...others] = answer.value.parents;
    return others.length === 1 ? (first?.sha ?? null) : null;
}
async function confirmHead(api, run) {
    switch (run.event) {
        case 'push':
        case 'workflow_dispatch':
        case 'schedule':
            return;
        case 'merge_group':
            return confirmGroup(api, run);
    }
    return confirmPull(api, run);
}
async function isProposedBy(api, run, number) {
    const answer = await api.get(`/repos/${run.repository}/pulls/${number}`, pullSchema);
    if (answer.kind === 'refused' && answer.status === 404)
        return false;
    const pull = head_allowed(answer, 'another pull request of this head', 'pull-requests: read');
    if (!run.isFork && (0,github_event/* isForkOf */.g5)(pull.head.repo ?? null, pull.base.repo?.id))
        return false;
    return pull.state === 'open' && pull.head.sha === run.head && pull.base.ref === run.baseBranch;
}
async function confirmPull(api, run) {
    const { repository, number, head, baseBranch } = run;
    if (number === null)
        throw unreadable('the event does not say which pull request it is about');
    const answer = await api.get(`/repos/${repository}/pulls/${number}`, pullSchema);
    const pull = head_allowed(answer, 'the pull request', 'pull-requests: read');
    if ((pull.state ?? 'open') !== 'open')
        throw moved('the pull request is open no more');
    if (pull.head.sha !== head)
        throw moved('the pull request has another head by now');
    if (baseBranch !== '' && pull.base.ref !== baseBranch)
        throw moved('the pull request goes to another branch by now');
}
async function confirmGroup(api, { repository, head, headRef }) {
    if (headRef === null)
        throw unreadable('the event does not say which branch the merge group is on');
    const below = headRef.split('/').slice(1).map(encodeURIComponent).join('/');
    const answer = await api.get(`/repos/${repository}/git/matching-refs/${below}`, refsSchema);
    if (answer.kind === 'refused' && answer.status === 404)
        return;
    const refs = head_allowed(answer, 'the branch of the merge group', 'contents: read');
    const found = refs.find(({ ref }) => ref === headRef);
    if (found === undefined)
        throw moved('the merge queue has made other groups by now');
    if (found.object.sha !== head)
        throw moved('the merge group has another head by now');
}
function head_allowed(answer, what, permission) {
    if (answer.kind === 'ok')
        return answer.value;
    throw refusedBy(`${what} cannot be read again before the check is green`, answer, `add \`permissions: ${permission}\` to the job`);
}
function unreadable(why) {
    return reportFailed(`the head cannot be read again before the check is green: ${why}`, 'let no earlier step change the event file');
}
function moved(what) {
    return new errors/* RunError */.e4('HEAD_MOVED', `what was decided about is not what would be merged: ${what}`, {
        hint: 'nothing needs to be done: what came after it has a run of its own; if there is none, push again',
    });
}

;// CONCATENATED MODULE: ./build/providers/github/rivals.js



const MAX_NAME = 200;
function refuseRivals(runs, { reporter, name }) {
    const rival = runs.flatMap((one) => one.reporter ?? []).find(({ job }) => job !== reporter.job);
    if (rival === undefined)
        return;
    throw twoJobs(name, `${reporter.job} and ${(0,inert/* inert */.t)(rival.job.slice(0, MAX_NAME))}`);
}
function twoJobs(name, which) {
    return reportFailed(`two jobs report the status check ${name} on this commit: ${which}`, 'keep one job that reports it, then push a new commit: on this one, the other job has reported');
}
function ofThisAttempt(runs, { reporter }) {
    return runs.filter((one) => one.reporter !== null && (0,check_name/* isSameAttempt */.Ib)(one.reporter, reporter));
}
function isAskedElse({ reporter: its }, { reporter }) {
    return its !== null && its.asked !== reporter.asked;
}
function asAsked(check, { reporter: its }) {
    const { reporter } = check;
    return reporter.asked !== '' || its === null
        ? check
        : { ...check, reporter: { ...reporter, asked: its.asked } };
}
function otherPullOf({ reporter: its, conclusion }, { run }) {
    if (its === null || run.number === null || (conclusion === 'success' && !run.isFork))
        return null;
    return /^[0-9]{1,15}$/.test(its.subject) && its.subject !== String(run.number) ? its.subject : null;
}
function lastOfJob(runs, { reporter }) {
    return runs.find((one) => one.reporter?.job === reporter.job);
}
function isTakenOver(runs, { reporter }) {
    return runs.some(({ reporter: its }) => its?.job === reporter.job && (0,check_name/* isLater */.d8)(its, reporter));
}
function isReportedBeside(ours, own) {
    return ours.some(({ id, isOpen }) => id !== own.id && (isOpen || id > own.id));
}
function toSettle(runs, own, { reporter }) {
    const others = runs.filter((one) => one.id !== own.id && one.reporter?.job === reporter.job);
    return others.filter(({ id, isOpen }) => isOpen || id > own.id);
}
function reportedTwice({ name }) {
    return reportFailed(`this attempt of the job reports the status check ${name} more than once, for different questions`, 'check once in a job, with all policies at once, and in a job without a matrix; then start the whole run again');
}
function sharedHead({ name }, number) {
    return reportFailed(`pull request ${number} has this very head, and the status check ${name} is about that one`, 'close one of the two pull requests, or push another commit to one; then start the job again');
}
function takenOver({ name }) {
    return reportFailed(`another run of this job reports the status check ${name} by now`, 'see that run, and start that one again if need be; a `concurrency:` group lets one wait for the other');
}
function concludedBefore({ name }) {
    return reportFailed(`the status check ${name} has failed in this attempt of the job already`, 'see why it did, then start the job again');
}
function otherVerdict({ name }) {
    return reportFailed(`the verdict is about other commits than this run, whose status check ${name} waits for one`, 'report the evidence that `countersign check` wrote in this job');
}

;// CONCATENATED MODULE: ./build/providers/github/check-run-report.js






async function openCheckRun(check) {
    const runs = await check_run_report_listed(check);
    if (runs === null)
        return null;
    refuseRivals(runs, check);
    if (isTakenOver(runs, check))
        throw takenOver(check);
    if (ofThisAttempt(runs, check).some((one) => isAskedElse(one, check)))
        throw reportedTwice(check);
    return check_run_report_open(check, runs);
}
async function check_run_report_open(check, runs) {
    const previous = lastOfJob(runs, check);
    if (previous !== undefined) {
        const other = await holderOf(previous, check);
        if (other !== null)
            throw sharedHead(check, other);
        const answer = await reopenCheckRun(check, previous.id);
        if (answer.kind === 'ok' && answer.value.isOpen)
            return answer.value;
        refuseUnless(isNotTaken, answer);
    }
    const answer = await createCheckRun(check, idsOf(runs));
    if (answer.kind === 'refused' && isForbidden(answer))
        return null;
    if (answer.kind === 'refused')
        throw notPosted(answer);
    if (answer.value.isOpen)
        return answer.value;
    throw reportFailed('the status check was posted and is not open', HINT);
}
async function holderOf(previous, check) {
    const other = otherPullOf(previous, check);
    return other !== null && (await isProposedBy(check.api, check.run, other)) ? other : null;
}
async function concludeOn(check, id, ending) {
    const runs = await check_run_report_listed(check, id);
    if (runs === null)
        return 'forbidden';
    refuseRivals(runs, check);
    if (isTakenOver(runs, check))
        return 'left';
    const ours = ofThisAttempt(runs, check);
    const opened = ours.find((one) => id === null || one.id === id);
    const own = opened ?? (id === null ? await openLate(check, runs) : 'left');
    if (own === 'left' || own === 'forbidden')
        return own;
    if (isReportedBeside(ours, own))
        throw reportedTwice(check);
    if (ending.conclusion === 'success' && !own.isOpen && own.conclusion !== 'success')
        throw concludedBefore(check);
    for (const one of ending.conclusion === 'success' ? toSettle(runs, own, check) : []) {
        const other = await holderOf(one, check);
        if (other !== null)
            throw sharedHead(check, other);
    }
    return finish(asAsked(check, own), own, ending, runs);
}
async function openLate(check, runs) {
    const previous = lastOfJob(runs, check);
    if (previous?.isOpen === true)
        return 'left';
    return (await check_run_report_open(check, runs)) ?? 'forbidden';
}
async function isReportedHere(check) {
    const runs = await check_run_report_listed(check);
    return runs === null ? null : ofThisAttempt(runs, check).length > 0;
}
async function failOn(check, id, ending) {
    const runs = await check_run_report_listed(check);
    if (runs === null)
        return 'forbidden';
    if (isTakenOver(runs, check))
        return 'left';
    const ours = ofThisAttempt(runs, check);
    const own = ours.find((one) => one.id === id) ?? ours[0];
    if (id === null && own?.conclusion === 'failure')
        return 'done';
    if (own !== undefined)
        return finish(asAsked(check, own), own, ending, runs);
    const previous = lastOfJob(runs, check);
    if (previous === undefined)
        return finish(check, null, ending, runs);
    if (id !== null || (await holderOf(previous, check)) !== null)
        return 'left';
    return finish(check, previous, ending, runs);
}
async function finish(check, own, ending, runs) {
    if (own !== null) {
        const answer = await concludeCheckRun(check, own, ending);
        if (isConcluded(answer, ending) && (await settled(check, own, ending, runs)))
            return 'done';
        refuseUnless(isNotTaken, answer);
    }
    const answer = await createConcluded(check, ending, idsOf(runs));
    if (isConcluded(answer, ending))
        return 'done';
    if (answer.kind === 'refused' && own === null && isForbidden(answer))
        return 'forbidden';
    if (answer.kind === 'refused')
        throw notPosted(answer);
    throw reportFailed('the status check was concluded and shows something else', HINT);
}
async function settled(check, own, ending, runs) {
    let isHeard = true;
    for (const other of toSettle(runs, own, check)) {
        const answer = await settleCheckRun(check, other, ending);
        refuseUnless(isNotTaken, answer);
        if (other.id > own.id && !isConcluded(answer, ending))
            isHeard = false;
    }
    return isHeard;
}
function isConcluded(answer, { conclusion }) {
    return answer.kind === 'ok' && !answer.value.isOpen && answer.value.conclusion === conclusion;
}
function isNotTaken(answer) {
    return isForbidden(answer) || answer.status === 422;
}
function refuseUnless(may, answer) {
    if (answer.kind === 'refused' && !may(answer))
        throw notPosted(answer);
}
const HINT = `start the job again; if it stays so, see ${(0,documentation/* explanationOf */.p)('REPORT_FAILED')}`;
function notPosted(answer) {
    return refusedBy('the status check cannot be posted', answer, HINT);
}
function idsOf(runs) {
    return runs.map(({ id }) => id);
}
const LISTINGS = 4;
const BETWEEN_LISTINGS_MS = 500;
async function check_run_report_listed(check, id = null) {
    for (let tried = 1;; tried++) {
        const answer = await listCheckRuns(check);
        if (answer.kind === 'refused' && id === null && isForbidden(answer))
            return null;
        if (answer.kind === 'refused')
            throw notPosted(answer);
        if (id === null || answer.value.some((one) => one.id === id))
            return answer.value;
        if (tried === LISTINGS)
            throw reportFailed('the status check that was opened is gone', HINT);
        await (0,promises_.setTimeout)(BETWEEN_LISTINGS_MS);
    }
}

;// CONCATENATED MODULE: ./build/providers/github/commit-status.js






const postedSchema = schemas.object({ state: schemas.string() });
const commit_status_listSchema = schemas.array(schemas.object({ context: schemas.string(), state: schemas.string(), target_url: schemas.string().nullable() }));
async function listStatuses({ api, run, name }) {
    const answer = await api.list(`/repos/${run.repository}/commits/${run.head}/statuses`, commit_status_listSchema);
    if (answer.kind === 'refused' && answer.status === 404)
        return { kind: 'ok', value: [] };
    if (answer.kind === 'refused')
        return answer;
    const ofName = answer.value.filter(({ context }) => context === name);
    return { kind: 'ok', value: ofName.map(({ state, target_url }) => parsed(state, target_url ?? '', run)) };
}
function parsed(state, page, run) {
    const [, url = page, asked = '', job = ''] = /^(.*)#([0-9a-f]{12})?-([0-9a-f]{12})$/.exec(page) ?? [];
    const by = job === '' ? null : (0,check_name/* attemptOf */.tx)(url, run);
    return { state, url, by, asked, job };
}
async function knownStatuses(check) {
    const answer = await listStatuses(check);
    if (answer.kind === 'refused')
        throw unread(answer);
    return answer.value;
}
async function isStatusReportedHere(check) {
    const [last] = await knownStatuses(check);
    return isOfThisAttempt(last, check);
}
function isOfThisAttempt(last, check) {
    return last?.url === check.url && last.job === jobOf(check);
}
function jobOf({ reporter }) {
    return (0,check_name/* hashedQuestion */.MP)(reporter.job);
}
function isOfOtherJob(last, check) {
    return last !== undefined && last.job !== '' && last.job !== jobOf(check);
}
function commit_status_isTakenOver(statuses, check) {
    return statuses.some(({ job, by }) => job === jobOf(check) && by !== null && (0,check_name/* isLater */.d8)(by, check.reporter));
}
async function openStatusOn(check) {
    const answer = await listStatuses(check);
    if (answer.kind === 'refused')
        return unread(answer);
    const [last] = answer.value;
    if (isOfOtherJob(last, check))
        throw otherJob(check);
    if (commit_status_isTakenOver(answer.value, check))
        throw takenOver(check);
    if (isOfThisAttempt(last, check) && last?.asked !== check.reporter.asked)
        throw reportedTwice(check);
    return post(check, 'pending', 'the check is running');
}
async function endStatusOn(check, isOpened, ending) {
    const statuses = await knownStatuses(check);
    const [last] = statuses;
    const isOurs = isOfThisAttempt(last, check);
    if (isOfOtherJob(last, check) && ending.conclusion === 'success')
        throw otherJob(check);
    if (commit_status_isTakenOver(statuses, check) || isLeft(last, check, isOpened, ending))
        return 'left';
    const isRed = isOurs && (last?.state === 'failure' || last?.state === 'error');
    if (isRed && ending.conclusion === 'success')
        throw concludedBefore(check);
    if (isRed && !isOpened && !ending.isVerdict)
        return 'done';
    const asked = isOurs && last !== undefined ? last.asked : check.reporter.asked;
    const its = { ...check, reporter: { ...check.reporter, asked } };
    const refused = await post(its, ending.isVerdict ? ending.conclusion : 'error', ending.title, ending.confirm);
    if (refused !== null)
        throw refused;
    return 'done';
}
function isLeft(last, check, isOpened, { isVerdict }) {
    if (last === undefined || isOfThisAttempt(last, check))
        return false;
    return isOpened ? last.job !== jobOf(check) : isVerdict && last.state === 'pending';
}
function otherJob({ name, reporter }) {
    return twoJobs(name, `${reporter.job} and another`);
}
const MAX_DESCRIPTION = 140;
async function post({ api, run, name, url, reporter }, state, title, confirm = async () => undefined) {
    const description = title.slice(0, MAX_DESCRIPTION);
    const page = `${url}#${reporter.asked}-${(0,check_name/* hashedQuestion */.MP)(reporter.job)}`;
    const body = { state, context: name, target_url: page, description };
    const answer = await (0,github_api/* surely */.vG)(async () => {
        await confirm('commit-status');
        return api.send('POST', `/repos/${run.repository}/statuses/${run.head}`, body, postedSchema);
    });
    return answer.kind === 'ok'
        ? null
        : refusedBy('this token may make neither a check run nor a commit status', answer, PERMISSION);
}
function unread(answer) {
    return refusedBy('the commit status cannot be read', answer, PERMISSION);
}
const PERMISSION = `add \`permissions: checks: write\` to the job; a run of a fork has a read-only token all the same, see ${(0,documentation/* documentAt */.X)('docs/forks.md')}`;

;// CONCATENATED MODULE: ./build/providers/github/status.js







function openStatus({ env, api, run: load, now }) {
    let session;
    const start = async () => {
        const run = await load();
        const reporter = (0,check_name/* reporterOf */.hw)(env, run);
        const check = { api, run, name: (0,check_name/* checkNameOf */.z5)(run), reporter, url: (0,check_name/* runUrlOf */.Qm)(run, reporter), now };
        return { check, env, place: { kind: 'unopened' } };
    };
    return {
        report: async (report) => {
            session ??= start();
            const started = await session;
            await reporting(() => say(started, report));
        },
    };
}
async function say(session, report) {
    switch (report.kind) {
        case 'pending':
            return status_open(session, report);
        case 'conclusion':
            return conclude(session, report);
        case 'failure':
            return fail(session, report);
    }
}
async function status_open(session, asked) {
    const { env, check: unasked } = session;
    const check = { ...unasked, reporter: { ...unasked.reporter, asked: (0,check_name/* hashedQuestion */.MP)(asked.asked) } };
    session.check = check;
    session.place = isOwn(asked, check.run) ? await opened(check) : { kind: 'other-commits' };
    if (session.place.kind === 'refused')
        throw session.place.why;
    const { kind } = session.place;
    const isSaid = kind === 'check-run' || kind === 'commit-status';
    await tellStatus(env, { status: isSaid ? kind : 'none', annotated: false });
}
async function opened(check) {
    const made = await openCheckRun(check);
    if (made !== null)
        return { kind: 'check-run', id: made.id };
    const why = await openStatusOn(check);
    return why === null ? { kind: 'commit-status' } : { kind: 'refused', why };
}
const OBJECT_ID = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;
function isOwn({ base, head }, run) {
    const isOwnBase = base === null || (run.base === null ? OBJECT_ID.test(base) : base === run.base);
    return isOwnBase && (head === null || head === run.head);
}
async function conclude(session, report) {
    const { check, env, place } = session;
    const { verdict, title, markdown, annotations } = report;
    if (place.kind === 'other-commits')
        return;
    if (place.kind === 'left')
        throw takenOver(check);
    if (!(await isAbout(verdict, check)))
        return leaveOut(session);
    const isGreen = verdict.verdict === 'PASSED';
    await end(session, concludeOn, {
        conclusion: isGreen ? 'success' : 'failure',
        title,
        markdown,
        annotations,
        isVerdict: true,
        confirm: async (status) => {
            await tellStatus(env, { status, annotated: status === 'check-run' });
            if (isGreen)
                await confirmHead(check.api, check.run);
        },
    });
    if (session.place.kind === 'left')
        throw takenOver(check);
}
async function isAbout({ subject }, { api, run }) {
    if (subject.head !== run.head)
        return false;
    if (run.base === null || subject.base === run.base)
        return true;
    return run.merge !== null && subject.base === (await baseOfMerge(api, run.repository, run.merge));
}
async function leaveOut(session) {
    const { check, env, place } = session;
    if (place.kind !== 'unopened' || (await isReported(check)))
        throw otherVerdict(check);
    session.place = { kind: 'other-commits' };
    await tellStatus(env, { status: 'none', annotated: false });
}
async function isReported(check) {
    return (await isReportedHere(check)) ?? (await isStatusReportedHere(check));
}
const MAX_TITLE = 140;
async function fail(session, report) {
    const { code, message, markdown } = report;
    if (session.place.kind === 'other-commits' || session.place.kind === 'left')
        return;
    await end(session, failOn, {
        conclusion: 'failure',
        title: `${code}: ${message}`.slice(0, MAX_TITLE).replace(/[\ud800-\udbff]$/, ''),
        markdown,
        annotations: [],
        isVerdict: false,
        confirm: async () => undefined,
    });
}
async function end(session, endOn, ending) {
    const { check, place } = session;
    if (place.kind === 'refused')
        throw place.why;
    const isStatus = place.kind === 'commit-status';
    const said = isStatus
        ? 'forbidden'
        : await endOn(check, place.kind === 'check-run' ? place.id : null, ending);
    const final = said === 'forbidden' ? await endStatusOn(check, isStatus, ending) : said;
    if (final === 'left')
        session.place = { kind: 'left' };
}

;// CONCATENATED MODULE: ./build/providers/github/index.js









const ANY_AUDIENCE = 'sigstore';
function githubProvider(env, clock) {
    const api = once(() => (0,github_api/* jobApi */.S)(env, clock.now));
    const resolve = once(() => resolveRun(env, api()));
    const tokens = new Map();
    const tokenFor = (audience, which) => {
        const known = which === 'fresh' ? undefined : tokens.get(audience);
        const token = known ?? loadIdToken(env, audience);
        tokens.set(audience, token);
        return token;
    };
    const status = once(() => {
        const asked = api();
        if (asked === null)
            return { report: async () => undefined };
        const run = async () => {
            const resolved = await resolve();
            refuseUntrusted(resolved.run);
            return resolved.run;
        };
        return openStatus({ env, api: asked, run, now: clock.now });
    });
    const refusePlanted = async () => {
        const token = offersIdToken(env) ? await tokenFor(ANY_AUDIENCE).catch(() => null) : null;
        if (token !== null)
            (0,claims/* refuseEnvironment */.St)(env, (0,claims/* readClaims */.Ip)(token));
    };
    return {
        name: 'github',
        temporary: env.RUNNER_TEMP ?? null,
        context: async (audience) => {
            const token = offersIdToken(env) ? () => tokenFor(audience ?? ANY_AUDIENCE) : null;
            return loadContext({ env, api: api(), resolved: await resolve(), token, now: clock.now() });
        },
        idToken: async (audience, which) => {
            refuseLentToken(env);
            return tokenFor(audience, which);
        },
        changes: () => ({
            remote: 'origin',
            fullHistory: 'add `fetch-depth: 0` under `with:` of the actions/checkout step',
            checkEdits: guards/* checkEdits */.G,
        }),
        report: async (report) => {
            if (report.kind === 'verdict')
                return tellJob(env, report);
            try {
                await status().report(report);
            }
            catch (error) {
                if (report.kind === 'pending' && !isUntrusted(error))
                    await refusePlanted();
                throw error;
            }
            finally {
                if (report.kind === 'failure')
                    await tellFailure(env, report);
            }
        },
    };
}
function isUntrusted(error) {
    return error instanceof errors/* RunError */.e4 && error.code === 'TOKEN_UNAVAILABLE';
}
function once(make) {
    let made = null;
    return () => {
        made ??= { value: make() };
        return made.value;
    };
}


/***/ })

};
