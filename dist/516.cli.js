export const id = 516;
export const ids = [516,409,872,176];
export const modules = {

/***/ 3516:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  explain: () => (/* binding */ explain),
  placeOf: () => (/* binding */ placeOf)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/changes/history.js
var changes_history = __webpack_require__(3298);
// EXTERNAL MODULE: ./build/changes/read.js + 3 modules
var read = __webpack_require__(3243);
// EXTERNAL MODULE: ./build/changes/remote.js
var remote = __webpack_require__(630);
// EXTERNAL MODULE: ./build/config.js
var build_config = __webpack_require__(6564);
// EXTERNAL MODULE: ./build/lib/files.js
var lib_files = __webpack_require__(3963);
// EXTERNAL MODULE: ./build/lib/names.js
var names = __webpack_require__(1576);
// EXTERNAL MODULE: ./build/policy/approvals.js
var approvals = __webpack_require__(2447);
// EXTERNAL MODULE: ./build/policy/entries.js
var entries = __webpack_require__(7575);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/policy/rule-entry.js
var rule_entry = __webpack_require__(3244);
// EXTERNAL MODULE: ./build/policy/rules/index.js + 10 modules
var rules = __webpack_require__(2433);
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
    const scanners = policy.scanners.length === 0 ? '' : '; the rules of a scanner are explained by the scanner';
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
        conditions: { scopes, added, removed, when, with: parametersOf(rule) },
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
const MANY = 20;
const NEAR = 5;
function nearNames(name, known) {
    const words = new Set(name.toLowerCase().split(/[^a-z0-9]+/));
    words.delete('');
    const shared = (other) => other.split('-').filter((word) => words.has(word)).length;
    const ranked = known.map((other) => ({ other, away: distance(name, other), shared: shared(other) }));
    return ranked
        .filter(({ other, away, shared: common }) => common > 0 || away <= Math.max(2, other.length / 4))
        .sort((a, b) => a.away - b.away || b.shared - a.shared)
        .slice(0, NEAR)
        .map(({ other }) => other);
}
function distance(a, b) {
    if (a.length > 200)
        return a.length;
    let row = Array.from({ length: b.length + 1 }, (_, i) => i);
    for (let i = 1; i <= a.length; i++) {
        const next = [i];
        for (let j = 1; j <= b.length; j++) {
            const changed = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
            next.push(Math.min(changed, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
        }
        row = next;
    }
    return row[b.length] ?? 0;
}

// EXTERNAL MODULE: ./node_modules/re2js/build/index.js
var build = __webpack_require__(2856);
// EXTERNAL MODULE: ./build/lib/inert.js
var inert = __webpack_require__(8656);
// EXTERNAL MODULE: ./build/policy/cases.js
var cases = __webpack_require__(2094);
// EXTERNAL MODULE: ./build/policy/evaluate.js + 1 modules
var evaluate = __webpack_require__(2520);
// EXTERNAL MODULE: ./build/policy/matching/globs.js
var globs = __webpack_require__(2176);
// EXTERNAL MODULE: ./build/policy/own-rules.js
var own_rules = __webpack_require__(2409);
// EXTERNAL MODULE: ./build/policy/scope.js
var scope = __webpack_require__(9171);
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
function pathsOf({ path, oldPath }) {
    return oldPath === null ? [path] : [path, oldPath];
}
function pathCondition({ scopes }, file) {
    const matches = (0,globs.globMatcher)();
    const first = (globs, path) => globs.find((glob) => matches([glob], path)) ?? null;
    const explained = scopes.flatMap((scope) => pathsOf(file).map((path) => {
        const [matched, excepted] = [first(scope.paths, path), first(scope.except, path)];
        return { path: (0,names/* quotePath */.WG)(path), held: matched !== null && excepted === null, matched, excepted };
    }));
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
    const covered = rule.scopes.some((scope) => pathsOf(file).some((path) => covers(scope, path)));
    const alone = {
        ...rule,
        kind: 'own',
        title: '',
        when: null,
        scopes: covered ? rule.scopes : [scope/* EVERYWHERE */.Zh],
        added: side === 'added' ? rule.added : null,
        removed: side === 'removed' ? rule.removed : null,
    };
    const oneFile = { ...facts, change: { ...facts.change, files: [file] } };
    const found = [];
    for (const { observation } of (0,own_rules.ownObservations)(oneFile, onlyRules([alone]), covers, () => true)) {
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
    const here = observations.filter((one) => (one.path === null || pathsOf(file).includes(one.path)) && isAtLine(one, line));
    const messages = here.slice(0, LISTED).map(({ message }) => message);
    return { condition: 'rule', held: here.length > 0, messages };
}
async function whenCondition(rule, facts, policy) {
    if (rule.when === null)
        return [];
    const { explainExpression } = await Promise.all(/* import() */[__webpack_require__.e(337), __webpack_require__.e(603)]).then(__webpack_require__.bind(__webpack_require__, 5603));
    const values = explainExpression({ id: rule.id, when: rule.when }, facts);
    const alone = { ...rule, kind: 'own', scopes: [scope/* EVERYWHERE */.Zh], added: null, removed: null };
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
        because: there.length > 0 && switchedOn ? [] : whyNone(conditions, line, { ...evaluation, switchedOn }),
    };
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
function waiverSnippet(ruleId, path, scopes, today) {
    const globs = path === null ? (scopes[0]?.paths ?? ['**']) : [globOf(path)];
    return [
        'waivers:',
        `  - rule: ${ruleId}`,
        `    paths: [${globs.map(yamlText).join(', ')}]`,
        "    reason: 'why it may stand'",
        "    owner: 'who answers for it'",
        `    expires: ${daysAfter(today, DAYS)}`,
        '',
    ].join('\n');
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
var providers_clock = __webpack_require__(551);
// EXTERNAL MODULE: ./build/providers/detect.js + 1 modules
var detect = __webpack_require__(4542);
// EXTERNAL MODULE: ./build/report/json.js
var json = __webpack_require__(9665);
// EXTERNAL MODULE: ./build/run.js + 1 modules
var run = __webpack_require__(4183);
// EXTERNAL MODULE: ./build/commands/output.js
var output = __webpack_require__(8178);
// EXTERNAL MODULE: ./build/commands/policy/at-hand.js
var at_hand = __webpack_require__(9715);
;// CONCATENATED MODULE: ./build/commands/policy/explain-text.js


const explain_text_CLIP = 200;
function clip(text) {
    return text.length > explain_text_CLIP ? `${text.slice(0, explain_text_CLIP)}…` : text;
}
function renderExplanation(explanation) {
    const { rule, place, policy, waiver } = explanation;
    const rows = [
        ...ruleRows(rule),
        ...(place === null ? [] : placeRows(place, explanation.approvals)),
        ['waive', describeWaiving(explanation)],
    ];
    const first = `${rule.id}  ${rule.effect} · ${KINDS[rule.kind]} · policy ${policy.name}`;
    const lines = rows.map(([word, text]) => `  ${word.padEnd(10)}${(0,inert/* inert */.t)(text)}`.trimEnd());
    return `${[(0,inert/* inert */.t)(first), ...lines].join('\n')}\n${waiver === null ? '' : `\n${waiver}`}`;
}
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
        ...conditions.scopes.map((scope) => ['where', describeScope(scope)]),
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
function describeScope({ paths, except }) {
    const not = except.length === 0 ? '' : `, but not ${except.join(', ')}`;
    return `${paths.includes('**') ? 'every path' : paths.join(', ')}${not}`;
}
function describeWaiving({ rule, waiver }) {
    if (rule.waivable === 'no')
        return 'it may not be waived';
    if (rule.waivable === 'by-the-gateway')
        return 'only the gateway may waive it';
    if (waiver === null)
        return 'it may be, once the policy switches it on';
    return 'add this to the policy, and fill it in:';
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
            return condition.scopes.map(({ held, ...scope }) => [
                held ? 'yes' : 'no',
                `paths: ${describeMatch(scope)}`,
            ]);
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
    const named = ruleNamed(id, policy);
    const rule = explainRule(named, (0,entries/* placedEntries */.w)(loaded.parsed));
    const at = typed === undefined
        ? null
        : await readPlace(config, await (0,detect/* detectProvider */.F)(env, clock), { loaded, named, typed, progress });
    const today = clock.now().toISOString().slice(0, 10);
    const explanation = {
        policy: { name: policy.name, digest },
        rule,
        waiver: rule.waivable === 'yes' && rule.switchedOn
            ? waiverSnippet(id, at?.waived ?? null, named.rule.scopes, today)
            : null,
        place: at?.place ?? null,
        approvals: at?.approvals ?? null,
    };
    const data = config.format === 'json' ? (0,json/* inertJson */.n)(explanation) : renderExplanation(explanation);
    return (0,output/* outcome */.bu)(config, (0,at_hand/* rootOf */.I5)(config.directory), data, 0);
}
async function readPlace(config, provider, asked) {
    const say = config.quiet ? () => undefined : asked.progress;
    say('resolving base and head');
    const context = await provider.context();
    const history = await (0,changes_history/* openHistory */.jC)({
        directory: config.directory,
        base: config.base ?? context.base,
        head: config.head ?? context.head,
        hints: provider.changes(),
    });
    try {
        const { root } = history.repository;
        say('reading the change');
        const change = await (0,read/* readChange */.p)(history);
        const repository = await (0,remote/* repositoryOf */._)(history.repository, context);
        const facts = {
            change,
            circumstances: (0,run/* circumstancesOf */.c)(context, repository),
            scans: [],
            scanned: [change.head],
            evidencePath: (0,lib_files/* pathInside */._l)(root, (0,external_node_path_.join)(root, '.countersign', 'evidence')),
            policyPaths: explain_pathsOf(asked.loaded, config.directory, root),
        };
        const where = placeOf(asked.typed, change);
        const place = await explainPlace(facts, asked.loaded.policy.policy, asked.named, where);
        return { place, approvals: approvalsOf(place, change, context, asked.named.rule), waived: where.path };
    }
    finally {
        history.close();
    }
}
function explain_pathsOf({ parsed, paths }, directory, root) {
    const files = parsed.filter(({ source }) => source.from !== 'pack');
    return [
        ...paths,
        ...files.flatMap(({ source }) => (0,lib_files/* pathInside */._l)(root, (0,external_node_path_.resolve)(directory, source.name)) ?? []),
    ];
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

/***/ 114:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ loadTrustedKey),
/* harmony export */   v: () => (/* binding */ loadSigner)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9473);



function loadSigner(path) {
    const key = readKey(path, 'private', node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPrivateKey);
    const hash = hashOf(key, path);
    const names = namesOf((0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)(key));
    return {
        ...names,
        sign: (data) => {
            for (;;) {
                const signature = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.sign)(hash, data, { key, dsaEncoding: 'der' });
                if (hash === null || hasLowS(signature))
                    return signature;
            }
        },
    };
}
function loadTrustedKey(path) {
    const key = readKey(path, 'public', node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey);
    const hash = hashOf(key, path);
    return {
        ...namesOf(key),
        verify: (data, signature) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.verify)(hash, data, { key, dsaEncoding: 'der' }, signature) && (hash === null || hasLowS(signature)),
    };
}
const P256_ORDER = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;
function hasLowS(der) {
    const s = der.subarray(6 + (der[3] ?? 0));
    return BigInt(`0x0${s.toString('hex')}`) <= P256_ORDER / 2n;
}
function readKey(path, kind, create) {
    let pem;
    try {
        pem = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(path, 'utf8');
    }
    catch (cause) {
        throw unreadable(path, `the file cannot be read`, cause);
    }
    if (pem.includes('ENCRYPTED'))
        throw unreadable(path, 'it is encrypted');
    const isPrivate = pem.includes('PRIVATE KEY-----');
    if (kind === 'public' && isPrivate)
        throw unreadable(path, 'it is a private key, and verifying wants the public one');
    try {
        const key = create(pem);
        hashOf(key, path);
        return key;
    }
    catch (cause) {
        if (cause instanceof _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .RunError */ .e4)
            throw cause;
        throw unreadable(path, `it is not a PEM ${kind} key`);
    }
}
function unreadable(path, why, cause) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .RunError */ .e4('KEY_UNREADABLE', `${path} is no key that can be used: ${why}`, {
        hint: 'make one with `openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -out key.pem` and its public half with `openssl pkey -in key.pem -pubout -out key.pub`',
        cause,
    });
}
function hashOf(key, path) {
    const { asymmetricKeyType: type, asymmetricKeyDetails: details } = key;
    if (type === 'ed25519')
        return null;
    if (type === 'ec' && details?.namedCurve === 'prime256v1')
        return 'sha256';
    const found = type === 'ec' ? `an EC key on ${details?.namedCurve}` : `a key of type ${type}`;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .RunError */ .e4('KEY_UNSUPPORTED', `${path} is ${found}, expected ECDSA P-256 or Ed25519`, {
        hint: 'make one with `openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -out key.pem`',
    });
}
function namesOf(publicKey) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256')
        .update(publicKey.export({ type: 'spki', format: 'der' }))
        .digest();
    return { id: `urn:countersign:key:sha256:${hash.toString('hex')}`, hint: hash.toString('base64') };
}


