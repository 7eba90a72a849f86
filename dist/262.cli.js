export const id = 262;
export const ids = [262];
export const modules = {

/***/ 1262:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  testPolicy: () => (/* binding */ testPolicy)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./build/lib/canonical-json.js
var canonical_json = __webpack_require__(297);
// EXTERNAL MODULE: ./build/lib/digest.js
var digest = __webpack_require__(7130);
// EXTERNAL MODULE: ./build/lib/names.js
var names = __webpack_require__(1576);
// EXTERNAL MODULE: ./build/changes/decode.js
var decode = __webpack_require__(7050);
// EXTERNAL MODULE: ./build/changes/limits.js
var limits = __webpack_require__(3976);
// EXTERNAL MODULE: ./build/changes/lines.js
var changes_lines = __webpack_require__(5245);
// EXTERNAL MODULE: ./build/changes/surface.js
var surface = __webpack_require__(9549);
// EXTERNAL MODULE: ./build/changes/tree.js
var tree = __webpack_require__(6144);
// EXTERNAL MODULE: ./build/changes/tree-names.js
var tree_names = __webpack_require__(6601);
;// CONCATENATED MODULE: ./build/changes/from-contents.js










function changeFromContents(contents) {
    const inSkill = skillFolders(contents);
    const budget = { left: changes_lines/* PER_CHANGE */.nX };
    const files = contents
        .map((one) => ({ one, base: sideOf(one, 'before'), head: sideOf(one, 'after') }))
        .filter(({ base, head }) => differs(base, head))
        .sort((a, b) => (0,tree/* comparePaths */.cD)(a.one.path, b.one.path))
        .map(({ one, base, head }) => changedFile(one.path, { base, head }, inSkill(one), budget));
    const digest = digestOfFiles(files);
    const base = commitId(`base of ${digest}`);
    return {
        base,
        mergeBases: [base],
        head: commitId(`head of ${digest}`),
        commits: [],
        digest,
        files,
        treeProblems: treeProblems(contents),
        submodules: {
            status: files.some(({ head }) => head?.path === '.gitmodules') ? 'unreadable' : 'unchanged',
        },
    };
}
const SYMLINK = '120000';
function sideOf(one, which) {
    const bytes = one[which];
    if (bytes === null)
        return null;
    const before = which === 'before';
    const mode = (before ? one.oldMode : undefined) ?? one.mode ?? '100644';
    const path = before ? (one.oldPath ?? one.path) : one.path;
    const shared = { path, mode, id: objectId('blob', bytes), size: bytes.length };
    if (bytes.length > limits/* MAX_FILE_BYTES */.gZ)
        return { ...shared, content: { kind: 'oversized' }, text: '' };
    const { encoding, binary, opacity, text } = (0,decode/* decode */.D)(bytes);
    const content = mode === SYMLINK
        ? { kind: 'symlink', target: (0,names/* pathFromBytes */.nP)(bytes) }
        : { kind: 'lines', encoding, binary, opacity };
    return { ...shared, content, text };
}
function objectId(type, bytes) {
    return (0,external_node_crypto_.createHash)('sha1').update(`${type} ${bytes.length}\0`).update(bytes).digest('hex');
}
const commitId = (text) => objectId('commit', Buffer.from(text));
function differs(base, head) {
    if (base === null || head === null)
        return base !== head;
    return base.path !== head.path || base.id !== head.id || base.mode !== head.mode;
}
function changedFile(path, sides, inSkill, left) {
    const { base, head } = sides;
    const renamed = base !== null && head !== null && base.path !== path;
    const budget = (0,changes_lines/* diffBudget */.bO)(left.left);
    const before = budget.comparisons;
    const diff = (0,changes_lines/* diffLines */.Pp)(base?.text ?? '', head?.text ?? '', budget);
    left.left -= before - Math.max(budget.comparisons, 0);
    const lines = {
        added: base === null ? (0,changes_lines/* wholeText */.r0)(head?.text ?? '') : diff.added,
        removed: diff.removed,
    };
    const binary = [base, head].some((side) => side?.content.kind === 'lines' && side.content.binary);
    return {
        status: statusOf(sides),
        path,
        oldPath: renamed ? base.path : null,
        base: fileSide(base),
        head: fileSide(head),
        binary,
        surface: (0,surface/* surfaceOf */.l)(path, inSkill),
        ...lines,
        whole: renamed ? { base: (0,changes_lines/* wholeText */.r0)(base.text), head: (0,changes_lines/* wholeText */.r0)(head.text) } : null,
        addedLines: binary ? 0 : (0,changes_lines/* countLines */.lt)(lines.added),
        removedLines: binary ? 0 : (0,changes_lines/* countLines */.lt)(lines.removed),
    };
}
function fileSide(side) {
    if (side === null)
        return null;
    const { text: _, ...rest } = side;
    return rest;
}
function statusOf({ base, head }) {
    if (head === null)
        return 'deleted';
    if (base === null)
        return 'added';
    if (base.path !== head.path)
        return 'renamed';
    return base.mode.slice(0, 3) === head.mode.slice(0, 3) ? 'modified' : 'type-changed';
}
function digestOfFiles(files) {
    const side = (one) => one === null ? null : { mode: one.mode, id: one.id };
    const rows = files.map(({ status, path, oldPath, base, head }) => ({
        status,
        path: (0,names/* quotePath */.WG)(path),
        oldPath: oldPath === null ? null : (0,names/* quotePath */.WG)(oldPath),
        base: side(base),
        head: side(head),
    }));
    return (0,digest/* digestOf */.ol)((0,canonical_json/* canonicalJson */.d)(rows));
}
function skillFolders(contents) {
    const folders = new Set();
    for (const { path, oldPath, before } of contents) {
        for (const name of before !== null && oldPath !== undefined ? [path, oldPath] : [path])
            if (/(?:^|\/)skill\.md$/i.test(name))
                folders.add(name.slice(0, -'skill.md'.length));
    }
    return ({ path }) => foldersOf(path).some((folder) => folders.has(folder));
}
function foldersOf(path) {
    const parts = path.split('/').slice(0, -1);
    return ['', ...parts.map((_, i) => `${parts.slice(0, i + 1).join('/')}/`)];
}
function treeProblems(contents) {
    const base = namesByFolder(contents.flatMap((one) => (one.before === null ? [] : [entryOf(one, 'before')])));
    const head = namesByFolder(contents.flatMap((one) => (one.after === null ? [] : [entryOf(one, 'after')])));
    const problems = [];
    for (const [folder, names] of head) {
        const known = base.get(folder) ?? new Map();
        for (const [name, mode] of names) {
            const reason = (0,tree_names/* unsafeName */.g)(name, folder === '', mode);
            if (reason !== null && known.get(name) !== mode)
                problems.push({ kind: 'unsafe', path: folder + name, reason });
        }
        for (const [name, other] of (0,tree_names/* collisions */.e)([...names.keys()])) {
            if (known.has(name) && known.has(other))
                continue;
            const [added, twin] = known.has(name) ? [other, name] : [name, other];
            problems.push({ kind: 'collision', path: folder + added, other: folder + twin });
        }
    }
    return problems.sort((a, b) => (0,tree/* comparePaths */.cD)(a.path, b.path));
}
function entryOf({ path, oldPath, mode, oldMode }, which) {
    return which === 'after'
        ? { path, mode: mode ?? '100644' }
        : { path: oldPath ?? path, mode: oldMode ?? mode ?? '100644' };
}
function namesByFolder(entries) {
    const folders = new Map();
    for (const { path, mode } of [...entries].sort((a, b) => (0,tree/* comparePaths */.cD)(a.path, b.path))) {
        for (const folder of foldersOf(path)) {
            const rest = path.slice(folder.length);
            const [name = ''] = rest.split('/', 1);
            const names = folders.get(folder) ?? new Map();
            names.set(name, name === rest ? mode : '040000');
            folders.set(folder, names);
        }
    }
    return folders;
}

// EXTERNAL MODULE: ./build/lib/files.js
var lib_files = __webpack_require__(3963);
// EXTERNAL MODULE: ./build/lib/inert.js
var inert = __webpack_require__(8656);
// EXTERNAL MODULE: ./build/policy/cases.js
var cases = __webpack_require__(2094);
// EXTERNAL MODULE: ./build/policy/effect.js
var policy_effect = __webpack_require__(2786);
// EXTERNAL MODULE: ./build/policy/entries.js
var policy_entries = __webpack_require__(7575);
// EXTERNAL MODULE: ./build/policy/places.js
var places = __webpack_require__(8015);
// EXTERNAL MODULE: ./build/report/json.js
var json = __webpack_require__(9665);
// EXTERNAL MODULE: ./build/commands/output.js
var output = __webpack_require__(8178);
// EXTERNAL MODULE: ./build/commands/policy/at-hand.js
var at_hand = __webpack_require__(9715);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
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
    const { parseExpectation } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 2094));
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
    return (0,position/* invalidPolicy */.U)(shown, { line: 1, column: 1 }, why, hint);
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
    const policyPaths = pathsOf(loaded, directory, root);
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
function caseFolders(directory, root, names) {
    const files = names.length === 0
        ? [(0,places/* defaultPolicyIn */.xz)(root ?? directory)]
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
            const { expected, found } = await (0,cases/* runInlineTest */.bS)(rule, policy.policy, test, changeFromContents);
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
    const options = { changeOf: changeFromContents, policyPaths };
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
function pathsOf({ parsed }, directory, root) {
    if (root === null)
        return [];
    const files = parsed.filter(({ source }) => source.from !== 'pack');
    return files.flatMap(({ source }) => (0,lib_files/* pathInside */._l)(root, (0,external_node_path_.resolve)(directory, source.name)) ?? []);
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


/***/ })

};
