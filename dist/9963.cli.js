export const id = 9963;
export const ids = [9963];
export const modules = {

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

/***/ 99963:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  compareFiles: () => (/* binding */ compareFiles)
});

// EXTERNAL MODULE: ./build/providers/github/guard/file.js
var guard_file = __webpack_require__(43089);
// EXTERNAL MODULE: ./build/providers/github/guard/calls.js
var calls = __webpack_require__(71186);
// EXTERNAL MODULE: ./build/providers/github/guard/workflow.js
var guard_workflow = __webpack_require__(94086);
;// CONCATENATED MODULE: ./build/providers/github/guard/job-names.js


const OURS = 'countersign';
function isOurs(name) {
    const plain = (0,guard_file/* folded */.TM)(name).trim();
    return plain === OURS || plain.startsWith(`${OURS} (`);
}
function mayBeOurs(job, workflow) {
    const name = job.settings.get('name')?.text.trim() || job.id;
    if (!name.includes('${{'))
        return isOurs(name);
    if (name.length > MAX_NAME)
        return true;
    const parts = name.split(EXPRESSION).map((part, i) => (i % 2 === 0 ? part : dotted(part)));
    if (parts.length > MAX_PARTS || isAuthored(parts))
        return true;
    const values = valuesOf(job, workflow);
    const ends = parts.reduce((starts, part, i) => continued(starts, i % 2 === 0 ? [part] : optionsOf(part, values)), new Set(['']));
    return [...ends].some((end) => isOurs(end) || (end === '' && isOurs(job.id)));
}
const EXPRESSION = /\$\{\{([\s\S]*?)\}\}/g;
const dotted = (expression) => expression.replace(/\[\s*'([\w-]+)'\s*\]/g, '.$1');
const MAX_PARTS = 17;
const MAX_NAME = 2000;
function isAuthored(parts) {
    return parts.every((part, i) => (i % 2 === 0 ? part.trim() === '' : guard_file/* AUTHORED */.h9.test(part)));
}
const OPEN = `${OURS} (`;
const ENDS = Array.from({ length: OPEN.length - 1 }, (_, i) => OPEN.slice(i));
function pieceOf(text) {
    const plain = (0,guard_file/* folded */.TM)(text).replace(/\s+/g, ' ');
    const found = [plain, plain.trim()].find((one) => OPEN.includes(one));
    return found ?? ENDS.find((end) => plain.trimStart().startsWith(end)) ?? null;
}
function continued(starts, options) {
    const pieces = new Set(options.flatMap((option) => pieceOf(option) ?? []));
    const longer = [...starts].flatMap((start) => start === OPEN ? [OPEN] : [...pieces].map((piece) => `${start}${piece}`.replace(/\s+/g, ' ').trimStart()));
    return new Set(longer.filter((one) => OPEN.startsWith(one)));
}
function valuesOf(job, workflow) {
    const matrix = (0,guard_workflow/* entriesOf */.Mc)((0,guard_workflow/* entriesOf */.Mc)(job.strategy).get('matrix')?.value);
    const included = matrix.get('include')?.value;
    const rows = included?.kind === 'list' ? included.items : [];
    return (reference) => {
        const [context = '', ...keys] = reference.split('.');
        const key = keys.join('.');
        if (context === 'matrix')
            return [matrix.get(key)?.value, ...rows.map((row) => (0,guard_workflow/* entriesOf */.Mc)(row).get(key)?.value)].flatMap(wordsOf);
        if (context === 'inputs')
            return [workflow.defaults.get(key)?.text ?? ''];
        if (reference === 'github.workflow')
            return [workflow.name];
        return reference === 'github.job' ? [job.id] : [];
    };
}
function wordsOf(tree) {
    if (tree?.kind === 'list')
        return tree.items.map(guard_workflow/* textOf */.b6);
    return tree === undefined ? [] : [(0,guard_workflow/* textOf */.b6)(tree)];
}
function optionsOf(expression, values) {
    const texts = [...expression.matchAll(/'((?:[^']|'')*)'/g)].map(([, text = '']) => text.replaceAll("''", "'"));
    const formatted = texts.map((text, i) => text.replace(/\{(\d)\}/g, (_, at) => texts[i + 1 + Number(at)] ?? ''));
    const joined = texts.map((text) => (0,guard_file/* unescaped */.tv)(text).replace(/\{\d+\}|[[\]",\s]+/g, '')).join('');
    const named = expression.match(/\b(?:matrix|inputs|github)(?:\.[\w-]+)+/g) ?? [];
    return [...new Set(['', ...texts, ...formatted, joined, ...named.flatMap(values)])];
}

;// CONCATENATED MODULE: ./build/providers/github/guard/posts.js

const CALLS = /\bcreateCommitStatus\b|\bchecks\s*\.\s*(?:create|update)\b|\b(?:create|update)_?(?:check_?run|commit_?status|status)\b/i;
const PATHS = /(?<!\bcommits\/[^\s/]{1,200}\/)\bcheck-runs\b|\bstatuses\/|\bstatuses_url\b/i;
const WRITES = /\b(?:POST|PATCH)\b|\.(?:post|patch)\(|(?:^|\s)(?:-[fFd]|--(?:raw-)?field|--input|--data(?:-\w+)?|--json)\b/;
const POSTERS = /status|checks?(?!out)|test-report|junit|surefire|test-result|request-action/i;
const READERS = /wait|await|poll/i;
const NAME_INPUTS = /^(?:check|status)[-_ ]?(?:run[-_ ]?)?(?:name|context)$/i;
const WEAK_INPUTS = /^(?:name|context)$/i;
function isGiven(variables) {
    return [...variables.values()].some(({ text }) => isOurs(text));
}
function postsOurs(step, around) {
    if (step.call?.kind === 'uses')
        return null;
    const uses = step.settings.get('uses')?.text ?? '';
    const run = step.settings.get('run');
    if (READERS.test(uses))
        return null;
    const named = [...step.inputs].find(([key, { text }]) => isOurs(text) && isNameOf(key, uses));
    if (uses !== '' && named !== undefined)
        return named[1].line;
    const scripts = [...(run === undefined ? [] : [run]), ...step.inputs.values()];
    const text = scripts.map((script) => script.text).join('\n');
    const posting = scripts.find((script) => CALLS.test(script.text) || PATHS.test(script.text));
    if (posting === undefined || !(CALLS.test(text) || WRITES.test(text)))
        return null;
    const isNamed = around || isGiven(step.env) || isGiven(step.inputs) || scripts.some((script) => namesOurs(script.text));
    return isNamed ? posting.line : null;
}
function isNameOf(key, uses) {
    return NAME_INPUTS.test(key) || (WEAK_INPUTS.test(key) && POSTERS.test(uses));
}
const VALUE = /(?:["'`]|[=:]\s{0,20})countersign(?:\s?\([^)\n]{0,200}\)?)?(?=["'`]|\s*(?:$|[\s,;)}\]&|\\]))/im;
function namesOurs(script) {
    const plain = script.replace(/(^|\s)#.*$/gm, '$1');
    return VALUE.test(plain) || VALUE.test(plain.replace(/["'`][ \t]{0,20}\+?\s{0,20}["'`]/g, ''));
}

// EXTERNAL MODULE: ./build/providers/github/guard/words.js
var words = __webpack_require__(69226);
;// CONCATENATED MODULE: ./build/providers/github/guard/names.js






function nameEdits(files, touched) {
    const bases = files.flatMap(({ bases: workflows }) => workflows);
    const known = namesakesBefore(bases);
    const lower = new Set([...touched].map((path) => path.toLowerCase()));
    const trusted = { repositories: repositoriesOf(bases), touched: lower };
    const ours = oursWith(wrappersOf(files, trusted), trusted);
    const posting = new Set(bases.flatMap((workflow) => postersOf(workflow).map(({ step }) => step.form)));
    return files.flatMap((file) => {
        if (file.head.status === 'unreadable')
            return unreadable(file);
        if (file.head.status !== 'read')
            return [];
        const { workflow } = file.head;
        const rivals = namesakes(workflow).filter((job) => isRival({ workflow, job }, known, ours));
        const posters = postersOf(workflow).filter(({ step }) => !posting.has(step.form));
        return [...rivals.map(rivalAt), ...posters.map(({ place }) => place)].map((place) => (0,guard_file/* editAt */.aU)(file, 'name-reused', place));
    });
}
function unreadable(file) {
    if (!file.isNamed)
        return [];
    const message = 'it cannot be read as YAML, and names the check';
    return [(0,guard_file/* editAt */.aU)(file, 'name-reused', { line: null, message })];
}
function namesakes(workflow) {
    if (workflow.kind === 'action' || isOnlyCalled(workflow))
        return [];
    return [...workflow.jobs.values()].filter((job) => mayBeOurs(job, workflow) && speaksItself(job));
}
function isOnlyCalled({ triggers }) {
    return triggers.size === 1 && triggers.has('workflow_call');
}
function speaksItself(job) {
    return !job.settings.has('uses') || job.call !== null || maySkip(job);
}
function maySkip({ settings, needs }) {
    const kind = (0,words/* conditionKind */._I)(settings.get('if')?.text);
    return kind === 'never' || kind === 'other' || (kind === 'usual' && needs.length > 0);
}
function namesakesBefore(bases) {
    const known = new Map();
    for (const job of bases.flatMap(namesakes))
        known.set(formOf(job), (0,guard_workflow/* runsCheck */.Hz)(job) || known.get(formOf(job)) === true);
    return known;
}
function formOf({ id, settings }) {
    return JSON.stringify([id, settings.get('name')?.text ?? null, settings.get('uses')?.text ?? null]);
}
function isRival({ workflow, job }, known, ours) {
    const ran = known.get(formOf(job));
    return ran === undefined ? !runsSurely({ workflow, job }, ours) : ran && !(0,guard_workflow/* runsCheck */.Hz)(job);
}
function rivalAt({ id, line, settings }) {
    const message = `the job ${(0,words/* quoted */.TL)(id)} is or may be called as the check is, and may pass or be skipped without it: that would count as ours`;
    return { line: settings.get('name')?.line ?? line, message };
}
function runsSurely({ workflow, job }, ours) {
    if (job.needs.length > 0 && (0,words/* conditionKind */._I)(job.settings.get('if')?.text) !== 'always')
        return false;
    return (holds(job, workflow) &&
        [job, ...job.steps].some((part, i, parts) => ours(part, parts.slice(0, i)) && counts(part) && holds(part, workflow)));
}
function holds({ settings }, { triggers }) {
    const condition = settings.get('if')?.text;
    const kind = (0,words/* conditionKind */._I)(condition);
    if (kind === 'always' || kind === 'usual')
        return true;
    const [, event] = /^github\.event_name == '(pull_request|pull_request_target|merge_group)'$/.exec((0,words/* expressionOf */.ez)(condition ?? '')) ?? [];
    return event !== undefined && triggers.has(event);
}
const counts = ({ settings }) => (0,words/* isFalse */.Wu)(settings.get('continue-on-error')?.text);
function repositoriesOf(bases) {
    const parts = bases.flatMap(({ jobs }) => [...jobs.values()].flatMap((job) => [job, ...job.steps]));
    return new Set([
        calls/* OUR_REPOSITORY */.Wb,
        ...parts.flatMap(({ call }) => (call?.kind === 'uses' ? [call.repository] : [])),
    ]);
}
function wrappersOf(files, trusted) {
    const isOne = ({ head }) => head.status === 'read' &&
        [...head.workflow.jobs.values()].some((job) => [job, ...job.steps].some((part) => runsItself(part, trusted) && counts(part) && holds(part, head.workflow)));
    return new Set(files.filter(isOne).map(({ path, kind }) => (kind === 'action' ? folderOf(path) : path)));
}
const folderOf = (path) => path.slice(0, Math.max(path.lastIndexOf('/'), 0));
const SHELLS = [undefined, 'bash', 'sh', 'pwsh'];
function runsItself({ call, settings }, { repositories, touched }) {
    if (call?.kind === 'uses')
        return repositories.has(call.repository);
    if (call?.kind !== 'command' || (0,calls/* namesOneOf */.WO)(call.script, touched))
        return false;
    return call.plain && SHELLS.includes(settings.get('shell')?.text);
}
function oursWith(wrappers, trusted) {
    return (part, earlier) => {
        const { call } = part;
        if (call?.kind === 'uses' && earlier.length === 0)
            return true;
        if (call?.kind !== 'local')
            return runsItself(part, trusted);
        if (call.path.startsWith('..') || !earlier.every(leavesTheBase))
            return false;
        const files = [call.path, `${call.path}/action.yml`, `${call.path}/action.yaml`];
        return wrappers.has(call.path) || !files.some((path) => trusted.touched.has(path.toLowerCase()));
    };
}
function leavesTheBase({ settings, inputs }) {
    if (settings.has('run'))
        return false;
    const uses = settings.get('uses')?.text ?? '';
    if (/^actions\/checkout@/i.test(uses))
        return !['repository', 'ref', 'path'].some((name) => inputs.has(name));
    return uses === '' || /^actions\/setup-[\w-]+@/i.test(uses);
}
function postersOf(workflow) {
    const isGivenToAll = isGiven(workflow.env);
    return [...workflow.jobs.values()].flatMap((job) => {
        const around = isGivenToAll || isGiven(job.env);
        return job.steps.flatMap((step) => {
            const line = postsOurs(step, around);
            if (line === null)
                return [];
            const message = 'a step posts a check or a status under the name of the check';
            return [{ step, place: { line, message } }];
        });
    });
}

;// CONCATENATED MODULE: ./build/providers/github/guard/conditions.js

function conditionEdits(before, after, what) {
    const [was, is] = [before.settings.get('if'), after.settings.get('if')];
    const kind = (0,words/* conditionKind */._I)(is?.text);
    if (kind === 'always' || kind === 'usual')
        return [];
    if ((0,words/* expressionOf */.ez)(was?.text ?? '') === (0,words/* expressionOf */.ez)(is?.text ?? ''))
        return [];
    const added = was === undefined ? 'has a new `if`' : 'has another `if`';
    return [
        {
            line: is?.line ?? after.line,
            message: `${what} ${added}: where it does not hold, the check is skipped`,
        },
    ];
}
function toleranceEdits(before, after, what) {
    const [was, is] = [before.settings.get('continue-on-error'), after.settings.get('continue-on-error')];
    if (is === undefined || (0,words/* isFalse */.Wu)(is.text))
        return [];
    if ((0,words/* expressionOf */.ez)(was?.text ?? '') === (0,words/* expressionOf */.ez)(is.text))
        return [];
    return [
        {
            line: is.line,
            message: `${what} has \`continue-on-error\`: the check may fail and the run still pass`,
        },
    ];
}

;// CONCATENATED MODULE: ./build/providers/github/guard/steps.js


function stepEdits(before, after) {
    const { pairs, gone } = pairUp(callers(before.job), callers(after.job));
    const edits = pairs.flatMap(([was, is]) => [
        ...conditionEdits(was, is, WHAT),
        ...toleranceEdits(was, is, WHAT),
        ...withEdits(was, is, WHAT),
        ...shellEdits({ ...before, step: was }, { ...after, step: is }),
    ]);
    if (gone === 0)
        return edits;
    return [
        { line: after.job.line, message: `steps that ran the check are gone: ${gone} of ${gone + pairs.length}` },
        ...edits,
    ];
}
const WHAT = 'the step that runs the check';
const callers = ({ steps }) => steps.filter(({ call }) => call !== null);
function pairUp(before, after) {
    const pairs = [];
    let left = before;
    const free = new Set(after);
    for (const keyOf of [({ form }) => form, ({ call }) => whatRuns(call), () => '']) {
        const byKey = (0,words/* grouped */.zD)([...free], keyOf);
        left = left.filter((step) => {
            const found = byKey.get(keyOf(step))?.shift();
            if (found === undefined)
                return true;
            free.delete(found);
            pairs.push([step, found]);
            return false;
        });
    }
    return { pairs, gone: left.length };
}
function whatRuns(call) {
    switch (call?.kind) {
        case undefined:
            return '';
        case 'uses':
            return `${call.repository}/${call.path}`;
        case 'local':
            return `./${call.path}`;
        case 'command':
            return call.script;
    }
}
function withEdits(before, after, what) {
    const line = after.settings.get('uses')?.line ?? after.settings.get('run')?.line ?? after.line;
    const why = whyOther(before.call, after.call);
    const other = why === null ? [] : [{ line, message: `${what} ${why}` }];
    return [...other, ...inputEdits(before.inputs, after, what)];
}
const FULL_SHA = /^[0-9a-f]{40}$|^[0-9a-f]{64}$/;
function whyOther(before, after) {
    if (before === null || after === null)
        return null;
    if (before.kind !== after.kind)
        return 'runs it in another way, which decides instead';
    if (before.kind === 'command' || after.kind === 'command')
        return whatRuns(before) === whatRuns(after)
            ? null
            : 'is another script: what runs, and whether it counts, has changed';
    if (whatRuns(before) !== whatRuns(after))
        return 'uses another repository or another file of it, which decides instead';
    if (before.kind === 'local' || after.kind === 'local')
        return null;
    if (before.ref === after.ref || FULL_SHA.test(after.ref))
        return null;
    return 'uses another tag or branch, which can be moved to anything: pin it by a full commit SHA';
}
const HARMLESS = new Set(['evidence', 'sarif-file', 'upload', 'artifact-name']);
function inputEdits(before, after, what) {
    const names = [...new Set([...before.keys(), ...after.inputs.keys()])].filter((name) => !HARMLESS.has(name.toLowerCase()));
    return names.flatMap((name) => {
        const [was, is] = [before.get(name), after.inputs.get(name)];
        if (linesOf(was?.text) === linesOf(is?.text))
            return [];
        return [
            {
                line: is?.line ?? after.line,
                message: `${what} has another input ${(0,words/* quoted */.TL)(name)}, which changes what decides`,
            },
        ];
    });
}
const linesOf = (text = '') => text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
function shellEdits(before, after) {
    const { call, settings, line } = after.step;
    if (call?.kind !== before.step.call?.kind)
        return [];
    const isSame = whatRuns(call) === whatRuns(before.step.call);
    const asked = isSame ? [...new Set([before.step, after.step].flatMap(namedVariables))] : [];
    const [was, is] = [surroundings(before, asked), surroundings(after, asked)];
    const names = [...new Set([...was.keys(), ...is.keys()])];
    return names.flatMap((name) => {
        if ((was.get(name)?.text ?? '') === (is.get(name)?.text ?? ''))
            return [];
        const message = `${(0,words/* quoted */.TL)(name)} of ${WHAT} is another, and may run it differently or not at all`;
        return [
            {
                line: is.get(name)?.line ?? settings.get('run')?.line ?? settings.get('uses')?.line ?? line,
                message,
            },
        ];
    });
}
function namedVariables({ inputs, settings, env, call }) {
    const texts = [...inputs.values(), ...settings.values(), ...env.values()].map(({ text }) => text);
    const script = call?.kind === 'command' ? call.script : '';
    return [
        ...texts.flatMap((text) => [...text.matchAll(/\benv(?:\.|\[\s*')([\w-]+)/g)]),
        ...script.matchAll(/\$(?:\{|env:)?([A-Za-z_]\w*)/g),
    ].map(([, name = '']) => name);
}
const SEARCHED = ['PATH', 'Path'];
const DECIDING = [...SEARCHED, 'BASH_ENV', 'ENV', 'SHELLOPTS', 'NODE_OPTIONS', 'NODE_PATH', 'LD_PRELOAD'];
function surroundings({ workflow, job, step }, asked) {
    const isScript = step.call?.kind === 'command';
    const shell = step.settings.get('shell') ?? { text: job.shell || workflow.shell, line: null };
    const folder = step.settings.get('working-directory') ?? { text: '', line: null };
    const variables = [...(isScript ? DECIDING : SEARCHED), ...asked].flatMap((name) => {
        const found = step.env.get(name) ?? job.env.get(name) ?? workflow.env.get(name);
        return found === undefined ? [] : [[name, found]];
    });
    return new Map(isScript ? [...variables, ['shell', shell], ['working-directory', folder]] : variables);
}

;// CONCATENATED MODULE: ./build/providers/github/guard/jobs.js




function jobEdits(before, after) {
    const what = after.job.id === '' ? 'the action' : `the job ${(0,words/* quoted */.TL)(after.job.id)}`;
    return [
        ...conditionEdits(before.job, after.job, what),
        ...toleranceEdits(before.job, after.job, what),
        ...needEdits(before.job, after.job),
        ...jobs_nameEdits(before.job, after.job),
        ...matrixEdits(before.job, after.job),
        ...valueEdits(before.job, after.job),
        ...containerEdits(before.job, after.job),
        ...defaultEdits(before.workflow, after),
        ...(before.job.call === null || after.job.call === null ? [] : withEdits(before.job, after.job, what)),
        ...stepEdits(before, after),
    ];
}
function needEdits(before, after) {
    if (runsAlways(after))
        return [];
    const had = new Set(runsAlways(before) ? [] : before.needs.map(({ text }) => text));
    const fresh = after.needs.filter(({ text }) => !had.has(text));
    return fresh.map(({ text, line }) => ({
        line,
        message: `the job ${(0,words/* quoted */.TL)(after.id)} now waits for ${(0,words/* quoted */.TL)(text)}: if that fails, the check is skipped and counts as passed`,
    }));
}
const runsAlways = ({ settings }) => (0,words/* conditionKind */._I)(settings.get('if')?.text) === 'always';
function waitEdits(before, after, jobs) {
    return neededJobs(after, jobs.filter((job) => !runsAlways(job))).flatMap((job) => {
        const namesake = before.jobs.get(job.id);
        if (namesake === undefined || jobs.includes(job))
            return [];
        return [
            ...conditionEdits(namesake, job, `the job ${(0,words/* quoted */.TL)(job.id)}, which the check waits for,`),
            ...needEdits(namesake, job),
            ...matrixEdits(namesake, job),
        ];
    });
}
function neededJobs({ jobs }, first) {
    const found = new Set();
    const open = [...first];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
        for (const { text } of next.needs) {
            const needed = jobs.get(text);
            if (needed === undefined || found.has(needed))
                continue;
            found.add(needed);
            if (!runsAlways(needed))
                open.push(needed);
        }
    }
    return [...found];
}
function jobs_nameEdits(before, after) {
    const [was, is] = [(0,guard_workflow/* checkName */.I3)(before), (0,guard_workflow/* checkName */.I3)(after)];
    if (was === is)
        return [];
    const line = after.settings.get('name')?.line ?? after.line;
    return [
        {
            line,
            message: `the job is called ${(0,words/* quoted */.TL)(is)} and no longer ${(0,words/* quoted */.TL)(was)}: who requires that name waits for nobody`,
        },
    ];
}
function matrixEdits(before, after) {
    if (!mayBeEmpty(after) || mayBeEmpty(before))
        return [];
    const message = `the matrix of the job ${(0,words/* quoted */.TL)(after.id)} may be empty: then the check does not run`;
    return [{ line: after.strategyLine, message }];
}
function mayBeEmpty({ strategy }) {
    const matrix = (0,guard_workflow/* entriesOf */.Mc)(strategy).get('matrix')?.value;
    if (strategy?.kind === 'text')
        return strategy.text !== '';
    if (matrix?.kind !== 'map')
        return matrix !== undefined;
    return [...matrix.entries].some(([key, { value }]) => {
        if (key === 'include')
            return value.kind === 'text';
        return key === 'exclude' || value.kind === 'text' || (value.kind === 'list' && value.items.length === 0);
    });
}
function valueEdits(before, after) {
    const [was, is] = [matrixOf(before), matrixOf(after)];
    return [...namedIn(after, /\bmatrix(?:\.|\[\s*')([\w-]+)/g)].flatMap((key) => {
        const kept = jobs_valuesOf(is.tree, key);
        if (jobs_valuesOf(was.tree, key).every((value) => kept.includes(value)))
            return [];
        const line = (0,guard_workflow/* entriesOf */.Mc)(is.tree).get(key)?.line ?? is.line;
        return [{ line, message: `${(0,words/* quoted */.TL)(key)} of the matrix, which decides for the check, has lost a value` }];
    });
}
function matrixOf({ strategy, strategyLine }) {
    const matrix = (0,guard_workflow/* entriesOf */.Mc)(strategy).get('matrix');
    return { tree: matrix?.value, line: matrix?.line ?? strategyLine };
}
function jobs_valuesOf(matrix, key) {
    const listed = (0,guard_workflow/* entriesOf */.Mc)(matrix).get(key)?.value;
    const included = (0,guard_workflow/* entriesOf */.Mc)(matrix).get('include')?.value;
    const rows = included?.kind === 'list' ? included.items : [];
    const values = listed?.kind === 'list' ? listed.items : [listed];
    return [...values, ...rows.map((row) => (0,guard_workflow/* entriesOf */.Mc)(row).get(key)?.value)].flatMap((value) => value === undefined ? [] : [(0,guard_workflow/* formOf */.QU)(value)]);
}
function containerEdits(before, after) {
    const { container } = after;
    const [was, is] = [before.container, container].map(imageOf);
    if (container === null || is === '')
        return [];
    const isSame = before.container !== null && (0,guard_workflow/* formOf */.QU)(before.container) === (0,guard_workflow/* formOf */.QU)(container);
    if (isSame || (FIXED.test(is ?? '') && unversioned(was ?? '') === unversioned(is ?? '')))
        return [];
    return [
        { line: container.line, message: 'the check runs in another container, whose programs decide for it' },
    ];
}
const FIXED = /@sha256:[0-9a-f]{64}$/;
const unversioned = (image) => image.replace(/@.*$/, '').replace(/:[^/:]*$/, '');
function imageOf(container) {
    return container?.kind === 'text' ? container.text : (0,guard_workflow/* textOf */.b6)((0,guard_workflow/* entriesOf */.Mc)(container).get('image')?.value);
}
function defaultEdits(before, { workflow, job }) {
    const used = inputsOf(job);
    return [...workflow.defaults].flatMap(([name, { text, line }]) => {
        const was = before.defaults.get(name)?.text ?? '';
        if (was === text || !used.has(name.toLowerCase()))
            return [];
        return [
            { line, message: `the default of the input ${(0,words/* quoted */.TL)(name)}, which decides for the check, is another` },
        ];
    });
}
function inputsOf(job) {
    return new Set([...namedIn(job, /\binputs(?:\.|\[\s*')([\w-]+)/g)].map((name) => name.toLowerCase()));
}
function namedIn(job, pattern) {
    const texts = [job, ...job.steps]
        .filter(({ call }) => call !== null)
        .flatMap(({ inputs, settings, env }) => [...inputs.values(), ...settings.values(), ...env.values()]);
    return new Set(texts.flatMap(({ text }) => [...text.matchAll(pattern)].map(([, name = '']) => name)));
}

;// CONCATENATED MODULE: ./build/providers/github/guard/triggers.js

const OF_CHANGES = new Set([
    'pull_request',
    'pull_request_target',
    'pull_request_review',
    'merge_group',
    'push',
    'workflow_run',
    'workflow_call',
]);
const DEFAULT_TYPES = {
    pull_request: ['opened', 'synchronize', 'reopened'],
    pull_request_target: ['opened', 'synchronize', 'reopened'],
    pull_request_review: ['submitted', 'edited', 'dismissed'],
    merge_group: ['checks_requested'],
    workflow_run: ['completed', 'requested', 'in_progress'],
};
function triggerEdits(before, after) {
    return [...before.triggers].flatMap(([event, base]) => {
        if (!OF_CHANGES.has(event))
            return [];
        const head = after.triggers.get(event);
        if (head !== undefined)
            return filterEdits(event, base, head);
        return [{ line: after.lines.triggers, message: `the check no longer runs on ${(0,words/* quoted */.TL)(event)}` }];
    });
}
function filterEdits(event, base, head) {
    return [
        ...positiveEdit(event, 'types', base, head),
        ...positiveEdit(event, 'paths', base, head),
        ...positiveEdit(event, 'workflows', base, head),
        ...refEdits(event, base, head),
        ...['branches-ignore', 'paths-ignore'].flatMap((key) => negativeEdit(event, key, base, head)),
    ];
}
function refEdits(event, base, head) {
    const had = refsOf(base);
    const has = refsOf(head);
    if (has.tagsOnly && !had.tagsOnly) {
        const line = head.filters.get('tags')?.line ?? head.filters.get('tags-ignore')?.line ?? head.line;
        return [narrowed(event, 'tags', line)];
    }
    return had.tagsOnly ? [] : positiveEdit(event, 'branches', base, head);
}
function refsOf({ filters }) {
    const names = (kind) => filters.has(kind) || filters.has(`${kind}-ignore`);
    return { tagsOnly: names('tags') && !names('branches') };
}
function positiveEdit(event, key, base, head) {
    const has = head.filters.get(key);
    const standard = key === 'types' ? DEFAULT_TYPES[event] : undefined;
    const after = has?.values ?? standard;
    if (after === undefined || isAll(after))
        return [];
    const before = base.filters.get(key)?.values ?? standard;
    const known = new Set(after);
    const isNarrower = before === undefined || before.some((one) => !known.has(one)) || excludes(before, after);
    return isNarrower ? [narrowed(event, key, has?.line ?? head.line)] : [];
}
const isAll = (patterns) => patterns.includes('**') && !patterns.some((one) => one.startsWith('!'));
function excludes(before, after) {
    if (!after.some((one) => one.startsWith('!')))
        return false;
    return before.join('\n') !== after.join('\n');
}
function negativeEdit(event, key, base, head) {
    const has = head.filters.get(key);
    if (has === undefined || refsAreNew(key, base))
        return [];
    const before = new Set(base.filters.get(key)?.values);
    const isNarrower = has.values.some((one) => !before.has(one));
    return isNarrower ? [narrowed(event, key, has.line)] : [];
}
const refsAreNew = (key, base) => key === 'branches-ignore' && refsOf(base).tagsOnly;
function narrowed(event, key, line) {
    return { line, message: `${(0,words/* quoted */.TL)(key)} of ${(0,words/* quoted */.TL)(event)} starts the check for less than before` };
}

;// CONCATENATED MODULE: ./build/providers/github/guard/removed.js





function removedEdits(files) {
    const most = Math.max(...files.map(({ bases }) => bases.length));
    return Array.from({ length: most }, (_, i) => editsSince(files, i)).flat();
}
function editsSince(files, index) {
    const held = files.flatMap((file) => holdersOf(file, file.bases[index] ?? null));
    const heirs = heirsOf(held, files.flatMap(newHolders));
    const gone = (0,words/* grouped */.zD)(held.filter((one) => !heirs.has(one)), byFile);
    return [
        ...[...gone.values()].flatMap(goneEdits),
        ...[...heirs].flatMap(([before, after]) => placed(after.file, jobEdits(before, after))),
        ...workflowEdits(heirs),
    ];
}
const placed = (file, places) => places.map((place) => (0,guard_file/* editAt */.aU)(file, 'removed', place));
function workflowEdits(heirs) {
    const steps = new Map();
    for (const [{ workflow: before }, { workflow: after, file, job }] of heirs) {
        const known = steps.get(before) ?? new Map();
        steps.set(before, known);
        const step = known.get(after);
        if (step === undefined)
            known.set(after, { before, after, file, jobs: [job] });
        else
            step.jobs.push(job);
    }
    return [...steps.values()].flatMap((known) => [...known.values()].flatMap(({ before, after, file, jobs }) => placed(file, [
        ...triggerEdits(before, after),
        ...waitEdits(before, after, jobs),
        ...mergeEdits(before, after),
    ])));
}
function mergeEdits(before, after) {
    if (after.mergeLine === null || before.mergeLine !== null)
        return [];
    return [{ line: after.mergeLine, message: 'it has a key `<<`, for which no runner starts it' }];
}
function holdersOf(file, workflow) {
    if (workflow === null)
        return [];
    return [...workflow.jobs.values()].filter(guard_workflow/* runsCheck */.Hz).map((job) => ({ file, workflow, job }));
}
function newHolders(file) {
    if (file.head.status !== 'read')
        return [];
    const held = file.bases.flatMap((workflow) => holdersOf(file, workflow));
    const before = new Set(held.map(({ job }) => job.id));
    return holdersOf(file, file.head.workflow).filter(({ job }) => !before.has(job.id));
}
function heirsOf(held, fresh) {
    const heirs = new Map();
    for (const one of held) {
        const { head } = one.file;
        const same = head.status === 'read' ? head.workflow.jobs.get(one.job.id) : undefined;
        if (head.status === 'read' && same !== undefined && (0,guard_workflow/* runsCheck */.Hz)(same))
            heirs.set(one, { file: one.file, workflow: head.workflow, job: same });
    }
    const free = new Set(fresh);
    for (const keyOf of [byFileAndName, byName, byFile, byKind]) {
        const known = (0,words/* grouped */.zD)([...free], keyOf);
        for (const one of held) {
            const heir = heirs.has(one) ? undefined : known.get(keyOf(one))?.shift();
            if (heir === undefined)
                continue;
            free.delete(heir);
            heirs.set(one, heir);
        }
    }
    return heirs;
}
const byKind = ({ file }) => file.kind;
const byFile = ({ file }) => JSON.stringify([file.kind, file.path]);
const byName = ({ file, job }) => JSON.stringify([file.kind, (0,guard_workflow/* checkName */.I3)(job)]);
const byFileAndName = ({ file, job }) => JSON.stringify([file.kind, file.path, (0,guard_workflow/* checkName */.I3)(job)]);
const GONE = {
    unreadable: 'it no longer parses, and held the check before: no runner starts it',
    deleted: 'the file that ran the check is deleted',
    moved: 'the file that ran the check is moved to where nothing runs it',
    replaced: 'the file that ran the check is replaced by something that is no file',
};
function goneEdits(gone) {
    const file = gone[0]?.file;
    if (file === undefined)
        return [];
    const { head } = file;
    if (head.status !== 'read')
        return placed(file, [{ line: null, message: GONE[head.status] }]);
    return placed(file, gone.map(({ job }) => goneFrom(head.workflow, job)));
}
function goneFrom(after, { id, call }) {
    const now = after.jobs.get(id);
    if (now === undefined)
        return { line: after.lines.jobs, message: `the job ${(0,words/* quoted */.TL)(id)} that ran the check is gone` };
    const what = call === null ? 'a step of it' : 'it';
    const where = id === '' ? 'the action no longer runs the check' : `the job ${(0,words/* quoted */.TL)(id)} no longer runs the check`;
    return { line: now.line, message: `${where}: ${what} did` };
}

;// CONCATENATED MODULE: ./build/providers/github/guard/compare.js




function compareFiles(files, touched) {
    const read = files.map(readFile);
    const edits = [...removedEdits(read), ...nameEdits(read, touched)];
    const known = new Map(edits.map((edit) => [JSON.stringify([edit.kind, edit.path, edit.line, edit.message]), edit]));
    return [...known.values()];
}
function readFile({ path, kind, bases, head }) {
    const workflow = head.status === 'there' ? (0,guard_workflow/* parseWorkflow */.hM)(head.text, kind) : null;
    const before = bases.map((base) => ({ text: base, workflow: (0,guard_workflow/* parseWorkflow */.hM)(base, kind) }));
    const wasKnown = before.some((one) => one.workflow === null ? (0,guard_file/* namesCheck */.Nk)(one.text) : [...one.workflow.jobs.values()].some(guard_workflow/* runsCheck */.Hz));
    return {
        path,
        kind,
        bases: before.flatMap((one) => one.workflow ?? []),
        head: headOf(head, workflow),
        isNamed: head.status === 'there' && (0,guard_file/* namesCheck */.Nk)(head.text) && !wasKnown,
    };
}
function headOf(head, workflow) {
    if (head.status !== 'there')
        return head;
    if (workflow === null)
        return { status: 'unreadable' };
    return { status: 'read', workflow, lines: head.text.split('\n') };
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