/***/ }),

/***/ 8487:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CX: () => (/* binding */ POLICY_FILE),
/* harmony export */   Ij: () => (/* binding */ BUNDLE_FILE),
/* harmony export */   Jg: () => (/* binding */ checkEvidencePlace),
/* harmony export */   R2: () => (/* binding */ VERDICT_FILE),
/* harmony export */   bU: () => (/* binding */ MAX_EVIDENCE_BYTES),
/* harmony export */   nP: () => (/* binding */ writeEvidence)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _lib_files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3963);



const VERDICT_FILE = 'verdict.json';
const POLICY_FILE = 'policy.json';
const BUNDLE_FILE = 'evidence.sigstore.json';
const RECEIPT_FILE = 'receipt.tlog-proof';
const FILES = [VERDICT_FILE, POLICY_FILE, BUNDLE_FILE, RECEIPT_FILE];
const MAX_EVIDENCE_BYTES = 64 * 1024 * 1024;
function checkEvidencePlace(root, directory) {
    (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_2__/* .refuseLinksBelow */ .BT)(root, directory);
    (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_2__/* .writing */ .dV)(directory, () => {
        const stats = (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_2__/* .lstatOrNull */ .nd)(directory);
        if (stats === null)
            return;
        if (!stats.isDirectory())
            throw (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_2__/* .outputUnsafe */ .k6)(directory, `it is ${(0,_lib_files_js__WEBPACK_IMPORTED_MODULE_2__/* .kindOf */ .I)(stats)}`);
        const names = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(directory);
        for (const name of names) {
            const entry = (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_2__/* .lstatOrNull */ .nd)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, name));
            if (!FILES.includes(name) || entry?.isFile() !== true)
                throw (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_2__/* .outputUnsafe */ .k6)(directory, `${name} in it is not ours`);
        }
        if (names.length > 0 && !isVerdict((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, VERDICT_FILE)))
            throw (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_2__/* .outputUnsafe */ .k6)(directory, `${VERDICT_FILE} in it is not ours`);
    });
}
function isVerdict(path) {
    const stats = (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_2__/* .lstatOrNull */ .nd)(path);
    if (stats?.isFile() !== true || stats.size > MAX_EVIDENCE_BYTES)
        return false;
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path, 'utf8').includes('"schema":"urn:countersign:verdict:v1"');
}
function writeEvidence(root, directory, files) {
    checkEvidencePlace(root, directory);
    (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_2__/* .writing */ .dV)(directory, () => {
        const parent = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(directory);
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(parent, { recursive: true });
        const fresh = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdtempSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(parent, '.countersign-'));
        try {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.chmodSync)(fresh, 0o755);
            (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_2__/* .writeNew */ .qf)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(fresh, VERDICT_FILE), files.verdict);
            (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_2__/* .writeNew */ .qf)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(fresh, POLICY_FILE), files.policy);
            if (files.bundle !== null)
                (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_2__/* .writeNew */ .qf)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(fresh, BUNDLE_FILE), files.bundle);
            replaceFolder(fresh, directory);
        }
        finally {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(fresh, { recursive: true, force: true });
        }
    });
}
function replaceFolder(fresh, directory) {
    if ((0,_lib_files_js__WEBPACK_IMPORTED_MODULE_2__/* .lstatOrNull */ .nd)(directory) === null) {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.renameSync)(fresh, directory);
        return;
    }
    const aside = `${fresh}-old`;
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.renameSync)(directory, aside);
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.renameSync)(fresh, directory);
    }
    catch (error) {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.renameSync)(aside, directory);
        throw error;
    }
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(aside, { recursive: true, force: true });
}


