export const id = 3516;
export const ids = [3516];
export const modules = {

/***/ 89715:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I5: () => (/* binding */ rootOf),
/* harmony export */   Jc: () => (/* binding */ loadAtHand),
/* harmony export */   Q3: () => (/* binding */ namedPolicies),
/* harmony export */   R8: () => (/* binding */ filesOf)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _changes_history_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(53298);
/* harmony import */ var _config_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(46564);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(19473);
/* harmony import */ var _lib_files_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(13963);
/* harmony import */ var _lib_git_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(94892);
/* harmony import */ var _policy_load_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8237);
/* harmony import */ var _policy_position_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(4200);








function rootOf(directory) {
    try {
        return (0,_lib_git_js__WEBPACK_IMPORTED_MODULE_5__/* .findRepository */ .W1)(directory).root;
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .RunError */ .e4 && error.code === 'NOT_A_REPOSITORY')
            return null;
        throw error;
    }
}
async function loadAtHand(directory, names) {
    const open = [];
    const readRevision = async (revision) => {
        const history = await (0,_changes_history_js__WEBPACK_IMPORTED_MODULE_1__/* .openHistory */ .jC)({ directory, base: revision, head: revision, hints: HINTS });
        open.push(history);
        return (path) => (0,_changes_history_js__WEBPACK_IMPORTED_MODULE_1__/* .readFileAt */ ._T)(history, history.head, path, _policy_position_js__WEBPACK_IMPORTED_MODULE_7__/* .MAX_POLICY_BYTES */ .mk);
    };
    try {
        return await (0,_policy_load_js__WEBPACK_IMPORTED_MODULE_6__/* .loadPolicyAtHand */ .PS)(names, { directory, root: rootOf(directory), readRevision });
    }
    finally {
        for (const history of open)
            history.close();
    }
}
const HINTS = { remote: 'origin', fullHistory: 'run `git fetch --unshallow origin`, then again' };
function namedPolicies({ policies, positionals }) {
    if (policies.length > 0 && positionals.length > 0)
        throw (0,_config_js__WEBPACK_IMPORTED_MODULE_2__/* .usage */ .CI)('a policy is named twice', 'name it with --policy or as the argument, not both');
    return policies.length > 0 ? policies : positionals;
}
function filesOf({ parsed }, directory, root) {
    if (root === null)
        return [];
    const files = parsed.filter(({ source }) => source.from !== 'pack');
    return files.flatMap(({ source }) => (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_4__/* .pathInside */ ._l)(root, (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(directory, source.name)) ?? []);
}


/***/ }),

/***/ 13516:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  explain: () => (/* binding */ explain),
  placeOf: () => (/* binding */ placeOf)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/changes/read.js + 3 modules
var read = __webpack_require__(93243);
// EXTERNAL MODULE: ./build/changes/remote.js
var remote = __webpack_require__(70630);
// EXTERNAL MODULE: ./build/config.js
var build_config = __webpack_require__(46564);
// EXTERNAL MODULE: ./build/lib/files.js
var files = __webpack_require__(13963);
// EXTERNAL MODULE: ./build/lib/names.js
var names = __webpack_require__(71576);
// EXTERNAL MODULE: ./build/policy/approvals.js
var approvals = __webpack_require__(32447);
// EXTERNAL MODULE: ./build/policy/entries.js
var entries = __webpack_require__(47575);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/policy/nearest.js
var nearest = __webpack_require__(68029);
// EXTERNAL MODULE: ./build/policy/rule-entry.js
var rule_entry = __webpack_require__(53244);
// EXTERNAL MODULE: ./build/policy/rules/index.js + 12 modules
var rules = __webpack_require__(42029);
// EXTERNAL MODULE: ./build/policy/explain/scopes.js
var explain_scopes = __webpack_require__(73390);
;// CONCATENATED MODULE: ./build/policy/explain/explain.js





function ruleNamed(id, policy) {
    const rule = policy.rules.find((one) => one.id === id);
    if (rule !== undefined)
        return { rule, switchedOn: true };
    const builtIn = rules/* BUILT_IN_RULES */.J.get(id);
    if (builtIn !== undefined)
        return { rule: (0,rule_entry/* builtInRule */.eP)(builtIn), switchedOn: false };
    const known = [...new Set([...rules/* BUILT_IN_RULES */.J.keys(), ...policy.rules.map((one) => one.id)])].sort();
    const near = nearNames(id, known);
    const list = (near.length === 0 ? known.slice(0, MANY) : near).join(', ');
    const names = policy.scanners.map(({ name }) => name).join(', ');
    const scanners = names === '' ? '' : `; scanners of the policy are ${names}`;
    throw new errors/* RunError */.e4('USAGE', `there is no rule ${id}`, {
        hint: `${near.length === 0 ? 'take one of' : 'did you mean'} ${list}${scanners}`,
    });
}
function explainRule({ rule, switchedOn }, entries) {
    const own = entries.filter(({ ruleId }) => ruleId === rule.id);
    const { id, kind, title, effect, hint, scopes, added, removed, when } = rule;
    return {
        id,
        kind,
        title,
        why: rules/* BUILT_IN_RULES */.J.get(id)?.why ?? null,
        effect,
        hint,
        switchedOn,
        askedBy: own.map(({ source, line, from }) => ({ source, line: from === 'pack' ? null : line })),
        conditions: { scopes: (0,explain_scopes/* outermostScopes */.s)(scopes), added, removed, when, with: parametersOf(rule) },
        approvers: effect === 'require-approval' ? rule.approvers : null,
        waivable: waivableOf(rule, own),
        tests: own.flatMap(({ source, tests }) => tests.map(({ test, line }) => ({ name: test.name, expect: test.expect, source: `${source}:${line}` }))),
    };
}
function parametersOf(rule) {
    return Object.entries(rules/* BUILT_IN_RULES */.J.get(rule.id)?.parameters ?? {}).map(([name, parameter]) => ({
        name,
        value: rule.with[name] ?? parameter.default,
        says: parameter.says,
        choices: parameter.choices,
    }));
}
function waivableOf({ waivable }, own) {
    if (waivable === false)
        return 'no';
    return waivable === true && own.some(({ from }) => from === 'gateway') ? 'by-the-gateway' : 'yes';
}
function scannerNamed(id, policy) {
    if (rules/* BUILT_IN_RULES */.J.has(id) || policy.rules.some((rule) => rule.id === id))
        return null;
    const typed = id.toLowerCase();
    const scanner = policy.scanners.find(({ name }) => `${typed}/`.startsWith(`${name.toLowerCase()}/`));
    if (scanner === undefined)
        return null;
    const rule = id.slice(scanner.name.length + 1);
    const approvers = scanner.effect === 'require-approval' ? rule_entry/* ANYBODY */.hi : null;
    return { ...scanner, rule: rule === '' ? null : rule, approvers };
}
const MANY = 20;
const NEAR = 5;
function nearNames(name, known) {
    const words = new Set(name.toLowerCase().split(/[^a-z0-9]+/));
    words.delete('');
    const shared = (other) => other.split('-').filter((word) => words.has(word)).length;
    const ranked = known.map((other) => ({
        other,
        away: name.length > 200 ? name.length : (0,nearest/* distanceOf */.hJ)(name, other),
        shared: shared(other),
    }));
    return ranked
        .filter(({ other, away, shared: common }) => common > 0 || away <= Math.max(2, other.length / 4))
        .sort((a, b) => a.away - b.away || b.shared - a.shared)
        .slice(0, NEAR)
        .map(({ other }) => other);
}

// EXTERNAL MODULE: ./build/policy/rules/release-untrusted.js
var release_untrusted = __webpack_require__(19233);
// EXTERNAL MODULE: ./node_modules/re2js/build/index.js
var build = __webpack_require__(2856);
// EXTERNAL MODULE: ./build/lib/inert.js
var inert = __webpack_require__(68656);
// EXTERNAL MODULE: ./build/policy/cases.js
var cases = __webpack_require__(32094);
// EXTERNAL MODULE: ./build/policy/evaluate.js + 1 modules
var evaluate = __webpack_require__(12520);
// EXTERNAL MODULE: ./build/policy/matching/globs.js
var globs = __webpack_require__(62176);
// EXTERNAL MODULE: ./build/policy/own-rules.js
var own_rules = __webpack_require__(32409);
// EXTERNAL MODULE: ./build/policy/scope.js
var policy_scope = __webpack_require__(29171);
;// CONCATENATED MODULE: ./build/policy/explain/conditions.js











