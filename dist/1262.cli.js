export const id = 1262;
export const ids = [1262];
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

/***/ 61262:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  testPolicy: () => (/* binding */ testPolicy)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/changes/changed-file.js + 2 modules
var changed_file = __webpack_require__(6137);
// EXTERNAL MODULE: ./build/changes/limits.js
var limits = __webpack_require__(93976);
// EXTERNAL MODULE: ./build/changes/tree.js
var tree = __webpack_require__(66144);
// EXTERNAL MODULE: ./build/changes/tree-problems.js + 1 modules
var tree_problems = __webpack_require__(84049);
;// CONCATENATED MODULE: ./build/changes/from-contents.js





function changeFromContents(contents) {
    const rows = contents.map((one) => ({
        path: one.path,
        base: entryOf(one, 'before'),
        head: entryOf(one, 'after'),
    }));
    const files = filesOf(rows);
    const digest = (0,changed_file/* digestOfFiles */.v0)(files);
    const base = commitId(`base of ${digest}`);
    return {
        base,
        mergeBases: [base],
        head: commitId(`head of ${digest}`),
        commits: [],
        digest,
        files,
        treeProblems: treeProblems(rows),
        submodules: {
            status: files.some(({ head }) => head?.path === '.gitmodules') ? 'unreadable' : 'unchanged',
        },
    };
}
function entryOf(one, which) {
    const bytes = one[which];
    if (bytes === null)
        return null;
    const shared = { id: objectId('blob', bytes), bytes };
    const mode = one.mode ?? '100644';
    if (which === 'after')
        return { path: one.path, mode, ...shared };
    return { path: one.oldPath ?? one.path, mode: one.oldMode ?? mode, ...shared };
}
function objectId(type, bytes) {
    return (0,external_node_crypto_.createHash)('sha1').update(`${type} ${bytes.length}\0`).update(bytes).digest('hex');
}
const commitId = (text) => objectId('commit', Buffer.from(text));
function filesOf(rows) {
    const inSkill = skillFolders(rows);
    const makeFile = (0,changed_file/* fileMaker */.Lj)();
    return rows
        .filter(differs)
        .sort((a, b) => (0,tree/* comparePaths */.cD)(a.path, b.path))
        .map(({ path, base, head }) => makeFile({
        path,
        oldPath: base !== null && head !== null && base.path !== path ? base.path : null,
        bases: base === null ? [] : [readSide(base)],
        head: head === null ? null : readSide(head),
        added: base === null,
        inSkill: inSkill(path),
    }));
}
function differs({ base, head }) {
    if (base === null || head === null)
        return base !== head;
    return base.path !== head.path || base.id !== head.id || base.mode !== head.mode;
}
function readSide(entry) {
    const { length } = entry.bytes;
    return (0,changed_file/* sideOf */.Jh)(entry, length, length > limits/* MAX_FILE_BYTES */.gZ ? null : entry.bytes);
}
function skillFolders(rows) {
    const folders = new Set();
    for (const { path, base } of rows) {
        for (const name of [path, base?.path ?? path])
            if (/(?:^|\/)skill\.md$/i.test(name))
                folders.add(name.slice(0, -'skill.md'.length));
    }
    return (path) => foldersOf(path).some((folder) => folders.has(folder));
}
function foldersOf(path) {
    const parts = path.split('/').slice(0, -1);
    return ['', ...parts.map((_, i) => `${parts.slice(0, i + 1).join('/')}/`)];
}
function treeProblems(rows) {
    const base = namesByFolder(rows.flatMap((row) => row.base ?? []));
    const head = namesByFolder(rows.flatMap((row) => row.head ?? []));
    return [...head]
        .flatMap(([folder, names]) => (0,tree_problems/* folderProblems */.V)(folder.slice(0, -1), {
        base: [...(base.get(folder)?.values() ?? [])],
        head: [...names.values()],
    }))
        .sort((a, b) => (0,tree/* comparePaths */.cD)(a.path, b.path));
}
function namesByFolder(entries) {
    const folders = new Map();
    for (const { path, mode, id } of [...entries].sort((a, b) => (0,tree/* comparePaths */.cD)(a.path, b.path))) {
        for (const folder of foldersOf(path)) {
            const rest = path.slice(folder.length);
            const [name = ''] = rest.split('/', 1);
            const names = folders.get(folder) ?? new Map();
            names.set(name, name === rest ? { name, written: mode, id } : { name, written: '040000', id: '' });
            folders.set(folder, names);
        }
    }
    return folders;
}