/***/ }),

/***/ 2176:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ globProblem),
/* harmony export */   globMatcher: () => (/* binding */ globMatcher)
/* harmony export */ });
/* harmony import */ var minimatch__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1138);

const MAX_ALTERNATIVES = 200;
const OPTIONS = {
    dot: true,
    nocomment: true,
    nonegate: true,
    noext: true,
    nocase: false,
    matchBase: false,
    normalize: false,
    platform: 'linux',
};
function globProblem(glob) {
    if (/[!?+*@]\(/.test(glob))
        return 'extended globs are not supported: write `{a,b}`';
    if (/\\(?:[\w/]|$)/.test(glob.replace(/\\\\/g, '')))
        return 'folders are parted by `/`, and a backslash only escapes';
    const alternatives = (0,minimatch__WEBPACK_IMPORTED_MODULE_0__/* .braceExpand */ .KA)(glob, { braceExpandMax: MAX_ALTERNATIVES + 1 });
    if (alternatives.length > MAX_ALTERNATIVES)
        return `it has more than ${MAX_ALTERNATIVES} alternatives`;
    return alternatives.map(alternativeProblem).find((why) => why !== null) ?? null;
}
function alternativeProblem(glob) {
    if (glob.startsWith('/') || glob.startsWith('./'))
        return 'paths start at the root of the repository, without `/` or `./`';
    if (glob.endsWith('/'))
        return `a folder is not a file: write \`${glob}**\``;
    if (/\[[^\]]*$/.test(glob.replace(/\\./gs, '_')))
        return 'a class is opened and never closed: write `\\[` for the character';
    if (glob.startsWith('!'))
        return 'a glob takes nothing out: use `except`';
    if (/(?:^|\/)\.\.?(?:\/|$)/.test(glob))
        return '`.` and `..` name no file of a repository';
    if (/[^/]\*\*|\*\*[^/]/.test(glob.replace(/\\./gs, '_')))
        return '`**` means folders only when it stands alone between slashes: write `**/*`';
    return null;
}
function globMatcher() {
    const known = new Map();
    const matcherOf = (glob) => {
        const found = known.get(glob);
        if (found !== undefined)
            return found;
        const compiled = compileGlob(glob);
        known.set(glob, compiled);
        return compiled;
    };
    return (globs, path) => globs.some((glob) => matcherOf(glob)(path));
}
const COMPILED = new Map();
function compileGlob(glob) {
    if (glob === '**' || glob === '**/*')
        return () => true;
    const minimatch = COMPILED.get(glob) ?? new minimatch__WEBPACK_IMPORTED_MODULE_0__/* .Minimatch */ .VR(glob, OPTIONS);
    COMPILED.set(glob, minimatch);
    const answers = new Map();
    return (path) => {
        const known = answers.get(path);
        if (known !== undefined)
            return known;
        const answer = minimatch.match(path);
        answers.set(path, answer);
        return answer;
    };
}


/***/ }),

