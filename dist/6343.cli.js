export const id = 6343;
export const ids = [6343];
export const modules = {

/***/ 59700:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  A: () => (/* binding */ MAX_EVENT_BYTES),
  _: () => (/* binding */ loadContext)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js
var schemas = __webpack_require__(55156);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/lib/files.js
var files = __webpack_require__(13963);
;// CONCATENATED MODULE: ./build/providers/github/people.js

const account = schemas.object({ login: schemas.string().max(200), type: schemas.string().nullish() }).nullish();
const branch = schemas.object({ ref: schemas.string().max(1000).nullish() }).nullish();
const aroundEvent = schemas.object({
    sender: account,
    ref: schemas.string().max(1000).nullish(),
    pull_request: schemas.object({
        user: account,
        base: branch,
        head: branch,
        labels: schemas.array(schemas.object({ name: schemas.string().max(1000) })).nullish(),
    })
        .nullish(),
    merge_group: schemas.object({ base_ref: schemas.string().max(1000).nullish(), head_ref: schemas.string().max(1000).nullish() })
        .nullish(),
});
function aroundOf(payload, env) {
    const parsed = aroundEvent.safeParse(payload);
    if (!parsed.success)
        return null;
    const { sender, ref, pull_request: pull, merge_group: group } = parsed.data;
    const starters = [env.GITHUB_ACTOR, env.GITHUB_TRIGGERING_ACTOR].flatMap((login) => login === undefined || login === '' ? [] : [{ login, type: undefined }]);
    const people = [pull?.user, sender, ...starters].filter((one) => one !== undefined && one !== null);
    const kinds = people.map(kindOf);
    const kind = ['agent', 'bot', 'human'].find((one) => kinds.includes(one)) ?? 'human';
    return {
        actor: { login: people[0]?.login ?? '', kind },
        branches: {
            base: shortBranch(pull?.base?.ref ?? group?.base_ref ?? ref),
            head: shortBranch(pull?.head?.ref ?? group?.head_ref ?? ref),
        },
        labels: (pull?.labels ?? []).map(({ name }) => name).sort(),
        authors: [...new Set(people.map(({ login }) => login))].sort(),
    };
}
function shortBranch(ref) {
    return (ref ?? '').replace(/^refs\/heads\//, '');
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

;// CONCATENATED MODULE: ./build/providers/github/context.js




const commit = schemas.string().regex(/^[0-9a-f]{40}$|^[0-9a-f]{64}$/);
const pullRequestEvent = schemas.object({
    pull_request: schemas.object({ base: schemas.object({ sha: commit }), head: schemas.object({ sha: commit }) }),
});
const mergeGroupEvent = schemas.object({ merge_group: schemas.object({ base_sha: commit, head_sha: commit }) });
const pushEvent = schemas.object({ before: commit, after: commit });
const repositoryEvent = schemas.object({
    repository: schemas.object({ visibility: schemas.string().optional(), private: schemas.boolean().optional() }).optional(),
});
const MAX_EVENT_BYTES = 25 * 1024 * 1024;
function loadContext(env, now) {
    const event = variable(env, 'GITHUB_EVENT_NAME');
    const payload = readEvent(variable(env, 'GITHUB_EVENT_PATH'));
    const around = aroundOf(payload, env);
    if (around === null)
        throw unreadable('the event file does not say who made the change, and where');
    return {
        provider: 'github',
        event,
        repository: repositoryOf(env),
        visibility: visibilityOf(payload),
        ...rangeOf(event, payload, variable(env, 'GITHUB_SHA')),
        ...around,
        approvals: [],
        grade: 'advisory',
        now,
    };
}
function repositoryOf(env) {
    const server = env.GITHUB_SERVER_URL ?? 'https://github.com';
    const name = variable(env, 'GITHUB_REPOSITORY');
    if (!/^https:\/\/[A-Za-z0-9.-]+(?::[0-9]+)?$/.test(server))
        throw unreadable('GITHUB_SERVER_URL is no https URL of a host');
    if (!/^[\w.-]+\/[\w.-]+$/.test(name))
        throw unreadable('GITHUB_REPOSITORY is not owner/name');
    return `${server}/${name}`;
}
function variable(env, name) {
    const value = env[name];
    if (value !== undefined && value !== '')
        return value;
    throw unreadable(`the variable ${name} is not set`);
}
function unreadable(why, cause) {
    return new errors/* RunError */.e4('CONTEXT_UNREADABLE', `the run cannot be read: ${why}`, {
        hint: 'run the check as a step of a GitHub Actions job, and let no earlier step change GITHUB_ variables',
        cause,
    });
}
function readEvent(path) {
    const bytes = (0,files/* readRegular */.VX)(path, MAX_EVENT_BYTES);
    if ('why' in bytes)
        throw unreadable(`the event file is none: ${bytes.why}`);
    try {
        return JSON.parse(bytes.toString('utf8'));
    }
    catch (cause) {
        throw unreadable('the event file is no JSON that can be read', cause);
    }
}
function parseEvent(schema, event, payload) {
    const parsed = schema.safeParse(payload);
    if (parsed.success)
        return parsed.data;
    throw unreadable(`the event file lacks what a ${event} event has: ${parsed.error.issues[0]?.path.join('.')}`);
}
const NO_COMMIT = /^0+$/;
function rangeOf(event, payload, sha) {
    switch (event) {
        case 'pull_request': {
            const { pull_request: pull } = parseEvent(pullRequestEvent, event, payload);
            return { base: pull.base.sha, head: pull.head.sha, merge: parseEvent(commit, event, sha) };
        }
        case 'merge_group': {
            const { merge_group: group } = parseEvent(mergeGroupEvent, event, payload);
            return { base: group.base_sha, head: group.head_sha, merge: null };
        }
        case 'push': {
            const { before, after } = parseEvent(pushEvent, event, payload);
            if (NO_COMMIT.test(after))
                throw unsupported('a push that deletes a branch');
            return { base: NO_COMMIT.test(before) ? null : before, head: after, merge: null };
        }
        case 'workflow_dispatch':
        case 'schedule':
            return { base: null, head: parseEvent(commit, event, sha), merge: null };
        default:
            throw unsupported(`the event ${event}`);
    }
}
function unsupported(what) {
    return new errors/* RunError */.e4('EVENT_UNSUPPORTED', `there is no change that can be decided safely on ${what}`, {
        hint: 'start the check on pull_request, merge_group or push',
    });
}
function visibilityOf(payload) {
    const repository = repositoryEvent.safeParse(payload).data?.repository;
    if (repository?.visibility === 'public' || repository?.private === false)
        return 'public';
    return repository === undefined ? 'unknown' : 'private';
}


/***/ }),

/***/ 16343:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  githubProvider: () => (/* binding */ githubProvider)
});

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/providers/github/context.js + 1 modules
var context = __webpack_require__(59700);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js
var schemas = __webpack_require__(55156);
// EXTERNAL MODULE: ./build/lib/http.js + 1 modules
var http = __webpack_require__(11986);
;// CONCATENATED MODULE: ./build/providers/github/token.js