const LISTED = 20;
async function explainConditions(rule, file, line, { facts, policy }) {
    return [
        pathCondition(rule, file),
        ...patternConditions(rule, file, facts, line),
        ...(rule.kind === 'own' ? [] : [builtInCondition(rule, file, facts, line)]),
        ...(await whenCondition(rule, facts, policy)),
    ];
}
function explainLine(file, number) {
    const within = (hunks) => hunks.some(({ line, count }) => line <= number && number < line + count);
    return { number, added: within(file.added), removed: within(file.removed) };
}
function isAtLine({ startLine, endLine }, line) {
    if (line === null || startLine === null)
        return true;
    return startLine <= line.number && line.number <= (endLine ?? startLine);
}
function pathCondition({ scopes }, file) {
    const matches = (0,globs.globMatcher)();
    const first = (globs, path) => globs.find((glob) => matches([glob], path)) ?? null;
    const outermost = (0,explain_scopes/* outermostScopes */.s)(scopes);
    const explained = (0,policy_scope/* pathsOf */.wG)(file).flatMap((path) => {
        const each = outermost.map((scope) => {
            const [matched, excepted] = [first(scope.paths, path), first(scope.except, path)];
            return { path: (0,names/* quotePath */.WG)(path), held: matched !== null && excepted === null, matched, excepted };
        });
        const holding = each.find(({ held }) => held);
        return holding === undefined ? each : [holding];
    });
    return { condition: 'paths', held: explained.some(({ held }) => held), scopes: explained };
}
function patternConditions(rule, file, facts, line) {
    return ['added', 'removed'].flatMap((side) => {
        const pattern = rule[side];
        if (pattern === null)
            return [];
        const only = side === 'added' ? line : null;
        const found = linesMatching(rule, side, file, facts).filter((one) => only === null || one.line === only.number);
        const locate = locator(pattern);
        const matches = found.slice(0, LISTED).map(locate);
        return [
            { condition: side, held: found.length > 0, pattern, matches, more: found.length - matches.length },
        ];
    });
}
function linesMatching(rule, side, file, facts) {
    const covers = (0,own_rules.coverage)();
    const judging = { covers, holds: () => true, waives: () => false };
    const covered = rule.scopes.some((scope) => (0,policy_scope/* pathsOf */.wG)(file).some((path) => covers(scope, path)));
    const alone = {
        ...rule,
        kind: 'own',
        title: '',
        when: null,
        scopes: covered ? rule.scopes : [policy_scope/* EVERYWHERE */.Zh],
        added: side === 'added' ? rule.added : null,
        removed: side === 'removed' ? rule.removed : null,
    };
    const oneFile = { ...facts, change: { ...facts.change, files: [file] } };
    const found = [];
    for (const { observation } of (0,own_rules.ownObservations)(oneFile, onlyRules([alone]), judging)) {
        const [, ofBase] = /\(line (\d+) of the base\)$/.exec(observation.message) ?? [];
        found.push({
            line: observation.startLine ?? (ofBase === undefined ? null : Number(ofBase)),
            text: observation.text ?? '',
        });
    }
    return found;
}
const onlyRules = (rules) => ({
    version: 1,
    name: '',
    level: '',
    rules,
    skills: null,
    scanners: [],
    releases: [],
    mcp: null,
    waivers: [],
});
const CLIP = 200;
function locator(pattern) {
    const compiled = build/* RE2JS */.L3.compile(pattern, build/* RE2JS */.L3.MULTILINE);
    return ({ line, text }) => {
        const matcher = compiled.matcher(text);
        const [start, end] = matcher.find() ? [matcher.start(), matcher.end()] : [0, text.length];
        const clipped = end - start > CLIP ? `${text.slice(start, start + CLIP)}…` : text.slice(start, end);
        return { line, startColumn: start + 1, endColumn: end + 1, text: (0,inert/* inert */.t)(clipped) };
    };
}
function builtInCondition(rule, file, facts, line) {
    const observations = rules/* BUILT_IN_RULES */.J.get(rule.id)?.check(facts, rule.with) ?? [];
    const here = observations.filter((one) => (one.path === null || (0,policy_scope/* pathsOf */.wG)(file).includes(one.path)) && isAtLine(one, line));
    const messages = here.slice(0, LISTED).map(({ message }) => message);
    return { condition: 'rule', held: here.length > 0, messages };
}
async function whenCondition(rule, facts, policy) {
    if (rule.when === null)
        return [];
    const { explainExpression } = await Promise.all(/* import() */[__webpack_require__.e(7337), __webpack_require__.e(3919)]).then(__webpack_require__.bind(__webpack_require__, 33919));
    const values = explainExpression({ id: rule.id, when: rule.when }, facts);
    const alone = { ...rule, kind: 'own', scopes: [policy_scope/* EVERYWHERE */.Zh], added: null, removed: null };
    const { findings } = await evaluateRule(facts, policy, alone);
    return [{ condition: 'when', held: findings.length > 0, expression: rule.when, values }];
}
async function evaluateRule(facts, policy, rule) {
    try {
        const { findings, unlisted } = await (0,evaluate/* evaluate */._)(facts, (0,cases/* onlyRule */.tC)(policy, rule));
        return { findings, unlisted, failure: null };
    }
    catch (error) {
        if (error instanceof errors/* RunError */.e4 && (error.code === 'POLICY_FAILED' || error.code === 'POLICY_COST'))
            return { findings: [], unlisted: false, failure: error.message };
        throw error;
    }
}

;// CONCATENATED MODULE: ./build/policy/explain/place.js



async function explainPlace(facts, policy, { rule, switchedOn }, place) {
    const file = facts.change.files.find(({ path, oldPath }) => path === place.path || oldPath === place.path);
    if (file === undefined)
        return { status: 'not-in-change', path: (0,names/* quotePath */.WG)(place.path) };
    const line = place.line === null ? null : explainLine(file, place.line);
    const conditions = await explainConditions(rule, file, line, { facts, policy });
    const evaluation = await evaluateRule(facts, policy, rule);
    const shown = (0,names/* quotePath */.WG)(file.path);
    const there = evaluation.findings.filter((finding) => (finding.path === shown || finding.path === null) && isAtLine(finding, line));
    return {
        status: 'in-change',
        path: shown,
        line,
        change: file.status,
        conditions,
        findings: switchedOn ? there : [],
        because: there.length > 0 && switchedOn
            ? []
            : [...whyNone(conditions, line, { ...evaluation, switchedOn }), ...elsewhere(rule, facts)],
    };
}
function elsewhere({ id }, { releases }) {
    if (id !== release_untrusted/* releaseUntrusted */.E.id || releases !== null)
        return [];
    return ['no artifact is verified here: `countersign check --artifact FILE --bundle FILE` does'];
}
function whyNone(conditions, line, { switchedOn, unlisted, failure }) {
    const why = switchedOn ? [] : ['the policy does not switch this rule on'];
    const failed = conditions.filter(({ held }) => !held);
    if (line !== null && !line.added && failed.some(({ condition }) => condition === 'added'))
        why.push(`the change does not add line ${line.number}: only added lines are looked at`);
    if (failure !== null)
        why.push(`a check would end without a verdict: ${failure}`);
    else if (failed.length === 0 && switchedOn)
        why.push(unlisted
            ? 'it finds more places than are listed'
            : 'each condition holds, but not all of them in one scope');
    return [...why, ...failed.map(({ condition }) => WHY_NOT[condition])];
}
const WHY_NOT = {
    paths: 'the path is outside of where the rule holds',
    added: 'no added line there matches `added`',
    removed: 'no removed line of the file matches `removed`',
    when: '`when` is not true of this change',
    rule: 'the rule has nothing to say of it',
};

;// CONCATENATED MODULE: ./build/policy/explain/waiver-snippet.js