/***/ 117:
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

/***/ 9872:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NR: () => (/* binding */ MAX_PROGRAMS),
/* harmony export */   fu: () => (/* binding */ patternSet),
/* harmony export */   nf: () => (/* binding */ checkProgram),
/* harmony export */   rg: () => (/* binding */ checkPattern)
/* harmony export */ });
/* harmony import */ var re2js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2856);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9473);
/* harmony import */ var _pattern_meter_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(117);



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
    return checkProgram(pattern, re2js__WEBPACK_IMPORTED_MODULE_1__/* .RE2JS */ .L3.MULTILINE);
}
function checkProgram(pattern, flags) {
    const refused = (why) => ({ status: 'refused', why });
    try {
        const steps = re2js__WEBPACK_IMPORTED_MODULE_1__/* .RE2JS */ .L3.compile(pattern, flags).programSize();
        if (steps <= MAX_PROGRAM)
            return { status: 'usable', steps };
        return refused(`it is a program of ${steps} steps, more than ${MAX_PROGRAM}: repeat less`);
    }
    catch (error) {
        if (error instanceof re2js__WEBPACK_IMPORTED_MODULE_1__/* .RE2JSException */ .o_)
            return refused(`not an RE2 pattern: ${error.message}`);
        throw error;
    }
}
const OTHER_LINE_ENDS = /[\r\v\f\u0085\u2028\u2029\ufeff]/;
function patternSet(patterns, ids = [], work = null) {
    const allowance = allowanceOf(patterns, ids, work);
    const compiled = [];
    const single = (index) => {
        compiled[index] ??= (0,_pattern_meter_js__WEBPACK_IMPORTED_MODULE_2__/* .searcher */ .o)(patterns[index] ?? '', re2js__WEBPACK_IMPORTED_MODULE_1__/* .RE2JS */ .L3.MULTILINE, allowance.spender(index));
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
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RunError */ .e4('POLICY_COST', `the pattern of ${name} costs too much on this change`, {
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
        const found = (0,_pattern_meter_js__WEBPACK_IMPORTED_MODULE_2__/* .setSearcher */ .I)(all, re2js__WEBPACK_IMPORTED_MODULE_1__/* .RE2JS */ .L3.MULTILINE, spend, grew);
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

/***/ 2409:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   coverage: () => (/* binding */ coverage),
/* harmony export */   ownObservations: () => (/* binding */ ownObservations)
/* harmony export */ });
/* harmony import */ var _matching_globs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2176);
/* harmony import */ var _matching_patterns_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9872);
/* harmony import */ var _scope_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9171);