// EXTERNAL MODULE: ./build/lib/files.js
var lib_files = __webpack_require__(13963);
// EXTERNAL MODULE: ./build/lib/inert.js
var inert = __webpack_require__(68656);
// EXTERNAL MODULE: ./build/policy/cases.js
var cases = __webpack_require__(32094);
// EXTERNAL MODULE: ./build/policy/effect.js
var policy_effect = __webpack_require__(72786);
// EXTERNAL MODULE: ./build/policy/entries.js
var policy_entries = __webpack_require__(47575);
// EXTERNAL MODULE: ./build/policy/places.js
var places = __webpack_require__(78015);
// EXTERNAL MODULE: ./build/providers/guards.js + 1 modules
var guards = __webpack_require__(78530);
// EXTERNAL MODULE: ./build/report/json.js
var json = __webpack_require__(9665);
// EXTERNAL MODULE: ./build/commands/output.js + 3 modules
var output = __webpack_require__(73066);
// EXTERNAL MODULE: ./build/commands/policy/at-hand.js
var at_hand = __webpack_require__(89715);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./build/lib/names.js
var names = __webpack_require__(71576);
// EXTERNAL MODULE: ./build/policy/position.js
var position = __webpack_require__(4200);
;// CONCATENATED MODULE: ./build/commands/policy/case-folder.js




const MAX_CASES = 1000;
const MAX_FILES = 1000;
const MAX_FILE_BYTES = 1024 * 1024;
async function readCases(folder) {
    const stats = (0,lib_files/* lstatOrNull */.nd)(folder.path);
    if (stats === null)
        return [];
    if (!stats.isDirectory())
        throw refuse(folder.shown, `it is ${(0,lib_files/* kindOf */.I)(stats)}, and not a folder of cases`);
    const names = namesIn(folder).filter((name) => name !== README);
    if (names.length > MAX_CASES)
        throw refuse(folder.shown, `it has more than ${MAX_CASES} cases`);
    const cases = [];
    for (const name of names)
        cases.push(await readCase(below(folder, name), name));
    return cases;
}
const README = 'README.md';
const EXPECT = 'expect.yaml';
async function readCase(folder, name) {
    const stats = (0,external_node_fs_.lstatSync)((0,names/* pathToBytes */.iJ)(folder.path));
    if (!stats.isDirectory())
        throw refuse(folder.shown, `it is ${(0,lib_files/* kindOf */.I)(stats)}, and a case is a folder`);
    const inside = namesIn(folder);
    const stranger = inside.find((one) => !['before', 'after', EXPECT, README].includes(one));
    if (stranger !== undefined)
        throw refuse(below(folder, stranger).shown, 'a case has `before`, `after` and `expect.yaml`');
    const expect = below(folder, EXPECT);
    if (!inside.includes(EXPECT))
        throw refuse(expect.shown, 'it is missing: a case says what it expects');
    const bytes = readRegular(expect);
    const { parseExpectation } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 32094));
    const budget = { left: MAX_FILES };
    const sides = ['before', 'after'].map((side) => inside.includes(side) ? readTree(below(folder, side), budget) : new Map());
    return {
        name: (0,names/* quotePath */.WG)(name),
        source: expect.shown,
        files: pair(sides[0] ?? new Map(), sides[1] ?? new Map()),
        expectation: parseExpectation(expect.shown, bytes),
    };
}
function pair(before, after) {
    return [...new Set([...before.keys(), ...after.keys()])].map((path) => {
        const [base, head] = [before.get(path), after.get(path)];
        return {
            path,
            before: base?.bytes ?? null,
            after: head?.bytes ?? null,
            ...(head === undefined ? {} : { mode: head.mode }),
            ...(base === undefined ? {} : { oldMode: base.mode }),
        };
    });
}
function readTree(top, budget) {
    const files = new Map();
    const stats = (0,external_node_fs_.lstatSync)((0,names/* pathToBytes */.iJ)(top.path));
    if (!stats.isDirectory())
        throw refuse(top.shown, `it is ${(0,lib_files/* kindOf */.I)(stats)}, and not a folder`);
    const open = [{ at: top, path: '' }];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
        for (const name of namesIn(next.at)) {
            const at = below(next.at, name);
            if (--budget.left < 0)
                throw refuse(at.shown, `up to here the case has more than ${MAX_FILES} files`);
            const path = next.path === '' ? name : `${next.path}/${name}`;
            if ((0,external_node_fs_.lstatSync)((0,names/* pathToBytes */.iJ)(at.path)).isDirectory())
                open.push({ at, path });
            else
                files.set(path, readEntry(at));
        }
    }
    return files;
}
function readEntry(at) {
    const stats = (0,external_node_fs_.lstatSync)((0,names/* pathToBytes */.iJ)(at.path));
    if (stats.isSymbolicLink())
        return { mode: '120000', bytes: (0,external_node_fs_.readlinkSync)((0,names/* pathToBytes */.iJ)(at.path), { encoding: 'buffer' }) };
    return { mode: (stats.mode & 0o100) === 0 ? '100644' : '100755', bytes: readRegular(at) };
}
function readRegular(at) {
    const stats = (0,external_node_fs_.lstatSync)((0,names/* pathToBytes */.iJ)(at.path));
    if (!stats.isFile())
        throw refuse(at.shown, `it is ${(0,lib_files/* kindOf */.I)(stats)}, and not a file`);
    if (stats.size > MAX_FILE_BYTES)
        throw refuse(at.shown, `it is larger than ${MAX_FILE_BYTES} bytes`);
    return reading(at, () => (0,external_node_fs_.readFileSync)((0,names/* pathToBytes */.iJ)(at.path)));
}
function namesIn(folder) {
    const entries = reading(folder, () => (0,external_node_fs_.readdirSync)((0,names/* pathToBytes */.iJ)(folder.path), { encoding: 'buffer', withFileTypes: true }));
    return entries.map(({ name }) => (0,names/* pathFromBytes */.nP)(name)).sort((a, b) => (a < b ? -1 : 1));
}
function reading(at, read) {
    try {
        return read();
    }
    catch (cause) {
        const code = cause instanceof Error && 'code' in cause ? String(cause.code) : 'unknown';
        throw refuse(at.shown, `it cannot be read: ${code}`);
    }
}
function below(folder, name) {
    return { path: `${folder.path}/${name}`, shown: `${folder.shown}/${(0,names/* quotePath */.WG)(name)}` };
}
function refuse(shown, why) {
    const hint = 'a case is a folder of `before/`, `after/` and `expect.yaml`';
    return (0,position/* invalidPolicy */.U4)(shown, { line: 1, column: 1 }, why, hint);
}