const DAYS = 30;
function waiverSnippet(ruleId, globs, today) {
    return [
        'waivers:',
        `  - rule: ${PLAIN.test(ruleId) ? ruleId : yamlText(ruleId)}`,
        `    paths: [${globs.map(yamlText).join(', ')}]`,
        "    reason: ''",
        "    owner: ''",
        `    expires: ${daysAfter(today, DAYS)}`,
        '',
    ].join('\n');
}
const PLAIN = /^[a-z]+(?:-[a-z0-9]+)+$/;
const SOME_FILE = 'path/of/the-file';
function globsOfRule({ kind, scopes }) {
    if (kind === 'core')
        return [SOME_FILE];
    return (0,policy_scope/* sortedSet */.Cc)((0,explain_scopes/* outermostScopes */.s)(scopes).flatMap(({ paths }) => paths));
}
function daysAfter(today, days) {
    return new Date(Date.parse(`${today}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
function globOf(path) {
    return path.replace(/[\\*?[\]{}()!+@#]/g, '\\$&').replace(/\p{Cs}/gu, '?');
}
function yamlText(text) {
    const escaped = text.replace(/["\\]/g, '\\$&').replace(/[^ -~]/gu, (char) => {
        const code = char.codePointAt(0) ?? 0;
        return `\\U${code.toString(16).padStart(8, '0')}`;
    });
    return `"${escaped}"`;
}

// EXTERNAL MODULE: ./build/providers/clock.js
var providers_clock = __webpack_require__(30551);
// EXTERNAL MODULE: ./build/providers/detect.js + 1 modules
var detect = __webpack_require__(24542);
// EXTERNAL MODULE: ./build/report/json.js
var json = __webpack_require__(9665);
// EXTERNAL MODULE: ./build/run.js + 7 modules
var run = __webpack_require__(75180);
// EXTERNAL MODULE: ./build/commands/output.js + 3 modules
var output = __webpack_require__(73066);
// EXTERNAL MODULE: ./build/commands/policy/at-hand.js
var at_hand = __webpack_require__(89715);
;// CONCATENATED MODULE: ./build/commands/policy/explain-text.js




const explain_text_CLIP = 200;
function clip(text) {
    return text.length > explain_text_CLIP ? `${text.slice(0, explain_text_CLIP)}…` : text;
}
function renderExplanation(explanation) {
    const { policy, waiver } = explanation;
    const [what, rows] = 'scanner' in explanation
        ? [scannerTitle(explanation.scanner), scannerRows(explanation.scanner)]
        : [ruleTitle(explanation.rule), allRows(explanation)];
    const lines = rows.map(([word, text]) => `  ${word.padEnd(10)}${(0,inert/* inert */.t)(text)}`.trimEnd());
    const form = waiver === null ? '' : `\n${waiver}`;
    return `${[(0,inert/* inert */.t)(`${what} · policy ${policy.name}`), ...lines].join('\n')}\n${form}`;
}
function allRows(explanation) {
    const { rule, place } = explanation;
    return [
        ...ruleRows(rule),
        ...(place === null ? [] : placeRows(place, explanation.approvals)),
        ['waive', describeWaiving(explanation)],
    ];
}
const scannerTitle = ({ name, rule, effect }) => `${rule === null ? name : `${name}/${clip(rule)}`}  ${effect} · a scanner`;
const DOES = {
    deny: 'fails the check',
    'require-approval': 'fails the check until it is approved',
    warn: 'warns, and fails nothing',
};
function scannerRows({ name, rule, effect, required, approvers }) {
    return [
        ['what', `what ${rule === null ? 'it' : 'this rule of it'} finds on an added line ${DOES[effect]}`],
        ...(effect === 'warn' ? [] : [['notes', 'its notes warn at most']]),
        [
            'required',
            required
                ? 'yes: without results for this head the check fails'
                : 'no: without results nothing is found',
        ],
        ['where', 'lines that the change adds; what it finds on old lines is left out'],
        ['fix', `read what ${name} says of it, and change the line`],
        ['results', 'come from `countersign check --sarif FILE`'],
        ...(approvers === null ? [] : [['approve', (0,approvals/* describeApprovers */.Q)(approvers)]]),
        ['waive', FORM],
    ];
}
const FORM = 'add this to the policy, and fill it in:';
const ruleTitle = ({ id, effect, kind }) => `${id}  ${effect} · ${KINDS[kind]}`;
const KINDS = {
    core: 'a core rule, always on',
    'built-in': 'a built-in rule',
    own: 'a rule of the policy’s own',
};
function ruleRows(rule) {
    const { conditions, askedBy, tests, approvers } = rule;
    const asks = askedBy.map(({ source, line }) => (line === null ? source : `${source}:${line}`)).join(', ');
    return [
        ...(rule.switchedOn
            ? []
            : [['note', 'this policy does not switch it on; this is what it would be']]),
        ['what', rule.title],
        ...(rule.why === null ? [] : [['why', rule.why]]),
        ...(asks === '' ? [] : [['asked by', asks]]),
        ['where', describeWhere(rule)],
        ...(conditions.added === null ? [] : [['added', `a line matches ${clip(conditions.added)}`]]),
        ...(conditions.removed === null
            ? []
            : [['removed', `a line matches ${clip(conditions.removed)}`]]),
        ...(conditions.when === null ? [] : [['when', conditions.when]]),
        ...conditions.with.map(({ name, value, says, choices }) => [
            'with',
            `${name}: ${value} (of ${choices.join(', ')}): ${says}`,
        ]),
        ['fix', rule.hint],
        ...(approvers === null ? [] : [['approve', (0,approvals/* describeApprovers */.Q)(approvers)]]),
        ['tests', describeTests(tests)],
    ];
}
const explain_text_LISTED = 10;
function describeTests(tests) {
    const listed = tests.slice(0, explain_text_LISTED).map(({ name, expect }) => `${name} (${expect})`);
    const more = tests.length > explain_text_LISTED ? [`and ${tests.length - explain_text_LISTED} more`] : [];
    return tests.length === 0 ? 'none' : [...listed, ...more].join(', ');
}
const WORDS = { paths: '', except: ', but not ', everywhere: 'every path' };
function describeWhere({ kind, conditions: { scopes } }) {
    if (kind === 'core' && scopes.every(policy_scope/* isEverywhere */.T4))
        return 'everywhere it applies';
    return (0,explain_scopes/* describeScopes */.v)(scopes, WORDS);
}
function describeWaiving({ rule, waiver, place }) {
    if (rule.waivable === 'no')
        return 'it may not be waived';
    if (rule.waivable === 'by-the-gateway')
        return 'only the gateway may waive it';
    if (!rule.switchedOn)
        return 'it may be, once the policy switches it on';
    if (waiver !== null)
        return FORM;
    const isWaived = place?.status === 'in-change' && place.findings.length > 0;
    return isWaived ? 'it is waived there' : 'there is nothing to waive there';
}
function placeRows(place, approvals) {
    if (place.status === 'not-in-change')
        return [['place', `${place.path} is not in the change`]];
    const line = place.line === null ? '' : `:${place.line.number}`;
    return [
        ['place', `${place.path}${line} · ${place.change}${describeLine(place.line)}`],
        ...place.conditions.flatMap(conditionRows),
        ...place.findings.map((finding) => ['finding', describeFinding(finding)]),
        ...(place.findings.length === 0 ? [['finding', `none: ${place.because.join('; ')}`]] : []),
        ...(approvals === null ? [] : [['approval', describeApprovals(approvals)]]),
    ];
}
function describeLine(line) {
    if (line === null)
        return '';
    if (line.added)
        return ' · the line is added';
    return line.removed ? ' · a line of this number is removed' : ' · the line is not changed';
}
function conditionRows(condition) {
    const row = (text) => [condition.held ? 'yes' : 'no', `${condition.condition}: ${text}`];
    switch (condition.condition) {
        case 'paths':
            return condition.scopes
                .filter(({ held }) => held === condition.held)
                .map((scope) => row(describeMatch(scope)));
        case 'added':
        case 'removed':
            return [
                ...(condition.matches.length === 0 ? [row('no line matches')] : []),
                ...condition.matches.map((match) => row(describePattern(match))),
                ...(condition.more === 0 ? [] : [row(`and ${condition.more} more`)]),
            ];
        case 'when':
            return [
                row(condition.expression),
                ...condition.values.map(({ expression, value }) => ['', `${clip(expression)} = ${clip(value)}`]),
            ];
        case 'rule':
            return condition.messages.length === 0
                ? [row('it objects to nothing there')]
                : condition.messages.map((message) => row(clip(message)));
    }
}
function describeMatch({ path, matched, excepted }) {
    if (matched === null)
        return `no glob matches ${path}`;
    if (excepted === null)
        return `${matched} matches ${path}`;
    return `${matched} matches ${path}, and ${excepted} excepts it`;
}
function describePattern({ line, startColumn, endColumn, text }) {
    if (line === null)
        return 'the base is too large to be read, so it counts as matched';
    return `line ${line}, columns ${startColumn}-${Math.max(startColumn, endColumn - 1)}: ${clip(text)}`;
}
function describeFinding({ effect, message, startLine, waived }) {
    const at = startLine === null ? '' : ` (line ${startLine})`;
    const by = waived === undefined ? '' : ` · waived by ${waived.owner} until ${waived.expires}: ${waived.reason}`;
    return `${effect} · ${clip(message)}${at}${by}`;
}
function describeApprovals({ wanted, given, refused, met }) {
    const by = given.length === 0 ? '' : `, given by ${given.join(', ')}`;
    const not = refused.length === 0 ? '' : `; ${refused.join('; ')}`;
    return `${met ? 'approved' : 'open'}: it takes ${wanted}${by}${not}`;
}

;// CONCATENATED MODULE: ./build/commands/policy/explain.js



















async function explain(config, { env, progress }) {
    const [id, typed, extra] = config.positionals;
    if (id === undefined || extra !== undefined)
        throw (0,build_config/* usage */.CI)('policy explain takes a rule, and a place of the change', '`countersign policy explain RULE [FILE[:LINE]]`');
    const clock = (0,providers_clock/* startClock */.L)();
    const loaded = await (0,at_hand/* loadAtHand */.Jc)(config.directory, config.policies);
    const { policy, digest } = loaded.policy;
    const today = clock.now().toISOString().slice(0, 10);
    const about = { policy: { name: policy.name, digest } };
    const scanner = scannerNamed(id, policy);
    if (scanner !== null) {
        refusePlace(scanner, typed);
        return answer(config, { ...about, scanner, waiver: waiverSnippet(id, [SOME_FILE], today) });
    }
    const named = ruleNamed(id, policy);
    const rule = explainRule(named, (0,entries/* placedEntries */.w)(loaded.parsed));
    const at = typed === undefined
        ? null
        : await readPlace(config, await (0,detect/* detectProvider */.F)(env, clock), { loaded, named, typed, progress });
    const globs = at === null ? globsOfRule(named.rule) : at.waived;
    return answer(config, {
        ...about,
        rule,
        waiver: rule.waivable === 'yes' && rule.switchedOn && globs.length > 0 ? waiverSnippet(id, globs, today) : null,
        place: at?.place ?? null,
        approvals: at?.approvals ?? null,
    });
}
function refusePlace({ name }, typed) {
    if (typed === undefined)
        return;
    throw (0,build_config/* usage */.CI)(`${name} is a scanner: what it finds at a place is in its own results`, 'give them to `countersign check --sarif FILE`');
}
function answer(config, explanation) {
    const data = config.format === 'json' ? (0,json/* inertJson */.n)(explanation) : renderExplanation(explanation);
    return (0,output/* outcome */.bu)(config, (0,at_hand/* rootOf */.I5)(config.directory), data, 0);
}
async function readPlace(config, provider, asked) {
    const say = config.quiet ? () => undefined : asked.progress;
    say('resolving base and head');
    const context = await provider.context(null);
    const history = await (0,run/* openAsked */.v0)(config, context, provider);
    try {
        const { root } = history.repository;
        say('reading the change');
        const change = await (0,read/* readChange */.p)(history);
        const repository = await (0,remote/* repositoryOf */._)(history.repository, context);
        const facts = {
            change,
            circumstances: (0,run/* circumstancesOf */.c1)(context, repository),
            scans: [],
            headPaths: null,
            releases: null,
            scanned: [change.head],
            evidencePath: (0,files/* pathInside */._l)(root, (0,external_node_path_.join)(root, '.countersign', 'evidence')),
            policyPaths: (0,at_hand/* filesOf */.R8)(asked.loaded, config.directory, root),
            checkEdits: await provider.changes().checkEdits(change),
        };
        const where = placeOf(asked.typed, change);
        const place = await explainPlace(facts, asked.loaded.policy.policy, asked.named, where);
        return {
            place,
            approvals: approvalsOf(place, change, context, asked.named.rule),
            waived: waivedAt(place, change, where),
        };
    }
    finally {
        history.close();
    }
}
function waivedAt(place, { files }, where) {
    if (place.status === 'not-in-change')
        return [];
    const open = place.findings.filter(({ waived }) => waived === undefined);
    if (open.length === 0)
        return [];
    if (open.some(({ path }) => path === null))
        return ['**'];
    const file = files.find(({ path, oldPath }) => path === where.path || oldPath === where.path);
    return (file === undefined ? [where.path] : (0,policy_scope/* pathsOf */.wG)(file)).map(globOf);
}
function placeOf(typed, { files }) {
    const whole = pathOf(typed);
    const isThere = files.some(({ path, oldPath }) => path === whole || oldPath === whole);
    const [, file, line] = /^(.+):([1-9][0-9]{0,8})$/s.exec(typed) ?? [];
    if (isThere || file === undefined)
        return { path: whole, line: null };
    return { path: pathOf(file), line: Number(line) };
}
function pathOf(typed) {
    if (/^".*"$/s.test(typed))
        return (0,names/* pathFromBytes */.nP)((0,names/* unquotePath */.Pf)(typed));
    return typed.replace(/^(?:\.\/)+/, '');
}
function approvalsOf(place, change, context, { approvers }) {
    if (place.status === 'not-in-change')
        return null;
    const open = place.findings.some(({ effect, waived }) => effect === 'require-approval' && waived === undefined);
    if (!open)
        return null;
    const { counted, refused } = (0,approvals/* weighApprovals */.R)(change, context, approvers);
    return {
        wanted: (0,approvals/* describeApprovers */.Q)(approvers),
        given: counted,
        refused,
        met: counted.length >= approvers.count,
    };
}


/***/ }),

/***/ 32094:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y0: () => (/* binding */ runFolderCase),
/* harmony export */   bS: () => (/* binding */ runInlineTest),
/* harmony export */   parseExpectation: () => (/* binding */ parseExpectation),
/* harmony export */   tC: () => (/* binding */ onlyRule)
/* harmony export */ });
/* unused harmony export pairsUp */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(55156);
/* harmony import */ var _lib_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(71576);
/* harmony import */ var _document_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(82116);
/* harmony import */ var _effect_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(72786);
/* harmony import */ var _evaluate_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(12520);
/* harmony import */ var _schema_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(25760);
/* harmony import */ var _schema_error_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(39951);
/* harmony import */ var _scope_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(29171);
/* harmony import */ var _verdict_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(76234);









async function runInlineTest(rule, policy, test, reader) {
    const facts = await factsOfCase([fileOfTest(test)], test.given, { ...reader, policyPaths: [] });
    const asked = test.given === undefined && !(0,_scope_js__WEBPACK_IMPORTED_MODULE_6__/* .isOfTheWhole */ .Kz)(rule) ? { ...rule, when: null } : rule;
    const { findings } = await (0,_evaluate_js__WEBPACK_IMPORTED_MODULE_3__/* .evaluate */ ._)(facts, { ...onlyRule(policy, asked), waivers: [] });
    const effects = findings.map(({ effect }) => effect);
    const strictest = effects.reduce((a, b) => (a !== null && _effect_js__WEBPACK_IMPORTED_MODULE_2__/* .STRENGTH */ .Ul[a] >= _effect_js__WEBPACK_IMPORTED_MODULE_2__/* .STRENGTH */ .Ul[b] ? a : b), null);
    return { expected: test.expect, found: strictest ?? 'pass' };
}
function onlyRule(policy, rule) {
    return { ...policy, rules: [rule], skills: null, scanners: [], releases: [], mcp: null };
}
function fileOfTest({ file = 'example', added, removed }) {
    return {
        path: file,
        before: removed === undefined ? null : Buffer.from(withEnd(removed)),
        after: Buffer.from(withEnd(added ?? '')),
    };
}
function withEnd(text) {
    return text === '' || text.endsWith('\n') ? text : `${text}\n`;
}
const SOME_DAY = '1970-01-01';
async function factsOfCase(files, given, { changeOf, checkEdits, policyPaths }) {
    const change = changeOf(files);
    const circumstances = {
        event: given?.event ?? 'local',
        actor: { login: given?.actor?.login ?? '', kind: given?.actor?.kind ?? 'human' },
        branches: { base: given?.base ?? '', head: given?.head ?? '' },
        labels: given?.labels ?? [],
        repository: given?.repository ?? 'urn:countersign:local',
        today: given?.today ?? SOME_DAY,
    };
    return {
        change,
        circumstances,
        scans: [],
        headPaths: null,
        scanned: [change.head],
        releases: null,
        evidencePath: null,
        policyPaths,
        checkEdits: await checkEdits(change),
    };
}
const given = _schema_js__WEBPACK_IMPORTED_MODULE_4__/* .policySchema */ .w.shape.rules.unwrap().element.shape.tests.unwrap().element.shape.given;
const expectedFinding = zod__WEBPACK_IMPORTED_MODULE_8__.strictObject({
    rule: zod__WEBPACK_IMPORTED_MODULE_8__.string().min(1).max(400),
    path: zod__WEBPACK_IMPORTED_MODULE_8__.string().min(1).max(4000).optional(),
    line: zod__WEBPACK_IMPORTED_MODULE_8__.int().min(1).optional(),
    effect: zod__WEBPACK_IMPORTED_MODULE_8__["enum"](['warn', 'require-approval', 'deny']),
});
const expectationSchema = zod__WEBPACK_IMPORTED_MODULE_8__.strictObject({
    findings: zod__WEBPACK_IMPORTED_MODULE_8__.array(expectedFinding).max(500).optional(),
    verdict: zod__WEBPACK_IMPORTED_MODULE_8__["enum"](['PASSED', 'FAILED']).optional(),
    given,
})
    .refine(({ findings, verdict }) => (findings === undefined) !== (verdict === undefined), {
    message: 'it says one of `findings` and `verdict`',
});
function parseExpectation(name, bytes) {
    const { data, positionOf } = (0,_document_js__WEBPACK_IMPORTED_MODULE_1__/* .parsePolicyDocument */ .X)(name, bytes);
    const result = expectationSchema.safeParse(data);
    if (result.success)
        return result.data;
    throw (0,_schema_error_js__WEBPACK_IMPORTED_MODULE_5__/* .schemaError */ .g)(expectationSchema, result.error.issues, { name, data, positionOf });
}
async function runFolderCase(policy, files, expectation, options) {
    const facts = await factsOfCase(files, expectation.given, options);
    const { findings, unlisted, unchecked } = await (0,_evaluate_js__WEBPACK_IMPORTED_MODULE_3__/* .evaluate */ ._)(facts, { ...policy, scanners: [] });
    const open = findings.some(({ effect, waived }) => effect !== 'warn' && waived === undefined);
    const fails = open || unlisted || [...unchecked, ...(0,_verdict_js__WEBPACK_IMPORTED_MODULE_7__/* .absentStages */ .z)(policy, null)].some(({ blocks }) => blocks);
    const verdict = fails ? 'FAILED' : 'PASSED';
    const asExpected = expectation.findings === undefined
        ? expectation.verdict === verdict
        : !unlisted && pairsUp(expectation.findings, findings);
    return { status: asExpected ? 'passed' : 'failed', verdict, findings };
}
function pairsUp(expected, findings) {
    if (expected.length !== findings.length)
        return false;
    const options = expected.map((one) => findings.flatMap((finding, i) => (meets(one, finding) ? [i] : [])));
    const takenBy = new Map();
    const place = (who, tried) => (options[who] ?? []).some((at) => {
        if (tried.has(at))
            return false;
        tried.add(at);
        const other = takenBy.get(at);
        if (other !== undefined && !place(other, tried))
            return false;
        takenBy.set(at, who);
        return true;
    });
    return expected.every((_, who) => place(who, new Set()));
}
function meets({ rule, path, line, effect }, finding) {
    return (finding.ruleId === rule &&
        finding.effect === effect &&
        (path === undefined || finding.path === path || finding.path === (0,_lib_names_js__WEBPACK_IMPORTED_MODULE_0__/* .quotePath */ .WG)(path)) &&
        (line === undefined || finding.startLine === line));
}


/***/ }),

/***/ 47575:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ placedEntries)
/* harmony export */ });
function placedEntries(parsed) {
    const seen = new Set();
    let level = parsed;
    while (level.length > 0) {
        const next = level.filter((one) => !seen.has(one));
        for (const one of next)
            seen.add(one);
        level = next.flatMap(({ parents }) => parents);
    }
    return [...seen].flatMap(entriesOf);
}
function entriesOf({ source, file, positionOf }) {
    return (file.rules ?? []).map((entry, index) => ({
        ruleId: entry.id,
        source: source.name,
        line: positionOf(['rules', index]).line,
        from: source.from,
        tests: (entry.tests ?? []).map((test, at) => ({
            test,
            line: positionOf(['rules', index, 'tests', at]).line,
        })),
    }));
}


/***/ }),

/***/ 73390:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ outermostScopes),
/* harmony export */   v: () => (/* binding */ describeScopes)
/* harmony export */ });
/* harmony import */ var _order_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36583);

function outermostScopes(scopes) {
    const isWithin = (inner, outer) => _order_js__WEBPACK_IMPORTED_MODULE_0__/* .ORDER */ .ND.scopes.holds([inner], [outer]);
    return scopes.filter((scope, at) => !scopes.some((other, index) => index !== at && isWithin(scope, other) && (index < at || !isWithin(other, scope))));
}
function describeScopes(scopes, words) {
    return scopes.map((scope) => describeScope(scope, words)).join(' or ');
}
function describeScope({ paths, except }, words) {
    const globs = paths.includes('**') ? words.everywhere : `${words.paths}${paths.join(', ')}`;
    return except.length === 0 ? globs : `${globs}${words.except}${except.join(', ')}`;
}


/***/ }),

/***/ 90117:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ setSearcher),
/* harmony export */   o: () => (/* binding */ searcher)
/* harmony export */ });
/* harmony import */ var re2js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2856);

const UNITS_PER_STATE = 8;
const INSTRUCTIONS_PER_UNIT = 8;
function searcher(pattern, flags, spend) {
    const compiled = re2js__WEBPACK_IMPORTED_MODULE_0__/* .RE2JS */ .L3.compile(pattern, flags);
    const size = compiled.programSize();
    meterStates(compiled.re2Input.dfa, spend);
    onFallback(compiled.re2Input.dfa, (length) => spend((length * size) / INSTRUCTIONS_PER_UNIT));
    return (text) => compiled.test(text);
}
function setSearcher(patterns, flags, spend, onStall) {
    const set = new re2js__WEBPACK_IMPORTED_MODULE_0__/* .RE2Set */ .QG(re2js__WEBPACK_IMPORTED_MODULE_0__/* .RE2Set */ .QG.UNANCHORED, flags);
    for (const pattern of patterns)
        set.add(pattern);
    set.compile();
    meterStates(set.dfa, spend);
    onFallback(set.dfa, onStall);
    return (text) => set.match(text);
}
function meterStates(engine, spend) {
    const make = engine.makeState.bind(engine);
    engine.makeState = (places, flag, ids) => {
        const state = make(places, flag, ids);
        spend(UNITS_PER_STATE + places.length + (state?.nfaStates.length ?? 0));
        return state;
    };
}
function onFallback(engine, fallback) {
    const { match, matchSet } = { match: engine.match.bind(engine), matchSet: engine.matchSet.bind(engine) };
    engine.match = (input, at, anchor) => {
        const answer = match(input, at, anchor);
        if (answer === null)
            fallback(input.endPos() - at);
        return answer;
    };
    engine.matchSet = (input, at, anchor) => {
        const answer = matchSet(input, at, anchor);
        if (answer === null)
            fallback(input.endPos() - at);
        return answer;
    };
}


/***/ }),

/***/ 50553:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  NR: () => (/* binding */ MAX_PROGRAMS),
  rg: () => (/* binding */ checkPattern),
  nf: () => (/* binding */ checkProgram),
  fu: () => (/* binding */ patternSet)
});

// EXTERNAL MODULE: ./node_modules/re2js/build/index.js
var build = __webpack_require__(2856);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/policy/matching/pattern-meter.js
var pattern_meter = __webpack_require__(90117);
// EXTERNAL MODULE: ./build/policy/position.js
var position = __webpack_require__(4200);
;// CONCATENATED MODULE: ./build/policy/matching/pattern-words.js


const CONTROL = /[^\P{Cc}\t]/u;
function controlProblem(pattern) {
    const [control] = CONTROL.exec(pattern) ?? [];
    if (control === undefined)
        return null;
    const what = control === '\b'
        ? 'in double quotes `\\b` is a backspace and no word boundary'
        : `the control character ${(0,position/* quoted */.TL)(control)} stands in it`;
    return {
        why: `${what}: write the pattern in single quotes`,
        hint: "put it in single quotes, as in `added: '\\bfoo'`; a control character itself is `\\x` and two digits",
    };
}
const LEFT_OUT = [
    [/^\(\?<?[=!]/, 'RE2 looks neither ahead nor behind'],
    [/^\\[1-9]/, 'RE2 has no backreferences'],
    [/^\\Z/, 'write `$`'],
];
function syntaxProblem(error, flags) {
    if (!(error instanceof build/* RE2JSSyntaxException */.pB) || error.input === null)
        return error.message.replace(/^error parsing regexp: /, '');
    const part = (flags & build/* RE2JS */.L3.MULTILINE) === 0 ? error.input : error.input.replace(/^\(\?m\)/, '');
    const left = LEFT_OUT.find(([begins]) => begins.test(part))?.[1];
    return `${error.error}: ${(0,position/* quoted */.TL)(part)}${left === undefined ? '' : `; ${left}`}`;
}

;// CONCATENATED MODULE: ./build/policy/matching/patterns.js




const MAX_PROGRAM = 2000;
const MAX_PROGRAMS = 250_000;
const TEXT_ENDS = /\\[Az]|\(\?[A-Za-z]*-[A-Za-z]*m[A-Za-z]*[:)]/;
const LINE_FEED = /^(?:[^[\\]|\\[^nx]|\\x(?!0a|\{0*a\})|\[(?:[^\]\\]|\\.)*\])*(?:\\n|\\x0a|\\x\{0*a\}|\n)/is;
function checkPattern(pattern) {
    const refused = (why) => ({ status: 'refused', why });
    if (TEXT_ENDS.test(pattern.replace(/\\[^Az]/gs, '')))
        return refused('`\\A`, `\\z` and `(?-m)` mean nothing here: use `^` and `$`, lines are matched one by one');
    if (LINE_FEED.test(pattern.replace(/\\\\/g, '')))
        return refused('a line holds no line feed, so `\\n` never matches: lines are matched one by one');
    const control = controlProblem(pattern);
    return control === null ? checkProgram(pattern, build/* RE2JS */.L3.MULTILINE) : { status: 'refused', ...control };
}
function checkProgram(pattern, flags) {
    const refused = (why) => ({ status: 'refused', why });
    try {
        const steps = build/* RE2JS */.L3.compile(pattern, flags).programSize();
        if (steps <= MAX_PROGRAM)
            return { status: 'usable', steps };
        return refused(`it is a program of ${steps} steps, more than ${MAX_PROGRAM}: repeat less`);
    }
    catch (error) {
        if (error instanceof build/* RE2JSException */.o_)
            return refused(`not an RE2 pattern: ${syntaxProblem(error, flags)}`);
        throw error;
    }
}
const OTHER_LINE_ENDS = /[\r\v\f\u0085\u2028\u2029\ufeff]/;
function patternSet(patterns, ids = [], work = null) {
    const allowance = allowanceOf(patterns, ids, work);
    const compiled = [];
    const single = (index) => {
        compiled[index] ??= (0,pattern_meter/* searcher */.o)(patterns[index] ?? '', build/* RE2JS */.L3.MULTILINE, allowance.spender(index));
        return compiled[index];
    };
    const search = inGroups([...patterns.keys()], MAX_GROUP, (some) => groupSearch(some, patterns, single));
    return {
        restart: allowance.restart,
        candidates: (text) => {
            allowance.read(text.length);
            return candidatesIn(search, text);
        },
        lines: (pattern, hunk) => matchedLines(single(pattern), hunk),
    };
}
const ONE_PATTERN = { atOnce: 10_000_000, perCharacter: 5 };
const ALL_PATTERNS = { atOnce: 30_000_000, perCharacter: 10 };
function allowanceOf(patterns, ids, shared) {
    const nameOf = (index) => ids[index] ?? shortened(patterns[index] ?? '');
    const spent = new Float64Array(patterns.length);
    const own = { units: 0, characters: 0 };
    const all = shared ?? own;
    const over = (units, { atOnce, perCharacter }, { characters }) => units > atOnce + perCharacter * characters;
    const spender = (index) => (units) => {
        spent[index] = (spent[index] ?? 0) + units;
        all.units += units;
        if (over(spent[index] ?? 0, ONE_PATTERN, own))
            throw stalled(nameOf(index));
        if (over(all.units, ALL_PATTERNS, all))
            throw stalled(nameOf(spent.indexOf(Math.max(...spent))));
    };
    return {
        read: (count) => {
            own.characters += count;
        },
        spender,
        restart: () => {
            spent.fill(0);
            own.units = 0;
            own.characters = 0;
        },
    };
}
function shortened(pattern) {
    return JSON.stringify(pattern.length > 60 ? `${pattern.slice(0, 60)}…` : pattern);
}
function stalled(name) {
    return new errors/* RunError */.e4('POLICY_COST', `the pattern of ${name} costs too much on this change`, {
        hint: 'a long repetition of a wide class (`.{0,500}`) is what costs: make either smaller, or split the pattern',
    });
}
const MAX_GROUP = 32;
const MIN_GROUP = 4;
const GROUP = { atOnce: 1000, perCharacter: 0.004 };
function inGroups(members, size, search) {
    const groups = Array.from({ length: Math.ceil(members.length / size) }, (_, i) => search(members.slice(i * size, (i + 1) * size)));
    return (text) => groups.flatMap((group) => group(text));
}
function groupSearch(members, patterns, single) {
    if (members.length < MIN_GROUP)
        return (text) => members.filter((index) => single(index)(text));
    let left = members.length * GROUP.atOnce;
    const spend = (units) => {
        left -= units;
        if (left < 0)
            throw GREW;
    };
    const asOne = () => {
        const all = members.map((index) => patterns[index] ?? '');
        const found = (0,pattern_meter/* setSearcher */.I)(all, build/* RE2JS */.L3.MULTILINE, spend, grew);
        return (text) => found(text).map((index) => members[index] ?? 0);
    };
    let parted = false;
    let search = null;
    return (text) => {
        left += members.length * GROUP.perCharacter * text.length;
        try {
            search ??= asOne();
            return search(text);
        }
        catch (error) {
            if (error !== GREW || parted)
                throw error;
            parted = true;
            const half = Math.ceil(members.length / 2);
            search = inGroups(members, half, (some) => groupSearch(some, patterns, single));
            return search(text);
        }
    };
}
const GREW = new Error('the states of a group grow too fast');
function grew() {
    throw GREW;
}
function candidatesIn(search, text) {
    const found = search(text);
    if (!OTHER_LINE_ENDS.test(text))
        return new Set(found);
    return new Set([...found, ...search(text.replace(/[\r\v\f\u0085\u2028\u2029\ufeff]/g, '\n'))]);
}
function* matchedLines(matches, { text, line: first }) {
    for (let line = first, at = 0; at <= text.length; line++) {
        const next = text.indexOf('\n', at);
        const end = next === -1 ? text.length : next;
        const one = text.slice(at, end);
        if (matchesLine(matches, one))
            yield { line, text: one };
        at = end + 1;
    }
}
function matchesLine(matches, line) {
    if (matches(line))
        return true;
    return OTHER_LINE_ENDS.test(line) && line.split(OTHER_LINE_ENDS).some((part) => matches(part));
}


/***/ }),

/***/ 32409:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   coverage: () => (/* binding */ coverage),
/* harmony export */   ownObservations: () => (/* binding */ ownObservations)
/* harmony export */ });
/* harmony import */ var _matching_globs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62176);
/* harmony import */ var _matching_patterns_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(50553);
/* harmony import */ var _scope_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(29171);



function coverage() {
    const matches = (0,_matching_globs_js__WEBPACK_IMPORTED_MODULE_0__.globMatcher)();
    return (scope, path) => matches(scope.paths, path) && !matches(scope.except, path);
}
function* ownObservations({ change }, policy, { covers, holds, waives }) {
    const { ofTheWhole, ofFiles, restart } = preparedFor(policy);
    restart();
    for (const rule of ofTheWhole) {
        if (holds(rule))
            yield { rule, observation: { ...NOWHERE, message: rule.title } };
    }
    for (const file of change.files) {
        if ((0,_scope_js__WEBPACK_IMPORTED_MODULE_2__/* .pathsOf */ .wG)(file).every(isCase))
            continue;
        for (const { rule, sides } of ofFiles) {
            const scopes = rule.scopes.filter((scope) => (0,_scope_js__WEBPACK_IMPORTED_MODULE_2__/* .pathsOf */ .wG)(file).some((path) => covers(scope, path)));
            for (const observation of inScopes(rule, scopes, file, { sides, covers, waives })) {
                if (!holds(rule))
                    break;
                yield { rule, observation };
            }
        }
    }
}
const PREPARED = new WeakMap();
function preparedFor(policy) {
    const known = PREPARED.get(policy);
    if (known !== undefined)
        return known;
    const rules = policy.rules.filter(({ kind }) => kind === 'own');
    const ofFiles = rules.filter((rule) => !(0,_scope_js__WEBPACK_IMPORTED_MODULE_2__/* .isOfTheWhole */ .Kz)(rule));
    const work = { units: 0, characters: 0 };
    const byScope = new Map();
    for (const rule of ofFiles) {
        const key = JSON.stringify(rule.scopes);
        const some = byScope.get(key);
        if (some === undefined)
            byScope.set(key, [rule]);
        else
            some.push(rule);
    }
    const sides = new Map([...byScope].map(([key, some]) => [
        key,
        { added: sideOf(some, 'added', work), removed: sideOf(some, 'removed', work) },
    ]));
    const prepared = {
        ofTheWhole: rules.filter(_scope_js__WEBPACK_IMPORTED_MODULE_2__/* .isOfTheWhole */ .Kz),
        ofFiles: ofFiles.flatMap((rule) => {
            const ofScope = sides.get(JSON.stringify(rule.scopes));
            return ofScope === undefined ? [] : [{ rule, sides: ofScope }];
        }),
        restart: () => {
            Object.assign(work, { units: 0, characters: 0 });
            for (const { added, removed } of sides.values()) {
                added.set.restart();
                removed.set.restart();
            }
        },
    };
    PREPARED.set(policy, prepared);
    return prepared;
}
function isCase(path) {
    return path.startsWith('.countersign/tests/');
}
const NOWHERE = { path: null, startLine: null, endLine: null };
function* inScopes(rule, scopes, file, search) {
    const [only, ...more] = scopes;
    if (only === undefined)
        return;
    if (more.length === 0) {
        yield* observe(rule, only, file, search);
        return;
    }
    const seen = new Set();
    for (const scope of scopes) {
        for (const observation of observe(rule, scope, file, search)) {
            const key = `${observation.startLine} ${observation.message}`;
            if (seen.has(key))
                continue;
            seen.add(key);
            yield observation;
        }
    }
}
function sideOf(rules, key, work) {
    const withPattern = rules.filter((rule) => rule[key] !== null);
    return {
        set: (0,_matching_patterns_js__WEBPACK_IMPORTED_MODULE_1__/* .patternSet */ .fu)(withPattern.map((rule) => rule[key] ?? ''), withPattern.map(({ id }) => id), work),
        indexOf: new Map(withPattern.map((rule, index) => [rule, index])),
        searched: new WeakMap(),
        work,
    };
}
function* linesMatching(side, rule, hunks) {
    const index = side.indexOf.get(rule);
    if (index === undefined)
        return;
    const candidates = side.searched.get(hunks) ?? candidatesIn(side, hunks);
    if (!candidates.has(index))
        return;
    for (const hunk of hunks)
        yield* side.set.lines(index, hunk);
}
function candidatesIn({ set, searched, work }, hunks) {
    const text = hunks.map((hunk) => hunk.text).join('\n');
    work.characters += text.length;
    const candidates = set.candidates(text);
    searched.set(hunks, candidates);
    return candidates;
}
function* observe(rule, scope, file, { sides, covers, waives }) {
    const judged = (path) => covers(scope, path) && !waives(rule, path) && !isCase(path);
    const nowhere = { path: file.path, startLine: null, endLine: null, message: rule.title };
    const removed = linesMatching(sides.removed, rule, removedLines(scope, file, { covers, judged }));
    const unread = rule.removed !== null && isUnread(file.base) && covers(scope, file.oldPath ?? file.path);
    if (rule.added === null && rule.removed === null)
        yield nowhere;
    else if (rule.added === null) {
        if (unread)
            yield { ...nowhere, message: `${rule.title} (the base is too large to be read)` };
        for (const { line, text } of removed) {
            yield { ...nowhere, message: `${rule.title} (line ${line} of the base)`, text };
        }
    }
    else if (rule.removed === null || unread || removed.next().done !== true) {
        for (const { line, text } of linesMatching(sides.added, rule, addedLines(scope, file, { covers, judged }))) {
            yield { ...nowhere, startLine: line, endLine: line, text };
        }
    }
}
function isUnread(side) {
    return side?.content.kind === 'oversized';
}
const NO_LINES = [];
function addedLines(scope, file, { covers, judged }) {
    if (file.head === null || !covers(scope, file.path))
        return NO_LINES;
    if (file.oldPath === null || judged(file.oldPath))
        return file.added;
    return file.whole?.head ?? file.added;
}
function removedLines(scope, file, { covers, judged }) {
    if (!covers(scope, file.oldPath ?? file.path))
        return NO_LINES;
    if (file.oldPath === null || judged(file.path))
        return file.removed;
    return file.whole?.base ?? file.removed;
}


/***/ }),

/***/ 25760:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ policySchema)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(55156);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(64377);
/* harmony import */ var _rules_release_untrusted_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19233);


const effect = zod__WEBPACK_IMPORTED_MODULE_1__["enum"](['warn', 'require-approval', 'deny']);
const text = zod__WEBPACK_IMPORTED_MODULE_1__.string().max(1000).regex(/\S/, 'something to read');
const pattern = zod__WEBPACK_IMPORTED_MODULE_1__.string().min(1).max(4000);
const glob = zod__WEBPACK_IMPORTED_MODULE_1__.string().min(1).max(1000);
const globs = zod__WEBPACK_IMPORTED_MODULE_1__.array(glob).min(1).max(1000);
const id = zod__WEBPACK_IMPORTED_MODULE_1__.string()
    .max(100)
    .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'lower-case words joined by dashes');
const people = zod__WEBPACK_IMPORTED_MODULE_1__.array(zod__WEBPACK_IMPORTED_MODULE_1__.string()
    .max(200)
    .regex(/^[^\s@][^\s]*$/, 'a name without `@` or spaces'))
    .min(1)
    .max(200);
const approvers = zod__WEBPACK_IMPORTED_MODULE_1__.strictObject({
    users: people
        .optional()
        .describe('Logins who may approve. With `teams`: either. Neither: everybody with the permission'),
    teams: people.optional().describe('Teams whose members may approve; needs the App or the gateway'),
    permission: zod__WEBPACK_IMPORTED_MODULE_1__["enum"](['write', 'maintain', 'admin'])
        .optional()
        .describe('What an approver may at least do in the repository (default `write`)'),
    count: zod__WEBPACK_IMPORTED_MODULE_1__.int().min(1).max(20).optional().describe('How many different people (default 1)'),
})
    .describe('Who approves what this rule finds, when its effect is `require-approval`');
const given = zod__WEBPACK_IMPORTED_MODULE_1__.strictObject({
    actor: zod__WEBPACK_IMPORTED_MODULE_1__.strictObject({
        login: text.optional().describe('The login'),
        kind: zod__WEBPACK_IMPORTED_MODULE_1__["enum"](['human', 'bot', 'agent']).optional().describe('What they are (default `human`)'),
    })
        .optional()
        .describe('Who started the run'),
    event: text.optional().describe('What started it'),
    base: text.optional().describe('The branch the change is for'),
    head: text.optional().describe('The branch it comes from'),
    labels: zod__WEBPACK_IMPORTED_MODULE_1__.array(text).max(100).optional().describe('Labels of the change'),
    repository: text.optional().describe('The repository'),
    today: zod__WEBPACK_IMPORTED_MODULE_2__.date().optional().describe('The day, `YYYY-MM-DD`'),
})
    .describe('What is known around the change, for `when`');
const ruleTest = zod__WEBPACK_IMPORTED_MODULE_1__.strictObject({
    name: text.describe('What it shows'),
    file: glob.optional().describe('The path of the one file that changes (default `example`)'),
    added: zod__WEBPACK_IMPORTED_MODULE_1__.string().max(100_000).optional().describe('Lines that are added to it'),
    removed: zod__WEBPACK_IMPORTED_MODULE_1__.string().max(100_000).optional().describe('Lines that are removed from it'),
    given: given.optional(),
    expect: zod__WEBPACK_IMPORTED_MODULE_1__["enum"](['deny', 'require-approval', 'warn', 'pass'])
        .describe('The strictest effect that this rule finds; `pass` when it finds nothing'),
})
    .describe('One small change and what the rule says of it');
const noConditionsOfReleases = {
    not: {
        properties: { id: { const: _rules_release_untrusted_js__WEBPACK_IMPORTED_MODULE_0__/* .releaseUntrusted */ .E.id } },
        required: ['id'],
        anyOf: ['paths', 'except', 'when'].map((key) => ({ required: [key] })),
    },
};
const rule = zod__WEBPACK_IMPORTED_MODULE_1__.strictObject({
    id: id.describe('The id of a built-in rule switches that rule on; any other is a rule of your own'),
    title: text.optional().describe('What is wanted, as the finding says it. A rule of your own needs one'),
    effect: effect.optional().describe('What a finding does. A rule of your own needs one'),
    paths: globs.optional().describe('Globs; one of them must match (default: every path)'),
    except: zod__WEBPACK_IMPORTED_MODULE_1__.array(glob).max(1000).optional().describe('Globs; none of them may match'),
    added: pattern.optional().describe('RE2; an added line matches it'),
    removed: pattern.optional().describe('RE2; a removed line matches it'),
    when: pattern.optional().describe('CEL; true of the whole change'),
    with: zod__WEBPACK_IMPORTED_MODULE_1__.record(zod__WEBPACK_IMPORTED_MODULE_1__.string().min(1).max(100), zod__WEBPACK_IMPORTED_MODULE_1__.union([zod__WEBPACK_IMPORTED_MODULE_1__.string().max(1000), zod__WEBPACK_IMPORTED_MODULE_1__.number(), zod__WEBPACK_IMPORTED_MODULE_1__.boolean()]))
        .optional()
        .describe('Parameters of a built-in rule; its section of README.md lists them'),
    approvers: approvers.optional(),
    waivable: zod__WEBPACK_IMPORTED_MODULE_1__.union([zod__WEBPACK_IMPORTED_MODULE_1__.boolean(), zod__WEBPACK_IMPORTED_MODULE_1__.literal('base')])
        .optional()
        .describe('`false`: no waiver; `base`: a gateway’s rule that the base may waive (default `true`)'),
    hint: text.optional().describe('What to do about a finding'),
    tests: zod__WEBPACK_IMPORTED_MODULE_1__.array(ruleTest).max(200).optional().describe('What `policy test` runs'),
})
    .meta(noConditionsOfReleases);
const file = zod__WEBPACK_IMPORTED_MODULE_1__.string()
    .min(1)
    .max(1000)
    .describe('A PEM file from where the policy itself comes, or its `sha256:HEX`');
const signerName = zod__WEBPACK_IMPORTED_MODULE_1__.string().min(1).max(100).describe('What reports call them');
const sigstoreSigner = {
    kind: zod__WEBPACK_IMPORTED_MODULE_1__.literal('sigstore').describe('A keyless signature'),
    issuer: zod__WEBPACK_IMPORTED_MODULE_1__.string().min(1).max(1000).describe('The OIDC issuer, exactly'),
    subject: zod__WEBPACK_IMPORTED_MODULE_1__.string().min(1).max(1000).describe('The certificate’s identity, exactly'),
};
const certificateSigner = {
    kind: zod__WEBPACK_IMPORTED_MODULE_1__.literal('certificate').describe('A certificate under a root'),
    root: file,
};
const keySigner = { kind: zod__WEBPACK_IMPORTED_MODULE_1__.literal('key').describe('A public key'), key: file };
const signer = zod__WEBPACK_IMPORTED_MODULE_1__.discriminatedUnion('kind', [
    zod__WEBPACK_IMPORTED_MODULE_1__.strictObject({ name: signerName, ...sigstoreSigner }),
    zod__WEBPACK_IMPORTED_MODULE_1__.strictObject({ name: signerName, ...certificateSigner }),
    zod__WEBPACK_IMPORTED_MODULE_1__.strictObject({ name: signerName, ...keySigner }),
]);
const releaseSigner = zod__WEBPACK_IMPORTED_MODULE_1__.discriminatedUnion('kind', [
    zod__WEBPACK_IMPORTED_MODULE_1__.strictObject({ name: signerName.optional(), ...sigstoreSigner }),
    zod__WEBPACK_IMPORTED_MODULE_1__.strictObject({ name: signerName.optional(), ...certificateSigner }),
    zod__WEBPACK_IMPORTED_MODULE_1__.strictObject({ name: signerName.optional(), ...keySigner }),
]);
const skills = zod__WEBPACK_IMPORTED_MODULE_1__.strictObject({
    minimum: zod__WEBPACK_IMPORTED_MODULE_1__["enum"](['untracked', 'locked', 'pinned', 'signed', 'approved'])
        .optional()
        .describe('The level every changed skill needs (default `locked`)'),
    sources: zod__WEBPACK_IMPORTED_MODULE_1__.array(zod__WEBPACK_IMPORTED_MODULE_1__.string()
        .max(1000)
        .regex(/^[a-z][a-z0-9+.-]*:./, 'a URL, with globs'))
        .max(1000)
        .optional()
        .describe('Where skills may come from: URLs with globs'),
    signers: zod__WEBPACK_IMPORTED_MODULE_1__.array(signer).max(1000).optional().describe('Who may sign skills'),
})
    .describe('What skills in the tree need');
const scanner = zod__WEBPACK_IMPORTED_MODULE_1__.strictObject({
    name: zod__WEBPACK_IMPORTED_MODULE_1__.string()
        .max(100)
        .regex(/^[A-Za-z0-9][A-Za-z0-9 ._-]*$/, 'letters, digits, spaces, `.`, `_` and `-`')
        .describe('The tool’s name as its SARIF says it, case aside'),
    effect: effect.describe('What its results on added lines do; its notes warn at most'),
    required: zod__WEBPACK_IMPORTED_MODULE_1__.boolean()
        .optional()
        .describe('Without results for this head the check fails (default `false`, or what the parent says)'),
});
const uri = zod__WEBPACK_IMPORTED_MODULE_1__.string()
    .max(1000)
    .regex(/^[a-z][a-z0-9+.-]*:./, 'a URI');
const repository = zod__WEBPACK_IMPORTED_MODULE_1__.string()
    .max(1000)
    .regex(/^https:\/\/[^\s/?#@*]+(?:\/[^\s/?#*]+){2,}$/, '`https://host/owner/name`');
const release = zod__WEBPACK_IMPORTED_MODULE_1__.strictObject({
    artifacts: zod__WEBPACK_IMPORTED_MODULE_1__.union([glob, globs]).describe('Globs of files that need an attestation'),
    predicateType: uri.describe('What it has to be'),
    signer: releaseSigner.describe('Who has to have signed it'),
    builder: uri.optional().describe('The builder’s id in the provenance; without `@ref` at any ref'),
    source: zod__WEBPACK_IMPORTED_MODULE_1__.union([
        repository,
        zod__WEBPACK_IMPORTED_MODULE_1__.strictObject({
            repository: repository.describe('`https://host/owner/name`, exactly'),
            ref: zod__WEBPACK_IMPORTED_MODULE_1__.string()
                .max(1000)
                .regex(/^refs\/[^\s*]+$/, 'a full ref such as `refs/heads/main`')
                .optional()
                .describe('The full ref, exactly; without it every ref'),
        }),
    ])
        .optional()
        .describe('The repository it was built from, as its certificate says'),
    level: zod__WEBPACK_IMPORTED_MODULE_1__["enum"](['SLSA_BUILD_LEVEL_1', 'SLSA_BUILD_LEVEL_2', 'SLSA_BUILD_LEVEL_3'])
        .optional()
        .describe('The least build level, of provenance or of a Verification Summary'),
    maxAge: zod__WEBPACK_IMPORTED_MODULE_1__.int().min(1).max(3650).optional().describe('Days that a Verification Summary holds'),
    verifier: zod__WEBPACK_IMPORTED_MODULE_1__.union([uri, zod__WEBPACK_IMPORTED_MODULE_1__.array(uri).min(1).max(100)])
        .optional()
        .describe('Whose Verification Summary counts, exactly: one of them'),
    optional: zod__WEBPACK_IMPORTED_MODULE_1__.boolean()
        .optional()
        .describe('Whether a run without any such artifact may pass (default `false`)'),
});
const waiver = zod__WEBPACK_IMPORTED_MODULE_1__.strictObject({
    rule: zod__WEBPACK_IMPORTED_MODULE_1__.string().min(1).max(400).describe('The rule; of a scanner its name, or `NAME/RULE`'),
    paths: globs.optional().describe('Globs; findings there are waived (default: everywhere)'),
    reason: text.describe('Why'),
    owner: text.describe('Who answers for it'),
    expires: zod__WEBPACK_IMPORTED_MODULE_2__.date().describe('The last day it holds, `YYYY-MM-DD` in UTC'),
});
const policySchema = zod__WEBPACK_IMPORTED_MODULE_1__.strictObject({
    version: zod__WEBPACK_IMPORTED_MODULE_1__.literal(1).describe('`1`'),
    name: zod__WEBPACK_IMPORTED_MODULE_1__.string()
        .max(100)
        .regex(/^[A-Za-z0-9][A-Za-z0-9._/-]*$/, 'letters, digits, `.`, `_`, `/` and `-`')
        .describe('Letters, digits, `.`, `_`, `/`, `-`; shown in every verdict'),
    extends: zod__WEBPACK_IMPORTED_MODULE_1__.array(zod__WEBPACK_IMPORTED_MODULE_1__.string().min(1).max(1000))
        .min(1)
        .max(50)
        .optional()
        .describe('Packs (`pack:NAME`) and files from where this one comes; this one may only tighten them'),
    level: zod__WEBPACK_IMPORTED_MODULE_1__.string()
        .max(100)
        .regex(/^ORG_SOURCE_[A-Z0-9_]+$/, '`ORG_SOURCE_` and upper-case letters: a level of your own, never one of SLSA')
        .optional()
        .describe('What a passed verdict claims in its evidence (default `ORG_SOURCE_COUNTERSIGN`)'),
    rules: zod__WEBPACK_IMPORTED_MODULE_1__.array(rule).max(5000).optional().describe('Rules, in any order'),
    skills: skills.optional(),
    scanners: zod__WEBPACK_IMPORTED_MODULE_1__.array(scanner).max(100).optional().describe('Other tools, whose SARIF comes with `--sarif`'),
    releases: zod__WEBPACK_IMPORTED_MODULE_1__.array(release).max(100).optional().describe('Attestations that releases need'),
    mcp: zod__WEBPACK_IMPORTED_MODULE_1__.strictObject({
        servers: zod__WEBPACK_IMPORTED_MODULE_1__.array(zod__WEBPACK_IMPORTED_MODULE_1__.string().min(1).max(1000))
            .max(1000)
            .describe('Identities of the servers that may be configured'),
    })
        .optional()
        .describe('MCP servers that agents may use'),
    waivers: zod__WEBPACK_IMPORTED_MODULE_1__.array(waiver).max(1000).optional().describe('Findings that are let pass, for a while'),
});


/***/ }),

/***/ 64377:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ZodISODate: () => (/* reexport safe */ _schemas_js__WEBPACK_IMPORTED_MODULE_0__.ZodISODate),
/* harmony export */   ZodISODateTime: () => (/* reexport safe */ _schemas_js__WEBPACK_IMPORTED_MODULE_0__.ZodISODateTime),
/* harmony export */   ZodISODuration: () => (/* reexport safe */ _schemas_js__WEBPACK_IMPORTED_MODULE_0__.ZodISODuration),
/* harmony export */   ZodISOTime: () => (/* reexport safe */ _schemas_js__WEBPACK_IMPORTED_MODULE_0__.ZodISOTime),
/* harmony export */   date: () => (/* binding */ date),
/* harmony export */   datetime: () => (/* binding */ datetime),
/* harmony export */   duration: () => (/* binding */ duration),
/* harmony export */   time: () => (/* binding */ time)
/* harmony export */ });
/* harmony import */ var _core_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43759);
/* harmony import */ var _schemas_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(55156);



function datetime(params) {
    return _core_index_js__WEBPACK_IMPORTED_MODULE_1__/* ._isoDateTime */ .G1(_schemas_js__WEBPACK_IMPORTED_MODULE_0__.ZodISODateTime, params);
}
function date(params) {
    return _core_index_js__WEBPACK_IMPORTED_MODULE_1__/* ._isoDate */ .db(_schemas_js__WEBPACK_IMPORTED_MODULE_0__.ZodISODate, params);
}
function time(params) {
    return _core_index_js__WEBPACK_IMPORTED_MODULE_1__/* ._isoTime */ .Kn(_schemas_js__WEBPACK_IMPORTED_MODULE_0__.ZodISOTime, params);
}
function duration(params) {
    return _core_index_js__WEBPACK_IMPORTED_MODULE_1__/* ._isoDuration */ .f2(_schemas_js__WEBPACK_IMPORTED_MODULE_0__.ZodISODuration, params);
}


/***/ })

};