const TRIES = 3;
const FIRST_DELAY_MS = 250;
const HTTP = { maxBytes: 65_536, timeoutMs: 4_500, redirect: 'none' };
const RETRIED = [408, 429, 500, 502, 503, 504];
const answerSchema = schemas.object({ value: schemas.string().regex(/^[\w-]+\.[\w-]+\.[\w-]+$/) });
async function loadIdToken(env, audience) {
    const { ACTIONS_ID_TOKEN_REQUEST_URL: base = '', ACTIONS_ID_TOKEN_REQUEST_TOKEN: secret = '' } = env;
    if (!URL.canParse(base) || secret === '')
        throw unavailable('this job gets no OIDC token');
    const url = new URL(base);
    url.searchParams.set('audience', audience);
    const headers = { accept: 'application/json', authorization: `Bearer ${secret}` };
    for (let tried = 1, delay = FIRST_DELAY_MS;; tried++, delay *= 2) {
        const answer = await (0,http/* httpGet */.lx)(url.href, { ...HTTP, headers });
        if (answer.kind === 'answer' && answer.status === 200)
            return tokenOf(answer.body);
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
        throw unavailable('the runner answered with something that is no OIDC token');
    }
}
function unavailable(message) {
    return new errors/* RunError */.e4('TOKEN_UNAVAILABLE', message, {
        hint: 'add `permissions: id-token: write` to the job; a run from a fork never gets one',
    });
}

;// CONCATENATED MODULE: ./build/providers/github/index.js



function githubProvider(env, clock) {
    const tokens = new Map();
    return {
        name: 'github',
        temporary: env.RUNNER_TEMP ?? null,
        context: async () => (0,context/* loadContext */._)(env, clock.now()),
        idToken: (audience, which) => {
            const known = which === 'fresh' ? undefined : tokens.get(audience);
            const token = known ?? loadIdToken(env, audience);
            tokens.set(audience, token);
            return token;
        },
        changes: () => ({
            remote: 'origin',
            fullHistory: 'add `fetch-depth: 0` under `with:` of the actions/checkout step',
        }),
        report: (report) => publish(env, report),
    };
}
async function publish(env, { verdict, markdown, evidencePath }) {
    const { setOutput, summary } = await __webpack_require__.e(/* import() */ 6421).then(__webpack_require__.bind(__webpack_require__, 96421));
    try {
        if (env.GITHUB_STEP_SUMMARY !== undefined)
            await summary.addRaw(markdown).write();
        if (env.GITHUB_OUTPUT === undefined)
            return;
        setOutput('evidence-path', evidencePath ?? '');
        setOutput('evidence-digest', verdict.evidence?.digest ?? '');
        setOutput('verdict', verdict.verdict);
    }
    catch (cause) {
        throw new errors/* RunError */.e4('REPORT_FAILED', 'the job’s summary or outputs could not be written', {
            hint: 'run the job again; the verdict is not reported until they are',
            cause,
        });
    }
}


/***/ })

};