function coverage() {
    const matches = (0,_matching_globs_js__WEBPACK_IMPORTED_MODULE_0__.globMatcher)();
    return (scope, path) => matches(scope.paths, path) && !matches(scope.except, path);
}
function* ownObservations({ change }, policy, covers, holds) {
    const { ofTheWhole, ofFiles, restart } = preparedFor(policy);
    restart();
    for (const rule of ofTheWhole) {
        if (holds(rule))
            yield { rule, observation: { ...NOWHERE, message: rule.title } };
    }
    for (const file of change.files) {
        for (const { rule, sides } of ofFiles) {
            const scopes = rule.scopes.filter((scope) => pathsOf(file).some((path) => covers(scope, path)));
            for (const observation of inScopes(rule, scopes, file, { sides, covers })) {
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
    const ofFiles = rules.filter((rule) => !isOfTheWhole(rule));
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
        ofTheWhole: rules.filter(isOfTheWhole),
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
const NOWHERE = { path: null, startLine: null, endLine: null };
function isOfTheWhole({ when, added, removed, scopes }) {
    return when !== null && added === null && removed === null && scopes.every(_scope_js__WEBPACK_IMPORTED_MODULE_2__/* .isEverywhere */ .T4);
}
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
function pathsOf(file) {
    return file.oldPath === null ? [file.path] : [file.path, file.oldPath];
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
function* observe(rule, scope, file, { sides, covers }) {
    const nowhere = { path: file.path, startLine: null, endLine: null, message: rule.title };
    const removed = linesMatching(sides.removed, rule, removedLines(scope, file, covers));
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
        for (const { line, text } of linesMatching(sides.added, rule, addedLines(scope, file, covers))) {
            yield { ...nowhere, startLine: line, endLine: line, text };
        }
    }
}
function isUnread(side) {
    return side?.content.kind === 'oversized';
}
const NO_LINES = [];
function addedLines(scope, file, covers) {
    if (file.head === null || !covers(scope, file.path))
        return NO_LINES;
    if (file.oldPath === null || covers(scope, file.oldPath))
        return file.added;
    return file.whole?.head ?? file.added;
}
function removedLines(scope, file, covers) {
    if (!covers(scope, file.oldPath ?? file.path))
        return NO_LINES;
    if (file.oldPath === null || covers(scope, file.path))
        return file.removed;
    return file.whole?.base ?? file.removed;
}


/***/ }),

/***/ 4542:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  F: () => (/* binding */ detectProvider)
});

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
;// CONCATENATED MODULE: ./build/providers/local.js

