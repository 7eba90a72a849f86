export const id = 2554;
export const ids = [2554];
export const modules = {

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

/***/ 22554:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  diagnoseGithub: () => (/* binding */ diagnoseGithub)
});

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/providers/github/api.js
var github_api = __webpack_require__(71381);
// EXTERNAL MODULE: ./build/providers/github/guard/words.js
var words = __webpack_require__(69226);
;// CONCATENATED MODULE: ./build/providers/github/doctor-workflow.js

const FULL_SHA = /^[0-9a-f]{40}$|^[0-9a-f]{64}$/;
const WRAPPER = /^[^@\s]+\/\.github\/workflows\/countersign\.ya?ml@(\S+)$/i;
function callsOf({ workflow }, repository) {
    const isOurs = /\/countersign$/i.test(repository);
    return [...workflow.jobs.values()].flatMap((job) => [job, ...job.steps].flatMap((part) => {
        const call = callOf(part, isOurs);
        return call === null ? [] : [{ job: job.id, ...call }];
    }));
}
function callOf({ call, settings, inputs }, isOurs) {
    const uses = settings.get('uses')?.text.trim() ?? '';
    const usesGateway = (inputs.get('gateway')?.text ?? '') !== '';
    const wrapper = WRAPPER.exec(uses)?.[1];
    if (wrapper !== undefined)
        return { uses, isFixed: FULL_SHA.test(wrapper), usesGateway };
    if (isOurs && /^\.\/?$/.test(uses))
        return { uses, isFixed: true, usesGateway };
    switch (call?.kind) {
        case undefined:
            return null;
        case 'uses':
            return { uses, isFixed: FULL_SHA.test(call.ref), usesGateway };
        case 'local':
            return { uses, isFixed: true, usesGateway };
        case 'command':
            return {
                uses: 'the program that is there',
                isFixed: false,
                usesGateway: /--gateway[= ]/.test(call.script),
            };
    }
}
function endsAsCheck({ workflow }, repository) {
    const isOurs = /\/countersign$/i.test(repository);
    const counts = ({ settings }) => (0,words/* isFalse */.Wu)(settings.get('continue-on-error')?.text) &&
        ['always', 'usual'].includes((0,words/* conditionKind */._I)(settings.get('if')?.text));
    const runsWhatever = ({ needs, settings }) => needs.length === 0 || (0,words/* conditionKind */._I)(settings.get('if')?.text) === 'always';
    return [...workflow.jobs.values()].some((job) => counts(job) &&
        runsWhatever(job) &&
        [job, ...job.steps].some((part) => callOf(part, isOurs) !== null && counts(part)));
}
const TYPES = ['opened', 'synchronize', 'reopened', 'edited'];
const BY_DEFAULT = TYPES.slice(0, 3);
function triggerProblems({ triggers }, branch) {
    const trigger = triggers.get('pull_request') ?? triggers.get('pull_request_target');
    if (trigger === undefined)
        return ['it does not run on pull_request'];
    const listOf = (name) => trigger.filters.get(name)?.values;
    const missing = TYPES.filter((type) => !(listOf('types') ?? BY_DEFAULT).includes(type));
    const filters = ['paths', 'paths-ignore', 'branches-ignore'].filter((name) => trigger.filters.has(name));
    return [
        ...(missing.length === 0 ? [] : [`its types lack ${missing.join(', ')}`]),
        ...(filters.length === 0 ? [] : [`it has ${filters.join(', ')}`]),
        ...(covers(listOf('branches'), branch) ? [] : ['its branches may leave this one out']),
    ];
}
function covers(branches, branch) {
    if (branches === undefined)
        return true;
    if (branches.some((one) => one.startsWith('!')))
        return false;
    return (branches.includes(branch) || branches.includes('**') || (branches.includes('*') && !branch.includes('/')));
}
function permitted(name, job, { permissions, jobPermissions }, byDefault) {
    const said = jobPermissions.get(job) ?? permissions;
    if (typeof said === 'string')
        return said === 'write-all';
    if (said !== null)
        return said.get(name) === 'write';
    if (name === 'id-token')
        return false;
    return byDefault === null ? null : byDefault === 'write';
}
const PRIVILEGED = ['pull_request_target', 'workflow_run'];
const OF_THE_CHANGE = /head|merge|refs\/pull|pull_request\.number/i;
function checksOut({ triggers, jobs }) {
    if (!PRIVILEGED.some((event) => triggers.has(event)))
        return false;
    return [...jobs.values()].some(({ steps }) => steps.some(({ settings, inputs }) => {
        if (/\bgh pr checkout\b/.test(settings.get('run')?.text ?? ''))
            return true;
        const isCheckout = /^actions\/checkout@/i.test(settings.get('uses')?.text ?? '');
        const what = ['ref', 'repository'].map((name) => inputs.get(name)?.text ?? '').join(' ');
        return isCheckout && OF_THE_CHANGE.test(what);
    }));
}

;// CONCATENATED MODULE: ./build/providers/github/doctor-requirements.js