;// CONCATENATED MODULE: ./build/commands/policy/test.js













async function testPolicy(config, invocation) {
    const { directory } = config;
    const names = (0,at_hand/* namedPolicies */.Q3)(config);
    const root = (0,at_hand/* rootOf */.I5)(directory);
    const loaded = await (0,at_hand/* loadAtHand */.Jc)(directory, names);
    const entries = (0,policy_entries/* placedEntries */.w)(loaded.parsed);
    const cases = [];
    for (const folder of caseFolders(directory, root, names))
        cases.push(...(await readCases(folder)));
    const results = await inlineResults(loaded, entries);
    const policyPaths = (0,at_hand/* filesOf */.R8)(loaded, directory, root);
    for (const [index, one] of cases.entries()) {
        if (!config.quiet)
            invocation.progress(`case ${index + 1} of ${cases.length}`);
        results.push(await folderResult(loaded, one, policyPaths));
    }
    const untested = untestedEntries(entries, cases);
    const { policy, digest } = loaded.policy;
    const failed = results.filter(({ status }) => status === 'failed').length;
    const document = {
        policy: { name: policy.name, digest },
        passed: results.length - failed,
        failed,
        tests: results,
        untested: untested.map(({ ruleId }) => ruleId),
    };
    const data = config.format === 'json' ? (0,json/* inertJson */.n)(document) : renderText(policy.name, results, failed, untested);
    return (0,output/* outcome */.bu)(config, root, data, failed === 0 ? 0 : 1);
}
const READER = { changeOf: changeFromContents, checkEdits: guards/* checkEdits */.G };
function caseFolders(directory, root, names) {
    const files = names.length === 0
        ? [(0,external_node_path_.join)(root ?? directory, places/* DEFAULT_POLICY */.zj)]
        : names
            .filter((name) => !name.startsWith('pack:'))
            .map((name) => (0,external_node_path_.resolve)(directory, name))
            .filter((file) => (0,lib_files/* lstatOrNull */.nd)(file) !== null);
    const folders = [...new Set(files.map((file) => (0,external_node_path_.join)((0,external_node_path_.dirname)(file), 'tests')))];
    return folders.map((path) => {
        const shown = (0,external_node_path_.relative)(directory, path);
        return { path, shown: shown.startsWith('..') || (0,external_node_path_.isAbsolute)(shown) ? path : shown.split(external_node_path_.sep).join('/') };
    });
}
async function inlineResults({ policy }, entries) {
    const results = [];
    const above = new Set();
    for (const { ruleId, source, tests } of entries) {
        const rule = policy.policy.rules.find(({ id }) => id === ruleId);
        for (const { test, line } of rule === undefined ? [] : tests) {
            if (rule === undefined)
                continue;
            const { expected, found } = await (0,cases/* runInlineTest */.bS)(rule, policy.policy, test, READER);
            const asExpected = found === expected || (above.has(ruleId) && strength(found) > strength(expected));
            const status = asExpected ? 'passed' : 'failed';
            results.push({
                rule: ruleId,
                name: test.name,
                expect: expected,
                found,
                status,
                source: `${source}:${line}`,
            });
        }
        above.add(ruleId);
    }
    return results;
}
function strength(effect) {
    return effect === 'pass' ? -1 : policy_effect/* STRENGTH */.Ul[effect];
}
async function folderResult({ policy }, { name, source, files, expectation }, policyPaths) {
    const options = { ...READER, policyPaths };
    const { status, verdict, findings } = await (0,cases/* runFolderCase */.Y0)(policy.policy, files, expectation, options);
    if (expectation.findings === undefined)
        return { rule: null, name, expect: expectation.verdict ?? 'PASSED', found: verdict, status, source };
    const found = findings.map(({ ruleId, path, startLine, effect }) => ({
        rule: ruleId,
        ...(path === null ? {} : { path }),
        ...(startLine === null ? {} : { line: startLine }),
        effect,
    }));
    return { rule: null, name, expect: expectation.findings, found, status, source };
}
function untestedEntries(entries, cases) {
    const tested = new Set([
        ...entries.filter(({ tests }) => tests.length > 0).map(({ ruleId }) => ruleId),
        ...cases.flatMap(({ expectation }) => (expectation.findings ?? []).map(({ rule }) => rule)),
    ]);
    return entries.filter(({ ruleId, from }, index) => from !== 'pack' &&
        !tested.has(ruleId) &&
        entries.findIndex((other) => other.ruleId === ruleId && other.from !== 'pack') === index);
}
function renderText(policy, results, failed, untested) {
    const failures = results.filter(({ status }) => status === 'failed').flatMap(failureLines);
    const missing = untested.map(({ ruleId, source, line }) => `no test: ${ruleId} (${source}:${line})`);
    const summary = results.length === 0
        ? `no tests in ${policy}: give a rule \`tests:\`, or put cases into a folder \`tests/\` beside the policy`
        : `${results.length - failed} ok, ${failed} failed, ${untested.length} without a test · ${policy}`;
    return [...failures, ...missing, summary].map((line) => `${(0,inert/* inert */.t)(line)}\n`).join('');
}
function failureLines({ rule, name, expect, found, source }) {
    const title = `failed: ${rule === null ? '' : `${rule}: `}${name} (${source})`;
    return [`${title} · expected ${said(expect)}, found ${said(found)}`];
}
function said(what) {
    if (typeof what === 'string')
        return what;
    const shown = what.map(({ rule, path, line, effect }) => `${effect} ${rule}${path === undefined && line === undefined ? '' : ` ${placeOf(path, line)}`}`);
    const listed = shown.slice(0, LISTED).join('; ');
    if (shown.length === 0)
        return 'no finding';
    return shown.length > LISTED ? `${listed}; and ${shown.length - LISTED} more` : listed;
}
function placeOf(path = '*', line) {
    return line === undefined ? path : `${path}:${line}`;
}
const LISTED = 10;


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