function localProvider(clock) {
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
        const { githubProvider } = await Promise.all(/* import() */[__webpack_require__.e(857), __webpack_require__.e(762)]).then(__webpack_require__.bind(__webpack_require__, 2762));
        return githubProvider(env, clock);
    }
    return localProvider(clock);
}


/***/ }),

/***/ 4183:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  c: () => (/* binding */ circumstancesOf),
  k: () => (/* binding */ runCheck)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/changes/history.js
var changes_history = __webpack_require__(3298);
// EXTERNAL MODULE: ./build/changes/read.js + 3 modules
var read = __webpack_require__(3243);
// EXTERNAL MODULE: ./build/changes/remote.js
var remote = __webpack_require__(630);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/lib/canonical-json.js
var canonical_json = __webpack_require__(297);
// EXTERNAL MODULE: ./build/lib/digest.js
var digest = __webpack_require__(7130);
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
// EXTERNAL MODULE: ./build/lib/files.js
var lib_files = __webpack_require__(3963);
// EXTERNAL MODULE: ./build/policy/evaluate.js + 1 modules
var evaluate = __webpack_require__(2520);
// EXTERNAL MODULE: ./build/policy/load.js + 1 modules
var load = __webpack_require__(8237);
// EXTERNAL MODULE: ./build/policy/position.js
var position = __webpack_require__(4200);
// EXTERNAL MODULE: ./build/policy/verdict.js
var policy_verdict = __webpack_require__(6234);
;// CONCATENATED MODULE: ./build/run.js