const ACTIONS_APP = 15368;
const BY_WORKFLOWS = 'any workflow can post it, also one in the change';
const FIRST_APP = 1;
function requirementsOf(settings, app) {
    const { rules, protection, check } = settings;
    const ofRules = rules.kind === 'known' ? rules.value.flatMap((rule) => ofRule(rule, settings, app)) : [];
    const checks = protection.kind === 'known' ? (protection.value?.checks ?? []) : [];
    const ofProtection = checks
        .filter(({ context }) => context === check)
        .map((one) => ofCheck(one.app, { kind: 'protection' }, { settings, app, exemptOnCreate: false }));
    const order = ['bound', 'untold', 'jobs', 'anybody', 'other'];
    return [...ofRules, ...ofProtection].sort((a, b) => order.indexOf(a.strength) - order.indexOf(b.strength));
}
function countedOf(requirements) {
    const bound = requirements.filter(({ strength }) => strength === 'bound');
    return bound.length > 0 ? bound : requirements;
}
function lookAlikes({ rules, protection, check }) {
    const ofRules = rules.kind === 'known'
        ? rules.value.flatMap(({ parameters }) => parameters?.required_status_checks ?? [])
        : [];
    const ofProtection = protection.kind === 'known' ? (protection.value?.checks ?? []) : [];
    const names = [...ofRules, ...ofProtection].map(({ context }) => context);
    return [...new Set(names)].filter((name) => name !== check && /countersign/i.test(name));
}
function ofRule(rule, settings, app) {
    const { type, parameters, ruleset_id: id } = rule;
    if (id === null || id === undefined)
        return [];
    const of = rule.ruleset_source_type ?? 'Repository';
    const holder = { kind: 'ruleset', id, of, source: rule.ruleset_source ?? settings.repository };
    const exemptOnCreate = parameters?.do_not_enforce_on_create === true;
    if (type === 'workflows')
        return (parameters?.workflows ?? [])
            .filter(({ path }) => runsUs(path))
            .map((one) => ofWorkflow(one, holder, { settings, exemptOnCreate }));
    if (type !== 'required_status_checks')
        return [];
    return (parameters?.required_status_checks ?? [])
        .filter(({ context }) => context === settings.check)
        .map((one) => ofCheck(one.integration_id ?? null, holder, { settings, app, exemptOnCreate }));
}
function runsUs(path) {
    return /(?:^|\/)countersign\.ya?ml$/.test(path);
}
function ofCheck(found, holder, { settings, app, exemptOnCreate }) {
    const { strength, from } = sourceOf(found, settings, app);
    const says = `required ${from}, by ${describeHolder(holder)}`;
    return { holder, strength, exemptOnCreate, isWorkflow: false, says };
}
function sourceOf(found, { server }, app) {
    if (found === null || found < FIRST_APP)
        return { strength: 'anybody', from: 'from any source: whoever may write here can post it' };
    const isGithubCom = server === 'https://github.com';
    if (isGithubCom && found === ACTIONS_APP)
        return {
            strength: 'jobs',
            from: `from app ${found}, GitHub Actions: ${BY_WORKFLOWS}`,
        };
    if (app !== null && found !== app)
        return { strength: 'other', from: `from app ${found}, not from ${app}` };
    if (app !== null)
        return { strength: 'bound', from: `from app ${found}` };
    if (!isGithubCom)
        return {
            strength: 'untold',
            from: `from app ${found}, which may be this server’s GitHub Actions: name yours with --app`,
        };
    return {
        strength: 'bound',
        from: `from app ${found} (no CI that runs what a change says? \`--app ${found}\` asks for exactly it)`,
    };
}
function ofWorkflow({ path, repository_id, ref, sha }, holder, { settings, exemptOnCreate }) {
    const { repositoryId, branch, defaultBranch } = settings;
    const isPinned = sha !== null && sha !== undefined && /^[0-9a-f]{40,64}$/.test(sha);
    const isHere = repository_id === repositoryId;
    const at = (ref ?? `refs/heads/${defaultBranch}`).replace(/^refs\/heads\//, '');
    const isWritable = isHere && !isPinned && at !== branch;
    const own = isHere && !isPinned && at === branch ? ownFile(path, settings) : null;
    const where = isHere ? 'this repository' : `repository ${repository_id}`;
    const says = isPinned
        ? `${describeHolder(holder)} runs ${path} of ${where} at ${sha.slice(0, 12)}`
        : `${describeHolder(holder)} runs ${path} of ${where} at ${ref ?? 'its default branch'}: who may push there decides`;
    const strength = isWritable ? 'anybody' : (own?.strength ?? 'bound');
    const but = own === null ? '' : `; ${own.but}`;
    return { holder, strength, exemptOnCreate, isWorkflow: true, says: `${says}${but}` };
}
function ownFile(path, { workflows, repository }) {
    if (workflows.kind === 'unknown')
        return { strength: 'untold', but: `that file is ${workflows.why}` };
    const file = workflows.value.find((one) => one.path === path);
    if (file === undefined)
        return { strength: 'other', but: 'there is no such file' };
    if (file.read === null)
        return { strength: 'untold', but: 'that file cannot be read as a workflow' };
    const isOurs = endsAsCheck(file.read, repository);
    return isOurs ? null : { strength: 'other', but: 'no job in it fails whenever the check does' };
}
function describeHolder(holder) {
    switch (holder.kind) {
        case 'ruleset':
            return `ruleset ${holder.id} of ${holder.source}`;
        case 'protection':
            return 'classic branch protection';
    }
}

;// CONCATENATED MODULE: ./build/providers/github/doctor-ask.js
function needsPlan({ status, message }) {
    return status === 403 && /^Upgrade to GitHub/.test(message);
}
async function ask(api, path, schema, needs) {
    const answer = await api.get(path, schema);
    return answer.kind === 'ok' ? { kind: 'known', value: answer.value } : unknown(answer, needs);
}
function unknown({ status, needs }, documented) {
    const isPlain = needs !== undefined && /^[a-z_]+=[a-z]+(?:[;,] ?[a-z_]+=[a-z]+)*$/.test(needs);
    const permission = isPlain
        ? needs.replaceAll('=', ': ').replace(/, ?/g, ' and ').replace(/; ?/g, ' or ')
        : documented;
    return {
        kind: 'unknown',
        why: `not told to this token, which lacks ${permission} (status ${status})`,
        needs: permission,
    };
}
function segment(name) {
    return encodeURIComponent(name).replace(/[!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16)}`);
}

;// CONCATENATED MODULE: ./build/providers/github/doctor-rows.js

function ok(subject, found) {
    return { ...subject, found, state: 'ok', remedy: null };
}
function doctor_rows_open(subject, found, remedy) {
    return { ...subject, found, state: 'open', remedy };
}
function untold(subject, found, remedy) {
    return { ...subject, found, state: 'unknown', remedy };
}
function askAgain(needs, page) {
    const may = needs === '' ? 'that may see it' : `that has ${needs}`;
    return { words: `ask again with a token ${may}, or look at the page`, page, command: null };
}
function pageOf({ server, repository }, below) {
    return `${server}/${repository}/${below}`;
}
function workflowsPage(settings) {
    const branch = settings.branch.split('/').map(segment).join('/');
    return pageOf(settings, `tree/${branch}/.github/workflows`);
}
function holderPage(settings, holder) {
    if (holder.kind === 'protection')
        return pageOf(settings, 'settings/branches');
    const { server, branch } = settings;
    if (holder.of === 'Repository')
        return pageOf(settings, `settings/rules/${holder.id}`);
    return holder.of === 'Organization'
        ? `${server}/organizations/${segment(holder.source)}/settings/rules/${holder.id}`
        : pageOf(settings, `rules?ref=${segment(`refs/heads/${branch}`)}`);
}
function ghApi({ server }, rest) {
    const host = new URL(server).host;
    return `gh api ${host === 'github.com' ? '' : `--hostname ${host} `}${rest}`;
}
function bodyOf(body) {
    return `--input - <<<'${JSON.stringify(body).replaceAll("'", '\\u0027')}'`;
}
function listed(items, most = 5) {
    const shown = items.length > most ? [...items.slice(0, most), `${items.length - most} more`] : items;
    if (shown.length < 2)
        return shown[0] ?? '';
    return `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`;
}

;// CONCATENATED MODULE: ./build/providers/github/doctor-advice.js


function adviceRows(settings, requirements) {
    return [
        upToDateRow(settings),
        reviewsRow(settings),
        historyRow(settings, requirements),
        pinningRow(settings),
        jobTokenRow(settings),
    ];
}
function rulesOf({ rules }) {
    return rules.kind === 'known' ? rules.value : [];
}
function anyOf(rules, classic, settings) {
    if ([...rules, ...classic].includes(true))
        return true;
    return isWhole(settings) && !classic.includes(null) ? false : null;
}
function isWhole({ rules, protection }) {
    return rules.kind === 'known' && protection.kind === 'known';
}
function classicOf({ protection }, setting) {
    const found = protection.kind === 'known' ? protection.value : null;
    return found === null ? [] : [found[setting]];
}
function byAnswer(subject, answer, { yes, no, words }, page) {
    switch (answer) {
        case true:
            return ok(subject, yes);
        case false:
            return doctor_rows_open(subject, no, { words, page, command: null });
        case null: {
            const needs = 'administration: read';
            return untold(subject, `no rule has it; what else there is takes ${needs}`, askAgain(needs, page));
        }
    }
}
function upToDateRow(settings) {
    const rules = rulesOf(settings);
    const strict = rules.map(({ parameters }) => parameters?.strict_required_status_checks_policy);
    const queues = rules.filter(({ type }) => type === 'merge_queue');
    const isEach = queues.some(({ parameters }) => parameters?.grouping_strategy === 'ALLGREEN' || parameters?.max_entries_to_merge === 1);
    const answer = anyOf([...strict, isEach], classicOf(settings, 'strict'), settings);
    const inGroups = 'of a group in the merge queue only the last has to be green';
    const atOnce = 'a change that was checked before the policy was tightened merges all the same';
    return byAnswer({
        what: 'a green check is of the base as it is now',
        wanted: 'branches up to date before merging, or a merge queue that checks every entry',
        decides: false,
    }, answer, {
        yes: isEach ? 'a merge queue' : 'branches have to be up to date',
        no: queues.length > 0 ? inGroups : atOnce,
        words: queues.length > 0
            ? 'tick “Require all queue entries to pass required checks”'
            : 'tick “Require branches to be up to date before merging”, or add a merge queue',
    }, pageOf(settings, 'settings/rules'));
}
function reviewsRow(settings) {
    const rules = rulesOf(settings).map(({ parameters }) => parameters);
    const stale = rules.map((one) => one?.dismiss_stale_reviews_on_push);
    const last = rules.map((one) => one?.require_last_push_approval);
    const classicStale = classicOf(settings, 'dismissesStale');
    return byAnswer({
        what: 'an approval is of the head that merges',
        wanted: 'stale reviews dismissed, or the last push approved by somebody else',
        decides: false,
    }, anyOf([...stale, ...last], [...classicStale, ...classicOf(settings, 'asksLastPush')], settings), {
        yes: [...stale, ...classicStale].includes(true)
            ? 'a push dismisses reviews'
            : 'the last push has to be approved',
        no: 'an approval outlives the push after it (of what Countersign asks for, none does)',
        words: 'tick “Require approval of the most recent reviewable push”: who pushed it, under whatever name, is not the one who approves it',
    }, pageOf(settings, 'settings/rules'));
}
function historyRow(settings, requirements) {
    const types = new Set(rulesOf(settings).map(({ type }) => type));
    const deletion = anyOf([types.has('deletion')], classicOf(settings, 'blocksDeletion'), settings);
    const force = anyOf([types.has('non_fast_forward')], classicOf(settings, 'blocksForcePushes'), settings);
    const kept = keepsBranch(settings);
    const decides = mayBeMadeAgain(settings, requirements) && kept !== true;
    const subject = {
        what: 'the branch keeps its history',
        wanted: 'force pushes and deletion blocked',
        decides,
    };
    const page = pageOf(settings, 'settings/rules');
    const isBypassed = decides && deletion === true;
    if (isBypassed && kept === null) {
        const needs = 'administration: write';
        const found = `who may bypass the rule against deletion is shown only to who may change it, which takes ${needs}`;
        return untold(subject, found, askAgain(needs, page));
    }
    const answers = [force, isBypassed ? false : deletion];
    const both = answers.includes(false) ? false : answers.includes(null) ? null : true;
    const deleted = isBypassed ? 'a deletion, to who may bypass its rule' : 'a deletion';
    const missing = [force === true ? [] : ['a force push'], answers[1] === true ? [] : [deleted]].flat();
    return byAnswer(subject, both, {
        yes: 'both are blocked',
        no: `allowed: ${missing.join(', ')}${decides ? '; made again, the branch is not checked' : ''}`,
        words: 'tick “Block force pushes” and “Restrict deletions”',
    }, page);
}
function mayBeMadeAgain(settings, requirements) {
    const counted = countedOf(requirements);
    const isExempt = counted.length > 0 && counted.every((one) => one.exemptOnCreate);
    return isExempt && settings.branch !== settings.defaultBranch && closes('creation', settings) !== true;
}
function keepsBranch(settings) {
    return classicOf(settings, 'blocksDeletion').includes(true) || closes('deletion', settings);
}
function closes(type, settings) {
    const lists = rulesOf(settings)
        .filter((rule) => rule.type === type)
        .map(({ ruleset_id: id }) => settings.rulesets.get(id ?? 0))
        .map((found) => (found?.kind === 'known' ? (found.value.bypass_actors?.length ?? null) : null));
    return lists.includes(0) ? true : lists.includes(null) ? null : false;
}
function pinningRow(settings) {
    const { actions, repository } = settings;
    const subject = {
        what: 'actions of others are pinned',
        wanted: 'full-length commit SHAs required',
        decides: false,
    };
    const page = pageOf(settings, 'settings/actions');
    if (actions.kind === 'unknown')
        return untold(subject, actions.why, askAgain(actions.needs, page));
    const { enabled, sha_pinning_required: isRequired, allowed_actions: allowed } = actions.value;
    const words = 'tick “Require actions to be pinned to a full-length commit SHA”';
    if (!enabled)
        return doctor_rows_open(subject, 'Actions are off: no workflow runs', {
            words: 'allow Actions',
            page,
            command: null,
        });
    if (isRequired === true)
        return ok(subject, `required; allowed actions: ${allowed ?? 'not told'}`);
    if (isRequired !== false)
        return untold(subject, 'this server does not say', { words, page, command: null });
    const kept = ['all', 'local_only', 'selected'].find((one) => one === allowed) ?? 'all';
    const command = ghApi(settings, `-X PUT repos/${repository}/actions/permissions -F enabled=true -f allowed_actions=${kept} -F sha_pinning_required=true`);
    return doctor_rows_open(subject, `tags may be used, which others can move; allowed actions: ${allowed ?? 'not told'}`, {
        words,
        page,
        command,
    });
}
function jobTokenRow(settings) {
    const { jobToken, repository } = settings;
    const subject = {
        what: 'a job’s token can do little',
        wanted: 'read by default, and it approves no pull request',
        decides: false,
    };
    const page = pageOf(settings, 'settings/actions');
    if (jobToken.kind === 'unknown')
        return untold(subject, jobToken.why, askAgain(jobToken.needs, page));
    const { default_workflow_permissions: byDefault, can_approve_pull_request_reviews: approves } = jobToken.value;
    const found = `${byDefault} by default, and it may ${approves ? '' : 'not '}approve`;
    if (byDefault === 'read' && !approves)
        return ok(subject, found);
    return doctor_rows_open(subject, found, {
        words: 'choose “Read repository contents and packages permissions”, untick “Allow GitHub Actions to create and approve pull requests”',
        page,
        command: ghApi(settings, `-X PUT repos/${repository}/actions/permissions/workflow -f default_workflow_permissions=read -F can_approve_pull_request_reviews=false`),
    });
}

;// CONCATENATED MODULE: ./build/providers/github/doctor-bypass.js



function bypassRow(settings, requirements) {
    const subject = {
        what: 'nobody may merge without it',
        wanted: 'an empty bypass list, and administrators included',
        decides: true,
    };
    const bypasses = countedOf(requirements).map(({ holder }) => ({ holder, ...bypassOf(settings, holder) }));
    const found = (some) => listed([...new Set(some.map((one) => one.found))]);
    const closed = bypasses.filter(({ state }) => state === 'ok');
    if (closed.length > 0)
        return ok(subject, found(closed));
    const hidden = bypasses.find(({ state }) => state === 'unknown');
    if (hidden !== undefined)
        return untold(subject, found(bypasses), askAgain(hidden.needs, holderPage(settings, hidden.holder)));
    const [first] = bypasses;
    return first === undefined
        ? withoutRequirement(subject, settings)
        : doctor_rows_open(subject, found(bypasses), remedyOf(settings, first.holder));
}
function withoutRequirement(subject, settings) {
    const page = pageOf(settings, 'settings/rules');
    const { rules, protection } = settings;
    const unseen = rules.kind === 'unknown' ? rules : protection;
    if (unseen.kind === 'unknown')
        return untold(subject, unseen.why, askAgain(unseen.needs, page));
    const remedy = { words: 'require the check first, as above', page, command: null };
    return doctor_rows_open(subject, 'everybody may who may merge: nothing requires it', remedy);
}
function bypassOf({ rulesets, protection }, holder) {
    const name = describeHolder(holder);
    switch (holder.kind) {
        case 'ruleset': {
            const ruleset = rulesets.get(holder.id);
            if (ruleset?.kind === 'known')
                return bypassOfRuleset(ruleset.value, holder);
            const { why = 'not told', needs = '' } = ruleset ?? {};
            return { state: 'unknown', found: `the bypass list of ${name} is ${why}`, needs };
        }
        case 'protection': {
            const whole = protection.kind === 'known' ? protection.value : null;
            const needs = 'administration: read';
            switch (whole?.includesAdministrators) {
                case true:
                    return { state: 'ok', found: `${name} includes administrators`, needs: '' };
                case false:
                    return { state: 'open', found: `administrators may, by ${name}`, needs: '' };
                case null:
                case undefined:
                    return { state: 'unknown', found: `whether ${name} includes administrators takes ${needs}`, needs };
            }
        }
    }
}
function bypassOfRuleset({ bypass_actors: actors, current_user_can_bypass: own }, holder) {
    const name = describeHolder(holder);
    if (actors?.length === 0)
        return { state: 'ok', found: `the bypass list of ${name} is empty`, needs: '' };
    if (actors !== null && actors !== undefined)
        return { state: 'open', found: `${listed(actors.map(describeActor))} may, by ${name}`, needs: '' };
    if (own !== null && own !== undefined && own !== 'never')
        return { state: 'open', found: `whose token this is may, by ${name}`, needs: '' };
    const needs = holder.of === 'Repository' ? 'administration: write' : 'organization_administration: write';
    const found = `the bypass list of ${name} is shown only to who may change it, which takes ${needs}`;
    return { state: 'unknown', found, needs };
}
const ROLES = { 2: 'maintain', 4: 'write', 5: 'admin' };
function describeActor({ actor_type: type, actor_id: id, bypass_mode: mode }) {
    const role = type === 'RepositoryRole' ? ROLES[id ?? 0] : undefined;
    const number = id === null || id === undefined ? '' : ` ${id}`;
    const name = role === undefined ? `${type}${number}` : `the role ${role}`;
    return mode === 'pull_request' ? `${name} (in pull requests)` : name;
}
function remedyOf(settings, holder) {
    const page = holderPage(settings, holder);
    switch (holder.kind) {
        case 'ruleset':
            return { words: 'take everybody out of “Bypass list”', page, command: null };
        case 'protection': {
            const { repository, branch } = settings;
            const path = `repos/${repository}/branches/${segment(branch)}/protection/enforce_admins`;
            const words = 'tick “Do not allow bypassing the above settings”';
            return { words, page, command: ghApi(settings, `-X POST ${path}`) };
        }
    }
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js
var schemas = __webpack_require__(55156);
// EXTERNAL MODULE: ./build/providers/github/check-name.js
var check_name = __webpack_require__(19773);
;// CONCATENATED MODULE: ./build/providers/github/doctor-protection.js



const checksSchema = schemas.object({
    contexts: schemas.array(schemas.string()).nullish(),
    checks: schemas.array(schemas.object({ context: schemas.string(), app_id: schemas.number().int().nullish() })).nullish(),
    strict: schemas.boolean().nullish(),
    enforcement_level: schemas.string().nullish(),
});
const setting = schemas.object({ enabled: schemas.boolean() }).nullish();
const wholeSchema = schemas.object({
    required_status_checks: checksSchema.nullish(),
    enforce_admins: setting,
    required_pull_request_reviews: schemas.object({
        dismiss_stale_reviews: schemas.boolean().nullish(),
        require_last_push_approval: schemas.boolean().nullish(),
    })
        .nullish(),
    allow_force_pushes: setting,
    allow_deletions: setting,
});
const branchSchema = schemas.object({
    protection: schemas.object({ enabled: schemas.boolean().nullish(), required_status_checks: checksSchema.nullish() })
        .nullish(),
});
async function readProtection(api, path, branch) {
    const [whole, part] = await Promise.all([
        api.get(`${path}/protection`, wholeSchema),
        api.get(path, branchSchema),
    ]);
    if (part.kind === 'refused' && part.status === 404 && part.message === 'Branch not found')
        throw new errors/* RunError */.e4('REVISION_UNKNOWN', `there is no branch ${branch}`, {
            hint: 'name one that is there with --branch',
        });
    if (whole.kind === 'ok')
        return { kind: 'known', value: ofWhole(whole.value) };
    if ((whole.status === 404 && whole.message === 'Branch not protected') || needsPlan(whole))
        return { kind: 'known', value: null };
    const summary = part.kind === 'ok' ? part.value.protection : null;
    if (summary === null || summary === undefined)
        return unknown(whole, 'administration: read');
    return { kind: 'known', value: summary.enabled === false ? null : ofPart(summary.required_status_checks) };
}
function ofWhole(whole) {
    const reviews = whole.required_pull_request_reviews;
    return {
        checks: checksOf(whole.required_status_checks),
        strict: whole.required_status_checks?.strict ?? false,
        includesAdministrators: whole.enforce_admins?.enabled ?? false,
        dismissesStale: reviews?.dismiss_stale_reviews ?? false,
        asksLastPush: reviews?.require_last_push_approval ?? false,
        blocksForcePushes: whole.allow_force_pushes?.enabled !== true,
        blocksDeletion: whole.allow_deletions?.enabled !== true,
    };
}
function ofPart(required) {
    const level = required?.enforcement_level ?? '';
    return {
        checks: level === 'off' ? [] : checksOf(required),
        strict: required?.strict ?? null,
        includesAdministrators: level === 'everyone' ? true : level === 'non_admins' ? false : null,
        dismissesStale: null,
        asksLastPush: null,
        blocksForcePushes: null,
        blocksDeletion: null,
    };
}
function checksOf(required) {
    const bound = (required?.checks ?? []).map(({ context, app_id }) => ({ context, app: app_id ?? null }));
    const names = new Set(bound.map(({ context }) => context));
    const others = (required?.contexts ?? []).filter((context) => !names.has(context));
    return [...bound, ...others.map((context) => ({ context, app: null }))];
}

// EXTERNAL MODULE: ./build/providers/github/guard/workflow.js
var guard_workflow = __webpack_require__(94086);
// EXTERNAL MODULE: ./build/providers/github/guard/yaml-tree.js
var yaml_tree = __webpack_require__(25789);
;// CONCATENATED MODULE: ./build/providers/github/workflow-file.js




const MAX_FILES = 200;
const MAX_BYTES = 512 * 1024;
const AT_A_TIME = 6;
const folderSchema = schemas.array(schemas.object({ type: schemas.string(), path: schemas.string(), size: schemas.number() }));
const fileSchema = schemas.object({ encoding: schemas.string().nullish(), content: schemas.string().nullish() });
async function readWorkflows(api, base, branch) {
    const at = (path) => `${base}/contents/${path.split('/').map(segment).join('/')}?ref=${encodeURIComponent(branch)}`;
    const folder = await api.get(at('.github/workflows'), folderSchema);
    if (folder.kind === 'refused')
        return folder.status === 404 ? { kind: 'known', value: [] } : unknown(folder, 'contents: read');
    const files = folder.value.filter(({ path }) => /\.ya?ml$/.test(path));
    const found = [];
    for (let first = 0; first < files.length; first += AT_A_TIME) {
        const some = files.slice(first, first + AT_A_TIME).map(async ({ type, path, size }, i) => {
            const isAsked = type === 'file' && size <= MAX_BYTES && first + i < MAX_FILES;
            const answer = isAsked ? await api.get(at(path), fileSchema) : null;
            return { path, read: answer?.kind === 'ok' ? readFile(answer.value) : null };
        });
        found.push(...(await Promise.all(some)));
    }
    return { kind: 'known', value: found };
}
function readFile({ encoding, content }) {
    if (encoding !== 'base64' || typeof content !== 'string')
        return null;
    return readWorkflow(Buffer.from(content, 'base64').toString('utf8'));
}
function readWorkflow(text) {
    const workflow = (0,guard_workflow/* parseWorkflow */.hM)(text, 'workflow');
    const top = (0,guard_workflow/* entriesOf */.Mc)((0,yaml_tree/* parseTree */.c)(text));
    if (workflow === null || workflow.jobs.size === 0)
        return null;
    const jobs = [...(0,guard_workflow/* entriesOf */.Mc)(top.get('jobs')?.value)].map(([id, { value }]) => [id, permissionsOf((0,guard_workflow/* entriesOf */.Mc)(value).get('permissions')?.value)]);
    return {
        workflow,
        permissions: permissionsOf(top.get('permissions')?.value),
        jobPermissions: new Map(jobs),
    };
}
function permissionsOf(tree) {
    if (tree === undefined)
        return null;
    if (tree.kind === 'text')
        return tree.text === '' ? new Map() : tree.text;
    const said = [...(0,guard_workflow/* entriesOf */.Mc)(tree)].map(([name, { value }]) => [name, value.kind === 'text' ? value.text : '']);
    return new Map(said);
}

;// CONCATENATED MODULE: ./build/providers/github/doctor-settings.js






const repositorySchema = schemas.object({
    id: schemas.number().int(),
    full_name: schemas.string().regex(/^[\w.-]+\/[\w.-]+$/),
    default_branch: schemas.string().min(1).max(1000),
});
const ruleSchema = schemas.object({
    type: schemas.string(),
    ruleset_id: schemas.number().int().nullish(),
    ruleset_source_type: schemas.string().nullish(),
    ruleset_source: schemas.string().nullish(),
    parameters: schemas.object({
        required_status_checks: schemas.array(schemas.object({ context: schemas.string(), integration_id: schemas.number().int().nullish() }))
            .nullish(),
        strict_required_status_checks_policy: schemas.boolean().nullish(),
        do_not_enforce_on_create: schemas.boolean().nullish(),
        workflows: schemas.array(schemas.object({
            path: schemas.string(),
            repository_id: schemas.number().int(),
            ref: schemas.string().nullish(),
            sha: schemas.string().nullish(),
        }))
            .nullish(),
        dismiss_stale_reviews_on_push: schemas.boolean().nullish(),
        require_last_push_approval: schemas.boolean().nullish(),
        grouping_strategy: schemas.string().nullish(),
        max_entries_to_merge: schemas.number().nullish(),
    })
        .nullish(),
});
const rulesetSchema = schemas.object({
    bypass_actors: schemas.array(schemas.object({
        actor_type: schemas.string(),
        actor_id: schemas.number().int().nullish(),
        bypass_mode: schemas.string().nullish(),
    }))
        .nullish(),
    current_user_can_bypass: schemas.string().nullish(),
});
const actionsSchema = schemas.object({
    enabled: schemas.boolean(),
    allowed_actions: schemas.string().nullish(),
    sha_pinning_required: schemas.boolean().nullish(),
});
const jobTokenSchema = schemas.object({
    default_workflow_permissions: schemas.string(),
    can_approve_pull_request_reviews: schemas.boolean(),
});
async function readSettings(api, { server, ...wanted }) {
    const found = await api.get(`/repos/${wanted.repository}`, repositorySchema);
    if (found.kind === 'refused')
        throw notShown(wanted.repository, found.status);
    const { id, full_name: repository, default_branch: defaultBranch } = found.value;
    const branch = wanted.branch ?? defaultBranch;
    const base = `/repos/${repository}`;
    const [rules, protection, workflows, actions, jobToken] = await Promise.all([
        readRules(api, `${base}/rules/branches/${segment(branch)}`),
        readProtection(api, `${base}/branches/${segment(branch)}`, branch),
        readWorkflows(api, base, branch),
        ask(api, `${base}/actions/permissions`, actionsSchema, 'administration: read'),
        ask(api, `${base}/actions/permissions/workflow`, jobTokenSchema, 'administration: read'),
    ]);
    const ids = rules.kind === 'known' ? rules.value.map((rule) => rule.ruleset_id ?? null) : [];
    const numbers = [...new Set(ids)].filter((one) => one !== null);
    const read = numbers.map(async (number) => {
        const ruleset = await ask(api, `${base}/rulesets/${number}`, rulesetSchema, 'metadata: read');
        return [number, ruleset];
    });
    return {
        server,
        repository,
        repositoryId: id,
        branch,
        defaultBranch,
        check: (0,check_name/* checkNameOf */.z5)({ event: 'pull_request', baseBranch: branch, headBranch: '', defaultBranch }),
        rules,
        rulesets: new Map(await Promise.all(read)),
        protection,
        workflows,
        actions,
        jobToken,
    };
}
async function readRules(api, path) {
    const answer = await api.list(path, schemas.array(ruleSchema));
    if (answer.kind === 'ok')
        return { kind: 'known', value: answer.value };
    return needsPlan(answer) ? { kind: 'known', value: [] } : unknown(answer, 'metadata: read');
}
function notShown(repository, status) {
    if (status === 401)
        return new errors/* RunError */.e4('TOKEN_REFUSED', 'GitHub does not take this token', {
            hint: 'take one that has not expired: `GH_TOKEN=$(gh auth token) countersign doctor`',
        });
    return new errors/* RunError */.e4('TOKEN_REFUSED', `GitHub shows this token no repository ${repository}`, {
        hint: 'see whether the name is right, and whether the token may see it: metadata: read, let in by single sign-on',
    });
}

;// CONCATENATED MODULE: ./build/providers/github/doctor-source.js


function requiredRow(settings, requirements, app) {
    const { rules, protection, check, branch } = settings;
    const from = app === null ? 'an app that no workflow speaks for' : `app ${app}`;
    const subject = {
        what: 'the check is required, from one source',
        wanted: `${check} required on ${branch} from ${from}, or its workflow by a ruleset`,
        decides: true,
    };
    const [best] = requirements;
    if (best?.strength === 'bound')
        return ok(subject, best.says);
    const remedy = doctor_source_remedyOf(settings, best ?? null, app);
    const seen = best === undefined ? '' : `${best.says}; `;
    if (rules.kind === 'unknown')
        return untold(subject, `${seen}the rules of the branch are ${rules.why}`, askAgain(rules.needs, remedy.page));
    if (protection.kind === 'unknown')
        return untold(subject, `${seen}classic branch protection is ${protection.why}`, askAgain(protection.needs, remedy.page));
    if (best === undefined)
        return doctor_rows_open(subject, nothingRequires(settings), remedy);
    return best.strength === 'untold' ? untold(subject, best.says, remedy) : doctor_rows_open(subject, best.says, remedy);
}
function nothingRequires(settings) {
    const others = lookAlikes(settings);
    if (others.length === 0)
        return 'nothing requires it';
    return `nothing requires it; ${listed(others)} is another name, such as that of a job’s own result`;
}
const WORDS = 'in the organisation, under “Require workflows to pass before merging” name countersign.yml at a commit; or under “Require status checks to pass” choose an app as source that posts the check and no workflow speaks for: this version brings none. Without either, the source GitHub Actions stops mistakes alone';
function doctor_source_remedyOf(settings, best, app) {
    const { repository, branch, check } = settings;
    const page = best === null ? pageOf(settings, 'settings/rules') : holderPage(settings, best.holder);
    if (app === null)
        return { words: WORDS, page, command: null };
    const body = bodyOf({
        name: 'countersign',
        target: 'branch',
        enforcement: 'active',
        conditions: { ref_name: { include: [`refs/heads/${branch}`], exclude: [] } },
        rules: [
            {
                type: 'required_status_checks',
                parameters: {
                    strict_required_status_checks_policy: true,
                    required_status_checks: [{ context: check, integration_id: app }],
                },
            },
        ],
    });
    return { words: WORDS, page, command: ghApi(settings, `-X POST repos/${repository}/rulesets ${body}`) };
}

;// CONCATENATED MODULE: ./build/providers/github/doctor-workflows.js



function workflowRows(settings, requirements) {
    const { workflows } = settings;
    const subject = {
        what: 'a workflow runs the check',
        wanted: 'one in .github/workflows that uses Countersign',
        decides: false,
    };
    const page = workflowsPage(settings);
    if (workflows.kind === 'unknown')
        return [untold(subject, workflows.why, askAgain(workflows.needs, page)), queueRow(settings, null, false)];
    const files = workflows.value.filter((file) => file.read !== null);
    const ours = files.flatMap(({ path, read }) => callsOf(read, settings.repository).map((call) => ({ path, read, call })));
    const others = [nameRow(settings, files), checkoutRow(files, page)];
    const isBrought = requirements.some(({ strength, isWorkflow }) => strength === 'bound' && isWorkflow);
    const queue = queueRow(settings, ours, isBrought);
    if (ours.length > 0)
        return [
            ok(subject, listed([...new Set(ours.map(({ path }) => path))])),
            triggersRow(settings, ours, page),
            queue,
            usedRow(ours, page),
            permissionsRow(settings, ours, page),
            ...others,
        ];
    if (isBrought)
        return [ok(subject, 'the one that the ruleset brings'), queue, ...others];
    return [doctor_rows_open(subject, noneFound(workflows.value), INIT), queue, ...others];
}
const INIT = {
    words: 'write one and merge it: `countersign init github`',
    page: null,
    command: null,
};
function noneFound(files) {
    const unread = files.filter(({ read }) => read === null).map(({ path }) => path);
    return unread.length === 0 ? 'none does' : `none does that can be read; ${listed(unread)} cannot`;
}
function edit(words, page) {
    return { words, page, command: null };
}
function triggersRow({ branch }, ours, page) {
    const subject = {
        what: 'it runs on every change',
        wanted: 'on pull_request: opened, synchronize, reopened and edited, without filters',
        decides: false,
    };
    const problems = ours.map(({ path, read }) => ({ path, found: triggerProblems(read.workflow, branch) }));
    const [best] = [...problems].sort((a, b) => a.found.length - b.found.length);
    if (best === undefined || best.found.length === 0)
        return ok(subject, `${best?.path} does`);
    const remedy = edit('what a filter leaves out stays pending for ever: take it out, and name the types', page);
    return doctor_rows_open(subject, `${best.path}: ${listed(best.found)}`, remedy);
}
function queueRow(settings, ours, isBrought) {
    const { rules } = settings;
    const subject = {
        what: 'the merge queue gets an answer',
        wanted: 'on merge_group, where there is a queue',
        decides: false,
    };
    const page = pageOf(settings, 'settings/rules');
    if (rules.kind === 'unknown')
        return untold(subject, rules.why, askAgain(rules.needs, page));
    if (!rules.value.some(({ type }) => type === 'merge_queue'))
        return ok(subject, 'no ruleset has a queue (one of classic protection is not told)');
    if (ours === null)
        return untold(subject, 'the workflows are not told', askAgain('contents: read', page));
    const answers = ours.find(({ read }) => read.workflow.triggers.has('merge_group'));
    if (answers !== undefined)
        return ok(subject, `${answers.path} does`);
    if (isBrought) {
        const words = 'look for `merge_group:` under `on:` of the workflow that the ruleset names';
        const found = 'the workflow that the ruleset brings is to answer, and is not read';
        return untold(subject, found, { words, page, command: null });
    }
    return doctor_rows_open(subject, 'there is a queue, and no workflow runs on merge_group', {
        words: 'add `merge_group:` under `on:` of the workflow',
        page: workflowsPage(settings),
        command: null,
    });
}
function usedRow(ours, page) {
    const subject = {
        what: 'what runs is fixed',
        wanted: 'Countersign by a full commit SHA',
        decides: false,
    };
    const loose = ours.filter(({ call }) => !call.isFixed);
    if (loose.length === 0)
        return ok(subject, 'by a full commit SHA');
    const found = listed(loose.map(({ path, call }) => `${path}: ${call.uses}`));
    return doctor_rows_open(subject, found, edit('write the 40 digits of a release’s commit behind the @', page));
}
function permissionsRow(settings, ours, page) {
    const { jobToken } = settings;
    const subject = {
        what: 'its job may say what came of it',
        wanted: 'permissions: checks: write, and id-token: write with a gateway',
        decides: false,
    };
    const byDefault = jobToken.kind === 'known' ? jobToken.value.default_workflow_permissions : null;
    const lacking = ours.flatMap(({ path, read, call }) => {
        const needed = ['checks', ...(call.usesGateway ? ['id-token'] : [])];
        const missing = needed.filter((name) => permitted(name, call.job, read, byDefault) === false);
        return missing.length === 0
            ? []
            : [`${path} lacks ${missing.map((name) => `${name}: write`).join(' and ')}`];
    });
    if (lacking.length > 0)
        return doctor_rows_open(subject, listed(lacking), edit('add them under `permissions:` of the job', page));
    const isUntold = ours.some(({ read, call }) => permitted('checks', call.job, read, byDefault) === null);
    const found = 'its permissions are the repository’s default, which is not told';
    return isUntold
        ? untold(subject, found, edit('write them under `permissions:` of the job', page))
        : ok(subject, 'it may');
}
function nameRow({ check, repository, workflows }, files) {
    const subject = {
        what: 'no job has the name of the check',
        wanted: `no job called ${check}`,
        decides: false,
    };
    const named = files.flatMap(({ path, read }) => [...read.workflow.jobs.values()]
        .filter((job) => (0,guard_workflow/* checkName */.I3)(job).toLowerCase() === check.toLowerCase())
        .map((job) => `${path}, job ${job.id}`));
    const words = 'give the job another `name:`: its own result counts under the name of the check, also skipped';
    if (named.length > 0)
        return doctor_rows_open(subject, listed(named), { words, page: null, command: null });
    const all = workflows.kind === 'known' ? workflows.value : [];
    const unread = all.filter(({ read }) => read === null).map(({ path }) => path);
    if (unread.length === 0)
        return ok(subject, `none of ${files.length} workflows of ${repository}`);
    const remedy = { words: 'look into it for a job of that name', page: null, command: null };
    return untold(subject, `${listed(unread)} cannot be read as a workflow`, remedy);
}
function checkoutRow(files, page) {
    const subject = {
        what: 'nothing runs a change with the rights of the base',
        wanted: 'no checkout of the head on pull_request_target or workflow_run',
        decides: false,
    };
    const found = files.filter(({ read }) => checksOut(read.workflow)).map(({ path }) => path);
    if (found.length === 0)
        return ok(subject, 'none is seen');
    const words = 'run what the change brings on pull_request; the privileged trigger reads it as git objects';
    return doctor_rows_open(subject, listed(found), edit(words, page));
}

;// CONCATENATED MODULE: ./build/providers/github/doctor.js








async function diagnoseGithub({ host, repository, api: url }, { branch, app }, { env, now }) {
    const api = (0,github_api/* jobApi */.S)({ ...env, GITHUB_API_URL: url }, now);
    if (api === null)
        throw new errors/* RunError */.e4('TOKEN_UNAVAILABLE', 'the settings of a repository are not read without a token', {
            hint: `set GITHUB_TOKEN or GH_TOKEN: \`GH_TOKEN=$(gh auth token${host === 'github.com' ? '' : ` --hostname ${host}`}) countersign doctor\``,
        });
    return judge(await readSettings(api, { server: `https://${host}`, repository, branch }), app);
}
function judge(settings, app) {
    const { server, repository, branch, check } = settings;
    const requirements = requirementsOf(settings, app);
    const rows = [
        requiredRow(settings, requirements, app),
        bypassRow(settings, requirements),
        ...workflowRows(settings, requirements),
        ...adviceRows(settings, requirements),
    ];
    const isEnforced = rows.every(({ decides, state }) => !decides || state === 'ok');
    const grade = isEnforced ? 'enforced' : 'advisory';
    return { repository: `${server}/${repository}`, branch, check, grade, rows };
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

/***/ 71186:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W2: () => (/* binding */ callOfUses),
/* harmony export */   WO: () => (/* binding */ namesOneOf),
/* harmony export */   Wb: () => (/* binding */ OUR_REPOSITORY),
/* harmony export */   Xw: () => (/* binding */ callOfScript)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);

const OUR_REPOSITORY = 'countersign/countersign';
const OURS = 'countersign';
const REMOTE = /^([^/@\s]+\/[^/@\s]+)((?:\/[^@\s]*)?)@(\S+)$/;
const LOCAL = /^\.\/((?:[^/]+\/)*countersign(?:\.ya?ml)?)\/?$/i;
function callOfUses(uses) {
    const local = LOCAL.exec(uses.trim())?.[1];
    if (local !== undefined)
        return { kind: 'local', path: node_path__WEBPACK_IMPORTED_MODULE_0__.posix.normalize(local) };
    const [, name = '', path = '', ref = ''] = REMOTE.exec(uses.trim()) ?? [];
    const repository = name.toLowerCase();
    if (repository.split('/')[1] !== OURS)
        return null;
    return { kind: 'uses', repository, path: path.replace(/^\/+|\/+$/g, ''), ref };
}
const PROGRAM = /(?:^|[\s/"'`;&|(=])(?:countersign(?:@[\w.^~-]+)?|dist\/cli\.js)["']?(?=\s|$)([^\n;&|)]*)/gi;
const COMMANDS = 'check verify attest skills policy evidence gateway init doctor help'.split(' ');
function callOfScript(run) {
    const script = plainLines(run);
    if (![...script.matchAll(PROGRAM)].some(([, rest = '']) => asksForCheck(rest)))
        return null;
    return { kind: 'command', script, plain: isPlain(script) };
}
function plainLines(run) {
    return run
        .replace(/\\\r?\n[ \t]*/g, ' ')
        .split('\n')
        .map((line) => line
        .replace(/(^|\s)#.*$/, '')
        .replace(/[ \t\r]+/g, ' ')
        .trim())
        .filter((line) => line !== '')
        .join('\n');
}
function asksForCheck(rest) {
    const words = rest.trim().split(/\s+/).map(unquoted);
    const command = words.find((word) => COMMANDS.includes(word));
    return command === undefined ? words.some((word) => word.startsWith('$')) : command === 'check';
}
const unquoted = (word) => word.replace(/^["'`]+|["'`]+$/g, '');
const RUNNER = '(?:npx|bunx|pnpx|pnpm exec|pnpm dlx|yarn|yarn dlx|yarn exec|npm exec|node)';
const PLAIN_CALL = new RegExp(`^(?:exec )?(?:${RUNNER} (?:-\\S+ )*)?"?(?:[\\w.@$\\{\\}/-]*/)?(?:countersign(?:@[\\w.^~-]+)?|dist/cli\\.js)"? [^|&;<>\`]*$`, 'i');
const TRICKS = /\bset \+|\btrap\b|\bexit\b|\breturn\b|\b(?:if|while|until|case|for|function|alias|eval)\b|\(\)|\|\||&\s*$/m;
function isPlain(script) {
    const lines = script.split('\n');
    return !TRICKS.test(script) && lines.some((line) => PLAIN_CALL.test(line) && / check(?: |$)/.test(line));
}
function namesOneOf(script, paths) {
    const programs = script
        .split(/\s+/)
        .map(unquoted)
        .filter((word) => word.includes('/'))
        .map((word) => node_path__WEBPACK_IMPORTED_MODULE_0__.posix.normalize(word.replace(/^.*\$[^/]*\//, '')).toLowerCase());
    return programs.some((one) => [...paths].some((path) => path === one || path.endsWith(`/${one}`)));
}


/***/ }),

/***/ 69226:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TL: () => (/* binding */ quoted),
/* harmony export */   Wu: () => (/* binding */ isFalse),
/* harmony export */   _I: () => (/* binding */ conditionKind),
/* harmony export */   ez: () => (/* binding */ expressionOf),
/* harmony export */   zD: () => (/* binding */ grouped)
/* harmony export */ });
/* harmony import */ var _lib_inert_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68656);

const MAX_SHOWN = 60;
function quoted(name) {
    const shown = (0,_lib_inert_js__WEBPACK_IMPORTED_MODULE_0__/* .inert */ .t)(name.slice(0, MAX_SHOWN));
    return `\`${name.length > MAX_SHOWN ? `${shown}…` : shown}\``;
}
function expressionOf(text) {
    const bare = /^\s*\$\{\{([\s\S]*)\}\}\s*$/.exec(text)?.[1] ?? text;
    return bare.replace(/\s+/g, ' ').trim();
}
const ALWAYS = new Set([
    'always()',
    '!cancelled()',
    'always() && !cancelled()',
    '!cancelled() && always()',
    'success() || failure()',
    'failure() || success()',
]);
const EMPTY = new Set(['', 'success()', 'true']);
function conditionKind(text) {
    const expression = expressionOf(text ?? '');
    if (ALWAYS.has(expression))
        return 'always';
    if (EMPTY.has(expression))
        return 'usual';
    return NEVER.test(expression) ? 'never' : 'other';
}
const NEVER = /^\(?(?:!\s*true|false|0|null|'')\)?$|^(?:false|!\s*true)\s*&&[^|]*$|^[^|]*&&\s*(?:false|!\s*true)$/;
function isFalse(text) {
    return ['', 'false'].includes(expressionOf(text ?? '').toLowerCase());
}
function grouped(items, keyOf) {
    const groups = new Map();
    for (const item of items) {
        const group = groups.get(keyOf(item));
        if (group === undefined)
            groups.set(keyOf(item), [item]);
        else
            group.push(item);
    }
    return groups;
}


/***/ }),

/***/ 94086:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hz: () => (/* binding */ runsCheck),
/* harmony export */   I3: () => (/* binding */ checkName),
/* harmony export */   Mc: () => (/* binding */ entriesOf),
/* harmony export */   QU: () => (/* binding */ formOf),
/* harmony export */   b6: () => (/* binding */ textOf),
/* harmony export */   hM: () => (/* binding */ parseWorkflow)
/* harmony export */ });
/* harmony import */ var _calls_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(71186);
/* harmony import */ var _yaml_tree_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(25789);


const MAX_JOBS = 1000;
function checkName({ id, settings }) {
    return settings.get('name')?.text.trim() || id;
}
function runsCheck({ call, steps }) {
    return call !== null || steps.some((step) => step.call !== null);
}
function parseWorkflow(text, kind) {
    const parsed = (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .parseDocument */ .T)(text);
    if (parsed === null)
        return null;
    const top = entriesOf(parsed.tree);
    if (entriesOf(top.get('jobs')?.value).size > MAX_JOBS)
        return null;
    const on = top.get('on');
    return {
        kind,
        name: textOf(top.get('name')?.value),
        lines: { triggers: on?.line ?? null, jobs: top.get(kind === 'workflow' ? 'jobs' : 'runs')?.line ?? null },
        triggers: kind === 'workflow' ? triggersOf(on) : new Map(),
        defaults: kind === 'workflow' ? calledDefaults(on?.value) : defaultsOf(top.get('inputs')?.value),
        env: settingsOf(top.get('env')?.value),
        shell: shellOf(top),
        mergeLine: parsed.mergeLine,
        jobs: kind === 'workflow' ? jobsOf(top.get('jobs')?.value) : composite(top.get('runs')),
    };
}
function jobsOf(tree) {
    return new Map([...entriesOf(tree)].map(([id, entry]) => [id, jobOf(id, entry)]));
}
function composite(runs) {
    return runs === undefined ? new Map() : new Map([['', jobOf('', runs)]]);
}
function jobOf(id, { line, value }) {
    const entries = entriesOf(value);
    const needs = entries.get('needs');
    const strategy = entries.get('strategy');
    return {
        ...partOf(entries, line),
        id,
        needs: needs === undefined ? [] : listOf(needs.value).map((text) => ({ text, line: needs.line })),
        strategy: strategy?.value ?? null,
        strategyLine: strategy?.line ?? line,
        container: entries.get('container')?.value ?? null,
        shell: shellOf(entries),
        steps: itemsOf(entries.get('steps')?.value).map((step) => ({
            ...partOf(entriesOf(step), step.line),
            form: formOf(step),
        })),
    };
}
function partOf(entries, line) {
    const settings = scalarsOf(entries);
    const uses = settings.get('uses')?.text;
    const run = settings.get('run')?.text;
    return {
        line,
        settings,
        inputs: settingsOf(entries.get('with')?.value),
        env: settingsOf(entries.get('env')?.value),
        call: uses !== undefined ? (0,_calls_js__WEBPACK_IMPORTED_MODULE_0__/* .callOfUses */ .W2)(uses) : run !== undefined ? (0,_calls_js__WEBPACK_IMPORTED_MODULE_0__/* .callOfScript */ .Xw)(run) : null,
    };
}
function triggersOf(on) {
    if (on === undefined)
        return new Map();
    if (on.value.kind !== 'map')
        return new Map(listOf(on.value).map((event) => [event, { line: on.line, filters: new Map() }]));
    return new Map([...on.value.entries].map(([event, { line, value }]) => [event, { line, filters: filtersOf(value) }]));
}
function filtersOf(tree) {
    const lists = [...entriesOf(tree)].filter(([, { value }]) => value.kind !== 'map');
    return new Map(lists.map(([key, { line, value }]) => [key, { line, values: listOf(value) }]));
}
function calledDefaults(on) {
    const called = entriesOf(entriesOf(on).get('workflow_call')?.value);
    return defaultsOf(called.get('inputs')?.value);
}
function defaultsOf(inputs) {
    return new Map([...entriesOf(inputs)].map(([name, { line, value }]) => {
        const given = entriesOf(value).get('default');
        return [name, { text: textOf(given?.value), line: given?.line ?? line }];
    }));
}
function shellOf(entries) {
    const run = entriesOf(entries.get('defaults')?.value).get('run')?.value;
    return textOf(entriesOf(run).get('shell')?.value);
}
const NONE = new Map();
function entriesOf(tree) {
    return tree?.kind === 'map' ? tree.entries : NONE;
}
function itemsOf(tree) {
    return tree?.kind === 'list' ? tree.items : [];
}
function textOf(tree) {
    return tree?.kind === 'text' ? tree.text : '';
}
function listOf(tree) {
    if (tree.kind === 'text')
        return tree.text === '' ? [] : [tree.text];
    return itemsOf(tree).flatMap((item) => (item.kind === 'text' ? [item.text] : []));
}
function settingsOf(tree) {
    return scalarsOf(entriesOf(tree));
}
function scalarsOf(entries) {
    return new Map([...entries].flatMap(([key, { line, value }]) => value.kind === 'text' ? [[key, { text: value.text, line }]] : []));
}
function formOf(tree) {
    if (tree.kind === 'text')
        return JSON.stringify(tree.text);
    if (tree.kind === 'list')
        return `[${tree.items.map(formOf).join()}]`;
    return `{${[...tree.entries]
        .map(([key, { value }]) => `${JSON.stringify(key)}:${formOf(value)}`)
        .sort()
        .join()}}`;
}


/***/ }),