async function runCheck(config, provider, { elapsed, progress }) {
    progress('resolving base and head');
    const context = await provider.context();
    const history = await (0,changes_history/* openHistory */.jC)({
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
        const { policy, paths } = await (0,load/* loadPolicy */.tb)(config.policies, {
            root,
            directory: config.directory,
            readBase: (path) => (0,changes_history/* readFileAt */._T)(history, history.base, path, position/* MAX_POLICY_BYTES */.m),
        });
        progress('reading the change');
        const [change, repository] = await Promise.all([
            (0,read/* readChange */.p)(history),
            (0,remote/* repositoryOf */._)(history.repository, context),
        ]);
        const scans = await readScans(config, history);
        const merge = mergeOf(config, context);
        progress('evaluating the policy');
        const facts = {
            change,
            circumstances: circumstancesOf(context, repository),
            scans,
            scanned: [change.head, ...merge],
            evidencePath: (0,lib_files/* pathInside */._l)(root, evidencePath),
            policyPaths: paths,
        };
        const verdict = (0,policy_verdict/* decide */.L)({
            repository,
            grade: context.grade,
            change,
            policy,
            evaluation: await (0,evaluate/* evaluate */._)(facts, policy.policy),
            approving: context,
            unchecked: plantedVariables(config),
            milliseconds: elapsed(),
        });
        const { files, reference } = await createEvidence({
            verdict,
            policy: policy.policy,
            signer,
            verifierId: config.verifierId,
            merge: merge[0] ?? null,
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
function mergeOf(config, { merge }) {
    return config.head === null && config.base === null && merge !== null ? [merge] : [];
}
function circumstancesOf(context, repository) {
    const { event, actor, branches, labels, now } = context;
    return { event, actor, branches, labels, repository, today: now.toISOString().slice(0, 10) };
}
async function readScans({ sarif, directory }, history) {
    if (sarif.length === 0)
        return [];
    const { MAX_SARIF_BYTES, parseSarif, sarifInvalid } = await Promise.all(/* import() */[__webpack_require__.e(857), __webpack_require__.e(657)]).then(__webpack_require__.bind(__webpack_require__, 4657));
    const { root } = history.repository;
    const scans = [];
    for (const path of sarif) {
        const file = (0,external_node_path_.relative)(directory, path);
        const inside = (0,lib_files/* realPathInside */.oG)(root, path);
        if (inside !== null && (await (0,changes_history/* readFileAt */._T)(history, history.head, inside, 0)) !== null)
            throw sarifInvalid(file, 'it is a file of the change itself, which would judge itself');
        const bytes = (0,lib_files/* readRegular */.VX)(path, MAX_SARIF_BYTES);
        if ('why' in bytes)
            throw sarifInvalid(file, bytes.why);
        scans.push(...parseSarif(bytes, { file, root }));
    }
    return scans;
}
function plantedVariables({ plantable }) {
    return plantable.map((name) => ({
        what: `environment ${name}`,
        why: 'it was set before this program started and can change what programs do',
        blocks: false,
    }));
}


/***/ })

};