/***/ 25789:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ parseDocument),
/* harmony export */   c: () => (/* binding */ parseTree)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38815);

const MAX_DEPTH = 50;
const MAX_SIZE = 8 * 1024 * 1024;
const VALUE_SIZE = 8;
class Unreadable extends Error {
}
function parseTree(text) {
    return parseDocument(text)?.tree ?? null;
}
function parseDocument(text) {
    try {
        const lines = new yaml__WEBPACK_IMPORTED_MODULE_0__/* .LineCounter */ .HN();
        const [document, second] = composeDocuments(text, lines);
        if (second !== undefined)
            return null;
        const walk = {
            lineOf: (at) => lines.linePos(at).line,
            anchors: new Map(),
            size: 0,
            mergeLine: null,
        };
        const tree = treeOf(document?.contents ?? null, walk, 0);
        return { tree, mergeLine: walk.mergeLine };
    }
    catch (error) {
        if (error instanceof Unreadable)
            return null;
        throw error;
    }
}
function composeDocuments(text, lines) {
    const composer = new yaml__WEBPACK_IMPORTED_MODULE_0__/* .Composer */ .Dk({
        version: '1.2',
        uniqueKeys: false,
        logLevel: 'silent',
    });
    let broken = null;
    const onError = (_at, code, message, isWarning) => {
        if (isWarning === true && broken === null)
            return;
        broken ??= new Unreadable(`${code} ${message}`);
        throw broken;
    };
    Object.assign(composer, { onError });
    const documents = [...composer.compose(tokensOf(text, lines))];
    if (broken !== null || documents.some(({ errors }) => errors.length > 0))
        throw new Unreadable();
    return documents;
}
function* tokensOf(text, lines) {
    const parser = new yaml__WEBPACK_IMPORTED_MODULE_0__/* .Parser */ .iX(lines.addNewLine);
    lines.addNewLine(0);
    for (const lexeme of new yaml__WEBPACK_IMPORTED_MODULE_0__/* .Lexer */ .JG().lex(text)) {
        yield* parser.next(lexeme);
        if (parser.stack.length > MAX_DEPTH * 2)
            throw new Unreadable();
    }
    yield* parser.end();
}
function treeOf(node, walk, line) {
    const before = walk.size;
    walk.size += VALUE_SIZE + ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(node) ? textOf(node).length : 0);
    if (walk.size > MAX_SIZE)
        throw new Unreadable();
    if (node === null)
        return { kind: 'text', text: '', line };
    if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isAlias */ .Vj)(node))
        return aliased(node.source, walk);
    const tree = plainTree(node, walk, walk.lineOf(node.range?.[0] ?? 0));
    const { anchor } = node;
    if (anchor !== undefined)
        walk.anchors.set(anchor, { tree, size: walk.size - before });
    return tree;
}
function aliased(source, walk) {
    const found = walk.anchors.get(source);
    walk.size += found?.size ?? 0;
    if (found === undefined || walk.size > MAX_SIZE)
        throw new Unreadable();
    return found.tree;
}
function plainTree(node, walk, line) {
    if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(node))
        return { kind: 'text', text: textOf(node), line };
    if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(node))
        return { kind: 'list', items: node.items.map((item) => treeOf(item, walk, line)), line };
    if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(node))
        throw new Unreadable();
    const entries = new Map();
    const merged = [];
    for (const { key, value } of node.items) {
        if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(key))
            throw new Unreadable();
        const name = textOf(key);
        const at = walk.lineOf(key.range?.[0] ?? 0);
        const tree = treeOf(value, walk, at);
        const { anchor } = key;
        if (anchor !== undefined)
            walk.anchors.set(anchor, { tree: { kind: 'text', text: name, line: at }, size: name.length });
        if (name === '<<') {
            merged.push(tree);
            walk.mergeLine ??= at;
        }
        else if (entries.has(name))
            throw new Unreadable();
        else
            entries.set(name, { line: at, value: tree });
    }
    for (const [name, entry] of merged.flatMap(mergedEntries))
        if (!entries.has(name))
            entries.set(name, entry);
    return { kind: 'map', entries, line };
}
function mergedEntries(tree) {
    if (tree.kind === 'text')
        throw new Unreadable();
    return tree.kind === 'map' ? [...tree.entries] : tree.items.flatMap(mergedEntries);
}
function textOf({ value, source }) {
    if (typeof value === 'string')
        return value;
    return value === null ? '' : (source ?? String(value));
}


/***/ })

};
